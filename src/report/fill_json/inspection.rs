//! One response as the contract has it. Labels are numbered as they are given, so what stands before is hidden before.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::catalog::Entry;
use crate::exchange::{InputFormat, NoResponse, Origin, Request, Response};
use crate::inspect::{
    BodyFacts, Candidate, DebugPairs, Finding, HeaderFacts, How, Inspection, RequestFacts,
    RetryAfter, StatusMeaning,
};
use crate::json;
use crate::redact::{Given, Redacted, Redactor, of_protocol, of_url, session_name};
use crate::report::cut::{head_columns, tail_columns};
use crate::report::excerpt::{AROUND, around};
use crate::report::fill_json::body::body;
use crate::report::fill_json::errors;
use crate::report::fill_json::values::{CORRELATION, Str, header, own, text};
use crate::report::formatter::Formatter;
use crate::report::not_read::NotRead;
use crate::report::{secrets_note, status_text, text};

/// The header with notes of the service to itself.
const DEBUG: &str = "X-Xbl-Debug";

/// One response.
pub(crate) fn inspection<'a>(
    inspection: &'a Inspection,
    f: &mut Formatter<'_>,
) -> json::Inspected<Str<'a>> {
    let exchange = &inspection.exchange;
    let source = source(&exchange.origin, f.redactor());
    let known = exchange.request.as_ref().zip(inspection.request.as_ref());
    let request = known.map(|(sent, facts)| request(sent, facts, f.redactor()));
    let response = response(&exchange.response, &inspection.headers, f);
    let meaning = inspection.meaning.as_ref();
    let retry = &inspection.retry;
    let meaning = meaning.map(|meaning| self::meaning(meaning, &inspection.body, f));
    let none = exchange.no_response.as_ref();
    let body = none
        .is_none()
        .then(|| body(&inspection.body, &exchange.response, f));
    let findings = inspection.findings.iter();
    let mut findings: Vec<_> = findings.map(|found| finding(found, f)).collect();
    let advice = inspection.advice.iter();
    let advice = advice
        .map(|advice| Redacted::worded(text::advice(advice, f).in_one()))
        .collect();
    let error = none.map(|none| unanswered(none, &exchange.origin, f));
    findings.extend(secrets_note::note(f).map(|hidden| finding(&hidden, f)));
    json::Inspected {
        tool: json::Tool::this(),
        schema: json::SCHEMA,
        source,
        request,
        response,
        meaning,
        body,
        retry: json::Retry {
            advised: retry.advised,
            after_seconds: retry.after.map(|wait| wait.as_secs()),
            at: retry.at.map(|at| f.trusted(at.to_string())),
            how: retry.how.name().into(),
        },
        findings,
        advice,
        error,
    }
}

/// That a call was not answered.
fn unanswered<'a>(
    none: &'a NoResponse,
    origin: &Origin,
    f: &mut Formatter<'_>,
) -> json::Unanswered<Str<'a>> {
    let said = text::unanswered(none, f);
    let reason = none.reason.as_deref();
    json::Unanswered {
        id: json::NO_RESPONSE.into(),
        place: f.trusted(text::stands(origin, f.language())),
        text: f.trusted(said),
        reason: reason.map(|reason| f.redactor().hide(reason)),
    }
}

/// What could not be read.
pub(crate) fn not_read<'a>(what: NotRead<'a>, f: &mut Formatter<'_>) -> json::Inspected<Str<'a>> {
    let (file, index, format, id, place, text) = match what {
        NotRead::Place { file, index, error } => {
            let place = text::place(error, f);
            let format = error.format.unwrap_or_default();
            let id = f.unmarked(error.problem.id());
            (file, index, format, id, place, text::problem(error, f).0)
        }
        NotRead::File { file, why } => {
            let place = f.plain(text::FILE).to_owned();
            let id = "unreadable".to_owned();
            (file, 1, InputFormat::default(), id, place, f.unmarked(why))
        }
    };
    let error = json::Unanswered {
        id: f.trusted(id),
        reason: None,
        place: f.trusted(place),
        text: f.trusted(text),
    };
    json::Inspected {
        tool: json::Tool::this(),
        schema: json::SCHEMA,
        source: json::Source {
            file: f.redactor().hide(file),
            index,
            format: format.name().into(),
            ..json::Source::default()
        },
        retry: json::Retry {
            how: How::None.name().into(),
            ..json::Retry::default()
        },
        error: Some(error),
        ..json::Inspected::default()
    }
}

fn source<'a>(origin: &'a Origin, redactor: &mut Redactor) -> json::Source<Str<'a>> {
    let time = origin.time.as_ref();
    json::Source {
        file: redactor.hide(&origin.file),
        index: origin.index,
        format: origin.format.name().into(),
        time: time.map(|time| redactor.hide(of_protocol(&time.text))),
        duration_ms: origin.duration.map(text::milliseconds),
        first_byte_ms: origin.first_byte.map(text::milliseconds),
    }
}

