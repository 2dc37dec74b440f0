//! A body among the lines that curl writes to its other stream.
//!
//! What curl writes to a file waits in a buffer, and what it tells does not. So where both go to one place, its lines
//! stand before, behind and, where a body is longer than the buffer, in the middle of the body, without any separator.

use std::borrow::Cow;

use crate::capture::transcripts::curl::marks::{Kind, LineStarts};
use crate::capture::transcripts::curl::{marks, meter};
use crate::capture::transcripts::dialect;
use crate::input::lines;

/// The longest line that is looked for inside a body, in bytes.
const TOLD: usize = 512;

/// How the lines begin that can be glued to the end of a body.
const AFTER_A_BODY: LineStarts = LineStarts::new(
    [b'*'; 2],
    &[
        b"* Connection #",
        b"* Closing connection",
        b"* closing connection",
        b"* shutting down connection",
        b"* Found bundle for host",
        b"* Re-using existing",
        b"* Reusing existing",
        b"*   Trying ",
        b"* Host ",
        b"* Hostname ",
        b"* Issue another request",
        b"* Uses proxy env variable",
        b"* Could not resolve host",
        b"* Excess found",
    ],
);

/// A body without the lines of curl.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Cleaned<'b> {
    pub(crate) body: Cow<'b, [u8]>,
    /// How many lines were taken out of its middle.
    pub(crate) inside: usize,
}

/// Where a body begins behind the lines of curl that precede it.
pub(crate) fn start(bytes: &[u8]) -> usize {
    let body = lines::each(bytes).find(|(_, line)| !is_told(line));
    body.map_or(bytes.len(), |(at, _)| at)
}

/// Takes the lines of curl out of a body, as many as need be: those at its ends, those that are known inside it, and
/// all that begin as such lines do. `promised` is how long the body is, where the head says.
pub(crate) fn clean(bytes: &[u8], promised: Option<u64>) -> Cleaned<'_> {
    let whole = without_tail(lines::from(bytes, start(bytes)));
    if let Some(body) = accepted(whole, promised) {
        return Cleaned { body, inside: 0 };
    }
    let is_whole = |body: &[u8], inside| inside > 0 && accepted(body, promised).is_some();
    let (body, inside) = stripped(whole);
    if !is_whole(&body, inside) {
        let all = || lines::each(whole).map(|(_, line)| line);
        let told = all().filter(|line| is_told(line)).count();
        // As a rule there are none, and the body may be large.
        if told > 0 {
            let others: Vec<_> = all().filter(|line| !is_told(line)).collect();
            let others = others.concat();
            let (rest, known) = stripped(&others);
            if is_whole(&rest, told) {
                let body = Cow::Owned(rest.into_owned());
                return Cleaned {
                    body,
                    inside: told + known,
                };
            }
        }
    }
    Cleaned { body, inside }
}

/// A body, if it is whole: JSON up to its end, or as long as promised.
fn accepted(bytes: &[u8], promised: Option<u64>) -> Option<Cow<'_, [u8]>> {
    if bytes.is_empty() {
        return Some(Cow::Borrowed(bytes));
    }
    let promised = promised.and_then(|promised| usize::try_from(promised).ok());
    // What begins and ends as JSON does and has the right length need not be read.
    if matches!(bytes, [b'{', .., b'}'] | [b'[', .., b']']) && promised == Some(bytes.len()) {
        return Some(Cow::Borrowed(bytes));
    }
    if let Some(end) = dialect::json_end(bytes) {
        let (value, behind) = bytes.split_at_checked(end)?;
        let (kept, count) = stripped(behind);
        return Some(match count {
            // Behind a value a line of any wording is one of curl.
            _ if lines::each(&kept).all(|(_, line)| is_told(line)) => Cow::Borrowed(value),
            0 => Cow::Borrowed(bytes),
            _ => Cow::Owned([value, &kept].concat()),
        });
    }
    let promised = promised?;
    if bytes.len() == promised || bytes.len() - lines::pairs(bytes) == promised {
        return Some(Cow::Borrowed(bytes));
    }
    let (body, behind) = bytes.split_at_checked(promised)?;
    let is_told = lines::each(behind).all(|(_, line)| is_told(line));
    is_told.then_some(Cow::Borrowed(body))
}

