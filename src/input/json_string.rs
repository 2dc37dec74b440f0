//! The strings of JSON: where one ends, and its text without escapes.

use std::borrow::Cow;

use memchr::memchr;

use crate::input::lines;

/// So many bytes are looked at at once, as the number that they are in memory, the first in its lowest bits. Most texts are
/// short, and a body in a string has an escape every few bytes, so that more would not be better.
const WORD: usize = 8;
/// So many are looked at at once behind the first two words: in a token, for example.
const FAR: usize = 64;
/// The lowest bit of each byte.
const LOW: u64 = u64::from_ne_bytes([1; WORD]);
/// The highest bit of each byte.
const HIGH: u64 = LOW << 7;

/// The word that a text begins with, and what is behind it.
fn split_word(text: &[u8]) -> Option<(u64, &[u8])> {
    let (word, behind) = text.split_first_chunk()?;
    Some((u64::from_le_bytes(*word), behind))
}

/// The highest bit of each byte that is less than `most`, which is 128 at most. It may be set in bytes behind the first such
/// byte too, where they are not.
fn below(word: u64, most: u64) -> u64 {
    word.wrapping_sub(LOW * most) & !word & HIGH
}

/// How many bytes stand before the first that is marked, of which there is one.
fn before(marks: u64) -> usize {
    bits_before(marks) as usize / 8
}

/// How many bits these have.
fn bits_before(marks: u64) -> u32 {
    // Never more than 56, as the compiler then knows.
    marks.trailing_zeros() & 0b11_1000
}

/// Whether an escaped quotation mark stands at the first mark of a word: JSON in a string has hardly another escape.
fn is_quote(word: u64, marks: u64) -> bool {
    let from_there = word >> bits_before(marks);
    from_there as u16 == u16::from_le_bytes(*b"\\\"")
}

/// Whether a byte is special, which ends what is written as it is: a quotation mark, a backslash or a control character. But
/// for one bit, which is turned, quotation marks and control characters are all that is less than 33.
fn is_special(byte: u8) -> bool {
    // Without branches, so that it can be vectorised.
    (byte ^ 2 < 33) | (byte == b'\\')
}

/// The marks of such bytes in a word.
fn special_marks(word: u64) -> u64 {
    below(word ^ (LOW * 2), 33) | below(word ^ (LOW * u64::from(b'\\')), 1)
}

/// Where the first such byte stands; the length of the text where there is none.
#[inline]
pub(crate) fn special_at(text: &[u8]) -> usize {
    // Most names, and many values, are shorter than two words.
    let mut rest = text;
    for _ in 0..2 {
        let Some((word, behind)) = split_word(rest) else {
            break;
        };
        let marks = special_marks(word);
        if marks != 0 {
            return text.len() - rest.len() + before(marks);
        }
        rest = behind;
    }
    text.len() - rest.len() + far_special_at(rest)
}

/// The same, where it may be far.
#[inline(never)]
fn far_special_at(text: &[u8]) -> usize {
    let mut rest = text;
    while let Some((bytes, behind)) = rest.split_first_chunk::<FAR>()
        && !bytes
            .iter()
            .fold(false, |found, byte| found | is_special(*byte))
    {
        rest = behind;
    }
    while let Some((word, behind)) = split_word(rest) {
        let marks = special_marks(word);
        if marks != 0 {
            return text.len() - rest.len() + before(marks);
        }
        rest = behind;
    }
    let plain = rest.iter().take_while(|byte| !is_special(**byte)).count();
    text.len() - rest.len() + plain
}

/// Where a string ends, of which the text begins behind the opening quotation mark: the place of the closing one, and
/// whether there is an escape before it. `None` where it does not end in the text, or holds what has to be escaped, which
/// only a lenient reader lets pass.
///
/// The text of one with an escape is added to `unescaped`, unless there is much of it already, or the string is long. To
/// find the end and to unescape in one pass takes half of the instructions of two.
pub(crate) fn end(
    text: &[u8],
    is_lenient: bool,
    unescaped: Option<&mut Vec<u8>>,
) -> Option<(usize, bool)> {
    let at = special_at(text);
    match text.get(at)? {
        b'"' => Some((at, false)),
        _ => end_behind(text, at, is_lenient, unescaped),
    }
}

/// The same, where the first escape may stand at a place.
#[inline(never)]
fn end_behind(
    text: &[u8],
    at: usize,
    is_lenient: bool,
    unescaped: Option<&mut Vec<u8>>,
) -> Option<(usize, bool)> {
    /// How long a string may be, and how much is unescaped in all, in bytes: a long body is not in memory twice.
    const LONGEST: usize = 64 << 10;
    /// Room for the usual body.
    const USUAL: usize = 4 << 10;
    if let Some(unescaped) = unescaped
        && at < LONGEST
        && unescaped.len() < LONGEST
    {
        let length = unescaped.len();
        unescaped.reserve(USUAL);
        unescaped.extend_from_slice(lines::before(text, at));
        let rest = lines::from(lines::before(text, LONGEST), at);
        let end = unescape_into(unescaped, rest, false).map(|end| at + end);
        if let Some(end) = end.filter(|end| text.get(*end) == Some(&b'"')) {
            return Some((end, true));
        }
        unescaped.truncate(length);
    }
    let mut rest = lines::from(text, at);
    let mut is_escaped = false;
    loop {
        rest = lines::from(rest, special_at(rest));
        rest = match rest {
            [b'"', ..] => return Some((text.len() - rest.len(), is_escaped)),
            [b'\\', kind, behind @ ..] => {
                is_escaped = true;
                match kind {
                    b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => behind,
                    b'u' => unit(behind)?.1,
                    _ => return None,
                }
            }
            [b'\\'] | [] => return None,
            [_, behind @ ..] if is_lenient => behind,
            _ => return None,
        };
    }
}