fn request<'a>(
    sent: &'a Request,
    facts: &'a RequestFacts,
    redactor: &mut Redactor,
) -> json::Request<Str<'a>> {
    let session = facts.session.as_ref();
    json::Request {
        method: text(&facts.method, of_protocol, redactor),
        url: text(&sent.url, of_url, redactor),
        service: facts.service.map(|service| service.name().into()),
        target: facts.target.map(|target| target.name().into()),
        via_handle: facts.via_handle,
        session: session.map(|session| json::SessionReference {
            scid: text(&session.scid, of_url, redactor),
            template: text(&session.template, of_url, redactor),
            name: text(&session.name, session_name, redactor),
        }),
        if_match: text(&facts.if_match, header("If-Match"), redactor),
        if_none_match: text(&facts.if_none_match, header("If-None-Match"), redactor),
        contract_version: text(
            &facts.contract_version,
            header("X-Xbl-Contract-Version"),
            redactor,
        ),
        body_length: sent.body_length(),
    }
}

/// `None` when only a body was given.
fn response<'a>(
    response: &'a Response,
    facts: &'a HeaderFacts,
    f: &mut Formatter<'_>,
) -> Option<json::Response<Str<'a>>> {
    if response.version.is_none() && response.status.is_none() && response.headers.is_empty() {
        return None;
    }
    let sign_in_errors = errors::sign_in_errors(facts, f);
    let date = facts.date.map(|date| f.trusted(date.to_string()));
    let delay = facts.retry_after.and_then(RetryAfter::delay);
    let redactor = f.redactor();
    let version = text(&response.version, of_protocol, redactor);
    let reason = text(&response.reason, Given::from, redactor);
    let headers = response.headers.iter().map(|header| {
        let (name, value) = redactor.hide_header(header.name, header.value);
        json::Header { name, value }
    });
    let headers: Vec<json::Header<Str<'a>>> = headers.collect();
    let debug = debug(&headers, &facts.debug, redactor);
    Some(json::Response {
        version,
        status: response.status,
        reason,
        headers,
        etag: text(&facts.etag, header("ETag"), redactor),
        correlation_id: text(&facts.correlation_id, header(CORRELATION), redactor),
        retry_after_seconds: delay.map(|delay| delay.as_secs()),
        date,
        sign_in_errors,
        debug,
    })
}

/// A name that stands twice has both values.
fn debug<'a>(
    headers: &[json::Header<Str<'a>>],
    pairs: &'a DebugPairs,
    redactor: &mut Redactor,
) -> json::Pairs<Str<'a>> {
    /// So many names are compared one by one, which takes a tenth of what a map takes; few responses have more.
    const FEW: usize = 32;
    let named = |header: &&json::Header<Str<'a>>| header.name.eq_ignore_ascii_case(DEBUG);
    let wholes = headers.iter().filter(named).map(|header| &header.value);
    let hidden = redactor.hide_pairs(DEBUG, wholes, pairs.iter());
    let mut merged: Vec<(Str<'a>, Str<'a>)> = Vec::with_capacity(hidden.len());
    let mut places: HashMap<Str<'a>, usize> = HashMap::new();
    for (name, value) in hidden {
        let place = merged.iter().take(FEW).position(|(one, _)| *one == name);
        let place = place.or_else(|| places.get(&name).copied());
        match place.and_then(|place| merged.get_mut(place)) {
            Some((_, values)) => values.push(", ", &value),
            None => {
                if merged.len() >= FEW {
                    places.insert(name.clone(), merged.len());
                }
                merged.push((name, value));
            }
        }
    }
    json::Pairs(merged)
}

fn meaning(
    meaning: &StatusMeaning,
    body: &BodyFacts,
    f: &mut Formatter<'_>,
) -> json::Meaning<Str<'static>> {
    let of_status = || meaning.status?.documentation().map(Cow::Borrowed);
    let of_row = meaning.explained_by.and_then(Entry::documentation);
    // A known message may name what it is about.
    let said = match &body.known_message {
        Some(known) => text::cause(known.row, &body.message_values, f),
        None => status_text::meaning(meaning, f).join(" "),
    };
    let situations = meaning.situations.iter();
    json::Meaning {
        code: meaning.code,
        name: meaning.status.map(|row| row.phrase.en.into()),
        class: meaning.class.name().into(),
        authority: meaning.authority.name().into(),
        authority_assumed: meaning.authority_assumed,
        text: f.trusted(said),
        situations: situations
            .map(|weighed| situation(weighed, text::why(weighed, f), f))
            .collect(),
        documentation: of_row.or_else(of_status).map(own),
    }
}

/// A situation and why its verdict is what it is.
pub(crate) fn situation(
    weighed: &Candidate,
    why: String,
    f: &Formatter<'_>,
) -> json::Situation<Str<'static>> {
    let situation = weighed.situation;
    let why = match weighed.inferred {
        true => text::partly_inferred(f.language(), &why),
        false => why,
    };
    json::Situation {
        id: situation.id.into(),
        verdict: weighed.verdict.name().into(),
        meaning: f.plain(weighed.meaning).into(),
        why: f.trusted(text::sentence(&why)),
        documented: true,
        content_type: situation.content_type.map(Into::into),
        body: situation.body.map(|body| body.name().into()),
    }
}

fn finding(found: &Finding, f: &mut Formatter<'_>) -> json::Finding<Str<'static>> {
    let mut text = text::finding(found, f);
    if let Finding::MalformedJson { fault, .. } = found {
        let (line, mark) = around(fault, f);
        let (before, after) = line.split_at_checked(mark).unwrap_or((&line, ""));
        text.push(' ');
        text.push_str(&text::around(
            f.language(),
            tail_columns(before, AROUND),
            head_columns(after, AROUND),
        ));
    }
    json::Finding {
        id: found.id().into(),
        level: found.level().name().into(),
        text: f.trusted(text),
    }
}
