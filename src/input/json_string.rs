//! The strings of JSON: where one has more than its text, and what it stands for.

use std::borrow::Cow;

use memchr::memchr;

use crate::input::lines;

/// So many bytes are judged at once, as one vector. Most texts are short, and a body in a string has an escape every few
/// bytes, so that more would not be better.
const STEP: usize = 16;

/// How many of the bytes stand before the first that is so; all where none is. It takes a fifth of the instructions that it
/// takes to look at each.
fn before(bytes: &[u8; STEP], is: impl Fn(u8) -> bool) -> usize {
    let marks = bytes.map(|byte| if is(byte) { u8::MAX } else { 0 });
    u128::from_le_bytes(marks).trailing_zeros() as usize / 8
}

/// Whether a byte ends what is written as it is: a quotation mark, a backslash or a control character.
fn is_odd(byte: u8) -> bool {
    // Without branches, so that it can be vectorised.
    (byte == b'"') | (byte == b'\\') | (byte < b' ')
}

/// Where the next such byte stands, from a place on.
fn odd(text: &[u8], mut at: usize) -> usize {
    while let Some(bytes) = lines::from(text, at).first_chunk() {
        let plain = before(bytes, is_odd);
        at += plain;
        if plain < STEP {
            return at;
        }
    }
    let rest = lines::from(text, at).iter();
    at + rest.take_while(|byte| !is_odd(**byte)).count()
}

/// Where a string ends, behind its closing quotation mark, and whether it has an escape. The text begins behind the opening
/// one. `None` where the string does not end in it, or holds what has to be escaped, which only a lenient reader lets pass.
pub(crate) fn end(text: &[u8], is_lenient: bool) -> Option<(usize, bool)> {
    let (mut at, mut is_escaped) = (0, false);
    loop {
        at = odd(text, at);
        match *text.get(at)? {
            b'"' => return Some((at + 1, is_escaped)),
            b'\\' => {
                is_escaped = true;
                at += 2;
                match *text.get(at - 1)? {
                    b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => {}
                    b'u' => {
                        unit(lines::from(text, at))?;
                        at += 4;
                    }
                    _ => return None,
                }
            }
            _ if is_lenient => at += 1,
            _ => return None,
        }
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
    let mut written = written.as_bytes();
    let mut text = Vec::with_capacity(written.len());
    while let Some((bytes, rest)) = written.split_first_chunk() {
        text.extend_from_slice(bytes);
        let plain = before(bytes, |byte| byte == b'\\');
        written = match plain {
            STEP => rest,
            _ => {
                text.truncate(text.len() - STEP + plain);
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
            let (c, rest) = code_point(rest)?;
            text.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
            return Some(rest);
        }
        _ => return None,
    });
    Some(rest)
}

/// Takes the digits behind `\u`, and those of the other half where they are one of a pair of surrogates.
fn code_point(digits: &[u8]) -> Option<(char, &[u8])> {
    let (first, rest) = unit(digits)?;
    if let Some(c) = char::from_u32(first) {
        return Some((c, rest));
    }
    let second = rest.strip_prefix(b"\\u").and_then(unit);
    let pair = second.and_then(|(second, rest)| {
        let units = [first as u16, second as u16];
        let c = char::decode_utf16(units).next()?.ok()?;
        Some((c, rest))
    });
    Some(pair.unwrap_or((char::REPLACEMENT_CHARACTER, rest)))
}

/// Takes four hexadecimal digits.
fn unit(digits: &[u8]) -> Option<(u32, &[u8])> {
    let (digits, rest) = digits.split_first_chunk::<4>()?;
    let add = |number, digit: &u8| Some(number * 16 + char::from(*digit).to_digit(16)?);
    Some((digits.iter().try_fold(0, add)?, rest))
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
        for (half, shown) in [
            (r"a\ud83db", "a?b"),
            (r"\ude00\ud83d", "??"),
            (r"\ud83d\u0041", "?A"),
            (r"\ud83d\ud83d\ude00", "?\u{1f600}"),
            (r"\ud83d\n", "?\n"),
        ] {
            let text = unescaped(half).unwrap();
            assert_eq!(text.replace('\u{fffd}', "?"), shown, "{half}");
        }
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
