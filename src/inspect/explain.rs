//! The answer to `explain`: rows of the catalog, their situations weighed against what the user said.

use crate::catalog;
#[cfg(feature = "cli")]
use crate::catalog::statuses::http::SEND_CREDENTIALS;
use crate::catalog::statuses::xbox::WAIT_AS_STATED;
use crate::catalog::{
    Answered, Authority, Call, DocumentedLimit, Entry, NoMatch, QueryKind, SearchResult, Status,
    Text, endpoint_answer,
};
use crate::inspect::advice::by_status::leaves_open;
use crate::inspect::body::rate_limit::searches_handles;
use crate::inspect::request::RequestFacts;
use crate::inspect::situations::candidate::{Candidate, Verdict};
use crate::inspect::situations::evidence::{Conditions, Evidence};
use crate::inspect::situations::sharpened;
use crate::inspect::situations::weigh::{unweighed, weigh};
use crate::inspect::typed_call;
use crate::inspect::typed_call::TypedCall;

/// What one query brought.
#[derive(Debug)]
#[non_exhaustive]
pub struct Explanation {
    /// The query as typed.
    pub query: String,
    /// How it was understood.
    pub kind: QueryKind,
    /// What it found.
    pub matches: Vec<Explained>,
    /// When no table knows it: what the user may have meant, nearest first.
    pub suggestions: Vec<String>,
    /// For a number of which nothing can be said: why.
    pub miss: Option<NoMatch>,
    /// For a status with the phrase of another one behind it: that one.
    pub phrase_of: Option<&'static Status>,
    /// Whether the MPSD table was assumed because no host is known.
    pub authority_assumed: bool,
}

impl Explanation {
    /// Whether two queries are spellings of the same code.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        let entries =
            |one: &Self| -> Vec<Entry> { one.matches.iter().map(|found| found.entry).collect() };
        !self.matches.is_empty() && self.kind == other.kind && entries(self) == entries(other)
    }
}

/// A row of the catalog and its situations.
#[derive(Debug)]
#[non_exhaustive]
pub struct Explained {
    /// The row.
    pub entry: Entry,
    /// What a status means here, where more is known than its row says.
    pub sharper: Option<Text>,
    /// Whether the request is a write that may have taken effect although it failed.
    pub may_have_been_done: bool,
    /// The methods that the path is documented to take, where another one was refused.
    pub methods: &'static [&'static str],
    /// How what the request tried to end does end, where a DELETE was refused.
    pub ends: Option<Text>,
    /// The documented limits that a refusal by one may have run into.
    pub limits: Vec<&'static DocumentedLimit>,
    /// The situations of a status, in the documented order; empty for anything else.
    pub situations: Vec<Candidate>,
    /// Whether the user gave evidence (a method, a target, a header). Without any, every situation is possible.
    pub narrowed: bool,
    /// Whether a situation is left, or there are none to weigh. If not, the row is that of a wider source.
    pub covered: bool,
    /// What to do: in the situation that applies, where one does and has advice of its own; else in general.
    pub advice: Option<Text>,
    /// What XSAPI does with the status of a call on a session; nothing where another service answered.
    pub xsapi: Option<Text>,
    /// Whether it holds only if the session directory answered, and nothing tells who did.
    pub conditional: bool,
}

impl Explained {
    /// Where to read on about a status: the page on the limits that are documented says more than that of the status.
    #[must_use]
    pub fn documentation(&self, row: &Status) -> Option<&'static str> {
        let on_limits = self.limits.first().map(|limit| limit.on_refusal());
        on_limits.or(row.documentation())
    }
}

/// Whether a situation is left.
fn is_possible(situations: &[Candidate]) -> bool {
    situations
        .iter()
        .any(|one| one.verdict != Verdict::RuledOut)
}

/// What explains a status at the host of the request: its endpoint, else the tables of its authority, which would
/// contradict what the endpoint means by it or say it twice.
fn by_host(entry: Entry, evidence: &Evidence<'_>) -> Explained {
    let authority = evidence.request.and_then(|request| request.authority);
    let entry = match (entry, authority) {
        (Entry::Status(status), Some(authority)) => {
            let request = evidence.request;
            let answered = Answered {
                host: request.and_then(|request| request.host.as_deref()),
                path: request.and_then(|request| request.path.as_deref()),
                status: Some(status.code),
                ..Answered::default()
            };
            let row = catalog::status_under(authority, status.code).unwrap_or(status);
            endpoint_answer(authority, &answered).map_or(Entry::Status(row), Entry::Endpoint)
        }
        _ => entry,
    };
    explained(entry, evidence)
}

