//! The strings of JSON: where one has more than its text, and what it stands for.

use std::borrow::Cow;
use std::fmt;

use memchr::memchr;
use serde::Deserialize;
use serde::de::{Deserializer, Visitor};

use crate::input::lines;

const ONES: u64 = u64::MAX / 0xff;
const HIGH: u64 = ONES << 7;

/// Marks the bytes of a word that are below a bound. The lowest mark is right: what is above it may be one too many.
fn below(word: u64, bound: u8) -> u64 {
    word.wrapping_sub(ONES * u64::from(bound)) & !word & HIGH
}

/// Marks those that are a byte in the same way.
fn equal(word: u64, byte: u8) -> u64 {
    below(word ^ (ONES * u64::from(byte)), 1)
}

/// How many bytes stand before the first mark.
fn before(marks: u64) -> usize {
    marks.trailing_zeros() as usize / 8
}

/// How many bytes stand before the first that is a quotation mark, a backslash or a control character. Eight are looked at
/// in one: a third of the instructions that it takes to look at each.
fn plain(bytes: &[u8]) -> usize {
    let (words, rest) = bytes.as_chunks();
    for (index, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        let marks = below(word, b' ') | equal(word, b'"') | equal(word, b'\\');
        if marks != 0 {
            return index * 8 + before(marks);
        }
    }
    let is_odd = |byte: &u8| matches!(byte, b'"' | b'\\' | ..b' ');
    let last = rest.iter().position(is_odd).unwrap_or(rest.len());
    bytes.len() - rest.len() + last
}

/// Where a string ends, behind its closing quotation mark, and whether it has an escape. The text begins behind the opening
/// one. `None` where the string does not end in it, or holds what has to be escaped, which only a lenient reader lets pass.
pub(crate) fn end(text: &[u8], is_lenient: bool) -> Option<(usize, bool)> {
    let (mut at, mut is_escaped) = (0, false);
    loop {
        at += plain(lines::from(text, at));
        match lines::from(text, at) {
            [b'"', ..] => return Some((at + 1, is_escaped)),
            [
                b'\\',
                b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't',
                ..,
            ] => at += 2,
            [b'\\', b'u', digits @ ..] => {
                let digits = digits.first_chunk::<4>()?;
                digits.iter().all(u8::is_ascii_hexdigit).then_some(())?;
                at += 6;
            }
            [byte, ..] if is_lenient && *byte < b' ' => {
                at += 1;
                continue;
            }
            _ => return None,
        }
        is_escaped = true;
    }
}

/// What a string stands for, without a copy where it is written as it is; `None` when a value is something else.
pub(crate) fn string(value: &str) -> Option<Cow<'_, str>> {
    let inside = value.strip_prefix('"')?.strip_suffix('"')?;
    match memchr(b'\\', inside.as_bytes()) {
        Some(_) => unescaped(inside).map(Cow::Owned),
        None => Some(Cow::Borrowed(inside)),
    }
}

/// What a string stands for, by what is written between its quotation marks. Half a pair of surrogates is replaced.
pub(crate) fn unescaped(written: &str) -> Option<String> {
    plainly_unescaped(written.as_bytes()).or_else(|| {
        let quoted = format!("\"{written}\"");
        let text: Option<Text<'_>> = serde_json::from_str(&quoted).ok();
        text.map(|text| text.0.into_owned())
    })
}

/// The same; `None` where there is a surrogate. A body in a string has an escape every few bytes, so that eight are copied
/// at a time: a third of the instructions that it takes to copy each, and less than a search for the next.
fn plainly_unescaped(mut written: &[u8]) -> Option<String> {
    let mut text = Vec::with_capacity(written.len());
    while let Some((word, rest)) = written.split_first_chunk() {
        text.extend_from_slice(word);
        let marks = equal(u64::from_le_bytes(*word), b'\\');
        written = match marks {
            0 => rest,
            _ => {
                let plain = before(marks);
                text.truncate(text.len() - 8 + plain);
                escape(lines::from(written, plain + 1), &mut text)?
            }
        };
    }
    while let Some((&byte, rest)) = written.split_first() {
        written = match byte {
            b'\\' => escape(rest, &mut text)?,
            _ => {
                text.push(byte);
                rest
            }
        };
    }
    String::from_utf8(text).ok()
}

