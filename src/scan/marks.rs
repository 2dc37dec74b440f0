//! Words that are a code or stand beside one: what a text without any of them is passed over for.

use std::ops::Range;
use std::sync::LazyLock;

use crate::catalog;
use crate::catalog::errors::status_error;
use crate::input::lines;
use crate::scan::model::Code;
use crate::scan::search::{Hit, Search};
use crate::scan::word::{Name, Word, is_word};
use crate::scan::{block, message, number, object, phrase};

/// How far around a mark it is looked for what makes it a code, in bytes.
pub(crate) const REACH: usize = 512;

/// What a mark is a part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// The name of an HRESULT.
    Name,
    /// A member that only an error object has.
    Member,
    /// The end of `error`: a member of that name, one whose name goes on, or a class of exceptions.
    Error,
    /// The end of `code` as a member, whose number may be that of an object.
    Code,
    /// A namespace beside a code.
    Namespace,
    /// What stands before the reason phrase of a status.
    Phrase,
    /// The name of a status, whose value may be a phrase.
    StatusName,
    /// A sentence for an XErr.
    SignIn(u32),
    /// A word of OAuth.
    OAuth,
    /// The beginning of a number of Entra.
    Entra,
    /// A sentence of XSAPI for a status.
    Throttled,
    /// What stands before the code with which a WebSocket was closed.
    Close,
    /// What stands before an answer of real-time activity.
    RealTimeActivity,
    /// A part of a message of the session directory.
    Message,
    /// A word that an error object is told by, and nothing else.
    Word,
    /// XSAPI says which address a call has.
    Call,
    /// The names of the columns in a log of IIS.
    Columns,
}

/// The words, and what they are a part of. With fewer than four bytes they would be found too often.
const MARKS: &[(&str, Mark)] = &[
    ("rror", Mark::Error),
    ("ERROR_", Mark::Name),
    ("WSAE", Mark::Name),
    ("HR_HC_", Mark::Name),
    ("http_status_", Mark::Name),
    ("rta_generic", Mark::Name),
    ("urrentRequests", Mark::Member),
    ("imitType", Mark::Member),
    ("amespace", Mark::Namespace),
    ("code", Mark::Code),
    ("Code", Mark::Code),
    ("xception: ", Mark::Phrase),
    ("replied: ", Mark::Phrase),
    ("tatusCode", Mark::StatusName),
    ("tatus code ", Mark::StatusName),
    ("banned by Xbox", Mark::SignIn(0x8015_DC03)),
    ("restricted and your guardian", Mark::SignIn(0x8015_DC05)),
    ("does not have an Xbox profile", Mark::SignIn(0x8015_DC09)),
    ("not accepted Xbox's Terms", Mark::SignIn(0x8015_DC0A)),
    (
        "region that Xbox has not authorized",
        Mark::SignIn(0x8015_DC0B),
    ),
    ("requires proof of age", Mark::SignIn(0x8015_DC0C)),
    ("reached its limit for playtime", Mark::SignIn(0x8015_DC0D)),
    ("under 18 years", Mark::SignIn(0x8015_DC0E)),
    ("invalid_", Mark::OAuth),
    ("unauthorized_client", Mark::OAuth),
    ("unsupported_", Mark::OAuth),
    ("access_denied", Mark::OAuth),
    ("server_error", Mark::OAuth),
    ("temporarily_unavailable", Mark::OAuth),
    ("authorization_", Mark::OAuth),
    ("slow_down", Mark::OAuth),
    ("expired_token", Mark::OAuth),
    ("bad_verification_code", Mark::OAuth),
    ("_required", Mark::OAuth),
    ("AADSTS", Mark::Entra),
    ("was throttled", Mark::Throttled),
    ("ocket", Mark::Close),
    ("lose", Mark::Close),
    ("isconnected", Mark::Close),
    ("ailed with [", Mark::RealTimeActivity),
    ("unrecognized error code [", Mark::RealTimeActivity),
    ("HCHttpCallRequestSetUrl", Mark::Call),
    ("#Fields:", Mark::Columns),
];

