//! Everything that a number or a name stands for.

use crate::catalog::entry::Entry;
use crate::catalog::errors::neighbours::playfab::{playfab_of_hresult, playfab_of_symbol};
use crate::catalog::errors::observed_error;
use crate::catalog::errors::observed_error::observed_errors;
use crate::catalog::errors::sign_in::sign_in_error;
use crate::catalog::errors::{service_error, sign_in, status_error};
use crate::catalog::hresult::dot_net::{dot_net_error, dot_net_error_named};
use crate::catalog::hresult::http::{http_status_in, parse_http_hresult};
use crate::catalog::hresult::nt_status::{NtStatus, nt_status_named};
use crate::catalog::hresult::parts::Parts;
use crate::catalog::hresult::win32::{win32_error, win32_error_named};
use crate::catalog::hresult::xsapi::xsapi_code;
use crate::catalog::hresult::{all_hresults, gdk_value, known_hresult};
use crate::catalog::messages;
use crate::catalog::messages::Message;
use crate::catalog::query::labels::{
    behind_a_name, code_of_message, is_labelled_zero, labelled_status, labelled_xerr, without_marks,
};
use crate::catalog::query::neighbours;
use crate::catalog::query::number;
use crate::catalog::query::number::{Number, Spelling};
use crate::catalog::status::Status;
use crate::catalog::statuses::{mpsd, pseudo_status, status};

/// Why a number is in no table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum NoMatch {
    /// It is outside 100..=599, where the statuses are, and nothing else.
    NotAStatus,
    /// It has more than 32 bits.
    TooWide,
    /// It has seven hexadecimal digits of the eight of an HRESULT.
    DigitMissing,
}

/// What a query stands for, most specific first.
pub(crate) struct Readings {
    pub(crate) entries: Vec<Entry>,
    /// For a number without entries.
    pub(crate) miss: Option<NoMatch>,
}

impl From<Vec<Entry>> for Readings {
    fn from(entries: Vec<Entry>) -> Self {
        Self {
            entries,
            miss: None,
        }
    }
}

impl From<NoMatch> for Readings {
    fn from(miss: NoMatch) -> Self {
        Self {
            entries: Vec::new(),
            miss: Some(miss),
        }
    }
}

/// Everything that a query stands for as a number or a name. Words stand for nothing.
pub(crate) fn of(query: &str) -> Readings {
    if let Some(number) = labelled_xerr(query) {
        return of_value(number);
    }
    let bare = without_marks(query);
    if let Some(number) = number::read(bare) {
        return of_number(bare, number);
    }
    // What an answer says may begin with a quote of its own.
    match neighbours::said(query) {
        said if said.is_empty() => of_words(bare),
        said => said.into(),
    }
}

/// Whether seven digits begin as an HRESULT that failed does. With a zero before them they would be one of a success, which
/// is written so by nobody.
fn lacks_a_digit(query: &str, value: u32) -> bool {
    const DIGITS: usize = 7;
    let (digits, _) = number::take_apart(query).unwrap_or((String::new(), Spelling::Unsigned));
    digits.len() == DIGITS && matches!(value >> 24, 8 | 0xC)
}

/// What a bare number stands for.
fn of_number(query: &str, number: Number) -> Readings {
    match number {
        Number::Bits {
            value,
            spelling: Spelling::Hexadecimal,
        } if lacks_a_digit(query, value) => NoMatch::DigitMissing.into(),
        Number::Bits {
            value,
            spelling: Spelling::Unsigned,
        } if value <= i32::MAX.cast_unsigned() => of_code(value),
        // In hexadecimal or without a sign it was seen as an XErr. Written so it is any program's failure.
        Number::Bits {
            value: u32::MAX,
            spelling: Spelling::Signed,
        } => neighbours::numbered(-1).collect::<Vec<_>>().into(),
        number => of_value(number),
    }
}

