//! A call that was not answered: that it was not, why, and what can be said of it all the same.

use crate::exchange::NoResponse;
use crate::inspect::{Advice, Inspection};
use crate::report::document::parts::{findings, next, note, request, timing};
use crate::report::document::{Block, Document, Line, Span};
use crate::report::formatter::Formatter;
use crate::report::style::Ink;
use crate::report::text::Step;
use crate::report::{secrets_note, text};

/// A report on such a call.
pub(crate) fn unanswered(
    inspection: &Inspection,
    none: &NoResponse,
    f: &mut Formatter<'_>,
) -> Document {
    let title = f.plain(text::NO_RESPONSE).to_owned();
    let under = request(inspection, f);
    let why = why(none, f);
    let mut details = timing(inspection, f);
    details.extend(findings(inspection, f));
    let next = next(inspection, text::advice, f);
    // It tells of all the rest.
    details.extend(secrets_note::note(f).map(|hidden| note(&hidden, f)));
    Document::new(
        vec![Span::new(Ink::Error, title)],
        under,
        vec![why, details, next],
    )
}

/// The same among many, of which one is explained.
pub(crate) fn failure(
    inspection: &Inspection,
    none: &NoResponse,
    step: fn(&Advice, &mut Formatter<'_>) -> Step,
    f: &mut Formatter<'_>,
) -> Document {
    let title = f.plain(text::NO_RESPONSE).to_owned();
    Document::new(
        vec![Span::new(Ink::Error, title)],
        Vec::new(),
        vec![why(none, f), next(inspection, step, f)],
    )
}

fn why(none: &NoResponse, f: &mut Formatter<'_>) -> Vec<Block> {
    let line = Line::keep(text::why_unanswered(none, f)).ink(Ink::Value);
    vec![Block::Line(line)]
}
