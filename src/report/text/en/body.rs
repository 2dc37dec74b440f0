//! What a body is and what stands in it, in words.

use crate::catalog::Class;
use crate::exchange::{Body, Extent};
use crate::inspect::{
    Agreement, BodyFacts, BodyKind, Expected, JsonFault, RetryAfter, SessionSummary,
};
use crate::report::formatter::Formatter;
use crate::report::text::en::{body_kind, bytes, count};

/// A body in one line: kind, media type, length, and whether that is as documented.
pub(crate) fn body(
    facts: &BodyFacts,
    body: &Body,
    status: Option<u16>,
    f: &mut Formatter<'_>,
) -> String {
    let length = bytes(body.bytes.len());
    match body.extent {
        Extent::NotRecorded {
            promised: Some(promised),
        } => {
            return format!("not recorded; the headers promise {}", bytes(promised));
        }
        Extent::NotRecorded { promised: None } => return "not recorded".to_owned(),
        _ => {}
    }
    let cut = !facts.known && !body.extent.is_complete();
    if cut && matches!(facts.kind, BodyKind::MalformedJson | BodyKind::Binary) {
        return format!("{length}, cut before the kind can be told");
    }
    let mut parts = vec![match &facts.session {
        Some(session) if !session.certain => "probably a session".to_owned(),
        _ => body_kind(facts.kind).to_owned(),
    }];
    if facts.kind != BodyKind::None {
        parts.extend(facts.content_type.as_deref().map(|value| f.inline(value)));
        parts.extend(charset(facts, f));
        parts.extend(encoding(facts, body, f));
        parts.push(length);
    }
    format!("{}{}", parts.join(", "), agreement(facts, status))
}

fn charset(facts: &BodyFacts, f: &mut Formatter<'_>) -> Option<String> {
    let charset = facts.charset.as_deref()?;
    (!charset.eq_ignore_ascii_case("utf-8")).then(|| format!("charset {}", f.inline(charset)))
}

/// Many tools undo the encoding themselves and leave the header: nothing is said of that.
fn encoding(facts: &BodyFacts, body: &Body, f: &mut Formatter<'_>) -> Option<String> {
    let encoding = facts.content_encoding.as_deref()?;
    body.decoded
        .then(|| format!("{} encoding undone", f.inline(encoding)))
}

fn agreement(facts: &BodyFacts, status: Option<u16>) -> String {
    match (facts.agreement, facts.kind, status) {
        (Agreement::Match, ..) => ": as documented".to_owned(),
        // RFC 9110: these never carry a body, whatever a table says.
        (Agreement::Unknown, BodyKind::None, Some(status))
            if matches!(status, 204 | 304) || Class::of(status) == Class::Informational =>
        {
            format!(": as it should be for {status}")
        }
        (Agreement::Mismatch, ..) => ": not as documented".to_owned(),
        (Agreement::Unknown, ..) => String::new(),
    }
}

/// What a session says of itself, in lines.
pub(crate) fn session(summary: &SessionSummary, f: &mut Formatter<'_>) -> Vec<String> {
    let mut lines = vec![
        session_counts(summary),
        session_access(summary, f),
        session_state(summary, f),
        session_ids(summary, f),
    ];
    lines.retain(|line| !line.is_empty());
    lines
}

fn session_counts(summary: &SessionSummary) -> String {
    let mut counts = Vec::new();
    match (summary.members, summary.max_members) {
        (Some(members), Some(most)) => counts.push(format!("{members} of {most} members")),
        (Some(1), None) => counts.push("1 member".to_owned()),
        (Some(members), None) => counts.push(format!("{members} members")),
        (None, Some(most)) => counts.push(format!("at most {most} members")),
        (None, None) => {}
    }
    let states = [
        (summary.accepted, "accepted"),
        (summary.active, "active"),
        (summary.reserved.filter(|&count| count != 0), "reserved"),
    ];
    counts.extend(
        states
            .into_iter()
            .filter_map(|(count, state)| count.map(|count| format!("{count} {state}"))),
    );
    if summary.servers > 0 {
        counts.push(count(summary.servers, "server"));
    }
    counts.join(", ")
}

