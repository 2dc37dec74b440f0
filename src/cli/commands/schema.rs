//! `xblstatus schema`: the contract of the JSON output.

use std::io::{self, Write};

/// What the types of [`crate::json`] say, which a test holds it against. Written from them by the program, it would need half a
/// megabyte of code for the same bytes.
const SCHEMA: &str = include_str!("../../../schema/xblstatus-1.json");

pub(crate) fn run(out: &mut dyn Write) -> io::Result<()> {
    out.write_all(SCHEMA.as_bytes())
}
