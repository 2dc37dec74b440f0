//! Entity tags and the conditions that hold them (RFC 9110 sections 8.8.3 and 13.1).

/// One tag, without its quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Tag<'t> {
    weak: bool,
    opaque: &'t str,
}

/// How a condition that was sent stands to the ETag of the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Comparison {
    /// The condition is `*`: it names no version.
    Any,
    /// One of its tags is the ETag.
    Same,
    /// One of its tags would be the ETag, but one of the two is weak, and `If-Match` never accepts that.
    SameButWeak,
    /// None of its tags is the ETag.
    Other,
}

/// Compares an `If-Match` value with the ETag of the answer.
pub(crate) fn compare(condition: &str, etag: &str) -> Comparison {
    if is_any(condition) {
        return Comparison::Any;
    }
    let current = tag(etag);
    let mut weak = false;
    for sent in tags(condition) {
        if sent.opaque == current.opaque {
            if !sent.weak && !current.weak {
                return Comparison::Same;
            }
            weak = true;
        }
    }
    if weak {
        Comparison::SameButWeak
    } else {
        Comparison::Other
    }
}

/// Whether a condition is `*`.
pub(crate) fn is_any(condition: &str) -> bool {
    condition.trim() == "*"
}

/// The tags of a list. Tags without quotes are taken too: some services write them so.
fn tags(list: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut rest = list.trim_start();
    while !rest.is_empty() {
        let after_prefix = rest.strip_prefix("W/").unwrap_or(rest);
        let length = match after_prefix.strip_prefix('"') {
            // A comma inside quotes is part of the tag.
            Some(quoted) => quoted.find('"').map_or(after_prefix.len(), |end| end + 2),
            None => after_prefix.find(',').unwrap_or(after_prefix.len()),
        };
        let length = rest.len() - after_prefix.len() + length;
        let (one, more) = rest.split_at_checked(length).unwrap_or((rest, ""));
        if !one.trim().is_empty() {
            tags.push(tag(one));
        }
        rest = more.trim_start_matches([',', ' ', '\t']);
    }
    tags
}

/// One tag, its mark and quotes taken off.
fn tag(text: &str) -> Tag<'_> {
    let text = text.trim();
    let (weak, text) = match text.strip_prefix("W/") {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let opaque = text
        .strip_prefix('"')
        .map_or(text, |rest| rest.strip_suffix('"').unwrap_or(rest));
    Tag { weak, opaque }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_names_no_version() {
        assert_eq!(compare(" * ", "\"a\""), Comparison::Any);
    }

    #[test]
    fn quotes_do_not_count() {
        assert_eq!(compare("\"a\"", "\"a\""), Comparison::Same);
        assert_eq!(compare("a", "\"a\""), Comparison::Same);
        assert_eq!(compare("\"a\"", "0x8D"), Comparison::Other);
    }

    #[test]
    fn a_weak_tag_never_satisfies_if_match() {
        assert_eq!(compare("W/\"a\"", "\"a\""), Comparison::SameButWeak);
        assert_eq!(compare("\"a\"", "W/\"a\""), Comparison::SameButWeak);
        assert_eq!(compare("w/\"a\"", "\"a\""), Comparison::Other);
    }

    #[test]
    fn one_of_a_list_is_enough() {
        assert_eq!(compare("\"x\", W/\"y\",\"a\"", "\"a\""), Comparison::Same);
        assert_eq!(compare("\"x,a\",\"y\"", "\"a\""), Comparison::Other);
        assert_eq!(compare("\"x,a\" , b", "\"x,a\""), Comparison::Same);
        assert_eq!(compare(",, ,", "\"a\""), Comparison::Other);
    }

    #[test]
    fn an_open_quote_ends_with_the_list() {
        assert_eq!(compare("\"a", "\"a\""), Comparison::Same);
    }
}
