//! Notes of a service to itself, as `X-Xbl-Debug` has them: `title=1, authorization=user, user0=2; gamertag=Demo`. Nearly
//! every response has them, and to search them because of a name that tells nothing takes as long as hiding everything else.

use memchr::{memchr_iter, memchr2};

use crate::redact::vectorised::{any_part, has_byte};

/// What they say of who called. It is no secret, whatever the name says.
const CALLER: &[u8] = b"authorization=user";

/// Whether at `start` stands what is said of who called, alone or between the marks of a list.
pub(crate) fn is_caller(bytes: &[u8], start: usize) -> bool {
    let (before, rest) = bytes.split_at_checked(start).unwrap_or_default();
    let is_mark = |mark: &[u8; 2]| matches!(mark, b", " | b"; ");
    // The blank behind the last mark is trimmed from a header.
    let is_end = |behind: &[u8]| matches!(behind, b"" | b"," | b";");
    rest.strip_prefix(CALLER).is_some_and(|behind| {
        (before.is_empty() || before.last_chunk().is_some_and(is_mark))
            && (is_end(behind) || behind.first_chunk().is_some_and(is_mark))
    })
}

/// Whether a text is of letters, digits and those signs alone that make nothing of it that a name which tells nothing could
/// tell: no quotation mark, no escape, no line, no address. The test below found the signs: each that is left out breaks it.
pub(crate) fn are_plain(bytes: &[u8]) -> bool {
    !any_part(bytes, |part| {
        has_byte(part, |byte| !(b' '..=b'z').contains(&byte))
            | has_byte(part, |byte| matches!(byte, b'!' | b'"'))
            | has_byte(part, |byte| matches!(byte, b'$'..=b'\''))
            | has_byte(part, |byte| matches!(byte, b'*' | b'+'))
            | has_byte(part, |byte| byte == b'/')
            | has_byte(part, |byte| byte == b'<')
            | has_byte(part, |byte| matches!(byte, b'>'..=b'@'))
            | has_byte(part, |byte| matches!(byte, b'['..=b'^'))
            | has_byte(part, |byte| byte == b'`')
    })
}

/// Whether no pair of notes in which nothing can be a secret tells anything on its own. A name of one letter does, with which
/// a text begins, a name behind which a blank is taken off, and an address that is cut.
pub(crate) fn are_plain_in_pairs(notes: &str) -> bool {
    let bytes = notes.as_bytes();
    let is_of_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'-';
    let is_set = |byte: &u8| byte.is_ascii_graphic();
    let joins = |at: usize| {
        let (name, rest) = bytes.split_at_checked(at).unwrap_or_default();
        let name = name.last_chunk::<2>();
        name.is_some_and(|ends| ends.iter().all(is_of_name)) && rest.get(1).is_none_or(is_set)
    };
    memchr2(b'/', b'\n', bytes).is_none() && memchr_iter(b'=', bytes).all(joins)
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use proptest::collection::vec;
    use proptest::prelude::any;
    use proptest::prop_oneof;
    use proptest::strategy::{Just, Strategy};

    use super::are_plain_in_pairs;
    use crate::law;
    use crate::redact::find;
    use crate::redact::found::{Place, Sought};
    use crate::redact::search;

    /// Lists of items, most of which are notes, with what may stand beside them.
    fn texts() -> impl Strategy<Value = String> {
        let value = "[A-Za-z0-9.:#()_-]{1,30}( [A-Za-z0-9]{1,12}){0,2}";
        let item = prop_oneof![
            4 => ("[a-z]{2,10}[0-9]?", value).prop_map(|(name, value)| format!("{name}={value}")),
            2 => Just("authorization=user".to_owned()),
            1 => Just("Authorization=user".to_owned()),
            1 => "authorization=[a-z]{0,5}",
            1 => "[A-Za-z0-9,;=:. ()#_-]{0,40}",
        ];
        let mark = prop_oneof![6 => Just(", "), 3 => Just("; "), 1 => Just(","), 1 => Just(";"), 1 => Just(" ")];
        let items = vec((item, mark), 1..8);
        (items, any::<bool>()).prop_map(|(items, ends)| {
            let text: String = items
                .into_iter()
                .flat_map(|(item, mark)| [item, mark.to_owned()])
                .collect();
            match ends {
                true => text.trim_end_matches([' ', ',', ';']).to_owned(),
                false => text,
            }
        })
    }

    #[test]
    fn in_notes_that_are_told_to_be_plain_a_search_finds_nothing() {
        let (all, plain) = (Cell::new(0), Cell::new(0));
        law::holds(texts(), |text| {
            all.set(all.get() + 1);
            if !search::is_plain(text.as_bytes()) || text.as_bytes().get(1) == Some(&b'=') {
                return;
            }
            plain.set(plain.get() + usize::from(text.contains("authorization=user")));
            for place in [Place::Header("X-Xbl-Debug"), Place::Text, Place::Url] {
                let mut found = Vec::new();
                find::find(Sought::Secrets, place, &text, &mut found);
                assert_eq!(found, [], "{text}");
            }
        });
        let (all, plain) = (all.get(), plain.get());
        assert!(10 * plain > all, "{plain} of {all} told who called");
    }

    #[test]
    fn pairs_of_notes_that_are_told_to_be_plain_in_pairs_tell_nothing_on_their_own() {
        let (all, plain) = (Cell::new(0), Cell::new(0));
        law::holds(texts(), |text| {
            all.set(all.get() + 1);
            if !search::is_plain(text.as_bytes()) || !are_plain_in_pairs(&text) {
                return;
            }
            plain.set(plain.get() + 1);
            for (name, value) in text
                .split([',', ';'])
                .filter_map(|pair| pair.split_once('='))
            {
                let pair = format!("{}={}", name.trim(), value.trim());
                let mut found = Vec::new();
                let place = Place::Header("X-Xbl-Debug");
                find::find(Sought::Secrets, place, &pair, &mut found);
                assert_eq!(found, [], "{pair} of {text}");
            }
        });
        let (all, plain) = (all.get(), plain.get());
        assert!(10 * plain > all, "{plain} of {all} were plain");
    }

    #[test]
    fn a_name_of_one_letter_or_a_blank_beside_the_sign_may_tell_more_in_a_pair() {
        for text in ["title=1, node=a b; c-d=2", "authorization=user, user0=", ""] {
            assert!(are_plain_in_pairs(text), "{text}");
        }
        for text in [
            "t=1",
            "title=1, t=2",
            "title=1; t=2",
            "title =1",
            "title= 1",
            "title=\t1",
            "title=a/b",
        ] {
            assert!(!are_plain_in_pairs(text), "{text}");
        }
    }

    #[test]
    fn who_called_is_said_by_one_word_alone() {
        let is_plain = |text: &str| search::is_plain(text.as_bytes());
        for text in [
            "authorization=user",
            "title=1, authorization=user, user0=2; gamertag=Demo Player 0; privilege=multiplayer",
            "mode=Write; authorization=user",
            "mode=Write; authorization=user,",
            "authorization=user;",
        ] {
            assert!(is_plain(text), "{text}");
        }
        for text in [
            "authorization=users",
            "authorization=user,,",
            "authorization=user,x=1",
            "xauthorization=user",
            "a=1,authorization=user",
            "title=1, authorization=user, session=\"2\"",
            "title=1, authorization=user\nx",
            "title=1, authorization=user, token=abc",
            "title=1, authorization=user, page=https://h.example/",
        ] {
            assert!(!is_plain(text), "{text}");
        }
    }
}
