//! The lines that belong together: an entry of a log, its stack, the object that it prints.
//!
//! An entry begins at a line with a prefix, or at any other line that does not go on with the one before; lines that
//! begin with white space, `at `, `Caused by`, quotation marks or brackets go on.

use std::ops::Range;

use memchr::{memchr, memrchr};

use crate::input::lines;
use crate::scan::sequel::begins_address;

/// The longest block, in bytes. What is longer is read in parts.
pub(crate) const LONGEST: usize = 48 << 10;

/// How far a line that is longer than a block is looked at before and behind a place in it, in bytes.
const NEAR: usize = 4 << 10;

/// The most lines before a place that may belong to its block.
const MOST_LINES: usize = 100;

/// Lines of a block, and the part of them whose codes are told: all of it but in a line that is read in parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Block {
    pub(crate) range: Range<usize>,
    pub(crate) told: Range<usize>,
}

/// The block that a place belongs to. It begins at `floor` at the earliest; what stands before is read.
pub(crate) fn around(text: &[u8], at: usize, floor: usize) -> Block {
    let line = line_at(text, at, floor);
    if line.len() > LONGEST {
        return part_of_line(text, at, floor, &line);
    }
    let mut start = line.start;
    for _ in 0..MOST_LINES {
        let is_first = start <= floor || !goes_on(lines::from(text, start), start, text, floor);
        if is_first || at - start > LONGEST / 2 {
            break;
        }
        start = line_at(text, start - 1, floor).start;
    }
    let mut end = line.end;
    let mut open = braces(text.get(start..end).unwrap_or_default());
    while end < text.len() && end - start < LONGEST {
        let next = line_at(text, end, end);
        let rest = lines::from(text, end);
        let belongs = match open {
            1.. => !is_prefixed(rest) || starts_inside(rest),
            _ => goes_on(rest, end, text, start),
        };
        if !belongs || next.end - start > LONGEST {
            break;
        }
        open += braces(text.get(next.clone()).unwrap_or_default());
        end = next.end;
    }
    Block {
        range: start..end,
        told: start..end,
    }
}

/// The line that holds a place, its line feed included.
fn line_at(text: &[u8], at: usize, floor: usize) -> Range<usize> {
    let before = text.get(floor..at).unwrap_or_default();
    let start = memrchr(b'\n', before).map_or(floor, |feed| floor + feed + 1);
    let end = memchr(b'\n', lines::from(text, at)).map_or(text.len(), |feed| at + feed + 1);
    start..end
}

/// A part of a line that is too long. Codes near its end are left for the next part, which shows what stands around
/// them.
fn part_of_line(text: &[u8], at: usize, floor: usize, line: &Range<usize>) -> Block {
    let start = line
        .start
        .max(at.saturating_sub(NEAR))
        .max(floor.saturating_sub(NEAR));
    let end = line.end.min(at + LONGEST);
    let told_to = if end == line.end { end } else { end - NEAR };
    Block {
        range: start..end,
        told: at..told_to.min(text.len()),
    }
}

/// Opening braces beyond the closing ones.
fn braces(text: &[u8]) -> i64 {
    let step = |byte: &u8| match byte {
        b'{' => 1,
        b'}' => -1,
        _ => 0,
    };
    text.iter().map(step).sum()
}

/// Whether the line that a text begins with goes on with the line before it.
fn goes_on(rest: &[u8], start: usize, text: &[u8], floor: usize) -> bool {
    let line = lines::before(rest, memchr(b'\n', rest).unwrap_or(rest.len()));
    let line = without_prefix(line);
    match line {
        [] | [b'\r'] => is_followed_by_more(rest) || parts_one_event(rest, start, text, floor),
        [b'{', ..] if is_behind_record(text, start, floor) => false,
        [
            b' ' | b'\t' | b'"' | b'\'' | b'`' | b'{' | b'}' | b'(' | b')' | b']' | b'<' | b'|',
            ..,
        ] => !is_entry_of_proxy(line),
        [b'[', ..] => starts_inside(line) || is_section(line) || is_field_of_answer(line),
        _ => {
            BEGINNINGS.iter().any(|begin| line.starts_with(begin))
                || is_field_of_answer(line)
                || (is_address(line) && names_no_address(text, start, floor))
                || (is_header(line) && is_behind_head(text, start, floor))
                || is_body_of_head(rest, start, text, floor)
                || is_raised_again(line, start, text, floor)
        }
    }
}

