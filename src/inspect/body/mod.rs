//! What a body is: from its bytes first, its `Content-Type` second.

pub(crate) mod documented;
pub(crate) mod error_object;
pub(crate) mod facts;
pub(crate) mod json;
pub(crate) mod json_body;
pub(crate) mod json_fault;
pub(crate) mod message;
pub(crate) mod rate_limit;
pub(crate) mod session;
pub(crate) mod status_vs_body;

use mediatype::{MediaType, ReadParams};

use crate::catalog::Target;
use crate::exchange::{Body, Extent, Headers};
use crate::inspect::findings::Finding;
use facts::{BodyFacts, BodyKind};

/// What decides about a body besides the body.
#[derive(Debug, Clone, Copy)]
pub(crate) struct BodyContext<'s> {
    /// The response headers.
    pub(crate) headers: &'s Headers,
    /// Whether the status is a success.
    pub(crate) success: bool,
    /// Whether a text message is documented for the status.
    pub(crate) message_documented: bool,
    /// Whether the answer may be one of the session directory, whose messages are known.
    pub(crate) may_be_mpsd: bool,
    /// What the request's path names.
    pub(crate) target: Option<Target>,
    /// The host of the request, when it is clearly neither Xbox nor Microsoft.
    pub(crate) foreign_host: Option<&'s str>,
}

/// Classifies and decodes a body; what is remarkable goes to `findings`. How it agrees with what is
/// documented is not known yet.
pub(crate) fn classify(
    body: &Body,
    around: BodyContext<'_>,
    findings: &mut Vec<Finding>,
) -> BodyFacts {
    let content_type = around.headers.get("Content-Type").unwrap_or_default();
    let media = MediaType::parse(content_type).ok();
    let essence = media.as_ref().map(|media| media.essence().to_string());
    let charset = media
        .as_ref()
        .and_then(|media| media.get_param(mediatype::names::CHARSET))
        .map(|charset| charset.unquoted_str().into_owned());
    let mut facts = BodyFacts {
        known: !matches!(body.extent, Extent::NotRecorded { .. }),
        content_type: essence
            .or_else(|| Some(content_type.to_owned()))
            .map(|essence| essence.to_ascii_lowercase())
            .filter(|essence| !essence.is_empty()),
        content_encoding: around.headers.get("Content-Encoding").map(str::to_owned),
        charset: charset.clone(),
        ..BodyFacts::of(BodyKind::None)
    };
    if let Some(reported) = &body.reported
        && let Some(kind) = BodyKind::named(&reported.kind)
    {
        facts.kind = kind;
        facts.known = reported.complete || kind.is_json();
        return facts;
    }
    let (text, sniffed) = decode(body, charset.as_deref());
    facts.charset = charset.or(sniffed);
    let declared_json = facts.content_type.as_deref().is_some_and(is_json_type);
    match shape(&text, &facts, declared_json) {
        Shape::Json => {
            // A byte order mark is no part of the text, but of the body.
            let mark = if body.bytes.starts_with(b"\xef\xbb\xbf") {
                3
            } else {
                0
            };
            json_body::read(&text, mark, around, &mut facts, findings);
        }
        Shape::Kind(kind) => facts.kind = kind,
        Shape::Text => {
            facts.known_message = message::of_text(&text, around)
                .filter(|known| body.extent.is_complete() || !known.is_told_by_its_end());
            facts.kind = if around.message_documented || facts.known_message.is_some() {
                BodyKind::Message
            } else {
                BodyKind::Text
            };
            facts.message = Some(text);
        }
    }
    // A cut body is whatever it would have been, unless it is whole as JSON.
    facts.known &= body.extent.is_complete() || facts.kind.is_json();
    findings.extend(not_decoded(body, &mut facts));
    facts
}

