//! The program: what a user may type, what each command does, and how it ends.

mod args;
mod commands;
mod exit_code;
mod failure;
mod messages;
mod output;
mod settings;
mod support;

use std::ffi::OsString;
use std::io::{self, BufWriter, Write};
use std::{env, process};

use args::{Cli, Requested};
use output::Output;
use settings::{Environment, Settings};

/// Reads the arguments, runs a command, ends with an exit code.
#[must_use]
pub fn run() -> process::ExitCode {
    let args: Vec<OsString> = env::args_os().collect();
    let environment = Environment::detect();
    let cli = Cli::read(&args, environment.width());
    let requested = match &cli {
        Ok(cli) => cli.requested(),
        Err(_) => Requested::among(&args),
    };
    let settings = Settings::decide(requested, &environment);

    let mut out = Output {
        writer: BufWriter::new(io::stdout().lock()),
        failure: settings.say(messages::CANNOT_WRITE_OUTPUT),
    };
    let outcome = match cli {
        Ok(cli) => commands::run(cli, &settings, &mut out),
        Err(answer) => commands::clap_exit(answer, &settings, &mut out),
    };
    // Flushed before an error is printed, so that the two stand in order on a terminal.
    let flushed = out.flush();
    outcome
        .and_then(|code| Ok(flushed.map(|()| code)?))
        .unwrap_or_else(|error| failure::report(&error, &settings))
        .into()
}
