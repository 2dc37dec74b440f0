//! What counts as a code in a text, and what does not.

use crate::scan::*;

/// The codes of a text.
fn codes(text: &str) -> Vec<Code> {
    let mut codes = Vec::new();
    scan(text.as_bytes(), |found| codes.push(found.code)).unwrap();
    codes
}

/// What is found of a text, once for each size of the pieces that it comes in.
fn found_in_pieces(bytes: &[u8], length: usize) -> Vec<(Code, String, u64, bool)> {
    let mut found = Vec::new();
    let mut take = |one: Occurrence<'_>| {
        found.push((one.code, one.spelling.to_owned(), one.line, one.repeats));
    };
    let mut scanner = Scanner::default();
    for piece in bytes.chunks(length) {
        scanner.push(piece, &mut take);
    }
    scanner.finish(&mut take);
    found
}

#[track_caller]
fn finds(text: &str, expected: &[Code]) {
    assert_eq!(codes(text), expected, "{text}");
}

#[track_caller]
fn each_is(code: Code, texts: &[&str]) {
    for text in texts {
        finds(text, &[code]);
    }
}

#[track_caller]
fn none_is_a_code(texts: &[&str]) {
    for text in texts {
        finds(text, &[]);
    }
}

#[test]
fn every_spelling_of_an_hresult_is_found() {
    each_is(
        Code::Status(409),
        &[
            "0x80190199",
            "hr=0X80190199;",
            "[0x80190199]",
            "80190199",
            "error 80190199.",
            "-2145844839",
            "hr = -2145844839,",
            "2149122457",
            "\"hr\":2149122457}",
            "2149122457L",
            "0xFFFFFFFF80190199",
            "0xffffffff80190199",
            "0x8019'0199",
            "0x8019_0199",
            "HTTP_E_STATUS_CONFLICT",
            "xbox_live_error_code::http_status_409_conflict",
        ],
    );
}

#[test]
fn every_status_is_found_by_its_hresult() {
    for status in 300..=599 {
        let value = 0x8019_0000_u32 | status;
        let code = Code::of_hresult(value);
        finds(&format!("x {value:#010X}\n"), &[code]);
        finds(&format!("x {value}\n"), &[code]);
        finds(&format!("x {}\n", value.cast_signed()), &[code]);
    }
}

#[test]
fn every_failure_of_the_tables_is_found_by_number_and_by_name() {
    use crate::catalog::all_hresults;
    use crate::catalog::errors::sign_in;

    let hresults = all_hresults().map(|row| (row.value, row.names.iter().collect::<Vec<_>>()));
    let sign_in = sign_in::TABLE
        .iter()
        .map(|row| (row.value, row.names.to_vec()));
    // A value with all bits set says nothing by itself.
    let failures = hresults
        .chain(sign_in)
        .filter(|(value, _)| value >> 31 == 1 && *value != u32::MAX);
    for (value, names) in failures {
        let code = Code::Hresult(value);
        assert!(code.is_known(), "{value:#X}");
        finds(&format!("x {value:#010X}\n"), &[code]);
        finds(&format!("x 0xffffffff{value:08x}\n"), &[code]);
        finds(&format!("hr={value:08x}\n"), &[code]);
        finds(&format!("x {value}\n"), &[code]);
        finds(&format!("x {}\n", value.cast_signed()), &[code]);
        // Two are not spelt as errors are.
        let is_spelt_so = |name: &&&str| {
            ["E_", "ERROR_", "HR_"]
                .iter()
                .any(|part| name.contains(part))
        };
        let symbols = names.iter().filter(is_spelt_so);
        for name in symbols {
            finds(&format!("x {name}\n"), &[code]);
        }
    }
}

#[test]
fn a_status_is_found_where_words_say_that_it_is_one() {
    each_is(
        Code::Status(412),
        &[
            "HTTP 412",
            "HTTP/1.1 412 whatever",
            "HTTP/2 412",
            "< HTTP/2.0 412",
            "\"PUT /x HTTP/1.1\" 412 1311",
            "status 412",
            "status: 412",
            "status=412",
            "{\"status\":412,",
            "{\\\"status\\\":412,",
            "\"Status\": \"412\"",
            ":status: 412",
            "statusCode 412",
            "StatusCode: 412",
            "StatusCode        : 412",
            "http_status=412",
            "HTTP response code: 412 for URL",
            "failed with status code 412",
            "got status 412",
            "<Status>412</Status>",
            "The remote server returned an error: (412) x",
            "returned 412",
            "returned a 412 from the service",
            "responded with 412.",
            "error: 412",
            "error 412, gave up",
            "message: \"412 - changed\"",
            "412 Precondition Failed",
            "412 (Precondition Failed)",
            "412 - Precondition Failed",
            "does not indicate success: 412 ().",
            "HTTP Error 412: x",
            "412 Client Error: x",
            "statut 412",
            "code d’état\u{a0}: 412",
            "une erreur\u{a0}: (412) x",
        ],
    );
}

