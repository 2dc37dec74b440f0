//! What a code is, whichever way it is spelt.

use crate::catalog;
use crate::catalog::{
    Authority, Class, EndpointAnswer, Hex32, all_endpoint_answers, playfab_of_hresult,
};
use crate::inspect::{BodyFacts, BodyKind, ErrorCode};

/// The severity and facility of an HTTP status.
const FACILITY_HTTP: u32 = 0x8019_0000;

/// The top half of PlayFab's values.
const PLAYFAB: u32 = 0x8923;

/// A code, the same for all its spellings.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Code {
    /// An HTTP status, 100 to 599.
    Status(u16),
    /// A 32-bit value: an HRESULT, or the XErr of a sign-in.
    Value(u32),
    /// What an error object is told by.
    Object {
        /// The kind of the object.
        kind: BodyKind,
        /// Its number or its word.
        code: Option<ErrorCode>,
        /// The service that it names.
        source: Option<String>,
    },
    /// A message of the session directory that is known by its words, by its id.
    Message(&'static str),
    /// A number of Entra: `AADSTS70016`.
    Entra(u32),
    /// The code with which a WebSocket was closed; -1 of one that never was open.
    Close(i32),
    /// What real-time activity answers to a subscription.
    RealTimeActivity(u32),
    /// A number of Qt where no status stands beside it.
    Qt(u16),
    /// An exception of Java for 404 and 410, which does not tell the status.
    NotFoundOrGone,
    /// A network error before any answer: there is no code of one.
    NoAnswer,
    /// A gateway that answered in place of a service, by the id of its row.
    Gateway(&'static str),
}

impl Code {
    /// The code of an HRESULT: in the HTTP facility that is a status, and PlayFab's have a number of their own.
    ///
    /// ```
    /// use xblstatus::scan::Code;
    ///
    /// assert_eq!(Code::of_hresult(0x8019_019C), Code::Status(412));
    /// assert_eq!(Code::of_hresult(0x8007_000E), Code::Value(0x8007_000E));
    /// ```
    #[must_use]
    pub fn of_hresult(value: u32) -> Self {
        match u16::try_from(value ^ FACILITY_HTTP) {
            Ok(status @ 100..=599) => Self::Status(status),
            // PlayFab's table is long, and few values begin as its own do.
            _ => match (value >> 16 == PLAYFAB)
                .then(|| playfab_of_hresult(value))
                .flatten()
            {
                Some(row) => Self::of_playfab(row.number),
                None => Self::Value(value),
            },
        }
    }

    /// An error of PlayFab, however it is told.
    pub(crate) fn of_playfab(number: u16) -> Self {
        Self::Object {
            kind: BodyKind::PlayfabError,
            code: Some(ErrorCode::Number(number.into())),
            source: None,
        }
    }

    /// An error of an Xbox service by its number, and the service where that is named.
    pub(crate) fn of_service(number: i64, source: Option<&str>) -> Self {
        Self::Object {
            kind: BodyKind::ServiceError,
            code: Some(ErrorCode::Number(number)),
            source: source.map(str::to_owned),
        }
    }

    /// What the body of an answer is told by: an error object or a message that is known. The `XErr` of a sign-in
    /// is the same number wherever it stands.
    pub(crate) fn of_body(body: &BodyFacts) -> Option<Self> {
        if let Some(known) = &body.known_message {
            return Some(Self::Message(known.row.id));
        }
        let error = body.error.as_ref();
        let code = error.and_then(|error| error.code.clone());
        let says = error.and_then(|error| error.description.as_deref());
        if let (BodyKind::MinecraftError, None, Some(said)) = (body.kind, &code, says)
            && let Some(code) = Self::of_minecraft(said)
        {
            return Some(code);
        }
        if let (BodyKind::SignInError, Some(ErrorCode::Number(value))) = (body.kind, &code) {
            return u32::try_from(*value).ok().map(Self::Value);
        }
        body.kind.is_error().then(|| Self::Object {
            kind: body.kind,
            code,
            source: error.and_then(|error| error.source.clone()),
        })
    }

    /// What the Minecraft services say of an error that has no code, by the id of the row.
    pub(crate) fn of_minecraft(said: &str) -> Option<Self> {
        let is_said = |row: &&EndpointAnswer| {
            row.authority == Authority::Minecraft
                && row.phrase.is_some_and(|phrase| said.contains(phrase))
        };
        let row = all_endpoint_answers().find(is_said)?;
        Some(Self::Object {
            kind: BodyKind::MinecraftError,
            code: Some(ErrorCode::Word(row.id.to_owned())),
            source: None,
        })
    }

    /// The source that speaks for what it is found beside, where no place tells.
    pub(crate) fn authority(&self) -> Option<Authority> {
        Some(match self {
            Self::Object { kind, .. } => match kind {
                BodyKind::OauthError => Authority::OAuth,
                BodyKind::MinecraftError
                | BodyKind::YggdrasilError
                | BodyKind::RealmsError
                | BodyKind::MinecraftServicesError => Authority::Minecraft,
                BodyKind::PlayfabError => Authority::PlayFab,
                BodyKind::StatusError | BodyKind::StreamError => Authority::Streaming,
                BodyKind::ProxyError => Authority::Proxy,
                _ => Authority::Xbox,
            },
            Self::Message(_) => Authority::Mpsd,
            Self::Entra(_) => Authority::OAuth,
            Self::Value(_) if self.is_cause() => Authority::SignIn,
            Self::Close(_) | Self::RealTimeActivity(_) => Authority::Rta,
            Self::Gateway(_) => Authority::Gateway,
            Self::Status(_)
            | Self::Value(_)
            | Self::Qt(_)
            | Self::NotFoundOrGone
            | Self::NoAnswer => return None,
        })
    }

    /// What it is asked for by, as somebody would type it.
    #[must_use]
    pub fn query(&self) -> String {
        match self {
            Self::Status(status) => status.to_string(),
            Self::Value(value) => Hex32(*value).to_string(),
            Self::Object { kind, code, .. } => match code {
                Some(ErrorCode::Number(number)) => number.to_string(),
                Some(ErrorCode::Word(word)) => word.clone(),
                // What it tells of is this status.
                None if *kind == BodyKind::RateLimit => "429".to_owned(),
                None => kind.name().to_owned(),
            },
            Self::Message(id) => (*id).to_owned(),
            Self::Entra(number) => format!("AADSTS{number}"),
            Self::Close(code) => code.to_string(),
            Self::RealTimeActivity(code) => code.to_string(),
            Self::Qt(number) => format!("Qt error {number}"),
            Self::NotFoundOrGone => "404".to_owned(),
            Self::NoAnswer => "0".to_owned(),
            Self::Gateway(id) => (*id).to_owned(),
        }
    }

    /// Whether something is known of it. A status without a row still has a class, and what an object or a text says
    /// is known by what it is.
    #[must_use]
    pub fn is_known(&self) -> bool {
        match self {
            Self::Value(value) => {
                catalog::entry_of(*value).is_some_and(|entry| !entry.is_unknown())
            }
            _ => true,
        }
    }

    /// Whether it tells of no failure.
    #[must_use]
    pub fn is_success(&self) -> bool {
        const SEVERITY: u32 = 1 << 31;
        match self {
            Self::Status(status) => {
                matches!(Class::of(*status), Class::Informational | Class::Success)
            }
            Self::Object { code, .. } => *code == Some(ErrorCode::Number(0)),
            Self::Value(value) => value & SEVERITY == 0,
            _ => false,
        }
    }

    /// Whether it says why an answer has its status.
    #[must_use]
    pub fn is_cause(&self) -> bool {
        match self {
            Self::Value(value) => catalog::sign_in_error(*value).is_some(),
            Self::Object { .. } | Self::Message(_) | Self::Entra(_) | Self::Gateway(_) => true,
            Self::Status(_)
            | Self::Close(_)
            | Self::RealTimeActivity(_)
            | Self::Qt(_)
            | Self::NotFoundOrGone
            | Self::NoAnswer => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hresult_of_the_http_facility_is_its_status() {
        assert_eq!(Code::of_hresult(0x8019_01AD), Code::Status(429));
        assert_eq!(Code::of_hresult(0x8019_0001), Code::Value(0x8019_0001));
        assert_eq!(Code::of_hresult(0x8019_0258), Code::Value(0x8019_0258));
    }

    #[test]
    fn every_query_of_a_status_finds_its_row() {
        for row in catalog::all_statuses() {
            let found = catalog::find(&Code::Status(row.code).query());
            assert!(!found.entries.is_empty(), "{}", row.code);
        }
    }

    #[test]
    fn only_1xx_2xx_and_zero_are_successes() {
        assert!(Code::Status(204).is_success());
        assert!(!Code::Status(304).is_success());
        assert!(!Code::Value(0x8007_000E).is_success());
        let service_error = |number| Code::Object {
            kind: BodyKind::ServiceError,
            code: Some(ErrorCode::Number(number)),
            source: None,
        };
        assert!(service_error(0).is_success());
        assert!(!service_error(4000).is_success());
    }
}
