//! Tokens that are used although they were refused, sign-in that fails again and again, and tokens asked for needlessly.

use crate::catalog::rules::sign_in::{SIGN_IN_LOOP, STALE_TOKEN_REUSED, TOKEN_CHURN};
use crate::diagnose::call::{Call, Digest, Mark, Micros};
use crate::diagnose::finding::{Certainty, Occurrence};
use crate::diagnose::method::Method;
use crate::diagnose::recent::Recent;
use crate::diagnose::settings::DiagnoseSettings;
use crate::diagnose::watch::{Found, Watch};
use crate::inspect::Caller;
use crate::language::tr;

/// As many tokens are remembered.
const TOKENS: usize = 4096;
/// As many requests are.
const REQUESTS: usize = 4096;
/// As many calls of a series are named.
const NAMED: usize = 8;

pub(super) fn watches(settings: &DiagnoseSettings) -> Vec<Box<dyn Watch>> {
    let stale = Stale {
        calls: settings.count(&STALE_TOKEN_REUSED, "calls"),
        refused: Recent::new(TOKENS),
    };
    let looping = Looping {
        failures: settings.count(&SIGN_IN_LOOP, "failures"),
        rounds: settings.count(&SIGN_IN_LOOP, "rounds"),
        within: settings.time(&SIGN_IN_LOOP, "seconds"),
        failed: Recent::new(REQUESTS),
        refused: Recent::new(REQUESTS),
        authorized: None,
    };
    let churn = Churn {
        calls: settings.count(&TOKEN_CHURN, "calls"),
        left: settings.time(&TOKEN_CHURN, "left"),
        tokens: Recent::new(TOKENS),
    };
    vec![Box::new(stale), Box::new(looping), Box::new(churn)]
}

/// Calls with a token that their host has refused.
struct Stale {
    calls: usize,
    refused: Recent<(Digest, Digest), Refused>,
}

/// A token that was refused.
struct Refused {
    end: Option<Micros>,
    again: usize,
    call: Mark,
}

impl Watch for Stale {
    fn call(&mut self, call: &Call, found: &mut Found) {
        let Some(token) = call.token else {
            return;
        };
        let key = (token, call.api.host_key);
        if call.status != Some(401) {
            // A host that takes it refuses something else with 401.
            if call.is_fine() {
                self.refused.remove(&key);
            }
            return;
        }
        let Some(refused) = self.refused.get_mut(&key) else {
            let refused = Refused {
                end: call.end,
                again: 0,
                call: call.mark(),
            };
            self.refused.insert(key, refused);
            return;
        };
        // One that was under way already could not know.
        let is_after = call
            .start
            .zip(refused.end)
            .is_none_or(|(start, end)| start > end);
        if !is_after {
            return;
        }
        refused.again += 1;
        let count = refused.again;
        if count < self.calls {
            return;
        }
        let certainty = match call.has_end && call.start.is_some() {
            true => Certainty::Certain,
            false => Certainty::Probable,
        };
        found.add(
            Occurrence::of(&STALE_TOKEN_REUSED, call)
                .certainty(certainty)
                .because([refused.call.clone()])
                .about(token)
                .weight(i64::try_from(count).unwrap_or(i64::MAX))
                .count("calls", count)
                .says(|language| {
                    tr!(
                        language,
                        "{count} calls were sent with a token after their host had refused it with 401",
                        "{count} appels ont été envoyés avec un jeton que leur hôte avait déjà refusé par un 401"
                    )
                }),
        );
    }

    fn cut(&mut self, _: &mut Found) {
        self.refused.drain();
    }

    fn has_forgotten(&self) -> bool {
        self.refused.is_full
    }
}

/// Sign-in that goes round in circles.
struct Looping {
    failures: usize,
    rounds: usize,
    within: Micros,
    failed: Recent<Digest, Failed>,
    refused: Recent<(Option<Caller>, Digest), Round>,
    /// The number of the last token that was given for a service.
    authorized: Option<u64>,
}

/// Equal failures of equal requests.
struct Failed {
    status: Option<u16>,
    error: Option<Digest>,
    first: Option<Micros>,
    calls: Vec<Mark>,
    count: usize,
}

/// Tokens that were given, and refused by a service.
struct Round {
    order: u64,
    token: Option<Digest>,
    first: Option<Micros>,
    calls: Vec<Mark>,
    count: usize,
}

impl Watch for Looping {
    fn call(&mut self, call: &Call, found: &mut Found) {
        if call.signs_in() {
            if call.sign_in.as_ref().is_some_and(|about| about.authorizes) && call.is_fine() {
                self.authorized = Some(call.order);
            }
            self.failure(call, found);
        } else {
            self.round(call, found);
        }
    }

    fn cut(&mut self, _: &mut Found) {
        self.failed.drain();
        self.refused.drain();
        self.authorized = None;
    }

    fn has_forgotten(&self) -> bool {
        self.failed.is_full || self.refused.is_full
    }
}

