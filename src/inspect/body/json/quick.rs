//! The documents that nearly all bodies are, read in few steps.

use std::borrow::Cow;

use serde_json::Number;

use crate::inspect::body::json::document::{Items, KEPT_DEPTH, Part};
use crate::inspect::body::json::names::{Names, Seen};
use crate::inspect::body::json::value::{Object, Value};

/// How deep objects and arrays lie in one another that are read.
const DEEPEST: usize = 64;

/// So many digits are a number of 64 bits in any case.
const DIGITS: usize = 18;

/// What is kept of a document, and the first name that an object in it holds twice; `None` where `serde_json` has to read
/// it, which also says what is wrong.
///
/// It keeps what [`Document`](super::document::Document) does by `serde_json`, with a third fewer instructions, which are
/// 14,000 for an exchange. A fourth of that is to have the small steps inlined.
pub(crate) fn read(text: &str) -> Option<(Value<'_>, Option<String>)> {
    let mut reader = QuickReader {
        text,
        at: 0,
        seen: Seen::default(),
    };
    let value = reader.value(0, Part::Root)?;
    let is_whole = reader.next_token().is_none();
    is_whole.then_some((value, reader.seen.duplicate))
}

/// A place in a text, and what names are seen before it. Where a function gives `None`, the place is of no use any more.
struct QuickReader<'t> {
    text: &'t str,
    at: usize,
    seen: Seen<'t>,
}

