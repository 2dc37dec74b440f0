//! How many responses there are of what: the most frequent first.

use crate::catalog::Class;
use crate::redact::of_url;
use crate::report::document::{Block, Document, Line, Span, meaning};
use crate::report::formatter::Formatter;
use crate::report::overview::{Counts, Place};
use crate::report::style::Ink;
use crate::report::text::label;
use crate::report::{shell, text};

/// The counts over all responses.
pub(crate) fn summary(tally: &Counts, f: &mut Formatter<'_>) -> Document {
    let blocks = [
        (label::STATUSES, statuses(tally, f)),
        (label::SITUATIONS, situations(tally, f)),
        (label::HOSTS, hosts(tally, f)),
        (label::TIME, time(tally, f)),
        (label::BESIDES, besides(tally, f)),
    ];
    let blocks = blocks.into_iter();
    let blocks = blocks.filter_map(|(label, lines)| Block::labelled(f.plain(label), lines));
    Document::titled(title(tally, f), vec![blocks.collect()])
}

fn title(tally: &Counts, f: &Formatter<'_>) -> String {
    let language = f.language();
    let all = match tally.span {
        Some((from, to)) if from < to => {
            let millis = to.as_millisecond().abs_diff(from.as_millisecond());
            text::responses_in(language, tally.responses, millis)
        }
        _ => text::responses(language, tally.responses),
    };
    let all = match tally.failed {
        0 => all,
        failed => text::failed(language, &all, &text::number_in_groups(language, failed)),
    };
    match tally.unanswered {
        0 => all,
        // What many look for first.
        calls => format!("{all}, {}", text::calls_unanswered(language, calls)),
    }
}

/// How one of many responses is shown whole.
pub(crate) fn one_whole(place: &Place, f: &mut Formatter<'_>) -> Option<Block> {
    let index = place.index?;
    let file = f.unmarked(place.file.as_str());
    // A name that is hidden in part names nothing.
    let word = shell::word(&file).filter(|_| file == place.file);
    let file = word.unwrap_or_else(|| f.plain(text::FILE_NAME).to_owned());
    let command = format!("xblstatus inspect --index {index} {file}");
    Block::labelled(f.plain(label::ONE_WHOLE), [Line::copy(command)])
}

/// Counts of things, the most frequent first.
pub(crate) fn counted(mut counts: Vec<(u64, Span)>, f: &Formatter<'_>) -> Vec<Line> {
    counts.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let widest = counts.first().map_or(0, |(count, _)| *count);
    let lines = counts.into_iter();
    lines
        .map(|(count, what)| Line::wrap(text::so_many(count, widest, &what.text, f)).ink(what.ink))
        .collect()
}

fn statuses(tally: &Counts, f: &Formatter<'_>) -> Vec<Line> {
    let statuses = tally.statuses.iter();
    let statuses = statuses.map(|(status, (count, row))| {
        let what = match status {
            Some(code) => meaning::status(*code, Class::of(*code), *row, f),
            None => Span::plain(f.plain(text::WITHOUT_STATUS)),
        };
        (*count, what)
    });
    counted(statuses.collect(), f)
}

fn situations(tally: &Counts, f: &Formatter<'_>) -> Vec<Line> {
    let situations = tally.situations.iter();
    let situations = situations.map(|((status, id), (count, short))| {
        let what = format!("{status} {} ({})", f.text(*short), f.escape(id));
        (*count, Span::plain(what))
    });
    counted(situations.collect(), f)
}

fn hosts(tally: &Counts, f: &mut Formatter<'_>) -> Vec<Line> {
    let hosts = tally.hosts.iter();
    let mut counts: Vec<(u64, Span)> = hosts
        .map(|(host, count)| (*count, Span::plain(f.inline(of_url(host)))))
        .collect();
    if tally.other_hosts > 0 {
        counts.push((tally.other_hosts, Span::plain(f.plain(text::OTHER_HOSTS))));
    }
    counted(counts, f)
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
    let counts = counts.into_iter().filter(|(count, ..)| *count > 0);
    counted(
        counts
            .map(|(count, what, ink)| (count, Span::new(ink, f.plain(what))))
            .collect(),
        f,
    )
}
