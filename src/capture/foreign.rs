//! Captures and exports of other kinds, which are known by how they begin and which hold no response as it is.

use crate::capture::error::NotAResponse;
use crate::capture::formats::ndjson::Line;
use crate::capture::formats::nested;
use crate::capture::formats::telemetry;
use crate::capture::formats::values::Form;
use crate::capture::message::{closing, status_line, transfer};
use crate::capture::transcripts::dialect;
use crate::input::json_walk::Glimpse;
use crate::input::lines;
use crate::input::window::{More, View};

/// How files of packets begin: pcap with microseconds, with nanoseconds and as it was modified, in both orders of
/// bytes, and snoop.
const PACKETS: [&[u8]; 7] = [
    b"\xd4\xc3\xb2\xa1",
    b"\xa1\xb2\xc3\xd4",
    b"\x4d\x3c\xb2\xa1",
    b"\xa1\xb2\x3c\x4d",
    b"\x34\xcd\xb2\xa1",
    b"\xa1\xb2\xcd\x34",
    b"snoop\0\0\0",
];
/// How a file of pcapng begins: with ends of lines, as a text may, and a length in which a byte is zero.
const SECTION: [u8; 4] = [0x0a, 0x0d, 0x0d, 0x0a];
/// How far into a file the members of a flow of mitmproxy are looked for, in bytes.
const FLOW: usize = 4096;
/// How far into XML its outermost element is looked for, behind the types that Burp declares, in bytes.
const OUTERMOST: usize = 4096;

/// What an input is that surely holds no response as it is.
pub(crate) fn known(view: View) -> Result<Option<NotAResponse>, More> {
    if PACKETS.iter().any(|magic| view.bytes.starts_with(magic)) {
        return Ok(Some(NotAResponse::Packets));
    }
    if view.bytes.len() < 2 * SECTION.len() && !view.ended {
        return Err(More);
    }
    if is_pdf(view.bytes) {
        return Ok(Some(NotAResponse::Pdf));
    }
    if let Some(length) = view.bytes.strip_prefix(&SECTION)
        && lines::before(length, SECTION.len()).contains(&0)
    {
        return Ok(Some(NotAResponse::Packets));
    }
    if view.bytes.first().is_some_and(u8::is_ascii_digit) {
        return flows(view);
    }
    if view.bytes.trim_ascii_start().starts_with(b"<") {
        return burp(view);
    }
    json(view)
}

/// Whether a PDF document begins.
pub(crate) fn is_pdf(bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF-")
}

/// What Burp Suite saves: `<items burpVersion="…">`, with the calls in it.
fn burp(view: View) -> Result<Option<NotAResponse>, More> {
    let begin = lines::before(view.bytes, OUTERMOST);
    let is_burp = lines::contains(begin, b"<items ") && lines::contains(begin, b" burpVersion=");
    match is_burp {
        true => Ok(Some(NotAResponse::Burp)),
        false if begin.len() < OUTERMOST => view.if_ended(None),
        false => Ok(None),
    }
}

/// Flows of mitmproxy: `2523:9:websocket;0:~8:response;…`, a length before everything.
fn flows(view: View) -> Result<Option<NotAResponse>, More> {
    const MEMBERS: [&[u8]; 4] = [
        b"8:response;",
        b"7:request;",
        b"4:type;",
        b"11:client_conn;",
    ];
    let begin = lines::before(view.bytes, FLOW);
    let digits = begin.iter().take_while(|byte| byte.is_ascii_digit());
    let behind = lines::from(begin, digits.count());
    match behind.split_first() {
        None if begin.len() < FLOW => view.if_ended(None),
        Some((b':', members)) if members.first().is_none_or(u8::is_ascii_digit) => {
            let has = |name: &&[u8]| lines::contains(members, name);
            match MEMBERS.iter().any(has) {
                true => Ok(Some(NotAResponse::Flows)),
                false if begin.len() < FLOW => view.if_ended(None),
                false => Ok(None),
            }
        }
        _ => Ok(None),
    }
}

