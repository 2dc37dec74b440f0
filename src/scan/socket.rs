//! Codes of WebSockets: with which one was closed, and what real-time activity answers over one.

use std::ops::Range;

use crate::input::lines;
use crate::scan::model::Code;
use crate::scan::sequel::is_end_of_remark;
use crate::scan::word::{REACH, Word, line_after, line_before, word_around};

/// Words that name the number behind them as that of a close.
const NAMES: [&str; 6] = [
    "code",
    "status",
    "closestatus",
    "reason",
    "closecode",
    "rcvd",
];

/// Words that tell of a connection's end. Behind them a number stands bare.
const DISCONNECTED: [&str; 4] = ["disconnected", "disconnect", "disconnects", "déconnecté"];

/// What a socket does before a number, which anything else may do too.
const EVENTS: [&str; 14] = [
    "closed", "close", "closing", "closes", "fermé", "fermée", "error", "failed", "failure",
    "received", "sent", "erreur", "onclose", "rta",
];

/// Words of a socket.
const SOCKETS: [&[u8]; 6] = [
    b"ocket",
    b"RTA",
    b"rta",
    b"wss:",
    b"ws:",
    b"ConnectionClosed",
];

/// Words between one of these and the number.
const FILLERS: [&str; 4] = ["with", "avec", "by", "the"];

/// How the meaning of a code begins that stands behind it.
const MEANINGS: [&str; 18] = [
    "normal",
    "going",
    "protocol",
    "unsupported",
    "no",
    "abnormal",
    "closed",
    "invalid",
    "policy",
    "message",
    "too",
    "mandatory",
    "internal",
    "server",
    "service",
    "try",
    "bad",
    "tls",
];

/// The code behind words of a WebSocket that was closed: in brackets, named so, or bare where nothing follows that it
/// could count.
pub(crate) fn close(text: &[u8], end: usize) -> Option<(Code, Range<usize>)> {
    let line = line_after(text, end);
    let before = line_before(text, end);
    let speaks_of_socket = |line: &[u8]| SOCKETS.iter().any(|mark| lines::contains(line, mark));
    let of_socket = speaks_of_socket(before) || speaks_of_socket(line);
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
        if (is_set_off || is_bare(code, &place, of_socket)) && stands_alone {
            return Some((Code::Close(code), place.start()..place.end()));
        }
    }
    None
}

/// Whether a number stands bare behind what tells of a close. Alone the commonest mean other things: they need a socket.
fn is_bare(code: i32, place: &Word<'_>, of_socket: bool) -> bool {
    let name = place.name();
    let told = match name.is_one_of(&FILLERS) {
        true => name.previous(),
        false => name,
    };
    let is_end =
        told.is_one_of(&DISCONNECTED) && (of_socket || !matches!(code, 1000 | 1001 | 4000));
    let is_of_socket = of_socket && (told.is_one_of(&EVENTS) || told.word.ends_with(b"ocket"));
    !name.joint.is_empty() && (is_end || is_of_socket) && is_told(place.line_after())
}

/// Whether nothing follows that a number could count, or what the code means.
fn is_told(after: &[u8]) -> bool {
    let means = || {
        let rest = after.trim_ascii_start();
        let next = rest.split(|byte| !byte.is_ascii_alphabetic()).next();
        let is_next =
            |word: &&str| next.is_some_and(|next| next.eq_ignore_ascii_case(word.as_bytes()));
        rest.len() < after.len() && MEANINGS.iter().any(is_next)
    };
    is_end_of_remark(after) || means()
}

fn is_close_code(code: i32) -> bool {
    matches!(code, -1 | 1000..=1015 | 4000 | 12002)
}

/// The answer to a subscription, in square brackets.
pub(crate) fn real_time_activity(
    text: &[u8],
    start: usize,
    end: usize,
) -> Option<(Code, Range<usize>)> {
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
