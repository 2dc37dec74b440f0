//! Reads what the network panel of a browser shows of a call, as it is copied: the general part, then headers. A name and
//! its value stand on one line or on two.

use crate::capture::message::{header_fields, request_head};
use crate::capture::source::Source;
use crate::capture::transcripts::dialect::{Dialect, Part};
use crate::exchange::{InputFormat, Request};
use crate::input::lines;
use crate::input::window::{More, View};

const URL: &[u8] = b"Request URL";
const METHOD: &[u8] = b"Request Method";
const STATUS: &[u8] = b"Status Code";
const POLICY: &[u8] = b"Referrer Policy";
const RESPONSE: &[u8] = b"Response Headers";
const REQUEST: &[u8] = b"Request Headers";
/// What Safari calls the general part, the address and the status in it. The other parts begin with what is sent first.
const SAFARI: [&[u8]; 3] = [b"Summary", b"URL", b"Status"];

#[derive(Default)]
pub(crate) struct DevTools;

/// Whether more of a call is told below.
pub(crate) fn is_call(view: View, _: &Source) -> Result<bool, More> {
    let [title, ..] = SAFARI;
    let is_call = view.bytes.starts_with(title)
        || [STATUS, METHOD, POLICY]
            .iter()
            .any(|name| lines::contains(view.bytes, name));
    match is_call {
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
        let [title, address, _] = SAFARI;
        if lines::without_end(line).trim_ascii_end() == title {
            return named(below, address).is_some_and(is_url);
        }
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
        if is_title(line, RESPONSE) || line == b"Response" {
            self.section = Section::Response;
            return false;
        }
        if is_title(line, REQUEST) || line == b"Request" {
            self.section = Section::Request;
            return false;
        }
        if self.section != Section::General {
            return self.field(line, next);
        }
        let [_, address, status] = SAFARI;
        for (name, other) in [(address, URL), (status, STATUS)] {
            if let Some(value) = named(line, name).filter(|value| !value.is_empty()) {
                self.general(at, other, value);
                return false;
            }
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
        // Safari begins with the first lines, or with the pseudo fields in their place.
        let parts = request_head::parts(line).filter(|_| self.section == Section::Request);
        let sent = parts.map(|parts| parts.method);
        if let Some(method) = sent.or_else(|| line.strip_prefix(b":method: ")) {
            self.request.method = Some(lines::lossy(method));
            return false;
        }
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
                .push(lines::text(name), lines::text(value));
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
        let (at, status) = self.status.unwrap_or_default();
        let is_code = status
            .get(..3)
            .is_some_and(|code| code.iter().all(u8::is_ascii_digit));
        if !is_code {
            // `(failed) net::ERR_CONNECTION_RESET`.
            let reason = status
                .strip_prefix(b"(failed)")
                .unwrap_or(&status)
                .trim_ascii();
            let is_said = reason.iter().any(u8::is_ascii_alphabetic);
            let reason = is_said.then(|| lines::lossy(reason));
            return Some(Part::unanswered(0, self.request, reason));
        }
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
