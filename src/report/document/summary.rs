//! How many responses there are of what.

use crate::catalog::{Class, Text};
use crate::redact::of_url;
use crate::report::document::{Block, Document, Line};
use crate::report::formatter::Formatter;
use crate::report::overview::tally::Counts;
use crate::report::style::Ink;
use crate::report::text;
use crate::report::text::label;

/// The counts over all responses.
pub(crate) fn summary(tally: &Counts, f: &mut Formatter<'_>) -> Document {
    let language = f.language();
    let title = match tally.span {
        Some((from, to)) if from < to => {
            let millis = to.as_millisecond().abs_diff(from.as_millisecond());
            text::responses_in(language, tally.responses, millis)
        }
        _ => text::responses(language, tally.responses),
    };
    let blocks = [
        (label::STATUSES, statuses(tally, f)),
        (label::SITUATIONS, situations(tally, f)),
        (label::HOSTS, hosts(tally, f)),
        (label::TIME, time(tally, f)),
        (label::BESIDES, besides(tally, f)),
    ];
    let blocks = blocks.into_iter();
    let blocks = blocks.filter_map(|(label, lines)| Block::labelled(f.plain(label), lines));
    Document::titled(title, vec![blocks.collect()])
}

/// Each class in a line: its counts, and that of each status.
fn statuses(tally: &Counts, f: &Formatter<'_>) -> Vec<Line> {
    let language = f.language();
    let classes = [
        Class::Informational,
        Class::Success,
        Class::Redirection,
        Class::ClientError,
        Class::ServerError,
        Class::Unknown,
    ];
    let mut lines = Vec::new();
    for class in classes {
        let of_class = tally.statuses.iter().filter_map(|(status, count)| {
            let status = status.filter(|&code| Class::of(code) == class)?;
            Some(text::so_many(language, *count, &status.to_string()))
        });
        let counts: Vec<String> = of_class.collect();
        if !counts.is_empty() {
            let name = f.plain(text::class(class));
            let all = text::so_many(language, tally.of_class(class), name);
            let colon = text::COLON.in_language(language);
            let role = Ink::Status(class);
            lines.push(Line::wrap(format!("{all}{colon} {}", counts.join(", "))).ink(role));
        }
    }
    if let Some(count) = tally.statuses.get(&None) {
        lines.push(counted(*count, text::WITHOUT_STATUS, f));
    }
    lines
}

fn situations(tally: &Counts, f: &Formatter<'_>) -> Vec<Line> {
    let situations = tally.situations.iter();
    situations
        .map(|((_, id), count)| {
            let id = f.escape(id);
            Line::wrap(text::so_many(f.language(), *count, &id))
        })
        .collect()
}

fn hosts(tally: &Counts, f: &mut Formatter<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    for (host, count) in &tally.hosts {
        let host = f.inline(of_url(host));
        lines.push(Line::wrap(text::so_many(f.language(), *count, &host)));
    }
    if tally.other_hosts > 0 {
        lines.push(counted(tally.other_hosts, text::OTHER_HOSTS, f));
    }
    lines
}

fn time(tally: &Counts, f: &Formatter<'_>) -> Vec<Line> {
    let line = tally.span.map(|(from, to)| {
        let text = match from == to {
            true => from.to_string(),
            false => text::from_to(f.language(), &from.to_string(), &to.to_string()),
        };
        Line::wrap(text)
    });
    line.into_iter().collect()
}

/// What is no answer.
fn besides(tally: &Counts, f: &Formatter<'_>) -> Vec<Line> {
    let counts = [
        (tally.interim, text::INTERIM_ANSWERS, Ink::Plain),
        (tally.tunnels, text::TUNNELS, Ink::Plain),
        (tally.unreadable, text::UNREADABLE, Ink::Error),
    ];
    counts
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, what, role)| counted(count, what, f).ink(role))
        .collect()
}

fn counted(count: u64, what: Text, f: &Formatter<'_>) -> Line {
    Line::wrap(text::so_many(f.language(), count, f.plain(what)))
}
