//! Calls that were never answered: what clients print in place of a status.

use std::ops::Range;

use crate::input::lines;
use crate::scan::block;
use crate::scan::model::Code;
use crate::scan::word::{REACH, Word, is_word, line_before, word_around};

type Found = Option<(Code, Range<usize>)>;

/// What a client says, as a whole word or the beginning of one that goes on.
pub(crate) fn named(text: &[u8], start: usize, end: usize) -> Found {
    const OF_NODE: [&[u8]; 3] = [b"ECONNREFUSED", b"ECONNRESET", b"ECONNABORTED"];
    // Others of a browser tell of an answer that came.
    const OF_BROWSERS: [&[u8]; 9] = [
        b"ERR_ADDRESS_",
        b"ERR_CERT_",
        b"ERR_CONNECTION_",
        b"ERR_EMPTY_RESPONSE",
        b"ERR_INTERNET_DISCONNECTED",
        b"ERR_NAME_",
        b"ERR_NETWORK_",
        b"ERR_SSL_",
        b"ERR_TIMED_OUT",
    ];
    let word = word_around(text, end.saturating_sub(1));
    let whole = text.get(word.clone())?;
    let counts = match text.get(start..end)? {
        b"ECONN" => OF_NODE.contains(&whole),
        b"::ERR_" => OF_BROWSERS.iter().any(|begin| whole.starts_with(begin)),
        mark => {
            let is_part = |byte: Option<&u8>| byte.is_some_and(|byte| is_word(*byte));
            let is_whole = !is_part(lines::before(text, start).last()) && !is_part(text.get(end));
            return (is_whole && !mark.is_empty()).then_some((Code::NoAnswer, start..end));
        }
    };
    counts.then_some((Code::NoAnswer, word.start.min(start)..word.end.max(end)))
}

/// What a client could not do to reach the host. The first letter of the mark is left out: it may be a capital.
pub(crate) fn could_not(text: &[u8], start: usize, end: usize) -> Found {
    let behind = lines::from(text, end);
    let before = lines::before(text, start);
    // curl; .NET.
    if behind.starts_with(b"resolve host") {
        return Some((
            Code::NoAnswer,
            start.checked_sub(1)?..end + "resolve host".len(),
        ));
    }
    let name = b"remote name c";
    (behind.starts_with(b"be resolved") && before.ends_with(name)).then(|| {
        (
            Code::NoAnswer,
            start - name.len()..end + "be resolved".len(),
        )
    })
}

/// What .NET and others say behind the name of an exception where no answer came.
pub(crate) fn sentence(text: &[u8], at: usize) -> Found {
    const SENTENCES: [&[u8]; 18] = [
        b"A task was canceled",
        b"A connection attempt failed because",
        b"An error occurred while sending the request",
        b"An existing connection was forcibly closed",
        b"Connection refused",
        b"Connection reset",
        b"Connection timed out",
        // Python's requests, where it has tried as often as it may.
        b"HTTPConnectionPool(",
        b"HTTPSConnectionPool(",
        b"Name or service not known",
        b"No connection could be made because",
        b"No such host is known",
        b"The SSL connection could not be established",
        b"The operation has timed out",
        b"The operation was canceled",
        b"The request was canceled due to the configured HttpClient.Timeout",
        b"The underlying connection was closed",
        b"Unable to connect to the remote server",
    ];
    let behind = lines::from(text, at);
    let said = SENTENCES.iter().find(|one| behind.starts_with(one))?;
    Some((Code::NoAnswer, at..at + said.len()))
}

/// The exception of Java's clients for a call that got no answer.
pub(crate) fn of_class(text: &[u8], start: usize) -> Found {
    const CLASSES: [&[u8]; 7] = [
        b"ConnectException",
        b"ConnectTimeoutException",
        b"HttpConnectTimeoutException",
        b"HttpHostConnectException",
        b"NoRouteToHostException",
        b"SocketTimeoutException",
        b"UnknownHostException",
    ];
    let word = word_around(text, start);
    let class = text.get(word.clone())?;
    CLASSES.contains(&class).then_some((Code::NoAnswer, word))
}

