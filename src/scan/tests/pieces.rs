//! Inputs of any length, in pieces of any length.

use crate::scan::Occurrence;
use crate::scan::scanner::Scanner;
use crate::scan::text::PIECE;

/// What is found of a text that comes in pieces: query, line, spellings.
fn found_in_pieces(bytes: &[u8], length: usize) -> Vec<(String, u64, Vec<String>)> {
    let mut found = Vec::new();
    let mut take = |one: Occurrence| found.push((one.code.query(), one.line, one.spellings));
    let mut scanner = Scanner::default();
    for piece in bytes.chunks(length) {
        scanner.push(piece, &mut take);
    }
    scanner.finish(&mut take);
    found
}

#[test]
fn codes_are_found_wherever_a_piece_ends() {
    let text = "HTTP/1.1 412\r\n{\n\"code\":\n4000, \"source\": \"DemoFD\"}\n\
        HTTP_E_STATUS_CONFLICT (0x80190199) -2145844839\n";
    let whole = found_in_pieces(text.as_bytes(), text.len());
    assert_eq!(whole.len(), 3, "{whole:?}");
    for length in 1..60 {
        assert_eq!(found_in_pieces(text.as_bytes(), length), whole, "{length}");
    }
}

#[test]
fn codes_are_found_on_the_border_of_what_is_looked_through_at_a_time() {
    let code = b" HTTP_E_STATUS_CONFLICT (0x80190199) ";
    for shift in (0..100).step_by(9) {
        let mut text = vec![b'.'; 4 * PIECE - 60 + shift];
        text.extend_from_slice(code);
        text.resize(6 * PIECE, b'.');
        text.extend_from_slice(b"\nstatus 412\n");
        let found = found_in_pieces(&text, PIECE);
        let both = ["HTTP_E_STATUS_CONFLICT", "0x80190199"]
            .map(str::to_owned)
            .to_vec();
        assert_eq!(
            found,
            [
                ("409".to_owned(), 1, both),
                ("412".to_owned(), 2, vec!["412".to_owned()]),
            ],
            "{shift}"
        );
    }
}

#[test]
fn a_word_without_end_holds_no_code_and_hides_none() {
    for length in [81, PIECE - 1, PIECE, 9 * PIECE + 17] {
        let mut text = b"0x".to_vec();
        text.resize(length, b'8');
        text.extend_from_slice(b"0x80190199\n0x80190194");
        let found = found_in_pieces(&text, 1000);
        assert_eq!(found.len(), 1, "{length}");
        assert_eq!((found[0].0.as_str(), found[0].1), ("404", 2));
    }
}

#[test]
fn lines_are_counted_over_many_pieces() {
    let mut text = "nothing here\r\n".repeat(40_000).into_bytes();
    text.extend_from_slice(b"status=403\r\n");
    let found = found_in_pieces(&text, 4096);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].1, 40_001);
}

#[test]
fn bytes_of_every_value_pass() {
    let mut text: Vec<u8> = (0..=255).cycle().take(9 * PIECE).collect();
    text.extend_from_slice(b"\nHTTP 503\xff\n");
    assert_eq!(found_in_pieces(&text, 777).len(), 1);
}

#[test]
fn a_long_line_tells_each_of_its_codes() {
    let mut line = Vec::new();
    for _ in 0..40 {
        line.extend_from_slice(b"{\"status\":503}");
        line.resize(line.len() + 10_000, b'.');
    }
    assert_eq!(found_in_pieces(&line, PIECE).len(), 40);
}

#[test]
fn floods_of_what_begins_a_code_are_passed_in_time() {
    const LENGTH: usize = 256 << 10;
    // Each of these would take minutes if what follows were read again from every one of them.
    for part in [
        "{",
        "{\"a\":\"",
        "{\"code\":4000,",
        "AADSTS",
        "E_",
        "websocket [1 ",
        "requested session ",
        "{\\\"code\\\":1",
    ] {
        let text = part.repeat(LENGTH / part.len());
        assert!(
            found_in_pieces(text.as_bytes(), PIECE).len() < LENGTH / 512,
            "{part}"
        );
    }
}
