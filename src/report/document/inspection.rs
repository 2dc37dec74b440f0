//! One response: the answer first, then why, then details, then what to do.

use std::borrow::Cow;

use crate::catalog::Entry;
use crate::exchange::{Headers, Role};
use crate::inspect::{Advice, BodyFacts, ErrorObject, Finding, Inspection, Level, StatusMeaning};
use crate::redact::{of_body, of_header, of_url};
use crate::report::document::{Block, Document, Line, Span, body, meaning};
use crate::report::formatter::Formatter;
use crate::report::style::Ink;
use crate::report::text::label;
use crate::report::{sanitize, secrets_note, text};

/// Header values that are copied and so never broken.
const COPIED: [&str; 5] = [
    "ETag",
    "Location",
    "Content-Location",
    "X-XblCorrelationId",
    "MS-CV",
];

/// A report on one response, with all its headers when they are wanted.
pub(crate) fn inspection(
    inspection: &Inspection,
    all_headers: bool,
    f: &mut Formatter<'_>,
) -> Document {
    let title = meaning::title(inspection, f);
    let under = request(inspection, f);
    let mut groups = answer(inspection, f);
    let mut details = details(inspection, all_headers, f);
    let mut behind = vec![next(inspection, f), quote(inspection, f)];
    if all_headers {
        behind.insert(0, headers(inspection, f));
    }
    // It tells of what stands behind it, too.
    details.extend(secrets_note::note(f).map(|hidden| note(&hidden, f)));
    groups.push(details);
    groups.extend(behind);
    Document::new(title, under, groups)
}

/// A failure among many responses: what it means and what to do.
pub(crate) fn failure(inspection: &Inspection, f: &mut Formatter<'_>) -> Document {
    let mut title = meaning::title(inspection, f);
    title.truncate(1);
    for span in &mut title {
        span.text.insert_str(0, "! ");
    }
    let mut groups = answer(inspection, f);
    let findings = inspection.findings.iter();
    let trouble = findings.filter(|finding| finding.level() == Level::Error);
    groups.push(trouble.map(|finding| note(finding, f)).collect());
    groups.push(next(inspection, f));
    Document::new(title, Vec::new(), groups)
}

/// An interim answer or a proxy's, in one line.
pub(crate) fn side_answer(inspection: &Inspection, f: &mut Formatter<'_>) -> Vec<Span> {
    let response = &inspection.exchange.response;
    let mut spans = meaning::title(inspection, f);
    spans.truncate(1);
    // A proxy has its own words for the status.
    if let (Some(title), Some(status), Some(reason)) =
        (spans.first_mut(), response.status, &response.reason)
    {
        title.text = format!("{status} {}", f.inline(reason));
    }
    let said = match response.role {
        Role::Tunnel => f.plain(text::TUNNEL),
        Role::Interim | Role::Final => f.plain(text::INTERIM),
    };
    spans.push(Span::note(said));
    spans
}

fn request(inspection: &Inspection, f: &mut Formatter<'_>) -> Vec<Line> {
    let request = inspection.exchange.request.as_ref();
    let line = request
        .zip(inspection.request.as_ref())
        .map(|(request, facts)| text::request_line(request, facts, f))
        .filter(|line| !line.is_empty());
    line.into_iter().map(Line::keep).collect()
}

/// What the answer means: as its body says, as its status says, and what has to stay open.
fn answer(inspection: &Inspection, f: &mut Formatter<'_>) -> Vec<Vec<Block>> {
    let mut groups = vec![body::answer(inspection, f)];
    if let Some(meaning) = &inspection.meaning
        && !is_contradicted(inspection)
    {
        // What the error or the message says knows better than what the status means in general.
        if let Some(endpoint) = endpoint(inspection) {
            groups.push(
                endpoint
                    .meaning()
                    .map(|text| Block::text(f.text(text)))
                    .into_iter()
                    .collect(),
            );
        } else if !says_its_cause(inspection) {
            groups.push(meaning::answer(meaning, inspection, f));
        }
        if shows_situations(inspection) {
            let body = &inspection.body;
            let has_message = body.message.is_some() || body.says.is_some();
            groups.extend(meaning::open_situations(meaning, has_message, f));
        }
    }
    groups
}

/// The endpoint whose row explains an answer without an error object.
fn endpoint(inspection: &Inspection) -> Option<Entry> {
    let row = inspection.meaning.as_ref()?.explained_by?;
    let is_told = inspection.body.error.is_some();
    (matches!(row, Entry::Endpoint(_)) && !is_told).then_some(row)
}

