//! How a call is named that a finding speaks of.

use crate::diagnose::Mark;
use crate::language::tr;
use crate::redact::{of_protocol, of_url};
use crate::report::formatter::Formatter;
use crate::report::text::overview::input_in_short;

/// The method and the last words of a path, without names and numbers.
pub(crate) fn api(mark: &Mark, f: &mut Formatter<'_>) -> String {
    let segments: Vec<&str> = mark
        .api
        .template
        .split('/')
        .filter(|one| !one.is_empty())
        .collect();
    let last = segments
        .get(segments.len().saturating_sub(2)..)
        .unwrap_or_default();
    let more = if segments.len() > 2 { "…/" } else { "/" };
    let path = format!("{more}{}", last.join("/"));
    let method = f.unmarked(of_protocol(&mark.api.method));
    let path = f.unmarked(of_url(&path));
    format!("{method} {path}").trim_start().to_owned()
}

/// The inputs, and which of them a finding names itself.
#[derive(Clone, Copy)]
pub(crate) struct Places<'i> {
    pub(crate) inputs: &'i [String],
    pub(crate) named: Option<usize>,
}

/// A call: its place and status.
pub(crate) fn call(mark: &Mark) -> String {
    match mark.status {
        Some(status) => format!("#{} ({status})", mark.index),
        None => format!("#{} (-)", mark.index),
    }
}

/// A call in evidence, with its input where the finding does not name that.
pub(crate) fn call_in(places: Places<'_>, mark: &Mark, f: &mut Formatter<'_>) -> String {
    let call = call(mark);
    let elsewhere = places.named.is_some_and(|named| named != mark.input);
    match places.inputs.get(mark.input).filter(|_| elsewhere) {
        Some(input) => {
            let input = input_in_short(input, f);
            tr!(f.language(), "{call} of {input}", "{call} de {input}")
        }
        None => call,
    }
}
