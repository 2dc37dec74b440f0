//! Arguments that lead to no command: help, version, mistakes.

use std::io::{self, Write};

use anyhow::Context;
use clap::CommandFactory;
use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::hint;
use crate::cli::{Cli, Command, InspectOptions};
use crate::exit_code::ExitCode;
use crate::failure::Failure;
use crate::settings::Settings;

/// Prints what clap answers in place of arguments: help and version are asked for, anything else is a mistake.
pub(crate) fn unread(
    answer: &clap::Error,
    settings: &Settings,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    if answer.use_stderr() {
        return Err(mistake(answer).into());
    }
    let text = painted(&answer.render(), settings.stdout_color);
    out.write_all(text.as_bytes())
        .context("cannot write to standard output")?;
    Ok(ExitCode::Success)
}

/// Nothing to run and nobody pipes anything in: without any option the help is what is wanted.
pub(super) fn nothing_piped(no_options: bool, settings: &Settings) -> anyhow::Result<ExitCode> {
    if !no_options {
        return Err(Failure::usage("no response is piped into standard input")
            .hint("try: curl -si URL | xblstatus, or xblstatus inspect FILE")
            .into());
    }
    let help = Cli::command().term_width(settings.width).render_help();
    io::stderr()
        .write_all(painted(&help, settings.stderr_color).as_bytes())
        .context("cannot write to standard error")?;
    Ok(ExitCode::Usage)
}

/// Options of piped input before a command would be lost without a word.
pub(super) fn only_after_the_command(
    before: &InspectOptions,
    command: &Command,
) -> Result<(), Failure> {
    if *before == InspectOptions::default() {
        return Ok(());
    }
    let (name, option) = (command.name(), before.first_given());
    let takes_it = Cli::command().find_subcommand(name).is_some_and(|command| {
        command
            .get_arguments()
            .any(|arg| arg.get_long() == Some(option))
    });
    Err(if takes_it {
        Failure::usage(format!("`--{option}` belongs after `{name}`"))
            .hint(format!("try: xblstatus {name} --{option} ..."))
    } else {
        Failure::usage(format!("`{name}` takes no `--{option}`"))
            .hint(format!("try: xblstatus {name} --help"))
    })
}

/// A file or a code in the place of a command has a hint of ours; for the rest clap knows best.
fn mistake(error: &clap::Error) -> Failure {
    if error.kind() == ErrorKind::InvalidSubcommand
        && let Some(ContextValue::String(word)) = error.get(ContextKind::InvalidSubcommand)
        && let Some(hint) = hint::for_command(word)
    {
        return Failure::usage(format!("`{word}` is not a command")).hint(hint);
    }
    let text = error.render().to_string();
    Failure::usage(text.trim_start_matches("error: ").trim_end())
}

fn painted(text: &StyledStr, color: bool) -> String {
    if color {
        text.ansi().to_string()
    } else {
        text.to_string()
    }
}
