//! Texts that are known to hold nothing to hide, so that none is searched twice: parts of the URL that is written, and
//! short ones that stand in other places or in every other answer.

use crate::redact::given::{Given, Origin};

/// Longer texts seldom come again.
const LONGEST: usize = 512;
/// How many texts are known at a time. It is a power of two.
const SLOTS: usize = 1024;

/// What is known. A text has one place where it can stand, and takes that of another: to look it up costs less than to
/// search it, and nothing can be taken for another text, as it could by a hash.
#[derive(Default)]
pub(crate) struct Harmless {
    slots: Vec<Known>,
    /// The URL of this answer.
    url: String,
}

/// A text and where it is harmless.
#[derive(Clone, Default)]
struct Known {
    text: String,
    place: u8,
    header: String,
}

impl Harmless {
    /// Another answer begins.
    pub(crate) fn begin(&mut self) {
        self.url.clear();
    }

    /// Takes a text in which nothing was found.
    pub(crate) fn add(&mut self, given: &Given<'_>) {
        if given.origin == Origin::Url && self.url.is_empty() {
            self.url.push_str(given.text);
        }
        if given.text.len() > LONGEST {
            return;
        }
        if self.slots.is_empty() {
            self.slots.resize(SLOTS, Known::default());
        }
        let (place, header) = place(given);
        if let Some(known) = self.slots.get_mut(slot(given.text, place)) {
            known.place = place;
            known.text.clear();
            known.text.push_str(given.text);
            known.header.clear();
            known.header.push_str(header);
        }
    }

    /// Whether a text is known to hold nothing to hide where it comes from. A part of a URL that is written tells
    /// nothing more than that does.
    pub(crate) fn knows(&self, given: &Given<'_>) -> bool {
        let (place, header) = place(given);
        let known = self.slots.get(slot(given.text, place));
        known.is_some_and(|known| {
            known.place == place && known.text == given.text && known.header == header
        }) || (given.origin == Origin::Url && self.url.contains(given.text))
    }
}

/// The rules that hold where a text comes from, and the name of its header.
fn place<'g>(given: &Given<'g>) -> (u8, &'g str) {
    match given.origin {
        Origin::Url => (0, ""),
        Origin::AddressInBody => (1, ""),
        Origin::Header(name) => (2, name),
        Origin::Body | Origin::Other => (3, ""),
    }
}

/// Where a text stands: by its length, its beginning and its end, which tell the most.
fn slot(text: &str, place: u8) -> usize {
    /// 2^64 divided by the golden ratio: it spreads what it multiplies.
    const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;
    let bytes = text.as_bytes();
    let begin = bytes.first_chunk().copied().map_or(0, u64::from_le_bytes);
    let end = bytes.last_chunk().copied().map_or_else(
        || {
            bytes
                .iter()
                .fold(0, |end, byte| end << 8 | u64::from(*byte))
        },
        u64::from_le_bytes,
    );
    let mixed = begin ^ end.rotate_left(29) ^ (text.len() as u64) << 3 ^ u64::from(place);
    (mixed.wrapping_mul(SPREAD) >> (u64::BITS - SLOTS.trailing_zeros())) as usize
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
    fn texts_that_begin_and_end_alike_are_not_taken_for_each_other() {
        let mut harmless = Harmless::default();
        harmless.add(&of_body("0123456789 is what 9876543210"));
        assert!(!harmless.knows(&of_body("0123456789 is that 9876543210")));
    }

    #[test]
    fn what_is_known_does_not_grow_without_end() {
        let mut harmless = Harmless::default();
        for number in 0..4 * SLOTS {
            harmless.add(&of_body(&number.to_string()));
        }
        assert_eq!(harmless.slots.len(), SLOTS);
        let last = (4 * SLOTS - 1).to_string();
        assert!(harmless.knows(&of_body(&last)));
    }
}
