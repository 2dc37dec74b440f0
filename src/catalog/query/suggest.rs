//! What a user may have meant by a query that finds nothing.

use strsim::damerau_levenshtein;

use crate::catalog::entries::all_entries;
use crate::catalog::entry::Entry;
use crate::catalog::errors::observed_error;
use crate::catalog::hresult;
use crate::catalog::hresult::http::{hresult_symbols, http_status_in};
use crate::catalog::hresult::xsapi;
use crate::catalog::query::labels::{behind_a_name, without_marks};
use crate::catalog::query::number::class;
use crate::catalog::query::number::{Number, Spelling, read, take_apart};
use crate::catalog::query::resolve;
use crate::catalog::query::words::{names, words};
use crate::catalog::status::Authority;

/// As many as can be taken in at a glance.
pub(crate) const MOST: usize = 3;

/// Numbers of more digits are no mistyped code, and the nearest known one says nothing about them.
const MOST_DIGITS: usize = 5;

/// With fewer or more digits a number is no mistyped 32-bit value.
const DIGITS_OF_A_VALUE: std::ops::RangeInclusive<usize> = 7..=12;

/// Shorter queries resemble too much.
const SHORTEST_NAME: usize = 3;

/// Shorter words of a name are not taken for mistyped.
const SHORTEST_WORD: usize = 5;

/// Shorter words of a symbol are in too many others.
const SHARED_LETTERS: usize = 5;

/// Longer queries are no mistyped name.
const LONGEST_NAME: usize = 80;

/// The nearest queries that find something, at most three.
pub(crate) fn nearest(query: &str) -> Vec<String> {
    if let Some(class) = class(query) {
        return vec![format!("{}xx", class.clamp(1, 5))];
    }
    let among = codes_among(query);
    if !among.is_empty() {
        return among;
    }
    let query = without_marks(query);
    if let Some(number) = number_of_entra(query) {
        return vec![number];
    }
    let number = take_apart(query).or_else(|| take_apart(behind_a_name(query)?));
    match number {
        Some((digits, Spelling::Unsigned)) if digits.len() <= MOST_DIGITS => {
            digits.parse().map(nearest_codes).unwrap_or_default()
        }
        Some((digits, spelling)) if DIGITS_OF_A_VALUE.contains(&digits.len()) => {
            nearest_values(&digits.to_ascii_uppercase(), spelling)
        }
        None if query.len() <= LONGEST_NAME => match nearest_names(query) {
            names if names.is_empty() => symbols_of_group(query),
            names => names,
        },
        _ => Vec::new(),
    }
}

/// A number of Entra whose letters are mistyped.
fn number_of_entra(query: &str) -> Option<String> {
    const LETTERS: &str = "AADSTS";
    const MOST_WRONG: usize = 2;
    let (letters, digits) = query.split_at(query.find(|c: char| c.is_ascii_digit())?);
    let wrong = damerau_levenshtein(&letters.to_ascii_uppercase(), LETTERS);
    let is_number =
        (4..=7).contains(&digits.len()) && digits.bytes().all(|one| one.is_ascii_digit());
    (is_number && (1..=MOST_WRONG).contains(&wrong)).then(|| format!("{LETTERS}{digits}"))
}

/// The codes that stand among words. A number of fewer digits is rarely one.
fn codes_among(query: &str) -> Vec<String> {
    const FEWEST_DIGITS: usize = 3;
    if !query.trim().contains(char::is_whitespace) {
        return Vec::new();
    }
    let is_code = |part: &&str| {
        let digits = part.bytes().filter(u8::is_ascii_digit).count();
        digits >= FEWEST_DIGITS
            && resolve::of(part)
                .entries
                .iter()
                .any(|entry| !entry.is_unknown())
    };
    let parts = query.split_whitespace().map(without_marks).filter(is_code);
    parts.take(MOST).map(str::to_owned).collect()
}

