//! An input in memory, and places in it.

use std::io::Read;

use super::{CaptureError, Limits, Problem, Source, json, text};

/// What was read, as UTF-8 where it was UTF-16.
pub(super) struct Input {
    pub(super) text: Vec<u8>,
    /// Where the JSON value ends that the text begins with, if it is whole. Every format asks, and the value may
    /// be large.
    pub(super) json_end: Option<usize>,
    /// Whether the input was UTF-16.
    pub(super) recoded: bool,
    pub(super) source: Source,
    pub(super) limits: Limits,
    mark: usize,
}

/// A place in an input, in the three ways of saying where it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// Bytes of `Input::text` before it.
    at: usize,
    /// 1-based line.
    pub(super) line: usize,
    /// Bytes before it in the input as given.
    pub(super) offset: u64,
}

impl Input {
    pub(super) fn read(
        reader: impl Read,
        source: Source,
        limits: Limits,
    ) -> Result<Self, CaptureError> {
        let mut bytes = Vec::new();
        let outcome = reader
            .take(limits.input.saturating_add(1))
            .read_to_end(&mut bytes);
        let fail = |offset, problem| CaptureError {
            line: None,
            offset,
            problem,
        };
        let length = bytes.len() as u64;
        outcome.map_err(|error| fail(length, Problem::Read(error)))?;
        if length > limits.input {
            let limit = limits.input;
            return Err(fail(limit, Problem::InputTooLarge { limit }));
        }
        let decoded = text::decode(bytes);
        Ok(Self {
            json_end: json::document_end(&decoded.text),
            text: decoded.text,
            recoded: decoded.was_utf16,
            source,
            limits,
            mark: decoded.mark,
        })
    }

    /// The place of the first byte after the byte order mark.
    pub(super) fn start(&self) -> Place {
        Place {
            at: 0,
            line: 1,
            offset: self.mark as u64,
        }
    }

    /// The place `at`, which must not lie before `from`. Only the bytes between the two are looked at.
    pub(super) fn place(&self, from: Place, at: usize) -> Place {
        let between = self.text.get(from.at..at).unwrap_or_default();
        let newlines = between.iter().filter(|&&byte| byte == b'\n').count();
        let length = if self.recoded {
            between.iter().copied().map(utf16_bytes).sum()
        } else {
            between.len() as u64
        };
        Place {
            at,
            line: from.line + newlines,
            offset: from.offset + length,
        }
    }
}

/// How many bytes of UTF-16 a byte of UTF-8 stands for, counted on the first byte of each character.
fn utf16_bytes(byte: u8) -> u64 {
    match byte {
        0x80..=0xbf => 0,
        0xf0..=0xff => 4,
        _ => 2,
    }
}

impl Place {
    pub(super) fn error(self, problem: Problem) -> CaptureError {
        CaptureError {
            line: Some(self.line),
            offset: self.offset,
            problem,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn input(bytes: &[u8]) -> Input {
        Input::read(bytes, Source::default(), Limits::default()).unwrap()
    }

    #[test]
    fn a_place_in_a_utf_16_input_counts_the_bytes_as_given() {
        let given: Vec<u8> = "\u{feff}é\n\u{1f600}€\nx"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let input = input(&given);
        let at = input.text.len() - 1;
        let place = input.place(input.start(), at);
        assert_eq!(place.line, 3);
        assert_eq!(place.offset, given.len() as u64 - 2);
    }

    #[test]
    fn a_byte_order_mark_counts_in_the_offset() {
        let input = input(b"\xef\xbb\xbfab");
        assert_eq!(input.text, b"ab");
        assert_eq!(input.place(input.start(), 1).offset, 4);
    }

    #[test]
    fn an_input_of_exactly_the_limit_is_read() {
        let limits = Limits {
            input: 3,
            ..Limits::default()
        };
        assert!(Input::read(&b"abc"[..], Source::default(), limits).is_ok());
        let error = Input::read(&b"abcd"[..], Source::default(), limits)
            .err()
            .unwrap();
        assert!(matches!(error.problem, Problem::InputTooLarge { limit: 3 }));
        assert_eq!(error.offset, 3);
    }
}
