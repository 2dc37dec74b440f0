//! What a body is: from its bytes first, its `Content-Type` second.

pub(crate) mod context;
pub(crate) mod error_object;
pub(crate) mod facts;
pub(crate) mod gateway;
pub(crate) mod inside;
pub(crate) mod json;
pub(crate) mod json_body;
pub(crate) mod json_fault;
pub(crate) mod known_message;
pub(crate) mod markup;
pub(crate) mod page;
pub(crate) mod rate_limit;
pub(crate) mod reached_limit;
pub(crate) mod says;
pub(crate) mod session;
pub(crate) mod stated_wait;
pub(crate) mod told;

use std::borrow::Cow;

use mediatype::{MediaType, ReadParams};
use serde::de::IgnoredAny;

use crate::exchange::{Body, Exchange, Extent, Repair};
use crate::inspect::findings::finding::Finding;
use crate::inspect::request::RequestFacts;
use context::BodyContext;
use error_object::rate_limit as limit_object;
use facts::{BodyFacts, BodyKind, WrapperFacts};

/// Reads the body of a response: what it is, and what of it deserves attention.
pub(crate) fn read(
    exchange: &Exchange,
    request: Option<&RequestFacts>,
) -> (BodyFacts, Vec<Finding>) {
    let response = &exchange.response;
    if exchange.no_response.is_some() {
        let facts = BodyFacts {
            known: false,
            ..BodyFacts::of(BodyKind::None)
        };
        return (facts, Vec::new());
    }
    let context = BodyContext::of(response, request);
    let (mut facts, mut findings) = classify(&response.body, context);
    let method = request.and_then(|facts| facts.method.as_deref());
    facts.known &= !method.is_some_and(|method| method.eq_ignore_ascii_case("HEAD"));
    facts.known &= facts.kind.is_json() || !is_spoilt(exchange, &facts);
    facts.gateway = gateway::find(exchange, request, &facts);
    // The sentence of a store may stand in a JSON error.
    if let (BodyKind::Json, None, Some(says)) = (facts.kind, &facts.rate_limit, &facts.says)
        && context.may_be_store()
    {
        facts.rate_limit = limit_object::in_sentence(says, context.host.is_some());
    }
    let sentence = facts.gateway.as_ref().and_then(|one| one.sentence.clone());
    if let (Some(says), Some(sentence)) = (&mut facts.says, sentence) {
        says.push('\n');
        says.push_str(&sentence);
    }
    let reference = facts.gateway.as_ref().and_then(|one| one.reference.clone());
    facts.ids.extend(reference);
    findings.extend(rate_limit::compare(exchange, request, &mut facts));
    if !exchange.origin.repairs.iter().any(says_cut) {
        findings.extend(of_extent(response.body.extent));
    }
    (facts, findings)
}

/// Whether bytes of others stand in the body, or did: what is not one whole JSON value then tells nothing.
fn is_spoilt(exchange: &Exchange, facts: &BodyFacts) -> bool {
    let is_about_body = |repair: &Repair| matches!(repair, Repair::LinesInBody { .. });
    let body = &exchange.response.body;
    let is_json = facts.content_type.as_deref().is_some_and(is_json_type);
    matches!(body.extent, Extent::Long { .. })
        || exchange.origin.repairs.iter().any(is_about_body)
        || facts
            .message
            .as_deref()
            .is_some_and(|text| text.contains('\x1b') || (is_json && holds_document(text)))
}

/// Whether a JSON object or array stands in a text, at the beginning of a line: then the other lines are none of the
/// body's.
fn holds_document(text: &str) -> bool {
    /// As many lines are looked at.
    const LINES: usize = 64;
    let feeds = text.match_indices('\n').map(|(at, _)| at + 1);
    let starts = std::iter::once(0).chain(feeds).take(LINES);
    let mut behind = starts.filter_map(|start| text.get(start..));
    behind.any(|line| {
        let is_document = line.trim_start().starts_with(['{', '[']);
        let mut values = serde_json::Deserializer::from_str(line).into_iter::<IgnoredAny>();
        is_document && matches!(values.next(), Some(Ok(_)))
    })
}

/// Whether something that was told already is why a body is cut.
fn says_cut(repair: &Repair) -> bool {
    matches!(repair, Repair::CutByTool { .. } | Repair::Failed { .. })
}

