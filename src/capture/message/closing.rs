//! What tools and shells write behind a body: where it begins.

use std::borrow::Cow;

use memchr::memmem;

use crate::capture::message::transfer;
use crate::capture::transcripts::wget2;
use crate::input::lines;

/// What `ab` tells before each head.
const AB_NEXT: &[u8] = b"LOG: header received:\n";

/// Where a body ends that is as long as promised, if what stands behind is none of it: a line ends there, or a tool or a
/// shell goes on. The line ends of the text may have been changed on the way; `crlf` says that those of the head are
/// pairs, and `-w` writes the status.
pub(crate) fn reached(text: &[u8], promised: usize, crlf: bool, status: u16) -> Option<usize> {
    if promised >= text.len() {
        return None;
    }
    let (before, behind) = (lines::before(text, promised), lines::from(text, promised));
    let ends_a_line = before.is_empty() || before.ends_with(b"\n");
    let (rest, next) = lines::line(behind, 0);
    let is_end = ends_a_line || lines::without_end(rest).is_empty();
    let is_last = lines::from(behind, next).trim_ascii().is_empty();
    if is_end
        || is_told(rest)
        || is_prompt(rest)
        || (is_last && is_written_out(before, rest, status))
    {
        return Some(promised);
    }
    // How much longer the text was before the line ends above were changed, and how much shorter.
    let (mut lost, mut gained) = (0, 0);
    lines::each(text).find_map(|(at, line)| {
        let (content, end) = (at + lines::without_end(line).len(), at + line.len());
        if content + lost - gained == promised {
            return Some(content);
        }
        lost += usize::from(!crlf && line.ends_with(b"\n"));
        gained += usize::from(line.ends_with(b"\r\n"));
        (end + lost - gained == promised).then_some(end)
    })
}

/// A text without the last lines that a tool has written, where it says nothing of its length.
pub(crate) fn without_told(text: &[u8]) -> &[u8] {
    let text = match openssl(text) {
        Some(at) if at > 0 => lines::before(text, at),
        _ => text,
    };
    let end = lines::before_last_lines(text, Cow::Borrowed, is_told);
    // What is nothing else was said by the server.
    match lines::before(text, end).trim_ascii().is_empty() {
        true => text,
        false => lines::before(text, end),
    }
}

/// Whether a line is what a tool or a shell writes behind a body: what they say at their end, a prompt, or the figures
/// of `-w`.
pub(crate) fn goes_on(line: &[u8]) -> bool {
    let is_figures = line
        .iter()
        .all(|byte| byte.is_ascii_digit() || b". \r".contains(byte));
    is_told(line) || is_prompt(line) || is_figures
}

/// Where in a text begins what `ab -v 4` tells of a response behind its body, if it does: a warning, then the figures or
/// the next head.
pub(crate) fn of_ab(text: &[u8]) -> Option<usize> {
    let is_ab = lines::contains(text, b"\nServer Software:") || text.ends_with(AB_NEXT);
    let mut lines = lines::each(text).filter(|_| is_ab);
    let (at, _) = lines.find(|(_, line)| {
        let line = lines::without_end(line);
        line.starts_with(b"WARNING: Response code not 2xx (")
            || line.starts_with(b"LOG: Response code = ")
            || matches!(line, b"..done" | b"LOG: header received:")
    })?;
    // A line feed of its own stands before it.
    let body = lines::before(text, at);
    Some(body.strip_suffix(b"\n").unwrap_or(body).len())
}

/// Whether nothing but what tools and shells write stands behind a response that cannot have a body.
pub(crate) fn is_all(text: &[u8]) -> bool {
    let is_of_ab =
        || of_ab(text).is_some_and(|end| lines::before(text, end).trim_ascii().is_empty());
    let (first, _) = lines::line(text.trim_ascii_start(), 0);
    goes_on(first) || transfer::is_here(text) || is_of_ab()
}

/// Where in a text begins what `openssl s_client` tells behind a body, perhaps right behind it: an error, or with `-debug`
/// what it reads and writes.
fn openssl(text: &[u8]) -> Option<usize> {
    /// The longest number of a thread.
    const THREAD: usize = 16;
    const CODE: usize = 8;
    let is_hex = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b'A'..=b'F');
    let error = memmem::find_iter(text, b":error:").find_map(|at| {
        let code = lines::from(text, at + b":error:".len());
        let is_code = lines::before(code, CODE).iter().all(is_hex);
        let is_error = is_code && lines::from(code, CODE).starts_with(b":");
        let before = lines::before(text, at).iter().rev();
        let digits = before.take(THREAD).take_while(|byte| is_hex(byte)).count();
        (is_error && digits >= CODE).then_some(at - digits)
    });
    let begins = [&b"read from 0x"[..], b"write to 0x"];
    let dump = begins.into_iter().filter_map(|begin| {
        memmem::find_iter(text, begin).find(|at| {
            let (line, _) = lines::line(text, *at);
            lines::contains(line, b" [0x") && lines::contains(line, b" bytes => ")
        })
    });
    dump.chain(error).min()
}

/// Whether a line can begin as what `openssl s_client` tells: a body of blank lines takes four times as long without.
fn may_be_of_openssl(line: &[u8]) -> bool {
    matches!(line.first(), Some(b'0'..=b'9' | b'A'..=b'F' | b'r' | b'w'))
}

