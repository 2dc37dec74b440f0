//! `explain --scan`: the codes of a log, counted and explained.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::support::{Run, SESSION, gzip};

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
            ["429", 1, 3, ["429"]],
            ["403", 1, 4, ["403"]],
            ["0x8015DC09", 1, 5, ["2148916233"]],
            ["4000", 1, 6, ["4000"]],
            ["429", 1, 7, ["429"]],
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
fn a_table_comes_first_then_each_code_in_full() {
    let outcome = Run::new(&["explain", "--scan", &fixture("xsapi.log")])
        .stdout_has("3 codes in 4 places\n\n  409          MPSD              2 ×    line 6\n")
        .stdout_has("  0x8ABC1234   unknown HRESULT   once   line 10\n")
        .stdout_has("\n409 Conflict   client error   MPSD\n")
        .stdout_has("\nSpelt HTTP_E_STATUS_CONFLICT, 0x80190199, -2145844839\n")
        .run();
    assert!(!outcome.stdout().contains("201"), "a success is no failure");
}

#[test]
fn successes_are_listed_on_request() {
    let file = fixture("xsapi.log");
    Run::new(&["explain", "--scan", &file, "--successes"])
        .stdout_has("\nSuccesses\n\n  201   MPSD   once   line 4")
        .run();
    let codes = Run::new(&["explain", "--successes", "--scan", &file]).json();
    assert_eq!(summary(&codes)[0], json!(["201", 1, 4, ["201"]]));
    Run::new(&["explain", "--scan", "--successes", &file])
        .stdout_has("\nSuccesses\n\n  201   MPSD   once   line 4")
        .run();
    let log = format!("PUT {SESSION} HTTP 204\n");
    Run::new(&["explain", "--scan", "--successes", "-"])
        .stdin(log)
        .stdout_has("  204   MPSD   once   line 1   After the PUT no session remains.\n")
        .run();
    Run::new(&["explain", "412", "--successes"])
        .code(2)
        .stderr_has("--successes")
        .run();
}

#[test]
fn everything_is_said_in_french() {
    Run::new(&["explain", "--lang", "fr", "--scan", &fixture("xsapi.log")])
        .stdout_has("3 codes à 4 endroits\n")
        .stdout_has("  409          MPSD              2 fois   ligne 6\n")
        .stdout_has("\nÉcrit HTTP_E_STATUS_CONFLICT, 0x80190199, -2145844839\n")
        .run();
    Run::new(&["explain", "--lang", "fr", "--scan", "-"])
        .stdin("HTTP 412\n")
        .stdout_has("\n  Si c’est le répertoire de sessions (MPSD) qui a répondu\u{a0}:")
        .run();
    Run::new(&["explain", "--lang", "fr", "--scan", "-"])
        .code(1)
        .stderr_has("entrée standard\u{a0}: aucun code connu\nsont reconnus les HRESULT")
        .run();
}

#[test]
fn standard_input_is_read_where_no_file_is_named() {
    let codes = Run::new(&["explain", "--scan"]).stdin("HTTP 412\n").json();
    assert_eq!(codes[0]["file"], "-");
    assert_eq!(codes[0]["query"], "412");
}

#[test]
fn the_host_beside_a_status_decides_whose_it_is() {
    let log = "PUT https://sessiondirectory.xboxlive.com/handles failed: 409 Conflict\n\
               GET https://api.minecraftservices.com/minecraft/profile: HTTP 503\n\
               GET https://cdn.example/x: HTTP 403\n";
    let codes = Run::new(&["explain", "--scan"]).stdin(log).json();
    let of = |index: usize, member: &str| codes[index][member].clone();
    let authority = |index: usize| codes[index]["matches"][0]["authority"].clone();
    assert_eq!(of(0, "host"), "sessiondirectory.xboxlive.com");
    assert_eq!(of(0, "service"), "mpsd");
    assert_eq!(
        authority(0),
        "xbox",
        "the MPSD table has a 409 of writes to sessions"
    );
    assert_eq!(of(1, "service"), "minecraft");
    assert_eq!(
        authority(1),
        "http",
        "the row that explains it is the standard's"
    );
    assert_eq!(of(2, "service"), "other");
    assert_eq!(authority(2), "http");
}

