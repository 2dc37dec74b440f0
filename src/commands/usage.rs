//! Arguments that lead to no command: help, version, mistakes.

use std::io::{self, Write};

use anyhow::Context;
use clap::CommandFactory;
use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use xblstatus::report::printable;

use super::hint;
use crate::cli::{Cli, Command, Format, InspectOptions};
use crate::exit_code::ExitCode;
use crate::failure::Failure;
use crate::settings::Settings;

/// Prints what clap answers in place of arguments: help and version are asked for, anything else is a mistake.
pub(crate) fn unread(
    answer: clap::Error,
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
            .hint("try: curl -sSi URL | xblstatus, or xblstatus inspect FILE")
            .into());
    }
    let help = Cli::command().term_width(settings.width).render_help();
    io::stderr()
        .write_all(painted(&help, settings.stderr_color).as_bytes())
        .context("cannot write to standard error")?;
    Ok(ExitCode::Usage)
}

/// Options of piped input before a command would be lost without a word, and so would a format before a command
/// that has none.
pub(super) fn only_after_the_command(
    before: &InspectOptions,
    format: Option<Format>,
    command: &Command,
) -> Result<(), Failure> {
    let name = command.name();
    let option = match (*before == InspectOptions::default(), format) {
        (false, _) => before.first_given(),
        (true, Some(_)) if !takes(name, "format") => "format",
        (true, _) => return Ok(()),
    };
    Err(if takes(name, option) {
        Failure::usage(format!("`--{option}` belongs after `{name}`"))
            .hint(format!("try: xblstatus {name} --{option} ..."))
    } else {
        Failure::usage(format!("`{name}` takes no `--{option}`"))
            .hint(format!("try: xblstatus {name} --help"))
    })
}

/// Whether a command has an option of this long name.
fn takes(command: &str, option: &str) -> bool {
    Cli::command()
        .find_subcommand(command)
        .is_some_and(|command| {
            command
                .get_arguments()
                .any(|arg| arg.get_long() == Some(option))
        })
}

/// A file or a code in the place of a command has a hint of ours; for the rest clap knows best.
fn mistake(mut error: clap::Error) -> Failure {
    if error.kind() == ErrorKind::InvalidSubcommand
        && let Some(ContextValue::String(word)) = error.get(ContextKind::InvalidSubcommand)
        && let Some(hint) = hint::for_command(word)
    {
        return Failure::usage(format!("`{}` is not a command", printable(word))).hint(hint);
    }
    clean(&mut error);
    let text = error.render().to_string();
    Failure::usage(text.trim_start_matches("error: ").trim_end())
}

/// Makes the arguments safe that clap repeats, before it puts them into sentences.
fn clean(error: &mut clap::Error) {
    let cleaned: Vec<(ContextKind, ContextValue)> = error
        .context()
        .filter_map(|(kind, value)| Some((kind, cleaned(kind, value)?)))
        .collect();
    for (kind, value) in cleaned {
        error.insert(kind, value);
    }
}

/// `None` for what holds nothing of the arguments.
fn cleaned(kind: ContextKind, value: &ContextValue) -> Option<ContextValue> {
    if kind == ContextKind::Usage {
        return None;
    }
    let unstyled = |text: &StyledStr| StyledStr::from(printable(&text.to_string()));
    match value {
        ContextValue::String(text) => Some(ContextValue::String(printable(text))),
        ContextValue::Strings(texts) => Some(ContextValue::Strings(
            texts.iter().map(|text| printable(text)).collect(),
        )),
        ContextValue::StyledStr(text) => Some(ContextValue::StyledStr(unstyled(text))),
        ContextValue::StyledStrs(texts) => Some(ContextValue::StyledStrs(
            texts.iter().map(unstyled).collect(),
        )),
        _ => None,
    }
}

fn painted(text: &StyledStr, color: bool) -> String {
    if color {
        text.ansi().to_string()
    } else {
        text.to_string()
    }
}
