//! One character of a text, in whatever escapes it is written.

use std::borrow::Cow;

/// Escapes within escapes that are followed.
const DEEPEST: usize = 8;

/// Longer escapes of one character are not looked for backwards.
const LONGEST_ESCAPE: usize = 16;

/// Backslashes before a character that are followed.
const MOST_BACKSLASHES: usize = 64;

/// More bytes of blanks separate nothing.
const MOST_BLANKS: usize = 80;

/// A character and where it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unit {
    /// What it is: itself where it is ASCII, else any byte that is not.
    pub(crate) byte: u8,
    pub(crate) end: usize,
    /// How often it is percent-encoded.
    pub(crate) percent: u8,
}

impl Unit {
    pub(crate) fn is_blank(self) -> bool {
        matches!(self.byte, b' ' | b'\t' | b'\r' | b'\n')
    }

    pub(crate) fn is_quote(self) -> bool {
        matches!(self.byte, b'"' | b'\'' | b'`')
    }
}

/// The character at `at`.
#[inline]
pub(crate) fn unit(bytes: &[u8], at: usize) -> Option<Unit> {
    let byte = *bytes.get(at)?;
    let unit = Unit {
        byte,
        end: at + 1,
        percent: 0,
    };
    Some(match begins_escape(byte) {
        true => escaped(bytes, unit),
        false => unit,
    })
}

/// Signs of other scripts, and what stands in their place in ASCII.
const WIDE: [(&str, u8); 18] = [
    ("\u{a0}", b' '),
    ("\u{200b}", b' '),
    ("\u{feff}", b' '),
    ("\u{202f}", b' '),
    ("\u{3000}", b' '),
    ("：", b':'),
    ("＝", b'='),
    ("“", b'"'),
    ("”", b'"'),
    ("„", b'"'),
    ("«", b'"'),
    ("»", b'"'),
    ("「", b'"'),
    ("」", b'"'),
    ("『", b'"'),
    ("』", b'"'),
    ("‘", b'\''),
    ("’", b'\''),
];

/// Whether an escape may begin with a byte, or a sign that stands for another.
pub(crate) fn begins_escape(byte: u8) -> bool {
    matches!(
        byte,
        b'\\' | b'%' | b'&' | b'^' | b'`' | 0x1b | 0xc2 | 0xe2 | 0xe3 | 0xef
    )
}

/// The sign of ASCII that a wide one stands for.
fn wide(bytes: &[u8], at: usize) -> Option<(u8, usize)> {
    let rest = bytes.get(at..)?;
    let mut signs = WIDE.iter();
    signs.find_map(|(sign, byte)| {
        let sign = sign.as_bytes();
        rest.starts_with(sign).then_some((*byte, at + sign.len()))
    })
}

/// The character of an escape, or of escapes within escapes, of which the first is read.
fn escaped(bytes: &[u8], first: Unit) -> Unit {
    let Unit {
        mut byte,
        mut end,
        mut percent,
    } = first;
    for _ in 0..DEEPEST {
        let step = match byte {
            b'\\' => backslash(bytes, end),
            b'%' => {
                // The `escape` of JavaScript writes four digits behind a `u`.
                let wide = || bytes.get(end).filter(|sign| **sign == b'u');
                let step = hex(bytes, end, 2).map(|byte| (byte, end + 2));
                let step = step.or_else(|| {
                    let byte = wide().and_then(|_| hex(bytes, end + 1, 4))?;
                    Some((byte, end + 5))
                });
                percent += u8::from(step.is_some());
                step
            }
            b'&' => entity(bytes, end),
            b'^' => caret(bytes, end),
            // PowerShell writes a quotation mark so.
            b'`' => backtick(bytes, end),
            0x1b => colour(bytes, end),
            0xc2 | 0xe2 | 0xe3 | 0xef => wide(bytes, end - 1),
            _ => None,
        };
        let Some((next, next_end)) = step else {
            break;
        };
        (byte, end) = (next, next_end);
    }
    Unit { byte, end, percent }
}

/// What is written behind a backslash. All of it may be percent-encoded once more.
fn backslash(bytes: &[u8], at: usize) -> Option<(u8, usize)> {
    let mut end = at;
    for _ in 0..MOST_BACKSLASHES {
        match encoded(bytes, end) {
            Some((b'\\', next)) => end = next,
            _ => break,
        }
    }
    let (byte, end) = encoded(bytes, end)?;
    match byte {
        b'"' | b'\'' | b'`' | b'/' | b'<' | b'>' | b'=' | b'&' | b':' | b' ' => Some((byte, end)),
        b'n' => Some((b'\n', end)),
        b'r' => Some((b'\r', end)),
        b't' => Some((b'\t', end)),
        b'u' => braced(bytes, end).or_else(|| hex(bytes, end, 4).map(|byte| (byte, end + 4))),
        b'U' => hex(bytes, end, 8).map(|byte| (byte, end + 8)),
        b'0' => octal(bytes, end),
        b'x' => hex(bytes, end, 2).map(|byte| (byte, end + 2)),
        _ => None,
    }
}

