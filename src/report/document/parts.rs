//! Blocks of a report on any call, answered or not.

use crate::inspect::{Advice, Finding, Inspection, Level, StatusMeaning};
use crate::report::document::answer::shows_situations;
use crate::report::document::{Block, Line, body};
use crate::report::formatter::Formatter;
use crate::report::style::Ink;
use crate::report::text;
use crate::report::text::{Step, label};

/// What was asked.
pub(crate) fn request(inspection: &Inspection, f: &mut Formatter<'_>) -> Vec<Line> {
    let request = inspection.exchange.request.as_ref();
    let line = request
        .zip(inspection.request.as_ref())
        .map(|(request, facts)| text::request_line(request, facts, f))
        .filter(|line| !line.is_empty());
    line.into_iter().map(Line::keep).collect()
}

/// How much was sent, when, and how long it took.
pub(crate) fn timing(inspection: &Inspection, f: &mut Formatter<'_>) -> Vec<Block> {
    let request = inspection.exchange.request.as_ref();
    let sent = request.and_then(|request| text::body_sent(request, f.language()));
    let moment = text::moment(&inspection.exchange, f);
    let told = [(label::SENT, sent), (label::MOMENT, moment)];
    let blocks = told.into_iter();
    blocks
        .filter_map(|(label, told)| Block::labelled(f.plain(label), told.map(Line::keep)))
        .collect()
}

/// The findings that no other block tells.
pub(crate) fn findings(inspection: &Inspection, f: &mut Formatter<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    // Where the table does not cover the case, it is not used either.
    let meaning = inspection.meaning.as_ref();
    let assumed = |meaning: &StatusMeaning| meaning.authority_assumed && meaning.cause().is_none();
    if meaning.is_some_and(assumed) && !inspection.findings.contains(&Finding::NotCovered) {
        let assumed = Line::wrap(f.plain(text::AUTHORITY_ASSUMED));
        let label = f.plain(text::level(Level::Info));
        blocks.extend(Block::labelled(label, [assumed]));
    }
    let request = inspection.request.as_ref();
    let has_if_match = request.is_some_and(|facts| facts.if_match.is_some());
    let told_elsewhere = |finding: &&Finding| match finding {
        Finding::BodyMismatch { .. } | Finding::MalformedJson { .. } => true,
        Finding::EtagStale { .. } => inspection.headers.etag.is_some() && has_if_match,
        Finding::NotCovered => meaning.is_some(),
        Finding::UndocumentedCode { .. }
        | Finding::UndocumentedWord { .. }
        | Finding::UnknownSignInError { .. } => inspection.body.error.is_some(),
        Finding::SignInError(_) => true,
        Finding::TicketExpired => is_meaning(inspection, finding),
        Finding::WrappedStatus { .. } | Finding::StatusDisagrees { .. } => {
            body::contradiction(inspection).is_some()
        }
        _ => false,
    };
    let findings = inspection.findings.iter();
    let told_here = findings.filter(|one| !told_elsewhere(one));
    blocks.extend(told_here.map(|finding| note(finding, f)));
    blocks
}

/// Whether a finding is what the status means here, and so is said.
pub(crate) fn is_meaning(inspection: &Inspection, finding: &Finding) -> bool {
    *finding == Finding::TicketExpired && inspection.exchange.response.status == Some(401)
}

/// A finding behind its level.
pub(crate) fn note(finding: &Finding, f: &mut Formatter<'_>) -> Block {
    let level = finding.level();
    Block::Labelled {
        label: f.plain(text::level(level)),
        ink: match level {
            Level::Info => Ink::Label,
            Level::Warning => Ink::Warning,
            Level::Error => Ink::Error,
        },
        lines: vec![Line::wrap(text::finding(finding, f))],
    }
}

/// What to do.
pub(crate) fn next(
    inspection: &Inspection,
    step: fn(&Advice, &mut Formatter<'_>) -> Step,
    f: &mut Formatter<'_>,
) -> Vec<Block> {
    let mut lines = Vec::new();
    for advice in &inspection.advice {
        // The options stand above the situations already.
        if matches!(advice, Advice::SupplyRequest { .. }) && shows_situations(inspection) {
            continue;
        }
        let step = step(advice, f);
        lines.push(Line::wrap(step.text));
        lines.extend(step.copy.map(|copy| Line::copy(copy).ink(Ink::Value)));
    }
    Vec::from_iter(Block::labelled(f.plain(label::NEXT), lines))
}
