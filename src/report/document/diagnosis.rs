//! What a client does wrong across calls: the verdict, the calls against the limits, the findings, when it happened, what
//! is not judged.

use std::collections::BTreeMap;

use unicode_width::UnicodeWidthStr;

use crate::catalog::rate_limits::{BURST_SECONDS, SUSTAIN_SECONDS};
use crate::catalog::{Need, Severity};
use crate::diagnose::{Axis, Certification, Column, Diagnosis, Finding, Micros, ServiceCount};
use crate::inspect::Caller;
use crate::report::document::{Block, Document, Line, Span};
use crate::report::formatter::Formatter;
use crate::report::overview::row::ATTENTION;
use crate::report::page::NARROW;
use crate::report::style::Ink;
use crate::report::text::diagnosis as text;
use crate::report::text::grammar::capital;
use crate::report::text::{COLON, SEMICOLON, column, input_in_short, label};

/// As many lines of evidence are printed of a finding.
const EVIDENCE: usize = 5;
/// Columns of a lane, and the fewest.
const COLUMNS: usize = 60;
const FEWEST: usize = 15;
/// The margin of what is copied.
const MARGIN: usize = 2;
/// As wide a name of a lane may be.
const NAME: usize = 24;

/// The whole diagnosis, for a page of so many columns.
pub(crate) fn diagnosis(one: &Diagnosis, width: usize, f: &mut Formatter<'_>) -> Document {
    let mut groups = vec![services(one, width, f)];
    if one.findings.is_empty() && one.calls > 0 {
        groups.push(vec![Block::text(f.text(text::NOTHING_FOUND))]);
    }
    let start = one.span.map(|(from, _)| from.as_microsecond());
    groups.extend(
        one.findings
            .iter()
            .map(|found| vec![finding(found, &one.inputs, start, f)]),
    );
    groups.push(lanes(one, width, f));
    groups.push(besides(one, f));
    Document::new(title(one, f), Vec::new(), groups)
}

/// The verdict.
pub(crate) fn title(one: &Diagnosis, f: &mut Formatter<'_>) -> Vec<Span> {
    let language = f.language();
    let inputs: Vec<String> = one
        .inputs
        .iter()
        .map(|name| input_in_short(name, f))
        .collect();
    let known = one
        .users
        .iter()
        .filter(|user| matches!(user, Caller::User(_)))
        .count();
    let ink = match one.worst() {
        Some(Severity::Error) => Ink::Error,
        Some(Severity::Warning) => Ink::Warning,
        _ => Ink::Value,
    };
    let certification = match one.certification {
        Certification::Fails => Ink::Error,
        Certification::Doubtful => Ink::Warning,
        _ => Ink::Plain,
    };
    let mut title = vec![
        Span::new(Ink::Heading, inputs.join(", ")),
        Span::plain(text::calls_in(language, one)),
    ];
    if known > 0 {
        title.push(Span::plain(text::users(language, known)));
    }
    title.push(Span::new(ink, text::verdict(language, one)));
    title.push(Span::new(
        certification,
        f.plain(text::certification(one.certification)),
    ));
    title
}

/// The calls by user and service against the limits.
pub(crate) fn services(one: &Diagnosis, width: usize, f: &mut Formatter<'_>) -> Vec<Block> {
    if one.services.is_empty() {
        return Vec::new();
    }
    let head = [
        column::SERVICE,
        column::USER,
        text::CALLS,
        text::FAILED,
        text::REFUSED,
        text::MOST_IN_15,
        text::MOST_IN_300,
    ];
    let services = one.services.iter();
    let mut rows: Vec<Vec<Span>> = services.map(|each| in_columns(each, f)).collect();
    if f.is_marked_up() {
        return vec![Block::table(&head, rows, f)];
    }
    let names = head.iter().map(|name| f.plain(*name));
    let names = names.map(|name| Span::new(Ink::Label, name));
    rows.insert(0, names.collect());
    if width < NARROW || width_of(&rows) > width {
        let services = one.services.iter();
        rows = services.map(|each| in_words(each, f)).collect();
    } else {
        // The last column of a table takes the rest of the width, and these need none of it.
        rows.iter_mut().for_each(|row| row.push(Span::plain("")));
    }
    vec![Block::table(&head, rows, f)]
}

/// How many columns of a terminal a table takes.
fn width_of(rows: &[Vec<Span>]) -> usize {
    /// What stands before the first column, and what between two.
    const INDENT: usize = 2;
    const GAP: usize = 3;
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widest = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.text.width()).max().unwrap_or(0)
    };
    let cells: usize = (0..columns).map(widest).sum();
    INDENT + cells + GAP * columns.saturating_sub(1)
}

