//! `explain` with codes from standard input.

use serde_json::{Value, json};

use crate::support::Run;

/// What is read of an input: the query, its code, count and line.
#[track_caller]
fn read(input: impl Into<Vec<u8>>) -> Value {
    summary(&Run::new(&["explain"]).stdin(input).json())
}

fn summary(codes: &Value) -> Value {
    codes
        .as_array()
        .expect("a list")
        .iter()
        .map(|code| {
            json!([
                code["query"],
                code["matches"][0]["code"],
                code["count"],
                code["line"]
            ])
        })
        .collect()
}

#[test]
fn what_grep_prints_is_explained_once_each_in_order() {
    let codes = read("0x80190199\n0x8019019C\n0x80190199\n0x80190193\n");
    assert_eq!(
        codes,
        json!([
            ["0x80190199", 409, 2, 1],
            ["0x8019019C", 412, 1, 2],
            ["0x80190193", 403, 1, 4],
        ])
    );
}

#[test]
fn spellings_of_one_code_are_one() {
    let codes = read("0x80190199 -2145844839\nhttp_e_status_conflict 409 80190199\n");
    assert_eq!(codes, json!([["0x80190199", 409, 5, 1]]));
}

#[test]
fn white_space_commas_quotes_and_brackets_part_codes() {
    let codes = read("\"412\", (409)\r\n\r\n[0x801901AD];\t4000.\r\n");
    assert_eq!(
        codes,
        json!([
            ["412", 412, 1, 1],
            ["409", 409, 1, 1],
            ["0x801901AD", 429, 1, 3],
            ["4000", 4000, 1, 3],
        ])
    );
}

#[test]
fn utf_16_of_powershell_is_read() {
    let text = "\u{feff}0x80190199\r\n412\r\n";
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let expected = json!([["0x80190199", 409, 1, 1], ["412", 412, 1, 2]]);
    assert_eq!(read(little), expected);
    assert_eq!(read(big), expected);
    assert_eq!(read(text), expected);
}

#[test]
fn one_code_is_a_list_too_and_a_hyphen_reads_as_well() {
    let codes = Run::new(&["explain", "-"]).stdin("412").json();
    assert_eq!(summary(&codes), json!([["412", 412, 1, 1]]));
}

#[test]
fn ndjson_has_a_line_for_each_code() {
    let outcome = Run::new(&["explain", "--format", "ndjson"])
        .stdin("412 409 412")
        .stdout_has("")
        .run();
    let lines = outcome.ndjson();
    let counts: Vec<_> = lines.iter().map(|line| &line["count"]).collect();
    assert_eq!(counts, [2, 1]);
}

#[test]
fn a_person_reads_how_often_a_code_came() {
    let text = "409\n412\n409\n";
    Run::new(&["explain"])
        .stdin(text)
        .stdout_has("HTTP_E_STATUS_CONFLICT\ntwice, first on line 1\n\n")
        .stdout_has("HTTP_E_STATUS_PRECOND_FAILED\n\n")
        .run();
    Run::new(&["explain", "--lang", "fr"])
        .stdin(text)
        .stdout_has("HTTP_E_STATUS_CONFLICT\n2 fois, d’abord à la ligne 1\n\n")
        .run();
}

#[test]
fn what_is_no_code_is_told_with_its_line_and_the_rest_explained() {
    Run::new(&["explain"])
        .stdin("412\nabc abc\n999999\n")
        .code(1)
        .stdout_has("412 Precondition Failed")
        .stderr(
            "xblstatus: `abc` is not a known code (2 times, first on line 2)\n\
             xblstatus: `999999` is not a known code (line 3)\n",
        )
        .run();
    Run::new(&["explain", "--lang", "fr"])
        .stdin("abc")
        .code(1)
        .stderr("xblstatus\u{a0}: `abc` n’est pas un code connu (ligne 1)\n")
        .run();
}

#[test]
fn many_words_that_are_no_codes_are_pointed_to_scan() {
    let log: String = (0..9000).map(|number| format!("word{number}x\n")).collect();
    let outcome = Run::new(&["explain"])
        .stdin(log)
        .code(1)
        .stderr_has("xblstatus: too many words are no codes: 8980 more are left out\n")
        .stderr_has("to find the codes in a log: xblstatus explain --scan FILE\n")
        .run();
    assert_eq!(outcome.stderr().lines().count(), 22);
}

