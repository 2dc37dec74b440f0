//! The lines of a text, as bytes.

use std::borrow::Cow;

use memchr::{memchr, memmem, memrchr};

use crate::input::work;

/// What begins a colour or a link of a terminal. It stands in texts.
pub(crate) const ESCAPE: u8 = 0x1b;
/// How far into a line to look when the question is only what kind of line it is, in bytes.
pub(crate) const GLANCE: usize = 1024;

/// Whether a colour or a link of a terminal may stand in bytes.
pub(crate) fn has_escape(bytes: &[u8]) -> bool {
    const STEP: usize = 16;
    /// Up to this length the steps take half of the instructions of `memchr`, which first chooses how to search.
    const SHORT: usize = 256;
    let Some(last) = bytes.last_chunk::<STEP>().filter(|_| bytes.len() <= SHORT) else {
        return memchr(ESCAPE, bytes).is_some();
    };
    // Without branches, so that it can be vectorised. What is left at the end is looked at with what stands before it.
    let has = |bytes: &[u8; STEP]| {
        bytes
            .iter()
            .fold(false, |has, byte| has | (*byte == ESCAPE))
    };
    bytes.as_chunks().0.iter().any(has) || has(last)
}

/// Everything from a place on; nothing when the place is past the end.
pub(crate) fn from(bytes: &[u8], at: usize) -> &[u8] {
    bytes.get(at..).unwrap_or_default()
}

/// Everything before a place; all when the place is past the end.
pub(crate) fn before(bytes: &[u8], at: usize) -> &[u8] {
    bytes.get(..at).unwrap_or(bytes)
}

/// The line that begins at a place, without its line feed, and where the next one begins.
pub(crate) fn line(bytes: &[u8], at: usize) -> (&[u8], usize) {
    let rest = from(bytes, at);
    let (line, next) = match memchr(b'\n', rest) {
        Some(length) => (before(rest, length), at + length + 1),
        None => (rest, bytes.len()),
    };
    work::note(line.len() + 1);
    (line, next)
}

/// The lines with their line ends, and where they begin.
pub(crate) fn each(bytes: &[u8]) -> impl Iterator<Item = (usize, &[u8])> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at;
        (_, at) = line(bytes, start);
        (start < bytes.len()).then(|| (start, from(before(bytes, at), start)))
    })
}

/// A line without its line end.
pub(crate) fn without_end(line: &[u8]) -> &[u8] {
    without_returns(line.strip_suffix(b"\n").unwrap_or(line))
}

/// A line without the carriage returns at its end: some terminals write two.
pub(crate) fn without_returns(mut line: &[u8]) -> &[u8] {
    while let Some(shorter) = line.strip_suffix(b"\r") {
        line = shorter;
    }
    line
}

/// Whether a byte is a control character that text does not hold.
pub(crate) fn is_binary(byte: u8) -> bool {
    const FORM_FEED: u8 = 0x0c;
    byte.is_ascii_control() && !matches!(byte, b'\t' | b'\n' | b'\r' | FORM_FEED | ESCAPE)
}

/// What stands behind the beginning of a line that has digits where a form has zeros, and is the same elsewhere.
pub(crate) fn behind_form<'l>(line: &'l [u8], form: &[u8]) -> Option<&'l [u8]> {
    let (begin, behind) = line.split_at_checked(form.len())?;
    let fits = |(byte, form): (&u8, &u8)| byte == form || (*form == b'0' && byte.is_ascii_digit());
    begin.iter().zip(form).all(fits).then_some(behind)
}

/// Whether bytes are UTF-8 without control characters; the last character may be cut.
pub(crate) fn is_text(bytes: &[u8]) -> bool {
    let is_utf8 = match std::str::from_utf8(bytes) {
        Ok(_) => true,
        Err(error) => error.error_len().is_none(),
    };
    is_utf8 && !bytes.iter().any(|byte| is_binary(*byte))
}

/// Bytes of a line of which an error quotes the beginning. It quotes far fewer, after what is secret in these is hidden.
const EXCERPT: usize = 4 << 10;

/// As much of a line, as text, as has to be kept to quote its beginning.
pub(crate) fn excerpt(line: &[u8]) -> String {
    lossy(before(line, EXCERPT))
}

/// Bytes as text; what is not UTF-8 is replaced.
pub(crate) fn lossy(bytes: &[u8]) -> String {
    text(bytes).into_owned()
}

/// Bytes as text; what is ill-formed in them is replaced. Asked whether they are sound first, since that looks at many at a
/// time: a tenth of the instructions for a HAR.
pub(crate) fn text(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => String::from_utf8_lossy(bytes),
    }
}

/// Whether bytes hold a word.
pub(crate) fn contains(bytes: &[u8], word: &[u8]) -> bool {
    memmem::find(bytes, word).is_some()
}

/// How many line ends are pairs of carriage return and line feed.
pub(crate) fn pairs(bytes: &[u8]) -> usize {
    memmem::find_iter(bytes, b"\r\n").count()
}

/// How many lines are not blank.
pub(crate) fn lines_of_text(bytes: &[u8]) -> usize {
    let is_text = |line: &(usize, &[u8])| !line.1.trim_ascii().is_empty();
    each(bytes).filter(is_text).count()
}

/// Where the last line begins.
pub(crate) fn last(bytes: &[u8]) -> usize {
    memrchr(b'\n', bytes).map_or(0, |feed| feed + 1)
}

/// Where the last lines begin that are `told` by a tool, blank ones between and behind them aside; the end where the
/// text ends with none. A line is looked at as it is `shown`.
pub(crate) fn before_last_lines<'b>(
    bytes: &'b [u8],
    shown: impl Fn(&'b [u8]) -> Cow<'b, [u8]>,
    told: impl Fn(&[u8]) -> bool,
) -> usize {
    let mut end = bytes.len();
    let mut at = end;
    while at > 0 {
        let above = before(bytes, at - 1);
        let start = last(above);
        let line = shown(from(before(bytes, at), start));
        if told(&line) {
            end = start;
        } else if !line.trim_ascii().is_empty() {
            break;
        }
        at = start;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_carriage_returns_at_the_end_of_a_line_go() {
        assert_eq!(without_returns(b"a\rb\r\r"), b"a\rb");
        assert_eq!(without_returns(b"\r"), b"");
    }

    #[test]
    fn an_excerpt_is_text_of_bounded_length() {
        assert_eq!(excerpt(b"a\xffb"), "a\u{fffd}b");
        assert_eq!(excerpt(&[b'a'; 2 * EXCERPT]).len(), EXCERPT);
    }
}
