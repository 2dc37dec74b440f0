//! Where a value begins and ends, however it is quoted, escaped, encoded, folded or wrapped.

use std::ops::Range;

use crate::redact::look::{self, is_some, is_some_run};
use crate::redact::quoted::quoted;
use crate::redact::unit::{Unit, behind_break, unit};
use crate::redact::wrapped::is_pair;

/// What ends a value without quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ends {
    /// Whether it stands in a URL, where commas and brackets belong to it.
    pub(crate) url: bool,
    /// How often what stands before it is percent-encoded: what is so encoded can end it.
    pub(crate) percent: u8,
    /// Whether `;` is a part of it.
    pub(crate) semicolon: bool,
    /// Whether `?` ends it.
    pub(crate) question: bool,
}

impl Ends {
    /// Those of a token in a sentence.
    pub(crate) const TOKEN: Self = Self {
        url: false,
        percent: 0,
        semicolon: true,
        question: false,
    };

    /// Those of a token in which there is no `;`.
    pub(crate) const BARE: Self = Self {
        semicolon: false,
        ..Self::TOKEN
    };

    fn end(self, byte: u8) -> bool {
        match byte {
            b' ' | b'\t' | b'\r' | b'\n' | b'"' | b'<' | b'>' | b'`' | b'&' | b'#' | b'\\' => true,
            b'\'' | b',' | b')' | b'}' | b']' | b'{' | b'[' | b'(' | b'|' => !self.url,
            b';' => !self.semicolon,
            b'?' => self.question,
            byte => byte.is_ascii_control(),
        }
    }
}

/// Where the run of token characters that begins at `at` ends.
pub(crate) fn run(text: &str, at: usize, ends: Ends) -> usize {
    let bytes = text.as_bytes();
    let mut end = at;
    while let Some(rest) = bytes.get(end..) {
        let is_letter = |byte: &&u8| byte.is_ascii_alphanumeric();
        end += rest.iter().take_while(is_letter).count();
        let Some(byte) = bytes.get(end) else {
            break;
        };
        match byte {
            // How a shell writes a blank that separates nothing.
            b'\\' if !ends.url && is_escaped_blank(bytes, end) => end += 2,
            b'\\' | b'&' | b'%' => match unit(bytes, end) {
                Some(unit) if goes_on(*byte, unit, ends) => end = unit.end,
                _ => break,
            },
            byte if byte.is_ascii() => {
                if ends.end(*byte) {
                    break;
                }
                end += 1;
            }
            _ => match text.get(end..).and_then(|rest| rest.chars().next()) {
                Some(c) if !c.is_whitespace() && !"”»’“«‘„「」『』".contains(c) => {
                    end += c.len_utf8()
                }
                _ => break,
            },
        }
    }
    end
}

/// Whether a backslash at `at` stands before a blank, and something behind that.
fn is_escaped_blank(bytes: &[u8], at: usize) -> bool {
    let behind = bytes.get(at + 1..).unwrap_or_default();
    matches!(behind, [b' ', next, ..] if next.is_ascii_alphanumeric())
}

/// Whether an escaped character belongs to a run.
fn goes_on(first: u8, unit: Unit, ends: Ends) -> bool {
    if first == b'%' && (unit.percent == 0 || unit.percent > ends.percent) {
        return true;
    }
    unit.byte != first && !ends.end(unit.byte)
}

/// Bytes by which a value is judged that its name alone does not tell.
pub(crate) const JUDGED: usize = 160;

/// The same, or what of it is enough to judge it by.
pub(crate) fn judged(text: &str, at: usize, ends: Ends) -> usize {
    let mut limit = (at + JUDGED).min(text.len());
    while !text.is_char_boundary(limit) {
        limit += 1;
    }
    run_of_sentence(text.get(..limit).unwrap_or_default(), at, ends)
}

/// The same without the stops of a sentence at its end.
pub(crate) fn run_of_sentence(text: &str, at: usize, ends: Ends) -> usize {
    let end = run(text, at, ends);
    let value = text.as_bytes().get(at..end).unwrap_or_default();
    let is_stop = |byte: &&u8| {
        matches!(byte, b'.' | b':' | b'!' | b',' | b'?' | b';')
            || (ends.url && matches!(byte, b')' | b'\'' | b']'))
    };
    end - value.iter().rev().take_while(is_stop).count()
}

/// Adds what is a value in the object or list that begins at `at`: strings, and words without quotation marks, but no
/// names. Gives its end.
pub(crate) fn within(text: &str, at: usize, add: &mut impl FnMut(Range<usize>)) -> usize {
    let bytes = text.as_bytes();
    let mut depth = 0_usize;
    let mut at = at;
    while let Some(next) = unit(bytes, at) {
        match next.byte {
            b'{' | b'[' | b'(' => depth += 1,
            b'}' | b']' | b')' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return next.end;
                }
            }
            b'"' | b'\'' => {
                let Some((content, behind)) = quoted(bytes, at) else {
                    return bytes.len();
                };
                if !is_name(bytes, behind)
                    && is_some(bytes.get(content.clone()).unwrap_or_default())
                {
                    add(content);
                }
                at = behind;
                continue;
            }
            byte if byte.is_ascii_alphanumeric() => {
                let end = run(
                    text,
                    at,
                    Ends {
                        percent: next.percent,
                        semicolon: false,
                        question: false,
                        url: false,
                    },
                )
                .max(next.end);
                let value = bytes.get(at..end).unwrap_or_default();
                let name = value.ends_with(b":") || is_name(bytes, end);
                let number = value
                    .iter()
                    .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-'));
                // `u'…'` and `b'…'` are how Python writes a string.
                let prefix = value.len() == 1 && bytes.get(end) == Some(&b'\'');
                if !name && !number && !prefix && is_some_run(value) {
                    add(at..end);
                }
                at = end;
                continue;
            }
            _ => {}
        }
        at = next.end;
    }
    bytes.len()
}

