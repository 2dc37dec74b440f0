//! Values that stand beside a name without a sign that joins the two, so that their look alone tells them from words.

use std::ops::Range;

use crate::redact::look::is_random;
use crate::redact::unit::{behind_blanks, unit};
use crate::redact::values::{Ends, quoted, run_of_sentence};
use crate::redact::wrapped::{is_pair, wrapped};

/// The value behind a name: `token -> …`, `token is …`, `token (…)`, `"token","…"`.
pub(crate) fn value(text: &str, name: &Range<usize>) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let closing = unit(bytes, name.end).filter(|unit| unit.is_quote());
    let end = closing.map_or(name.end, |quote| quote.end);
    let at = behind_blanks(bytes, end);
    let sign = unit(bytes, at)?;
    let start = match sign.byte {
        b'-' => unit(bytes, sign.end).filter(|tip| tip.byte == b'>')?.end,
        b',' => sign.end,
        b'(' | b'[' | b'<' => return enclosed(text, at),
        _ => behind_word(bytes, end, at)?,
    };
    random(text, behind_blanks(bytes, start))
}

/// A value between brackets that open at `at`: `token=<…>`.
pub(crate) fn enclosed(text: &str, at: usize) -> Option<Range<usize>> {
    let open = unit(text.as_bytes(), at)?;
    matches!(open.byte, b'(' | b'[' | b'<').then(|| random(text, open.end))?
}

/// Where the text goes on behind an arrow or a word that says what something is.
fn behind_word(bytes: &[u8], name_end: usize, at: usize) -> Option<usize> {
    let rest = bytes.get(at..)?;
    let words = ["→", "is ", "was "].iter();
    let word = words
        .copied()
        .find(|word| rest.starts_with(word.as_bytes()))?;
    (at > name_end).then_some(at + word.len())
}

/// What begins at `at`, if nobody would write it for a word.
fn random(text: &str, at: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    if let Some((content, _)) = quoted(bytes, at) {
        return is_random(bytes.get(content.clone())?).then_some(content);
    }
    let end = run_of_sentence(text, at, Ends::BARE);
    // A name with a value of its own is looked at by itself.
    let is_value = |run: &[u8]| is_random(run) && !is_pair(run);
    is_value(bytes.get(at..end)?).then(|| at..wrapped(bytes, at, end))
}
