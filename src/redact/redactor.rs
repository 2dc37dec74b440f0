//! Puts labels in place of secrets: `<redacted 1>`, `<redacted 2>`, numbered per run in order of first
//! appearance. The same secret gets the same label; a label tells neither a length nor a fragment.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::ops::Deref;

use serde::Serialize;

use crate::redact::{self, Found, Place, Sought};

/// A text without secrets: one of ours, or one of an input that a [`Redactor`] has seen. There is no other way
/// to make one, so nothing that takes it can leak.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub(crate) struct Redacted<'t>(Cow<'t, str>);

impl Redacted<'static> {
    /// A sentence of ours. The values in it have been through a [`Redactor`] on their way into it, one by one: a second
    /// look would take a label for a secret.
    pub(crate) fn worded(sentence: String) -> Self {
        Self(Cow::Owned(sentence))
    }
}

impl<'t> Redacted<'t> {
    /// Another such text at its end.
    pub(crate) fn push(&mut self, between: &'static str, more: &Redacted<'_>) {
        let text = self.0.to_mut();
        text.push_str(between);
        text.push_str(more);
    }

    /// The beginning of it: at most `limit` bytes, never half a character.
    pub(crate) fn truncated(self, limit: usize) -> Self {
        let end = (0..=limit.min(self.0.len()))
            .rev()
            .find(|&end| self.0.is_char_boundary(end))
            .unwrap_or_default();
        Redacted(match self.0 {
            Cow::Borrowed(text) => Cow::Borrowed(text.get(..end).unwrap_or_default()),
            Cow::Owned(mut text) => {
                text.truncate(end);
                Cow::Owned(text)
            }
        })
    }

    /// In lower case.
    pub(crate) fn into_lowercase(self) -> Redacted<'static> {
        Redacted(Cow::Owned(self.0.to_ascii_lowercase()))
    }
}

impl From<&'static str> for Redacted<'static> {
    fn from(ours: &'static str) -> Self {
        Self(Cow::Borrowed(ours))
    }
}

impl Deref for Redacted<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

/// The labels given so far.
///
/// The secrets themselves are not kept, only two keyed hashes of each: a trace may hold a new one in every
/// request, and memory is no place for them.
pub(crate) struct Redactor {
    show: bool,
    keys: (RandomState, RandomState),
    labels: HashMap<(u64, u64), usize>,
}

impl Redactor {
    /// A redactor that has seen nothing yet; with `show`, one that leaves everything as it is.
    pub(crate) fn new(show: bool) -> Self {
        Self {
            show,
            keys: (RandomState::new(), RandomState::new()),
            labels: HashMap::new(),
        }
    }

