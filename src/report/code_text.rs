//! What is said of a code that is no status: of error objects, of sign-in, HRESULTs.
//!
//! A report for people and the JSON contract say the same of a code: both are made from one [`CodeText`].

use crate::catalog;
use crate::catalog::messages::Message;
use crate::catalog::{
    Entry, Hresult, HresultSource, ObservedError, Parts, ServiceError, SignInError, StatusError,
    Text, XsapiCode, messages,
};
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
    pub(crate) source: Option<Text>,
    pub(crate) documentation: Option<&'static str>,
}

impl CodeText {
    /// What is said of a code that is no status.
    pub(crate) fn of(entry: Entry, f: &Formatter<'_>) -> Self {
        match entry {
            Entry::ServiceError(row) => service_error(row, f),
            Entry::ObservedError(row) => seen_error(row, f),
            Entry::StatusError(row) => status_error(row, f),
            Entry::Message(row) => message(row, f),
            Entry::SignIn(row) => sign_in(row, f),
            Entry::Hresult(row) => hresult(row, f),
            Entry::Unknown(value) => unknown(value, f),
            Entry::PseudoStatus(row) => Self {
                lines: vec![f.plain(row.meaning).to_owned()],
                ..Self::new(row.number.to_string(), f.plain(text::NO_STATUS))
            },
            Entry::Status(_) | Entry::Unassigned(_) => Self::new(entry.number().to_string(), ""),
        }
    }

    fn new(title: impl Into<String>, kind: impl Into<String>) -> Self {
        Self {
            name: None,
            title: title.into(),
            kind: kind.into(),
            value: None,
            symbols: &[],
            lines: Vec::new(),
            xsapi: None,
            advice: None,
            source: None,
            documentation: None,
        }
    }

    /// A 32-bit value under its usual name, its label or, without either, its number.
    fn named(
        value: u32,
        symbols: &'static [&'static str],
        label: Option<Text>,
        kind: Text,
        f: &Formatter<'_>,
    ) -> Self {
        let symbol = symbols.first().copied();
        let title = symbol.or_else(|| label.map(|label| f.plain(label)));
        let title = title.map_or_else(|| text::value(value), str::to_owned);
        Self {
            name: symbol.or(label.map(|label| label.en)),
            value: Some(value),
            symbols,
            xsapi: of_xsapi(value, f),
            ..Self::new(title, f.plain(kind))
        }
    }
}

fn service_error(row: &ServiceError, f: &Formatter<'_>) -> CodeText {
    let title = format!("{} {}", row.code, row.name);
    CodeText {
        name: Some(row.name),
        lines: vec![f.plain(row.meaning).to_owned()],
        advice: Some(row.advice),
        source: Some(text::SERVICE_ERROR_SOURCE),
        documentation: Some(ServiceError::DOCUMENTATION),
        ..CodeText::new(title, f.plain(text::SERVICE_ERROR))
    }
}

fn seen_error(row: &ObservedError, f: &Formatter<'_>) -> CodeText {
    let kind = match row.source {
        Some(source) => text::service_error_of(f.language(), source),
        None => text::SERVICE_ERROR_RESPONSE.to_owned(),
    };
    let source = match row.documented {
        true => text::SAMPLE,
        false => text::SEEN_ONLY,
    };
    CodeText {
        lines: vec![f.plain(row.meaning).to_owned()],
        advice: row.advice,
        source: Some(source),
        ..CodeText::new(row.code.to_string(), kind)
    }
}

fn status_error(row: &StatusError, f: &Formatter<'_>) -> CodeText {
    CodeText {
        name: Some(row.word),
        lines: vec![f.plain(row.meaning).to_owned()],
        source: Some(text::SEEN_ONLY),
        ..CodeText::new(row.word, text::status_error_under(f.language(), row.status))
    }
}

fn message(row: &Message, f: &Formatter<'_>) -> CodeText {
    let cause = f.plain(row.cause).to_owned();
    let conditions = row.conditions.iter().map(|condition| {
        let fails = condition.fails.map(|fails| f.plain(fails));
        text::condition(f.language(), f.plain(condition.holds), fails)
    });
    let documented = row.origin == messages::MessageSource::Documented;
    CodeText {
        name: Some(row.id),
        lines: std::iter::once(cause).chain(conditions).collect(),
        advice: Some(row.remedy),
        source: Some(if documented {
            text::MESSAGE_DOCUMENTED
        } else {
            text::SEEN_ONLY
        }),
        documentation: documented.then_some(catalog::MPSD_FAQ),
        ..CodeText::new(row.id, text::message_under(f.language(), row.status))
    }
}

fn sign_in(row: &SignInError, f: &Formatter<'_>) -> CodeText {
    let kind = text::SIGN_IN_ERROR;
    CodeText {
        lines: vec![f.plain(row.meaning).to_owned()],
        advice: Some(row.remedy),
        source: Some(text::certainty(row.certainty)),
        ..CodeText::named(row.value, row.names, row.label, kind, f)
    }
}

fn hresult(row: &Hresult, f: &Formatter<'_>) -> CodeText {
    let meaning = row.meaning.unwrap_or(text::NAME_SAYS_IT);
    let other_in_gdk_builds =
        (row.origin == HresultSource::Xal).then_some(text::OTHER_IN_GDK_BUILDS);
    let texts = [Some(meaning), row.note, other_in_gdk_builds];
    let texts = texts.into_iter().flatten();
    let mut lines: Vec<String> = texts.map(|text| f.plain(text).to_owned()).collect();
    lines.extend(windows_error(row.value, f));
    let kind = text::origin(row.origin);
    CodeText {
        lines,
        advice: row.advice,
        source: Some(text::vouched_by(row.origin)),
        ..CodeText::named(row.value, row.names, None, kind, f)
    }
}

fn unknown(value: u32, f: &Formatter<'_>) -> CodeText {
    let kind = if catalog::is_sign_in_value(value) {
        text::UNKNOWN_SIGN_IN
    } else {
        text::UNKNOWN_HRESULT
    };
    let mut lines = vec![text::parts(f.language(), Parts::of(value))];
    lines.extend(windows_error(value, f));
    CodeText {
        lines,
        ..CodeText::named(value, &[], None, kind, f)
    }
}

/// The error of Windows that the low half of an HRESULT is.
fn windows_error(value: u32, f: &Formatter<'_>) -> Option<String> {
    let number = Parts::of(value).win32_error()?;
    let names = catalog::known_hresult(value).map_or(&[][..], |row| row.names);
    let of_wininet = names.iter().any(|name| name.starts_with("ERROR_INTERNET_"));
    Some(text::same_as_windows_error(
        f.language(),
        number,
        of_wininet,
    ))
}

/// The conditions of XSAPI that are returned as a value.
fn of_xsapi(value: u32, f: &Formatter<'_>) -> Option<String> {
    let codes: Vec<&XsapiCode> = catalog::xsapi_codes_of(value).collect();
    (!codes.is_empty()).then(|| text::xsapi_codes(f.language(), &codes))
}
