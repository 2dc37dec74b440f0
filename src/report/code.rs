//! What is said of a code that is no status: of error objects, of sign-in, HRESULTs.
//!
//! A report for people and the JSON contract say the same of a code: both are made from one [`Code`].

use crate::catalog::messages::{self, Message};
use crate::catalog::{
    self, Entry, Hresult, Origin, Parts, SeenError, ServiceError, SignInError, StatusError, Text,
    XsapiCode,
};
use crate::report::voice::Voice;
use crate::report::wording;

/// What is said of a code, before it is laid out.
pub(super) struct Code {
    /// What it is called in every language: a name, else a label; `None` where there is neither.
    pub(super) name: Option<&'static str>,
    /// What heads a report on it.
    pub(super) title: String,
    /// What kind of code it is.
    pub(super) kind: String,
    /// The value of an HRESULT.
    pub(super) value: Option<u32>,
    /// Every name that programs have for it, the usual one first.
    pub(super) symbols: &'static [&'static str],
    /// The meaning and what should be known besides.
    pub(super) lines: Vec<String>,
    /// What XSAPI means by it.
    pub(super) xsapi: Option<String>,
    pub(super) advice: Option<Text>,
    pub(super) source: Option<Text>,
    pub(super) documentation: Option<&'static str>,
}

impl Code {
    /// What is said of a code that is no status.
    pub(super) fn of(entry: Entry, voice: &Voice<'_>) -> Self {
        match entry {
            Entry::ServiceError(row) => service_error(row, voice),
            Entry::SeenError(row) => seen_error(row, voice),
            Entry::StatusError(row) => status_error(row, voice),
            Entry::Message(row) => message(row, voice),
            Entry::SignIn(row) => sign_in(row, voice),
            Entry::Hresult(row) => hresult(row, voice),
            Entry::Unknown(value) => unknown(value, voice),
            Entry::StandIn(row) => Self {
                lines: vec![voice.pick(row.meaning).to_owned()],
                ..Self::new(row.number.to_string(), voice.pick(wording::NO_STATUS))
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
        voice: &Voice<'_>,
    ) -> Self {
        let symbol = symbols.first().copied();
        let title = symbol.or_else(|| label.map(|label| voice.pick(label)));
        let title = title.map_or_else(|| wording::value(value), str::to_owned);
        Self {
            name: symbol.or(label.map(|label| label.en)),
            value: Some(value),
            symbols,
            xsapi: of_xsapi(value, voice),
            ..Self::new(title, voice.pick(kind))
        }
    }
}

fn service_error(row: &ServiceError, voice: &Voice<'_>) -> Code {
    let title = format!("{} {}", row.code, row.name);
    Code {
        name: Some(row.name),
        lines: vec![voice.pick(row.meaning).to_owned()],
        advice: Some(row.advice),
        source: Some(wording::SERVICE_ERROR_SOURCE),
        documentation: Some(ServiceError::DOCUMENTATION),
        ..Code::new(title, voice.pick(wording::SERVICE_ERROR))
    }
}

fn seen_error(row: &SeenError, voice: &Voice<'_>) -> Code {
    let kind = match row.source {
        Some(source) => wording::service_error_of(voice.language(), source),
        None => wording::SERVICE_ERROR_RESPONSE.to_owned(),
    };
    let source = match row.documented {
        true => wording::SAMPLE,
        false => wording::SEEN_ONLY,
    };
    Code {
        lines: vec![voice.pick(row.meaning).to_owned()],
        advice: row.advice,
        source: Some(source),
        ..Code::new(row.code.to_string(), kind)
    }
}

fn status_error(row: &StatusError, voice: &Voice<'_>) -> Code {
    Code {
        name: Some(row.word),
        lines: vec![voice.pick(row.meaning).to_owned()],
        source: Some(wording::SEEN_ONLY),
        ..Code::new(
            row.word,
            wording::status_error_under(voice.language(), row.status),
        )
    }
}

fn message(row: &Message, voice: &Voice<'_>) -> Code {
    let cause = voice.pick(row.cause).to_owned();
    let conditions = row.conditions.iter().map(|condition| {
        let fails = condition.fails.map(|fails| voice.pick(fails));
        wording::condition(voice.language(), voice.pick(condition.holds), fails)
    });
    let documented = row.origin == messages::Origin::Documented;
    Code {
        name: Some(row.id),
        lines: std::iter::once(cause).chain(conditions).collect(),
        advice: Some(row.remedy),
        source: Some(if documented {
            wording::MESSAGE_DOCUMENTED
        } else {
            wording::SEEN_ONLY
        }),
        documentation: documented.then_some(catalog::MPSD_FAQ),
        ..Code::new(row.id, wording::message_under(voice.language(), row.status))
    }
}

fn sign_in(row: &SignInError, voice: &Voice<'_>) -> Code {
    let kind = wording::SIGN_IN_ERROR;
    Code {
        lines: vec![voice.pick(row.meaning).to_owned()],
        advice: Some(row.remedy),
        source: Some(wording::certainty(row.certainty)),
        ..Code::named(row.value, row.names, row.label, kind, voice)
    }
}

fn hresult(row: &Hresult, voice: &Voice<'_>) -> Code {
    let meaning = row.meaning.unwrap_or(wording::NAME_SAYS_IT);
    let other_in_gdk_builds = (row.origin == Origin::Xal).then_some(wording::OTHER_IN_GDK_BUILDS);
    let texts = [Some(meaning), row.note, other_in_gdk_builds];
    let texts = texts.into_iter().flatten();
    let mut lines: Vec<String> = texts.map(|text| voice.pick(text).to_owned()).collect();
    lines.extend(windows_error(row.value, voice));
    let kind = wording::origin(row.origin);
    Code {
        lines,
        advice: row.advice,
        source: Some(wording::vouched_by(row.origin)),
        ..Code::named(row.value, row.names, None, kind, voice)
    }
}

fn unknown(value: u32, voice: &Voice<'_>) -> Code {
    let kind = if catalog::is_sign_in_value(value) {
        wording::UNKNOWN_SIGN_IN
    } else {
        wording::UNKNOWN_HRESULT
    };
    let mut lines = vec![wording::parts(voice.language(), Parts::of(value))];
    lines.extend(windows_error(value, voice));
    Code {
        lines,
        ..Code::named(value, &[], None, kind, voice)
    }
}

/// The error of Windows that the low half of an HRESULT is.
fn windows_error(value: u32, voice: &Voice<'_>) -> Option<String> {
    let number = Parts::of(value).win32_error()?;
    let names = catalog::known_hresult(value).map_or(&[][..], |row| row.names);
    let of_wininet = names.iter().any(|name| name.starts_with("ERROR_INTERNET_"));
    Some(wording::same_as_windows_error(
        voice.language(),
        number,
        of_wininet,
    ))
}

/// The conditions of XSAPI that are returned as a value.
fn of_xsapi(value: u32, voice: &Voice<'_>) -> Option<String> {
    let codes: Vec<&XsapiCode> = catalog::xsapi_codes_of(value).collect();
    (!codes.is_empty()).then(|| wording::xsapi_codes(voice.language(), &codes))
}
