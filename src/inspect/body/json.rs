//! JSON read with an eye on what a plain reader would not tell: member names that stand twice, and where
//! and why a text is not JSON.

pub(crate) mod document;
pub(crate) mod names;
mod quick;
pub(crate) mod value;

use serde::de::{DeserializeSeed, IgnoredAny};

use crate::inspect::body::json::document::Document;
use crate::inspect::body::json::names::Seen;
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
    /// JSON by its grammar, which cannot be held: nested too deeply, or a number beyond all ranges.
    Unheld,
    /// Not JSON.
    Fault(Box<JsonFault>),
}

impl Parsed<'_> {
    /// The same, which borrows nothing.
    fn into_owned(self) -> Parsed<'static> {
        match self {
            Self::Document { value, duplicate } => Parsed::Document {
                value: value.into_owned(),
                duplicate,
            },
            Self::Unheld => Parsed::Unheld,
            Self::Fault(fault) => Parsed::Fault(fault),
        }
    }
}

/// A text of more bytes is asked whether it is JSON at all before anything of it is kept.
const LONG: usize = 8 << 20;

/// Reads a text as one JSON document.
pub(crate) fn parse(text: &str) -> Parsed<'_> {
    // What is kept of a long document takes half of its length again, for nothing where it is cut, as long ones mostly are.
    if text.len() > LONG
        && let Err(error) = serde_json::from_str::<IgnoredAny>(text)
    {
        return Parsed::Fault(Box::new(fault(text, &error)));
    }
    if let Some((value, duplicate)) = quick::read(text) {
        return Parsed::Document { value, duplicate };
    }
    match parse_as_is(text) {
        Parsed::Unheld => match without_surrogates(text) {
            Some(mended) => parse_as_is(&mended).into_owned(),
            None => Parsed::Unheld,
        },
        parsed => parsed,
    }
}

/// The text with a replacement character for each surrogate that is written as an escape. JSON's grammar allows
/// half a pair; no string can hold it, and nothing that is decoded depends on the other characters.
fn without_surrogates(text: &str) -> Option<String> {
    let mut mended = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at_checked(at)?;
        mended.push_str(before);
        let is_surrogate = escape.get(2..4).is_some_and(|digits| {
            matches!(
                digits.as_bytes(),
                [b'd' | b'D', b'8'..=b'9' | b'a'..=b'f' | b'A'..=b'F']
            )
        });
        let (kept, length) = match escape.as_bytes().get(1) {
            Some(b'u') if is_surrogate => ("\u{fffd}", 6),
            _ => (escape.get(..2).unwrap_or(escape), 2),
        };
        mended.push_str(kept);
        rest = escape.get(length..).unwrap_or_default();
    }
    mended.push_str(rest);
    (mended != text).then_some(mended)
}

fn parse_as_is(text: &str) -> Parsed<'_> {
    let mut seen = Seen::default();
    let mut reader = serde_json::Deserializer::from_str(text);
    let result = Document::new(&mut seen)
        .deserialize(&mut reader)
        .and_then(|value| reader.end().map(|()| value));
    match result {
        Ok(value) => Parsed::Document {
            value,
            duplicate: seen.duplicate,
        },
        // Reading for the grammar alone has neither a depth limit nor number ranges.
        Err(error) => match serde_json::from_str::<IgnoredAny>(text) {
            Ok(_) => Parsed::Unheld,
            Err(plain) => {
                let words = error.to_string();
                let held = !["recursion limit", "number out of range"]
                    .iter()
                    .any(|limit| words.starts_with(limit));
                let error = if held { error } else { plain };
                Parsed::Fault(Box::new(fault(text, &error)))
            }
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
    let (head, tail) = text.split_at_checked(offset).unwrap_or((text, ""));
    let line_start = head.rfind('\n').map_or(0, |at| at + 1);
    let on_line = head.get(line_start..).unwrap_or_default();
    let found = tail.chars().next();
    JsonFault {
        line: head.matches('\n').count() + 1,
        column: on_line.chars().count() + 1,
        offset,
        expected: expected(&error.to_string(), head, found),
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
fn expected(words: &str, before: &str, found: Option<char>) -> Expected {
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
    // The reader calls a closing bracket after a comma a missing value.
    let after_comma = matches!(found, Some(']' | '}')) && before.trim_end().ends_with(',');
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
