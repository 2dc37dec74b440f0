//! Reads an input that is a body without a status line.

use std::ops::Range;

use super::input::Input;
use super::{body, detect, found, json, text};
use crate::exchange::{Exchange, Format, Origin, Repair, Response};

/// An input that is a body, without a prompt or the like behind it: JSON, or anything at all when the caller gave it
/// a status.
pub(super) fn part(input: &Input) -> Option<Range<usize>> {
    let text = &input.text;
    if input.source.bare_status.is_none() && (!json::opens(text) || found::is_har(text)) {
        return None;
    }
    let end = input.json_end.filter(|&end| {
        let behind = text::from(text, end);
        !behind.trim_ascii().is_empty() && !json::continues(behind)
    });
    Some(0..end.unwrap_or(text.len()))
}

pub(super) fn open(mut input: Input, part: Range<usize>) -> detect::Exchanges {
    let left_out = text::lines_of_text(text::from(&input.text, part.end));
    input.text.truncate(part.end);
    let repairs = (left_out > 0)
        .then_some(Repair::LinesAfterBody { count: left_out })
        .into_iter()
        .collect();
    let exchange = Exchange {
        request: None,
        response: Response {
            status: input.source.bare_status,
            body: body::whole(input.text, input.recoded, input.limits.body),
            ..Response::default()
        },
        origin: Origin {
            file: input.source.file,
            index: 1,
            format: Format::Body,
            line: 1,
            repairs,
            ..Origin::default()
        },
    };
    Box::new(std::iter::once(Ok(exchange)))
}
