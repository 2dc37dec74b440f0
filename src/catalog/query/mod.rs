//! From what a user types to rows of the tables.

pub(crate) mod asked;
pub(crate) mod called;
pub(crate) mod labels;
mod neighbours;
pub(crate) mod number;
pub(crate) mod phrase;
pub(crate) mod resolve;
pub(crate) mod search;
pub(crate) mod status_names;
pub(crate) mod suggest;
pub(crate) mod words;

use crate::catalog::entry::Entry;
use crate::catalog::status::Status;
use crate::catalog::statuses::all_statuses;
use crate::catalog::statuses::pseudo_status::vendor;
use crate::catalog::terms::term;
use crate::language::Text;
use resolve::NoMatch;

/// What kind of question a query was taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum QueryKind {
    /// A number, a name, or a phrase as it stands.
    Code,
    /// A class of statuses, such as `4xx`.
    Class,
    /// Words to search for.
    Words,
}

/// The answer to a query.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SearchResult {
    /// How the query was understood.
    pub kind: QueryKind,
    /// The rows, most specific first for a code, in the order of the tables otherwise.
    pub entries: Vec<Entry>,
    /// For a query that no table knows: what the user may have meant, nearest first.
    pub suggestions: Vec<String>,
    /// For a number of which nothing can be said: why.
    pub miss: Option<NoMatch>,
    /// For a status with the phrase of another one behind it: that one.
    pub phrase_of: Option<&'static Status>,
    /// What the first row means to those who ask by this name, where the row says it last.
    pub lead: Option<Text>,
}

/// Finds the rows that a query is about.
///
/// A query is a status, the code of an error object, an `XErr` or another HRESULT in any spelling, the name of one of
/// these, the id of a situation, a known message or its id, a class (`4xx`) or, failing all of them, words that stand in the texts of a row in
/// either language. A number with several readings gives all of them; a status is listed with its most specific row.
/// A status or HRESULT that no table has is an entry too, of what its form says.
///
/// ```
/// use xblstatus::catalog::{Entry, find};
///
/// let found = find("not found");
/// assert!(matches!(found.entries[0], Entry::Status(status) if status.code == 404));
///
/// assert_eq!(find("2148916233").entries, find("XO_E_ACCOUNT_CREATION_REQUIRED").entries);
///
/// assert_eq!(find("4300").suggestions, ["4100", "4500", "4000"]);
/// ```
#[must_use]
pub fn find(query: &str) -> SearchResult {
    find_exact(query).unwrap_or_else(|| of_words(query.trim()))
}

/// The rows that a query names as it stands: a class, a code, a name or a phrase. `None` for words to search for.
#[must_use]
pub fn find_exact(query: &str) -> Option<SearchResult> {
    let query = query.trim();
    let found = of_class(query)
        .or_else(|| of_asked(query))
        .or_else(|| of_code(query))
        .or_else(|| of_name(query))
        .or_else(|| of_code(phrase::lone_code(query)?).map(|found| found.of_page(query)))
        .or_else(|| of_other_phrase(query))
        .or_else(|| of_status_name(query))
        .or_else(|| of_miswritten(query))?;
    Some(
        found
            .with_status(query)
            .with_term(query)
            .with_suggestions(query),
    )
}

impl SearchResult {
    fn of(kind: QueryKind, entries: Vec<Entry>) -> Self {
        Self {
            kind,
            entries,
            suggestions: Vec::new(),
            miss: None,
            phrase_of: None,
            lead: None,
        }
    }

    /// The gateway whose whole page is this, before what the number means elsewhere.
    fn of_page(mut self, query: &str) -> Self {
        let gateways = neighbours::bare_error_code(query);
        self.entries.splice(0..0, gateways);
        self
    }

    /// The status whose name in one word is that of an error too.
    fn with_status(mut self, query: &str) -> Self {
        if self.kind == QueryKind::Code {
            status_names::put_in(&mut self.entries, query);
        }
        self
    }

    /// A word of the domain that is a code too.
    fn with_term(mut self, query: &str) -> Self {
        if let Some(term) = term(query).map(Entry::Term)
            && !self.entries.contains(&term)
        {
            self.entries.push(term);
        }
        self
    }

    /// What may have been meant, where nothing is known.
    fn with_suggestions(mut self, query: &str) -> Self {
        if let Some(other) = self.phrase_of {
            self.suggestions = vec![other.code.to_string()];
        } else if self.entries.iter().all(says_nothing) {
            self.suggestions = suggest::nearest(query);
            if self.kind == QueryKind::Words && self.suggestions.is_empty() {
                self.suggestions = search::partly(query);
            }
        }
        self
    }
}

/// Whether a reading leaves the query open. A status that a vendor uses is what was asked for.
fn says_nothing(entry: &Entry) -> bool {
    match entry {
        Entry::Unassigned(number) => vendor(*number).is_none(),
        entry => entry.is_unknown(),
    }
}

/// Whether a single word is a code, in any spelling, or its symbol. A word of everyday language is none, though a
/// phrase may be made of it alone.
#[cfg(feature = "cli")]
pub(crate) fn is_code(word: &str) -> bool {
    let found = || of_class(word).or_else(|| of_code(word));
    !word.contains(char::is_whitespace) && found().is_some_and(|found| !found.entries.is_empty())
}

