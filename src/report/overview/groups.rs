//! Responses grouped by what they have in common. The size does not grow with their number.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use crate::catalog::{Status, Text};
use crate::exchange::{Request, Role};
use crate::inspect::{Caller, Callers, Inspection, RequestFacts, SessionReference};
use crate::redact::Redactor;
use crate::report::cut::head;
use crate::report::overview::failures::Place;
use crate::report::overview::tally::in_short;
use crate::report::settings::GroupBy;

/// As many groups are told apart; responses of others are counted together.
const GROUPS: usize = 4096;
/// As many statuses are told apart in a group.
const STATUSES: usize = 32;
/// Bytes that are kept of a name.
const LONGEST: usize = 256;

/// What the responses of a group have in common.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Key {
    /// A session: SCID, template and name, in lower case.
    Session([String; 3]),
    /// A user.
    Caller(Caller),
    /// The correlation id.
    Correlation(String),
    /// The host.
    Host(String),
    /// The situation, with its status.
    Situation(u16, &'static str),
    /// The status.
    Status(u16),
    /// There was no response, so that it has neither.
    Unanswered,
    /// Nothing of the kind is known.
    None,
}

impl Key {
    /// What of it is a text of the response.
    fn texts(&self) -> &[String] {
        match self {
            Self::Session(parts) => parts,
            Self::Correlation(text) | Self::Host(text) => std::slice::from_ref(text),
            _ => &[],
        }
    }
}

/// The groups by one thing.
#[derive(Debug)]
pub(crate) struct Groups {
    /// What they are grouped by.
    pub(crate) by: GroupBy,
    groups: HashMap<Key, Group>,
    callers: Callers,
    /// Responses of groups beyond those that are told apart.
    pub(crate) others: u64,
}

/// Responses that have something in common.
#[derive(Debug)]
pub(crate) struct Group {
    /// How many.
    pub(crate) count: u64,
    /// How many of them failed.
    pub(crate) failed: u64,
    /// How many have which status, and how many of those failed.
    pub(crate) statuses: BTreeMap<Option<u16>, (u64, u64)>,
    /// The earliest and the latest moment.
    pub(crate) span: Option<(jiff::Timestamp, jiff::Timestamp)>,
    /// Where the first stands.
    pub(crate) first: Place,
    /// How many groups began before.
    position: usize,
    /// The row of the status of the first.
    pub(crate) status: Option<&'static Status>,
    /// What the situation of the first means in short.
    pub(crate) short: Option<Text>,
}

impl Groups {
    pub(crate) fn new(by: GroupBy) -> Self {
        Self {
            by,
            groups: HashMap::new(),
            callers: Callers::default(),
            others: 0,
        }
    }

    /// Takes a response.
    pub(crate) fn take(&mut self, inspection: &Inspection, redactor: &Redactor) {
        if inspection.exchange.response.role != Role::Final {
            return;
        }
        // When the groups are printed, the secrets of other responses are known.
        let is_shown = |key: &Key| !key.texts().iter().any(|text| redactor.has_met(text));
        let key = self.key(inspection).filter(is_shown).unwrap_or(Key::None);
        let position = self.groups.len();
        if position >= GROUPS && key != Key::None && !self.groups.contains_key(&key) {
            self.others += 1;
            return;
        }
        let group = self.groups.entry(key);
        group
            .or_insert_with(|| Group::beginning_with(inspection, position))
            .take(inspection);
    }

    fn key(&mut self, inspection: &Inspection) -> Option<Key> {
        let kept = |text: &str| head(text, LONGEST).to_owned();
        let request = inspection.request.as_ref();
        Some(match self.by {
            GroupBy::Session => Key::Session(session(inspection)?),
            GroupBy::User => Key::Caller(self.callers.of(inspection)?),
            GroupBy::Correlation => {
                Key::Correlation(kept(inspection.headers.correlation_id.as_deref()?))
            }
            GroupBy::Host => Key::Host(kept(request?.host.as_deref()?)),
            GroupBy::Situation | GroupBy::Status if inspection.exchange.no_response.is_some() => {
                Key::Unanswered
            }
            GroupBy::Situation => {
                let meaning = inspection.meaning.as_ref()?;
                Key::Situation(meaning.code, meaning.applying()?.situation.id)
            }
            GroupBy::Status => Key::Status(inspection.exchange.response.status?),
        })
    }

    /// The groups, the most frequent first; among equals, the one that began first.
    pub(crate) fn sorted(&self) -> Vec<(&Key, &Group)> {
        let mut groups: Vec<_> = self.groups.iter().collect();
        groups.sort_by_key(|(_, group)| (Reverse(group.count), group.position));
        groups
    }
}

