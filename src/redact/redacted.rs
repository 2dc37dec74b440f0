//! A text on its way to where it is printed.

use std::borrow::Cow;
use std::ops::Deref;

use serde::Serialize;

/// A text without secrets: one of ours, or one of an input that a [`Redactor`] has seen. There is no other way
/// to make one, so nothing that takes it can leak.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub(crate) struct Redacted<'t>(pub(in crate::redact) Cow<'t, str>);

impl Redacted<'static> {
    /// A sentence of ours. The values in it have been through a [`Redactor`] on their way into it, one by one: whole
    /// sentences do not tell where a value comes from.
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
