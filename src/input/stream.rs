//! What an input is wrapped in: gzip, a byte order mark, UTF-16. All of it is undone while reading.

use std::fmt;
use std::io::{self, Cursor, Read};

use encoding_rs::{CoderResult, Decoder, Encoding, UTF_16BE, UTF_16LE};
use flate2::read::MultiGzDecoder;

use crate::input::lines;

/// What a gzip file begins with.
pub(crate) const GZIP_MAGIC: [u8; 2] = [0x1f, 0x8b];
/// How many bytes tell what an input is written in.
const BEGIN: u64 = 8;
/// How much UTF-16 is recoded at a time, in bytes.
const BLOCK: usize = 16 << 10;
/// The longest character in UTF-8, in bytes: less room may not do for one.
pub(crate) const CHARACTER: usize = 4;

/// An input without its wrappings.
pub(crate) struct Opened<'r> {
    pub(crate) stream: Box<dyn Read + 'r>,
    /// Bytes of the byte order mark.
    pub(crate) mark: u64,
    /// Whether the input was UTF-16, as Windows PowerShell writes what it redirects.
    pub(crate) recoded: bool,
}

/// Begins to read an input.
pub(crate) fn open<'r>(input: Box<dyn Read + 'r>) -> Opened<'r> {
    let peeked = Peeked::new(input);
    if peeked.begin.starts_with(&GZIP_MAGIC) {
        let unpacked = Unpacked(MultiGzDecoder::new(peeked.all()));
        Peeked::new(Box::new(unpacked)).open()
    } else {
        peeked.open()
    }
}

/// A stream whose beginning is known.
struct Peeked<'r> {
    begin: Vec<u8>,
    rest: Box<dyn Read + 'r>,
}

impl<'r> Peeked<'r> {
    fn new(mut stream: Box<dyn Read + 'r>) -> Self {
        let mut begin = Vec::new();
        let outcome = stream.by_ref().take(BEGIN).read_to_end(&mut begin);
        let rest: Box<dyn Read + 'r> = match outcome {
            Ok(_) => stream,
            // Told when a reader gets there.
            Err(error) => Box::new(Failing(Some(error))),
        };
        Self { begin, rest }
    }

    fn all(self) -> Box<dyn Read + 'r> {
        Box::new(Cursor::new(self.begin).chain(self.rest))
    }

    fn open(mut self) -> Opened<'r> {
        let (encoding, mark) = match Encoding::for_bom(&self.begin) {
            Some((encoding, mark)) => (Some(encoding), mark),
            None => (unmarked_utf16(&self.begin), 0),
        };
        self.begin.drain(..mark);
        let utf16 = encoding.filter(|encoding| [UTF_16LE, UTF_16BE].contains(encoding));
        Opened {
            mark: mark as u64,
            recoded: utf16.is_some(),
            stream: match utf16 {
                Some(encoding) => Box::new(Recoded::new(encoding, self.all())),
                None => self.all(),
            },
        }
    }
}

/// UTF-16 without a mark, if the input begins with nothing but ASCII beside zero bytes.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = || bytes.chunks_exact(2).take(4);
    let is_plain = |byte: u8| byte.is_ascii_graphic() || byte.is_ascii_whitespace();
    if pairs().len() < 2 {
        None
    } else if pairs().all(|pair| matches!(pair, [low, 0] if is_plain(*low))) {
        Some(UTF_16LE)
    } else if pairs().all(|pair| matches!(pair, [0, low] if is_plain(*low))) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Fails once, and then is at its end.
pub(crate) struct Failing(pub(crate) Option<io::Error>);

impl Read for Failing {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        self.0.take().map_or(Ok(0), Err)
    }
}

/// A gzip stream that is cut or damaged: the cause of an [`io::Error`].
#[derive(Debug)]
pub(crate) struct DamagedGzip;

impl fmt::Display for DamagedGzip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the gzip data is cut or damaged")
    }
}

impl std::error::Error for DamagedGzip {}

/// What a gzip stream unpacks to.
struct Unpacked<R>(MultiGzDecoder<R>);

impl<R: Read> Read for Unpacked<R> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        self.0.read(room).map_err(|error| match error.kind() {
            io::ErrorKind::InvalidInput
            | io::ErrorKind::InvalidData
            | io::ErrorKind::UnexpectedEof => io::Error::other(DamagedGzip),
            _ => error,
        })
    }
}

