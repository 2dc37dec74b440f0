//! How many responses there are of what.

use super::{Line, Outline, Part, Piece};
use crate::catalog::{Class, Text};
use crate::report::overview::Tally;
use crate::report::style::Role;
use crate::report::voice::Voice;
use crate::report::wording::{self, label};

/// The counts over all responses.
pub(crate) fn summary(tally: &Tally, voice: &mut Voice<'_>) -> Outline {
    let language = voice.language();
    let title = match tally.span {
        Some((from, to)) if from < to => {
            wording::responses_in(language, tally.responses, to.millis_since(from))
        }
        _ => wording::responses(language, tally.responses),
    };
    let blocks = [
        (label::STATUSES, statuses(tally, voice)),
        (label::SITUATIONS, situations(tally, voice)),
        (label::HOSTS, hosts(tally, voice)),
        (label::TIME, time(tally, voice)),
        (label::BESIDES, besides(tally, voice)),
    ];
    let parts: Vec<Part> = blocks
        .into_iter()
        .filter(|(_, lines)| !lines.is_empty())
        .map(|(label, lines)| Part::labelled(voice.pick(label), lines))
        .collect();
    Outline {
        title: vec![Piece::new(Role::Heading, title)],
        under: Vec::new(),
        groups: vec![parts],
    }
}

/// Each class in a line: its counts, and that of each status.
fn statuses(tally: &Tally, voice: &Voice<'_>) -> Vec<Line> {
    let language = voice.language();
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
            Some(wording::so_many(language, *count, &status.to_string()))
        });
        let counts: Vec<String> = of_class.collect();
        if !counts.is_empty() {
            let name = wording::class(language, class);
            let all = wording::so_many(language, tally.of_class(class), name);
            let colon = wording::COLON.in_language(language);
            let role = Role::Status(class);
            lines.push(Line::wrap(format!("{all}{colon} {}", counts.join(", "))).role(role));
        }
    }
    if let Some(count) = tally.statuses.get(&None) {
        lines.push(counted(*count, wording::WITHOUT_STATUS, voice));
    }
    lines
}

fn situations(tally: &Tally, voice: &Voice<'_>) -> Vec<Line> {
    let situations = tally.situations.iter();
    situations
        .map(|((_, id), count)| {
            let id = voice.own(id);
            Line::wrap(wording::so_many(voice.language(), *count, &id))
        })
        .collect()
}

fn hosts(tally: &Tally, voice: &mut Voice<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    for (host, count) in &tally.hosts {
        let host = voice.name(host);
        lines.push(Line::wrap(wording::so_many(
            voice.language(),
            *count,
            &host,
        )));
    }
    if tally.other_hosts > 0 {
        lines.push(counted(tally.other_hosts, wording::OTHER_HOSTS, voice));
    }
    lines
}

fn time(tally: &Tally, voice: &Voice<'_>) -> Vec<Line> {
    let line = tally.span.map(|(from, to)| {
        let text = match from == to {
            true => from.to_string(),
            false => wording::from_to(voice.language(), &from.to_string(), &to.to_string()),
        };
        Line::wrap(text)
    });
    line.into_iter().collect()
}

/// What is no answer.
fn besides(tally: &Tally, voice: &Voice<'_>) -> Vec<Line> {
    let counts = [
        (tally.interim, wording::INTERIM_ANSWERS, Role::Plain),
        (tally.tunnels, wording::TUNNELS, Role::Plain),
        (tally.unreadable, wording::UNREADABLE, Role::Error),
    ];
    counts
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, what, role)| counted(count, what, voice).role(role))
        .collect()
}

fn counted(count: u64, what: Text, voice: &Voice<'_>) -> Line {
    Line::wrap(wording::so_many(voice.language(), count, voice.pick(what)))
}
