//! What a status means: by the MPSD table where it covers the case, else by the next wider source.

use crate::catalog;
use crate::catalog::{Authority, Class, Entry, Methods, Status, Text};
use crate::exchange::{Exchange, Response};
use crate::inspect::body::facts::{BodyFacts, BodyKind};
use crate::inspect::headers::facts::HeaderFacts;
use crate::inspect::request::RequestFacts;
use crate::inspect::situations::authority;
use crate::inspect::situations::candidate::{Candidate, Verdict};
use crate::inspect::situations::evidence::Evidence;
use crate::inspect::situations::explained;
use crate::inspect::situations::sharpened;
use crate::inspect::situations::weigh::weigh;

/// What the status means.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct StatusMeaning {
    /// The number.
    pub code: u16,
    /// Its class.
    pub class: Class,
    /// The source that explains the answer: that of the status, or of the error object under it.
    pub authority: Authority,
    /// Whether the MPSD table was assumed because no host is known.
    pub authority_assumed: bool,
    /// The row of that source; `None` for an unassigned number.
    pub status: Option<&'static Status>,
    /// The row that explains the answer better than its status does: that of an error in the body or in a header, of a
    /// known message, of the endpoint that answered or of the gateway that did so in its place.
    pub explained_by: Option<Entry>,
    /// What the status means here, where the exchange tells more than its row.
    pub sharper: Option<Text>,
    /// Every MPSD situation of the status, weighed, in the documented order. When all are ruled out,
    /// `authority` is a wider source.
    pub situations: Vec<Candidate>,
}

impl StatusMeaning {
    /// The situation that applies, when one does.
    #[must_use]
    pub fn applying(&self) -> Option<&Candidate> {
        self.situations
            .iter()
            .find(|weighed| weighed.verdict == Verdict::Applies)
    }

    /// What the row that explains the answer says of its cause.
    #[must_use]
    pub fn cause(&self) -> Option<Text> {
        self.explained_by.and_then(Entry::meaning)
    }

    /// The situations that are not ruled out.
    pub fn left(&self) -> impl Iterator<Item = &Candidate> {
        self.situations
            .iter()
            .filter(|weighed| weighed.verdict != Verdict::RuledOut)
    }
}

/// The row of the MPSD table for the status of a response, where that table may be the authority: on a host that
/// follows it, or where nothing of the request tells another one.
pub(crate) fn mpsd_row(
    response: &Response,
    request: Option<&RequestFacts>,
) -> Option<&'static Status> {
    let authority = authority::of_request(response, request).unwrap_or(Authority::Mpsd);
    let status = response.status?;
    (authority == Authority::Mpsd)
        .then(|| catalog::status_of(Authority::Mpsd, status))
        .flatten()
}

/// The meaning of a status: by the tables of its authority, and by the MPSD table only where that covers the case.
pub(crate) fn meaning(
    exchange: &Exchange,
    request: Option<&RequestFacts>,
    headers: &HeaderFacts,
    body: &BodyFacts,
    evidence: &Evidence<'_>,
) -> Option<StatusMeaning> {
    let response = &exchange.response;
    let code = response.status?;
    let (authority, authority_assumed) = authority::settle(response, request, headers, body);
    let status = catalog::status_under(authority, code);
    let row = status.filter(|row| row.authority == Authority::Mpsd);
    let mut situations = row.map_or_else(Vec::new, |row| weigh(row, evidence));
    let covered = situations
        .iter()
        .any(|one| one.verdict != Verdict::RuledOut);
    // The table was assumed for want of a host alone, and the body is no answer of the session directory.
    let elsewhere = authority_assumed && !covered && evidence.answered_by_another;
    if elsewhere {
        situations.clear();
    }
    let unmodified_since = unmodified_since(code, evidence);
    let status = match row {
        // No table of a service speaks of what something in front of the service sent.
        _ if body.kind == BodyKind::Html || body.gateway.is_some() => {
            catalog::status_of(Authority::Http, code)
        }
        _ if unmodified_since.is_some() => catalog::status_of(Authority::Http, code),
        _ if elsewhere => catalog::status_of(Authority::Http, code),
        Some(_) if !covered => catalog::wider_status(code),
        _ => status,
    };
    let explained_by = explained::by(exchange, request, authority, headers, body);
    // What a single resource means by it leaves no situation of the table open.
    if matches!(explained_by, Some(Entry::Endpoint(row)) if row.authority == Authority::Mpsd) {
        situations.clear();
    }
    let of_error = || {
        // An error object is of the service that has such objects, whether a row knows its code or not.
        authority::of_body(body.kind)
            .filter(|_| authority != Authority::Http && body.error.is_some())
            .or_else(|| authority::of_sentence(body))
    };
    let of_status = || status.map_or(Authority::None, |status| status.authority);
    Some(StatusMeaning {
        code,
        class: Class::of(code),
        authority: explained_by
            .and_then(explained::authority)
            .or_else(|| expired_ticket(code, headers).map(|_| Authority::SignIn))
            .or_else(of_error)
            .unwrap_or_else(of_status),
        authority_assumed: authority_assumed && row.is_some() && !elsewhere,
        status,
        explained_by,
        sharper: expired_ticket(code, headers)
            .or_else(|| not_a_read(code, authority, request))
            .or_else(|| {
                row.filter(|_| covered)
                    .and_then(|_| sharpened::of_missing(code, evidence))
            })
            .or(unmodified_since)
            .or_else(|| reached_limit(code, body))
            .or_else(|| without_reason(response, status, headers, body))
            .or_else(|| contradicted(code, body))
            .or_else(|| by_unknown_number(headers, body))
            .or_else(|| told_in_challenge(authority, headers).filter(|_| explained_by.is_none())),
        situations,
    })
}

