//! `explain --scan`: the codes of a log, counted and explained.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::support::{Run, gzip};

fn fixture(name: &str) -> String {
    PathBuf::from("tests/fixtures/logs")
        .join(name)
        .to_str()
        .expect("a name in ASCII")
        .to_owned()
}

/// What is found of a log: query, count, first line and spellings of each code.
#[track_caller]
fn found(file: &str) -> Value {
    summary(&Run::new(&["explain", "--scan", file]).json())
}

fn summary(codes: &Value) -> Value {
    codes
        .as_array()
        .expect("a list")
        .iter()
        .map(|code| {
            json!([
                code["query"],
                code["count"],
                code["firstLine"],
                code["spellings"]
            ])
        })
        .collect()
}

#[test]
fn a_log_of_xsapi_gives_each_code_once_in_order() {
    assert_eq!(
        found(&fixture("xsapi.log")),
        json!([
            ["201", 1, 4, ["201"]],
            ["200", 1, 5, ["200"]],
            [
                "409",
                2,
                6,
                ["HTTP_E_STATUS_CONFLICT", "0x80190199", "-2145844839"]
            ],
            ["412", 1, 8, ["http_status_412_precondition_failed"]],
            ["0x8ABC1234", 1, 10, ["0x8ABC1234"]],
        ])
    );
}

#[test]
fn a_log_of_a_broadcaster_gives_statuses_sign_in_errors_and_service_errors() {
    assert_eq!(
        found(&fixture("broadcaster.log")),
        json!([
            ["429", 2, 3, ["429"]],
            ["403", 1, 4, ["403"]],
            ["0x8015DC09", 1, 5, ["2148916233"]],
            ["4000", 1, 6, ["4000"]],
        ])
    );
}

#[test]
fn a_log_of_powershell_is_read_in_either_language_and_encoding() {
    let expected = json!([
        ["412", 1, 1, ["412"]],
        ["429", 1, 3, ["429"]],
        ["404", 1, 6, ["404"]],
    ]);
    let file = fixture("powershell.log");
    assert_eq!(found(&file), expected);

    let text = fs::read_to_string(&file).expect("the fixture");
    let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let recoded: Vec<u8> = windows.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let piped = Run::new(&["explain", "--scan", "-"]).stdin(recoded).json();
    assert_eq!(summary(&piped), expected);
    assert_eq!(piped[0]["file"], "-");
}

#[test]
fn a_log_packed_with_gzip_is_read_as_the_log_itself() {
    let file = fixture("xsapi.log");
    let packed = gzip(&fs::read(&file).expect("the fixture"));
    let piped = Run::new(&["explain", "--scan", "-"]).stdin(packed).json();
    assert_eq!(summary(&piped), found(&file));
}

#[test]
fn a_packed_log_that_is_cut_is_told() {
    let packed = gzip(&fs::read(fixture("xsapi.log")).expect("the fixture"));
    let cut = &packed[..packed.len() - 4];
    for (language, said) in [
        ("en", "to its end: the gzip data is cut or damaged"),
        ("fr", "les données gzip sont tronquées ou endommagées"),
    ] {
        Run::new(&["explain", "--scan", "-", "--lang", language])
            .stdin(cut)
            .code(1)
            .stdout_has("412")
            .stderr_has(said)
            .run();
    }
}

#[test]
fn a_table_comes_first_then_errors_in_full_and_successes_in_a_line() {
    let outcome = Run::new(&["explain", "--scan", &fixture("xsapi.log")])
        .stdout_has(
            "5 codes in 6 places\n\
             \n\
             \x20 201 Created               once    line 4\n\
             \x20 200 OK                    once    line 5\n\
             \x20 409 Conflict              twice   line 6\n\
             \x20 412 Precondition Failed   once    line 8\n\
             \n\
             409 Conflict   client error   MPSD\n"
                .replacen("5 codes in 6", "4 codes in 5", 1)
                .as_str(),
        )
        .stdout_has("Spelt HTTP_E_STATUS_CONFLICT, 0x80190199, -2145844839\n")
        .stdout_has("Not in the tables\n\n  0x8ABC1234   once   line 10\n")
        .run();
    let text = outcome.stdout();
    let successes = text.split_once("\nSuccesses\n").expect("successes").1;
    assert!(successes.contains("  201 Created"), "{successes}");
    assert!(!text.contains("201 Created   success"), "explained in full");
}

#[test]
fn everything_is_said_in_french() {
    Run::new(&["explain", "--lang", "fr", "--scan", &fixture("xsapi.log")])
        .stdout_has("4 codes à 5 endroits\n")
        .stdout_has("  409 Conflit                    2 fois   ligne 6\n")
        .stdout_has("\nÉcrit HTTP_E_STATUS_CONFLICT, 0x80190199, -2145844839\n")
        .stdout_has("\nRéussites\n")
        .stdout_has("\nAbsents des tableaux\n")
        .run();
    Run::new(&["explain", "--lang", "fr", "--scan", "-"])
        .code(1)
        .stderr_has("entrée standard\u{a0}: aucun code connu\nsont reconnus les HRESULT")
        .run();
}

