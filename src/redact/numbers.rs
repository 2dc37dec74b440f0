//! The numbers of labels: those given in this run, and those that came in with a report that is read back.
//!
//! Distinct values keep distinct labels, wherever they were hidden. What is hidden itself is not kept, only a keyed hash of
//! each: a trace may hold a new secret in every request, and memory is no place for them. That two of a million secrets
//! share a hash is as likely as one in forty million.

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
