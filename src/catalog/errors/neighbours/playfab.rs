//! The error codes of PlayFab: all of them by number and name, the common ones with a meaning.

use crate::catalog::known::{Known, Mark, Page, knows};
use crate::catalog::rows::rows;
use crate::language::words;
use PlayFabRetry::{BackOff, Never};

/// A code of PlayFab.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct PlayFabCode {
    /// `errorCode`.
    pub number: u16,
    /// `error`, such as `InvalidParams`.
    pub name: &'static str,
    /// What PlayFab's client library returns for it.
    pub hresult: u32,
}

words! {
    /// Whether the same call may succeed later.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum PlayFabRetry {
        /// With growing pauses.
        BackOff = "back-off",
        /// No.
        Never = "never",
    }
}

/// What is known of a code of PlayFab beyond its name.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PlayFabRow {
    /// `errorCode`.
    pub number: u16,
    /// Whether to send the call again, where that is documented.
    pub retry: Option<PlayFabRetry>,
    /// What is known of it.
    pub known: Known,
}

/// The code with a number.
///
/// ```
/// use xblstatus::catalog::playfab_code;
///
/// let code = playfab_code(1074).unwrap();
/// assert_eq!((code.name, code.hresult), ("NotAuthenticated", 0x8923_546B));
/// assert_eq!(code.symbol(), "E_PF_NOT_AUTHENTICATED");
/// ```
#[must_use]
pub fn playfab_code(number: u16) -> Option<PlayFabCode> {
    // The lines stand in ascending order, and a line can be found from any place within it.
    let (mut start, mut end) = (0, CODES.len());
    while start < end {
        let middle = start.midpoint(end);
        let line = CODES.get(..middle)?.rfind('\n').map_or(0, |at| at + 1);
        let (code, length) = read(CODES.get(line..)?)?;
        match code.number.cmp(&number) {
            std::cmp::Ordering::Equal => return Some(code),
            std::cmp::Ordering::Less => start = line + length,
            std::cmp::Ordering::Greater => end = line,
        }
    }
    None
}

/// The code with a name, in any case.
#[must_use]
pub fn playfab_named(name: &str) -> Option<PlayFabCode> {
    all_playfab_codes().find(|code| code.name.eq_ignore_ascii_case(name))
}

/// The code that an HRESULT of PlayFab's client library stands for.
#[must_use]
pub fn playfab_of_hresult(value: u32) -> Option<PlayFabCode> {
    all_playfab_codes().find(|code| code.hresult == value)
}

/// The code whose HRESULT has a name, in any case.
pub(crate) fn playfab_of_symbol(symbol: &str) -> Option<PlayFabCode> {
    let is_one = symbol.get(..5)?.eq_ignore_ascii_case("E_PF_");
    let mut codes = all_playfab_codes().filter(|_| is_one);
    codes.find(|code| code.symbol().eq_ignore_ascii_case(symbol))
}

/// Every code, in ascending order of the numbers.
pub fn all_playfab_codes() -> impl Iterator<Item = PlayFabCode> {
    CODES.lines().filter_map(|line| Some(read(line)?.0))
}

impl PlayFabCode {
    /// The name of its HRESULT: that of the code, in capitals.
    #[must_use]
    pub fn symbol(self) -> String {
        let mut symbol = String::from("E_PF");
        let letters: Vec<char> = self.name.chars().collect();
        for (at, letter) in letters.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|at| letters.get(at));
            let after = letters.get(at + 1);
            let starts_a_word = match before {
                None => true,
                Some(before) if letter.is_ascii_uppercase() => {
                    !before.is_ascii_uppercase() || after.is_some_and(char::is_ascii_lowercase)
                }
                Some(before) => letter.is_ascii_digit() && before.is_ascii_uppercase(),
            };
            if starts_a_word {
                symbol.push('_');
            }
            symbol.push(letter.to_ascii_uppercase());
        }
        symbol
    }

    /// What is known of it.
    #[must_use]
    pub fn known(self) -> &'static Known {
        const NAME_ALONE: &Known = &Known {
            mark: Mark::Name,
            reference: "PlayFabCSdk, PFErrors.h",
            documentation: Some("https://github.com/PlayFab/PlayFabCSdk"),
            ..Known::NOTHING
        };
        self.row().map_or(NAME_ALONE, |row| &row.known)
    }

    /// What is known of it beyond its name.
    #[must_use]
    pub fn row(self) -> Option<&'static PlayFabRow> {
        let index = TABLE
            .binary_search_by_key(&self.number, |row| row.number)
            .ok()?;
        TABLE.get(index)
    }
}

/// Number, low half of the HRESULT, name: a line each. `data/make.py` writes it.
const CODES: &str = include_str!("../../data/playfab.txt");

/// The half that all HRESULTs of PlayFab begin with.
const FACILITY: u32 = 0x8923_0000;

/// The code of the first line, and the length of that line.
fn read(lines: &'static str) -> Option<(PlayFabCode, usize)> {
    let (line, length) = match lines.split_once('\n') {
        Some((line, _)) => (line, line.len() + 1),
        None => (lines, lines.len()),
    };
    let (number, rest) = line.split_once(' ')?;
    let (low, name) = rest.split_once(' ')?;
    let code = PlayFabCode {
        number: number.parse().ok()?,
        name,
        hresult: FACILITY | u32::from_str_radix(low, 16).ok()?,
    };
    Some((code, length))
}

const PAGE: Page = Page::new(
    "PlayFab: Global API method error codes",
    "https://learn.microsoft.com/en-us/gaming/playfab/api-references/global-api-method-error-codes",
);

/// What is known of the common codes, in ascending order of the numbers.
pub static TABLE: &[PlayFabRow] = rows! {
    row(1002, Never)
        means "The player is banned." "Le joueur est banni."
        advises "Do not send it again." "Ne renvoyez pas la requête."
        documented (PAGE);
    row(1199, BackOff)
        means "Too many calls in a short burst." "Trop d’appels en peu de temps."
        advises "Send it again, with growing pauses." "Renvoyez la requête, en espaçant les tentatives."
        documented (PAGE);
};

const fn row(number: u16, retry: PlayFabRetry) -> PlayFabRow {
    PlayFabRow {
        number,
        retry: Some(retry),
        known: Known::NOTHING,
    }
}

knows!(PlayFabRow: means, advises, documented);
