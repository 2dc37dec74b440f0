//! `--status`: a status that HTTP allows.

use crate::cli::messages::refusal::ArgumentError;

pub(crate) fn read(text: &str) -> Result<u16, ArgumentError> {
    match text.parse() {
        Ok(status @ 100..=599) => Ok(status),
        _ => Err(ArgumentError::new(
            "a status is a number from 100 to 599",
            "un statut est un nombre de 100 à 599",
        )),
    }
}
