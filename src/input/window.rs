//! The part of an input that is in memory: a window that slides over it, so that memory does not grow with the
//! input.
//!
//! A reader looks at [`Window::view`], asks for more with [`Window::grow`] while the answer lies in what has not
//! been read, and lets go of what it is done with by [`Window::pass`].

use std::io::{self, Read};

use memchr::{memchr, memchr_iter};

use crate::input::{lines, stream, work};

/// How much is asked of the input at a time, in bytes. A record across two blocks is looked at twice.
const BLOCK: usize = 256 << 10;
/// How much is asked of it at first: few inputs are longer than the response of one call.
const FIRST_BLOCK: usize = 8 << 10;

/// Passed bytes for which it is worth the while to give their room back at once.
const LARGE: usize = 1 << 20;

/// What of an input is in memory, from the place on that a reader has come to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct View<'w> {
    pub(crate) bytes: &'w [u8],
    /// The length without the blanks at the end.
    pub(crate) content: usize,
    /// Whether the input ends with these bytes.
    pub(crate) ended: bool,
}

/// The answer lies in what has not been read yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct More;

impl<'w> View<'w> {
    /// Bytes that nothing follows.
    pub(crate) fn whole(bytes: &'w [u8]) -> Self {
        let content = bytes.trim_ascii_end().len();
        work::note(bytes.len() - content);
        Self {
            bytes,
            content,
            ended: true,
        }
    }

    /// Bytes that may go on.
    #[cfg(test)]
    pub(crate) fn open(bytes: &'w [u8]) -> Self {
        Self {
            ended: false,
            ..Self::whole(bytes)
        }
    }

    /// Everything from a place on.
    pub(crate) fn from(self, at: usize) -> Self {
        Self {
            bytes: lines::from(self.bytes, at),
            content: self.content.saturating_sub(at),
            ..self
        }
    }

    /// An answer that holds only if nothing follows.
    pub(crate) fn if_ended<T>(self, answer: T) -> Result<T, More> {
        if self.ended { Ok(answer) } else { Err(More) }
    }

    /// Whether the line at a place and enough of the line below are there to tell what the two are.
    pub(crate) fn shows_lines(self, at: usize) -> bool {
        let (_, below) = lines::line(self.bytes, at);
        let rest = lines::before(lines::from(self.bytes, below), lines::GLANCE);
        self.ended || rest.len() == lines::GLANCE || rest.contains(&b'\n')
    }
}

/// A place in an input, in the ways of saying where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    /// 1-based line.
    pub(crate) line: usize,
    /// Bytes before it in the input as given; of an input that was packed, as it is unpacked.
    pub(crate) offset: u64,
}

/// The window over an input.
pub(crate) struct Window<'r> {
    stream: Box<dyn Read + 'r>,
    /// What was read and is not passed yet begins at `passed` and ends at `filled`. Behind that is room to read into.
    ///
    /// `passed <= filled <= buffer.len()`, always: where the buffer is cut nothing else keeps that from a panic.
    buffer: Vec<u8>,
    passed: usize,
    filled: usize,
    /// How much is read at once, [`BLOCK`] at most: more of an input that is longer.
    block: usize,
    /// Where in `buffer` the blanks at the end of what was read begin.
    content: usize,
    ended: bool,
    failure: Option<io::Error>,
    place: Place,
    recoded: bool,
    /// Whether carriage returns alone end the lines.
    returns: bool,
}

impl<'r> Window<'r> {
    /// A window at the start of an input, which is unpacked if it is packed and recoded to UTF-8 if it is UTF-16.
    pub(crate) fn new(input: Box<dyn Read + 'r>) -> Self {
        let opened = stream::open(input);
        Self {
            stream: opened.stream,
            buffer: vec![0; FIRST_BLOCK],
            passed: 0,
            filled: 0,
            block: FIRST_BLOCK,
            content: 0,
            ended: false,
            failure: None,
            place: Place {
                line: 1,
                offset: opened.mark,
            },
            recoded: opened.recoded,
            returns: false,
        }
    }

