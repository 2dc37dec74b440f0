//! The body of a response as the contract has it.

use crate::catalog::Text;
use crate::catalog::messages::{KnownMessage, Message, MessageSource, MessageValues};
use crate::exchange::Response;
use crate::inspect::{BodyFacts, SessionSummary};
use crate::json;
use crate::language::Language;
use crate::redact::{Redacted, Redactor, of_body, of_protocol};
use crate::report::fill_json::errors;
use crate::report::fill_json::values::{CORRELATION, Str, header, part, text, word};
use crate::report::formatter::Formatter;
use crate::report::text;

/// What a body is.
pub(crate) fn body<'a>(
    facts: &'a BodyFacts,
    response: &Response,
    f: &mut Formatter<'_>,
) -> json::Body<Str<'a>> {
    let (session, rate_limit) = (facts.session.as_ref(), facts.rate_limit.as_ref());
    let gateway = facts.gateway.as_ref();
    let known = facts.known_message.as_ref();
    json::Body {
        kind: facts.kind.name().into(),
        length: response.body.bytes.len(),
        content_type: text(&facts.content_type, header("Content-Type"), f.redactor()),
        content_encoding: text(
            &facts.content_encoding,
            header("Content-Encoding"),
            f.redactor(),
        ),
        charset: text(&facts.charset, header("Content-Type"), f.redactor()),
        documented: facts.agreement.name().into(),
        complete: response.body.extent.is_complete(),
        message: facts.message.as_deref().map(|message| f.message(message)),
        says: facts.says.as_deref().map(|says| f.message(says)),
        gateway: gateway.map(|gateway| errors::gateway(gateway, facts, response.status, f)),
        ids: ids(facts, f.redactor()),
        in_string: facts.in_string,
        known_message: known.map(|known| known_message(known, &facts.message_values, f)),
        wrapped_status: facts.wrapper.as_ref().map(|wrapper| wrapper.status),
        session: session.map(|summary| self::session(summary, f.redactor())),
        error: errors::error_object(facts, f),
        rate_limit: rate_limit.map(|limit| errors::rate_limit(limit, f.redactor())),
    }
}

fn ids<'a>(facts: &'a BodyFacts, redactor: &mut Redactor) -> Vec<json::Id<Str<'a>>> {
    let ids = facts.ids.iter().map(|(name, value)| json::Id {
        name: redactor.hide(of_protocol(name)),
        value: redactor.hide(of_body(value)),
    });
    ids.collect()
}

fn known_message<'a>(
    known: &KnownMessage,
    values: &'a MessageValues,
    f: &mut Formatter<'_>,
) -> json::KnownMessage<Str<'a>> {
    let row = known.row;
    let (cause, remedy) = (text::cause(row, values, f), text::remedy(row, values, f));
    json::KnownMessage {
        id: row.id.into(),
        phrase: Redacted::worded(known.phrase()),
        status: row.status,
        documented: row.origin == MessageSource::Documented,
        cause: f.trusted(cause),
        remedy: f.trusted(remedy),
        conditions: conditions(row, f.language()),
        values: (!values.is_empty()).then(|| message_values(values, f.redactor())),
    }
}

fn message_values<'a>(
    values: &'a MessageValues,
    redactor: &mut Redactor,
) -> json::MessageValues<Str<'a>> {
    json::MessageValues {
        constant: part(&values.constant, redactor),
        sent: part(&values.sent, redactor),
        has: part(&values.has, redactor),
        members: part(&values.members, redactor),
        scid: part(&values.scid, redactor),
        role: part(&values.role, redactor),
    }
}

/// The conditions that a message lists, each with how it usually fails.
pub(crate) fn conditions(row: &Message, language: Language) -> Vec<Str<'static>> {
    let say = |text: Text| text.in_language(language);
    let conditions = row.conditions.iter();
    conditions
        .map(|one| text::condition(language, say(one.holds), one.fails.map(say)))
        .map(Redacted::worded)
        .collect()
}

fn session<'a>(summary: &'a SessionSummary, redactor: &mut Redactor) -> json::Session<Str<'a>> {
    json::Session {
        certain: summary.certain,
        members: summary.members,
        max_members: summary.max_members,
        active: summary.active,
        accepted: summary.accepted,
        reserved: summary.reserved,
        servers: summary.servers,
        change_number: summary.change_number,
        branch: text(&summary.branch, header(CORRELATION), redactor),
        correlation_id: text(&summary.correlation_id, header(CORRELATION), redactor),
        contract_version: summary.contract_version,
        visibility: word(&summary.visibility, redactor),
        join_restriction: word(&summary.join_restriction, redactor),
        read_restriction: word(&summary.read_restriction, redactor),
        start_time: word(&summary.start_time, redactor),
        initializing: word(&summary.initializing, redactor),
        large: summary.large,
        has_host: summary.has_host,
    }
}
