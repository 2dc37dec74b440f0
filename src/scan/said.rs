//! What a mark says: the code that it is a part of or stands beside.

use std::ops::Range;

use crate::input::lines;
use crate::scan::marks::{Mark, Marked};
use crate::scan::model::Code;
use crate::scan::word::{Name, REACH, Word, line_after, line_before, word_around};
use crate::scan::{
    block, gateway, message, number, numbered, object, pairs, phrase, qt, socket, unanswered,
};

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
        Mark::Member => {
            let is_told = is_in_object(text, start) || pairs::of_limit(text, start).is_some();
            return is_told.then_some(Said::More);
        }
        Mark::Namespace => {
            let near = lines::before(lines::from(text, end), REACH);
            return lines::contains(near, b"\"code\"").then_some(Said::More);
        }
        Mark::Code => match unanswered::behind_name(text, start, end)
            .or_else(|| numbered::with_source(text, start, end))
        {
            None => return is_code_of_object(text, start, end).then_some(Said::More),
            found => found,
        },
        Mark::Call | Mark::Columns => return Some(Said::More),
        Mark::Error if is_member(text, start, end) => return Some(Said::More),
        Mark::Error => error(text, start, end),
        Mark::Name => name_around(text, start, end),
        Mark::Phrase => file_not_found(text, start, end)
            .or_else(|| behind_class(text, end))
            .or_else(|| unanswered::of_class(text, start))
            .or_else(|| unanswered::sentence(text, end)),
        Mark::Xbox => about_xbox(text, start, end)
            .or_else(|| whole_word(text, start))
            .or_else(|| match ends_with(text, start, b"LoginWith") {
                true => numbered::play_fab(text, end),
                false => None,
            }),
        Mark::PlayFab => numbered::play_fab(text, end),
        Mark::SignIn(value) => Some((Code::Value(value), start..end)),
        Mark::OAuth => oauth(text, start),
        Mark::Entra => entra(text, start, end),
        Mark::Throttled => throttled(text, start, end),
        Mark::Close => socket::close(text, end),
        Mark::RealTimeActivity => socket::real_time_activity(text, start, end),
        Mark::Message => message::read(text, start, end),
        Mark::Qt => qt::read(text, start, end),
        Mark::NoAnswer => unanswered::named(text, start, end),
        Mark::Status => match lines::from(text, end) {
            [b'C', b'o', b'd', b'e', ..] => status_code(text, start, end + "Code".len()),
            behind if behind.starts_with(b" code ") => {
                status_code(text, start, end + " code ".len())
            }
            _ if ends_with(text, start, b"http_s") => name_around(text, start, end),
            _ => unanswered::zero(text, start, end),
        },
        Mark::Invalid => match lines::from(text, end).first() {
            Some(b'_') => oauth(text, start),
            _ => minecraft(text, start, end),
        },
        Mark::CouldNot => {
            unanswered::could_not(text, start, end).or_else(|| gateway::named(text, start, end))
        }
        Mark::Available => match ends_with(text, start, b"temporarily_un") {
            true => oauth(text, start),
            false => gateway::named(text, start, end),
        },
        Mark::Gateway => gateway::named(text, start, end),
        Mark::Page => gateway::of_page(text, start, end),
        Mark::Word => whole_word(text, start),
    };
    code.map(|(code, range)| Said::Code(code, range))
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

/// What stands behind `error`, or what it is a part of.
fn error(text: &[u8], start: usize, end: usize) -> Option<(Code, Range<usize>)> {
    let behind = lines::from(text, end);
    let of_qt = behind.starts_with(b": Error ") && ends_with(text, start, b"onRequestE");
    let of_rta = behind.starts_with(b" code [") && ends_with(text, start, b"unrecognized e");
    match (of_qt, of_rta) {
        (true, _) => qt::read(text, start, end),
        (_, true) => socket::real_time_activity(text, start, end + " code [".len()),
        _ => behind_error(text, start, end)
            .or_else(|| unanswered::of_angular(text, start))
            .or_else(|| gateway::error_code(text, start, end))
            .or_else(|| numbered::behind_error(text, start, end))
            .or_else(|| whole_word(text, start))
            .or_else(|| match ends_with(text, start, b"rta_generic_e") {
                true => name_around(text, start, end),
                false => None,
            })
            .or_else(|| match ends_with(text, start, b"server_e") {
                true => oauth(text, start),
                false => None,
            }),
    }
}

