//! What the body is, and what its error object, rate limit, fault or text says.

use super::{Line, Part};
use crate::catalog::messages::KnownMessage;
use crate::catalog::{self, Text};
use crate::inspect::{
    BodyKind, ErrorCode, ErrorObject, Finding, Inspection, JsonFault, RateLimit, Window,
};
use crate::report::style::Role;
use crate::report::voice::{Voice, head, tail};
use crate::report::wording::{self, label};
use unicode_width::UnicodeWidthStr;

/// Lines of a text that are shown.
const QUOTED_LINES: usize = 20;
/// A text of one line that is no wider stands beside its introduction.
const SHORT: usize = 60;
/// Bytes before and after a fault that are looked at for secrets, and that are kept for the excerpt.
const KEPT: usize = 512;

/// What an error object, a reached rate limit, a known message or a header's sign-in error says: it answers better
/// than the status does, and where it contradicts the status, that comes first.
pub(super) fn answer(inspection: &Inspection<'_>, voice: &mut Voice<'_>) -> Vec<Part> {
    let body = &inspection.body;
    let mut lines = Vec::new();
    if let Some(finding) = contradiction(inspection) {
        lines.push(Line::wrap(wording::finding(finding, voice)).role(Role::Error));
    }
    if let Some(error) = &body.error {
        lines.extend(error_object(body.kind, error, voice));
    }
    for finding in &inspection.findings {
        if let Finding::SignInError(refusal) = finding {
            let title = wording::sign_in_refusal(voice.language(), refusal);
            lines.push(Line::wrap(voice.own(&title)).role(Role::Value));
            let meaning = refusal.row.map(|row| row.meaning);
            lines.push(sign_in_meaning(refusal.value, meaning, voice));
        }
    }
    if let Some(limit) = &body.rate_limit {
        lines.extend(rate_limit(limit, body.wrapper.is_some(), voice));
    }
    if let Some(known) = &body.known_message {
        lines.extend(known_message(known, voice));
    }
    lines.into_iter().map(Part::Line).collect()
}

fn known_message(known: &KnownMessage, voice: &Voice<'_>) -> Vec<Line> {
    let row = known.row;
    let mut lines = vec![
        Line::wrap(wording::known_message(known, voice)).role(Role::Value),
        Line::wrap(voice.say(row.cause)),
    ];
    if !row.conditions.is_empty() {
        lines.push(Line::wrap(voice.say(wording::CONDITIONS)));
    }
    for (number, condition) in (1..).zip(row.conditions) {
        let fails = condition.fails.map(|fails| voice.say(fails));
        let text = wording::condition(
            voice.language(),
            &voice.say(condition.holds),
            fails.as_deref(),
        );
        lines.push(Line::wrap(format!("{number}. {text}")));
    }
    lines
}

/// The finding that the status alone would mislead. A proxy's wrapper says all that a disagreement does.
pub(super) fn contradiction<'i>(inspection: &'i Inspection<'_>) -> Option<&'i Finding> {
    let found = |wanted: fn(&Finding) -> bool| inspection.findings.iter().find(|one| wanted(one));
    found(|one| matches!(one, Finding::WrappedStatus { .. })).or_else(|| {
        found(|one| matches!(one, Finding::StatusDisagrees { status, .. } if *status < 400))
    })
}

fn error_object(kind: BodyKind, error: &ErrorObject, voice: &mut Voice<'_>) -> Vec<Line> {
    let title = wording::error_object(kind, error, voice);
    let mut lines = vec![Line::wrap(title).role(Role::Value)];
    match (error.row, &error.code) {
        (Some(row), _) => lines.push(Line::wrap(voice.say(row.meaning()))),
        (None, Some(code)) => lines.extend(without_row(kind, code, voice)),
        (None, None) => {
            let silent = kind != BodyKind::ServiceError && error.description.is_none();
            lines.extend(silent.then(|| Line::wrap(voice.say(wording::NOTHING_SAID))));
        }
    }
    if let Some(description) = &error.description {
        lines.extend(says(description, voice));
    }
    lines
}

/// What can be said of a code that is in no table. Two of the shapes have no table at all.
fn without_row(kind: BodyKind, code: &ErrorCode, voice: &Voice<'_>) -> Option<Line> {
    match (kind, code) {
        (BodyKind::SignInError, ErrorCode::Number(value)) => {
            let value = u32::try_from(*value).unwrap_or_default();
            Some(sign_in_meaning(value, None, voice))
        }
        (BodyKind::ServiceError, ErrorCode::Number(4000..=4999)) => {
            Some(Line::wrap(voice.say(wording::CODE_OF_THE_CALLER)))
        }
        (BodyKind::ServiceError, ErrorCode::Number(5000..=5999)) => {
            Some(Line::wrap(voice.say(wording::CODE_OF_THE_SERVICE)))
        }
        (BodyKind::ServiceError, _) => Some(Line::wrap(voice.say(wording::CODE_NOT_DOCUMENTED))),
        (_, ErrorCode::Word(_)) => Some(Line::wrap(voice.say(wording::WORD_NOT_DOCUMENTED))),
        _ => None,
    }
}

fn sign_in_meaning(value: u32, meaning: Option<Text>, voice: &Voice<'_>) -> Line {
    Line::wrap(match meaning {
        Some(meaning) => voice.say(meaning),
        None if catalog::is_sign_in_value(value) => {
            wording::sentence(&voice.say(wording::UNKNOWN_SIGN_IN))
        }
        None => voice.say(wording::CODE_NOT_DOCUMENTED),
    })
}

