//! Marks that set off a name from its value: asterisks of Markdown, a tag of HTML.

use std::ops::Range;

use crate::redact::unit::{unit, unit_before};

/// Where what is set off ends when it ends at `at`, together with what stands before a name: `**Token:** …`,
/// `<b>Token:</b> …`.
pub(crate) fn behind(bytes: &[u8], name: &Range<usize>, at: usize) -> Option<usize> {
    const MARKS: [&[u8]; 5] = [b"***", b"**", b"*", b"__", b"_"];
    let rest = bytes.get(at..)?;
    let before = || bytes.get(..start_of_words(bytes, name.start));
    let written = bytes.get(name.clone())?;
    match rest.first()? {
        b'*' | b'_' => {
            let mut marks = MARKS.iter();
            let mark = marks.find(|mark| rest.starts_with(mark))?;
            let is_open = written.starts_with(mark) || before()?.ends_with(mark);
            is_open.then_some(at + mark.len())
        }
        b'<' | b'&' | b'\\' | b'%' => behind_tag(bytes, start_of_words(bytes, name.start), at),
        _ => None,
    }
}

/// Where the words begin of which the last begins at `at`: `**Access token:**`.
fn start_of_words(bytes: &[u8], at: usize) -> usize {
    const LONGEST: usize = 40;
    let before = bytes
        .get(..at)
        .unwrap_or_default()
        .iter()
        .rev()
        .take(LONGEST);
    let is_of_words =
        |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'-' | b'.');
    let mut length = before.take_while(is_of_words).count();
    while length > 0 && bytes.get(at - length) == Some(&b' ') {
        length -= 1;
    }
    at - length
}

/// Where a tag at `at` ends that closes the one directly before `start`.
fn behind_tag(bytes: &[u8], start: usize, at: usize) -> Option<usize> {
    const LONGEST: usize = 8;
    let open = unit(bytes, at).filter(|open| open.byte == b'<')?;
    let slash = unit(bytes, open.end).filter(|slash| slash.byte == b'/')?;
    let rest = bytes.get(slash.end..)?;
    let length = rest
        .iter()
        .take(LONGEST)
        .take_while(|byte| byte.is_ascii_alphanumeric());
    let tag = rest.get(..length.count()).filter(|tag| !tag.is_empty())?;
    let close = unit(bytes, slash.end + tag.len()).filter(|close| close.byte == b'>')?;
    let (_, end) = unit_before(bytes, start).filter(|(close, _)| close.byte == b'>')?;
    bytes.get(..end)?.ends_with(tag).then_some(close.end)
}
