//! A reached rate limit beside the one that is documented for the service.

use crate::catalog;
use crate::catalog::{Call, Service, Target};
use crate::exchange::Exchange;
use crate::inspect::body::facts::{BodyFacts, BodyKind};
use crate::inspect::body::reached_limit::{LimitWindow, RateLimit};
use crate::inspect::findings::finding::Finding;
use crate::inspect::request::RequestFacts;

/// Completes the rate limit of a body from the host, and says how it compares with the documented one.
///
/// The figures of the answer are the authority; the documentation is background. A proxy's limit, a limit of
/// simultaneous calls and a service that is short of its own resources have no row in the documentation.
pub(crate) fn compare(
    exchange: &Exchange,
    facts: Option<&RequestFacts>,
    body: &mut BodyFacts,
) -> Vec<Finding> {
    let Some((request, facts)) = exchange.request.as_ref().zip(facts) else {
        return Vec::new();
    };
    let call = Call {
        service: facts.service,
        // A search reads, whatever its method.
        method: match facts.searches {
            true => Some("GET"),
            false => facts.method.as_deref(),
        },
        target: facts.target,
        searches: searches_handles(facts.target, request.url.as_deref()),
        answered: None,
    };
    if body.is_passed_on() {
        return Vec::new();
    }
    match &mut body.rate_limit {
        Some(limit) => beside_documented(limit, call).into_iter().collect(),
        None => unspecified(call, exchange.response.status, body.kind),
    }
}

/// A limit that the answer states beside the documented one, which completes it.
fn beside_documented(limit: &mut RateLimit, call: Call<'_>) -> Option<Finding> {
    limit.service = call.service;
    if limit.counts_calls_under_way() {
        return None;
    }
    let answered = limit.max_requests;
    let seconds = limit
        .period_in_seconds
        .or(limit.window.map(LimitWindow::seconds));
    let row = catalog::documented_limit(Call {
        answered: seconds.map(|seconds| (answered, seconds)),
        ..call
    })?;
    limit.documented = Some(row);
    let documented = row.in_period(seconds?)?;
    (!row.allows(answered, seconds?)).then_some(Finding::LimitDiffers {
        answered,
        documented,
        limit: row,
    })
}

/// A 429 that does not say which limit it was: every documented one that it may be. A service that is short of its own
/// resources has none, and a store says it in a sentence.
fn unspecified(call: Call<'_>, status: Option<u16>, kind: BodyKind) -> Vec<Finding> {
    let says_itself = kind == BodyKind::StatusError
        || (call.service == Some(Service::Collections) && kind == BodyKind::Message);
    if status != Some(429) || says_itself {
        return Vec::new();
    }
    catalog::documented_limits(call)
        .map(Finding::LimitDocumented)
        .collect()
}

/// Whether a call asks for what only search handles have.
pub(crate) fn searches_handles(target: Option<Target>, url: Option<&str>) -> bool {
    target == Some(Target::HandleQuery)
        && url
            .and_then(|url| catalog::query_parameter(url, "include"))
            .is_some_and(|included| {
                included
                    .split(',')
                    .any(|part| part.trim().eq_ignore_ascii_case("roleInfo"))
            })
}
