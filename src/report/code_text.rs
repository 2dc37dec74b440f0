//! What is said of a code that is no status: of error objects, of sign-in, HRESULTs.
//!
//! A report for people and the JSON contract say the same of a code: both are made from one [`CodeText`].

use std::borrow::Cow;

use crate::catalog;
use crate::catalog::messages::MessageSource;
use crate::catalog::{Entry, Hresult, Mark, NO_REMEDY, NtStatus, Parts, Text, XsapiCode};
use crate::report::formatter::Formatter;
use crate::report::text;
use crate::report::text::diagnosis;

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
    pub(crate) symbols: Vec<Cow<'static, str>>,
    /// The meaning and what should be known besides.
    pub(crate) lines: Vec<String>,
    /// What XSAPI means by it.
    pub(crate) xsapi: Option<String>,
    pub(crate) advice: Option<Text>,
    /// Whether that advice is ours.
    pub(crate) ours: bool,
    pub(crate) source: Option<String>,
    pub(crate) documentation: Option<Cow<'static, str>>,
}

impl CodeText {
    /// What is said of a code that is no status.
    pub(crate) fn of(entry: Entry, f: &Formatter<'_>) -> Self {
        let label = entry.label();
        Self {
            name: entry.name().or(label.map(|label| label.en)),
            title: title(entry, label, f),
            kind: kind(entry, f),
            value: entry.value(),
            symbols: entry.symbols(),
            lines: lines(entry, f),
            xsapi: entry.value().and_then(|value| of_xsapi(value, f)),
            advice: entry.advice(),
            ours: match entry {
                Entry::Hresult(row) => row.advice.is_some() && !row.advice_is_documented,
                _ => entry.advice().is_some_and(|advice| advice != NO_REMEDY),
            },
            source: source(entry, f),
            documentation: entry.documentation(),
        }
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
        (Entry::OAuth(row), Some(word)) => match row.phrase {
            Some(phrase) => format!("{word} \"{phrase}\""),
            None => word.to_owned(),
        },
        (Entry::Gateway(row), _) => f.plain(row.name).to_owned(),
        (Entry::Qt(error), _) => text::qt_error(f.language(), error.number),
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
        Entry::Qt(_) => text::QT_ERROR,
        Entry::ObservedError(row) => {
            return match row.source {
                Some(source) => text::service_error_of(f.language(), source),
                None => text::SERVICE_ERROR_RESPONSE.to_owned(),
            };
        }
        Entry::StatusError(row) => return text::status_error_under(f.language(), row.statuses),
        Entry::Message(row) => return text::message_under(f.language(), row.status),
        Entry::Term(_) => text::TERM,
        Entry::Rule(_) => text::RULE,
        Entry::ServiceError(_) => text::SERVICE_ERROR,
        Entry::SignIn(_) => text::SIGN_IN_ERROR,
        Entry::Hresult(row) => text::origin(row.origin),
        Entry::Win32(error) => {
            return text::kind_of_windows_error(f.language(), error.library(), error.number);
        }
        Entry::DotNet(_) => text::OF_DOT_NET,
        Entry::NtStatus(NtStatus { row: Some(row), .. }) => {
            return text::crash_kind(f.language(), row).to_owned();
        }
        Entry::NtStatus(_) => text::UNKNOWN_NTSTATUS,
        Entry::Unknown(value) if catalog::is_sign_in_value(value) => text::UNKNOWN_SIGN_IN,
        Entry::Unknown(value) => match catalog::range_of(value) {
            Some(range) => range.unknown,
            None => text::UNKNOWN_HRESULT,
        },
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
        Entry::Hresult(row) => of_hresult(row, f),
        Entry::Win32(error) => {
            let error = text::kind_of_windows_error(f.language(), error.library(), error.number);
            let exception = entry.value().and_then(catalog::exception_with);
            let exception = exception.map(|name| text::exception(f.language(), name));
            std::iter::once(text::windows_error(f.language(), &error))
                .chain(exception)
                .collect()
        }
        Entry::DotNet(error) => {
            let besides =
                (error.name() == "COR_E_EXCEPTION").then_some(text::ALSO_OF_HTTP_REQUESTS);
            std::iter::once(text::of_dot_net(f.language(), error))
                .chain(besides.map(|text| f.text(text)))
                .collect()
        }
        Entry::NtStatus(status) => of_ntstatus(status, meaning, f),
        Entry::Unknown(value) => {
            let range = catalog::range_of(value).map(|range| f.text(range.about));
            let parts = text::parts(f.language(), Parts::of(value));
            std::iter::once(parts)
                .chain(range)
                .chain(windows_error(value, f))
                .collect()
        }
        Entry::Term(row) => {
            let also: Vec<&str> = row.also_in(f.language()).collect();
            let also = (!also.is_empty()).then(|| text::also_called(f.language(), &also));
            meaning.into_iter().chain(also).collect()
        }
        Entry::Rule(rule) => {
            let severities = diagnosis::severities(f.language(), rule.severities);
            let severity = diagnosis::severity_of_rule(f.language(), &severities);
            let figures = diagnosis::figures(f.language(), rule);
            let when = f.plain(rule.when).to_owned();
            meaning
                .into_iter()
                .chain([when, severity])
                .chain(figures)
                .collect()
        }
        Entry::PlayFab(code) => meaning
            .into_iter()
            .chain(
                code.row()
                    .is_none()
                    .then(|| f.plain(text::NAME_ALONE).to_owned()),
            )
            .chain([text::of_playfab_library(f.language(), code)])
            .collect(),
        Entry::RtaMessage(row) => meaning
            .into_iter()
            .chain([text::rta_message(f.language(), row)])
            .collect(),
        Entry::RtaCode(row) => meaning
            .into_iter()
            .chain([text::rta_in_xsapi(f.language(), row)])
            .collect(),
        Entry::Gateway(row) => {
            let by_status = row.statuses.iter();
            let by_status =
                by_status.map(|(status, says)| text::gateway_under(f.language(), *status, *says));
            let quote = row
                .quote
                .map(|quote| text::give_to_support(f.language(), quote));
            meaning.into_iter().chain(by_status).chain(quote).collect()
        }
        Entry::UnknownAadsts(_) => vec![f.plain(text::NOT_IN_OUR_TABLE).to_owned()],
        entry => {
            let unnamed = entry.known().filter(|known| known.meaning.is_none());
            let unnamed = unnamed.map(|known| match known.mark {
                Mark::Seen => f.text(text::NAME_SEEN),
                _ => f.text(text::NAME_ALONE),
            });
            meaning.into_iter().chain(unnamed).collect()
        }
    }
}

