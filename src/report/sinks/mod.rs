//! The shapes that a report can have, each a sink for what was found.

mod objects;
mod one_or_many;
pub(crate) mod sink;
mod summary;
mod texts;
mod web_page;

use crate::report::settings::{Detail, OutputFormat, Shape};
use one_or_many::OneOrMany;
use sink::Sink;
use summary::Summary;
use texts::Texts;
use web_page::WebPage;

pub(crate) use objects::Objects;

/// The sink for a format and a shape.
pub(crate) fn of(format: OutputFormat, shape: &Shape) -> Box<dyn Sink> {
    match (shape.detail, format) {
        (_, OutputFormat::Html) => Box::new(WebPage::new(shape)),
        (Detail::Summary, _) => Box::new(Summary::new(shape)),
        (_, OutputFormat::Json | OutputFormat::Ndjson) => Box::new(Objects::new(format)),
        (Detail::Full, _) => Box::new(Texts::new(true)),
        (Detail::Overview, _) => Box::new(OneOrMany::new(shape)),
    }
}
