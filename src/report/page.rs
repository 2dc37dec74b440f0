//! Lines of a given width: wrapping, the label column, tables that become blocks where they do not fit.

use std::borrow::Cow;

use unicode_width::UnicodeWidthStr;

use crate::report::cut::{head_columns, tail_columns};
use crate::report::document::{Line, Span, Wrap};
use crate::report::style::{Ink, Style};
use crate::report::wrap::wrap;

/// The least column in which text beside a label begins: reports with short labels are all laid out alike.
const LABEL_COLUMN: usize = 8;
/// Below this width labels go on lines of their own.
pub(crate) const NARROW: usize = 60;
/// The least width that is laid out for.
const LEAST: usize = 20;
/// Between columns and between the blocks of a title.
const GAP: &str = "   ";
/// The least width of the last column of a table; with less, sentences in it are hard to read.
const LAST_COLUMN: usize = 34;

/// Text in the making.
pub(crate) struct Page {
    text: String,
    width: usize,
    label_column: usize,
    style: Style,
}

impl Page {
    /// An empty page.
    pub(crate) fn new(width: usize, style: Style) -> Self {
        Self {
            text: String::new(),
            width: width.max(LEAST),
            label_column: LABEL_COLUMN,
            style,
        }
    }

    /// Makes room for labels: text begins in one column beside all of them.
    pub(crate) fn make_room<'l>(&mut self, labels: impl Iterator<Item = &'l str>) {
        let widest = labels.map(UnicodeWidthStr::width).max().unwrap_or(0);
        self.label_column = LABEL_COLUMN.max(widest + 1);
    }

    /// The text, which ends with a line feed unless it is empty.
    pub(crate) fn finish(self) -> String {
        self.text
    }

    /// An empty line, unless the page is empty.
    pub(crate) fn gap(&mut self) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
    }

    /// Pieces beside each other, or below each other where they do not fit.
    pub(crate) fn spans(&mut self, indent: usize, spans: &[Span]) {
        let mut line = " ".repeat(indent);
        let mut used = indent;
        let mut fresh = true;
        for span in spans.iter().filter(|span| !span.text.is_empty()) {
            let gap = if fresh { 0 } else { GAP.len() };
            if !fresh && used + gap + span.text.width() > self.width {
                self.push(&line);
                line = " ".repeat(indent + 2);
                used = indent + 2;
                fresh = true;
            }
            if !fresh {
                line.push_str(GAP);
                used += GAP.len();
            }
            let mut blocks = if used + span.text.width() > self.width {
                wrap(&span.text, self.width - indent - 2, true)
            } else {
                vec![span.text.as_str()]
            };
            let last = blocks.pop().unwrap_or_default();
            for block in blocks {
                line.push_str(&self.style.paint(span.ink, block));
                self.push(&line);
                line = " ".repeat(indent + 2);
                used = indent + 2;
            }
            line.push_str(&self.style.paint(span.ink, last));
            used += last.width();
            fresh = false;
        }
        if !fresh {
            self.push(&line);
        }
    }

    /// A line as it is.
    pub(crate) fn keep(&mut self, line: &str) {
        self.push(line);
    }

    /// Lines with a margin.
    pub(crate) fn lines(&mut self, indent: usize, lines: &[Line]) {
        let margin = " ".repeat(indent);
        for line in lines {
            for text in self.flow(line, self.width - indent) {
                self.push_parts([&margin, &text]);
            }
        }
    }

    /// Lines behind a label; under it where the page is narrow.
    pub(crate) fn labelled(&mut self, label: &str, role: Ink, lines: &[Line]) {
        let painted = self.style.paint(role, label);
        if self.is_narrow() {
            self.push(&painted);
            return self.lines(2, lines);
        }
        let padding = " ".repeat(self.label_column.saturating_sub(label.width()).max(1));
        let mut margin = format!("{painted}{padding}");
        for line in lines {
            for text in self.flow(line, self.width - self.label_column) {
                self.push_parts([&margin, &text]);
                margin = " ".repeat(self.label_column);
            }
        }
    }

    /// Rows of cells in columns, the last of which takes the rest of the width. Where it has too little room it stands
    /// below the others; where they do not fit either, rows are blocks.
    pub(crate) fn table(&mut self, indent: usize, rows: &[Vec<Span>]) {
        let available = self.width - indent;
        let widths = columns(rows).filter(|_| !self.is_narrow());
        let taken = |widths: &[usize]| widths.iter().map(|width| width + GAP.len()).sum::<usize>();
        for row in rows {
            let room = widths.as_deref().map(taken);
            let room = room.and_then(|taken| (available + GAP.len()).checked_sub(taken));
            match (&widths, room, row.split_last()) {
                (Some(widths), Some(room), _) if room >= LAST_COLUMN + GAP.len() => {
                    let last = room - GAP.len();
                    let widths: Vec<usize> = widths.iter().copied().chain([last]).collect();
                    self.row(indent, row, &widths, GAP);
                }
                (Some(widths), Some(_), Some((last, first))) => {
                    self.row(indent, first, widths, GAP);
                    self.below(indent, last);
                }
                _ => self.row_as_block(indent, row),
            }
        }
    }

    /// A cell below the others of its row.
    fn below(&mut self, indent: usize, cell: &Span) {
        if !cell.text.is_empty() {
            let line = Line::wrap(cell.text.as_str()).ink(cell.ink);
            self.lines(indent + 2, &[line]);
        }
    }

    /// Cells in columns of given widths.
    pub(crate) fn row(&mut self, indent: usize, row: &[Span], widths: &[usize], gap: &str) {
        let cells: Vec<(Ink, usize, Vec<&str>)> = row
            .iter()
            .zip(widths)
            .map(|(cell, &width)| (cell.ink, width, wrap(&cell.text, width, true)))
            .collect();
        let height = cells.iter().map(|(_, _, lines)| lines.len()).max();
        for index in 0..height.unwrap_or(0) {
            let mut line = " ".repeat(indent);
            let mut owed = 0;
            for (role, width, lines) in &cells {
                let text = lines.get(index).copied().unwrap_or_default();
                if !text.is_empty() {
                    line.push_str(&" ".repeat(owed));
                    line.push_str(&self.style.paint(*role, text));
                    owed = 0;
                }
                owed += width.saturating_sub(text.width()) + gap.len();
            }
            self.push(&line);
        }
    }

    fn row_as_block(&mut self, indent: usize, row: &[Span]) {
        if let Some((last, first)) = row.split_last() {
            self.spans(indent, first);
            self.below(indent, last);
        }
    }

    /// The lines that a text takes in a width, painted.
    fn flow<'l>(&self, line: &'l Line, width: usize) -> Vec<Cow<'l, str>> {
        let style = self.style;
        let paint = |text: &'l str| style.paint(line.ink, text.trim_end());
        match line.wrap {
            Wrap::Words => paint_all(wrap(&line.text, width, true), "", "", paint),
            Wrap::Keep => paint_all(wrap(&line.text, width, false), "", "", paint),
            Wrap::Copy => vec![paint(&line.text)],
            Wrap::Quote => paint_all(wrap(&line.text, width - 2, true), "> ", "> ", paint),
            Wrap::Field { whole } => {
                paint_all(wrap(&line.text, width - 2, !whole), "", "  ", paint)
            }
            Wrap::Excerpt { mark } => {
                let (excerpt, arrow) = excerpt(&line.text, mark, width);
                let excerpt = style.paint(line.ink, excerpt.trim_end()).into_owned();
                let arrow = style.paint(Ink::Error, &arrow).into_owned();
                vec![Cow::Owned(excerpt), Cow::Owned(arrow)]
            }
        }
    }

    fn is_narrow(&self) -> bool {
        self.width < NARROW
    }

    fn push(&mut self, line: &str) {
        self.push_parts([line, ""]);
    }

    fn push_parts(&mut self, parts: [&str; 2]) {
        let start = self.text.len();
        for part in parts {
            self.text.push_str(part);
        }
        let line = self.text.get(start..).unwrap_or_default();
        self.text.truncate(start + line.trim_end().len());
        self.text.push('\n');
    }
}