/// What the extent of a body is worth saying.
fn of_extent(extent: Extent) -> Option<Finding> {
    match extent {
        Extent::Whole | Extent::NotRecorded { .. } => None,
        Extent::Short { promised, arrived } => Some(Finding::BodyShort { promised, arrived }),
        Extent::Long { promised, arrived } => Some(Finding::BodyLong { promised, arrived }),
        Extent::Stray { arrived } => Some(Finding::StrayBytes { arrived }),
        Extent::Cut => Some(Finding::BodyCut),
        Extent::OverLimit { limit } => Some(Finding::LimitReached { limit }),
    }
}

/// Classifies and decodes a body. How it agrees with what is documented is not known yet.
fn classify(body: &Body, context: BodyContext<'_>) -> (BodyFacts, Vec<Finding>) {
    let written = context.headers.get("Content-Type");
    let written = written.or(body.media_type.as_deref()).unwrap_or_default();
    let media = MediaType::parse(written).ok();
    let essence = media.as_ref().map_or_else(|| written.to_owned(), essence);
    let content_type = Some(essence.to_ascii_lowercase()).filter(|essence| !essence.is_empty());
    let content_encoding = context.headers.get("Content-Encoding").map(str::to_owned);
    let charset = media
        .as_ref()
        .and_then(|media| media.get_param(mediatype::names::CHARSET))
        .map(|charset| charset.unquoted_str().into_owned());
    if let Some(reported) = &body.reported
        && let Some(kind) = BodyKind::named(&reported.kind)
    {
        let facts = BodyFacts {
            known: reported.complete || kind.is_json(),
            wrapper: reported
                .wrapped_status
                .map(|status| WrapperFacts { status }),
            content_type,
            content_encoding,
            charset,
            ..BodyFacts::of(kind)
        };
        return (facts, Vec::new());
    }
    let (text, marked) = decode(body, charset.as_deref());
    let (content, mut findings) = content(text, body, content_type.as_deref(), context);
    let encoding = content_encoding.as_deref();
    let not_decoded = not_decoded(body, content.kind, encoding);
    // A cut body is whatever it would have been, unless it is whole as JSON.
    let known = content.known
        && (body.extent.is_complete() || content.kind.is_json())
        && not_decoded.is_none();
    findings.extend(not_decoded);
    let facts = BodyFacts {
        known,
        content_type,
        content_encoding,
        charset: charset.or(marked),
        ..content
    };
    (facts, findings)
}

/// A media type without its parameters.
fn essence(media: &MediaType<'_>) -> String {
    let mut essence = [media.ty.as_str(), "/", media.subty.as_str()].concat();
    if let Some(suffix) = media.suffix {
        essence.extend(["+", suffix.as_str()]);
    }
    essence
}

/// What the text of a body is.
fn content(
    text: Cow<'_, str>,
    body: &Body,
    content_type: Option<&str>,
    context: BodyContext<'_>,
) -> (BodyFacts, Vec<Finding>) {
    match shape(&text, content_type) {
        Shape::Json => {
            // A byte order mark is no part of the text, but of the body.
            let mark = if body.bytes.starts_with(b"\xef\xbb\xbf") {
                3
            } else {
                0
            };
            json_body::read(&text, mark, context)
        }
        Shape::Kind(BodyKind::Html) => (page::facts(&text), Vec::new()),
        Shape::Kind(kind) => (BodyFacts::of(kind), Vec::new()),
        Shape::Text => {
            let known = known_message::of_text(&text, context)
                .filter(|known| body.extent.is_complete() || !known.is_told_by_its_end());
            let limit = context
                .may_be_store()
                .then(|| limit_object::in_sentence(&text, context.host.is_some()))
                .flatten();
            let kind = if context.message_documented || known.is_some() || limit.is_some() {
                BodyKind::Message
            } else {
                BodyKind::Text
            };
            let facts = BodyFacts {
                rate_limit: limit,
                ..known_message::facts(kind, beginning(text), known)
            };
            (facts, Vec::new())
        }
    }
}

/// As much of a text as is kept beside the body that it is.
fn beginning(text: Cow<'_, str>) -> String {
    const KEPT: usize = 1 << 20;
    if text.len() <= KEPT {
        return text.into_owned();
    }
    let mut end = KEPT;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default().to_owned()
}