fn in_columns(one: &ServiceCount, f: &Formatter<'_>) -> Vec<Span> {
    let language = f.language();
    let [burst, sustain] = peaks(one).map(|(calls, limit, _)| {
        let said = match is_timed(one) {
            true => text::of_limit(language, calls, limit),
            false => String::new(),
        };
        Span::new(ink(calls, limit), said)
    });
    vec![
        Span::value(name(one, f)),
        Span::plain(text::of_user(language, one.user)),
        Span::plain(one.calls.to_string()),
        Span::plain(one.failed.to_string()),
        Span::plain(one.throttled.to_string()),
        burst,
        sustain,
    ]
}

fn in_words(one: &ServiceCount, f: &Formatter<'_>) -> Vec<Span> {
    let language = f.language();
    let mut row = vec![
        Span::value(name(one, f)),
        Span::plain(text::of_user(language, one.user)),
        Span::plain(text::counted(
            language,
            one.calls,
            one.failed,
            one.throttled,
        )),
    ];
    if is_timed(one) {
        let said = peaks(one).map(|(calls, limit, seconds)| {
            Span::new(
                ink(calls, limit),
                text::peak(language, calls, limit, seconds),
            )
        });
        row.extend(said);
    }
    row
}

/// The most calls in either period, and the limit.
fn peaks(one: &ServiceCount) -> [(usize, Option<usize>, u32); 2] {
    let burst = one.row.map(|row| row.burst.larger.calls);
    let sustain = one.row.map(|row| row.sustain.larger.calls);
    [
        (one.burst.calls, burst, BURST_SECONDS),
        (one.sustain.calls, sustain, SUSTAIN_SECONDS),
    ]
}

fn is_timed(one: &ServiceCount) -> bool {
    one.sustain.calls > 0
}

fn ink(calls: usize, limit: Option<usize>) -> Ink {
    match limit {
        Some(limit) if calls > limit => Ink::Warning,
        _ => Ink::Plain,
    }
}

/// The name of the limits that count the calls, else of the service.
fn name(one: &ServiceCount, f: &Formatter<'_>) -> String {
    match one.row {
        Some(row) => f.plain(row.name).to_owned(),
        None => one.service.name().to_owned(),
    }
}

/// What a finding is, how often and where; of several inputs, in which.
pub(crate) fn finding_head(one: &Finding, inputs: &[String], f: &mut Formatter<'_>) -> Vec<Span> {
    let language = f.language();
    let (ink, mark) = match one.severity {
        Severity::Error => (Ink::Error, ATTENTION),
        Severity::Warning => (Ink::Warning, ATTENTION),
        Severity::Info => (Ink::Note, ""),
    };
    let severity = Span::new(
        ink,
        format!("{mark}{}", f.plain(text::severity(one.severity))),
    );
    let service = match one.row {
        Some(row) => f.plain(row.name),
        None => one.service.name(),
    };
    let mut head = vec![
        severity,
        Span::value(f.escape(one.rule.id)),
        Span::plain(text::so_often(language, one.count)),
        Span::note(service),
        Span::note(text::of_user(language, one.user)),
    ];
    let input = one.input().and_then(|number| inputs.get(number));
    if let Some(input) = input.filter(|_| inputs.len() > 1) {
        head.push(Span::note(input_in_short(input, f)));
    }
    head
}

fn finding(
    one: &Finding,
    inputs: &[String],
    start: Option<Micros>,
    f: &mut Formatter<'_>,
) -> Block {
    let language = f.language();
    let head = finding_head(one, inputs, f);
    let mut lines = vec![Line::wrap(f.escape(&text::says(one, language)))];
    let places = text::Places {
        inputs,
        named: one.input(),
    };
    let shown = one.evidence.iter().take(EVIDENCE);
    for evidence in shown {
        let line = text::evidence(evidence, places, start, f);
        lines.push(Line::field(line));
    }
    let shown = u64::try_from(one.evidence.len().min(EVIDENCE)).unwrap_or(0);
    let more = one.count.saturating_sub(shown);
    if more > 0 {
        lines.push(Line::wrap(text::more_evidence(language, more)));
    }
    let colon = f.plain(COLON);
    let advice = f.text(one.rule.advice);
    lines.push(Line::wrap(format!(
        "{}{colon} {advice}",
        f.plain(label::NEXT)
    )));
    let basis = f.plain(text::basis(one.rule.basis));
    let address = f.link(one.rule.documentation);
    lines.push(Line::keep(format!(
        "{}{colon} {basis}, {address}",
        f.plain(text::BASIS)
    )));
    Block::Entry { head, lines }
}

