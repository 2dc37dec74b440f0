//! Codes that are no status, laid out.

use crate::catalog::{Entry, NO_REMEDY};
use crate::report::code_text::CodeText;
use crate::report::document::{Block, Document, Line, Span};
use crate::report::formatter::Formatter;
use crate::report::style::Ink;
use crate::report::text;
use crate::report::text::label;

/// An explained code.
pub(crate) fn document(entry: Entry, f: &Formatter<'_>) -> Document {
    let code = CodeText::of(entry, f);
    let title = vec![
        Span::new(Ink::Value, f.escape(&code.title)),
        Span::new(Ink::Plain, code.kind.clone()),
    ];
    let mut under = Vec::new();
    if let Some(value) = code.value {
        under.push(numbers(value, &[], f));
    }
    if let Some((_, others @ [_, ..])) = code.symbols.split_first() {
        let others: Vec<String> = others.iter().map(|name| f.escape(name)).collect();
        under.push(Line::keep(others.join("  ")).role(Ink::Note));
    }
    let lines = code
        .lines
        .iter()
        .map(|line| Block::Line(Line::wrap(f.escape(line))));
    let mut groups = vec![lines.collect()];
    groups.extend(code.xsapi.as_ref().map(|xsapi| {
        let line = Line::wrap(f.escape(xsapi));
        vec![Block::labelled(text::XSAPI, vec![line])]
    }));
    groups.push(sources(&code, f));
    groups.retain(|group: &Vec<Block>| !group.is_empty());
    Document {
        title,
        under,
        groups,
    }
}

/// A code in one line of a search: name, kind, meaning.
pub(crate) fn row(entry: Entry, f: &Formatter<'_>) -> Vec<Span> {
    let code = CodeText::of(entry, f);
    let meaning = code.lines.into_iter().next().unwrap_or_default();
    vec![
        Span::new(Ink::Value, f.escape(&code.title)),
        Span::new(Ink::Note, code.kind),
        Span::new(Ink::Plain, f.escape(&meaning)),
    ]
}

/// A 32-bit value as logs write it, and names that go with it.
pub(crate) fn numbers(value: u32, names: &[&str], f: &Formatter<'_>) -> Line {
    let signed = value.cast_signed();
    let mut numbers = format!("{}  {value}", text::value(value));
    if signed < 0 {
        numbers.push_str(&format!("  {signed}"));
    }
    let names = names.iter().map(|name| f.escape(name));
    let all: Vec<String> = std::iter::once(numbers).chain(names).collect();
    Line::keep(all.join("  ")).role(Ink::Note)
}

fn sources(code: &CodeText, f: &Formatter<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(advice) = code.advice {
        let advice = Line::wrap(f.text(advice));
        blocks.push(Block::labelled(f.plain(label::NEXT), vec![advice]));
    }
    if let Some(source) = code.source {
        let source = f.text(source);
        let ours = code.advice.is_some_and(|advice| advice != NO_REMEDY);
        let source = match ours {
            true => text::with_advice_of_ours(f.language(), &source),
            false => source,
        };
        let source = Line::wrap(source);
        blocks.push(Block::labelled(f.plain(label::SOURCE), vec![source]));
    }
    blocks.extend(code.documentation.map(|address| docs(address, f)));
    blocks
}

/// Where to read on.
pub(crate) fn docs(address: &str, f: &Formatter<'_>) -> Block {
    Block::labelled(f.plain(label::DOCS), vec![Line::keep(f.link(address))])
}
