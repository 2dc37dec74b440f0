//! The search for places that a closer look may be worth, which passes over all that holds no code.
//!
//! There are three searches: for numbers, for marks, and for the names of HRESULTs. Each keeps what it found last until
//! the text has been read up to there.

use memchr::memmem::Finder;

use crate::scan::columns::Columns;
use crate::scan::look;
use crate::scan::marks;
use crate::scan::said;
use crate::scan::said::Said;
use crate::scan::word::Word;

/// The next place of each kind in a text that does not change meanwhile.
pub(crate) struct Candidates<'t> {
    text: &'t [u8],
    end: usize,
    names: Finder<'static>,
    number: Next,
    mark: Next,
    name: Next,
}

/// What a search found last.
#[derive(Debug, Clone, Copy)]
enum Next {
    /// Everything before this is searched.
    Unknown(usize),
    At(usize),
    None,
}

impl<'t> Candidates<'t> {
    /// The places in a text from one on and before another one.
    pub(crate) fn between(text: &'t [u8], from: usize, end: usize) -> Self {
        Self {
            text,
            end,
            names: Finder::new(b"E_"),
            number: Next::Unknown(from),
            mark: Next::Unknown(from),
            name: Next::Unknown(from),
        }
    }

    /// The first place from one on.
    pub(crate) fn next(&mut self, from: usize, columns: Option<&Columns>) -> Option<usize> {
        let (text, end) = (self.text, self.end);
        let number = self.number.after(from, |at| number(text, at, end, columns));
        let mark = self.mark.after(from, |at| {
            let mut marks = marks::in_part(text, at..end);
            marks.find_map(|marked| {
                Some(match said::read(text, marked)? {
                    Said::Code(_, range) => range.start.clamp(at, marked.start),
                    Said::More => marked.start,
                })
            })
        });
        let names = &self.names;
        let name = self.name.after(from, |at| {
            let rest = text.get(at..end)?;
            let mut places = names.find_iter(rest).map(|found| at + found);
            places.find_map(|place| {
                let (_, range) = said::name(text, place)?;
                Some(range.start.clamp(at, place))
            })
        });
        [number, mark, name].into_iter().flatten().min()
    }
}

impl Next {
    /// The place at or behind `from`, searched for if it is not known.
    fn after(&mut self, from: usize, search: impl FnOnce(usize) -> Option<usize>) -> Option<usize> {
        *self = match *self {
            Self::At(at) if at >= from => Self::At(at),
            Self::None => Self::None,
            Self::At(_) => search(from).map_or(Self::None, Self::At),
            Self::Unknown(at) => search(at.max(from)).map_or(Self::None, Self::At),
        };
        match *self {
            Self::At(at) => Some(at),
            _ => None,
        }
    }
}

/// The next number that is a code.
fn number(text: &[u8], from: usize, end: usize, columns: Option<&Columns>) -> Option<usize> {
    let mut numbers = look::numbers(text, from, end);
    let number = numbers.find(|word| is_code(*word, columns))?;
    Some(number.start())
}

fn is_code(word: Word<'_>, columns: Option<&Columns>) -> bool {
    let digits = word.bytes();
    let may_be_one = match (digits.len(), digits) {
        (3, [b'1'..=b'5', ..]) => true,
        (8, [b'8', ..]) => true,
        (6, [b'0', b'x' | b'X', ..]) => word.after().first() == Some(&b'\''),
        (10.., [b'0', b'x' | b'X', ..]) => true,
        (10.., [b'1'..=b'4', ..]) => true,
        _ => false,
    };
    may_be_one && look::read_number(word, columns).is_some()
}
