//! What stands before a name: it tells whether the name is one of a parameter, of a member or of a sentence.

use crate::redact::unit::{before_blanks, unit_before};

/// What stands before a name.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Before {
    /// Where a quotation mark stands.
    pub(crate) quote: Option<usize>,
    /// What begins a parameter of a URL.
    pub(crate) parameter: bool,
    /// What begins a parameter in a path.
    pub(crate) matrix: bool,
    /// A brace.
    pub(crate) brace: bool,
    /// A word and a blank.
    pub(crate) word: bool,
}

/// What stands before a name at `at`.
pub(crate) fn before(bytes: &[u8], at: usize) -> Before {
    let near = bytes.get(at.saturating_sub(12)..at).unwrap_or_default();
    let last = near.last().copied();
    let escaped = |escapes: &[&str]| {
        escapes.iter().any(|escape| {
            near.len()
                .checked_sub(escape.len())
                .and_then(|start| near.get(start..))
                .is_some_and(|end| end.eq_ignore_ascii_case(escape.as_bytes()))
        })
    };
    let behind = before_blanks(bytes, at);
    let front = unit_before(bytes, behind).map(|(front, _)| front.byte);
    Before {
        quote: last
            .filter(|byte| matches!(byte, b'"' | b'\''))
            .and_then(|_| unit_before(bytes, at))
            .map(|(_, quote)| quote),
        parameter: matches!(last, Some(b'?' | b'&' | b'#'))
            || escaped(&[
                "&amp;", "\\u0026", "%26", "%3f", "%23", "%2526", "%253f", "\\u003f", ";",
            ]) && !escaped(&["&quot;", "&lt;"]),
        matrix: last == Some(b';') && !escaped(&["&amp;"]) || escaped(&["%3b", "%253b"]),
        brace: front == Some(b'{'),
        word: behind < at && front.is_some_and(|byte| byte.is_ascii_alphanumeric()),
    }
}