/// Whether the line before is a whole object: then the next one is a record of its own.
fn is_behind_record(text: &[u8], start: usize, floor: usize) -> bool {
    if start <= floor {
        return false;
    }
    let line = line_at(text, start - 1, floor);
    let line = without_prefix(text.get(line).unwrap_or_default());
    line.starts_with(b"{") && line.trim_ascii_end().ends_with(b"}") && braces(line) == 0
}

/// How lines begin that go on with the one before.
const BEGINNINGS: [&[u8]; 13] = [
    b"at ",
    b"Caused by",
    b"For more information",
    b"Response:",
    b"Body:",
    b"body:",
    b"Traceback",
    b"...",
    // Of a page of CloudFront.
    b"Request blocked.",
    b"Generated by cloudfront",
    // Of a page of HAProxy.
    b"No server is available to handle this request.",
    CHAINS[0],
    CHAINS[1],
];

/// What Python writes between the exceptions of one event.
const CHAINS: [&[u8]; 2] = [
    b"During handling of the above exception",
    b"The above exception was the direct cause",
];

/// Whether a line that begins with a bracket goes on: the items of an array.
fn starts_inside(line: &[u8]) -> bool {
    matches!(
        line,
        [b'[', b'{' | b'"' | b'\'' | b']' | b'\n' | b'\r', ..] | [b'[']
    )
}

/// Whether a line is a section of XSAPI's log of calls: `[Response Body]: …`.
fn is_section(line: &[u8]) -> bool {
    const SECTIONS: [&[u8]; 7] = [
        b"[URI]",
        b"[HTTP Status]",
        b"[Request ",
        b"[Response ",
        b"[Authorization ",
        b"[Signature ",
        b"[User ",
    ];
    SECTIONS.iter().any(|section| line.starts_with(section))
}

/// Whether a line that begins with a mark begins an entry all the same: `<-- 403 https://…` of OkHttp.
fn is_entry_of_proxy(line: &[u8]) -> bool {
    line.starts_with(b"<-- ")
}

/// Whether the line behind an empty one goes on.
fn is_followed_by_more(rest: &[u8]) -> bool {
    let next = memchr(b'\n', rest).map_or(&[][..], |feed| lines::from(rest, feed + 1));
    matches!(next, [b'{' | b'}', ..])
}

/// The line before a place, without its line feed; `None` at the floor.
fn line_above(text: &[u8], start: usize, floor: usize) -> Option<(usize, &[u8])> {
    let above = (start > floor).then(|| line_at(text, start - 1, floor))?;
    Some((above.start, lines::without_end(text.get(above)?)))
}

/// Whether an empty line parts what belongs together: the head of an answer and its body, or the exceptions of one event.
fn parts_one_event(rest: &[u8], start: usize, text: &[u8], floor: usize) -> bool {
    let next = memchr(b'\n', rest).map_or(&[][..], |feed| lines::from(rest, feed + 1));
    let is_chained = |line: &[u8]| CHAINS.iter().any(|chain| line.starts_with(chain));
    let above = line_above(text, start, floor).map_or(&[][..], |(_, line)| line);
    let is_end_of_head = is_header(above) && is_behind_head(text, start, floor);
    is_chained(next)
        || (next.starts_with(b"Traceback") && is_chained(above))
        || (is_end_of_head && is_text(next))
}

/// Whether a line is the body of an answer whose head, with a field in it, an empty line ends.
fn is_body_of_head(rest: &[u8], start: usize, text: &[u8], floor: usize) -> bool {
    let Some((blank, [])) = line_above(text, start, floor) else {
        return false;
    };
    let is_field = line_above(text, blank, floor).is_some_and(|(_, line)| is_header(line));
    is_field && is_behind_head(text, blank, floor) && is_text(rest)
}

/// Whether a line is neither empty nor an entry of its own.
fn is_text(rest: &[u8]) -> bool {
    !matches!(rest, [] | [b'\n' | b'\r', ..])
        && !is_prefixed(rest)
        && !rest.starts_with(b"HTTP/")
        && without_prefix(rest).len() == rest.len()
}

