//! What makes a number of three digits another thing than a status: the numbers of others, amounts, source text.

use crate::input::lines;
use crate::scan::word::{Name, Word};

/// Before `status` these make it that of a program, or of a thing that has states.
const OWNERS: [&str; 42] = [
    "exit",
    "exited",
    "process",
    "child",
    "job",
    "thread",
    "win32",
    "nt",
    "player",
    "order",
    "quest",
    "score",
    "game",
    "npc",
    "unit",
    "ship",
    "vehicle",
    "item",
    "inventory",
    "battery",
    "build",
    "engine",
    "shader",
    "gpu",
    "device",
    "driver",
    "disk",
    "printer",
    "kernel",
    "database",
    "db",
    "sql",
    "mysql",
    "postgres",
    "redis",
    "mongo",
    "steam",
    "eos",
    "fmod",
    "wwise",
    "vivox",
    "photon",
];

/// Before `error` and `error code` these leave open whose it is, or tell that it is one of HTTP.
const CALLERS: [&str; 44] = [
    "a",
    "an",
    "the",
    "un",
    "une",
    "l’",
    "status",
    "http",
    "https",
    "response",
    "error",
    "server",
    "web",
    "reply",
    "got",
    "received",
    "returned",
    "returns",
    "return",
    "with",
    "avec",
    "request",
    "call",
    "xbox",
    "live",
    "xboxlive",
    "api",
    "rest",
    "service",
    "services",
    "unknown",
    "client",
    "upstream",
    "gateway",
    "proxy",
    "failed",
    "réponse",
    "serveur",
    "requête",
    "reçu",
    "renvoyé",
    "retourné",
    "this",
    "last",
];

/// Whether a name such as `status` belongs to something that is not called.
pub(crate) fn has_other_owner(name: &Name<'_>) -> bool {
    let before = name.previous();
    // `exit with status 404`
    let before = match before.is_one_of(&["with", "avec"]) {
        true => before.previous(),
        false => before,
    };
    before.is_one_of(&OWNERS)
}

/// Whether `error` before a number is that of a product, which numbers its errors itself: its name stands before it, or
/// something broke that is no call.
pub(crate) fn is_of_product(error: &Name<'_>) -> bool {
    const BROKEN: [&str; 8] = [
        "disconnected",
        "disconnect",
        "kicked",
        "crash",
        "crashed",
        "fault",
        "assert",
        "assertion",
    ];
    let owner = error.previous();
    if owner.word.is_empty() {
        return false;
    }
    match owner.joint.iter().all(|byte| *byte == b' ') {
        true => !owner.is_one_of(&CALLERS),
        false => owner.is_one_of(&BROKEN) || owner.previous().is_one_of(&BROKEN),
    }
}

/// Whether what stands around a number says that it is another thing: the number of a library, what was expected, a part
/// of a link, an amount.
pub(crate) fn is_something_else(word: &Word<'_>) -> bool {
    const PARTS: [&[u8]; 8] = [
        b" in module ",
        b" in line ",
        b" in file ",
        b" in row ",
        b" in column ",
        b" in function ",
        b" at line ",
        b": file ",
    ];
    const EXPECTED: [&str; 3] = ["expected", "expects", "expecting"];
    let before = word.line_before();
    let name = word.name();
    name.is_one_of(&["timeout", "took", "port", "line"])
        || name.is_one_of(&EXPECTED)
        || name.previous().is_one_of(&EXPECTED)
        || QT.iter().any(|mark| lines::contains(before, mark))
        || (name.is_one_of(&["error"]) && name.previous().is_one_of(&["curl"]))
        || of_library(&name)
        || is_in_link(before)
        || is_amount(word.line_after())
        || PARTS.iter().any(|part| word.after().starts_with(part))
        || is_planned(&name)
        || is_compared(before)
        || is_in_source(word)
}

/// Marks of Qt, whose errors have numbers of their own.
const QT: [&[u8]; 2] = [b"onRequestError: Error ", b"QNetworkReply"];

/// Whether something that is counted or measured follows, or the number of which it is a part: ` bytes`, ` of 1000`.
fn is_amount(after: &[u8]) -> bool {
    const COUNTED: [&[u8]; 34] = [
        b"bytes",
        b"byte",
        b"ms",
        b"s",
        b"KB",
        b"MB",
        b"GB",
        b"seconds",
        b"minutes",
        b"items",
        b"servers",
        b"points",
        b"players",
        b"users",
        b"files",
        b"entries",
        b"records",
        b"rows",
        b"members",
        b"messages",
        b"lines",
        b"packets",
        b"clients",
        b"connections",
        b"objects",
        b"frames",
        b"units",
        b"coins",
        b"kills",
        b"tasks",
        b"workers",
        b"assets",
        b"chunks",
        b"percent",
    ];
    if after.starts_with(b"-byte") {
        return true;
    }
    let Some(behind) = after.strip_prefix(b" ") else {
        return false;
    };
    let length = behind.iter().take_while(|byte| byte.is_ascii_alphabetic());
    let next = lines::before(behind, length.count());
    let of_more = behind
        .strip_prefix(b"of ")
        .is_some_and(|more| more.first().is_some_and(u8::is_ascii_digit));
    of_more || COUNTED.contains(&next)
}

/// Whether a number is what is going to be done after it: `retry on HTTP 503`.
fn is_planned(name: &Name<'_>) -> bool {
    const JOINTS: [&str; 4] = ["on", "for", "if", "when"];
    const PLANS: [&str; 4] = ["retry", "retries", "retryable", "ignore"];
    let before = match name.is_one_of(&["http", "status"]) {
        true => name.previous(),
        false => *name,
    };
    before.is_one_of(&JOINTS) && before.previous().is_one_of(&PLANS)
}

/// Whether a number is compared with something: `== 403`. An arrow may look alike.
fn is_compared(before: &[u8]) -> bool {
    let before = before.trim_ascii_end();
    [&b"=="[..], b"!="]
        .iter()
        .any(|sign| before.ends_with(sign))
}

/// Whether a place stands in a line of source: what Python shows below the name of the file, or a `case`.
pub(crate) fn is_in_source(word: &Word<'_>) -> bool {
    const STATEMENTS: [&[u8]; 3] = [b"case ", b"throw new ", b"assert "];
    let line = word.line_before();
    let statement = line.trim_ascii_start();
    if STATEMENTS.iter().any(|one| statement.starts_with(one)) {
        return true;
    }
    if !line.starts_with(b"    ") {
        return false;
    }
    let before = word.before();
    let above = lines::before(before, before.len() - line.len());
    let above = lines::before(above, above.len().saturating_sub(1));
    let above = lines::from(above, lines::last(above));
    above.starts_with(b"  File \"") && lines::contains(above, b", line ")
}

/// Whether a member stands in the `details` that a library adds.
fn of_library(name: &Name<'_>) -> bool {
    let before = name.before.trim_ascii_end();
    let before = before.strip_suffix(b"\"").unwrap_or(before);
    before
        .strip_suffix(b"{")
        .is_some_and(|before| Name::at_the_end_of(before).is_one_of(&["details"]))
}

/// Whether a text ends inside a link: `?status=`.
fn is_in_link(before: &[u8]) -> bool {
    let is_end = |byte: &u8| byte.is_ascii_whitespace() || b"\"'<>(){}[],;".contains(byte);
    let link = before.rsplit(is_end).next().unwrap_or_default();
    lines::contains(link, b"://") || (link.contains(&b'?') && link.contains(&b'='))
}
