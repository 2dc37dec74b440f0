//! The lines of an overview, in columns, written while more are read.
//!
//! How wide the columns are, and which there are, is told from the first few lines. Where a later line has more to
//! say than there are columns for, a new head follows.

use std::io;

use unicode_width::UnicodeWidthStr;

use crate::language::Text;
use crate::report::document::Span;
use crate::report::output::Output;
use crate::report::overview::row::{ATTENTION, Row};
use crate::report::page::Page;
use crate::report::settings::{OutputFormat, RenderOptions};
use crate::report::style::Ink;
use crate::report::text::{column, label};
use crate::report::{markdown, text};

/// As many lines are looked at before the first is written.
pub(crate) const LOOKED_AT: usize = 16;
/// Between columns.
const GAP: &str = "  ";
/// The least width of the column of meanings; with less, lines become blocks.
const LEAST_MEANING: usize = 20;
/// The widest index that is laid out for from the start: counts are rarely larger.
const INDEX: usize = 3;

/// Lines in the making.
#[derive(Debug)]
pub(crate) struct Lines {
    /// Whether there is more than one input, so that each needs its name above its lines.
    several: bool,
    /// The input that the last line was of.
    file: Option<String>,
    held: Vec<Entry>,
    layout: Option<Layout>,
    is_begun: bool,
}

/// A line, and the name of its input where it is the first of it.
#[derive(Debug)]
struct Entry {
    heading: Option<String>,
    row: Row,
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
    pub(crate) fn new(several: bool) -> Self {
        Self {
            several,
            file: None,
            held: Vec::new(),
            layout: None,
            is_begun: false,
        }
    }

    /// Takes a line; writes what is no longer held back.
    pub(crate) fn push(&mut self, row: Row, out: &mut Output<'_>) -> io::Result<()> {
        let is_new = self.several && self.file.as_ref() != Some(&row.file);
        let heading = is_new.then(|| {
            self.file = Some(row.file.clone());
            text::input_in_short(&row.file, &mut out.formatter())
        });
        let entry = Entry { heading, row };
        if self.layout.is_some() {
            return self.write(entry, out);
        }
        self.held.push(entry);
        if self.held.len() >= LOOKED_AT {
            self.settle(out)?;
        }
        Ok(())
    }

    /// Writes what is held back.
    pub(crate) fn settle(&mut self, out: &mut Output<'_>) -> io::Result<()> {
        let held = std::mem::take(&mut self.held);
        if self.layout.is_none() && !held.is_empty() {
            let rows = held.iter().map(|entry| &entry.row);
            self.layout = Some(rows.fold(Layout::default(), |layout, row| {
                layout.with(row, &out.settings)
            }));
        }
        for entry in held {
            self.write(entry, out)?;
        }
        Ok(())
    }

    fn write(&mut self, Entry { heading, row }: Entry, out: &mut Output<'_>) -> io::Result<()> {
        let settings = out.settings;
        let before = self.layout.unwrap_or_default();
        let layout = before.with(&row, &settings);
        self.layout = Some(layout);
        let is_first = !std::mem::replace(&mut self.is_begun, true);
        let mut with_head = is_first || layout.has_more_columns_than(before);
        let is_markdown = settings.format == OutputFormat::Markdown;
        if let Some(heading) = heading {
            if !is_first {
                out.text("\n")?;
            }
            out.heading(3, &heading)?;
            // A heading ends a table.
            with_head |= is_markdown;
        }
        out.text(&match is_markdown {
            true => markdown_row(row, layout, with_head && !is_first, with_head, &settings),
            false => human_row(row, layout, with_head, &settings),
        })
    }
}

impl Layout {
    /// With room for a line.
    fn with(mut self, row: &Row, settings: &RenderOptions) -> Self {
        let cap = |text: &str, most: usize| text.width().min(most);
        let head = |text: Text| text.in_language(settings.language).width();
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
            let request = cap(&row.request, settings.width / 4);
            self.request = self.request.max(request).max(head(label::REQUEST));
        }
        let body = cap(&row.body, settings.width / 6);
        self.body = self.body.max(body).max(head(label::BODY));
        let others = [self.index, self.time, self.request, self.status, self.body];
        let taken: usize = others
            .into_iter()
            .filter(|&width| width > 0)
            .map(|width| width + GAP.len())
            .sum();
        self.meaning = settings.width.saturating_sub(taken);
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
    fn cells(self, row: Row) -> (Vec<Span>, Vec<usize>) {
        let cells = [
            (Span::note(row.index), self.index),
            (Span::note(row.time), self.time),
            (Span::plain(row.request), self.request),
            (row.status, self.status),
            // There is always one, however little room is left.
            (row.meaning, self.meaning.max(1)),
            (Span::note(row.body), self.body),
        ];
        cells.into_iter().filter(|(_, width)| *width > 0).unzip()
    }

    /// The cells with the index on the right of its column.
    fn aligned(self, mut row: Row) -> (Vec<Span>, Vec<usize>) {
        row.index = format!("{:>width$}", row.index, width = self.index);
        self.cells(row)
    }
}

/// The names of the columns, as a line.
fn head(settings: &RenderOptions) -> Row {
    let say = |text: Text| text.in_language(settings.language).to_owned();
    Row {
        file: String::new(),
        index: "#".to_owned(),
        time: say(column::TIME),
        request: say(label::REQUEST),
        status: Span::plain(say(column::STATUS)),
        meaning: Span::plain(say(column::MEANING)),
        body: say(label::BODY),
    }
}

fn human_row(row: Row, layout: Layout, with_head: bool, settings: &RenderOptions) -> String {
    let mut page = Page::new(settings.width, settings.style());
    if layout.is_narrow() {
        page.spans(0, &layout.cells(row).0);
        return page.finish();
    }
    if with_head {
        let (mut cells, widths) = layout.aligned(head(settings));
        for cell in &mut cells {
            cell.ink = Ink::Label;
        }
        page.row(0, &cells, &widths, GAP);
    }
    let (mut cells, widths) = layout.aligned(row);
    for cell in &mut cells {
        // What needs no attention stands in line with what does.
        if matches!(cell.ink, Ink::Status(_)) && !cell.text.starts_with(ATTENTION) {
            cell.text.insert_str(0, "  ");
        }
    }
    page.row(0, &cells, &widths, GAP);
    page.finish()
}

fn markdown_row(
    row: Row,
    layout: Layout,
    gap: bool,
    with_head: bool,
    settings: &RenderOptions,
) -> String {
    let mut text = String::new();
    if with_head {
        if gap {
            text.push('\n');
        }
        text.push_str(&markdown::table_head(&layout.cells(head(settings)).0));
    }
    text.push_str(&markdown::table_row(&layout.cells(row).0));
    text
}