/// What a refusal means whose body says that a limit is reached: 429 says so itself, unless calls at the same time are
/// counted, not those in a period.
fn reached_limit(code: u16, body: &BodyFacts) -> Option<Text> {
    const IN_PERIOD: Text = Text::new(
        "Too many calls in the period.",
        "Trop d’appels dans la période.",
    );
    const AT_ONCE: Text = Text::new(
        "Too many calls at the same time.",
        "Trop d’appels en même temps.",
    );
    let limit = body
        .reached_limit()
        .filter(|_| Class::of(code) >= Class::ClientError)?;
    match limit.counts_calls_under_way() {
        true => Some(AT_ONCE),
        false => (code != 429).then_some(IN_PERIOD),
    }
}

/// What 401 means where the ticket that was sent for a token is too old.
fn expired_ticket(code: u16, headers: &HeaderFacts) -> Option<Text> {
    const EXPIRED: Text = Text::new(
        "The ticket that was sent has expired.",
        "Le ticket envoyé a expiré.",
    );
    (code == 401 && headers.ticket_expired).then_some(EXPIRED)
}

/// What 401 means where neither the body nor a header gives a reason: the usual ones would be a guess.
fn without_reason(
    response: &Response,
    row: Option<&Status>,
    headers: &HeaderFacts,
    body: &BodyFacts,
) -> Option<Text> {
    const WITHOUT_REASON: Text = Text::new(
        "A signed-in user is required. The answer gives no reason.",
        "Il faut un utilisateur authentifié. La réponse ne donne aucune raison.",
    );
    let of_xbox = row.is_some_and(|row| row.code == 401 && row.authority == Authority::Xbox);
    let is_empty = body.known && body.kind == BodyKind::None;
    let is_told = response.headers.get("WWW-Authenticate").is_some() || !headers.sign_in.is_empty();
    (of_xbox && is_empty && !is_told).then_some(WITHOUT_REASON)
}

/// What a success means over a body that is an error.
fn contradicted(code: u16, body: &BodyFacts) -> Option<Text> {
    const ERROR: Text = Text::new(
        "The body is an error, whatever the status says.",
        "Le corps est une erreur, quoi que dise le statut.",
    );
    let is_success = Class::of(code) == Class::Success;
    (is_success && body.kind.is_error() && !body.says_success()).then_some(ERROR)
}

/// What a refusal means whose number of sign-in no table has.
fn by_unknown_number(headers: &HeaderFacts, body: &BodyFacts) -> Option<Text> {
    const NUMBER: Text = Text::new(
        "Sign-in is refused. The number that gives the reason is not a code I know.",
        "La connexion est refusée. Le nombre qui en donne la raison n’est pas un code que je connais.",
    );
    let in_body = body.kind == BodyKind::SignInError;
    (in_body || !headers.sign_in.is_empty()).then_some(NUMBER)
}

/// What a refusal means where tokens are made, and a challenge gives the reason in words of its own.
fn told_in_challenge(authority: Authority, headers: &HeaderFacts) -> Option<Text> {
    const IN_HEADER: Text = Text::new(
        "Sign-in is refused. The reason, in the words of the service, stands in WWW-Authenticate.",
        "La connexion est refusée. La raison, dans les termes du service, figure dans WWW-Authenticate.",
    );
    (authority == Authority::SignIn && headers.challenge_tells).then_some(IN_HEADER)
}

/// What 412 means for a request whose only condition is a date.
fn unmodified_since(code: u16, evidence: &Evidence<'_>) -> Option<Text> {
    const UNMODIFIED_SINCE: Text = Text::new(
        "The If-Unmodified-Since condition was not met (RFC 9110 section 13.1.4).",
        "La condition If-Unmodified-Since n’est pas remplie (RFC 9110, section 13.1.4).",
    );
    (code == 412 && evidence.is_dated_alone()).then_some(UNMODIFIED_SINCE)
}

/// What 304 means for a request that reads nothing: there is no copy that it could speak of.
fn not_a_read(code: u16, authority: Authority, request: Option<&RequestFacts>) -> Option<Text> {
    const ELSEWHERE: Text = Text::new(
        "The HTTP standard knows this status as an answer to GET and HEAD only.",
        "La norme HTTP ne connaît ce statut que comme réponse à GET et HEAD.",
    );
    let request = request.filter(|_| code == 304 && authority != Authority::Mpsd)?;
    let method = request.method.as_deref()?;
    let reads = Methods::Only(&["GET", "HEAD"]).take(method);
    (!reads).then_some(ELSEWHERE)
}
