//! One response: the answer first, then why, then details, then what to do.

use super::{Line, Outline, Part, Piece, body, meaning};
use crate::exchange::{Headers, Role as Place};
use crate::inspect::{Advice, BodyFacts, ErrorRow, Finding, Inspection, Level};
use crate::report::style::Role;
use crate::report::voice::Voice;
use crate::report::wording::{self, label};

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
    inspection: &Inspection<'_>,
    all_headers: bool,
    voice: &mut Voice<'_>,
) -> Outline {
    let title = meaning::title(inspection, voice);
    let under = request(inspection, voice);
    let mut groups = answer(inspection, voice);
    groups.push(details(inspection, all_headers, voice));
    if all_headers {
        groups.push(headers(inspection, voice));
    }
    groups.push(next(inspection, voice));
    groups.push(quote(inspection, voice));
    groups.retain(|group| !group.is_empty());
    Outline {
        title,
        under,
        groups,
    }
}

/// A failure among many responses: what it means and what to do.
pub(crate) fn failure(inspection: &Inspection<'_>, voice: &mut Voice<'_>) -> Outline {
    let mut title = meaning::title(inspection, voice);
    title.truncate(1);
    for piece in &mut title {
        piece.text.insert_str(0, "! ");
    }
    let mut groups = answer(inspection, voice);
    let mut trouble = Vec::new();
    for finding in &inspection.findings {
        if finding.level() == Level::Error {
            let text = wording::finding(finding, voice);
            trouble.push(note(finding.level(), text, voice));
        }
    }
    groups.push(trouble);
    groups.push(next(inspection, voice));
    groups.retain(|group| !group.is_empty());
    Outline {
        title,
        under: Vec::new(),
        groups,
    }
}

/// An interim answer or a proxy's, in one line.
pub(crate) fn side_answer(inspection: &Inspection<'_>, voice: &mut Voice<'_>) -> Vec<Piece> {
    let response = &inspection.exchange.response;
    let mut pieces = meaning::title(inspection, voice);
    pieces.truncate(1);
    // A proxy has its own words for the status.
    if let (Some(title), Some(status), Some(reason)) =
        (pieces.first_mut(), response.status, &response.reason)
    {
        title.text = format!("{status} {}", voice.name(reason));
    }
    let said = match response.role {
        Place::Tunnel => voice.pick(wording::TUNNEL),
        Place::Interim | Place::Final => voice.pick(wording::INTERIM),
    };
    pieces.push(Piece::new(Role::Note, said));
    pieces
}

