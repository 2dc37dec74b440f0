//! Reads an input that is a body without a status line.

use crate::capture::error::{CaptureError, Problem};
use crate::capture::message::{body, json_end};
use crate::capture::source::{Exchanges, Input, Source, calls};
use crate::capture::transcripts::warning;
use crate::exchange::{Exchange, InputFormat, Origin, Repair, Response};
use crate::input::window::{More, View};
use crate::input::{ansi, lines};

/// Whether an input is a body: JSON, or anything at all when the caller gave it a status.
pub(crate) fn fits(view: View, source: &Source) -> Result<bool, More> {
    if source.bare_status.is_some() {
        return Ok(true);
    }
    let begin = ansi::glance(view.bytes);
    let is_body = json_end::opens(&begin) && !json_end::is_shown(&begin);
    if view.bytes.trim_ascii_start().len() < lines::GLANCE {
        return view.if_ended(is_body);
    }
    Ok(is_body)
}

pub(crate) fn open(input: Input<'_>) -> Exchanges<'_> {
    calls(std::iter::once_with(|| whole(input)))
}

/// The body that an input is, without a prompt or the like behind it.
fn whole(mut input: Input<'_>) -> Result<Exchange, CaptureError> {
    let limit = input.limits.input;
    let place = input.window.place();
    input.window.fill(
        usize::try_from(limit)
            .unwrap_or(usize::MAX)
            .saturating_add(1),
    );
    if let Some(error) = input.failure() {
        return Err(error);
    }
    if input.window.bytes().len() as u64 > limit {
        return Err(CaptureError::new(limit, Problem::InputTooLarge { limit }));
    }
    let bytes = input.window.bytes();
    let plain = ansi::plain(bytes);
    let bytes = match json_end::opens(bytes) {
        // A tool has coloured it for a terminal.
        false if json_end::opens(&plain) => &*plain,
        _ => bytes,
    };
    let value = json_end::document_end(View::whole(bytes)).ok().flatten();
    let end = value.filter(|&end| {
        let behind = lines::from(bytes, end);
        !behind.trim_ascii().is_empty() && !json_end::continues(behind)
    });
    let told = end.and_then(|end| told_behind(lines::from(bytes, end)));
    let left_out = end.map_or(0, |end| lines::lines_of_text(lines::from(bytes, end)));
    let repairs = (left_out > 0)
        .then_some(Repair::LinesAfterBody { count: left_out })
        .into_iter()
        .collect();
    let kept = end.map_or(bytes, |end| lines::before(bytes, end)).to_vec();
    Ok(Exchange {
        response: Response {
            status: input.source.bare_status.or(told),
            body: body::whole(kept, input.window.recoded(), input.limits.body),
            ..Response::default()
        },
        origin: Origin {
            repairs,
            ..input.origin(InputFormat::Body, 1, place)
        },
        ..Exchange::default()
    })
}

/// The status that curl says behind a body with `--fail-with-body`.
fn told_behind(text: &[u8]) -> Option<u16> {
    let told = lines::each(text).find_map(|(_, line)| warning::failed(lines::without_end(line)))?;
    std::str::from_utf8(lines::before(told, 3))
        .ok()?
        .parse()
        .ok()
}
