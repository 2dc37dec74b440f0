//! Where a body without framing ends and the next response begins, and what is taken by that.

use crate::capture::message::boundary::Behind;
use crate::capture::message::chunked::Framing;
use crate::capture::message::head::Head;
use crate::capture::message::measure::{self, Rest};
use crate::capture::message::{boundary, closing, json_end, transfer};
use crate::capture::transcripts::curl::meter;
use crate::exchange::{Body, Extent};
use crate::input::lines;
use crate::input::window::More;

/// A body taken from what follows its head.
#[derive(Debug)]
pub(crate) struct Taken {
    /// The body, without its bytes where these are `verbatim`.
    pub(crate) body: Body,
    /// How many bytes from the beginning of what follows the head are the body as they stand. They are not copied
    /// here: there may be more of them than should be in memory twice.
    pub(crate) verbatim: usize,
    /// The framing of chunks that these bytes still have, to be taken off by whoever takes them.
    pub(crate) framing: Option<Framing>,
    /// Where the response ends.
    pub(crate) end: usize,
    /// Where the next one begins.
    pub(crate) next: Option<usize>,
    /// Lines inside the body that were left out.
    pub(crate) figures: usize,
}

impl Taken {
    /// The same with all bytes of the body. `behind` is what follows the head.
    pub(crate) fn settled(mut self, behind: &[u8]) -> Self {
        if self.verbatim > 0 {
            let bytes = lines::before(behind, self.verbatim);
            self.body.bytes = match self.framing.take() {
                Some(framing) => framing.data(bytes),
                None => bytes.to_vec(),
            };
            self.verbatim = 0;
        }
        self
    }
}

/// Where a body ends and the next response begins.
pub(crate) struct Span {
    pub(crate) end: usize,
    pub(crate) next: Option<usize>,
    /// Whether the length says so.
    pub(crate) exact: bool,
}

impl Span {
    pub(crate) fn to(end: usize, next: Option<usize>) -> Self {
        let exact = false;
        Self { end, next, exact }
    }

    pub(crate) fn taken(self, body: Body) -> Taken {
        Taken {
            body,
            verbatim: 0,
            framing: None,
            end: self.end,
            next: self.next,
            figures: 0,
        }
    }

    pub(crate) fn without_body(self, rest: &Rest, extent: Extent) -> Taken {
        self.taken(Body {
            extent,
            recoded: rest.recoded,
            ..Body::default()
        })
    }
}

/// Where a body without framing ends: where the length says, if something shows that it is right; at the end of
/// a JSON value, unless a length contradicts; before the next response; or with the input.
pub(crate) fn span(rest: &Rest, head: &Head) -> Result<Span, More> {
    let bytes = rest.view.bytes;
    let length = head.content_length().filter(|_| !head.is_tunnel());
    let length = length.and_then(|length| usize::try_from(length).ok());
    if length == Some(0) {
        let next = boundary::next(rest.view, 0)?;
        return Ok(Span {
            end: 0,
            next,
            exact: true,
        });
    }
    if let Some(end) = length {
        let exact = |next| Span {
            end,
            next,
            exact: true,
        };
        match boundary::behind(rest.view, end)? {
            Behind::End => return Ok(exact(None)),
            Behind::Response(at) => return Ok(exact(Some(at))),
            Behind::Other => {}
        }
    }
    if let Some(value) = json_end::document_end(rest.view)? {
        return json_span(rest, head, value, length);
    }
    let next = boundary::behind_body(rest.view)?;
    let text = lines::before(bytes, next.unwrap_or(bytes.len()));
    let text = lines::before(text, transfer::start(text));
    let length = length.filter(|_| !head.is_coded());
    let is_all = length
        .is_some_and(|length| measure::compare(length as u64, text, rest, head).1 == Extent::Whole);
    let reached = length.filter(|_| !is_all && !rest.recoded);
    let reached = reached.and_then(|length| closing::reached(text, length, head.crlf, head.status));
    if let Some(end) = reached {
        return Ok(Span {
            end,
            next,
            exact: true,
        });
    }
    if let Some(end) = closing::of_ab(text) {
        return Ok(Span::to(end, next));
    }
    let text = lines::before(text, meter::start(text));
    let text = match length {
        Some(_) => text,
        None => closing::without_told(text),
    };
    Ok(Span::to(text.len(), next))
}

/// Where a body ends that begins with a whole JSON value. What follows the value is left out if the headers bear
/// out that the value is all, or say nothing of a length; otherwise it may be body too.
fn json_span(rest: &Rest, head: &Head, value: usize, length: Option<usize>) -> Result<Span, More> {
    let bytes = rest.view.bytes;
    let next = boundary::next(rest.view, value)?;
    let until = meter::start(lines::before(bytes, next.unwrap_or(bytes.len())));
    let behind = bytes.get(value..until).unwrap_or_default();
    // Some servers end the value with a line feed, which a terminal makes a pair.
    let blanks = behind.len() - behind.trim_ascii_start().len();
    let (line, below) = lines::line(behind, 0);
    let with_feed = line.trim_ascii().is_empty().then_some(value + below);
    let promised = head.content_length().filter(|_| !head.is_coded());
    let ends = match promised {
        Some(_) => [
            length.filter(|&length| (value..=value + blanks).contains(&length)),
            Some(value),
            with_feed,
        ],
        // What arrived counts.
        None => [with_feed, Some(value), None],
    };
    let is_borne_out = |end: &usize| {
        promised.is_none_or(|promised| {
            let kept = lines::before(bytes, *end);
            measure::compare(promised, kept, rest, head).1 == Extent::Whole
        })
    };
    // A tool may have laid the value out anew; then it is longer than it was.
    let is_longer = promised.is_some_and(|promised| value as u64 > promised);
    let end = ends.into_iter().flatten().find(is_borne_out);
    let is_told = transfer::is_here(behind);
    let end = end.or((is_longer || is_told).then_some(value));
    let end = end.filter(|_| is_told || !json_end::continues(behind));
    Ok(Span::to(end.unwrap_or(until), next))
}
