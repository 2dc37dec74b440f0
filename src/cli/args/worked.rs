//! Worked examples: a command line each, and what it does.
//!
//! The short help shows the first of them, the long help and the manual pages all.

use std::fmt::Write;

use clap::builder::{StyledStr, Styles};

/// A command line and what it is for.
pub(crate) type Worked = (&'static str, &'static str);

/// The worked examples of a command, or of the program when there is no such command.
pub(crate) fn of(command: &str) -> &'static [Worked] {
    match command {
        "inspect" => &[
            ("xblstatus inspect answer.http", "Explain a saved response."),
            (
                "xblstatus inspect -X PUT -H 'If-Match: \"0123\"' answer.http",
                "Say what the request was. With If-Match known, a 412 shows whether the copy was stale.",
            ),
            (
                "xblstatus inspect --status 400 body.json",
                "Explain a body that was saved without its status line.",
            ),
            (
                "xblstatus inspect --format ndjson *.http",
                "One JSON object for each response.",
            ),
            (
                "xblstatus inspect --only errors answers.http",
                "Of many responses, those that failed. --index 57 prints one of them in whole.",
            ),
            (
                "xblstatus inspect --summary answers.http",
                "How many there are of each kind.",
            ),
            (
                "xblstatus inspect --redact ids --format markdown answer.http",
                "A report that can be posted: it tells neither secrets nor who played.",
            ),
            (
                "curl -sSi URL | xblstatus inspect --check-status -",
                "Explain an answer and fail when it is an error.",
            ),
        ],
        "diagnose" => &[
            (
                "xblstatus diagnose calls.har",
                "What the client does wrong across calls.",
            ),
            (
                "xblstatus diagnose --fail-on error calls.saz",
                "Fail a build when the worst is found.",
            ),
            (
                "xblstatus diagnose --only-rule retry-after-ignored calls.har",
                "One rule alone.",
            ),
            (
                "xblstatus diagnose --print-rules > rules.toml",
                "The figures of all rules, to change them; --rules takes the file back.",
            ),
            (
                "tail -f calls.ndjson | xblstatus diagnose --format ndjson --line-buffered",
                "Findings of calls as they are made.",
            ),
        ],
        "explain" => &[
            (
                "xblstatus explain 412",
                "Every documented situation of a status.",
            ),
            (
                "xblstatus explain 204 --method PUT --target session",
                "Only the situation that fits the request.",
            ),
            ("xblstatus explain 403 404 409", "Several codes at once."),
            ("xblstatus explain 4xx", "A whole class."),
            ("xblstatus explain \"not found\"", "Search the meanings."),
            (
                "xblstatus explain 4000",
                "The code of a ServiceError object.",
            ),
            (
                "grep -o '0x8019[0-9A-Fa-f]*' game.log | xblstatus explain",
                "Each code that is piped in, once.",
            ),
            (
                "xblstatus explain --scan game.log",
                "Find the codes in a log, and count them.",
            ),
        ],
        "list" => &[
            (
                "xblstatus list mpsd",
                "The status codes of multiplayer sessions.",
            ),
            ("xblstatus list --format json", "All tables, for a program."),
        ],
        "example" => &[
            ("xblstatus example", "List the examples."),
            (
                "xblstatus example 412 | xblstatus",
                "Explain one without its request.",
            ),
            ("xblstatus example 429 > 429.http", "Save one."),
        ],
        "completions" => &[
            (
                "xblstatus completions powershell | Out-String | Invoke-Expression",
                "PowerShell: a line for the file that $PROFILE names.",
            ),
            (
                "source <(xblstatus completions bash)",
                "Bash: a line for ~/.bashrc.",
            ),
            (
                "xblstatus completions zsh > ~/.zfunc/_xblstatus",
                "Zsh, with \"fpath+=~/.zfunc\" before compinit in ~/.zshrc.",
            ),
            (
                "xblstatus completions fish > ~/.config/fish/completions/xblstatus.fish",
                "Fish.",
            ),
            (
                "eval (xblstatus completions elvish | slurp)",
                "Elvish: a line for rc.elv.",
            ),
            (
                "xblstatus completions nushell | save xblstatus.nu",
                "Nushell, with \"use xblstatus.nu *\" in config.nu.",
            ),
        ],
        "man" => &[
            ("xblstatus man | man -l -", "Read the page of the program."),
            (
                "xblstatus man inspect > xblstatus-inspect.1",
                "Save the page of a command.",
            ),
        ],
        "schema" => &[(
            "xblstatus schema > xblstatus-1.json",
            "Save it, to check or to generate code.",
        )],
        _ => &[
            (
                "curl -sSi URL | xblstatus",
                "Explain an answer; curl.exe on Windows.",
            ),
            (
                "curl -sSi -X PUT URL | xblstatus -X PUT --url URL",
                "The same, and say what the request was: it decides what many answers mean.",
            ),
            ("xblstatus 412", "Look a code up."),
            ("xblstatus calls.har", "Explain the responses of a file."),
            (
                "xblstatus inspect --example 412",
                "See what it does, on an example of its own.",
            ),
        ],
    }
}

/// How many examples the short help shows, each on one line.
const IN_SHORT: usize = 3;

/// The columns that the short help fits.
const COLUMNS: usize = 80;

/// The section that the short help begins with: the first examples that fit a line.
pub(crate) fn short(command: &str) -> StyledStr {
    let styles = Styles::styled();
    let (header, literal) = (styles.get_header(), styles.get_literal());
    let fitting = |(line, does): &&Worked| line.len() + does.len() + 4 <= COLUMNS;
    let shown: Vec<&Worked> = of(command).iter().filter(fitting).take(IN_SHORT).collect();
    let widest = shown.iter().map(|(line, _)| line.len()).max().unwrap_or(0);
    let mut help = StyledStr::new();
    // Writing to a string cannot fail.
    let _ = write!(help, "{header}Examples:{header:#}");
    for (line, does) in shown {
        let room = widest - line.len();
        let _ = write!(help, "\n  {literal}{line}{literal:#}{:room$}  {does}", "");
    }
    help
}

/// The section of the long help.
pub(crate) fn help(command: &str) -> StyledStr {
    let styles = Styles::styled();
    let (header, literal) = (styles.get_header(), styles.get_literal());
    let mut help = StyledStr::new();
    // Writing to a string cannot fail.
    let _ = write!(help, "{header}Examples:{header:#}");
    for (line, does) in of(command) {
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
            for (line, _) in of(name) {
                assert!(line.len() <= 78, "{line}");
            }
        }
    }

    #[test]
    fn every_command_has_examples_of_its_own() {
        let program = Cli::command();
        for name in program.get_subcommands().map(clap::Command::get_name) {
            assert!(
                of(name).iter().any(|(line, _)| line.contains(name)),
                "{name}"
            );
        }
    }
}