/// What a name stands for, or a number with words before or behind it.
fn of_words(query: &str) -> Readings {
    if is_labelled_zero(query) {
        let stand_in = pseudo_status::pseudo_status(0).map(Entry::PseudoStatus);
        return stand_in.into_iter().collect::<Vec<_>>().into();
    }
    let qualified = neighbours::qualified(query);
    if !qualified.is_empty() {
        return qualified.into();
    }
    let name = query.rsplit("::").next().unwrap_or(query);
    let status = parse_http_hresult(name)
        .or_else(|| code_of_message(query))
        .or_else(|| labelled_status(query));
    if let Some(code) = status {
        return vec![of_status(code)].into();
    }
    if let Some(error) = labelled_windows_error(query) {
        return vec![error].into();
    }
    match behind_a_name(query).and_then(number::read) {
        Some(number @ Number::Bits { value, .. }) if value > i32::MAX.cast_unsigned() => {
            of_value(number)
        }
        _ => by_name(name).into(),
    }
}

/// What a 32-bit value is as an HRESULT.
fn of_value(number: Number) -> Readings {
    match number {
        Number::TooWide => NoMatch::TooWide.into(),
        Number::Bits { value, .. } => match entry_of(value) {
            Some(entry) => vec![entry].into(),
            // An error of Windows in hexadecimal, which is no HRESULT.
            None => match u16::try_from(value).ok().and_then(row_of_windows_error) {
                Some(entry) => vec![entry].into(),
                None => NoMatch::NotAStatus.into(),
            },
        },
    }
}

/// The row of a 32-bit value, else what its form says. A small number without a row is no HRESULT that anyone would
/// write.
pub(crate) fn entry_of(value: u32) -> Option<Entry> {
    let parts = Parts::of(value);
    let row = sign_in_error(value).map(Entry::SignIn);
    row.or_else(|| known_hresult(value).map(Entry::Hresult))
        .or_else(|| http_status_in(value).map(of_status))
        .or_else(|| dot_net_error(value).map(Entry::DotNet))
        .or_else(|| parts.win32_error().and_then(win32_error).map(Entry::Win32))
        .or_else(|| NtStatus::of(value).map(Entry::NtStatus))
        .or_else(|| playfab_of_hresult(value).map(Entry::PlayFab))
        .or_else(|| (parts.failure || parts.facility != 0).then_some(Entry::Unknown(value)))
}

/// What a decimal number is: a status, else what the tables have under it.
fn of_code(number: u32) -> Readings {
    let short = u16::try_from(number).ok();
    // Of three digits, it is meant for a status.
    let windows = short.filter(|number| !matches!(number, 600..=999));
    if let Some(code @ 100..=599) = short {
        let status = of_status(code);
        // A status that is defined is what is meant.
        let windows = status.is_unknown().then(|| row_of_windows_error(code));
        return std::iter::once(status)
            .chain(windows.flatten())
            .collect::<Vec<_>>()
            .into();
    }
    let code = i64::from(number);
    // In the place of a status some numbers tell of no answer, or of one without a body.
    let mut entries: Vec<Entry> = pseudo_status::pseudo_status(code)
        .map(Entry::PseudoStatus)
        .into_iter()
        .chain(service_error::service_error(code).map(Entry::ServiceError))
        .chain(observed_errors(code).map(Entry::ObservedError))
        .chain(neighbours::numbered(code))
        .chain(xsapi_code(code).and_then(|code| entry_of(code.value)))
        .chain(known_hresult(number).map(Entry::Hresult))
        .chain(windows.and_then(row_of_windows_error))
        .chain(neighbours::entra(number))
        .collect();
    entries.dedup();
    // A name alone explains nothing: what has a meaning comes first.
    entries.sort_by_key(|entry| entry.meaning().is_none());
    if entries.is_empty() {
        // Shorter numbers stand for too much.
        let windows = short
            .filter(|number| *number >= 10_000)
            .and_then(win32_error);
        entries.extend(windows.map(Entry::Win32));
        entries.extend(without_its_sign(number));
    }
    if entries.is_empty() {
        NoMatch::NotAStatus.into()
    } else {
        entries.into()
    }
}

/// The row of a ServiceError: a source that is known to use the number in its own way comes first.
pub(crate) fn row_of_service(source: Option<&str>, code: i64) -> Option<Entry> {
    source
        .and_then(|source| observed_error::service_error_of(Some(source), code))
        .map(Entry::ObservedError)
        .or_else(|| service_error::service_error(code).map(Entry::ServiceError))
}

/// Whether a service that names itself in its errors goes by a name. Most names end so.
pub(crate) fn is_service(name: &str) -> bool {
    let ends = name.len() > 2 && (name.ends_with("Fd") || name.ends_with("FD"));
    let mut known = observed_error::TABLE.iter().filter_map(|row| row.source);
    ends || known.any(|known| known == name)
}