/// A reached rate limit, and what is documented for the service.
fn rate_limit(limit: &RateLimit, wrapped: bool, voice: &Voice<'_>) -> Vec<Line> {
    let language = voice.language();
    let mut lines = vec![Line::wrap(wording::rate_limit(language, limit)).role(Role::Value)];
    if wrapped {
        lines.push(Line::wrap(voice.say(wording::PROXYS_LIMIT)));
    }
    if let Some(row) = limit.documented {
        lines.push(Line::wrap(wording::documented_limit(language, row)));
        let certification = row
            .certification
            .filter(|_| limit.window == Some(Window::Sustain));
        lines
            .extend(certification.map(|calls| Line::wrap(wording::certification(language, calls))));
    }
    lines
}

/// A text that the answer carries.
fn says(text: &str, voice: &mut Voice<'_>) -> Vec<Line> {
    let it_says = voice.pick(wording::IT_SAYS);
    let (lines, more) = voice.raw_lines(text, QUOTED_LINES);
    if let ([line], false) = (lines.as_slice(), more) {
        if line.is_empty() {
            return Vec::new();
        }
        if line.width() <= SHORT {
            let text = voice.name(text.trim_end());
            return vec![Line::wrap(format!("{it_says} {text}"))];
        }
    }
    let mut quoted = vec![Line::wrap(it_says)];
    quoted.extend(lines.into_iter().map(Line::quote));
    if more {
        quoted.push(Line::wrap(voice.pick(wording::MORE_FOLLOWS)).role(Role::Note));
    }
    quoted
}

/// The block about the body.
pub(super) fn block(inspection: &Inspection<'_>, voice: &mut Voice<'_>) -> Part {
    let response = &inspection.exchange.response;
    let facts = &inspection.body;
    let summary = wording::body(facts, &response.body, response.status, voice);
    let mut lines = vec![Line::wrap(summary)];
    if let Some(session) = &facts.session {
        lines.extend(wording::session(session, voice).into_iter().map(Line::wrap));
    }
    for finding in &inspection.findings {
        match finding {
            Finding::BodyMismatch { .. } => {
                let both = wording::finding(finding, voice);
                lines.push(Line::wrap(both).role(Role::Warning));
            }
            Finding::MalformedJson {
                fault,
                looks_like_session,
            } => {
                let place = wording::fault(fault, *looks_like_session, voice);
                lines.push(Line::wrap(place).role(Role::Error));
                let (text, mark) = around(fault, voice);
                lines.push(Line::excerpt(text, mark));
            }
            _ => {}
        }
    }
    if let Some(message) = &facts.message {
        lines.extend(says(message, voice));
    }
    Part::labelled(voice.pick(label::BODY), lines)
}

/// In place of text that cannot be shown.
const HIDDEN: &str = "…";

/// The line around a fault, without its secrets, and the place of the fault in it.
///
/// Hidden first and cut then: a cut may take the beginning of a secret, by which it is known, and leave the rest.
pub(crate) fn around(fault: &JsonFault, voice: &mut Voice<'_>) -> (String, usize) {
    // A window that begins inside one long string may have lost what tells that the string is a secret.
    let cut = fault.before.len() < fault.offset;
    if cut && !fault.before.contains('"') {
        return (HIDDEN.to_owned(), HIDDEN.len());
    }
    let text = format!("{}{}", fault.before, fault.after);
    let (hidden, mark) = voice.redactor().text_and_mark(&text, fault.before.len());
    let (before, after) = hidden.split_at_checked(mark).unwrap_or((&hidden, ""));
    let before = before.rsplit('\n').next().unwrap_or_default();
    let after = match after.strip_prefix('\n') {
        Some(_) => "",
        None => after.lines().next().unwrap_or_default(),
    };
    let before = clean(tail(before, KEPT));
    let after = clean(head(after, KEPT));
    (format!("{before}{after}"), before.len())
}

fn clean(text: &str) -> std::borrow::Cow<'_, str> {
    crate::report::sanitize::clean(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inspect::Expected;
    use crate::language::Language;
    use crate::report::redactor::Redactor;
    use crate::report::voice::Markup;

    fn fault(text: &str, offset: usize) -> JsonFault {
        JsonFault {
            line: 1,
            column: 1,
            offset,
            expected: Expected::Colon,
            found: text.get(offset..).and_then(|rest| rest.chars().next()),
            before: text.get(..offset).unwrap_or_default().to_owned(),
            after: text.get(offset..).unwrap_or_default().to_owned(),
        }
    }

    #[track_caller]
    fn check(body: &str, offset: usize, expected: (&str, usize)) {
        let mut redactor = Redactor::new(false);
        let mut voice = Voice::new(&mut redactor, Markup::Plain, Language::English);
        let (text, mark) = around(&fault(body, offset), &mut voice);
        assert_eq!((text.as_str(), mark), expected);
    }

    #[test]
    fn the_line_of_the_fault_is_shown() {
        check("{\n  \"a\" 1,\n  \"b\": 2\n}", 8, ("  \"a\" 1,", 6));
    }

    #[test]
    fn a_fault_at_the_end_has_nothing_after_it() {
        check("{\"a\":", 5, ("{\"a\":", 5));
    }

    #[test]
    fn a_fault_at_a_line_end_stays_on_its_line() {
        check("{\"a\":\n1", 5, ("{\"a\":", 5));
    }

    #[test]
    fn controls_around_a_fault_are_escaped_and_the_mark_moves() {
        check("\u{1b}[2J{", 4, ("\\x1b[2J{", 7));
    }
}
