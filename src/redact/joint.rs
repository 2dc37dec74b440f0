//! What stands between a name and its value, and what that makes of the two.

use std::ops::Range;

use crate::redact::before::{Before, before};
use crate::redact::behind_name::{behind_name, stands_between, text_of_element};
use crate::redact::command;
use crate::redact::emphasis;
use crate::redact::found::Place;
use crate::redact::look::{holds_credential, is_amount, is_drawn, is_random};
use crate::redact::names::{Look, Places, Row, counts_tokens, is_code_of_sign_in};
use crate::redact::quoted::quoted;
use crate::redact::unit::{Unit, behind_blanks, unit};
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

/// What joins a name of a row to a value; `None` where nothing does.
pub(crate) fn joint(text: &str, place: Place<'_>, name: &Range<usize>, row: &Row) -> Option<Joint> {
    let bytes = text.as_bytes();
    let (sign_at, closed) = behind_name(bytes, name);
    let sign = unit(bytes, sign_at)?;
    if let Some(tag) = text_of_element(bytes, name, sign_at) {
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
