//! What a user may have meant by a query that finds nothing.

use strsim::damerau_levenshtein;

use super::lookup::{all_entries, class};
use super::words::{names, words};
use super::{Authority, Entry, hresult_symbols, parse_http_hresult};

/// As many as can be taken in at a glance.
const MOST: usize = 3;

/// Numbers of more digits are no mistyped code, and the nearest known one says nothing about them.
const MOST_DIGITS: u32 = 5;

/// Longer queries are no mistyped name.
const LONGEST_NAME: usize = 80;

/// The nearest queries that find something, at most three.
pub(super) fn nearest(query: &str) -> Vec<String> {
    if let Some(class) = class(query) {
        return vec![format!("{}xx", class.clamp(1, 5))];
    }
    let number = query
        .parse()
        .ok()
        .or_else(|| parse_http_hresult(query).map(i64::from));
    match number {
        Some(number) => nearest_codes(number),
        None if query.len() <= LONGEST_NAME => nearest_names(query),
        None => Vec::new(),
    }
}

/// The numerically nearest codes and those that are one wrong or swapped digit away, the session directory's first.
fn nearest_codes(number: i64) -> Vec<String> {
    if number.unsigned_abs() >= 10_u64.pow(MOST_DIGITS) {
        return Vec::new();
    }
    let mut known: Vec<Known> = all_entries().filter_map(Known::of).collect();
    known.sort_by_key(|known| number.abs_diff(known.code));

    let typed = number.to_string();
    let mut slips: Vec<Known> = known
        .iter()
        .filter(|known| {
            let code = known.code.to_string();
            code.len() == typed.len() && damerau_levenshtein(&typed, &code) == 1
        })
        .copied()
        .collect();
    slips.sort_by_key(|known| (!known.mpsd, number.abs_diff(known.code)));

    let (first, second) = (known.first(), known.get(1));
    let mut chosen: Vec<Known> = Vec::new();
    for candidate in first.into_iter().chain(&slips).chain(second) {
        if chosen.len() < MOST && !chosen.contains(candidate) {
            chosen.push(*candidate);
        }
    }
    chosen.sort_by_key(|known| !known.mpsd);
    chosen.iter().map(|known| known.code.to_string()).collect()
}

/// A code that can be suggested.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Known {
    code: i64,
    mpsd: bool,
}

impl Known {
    fn of(entry: Entry) -> Option<Self> {
        match entry {
            Entry::Status(status) => (!is_unused(status.phrase.en)).then_some(Self {
                code: i64::from(status.code),
                mpsd: status.authority == Authority::Mpsd,
            }),
            Entry::ServiceError(error) => Some(Self {
                code: i64::from(error.code),
                mpsd: false,
            }),
        }
    }
}

/// The phrases, symbols and ids that resemble the query, the most alike first, one for each code.
fn nearest_names(query: &str) -> Vec<String> {
    let query = words(query);
    if query.is_empty() {
        return Vec::new();
    }
    let mut alike: Vec<(usize, &str)> = all_entries()
        .filter_map(|entry| {
            spellings(entry)
                .filter_map(|name| Some((distance(&query, &words(name))?, name)))
                .min_by_key(|(distance, name)| (*distance, name.len()))
        })
        .collect();
    // The sort is stable: among equals the order of the sources stays.
    alike.sort_by_key(|(distance, _)| *distance);
    alike
        .into_iter()
        .take(MOST)
        .map(|(_, name)| name.to_owned())
        .collect()
}

/// What an entry can be asked for by, in words.
fn spellings(entry: Entry) -> impl Iterator<Item = &'static str> {
    let (symbols, situations) = match entry {
        Entry::Status(status) => (hresult_symbols(status.code), status.situations),
        Entry::ServiceError(_) => (Default::default(), Default::default()),
    };
    names(entry)
        .filter(|name| !is_unused(name))
        .chain(symbols.iter().copied())
        .chain(situations.iter().map(|situation| situation.id))
}