/// Whether the body is still encoded: then nothing is known of what is in it.
fn not_decoded(body: &Body, facts: &mut BodyFacts) -> Option<Finding> {
    let encoding = facts.content_encoding.clone()?;
    if body.decoded || facts.kind != BodyKind::Binary || encoding.eq_ignore_ascii_case("identity") {
        return None;
    }
    facts.known = false;
    Some(Finding::NotDecoded { encoding })
}

/// What the first look tells.
enum Shape {
    Json,
    Text,
    Kind(BodyKind),
}

fn shape(text: &str, facts: &BodyFacts, declared_json: bool) -> Shape {
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
        Some(b'<') => {
            markup(trimmed, facts.content_type.as_deref()).map_or(Shape::Text, Shape::Kind)
        }
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
fn decode(body: &Body, charset: Option<&str>) -> (String, Option<String>) {
    let declared = charset
        .filter(|_| !body.recoded)
        .and_then(|label| encoding_rs::Encoding::for_label(label.as_bytes()))
        .unwrap_or(encoding_rs::UTF_8);
    let marked = encoding_rs::Encoding::for_bom(&body.bytes).map(|(encoding, _)| encoding);
    let (text, _, _) = declared.decode(&body.bytes);
    (
        text.into_owned(),
        marked.map(|encoding| encoding.name().to_ascii_lowercase()),
    )
}

/// Whether a text is none: a NUL, or more than one control character in twenty. Letters in another charset than
/// the declared one are still text.
fn is_binary(text: &str) -> bool {
    let is_odd = |c: &char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\x0c' | '\x1b');
    text.contains('\0') || text.chars().filter(is_odd).count() * 20 > text.chars().count()
}

/// Whether a text begins with a boundary line and a part's header, and that boundary comes again.
fn is_multipart(text: &str) -> bool {
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
    boundary.starts_with("--")
        && (3..=72).contains(&boundary.trim_end().len())
        && (header.is_empty()
            || header
                .split_once(':')
                .is_some_and(|(name, _)| name_fits(name)))
        && lines.any(|line| line.starts_with(boundary.trim_end()))
}

/// HTML or XML, from the first tag; the media type decides where that says nothing.
fn markup(text: &str, content_type: Option<&str>) -> Option<BodyKind> {
    let mut rest = text;
    // A declaration and comments may stand before the first tag.
    let mut declared_xml = false;
    loop {
        rest = rest.trim_start();
        let end = if rest.starts_with("<!--") {
            rest.find("-->").map(|at| at + 3)
        } else if rest.starts_with("<?") {
            declared_xml |= rest.starts_with("<?xml");
            rest.find("?>").map(|at| at + 2)
        } else {
            break;
        };
        match end.and_then(|end| rest.get(end..)) {
            Some(after) => rest = after,
            None => break,
        }
    }
    let start: String = rest
        .chars()
        .take(16)
        .collect::<String>()
        .to_ascii_lowercase();
    let is_html = [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<title",
        "<meta",
    ]
    .iter()
    .any(|tag| start.starts_with(tag));
    let is_tag = rest
        .strip_prefix('<')
        .is_some_and(|tag| tag.starts_with(|c: char| c.is_alphabetic() || matches!(c, '_' | '!')));
    match content_type {
        _ if is_html => Some(BodyKind::Html),
        _ if declared_xml => Some(BodyKind::Xml),
        Some("text/html" | "application/xhtml+xml") if is_tag => Some(BodyKind::Html),
        Some(xml) if is_tag && is_xml_type(xml) => Some(BodyKind::Xml),
        _ if is_tag && text.trim_end().ends_with('>') => Some(BodyKind::Xml),
        _ => None,
    }
}

fn is_json_type(essence: &str) -> bool {
    matches!(essence, "application/json" | "text/json") || essence.ends_with("+json")
}

fn is_xml_type(essence: &str) -> bool {
    matches!(essence, "application/xml" | "text/xml") || essence.ends_with("+xml")
}

#[cfg(test)]
mod tests;