/// The statuses of a class, if the query is one.
fn of_class(query: &str) -> Option<SearchResult> {
    let class = number::class(query)?;
    let statuses = all_statuses().filter(|status| status.code / 100 == class);
    let entries = statuses.map(Entry::Status).collect();
    Some(SearchResult::of(QueryKind::Class, entries))
}

/// What people ask for by a name that no table has.
fn of_asked(query: &str) -> Option<SearchResult> {
    let queries = asked::queries(query).iter();
    let entries: Vec<Entry> = queries
        .filter_map(|query| of_code(query).or_else(|| of_name(query)))
        .flat_map(|found| found.entries)
        .collect();
    (!entries.is_empty()).then(|| SearchResult {
        lead: asked::lead(query),
        ..SearchResult::of(QueryKind::Code, entries)
    })
}

/// A status with the phrase of another one behind it: the number is what was received, and the words are told.
fn of_other_phrase(query: &str) -> Option<SearchResult> {
    let (code, other) = phrase::with_other_phrase(query)?;
    Some(SearchResult {
        phrase_of: Some(other),
        ..of_code(code)?
    })
}

/// What words find. Where that is nothing but names of which no more is documented, and which hold other words too, they
/// are no answer, but what may have been meant.
fn of_words(query: &str) -> SearchResult {
    let mut entries = search::search(query);
    // Of several of a kind the kind itself comes first.
    if let Some(kind) = query.strip_suffix('s').and_then(term).map(Entry::Term) {
        entries.retain(|entry| *entry != kind);
        entries.insert(0, kind);
    }
    if !entries.is_empty()
        && entries
            .iter()
            .all(|entry| search::is_part_of_bare_name(*entry, query))
    {
        let first = entries
            .iter()
            .filter_map(|entry| words::names(*entry).next());
        return SearchResult {
            suggestions: first.take(suggest::MOST).map(str::to_owned).collect(),
            ..SearchResult::of(QueryKind::Words, Vec::new())
        };
    }
    SearchResult::of(QueryKind::Words, entries).with_suggestions(query)
}

/// What the query stands for as a number or a symbol, if it is one.
fn of_code(query: &str) -> Option<SearchResult> {
    let found = resolve::of(query);
    let is_code = !found.entries.is_empty() || found.miss.is_some();
    is_code.then(|| SearchResult {
        miss: found.miss,
        ..SearchResult::of(QueryKind::Code, found.entries)
    })
}

/// What has the query for its name or its phrase.
fn of_name(query: &str) -> Option<SearchResult> {
    let named = phrase::named(query);
    (!named.is_empty()).then(|| SearchResult::of(QueryKind::Code, named))
}

/// A status by its name in one word.
fn of_status_name(query: &str) -> Option<SearchResult> {
    let mut entries = Vec::new();
    status_names::put_in(&mut entries, query);
    (!entries.is_empty()).then(|| SearchResult::of(QueryKind::Code, entries))
}

