//! A reached rate limit, as an answer tells it.

use std::time::Duration;

use crate::catalog::rate_limits::{BURST_SECONDS, SUSTAIN_SECONDS};
use crate::catalog::{DocumentedLimit, Service};
use crate::language::words;

/// A reached rate limit: the object of an Xbox service, or the sentence of a store.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RateLimit {
    /// `rate` or `concurrency`, as written.
    pub limit_type: Option<String>,
    /// Calls counted, where the answer tells.
    pub current_requests: Option<i64>,
    /// Calls allowed.
    pub max_requests: i64,
    /// Length of the period, in seconds.
    pub period_in_seconds: Option<i64>,
    /// `burst` or `sustain`, when the period is one of theirs.
    pub window: Option<LimitWindow>,
    /// The service that counted, when the host tells.
    pub service: Option<Service>,
    /// The limit that is documented for that service.
    pub documented: Option<&'static DocumentedLimit>,
}

impl RateLimit {
    /// The length of the period, where it is one: as stated, else as the window's name tells.
    #[must_use]
    pub fn period(&self) -> Option<Duration> {
        let of_window = self.window.map(LimitWindow::seconds);
        let seconds = u64::try_from(self.period_in_seconds.or(of_window)?).ok()?;
        (seconds > 0).then(|| Duration::from_secs(seconds))
    }

    /// Whether it limits calls at the same time, not calls in a period.
    #[must_use]
    pub fn counts_calls_under_way(&self) -> bool {
        self.limit_type
            .as_deref()
            .is_some_and(|kind| kind.eq_ignore_ascii_case("concurrency"))
    }
}

words! {
    /// A counting period of the rate limits.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum LimitWindow {
        /// 15 seconds.
        Burst = "burst",
        /// 300 seconds.
        Sustain = "sustain",
    }
}

impl LimitWindow {
    /// The one of this name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let has_name = |window: &Self| window.name().eq_ignore_ascii_case(name);
        Self::ALL.iter().copied().find(has_name)
    }

    /// The one of that many seconds.
    pub(crate) fn lasting(seconds: i64) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|window| window.seconds() == seconds)
    }

    /// How long it is.
    pub(crate) fn seconds(self) -> i64 {
        match self {
            Self::Burst => BURST_SECONDS.into(),
            Self::Sustain => SUSTAIN_SECONDS.into(),
        }
    }
}
