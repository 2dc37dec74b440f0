//! `xblstatus schema`: the contract of the JSON output.

use std::io::Write;

use anyhow::Context;

use crate::cli::exit_code::ExitCode;
use crate::cli::messages::CANNOT_WRITE_OUTPUT;
use crate::cli::settings::Settings;
use crate::json;

pub(crate) fn run(settings: &Settings, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    writeln!(out, "{:#}", json::schema().as_value()).context(settings.say(CANNOT_WRITE_OUTPUT))?;
    Ok(ExitCode::Success)
}
