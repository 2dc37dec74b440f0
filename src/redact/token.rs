//! Tokens that can be told by their own looks.

use std::ops::Range;

/// A line break inside a token is believed only when this many token characters follow it.
const LONG_RUN: usize = 20;

/// Finds `XBL3.0 x=…`, `t=EwA…` and `d=EwA…`, and `eyJ…` in a text. Ranges are in order; they may touch.
pub(crate) fn find(text: &str) -> Vec<Range<usize>> {
    find_to(text, end_of_token)
}

/// Finds the same in a header value, which a blank joins where it was folded.
pub(crate) fn find_folded(value: &str) -> Vec<Range<usize>> {
    find_to(value, end_over_folds)
}

fn find_to(text: &str, end_from: fn(&[u8], usize) -> usize) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut ranges = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        match mark_at(bytes, at) {
            Some(start) => {
                let end = end_from(bytes, start);
                ranges.push(start..end);
                at = end.max(at + 1);
            }
            None => at += 1,
        }
    }
    ranges
}

/// Where the secret begins when a token's mark stands at `at`.
fn mark_at(bytes: &[u8], at: usize) -> Option<usize> {
    let rest = bytes.get(at..)?;
    let fresh = at
        .checked_sub(1)
        .and_then(|before| bytes.get(before))
        .is_none_or(|b| !(b.is_ascii_alphanumeric() || *b == b'_' || *b == b'-'));
    match rest.first()? {
        b'X' | b'x' => xbl3(rest).map(|skip| at + skip),
        b'e' if fresh && rest.starts_with(b"eyJ") && run(rest) >= LONG_RUN => Some(at),
        b't' | b'd' if fresh && (rest.starts_with(b"t=Ew") || rest.starts_with(b"d=Ew")) => {
            (run(rest.get(2..)?) >= LONG_RUN).then_some(at + 2)
        }
        _ => None,
    }
}

/// The length of `XBL3.0 ` when `x=` follows it, percent-encoded or not.
fn xbl3(rest: &[u8]) -> Option<usize> {
    let (scheme, after) = rest.split_at_checked(6)?;
    if !scheme.eq_ignore_ascii_case(b"XBL3.0") {
        return None;
    }
    let mut skip = 6;
    let mut after = after;
    loop {
        if let Some(next) = after
            .strip_prefix(b" ")
            .or_else(|| after.strip_prefix(b"\t"))
            .or_else(|| after.strip_prefix(b"+"))
        {
            (after, skip) = (next, skip + 1);
        } else if let Some(next) = after.strip_prefix(b"%20") {
            (after, skip) = (next, skip + 3);
        } else {
            break;
        }
    }
    let value = after
        .strip_prefix(b"x")
        .or_else(|| after.strip_prefix(b"X"))?;
    (skip > 6
        && (value.starts_with(b"=") || value.starts_with(b"%3D") || value.starts_with(b"%3d")))
    .then_some(skip)
}

/// Whether a byte can stand in a token.
pub(crate) fn is_token_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"+/=._-;:%~*!$".contains(&byte)
}

/// How many token bytes stand at the beginning.
fn run(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .take_while(|byte| is_token_byte(**byte))
        .count()
}

/// The end of the token that begins at `start`, followed over line breaks where the next line goes on like it.
fn end_of_token(bytes: &[u8], start: usize) -> usize {
    let mut end = start;
    loop {
        end += run(bytes.get(end..).unwrap_or_default());
        let rest = bytes.get(end..).unwrap_or_default();
        let gap = rest
            .iter()
            .take_while(|byte| matches!(byte, b'\r' | b'\n' | b' ' | b'\t'))
            .count();
        let broken = rest
            .get(..gap)
            .is_some_and(|gap| gap.contains(&b'\n') || gap.contains(&b'\r'));
        if !broken || run(rest.get(gap..).unwrap_or_default()) < LONG_RUN {
            return end;
        }
        end += gap;
    }
}

/// The end of a token that may have been folded: what follows a blank belongs to it as long as it is no word, that
/// is, holds a digit or a capital behind its first letter.
fn end_over_folds(bytes: &[u8], start: usize) -> usize {
    let mut end = end_of_token(bytes, start);
    while bytes.get(end) == Some(&b' ') {
        let rest = bytes.get(end + 1..).unwrap_or_default();
        let piece = rest.get(..run(rest)).unwrap_or_default();
        let is_word = !piece
            .iter()
            .skip(1)
            .any(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase());
        if is_word {
            break;
        }
        end += 1 + piece.len();
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn an_xbl3_token_is_found_in_any_case_and_encoding() {
        assert_eq!(found("a XBL3.0 x=1;t b"), ["x=1;t"]);
        assert_eq!(found("xbl3.0 x=-;t"), ["x=-;t"]);
        assert_eq!(found("h=XBL3.0%20x%3D1%3Bt&b"), ["x%3D1%3Bt"]);
    }

    #[test]
    fn the_bare_scheme_is_no_token() {
        assert!(found("XBL3.0 realm=\"a\"").is_empty());
        assert!(found("XBL3.0x=1").is_empty());
    }

    #[test]
    fn a_jwt_is_found_whole_or_cut() {
        let jwt = "eyJhbGciOiJub25lIn0.eyJ4IjoxfQ.c2ln";
        assert_eq!(found(&format!("({jwt})")), [jwt]);
        assert_eq!(found("eyJhbGciOiJub25lIn0xx"), ["eyJhbGciOiJub25lIn0xx"]);
        assert!(found("eyJsmall").is_empty());
        assert!(found("keyJhbGciOiJub25lIn0aaaaa").is_empty());
    }

    #[test]
    fn a_ticket_keeps_its_letter() {
        assert_eq!(
            found("t=EwAAA0123456789abcdefghij x"),
            ["EwAAA0123456789abcdefghij"]
        );
        assert!(found("t=Ewan").is_empty());
        assert!(found("id=EwAAA0123456789abcdefghij").is_empty());
    }

    #[test]
    fn a_token_folded_over_lines_is_followed() {
        let folded = "XBL3.0 x=1;abcdefghijkl\r\n  mnopqrstuvwxyz0123456789\nThen text";
        assert_eq!(
            found(folded),
            ["x=1;abcdefghijkl\r\n  mnopqrstuvwxyz0123456789"]
        );
    }

    #[test]
    fn long_text_without_tokens_is_read_once() {
        assert!(find(&"x".repeat(100_000)).is_empty());
        assert_eq!(find(&"eyJ".repeat(50_000)).len(), 1);
    }
}
