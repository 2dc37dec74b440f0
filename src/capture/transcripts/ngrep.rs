//! Reads what `ngrep` prints of packets: as lines (`-W byline`), wrapped, or on one line each. It shows a byte that is no
//! text as a dot, and so the carriage returns of a head.

use memchr::memmem;

use crate::capture::message::request_head;
use crate::capture::message::status_line;
use crate::capture::transcripts::dialect::{Dialect, Part};
use crate::capture::transcripts::httpie;
use crate::exchange::InputFormat;
use crate::input::lines;

/// How far into the line of a packet its ends stand, in bytes.
const ENDS: usize = 160;
/// What stands before each line of a packet that is wrapped.
const INDENT: &[u8] = b"  ";

/// What of the packets is read: a request and what comes behind it.
#[derive(Default)]
pub(crate) struct Ngrep;

/// The line that begins a packet: `T 192.0.2.5:50000 -> 192.0.2.7:80 [AP] #4`.
struct Packet<'l> {
    /// The ends, in the order in which the packet went.
    ends: [&'l [u8]; 2],
    /// What it holds, where that stands on the same line.
    behind: &'l [u8],
}

impl<'l> Packet<'l> {
    fn read(line: &'l [u8]) -> Option<Self> {
        let line = lines::without_end(line);
        let begin = lines::before(line.strip_prefix(b"T")?, ENDS);
        let arrow = memmem::find(begin, b" -> ")?;
        let source = begin.get(..arrow)?.rsplit(|&byte| byte == b' ').next()?;
        let target = lines::from(begin, arrow + 4);
        let open = memmem::find(target, b" [")?;
        let close = memmem::find(lines::from(target, open), b"]")?;
        let at = 1 + arrow + 4 + open + close + 1;
        let behind = lines::from(line, at).trim_ascii_start();
        let number = behind.strip_prefix(b"#").unwrap_or_default();
        let is_number = !number.is_empty() && number.iter().all(u8::is_ascii_digit);
        source.contains(&b':').then_some(Self {
            ends: [source, lines::before(target, open)],
            behind: if is_number { b"" } else { behind },
        })
    }

    fn is_between(&self, other: &Self) -> bool {
        let [source, target] = other.ends;
        self.ends == other.ends || self.ends == [target, source]
    }
}

/// Whether a text begins as a request does, with its carriage return or what is shown in its place.
fn is_request(text: &[u8]) -> bool {
    let text = text.strip_prefix(INDENT).unwrap_or(text);
    let (line, _) = lines::line(text, 0);
    let end = memmem::find(line, b"..").unwrap_or(line.len());
    let line = lines::before(line, end);
    request_head::parts(line.strip_suffix(b".").unwrap_or(line)).is_some()
}

/// Whether a row that is wrapped begins as a request line does, which goes on in the next one.
fn is_wrapped_request(row: &[u8]) -> bool {
    let begin = |row: &[u8]| {
        let method = row.iter().take_while(|byte| byte.is_ascii_uppercase());
        let method = method.count();
        let target = lines::from(row, method);
        (3..=7).contains(&method) && (target.starts_with(b" /") || target.starts_with(b" http"))
    };
    row.strip_prefix(INDENT).is_some_and(begin)
}

impl Dialect for Ngrep {
    const FORMAT: InputFormat = InputFormat::Http;

    fn opens(line: &[u8], below: &[u8]) -> bool {
        let Some(packet) = Packet::read(line) else {
            return false;
        };
        let shown = if packet.behind.is_empty() {
            below
        } else {
            packet.behind
        };
        let shown = shown.strip_prefix(INDENT).unwrap_or(shown);
        is_request(shown)
            || is_wrapped_request(below)
            || status_line::opening(lines::before(shown, ENDS)).is_some()
    }

    fn begins(&mut self, line: &[u8], below: &[u8]) -> Option<usize> {
        let packet = Packet::read(line)?;
        let shown = if packet.behind.is_empty() {
            below
        } else {
            packet.behind
        };
        (is_request(shown) || is_wrapped_request(shown)).then_some(0)
    }

