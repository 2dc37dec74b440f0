//! `xblstatus list`: the tables of the catalog.

use std::io::Write;

use anyhow::Context;

use crate::catalog::Table;
use crate::cli::args::ListArgs;
use crate::cli::exit_code::ExitCode;
use crate::cli::messages;
use crate::cli::settings::Settings;
use crate::report;

pub(crate) fn run(
    args: &ListArgs,
    settings: &Settings,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    let chosen = match &args.table {
        Some(table) => std::slice::from_ref(table),
        None => Table::ALL,
    };
    report::table(out, &settings.render_options(), chosen)
        .context(settings.say(messages::CANNOT_WRITE_OUTPUT))?;
    Ok(ExitCode::Success)
}