/// Whether the answer names the cause of its status: a row explains the error or the message, or the error has words of
/// its own.
fn says_its_cause(inspection: &Inspection) -> bool {
    let error = inspection.body.error.as_ref();
    let meaning = inspection.meaning.as_ref();
    meaning.is_some_and(|meaning| meaning.cause().is_some())
        || error.is_some_and(|error| {
            error
                .description
                .as_deref()
                .is_some_and(|text| !text.is_empty())
        })
}

/// Whether a body tells more than situations that are merely possible do.
fn answers_for_itself(body: &BodyFacts) -> bool {
    body.error.is_some() || body.known_message.is_some()
}

/// Whether the body says that the status does not mean what it says.
fn is_contradicted(inspection: &Inspection) -> bool {
    body::contradiction(inspection).is_some_and(|finding| finding.level() == Level::Error)
}

/// Whether the situations that are left are shown in full.
fn shows_situations(inspection: &Inspection) -> bool {
    !answers_for_itself(&inspection.body)
        && !is_contradicted(inspection)
        && inspection.meaning.as_ref().is_some_and(meaning::is_open)
}

/// Why it is so, and what arrived.
fn details(inspection: &Inspection, all_headers: bool, f: &mut Formatter<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let known = inspection.body.known_message.as_ref();
    // An error object answers for itself, and so does a message: situations that are merely possible would only blur it.
    if let Some(meaning) = &inspection.meaning
        && !is_contradicted(inspection)
        && (!answers_for_itself(&inspection.body) || meaning.applying().is_some())
    {
        let open = !shows_situations(inspection) && known.is_none();
        let said = known.map(|known| Line::wrap(text::known_message(known, f)));
        blocks.extend(meaning::evidence(meaning, inspection, said, open, f));
    } else if let Some(known) = known {
        let said = Line::wrap(text::known_message(known, f));
        blocks.extend(Block::labelled(f.plain(label::WHY), [said]));
    }
    let sources = sources(inspection, f);
    blocks.extend(Block::labelled(f.plain(label::SOURCE), sources));
    blocks.extend(body::block(inspection, f));
    let facts = inspection.request.as_ref();
    let stale = inspection
        .findings
        .iter()
        .any(|finding| matches!(finding, Finding::EtagStale { .. }));
    let etags = text::etags(facts, &inspection.headers, stale, f).map(Line::keep);
    blocks.extend(Block::labelled(f.plain(label::ETAG), etags));
    if !all_headers {
        let lines = headers_that_matter(inspection, f);
        blocks.extend(Block::labelled(f.plain(label::HEADERS), lines));
    }
    blocks.extend(findings(inspection, f));
    let address = documentation(inspection).map(|address| Line::keep(f.link(&address)));
    blocks.extend(Block::labelled(f.plain(label::DOCS), address));
    blocks
}

/// Where to read on: of the row that explains the answer, else of the status.
fn documentation(inspection: &Inspection) -> Option<Cow<'static, str>> {
    let error = inspection.body.error.as_ref();
    let meaning = inspection.meaning.as_ref();
    let row = meaning
        .and_then(|meaning| meaning.explained_by)
        .or_else(|| error.and_then(ErrorObject::explained_by));
    let of_status = || meaning?.status?.documentation().map(Cow::Borrowed);
    row.and_then(Entry::documentation).or_else(of_status)
}

/// Where the statements come from. A situation that applies names its source itself.
fn sources(inspection: &Inspection, f: &Formatter<'_>) -> Vec<Line> {
    let body = &inspection.body;
    let gateway = body.gateway.as_ref().map(|one| Entry::Gateway(one.row));
    let in_body = || body.error.as_ref().and_then(ErrorObject::explained_by);
    let in_header = || {
        inspection
            .findings
            .iter()
            .find_map(|finding| match finding {
                Finding::SignInError(refusal) => refusal.row.map(Entry::SignIn),
                _ => None,
            })
    };
    let advised = |advice| inspection.advice.contains(&Advice::Catalog(advice));
    let row = gateway
        .or_else(in_body)
        .or_else(in_header)
        .or_else(|| endpoint(inspection));
    let error = row.map(|row| {
        let source = source(row, f);
        match row.advice().is_some_and(advised) {
            true => text::with_advice_of_ours(f.language(), &source),
            false => source,
        }
    });
    let status = inspection
        .meaning
        .as_ref()
        .filter(|meaning| meaning.applying().is_none() && !is_contradicted(inspection))
        .filter(|_| !says_its_cause(inspection))
        .and_then(|meaning| meaning::source(meaning, inspection, f));
    error.into_iter().chain(status).map(Line::wrap).collect()
}