fn session_access(summary: &SessionSummary, f: &mut Formatter<'_>) -> String {
    let mut parts = Vec::new();
    parts.extend(summary.visibility.as_deref().map(|value| f.inline(value)));
    let restrictions = [
        ("join", &summary.join_restriction),
        ("read", &summary.read_restriction),
    ];
    for (what, restriction) in restrictions {
        if let Some(restriction) = restriction {
            parts.push(format!("{what}: {}", f.inline(restriction)));
        }
    }
    if summary.large {
        parts.push("large session".to_owned());
    }
    if summary.has_host {
        parts.push("has a host".to_owned());
    }
    parts.join("; ")
}

fn session_state(summary: &SessionSummary, f: &mut Formatter<'_>) -> String {
    let mut parts = Vec::new();
    if let Some(change) = summary.change_number {
        parts.push(format!("change {change}"));
    }
    if let Some(version) = summary.contract_version {
        parts.push(format!("contract {version}"));
    }
    if let Some(start) = &summary.start_time {
        parts.push(format!("started {}", f.inline(start)));
    }
    if let Some(stage) = &summary.initializing {
        parts.push(format!("stage {}", f.inline(stage)));
    }
    parts.join("; ")
}

fn session_ids(summary: &SessionSummary, f: &mut Formatter<'_>) -> String {
    let mut parts = Vec::new();
    if let Some(branch) = &summary.branch {
        parts.push(format!("branch {}", f.inline(branch)));
    }
    if let Some(id) = &summary.correlation_id {
        parts.push(format!("the session's correlation id {}", f.inline(id)));
    }
    parts.join("; ")
}

/// Where JSON is not JSON, and why.
pub(crate) fn fault(fault: &JsonFault, looks_like_session: bool, f: &mut Formatter<'_>) -> String {
    let session = if looks_like_session {
        "; it looks like a session"
    } else {
        ""
    };
    format!(
        "{}: {}{session}",
        fault_place(fault),
        expected_and_found(fault, f)
    )
}

/// Where in the body a fault stands.
pub(crate) fn fault_place(fault: &JsonFault) -> String {
    let JsonFault {
        line,
        column,
        offset,
        ..
    } = fault;
    format!("line {line}, column {column} of the body (byte {offset})")
}

/// What was expected and what stands there, as a clause.
pub(crate) fn expected_and_found(fault: &JsonFault, f: &mut Formatter<'_>) -> String {
    let found = match fault.found {
        Some(found) => f.quoted(found.encode_utf8(&mut [0; 4])),
        None => "the end of the text".to_owned(),
    };
    format!("expected {}, found {found}", expected(fault.expected, f))
}

fn expected(expected: Expected, f: &Formatter<'_>) -> String {
    match expected {
        Expected::Value => "a value".to_owned(),
        Expected::Colon => format!("{} after the member name", f.code(":")),
        Expected::CommaOrBrace => {
            format!("{} or {} after the member", f.code(","), f.code("}"))
        }
        Expected::CommaOrBracket => {
            format!("{} or {} after the item", f.code(","), f.code("]"))
        }
        Expected::MemberName => "a member name in double quotes".to_owned(),
        Expected::NoTrailingComma => "another member or item after the comma".to_owned(),
        Expected::ClosingQuote => format!("the closing {} of a string", f.code("\"")),
        Expected::RestOfObject => "the rest of an object".to_owned(),
        Expected::RestOfArray => "the rest of an array".to_owned(),
        Expected::Literal => format!(
            "{}, {} or {}",
            f.code("true"),
            f.code("false"),
            f.code("null")
        ),
        Expected::Escape => format!("a valid escape after {}", f.code("\\")),
        Expected::EscapedControl => "an escape in place of a control character".to_owned(),
        Expected::Number => "a number as JSON writes it".to_owned(),
        Expected::End => "the end of the text".to_owned(),
    }
}

/// The text around a fault, for a place without lines.
pub(crate) fn around(before: &str, after: &str) -> String {
    match (before.is_empty(), after.is_empty()) {
        (true, _) => format!("It stands before `{after}`."),
        (_, true) => format!("It stands after `{before}`."),
        _ => format!("It stands between `{before}` and `{after}`."),
    }
}

/// How long to wait.
pub(crate) fn retry_after(retry_after: &RetryAfter, f: &mut Formatter<'_>) -> String {
    match retry_after {
        RetryAfter::Seconds(seconds) => format!("Retry-After: {seconds} s"),
        RetryAfter::At(time) => format!("Retry-After: until {}", f.inline(time)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_member_of_a_session_is_not_several() {
        let summary = SessionSummary {
            members: Some(1),
            servers: 1,
            ..SessionSummary::default()
        };
        assert_eq!(session_counts(&summary), "1 member, 1 server");
    }
}
