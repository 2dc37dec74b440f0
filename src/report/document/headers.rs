//! The headers of a report: those that matter, or all of them.

use crate::exchange::Headers;
use crate::inspect::Inspection;
use crate::redact::{Redacted, of_header, of_protocol, of_url};
use crate::report::document::{Block, Line};
use crate::report::formatter::Formatter;
use crate::report::text::label;
use crate::report::{sanitize, text};

/// Header values that are copied and so never broken.
const COPIED: [&str; 5] = [
    "ETag",
    "Location",
    "Content-Location",
    "X-XblCorrelationId",
    "MS-CV",
];

/// What a reader looks for in a header, such as how long to wait.
pub(crate) fn that_matter(inspection: &Inspection, f: &mut Formatter<'_>) -> Vec<Line> {
    let headers = &inspection.headers;
    let mut lines = Vec::new();
    if let Some(retry_after) = headers.retry_after {
        lines.push(Line::wrap(text::retry_after(retry_after, f)));
    }
    if let Some(date) = headers.date {
        lines.push(Line::wrap(format!(
            "Date: {}",
            f.inline(of_header("Date", &date.to_string()))
        )));
    }
    for value in inspection.exchange.response.headers.all("WWW-Authenticate") {
        let value = f.unmarked(of_header("WWW-Authenticate", value));
        lines.push(Line::field(format!("WWW-Authenticate: {value}")));
    }
    let addresses = [
        ("Location", &headers.location),
        ("Content-Location", &headers.content_location),
    ];
    for (name, address) in addresses {
        if let Some(address) = address {
            lines.push(Line::keep(format!(
                "{name}: {}",
                f.id(of_header(name, address))
            )));
        }
    }
    lines
}

/// Everything that was sent and received besides the bodies.
pub(crate) fn all(inspection: &Inspection, f: &mut Formatter<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some((request, facts)) = inspection
        .exchange
        .request
        .as_ref()
        .zip(inspection.request.as_ref())
    {
        let method = facts
            .method
            .as_deref()
            .map(|method| f.unmarked(of_protocol(method)));
        let url = request.url.as_deref().map(|url| f.unmarked(of_url(url)));
        let line: Vec<String> = method.into_iter().chain(url).collect();
        let line = (!line.is_empty()).then(|| Line::whole_field(line.join(" ")));
        let lines = line.into_iter().chain(header_lines(&request.headers, f));
        blocks.extend(Block::labelled(f.plain(label::REQUEST), lines));
    }
    let lines = header_lines(&inspection.exchange.response.headers, f);
    blocks.extend(Block::labelled(f.plain(label::HEADERS), lines));
    if !inspection.headers.debug.is_empty() {
        let heading = Line::wrap(f.plain(text::DEBUG_HEADER));
        let name = "X-Xbl-Debug";
        let wholes = inspection.exchange.response.headers.all(name);
        let wholes = wholes.map(|whole| f.redactor().hide_header(name, whole).1);
        let wholes: Vec<Redacted<'_>> = wholes.collect();
        let debug = &inspection.headers.debug;
        let pairs = f.redactor().hide_pairs(name, &wholes, debug.iter());
        let values = pairs.into_iter().map(|(key, value)| {
            let (key, value) = (sanitize::clean(&key), sanitize::clean(&value));
            Line::field(format!("{key}: {value}"))
        });
        let lines: Vec<Line> = std::iter::once(heading).chain(values).collect();
        blocks.extend(Block::labelled(f.plain(label::DEBUG), lines));
    }
    blocks
}

fn header_lines(headers: &Headers, f: &mut Formatter<'_>) -> Vec<Line> {
    headers
        .iter()
        .map(|header| {
            let value = f.unmarked(of_header(header.name, header.value));
            let text = format!("{}: {value}", f.unmarked(of_protocol(header.name)));
            let mut copied = COPIED.iter();
            match copied.any(|name| name.eq_ignore_ascii_case(header.name)) {
                true => Line::whole_field(text),
                false => Line::field(text),
            }
        })
        .collect()
}
