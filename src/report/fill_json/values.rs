//! Texts for a machine.

use std::borrow::Cow;

use crate::catalog::{Code, DocumentedLimit, Entry};
use crate::json;
use crate::redact::{Given, Redacted, Redactor, of_body, of_header, of_protocol};
use crate::report::cut::{LOOKED_AT, MESSAGE_LIMIT, head};

/// A text of the output: one of ours, or one that secrets were taken out of.
pub(crate) type Str<'a> = Redacted<'a>;

/// The header with what tells requests apart.
pub(crate) const CORRELATION: &str = "X-XblCorrelationId";

/// A text, where there is one, as what it is of.
pub(crate) fn text<'a>(
    text: &'a Option<String>,
    of: impl FnOnce(&'a str) -> Given<'a>,
    redactor: &mut Redactor,
) -> Option<Str<'a>> {
    text.as_deref().map(|text| redactor.hide(of(text)))
}

/// What is of a header.
pub(crate) fn header<'a>(name: &'static str) -> impl FnOnce(&'a str) -> Given<'a> {
    |value| of_header(name, value)
}

/// Texts of ours.
pub(crate) fn ours<'a>(texts: &[&'static str]) -> Vec<Str<'a>> {
    texts.iter().map(|&text| text.into()).collect()
}

/// Texts of ours, some of them made up here.
pub(crate) fn each(texts: Vec<Cow<'static, str>>) -> Vec<Str<'static>> {
    texts.into_iter().map(own).collect()
}

/// A text of ours, which may be made up here.
pub(crate) fn own(text: Cow<'static, str>) -> Str<'static> {
    match text {
        Cow::Borrowed(text) => text.into(),
        Cow::Owned(text) => Redacted::worded(text),
    }
}

/// What machines call an entry.
pub(crate) fn entry_code<'a>(entry: Entry) -> json::ErrorCode<Str<'a>> {
    match entry.code() {
        Code::Number(number) => json::ErrorCode::Number(number),
        Code::Word(word) => json::ErrorCode::Word(word.into()),
    }
}

/// A row of the documented limits.
pub(crate) fn documented_limit(limit: &DocumentedLimit) -> json::DocumentedLimit<Str<'static>> {
    json::DocumentedLimit {
        service: limit.service.name().into(),
        name: limit.name.en.into(),
        calls: limit.calls.name().into(),
        hosts: ours(limit.hosts),
        burst: limit.burst,
        sustain: limit.sustain,
        per_publisher: limit.per_publisher,
        certification: limit.certification,
        source: limit.source.name().into(),
        edition: limit.edition.map(|edition| edition.name().into()),
        elsewhere: limit.elsewhere.map(|other| json::OtherFigures {
            burst: other.burst,
            sustain: other.sustain,
            certification: other.certification,
        }),
        documentation: limit.documentation().map(Into::into),
    }
}

/// A string of the body: as long as a message at most.
pub(crate) fn part<'a>(text: &'a Option<String>, redactor: &mut Redactor) -> Option<Redacted<'a>> {
    text.as_deref()
        .map(|text| shortened(of_body, text, redactor))
}

/// One that the service takes from a list of its own.
pub(crate) fn word<'a>(text: &'a Option<String>, redactor: &mut Redactor) -> Option<Redacted<'a>> {
    let text = text.as_deref();
    text.map(|text| shortened(of_protocol, text, redactor))
}

/// A text of the body, cut to what is printed of a message. Hidden first and cut then, so that no cut leaves a fragment of a
/// secret.
pub(crate) fn shortened<'t>(
    of: fn(&'t str) -> Given<'t>,
    text: &'t str,
    redactor: &mut Redactor,
) -> Redacted<'t> {
    redactor
        .hide(of(head(text, LOOKED_AT)))
        .truncated(MESSAGE_LIMIT)
}