/// The words of the tables that stand for an error wherever they stand. Those that a mark is a part of are found by it.
fn words() -> impl Iterator<Item = &'static str> {
    let words = status_error::TABLE.iter().map(|row| row.word);
    words.filter(|word| !word.contains("rror"))
}

static SEARCH: LazyLock<Search> = LazyLock::new(|| {
    let marks = MARKS.iter().map(|(word, _)| *word);
    Search::of(marks.chain(message::ANCHORS).chain(words()))
});

/// A mark in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Marked {
    pub(crate) mark: Mark,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// The marks that begin in a part of a text, in order.
pub(crate) fn in_part(text: &[u8], part: Range<usize>) -> impl Iterator<Item = Marked> {
    SEARCH.hits(text, part).map(|Hit { word, start, end }| {
        let mark = match MARKS.get(word) {
            Some((_, mark)) => *mark,
            None if word < MARKS.len() + message::ANCHORS.len() => Mark::Message,
            None => Mark::Word,
        };
        Marked { mark, start, end }
    })
}

/// What a mark says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Said {
    /// A code, and where it stands.
    Code(Code, Range<usize>),
    /// Nothing by itself: an object around it may, or the text is one that is kept in mind.
    More,
}

/// What a mark says, if anything.
pub(crate) fn read(text: &[u8], marked: Marked) -> Option<Said> {
    let Marked { mark, start, end } = marked;
    let code = match mark {
        Mark::Member => return is_in_object(text, start).then_some(Said::More),
        Mark::Namespace => {
            let near = lines::before(lines::from(text, end), REACH);
            return lines::contains(near, b"\"code\"").then_some(Said::More);
        }
        Mark::Code => return is_code_of_object(text, start, end).then_some(Said::More),
        Mark::Call | Mark::Columns => return Some(Said::More),
        Mark::Error if is_member(text, start, end) => return Some(Said::More),
        Mark::Error => behind_error(text, start, end).or_else(|| whole_word(text, start)),
        Mark::Name => name_around(text, start, end),
        Mark::Phrase => behind_class(text, end),
        Mark::StatusName => behind_status_name(text, start, end),
        Mark::SignIn(value) => Some((Code::Value(value), start..end)),
        Mark::OAuth => oauth(text, start),
        Mark::Entra => entra(text, start, end),
        Mark::Throttled => throttled(text, start, end),
        Mark::Close => close(text, end),
        Mark::RealTimeActivity => real_time_activity(text, start, end),
        Mark::Message => message::read(text, start, end),
        Mark::Word => whole_word(text, start),
    };
    code.map(|(code, range)| Said::Code(code, range))
}

/// The line up to a place, as far as it is looked at.
fn line_before(text: &[u8], at: usize) -> &[u8] {
    Word::new(text, at, at, REACH).line_before()
}

/// The line behind a place, as far as it is looked at.
fn line_behind(text: &[u8], at: usize) -> &[u8] {
    Word::new(text, at, at, REACH).line_after()
}

/// The word that holds a place, as far as it is looked at: one that is longer is no code.
fn word_around(text: &[u8], at: usize) -> Range<usize> {
    const LONGEST: usize = 128;
    let before = lines::before(text, at).iter().rev().take(LONGEST);
    let length = before.take_while(|byte| is_word(**byte)).count();
    let behind = lines::from(text, at).iter().take(LONGEST);
    let more = behind.take_while(|byte| is_word(**byte)).count();
    at - length..at + more
}

/// Whether a number follows the name of a member that is a code.
fn is_code_of_object(text: &[u8], start: usize, end: usize) -> bool {
    const LONGEST_JOINT: usize = 8;
    let mut behind = lines::from(text, end).iter().take(LONGEST_JOINT);
    let joint = behind
        .clone()
        .next()
        .filter(|byte| b":= \"'\\".contains(byte));
    let value = behind.find(|byte| !b" :='\"\\-".contains(byte));
    joint.is_some() && value.is_some_and(u8::is_ascii_digit) && is_in_object(text, start)
}

fn is_in_object(text: &[u8], at: usize) -> bool {
    let before = Word::new(text, at, at, REACH).before();
    before.contains(&b'{') || lines::contains(before, b"map[")
}

