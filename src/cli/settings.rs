//! What the program decides once, from arguments, environment and terminals.
//!
//! The decision is a pure function of [`Environment`], so tests never touch the real environment.

use std::env;
use std::ffi::OsString;
use std::io::{self, IsTerminal};

use crate::cli::args::global::{ColorWhen, Requested};
use crate::language::{Language, Text};
use crate::report::{Explainer, OutputFormat, RenderOptions};

const DEFAULT_WIDTH: usize = 80;
const LEAST_WIDTH: usize = 20;
const LONGEST_LINE: usize = 100;

/// The decisions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Settings {
    /// How answers are written.
    pub(crate) format: OutputFormat,
    /// Whether identifiers are masked in what is printed.
    pub(crate) redact_ids: bool,
    /// The language of what a user reads.
    pub(crate) language: Language,
    /// Whether standard output takes colour.
    pub(crate) stdout_color: bool,
    /// Whether standard error takes colour.
    pub(crate) stderr_color: bool,
    /// Columns to wrap text at.
    pub(crate) width: usize,
    /// Columns of the terminal that standard output is.
    pub(crate) table_width: Option<usize>,
    /// Whether a person would have to type the input.
    pub(crate) stdin_is_terminal: bool,
    /// Whether standard output is a terminal.
    pub(crate) stdout_is_terminal: bool,
    /// Whether standard error is a terminal, where progress can be shown.
    pub(crate) stderr_is_terminal: bool,
}

/// The value of a variable, by its name.
type Variables = dyn Fn(&str) -> Option<OsString>;

/// What the decisions rest on, besides the arguments.
pub(crate) struct Environment {
    pub(crate) variable: Box<Variables>,
    pub(crate) stdin_is_terminal: bool,
    pub(crate) stdout_is_terminal: bool,
    pub(crate) stderr_is_terminal: bool,
    /// Columns of the terminal behind standard output, when there is one.
    pub(crate) terminal_width: Option<usize>,
    /// Makes a terminal understand escape codes; false when it does not. Called only when it matters.
    pub(crate) enable_escapes: fn() -> bool,
    /// The locale that the user chose in the settings of the system, where there are such. Called only when it
    /// matters.
    pub(crate) system_locale: fn() -> Option<String>,
}

impl Settings {
    pub(crate) fn decide(requested: Requested, environment: &Environment) -> Self {
        let color = |is_terminal| {
            environment.wants_color(requested.color, is_terminal)
                && (!is_terminal || (environment.enable_escapes)())
        };
        Self {
            format: requested.format,
            redact_ids: requested.redact.is_some(),
            language: match requested.lang {
                Some(lang) => lang,
                None => environment.language(),
            },
            stdout_color: color(environment.stdout_is_terminal),
            stderr_color: color(environment.stderr_is_terminal),
            width: environment.width(),
            table_width: (environment.stdout_is_terminal).then(|| environment.columns()),
            stdin_is_terminal: environment.stdin_is_terminal,
            stdout_is_terminal: environment.stdout_is_terminal,
            stderr_is_terminal: environment.stderr_is_terminal && !environment.says("TERM", "dumb"),
        }
    }

    /// How a report is written.
    pub(crate) fn render_options(&self) -> RenderOptions {
        RenderOptions {
            format: self.format,
            color: self.stdout_color,
            width: self.width,
            table_width: self.table_width,
            language: self.language,
            redact_ids: self.redact_ids,
            ..RenderOptions::default()
        }
    }

    /// A text from outside as it can stand in a message, where nothing else of the run is hidden.
    pub(crate) fn printable(&self, text: &str) -> String {
        Explainer::new(&self.render_options()).printable(text)
    }

    /// A text in the language decided on.
    pub(crate) fn say(&self, text: Text) -> &'static str {
        text.in_language(self.language)
    }
}

/// The columns of the terminal behind a stream. Its rows do not matter: a terminal that was given columns alone
/// (`stty cols 40`) reports none.
#[cfg(unix)]
pub(crate) fn terminal_columns(stream: impl std::os::fd::AsFd) -> Option<usize> {
    let size = rustix::termios::tcgetwinsize(stream).ok()?;
    Some(usize::from(size.ws_col)).filter(|columns| *columns > 0)
}

