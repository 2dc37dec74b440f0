//! What every reader stands on: the bytes of an input as a window that slides over them, with its packing and
//! encoding undone, and its lines.

pub(crate) mod ansi;
pub(crate) mod json_cursor;
pub(crate) mod json_outline;
pub(crate) mod json_string;
pub(crate) mod json_walk;
pub(crate) mod lines;
pub(crate) mod stream;
pub(crate) mod window;
pub(crate) mod work;
