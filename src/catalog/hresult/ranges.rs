//! Ranges of values that belong together, for values in them that no table has.

use std::ops::RangeInclusive;

use crate::language::Text;

/// A range of values.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Range {
    values: RangeInclusive<u32>,
    /// What a value of it is called that no table has.
    pub(crate) unknown: Text,
    /// What can be said of such a value.
    pub(crate) about: Text,
}

/// The range that a value is in.
pub(crate) fn range_of(value: u32) -> Option<&'static Range> {
    RANGES.iter().find(|range| range.values.contains(&value))
}

/// Every range, in ascending order.
pub(crate) static RANGES: &[Range] = &[
    Range {
        values: 0x8923_5420..=0x8923_57DA,
        unknown: Text::new("unknown PlayFab code", "code PlayFab inconnu"),
        about: Text::new(
            "The numbers 0x89235420 to 0x892357DA are those of the PlayFab services; none of their errors has this one.",
            "Les nombres 0x89235420 à 0x892357DA sont ceux des services PlayFab ; aucune de leurs erreurs n’a celui-ci.",
        ),
    },
    Range {
        values: 0x8924_0000..=0x8924_00FF,
        unknown: Text::new("unknown DirectStorage code", "code DirectStorage inconnu"),
        about: Text::new(
            "The numbers 0x89240000 to 0x892400FF are those of DirectStorage.",
            "Les nombres 0x89240000 à 0x892400FF sont ceux de DirectStorage.",
        ),
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_holds_its_ends_and_no_more() {
        for (first, last) in [(0x8923_5420, 0x8923_57DA), (0x8924_0000, 0x8924_00FF)] {
            assert!(range_of(first).is_some());
            assert_eq!(range_of(first), range_of(last));
            assert_eq!(range_of(first - 1), None);
            assert_eq!(range_of(last + 1), None);
        }
    }
}
