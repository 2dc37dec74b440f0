//! How values stand in a sentence: made safe, cut, and marked as what they are. And in which language it is said.
//!
//! Every span of an input passes here on its way into a text, in one order: secrets are hidden first, then
//! the rest is cleaned, then it is cut, so that no cut leaves a fragment of a secret. In Markdown what comes
//! from an input stands in a code span or a fence, where neither markup nor mentions nor links work.

use std::borrow::Cow;

use crate::language::{Language, Text};
use crate::redact::{Given, Redacted, Redactor, of_body, of_url};
use crate::report::cut::{LOOKED_AT, MESSAGE_LIMIT, cut_end, cut_middle, head};
use crate::report::marks::{CODE, END, LINK};
use crate::report::{marks, sanitize};

/// Columns that a value may take inside a sentence.
const VALUE_WIDTH: usize = 100;

/// Columns that a line may take inside a sentence.
const LINE_WIDTH: usize = 80;

/// The marks that a text may carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Markup {
    /// None: a terminal or JSON.
    Plain,
    /// GitHub's Markdown.
    Markdown,
    /// The signs that a page of HTML is made from.
    Html,
}

/// Marks values for one kind of output, with the labels of the run, and knows the language.
pub(crate) struct Formatter<'r> {
    redactor: &'r mut Redactor,
    markup: Markup,
    language: Language,
    /// The columns of an excerpt.
    columns: usize,
}

/// The columns of an excerpt where no page has fewer.
pub(crate) const EXCERPT_WIDTH: usize = 76;

impl<'r> Formatter<'r> {
    /// A formatter for one kind of output, in one language.
    pub(crate) fn new(redactor: &'r mut Redactor, markup: Markup, language: Language) -> Self {
        Self {
            redactor,
            markup,
            language,
            columns: EXCERPT_WIDTH,
        }
    }

    /// The same, for excerpts of so many columns.
    pub(crate) fn with_columns(self, columns: usize) -> Self {
        Self { columns, ..self }
    }

    /// The columns of an excerpt.
    pub(crate) fn columns(&self) -> usize {
        self.columns
    }

    /// The language of what is said.
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// Whether texts may carry markup.
    pub(crate) fn is_marked_up(&self) -> bool {
        self.markup != Markup::Plain
    }

    /// The labels of the run.
    pub(crate) fn redactor(&mut self) -> &mut Redactor {
        self.redactor
    }

    /// A text in the language of the formatter, for a place where it cannot be taken for markup.
    pub(crate) fn plain(&self, text: Text) -> &'static str {
        text.in_language(self.language)
    }

    /// A sentence of the catalog.
    pub(crate) fn text(&self, text: Text) -> String {
        self.escape(self.plain(text))
    }

    /// A text of ours that may hold characters that Markdown gives a meaning, and code between backquotes.
    pub(crate) fn escape(&self, text: &str) -> String {
        match self.markup {
            Markup::Plain => text.to_owned(),
            Markup::Markdown => escape_markdown(text),
            Markup::Html => marks::marked(text),
        }
    }

    /// A literal of ours, such as an option or a header with its value.
    pub(crate) fn code(&self, literal: &str) -> String {
        match self.markup {
            Markup::Plain => format!("`{literal}`"),
            Markup::Markdown | Markup::Html => self.span(literal.into()),
        }
    }

    /// An option of the program.
    pub(crate) fn option(&self, option: &str) -> String {
        self.span(option.into())
    }

    /// An address of ours.
    pub(crate) fn link(&self, address: &str) -> String {
        match self.markup {
            Markup::Plain => address.to_owned(),
            Markup::Markdown => format!("<{address}>"),
            Markup::Html => format!("{LINK}{address}{END}"),
        }
    }

    /// A short value of the input, set off from the sentence.
    pub(crate) fn quoted<'t>(&mut self, text: impl Into<Given<'t>>) -> String {
        let value = self.unmarked(text);
        self.set_off(&cut_middle(&value, VALUE_WIDTH))
    }

    /// The beginning of a line of the input.
    pub(crate) fn quoted_beginning(&mut self, line: &str) -> String {
        let value = self.unmarked(line);
        self.set_off(&cut_end(&value, LINE_WIDTH))
    }

    /// A value of the input that must be copied whole.
    pub(crate) fn quoted_whole<'t>(&mut self, text: impl Into<Given<'t>>) -> String {
        let value = self.unmarked(text);
        self.set_off(&value)
    }

    /// An identifier or an address of the input, whole and last on its line.
    pub(crate) fn id<'t>(&mut self, text: impl Into<Given<'t>>) -> String {
        let value = self.unmarked(text);
        self.span(value.into())
    }

    /// A URL of the input by its host and path, as long as a message may be.
    pub(crate) fn host_and_path(&mut self, url: &str) -> String {
        let value = self.unmarked(of_url(url));
        let value = value.split_once("://").map_or(&*value, |(_, rest)| rest);
        let value = value.split(['?', '#']).next().unwrap_or_default();
        self.span(cut_middle(value, MESSAGE_LIMIT))
    }

    /// A word of the input that reads as part of the sentence: a method, a host, a member's value.
    pub(crate) fn inline<'t>(&mut self, text: impl Into<Given<'t>>) -> String {
        let value = self.unmarked(text);
        self.span(cut_middle(&value, VALUE_WIDTH))
    }

    /// A text of the input without marks, for a line of its own.
    pub(crate) fn unmarked<'t>(&mut self, text: impl Into<Given<'t>>) -> String {
        sanitize::clean(&self.redactor.hide(text)).into_owned()
    }

    /// The first `count` lines of a text of the body, without marks, and whether more follow.
    pub(crate) fn unmarked_lines(&mut self, text: &str, count: usize) -> (Vec<String>, bool) {
        let looked_at = head(text, LOOKED_AT);
        let hidden = self.redactor.hide(of_body(looked_at));
        let shown = head(&hidden, MESSAGE_LIMIT);
        let mut lines = sanitize::lines(shown.trim_end());
        let taken: Vec<String> = lines.by_ref().take(count).map(Cow::into_owned).collect();
        let more =
            lines.next().is_some() || shown.len() < hidden.len() || looked_at.len() < text.len();
        (taken, more)
    }

    /// A text of the body for a machine: at most as long as the contract says.
    pub(crate) fn message(&mut self, text: &str) -> Redacted<'static> {
        let hidden = self.redactor.hide(of_body(head(text, LOOKED_AT)));
        let clean = sanitize::clean_message(&hidden);
        self.trusted(head(&clean, MESSAGE_LIMIT).to_owned())
    }

    /// A sentence of the wording, for a machine: what comes from an input in it was marked by this formatter.
    pub(crate) fn trusted(&self, sentence: String) -> Redacted<'static> {
        Redacted::worded(sentence)
    }

    /// A code span where there is markup, else the value as it is.
    fn span(&self, value: Cow<'_, str>) -> String {
        match self.markup {
            Markup::Plain => value.into_owned(),
            Markup::Markdown => code_span(&value),
            Markup::Html => format!("{CODE}{value}{END}"),
        }
    }

    fn set_off(&self, value: &str) -> String {
        // An ETag brings its own quotes.
        if value.len() > 1 && value.starts_with('"') && value.ends_with('"') {
            return self.span(value.into());
        }
        self.code(value)
    }
}

