//! Where the body of a response ends, and whether it is all there.

use super::boundary::{self, Behind};
use super::content::{self, Outcome};
use super::head::Head;
use super::{chunked, json, text};
use crate::exchange::{Body, Extent};

/// What follows a head in the input.
pub(super) struct Rest<'t> {
    pub(super) bytes: &'t [u8],
    /// The length without the blanks at the end.
    pub(super) content: usize,
    /// Whether the capture was UTF-16.
    pub(super) recoded: bool,
    /// Bytes of a body after decoding.
    pub(super) limit: u64,
}

/// A body taken from what follows its head.
#[derive(Debug)]
pub(super) struct Taken {
    pub(super) body: Body,
    /// Where the response ends.
    pub(super) end: usize,
    /// Where the next one begins.
    pub(super) next: Option<usize>,
}

/// Takes the body of a response. `fuel` limits what is looked at in vain; see [`unframed`].
pub(super) fn take(rest: &Rest, head: &Head, fuel: &mut usize) -> Taken {
    if head.forbids_body() {
        return none(rest);
    }
    // `curl -L` prints no body of a redirect that it follows, whatever the length says.
    if head.is_redirect() && boundary::is_at(rest.bytes, 0) {
        return Span::to(0, Some(0)).taken(rest, Vec::new(), unrecorded(head));
    }
    if head.is_chunked()
        && let Some((span, data, extent)) = unframed(rest, head, fuel)
    {
        let (data, extent) = decoded(rest, head, data, extent);
        return span.taken(rest, data, extent);
    }
    let span = span(rest, head);
    let bytes = text::before(rest.bytes, span.end);
    let bytes = if span.exact {
        bytes
    } else {
        without_blank(bytes)
    };
    let (bytes, extent) = match head.content_length() {
        _ if bytes.is_empty() => (bytes, unrecorded(head)),
        Some(promised) if !head.is_coded() => compare(promised, bytes, rest, head),
        _ => (bytes, Extent::Whole),
    };
    let (data, extent) = decoded(rest, head, bytes.to_vec(), extent);
    span.taken(rest, data, extent)
}

/// A body that consists of the whole input.
pub(super) fn whole(bytes: Vec<u8>, recoded: bool, limit: u64) -> Body {
    let (bytes, outcome) = content::decode(bytes, &[], limit);
    Body {
        bytes,
        extent: extent(outcome, Extent::Whole, limit),
        recoded,
        decoded: false,
    }
}

/// Where a body ends and the next response begins.
struct Span {
    end: usize,
    next: Option<usize>,
    /// Whether the length says so.
    exact: bool,
}

impl Span {
    fn to(end: usize, next: Option<usize>) -> Self {
        let exact = false;
        Self { end, next, exact }
    }

    fn taken(self, rest: &Rest, bytes: Vec<u8>, extent: Extent) -> Taken {
        Taken {
            body: Body {
                bytes,
                extent,
                recoded: rest.recoded,
                decoded: false,
            },
            end: self.end,
            next: self.next,
        }
    }
}

/// A response that cannot have a body: what stands before the next one is kept out.
fn none(rest: &Rest) -> Taken {
    let next = boundary::next(rest.bytes, 0);
    let end = next.unwrap_or(rest.bytes.len());
    let stray = text::before(rest.bytes, end).trim_ascii();
    let extent = match stray.len() as u64 {
        0 => Extent::Whole,
        arrived => Extent::Stray { arrived },
    };
    Span::to(end, next).taken(rest, Vec::new(), extent)
}

/// Takes the framing of chunks off, if it is there.
///
/// A chunk may hold the head of another response, so the framing is followed as far as it goes. If it fails
/// there, it may only reach up to the next response; `fuel` bounds how many chunks are looked at in vain.
fn unframed(rest: &Rest, head: &Head, fuel: &mut usize) -> Option<(Span, Vec<u8>, Extent)> {
    let before = *fuel;
    let framing = chunked::walk(rest.bytes, head.crlf, fuel);
    if let Some(framing) = framing
        && let Some(end) = framing.end
    {
        *fuel = before;
        let next = match boundary::behind(rest.bytes, end, rest.content) {
            Behind::End => None,
            Behind::Response(at) => Some(at),
            Behind::Other => boundary::next(rest.bytes, end),
        };
        let data = framing.data(rest.bytes);
        return Some((Span::to(end, next), data, Extent::Whole));
    }
    let next = boundary::next(rest.bytes, 0);
    let end = next.unwrap_or(rest.bytes.len());
    let part = text::before(rest.bytes, end);
    let framing = chunked::walk(part, head.crlf, &mut part.len())?;
    let extent = match framing.end {
        Some(_) => Extent::Whole,
        None => Extent::Cut,
    };
    Some((Span::to(end, next), framing.data(part), extent))
}

