//! Data that is made from elsewhere: a row a line, in ascending order of the number that it begins with.
//!
//! It stands in the program as it is, so that it costs nothing until it is asked for. `renew.py` makes it anew.

use std::cmp::Ordering;

/// The errors of Windows: number, names. The numbers are decimal.
pub(crate) static WIN32_NAMES: &str = include_str!("win32-names.tsv");

/// The codes of PlayFab: number, low half of the HRESULT, name. The numbers are decimal.
pub(crate) static PLAYFAB_CODES: &str = include_str!("playfab-codes.tsv");

/// What follows a number and a tab in its row. `read` takes the number that a row begins with; a row without one comes
/// before all others.
pub(crate) fn row_of<N: Ord>(
    rows: &'static str,
    number: &N,
    read: impl Fn(&str) -> Option<N>,
) -> Option<&'static str> {
    let (mut from, mut to) = (0, rows.len());
    while from < to {
        let middle = from.midpoint(to);
        let start = rows.get(from..middle)?.rfind('\n');
        let start = start.map_or(from, |at| from + at + 1);
        let row = rows.get(start..)?.split('\n').next()?;
        let (key, said) = row.split_once('\t').unwrap_or((row, ""));
        match read(key).as_ref().cmp(&Some(number)) {
            Ordering::Less => from = start + row.len() + 1,
            Ordering::Equal => return Some(said),
            Ordering::Greater => to = start,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: &str = "# what it is\n1\tone\n5\tfive\n12\ttwelve\n300\tthree hundred\n";

    #[test]
    fn every_row_is_found_by_its_number() {
        let row = |number: u32| row_of(ROWS, &number, |key| key.parse().ok());
        assert_eq!(row(1), Some("one"));
        assert_eq!(row(5), Some("five"));
        assert_eq!(row(12), Some("twelve"));
        assert_eq!(row(300), Some("three hundred"));
        for number in [0, 2, 11, 13, 299, 301, u32::MAX] {
            assert_eq!(row(number), None, "{number}");
        }
    }

    #[test]
    fn nothing_is_found_in_nothing() {
        assert_eq!(row_of("", &1, |key| key.parse::<u32>().ok()), None);
    }
}