fn json(view: View) -> Result<Option<NotAResponse>, More> {
    let begin = view.bytes.trim_ascii_start();
    if begin.starts_with(b"[") && are_lists(view, begin)? {
        return Ok(Some(NotAResponse::JsonLog));
    }
    let object = begin.strip_prefix(b"[").unwrap_or(begin);
    let Some(seen) = Glimpse::of(object) else {
        return match object.trim_ascii_start() {
            [] => view.if_ended(None),
            _ => Ok(None),
        };
    };
    let of_source = seen
        .object("_source")
        .is_some_and(|source| source.has("layers"));
    let layers = of_source || (seen.begins("layers", b'{') && seen.has("timestamp"));
    let of_elastic = seen.object("index").and_then(|index| index.value("_index"));
    let is_packet = layers || of_elastic.is_some_and(|name| name.starts_with(b"\"packets-"));
    if is_packet {
        return Ok(Some(NotAResponse::PacketList));
    }
    if seen.value("type") == Some(b"\"context-options\"") {
        return Ok(Some(NotAResponse::Trace));
    }
    if !seen.is_whole {
        // Members stand in any order, but those of a HAR need no second look.
        let is_har = seen.begins("log", b'{') || seen.begins("entries", b'[');
        return match is_har {
            true => Ok(None),
            false => view.if_ended(None),
        };
    }
    if let Some(found) = wrapped(&seen) {
        return Ok(Some(found));
    }
    if begin.starts_with(b"{") && is_log_line(&seen) && !telemetry::is_among_lines(begin) {
        return log(view, begin);
    }
    if are_saved(&seen) {
        let is_unanswered = nested::find(begin).is_empty();
        return view.if_ended(is_unanswered.then_some(NotAResponse::SavedRequests));
    }
    let is_alone = object.trim_ascii_end().ends_with(b"}") && begin.starts_with(b"{");
    match is_alone && transfer::are_headers(&seen) && transfer::Parts::of(object).is_none() {
        true => view.if_ended(Some(NotAResponse::CurlHeaders)),
        false => Ok(None),
    }
}

/// Whether an object is a collection of Postman, or what Insomnia exports.
fn are_saved(seen: &Glimpse<'_>) -> bool {
    let is_collection = seen
        .object("info")
        .is_some_and(|info| info.has("schema") || info.has("_postman_id"));
    is_collection && seen.begins("item", b'[')
        || seen.has("__export_format") && seen.begins("resources", b'[')
}

/// What an object is that holds a response as a text, as logs of containers and scanners do.
fn wrapped(seen: &Glimpse<'_>) -> Option<NotAResponse> {
    const BEGINS: [&[u8]; 3] = [b"\"HTTP/1.", b"\"HTTP/2 ", b"\"HTTP/3 "];
    const FEED: &[u8] = b"\\n";
    let is_name = |name: &[u8]| {
        let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
        name.iter().all(is_plain) && name.first().is_some_and(u8::is_ascii_alphabetic)
    };
    let (name, text) = seen.members().find(|(name, value)| {
        let is_head = BEGINS.iter().any(|begin| value.starts_with(begin));
        is_head && is_name(name) && lines::contains(value, FEED)
    })?;
    // Docker writes a line of the output in each object. A status line that is all elsewhere is a message.
    let text = text.strip_suffix(b"\"").unwrap_or(text);
    let text = text.strip_suffix(FEED).unwrap_or(text);
    let is_line = !lines::contains(text, FEED);
    let is_capture = (!is_line || name == b"log") && !Line::is(seen);
    is_capture.then(|| NotAResponse::Wrapped {
        member: lines::lossy(name),
        is_line,
    })
}

/// Whether an object is a line of a log: it has a level, or a message as only loggers name it, and is no call.
fn is_log_line(seen: &Glimpse<'_>) -> bool {
    const MARKS: [&str; 8] = [
        "level",
        "severity",
        "lvl",
        "@l",
        "log.level",
        "msg",
        "@m",
        "@mt",
    ];
    has_any(seen, &MARKS) && !Line::is(seen)
}

/// Whether two lists of JSON stand on the first two lines, each whole.
fn are_lists(view: View, begin: &[u8]) -> Result<bool, More> {
    let is_list = |line: &[u8]| {
        let line = line.trim_ascii();
        line.starts_with(b"[") && dialect::json_end(line) == Some(line.len())
    };
    let (first, next) = lines::line(begin, 0);
    if next == begin.len() && !view.ended && !begin.starts_with(b"[{") {
        return Err(More);
    }
    if !is_list(first) {
        return Ok(false);
    }
    let behind = lines::from(begin, next).trim_ascii_start();
    let (second, end) = lines::line(behind, 0);
    if end == behind.len() && !view.ended {
        return Err(More);
    }
    Ok(is_list(second))
}

fn has_any(seen: &Glimpse<'_>, names: &[&str]) -> bool {
    names.iter().any(|name| seen.has(name))
}

/// A log of JSON lines: another line follows, be it JSON with a message or text, which the prompt of a shell is not.
fn log(view: View, begin: &[u8]) -> Result<Option<NotAResponse>, More> {
    let (line, next) = lines::line(begin, 0);
    let Some(seen) = Glimpse::of(line).filter(|seen| seen.is_whole) else {
        return Ok(None);
    };
    let behind = lines::from(begin, next).trim_ascii_start();
    let (below, end) = lines::line(behind, 0);
    let is_log = match behind.first() {
        None => return view.if_ended(None),
        Some(b'{') => has_any(&seen, &["msg", "message", "@m", "@mt", "event"]),
        Some(_) if end == behind.len() && !view.ended => return Err(More),
        Some(_) => !closing::goes_on(below) && status_line::opening(behind).is_none(),
    };
    Ok(is_log.then_some(NotAResponse::JsonLog))
}
