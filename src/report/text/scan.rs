//! Codes of an input: how many, how often, where.

use crate::catalog;
use crate::catalog::{Authority, Entry, NtStatus};
use crate::language::Language::{English, French};
use crate::language::{Language, Text, tr};
use crate::report::text::grammar::{all_of, capital, count};
use crate::report::text::hresults::{UNKNOWN_NTSTATUS, crash_kind};
use crate::report::text::names::{body_kind, source_name};
use crate::report::text::neighbours::{ENTRA_ERROR, QT_ERROR, RTA_CODE, WEBSOCKET_CLOSE};
use crate::scan::{Code, Tallied};

/// How often something stands in a text.
pub(crate) fn times(language: Language, count: u64) -> String {
    match (language, count) {
        (English, 1) => "once".to_owned(),
        (English, 2) => "twice".to_owned(),
        (English, _) => format!("{count} times"),
        (French, _) => format!("{count} fois"),
    }
}

/// The same in a column.
pub(crate) fn so_often(language: Language, count: u64) -> String {
    match (language, count) {
        (English, 1) => "once".to_owned(),
        (English, _) => format!("{count} ×"),
        (French, _) => format!("{count} fois"),
    }
}

/// A line by its number.
pub(crate) fn line(language: Language, line: u64) -> String {
    tr!(language, "line {line}", "ligne {line}")
}

/// How often a code stands in an input, and where first.
pub(crate) fn seen(language: Language, count: u64, first: u64) -> String {
    let (times, line) = (times(language, count), line(language, first));
    tr!(
        language,
        "{times}, first on {line}",
        "{times}, d’abord à la {line}"
    )
}

/// The spellings of a code in a text.
pub(crate) fn spelt(language: Language, spellings: &[String]) -> String {
    let spellings = spellings.join(", ");
    tr!(language, "Spelt {spellings}", "Écrit {spellings}")
}

/// The host or the service that a status is told of.
pub(crate) fn whose_call(language: Language, whose: &str) -> String {
    tr!(language, "Called: {whose}", "Appelé : {whose}")
}

/// The statuses that stand beside an error which says why.
pub(crate) fn also_here(language: Language, statuses: &[u16]) -> String {
    let mut numbers: Vec<String> = statuses.iter().map(u16::to_string).collect();
    numbers.dedup();
    let numbers = all_of(language, &numbers);
    tr!(
        language,
        "Also here: HTTP {numbers}, which this error explains",
        "Ici aussi : HTTP {numbers}, que cette erreur explique"
    )
}

/// What Java prints does not tell the status.
pub(crate) const NOT_TOLD_WHICH: Text = Text::new(
    "Java throws this exception for 404 and for 410, and does not tell which it was.",
    "Java lève cette exception pour 404 et pour 410, sans dire lequel c’était.",
);

/// What a status means if the session directory answered with it.
pub(crate) fn if_mpsd_answered(language: Language, meaning: &str) -> String {
    tr!(
        language,
        "If the session directory (MPSD) answered: {meaning}",
        "Si c’est le répertoire de sessions (MPSD) qui a répondu : {meaning}"
    )
}

/// How many codes were found, and how often they stand there together.
pub(crate) fn codes_found(language: Language, codes: usize, occurrences: u64) -> String {
    let codes = count(language, codes, Text::new("code", "code"));
    let places = count(language, occurrences, Text::new("place", "endroit"));
    tr!(language, "{codes} in {places}", "{codes} à {places}")
}

/// What a code of a text is, in a word or two: the service that answered with a status, the kind of an error.
pub(crate) fn code_kind(language: Language, tallied: &Tallied) -> String {
    let text = match &tallied.code {
        Code::Status(_) => match tallied.place.authority {
            Some(authority) => return source_name(language, authority).to_owned(),
            None => Text::new("HTTP status", "statut HTTP"),
        },
        Code::Object { kind, .. } => {
            let kind = body_kind(*kind).in_language(language);
            return match language {
                English => capital(kind),
                French => kind.to_owned(),
            };
        }
        Code::Value(value) if catalog::sign_in_error(*value).is_some() => {
            Text::new("sign-in error", "erreur de connexion")
        }
        Code::Value(value) if catalog::is_sign_in_value(*value) => {
            Text::new("unknown sign-in error", "erreur de connexion inconnue")
        }
        Code::Value(value) => match catalog::entry_of(*value) {
            Some(Entry::NtStatus(NtStatus { row: Some(row), .. })) => {
                return crash_kind(language, row).to_owned();
            }
            Some(Entry::NtStatus(_)) => UNKNOWN_NTSTATUS,
            Some(entry) if !entry.is_unknown() => return "HRESULT".to_owned(),
            _ => Text::new("unknown HRESULT", "HRESULT inconnu"),
        },
        Code::Message(_) => Text::new("MPSD message", "message MPSD"),
        Code::Entra(_) => ENTRA_ERROR,
        Code::Close(_) => WEBSOCKET_CLOSE,
        Code::RealTimeActivity(_) => RTA_CODE,
        Code::Qt(_) => QT_ERROR,
        Code::Gateway(_) => return source_name(language, Authority::Gateway).to_owned(),
        Code::NotFoundOrGone => Text::new("HTTP 404 or 410", "HTTP 404 ou 410"),
        Code::NoAnswer => Text::new(
            "network error before any answer",
            "erreur réseau avant toute réponse",
        ),
    };
    text.in_language(language).to_owned()
}
