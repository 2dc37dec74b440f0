//! One file for each subcommand: arguments in, library call, report out, exit code.

mod codes;
mod completions;
mod example;
mod explain;
mod hint;
mod inspect;
mod list;
mod man;
mod open;
mod progress;
mod redirect;
mod scan;
mod selection;
mod usage;

use std::io::Write;

use xblstatus::report;

use crate::cli::{Cli, Command, Format, InspectArgs, InspectOptions};
use crate::exit_code::ExitCode;
use crate::settings::Settings;

pub(crate) use usage::unread;

/// How standard input is named, on the command line and in JSON.
const STANDARD_INPUT: &str = "-";

/// Runs the command that the arguments name.
pub(crate) fn run(cli: Cli, settings: &Settings, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    if let Some(command) = cli.command {
        usage::only_after_the_command(&cli.piped, cli.output.format, &command, settings.language)?;
        return match command {
            Command::Inspect(args) => inspect::run(&args, settings, out),
            Command::Explain(args) => explain::run(&args, settings, out),
            Command::List(args) => list::run(&args, settings, out),
            Command::Example(args) => example::run(&args, settings, out),
            Command::Completions(args) => completions::run(&args, settings, out),
            Command::Man(args) => man::run(&args, settings, out),
        };
    }
    if settings.stdin_is_terminal {
        return usage::nothing_piped(cli.piped == InspectOptions::default(), settings);
    }
    let args = InspectArgs {
        options: cli.piped,
        ..InspectArgs::default()
    };
    inspect::run(&args, settings, out)
}

/// What a report has to know of the decisions.
fn report_settings(settings: &Settings, all_headers: bool, show_secrets: bool) -> report::Settings {
    report::Settings {
        format: match settings.format {
            Format::Human => report::Format::Human,
            Format::Json => report::Format::Json,
            Format::Ndjson => report::Format::Ndjson,
            Format::Markdown => report::Format::Markdown,
        },
        color: settings.stdout_color,
        width: settings.width,
        all_headers,
        show_secrets,
        language: settings.language,
    }
}
