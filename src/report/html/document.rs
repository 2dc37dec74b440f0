//! A document as HTML: the title as a heading, labels as terms, tables as tables.

use maud::{Markup, html};

use crate::catalog::Class;
use crate::report::document::{Block, Document, Line, Span, Wrap};
use crate::report::formatter::EXCERPT_WIDTH;
use crate::report::marks::{Piece, pieces};
use crate::report::page::excerpt;
use crate::report::style::Ink;

/// A document under a heading of a level.
pub(crate) fn render(document: &Document, level: u8) -> Markup {
    html! {
        (heading(level, &spans(&document.title)))
        @for line in &document.under { (self::line(line)) }
        (groups(document))
    }
}

/// What stands below the title.
pub(crate) fn groups(document: &Document) -> Markup {
    html! {
        @for group in &document.groups {
            @for run in group.chunk_by(|one, next| is_labelled(one) && is_labelled(next)) {
                @if run.first().is_some_and(is_labelled) {
                    dl { @for one in run { (block(one)) } }
                } @else {
                    @for one in run { (block(one)) }
                }
            }
        }
    }
}

/// A heading of a level.
pub(crate) fn heading(level: u8, text: &Markup) -> Markup {
    html! {
        @match level {
            1 => h1 { (text) },
            2 => h2 { (text) },
            _ => h3 { (text) },
        }
    }
}

fn is_labelled(block: &Block) -> bool {
    matches!(block, Block::Labelled { .. })
}

fn block(block: &Block) -> Markup {
    match block {
        Block::Line(line) => self::line(line),
        Block::Labelled { label, ink, lines } => html! {
            dt class=(class(*ink)) { (label) }
            dd { @for line in lines { (self::line(line)) } }
        },
        Block::Entry { head, lines } => html! {
            div class="entry" {
                p { (spans(head)) }
                @for line in lines { (self::line(line)) }
            }
        },
        Block::Table { head, rows } => table(head, rows),
    }
}

/// A table under the names of its columns.
pub(crate) fn table(head: &[&str], rows: &[Vec<Span>]) -> Markup {
    html! {
        div class="scroll" tabindex="0" {
            table {
                @if !head.is_empty() {
                    thead { tr { @for name in head { th scope="col" { (name) } } } }
                }
                tbody {
                    @for row in rows {
                        tr { @for cell in row { td { (span(cell)) } } }
                    }
                }
            }
        }
    }
}

/// A line.
pub(crate) fn line(line: &Line) -> Markup {
    let class = class(line.ink);
    match line.wrap {
        Wrap::Words | Wrap::Keep => html! { p class=(class) { (text(&line.text)) } },
        Wrap::Copy => html! { pre class=(class) { (text(&line.text)) } },
        Wrap::Quote | Wrap::Field { .. } => {
            html! { pre class=[Some(format!("quote {class}"))] { (text(&line.text)) } }
        }
        Wrap::Excerpt { mark } => {
            let (line, arrow) = excerpt(&line.text, mark, EXCERPT_WIDTH);
            html! { pre { (line) "\n" (arrow) } }
        }
    }
}

/// Spans beside each other.
pub(crate) fn spans(spans: &[Span]) -> Markup {
    let told = spans.iter().filter(|one| !one.text.is_empty());
    html! {
        @for (index, one) in told.enumerate() {
            @if index > 0 { span class="gap" { " · " } }
            (span(one))
        }
    }
}

/// A span in the colour of its role, which its words tell too.
pub(crate) fn span(span: &Span) -> Markup {
    match span.ink {
        Ink::Plain => text(&span.text),
        ink => html! { span class=(class(ink)) { (text(&span.text)) } },
    }
}

/// A text with its code and its addresses of ours.
pub(crate) fn text(text: &str) -> Markup {
    html! {
        @for piece in pieces(text) {
            @match piece {
                Piece::Text(text) => (text),
                Piece::Code(code) => code { (code) },
                Piece::Link(address) if address.starts_with("https://") => {
                    a href=(address) rel="noopener noreferrer" { (address) }
                },
                Piece::Link(address) => (address),
            }
        }
    }
}

/// A text without any markup.
pub(crate) fn plain(text: &str) -> String {
    let pieces = pieces(text).into_iter();
    pieces
        .map(|piece| match piece {
            Piece::Text(text) | Piece::Code(text) | Piece::Link(text) => text,
        })
        .collect()
}

/// The title of a document without any markup.
pub(crate) fn title_in_plain(document: &Document) -> String {
    let spans = document.title.iter().map(|span| plain(&span.text));
    let spans: Vec<String> = spans.filter(|text| !text.is_empty()).collect();
    spans.join(", ")
}

/// The class of a role in the style.
pub(crate) fn class(ink: Ink) -> &'static str {
    match ink {
        Ink::Plain => "plain",
        Ink::Heading | Ink::Value => "value",
        Ink::Status(Class::Success) => "status success",
        Ink::Status(Class::Informational | Class::Redirection) => "status redirect",
        Ink::Status(Class::ClientError) => "status client-error",
        Ink::Status(Class::ServerError) => "status server-error",
        Ink::Status(Class::Unknown) => "status unknown",
        Ink::Label => "label",
        Ink::Note => "note",
        Ink::Warning => "warning",
        Ink::Error => "error",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::marks::{END, LINK};

    #[test]
    fn markup_in_a_text_is_escaped_wherever_it_stands() {
        let planted = "<img src=x onerror=\"a()\">&'";
        let document = Document {
            title: vec![Span::value(planted)],
            under: vec![Line::keep(planted)],
            groups: vec![vec![
                Block::Line(Line::excerpt(planted, 4)),
                Block::Line(Line::quote(planted)),
                Block::Entry {
                    head: vec![Span::plain(planted)],
                    lines: vec![Line::copy(planted)],
                },
                Block::Table {
                    head: vec!["<b>"],
                    rows: vec![vec![Span::note(planted)]],
                },
            ]],
        };
        let written = render(&document, 1).into_string();
        assert!(!written.contains("<img"), "{written}");
        assert!(!written.contains("<b>"), "{written}");
        assert_eq!(written.matches("&lt;img src=x onerror=&quot;").count(), 7);
    }

    #[test]
    fn only_a_safe_address_becomes_a_link() {
        let link = |address: &str| text(&format!("{LINK}{address}{END}")).into_string();
        assert!(link("https://example.com/\"").contains("href=\"https://example.com/&quot;\""));
        assert_eq!(link("javascript:a()"), "javascript:a()");
    }

    #[test]
    fn labels_that_follow_each_other_are_terms_of_one_list() {
        let labelled = |label| Block::labelled(label, [Line::wrap("x")]);
        let groups = vec![labelled("a").into_iter().chain(labelled("b")).collect()];
        let document = Document::titled("t", groups);
        let written = render(&document, 2).into_string();
        assert_eq!(written.matches("<dl>").count(), 1);
        assert_eq!(written.matches("<dt").count(), 2);
    }
}
