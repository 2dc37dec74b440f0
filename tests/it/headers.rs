//! The headers that matter, the waits among them, and `--headers`.

use serde_json::{Value, json};

use crate::support::{Run, findings};

const FULL: &str = "HTTP/1.1 201 Created\r\n\
    Content-Location: /serviceconfigs/1/sessiontemplates/lobby/sessions/s\r\n\
    Location: /handles/0b7a4f6e-11d2-4c3a-9a55-5d1e2f3a4b6c\r\n\
    MS-CV: AbCdEf0123456789.0\r\n\
    X-XblCorrelationId: c0ffee00-0000-4000-8000-000000000201\r\n\
    ETag: \"a1\"\r\n\
    Date: Wed, 04 Mar 2026 05:06:07 GMT\r\n\
    X-Content-Type-Options: nosniff\r\n\
    X-Xbl-Debug: build=1.0, sandbox=XDKS.1, user0=2814600000000001; gamertag=Example Host\r\n\
    X-Xbl-Debug: session-access=write; reason=in-session\r\n\
    \r\n";

/// A response with these header lines, inspected.
#[track_caller]
fn with(status: &str, headers: &[&str]) -> Value {
    let mut response = format!("HTTP/1.1 {status}\r\n");
    for header in headers {
        response.push_str(header);
        response.push_str("\r\n");
    }
    Run::new::<&str>(&[]).stdin(response + "\r\n").json()
}

fn has(inspected: &Value, finding: &str) -> bool {
    let findings = inspected["findings"]
        .as_array()
        .expect("a list of findings");
    findings.iter().any(|one| one["id"] == finding)
}

#[test]
fn the_headers_that_matter_are_printed_and_the_rest_is_not() {
    let text = Run::new::<&str>(&[])
        .stdin(FULL)
        .stdout_has("\nETag    \"a1\"\n")
        .stdout_has("\nHeaders Date: 2026-03-04T05:06:07Z\n")
        .stdout_has("Location: /handles/0b7a4f6e-11d2-4c3a-9a55-5d1e2f3a4b6c\n")
        .stdout_has("Content-Location: /serviceconfigs/1/sessiontemplates/lobby/sessions/s\n")
        .stdout_has("\nQuote   X-XblCorrelationId c0ffee00-0000-4000-8000-000000000201\n        MS-CV AbCdEf0123456789.0\n")
        .run();
    for hidden in ["nosniff", "sandbox", "XDKS.1", "gamertag"] {
        assert!(!text.stdout().contains(hidden), "{hidden}");
    }
}

#[test]
fn all_headers_are_printed_when_asked_for_with_the_debug_header_taken_apart() {
    Run::new(&["inspect", "--headers"])
        .stdin(FULL)
        .stdout_has("\n        X-Content-Type-Options: nosniff\n")
        .stdout_has("\nDebug   X-Xbl-Debug, undocumented\n")
        .stdout_has("\n        user0.gamertag: Example Host\n")
        .stdout_has("\n        session-access.reason: in-session\n")
        .run();
    Run::new(&["--headers", "--format=markdown"])
        .stdin(FULL)
        .stdout_has("nosniff")
        .stdout_has("Example Host")
        .run();
}

#[test]
fn json_has_all_headers_in_order_and_the_debug_header_taken_apart() {
    let inspected = Run::new::<&str>(&[]).stdin(FULL).json();
    let headers = inspected["response"]["headers"].as_array().expect("a list");
    let names: Vec<_> = headers.iter().map(|one| &one["name"]).collect();
    assert_eq!(
        names,
        [
            "Content-Location",
            "Location",
            "MS-CV",
            "X-XblCorrelationId",
            "ETag",
            "Date",
            "X-Content-Type-Options",
            "X-Xbl-Debug",
            "X-Xbl-Debug",
        ]
    );
    assert_eq!(
        inspected["response"]["debug"],
        json!({
            "build": "1.0",
            "sandbox": "XDKS.1",
            "user0": "2814600000000001",
            "user0.gamertag": "Example Host",
            "session-access": "write",
            "session-access.reason": "in-session",
        })
    );
    assert_eq!(
        inspected["response"]["correlationId"],
        "c0ffee00-0000-4000-8000-000000000201"
    );
    assert_eq!(inspected["response"]["date"], "2026-03-04T05:06:07Z");
}

#[test]
fn the_headers_of_the_request_stand_with_all_headers() {
    Run::new(&["inspect", "--headers", "-H", "x-xbl-contract-version: 107"])
        .stdin(FULL)
        .stdout_has("x-xbl-contract-version: 107\n")
        .run();
}

#[test]
fn every_form_of_an_http_date_is_read() {
    for date in [
        "Wed, 04 Mar 2026 05:06:07 GMT",
        "Wednesday, 04-Mar-26 05:06:07 GMT",
        "Wed Mar  4 05:06:07 2026",
        "Thu, 04 Mar 2026 05:06:07 GMT",
    ] {
        let inspected = with("204 No Content", &[&format!("Date: {date}")]);
        assert_eq!(
            inspected["response"]["date"], "2026-03-04T05:06:07Z",
            "{date}"
        );
    }
    let inspected = with("204 No Content", &["Date: yesterday"]);
    assert_eq!(inspected["response"]["date"], Value::Null);
}

const DATE: &str = "Date: Wed, 04 Mar 2026 05:06:07 GMT";

