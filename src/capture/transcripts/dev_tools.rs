//! Reads what the network panel of a browser shows of a call, as it is copied: the general part, then headers. A name and
//! its value stand on one line or on two.

use crate::capture::message::header_fields;
use crate::capture::source::Source;
use crate::capture::transcripts::dialect::{Dialect, Part};
use crate::exchange::{InputFormat, Request};
use crate::input::lines;
use crate::input::window::{More, View};

const URL: &[u8] = b"Request URL";
const METHOD: &[u8] = b"Request Method";
const STATUS: &[u8] = b"Status Code";
const RESPONSE: &[u8] = b"Response Headers";
const REQUEST: &[u8] = b"Request Headers";

#[derive(Default)]
pub(crate) struct DevTools;

/// Whether the status is told below.
pub(crate) fn is_answered(view: View, _: &Source) -> Result<bool, More> {
    match lines::contains(view.bytes, STATUS) {
        true => Ok(true),
        false => view.if_ended(false),
    }
}

/// The value that a line gives a name, empty where it stands on the next line; `None` where the line has another.
fn named<'l>(line: &'l [u8], name: &[u8]) -> Option<&'l [u8]> {
    let rest = lines::without_end(line)
        .trim_ascii()
        .strip_prefix(name)?
        .trim_ascii_start();
    match rest.split_first() {
        None => Some(rest),
        Some((b':', value)) => Some(value.trim_ascii()),
        Some(_) => None,
    }
}

/// Whether a line is the title of a section, such as `Response Headers (12)` or `Request Headers view source`.
fn is_title(line: &[u8], title: &[u8]) -> bool {
    let rest = lines::without_end(line).trim_ascii().strip_prefix(title);
    rest.is_some_and(|rest| {
        matches!(rest.first(), None | Some(b' ' | b'(' | b'\t')) && rest.len() < 32
    })
}

fn is_url(text: &[u8]) -> bool {
    text.starts_with(b"https://") || text.starts_with(b"http://")
}

impl Dialect for DevTools {
    const FORMAT: InputFormat = InputFormat::Http;

    fn opens(line: &[u8], below: &[u8]) -> bool {
        let url = named(line, URL);
        url.is_some_and(|url| is_url(url) || (url.is_empty() && is_url(below.trim_ascii())))
    }

    fn begins(&mut self, line: &[u8], below: &[u8]) -> Option<usize> {
        Self::opens(line, below).then_some(0)
    }

    fn read(&mut self, bytes: &[u8]) -> Option<Part> {
        let mut reading = Reading::default();
        let mut rest = lines::each(bytes).peekable();
        while let Some((at, line)) = rest.next() {
            let name = lines::without_end(line).trim_ascii();
            let next = rest
                .peek()
                .map(|(_, line)| lines::without_end(line).trim_ascii());
            if reading.take(at, name, next.unwrap_or_default()) {
                rest.next();
            }
        }
        reading.finish()
    }
}

#[derive(Default, PartialEq, Eq)]
enum Section {
    #[default]
    General,
    Response,
    Request,
}

/// A call while it is read.
#[derive(Default)]
struct Reading {
    section: Section,
    /// Whether values stand on the lines below their names.
    is_below: bool,
    request: Request,
    status: Option<(usize, Vec<u8>)>,
    fields: Vec<u8>,
}

impl Reading {
    /// Takes a line; whether the next one belongs to it.
    fn take(&mut self, at: usize, line: &[u8], next: &[u8]) -> bool {
        if is_title(line, RESPONSE) {
            self.section = Section::Response;
            return false;
        }
        if is_title(line, REQUEST) {
            self.section = Section::Request;
            return false;
        }
        if self.section != Section::General {
            return self.field(line, next);
        }
        for name in [URL, METHOD, STATUS] {
            if let Some(value) = named(line, name) {
                self.is_below |= value.is_empty();
                self.general(at, name, if self.is_below { next } else { value });
                return self.is_below;
            }
        }
        false
    }

    fn general(&mut self, at: usize, name: &[u8], value: &[u8]) {
        match name {
            URL => self.request.url = Some(lines::lossy(value)),
            METHOD => self.request.method = Some(lines::lossy(value)),
            _ => self.status = Some((at, value.to_vec())),
        }
    }

    /// Takes a field of the section; whether its value stands on the next line.
    fn field(&mut self, line: &[u8], next: &[u8]) -> bool {
        // Pseudo fields repeat what the general part tells.
        let is_pseudo = line.starts_with(b":");
        let line = line.strip_prefix(b":").unwrap_or(line);
        let found = match self.is_below {
            true => Some((line.strip_suffix(b":").unwrap_or(line), next)),
            false => header_fields::field(line),
        };
        let Some((name, value)) = found.filter(|(name, _)| header_fields::is_name(name)) else {
            return false;
        };
        if is_pseudo {
            return self.is_below;
        }
        if self.section == Section::Request {
            self.request
                .headers
                .push(lines::lossy(name), lines::lossy(value));
            self.request.headers_complete = true;
        } else {
            for text in [name, b": ", value, b"\r\n"] {
                self.fields.extend_from_slice(text);
            }
        }
        self.is_below
    }

    fn finish(self) -> Option<Part> {
        let mut part = Part {
            body_elsewhere: true,
            ..Part::default()
        };
        self.request.url.as_ref()?;
        let Some((at, status)) = self.status.filter(|(_, status)| status.len() >= 3) else {
            return Some(Part::unanswered(0, self.request, None));
        };
        // What the browser adds in brackets is no reason phrase: `200 OK (from disk cache)`.
        let end = status
            .iter()
            .position(|&byte| byte == b'(')
            .unwrap_or(status.len());
        let status = lines::before(&status, end).trim_ascii();
        part.push(
            at,
            &[b"HTTP/1.1 ", status, b"\r\n", &self.fields, b"\r\n"].concat(),
        );
        part.has_no_version = true;
        part.request = Some(self.request);
        Some(part)
    }
}
