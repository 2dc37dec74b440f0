//! The lines of an overview, in columns, written while more are read.
//!
//! How wide the columns are, and which there are, is told from the first few lines. Where a later line has more to
//! say than there are columns for, a new head follows.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use crate::language::Language;
use crate::report::document::Span;
use crate::report::overview::row::{ATTENTION, Row};
use crate::report::page::Page;
use crate::report::style::{Ink, Style};
use crate::report::text::{column, label};
use crate::report::{OutputFormat, markdown};

/// As many lines are looked at before the first is written.
pub(crate) const LOOKED_AT: usize = 16;
/// Between columns.
const GAP: &str = "  ";
/// The least width of the column of meanings; with less, lines become blocks.
const LEAST_MEANING: usize = 20;
/// The widest index that is laid out for from the start: counts are rarely larger.
const INDEX: usize = 3;

/// How lines look.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    pub(crate) format: OutputFormat,
    pub(crate) width: usize,
    pub(crate) style: Style,
    pub(crate) language: Language,
    /// Whether there is more than one input, so that each needs its name above its lines.
    pub(crate) several: bool,
}

/// Lines in the making.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    held: Vec<(Row, String)>,
    layout: Option<Layout>,
    /// The input that the last line was of.
    file: Option<String>,
}

/// The columns and their widths.
#[derive(Debug, Clone, Copy, Default)]
struct Layout {
    index: usize,
    time: usize,
    request: usize,
    status: usize,
    meaning: usize,
    body: usize,
}

impl Lines {
    /// Takes a line and the name of its input; writes what is no longer held back.
    pub(crate) fn push(
        &mut self,
        writer: &mut impl Write,
        row: Row,
        name: String,
        look: Look,
    ) -> io::Result<()> {
        if self.layout.is_some() {
            return self.write(writer, &row, &name, look);
        }
        self.held.push((row, name));
        if self.held.len() >= LOOKED_AT {
            self.settle(writer, look)?;
        }
        Ok(())
    }

    /// Writes what is held back.
    pub(crate) fn settle(&mut self, writer: &mut impl Write, look: Look) -> io::Result<()> {
        let held = std::mem::take(&mut self.held);
        if self.layout.is_none() && !held.is_empty() {
            let rows = held.iter().map(|(row, _)| row);
            self.layout = Some(rows.fold(Layout::default(), |layout, row| layout.with(row, look)));
        }
        for (row, name) in held {
            self.write(writer, &row, &name, look)?;
        }
        Ok(())
    }

    fn write(
        &mut self,
        writer: &mut impl Write,
        row: &Row,
        name: &str,
        look: Look,
    ) -> io::Result<()> {
        let before = self.layout.unwrap_or_default();
        let layout = before.with(row, look);
        self.layout = Some(layout);
        let first = self.file.is_none();
        let other_file = self.file.as_deref() != Some(&row.file);
        let mut head = first || layout.has_more_columns_than(before);
        if other_file {
            self.file = Some(row.file.clone());
            if look.several {
                let gap = if first { "" } else { "\n" };
                let heading = match look.format {
                    OutputFormat::Markdown => markdown::heading(3, name) + "\n",
                    _ => look.style.paint(Ink::Heading, name) + "\n",
                };
                write!(writer, "{gap}{heading}")?;
                // A heading ends a table.
                head |= look.format == OutputFormat::Markdown;
            }
        }
        let text = match look.format {
            OutputFormat::Markdown => markdown_row(row, layout, head && !first, head, look),
            _ => human_row(row, layout, head, look),
        };
        writer.write_all(text.as_bytes())
    }
}

impl Layout {
    /// With room for a line.
    fn with(mut self, row: &Row, look: Look) -> Self {
        let cap = |text: &str, most: usize| text.width().min(most);
        let head = |text: crate::language::Text| text.in_language(look.language).width();
        self.index = self.index.max(row.index.width()).max(INDEX);
        self.status = self
            .status
            .max(ATTENTION.width() + 3)
            .max(row.status.text.width())
            .max(head(column::STATUS));
        if !row.time.is_empty() {
            self.time = self.time.max(row.time.width()).max(head(column::TIME));
        }
        if !row.request.is_empty() {
            let request = cap(&row.request, look.width / 4);
            self.request = self.request.max(request).max(head(label::REQUEST));
        }
        let body = cap(&row.body, look.width / 6);
        self.body = self.body.max(body).max(head(label::BODY));
        let others = [self.index, self.time, self.request, self.status, self.body];
        let taken: usize = others
            .into_iter()
            .filter(|&width| width > 0)
            .map(|width| width + GAP.len())
            .sum();
        self.meaning = look.width.saturating_sub(taken);
        self
    }

    fn has_more_columns_than(self, other: Self) -> bool {
        (self.time > 0) != (other.time > 0) || (self.request > 0) != (other.request > 0)
    }

    /// Whether lines do not fit beside each other.
    fn is_narrow(self) -> bool {
        self.meaning < LEAST_MEANING
    }

    /// Cells of the columns that there are, with their widths.
    fn cells(self, row: &Row, index: String) -> (Vec<Span>, Vec<usize>) {
        let plain = |text: &str| Span::plain(text);
        let cells = [
            (Span::note(index), self.index),
            (Span::note(row.time.as_str()), self.time),
            (plain(&row.request), self.request),
            (row.status.clone(), self.status),
            // There is always one, however little room is left.
            (row.meaning.clone(), self.meaning.max(1)),
            (Span::note(row.body.as_str()), self.body),
        ];
        cells.into_iter().filter(|(_, width)| *width > 0).unzip()
    }
}

/// The names of the columns, as a line.
fn head(look: Look) -> Row {
    let say = |text: crate::language::Text| text.in_language(look.language).to_owned();
    Row {
        file: String::new(),
        index: "#".to_owned(),
        time: say(column::TIME),
        request: say(label::REQUEST),
        status: Span::new(Ink::Label, say(column::STATUS)),
        meaning: Span::new(Ink::Label, say(column::MEANING)),
        body: say(label::BODY),
    }
}

fn human_row(row: &Row, layout: Layout, with_head: bool, look: Look) -> String {
    let mut page = Page::new(look.width, look.style);
    if layout.is_narrow() {
        let (cells, _) = layout.cells(row, row.index.clone());
        page.spans(0, &cells);
        return page.finish();
    }
    let right = |index: &str| format!("{index:>width$}", width = layout.index);
    if with_head {
        let head = head(look);
        let (mut cells, widths) = layout.cells(&head, right(&head.index));
        for cell in &mut cells {
            cell.ink = Ink::Label;
        }
        page.columns(&cells, &widths, GAP);
    }
    let (mut cells, widths) = layout.cells(row, right(&row.index));
    for cell in &mut cells {
        // What needs no attention stands in line with what does.
        if matches!(cell.ink, Ink::Status(_)) && !cell.text.starts_with(ATTENTION) {
            cell.text.insert_str(0, "  ");
        }
    }
    page.columns(&cells, &widths, GAP);
    page.finish()
}

fn markdown_row(row: &Row, layout: Layout, gap: bool, with_head: bool, look: Look) -> String {
    let mut text = String::new();
    if with_head {
        if gap {
            text.push('\n');
        }
        let head = head(look);
        let (cells, _) = layout.cells(&head, head.index.clone());
        text.push_str(&markdown::table_head(&cells));
    }
    let (cells, _) = layout.cells(row, row.index.clone());
    text.push_str(&markdown::table_row(&cells));
    text
}
