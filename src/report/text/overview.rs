//! Many responses in short.

use std::time::Duration;

use crate::inspect::Caller;
use crate::language::Language::{English, French};
use crate::language::{Language, Text, sentences, tr};
use crate::report::formatter::Formatter;
use crate::report::text::grammar::{count, plural};

/// An input by its name.
pub(crate) fn input_in_short(file: &str, f: &mut Formatter<'_>) -> String {
    match file {
        "-" => f.language().say("standard input", "entrée standard"),
        file => f.inline(file),
    }
}

/// A number, its digits in groups of three.
pub(crate) fn number_in_groups(language: Language, number: u64) -> String {
    let between = Text::new(",", " ").in_language(language);
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push_str(between);
        }
        grouped.push(digit);
    }
    grouped
}

/// How many responses there are.
pub(crate) fn responses(language: Language, number: u64) -> String {
    let (shown, s) = (number_in_groups(language, number), plural(language, number));
    tr!(language, "{shown} response{s}", "{shown} réponse{s}")
}

/// How many responses there are, and in which time they came.
pub(crate) fn responses_in(language: Language, number: u64, millis: u64) -> String {
    let (responses, time) = (responses(language, number), duration(language, millis));
    tr!(language, "{responses} in {time}", "{responses} en {time}")
}

/// A time.
fn duration(language: Language, millis: u64) -> String {
    let seconds = millis / 1000;
    let (minutes, hours) = (seconds / 60, seconds / 3600);
    match seconds {
        0..60 => tr!(
            language,
            "{seconds}.{} s",
            "{seconds},{} s",
            millis % 1000 / 100
        ),
        60..3600 => tr!(
            language,
            "{minutes} min {} s",
            "{minutes} min {} s",
            seconds % 60
        ),
        3600..86_400 => tr!(
            language,
            "{hours} h {} min",
            "{hours} h {} min",
            minutes % 60
        ),
        _ => {
            let days = count(language, hours / 24, Text::new("day", "jour"));
            tr!(language, "{days} {} h", "{days} {} h", hours % 24)
        }
    }
}

/// How long a call took.
pub(crate) fn took(language: Language, took: Duration) -> String {
    let millis = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    match millis {
        0..1000 => tr!(language, "{millis} ms", "{millis} ms"),
        _ => duration(language, millis),
    }
}

/// Said below lines of which some were let go.
pub(crate) fn lines_left_out(language: Language, number: u64) -> String {
    let number = number_in_groups(language, number);
    tr!(
        language,
        "{number} more in this order: not listed, but counted",
        "{number} de plus dans cet ordre : absents de la liste, mais comptés"
    )
}

/// So many of something: in a column of numbers as wide as `widest` or, where there are no columns, beside it.
pub(crate) fn so_many(number: u64, widest: u64, what: &str, f: &Formatter<'_>) -> String {
    let language = f.language();
    let number = number_in_groups(language, number);
    if f.is_marked_up() {
        return format!("{number} × {what}");
    }
    let width = number_in_groups(language, widest).chars().count();
    format!("{number:>width$}  {what}")
}

/// How many of a group failed and with which statuses, where these are wanted.
pub(crate) fn failed_with(language: Language, failed: u64, statuses: &[String]) -> String {
    let failed = number_in_groups(language, failed);
    let text = tr!(language, "{failed} failed", "{failed} en échec");
    match statuses {
        [] => text,
        statuses => format!("{text} ({})", statuses.join(", ")),
    }
}

/// A user by a label.
pub(crate) fn caller(language: Language, caller: Caller) -> String {
    match caller {
        Caller::User(number) => tr!(language, "user {number}", "utilisateur {number}"),
        Caller::OtherUser => language.say("other users", "autres utilisateurs"),
        Caller::NoUser => language.say("a service or a device", "service ou appareil"),
    }
}

/// The places of a failure, and how many more there are; of calls that were answered or were not.
pub(crate) fn places(language: Language, named: &[String], more: u64, answered: bool) -> String {
    let is_one = named.len() == 1 && more == 0;
    let at = match (language, is_one, answered) {
        (English, ..) => "at",
        (French, true, true) => "réponse",
        (French, false, true) => "réponses",
        (French, true, false) => "appel",
        (French, false, false) => "appels",
    };
    let named = named.join(", ");
    if more == 0 {
        return format!("{at} {named}");
    }
    let more = number_in_groups(language, more);
    tr!(
        language,
        "{at} {named} and {more} more",
        "{at} {named} et {more} de plus"
    )
}

/// Said of failures that are not explained, because so many others are.
pub(crate) fn failures_left_out(language: Language, number: u64, explained: usize) -> String {
    let (shown, s) = (number_in_groups(language, number), plural(language, number));
    tr!(
        language,
        "{shown} failure{s} beyond the first {explained} kinds: not explained here",
        "{shown} échec{s} au-delà des {explained} premiers types : sans explication ici"
    )
}

sentences! {
    /// How many responses failed, behind how many there are.
    fn failed(all: &str, failed: &str):
        "{all}, {failed} failed",
        "{all}, dont {failed} en échec";

    /// A first and a last moment.
    fn from_to(from: &str, to: &str):
        "{from} to {to}",
        "de {from} à {to}";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_large_numbers_stand_in_groups() {
        assert_eq!(responses(English, 1_234_567), "1,234,567 responses");
        assert_eq!(responses(French, 1_234_567), "1 234 567 réponses");
        assert_eq!(responses(English, 999), "999 responses");
    }

    #[test]
    fn a_time_has_two_units_at_most() {
        assert_eq!(duration(English, 4_250), "4.2 s");
        assert_eq!(duration(English, 200_000), "3 min 20 s");
        assert_eq!(duration(English, 7_500_000), "2 h 5 min");
        assert_eq!(duration(English, 90_000_000), "1 day 1 h");
        assert_eq!(duration(French, 90_000_000), "1 jour 1 h");
    }
}
