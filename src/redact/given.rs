//! A text on its way out, and where it comes from.

use crate::redact::found::Place;
use crate::redact::holds::Holds;
use crate::redact::kind::Kind;

/// Where in the exchange a text stands: what is a secret depends on that, and so does what is said of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin<'n> {
    /// The URL of the request, or a part of it.
    Url,
    /// A header of this name, of the request or the response.
    Header(&'n str),
    /// The body.
    Body,
    /// An address in the body.
    AddressInBody,
    /// Another place: the name of a file, a message of a tool.
    Other,
}

impl<'n> Origin<'n> {
    /// The rules that hold there.
    pub(crate) fn place(self) -> Place<'n> {
        match self {
            Self::Url | Self::AddressInBody => Place::Url,
            Self::Header(name) => Place::Header(name),
            Self::Body | Self::Other => Place::Text,
        }
    }
}

/// A text that is to be printed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Given<'t> {
    pub(crate) text: &'t str,
    pub(crate) origin: Origin<'t>,
    /// What the whole of it is, where its place says so.
    pub(crate) kind: Option<Kind>,
    holds: Holds,
}

impl<'t> Given<'t> {
    /// Another text of the same place.
    pub(crate) fn with_text<'o>(self, text: &'o str) -> Given<'o>
    where
        't: 'o,
    {
        Given { text, ..self }
    }

    /// Which identifiers it can hold.
    pub(crate) fn holds(&self) -> Holds {
        match self.origin {
            Origin::Header(name) => Holds::of_header(name),
            _ => self.holds,
        }
    }
}

impl<'t> From<&'t str> for Given<'t> {
    fn from(text: &'t str) -> Self {
        Self {
            text,
            origin: Origin::Other,
            kind: None,
            holds: Holds::Anything,
        }
    }
}

impl<'t> From<&'t String> for Given<'t> {
    fn from(text: &'t String) -> Self {
        text.as_str().into()
    }
}

/// A URL, or a part of one.
pub(crate) fn of_url(text: &str) -> Given<'_> {
    Given {
        origin: Origin::Url,
        ..text.into()
    }
}

/// The host of a URL.
pub(crate) fn of_host(text: &str) -> Given<'_> {
    Given {
        holds: Holds::Protocol,
        ..of_url(text)
    }
}

/// A word of the protocol: a method, a version, the name of a header or a member, a date.
pub(crate) fn of_protocol(text: &str) -> Given<'_> {
    Given {
        holds: Holds::Protocol,
        ..text.into()
    }
}

/// The value of a header.
pub(crate) fn of_header<'t>(name: &'t str, text: &'t str) -> Given<'t> {
    Given {
        origin: Origin::Header(name),
        ..text.into()
    }
}

/// A text of the body.
pub(crate) fn of_body(text: &str) -> Given<'_> {
    Given {
        origin: Origin::Body,
        ..text.into()
    }
}

/// An address in the body.
pub(crate) fn of_body_url(text: &str) -> Given<'_> {
    Given {
        origin: Origin::AddressInBody,
        ..text.into()
    }
}

/// The name of a session, as the URL has it.
pub(crate) fn session_name(text: &str) -> Given<'_> {
    Given {
        kind: Some(Kind::Session),
        ..of_url(text)
    }
}
