//! `xblstatus schema`: the contract of the JSON output.

use std::io::{self, Write};

/// What the types of [`crate::json`] say; a test holds it against them. To write it from them would take 260 KB of code.
const SCHEMA: &str = include_str!("../../../schema/xblstatus-1.json");

pub(crate) fn run(out: &mut dyn Write) -> io::Result<()> {
    out.write_all(SCHEMA.as_bytes())
}
