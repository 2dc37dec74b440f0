//! What stands between a name and its value, and what that makes of the two.

use std::ops::Range;

use crate::redact::before::{Before, before};
use crate::redact::command;
use crate::redact::emphasis;
use crate::redact::found::Place;
use crate::redact::look::{holds_credential, is_amount, is_drawn, is_random};
use crate::redact::names::{Look, Places, Row, counts_tokens, is_code_of_sign_in};
use crate::redact::quoted::quoted;
use crate::redact::start::start_of_name;
use crate::redact::unit::{Unit, behind_blanks, unit, unit_before};
use crate::redact::values::{Ends, behind_block, judged};
use crate::redact::wrapper;

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
    /// A name and lines `- value`.
    List,
}

/// What stands between a name and its value.
#[derive(Debug)]
pub(crate) struct Joint {
    pub(crate) form: Form,
    /// Where the name stands.
    pub(crate) name: Range<usize>,
    /// Where the value begins.
    pub(crate) value: usize,
    pub(crate) ends: Ends,
    /// Where the quotation mark stands that stands before the name: another like it ends a line.
    pub(crate) open: Option<usize>,
}

/// Attributes of an element that are passed over.
const LONGEST_TAG: usize = 256;

/// What joins a name of a row to a value; `None` where nothing does.
pub(crate) fn joint(text: &str, place: Place<'_>, name: &Range<usize>, row: &Row) -> Option<Joint> {
    let bytes = text.as_bytes();
    let (sign_at, closed) = behind_name(bytes, name);
    let sign = unit(bytes, sign_at)?;
    if let Some(tag) = behind_tag(bytes, name, sign_at) {
        return Some(Joint {
            form: Form::Element,
            name: name.clone(),
            value: tag,
            ends: Ends::TOKEN,
            open: None,
        });
    }
    let (mut form, end) = behind_sign(bytes, name, row, (sign_at, sign))?;
    let value = start_of_value(bytes, name, row, end);
    if is_count(bytes, name, row, value) {
        return None;
    }
    let before = before(bytes, name.start);
    // Behind a blank stands no parameter.
    let is_spaced = form == Form::Loose && bytes.get(end) == Some(&b' ');
    let in_url = (matches!(place, Place::Url) && sign.percent == 0 && !is_spaced)
        || (form == Form::Pair && before.parameter);
    if form == Form::Loose && sign.byte == b':' {
        if row.places == Places::Pairs && !is_code(text, name, row, value) {
            return None;
        }
        // Go prints a header as `Name:[value]`.
        let is_list =
            bytes.get(end) == Some(&b'[') && matches!(bytes.get(value), Some(b'[' | b'{'));
        let is_member = closed || before.brace || is_list;
        form = match is_item(bytes, end, value) {
            true => Form::List,
            false => behind_colon(bytes, row, name, value, is_member, before),
        };
    }
    if row.places == Places::Headers && !matches!(form, Form::Line | Form::Member) {
        return None;
    }
    Some(Joint {
        form,
        name: name.clone(),
        value,
        ends: Ends {
            url: in_url,
            percent: sign.percent,
            semicolon: false,
            question: before.matrix,
        },
        open: before.quote,
    })
}

/// Whether what stands behind a colon is the code of a sign-in. Most of what is called a code is none.
fn is_code(text: &str, name: &Range<usize>, row: &Row, value: usize) -> bool {
    let bytes = text.as_bytes();
    let content = || match quoted(bytes, value) {
        Some((content, _)) => content,
        None => value..judged(text, value, Ends::TOKEN),
    };
    row.word == "code"
        && bytes
            .get(content())
            .is_some_and(|run| is_drawn(run) || is_code_of_sign_in(bytes, name) && is_random(run))
}

/// What the sign behind a name makes of the two, and where it ends.
fn behind_sign(
    bytes: &[u8],
    name: &Range<usize>,
    row: &Row,
    (sign_at, sign): (usize, Unit),
) -> Option<(Form, usize)> {
    let next = unit(bytes, sign.end);
    let is_next = |byte| next.is_some_and(|next| next.byte == byte);
    Some(match sign.byte {
        b'=' if is_next(b'>') => (Form::Member, next?.end),
        b'=' if is_next(b'~') => return None,
        b'=' if is_next(b'=') => match before(bytes, name.start).parameter {
            true => (Form::Pair, next?.end),
            false => return None,
        },
        b'=' => (Form::Pair, sign.end),
        b':' if is_next(b':') => {
            let third = unit(bytes, next?.end).filter(|third| third.byte == b'=');
            (Form::Pair, third?.end)
        }
        b':' if is_next(b'=') => (Form::Pair, next?.end),
        b':' => match behind_annotation(bytes, name, row, sign.end) {
            Some(value) => (Form::Pair, value),
            None => (Form::Loose, sign.end),
        },
        b'<' if is_next(b'-') => (Form::Pair, before_quoted(bytes, next?.end)?),
        _ => behind_blank(bytes, name, row, sign_at)?,
    })
}

