//! What a code is, whichever way it is spelt.

use crate::catalog;
use crate::catalog::{Class, Entry, Hex32};

/// The severity and facility of an HTTP status.
const FACILITY_HTTP: u32 = 0x8019_0000;

/// A code, the same for all its spellings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Code {
    /// An HTTP status, 100 to 599.
    Status(u16),
    /// The code of a ServiceError or ServiceErrorResponse object.
    ServiceError(i32),
    /// Any other HRESULT; the XErr of a sign-in is one.
    Hresult(u32),
}

impl Code {
    /// The code of an HRESULT: in the HTTP facility that is a status.
    ///
    /// ```
    /// use xblstatus::scan::Code;
    ///
    /// assert_eq!(Code::of_hresult(0x8019_019C), Code::Status(412));
    /// assert_eq!(Code::of_hresult(0x8007_000E), Code::Hresult(0x8007_000E));
    /// ```
    #[must_use]
    pub fn of_hresult(value: u32) -> Self {
        match u16::try_from(value ^ FACILITY_HTTP) {
            Ok(status @ 100..=599) => Self::Status(status),
            _ => Self::Hresult(value),
        }
    }

    /// What to ask [`catalog::find`] for.
    #[must_use]
    pub fn query(self) -> String {
        match self {
            Self::Status(status) => status.to_string(),
            Self::ServiceError(code) => code.to_string(),
            Self::Hresult(value) => Hex32(value).to_string(),
        }
    }

    /// Whether the catalog has a row about it. A status without one still has a class, and counts as known.
    #[must_use]
    pub fn is_known(self) -> bool {
        match self {
            Self::Status(_) => true,
            Self::ServiceError(code) => {
                let code = code.into();
                catalog::service_error(code).is_some()
                    || catalog::observed_errors(code).next().is_some()
            }
            Self::Hresult(value) => {
                let entry = catalog::entry_of(value).filter(|entry| !entry.is_unknown());
                // What a crash leaves in a log is no HRESULT.
                entry.is_some_and(|entry| !matches!(entry, Entry::NtStatus(_)))
            }
        }
    }

    /// Whether it tells of no failure.
    #[must_use]
    pub fn is_success(self) -> bool {
        const SEVERITY: u32 = 1 << 31;
        match self {
            Self::Status(status) => {
                matches!(Class::of(status), Class::Informational | Class::Success)
            }
            Self::ServiceError(code) => code == 0,
            Self::Hresult(value) => value & SEVERITY == 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hresult_of_the_http_facility_is_its_status() {
        assert_eq!(Code::of_hresult(0x8019_01AD), Code::Status(429));
        assert_eq!(Code::of_hresult(0x8019_0001), Code::Hresult(0x8019_0001));
        assert_eq!(Code::of_hresult(0x8019_0258), Code::Hresult(0x8019_0258));
    }

    #[test]
    fn every_query_of_a_status_finds_its_row() {
        for row in catalog::all_statuses() {
            let found = catalog::find(&Code::Status(row.code).query());
            assert!(!found.entries.is_empty(), "{}", row.code);
        }
    }

    #[test]
    fn only_1xx_2xx_and_zero_are_successes() {
        assert!(Code::Status(204).is_success());
        assert!(!Code::Status(304).is_success());
        assert!(Code::ServiceError(0).is_success());
        assert!(!Code::Hresult(0x8007_000E).is_success());
    }
}
