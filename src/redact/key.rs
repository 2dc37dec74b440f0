//! The members of a key of JOSE that are secret: `{"kty":"EC","d":"…"}`.

use std::ops::Range;

use crate::redact::look::{Guids, is_credential};
use crate::redact::quoted::quoted;
use crate::redact::unit::{behind_blanks, unit};

/// A member farther away belongs to another.
const FARTHEST: usize = 4096;

/// The secrets of the key that a name, `kty`, is the name of a member of.
pub(crate) fn secrets(text: &str, name: &Range<usize>) -> Vec<Range<usize>> {
    const SECRET: [&[u8]; 8] = [b"d", b"p", b"q", b"dp", b"dq", b"qi", b"k", b"oth"];
    let bytes = text.as_bytes();
    let mut at = start_of_object(bytes, name.start);
    let end = bytes.len().min(name.end + FARTHEST);
    let mut found = Vec::new();
    while let Some(next) = unit(bytes, at).filter(|next| at < end && next.byte != b'}') {
        let Some((member, behind)) = quoted(bytes, at) else {
            at = next.end;
            continue;
        };
        at = behind;
        let sign = unit(bytes, behind_blanks(bytes, behind)).filter(|sign| sign.byte == b':');
        let value = sign.and_then(|sign| quoted(bytes, behind_blanks(bytes, sign.end)));
        if let Some((value, behind)) = value {
            let is = |name: &&[u8]| bytes.get(member.clone()) == Some(*name);
            let looks = bytes
                .get(value.clone())
                .is_some_and(|value| is_credential(value, Guids::Are));
            if looks && SECRET.iter().any(is) {
                found.push(value);
            }
            at = behind;
        }
    }
    found
}

/// Where the members begin of the object that `at` is in.
fn start_of_object(bytes: &[u8], at: usize) -> usize {
    let near = at.saturating_sub(FARTHEST);
    let before = bytes.get(near..at).unwrap_or_default();
    memchr::memrchr(b'{', before).map_or(near, |open| near + open + 1)
}
