//! What the codes of a text mean: the rows that explain them where they stand.

use crate::catalog;
use crate::catalog::{
    AnswerBody, Answered, Authority, EndpointAnswer, Entry, QueryKind, all_endpoint_answers,
    endpoint_answer, messages, status_of, status_under,
};
use crate::inspect::{
    BodyKind, ErrorCode, ErrorObject, Evidence, Explained, Explanation, RequestFacts, explained,
    on_sessions, step_of_standard,
};
use crate::scan::model::Code;
use crate::scan::tally::Tallied;

/// What a code means beside the place and in the object where it stands.
pub(crate) fn explanation(tallied: &Tallied, evidence: &Evidence<'_>) -> Explanation {
    let matches = match tallied.code {
        Code::Status(status) => of_status(status, tallied, evidence),
        Code::NotFoundOrGone => [404, 410]
            .into_iter()
            .flat_map(|status| of_status(status, tallied, evidence))
            .collect(),
        _ => entries(tallied)
            .into_iter()
            .map(|entry| explained(entry, evidence))
            .collect(),
    };
    Explanation {
        query: tallied.code.query(),
        kind: QueryKind::Code,
        matches,
        suggestions: Vec::new(),
        miss: None,
        phrase_of: None,
        authority_assumed: false,
    }
}

/// The host decides whose table explains a status. Where nothing tells the host, the general meaning comes first, then
/// what it means if the session directory answered.
fn of_status(status: u16, tallied: &Tallied, evidence: &Evidence<'_>) -> Vec<Explained> {
    let place = &tallied.place;
    let request = place.request().map(|request| RequestFacts::of(&request));
    // What is said of all answers counts more than what stands beside one.
    let is_given =
        evidence.request.is_some() || evidence.method.is_some() || evidence.path.is_some();
    let by_place = request.as_ref().map(|facts| Evidence {
        method: facts.method.as_deref(),
        path: facts.named(),
        dry_run: facts.dry_run,
        request: Some(facts),
        ..evidence.clone()
    });
    let by_place = by_place.as_ref().filter(|_| !is_given);
    let evidence = by_place.unwrap_or(evidence);
    let gateway = tallied
        .inspection
        .as_ref()
        .and_then(|one| one.body.gateway.as_ref());
    if let Some(gateway) = gateway {
        return vec![Explained {
            sharper: gateway.cause,
            ..explained(Entry::Gateway(gateway.row), evidence)
        }];
    }
    let row = |row| match row {
        Some(row) => Entry::Status(row),
        None => Entry::Unassigned(status),
    };
    let Some(authority) = place.authority else {
        let general = row(status_under(Authority::Xbox, status));
        let of_mpsd = status_of(Authority::Mpsd, status).map(Entry::Status);
        let both = [(false, Some(general)), (true, of_mpsd)];
        // A remedy of one table would be wrong under the other; that of the standard is the same for all.
        let without_remedy = |(conditional, entry): (bool, Option<Entry>)| {
            Some(Explained {
                advice: step_of_standard(status).filter(|_| !conditional),
                conditional,
                ..explained(entry?, evidence)
            })
        };
        return both.into_iter().filter_map(without_remedy).collect();
    };
    // What an endpoint means by it is more than the status says, whose advice would only contradict that.
    let entry = of_endpoint(authority, status, tallied)
        .map_or_else(|| row(status_under(authority, status)), Entry::Endpoint);
    vec![Explained {
        xsapi: on_sessions(entry, Some(authority)),
        ..explained(entry, evidence)
    }]
}

/// What the status means at the endpoint that answered. A row for every status speaks of a body, not of this one.
fn of_endpoint(
    authority: Authority,
    status: u16,
    tallied: &Tallied,
) -> Option<&'static EndpointAnswer> {
    let place = &tallied.place;
    let answer = tallied.inspection.as_ref();
    let says = answer.and_then(|one| one.body.says.as_deref());
    let answered = Answered {
        host: place.host.as_deref(),
        path: place.resource(),
        status: Some(status),
        says,
        // An object that is there without saying anything is empty.
        body: answer.map(|_| match says {
            Some(_) => AnswerBody::Any,
            None => AnswerBody::Empty,
        }),
        ..Answered::default()
    };
    endpoint_answer(authority, &answered).filter(|row| row.status.is_some())
}