/// The columns of the console behind a stream.
#[cfg(not(unix))]
pub(crate) fn terminal_columns(stream: impl std::os::windows::io::AsHandle) -> Option<usize> {
    terminal_size::terminal_size_of(stream).map(|(width, _)| usize::from(width.0))
}

impl Environment {
    pub(crate) fn detect() -> Self {
        let stdout_is_terminal = io::stdout().is_terminal();
        Self {
            variable: Box::new(|name| env::var_os(name)),
            stdin_is_terminal: io::stdin().is_terminal(),
            stdout_is_terminal,
            stderr_is_terminal: io::stderr().is_terminal(),
            terminal_width: terminal_columns(io::stdout()).filter(|_| stdout_is_terminal),
            enable_escapes,
            system_locale,
        }
    }

    /// Takes standard output for what a file is: no terminal.
    pub(crate) fn writes_to_a_file(&mut self) {
        self.stdout_is_terminal = false;
        self.terminal_width = None;
    }

    /// Columns to wrap text at. Longer lines than the upper bound are hard to read, however wide the terminal.
    pub(crate) fn width(&self) -> usize {
        self.columns().min(LONGEST_LINE)
    }

    /// Columns of the terminal.
    fn columns(&self) -> usize {
        self.variable("COLUMNS")
            .and_then(|columns| columns.into_string().ok())
            .and_then(|columns| columns.parse().ok())
            .filter(|&columns| columns > 0)
            .or(self.terminal_width)
            .unwrap_or(DEFAULT_WIDTH)
            .max(LEAST_WIDTH)
    }

    /// The language of messages: as POSIX has it, the first variable that is set and not empty decides. Windows
    /// knows the language of the user; the variables count there too, for shells that set them.
    fn language(&self) -> Language {
        let variables = ["LC_ALL", "LC_MESSAGES", "LANG"];
        let locale = variables.iter().find_map(|name| self.variable(name));
        match locale {
            Some(locale) => language_of(&locale.to_string_lossy()),
            None => (self.system_locale)().map_or(Language::English, |locale| language_of(&locale)),
        }
    }

    /// Whether a stream is to be coloured: the option, then <https://no-color.org>, then
    /// <https://bixense.com/clicolors>, then what the stream is.
    fn wants_color(&self, when: ColorWhen, is_terminal: bool) -> bool {
        const FORCE: &str = "CLICOLOR_FORCE";
        match when {
            ColorWhen::Always => true,
            ColorWhen::Never => false,
            ColorWhen::Auto if self.variable("NO_COLOR").is_some() => false,
            ColorWhen::Auto if self.variable(FORCE).is_some() && !self.says(FORCE, "0") => true,
            ColorWhen::Auto if self.says("TERM", "dumb") => false,
            ColorWhen::Auto if self.says("CLICOLOR", "0") => false,
            ColorWhen::Auto => is_terminal,
        }
    }

    /// The value of a variable that is set and not empty.
    fn variable(&self, name: &str) -> Option<OsString> {
        (self.variable)(name).filter(|value| !value.is_empty())
    }

    fn says(&self, name: &str, value: &str) -> bool {
        self.variable(name).is_some_and(|found| found == value)
    }
}

/// The language of a locale such as `fr`, `fr_CA.UTF-8`, `fr@euro` or `fr-FR`; English when it is none of ours.
fn language_of(locale: &str) -> Language {
    let language = locale.split(['_', '-', '.', '@']).next();
    match language {
        Some(language) if language.eq_ignore_ascii_case("fr") => Language::French,
        _ => Language::English,
    }
}

#[cfg(windows)]
fn system_locale() -> Option<String> {
    sys_locale::get_locale()
}

/// Elsewhere the environment says it all.
#[cfg(not(windows))]
fn system_locale() -> Option<String> {
    None
}

/// Asks a Windows console to obey escape codes; elsewhere every terminal does. The console is asked for both
/// streams at once, so when one of them goes into a file, the other stays plain.
fn enable_escapes() -> bool {
    anstyle_query::windows::enable_ansi_colors().unwrap_or(true)
}

#[cfg(test)]
mod tests;
