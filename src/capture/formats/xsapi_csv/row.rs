//! A row of a trace: a call, or a tap.

use std::time::Duration;

use jiff::SignedDuration;

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
pub(crate) struct Row<'c>(pub(crate) Vec<Vec<u8>>, pub(crate) &'c Columns);

impl Row<'_> {
    pub(crate) fn call(
        &self,
        ahead: Option<SignedDuration>,
        limits: Limits,
    ) -> Result<Exchange, Problem> {
        let status = self.text(column::STATUS);
        let status = match status.trim() {
            "" => None,
            digits => status::parse(digits, "HttpStatusCode")?,
        };
        let headers = self.headers(column::RESPONSE_HEADERS);
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
        let session = Some(self.text(column::SESSION));
        Tap {
            session: session.filter(|path| !path.is_empty()),
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
    pub(crate) fn ahead(&self) -> Option<SignedDuration> {
        const QUARTER: i64 = 15 * 60;
        let told = Timestamp::parse(self.text(column::TIME).trim())?;
        let date = date(&self.headers(column::RESPONSE_HEADERS))?;
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
        cell.map(Vec::as_slice).unwrap_or_default()
    }

    fn text(&self, column: usize) -> String {
        lines::lossy(self.cell(column))
    }

    pub(crate) fn is(&self, column: usize) -> bool {
        self.cell(column).eq_ignore_ascii_case(b"true")
    }

    fn headers(&self, column: usize) -> Headers {
        split_headers(&self.text(column))
    }

    fn request(&self, limits: Limits) -> Request {
        let url = match self.text(column::URI) {
            uri if uri.starts_with('/') => format!("https://{}{uri}", self.text(column::HOST)),
            uri => uri,
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
            user: Some(self.text(column::XBOX_USER_ID)).filter(|xuid| !xuid.is_empty()),
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
    let mut headers: Vec<(&str, String)> = Vec::new();
    for piece in cell.split(JOINT) {
        let named = piece.split_once(':');
        match named.filter(|(name, _)| is_field_name(name.trim())) {
            Some((name, value)) => headers.push((name.trim(), value.trim_start().to_owned())),
            None => {
                if let Some((_, value)) = headers.last_mut() {
                    value.push_str(JOINT);
                    value.push_str(piece);
                }
            }
        }
    }
    let headers = headers.iter();
    headers
        .map(|(name, value)| (*name, value.trim_end()))
        .collect()
}
