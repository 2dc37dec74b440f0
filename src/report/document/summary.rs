//! How many responses there are of what: the most frequent first.

use crate::catalog::{Class, Text};
use crate::redact::{of_header, of_host, of_url, session_name};
use crate::report::document::{Block, Document, Line, Span, meaning};
use crate::report::formatter::Formatter;
use crate::report::overview::{Counts, Group, Groups, Key, Overview, Place};
use crate::report::settings::GroupBy;
use crate::report::style::Ink;
use crate::report::text::label;
use crate::report::{shell, text};

/// As many groups are listed; machines get more of them.
const LISTED: usize = 100;

/// The counts over all responses.
pub(crate) fn summary(overview: &Overview, f: &mut Formatter<'_>) -> Document {
    let tally = &overview.tally;
    // What responses are grouped by is not counted twice.
    let is_grouped = |by| overview.groups.iter().any(|groups| groups.by == by);
    let mut blocks = Vec::new();
    for groups in &overview.groups {
        blocks.push((
            groups_label(groups.by),
            grouped(groups, overview.several, f),
        ));
    }
    if !is_grouped(GroupBy::Status) {
        blocks.push((label::STATUSES, statuses(tally, f)));
    }
    if !is_grouped(GroupBy::Situation) {
        blocks.push((label::SITUATIONS, situations(tally, f)));
    }
    if !is_grouped(GroupBy::Host) {
        blocks.push((label::HOSTS, hosts(tally, f)));
    }
    blocks.push((label::TIME, time(tally, f)));
    blocks.push((label::BESIDES, besides(tally, f)));
    let blocks = blocks.into_iter();
    let blocks = blocks.filter_map(|(label, lines)| Block::labelled(f.plain(label), lines));
    Document::titled(title(tally, f), vec![blocks.collect()])
}

fn groups_label(by: GroupBy) -> Text {
    match by {
        GroupBy::Session => label::SESSIONS,
        GroupBy::User => label::USERS,
        GroupBy::Correlation => label::CORRELATION,
        GroupBy::Host => label::HOSTS,
        GroupBy::Situation => label::SITUATIONS,
        GroupBy::Status => label::STATUSES,
    }
}

/// The groups, with what failed in each and where the first of it stands.
fn grouped(groups: &Groups, several: bool, f: &mut Formatter<'_>) -> Vec<Line> {
    let sorted = groups.sorted();
    let widest = sorted.first().map_or(0, |(_, group)| group.count);
    let unnamed = sorted.iter().skip(LISTED).map(|(_, group)| group.count);
    let unnamed = unnamed.sum::<u64>() + groups.others;
    let mut lines = Vec::new();
    for (key, group) in sorted.into_iter().take(LISTED) {
        let name = group_name(groups.by, key, group, f);
        let failed = (group.failed > 0).then(|| {
            text::failed_with(
                f.language(),
                group.failed,
                &failed_statuses(groups.by, group),
            )
        });
        let first = group.first.name(several, f);
        let first = text::places(f.language(), &[first], 0, true);
        let parts: Vec<String> = [name].into_iter().chain(failed).chain([first]).collect();
        let what = parts.join(", ");
        lines.push(Line::wrap(text::so_many(group.count, widest, &what, f)));
    }
    if unnamed > 0 {
        let what = f.plain(text::OTHERS);
        lines.push(Line::wrap(text::so_many(unnamed, widest, what, f)).ink(Ink::Note));
    }
    lines
}

/// The statuses of what failed in a group, unless its name tells.
fn failed_statuses(by: GroupBy, group: &Group) -> Vec<String> {
    if matches!(by, GroupBy::Status | GroupBy::Situation) {
        return Vec::new();
    }
    let statuses = group.statuses.iter();
    let failed = statuses.filter(|(_, (_, failed))| *failed > 0);
    failed
        .filter_map(|(status, _)| Some((*status)?.to_string()))
        .collect()
}

fn group_name(by: GroupBy, key: &Key, group: &Group, f: &mut Formatter<'_>) -> String {
    match key {
        Key::Session([_, template, name]) => {
            let template = f.inline(of_url(template));
            format!("{template} / {}", f.inline(session_name(name)))
        }
        Key::Caller(caller) => text::caller(f.language(), *caller),
        Key::Correlation(id) => f.id(of_header("X-XblCorrelationId", id)),
        Key::Host(host) => f.inline(of_host(host)),
        Key::Situation(status, id) => {
            let short = group.short.map(|short| f.text(short)).unwrap_or_default();
            format!("{status} {short} ({})", f.escape(id))
        }
        Key::Status(code) => meaning::status(*code, Class::of(*code), group.status, f).text,
        Key::Unanswered => f.plain(text::NO_ANSWER).to_owned(),
        Key::None => f.plain(text::without(by)).to_owned(),
    }
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
    let file = file_word(&place.file, f);
    let command = format!("xblstatus inspect --index {index} {file}");
    Block::labelled(f.plain(label::ONE_WHOLE), [Line::copy(command)])
}

/// How inputs are diagnosed in which something is wrong across calls.
pub(crate) fn across_calls(inputs: &[String], f: &mut Formatter<'_>) -> Option<Block> {
    if inputs.is_empty() {
        return None;
    }
    let mut command = "xblstatus diagnose".to_owned();
    for file in inputs {
        command.push(' ');
        command.push_str(&file_word(file, f));
    }
    Block::labelled(f.plain(label::DIAGNOSIS), [Line::copy(command)])
}

/// The name of an input in a command.
fn file_word(name: &str, f: &mut Formatter<'_>) -> String {
    let file = f.unmarked(name);
    // A name that is hidden in part names nothing.
    let word = shell::word(&file).filter(|_| file == name);
    word.unwrap_or_else(|| f.plain(text::FILE_NAME).to_owned())
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
    let unanswered = Span::new(Ink::Error, f.plain(text::NO_ANSWER));
    let unanswered = (tally.unanswered > 0).then_some((tally.unanswered, unanswered));
    counted(statuses.chain(unanswered).collect(), f)
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
        .map(|(host, count)| (*count, Span::plain(f.inline(of_host(host)))))
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
        (tally.taps, text::TAPS, Ink::Plain),
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
