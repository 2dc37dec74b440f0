//! One response: the answer first, then why, then details, then what to do.

use crate::catalog::messages::MessageValues;
use crate::exchange::Role;
use crate::inspect::{Advice, Finding, Inspection, Level};
use crate::redact::{of_body, of_header, of_protocol};
use crate::report::document::answer::{
    answer, answers_for_itself, is_contradicted, shows_situations,
};
use crate::report::document::parts::{findings, is_meaning, next, note, request, timing};
use crate::report::document::sources::{documentation, sources};
use crate::report::document::{Block, Document, Line, Span, body, headers, meaning, unanswered};
use crate::report::formatter::Formatter;
use crate::report::text::{Step, label};
use crate::report::{secrets_note, text};

/// A report on one response, with all its headers when they are wanted.
pub(crate) fn inspection(
    inspection: &Inspection,
    all_headers: bool,
    f: &mut Formatter<'_>,
) -> Document {
    if let Some(none) = &inspection.exchange.no_response {
        return unanswered::unanswered(inspection, none, f);
    }
    let title = meaning::title(inspection, f);
    let under = request(inspection, f);
    let mut groups = answer(inspection, f);
    let mut details = details(inspection, all_headers, f);
    let mut behind = vec![next(inspection, text::advice, f), quote(inspection, f)];
    if all_headers {
        behind.insert(0, headers::all(inspection, f));
    }
    // It tells of what stands behind it, too.
    details.extend(secrets_note::note(f).map(|hidden| note(&hidden, f)));
    groups.push(details);
    groups.extend(behind);
    Document::new(title, under, groups)
}

/// A failure among many responses: what it means and what to do.
pub(crate) fn failure(inspection: &Inspection, f: &mut Formatter<'_>) -> Document {
    failure_with(inspection, text::advice, f)
}

/// The same of several that differ in their values: those of this one are left out.
pub(crate) fn failures(inspection: &Inspection, f: &mut Formatter<'_>) -> Document {
    let mut general = inspection.clone();
    let body = &mut general.body;
    body.message_values = MessageValues::default();
    body.says = None;
    if let Some(error) = &mut body.error {
        error.description = None;
    }
    if let Some(limit) = &mut body.rate_limit {
        limit.current_requests = None;
    }
    general.exchange.response.reason = None;
    let named = general.findings.len();
    let is_fault = |finding: &Finding| matches!(finding, Finding::MalformedJson { .. });
    general.findings.retain(|finding| !is_fault(finding));
    let mut document = failure_with(&general, text::advice_to_many, f);
    if general.findings.len() < named {
        let said = Block::text(f.text(text::MALFORMED));
        document.groups.insert(0, vec![said]);
    }
    document
}

fn failure_with(
    inspection: &Inspection,
    step: fn(&Advice, &mut Formatter<'_>) -> Step,
    f: &mut Formatter<'_>,
) -> Document {
    if let Some(none) = &inspection.exchange.no_response {
        return unanswered::failure(inspection, none, step, f);
    }
    let mut title = meaning::title(inspection, f);
    title.truncate(1);
    let mut groups = answer(inspection, f);
    // What the answer begins with is said.
    let said = body::contradiction(inspection);
    let findings = inspection.findings.iter();
    let trouble = findings
        .filter(|finding| finding.level() == Level::Error)
        .filter(|finding| !is_meaning(inspection, finding))
        .filter(|finding| said.is_none_or(|said| !std::ptr::eq(said, *finding)));
    groups.push(trouble.map(|finding| note(finding, f)).collect());
    groups.push(next(inspection, step, f));
    Document::new(title, Vec::new(), groups)
}

/// An interim answer or a proxy's, in one line.
pub(crate) fn side_answer(inspection: &Inspection, f: &mut Formatter<'_>) -> Vec<Span> {
    let response = &inspection.exchange.response;
    let mut spans = meaning::title(inspection, f);
    spans.truncate(1);
    // A proxy has its own words for the status.
    if let (Some(title), Some(status), Some(reason)) =
        (spans.first_mut(), response.status, &response.reason)
    {
        title.text = format!("{status} {}", f.inline(reason));
    }
    let said = match response.role {
        Role::Tunnel => f.plain(text::TUNNEL),
        Role::Interim | Role::Final => f.plain(text::INTERIM),
    };
    spans.push(Span::note(said));
    spans
}

/// Why it is so, and what arrived.
fn details(inspection: &Inspection, all_headers: bool, f: &mut Formatter<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let known = inspection.body.known_message.as_ref();
    // An error object answers for itself, and so does a message: situations that are merely possible would only blur it.
    if let Some(meaning) = &inspection.meaning
        && !is_contradicted(inspection)
        && inspection.body.gateway.is_none()
        && (!answers_for_itself(&inspection.body) || meaning.applying().is_some())
    {
        let open = !shows_situations(inspection) && known.is_none();
        let said = known.map(|known| Line::wrap(text::known_message(known, f)));
        blocks.extend(meaning::evidence(meaning, inspection, said, open, f));
    } else if let Some(known) = known {
        let said = Line::wrap(text::known_message(known, f));
        blocks.extend(Block::labelled(f.plain(label::WHY), [said]));
    }
    let sources = sources(inspection, f);
    blocks.extend(Block::labelled(f.plain(label::SOURCE), sources));
    blocks.extend(body::block(inspection, f));
    let facts = inspection.request.as_ref();
    let stale = inspection
        .findings
        .iter()
        .any(|finding| matches!(finding, Finding::EtagStale { .. }));
    let etags = text::etags(facts, &inspection.headers, stale, f).map(Line::keep);
    blocks.extend(Block::labelled(f.plain(label::ETAG), etags));
    if !all_headers {
        let lines = headers::that_matter(inspection, f);
        blocks.extend(Block::labelled(f.plain(label::HEADERS), lines));
    }
    blocks.extend(timing(inspection, f));
    blocks.extend(findings(inspection, f));
    let address = documentation(inspection).map(|address| Line::keep(f.link(&address)));
    blocks.extend(Block::labelled(f.plain(label::DOCS), address));
    blocks
}

/// What to name when asking for help.
fn quote(inspection: &Inspection, f: &mut Formatter<'_>) -> Vec<Block> {
    let ids = [
        ("X-XblCorrelationId", &inspection.headers.correlation_id),
        ("MS-CV", &inspection.headers.correlation_vector),
    ];
    let mut lines = Vec::new();
    for (name, id) in ids {
        if let Some(id) = id {
            lines.push(Line::keep(format!("{name} {}", f.id(of_header(name, id)))));
        }
    }
    for (name, id) in &inspection.body.ids {
        let name = f.unmarked(of_protocol(name));
        let id = f.id(of_body(id));
        lines.push(Line::keep(format!("{} {id}", f.escape(&name))));
    }
    Vec::from_iter(Block::labelled(f.plain(label::QUOTE), lines))
}