/// Whether `error` is a member of an object, or the beginning of one.
fn is_member(text: &[u8], start: usize, end: usize) -> bool {
    const GO_ON: [&[u8]; 11] = [
        b"Code",
        b"Message",
        b"Msg",
        b"Type",
        b"Details",
        b"Response",
        b"_desc",
        b"_code",
        b"_message",
        b"_uri",
        b"code",
    ];
    let behind = lines::from(text, end);
    let goes_on = GO_ON.iter().any(|more| behind.starts_with(more));
    let marks = behind
        .iter()
        .take_while(|byte| b"\"'\\".contains(byte))
        .count();
    let value = lines::from(behind, marks).trim_ascii_start();
    let has_value = matches!(value, [b':' | b'=', value @ ..]
        if matches!(value.trim_ascii_start().first(), Some(b'"' | b'\'' | b'\\')));
    (goes_on || has_value) && is_in_object(text, start)
}

/// The name of an HRESULT that a mark is a part of.
fn name_around(text: &[u8], start: usize, end: usize) -> Option<(Code, Range<usize>)> {
    let word = word_around(text, start);
    let range = word.start..word.end.max(end);
    let name = std::str::from_utf8(text.get(range.clone())?).ok()?;
    Some((number::symbol(name)?, range))
}

/// The name of an HRESULT that begins at, or goes on from, `E_`.
pub(crate) fn name(text: &[u8], at: usize) -> Option<(Code, Range<usize>)> {
    name_around(text, at, at + 2)
}

/// A reason phrase behind `Error: `. Alone it is a word of prose, but not where the stack of an exception follows, nor
/// behind the name of a class.
fn behind_error(text: &[u8], start: usize, end: usize) -> Option<(Code, Range<usize>)> {
    let at = end + lines::from(text, end).strip_prefix(b": ").map(|_| 2)?;
    let (code, range) = behind_class(text, at)?;
    let word = word_around(text, start);
    let is_class = word.end == end && end - word.start > "Error".len();
    let next = lines::from(text, range.end);
    let next = memchr::memchr(b'\n', next).map_or(&[][..], |feed| lines::from(next, feed + 1));
    let next = block::without_prefix(next);
    let has_stack = next.first().is_some_and(u8::is_ascii_whitespace)
        && next.trim_ascii_start().starts_with(b"at ");
    (is_class || has_stack).then_some((code, range))
}

/// A reason phrase behind the name of an exception, where nothing more is said.
fn behind_class(text: &[u8], at: usize) -> Option<(Code, Range<usize>)> {
    let (status, length) = phrase::at_the_beginning(lines::from(text, at))?;
    let range = at..at + length;
    phrase::is_last(line_behind(text, range.end)).then_some((Code::Status(status), range))
}

/// The phrase behind the name of a status: `StatusCode: Forbidden`, `HttpStatusCode.Forbidden`.
fn behind_status_name(text: &[u8], start: usize, end: usize) -> Option<(Code, Range<usize>)> {
    let behind = line_behind(text, end);
    let joint = behind
        .iter()
        .take_while(|byte| b" :=.\"'".contains(byte))
        .count();
    let is_joined = joint > 0 || text.get(end.checked_sub(1)?) == Some(&b' ');
    let at = end + joint;
    let (status, length) = phrase::at_the_beginning(lines::from(text, at))?;
    let word = word_around(text, start);
    let before = Name::at_the_end_of(line_before(text, word.start));
    let is_told = is_joined && !before.is_one_of(&["expected", "expects"]);
    is_told.then_some((Code::Status(status), at..at + length))
}

