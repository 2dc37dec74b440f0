//! Occurrences put together: each distinct code once, with how often and where first.

use std::collections::HashMap;

use crate::catalog::{Answered, Authority, Service, endpoint_answer};
use crate::inspect;
use crate::inspect::{Inspection, RequestFacts, RetryAfter};
use crate::scan::model::Code;
use crate::scan::occurrence::Occurrence;
use crate::scan::place::Place;

/// As many spellings of one code are kept.
pub const MOST_SPELLINGS: usize = 8;

/// As many distinct codes that the catalog does not know are kept; the others are counted.
pub const MOST_UNKNOWN: usize = 256;

/// As many distinct codes are kept altogether; the others are counted.
pub const MOST_CODES: usize = 4096;

/// A distinct code of one or more texts. A status is told apart by the service that answered with it.
#[derive(Debug)]
#[non_exhaustive]
pub struct Tallied {
    /// The code.
    pub code: Code,
    /// How often it stands there. A second spelling beside the first counts as the same time.
    pub count: u64,
    /// How often something beside it says why.
    pub explained: u64,
    /// The codes that say why, in the order of their appearance.
    pub causes: Vec<Code>,
    /// The text in which it stands first, as numbered by the caller.
    pub text: usize,
    /// The line of that text, from 1.
    pub line: u64,
    /// Where the answer came from, as far as the text beside it tells: of the first that tells, and without the request
    /// where another one asked for something else.
    pub place: Place,
    /// Its spellings, in the order of their appearance, at most [`MOST_SPELLINGS`].
    pub spellings: Vec<String>,
    /// What is said of the error object or the message that it is told by, as it stands first.
    pub inspection: Option<Box<Inspection>>,
}

/// What tells one distinct code from another.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Key {
    code: Code,
    authority: Option<&'static str>,
    host: Option<String>,
    endpoint: Option<&'static str>,
}

impl Key {
    /// A status, or its absence, is one for each service: hosts that are in no list are told apart by their names.
    fn of(code: &Code, place: &Place) -> Self {
        let is_status = matches!(
            code,
            Code::Status(_) | Code::NotFoundOrGone | Code::NoAnswer
        );
        let named =
            place
                .host
                .as_deref()
                .filter(|_| is_status)
                .map(|host| match Service::of(host) {
                    Service::Other => host.to_owned(),
                    service => service.name().to_owned(),
                });
        Self {
            code: code.clone(),
            authority: place.authority.filter(|_| is_status).map(Authority::name),
            host: named,
            endpoint: endpoint(code, place),
        }
    }
}

/// The row of the endpoint that answered with a status, which means something of its own there.
fn endpoint(code: &Code, place: &Place) -> Option<&'static str> {
    let Code::Status(status) = code else {
        return None;
    };
    let answered = Answered {
        host: place.host.as_deref(),
        path: place.resource(),
        status: Some(*status),
        ..Answered::default()
    };
    endpoint_answer(place.authority?, &answered).map(|row| row.id)
}

/// What a request asks for, as far as that tells one situation of a status from another.
fn asked(place: &Place) -> (Option<&str>, Option<inspect::Path>) {
    // Of other services no table tells one path from another.
    let request = place
        .request()
        .filter(|_| place.authority == Some(Authority::Mpsd));
    let named = request.and_then(|request| RequestFacts::of(&request).named());
    (place.method.as_deref(), named)
}

/// The distinct codes of texts.
#[derive(Debug, Default)]
pub struct Tally {
    codes: Vec<Tallied>,
    places: HashMap<Key, usize>,
    unknown: usize,
    left_out: u64,
}

impl Tally {
    /// Counts an occurrence in the text with this number.
    pub fn add(&mut self, found: Occurrence, text: usize) {
        let key = Key::of(&found.code, &found.place);
        let known = self.places.get(&key).copied();
        if let Some(tallied) = known.and_then(|at| self.codes.get_mut(at)) {
            return tallied.again(found, text);
        }
        let is_known = found.code.is_known();
        if self.codes.len() == MOST_CODES || (!is_known && self.unknown == MOST_UNKNOWN) {
            self.left_out += 1;
            return;
        }
        self.unknown += usize::from(!is_known);
        self.places.insert(key, self.codes.len());
        self.codes.push(Tallied {
            code: found.code,
            count: 1,
            explained: found.explained_by.is_some().into(),
            causes: found.explained_by.into_iter().collect(),
            text,
            line: found.line,
            place: found.place,
            spellings: found.spellings,
            inspection: found.inspection,
        });
    }

    /// The distinct codes, in the order in which they stand first; a status behind what explains it.
    #[must_use]
    pub fn codes(&self) -> Vec<&Tallied> {
        let first = |one: &Tallied| (one.text, one.line);
        let mut codes: Vec<&Tallied> = self.codes.iter().collect();
        codes.sort_by_cached_key(|one| {
            let causes = self
                .codes
                .iter()
                .filter(|other| one.causes.contains(&other.code));
            let behind = causes.map(first).max().filter(|_| !one.causes.is_empty());
            (first(one).max(behind.unwrap_or_default()), behind.is_some())
        });
        codes
    }

