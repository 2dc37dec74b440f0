//! Inputs of one odd shape each, as broken tools and hostile servers make them, to see that twice as much costs no more
//! than twice.

/// What a shape is called, and so many parts of it.
pub(crate) type Shape = (&'static str, fn(usize) -> String);

pub(crate) const SHAPES: &[Shape] = &[
    ("repeated headers", |parts| {
        format!("{OK}{}\r\n{{}}", "X-Note: one more\r\n".repeat(parts / 20))
    }),
    ("X-Xbl-Debug attributes", |parts| {
        format!(
            "{OK}X-Xbl-Debug: {}\r\n\r\n{{}}",
            "key=value, ".repeat(parts / 20)
        )
    }),
    ("different headers in a HAR", |parts| {
        let header = |number| format!(r#"{{"name":"X-{number}","value":"one more"}}"#);
        let headers: Vec<_> = (0..parts / 2).map(header).collect();
        let headers = headers.join(",");
        format!(
            r#"{{"log":{{"entries":[{{"response":{{"status":200,"headers":[{headers}]}}}}]}}}}"#
        )
    }),
    ("one long line", |parts| body("one more word ", parts)),
    ("blank lines", |parts| body("\r\n", parts)),
    ("deep JSON", |parts| body(r#"{"a":["#, parts)),
    ("tiny chunks", |parts| {
        format!(
            "{OK}Transfer-Encoding: chunked\r\n\r\n{}0\r\n\r\n",
            "1\r\na\r\n".repeat(parts)
        )
    }),
    ("status lines", |parts| {
        "HTTP/1.1 412 Precondition Failed\r\n\r\n".repeat(parts / 20)
    }),
    ("unclosed quotes in CSV", |parts| {
        let row = "\"sessiondirectory.xboxlive.com\",\"https://sessiondirectory.xboxlive.com/handles,\"1\r\n";
        format!(
            "v1509\r\n\"Host\",\"Uri\",\"HttpStatusCode\"\r\n{}",
            row.repeat(parts / 20)
        )
    }),
    ("{", |parts| body("{", parts)),
    ("token=", |parts| body("token=", parts)),
    ("eyJ", |parts| body("eyJ", parts)),
    ("0x8019", |parts| body("0x8019", parts)),
];

const OK: &str = "HTTP/1.1 200 OK\r\n";

/// A response whose body repeats a text.
fn body(text: &str, times: usize) -> String {
    format!("{OK}\r\n{}", text.repeat(times))
}