#[test]
fn three_digits_alone_are_no_status() {
    none_is_a_code(&[
        "412",
        "request 412 of 500",
        "line 404",
        "port 443",
        ":443/",
        "took 404 ms",
        "404 bytes",
        "got 404 items",
        "returned 500 rows",
        "received 429 messages",
        "room 403",
        "192.168.100.200",
        "2026-03-04T05:06:10.412Z",
        "10:20:30.503",
        "exit status 404",
        "process exited with code 404",
        "exit code 404",
        "keycode 412",
        "error 193: bad image",
        "error 1404",
        "status 4120",
        "status 412ms",
        "status 41.2",
        "status 200/300",
        "status: 404.5",
        "progress status: 100%",
        "status -404",
        "v1.404.0",
        "statuses 404",
        "404 - page",
        "HTTP port 404",
        "status of 404",
    ]);
}

#[test]
fn the_code_of_a_service_error_needs_its_object() {
    each_is(
        Code::ServiceError(4000),
        &[
            r#"{"code":4000,"source":"DemoFD","description":"xuid missing"}"#,
            r#"{"description":"x", "code" : 4000}"#,
            r#"{\"code\":4000,\"source\":\"DemoFD\"}"#,
            "{\n  \"code\": 4000,\n  \"description\": \"x\"\n}",
            r#"{"code":"4000","Source":"DemoFD"}"#,
        ],
    );
    none_is_a_code(&[
        r#"{"code":4000}"#,
        "code 4000, source DemoFD",
        r#"{"code":4001,"source":"DemoFD"}"#,
        r#"{"code":4000},{"source":"DemoFD"}"#,
        r#"{"source":"DemoFD"},{"code":4000}"#,
        r#"{"barcode":4000,"source":"DemoFD"}"#,
        r#"{"code":4000,"resource":"DemoFD"}"#,
    ]);
}

#[test]
fn a_code_of_one_services_own_needs_the_name_of_the_service() {
    each_is(
        Code::ServiceError(1028),
        &[
            r#"{"code":1028,"source":"PeopleFd","description":"x"}"#,
            r#"{\"source\":\"PeopleFD\",\"code\":1028}"#,
        ],
    );
    finds(
        r#"{"code":28,"source":"Profile"}"#,
        &[Code::ServiceError(28)],
    );
    none_is_a_code(&[
        r#"{"code":1028,"source":"DemoFD","description":"x"}"#,
        r#"{"code":28,"description":"Profile not found"}"#,
    ]);
}

#[test]
fn the_code_of_a_service_error_response_needs_its_message() {
    each_is(
        Code::ServiceError(1001),
        &[
            r#"{"errorCode":1001,"errorMessage":"x"}"#,
            r#"{"errorMessage":"x", "errorCode": 1001}"#,
        ],
    );
    none_is_a_code(&[
        r#"{"errorCode":1001}"#,
        r#"{"errorCode":4000,"errorMessage":"x"}"#,
        r#"{"errorCode":1028,"errorMessage":"x"}"#,
    ]);
}

#[test]
fn eight_decimal_digits_are_an_hresult_of_windows_only_where_a_name_says_so() {
    each_is(
        Code::Hresult(0x8000_4005),
        &[
            "error 80004005",
            "hr=80004005",
            "HRESULT: 80004005",
            "failed with 80004005",
            "failed (80004005)",
        ],
    );
    none_is_a_code(&[
        "order no. 80004005",
        "80004005",
        "customer 80070057",
        "80070525",
    ]);
}

#[test]
fn an_xerr_is_a_code_even_if_it_is_not_known() {
    let code = Code::Hresult(0x8015_DC09);
    each_is(
        code,
        &[
            "\"XErr\":2148916233,",
            "\"XErr\": 2148916233",
            "XErr=2148916233",
            "X-Err: 2148916233",
            "x-err: 0x8015DC09",
            "{\\\"XErr\\\":2148916233}",
        ],
    );
    each_is(Code::Hresult(0x8ABC_DEF0), &["XErr=2327633648"]);
    each_is(
        Code::Hresult(u32::MAX),
        &["X-Err: 4294967295", "XErr=0xFFFFFFFF"],
    );
    none_is_a_code(&[
        "handle 0xFFFFFFFF",
        "id: 4294967295",
        "0x00000000",
        "XErr=0",
        "XErr: 12",
        "xerror 2148000000",
    ]);
}

