//! The values of a header that a message in JSON joins by line feeds, as browsers do where it is repeated.

use std::borrow::Cow;

use memchr::memchr;

use crate::exchange::{Headers, trimmed};

/// Adds a header, unless it is `:status` or the like, which repeat what is said elsewhere.
pub(crate) fn add(headers: &mut Headers, name: &str, value: Cow<'_, str>) {
    if name.is_empty() || name.starts_with(':') {
        return;
    }
    let name = trimmed(name);
    match &value {
        // A line feed in JSON is an escape, and what has none is as it is written.
        Cow::Owned(value) if memchr(b'\n', value.as_bytes()).is_some() => unjoined(value)
            .into_iter()
            .for_each(|value| headers.push(name, value)),
        value => headers.push(name, trimmed(value)),
    }
}

/// The values of a header that is repeated, which browsers join by line feeds. What goes on behind one, as a value that is
/// folded or wrapped does, is a part of the same.
fn unjoined(value: &str) -> Vec<Cow<'_, str>> {
    let mut values: Vec<Cow<'_, str>> = Vec::new();
    let mut is_wrapped = false;
    for line in value.split('\n') {
        let is_folded = line.starts_with([' ', '\t']);
        let line = line.trim();
        match values.last_mut() {
            Some(last) if is_folded || goes_on(last, line, is_wrapped) => {
                is_wrapped |= !is_folded;
                let whole = last.to_mut();
                whole.push(' ');
                whole.push_str(line);
            }
            _ => {
                is_wrapped = false;
                values.push(Cow::Borrowed(line));
            }
        }
    }
    values
}

/// Whether a line goes on with the token that the one before ends with: few values end and begin with one.
fn goes_on(before: &str, line: &str, is_wrapped: bool) -> bool {
    const SHORTEST: usize = 12;
    let is_of_token = |c: char| c.is_ascii_alphanumeric() || "+/=._-;%~".contains(c);
    let last = before
        .rsplit(|c| !is_of_token(c))
        .next()
        .unwrap_or_default();
    let first = line.split(|c| !is_of_token(c)).next().unwrap_or_default();
    let holds = |run: &str, is: fn(&char) -> bool| run.chars().any(|c| is(&c));
    let is_mixed =
        |run: &str| holds(run, char::is_ascii_uppercase) && holds(run, char::is_ascii_lowercase);
    let is_pair = first.trim_end_matches('=').contains('=');
    let is_token = first.len() >= SHORTEST && is_mixed(first);
    let is_last = is_wrapped && !first.is_empty() && first.len() == line.len();
    // The first line of a token may hold little of it.
    let begins = last.len() >= SHORTEST || is_token && holds(last, char::is_ascii_digit);
    begins && is_mixed(last) && !is_pair && (is_token || is_last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_that_is_repeated_has_several_values() {
        assert_eq!(unjoined("a=1\nb=2"), ["a=1", "b=2"]);
        assert_eq!(
            unjoined("Basic realm=\"x\"\nNegotiate"),
            ["Basic realm=\"x\"", "Negotiate"]
        );
        assert_eq!(
            unjoined("sid=notReal9word1AB\nlang=enGBenUSenAU"),
            ["sid=notReal9word1AB", "lang=enGBenUSenAU"]
        );
        assert_eq!(unjoined("a\n\nb"), ["a", "", "b"]);
    }

    #[test]
    fn one_that_is_folded_or_wrapped_has_one() {
        assert_eq!(unjoined("a\n b\n\tc"), ["a b c"]);
        assert_eq!(
            unjoined("MDAxMS1ub3QtYS1yZW\nFsLXRva2VuLXRoYXQt\naXM end"),
            ["MDAxMS1ub3QtYS1yZW FsLXRva2VuLXRoYXQt", "aXM end"]
        );
        assert_eq!(
            unjoined("MDAxMS1ub3QtYS1yZW\nFsLXRva2VuLXRoYXQt\naXM"),
            ["MDAxMS1ub3QtYS1yZW FsLXRva2VuLXRoYXQt aXM"]
        );
    }
}
