//! How a body compares with what is documented for the situations that are left.

use crate::catalog::{Authority, DocumentedBody, Situation, Target};
use crate::inspect::body::facts::{Agreement, BodyFacts, BodyKind};
use crate::inspect::case::Case;
use crate::inspect::findings::finding::Finding;
use crate::inspect::situations::candidate::Candidate;

/// How the body agrees with the documentation.
pub(crate) fn agreement(case: Case<'_>) -> Agreement {
    let (Some(meaning), true) = (case.meaning, case.body.known) else {
        return Agreement::Unknown;
    };
    // What is documented is documented of the service, and this is not its answer.
    if case.body.gateway.is_some() {
        return Agreement::Unknown;
    }
    let target = case.request.and_then(|request| request.target);
    let on_table = !meaning.situations.is_empty();
    if on_table && is_element(meaning.code, target) && case.body.kind.is_json() {
        return Agreement::Match;
    }
    if on_table
        && meaning
            .situations
            .iter()
            .all(Candidate::is_excluded_by_body)
    {
        return Agreement::Mismatch;
    }
    if meaning.authority != Authority::Mpsd {
        return Agreement::Unknown;
    }
    let each: Vec<Agreement> = meaning
        .left()
        .map(|one| with(one.situation, meaning.code, target, case.body))
        .collect();
    if each.contains(&Agreement::Match) {
        Agreement::Match
    } else if each.is_empty() || each.contains(&Agreement::Unknown) {
        Agreement::Unknown
    } else {
        Agreement::Mismatch
    }
}

/// Both sides of a mismatch.
pub(crate) fn mismatch(case: Case<'_>, agreement: Agreement) -> Option<Finding> {
    let meaning = case.meaning.filter(|_| agreement == Agreement::Mismatch)?;
    let mut documented = Vec::new();
    let is_left = meaning.left().next().is_some();
    for one in meaning
        .situations
        .iter()
        .filter(|one| one.is_left() || !is_left)
    {
        let pair = (one.situation.content_type, one.situation.body);
        if !documented.contains(&pair) {
            documented.push(pair);
        }
    }
    Some(Finding::BodyMismatch {
        documented,
        content_type: case.body.content_type.clone(),
        kind: case.body.kind,
    })
}

/// The table says *session* for 200 and 201; what arrives when an element was asked for is the element,
/// which can be any JSON.
fn is_element(code: u16, target: Option<Target>) -> bool {
    matches!(code, 200 | 201) && target == Some(Target::SessionElement)
}

fn with(situation: &Situation, code: u16, target: Option<Target>, body: &BodyFacts) -> Agreement {
    use BodyKind as Kind;
    let Some(documented) = situation.body else {
        return Agreement::Unknown;
    };
    match (documented, body.kind) {
        // An absent body needs no media type, whatever the header says.
        (DocumentedBody::None, Kind::None) => return Agreement::Match,
        (DocumentedBody::Session, Kind::Session)
        | (DocumentedBody::Message, Kind::Message | Kind::Text) => {}
        // The table announces a message of type application/json; what comes is the rate-limit object.
        (DocumentedBody::Message, Kind::RateLimit) if code == 429 => {}
        // Nobody said what was asked for: it can be an element.
        (DocumentedBody::Session, Kind::Json | Kind::SessionElement)
            if matches!(code, 200 | 201) && target.is_none() =>
        {
            return Agreement::Unknown;
        }
        _ => return Agreement::Mismatch,
    }
    let type_fits = match (situation.content_type, body.content_type.as_deref()) {
        (Some(documented), Some(arrived)) => documented.eq_ignore_ascii_case(arrived),
        _ => true,
    };
    if type_fits {
        Agreement::Match
    } else {
        Agreement::Mismatch
    }
}
