//! A number of Entra and the word of OAuth beside it: clients print both of one answer, and it counts once.

use crate::catalog;
use crate::catalog::Entry;
use crate::inspect::BodyKind;
use crate::scan::model::Code;
use crate::scan::occurrence::Occurrence;

/// What is found, each with the place where it ends.
type Found = Vec<(Occurrence, usize)>;

/// Puts each word of OAuth together with the number of Entra that stands next to it, no further away than `near` where
/// that is limited. The number explains more than the word does; an object that holds both speaks for itself.
pub(crate) fn together(mut found: Found, near: Option<usize>) -> Found {
    while let Some((number, word)) = pair(&found, near) {
        let holds_both = found
            .get(word)
            .is_some_and(|(one, _)| is_explained_by_number(one));
        let (kept, gone) = match holds_both {
            true => (word, number),
            false => (number, word),
        };
        let (other, end) = found.remove(gone);
        let kept = if gone < kept { kept - 1 } else { kept };
        if let Some((one, known_end)) = found.get_mut(kept) {
            one.line = one.line.min(other.line);
            *known_end = end.max(*known_end);
            one.take(other);
        }
    }
    found
}

/// Whether a code is one of the two, and the other may follow.
pub(crate) fn is_half(one: &Occurrence) -> bool {
    one.spellings.len() == 1
        && (is_number(&one.code) || is_word(&one.code))
        && !is_explained_by_number(one)
}

/// The same of two entries that follow each other: some clients print the word in an entry of its own.
pub(crate) fn across(last: &mut Vec<Occurrence>, next: &mut Vec<Occurrence>) {
    let halves = |all: &[Occurrence]| {
        let place =
            |is: fn(&Code) -> bool| all.iter().position(|one| is_half(one) && is(&one.code));
        (place(is_number), place(is_word))
    };
    match (halves(last), halves(next)) {
        ((Some(number), None), (None, Some(word))) => {
            let word = next.remove(word);
            if let Some(number) = last.get_mut(number) {
                number.take(word);
            }
        }
        ((None, Some(word)), (Some(number), None)) => {
            let word = last.remove(word);
            if let Some(number) = next.get_mut(number) {
                number.line = number.line.min(word.line);
                number.take(word);
            }
        }
        _ => {}
    }
}

/// The first number and the word nearest to it.
fn pair(found: &Found, near: Option<usize>) -> Option<(usize, usize)> {
    let places = || found.iter().enumerate();
    places()
        .filter(|(_, (one, _))| is_number(&one.code))
        .find_map(|(number, (_, at))| {
            let words = places().filter(|(_, (one, _))| is_word(&one.code));
            let (gap, word) = words
                .map(|(word, (_, end))| (end.abs_diff(*at), word))
                .min()?;
            near.is_none_or(|near| gap < near).then_some((number, word))
        })
}

/// Whether a code is a number of Entra that is known.
fn is_number(code: &Code) -> bool {
    matches!(code, Code::Entra(number) if catalog::aadsts(*number).is_some())
}

fn is_word(code: &Code) -> bool {
    matches!(
        code,
        Code::Object {
            kind: BodyKind::OauthError,
            ..
        }
    )
}

fn is_explained_by_number(one: &Occurrence) -> bool {
    let body = one.inspection.as_ref().map(|inspection| &inspection.body);
    let error = body.and_then(|body| body.error.as_ref());
    error.is_some_and(|error| matches!(error.explained_by(), Some(Entry::Aadsts(_))))
}
