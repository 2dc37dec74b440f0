//! The grammar of JSON (RFC 8259), for readers that keep little of a text: a place that goes on by it, and what a string
//! stands for. Values are nested as deep as they may be, and numbers are not read.

pub(crate) mod cursor;
pub(crate) mod string;