/// Where the sign behind a name may stand, and whether a quotation mark stands before it.
fn behind_name(bytes: &[u8], name: &Range<usize>) -> (usize, bool) {
    let behind = behind_brackets(bytes, behind_kind(bytes, name));
    let is_spaced = |at: &usize| {
        bytes
            .get(*at..)
            .is_some_and(|rest| rest.starts_with("»".as_bytes()))
    };
    let spaced = Some(behind_blanks(bytes, behind)).filter(is_spaced);
    let closing = unit(bytes, spaced.unwrap_or(behind)).filter(|unit| unit.is_quote());
    let mut behind = closing.map_or(behind, |quote| quote.end);
    // In a table of CSV each quotation mark is doubled.
    if stands_between(bytes, name, b"\"\"") {
        behind = name.end + 2;
    }
    behind = emphasis::behind(bytes, name, name.end).unwrap_or(behind);
    // PHP prints a list so: `[name] => value`, `["name"]=> …`.
    let front = closing
        .and_then(|_| unit_before(bytes, name.start))
        .map_or(name.start, |(_, quote)| quote);
    let bracket = unit(bytes, behind).filter(|close| {
        let open = unit_before(bytes, front).map(|(open, _)| open.byte);
        matches!((open, close.byte), (Some(b'['), b']') | (Some(b'('), b')'))
            && (close.byte == b']' || closing.is_some())
    });
    let visibility = unit(bytes, behind)
        .filter(|sign| sign.byte == b':' && bytes.get(front.wrapping_sub(1)) == Some(&b'['))
        .and_then(|sign| wrapper::behind_visibility(bytes, sign.end));
    let behind = bracket.map_or(behind, |bracket| bracket.end);
    let behind = visibility.unwrap_or(behind);
    // A word of a sentence stands between other marks than those of ASCII.
    let is_closed = closing.is_some_and(|quote| bytes.get(quote.end - 1).is_some_and(u8::is_ascii));
    (behind_blanks(bytes, behind), is_closed)
}

/// Where a value begins that a blank alone joins to a name: `--token …` and `setx TOKEN …` of a command, `| token | … |`
/// of a table, `token "…"` of a language or a sentence, and what that makes of the two.
fn behind_blank(bytes: &[u8], name: &Range<usize>, row: &Row, at: usize) -> Option<(Form, usize)> {
    let (before, written) = bytes.get(..name.end)?.split_at_checked(name.start)?;
    let gap = bytes.get(name.end..at).filter(|gap| !gap.is_empty())?;
    if unit(bytes, at)?.byte == b',' {
        return None;
    }
    let is_one_line = gap.iter().all(|byte| matches!(byte, b' ' | b'\t'));
    let is_option = written.starts_with(b"--")
        || written.starts_with(b"-") && is_one_line
        || before.ends_with(b"setx ");
    // A browser lists headers in two columns, and so does PowerShell.
    let is_column = is_one_line && (gap == b"\t" || gap.len() > 1);
    let begins_line =
        matches!(before.last(), None | Some(b'\n' | b'"')) || before.ends_with(b"\\n");
    if is_column && is_header(written, row) && begins_line {
        let line = bytes
            .get(at..)?
            .split(|byte| matches!(byte, b'\r' | b'\n'))
            .next()?;
        return holds_credential(line).then_some((Form::Line, at));
    }
    if row.look != Look::Any {
        // The user and the password of a command.
        return matches!(written, b"-auth" | b"--auth").then_some((Form::Loose, at));
    }
    if row.word == "password" && command::is_of_login(bytes, name.start) {
        return Some((Form::Pair, at));
    }
    if row.word == "to-securestring" {
        let option = bytes.get(at..)?.strip_prefix(b"-String ");
        let value = option.map_or(at, |rest| bytes.len() - rest.len());
        return Some((Form::Pair, before_quoted(bytes, value)?));
    }
    if is_option {
        // Without a sign, what stands behind it is a file that holds cookies.
        let is_cookies = row.word == "cookie" && {
            let word = bytes.get(at..)?;
            let end = word.iter().position(u8::is_ascii_whitespace);
            word.get(..end.unwrap_or(word.len()))?.contains(&b'=')
        };
        let form = match is_cookies {
            true => Form::Pair,
            false => Form::Loose,
        };
        return Some((form, at));
    }
    if before.trim_ascii_end().ends_with(b"|") && bytes.get(at) == Some(&b'|') {
        return Some((Form::Loose, at + 1));
    }
    let is_value = is_one_line && row.word != "cookie" && unit(bytes, at)?.is_quote();
    is_value.then_some((Form::Loose, at))
}

