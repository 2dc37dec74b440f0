//! What failed, each distinct situation once, with the places where it did.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::mem::{self, Discriminant};

use crate::capture::Problem;
use crate::catalog::Entry;
use crate::exchange::Origin;
use crate::inspect::{ErrorCode, ErrorObject, Finding, Inspection, Level};
use crate::redact::of_body;
use crate::report::cut::head;
use crate::report::document::{Document, Span};
use crate::report::formatter::Formatter;
use crate::report::not_read::NotRead;
use crate::report::overview::row::ATTENTION;
use crate::report::overview::values::Values;
use crate::report::{document, text};

/// As many distinct failures are explained; more are counted together.
pub(crate) const GROUPS: usize = 64;
/// As many places of a failure are named.
const PLACES: usize = 20;
/// Bytes that are kept of an error that is told by a word.
const LONGEST_WORD: usize = 100;

/// Bytes that are looked at of the reason why there is no response.
const LONGEST_REASON: usize = 500;

/// What makes two failures the same.
#[derive(Debug, PartialEq, Eq, Hash)]
enum Key {
    Response {
        status: Option<u16>,
        /// The situations that are left.
        situations: Vec<&'static str>,
        authority: Option<&'static str>,
        /// The code of the error object, and what it means: some services use a number in their own way.
        error: Option<(Option<ErrorCode>, Option<&'static str>)>,
        message: Option<&'static str>,
        trouble: Vec<&'static str>,
        /// What the body is, where it answers for itself, or whose page it is.
        kind: Option<&'static str>,
        /// The limit that was reached, and its period.
        limit: Option<(i64, Option<i64>)>,
    },
    /// Why it was not answered, with no regard to the numbers in it: how long it took, and the like.
    Unanswered(Option<String>),
    Unreadable(Discriminant<Problem>),
    Unopened(String),
}

impl Key {
    fn of(inspection: &Inspection) -> Self {
        if let Some(none) = &inspection.exchange.no_response {
            let reason = none.reason.as_deref();
            return Self::Unanswered(
                reason.map(|reason| without_numbers(head(reason, LONGEST_REASON))),
            );
        }
        let body = &inspection.body;
        let meaning = inspection.meaning.as_ref();
        let situations = meaning.map_or_else(Vec::new, |meaning| match meaning.applying() {
            Some(one) => vec![one.situation.id],
            None => meaning.left().map(|one| one.situation.id).collect(),
        });
        let answers_for_itself = body.error.is_some() || body.rate_limit.is_some();
        let findings = inspection.findings.iter();
        Self::Response {
            status: inspection.exchange.response.status,
            situations,
            authority: meaning.map(|meaning| meaning.authority.name()),
            error: body.error.as_ref().map(|error| {
                (
                    code(error),
                    error
                        .explained_by()
                        .and_then(Entry::meaning)
                        .map(|text| text.en),
                )
            }),
            message: body.known_message.as_ref().map(|known| known.row.id),
            trouble: findings
                .filter(|finding| finding.level() == Level::Error)
                .map(Finding::id)
                .collect(),
            kind: match &body.gateway {
                Some(gateway) => Some(gateway.row.id),
                None => answers_for_itself.then(|| body.kind.name()),
            },
            limit: body
                .rate_limit
                .as_ref()
                .map(|limit| (limit.max_requests, limit.period_in_seconds)),
        }
    }
}

/// A failure and where it happened.
#[derive(Debug)]
pub(crate) struct Group {
    /// How often.
    pub(crate) count: u64,
    /// The facts about the first one, for machines.
    pub(crate) facts: Facts,
    /// Where, as far as that is kept.
    pub(crate) places: Vec<Place>,
    /// What it means and what to do, where that is wanted; of what could not be read, that is said elsewhere.
    said: Option<Said>,
}

/// What a failure means and what to do.
#[derive(Debug)]
struct Said {
    /// With the values of the first one.
    of_one: Document,
    /// Without any.
    of_many: Document,
    values: Values,
    /// Whether another one has other values.
    varies: bool,
}

impl Said {
    fn of(inspection: &Inspection, f: &mut Formatter<'_>) -> Self {
        Self {
            of_one: document::failure(inspection, f),
            of_many: document::failures(inspection, f),
            values: Values::of(inspection),
            varies: false,
        }
    }
}

/// What a failure is, by its names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Facts {
    /// The status.
    pub(crate) status: Option<u16>,
    /// The situation that applies.
    pub(crate) situation: Option<&'static str>,
    /// The code of the error object. A word is one that can be printed.
    pub(crate) error_code: Option<ErrorCode>,
    /// The known message.
    pub(crate) message: Option<&'static str>,
    /// Whether it is a call that was not answered.
    pub(crate) unanswered: bool,
    /// Why it was not, as it can be printed.
    pub(crate) reason: Option<String>,
    /// Whether it could not be read at all.
    pub(crate) unreadable: bool,
}

