//! A code, a name or a file without a command: `xblstatus 412`, `xblstatus calls.har`.

use std::ffi::{OsStr, OsString};
use std::path::Path;

use clap::{Arg, Args, Command};
use strsim::damerau_levenshtein;

use crate::catalog;
use crate::cli::args::global::GlobalArgs;
use crate::cli::args::{COMMANDS, Cli, ExplainArgs, InspectArgs};
use crate::cli::support::open::STANDARD_INPUT;
use crate::cli::support::{direct, hint};

/// Reads arguments that may lack the command: a code is explained, a file inspected.
///
/// # Errors
///
/// The mistake of the arguments as they stand, or with the command that they are meant for.
pub(crate) fn read(args: &[OsString], width: usize) -> Result<Cli, clap::Error> {
    let args = &with_texts_set_off(args);
    let (program, rest) = args.split_at(1.min(args.len()));
    let with_command = |command: &str| {
        let command = [OsString::from(command)];
        one(&[program, &command, rest].concat(), width)
    };
    // A word that comes first is a command or a mistake.
    let is_word = |first: &OsString| !first.as_encoded_bytes().starts_with(b"-");
    if let Some(command) = rest
        .first()
        .filter(|first| is_word(first))
        .and_then(|_| meant(rest))
    {
        return with_command(command);
    }
    let as_typed = one(args, width);
    let Err(mistake) = &as_typed else {
        return as_typed;
    };
    let command = match mistake.use_stderr() {
        true => meant(rest),
        false => None,
    };
    let Some(command) = command else {
        return as_typed;
    };
    match (with_command(command), mistake.kind()) {
        (Err(_), kind) if kind != clap::error::ErrorKind::InvalidSubcommand => as_typed,
        (read, _) => read,
    }
}

/// The arguments, those of `explain` set off by a space that begin as an option does and are none: a text out of a log,
/// such as `-2145844845 (0x80190193)`. The space is no part of the query.
fn with_texts_set_off(args: &[OsString]) -> Vec<OsString> {
    if !args.iter().any(|arg| arg.to_str().is_some_and(is_text)) {
        return args.to_vec();
    }
    let is_of_another = |word: &OsString| is_command(word) && word != "explain";
    let first = without_values(args.get(1..).unwrap_or_default())
        .into_iter()
        .find(|word| !word.as_encoded_bytes().starts_with(b"-"));
    if first.is_some_and(is_of_another) {
        return args.to_vec();
    }
    let set_off = |arg: &OsString| match arg.to_str() {
        Some(text) if is_text(text) => format!(" {text}").into(),
        _ => arg.clone(),
    };
    let options = args.iter().take_while(|arg| *arg != "--").count();
    let (before, behind) = args.split_at(options);
    before
        .iter()
        .map(set_off)
        .chain(behind.iter().cloned())
        .collect()
}

/// Whether an argument is no option although it begins as one: no option begins with a digit, a space or an arrow. A
/// number alone is a code as it stands.
fn is_text(arg: &str) -> bool {
    let is_number = |rest: &str| rest.bytes().all(|one| one.is_ascii_digit() || one == b'.');
    match arg.strip_prefix('-') {
        Some(rest) if rest.starts_with(|c: char| c.is_ascii_digit()) => !is_number(rest),
        Some(rest) => rest.starts_with([' ', '\t', '>']) || rest.starts_with("->"),
        None => false,
    }
}

/// Reads a command that comes first by itself, anything else as the whole program does.
fn one(args: &[OsString], width: usize) -> Result<Cli, clap::Error> {
    let direct = direct::read(args.get(1..).unwrap_or_default());
    direct.map_or_else(|| Cli::read(args, width), Ok)
}

/// The command that words are meant for; `None` where they name one, or are nothing that we know.
fn meant(args: &[OsString]) -> Option<&'static str> {
    // An option is no word, though a negative number is: looking all of them up would take longer than the answer.
    let is_word = |arg: &&OsString| match arg.as_encoded_bytes() {
        [b'-', second, ..] => second.is_ascii_digit() && is_code(arg),
        [b'-'] => false,
        _ => true,
    };
    let args = without_values(args);
    let words: Vec<&OsString> = args.iter().copied().filter(is_word).collect();
    if words.iter().any(|word| is_command(word))
        || words.first().is_some_and(|word| is_mistyped(word))
    {
        return None;
    }
    if words.iter().any(|word| is_code(word)) {
        return Some("explain");
    }
    let is_input = |word: &&&OsString| {
        word.to_str().is_some_and(hint::looks_like_path) || Path::new(word).is_file()
    };
    if args.iter().any(|arg| *arg == STANDARD_INPUT) || words.iter().any(|word| is_input(&word)) {
        return Some("inspect");
    }
    let typed: Vec<&str> = words.iter().filter_map(|word| word.to_str()).collect();
    let found = catalog::find_exact(&typed.join(" "));
    if found.is_some_and(|found| !found.entries.is_empty()) {
        return Some("explain");
    }
    // A folder is refused there with what to do.
    let is_folder = |word: &&OsString| Path::new(word).is_dir();
    words.iter().any(is_folder).then_some("inspect")
}

