//! A message of the session directory: what a row holds.

use crate::language::Text;

/// A message of the service.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Message {
    /// The stable name, such as `session-not-found`.
    pub id: &'static str,
    /// The words that it is known by, in one form or another.
    pub patterns: &'static [Pattern],
    /// The status that it comes with.
    pub status: u16,
    /// Whether the status is our reading: none is recorded with the message.
    pub status_inferred: bool,
    /// Where it is known from.
    pub origin: MessageSource,
    /// The situation that it names. That it does is our reading.
    pub names: Names,
    /// Why the request was refused.
    pub cause: Text,
    /// What to do about it.
    pub remedy: Text,
    /// What must hold, where the message lists conditions and does not say which one failed: in the order in
    /// which to check them.
    pub conditions: &'static [Condition],
}

/// Words that all stand in a message, in this order.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Pattern {
    /// The phrases, as the service writes them.
    pub phrases: &'static [&'static str],
    /// What follows the last phrase.
    pub rest: Rest,
}

/// What follows the last phrase of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rest {
    /// Anything.
    Any,
    /// A few words at most: a message that says more is another one.
    Little,
    /// A number.
    Number,
}

/// Where a message is known from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageSource {
    /// Microsoft documents it.
    Documented,
    /// It stands in public logs, code or reports.
    Seen,
}

/// The situation that a message names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Names {
    /// None: only its cause is known.
    Nothing,
    /// The one with this id, whatever the request was.
    Always(&'static str),
    /// The one with this id, where the path of the request is one that the situation can arise with.
    OnItsTarget(&'static str),
}

impl Names {
    /// The id of the situation.
    #[must_use]
    pub fn situation(self) -> Option<&'static str> {
        match self {
            Self::Nothing => None,
            Self::Always(id) | Self::OnItsTarget(id) => Some(id),
        }
    }
}

/// Something that must hold for a session to take a request.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Condition {
    /// The condition.
    pub holds: Text,
    /// How it usually fails, behind a colon.
    pub fails: Option<Text>,
}

pub(crate) const fn all(phrases: &'static [&'static str]) -> Pattern {
    Pattern {
        phrases,
        rest: Rest::Any,
    }
}

pub(crate) const fn alone(phrases: &'static [&'static str]) -> Pattern {
    Pattern {
        phrases,
        rest: Rest::Little,
    }
}

pub(crate) const fn then_number(phrases: &'static [&'static str]) -> Pattern {
    Pattern {
        phrases,
        rest: Rest::Number,
    }
}

/// A message that Microsoft documents, and the status that it comes with.
pub(crate) const fn documented(id: &'static str, status: u16) -> Message {
    row(id, status, MessageSource::Documented)
}

/// A message that was seen, and the status that it comes with.
pub(crate) const fn seen(id: &'static str, status: u16) -> Message {
    row(id, status, MessageSource::Seen)
}

const fn row(id: &'static str, status: u16, origin: MessageSource) -> Message {
    Message {
        id,
        patterns: &[],
        status,
        status_inferred: false,
        origin,
        names: Names::Nothing,
        cause: Text::new("", ""),
        remedy: Text::new("", ""),
        conditions: &[],
    }
}

/// A row is put together from what it says, each text in English and in French.
impl Message {
    /// The words that it is known by.
    pub(crate) const fn known_by(mut self, patterns: &'static [Pattern]) -> Self {
        self.patterns = patterns;
        self
    }

    /// The status is our reading.
    pub(crate) const fn with_inferred_status(mut self) -> Self {
        self.status_inferred = true;
        self
    }

    /// The situation that it names.
    pub(crate) const fn names(mut self, names: Names) -> Self {
        self.names = names;
        self
    }

    /// Why the request was refused.
    pub(crate) const fn because(mut self, en: &'static str, fr: &'static str) -> Self {
        self.cause = Text::new(en, fr);
        self
    }

    /// What to do about it.
    pub(crate) const fn remedied_by(mut self, en: &'static str, fr: &'static str) -> Self {
        self.remedy = Text::new(en, fr);
        self
    }

    /// What must hold, in the order in which to check it.
    pub(crate) const fn requires(mut self, conditions: &'static [Condition]) -> Self {
        self.conditions = conditions;
        self
    }
}
