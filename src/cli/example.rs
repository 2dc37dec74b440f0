//! A built-in example, by its name.

use clap::builder::PossibleValue;
use xblstatus::examples::{self, Example};
use xblstatus::report::printable;

use super::offering::Offering;
use crate::words::Refusal;

pub(super) fn parser() -> Offering<&'static Example> {
    Offering::new(read, || {
        examples::ALL
            .iter()
            .map(|example| PossibleValue::new(example.name).help(example.title.en))
            .collect()
    })
}

fn read(name: &str) -> Result<&'static Example, Refusal> {
    examples::find(name).ok_or_else(|| Refusal::NoExample {
        name: printable(name),
        known: examples::ALL.iter().map(|example| example.name).collect(),
    })
}
