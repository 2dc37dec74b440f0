//! Many responses in short.

use crate::exchange::Request;
use crate::inspect::RequestFacts;
use crate::report::formatter::Formatter;
use crate::report::text::fr::{count, target};

/// The request in a few words: method, and what the URL names, or the URL in short.
pub(crate) fn request_in_short(
    request: &Request,
    facts: &RequestFacts,
    f: &mut Formatter<'_>,
) -> String {
    let mut words: Vec<String> = Vec::new();
    words.extend(request.method.as_deref().map(|method| f.inline(method)));
    match facts.target.map(target).unwrap_or_default() {
        "" => words.extend(request.url.as_deref().map(|url| f.url_in_short(url))),
        target if facts.via_handle => words.push(format!("{target} par handle")),
        target => words.push(target.to_owned()),
    }
    words.join(" ")
}

/// An input by its name.
pub(crate) fn input_in_short(file: &str, f: &mut Formatter<'_>) -> String {
    match file {
        "-" => "entrée standard".to_owned(),
        file => f.inline(file),
    }
}

/// That something could not be read, with the place or the reason.
pub(crate) fn not_read(why: &str) -> String {
    format!("non lue\u{a0}: {why}")
}

/// A number, its digits in groups of three.
fn grouped(number: u64) -> String {
    crate::report::text::in_groups(number, "\u{a0}")
}

/// How many responses there are.
pub(crate) fn responses(number: u64) -> String {
    match number {
        0 | 1 => format!("{number} réponse"),
        number => format!("{} réponses", grouped(number)),
    }
}

/// How many responses there are, and in which time they came.
pub(crate) fn responses_in(number: u64, millis: u64) -> String {
    format!("{} en {}", responses(number), duration(millis))
}

/// A time.
fn duration(millis: u64) -> String {
    let seconds = millis / 1000;
    match seconds {
        0..60 => format!("{seconds},{}\u{a0}s", millis % 1000 / 100),
        60..3600 => format!("{}\u{a0}min {}\u{a0}s", seconds / 60, seconds % 60),
        3600..86_400 => format!("{}\u{a0}h {}\u{a0}min", seconds / 3600, seconds / 60 % 60),
        _ => {
            let days = count(seconds / 86_400, "jour");
            format!("{days} {}\u{a0}h", seconds / 3600 % 24)
        }
    }
}

/// How many there are of something.
pub(crate) fn so_many(number: u64, what: &str) -> String {
    format!("{}\u{a0}×\u{a0}{what}", grouped(number))
}

/// The places of a failure, and how many more there are.
pub(crate) fn places(named: &[String], more: u64) -> String {
    let noun = match named {
        [_] if more == 0 => "réponse",
        _ => "réponses",
    };
    match more {
        0 => format!("{noun} {}", named.join(", ")),
        more => format!("{noun} {} et {} de plus", named.join(", "), grouped(more)),
    }
}

/// Said where the next step is that of one of several places, and differs for others.
pub(crate) fn values_of(place: &str) -> String {
    format!(
        "Les valeurs sont celles de la réponse {place}\u{a0}; d’autres réponses en ont d’autres."
    )
}

/// Said of failures that are not explained, because so many others are.
pub(crate) fn failures_left_out(number: u64, explained: usize) -> String {
    let failures = match number {
        0 | 1 => format!("{number} échec"),
        number => format!("{} échecs", grouped(number)),
    };
    format!("{failures} au-delà des {explained} premiers types\u{a0}: sans explication ici")
}

/// A first and a last moment.
pub(crate) fn from_to(from: &str, to: &str) -> String {
    format!("de {from} à {to}")
}
