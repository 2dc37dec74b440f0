//! Reads what `tcpdump -A` prints of packets. It shows the heads of each packet as text too, and what the packet holds
//! right behind them.

use std::collections::VecDeque;

use memchr::memmem;

use crate::capture::message::{boundary, request_head};
use crate::capture::source::Source;
use crate::capture::transcripts::dialect::{Dialect, Part};
use crate::capture::transcripts::httpie;
use crate::exchange::InputFormat;
use crate::input::lines;
use crate::input::window::{More, View};

/// How far into a line the ends of a packet stand, and a request behind the heads, in bytes.
const ENDS: usize = 160;
const HEADS: usize = 64;

/// Between which ends a packet goes, in the order in which it went.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Ends {
    source: Vec<u8>,
    target: Vec<u8>,
}

/// The line that begins a packet: `10:46:03.415223 IP a.44024 > b.80: Flags [P.], seq 1:269, …, length 268`.
struct Packet {
    ends: Ends,
    /// The bytes of its heads.
    heads: usize,
}

impl Packet {
    fn read(line: &[u8]) -> Option<Self> {
        let begin = lines::before(line, ENDS);
        let (at, version) = [(&b" IP "[..], 20), (b" IP6 ", 40)]
            .into_iter()
            .find_map(|(mark, length)| Some((memmem::find(begin, mark)? + mark.len(), length)))?;
        let ends = lines::from(begin, at);
        let arrow = memmem::find(ends, b" > ")?;
        let behind = lines::from(ends, arrow + 3);
        let target = memmem::find(behind, b": Flags [")?;
        begin.first().filter(|byte| byte.is_ascii_digit())?;
        let options = if lines::contains(line, b"TS val ") {
            12
        } else {
            0
        };
        Some(Self {
            ends: Ends {
                source: lines::before(ends, arrow).to_vec(),
                target: lines::before(behind, target).to_vec(),
            },
            heads: version + 20 + options,
        })
    }
}

/// Where in a line a request begins behind the heads of its packet.
fn request(line: &[u8]) -> Option<usize> {
    const METHODS: [&[u8]; 7] = [
        b"GET ",
        b"PUT ",
        b"POST ",
        b"DELETE ",
        b"HEAD ",
        b"PATCH ",
        b"OPTIONS ",
    ];
    let line = lines::without_end(line);
    let begin = lines::before(line, HEADS);
    let places = METHODS
        .iter()
        .filter_map(|method| memmem::find(begin, method));
    let at = places.min()?;
    request_head::parts(lines::from(line, at)).map(|_| at)
}

/// Whether an answer stands in it.
pub(crate) fn is_answered(view: View, _: &Source) -> Result<bool, More> {
    Ok(boundary::next(view, 0)?.is_some())
}

/// What of the packets is read: a request and what comes behind it on the same connection.
#[derive(Default)]
pub(crate) struct Tcpdump {
    /// The ends of the last packet, until a request was found in it.
    last: Option<Ends>,
    /// The ends of the requests that are to be read.
    asked: VecDeque<Ends>,
}

impl Dialect for Tcpdump {
    const FORMAT: InputFormat = InputFormat::Http;

    fn opens(line: &[u8], _: &[u8]) -> bool {
        Packet::read(line).is_some()
    }

    fn begins(&mut self, line: &[u8], _: &[u8]) -> Option<usize> {
        if let Some(packet) = Packet::read(line) {
            self.last = Some(packet.ends);
            return None;
        }
        let at = request(line)?;
        if let Some(ends) = self.last.take() {
            self.asked.push_back(ends);
            return Some(at);
        }
        // The first line of its part.
        (at == 0).then_some(0)
    }

    fn read(&mut self, bytes: &[u8]) -> Option<Part> {
        request(bytes.get(..lines::line(bytes, 0).1)?).filter(|at| *at == 0)?;
        let asked = self.asked.pop_front()?;
        let (mut text, mut places) = (Vec::new(), Vec::new());
        let mut take = |begin: usize, end: usize| {
            let held = lines::before(lines::from(bytes, begin), end.saturating_sub(begin));
            places.push((text.len(), begin));
            // A line feed of its own stands behind it.
            text.extend_from_slice(held.strip_suffix(b"\n").unwrap_or(held));
        };
        let mut begin = Some(0);
        for (at, line) in lines::each(bytes) {
            let Some(packet) = Packet::read(line) else {
                continue;
            };
            if let Some(begin) = begin.take() {
                take(begin, at);
            }
            let is_back = packet.ends.source == asked.target && packet.ends.target == asked.source;
            let is_own = is_back || packet.ends == asked;
            begin = is_own.then_some(at + line.len() + packet.heads);
        }
        if let Some(begin) = begin {
            take(begin, bytes.len());
        }
        let part = httpie::read_freed(&text, &places)?;
        part.no_response.is_none().then_some(part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_packet_is_known_by_its_ends() {
        let line = b"10:46:03.415223 IP a.example.44024 > b.80: Flags [P.], seq 1:9, options [nop,nop,TS val 1 ecr 2], length 8\n";
        let packet = Packet::read(line).unwrap();
        assert_eq!(packet.ends.source, b"a.example.44024");
        assert_eq!(packet.ends.target, b"b.80");
        assert_eq!(packet.heads, 52);
        let newer =
            b"2026-03-04 10:46:03.4 IP6 ::1.44024 > ::1.80: Flags [P.], seq 1:9, length 8\n";
        assert_eq!(Packet::read(newer).unwrap().heads, 60);
        for line in ["10:46 IP a > b: UDP, length 8", "so IP a > b: Flags [P.]"] {
            assert!(Packet::read(line.as_bytes()).is_none(), "{line}");
        }
    }

    #[test]
    fn a_request_stands_behind_the_heads() {
        assert_eq!(request(b".y.w..5.PUT /x HTTP/1.1\r\n"), Some(8));
        assert_eq!(request(b"E..5PUT /x HTTP/1.1\n"), Some(4));
        assert_eq!(request(b"PUT it there\n"), None);
    }
}
