//! What a query can find.

use std::borrow::Cow;

use crate::catalog::documentation::{
    COM_DOCUMENTATION, DOT_NET_DOCUMENTATION, HRESULT_DOCUMENTATION, MPSD_DOCUMENTATION,
};
use crate::catalog::errors::neighbours::aadsts::{Aadsts, aadsts_address};
use crate::catalog::errors::neighbours::endpoint::EndpointAnswer;
use crate::catalog::errors::neighbours::oauth::OAuthError;
use crate::catalog::errors::neighbours::playfab::PlayFabCode;
use crate::catalog::errors::neighbours::streaming::StreamError;
use crate::catalog::errors::observed_error::ObservedError;
use crate::catalog::errors::service_error::ServiceError;
use crate::catalog::errors::sign_in::{Certainty, SignInError};
use crate::catalog::errors::status_error::StatusError;
use crate::catalog::gateways::Gateway;
use crate::catalog::hresult::dot_net::DotNetError;
use crate::catalog::hresult::nt_status::NtStatus;
use crate::catalog::hresult::parts::Parts;
use crate::catalog::hresult::row::Hresult;
use crate::catalog::hresult::win32::{Win32Error, win32_error};
use crate::catalog::known::{Known, Mark};
use crate::catalog::messages::{Message, MessageSource};
use crate::catalog::qt::QtError;
use crate::catalog::rta::{RtaCode, RtaMessage};
use crate::catalog::rules::{Basis, Rule};
use crate::catalog::status::Status;
use crate::catalog::statuses::pseudo_status::PseudoStatus;
use crate::catalog::statuses::status_under;
use crate::catalog::terms::Term;
use crate::catalog::websocket_close::WebSocketClose;
use crate::language::Text;