#[test]
fn without_a_host_the_general_meaning_comes_first_and_no_remedy_of_one_table() {
    let codes = Run::new(&["explain", "--scan"]).stdin("HTTP 403\n").json();
    assert_eq!(codes[0]["host"], Value::Null);
    let matches = codes[0]["matches"].as_array().expect("matches");
    let told: Vec<(&Value, &Value)> = matches
        .iter()
        .map(|one| (&one["authority"], &one["advice"]))
        .collect();
    assert_eq!(
        told,
        [
            (&json!("xbox"), &Value::Null),
            (&json!("mpsd"), &Value::Null)
        ]
    );
    let outcome = Run::new(&["explain", "--scan"])
        .stdin("HTTP 403\n")
        .stdout_has("If the session directory (MPSD) answered: ")
        .run();
    assert!(!outcome.stdout().contains("\nNext"), "{outcome}");
}

#[test]
fn a_cause_answers_for_the_status_beside_it() {
    let log = "401: Unauthorized, error stream:\n{\"Identity\":\"0\",\"XErr\":2148916227,\"Message\":\"\"}\n";
    for (language, said) in [
        ("en", "\nAlso here: HTTP 401, which this error explains\n"),
        (
            "fr",
            "\nIci aussi\u{a0}: HTTP 401, que cette erreur explique\n",
        ),
    ] {
        let outcome = Run::new(&["explain", "--scan", "--lang", language])
            .stdin(log)
            .stdout_has(said)
            .run();
        assert!(!outcome.stdout().contains("401 Unauthorized"), "{outcome}");
    }
    let codes = Run::new(&["explain", "--scan"]).stdin(log).json();
    assert_eq!(codes[0]["query"], "0x8015DC03");
    assert_eq!(codes[1]["query"], "401");
    assert_eq!(codes[1]["explainedBy"], json!(["0x8015DC03"]));
    assert_eq!(codes[1]["matches"][0]["advice"], Value::Null);
}

#[test]
fn an_object_is_told_by_what_it_says() {
    let log = "{'code': 9999, 'source': 'DemoFd', 'description': 'Nothing to show today.'}\n";
    Run::new(&["explain", "--scan"])
        .stdin(log)
        .stdout_has("9999   ServiceError")
        .stdout_has("DemoFd")
        .stdout_has("Nothing to show today.")
        .run();
    let codes = Run::new(&["explain", "--scan"]).stdin(log).json();
    assert_eq!(codes[0]["matches"][0]["type"], "service-error");
    assert_eq!(codes[0]["matches"][0]["code"], 9999);
    assert_eq!(codes[0]["matches"][0]["source"], "DemoFd");
    assert_eq!(
        codes[0]["body"]["error"]["description"],
        "Nothing to show today."
    );
}

#[test]
fn a_reached_limit_and_a_message_are_told_with_their_values() {
    let log = "429 {\"currentRequests\":31,\"maxRequests\":30,\"periodInSeconds\":15,\"limitType\":\"Rate\"}\n\
               Failed to join: The requested session wasn't found.\n";
    let codes = Run::new(&["explain", "--scan"]).stdin(log).json();
    assert_eq!(codes[0]["matches"][0]["type"], "rate-limit");
    assert_eq!(codes[0]["body"]["rateLimit"]["maxRequests"], 30);
    assert_eq!(codes[1]["matches"][0]["type"], "message");
    assert_eq!(codes[1]["matches"][0]["code"], "session-not-found");
    Run::new(&["explain", "--scan"])
        .stdin(log)
        .stdout_has("Limit of 30 calls in 15 s reached (31 counted)")
        .run();
}

#[test]
fn a_number_of_qt_is_told_with_the_status_that_is_probable() {
    for (language, said) in [
        (
            "en",
            ["Qt error 403", "Probably HTTP 503", "not an HTTP status"],
        ),
        (
            "fr",
            [
                "erreur Qt 403",
                "Probablement HTTP 503",
                "pas un statut HTTP",
            ],
        ),
    ] {
        let mut run = Run::new(&["explain", "--scan", "--lang", language])
            .stdin("AuthRequest::onRequestError: Error 403\n");
        for said in said {
            run = run.stdout_has(said);
        }
        run.run();
    }
    let codes = Run::new(&["explain", "--scan"])
        .stdin("AuthRequest::onRequestError: Error 403\n")
        .json();
    assert_eq!(codes[0]["matches"][0]["type"], "qt-error");
    assert_eq!(codes[0]["matches"][0]["status"], Value::Null);
}

