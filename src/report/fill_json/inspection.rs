//! One response as the contract has it.

use serde::Serialize;

use crate::capture::CaptureError;
use crate::catalog::Text;
use crate::catalog::messages::{KnownMessage, Message, MessageSource};
use crate::exchange::{Exchange, InputFormat, Request, Response};
use crate::inspect::{
    BodyFacts, Candidate, Finding, HeaderFacts, How, Inspection, RequestFacts, RetryAfter,
    SessionReference, SessionSummary, StatusMeaning,
};
use crate::language::Language;
use crate::redact::redactor::Redactor;
use crate::report::cut::{head_columns, tail_columns};
use crate::report::excerpt::around;
use crate::report::fill_json::values::part;
use crate::report::fill_json::wire::{SCHEMA, Str};
use crate::report::fill_json::{errors, wire};
use crate::report::formatter::Formatter;
use crate::report::{status_text, text};

/// Columns on each side of a fault that its finding shows.
const AROUND: usize = 30;

/// One response.
pub(crate) fn inspection<'a>(
    inspection: &'a Inspection<'_>,
    f: &mut Formatter<'_>,
) -> impl Serialize + use<'a> {
    let exchange: &'a Exchange = inspection.exchange;
    let origin = &exchange.origin;
    let time = origin.time.as_ref();
    let known = exchange.request.as_ref().zip(inspection.request.as_ref());
    let request = known.map(|(sent, facts)| request(sent, facts, f.redactor()));
    let response = response(&exchange.response, &inspection.headers, f);
    let meaning = inspection.meaning.as_ref();
    wire::Inspected {
        schema: SCHEMA,
        source: wire::Source {
            file: f.redactor().text(&origin.file),
            index: origin.index,
            format: origin.format.name(),
            time: time.map(|time| f.redactor().text(&time.text)),
        },
        request,
        response,
        meaning: meaning.map(|meaning| self::meaning(meaning, f)),
        body: Some(body(&inspection.body, &exchange.response, f)),
        retry: wire::Retry {
            advised: inspection.retry.advised,
            after_seconds: inspection.retry.after_seconds,
            at: text(&inspection.headers.retry_at, f.redactor()),
            how: inspection.retry.how.name(),
        },
        findings: inspection
            .findings
            .iter()
            .filter_map(|found| finding(found, f))
            .collect(),
        advice: inspection
            .advice
            .iter()
            .map(|advice| {
                let step = text::advice(advice, f).in_one();
                f.trusted(step)
            })
            .collect(),
        error: None,
    }
}

/// A place in the input that could not be read.
pub(crate) fn unreadable<'a>(
    file: &'a str,
    index: usize,
    error: &CaptureError,
    f: &mut Formatter<'_>,
) -> impl Serialize + use<'a> {
    let place = text::place(error, f);
    let text = text::problem(error, f).0;
    let format = error.format.unwrap_or_default();
    let said = wire::Unreadable {
        place: f.trusted(place),
        text: f.trusted(text),
    };
    nothing_read(file, index, format, said, f.redactor())
}

/// A file that could not be opened, and why.
pub(crate) fn unopened<'a>(
    file: &'a str,
    why: &str,
    f: &mut Formatter<'_>,
) -> impl Serialize + use<'a> {
    let text = f.unmarked(why);
    let error = wire::Unreadable {
        place: f.plain(text::FILE).into(),
        text: f.trusted(text),
    };
    nothing_read(file, 1, InputFormat::default(), error, f.redactor())
}

fn nothing_read<'a>(
    file: &'a str,
    index: usize,
    format: InputFormat,
    error: wire::Unreadable,
    redactor: &mut Redactor,
) -> wire::Inspected<'a> {
    wire::Inspected {
        schema: SCHEMA,
        source: wire::Source {
            file: redactor.text(file),
            index,
            format: format.name(),
            time: None,
        },
        request: None,
        response: None,
        meaning: None,
        body: None,
        retry: wire::Retry {
            advised: false,
            after_seconds: None,
            at: None,
            how: How::None.name(),
        },
        findings: Vec::new(),
        advice: Vec::new(),
        error: Some(error),
    }
}

fn text<'a>(text: &'a Option<String>, redactor: &mut Redactor) -> Option<Str<'a>> {
    text.as_deref().map(|text| redactor.text(text))
}

fn request<'a>(
    sent: &'a Request,
    facts: &'a RequestFacts,
    redactor: &mut Redactor,
) -> wire::Request<'a> {
    wire::Request {
        method: text(&sent.method, redactor),
        url: sent.url.as_deref().map(|url| redactor.url(url)),
        service: facts.service.map(|service| service.name()),
        target: facts.target.map(|target| target.name()),
        via_handle: facts.via_handle,
        session: facts
            .session
            .as_ref()
            .map(|session| session_reference(session, redactor)),
        if_match: text(&facts.if_match, redactor),
        if_none_match: text(&facts.if_none_match, redactor),
        contract_version: text(&facts.contract_version, redactor),
    }
}

fn session_reference<'a>(
    session: &'a SessionReference,
    redactor: &mut Redactor,
) -> wire::SessionReference<'a> {
    wire::SessionReference {
        scid: text(&session.scid, redactor),
        template: text(&session.template, redactor),
        name: text(&session.name, redactor),
    }
}

