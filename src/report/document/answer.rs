//! What one response means: the answer that opens its report.

use crate::catalog::{Class, Entry};
use crate::inspect::{BodyFacts, BodyKind, ErrorObject, Inspection, Level};
use crate::report::document::{Block, body, meaning};
use crate::report::formatter::Formatter;

/// What the answer means: as its body says, as its status says, and what has to stay open.
pub(crate) fn answer(inspection: &Inspection, f: &mut Formatter<'_>) -> Vec<Vec<Block>> {
    let mut groups = vec![body::answer(inspection, f)];
    if let Some(meaning) = &inspection.meaning
        && !is_contradicted(inspection)
    {
        // What the error or the message says knows better than what the status means in general.
        if let Some(endpoint) = endpoint(inspection) {
            let said = endpoint.meaning().map(|text| Block::text(f.text(text)));
            // What it means comes before who answered in place of the service.
            let at = match inspection.body.gateway {
                Some(_) => 0,
                None => groups.len(),
            };
            groups.insert(at, Vec::from_iter(said));
        } else if !says_its_cause(inspection) && !names_its_limit(inspection) {
            groups.push(meaning::answer(meaning, inspection, f));
        }
        if shows_situations(inspection) {
            let body = &inspection.body;
            let has_message = body.message.is_some() || body.says.is_some();
            groups.extend(meaning::open_situations(meaning, has_message, f));
        }
    }
    groups
}

/// The endpoint whose row explains an answer without an error object.
pub(crate) fn endpoint(inspection: &Inspection) -> Option<Entry> {
    let row = inspection.meaning.as_ref()?.explained_by?;
    let is_told = inspection.body.error.is_some();
    (matches!(row, Entry::Endpoint(_)) && !is_told).then_some(row)
}

/// Whether the cause of the status is explained: a row explains the error or the message. What an error says without one
/// is shown above the meaning of its status. A number of sign-in is the reason even where no table has it.
pub(crate) fn says_its_cause(inspection: &Inspection) -> bool {
    let meaning = inspection.meaning.as_ref();
    let says =
        |error: &ErrorObject| error.row.is_some() || inspection.body.kind == BodyKind::SignInError;
    meaning.is_some_and(|meaning| meaning.cause().is_some())
        || inspection.body.error.as_ref().is_some_and(says)
}

/// Whether the body has said which limit is reached, and so what the status means.
pub(crate) fn names_its_limit(inspection: &Inspection) -> bool {
    let class = inspection.meaning.as_ref().map(|meaning| meaning.class);
    class >= Some(Class::ClientError) && inspection.body.reached_limit().is_some()
}

/// Whether a body tells more than situations that are merely possible do.
pub(crate) fn answers_for_itself(body: &BodyFacts) -> bool {
    body.error.is_some() || body.known_message.is_some()
}

/// Whether the body says that the status does not mean what it says.
pub(crate) fn is_contradicted(inspection: &Inspection) -> bool {
    body::contradiction(inspection).is_some_and(|finding| finding.level() == Level::Error)
}

/// Whether the situations that are left are shown in full.
pub(crate) fn shows_situations(inspection: &Inspection) -> bool {
    !answers_for_itself(&inspection.body)
        && !is_contradicted(inspection)
        && inspection.meaning.as_ref().is_some_and(meaning::is_open)
}
