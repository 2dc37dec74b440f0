//! What is said of a code that is no status: of error objects, of sign-in, HRESULTs.
//!
//! A report for people and the JSON contract say the same of a code: both are made from one [`CodeText`].

use std::borrow::Cow;

use crate::catalog;
use crate::catalog::messages::MessageSource;
use crate::catalog::{Entry, HresultSource, Parts, Text, XsapiCode};
use crate::report::formatter::Formatter;
use crate::report::text;

/// What is said of a code, before it is laid out.
pub(crate) struct CodeText {
    /// What it is called in every language: a name, else a label; `None` where there is neither.
    pub(crate) name: Option<&'static str>,
    /// What heads a report on it.
    pub(crate) title: String,
    /// What kind of code it is.
    pub(crate) kind: String,
    /// The value of an HRESULT.
    pub(crate) value: Option<u32>,
    /// Every name that programs have for it, the usual one first.
    pub(crate) symbols: &'static [&'static str],
    /// The meaning and what should be known besides.
    pub(crate) lines: Vec<String>,
    /// What XSAPI means by it.
    pub(crate) xsapi: Option<String>,
    pub(crate) advice: Option<Text>,
    pub(crate) source: Option<String>,
    pub(crate) documentation: Option<Cow<'static, str>>,
}

impl CodeText {
    /// What is said of a code that is no status.
    pub(crate) fn of(entry: Entry, f: &Formatter<'_>) -> Self {
        let label = label(entry);
        Self {
            name: entry.name().or(label.map(|label| label.en)),
            title: title(entry, label, f),
            kind: kind(entry, f),
            value: entry.value(),
            symbols: entry.symbols(),
            lines: lines(entry, f),
            xsapi: entry.value().and_then(|value| of_xsapi(value, f)),
            advice: entry.advice(),
            source: source(entry, f),
            documentation: entry.documentation(),
        }
    }
}

/// What to call a value without a name.
fn label(entry: Entry) -> Option<Text> {
    match entry {
        Entry::SignIn(row) => row.label,
        Entry::Term(row) => Some(row.name),
        _ => None,
    }
}

/// The name, else the label, else the number.
fn title(entry: Entry, label: Option<Text>, f: &Formatter<'_>) -> String {
    let name = entry.name().or(label.map(|label| f.plain(label)));
    match (entry, name) {
        (Entry::ServiceError(row), _) => format!("{} {}", row.code, row.name),
        (Entry::Aadsts(_) | Entry::UnknownAadsts(_), _) => {
            format!("AADSTS{}", entry.number().unwrap_or_default())
        }
        (Entry::PlayFab(code), _) => format!("{} {}", code.number, code.name),
        (Entry::RtaCode(row), _) => format!("{} {}", row.number, f.plain(row.name)),
        (Entry::WebSocketClose(row), _) => format!("{} {}", row.number, f.plain(row.name)),
        (Entry::Term(row), _) => f.plain(row.name).to_owned(),
        (_, Some(name)) => name.to_owned(),
        (_, None) => match entry.value() {
            Some(value) => text::value(value),
            None => entry
                .number()
                .map(|number| number.to_string())
                .unwrap_or_default(),
        },
    }
}

fn kind(entry: Entry, f: &Formatter<'_>) -> String {
    let text = match entry {
        Entry::Endpoint(row) => return text::endpoint(f.language(), row),
        Entry::OAuth(_) => text::OAUTH_ERROR,
        Entry::Aadsts(_) | Entry::UnknownAadsts(_) => text::ENTRA_ERROR,
        Entry::PlayFab(_) => text::PLAYFAB_ERROR,
        Entry::Stream(_) => text::STREAM_ERROR,
        Entry::RtaMessage(_) => text::RTA_MESSAGE,
        Entry::RtaCode(_) => text::RTA_CODE,
        Entry::WebSocketClose(_) => text::WEBSOCKET_CLOSE,
        Entry::Gateway(_) => text::GATEWAY,
        Entry::ObservedError(row) => {
            return match row.source {
                Some(source) => text::service_error_of(f.language(), source),
                None => text::SERVICE_ERROR_RESPONSE.to_owned(),
            };
        }
        Entry::StatusError(row) => return text::status_error_under(f.language(), row.status),
        Entry::Message(row) => return text::message_under(f.language(), row.status),
        Entry::Term(_) => text::TERM,
        Entry::ServiceError(_) => text::SERVICE_ERROR,
        Entry::SignIn(_) => text::SIGN_IN_ERROR,
        Entry::Hresult(row) => text::origin(row.origin),
        Entry::Unknown(value) if catalog::is_sign_in_value(value) => text::UNKNOWN_SIGN_IN,
        Entry::Unknown(_) => text::UNKNOWN_HRESULT,
        _ => text::NO_STATUS,
    };
    f.plain(text).to_owned()
}