/// A word of OAuth in brackets or quotes where an error is told.
fn oauth(text: &[u8], start: usize) -> Option<(Code, Range<usize>)> {
    let range = word_around(text, start);
    let line = line_before(text, range.start);
    let name = Name::at_the_end_of(line);
    let is_named = name.is_one_of(&["error", "err", "oauth2", "oauth", "errorcode"]);
    let is_set_off = matches!(name.joint, [.., b'(' | b'"' | b'\'' | b'[']);
    let in_link = line.rsplit(u8::is_ascii_whitespace).next();
    let in_link = in_link.is_some_and(|link| link.contains(&b'?') || lines::contains(link, b"://"));
    let lower = line.to_ascii_lowercase();
    let is_told = !name.joint.is_empty()
        && !in_link
        && (is_named
            || (is_set_off
                && [&b"error"[..], b"oauth"]
                    .iter()
                    .any(|one| lines::contains(&lower, one))));
    let word = std::str::from_utf8(text.get(range.clone())?).ok()?;
    let code = is_told.then(|| object::of_oauth_word(word))??;
    Some((code, range))
}

/// The digits of a number of Entra.
fn entra(text: &[u8], start: usize, end: usize) -> Option<(Code, Range<usize>)> {
    let range = start..word_around(text, end).end;
    let digits = std::str::from_utf8(text.get(end..range.end)?).ok()?;
    let is_number =
        (4..=7).contains(&digits.len()) && digits.bytes().all(|one| one.is_ascii_digit());
    let number = digits.parse().ok().filter(|_| is_number)?;
    Some((Code::Entra(number), range))
}

/// XSAPI tells of a 429 without its number.
fn throttled(text: &[u8], start: usize, end: usize) -> Option<(Code, Range<usize>)> {
    const TOO_MANY_REQUESTS: u16 = 429;
    let line = line_before(text, start);
    lines::contains(line, b"service call to")
        .then_some((Code::Status(TOO_MANY_REQUESTS), start..end))
}

/// The code behind words of a WebSocket that was closed: in brackets, or named so.
fn close(text: &[u8], end: usize) -> Option<(Code, Range<usize>)> {
    const NAMES: [&str; 5] = ["code", "status", "closestatus", "reason", "closecode"];
    let line = line_behind(text, end);
    let mut at = 0;
    while let Some(gap) = lines::from(line, at).iter().position(u8::is_ascii_digit) {
        let start = end + at + gap;
        let word = word_around(text, start);
        at = word.end.saturating_sub(end);
        let is_negative = text.get(start.checked_sub(1)?) == Some(&b'-');
        let place = Word::new(text, start - usize::from(is_negative), word.end, REACH);
        let Some(code) = place
            .as_str()
            .parse()
            .ok()
            .filter(|code| is_close_code(*code))
        else {
            continue;
        };
        let name = place.name();
        let is_set_off = matches!(name.joint, [.., b'[' | b'(']) || name.is_one_of(&NAMES);
        let stands_alone = word.start == start && (is_negative || !place.is_fragment());
        if is_set_off && stands_alone {
            return Some((Code::Close(code), place.start()..place.end()));
        }
    }
    None
}

fn is_close_code(code: i32) -> bool {
    matches!(code, -1 | 1000..=1015 | 4000 | 12002)
}

/// The answer to a subscription, in square brackets.
fn real_time_activity(text: &[u8], start: usize, end: usize) -> Option<(Code, Range<usize>)> {
    let line = line_before(text, start);
    let is_of_rta = [&b"ubscribe"[..], b"RTA", b"rta"]
        .iter()
        .any(|mark| lines::contains(line, mark));
    let word = word_around(text, end);
    let closes = text.get(word.end) == Some(&b']');
    let code = std::str::from_utf8(text.get(word.clone())?)
        .ok()?
        .parse()
        .ok()?;
    (is_of_rta && closes).then_some((Code::RealTimeActivity(code), word))
}

/// The word of a table that holds a place, if it stands there whole.
fn whole_word(text: &[u8], at: usize) -> Option<(Code, Range<usize>)> {
    let word = word_around(text, at);
    let row = catalog::status_error(std::str::from_utf8(text.get(word.clone())?).ok()?)?;
    Some((object::of_status_word(row.word), word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_marks_are_searched_for_than_can_be_at_once() {
        const MOST: usize = 64;
        let count = MARKS.len() + message::ANCHORS.len() + words().count();
        assert!(
            count <= MOST,
            "{count}: the search is half as fast with more"
        );
    }
}
