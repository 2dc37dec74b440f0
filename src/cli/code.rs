//! What `explain` is asked: anything, the known codes offered with their meaning.

use clap::builder::PossibleValue;
use xblstatus::catalog;

use super::offering::Offering;
use crate::words::Refusal;

pub(super) fn parser() -> Offering<String> {
    Offering::new(read, offered)
}

fn read(text: &str) -> Result<String, Refusal> {
    if text.trim().is_empty() {
        Err(Refusal::NoCode)
    } else {
        Ok(text.to_owned())
    }
}

fn offered() -> Vec<PossibleValue> {
    known_codes()
        .map(|(code, name)| PossibleValue::new(code).help(name))
        .collect()
}

/// The known codes with their names: statuses in ascending order, then ServiceError codes.
fn known_codes() -> impl Iterator<Item = (String, &'static str)> {
    let statuses = catalog::all_statuses().map(|row| (row.code.to_string(), row.phrase.en));
    let errors = catalog::service_error::TABLE
        .iter()
        .map(|row| (row.code.to_string(), row.name));
    statuses.chain(errors)
}

#[cfg(test)]
mod tests {
    use super::known_codes;

    #[test]
    fn no_code_is_offered_twice() {
        let mut codes: Vec<_> = known_codes().map(|(code, _)| code).collect();
        let count = codes.len();
        codes.sort();
        codes.dedup();
        assert_eq!(codes.len(), count);
    }

    #[test]
    fn every_code_comes_with_a_meaning() {
        assert!(known_codes().all(|(_, name)| !name.is_empty()));
    }
}
