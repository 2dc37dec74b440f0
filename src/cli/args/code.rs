//! What `explain` is asked: anything, the known codes offered with their meaning.

use clap::builder::PossibleValue;

use crate::catalog;
use crate::catalog::Hex32;
use crate::catalog::errors::neighbours::{aadsts, oauth, playfab, streaming};
use crate::catalog::errors::{observed_error, service_error, sign_in, status_error};
use crate::catalog::gateways;
use crate::cli::args::offering::SuggestingParser;
use crate::cli::messages::refusal::ArgumentError;

pub(crate) fn parser() -> SuggestingParser<String> {
    SuggestingParser::new(read, offered)
}

fn read(text: &str) -> Result<String, ArgumentError> {
    if text.trim().is_empty() {
        Err(ArgumentError::new(
            "a code or a word is needed, such as 412",
            "il faut un code ou un mot, par exemple 412",
        ))
    } else {
        // A text that begins as an option does is set off by a space.
        Ok(text.trim().to_owned())
    }
}

fn offered() -> Vec<PossibleValue> {
    let offered = known_codes().into_iter().chain(known_symbols());
    offered
        .map(|(code, name)| PossibleValue::new(code).help(name))
        .collect()
}

/// The known codes with their names: statuses in ascending order, codes of error objects, then sign-in errors. Other
/// 32-bit values are offered by their names: nobody begins to type one.
fn known_codes() -> Vec<(String, String)> {
    let mut codes = Vec::new();
    let mut add = |code: &dyn ToString, name: &str| codes.push((code.to_string(), name.to_owned()));
    for row in catalog::all_statuses() {
        add(&row.code, row.phrase.en);
    }
    for row in service_error::TABLE {
        add(&row.code, row.name);
    }
    for row in observed_error::TABLE {
        add(&row.code, row.source.unwrap_or("ServiceErrorResponse"));
    }
    for row in aadsts::TABLE {
        add(&format_args!("AADSTS{}", row.number), "Microsoft Entra");
    }
    for row in sign_in::TABLE {
        let label = row.label.map_or("", |label| label.en);
        add(&Hex32(row.value), row.names.first().unwrap_or(&label));
    }
    codes
}

/// The names of the codes, with the numbers that they stand for.
fn known_symbols() -> Vec<(String, String)> {
    let mut symbols = Vec::new();
    let mut add = |names: &[&str], code: &dyn ToString| {
        symbols.extend(
            names
                .iter()
                .map(|name| ((*name).to_owned(), code.to_string())),
        );
    };
    for row in catalog::all_statuses() {
        add(catalog::hresult_symbols(row.code), &row.code);
    }
    for row in service_error::TABLE {
        add(&[row.name], &row.code);
    }
    for row in status_error::TABLE {
        let status = row.statuses.first().map(u16::to_string);
        add(&[row.word], &status.unwrap_or("xccs".to_owned()));
    }
    for row in oauth::TABLE.iter().filter(|row| row.phrase.is_none()) {
        add(row.words, &"OAuth");
    }
    // A name of a ServiceError finds both.
    let is_offered = |name: &str| service_error::TABLE.iter().any(|row| row.name == name);
    for code in playfab::TABLE
        .iter()
        .filter_map(|row| catalog::playfab_code(row.number))
        .filter(|code| !is_offered(code.name))
    {
        add(&[code.name], &format_args!("PlayFab {}", code.number));
    }
    for row in streaming::TABLE {
        add(&[row.code], &"streaming");
    }
    for row in gateways::TABLE {
        add(&[row.id], &row.name.en);
    }
    for row in catalog::messages::TABLE {
        add(&[row.id], &row.status);
    }
    for row in sign_in::TABLE {
        add(row.names, &Hex32(row.value));
    }
    for row in catalog::all_hresults() {
        add(row.names.first().as_slice(), &Hex32(row.value));
    }
    symbols
}

#[cfg(test)]
mod tests {
    use super::{known_codes, known_symbols};

    #[test]
    fn no_code_is_offered_twice() {
        let mut codes: Vec<_> = [known_codes(), known_symbols()]
            .concat()
            .into_iter()
            .map(|(code, _)| code)
            .collect();
        let count = codes.len();
        codes.sort();
        codes.dedup();
        assert_eq!(codes.len(), count);
    }

    #[test]
    fn every_code_comes_with_a_meaning() {
        assert!(known_codes().iter().all(|(_, name)| !name.is_empty()));
        assert!(known_symbols().iter().all(|(_, code)| !code.is_empty()));
    }
}
