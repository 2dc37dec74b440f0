//! The tables of the catalog.

use crate::catalog::messages::Message;
use crate::catalog::{
    Class, DocumentedLimit, Hresult, LimitSource, ObservedError, SignInError, Situation, Status,
    StatusError,
};
use crate::report::document::{Block, Document, Span, meaning};
use crate::report::formatter::Formatter;
use crate::report::style::Ink;
use crate::report::tables::Table;
use crate::report::text;
use crate::report::text::{column, table};

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
pub(crate) fn list(rows: &Table<'_>, f: &Formatter<'_>) -> Document {
    let (title, head, rows) = match rows {
        Table::Mpsd(statuses) => (
            f.plain(table::MPSD),
            vec![
                f.plain(column::CODE),
                f.plain(column::DOCUMENTED),
                f.plain(column::MEANING),
            ],
            MpsdRow::of(statuses)
                .iter()
                .map(|row| mpsd(row, f))
                .collect(),
        ),
        Table::Xbox(statuses) => (
            f.plain(table::XBOX),
            vec![f.plain(column::CODE), f.plain(column::MEANING)],
            statuses.iter().map(|row| status(row, f)).collect(),
        ),
        Table::Http(statuses) => (
            f.plain(table::HTTP),
            vec![
                f.plain(column::CODE),
                f.plain(column::REFERENCE),
                f.plain(column::MEANING),
            ],
            statuses.iter().map(|row| http(row, f)).collect(),
        ),
        Table::ServiceErrors(errors) => (
            f.plain(table::SERVICE_ERRORS),
            vec![f.plain(column::CODE), f.plain(column::MEANING)],
            errors
                .iter()
                .map(|row| {
                    vec![
                        Span::new(Ink::Value, format!("{} {}", row.code, row.name)),
                        Span::new(Ink::Plain, f.text(row.meaning)),
                    ]
                })
                .collect(),
        ),
        Table::RateLimits(limits) => (
            f.plain(table::RATE_LIMITS),
            vec![
                f.plain(column::SERVICE),
                f.plain(column::LIMIT),
                f.plain(column::HOSTS),
            ],
            limits.iter().map(|row| rate_limit(row, f)).collect(),
        ),
        Table::Messages(messages) => (
            f.plain(table::MESSAGES),
            vec![
                f.plain(column::MESSAGE),
                f.plain(column::STATUS),
                f.plain(column::CAUSE),
            ],
            messages.iter().map(|row| message(row, f)).collect(),
        ),
        Table::SeenErrors(errors) => (
            f.plain(table::SEEN_ERRORS),
            code_columns(f),
            errors.iter().map(|row| seen_error(row, f)).collect(),
        ),
        Table::StatusErrors(errors) => (
            f.plain(table::STATUS_ERRORS),
            vec![
                f.plain(column::NAME),
                f.plain(column::STATUS),
                f.plain(column::MEANING),
            ],
            errors.iter().map(|row| status_error(row, f)).collect(),
        ),
        Table::SignIn(errors) => (
            f.plain(table::SIGN_IN),
            code_columns(f),
            errors.iter().map(|row| sign_in(row, f)).collect(),
        ),
        Table::Hresults(hresults) => (
            f.plain(table::HRESULTS),
            code_columns(f),
            hresults.iter().map(|row| hresult(row, f)).collect(),
        ),
    };
    Document {
        title: vec![Span::new(Ink::Heading, title)],
        under: Vec::new(),
        groups: vec![vec![Block::Table { head, rows }]],
    }
}

fn mpsd(row: &MpsdRow, f: &Formatter<'_>) -> Vec<Span> {
    let documented = row
        .first()
        .map(|first| text::documented(f.language(), first.content_type, first.body))
        .unwrap_or_default();
    vec![
        code(row.status, f),
        Span::new(Ink::Note, documented),
        Span::new(Ink::Plain, f.text(row.meaning())),
    ]
}

fn http(row: &Status, f: &Formatter<'_>) -> Vec<Span> {
    vec![
        code(row, f),
        Span::new(Ink::Note, row.reference.unwrap_or_default()),
        Span::new(Ink::Plain, f.text(row.meaning)),
    ]
}

fn rate_limit(row: &DocumentedLimit, f: &Formatter<'_>) -> Vec<Span> {
    let language = f.language();
    let undocumented = row.source == LimitSource::TraceAnalyzer;
    let certification = row.certification;
    let notes: Vec<String> = certification
        .map(|calls| text::fails_certification(language, calls))
        .into_iter()
        .chain(undocumented.then(|| f.text(text::TRACE_ANALYZER)))
        .chain((!row.hosts.is_empty()).then(|| row.hosts.join(", ")))
        .collect();
    vec![
        Span::new(Ink::Value, f.text(row.name)),
        Span::new(Ink::Plain, text::limit_figures(language, row)),
        Span::new(Ink::Note, notes.join(f.plain(text::SEMICOLON))),
    ]
}

fn message(row: &Message, f: &Formatter<'_>) -> Vec<Span> {
    let known_by = row.patterns.first();
    let known_by = known_by.map(|pattern| text::known_by(pattern, f));
    let sentences = known_by
        .into_iter()
        .chain([f.text(row.cause), f.text(row.remedy)]);
    let text = sentences.collect::<Vec<_>>().join(" ");
    vec![
        Span::new(Ink::Value, f.escape(row.id)),
        Span::new(Ink::Note, text::message_status(f.language(), row)),
        Span::new(Ink::Plain, text),
    ]
}

fn status(row: &Status, f: &Formatter<'_>) -> Vec<Span> {
    vec![code(row, f), Span::new(Ink::Plain, f.text(row.meaning))]
}

fn code(row: &Status, f: &Formatter<'_>) -> Span {
    meaning::status(row.code, Class::of(row.code), Some(row), f)
}

fn code_columns(f: &Formatter<'_>) -> Vec<&'static str> {
    [column::CODE, column::NAME, column::MEANING]
        .map(|head| f.plain(head))
        .to_vec()
}

fn seen_error(row: &ObservedError, f: &Formatter<'_>) -> Vec<Span> {
    let source = row.source.unwrap_or(text::SERVICE_ERROR_RESPONSE);
    vec![
        Span::new(Ink::Value, row.code.to_string()),
        Span::new(Ink::Note, source),
        Span::new(Ink::Plain, f.text(row.meaning)),
    ]
}

fn status_error(row: &StatusError, f: &Formatter<'_>) -> Vec<Span> {
    vec![
        Span::new(Ink::Value, row.word),
        Span::new(Ink::Note, row.status.to_string()),
        Span::new(Ink::Plain, f.text(row.meaning)),
    ]
}

fn sign_in(row: &SignInError, f: &Formatter<'_>) -> Vec<Span> {
    let label = || row.label.map(|label| f.plain(label));
    let name = row.names.first().copied().or_else(label);
    vec![
        Span::new(Ink::Value, text::value(row.value)),
        Span::new(Ink::Note, f.escape(name.unwrap_or_default())),
        Span::new(Ink::Plain, f.text(row.meaning)),
    ]
}

/// Of a name that is all there is, no meaning is repeated in every row.
fn hresult(row: &Hresult, f: &Formatter<'_>) -> Vec<Span> {
    let name = row.names.first().copied().unwrap_or_default();
    let meaning = row.meaning.map(|meaning| f.text(meaning));
    vec![
        Span::new(Ink::Value, text::value(row.value)),
        Span::new(Ink::Note, f.escape(name)),
        Span::new(Ink::Plain, meaning.unwrap_or_default()),
    ]
}
