//! The calls of a page: a table of at most so many, and the whole report on each that failed.

use std::collections::BTreeMap;

use maud::{Markup, html};

use crate::catalog::Service;
use crate::diagnose::{Judged, Micros};
use crate::inspect::{Caller, Inspection};
use crate::language::{Language, Text};
use crate::redact::{of_header, of_url, session_name};
use crate::report::cut::cut_middle;
use crate::report::document::{Line, Span};
use crate::report::formatter::Formatter;
use crate::report::html::cell::Cell;
use crate::report::html::document as html_document;
use crate::report::html::document::span;
use crate::report::overview::row::Row;
use crate::report::settings::SortBy;
use crate::report::text::diagnosis::of_user;
use crate::report::text::html as text;
use crate::report::text::{column, input_in_short};
use crate::report::{document, text as words};

/// As many rows the table has.
const ROWS: usize = 5_000;
/// Columns of the name of a client.
const CLIENT: usize = 60;
/// As many bytes the whole reports take.
const REPORTS: usize = 4 << 20;

/// Where a call stands: the number of its input, from 0, and its place in it, from 1.
pub(crate) type Key = (usize, usize);

/// A call of the table.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) key: Key,
    pub(crate) at: Option<Micros>,
    pub(crate) status: Option<u16>,
    pub(crate) failed: bool,
    pub(crate) user: Option<Caller>,
    pub(crate) service: Option<Service>,
    /// What the rules know of it, where they judge it.
    pub(crate) judged: Option<Judged>,
    /// The session that its URL names.
    pub(crate) session: Option<String>,
    took: Option<std::time::Duration>,
    order: usize,
    row: Row,
    client: String,
}

/// The whole report on a call.
#[derive(Debug)]
struct Report {
    key: Key,
    title: Vec<Span>,
    groups: Markup,
}

/// The calls so far. Their size does not grow with their number.
#[derive(Debug, Default)]
pub(crate) struct Calls {
    /// Whether there is a whole report on what succeeded, too.
    reports_all: bool,
    all_headers: bool,
    inputs: Vec<String>,
    last: Option<Key>,
    count: usize,
    failed: Vec<Call>,
    fine: Vec<Call>,
    reports: Vec<Report>,
    /// Bytes of the reports.
    length: usize,
    reports_beyond: u64,
    /// Calls without a row, by service and status.
    beyond: BTreeMap<(Option<&'static str>, Option<u16>), u64>,
}

impl Calls {
    /// With a whole report on each call, or on those that failed.
    pub(crate) fn new(reports_all: bool, all_headers: bool) -> Self {
        Self {
            reports_all,
            all_headers,
            ..Self::default()
        }
    }

    /// Takes a call, with what the rules made of it where they judge it.
    pub(crate) fn take(
        &mut self,
        inspection: &Inspection,
        judged: Option<&Judged>,
        f: &mut Formatter<'_>,
    ) {
        let origin = &inspection.exchange.origin;
        let key = match judged {
            Some(judged) => judged.place(),
            None => (self.input(&origin.file, origin.index), origin.index),
        };
        self.count += 1;
        let failed = inspection.is_failure();
        let facts = inspection.request.as_ref();
        let service = judged
            .map(|judged| judged.service)
            .or_else(|| facts.and_then(|facts| facts.service));
        let status = inspection.exchange.response.status;
        let kept = if failed { &self.failed } else { &self.fine };
        if kept.len() >= ROWS {
            self.leave_out(service, status);
            self.reports_beyond += u64::from(failed || self.reports_all);
            return;
        }
        if failed || self.reports_all {
            self.report(key, inspection, f);
        }
        let mut row = Row::of(inspection, f);
        row.took = origin
            .duration
            .map_or_else(String::new, |took| words::took(f.language(), took));
        let headers = inspection
            .exchange
            .request
            .as_ref()
            .map(|request| &request.headers);
        let client = headers.and_then(|headers| headers.get("User-Agent"));
        let call = Call {
            key,
            at: origin.time.as_ref().map(|time| time.at.as_microsecond()),
            status,
            failed,
            user: judged.and_then(|judged| judged.user),
            service,
            judged: judged.copied(),
            session: facts
                .and_then(|facts| facts.session.as_ref())
                .and_then(|named| named.template.as_deref().zip(named.name.as_deref()))
                .map(|(template, name)| {
                    let template = f.inline(of_url(template));
                    format!("{template} / {}", f.inline(session_name(name)))
                }),
            took: origin.duration,
            order: self.count,
            row,
            client: client.map_or_else(String::new, |client| {
                let client = f.unmarked(of_header("User-Agent", client));
                cut_middle(&client, CLIENT).into_owned()
            }),
        };
        match failed {
            true => self.failed.push(call),
            false => self.fine.push(call),
        }
    }