/// A code span that its content cannot leave: the fence is longer than any run of backquotes inside.
pub(crate) fn code_span(text: &str) -> String {
    let fence = "`".repeat(longest_run(text, '`') + 1);
    let pad = if text.is_empty() || text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) {
        " "
    } else {
        ""
    };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// The length of the longest run of a character.
pub(crate) fn longest_run(text: &str, wanted: char) -> usize {
    text.split(|c| c != wanted)
        .map(str::len)
        .max()
        .unwrap_or_default()
}

/// Our own sentences hold no markup but code between backquotes; all else is escaped.
fn escape_markdown(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (index, part) in text.split('`').enumerate() {
        if index > 0 {
            escaped.push('`');
        }
        if index % 2 == 1 {
            escaped.push_str(part);
            continue;
        }
        for c in part.chars() {
            if matches!(
                c,
                '\\' | '*' | '_' | '<' | '>' | '[' | ']' | '#' | '|' | '~'
            ) {
                escaped.push('\\');
            }
            escaped.push(c);
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::cut::{head_columns, tail_columns};

    #[track_caller]
    fn check(markup: Markup, input: &str, expected: &str) {
        let mut redactor = Redactor::default();
        assert_eq!(
            Formatter::new(&mut redactor, markup, Language::English).quoted(input),
            expected
        );
    }

    #[test]
    fn a_value_stands_between_backquotes() {
        check(Markup::Plain, "soon", "`soon`");
    }

    #[test]
    fn an_etag_keeps_its_own_quotes() {
        check(Markup::Plain, "\"415f\"", "\"415f\"");
    }

    #[test]
    fn a_long_value_is_cut_in_the_middle() {
        let long = format!("{}{}", "a".repeat(500), "z".repeat(500));
        let cut = format!("`{}…{}`", "a".repeat(49), "z".repeat(49));
        check(Markup::Plain, &long, &cut);
    }

    #[test]
    fn markdown_cannot_leave_its_code_span() {
        check(Markup::Markdown, "a`b", "``a`b``");
        check(Markup::Markdown, "``", "``` `` ```");
        check(Markup::Markdown, "", "`  `");
        check(Markup::Markdown, "@team #12 <b>", "`@team #12 <b>`");
        check(Markup::Markdown, "a\n\n# b", "`a\\n\\n# b`");
    }

    #[test]
    fn our_own_code_stays_code_in_markdown() {
        assert_eq!(
            escape_markdown("`If-Match: *` asks for * and <etag>"),
            "`If-Match: *` asks for \\* and \\<etag\\>"
        );
    }

    #[test]
    fn a_message_is_cut_between_characters() {
        let mut redactor = Redactor::default();
        let mut f = Formatter::new(&mut redactor, Markup::Plain, Language::English);
        let message = f.message(&"é".repeat(4000));
        assert_eq!(message.len(), 4096);
        let message = f.message(&format!("x{}", "é".repeat(4000)));
        assert_eq!(message.len(), 4095);
    }

    #[test]
    fn lines_beyond_the_count_are_announced() {
        let mut redactor = Redactor::default();
        let mut f = Formatter::new(&mut redactor, Markup::Plain, Language::English);
        assert_eq!(
            f.unmarked_lines("a\r\nb\r\n", 2),
            (vec!["a".to_owned(), "b".to_owned()], false)
        );
        assert_eq!(f.unmarked_lines("a\nb", 1), (vec!["a".to_owned()], true));
    }

    #[test]
    fn wide_characters_count_twice() {
        assert_eq!(head_columns("日本語", 5), "日本");
        assert_eq!(tail_columns("日本語", 3), "語");
    }
}
