//! What stands beside a status of the body of its answer: a page, or an object that says something.

use serde_json::Map;

use crate::inspect::Inspection;
use crate::scan::object;
use crate::scan::object::Object;

/// How pages begin, in lower case; the last ones where the beginning was left out.
const BEGINNINGS: [&str; 6] = [
    "<!doctype html",
    "<html",
    "<head",
    "<title",
    "<h1",
    "<center",
];

/// What ends a page.
const END: &str = "</html>";

/// The first page in a text.
pub(crate) fn page(text: &[u8]) -> Option<&[u8]> {
    memchr::memchr(b'<', text)?;
    let lower = text.to_ascii_lowercase();
    let find = |what: &str| memchr::memmem::find(&lower, what.as_bytes());
    let start = BEGINNINGS.iter().filter_map(|one| find(one)).min()?;
    let end = find(END).map_or(text.len(), |end| end + END.len());
    text.get(start..end.max(start))
}

/// The status that the title of a page begins with.
pub(crate) fn status_of_page(page: &Inspection) -> Option<u16> {
    let title = page.body.says.as_deref()?;
    title.split_ascii_whitespace().next()?.parse().ok()
}

/// The body behind a status: the first object there that says something, or has nothing in it.
pub(crate) fn behind(
    objects: &[Object],
    end: usize,
    status: u16,
    url: Option<&str>,
) -> Option<Inspection> {
    let object = objects.iter().find(|object| object.range.start >= end)?;
    let is_empty = object.value.as_object().is_some_and(Map::is_empty);
    let inspection = object::answer(Some(status), object.value.to_string(), url);
    (is_empty || inspection.body.says.is_some()).then_some(inspection)
}
