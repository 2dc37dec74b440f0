//! What the body is, and what its error object, rate limit, fault or text says.

use unicode_width::UnicodeWidthStr;

use crate::catalog;
use crate::catalog::messages::{KnownMessage, MessageValues};
use crate::catalog::{Entry, Text};
use crate::inspect::{
    BodyKind, ErrorCode, ErrorObject, Finding, Inspection, LimitWindow, RateLimit,
};
use crate::redact::of_body;
use crate::report::document::{Block, Line};
use crate::report::excerpt::around;
use crate::report::formatter::Formatter;
use crate::report::style::Ink;
use crate::report::text;
use crate::report::text::grammar::capital;
use crate::report::text::label;

/// Lines of a text that are shown.
const QUOTED_LINES: usize = 20;
/// A text of one line that is no wider stands beside its introduction.
const SHORT: usize = 60;

/// What an error object, a reached rate limit, a known message or a header's sign-in error says: it answers better
/// than the status does, and where it contradicts the status, that comes first.
pub(crate) fn answer(inspection: &Inspection, f: &mut Formatter<'_>) -> Vec<Block> {
    let body = &inspection.body;
    let mut lines = Vec::new();
    if let Some(finding) = contradiction(inspection) {
        lines.push(Line::wrap(text::finding(finding, f)).ink(Ink::Error));
    }
    if let Some(error) = &body.error {
        lines.extend(error_object(body.kind, error, f));
    }
    for finding in &inspection.findings {
        if let Finding::SignInError(refusal) = finding {
            let title = text::sign_in_refusal(f.language(), refusal);
            lines.push(Line::wrap(f.escape(&title)).ink(Ink::Value));
            let meaning = refusal.row.map(|row| row.meaning);
            lines.push(sign_in_meaning(refusal.value, meaning, f));
        }
    }
    if let Some(limit) = &body.rate_limit {
        lines.extend(rate_limit(limit, body.is_passed_on(), f));
    }
    if let Some(known) = &body.known_message {
        lines.extend(known_message(known, &body.message_values, f));
    }
    if let Some(gateway) = &body.gateway {
        // A product is called as it calls itself.
        let name = match f.plain(gateway.row.name) {
            words if words.contains(' ') => capital(words),
            product => product.to_owned(),
        };
        lines.push(Line::wrap(f.escape(&name)).ink(Ink::Value));
        let status = inspection.exchange.response.status;
        let sentences = text::gateway(gateway, status, f);
        lines.extend(sentences.into_iter().map(Line::wrap));
    }
    // A text is shown with the body.
    if let Some(text) = body.says.as_ref().filter(|_| body.message.is_none()) {
        lines.extend(says(text, f));
    }
    lines.into_iter().map(Block::Line).collect()
}

/// Why the request was refused.
fn known_message(known: &KnownMessage, values: &MessageValues, f: &mut Formatter<'_>) -> Vec<Line> {
    let row = known.row;
    let mut lines = vec![Line::wrap(text::cause(row, values, f)).ink(Ink::Value)];
    if !row.conditions.is_empty() {
        lines.push(Line::wrap(f.text(text::CONDITIONS)));
    }
    for (number, condition) in (1..).zip(row.conditions) {
        let fails = condition.fails.map(|fails| f.text(fails));
        let text = text::condition(f.language(), &f.text(condition.holds), fails.as_deref());
        lines.push(Line::wrap(format!("{number}. {text}")));
    }
    lines
}

/// The finding that the status alone would mislead. A proxy's wrapper says all that a disagreement does.
pub(crate) fn contradiction(inspection: &Inspection) -> Option<&Finding> {
    let found = |wanted: fn(&Finding) -> bool| inspection.findings.iter().find(|one| wanted(one));
    found(|one| matches!(one, Finding::WrappedStatus { .. })).or_else(|| {
        found(|one| matches!(one, Finding::StatusDisagrees { status, .. } if *status < 400))
    })
}

fn error_object(kind: BodyKind, error: &ErrorObject, f: &mut Formatter<'_>) -> Vec<Line> {
    let title = text::error_object(kind, error, f);
    let mut lines = vec![Line::wrap(title).ink(Ink::Value)];
    let explained_by = error.explained_by();
    match (explained_by.and_then(Entry::meaning), &error.code) {
        (Some(meaning), _) => lines.push(Line::wrap(f.text(meaning))),
        (None, Some(code)) => lines.extend(without_row(kind, code, f)),
        (None, None) => {
            let silent = kind != BodyKind::ServiceError && error.description.is_none();
            lines.extend(silent.then(|| Line::wrap(f.text(text::NOTHING_SAID))));
        }
    }
    for part in error.also.iter().filter(|part| part.row != explained_by) {
        let says = part.row.and_then(|row| text::about_part(row, f));
        lines.extend(says.map(|says| {
            let code = text::part_code(kind, part, f);
            Line::wrap(text::part(f.language(), &code, &says))
        }));
    }
    lines
}