#[test]
fn what_only_looks_like_an_hresult_is_none() {
    none_is_a_code(&[
        "80190199-1111-4222-8333-444455556666",
        "11111111-80190199",
        "{80190199-1111-4222-8333-444455556666}",
        "a80190199",
        "80190199ab",
        "0x801901990",
        "0x8019019",
        "0x00190199",
        "0x7FFE0300",
        "0xC0000005",
        "0x1F80190199",
        "size 2149122457",
        "size: 2149122457",
        "2149122457 bytes",
        "xuid 2149122457",
        "2149122457.5",
        "1.2149122457",
        "/2149122457/",
        "4294967296",
        "2533274790395904",
        "-2145844",
        "5-2145844839",
        "1893456000",
        "8BADF00D",
        "89ABCDEF",
        "deadbeef",
        "HTTP_E_STATUS_NOTHING",
        "Http_E_Status_Conflict_Of_Interest",
        "MY_HTTP_E_STATUS_CONFLICT",
        "0x80190199_x",
    ]);
}

#[test]
fn a_prefixed_failure_is_found_even_if_it_is_not_known() {
    finds("hr 0x8ABCDEF0", &[Code::Hresult(0x8ABC_DEF0)]);
}

#[test]
fn a_spelling_beside_another_repeats_it() {
    let found = found_in_pieces(b"HTTP_E_STATUS_CONFLICT (0x80190199)\n0x80190199\n", 1000);
    let repeats: Vec<bool> = found.iter().map(|(.., repeats)| *repeats).collect();
    assert_eq!(repeats, [false, true, false]);
    let other = found_in_pieces(b"HTTP_E_STATUS_CONFLICT (0x80190194)", 1000);
    assert!(other.iter().all(|(.., repeats)| !repeats));
}

#[test]
fn codes_are_found_wherever_a_piece_ends() {
    let text = "\u{1b}[31mHTTP/1.1 412\u{1b}[0m\r\n{\n\"code\":\n4000, \"source\": \"DemoFD\"}\n\
        HTTP_E_STATUS_CONFLICT (0x80190199) -2145844839\n";
    let whole = found_in_pieces(text.as_bytes(), text.len());
    assert_eq!(whole.len(), 4, "{whole:?}");
    for length in 1..60 {
        assert_eq!(found_in_pieces(text.as_bytes(), length), whole, "{length}");
    }
}

#[test]
fn codes_are_found_on_the_border_of_what_is_looked_through_at_a_time() {
    let code = b" HTTP_E_STATUS_CONFLICT (0x80190199) ";
    for shift in 0..100 {
        let mut text = vec![b'.'; 2 * PIECE - 60 + shift];
        text.extend_from_slice(code);
        text.resize(5 * PIECE, b'.');
        text.extend_from_slice(b"\nstatus 412\n");
        let found = found_in_pieces(&text, PIECE);
        let summary: Vec<_> = found.iter().map(|one| (one.0, one.2, one.3)).collect();
        assert_eq!(
            summary,
            [
                (Code::Status(409), 1, false),
                (Code::Status(409), 1, true),
                (Code::Status(412), 2, false),
            ],
            "{shift}"
        );
    }
}

#[test]
fn a_word_without_end_holds_no_code_and_hides_none() {
    for length in [LONGEST + 1, PIECE - 1, PIECE, 3 * PIECE + 17] {
        let mut text = b"0x".to_vec();
        text.resize(length, b'8');
        text.extend_from_slice(b"0x80190199\n0x80190194");
        let found = found_in_pieces(&text, 1000);
        assert_eq!(found.len(), 1, "{length}");
        assert_eq!((found[0].0, found[0].2), (Code::Status(404), 2));
    }
}

#[test]
fn lines_are_counted_over_many_pieces() {
    let mut text = "nothing here\r\n".repeat(40_000).into_bytes();
    text.extend_from_slice(b"status=403\r\n");
    let found = found_in_pieces(&text, 4096);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].2, 40_001);
}

#[test]
fn bytes_of_every_value_pass() {
    let mut text: Vec<u8> = (0..=255).cycle().take(3 * PIECE).collect();
    text.extend_from_slice(b"\nHTTP 503\xff\n");
    assert_eq!(found_in_pieces(&text, 777).len(), 1);
}