impl Looping {
    /// The same failure of the same request.
    fn failure(&mut self, call: &Call, found: &mut Found) {
        // Bodies that are not known may differ; what may pass is for the rules about retries.
        let is_same = call.method == Method::Get || call.body.is_some();
        if call.is_fine() || call.may_pass() || !is_same {
            self.failed.remove(&call.request);
            return;
        }
        let error = call.sign_in.as_ref().and_then(|about| about.error);
        let failed = self.failed.entry(call.request, || Failed {
            status: call.status,
            error,
            first: call.start,
            calls: Vec::new(),
            count: 0,
        });
        if (failed.status, failed.error) != (call.status, error)
            || is_past(failed.first, call, self.within)
        {
            *failed = Failed {
                status: call.status,
                error,
                first: call.start,
                calls: Vec::new(),
                count: 0,
            };
        }
        failed.count += 1;
        if failed.count >= self.failures {
            let (count, status) = (failed.count, call.status.unwrap_or_default());
            found.add(
                Occurrence::of(&SIGN_IN_LOOP, call)
                    .because(failed.calls.iter().rev().cloned())
                    .about(call.request)
                    .weight(i64::try_from(count).unwrap_or(i64::MAX))
                    .count("calls", count)
                    .count("status", i64::from(status))
                    .says(|language| {
                        tr!(
                            language,
                            "The same sign-in request failed {count} times in the same way, with {status}",
                            "La même requête de connexion a échoué {count} fois de la même façon, avec {status}"
                        )
                    }),
            );
        }
        remember(&mut failed.calls, call);
    }

    /// A token that was given, and then refused by the service it is for.
    fn round(&mut self, call: &Call, found: &mut Found) {
        let key = (call.user, call.api.host_key);
        if call.status != Some(401) {
            if call.is_fine() {
                self.refused.remove(&key);
            }
            return;
        }
        let Some(authorized) = self.authorized else {
            return;
        };
        let round = self.refused.entry(key, || Round::of(call));
        if is_past(round.first, call, self.within) {
            *round = Round::of(call);
        }
        let is_new_token = call.token.is_none() || call.token != round.token;
        if round.count > 0 && (authorized < round.order || !is_new_token) {
            return;
        }
        round.order = call.order;
        round.token = call.token;
        round.count += 1;
        let certainty = match call.token.is_some() {
            true => Certainty::Certain,
            false => Certainty::Probable,
        };
        if round.count >= self.rounds {
            let count = round.count;
            found.add(
                Occurrence::of(&SIGN_IN_LOOP, call)
                    .certainty(certainty)
                    .because(round.calls.iter().rev().cloned())
                    .about(call.api.host_key)
                    .weight(i64::try_from(count).unwrap_or(i64::MAX))
                    .count("rounds", count)
                    .says(|language| {
                        tr!(
                            language,
                            "{count} times a token was issued and the service then answered 401",
                            "{count} fois, un jeton a été émis et le service a ensuite répondu 401"
                        )
                    }),
            );
        }
        remember(&mut round.calls, call);
    }
}

impl Round {
    fn of(call: &Call) -> Self {
        Self {
            order: 0,
            token: None,
            first: call.start,
            calls: Vec::new(),
            count: 0,
        }
    }
}

fn is_past(first: Option<Micros>, call: &Call, within: Micros) -> bool {
    let since = call.start.zip(first);
    since.is_some_and(|(now, first)| now.saturating_sub(first) > within)
}

fn remember(calls: &mut Vec<Mark>, call: &Call) {
    if calls.len() < NAMED {
        calls.push(call.mark());
    }
}

/// Tokens that are asked for while the last is valid.
struct Churn {
    calls: usize,
    left: Micros,
    tokens: Recent<Digest, Token>,
}

/// A token by what it was asked for.
struct Token {
    until: Micros,
    count: usize,
    calls: Vec<Mark>,
}

impl Watch for Churn {
    fn call(&mut self, call: &Call, found: &mut Found) {
        let about = call.sign_in.as_ref().filter(|_| call.is_fine());
        let asked = about.and_then(|about| about.asked.zip(about.valid));
        let (Some((asked, valid)), Some((start, end))) = (asked, call.times()) else {
            return;
        };
        let token = self.tokens.entry(asked, || Token {
            until: Micros::MIN,
            count: 0,
            calls: Vec::new(),
        });
        let left = token.until.saturating_sub(start);
        if left <= self.left {
            token.count = 0;
            token.calls.clear();
        }
        token.count += 1;
        token.until = token.until.max(end.saturating_add(valid));
        if token.count >= self.calls {
            let (count, minutes) = (token.count, left / 60_000_000);
            found.add(
                Occurrence::of(&TOKEN_CHURN, call)
                    .because(token.calls.iter().rev().cloned())
                    .about(asked)
                    .weight(i64::try_from(count).unwrap_or(i64::MAX))
                    .count("calls", count)
                    .time("leftMs", left)
                    .says(|language| {
                        tr!(
                            language,
                            "The same token was asked for {count} times; the one before was valid for another {minutes} min",
                            "Le même jeton a été demandé {count} fois ; le précédent restait valide {minutes} min"
                        )
                    }),
            );
        }
        remember(&mut token.calls, call);
    }

    fn cut(&mut self, _: &mut Found) {
        self.tokens.drain();
    }

    fn has_forgotten(&self) -> bool {
        self.tokens.is_full
    }
}
