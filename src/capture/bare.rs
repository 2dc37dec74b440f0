//! Reads an input that is a body without a status line.

use super::input::Input;
use super::{body, detect, found, json};
use crate::exchange::{Exchange, Format, Origin, Response};

/// Whether an input is a body: JSON, or anything at all when the caller gave it a status.
pub(super) fn fits(input: &Input) -> bool {
    input.source.bare_status.is_some()
        || json::has_bracket(&input.text) && !found::is_har(&input.text)
}

pub(super) fn open(input: Input) -> detect::Exchanges {
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
            ..Origin::default()
        },
    };
    Box::new(std::iter::once(Ok(exchange)))
}
