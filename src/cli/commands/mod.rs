//! One file for each subcommand: arguments in, library call, report out, exit code.

pub(crate) mod completions;
pub(crate) mod diagnose;
pub(crate) mod example;
pub(crate) mod explain;
pub(crate) mod explain_codes;
pub(crate) mod explain_queries;
pub(crate) mod explain_scan;
pub(crate) mod explain_stdin;
pub(crate) mod inspect;
pub(crate) mod list;
pub(crate) mod man;
pub(crate) mod schema;

use std::io::{self, BufRead, Write};
use std::path::Path;

use crate::catalog::messages;
use crate::cli::args::inspect::{InspectArgs, InspectOptions};
use crate::cli::args::{Cli, Command};
use crate::cli::exit_code::ExitCode;
use crate::cli::settings::Settings;
use crate::cli::support::{patterns, usage};
use crate::inspect::Evidence;

pub(crate) use usage::clap_exit;

/// Runs the command that the arguments name.
pub(crate) fn run(
    mut cli: Cli,
    settings: &Settings,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    let output = cli.output_file();
    if let Some(files) = cli.input_files() {
        patterns::expand(files);
        if let Some(output) = output
            && let Some(read) = files.iter().find(|read| is_same(read, &output))
        {
            return Err(usage::output_is_input(read, settings).into());
        }
    }
    let Some(command) = cli.command else {
        return piped(cli.piped, settings, out);
    };
    if let Some(misplaced) = &cli.misplaced {
        return Err(usage::misplaced(misplaced, settings.language).into());
    }
    match command {
        Command::Inspect(args) => return inspect::run(&args, settings, out),
        Command::Diagnose(args) => return diagnose::run(&args, settings, out),
        Command::Explain(args) => return explain::run(&args, settings, out),
        Command::List(args) => list::run(&args, settings, out)?,
        Command::Example(args) => example::run(&args, settings, out)?,
        Command::Completions(args) => completions::run(&args, out)?,
        Command::Man(args) => man::run(&args, out)?,
        Command::Schema => schema::run(out)?,
    }
    Ok(ExitCode::Success)
}

/// Whether two names are those of one file.
fn is_same(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

fn piped(
    options: InspectOptions,
    settings: &Settings,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    if settings.stdin_is_terminal {
        return usage::nothing_piped(options == InspectOptions::default(), settings);
    }
    let is_plain = options == InspectOptions::default();
    if let Some(message) = is_plain.then(message_alone).flatten() {
        let queries = [message.clone()];
        return explain_queries::run(&queries, &message, &Evidence::default(), settings, out);
    }
    let args = InspectArgs {
        options,
        ..InspectArgs::default()
    };
    inspect::run(&args, settings, out)
}

/// A message of the session directory that is piped in without its answer: one line, known by its words. What is piped in
/// is only looked at.
fn message_alone() -> Option<String> {
    const LONGEST: usize = 1 << 10;
    let mut input = io::stdin().lock();
    let head = input.fill_buf().ok()?;
    let text = std::str::from_utf8(head.get(..head.len().min(LONGEST + 1))?).ok()?;
    let text = text.trim();
    let is_line = text.len() <= LONGEST && !text.contains('\n');
    let is_text = !text.starts_with(['{', '[', '<', '"']) && !text.starts_with("HTTP/");
    (is_line && is_text && messages::known_message(text).is_some()).then(|| text.to_owned())
}