/// Whether a line is what telnet, openssl, script or wget2 say behind a body.
fn is_told(line: &[u8]) -> bool {
    let line = lines::without_end(line);
    matches!(
        line,
        b"closed" | b"DONE" | b"Connection closed by foreign host."
    ) || line.starts_with(b"Script done")
        || line.starts_with(b"read:errno=")
        || (may_be_of_openssl(line) && openssl(line) == Some(0))
        || wget2::begins_behind(line)
}

/// Whether what `-w` writes stands at the end of a line of plain text: numbers, or words of one's own with the status
/// in them.
fn is_written_out(before: &[u8], rest: &[u8], status: u16) -> bool {
    let is_plain = before.is_ascii() && !before.iter().any(|byte| b"\n{[<".contains(byte));
    let is_glued = before.last().is_some_and(u8::is_ascii_digit);
    let begins = rest.first().is_some_and(u8::is_ascii_digit);
    let status = status.to_string();
    let mut numbers = rest.split(|byte| !byte.is_ascii_digit());
    is_plain && !is_glued && (begins || numbers.any(|number| number == status.as_bytes()))
}

/// Whether a line is the prompt of a shell, perhaps with a command behind it.
fn is_prompt(line: &[u8]) -> bool {
    let line = line.trim_ascii_end();
    let ends = |mark: &[u8]| lines::contains(line, mark) || line.ends_with(mark.trim_ascii_end());
    let is_unix = line.contains(&b'@') && [&b"$ "[..], b"# ", b"% "].iter().any(|mark| ends(mark));
    let is_windows =
        (line.starts_with(b"PS ") || line.get(1..3) == Some(b":\\")) && line.contains(&b'>');
    is_unix || is_windows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, promised: usize, body: Option<&str>) {
        let end = reached(text.as_bytes(), promised, false, 404);
        assert_eq!(end.map(|end| &text[..end]), body, "{text:?}");
    }

    #[test]
    fn what_stands_behind_a_body_as_long_as_promised_is_none_of_it() {
        check("not found\nuser@host:~$ ", 9, Some("not found"));
        check("not found\n503 0.1\n", 10, Some("not found\n"));
        check("503 0.1\n", 0, Some(""));
        for glued in [
            "user@host:~$ curl",
            "[user@host ~]#",
            "PS C:\\> ",
            "C:\\Users>dir",
            "closed\n",
            "Connection closed by foreign host.\n",
            "Script done on 2026-03-04\n",
            "read:errno=0\n",
            "[0] Downloading 'https://a.example/x' ...\nHTTP ERROR response 404 Not Found [https://a.example/x]\n",
            "404 0.002",
            "status=404 time=0.1",
            " HTTP 404\n",
        ] {
            check(&format!("not found{glued}"), 9, Some("not found"));
        }
    }

    #[test]
    fn a_text_in_which_something_may_stand_is_not_cut() {
        check("not fou* told\nnd", 9, None);
        check("\n\t9\nnot found\n", 9, None);
        check("not found", 9, None);
        check("not found", 20, None);
        check("{\"a\": 1,, \"b\": 2}", 8, None);
        check("caf\u{e9} 503", 5, None);
        check("not found at all", 9, None);
        check("not found of 1404 or 405", 9, None);
    }

    #[test]
    fn changed_line_ends_are_counted_as_they_were() {
        check("one\ntwo\nuser@host", 8, Some("one\ntwo\n"));
        check("one\ntwo\nuser@host", 10, Some("one\ntwo\n"));
        check("one\ntwo\nuser@host", 9, None);
        let text = b"one\r\ntwo\r\nuser@host";
        assert_eq!(reached(text, 7, true, 404), Some(8));
        assert_eq!(reached(text, 10, true, 404), Some(10));
    }

    #[test]
    fn what_ab_tells_begins_behind_the_body() {
        let warning =
            "WARNING: Response code not 2xx (404)\n..done\n\n\nServer Software:        A\n";
        for (text, body) in [
            (format!("not found\n{warning}"), "not found"),
            (format!("\n{warning}"), ""),
            (
                "{}\n..done\n\n\nServer Software:        A\n".to_owned(),
                "{}",
            ),
            ("not found\nLOG: header received:\n".to_owned(), "not found"),
        ] {
            let end = of_ab(text.as_bytes());
            assert_eq!(end.map(|end| &text[..end]), Some(body), "{text:?}");
        }
        assert_eq!(of_ab(b"not found\n..done\n"), None);
    }

    #[test]
    fn what_openssl_tells_right_behind_a_body_is_none_of_it() {
        let error = "40B7B9D7307F0000:error:0A000126:SSL routines:ssl3_read_n:unexpected eof while reading:x.c:318:\n";
        let dump = "read from 0x55ba18a04df0 [0x55ba18a14463] (5 bytes => 0)\n>>> TLS 1.2\n";
        for told in [error.to_owned(), format!("{dump}{error}")] {
            let text = format!("No such session here.{told}");
            assert_eq!(without_told(text.as_bytes()), b"No such session here.");
            check(&format!("not found{told}"), 9, Some("not found"));
        }
        for body in ["an :error:0A000126: it is", "read from 0x12 and on"] {
            assert_eq!(without_told(body.as_bytes()), body.as_bytes());
        }
    }

    #[test]
    fn what_a_tool_says_at_its_end_is_taken_off_without_a_length_too() {
        assert_eq!(without_told(b"not found\nclosed\n"), b"not found\n");
        assert_eq!(without_told(b"closed\n"), b"closed\n");
        assert_eq!(
            without_told(b"not found\nclosed now\n"),
            b"not found\nclosed now\n"
        );
    }
}