#[test]
fn a_wait_is_seconds_or_a_date() {
    for (retry_after, seconds) in [
        ("Retry-After: 12", 12),
        ("retry-after:12", 12),
        ("Retry-After: 0", 0),
        ("Retry-After: Wed, 04 Mar 2026 05:06:19 GMT", 12),
        ("Retry-After: Wednesday, 04-Mar-26 05:06:19 GMT", 12),
        ("Retry-After: Wed, 04 Mar 2026 05:06:01 GMT", 0),
    ] {
        let inspected = with("503 Service Unavailable", &[DATE, retry_after]);
        assert_eq!(
            inspected["response"]["retryAfterSeconds"], seconds,
            "{retry_after}"
        );
        let at = match seconds {
            0 => "2026-03-04T05:06:07Z",
            _ => "2026-03-04T05:06:19Z",
        };
        let retry = json!({ "advised": true, "afterSeconds": seconds, "at": at, "how": "wait" });
        assert_eq!(inspected["retry"], retry, "{retry_after}");
        assert_eq!(inspected["findings"], json!([]), "{retry_after}");
    }
}

#[test]
fn a_date_to_wait_for_has_no_distance_without_the_servers_clock() {
    let inspected = with(
        "503 Service Unavailable",
        &["Retry-After: Wed, 04 Mar 2026 05:06:19 GMT"],
    );
    assert_eq!(inspected["response"]["retryAfterSeconds"], Value::Null);
    let advice = json!(["Wait until 2026-03-04T05:06:19Z, then send the request again."]);
    assert_eq!(inspected["advice"], advice);
}

#[test]
fn a_wait_that_is_neither_is_said_to_be_invalid() {
    for value in ["-5", "+5", "1.5", "soon", "", "5 s"] {
        let inspected = with(
            "503 Service Unavailable",
            &[&format!("Retry-After: {value}")],
        );
        assert!(has(&inspected, "retry-after-invalid"), "{value}");
        assert!(!has(&inspected, "retry-after-missing"), "{value}");
        assert_eq!(
            inspected["response"]["retryAfterSeconds"],
            Value::Null,
            "{value}"
        );
    }
}

#[test]
fn of_several_waits_the_longest_counts() {
    let inspected = with(
        "503 Service Unavailable",
        &["Retry-After: 5", "Retry-After: 9"],
    );
    assert!(has(&inspected, "retry-after-repeated"));
    assert_eq!(inspected["retry"]["afterSeconds"], 9);
}

#[test]
fn a_missing_wait_is_told_where_one_is_due() {
    for (status, due) in [
        ("429 Too Many Requests", true),
        ("503 Service Unavailable", true),
        ("500 Internal Server Error", false),
        ("409 Conflict", false),
    ] {
        let shown = with(status, &["Server: a"]);
        assert_eq!(has(&shown, "retry-after-missing"), due, "{status}");
        // Where no header is shown, none is missing.
        assert!(!has(&with(status, &[]), "retry-after-missing"), "{status}");
    }
}

#[test]
fn a_person_names_only_the_headers_that_matter_so_none_is_missed() {
    let args = ["inspect", "--example", "200", "-H", "If-Match: \"a1\""];
    let inspected = Run::new(&args).json();
    assert_eq!(inspected["request"]["contractVersion"], Value::Null);
    assert!(!has(&inspected, "contract-version-missing"));
}

#[test]
fn the_type_of_a_body_is_named_without_its_parameters() {
    for (sent, named) in [
        (
            "Application/Problem+JSON; charset=utf-8",
            "application/problem+json",
        ),
        ("text/plain; charset=utf-8", "text/plain"),
    ] {
        let inspected = Run::new::<&str>(&[])
            .stdin(format!(
                "HTTP/1.1 400 Bad Request\r\nContent-Type: {sent}\r\n\r\n{{}}"
            ))
            .json();
        assert_eq!(inspected["body"]["contentType"], named);
    }
}

#[test]
fn the_debug_header_hints_at_why_a_call_was_refused() {
    let refused = |method: &str, debug: &str| {
        let head = format!(
            "HTTP/1.1 403 Forbidden\r\nX-Xbl-Debug: {debug}\r\nContent-Type: text/plain\r\n\r\nno"
        );
        let inspected = Run::new(&["-X", method, "--url", crate::support::SESSION])
            .stdin(head)
            .json();
        let ids = findings(&inspected);
        ids.iter()
            .map(|id| (*id).to_owned())
            .collect::<Vec<String>>()
    };
    let user = "user0=2535400000000001; gamertag=Foo";
    let may = "user0=2535400000000001; privilege=multiplayer";
    for (method, debug, expected) in [
        (
            "PUT",
            format!("mode=Write, {may}, session-access=read"),
            &["access-is-read"][..],
        ),
        ("GET", format!("mode=Read, {may}, session-access=read"), &[]),
        (
            "PUT",
            format!("mode=Write, {user}, session-access=write"),
            &["no-multiplayer-privilege"],
        ),
        (
            "PUT",
            format!("mode=Write, user0=2535400000000001; privilege=none, {may}"),
            &[],
        ),
        (
            "PUT",
            format!("mode=Write, {may}, user1=2535400000000002; gamertag=Foo"),
            &["no-multiplayer-privilege"],
        ),
        ("PUT", "warning=DoNotDependOnDebugHeaders".to_owned(), &[]),
    ] {
        assert_eq!(refused(method, &debug), expected, "{method} {debug}");
    }
}
