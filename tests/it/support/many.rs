//! A capture of many responses, one of which cannot be read.

const WHOLE: &str = include_str!("../../fixtures/many/pairs.txt");

/// What standard error says of the place that cannot be read.
pub(crate) const BROKEN: &str = "found `HTTP/1.1 4O4 Not Found`";

/// Nine responses, and in the eighth place a damaged status line.
pub(crate) fn capture() -> String {
    let place = WHOLE.find("GET /users/batch").expect("the eighth request");
    let (before, after) = WHOLE.split_at(place);
    format!("{before}HTTP/1.1 4O4 Not Found\r\n\r\n{after}")
}
