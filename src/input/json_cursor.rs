//! A place in a JSON text, which goes on by the grammar of RFC 8259.

use std::ops::Range;

use crate::input::{json_string, lines};

/// A place in a text that should be JSON. A function that takes something gives `None` where it is not there; the place is
/// of no use then.
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
    fn take<const N: usize>(&mut self, text: &[u8; N]) -> Option<()> {
        let is_there = lines::from(self.text, self.at).first_chunk() == Some(text);
        self.at += N;
        is_there.then_some(())
    }

    /// Takes a byte.
    fn take_byte(&mut self, byte: u8) -> Option<()> {
        let is_there = self.peek() == Some(byte);
        self.at += 1;
        is_there.then_some(())
    }

    /// Takes the name of a member and the colon behind it, with the blanks around that. A lenient reader takes one that
    /// holds what has to be escaped.
    #[inline]
    pub(crate) fn name(&mut self, is_lenient: bool) -> Option<Quoted> {
        let name = self.string(is_lenient, None)?;
        self.blanks();
        self.take_byte(b':')?;
        self.blanks();
        Some(name)
    }

    /// Takes a string; of a lenient reader also one that holds what has to be escaped. The text of one with an escape may be
    /// added to `unescaped`.
    #[inline]
    pub(crate) fn string(
        &mut self,
        is_lenient: bool,
        unescaped: Option<&mut Vec<u8>>,
    ) -> Option<Quoted> {
        self.take_byte(b'"')?;
        self.string_inside(is_lenient, unescaped)
    }

    /// The same, behind the opening quotation mark.
    #[inline]
    fn string_inside(
        &mut self,
        is_lenient: bool,
        unescaped: Option<&mut Vec<u8>>,
    ) -> Option<Quoted> {
        let start = self.at;
        let rest = lines::from(self.text, start);
        let (length, has_escape) = json_string::end(rest, is_lenient, unescaped)?;
        self.at += length + 1;
        Some(Quoted {
            inside: start..start + length,
            has_escape,
        })
    }

    /// What is behind an object of two strings, a `name` and a `value`, and the two: captures list headers so.
    pub(crate) fn header(mut self, unescaped: &mut Vec<u8>) -> Option<(Self, Quoted, Quoted)> {
        self.key(b"{\"name\":\"")?;
        let name = self.string_inside(false, None)?;
        self.key(b",\"value\":\"")?;
        let value = self.string_inside(false, Some(unescaped))?;
        self.blanks();
        self.take_byte(b'}')?;
        Some((self, name, value))
    }

    /// Takes a bracket or comma, a name, a colon and a quotation mark, given as they stand where no blanks are among them,
    /// as in most captures: then one comparison will do.
    #[inline]
    fn key<const N: usize>(&mut self, key: &[u8; N]) -> Option<()> {
        if lines::from(self.text, self.at).first_chunk() == Some(key) {
            self.at += N;
            return Some(());
        }
        self.at = self.behind_key(key)?;
        Some(())
    }

    /// What is behind a key that has blanks in it.
    #[inline(never)]
    fn behind_key(mut self, key: &[u8]) -> Option<usize> {
        let [mark, name @ .., colon, quote] = key else {
            return None;
        };
        self.blanks();
        self.take_byte(*mark)?;
        self.blanks();
        self.at += lines::from(self.text, self.at)
            .starts_with(name)
            .then_some(name.len())?;
        self.blanks();
        self.take_byte(*colon)?;
        self.blanks();
        self.take_byte(*quote)?;
        Some(self.at)
    }

    /// What is behind a number, `true`, `false` or `null`.
    pub(crate) fn behind_scalar(mut self) -> Option<Self> {
        match self.peek()? {
            b'-' | b'0'..=b'9' => self.number(),
            b't' => self.take(b"true"),
            b'f' => self.take(b"false"),
            b'n' => self.take(b"null"),
            _ => None,
        }?;
        Some(self)
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
    #[inline]
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
}