/// What the next wider source says of a status that the MPSD table does not cover.
fn wider(entry: Entry) -> Entry {
    match entry {
        Entry::Status(status) => catalog::wider_status(status.code).map_or(entry, Entry::Status),
        _ => entry,
    }
}

/// What to do. Advice on a status as a whole is for those who do not know which situation it is, where some of
/// the situations have advice of their own.
fn advice(entry: Entry, situations: &[Candidate], evidence: &Evidence<'_>) -> Option<Text> {
    let Entry::Status(status) = entry else {
        return entry.advice();
    };
    let applying = situations
        .iter()
        .find(|one| one.verdict == Verdict::Applies);
    let by_situation = status.situations.iter().any(|one| one.advice.is_some());
    match applying {
        // Whether a request may be repeated is known with its method: a write that may have been done is not.
        _ if leaves_open(status.code) && evidence.method.is_some() => {
            (!evidence.writes()).then_some(WAIT_AS_STATED)
        }
        Some(one) => sharpened::advice(one.situation, evidence)
            .or_else(|| status.advice.filter(|_| !by_situation)),
        None => sharpened::general_advice(status, evidence),
    }
    .filter(|_| !(status.code == 401 && makes_tokens(evidence)))
    .filter(|_| status.code != 304 || sharpened::confirms_copy(evidence))
    // The general advice on a 412 speaks of a session, and of a change to it.
    .filter(|_| {
        status.code != 412
            || status.authority != Authority::Mpsd
            || (sharpened::is_of_session(evidence) && !evidence.reads())
    })
}

/// Whether the host makes tokens: there a refusal is about what was sent for one.
fn makes_tokens(evidence: &Evidence<'_>) -> bool {
    let authority = evidence.request.and_then(|request| request.authority);
    matches!(authority, Some(Authority::SignIn | Authority::OAuth))
}

/// Looks a query up and weighs the situations of what it finds against the evidence.
///
/// ```
/// use xblstatus::inspect::{Evidence, explain};
///
/// let evidence = Evidence { method: Some("DELETE"), ..Evidence::default() };
/// let explanation = explain("412", &evidence);
/// assert_eq!(explanation.matches.len(), 1);
/// assert!(explanation.matches.iter().all(|found| found.situations.len() == 3));
/// ```
#[must_use]
pub fn explain(query: &str, evidence: &Evidence<'_>) -> Explanation {
    match typed_call::read(query).filter(|_| evidence.request.is_none()) {
        Some(call) => of_call(query, &call, evidence),
        None => of_found(query, catalog::find(query), evidence),
    }
}

/// Weighs what was found.
fn of_found(query: &str, found: SearchResult, evidence: &Evidence<'_>) -> Explanation {
    let entries = found.entries.into_iter();
    let matches = entries.map(|entry| by_host(entry, evidence));
    // Among many, those that the evidence rules out are not what was asked for.
    let one = found.kind == QueryKind::Code;
    let matches = matches.filter(|found| one || found.covered);
    let mut matches: Vec<Explained> = matches.collect();
    if let (Some(lead), Some(first)) = (found.lead, matches.first_mut()) {
        // The situations of the row are other ones.
        first.sharper = Some(lead);
        first.situations.clear();
    }
    let is_assumed = |found: &Explained| matches!(found.entry, Entry::Status(row) if row.authority == Authority::Mpsd);
    Explanation {
        query: query.to_owned(),
        kind: found.kind,
        // The id of a situation names the table itself, and so does a target.
        authority_assumed: one
            && !query.trim().starts_with("mpsd-")
            && !tells_authority(evidence)
            && matches.iter().any(is_assumed),
        matches,
        suggestions: found.suggestions,
        miss: found.miss,
        phrase_of: found.phrase_of,
    }
}

/// Whether the evidence tells whose the status is.
fn tells_authority(evidence: &Evidence<'_>) -> bool {
    match evidence.request {
        Some(request) => request.host.is_some(),
        None => evidence.path.is_some(),
    }
}