/// Whether a line is an exception that Python raised while it handled another one.
fn is_raised_again(line: &[u8], start: usize, text: &[u8], floor: usize) -> bool {
    let class = line
        .iter()
        .take_while(|byte| byte.is_ascii_alphanumeric() || b"._".contains(byte));
    if lines::from(line, class.count()).first() != Some(&b':') {
        return false;
    }
    let mut at = start;
    for _ in 0..MOST_LINES {
        match line_above(text, at, floor) {
            Some((above, [b' ', ..])) => at = above,
            Some((above, line)) if line.starts_with(b"Traceback") => {
                let blank = line_above(text, above, floor);
                let chain = blank.filter(|(_, blank)| blank.is_empty());
                let chain = chain.and_then(|(blank, _)| line_above(text, blank, floor));
                return chain
                    .is_some_and(|(_, line)| CHAINS.iter().any(|chain| line.starts_with(chain)));
            }
            _ => return false,
        }
    }
    false
}

/// Whether a line is a header field.
fn is_header(line: &[u8]) -> bool {
    let name = line
        .iter()
        .take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'-');
    let name = name.count();
    name > 1 && matches!(lines::from(line, name), [b':', b' ', ..])
}

/// Whether a line begins with header fields of an answer, or with a list of them, behind what its log puts before it.
fn is_field_of_answer(line: &[u8]) -> bool {
    const FIELDS: [&[u8]; 3] = [b"retry-after", b"www-authenticate", b"x-err"];
    const LISTS: [&[u8]; 2] = [b"headers", b"response headers"];
    const LONGEST_PREFIX: usize = 64;
    let begin = lines::before(line, LONGEST_PREFIX).to_ascii_lowercase();
    let named = |name: &&[u8]| Some((memchr::memmem::find(&begin, name)?, name.len()));
    let Some((at, length)) = FIELDS.iter().chain(&LISTS).filter_map(named).min() else {
        return false;
    };
    let behind = lines::from(&begin, at + length);
    let joint = behind.iter().find(|byte| !b" \"'".contains(byte));
    // Times, levels and threads; other words would be an entry of its own.
    let before = lines::before(line, at);
    let is_prefix = !before.iter().any(u8::is_ascii_lowercase) && !lines::contains(before, b"HTTP");
    matches!(joint, Some(b':' | b'=')) && is_prefix
}

/// Whether a line holds an address and nothing else, but for its name: `url: https://…`.
fn is_address(line: &[u8]) -> bool {
    const NAMES: [&[u8]; 4] = [b"url", b"uri", b"request url", b"endpoint"];
    let line = line.trim_ascii();
    let value = match line.iter().position(|byte| b":=".contains(byte)) {
        Some(end) if NAMES.contains(&lines::before(line, end).to_ascii_lowercase().as_slice()) => {
            lines::from(line, end + 1).trim_ascii_start()
        }
        _ => line,
    };
    begins_address(value) && !value.iter().any(u8::is_ascii_whitespace)
}

/// Whether the line before names nothing that was called.
fn names_no_address(text: &[u8], start: usize, floor: usize) -> bool {
    start > floor && {
        let line = text
            .get(line_at(text, start - 1, floor))
            .unwrap_or_default();
        !line.trim_ascii().is_empty() && !lines::contains(line, b"://")
    }
}

/// Whether the line before is a status line, or a header field behind one.
fn is_behind_head(text: &[u8], start: usize, floor: usize) -> bool {
    const HEADS: [&[u8]; 4] = [b"<-- ", b"HTTP/", b"reply: ", b"header: "];
    const MOST_FIELDS: usize = 40;
    let mut at = start;
    for _ in 0..MOST_FIELDS {
        if at <= floor {
            return false;
        }
        let line = line_at(text, at - 1, floor);
        let field = without_prefix(text.get(line.clone()).unwrap_or_default());
        if HEADS.iter().any(|head| field.starts_with(head)) {
            return true;
        }
        if !is_header(field) {
            return false;
        }
        at = line.start;
    }
    false
}

/// Whether a line begins as an entry: with a time, a level or a bracket.
fn is_prefixed(line: &[u8]) -> bool {
    const LEVELS: [&[u8]; 8] = [
        b"INFO", b"WARN", b"ERROR", b"DEBUG", b"TRACE", b"FATAL", b"info", b"warn",
    ];
    match line {
        [b'[', ..] => true,
        [b'0'..=b'9', ..] => {
            let begin = lines::before(line, 24);
            let marks = begin
                .iter()
                .filter(|byte| matches!(byte, b':' | b'-' | b'/' | b'.'));
            marks.count() > 1
        }
        _ => LEVELS.iter().any(|level| line.starts_with(level)),
    }
}

