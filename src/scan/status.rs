//! HTTP statuses in a text: three digits, and words around them that say so.
//!
//! Some words are enough (`HTTP/1.1 412`, `status: 403`), as is the reason phrase behind the number
//! (`429 Too Many Requests`). Others, such as `error` and `returned`, stand before numbers of every kind: with them,
//! only an assigned status of a redirect or an error counts, and only if no noun follows that it could count.

use crate::catalog;
use crate::scan::model::Code;
use crate::scan::word::{Name, Word};

/// Names whose value is a status.
const NAMES: [&str; 17] = [
    "status",
    "statuscode",
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

/// Before `status` these make it that of a program.
const PROGRAMS: [&str; 8] = [
    "exit", "exited", "process", "child", "job", "thread", "win32", "nt",
];

/// Before `code` these make it that of an answer.
const ANSWERS: [&str; 11] = [
    "status", "http", "response", "error", "server", "web", "reply", "got", "received", "returned",
    "réponse",
];

/// Names after which a status may stand, among other numbers.
const REMARKS: [&str; 22] = [
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
];

/// Words that may stand between a remark and the number.
const FILLERS: [&str; 5] = ["with", "a", "an", "avec", "un"];

/// Words that may follow the number after a remark.
const SEQUELS: [&str; 20] = [
    "from", "for", "on", "when", "while", "after", "at", "in", "because", "and", "but", "response",
    "error", "status", "pour", "de", "sur", "lors", "et", "dans",
];

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
    let digits = word.as_str();
    if digits.len() != 3 || word.is_fragment() {
        return None;
    }
    let status: u16 = digits.parse().ok()?;
    if !(100..=599).contains(&status) {
        return None;
    }
    let line = word.line_before();
    let name = word.name();
    let is_joined = (1..=LONGEST_JOINT).contains(&name.joint.len());
    let says_so = (is_joined && follows_version(line, name.joint.len()))
        || precedes_phrase(status, word.line_after())
        || (is_joined && (status >= 400 || is_assigned(status)) && is_named(&name))
        || (is_joined && status >= 300 && is_assigned(status) && is_remarked(&name, word));
    says_so.then_some(Code::Status(status))
}

fn is_assigned(status: u16) -> bool {
    catalog::status(status).is_some_and(|row| !row.phrase.en.starts_with('('))
}

/// Whether the number follows a version: `HTTP/1.1 412`.
fn follows_version(line: &[u8], joint: usize) -> bool {
    let (line, _) = line
        .split_at_checked(line.len() - joint)
        .unwrap_or_default();
    let version = match line {
        [rest @ .., b'.', minor] if minor.is_ascii_digit() => rest,
        _ => line,
    };
    let [name @ .., major] = version else {
        return false;
    };
    major.is_ascii_digit() && name.to_ascii_uppercase().ends_with(b"HTTP/")
}

/// Whether a name before the number says that it is a status.
fn is_named(name: &Name<'_>) -> bool {
    if name.is_one_of(&["code"]) {
        return name.previous().is_one_of(&ANSWERS);
    }
    if name.is_one_of(&["success", "réussite"]) {
        // .NET: `Response status code does not indicate success: 429`.
        return name.previous().is_one_of(&["indicate", "pas"])
            || name.before.ends_with("pas la ".as_bytes());
    }
    name.is_one_of(&NAMES) && !name.previous().is_one_of(&PROGRAMS)
}

/// Whether a word before the number hints at a status, and what follows does not speak against it.
fn is_remarked(name: &Name<'_>, word: &Word<'_>) -> bool {
    let after = word.line_after();
    let remark = if name.is_one_of(&FILLERS) {
        name.previous()
    } else {
        *name
    };
    (remark.is_one_of(&REMARKS) && is_end_of_remark(after))
        || (after.starts_with(b" - ") && (name.is_one_of(&MESSAGES) || name.joint.contains(&b'"')))
}

/// Whether nothing follows a number that it could count.
fn is_end_of_remark(after: &[u8]) -> bool {
    match after {
        [] | [b'\r', ..] => true,
        [b' ', b'-' | b'(' | b'[', ..] => true,
        [b' ', rest @ ..] => {
            let next = rest
                .split(|byte| !byte.is_ascii_alphabetic())
                .next()
                .unwrap_or_default();
            rest.trim_ascii().is_empty() || SEQUELS.iter().any(|word| word.as_bytes() == next)
        }
        [next, ..] => b".,;:)]}\"'<\\".contains(next),
    }
}

/// Whether the number is followed by its reason phrase, in the standard's capitals, or by the kind of its class as
/// Python words it.
fn precedes_phrase(status: u16, after: &[u8]) -> bool {
    const LONGEST_GAP: usize = 4;
    let gap = after
        .iter()
        .take_while(|byte| b" -:()[]\"'".contains(byte))
        .count();
    let Some((_, after)) = after.split_at_checked(gap) else {
        return false;
    };
    let class = match status {
        400..=499 => Some("Client Error"),
        500..=599 => Some("Server Error"),
        _ => None,
    };
    let phrase = catalog::status(status)
        .map(|row| row.phrase)
        .filter(|phrase| !phrase.en.starts_with('('));
    let phrases = phrase.into_iter().flat_map(|phrase| [phrase.en, phrase.fr]);
    (1..=LONGEST_GAP).contains(&gap)
        && phrases.chain(class).any(|phrase| {
            let rest = after.strip_prefix(phrase.as_bytes());
            rest.is_some_and(|rest| {
                rest.first()
                    .is_none_or(|next| !crate::scan::word::is_word(*next))
            })
        })
}
