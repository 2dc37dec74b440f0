//! A built-in example, by its name.

use clap::builder::PossibleValue;

use crate::cli::args::offering::SuggestingParser;
use crate::cli::messages::refusal::ArgumentError;
use crate::examples;
use crate::examples::Example;
use crate::report::printable;

pub(crate) fn parser() -> SuggestingParser<&'static Example> {
    SuggestingParser::new(read, || {
        examples::ALL
            .iter()
            .map(|example| PossibleValue::new(example.name).help(example.title.en))
            .collect()
    })
}

fn read(name: &str) -> Result<&'static Example, ArgumentError> {
    examples::find(name).ok_or_else(|| ArgumentError::NoExample {
        name: printable(name),
        known: examples::ALL.iter().map(|example| example.name).collect(),
    })
}
