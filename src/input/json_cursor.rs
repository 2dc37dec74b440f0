//! A place in a JSON text, which goes on by the grammar of RFC 8259.

use std::ops::Range;

use crate::input::{json_string, lines};

/// A place in a text that should be JSON. A function that takes something gives `None` where it is not there; the place is of
/// no use then.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cursor<'t> {
    text: &'t [u8],
    pub(crate) at: usize,
}

/// A string: where it stands, without its quotation marks, and whether it has an escape.
#[derive(Debug, Clone, Default)]
pub(crate) struct Quoted {
    pub(crate) inside: Range<usize>,
    pub(crate) has_escape: bool,
}

impl<'t> Cursor<'t> {
    /// The beginning of a text.
    pub(crate) fn new(text: &'t [u8]) -> Self {
        Self { text, at: 0 }
    }

    /// The next byte.
    pub(crate) fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    /// Passes white space.
    pub(crate) fn blanks(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    /// Takes these bytes.
    pub(crate) fn take(&mut self, text: &[u8]) -> Option<()> {
        let is_there = lines::from(self.text, self.at).starts_with(text);
        self.at += text.len();
        is_there.then_some(())
    }

    /// Takes the name of a member and the colon behind it, with the blanks around that. A lenient reader takes one that
    /// holds what has to be escaped.
    pub(crate) fn name(&mut self, is_lenient: bool) -> Option<Quoted> {
        let name = self.string(is_lenient)?;
        self.blanks();
        self.take(b":")?;
        self.blanks();
        Some(name)
    }

    /// Takes a string; of a lenient reader also one that holds what has to be escaped.
    pub(crate) fn string(&mut self, is_lenient: bool) -> Option<Quoted> {
        self.take(b"\"")?;
        let start = self.at;
        let (length, has_escape) = json_string::end(lines::from(self.text, start), is_lenient)?;
        self.at += length;
        Some(Quoted {
            inside: start..self.at - 1,
            has_escape,
        })
    }

    /// Takes a string, a number, `true`, `false` or `null`.
    fn scalar(&mut self) -> Option<()> {
        match self.peek()? {
            b'"' => self.string(false).map(drop),
            b'-' | b'0'..=b'9' => self.number(),
            b't' => self.take(b"true"),
            b'f' => self.take(b"false"),
            b'n' => self.take(b"null"),
            _ => None,
        }
    }

    fn number(&mut self) -> Option<()> {
        self.at += usize::from(self.peek() == Some(b'-'));
        let begin = self.peek();
        let whole = self.digits()?;
        if begin == Some(b'0') && whole > 1 {
            return None;
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), Some(b'+' | b'-')));
            self.digits()?;
        }
        Some(())
    }

    /// Takes digits, of which there has to be one.
    fn digits(&mut self) -> Option<usize> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        Some(self.at - start).filter(|count| *count > 0)
    }

    /// Goes to the next item of an array or an object: its comma, unless it is the first, with the blanks around it.
    /// `false` where the bracket closes, which is taken.
    pub(crate) fn next_item(&mut self, is_first: bool, closing: u8) -> Option<bool> {
        self.blanks();
        match self.peek()? {
            byte if byte == closing => {
                self.at += 1;
                Some(false)
            }
            _ if is_first => Some(true),
            b',' => {
                self.at += 1;
                self.blanks();
                Some(true)
            }
            _ => None,
        }
    }

    /// Takes the bracket that a value begins with and notes the one that closes it, or takes the value where it has none.
    pub(crate) fn enter(&mut self, closing: &mut Vec<u8>) -> Option<()> {
        let bracket = match self.peek()? {
            b'{' => b'}',
            b'[' => b']',
            _ => return self.scalar(),
        };
        self.at += 1;
        closing.push(bracket);
        Some(())
    }
}
