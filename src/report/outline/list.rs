//! The tables of the catalog.

use super::{Outline, Part, Piece, meaning};
use crate::catalog::messages::Message;
use crate::catalog::{
    Class, DocumentedLimit, Hresult, LimitSource, SeenError, SignInError, Situation, Status,
    StatusError,
};
use crate::report::Table;
use crate::report::style::Role;
use crate::report::voice::Voice;
use crate::report::wording::{self, column, table};

/// A row of Microsoft's MPSD table: a code has one or two.
pub(crate) struct MpsdRow {
    /// What the catalog says of the code.
    pub(crate) status: &'static Status,
    /// 1, or 2 for the second row of a code.
    pub(crate) number: u8,
    /// The situations of this row.
    pub(crate) situations: Vec<&'static Situation>,
}

impl MpsdRow {
    /// The rows of a table, in order.
    pub(crate) fn of(statuses: &[&'static Status]) -> Vec<Self> {
        let mut rows: Vec<Self> = Vec::new();
        for &status in statuses {
            let mut numbers: Vec<u8> = status.situations.iter().map(|s| s.row).collect();
            numbers.sort_unstable();
            numbers.dedup();
            rows.extend(numbers.into_iter().map(|number| {
                Self {
                    status,
                    number,
                    situations: status
                        .situations
                        .iter()
                        .filter(|s| s.row == number)
                        .collect(),
                }
            }));
        }
        rows
    }

    /// The first situation: media type and body are those of the row.
    pub(crate) fn first(&self) -> Option<&'static Situation> {
        self.situations.first().copied()
    }

    /// What the row means: where a code has two rows, its only situation tells them apart.
    pub(crate) fn meaning(&self) -> crate::catalog::Text {
        let whole = self.situations.len() == self.status.situations.len();
        match self.situations.as_slice() {
            [only] if !whole => only.meaning,
            _ => self.status.meaning,
        }
    }
}

/// A table.
pub(crate) fn list(rows: &Table<'_>, voice: &Voice<'_>) -> Outline {
    let (title, head, rows) = match rows {
        Table::Mpsd(statuses) => (
            voice.pick(table::MPSD),
            vec![
                voice.pick(column::CODE),
                voice.pick(column::DOCUMENTED),
                voice.pick(column::MEANING),
            ],
            MpsdRow::of(statuses)
                .iter()
                .map(|row| mpsd(row, voice))
                .collect(),
        ),
        Table::Xbox(statuses) => (
            voice.pick(table::XBOX),
            vec![voice.pick(column::CODE), voice.pick(column::MEANING)],
            statuses.iter().map(|row| status(row, voice)).collect(),
        ),
        Table::Http(statuses) => (
            voice.pick(table::HTTP),
            vec![
                voice.pick(column::CODE),
                voice.pick(column::REFERENCE),
                voice.pick(column::MEANING),
            ],
            statuses.iter().map(|row| http(row, voice)).collect(),
        ),
        Table::ServiceErrors(errors) => (
            voice.pick(table::SERVICE_ERRORS),
            vec![voice.pick(column::CODE), voice.pick(column::MEANING)],
            errors
                .iter()
                .map(|row| {
                    vec![
                        Piece::new(Role::Value, format!("{} {}", row.code, row.name)),
                        Piece::new(Role::Plain, voice.say(row.meaning)),
                    ]
                })
                .collect(),
        ),
        Table::RateLimits(limits) => (
            voice.pick(table::RATE_LIMITS),
            vec![
                voice.pick(column::SERVICE),
                voice.pick(column::LIMIT),
                voice.pick(column::HOSTS),
            ],
            limits.iter().map(|row| rate_limit(row, voice)).collect(),
        ),
        Table::Messages(messages) => (
            voice.pick(table::MESSAGES),
            vec![
                voice.pick(column::MESSAGE),
                voice.pick(column::STATUS),
                voice.pick(column::CAUSE),
            ],
            messages.iter().map(|row| message(row, voice)).collect(),
        ),
        Table::SeenErrors(errors) => (
            voice.pick(table::SEEN_ERRORS),
            code_columns(voice),
            errors.iter().map(|row| seen_error(row, voice)).collect(),
        ),
        Table::StatusErrors(errors) => (
            voice.pick(table::STATUS_ERRORS),
            vec![
                voice.pick(column::NAME),
                voice.pick(column::STATUS),
                voice.pick(column::MEANING),
            ],
            errors.iter().map(|row| status_error(row, voice)).collect(),
        ),
        Table::SignIn(errors) => (
            voice.pick(table::SIGN_IN),
            code_columns(voice),
            errors.iter().map(|row| sign_in(row, voice)).collect(),
        ),
        Table::Hresults(hresults) => (
            voice.pick(table::HRESULTS),
            code_columns(voice),
            hresults.iter().map(|row| hresult(row, voice)).collect(),
        ),
    };
    Outline {
        title: vec![Piece::new(Role::Heading, title)],
        under: Vec::new(),
        groups: vec![vec![Part::Table { head, rows }]],
    }
}