/// The rows of a code that is no status.
fn entries(tallied: &Tallied) -> Vec<Entry> {
    let body = tallied.inspection.as_ref().map(|one| &one.body);
    match &tallied.code {
        Code::Status(_) | Code::NotFoundOrGone => Vec::new(),
        Code::Value(value) => catalog::entry_of(*value).into_iter().collect(),
        Code::Message(id) => {
            let row = messages::TABLE.iter().find(|row| row.id == *id);
            row.map(Entry::Message).into_iter().collect()
        }
        Code::Entra(number) => {
            vec![catalog::aadsts(*number).map_or(Entry::UnknownAadsts(*number), Entry::Aadsts)]
        }
        Code::Close(code) => {
            let row = catalog::websocket_close((*code).into());
            row.map(Entry::WebSocketClose).into_iter().collect()
        }
        Code::RealTimeActivity(code) => {
            let row = catalog::rta_code((*code).into());
            row.map(Entry::RtaCode).into_iter().collect()
        }
        Code::Qt(number) => catalog::qt_error(*number)
            .map(Entry::Qt)
            .into_iter()
            .collect(),
        Code::NoAnswer => {
            let row = catalog::pseudo_status(0);
            row.map(Entry::PseudoStatus).into_iter().collect()
        }
        Code::Gateway(id) => {
            let row = catalog::gateway_of_id(id).map(Entry::Gateway);
            row.into_iter().collect()
        }
        Code::Object { kind, code, source } => {
            let error = body.and_then(|body| body.error.as_ref());
            let row = error.and_then(ErrorObject::explained_by);
            let row =
                row.or_else(|| of_object(*kind, code.as_ref(), source.as_deref(), error, tallied));
            row.into_iter().collect()
        }
    }
}

/// The row of an object of a neighbour, by what it is told by.
fn of_object(
    kind: BodyKind,
    code: Option<&ErrorCode>,
    source: Option<&str>,
    error: Option<&ErrorObject>,
    tallied: &Tallied,
) -> Option<Entry> {
    let says = error.and_then(|error| error.description.as_deref());
    let word = match code {
        Some(ErrorCode::Word(word)) => Some(word.as_str()),
        _ => None,
    };
    let answered = Answered {
        host: tallied.place.host.as_deref(),
        path: error.and_then(|error| error.source.as_deref()),
        word,
        says,
        ..Answered::default()
    };
    let of_endpoint = |authority| endpoint_answer(authority, &answered).map(Entry::Endpoint);
    match (kind, code?) {
        (BodyKind::OauthError, _) => catalog::oauth_error(word?, says).map(Entry::OAuth),
        (BodyKind::StatusError, _) => catalog::status_error(word?).map(Entry::StatusError),
        (BodyKind::StreamError, _) => catalog::stream_error(word?, says).map(Entry::Stream),
        (BodyKind::PlayfabError, ErrorCode::Number(number)) => {
            catalog::playfab_code(u16::try_from(*number).ok()?).map(Entry::PlayFab)
        }
        (BodyKind::MinecraftError | BodyKind::YggdrasilError, _) => {
            let by_id = |row: &&EndpointAnswer| Some(row.id) == word;
            let known = all_endpoint_answers().find(by_id).map(Entry::Endpoint);
            known.or_else(|| of_endpoint(Authority::Minecraft))
        }
        (BodyKind::ProxyError, _) => of_endpoint(Authority::Proxy),
        (BodyKind::ServiceError, ErrorCode::Number(number)) => {
            catalog::row_of_service(source, *number)
        }
        _ => None,
    }
}
