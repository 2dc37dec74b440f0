//! From an input to text: unpacked, in UTF-8 and without colours, piece by piece.

use std::borrow::Cow;
use std::io::{self, ErrorKind, Read};

use memchr::{memchr, memmem, memrchr};

use crate::input::{ansi, lines, stream};

/// Bytes that are read at a time. A line that is longer is taken in parts.
pub(crate) const PIECE: usize = 64 << 10;

/// What begins a colour of Minecraft's chat; the letter or digit behind it names the colour.
const SECTION: &[u8] = "§".as_bytes();

/// Reads to the end. An escape sequence that is not whole in its line stays.
pub(crate) fn pieces(reader: impl Read, mut take: impl FnMut(&[u8])) -> io::Result<()> {
    let mut stream = stream::open(Box::new(reader)).stream;
    // What waits for its end stands at the beginning: less than a piece, so that one more fits behind it.
    let mut room = vec![0; 2 * PIECE];
    let mut waiting = 0;
    let outcome = loop {
        match stream.read(room.get_mut(waiting..waiting + PIECE).unwrap_or_default()) {
            Ok(0) => break Ok(()),
            Ok(length) => waiting += length,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => break Err(error),
        }
        let text = lines::before(&room, waiting);
        let whole = match memrchr(b'\n', text) {
            Some(line_feed) => line_feed + 1,
            None if waiting >= PIECE => waiting,
            None => continue,
        };
        take(&without_colours(lines::before(text, whole)));
        room.copy_within(whole..waiting, 0);
        waiting -= whole;
    };
    take(&without_colours(lines::before(&room, waiting)));
    outcome
}

/// A text without the colours of terminals and of Minecraft. Most have none, and are not copied.
fn without_colours(text: &[u8]) -> Cow<'_, [u8]> {
    let text = match memchr(lines::ESCAPE, text) {
        None => Cow::Borrowed(text),
        Some(_) => {
            let mut plain = Vec::with_capacity(text.len());
            for line in text.split_inclusive(|byte| *byte == b'\n') {
                plain.extend_from_slice(&ansi::plain(line));
            }
            Cow::Owned(plain)
        }
    };
    match memmem::find(&text, SECTION) {
        None => text,
        Some(_) => Cow::Owned(without_chat_colours(&text)),
    }
}

fn without_chat_colours(text: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = memmem::find(rest, SECTION) {
        plain.extend_from_slice(lines::before(rest, at));
        let behind = lines::from(rest, at + SECTION.len());
        rest = match behind.first() {
            Some(b'0'..=b'9' | b'a'..=b'f' | b'A'..=b'F' | b'k'..=b'o' | b'r' | b'x') => {
                lines::from(behind, 1)
            }
            _ => {
                plain.extend_from_slice(SECTION);
                behind
            }
        };
    }
    plain.extend_from_slice(rest);
    plain
}
#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    #[track_caller]
    fn reads(bytes: &[u8], expected: &str) {
        let mut text = Vec::new();
        pieces(bytes, |piece| text.extend_from_slice(piece)).unwrap();
        assert_eq!(String::from_utf8(text).unwrap(), expected);
    }

    #[test]
    fn gzip_and_utf_16_are_undone() {
        let text = "HTTP 412 é\n";
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
        gzip.write_all(&utf16).unwrap();
        reads(&utf16, text);
        reads(&gzip.finish().unwrap(), text);
    }

    #[test]
    fn colours_and_links_go() {
        reads(b"\x1b[1;31m412\x1b[0m\n", "412\n");
        reads(b"\x1b]8;;https://a.example\x07412\x1b]8;;\x1b\\.", "412.");
    }

    #[test]
    fn colours_of_minecraft_go_and_paragraphs_stay() {
        reads("§c[ERROR] §lHTTP 412§r\n".as_bytes(), "[ERROR] HTTP 412\n");
        reads("see § 4, §".as_bytes(), "see § 4, §");
    }

    #[test]
    fn a_sequence_that_does_not_end_swallows_no_line() {
        reads(b"a\x1b]8;;x\n412\x07\n", "a\x1b]8;;x\n412\x07\n");
    }

    #[test]
    fn a_colour_goes_wherever_a_read_ends() {
        let line = format!("{}\x1b[31m412\x1b[0m\n", ".".repeat(1000));
        let plain = format!("{}412\n", ".".repeat(1000));
        reads(line.repeat(200).as_bytes(), &plain.repeat(200));
    }
}