/// The 32-bit values that are one wrong, missing, additional or swapped digit away, the numerically nearest first, spelt
/// as the one that was typed.
fn nearest_values(typed: &str, spelling: Spelling) -> Vec<String> {
    // A status that no table has is what its number says. Among ten digits the slip of another one is not to be seen.
    let is_decimal = matches!(spelling, Spelling::Signed | Spelling::Unsigned);
    let is_status = |value| is_decimal && matches!(http_status_in(value), Some(100..=599));
    if let Some(Number::Bits { value, .. }) = read(&spelling.prefixed(typed))
        && is_status(value)
    {
        return Vec::new();
    }
    let known = |entry| match entry {
        Entry::Status(status) if is_unused(status.phrase.en) => None,
        Entry::Status(status) => hresult(status.code),
        // Those of PlayFab are so many that one is always near.
        Entry::PlayFab(_) => None,
        // A value that says next to nothing is not what anyone meant.
        entry => Entry::value(entry).filter(|value| value >> 31 == 1 && *value != u32::MAX),
    };
    let mut slips: Vec<u32> = all_entries()
        .filter_map(known)
        .filter(|&value| {
            let written = spelling.write(value);
            let digits = written.strip_prefix("0x").unwrap_or(&written);
            digits.len().abs_diff(typed.len()) <= 1 && damerau_levenshtein(typed, digits) == 1
        })
        .collect();
    if let Some(Number::Bits { value, .. }) = read(&spelling.prefixed(typed)) {
        slips.sort_by_key(|known| known.abs_diff(value));
    }
    let slips = slips.into_iter().take(MOST);
    slips.map(|value| spelling.write(value)).collect()
}

/// The nearest of the codes around and those that are one wrong or swapped digit away, the session directory's first.
/// Codes that are not documented and the numbers of XSAPI are suggested where no table has one so near.
fn nearest_codes(number: i64) -> Vec<String> {
    let mut known: Vec<Known> = all_entries().filter_map(Known::of).collect();
    known.sort_by_key(|known| number.abs_diff(known.code));
    known.dedup();

    let slips = match slips(number, known.iter().copied()) {
        slips if slips.is_empty() => other_slips(number),
        slips => slips,
    };
    let mut neighbours = known.iter().filter(|known| known.is_near(number));
    let (first, second) = (neighbours.next(), neighbours.next());
    let mut chosen: Vec<Known> = Vec::new();
    for candidate in first.into_iter().chain(&slips).chain(second) {
        if chosen.len() < MOST && !chosen.contains(candidate) {
            chosen.push(*candidate);
        }
    }
    chosen.sort_by_key(|known| !known.mpsd);
    chosen.iter().map(|known| known.code.to_string()).collect()
}

/// The codes that are one wrong or swapped digit away.
fn slips(number: i64, known: impl Iterator<Item = Known>) -> Vec<Known> {
    let typed = number.to_string();
    let is_a_slip = |known: &Known| {
        let code = known.code.to_string();
        typed.len() > 1 && code.len() == typed.len() && damerau_levenshtein(&typed, &code) == 1
    };
    let mut slips: Vec<Known> = known.filter(is_a_slip).collect();
    slips.sort_by_key(|known| (!known.mpsd, number.abs_diff(known.code)));
    slips
}

/// The codes outside the tables that are one wrong or swapped digit away.
fn other_slips(number: i64) -> Vec<Known> {
    let seen = observed_error::TABLE
        .iter()
        .map(|error| i64::from(error.code));
    let of_xsapi = xsapi::TABLE.iter().map(|code| i64::from(code.number));
    let known = seen.chain(of_xsapi).map(|code| Known { code, mpsd: false });
    slips(number, known)
}

/// A code that can be suggested.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Known {
    code: i64,
    mpsd: bool,
}

impl Known {
    fn of(entry: Entry) -> Option<Self> {
        let mpsd = match entry {
            Entry::Status(status) if is_unused(status.phrase.en) => return None,
            Entry::Status(status) => status.authority == Authority::Mpsd,
            Entry::ServiceError(_) => false,
            _ => return None,
        };
        let code = entry.number()?;
        Some(Self { code, mpsd })
    }

