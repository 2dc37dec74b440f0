//! Strings of a body, for a machine.

use crate::redact::redactor::{Redacted, Redactor};
use crate::report::cut::{LOOKED_AT, MESSAGE_LIMIT, head};

/// A string of the body: as long as a message at most.
pub(crate) fn part<'a>(text: &'a Option<String>, redactor: &mut Redactor) -> Option<Redacted<'a>> {
    text.as_deref().map(|text| shortened(text, redactor))
}

/// Any text, cut to what is printed of a message. Hidden first and cut then, so that no cut leaves a fragment of a
/// secret.
pub(crate) fn shortened<'t>(text: &'t str, redactor: &mut Redactor) -> Redacted<'t> {
    redactor
        .text(head(text, LOOKED_AT))
        .truncated(MESSAGE_LIMIT)
}
