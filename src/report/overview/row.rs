//! One response in one line.

use super::tally::moment;
use crate::capture::CaptureError;
use crate::catalog::Class;
use crate::exchange::{Extent, Role as Place};
use crate::inspect::{Finding, Inspection, Window};
use crate::report::outline::Piece;
use crate::report::style::Role;
use crate::report::voice::Voice;
use crate::report::wording::{self, in_short};

/// The mark of what needs attention.
pub(super) const ATTENTION: &str = "! ";

/// One response in one line. What is empty is not known.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    /// The input, as the user named it.
    pub(crate) file: String,
    /// Its number in the input; empty for a file that could not be opened.
    pub(crate) index: String,
    /// The time of day.
    pub(crate) time: String,
    /// Method and target.
    pub(crate) request: String,
    /// The status, with a mark before it where it needs attention.
    pub(crate) status: Piece,
    /// What it means, in a few words.
    pub(crate) meaning: Piece,
    /// The kind of the body.
    pub(crate) body: String,
}

impl Row {
    /// A response.
    pub(crate) fn of(inspection: &Inspection<'_>, voice: &mut Voice<'_>) -> Self {
        let exchange = inspection.exchange;
        let response = &exchange.response;
        let class = response.status.map_or(Class::Unknown, Class::of);
        let request = exchange.request.as_ref().zip(inspection.request.as_ref());
        let status = response.status.map(|status| status.to_string());
        let mark = if inspection.is_failure() {
            ATTENTION
        } else {
            ""
        };
        let (meaning, body) = match response.role {
            Place::Interim => (note(voice.pick(wording::INTERIM)), String::new()),
            Place::Tunnel => (note(voice.pick(wording::TUNNEL)), String::new()),
            Place::Final => (
                Piece::new(Role::Plain, meaning(inspection, voice)),
                body(inspection, voice),
            ),
        };
        Self {
            file: exchange.origin.file.clone(),
            index: exchange.origin.index.to_string(),
            time: moment(inspection).map_or_else(String::new, |moment| moment.clock()),
            request: request.map_or_else(String::new, |(request, facts)| {
                wording::request_in_short(request, facts, voice)
            }),
            status: Piece::new(
                Role::Status(class),
                format!("{mark}{}", status.unwrap_or_default()),
            ),
            meaning,
            body,
        }
    }

    /// A place that could not be read.
    pub(crate) fn unreadable(
        file: &str,
        index: usize,
        error: &CaptureError,
        voice: &mut Voice<'_>,
    ) -> Self {
        // What is wrong there is explained below the lines.
        let place = wording::place(error, voice);
        Self::not_read(file, index.to_string(), &place, voice)
    }

    /// A file that could not be opened.
    pub(crate) fn unopened(file: &str, why: &str, voice: &mut Voice<'_>) -> Self {
        let why = voice.own(why);
        Self::not_read(file, String::new(), &why, voice)
    }

    fn not_read(file: &str, index: String, why: &str, voice: &mut Voice<'_>) -> Self {
        Self {
            file: file.to_owned(),
            index,
            time: String::new(),
            request: String::new(),
            status: Piece::new(Role::Error, ATTENTION.trim_end()),
            meaning: Piece::new(Role::Error, wording::not_read(voice.language(), why)),
            body: String::new(),
        }
    }
}

fn note(text: &str) -> Piece {
    Piece::new(Role::Note, text)
}

/// What an answer means in a few words: what its body says, else what its situation is, else the name of its status.
fn meaning(inspection: &Inspection<'_>, voice: &mut Voice<'_>) -> String {
    let body = &inspection.body;
    if let Some(error) = &body.error {
        return wording::error_object(body.kind, error, voice);
    }
    if let Some(limit) = &body.rate_limit {
        return voice.say(match limit.window {
            Some(Window::Burst) => in_short::BURST,
            Some(Window::Sustain) => in_short::SUSTAIN,
            None => in_short::LIMIT,
        });
    }
    if let Some(known) = &body.known_message {
        return voice.own(&known.phrase());
    }
    let Some(meaning) = &inspection.meaning else {
        return wording::body_title(voice.language(), body.kind);
    };
    let stale = |finding: &Finding| matches!(finding, Finding::EtagStale { .. });
    if inspection.findings.iter().any(stale) {
        return voice.say(in_short::STALE);
    }
    let applying = meaning.applying().map(|weighed| weighed.situation.id);
    if let Some(text) = applying.and_then(in_short::situation) {
        return voice.say(text);
    }
    match meaning.status {
        Some(row) => voice.say(row.phrase),
        None => wording::class(voice.language(), meaning.class).to_owned(),
    }
}

fn body(inspection: &Inspection<'_>, voice: &Voice<'_>) -> String {
    match inspection.exchange.response.body.extent {
        Extent::NotRecorded { .. } => voice.pick(in_short::NOT_RECORDED).to_owned(),
        _ => wording::body_kind(voice.language(), inspection.body.kind).to_owned(),
    }
}