/// Takes what stands behind a backslash, and gives what follows it.
fn escape<'w>(written: &'w [u8], text: &mut Vec<u8>) -> Option<&'w [u8]> {
    let (&kind, rest) = written.split_first()?;
    text.push(match kind {
        b'"' | b'\\' | b'/' => kind,
        b'b' => 0x08,
        b'f' => 0x0c,
        b'n' => b'\n',
        b'r' => b'\r',
        b't' => b'\t',
        b'u' => {
            let (digits, rest) = rest.split_first_chunk::<4>()?;
            let add = |number, digit: &u8| Some(number * 16 + char::from(*digit).to_digit(16)?);
            let c = char::from_u32(digits.iter().try_fold(0, add)?)?;
            text.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
            return Some(rest);
        }
        _ => return None,
    });
    Some(rest)
}

/// A string, in which half a pair of surrogates is replaced.
struct Text<'l>(Cow<'l, str>);

impl<'de: 'l, 'l> Deserialize<'de> for Text<'l> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Bytes;
        impl<'de> Visitor<'de> for Bytes {
            type Value = Text<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_borrowed_bytes<E>(self, bytes: &'de [u8]) -> Result<Text<'de>, E> {
                Ok(Text(lines::text(bytes)))
            }

            fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Text<'de>, E> {
                Ok(Text(lines::lossy(bytes).into()))
            }
        }
        deserializer.deserialize_bytes(Bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_ends_at_the_first_quotation_mark_that_is_not_escaped() {
        for before in 0..20 {
            let plain: String = "!#é\u{7f} ]".chars().cycle().take(before).collect();
            for (inside, is_escaped) in [
                ("", false),
                (r#"\""#, true),
                (r"\\", true),
                (r"\\\\", true),
                (r##"\"#\"#"##, true),
                (r#"\\\""#, true),
                (r"\u00e9\n", true),
            ] {
                let text = format!("{plain}{inside}{plain}");
                let behind = format!("{text}\"#\", \"\\\"");
                assert_eq!(
                    end(behind.as_bytes(), false),
                    Some((text.len() + 1, is_escaped)),
                    "{behind}"
                );
                assert_eq!(end(text.as_bytes(), false), None, "{text}");
            }
            for wrong in ["\u{1f}", "\n", "\\x", "\\u12", "\\u12g4", "\\"] {
                let text = format!("{plain}{wrong}{plain}");
                assert_eq!(end(format!("{text}\"").as_bytes(), false), None, "{text}");
            }
            let text = format!("{plain}\u{1f}{plain}\"\n");
            assert_eq!(
                end(text.as_bytes(), true),
                Some((text.len() - 1, false)),
                "{text}"
            );
        }
    }

    #[test]
    fn a_string_stands_for_what_the_crate_takes_it_for() {
        for text in [
            "",
            "a",
            "1234567",
            "12345678",
            "123456789",
            r#"\""#,
            r"\\",
            r"1234567\\",
            r"12345678\\9",
            r"\\\\\\\\",
            r#"{\"a\":\"b\",\"c\":1}"#,
            r"\b\f\n\r\t\/",
            r"\u0041\u00e9\u65E5x",
            r"123456\u00e9",
            r"\ud83d\ude00",
            "é\\n日本語日本語\\n",
            r"\u0000",
        ] {
            let quoted = format!("\"{text}\"");
            let expected: String = serde_json::from_str(&quoted).unwrap();
            assert_eq!(string(&quoted).unwrap(), expected, "{text}");
        }
    }

    #[test]
    fn half_a_pair_of_surrogates_is_replaced_and_what_is_no_string_is_none() {
        assert_eq!(
            string(r#""a\ud83db""#).unwrap().replace('\u{fffd}', "?"),
            "a???b"
        );
        for other in [
            "1",
            "null",
            "\"",
            "\"a",
            r#""\x""#,
            r#""a\""#,
            r#""\u12""#,
            r#""\u+123""#,
        ] {
            assert_eq!(string(other), None, "{other}");
        }
    }
}
