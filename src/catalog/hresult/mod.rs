//! HRESULTs: the 32-bit error values of Windows, of Microsoft's libraries for the Xbox services and of the GDK.
//!
//! Bit 31 is set for a failure, bits 16 to 28 hold the facility, bits 0 to 15 the code. Those of the HTTP facility
//! hold a status; the others stand in one table for each source.

pub mod gdk;
pub(crate) mod http;
pub(crate) mod parts;
pub mod row;
pub mod windows;
pub mod xbox;
pub mod xsapi;

use row::Hresult;

/// The row of a value. Those of the HTTP facility that hold a status have none: the status has.
///
/// ```
/// use xblstatus::catalog::known_hresult;
///
/// assert_eq!(known_hresult(0x8923_5203).unwrap().names, ["E_XBL_RTA_ACCESS_DENIED"]);
/// ```
#[must_use]
pub fn known_hresult(value: u32) -> Option<&'static Hresult> {
    TABLES.into_iter().find_map(|table| {
        let index = table.binary_search_by_key(&value, |row| row.value).ok()?;
        table.get(index)
    })
}

/// The value that a name stands for, that of a sign-in error included, in the case in which programs write it.
pub(crate) fn value_named(name: &str) -> Option<u32> {
    let sign_in = crate::catalog::errors::sign_in::TABLE
        .iter()
        .map(|error| (error.names, error.value));
    all_hresults()
        .map(|row| (row.names, row.value))
        .chain(sign_in)
        .find_map(|(names, value)| names.contains(&name).then_some(value))
}

/// Every row, in ascending order of the values.
pub fn all_hresults() -> impl Iterator<Item = &'static Hresult> {
    TABLES.into_iter().flatten()
}

/// What a symbol of XAL stands for in builds with the GDK, where that is another number than the usual one and
/// known.
pub(crate) fn gdk_value(symbol: &str) -> Option<u32> {
    [
        ("E_XAL_CONTENT_ISOLATION", 0x8015_DC12),
        ("E_XAL_SANDBOX_NOT_ALLOWED", 0x8015_DC19),
    ]
    .into_iter()
    .find_map(|(name, value)| name.eq_ignore_ascii_case(symbol).then_some(value))
}

/// The sources, in ascending order of their values.
static TABLES: [&[Hresult]; 3] = [windows::TABLE, xbox::TABLE, gdk::TABLE];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::errors::sign_in;
    use crate::catalog::hresult::http::http_status_in;

    #[test]
    fn a_name_stands_for_its_value_in_the_case_in_which_programs_write_it() {
        assert_eq!(value_named("E_XBL_RTA_ACCESS_DENIED"), Some(0x8923_5203));
        assert_eq!(value_named("XO_E_ENFORCEMENT_BAN"), Some(0x8015_DC03));
        assert_eq!(value_named("e_fail"), None);
    }

    #[test]
    fn the_rows_of_all_tables_stand_in_ascending_order() {
        let values: Vec<u32> = all_hresults().map(|row| row.value).collect();
        assert!(values.is_sorted_by(|a, b| a < b));
        assert_eq!(values.len(), 111);
    }

    #[test]
    fn every_row_is_found_by_its_value() {
        for row in all_hresults() {
            assert_eq!(known_hresult(row.value), Some(row));
        }
        assert_eq!(known_hresult(0x8019_019C), None);
    }

    #[test]
    fn no_value_is_a_sign_in_error_too() {
        for row in all_hresults() {
            assert_eq!(sign_in::sign_in_error(row.value), None, "{:#X}", row.value);
        }
    }

    #[test]
    fn no_row_holds_a_status() {
        for row in all_hresults() {
            assert_eq!(http_status_in(row.value), None, "{:#X}", row.value);
        }
    }

    #[test]
    fn a_row_has_a_name_or_a_meaning() {
        for row in all_hresults() {
            assert!(
                !row.names.is_empty() || row.meaning.is_some(),
                "{:#X}",
                row.value
            );
        }
    }

    #[test]
    fn no_name_stands_for_two_values() {
        let mut names: Vec<&str> = all_hresults()
            .flat_map(|row| row.names)
            .chain(sign_in::TABLE.iter().flat_map(|error| error.names))
            .copied()
            .collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }

    #[test]
    fn a_symbol_of_xal_may_be_a_sign_in_error_in_builds_with_the_gdk() {
        for (symbol, name) in [
            ("E_XAL_CONTENT_ISOLATION", "XO_E_CONTENT_ISOLATION"),
            ("e_xal_sandbox_not_allowed", "XO_E_SANDBOX_NOT_ALLOWED"),
        ] {
            let error = gdk_value(symbol).and_then(sign_in::sign_in_error).unwrap();
            assert_eq!(error.names.first(), Some(&name));
        }
        assert_eq!(gdk_value("E_XAL_NETWORK"), None);
    }
}
