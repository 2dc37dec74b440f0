//! Logs of IIS, which name their columns.

use crate::input::lines;
use crate::scan::word::Word;

/// The columns of a log, as its last `#Fields:` line names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Columns {
    status: usize,
    count: usize,
}

impl Columns {
    /// Those that a line names, if the status is among them.
    pub(crate) fn named(line: &[u8]) -> Option<Self> {
        let names = line.strip_prefix(b"#Fields:")?.trim_ascii();
        let mut names = names
            .split(|byte| *byte == b' ')
            .filter(|name| !name.is_empty());
        let status = names.clone().position(|name| name == b"sc-status")?;
        Some(Self {
            status,
            count: names.by_ref().count(),
        })
    }

    /// Whether a number stands in the column of the status.
    pub(crate) fn is_status(&self, word: &Word<'_>) -> bool {
        const LONGEST_LINE: usize = 16 << 10;
        if word.bytes().len() != 3 {
            return false;
        }
        let word = word.reaching(LONGEST_LINE);
        let (before, after) = (word.line_before(), word.line_after());
        let spaces = |text: &[u8]| text.iter().filter(|byte| **byte == b' ').count();
        let stands_alone = before.last() == Some(&b' ') && matches!(after, [] | [b' ' | b'\r', ..]);
        stands_alone
            && spaces(before) == self.status
            && self.status + spaces(after) + 1 == self.count
    }
}

/// What the first line of a text names.
pub(crate) fn in_line(text: &[u8]) -> Option<Columns> {
    let (line, _) = lines::line(text, 0);
    Columns::named(lines::without_end(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_status_is_the_number_in_its_column() {
        let fields =
            b"#Fields: date time cs-method sc-status sc-substatus sc-win32-status time-taken\r\n";
        let columns = in_line(fields).unwrap();
        let line = "2026-03-04 05:06:19 GET 403 0 5 404";
        let is_status = |number: &str| {
            let at = line.find(number).unwrap();
            columns.is_status(&Word::new(line.as_bytes(), at, at + 3, 512))
        };
        assert!(is_status("403"));
        assert!(!is_status("404"));
        assert_eq!(in_line(b"#Fields: date time\n"), None);
    }
}