impl Group {
    fn beginning_with(inspection: &Inspection, position: usize) -> Self {
        let meaning = inspection.meaning.as_ref();
        let applying = meaning.and_then(|meaning| Some((meaning, meaning.applying()?)));
        Self {
            count: 0,
            failed: 0,
            statuses: BTreeMap::new(),
            span: None,
            first: Place::of(&inspection.exchange.origin),
            position,
            status: meaning.and_then(|meaning| meaning.status),
            short: applying.map(|(meaning, weighed)| in_short(meaning, weighed)),
        }
    }

    fn take(&mut self, inspection: &Inspection) {
        let failed = u64::from(inspection.is_failure());
        self.count += 1;
        self.failed += failed;
        let status = inspection.exchange.response.status;
        if self.statuses.len() < STATUSES || self.statuses.contains_key(&status) {
            let (count, of_failed) = self.statuses.entry(status).or_default();
            *count += 1;
            *of_failed += failed;
        }
        if let Some(moment) = inspection.moment() {
            let (from, to) = self.span.unwrap_or((moment, moment));
            self.span = Some((from.min(moment), to.max(moment)));
        }
    }
}

/// The session that a call was about: the one that its path names or, through a handle, the one that the answer names.
fn session(inspection: &Inspection) -> Option<[String; 3]> {
    let facts = inspection.request.as_ref()?;
    let whole = |session: &SessionReference| {
        let parts = [&session.scid, &session.template, &session.name];
        let [scid, template, name] =
            parts.map(|part| Some(head(part.as_deref()?, LONGEST).to_lowercase()));
        Some([scid?, template?, name?])
    };
    if let Some(session) = facts.session.as_ref().and_then(whole) {
        return Some(session);
    }
    let location = inspection.headers.content_location.as_ref();
    let location = location.filter(|_| facts.via_handle)?;
    let answered = RequestFacts::of(&Request {
        url: Some(location.clone()),
        ..Request::default()
    });
    answered.session.as_ref().and_then(whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::Exchange;
    use crate::inspect::inspect;

    const SESSION: &str =
        "/serviceconfigs/11111111-2222-4333-8444-555555555555/sessiontemplates/Lobby/sessions/A";

    const TOKEN: &str = "notReal9word1ABCdefGHIjkl22";

    fn grouped(by: GroupBy, calls: impl IntoIterator<Item = Exchange>) -> Groups {
        let mut groups = Groups::new(by);
        let mut redactor = Redactor::default();
        redactor.learn_header("Authorization", TOKEN);
        for call in calls {
            groups.take(&inspect(call), &redactor);
        }
        groups
    }

    fn call(status: u16, url: &str) -> Exchange {
        let url = format!("https://sessiondirectory.xboxlive.com{url}");
        Exchange::answered::<&str, &str>(status, [], "").to("PUT", url)
    }

    #[test]
    fn a_name_that_is_a_secret_of_the_response_is_none() {
        let named = |id: &str| {
            let mut call = call(404, SESSION);
            call.response.headers.push("X-XblCorrelationId", id);
            call
        };
        let groups = grouped(GroupBy::Correlation, [named(TOKEN), named("a")]);
        let keys: Vec<_> = groups.sorted().iter().map(|(key, _)| *key).collect();
        assert_eq!(keys, [&Key::None, &Key::Correlation("a".to_owned())]);
    }

    #[test]
    fn a_session_is_the_same_whatever_its_case_and_through_a_handle() {
        let mut by_handle = call(200, "/handles/0b7a4f6e-11d2-4c3a-9a55-5d1e2f3a4b6c/session");
        by_handle.response.headers.push("Content-Location", SESSION);
        let calls = [
            call(200, SESSION),
            call(412, &SESSION.replace("/A", "/a").replace("Lobby", "lobby")),
            by_handle,
            call(200, "/handles"),
        ];
        let groups = grouped(GroupBy::Session, calls);
        let counts: Vec<(u64, u64)> = groups
            .sorted()
            .iter()
            .map(|(_, one)| (one.count, one.failed))
            .collect();
        assert_eq!(counts, [(3, 1), (1, 0)]);
        assert_eq!(groups.sorted()[1].0, &Key::None);
    }

    #[test]
    fn memory_does_not_grow_with_the_number_of_groups() {
        let calls = (0..GROUPS + 7).map(|number| {
            let id = number.to_string();
            Exchange::answered(200, [("X-XblCorrelationId", id)], "")
        });
        let groups = grouped(GroupBy::Correlation, calls);
        assert_eq!((groups.sorted().len(), groups.others), (GROUPS, 7));
    }

    #[test]
    fn groups_stand_in_the_order_of_their_counts_then_of_their_beginnings() {
        let calls = [503, 404, 200, 200].map(|status| call(status, SESSION));
        let groups = grouped(GroupBy::Status, calls);
        let keys: Vec<&Key> = groups.sorted().into_iter().map(|(key, _)| key).collect();
        assert_eq!(
            keys,
            [&Key::Status(200), &Key::Status(503), &Key::Status(404)]
        );
    }
}
