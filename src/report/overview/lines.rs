//! The lines of an overview, in columns, written while more are read.
//!
//! Each response has one line. The first few settle which columns there are and how wide: after that they stay. On a
//! terminal what does not fit its column is cut; elsewhere cells are whole, and one that is wider than its column moves
//! the rest of its own line alone. Only a column that is filled later brings a new head.

use std::borrow::Cow;
use std::{io, iter};

use unicode_width::UnicodeWidthStr;

use crate::language::Text;
use crate::report::cut::{cut_end, cut_middle};
use crate::report::document::{Line, Span};
use crate::report::output::Output;
use crate::report::overview::row::{ATTENTION, Row};
use crate::report::page::{NARROW, Page};
use crate::report::settings::{OutputFormat, RenderOptions};
use crate::report::style::{Ink, Style};
use crate::report::text::{column, label};
use crate::report::{markdown, text};

/// As many lines are looked at before the first is written.
const LOOKED_AT: usize = 16;
/// As many where columns cannot be cut, so that few lines have a wider cell.
const LOOKED_AT_WHOLE: usize = 128;
/// Between columns.
const GAP: usize = 2;
/// The column of the index: a number that is longer takes of the gap.
const INDEX: usize = 3;
/// What the usual requests and meanings take, so that a later one fits where the first are shorter.
const REQUEST: usize = 17;
const MEANING: usize = 31;
/// The least that is left of a column that is cut, and of the meaning beside the body.
const LEAST: usize = 8;
const LEAST_MEANING: usize = 20;
/// The most that a request takes of all lines where nothing is cut: a longer one moves the rest of its own line alone.
const WIDEST_REQUEST: usize = 64;
/// As much wider the meaning stays than the request.
const MEANING_FIRST: usize = 6;

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

/// The widths of the columns; those without one are left out.
#[derive(Debug, Clone, Copy, Default)]
struct Layout {
    index: usize,
    time: usize,
    took: usize,
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
        let most = match out.settings.table_width {
            Some(_) => LOOKED_AT,
            None => LOOKED_AT_WHOLE,
        };
        match self.held.len() >= most {
            true => self.settle(out),
            false => Ok(()),
        }
    }

    /// Writes what is held back.
    pub(crate) fn settle(&mut self, out: &mut Output<'_>) -> io::Result<()> {
        let held = std::mem::take(&mut self.held);
        if self.layout.is_none() && !held.is_empty() {
            let rows = held.iter().map(|entry| &entry.row);
            self.layout = Some(Layout::of(rows, &out.settings));
        }
        for entry in held {
            self.write(entry, out)?;
        }
        Ok(())
    }

    fn write(&mut self, Entry { heading, row }: Entry, out: &mut Output<'_>) -> io::Result<()> {
        let settings = out.settings;
        let mut layout = self.layout.unwrap_or_default();
        let is_first = !std::mem::replace(&mut self.is_begun, true);
        let mut with_head = is_first;
        if layout.lacks(&row) {
            layout = layout.with(Layout::of([&row], &settings), &settings);
            with_head = true;
        }
        self.layout = Some(layout);
        let is_markdown = settings.format == OutputFormat::Markdown;
        if let Some(heading) = heading {
            if !is_first {
                out.text("\n")?;
            }
            out.heading(3, &heading)?;
            // A heading ends a table.
            with_head |= is_markdown;
        }
        out.text(&match (is_markdown, settings.table_width) {
            (true, _) => markdown_row(row, layout, with_head && !is_first, with_head, &settings),
            (_, Some(width)) if width < NARROW => block(row, width, settings.style()),
            _ => human_row(row, layout, with_head, &settings),
        })
    }
}

