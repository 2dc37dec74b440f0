//! Statuses that are known by their place: lines of tools that write nothing else there.

use crate::input::lines;
use crate::scan::request_line::{before_allows_call, ends_call, follows_request, precedes_request};
use crate::scan::word::{Name, Word};

/// Whether the place of the number says what it is: in the line of a tool that writes nothing else there.
pub(crate) fn stands_in_form(word: &Word<'_>) -> bool {
    let (before, after) = (word.line_before(), word.line_after());
    let ends = after.trim_ascii_end().is_empty();
    // OkHttp.
    before.ends_with(b"<-- ")
        // aiohttp.
        || after.starts_with(b", message=")
        // .NET's factory of clients, and plug-ins that log a call and its outcome.
        || (ends && before.ends_with(b"ms - ") && lines::contains(before, b"HTTP"))
        || (ends && before.ends_with(b"() - ") && lines::contains(before, b"Xbox"))
        // `failed (403) {…}`
        || (before.ends_with(b"(") && is_before_object(after) && speaks_of_failure(before))
        // Fiddler's list of sessions.
        || (is_column_of_scheme(after) && before.trim_ascii().iter().all(u8::is_ascii_digit))
        || (ends_call(after) && follows_request(before))
        || (before_allows_call(before) && precedes_request(after))
        // Guzzle.
        || before.ends_with(b"resulted in a `")
        || (after.starts_with(b" ") && begins_heading(before))
}

/// Whether the title or a heading of a page begins.
fn begins_heading(before: &[u8]) -> bool {
    let tags = [&b"<h1>"[..], b"<h2>", b"<title>"];
    let is_end = |tag: &&[u8]| {
        let at = before.len().checked_sub(tag.len());
        at.is_some_and(|at| lines::from(before, at).eq_ignore_ascii_case(tag))
    };
    tags.iter().any(is_end)
}

/// Whether a bracket closes and an object begins.
fn is_before_object(after: &[u8]) -> bool {
    after
        .strip_prefix(b")")
        .is_some_and(|rest| rest.trim_ascii_start().starts_with(b"{"))
}

fn speaks_of_failure(line: &[u8]) -> bool {
    let line = line.to_ascii_lowercase();
    [&b"fail"[..], b"error"]
        .iter()
        .any(|word| lines::contains(&line, word))
}

/// Whether a column of blanks and one that names the scheme follow.
fn is_column_of_scheme(after: &[u8]) -> bool {
    let column = after.trim_ascii_start();
    let rest = column
        .strip_prefix(b"HTTPS")
        .or_else(|| column.strip_prefix(b"HTTP"));
    column.len() < after.len()
        && rest.is_some_and(|rest| rest.first().is_some_and(u8::is_ascii_whitespace))
}

/// Whether the number follows a version: `HTTP/1.1 412`.
pub(crate) fn follows_version(line: &[u8], joint: usize) -> bool {
    let (line, _) = line
        .split_at_checked(line.len() - joint)
        .unwrap_or_default();
    let version = match line {
        [rest @ .., b'.', minor] if minor.is_ascii_digit() => rest,
        _ => line,
    };
    let [name @ .., major] = version else {
        return false;
    };
    major.is_ascii_digit() && name.to_ascii_uppercase().ends_with(b"HTTP/")
}

/// Whether the number follows what squid did: `TCP_MISS/403`.
pub(crate) fn follows_cache_result(word: &Word<'_>) -> bool {
    // The line is searched for where the slash is there: most numbers have none.
    let is_behind_slash = word.before().last() == Some(&b'/');
    let Some(before) = is_behind_slash
        .then(|| word.line_before())
        .and_then(|line| line.strip_suffix(b"/"))
    else {
        return false;
    };
    let result = Name::at_the_end_of(before);
    let is_upper = |byte: &u8| byte.is_ascii_uppercase() || *byte == b'_';
    let begins = [&b"TCP_"[..], b"UDP_", b"NONE"];
    result.joint.is_empty()
        && result.word.iter().all(is_upper)
        && begins.iter().any(|begin| result.word.starts_with(begin))
        && word.after().first().is_none_or(|next| *next == b' ')
}
