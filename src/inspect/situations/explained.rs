//! The row that explains an answer better than its status does.

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::catalog::{AnswerBody, Answered, Authority, Class, Entry, endpoint_answer};
use crate::exchange::Exchange;
use crate::inspect::body::facts::{BodyFacts, BodyKind, ErrorCode, GatewayFacts};
use crate::inspect::headers::facts::HeaderFacts;
use crate::inspect::request::RequestFacts;

/// The row: of the gateway that answered in place of the service, of the error in the body, of the endpoint, of an
/// error in a header, of a message that is known by its words.
pub(crate) fn by(
    exchange: &Exchange,
    request: Option<&RequestFacts>,
    authority: Authority,
    headers: &HeaderFacts,
    body: &BodyFacts,
) -> Option<Entry> {
    if let Some(known) = body.known_message {
        return Some(Entry::Message(known.row));
    }
    let error = body.error.as_ref();
    let failed = exchange
        .response
        .status
        .is_some_and(|status| Class::of(status) >= Class::ClientError);
    let in_header = || headers.sign_in.iter().find_map(|refusal| refusal.row);
    let endpoint = || of_endpoint(exchange, request, authority, headers, body);
    let in_its_place = |gateway: &GatewayFacts| match endpoint() {
        Some(Entry::Endpoint(row)) if row.as_page => Entry::Endpoint(row),
        _ => Entry::Gateway(gateway.row),
    };
    let gateway = body.gateway.as_ref();
    gateway
        .map(in_its_place)
        // Code 0 says that nothing is wrong; under an error status that explains nothing.
        .or_else(|| {
            error
                .filter(|_| !(failed && body.says_success()))?
                .explained_by()
        })
        .or_else(|| in_header().map(Entry::SignIn))
        .or_else(endpoint)
}

/// The authority of a row that explains an answer; `None` where another table says whose it is.
pub(crate) fn authority(row: Entry) -> Option<Authority> {
    match row {
        Entry::Status(status) => Some(status.authority),
        Entry::Endpoint(row) => Some(row.authority),
        Entry::ServiceError(_) | Entry::ObservedError(_) => Some(Authority::Xbox),
        Entry::Message(_) => Some(Authority::Mpsd),
        Entry::SignIn(_) => Some(Authority::SignIn),
        Entry::OAuth(_) | Entry::Aadsts(_) | Entry::UnknownAadsts(_) => Some(Authority::OAuth),
        Entry::PlayFab(_) => Some(Authority::PlayFab),
        Entry::StatusError(_) | Entry::Stream(_) => Some(Authority::Streaming),
        Entry::RtaMessage(_) | Entry::RtaCode(_) | Entry::WebSocketClose(_) => Some(Authority::Rta),
        Entry::Gateway(_) => Some(Authority::Gateway),
        _ => None,
    }
}

/// What the answer means at the endpoint that gave it.
fn of_endpoint(
    exchange: &Exchange,
    request: Option<&RequestFacts>,
    authority: Authority,
    headers: &HeaderFacts,
    body: &BodyFacts,
) -> Option<Entry> {
    let (error, told) = (body.error.as_ref(), body.told.as_ref());
    // An error of the Minecraft services names the path that was called.
    let in_body = error
        .filter(|_| body.kind == BodyKind::MinecraftError)
        .and_then(|error| error.source.as_deref());
    let answered = Answered {
        host: request.and_then(|request| request.host.as_deref()),
        path: request
            .and_then(|request| request.path.as_deref())
            .or(in_body)
            .or_else(|| told?.path.as_deref()),
        // A proxy gives the status of the answer that it passes on.
        status: body
            .wrapper
            .as_ref()
            .filter(|_| authority == Authority::Proxy)
            .map(|wrapper| wrapper.status)
            .or(exchange.response.status),
        word: match error.and_then(|error| error.code.as_ref()) {
            Some(ErrorCode::Word(word)) => Some(word),
            _ => told.and_then(|told| told.word.as_deref()),
        },
        says: body.says.as_deref().or(body.message.as_deref()),
        // A header that gives the reason is no answer without one.
        body: match headers.challenge_tells || !headers.sign_in.is_empty() {
            true => Some(AnswerBody::Any),
            false => body.known.then(|| answer_body(exchange, body)),
        },
    };
    // The list of endpoints is title management's, which is an Xbox service like others.
    endpoint_answer(authority, &answered).map(Entry::Endpoint)
}

/// What the rows of endpoints ask of a body.
fn answer_body(exchange: &Exchange, body: &BodyFacts) -> AnswerBody {
    /// The list of what an account owns.
    #[derive(Deserialize)]
    struct Owned<'a> {
        #[serde(borrow)]
        items: Vec<&'a RawValue>,
    }

    let bytes = &exchange.response.body.bytes;
    match body.kind {
        BodyKind::None => AnswerBody::Empty,
        BodyKind::Json
            if bytes
                .iter()
                .copied()
                .filter(|byte| !byte.is_ascii_whitespace())
                .eq(*b"{}") =>
        {
            AnswerBody::Empty
        }
        BodyKind::Json => match serde_json::from_slice::<Owned<'_>>(bytes) {
            Ok(owned) if owned.items.is_empty() => AnswerBody::NoItems,
            _ => AnswerBody::Any,
        },
        _ => AnswerBody::Any,
    }
}