/// The arguments without the values of options, which are neither codes nor files: `--index 14`, `--by host`.
fn without_values(args: &[OsString]) -> Vec<&OsString> {
    let mut is_value = false;
    let mut left = Vec::new();
    for arg in args {
        if !std::mem::take(&mut is_value) {
            is_value = arg.to_str().is_some_and(takes_value);
            left.push(arg);
        }
    }
    left
}

/// Whether an argument is an option whose value is the next one.
fn takes_value(arg: &str) -> bool {
    let (long, short) = (arg.strip_prefix("--"), arg.strip_prefix('-'));
    if short.is_none_or(|name| name.is_empty() || name.contains('=')) {
        return false;
    }
    let of = |augment: fn(Command) -> Command| augment(Command::new(""));
    let commands = [
        of(InspectArgs::augment_args),
        of(ExplainArgs::augment_args),
        of(GlobalArgs::augment_args),
    ];
    let is_it = |option: &&Arg| match long {
        Some(long) => option.get_long() == Some(long),
        None => option.get_short().map(String::from).as_deref() == short,
    };
    let mut options = commands.iter().flat_map(Command::get_arguments);
    options
        .find(is_it)
        .is_some_and(|option| option.get_action().takes_values())
}

fn is_command(word: &OsStr) -> bool {
    COMMANDS.iter().any(|command| word == *command)
}

/// Whether a word is a command but for a letter or two.
fn is_mistyped(word: &OsString) -> bool {
    word.to_str().is_some_and(|word| {
        let near = |command: &&str| damerau_levenshtein(word, command) <= 2;
        !is_code(&word.into()) && word.len() > 3 && COMMANDS.iter().any(near)
    })
}

/// Whether a word can only be meant as a code, or is one that the tables know.
fn is_code(word: &OsString) -> bool {
    let Some(word) = word.to_str() else {
        return false;
    };
    hint::looks_like_code(word) || catalog::is_code(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is_meant_for(line: &str, command: Option<&str>) {
        let args: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        assert_eq!(meant(&args), command, "{line}");
    }

    #[test]
    fn a_code_is_explained() {
        for line in [
            "412",
            "-2145844836",
            "4xx",
            "E_FAIL",
            "0x8019019C",
            "HTTP_E_STATUS_CONFLICT",
            "mpsd-412-if-match",
            "--format json 412",
            "412 -X PUT",
            "precondition failed",
            "HTTP 412",
            "SCID",
            "--lang fr SCID",
            "--format json not found",
        ] {
            is_meant_for(line, Some("explain"));
        }
    }

    #[test]
    fn a_text_that_begins_with_a_hyphen_is_no_option() {
        for (text, is) in [
            ("-2145844845 (0x80190193)", true),
            ("-2145844845L", true),
            ("-1 disconnected", true),
            ("- HTTP 404", true),
            ("--> POST https://example.com/x", true),
            ("-2145844845", false),
            ("-1.5", false),
            ("-X", false),
            ("--lang", false),
            ("-", false),
            ("--", false),
        ] {
            assert_eq!(is_text(text), is, "{text}");
        }
        let args = |line: &str| -> Vec<OsString> { line.split('|').map(Into::into).collect() };
        let set_off = |line: &str| with_texts_set_off(&args(line));
        assert_eq!(set_off("x|explain|-2x"), args("x|explain| -2x"));
        assert_eq!(set_off("x|-2x"), args("x| -2x"));
        assert_eq!(set_off("x|explain|--|-2x"), args("x|explain|--|-2x"));
        assert_eq!(set_off("x|inspect|-2x"), args("x|inspect|-2x"));
    }

    #[test]
    fn a_file_is_inspected_whatever_its_name() {
        for line in [
            "./412",
            "a.http",
            r"captures\a",
            "Cargo.toml",
            "-",
            "--json a.har",
            "a.har --index 14",
            "--jobs 2 a.har",
            "--by host a.har",
            "a.har --only 412",
        ] {
            is_meant_for(line, Some("inspect"));
        }
    }

    #[test]
    fn a_command_and_a_mistyped_one_are_left_to_clap() {
        for line in [
            "inspct",
            "explain --formt 412",
            "explian 412",
            "--formt json",
        ] {
            is_meant_for(line, None);
        }
    }
}
