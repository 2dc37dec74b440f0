//! Error objects, rate limits and the headers of a refusal, as the contract has them.

use crate::catalog::Entry;
use crate::inspect::{
    BodyFacts, BodyKind, ErrorCode, ErrorObject, HeaderFacts, RateLimit, SignInRefusal,
};
use crate::redact::redactor::{Redacted, Redactor};
use crate::report::fill_json::values::{part, shortened};
use crate::report::fill_json::wire;
use crate::report::formatter::Formatter;
use crate::report::text;

/// The error object of a body.
pub(crate) fn error_object<'a>(
    facts: &'a BodyFacts,
    f: &mut Formatter<'_>,
) -> Option<wire::ErrorObject<'a>> {
    let error: &ErrorObject = facts.error.as_ref()?;
    let meaning = error.row.and_then(Entry::meaning).map(|text| f.plain(text));
    let hresult = match (facts.kind, &error.code) {
        (BodyKind::SignInError, Some(ErrorCode::Number(value))) => u32::try_from(*value).ok(),
        _ => None,
    };
    let hresult = hresult.map(|value| f.trusted(text::value(value)));
    let redactor = f.redactor();
    Some(wire::ErrorObject {
        code: error.code.as_ref().map(|code| match code {
            ErrorCode::Number(code) => wire::ErrorCode::Number(*code),
            ErrorCode::Word(word) => wire::ErrorCode::Word(shortened(word, redactor)),
        }),
        hresult,
        name: error.row.and_then(Entry::name),
        source: part(&error.source, redactor),
        description: part(&error.description, redactor),
        redirect: error.redirect.as_deref().map(|url| redactor.url(url)),
        meaning,
        documented: error.row.is_some_and(Entry::is_documented),
    })
}

/// A reached rate limit, and what is documented for the service.
pub(crate) fn rate_limit(limit: &RateLimit, redactor: &mut Redactor) -> wire::RateLimit {
    wire::RateLimit {
        limit_type: part(&limit.limit_type, redactor).map(Redacted::into_lowercase),
        current_requests: limit.current_requests,
        max_requests: limit.max_requests,
        period_in_seconds: limit.period_in_seconds,
        window: limit.window.map(|window| window.name()),
        service: limit.service.map(|service| service.name()),
        documented: limit.documented.map(wire::DocumentedLimit::of),
    }
}

/// The sign-in errors of the headers.
pub(crate) fn sign_in_errors(facts: &HeaderFacts, f: &Formatter<'_>) -> Vec<wire::SignInError> {
    let error = |refusal: &SignInRefusal| {
        let row = refusal.row.map(Entry::SignIn);
        wire::SignInError {
            header: refusal.header,
            code: refusal.value,
            hresult: f.trusted(text::value(refusal.value)),
            name: row.and_then(Entry::name),
            meaning: row.and_then(Entry::meaning).map(|text| f.plain(text)),
            documented: row.is_some_and(Entry::is_documented),
        }
    };
    facts.sign_in.iter().map(error).collect()
}
