//! A text in another writing, in which names can be told that cannot in its own.

use crate::redact::found::Found;
use crate::redact::unit::unit;
use crate::redact::wrapped::begins_with_name;

/// Narrower lines are none of a terminal.
const NARROWEST: usize = 10;

/// Wider lines are none either.
const WIDEST: usize = 512;

/// A text without some of what was written in it.
pub(crate) struct Rewritten<'t> {
    text: &'t str,
    plain: String,
    /// Where the two part: a place in the plain text, and the same in the other.
    parts: Vec<(usize, usize)>,
    /// How much of the text has been taken over.
    from: usize,
}

impl<'t> Rewritten<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            text,
            plain: String::with_capacity(text.len()),
            parts: vec![(0, 0)],
            from: 0,
        }
    }

    /// Writes something in place of a part of the text.
    fn replace(&mut self, start: usize, end: usize, with: Option<char>) {
        self.plain
            .push_str(self.text.get(self.from..start).unwrap_or_default());
        if let Some(with) = with {
            self.parts.push((self.plain.len(), start));
            self.plain.push(with);
        }
        self.parts.push((self.plain.len(), end));
        self.from = end;
    }

    fn done(mut self) -> Self {
        self.plain
            .push_str(self.text.get(self.from..).unwrap_or_default());
        self
    }

    /// With each letter written out that is escaped, which none has to be; `None` where there is none.
    pub(crate) fn without_escapes(text: &'t str) -> Option<Self> {
        let is_of_name =
            |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
        Self::written_out(text, is_of_name)
    }

    /// With each sign written out that is escaped, but for those between which a value stands.
    pub(crate) fn without_escaped_signs(text: &'t str) -> Option<Self> {
        Self::written_out(text, |byte| {
            byte.is_ascii_graphic() && !matches!(byte, b'"' | b'\'' | b'`' | b'<' | b'>')
        })
    }

    fn written_out(text: &'t str, wanted: fn(u8) -> bool) -> Option<Self> {
        let bytes = text.as_bytes();
        let mut plain = None;
        let mut at = 0;
        while let Some(next) =
            memchr::memchr3(b'\\', b'%', b'&', bytes.get(at..).unwrap_or_default())
        {
            at += next;
            let Some((letter, end)) = escaped(bytes, at, wanted) else {
                at += 1;
                continue;
            };
            let plain = plain.get_or_insert_with(|| Self::new(text));
            plain.replace(at, end, Some(char::from(letter)));
            at = end;
        }
        plain.map(Self::done)
    }

    /// Without the breaks that a terminal put between full lines, wherever letters stand on both sides; `None` where there
    /// is none.
    pub(crate) fn without_breaks(text: &'t str) -> Option<Self> {
        let bytes = text.as_bytes();
        let mut whole: Option<Self> = None;
        let mut start = 0;
        let mut width = 0;
        let mut pending: Option<(usize, usize)> = None;
        while let Some(found) = memchr::memchr(b'\n', bytes.get(start..).unwrap_or_default()) {
            let feed = start + found;
            let line = bytes.get(start..feed).unwrap_or_default();
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            let end = start + line.len();
            let full = (NARROWEST..=WIDEST).contains(&line.len()) && line.len() == width;
            if full && let Some((start, end)) = pending {
                whole
                    .get_or_insert_with(|| Self::new(text))
                    .replace(start, end, None);
            }
            let breaks = line.last().is_some_and(|byte| is_inner(*byte))
                && bytes.get(feed + 1).is_some_and(|byte| is_inner(*byte))
                && !begins_with_name(bytes, feed + 1);
            pending = breaks.then_some((end, feed + 1));
            if full && let Some((start, end)) = pending.take() {
                whole
                    .get_or_insert_with(|| Self::new(text))
                    .replace(start, end, None);
            }
            width = line.len();
            start = feed + 1;
        }
        whole.map(Self::done)
    }

    /// With blanks for the pluses that stand for them, as a form is encoded; `None` where none stands beside a sign that
    /// is encoded or behind a word.
    pub(crate) fn without_pluses(text: &'t str) -> Option<Self> {
        let bytes = text.as_bytes();
        let is_blank = |at: usize| {
            let before = bytes.get(at.saturating_sub(3)..at);
            let is_behind = before.is_some_and(|before| before.starts_with(b"%"));
            is_behind || bytes.get(at + 1) == Some(&b'%') || is_between_words(bytes, at)
        };
        let mut pluses = memchr::memchr_iter(b'+', bytes);
        pluses.find(|at| is_blank(*at))?;
        let mut plain = Self::new(text);
        for at in memchr::memchr_iter(b'+', bytes) {
            plain.replace(at, at + 1, Some(' '));
        }
        Some(plain.done())
    }

    /// The text as it is written now.
    pub(crate) fn plain(&self) -> &str {
        &self.plain
    }

    /// Moves what was found in it to the places of the text that it was made from.
    pub(crate) fn restore(&self, found: &mut [Found]) {
        for Found { range, .. } in found {
            // What ends before a break does not hold it.
            let end = self.original(range.end.saturating_sub(1)) + 1;
            *range = self.original(range.start)..end.max(self.escape_end(range.end));
        }
    }

    fn original(&self, at: usize) -> usize {
        let part = self
            .parts
            .partition_point(|(plain, _)| *plain <= at)
            .saturating_sub(1);
        self.parts
            .get(part)
            .map_or(at, |(plain, original)| original + (at - plain))
    }

    /// Where a part ends whose last character is written in an escape.
    fn escape_end(&self, at: usize) -> usize {
        let part = self.parts.partition_point(|(plain, _)| *plain < at);
        let before = part
            .checked_sub(1)
            .and_then(|before| self.parts.get(before));
        match (before, self.parts.get(part)) {
            (Some((start, _)), Some((plain, original))) if *plain == at && start + 1 == at => {
                *original
            }
            _ => 0,
        }
    }
}

/// Whether the plus at `at` stands behind a word, and something directly behind it: in base64, letters seldom are one.
fn is_between_words(bytes: &[u8], at: usize) -> bool {
    const LONGEST: usize = 20;
    let before = bytes.get(at.saturating_sub(LONGEST)..at);
    let word = before.unwrap_or_default().iter().rev();
    let word = word.take_while(|byte| byte.is_ascii_alphanumeric());
    let length = word.clone().count();
    let inner = word.clone().take(length.saturating_sub(1));
    let is_word = length > 1
        && word.clone().all(u8::is_ascii_alphabetic)
        && inner.clone().all(u8::is_ascii_lowercase);
    let goes_on = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'<');
    is_word && bytes.get(at + 1).is_some_and(goes_on)
}

/// Whether a byte can stand in the middle of a word or a token.
fn is_inner(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"+/=._-%".contains(&byte)
}

/// What an escaped character is, and where it ends.
fn escaped(bytes: &[u8], at: usize, wanted: fn(u8) -> bool) -> Option<(u8, usize)> {
    // Nothing else that is escaped begins so.
    if !matches!(
        bytes.get(at + 1)?,
        b'u' | b'x' | b'#' | b'\\' | b'0'..=b'9' | b'a'
    ) {
        return None;
    }
    let unit = unit(bytes, at)?;
    (wanted(unit.byte) && unit.end > at + 2).then_some((unit.byte, unit.end))
}
