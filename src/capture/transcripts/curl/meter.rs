//! The figures that curl draws while it loads, where a capture holds them behind a body.

use crate::input::lines;

/// The longest line of figures, in bytes, with room to spare.
pub(crate) const LINE: usize = 160;
/// How many words a line of figures has, and how many of them are numbers before the times.
const WORDS: usize = 12;
const NUMBERS: usize = 8;

/// Where the lines of figures begin that end some bytes; the end where there are none.
///
/// curl begins each with a carriage return, to draw it over the one before.
pub(crate) fn start(bytes: &[u8]) -> usize {
    let mut start = bytes.len();
    while let Some(length) = line_length(lines::before(bytes, start)) {
        start -= length;
    }
    start
}

/// The length of the line of figures at the end, with its carriage return and the line ends behind it.
fn line_length(bytes: &[u8]) -> Option<usize> {
    let window = lines::from(bytes, bytes.len().saturating_sub(LINE));
    let at = window
        .trim_ascii_end()
        .iter()
        .rposition(|&byte| byte == b'\r')?;
    is_meter(lines::from(window, at + 1)).then_some(window.len() - at)
}

/// The bytes without the lines of figures among them, and how many lines held some; `None` when there are none.
///
/// What curl writes to a file waits in a buffer, and the figures do not: the end of a long body comes behind them.
pub(crate) fn taken_out(bytes: &[u8]) -> Option<(Vec<u8>, usize)> {
    let mut kept = Vec::with_capacity(bytes.len());
    let mut count = 0;
    for (_, piece) in lines::each(bytes) {
        let (line, end) = match piece.strip_suffix(b"\n") {
            Some(line) => (line, &b"\n"[..]),
            None => (piece, &b""[..]),
        };
        let mut parts = line.split(|&byte| byte == b'\r');
        kept.extend_from_slice(parts.next().unwrap_or_default());
        let (mut is_figures, mut has_figures) = (false, false);
        for part in parts {
            is_figures = part.len() < LINE && is_meter(part);
            if !is_figures {
                kept.push(b'\r');
                kept.extend_from_slice(part);
            }
            has_figures |= is_figures;
        }
        count += usize::from(has_figures);
        if !is_figures {
            kept.extend_from_slice(end);
        }
    }
    (count > 0).then_some((kept, count))
}

pub(crate) fn is_meter(line: &[u8]) -> bool {
    let mut words = line
        .split(u8::is_ascii_whitespace)
        .filter(|word| !word.is_empty());
    let is_number = |word: &[u8]| word.first().is_some_and(u8::is_ascii_digit);
    words.by_ref().take(NUMBERS).all(is_number)
        && words.by_ref().take(WORDS - NUMBERS - 1).all(is_time)
        && words.next().is_some_and(is_number)
        && words.next().is_none()
}

/// `0:00:01` or `--:--:--`.
fn is_time(word: &[u8]) -> bool {
    let mut parts = word.split(|&byte| byte == b':');
    let is_part = |part: &[u8]| part == b"--" || part.iter().all(u8::is_ascii_digit);
    parts.by_ref().take(3).all(is_part) && parts.next().is_none() && word.contains(&b':')
}

#[cfg(test)]
mod tests {
    use super::*;

    const METER: &str =
        "\r100    44  100    44    0     0  30157      0 --:--:--  0:00:01 --:--:-- 19.0M";

    #[test]
    fn lines_of_figures_at_the_end_are_found() {
        for tail in ["", METER, &format!("{METER}\r\n"), &METER.repeat(3)] {
            for body in ["", "ok", "ok\r\n", "a\rb"] {
                let given = format!("{body}{tail}");
                assert_eq!(start(given.as_bytes()), body.len(), "{given:?}");
            }
        }
    }

    #[test]
    fn lines_of_figures_in_the_middle_are_taken_out() {
        let given = format!("a\r\nb{METER}{METER}\nc\rd\n");
        let expected = (b"a\r\nbc\rd\n".to_vec(), 1);
        assert_eq!(taken_out(given.as_bytes()), Some(expected));
        assert_eq!(taken_out(b"a\r\nb\r100\n"), None);
    }

    #[test]
    fn other_numbers_are_none() {
        for text in [
            "100 44 100 44 0 0 30157 0 --:--:-- --:--:-- --:--:-- 44000",
            "\r100 44",
            "\r100 44 100 44 0 0 30157 0 1 2 3 44000",
            "\r100 44 100 44 0 0 30157 0 --:--:-- --:--:-- --:--:-- 44000 more",
            "\r\n",
        ] {
            assert_eq!(start(text.as_bytes()), text.len(), "{text:?}");
        }
    }
}
