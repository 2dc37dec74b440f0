//! Which run gave a label that is read back. Every run numbers its labels from 1 on, so that what a label stands for is
//! told by the label and the run.
//!
//! Another input is another run. In one input, the reports of several runs may follow each other (`cat a.ndjson b.ndjson`).
//! A report tells of each response in which file it stood, and where. Within a file the places of one run grow: where they
//! do not, another run begins. Where the file changes, a run may go on with its next file, or another may begin. The first
//! label of a kind tells which: every run gives 1 first, so that 1 begins another run, unless the one before has no label
//! of the kind. Any other number goes on with it.
//!
//! So a run that meets one secret first in two of its files is taken for two, and the secret has two labels: nothing in
//! the report tells the two cases apart, and two secrets with one label would be worse.

use std::collections::HashMap;

use crate::redact::kind::Kind;

/// The run whose labels stay as they are.
pub(crate) const FIRST: usize = 1;

/// The runs so far.
#[derive(Default)]
pub(crate) struct Runs {
    inputs: HashMap<String, Input>,
    /// The input that is being written.
    input: String,
    count: Count,
}

/// An input that reports or labels were read of.
#[derive(Default)]
struct Input {
    /// Where its last report stands.
    at: Option<At>,
    /// The run that is being read, once a label of it was.
    run: Option<usize>,
    /// The run that began with the last file, once a label said so.
    next: Option<usize>,
    kinds: HashMap<Kind, OfKind>,
}

/// A place in an input, and what the report there says of where its response stood.
struct At {
    index: usize,
    file: String,
    reported: usize,
}

/// What is known of the labels of a kind.
struct OfKind {
    run: usize,
    /// Whether the file has changed, and no label told yet whether the run did.
    is_open: bool,
}

/// What tells the runs apart.
#[derive(Default)]
struct Count {
    has_first: bool,
    /// The greatest, in this run and in those before.
    last: usize,
}

impl Runs {
    /// What follows comes from this input.
    pub(crate) fn enter(&mut self, input: &str) {
        if self.input != input {
            input.clone_into(&mut self.input);
        }
    }

    /// What follows is the report at `index` of the input, which says where its response stood.
    pub(crate) fn read_back(&mut self, index: usize, file: &str, reported: usize) {
        if !self.inputs.contains_key(&self.input) {
            self.inputs.insert(self.input.clone(), Input::default());
        }
        let Some(input) = self.inputs.get_mut(&self.input) else {
            return;
        };
        match &mut input.at {
            // It was here before.
            Some(at) if index <= at.index => return,
            Some(at) if at.file == file => {
                if reported <= at.reported {
                    (input.run, input.next) = (None, None);
                    input.kinds.clear();
                }
            }
            Some(at) => {
                file.clone_into(&mut at.file);
                input.run = input.next.take().or(input.run);
                for kind in input.kinds.values_mut() {
                    kind.is_open = true;
                }
            }
            none => {
                *none = Some(At {
                    index,
                    file: file.to_owned(),
                    reported,
                });
            }
        }
        if let Some(at) = &mut input.at {
            (at.index, at.reported) = (index, reported);
        }
    }

    /// The run that gave a label with these numbers: its own and before it those of the runs that it came through.
    pub(crate) fn of(&mut self, kind: Kind, numbers: &[usize]) -> usize {
        let Self {
            inputs,
            input,
            count,
        } = self;
        if let [through, _, ..] = numbers {
            count.last = count.last.max(*through);
        }
        let input = inputs.entry(input.clone()).or_default();
        let of_kind = input.kinds.entry(kind).or_insert_with(|| {
            let run = match input.next {
                Some(next) => next,
                None => *input.run.get_or_insert_with(|| count.next()),
            };
            let is_open = false;
            OfKind { run, is_open }
        });
        if std::mem::take(&mut of_kind.is_open) && numbers == [1] {
            of_kind.run = *input.next.get_or_insert_with(|| count.next());
        }
        of_kind.run
    }
}

impl Count {
    fn next(&mut self) -> usize {
        let next = match self.has_first {
            true => self.last.max(FIRST) + 1,
            false => FIRST,
        };
        self.has_first = true;
        self.last = self.last.max(next);
        next
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The runs of labels, each of which stands alone in a report of a response that stood at a place of a file.
    #[track_caller]
    fn check(labels: &[(&str, usize, Kind, usize)], expected: &[usize]) {
        let mut runs = Runs::default();
        runs.enter("-");
        let mut found = Vec::new();
        for (index, (file, reported, kind, label)) in (1..).zip(labels) {
            runs.read_back(index, file, *reported);
            found.push(runs.of(*kind, &[*label]));
        }
        assert_eq!(found, expected);
    }

    #[test]
    fn another_run_begins_where_the_places_in_a_file_do_not_grow() {
        use Kind::Secret;
        check(&[("a", 1, Secret, 1), ("a", 1, Secret, 1)], &[1, 2]);
        check(
            &[
                ("a", 1, Secret, 1),
                ("a", 7, Secret, 2),
                ("a", 3, Secret, 2),
                ("a", 4, Secret, 1),
                ("a", 2, Secret, 1),
            ],
            &[1, 1, 2, 2, 3],
        );
    }

    #[test]
    fn another_file_is_another_run_where_its_first_label_is_the_first_of_a_run() {
        use Kind::Secret;
        let of_two_runs = [
            ("a", 1, Secret, 1),
            ("a", 2, Secret, 2),
            ("b", 1, Secret, 1),
            ("b", 2, Secret, 2),
            ("c", 1, Secret, 3),
        ];
        check(&of_two_runs, &[1, 1, 2, 2, 2]);
        let of_one = [
            ("a", 1, Secret, 1),
            ("b", 1, Secret, 2),
            ("b", 2, Secret, 1),
            ("c", 1, Secret, 2),
        ];
        check(&of_one, &[1, 1, 1, 1]);
    }

    #[test]
    fn a_kind_that_a_run_has_no_label_of_yet_begins_no_other() {
        use Kind::{Ip, Secret, Xuid};
        check(
            &[
                ("a", 1, Secret, 1),
                ("b", 1, Xuid, 1),
                ("b", 2, Secret, 2),
                ("b", 3, Secret, 1),
            ],
            &[1, 1, 1, 1],
        );
        check(
            &[
                ("a", 1, Secret, 1),
                ("b", 1, Secret, 1),
                ("b", 2, Ip, 1),
                ("c", 1, Ip, 2),
            ],
            &[1, 2, 2, 2],
        );
    }

    #[test]
    fn what_is_written_twice_is_read_once() {
        let mut runs = Runs::default();
        for _ in 0..2 {
            runs.read_back(1, "a", 5);
            assert_eq!(runs.of(Kind::Secret, &[1]), FIRST);
        }
    }

    #[test]
    fn labels_of_a_second_input_are_of_another_run() {
        let mut runs = Runs::default();
        let mut of = |input: &str, numbers: &[usize]| {
            runs.enter(input);
            runs.of(Kind::Secret, numbers)
        };
        assert_eq!(of("a", &[2, 1]), FIRST);
        assert_eq!(of("b", &[1]), 3);
        assert_eq!(of("a", &[4]), FIRST);
    }
}