fn source(row: Entry, f: &Formatter<'_>) -> String {
    match row {
        Entry::ServiceError(_) => f.text(text::SERVICE_ERROR_SOURCE),
        Entry::SignIn(row) => f.text(text::certainty(row.certainty)),
        row => match row.known() {
            Some(known) => f.escape(&text::vouched_by_mark(f.language(), known)),
            None => f.text(text::SEEN_ONLY),
        },
    }
}

fn headers_that_matter(inspection: &Inspection, f: &mut Formatter<'_>) -> Vec<Line> {
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

/// The findings that no other block tells.
fn findings(inspection: &Inspection, f: &mut Formatter<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    // Where the table does not cover the case, it is not used either.
    let meaning = inspection.meaning.as_ref();
    let assumed = |meaning: &StatusMeaning| meaning.authority_assumed && meaning.cause().is_none();
    if meaning.is_some_and(assumed) && !inspection.findings.contains(&Finding::NotCovered) {
        let assumed = Line::wrap(f.plain(text::AUTHORITY_ASSUMED));
        let label = f.plain(text::level(Level::Info));
        blocks.extend(Block::labelled(label, [assumed]));
    }
    let request = inspection.request.as_ref();
    let has_if_match = request.is_some_and(|facts| facts.if_match.is_some());
    let told_elsewhere = |finding: &&Finding| match finding {
        Finding::BodyMismatch { .. } | Finding::MalformedJson { .. } => true,
        Finding::EtagStale { .. } => inspection.headers.etag.is_some() && has_if_match,
        Finding::NotCovered => meaning.is_some(),
        Finding::UndocumentedCode { .. }
        | Finding::UndocumentedWord { .. }
        | Finding::UnknownSignInError { .. } => inspection.body.error.is_some(),
        Finding::SignInError(_) => true,
        Finding::WrappedStatus { .. } | Finding::StatusDisagrees { .. } => {
            body::contradiction(inspection).is_some()
        }
        _ => false,
    };
    let findings = inspection.findings.iter();
    let told_here = findings.filter(|one| !told_elsewhere(one));
    blocks.extend(told_here.map(|finding| note(finding, f)));
    blocks
}

fn note(finding: &Finding, f: &mut Formatter<'_>) -> Block {
    let level = finding.level();
    Block::Labelled {
        label: f.plain(text::level(level)),
        ink: match level {
            Level::Info => Ink::Label,
            Level::Warning => Ink::Warning,
            Level::Error => Ink::Error,
        },
        lines: vec![Line::wrap(text::finding(finding, f))],
    }
}

/// Everything that was sent and received besides the bodies.
fn headers(inspection: &Inspection, f: &mut Formatter<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some((request, facts)) = inspection
        .exchange
        .request
        .as_ref()
        .zip(inspection.request.as_ref())
    {
        let method = facts.method.as_deref().map(|method| f.unmarked(method));
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
        let debug = &inspection.headers.debug;
        let pairs = f.redactor().hide_pairs(name, wholes, debug);
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
            let value = f.unmarked(of_header(&header.name, &header.value));
            let text = format!("{}: {value}", f.unmarked(&header.name));
            let mut copied = COPIED.iter();
            match copied.any(|name| name.eq_ignore_ascii_case(&header.name)) {
                true => Line::whole_field(text),
                false => Line::field(text),
            }
        })
        .collect()
}

/// What to do.
fn next(inspection: &Inspection, f: &mut Formatter<'_>) -> Vec<Block> {
    let mut lines = Vec::new();
    for advice in &inspection.advice {
        // The options stand above the situations already.
        if matches!(advice, Advice::SupplyRequest { .. }) && shows_situations(inspection) {
            continue;
        }
        let step = text::advice(advice, f);
        lines.push(Line::wrap(step.text));
        lines.extend(step.copy.map(|copy| Line::copy(copy).ink(Ink::Value)));
    }
    Vec::from_iter(Block::labelled(f.plain(label::NEXT), lines))
}

/// What to name when asking for help.
fn quote(inspection: &Inspection, f: &mut Formatter<'_>) -> Vec<Block> {
    let ids = [
        ("X-XblCorrelationId", &inspection.headers.correlation_id),
        ("MS-CV", &inspection.headers.correlation_vector),
    ];
    let mut lines = Vec::new();
    for (name, id) in ids {
        if let Some(id) = id {
            lines.push(Line::keep(format!("{name} {}", f.id(of_header(name, id)))));
        }
    }
    for (name, id) in &inspection.body.ids {
        let name = f.unmarked(of_body(name));
        let id = f.id(of_body(id));
        lines.push(Line::keep(format!("{} {id}", f.escape(&name))));
    }
    Vec::from_iter(Block::labelled(f.plain(label::QUOTE), lines))
}