/// Whether what ends at `at` is the name of a member.
fn is_name(bytes: &[u8], at: usize) -> bool {
    let mut at = at;
    while let Some(unit) = unit(bytes, at).filter(|unit| unit.is_blank()) {
        at = unit.end;
    }
    match unit(bytes, at) {
        Some(Unit { byte: b':', .. }) => true,
        Some(Unit {
            byte: b'=', end, ..
        }) => unit(bytes, end).is_some_and(|unit| unit.byte == b'>'),
        _ => false,
    }
}

/// Where a token in the value of a header ends that was folded, which a blank joins: what follows a blank belongs to it as
/// long as it is no word.
pub(crate) fn folded(text: &str, start: usize, end: usize) -> usize {
    let bytes = text.as_bytes();
    let quote = start.checked_sub(1).and_then(|before| bytes.get(before));
    if let Some(quote @ (b'"' | b'\'')) = quote {
        let rest = bytes.get(end..).unwrap_or_default();
        return end + memchr::memchr(*quote, rest).unwrap_or(rest.len());
    }
    let mut end = end;
    // A line may end with a stop that is a part of the token.
    let stopped = |end: usize| end + usize::from(bytes.get(end) == Some(&b'.'));
    while matches!(bytes.get(stopped(end)), Some(b' ' | b'\t')) {
        let next = stopped(end)
            + bytes
                .get(stopped(end)..)
                .unwrap_or_default()
                .iter()
                .take_while(|byte| matches!(byte, b' ' | b'\t'))
                .count();
        let piece_end = run(text, next, Ends::TOKEN);
        let piece = bytes.get(next..piece_end).unwrap_or_default();
        if !look::is_mixed(piece)
            || is_pair(piece)
            || is_option(piece)
            || piece.starts_with(b"HTTP/")
        {
            break;
        }
        end = piece_end;
    }
    end
}

/// Where the last of the pieces ends that follow a token at `end` in a text of one line, each behind a blank, and are no
/// words: after one of them, a shorter one.
pub(crate) fn pieces(text: &str, end: usize) -> usize {
    let bytes = text.as_bytes();
    if bytes.get(end) != Some(&b' ') || memchr::memchr(b'\n', bytes).is_some() {
        return end;
    }
    let mut end = end;
    let mut length = 0;
    while bytes.get(end) == Some(&b' ') {
        let piece_end = run_of_sentence(text, end + 1, Ends::TOKEN);
        let piece = bytes.get(end + 1..piece_end).unwrap_or_default();
        let is_last = piece.len() < length && look::is_mixed(piece);
        if !(look::is_random(piece) || is_last) || is_pair(piece) || is_option(piece) {
            break;
        }
        (end, length) = (piece_end, piece.len());
    }
    end
}

/// The end of the line at `at`, with the lines that are folded into it. A break may be written in an escape.
pub(crate) fn header_line(bytes: &[u8], at: usize) -> usize {
    let mut end = at;
    while let Some(found) =
        memchr::memchr3(b'\r', b'\n', b'\\', bytes.get(end..).unwrap_or_default())
    {
        end += found;
        let Some(next) = unit(bytes, end) else {
            break;
        };
        if !matches!(next.byte, b'\r' | b'\n') {
            end = next.end.max(end + 1);
            continue;
        }
        let folded = behind_break(bytes, end).filter(|next| {
            matches!(bytes.get(next - 1), Some(b' ' | b'\t'))
                && bytes
                    .get(*next)
                    .is_some_and(|byte| !byte.is_ascii_whitespace())
        });
        match folded {
            Some(next) => end = next,
            None => return end,
        }
    }
    bytes.len()
}

/// Whether a run is an option of a command.
fn is_option(piece: &[u8]) -> bool {
    let name = piece.strip_prefix(b"-");
    name.is_some_and(|name| name.iter().all(u8::is_ascii_alphabetic))
}

/// The line at `at`, as far as a value is judged by it, or what of it is not quoted elsewhere.
pub(crate) fn line_at(bytes: &[u8], at: usize) -> &[u8] {
    let rest = bytes.get(at..).unwrap_or_default();
    let rest = rest.get(..JUDGED).unwrap_or(rest);
    let line = rest.split(|byte| matches!(byte, b'\r' | b'\n'));
    line.into_iter().next().unwrap_or_default()
}

/// Where the text of a block begins whose mark stands at `at`, as YAML writes it: `>-` or `|` and an indented line.
pub(crate) fn behind_block(bytes: &[u8], at: usize) -> usize {
    if !matches!(bytes.get(at), Some(b'>' | b'|')) {
        return at;
    }
    let mark = at + 1 + usize::from(matches!(bytes.get(at + 1), Some(b'-' | b'+')));
    behind_break(bytes, mark)
        .filter(|line| matches!(bytes.get(line - 1), Some(b' ' | b'\t')))
        .unwrap_or(at)
}

/// Whether values between quotation marks are listed from `at` on, or a list over lines: `{'a': 'b'}`.
pub(crate) fn opens_dump(bytes: &[u8], at: usize) -> bool {
    let is_open = matches!(bytes.get(at), Some(b'{' | b'['));
    is_open
        && (unit(bytes, at + 1).is_some_and(|next| next.is_quote())
            || behind_break(bytes, at + 1).is_some())
}
