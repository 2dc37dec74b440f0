//! From an inspection to a call as the rules see it, or to the reason why it is left out.

use std::collections::HashMap;
use std::sync::Arc;

use crate::catalog::{Service, Target, is_under};
use crate::diagnose::asks::Asking;
use crate::diagnose::call::{Api, Asks, Call, Condition, Digest, Manager, Micros, Refusal, SECOND};
use crate::diagnose::digests::Digests;
use crate::diagnose::left_out::LeftOut;
use crate::diagnose::method::Method;
use crate::diagnose::mpsd;
use crate::diagnose::row::Asked;
use crate::diagnose::sign_in;
use crate::diagnose::template::template;
use crate::exchange::{Exchange, Extent, Repair, Request, Role};
use crate::inspect::{Callers, Inspection, RequestFacts};

/// As many APIs are told apart by one allocation each; those beyond have one a call.
const APIS: usize = 4096;

/// The domains of the services that rules know, besides the sign-in hosts.
const DOMAINS: [&str; 6] = [
    "xboxlive.com",
    "mp.microsoft.com",
    "playfabapi.com",
    "login.live.com",
    "login.microsoftonline.com",
    "login.windows.net",
];

/// What is longer takes its time.
const MEGABYTE: usize = 1_000_000;

/// Turns inspections into calls.
#[derive(Debug, Default)]
pub(crate) struct Normaliser {
    digests: Digests,
    callers: Callers,
    apis: HashMap<Digest, Arc<Api>>,
    count: u64,
}

impl Normaliser {
    /// The call of an inspection; of an input of this number.
    pub(crate) fn call(&mut self, inspection: &Inspection, input: usize) -> Result<Call, LeftOut> {
        let exchange = &inspection.exchange;
        let (request, facts) = exchange
            .request
            .as_ref()
            .zip(inspection.request.as_ref())
            .ok_or(LeftOut::WithoutRequest)?;
        left_out(exchange, facts)?;
        let service = service_of(facts).ok_or(LeftOut::ForeignHost)?;
        let path = facts.path.as_deref().ok_or(LeftOut::WithoutRequest)?;
        let method = method_of(facts, request);
        let mpsd = mpsd::read(inspection, request, facts, &self.digests);
        let asked = Asked {
            service,
            method,
            path,
            target: facts.target,
            is_query: facts.searches,
            searches: mpsd
                .as_ref()
                .is_some_and(|about| about.kind.as_deref() == Some("search")),
        };
        let body = self.body(request);
        let header = |name| request.headers.get(name);
        let tag = |value: &Option<String>| condition(value.as_deref(), request.headers_complete);
        let (if_match, if_none_match) = (tag(&facts.if_match), tag(&facts.if_none_match));
        let start = exchange
            .origin
            .time
            .as_ref()
            .map(|time| time.at.as_microsecond());
        let micros = |time: std::time::Duration| {
            Micros::try_from(time.as_micros()).unwrap_or(Micros::MAX / 4)
        };
        let duration = exchange.origin.duration.map(micros);
        let api = self.api(facts, path);
        let sign_in = sign_in::read(service, &api.template, request, inspection, &self.digests);
        let heartbeat = exchange.response.headers.get("X-Heartbeat-After");
        self.count += 1;
        Ok(Call {
            input,
            index: exchange.origin.index,
            order: self.count,
            start,
            end: start.map(|start| start.saturating_add(duration.unwrap_or(0))),
            has_end: duration.is_some(),
            first_byte: exchange.origin.first_byte.map(micros),
            is_late: false,
            status: exchange
                .response
                .status
                .filter(|_| exchange.no_response.is_none()),
            is_unsent: exchange
                .no_response
                .as_ref()
                .is_some_and(|none| none.is_unsent()),
            method,
            asks: self.asks(service, method, path, request, &api),
            api,
            service,
            target: facts.target.filter(|target| *target != Target::Other),
            row: asked.row(),
            user: self.callers.of(inspection),
            device: exchange
                .origin
                .client
                .as_deref()
                .map(|client| self.digests.of(client)),
            title: inspection
                .headers
                .debug
                .get("title")
                .map(|title| self.digests.of(title)),
            token: header("Authorization").map(|token| self.digests.of(token)),
            agent: header("User-Agent").map(|agent| self.digests.of(agent)),
            manager: header("User-Agent").and_then(manager),
            lacks_contract: request.headers_complete && facts.contract_version.is_none(),
            knows_request: request.headers_complete,
            request: self.digests.of((
                facts.method.as_deref(),
                facts.host.as_deref(),
                path,
                body,
                facts.if_match.as_deref(),
                facts.if_none_match.as_deref(),
                header("Range"),
                facts.contract_version.as_deref(),
            )),
            resource: self
                .digests
                .of((facts.host.as_deref(), without_query(path))),
            body,
            if_match,
            if_none_match,
            etag: inspection.headers.etag.as_deref().map(bare_tag),
            answer: self.answer(exchange),
            wait: inspection
                .headers
                .retry_after
                .and_then(|wait| wait.delay())
                .map(micros),
            refusal: inspection.body.rate_limit.as_ref().map(|limit| Refusal {
                most: limit.max_requests,
                current: limit.current_requests.unwrap_or_default(),
                period: limit
                    .period_in_seconds
                    .filter(|_| !limit.counts_calls_under_way()),
            }),
            mpsd: mpsd.map(Box::new),
            sign_in: sign_in.map(Box::new),
            is_pending: sign_in::is_pending(service, inspection),
            is_read: method == Method::Get || facts.searches,
            is_part: is_part(path),
            heartbeat: heartbeat
                .and_then(|after| after.trim().parse::<u32>().ok())
                .map(|after| Micros::from(after) * SECOND),
            hides_json: hides_json(request),
            is_long: exchange.response.body.bytes.len() > MEGABYTE
                || request.body_length() > Some(MEGABYTE as u64),
            load: None,
        })
    }