/// What a status means that was typed with who answered: a code of that service, else the status as its host means it.
fn of_call(query: &str, call: &TypedCall, evidence: &Evidence<'_>) -> Explanation {
    let facts = RequestFacts::of(&call.request);
    let evidence = Evidence {
        method: evidence.method.or(facts.method.as_deref()),
        path: evidence.path.clone().or_else(|| facts.named()),
        dry_run: facts.dry_run,
        request: Some(&facts),
        ..evidence.clone()
    };
    let own = call
        .owner
        .and_then(|owner| catalog::find_exact(&format!("{owner} {}", call.status)));
    let is_of_status = |entry: &Entry| !call.is_labelled || matches!(entry, Entry::Endpoint(_));
    let own = own.filter(|own| !own.entries.is_empty() && own.entries.iter().all(is_of_status));
    let found = own.unwrap_or_else(|| catalog::find(&call.status.to_string()));
    of_found(query, found, &evidence)
}

/// Weighs the situations of a row against the evidence.
pub(crate) fn explained(entry: Entry, evidence: &Evidence<'_>) -> Explained {
    let narrowed = evidence.method.is_some()
        || evidence.path.is_some()
        || evidence.request.is_some_and(|facts| facts.target.is_some())
        || evidence.conditions != Conditions::Unknown;
    let situations = match entry {
        Entry::Status(status) if narrowed => weigh(status, evidence),
        Entry::Status(status) => unweighed(status),
        _ => Vec::new(),
    };
    let covered = situations.is_empty() || is_possible(&situations);
    let entry = if covered { entry } else { wider(entry) };
    Explained {
        entry,
        sharper: match entry {
            Entry::Status(row) if row.authority == Authority::Mpsd => {
                sharpened::of_missing(row.code, evidence)
            }
            _ => None,
        },
        may_have_been_done: match entry {
            Entry::Status(row) => leaves_open(row.code) && evidence.writes() && !evidence.dry_run,
            _ => false,
        },
        methods: match entry {
            Entry::Status(row) if row.code == 405 => methods(evidence),
            _ => &[],
        },
        ends: match entry {
            Entry::Status(row) => sharpened::how_a_session_ends(row.code, evidence),
            _ => None,
        },
        limits: match entry {
            Entry::Status(row) if row.code == 429 => limits(evidence),
            _ => Vec::new(),
        },
        advice: advice(entry, &situations, evidence),
        situations,
        narrowed,
        covered,
        xsapi: on_sessions(
            entry,
            evidence.request.and_then(|request| request.authority),
        ),
        conditional: false,
    }
}

