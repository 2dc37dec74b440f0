//! What is to be hidden of a text, in whichever writing it is told.

use crate::redact::found::{Found, Place, Sought, join};
use crate::redact::header;
use crate::redact::hidden::hide;
use crate::redact::rewritten::Rewritten;
use crate::redact::search;
use crate::redact::user_information;
use crate::redact::vectorised::{any_part, has_byte};
use crate::redact::walk::find_plain;

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
    let may_be =
        |part: &[u8]| has_byte(part, |byte| byte == b'/') | has_byte(part, |byte| byte == b'\n');
    any_part(bytes, may_be)
        && (user_information::is_without_host(text)
            || bytes.contains(&b'\n') && Rewritten::without_breaks(text).is_some())
}