/// A number of any length between braces.
fn braced(bytes: &[u8], at: usize) -> Option<(u8, usize)> {
    const LONGEST: usize = 6;
    let digits = bytes.get(at..)?.strip_prefix(b"{")?;
    let length = digits
        .iter()
        .take(LONGEST)
        .take_while(|byte| byte.is_ascii_hexdigit());
    let end = at + 1 + length.count();
    let byte = hex(bytes, at + 1, end - at - 1)?;
    (end > at + 1 && bytes.get(end) == Some(&b'}')).then_some((byte, end + 1))
}

/// A sign of which the number is octal, of three digits: no letter is written so.
fn octal(bytes: &[u8], at: usize) -> Option<(u8, usize)> {
    let [high @ b'0'..=b'7', low @ b'0'..=b'7'] = *bytes.get(at..)?.first_chunk()? else {
        return None;
    };
    Some(((high - b'0') * 8 + (low - b'0'), at + 2))
}

/// A quotation mark in a command of Windows: `^"`, and `^\^"` within another.
fn caret(bytes: &[u8], at: usize) -> Option<(u8, usize)> {
    let rest = bytes.get(at..)?;
    let mark = [&b"\""[..], b"\\^\"", b"\\\""]
        .into_iter()
        .find(|mark| rest.starts_with(mark))?;
    Some((b'"', at + mark.len()))
}

/// The same of PowerShell, in JSON with a backslash.
fn backtick(bytes: &[u8], at: usize) -> Option<(u8, usize)> {
    let rest = bytes.get(at..)?;
    let quote = rest.strip_prefix(b"\\").unwrap_or(rest);
    let is_quote = quote.first() == Some(&b'"');
    is_quote.then(|| (b'"', bytes.len() - quote.len() + 1))
}

/// A byte, which may be percent-encoded, and where it ends.
fn encoded(bytes: &[u8], at: usize) -> Option<(u8, usize)> {
    let byte = *bytes.get(at)?;
    let digits = || {
        let mut digits = at + 1;
        for _ in 0..DEEPEST {
            match bytes.get(digits..)? {
                [b'2', b'5', ..] => digits += 2,
                _ => break,
            }
        }
        Some((hex(bytes, digits, 2)?, digits + 2))
    };
    match byte {
        b'%' => digits().or(Some((byte, at + 1))),
        _ => Some((byte, at + 1)),
    }
}

/// What sets a colour in a terminal separates as a blank does.
fn colour(bytes: &[u8], at: usize) -> Option<(u8, usize)> {
    const LONGEST: usize = 16;
    let code = bytes.get(at..)?.strip_prefix(b"[")?;
    let is_number = |byte: &&u8| byte.is_ascii_digit() || **byte == b';';
    let length = code.iter().take(LONGEST).take_while(is_number).count();
    (code.get(length) == Some(&b'm')).then_some((b' ', at + length + 2))
}

/// A number of hexadecimal digits as a byte; any that is not ASCII where the number is larger.
fn hex(bytes: &[u8], at: usize, digits: usize) -> Option<u8> {
    let mut number = 0_u32;
    for byte in bytes.get(at..at + digits)? {
        number = number * 16 + char::from(*byte).to_digit(16)?;
    }
    Some(
        u8::try_from(number)
            .ok()
            .filter(u8::is_ascii)
            .unwrap_or(0xff),
    )
}

/// What an entity of HTML stands for.
fn entity(bytes: &[u8], at: usize) -> Option<(u8, usize)> {
    const NAMES: [(&[u8], u8); 9] = [
        (b"quot;", b'"'),
        (b"apos;", b'\''),
        (b"amp;", b'&'),
        (b"lt;", b'<'),
        (b"gt;", b'>'),
        (b"nbsp;", b' '),
        (b"equals;", b'='),
        (b"colon;", b':'),
        (b"commat;", b'@'),
    ];
    let rest = bytes.get(at..)?;
    if let Some(number) = rest.strip_prefix(b"#") {
        let (radix, digits) = match number.first()? {
            b'x' | b'X' => (16, number.get(1..)?),
            _ => (10, number),
        };
        let mut value = 0_u32;
        let mut length = 0;
        for byte in digits.iter().take(7) {
            let Some(digit) = char::from(*byte).to_digit(radix) else {
                break;
            };
            value = value * radix + digit;
            length += 1;
        }
        let closed = length > 0 && digits.get(length) == Some(&b';');
        let byte = u8::try_from(value)
            .ok()
            .filter(u8::is_ascii)
            .unwrap_or(0xff);
        let end = at + 1 + (number.len() - digits.len()) + length + 1;
        return closed.then_some((byte, end));
    }
    NAMES.iter().find_map(|(name, byte)| {
        let start = rest.get(..name.len())?;
        start
            .eq_ignore_ascii_case(name)
            .then_some((*byte, at + name.len()))
    })
}

