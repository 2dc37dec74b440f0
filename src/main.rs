//! The program: reads the arguments, runs a command, ends with an exit code.
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic
    )
)]

mod cli;
mod commands;
mod exit_code;
mod failure;
mod settings;
mod words;

use std::ffi::OsString;
use std::io::{self, BufWriter, Write};
use std::{env, process};

use anyhow::Context;
use cli::{Cli, Wishes};
use settings::{Settings, Surroundings};

fn main() -> process::ExitCode {
    let args: Vec<OsString> = env::args_os().collect();
    let surroundings = Surroundings::detect();
    let cli = Cli::read(&args, surroundings.width());
    let wishes = match &cli {
        Ok(cli) => cli.wishes(),
        Err(_) => Wishes::among(&args),
    };
    let settings = Settings::decide(wishes, &surroundings);

    let mut out = BufWriter::new(io::stdout().lock());
    let outcome = match cli {
        Ok(cli) => commands::run(cli, &settings, &mut out),
        Err(answer) => commands::unread(answer, &settings, &mut out),
    };
    // Flushed before an error is printed, so that the two stand in order on a terminal.
    let flushed = out
        .flush()
        .context(settings.say(words::CANNOT_WRITE_OUTPUT));
    outcome
        .and_then(|code| flushed.map(|()| code))
        .unwrap_or_else(|error| failure::report(&error, &settings))
        .into()
}
