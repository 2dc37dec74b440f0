//! A code in a text, with what stands beside it.

use crate::inspect::Inspection;
use crate::scan::model::Code;
use crate::scan::place::Place;

/// As many spellings of a code in one event are kept.
const MOST_SPELLINGS: usize = 8;

/// A code that stands in a text: one event, however often and in whichever spellings it is told.
#[derive(Debug)]
#[non_exhaustive]
pub struct Occurrence {
    /// What it is.
    pub code: Code,
    /// How the text spells it, without what stands around it, each spelling once.
    pub spellings: Vec<String>,
    /// The line it stands in first, from 1.
    pub line: u64,
    /// Where the answer came from, as far as the text beside it tells.
    pub place: Place,
    /// What is said of the error object or the message, where it is told by one.
    pub inspection: Option<Box<Inspection>>,
    /// For a status: the code beside it that says why the answer has it.
    pub explained_by: Option<Code>,
}

impl Occurrence {
    /// Takes what another one says of the same event.
    pub(crate) fn take(&mut self, other: Self) {
        for spelling in other.spellings {
            if self.spellings.len() < MOST_SPELLINGS && !self.spellings.contains(&spelling) {
                self.spellings.push(spelling);
            }
        }
        if self.inspection.is_none() {
            self.inspection = other.inspection;
        }
    }
}
