//! Looks closely at a block: every code in it, each once, with the place that stands beside it.

use std::ops::Range;

use memchr::memmem;

use crate::catalog::Authority;
use crate::input::lines;
use crate::inspect::Inspection;
use crate::scan::block::Block;
use crate::scan::columns::Columns;
use crate::scan::digits::{LONGEST, Numbers};
use crate::scan::model::Code;
use crate::scan::object::Object;
use crate::scan::place::{Address, Place};
use crate::scan::said::Said;
use crate::scan::word::{REACH, Word, is_word};
use crate::scan::{
    Occurrence, address, answer, cause, entra, gateway, marks, message, number, object, said,
    status, step,
};

/// In a line that is read in parts the same code further away stands for another event, in bytes.
const ONE_EVENT: usize = 1 << 10;

/// As many digits has a status.
const STATUS_DIGITS: usize = 3;

/// As many spellings of a code in one event are kept.
const MOST_SPELLINGS: usize = 8;

/// A code in a block.
struct Reading {
    code: Code,
    range: Range<usize>,
    inspection: Option<Inspection>,
}

impl Reading {
    fn bare(code: Code, range: Range<usize>) -> Self {
        Self {
            code,
            range,
            inspection: None,
        }
    }
}

/// What a block holds.
pub(crate) struct Look<'t> {
    text: &'t [u8],
    told: Range<usize>,
    is_part_of_line: bool,
    columns: Option<&'t Columns>,
    pub(crate) addresses: Vec<Address>,
    objects: Vec<Object>,
}

impl<'t> Look<'t> {
    /// Looks at a block of a text.
    pub(crate) fn at(text: &'t [u8], block: &Block, columns: Option<&'t Columns>) -> Self {
        let start = block.range.start;
        let text = text.get(block.range.clone()).unwrap_or_default();
        let objects = object::objects(text);
        let ranges: Vec<Range<usize>> = objects.iter().map(|one| one.range.clone()).collect();
        Self {
            text,
            told: block.told.start - start..block.told.end - start,
            is_part_of_line: block.told != block.range,
            columns,
            addresses: address::addresses(text, &ranges),
            objects,
        }
    }

    /// The codes, each once, in the order in which they stand. `elsewhere` is the place that is told outside of the
    /// block, looked up where the block names none; `line` is the number of its first line.
    pub(crate) fn occurrences(
        &self,
        line: u64,
        elsewhere: impl FnOnce() -> Option<Place>,
    ) -> Vec<Occurrence> {
        let mut readings = self.readings();
        readings.sort_by_key(|reading| reading.range.start);
        if readings.is_empty() {
            return Vec::new();
        }
        let general = match self.addresses.is_empty() {
            true => step::told(self.text).or_else(elsewhere),
            false => None,
        };
        let mut found: Vec<(Occurrence, usize)> = Vec::new();
        for reading in readings {
            let end = reading.range.end;
            match self.known(&found, &reading) {
                Some(index) => {
                    if let Some((known, known_end)) = found.get_mut(index) {
                        *known_end = end;
                        self.again(known, reading);
                    }
                }
                None => found.push((self.occurrence(reading, line, general.as_ref()), end)),
            }
        }
        let mut found = entra::together(found, self.is_part_of_line.then_some(ONE_EVENT));
        self.add_bodies(&mut found);
        gateway::together(&mut found);
        self.add_headers(&mut found);
        cause::advise(&mut found);
        let mut occurrences: Vec<Occurrence> = found.into_iter().map(|(one, _)| one).collect();
        cause::explain(&mut occurrences);
        occurrences
    }

    /// Adds what stands behind a status of its body. A page tells that something in front of the service answered; an
    /// object counts where nothing else in it says why.
    fn add_bodies(&self, found: &mut [(Occurrence, usize)]) {
        let has_cause = found.iter().any(|(one, _)| one.code.is_cause());
        let is_failure = |one: &Occurrence| matches!(one.code, Code::Status(400..));
        if !found.iter().any(|(one, _)| is_failure(one)) {
            return;
        }
        let page = answer::page(self.text);
        let statuses: Vec<u16> = found
            .iter()
            .filter_map(|(one, _)| match one.code {
                Code::Status(status) => Some(status),
                _ => None,
            })
            .collect();
        for (one, end) in found.iter_mut().filter(|(one, _)| is_failure(one)) {
            let Code::Status(status) = one.code else {
                continue;
            };
            if let Some(page) = page {
                let inspection = object::answer(status, page, &one.place);
                // The page of one answer is not that of another.
                let own = answer::status_of_page(&inspection);
                if own.is_some_and(|own| own != status && statuses.contains(&own)) {
                    continue;
                }
                one.place.authority = match inspection.body.gateway {
                    Some(_) => Some(Authority::Gateway),
                    None => Some(Authority::Http),
                };
                one.inspection = Some(Box::new(inspection));
            } else if !has_cause && one.inspection.is_none() {
                let body = answer::behind(self.text, &self.objects, *end, status, &one.place);
                one.inspection = body.map(Box::new);
            }
        }
    }

