//! Reports for a terminal.

use super::layout::Page;
use super::outline::{Outline, Part, Piece};
use super::style::Style;

/// The margin of running text and of tables.
const INDENT: usize = 2;

/// An outline as lines of at most `width` columns, but for what is copied.
pub(crate) fn render(outline: &Outline, width: usize, style: Style) -> String {
    let mut page = Page::new(width, style);
    page.make_room(
        outline
            .groups
            .iter()
            .flatten()
            .filter_map(|part| match part {
                Part::Labelled { label, .. } => Some(*label),
                Part::Line(_) | Part::Entry { .. } | Part::Table { .. } => None,
            }),
    );
    page.pieces(0, &outline.title);
    page.lines(0, &outline.under);
    for group in &outline.groups {
        page.gap();
        for part in group {
            write_part(&mut page, part);
        }
    }
    page.finish()
}

/// Pieces on one line, or on more where they do not fit.
pub(crate) fn line(pieces: &[Piece], width: usize, style: Style) -> String {
    let mut page = Page::new(width, style);
    page.pieces(0, pieces);
    page.finish()
}

fn write_part(page: &mut Page, part: &Part) {
    match part {
        Part::Line(line) => page.lines(INDENT, std::slice::from_ref(line)),
        Part::Labelled { label, role, lines } => page.labelled(label, *role, lines),
        Part::Entry { head, lines } => {
            page.pieces(INDENT, head);
            page.lines(2 * INDENT, lines);
        }
        Part::Table { rows, .. } => page.table(INDENT, rows),
    }
}
