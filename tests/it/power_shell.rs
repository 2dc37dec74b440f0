//! PowerShell: `RawContent`, the list of properties, and errors.

use crate::support::Run;
use crate::support::transcript::{fixture, hides_secrets, objects, situations};

#[test]
fn raw_content_and_the_list_of_properties_are_read() {
    for name in ["raw-content", "list"] {
        let objects = objects(fixture(&format!("power-shell/{name}.txt")));
        assert_eq!(objects.len(), 1, "{name}");
        assert_eq!(objects[0]["response"]["status"], 200, "{name}");
        assert_eq!(objects[0]["body"]["kind"], "session", "{name}");
        assert_eq!(objects[0]["response"]["etag"], "\"b2c3\"", "{name}");
    }
}

#[test]
fn a_list_in_utf_16_is_read() {
    let text = String::from_utf8(fixture("power-shell/list.txt")).expect("text");
    let marked = format!("\u{feff}{text}");
    let bytes: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(objects(bytes)[0]["body"]["kind"], "session");
}

#[test]
fn a_list_that_power_shell_cut_is_not_whole() {
    let objects = objects(fixture("power-shell/list-cut.txt"));
    assert_eq!(objects[0]["body"]["complete"], false);
}

#[test]
fn an_error_tells_its_status_and_nothing_of_the_body() {
    Run::new::<&str>(&[])
        .stdin(fixture("power-shell/error.txt"))
        .stdout_has("412 Precondition Failed")
        .run();
    let objects = objects(fixture("power-shell/error-core.txt"));
    assert_eq!(objects[0]["response"]["status"], 429);
    assert_eq!(objects[0]["response"]["version"].as_str(), None);
    assert_eq!(objects[0]["body"]["complete"], false);
    assert!(!situations(&objects[0]).is_empty());
}

#[test]
fn credentials_are_hidden() {
    let text = String::from_utf8(fixture("power-shell/list.txt")).expect("text");
    let stale = text.replace("HTTP/1.1 200 OK", "HTTP/1.1 412 X");
    hides_secrets(|header| {
        stale.replace("ETag:", &format!("{header}\r\n                    ETag:"))
    });
}