fn mpsd(row: &MpsdRow, voice: &Voice<'_>) -> Vec<Piece> {
    let documented = row
        .first()
        .map(|first| wording::documented(voice.language(), first.content_type, first.body))
        .unwrap_or_default();
    vec![
        code(row.status, voice),
        Piece::new(Role::Note, documented),
        Piece::new(Role::Plain, voice.say(row.meaning())),
    ]
}

fn http(row: &Status, voice: &Voice<'_>) -> Vec<Piece> {
    vec![
        code(row, voice),
        Piece::new(Role::Note, row.reference.unwrap_or_default()),
        Piece::new(Role::Plain, voice.say(row.meaning)),
    ]
}

fn rate_limit(row: &DocumentedLimit, voice: &Voice<'_>) -> Vec<Piece> {
    let language = voice.language();
    let undocumented = row.source == LimitSource::TraceAnalyzer;
    let certification = row.certification;
    let notes: Vec<String> = certification
        .map(|calls| wording::fails_certification(language, calls))
        .into_iter()
        .chain(undocumented.then(|| voice.say(wording::TRACE_ANALYZER)))
        .chain((!row.hosts.is_empty()).then(|| row.hosts.join(", ")))
        .collect();
    vec![
        Piece::new(Role::Value, voice.say(row.name)),
        Piece::new(Role::Plain, wording::limit_figures(language, row)),
        Piece::new(Role::Note, notes.join(voice.pick(wording::SEMICOLON))),
    ]
}

fn message(row: &Message, voice: &Voice<'_>) -> Vec<Piece> {
    let known_by = row.patterns.first();
    let known_by = known_by.map(|pattern| wording::known_by(pattern, voice));
    let sentences = known_by
        .into_iter()
        .chain([voice.say(row.cause), voice.say(row.remedy)]);
    let text = sentences.collect::<Vec<_>>().join(" ");
    vec![
        Piece::new(Role::Value, voice.own(row.id)),
        Piece::new(Role::Note, wording::message_status(voice.language(), row)),
        Piece::new(Role::Plain, text),
    ]
}

fn status(row: &Status, voice: &Voice<'_>) -> Vec<Piece> {
    vec![
        code(row, voice),
        Piece::new(Role::Plain, voice.say(row.meaning)),
    ]
}

fn code(row: &Status, voice: &Voice<'_>) -> Piece {
    meaning::status(row.code, Class::of(row.code), Some(row), voice)
}

fn code_columns(voice: &Voice<'_>) -> Vec<&'static str> {
    [column::CODE, column::NAME, column::MEANING]
        .map(|head| voice.pick(head))
        .to_vec()
}

fn seen_error(row: &SeenError, voice: &Voice<'_>) -> Vec<Piece> {
    let source = row.source.unwrap_or(wording::SERVICE_ERROR_RESPONSE);
    vec![
        Piece::new(Role::Value, row.code.to_string()),
        Piece::new(Role::Note, source),
        Piece::new(Role::Plain, voice.say(row.meaning)),
    ]
}

fn status_error(row: &StatusError, voice: &Voice<'_>) -> Vec<Piece> {
    vec![
        Piece::new(Role::Value, row.word),
        Piece::new(Role::Note, row.status.to_string()),
        Piece::new(Role::Plain, voice.say(row.meaning)),
    ]
}

fn sign_in(row: &SignInError, voice: &Voice<'_>) -> Vec<Piece> {
    let label = || row.label.map(|label| voice.pick(label));
    let name = row.names.first().copied().or_else(label);
    vec![
        Piece::new(Role::Value, wording::value(row.value)),
        Piece::new(Role::Note, voice.own(name.unwrap_or_default())),
        Piece::new(Role::Plain, voice.say(row.meaning)),
    ]
}

/// Of a name that is all there is, no meaning is repeated in every row.
fn hresult(row: &Hresult, voice: &Voice<'_>) -> Vec<Piece> {
    let name = row.names.first().copied().unwrap_or_default();
    let meaning = row.meaning.map(|meaning| voice.say(meaning));
    vec![
        Piece::new(Role::Value, wording::value(row.value)),
        Piece::new(Role::Note, voice.own(name)),
        Piece::new(Role::Plain, meaning.unwrap_or_default()),
    ]
}
