//! Reads an input that is a body without a status line.

use super::input::Input;
use super::{body, detect, found, json, text};
use crate::exchange::{Exchange, Format, Origin, Repair, Response};

/// Whether an input is a body: JSON, or anything at all when the caller gave it a status.
pub(super) fn fits(input: &Input) -> bool {
    input.source.bare_status.is_some()
        || json::has_bracket(&input.text) && !found::is_har(&input.text)
}

pub(super) fn open(mut input: Input) -> detect::Exchanges {
    let repairs = cut_off_lines_behind(&mut input.text);
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

/// Takes a prompt or the like off behind a JSON value.
fn cut_off_lines_behind(text: &mut Vec<u8>) -> Vec<Repair> {
    let end = Some(&*text)
        .filter(|text| json::has_bracket(text))
        .and_then(|text| json::value_end(text))
        .filter(|end| !json::continues(text::from(text, *end)));
    let Some(end) = end else {
        return Vec::new();
    };
    let count = text::lines_of_text(text::from(text, end));
    if count == 0 {
        return Vec::new();
    }
    text.truncate(end);
    vec![Repair::LinesAfterBody { count }]
}
