//! Error objects, rate limits and the headers of a refusal, as the contract has them.

use crate::catalog::Entry;
use crate::inspect::{
    BodyFacts, BodyKind, ErrorCode, ErrorObject, ErrorPart, GatewayFacts, HeaderFacts, RateLimit,
    SignInRefusal,
};
use crate::json;
use crate::language::Language;
use crate::redact::{Redacted, Redactor, of_body, of_body_url, of_protocol};
use crate::report::fill_json::values::{Str, documented_limit, own, part, shortened, word};
use crate::report::formatter::Formatter;
use crate::report::text;

/// The error object of a body.
pub(crate) fn error_object<'a>(
    facts: &'a BodyFacts,
    f: &mut Formatter<'_>,
) -> Option<json::ErrorObject<Str<'a>>> {
    let error: &ErrorObject = facts.error.as_ref()?;
    let explained_by = error.explained_by();
    let meaning = explained_by.and_then(Entry::meaning);
    let meaning = meaning.map(|text| f.plain(text).into());
    let hresult = match (facts.kind, &error.code) {
        (BodyKind::SignInError, Some(ErrorCode::Number(value))) => u32::try_from(*value).ok(),
        _ => None,
    };
    let hresult = hresult.map(|value| f.trusted(text::value(value)));
    let language = f.language();
    let redactor = f.redactor();
    let also = error.also.iter();
    Some(json::ErrorObject {
        code: error.code.as_ref().map(|code| self::code(code, redactor)),
        hresult,
        name: error.row.and_then(Entry::name).map(Into::into),
        certain: error.certain,
        source: part(&error.source, redactor),
        description: part(&error.description, redactor),
        redirect: error
            .redirect
            .as_deref()
            .map(|url| redactor.hide(of_body_url(url))),
        meaning,
        documented: explained_by.is_some_and(Entry::is_documented),
        documentation: explained_by.and_then(documentation),
        also: also.map(|part| part_of(part, language, redactor)).collect(),
    })
}

fn code<'a>(code: &'a ErrorCode, redactor: &mut Redactor) -> json::ErrorCode<Str<'a>> {
    match code {
        ErrorCode::Number(code) => json::ErrorCode::Number(*code),
        ErrorCode::Word(word) => json::ErrorCode::Word(shortened(of_protocol, word, redactor)),
    }
}

fn part_of<'a>(
    part_of: &'a ErrorPart,
    language: Language,
    redactor: &mut Redactor,
) -> json::ErrorPart<Str<'a>> {
    let meaning = part_of.row.and_then(Entry::meaning);
    json::ErrorPart {
        code: Some(code(&part_of.code, redactor)),
        name: part_of.row.and_then(Entry::name).map(Into::into),
        source: part(&part_of.source, redactor),
        meaning: meaning.map(|text| text.in_language(language).into()),
        documented: part_of.row.is_some_and(Entry::is_documented),
        documentation: part_of.row.and_then(documentation),
    }
}

fn documentation(row: Entry) -> Option<Str<'static>> {
    row.documentation().map(own)
}

/// The gateway that answered in place of the service.
pub(crate) fn gateway<'a>(
    gateway: &'a GatewayFacts,
    body: &BodyFacts,
    status: Option<u16>,
    f: &mut Formatter<'_>,
) -> json::Gateway<Str<'a>> {
    let row = gateway.row;
    let title = body.says.as_deref().filter(|_| body.kind == BodyKind::Html);
    let title = title.and_then(|says| says.lines().next());
    let meaning = text::gateway(gateway, status, f).join(" ");
    let reference = gateway.reference.as_ref();
    json::Gateway {
        id: row.id.into(),
        name: f.plain(row.name).into(),
        title: title.map(|title| f.message(title)),
        meaning: Some(f.trusted(meaning)),
        advice: row.advice(status).map(|advice| f.plain(advice).into()),
        reference: reference.map(|(name, value)| json::Id {
            name: f.redactor().hide(of_protocol(name)),
            value: f.redactor().hide(of_body(value)),
        }),
        documentation: row
            .known
            .documentation
            .filter(|_| row.is_reported(status))
            .map(Into::into),
    }
}

/// A reached rate limit, and what is documented for the service.
pub(crate) fn rate_limit(
    limit: &RateLimit,
    redactor: &mut Redactor,
) -> json::RateLimit<Str<'static>> {
    json::RateLimit {
        limit_type: word(&limit.limit_type, redactor).map(Redacted::into_lowercase),
        current_requests: limit.current_requests,
        max_requests: limit.max_requests,
        period_in_seconds: limit.period_in_seconds,
        window: limit.window.map(|window| window.name().into()),
        service: limit.service.map(|service| service.name().into()),
        documented: limit.documented.map(documented_limit),
    }
}

/// The sign-in errors of the headers.
pub(crate) fn sign_in_errors(
    facts: &HeaderFacts,
    f: &Formatter<'_>,
) -> Vec<json::SignInError<Str<'static>>> {
    let error = |refusal: &SignInRefusal| {
        let row = refusal.row.map(Entry::SignIn);
        let meaning = row.and_then(Entry::meaning);
        json::SignInError {
            header: refusal.header.into(),
            code: refusal.value,
            hresult: f.trusted(text::value(refusal.value)),
            name: row.and_then(Entry::name).map(Into::into),
            meaning: meaning.map(|text| f.plain(text).into()),
            documented: row.is_some_and(Entry::is_documented),
        }
    };
    facts.sign_in.iter().map(error).collect()
}
