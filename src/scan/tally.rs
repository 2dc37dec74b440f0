//! Occurrences put together: each distinct code once, with how often and where first.

use std::collections::HashMap;

use crate::scan::Occurrence;
use crate::scan::model::Code;

/// As many spellings of one code are kept.
pub const MOST_SPELLINGS: usize = 8;

/// As many distinct codes that the catalog does not know are kept; the others are counted.
pub const MOST_UNKNOWN: usize = 256;

/// A distinct code of one or more texts.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Tallied {
    /// The code.
    pub code: Code,
    /// How often it stands there. A second spelling beside the first counts as the same time.
    pub count: u64,
    /// The text in which it stands first, as numbered by the caller.
    pub text: usize,
    /// The line of that text, from 1.
    pub line: u64,
    /// Its spellings, in the order of their appearance, at most [`MOST_SPELLINGS`].
    pub spellings: Vec<String>,
}

/// The distinct codes of texts, in the order of their first appearance.
#[derive(Debug, Default)]
pub struct Tally {
    codes: Vec<Tallied>,
    places: HashMap<Code, usize>,
    unknown: usize,
    left_out: u64,
}

impl Tally {
    /// Counts an occurrence in the text with this number.
    pub fn add(&mut self, found: &Occurrence<'_>, text: usize) {
        let known = self.places.get(&found.code).copied();
        if let Some(tallied) = known.and_then(|at| self.codes.get_mut(at)) {
            return tallied.again(found);
        }
        if !found.code.is_known() {
            if self.unknown == MOST_UNKNOWN {
                self.left_out += 1;
                return;
            }
            self.unknown += 1;
        }
        self.places.insert(found.code, self.codes.len());
        self.codes.push(Tallied {
            code: found.code,
            count: 1,
            text,
            line: found.line,
            spellings: vec![found.spelling.to_owned()],
        });
    }

    /// The distinct codes.
    #[must_use]
    pub fn codes(&self) -> &[Tallied] {
        &self.codes
    }

    /// How often codes stand in the texts that are neither known nor among the first [`MOST_UNKNOWN`] unknown ones.
    #[must_use]
    pub fn left_out(&self) -> u64 {
        self.left_out
    }
}

impl Tallied {
    fn again(&mut self, found: &Occurrence<'_>) {
        self.count += u64::from(!found.repeats);
        let is_new = !self.spellings.iter().any(|one| one == found.spelling);
        if is_new && self.spellings.len() < MOST_SPELLINGS {
            self.spellings.push(found.spelling.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hresult(value: u32, line: u64) -> Occurrence<'static> {
        Occurrence {
            code: Code::Hresult(value),
            spelling: "0x80000000",
            line,
            repeats: false,
        }
    }

    #[test]
    fn the_first_place_stays_and_the_count_grows() {
        let mut tally = Tally::default();
        let conflict = Occurrence {
            code: Code::Status(409),
            spelling: "0x80190199",
            line: 3,
            repeats: false,
        };
        tally.add(&conflict, 0);
        tally.add(
            &Occurrence {
                line: 9,
                ..conflict
            },
            0,
        );
        let beside = Occurrence {
            spelling: "409",
            repeats: true,
            ..conflict
        };
        tally.add(&beside, 1);
        let [tallied] = tally.codes() else {
            panic!("{tally:?}")
        };
        assert_eq!((tallied.count, tallied.text, tallied.line), (2, 0, 3));
        assert_eq!(tallied.spellings, ["0x80190199", "409"]);
    }

    #[test]
    fn spellings_are_bounded() {
        let mut tally = Tally::default();
        for number in 0..100 {
            let spelling = number.to_string();
            let found = Occurrence {
                spelling: &spelling,
                ..hresult(0x8ABC_0001, 1)
            };
            tally.add(&found, 0);
        }
        let [tallied] = tally.codes() else { panic!() };
        assert_eq!(tallied.spellings.len(), MOST_SPELLINGS);
        assert_eq!(tallied.count, 100);
    }

    #[test]
    fn unknown_codes_are_bounded_and_the_rest_is_counted() {
        let mut tally = Tally::default();
        for value in 0..300 {
            tally.add(&hresult(0x8ABC_0000 + value, 1), 0);
        }
        assert_eq!(tally.codes().len(), MOST_UNKNOWN);
        assert_eq!(tally.left_out(), 44);
        tally.add(&hresult(0x8ABC_0000, 2), 0);
        assert_eq!(tally.left_out(), 44, "one that is kept is counted there");
    }
}