/// The methods to use instead of the one that was sent.
fn methods(evidence: &Evidence<'_>) -> &'static [&'static str] {
    let excludes =
        |facts: &&RequestFacts| evidence.method.is_none_or(|method| facts.excludes(method));
    evidence
        .request
        .filter(excludes)
        .map_or(&[], |facts| facts.methods)
}

/// The limits that are documented for what was called.
fn limits(evidence: &Evidence<'_>) -> Vec<&'static DocumentedLimit> {
    let Some(request) = evidence.request else {
        return Vec::new();
    };
    let url = request.path.as_deref();
    catalog::documented_limits(Call {
        service: request.service,
        // A search reads, whatever its method.
        method: match request.searches {
            true => Some("GET"),
            false => evidence.method.or(request.method.as_deref()),
        },
        target: request.target,
        searches: searches_handles(request.target, url),
        answered: None,
    })
    .collect()
}

/// What XSAPI does with the status, unless the host is known and is not that of the sessions.
pub(crate) fn on_sessions(entry: Entry, host: Option<Authority>) -> Option<Text> {
    match (entry, host) {
        (Entry::Status(row), None | Some(Authority::Mpsd)) => catalog::xsapi_on_status(row.code),
        _ => None,
    }
}

/// What to do after a status that asks for a wait or for credentials, whoever answered with it.
#[cfg(feature = "cli")]
pub(crate) fn step_of_standard(status: u16) -> Option<Text> {
    match status {
        401 => Some(SEND_CREDENTIALS),
        408 | 429 | 500 | 502..=504 => catalog::status_of(Authority::Http, status)?.advice,
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Target;
    use crate::exchange::Request;
    use crate::inspect::situations::path::Path;

    fn advice_on_204(method: &'static str, target: Target) -> Option<Text> {
        let evidence = Evidence {
            method: Some(method),
            path: Some(Path::of(target)),
            ..Evidence::default()
        };
        explain("204", &evidence).matches[0].advice
    }

    #[test]
    fn advice_is_that_of_the_situation_where_one_applies() {
        let general = explain("204", &Evidence::default()).matches[0].advice;
        let missing = advice_on_204("GET", Target::Session);
        assert!(missing.is_some() && missing != general);
        assert_eq!(advice_on_204("DELETE", Target::SessionElement), None);
    }

    #[test]
    fn a_case_that_the_table_does_not_cover_is_explained_by_the_next_source() {
        let evidence = Evidence {
            method: Some("DELETE"),
            path: Some(Path::of(Target::Handle)),
            ..Evidence::default()
        };
        let explanation = explain("204", &evidence);
        let [found] = explanation.matches.as_slice() else {
            panic!("{explanation:?}")
        };
        assert!(!found.covered);
        assert_eq!(found.situations.len(), 4);
        assert!(matches!(found.entry, Entry::Status(row) if row.authority == Authority::Xbox));
    }

    #[test]
    fn the_host_of_the_request_decides_whose_status_it_is() {
        for (url, authority) in [
            (
                "https://sessiondirectory.xboxlive.com/handles/query",
                Authority::Mpsd,
            ),
            ("https://profile.xboxlive.com/users/me", Authority::Xbox),
            (
                "https://api.minecraftservices.com/elsewhere",
                Authority::Http,
            ),
            ("https://example.com/serviceconfigs", Authority::Http),
        ] {
            let request = RequestFacts::of(&Request {
                url: Some(url.to_owned()),
                ..Request::default()
            });
            let evidence = Evidence {
                request: Some(&request),
                ..Evidence::default()
            };
            let explanation = explain("409", &evidence);
            let [found] = explanation.matches.as_slice() else {
                panic!("{explanation:?}")
            };
            assert!(
                matches!(found.entry, Entry::Status(row) if row.authority == authority),
                "{url}: {:?}",
                found.entry
            );
        }
    }

    #[test]
    fn of_a_class_only_what_the_evidence_leaves_is_explained() {
        let get = Evidence {
            method: Some("GET"),
            ..Evidence::default()
        };
        let codes = |evidence: &Evidence<'_>| -> Vec<u16> {
            explain("2xx", evidence)
                .matches
                .iter()
                .filter_map(|found| match found.entry {
                    Entry::Status(status) => Some(status.code),
                    _ => None,
                })
                .collect()
        };
        assert!(codes(&Evidence::default()).contains(&201));
        assert!(!codes(&get).contains(&201), "201 answers a PUT");
        assert!(codes(&get).contains(&200));
        assert_eq!(explain("201", &get).matches.len(), 1);
    }

    fn at(url: &str, code: &str) -> Explanation {
        let request = RequestFacts::of(&Request {
            url: Some(url.to_owned()),
            ..Request::default()
        });
        let evidence = Evidence {
            path: request.named(),
            request: Some(&request),
            ..Evidence::default()
        };
        explain(code, &evidence)
    }

    #[test]
    fn a_wait_is_advised_with_its_time() {
        let advice = |url, code| at(url, code).matches[0].advice.unwrap().en;
        let handles = "https://sessiondirectory.xboxlive.com/handles";
        for (url, code) in [
            (handles, "429"),
            ("https://profile.xboxlive.com/users/me", "429"),
        ] {
            assert!(advice(url, code).contains("15 s (burst)"), "{url}");
        }
        for (url, code) in [(handles, "503"), ("https://example.com/x", "429")] {
            assert!(
                advice(url, code).starts_with("Wait as long as Retry-After says"),
                "{url}"
            );
        }
    }

    #[test]
    fn single_resources_mean_what_they_alone_mean() {
        let first = |url, code| at(url, code).matches[0].entry;
        let update = "https://achievements.xboxlive.com/users/xuid(1)/achievements/x/update";
        assert!(
            matches!(first(update, "304"), Entry::Endpoint(row) if row.id == "achievements-304")
        );
        let read = "https://achievements.xboxlive.com/users/xuid(1)/achievements";
        assert!(matches!(first(read, "304"), Entry::Status(_)));
        let inbox = "https://xblmessaging.xboxlive.com/users/me/inbox?maxItems=5";
        assert!(matches!(first(inbox, "409"), Entry::Endpoint(row) if row.id == "inbox-409"));
        let storage = "https://titlestorage.xboxlive.com/x";
        let Entry::Status(row) = first(storage, "409") else {
            panic!("a status")
        };
        assert!(row.note.is_none());
    }

    #[test]
    fn a_handle_that_is_not_found_is_advised_on_as_such() {
        let found = at(
            "https://sessiondirectory.xboxlive.com/handles/47ca0049-a5ba-4bc1-aa22-fcb834ce4c13",
            "404",
        );
        let advice = found.matches[0].advice.unwrap().en;
        assert!(
            advice.starts_with("The handle may be out of date"),
            "{advice}"
        );
    }
}