/// Whether a line is all curl's, or that of a shell which quotes it.
fn is_told(line: &[u8]) -> bool {
    let marked = marks::read(line);
    let line = lines::without_end(line);
    matches!(marked, Some((Kind::Info | Kind::Data, _)))
        || is_figures(line)
        || is_failure(line)
        || is_position(line)
}

/// A line of the progress meter, or one of the two above it.
fn is_figures(line: &[u8]) -> bool {
    let is_drawn = || {
        let drawn = line.strip_prefix(b"\r").filter(|drawn| !drawn.is_empty());
        drawn.is_some_and(|drawn| {
            let mut parts = drawn.split(|&byte| byte == b'\r');
            parts.all(|part| part.len() < meter::LINE && meter::is_meter(part))
        })
    };
    line.starts_with(b"  % Total    % Received")
        || (line.starts_with(b"     ") && line.trim_ascii_start().starts_with(b"Dload  Upload"))
        || is_drawn()
}

/// `curl: (22) The requested URL returned error: 412`.
pub(crate) fn is_failure(line: &[u8]) -> bool {
    let code = line.strip_prefix(b"curl: (").unwrap_or_default();
    let digits = code.iter().take_while(|byte| byte.is_ascii_digit()).count();
    digits > 0 && lines::from(code, digits).starts_with(b") ")
}

/// Where Windows PowerShell says that the first line of an error stream came from.
fn is_position(line: &[u8]) -> bool {
    let line = line.trim_ascii_start();
    [
        &b"At line:"[..],
        b"+ curl",
        b"+ ~~",
        b"+ CategoryInfo ",
        b"+ FullyQualifiedErrorId ",
    ]
    .iter()
    .any(|begin| line.starts_with(begin))
}

/// A body without the lines of curl behind it, the first of which may be glued to it.
fn without_tail(bytes: &[u8]) -> &[u8] {
    let end = lines::before_last_lines(bytes, Cow::Borrowed, is_told);
    let body = lines::before(bytes, end);
    let last = body.strip_suffix(b"\n").unwrap_or(body);
    let start = lines::last(last);
    match marks::glued(lines::from(body, start), &AFTER_A_BODY) {
        Some((column, _)) => lines::before(body, start + column),
        None => body,
    }
}

/// Bytes without the lines that are known to stand inside bodies, wherever they do, and how many those are.
fn stripped(bytes: &[u8]) -> (Cow<'_, [u8]>, usize) {
    let mut kept = Vec::new();
    let mut count = 0;
    // What is not kept yet begins at `start`, and what was not looked at at `at`.
    let (mut start, mut at) = (0, 0);
    while let Some(mark) = lines::from(bytes, at)
        .iter()
        .position(|byte| b"*{}\r".contains(byte))
    {
        at += mark;
        let Some(length) = told_length(lines::from(bytes, at)) else {
            at += 1;
            continue;
        };
        kept.extend_from_slice(bytes.get(start..at).unwrap_or_default());
        kept.truncate(kept.len() - marks::stamp_at_end(&kept));
        at += length;
        start = at;
        count += 1;
    }
    if count == 0 {
        return (bytes.into(), 0);
    }
    kept.extend_from_slice(lines::from(bytes, start));
    (kept.into(), count)
}

/// The length of a line that is known to stand inside bodies, with its line end.
fn told_length(bytes: &[u8]) -> Option<usize> {
    if let Some(drawn) = bytes.strip_prefix(b"\r") {
        let drawn = lines::before(drawn, meter::LINE);
        let length = drawn
            .iter()
            .position(|byte| b"\r\n*{".contains(byte))
            .unwrap_or(drawn.len());
        let is_meter = meter::is_meter(lines::before(drawn, length));
        let feed = usize::from(drawn.get(length) == Some(&b'\n'));
        return is_meter.then_some(1 + length + feed);
    }
    let begin = lines::before(bytes, TOLD);
    let (line, next) = lines::line(begin, 0);
    let content = lines::without_end(line);
    let is_told = match content.split_at_checked(2)? {
        (b"* ", told) => is_about_connection(told),
        (b"{ " | b"} ", count) => marks::is_count(count),
        _ => false,
    };
    is_told.then_some(next)
}

