//! `inspect`: where responses come from, and what is no response.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::{Run, SESSION};

const GONE: &str = "HTTP/1.1 204 No Content\r\n\r\n";
const CONFLICT: &str = "HTTP/1.1 409 Conflict\r\nContent-Type: text/plain\r\n\r\nNot updated.";

/// A folder with files of these names and contents.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder for the test");
    for (name, text) in files {
        fs::write(folder.path().join(name), text).expect("a file for the test");
    }
    folder
}

/// For each object, the file it is from and its status.
fn origins(inspected: &Value) -> Vec<(&str, Option<u64>)> {
    let objects = inspected.as_array().expect("several objects");
    objects
        .iter()
        .map(|one| {
            let file = one["source"]["file"].as_str().expect("a file");
            (file, one["response"]["status"].as_u64())
        })
        .collect()
}

#[test]
fn a_file_is_read() {
    let folder = folder(&[("gone.http", GONE)]);
    Run::new(&["inspect", "gone.http"])
        .dir(&folder)
        .stdout_has("204 No Content   success   HTTP/1.1\n")
        .run();
}

#[test]
fn a_pipe_is_read_with_and_without_the_command() {
    let [bare, named, dash] = [&[][..], &["inspect"], &["inspect", "-"]].map(|args: &[&str]| {
        Run::new(args)
            .stdin(CONFLICT)
            .stdout_has("409 Conflict")
            .run()
    });
    assert_eq!(bare.stdout(), named.stdout());
    assert_eq!(bare.stdout(), dash.stdout());
}

#[test]
fn standard_input_is_a_dash_in_json() {
    let inspected = Run::new::<&str>(&[]).stdin(GONE).json();
    let source = json!({
        "file": "-", "index": 1, "format": "http", "time": null, "durationMs": null, "firstByteMs": null,
    });
    assert_eq!(inspected["source"], source);
}

#[test]
fn several_files_and_a_pipe_are_reported_in_order() {
    let folder = folder(&[("gone.http", GONE), ("again.http", GONE)]);
    let run = Run::new(&["inspect", "gone.http", "-", "again.http"])
        .dir(&folder)
        .stdin(CONFLICT);
    assert_eq!(
        origins(&run.json()),
        [
            ("gone.http", Some(204)),
            ("-", Some(409)),
            ("again.http", Some(204))
        ]
    );
    let text = Run::new(&["inspect", "--full", "gone.http", "-", "again.http"])
        .dir(&folder)
        .stdin(CONFLICT)
        .stdout_has("Response 1 of gone.http\n204 No Content")
        .stdout_has("Response 1 of standard input\n409 Conflict")
        .stdout_has("Response 1 of again.http\n204 No Content")
        .run();
    let places = ["gone.http", "standard input", "again.http"].map(|name| text.stdout().find(name));
    assert!(places.is_sorted());
}

#[test]
fn a_bad_input_among_good_ones_stops_none_of_them() {
    let folder = folder(&[
        ("gone.http", GONE),
        ("page.http", "<html><body>Sign in</body></html>"),
        ("conflict.http", CONFLICT),
    ]);
    let args = [
        "inspect",
        "--full",
        "gone.http",
        "page.http",
        "missing.http",
        "conflict.http",
    ];
    Run::new(&args)
        .dir(&folder)
        .code(1)
        .stdout_has("204 No Content")
        .stdout_has("409 Conflict")
        .stderr_has("xblstatus: `page.http`: line 1: found an HTML page, expected a status line")
        .stderr_has("xblstatus: `missing.http`: there is no such file\n")
        .run();
    let inspected = Run::new(&args)
        .dir(&folder)
        .code(1)
        .stderr_has("page.http")
        .json();
    assert_eq!(
        origins(&inspected),
        [
            ("gone.http", Some(204)),
            ("page.http", None),
            ("missing.http", None),
            ("conflict.http", Some(409)),
        ]
    );
    assert_eq!(inspected[1]["error"]["where"], "line 1");
    assert_eq!(inspected[2]["error"]["where"], "file");
}

#[test]
fn a_folder_is_no_input() {
    let folder = folder(&[]);
    Run::new(&["inspect", "."])
        .dir(&folder)
        .code(1)
        .stderr_has("xblstatus: `.`: this is a folder, expected a file\n")
        .run();
}

#[test]
fn a_code_in_the_place_of_a_file_is_pointed_to_explain() {
    Run::new(&["inspect", "412"])
        .code(1)
        .stderr_has("xblstatus: `412`: there is no such file\n")
        .stderr_has("\nto explain a code: xblstatus explain 412\n")
        .run();
}

