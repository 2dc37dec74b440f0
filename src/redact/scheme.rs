//! Schemes of an authorization that are none of those that are known.

use crate::redact::look::{Guids, is_credential, is_random};
use crate::redact::names::{Look, Row, is_name_byte};
use crate::redact::placeholder::is_word_of;
use crate::redact::values::{self, Ends};
use crate::redact::wrapped::is_pair;

/// A longer word is no scheme.
const LONGEST: usize = 24;

/// Where a credential begins behind a word at `at` that may be the name of a scheme: `MBI_SSL …`. Behind the name of a
/// header that authorizes it is judged by its look, behind others by what no word looks like.
pub(crate) fn behind_other(text: &str, at: usize, row: &Row) -> Option<usize> {
    let bytes = text.as_bytes();
    let rest = bytes.get(at..).filter(|_| row.look != Look::Credential)?;
    let length = rest
        .iter()
        .take(LONGEST)
        .take_while(|byte| is_name_byte(**byte))
        .count();
    let (word, behind) = rest.split_at_checked(length)?;
    let blanks = behind
        .iter()
        .take_while(|byte| matches!(byte, b' ' | b'\t'));
    let start = at + length + blanks.count();
    let is_word = word.iter().any(u8::is_ascii_alphabetic) && !is_credential(word, Guids::Are);
    let is_match = row.word == "ticket" && is_word_of(word, &["hopper", "match", "matchmaking"]);
    if !is_word || is_match || start == at + length {
        return None;
    }
    let seen = values::judged(text, start, Ends::TOKEN);
    let value = bytes.get(start..seen)?;
    let is_told = match row.look {
        Look::CredentialInText => is_credential(value, Guids::Are),
        _ => is_random(value) && !is_pair(value),
    };
    is_told.then_some(start)
}