/// A line cut to a width around a byte of it, and a line with an arrow that points there.
pub(crate) fn excerpt(text: &str, mark: usize, width: usize) -> (String, String) {
    let (before, after) = text.split_at_checked(mark).unwrap_or((text, ""));
    let half = width / 2;
    let room = (width - after.width().min(half)).saturating_sub(2);
    let mut line = String::new();
    let kept = tail_columns(before, room);
    if kept.len() < before.len() {
        line.push('…');
    }
    line.push_str(kept);
    let column = line.width();
    let room = width.saturating_sub(column);
    let kept = match after.width() <= room {
        true => after,
        false => head_columns(after, room.saturating_sub(1)),
    };
    line.push_str(kept);
    if kept.len() < after.len() {
        line.push('…');
    }
    (line, format!("{}^", " ".repeat(column)))
}

fn paint_all<'l>(
    lines: Vec<&'l str>,
    first: &str,
    next: &str,
    paint: impl Fn(&'l str) -> Cow<'l, str>,
) -> Vec<Cow<'l, str>> {
    let mut margin = first;
    lines
        .into_iter()
        .map(|line| {
            let line = paint(line);
            match std::mem::replace(&mut margin, next) {
                "" => line,
                margin => Cow::Owned(format!("{margin}{line}")),
            }
        })
        .collect()
}

