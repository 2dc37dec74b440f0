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
    examples::find(name).ok_or_else(|| {
        let name = printable(name);
        let known: Vec<&str> = examples::ALL.iter().map(|example| example.name).collect();
        let known = known.join(", ");
        ArgumentError::new(
            format!("there is no example `{name}`\n  the examples are {known}"),
            format!("il n’y a pas d’exemple `{name}`\n  les exemples sont {known}"),
        )
    })
}
