//! Reads the warning that xh and HTTPie write above a body that goes elsewhere than to a terminal: `xh: warning: HTTP 412
//! Precondition Failed`.

use crate::capture::message::boundary;
use crate::capture::source::Source;
use crate::capture::transcripts::dialect::{Dialect, Part};
use crate::exchange::InputFormat;
use crate::input::window::{More, View};
use crate::input::{ansi, lines};

/// How far into a line a warning is looked for, in bytes.
const WARNING: usize = 256;

/// Status and reason of a warning.
fn warned(line: &[u8]) -> Option<Vec<u8>> {
    const TOLD: &[u8] = b": warning: HTTP ";
    let line = ansi::plain(lines::without_end(lines::before(line, WARNING)));
    let name = line.iter().position(|&byte| byte == b':')?;
    let is_name = lines::before(&line, name).iter().all(u8::is_ascii_graphic);
    let told = lines::from(&line, name).strip_prefix(TOLD)?;
    let (status, behind) = told.split_at_checked(3)?;
    let is_status = status.iter().all(u8::is_ascii_digit);
    let is_whole = matches!(behind.first(), None | Some(b' '));
    (is_name && name > 0 && is_status && is_whole).then(|| told.to_vec())
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
        Self::opens(line, below).then_some(0)
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
        let blanks = behind.len() - behind.trim_ascii_start().len();
        part.body_elsewhere = blanks == behind.len();
        part.push(first.len() + blanks, lines::from(behind, blanks));
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
        for line in [
            "xh: warning: HTTP/2 is slow",
            "xh: warning: HTTP 4120",
            "so it said: warning: HTTP 412",
            ": warning: HTTP 412",
            "xh: warning: HTTP 41",
        ] {
            assert_eq!(told(line), None, "{line}");
        }
    }
}
