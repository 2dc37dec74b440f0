//! Reports for a terminal.

use crate::report::document::{Block, Document, Span};
use crate::report::page::Page;
use crate::report::style::Style;

/// The margin of running text and of tables.
const INDENT: usize = 2;

/// A document as lines of at most `width` columns, but for what is copied.
pub(crate) fn render(document: &Document, width: usize, style: Style) -> String {
    let mut page = Page::new(width, style);
    let blocks = document.groups.iter().flatten();
    page.make_room(blocks.filter_map(|block| match block {
        Block::Labelled { label, .. } => Some(*label),
        Block::Line(_) | Block::Entry { .. } | Block::Table { .. } => None,
    }));
    page.spans(0, &document.title);
    page.lines(0, &document.under);
    for group in &document.groups {
        page.gap();
        for block in group {
            write_block(&mut page, block);
        }
    }
    page.finish()
}

/// Pieces on one line, or on more where they do not fit.
pub(crate) fn line(spans: &[Span], width: usize, style: Style) -> String {
    let mut page = Page::new(width, style);
    page.spans(0, spans);
    page.finish()
}

fn write_block(page: &mut Page, block: &Block) {
    match block {
        Block::Line(line) => page.lines(INDENT, std::slice::from_ref(line)),
        Block::Labelled { label, ink, lines } => page.labelled(label, *ink, lines),
        Block::Entry { head, lines } => {
            page.spans(INDENT, head);
            page.lines(2 * INDENT, lines);
        }
        Block::Table { rows, .. } => page.table(INDENT, rows),
    }
}