/// A query that no table knows, meant for a number or a symbol rather than for words. The beginning of a symbol is
/// something to search for.
fn of_miswritten(query: &str) -> Option<SearchResult> {
    let starts_with_digit = query
        .trim_start_matches('-')
        .starts_with(|c: char| c.is_ascii_digit());
    let has_form = starts_with_digit || query.contains('_') || query.starts_with("mpsd-");
    let is_code = !query.contains(char::is_whitespace) && has_form;
    (is_code && !search::begins_a_name(query))
        .then(|| SearchResult::of(QueryKind::Code, Vec::new()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::status::Authority;
    use crate::catalog::statuses::{http, mpsd, status_of, xbox};

    /// The codes found, with the source of a status or `service-error`.
    fn codes(query: &str) -> Vec<(i64, &'static str)> {
        find(query)
            .entries
            .iter()
            .filter_map(|entry| {
                let kind = match entry {
                    Entry::Status(status) => status.authority.name(),
                    Entry::ServiceError(_) => "service-error",
                    _ => "other",
                };
                Some((entry.number()?, kind))
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
            (Authority::Mpsd, mpsd::TABLE),
            (Authority::Xbox, xbox::TABLE),
            (Authority::Http, http::TABLE),
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
        for error in crate::catalog::errors::service_error::TABLE {
            let expected = [(i64::from(error.code), "service-error")];
            // A number may have other readings besides.
            assert!(codes(&error.code.to_string()).contains(&expected[0]));
            assert!(codes(error.name).starts_with(&expected));
            assert!(codes(&error.name.to_lowercase()).starts_with(&expected));
        }
    }

    #[test]
    fn every_situation_id_leads_to_its_status() {
        for status in mpsd::TABLE {
            for situation in status.situations {
                assert_eq!(codes(situation.id), [(i64::from(status.code), "mpsd")]);
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
            let value = crate::catalog::hresult(status.code).unwrap();
            let expected = [(i64::from(status.code), status.authority.name())];
            assert_eq!(codes(&format!("{value:#010X}")), expected);
            assert_eq!(codes(&value.to_string()), expected);
            assert_eq!(codes(&value.cast_signed().to_string()), expected);
            for symbol in crate::catalog::hresult::http::hresult_symbols(status.code) {
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
    fn a_code_that_is_nothing_is_still_taken_for_a_code() {
        for query in [
            "4300",
            "600",
            "99999999999999999999",
            "0xZZ",
            "HTTP_E_STATUS_LOST",
            "mpsd-412-lost",
        ] {
            let found = find(query);
            assert_eq!(found.kind, QueryKind::Code, "{query}");
            assert!(found.entries.is_empty(), "{query}");
        }
        assert_eq!(find("600").miss, Some(NoMatch::NotAStatus));
        assert_eq!(find("99999999999999999999").miss, Some(NoMatch::TooWide));
        for query in ["0x8019019", "0X8015DC9", "0xC000000"] {
            let found = find(query);
            assert_eq!(found.miss, Some(NoMatch::DigitMissing), "{query}");
            assert!(found.entries.is_empty(), "{query}");
        }
        assert_eq!(find("0x8019019").suggestions[0], "0x80190190");
        assert_eq!(find("0x08019019").miss, None);
    }

    #[test]
    fn a_code_that_no_table_has_is_answered_by_its_form_and_suggests_others() {
        let unassigned = find("419");
        assert_eq!(unassigned.entries, [Entry::Unassigned(419)]);
        assert_eq!(unassigned.suggestions, ["412", "409", "417"]);

        let unknown = find("0x8015DC07");
        assert_eq!(unknown.entries, [Entry::Unknown(0x8015_DC07)]);
        assert!(unknown.suggestions.contains(&"0x8015DC06".to_owned()));
    }

    #[test]
    fn a_status_of_a_vendor_is_what_was_asked_for() {
        let found = find("499");
        assert_eq!(found.entries, [Entry::Unassigned(499)]);
        assert!(found.suggestions.is_empty());
    }

    #[test]
    fn a_symbol_is_not_read_without_a_part_of_it() {
        for query in ["ERROR_SUCCESS", "error_success"] {
            let found = find(query);
            assert!(!found.entries.is_empty(), "{query}");
            for entry in found.entries {
                assert!(matches!(entry, Entry::Win32(_)), "{query}: {entry:?}");
            }
        }
        assert_eq!(codes("error success"), [(0, "service-error")]);
    }

    #[test]
    fn a_source_of_errors_finds_each_of_them() {
        let of_source = |source: &str| {
            let rows = crate::catalog::errors::observed_error::TABLE.iter();
            let own = rows.filter(|row| row.source.is_some_and(|own| own == source));
            own.map(Entry::ObservedError).collect::<Vec<_>>()
        };
        for source in ["PeopleFd", "Profile"] {
            for query in [source.to_owned(), source.to_lowercase()] {
                let found = find(&query).entries;
                for entry in of_source(source) {
                    assert!(found.contains(&entry), "{query}: {entry:?}");
                }
            }
        }
        assert_eq!(find("peoplefd").entries, of_source("PeopleFd"));
    }

    #[test]
    fn an_hresult_whose_sign_was_left_out_is_found() {
        for query in ["2147023897", "2147024891", "2147019873"] {
            let signed = find(&format!("-{query}"));
            assert_eq!(find(query).entries, signed.entries, "{query}");
            assert!(!signed.entries[0].is_unknown(), "{query}");
        }
        for query in ["2147483649", "2146999999", "2147000001", "1147024891"] {
            let found = find(query).entries;
            assert!(
                found.iter().all(|entry| entry.is_unknown()),
                "{query}: {found:?}"
            );
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
    fn a_term_in_the_plural_is_found_first() {
        for (query, term) in [("xuids", "xuid"), ("ETags", "etag"), ("tickets", "ticket")] {
            let first = find(query).entries.first().copied();
            assert_eq!(
                first,
                find(term)
                    .entries
                    .into_iter()
                    .find(|entry| matches!(entry, Entry::Term(_))),
                "{query}"
            );
        }
    }

    #[test]
    fn what_is_found_needs_no_suggestions() {
        for query in ["412", "4xx", "precondition", "4000"] {
            assert!(find(query).suggestions.is_empty(), "{query}");
        }
    }

    #[test]
    fn a_word_in_a_name_of_which_nothing_more_is_known_is_no_answer() {
        for (query, nearest) in [
            ("NAT", "ERROR_REG_NAT_CONSUMPTION"),
            ("join in progress", "ERROR_CLUSTER_JOIN_IN_PROGRESS"),
            ("ultimate", "ERROR_MUI_INVALID_ULTIMATEFALLBACK_NAME"),
        ] {
            let found = find(query);
            assert!(found.entries.is_empty(), "{query}: {:?}", found.entries);
            assert_eq!(found.suggestions[0], nearest, "{query}");
        }
        for whole in ["expired game ticket", "ERROR_REG_NAT", "Lobby Not Joinable"] {
            assert!(!find(whole).entries.is_empty(), "{whole}");
        }
        assert!(find("blorck").suggestions.is_empty());
    }
}
