//! HTTP statuses in a text: three digits, and words around them that say so.
//!
//! Some words are enough (`HTTP/1.1 412`, `status: 403`), as is the reason phrase behind the number
//! (`429 Too Many Requests`). Others, such as `error` and `returned`, stand before numbers of every kind: with them,
//! only an assigned status of a redirect or an error counts, and only if no noun follows that it could count.

use std::sync::LazyLock;

use crate::catalog;
use crate::input::lines;
use crate::scan::model::Code;
use crate::scan::other_number::{has_other_owner, is_of_product, is_something_else};
use crate::scan::phrase;
use crate::scan::place_in_line::{follows_cache_result, follows_version, stands_in_form};
use crate::scan::sequel::is_end_of_remark;
use crate::scan::word::{Name, Word};

/// Names whose value is a status.
const NAMES: [&str; 18] = [
    "status",
    "statuscode",
    "statuscodeerror",
    "httpstatus",
    "httpstatuscode",
    "httpcode",
    "httpresponse",
    "httpresponsecode",
    "httpresponsestatus",
    "responsecode",
    "responsestatus",
    "responsestatuscode",
    "scstatus",
    "http",
    "statut",
    "état",
    "d’état",
    "codestatut",
];

/// Before `code` these make it that of an answer.
const ANSWERS: [&str; 11] = [
    "status", "http", "response", "error", "server", "web", "reply", "got", "received", "returned",
    "réponse",
];

/// Names after which a status may stand, among other numbers.
const REMARKS: [&str; 23] = [
    "error",
    "httperror",
    "erreur",
    "returned",
    "returns",
    "return",
    "failed",
    "failure",
    "got",
    "received",
    "responded",
    "responds",
    "answered",
    "replied",
    "response",
    "reply",
    "answer",
    "réponse",
    "retourné",
    "renvoyé",
    "répondu",
    "reçu",
    "handshake",
];

/// Words that may stand between a remark and the number.
const FILLERS: [&str; 5] = ["with", "a", "an", "avec", "un"];

/// Names of a message; XSAPI's begin with the status.
const MESSAGES: [&str; 8] = [
    "message",
    "msg",
    "what",
    "reason",
    "exception",
    "error",
    "erreur",
    "text",
];

/// Between a name and its value stand at most as many spaces and signs.
const LONGEST_JOINT: usize = 24;

/// The status that a number is.
pub(crate) fn read(word: &Word<'_>) -> Option<Code> {
    let [
        hundreds @ b'1'..=b'5',
        tens @ b'0'..=b'9',
        ones @ b'0'..=b'9',
    ] = word.bytes()
    else {
        return None;
    };
    let digits = [hundreds, tens, ones].map(|digit| u16::from(digit - b'0'));
    let status = digits.iter().fold(0, |status, digit| 10 * status + digit);
    let says_so = if word.is_fragment() {
        follows_cache_result(word)
    } else {
        // Few numbers are one, so what costs little is asked first.
        may_be_status(word) && is_status(status, word) && !is_something_else(word)
    };
    says_so.then_some(Code::Status(status))
}

/// Whether a glance at what stands on both sides leaves it open that a number is a status.
fn may_be_status(word: &Word<'_>) -> bool {
    let (before, after) = (word.before(), word.after());
    let by_place = match after {
        [] | [b'\n' | b'\r' | b'\t', ..] => true,
        [
            b' ',
            b'(' | b'-' | b'{' | b'|' | b'<' | b'h' | b'w' | b'0'..=b'9',
            ..,
        ] => true,
        [b',', ..] => after.starts_with(b", message="),
        [b')', ..] => before.last() == Some(&b'('),
        [b']', ..] => before.ends_with(b" ["),
        _ => false,
    };
    let mut near = after.iter().take(LONGEST_GAP + 1);
    let next = near.find(|byte| !GAP.contains(byte));
    let precedes_word = next.is_some_and(|next| next.is_ascii_uppercase() || !next.is_ascii());
    by_place
        || precedes_word
        || matches!(
            before,
            [] | [.., b'\n' | b'`'] | [.., b'-' | b'>' | b':' | b'|' | b'=', b' ']
        )
        || may_be_name(&Name::at_the_end_of(before))
}

/// Whether a word may be one that says something of the number behind it.
fn may_be_name(name: &Name<'_>) -> bool {
    let Some(first) = name
        .word
        .first()
        .filter(|first| first.is_ascii_alphabetic())
    else {
        return true;
    };
    let is_letter = |byte: &&u8| !matches!(byte, b'-' | b'_');
    let length = name.word.iter().filter(is_letter).count();
    let known = GLANCES.get(length);
    known.is_none_or(|known| known & (1 << (first.to_ascii_lowercase() & 31)) != 0)
        || ends_with_one_of(name, &ENDINGS)
}

/// The longest of the words that say something of a number, in bytes.
const LONGEST_NAME: usize = 24;

/// For each length of a name that says something of a number, the letters that one begins with, as bits.
static GLANCES: LazyLock<[u32; LONGEST_NAME + 1]> = LazyLock::new(|| {
    let mut glances = [0; LONGEST_NAME + 1];
    let more = ["code", "of", "success", "réussite", "was"];
    let names = [&NAMES[..], &REMARKS, &FILLERS, &MESSAGES, &more].concat();
    for name in names {
        if let (Some(glance), Some(first)) = (glances.get_mut(name.len()), name.bytes().next()) {
            *glance |= 1 << (first & 31);
        }
    }
    glances
});