/// Whether a text ends so before a place.
fn ends_with(text: &[u8], at: usize, end: &[u8]) -> bool {
    lines::before(text, at).ends_with(end)
}

/// The sentence for an XErr that the name of Xbox stands in.
fn about_xbox(text: &[u8], start: usize, end: usize) -> Option<(Code, Range<usize>)> {
    const SENTENCES: [(&str, &str, u32); 4] = [
        ("banned by ", "", 0x8015_DC03),
        ("does not have an ", " profile", 0x8015_DC09),
        ("not accepted ", "'s Terms", 0x8015_DC0A),
        ("region that ", " has not authorized", 0x8015_DC0B),
    ];
    let behind = lines::from(text, end);
    let is_said = |(begin, rest, _): &&(&str, &str, u32)| {
        behind.starts_with(rest.as_bytes()) && ends_with(text, start, begin.as_bytes())
    };
    let (begin, rest, value) = SENTENCES.iter().find(is_said)?;
    Some((Code::Value(*value), start - begin.len()..end + rest.len()))
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
    if let Some(unanswered) = unanswered::sentence(text, at) {
        return Some(unanswered);
    }
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
    phrase::is_last(line_after(text, range.end)).then_some((Code::Status(status), range))
}

/// The exception of Java's client for an address that is not there.
fn file_not_found(text: &[u8], start: usize, end: usize) -> Option<(Code, Range<usize>)> {
    let is_called =
        lines::from(text, end).starts_with(b"http") && ends_with(text, start, b"FileNotFoundE");
    let word = word_around(text, start);
    is_called.then_some((Code::NotFoundOrGone, word.start..end - ": ".len()))
}

/// What stands behind the name of a status code: a phrase, or what shows that there is none.
fn status_code(text: &[u8], start: usize, end: usize) -> Option<(Code, Range<usize>)> {
    behind_status_name(text, start, end).or_else(|| unanswered::behind_name(text, start, end))
}

/// The phrase behind the name of a status: `StatusCode: Forbidden`, `HttpStatusCode.Forbidden`.
fn behind_status_name(text: &[u8], start: usize, end: usize) -> Option<(Code, Range<usize>)> {
    let behind = line_after(text, end);
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
    let is_named = name.is_one_of(&["error", "err", "oauth2", "oauth", "errorcode", "suberror"]);
    let is_set_off = matches!(name.joint, [.., b'(' | b'"' | b'\'' | b'[']);
    let in_link = line.rsplit(u8::is_ascii_whitespace).next();
    let in_link = in_link.is_some_and(|link| link.contains(&b'?') || lines::contains(link, b"://"));
    let lower = line.to_ascii_lowercase();
    let is_told = !name.joint.is_empty()
        && !in_link
        && (is_named
            || (is_set_off
                && [&b"error"[..], b"oauth", b"failed"]
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

/// A sentence of the Minecraft services, as far as it is known by.
fn minecraft(text: &[u8], start: usize, end: usize) -> Option<(Code, Range<usize>)> {
    const REST: &[u8] = b" app registration";
    lines::from(text, end).strip_prefix(REST)?;
    let range = start.checked_sub(1)?..end + REST.len();
    let said = std::str::from_utf8(text.get(range.clone())?).ok()?;
    Some((Code::of_minecraft(said)?, range))
}

/// The word of a table that holds a place, if it stands there whole.
fn whole_word(text: &[u8], at: usize) -> Option<(Code, Range<usize>)> {
    let word = word_around(text, at);
    let code = object::of_console_word(std::str::from_utf8(text.get(word.clone())?).ok()?)?;
    Some((code, word))
}
