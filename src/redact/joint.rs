//! What stands between a name and its value, and what that makes of the two.

use std::ops::Range;

use crate::redact::found::Place;
use crate::redact::marks::start_of_name;
use crate::redact::names::{Look, Places, Row};
use crate::redact::unit::{Unit, before_blanks, behind_blanks, unit, unit_before};
use crate::redact::values::Ends;

/// What a name and its value are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// `"name": "value"`, `name => value`, `{name: value}`.
    Member,
    /// `name=value`.
    Pair,
    /// `<name>value</name>`.
    Element,
    /// A line `Name: value`.
    Line,
    /// `name: value` in a sentence.
    Loose,
}

/// What stands between a name and its value.
#[derive(Debug)]
pub(crate) struct Joint {
    pub(crate) form: Form,
    /// Where the value begins.
    pub(crate) value: usize,
    pub(crate) ends: Ends,
    /// The quotation mark that stands before the name, and ends a line.
    pub(crate) close: Option<u8>,
}

/// Attributes of an element that are passed over.
const LONGEST_TAG: usize = 256;

/// What joins a name of a row to a value; `None` where nothing does.
pub(crate) fn joint(text: &str, place: Place<'_>, name: &Range<usize>, row: &Row) -> Option<Joint> {
    let bytes = text.as_bytes();
    let behind = behind_brackets(bytes, behind_kind(bytes, name));
    let closing = unit(bytes, behind).filter(|unit| unit.is_quote());
    let behind = closing.map_or(behind, |quote| quote.end);
    // PHP prints a list so: `[name] => value`.
    let bracket = unit(bytes, behind).filter(|unit| {
        unit.byte == b']'
            && unit_before(bytes, name.start).is_some_and(|(open, _)| open.byte == b'[')
    });
    let sign_at = behind_blanks(bytes, bracket.map_or(behind, |bracket| bracket.end));
    let sign = unit(bytes, sign_at)?;
    if let Some(tag) = behind_tag(bytes, name, sign_at) {
        return Some(Joint {
            form: Form::Element,
            value: tag,
            ends: Ends::TOKEN,
            close: None,
        });
    }
    let next = unit(bytes, sign.end);
    let is_next = |byte| next.is_some_and(|next| next.byte == byte);
    let (mut form, end) = match sign.byte {
        b'=' if is_next(b'>') => (Form::Member, next?.end),
        b'=' if is_next(b'=') || is_next(b'~') => return None,
        b'=' => (Form::Pair, sign.end),
        b':' if is_next(b':') => return None,
        b':' if is_next(b'=') => (Form::Pair, next?.end),
        b':' => (Form::Loose, sign.end),
        _ => return None,
    };
    let value = behind_blanks(bytes, end);
    let before = before(bytes, name.start);
    let in_url = (matches!(place, Place::Url) && sign.percent == 0)
        || (form == Form::Pair && before.parameter);
    if form == Form::Loose {
        if row.places == Places::Pairs {
            return None;
        }
        form = behind_colon(bytes, row, name, value, closing.is_some(), before);
    }
    if row.places == Places::Headers && !matches!(form, Form::Line | Form::Member) {
        return None;
    }
    Some(Joint {
        form,
        value,
        ends: Ends {
            url: in_url,
            percent: sign.percent,
            semicolon: false,
            question: before.matrix,
        },
        close: before.quote,
    })
}

/// What a `:` makes of a name and a value.
fn behind_colon(
    bytes: &[u8],
    row: &Row,
    name: &Range<usize>,
    value: usize,
    closed: bool,
    before: Before,
) -> Form {
    let written = bytes.get(name.clone()).unwrap_or_default();
    if closed || before.brace {
        return Form::Member;
    }
    let quoted = unit(bytes, value).is_some_and(Unit::is_quote);
    if is_header(written, row) {
        // A header in a sentence ends where its quotation mark does.
        return match quoted && before.word {
            true => Form::Member,
            false => Form::Line,
        };
    }
    if quoted && !before.word {
        return Form::Member;
    }
    Form::Loose
}

