//! `--redact ids`: a report that can be passed on.

use serde_json::Value;

use crate::support::Run;

const XUID: &str = "2814660000000123";
const GAMERTAG: &str = "Demo Player 7";
const SESSION: &str = "11111111-aaaa-4bbb-8ccc-222222222222";
const DEVICE: &str = "98765432109876";
const DEVICE_TOKEN: &str = "d0d0d0d0-1111-4222-8333-444444444444";
const ADDRESS: &str = "192.0.2.77";
const SECURE: &str = "pipoQKz1ab09zzQQ77";
const TICKET: &str = "77777777-aaaa-4bbb-8ccc-dddddddddddd";
const CID: &str = "c1d2e3f40a1b2c3d";

const ALL: [&str; 9] = [
    XUID,
    GAMERTAG,
    SESSION,
    DEVICE,
    DEVICE_TOKEN,
    ADDRESS,
    SECURE,
    TICKET,
    CID,
];

const SCID: &str = "33333333-2222-4333-8444-555555555555";
const CORRELATION: &str = "44444444-2222-4333-8444-555555555555";
const FORMATS: [&str; 4] = ["human", "json", "ndjson", "markdown"];

fn url() -> String {
    format!(
        "https://sessiondirectory.xboxlive.com/serviceconfigs/{SCID}/sessionTemplates/lobby/sessions/{SESSION}"
    )
}

/// A response with an identifier in every place that can hold one.
fn response() -> String {
    let session = SESSION.to_uppercase();
    let body = format!(
        "{GAMERTAG} ({XUID}) at {ADDRESS} is not in {session}. Ticket {TICKET}, {{\"secureDeviceAddress\":\"{SECURE}\"}}."
    );
    format!(
        "HTTP/1.1 403 Forbidden\r\n\
         X-Xbl-Debug: session-access=read; reason=none, device=XboxOne({DEVICE}), user0={XUID}; gamertag={GAMERTAG}, \
         sandbox=XDKS.1, build=1.2.3.4\r\n\
         X-DeviceId: {DEVICE_TOKEN}\r\n\
         X-UserCid: {CID}\r\n\
         X-Client: {ADDRESS}\r\n\
         X-XblCorrelationId: {CORRELATION}\r\n\
         Location: /serviceconfigs/{SCID}/hoppers/demo/tickets/{TICKET}\r\n\
         Content-Type: text/plain\r\n\
         Content-Length: {}\r\n\
         \r\n\
         {body}",
        body.len()
    )
}

fn inspect(args: &[&str]) -> Run {
    let url = url();
    let mut all = vec!["-X", "PUT", "--url", &url, "--redact", "ids"];
    all.extend(args);
    Run::new(&all).stdin(response())
}

#[track_caller]
fn holds_no_identifier(output: &str) {
    let output = output.to_lowercase();
    for identifier in ALL {
        let identifier = identifier.to_lowercase();
        assert!(!output.contains(&identifier), "{identifier} in {output}");
    }
}

fn headers(inspected: &Value) -> Vec<(&str, &str)> {
    let headers = inspected["response"]["headers"].as_array();
    let headers = headers.expect("a list").iter();
    headers
        .map(|header| {
            let part = |name: &str| header[name].as_str().expect("a text");
            (part("name"), part("value"))
        })
        .collect()
}

#[test]
fn no_identifier_is_printed_in_any_format_when_they_are_to_be_masked() {
    for format in FORMATS {
        for more in [&["--headers"][..], &["--full"], &["--summary"]] {
            let mut args = vec!["--format", format];
            args.extend(more);
            let report = inspect(&args).stdout_has("403").run();
            holds_no_identifier(report.stdout());
        }
    }
}

#[test]
fn identifiers_are_printed_by_default() {
    let url = url();
    let report = Run::new(&["--url", &url, "--headers"])
        .env("COLUMNS", "100")
        .stdin(response())
        .stdout_has("403")
        .run();
    for identifier in ALL {
        assert!(report.stdout().contains(identifier), "{identifier}");
    }
}

#[test]
fn each_identifier_has_one_label_of_its_kind_everywhere() {
    let inspected = inspect(&[]).json();
    let request = &inspected["request"];
    assert_eq!(request["url"], url().replace(SESSION, "<session 1>"));
    assert_eq!(request["session"]["name"], "<session 1>");
    assert_eq!(request["session"]["scid"], SCID);
    assert_eq!(request["session"]["template"], "lobby");
    let debug = &inspected["response"]["debug"];
    assert_eq!(debug["user0"], "<xuid 1>");
    assert_eq!(debug["user0.gamertag"], "<gamertag 1>");
    assert_eq!(debug["device"], "<device 1>");
    assert_eq!(debug["sandbox"], "XDKS.1");
    assert_eq!(debug["build"], "1.2.3.4");
    let value = |name: &str| {
        let headers = headers(&inspected);
        let found = headers.iter().find(|(own, _)| *own == name);
        found.expect("the header").1.to_owned()
    };
    assert_eq!(value("X-DeviceId"), "<device 2>");
    assert_eq!(value("X-UserCid"), "<id 1>");
    assert_eq!(value("X-Client"), "<ip 1>");
    assert_eq!(value("X-XblCorrelationId"), CORRELATION);
    assert!(value("Location").ends_with("/hoppers/demo/tickets/<id 2>"));
    assert_eq!(
        inspected["body"]["message"],
        "<gamertag 1> (<xuid 1>) at <ip 1> is not in <session 1>. Ticket <id 2>, \
         {\"secureDeviceAddress\":\"<device 3>\"}."
    );
    let findings = inspected["findings"].to_string();
    assert!(!findings.contains("secret-redacted"), "{findings}");
}