#[test]
fn a_word_without_end_is_cut_in_the_message() {
    let outcome = Run::new(&["explain"])
        .stdin([vec![b'4'; 1 << 22], b" 412".to_vec()].concat())
        .code(1)
        .stdout_has("412 Precondition Failed")
        .stderr_has("is not a known code (line 1)\n")
        .run();
    assert!(outcome.stderr().len() < 200);
}

#[test]
fn an_empty_input_is_told() {
    for input in ["", "\n , ;\n"] {
        Run::new(&["explain"])
            .stdin(input)
            .code(1)
            .stderr_has("xblstatus: standard input holds no code\ntry: xblstatus explain 412")
            .run();
    }
}

#[test]
fn the_options_of_a_request_narrow_what_is_read() {
    let codes = Run::new(&["explain", "-X", "PUT", "--target", "session"])
        .stdin("204")
        .json();
    let situations = codes[0]["matches"][0]["situations"]
        .as_array()
        .expect("situations");
    assert!(situations.iter().any(|one| one["verdict"] == "ruled-out"));
}

#[test]
fn a_secret_among_the_words_is_not_repeated() {
    let outcome = Run::new(&["explain"])
        .stdin("XBL3.0 x=1234567890123456;eyJhbGciOiJub25lIn0.eyJhIjoxfQ.c2VjcmV0c2VjcmV0\n")
        .code(1)
        .stderr_has("")
        .run();
    assert!(!outcome.stderr().contains("c2VjcmV0"), "{outcome}");
}

#[test]
fn a_hyphen_among_codes_is_refused() {
    Run::new(&["explain", "412", "-"])
        .code(2)
        .stderr_has("`-` reads codes from standard input and stands alone\n")
        .run();
}

#[test]
fn a_line_is_one_query_where_it_is_a_phrase() {
    for phrase in ["not found", "412 Precondition Failed", "HTTP 429"] {
        let asked = Run::new(&["explain", phrase]).stdout_has("").run();
        Run::new(&["explain"])
            .stdin(phrase)
            .stdout(asked.stdout())
            .run();
    }
}

#[test]
fn a_log_that_is_piped_in_is_scanned() {
    let log = "[12:00:01 ERROR] got status 409 from PUT https://sessiondirectory.xboxlive.com/handles\n\
               [12:00:02 INFO] took 500 ms\n";
    let scanned = Run::new(&["explain", "--scan", "-", "--json"])
        .stdin(log)
        .stdout_has("409")
        .run();
    Run::new(&["explain", "--json"])
        .stdin(log)
        .stdout(scanned.stdout())
        .run();
    Run::new(&["explain"])
        .stdin("request took 500 ms\n")
        .code(1)
        .stderr_has("standard input holds no known code")
        .run();
}

#[test]
fn a_line_of_a_log_is_an_argument_too() {
    let line = "Error: 0x80190199 from PUT https://sessiondirectory.xboxlive.com/handles";
    let explained = Run::new(&["explain", line]).json();
    assert_eq!(explained["query"], line);
    assert_eq!(explained["matches"][0]["code"], 409);
    let object = r#"{"code":9999,"source":"DemoFD","description":"nothing to show"}"#;
    Run::new(&["explain", object])
        .stdout_has("DemoFD")
        .stdout_has("nothing to show")
        .run();
    // The cause answers for the status beside it.
    let banned = r#"401 Unauthorized {"XErr":2148916227,"Message":""}"#;
    let outcome = Run::new(&["explain", banned])
        .stdout_has("2148916227")
        .run();
    assert!(!outcome.stdout().contains("401"), "{outcome}");
}

#[test]
fn a_response_is_inspected_for_people_and_refused_to_machines() {
    let response = "HTTP/1.1 412 Precondition Failed\r\nContent-Length: 0\r\n\r\n";
    let inspected = Run::new(&["inspect", "-X", "PUT"])
        .stdin(response)
        .stdout_has("412")
        .run();
    Run::new(&["explain", "-X", "PUT"])
        .stdin(response)
        .stdout(inspected.stdout())
        .run();
    Run::new(&["explain", "--json"])
        .stdin(response)
        .code(2)
        .stderr(
            "xblstatus: standard input holds a response, and `explain` answers with codes in JSON\n\
             try: curl -sSi URL | xblstatus inspect --json\n",
        )
        .run();
}
