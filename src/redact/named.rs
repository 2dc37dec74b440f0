//! How much of a text a name hides that stands before it.

use std::ops::Range;

use crate::redact::call;
use crate::redact::element;
use crate::redact::joined;
use crate::redact::joint::{Form, Joint};
use crate::redact::label;
use crate::redact::look::{self, Guids, is_credential, is_some, is_some_run};
use crate::redact::names::{Look, Row};
use crate::redact::placeholder;
use crate::redact::placeholder::is_word_of;
use crate::redact::quoted;
use crate::redact::quoted::quoted;
use crate::redact::scheme;
use crate::redact::scheme::{behind_scheme, behind_xbl, is_challenge};
use crate::redact::unit::{behind_blanks, behind_break, unit};
use crate::redact::values::{self, Ends, folded, header_line, run_of_sentence, within};
use crate::redact::worded::{is_credential_of, is_type, is_worded};
use crate::redact::wrapped::{is_pair, wrapped};

/// A longer list is not looked at to its end.
const LONGEST_LIST: usize = 2048;

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
            Form::Element => element::value(self.text, self.row, joint),
            Form::Line => self.line(joint),
            _ => self.string(joint),
        }
    }

    /// Whether an object or a list begins at `at`, and no `{placeholder}`.
    pub(crate) fn opens(&self, at: usize) -> bool {
        let bytes = self.text.as_bytes();
        let opens = self.row.look != Look::Credential
            && unit(bytes, at).is_some_and(|unit| matches!(unit.byte, b'{' | b'[' | b'('));
        opens && !placeholder::begins_with_placeholder(bytes.get(at..).unwrap_or_default())
    }

    /// What is to be hidden of an object or a list that begins at `at`, and its end.
    pub(crate) fn strings(&self, at: usize) -> (Vec<Range<usize>>, usize) {
        let bytes = self.text.as_bytes();
        let mut parts = Vec::new();
        let end = within(self.text, at, &mut |range| parts.push(range));
        // What the reader of a language calls a token has a kind.
        let rest = bytes.get(at..).unwrap_or_default();
        if self.row.word == "token" && rest.starts_with(b"{\"kind\":") {
            let looks = |value: &[u8]| is_credential(value, Guids::Are);
            parts.retain(|part| bytes.get(part.clone()).is_some_and(looks));
        }
        (parts, end)
    }

    /// What is to be hidden of the values in a list of lines that begins at `at`, and its end.
    pub(crate) fn items(&self, at: usize) -> (Vec<Range<usize>>, usize) {
        const MOST: usize = 64;
        let bytes = self.text.as_bytes();
        let mut items = Vec::new();
        let mut at = at;
        for _ in 0..MOST {
            let start = behind_blanks(bytes, at + 1);
            let (value, end) = match quoted(bytes, start) {
                Some(value) => value,
                None => {
                    let end = run_of_sentence(self.text, start, Ends::TOKEN);
                    (start..end, end)
                }
            };
            if is_credential_of(bytes.get(value.clone()).unwrap_or_default(), self.row.look) {
                items.push(value);
            }
            let next = behind_break(bytes, end);
            let is_item = |next: &usize| {
                let rest = bytes.get(*next..);
                rest.is_some_and(|rest| rest.starts_with(b"- "))
            };
            match next.filter(is_item) {
                Some(next) => at = next,
                None => return (items, end.min(bytes.len())),
            }
        }
        (items, at)
    }

    /// What is to be hidden of a list that begins at `at`, in one line or laid out over several, or of a dump of names and
    /// values; and how far it was looked at.
    pub(crate) fn listed(&self, at: usize) -> (Vec<Range<usize>>, usize) {
        let rest = self.text.get(at..).unwrap_or_default();
        let mut limits = (0..=LONGEST_LIST.min(rest.len())).rev();
        let limit = limits.find(|limit| rest.is_char_boundary(*limit));
        let near = rest.get(..limit.unwrap_or_default()).unwrap_or_default();
        let is_laid_out = behind_break(near.as_bytes(), 1).is_some();
        let (list, guids) = match is_laid_out {
            true => (near, Guids::AreNone),
            false => {
                let line = near.split(['\r', '\n']).next();
                (line.unwrap_or_default(), Guids::behind(self.row.look))
            }
        };
        let mut parts = Vec::new();
        let end = within(list, 0, &mut |part| {
            let start = behind_scheme(list.as_bytes(), part.start).unwrap_or(part.start);
            let value = start.min(part.end)..part.end;
            let seen = list.as_bytes().get(value.clone()).unwrap_or_default();
            let is_end = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b',' | b';');
            let run = seen.split(is_end).next().unwrap_or_default();
            if is_credential(run, guids) {
                // What is not closed goes on to the end.
                let end = match part.end == list.len() {
                    true => value.start + run.len(),
                    false => value.end,
                };
                parts.push(at + value.start..at + end);
            }
        });
        (parts, at + end)
    }

    /// Looks at a value in quotation marks, or a run without.
    fn string(&self, joint: &Joint) -> Option<(Range<usize>, usize)> {
        let (row, bytes) = (self.row, self.text.as_bytes());
        let by_name = row.look == Look::Any && joint.form != Form::Loose;
        let at = joint.value;
        if let Some((content, behind)) = quoted(bytes, at) {
            return self.quoted(content, behind, by_name);
        }
        if let Some(range) = self.odd(joint).filter(|_| by_name) {
            let end = range.end;
            return Some((range, end));
        }
        if let Some(range) = behind_xbl(self.text, at) {
            let end = match self.folds {
                true => folded(self.text, range.start, range.end),
                false => range.end,
            };
            return Some((range.start..end, end));
        }
        let start = behind_scheme(bytes, at).or_else(|| self.behind_other_scheme(at, by_name));
        let start = start.unwrap_or(at);
        let seen = values::judged(self.text, start, joint.ends);
        let value = bytes.get(start..seen).unwrap_or_default();
        // The name of a cookie stands before it: `<SimpleCookie: sid='…'>`.
        let cookie = quoted(bytes, seen).filter(|_| value.ends_with(b"=") && row.word == "cookie");
        if let Some((content, behind)) = cookie {
            return is_some_run(bytes.get(content.clone())?).then_some((content, behind));
        }
        let is_assertion = row.word == "assertion" && joint.form == Form::Loose;
        if joint.form == Form::Pair && (call::is_value(bytes, at, seen) || is_type(value))
            || is_assertion && !look::is_random(value)
            || self.is_parsed(&joint.name) && (look::is_identifier(value) || is_worded(value))
        {
            return None;
        }
        let told = by_name && is_some_run(value)
            || (start > at && row.look == Look::CredentialInText && self.is_told(start));
        let joined =
            joined::end(self.text, row, start, joint.ends).filter(|_| row.look == Look::Any);
        let is_token = told
            || joined.is_some()
            || is_credential_of(value, row.look)
            || self.is_wrapped_token(start..seen);
        if !is_token || is_challenge(bytes, start) {
            return None;
        }
        let line_end = run_of_sentence(self.text, start, joint.ends);
        // What its name alone hides may be a word of it, and what looks like a scheme.
        let line_end = match by_name && start == at {
            true => scheme::behind_other(self.text, at, row).map_or(line_end, |next| {
                run_of_sentence(self.text, next, joint.ends)
            }),
            false => line_end,
        };
        let line_end = joined.unwrap_or(line_end).max(line_end);
        let mut end = wrapped(bytes, start, line_end);
        if end > line_end {
            // The last line goes on with what is no character of most tokens.
            end = end.max(run_of_sentence(self.text, end, joint.ends));
        }
        let end = match self.folds {
            true => folded(self.text, start, end),
            false => end,
        };
        let end = self.beyond(end, joint.ends);
        Some((start..end, end))
    }

    /// Looks at a value in quotation marks.
    fn quoted(
        &self,
        content: Range<usize>,
        behind: usize,
        by_name: bool,
    ) -> Option<(Range<usize>, usize)> {
        let (row, bytes) = (self.row, self.text.as_bytes());
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
        let told = told || row.look == Look::CredentialInText && look::holds_credential(value);
        let joined = quoted::joined(bytes, behind, look::is_random).map(|last| last.end);
        let is_told_off = row.word == "signature" && !is_some_run(value)
            || !by_name && row.word == "token" && look::is_identifier(run);
        let secret =
            is_some(value) && !is_told_off && (by_name || told || is_credential_of(run, row.look))
                || joined.is_some() && row.look == Look::Any;
        let go_on = match row.look {
            // What is found by its look may be a name that has a value of its own.
            Look::Credential => start,
            _ => joined.unwrap_or(behind).min(bytes.len()),
        };
        secret.then_some((start..joined.unwrap_or(content.end), go_on))
    }

    /// Where a credential begins behind a word that may be the name of a scheme, unless that is hidden by the name too.
    fn behind_other_scheme(&self, at: usize, by_name: bool) -> Option<usize> {
        (!by_name).then(|| scheme::behind_other(self.text, at, self.row))?
    }

    /// Where a parameter ends that goes on behind a sign which should have been encoded in it.
    fn beyond(&self, end: usize, ends: Ends) -> usize {
        let bytes = self.text.as_bytes();
        let sign = bytes.get(end).filter(|_| ends.url);
        if !sign.is_some_and(|sign| b"\"; <>".contains(sign)) {
            return end;
        }
        let next = values::run(self.text, end + 1, ends);
        let piece = bytes.get(end + 1..next).unwrap_or_default();
        let goes_on =
            is_credential(piece, Guids::AreNone) && look::is_mixed(piece) && !is_pair(piece);
        if goes_on { next } else { end }
    }

    /// Whether a run that is too short to tell goes on as a token over the next line.
    fn is_wrapped_token(&self, value: Range<usize>) -> bool {
        let bytes = self.text.as_bytes();
        let run = bytes.get(value.clone()).unwrap_or_default();
        let is_word = !is_some_run(run) || run.iter().all(u8::is_ascii_lowercase);
        if is_word || behind_break(bytes, value.end).is_none() {
            return false;
        }
        let end = wrapped(bytes, value.start, value.end);
        let rest = bytes.get(value.end..end).unwrap_or_default();
        let mut lines = rest.split(u8::is_ascii_whitespace);
        lines.any(|line| is_credential_of(line, self.row.look))
    }

    /// Whether a name is that of a token which a parser came upon: `Unexpected token: …`.
    fn is_parsed(&self, name: &Range<usize>) -> bool {
        let before = self.text.as_bytes().get(..name.start).unwrap_or_default();
        let words = [
            "xpected ",
            "found ",
            "illegal ",
            "arse error, ",
            "arse error: ",
            "yntax error, ",
            "yntax error: ",
        ];
        let mut words = words.iter().map(|word| word.as_bytes());
        self.row.word == "token" && words.any(|word| before.ends_with(word))
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
        (is_some(value) && !placeholder::is_placeholder(value))
            .then(|| joint.value..joint.value + end)
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
        is_some(line) && !look::is_sentence(line) && !placeholder::begins_with_placeholder(line)
    }

    /// Whether a line tells something of a cookie or a signature and holds none.
    fn is_said(&self, line: &[u8]) -> bool {
        let is_said = line.contains(&b' ') && !line.contains(&b'=');
        let is_attribute = |part: &[u8]| {
            const ATTRIBUTES: [&str; 8] = [
                "samesite",
                "path",
                "domain",
                "max-age",
                "expires",
                "secure",
                "httponly",
                "partitioned",
            ];
            let name = part.trim_ascii().split(|byte| *byte == b'=').next();
            name.is_some_and(|name| is_word_of(name, &ATTRIBUTES))
        };
        let mut parts = line.split(|byte| *byte == b';');
        matches!(self.row.word, "cookie" | "signature")
            && (is_said || self.row.word == "cookie" && parts.all(is_attribute))
            && !look::holds_credential(line)
    }

    /// Looks at the rest of a line that begins like a header.
    fn line(&self, joint: &Joint) -> Option<(Range<usize>, usize)> {
        let (row, bytes) = (self.row, self.text.as_bytes());
        let at = joint.value;
        // The scheme may stand between quotation marks too.
        let opening = unit(bytes, at).filter(|unit| unit.is_quote());
        let start = behind_scheme(bytes, opening.map_or(at, |quote| quote.end)).unwrap_or(at);
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
                (is_odd || is_some_run(value)) && !placeholder::begins_with_placeholder(rest)
            }
            Look::CredentialInText if start > at => self.is_told(start),
            Look::CredentialInText if look::holds_credential(values::line_at(bytes, at)) => true,
            _ => is_credential_of(value, row.look),
        };
        let secret = secret && !self.is_said(values::line_at(bytes, at));
        if !secret || is_challenge(bytes, start) {
            return None;
        }
        let is_word = start
            .checked_sub(2)
            .is_some_and(|before| bytes.get(before..start) == Some(b"\\ "));
        let end = match joint.open {
            // A header that is a word of a command.
            None if is_word => run_of_sentence(self.text, start, Ends::TOKEN),
            Some(quote) => match quoted(bytes, quote) {
                Some((line, _)) if bytes.get(start..line.end).is_some_and(is_some) => line.end,
                // It is the value that the other begins.
                _ => header_line(bytes, start),
            },
            None => match quoted(bytes, at).filter(|_| start > at) {
                Some((content, _)) => content.end.min(header_line(bytes, start)).max(start),
                None => header_line(bytes, start),
            },
        };
        let line = bytes.get(start..end).unwrap_or_default();
        let end = start + line.trim_ascii_end().len();
        let line_end = end;
        // How long what a label stands for was is not known: what goes on behind it was hidden with it.
        let end = match label::end(self.text, start) == Some(end) {
            true => end,
            false => wrapped(bytes, start, end),
        };
        // More cookies stand behind one that was broken.
        let end = match end > line_end && row.word == "cookie" {
            true => header_line(bytes, end),
            false => end,
        };
        Some((start..end, end))
    }
}
