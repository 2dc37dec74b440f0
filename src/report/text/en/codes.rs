//! Codes: HRESULTs and their parts, sign-in errors, codes that are in no table.

use crate::catalog::{Parts, XsapiCode};
use crate::report::text::en::list;

/// What can be said of an HRESULT that no table has.
pub(crate) fn parts(parts: Parts) -> String {
    let kind = if parts.failure { "failure" } else { "success" };
    let facility = match parts.known_facility() {
        Some(facility) => {
            let name = facility.name.map(|name| format!(" {name}"));
            format!(
                "{}{} ({})",
                facility.number,
                name.unwrap_or_default(),
                facility.about.en
            )
        }
        None if parts.is_plain => format!("{}, which is not known to us", parts.facility),
        None => "not told, because bits 29 and 30 are not both clear".to_owned(),
    };
    format!(
        "No source known to us has this value. By its parts it is a {kind}; its facility is {facility}; its code is \
         {} (0x{:04X}).",
        parts.code, parts.code
    )
}

/// The error of Windows with the number of an HRESULT.
pub(crate) fn same_as_windows_error(number: u16, of_wininet: bool) -> String {
    let kind = if of_wininet { "WinINet" } else { "Win32" };
    format!("Its low half is the number of {kind} error {number}.")
}

/// What kind of code a word of a status object is.
pub(crate) fn status_error_under(status: u16) -> String {
    format!("error in a status object, under {status}")
}

/// What kind of text a known message is.
pub(crate) fn message_under(status: u16) -> String {
    format!("message of the session directory, under {status}")
}

/// The conditions of XSAPI that are returned as one HRESULT.
pub(crate) fn xsapi_codes(codes: &[&XsapiCode]) -> String {
    let named: Vec<String> = codes
        .iter()
        .map(|code| match code.condition {
            Some(condition) => format!("{} ({})", code.number, condition.en),
            None => code.number.to_string(),
        })
        .collect();
    let named = list(&named, "and");
    match codes {
        [_] => format!("Code {named} stands for it."),
        _ => format!("Codes {named} stand for it."),
    }
}

/// A status that only some vendor uses.
pub(crate) fn vendors_own(vendor: &str) -> String {
    format!(
        "It is a code of {vendor}'s own. None of these is documented for the Xbox services: it comes from a proxy or \
         from another site."
    )
}

/// A code of one service's own.
pub(crate) fn service_error_of(source: &str) -> String {
    format!("ServiceError of {source}")
}

/// Said of a number that is no status and nothing else.
pub(crate) fn not_a_status(query: &str) -> String {
    format!(
        "nothing in the tables matches {query}: statuses are 100 to 599, and it is no other known code"
    )
}

/// Said of a number that is too large.
pub(crate) fn too_wide(query: &str) -> String {
    format!("nothing in the tables matches {query}: it is not a 32-bit value")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::xsapi_codes_of;

    #[test]
    fn an_hresult_is_taken_apart() {
        assert_eq!(
            parts(Parts::of(0x8007_0005)),
            "No source known to us has this value. By its parts it is a failure; its facility is 7 WIN32 (Windows \
             errors); its code is 5 (0x0005)."
        );
        assert!(parts(Parts::of(0x0001_0000)).contains("a success; its facility is 1, which"));
        assert!(
            parts(Parts::of(0xA019_0199))
                .ends_with("facility is not told, because bits 29 and 30 are not both clear; its code is 409 (0x0199).")
        );
    }

    #[test]
    fn one_condition_and_several_read_well() {
        let codes = |value| xsapi_codes(&xsapi_codes_of(value).collect::<Vec<_>>());
        assert_eq!(
            codes(0x8000_4005),
            "Code 1011 (generic error) stands for it."
        );
        assert_eq!(codes(0x8086_000C), "Code 2001 stands for it.");
        assert_eq!(
            codes(0x8007_0525),
            "Codes 2002 (user switched) and 2004 (not signed in) stand for it."
        );
    }
}
