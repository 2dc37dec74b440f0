//! Mistakes in arguments that clap finds: in its own words in English, in ours in French.

use std::error::Error as _;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::cli::messages::refusal::ArgumentError;
use crate::language::Language;
use crate::language::Language::{English, French};

/// A mistake in words. What the error repeats of the arguments must be safe to print.
pub(crate) fn mistake(language: Language, error: &Error) -> String {
    let refused = refused(language, error);
    match language {
        English => refused.unwrap_or_else(|| english(error)),
        // A kind of mistake that is not known here is said by clap.
        French => refused
            .or_else(|| french(error))
            .unwrap_or_else(|| english(error)),
    }
}

fn english(error: &Error) -> String {
    let text = error.render().to_string();
    text.trim_start_matches("error: ").trim_end().to_owned()
}

/// A value that was refused by a function of ours.
fn refused(language: Language, error: &Error) -> Option<String> {
    let refusal: &ArgumentError = error.source()?.downcast_ref()?;
    let argument = string(error, ContextKind::InvalidArg)?;
    let why = refusal.words(language);
    Some(match language {
        English => {
            format!("invalid value for '{argument}': {why}\n\nFor more information, try '--help'.")
        }
        French => format!("valeur invalide pour `{argument}` : {why}\n\n{HELP}"),
    })
}

const HELP: &str = "Pour en savoir plus, essayez `--help`.";

fn french(error: &Error) -> Option<String> {
    let mut text = what(error)?;
    let tips: Vec<String> = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ]
    .into_iter()
    .filter_map(|kind| Some(format!("peut-être {}", or(&strings(error, kind)?))))
    .chain(explained_tips(error))
    .collect();
    if !tips.is_empty() {
        text.push('\n');
    }
    for tip in tips {
        text.push_str(&format!("\n  {tip}"));
    }
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        text.push_str(&format!("\n\n{}", self::usage(&usage.to_string())));
    }
    Some(format!("{text}\n\n{HELP}"))
}

/// What is wrong; `None` for what arguments of ours cannot cause.
fn what(error: &Error) -> Option<String> {
    let argument = || string(error, ContextKind::InvalidArg);
    let value = || string(error, ContextKind::InvalidValue);
    Some(match error.kind() {
        ErrorKind::UnknownArgument => format!("argument inattendu : `{}`", argument()?),
        ErrorKind::InvalidSubcommand => {
            let command = string(error, ContextKind::InvalidSubcommand)?;
            format!("commande inconnue : `{command}`")
        }
        ErrorKind::InvalidValue => {
            let argument = argument()?;
            let wrong = match value()? {
                "" => format!("il manque une valeur à `{argument}`"),
                value => format!("`{value}` n’est pas une valeur de `{argument}`"),
            };
            match strings(error, ContextKind::ValidValue) {
                Some(values) => format!("{wrong}\n  [valeurs possibles : {}]", values.join(", ")),
                None => wrong,
            }
        }
        ErrorKind::TooManyValues => {
            format!("valeur en trop pour `{}` : `{}`", argument()?, value()?)
        }
        ErrorKind::MissingRequiredArgument => {
            let missing = strings(error, ContextKind::InvalidArg)?;
            let opening = match missing.len() {
                1 => "il manque un argument obligatoire :",
                _ => "il manque des arguments obligatoires :",
            };
            format!("{opening}\n  {}", missing.join("\n  "))
        }
        ErrorKind::ArgumentConflict => conflict(argument()?, error)?,
        ErrorKind::InvalidUtf8 => "un argument n’est pas en UTF-8".to_owned(),
        _ => return None,
    })
}

fn conflict(argument: &str, error: &Error) -> Option<String> {
    let others = strings(error, ContextKind::PriorArg)?;
    Some(if others == [argument] {
        format!("`{argument}` ne peut être donné qu’une fois")
    } else {
        format!("`{argument}` ne peut pas être utilisé avec {}", or(&others))
    })
}

/// The tips that clap words itself: their command lines are all that is kept of them.
fn explained_tips(error: &Error) -> Vec<String> {
    let Some(ContextValue::StyledStrs(tips)) = error.get(ContextKind::Suggested) else {
        return Vec::new();
    };
    tips.iter()
        .filter_map(|tip| {
            let tip = tip.to_string();
            let quoted: Vec<&str> = tip.split('\'').skip(1).step_by(2).collect();
            match quoted.as_slice() {
                [value, line] if tip.starts_with("to pass") => {
                    Some(format!("pour passer `{value}` comme valeur : `{line}`"))
                }
                [line] => Some(format!("peut-être `{line}`")),
                _ => None,
            }
        })
        .collect()
}

/// The usage under its French label, the further lines in line with the first.
fn usage(english: &str) -> String {
    const LABEL: &str = "Utilisation : ";
    let lines: Vec<&str> = english
        .trim_start_matches("Usage:")
        .lines()
        .map(str::trim)
        .collect();
    let margin = " ".repeat(LABEL.chars().count());
    format!("{LABEL}{}", lines.join(&format!("\n{margin}")))
}

/// `a`, `a` ou `b`, `a`, `b` ou `c`.
fn or(items: &[&str]) -> String {
    let items: Vec<String> = items.iter().map(|item| format!("`{item}`")).collect();
    match items.split_last() {
        Some((last, first)) if !first.is_empty() => format!("{} ou {last}", first.join(", ")),
        _ => items.concat(),
    }
}

fn string(error: &Error, kind: ContextKind) -> Option<&str> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text),
        _ => None,
    }
}

/// One text or several; `None` for none.
fn strings(error: &Error, kind: ContextKind) -> Option<Vec<&str>> {
    let texts: Vec<&str> = match error.get(kind)? {
        ContextValue::String(text) => vec![text],
        ContextValue::Strings(texts) => texts.iter().map(String::as_str).collect(),
        _ => return None,
    };
    (!texts.is_empty()).then_some(texts)
}