fn is_status(status: u16, word: &Word<'_>) -> bool {
    let line = word.line_before();
    let name = Name::at_the_end_of(line);
    let is_joined = (1..=LONGEST_JOINT).contains(&name.joint.len());
    (is_joined && follows_version(line, name.joint.len()))
        || precedes_phrase(status, word.line_after())
        || follows_phrase(status, word)
        || (is_joined && is_named(&name, word) && (status >= 400 || is_assigned(status)))
        || (is_joined && status >= 300 && is_remarked(&name, word) && is_assigned(status))
        || (status >= 300 && stands_in_form(word) && is_assigned(status))
}

fn is_assigned(status: u16) -> bool {
    catalog::status(status).is_some_and(|row| !row.phrase.en.starts_with('('))
}

/// Whether a name before the number says that it is a status.
fn is_named(name: &Name<'_>, word: &Word<'_>) -> bool {
    if name.is_one_of(&["of"]) {
        let previous = name.previous();
        return is_named_code(&previous)
            || (previous.is_one_of(&["status"]) && previous.previous().is_one_of(&["a"]));
    }
    if name.is_one_of(&["success", "réussite"]) {
        // .NET: `Response status code does not indicate success: 429`.
        return name.previous().is_one_of(&["indicate", "pas"])
            || name.before.ends_with("pas la ".as_bytes());
    }
    is_named_code(name)
        || (name.is_one_of(&["code"]) && is_code_of_answer(name, word))
        || ends_with_one_of(name, &ENDINGS)
        || (name.is_one_of(&NAMES) && !has_other_owner(name))
}

/// Whether a name is `code`, and the word before it makes it that of an answer. A product that puts its name before
/// `error code` numbers its errors itself.
fn is_named_code(name: &Name<'_>) -> bool {
    let before = name.previous();
    if !name.is_one_of(&["code"]) || !before.is_one_of(&ANSWERS) {
        return false;
    }
    !before.is_one_of(&["error"]) || !is_of_product(&before)
}

/// Whether what stands around makes a `code` that of an answer: `Response{protocol=h2, code=403`, `code: 403 message: {`.
fn is_code_of_answer(name: &Name<'_>, word: &Word<'_>) -> bool {
    (name.joint == b"=" && lines::contains(word.line_before(), b"Response{"))
        || word.after().starts_with(b" message:")
}

/// Ends of names of members whose value is a status: `RealmAPIResponseCode`.
const ENDINGS: [&str; 4] = ["responsecode", "statuscode", "httpstatus", "httpcode"];

/// Whether a name ends with one of these, whatever its case, hyphens and underscores.
fn ends_with_one_of(name: &Name<'_>, endings: &[&str]) -> bool {
    const LONGEST_NAME: usize = 64;
    // The shortest end has eight letters, and each ends with one of these.
    if name.word.len() < 8 || !matches!(name.word.last(), Some(b'e' | b'E' | b's' | b'S')) {
        return false;
    }
    let letters: Vec<u8> = name
        .word
        .iter()
        .take(LONGEST_NAME)
        .filter(|byte| !matches!(byte, b'-' | b'_'))
        .map(u8::to_ascii_lowercase)
        .collect();
    let is_exit = letters.starts_with(b"exit") || letters.starts_with(b"process");
    !is_exit && endings.iter().any(|end| letters.ends_with(end.as_bytes()))
}

/// Whether a word before the number hints at a status, and what follows does not speak against it.
fn is_remarked(name: &Name<'_>, word: &Word<'_>) -> bool {
    let after = word.line_after();
    let remark = if name.is_one_of(&FILLERS) {
        name.previous()
    } else {
        *name
    };
    let is_prose = !name.joint.contains(&b']');
    if remark.is_one_of(&["was"]) {
        // Tests tell what they expected first.
        let line = word.line_before();
        return lines::contains(line, b"xpected")
            && (is_end_of_remark(after) || after.starts_with(b">"));
    }
    let is_of_product = remark.is_one_of(&["error", "erreur"]) && is_of_product(&remark);
    (remark.is_one_of(&REMARKS) && is_prose && !is_of_product && is_end_of_remark(after))
        || (after.starts_with(b" - ") && (name.is_one_of(&MESSAGES) || name.joint.contains(&b'"')))
}

/// What may stand between a number and its phrase, and how much of it at most.
const GAP: &[u8; 10] = b" -:()[]\"',";
const LONGEST_GAP: usize = 4;

/// Whether the number is followed by its reason phrase, in the standard's capitals or as one word, or by the kind of
/// its class as Python words it.
fn precedes_phrase(status: u16, after: &[u8]) -> bool {
    let gap = after.iter().take_while(|byte| GAP.contains(byte)).count();
    let Some((_, after)) = after.split_at_checked(gap) else {
        return false;
    };
    let class = match status {
        400..=499 => &b"Client Error"[..],
        500..=599 => b"Server Error",
        _ => b"\0",
    };
    (1..=LONGEST_GAP).contains(&gap)
        && (phrase::length(status, after).is_some() || after.starts_with(class))
}

/// Whether the number stands in brackets behind its reason phrase: `Forbidden (403)`.
fn follows_phrase(status: u16, word: &Word<'_>) -> bool {
    word.after().starts_with(b")")
        && word
            .line_before()
            .strip_suffix(b" (")
            .is_some_and(|before| phrase::ends(status, before))
}
