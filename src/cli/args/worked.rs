//! Worked examples: a command line each, and what it does.
//!
//! The short help shows the first of them, the long help and the manual pages all.

use std::fmt::Write;

use clap::builder::{StyledStr, Styles};

/// A command line and what it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Worked {
    pub(crate) line: &'static str,
    pub(crate) does: &'static str,
}

const fn worked(line: &'static str, does: &'static str) -> Worked {
    Worked { line, does }
}

pub(crate) const XBLSTATUS: &[Worked] = &[
    worked(
        "curl -sSi URL | xblstatus",
        "Explain an answer; on Windows curl is curl.exe.",
    ),
    worked(
        "curl -sSi -X PUT URL | xblstatus -X PUT --url URL",
        "The same, and say what the request was: it decides what many answers mean.",
    ),
    worked("xblstatus explain 412", "Look a status code up."),
    worked(
        "xblstatus inspect --example 412",
        "See what it does, on an example of its own.",
    ),
];

pub(crate) const INSPECT: &[Worked] = &[
    worked("xblstatus inspect answer.http", "Explain a saved response."),
    worked(
        "xblstatus inspect -X PUT -H 'If-Match: \"0123\"' answer.http",
        "Say what the request was. With If-Match known, a 412 shows whether the copy was stale.",
    ),
    worked(
        "xblstatus inspect --status 400 body.json",
        "Explain a body that was saved without its status line.",
    ),
    worked(
        "xblstatus inspect --format ndjson *.http",
        "One JSON object for each response.",
    ),
    worked(
        "xblstatus inspect --only errors answers.http",
        "Of many responses, those that failed. --index 57 prints one of them in whole.",
    ),
    worked(
        "xblstatus inspect --summary answers.http",
        "How many there are of what.",
    ),
    worked(
        "curl -sSi URL | xblstatus inspect --check-status -",
        "Explain an answer and fail when it is an error.",
    ),
];

pub(crate) const EXPLAIN: &[Worked] = &[
    worked(
        "xblstatus explain 412",
        "Every documented situation of a status.",
    ),
    worked(
        "xblstatus explain 204 --method PUT --target session",
        "Only the situation that fits the request.",
    ),
    worked("xblstatus explain 403 404 409", "Several codes at once."),
    worked("xblstatus explain 4xx", "A whole class."),
    worked("xblstatus explain \"not found\"", "Search the meanings."),
    worked(
        "xblstatus explain 4000",
        "The code of a ServiceError object.",
    ),
    worked(
        "grep -o '0x8019[0-9A-Fa-f]*' game.log | xblstatus explain",
        "Each code that is piped in, once.",
    ),
    worked(
        "xblstatus explain --scan game.log",
        "Find the codes in a log, and count them.",
    ),
];

pub(crate) const LIST: &[Worked] = &[
    worked(
        "xblstatus list mpsd",
        "The status codes of multiplayer sessions.",
    ),
    worked("xblstatus list --format json", "All tables, for a program."),
];

pub(crate) const EXAMPLE: &[Worked] = &[
    worked("xblstatus example", "List the examples."),
    worked(
        "xblstatus example 412 | xblstatus",
        "Explain one without its request.",
    ),
    worked("xblstatus example 429 > 429.http", "Save one."),
];

pub(crate) const COMPLETIONS: &[Worked] = &[
    worked(
        "xblstatus completions powershell | Out-String | Invoke-Expression",
        "PowerShell: a line for the file that $PROFILE names.",
    ),
    worked(
        "source <(xblstatus completions bash)",
        "Bash: a line for ~/.bashrc.",
    ),
    worked(
        "xblstatus completions zsh > ~/.zfunc/_xblstatus",
        "Zsh, with \"fpath+=~/.zfunc\" before compinit in ~/.zshrc.",
    ),
    worked(
        "xblstatus completions fish > ~/.config/fish/completions/xblstatus.fish",
        "Fish.",
    ),
    worked(
        "eval (xblstatus completions elvish | slurp)",
        "Elvish: a line for rc.elv.",
    ),
    worked(
        "xblstatus completions nushell | save xblstatus.nu",
        "Nushell, with \"use xblstatus.nu *\" in config.nu.",
    ),
];

pub(crate) const MAN: &[Worked] = &[
    worked("xblstatus man | man -l -", "Read the page of the program."),
    worked(
        "xblstatus man inspect > xblstatus-inspect.1",
        "Save the page of a command.",
    ),
];

pub(crate) const SCHEMA: &[Worked] = &[worked(
    "xblstatus schema > xblstatus-1.json",
    "Save it, to check or to generate code.",
)];

/// The worked examples of a command, or of the program when there is no such command.
pub(crate) fn of(command: &str) -> &'static [Worked] {
    match command {
        "inspect" => INSPECT,
        "explain" => EXPLAIN,
        "list" => LIST,
        "example" => EXAMPLE,
        "completions" => COMPLETIONS,
        "man" => MAN,
        "schema" => SCHEMA,
        _ => XBLSTATUS,
    }
}

/// How many examples the short help shows, each on one line.
const IN_SHORT: usize = 3;

/// The columns that the short help fits.
const COLUMNS: usize = 80;

/// The section that the short help begins with: the first examples that fit a line.
pub(crate) fn short(examples: &[Worked]) -> StyledStr {
    let styles = Styles::styled();
    let (header, literal) = (styles.get_header(), styles.get_literal());
    let fitting = |one: &&Worked| one.line.len() + one.does.len() + 4 <= COLUMNS;
    let shown: Vec<&Worked> = examples.iter().filter(fitting).take(IN_SHORT).collect();
    let widest = shown.iter().map(|one| one.line.len()).max().unwrap_or(0);
    let mut help = StyledStr::new();
    // Writing to a string cannot fail.
    let _ = write!(help, "{header}Examples:{header:#}");
    for Worked { line, does } in shown {
        let room = widest - line.len();
        let _ = write!(help, "\n  {literal}{line}{literal:#}{:room$}  {does}", "");
    }
    help
}

/// The section of the long help.
pub(crate) fn help(examples: &[Worked]) -> StyledStr {
    let styles = Styles::styled();
    let (header, literal) = (styles.get_header(), styles.get_literal());
    let mut help = StyledStr::new();
    // Writing to a string cannot fail.
    let _ = write!(help, "{header}Examples:{header:#}");
    for Worked { line, does } in examples {
        let _ = write!(help, "\n  {literal}{line}{literal:#}\n          {does}");
    }
    help
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::of;
    use crate::cli::args::Cli;

    /// A command line that is broken in two cannot be copied.
    #[test]
    fn every_line_fits_into_80_columns() {
        let program = Cli::command();
        for name in program
            .get_subcommands()
            .map(clap::Command::get_name)
            .chain([""])
        {
            for example in of(name) {
                assert!(example.line.len() <= 78, "{}", example.line);
            }
        }
    }

    #[test]
    fn every_command_has_examples_of_its_own() {
        let program = Cli::command();
        for name in program.get_subcommands().map(clap::Command::get_name) {
            assert!(
                of(name).iter().any(|example| example.line.contains(name)),
                "{name}"
            );
        }
    }
}
