//! `--jobs`: a number of threads.

use std::num::NonZeroUsize;

use crate::cli::messages::refusal::ArgumentError;

/// More threads than any machine has processors are a mistake.
const MOST: usize = 1024;

/// Reads a number of threads.
pub(crate) fn read(text: &str) -> Result<NonZeroUsize, ArgumentError> {
    let number = text.trim().parse().ok();
    let number = number.filter(|number: &NonZeroUsize| number.get() <= MOST);
    number.ok_or_else(|| {
        ArgumentError::new(
            "a number of threads from 1 to 1024 is expected",
            "un nombre de fils d’exécution de 1 à 1024 est attendu",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn there_is_at_least_one_thread() {
        assert_eq!(read("8").map(usize::from), Ok(8));
        for text in ["", "0", "-1", "1.5", "1025", "many"] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
