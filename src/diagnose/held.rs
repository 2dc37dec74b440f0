//! What a capture holds: a rule that needs more cannot be checked.

use crate::catalog::Need;
use crate::diagnose::call::Call;
use crate::diagnose::method::Method;
use crate::exchange::Exchange;

/// How many calls have what.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Held {
    pub(crate) calls: u64,
    pub(crate) times: u64,
    pub(crate) ends: u64,
    pub(crate) users: u64,
    pub(crate) titles: u64,
    pub(crate) taps: u64,
    request_headers: u64,
    response_headers: u64,
    tokens: u64,
    bodies: u64,
    unknown_bodies: u64,
    durations: u64,
}

impl Held {
    pub(crate) fn take(&mut self, call: &Call, exchange: &Exchange) {
        let is_write = matches!(call.method, Method::Put | Method::Post);
        self.calls += 1;
        self.times += u64::from(call.start.is_some());
        self.ends += u64::from(call.has_end);
        self.users += u64::from(call.user.is_some());
        self.titles += u64::from(call.title.is_some());
        self.request_headers += u64::from(call.knows_request);
        self.response_headers += u64::from(!exchange.response.headers.is_empty());
        self.tokens += u64::from(call.token.is_some());
        self.bodies += u64::from(call.body.is_some_and(|body| body != 0));
        self.unknown_bodies += u64::from(is_write && call.body.is_none());
        self.durations += u64::from(call.first_byte.is_some() || call.has_end);
    }

    /// Whether the capture holds nothing of what is needed.
    pub(crate) fn lacks(&self, need: Need) -> bool {
        let there = match need {
            Need::Times => self.times,
            Need::RequestHeaders => self.request_headers,
            // Where no request had a body, there is nothing to be checked.
            Need::RequestBodies if self.unknown_bodies == 0 => self.calls,
            Need::RequestBodies => self.bodies,
            Need::ResponseHeaders => self.response_headers,
            Need::Tokens => self.tokens,
            Need::Durations => self.durations,
            Need::Taps => self.taps,
        };
        self.calls > 0 && there == 0
    }
}