    /// The inputs that calls came from.
    pub(crate) fn inputs(&self) -> &[String] {
        &self.inputs
    }

    /// Puts the rows into an order, and lets those go that are too many.
    pub(crate) fn settle(&mut self, by: SortBy, reverse: bool) -> Vec<Call> {
        let mut rows = std::mem::take(&mut self.failed);
        let fine = std::mem::take(&mut self.fine);
        for call in fine {
            match rows.len() < ROWS {
                true => rows.push(call),
                false => self.leave_out(call.service, call.status),
            }
        }
        rows.sort_by_key(|call| {
            let value = match by {
                SortBy::Index => None,
                SortBy::Time => call.at,
                SortBy::Status => call.status.map(|status| -i64::from(status)),
                SortBy::Duration => call
                    .took
                    .map(|took| i64::try_from(took.as_micros()).map_or(i64::MIN, |took| -took)),
            };
            let lacks = by != SortBy::Index && value.is_none();
            (lacks, value, call.order)
        });
        if reverse {
            rows.reverse();
        }
        rows
    }

    /// The table of the calls.
    pub(crate) fn table(&self, rows: &[Call], inputs: &[String], f: &mut Formatter<'_>) -> Markup {
        let language = f.language();
        let rows: Vec<(&Call, [Cell; 9])> = rows
            .iter()
            .map(|call| (call, self.cells(call, inputs, f)))
            .collect();
        let is_filled = |column: usize| {
            let mut cells = rows.iter().filter_map(|(_, cells)| cells.get(column));
            cells.any(|cell| !cell.is_empty)
        };
        let filled: Vec<bool> = (0..COLUMNS.len()).map(is_filled).collect();
        html! {
            div class="scroll" tabindex="0" {
                table class="calls" {
                    caption { (text::CALLS.in_language(language)) }
                    thead { tr {
                        @for (name, _) in COLUMNS.iter().zip(&filled).filter(|(_, filled)| **filled) {
                            th scope="col" { (name.in_language(language)) }
                        }
                    } }
                    tbody {
                        @for (call, cells) in &rows {
                            tr id=(anchor('c', call.key)) class=[call.failed.then_some("failed")] {
                                @for (cell, _) in cells.iter().zip(&filled).filter(|(_, filled)| **filled) {
                                    td data-v=[cell.value] class=[cell.class] { (cell.markup) }
                                }
                            }
                            "\n"
                        }
                    }
                }
            }
            (self.left_out(language))
        }
    }

    fn cells(&self, call: &Call, inputs: &[String], f: &mut Formatter<'_>) -> [Cell; 9] {
        let language = f.language();
        let index = match inputs.get(call.key.0).filter(|_| inputs.len() > 1) {
            Some(input) => format!("{}:{}", input_in_short(input, f), call.row.index),
            None => call.row.index.clone(),
        };
        let status = match call.status {
            Some(_) => span(&call.row.status),
            None => {
                html! { span class="status unknown" { (text::NO_ANSWER_IN_SHORT.in_language(language)) } }
            }
        };
        let report = self.reports.binary_search_by_key(&call.key, |one| one.key);
        let status = match report {
            Ok(_) => html! { a href=(format!("#{}", anchor('r', call.key))) { (status) } },
            Err(_) => status,
        };
        let micros = call.took.map(|took| i64::try_from(took.as_micros()));
        let service = call.service.map_or("", Service::name);
        [
            Cell::of(&index).value(i64::try_from(call.order).ok()),
            Cell::of(&call.row.time).value(call.at),
            Cell::of(&of_user(language, call.user)),
            Cell::of(service),
            Cell::of(&call.row.request).long("long request"),
            Cell {
                is_empty: false,
                class: None,
                value: Some(call.status.map_or(0, i64::from)),
                markup: status,
            },
            Cell {
                markup: span(&call.row.meaning),
                ..Cell::of(&call.row.meaning.text).long("long")
            },
            Cell::of(&call.row.took).value(micros.and_then(Result::ok)),
            Cell::of(&call.client).long("long"),
        ]
    }

