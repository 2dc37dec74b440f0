//! Secrets that whole lines tell of, in the words of a tool: a private key, a cookie in a log.

use std::ops::Range;

use memchr::memmem;

use crate::redact::quoted::quoted;
use crate::redact::unit::{before_blanks, behind_blanks};
use crate::redact::values::{Ends, run};
use crate::redact::wrapped::wrapped;

/// A longer name of a cookie is none.
const LONGEST_NAME: usize = 512;

/// A private key between the lines that tell of it.
pub(crate) fn private_key(text: &str, name: &Range<usize>) -> Option<Range<usize>> {
    const LONGEST_KEY: usize = 8192;
    let bytes = text.as_bytes();
    let before = bytes.get(name.start.saturating_sub(60)..name.start)?;
    let word = before.get(..before_blanks(before, before.len()))?;
    let is_head = word.ends_with(b"PRIVATE") && memmem::find(word, b"-----BEGIN").is_some();
    let rest = bytes.get(name.end..).filter(|_| is_head)?;
    let start = behind_blanks(bytes, name.end + rest.strip_prefix(b"-----").map(|_| 5)?);
    let near = bytes.get(start..)?;
    let near = near.get(..LONGEST_KEY).unwrap_or(near);
    let end = match memmem::find(near, b"-----END") {
        Some(end) => before_blanks(bytes, start + end),
        None => wrapped(bytes, start, run(text, start, Ends::BARE)),
    };
    (end > start).then_some(start..end)
}

/// The value of a cookie that the log of a tool tells of: `Stored cookie HOST … [expiry …] NAME VALUE` is one of wget,
/// `Added cookie NAME="VALUE" for domain …` one of curl.
pub(crate) fn stored_cookie(text: &str, name: &Range<usize>) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let before = bytes.get(..name.start)?;
    let rest = text.get(name.end..)?.strip_prefix(' ')?;
    let start = name.end + 1;
    if before.ends_with(b"dded ") || before.ends_with(b"eplaced ") {
        let sign = rest
            .bytes()
            .take(LONGEST_NAME)
            .position(|byte| matches!(byte, b'=' | b'\n'))?;
        let value = start + sign + 1;
        return quoted(bytes, value).map(|(content, _)| content);
    }
    if !before.ends_with(b"tored ") {
        return None;
    }
    let line = rest.split(['\r', '\n']).next()?;
    // The name is kept where it can be told, the host in any case.
    let known = line.split_once("] ").map_or(line, |(_, cookie)| cookie);
    let secret = known.split_once(' ').map_or("", |(_, value)| value);
    let end = start + line.len();
    Some(end - secret.len()..end)
}
