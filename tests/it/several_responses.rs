//! Inputs that hold several responses: all of them are reported, interim ones and tunnels in short.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::support::Run;

fn fixture(name: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests", "fixtures", name]
        .iter()
        .collect()
}

/// The objects of a run over standard input.
#[track_caller]
fn piped(input: impl Into<Vec<u8>>) -> Vec<Value> {
    several(Run::new::<&str>(&[]).stdin(input))
}

#[track_caller]
fn several(run: Run) -> Vec<Value> {
    match run.json() {
        Value::Array(objects) => objects,
        one => panic!("a single response: {one}"),
    }
}

fn statuses(objects: &[Value]) -> Vec<u64> {
    let status = |one: &Value| one["response"]["status"].as_u64().expect("a status");
    objects.iter().map(status).collect()
}

#[test]
fn interim_responses_stand_in_one_line_each() {
    let answer = "HTTP/1.1 100 Continue\r\n\r\n\
                  HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n\
                  HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\n\r\n";
    Run::new::<&str>(&[])
        .stdin(answer)
        .stdout_has(
            "100 Continue   interim: the answer follows\n\
             103 Early Hints   interim: the answer follows\n\
             \n\
             503 Service Unavailable   server error   HTTP/1.1\n",
        )
        .run();
    assert_eq!(statuses(&piped(answer)), [100, 103, 503]);
}

#[test]
fn an_interim_response_is_no_case_for_the_mpsd_table() {
    let objects = piped("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n");
    let authorities: Vec<_> = objects
        .iter()
        .map(|one| &one["meaning"]["authority"])
        .collect();
    assert_eq!(authorities, ["http", "mpsd"]);
    assert_eq!(objects.first().map(|one| &one["advice"]), Some(&json!([])));
}

#[test]
fn a_proxy_and_a_redirect_precede_the_answer() {
    let file = fixture("proxy-and-redirect.http");
    let objects = several(Run::new(&["inspect".as_ref(), file.as_os_str()]));
    assert_eq!(statuses(&objects), [200, 302, 200, 103, 412]);
    let indices: Vec<_> = objects.iter().map(|one| &one["source"]["index"]).collect();
    assert_eq!(indices, [1, 2, 3, 4, 5]);
    let text = Run::new(&["inspect".as_ref(), "--full".as_ref(), file.as_os_str()])
        .env("COLUMNS", "100")
        .stdout_has("200 Connection established   a proxy's tunnel; the service's answer follows\n")
        .stdout_has("302 Found   redirection   HTTP/1.1\n")
        .stdout_has("103 Early Hints   interim: the answer follows\n")
        .stdout_has("412 Precondition Failed   client error   HTTP/2\n")
        .run();
    assert_eq!(text.stdout().matches("a proxy's tunnel").count(), 2);
}

#[test]
fn a_redirect_that_was_followed_has_no_recorded_body() {
    let file = fixture("proxy-and-redirect.http");
    let objects = several(Run::new(&["inspect".as_ref(), file.as_os_str()]));
    let redirect = objects.get(1).expect("a second response");
    assert_eq!(redirect["body"]["kind"], "none");
    assert_eq!(redirect["body"]["complete"], false);
    assert_eq!(
        redirect["findings"],
        json!([]),
        "nothing is missing that curl prints"
    );
    assert_eq!(
        redirect["advice"],
        json!([
            "The redirect leads to https://sessiondirectory.xboxlive.com/handles/0b7a4f6e-11d2-4c3a-9a55-5d1e2f3a4b6c/session"
        ])
    );
}

#[test]
fn the_request_is_that_of_the_answers_and_not_of_the_proxy() {
    let file = fixture("proxy-and-redirect.http");
    let url = "/handles/0b7a4f6e-11d2-4c3a-9a55-5d1e2f3a4b6c/session";
    let args = [
        "inspect".as_ref(),
        file.as_os_str(),
        "-XPUT".as_ref(),
        "--url".as_ref(),
        url.as_ref(),
    ];
    let objects = several(Run::new(&args));
    let known: Vec<_> = objects
        .iter()
        .map(|one| one["request"].is_object())
        .collect();
    assert_eq!(known, [false, true, false, false, true]);
}

#[test]
fn pipelined_responses_are_cut_by_their_lengths() {
    let file = fixture("pipelined.http");
    let objects = several(Run::new(&["inspect".as_ref(), file.as_os_str()]));
    assert_eq!(statuses(&objects), [204, 409, 100, 412, 429]);
    let kinds: Vec<_> = objects.iter().map(|one| &one["body"]["kind"]).collect();
    assert_eq!(kinds, ["none", "message", "none", "session", "rate-limit"]);
    let complete: Vec<_> = objects.iter().map(|one| &one["body"]["complete"]).collect();
    assert_eq!(complete, [true; 5]);
    let text = Run::new(&["inspect".as_ref(), "--full".as_ref(), file.as_os_str()])
        .stdout_has("")
        .run();
    let headings = text
        .stdout()
        .lines()
        .filter(|line| line.starts_with("Response "));
    let numbers = headings.filter_map(|line| line.split(' ').nth(1));
    assert_eq!(numbers.collect::<Vec<_>>(), ["1", "2", "4", "5"]);
}

#[test]
fn two_runs_in_one_file_are_two_answers() {
    let objects = piped(
        "HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\n\r\n\
         {\"code\":4000,\"source\":\"DemoFD\",\"description\":\"xuid\"}\
         HTTP/1.1 204 No Content\r\n\r\n",
    );
    assert_eq!(statuses(&objects), [400, 204]);
    let kinds: Vec<_> = objects.iter().map(|one| &one["body"]["kind"]).collect();
    assert_eq!(kinds, ["service-error", "none"]);
}

#[test]
fn a_response_quoted_in_a_body_is_no_response() {
    let body = "The log says:\nHTTP/1.1 500 Internal Server Error\nand stops.";
    let length = body.len();
    let inspected = Run::new::<&str>(&[])
        .stdin(format!(
            "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\nContent-Length: {length}\r\n\r\n{body}"
        ))
        .json();
    assert_eq!(inspected["response"]["status"], 400);
    assert_eq!(inspected["body"]["length"], length);
}

#[test]
fn a_broken_status_line_is_told_in_its_place_and_reading_goes_on() {
    let input = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi\
                 HTTP/1.1 4O4 Not Found\r\n\r\n\
                 HTTP/1.1 204 No Content\r\n\r\n";
    Run::new(&["--full"])
        .stdin(input)
        .code(1)
        .stdout_has("200 OK")
        .stdout_has("204 No Content")
        .stderr_has("xblstatus: standard input: line 4: found `HTTP/1.1 4O4 Not Found`")
        .run();
    let objects = several(
        Run::new::<&str>(&[])
            .stdin(input)
            .code(1)
            .stderr_has("line 4"),
    );
    let places: Vec<_> = objects.iter().map(|one| &one["error"]["where"]).collect();
    assert_eq!(places, [&Value::Null, &json!("line 4"), &Value::Null]);
    let indices: Vec<_> = objects.iter().map(|one| &one["source"]["index"]).collect();
    assert_eq!(indices, [1, 2, 3]);
}

#[test]
fn text_before_the_first_response_is_left_out_and_told() {
    let inspected = Run::new::<&str>(&[])
        .stdin("$ curl -si https://example.com\nHTTP/1.1 204 No Content\r\n\r\n")
        .json();
    assert_eq!(inspected["response"]["status"], 204);
    assert_eq!(inspected["findings"][0]["id"], "reading-repaired");
}
