//! One response in one line.

use crate::catalog::Class;
use crate::exchange::{Extent, Role};
use crate::inspect::{Finding, Inspection, LimitWindow};
use crate::report::document::Span;
use crate::report::formatter::Formatter;
use crate::report::overview::tally::in_short;
use crate::report::style::Ink;
use crate::report::text;
use crate::time::clock;

/// The mark of what needs attention.
pub(crate) const ATTENTION: &str = "! ";

/// One response in one line. What is empty is not known.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    /// The input, as the user named it.
    pub(crate) file: String,
    /// Its number in the input.
    pub(crate) index: String,
    /// The time of day.
    pub(crate) time: String,
    /// How long the call took, where that is asked for.
    pub(crate) took: String,
    /// Method and target.
    pub(crate) request: String,
    /// The status, with a mark before it where it needs attention.
    pub(crate) status: Span,
    /// What it means, in a few words.
    pub(crate) meaning: Span,
    /// The kind of the body.
    pub(crate) body: String,
}

impl Row {
    /// A response.
    pub(crate) fn of(inspection: &Inspection, f: &mut Formatter<'_>) -> Self {
        let exchange = &inspection.exchange;
        let response = &exchange.response;
        let class = response.status.map_or(Class::Unknown, Class::of);
        let request = exchange.request.as_ref().zip(inspection.request.as_ref());
        let status = response.status.map(|status| status.to_string());
        let failed = inspection.is_failure();
        let mark = if failed { ATTENTION } else { "" };
        let (meaning, body) = match response.role {
            _ if exchange.no_response.is_some() => {
                let none = exchange.no_response.as_ref();
                let said = none.map(|none| text::unanswered(none, f));
                (
                    Span::new(Ink::Error, said.unwrap_or_default()),
                    String::new(),
                )
            }
            Role::Interim => (Span::note(f.plain(text::INTERIM)), String::new()),
            Role::Tunnel => (Span::note(f.plain(text::TUNNEL)), String::new()),
            Role::Final => (Span::plain(meaning(inspection, f)), body(inspection, f)),
        };
        Self {
            file: exchange.origin.file.clone(),
            index: exchange.origin.index.to_string(),
            time: inspection.moment().map_or_else(String::new, clock),
            took: String::new(),
            request: request.map_or_else(String::new, |(request, facts)| {
                text::request_in_short(request, facts, f)
            }),
            status: match status {
                Some(status) => Span::new(Ink::Status(class), format!("{mark}{status}")),
                None => Span::new(Ink::Status(class), mark.trim_end()),
            },
            meaning,
            body,
        }
    }
}

/// What an answer means in a few words: what its body says, else what its situation is, else the name of its status.
fn meaning(inspection: &Inspection, f: &mut Formatter<'_>) -> String {
    let body = &inspection.body;
    if let Some(error) = &body.error {
        return text::error_object(body.kind, error, f);
    }
    if let Some(gateway) = &body.gateway {
        return f.text(gateway.row.name);
    }
    if let Some(limit) = &body.rate_limit {
        return f.text(match limit.window {
            Some(LimitWindow::Burst) => text::BURST,
            Some(LimitWindow::Sustain) => text::SUSTAIN,
            None => text::LIMIT,
        });
    }
    if let Some(known) = &body.known_message {
        return f.escape(&known.phrase());
    }
    let Some(meaning) = &inspection.meaning else {
        return text::body_title(f.language(), body.kind);
    };
    let stale = |finding: &Finding| matches!(finding, Finding::EtagStale { .. });
    // Where several situations are possible, the row says no more than the report does.
    let is_open = meaning.applying().is_none() && !meaning.situations.is_empty();
    if !is_open && inspection.findings.iter().any(stale) {
        return f.text(text::STALE);
    }
    match (meaning.applying(), meaning.status) {
        (Some(weighed), _) => f.text(in_short(meaning, weighed)),
        (None, Some(row)) => f.text(row.phrase),
        (None, None) => f.plain(text::class(meaning.class)).to_owned(),
    }
}

fn body(inspection: &Inspection, f: &Formatter<'_>) -> String {
    match inspection.exchange.response.body.extent {
        Extent::NotRecorded { .. } => f.plain(text::NOT_RECORDED).to_owned(),
        _ => f.plain(text::body_kind(inspection.body.kind)).to_owned(),
    }
}