fn lines(entry: Entry, f: &Formatter<'_>) -> Vec<String> {
    let meaning = entry.meaning().map(|meaning| f.plain(meaning).to_owned());
    match entry {
        Entry::Message(row) => {
            let conditions = row.conditions.iter().map(|condition| {
                let fails = condition.fails.map(|fails| f.plain(fails));
                text::condition(f.language(), f.plain(condition.holds), fails)
            });
            meaning.into_iter().chain(conditions).collect()
        }
        Entry::Hresult(row) => {
            let unnamed = row.meaning.is_none().then_some(text::NAME_SAYS_IT);
            let in_gdk_builds =
                (row.origin == HresultSource::Xal).then_some(text::OTHER_IN_GDK_BUILDS);
            let texts = [row.meaning, unnamed, row.note, in_gdk_builds];
            let texts = texts.into_iter().flatten();
            texts
                .map(|text| f.plain(text).to_owned())
                .chain(windows_error(row.value, f))
                .collect()
        }
        Entry::Term(row) => {
            let also: Vec<&str> = row.also_in(f.language()).collect();
            let also = (!also.is_empty()).then(|| text::also_called(f.language(), &also));
            meaning.into_iter().chain(also).collect()
        }
        Entry::Unknown(value) => std::iter::once(text::parts(f.language(), Parts::of(value)))
            .chain(windows_error(value, f))
            .collect(),
        Entry::UnknownAadsts(_) => vec![f.plain(text::NOT_IN_OUR_TABLE).to_owned()],
        entry => {
            let unnamed = entry.known().filter(|known| known.meaning.is_none());
            let unnamed = unnamed.map(|_| f.plain(text::NAME_SAYS_IT).to_owned());
            meaning.into_iter().chain(unnamed).collect()
        }
    }
}

/// Who says so.
fn source(entry: Entry, f: &Formatter<'_>) -> Option<String> {
    let source = match entry {
        Entry::ServiceError(_) => Some(text::SERVICE_ERROR_SOURCE),
        Entry::ObservedError(row) if row.documented => Some(text::SAMPLE),
        Entry::Message(row) if row.origin == MessageSource::Documented => {
            Some(text::MESSAGE_DOCUMENTED)
        }
        Entry::ObservedError(_) | Entry::StatusError(_) | Entry::Message(_) => {
            Some(text::SEEN_ONLY)
        }
        Entry::SignIn(row) => Some(text::certainty(row.certainty)),
        Entry::Hresult(row) => Some(text::vouched_by(row.origin)),
        Entry::Term(row) if row.documented => Some(text::TERM_DOCUMENTED),
        Entry::Term(_) => Some(text::SEEN_ONLY),
        neighbour => {
            return neighbour
                .known()
                .map(|known| text::vouched_by_mark(f.language(), known));
        }
    };
    source.map(|source| f.plain(source).to_owned())
}

/// The error of Windows that the low half of an HRESULT is.
fn windows_error(value: u32, f: &Formatter<'_>) -> Option<String> {
    let number = Parts::of(value).win32_error()?;
    let names = catalog::known_hresult(value).map_or(&[][..], |row| row.names);
    let of_wininet = names.iter().any(|name| name.starts_with("ERROR_INTERNET_"));
    let language = f.language();
    Some(text::same_as_windows_error(language, number, of_wininet))
}

/// The conditions of XSAPI that are returned as a value.
fn of_xsapi(value: u32, f: &Formatter<'_>) -> Option<String> {
    let codes: Vec<&XsapiCode> = catalog::xsapi_codes_of(value).collect();
    (!codes.is_empty()).then(|| text::xsapi_codes(f.language(), &codes))
}
