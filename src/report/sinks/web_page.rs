//! Responses as one page of HTML: one alone as a whole, many as a table with a whole report on each that failed.

use std::io;

use crate::exchange::Role;
use crate::inspect::Inspection;
use crate::report::document::Document;
use crate::report::html::Calls;
use crate::report::not_read::NotRead;
use crate::report::output::Output;
use crate::report::overview::Overview;
use crate::report::settings::{Detail, Shape, SortBy};
use crate::report::sinks::sink::Sink;
use crate::report::{document, html};

/// What is known so far. Its size does not grow with the number of responses.
pub(crate) struct WebPage {
    detail: Detail,
    order: (SortBy, bool),
    overview: Overview,
    /// Made when the first response comes, for the settings come with it.
    calls: Option<Calls>,
    /// The report on the first answer, which is the page where there is no other.
    alone: Option<Document>,
    answers: usize,
}

impl WebPage {
    pub(crate) fn new(shape: &Shape) -> Self {
        let detail = match shape.detail {
            Detail::Summary => Detail::Summary,
            // What failed is explained above all whole reports, too.
            Detail::Full | Detail::Overview => Detail::Overview,
        };
        let counted = Shape {
            detail,
            ..shape.clone()
        };
        Self {
            detail: shape.detail,
            order: (shape.sort, shape.reverse),
            overview: Overview::of(&counted),
            calls: None,
            alone: None,
            answers: 0,
        }
    }
}

impl Sink for WebPage {
    fn response(&mut self, inspection: Inspection, out: &mut Output<'_>) -> io::Result<()> {
        let all_headers = out.settings.all_headers;
        let mut f = out.formatter_of(&inspection.exchange.origin);
        if inspection.exchange.response.role == Role::Final {
            self.answers += 1;
            if self.answers == 1 {
                self.alone = Some(document::inspection(&inspection, all_headers, &mut f));
            }
        }
        let reports_all = self.detail == Detail::Full;
        let calls = || Calls::new(reports_all, all_headers);
        let calls = self.calls.get_or_insert_with(calls);
        calls.take(&inspection, None, &mut f);
        self.overview.take(&inspection, &mut f);
        Ok(())
    }

    /// What is wrong is said elsewhere.
    fn not_read(&mut self, _: NotRead<'_>, _: &mut Output<'_>) -> io::Result<()> {
        self.overview.tally.unreadable += 1;
        Ok(())
    }

    fn taps(&mut self, taps: u64) {
        self.overview.tally.taps += taps;
    }

    fn finish(&mut self, out: &mut Output<'_>) -> io::Result<()> {
        let mut f = out.formatter();
        let calls = self.calls.take().unwrap_or_default();
        let page = match self.alone.take() {
            Some(alone) if self.answers == 1 => html::documents(&[alone], calls.inputs(), &mut f),
            _ => {
                let overview = std::mem::take(&mut self.overview);
                let summary = document::summary(&overview, &mut f);
                if self.detail == Detail::Summary {
                    let page = html::documents(&[summary], calls.inputs(), &mut f);
                    return out.text(&page);
                }
                let failures = overview.failures.documents(overview.several, &mut f);
                html::responses(&summary, &failures, calls, self.order, &mut f)
            }
        };
        out.text(&page)
    }
}