/// `None` when only a body was given.
fn response<'a>(
    response: &'a Response,
    facts: &'a HeaderFacts,
    f: &mut Formatter<'_>,
) -> Option<wire::Response<'a>> {
    if response.version.is_none() && response.status.is_none() && response.headers.is_empty() {
        return None;
    }
    let sign_in_errors = errors::sign_in_errors(facts, f);
    let redactor = f.redactor();
    let headers = response.headers.iter().map(|header| wire::Header {
        name: redactor.text(&header.name),
        value: redactor.header(&header.name, &header.value),
    });
    let headers = headers.collect();
    Some(wire::Response {
        version: text(&response.version, redactor),
        status: response.status,
        reason: text(&response.reason, redactor),
        headers,
        etag: text(&facts.etag, redactor),
        correlation_id: text(&facts.correlation_id, redactor),
        retry_after_seconds: match facts.retry_after {
            Some(RetryAfter::Seconds(seconds)) => Some(seconds),
            Some(RetryAfter::At(_)) | None => None,
        },
        date: text(&facts.date, redactor),
        sign_in_errors,
        debug: facts
            .debug
            .iter()
            .map(|(name, value)| (redactor.text(name), redactor.text(value)))
            .collect(),
    })
}

fn meaning(meaning: &StatusMeaning, f: &mut Formatter<'_>) -> wire::Meaning {
    wire::Meaning {
        code: meaning.code,
        name: meaning.status.map(|row| row.phrase.en),
        class: meaning.class.name(),
        authority: meaning.authority.name(),
        authority_assumed: meaning.authority_assumed,
        text: f.trusted(status_text::meaning(meaning, f).join(" ")),
        situations: meaning
            .situations
            .iter()
            .map(|weighed| {
                let why = text::why(weighed, f);
                situation(weighed, why, f)
            })
            .collect(),
        documentation: meaning.status.and_then(|row| row.documentation()),
    }
}

/// A situation and why its verdict is what it is.
pub(crate) fn situation(weighed: &Candidate, why: String, f: &Formatter<'_>) -> wire::Situation {
    let situation = weighed.situation;
    let why = match situation.inferred {
        true => text::partly_inferred(f.language(), &why),
        false => why,
    };
    wire::Situation {
        id: situation.id,
        verdict: weighed.verdict.name(),
        meaning: f.plain(weighed.meaning),
        why: f.trusted(text::sentence(&why)),
        documented: true,
        content_type: situation.content_type,
        body: situation.body.map(|body| body.name()),
    }
}

fn body<'a>(facts: &'a BodyFacts, response: &Response, f: &mut Formatter<'_>) -> wire::Body<'a> {
    let message = facts.message.as_deref();
    let message = message.map(|message| f.message(message));
    let language = f.language();
    let known_message = facts.known_message.as_ref();
    let known_message = known_message.map(|known| self::known_message(known, language));
    let error = errors::error_object(facts, f);
    let redactor = f.redactor();
    wire::Body {
        kind: facts.kind.name(),
        length: response.body.bytes.len(),
        content_type: text(&facts.content_type, redactor),
        content_encoding: text(&facts.content_encoding, redactor),
        charset: text(&facts.charset, redactor),
        documented: facts.agreement.name(),
        complete: response.body.extent.is_complete(),
        message,
        known_message,
        wrapped_status: facts.wrapper.as_ref().map(|wrapper| wrapper.status),
        session: facts
            .session
            .as_ref()
            .map(|summary| session(summary, redactor)),
        error,
        rate_limit: facts
            .rate_limit
            .as_ref()
            .map(|limit| errors::rate_limit(limit, redactor)),
    }
}

fn known_message(known: &KnownMessage, language: Language) -> wire::KnownMessage {
    let row = known.row;
    wire::KnownMessage {
        id: row.id,
        phrase: known.phrase(),
        status: row.status,
        documented: row.origin == MessageSource::Documented,
        cause: row.cause.in_language(language),
        remedy: row.remedy.in_language(language),
        conditions: conditions(row, language),
    }
}

/// The conditions that a message lists, each with how it usually fails.
pub(crate) fn conditions(row: &Message, language: Language) -> Vec<String> {
    let say = |text: Text| text.in_language(language);
    let conditions = row.conditions.iter();
    conditions
        .map(|one| text::condition(language, say(one.holds), one.fails.map(say)))
        .collect()
}

fn session<'a>(summary: &'a SessionSummary, redactor: &mut Redactor) -> wire::Session<'a> {
    wire::Session {
        certain: summary.certain,
        members: summary.members,
        max_members: summary.max_members,
        active: summary.active,
        accepted: summary.accepted,
        reserved: summary.reserved,
        servers: summary.servers,
        change_number: summary.change_number,
        branch: part(&summary.branch, redactor),
        correlation_id: part(&summary.correlation_id, redactor),
        contract_version: summary.contract_version,
        visibility: part(&summary.visibility, redactor),
        join_restriction: part(&summary.join_restriction, redactor),
        read_restriction: part(&summary.read_restriction, redactor),
        start_time: part(&summary.start_time, redactor),
        initializing: part(&summary.initializing, redactor),
        large: summary.large,
        has_host: summary.has_host,
    }
}

fn finding(found: &Finding, f: &mut Formatter<'_>) -> Option<wire::Finding> {
    if !f.shows(found) {
        return None;
    }
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
    Some(wire::Finding {
        id: found.id(),
        level: found.level().name(),
        text: f.trusted(text),
    })
}
