//! Rows of the catalog, explained.

use super::code::{self, docs};
use super::{Line, Outline, Part, Piece, meaning};
use crate::catalog::{self, Class, Entry, QueryKind, Status, Text};
use crate::inspect::{Explained, Explanation, Verdict, Weighed};
use crate::report::style::Role;
use crate::report::voice::Voice;
use crate::report::wording::{self, column, label};

/// More matches than this of a search are listed, not explained.
const EXPLAINED: usize = 3;

/// Everything that one query brought, one outline for each thing.
pub(crate) fn explanation(explanation: &Explanation, voice: &mut Voice<'_>) -> Vec<Outline> {
    let matches = &explanation.matches;
    if explanation.kind != QueryKind::Code && matches.len() > EXPLAINED {
        return vec![overview(explanation, voice)];
    }
    let mut outlines: Vec<Outline> = matches
        .iter()
        .map(|explained| match explained.entry {
            Entry::Status(row) => status(row, explained, voice),
            Entry::Unassigned(code) => unassigned(code, voice),
            entry => code::outline(entry, voice),
        })
        .collect();
    let suggestions = &explanation.suggestions;
    if let Some(last) = outlines.last_mut().filter(|_| !suggestions.is_empty()) {
        let nearest = Line::wrap(voice.own(&suggestions.join(", ")));
        let nearest = Part::labelled(voice.pick(label::NEAREST), vec![nearest]);
        last.groups.push(vec![nearest]);
    }
    outlines
}

/// A line for each match.
fn overview(explanation: &Explanation, voice: &mut Voice<'_>) -> Outline {
    let rows = explanation
        .matches
        .iter()
        .map(|explained| match explained.entry {
            Entry::Status(row) => vec![
                meaning::status(row.code, Class::of(row.code), Some(row), voice),
                Piece::new(
                    Role::Note,
                    wording::source_name(voice.language(), row.authority),
                ),
                Piece::new(Role::Plain, voice.say(row.meaning)),
            ],
            entry => code::row(entry, voice),
        })
        .collect();
    let query = voice.input(&explanation.query);
    let title = wording::matches(voice.language(), &query, explanation.matches.len());
    let table = Part::Table {
        head: vec![
            voice.pick(column::NAME),
            voice.pick(label::SOURCE),
            voice.pick(column::MEANING),
        ],
        rows,
    };
    let hint = wording::explain_one(voice.language(), &voice.code("xblstatus explain CODE"));
    Outline {
        title: vec![Piece::new(Role::Heading, title)],
        under: Vec::new(),
        groups: vec![vec![table], vec![Part::Line(Line::wrap(hint))]],
    }
}

fn status(row: &'static Status, explained: &Explained, voice: &mut Voice<'_>) -> Outline {
    let class = Class::of(row.code);
    let title = vec![
        meaning::status(row.code, class, Some(row), voice),
        Piece::new(Role::Plain, wording::class(voice.language(), class)),
        Piece::new(
            Role::Note,
            wording::source_name(voice.language(), row.authority),
        ),
    ];
    let not_covered = Part::Line(Line::wrap(voice.pick(wording::NOT_COVERED)));
    let mut groups = vec![
        (!explained.covered)
            .then_some(not_covered)
            .into_iter()
            .collect(),
        general_meaning(row, voice),
    ];
    let (left, ruled_out): (Vec<&Weighed>, Vec<&Weighed>) = explained
        .situations
        .iter()
        .partition(|weighed| weighed.verdict != Verdict::RuledOut);
    for weighed in left {
        groups.push(vec![situation(weighed, explained.narrowed, voice)]);
    }
    if !ruled_out.is_empty() {
        let lines = ruled_out.into_iter().map(|weighed| {
            let when = voice.say(weighed.situation.when);
            let why = wording::why(weighed, voice);
            Line::wrap(wording::ruled_out(voice.language(), &when, &why)).role(Role::Note)
        });
        groups.push(lines.map(Part::Line).collect());
    }
    groups.push(of_xsapi(row, voice));
    groups.push(sources(row, explained.advice, voice));
    groups.retain(|group| !group.is_empty());
    Outline {
        title,
        under: names(row.code, voice),
        groups,
    }
}

/// A status that no source defines.
fn unassigned(number: u16, voice: &mut Voice<'_>) -> Outline {
    let class = Class::of(number);
    let mut lines = vec![wording::class_sentence(voice.language(), number, class)];
    let vendor = catalog::vendor(number);
    lines.extend(vendor.map(|vendor| wording::vendors_own(voice.language(), vendor)));
    let lines = lines.into_iter().map(Line::wrap).map(Part::Line);
    Outline {
        title: vec![
            meaning::status(number, class, None, voice),
            Piece::new(Role::Plain, wording::class(voice.language(), class)),
        ],
        under: names(number, voice),
        groups: vec![lines.collect()],
    }
}

/// The HRESULT and its names.
fn names(status: u16, voice: &Voice<'_>) -> Vec<Line> {
    let line = |value| code::numbers(value, catalog::hresult_symbols(status), voice);
    catalog::hresult(status).map(line).into_iter().collect()
}

/// What Microsoft's client library makes of the status.
fn of_xsapi(row: &Status, voice: &Voice<'_>) -> Vec<Part> {
    catalog::xsapi_on_status(row.code)
        .map(|text| Part::labelled(wording::XSAPI, vec![Line::wrap(voice.say(text))]))
        .into_iter()
        .collect()
}

/// The meaning of the row, unless its only situation says the same.
fn general_meaning(row: &Status, voice: &Voice<'_>) -> Vec<Part> {
    let mut lines = Vec::new();
    match row.situations {
        [only] if only.meaning == row.meaning => {}
        _ => lines.push(voice.say(row.meaning)),
    }
    lines.extend(row.note.map(|note| voice.say(note)));
    lines
        .into_iter()
        .map(|line| Part::Line(Line::wrap(line)))
        .collect()
}

fn situation(weighed: &Weighed, narrowed: bool, voice: &mut Voice<'_>) -> Part {
    let situation = weighed.situation;
    let documented = wording::documented(voice.language(), situation.content_type, situation.body);
    let mut head = vec![
        Piece::new(Role::Value, voice.say(situation.when)),
        Piece::new(Role::Note, documented),
    ];
    let mut lines = vec![Line::wrap(voice.say(weighed.meaning))];
    if narrowed {
        let verdict = Piece::new(
            Role::Label,
            wording::verdict(voice.language(), weighed.verdict),
        );
        head.insert(0, verdict);
        let why = wording::why(weighed, voice);
        lines.push(Line::wrap(wording::sentence(&why)));
    }
    let id = wording::situation_name(
        voice.language(),
        &voice.own(situation.id),
        None,
        situation.inferred,
    );
    lines.push(Line::keep(id).role(Role::Note));
    Part::Entry { head, lines }
}

fn sources(row: &Status, advice: Option<Text>, voice: &Voice<'_>) -> Vec<Part> {
    let mut parts = Vec::new();
    if let Some(advice) = advice {
        parts.push(Part::labelled(
            voice.pick(label::NEXT),
            vec![Line::wrap(voice.say(advice))],
        ));
    }
    if let Some(source) = wording::source(voice.language(), row.authority, row.reference) {
        let source = match advice {
            Some(_) => wording::with_advice_of_ours(voice.language(), &source),
            None => source,
        };
        parts.push(Part::labelled(
            voice.pick(label::SOURCE),
            vec![Line::wrap(source)],
        ));
    }
    parts.extend(row.documentation().map(|address| docs(address, voice)));
    parts
}