/// A line without what Docker, journald and logcat put before it.
pub(crate) fn without_prefix(line: &[u8]) -> &[u8] {
    of_journald(line)
        .or_else(|| of_logcat(line))
        .or_else(|| of_docker(line))
        .unwrap_or(line)
}

/// `Mar 04 05:06:19 host unit[123]: `
fn of_journald(line: &[u8]) -> Option<&[u8]> {
    let day = lines::from(line, 3).strip_prefix(b" ")?;
    let is_month = lines::before(line, 3).iter().all(u8::is_ascii_alphabetic);
    let behind = lines::behind_form(day, b"00 00:00:00 ")
        .or_else(|| lines::behind_form(day, b" 0 00:00:00 "))?;
    let unit = memchr(b':', behind)?;
    let is_unit = lines::before(behind, unit).ends_with(b"]");
    let rest = lines::from(behind, unit + 1);
    (is_month && is_unit).then(|| rest.strip_prefix(b" ").unwrap_or(rest))
}

/// `03-19 00:22:25.579 E/Tag( 8231): `
fn of_logcat(line: &[u8]) -> Option<&[u8]> {
    let behind = lines::behind_form(line, b"00-00 00:00:00.000")?.trim_ascii_start();
    let is_level = matches!(behind, [b'V' | b'D' | b'I' | b'W' | b'E' | b'F', b'/', ..]);
    let tag = memchr::memmem::find(behind, b"): ").filter(|_| is_level)?;
    Some(lines::from(behind, tag + 3))
}

/// `2026-03-04T05:06:19.123456789Z `, or the name of a container and a bar.
fn of_docker(line: &[u8]) -> Option<&[u8]> {
    const LONGEST_NAME: usize = 40;
    if let Some(behind) = lines::behind_form(line, b"0000-00-00T00:00:00.000000000Z ") {
        return Some(behind);
    }
    let bar = memchr::memmem::find(lines::before(line, LONGEST_NAME), b" | ")?;
    let name = lines::before(line, bar).trim_ascii_end();
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
    (!name.is_empty() && name.iter().all(is_name)).then(|| lines::from(line, bar + 3))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The block around the first `403` of a text.
    #[track_caller]
    fn block(text: &str) -> &str {
        let at = text.find("403").unwrap();
        &text[around(text.as_bytes(), at, 0).range]
    }

    #[test]
    fn a_stack_belongs_to_its_entry() {
        let entry = "Error: 403 Forbidden {\n  code: 1\n}\n    at x (a.js:1:2)\n";
        assert_eq!(block(&format!("before\n{entry}after\n")), entry);
        let java = "[05:06:07] [main/ERROR]: x\njava.io.IOException: 403\n\tat a.b\nCaused by: y\n";
        assert_eq!(
            block(java),
            "java.io.IOException: 403\n\tat a.b\nCaused by: y\n"
        );
    }

    #[test]
    fn entries_are_apart() {
        assert_eq!(block("[1][E] 403\n[1][E] x\n"), "[1][E] 403\n");
        assert_eq!(block("x\nHTTP 403\ny\n"), "HTTP 403\n");
    }

    #[test]
    fn sections_of_a_call_and_header_fields_belong_together() {
        let call = "== [XBOX SERVICE CALL] #12\n[URI]: https://a\n[HTTP Status]: 403 [X]\n[Response Body]: {}\n";
        assert_eq!(block(&format!("{call}== [XBOX SERVICE CALL] #13\n")), call);
        let head = "HTTP/1.1 403 x\nContent-Type: a\n\n{\"code\":1}\n";
        assert_eq!(block(head), head);
    }

    #[test]
    fn prefixes_of_docker_journald_and_logcat_go_before_a_line_is_looked_at() {
        for prefix in [
            "Mar 04 05:06:19 host app[12]: ",
            "03-19 00:22:25.579 E/Tag( 8231): ",
            "2026-03-04T05:06:19.123456789Z ",
            "app-1  | ",
        ] {
            let entry = format!("{prefix}Error: 403\n{prefix}    at x\n");
            assert_eq!(block(&format!("{entry}{prefix}Next\n")), entry);
        }
    }

    #[test]
    fn a_line_that_is_too_long_is_read_in_parts() {
        let text = format!("{}403{}\n", ".".repeat(100_000), ".".repeat(100_000));
        let block = around(text.as_bytes(), 100_000, 90_000);
        assert_eq!(block.range, 95_904..100_000 + LONGEST);
        assert_eq!(block.told, 100_000..100_000 + LONGEST - NEAR);
    }
}
