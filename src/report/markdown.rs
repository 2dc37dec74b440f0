//! Reports for a bug tracker: GitHub's Markdown.
//!
//! Sentences arrive marked: what comes from an input stands in code spans. Bare lines of an input go into
//! fences. Neither lets markup, a mention or a link out.

use crate::language::Language;
use crate::report::document::{Block, Document, Line, Span, Wrap};
use crate::report::formatter::{EXCERPT_WIDTH, longest_run};
use crate::report::page::excerpt;
use crate::report::text;

/// A document under a heading.
pub(crate) fn render(document: &Document, language: Language) -> String {
    let mut text = heading(3, &joined(&document.title, ", "));
    if !document.under.is_empty() {
        text.push('\n');
        push_lines(&mut text, "", &document.under);
    }
    let mut blocks = document.groups.iter().flatten().peekable();
    while let Some(block) = blocks.next() {
        text.push('\n');
        match bare(block) {
            // Lines that follow each other stand in one fence.
            Some(line) => {
                let mut lines = vec![line.clone()];
                while let Some(next) = blocks.next_if(|next| bare(next).is_some()) {
                    lines.extend(bare(next).cloned());
                }
                push_lines(&mut text, "", &lines);
            }
            None => write_block(&mut text, block, language),
        }
    }
    text
}

/// The line that a block is, if it is a bare one of the input.
fn bare(block: &Block) -> Option<&Line> {
    match block {
        Block::Line(line) if is_bare(line) => Some(line),
        _ => None,
    }
}

/// A heading.
pub(crate) fn heading(level: usize, title: &str) -> String {
    format!("{} {title}\n", "#".repeat(level))
}

/// Pieces as an item of a list.
pub(crate) fn item(spans: &[Span]) -> String {
    format!("- {}\n", joined(spans, ", "))
}

fn write_block(text: &mut String, block: &Block, language: Language) {
    match block {
        Block::Line(line) => push_lines(text, "", std::slice::from_ref(line)),
        Block::Labelled { label, lines, .. } => {
            let colon = text::COLON.in_language(language);
            push_lines(text, &format!("**{label}{colon}** "), lines);
        }
        Block::Entry { head, lines } => {
            text.push_str(&format!("**{}**\n\n", joined(head, " — ")));
            push_lines(text, "", lines);
        }
        Block::Table { head, rows } => {
            text.push_str(&names(head));
            text.extend(rows.iter().map(|row| table_row(row)));
        }
    }
}

/// Sentences as one paragraph, a line for each; bare lines of an input that follow each other in one fence.
fn push_lines(text: &mut String, lead: &str, lines: &[Line]) {
    text.push_str(lead);
    let mut lines = lines.iter().peekable();
    let mut begun = !lead.is_empty();
    while let Some(line) = lines.next() {
        if !is_bare(line) {
            text.push_str(&line.text);
            // Two spaces at its end keep a line apart from the next.
            text.push_str(match lines.peek() {
                Some(next) if !is_bare(next) => "  \n",
                _ => "\n",
            });
            begun = true;
            continue;
        }
        if begun {
            end_line(text);
            text.push('\n');
        }
        let mut bare = bare_lines(line);
        while let Some(next) = lines.next_if(|next| is_bare(next)) {
            bare.extend(bare_lines(next));
        }
        push_fence(text, &bare);
        if lines.peek().is_some() {
            text.push('\n');
        }
        begun = true;
    }
    end_line(text);
}

fn end_line(text: &mut String) {
    if !text.ends_with('\n') {
        let kept = text.trim_end().len();
        text.truncate(kept);
        text.push('\n');
    }
}

fn is_bare(line: &Line) -> bool {
    !matches!(line.wrap, Wrap::Words | Wrap::Keep)
}

fn bare_lines(line: &Line) -> Vec<String> {
    match line.wrap {
        Wrap::Excerpt { mark } => {
            let (line, arrow) = excerpt(&line.text, mark, EXCERPT_WIDTH);
            vec![line, arrow]
        }
        _ => vec![line.text.clone()],
    }
}

/// A fence that its content cannot close: longer than any run of backquotes inside.
fn push_fence(text: &mut String, lines: &[String]) {
    let longest = lines.iter().map(|line| longest_run(line, '`')).max();
    let fence = "`".repeat(longest.unwrap_or_default().max(2) + 1);
    text.push_str(&format!("{fence}text\n"));
    for line in lines {
        text.push_str(line);
        text.push('\n');
    }
    text.push_str(&format!("{fence}\n"));
}

/// The head of a table.
pub(crate) fn table_head(cells: &[Span]) -> String {
    let cells: Vec<&str> = cells.iter().map(|cell| cell.text.as_str()).collect();
    names(&cells)
}

fn names(names: &[&str]) -> String {
    let rule = row(names.iter().map(|_| "---"));
    format!("{}{rule}", row(names.iter().copied()))
}

/// A row of a table.
pub(crate) fn table_row(cells: &[Span]) -> String {
    row(cells.iter().map(|cell| cell.text.as_str()))
}

/// A bar inside a cell would end it, even in a code span: GitHub takes a backslash away there before it looks for
/// code.
fn row<'c>(cells: impl Iterator<Item = &'c str>) -> String {
    let escaped = |cell: &str| cell.replace("\\|", "|").replace('|', "\\|");
    let cells: String = cells.map(|cell| format!("| {} ", escaped(cell))).collect();
    format!("{cells}|\n")
}

fn joined(spans: &[Span], between: &str) -> String {
    let texts: Vec<&str> = spans
        .iter()
        .map(|span| span.text.as_str())
        .filter(|text| !text.is_empty())
        .collect();
    texts.join(between)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fence_is_longer_than_the_backquotes_inside() {
        let mut text = String::new();
        push_lines(
            &mut text,
            "**Body:** ",
            &[
                Line::wrap("It says:"),
                Line::quote("````"),
                Line::quote("<b> @team #1"),
            ],
        );
        assert_eq!(
            text,
            "**Body:** It says:\n\n`````text\n````\n<b> @team #1\n`````\n"
        );
    }

    #[test]
    fn a_bar_cannot_end_a_cell() {
        let text = row(["`a|b`", "c\\|d"].into_iter());
        assert_eq!(text, "| `a\\|b` | c\\|d |\n");
    }

    #[test]
    fn sentences_of_a_block_stay_on_lines_of_their_own() {
        let mut text = String::new();
        push_lines(
            &mut text,
            "**Why:** ",
            &[Line::wrap("one"), Line::keep("two")],
        );
        assert_eq!(text, "**Why:** one  \ntwo\n");
    }

    #[test]
    fn a_block_may_begin_with_a_fence() {
        let mut text = String::new();
        push_lines(&mut text, "**Quote:** ", &[Line::copy("MS-CV a.0")]);
        assert_eq!(text, "**Quote:**\n\n```text\nMS-CV a.0\n```\n");
    }

    #[test]
    fn an_outline_becomes_a_heading_and_paragraphs() {
        let document = Document {
            title: vec![
                Span::plain("412 Precondition Failed"),
                Span::plain("client error"),
            ],
            under: vec![Line::keep("`PUT` session")],
            groups: vec![vec![Block::Line(Line::wrap("It is so."))]],
        };
        assert_eq!(
            render(&document, Language::English),
            "### 412 Precondition Failed, client error\n\n`PUT` session\n\nIt is so.\n"
        );
    }
}
