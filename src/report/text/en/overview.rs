//! Many responses in short.

use crate::exchange::Request;
use crate::inspect::RequestFacts;
use crate::report::formatter::Formatter;
use crate::report::text::en::{count, target};

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
        target if facts.via_handle => words.push(format!("{target} by handle")),
        target => words.push(target.to_owned()),
    }
    words.join(" ")
}

/// An input by its name.
pub(crate) fn input_in_short(file: &str, f: &mut Formatter<'_>) -> String {
    match file {
        "-" => "standard input".to_owned(),
        file => f.inline(file),
    }
}

/// That something could not be read, with the place or the reason.
pub(crate) fn not_read(why: &str) -> String {
    format!("not read: {why}")
}

/// A number, its digits in groups of three.
fn grouped(number: u64) -> String {
    crate::report::text::in_groups(number, ",")
}

/// How many responses there are.
pub(crate) fn responses(number: u64) -> String {
    match number {
        1 => "1 response".to_owned(),
        number => format!("{} responses", grouped(number)),
    }
}

/// How many responses there are, and in which time they came.
pub(crate) fn responses_in(number: u64, millis: u64) -> String {
    format!("{} in {}", responses(number), duration(millis))
}

/// A time.
fn duration(millis: u64) -> String {
    let seconds = millis / 1000;
    match seconds {
        0..60 => format!("{seconds}.{} s", millis % 1000 / 100),
        60..3600 => format!("{} min {} s", seconds / 60, seconds % 60),
        3600..86_400 => format!("{} h {} min", seconds / 3600, seconds / 60 % 60),
        _ => {
            let days = count(seconds / 86_400, "day");
            format!("{days} {} h", seconds / 3600 % 24)
        }
    }
}

/// How many there are of something.
pub(crate) fn so_many(number: u64, what: &str) -> String {
    format!("{} x {what}", grouped(number))
}

/// The places of a failure, and how many more there are.
pub(crate) fn places(named: &[String], more: u64) -> String {
    match more {
        0 => format!("at {}", named.join(", ")),
        more => format!("at {} and {} more", named.join(", "), grouped(more)),
    }
}

/// Said where the next step is that of one of several places, and differs for others.
pub(crate) fn values_of(place: &str) -> String {
    format!("The values in it are those of {place}; other places have others.")
}

/// Said of failures that are not explained, because so many others are.
pub(crate) fn failures_left_out(number: u64, explained: usize) -> String {
    let failures = match number {
        1 => "1 failure".to_owned(),
        number => format!("{} failures", grouped(number)),
    };
    format!("{failures} beyond the first {explained} kinds: not explained here")
}

/// A first and a last moment.
pub(crate) fn from_to(from: &str, to: &str) -> String {
    format!("{from} to {to}")
}