    /// Adds the header fields that stand with an answer, where they say why it failed or how long to wait. They belong to
    /// the status before them, or in the same line.
    fn add_headers(&self, found: &mut [(Occurrence, usize)]) {
        let is_failure = |one: &Occurrence| matches!(one.code, Code::Status(400..));
        let starts: Vec<usize> = found
            .iter()
            .filter(|(one, _)| is_failure(one))
            .map(|(_, end)| self.line_of(*end).start)
            .collect();
        for (one, end) in found {
            let is_told = is_failure(one) || (one.inspection.is_some() && starts.len() < 2);
            if !is_told {
                continue;
            }
            let part = match is_failure(one) {
                true => {
                    let start = self.line_of(*end).start;
                    let next = starts.iter().copied().filter(|next| *next > start).min();
                    self.text.get(start..next.unwrap_or(self.text.len()))
                }
                // An object stands before or behind them.
                false => Some(self.text),
            };
            let headers = answer::headers(part.unwrap_or_default());
            if !headers.is_empty() {
                one.inspection = Some(Box::new(answer::with_headers(one, headers)));
            }
        }
    }

    /// The same code before, as part of the same event.
    fn known(&self, found: &[(Occurrence, usize)], reading: &Reading) -> Option<usize> {
        let is_same = |(known, end): &(Occurrence, usize)| {
            known.code == reading.code
                && (!self.is_part_of_line || reading.range.start < end + ONE_EVENT)
        };
        found.iter().rposition(is_same)
    }

    fn again(&self, known: &mut Occurrence, reading: Reading) {
        let spelling = self.spelling(&reading);
        if known.spellings.len() < MOST_SPELLINGS && !known.spellings.contains(&spelling) {
            known.spellings.push(spelling);
        }
        if known.inspection.is_none() {
            known.inspection = reading.inspection.map(Box::new);
        }
    }

    fn occurrence(&self, reading: Reading, line: u64, general: Option<&Place>) -> Occurrence {
        let start = reading.range.start;
        let before = memchr::memchr_iter(b'\n', lines::before(self.text, start)).count();
        let place = self.beside(start).or(general).cloned().unwrap_or_default();
        let authority = place.authority.or_else(|| reading.code.authority());
        Occurrence {
            spellings: vec![self.spelling(&reading)],
            line: line + before as u64,
            place: Place { authority, ..place },
            inspection: reading.inspection.map(Box::new),
            code: reading.code,
            explained_by: None,
        }
    }

    /// How a code is spelt, without what stands around it.
    fn spelling(&self, reading: &Reading) -> String {
        let spelt = self.text.get(reading.range.clone()).unwrap_or_default();
        match &reading.code {
            // Sentences are no spelling.
            Code::Message(_) => reading.code.query(),
            _ if spelt.len() > LONGEST || spelt.is_empty() => reading.code.query(),
            _ => lines::lossy(spelt),
        }
    }

    /// The place that stands nearest: in the same line, else in the block.
    fn beside(&self, at: usize) -> Option<&Place> {
        let line = self.line_of(at);
        let distance = |address: &Address| {
            let range = &address.range;
            let gap = match range.end <= at {
                true => at - range.end,
                false => range.start.saturating_sub(at),
            };
            (!line.contains(&range.start), gap)
        };
        let nearest = self
            .addresses
            .iter()
            .min_by_key(|address| distance(address));
        nearest.map(|address| &address.place)
    }

    fn line_of(&self, at: usize) -> Range<usize> {
        let start = memchr::memrchr(b'\n', lines::before(self.text, at)).map_or(0, |feed| feed + 1);
        let end = memchr::memchr(b'\n', lines::from(self.text, at));
        start..end.map_or(self.text.len(), |end| at + end)
    }

