//! Captures and exports of other kinds, which are known by how they begin and which hold no response as it is.

use crate::capture::error::NotAResponse;
use crate::capture::formats::curl_json;
use crate::capture::formats::ndjson::Line;
use crate::capture::formats::values::Form;
use crate::input::json_walk::Glimpse;
use crate::input::lines;
use crate::input::window::{More, View};

/// How files of packets begin: pcap with microseconds and nanoseconds in both orders of bytes, pcapng.
const PACKETS: [[u8; 4]; 5] = [
    [0xd4, 0xc3, 0xb2, 0xa1],
    [0xa1, 0xb2, 0xc3, 0xd4],
    [0x4d, 0x3c, 0xb2, 0xa1],
    [0xa1, 0xb2, 0x3c, 0x4d],
    [0x0a, 0x0d, 0x0d, 0x0a],
];
/// How far into a file the members of a flow of mitmproxy are looked for, in bytes.
const FLOW: usize = 4096;

/// What an input is that surely holds no response as it is.
pub(crate) fn known(view: View) -> Result<Option<NotAResponse>, More> {
    if PACKETS.iter().any(|magic| view.bytes.starts_with(magic)) {
        return Ok(Some(NotAResponse::Packets));
    }
    if PACKETS.iter().any(|magic| magic.starts_with(view.bytes)) {
        return view.if_ended(None);
    }
    if view.bytes.first().is_some_and(u8::is_ascii_digit) {
        return flows(view);
    }
    json(view)
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
    let object = begin.strip_prefix(b"[").unwrap_or(begin);
    let Some(seen) = Glimpse::of(object) else {
        return match object.trim_ascii_start() {
            [] => view.if_ended(None),
            _ => Ok(None),
        };
    };
    let layers = seen
        .object("_source")
        .is_some_and(|source| source.has("layers"));
    let of_elastic = seen.object("index").and_then(|index| index.value("_index"));
    let is_packet = layers || of_elastic.is_some_and(|name| name.starts_with(b"\"packets-"));
    if is_packet {
        return Ok(Some(NotAResponse::PacketList));
    }
    if !seen.is_whole {
        let is_open = ["_index", "_source", "index"]
            .iter()
            .any(|name| seen.has(name))
            || seen.members().all(|(_, value)| value.starts_with(b"["));
        return if is_open {
            view.if_ended(None)
        } else {
            Ok(None)
        };
    }
    if begin.starts_with(b"{") && is_log_line(&seen) {
        return log(view, begin);
    }
    let is_alone = object.trim_ascii_end().ends_with(b"}") && begin.starts_with(b"{");
    match is_alone && curl_json::are_headers(&seen) && curl_json::Parts::of(object).is_none() {
        true => view.if_ended(Some(NotAResponse::CurlHeaders)),
        false => Ok(None),
    }
}

/// Whether an object is a line of a log: a level and a message, and no call.
fn is_log_line(seen: &Glimpse<'_>) -> bool {
    let has = |names: &[&str]| names.iter().any(|name| seen.has(name));
    has(&["level", "severity", "lvl", "@l", "log.level"])
        && has(&["msg", "message", "@m", "@mt", "event"])
        && !Line::is(seen)
}

/// A log of JSON lines, where an object begins the next line too.
fn log(view: View, begin: &[u8]) -> Result<Option<NotAResponse>, More> {
    let (line, next) = lines::line(begin, 0);
    let is_line = Glimpse::of(line).is_some_and(|seen| seen.is_whole);
    match lines::from(begin, next).trim_ascii_start().first() {
        _ if !is_line => Ok(None),
        Some(b'{') => Ok(Some(NotAResponse::JsonLog)),
        Some(_) => Ok(None),
        None => view.if_ended(None),
    }
}