#[test]
fn a_file_named_like_a_code_is_still_a_file() {
    let folder = folder(&[("412", CONFLICT)]);
    Run::new(&["inspect", "412"])
        .dir(&folder)
        .stdout_has("409 Conflict")
        .run();
}

/// Checks what is said of an input that is no response.
#[track_caller]
fn is_no_response(input: &[u8], place: &str, found: &str, hint: &str) {
    let expected = "expected a status line such as `HTTP/1.1 200 OK`, what an HTTP client prints (curl, wget, HTTPie, \
                    PowerShell …), a HAR, a session of Fiddler (SAZ) or Charles, an XSAPI trace, NDJSON or a JSON body";
    Run::new::<&str>(&[])
        .stdin(input)
        .code(1)
        .stderr(format!(
            "xblstatus: standard input: {place}: found {found}, {expected}\n{hint}\n"
        ))
        .run();
}

#[test]
fn what_is_no_response_is_named_with_what_to_try() {
    let curl = "try: `curl -i`, which prints the status line before the body, or `--status CODE` for a body alone";
    let log = "try: `curl -i`, which prints the status line before the body, `--status CODE` for a body alone, or \
               `xblstatus explain --scan FILE` for a log or a message";
    let whole = "try: `--input-format`, if it is one of these all the same";
    let text: [(&[u8], &str, &str); 7] = [
        (b"Session not found.\n", "`Session not found.`", log),
        (
            b"[1] starting\ncall failed: HTTP 403\n",
            "`[1] starting`",
            log,
        ),
        (
            b"<Response [403]>\nrefused\n",
            "`<Response [403]>`, which holds a status and nothing else",
            "to explain the status: xblstatus explain 403; for a whole log: xblstatus explain --scan FILE",
        ),
        (b"<!DOCTYPE html>\n<html></html>", "an HTML page", curl),
        (b"<?xml version=\"1.0\"?><a/>", "XML", curl),
        (
            b"412\n",
            "the lone code `412`",
            "to explain a code: xblstatus explain 412",
        ),
        (
            b"GET /handles HTTP/1.1\r\nHost: sessiondirectory.xboxlive.com\r\n\r\n",
            "a GET request without a response",
            "try: `curl -i`, which prints the response",
        ),
    ];
    for (input, found, hint) in text {
        is_no_response(input, "line 1", found, hint);
    }
    is_no_response(
        b"\x89PNG\r\n\x1a\n\0\0",
        "byte 0",
        "bytes that are not text (89 50 4e 47 0d 0a 1a 0a)",
        whole,
    );
}

#[test]
fn an_archive_that_cannot_be_unpacked_is_told() {
    Run::new::<&str>(&[])
        .stdin(b"PK\x03\x04\x14\0\0\0")
        .code(1)
        .stderr_has("byte 0: the archive is cut or damaged here")
        .run();
}

#[test]
fn a_gzip_file_that_cannot_be_unpacked_is_told() {
    Run::new::<&str>(&[])
        .stdin(b"\x1f\x8b\x08\0\0\0\0\0")
        .code(1)
        .stderr_has("byte 0: the gzip data is cut or damaged here")
        .run();
}

#[test]
fn an_empty_input_is_told() {
    for input in ["", "\r\n", "  \n\n", "\u{feff}"] {
        Run::new::<&str>(&[])
            .stdin(input)
            .code(1)
            .stderr(
                "xblstatus: standard input is empty, expected a response\n\
                 try: curl -sSi URL | xblstatus\n",
            )
            .run();
    }
}

#[test]
fn a_broken_status_line_is_shown() {
    Run::new::<&str>(&[])
        .stdin("HTTP/1.1 4O4 Not Found\r\n\r\n")
        .code(1)
        .stderr_has("found `HTTP/1.1 4O4 Not Found`, expected a status line")
        .run();
}

#[test]
fn the_request_is_supplied_as_with_curl() {
    let inspected = Run::new(&[
        "-X",
        "put",
        "--url",
        SESSION,
        "-H",
        "x-xbl-contract-version:107",
    ])
    .stdin("HTTP/1.1 204 No Content\r\n\r\n")
    .json();
    assert_eq!(
        inspected["request"],
        json!({
            "method": "PUT",
            "url": SESSION,
            "service": "mpsd",
            "target": "session",
            "viaHandle": false,
            "session": {
                "scid": "11111111-2222-4333-8444-555555555555",
                "template": "lobby",
                "name": "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
            },
            "ifMatch": null,
            "ifNoneMatch": null,
            "contractVersion": "107",
            "bodyLength": null,
        })
    );
    assert_eq!(inspected["meaning"]["situations"][2]["verdict"], "applies");
}