/// The widths of the columns but the last.
fn columns(rows: &[Vec<Span>]) -> Option<Vec<usize>> {
    let last = rows.iter().map(Vec::len).max()?.checked_sub(1)?;
    let mut widths = vec![0; last];
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.text.width().max(*width);
        }
    }
    Some(widths)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(width: usize) -> Page {
        Page::new(width, Style::new(false))
    }

    #[test]
    fn a_label_stands_beside_its_lines() {
        let mut page = page(60);
        page.labelled("Body", Ink::Label, &[Line::wrap("one"), Line::wrap("two")]);
        assert_eq!(page.finish(), "Body    one\n        two\n");
    }

    #[test]
    fn the_widest_label_sets_the_column() {
        let mut page = page(60);
        page.make_room(["Corps", "Attention"].into_iter());
        page.labelled("Corps", Ink::Label, &[Line::wrap("un")]);
        page.labelled("Attention", Ink::Label, &[Line::wrap("deux")]);
        assert_eq!(page.finish(), "Corps     un\nAttention deux\n");
    }

    #[test]
    fn a_narrow_page_puts_the_label_on_its_own_line() {
        let mut page = page(40);
        page.labelled("Body", Ink::Label, &[Line::wrap("one")]);
        assert_eq!(page.finish(), "Body\n  one\n");
    }

    #[test]
    fn a_label_in_a_word_that_is_wider_than_a_line_is_not_broken() {
        for before in 0..60 {
            let word = format!("{}<redacted 12>&b=%3Credacted%2034%3E.", "a".repeat(before));
            let mut page = page(40);
            page.lines(2, &[Line::wrap(format!("to {word} now").as_str())]);
            let text = page.finish();
            let lines = text.lines();
            assert!(lines.clone().all(|line| line.width() <= 40), "{text}");
            for label in ["<redacted 12>", "%3Credacted%2034%3E"] {
                assert!(lines.clone().any(|line| line.contains(label)), "{text}");
            }
            let joined: String = lines.map(str::trim_start).collect();
            assert_eq!(
                joined.replace(' ', ""),
                format!("to{word}now").replace(' ', "")
            );
        }
    }

    #[test]
    fn what_is_to_be_copied_is_never_broken() {
        let etag = format!("If-Match: \"{}\"", "0123-".repeat(20));
        let mut page = page(40);
        page.lines(2, &[Line::copy(etag.as_str())]);
        assert_eq!(page.finish(), format!("  {etag}\n"));
    }

    #[test]
    fn no_line_ends_inside_a_label() {
        for width in 20..=60 {
            let mut page = page(width);
            page.lines(
                0,
                &[Line::wrap(
                    "sent <redacted 22> and <redacted 23>, then <redacted 24>.",
                )],
            );
            let text = page.finish();
            assert_eq!(text.matches("<redacted 2").count(), 3, "{text}");
            assert!(text.lines().all(|line| line.width() <= width), "{text}");
        }
    }

    #[test]
    fn an_identifier_is_not_split_at_its_hyphens() {
        let mut page = page(40);
        page.lines(
            2,
            &[Line::keep("sent 9652962e-2da6-4f1f-aa46-af3ead2d92b0")],
        );
        assert_eq!(
            page.finish(),
            "  sent\n  9652962e-2da6-4f1f-aa46-af3ead2d92b0\n"
        );
    }

    #[test]
    fn a_long_word_of_the_input_is_broken() {
        let mut page = page(20);
        page.lines(2, &[Line::quote("x".repeat(20))]);
        assert_eq!(
            page.finish(),
            format!("  > {}\n  > {}\n", "x".repeat(16), "x".repeat(4))
        );
    }

    #[test]
    fn a_title_that_does_not_fit_goes_on_below() {
        let mut page = page(40);
        let spans = [
            Span::plain("511 Network Authentication Required"),
            Span::plain("server error"),
            Span::plain("HTTP/1.1"),
        ];
        page.spans(0, &spans);
        assert_eq!(
            page.finish(),
            "511 Network Authentication Required\n  server error   HTTP/1.1\n"
        );
    }

    fn rows() -> Vec<Vec<Span>> {
        [
            ("GET of a session", "There is no such session."),
            (
                "PUT",
                "After the write no session is left, for one reason or another.",
            ),
        ]
        .map(|(when, meaning)| {
            vec![
                Span::plain("possible"),
                Span::plain(when),
                Span::plain(meaning),
            ]
        })
        .to_vec()
    }

    #[test]
    fn the_last_column_takes_the_rest_of_the_width() {
        let mut page = page(70);
        page.table(2, &rows());
        assert_eq!(
            page.finish(),
            "  possible   GET of a session   There is no such session.\n\
             \x20 possible   PUT                After the write no session is left,\n\
             \x20                               for one reason or another.\n"
        );
    }

    #[test]
    fn a_table_becomes_blocks_on_a_narrow_page() {
        let mut page = page(40);
        page.table(2, &rows());
        assert_eq!(
            page.finish(),
            "  possible   GET of a session\n    There is no such session.\n  \
             possible   PUT\n    After the write no session is left,\n    \
             for one reason or another.\n"
        );
    }

    #[test]
    fn an_excerpt_is_cut_on_both_sides_of_its_arrow() {
        let text = format!("{}!{}", "a".repeat(50), "b".repeat(50));
        let (line, arrow) = excerpt(&text, 50, 20);
        assert_eq!(line, "…aaaaaaaa!bbbbbbbbb…");
        assert_eq!(arrow, "         ^");
    }

    #[test]
    fn a_short_excerpt_is_whole() {
        assert_eq!(
            excerpt("{\"a\" 1}", 5, 40),
            ("{\"a\" 1}".to_owned(), "     ^".to_owned())
        );
    }
}
