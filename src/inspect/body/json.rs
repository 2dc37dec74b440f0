//! JSON read with an eye on what a plain reader would not tell: member names that stand twice, and where
//! and why a text is not JSON.

pub(crate) mod document;
pub(crate) mod value;

use serde::de::IgnoredAny;

use crate::inspect::body::json::document::Document;
use crate::inspect::body::json::value::Value;
use crate::inspect::body::json_fault::{Expected, JsonFault};

/// Bytes of context kept on each side of a fault.
const CONTEXT: usize = 64 << 10;

/// What a text that should be JSON turned out to be.
#[derive(Debug)]
pub(crate) enum Parsed<'t> {
    /// JSON.
    Document {
        /// What is kept of the document; of members of the same name the last one.
        value: Value<'t>,
        /// The first member name that occurs twice in one object.
        duplicate: Option<String>,
    },
    /// Not JSON.
    Fault(Box<JsonFault>),
}

/// Reads a text as one JSON document, nested as deep as it may be.
pub(crate) fn parse(text: &str) -> Parsed<'_> {
    if let Some((value, duplicate)) = Document::read(text) {
        return Parsed::Document { value, duplicate };
    }
    // The crate knows why.
    match serde_json::from_str::<IgnoredAny>(text) {
        Err(error) => Parsed::Fault(Box::new(fault(text, &error))),
        Ok(_) => Parsed::Document {
            value: Value::Null,
            duplicate: None,
        },
    }
}

/// Whether a text is JSON by its grammar.
pub(crate) fn is_json(text: &str) -> bool {
    serde_json::from_str::<IgnoredAny>(text).is_ok()
}

/// Places an error of the JSON reader in the text.
fn fault(text: &str, error: &serde_json::Error) -> JsonFault {
    let offset = if error.is_eof() {
        text.len()
    } else {
        offset_of(text, error.line(), error.column())
    };
    // It stops before the character in front of one that has to be escaped.
    let behind = after(text, offset);
    let is_control = |c: char| c < ' ';
    let skipped = match error.to_string().starts_with("control character") {
        true => behind.find(is_control).unwrap_or_default(),
        false => 0,
    };
    let offset = offset + skipped;
    let (head, tail) = text.split_at_checked(offset).unwrap_or((text, ""));
    let line_start = head.rfind('\n').map_or(0, |at| at + 1);
    let on_line = head.get(line_start..).unwrap_or_default();
    let found = tail.chars().next();
    JsonFault {
        line: head.matches('\n').count() + 1,
        column: on_line.chars().count() + 1,
        offset,
        expected: expected(&error.to_string(), found),
        found,
        before: after(head, head.len().saturating_sub(CONTEXT)).to_owned(),
        after: before(tail, CONTEXT).to_owned(),
    }
}

/// The text from a byte on, or from the next character when that is inside one.
fn after(text: &str, mut at: usize) -> &str {
    while at < text.len() && !text.is_char_boundary(at) {
        at += 1;
    }
    text.get(at..).unwrap_or_default()
}

/// The text up to a byte, or up to the character that the byte is inside of.
fn before(text: &str, at: usize) -> &str {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    text.get(..at).unwrap_or_default()
}

/// The byte offset of the character that the reader stumbled over, on a character boundary.
///
/// The reader counts lines from 1 and columns in bytes; the column is that of the character it had just
/// taken in, or 0 when that was the line feed at the end of the line before.
fn offset_of(text: &str, line: usize, column: usize) -> usize {
    let start = match line.checked_sub(2) {
        None => 0,
        Some(skip) => text
            .match_indices('\n')
            .nth(skip)
            .map_or(0, |(at, _)| at + 1),
    };
    let mut offset = (start + column).saturating_sub(1).min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// What was needed, from the reader's words. They are compared from their start, since it adds the place.
fn expected(words: &str, found: Option<char>) -> Expected {
    const TABLE: [(&str, Expected); 18] = [
        ("EOF while parsing a string", Expected::ClosingQuote),
        ("EOF while parsing an object", Expected::RestOfObject),
        ("EOF while parsing a list", Expected::RestOfArray),
        ("EOF while parsing a value", Expected::Value),
        ("expected `:`", Expected::Colon),
        ("expected `,` or `}`", Expected::CommaOrBrace),
        ("expected `,` or `]`", Expected::CommaOrBracket),
        ("expected ident", Expected::Literal),
        ("key must be a string", Expected::MemberName),
        ("expected `\"`", Expected::MemberName),
        ("trailing comma", Expected::NoTrailingComma),
        ("trailing characters", Expected::End),
        ("control character", Expected::EscapedControl),
        ("invalid escape", Expected::Escape),
        ("unexpected end of hex escape", Expected::Escape),
        ("lone leading surrogate", Expected::Escape),
        ("invalid unicode code point", Expected::Escape),
        ("invalid number", Expected::Number),
    ];
    // The reader calls a closing bracket after a comma a missing value or name.
    let after_comma = match found {
        Some(']') => words.starts_with("expected value"),
        Some('}') => ["expected value", "key must be"]
            .iter()
            .any(|begin| words.starts_with(begin)),
        _ => false,
    };
    if after_comma {
        return Expected::NoTrailingComma;
    }
    TABLE
        .iter()
        .find(|(start, _)| words.starts_with(start))
        .map_or(Expected::Value, |(_, expected)| *expected)
}

#[cfg(test)]
mod tests;
