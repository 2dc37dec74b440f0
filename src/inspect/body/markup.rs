//! Tags: what a text is that begins with one.

use crate::inspect::body::facts::BodyKind;

/// HTML or XML, from the first tag; the media type decides where that says nothing.
pub(crate) fn kind(text: &str, content_type: Option<&str>) -> Option<BodyKind> {
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

fn is_xml_type(essence: &str) -> bool {
    matches!(essence, "application/xml" | "text/xml") || essence.ends_with("+xml")
}