/// One reading of a query: a row of a table, or a number of a kind whose parts say something though no table has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Entry {
    /// A row about an HTTP status.
    Status(&'static Status),
    /// A status that no source defines; its class is known.
    Unassigned(u16),
    /// A number that some tools write in place of a status.
    PseudoStatus(&'static PseudoStatus),
    /// A row about a ServiceError code.
    ServiceError(&'static ServiceError),
    /// A code of an error object that was seen and stands in no Microsoft table.
    ObservedError(&'static ObservedError),
    /// A word of a status object that was seen.
    StatusError(&'static StatusError),
    /// A message of the session directory that is known by its words.
    Message(&'static Message),
    /// A row about an error of Xbox sign-in.
    SignIn(&'static SignInError),
    /// A row about an HRESULT.
    Hresult(Hresult),
    /// A word of the domain.
    Term(&'static Term),
    /// A rule about what a client does wrong across calls.
    Rule(&'static Rule),
    /// An error of Windows, known by its name.
    Win32(Win32Error),
    /// The HRESULT of an exception of .NET.
    DotNet(DotNetError),
    /// A value of the kernel of Windows.
    NtStatus(NtStatus),
    /// An HRESULT that no table has; its parts are known.
    Unknown(u32),
    /// What an answer means by the endpoint that gave it.
    Endpoint(&'static EndpointAnswer),
    /// A word of an OAuth error.
    OAuth(&'static OAuthError),
    /// A number of Entra.
    Aadsts(&'static Aadsts),
    /// A number of Entra that our table has not; where Microsoft explains it is known.
    UnknownAadsts(u32),
    /// A code of PlayFab.
    PlayFab(PlayFabCode),
    /// A failure of a streaming session.
    Stream(&'static StreamError),
    /// A kind of message of real-time activity.
    RtaMessage(&'static RtaMessage),
    /// A code of real-time activity.
    RtaCode(&'static RtaCode),
    /// A close code of a WebSocket.
    WebSocketClose(&'static WebSocketClose),
    /// A gateway that answers in place of a service.
    Gateway(&'static Gateway),
    /// A number of Qt for what went wrong with a call.
    Qt(QtError),
}

/// What a code is called by machines: its number, else its word or id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Code {
    /// A number.
    Number(i64),
    /// A word or an id.
    Word(&'static str),
}

impl Entry {
    /// Whether no table has the number: what is said of it follows from its form.
    #[must_use]
    pub fn is_unknown(self) -> bool {
        match self {
            Self::Unassigned(_) | Self::Unknown(_) | Self::UnknownAadsts(_) => true,
            Self::NtStatus(status) => status.row.is_none(),
            _ => false,
        }
    }

    /// What is known of a code of a neighbour.
    #[must_use]
    pub fn known(self) -> Option<&'static Known> {
        match self {
            Self::Endpoint(row) => Some(&row.known),
            Self::OAuth(row) => Some(&row.known),
            Self::Aadsts(row) => Some(&row.known),
            Self::PlayFab(code) => Some(code.known()),
            Self::StatusError(row) => Some(&row.known),
            Self::Stream(row) => Some(&row.known),
            Self::RtaMessage(row) => Some(&row.known),
            Self::RtaCode(row) => Some(&row.known),
            Self::WebSocketClose(row) => Some(&row.known),
            Self::Gateway(row) => Some(&row.known),
            Self::Qt(error) => Some(&error.row.known),
            _ => None,
        }
    }

    /// What it means, where a row says so.
    #[must_use]
    pub fn meaning(self) -> Option<Text> {
        match self {
            Self::Status(status) => Some(status.meaning),
            Self::PseudoStatus(stand_in) => Some(stand_in.meaning),
            Self::ServiceError(error) => Some(error.meaning),
            Self::ObservedError(error) => Some(error.meaning),
            Self::Message(message) => Some(message.cause),
            Self::SignIn(error) => Some(error.meaning),
            Self::Hresult(hresult) => hresult.meaning,
            Self::Term(term) => Some(term.meaning),
            Self::Rule(rule) => Some(rule.says),
            Self::NtStatus(status) => status.row.and_then(|row| row.meaning),
            neighbour => neighbour.known().and_then(|known| known.meaning),
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
            Self::Hresult(hresult) => hresult.names.first(),
            Self::Win32(error) => error.names.first(),
            Self::DotNet(error) => Some(error.name()),
            Self::NtStatus(status) => status.row.and_then(|row| row.name),
            Self::Endpoint(row) => Some(row.word.unwrap_or(row.id)),
            Self::OAuth(row) => row.words.first().copied(),
            Self::PlayFab(code) => Some(code.name),
            Self::Stream(row) => Some(row.code),
            Self::Gateway(row) => Some(row.name.en),
            Self::Term(term) => Some(term.name.en),
            Self::Rule(rule) => Some(rule.id),
            Self::PseudoStatus(_)
            | Self::ObservedError(_)
            | Self::Unassigned(_)
            | Self::Unknown(_)
            | Self::Aadsts(_)
            | Self::UnknownAadsts(_)
            | Self::RtaMessage(_)
            | Self::RtaCode(_)
            | Self::WebSocketClose(_)
            | Self::Qt(_) => None,
        }
    }

    /// What to call a row without a name, in words.
    #[must_use]
    pub fn label(self) -> Option<Text> {
        match self {
            Self::SignIn(row) => row.label,
            Self::Term(row) => Some(row.name),
            Self::RtaMessage(row) => Some(Text::new(row.name, row.name)),
            Self::RtaCode(row) => Some(row.name),
            Self::WebSocketClose(row) => Some(row.name),
            _ => None,
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
            Self::Rule(rule) => Some(rule.advice),
            neighbour => neighbour.known().and_then(|known| known.advice),
        }
    }

    /// Whether Microsoft or a standard documents it; otherwise it was seen, or follows from its form.
    #[must_use]
    pub fn is_documented(self) -> bool {
        match self {
            Self::Status(_)
            | Self::ServiceError(_)
            | Self::Hresult(_)
            | Self::Win32(_)
            | Self::DotNet(_) => true,
            Self::NtStatus(status) => status.row.is_some_and(|row| row.name.is_some()),
            Self::ObservedError(error) => error.documented,
            Self::Message(message) => message.origin == MessageSource::Documented,
            Self::SignIn(error) => {
                !matches!(error.certainty, Certainty::SourceName | Certainty::Seen)
            }
            Self::Term(term) => term.documented,
            Self::Rule(rule) => rule.basis == Basis::Documented,
            neighbour => neighbour.known().is_some_and(|known| {
                matches!(
                    known.mark,
                    Mark::Documented | Mark::DocumentedAndSeen | Mark::Name
                )
            }),
        }
    }

    /// The Microsoft page, or the standard, that has it.
    #[must_use]
    pub fn documentation(self) -> Option<Cow<'static, str>> {
        let page = match self {
            Self::Status(status) => status.documentation(),
            Self::ServiceError(_) => Some(ServiceError::DOCUMENTATION),
            Self::ObservedError(error) => Some(error.documentation()),
            Self::Message(message) => Some(message.documentation().unwrap_or(MPSD_DOCUMENTATION)),
            Self::SignIn(error) => error.documentation(),
            Self::OAuth(row) => row.documentation(),
            // Where none is on the answer, that on its status.
            Self::Endpoint(row) => {
                let of_status = || status_under(row.authority, row.status?)?.documentation();
                row.known.documentation.or_else(of_status)
            }
            Self::Hresult(hresult) => hresult.documentation(),
            Self::Win32(_) => Some(COM_DOCUMENTATION),
            Self::DotNet(_) => Some(DOT_NET_DOCUMENTATION),
            Self::NtStatus(_) | Self::Unknown(_) => Some(HRESULT_DOCUMENTATION),
            Self::Term(term) => term.documentation,
            Self::Rule(rule) => Some(rule.documentation),
            Self::Aadsts(row) => return Some(aadsts_address(row.number).into()),
            Self::UnknownAadsts(number) => return Some(aadsts_address(number).into()),
            neighbour => neighbour.known().and_then(|known| known.documentation),
        };
        page.map(Cow::Borrowed)
    }

    /// Every name that programs have for a 32-bit value, the usual one first.
    #[must_use]
    pub fn symbols(self) -> Vec<Cow<'static, str>> {
        match self {
            Self::SignIn(error) => error.names.iter().map(|name| (*name).into()).collect(),
            Self::Hresult(hresult) => {
                let mut names: Vec<Cow<'_, str>> = hresult.names.iter().map(Into::into).collect();
                let windows = Parts::of(hresult.value).win32_error().and_then(win32_error);
                let windows = windows.into_iter().flat_map(|error| error.names.iter());
                names.extend(
                    windows
                        .filter(|name| !hresult.names.has(name))
                        .map(Cow::Borrowed),
                );
                names
            }
            Self::Win32(error) => error.names.iter().map(Into::into).collect(),
            Self::DotNet(_) | Self::NtStatus(_) => {
                self.name().into_iter().map(Into::into).collect()
            }
            Self::PlayFab(code) => vec![code.symbol().into()],
            _ => Vec::new(),
        }
    }

    /// What machines call it: a status, the code of an error object, a 32-bit value without its sign; else its word or id.
    #[must_use]
    pub fn code(self) -> Code {
        let number: i64 = match self {
            Self::Status(status) => status.code.into(),
            Self::Unassigned(code) => code.into(),
            Self::PseudoStatus(stand_in) => stand_in.number.into(),
            Self::ServiceError(error) => error.code.into(),
            Self::ObservedError(error) => error.code.into(),
            Self::SignIn(error) => error.value.into(),
            Self::Hresult(hresult) => hresult.value.into(),
            Self::Win32(error) => error.number.into(),
            Self::DotNet(error) => error.value.into(),
            Self::NtStatus(status) => status.value().into(),
            Self::Unknown(value) => value.into(),
            Self::Aadsts(row) => row.number.into(),
            Self::UnknownAadsts(number) => number.into(),
            Self::PlayFab(code) => code.number.into(),
            Self::RtaCode(row) => row.number.into(),
            Self::WebSocketClose(row) => row.number.into(),
            Self::Qt(error) => error.number.into(),
            Self::StatusError(error) => return Code::Word(error.word),
            Self::Message(message) => return Code::Word(message.id),
            Self::OAuth(row) => return Code::Word(row.words.first().copied().unwrap_or_default()),
            Self::Stream(row) => return Code::Word(row.code),
            Self::RtaMessage(row) => return Code::Word(row.name),
            Self::Gateway(row) => return Code::Word(row.id),
            Self::Term(row) => return Code::Word(row.name.en),
            Self::Rule(rule) => return Code::Word(rule.id),
            Self::Endpoint(row) => match row.status {
                Some(status) => status.into(),
                None => return Code::Word(row.id),
            },
        };
        Code::Number(number)
    }

    /// The number, where it has one of its own.
    #[must_use]
    pub fn number(self) -> Option<i64> {
        match self.code() {
            Code::Number(number) => Some(number),
            Code::Word(_) => None,
        }
    }

    /// The HTTP status that it is, or that it comes with.
    #[must_use]
    pub fn status(self) -> Option<u16> {
        match self {
            Self::Status(status) => Some(status.code),
            Self::Unassigned(code) => Some(code),
            Self::StatusError(error) => error.statuses.first().copied(),
            Self::Message(message) => Some(message.status),
            Self::Endpoint(row) => row.status,
            _ => None,
        }
    }

    /// The 32-bit value of a sign-in error or an HRESULT, and of what has one; `None` for anything else.
    #[must_use]
    pub fn value(self) -> Option<u32> {
        match self {
            Self::SignIn(error) => Some(error.value),
            Self::Hresult(hresult) => Some(hresult.value),
            Self::Win32(error) => Some(error.hresult()),
            Self::DotNet(error) => Some(error.value),
            Self::NtStatus(status) => Some(status.written),
            Self::PlayFab(code) => Some(code.hresult),
            Self::Unknown(value) => Some(value),
            _ => None,
        }
    }
}