/// How much is unescaped before it is added, in bytes: to add as few as stand between two escapes takes twice the
/// instructions.
const ROOM: usize = 256;

/// Adds a text without its escapes, up to its end or the first quotation mark that is not escaped, of which it gives the
/// place.
fn unescape_into(unescaped: &mut Vec<u8>, text: &[u8], is_lenient: bool) -> Option<usize> {
    let mut room = [0; ROOM];
    let mut rest = text;
    loop {
        let (behind, filled) = fill(rest, &mut room);
        unescaped.extend_from_slice(lines::before(&room, filled));
        rest = match behind {
            [b'"', ..] | [] => return Some(text.len() - behind.len()),
            [b'\\', behind @ ..] => escape(behind, unescaped)?,
            [byte, behind @ ..] if is_lenient || *byte >= b' ' => {
                unescaped.push(*byte);
                behind
            }
            _ => return None,
        };
    }
}

/// Fills a room with a text without its escapes, up to what is neither written as it is nor an escaped quotation mark. What
/// is behind that, and how much is filled.
#[inline(never)]
fn fill<'t>(text: &'t [u8], room: &mut [u8; ROOM]) -> (&'t [u8], usize) {
    let (mut rest, mut filled) = (text, 0);
    while let Some((word, behind)) = split_word(rest)
        && let Some(place) = room.get_mut(filled..filled + 2 * WORD)
    {
        // The whole word is copied; the next covers what is too much of it.
        let (copy, _) = place.split_at_mut(WORD);
        copy.copy_from_slice(&word.to_le_bytes());
        let marks = special_marks(word);
        if marks == 0 {
            filled += WORD;
            rest = behind;
            continue;
        }
        let plain = before(marks);
        filled += plain;
        match rest.get(plain + 2..) {
            Some(behind) if is_quote(word, marks) => {
                if let Some(place) = place.get_mut(plain) {
                    *place = b'"';
                }
                filled += 1;
                rest = behind;
            }
            _ => return (lines::from(rest, plain), filled),
        }
    }
    (rest, filled)
}

/// The text of a string, without a copy where it has no escape; `None` when a value is something else.
pub(crate) fn string(value: &str) -> Option<Cow<'_, str>> {
    let inside = value.strip_prefix('"')?.strip_suffix('"')?;
    match memchr(b'\\', inside.as_bytes()) {
        Some(_) => unescaped(inside).map(Cow::Owned),
        None => Some(Cow::Borrowed(inside)),
    }
}

/// The text of a string, by what is written between its quotation marks. Half a pair of surrogates is replaced.
pub(crate) fn unescaped(written: &str) -> Option<String> {
    let mut text = Vec::with_capacity(written.len());
    unescape_into(&mut text, written.as_bytes(), true).filter(|end| *end == written.len())?;
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
                    end(behind.as_bytes(), false, None),
                    Some((text.len(), is_escaped)),
                    "{behind}"
                );
                assert_eq!(end(text.as_bytes(), false, None), None, "{text}");
            }
            for wrong in ["\u{1f}", "\n", "\\x", "\\u12", "\\u12g4", "\\"] {
                let text = format!("{plain}{wrong}{plain}");
                assert_eq!(
                    end(format!("{text}\"").as_bytes(), false, None),
                    None,
                    "{text}"
                );
            }
            let text = format!("{plain}\u{1f}{plain}\"\n");
            assert_eq!(
                end(text.as_bytes(), true, None),
                Some((text.len() - 2, false)),
                "{text}"
            );
        }
    }

    #[test]
    fn a_string_is_unescaped_while_its_end_is_looked_for() {
        for plain in (0..20).chain(220..280) {
            for escape in [
                r#"\""#,
                r#"\"x\""#,
                r"\\",
                r"\n",
                r"\u00e9",
                r"\ud83d\ude00",
            ] {
                let plain = "#é] ".chars().cycle().take(plain).collect::<String>();
                let text = format!("{plain}{escape}{plain}{escape}{escape}");
                let mut added = b"before".to_vec();
                let found = end(format!("{text}\"}}").as_bytes(), false, Some(&mut added));
                assert_eq!(found, Some((text.len(), true)), "{text}");
                let expected = format!("before{}", unescaped(&text).unwrap());
                assert_eq!(std::str::from_utf8(&added).unwrap(), expected, "{text}");
            }
        }
    }

    #[test]
    fn what_is_broken_or_long_is_not_unescaped() {
        let long = r#"\""#.repeat(40_000);
        for (text, is_whole) in [
            ("a\\\"\n\"", false),
            ("a\\\"\\x\"", false),
            ("a\\\"", false),
            (&format!("{long}\""), true),
        ] {
            let mut added = Vec::new();
            let found = end(text.as_bytes(), false, Some(&mut added));
            assert_eq!((found.is_some(), added.len()), (is_whole, 0), "{text}");
        }
    }

    #[test]
    fn a_string_has_the_text_that_serde_json_reads() {
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
