//! HTTP itself, as captures hold it: heads, bodies, and where a message begins and ends.

pub(crate) mod body;
pub(crate) mod boundary;
pub(crate) mod chunked;
pub(crate) mod closing;
pub(crate) mod content_coding;
pub(crate) mod head;
pub(crate) mod header_fields;
pub(crate) mod http;
pub(crate) mod json_end;
pub(crate) mod measure;
pub(crate) mod request_head;
pub(crate) mod role;
pub(crate) mod sequence;
pub(crate) mod span;
pub(crate) mod status;
pub(crate) mod status_line;
pub(crate) mod transfer;
