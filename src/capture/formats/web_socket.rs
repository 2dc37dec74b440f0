//! Messages over the WebSocket of the real-time activity service: taps, as HAR and Fiddler keep them.

use serde_json::value::RawValue;

use crate::capture::formats::json_message::Members;
use crate::capture::source::Limits;
use crate::exchange::{Exchange, Origin, Tap};
use crate::input::lines;
use crate::time::Timestamp;

/// The host of which messages are kept.
const HOST: &str = "rta.xboxlive.com";
/// The member of an entry that holds messages.
const MESSAGES: &str = "_webSocketMessages";

/// The address of the connection that a call opened, if its messages are kept.
pub(crate) fn address(call: &Exchange) -> Option<&str> {
    let url = call.request.as_ref()?.url.as_deref()?;
    let (_, behind) = url.split_once("://")?;
    let authority = behind.split(['/', '?', '#']).next()?;
    let host = authority
        .rsplit_once(':')
        .map_or(authority, |(host, _)| host);
    host.eq_ignore_ascii_case(HOST).then_some(url)
}

/// The messages that an entry of a HAR holds, whose call has been read.
pub(crate) fn of_entry(entry: &Members<'_>, call: &Exchange, limits: Limits) -> Vec<Tap> {
    let held = entry.value(MESSAGES);
    let Some((messages, url)) = held.and_then(|held| Some((held, address(call)?))) else {
        return Vec::new();
    };
    let messages: Vec<&RawValue> = serde_json::from_str(messages).unwrap_or_default();
    let told = messages.into_iter().filter_map(|message| {
        let message = Members::read(message.get(), "message").ok()?;
        let data = message.text("data")?.into_bytes();
        let seconds: Option<f64> = message.number("time");
        let moment = seconds
            .and_then(|seconds| jiff::Timestamp::from_millisecond((seconds * 1000.0) as i64).ok());
        let is_sent = message.text("type").is_some_and(|kind| kind == "send");
        Some(tap(url, data, is_sent, moment.map(Timestamp::from), limits))
    });
    told.collect()
}

fn tap(
    url: &str,
    mut message: Vec<u8>,
    is_sent: bool,
    time: Option<Timestamp>,
    limits: Limits,
) -> Tap {
    message.truncate(limits.request_body);
    Tap {
        url: Some(url.to_owned()),
        message,
        is_sent,
        origin: Origin {
            time,
            ..Origin::default()
        },
        ..Tap::default()
    }
}

/// The messages in what Fiddler keeps of a connection: frames, each behind some lines about it.
pub(crate) fn of_frames(mut bytes: &[u8], url: &str, limits: Limits) -> Vec<Tap> {
    let mut taps = Vec::new();
    while let Some(frame) = Frame::read(bytes) {
        taps.extend(
            payload(frame.bytes)
                .map(|message| tap(url, message, frame.is_sent, frame.time, limits)),
        );
        bytes = frame.behind;
    }
    taps
}

/// A frame, and what Fiddler says of it.
struct Frame<'b> {
    is_sent: bool,
    time: Option<Timestamp>,
    bytes: &'b [u8],
    behind: &'b [u8],
}

impl<'b> Frame<'b> {
    fn read(bytes: &'b [u8]) -> Option<Self> {
        let (mut is_sent, mut length, mut time) = (false, None, None);
        let mut at = 0;
        for (start, line) in lines::each(bytes) {
            at = start + line.len();
            let line = lines::lossy(lines::without_end(line));
            let Some((name, value)) = line.split_once(':') else {
                if line.trim().is_empty() && length.is_none() {
                    continue;
                }
                break;
            };
            let value = value.trim();
            match name {
                "Request-Length" | "Response-Length" => {
                    is_sent = name == "Request-Length";
                    length = value.parse::<usize>().ok();
                }
                "DoneRead" => time = Timestamp::parse(value),
                _ => {}
            }
        }
        let behind = lines::from(bytes, at);
        let (bytes, behind) = behind.split_at_checked(length?)?;
        Some(Self {
            is_sent,
            time,
            bytes,
            behind,
        })
    }
}

