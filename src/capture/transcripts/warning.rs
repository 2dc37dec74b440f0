//! Reads what tells the status above a body that stands alone: the warning of xh and HTTPie, `xh: warning: HTTP 412
//! Precondition Failed`, and what curl says with `--fail-with-body`, `curl: (22) The requested URL returned error: 412`.

use memchr::memmem;

use crate::capture::message::boundary;
use crate::capture::source::Source;
use crate::capture::transcripts::curl::stray_lines;
use crate::capture::transcripts::dialect::{Dialect, Part};
use crate::exchange::InputFormat;
use crate::input::window::{More, View};
use crate::input::{ansi, lines};

/// How far into a line a warning is looked for, in bytes.
const WARNING: usize = 256;

/// What curl writes before the status.
const FAILED: &[u8] = b"curl: (22) The requested URL returned error: ";

/// Status and reason of a warning.
fn warned(line: &[u8]) -> Option<Vec<u8>> {
    const TOLD: &[u8] = b": warning: HTTP ";
    let line = ansi::plain(lines::without_end(lines::before(line, WARNING)));
    if let Some(failed) = failed(&line) {
        return Some(failed.to_vec());
    }
    let name = line.iter().position(|&byte| byte == b':')?;
    let is_name = lines::before(&line, name).iter().all(u8::is_ascii_graphic);
    let told = lines::from(&line, name).strip_prefix(TOLD)?;
    (is_name && name > 0 && is_status(told)).then(|| told.to_vec())
}

/// Status and reason in what curl says at the begin of a line, or where Windows PowerShell quotes it.
pub(crate) fn failed(line: &[u8]) -> Option<&[u8]> {
    let begin = memmem::find(line, FAILED)?;
    let before = lines::before(line, begin);
    let told = lines::from(line, begin + FAILED.len()).trim_ascii_end();
    let is_alone = before.is_empty() || before.ends_with(b" : ");
    (is_alone && is_status(told)).then_some(told)
}

/// Whether a status stands here, with its reason or without.
fn is_status(told: &[u8]) -> bool {
    told.split_at_checked(3).is_some_and(|(status, behind)| {
        let is_whole = matches!(behind.first(), None | Some(b' '));
        is_whole && status.iter().all(u8::is_ascii_digit)
    })
}

/// Whether neither a head nor the caller tells it better.
pub(crate) fn is_alone(view: View, source: &Source) -> Result<bool, More> {
    let is_told = source.bare_status.is_some() && source.format.is_none();
    Ok(!is_told && boundary::next(view, 0)?.is_none())
}

/// Warnings, each with a body.
#[derive(Default)]
pub(crate) struct Warning;

impl Dialect for Warning {
    const FORMAT: InputFormat = InputFormat::Http;

    fn opens(line: &[u8], _: &[u8]) -> bool {
        warned(line).is_some()
    }

    fn begins(&mut self, line: &[u8], below: &[u8]) -> Option<usize> {
        // What curl says next stands right behind a body that ends without a line feed.
        let glued =
            || memmem::find(line, FAILED).filter(|at| failed(lines::from(line, *at)).is_some());
        match Self::opens(line, below) {
            true => Some(0),
            false => glued(),
        }
    }

    fn read(&mut self, bytes: &[u8]) -> Option<Part> {
        let (_, first) = lines::each(bytes).next()?;
        let mut part = Part {
            has_no_version: true,
            laid_out: true,
            ..Part::default()
        };
        let head = [b"HTTP/1.1 ", &*warned(first)?, b"\r\n\r\n"].concat();
        part.push(0, &head);
        let behind = lines::from(bytes, first.len());
        let told = stray_lines::start(behind);
        let blanks = lines::from(behind, told);
        let begin = behind.len() - blanks.trim_ascii_start().len();
        part.body_elsewhere = begin == behind.len();
        part.push(first.len() + begin, lines::from(behind, begin));
        Some(part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_warning_tells_the_status() {
        let told = |line: &str| warned(line.as_bytes()).map(|told| lines::lossy(&told));
        for name in ["xh", "xhs", "http", "https"] {
            let line = format!("{name}: warning: HTTP 412 Precondition Failed\r\n");
            assert_eq!(told(&line).as_deref(), Some("412 Precondition Failed"));
        }
        assert_eq!(told("xh: warning: HTTP 430").as_deref(), Some("430"));
        let of_curl = "curl: (22) The requested URL returned error: 412\r\n";
        assert_eq!(told(of_curl).as_deref(), Some("412"));
        let quoted = format!("curl.exe : {of_curl}");
        assert_eq!(told(&quoted).as_deref(), Some("412"));
        for line in [
            "xh: warning: HTTP/2 is slow",
            "xh: warning: HTTP 4120",
            "so it said: warning: HTTP 412",
            ": warning: HTTP 412",
            "xh: warning: HTTP 41",
            "curl: (22) The requested URL returned error: many",
            "said curl: (22) The requested URL returned error: 412",
        ] {
            assert_eq!(told(line), None, "{line}");
        }
    }
}
