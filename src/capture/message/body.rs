//! Takes the body of a response, and tells whether it is all there.

use std::borrow::Cow;

use crate::capture::message::boundary::Behind;
use crate::capture::message::chunked::Framing;
use crate::capture::message::head::Head;
use crate::capture::message::measure::{self, Rest};
use crate::capture::message::span::{Span, Taken, span};
use crate::capture::message::{boundary, chunked, closing, content_coding, header_fields, status};
use crate::capture::transcripts::curl::meter;
use crate::exchange::{Body, Extent, Headers};
use crate::input::window::{More, View};
use crate::input::{ansi, lines};

/// Takes the body of a response. `fuel` limits what is looked at in vain; see [`unframed`].
pub(crate) fn take(rest: &Rest, head: &Head, fuel: &mut usize) -> Result<Taken, More> {
    match uncoloured(rest, head, fuel)? {
        Some(taken) => Ok(taken),
        None => as_it_is(rest, head, fuel),
    }
}

fn as_it_is(rest: &Rest, head: &Head, fuel: &mut usize) -> Result<Taken, More> {
    if status::has_no_body(head.status) {
        return forbidden(rest);
    }
    // `curl -L` prints no body of a redirect that it follows, whatever the length says.
    if head.is_redirect() && boundary::is_here(rest.view)? {
        return Ok(Span::to(0, Some(0)).without_body(rest, measure::unrecorded(head)));
    }
    if head.is_chunked()
        && let Some(unframed) = unframed(rest, head, fuel)?
    {
        return Ok(unframed);
    }
    let span = span(rest, head)?;
    let bytes = lines::before(rest.view.bytes, span.end);
    let bytes = if span.exact {
        bytes
    } else {
        without_blank(bytes)
    };
    if let Some((body, figures)) = without_figures(bytes, rest, head) {
        return Ok(Taken {
            figures,
            ..span.taken(body)
        });
    }
    let (bytes, extent) = measured(rest, head, bytes);
    // `curl -I` prints none, and a head that was copied has lost its body.
    if bytes.is_empty() && extent == Extent::Whole && measure::has_type_alone(head) {
        return Ok(span.without_body(rest, Extent::NotRecorded { promised: None }));
    }
    if head.is_packed() {
        return Ok(span.taken(decoded(rest, head, bytes.into(), extent)));
    }
    let limit = usize::try_from(rest.limit).unwrap_or(usize::MAX);
    let extent = match bytes.len() > limit {
        true => Extent::OverLimit { limit: rest.limit },
        false => extent,
    };
    Ok(Taken {
        verbatim: bytes.len().min(limit),
        ..span.without_body(rest, extent)
    })
}

/// Takes the body of a response that a tool has coloured for a terminal.
fn uncoloured(rest: &Rest, head: &Head, fuel: &mut usize) -> Result<Option<Taken>, More> {
    let begin = lines::before(rest.view.bytes, lines::GLANCE);
    let is_coloured = lines::has_escape(begin) && !begin.iter().any(|byte| lines::is_binary(*byte));
    if !is_coloured && !head.is_coloured {
        return Ok(None);
    }
    let next = boundary::next(rest.view, 0)?;
    let end = next.unwrap_or(rest.view.bytes.len());
    let Cow::Owned(plain) = ansi::plain(lines::before(rest.view.bytes, end)) else {
        return Ok(None);
    };
    let rest = Rest {
        view: View::whole(&plain),
        ..*rest
    };
    let taken = as_it_is(&rest, head, fuel)?.settled(&plain);
    let behind = lines::from(&plain, taken.end);
    Ok(Some(Taken {
        figures: taken.figures + lines::lines_of_text(behind),
        end,
        next,
        ..taken
    }))
}

/// A body that consists of the whole input.
pub(crate) fn whole(bytes: Vec<u8>, recoded: bool, limit: u64) -> Body {
    let body = content_coding::decode(bytes.into(), &[], limit);
    Body { recoded, ..body }
}

/// A body that is held as a text beside its headers. One that is longer than they promise is not what was received: it
/// may be base64 of which nothing says so. Other than ASCII may have grown as it was recoded.
pub(crate) fn shown(text: Vec<u8>, headers: &Headers, limit: u64) -> Body {
    let arrived = text.len() as u64;
    let is_coded = headers.get("Content-Encoding").is_some();
    let promised = header_fields::content_length(headers).filter(|_| !is_coded && text.is_ascii());
    let body = whole(text, true, limit);
    match promised.filter(|promised| (1..arrived).contains(promised)) {
        Some(promised) if !measure::is_one_value(&body.bytes) => {
            let compared = measure::lengths(&body.bytes).contains(&promised);
            Body {
                extent: match compared {
                    true => body.extent,
                    false => Extent::Long { promised, arrived },
                },
                ..body
            }
        }
        _ => body,
    }
}

/// What is known of a body that is not given.
pub(crate) fn unrecorded(status: Option<u16>, headers: &Headers) -> Body {
    Body {
        extent: match header_fields::content_length(headers) {
            _ if status.is_some_and(status::has_no_body) => Extent::Whole,
            Some(0) => Extent::Whole,
            promised => Extent::NotRecorded { promised },
        },
        ..Body::default()
    }
}

