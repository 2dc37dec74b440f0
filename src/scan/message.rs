//! Messages of the session directory in a text, known by their words.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memchr;

use crate::catalog::messages::{TABLE, known_message};
use crate::input::lines;
use crate::scan::model::Code;
use crate::scan::word::line_after;

/// Words of the messages that hardly stand anywhere else. Each message has one of them.
pub(crate) const ANCHORS: [&str; 13] = [
    "requested se",
    "service configuration cannot be",
    "existing member references",
    "servers' collection",
    "not configured for sessions",
    "managed initialization",
    "conflicts with the one in the session",
    "initializationSucceeded",
    "roles' section",
    "readRestriction' provided",
    "turn' property",
    "measurements can only",
    "member property serverMeasurements",
];

/// How far a message is looked for, in bytes.
const REACH: usize = 2 << 10;

/// A message that is cut is known by as many bytes of its first words.
const ENOUGH: usize = 24;

/// The message that an anchor belongs to, and where it stands. Where the same words follow soon in the line, they are
/// looked at: no message says them twice.
pub(crate) fn read(text: &[u8], at: usize, anchor_end: usize) -> Option<(Code, Range<usize>)> {
    const SOON: usize = 200;
    let behind = lines::before(line_after(text, anchor_end), SOON);
    if lines::contains(behind, text.get(at..anchor_end)?) {
        return None;
    }
    let at = first_words(text, at);
    let by_sentence = read_from(text, at, sentence_start(text, at));
    by_sentence.or_else(|| read_from(text, at, reported_start(text, at)?))
}

/// The message that an anchor belongs to, if its text begins at `start`.
fn read_from(text: &[u8], at: usize, start: usize) -> Option<(Code, Range<usize>)> {
    let rest = lines::before(lines::from(text, start), REACH);
    let whole = quoted_end(text, start, rest);
    let line = lines::before(rest, whole);
    let first_line = memchr(b'\n', line).unwrap_or(line.len());
    // As far as it goes, then its line, then its first sentence: what follows may be somebody else's.
    let ends = [
        line.len(),
        first_line,
        sentence_end(lines::before(line, first_line)),
    ];
    let known = ends.into_iter().find_map(|end| {
        let said = decoded(lines::before(line, end));
        known_message(&said).map(|known| (known.row.id, end))
    });
    let (id, length) = known.or_else(|| Some((cut(text, at, start + first_line)?, first_line)))?;
    let end = start + lines::before(line, length).trim_ascii_end().len();
    Some((Code::Message(id), start..end))
}

/// Where the words begin that an anchor goes on with: a name in quotation marks has its first mark before the anchor, and a
/// message of two parts its first one.
fn first_words(text: &[u8], at: usize) -> usize {
    const FIRST_PART: &[u8] = b"onstant field";
    const BETWEEN: usize = 200;
    let floor = at.saturating_sub(BETWEEN);
    if text
        .get(at..)
        .is_some_and(|rest| rest.starts_with(b"conflicts with"))
    {
        let before = text.get(floor..at).unwrap_or_default();
        let line = before
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |end| end + 1);
        let first = memchr::memmem::rfind(before.get(line..).unwrap_or_default(), FIRST_PART);
        return first.map_or(at, |first| (floor + line + first).saturating_sub(1));
    }
    let mark = at.checked_sub(1).and_then(|before| text.get(before));
    let Some(mark) = mark.filter(|mark| matches!(mark, b'\'' | b'"')) else {
        return at;
    };
    let name = lines::from(text, at);
    let length = name
        .iter()
        .take_while(|byte| byte.is_ascii_alphanumeric())
        .count();
    match name.get(length) == Some(mark) {
        true => at - 1,
        false => at,
    }
}

