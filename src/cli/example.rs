//! A built-in example, by its name.

use clap::builder::PossibleValue;
use xblstatus::examples::{self, Example};
use xblstatus::report::printable;

use super::offering::Offering;

pub(super) fn parser() -> Offering<&'static Example> {
    Offering::new(read, || {
        examples::ALL
            .iter()
            .map(|example| PossibleValue::new(example.name).help(example.title))
            .collect()
    })
}

fn read(name: &str) -> Result<&'static Example, String> {
    examples::find(name).ok_or_else(|| {
        let names: Vec<_> = examples::ALL.iter().map(|example| example.name).collect();
        format!(
            "there is no example `{}`\n  the examples are {}",
            printable(name),
            names.join(", ")
        )
    })
}