/// Whether the body is still encoded: then nothing is known of what is in it.
fn not_decoded(body: &Body, kind: BodyKind, encoding: Option<&str>) -> Option<Finding> {
    let encoding = encoding.filter(|encoding| !encoding.eq_ignore_ascii_case("identity"))?;
    (!body.decoded && kind == BodyKind::Binary).then(|| Finding::NotDecoded {
        encoding: encoding.to_owned(),
    })
}

/// What the first look tells.
enum Shape {
    Json,
    Text,
    Kind(BodyKind),
}

fn shape(text: &str, content_type: Option<&str>) -> Shape {
    let declared_json = content_type.is_some_and(is_json_type);
    let trimmed = text.trim_start();
    if trimmed.is_empty() {
        return Shape::Kind(BodyKind::None);
    }
    if is_binary(text) {
        return Shape::Kind(BodyKind::Binary);
    }
    if is_multipart(trimmed) {
        return Shape::Kind(BodyKind::Multipart);
    }
    match trimmed.as_bytes().first() {
        Some(b'{' | b'[') if declared_json || begins_as_json(trimmed) => Shape::Json,
        Some(b'<') => markup::kind(trimmed, content_type).map_or(Shape::Text, Shape::Kind),
        // A bare string or number is JSON only where it is said to be.
        _ if declared_json && json::is_json(trimmed) => Shape::Json,
        _ => Shape::Text,
    }
}

/// Whether a text in brackets is meant as JSON: `[warning] text` is not.
fn begins_as_json(text: &str) -> bool {
    let mut chars = text.chars().filter(|c| !c.is_whitespace());
    match (chars.next(), chars.next()) {
        (Some('{'), next) => {
            matches!(next, None | Some('"' | '}' | '\'')) || looks_like_member(text)
        }
        (Some('['), next) => {
            matches!(next, None | Some('{' | '[' | '"' | ']')) || json::is_json(text)
        }
        _ => false,
    }
}

/// Whether the text after `{` begins with a bare name and a colon, as JavaScript writes members.
fn looks_like_member(text: &str) -> bool {
    text.trim_start()
        .strip_prefix('{')
        .and_then(|rest| rest.split_once(':'))
        .is_some_and(|(name, _)| {
            let name = name.trim();
            !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_')
        })
}

/// The text of a body and the charset that a byte order mark tells. Ill-formed bytes become U+FFFD.
fn decode<'b>(body: &'b Body, charset: Option<&str>) -> (Cow<'b, str>, Option<String>) {
    let declared = charset
        .filter(|_| !body.recoded)
        .and_then(|label| encoding_rs::Encoding::for_label(label.as_bytes()))
        .unwrap_or(encoding_rs::UTF_8);
    let marked = encoding_rs::Encoding::for_bom(&body.bytes).map(|(encoding, _)| encoding);
    let (text, _, _) = declared.decode(&body.bytes);
    let marked = marked.map(|encoding| encoding.name().to_ascii_lowercase());
    (text, marked)
}

/// Whether a text is none: a NUL, or more than one control character in twenty. Letters in another charset than
/// the declared one are still text.
fn is_binary(text: &str) -> bool {
    // Nearly every body is printable. Every byte is looked at, so that many are at a time.
    let is_printable = |byte: u8| (b' '..=b'~').contains(&byte) || matches!(byte, b'\n' | b'\r');
    if text
        .bytes()
        .fold(true, |all, byte| all & is_printable(byte))
    {
        return false;
    }
    let is_odd = |c: &char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\x0c' | '\x1b');
    text.contains('\0') || text.chars().filter(is_odd).count() * 20 > text.chars().count()
}

/// Whether a text begins with a boundary line and a part's header, and that boundary comes again.
fn is_multipart(text: &str) -> bool {
    if !text.starts_with("--") {
        return false;
    }
    let mut lines = text.lines();
    let (Some(boundary), Some(header)) = (lines.next(), lines.next()) else {
        return false;
    };
    let name_fits = |name: &str| {
        !name.is_empty()
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    (3..=72).contains(&boundary.trim_end().len())
        && (header.is_empty()
            || header
                .split_once(':')
                .is_some_and(|(name, _)| name_fits(name)))
        && lines.any(|line| line.starts_with(boundary.trim_end()))
}

fn is_json_type(essence: &str) -> bool {
    matches!(essence, "application/json" | "text/json") || essence.ends_with("+json")
}

#[cfg(test)]
mod tests;