/// Where a message begins that others report in a sentence of theirs: with a capital, or behind a word that hands it on.
fn reported_start(text: &[u8], at: usize) -> Option<usize> {
    const HANDS_ON: [&str; 14] = [
        "says",
        "said",
        "was",
        "is",
        "returned",
        "returns",
        "answered",
        "answers",
        "replied",
        "responded",
        "because",
        "with",
        "got",
        "body",
    ];
    const LONGEST_LEAD: usize = 120;
    let floor = at.saturating_sub(LONGEST_LEAD);
    let before = std::str::from_utf8(text.get(floor..at)?).ok()?;
    let before = before.rsplit('\n').next()?;
    let bare = before.trim_end();
    let (lead, article) = match bare.rsplit_once(' ') {
        Some((lead, article))
            if ["the", "a", "an"].contains(&article.to_ascii_lowercase().as_str()) =>
        {
            (lead, article)
        }
        _ => (bare, ""),
    };
    let word = lead.trim_end().rsplit(' ').next().unwrap_or_default();
    let word = word.trim_end_matches([':', ',', '=']).to_ascii_lowercase();
    let is_reported = article.starts_with(['T', 'A']) || HANDS_ON.contains(&word.as_str());
    (is_reported && !word.is_empty())
        .then(|| at - before.len() + before.len().min(bare.len() - article.len()))
}

/// What a text says that holds a known message, where it stands as `range`.
pub(crate) fn said(text: &[u8], range: Range<usize>) -> Option<String> {
    let said = decoded(text.get(range)?).into_owned();
    known_message(&said).is_some().then_some(said)
}

/// Where the sentence begins that a place belongs to: behind a quotation mark, a colon, a stop or a bracket.
fn sentence_start(text: &[u8], at: usize) -> usize {
    const LONGEST_LEAD: usize = 120;
    let floor = at.saturating_sub(LONGEST_LEAD);
    let before = text.get(floor..at).unwrap_or_default();
    let mut start = 0;
    // A name or a value in quotation marks stands inside the sentence.
    let is_open = |mark: u8, from: usize| {
        let behind = lines::from(before, from);
        closing(behind, mark, b"").is_none()
    };
    for (place, pair) in before.windows(2).enumerate() {
        start = match pair {
            [b' ' | b':' | b'(' | b'=', b'\''] if !is_open(b'\'', place + 2) => start,
            [b'"', next] if b" ,.;".contains(next) || !is_open(b'"', place + 1) => start,
            [b':' | b'.' | b']' | b')' | b'>' | b'-' | b'|' | b'}', b' '] => place + 2,
            [b' ' | b':' | b'(' | b'=', b'\''] => place + 2,
            [b'"' | b'\n' | b'{' | b'(' | b'=', _] => place + 1,
            _ => start,
        };
    }
    floor + start
}

/// Where the text between quotation marks ends that begins at a place; without them all that is given.
fn quoted_end(text: &[u8], start: usize, rest: &[u8]) -> usize {
    let escaped = lines::before(text, start);
    let (mark, escapes): (u8, &[u8]) = match escaped {
        [.., b'\\', b'"'] => (b'"', b"\\"),
        [.., b'"'] => (b'"', b""),
        [.., b'\''] => (b'\'', b""),
        _ => return rest.len(),
    };
    closing(rest, mark, escapes).map_or(rest.len(), |end| end - escapes.len())
}

/// Where a quotation mark with these escapes before it closes a text, and is no apostrophe.
fn closing(text: &[u8], mark: u8, escapes: &[u8]) -> Option<usize> {
    memchr::memchr_iter(mark, text).find(|&end| {
        let before = lines::before(text, end);
        let is_apostrophe = mark == b'\''
            && before.last().is_some_and(u8::is_ascii_alphanumeric)
            && text.get(end + 1).is_some_and(u8::is_ascii_alphanumeric);
        before.ends_with(escapes) && !is_apostrophe
    })
}

/// Where the first sentence of a text ends.
fn sentence_end(text: &[u8]) -> usize {
    let stop = text
        .windows(2)
        .position(|pair| matches!(pair, [b'.', b' ' | b'\\' | b'"']));
    stop.map_or(text.len(), |stop| stop + 1)
}

/// A text without the escapes of a quoted one.
fn decoded(text: &[u8]) -> Cow<'_, str> {
    let text = String::from_utf8_lossy(text);
    if !text.contains('\\') {
        return text;
    }
    const ESCAPES: [(&str, &str); 8] = [
        ("\\\\u0027", "'"),
        ("\\u0027", "'"),
        ("\\u2019", "'"),
        ("\\r", " "),
        ("\\n", " "),
        ("\\\\\"", "\""),
        ("\\\"", "\""),
        ("\\'", "'"),
    ];
    let mut plain = text.into_owned();
    for (escape, meant) in ESCAPES {
        plain = plain.replace(escape, meant);
    }
    Cow::Owned(plain)
}