/// What a row says, and what else its value is.
fn of_hresult(row: Hresult, f: &Formatter<'_>) -> Vec<String> {
    let language = f.language();
    let unnamed = row.meaning.is_none().then_some(text::NAME_ALONE);
    let texts = [row.meaning, unnamed, row.note].into_iter().flatten();
    let in_gdk_builds = row.names.first().and_then(catalog::gdk_value).map(|value| {
        let names = catalog::known_hresult(value).and_then(|row| row.names.first());
        let sign_in = || catalog::sign_in_error(value).and_then(|row| row.names.first().copied());
        let name = names.or_else(sign_in).unwrap_or_default();
        text::in_gdk_builds(language, &text::value(value), name)
    });
    let exception = catalog::exception_with(row.value);
    texts
        .map(|text| f.text(text))
        .chain(in_gdk_builds)
        .chain(exception.map(|name| text::exception(language, name)))
        .chain(windows_error(row.value, f))
        .collect()
}

/// What a row says, else the parts.
fn of_ntstatus(status: NtStatus, meaning: Option<String>, f: &Formatter<'_>) -> Vec<String> {
    let language = f.language();
    let said = meaning.unwrap_or_else(|| match status.row {
        Some(_) => f.text(text::NAME_ALONE),
        None => text::parts_of_ntstatus(language, status),
    });
    let held = status
        .is_held()
        .then(|| text::holds_ntstatus(language, &text::value(status.value())));
    std::iter::once(said).chain(held).collect()
}

/// Who says so.
pub(crate) fn source(entry: Entry, f: &Formatter<'_>) -> Option<String> {
    let source = match entry {
        Entry::ServiceError(_) => text::SERVICE_ERROR_SOURCE,
        Entry::ObservedError(row) if row.documented => text::SAMPLE,
        Entry::Message(row) if row.origin == MessageSource::Documented => text::MESSAGE_DOCUMENTED,
        Entry::ObservedError(_) | Entry::Message(_) => text::SEEN_ONLY,
        Entry::SignIn(row) => text::certainty(row.certainty),
        Entry::Hresult(row) => {
            let has_meaning = row.meaning.is_some();
            let (source, certainty) = (row.source, row.certainty);
            return Some(text::vouched_by(
                f.language(),
                source,
                certainty,
                has_meaning,
            ));
        }
        Entry::Win32(_) => text::NAMED_BY_WINDOWS,
        Entry::DotNet(_) => text::NAMED_BY_DOT_NET,
        Entry::NtStatus(status) => match status.row {
            None => text::BY_FORM,
            Some(row) if row.name.is_none() => text::SEEN_ONLY,
            Some(row) if row.meaning.is_some() => text::ON_SAVES,
            Some(_) => text::NAMED_BY_WINDOWS,
        },
        Entry::Rule(rule) => diagnosis::basis(rule.basis),
        Entry::Term(row) if row.documented => text::TERM_DOCUMENTED,
        Entry::Term(_) => text::SEEN_ONLY,
        neighbour => {
            return neighbour
                .known()
                .map(|known| text::vouched_by_mark(f.language(), known));
        }
    };
    Some(f.plain(source).to_owned())
}

/// The error of Windows that the low half of an HRESULT is.
fn windows_error(value: u32, f: &Formatter<'_>) -> Option<String> {
    let number = Parts::of(value).win32_error()?;
    let library = catalog::win32_error(number).map_or("Win32", |error| error.library());
    Some(text::same_as_windows_error(f.language(), library, number))
}

/// The conditions of XSAPI that are returned as a value.
fn of_xsapi(value: u32, f: &Formatter<'_>) -> Option<String> {
    let codes: Vec<&XsapiCode> = catalog::xsapi_codes_of(value).collect();
    (!codes.is_empty()).then(|| text::xsapi_codes(f.language(), &codes))
}
