//! What a query can find.

use crate::catalog::errors::observed_error::ObservedError;
use crate::catalog::errors::service_error::ServiceError;
use crate::catalog::errors::sign_in::{Certainty, SignInError, is_sign_in_value};
use crate::catalog::errors::status_error::StatusError;
use crate::catalog::hresult::row::{Hresult, HresultSource};
use crate::catalog::messages::{Message, MessageSource};
use crate::catalog::status::{Authority, Status};
use crate::catalog::statuses::pseudo_status::PseudoStatus;
use crate::language::Text;

/// One reading of a query: a row of a table, or a number of a kind whose parts say something though no table has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Entry {
    /// A row about an HTTP status.
    Status(&'static Status),
    /// A status that no source defines; its class is known.
    Unassigned(u16),
    /// A number that some tools write in the place of a status.
    PseudoStatus(&'static PseudoStatus),
    /// A row about a ServiceError code.
    ServiceError(&'static ServiceError),
    /// A code of an error object that was seen and stands in no table of Microsoft's.
    ObservedError(&'static ObservedError),
    /// A word of a status object that was seen.
    StatusError(&'static StatusError),
    /// A message of the session directory that is known by its words.
    Message(&'static Message),
    /// A row about an error of Xbox sign-in.
    SignIn(&'static SignInError),
    /// A row about an HRESULT.
    Hresult(&'static Hresult),
    /// An HRESULT that no table has; its parts are known.
    Unknown(u32),
}

impl Entry {
    /// Whether no table has the number: what is said of it follows from its form.
    #[must_use]
    pub fn is_unknown(self) -> bool {
        matches!(self, Self::Unassigned(_) | Self::Unknown(_))
    }

    /// What it means, where a row says so.
    #[must_use]
    pub fn meaning(self) -> Option<Text> {
        match self {
            Self::Status(status) => Some(status.meaning),
            Self::PseudoStatus(stand_in) => Some(stand_in.meaning),
            Self::ServiceError(error) => Some(error.meaning),
            Self::ObservedError(error) => Some(error.meaning),
            Self::StatusError(error) => Some(error.meaning),
            Self::Message(message) => Some(message.cause),
            Self::SignIn(error) => Some(error.meaning),
            Self::Hresult(hresult) => hresult.meaning,
            Self::Unassigned(_) | Self::Unknown(_) => None,
        }
    }

    /// The usual name, where it has one.
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Status(status) => Some(status.phrase.en),
            Self::ServiceError(error) => Some(error.name),
            Self::StatusError(error) => Some(error.word),
            Self::Message(message) => Some(message.id),
            Self::SignIn(error) => error.names.first().copied(),
            Self::Hresult(hresult) => hresult.names.first().copied(),
            Self::PseudoStatus(_)
            | Self::ObservedError(_)
            | Self::Unassigned(_)
            | Self::Unknown(_) => None,
        }
    }

    /// What to do about it, where a row says so.
    #[must_use]
    pub fn advice(self) -> Option<Text> {
        match self {
            Self::Status(status) => status.advice,
            Self::ServiceError(error) => Some(error.advice),
            Self::ObservedError(error) => error.advice,
            Self::Message(message) => Some(message.remedy),
            Self::SignIn(error) => Some(error.remedy),
            Self::Hresult(hresult) => hresult.advice,
            Self::PseudoStatus(_)
            | Self::StatusError(_)
            | Self::Unassigned(_)
            | Self::Unknown(_) => None,
        }
    }

    /// Whether Microsoft or a standard documents it; otherwise it was seen, or follows from its form.
    #[must_use]
    pub fn is_documented(self) -> bool {
        match self {
            Self::Status(_) | Self::ServiceError(_) => true,
            Self::ObservedError(error) => error.documented,
            Self::Message(message) => message.origin == MessageSource::Documented,
            Self::SignIn(error) => {
                !matches!(error.certainty, Certainty::SourceName | Certainty::Seen)
            }
            Self::Hresult(hresult) => hresult.origin != HresultSource::PlayFab,
            Self::PseudoStatus(_)
            | Self::StatusError(_)
            | Self::Unassigned(_)
            | Self::Unknown(_) => false,
        }
    }

    /// The page of Microsoft's, or the standard, that has it.
    #[must_use]
    pub fn documentation(self) -> Option<&'static str> {
        match self {
            Self::Status(status) => status.documentation(),
            Self::ServiceError(_) => Some(ServiceError::DOCUMENTATION),
            Self::Message(message) => message.documentation(),
            _ => None,
        }
    }

    /// Every name that programs have for a 32-bit value, the usual one first.
    #[must_use]
    pub fn symbols(self) -> &'static [&'static str] {
        match self {
            Self::SignIn(error) => error.names,
            Self::Hresult(hresult) => hresult.names,
            _ => &[],
        }
    }

    /// What kind of code it is, as the JSON contract names it.
    #[must_use]
    pub fn kind_name(self) -> &'static str {
        match self {
            Self::Status(_) | Self::Unassigned(_) | Self::PseudoStatus(_) => "http-status",
            Self::ServiceError(_) | Self::ObservedError(_) => "service-error",
            Self::StatusError(_) => "status-error",
            Self::Message(_) => "message",
            Self::SignIn(_) => "sign-in-error",
            Self::Unknown(value) if is_sign_in_value(value) => "sign-in-error",
            Self::Hresult(_) | Self::Unknown(_) => "hresult",
        }
    }

    /// The source that has it, as the JSON contract names it.
    #[must_use]
    pub fn authority_name(self) -> &'static str {
        match self {
            Self::Status(status) => status.authority.name(),
            Self::ServiceError(_) => "service-error",
            Self::ObservedError(error) if error.documented => "service-error",
            Self::Message(message) if message.origin == MessageSource::Documented => "mpsd",
            Self::ObservedError(_) | Self::StatusError(_) | Self::Message(_) => "seen",
            Self::SignIn(_) => "sign-in",
            Self::Hresult(_) => "hresult",
            Self::PseudoStatus(_) | Self::Unassigned(_) | Self::Unknown(_) => {
                Authority::None.name()
            }
        }
    }

    /// How it is known, as the JSON contract names it, where that is not the same for a whole table.
    #[must_use]
    pub fn certainty_name(self) -> Option<&'static str> {
        match self {
            Self::SignIn(error) => Some(error.certainty.name()),
            Self::StatusError(_) => Some("seen"),
            Self::ObservedError(error) => Some(if error.documented { "page" } else { "seen" }),
            Self::Hresult(hresult) if hresult.origin == HresultSource::PlayFab => Some("seen"),
            Self::Hresult(hresult) if hresult.meaning.is_none() => Some("name"),
            _ => None,
        }
    }

    /// The number: a status, the code of an error object, or a 32-bit value without its sign. What is known by words
    /// has that of the status it comes with.
    #[must_use]
    pub fn number(self) -> i64 {
        match self {
            Self::Status(status) => status.code.into(),
            Self::Unassigned(code) => code.into(),
            Self::PseudoStatus(stand_in) => stand_in.number.into(),
            Self::ServiceError(error) => error.code.into(),
            Self::ObservedError(error) => error.code.into(),
            Self::StatusError(error) => error.status.into(),
            Self::Message(message) => message.status.into(),
            Self::SignIn(error) => error.value.into(),
            Self::Hresult(hresult) => hresult.value.into(),
            Self::Unknown(value) => value.into(),
        }
    }

    /// The 32-bit value of a sign-in error or an HRESULT; `None` for anything else.
    #[must_use]
    pub fn value(self) -> Option<u32> {
        match self {
            Self::SignIn(error) => Some(error.value),
            Self::Hresult(hresult) => Some(hresult.value),
            Self::Unknown(value) => Some(value),
            _ => None,
        }
    }
}
