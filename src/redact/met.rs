//! Secrets that were met under a name, so that they are known where they stand bare: in the same text, and in others of the
//! exchange.

use memchr::memchr;
use memchr::memmem::Finder;

use crate::redact::found::Found;
use crate::redact::kind::Kind;
use crate::redact::look::is_drawn;
use crate::redact::vectorised::{any_part, has_byte};

/// So many are known at a time, the last ones: each text is searched for each of them.
const MOST: usize = 8;

/// Longer texts are not searched for them.
const LONGEST: usize = 1 << 20;

/// By so many bytes the beginning of one is found: to set up a search for all of a long token costs more than most searches.
const BEGIN: usize = 8;

/// The parts of a value.
fn parts(value: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = Some(value);
    std::iter::from_fn(move || {
        let bytes = rest?;
        let end = between(bytes);
        let piece = bytes.get(..end);
        rest = bytes.get(end + 1..);
        piece
    })
}

/// Where the first byte stands that is between two parts, or where the value ends. A token is long, and most of it is told
/// to hold none a step at a time.
fn between(value: &[u8]) -> usize {
    const STEP: usize = 256;
    let is_one = |byte: &u8| {
        matches!(
            byte,
            b' ' | b'\t' | b'\r' | b'\n' | b';' | b',' | b'"' | b'\'' | b'&' | b'|'
        )
    };
    let may_be = |part: &[u8]| {
        has_byte(part, |byte| byte <= b'\'')
            | has_byte(part, |byte| byte == b',')
            | has_byte(part, |byte| byte == b';')
            | has_byte(part, |byte| byte == b'|')
    };
    let mut at = 0;
    for step in value.chunks(STEP) {
        if any_part(step, may_be)
            && let Some(place) = step.iter().position(is_one)
        {
            return at + place;
        }
        at += step.len();
    }
    at
}

/// The last secrets of which a part is drawn by lot: anything else may be a word.
#[derive(Default)]
pub(crate) struct Met {
    secrets: Vec<Secret>,
    /// The length of the shortest: most texts are shorter.
    shortest: usize,
}

struct Secret {
    value: Vec<u8>,
    begin: Finder<'static>,
}

impl Met {
    /// Takes a secret: what of it is drawn by lot, without what stands around that.
    pub(crate) fn add(&mut self, secret: &str) {
        if self.knows(secret.as_bytes()) {
            return;
        }
        for piece in parts(secret.as_bytes()) {
            // The name of a cookie or a hash stands before the sign, padding behind it.
            let sign = memchr(b'=', piece);
            let value = sign.and_then(|sign| piece.get(sign + 1..));
            let value = value.filter(|value| is_drawn(value));
            let value = value.or_else(|| is_drawn(piece).then_some(piece));
            if let Some(value) = value.filter(|value| !self.knows(value)) {
                let first = self.secrets.len().saturating_sub(MOST - 1);
                self.secrets.drain(..first);
                self.secrets.push(Secret::new(value));
                let lengths = self.secrets.iter().map(|secret| secret.value.len());
                self.shortest = lengths.min().unwrap_or_default();
            }
        }
    }

    fn knows(&self, value: &[u8]) -> bool {
        self.secrets.iter().any(|known| known.value == value)
    }

    /// Whether one stands in a text.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        let mut secrets = self.secrets.iter();
        text.len() >= self.shortest && secrets.any(|secret| secret.places(text).next().is_some())
    }

    /// Adds the places in which they stand.
    pub(crate) fn find(&self, text: &str, found: &mut Vec<Found>) {
        for secret in &self.secrets {
            let length = secret.value.len();
            found.extend(secret.places(text).map(|start| Found {
                range: start..start + length,
                kind: Kind::Secret,
            }));
        }
    }
}

impl Secret {
    fn new(value: &[u8]) -> Self {
        let begin = value.get(..BEGIN).unwrap_or(value);
        Self {
            value: value.to_vec(),
            begin: Finder::new(begin).into_owned(),
        }
    }

    /// Where it stands in a text, and is no part of another word.
    fn places<'t>(&'t self, text: &'t str) -> impl Iterator<Item = usize> {
        let bytes = text.as_bytes();
        let length = self.value.len();
        let is_letter = move |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
        let searched = Some(bytes).filter(|bytes| (length..=LONGEST).contains(&bytes.len()));
        let starts = searched
            .into_iter()
            .flat_map(|bytes| self.begin.find_iter(bytes));
        starts.filter(move |start| {
            let is_whole = bytes.get(*start..start + length) == Some(&*self.value);
            let is_part = start.checked_sub(1).is_some_and(is_letter) || is_letter(start + length);
            is_whole && !is_part
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &str = "Zq7xKw39aaPPmm21kkLLoo98";

    fn is_met(secret: &str, text: &str) -> bool {
        let mut met = Met::default();
        met.add(secret);
        met.is_in(text)
    }

    #[test]
    fn what_is_drawn_by_lot_is_known_without_what_stands_around_it() {
        let text = format!("got {SECRET}.");
        for secret in [
            SECRET.to_owned(),
            format!("x=12;{SECRET}"),
            format!("sid={SECRET}; Path=/"),
            format!("{SECRET}=="),
        ] {
            assert!(is_met(&secret, &text) || secret.ends_with('='), "{secret}");
        }
        assert!(is_met(&format!("{SECRET}=="), &format!("a {SECRET}== b")));
        assert!(!is_met("word", "a word"));
        assert!(!is_met(SECRET, &format!("a{SECRET}")));
    }

    #[test]
    fn the_last_ones_are_known() {
        let mut met = Met::default();
        for number in 10..30 {
            met.add(&format!("{SECRET}{number}"));
        }
        assert!(met.is_in(&format!("{SECRET}29")));
        assert!(met.is_in(&format!("{SECRET}22")));
        assert!(!met.is_in(&format!("{SECRET}21")));
    }
}