/// How many letters are wrong, in the name as a whole or word by word; `None` when it is another name.
fn distance(query: &[String], name: &[String]) -> Option<usize> {
    let whole = near(&query.join(" "), &name.join(" "));
    let by_word: Option<usize> = query
        .iter()
        .map(|asked| name.iter().filter_map(|word| near(asked, word)).min())
        .sum();
    [whole, by_word].into_iter().flatten().min()
}

/// The edit distance, if no more than one letter in four is wrong.
fn near(typed: &str, known: &str) -> Option<usize> {
    let distance = damerau_levenshtein(typed, known);
    (distance <= typed.chars().count() / 4).then_some(distance)
}

/// Whether a phrase stands for a status that is reserved.
fn is_unused(phrase: &str) -> bool {
    phrase.starts_with('(')
}

#[cfg(test)]
mod tests {
    use super::super::find;
    use super::*;

    #[test]
    fn a_number_suggests_its_neighbour_and_its_slips() {
        assert_eq!(nearest("419"), ["412", "409", "417"]);
        assert_eq!(nearest("4001"), ["4000", "4100"]);
        assert_eq!(nearest("4300"), ["4100", "4500", "4000"]);
    }

    #[test]
    fn swapped_digits_are_one_slip() {
        assert_eq!(nearest("440").first().map(String::as_str), Some("404"));
    }

    #[test]
    fn a_reserved_status_is_not_suggested() {
        assert!(!nearest("419").contains(&"418".to_owned()));
        assert!(nearest("unusd").is_empty());
    }

    #[test]
    fn an_hresult_suggests_by_its_status() {
        assert_eq!(nearest("0x801901A3"), nearest("419"));
    }

    #[test]
    fn a_number_that_is_no_code_suggests_nothing() {
        for query in ["123456", "-99999999", "2147483648", "99999999999999999999"] {
            assert!(nearest(query).is_empty(), "{query}");
        }
    }

    #[test]
    fn a_class_that_does_not_exist_suggests_the_nearest() {
        assert_eq!(nearest("6xx"), ["5xx"]);
        assert_eq!(nearest("0xx"), ["1xx"]);
    }

    #[test]
    fn a_mistyped_name_suggests_the_name() {
        let suggested = |query: &str, name: &str| {
            let suggestions = nearest(query);
            assert_eq!(
                suggestions.first().map(String::as_str),
                Some(name),
                "{query}"
            );
        };

        suggested("precondtion", "Precondition Failed");
        suggested("forbiden", "Forbidden");
        suggested("not fuond", "Not Found");
        suggested("introuvabel", "Introuvable");
        suggested("InvalidReqestBody", "InvalidRequestBody");
        suggested("HTTP_E_STATUS_NOTFOUND", "HTTP_E_STATUS_NOT_FOUND");
        suggested("mpsd-412-if-macth", "mpsd-412-if-match");
    }

    #[test]
    fn an_unlike_name_suggests_nothing() {
        for query in ["teapot", "foo", "lorem ipsum", &"x".repeat(1000)] {
            assert!(nearest(query).is_empty(), "{query}");
        }
    }

    #[test]
    fn every_suggestion_finds_something() {
        for query in [
            "419",
            "440",
            "600",
            "7",
            "-5",
            "9999",
            "1000",
            "6xx",
            "precondtion",
            "gatway",
            "HTTP_E_STATUS_NOTFOUND",
            "mpsd-204-elment-gone",
            "ServiceUnavailabel",
        ] {
            let suggestions = nearest(query);
            assert!(
                (1..=3).contains(&suggestions.len()),
                "{query}: {suggestions:?}"
            );
            for suggestion in suggestions {
                assert!(
                    !find(&suggestion).entries.is_empty(),
                    "{query}: {suggestion}"
                );
            }
        }
    }
}