/// A body as an archive keeps it: alone, and as it came over the wire.
pub(crate) fn archived(bytes: &[u8], head: &Head, limit: u64) -> Body {
    let rest = Rest {
        view: View::whole(bytes),
        recoded: false,
        limit,
    };
    if status::has_no_body(head.status) {
        return Body {
            extent: measure::stray(bytes),
            ..Body::default()
        };
    }
    if head.is_chunked()
        && let Ok(Some(framing)) = chunked::walk(rest.view, true, &mut bytes.len())
    {
        return joined(&rest, head, framing, bytes);
    }
    let (bytes, extent) = measured(&rest, head, bytes);
    decoded(&rest, head, bytes.into(), extent)
}

/// A body without framing, held against what the head says of its length.
fn measured<'t>(rest: &Rest, head: &Head, bytes: &'t [u8]) -> (&'t [u8], Extent) {
    match head.content_length() {
        _ if bytes.is_empty() => (bytes, measure::unrecorded(head)),
        Some(promised) if !head.is_coded() => match measure::compare(promised, bytes, rest, head) {
            // A tool has laid it out anew, or decoded it.
            (bytes, Extent::Long { .. }) if measure::is_one_value(bytes) => (bytes, Extent::Whole),
            compared => compared,
        },
        _ => (bytes, Extent::Whole),
    }
}

/// A response that cannot have a body: what stands before the next one is kept out.
fn forbidden(rest: &Rest) -> Result<Taken, More> {
    let next = boundary::next(rest.view, 0)?;
    let end = next.unwrap_or(rest.view.bytes.len());
    let behind = lines::before(rest.view.bytes, end);
    if closing::is_all(behind) {
        return Ok(Span::to(0, next).without_body(rest, Extent::Whole));
    }
    let extent = measure::stray(behind);
    Ok(Span::to(end, next).without_body(rest, extent))
}

/// Takes the framing of chunks off, if it is there.
///
/// A chunk may hold the head of another response, so the framing is followed as far as it goes. If it fails
/// there, it may only reach up to the next response; `fuel` bounds how many chunks are looked at in vain.
fn unframed(rest: &Rest, head: &Head, fuel: &mut usize) -> Result<Option<Taken>, More> {
    let before = *fuel;
    let framing = chunked::walk(rest.view, head.crlf, fuel);
    // What is looked at again with more behind it is not looked at in vain.
    let framing = framing.inspect_err(|More| *fuel = before)?;
    if let Some(framing) = framing
        && let Some(end) = framing.end
    {
        *fuel = before;
        let next = match boundary::behind(rest.view, end)? {
            Behind::End => None,
            Behind::Response(at) => Some(at),
            Behind::Other => boundary::next(rest.view, end)?,
        };
        return Ok(Some(in_chunks(
            rest,
            head,
            framing,
            Span::to(end, next),
            end,
        )));
    }
    let next = boundary::behind_body(rest.view)?;
    let end = next.unwrap_or(rest.view.bytes.len());
    let part = View::whole(lines::before(rest.view.bytes, end));
    let Some(framing) = chunked::walk(part, head.crlf, &mut part.bytes.len())? else {
        return Ok(None);
    };
    let span = Span::to(end, next);
    Ok(Some(in_chunks(rest, head, framing, span, end)))
}

/// Takes a body in the chunks that the first `length` bytes hold.
fn in_chunks(rest: &Rest, head: &Head, framing: Framing, span: Span, length: usize) -> Taken {
    if head.is_packed() {
        let bytes = lines::before(rest.view.bytes, length);
        return span.taken(joined(rest, head, framing, bytes));
    }
    let framing = framing.at_most(usize::try_from(rest.limit).unwrap_or(usize::MAX));
    let extent = match framing.is_over_limit() {
        true => Extent::OverLimit { limit: rest.limit },
        false => extent(&framing),
    };
    Taken {
        verbatim: length,
        framing: Some(framing),
        ..span.without_body(rest, extent)
    }
}

/// The body in chunks. More than the limit is only joined when what it decodes to may be less.
fn joined(rest: &Rest, head: &Head, framing: Framing, bytes: &[u8]) -> Body {
    let extent = extent(&framing);
    let framing = match head.is_packed() {
        true => framing,
        false => {
            framing.at_most(usize::try_from(rest.limit.saturating_add(1)).unwrap_or(usize::MAX))
        }
    };
    decoded(rest, head, framing.data(bytes).into(), extent)
}

fn extent(framing: &Framing) -> Extent {
    match framing.end {
        Some(_) => Extent::Whole,
        None => Extent::Cut,
    }
}

/// A body with curl's figures inside, without them, where the length bears out that they are all that is too much.
fn without_figures(bytes: &[u8], rest: &Rest, head: &Head) -> Option<(Body, usize)> {
    let promised = head.content_length().filter(|_| !head.is_coded())?;
    if bytes.len() as u64 <= promised {
        return None;
    }
    let (kept, lines) = meter::taken_out(bytes)?;
    let is_borne_out = kept.len() as u64 == promised;
    is_borne_out.then(|| (decoded(rest, head, kept.into(), Extent::Whole), lines))
}

fn without_blank(bytes: &[u8]) -> &[u8] {
    if bytes.trim_ascii().is_empty() {
        return &[];
    }
    bytes
}

/// Undoes the codings that the headers name, the outermost first.
fn decoded(rest: &Rest, head: &Head, bytes: Cow<'_, [u8]>, found: Extent) -> Body {
    let body = content_coding::decode(bytes, &head.codings(), rest.limit);
    Body {
        extent: match body.extent {
            Extent::Whole => found,
            of_decoding => of_decoding,
        },
        recoded: rest.recoded,
        ..body
    }
}
