//! `xblstatus schema`: the contract of the JSON output.

use std::io::{self, Write};

use crate::json;

pub(crate) fn run(out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{:#}", json::schema().as_value())
}
