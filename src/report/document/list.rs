//! The tables of the catalog.

use crate::catalog::messages::Message;
use crate::catalog::{
    Class, DocumentedLimit, Entry, LimitSource, MpsdRow, Row, Status, Table, Text,
};
use crate::report::document::{Block, Document, Span, meaning};
use crate::report::formatter::Formatter;
use crate::report::text;
use crate::report::text::{column, table};

/// A table.
pub(crate) fn list(rows_of: Table, f: &Formatter<'_>) -> Document {
    let (title, columns) = heading(rows_of);
    let rows = rows_of.rows();
    let rows = rows.iter().map(|row| cells(row, f));
    Document::titled(f.plain(title), vec![vec![Block::table(columns, rows, f)]])
}

/// The title of a table and the heads of its columns.
fn heading(of: Table) -> (Text, &'static [Text]) {
    use column::*;
    match of {
        Table::Mpsd => (table::MPSD, &[CODE, DOCUMENTED, MEANING]),
        Table::Xbox => (table::XBOX, &[CODE, MEANING]),
        Table::Http => (table::HTTP, &[CODE, REFERENCE, MEANING]),
        Table::ServiceErrors => (table::SERVICE_ERRORS, &[CODE, MEANING]),
        Table::RateLimits => (table::RATE_LIMITS, &[SERVICE, LIMIT, HOSTS]),
        Table::Messages => (table::MESSAGES, &[MESSAGE, STATUS, CAUSE]),
        Table::SeenErrors => (table::SEEN_ERRORS, &[CODE, NAME, MEANING]),
        Table::StatusErrors => (table::STATUS_ERRORS, &[NAME, STATUS, MEANING]),
        Table::SignIn => (table::SIGN_IN, &[CODE, NAME, MEANING]),
        Table::Hresults => (table::HRESULTS, &[CODE, NAME, MEANING]),
        Table::SignInEndpoints => (table::SIGN_IN_ENDPOINTS, &[STATUS, ENDPOINT, MEANING]),
        Table::Nsal => (table::NSAL, &[STATUS, ENDPOINT, MEANING]),
        Table::Departures => (table::DEPARTURES, &[STATUS, ENDPOINT, MEANING]),
        Table::Minecraft => (table::MINECRAFT, &[STATUS, ENDPOINT, MEANING]),
        Table::OAuth => (table::OAUTH, &[NAME, SAYS, MEANING]),
        Table::Aadsts => (table::AADSTS, &[CODE, MEANING]),
        Table::PlayFab => (table::PLAYFAB, &[CODE, NAME, MEANING]),
        Table::Streaming => (table::STREAMING, &[NAME, SAYS, MEANING]),
        Table::Rta => (table::RTA, &[CODE, NAME, MEANING]),
        Table::WebSocketClose => (table::WEBSOCKET_CLOSE, &[CODE, NAME, MEANING]),
        Table::Gateways => (table::GATEWAYS, &[NAME, QUOTE, MEANING]),
        Table::Proxies => (table::PROXIES, &[STATUS, ENDPOINT, MEANING]),
        Table::Terms => (table::TERMS, &[NAME, MEANING]),
        Table::Rules => (table::RULES, &[RULE, SEVERITY, MEANING]),
        Table::Qt => (table::QT, &[CODE, MEANING]),
        Table::Win32 => (table::WIN32, &[CODE, NAME]),
        Table::NtStatus => (table::NTSTATUS, &[CODE, NAME, MEANING]),
        Table::DotNet => (table::DOT_NET, &[CODE, NAME, EXCEPTIONS]),
    }
}

fn cells(row: &Row, f: &Formatter<'_>) -> Vec<Span> {
    match row {
        Row::Mpsd(row) => mpsd(row, f),
        Row::Status(row) => status(row, f),
        Row::ServiceError(row) => vec![
            Span::value(format!("{} {}", row.code, row.name)),
            Span::plain(f.text(row.meaning)),
        ],
        Row::RateLimit(row) => rate_limit(row, f),
        Row::Message(row) => message(row, f),
        Row::ObservedError(row) => {
            let source = row.source.unwrap_or(text::SERVICE_ERROR_RESPONSE);
            Span::row(row.code.to_string(), source, f.text(row.meaning))
        }
        Row::StatusError(row) => {
            let statuses: Vec<String> = row.statuses.iter().map(u16::to_string).collect();
            let meaning = row.known.meaning.map(|meaning| f.text(meaning));
            Span::row(row.word, statuses.join(", "), meaning.unwrap_or_default())
        }
        Row::SignIn(row) => {
            let label = || row.label.map(|label| f.plain(label));
            let name = row.names.first().copied().or_else(label);
            value(row.value, name, Some(row.meaning), f)
        }
        Row::Hresult(row) => value(row.value, row.names.first(), row.meaning, f),
        Row::Neighbour(entry) => neighbour(*entry, f),
        Row::Rule(row) => {
            let language = f.language();
            let severities = text::diagnosis::severities(language, row.severities);
            Span::row(f.escape(row.id), severities, f.text(row.says))
        }
        Row::Term(row) => vec![
            Span::value(f.text(row.name)),
            Span::plain(f.text(row.meaning)),
        ],
    }
}