/// The HRESULT that was seen without its sign, where it is known: `2147023897` for `-2147023897`.
fn without_its_sign(number: u32) -> Option<Entry> {
    const SEEN: std::ops::RangeInclusive<u32> = 2_147_000_000..=2_147_483_647;
    let value = SEEN.contains(&number).then(|| number.wrapping_neg())?;
    entry_of(value).filter(|entry| !entry.is_unknown())
}

/// The signed number of an entry, where the query is that number without its sign.
pub(crate) fn sign_left_out(query: &str, entry: Entry) -> Option<i32> {
    let signed = entry.value()?.cast_signed();
    match number::read(without_marks(query))? {
        Number::Bits {
            value,
            spelling: Spelling::Unsigned,
        } => (signed < 0 && value == signed.unsigned_abs()).then_some(signed),
        _ => None,
    }
}

/// The row of the HRESULT that holds an error of Windows.
fn row_of_windows_error(number: u16) -> Option<Entry> {
    known_hresult(0x8007_0000 | u32::from(number)).map(Entry::Hresult)
}

/// The error of Windows that a label names: `Win32 error 32`, `WinHTTP 12175`.
fn labelled_windows_error(query: &str) -> Option<Entry> {
    const LABELS: [&str; 6] = [
        "WinINet/WinHTTP",
        "WinINet",
        "WinHTTP",
        "Winsock",
        "Win32",
        "Windows",
    ];
    let rest = |label: &str| {
        let (start, rest) = query.split_at_checked(label.len())?;
        start.eq_ignore_ascii_case(label).then_some(rest)
    };
    let number = LABELS.into_iter().find_map(rest)?.trim_start();
    let number = number.strip_prefix("error").unwrap_or(number);
    let error = win32_error(number.trim_start_matches([' ', ':', '=']).parse().ok()?)?;
    row_of_windows_error(error.number).or(Some(Entry::Win32(error)))
}

fn of_status(code: u16) -> Entry {
    status(code).map_or(Entry::Unassigned(code), Entry::Status)
}

/// The rows that a name stands for: of an HRESULT, a sign-in error, a ServiceError or a neighbour; else of a situation, a
/// word of a status object or a message.
fn by_name(query: &str) -> Vec<Entry> {
    let has = |names: &[&str]| names.iter().any(|name| name.eq_ignore_ascii_case(query));
    let hresult = all_hresults().find(|row| row.names.has(query));
    let windows = || win32_error_named(query).and_then(|error| entry_of(error.hresult()));
    let kernel = || nt_status_named(query).map(Entry::NtStatus);
    let sign_in = sign_in::TABLE.iter().find(|row| has(row.names));
    let error = service_error::TABLE.iter().find(|row| has(&[row.name]));
    let hresult = hresult.map(Entry::Hresult).or_else(windows).or_else(kernel);
    let symbols: Vec<Entry> = hresult
        .or_else(|| dot_net_error_named(query).map(Entry::DotNet))
        .or_else(|| playfab_of_symbol(query).map(Entry::PlayFab))
        .into_iter()
        .chain(sign_in.map(Entry::SignIn))
        .chain(gdk_value(query).and_then(entry_of))
        .chain(error.map(Entry::ServiceError))
        .chain(neighbours::named(query))
        .collect();
    if !symbols.is_empty() {
        return symbols;
    }
    let has_situation = |status: &&Status| status.situations.iter().any(|one| has(&[one.id]));
    let situation = mpsd::TABLE.iter().find(has_situation);
    situation
        .map(Entry::Status)
        .or_else(|| status_error::status_error(query).map(Entry::StatusError))
        .or_else(|| message(query).map(Entry::Message))
        .into_iter()
        .collect()
}