    /// What has no row, by service and status.
    fn left_out(&self, language: Language) -> Markup {
        let number: u64 = self.beyond.values().sum();
        let rows: Vec<Vec<Span>> = self
            .beyond
            .iter()
            .map(|((service, status), count)| {
                let status = status.map_or_else(
                    || text::NO_ANSWER_IN_SHORT.in_language(language).to_owned(),
                    |status| status.to_string(),
                );
                vec![
                    Span::plain(service.unwrap_or_default()),
                    Span::plain(status),
                    Span::plain(words::number_in_groups(language, *count)),
                ]
            })
            .collect();
        let head =
            [column::SERVICE, column::STATUS, column::COUNT].map(|name| name.in_language(language));
        html! {
            @if number > 0 {
                p { (text::rows_left_out(language, number, ROWS)) }
                (html_document::table(&head, &rows))
            }
        }
    }

    /// The whole reports, each folded.
    pub(crate) fn reports(&mut self, language: Language) -> Markup {
        let title = match self.reports_all {
            true => text::WHOLE_REPORTS,
            false => text::REPORTS,
        };
        html! {
            @if !self.reports.is_empty() || self.reports_beyond > 0 {
                section class="reports" {
                    h2 { (title.in_language(language)) }
                    @for report in &self.reports {
                        details id=(anchor('r', report.key)) {
                            summary { (html_document::spans(&report.title)) }
                            (report.groups)
                        }
                        "\n"
                    }
                    @if self.reports_beyond > 0 {
                        (html_document::line(&Line::wrap(crate::report::marks::marked(
                            &text::reports_left_out(language, self.reports_beyond),
                        ))))
                    }
                }
            }
        }
    }

    fn report(&mut self, key: Key, inspection: &Inspection, f: &mut Formatter<'_>) {
        if self.length >= REPORTS {
            self.reports_beyond += 1;
            return;
        }
        let mut told = document::inspection(inspection, self.all_headers, f);
        let mut title = vec![Span::note(format!("#{}", key.1))];
        title.append(&mut told.title);
        let groups = html! {
            @for line in &told.under { (html_document::line(line)) }
            (html_document::groups(&told))
        };
        self.length += groups.0.len();
        self.reports.push(Report { key, title, groups });
    }

    fn leave_out(&mut self, service: Option<Service>, status: Option<u16>) {
        let key = (service.map(Service::name), status);
        *self.beyond.entry(key).or_default() += 1;
    }

    /// The number of the input that a call is of: the same name may be given twice.
    fn input(&mut self, file: &str, index: usize) -> usize {
        let goes_on = self.last.is_some_and(|(_, last)| last < index)
            && self.inputs.last().is_some_and(|input| input == file);
        if !goes_on {
            self.inputs.push(file.to_owned());
        }
        let input = self.inputs.len() - 1;
        self.last = Some((input, index));
        input
    }
}

/// The columns of the table.
const COLUMNS: [Text; 9] = [
    text::NUMBER,
    column::TIME,
    column::USER,
    column::SERVICE,
    text::REQUEST,
    column::STATUS,
    column::MEANING,
    column::TOOK,
    text::CLIENT,
];

/// The name by which a link leads to a row (`c`) or a report (`r`).
pub(crate) fn anchor(of: char, (input, index): Key) -> String {
    format!("{of}{}-{index}", input + 1)
}