/// `Connection #0 to host a.example left intact` and how newer versions put it.
fn is_about_connection(told: &[u8]) -> bool {
    let is_left = told.starts_with(b"Connection #") && told.ends_with(b" left intact");
    let number = [
        &b"Closing connection "[..],
        b"closing connection #",
        b"shutting down connection #",
    ]
    .iter()
    .find_map(|begin| told.strip_prefix(*begin));
    is_left || number.is_some_and(|number| number.iter().all(u8::is_ascii_digit))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEFT: &str = "* Connection #0 to host a.example left intact\n";
    const METER: &str =
        "\r100  5000  100  5000    0     0  4668k      0 --:--:-- --:--:-- --:--:-- 4882k\n";

    #[track_caller]
    fn check(text: &str, promised: Option<u64>, body: &str, inside: usize) {
        let cleaned = clean(text.as_bytes(), promised);
        assert_eq!(String::from_utf8_lossy(&cleaned.body), body, "{text:?}");
        assert_eq!(cleaned.inside, inside, "{text:?}");
    }

    #[test]
    fn lines_around_a_body_are_no_part_of_it() {
        let around = format!("{{ [7 bytes data]\n{METER}{LEFT}{{\"a\":1}}");
        check(&around, Some(7), "{\"a\":1}", 0);
        let behind = format!(
            "{{\"a\":1}}* Found bundle for host: 0x1 [serially]\n* Can not multiplex\n{METER}"
        );
        check(&behind, None, "{\"a\":1}", 0);
        check(
            &format!("{{\"a\":1}}{LEFT}user@host:~$ "),
            None,
            "{\"a\":1}user@host:~$ ",
            0,
        );
        check(
            "not found* Found bundle for host: 0x1\n",
            None,
            "not found",
            0,
        );
        check(
            "not found05:06:07.123456 * Connection #0 left\n",
            None,
            "not found",
            0,
        );
        check("not found* Something new\n", Some(9), "not found", 0);
    }

    #[test]
    fn a_line_in_the_middle_of_a_body_is_taken_out() {
        for told in [
            LEFT,
            "* Connection #12 to host a.example:443 left intact\r\n",
            "* Closing connection 0\n",
            "* shutting down connection #1\n",
            "{ [904 bytes data]\n",
            "05:06:07.123456 [0-0] * Connection #0 to host a.example left intact\n",
            METER,
        ] {
            check(
                &format!("{{\"a\": \"b{told}c\"}}"),
                None,
                "{\"a\": \"bc\"}",
                1,
            );
            check(&format!("one{told}two"), Some(6), "onetwo", 1);
            check(&format!("one{told}two"), None, "onetwo", 1);
        }
        check(
            &format!("{{\"a\": \"b{METER}{LEFT}c\"}}"),
            None,
            "{\"a\": \"bc\"}",
            2,
        );
    }

    #[test]
    fn a_line_of_another_kind_is_taken_out_where_that_makes_the_body_whole() {
        check("{\"a\": \n* Something new\n1}", None, "{\"a\": \n1}", 1);
        check("one\n* two\nthree", None, "one\n* two\nthree", 0);
        check("one\n* two\nthree", Some(15), "one\n* two\nthree", 0);
        check("one\n* two\nthree", Some(9), "one\nthree", 1);
    }

    #[test]
    fn a_body_that_quotes_such_a_line_keeps_it() {
        let quoting = format!("it said\n{LEFT}and left");
        check(&quoting, Some(quoting.len() as u64), &quoting, 0);
    }

    #[test]
    fn any_line_behind_a_value_is_none_of_the_body() {
        check("{}* Connecting to hostname: 127.0.0.1\n", Some(2), "{}", 0);
        check("{}\n", Some(3), "{}\n", 0);
    }

    #[test]
    fn lines_alone_are_no_body() {
        check(&format!("{{ [7 bytes data]\n{METER}{LEFT}"), Some(7), "", 0);
        check(
            "* The requested URL returned error: 412\n* Closing connection 0\ncurl: (22) The requested URL returned error: 412\n",
            None,
            "",
            0,
        );
    }
}