impl<'t> QuickReader<'t> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The first byte of the next token, which is the next that is no blank.
    fn next_token(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
        self.peek()
    }

    fn value(&mut self, depth: usize, part: Part) -> Option<Value<'t>> {
        Some(match self.next_token()? {
            b'{' => Value::Object(self.object(depth, part)?),
            b'[' => Value::Array(self.array(depth)?),
            b'"' => match self.string()? {
                text if depth <= KEPT_DEPTH => Value::String(text),
                _ => Value::Null,
            },
            b'-' | b'0'..=b'9' => Value::Number(self.number()?),
            _ => self.word()?,
        })
    }

    fn object(&mut self, depth: usize, part: Part) -> Option<Object<'t>> {
        let mut object = Object::with_capacity(part.usual());
        let mut names = Names::of_next(&self.seen);
        let mut goes_on = self.enters(b'}')?;
        while goes_on {
            let name = self.name()?;
            names.note(name.clone(), &mut self.seen);
            let part = part.member(&name);
            if part == Part::Passed || depth > KEPT_DEPTH {
                self.pass(depth + 1)?;
            } else if depth == KEPT_DEPTH {
                self.pass(depth + 1)?;
                object.push(name, Value::Null);
            } else {
                let value = self.value(depth + 1, part)?;
                object.push(name, value);
            }
            goes_on = self.goes_on(b'}')?;
        }
        if names.end(&mut self.seen) {
            object.keep_last();
        }
        Some(object)
    }

    fn array(&mut self, depth: usize) -> Option<Vec<Value<'t>>> {
        let mut array = Vec::new();
        let mut items = Items::at(depth);
        let mut goes_on = self.enters(b']')?;
        while goes_on {
            match items.depth() {
                Some(depth) => {
                    let item = self.value(depth, Part::Other)?;
                    if items.keep(&item) {
                        array.push(item);
                    }
                }
                None => self.pass(depth + 1)?,
            }
            goes_on = self.goes_on(b']')?;
        }
        Some(array)
    }

    /// Passes a value of which nothing is kept but what names are seen, as deep as members are kept.
    fn pass(&mut self, depth: usize) -> Option<()> {
        match self.next_token()? {
            _ if depth > DEEPEST => None,
            b'"' => self.string().map(drop),
            b'{' => {
                let mut names = Names::of_next(&self.seen);
                let mut goes_on = self.enters(b'}')?;
                while goes_on {
                    let name = self.name()?;
                    if depth <= KEPT_DEPTH {
                        names.note(name.clone(), &mut self.seen);
                    }
                    self.pass(depth + 1)?;
                    goes_on = self.goes_on(b'}')?;
                }
                names.end(&mut self.seen);
                Some(())
            }
            b'[' => {
                let mut goes_on = self.enters(b']')?;
                while goes_on {
                    self.pass(depth + 1)?;
                    goes_on = self.goes_on(b']')?;
                }
                Some(())
            }
            b'-' | b'0'..=b'9' => self.number().map(drop),
            _ => self.word().map(drop),
        }
    }

    /// Enters an object or an array; whether something stands in it.
    #[inline(always)]
    fn enters(&mut self, closing: u8) -> Option<bool> {
        self.at += 1;
        let is_empty = self.next_token()? == closing;
        self.at += usize::from(is_empty);
        Some(!is_empty)
    }

    /// Goes to the next member or item; `false` behind the bracket that closes.
    #[inline(always)]
    fn goes_on(&mut self, closing: u8) -> Option<bool> {
        let token = self.next_token()?;
        self.at += 1;
        match token {
            b',' => Some(true),
            _ => (token == closing).then_some(false),
        }
    }

    /// Takes the name of a member and the colon behind it.
    #[inline(always)]
    fn name(&mut self) -> Option<Cow<'t, str>> {
        if self.next_token()? != b'"' {
            return None;
        }
        let name = self.string()?;
        let is_named = self.next_token()? == b':';
        self.at += 1;
        is_named.then_some(name)
    }

    fn since(&self, start: usize) -> Option<&'t str> {
        self.text.get(start..self.at)
    }

    #[inline(always)]
    fn string(&mut self) -> Option<Cow<'t, str>> {
        let start = self.at + 1;
        self.at = start + as_they_are(self.text.as_bytes().get(start..)?);
        if self.peek()? != b'"' {
            return self.escaped(start - 1);
        }
        let inside = self.since(start)?;
        self.at += 1;
        Some(Cow::Borrowed(inside))
    }

    /// The rest of a string with escapes, which `serde_json` undoes.
    #[cold]
    fn escaped(&mut self, start: usize) -> Option<Cow<'t, str>> {
        loop {
            match self.peek()? {
                b'"' => break,
                b'\\' => self.at += 2,
                _ => return None,
            }
            self.at += as_they_are(self.text.as_bytes().get(self.at..)?);
        }
        self.at += 1;
        serde_json::from_str(self.since(start)?)
            .ok()
            .map(Cow::Owned)
    }

    /// A number. One with a sign, a fraction or an exponent is read by `serde_json`.
    fn number(&mut self) -> Option<Number> {
        let start = self.at;
        let mut value: u64 = 0;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            value = value.wrapping_mul(10).wrapping_add((digit - b'0').into());
            self.at += 1;
        }
        let goes_on = |byte| matches!(byte, b'0'..=b'9' | b'.' | b'e' | b'E' | b'+' | b'-');
        let digits = self.at - start;
        let is_plain = (1..=DIGITS).contains(&digits)
            && (digits == 1 || self.text.as_bytes().get(start) != Some(&b'0'));
        if is_plain && !self.peek().is_some_and(goes_on) {
            return Some(value.into());
        }
        while self.peek().is_some_and(goes_on) {
            self.at += 1;
        }
        serde_json::from_str(self.since(start)?).ok()
    }

    fn word(&mut self) -> Option<Value<'t>> {
        let rest = self.text.get(self.at..)?;
        let (word, value) = match rest.as_bytes().first()? {
            b't' => ("true", Value::Bool(true)),
            b'f' => ("false", Value::Bool(false)),
            _ => ("null", Value::Null),
        };
        self.at += word.len();
        rest.starts_with(word).then_some(value)
    }
}

/// How many bytes stand before the first that ends a string or cannot stand in one as it is.
#[inline(always)]
fn as_they_are(text: &[u8]) -> usize {
    /// So many bytes are judged at once, as one vector. To look at each would take all that is saved here.
    const STEP: usize = 16;
    // Without branches, so that it can be vectorised.
    let is_special = |byte: u8| (byte == b'"') | (byte == b'\\') | (byte < b' ');
    let mut at = 0;
    while let Some(bytes) = text.get(at..).and_then(|rest| rest.first_chunk::<STEP>()) {
        let marks = bytes.map(|byte| if is_special(byte) { u8::MAX } else { 0 });
        let plain = u128::from_le_bytes(marks).trailing_zeros() as usize / 8;
        at += plain;
        if plain < STEP {
            return at;
        }
    }
    let rest = text.get(at..).unwrap_or_default().iter();
    at + rest.take_while(|byte| !is_special(**byte)).count()
}
