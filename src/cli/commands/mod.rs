//! One file for each subcommand: arguments in, library call, report out, exit code.

pub(crate) mod completions;
pub(crate) mod example;
pub(crate) mod explain;
pub(crate) mod explain_scan;
pub(crate) mod explain_stdin;
pub(crate) mod inspect;
pub(crate) mod list;
pub(crate) mod man;
pub(crate) mod schema;

use std::io::Write;

use crate::cli::args::inspect::{InspectArgs, InspectOptions};
use crate::cli::args::{Cli, Command};
use crate::cli::exit_code::ExitCode;
use crate::cli::settings::Settings;

pub(crate) use crate::cli::support::usage::clap_exit;

/// Runs the command that the arguments name.
pub(crate) fn run(cli: Cli, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    if let Some(command) = cli.command {
        crate::cli::support::usage::only_after_the_command(
            &cli.piped,
            cli.output.format,
            &command,
            settings.language,
        )?;
        return match command {
            Command::Inspect(args) => inspect::run(&args, settings, out),
            Command::Explain(args) => explain::run(&args, settings, out),
            Command::List(args) => list::run(&args, settings, out),
            Command::Example(args) => example::run(&args, settings, out),
            Command::Completions(args) => completions::run(&args, settings, out),
            Command::Man(args) => man::run(&args, settings, out),
            Command::Schema => schema::run(settings, out),
        };
    }
    if settings.stdin_is_terminal {
        return crate::cli::support::usage::nothing_piped(
            cli.piped == InspectOptions::default(),
            settings,
        );
    }
    let args = InspectArgs {
        options: cli.piped,
        ..InspectArgs::default()
    };
    inspect::run(&args, settings, out)
}