/// What can be said of a code that is in no table. Two of the shapes have no table at all.
fn without_row(kind: BodyKind, code: &ErrorCode, f: &Formatter<'_>) -> Option<Line> {
    let text = match (kind, code) {
        (BodyKind::SignInError, ErrorCode::Number(value)) => {
            let value = u32::try_from(*value).unwrap_or_default();
            return Some(sign_in_meaning(value, None, f));
        }
        (BodyKind::ServiceError, ErrorCode::Number(4000..=4999)) => text::CODE_OF_THE_CALLER,
        (BodyKind::ServiceError, ErrorCode::Number(5000..=5999)) => text::CODE_OF_THE_SERVICE,
        (BodyKind::ServiceError, _) => text::CODE_NOT_DOCUMENTED,
        (BodyKind::StatusError, ErrorCode::Word(_)) => text::WORD_NOT_DOCUMENTED,
        _ => return None,
    };
    Some(Line::wrap(f.text(text)))
}

fn sign_in_meaning(value: u32, meaning: Option<Text>, f: &Formatter<'_>) -> Line {
    Line::wrap(match meaning {
        Some(meaning) => f.text(meaning),
        None if catalog::is_sign_in_value(value) => text::sentence(&f.text(text::UNKNOWN_SIGN_IN)),
        None => f.text(text::CODE_NOT_DOCUMENTED),
    })
}

/// A reached rate limit, and what is documented for the service.
fn rate_limit(limit: &RateLimit, wrapped: bool, f: &Formatter<'_>) -> Vec<Line> {
    let language = f.language();
    let mut lines = vec![Line::wrap(text::rate_limit(language, limit)).ink(Ink::Value)];
    if wrapped {
        lines.push(Line::wrap(f.text(text::PROXYS_LIMIT)));
    }
    if let Some(row) = limit.documented {
        lines.push(Line::wrap(text::documented_limit(language, row)));
        let certification = row
            .certification
            .filter(|_| limit.window == Some(LimitWindow::Sustain))
            // Where editions differ, their figures stand above.
            .filter(|_| row.elsewhere.is_none());
        lines.extend(certification.map(|calls| Line::wrap(text::certification(language, calls))));
    }
    lines
}

/// A text that the answer carries.
pub(crate) fn says(text: &str, f: &mut Formatter<'_>) -> Vec<Line> {
    let it_says = f.plain(text::IT_SAYS);
    let (lines, more) = f.unmarked_lines(text, QUOTED_LINES);
    if let ([line], false) = (lines.as_slice(), more) {
        if line.is_empty() {
            return Vec::new();
        }
        if line.width() <= SHORT {
            let text = f.inline(of_body(text.trim_end()));
            return vec![Line::wrap(format!("{it_says} {text}"))];
        }
    }
    let mut quoted = vec![Line::wrap(it_says)];
    quoted.extend(lines.into_iter().map(Line::quote));
    if more {
        quoted.push(Line::wrap(f.plain(text::MORE_FOLLOWS)).ink(Ink::Note));
    }
    quoted
}

/// The block about the body.
pub(crate) fn block(inspection: &Inspection, f: &mut Formatter<'_>) -> Option<Block> {
    let response = &inspection.exchange.response;
    let facts = &inspection.body;
    let summary = text::body(facts, &response.body, response.status, f);
    let mut lines = vec![Line::wrap(summary)];
    if let Some(session) = &facts.session {
        lines.extend(text::session(session, f).into_iter().map(Line::wrap));
    }
    for finding in &inspection.findings {
        match finding {
            Finding::BodyMismatch { .. } => {
                let both = text::finding(finding, f);
                lines.push(Line::wrap(both).ink(Ink::Warning));
            }
            Finding::MalformedJson {
                fault,
                looks_like_session,
            } => {
                let place = text::fault(fault, *looks_like_session, f);
                lines.push(Line::wrap(place).ink(Ink::Error));
                let (text, mark) = around(fault, f);
                lines.push(Line::excerpt(text, mark));
            }
            _ => {}
        }
    }
    if let Some(message) = &facts.message {
        lines.extend(says(message, f));
    }
    Block::labelled(f.plain(label::BODY), lines)
}
