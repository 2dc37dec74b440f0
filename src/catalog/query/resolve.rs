//! Everything that a number or a name stands for.

use crate::catalog::entry::Entry;
use crate::catalog::errors::observed_error::observed_errors;
use crate::catalog::errors::sign_in::sign_in_error;
use crate::catalog::errors::{service_error, sign_in, status_error};
use crate::catalog::hresult::http::{http_status_in, parse_http_hresult};
use crate::catalog::hresult::parts::Parts;
use crate::catalog::hresult::xsapi::xsapi_code;
use crate::catalog::hresult::{all_hresults, gdk_value, known_hresult};
use crate::catalog::messages;
use crate::catalog::messages::Message;
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
    let query = without_marks(query);
    match number::read(query) {
        Some(number) => of_number(number),
        None => of_words(query),
    }
}

/// What a bare number stands for.
fn of_number(number: Number) -> Readings {
    match number {
        Number::Bits {
            value,
            spelling: Spelling::Unsigned,
        } if value <= i32::MAX.cast_unsigned() => of_code(value),
        // In hexadecimal or without a sign it was seen as an XErr. Written so it is any program's failure.
        Number::Bits {
            value: u32::MAX,
            spelling: Spelling::Signed,
        } => NoMatch::NotAStatus.into(),
        number => of_value(number),
    }
}

/// What a name stands for, or a number with words before or behind it.
fn of_words(query: &str) -> Readings {
    let name = query.rsplit("::").next().unwrap_or(query);
    let status = parse_http_hresult(name)
        .or_else(|| code_of_message(query))
        .or_else(|| labelled_status(query));
    if let Some(code) = status {
        return vec![of_status(code)].into();
    }
    match behind_a_name(query).and_then(number::read) {
        Some(number @ Number::Bits { value, .. }) if value > i32::MAX.cast_unsigned() => {
            of_value(number)
        }
        _ => by_name(name).into(),
    }
}

/// A query without the quotes, brackets and stops that it was copied with.
pub(crate) fn without_marks(query: &str) -> &str {
    const OPENING: [char; 8] = ['"', '\'', '`', '(', '[', '{', '<', ' '];
    const CLOSING: [char; 12] = ['"', '\'', '`', ')', ']', '}', '>', ' ', ',', ';', '.', ':'];
    query.trim_start_matches(OPENING).trim_end_matches(CLOSING)
}

/// The number of a member or header of sign-in: `XErr=2148916233`, `"XErr":2148916233`, `X-Err: 2148916233`.
pub(crate) fn labelled_xerr(query: &str) -> Option<Number> {
    let query = query.trim_matches(['"', '\'', ',', ' ']);
    let value = ["X-Err", "XErr"].into_iter().find_map(|label| {
        let (start, rest) = query.split_at_checked(label.len())?;
        start.eq_ignore_ascii_case(label).then_some(rest)
    })?;
    number::read(value.trim_start_matches(['"', '\'', ':', '=', ' ']))
}

/// The status that a label names: `HTTP 429`, `status: 403`, `HTTP/1.1 412 Precondition Failed`.
fn labelled_status(query: &str) -> Option<u16> {
    const LABELS: [&str; 5] = ["status code", "statuscode", "status", "statut", "http"];
    const JOINTS: [char; 5] = [' ', ':', '=', '"', '\''];
    let rest = LABELS.into_iter().find_map(|label| {
        let (start, rest) = query.split_at_checked(label.len())?;
        start.eq_ignore_ascii_case(label).then_some(rest)
    })?;
    let rest = match rest.strip_prefix('/') {
        Some(version) => version.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.'),
        None => rest,
    };
    let value = rest.trim_start_matches(JOINTS);
    let (code, phrase) = value
        .split_at_checked(3)
        .filter(|_| value.len() < rest.len())?;
    let code = code.parse().ok()?;
    let ends_there = phrase.is_empty() || phrase.starts_with(' ');
    (ends_there && matches!(code, 100..=599)).then_some(code)
}

/// The value that follows a name: `HTTP_E_STATUS_CONFLICT (0x80190199)`, `hr = -2145844839`.
pub(crate) fn behind_a_name(query: &str) -> Option<&str> {
    let query = query.trim_end_matches([')', ']']);
    Some(query.rsplit_once(['(', '[', ':', '=', ' '])?.1)
}

/// What a 32-bit value is as an HRESULT.
fn of_value(number: Number) -> Readings {
    match number {
        Number::TooWide => NoMatch::TooWide.into(),
        Number::Bits { value, .. } => match entry_of(value) {
            Some(entry) => vec![entry].into(),
            None => NoMatch::NotAStatus.into(),
        },
    }
}

/// The row of a 32-bit value. A small number without a row is no HRESULT that anyone would write.
fn entry_of(value: u32) -> Option<Entry> {
    let parts = Parts::of(value);
    let row = sign_in_error(value).map(Entry::SignIn);
    row.or_else(|| known_hresult(value).map(Entry::Hresult))
        .or_else(|| http_status_in(value).map(of_status))
        .or_else(|| (parts.failure || parts.facility != 0).then_some(Entry::Unknown(value)))
}