/// The message whose first words a text ends with: those from a place on, up to the end of the line.
fn cut(text: &[u8], at: usize, end: usize) -> Option<&'static str> {
    let words = String::from_utf8_lossy(text.get(at..end)?);
    let words = words.trim_end();
    if words.len() < ENOUGH {
        return None;
    }
    let mut rows = TABLE.iter().filter(|row| {
        let mut first = row
            .patterns
            .iter()
            .filter_map(|pattern| pattern.phrases.first());
        first.any(|phrase| phrase.contains(words) && !phrase.ends_with(words))
    });
    let only = rows.next()?;
    rows.next().is_none().then_some(only.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The message of a text, and the words that it was found in.
    fn found(text: &str) -> Option<(&'static str, &str)> {
        let hit = |anchor: &&str| Some((text.find(anchor)?, anchor.len()));
        let (at, length) = ANCHORS.iter().find_map(hit)?;
        let (code, range) = read(text.as_bytes(), at, at + length)?;
        let Code::Message(id) = code else {
            panic!("{code:?}")
        };
        Some((id, &text[range]))
    }

    #[test]
    fn every_message_has_an_anchor() {
        for row in TABLE {
            for pattern in row.patterns {
                let has_one = |phrase: &&str| ANCHORS.iter().any(|anchor| phrase.contains(anchor));
                assert!(pattern.phrases.iter().any(has_one), "{}", row.id);
            }
        }
    }

    #[test]
    fn a_message_is_known_wherever_it_stands_in_a_line() {
        let said = "The requested session wasn't found.";
        for text in [
            said.to_owned(),
            format!("[12:00:01 ERROR] Failed to join: {said}"),
            format!("{{\"message\":\"{said}\"}}"),
            format!("{{\\\"message\\\":\\\"{said}\\\"}}"),
            format!("got status 404 (404): {said} Trying again in 5 s"),
            format!("body: '{said}\\r\\n'"),
            "{\"message\":\"The requested session wasn\\u0027t found.\"}".to_owned(),
        ] {
            assert_eq!(
                found(&text).map(|(id, _)| id),
                Some("session-not-found"),
                "{text}"
            );
        }
    }

    #[test]
    fn a_name_in_quotation_marks_and_a_report_do_not_hide_a_message() {
        for (text, id) in [
            ("The 'turn' property must be an array of numbers", "turn"),
            (
                "got status 403 trying to update: A user request can't contain a 'servers' collection.",
                "servers-collection",
            ),
            (
                "The 'roles' section contains a role type with an invalid name",
                "roles-name",
            ),
            (
                "The 'initializationSucceeded' property can only be set during 'evaluating'",
                "initialization-succeeded",
            ),
            (
                "Error updating session: The 'readRestriction' provided, cannot be set to none",
                "read-restriction",
            ),
            (
                "The constant field maxMembersCount=4 conflicts with the one in the session, which is 8.",
                "constant-conflict",
            ),
            (
                "The request cannot be completed because the constant field 'x' conflicts with the one in the session (8)",
                "constant-conflict",
            ),
            (
                "response body was The requested session wasn't found.",
                "session-not-found",
            ),
            (
                "Server says the requested session wasn't found",
                "session-not-found",
            ),
        ] {
            assert_eq!(found(text).map(|(id, _)| id), Some(id), "{text}");
        }
        for text in [
            "Perhaps the requested session wasn't found.",
            "I think the requested session wasn't found.",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }

    #[test]
    fn a_message_that_is_cut_or_wrapped_is_known_by_what_is_there() {
        assert_eq!(
            found("failed: The requested session wasn't fou\n").map(|(id, _)| id),
            Some("session-not-found")
        );
        assert_eq!(
            found("failed: the requested session cannot be acc").map(|(id, _)| id),
            None,
            "three messages begin so"
        );
        let wrapped = "error: The requested service\n  config cannot be accessed.\n";
        assert_eq!(
            found(wrapped).map(|(id, _)| id),
            Some("service-config-access")
        );
    }

    #[test]
    fn prose_is_no_message() {
        assert_eq!(
            found("If the requested session wasn't found, create it."),
            None
        );
    }
}