#[test]
fn a_call_that_was_not_answered_is_told_without_a_code() {
    for (language, kind, said) in [
        (
            "en",
            "network error before any answer",
            "There was no response",
        ),
        (
            "fr",
            "erreur réseau avant toute réponse",
            "pas eu de réponse",
        ),
    ] {
        Run::new(&["explain", "--scan", "--lang", language])
            .stdin("GET https://xsts.auth.xboxlive.com/xsts/authorize: connect ECONNREFUSED 192.0.2.3:443\n")
            .stdout_has("ECONNREFUSED")
            .stdout_has(kind)
            .stdout_has(said)
            .run();
    }
    let codes = Run::new(&["explain", "--scan"])
        .stdin("x\nGET https://a.example/x: ETIMEDOUT\nGET https://a.example/y: ETIMEDOUT\n")
        .json();
    assert_eq!(codes[0]["count"], 2);
    assert_eq!(codes[0]["firstLine"], 2);
    assert_eq!(codes[0]["host"], "a.example");
    assert_eq!(codes[0]["spellings"], json!(["ETIMEDOUT"]));
}

#[test]
fn a_sentence_of_the_minecraft_services_has_its_row_with_and_without_its_object() {
    for log in [
        "Caused by: Invalid app registration, see the page\n",
        "{\"path\":\"/authentication/login_with_xbox\",\"errorMessage\":\"Invalid app registration, see the page\"}\n",
    ] {
        let codes = Run::new(&["explain", "--scan"]).stdin(log).json();
        let first = &codes[0]["matches"][0];
        assert_eq!(first["type"], "minecraft-error", "{log}");
        assert_eq!(first["authority"], "minecraft", "{log}");
        let meaning = first["meaning"].as_str().unwrap_or_default();
        assert!(meaning.contains("approved ones"), "{log}: {meaning}");
        Run::new(&["explain", "--scan"])
            .stdin(log)
            .stdout_has("approved ones")
            .run();
    }
}

#[test]
fn markdown_has_a_table() {
    Run::new(&["explain", "--format", "markdown", "--scan", &fixture("broadcaster.log")])
        .stdout_has("| Code | Kind | Count | First | Meaning |\n| --- | --- | --- | --- | --- |\n| `429` | HTTP status | once | line 3 |")
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
    assert_eq!(lines.len(), 5);
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
    assert_eq!(codes[3]["file"], second);
    Run::new(&["explain", "--scan", &first, "--scan", &second])
        .stdout_has(&format!("{second}:3\n"))
        .run();
}

#[test]
fn the_options_of_a_request_narrow_what_is_found() {
    let codes = Run::new(&[
        "explain",
        "-X",
        "PUT",
        "--target",
        "session",
        "-H",
        "If-Match: \"a\"",
        "--scan",
        "-",
    ])
    .stdin("https://sessiondirectory.xboxlive.com HTTP/2 412\n")
    .json();
    let verdicts = &codes[0]["matches"][0]["situations"];
    assert_eq!(verdicts[1]["verdict"], "ruled-out", "{verdicts}");
}

#[test]
fn a_log_without_codes_is_said_to_have_none() {
    Run::new(&["explain", "--scan", "-"])
        .stdin("2026-03-04 412 requests on port 404, 403 bytes\n")
        .code(1)
        .stderr_has("xblstatus: standard input holds no known code\nfound are HRESULTs")
        .run();
    Run::new(&["explain", "--format", "json", "--scan", "-"])
        .code(1)
        .stdout("[]\n")
        .stderr_has("standard input holds no known code")
        .run();
}

#[test]
fn a_log_that_cannot_be_opened_hides_no_other() {
    Run::new(&["explain", "--scan", "no-such.log", &fixture("xsapi.log")])
        .code(1)
        .stdout_has("409 Conflict")
        .stderr_has("xblstatus: `no-such.log`: there is no such file\n")
        .stderr_has("try: the path of a saved file, or `-` for standard input\n")
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
    Run::new(&["explain", "412", "--scan"])
        .code(2)
        .stderr_has("cannot be used with")
        .run();
}

#[test]
fn two_services_of_one_status_are_told_apart() {
    let log = "HTTP 429 https://profile.xboxlive.com/users/me\n\
               HTTP 429 https://social.xboxlive.com/users/me\n\
               HTTP 403 https://api.minecraftservices.com/x\n";
    Run::new(&["explain", "--scan"])
        .stdin(log)
        .stdout_has("  429   profile.xboxlive.com ")
        .stdout_has("  429   social.xboxlive.com ")
        .stdout_has("  403   Minecraft services ")
        .stdout_has("\nCalled: profile.xboxlive.com\n")
        .stdout_has("\nCalled: social.xboxlive.com\n")
        .stdout_has("\nCalled: api.minecraftservices.com\n")
        .run();
}

#[test]
fn a_code_of_which_only_the_name_is_known_has_it_in_its_row() {
    Run::new(&["explain", "--scan"])
        .stdin("PlayFab failed: 0x892354D2\n")
        .stdout_has("once   line 1   InvalidXboxLiveToken\n")
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
