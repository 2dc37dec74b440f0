//! French as it is to be typeset: `’` for the apostrophe, a no-break space before `:` `;` `?` `!` `»` and after `«`.

use std::iter;

/// Headers whose names stand before a value, with a colon of their own.
const HEADERS: [&str; 8] = [
    "Content-Location",
    "Date",
    "ETag",
    "If-Match",
    "If-None-Match",
    "Location",
    "NAME",
    "Retry-After",
];

/// How lines of an input begin: quoted text, JSON.
const QUOTED: [&str; 2] = ["> ", "{"];

/// The words of a text that are not typeset right. Code, quoted values, quoted lines, headers, addresses and times
/// are not French.
pub(crate) fn faults(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| {
            !QUOTED
                .iter()
                .any(|mark| line.trim_start().starts_with(mark))
        })
        .collect();
    // On one line, since a code span may be wrapped.
    let text = lines.join(" ");
    let text = every_other(&text, '`');
    every_other(&text, '"')
        .split(' ')
        .filter(|word| !is_typeset(word))
        .map(str::to_owned)
        .collect()
}

/// A text without what stands between two marks.
fn every_other(text: &str, mark: char) -> String {
    text.split(mark).step_by(2).collect()
}

fn is_typeset(word: &str) -> bool {
    if word.contains("://") || word.starts_with('/') || is_header(word) {
        return true;
    }
    let before = iter::once(None).chain(word.chars().map(Some));
    let after = word.chars().skip(1).map(Some).chain(iter::once(None));
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    word.chars()
        .zip(before.zip(after))
        .all(|(c, (before, after))| match c {
            '\'' => false,
            '«' => after == Some('\u{a0}'),
            ':' if is_digit(before) => is_digit(after),
            ':' | ';' | '!' | '?' | '»' => before == Some('\u{a0}'),
            _ => true,
        })
}

fn is_header(word: &str) -> bool {
    let name = word.trim_start_matches(['*', '(', '|']).strip_suffix(':');
    name.is_some_and(|name| HEADERS.contains(&name) || name.starts_with("X-"))
}