    /// Whether it differs by no more than a tenth: of codes farther away the number says nothing.
    fn is_near(&self, number: i64) -> bool {
        number.abs_diff(self.code) <= number.unsigned_abs() / 10
    }
}

/// The phrases, symbols and ids that resemble the query, the most alike first, one for each code.
fn nearest_names(query: &str) -> Vec<String> {
    let is_symbol = query.contains('_') || query.chars().any(|c| c.is_ascii_uppercase());
    let query = words(query);
    if query.iter().map(String::len).sum::<usize>() < SHORTEST_NAME {
        return Vec::new();
    }
    let mut alike: Vec<(Distance, &str)> = all_entries()
        // An everyday word resembles a word of too many names of Windows.
        .filter(|entry| is_symbol || entry.meaning().is_some())
        .filter_map(|entry| {
            spellings(entry)
                .filter_map(|name| Some((distance(&query, &words(name))?, name)))
                .min_by_key(|(distance, name)| (*distance, name.len()))
        })
        .collect();
    // The sort is stable: among equals the order of the sources stays.
    alike.sort_by_key(|(distance, _)| *distance);
    let mut seen: Vec<Vec<String>> = Vec::new();
    alike.retain(|(_, name)| {
        let words = words(name);
        let is_new = !seen.contains(&words);
        seen.push(words);
        is_new
    });
    alike
        .into_iter()
        .take(MOST)
        .map(|(_, name)| name.to_owned())
        .collect()
}

/// The symbols that begin as the query does, up to their group (`E_GAMEUSER_`), and have a word that stands in the rest
/// of it, which may join its words.
fn symbols_of_group(query: &str) -> Vec<String> {
    let query = query.to_ascii_uppercase();
    let Some((group, rest)) = group_and_rest(&query) else {
        return Vec::new();
    };
    let mut alike: Vec<(usize, usize, &str)> = all_entries()
        .flat_map(spellings)
        .filter_map(|name| {
            let (_, own) = group_and_rest(name).filter(|(own, _)| *own == group)?;
            let words = own.split('_').filter(|word| word.len() >= SHARED_LETTERS);
            let shared = words.filter(|word| rest.contains(word)).map(str::len).sum();
            (shared > 0).then_some((shared, name.len(), name))
        })
        .collect();
    let most = alike.iter().map(|(shared, ..)| *shared).max();
    alike.retain(|(shared, ..)| Some(*shared) == most);
    alike.sort_by_key(|(_, length, name)| (*length, *name));
    alike.dedup();
    if alike.len() > MOST {
        // It is a word of the whole group, such as `STATUS`.
        return Vec::new();
    }
    let names = alike.into_iter().map(|(_, _, name)| name.to_owned());
    names.collect()
}

/// The first two words of a symbol, and the others.
fn group_and_rest(symbol: &str) -> Option<(&str, &str)> {
    let first = symbol.find('_')? + 1;
    let second = symbol.get(first..)?.find('_')? + first + 1;
    symbol.split_at_checked(second)
}

/// What an entry can be asked for by, in words.
fn spellings(entry: Entry) -> impl Iterator<Item = &'static str> {
    let (symbols, situations) = match entry {
        Entry::Status(status) => (hresult_symbols(status.code), status.situations),
        _ => (Default::default(), Default::default()),
    };
    names(entry)
        .filter(|name| !is_unused(name))
        .chain(symbols.iter().copied())
        .chain(situations.iter().map(|situation| situation.id))
}

/// How many letters are wrong, and whether only some words of the name are meant.
type Distance = (usize, bool);

