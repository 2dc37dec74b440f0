//! Codes that are no status, laid out.

use crate::catalog::Entry;
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
        Span::value(f.escape(&code.title)),
        Span::plain(code.kind.clone()),
    ];
    let mut under = Vec::new();
    if let Some(value) = code.value {
        under.push(numbers(value, &[], f));
    }
    let others = code.symbols.iter().filter(|name| **name != code.title);
    let others: Vec<String> = others.map(|name| f.escape(name)).collect();
    if !others.is_empty() {
        under.push(Line::keep(others.join("  ")).ink(Ink::Note));
    }
    let lines = code.lines.iter();
    let xsapi = code.xsapi.map(|xsapi| f.escape(&xsapi));
    let source = code.source.map(|source| f.escape(&source));
    let groups = vec![
        lines.map(|line| Block::text(f.escape(line))).collect(),
        Vec::from_iter(of_xsapi(xsapi)),
        sources(
            code.advice.map(|advice| f.text(advice)),
            source,
            code.ours,
            code.documentation.as_deref(),
            f,
        ),
    ];
    Document::new(title, under, groups)
}

/// What Microsoft's client library makes of it.
pub(crate) fn of_xsapi(said: Option<String>) -> Option<Block> {
    Block::labelled(text::XSAPI, said.map(Line::wrap))
}

/// A code in one line of a search: name, kind, meaning.
pub(crate) fn row(entry: Entry, f: &Formatter<'_>) -> Vec<Span> {
    let code = CodeText::of(entry, f);
    let meaning = code.lines.first().map(|line| f.escape(line));
    let meaning = meaning.unwrap_or_default();
    Span::row(f.escape(&code.title), code.kind, meaning)
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
    Line::keep(all.join("  ")).ink(Ink::Note)
}

/// What to do, who says what is said, and where to read on. The source says so where the advice is `ours`.
pub(crate) fn sources(
    advice: Option<String>,
    source: Option<String>,
    ours: bool,
    documentation: Option<&str>,
    f: &Formatter<'_>,
) -> Vec<Block> {
    let source = source.map(|source| match ours {
        true => text::with_advice_of_ours(f.language(), &source),
        false => source,
    });
    let next = advice.map(Line::wrap);
    let docs = documentation.map(|address| Line::keep(f.link(address)));
    let blocks = [
        Block::labelled(f.plain(label::NEXT), next),
        Block::labelled(f.plain(label::SOURCE), source.map(Line::wrap)),
        Block::labelled(f.plain(label::DOCS), docs),
    ];
    blocks.into_iter().flatten().collect()
}
