//! Reads what the network panel of Firefox shows of a call, as it is copied: the method with the URL below it, the status,
//! the headers of the response and those of the request. A value stands below its name, behind a tab.

use crate::capture::message::{header_fields, request_head};
use crate::capture::source::Source;
use crate::capture::transcripts::dialect::{Dialect, Part};
use crate::exchange::{InputFormat, Request};
use crate::input::lines;
use crate::input::window::{More, View};

const STATUS: &[u8] = b"Status";
const VERSION: &[u8] = b"Version";

#[derive(Default)]
pub(crate) struct Firefox;

/// Whether a status is told below the address.
pub(crate) fn is_call(view: View, _: &Source) -> Result<bool, More> {
    match lines::contains(view.bytes, b"\nStatus") {
        true => Ok(true),
        false => view.if_ended(false),
    }
}

/// The value that stands on a line of its own.
fn value(line: &[u8]) -> Option<&[u8]> {
    Some(lines::without_end(line).strip_prefix(b"\t")?.trim_ascii())
}

impl Dialect for Firefox {
    const FORMAT: InputFormat = InputFormat::Http;

    fn opens(line: &[u8], below: &[u8]) -> bool {
        let url = value(below).unwrap_or_default();
        let is_url = url.starts_with(b"https://") || url.starts_with(b"http://");
        is_url && request_head::is_method(lines::without_end(line))
    }

    fn begins(&mut self, line: &[u8], below: &[u8]) -> Option<usize> {
        Self::opens(line, below).then_some(0)
    }

    fn read(&mut self, bytes: &[u8]) -> Option<Part> {
        let mut call = Call::default();
        let mut rest = lines::each(bytes).peekable();
        while let Some((at, line)) = rest.next() {
            let below = rest.peek().map(|(_, line)| *line).unwrap_or_default();
            if call.take(at, line, below) {
                rest.next();
            }
        }
        call.finish()
    }
}

/// Which headers come.
#[derive(Default, PartialEq, Eq)]
enum Section {
    #[default]
    General,
    Response,
    Request,
}

/// A call while it is read.
#[derive(Default)]
struct Call {
    section: Section,
    request: Request,
    at: usize,
    /// The status, and the reason phrase where it has one.
    status: Vec<u8>,
    version: Vec<u8>,
    fields: Vec<u8>,
}

impl Call {
    /// Takes a line; whether the one below belongs to it.
    fn take(&mut self, at: usize, line: &[u8], below: &[u8]) -> bool {
        let name = lines::without_end(line).trim_ascii();
        if name.is_empty() {
            // A tab alone stands above the headers of each side.
            let is_mark = value(line).is_some();
            self.section = match self.section {
                Section::General if is_mark && !self.status.is_empty() => Section::Response,
                Section::Response if is_mark && !self.fields.is_empty() => Section::Request,
                _ => return false,
            };
            return false;
        }
        match (&self.section, value(below)) {
            (Section::General, Some(url)) if self.request.url.is_none() => {
                self.request.method = Some(lines::lossy(name));
                self.request.url = Some(lines::lossy(url));
                true
            }
            (Section::General, _) => self.general(at, name, below),
            (_, Some(value)) if header_fields::is_name(name) => {
                self.field(name, value);
                true
            }
            _ => false,
        }
    }

    /// Takes a line of the general part: `Status` with the code on the same line or below it, then the reason phrase.
    fn general(&mut self, at: usize, line: &[u8], below: &[u8]) -> bool {
        if let Some(version) = line.strip_prefix(VERSION) {
            self.version = version.trim_ascii().to_vec();
            return false;
        }
        let Some(code) = line.strip_prefix(STATUS).filter(|_| self.status.is_empty()) else {
            let is_reason = self.status.len() == 3 && self.version.is_empty();
            if is_reason {
                self.status = [&self.status, &b" "[..], line].concat();
            }
            return false;
        };
        let is_below = code.is_empty();
        let code = if is_below { below } else { code }.trim_ascii();
        if code.len() == 3 && code.iter().all(u8::is_ascii_digit) {
            self.at = at;
            self.status = code.to_vec();
        }
        is_below
    }

    fn field(&mut self, name: &[u8], value: &[u8]) {
        if self.section == Section::Request {
            let headers = &mut self.request.headers;
            headers.push(lines::text(name), lines::text(value));
            self.request.headers_complete = true;
        } else {
            let line = [name, b": ", value, b"\r\n"].concat();
            self.fields.extend_from_slice(&line);
        }
    }

    fn finish(self) -> Option<Part> {
        let mut part = Part {
            body_elsewhere: true,
            ..Part::default()
        };
        self.request.url.as_ref()?;
        if self.status.is_empty() {
            return Some(Part::unanswered(0, self.request, None));
        }
        part.has_no_version = self.version.is_empty();
        let version = match &self.version[..] {
            [] => b"HTTP/1.1",
            version => version,
        };
        let head = [version, b" ", &self.status, b"\r\n", &self.fields, b"\r\n"].concat();
        part.push(self.at, &head);
        part.request = Some(self.request);
        Some(part)
    }
}
