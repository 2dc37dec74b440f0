//! A row of a trace: a call, or a tap.

use std::borrow::Cow;
use std::time::Duration;

use jiff::SignedDuration;
use memchr::memmem;

use crate::capture::error::Problem;
use crate::capture::formats::xsapi_csv::columns::{Columns, column};
use crate::capture::message::{body, status};
use crate::capture::source::Limits;
use crate::exchange::{
    Body, Exchange, Headers, NoResponse, Origin, Request, Response, Tap, is_field_name,
};
use crate::input::lines;
use crate::time::{Timestamp, http_date};

/// The cells of one call.
pub(crate) struct Row<'c>(pub(crate) Vec<Cow<'c, [u8]>>, pub(crate) &'c Columns);

impl Row<'_> {
    /// The call. `headers` are those of the answer.
    pub(crate) fn call(
        &self,
        headers: Headers,
        ahead: Option<SignedDuration>,
        limits: Limits,
    ) -> Result<Exchange, Problem> {
        let status = self.text(column::STATUS);
        let status = match status.trim() {
            "" => None,
            digits => status::parse(digits, "HttpStatusCode")?,
        };
        let elapsed = self.text(column::ELAPSED).trim().parse().ok();
        Ok(Exchange {
            request: Some(self.request(limits)),
            origin: Origin {
                // A date is that of the answer, and has whole seconds.
                time: self
                    .time(ahead)
                    .or_else(|| date(&headers))
                    .map(Timestamp::from),
                duration: elapsed.map(Duration::from_millis),
                ..Origin::default()
            },
            response: match status {
                None => Response::default(),
                Some(_) => Response {
                    status,
                    body: match self.body(column::RESPONSE_BODY) {
                        b"" => Body::default(),
                        bytes => body::whole(bytes.to_vec(), true, limits.body),
                    },
                    headers,
                    ..Response::default()
                },
            },
            no_response: status.is_none().then(NoResponse::default),
        })
    }

    pub(crate) fn tap(&self, ahead: Option<SignedDuration>, line: usize) -> Tap {
        Tap {
            session: self.written(column::SESSION),
            change_number: self.text(column::CHANGE_NUMBER).trim().parse().ok(),
            origin: Origin {
                time: self.time(ahead).map(Timestamp::from),
                line,
                ..Origin::default()
            },
            ..Tap::default()
        }
    }

    /// The time of the row, which is labelled as UTC and is not; `ahead` is what its clock is behind.
    fn time(&self, ahead: Option<SignedDuration>) -> Option<jiff::Timestamp> {
        let told = Timestamp::parse(self.text(column::TIME).trim())?;
        told.at.checked_add(ahead?).ok()
    }

    /// How far the clock of the row is behind UTC, by the date of the answer. Clocks are set to quarters of an hour.
    pub(crate) fn ahead(&self, headers: &Headers) -> Option<SignedDuration> {
        const QUARTER: i64 = 15 * 60;
        let told = Timestamp::parse(self.text(column::TIME).trim())?;
        let date = date(headers)?;
        let behind = date.duration_since(told.at).as_secs();
        let quarters = (behind + QUARTER / 2).div_euclid(QUARTER);
        Some(SignedDuration::from_secs(quarters * QUARTER))
    }

    /// The trace has a pair of quotation marks where there was no body.
    fn body(&self, column: usize) -> &[u8] {
        match self.cell(column) {
            b"\"\"" => b"",
            cell => cell,
        }
    }

    fn cell(&self, column: usize) -> &[u8] {
        let cell = self.1.at(column).and_then(|at| self.0.get(at));
        cell.map(Cow::as_ref).unwrap_or_default()
    }

    fn text(&self, column: usize) -> Cow<'_, str> {
        lines::text(self.cell(column))
    }

    /// The text of a cell in which something is written.
    fn written(&self, column: usize) -> Option<String> {
        let text = self.text(column);
        (!text.is_empty()).then(|| text.into_owned())
    }

    pub(crate) fn is(&self, column: usize) -> bool {
        self.cell(column).eq_ignore_ascii_case(b"true")
    }

    pub(crate) fn response_headers(&self) -> Headers {
        self.headers(column::RESPONSE_HEADERS)
    }

    fn headers(&self, column: usize) -> Headers {
        split_headers(&self.text(column))
    }

    fn request(&self, limits: Limits) -> Request {
        let url = match self.text(column::URI) {
            uri if uri.starts_with('/') => format!("https://{}{uri}", self.text(column::HOST)),
            uri => uri.into_owned(),
        };
        let is_get = self.is(column::IS_GET);
        let body = limits.request_body(self.body(column::REQUEST_BODY).to_vec());
        Request {
            // The trace tells no more of a method than this.
            method: is_get.then(|| "GET".to_owned()),
            is_not_get: !is_get,
            url: Some(url).filter(|url| !url.is_empty()),
            headers: self.headers(column::REQUEST_HEADERS),
            headers_complete: true,
            has_body: Some(body.is_some()),
            body,
            user: self.written(column::XBOX_USER_ID),
        }
    }
}

fn date(headers: &Headers) -> Option<jiff::Timestamp> {
    headers.get("Date").and_then(http_date)
}

/// Splits a cell of headers, which are joined by two blanks. A value may hold two blanks as well, so they part headers
/// only where a name follows.
fn split_headers(cell: &str) -> Headers {
    const JOINT: &str = "  ";
    let mut headers = Headers::with_capacity(16);
    // Where the value of the last header begins, and its name.
    let mut open: Option<(&str, usize)> = None;
    let mut close = |open: Option<(&str, usize)>, end| {
        let (name, start) = open?;
        headers.push(name, cell.get(start..end)?.trim());
        Some(())
    };
    let joints = memmem::find_iter(cell.as_bytes(), JOINT);
    let ends = joints.chain(std::iter::once(cell.len()));
    let mut at = 0;
    for end in ends {
        let piece = cell.get(at..end).unwrap_or_default();
        if let Some((name, value)) = piece.split_once(':')
            && is_field_name(name.trim())
        {
            close(open, at.saturating_sub(JOINT.len()));
            open = Some((name.trim(), end - value.len()));
        }
        at = end + JOINT.len();
    }
    close(open, cell.len());
    headers
}