fn request(inspection: &Inspection<'_>, voice: &mut Voice<'_>) -> Vec<Line> {
    match (&inspection.exchange.request, &inspection.request) {
        (Some(request), Some(facts)) => {
            let line = wording::request_line(request, facts, voice);
            let line = (!line.is_empty()).then(|| Line::keep(line));
            line.into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// What the answer means: as its body says, as its status says, and what has to stay open.
fn answer(inspection: &Inspection<'_>, voice: &mut Voice<'_>) -> Vec<Vec<Part>> {
    let mut groups = vec![body::answer(inspection, voice)];
    if let Some(meaning) = &inspection.meaning
        && !is_contradicted(inspection)
    {
        groups.push(meaning::answer(meaning, inspection, voice));
        if shows_situations(inspection) {
            let has_message = inspection.body.message.is_some();
            groups.extend(meaning::open_situations(meaning, has_message, voice));
        }
    }
    groups
}

/// Whether a body tells more than situations that are merely possible do.
fn answers_for_itself(body: &BodyFacts) -> bool {
    body.error.is_some() || body.known_message.is_some()
}

/// Whether the body says that the status does not mean what it says.
fn is_contradicted(inspection: &Inspection<'_>) -> bool {
    body::contradiction(inspection).is_some_and(|finding| finding.level() == Level::Error)
}

/// Whether the situations that are left are shown in full.
fn shows_situations(inspection: &Inspection<'_>) -> bool {
    !answers_for_itself(&inspection.body)
        && !is_contradicted(inspection)
        && inspection.meaning.as_ref().is_some_and(meaning::is_open)
}

/// Why it is so, and what arrived.
fn details(inspection: &Inspection<'_>, all_headers: bool, voice: &mut Voice<'_>) -> Vec<Part> {
    let mut parts = Vec::new();
    // An error object answers for itself: situations that are merely possible would only blur it.
    if let Some(meaning) = &inspection.meaning
        && !is_contradicted(inspection)
        && (inspection.body.error.is_none() || meaning.applying().is_some())
    {
        parts.extend(meaning::evidence(
            meaning,
            !shows_situations(inspection),
            voice,
        ));
    }
    let sources = sources(inspection, voice);
    if !sources.is_empty() {
        parts.push(Part::labelled(voice.pick(label::SOURCE), sources));
    }
    parts.push(body::block(inspection, voice));
    let facts = inspection.request.as_ref();
    let stale = inspection
        .findings
        .iter()
        .any(|finding| matches!(finding, Finding::EtagStale { .. }));
    if let Some(etags) = wording::etags(facts, &inspection.headers, stale, voice) {
        parts.push(Part::labelled(
            voice.pick(label::ETAG),
            vec![Line::keep(etags)],
        ));
    }
    if !all_headers {
        let lines = headers_that_matter(inspection, voice);
        if !lines.is_empty() {
            parts.push(Part::labelled(voice.pick(label::HEADERS), lines));
        }
    }
    parts.extend(findings(inspection, voice));
    parts
}

/// Where the statements come from. A situation that applies names its source itself.
fn sources(inspection: &Inspection<'_>, voice: &Voice<'_>) -> Vec<Line> {
    let in_body = inspection.body.error.as_ref().and_then(|error| error.row);
    let in_header = || {
        inspection
            .findings
            .iter()
            .find_map(|finding| match finding {
                Finding::SignInError(refusal) => refusal.row.map(ErrorRow::SignIn),
                _ => None,
            })
    };
    let error = in_body.or_else(in_header).map(|row| {
        let source = source(row, voice);
        let advised = |advice| inspection.advice.contains(&Advice::Catalog(advice));
        match row.advice().is_some_and(advised) {
            true => wording::with_advice_of_ours(voice.language(), &source),
            false => source,
        }
    });
    let status = inspection
        .meaning
        .as_ref()
        .filter(|meaning| meaning.applying().is_none() && !is_contradicted(inspection))
        .and_then(|meaning| meaning::source(meaning, voice));
    error.into_iter().chain(status).map(Line::wrap).collect()
}

fn source(row: ErrorRow, voice: &Voice<'_>) -> String {
    match row {
        ErrorRow::ServiceError(_) => voice.say(wording::SERVICE_ERROR_SOURCE),
        ErrorRow::Seen(_) | ErrorRow::Status(_) => voice.say(wording::SEEN_ONLY),
        ErrorRow::SignIn(row) => voice.say(wording::certainty(row.certainty)),
    }
}

fn headers_that_matter(inspection: &Inspection<'_>, voice: &mut Voice<'_>) -> Vec<Line> {
    let headers = &inspection.headers;
    let mut lines = Vec::new();
    if let Some(retry_after) = &headers.retry_after {
        lines.push(Line::wrap(wording::retry_after(retry_after, voice)));
    }
    if let Some(date) = &headers.date {
        lines.push(Line::wrap(format!("Date: {}", voice.name(date))));
    }
    for value in inspection.exchange.response.headers.all("WWW-Authenticate") {
        let value = voice.raw_header("WWW-Authenticate", value);
        lines.push(Line::field(format!("WWW-Authenticate: {value}")));
    }
    let addresses = [
        ("Location", &headers.location),
        ("Content-Location", &headers.content_location),
    ];
    for (name, address) in addresses {
        if let Some(address) = address {
            lines.push(Line::keep(format!("{name}: {}", voice.url(address))));
        }
    }
    lines
}

/// The findings that no other block tells.
fn findings(inspection: &Inspection<'_>, voice: &mut Voice<'_>) -> Vec<Part> {
    let mut parts = Vec::new();
    // Where the table does not cover the case, it is not used either.
    if inspection
        .meaning
        .as_ref()
        .is_some_and(|meaning| meaning.authority_assumed)
        && !inspection.findings.contains(&Finding::NotCovered)
    {
        let text = voice.pick(wording::AUTHORITY_ASSUMED).to_owned();
        parts.push(note(Level::Info, text, voice));
    }
    let told_elsewhere = |finding: &&Finding| match finding {
        Finding::BodyMismatch { .. } | Finding::MalformedJson { .. } => true,
        Finding::EtagStale { .. } => {
            inspection.headers.etag.is_some()
                && inspection
                    .request
                    .as_ref()
                    .is_some_and(|facts| facts.if_match.is_some())
        }
        Finding::NotCovered => inspection.meaning.is_some(),
        Finding::UndocumentedCode { .. }
        | Finding::UndocumentedWord { .. }
        | Finding::UnknownSignInError { .. } => inspection.body.error.is_some(),
        Finding::SignInError(_) => true,
        Finding::WrappedStatus { .. } | Finding::StatusDisagrees { .. } => {
            body::contradiction(inspection).is_some()
        }
        _ => false,
    };
    for finding in inspection.findings.iter().filter(|f| !told_elsewhere(f)) {
        if voice.tells(finding) {
            let text = wording::finding(finding, voice);
            parts.push(note(finding.level(), text, voice));
        }
    }
    parts
}

fn note(level: Level, text: String, voice: &Voice<'_>) -> Part {
    let role = match level {
        Level::Info => Role::Label,
        Level::Warning => Role::Warning,
        Level::Error => Role::Error,
    };
    Part::Labelled {
        label: wording::level(voice.language(), level),
        role,
        lines: vec![Line::wrap(text)],
    }
}

/// Everything that was sent and received besides the bodies.
fn headers(inspection: &Inspection<'_>, voice: &mut Voice<'_>) -> Vec<Part> {
    let mut parts = Vec::new();
    if let Some(request) = &inspection.exchange.request {
        let method = request.method.as_deref().map(|method| voice.raw(method));
        let url = request.url.as_deref().map(|url| voice.raw_url(url));
        let line: Vec<String> = method.into_iter().chain(url).collect();
        let mut lines = Vec::new();
        if !line.is_empty() {
            lines.push(Line::whole_field(line.join(" ")));
        }
        lines.extend(header_lines(&request.headers, voice));
        if !lines.is_empty() {
            parts.push(Part::labelled(voice.pick(label::REQUEST), lines));
        }
    }
    let lines = header_lines(&inspection.exchange.response.headers, voice);
    if !lines.is_empty() {
        parts.push(Part::labelled(voice.pick(label::HEADERS), lines));
    }
    if !inspection.headers.debug.is_empty() {
        let heading = Line::wrap(voice.pick(wording::DEBUG_HEADER));
        let values = inspection.headers.debug.iter().map(|(key, value)| {
            let key = voice.raw(key);
            Line::field(format!("{key}: {}", voice.raw(value)))
        });
        let lines = std::iter::once(heading).chain(values).collect();
        parts.push(Part::labelled(voice.pick(label::DEBUG), lines));
    }
    parts
}

fn header_lines(headers: &Headers, voice: &mut Voice<'_>) -> Vec<Line> {
    headers
        .iter()
        .map(|header| {
            let value = voice.raw_header(&header.name, &header.value);
            let text = format!("{}: {value}", voice.raw(&header.name));
            let copied = COPIED
                .iter()
                .any(|name| name.eq_ignore_ascii_case(&header.name));
            match copied {
                true => Line::whole_field(text),
                false => Line::field(text),
            }
        })
        .collect()
}

/// What to do.
fn next(inspection: &Inspection<'_>, voice: &mut Voice<'_>) -> Vec<Part> {
    let mut lines = Vec::new();
    for advice in &inspection.advice {
        // The options stand above the situations already.
        if matches!(advice, Advice::SupplyRequest { .. }) && shows_situations(inspection) {
            continue;
        }
        let step = wording::advice(advice, voice);
        lines.push(Line::wrap(step.text));
        lines.extend(step.copy.map(|copy| Line::copy(copy).role(Role::Value)));
    }
    match lines.is_empty() {
        true => Vec::new(),
        false => vec![Part::labelled(voice.pick(label::NEXT), lines)],
    }
}

/// What to name when asking for help.
fn quote(inspection: &Inspection<'_>, voice: &mut Voice<'_>) -> Vec<Part> {
    let ids = [
        ("X-XblCorrelationId", &inspection.headers.correlation_id),
        ("MS-CV", &inspection.headers.correlation_vector),
    ];
    let lines: Vec<Line> = ids
        .into_iter()
        .filter_map(|(name, id)| {
            let id = id.as_deref()?;
            Some(Line::keep(format!("{name} {}", voice.id(id))))
        })
        .collect();
    match lines.is_empty() {
        true => Vec::new(),
        false => vec![Part::labelled(voice.pick(label::QUOTE), lines)],
    }
}