/// What a service says, as it says it.
fn quoted(phrase: Option<&str>) -> String {
    phrase
        .map(|phrase| format!("\"{phrase}\""))
        .unwrap_or_default()
}

/// What it is called by, what tells it from others, what it means.
fn neighbour(entry: Entry, f: &Formatter<'_>) -> Vec<Span> {
    let meaning = entry.meaning().map(|meaning| f.text(meaning));
    let meaning = meaning.unwrap_or_default();
    let number = entry.number().map(|number| number.to_string());
    let number = number.unwrap_or_default();
    let (called, besides) = match entry {
        Entry::Endpoint(row) => {
            let place = row.paths.first().copied().or(row.host);
            let tells = [place, row.word].into_iter().flatten().map(str::to_owned);
            let says = Some(quoted(row.phrase)).filter(|says| !says.is_empty());
            (number, tells.chain(says).collect::<Vec<_>>().join(" "))
        }
        Entry::OAuth(row) => (row.words.join(", "), quoted(row.phrase)),
        Entry::PlayFab(code) => (number, code.name.to_owned()),
        Entry::Stream(row) => (row.code.to_owned(), quoted(Some(row.phrase))),
        Entry::RtaCode(row) => (number, f.plain(row.name).to_owned()),
        Entry::RtaMessage(row) => (row.number.to_string(), row.answered.to_owned()),
        Entry::WebSocketClose(row) => (number, f.plain(row.name).to_owned()),
        Entry::Gateway(row) => {
            let quote = row.quote.unwrap_or_default();
            (f.plain(row.name).to_owned(), quote.to_owned())
        }
        Entry::Win32(error) => {
            let names: Vec<&str> = error.names.iter().collect();
            return vec![
                Span::value(number),
                Span::plain(f.escape(&names.join(", "))),
            ];
        }
        Entry::NtStatus(status) => {
            return value(status.value(), entry.name(), entry.meaning(), f);
        }
        Entry::DotNet(error) => {
            let exceptions: Vec<&str> = error.exceptions().collect();
            let exceptions = f.escape(&exceptions.join(", "));
            return Span::row(text::value(error.value), f.escape(error.name()), exceptions);
        }
        _ => return vec![Span::value(number), Span::plain(meaning)],
    };
    Span::row(f.escape(&called), f.escape(&besides), meaning)
}

/// Where a name is all there is, no meaning is repeated in every row.
fn value(value: u32, name: Option<&str>, meaning: Option<Text>, f: &Formatter<'_>) -> Vec<Span> {
    let meaning = meaning.map(|meaning| f.text(meaning));
    let name = f.escape(name.unwrap_or_default());
    Span::row(text::value(value), name, meaning.unwrap_or_default())
}

fn mpsd(row: &MpsdRow, f: &Formatter<'_>) -> Vec<Span> {
    let first = row.situations.first();
    let documented =
        first.map(|first| text::documented(f.language(), first.content_type, first.body));
    vec![
        code(row.status, f),
        Span::note(documented.unwrap_or_default()),
        Span::plain(f.text(row.meaning())),
    ]
}

/// A row of the standard says where the status is defined.
fn status(row: &Status, f: &Formatter<'_>) -> Vec<Span> {
    let mut cells = vec![code(row, f)];
    cells.extend(row.reference.map(|one| Span::note(one.name)));
    cells.push(Span::plain(f.text(row.meaning)));
    cells
}

fn rate_limit(row: &DocumentedLimit, f: &Formatter<'_>) -> Vec<Span> {
    let language = f.language();
    let undocumented = row.source == LimitSource::TraceAnalyzer;
    let certification = row.certification;
    let notes: Vec<String> = certification
        .map(|calls| text::fails_certification(language, calls))
        .into_iter()
        .chain(text::edition(language, row))
        .chain(undocumented.then(|| f.text(text::TRACE_ANALYZER)))
        .chain((!row.hosts.is_empty()).then(|| row.hosts.join(", ")))
        .collect();
    vec![
        Span::value(f.text(row.name)),
        Span::plain(text::limit_figures(language, row)),
        Span::note(notes.join(f.plain(text::SEMICOLON))),
    ]
}

fn message(row: &Message, f: &Formatter<'_>) -> Vec<Span> {
    let known_by = row.patterns.first();
    let mut sentences = Vec::from_iter(known_by.map(|pattern| text::known_by(pattern, f)));
    sentences.extend([row.cause, row.remedy].map(|text| f.text(text)));
    let status = text::message_status(f.language(), row);
    Span::row(f.escape(row.id), status, sentences.join(" "))
}

fn code(row: &Status, f: &Formatter<'_>) -> Span {
    meaning::status(row.code, Class::of(row.code), Some(row), f)
}