#[test]
fn a_report_without_identifiers_keeps_its_labels_when_it_is_read_back() {
    let report = inspect(&["--format", "ndjson"]).stdout_has("").run();
    let again = Run::new(&["--redact", "ids"])
        .stdin(report.stdout().to_owned())
        .json();
    let first: Value = serde_json::from_str(report.stdout()).expect("JSON");
    assert_eq!(again["request"], first["request"]);
    assert_eq!(again["response"]["headers"], first["response"]["headers"]);
}

#[test]
fn a_gamertag_is_masked_before_the_member_that_tells_it() {
    let body = format!(
        r#"{{"code":4500,"source":"DemoFD","description":"{GAMERTAG} left","gamertag":"{GAMERTAG}"}}"#
    );
    let answer = format!(
        "HTTP/1.1 403 Forbidden\r\nX-Note: {GAMERTAG}\r\nContent-Type: application/json\r\n\r\n{body}"
    );
    for format in FORMATS {
        let report = Run::new(&["--redact", "ids", "--headers", "--format", format])
            .stdin(answer.clone())
            .stdout_has("gamertag 1>")
            .run();
        holds_no_identifier(report.stdout());
    }
}

#[test]
fn identifiers_of_names_and_errors_are_masked_on_both_streams_alike() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let name = format!("{XUID}.http");
    std::fs::write(folder.path().join(&name), response()).expect("a file for the test");
    let missing = format!("xuid({XUID}).http");
    let outcome = Run::new(&[
        "inspect",
        "--redact",
        "ids",
        "--format",
        "ndjson",
        "--url",
        &url(),
        &name,
        &missing,
    ])
    .dir(&folder)
    .code(1)
    .stdout_has(r#""file":"<xuid 1>.http""#)
    .stdout_has(r#""file":"xuid(<xuid 1>).http""#)
    .stderr_has("`xuid(<xuid 1>).http`: there is no such file")
    .run();
    holds_no_identifier(outcome.stdout());
    holds_no_identifier(outcome.stderr());
}

#[test]
fn explain_masks_identifiers_too() {
    for args in [
        &["explain", "--redact", "ids", XUID][..],
        &["--redact", "ids", "explain", XUID],
        &["explain", "--format", "json", "--redact", "ids", XUID],
    ] {
        let outcome = Run::new(args)
            .code(1)
            .stdout_has("")
            .stderr_has("<xuid 1>")
            .run();
        holds_no_identifier(outcome.stdout());
        holds_no_identifier(outcome.stderr());
    }
    let outcome = Run::new(&["explain", "--redact=ids"])
        .stdin(format!("412 {XUID}"))
        .code(1)
        .stdout_has("412")
        .stderr_has("`<xuid 1>` is not a known code")
        .run();
    holds_no_identifier(outcome.stderr());
    let folder = tempfile::tempdir().expect("a folder for the test");
    let name = format!("{XUID}.log");
    std::fs::write(folder.path().join(&name), "HTTP 429\n").expect("a file for the test");
    let scanned = Run::new(&["explain", "--redact", "ids", "--scan", &name])
        .dir(&folder)
        .stdout_has("429")
        .run();
    holds_no_identifier(scanned.stdout());
}

#[test]
fn a_mistake_in_the_arguments_repeats_no_identifier() {
    let outcome = Run::new(&["explain", "412", "--redact", "ids", "--target", XUID])
        .code(2)
        .stderr_has("<xuid 1>")
        .run();
    holds_no_identifier(outcome.stderr());
}

#[test]
fn what_is_masked_is_not_shown_at_once() {
    Run::new(&["--redact", "ids", "--show-secrets"])
        .stdin(response())
        .code(2)
        .stderr_has("cannot be used with")
        .run();
    Run::new(&["list", "--redact", "ids"])
        .code(2)
        .stderr_has("'--redact'")
        .run();
    Run::new(&["--redact", "ids", "list"])
        .code(2)
        .stderr_has("`list` takes no `--redact`")
        .run();
}

#[test]
fn what_the_protocol_says_is_no_name_that_somebody_chose() {
    let path = format!(
        "https://sessiondirectory.xboxlive.com/serviceconfigs/{SCID}/sessionTemplates/t/sessions/"
    );
    for name in [
        "GET",
        "json",
        "2026",
        "sessions",
        "sessiondirectory",
        "Date",
    ] {
        let answer = serde_json::json!({
            "status": 404,
            "method": "GET",
            "url": format!("{path}{name}"),
            "headers": {"Content-Type": "application/json", "Date": "Wed, 04 Mar 2026 05:06:07 GMT"},
            "body": "{}",
        });
        let masked = Run::new(&["--redact", "ids"])
            .stdin(answer.to_string())
            .json();
        let plain = Run::new::<&str>(&[]).stdin(answer.to_string()).json();
        assert_eq!(masked["request"]["url"], format!("{path}<session 1>"));
        assert_eq!(masked["request"]["session"]["name"], "<session 1>");
        assert_eq!(masked["request"]["method"], "GET");
        for part in ["response", "meaning", "body", "findings", "advice"] {
            assert_eq!(masked[part], plain[part], "{name}");
        }
    }
}

#[test]
fn what_tells_requests_apart_stays() {
    let answer = format!(
        "HTTP/1.1 404 Not Found\r\nMS-CV: AP3zMcdyN0ZGMYSN.1.2.3.4\r\nX-CV: abc.10.2.3.4\r\n\
         X-XblCorrelationId: {XUID}\r\nETag: \"{XUID}\"\r\n\r\n"
    );
    let masked = Run::new(&["--redact", "ids"]).stdin(answer.clone()).json();
    let plain = Run::new::<&str>(&[]).stdin(answer).json();
    assert_eq!(masked["response"], plain["response"]);
}

#[test]
fn a_gamertag_has_one_label_in_every_spelling() {
    let answer = serde_json::json!({
        "status": 400,
        "method": "GET",
        "url": "https://profile.xboxlive.com/users/gt(Demo%20Seven)/profile",
        "headers": {"Location": "https://h.example/?gamertag=Demo+Seven", "Content-Type": "text/plain"},
        "body": "Demo Seven, DEMO SEVEN, DemoSeven, Demo%20Seven, Demo+Seven, Demo\u{a0}Seven",
    });
    let inspected = Run::new(&["--redact", "ids"])
        .stdin(answer.to_string())
        .json();
    assert_eq!(inspected["body"]["message"], ["<gamertag 1>"; 6].join(", "));
    let location = ("Location", "https://h.example/?gamertag=<gamertag 1>");
    assert!(headers(&inspected).contains(&location));
}

#[test]
fn escaped_identifiers_and_addresses_in_names_of_files_are_masked() {
    let answer = serde_json::json!({
        "status": 400,
        "url": format!("https://x.xboxlive.com/?h=2001%3Adb8%3A%3A1&x=xuid%25{XUID}&y=192%2E0%2E2%2E77"),
        "headers": {},
        "body": "",
    });
    let inspected = Run::new(&["--redact", "ids"])
        .stdin(answer.to_string())
        .json();
    let masked = "https://x.xboxlive.com/?h=<ip 1>&x=xuid%25<xuid 1>&y=<ip 2>";
    assert_eq!(inspected["request"]["url"], masked);
    for (name, masked) in [
        ("nowhere/192.0.2.77.har", "nowhere/<ip 1>.har"),
        ("cap-192.0.2.77.http", "cap-<ip 1>.http"),
        ("a_192.0.2.77.ndjson", "a_<ip 1>.ndjson"),
    ] {
        Run::new(&["inspect", "--redact", "ids", name])
            .code(1)
            .stderr_has(masked)
            .run();
    }
}

#[test]
fn the_name_of_the_output_is_masked_too() {
    let name = format!("nowhere/xuid_{XUID}");
    let outcome = Run::new(&[
        "inspect",
        "--redact",
        "ids",
        "--example",
        "412",
        "-o",
        &name,
    ])
    .code(1)
    .stderr_has("<xuid 1>")
    .run();
    holds_no_identifier(outcome.stderr());
}

#[test]
fn who_somebody_is_stands_under_many_names() {
    let body = concat!(
        r#"x {"DisplayClaims":{"xdi":{"did":"F400AABB11223344"},"xui":[{"gtg":"Demo1","mgt":"Demo2#1","umg":"Demo3"}]},"#,
        r#" "modernGamertag":"Demo4","displayName":"Demo5","gameDisplayName":"Demo6"}, Gamertag: Demo Seven,"#,
        r#" deviceToken: a1b2c3d4e5, DeviceId: {F400AABB-1122-3344-5566-77889900AABB}, machineId: M1234567890,"#,
        r#" secureDeviceAddressBase64: AQDC8Z00"#,
    );
    let answer = serde_json::json!({
        "status": 400,
        "url": "https://x.xboxlive.com/?gt=Demo+Eight%234821",
        "headers": {"Content-Type": "text/plain"},
        "body": body,
    });
    let masked = Run::new(&["--redact", "ids"])
        .stdin(answer.to_string())
        .json()
        .to_string();
    for part in ["F400AABB", "Demo", "a1b2c3", "M12345", "AQDC8Z00", "4821"] {
        assert!(!masked.contains(part), "{part} in {masked}");
    }
    let plain = Run::new::<&str>(&[])
        .stdin(answer.to_string())
        .json()
        .to_string();
    for part in ["F400AABB", "Demo5", "M12345", "AQDC8Z00", "4821"] {
        assert!(plain.contains(part), "{part} in {plain}");
    }
}