impl Layout {
    /// The columns that some lines fill, as wide as they need, or as there is room.
    fn of<'r>(rows: impl IntoIterator<Item = &'r Row>, settings: &RenderOptions) -> Self {
        let names = head(settings);
        let mut layout = Self {
            index: INDEX,
            status: names.status.text.width(),
            meaning: MEANING,
            body: names.body.width(),
            ..Self::default()
        };
        // A column that is filled is at least as wide as its name.
        let widen = |width: &mut usize, cell: &str, least: usize| {
            if !cell.is_empty() {
                *width = (*width).max(cell.width()).max(least);
            }
        };
        for row in rows {
            widen(&mut layout.index, &row.index, INDEX);
            widen(&mut layout.time, &row.time, names.time.width());
            widen(&mut layout.took, &row.took, names.took.width());
            widen(&mut layout.request, &row.request, REQUEST);
            widen(&mut layout.status, &row.status.text, 0);
            widen(&mut layout.meaning, &row.meaning.text, 0);
            widen(&mut layout.body, &row.body, 0);
        }
        layout.fitted(settings)
    }

    /// Whether a line fills a column that there is none of.
    fn lacks(self, row: &Row) -> bool {
        let missing = |width: usize, cell: &str| width == 0 && !cell.is_empty();
        missing(self.time, &row.time)
            || missing(self.took, &row.took)
            || missing(self.request, &row.request)
    }

    /// With the columns of another besides.
    fn with(mut self, other: Self, settings: &RenderOptions) -> Self {
        for (mine, others) in [
            (&mut self.time, other.time),
            (&mut self.took, other.took),
            (&mut self.request, other.request),
        ] {
            if *mine == 0 {
                *mine = others;
            }
        }
        self.fitted(settings)
    }

    /// Cut to a terminal: what is widest gives first, the kind of the body before that; where little of the meaning would
    /// be left, there is no column for the body. What is left over belongs to the meaning.
    fn fitted(self, settings: &RenderOptions) -> Self {
        let Some(width) = settings.table_width else {
            return Self {
                request: self.request.min(WIDEST_REQUEST),
                ..self
            };
        };
        let fitted = self.within(width);
        match fitted.meaning < LEAST_MEANING {
            true => Self { body: 0, ..self }.within(width),
            false => fitted,
        }
    }

    fn within(mut self, width: usize) -> Self {
        let columns = [
            self.index,
            self.time,
            self.took,
            self.status,
            self.request,
            self.body,
        ];
        let gaps = columns.iter().filter(|&&width| width > 0).count() * GAP;
        let fixed = self.index + self.time + self.took + self.status;
        let room = width.saturating_sub(fixed + gaps);
        let excess =
            |layout: &Self| (layout.request + layout.meaning + layout.body).saturating_sub(room);
        self.body -= excess(&self).min(self.body.saturating_sub(LEAST));
        while excess(&self) > 0 && self.request.max(self.meaning) > LEAST {
            match self.request + MEANING_FIRST > self.meaning {
                true => self.request -= 1,
                false => self.meaning -= 1,
            }
        }
        self.meaning = room.saturating_sub(self.request + self.body).max(LEAST);
        self
    }

    /// The cells of the columns that there are, with their widths.
    fn cells(self, row: Row) -> impl Iterator<Item = (Span, usize)> {
        let cells = [
            (Span::note(row.index), self.index),
            (Span::note(row.time), self.time),
            (Span::note(row.took), self.took),
            (Span::plain(row.request), self.request),
            (row.status, self.status),
            (row.meaning, self.meaning),
            (Span::note(row.body), self.body),
        ];
        cells.into_iter().filter(|(_, width)| *width > 0)
    }

    /// A line of text. Each cell begins where its column does, or behind a wider one.
    fn line(self, mut row: Row, settings: &RenderOptions) -> String {
        let style = settings.style();
        let is_cut = settings.table_width.is_some();
        row.index = format!("{:>width$}", row.index, width = self.index);
        row.took = format!("{:>width$}", row.took, width = self.took);
        if is_cut {
            // Host and end of an address tell more than its middle.
            row.request = cut_middle(&row.request, self.request.max(1)).into_owned();
        }
        let mut line = String::new();
        let (mut column, mut used) = (0_usize, 0);
        for (position, (cell, width)) in self.cells(row).enumerate() {
            let shown = match is_cut && position > 0 {
                true => cut_end(&cell.text, width),
                false => Cow::Borrowed(cell.text.as_str()),
            };
            if !shown.trim_end().is_empty() {
                // A long index takes of the gap behind it.
                let gap = column.saturating_sub(used).max(position.min(GAP));
                line.extend(iter::repeat_n(' ', gap));
                line.push_str(&style.paint(cell.ink, &shown));
                used += gap + shown.width();
            }
            column += width + GAP;
        }
        line.push('\n');
        line
    }
}

/// The names of the columns, as a line.
fn head(settings: &RenderOptions) -> Row {
    let say = |text: Text| text.in_language(settings.language).to_owned();
    Row {
        file: String::new(),
        index: "#".to_owned(),
        time: say(column::TIME),
        took: say(column::TOOK),
        request: say(label::REQUEST),
        status: Span::plain(say(column::STATUS)),
        meaning: Span::plain(say(column::MEANING)),
        body: say(label::BODY),
    }
}

fn human_row(row: Row, layout: Layout, with_head: bool, settings: &RenderOptions) -> String {
    let mut text = String::new();
    if with_head {
        let plain = RenderOptions {
            color: false,
            ..*settings
        };
        let names = layout.line(head(settings), &plain);
        text.push_str(&settings.style().paint(Ink::Label, names.trim_end()));
        text.push('\n');
    }
    text.push_str(&layout.line(in_line(row), settings));
    text
}

/// With the status of what needs no attention in line with that of what does.
fn in_line(mut row: Row) -> Row {
    let mark = ATTENTION.trim_end();
    if !row.status.text.is_empty() && !row.status.text.starts_with(mark) {
        row.status.text.insert_str(0, "  ");
    }
    row
}

/// The cells below each other, where there is no room for columns.
fn block(row: Row, width: usize, style: Style) -> String {
    let row = in_line(row);
    let mut page = Page::new(width, style);
    let margin = INDEX + GAP;
    let index = Span::note(format!("{:>INDEX$}", row.index));
    let cells = [
        index,
        Span::note(row.time),
        Span::note(row.took),
        row.status,
    ];
    let cells = cells.iter().filter(|cell| !cell.text.is_empty());
    let cells: Vec<_> = cells
        .map(|cell| style.paint(cell.ink, &cell.text))
        .collect();
    page.keep(&cells.join("  "));
    if !row.request.is_empty() {
        page.lines(margin, &[Line::wrap(row.request)]);
    }
    page.spans(margin, &[row.meaning, Span::note(row.body)]);
    page.finish()
}

fn markdown_row(
    row: Row,
    layout: Layout,
    gap: bool,
    with_head: bool,
    settings: &RenderOptions,
) -> String {
    let cells = |row: Row| layout.cells(row).map(|(cell, _)| cell).collect::<Vec<_>>();
    let mut text = String::new();
    if with_head {
        if gap {
            text.push('\n');
        }
        text.push_str(&markdown::table_head(&cells(head(settings))));
    }
    text.push_str(&markdown::table_row(&cells(row)));
    text
}

#[cfg(test)]
mod tests;
