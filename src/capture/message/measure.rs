//! What the length of a body shows, beside what its head promises.

use memchr::memchr_iter;

use crate::capture::message::head::Head;
use crate::capture::message::json_end;
use crate::exchange::Extent;
use crate::input::lines;
use crate::input::window::View;

/// What follows a head in the input.
pub(crate) struct Rest<'t> {
    pub(crate) view: View<'t>,
    /// Whether the capture was UTF-16.
    pub(crate) recoded: bool,
    /// Bytes of a body after decoding.
    pub(crate) limit: u64,
}

/// What bytes mean that follow a response which cannot have a body.
pub(crate) fn stray(bytes: &[u8]) -> Extent {
    match bytes.trim_ascii().len() as u64 {
        0 => Extent::Whole,
        arrived => Extent::Stray { arrived },
    }
}

/// What an absent body means.
pub(crate) fn unrecorded(head: &Head) -> Extent {
    match head.content_length() {
        _ if head.is_tunnel() => Extent::Whole,
        Some(0) => Extent::Whole,
        Some(length) => Extent::NotRecorded {
            promised: Some(length),
        },
        None if head.is_redirect() && head.is_chunked() => Extent::NotRecorded { promised: None },
        None => Extent::Whole,
    }
}

/// Whether the type of a body is all that a head says of one.
pub(crate) fn has_type_alone(head: &Head) -> bool {
    let has = |name| head.headers.get(name).is_some();
    has("Content-Type") && !has("Content-Length") && !head.is_tunnel()
}

/// Compares a body with its `Content-Length`, and takes off the line ends that a shell added.
pub(crate) fn compare<'t>(
    promised: u64,
    bytes: &'t [u8],
    rest: &Rest,
    head: &Head,
) -> (&'t [u8], Extent) {
    let arrived = bytes.len() as u64;
    if arrived == promised || head.is_tunnel() {
        return (bytes, Extent::Whole);
    }
    if rest.recoded && !bytes.is_ascii() {
        // A shell that recodes reads the bytes in a character set of its own: their number is lost.
        return (bytes, Extent::Whole);
    }
    let shorter = text_end(bytes);
    if let Some(kept) = [bytes, shorter]
        .into_iter()
        .find(|kept| lengths(kept).contains(&promised))
    {
        return (kept, Extent::Whole);
    }
    let extent = if arrived < promised {
        Extent::Short { promised, arrived }
    } else {
        Extent::Long { promised, arrived }
    };
    (bytes, extent)
}

/// Whether a body is one whole JSON object or array.
pub(crate) fn is_one_value(bytes: &[u8]) -> bool {
    let end = json_end::document_end(View::whole(bytes)).ok().flatten();
    end.is_some_and(|end| lines::from(bytes, end).trim_ascii().is_empty())
}

/// A body without the line ends at its end.
fn text_end(mut bytes: &[u8]) -> &[u8] {
    while let Some((b'\r' | b'\n', shorter)) = bytes.split_last() {
        bytes = shorter;
    }
    bytes
}

/// How long a body may have been before its line ends were changed: with LF, and with CR LF.
pub(crate) fn lengths(bytes: &[u8]) -> [u64; 2] {
    let feeds = memchr_iter(b'\n', bytes).count();
    let short = bytes.len() - lines::pairs(bytes);
    [short as u64, (short + feeds) as u64]
}
