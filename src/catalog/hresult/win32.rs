//! The errors of Windows by name: those of Windows itself, WinINet, WinHTTP and Winsock.

use crate::catalog::data;
use crate::catalog::names::Names;

/// An error of Windows. Its names are documented; what it means is to be read from them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Win32Error {
    /// The number.
    pub number: u16,
    /// The names. Where libraries have the same number, each has its own.
    pub names: Names,
}

impl Win32Error {
    /// The HRESULT that holds it.
    ///
    /// ```
    /// use xblstatus::catalog::win32_error;
    ///
    /// assert_eq!(win32_error(32).unwrap().hresult(), 0x8007_0020);
    /// ```
    #[must_use]
    pub fn hresult(self) -> u32 {
        FACILITY_WIN32 | u32::from(self.number)
    }

    /// The library that has it, as its names say.
    #[must_use]
    pub fn library(self) -> &'static str {
        let of_winhttp = |name: &str| name.starts_with("ERROR_WINHTTP_");
        let names = || self.names.iter();
        match self.number {
            10_000..12_000 => "Winsock",
            12_000..13_000 if names().all(of_winhttp) => "WinHTTP",
            12_000..13_000 if names().any(of_winhttp) => "WinINet/WinHTTP",
            12_000..13_000 => "WinINet",
            _ => "Win32",
        }
    }
}

/// The error with a number.
///
/// ```
/// use xblstatus::catalog::win32_error;
///
/// assert_eq!(win32_error(32).unwrap().names.first(), Some("ERROR_SHARING_VIOLATION"));
/// assert_eq!(win32_error(0), None);
/// ```
#[must_use]
pub fn win32_error(number: u16) -> Option<Win32Error> {
    let names = data::row_of(data::WIN32_NAMES, &number, |key| key.parse().ok())?;
    Some(Win32Error {
        number,
        names: Names::new(names),
    })
}

/// The error with a name, whatever its case.
pub(crate) fn win32_error_named(name: &str) -> Option<Win32Error> {
    all_win32_errors().find(|error| error.names.has(name))
}

/// Every error, in ascending order of the numbers.
pub fn all_win32_errors() -> impl Iterator<Item = Win32Error> {
    data::WIN32_NAMES.lines().filter_map(|row| {
        let (number, names) = row.split_once('\t')?;
        Some(Win32Error {
            number: number.parse().ok()?,
            names: Names::new(names),
        })
    })
}

/// The severity and facility of an error of Windows.
const FACILITY_WIN32: u32 = 0x8007_0000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_is_found_by_number_and_by_name() {
        let mut count = 0;
        for error in all_win32_errors() {
            assert_eq!(win32_error(error.number), Some(error));
            count += 1;
        }
        assert_eq!(count, 3127);
        for name in ["ERROR_SHARING_VIOLATION", "error_sharing_violation"] {
            assert_eq!(win32_error_named(name), win32_error(32));
        }
        assert_eq!(win32_error_named("SHARING_VIOLATION"), None);
    }

    #[test]
    fn no_name_stands_for_two_numbers() {
        let mut names: Vec<&str> = all_win32_errors()
            .flat_map(|error| error.names.iter())
            .collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }

    #[test]
    fn numbers_without_an_error_have_none() {
        for number in [0, 35, 11_999, u16::MAX] {
            assert_eq!(win32_error(number), None, "{number}");
        }
    }

    #[test]
    fn libraries_that_share_a_number_share_the_error() {
        for (number, names, library) in [
            (13, "ERROR_INVALID_DATA DNS_ERROR_INVALID_DATA", "Win32"),
            (10_054, "WSAECONNRESET", "Winsock"),
            (12_028, "ERROR_INTERNET_ITEM_NOT_FOUND", "WinINet"),
            (
                12_030,
                "ERROR_INTERNET_CONNECTION_ABORTED ERROR_WINHTTP_CONNECTION_ERROR",
                "WinINet/WinHTTP",
            ),
            (
                12_175,
                "ERROR_INTERNET_DECODING_FAILED ERROR_WINHTTP_SECURE_FAILURE",
                "WinINet/WinHTTP",
            ),
            (15_700, "APPMODEL_ERROR_NO_PACKAGE", "Win32"),
        ] {
            let error = win32_error(number).unwrap();
            assert_eq!(error.names, Names::new(names));
            assert_eq!(error.library(), library);
        }
        let only_winhttp = win32_error_named("ERROR_WINHTTP_CANNOT_CALL_AFTER_SEND").unwrap();
        assert_eq!(only_winhttp.library(), "WinHTTP");
    }
}