/// Whether a name before a colon is that of a header: `Token: see below` is a sentence.
fn is_header(name: &[u8], row: &Row) -> bool {
    name.contains(&b'-')
        || name.contains(&b'_')
            && name.first().is_some_and(u8::is_ascii_uppercase)
            && name.iter().any(u8::is_ascii_lowercase)
        || row.look == Look::CredentialInText
        || row.places == Places::Headers
        || (matches!(row.word, "cookie" | "signature") && row.word.len() == name.len())
}

/// What stands before a name.
#[derive(Debug, Clone, Copy, Default)]
struct Before {
    /// A quotation mark.
    quote: Option<u8>,
    /// What begins a parameter of a URL.
    parameter: bool,
    /// What begins a parameter in a path.
    matrix: bool,
    /// A brace.
    brace: bool,
    /// A word and a blank.
    word: bool,
}

fn before(bytes: &[u8], at: usize) -> Before {
    let near = bytes.get(at.saturating_sub(12)..at).unwrap_or_default();
    let last = near.last().copied();
    let escaped = |escapes: &[&str]| {
        escapes.iter().any(|escape| {
            near.len()
                .checked_sub(escape.len())
                .and_then(|start| near.get(start..))
                .is_some_and(|end| end.eq_ignore_ascii_case(escape.as_bytes()))
        })
    };
    let behind = before_blanks(bytes, at);
    let front = unit_before(bytes, behind).map(|(front, _)| front.byte);
    Before {
        quote: last.filter(|byte| matches!(byte, b'"' | b'\'')),
        parameter: matches!(last, Some(b'?' | b'&' | b'#'))
            || escaped(&[
                "&amp;", "\\u0026", "%26", "%3f", "%23", "%2526", "%253f", "\\u003f", ";",
            ]) && !escaped(&["&quot;", "&lt;"]),
        matrix: last == Some(b';') && !escaped(&["&amp;"]) || escaped(&["%3b", "%253b"]),
        brace: front == Some(b'{'),
        word: behind < at && front.is_some_and(|byte| byte.is_ascii_alphanumeric()),
    }
}

/// Where a name ends with the word behind it that tells what it names: the log of XSAPI writes `[Signature Header]: …`.
fn behind_kind(bytes: &[u8], name: &Range<usize>) -> usize {
    const HEADER: &[u8] = b" Header]";
    let rest = bytes.get(name.end..).unwrap_or_default();
    let before = name.start.checked_sub(1).and_then(|at| bytes.get(at));
    match before == Some(&b'[') && rest.starts_with(HEADER) {
        true => name.end + HEADER.len() - 1,
        false => name.end,
    }
}

/// What stands behind `[]`, `[0]` and their escapes.
fn behind_brackets(bytes: &[u8], at: usize) -> usize {
    let Some(open) = unit(bytes, at).filter(|unit| unit.byte == b'[') else {
        return at;
    };
    let mut end = open.end;
    while let Some(next) = unit(bytes, end).filter(|_| end - at < 48) {
        end = next.end;
        match next.byte {
            b']' => return behind_brackets(bytes, end),
            byte if byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'\'' | b'"') => {}
            _ => break,
        }
    }
    at
}

/// Where the text of an element begins whose name ends before `at`.
fn behind_tag(bytes: &[u8], name: &Range<usize>, at: usize) -> Option<usize> {
    let mut start = name.start;
    if let Some((_, colon)) = unit_before(bytes, start).filter(|(unit, _)| unit.byte == b':') {
        start = start_of_name(bytes, colon);
    }
    let (open, _) = unit_before(bytes, start)?;
    if open.byte != b'<' {
        return None;
    }
    // Attributes, if any: a blank stands before the first.
    let mut end = at;
    while let Some(next) = unit(bytes, end).filter(|_| end - at < LONGEST_TAG) {
        match next.byte {
            b'>' if bytes.get(end.wrapping_sub(1)) == Some(&b'/') => return None,
            b'>' => return Some(next.end),
            b'<' => return None,
            _ if end == name.end => return None,
            _ => end = next.end,
        }
    }
    None
}
