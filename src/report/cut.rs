//! Texts cut to a size: in bytes or in columns, at the end, at the beginning or in the middle.

use std::borrow::Cow;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::redact::label_around;

/// Bytes of a message that are printed.
pub(crate) const MESSAGE_LIMIT: usize = 4 << 10;

/// Bytes of a long text that are looked at: enough to fill any excerpt after its secrets are hidden.
pub(crate) const LOOKED_AT: usize = 16 << 10;

/// The beginning of a text: at most `limit` bytes, never half a character.
pub(crate) fn head(text: &str, limit: usize) -> &str {
    let mut end = text.len().min(limit);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// The end of a text, likewise.
pub(crate) fn tail(text: &str, limit: usize) -> &str {
    let mut start = text.len().saturating_sub(limit);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    text.get(start..).unwrap_or_default()
}

/// The longest beginning of a text that fits `width` columns and cuts no label.
pub(crate) fn head_columns(text: &str, width: usize) -> &str {
    let mut used = 0;
    let end = text
        .char_indices()
        .find(|(_, c)| {
            used += c.width().unwrap_or(0);
            used > width
        })
        .map_or(text.len(), |(start, _)| start);
    let end = label_around(text, end).map_or(end, |label| label.start);
    text.get(..end).unwrap_or_default()
}

/// The longest end of a text that fits `width` columns and cuts no label.
pub(crate) fn tail_columns(text: &str, width: usize) -> &str {
    let mut used = 0;
    let start = text
        .char_indices()
        .rev()
        .find(|(_, c)| {
            used += c.width().unwrap_or(0);
            used > width
        })
        .map_or(0, |(start, c)| start + c.len_utf8());
    let start = label_around(text, start).map_or(start, |label| label.end);
    text.get(start..).unwrap_or_default()
}

/// A text that fits `width` columns, cut in the middle when it does not.
pub(crate) fn cut_middle(text: &str, width: usize) -> Cow<'_, str> {
    // A character takes at most two columns and four bytes: long texts need not be measured.
    if text.len() <= width || (text.len() <= 4 * width && text.width() <= width) {
        return Cow::Borrowed(text);
    }
    let half = (width - 1) / 2;
    Cow::Owned(format!(
        "{}…{}",
        head_columns(text, half),
        tail_columns(text, half)
    ))
}

/// A text that fits `width` columns, cut at its end when it does not.
pub(crate) fn cut_end(text: &str, width: usize) -> Cow<'_, str> {
    if text.len() <= width || text.width() <= width {
        return Cow::Borrowed(text);
    }
    let kept = head_columns(text, width.saturating_sub(1)).trim_end();
    Cow::Owned(format!("{kept}…"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_cut_off_whole() {
        let text = "POST <redacted 12> to <redacted 34> ok";
        for width in 6..=17 {
            assert_eq!(head_columns(text, width).trim_end(), "POST", "{width}");
        }
        assert_eq!(head_columns(text, 18), "POST <redacted 12>");
        for width in 3..=15 {
            assert_eq!(tail_columns(text, width), " ok", "{width}");
        }
        assert_eq!(tail_columns(text, 16), "<redacted 34> ok");
        assert_eq!(cut_middle(text, 31), "POST … ok");
        assert_eq!(cut_end(text, 12), "POST…");
    }
}
