//! From what a user types to rows of the tables.

use super::{
    Authority, ServiceError, Status, http, mpsd, parse_http_hresult, suggestion, words, xbox,
};

/// A row that a query found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// A row about an HTTP status.
    Status(&'static Status),
    /// A row about a ServiceError code.
    ServiceError(&'static ServiceError),
}

/// What kind of question a query was taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QueryKind {
    /// A number or a symbol.
    Code,
    /// A class of statuses, such as `4xx`.
    Class,
    /// Words to search for.
    Words,
}

/// The answer to a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// How the query was understood.
    pub kind: QueryKind,
    /// The rows, most specific first for a code, in the order of the tables otherwise.
    pub entries: Vec<Entry>,
    /// For a query without rows: what the user may have meant, nearest first.
    pub suggestions: Vec<String>,
}

/// Finds the rows that a query is about.
///
/// A query is a status, a ServiceError code, an HRESULT of an HTTP status, the name of one of these, the id of a
/// situation, a class (`4xx`) or, failing all of them, words that stand in the texts of a row in either language.
/// Each code is listed once, with its most specific row.
///
/// ```
/// use xblstatus::catalog::{Entry, find};
///
/// let found = find("not found");
/// assert!(matches!(found.entries[0], Entry::Status(status) if status.code == 404));
///
/// assert_eq!(find("4001").suggestions, ["4000", "4100"]);
/// ```
#[must_use]
pub fn find(query: &str) -> Found {
    let query = query.trim();
    let (kind, entries) = if let Some(class) = class(query) {
        let of_class = all_statuses().filter(|status| status.code / 100 == class);
        (QueryKind::Class, of_class.map(Entry::Status).collect())
    } else if let Some(entry) = by_code(query) {
        (QueryKind::Code, vec![entry])
    } else if looks_like_a_code(query) {
        (QueryKind::Code, Vec::new())
    } else {
        (QueryKind::Words, words::search(query))
    };
    let suggestions = if entries.is_empty() {
        suggestion::nearest(query)
    } else {
        Vec::new()
    };
    Found {
        kind,
        entries,
        suggestions,
    }
}

/// The most specific row about a status: of the MPSD table, else of the Xbox-wide table, else of the standard.
#[must_use]
pub fn status(code: u16) -> Option<&'static Status> {
    AUTHORITIES
        .into_iter()
        .find_map(|authority| status_of(authority, code))
}

/// The row of one source about a status.
#[must_use]
pub fn status_of(authority: Authority, code: u16) -> Option<&'static Status> {
    let table: &[Status] = match authority {
        Authority::Mpsd => &mpsd::TABLE,
        Authority::Xbox => &xbox::TABLE,
        Authority::Http => &http::TABLE,
        Authority::None => &[],
    };
    let index = table
        .binary_search_by_key(&code, |status| status.code)
        .ok()?;
    table.get(index)
}

/// The documented meaning of a ServiceError code.
#[must_use]
pub fn service_error(code: i64) -> Option<&'static ServiceError> {
    super::service_error::TABLE
        .iter()
        .find(|error| i64::from(error.code) == code)
}

/// The most specific row of every known status, in ascending order.
pub fn all_statuses() -> impl Iterator<Item = &'static Status> {
    (100..=599).filter_map(status)
}

/// Every source, most specific first.
pub(super) const AUTHORITIES: [Authority; 3] = [Authority::Mpsd, Authority::Xbox, Authority::Http];

/// Every code with its most specific row: MPSD statuses, ServiceErrors, then the other statuses by source.
pub(super) fn all_entries() -> impl Iterator<Item = Entry> {
    let statuses_of = |authority| {
        all_statuses()
            .filter(move |status| status.authority == authority)
            .map(Entry::Status)
    };
    statuses_of(Authority::Mpsd)
        .chain(super::service_error::TABLE.iter().map(Entry::ServiceError))
        .chain(statuses_of(Authority::Xbox))
        .chain(statuses_of(Authority::Http))
}

/// The first digit of a class such as `4xx`.
pub(super) fn class(query: &str) -> Option<u16> {
    let (digit, rest) = query.split_at_checked(1)?;
    digit
        .parse()
        .ok()
        .filter(|_| rest.eq_ignore_ascii_case("xx"))
}

/// The row that a number or a name stands for.
fn by_code(query: &str) -> Option<Entry> {
    match query.parse::<i64>() {
        Ok(number @ 100..=599) => return u16::try_from(number).ok().and_then(status_entry),
        Ok(number) => {
            if let Some(error) = service_error(number) {
                return Some(Entry::ServiceError(error));
            }
        }
        Err(_) => {}
    }
    parse_http_hresult(query)
        .or_else(|| code_of_message(query))
        .and_then(status_entry)
        .or_else(|| by_name(query))
}

fn status_entry(code: u16) -> Option<Entry> {
    status(code).map(Entry::Status)
}

/// The status in front of a message as XSAPI's C++ layer words it: `409 - …`.
fn code_of_message(query: &str) -> Option<u16> {
    query.split_once(" - ")?.0.parse().ok()
}

/// The row of a ServiceError name or of the id of a situation.
fn by_name(query: &str) -> Option<Entry> {
    let error = super::service_error::TABLE
        .iter()
        .find(|error| error.name.eq_ignore_ascii_case(query));
    let status = || {
        mpsd::TABLE.iter().find(|status| {
            status
                .situations
                .iter()
                .any(|situation| situation.id.eq_ignore_ascii_case(query))
        })
    };
    error
        .map(Entry::ServiceError)
        .or_else(|| status().map(Entry::Status))
}

