//! How much of a text a name hides that stands before it.

use std::ops::Range;

use memchr::memmem;

use crate::redact::joint::{Form, Joint};
use crate::redact::label;
use crate::redact::look::{self, Guids, is_credential, is_some, is_some_run};
use crate::redact::marks::{behind_scheme, is_challenge};
use crate::redact::names::{LONGEST_NAME, Look, Row};
use crate::redact::unit::{behind_blanks, unit};
use crate::redact::values::{self, folded, header_line, quoted, run_of_sentence, wrapped};

/// How many elements a value stands in.
const DEEPEST_ELEMENT: usize = 4;

/// A name in a text.
pub(crate) struct Named<'t> {
    pub(crate) text: &'t str,
    pub(crate) row: &'t Row,
    /// Whether the text is the value of a header, in which a blank may stand for a fold.
    pub(crate) folds: bool,
}

impl Named<'_> {
    /// What of its value is to be hidden, and where to go on; nothing where there is nothing to hide.
    pub(crate) fn value(&self, joint: &Joint) -> Option<(Range<usize>, usize)> {
        match joint.form {
            Form::Element => self.element(joint.value),
            Form::Line => self.line(joint),
            _ => self.string(joint),
        }
    }

    /// Whether an object or a list begins at `at`, and no `{placeholder}`.
    pub(crate) fn opens(&self, at: usize) -> bool {
        let bytes = self.text.as_bytes();
        let opens = self.row.look != Look::Credential
            && unit(bytes, at).is_some_and(|unit| matches!(unit.byte, b'{' | b'[' | b'('));
        opens && !look::begins_with_placeholder(bytes.get(at..).unwrap_or_default())
    }

    /// Looks at a value in quotation marks, or a run without.
    fn string(&self, joint: &Joint) -> Option<(Range<usize>, usize)> {
        let (row, bytes) = (self.row, self.text.as_bytes());
        let by_name = row.look == Look::Any && joint.form != Form::Loose;
        let mut at = joint.value;
        // `b'…'` and `u'…'` are how Python writes a string.
        if matches!(bytes.get(at), Some(b'b' | b'u' | b'r'))
            && matches!(bytes.get(at + 1), Some(b'\'' | b'"'))
        {
            at += 1;
        }
        if let Some((content, behind)) = quoted(bytes, at) {
            let start = behind_scheme(bytes, content.start)
                .filter(|start| *start < content.end)
                .unwrap_or(content.start);
            let value = bytes.get(start..content.end).unwrap_or_default();
            let first = value
                .iter()
                .take(values::JUDGED)
                .position(|byte| *byte == b' ')
                .unwrap_or(value.len());
            let run = value.get(..first).unwrap_or_default();
            let told =
                start > content.start && !look::is_sentence(value) && !is_challenge(bytes, start);
            let secret = is_some(value) && (by_name || told || is_credential(run, guids(row)));
            let go_on = match row.look {
                // What is found by its look may be a name that has a value of its own.
                Look::Credential => start,
                _ => behind.min(bytes.len()),
            };
            return secret.then_some((start..content.end, go_on));
        }
        if let Some(range) = self.odd(joint).filter(|_| by_name) {
            let end = range.end;
            return Some((range, end));
        }
        let start = behind_scheme(bytes, at).unwrap_or(at);
        let seen = values::judged(self.text, start, joint.ends);
        let value = bytes.get(start..seen).unwrap_or_default();
        let told = by_name && is_some_run(value)
            || (start > at && row.look == Look::CredentialInText && self.is_told(start));
        if !(told || is_credential(value, guids(row))) || is_challenge(bytes, start) {
            return None;
        }
        let end = run_of_sentence(self.text, start, joint.ends);
        let end = wrapped(bytes, start, end);
        let end = match self.folds {
            true => folded(self.text, start, end),
            false => end,
        };
        Some((start..end, end))
    }

    /// A value in a text that begins with what else would end one: `#` is a fragment in a URL alone.
    fn odd(&self, joint: &Joint) -> Option<Range<usize>> {
        let rest = self.text.get(joint.value..)?;
        if joint.ends.url
            || joint.form != Form::Pair
            || !rest.starts_with(['#', '(', '[', '|', '{'])
        {
            return None;
        }
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '"' | '\''));
        let end = end.unwrap_or(rest.len());
        let value = rest.as_bytes().get(..end)?;
        (is_some(value) && !look::is_placeholder(value)).then(|| joint.value..joint.value + end)
    }

    /// Whether what stands behind the scheme of an authorization is one: no word that says that it is missing.
    fn is_told(&self, start: usize) -> bool {
        let rest = self.text.as_bytes().get(start..).unwrap_or_default();
        let end = rest
            .iter()
            .take(values::JUDGED)
            .position(|byte| matches!(byte, b'\r' | b'\n' | b'"' | b'\''));
        let line = rest
            .get(..end.unwrap_or(rest.len().min(values::JUDGED)))
            .unwrap_or_default();
        is_some(line) && !look::is_sentence(line) && !look::begins_with_placeholder(line)
    }

    /// Looks at the rest of a line that begins like a header.
    fn line(&self, joint: &Joint) -> Option<(Range<usize>, usize)> {
        let (row, bytes) = (self.row, self.text.as_bytes());
        let at = joint.value;
        let start = behind_scheme(bytes, at).unwrap_or(at);
        let quote = unit(bytes, start).filter(|unit| unit.is_quote());
        let from = quote.map_or(start, |quote| quote.end);
        let seen = values::judged(self.text, from, joint.ends);
        let value = bytes.get(from..seen).unwrap_or_default();
        let secret = match row.look {
            Look::Any => {
                let rest = bytes.get(start..).unwrap_or_default();
                let rest = rest
                    .get(..rest.len().min(values::JUDGED))
                    .unwrap_or_default();
                let line = rest.split(|byte| matches!(byte, b'\r' | b'\n')).next();
                // What is no character of a token may still begin a value.
                let is_odd = value.is_empty() && is_some(line.unwrap_or_default());
                (is_odd || is_some_run(value)) && !look::begins_with_placeholder(rest)
            }
            Look::CredentialInText if start > at => self.is_told(start),
            _ => is_credential(value, guids(row)),
        };
        if !secret || is_challenge(bytes, start) {
            return None;
        }
        let end = match joint.close {
            Some(quote) => {
                let rest = bytes.get(start..).unwrap_or_default();
                start + memchr::memchr(quote, rest).unwrap_or(rest.len())
            }
            None => header_line(bytes, start),
        };
        let line = bytes.get(start..end).unwrap_or_default();
        let end = start + line.trim_ascii_end().len();
        let end = wrapped(bytes, start, end);
        Some((start..end, end))
    }

    /// Looks at the text of an element, or of those in it.
    fn element(&self, at: usize) -> Option<(Range<usize>, usize)> {
        let (row, bytes) = (self.row, self.text.as_bytes());
        let mut at = behind_blanks(bytes, at);
        for _ in 0..DEEPEST_ELEMENT {
            let rest = bytes.get(at..)?;
            if let Some(data) = rest.strip_prefix(b"<![CDATA[") {
                let end = memmem::find(data, b"]]>").unwrap_or(data.len());
                let (start, end) = (at + 9, at + 9 + end);
                return Some((start..end, end));
            }
            let (end, behind) = self.until_tag(at);
            let value = bytes.get(at..end)?;
            if !value.trim_ascii().is_empty() {
                let closed = unit(bytes, behind).is_some_and(|unit| unit.byte == b'/');
                let by_name = closed && row.look == Look::Any && is_some(value);
                let secret = by_name || is_credential(value.trim_ascii(), guids(row));
                return secret.then_some((at..end, end));
            }
            // An element in it.
            if end == bytes.len() || bytes.get(behind) == Some(&b'/') {
                return None;
            }
            let tag = bytes.get(behind..(behind + LONGEST_NAME * 2).min(bytes.len()))?;
            at = behind + memchr::memchr(b'>', tag)? + 1;
        }
        None
    }

    /// Where a `<` may stand next, in whatever writing.
    fn next_sign(&self, at: usize) -> Option<usize> {
        let rest = self.text.as_bytes().get(at..).unwrap_or_default();
        rest.iter()
            .position(|byte| matches!(byte, b'<' | b'&' | b'\\' | b'%'))
    }

    /// Where the next tag begins, and where what it is called.
    fn until_tag(&self, at: usize) -> (usize, usize) {
        let bytes = self.text.as_bytes();
        let mut end = at;
        while let Some(found) = self.next_sign(end) {
            end += found;
            match unit(bytes, end) {
                Some(unit) if unit.byte == b'<' && label::end(self.text, end).is_none() => {
                    return (end, unit.end);
                }
                Some(unit) => end = unit.end,
                None => break,
            }
        }
        (bytes.len(), bytes.len())
    }
}

/// Whether a row hides a value that stands in a place of its own.
pub(crate) fn is_told_by(row: &Row, bytes: &[u8], value: &Range<usize>) -> bool {
    let value = bytes.get(value.clone()).unwrap_or_default();
    let start = behind_scheme(value, 0).unwrap_or_default();
    let value = value.get(start..).unwrap_or_default();
    is_some(value) && (row.look == Look::Any || is_credential(value, guids(row)) || start > 0)
}

/// Whether a GUID behind a name can be a credential.
pub(crate) fn guids(row: &Row) -> Guids {
    match row.look {
        Look::Any => Guids::Are,
        _ => Guids::AreNone,
    }
}