    fn read(&mut self, bytes: &[u8]) -> Option<Part> {
        let found =
            lines::each(bytes).filter_map(|(at, line)| Some((at, line, Packet::read(line)?)));
        let packets: Vec<_> = found.collect();
        let (_, _, first) = packets.first()?;
        let (mut text, mut places) = (Vec::new(), Vec::new());
        for (number, (at, line, packet)) in packets.iter().enumerate() {
            if !packet.is_between(first) {
                continue;
            }
            let end = packets
                .get(number + 1)
                .map_or(bytes.len(), |(next, ..)| *next);
            let begin = at + line.len();
            let held = lines::before(lines::from(bytes, begin), end.saturating_sub(begin));
            places.push((text.len(), begin));
            text.extend(match packet.behind {
                [] if held.starts_with(INDENT) => flat(&unwrapped(held)),
                [] => by_line(held),
                behind => flat(behind),
            });
        }
        // Calls at the same time stand among each other: what answers a request may be that of another part.
        let part = httpie::read_freed(&text, &places)?;
        part.no_response.is_none().then_some(part)
    }
}

/// What a packet holds whose lines are wrapped. The last one is filled up with blanks.
fn unwrapped(held: &[u8]) -> Vec<u8> {
    let rows = lines::each(held).map_while(|(_, line)| line.strip_prefix(INDENT));
    let text = rows.map(lines::without_end).collect::<Vec<_>>().concat();
    text.trim_ascii_end().to_vec()
}

/// What a packet holds that stands on one line. Two dots are the end of a line in a head.
fn flat(text: &[u8]) -> Vec<u8> {
    if !is_request(text) && status_line::opening(lines::before(text, ENDS)).is_none() {
        return text.to_vec();
    }
    let end = memmem::find(text, b"....");
    let head = end.map_or(text, |end| lines::before(text, end));
    let mut head = lines::lossy(head).replace("..", "\r\n").into_bytes();
    if let Some(end) = end {
        head.extend_from_slice(b"\r\n\r\n");
        head.extend_from_slice(lines::from(text, end + 4));
    }
    head
}

/// What a packet holds that stands on lines as it has them. Lines of number signs count those that did not match.
fn by_line(held: &[u8]) -> Vec<u8> {
    let begin = lines::last(held.trim_ascii_end());
    let is_count = lines::from(held, begin)
        .trim_ascii()
        .iter()
        .all(|&byte| byte == b'#');
    let held = if is_count {
        lines::before(held, begin)
    } else {
        held
    };
    // A line feed of its own stands behind it, and a blank line where nothing is counted.
    let held = held.strip_suffix(b"\n").unwrap_or(held);
    let held = match held.strip_suffix(b"\n") {
        Some(held) if !is_count => held,
        _ => held,
    };
    let mut text = Vec::new();
    let mut in_head = is_request(held) || status_line::opening(held).is_some();
    for (_, line) in lines::each(held) {
        match lines::without_end(line)
            .strip_suffix(b".")
            .filter(|_| in_head)
        {
            Some(shown) => {
                in_head = !shown.is_empty();
                text.extend_from_slice(shown);
                text.extend_from_slice(b"\r\n");
            }
            None => text.extend_from_slice(line),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_packet_is_known_by_its_ends() {
        let line = b"T 192.0.2.5:50000 -> 192.0.2.7:80 [AP] #4\n";
        let packet = Packet::read(line).unwrap();
        assert_eq!(packet.ends, [&b"192.0.2.5:50000"[..], b"192.0.2.7:80"]);
        assert_eq!(packet.behind, b"");
        let line = b"T 2026/03/04 05:06:07.123456 [2001:db8::1]:50000 -> [2001:db8::2]:80 [AP] GET / HTTP/1.1..\n";
        let packet = Packet::read(line).unwrap();
        assert_eq!(
            packet.ends,
            [&b"[2001:db8::1]:50000"[..], b"[2001:db8::2]:80"]
        );
        assert_eq!(packet.behind, b"GET / HTTP/1.1..");
        for line in ["T a -> b [c]", "The 1:1 -> 2:2", "U 1:1 -> 2:2 [x]"] {
            assert!(Packet::read(line.as_bytes()).is_none(), "{line}");
        }
    }

    #[test]
    fn dots_of_a_head_are_ends_of_lines_and_those_of_a_body_are_not() {
        let head = b"HTTP/1.1 404 Not Found..A: 1....no such one..";
        assert_eq!(
            flat(head),
            b"HTTP/1.1 404 Not Found\r\nA: 1\r\n\r\nno such one.."
        );
        assert_eq!(flat(b"wait..."), b"wait...");
        let held = b"HTTP/1.1 404 Not Found.\nA: 1.\n.\nno such one.\n##\n";
        assert_eq!(
            by_line(held),
            b"HTTP/1.1 404 Not Found\r\nA: 1\r\n\r\nno such one."
        );
        assert_eq!(
            unwrapped(b"  HTTP/1.\n  1 200 OK   \n##\n"),
            b"HTTP/1.1 200 OK"
        );
    }
}
