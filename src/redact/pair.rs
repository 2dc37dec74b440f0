//! Names that stand apart from their values: the two members of a header in a HAR, a line of a log.

use std::ops::Range;

use crate::redact::unit::{behind_blanks, unit};
use crate::redact::values::quoted;

/// How far apart the two members of a pair stand.
const LONGEST_GAP: usize = 512;

/// The value of a name that is one itself: `"name":"Cookie","value":"…"`, in either order, between any quotation marks
/// or none. `from` is where the text before it may be looked at, `seen` how far back it has been.
pub(crate) fn value(
    text: &str,
    name: &Range<usize>,
    from: usize,
    seen: &mut usize,
) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let key = key_before(bytes, name.start)?;
    if let Some(range) = value_behind(bytes, name.end) {
        return Some(range);
    }
    let from = from.max(*seen).max(key.saturating_sub(LONGEST_GAP * 16));
    *seen = name.end;
    value_before(bytes, from..key)
}

/// Where the key `name` begins that a value at `at` has.
fn key_before(bytes: &[u8], at: usize) -> Option<usize> {
    let sign = bytes.get(..without_marks(bytes, at))?;
    let sign = sign
        .strip_suffix(b":")
        .or_else(|| sign.strip_suffix(b"="))?;
    let end = without_marks(bytes, sign.len());
    let key = bytes.get(..end)?;
    ["name", "key", "header"].iter().find_map(|word| {
        let start = end.checked_sub(word.len())?;
        let begins = start
            .checked_sub(1)
            .and_then(|before| key.get(before))
            .is_none_or(|byte| !byte.is_ascii_alphanumeric() || *byte == b'n');
        (key.get(start..)?.eq_ignore_ascii_case(word.as_bytes()) && begins).then_some(start)
    })
}

/// Where what stands before blanks and quotation marks at `at` ends, however they are written.
fn without_marks(bytes: &[u8], at: usize) -> usize {
    const ESCAPES: [&[u8]; 7] = [
        b"&quot;", b"\\u0022", b"%22", b"%20", b"&#34;", b"%5C", b"&#39;",
    ];
    let mut end = at;
    while at - end < 64 {
        let before = bytes.get(..end).unwrap_or_default();
        let Some(last) = before.last() else {
            break;
        };
        if matches!(last, b' ' | b'\t' | b'\r' | b'\n' | b'"' | b'\'' | b'\\') {
            end -= 1;
        } else if let Some(escape) = ESCAPES.iter().find(|escape| before.ends_with(escape)) {
            end -= escape.len();
        } else {
            break;
        }
    }
    end
}

/// The value of the member `value` that follows in the same object.
fn value_behind(bytes: &[u8], at: usize) -> Option<Range<usize>> {
    let near = bytes.get(at..(at + LONGEST_GAP).min(bytes.len()))?;
    let end = near
        .iter()
        .position(|byte| *byte == b'}')
        .unwrap_or(near.len());
    let key = find_key(near.get(..end)?, b"value")?;
    member(bytes, at + key + 5)
}

/// Where a key stands first.
fn find_key(bytes: &[u8], key: &[u8]) -> Option<usize> {
    bytes
        .windows(key.len())
        .position(|window| window.eq_ignore_ascii_case(key))
}

/// The value of a member whose name ends at `at`.
fn member(bytes: &[u8], at: usize) -> Option<Range<usize>> {
    let sign_at = match unit(bytes, at) {
        Some(unit) if unit.is_quote() => unit.end,
        _ => at,
    };
    let sign = unit(bytes, behind_blanks(bytes, sign_at))?;
    let start = match sign.byte {
        b':' => behind_blanks(bytes, sign.end),
        b'=' => {
            let arrow = unit(bytes, sign.end).filter(|unit| unit.byte == b'>');
            behind_blanks(bytes, arrow.map_or(sign.end, |arrow| arrow.end))
        }
        _ => return None,
    };
    if let Some((content, _)) = quoted(bytes, start) {
        return Some(content);
    }
    let rest = bytes.get(start..)?;
    let end = rest
        .iter()
        .position(|byte| matches!(byte, b'\r' | b'\n' | b'}' | b'"'))
        .unwrap_or(rest.len());
    let bare = rest.get(..end)?.trim_ascii_end();
    let is_none = bare.is_empty() || bare == b"null";
    (!is_none).then(|| start..start + bare.len())
}

/// The value of the member `value` that stands before, in the same object.
fn value_before(bytes: &[u8], within: Range<usize>) -> Option<Range<usize>> {
    let near = bytes.get(within.clone())?;
    let key = near
        .windows(5)
        .rposition(|window| window.eq_ignore_ascii_case(b"value"))?;
    let value = member(bytes, within.start + key + 5)?;
    let end = without_separator(bytes, within.end).max(value.start);
    if value.end > end {
        return Some(value.start..end);
    }
    let between = bytes.get(value.end..within.end)?;
    let other = between.contains(&b'}') || find_key(between, b"name").is_some();
    (!other).then_some(value)
}

/// Where a value ends that stands before the comma and the quotation mark at `at`.
fn without_separator(bytes: &[u8], at: usize) -> usize {
    let end = without_marks(bytes, at);
    match bytes
        .get(..end)
        .and_then(|before| before.strip_suffix(b","))
    {
        Some(before) => without_marks(bytes, before.len()),
        None => end,
    }
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
            .take(LONGEST_GAP)
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