    fn readings(&self) -> Vec<Reading> {
        let mut readings = Vec::new();
        let claimed = self.read_objects(&mut readings);
        let in_claimed = |at: usize| claimed.iter().any(|range| range.contains(&at));
        let in_address = |at: usize| {
            self.addresses
                .iter()
                .any(|address| address.range.contains(&at))
        };
        for (code, range) in self.numbers() {
            // What an error object holds is its own: a number in it is not the status of an answer.
            let is_of_object = matches!(code, Code::Status(_)) && in_claimed(range.start);
            if !is_of_object && !in_address(range.start) {
                readings.push(Reading::bare(code, range));
            }
        }
        for at in memmem::find_iter(self.text, b"E_") {
            let name = said::name(self.text, at);
            readings.extend(name.map(|(code, range)| Reading::bare(code, range)));
        }
        for marked in marks::in_part(self.text, 0..self.text.len()) {
            let Some(Said::Code(code, range)) = said::read(self.text, marked) else {
                continue;
            };
            let is_of_object = matches!(code, Code::Status(_) | Code::Close(_) | Code::NoAnswer)
                && in_claimed(range.start);
            let is_same_word =
                matches!(code, Code::Object { .. } | Code::Entra(_)) && in_claimed(range.start);
            if is_of_object || is_same_word {
                continue;
            }
            let inspection = match code {
                Code::Message(_) => {
                    message::said(self.text, range.clone()).map(|said| object::body(said, None))
                }
                _ => None,
            };
            readings.push(Reading {
                code,
                range,
                inspection,
            });
        }
        readings.retain(|reading| self.told.contains(&reading.range.start));
        readings
    }

    /// The errors of the objects; where objects stand that are one as a whole.
    fn read_objects(&self, readings: &mut Vec<Reading>) -> Vec<Range<usize>> {
        let mut claimed = Vec::new();
        for object in &self.objects {
            let place = self.beside(object.range.start);
            let url = place.and_then(Place::url);
            let (errors, is_one) = object::errors(&object.value, url.as_deref());
            // A printed answer holds its status beside its body.
            let holds_status = errors.iter().any(|error| error.body.wrapper.is_some());
            if is_one && !holds_status {
                claimed.push(object.range.clone());
            }
            for inspection in errors {
                let Some(code) = Code::of_body(&inspection.body) else {
                    continue;
                };
                let range = self.place_in(&object.range, &code);
                readings.push(Reading {
                    code,
                    range,
                    inspection: Some(inspection),
                });
            }
        }
        claimed
    }

    /// Where the code of an object stands in it.
    fn place_in(&self, object: &Range<usize>, code: &Code) -> Range<usize> {
        let written = match code {
            Code::Value(value) => value.to_string(),
            code => code.query(),
        };
        let text = self.text.get(object.clone()).unwrap_or_default();
        let mut places = memmem::find_iter(text, written.as_bytes()).filter(|at| {
            let before = at.checked_sub(1).and_then(|before| text.get(before));
            let after = text.get(at + written.len());
            [before, after]
                .iter()
                .all(|byte| byte.is_none_or(|byte| !is_word(*byte)))
        });
        match places.next() {
            Some(at) => object.start + at..object.start + at + written.len(),
            None => object.start..object.start,
        }
    }

    /// The statuses and values among the numbers.
    fn numbers(&self) -> Vec<(Code, Range<usize>)> {
        let mut found = Vec::new();
        let mut at = 0;
        for word in numbers(self.text, 0, self.text.len()) {
            if word.start() < at {
                continue;
            }
            if let Some((code, place)) = read_number(word, self.columns) {
                at = place.end();
                found.push((code, place.start()..place.end()));
            }
        }
        found
    }
}

/// The words of a part of a text that begin with a digit and may be a code.
pub(crate) fn numbers(text: &[u8], from: usize, end: usize) -> impl Iterator<Item = Word<'_>> {
    Numbers::between(text, from, end)
        .filter(|(_, length)| *length <= LONGEST)
        .map(|(start, length)| Word::new(text, start, start + length, REACH))
}

/// The code that a number is.
pub(crate) fn read_number<'t>(
    word: Word<'t>,
    columns: Option<&Columns>,
) -> Option<(Code, Word<'t>)> {
    if word.bytes().len() != STATUS_DIGITS {
        return number::read(word);
    }
    if columns.is_some_and(|columns| columns.is_status(&word)) {
        let status = word.as_str().parse().ok()?;
        return Some((Code::Status(status), word));
    }
    Some((status::read(&word)?, word))
}
