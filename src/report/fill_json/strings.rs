//! Texts as JSON has them. Nearly all have nothing to escape.

use crate::redact::{any_part, has_byte};
use crate::report::sanitize;

/// JSON allows an escape for every character, so the data stays what it is.
pub(crate) fn push_text(json: &mut String, text: &str) {
    json.push('"');
    match are_plain(text.as_bytes()) {
        true => json.push_str(text),
        false => push_odd(json, text),
    }
    json.push('"');
}

/// Writes a text that holds what is to be escaped, or may.
#[inline(never)]
fn push_odd(json: &mut String, text: &str) {
    let mut rest = text;
    loop {
        let plain = plain_length(rest.as_bytes());
        let (plain, odd) = rest.split_at_checked(plain).unwrap_or((rest, ""));
        json.push_str(plain);
        let mut odd = odd.chars();
        let Some(c) = odd.next() else { return };
        push_character(json, c);
        rest = odd.as_str();
    }
}

fn push_character(json: &mut String, c: char) {
    let escape = match c {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\u{8}' => "\\b",
        '\u{c}' => "\\f",
        _ if sanitize::is_hidden(c) => {
            for unit in c.encode_utf16(&mut [0; 2]) {
                json.push_str(&format!("\\u{unit:04x}"));
            }
            return;
        }
        _ => return json.push(c),
    };
    json.push_str(escape);
}

/// Whether a byte is printable ASCII that JSON does not escape.
fn is_plain(byte: &u8) -> bool {
    matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\')
}

/// Whether all are, as in nearly all texts.
fn are_plain(bytes: &[u8]) -> bool {
    !any_part(bytes, is_part_odd)
}

/// How many are at the beginning of a text.
fn plain_length(bytes: &[u8]) -> usize {
    const PART: usize = 16;
    let (parts, _) = bytes.as_chunks::<PART>();
    let passed = parts.iter().take_while(|part| !is_part_odd(*part)).count() * PART;
    let rest = bytes.get(passed..).unwrap_or_default();
    passed + rest.iter().take_while(|byte| is_plain(byte)).count()
}

#[inline(always)]
fn is_part_odd(part: &[u8]) -> bool {
    has_byte(part, |byte| !(b' '..=b'~').contains(&byte))
        | has_byte(part, |byte| byte == b'"')
        | has_byte(part, |byte| byte == b'\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_text_has_nothing_to_escape() {
        const TEXT: [u8; 37] = *b"a plain text ~!#[]^ } is this as well";
        for byte in 0..=u8::MAX {
            let is_plain = matches!(byte, b' '..=b'~') && byte != b'"' && byte != b'\\';
            for at in 0..TEXT.len() {
                let mut bytes = TEXT;
                bytes[at] = byte;
                for length in at + 1..=TEXT.len() {
                    let expected = if is_plain { length } else { at };
                    assert_eq!(plain_length(&bytes[..length]), expected, "{byte} at {at}");
                    assert_eq!(are_plain(&bytes[..length]), is_plain, "{byte} at {at}");
                }
            }
        }
        assert_eq!(plain_length(b""), 0);
        assert!(are_plain(b""));
    }
}
