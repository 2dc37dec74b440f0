//! What wget2 tells on a line, which may be glued to a body.

use memchr::memmem;

use crate::capture::message::header_fields;
use crate::capture::transcripts::frame;
use crate::input::lines;

/// How `-d` tells the time, and the blank behind it.
const TIME: &[u8] = b"00.000000.000 ";
/// What else it tells, without a time.
const NOTES: [&[u8]; 4] = [b"WARNING: ", b"ERROR: ", b"Adding URL: ", b"Saving '"];
/// How far before its end a line is looked at for what is glued to a body, in bytes.
const GLUED: usize = 16 << 10;

/// What wget2 tells on a line.
pub(super) enum Told<'l> {
    /// `[0] Downloading 'https://a.example/x' ...`
    Begin(&'l [u8]),
    /// `HTTP ERROR response 412 Precondition Failed [https://a.example/x]`.
    End(End<'l>),
    /// `# sent 310 bytes:`, a request of which follows.
    Sent,
    /// `# got header 213 bytes:`, which follows.
    Head,
    /// A field of a head of HTTP/2 with a time before it.
    Field(&'l [u8]),
    /// A field of a request of HTTP/2: `[FRAME 1] > :method: GET`.
    Asked(&'l [u8]),
    /// `chunk size is 50`, in the middle of a body.
    Chunk,
    /// Anything else that is told.
    Other,
}

/// What is told of a response at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct End<'l> {
    pub(super) status: &'l [u8],
    pub(super) reason: &'l [u8],
    pub(super) url: &'l [u8],
}

/// What a line tells, and where in the line that begins; `None` when it tells nothing.
pub(super) fn told(line: &[u8]) -> Option<(usize, Told<'_>)> {
    let line = lines::without_end(line);
    if let Some((at, behind)) = timed(line) {
        return Some((at, detail(behind)));
    }
    let start = line.len().saturating_sub(GLUED);
    let tail = lines::from(line, start);
    if let Some((at, url)) = begin(tail) {
        return Some((start + at, Told::Begin(url)));
    }
    if is_count(line, b"# got header ") {
        return Some((0, Told::Head));
    }
    if NOTES.iter().any(|note| line.starts_with(note)) {
        return Some((0, Told::Other));
    }
    Some((0, Told::End(end(line)?)))
}

/// What stands behind a time, and where the time begins: at the start of the line, or glued to a body.
fn timed(line: &[u8]) -> Option<(usize, &[u8])> {
    if let Some(behind) = lines::behind_form(line, TIME) {
        return Some((0, behind));
    }
    let start = line.len().saturating_sub(GLUED);
    let tail = lines::from(line, start);
    let mut blanks = memchr::memrchr_iter(b' ', tail);
    blanks.find_map(|blank| {
        let at = (blank + 1).checked_sub(TIME.len())?;
        let behind = lines::behind_form(lines::from(tail, at), TIME)?;
        Some((start + at, behind))
    })
}

fn detail(behind: &[u8]) -> Told<'_> {
    if is_count(behind, b"# sent ") {
        return Told::Sent;
    }
    if is_count(behind, b"# got header ") {
        return Told::Head;
    }
    if behind.starts_with(b"chunk size is ") {
        return Told::Chunk;
    }
    if let Some(frame) = behind.strip_prefix(b"[FRAME ") {
        let field = memmem::find(frame, b"] > ").map(|at| lines::from(frame, at + 4));
        let field = field.filter(|field| field.contains(&b':'));
        return field.map_or(Told::Other, Told::Asked);
    }
    let is_field = frame::pseudo(behind).is_some() || header_fields::field(behind).is_some();
    if is_field {
        Told::Field(behind)
    } else {
        Told::Other
    }
}

/// Whether a text is a mark, a number and ` bytes:`.
fn is_count(text: &[u8], mark: &[u8]) -> bool {
    let count = text
        .strip_prefix(mark)
        .and_then(|rest| rest.strip_suffix(b" bytes:"));
    count.is_some_and(|count| !count.is_empty() && count.iter().all(u8::is_ascii_digit))
}

/// The address of a line that begins a download, and where that line begins behind a body.
fn begin(line: &[u8]) -> Option<(usize, &[u8])> {
    const MARK: &[u8] = b"] Downloading '";
    let url = line.strip_suffix(b"' ...")?;
    let mark = memmem::rfind(url, MARK)?;
    let before = lines::before(line, mark);
    let digits = before
        .iter()
        .rev()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let open = mark.checked_sub(digits + 1).filter(|_| digits > 0)?;
    let is_open = line.get(open) == Some(&b'[');
    is_open.then(|| (open, lines::from(url, mark + MARK.len())))
}

/// What a line tells that ends a response.
fn end(line: &[u8]) -> Option<End<'_>> {
    let rest = line.strip_prefix(b"HTTP ")?;
    let rest = rest.strip_prefix(b"ERROR ").unwrap_or(rest);
    let (status, rest) = rest.strip_prefix(b"response ")?.split_at_checked(3)?;
    let url = rest.strip_suffix(b"]")?;
    let open = memmem::rfind(url, b" [")?;
    let is_status = status.iter().all(u8::is_ascii_digit) && rest.starts_with(b" ");
    is_status.then(|| End {
        status,
        reason: lines::before(url, open).trim_ascii(),
        url: lines::from(url, open + 2),
    })
}

/// Whether a download begins on the line on which a JSON value ends.
pub(crate) fn begins_behind(value: &[u8]) -> bool {
    begin(lines::without_end(lines::line(value, 0).0)).is_some_and(|(at, _)| at == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_may_be_glued_to_a_body() {
        let line = b"{}[12] Downloading 'https://a.example/x' ...\n";
        assert!(matches!(
            told(line),
            Some((2, Told::Begin(b"https://a.example/x")))
        ));
        let line = b"{}26.023331.889 keep_alive=0\n";
        assert!(matches!(told(line), Some((2, Told::Other))));
        let line = b"HTTP ERROR response 412 Precondition Failed [https://a.example/x]\n";
        let end = End {
            status: b"412",
            reason: b"Precondition Failed",
            url: b"https://a.example/x",
        };
        assert!(matches!(told(line), Some((0, Told::End(found))) if found == end));
        for line in [
            "[x] Downloading 'a' ...",
            "# got header x bytes:",
            "HTTP response 2000 [a]",
            "it is 26.023331 now",
        ] {
            assert!(told(line.as_bytes()).is_none(), "{line}");
        }
    }
}