    pub(crate) fn view(&self) -> View<'_> {
        View {
            bytes: self.bytes(),
            content: self.content.saturating_sub(self.passed),
            ended: self.ended,
        }
    }

    /// What is in memory from here on.
    pub(crate) fn bytes(&self) -> &[u8] {
        lines::from(self.read_so_far(), self.passed)
    }

    fn read_so_far(&self) -> &[u8] {
        lines::before(&self.buffer, self.filled)
    }

    /// Whether the input was UTF-16.
    pub(crate) fn recoded(&self) -> bool {
        self.recoded
    }

    /// Where the window begins.
    pub(crate) fn place(&self) -> Place {
        self.place
    }

    /// The place of a byte in the window.
    pub(crate) fn place_at(&self, at: usize) -> Place {
        let between = lines::before(self.bytes(), at);
        // Most records stand on one line, and to find that takes half of the instructions of counting none.
        let first = memchr(b'\n', between);
        let newlines = first.map_or(0, |first| {
            memchr_iter(b'\n', lines::from(between, first)).count()
        });
        let length = if self.recoded {
            between.iter().copied().map(utf16_bytes).sum()
        } else {
            between.len() as u64
        };
        Place {
            line: self.place.line + newlines,
            offset: self.place.offset + length,
        }
    }

    /// Reads on until there is twice as much in memory; `false` when there is no more.
    ///
    /// The doubling keeps the work linear for a reader that begins anew after each call. Beyond the first block no more is
    /// read than that, so that an input of twice the length is looked at once more.
    pub(crate) fn grow(&mut self) -> bool {
        self.grow_to(usize::MAX)
    }

    /// The same, but not beyond so many bytes where fewer are there.
    pub(crate) fn grow_to(&mut self, most: usize) -> bool {
        let before = self.bytes().len();
        let least = before.saturating_mul(2).min(most).max(before + 1);
        // The first block is taken as far as it is there. It is not waited for: who writes line by line wants an answer.
        let room = FIRST_BLOCK.min(most).max(least);
        while self.bytes().len() < least && self.read_most(room - self.bytes().len()) {}
        self.bytes().len() > before
    }

    /// Reads on until so many bytes are in memory, or the input ends.
    pub(crate) fn fill(&mut self, wanted: usize) {
        while let Some(lacking) = wanted.checked_sub(self.bytes().len())
            && self.read_most(lacking)
        {}
    }

    /// Reads once; `false` when there is no more.
    pub(crate) fn read(&mut self) -> bool {
        self.read_most(BLOCK)
    }

    /// Reads once, no more than so many bytes or than the longest character has; `false` when there is no more, or none
    /// was asked for.
    fn read_most(&mut self, most: usize) -> bool {
        if most == 0 {
            return false;
        }
        if self.ended || self.failure.is_some() {
            self.ended = true;
            return false;
        }
        if self.passed > 0 || self.filled >= BLOCK {
            self.block = BLOCK;
        }
        self.make_room();
        let start = self.filled;
        let end = start + most.max(stream::CHARACTER).min(self.block);
        if self.buffer.len() < end {
            self.buffer.resize(end, 0);
        }
        let room = self.buffer.get_mut(start..end).unwrap_or_default();
        let outcome = loop {
            match self.stream.read(room) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                outcome => break outcome,
            }
        };
        let length = outcome.unwrap_or_else(|error| {
            self.failure = Some(error);
            0
        });
        self.filled = end.min(start + length);
        self.ended = length == 0;
        self.end_lines(start);
        let fresh = lines::from(self.read_so_far(), start);
        let fresh = fresh.trim_ascii_end().len();
        if fresh > 0 {
            self.content = start + fresh;
        }
        length > 0
    }

    /// Lets go of the first bytes of the window.
    pub(crate) fn pass(&mut self, length: usize) {
        self.place = self.place_at(length);
        self.passed = self.filled.min(self.passed + length);
        if self.passed >= LARGE {
            self.make_room();
        }
    }

    /// Takes carriage returns for line ends from here on.
    pub(crate) fn use_returns(&mut self) {
        self.returns = true;
        self.end_lines(self.passed);
    }

    /// Takes the first bytes out of the window. Where they are most of what it holds they are not copied, so that a long
    /// body is in memory once.
    pub(crate) fn take(&mut self, length: usize) -> Vec<u8> {
        let place = self.place_at(length);
        let end = self.filled.min(self.passed + length);
        if length < BLOCK || end < self.filled / 2 {
            let bytes = lines::before(self.bytes(), length).to_vec();
            (self.place, self.passed) = (place, end);
            return bytes;
        }
        self.buffer.truncate(self.filled);
        let rest = self.buffer.split_off(end);
        let mut bytes = std::mem::replace(&mut self.buffer, rest);
        bytes.drain(..self.passed);
        bytes.shrink_to_fit();
        self.content = self.content.saturating_sub(end);
        self.filled -= end;
        (self.place, self.passed) = (place, 0);
        bytes
    }

    /// Why reading ended before the input did, told once, and the place where that happened.
    pub(crate) fn failure(&mut self) -> Option<(Place, io::Error)> {
        let error = self.failure.take()?;
        Some((self.place_at(self.bytes().len()), error))
    }

    /// Whether reading ended before the input did, which has not been told.
    pub(crate) fn has_failed(&self) -> bool {
        self.failure.is_some()
    }

    /// What is left of the input, to be read in another way.
    pub(crate) fn into_read(mut self) -> impl Read + 'r {
        self.buffer.truncate(self.filled);
        self.buffer.drain(..self.passed);
        let failure = stream::Failing(self.failure);
        io::Cursor::new(self.buffer)
            .chain(failure)
            .chain(self.stream)
    }

    /// Takes what is passed out of the buffer, once that is most of it.
    fn make_room(&mut self) {
        debug_assert!(self.passed <= self.filled && self.filled <= self.buffer.len());
        if self.passed > 0 && self.passed >= self.filled / 2 {
            self.buffer.copy_within(self.passed..self.filled, 0);
            self.content = self.content.saturating_sub(self.passed);
            self.filled -= self.passed;
            self.passed = 0;
        }
        // A single large response does not keep its room for good.
        let most = self.filled.saturating_mul(4).max(4 * BLOCK);
        if self.buffer.capacity() > most {
            self.buffer.truncate(most);
            self.buffer.shrink_to(most);
        }
    }

    fn end_lines(&mut self, start: usize) {
        if !self.returns {
            return;
        }
        let fresh = self.buffer.get_mut(start..self.filled);
        for byte in fresh.unwrap_or_default() {
            if *byte == b'\r' {
                *byte = b'\n';
            }
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives so many of its bytes at a time, as a slow pipe does.
    struct Drops<'b>(&'b [u8], usize);

    impl Read for Drops<'_> {
        fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
            let length = self.1.min(room.len());
            self.0.read(&mut room[..length])
        }
    }

    /// Says at its end that it gave more than there is room for.
    struct Boasts<'b>(&'b [u8]);

    impl Read for Boasts<'_> {
        fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
            let length = self.0.read(room)?;
            let is_last = self.0.is_empty() && length > 0;
            Ok(if is_last { room.len() + 1 } else { length })
        }
    }

    /// So many bytes, of which none is like its neighbours.
    fn digits(length: usize) -> Vec<u8> {
        b"0123456789\n"
            .iter()
            .copied()
            .cycle()
            .take(length)
            .collect()
    }

    fn filled(bytes: &[u8]) -> Window<'_> {
        let mut window = Window::new(Box::new(bytes));
        while window.grow() {}
        window
    }

    #[test]
    fn a_place_in_a_utf_16_input_counts_the_bytes_as_given() {
        let given: Vec<u8> = "\u{feff}é\n\u{1f600}€\nx"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let mut window = filled(&given);
        let at = window.bytes().len() - 1;
        let expected = Place {
            line: 3,
            offset: given.len() as u64 - 2,
        };
        assert_eq!(window.place_at(at), expected);
        window.pass(3);
        window.pass(at - 3);
        assert_eq!((window.place(), window.bytes()), (expected, &b"x"[..]));
    }

    #[test]
    fn a_byte_order_mark_counts_in_the_offset() {
        let window = filled(b"\xef\xbb\xbfab");
        assert_eq!(window.bytes(), b"ab");
        assert_eq!(window.place_at(1).offset, 4);
    }

    #[test]
    fn growing_doubles_what_is_there() {
        let text = [b'x'; 40 << 10];
        let lengths = |input: &mut dyn Read| {
            let mut window = Window::new(Box::new(input));
            let mut lengths = Vec::new();
            while window.grow() {
                lengths.push(window.bytes().len());
            }
            assert!(window.view().ended);
            lengths
        };
        // The first bytes tell what an input is written in and have been read before.
        let doubled = [8, 8 << 10, 16 << 10, 32 << 10, 40 << 10];
        assert_eq!(lengths(&mut &text[..]), doubled);
        assert_eq!(lengths(&mut Drops(&text[..30], 1)), [8, 16, 30]);
    }

    #[test]
    fn what_is_passed_is_let_go() {
        let text = b"line\n".repeat(1 << 20);
        let mut window = Window::new(Box::new(&text[..]));
        let mut lines = 0;
        while window.grow() {
            let length = window.bytes().len();
            window.pass(length);
            lines = window.place().line;
        }
        assert_eq!(lines, (1 << 20) + 1);
        assert!(window.buffer.capacity() <= 8 * BLOCK);
    }

    #[test]
    fn what_is_taken_out_is_not_held_as_well() {
        let text = [&b"head\n"[..], &b"body\n".repeat(BLOCK), b"behind  "].concat();
        let mut window = filled(&text);
        window.pass(5);
        assert_eq!(window.take(5), b"body\n");
        assert_eq!(window.take(5 * (BLOCK - 1)), b"body\n".repeat(BLOCK - 1));
        assert!(window.buffer.capacity() < BLOCK);
        assert_eq!(
            (window.bytes(), window.view().content),
            (&b"behind  "[..], 6)
        );
        let line = BLOCK + 2;
        let offset = text.len() as u64 - 8;
        assert_eq!(window.place(), Place { line, offset });
    }

    #[test]
    fn what_is_read_after_a_long_body_was_taken_stands_behind_the_rest() {
        let text = digits(4 * BLOCK);
        let mut window = Window::new(Box::new(Drops(&text, BLOCK - 100)));
        while window.filled < BLOCK {
            assert!(window.read());
        }
        assert!(window.read() && window.filled < window.buffer.len());
        let length = window.filled - 3;
        assert_eq!(window.take(length), text[..length]);
        assert_eq!(window.bytes(), &text[length..length + 3]);
        while window.grow() {}
        assert_eq!(window.bytes(), &text[length..]);
        assert_eq!(window.place().offset, length as u64);
    }

    #[test]
    fn room_that_was_not_filled_is_no_part_of_what_is_left_to_read() {
        let text = digits(1000);
        let mut window = Window::new(Box::new(Drops(&text, 100)));
        // The first bytes have been looked at before, and are given alone.
        assert!(window.read() && window.read());
        assert!(window.filled < window.buffer.len());
        window.pass(3);
        let mut left = Vec::new();
        window.into_read().read_to_end(&mut left).unwrap();
        assert_eq!(left, text[3..]);
    }

    #[test]
    fn a_stream_that_says_it_gave_more_than_there_is_room_for_gives_no_more_than_that() {
        let text = digits(100);
        let mut window = Window::new(Box::new(Boasts(&text)));
        assert!(window.read() && window.read());
        assert_eq!(window.filled, window.buffer.len());
        assert!(window.bytes().starts_with(&text) && !window.read());
    }

    #[test]
    fn the_blanks_at_the_end_are_known() {
        let text = [&b"ab"[..], &b" ".repeat(3 * BLOCK)].concat();
        let mut window = filled(&text);
        assert_eq!(window.view().content, 2);
        window.pass(1);
        assert_eq!(window.view().content, 1);
        window.pass(5);
        assert_eq!(window.view().content, 0);
    }
}
