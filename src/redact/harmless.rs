//! Texts that are known to hold nothing to hide, so that none is searched twice: parts of the URL that is written, and
//! short ones that stand in other places or in every other answer.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

use crate::redact::given::{Given, Origin};

/// Longer texts do not come again.
const SHORT: usize = 64;
/// When so many are known, they are forgotten: those that come again are soon known anew.
const MOST: usize = 4096;

/// What is known.
#[derive(Default)]
pub(crate) struct Harmless {
    hasher: RandomState,
    /// Keyed hashes of short texts, with the places where they are harmless.
    short: HashSet<u64>,
    /// The longer ones of this answer, likewise.
    long: HashSet<u64>,
    /// The URL of this answer.
    url: String,
}

impl Harmless {
    /// Another answer begins.
    pub(crate) fn begin(&mut self) {
        self.url.clear();
        self.long.clear();
    }

    /// Takes a text in which nothing was found.
    pub(crate) fn add(&mut self, given: &Given<'_>) {
        let key = self.key(given);
        let known = match given.text.len() <= SHORT {
            true => &mut self.short,
            false => &mut self.long,
        };
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(key);
        if given.origin == Origin::Url && self.url.is_empty() {
            self.url.push_str(given.text);
        }
    }

    /// Whether a text is known to hold nothing to hide where it comes from. A part of a URL that is written tells
    /// nothing more than that does.
    pub(crate) fn knows(&self, given: &Given<'_>) -> bool {
        let is_part = given.origin == Origin::Url && self.url.contains(given.text);
        let known = match given.text.len() <= SHORT {
            true => &self.short,
            false => &self.long,
        };
        is_part || known.contains(&self.key(given))
    }

    fn key(&self, given: &Given<'_>) -> u64 {
        let (place, name) = match given.origin {
            Origin::Url => (0_u8, ""),
            Origin::AddressInBody => (1, ""),
            Origin::Header(name) => (2, name),
            Origin::Body | Origin::Other => (3, ""),
        };
        self.hasher.hash_one((place, name, given.text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redact::given::{of_body, of_header, of_url};

    #[test]
    fn a_part_of_the_url_is_known_until_another_answer_begins() {
        let mut harmless = Harmless::default();
        let scid = "11111111-2222-4333-8444-555555555555";
        let url = format!("https://h.example/serviceconfigs/{scid}/sessions/demo");
        assert!(!harmless.knows(&of_url(scid)));
        harmless.add(&of_url(&url));
        assert!(harmless.knows(&of_url(scid)));
        assert!(!harmless.knows(&of_body(scid)));
        harmless.begin();
        assert!(!harmless.knows(&of_url(scid)));
    }

    #[test]
    fn a_header_is_known_by_its_own_name_alone() {
        let mut harmless = Harmless::default();
        let value = "0123456789abcdef0123456789";
        harmless.add(&of_header("X-Note", value));
        harmless.begin();
        assert!(harmless.knows(&of_header("X-Note", value)));
        assert!(!harmless.knows(&of_header("Cookie", value)));
        assert!(!harmless.knows(&of_body(value)));
    }

    #[test]
    fn what_is_known_does_not_grow_without_end() {
        let mut harmless = Harmless::default();
        for number in 0..2 * MOST {
            harmless.add(&of_body(&number.to_string()));
        }
        assert!(harmless.short.len() <= MOST);
    }
}