/// Where a response stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    /// The input, as the user named it.
    pub(crate) file: String,
    /// Its number there; `None` for a file that could not be opened.
    pub(crate) index: Option<usize>,
}

/// All failures, in order of their first appearance.
#[derive(Debug, Default)]
pub(crate) struct Failures {
    keys: HashMap<Key, usize>,
    groups: Vec<Group>,
    /// Whether it is wanted what each means and what to do.
    explained: bool,
    /// Failures beyond those that are explained.
    pub(crate) others: u64,
}

impl Failures {
    pub(crate) fn new(explained: bool) -> Self {
        Self {
            explained,
            ..Self::default()
        }
    }

    /// The groups.
    pub(crate) fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// Takes a response that failed.
    pub(crate) fn take(&mut self, inspection: &Inspection, f: &mut Formatter<'_>) {
        let key = Key::of(inspection);
        let place = || Place::of(&inspection.exchange.origin);
        if let Some(group) = self.known(&key) {
            if let Some(said) = &mut group.said {
                said.varies = said.varies || !said.values.are_those_of(inspection);
                // A write that was not answered asks for more than a read.
                if group.facts.unanswered && said.values.ask_for_less_than(inspection) {
                    *said = Said::of(inspection, f);
                }
            }
            return group.add(place);
        }
        let body = &inspection.body;
        let meaning = inspection.meaning.as_ref();
        let none = inspection.exchange.no_response.as_ref();
        let facts = Facts {
            status: inspection.exchange.response.status,
            situation: meaning.and_then(|meaning| Some(meaning.applying()?.situation.id)),
            error_code: body.error.as_ref().and_then(code).map(|code| match code {
                ErrorCode::Word(word) => ErrorCode::Word(f.unmarked(of_body(&word))),
                number => number,
            }),
            message: body.known_message.as_ref().map(|known| known.row.id),
            unanswered: none.is_some(),
            reason: none
                .and_then(|none| none.reason.as_deref())
                .map(|reason| f.unmarked(reason)),
            unreadable: false,
        };
        let explained = self.explained;
        let explain = || explained.then(|| Said::of(inspection, f));
        self.first(key, place(), facts, explain);
    }

    /// Takes what could not be read.
    pub(crate) fn not_read(&mut self, what: NotRead<'_>) {
        let (key, index) = match what {
            NotRead::Place { index, error, .. } => {
                let key = Key::Unreadable(mem::discriminant(&error.problem));
                (key, Some(index))
            }
            NotRead::File { why, .. } => (Key::Unopened(why.to_owned()), None),
        };
        let place = Place {
            file: what.file().to_owned(),
            index,
        };
        if let Some(group) = self.known(&key) {
            return group.add(|| place);
        }
        let facts = Facts {
            unreadable: true,
            ..Facts::default()
        };
        self.first(key, place, facts, || None);
    }

    fn known(&mut self, key: &Key) -> Option<&mut Group> {
        let index = *self.keys.get(key)?;
        self.groups.get_mut(index)
    }

    fn first(
        &mut self,
        key: Key,
        place: Place,
        facts: Facts,
        explain: impl FnOnce() -> Option<Said>,
    ) {
        if self.groups.len() >= GROUPS {
            self.others += 1;
            return;
        }
        let said = explain();
        self.keys.insert(key, self.groups.len());
        self.groups.push(Group {
            count: 1,
            facts,
            places: vec![place],
            said,
        });
    }

    /// The first place of the failure that came most often, of those that were read.
    pub(crate) fn example(&self) -> Option<&Place> {
        let groups = self.groups.iter().rev();
        let most = groups
            .filter(|group| group.said.is_some())
            .max_by_key(|group| group.count);
        most?.places.first()
    }