    /// The value of a header.
    pub(crate) fn header<'v>(&mut self, name: &str, value: &'v str) -> Redacted<'v> {
        self.hide_in(Place::Header(name), value)
    }

    /// Any text.
    pub(crate) fn text<'t>(&mut self, text: &'t str) -> Redacted<'t> {
        self.hide_in(Place::Text, text)
    }

    /// A URL.
    pub(crate) fn url<'u>(&mut self, url: &'u str) -> Redacted<'u> {
        self.hide_in(Place::Url, url)
    }

    /// Any text, and where in the result the byte `mark` of it stands. A mark inside a secret moves to the
    /// beginning of the label.
    pub(crate) fn text_and_mark(&mut self, text: &str, mark: usize) -> (String, usize) {
        let found = self.find(Place::Text, text);
        let (hidden, mark) = self.hide(text, &found, mark);
        (hidden.into_owned(), mark)
    }

    /// Whether a text holds something that is hidden.
    pub(crate) fn hides_in(&self, place: Place<'_>, text: &str) -> bool {
        !self.find(place, text).is_empty()
    }

    fn hide_in<'t>(&mut self, place: Place<'_>, text: &'t str) -> Redacted<'t> {
        let found = self.find(place, text);
        Redacted(self.hide(text, &found, 0).0)
    }

    fn find(&self, place: Place<'_>, text: &str) -> Vec<Found> {
        let mut found = Vec::new();
        if !self.show {
            redact::find(Sought::Secrets, place, text, &mut found);
        }
        found
    }

    fn hide<'t>(&mut self, text: &'t str, found: &[Found], mark: usize) -> (Cow<'t, str>, usize) {
        if found.is_empty() {
            return (Cow::Borrowed(text), mark);
        }
        let mut hidden = String::with_capacity(text.len());
        let mut moved = None;
        let mut end = 0;
        for Found { range, .. } in found {
            let (Some(before), Some(secret)) =
                (text.get(end..range.start), text.get(range.clone()))
            else {
                // A range that does not fit the text: hide all of it rather than guess.
                return (Cow::Owned(self.label(text)), 0);
            };
            if mark < range.end && moved.is_none() {
                moved = Some(hidden.len() + mark.saturating_sub(end).min(before.len()));
            }
            hidden.push_str(before);
            hidden.push_str(&self.label(secret));
            end = range.end;
        }
        let moved = moved.unwrap_or_else(|| hidden.len() + mark.saturating_sub(end));
        hidden.push_str(text.get(end..).unwrap_or_default());
        (Cow::Owned(hidden), moved)
    }

    fn label(&mut self, secret: &str) -> String {
        let next = self.labels.len() + 1;
        let key = (self.keys.0.hash_one(secret), self.keys.1.hash_one(secret));
        let number = *self.labels.entry(key).or_insert(next);
        format!("<redacted {number}>")
    }
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use super::*;
    use crate::law;
    use crate::redact::Kind;

    fn secret(range: Range<usize>) -> Found {
        let kind = Kind::Secret;
        Found { range, kind }
    }

    fn hide(redactor: &mut Redactor, text: &str, secret: &str) -> String {
        let start = text.find(secret).unwrap();
        redactor
            .hide(text, &[self::secret(start..start + secret.len())], 0)
            .0
            .into_owned()
    }

    #[test]
    fn a_token_vanishes_whatever_stands_around_it() {
        const TOKEN: &str = "XBL3.0 x=1;S3cr3tS3cr3tS3cr3t";
        let texts = (".{0,30}", "[\"'=:,;<>{}& \r\n\\\\]{0,3}", "\\PC{0,30}");
        law::holds(texts, |(before, between, behind)| {
            let mut redactor = Redactor::new(false);
            let text = format!("{before}{between}{TOKEN}{between}{behind}");
            for hidden in [
                redactor.text(&text),
                redactor.url(&text),
                redactor.header("Location", &text),
            ] {
                assert!(!hidden.contains("S3cr3t"), "{hidden:?}");
            }
        });
    }

    #[test]
    fn labels_are_numbered_in_order_of_first_appearance() {
        let mut redactor = Redactor::new(false);
        assert_eq!(hide(&mut redactor, "a=one", "one"), "a=<redacted 1>");
        assert_eq!(hide(&mut redactor, "b=two", "two"), "b=<redacted 2>");
    }

    #[test]
    fn the_same_value_gets_the_same_label() {
        let mut redactor = Redactor::new(false);
        let first = hide(&mut redactor, "XBL3.0 secret", "secret");
        hide(&mut redactor, "other", "other");
        assert_eq!(first, "XBL3.0 <redacted 1>");
        assert_eq!(
            hide(&mut redactor, "x secret y", "secret"),
            "x <redacted 1> y"
        );
    }

    #[test]
    fn a_label_does_not_tell_the_length() {
        let short = hide(&mut Redactor::new(false), "a", "a");
        let long = "b".repeat(4000);
        assert_eq!(short, hide(&mut Redactor::new(false), &long, &long));
    }

    #[test]
    fn several_secrets_of_one_text_are_hidden() {
        let mut redactor = Redactor::new(false);
        let (hidden, _) = redactor.hide("k1 and k2 and k1", &[0..2, 7..9, 14..16].map(secret), 0);
        assert_eq!(hidden, "<redacted 1> and <redacted 2> and <redacted 1>");
    }

    #[test]
    fn a_mark_moves_with_the_text_around_it() {
        let text = "key=secret, then";
        let mark_of = |mark| Redactor::new(false).hide(text, &[secret(4..10)], mark).1;
        assert_eq!(mark_of(1), 1);
        assert_eq!(mark_of(7), 4);
        assert_eq!(mark_of(10), "key=<redacted 1>".len());
        assert_eq!(mark_of(12), "key=<redacted 1>, ".len());
    }

    #[test]
    fn ranges_that_do_not_fit_hide_the_whole_text() {
        let mut redactor = Redactor::new(false);
        let (hidden, _) = redactor.hide("é secret", &[secret(1..3)], 0);
        assert_eq!(hidden, "<redacted 1>");
    }

    #[test]
    fn shown_secrets_stay() {
        let mut redactor = Redactor::new(true);
        assert_eq!(
            &*redactor.header("Authorization", "XBL3.0 x=1;2"),
            "XBL3.0 x=1;2"
        );
    }

    #[test]
    fn a_long_text_is_cut_after_its_secrets_are_hidden() {
        let long = format!("{} XBL3.0 x=1;{}", "a".repeat(4082), "s".repeat(4000));
        let cut = Redactor::new(false).text(&long).truncated(4096).to_string();
        assert_eq!(cut.len(), 4096);
        assert!(cut.ends_with("a XBL3.0 <redac"));
    }
}
