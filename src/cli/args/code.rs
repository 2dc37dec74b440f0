//! What `explain` is asked: anything, the known codes offered with their meaning.

use clap::builder::PossibleValue;

use crate::catalog;
use crate::catalog::Hex32;
use crate::cli::args::offering::SuggestingParser;
use crate::cli::messages::refusal::ArgumentError;

pub(crate) fn parser() -> SuggestingParser<String> {
    SuggestingParser::new(read, offered)
}

fn read(text: &str) -> Result<String, ArgumentError> {
    if text.trim().is_empty() {
        Err(ArgumentError::NoCode)
    } else {
        Ok(text.to_owned())
    }
}

fn offered() -> Vec<PossibleValue> {
    known_codes()
        .map(|(code, name)| (code, name.to_owned()))
        .chain(known_symbols())
        .map(|(code, name)| PossibleValue::new(code).help(name))
        .collect()
}

/// The known codes with their names: statuses in ascending order, codes of error objects, then 32-bit values.
fn known_codes() -> impl Iterator<Item = (String, &'static str)> {
    let statuses = catalog::all_statuses().map(|row| (row.code.to_string(), row.phrase.en));
    let errors = catalog::errors::service_error::TABLE
        .iter()
        .map(|row| (row.code.to_string(), row.name));
    let seen = catalog::errors::observed_error::TABLE.iter().map(|row| {
        (
            row.code.to_string(),
            row.source.unwrap_or("ServiceErrorResponse"),
        )
    });
    let sign_in = catalog::errors::sign_in::TABLE.iter().map(|row| {
        let label = row.label.map_or("", |label| label.en);
        (
            Hex32(row.value).to_string(),
            row.names.first().copied().unwrap_or(label),
        )
    });
    let hresults = catalog::all_hresults().map(|row| {
        let name = row.names.first().copied();
        (
            Hex32(row.value).to_string(),
            name.unwrap_or("PlayFab Party"),
        )
    });
    statuses
        .chain(errors)
        .chain(seen)
        .chain(sign_in)
        .chain(hresults)
}

/// The names of the codes, with the numbers that they stand for.
fn known_symbols() -> impl Iterator<Item = (String, String)> {
    let statuses = catalog::all_statuses().flat_map(|row| {
        let symbols = catalog::hresult_symbols(row.code).iter();
        symbols.map(|symbol| ((*symbol).to_owned(), row.code.to_string()))
    });
    let errors = catalog::errors::service_error::TABLE
        .iter()
        .map(|row| (row.name.to_owned(), row.code.to_string()));
    let sign_in = catalog::errors::sign_in::TABLE.iter().flat_map(|row| {
        row.names
            .iter()
            .map(|name| ((*name).to_owned(), Hex32(row.value).to_string()))
    });
    let hresults = catalog::all_hresults().flat_map(|row| {
        row.names
            .iter()
            .map(|name| ((*name).to_owned(), Hex32(row.value).to_string()))
    });
    let words = catalog::errors::status_error::TABLE
        .iter()
        .map(|row| (row.word.to_owned(), row.status.to_string()));
    let messages = catalog::messages::TABLE
        .iter()
        .map(|row| (row.id.to_owned(), row.status.to_string()));
    statuses
        .chain(errors)
        .chain(words)
        .chain(messages)
        .chain(sign_in)
        .chain(hresults)
}

#[cfg(test)]
mod tests {
    use super::{known_codes, known_symbols};

    #[test]
    fn no_code_is_offered_twice() {
        let codes = known_codes().map(|(code, _)| code);
        let symbols = known_symbols().map(|(symbol, _)| symbol);
        let mut codes: Vec<_> = codes.chain(symbols).collect();
        let count = codes.len();
        codes.sort();
        codes.dedup();
        assert_eq!(codes.len(), count);
    }

    #[test]
    fn every_code_comes_with_a_meaning() {
        assert!(known_codes().all(|(_, name)| !name.is_empty()));
        assert!(known_symbols().all(|(_, code)| !code.is_empty()));
    }
}
