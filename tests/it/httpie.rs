//! HTTPie and xh: request and response, plain or laid out for a terminal.

use crate::support::Run;
use crate::support::transcript::{fixture, hides_secrets, is_session, objects, situations};

const STALE: &str = "mpsd-412-if-match-existing-session";

#[test]
fn a_412_has_one_situation() {
    for name in ["put-412", "colours", "xh"] {
        let objects = objects(fixture(&format!("httpie/{name}.txt")));
        is_session(&objects[0], Some("PUT"), 412, STALE);
        assert_eq!(objects[0]["source"]["format"], "http");
        assert_eq!(objects[0]["body"]["kind"], "session", "{name}");
        assert_eq!(objects[0]["body"]["complete"], true, "{name}");
    }
}

#[test]
fn a_204_has_one_situation() {
    let objects = objects(fixture("httpie/get-204.txt"));
    is_session(&objects[0], Some("GET"), 204, "mpsd-204-session-missing");
}

#[test]
fn json_that_was_laid_out_anew_is_not_called_too_long() {
    let report = Run::new::<&str>(&[])
        .stdin(fixture("httpie/colours.txt"))
        .stdout_has("412 Precondition Failed")
        .run();
    assert!(
        !report.stdout().contains("Content-Length"),
        "{}",
        report.stdout()
    );
}

#[test]
fn redirects_that_were_followed_have_a_request_each() {
    let objects = objects(fixture("httpie/follow.txt"));
    assert_eq!(objects.len(), 2);
    assert_eq!(objects[0]["response"]["status"], 302);
    assert_eq!(situations(&objects[0]), []);
    assert_eq!(objects[1]["request"]["session"]["name"], "one");
}

#[test]
fn credentials_are_hidden() {
    let text = String::from_utf8(fixture("httpie/put-412.txt")).expect("text");
    hides_secrets(|header| text.replace("If-Match:", &format!("{header}\r\nIf-Match:")));
}
