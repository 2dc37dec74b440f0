//! What a report says of the secrets that it hides.

use crate::inspect::{Finding, SecretPlace};
use crate::redact::Replaced;
use crate::report::formatter::Formatter;

/// That secrets were replaced since the answer began, and in which of its places; `None` where none was.
pub(crate) fn note(f: &mut Formatter<'_>) -> Option<Finding> {
    let places = f.redactor().replaced();
    let places: Vec<SecretPlace> = places
        .into_iter()
        .map(|place| match place {
            Replaced::Url => SecretPlace::Url,
            Replaced::Header(name) => SecretPlace::Header(name),
            Replaced::Body => SecretPlace::Body,
            Replaced::Other => SecretPlace::Other,
        })
        .collect();
    (!places.is_empty()).then_some(Finding::SecretRedacted { places })
}