/// When calls came.
fn lanes(one: &Diagnosis, width: usize, f: &mut Formatter<'_>) -> Vec<Block> {
    let language = f.language();
    let names: Vec<String> = one.services.iter().map(|each| lane_name(each, f)).collect();
    let widest = names
        .iter()
        .map(|name| name.chars().count())
        .max()
        .unwrap_or(0)
        .min(NAME);
    let beside = width.saturating_sub(MARGIN + widest + 2);
    let is_beside = beside >= FEWEST.max(width / 3);
    let room = if is_beside {
        beside
    } else {
        width.saturating_sub(2 * MARGIN)
    };
    let columns = room.clamp(FEWEST, COLUMNS);
    let mut blocks = Vec::new();
    let mut widths = Vec::new();
    for (each, name) in one.services.iter().zip(&names) {
        if each.lane.columns.is_empty() {
            continue;
        }
        let (lane, column) = drawn(each, &one.axis, columns);
        widths.push(column);
        if is_beside {
            let name: String = name.chars().take(widest).collect();
            blocks.push(Block::Line(Line::copy(format!("{name:widest$}  {lane}"))));
        } else {
            blocks.push(Block::Line(Line::copy(name.clone())));
            blocks.push(Block::Line(Line::copy(format!("  {lane}"))));
        }
    }
    if let Some(column) = widths.into_iter().max() {
        let column = text::column_width(language, &text::time(language, column));
        let said = [f.text(text::LEGEND), column].join(f.plain(SEMICOLON));
        blocks.push(Block::text(said));
    }
    blocks
}

/// The name of the limits or the service, and the user.
pub(crate) fn lane_name(one: &ServiceCount, f: &Formatter<'_>) -> String {
    let user = text::of_user(f.language(), one.user);
    format!("{} {user}", name(one, f)).trim_end().to_owned()
}

fn drawn(one: &ServiceCount, axis: &Axis, columns: usize) -> (String, Micros) {
    let (columns, width) = one.lane.within(axis, columns);
    let limit = one.row.map(|row| row.burst.larger.calls);
    (
        columns.iter().map(|column| sign(column, limit)).collect(),
        width,
    )
}

fn sign(column: &Column, limit: Option<usize>) -> char {
    const SHADES: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    if column.refused > 0 {
        return '!';
    }
    if column.conflicts > 0 {
        return 'x';
    }
    if column.calls == 0 {
        return if column.waits { 'w' } else { '·' };
    }
    let most = limit.unwrap_or(usize::MAX).max(1);
    let load = usize::try_from(column.load).unwrap_or(usize::MAX);
    // Only what is at the limit has the whole height.
    let step = (load.saturating_mul(SHADES.len() - 1) / most).min(SHADES.len() - 1);
    SHADES.get(step).copied().unwrap_or('█')
}

/// What is not judged, and what is assumed.
pub(crate) fn besides(one: &Diagnosis, f: &mut Formatter<'_>) -> Vec<Block> {
    let language = f.language();
    let left_out = one.left_out.iter();
    let counts =
        left_out.map(|(why, &number)| text::so_many(language, number, text::left_out(*why)));
    let counts: Vec<String> = counts.collect();
    let mut lines = Vec::new();
    if !counts.is_empty() {
        lines.push(Line::wrap(counts.join(", ")));
    }
    let others = [
        (one.late, text::out_of_order as fn(_, _) -> _),
        (one.untimed, text::untimed),
        (one.uncounted, text::uncounted),
        (one.beyond, text::more_findings),
    ];
    let others = others.into_iter().filter(|(number, _)| *number > 0);
    lines.extend(others.map(|(number, say)| Line::wrap(say(language, number))));
    if one.has_forgotten {
        lines.push(Line::wrap(f.text(text::FORGOTTEN)));
    }
    let mut by_need: BTreeMap<Need, Vec<String>> = BTreeMap::new();
    for (rule, need) in &one.not_checked {
        by_need.entry(*need).or_default().push(f.escape(rule.id));
    }
    let colon = f.plain(COLON);
    let not_checked = by_need.iter().map(|(need, rules)| {
        let why = f.plain(text::lacks(*need));
        Line::wrap(format!("{}{colon} {}", capital(why), rules.join(", ")))
    });
    let not_checked: Vec<Line> = not_checked.collect();
    let assumed: Vec<Line> = one
        .assumed
        .iter()
        .map(|what| Line::wrap(f.text(text::assumed(*what))))
        .collect();
    [
        Block::labelled(f.plain(text::LEFT_OUT), lines),
        Block::labelled(f.plain(text::NOT_CHECKED), not_checked),
        Block::labelled(f.plain(text::ASSUMED), assumed),
    ]
    .into_iter()
    .flatten()
    .collect()
}