/// Whether a query that no table knows was meant for a number or a name rather than for words.
fn looks_like_a_code(query: &str) -> bool {
    let starts_with_digit = query
        .trim_start_matches('-')
        .starts_with(|c: char| c.is_ascii_digit());
    !query.contains(char::is_whitespace)
        && (starts_with_digit || query.contains('_') || query.starts_with("mpsd-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The codes found, with the source of a status or `service-error`.
    fn codes(query: &str) -> Vec<(i32, &'static str)> {
        find(query)
            .entries
            .iter()
            .map(|entry| match entry {
                Entry::Status(status) => (i32::from(status.code), status.authority.name()),
                Entry::ServiceError(error) => (error.code, "service-error"),
            })
            .collect()
    }

    #[test]
    fn a_status_is_explained_by_its_most_specific_source() {
        assert_eq!(codes("412"), [(412, "mpsd")]);
        assert_eq!(codes("401"), [(401, "xbox")]);
        assert_eq!(codes("502"), [(502, "http")]);
        assert_eq!(codes(" 304\n"), [(304, "mpsd")]);
        assert_eq!(find("412").kind, QueryKind::Code);
    }

    #[test]
    fn every_row_is_found_by_its_source_and_code() {
        for (authority, table) in [
            (Authority::Mpsd, mpsd::TABLE.as_slice()),
            (Authority::Xbox, &xbox::TABLE),
            (Authority::Http, &http::TABLE),
        ] {
            for row in table {
                assert_eq!(row.authority, authority);
                assert_eq!(status_of(authority, row.code), Some(row));
            }
        }
        assert_eq!(status_of(Authority::None, 200), None);
        assert_eq!(status_of(Authority::Xbox, 429), None);
    }

    #[test]
    fn every_service_error_is_found_by_code_and_by_name() {
        for error in &super::super::service_error::TABLE {
            let expected = [(error.code, "service-error")];
            assert_eq!(codes(&error.code.to_string()), expected);
            assert_eq!(codes(error.name), expected);
            assert_eq!(codes(&error.name.to_lowercase()), expected);
        }
    }

    #[test]
    fn every_situation_id_leads_to_its_status() {
        for status in &mpsd::TABLE {
            for situation in status.situations {
                assert_eq!(codes(situation.id), [(i32::from(status.code), "mpsd")]);
            }
        }
    }

    #[test]
    fn every_phrase_leads_first_to_its_code() {
        for status in all_statuses() {
            // Two reserved codes share the phrase `(Unused)`, so phrases are compared here.
            let expected = status.phrase;
            for phrase in [expected.en, expected.fr] {
                let first = find(phrase).entries.first().copied();
                assert!(
                    matches!(first, Some(Entry::Status(found)) if found.phrase == expected),
                    "{phrase}: {first:?}"
                );
            }
        }
    }

    #[test]
    fn every_hresult_and_symbol_leads_to_its_status() {
        for status in all_statuses().filter(|status| status.code >= 300) {
            let value = super::super::hresult(status.code).unwrap();
            let expected = [(i32::from(status.code), status.authority.name())];
            assert_eq!(codes(&format!("{value:#010X}")), expected);
            assert_eq!(codes(&value.to_string()), expected);
            assert_eq!(codes(&value.cast_signed().to_string()), expected);
            for symbol in super::super::hresult_symbols(status.code) {
                assert_eq!(codes(symbol), expected);
            }
        }
        assert_eq!(codes("80190199"), [(409, "mpsd")]);
        assert_eq!(codes("409 - Conflict"), [(409, "mpsd")]);
    }

    #[test]
    fn a_class_lists_its_known_statuses_in_ascending_order() {
        assert_eq!(find("3xx").kind, QueryKind::Class);
        assert_eq!(
            codes("3XX"),
            [
                (300, "http"),
                (301, "xbox"),
                (302, "xbox"),
                (303, "http"),
                (304, "mpsd"),
                (305, "http"),
                (306, "http"),
                (307, "xbox"),
                (308, "http"),
            ]
        );
        for class in ["1xx", "2xx", "4xx", "5xx"] {
            assert!(!find(class).entries.is_empty(), "{class}");
        }
    }

    #[test]
    fn what_only_resembles_a_class_is_none() {
        for query in ["xx", "44xx", "4x", "-4xx", "+xx"] {
            assert_ne!(find(query).kind, QueryKind::Class, "{query}");
        }
        assert!(find("6xx").entries.is_empty());
    }

    #[test]
    fn each_code_is_known_once() {
        let codes: Vec<u16> = all_statuses().map(|status| status.code).collect();

        assert!(codes.is_sorted_by(|a, b| a < b));
        assert_eq!(codes.len(), 65);
    }

    #[test]
    fn an_unknown_code_is_still_taken_for_a_code() {
        for query in [
            "419",
            "4001",
            "-1",
            "600",
            "99999999999999999999",
            "0x80190001",
            "0xZZ",
            "HTTP_E_STATUS_LOST",
            "mpsd-412-lost",
        ] {
            let found = find(query);
            assert_eq!(found.kind, QueryKind::Code, "{query}");
            assert!(found.entries.is_empty(), "{query}");
        }
    }

    #[test]
    fn an_empty_query_finds_nothing_and_suggests_nothing() {
        for query in ["", "  ", "?", "- -"] {
            let found = find(query);
            assert_eq!(found.kind, QueryKind::Words, "{query:?}");
            assert!(found.entries.is_empty(), "{query:?}");
            assert!(found.suggestions.is_empty(), "{query:?}");
        }
    }

    #[test]
    fn what_is_found_needs_no_suggestions() {
        for query in ["412", "4xx", "precondition", "4000"] {
            assert!(find(query).suggestions.is_empty(), "{query}");
        }
    }
}
