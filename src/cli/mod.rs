//! The program: what a user may type, what each command does, and how it ends.

mod args;
mod commands;
mod exit_code;
mod failure;
mod messages;
mod output;
mod settings;
mod support;

use std::env;
use std::ffi::OsString;
use std::io::Write;
use std::process;

use args::{Cli, Requested};
use output::Output;
use settings::{Environment, Settings};
use support::bare;

/// Reads the arguments, runs a command, ends with an exit code.
#[must_use]
pub fn run() -> process::ExitCode {
    let args: Vec<OsString> = env::args_os().collect();
    let mut environment = Environment::detect();
    let cli = bare::read(&args, environment.width());
    let file = cli.as_ref().ok().and_then(Cli::output_file);
    if file.is_some() {
        environment.writes_to_a_file();
    }
    let requested = match &cli {
        Ok(cli) => cli.requested(),
        Err(_) => Requested::among(&args),
    };
    let settings = Settings::decide(requested, &environment);

    let mut out = Output::new(file.as_deref(), &settings);
    let outcome = match cli {
        Ok(cli) => commands::run(cli, &settings, &mut out),
        Err(answer) => commands::clap_exit(answer, &settings, &mut out),
    };
    // Flushed before an error is printed, so that the two stand in order on a terminal.
    let finished = match outcome {
        Ok(_) => out.finish(),
        // What went wrong before the first byte leaves a file as it was.
        Err(_) => out.flush(),
    };
    outcome
        .and_then(|code| Ok(finished.map(|()| code)?))
        .unwrap_or_else(|error| failure::report(&error, &settings))
        .into()
}
