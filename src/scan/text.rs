//! From the bytes of an input to text without colours, piece by piece.

use encoding_rs::{CoderResult, Encoding, UTF_16BE, UTF_16LE};

const ESCAPE: u8 = 0x1b;
const BELL: u8 = 0x07;

/// As many bytes tell UTF-16 without a mark.
const GLANCE: usize = 8;

/// Takes byte order marks, UTF-16 and the escape sequences of a terminal off what passes through.
#[derive(Default)]
pub(crate) struct Decoder {
    /// The first bytes, until there are enough to tell the encoding.
    held: Vec<u8>,
    encoding: Option<Coded>,
    escape: Escape,
}

enum Coded {
    Bytes,
    Utf16(Box<encoding_rs::Decoder>),
}

/// Where in an escape sequence the text is.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Escape {
    #[default]
    Outside,
    /// Behind the escape.
    Begun,
    /// Behind `ESC [`, up to a letter: a colour.
    Control,
    /// Behind `ESC ]`, up to a bell or an escape: a link, of so many bytes as yet.
    Command(usize),
}

/// Longer system commands are none; what follows is text again.
const LONGEST_COMMAND: usize = 4096;

impl std::fmt::Debug for Decoder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Decoder")
            .field("escape", &self.escape)
            .finish_non_exhaustive()
    }
}

impl Decoder {
    /// Appends what the bytes bring to `text`.
    pub(crate) fn push(&mut self, bytes: &[u8], text: &mut Vec<u8>) {
        if self.encoding.is_some() {
            return self.decode(bytes, text, false);
        }
        self.held.extend_from_slice(bytes);
        if self.held.len() >= GLANCE {
            self.begin(text, false);
        }
    }

    /// Appends what was held back.
    pub(crate) fn finish(&mut self, text: &mut Vec<u8>) {
        match self.encoding {
            Some(_) => self.decode(b"", text, true),
            None => self.begin(text, true),
        }
    }

    fn begin(&mut self, text: &mut Vec<u8>, last: bool) {
        let held = std::mem::take(&mut self.held);
        let (encoding, mark) = match Encoding::for_bom(&held) {
            Some((encoding, mark)) => (Some(encoding), mark),
            None => (unmarked(&held), 0),
        };
        self.encoding = Some(match encoding {
            Some(utf16) if utf16 == UTF_16LE || utf16 == UTF_16BE => {
                Coded::Utf16(Box::new(utf16.new_decoder_without_bom_handling()))
            }
            _ => Coded::Bytes,
        });
        self.decode(held.get(mark..).unwrap_or_default(), text, last);
    }

    fn decode(&mut self, bytes: &[u8], text: &mut Vec<u8>, last: bool) {
        match &mut self.encoding {
            Some(Coded::Utf16(decoder)) => {
                let decoded = utf16(decoder, bytes, last);
                self.escape.filter(decoded.as_bytes(), text);
            }
            _ => self.escape.filter(bytes, text),
        }
    }
}

fn utf16(decoder: &mut encoding_rs::Decoder, mut bytes: &[u8], last: bool) -> String {
    let mut text = String::new();
    loop {
        let room = decoder
            .max_utf8_buffer_length(bytes.len())
            .unwrap_or(bytes.len());
        text.reserve(room.max(GLANCE));
        let (outcome, read, _) = decoder.decode_to_string(bytes, &mut text, last);
        bytes = bytes.get(read..).unwrap_or_default();
        if outcome == CoderResult::InputEmpty {
            return text;
        }
    }
}

/// UTF-16 without a mark, if the text begins with nothing but ASCII beside zero bytes.
fn unmarked(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = || bytes.chunks_exact(2).take(GLANCE / 2);
    let is_text = |byte: u8| byte.is_ascii_graphic() || byte.is_ascii_whitespace();
    if pairs().len() < 2 {
        None
    } else if pairs().all(|pair| matches!(pair, [low, 0] if is_text(*low))) {
        Some(UTF_16LE)
    } else if pairs().all(|pair| matches!(pair, [0, low] if is_text(*low))) {
        Some(UTF_16BE)
    } else {
        None
    }
}

impl Escape {
    /// Appends the bytes that stand outside of sequences.
    fn filter(&mut self, bytes: &[u8], text: &mut Vec<u8>) {
        let mut rest = bytes;
        while let Some((&first, after)) = rest.split_first() {
            if *self == Self::Outside {
                let plain = rest
                    .iter()
                    .position(|byte| *byte == ESCAPE)
                    .unwrap_or(rest.len());
                let (kept, behind) = rest.split_at_checked(plain).unwrap_or((rest, b""));
                text.extend_from_slice(kept);
                rest = behind;
                if let Some((_, behind)) = behind.split_first() {
                    *self = Self::Begun;
                    rest = behind;
                }
                continue;
            }
            *self = self.after(first);
            // A line feed ends every sequence, so that lines are counted right.
            if first == b'\n' {
                *self = Self::Outside;
                text.push(first);
            }
            rest = after;
        }
    }

    fn after(self, byte: u8) -> Self {
        match (self, byte) {
            (Self::Begun, b'[') => Self::Control,
            (Self::Begun, b']') => Self::Command(0),
            (Self::Control, 0x20..0x40) => Self::Control,
            (Self::Command(_), ESCAPE) => Self::Begun,
            (Self::Command(length), byte) if byte != BELL && length < LONGEST_COMMAND => {
                Self::Command(length + 1)
            }
            _ => Self::Outside,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text of an input that comes in pieces of one length.
    fn decoded(bytes: &[u8], length: usize) -> String {
        let mut decoder = Decoder::default();
        let mut text = Vec::new();
        for piece in bytes.chunks(length) {
            decoder.push(piece, &mut text);
        }
        decoder.finish(&mut text);
        String::from_utf8(text).unwrap()
    }

    #[track_caller]
    fn reads(bytes: &[u8], expected: &str) {
        for length in [1, 2, 3, 7, 1000] {
            assert_eq!(decoded(bytes, length), expected, "in pieces of {length}");
        }
    }

    #[test]
    fn utf_16_is_read_with_and_without_its_mark() {
        let text = "HTTP 412 é\n";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for (mark, bytes) in [
            (&b""[..], &little),
            (b"\xff\xfe", &little),
            (b"", &big),
            (b"\xfe\xff", &big),
        ] {
            reads(&[mark, bytes].concat(), text);
        }
    }

    #[test]
    fn the_mark_of_utf_8_goes_and_the_rest_stays() {
        reads(b"\xef\xbb\xbf412", "412");
        reads(b"412", "412");
        reads(b"", "");
    }

    #[test]
    fn colours_and_links_go() {
        reads(b"\x1b[1;31m412\x1b[0m\n", "412\n");
        reads(b"\x1b]8;;https://a.example\x07412\x1b]8;;\x1b\\.", "412.");
    }

    #[test]
    fn a_sequence_that_does_not_end_swallows_no_line() {
        reads(b"a\x1b[12\n412\n", "a\n412\n");
        reads(b"a\x1b]8;;x\n412\n", "a\n412\n");
    }
}
