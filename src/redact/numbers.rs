//! The numbers of labels: those given in this run, and those that came in with a report that is read back.
//!
//! Distinct values keep distinct labels, wherever they were hidden. What is hidden itself is not kept, only a keyed hash of
//! each: a trace may hold a new secret in every request, and memory is no place for them. That two of a million secrets
//! share a hash is as likely as one in forty million.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{BuildHasher, RandomState};
use std::ops::Range;

use crate::redact::kind::Kind;
use crate::redact::runs::{FIRST, Runs};

/// The labels so far.
#[derive(Default)]
pub(crate) struct Numbers {
    key: RandomState,
    values: BTreeMap<u64, (Kind, usize)>,
    of_kind: HashMap<Kind, OfKind>,
    runs: Runs,
}

/// The numbers of one kind of labels.
#[derive(Default)]
struct OfKind {
    highest: usize,
    /// Numbers given in this run, as ranges: they are given in a row but for those that are read in between.
    given: Vec<Range<usize>>,
    /// Numbers that were read and stayed.
    read: HashSet<usize>,
}

impl Numbers {
    /// The runs whose labels are read.
    pub(crate) fn runs(&mut self) -> &mut Runs {
        &mut self.runs
    }

    /// The kind and the number of a value: the same for the same value, whatever it is called later.
    pub(crate) fn of(&mut self, kind: Kind, value: &str) -> (Kind, usize) {
        let value = self.values.entry(self.key.hash_one(value));
        *value.or_insert_with(|| (kind, self.of_kind.entry(kind).or_default().give()))
    }

    /// The number that a label has that was read: its own in the first run with labels, after that of its run in any
    /// other. New values are numbered on behind it; where one has its number already, it gives way.
    pub(crate) fn read(&mut self, kind: Kind, number: &str) -> String {
        let parts = number
            .split(':')
            .map(|part| part.parse().unwrap_or_default());
        let parts: Vec<usize> = parts.collect();
        let run = self.runs.of(kind, &parts);
        let stays = match parts.as_slice() {
            _ if run != FIRST => false,
            [own] => self.of_kind.entry(kind).or_default().keep(*own),
            _ => true,
        };
        match stays {
            true => number.to_owned(),
            false => format!("{run}:{number}"),
        }
    }
}

impl Numbers {
    /// New numbers in place of those given in this run, in the order in which they are met; those that are not met get
    /// what is left. What was read keeps its own.
    pub(crate) fn renumber(&mut self, met: &[(Kind, usize)]) -> HashMap<(Kind, usize), usize> {
        let mut renumbered = HashMap::new();
        for (&kind, of_kind) in &self.of_kind {
            let given = || of_kind.given.iter().cloned().flatten();
            let is_given =
                |number: &usize| of_kind.given.iter().any(|given| given.contains(number));
            let met = met.iter().filter(|(of, _)| *of == kind);
            let met = met.map(|(_, number)| *number).filter(is_given);
            let mut free = given();
            for number in met.chain(given()) {
                let place = renumbered.entry((kind, number));
                if let Entry::Vacant(place) = place {
                    free.next().map(|number| place.insert(number));
                }
            }
        }
        for (kind, number) in self.values.values_mut() {
            *number = *renumbered.get(&(*kind, *number)).unwrap_or(number);
        }
        renumbered
    }
}

impl OfKind {
    fn give(&mut self) -> usize {
        self.highest += 1;
        match self.given.last_mut() {
            Some(last) if last.end == self.highest => last.end += 1,
            _ => self.given.push(self.highest..self.highest + 1),
        }
        self.highest
    }

    /// Takes note of a number that was read; whether it is free.
    fn keep(&mut self, number: usize) -> bool {
        if self.read.contains(&number) {
            return true;
        }
        if self.given.iter().any(|given| given.contains(&number)) {
            return false;
        }
        self.highest = self.highest.max(number);
        self.read.insert(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(numbers: &mut Numbers, input: &str, number: &str) -> String {
        numbers.runs().enter(input);
        numbers.read(Kind::Secret, number)
    }

    #[test]
    fn new_values_are_numbered_on_behind_labels_that_were_read() {
        let mut numbers = Numbers::default();
        assert_eq!(read(&mut numbers, "a", "7"), "7");
        assert_eq!(read(&mut numbers, "a", "3"), "3");
        assert_eq!(numbers.of(Kind::Secret, "x"), (Kind::Secret, 8));
        assert_eq!(numbers.of(Kind::Xuid, "y"), (Kind::Xuid, 1));
    }

    #[test]
    fn numbers_are_given_anew_in_the_order_in_which_they_are_met() {
        let mut numbers = Numbers::default();
        assert_eq!(read(&mut numbers, "a", "2"), "2");
        for (value, number) in [("x", 3), ("y", 4), ("z", 5)] {
            assert_eq!(numbers.of(Kind::Secret, value).1, number);
        }
        let met = [5, 2, 5, 3].map(|number| (Kind::Secret, number));
        let renumbered = numbers.renumber(&met);
        assert_eq!(renumbered.get(&(Kind::Secret, 2)), None);
        for (value, number) in [("z", 3), ("x", 4), ("y", 5), ("new", 6)] {
            assert_eq!(numbers.of(Kind::Secret, value).1, number);
        }
    }

    #[test]
    fn a_label_gives_way_to_one_that_is_given_already() {
        let mut numbers = Numbers::default();
        assert_eq!(numbers.of(Kind::Secret, "x").1, 1);
        assert_eq!(read(&mut numbers, "a", "1"), "1:1");
        assert_eq!(read(&mut numbers, "a", "2"), "2");
        assert_eq!(read(&mut numbers, "a", "1"), "1:1");
    }

    #[test]
    fn labels_of_a_second_input_are_told_from_those_of_the_first() {
        let mut numbers = Numbers::default();
        assert_eq!(read(&mut numbers, "a", "1"), "1");
        assert_eq!(read(&mut numbers, "b", "1"), "2:1");
        assert_eq!(read(&mut numbers, "a", "2"), "2");
        assert_eq!(read(&mut numbers, "c", "1"), "3:1");
        assert_eq!(read(&mut numbers, "b", "5"), "2:5");
    }

    #[test]
    fn labels_that_came_through_two_runs_stay_apart_in_a_third() {
        let mut numbers = Numbers::default();
        assert_eq!(read(&mut numbers, "a", "1"), "1");
        assert_eq!(read(&mut numbers, "a", "2:1"), "2:1");
        assert_eq!(read(&mut numbers, "b", "1"), "3:1");
        assert_eq!(read(&mut numbers, "b", "2:1"), "3:2:1");
    }
}