/// Whether a value tells how many tokens there are, as the services of language models do.
fn is_count(bytes: &[u8], name: &Range<usize>, row: &Row, value: usize) -> bool {
    let is_plural = row.word == "token" && bytes.get(name.clone()).is_some_and(counts_tokens);
    let is_id = || {
        let name = bytes.get(name.clone()).unwrap_or_default();
        name.to_ascii_lowercase().ends_with(b"id")
    };
    let is_counted = is_plural || row.word == "token" && is_id();
    let rest = bytes
        .get(value..)
        .filter(|_| is_counted)
        .unwrap_or_default();
    let ends = |byte: &u8| byte.is_ascii_whitespace() || b",;})]&".contains(byte);
    let amount = rest.split(ends).next();
    amount.is_some_and(is_amount)
}

/// Where what is quoted begins behind blanks at `at`.
fn before_quoted(bytes: &[u8], at: usize) -> Option<usize> {
    let start = behind_blanks(bytes, at);
    unit(bytes, start)?.is_quote().then_some(start)
}

/// Where the value begins of a variable whose type stands behind the colon before `at`: `token: String = "…"`.
fn behind_annotation(bytes: &[u8], name: &Range<usize>, row: &Row, at: usize) -> Option<usize> {
    const LONGEST_TYPE: usize = 48;
    if is_header(bytes.get(name.clone())?, row) {
        return None;
    }
    let rest = bytes.get(at..)?;
    let rest = rest.get(..LONGEST_TYPE).unwrap_or(rest);
    let sign = memchr::memchr(b'=', rest)?;
    let is_type = |byte: &u8| {
        byte.is_ascii_alphanumeric()
            || matches!(byte, b' ' | b'_' | b'&' | b'\'' | b'<' | b'>' | b'?' | b'.')
    };
    let written = rest.get(..sign)?;
    let is_annotation = written.ends_with(b" ")
        && written.iter().any(u8::is_ascii_alphabetic)
        && written.iter().all(is_type);
    let start = behind_blanks(bytes, at + sign + 1);
    let is_string = unit(bytes, wrapper::behind(bytes, start))?.is_quote();
    (is_annotation && is_string).then_some(start)
}

/// Whether a value is the first of a list, as YAML writes it.
fn is_item(bytes: &[u8], sign_end: usize, value: usize) -> bool {
    let gap = bytes.get(sign_end..value).unwrap_or_default();
    gap.contains(&b'\n')
        && bytes
            .get(value..)
            .is_some_and(|rest| rest.starts_with(b"- "))
}

/// Whether the same marks stand before a name and behind it.
fn stands_between(bytes: &[u8], name: &Range<usize>, marks: &[u8]) -> bool {
    let (before, behind) = bytes.split_at_checked(name.start).unwrap_or_default();
    before.ends_with(marks)
        && behind
            .get(name.len()..)
            .is_some_and(|behind| behind.starts_with(marks))
}

/// Where a value begins behind the sign that ends at `at`: behind blanks and what only tells how it is written.
fn start_of_value(bytes: &[u8], name: &Range<usize>, row: &Row, at: usize) -> usize {
    let at = behind_blanks(bytes, at);
    let at = emphasis::behind(bytes, name, at).map_or(at, |at| behind_blanks(bytes, at));
    let mut value = behind_block(bytes, wrapper::behind(bytes, at));
    // Of a list behind its type, the first is looked at where only the look tells.
    value +=
        usize::from(value > at && row.look == Look::Credential && bytes.get(value) == Some(&b'{'));
    let rest = bytes.get(value..).unwrap_or_default();
    let doubled = rest.starts_with(b"\"\"") && stands_between(bytes, name, b"\"\"");
    value + usize::from(doubled)
}

/// What a `:` makes of a name and a value.
fn behind_colon(
    bytes: &[u8],
    row: &Row,
    name: &Range<usize>,
    value: usize,
    is_member: bool,
    before: Before,
) -> Form {
    let written = bytes.get(name.clone()).unwrap_or_default();
    if is_member {
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

/// Where a name ends with the word behind it that tells what it names or that a value follows: the log of XSAPI writes
/// `[Signature Header]: …`, people write `Your token is: …`.
fn behind_kind(bytes: &[u8], name: &Range<usize>) -> usize {
    const HEADER: &[u8] = b" Header]";
    let rest = bytes.get(name.end..).unwrap_or_default();
    let before = name.start.checked_sub(1).and_then(|at| bytes.get(at));
    match rest {
        _ if before == Some(&b'[') && rest.starts_with(HEADER) => name.end + HEADER.len() - 1,
        [b' ', b'i', b's', b':', ..] => name.end + 3,
        [b' ', b'w', b'a', b's', b':', ..] => name.end + 4,
        _ => name.end,
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
