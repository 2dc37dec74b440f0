//! Codes that are no status, laid out.

use super::{Line, Outline, Part, Piece};
use crate::catalog::{Entry, NO_REMEDY};
use crate::report::code::Code;
use crate::report::style::Role;
use crate::report::voice::Voice;
use crate::report::wording::{self, label};

/// An explained code.
pub(super) fn outline(entry: Entry, voice: &Voice<'_>) -> Outline {
    let code = Code::of(entry, voice);
    let title = vec![
        Piece::new(Role::Value, voice.own(&code.title)),
        Piece::new(Role::Plain, code.kind.clone()),
    ];
    let mut under = Vec::new();
    if let Some(value) = code.value {
        under.push(numbers(value, &[], voice));
    }
    if let Some((_, others @ [_, ..])) = code.symbols.split_first() {
        let others: Vec<String> = others.iter().map(|name| voice.own(name)).collect();
        under.push(Line::keep(others.join("  ")).role(Role::Note));
    }
    let lines = code
        .lines
        .iter()
        .map(|line| Part::Line(Line::wrap(voice.own(line))));
    let mut groups = vec![lines.collect()];
    groups.extend(code.xsapi.as_ref().map(|xsapi| {
        let line = Line::wrap(voice.own(xsapi));
        vec![Part::labelled(wording::XSAPI, vec![line])]
    }));
    groups.push(sources(&code, voice));
    groups.retain(|group: &Vec<Part>| !group.is_empty());
    Outline {
        title,
        under,
        groups,
    }
}

/// A code in one line of a search: name, kind, meaning.
pub(super) fn row(entry: Entry, voice: &Voice<'_>) -> Vec<Piece> {
    let code = Code::of(entry, voice);
    let meaning = code.lines.into_iter().next().unwrap_or_default();
    vec![
        Piece::new(Role::Value, voice.own(&code.title)),
        Piece::new(Role::Note, code.kind),
        Piece::new(Role::Plain, voice.own(&meaning)),
    ]
}

/// A 32-bit value as logs write it, and names that go with it.
pub(super) fn numbers(value: u32, names: &[&str], voice: &Voice<'_>) -> Line {
    let signed = value.cast_signed();
    let mut numbers = format!("{}  {value}", wording::value(value));
    if signed < 0 {
        numbers.push_str(&format!("  {signed}"));
    }
    let names = names.iter().map(|name| voice.own(name));
    let all: Vec<String> = std::iter::once(numbers).chain(names).collect();
    Line::keep(all.join("  ")).role(Role::Note)
}

fn sources(code: &Code, voice: &Voice<'_>) -> Vec<Part> {
    let mut parts = Vec::new();
    if let Some(advice) = code.advice {
        let advice = Line::wrap(voice.say(advice));
        parts.push(Part::labelled(voice.pick(label::NEXT), vec![advice]));
    }
    if let Some(source) = code.source {
        let source = voice.say(source);
        let ours = code.advice.is_some_and(|advice| advice != NO_REMEDY);
        let source = match ours {
            true => wording::with_advice_of_ours(voice.language(), &source),
            false => source,
        };
        let source = Line::wrap(source);
        parts.push(Part::labelled(voice.pick(label::SOURCE), vec![source]));
    }
    parts.extend(code.documentation.map(|address| docs(address, voice)));
    parts
}

/// Where to read on.
pub(super) fn docs(address: &str, voice: &Voice<'_>) -> Part {
    Part::labelled(
        voice.pick(label::DOCS),
        vec![Line::keep(voice.link(address))],
    )
}