/// Where a body without framing ends: where the length says, if something shows that it is right; at the end of
/// a JSON value; before the next response; or with the input.
fn span(rest: &Rest, head: &Head) -> Span {
    let bytes = rest.bytes;
    let length = head.content_length().filter(|_| !head.is_tunnel());
    let length = length.and_then(|length| usize::try_from(length).ok());
    if let Some(end) = length {
        let exact = |next| Span {
            end,
            next,
            exact: true,
        };
        match boundary::behind(bytes, end, rest.content) {
            Behind::End => return exact(None),
            Behind::Response(at) => return exact(Some(at)),
            Behind::Other => {}
        }
    }
    if json::has_bracket(bytes)
        && let Some(end) = json::value_end(bytes)
    {
        return match boundary::next(bytes, end) {
            Some(at) if json::continues(bytes.get(end..at).unwrap_or_default()) => {
                Span::to(at, Some(at))
            }
            Some(at) => Span::to(end, Some(at)),
            None if json::continues(text::from(bytes, end)) => Span::to(bytes.len(), None),
            None => Span::to(end, None),
        };
    }
    match (boundary::next(bytes, 0), length) {
        (Some(at), Some(end)) if end <= at && !head.is_coded() && ends_a_line(bytes, end) => Span {
            end,
            next: Some(at),
            exact: true,
        },
        (next, _) => Span::to(next.unwrap_or(bytes.len()), next),
    }
}

fn ends_a_line(bytes: &[u8], at: usize) -> bool {
    let (before, after) = (text::before(bytes, at), text::from(bytes, at));
    before.is_empty() || before.ends_with(b"\n") || matches!(after, [b'\r' | b'\n', ..])
}

fn without_blank(bytes: &[u8]) -> &[u8] {
    if bytes.trim_ascii().is_empty() {
        return &[];
    }
    bytes
}

/// What an absent body means.
fn unrecorded(head: &Head) -> Extent {
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

/// Compares a body with its `Content-Length`, and takes off the line ends that a shell added.
fn compare<'t>(promised: u64, bytes: &'t [u8], rest: &Rest, head: &Head) -> (&'t [u8], Extent) {
    let arrived = bytes.len() as u64;
    if arrived == promised || head.is_tunnel() {
        return (bytes, Extent::Whole);
    }
    if rest.recoded && !bytes.is_ascii() {
        // A shell that recodes reads the bytes in a character set of its own: their number is lost.
        return (bytes, Extent::Whole);
    }
    if rest.recoded || !head.crlf {
        let shorter = text_end(bytes);
        if let Some(kept) = [bytes, shorter]
            .into_iter()
            .find(|kept| lengths(kept).contains(&promised))
        {
            return (kept, Extent::Whole);
        }
    }
    let extent = if arrived < promised {
        Extent::Short { promised, arrived }
    } else {
        Extent::Long { promised, arrived }
    };
    (bytes, extent)
}

/// A body without the line ends at its end.
fn text_end(mut bytes: &[u8]) -> &[u8] {
    while let Some((b'\r' | b'\n', shorter)) = bytes.split_last() {
        bytes = shorter;
    }
    bytes
}

/// How long a body may have been before its line ends were changed: with LF, and with CR LF.
fn lengths(bytes: &[u8]) -> [u64; 2] {
    let feeds = bytes.iter().filter(|&&byte| byte == b'\n').count();
    let pairs = bytes.windows(2).filter(|pair| pair == b"\r\n").count();
    let short = bytes.len() - pairs;
    [short as u64, (short + feeds) as u64]
}

/// Undoes the codings that the headers name, the outermost first.
fn decoded(rest: &Rest, head: &Head, bytes: Vec<u8>, found: Extent) -> (Vec<u8>, Extent) {
    let (bytes, outcome) = content::decode(bytes, &head.codings(), rest.limit);
    (bytes, extent(outcome, found, rest.limit))
}

fn extent(outcome: Outcome, found: Extent, limit: u64) -> Extent {
    match outcome {
        Outcome::Whole => found,
        Outcome::Cut => Extent::Cut,
        Outcome::OverLimit => Extent::OverLimit { limit },
    }
}