/// What a decimal number is: a status, else what the tables have under it.
fn of_code(number: u32) -> Readings {
    if let Ok(code @ 100..=599) = u16::try_from(number) {
        let mut entries = vec![of_status(code)];
        entries.extend(of_windows_error(number));
        return entries.into();
    }
    let code = i64::from(number);
    let mut entries: Vec<Entry> = service_error::service_error(code)
        .map(Entry::ServiceError)
        .into_iter()
        .chain(observed_errors(code).map(Entry::ObservedError))
        .chain(xsapi_code(code).and_then(|code| entry_of(code.value)))
        .chain(known_hresult(number).map(Entry::Hresult))
        .chain(pseudo_status::pseudo_status(code).map(Entry::PseudoStatus))
        .chain(of_windows_error(number))
        .collect();
    entries.dedup();
    if entries.is_empty() {
        NoMatch::NotAStatus.into()
    } else {
        entries.into()
    }
}

/// The row of the HRESULT that holds an error of Windows.
fn of_windows_error(number: u32) -> Option<Entry> {
    let all_hresults = all_hresults();
    let mut rows = all_hresults.filter(|row| row.value > i32::MAX.cast_unsigned());
    rows.find(|row| Parts::of(row.value).win32_error().map(u32::from) == Some(number))
        .map(Entry::Hresult)
}

fn of_status(code: u16) -> Entry {
    status(code).map_or(Entry::Unassigned(code), Entry::Status)
}

/// The status in front of a message as XSAPI's C++ layer words it: `409 - …`.
fn code_of_message(query: &str) -> Option<u16> {
    let code = query.split_once(" - ")?.0.parse().ok()?;
    matches!(code, 100..=599).then_some(code)
}

/// The rows that a name stands for: of an HRESULT, a sign-in error or a ServiceError; else of a situation, a word of a
/// status object or a message.
fn by_name(query: &str) -> Vec<Entry> {
    let has = |names: &[&str]| names.iter().any(|name| name.eq_ignore_ascii_case(query));
    let hresult = all_hresults().find(|row| has(row.names));
    let sign_in = sign_in::TABLE.iter().find(|row| has(row.names));
    let error = service_error::TABLE.iter().find(|row| has(&[row.name]));
    let symbols: Vec<Entry> = hresult
        .map(Entry::Hresult)
        .into_iter()
        .chain(sign_in.map(Entry::SignIn))
        .chain(gdk_value(query).and_then(entry_of))
        .chain(error.map(Entry::ServiceError))
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
                    Entry::Unknown(_) => "unknown",
                    entry => entry.kind_name(),
                };
                (kind, entry.number().unwrap_or_default())
            })
            .collect()
    }

    #[test]
    fn zero_is_a_success_of_two_kinds_and_no_status() {
        assert_eq!(
            readings("0"),
            [("service-error", 0), ("hresult", 0), ("stand-in", 0)]
        );
        assert_eq!(readings("0x0"), [("hresult", 0)]);
        assert_eq!(readings("1"), [("hresult", 1)]);
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
        ] {
            assert!(of(query).entries.is_empty(), "{query}");
        }
    }

    #[test]
    fn minus_one_is_no_refusal() {
        assert_eq!(readings("-1"), []);
        assert_eq!(readings("X-Err: 4294967295"), [("sign-in", 0xFFFF_FFFF)]);
        assert_eq!(readings("0xFFFFFFFF"), [("sign-in", 0xFFFF_FFFF)]);
    }

    #[test]
    fn a_code_of_a_service_comes_before_that_of_the_library() {
        assert_eq!(readings("1000"), [("seen", 1000), ("hresult", 0x8007_000E)]);
        assert_eq!(readings("1001"), [("seen", 1001), ("hresult", 0x8000_4002)]);
        assert_eq!(readings("1011"), [("seen", 1011), ("hresult", 0x8000_4005)]);
        assert_eq!(readings("28"), [("seen", 28)]);
        assert_eq!(readings("8377"), [("seen", 8377)]);
    }

    #[test]
    fn a_condition_of_xsapi_leads_to_its_hresult() {
        assert_eq!(readings("2004"), [("hresult", 0x8007_0525)]);
        assert_eq!(readings("2001"), [("sign-in", 0x8086_000C)]);
    }

    #[test]
    fn an_error_of_windows_leads_to_its_hresult() {
        assert_eq!(readings("12002"), [("hresult", 0x8007_2EE2)]);
        assert_eq!(
            readings("1223"),
            [("stand-in", 1223), ("hresult", 0x8007_04C7)]
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
        assert_eq!(readings("0x80070005"), [("unknown", 0x8007_0005)]);
        assert_eq!(readings("0x8015DC07"), [("unknown", 0x8015_DC07)]);
        assert_eq!(readings("0x80190258"), [("unknown", 0x8019_0258)]);
        assert_eq!(readings("-5"), [("unknown", 0xFFFF_FFFB)]);
        assert_eq!(readings("(0x80070005)"), [("unknown", 0x8007_0005)]);
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
