//! Rows of the catalog, explained.

use crate::catalog;
use crate::catalog::{Class, Entry, QueryKind, Status, Text};
use crate::inspect::{Candidate, Explained, Explanation, Verdict};
use crate::report::document::code::docs;
use crate::report::document::{Block, Document, Line, Span, code, meaning};
use crate::report::formatter::Formatter;
use crate::report::style::Ink;
use crate::report::text;
use crate::report::text::{column, label};

/// More matches than this of a search are listed, not explained.
const EXPLAINED: usize = 3;

/// Everything that one query brought, one document for each thing.
pub(crate) fn explanation(explanation: &Explanation, f: &mut Formatter<'_>) -> Vec<Document> {
    let matches = &explanation.matches;
    if explanation.kind != QueryKind::Code && matches.len() > EXPLAINED {
        return vec![overview(explanation, f)];
    }
    let mut documents: Vec<Document> = matches
        .iter()
        .map(|explained| match explained.entry {
            Entry::Status(row) => status(row, explained, f),
            Entry::Unassigned(code) => unassigned(code, f),
            entry => code::document(entry, f),
        })
        .collect();
    let suggestions = &explanation.suggestions;
    if let Some(last) = documents.last_mut().filter(|_| !suggestions.is_empty()) {
        let nearest = Line::wrap(f.escape(&suggestions.join(", ")));
        let nearest = Block::labelled(f.plain(label::NEAREST), vec![nearest]);
        last.groups.push(vec![nearest]);
    }
    documents
}

/// A line for each match.
fn overview(explanation: &Explanation, f: &mut Formatter<'_>) -> Document {
    let rows = explanation
        .matches
        .iter()
        .map(|explained| match explained.entry {
            Entry::Status(row) => vec![
                meaning::status(row.code, Class::of(row.code), Some(row), f),
                Span::new(Ink::Note, text::source_name(f.language(), row.authority)),
                Span::new(Ink::Plain, f.text(row.meaning)),
            ],
            entry => code::row(entry, f),
        })
        .collect();
    let query = f.quoted(&explanation.query);
    let title = text::matches(f.language(), &query, explanation.matches.len());
    let table = Block::Table {
        head: vec![
            f.plain(column::NAME),
            f.plain(label::SOURCE),
            f.plain(column::MEANING),
        ],
        rows,
    };
    let hint = text::explain_one(f.language(), &f.code("xblstatus explain CODE"));
    Document {
        title: vec![Span::new(Ink::Heading, title)],
        under: Vec::new(),
        groups: vec![vec![table], vec![Block::Line(Line::wrap(hint))]],
    }
}

fn status(row: &'static Status, explained: &Explained, f: &mut Formatter<'_>) -> Document {
    let class = Class::of(row.code);
    let title = vec![
        meaning::status(row.code, class, Some(row), f),
        Span::new(Ink::Plain, text::class(f.language(), class)),
        Span::new(Ink::Note, text::source_name(f.language(), row.authority)),
    ];
    let not_covered = Block::Line(Line::wrap(f.plain(text::NOT_COVERED)));
    let mut groups = vec![
        (!explained.covered)
            .then_some(not_covered)
            .into_iter()
            .collect(),
        general_meaning(row, f),
    ];
    let (left, ruled_out): (Vec<&Candidate>, Vec<&Candidate>) = explained
        .situations
        .iter()
        .partition(|weighed| weighed.verdict != Verdict::RuledOut);
    for weighed in left {
        groups.push(vec![situation(weighed, explained.narrowed, f)]);
    }
    if !ruled_out.is_empty() {
        let lines = ruled_out.into_iter().map(|weighed| {
            let when = f.text(weighed.situation.when);
            let why = text::why(weighed, f);
            Line::wrap(text::ruled_out(f.language(), &when, &why)).role(Ink::Note)
        });
        groups.push(lines.map(Block::Line).collect());
    }
    groups.push(of_xsapi(row, f));
    groups.push(sources(row, explained.advice, f));
    groups.retain(|group| !group.is_empty());
    Document {
        title,
        under: names(row.code, f),
        groups,
    }
}

/// A status that no source defines.
fn unassigned(number: u16, f: &mut Formatter<'_>) -> Document {
    let class = Class::of(number);
    let mut lines = vec![text::class_sentence(f.language(), number, class)];
    let vendor = catalog::vendor(number);
    lines.extend(vendor.map(|vendor| text::vendors_own(f.language(), vendor)));
    let lines = lines.into_iter().map(Line::wrap).map(Block::Line);
    Document {
        title: vec![
            meaning::status(number, class, None, f),
            Span::new(Ink::Plain, text::class(f.language(), class)),
        ],
        under: names(number, f),
        groups: vec![lines.collect()],
    }
}

/// The HRESULT and its names.
fn names(status: u16, f: &Formatter<'_>) -> Vec<Line> {
    let line = |value| code::numbers(value, catalog::hresult_symbols(status), f);
    catalog::hresult(status).map(line).into_iter().collect()
}

/// What Microsoft's client library makes of the status.
fn of_xsapi(row: &Status, f: &Formatter<'_>) -> Vec<Block> {
    catalog::xsapi_on_status(row.code)
        .map(|text| Block::labelled(text::XSAPI, vec![Line::wrap(f.text(text))]))
        .into_iter()
        .collect()
}

/// The meaning of the row, unless its only situation says the same.
fn general_meaning(row: &Status, f: &Formatter<'_>) -> Vec<Block> {
    let mut lines = Vec::new();
    match row.situations {
        [only] if only.meaning == row.meaning => {}
        _ => lines.push(f.text(row.meaning)),
    }
    lines.extend(row.note.map(|note| f.text(note)));
    lines
        .into_iter()
        .map(|line| Block::Line(Line::wrap(line)))
        .collect()
}

fn situation(weighed: &Candidate, narrowed: bool, f: &mut Formatter<'_>) -> Block {
    let situation = weighed.situation;
    let documented = text::documented(f.language(), situation.content_type, situation.body);
    let mut head = vec![
        Span::new(Ink::Value, f.text(situation.when)),
        Span::new(Ink::Note, documented),
    ];
    let mut lines = vec![Line::wrap(f.text(weighed.meaning))];
    if narrowed {
        let verdict = Span::new(Ink::Label, text::verdict(f.language(), weighed.verdict));
        head.insert(0, verdict);
        let why = text::why(weighed, f);
        lines.push(Line::wrap(text::sentence(&why)));
    }
    let id = text::situation_name(
        f.language(),
        &f.escape(situation.id),
        None,
        situation.inferred,
    );
    lines.push(Line::keep(id).role(Ink::Note));
    Block::Entry { head, lines }
}

fn sources(row: &Status, advice: Option<Text>, f: &Formatter<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(advice) = advice {
        blocks.push(Block::labelled(
            f.plain(label::NEXT),
            vec![Line::wrap(f.text(advice))],
        ));
    }
    if let Some(source) = text::source(f.language(), row.authority, row.reference) {
        let source = match advice {
            Some(_) => text::with_advice_of_ours(f.language(), &source),
            None => source,
        };
        blocks.push(Block::labelled(
            f.plain(label::SOURCE),
            vec![Line::wrap(source)],
        ));
    }
    blocks.extend(row.documentation().map(|address| docs(address, f)));
    blocks
}