    /// The session that a path names.
    pub(crate) fn session(&self, path: &str) -> Option<Digest> {
        mpsd::session_of_path(path, &self.digests)
    }

    fn asks(
        &self,
        service: Service,
        method: Method,
        path: &str,
        request: &Request,
        api: &Api,
    ) -> Option<Asks> {
        let asking = Asking {
            service,
            host: &api.host,
            method,
            path,
            body: whole(request),
        };
        asking.read(&self.digests)
    }

    fn api(&mut self, facts: &RequestFacts, path: &str) -> Arc<Api> {
        let method = facts.method.as_deref().unwrap_or_default();
        let host = facts.host.as_deref().unwrap_or_default();
        let template = template(path);
        let key = self.digests.of((method, host, &template));
        if let Some(api) = self.apis.get(&key) {
            return Arc::clone(api);
        }
        let api = Arc::new(Api {
            method: method.to_owned(),
            host: host.to_owned(),
            template,
            key,
            host_key: self.digests.of(host),
        });
        if self.apis.len() < APIS {
            self.apis.insert(key, Arc::clone(&api));
        }
        api
    }

    fn answer(&self, exchange: &Exchange) -> Option<Digest> {
        let body = &exchange.response.body;
        if body.bytes.is_empty() {
            let is_known = body.extent == Extent::Whole && body.reported.is_none();
            return is_known.then_some(0);
        }
        Some(self.digests.of(&body.bytes))
    }

    fn body(&self, request: &Request) -> Option<Digest> {
        match (&request.body, request.has_body) {
            // A body of which the capture has the length alone.
            (Some(body), _) if body.bytes.is_empty() => None,
            (Some(body), _) => Some(self.digests.of((&body.bytes, body.length))),
            (None, Some(false)) => Some(0),
            (None, _) => None,
        }
    }
}

/// The layer of XSAPI that an agent names.
fn manager(agent: &str) -> Option<Manager> {
    let names = |name| agent.contains(name);
    match (names("MultiplayerManager"), names("SocialManager")) {
        (true, _) => Some(Manager::Multiplayer),
        (_, true) => Some(Manager::Social),
        _ => None,
    }
}

/// Why a call is none that a rule may judge.
fn left_out(exchange: &Exchange, facts: &RequestFacts) -> Result<(), LeftOut> {
    let method = facts.method.as_deref().unwrap_or_default();
    let is = |name: &str| method.eq_ignore_ascii_case(name);
    let response = &exchange.response;
    if response.role == Role::Tunnel || is("CONNECT") {
        Err(LeftOut::Tunnel)
    } else if response.role == Role::Interim {
        Err(LeftOut::Interim)
    } else if exchange.origin.repairs.contains(&Repair::AnswerOfTool) {
        Err(LeftOut::AnswerOfTool)
    } else if is("OPTIONS") {
        Err(LeftOut::Options)
    } else if response.status == Some(101) {
        Err(LeftOut::Upgrade)
    } else {
        Ok(())
    }
}

/// The service, where it is one that rules know.
fn service_of(facts: &RequestFacts) -> Option<Service> {
    match (&facts.host, facts.service) {
        (Some(host), Some(service)) => {
            let is_known = DOMAINS.iter().any(|domain| is_under(host, domain));
            is_known.then_some(service)
        }
        // A path alone is the session directory's where only that has it.
        _ => (facts.authority == Some(crate::catalog::Authority::Mpsd)).then_some(Service::Mpsd),
    }
}

fn method_of(facts: &RequestFacts, request: &Request) -> Method {
    match facts
        .method
        .as_deref()
        .map(str::to_ascii_uppercase)
        .as_deref()
    {
        Some("GET" | "HEAD") => Method::Get,
        Some("PUT") => Method::Put,
        Some("POST") => Method::Post,
        Some("DELETE") => Method::Delete,
        None if !request.is_not_get => Method::Get,
        _ => Method::Other,
    }
}

/// The body of a request, where it is there as a whole.
fn whole(request: &Request) -> Option<&[u8]> {
    let body = request.body.as_ref()?;
    (body.bytes.len() as u64 == body.length).then_some(body.bytes.as_slice())
}

/// Whether a body is JSON that is not said to be.
fn hides_json(request: &Request) -> bool {
    let is_json = |body: &[u8]| {
        matches!(body.first(), Some(b'{' | b'['))
            && serde_json::from_slice::<serde::de::IgnoredAny>(body).is_ok()
    };
    let kind = request.headers.get("Content-Type").unwrap_or_default();
    request.headers_complete
        && !kind.to_ascii_lowercase().contains("json")
        && whole(request).is_some_and(is_json)
}

/// Whether a path is that of the next part of a list or of a blob.
fn is_part(path: &str) -> bool {
    let query = path.split_once('?').map(|(_, query)| query);
    query.is_some_and(|query| {
        let query = query.to_ascii_lowercase();
        query.contains("continuationtoken=") || query.contains("finalblock=false")
    })
}

fn without_query(path: &str) -> &str {
    path.split(['?', '#']).next().unwrap_or_default()
}

fn condition(value: Option<&str>, is_known: bool) -> Condition {
    match value.map(str::trim) {
        Some("*") => Condition::Any,
        Some(tag) => Condition::Tag(bare_tag(tag)),
        None if is_known => Condition::None,
        None => Condition::Unknown,
    }
}

/// An ETag without its quotes and the mark of a weak one.
fn bare_tag(tag: &str) -> Arc<str> {
    let tag = tag.trim();
    let tag = tag.strip_prefix("W/").unwrap_or(tag);
    tag.trim_matches('"').into()
}
