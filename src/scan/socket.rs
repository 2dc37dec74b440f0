//! Codes of WebSockets: with which one was closed, and what real-time activity answers over one.

use std::ops::Range;

use crate::input::lines;
use crate::scan::model::Code;
use crate::scan::word::{REACH, Word, line_after, line_before, word_around};

/// The code behind words of a WebSocket that was closed: in brackets, or named so.
pub(crate) fn close(text: &[u8], end: usize) -> Option<(Code, Range<usize>)> {
    const NAMES: [&str; 5] = ["code", "status", "closestatus", "reason", "closecode"];
    const CLOSED: [&str; 3] = ["closed", "close", "disconnected"];
    let line = line_after(text, end);
    let of_socket = line_before(text, end).ends_with(b"ocket");
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
        let is_set_off = matches!(name.joint, [.., b'[' | b'('])
            || name.is_one_of(&NAMES)
            || (name.is_one_of(&CLOSED) && name.joint.starts_with(b":") && of_socket);
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