/// How far a query is from the name as a whole or word by word; `None` when it is another name.
fn distance(query: &[String], name: &[String]) -> Option<Distance> {
    let whole = near(&query.join(" "), &name.join(" "));
    // A short word resembles one of nearly any name.
    let is_short = |word: &String| word.chars().count() < SHORTEST_WORD;
    let nearest = |asked: &String| {
        let words = name.iter().filter_map(|word| near(asked, word));
        words
            .min()
            .filter(|letters| *letters == 0 || !is_short(asked))
    };
    let by_word: Option<usize> = query.iter().map(nearest).sum();
    let distances = [
        whole.map(|letters| (letters, false)),
        by_word.map(|letters| (letters, true)),
    ];
    distances.into_iter().flatten().min()
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
    use super::*;
    use crate::catalog::query::find;

    #[test]
    fn a_number_suggests_its_neighbour_and_its_slips() {
        assert_eq!(nearest("419"), ["412", "409", "417"]);
        assert_eq!(nearest("4001"), ["4000", "4100"]);
        assert_eq!(nearest("4300"), ["4100", "4500", "4000"]);
    }

    #[test]
    fn a_mistyped_number_of_entra_is_suggested_and_words_that_hardly_fit_are_not() {
        assert_eq!(nearest("AADST70016"), ["AADSTS70016"]);
        assert_eq!(nearest("aadts50058"), ["AADSTS50058"]);
        assert!(nearest("AB70016").is_empty());
        assert!(crate::catalog::find("dry run").suggestions.is_empty());
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
    fn a_32_bit_value_suggests_its_slips_in_the_spelling_that_was_typed() {
        assert_eq!(
            nearest("0x801901A3"),
            ["0x801901A1", "0x801901A5", "0x801901A0"]
        );
        assert_eq!(nearest("0x8019091C"), ["0x8019019C"], "swapped");
        assert_eq!(nearest("8015CD09"), ["8015DC09"]);
        assert_eq!(nearest("2148961233"), ["2148916233"]);
        assert_eq!(nearest("-2145848436"), ["-2145844836"]);
        assert_eq!(nearest("0x801901999"), ["0x80190199"], "a digit too many");
        assert_eq!(nearest("0x8923523"), ["0x89235203"], "a digit too few");
    }

    #[test]
    fn a_code_outside_the_tables_is_suggested_where_no_other_is_as_near() {
        assert!(nearest("1082").contains(&"1028".to_owned()));
        assert!(nearest("2014").contains(&"2004".to_owned()));
        assert!(!nearest("4001").contains(&"3001".to_owned()));
    }

    #[test]
    fn a_number_that_is_no_code_suggests_nothing() {
        for query in [
            "123456",
            "-99999999",
            "2147483999",
            "99999999999999999999",
            "0x20000000",
            "4294967296",
            "7",
            "12",
            "666",
            "9999",
            "80190",
        ] {
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
        suggested("E_UENXPECTED", "E_UNEXPECTED");
    }

    #[test]
    fn a_symbol_that_is_not_known_suggests_those_of_its_group_that_share_a_word_with_it() {
        let of = |query: &str| nearest(query);
        assert_eq!(of("E_GAMEUSER_NOTSIGNEDIN"), ["E_GAMEUSER_SIGNED_OUT"]);
        assert_eq!(
            of("e_gameuser_default_missing"),
            ["E_GAMEUSER_NO_DEFAULT_USER"]
        );
        assert!(of("E_GAMEUSER_ZZZ").is_empty());
        assert!(of("A_B_SIGNED").is_empty());
        assert!(
            of("HTTP_E_STATUS_FLABBERGASTED").is_empty(),
            "a word of every one"
        );
    }

    #[test]
    fn a_code_among_words_is_what_may_be_meant() {
        assert_eq!(nearest("closed with 1006"), ["1006"]);
        assert_eq!(nearest("it said 0x80190199 twice"), ["0x80190199"]);
        assert_ne!(nearest("curl: (28) gave up"), ["28"]);
    }

    #[test]
    fn an_unlike_name_suggests_nothing() {
        for query in ["teapot", "foo", "E_", "lorem ipsum", &"x".repeat(1000)] {
            assert!(nearest(query).is_empty(), "{query}");
        }
    }

    #[test]
    fn every_suggestion_finds_something() {
        for query in [
            "419",
            "440",
            "600",
            "99",
            "8015DC07",
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
