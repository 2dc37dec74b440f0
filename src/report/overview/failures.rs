//! What failed, each distinct situation once, with the places where it did.

use std::collections::HashMap;
use std::mem::{self, Discriminant};

use crate::capture::Problem;
use crate::catalog::Entry;
use crate::inspect::{ErrorCode, ErrorObject, Finding, Inspection, Level};
use crate::redact::of_body;
use crate::report::cut::head;
use crate::report::document::{Block, Document, Line, Span};
use crate::report::formatter::Formatter;
use crate::report::not_read::NotRead;
use crate::report::style::Ink;
use crate::report::{document, text};

/// As many distinct failures are explained; more are counted together.
pub(crate) const GROUPS: usize = 64;
/// As many places of a failure are named.
const PLACES: usize = 20;
/// Bytes that are kept of an error that is told by a word.
const LONGEST_WORD: usize = 100;

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
    },
    Unreadable(Discriminant<Problem>),
    Unopened(String),
}

impl Key {
    fn of(inspection: &Inspection) -> Self {
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
    /// What it means and what to do, of the first one.
    document: Document,
    steps: Vec<String>,
    /// Whether the next step of another one has other values in it.
    varies: bool,
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
    /// Failures beyond those that are explained.
    pub(crate) others: u64,
}

impl Failures {
    /// The groups.
    pub(crate) fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// Takes a response that failed.
    pub(crate) fn take(&mut self, inspection: &Inspection, f: &mut Formatter<'_>) {
        let key = Key::of(inspection);
        let origin = &inspection.exchange.origin;
        let place = Place {
            file: origin.file.clone(),
            index: Some(origin.index),
        };
        if let Some(group) = self.known(&key) {
            let steps = steps(inspection, f);
            group.varies |= steps != group.steps;
            return group.add(place);
        }
        let body = &inspection.body;
        let meaning = inspection.meaning.as_ref();
        let facts = Facts {
            status: inspection.exchange.response.status,
            situation: meaning.and_then(|meaning| Some(meaning.applying()?.situation.id)),
            error_code: body.error.as_ref().and_then(code).map(|code| match code {
                ErrorCode::Word(word) => ErrorCode::Word(f.unmarked(of_body(&word))),
                number => number,
            }),
            message: body.known_message.as_ref().map(|known| known.row.id),
            unreadable: false,
        };
        let explain = || (document::failure(inspection, f), steps(inspection, f));
        self.first(key, place, facts, explain);
    }

    /// Takes what could not be read.
    pub(crate) fn not_read(&mut self, what: NotRead<'_>, f: &mut Formatter<'_>) {
        let (key, file, index, (text, hint)) = match what {
            NotRead::Place { file, index, error } => {
                let key = Key::Unreadable(mem::discriminant(&error.problem));
                (key, file, Some(index), text::problem(error, f))
            }
            NotRead::File { file, why } => {
                let key = Key::Unopened(why.to_owned());
                (key, file, None, (f.escape(why), None))
            }
        };
        let place = Place {
            file: file.to_owned(),
            index,
        };
        if let Some(group) = self.known(&key) {
            group.varies |= group.steps.first() != Some(&text);
            return group.add(place);
        }
        let facts = Facts {
            unreadable: true,
            ..Facts::default()
        };
        let title = f.plain(text::NOT_READ);
        let said = std::iter::once(text.clone()).chain(hint);
        let title = vec![Span::new(Ink::Error, format!("! {title}"))];
        let said = said.map(|text| Block::text(text::sentence(&text)));
        let document = Document::new(title, Vec::new(), vec![said.collect()]);
        self.first(key, place, facts, || (document, vec![text]));
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
        explain: impl FnOnce() -> (Document, Vec<String>),
    ) {
        if self.groups.len() >= GROUPS {
            self.others += 1;
            return;
        }
        let (document, steps) = explain();
        self.keys.insert(key, self.groups.len());
        self.groups.push(Group {
            count: 1,
            facts,
            places: vec![place],
            document,
            steps,
            varies: false,
        });
    }

    /// Every failure, and how many there are besides. `several` inputs are told apart by their names.
    pub(crate) fn documents(self, several: bool, f: &mut Formatter<'_>) -> Vec<Document> {
        let others = self.others;
        let groups = self.groups.into_iter();
        let mut documents: Vec<Document> = groups.map(|group| group.finished(several, f)).collect();
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
    fn add(&mut self, place: Place) {
        self.count += 1;
        if self.places.len() < PLACES {
            self.places.push(place);
        }
    }

    /// How many places are not named.
    pub(crate) fn unnamed(&self) -> u64 {
        let named = u64::try_from(self.places.len()).unwrap_or(u64::MAX);
        self.count.saturating_sub(named)
    }

    fn finished(self, several: bool, f: &mut Formatter<'_>) -> Document {
        let unnamed = self.unnamed();
        let named: Vec<String> = self
            .places
            .iter()
            .map(|place| place.name(several, f))
            .collect();
        let language = f.language();
        let mut document = self.document;
        let places = text::places(language, &named, unnamed);
        document.title.push(Span::plain(places));
        if self.varies
            && let Some(first) = named.first()
        {
            let text = text::values_of(language, first);
            let line = Line::wrap(text).ink(Ink::Note);
            let block = Block::labelled(f.plain(text::level(Level::Info)), [line]);
            document.groups.push(Vec::from_iter(block));
        }
        document
    }
}

impl Place {
    fn name(&self, several: bool, f: &mut Formatter<'_>) -> String {
        match self.index {
            Some(index) if !several => index.to_string(),
            // As grep says it.
            Some(index) => format!("{}:{index}", text::input_in_short(&self.file, f)),
            None => text::input_in_short(&self.file, f),
        }
    }
}

/// The code of an error, cut where it is a long word of the input.
fn code(error: &ErrorObject) -> Option<ErrorCode> {
    Some(match error.code.as_ref()? {
        ErrorCode::Number(number) => ErrorCode::Number(*number),
        ErrorCode::Word(word) => ErrorCode::Word(head(word, LONGEST_WORD).to_owned()),
    })
}

/// The next steps, with the values in them.
fn steps(inspection: &Inspection, f: &mut Formatter<'_>) -> Vec<String> {
    let advice = inspection.advice.iter();
    advice
        .map(|advice| text::advice(advice, f).in_one())
        .collect()
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
