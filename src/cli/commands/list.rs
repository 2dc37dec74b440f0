//! `xblstatus list`: the tables of the catalog.

use std::io::{self, Write};

use crate::catalog::Table;
use crate::cli::args::ListArgs;
use crate::cli::settings::Settings;
use crate::report;

pub(crate) fn run(args: &ListArgs, settings: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let chosen = match &args.table {
        Some(table) => std::slice::from_ref(table),
        None => Table::ALL,
    };
    report::table(out, &settings.render_options(), chosen)
}
