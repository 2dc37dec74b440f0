//! HRESULTs: the 32-bit error values of Windows, of Microsoft's libraries for the Xbox services and of the GDK.
//!
//! Bit 31 is set for a failure, bits 16 to 28 hold the facility, bits 0 to 15 the code. Those of the HTTP facility
//! hold a status; the others stand in one table for each source.

pub(crate) mod dot_net;
mod gdk;
pub(crate) mod http;
mod layout;
pub(crate) mod nt_status;
mod pack;
pub(crate) mod parts;
mod play_fab;
pub(crate) mod ranges;
pub(crate) mod row;
mod saves;
mod store;
mod tools;
pub(crate) mod win32;
mod windows;
mod xbox;
pub mod xsapi;

use crate::catalog::errors::sign_in;
use row::Hresult;

/// The row of a value. Those of the HTTP facility that hold a status have none: the status has.
///
/// ```
/// use xblstatus::catalog::known_hresult;
///
/// assert_eq!(known_hresult(0x8923_5203).unwrap().names.first(), Some("E_XBL_RTA_ACCESS_DENIED"));
/// ```
#[must_use]
pub fn known_hresult(value: u32) -> Option<Hresult> {
    pack::row_of(value)
}

/// The value that a name stands for, that of a sign-in error included, in the case in which programs write it.
pub(crate) fn value_named(name: &str) -> Option<u32> {
    pack::value_named(name).or_else(|| {
        let error = sign_in::TABLE.iter().find(|row| row.names.contains(&name));
        error.map(|row| row.value)
    })
}

/// Every row, in ascending order of the values.
pub fn all_hresults() -> impl Iterator<Item = Hresult> {
    pack::rows()
}

/// What a symbol of XAL stands for in builds with the GDK, where that is another number than the usual one.
pub(crate) fn gdk_value(symbol: &str) -> Option<u32> {
    let xal = symbol.get(..6)?.eq_ignore_ascii_case("E_XAL_");
    let name = symbol.get(6..).filter(|_| xal)?;
    let of_gdk = IN_GDK_BUILDS.iter();
    let mut found = of_gdk.filter(|(xal, _)| xal.eq_ignore_ascii_case(name));
    found.next().map(|(_, value)| *value)
}

/// The names of XAL, without what they begin with, that builds with the GDK define as other numbers.
static IN_GDK_BUILDS: &[(&str, u32)] = &[
    ("USERSETFULL", 0x8924_5100),
    ("USERSIGNEDOUT", 0x8924_5101),
    ("UIREQUIRED", 0x8924_5102),
    ("DEFERRALNOTAVAILABLE", 0x8924_5103),
    ("USERNOTFOUND", 0x8924_5104),
    ("NOTOKENREQUIRED", 0x8924_5105),
    ("NODEFAULTUSER", 0x8924_5106),
    ("FAILEDTORESOLVE", 0x8924_5107),
    ("MISSINGTITLEID", 0x8924_5108),
    ("INVALIDAPPCONFIGURATION", 0x8924_5112),
    ("MALFORMEDCLIENTID", 0x8924_5113),
    ("MISMATCHEDTITLEANDCLIENTIDS", 0x8924_5114),
    ("MISSINGCLIENTID", 0x8924_5115),
    ("CONTENT_ISOLATION", 0x8015_DC12),
    ("SANDBOX_NOT_ALLOWED", 0x8015_DC19),
    ("GAMEWINDOWNOTFOREGROUND", 0x8924_0103),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::hresult::http::http_status_in;

    #[test]
    fn a_name_stands_for_its_value_in_the_case_in_which_programs_write_it() {
        assert_eq!(value_named("E_XBL_RTA_ACCESS_DENIED"), Some(0x8923_5203));
        assert_eq!(value_named("XO_E_ENFORCEMENT_BAN"), Some(0x8015_DC03));
        assert_eq!(value_named("e_fail"), None);
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
        let sign_in = sign_in::TABLE.iter().flat_map(|error| error.names);
        let mut names: Vec<&str> = all_hresults()
            .flat_map(|row| row.names.iter())
            .chain(sign_in.copied())
            .collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }

    #[test]
    fn a_symbol_of_xal_may_be_another_value_in_builds_with_the_gdk() {
        for (name, value) in IN_GDK_BUILDS {
            let symbol = format!("e_xal_{name}");
            assert_eq!(gdk_value(&symbol), Some(*value));
            let is_known = known_hresult(*value).is_some();
            assert!(
                is_known || sign_in::sign_in_error(*value).is_some(),
                "{name}"
            );
            assert!(value_named(&symbol.to_uppercase()).is_some(), "{name}");
        }
        assert_eq!(IN_GDK_BUILDS.len(), 16);
        for symbol in ["E_XAL_NETWORK", "E_XBL_USERSETFULL", "E_XAL", ""] {
            assert_eq!(gdk_value(symbol), None);
        }
    }
}