#[test]
fn markdown_has_a_table() {
    Run::new(&["explain", "--format", "markdown", "--scan", &fixture("broadcaster.log")])
        .stdout_has("| Code | Count | First |\n| --- | --- | --- |\n| 429 Too Many Requests | twice | line 3 |\n")
        .run();
}

#[test]
fn ndjson_has_a_line_for_each_code() {
    let outcome = Run::new(&[
        "explain",
        "--format",
        "ndjson",
        "--scan",
        &fixture("broadcaster.log"),
    ])
    .stdout_has("")
    .run();
    let lines = outcome.ndjson();
    assert_eq!(lines.len(), 4);
    assert_eq!(lines[0]["schema"], 1);
    assert_eq!(lines[0]["matches"][0]["code"], 429);
}

#[test]
fn one_code_is_a_list_too() {
    let codes = Run::new(&["explain", "--scan", "-"])
        .stdin("HTTP 412\n")
        .json();
    assert_eq!(codes.as_array().map(Vec::len), Some(1));
}

#[test]
fn several_logs_are_one_tally_and_the_place_names_the_log() {
    let (first, second) = (fixture("xsapi.log"), fixture("broadcaster.log"));
    let codes = Run::new(&["explain", "--scan", &first, &second]).json();
    assert_eq!(codes[0]["file"], first);
    assert_eq!(codes[5]["file"], second);
    Run::new(&["explain", "--scan", &first, "--scan", &second])
        .stdout_has(&format!("{second}:3\n"))
        .run();
}

#[test]
fn the_options_of_a_request_narrow_what_is_found() {
    let codes = Run::new(&["explain", "-X", "GET", "--target", "session", "--scan", "-"])
        .stdin("HTTP/2 204\n")
        .json();
    let verdicts = &codes[0]["matches"][0]["situations"];
    assert_eq!(verdicts[0]["verdict"], "applies", "{verdicts}");
}

#[test]
fn a_log_without_codes_is_said_to_have_none() {
    Run::new(&["explain", "--scan", "-"])
        .stdin("2026-03-04 412 requests on port 404, 403 bytes\n")
        .code(1)
        .stderr_has("xblstatus: standard input holds no code known to us\nfound are HRESULTs")
        .run();
    Run::new(&["explain", "--format", "json", "--scan", "-"])
        .code(1)
        .stdout("[]\n")
        .stderr_has("standard input holds no code known to us")
        .run();
}

#[test]
fn a_log_that_cannot_be_opened_hides_no_other() {
    Run::new(&["explain", "--scan", "no-such.log", &fixture("xsapi.log")])
        .code(1)
        .stdout_has("409 Conflict")
        .stderr_has("xblstatus: `no-such.log`: there is no such file\n")
        .run();
}

#[test]
fn no_secret_of_a_log_is_printed() {
    for format in ["human", "json", "ndjson", "markdown"] {
        let outcome = Run::new(&[
            "explain",
            "--format",
            format,
            "--scan",
            &fixture("xsapi.log"),
        ])
        .stdout_has("")
        .run();
        for secret in ["eyJhbGci", "1234567890", "secret"] {
            assert!(!outcome.stdout().contains(secret), "{secret} in {format}");
        }
    }
}

#[test]
fn codes_and_logs_exclude_each_other() {
    Run::new(&["explain", "412", "--scan", "a.log"])
        .code(2)
        .stderr_has("cannot be used with")
        .run();
}

#[test]
fn unknown_codes_are_bounded() {
    let log: String = (0..1000)
        .map(|number| format!("failed: 0x8ABC{number:04X}\n"))
        .collect();
    let outcome = Run::new(&["explain", "--scan", "-"])
        .stdin(log)
        .code(1)
        .stdout_has("")
        .stderr("xblstatus: too many codes are in no table: 744 more of them are left out\n")
        .run();
    assert_eq!(outcome.stdout().lines().count(), 258);
}

#[test]
fn a_line_without_end_and_bytes_of_every_value_pass() {
    let mut log: Vec<u8> = (0..=255_u8).cycle().take(1 << 20).collect();
    log.retain(|byte| *byte != b'\n');
    log.extend_from_slice(b" status=503 ");
    log.extend(vec![b'8'; 1 << 20]);
    log.extend_from_slice(b"\nHTTP 412");
    let codes = Run::new(&["explain", "--scan", "-"]).stdin(log).json();
    assert_eq!(
        summary(&codes),
        json!([["503", 1, 1, ["503"]], ["412", 1, 2, ["412"]]])
    );
}
