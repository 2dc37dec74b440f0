//! Arguments that lead to no command: help, version, mistakes.

use std::io::{self, Write};
use std::path::Path;

use anyhow::Context;
use clap::CommandFactory;
use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::cli::args::{Cli, Misplaced};
use crate::cli::exit_code::ExitCode;
use crate::cli::failure::Failure;
use crate::cli::messages;
use crate::cli::settings::Settings;
use crate::cli::support::hint;
use crate::language::{Language, tr};
use crate::report::Explainer;

/// Prints what clap answers in place of arguments: help and version are asked for, anything else is a mistake.
pub(crate) fn clap_exit(
    answer: clap::Error,
    settings: &Settings,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    if answer.use_stderr() {
        return Err(mistake(answer, settings).into());
    }
    let text = painted(&answer.render(), settings.stdout_color);
    out.write_all(text.as_bytes())?;
    Ok(ExitCode::Success)
}

/// Nothing to run and nobody pipes anything in: without any option the help is what is wanted.
pub(crate) fn nothing_piped(no_options: bool, settings: &Settings) -> anyhow::Result<ExitCode> {
    if !no_options {
        return Err(Failure::usage(settings.say(messages::NOTHING_PIPED))
            .hint(settings.say(messages::PIPE_OR_INSPECT))
            .into());
    }
    let help = Cli::command().term_width(settings.width).render_help();
    io::stderr()
        .write_all(painted(&help, settings.stderr_color).as_bytes())
        .context(settings.say(messages::CANNOT_WRITE_ERRORS))?;
    Ok(ExitCode::Usage)
}

/// What is wrong with an option before a command.
pub(crate) fn misplaced(at: &Misplaced, language: Language) -> Failure {
    let Misplaced {
        option, command, ..
    } = at;
    let (text, line) = match at.is_taken {
        true => (
            tr!(
                language,
                "`--{option}` belongs after `{command}`",
                "`--{option}` se place après `{command}`"
            ),
            format!("xblstatus {command} --{option} ..."),
        ),
        false => (
            tr!(
                language,
                "`{command}` takes no `--{option}`",
                "`{command}` n’a pas d’option `--{option}`"
            ),
            format!("xblstatus {command} --help"),
        ),
    };
    Failure::usage(text).hint(messages::try_line(language, &line))
}

/// A file that would be overwritten while it is read.
pub(crate) fn output_is_input(file: &Path, settings: &Settings) -> Failure {
    let language = settings.language;
    let file = settings.printable(&file.to_string_lossy());
    Failure::usage(messages::output_is_input(language, &file))
        .hint(messages::NAME_ANOTHER_OUTPUT.in_language(language))
}

/// A word in place of a command has a hint of ours where it is no mistyped command; the rest is for clap to find.
fn mistake(mut error: clap::Error, settings: &Settings) -> Failure {
    let language = settings.language;
    let mut explainer = Explainer::new(&settings.render_options());
    if error.kind() == ErrorKind::InvalidSubcommand
        && error.get(ContextKind::SuggestedSubcommand).is_none()
        && let Some(ContextValue::String(word)) = error.get(ContextKind::InvalidSubcommand)
    {
        let hint = hint::for_command(word, language, &mut explainer);
        let word = explainer.printable(word);
        let mut failure = Failure::usage(tr!(
            language,
            "`{word}` is not a command, a code or a file",
            "`{word}` n’est ni une commande, ni un code, ni un fichier"
        ));
        failure.hint = Some(hint);
        return failure;
    }
    clean(&mut error, &mut explainer);
    Failure::usage(messages::mistake(language, &error))
}

/// Makes the arguments safe that clap repeats, before it puts them into sentences.
fn clean(error: &mut clap::Error, explainer: &mut Explainer) {
    let cleaned: Vec<(ContextKind, ContextValue)> = error
        .context()
        .filter_map(|(kind, value)| Some((kind, cleaned(kind, value, explainer)?)))
        .collect();
    for (kind, value) in cleaned {
        error.insert(kind, value);
    }
}

/// `None` for what holds nothing of the arguments.
fn cleaned(
    kind: ContextKind,
    value: &ContextValue,
    explainer: &mut Explainer,
) -> Option<ContextValue> {
    if kind == ContextKind::Usage {
        return None;
    }
    let mut printable = |text: &str| explainer.printable(text);
    match value {
        ContextValue::String(text) => Some(ContextValue::String(printable(text))),
        ContextValue::Strings(texts) => Some(ContextValue::Strings(
            texts.iter().map(|text| printable(text)).collect(),
        )),
        ContextValue::StyledStr(text) => {
            let text = printable(&text.to_string());
            Some(ContextValue::StyledStr(text.into()))
        }
        ContextValue::StyledStrs(texts) => Some(ContextValue::StyledStrs(
            texts
                .iter()
                .map(|text| printable(&text.to_string()).into())
                .collect(),
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
