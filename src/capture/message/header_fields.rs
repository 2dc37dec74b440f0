//! The lines of a head after its first: header fields, and what stands among them.

use memchr::memchr;

use crate::capture::message::status_line::Opening;
use crate::capture::message::{json_end, status_line};
use crate::exchange::{Headers, Repair, is_of_field_name};
use crate::input::{ansi, lines};

/// Whether a line is a header field.
pub(crate) fn is_field(line: &[u8]) -> bool {
    let line = ansi::glance(line);
    field(&line).is_some() || is_pseudo_field(&line)
}

/// Whether a line is empty; blanks that an editor left do not count.
pub(crate) fn is_blank(line: &[u8]) -> bool {
    ansi::glance(line).trim_ascii().is_empty()
}

/// The elements of a header that is a list, over all its lines, in order.
pub(crate) fn elements<'h>(headers: &'h Headers, name: &'h str) -> impl Iterator<Item = &'h str> {
    headers.all(name).flat_map(list)
}

/// The `Content-Length`, unless it is missing, not a number, or there are several that differ.
pub(crate) fn content_length(headers: &Headers) -> Option<u64> {
    same_length(headers.all("Content-Length"))
}

/// What values of `Content-Length` say, as [`content_length`] reads them.
pub(crate) fn same_length<'v>(values: impl IntoIterator<Item = &'v str>) -> Option<u64> {
    let mut lengths = values.into_iter().flat_map(list).map(|element| {
        let digits = element.bytes().all(|byte| byte.is_ascii_digit());
        element.parse().ok().filter(|_| digits)
    });
    let first = lengths.next()??;
    lengths.all(|other| other == Some(first)).then_some(first)
}

fn list(value: &str) -> impl Iterator<Item = &str> {
    value.split(',').map(str::trim)
}

/// The header lines read so far.
#[derive(Default)]
pub(crate) struct Fields {
    pub(crate) headers: Headers,
    pub(crate) repairs: Vec<Repair>,
    /// Whether the last line is in `headers`, so that a folded line continues it.
    open: bool,
}

/// What a line of a head was.
pub(crate) enum Step {
    Field,
    Empty,
    /// The line is no part of the head: the body, or the next response, begins with it.
    Body,
}

impl Fields {
    /// No line yet, and room for the headers of most responses.
    pub(crate) fn new() -> Self {
        Self {
            headers: Headers::with_capacity(16),
            ..Self::default()
        }
    }

    /// Takes the next line, which is line `number` of the input.
    pub(crate) fn take(&mut self, raw: &[u8], number: usize) -> Step {
        let line = ansi::plain(lines::without_returns(raw));
        if line.trim_ascii().is_empty() {
            return Step::Empty;
        }
        if status_line::parts(&line).is_some_and(|parts| parts.opening() == Opening::Status) {
            return Step::Body;
        }
        if begins_body(&line) {
            self.repairs.push(Repair::NoEmptyLine { line: number });
            return Step::Body;
        }
        if self.open && line.first().is_some_and(u8::is_ascii_whitespace) {
            self.fold(&line);
            return Step::Field;
        }
        self.open = false;
        if is_pseudo_field(&line) {
            return Step::Field;
        }
        if let Some((name, value)) = field(&line) {
            self.headers.push(lines::text(name), lines::text(value));
            self.open = true;
        } else {
            self.leave_out(number);
        }
        Step::Field
    }

    /// Notes a line that is no header: one note for all of them.
    fn leave_out(&mut self, line: usize) {
        let noted = self.repairs.iter_mut().find_map(|repair| match repair {
            Repair::NotHeaders { count, .. } => Some(count),
            _ => None,
        });
        match noted {
            Some(count) => *count += 1,
            None => self.repairs.push(Repair::NotHeaders {
                first: line,
                count: 1,
            }),
        }
    }

    /// Adds an obsolete folded line to the field before it.
    fn fold(&mut self, line: &[u8]) {
        self.headers
            .fold_into_last(&lines::lossy(line.trim_ascii()));
    }
}

/// Name and value of a header line.
pub(crate) fn field(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let colon = memchr(b':', line)?;
    let name = lines::before(line, colon).trim_ascii();
    is_name(name).then(|| (name, lines::from(line, colon + 1).trim_ascii()))
}

/// Whether bytes can be the name of a header. Beyond what HTTP allows, bytes that are not ASCII are let pass:
/// they are shown as they can be.
pub(crate) fn is_name(name: &[u8]) -> bool {
    let is_let_pass = |byte: &u8| is_of_field_name(*byte) || !byte.is_ascii();
    !name.is_empty() && name.iter().all(is_let_pass)
}

/// `:status: 412` and the like, as HTTP/2 has them: they repeat the status line.
fn is_pseudo_field(line: &[u8]) -> bool {
    line.strip_prefix(b":")
        .is_some_and(|rest| field(rest).is_some())
}

/// Whether a line where a header should be is the body: no field name begins like this.
fn begins_body(line: &[u8]) -> bool {
    match line.first() {
        Some(b'{' | b'<') => true,
        Some(b'[') => json_end::opens(line),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::Header;

    fn fields(text: &str) -> Vec<(String, String)> {
        let mut fields = Fields::default();
        for (index, line) in text.lines().enumerate() {
            fields.take(line.as_bytes(), index + 1);
        }
        let pair = |header: Header<'_>| pair(header.name, header.value);
        fields.headers.iter().map(pair).collect()
    }

    fn pair(name: &str, value: &str) -> (String, String) {
        (name.to_owned(), value.to_owned())
    }

    #[test]
    fn names_are_kept_as_written_and_values_are_trimmed() {
        assert_eq!(
            fields("eTaG:   \"a\" \t\r\nX-Blank :\r\nA:b:c\r\n\r\n"),
            [pair("eTaG", "\"a\""), pair("X-Blank", ""), pair("A", "b:c")]
        );
    }

    #[test]
    fn a_folded_header_continues_the_line_before() {
        assert_eq!(
            fields("X-A: one\r\n two\r\n\t three \r\nX-B:\r\n four\r\n\r\n"),
            [pair("X-A", "one two three"), pair("X-B", "four")]
        );
    }

    #[test]
    fn repeated_headers_stay_in_order() {
        assert_eq!(
            fields("A: 1\nB: 2\na: 3\n\n"),
            [pair("A", "1"), pair("B", "2"), pair("a", "3")]
        );
    }

    #[test]
    fn a_name_that_is_not_ascii_is_let_pass_and_one_with_a_blank_is_not() {
        assert_eq!(fields("é: 1\nX-é-Y: 2\n\n").len(), 2);
        for line in ["X é: 1", "é(: 1", ": 1", "X\0: 1"] {
            assert_eq!(fields(&format!("{line}\n\n")), [], "{line}");
        }
    }
}