/// The message that goes by an id, is a text as the service sends it, or is known by these words.
fn message(query: &str) -> Option<&'static Message> {
    let by_id = messages::TABLE
        .iter()
        .find(|row| row.id.eq_ignore_ascii_case(query));
    let by_phrase = || {
        messages::TABLE.iter().find(|row| {
            let mut phrases = row.patterns.iter().flat_map(|pattern| pattern.phrases);
            phrases.any(|phrase| phrase.eq_ignore_ascii_case(query))
        })
    };
    by_id
        .or_else(|| messages::known_message(query).map(|known| known.row))
        .or_else(by_phrase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::errors::neighbours::playfab::all_playfab_codes;

    /// The kind and number of every reading.
    fn readings(query: &str) -> Vec<(&'static str, i64)> {
        of(query)
            .entries
            .into_iter()
            .map(|entry| {
                let kind = match entry {
                    Entry::Status(_) => "status",
                    Entry::Unassigned(_) => "unassigned",
                    Entry::PseudoStatus(_) => "stand-in",
                    Entry::ServiceError(_) => "service-error",
                    Entry::ObservedError(_) => "seen",
                    Entry::StatusError(_) => "status-error",
                    Entry::Message(_) => "message",
                    Entry::Term(_) => "term",
                    Entry::SignIn(_) => "sign-in",
                    Entry::Hresult(_) => "hresult",
                    Entry::Win32(_) => "win32",
                    Entry::DotNet(_) => "dotnet",
                    Entry::NtStatus(_) => "ntstatus",
                    Entry::Unknown(_) => "unknown",
                    entry => entry.kind_name(),
                };
                (kind, entry.number().unwrap_or_default())
            })
            .collect()
    }

    #[test]
    fn zero_is_no_answer_and_a_success_of_three_kinds() {
        assert_eq!(
            readings("0"),
            [
                ("stand-in", 0),
                ("service-error", 0),
                ("rta", 0),
                ("hresult", 0)
            ]
        );
        assert_eq!(readings("0x0"), [("hresult", 0)]);
        assert_eq!(readings("1"), [("rta", 1), ("hresult", 1)]);
    }

    #[test]
    fn zero_behind_the_label_of_a_status_is_no_answer_and_nothing_else() {
        for query in [
            "HTTP status 0",
            "status: 0",
            "http 0",
            "HTTP 0",
            "\"status\":0,",
        ] {
            assert_eq!(readings(query), [("stand-in", 0)], "{query}");
        }
    }

    #[test]
    fn a_value_of_64_bits_that_extends_a_sign_is_read_in_any_spelling() {
        for query in [
            "0xFFFFFFFF8019019C",
            "FFFFFFFF8019019C",
            "18446744071563706780",
        ] {
            assert_eq!(readings(query), [("status", 412)], "{query}");
        }
    }

    #[test]
    fn a_status_is_a_status_and_nothing_else() {
        assert_eq!(readings("404"), [("status", 404)]);
        assert_eq!(readings("0x80190194"), [("status", 404)]);
        assert_eq!(readings("599"), [("unassigned", 599)]);
    }

    #[test]
    fn a_status_that_is_an_error_of_windows_too_has_both_readings() {
        assert_eq!(
            readings("427"),
            [("unassigned", 427), ("hresult", 0x8007_01AB)]
        );
    }

    #[test]
    fn what_a_code_was_copied_with_does_not_count() {
        for query in [
            "[0x80190199]",
            "\"0x80190199\"",
            "'80190199',",
            "(-2145844839)",
            "<2149122457>.",
            "HTTP_E_STATUS_CONFLICT [0x80190199]",
            "HTTP_E_STATUS_CONFLICT: 0x80190199",
            "HTTP_E_STATUS_CONFLICT = 0x80190199",
            "hr=0x80190199",
            "hr = -2145844839;",
            "(HTTP_E_STATUS_CONFLICT)",
            "xbox_live_error_code::http_status_409_conflict",
            "HTTP 409",
            "http/1.1 409 Conflict",
            "HTTP/2 409",
            "status: 409",
            "\"status\":409,",
            "Status code = 409",
        ] {
            assert_eq!(readings(query), [("status", 409)], "{query}");
        }
        for query in ["[E_FAIL]", "E_FAIL: 0x80004005", "hr::E_FAIL", "E_FAIL,"] {
            assert_eq!(readings(query), [("hresult", 0x8000_4005)], "{query}");
        }
    }

    #[test]
    fn a_label_needs_a_status() {
        for query in [
            "HTTP",
            "status",
            "status 4090",
            "status409",
            "http 99",
            "status 409x",
            "http/1.1",
            "HTTP 404 https://example.com/x",
            "status 404 from profile.xboxlive.com",
        ] {
            assert!(of(query).entries.is_empty(), "{query}");
        }
    }

    #[test]
    fn minus_one_is_no_refusal() {
        assert_eq!(readings("-1"), [("websocket-close", -1)]);
        assert_eq!(readings("X-Err: 4294967295"), [("sign-in", 0xFFFF_FFFF)]);
        assert_eq!(readings("0xFFFFFFFF"), [("sign-in", 0xFFFF_FFFF)]);
    }

    #[test]
    fn a_code_of_a_service_comes_before_that_of_the_library() {
        assert_eq!(
            readings("1000"),
            [
                ("seen", 1000),
                ("playfab-error", 1000),
                ("websocket-close", 1000),
                ("hresult", 0x8007_000E)
            ]
        );
        // Of some numbers PlayFab documents the name alone.
        let with_name_last = |number, value| {
            [
                ("seen", number),
                ("websocket-close", number),
                ("hresult", value),
                ("playfab-error", number),
            ]
        };
        assert_eq!(readings("1011"), with_name_last(1011, 0x8000_4005));
        assert_eq!(readings("1006"), with_name_last(1006, 0x8000_FFFF)[1..]);
        assert_eq!(readings("28"), [("seen", 28)]);
        assert_eq!(readings("8377"), [("seen", 8377)]);
    }

    #[test]
    fn a_condition_of_xsapi_leads_to_its_hresult() {
        assert_eq!(readings("2004"), [("hresult", 0x8007_0525)]);
        assert_eq!(
            readings("2001"),
            [("sign-in", 0x8086_000C), ("playfab-error", 2001)]
        );
    }

    #[test]
    fn an_error_of_windows_leads_to_its_hresult() {
        assert_eq!(
            readings("12002"),
            [("websocket-close", 12002), ("hresult", 0x8007_2EE2)]
        );
        assert_eq!(
            readings("1223"),
            [
                ("stand-in", 1223),
                ("hresult", 0x8007_04C7),
                ("playfab-error", 1223)
            ]
        );
    }

    #[test]
    fn a_sign_in_error_is_read_in_every_spelling() {
        for query in [
            "2148916233",
            "-2146051063",
            "0x8015DC09",
            "8015dc09",
            "xo_e_account_creation_required",
            "XErr=2148916233",
            "\"XErr\":2148916233,",
            "XErr\": 2148916233",
            "X-Err: 2148916233",
            "XO_E_ACCOUNT_CREATION_REQUIRED (0x8015DC09)",
        ] {
            assert_eq!(readings(query), [("sign-in", 0x8015_DC09)], "{query}");
        }
    }

    #[test]
    fn a_symbol_of_xal_has_two_readings_where_the_gdk_gives_it_another_number() {
        assert_eq!(
            readings("E_XAL_CONTENT_ISOLATION"),
            [("hresult", 0x8923_5119), ("sign-in", 0x8015_DC12)]
        );
        assert_eq!(readings("e_xal_network"), [("hresult", 0x8923_5106)]);
    }

    #[test]
    fn an_error_of_windows_that_is_known_by_its_name_is_read_in_every_spelling() {
        for query in [
            "0x80070020",
            "80070020",
            "-2147024864",
            "2147942432",
            "0xFFFFFFFF80070020",
            "ERROR_SHARING_VIOLATION",
            "error_sharing_violation",
            "Win32 error 32",
            "win32 32",
            "Windows error: 32",
        ] {
            assert_eq!(readings(query), [("win32", 32)], "{query}");
        }
        assert_eq!(readings("WinINet error 12002"), [("hresult", 0x8007_2EE2)]);
        assert_eq!(readings("10054"), [("win32", 10054)]);
        assert_eq!(readings("WSAECONNRESET"), [("win32", 10054)]);
        assert_eq!(readings("ERROR_ACCESS_DENIED"), [("hresult", 0x8007_0005)]);
        for query in ["32", "4300", "Win32", "Win32 error 0", "Windows 11 x"] {
            assert_eq!(readings(query), [], "{query}");
        }
    }

    #[test]
    fn a_status_that_is_defined_is_no_error_of_windows() {
        assert!(known_hresult(0x8007_01A0).is_some());
        assert_eq!(readings("416"), [("status", 416)]);
        assert_eq!(readings("0x1A0"), [("hresult", 0x8007_01A0)]);
        assert_eq!(readings("0x000000DF"), [("hresult", 0x8007_00DF)]);
    }

    #[test]
    fn a_value_of_the_kernel_is_one_by_itself_and_in_an_hresult() {
        for query in [
            "0xC0000022",
            "-1073741790",
            "3221225506",
            "0xD0000022",
            "STATUS_ACCESS_DENIED",
        ] {
            assert_eq!(readings(query), [("ntstatus", 0xC000_0022)], "{query}");
        }
        assert_eq!(readings("0xE0434352"), [("ntstatus", 0xE043_4352)]);
        assert_eq!(readings("0xA0190199"), [("unknown", 0xA019_0199)]);
    }

    #[test]
    fn an_exception_of_dot_net_is_read_by_value_and_by_name() {
        for query in [
            "0x80131509",
            "-2146233079",
            "cor_e_invalidoperation",
            "InvalidOperationException",
        ] {
            assert_eq!(readings(query), [("dotnet", 0x8013_1509)], "{query}");
        }
        assert_eq!(readings("COR_E_FILENOTFOUND"), [("hresult", 0x8007_0002)]);
    }

    #[test]
    fn the_hresult_of_a_code_of_playfab_leads_to_the_code() {
        for query in [
            "0x8923546B",
            "-1994173333",
            "E_PF_NOT_AUTHENTICATED",
            "e_pf_not_authenticated",
        ] {
            let entries = of(query).entries;
            assert_eq!(entries.len(), 1, "{query}");
            assert_eq!(entries[0].name(), Some("NotAuthenticated"), "{query}");
            assert_eq!(entries[0].symbols(), ["E_PF_NOT_AUTHENTICATED"], "{query}");
            assert_eq!(entries[0].value(), Some(0x8923_546B), "{query}");
        }
        for code in all_playfab_codes() {
            assert_eq!(entry_of(code.hresult), Some(Entry::PlayFab(code)));
            assert_eq!(playfab_of_symbol(&code.symbol()), Some(code));
        }
    }

    #[test]
    fn a_condition_of_xsapi_may_be_an_error_of_its_own() {
        assert_eq!(
            readings("1500"),
            [("hresult", 0x8923_5201), ("playfab-error", 1500)]
        );
        assert_eq!(readings("2006"), [("hresult", 0x8923_5206)]);
    }

    #[test]
    fn every_further_name_leads_to_the_same_row() {
        let both = readings("WININET_E_TIMEOUT");
        assert_eq!(both, readings("ERROR_INTERNET_TIMEOUT"));
        assert_eq!(both, readings("HR_ERROR_INTERNET_TIMEOUT"));
        assert_eq!(
            readings("E_GAMEUSER_NO_AUTH_USER"),
            readings("AM_E_USER_NOT_FOUND")
        );
    }

    #[test]
    fn an_hresult_that_no_table_has_is_taken_apart() {
        assert_eq!(readings("0x8007FFFE"), [("unknown", 0x8007_FFFE)]);
        assert_eq!(readings("0x8015DC07"), [("unknown", 0x8015_DC07)]);
        assert_eq!(readings("0x80190258"), [("unknown", 0x8019_0258)]);
        assert_eq!(readings("-5"), [("unknown", 0xFFFF_FFFB)]);
        assert_eq!(readings("(0x8007FFFE)"), [("unknown", 0x8007_FFFE)]);
        assert_eq!(readings("0x89235487"), [("unknown", 0x8923_5487)]);
    }

    #[test]
    fn what_is_nothing_is_said_to_be_nothing() {
        for (query, miss) in [
            ("600", NoMatch::NotAStatus),
            ("99", NoMatch::NotAStatus),
            ("123456", NoMatch::NotAStatus),
            ("0x19C", NoMatch::NotAStatus),
            ("4294967296", NoMatch::TooWide),
            ("0x180190199", NoMatch::TooWide),
            ("XErr=99999999999", NoMatch::TooWide),
        ] {
            let readings = of(query);
            assert!(readings.entries.is_empty(), "{query}");
            assert_eq!(readings.miss, Some(miss), "{query}");
        }
    }

    #[test]
    fn words_are_no_code() {
        for query in [
            "not found",
            "Not Found (404)",
            "XErr",
            "X-Err: none",
            "e",
            ")",
        ] {
            let readings = of(query);
            assert!(readings.entries.is_empty(), "{query}");
            assert_eq!(readings.miss, None, "{query}");
        }
    }
}
