//! What is to be hidden of a text, in whichever writing it is told.

use crate::redact::found::{Found, Place, Sought, join};
use crate::redact::header;
use crate::redact::kind::Kind;
use crate::redact::look::is_drawn;
use crate::redact::rewritten::Rewritten;
use crate::redact::search;
use crate::redact::user_information;
use crate::redact::walk::{find_plain, hide};

/// Adds the parts of a text that are to be hidden, in order and apart.
pub(crate) fn find(sought: Sought, place: Place<'_>, text: &str, found: &mut Vec<Found>) {
    let first = found.len();
    if let Place::Header(name) = place
        && let Some(Found { range, kind }) = header::secret(sought, name, text)
    {
        hide(text, range, kind, found);
        return;
    }
    match Rewritten::without_escapes(text) {
        Some(plain) => find_rewritten(sought, place, &plain, found),
        None => find_plain(sought, place, text, found),
    }
    // The blanks of a form are no folds of a header.
    let place_of_form = match place {
        Place::Header(_) => Place::Text,
        other => other,
    };
    let written_anew = [
        (Rewritten::without_breaks(text), place),
        (Rewritten::without_pluses(text), place_of_form),
    ];
    for (text, place) in written_anew {
        let Some(text) = text else { continue };
        find_rewritten(sought, place, &text, found);
        join(found, first);
    }
    let again = again(text, found.get(first..).unwrap_or_default());
    if !again.is_empty() {
        found.extend(again);
        join(found, first);
    }
}

/// Where else in a text the secrets stand that were found in it, each as a whole.
fn again(text: &str, found: &[Found]) -> Vec<Found> {
    /// More secrets, and those of longer texts, are told by their names alone.
    const MOST: usize = 8;
    const LONGEST: usize = 64 << 10;
    let bytes = text.as_bytes();
    let mut again = Vec::new();
    let secrets = found.iter().filter(|one| one.kind == Kind::Secret);
    for Found { range, kind } in secrets.take(MOST).filter(|_| bytes.len() <= LONGEST) {
        let Some(value) = bytes.get(range.clone()).filter(|value| is_drawn(value)) else {
            continue;
        };
        let is_letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
        let places = memchr::memmem::find_iter(bytes, value);
        let places = places.map(|start| start..start + value.len());
        again.extend(places.filter_map(|range| {
            let is_part = range.start.checked_sub(1).is_some_and(is_letter) || is_letter(range.end);
            let is_known = found
                .iter()
                .any(|one| one.range.start < range.end && range.start < one.range.end);
            (!is_part && !is_known).then_some(Found { range, kind: *kind })
        }));
    }
    again
}

/// Finds the same in a text that was written anew.
fn find_rewritten(sought: Sought, place: Place<'_>, text: &Rewritten<'_>, found: &mut Vec<Found>) {
    let first = found.len();
    find_plain(sought, place, text.plain(), found);
    text.restore(found.get_mut(first..).unwrap_or_default());
}

/// Whether nothing in a text can be a secret or a label. Most texts are so, and this is told at once.
pub(crate) fn is_plain(place: Place<'_>, text: &str) -> bool {
    // A name of one letter is searched for with what stands before it, and nothing does here.
    let is_letter = text.as_bytes().get(1) == Some(&b'=');
    let is_named =
        matches!(place, Place::Header(name) if header::row(Sought::Secrets, name).is_some());
    !is_letter && !is_named && search::is_plain(text.as_bytes()) && !is_laid_out(text)
}

/// Whether a text without escapes holds a URL that is cut, or a value that is wrapped. Most have no slash and no line feed.
fn is_laid_out(text: &str) -> bool {
    let bytes = text.as_bytes();
    let Some(first) = memchr::memchr2(b'/', b'\n', bytes) else {
        return false;
    };
    let has_lines = memchr::memchr(b'\n', bytes.get(first..).unwrap_or_default()).is_some();
    user_information::is_without_host(text)
        || (has_lines && Rewritten::without_breaks(text).is_some())
}