#[test]
fn the_request_stands_under_the_status() {
    Run::new(&["inspect", "--method=GET", "--url", SESSION])
        .stdin(GONE)
        .stdout_has("\nGET session  lobby / aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee\n")
        .stdout_has("There is no such session.")
        .run();
}

#[test]
fn a_path_without_a_host_assumes_the_table() {
    let (_, path) = SESSION.split_once(".com").expect("a URL of xboxlive.com");
    let inspected = Run::new(&["-X", "GET", "--url", path]).stdin(GONE).json();
    assert_eq!(inspected["request"]["target"], "session");
    assert_eq!(inspected["request"]["service"], Value::Null);
    assert_eq!(inspected["meaning"]["authorityAssumed"], true);
}

#[test]
fn the_url_names_the_target() {
    let base = "https://sessiondirectory.xboxlive.com";
    let config = "/serviceconfigs/11111111-2222-4333-8444-555555555555";
    let handle = "/handles/0b7a4f6e-11d2-4c3a-9a55-5d1e2f3a4b6c";
    for (path, target, via_handle) in [
        (
            format!("{config}/sessionTemplates/t/SESSIONS/s"),
            "session",
            false,
        ),
        (
            format!("{config}/sessiontemplates/t/sessions/s/members/me"),
            "session-element",
            false,
        ),
        (handle.to_owned(), "handle", false),
        (format!("{handle}/session"), "session", true),
        (
            format!("{handle}/session/members/0"),
            "session-element",
            true,
        ),
        ("/handles".to_owned(), "handle-collection", false),
        (
            "/handles/query?include=relatedInfo".to_owned(),
            "handle-query",
            false,
        ),
        (format!("{config}/sessions?xuid=1"), "session-query", false),
        (format!("{config}/batch"), "session-query", false),
        (
            format!("{config}/sessiontemplates"),
            "template-collection",
            false,
        ),
        (format!("{config}/sessiontemplates/t"), "template", false),
        (format!("{config}/hoppers/h"), "hopper", false),
        (
            format!("{config}/hoppers/h/tickets/1"),
            "match-ticket",
            false,
        ),
        ("/debug/sessions".to_owned(), "other", false),
        ("/nowhere".to_owned(), "unknown", false),
    ] {
        let inspected = Run::new(&["--url", &format!("{base}{path}")])
            .stdin(GONE)
            .json();
        assert_eq!(inspected["request"]["target"], target, "{path}");
        assert_eq!(inspected["request"]["viaHandle"], via_handle, "{path}");
    }
}

#[test]
fn the_host_names_the_service() {
    for (host, service) in [
        ("sessiondirectory.xboxlive.com", "mpsd"),
        ("momatch.xboxlive.com", "smart-match"),
        ("userpresence.xboxlive.com", "presence"),
        ("profile.xboxlive.com", "profile"),
        ("social.xboxlive.com", "social"),
        ("user.auth.xboxlive.com", "sign-in"),
        ("example.com", "other"),
    ] {
        let inspected = Run::new(&["--url", &format!("https://{host}/")])
            .stdin("HTTP/1.1 503 Service Unavailable\r\n\r\n")
            .json();
        assert_eq!(inspected["request"]["service"], service, "{host}");
        let mpsd = matches!(service, "mpsd" | "smart-match");
        let authority = match service {
            _ if mpsd => "mpsd",
            "sign-in" => "sign-in",
            "other" => "http",
            _ => "xbox",
        };
        assert_eq!(inspected["meaning"]["authority"], authority, "{host}");
    }
}

#[test]
fn an_example_excludes_a_file() {
    Run::new(&["inspect", "--example", "412", "a.http"])
        .code(2)
        .stderr_has("cannot be used with")
        .run();
}

#[test]
fn a_file_is_named_as_it_was_given() {
    let folder = folder(&[("gone.http", GONE)]);
    let path = Path::new(".").join("gone.http");
    let inspected = Run::new(&["inspect".as_ref(), path.as_os_str()])
        .dir(&folder)
        .json();
    assert_eq!(inspected["source"]["file"], path.to_string_lossy().as_ref());
}
