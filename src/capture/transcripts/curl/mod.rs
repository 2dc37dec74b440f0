//! What curl prints with `-v` and `--trace`.

pub(crate) mod connection;
pub(crate) mod failure;
pub(crate) mod marks;
pub(crate) mod meter;
pub(crate) mod stray_lines;
pub(crate) mod trace;
pub(crate) mod verbose;