/// A value without its escapes and without quotation marks around it, so that it is the same in every spelling. An escape
/// of what is not ASCII stays as it is.
pub(crate) fn plain(value: &str) -> Cow<'_, str> {
    let mut plain = Cow::Borrowed(value);
    if value.bytes().any(begins_escape) {
        let bytes = value.as_bytes();
        let mut written = String::with_capacity(value.len());
        let mut at = 0;
        while let Some(first) = value.get(at..).and_then(|rest| rest.chars().next()) {
            let unit = unit(bytes, at).filter(|unit| unit.byte.is_ascii());
            let end = unit.map_or(at + first.len_utf8(), |unit| unit.end);
            match unit {
                Some(unit) => written.push(char::from(unit.byte)),
                None => written.push(first),
            }
            at = end;
        }
        plain = Cow::Owned(written);
    }
    let quoted = plain
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    match quoted {
        Some(quoted) => Cow::Owned(quoted.to_owned()),
        None => plain,
    }
}

/// The character that ends at `at`, and where it begins.
pub(crate) fn unit_before(bytes: &[u8], at: usize) -> Option<(Unit, usize)> {
    let last = *bytes.get(at.checked_sub(1)?)?;
    let plain = Unit {
        byte: last,
        end: at,
        percent: 0,
    };
    // Most often there is none at all, which is told of all bytes at once.
    let all = bytes.get(..at)?.last_chunk::<LONGEST_ESCAPE>();
    if all.is_some_and(|all| {
        !all.iter()
            .fold(false, |any, byte| any | begins_escape(*byte))
    }) {
        return Some((plain, at - 1));
    }
    let near = bytes.get(at.saturating_sub(LONGEST_ESCAPE)..at - 1)?;
    let mut starts = near.iter().enumerate();
    let escape = starts.find_map(|(index, first)| {
        let start = at - 1 - near.len() + index;
        let begins = begins_escape(*first) && !(*first == b'\\' && is_backslash(bytes, start));
        let unit = begins.then(|| unit(bytes, start))??;
        (unit.end == at).then_some((unit, start))
    });
    escape.or(Some((plain, at - 1)))
}

fn is_backslash(bytes: &[u8], at: usize) -> bool {
    at.checked_sub(1).and_then(|before| bytes.get(before)) == Some(&b'\\')
}

/// Where what stands before blanks at `at` ends, however they are written.
pub(crate) fn before_blanks(bytes: &[u8], at: usize) -> usize {
    let mut end = at;
    while let Some((unit, start)) = unit_before(bytes, end)
        && unit.is_blank()
        && at - end < MOST_BLANKS
    {
        end = start;
    }
    end
}

/// Where the blanks at `at` end, however they are written: one line break at most is among them.
pub(crate) fn behind_blanks(bytes: &[u8], at: usize) -> usize {
    let mut end = at;
    let mut broken = false;
    while let Some(unit) = unit(bytes, end)
        && unit.is_blank()
        && end - at < MOST_BLANKS
    {
        if unit.byte == b'\n' && broken {
            break;
        }
        broken |= unit.byte == b'\n';
        end = unit.end;
    }
    end
}

/// Where a value begins behind a gap at `at`: blanks, or `+` in their place.
pub(crate) fn behind_gap(bytes: &[u8], at: usize) -> Option<usize> {
    let mut end = behind_blanks(bytes, at);
    while bytes.get(end) == Some(&b'+') {
        end = behind_blanks(bytes, end + 1);
    }
    (end > at).then_some(end)
}

/// Where the next line begins when a line ends at `at`: behind its break, however that is written, and what it is
/// indented by.
pub(crate) fn behind_break(bytes: &[u8], at: usize) -> Option<usize> {
    let skip = |at: usize, most: usize, wanted: fn(u8) -> bool| {
        let mut end = at;
        while let Some(unit) =
            unit(bytes, end).filter(|unit| unit.percent == 0 && wanted(unit.byte))
            && end - at < most
        {
            end = unit.end;
        }
        end
    };
    let is_indent = |byte| matches!(byte, b' ' | b'\t');
    let line_end = skip(at, MOST_BLANKS, is_indent);
    let returned = skip(line_end, 1, |byte| byte == b'\r');
    let broken = skip(returned, 1, |byte| byte == b'\n');
    (broken > line_end).then(|| skip(broken, MOST_BLANKS, is_indent))
}
