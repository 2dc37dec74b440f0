//! An HTML page: its title.

use std::borrow::Cow;

use crate::inspect::body::facts::{BodyFacts, BodyKind};
use crate::inspect::body::markup;

/// Bytes of a page within which its title stands.
const TITLE_WITHIN: usize = 64 << 10;

/// The body that a text makes which begins as a page; `None` where it is none.
pub(crate) fn read(text: &str) -> Option<BodyFacts> {
    let is_page = markup::kind(text.trim_start(), None) == Some(BodyKind::Html);
    is_page.then(|| facts(text))
}

/// A page and what it says: its title, else its heading.
pub(crate) fn facts(text: &str) -> BodyFacts {
    BodyFacts {
        says: title(text),
        ..BodyFacts::of(BodyKind::Html)
    }
}

/// The title of a page, else its first heading.
fn title(page: &str) -> Option<String> {
    let mut end = page.len().min(TITLE_WITHIN);
    while !page.is_char_boundary(end) {
        end -= 1;
    }
    let start = page.get(..end)?;
    // ASCII case alone, so that places in both are the same.
    let lower = start.to_ascii_lowercase();
    ["title", "h1", "h2"]
        .iter()
        .find_map(|tag| content(start, &lower, tag))
}

/// What stands between the first tag of a name and its end, in plain text.
fn content(page: &str, lower: &str, tag: &str) -> Option<String> {
    let open = lower
        .match_indices(&format!("<{tag}"))
        .find_map(|(at, found)| {
            let after = at + found.len();
            let next = lower.as_bytes().get(after)?;
            matches!(next, b'>' | b' ' | b'\t' | b'\r' | b'\n').then_some(after)
        })?;
    let from = open + lower.get(open..)?.find('>')? + 1;
    let to = from + lower.get(from..)?.find(&format!("</{tag}"))?;
    let text = without_tags(page.get(from..to)?, is_of_heading);
    (!text.is_empty()).then_some(text)
}

/// The tags that may stand in a heading. What another one holds may be told by its name, so that stays.
const IN_HEADINGS: [&str; 16] = [
    "a", "b", "big", "br", "center", "code", "em", "font", "i", "p", "small", "span", "strong",
    "tt", "u", "wbr",
];

/// A piece of a page without its tags, in single spaces.
pub(crate) fn plain(markup: &str) -> String {
    without_tags(markup, |_| true)
}

/// A piece of a page without some tags, in single spaces.
fn without_tags(markup: &str, goes: fn(&str) -> bool) -> String {
    let mut text = String::with_capacity(markup.len());
    let mut rest = markup;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let tag = after.split_once('>').unwrap_or((after, ""));
        rest = match goes(tag.0) {
            true => {
                text.push(' ');
                tag.1
            }
            false => {
                text.push('<');
                after
            }
        };
    }
    text.push_str(rest);
    let decoded = entities(&text);
    decoded.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_of_heading(tag: &str) -> bool {
    let name = tag.trim_start_matches('/');
    let name = name
        .split(|c: char| !c.is_ascii_alphanumeric())
        .next()
        .unwrap_or_default();
    IN_HEADINGS.iter().any(|tag| tag.eq_ignore_ascii_case(name))
}

/// The characters that a page has to write by name, and the numbered ones.
fn entities(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        decoded.push_str(before);
        let found = after
            .split_once(';')
            .and_then(|(name, after)| Some((entity(name)?, after)));
        let (character, after) = found.unwrap_or(('&', after));
        decoded.push(character);
        rest = after;
    }
    decoded.push_str(rest);
    Cow::Owned(decoded)
}

fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        "rsquo" => Some('’'),
        _ => {
            let number = name.strip_prefix('#')?;
            let number = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(number)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn says(page: &str, title: Option<&str>) {
        assert_eq!(read(page).unwrap().says.as_deref(), title);
    }

    #[test]
    fn a_page_says_its_title() {
        says(
            "<!DOCTYPE html><html><head><TITLE lang=en>\n Just a  moment&hellip; &amp; wait&#46; </TITLE></head></html>",
            Some("Just a moment&hellip; & wait."),
        );
    }

    #[test]
    fn a_page_without_a_title_says_its_heading() {
        says(
            "<html><h1 class='a'>Not <b>here</b></h1></html>",
            Some("Not here"),
        );
        says("<html><title></title><header>x</header></html>", None);
        // What is hidden by the name of its element must not lose it.
        says(
            "<html><title><Token>demo</Token></title></html>",
            Some("<Token>demo</Token>"),
        );
        says("<html><title>never closed", None);
    }

    #[test]
    fn what_is_no_page_is_not_read_as_one() {
        assert!(read("<a>1</a>").is_none());
        assert!(read("plain").is_none());
    }
}