    /// Every failure, calls without a response first, then the most frequent, and how many there are besides. `several`
    /// inputs are told apart by their names.
    pub(crate) fn documents(mut self, several: bool, f: &mut Formatter<'_>) -> Vec<Document> {
        let others = self.others;
        let order = |group: &Group| (!group.facts.unanswered, Reverse(group.count));
        self.groups.sort_by_key(order);
        let groups = self.groups.into_iter();
        let mut documents: Vec<Document> = groups
            .filter_map(|group| group.finished(several, f))
            .collect();
        if others > 0 {
            let text = text::failures_left_out(f.language(), others, GROUPS);
            documents.push(Document {
                title: vec![Span::note(text)],
                ..Document::default()
            });
        }
        documents
    }
}

impl Group {
    fn add(&mut self, place: impl FnOnce() -> Place) {
        self.count += 1;
        if self.places.len() < PLACES {
            self.places.push(place());
        }
    }

    /// How many places are not named.
    pub(crate) fn unnamed(&self) -> u64 {
        let named = u64::try_from(self.places.len()).unwrap_or(u64::MAX);
        self.count.saturating_sub(named)
    }

    fn finished(self, several: bool, f: &mut Formatter<'_>) -> Option<Document> {
        let unnamed = self.unnamed();
        let said = self.said?;
        let mut document = match said.varies {
            true => said.of_many,
            false => said.of_one,
        };
        if let Some(title) = document.title.first_mut() {
            let counted = text::so_many(self.count, 0, &title.text, f);
            title.text = format!("{ATTENTION}{counted}");
        }
        let named = self.places.iter().map(|place| place.name(several, f));
        let named: Vec<String> = named.collect();
        let places = text::places(f.language(), &named, unnamed, !self.facts.unanswered);
        document.title.push(Span::plain(places));
        Some(document)
    }
}

impl Place {
    /// The place of a response.
    pub(crate) fn of(origin: &Origin) -> Self {
        Self {
            file: origin.file.clone(),
            index: Some(origin.index),
        }
    }

    /// How it is named among those of one input or of several.
    pub(crate) fn name(&self, several: bool, f: &mut Formatter<'_>) -> String {
        match self.index {
            Some(index) if !several => index.to_string(),
            // As grep says it.
            Some(index) => format!("{}:{index}", text::input_in_short(&self.file, f)),
            None => text::input_in_short(&self.file, f),
        }
    }
}

/// A text without its numbers.
fn without_numbers(text: &str) -> String {
    text.split(|c: char| c.is_ascii_digit())
        .filter(|piece| !piece.is_empty())
        .collect::<Vec<_>>()
        .join("0")
}

/// The code of an error, cut where it is a long word of the input.
fn code(error: &ErrorObject) -> Option<ErrorCode> {
    Some(match error.code.as_ref()? {
        ErrorCode::Number(number) => ErrorCode::Number(*number),
        ErrorCode::Word(word) => ErrorCode::Word(head(word, LONGEST_WORD).to_owned()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::Exchange;
    use crate::inspect::inspect;
    use crate::language::Language;
    use crate::redact::Redactor;
    use crate::report::formatter::Markup;

    fn collected(statuses: impl IntoIterator<Item = u16>) -> Failures {
        let mut redactor = Redactor::default();
        let mut f = Formatter::new(&mut redactor, Markup::Plain, Language::English);
        let mut failures = Failures::default();
        for (index, status) in (1..).zip(statuses) {
            let mut exchange = Exchange::default();
            exchange.response.status = Some(status);
            exchange.origin.index = index;
            failures.take(&inspect(exchange), &mut f);
        }
        failures
    }

    #[test]
    fn a_failure_is_explained_once() {
        let failures = collected([503, 404, 503]);
        let counts: Vec<u64> = failures.groups().iter().map(|group| group.count).collect();
        assert_eq!(counts, [2, 1]);
    }

    #[test]
    fn memory_does_not_grow_with_the_number_of_failures() {
        let failures = collected(std::iter::repeat_n(503, 100_000));
        let [group] = failures.groups() else {
            panic!("{} groups", failures.groups().len())
        };
        assert_eq!((group.count, group.places.len()), (100_000, PLACES));
        assert_eq!(group.unnamed(), 99_980);
    }

    #[test]
    fn failures_beyond_the_limit_are_counted_together() {
        let failures = collected(600..800);
        assert_eq!(failures.groups().len(), GROUPS);
        assert_eq!(failures.others, 136);
    }
}