/// What a whole frame of text or bytes holds, RFC 6455 section 5.2.
fn payload(frame: &[u8]) -> Option<Vec<u8>> {
    let (&[first, second], rest) = frame.split_first_chunk()?;
    let is_message = matches!(first & 0x0f, 0..=2) && first & 0x70 == 0;
    let (length, rest) = match second & 0x7f {
        126 => {
            let (length, rest) = rest.split_first_chunk()?;
            (u64::from(u16::from_be_bytes(*length)), rest)
        }
        127 => {
            let (length, rest) = rest.split_first_chunk()?;
            (u64::from_be_bytes(*length), rest)
        }
        length => (u64::from(length), rest),
    };
    let (key, rest) = match second & 0x80 {
        0 => ([0; 4], rest),
        _ => {
            let (key, rest) = rest.split_first_chunk()?;
            (*key, rest)
        }
    };
    let masked = rest.get(..usize::try_from(length).ok()?)?;
    let key = key.iter().cycle();
    is_message.then(|| {
        masked
            .iter()
            .zip(key)
            .map(|(byte, key)| byte ^ key)
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const URL: &str = "wss://rta.xboxlive.com/connect";

    fn messages(taps: &[Tap]) -> Vec<(&str, bool)> {
        let told = taps.iter();
        told.map(|tap| (std::str::from_utf8(&tap.message).unwrap(), tap.is_sent))
            .collect()
    }

    #[test]
    fn messages_of_the_activity_service_are_kept() {
        let call = |url: &str| Exchange::default().to("GET", url);
        assert!(address(&call(URL)).is_some());
        assert!(address(&call("https://rta.xboxlive.com:443/connect?a=1")).is_some());
        assert!(address(&call("wss://chat.example/rta.xboxlive.com")).is_none());
    }

    #[test]
    fn a_har_holds_messages_beside_a_call() {
        let entry = r#"{"_webSocketMessages": [{"type": "send", "time": 1772600761.5, "opcode": 1, "data": "[1,2]"},
            {"data": "[3,2,{}]", "type": "receive"}, {"type": "receive"}, 5]}"#;
        let entry = Members::read(entry, "entry").unwrap();
        let taps = of_entry(
            &entry,
            &Exchange::default().to("GET", URL),
            Limits::default(),
        );
        assert_eq!(messages(&taps), [("[1,2]", true), ("[3,2,{}]", false)]);
        let time = taps[0].origin.time.as_ref().map(|time| time.at.to_string());
        assert_eq!(time.as_deref(), Some("2026-03-04T05:06:01.5Z"));
    }

    #[test]
    fn fiddler_keeps_frames() {
        let mut bytes = b"Response-Length: 7\r\nID: 1\r\nDoneRead: 2026-03-04T05:06:07.1234567+00:00\r\n\r\n\x81\x05[3,2]\r\n".to_vec();
        bytes.extend(b"Request-Length: 11\r\nID: 2\r\n\r\n\x81\x85\x01\x02\x03\x04");
        bytes.extend(
            b"[1,2]"
                .iter()
                .zip([1, 2, 3, 4, 1])
                .map(|(byte, key)| byte ^ key),
        );
        bytes.extend(
            b"\r\nResponse-Length: 2\r\nID: 3\r\n\r\n\x89\x00\r\nResponse-Length: 9\r\n\r\ncut",
        );
        let taps = of_frames(&bytes, URL, Limits::default());
        assert_eq!(messages(&taps), [("[3,2]", false), ("[1,2]", true)]);
        let time = taps[0].origin.time.as_ref().map(|time| time.text.as_str());
        assert_eq!(time, Some("2026-03-04T05:06:07.1234567+00:00"));
    }
}
