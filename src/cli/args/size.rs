//! `--max-head`: a number of bytes.

use crate::cli::messages::refusal::ArgumentError;

/// Reads a number of bytes, perhaps in KiB, MiB or GiB.
pub(crate) fn read(text: &str) -> Result<usize, ArgumentError> {
    let lower = text.trim().to_ascii_lowercase();
    let unit = lower.trim_end_matches("ib").trim_end_matches('b');
    let (digits, shift) = match unit.strip_suffix(['k', 'm', 'g']) {
        Some(digits) if unit.ends_with('k') => (digits, 10),
        Some(digits) if unit.ends_with('m') => (digits, 20),
        Some(digits) => (digits, 30),
        None => (unit, 0),
    };
    let number: Option<usize> = digits.trim().parse().ok();
    let bytes = number.and_then(|number| number.checked_mul(1 << shift));
    bytes.filter(|bytes| *bytes > 0).ok_or_else(|| {
        ArgumentError::new(
            "a number of bytes is expected, such as 4M or 4194304",
            "un nombre d’octets est attendu, comme 4M ou 4194304",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_size_is_in_bytes_or_in_units() {
        let mib = 4 << 20;
        for text in ["4M", "4m", "4 MiB", "4096K", "4194304", "4194304 B"] {
            assert_eq!(read(text), Ok(mib), "{text}");
        }
        for text in [
            "",
            "0",
            "M",
            "-1",
            "4T",
            "1.5M",
            "99999999999999999999",
            "99999999999G",
        ] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
