//! Requests and responses in turn, as a proxy saves them.

use crate::support::Run;
use crate::support::transcript::{fixture, hides_secrets, is_session, objects, situations};

#[test]
fn each_response_has_the_request_before_it() {
    let objects = objects(fixture("pairs/glued.txt"));
    assert_eq!(objects.len(), 3);
    is_session(
        &objects[0],
        Some("PUT"),
        412,
        "mpsd-412-if-match-existing-session",
    );
    is_session(&objects[1], Some("GET"), 204, "mpsd-204-session-missing");
    assert_eq!(objects[2]["request"]["target"], "handle");
    assert!(!situations(&objects[2]).is_empty());
}

#[test]
fn a_request_alone_is_no_capture() {
    Run::new::<&str>(&[])
        .stdin("PUT /x HTTP/1.1\r\nHost: a.example\r\n\r\n{}")
        .code(1)
        .stderr_has("a PUT request without a response")
        .run();
}

#[test]
fn credentials_are_hidden() {
    let text = String::from_utf8(fixture("pairs/glued.txt")).expect("text");
    hides_secrets(|header| text.replace("If-Match:", &format!("{header}\r\nIf-Match:")));
}
