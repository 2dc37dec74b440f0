//! Status lines, and what only looks like one.

use crate::input::{ansi, lines};

/// What a line that begins with `HTTP/` is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opening {
    /// A status line.
    Status,
    /// Meant as one, but without three digits.
    Broken,
}

/// Whether a line is a status line, or meant as one.
pub(crate) fn opening(line: &[u8]) -> Option<Opening> {
    // Colours are looked for where there may be some.
    match line.first()? {
        b'H' | &lines::ESCAPE => parts(&ansi::glance(line)).map(|parts| parts.opening()),
        _ => None,
    }
}

/// A status line taken apart.
pub(crate) struct Parts<'l> {
    pub(crate) version: &'l [u8],
    code: &'l [u8],
    pub(crate) reason: &'l [u8],
}

impl Parts<'_> {
    pub(crate) fn opening(&self) -> Opening {
        match self.status() {
            Some(_) => Opening::Status,
            None => Opening::Broken,
        }
    }

    /// The status, if it has three digits.
    pub(crate) fn status(&self) -> Option<u16> {
        let digits = self.code.len() == 3 && self.code.iter().all(u8::is_ascii_digit);
        let value = |sum: u16, digit: &u8| sum * 10 + u16::from(digit - b'0');
        digits.then(|| self.code.iter().fold(0, value))
    }
}

/// Takes a line apart that begins with `HTTP/` and a version. A word in place of the code, as in "HTTP/2 is
/// fast", makes it a sentence.
pub(crate) fn parts(line: &[u8]) -> Option<Parts<'_>> {
    // Nearly every line ends here.
    if !line.starts_with(b"HTTP/") {
        return None;
    }
    let is_blank = |byte: &u8| byte.is_ascii_whitespace();
    let word = |bytes: &[u8]| bytes.iter().position(is_blank).unwrap_or(bytes.len());

    let (version, rest) = line.split_at_checked(word(line))?;
    let number = version.strip_prefix(b"HTTP/")?;
    let mut digits = number.split(|&byte| byte == b'.');
    let is_number = |part: &[u8]| !part.is_empty() && part.iter().all(u8::is_ascii_digit);
    if !digits.by_ref().take(2).all(is_number) || digits.next().is_some() {
        return None;
    }
    let rest = rest.trim_ascii();
    let (code, reason) = rest.split_at_checked(word(rest))?;
    let has_digit = code.iter().any(u8::is_ascii_digit);
    (code.is_empty() || has_digit).then(|| Parts {
        version,
        code,
        reason: reason.trim_ascii(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, version: &str, status: u16, reason: &str) {
        let line = ansi::plain(line.as_bytes());
        let parts = parts(&line).unwrap();
        assert_eq!(parts.version, version.as_bytes());
        assert_eq!(parts.status(), Some(status));
        assert_eq!(parts.reason, reason.as_bytes());
    }

    #[test]
    fn every_version_is_kept_as_written() {
        for version in [
            "HTTP/0.9", "HTTP/1.0", "HTTP/1.1", "HTTP/2", "HTTP/2.0", "HTTP/3", "HTTP/3.0",
        ] {
            check(&format!("{version} 412"), version, 412, "");
        }
    }

    #[test]
    fn a_reason_may_be_missing_empty_or_odd() {
        check("HTTP/1.1 412", "HTTP/1.1", 412, "");
        check("HTTP/2 412 \r", "HTTP/2", 412, "");
        check("HTTP/2 412   \r", "HTTP/2", 412, "");
        check("HTTP/1.1 204 OK", "HTTP/1.1", 204, "OK");
        let unknown = "HTTP/2.0 430 <unknown status code>";
        check(unknown, "HTTP/2.0", 430, "<unknown status code>");
    }

    #[test]
    fn tabs_and_several_blanks_part_the_words() {
        check("HTTP/1.1\t412   Not  now \r", "HTTP/1.1", 412, "Not  now");
    }

    #[test]
    fn any_three_digits_are_a_status() {
        check("HTTP/1.1 999 X", "HTTP/1.1", 999, "X");
        check("HTTP/1.1 000", "HTTP/1.1", 0, "");
    }

    #[test]
    fn colours_may_split_it() {
        let line =
            "\x1b[34mHTTP\x1b[39m/\x1b[34m1.1\x1b[39m \x1b[31m412\x1b[39m Precondition\x1b[0m";
        check(line, "HTTP/1.1", 412, "Precondition");
        assert_eq!(opening(line.as_bytes()), Some(Opening::Status));
    }

    #[test]
    fn without_three_digits_it_is_broken() {
        for line in [
            "HTTP/1.1 4O4 Not Found",
            "HTTP/1.1 41 x",
            "HTTP/1.1 2000 OK",
            "HTTP/1.1 200OK",
            "HTTP/1.1",
            "HTTP/2 ",
        ] {
            assert_eq!(opening(line.as_bytes()), Some(Opening::Broken), "{line}");
        }
    }

    #[test]
    fn a_sentence_about_http_is_none() {
        for line in [
            "HTTP/2 is fast",
            "HTTP/x 200",
            "HTTP/1. 200",
            "HTTP/1.1.1 200",
            "HTTP 200",
            "http/1.1 200",
            " HTTP/1.1 200",
        ] {
            assert_eq!(opening(line.as_bytes()), None, "{line}");
        }
    }
}