    /// How often codes stand in the texts that are neither known nor among the first [`MOST_UNKNOWN`] unknown ones, or
    /// beyond [`MOST_CODES`].
    #[must_use]
    pub fn left_out(&self) -> u64 {
        self.left_out
    }
}

impl Tallied {
    /// Whether something beside it says why, each time that it stands there.
    #[must_use]
    pub fn is_explained(&self) -> bool {
        self.explained == self.count
    }

    fn again(&mut self, found: Occurrence, text: usize) {
        self.count += 1;
        self.explained += u64::from(found.explained_by.is_some());
        if (text, found.line) < (self.text, self.line) {
            (self.text, self.line) = (text, found.line);
        }
        for spelling in found.spellings {
            if self.spellings.len() < MOST_SPELLINGS && !self.spellings.contains(&spelling) {
                self.spellings.push(spelling);
            }
        }
        if let Some(cause) = found.explained_by
            && self.causes.len() < MOST_SPELLINGS
            && !self.causes.contains(&cause)
        {
            self.causes.push(cause);
        }
        if self.place.host.is_none() {
            self.place = found.place;
        } else if (&self.place.method, &self.place.path) != (&found.place.method, &found.place.path)
            && asked(&self.place) != asked(&found.place)
        {
            self.place.generalise();
        }
        let waits_longer = wait(found.inspection.as_deref()) > wait(self.inspection.as_deref());
        if self.inspection.is_none() || waits_longer {
            self.inspection = found.inspection;
        }
    }
}

/// The wait that an answer states.
fn wait(inspection: Option<&Inspection>) -> Option<RetryAfter> {
    inspection?.headers.retry_after
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(code: Code, line: u64, spelling: &str) -> Occurrence {
        Occurrence {
            code,
            spellings: vec![spelling.to_owned()],
            line,
            place: Place::default(),
            inspection: None,
            explained_by: None,
        }
    }

    #[test]
    fn the_first_place_stays_and_the_count_grows() {
        let mut tally = Tally::default();
        tally.add(found(Code::Status(409), 3, "0x80190199"), 0);
        tally.add(found(Code::Status(409), 9, "409"), 0);
        tally.add(found(Code::Status(409), 1, "409"), 1);
        let codes = tally.codes();
        let [tallied] = codes.as_slice() else {
            panic!("{tally:?}")
        };
        assert_eq!((tallied.count, tallied.text, tallied.line), (3, 0, 3));
        assert_eq!(tallied.spellings, ["0x80190199", "409"]);
    }

    #[test]
    fn a_status_is_one_for_each_service() {
        let mut tally = Tally::default();
        let at = |host: &str| Occurrence {
            place: Place {
                host: Some(host.to_owned()),
                ..Place::default()
            },
            ..found(Code::Status(404), 1, "404")
        };
        for host in [
            "profile.xboxlive.com",
            "presence.xboxlive.com",
            "userpresence.xboxlive.com",
            "a.example",
            "b.example",
        ] {
            tally.add(at(host), 0);
        }
        let counts: Vec<u64> = tally.codes().iter().map(|one| one.count).collect();
        assert_eq!(counts, [1, 2, 1, 1]);
    }

    #[test]
    fn a_status_stands_behind_what_explains_it() {
        let mut tally = Tally::default();
        let cause = Code::Value(0x8015_DC0E);
        let status = Occurrence {
            explained_by: Some(cause.clone()),
            ..found(Code::Status(401), 1, "401")
        };
        tally.add(status, 0);
        tally.add(found(cause.clone(), 2, "2148916238"), 0);
        let codes: Vec<&Code> = tally.codes().iter().map(|one| &one.code).collect();
        assert_eq!(codes, [&cause, &Code::Status(401)]);
    }

    #[test]
    fn spellings_are_bounded() {
        let mut tally = Tally::default();
        for number in 0..100 {
            tally.add(found(Code::Value(0x8ABC_0001), 1, &number.to_string()), 0);
        }
        let codes = tally.codes();
        assert_eq!(codes[0].spellings.len(), MOST_SPELLINGS);
        assert_eq!(codes[0].count, 100);
    }

    #[test]
    fn unknown_codes_are_bounded_and_the_rest_is_counted() {
        let mut tally = Tally::default();
        for value in 0..300 {
            tally.add(found(Code::Value(0x8ABC_0000 + value), 1, "x"), 0);
        }
        assert_eq!(tally.codes().len(), MOST_UNKNOWN);
        assert_eq!(tally.left_out(), 44);
        tally.add(found(Code::Value(0x8ABC_0000), 2, "x"), 0);
        assert_eq!(tally.left_out(), 44, "one that is kept is counted there");
    }
}