/// A status of 0 beside words of a call.
pub(crate) fn zero(text: &[u8], start: usize, end: usize) -> Found {
    const PROGRAMS: [&str; 6] = ["exit", "process", "child", "job", "thread", "command"];
    let (at, behind) = value(text, end)?;
    let place = Word::new(text, at, at + 1, REACH);
    if behind.first() != Some(&b'0') || goes_on(place.after()) {
        return None;
    }
    let word = word_around(text, start);
    let whole = Word::new(text, word.start, at + 1, REACH);
    let of_call = !whole.name().is_one_of(&PROGRAMS) && speaks_of_call(&place);
    (of_call || is_all(&whole)).then_some((Code::NoAnswer, at..at + 1))
}

/// Whether a line says nothing else, but for its prefix.
fn is_all(whole: &Word<'_>) -> bool {
    let before = block::without_prefix(whole.line_before());
    let is_prefix =
        before.is_empty() || matches!(before, [.., b']' | b'|', b' '] | [.., b']', b':', b' ']);
    is_prefix && whole.line_after().trim_ascii().is_empty()
}

/// What Angular says of a call that got no answer, where `rror` of its last word begins.
pub(crate) fn of_angular(text: &[u8], start: usize) -> Found {
    const REST: &[u8] = b"0 Unknown E";
    let line = line_before(text, start);
    let is_said = line.ends_with(REST) && lines::contains(line, b"Http failure response for ");
    let at = start.checked_sub(REST.len())?;
    is_said.then_some((Code::NoAnswer, at..at + 1))
}

/// Where a value begins behind a name that ends at a place, and everything from there on.
fn value(text: &[u8], end: usize) -> Option<(usize, &[u8])> {
    const LONGEST_JOINT: usize = 4;
    let behind = lines::from(text, end).iter().take(LONGEST_JOINT);
    let joint = behind.take_while(|byte| b":= \"'".contains(byte)).count();
    (joint > 0).then(|| (end + joint, lines::from(text, end + joint)))
}

/// The value behind the name of a status or a code that none has: `statusCode: 0`, `code=-1`, `code: null`.
pub(crate) fn behind_name(text: &[u8], start: usize, end: usize) -> Found {
    const ANSWERS: [&str; 3] = ["http", "response", "status"];
    const STATUSES: [&str; 4] = ["statuscode", "responsecode", "httpcode", "httpstatuscode"];
    let (at, behind) = value(text, end)?;
    let lengths = [&b"0"[..], b"-1", b"null"];
    let length = lengths.iter().find(|one| behind.starts_with(one))?.len();
    let place = Word::new(text, at, at + length, REACH);
    if goes_on(place.after()) {
        return None;
    }
    let name = Word::new(text, end, end, REACH).name();
    let word = word_around(text, start);
    let is_status = length == 1
        && (name.is_one_of(&STATUSES)
            || (name.is_one_of(&["code"]) && name.previous().is_one_of(&ANSWERS)));
    // A member of this name is anything but in what a client prints of an answer.
    let is_code = length > 1
        && text.get(word.clone()) == Some(b"code")
        && text.get(end).is_some_and(|next| b":=".contains(next))
        && (lines::contains(place.line_before(), b"Response")
            || is_all(&Word::new(text, word.start, at + length, REACH)));
    (is_status || is_code).then_some((Code::NoAnswer, at..at + length))
}

/// Whether a value goes on behind its first sign.
fn goes_on(after: &[u8]) -> bool {
    matches!(after, [next, ..] if is_word(*next))
        || matches!(after, [b'.' | b',' | b':', next, ..] if next.is_ascii_digit())
        || matches!(after, [b'%' | b'/', ..])
}

/// Whether what stands around a number speaks of a call over HTTP.
fn speaks_of_call(place: &Word<'_>) -> bool {
    const MARKS: [&[u8]; 4] = [b"http", b"HTTP", b"url", b"statusText"];
    [place.line_before(), place.after()]
        .iter()
        .any(|text| MARKS.iter().any(|mark| lines::contains(text, mark)))
}
