//! Codes of an input: the members of an explanation, and where and how often they stand.

use crate::catalog::Authority;
use crate::exchange::Extent;
use crate::inspect::{BodyKind, ErrorCode, Inspection};
use crate::json;
use crate::redact::{Redacted, of_host};
use crate::report::fill_json::body::body;
use crate::report::fill_json::explain::{bare, explained, matched};
use crate::report::fill_json::values::Str;
use crate::report::formatter::Formatter;
use crate::report::input_codes::{ReadCode, ScannedCode};
use crate::report::{status_text, text};
use crate::scan::{Code, Tallied};

/// The codes of an input that holds nothing else.
pub(crate) fn read_codes<'a>(
    codes: &'a [ReadCode],
    f: &mut Formatter<'_>,
) -> Vec<json::ReadCode<Str<'a>>> {
    let read = |code: &'a ReadCode| json::ReadCode {
        explained: explained(&code.explanation, f),
        count: code.count,
        line: code.line,
    };
    codes.iter().map(read).collect()
}

/// The codes of free texts.
pub(crate) fn scanned_codes<'a>(
    codes: &'a [ScannedCode<'_>],
    f: &mut Formatter<'_>,
) -> Vec<json::ScannedCode<Str<'a>>> {
    codes.iter().map(|code| scanned(code, f)).collect()
}

fn scanned<'a>(code: &'a ScannedCode<'_>, f: &mut Formatter<'_>) -> json::ScannedCode<Str<'a>> {
    let tallied = code.tallied;
    let inspection = tallied.inspection.as_deref();
    // Of an answer that is known by its headers alone there is no body.
    let is_recorded = |one: &&Inspection| {
        !matches!(
            one.exchange.response.body.extent,
            Extent::NotRecorded { .. }
        )
    };
    let body = inspection
        .filter(is_recorded)
        .map(|one| body(&one.body, &one.exchange.response, f));
    let explained = json::Explained {
        matches: matches(code, f),
        ..explained(&code.explanation, f)
    };
    let causes = tallied.causes.iter();
    let explained_by = causes.map(|cause| f.message(&cause.query())).collect();
    let redactor = f.redactor();
    let spellings = tallied.spellings.iter();
    let host = tallied.place.host.as_deref();
    let service = tallied.place.service();
    json::ScannedCode {
        explained,
        count: tallied.count,
        file: redactor.hide(code.file),
        first_line: tallied.line,
        spellings: spellings.map(|one| redactor.hide(one)).collect(),
        host: host.map(|host| redactor.hide(of_host(host))),
        service: service.map(|service| service.name().into()),
        explained_by,
        body,
    }
}

/// What explains a code. The rows of a status say nothing of what to do where something beside it says why.
fn matches(code: &ScannedCode<'_>, f: &mut Formatter<'_>) -> Vec<json::Match<Str<'static>>> {
    let tallied = code.tallied;
    let rows = code.explanation.matches.iter();
    let mut matches: Vec<_> = rows.map(|row| matched(row, f)).collect();
    if tallied.is_explained() {
        for row in &mut matches {
            row.advice = None;
        }
    }
    match (&tallied.code, code.answer(), code.wait()) {
        (Code::Status(_), Some(answer), _) => of_answer(answer, &mut matches, f),
        (_, None, Some(wait)) if !tallied.is_explained() => {
            let wait = text::advice(wait, f).in_one();
            for row in matches.iter_mut().take(1) {
                row.advice = Some(Redacted::worded(wait.clone()));
            }
        }
        _ => {}
    }
    if let (Code::Object { kind, code, source }, Some(inspection)) =
        (&tallied.code, tallied.inspection.as_deref())
    {
        if matches.is_empty() {
            matches.push(of_object(*kind, code.as_ref(), inspection, tallied, f));
        }
        let source = source.as_deref().map(|source| f.message(source));
        for row in &mut matches {
            row.source = row.source.take().or(source.clone());
        }
    }
    if let (Code::Object { .. } | Code::Message(_), Some(answer)) = (&tallied.code, code.answer()) {
        let advice = steps(answer, f);
        for row in &mut matches {
            row.advice = advice.clone().or(row.advice.take());
        }
    }
    matches
}

/// All that is said to do about an answer.
fn steps(answer: &Inspection, f: &mut Formatter<'_>) -> Option<Str<'static>> {
    let advice = answer.advice.iter();
    let advice: Vec<String> = advice.map(|one| text::advice(one, f).in_one()).collect();
    (!advice.is_empty()).then(|| Redacted::worded(advice.join(" ")))
}

/// What is said of a status is what its answer says.
fn of_answer(
    answer: &Inspection,
    matches: &mut [json::Match<Str<'static>>],
    f: &mut Formatter<'_>,
) {
    // The row of a gateway says all that its page does.
    let meaning = answer
        .meaning
        .as_ref()
        .filter(|_| answer.body.gateway.is_none());
    let (Some(meaning), Some(row)) = (meaning, matches.first_mut()) else {
        return;
    };
    row.meaning = f.trusted(status_text::meaning(meaning, f).join(" "));
    row.advice = steps(answer, f);
}

/// What is said of an object that no table has.
fn of_object(
    kind: BodyKind,
    code: Option<&ErrorCode>,
    inspection: &Inspection,
    tallied: &Tallied,
    f: &mut Formatter<'_>,
) -> json::Match<Str<'static>> {
    const TOO_MANY_REQUESTS: u16 = 429;
    let body = &inspection.body;
    let number = match code {
        Some(ErrorCode::Number(number)) => json::ErrorCode::Number(*number),
        Some(ErrorCode::Word(word)) => json::ErrorCode::Word(f.message(word)),
        None if kind == BodyKind::RateLimit => json::ErrorCode::Number(TOO_MANY_REQUESTS.into()),
        None => json::ErrorCode::Word(kind.name().into()),
    };
    let meaning = match (&body.rate_limit, &body.error) {
        (Some(limit), _) => text::rate_limit(f.language(), limit),
        (None, Some(error)) => text::sentence(&text::error_object(kind, error, f)),
        (None, None) => String::new(),
    };
    let authority = match kind {
        BodyKind::ServiceError | BodyKind::ServiceErrorResponse => None,
        _ => tallied.place.authority,
    };
    json::Match {
        code: number,
        status: (kind == BodyKind::RateLimit).then_some(TOO_MANY_REQUESTS),
        authority: authority.unwrap_or(Authority::None).name().into(),
        meaning: f.trusted(meaning),
        ..bare(type_of(kind), None, f)
    }
}

/// The type of a match as the contract names it.
fn type_of(kind: BodyKind) -> &'static str {
    match kind {
        BodyKind::ServiceErrorResponse => BodyKind::ServiceError.name(),
        kind => kind.name(),
    }
}