/// What a UTF-16 stream is in UTF-8.
struct Recoded<R> {
    input: R,
    decoder: Decoder,
    /// Bytes of the input that wait for room: those from `passed` on.
    waiting: Vec<u8>,
    passed: usize,
    ended: bool,
    /// Whether the decoder has been told so, and has given what it had left.
    done: bool,
}

impl<R: Read> Recoded<R> {
    fn new(encoding: &'static Encoding, input: R) -> Self {
        Self {
            input,
            decoder: encoding.new_decoder_without_bom_handling(),
            waiting: Vec::new(),
            passed: 0,
            ended: false,
            done: false,
        }
    }

    fn refill(&mut self) -> io::Result<()> {
        self.waiting.resize(BLOCK, 0);
        self.passed = 0;
        let outcome = self.input.read(&mut self.waiting);
        self.waiting.truncate(*outcome.as_ref().unwrap_or(&0));
        self.ended = outcome? == 0;
        Ok(())
    }
}

impl<R: Read> Read for Recoded<R> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        if room.len() < CHARACTER {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        while !self.done {
            let waiting = lines::from(&self.waiting, self.passed);
            let (result, read, written, _) = self.decoder.decode_to_utf8(waiting, room, self.ended);
            self.passed += read;
            self.done = self.ended && result == CoderResult::InputEmpty;
            if written > 0 {
                return Ok(written);
            }
            if !self.ended {
                self.refill()?;
            }
        }
        Ok(0)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    fn opened(bytes: &[u8]) -> (String, u64, bool) {
        let mut opened = open(Box::new(bytes));
        let mut text = Vec::new();
        let mut room = [0; 100];
        loop {
            match opened.stream.read(&mut room).unwrap() {
                0 => break,
                length => text.extend_from_slice(&room[..length]),
            }
        }
        (
            String::from_utf8(text).unwrap(),
            opened.mark,
            opened.recoded,
        )
    }

    fn packed(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    fn utf16(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }

    #[test]
    fn gzip_is_unpacked_member_by_member() {
        let two = [packed(b"HTTP/1.1 "), packed(b"200 OK")].concat();
        assert_eq!(opened(&two), ("HTTP/1.1 200 OK".to_owned(), 0, false));
    }

    #[test]
    fn a_mark_inside_of_gzip_is_taken_off() {
        let text = "\u{feff}é";
        assert_eq!(opened(text.as_bytes()), ("é".to_owned(), 3, false));
        assert_eq!(opened(&packed(text.as_bytes())), ("é".to_owned(), 3, false));
        assert_eq!(opened(&packed(&utf16(text))), ("é".to_owned(), 2, true));
    }

    #[test]
    fn utf_16_of_any_length_is_recoded() {
        for count in [0, 1, 5, 4095, 4096, 4097, 20_000] {
            let text = "é\u{1f600}x\n".repeat(count);
            let marked = utf16(&format!("\u{feff}{text}"));
            assert_eq!(opened(&marked), (text, 2, true), "{count}");
        }
        // A unit that is cut in half is replaced.
        let mut cut = utf16("\u{feff}ab");
        cut.push(b'c');
        assert_eq!(opened(&cut).0, "ab\u{fffd}");
    }

    #[test]
    fn a_cut_gzip_stream_gives_its_part_and_an_error() {
        let text = "HTTP/1.1 200 OK\r\n".repeat(5000);
        let whole = packed(text.as_bytes());
        let mut stream = open(Box::new(&whole[..whole.len() - 20])).stream;
        let mut part = Vec::new();
        let error = stream.read_to_end(&mut part).unwrap_err();
        assert!(error.downcast::<DamagedGzip>().is_ok());
        assert!(!part.is_empty() && text.as_bytes().starts_with(&part));
    }

    #[test]
    fn utf_16_without_a_mark_is_known_by_its_zero_bytes() {
        let little: Vec<u8> = "HTTP".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "HTTP".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(unmarked_utf16(&little), Some(UTF_16LE));
        assert_eq!(unmarked_utf16(&big), Some(UTF_16BE));
        for bytes in [&b"\xe9t\xe9"[..], b"\x01\0\x02\0\x03\0", b"a\0", b""] {
            assert_eq!(unmarked_utf16(bytes), None);
        }
    }
}
