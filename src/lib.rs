//! Explains what a response of an Xbox service means.
//!
//! Bytes flow one way, through rooms that never look back at the one after them:
//!
//! ```text
//! bytes ─▶ capture ─▶ Exchange ─▶ inspect ─▶ Inspection ─▶ report ─▶ text, Markdown, JSON, HTML
//!             │                      ▲                        │
//!             └─▶ scan            catalog                   json
//! ```
//!
//! | to | use |
//! | --- | --- |
//! | read what a tool saved: curl, HAR, Fiddler, traces, NDJSON | [`capture`], which gives [`exchange::Exchange`]s |
//! | learn what one exchange means | [`inspect`], which gives an [`inspect::Inspection`]: data, in no language |
//! | look a code or a name up | [`catalog::find`], and [`inspect::explain`] where a request narrows it |
//! | find the codes in a log | [`scan`] |
//! | print it, with secrets hidden | [`report`] |
//! | read reports back, or check them | [`json`] |
//!
//! # A program that holds a status, headers and a body
//!
//! ```
//! use xblstatus::exchange::Exchange;
//! use xblstatus::inspect::inspect;
//! use xblstatus::language::Language::English;
//!
//! // As an HTTP client gives them.
//! let (status, body) = (412, "");
//! let headers = [("ETag", "\"b2\""), ("Content-Length", "0")];
//! let url = "https://sessiondirectory.xboxlive.com/handles/0b7a4f6e-11d2-4c3a-9a55-5d1e2f3a4b6c/session";
//!
//! let call = Exchange::answered(status, headers, body).to("PUT", url).sent([("If-Match", "\"a1\"")]);
//! let inspection = inspect(call);
//! if let Some(meaning) = &inspection.meaning {
//!     println!("{status}: {}", meaning.text(English));
//! }
//! for advice in &inspection.advice {
//!     println!("- {}", advice.text(English));
//! }
//! assert!(inspection.retry.advised);
//! ```
//!
//! # A capture
//!
//! To read a saved response, say what the request was, find out what the answer means, and print the report:
//!
//! ```
//! use xblstatus::capture::{self, Limits, Source};
//! use xblstatus::exchange::Request;
//! use xblstatus::inspect::inspect;
//! use xblstatus::report::{RenderOptions, Report};
//!
//! fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     let saved = "HTTP/1.1 204 No Content\r\nDate: Wed, 04 Mar 2026 05:06:10 GMT\r\n\r\n";
//!     let source = Source { file: "saved.http".into(), ..Source::default() };
//!     let mut report = Report::new(std::io::stdout().lock(), RenderOptions::default());
//!
//!     for exchange in capture::read(saved.as_bytes(), &source, Limits::default()) {
//!         let mut exchange = exchange?;
//!         exchange.request = Some(Request {
//!             method: Some("GET".into()),
//!             url: Some("/handles/0b7a4f6e-11d2-4c3a-9a55-5d1e2f3a4b6c/session".into()),
//!             ..Request::default()
//!         });
//!         let inspection = inspect(exchange);
//!         let situation = inspection.meaning.as_ref().and_then(|meaning| meaning.applying());
//!         assert_eq!(situation.map(|one| one.situation.id), Some("mpsd-204-session-missing"));
//!         report.inspection(inspection)?;
//!     }
//!     report.finish()?;
//!     Ok(())
//! }
//! ```
//!
//! # Features
//!
//! `cli`, on by default, is the program: arguments, completions, manual pages, colours. A library needs none of it:
//! `default-features = false`. `schema` adds [`json`]'s JSON Schema.
#![forbid(unsafe_code)]

pub mod capture;
pub mod catalog;
#[cfg(feature = "cli")]
pub mod cli;
pub mod diagnose;
pub mod examples;
pub mod exchange;
mod input;
pub mod inspect;
pub mod json;
pub mod language;
#[cfg(test)]
#[path = "../tests/it/support/law.rs"]
mod law;
mod redact;
#[cfg_attr(
    not(feature = "cli"),
    allow(dead_code, reason = "the program says some of it beside a report")
)]
pub mod report;
pub mod scan;
pub mod time;
