//! The formats whose records say themselves what is request and what is response, one file each.

pub(crate) mod base64;
pub(crate) mod har;
pub(crate) mod ndjson;
pub(crate) mod ndjson_line;
pub(crate) mod report;
pub(crate) mod saz;
pub(crate) mod whole_body;
pub(crate) mod xsapi_csv;
