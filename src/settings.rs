//! What the program decides once, from arguments, environment and terminals.
//!
//! The decision is a pure function of [`Surroundings`], so tests never touch the real environment.

use std::env;
use std::ffi::{OsStr, OsString};
use std::io::{self, IsTerminal};

use xblstatus::language::{Language, Text};

use crate::cli::{ColorWhen, Format, Wishes};

const DEFAULT_WIDTH: usize = 80;
const WIDTHS: std::ops::RangeInclusive<usize> = 20..=100;

/// The decisions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Settings {
    /// How answers are written.
    pub(crate) format: Format,
    /// The language of what a user reads.
    pub(crate) language: Language,
    /// Whether standard output takes colour.
    pub(crate) stdout_color: bool,
    /// Whether standard error takes colour.
    pub(crate) stderr_color: bool,
    /// Columns to wrap text at.
    pub(crate) width: usize,
    /// Whether a person would have to type the input.
    pub(crate) stdin_is_terminal: bool,
}

/// What the decisions rest on, besides the arguments.
#[derive(Debug, Clone)]
pub(crate) struct Surroundings {
    pub(crate) no_color: Option<OsString>,
    pub(crate) clicolor: Option<OsString>,
    pub(crate) clicolor_force: Option<OsString>,
    pub(crate) term: Option<OsString>,
    pub(crate) columns: Option<OsString>,
    pub(crate) lc_all: Option<OsString>,
    pub(crate) lc_messages: Option<OsString>,
    pub(crate) lang: Option<OsString>,
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
    pub(crate) fn decide(wishes: Wishes, surroundings: &Surroundings) -> Self {
        let color = |is_terminal| {
            surroundings.wants_color(wishes.color, is_terminal)
                && (!is_terminal || (surroundings.enable_escapes)())
        };
        Self {
            format: wishes.format,
            language: match wishes.lang {
                Some(lang) => lang.into(),
                None => surroundings.language(),
            },
            stdout_color: color(surroundings.stdout_is_terminal),
            stderr_color: color(surroundings.stderr_is_terminal),
            width: surroundings.width(),
            stdin_is_terminal: surroundings.stdin_is_terminal,
        }
    }

    /// A text in the language decided on.
    pub(crate) fn say(&self, text: Text) -> &'static str {
        text.in_language(self.language)
    }
}

/// The columns of the terminal behind standard output. Its rows do not matter: a terminal that was given columns
/// alone (`stty cols 40`) reports none.
#[cfg(unix)]
fn terminal_columns() -> Option<usize> {
    let size = rustix::termios::tcgetwinsize(io::stdout()).ok()?;
    Some(usize::from(size.ws_col)).filter(|columns| *columns > 0)
}

/// The columns of the console behind standard output.
#[cfg(not(unix))]
fn terminal_columns() -> Option<usize> {
    terminal_size::terminal_size_of(io::stdout()).map(|(width, _)| usize::from(width.0))
}

impl Surroundings {
    pub(crate) fn detect() -> Self {
        let stdout_is_terminal = io::stdout().is_terminal();
        Self {
            no_color: env::var_os("NO_COLOR"),
            clicolor: env::var_os("CLICOLOR"),
            clicolor_force: env::var_os("CLICOLOR_FORCE"),
            term: env::var_os("TERM"),
            columns: env::var_os("COLUMNS"),
            lc_all: env::var_os("LC_ALL"),
            lc_messages: env::var_os("LC_MESSAGES"),
            lang: env::var_os("LANG"),
            stdin_is_terminal: io::stdin().is_terminal(),
            stdout_is_terminal,
            stderr_is_terminal: io::stderr().is_terminal(),
            terminal_width: terminal_columns().filter(|_| stdout_is_terminal),
            enable_escapes,
            system_locale,
        }
    }

    /// Columns to wrap text at. Longer lines than the upper bound are hard to read, however wide the terminal.
    pub(crate) fn width(&self) -> usize {
        self.columns
            .as_deref()
            .and_then(OsStr::to_str)
            .and_then(|columns| columns.parse().ok())
            .filter(|&columns| columns > 0)
            .or(self.terminal_width)
            .unwrap_or(DEFAULT_WIDTH)
            .clamp(*WIDTHS.start(), *WIDTHS.end())
    }

    /// The language of messages: as POSIX has it, the first variable that is set and not empty decides. Windows
    /// knows the language of the user; the variables count there too, for shells that set them.
    fn language(&self) -> Language {
        let variables = [&self.lc_all, &self.lc_messages, &self.lang];
        let locale = variables
            .into_iter()
            .flatten()
            .find(|variable| !variable.is_empty());
        match locale {
            Some(locale) => language_of(&locale.to_string_lossy()),
            None => (self.system_locale)().map_or(Language::English, |locale| language_of(&locale)),
        }
    }

    /// Whether a stream is to be coloured: the option, then <https://no-color.org>, then
    /// <https://bixense.com/clicolors>, then what the stream is.
    fn wants_color(&self, when: ColorWhen, is_terminal: bool) -> bool {
        match when {
            ColorWhen::Always => true,
            ColorWhen::Never => false,
            ColorWhen::Auto if is_set(self.no_color.as_deref()) => false,
            ColorWhen::Auto if is_on(self.clicolor_force.as_deref()) => true,
            ColorWhen::Auto if is(self.term.as_deref(), "dumb") => false,
            ColorWhen::Auto if is(self.clicolor.as_deref(), "0") => false,
            ColorWhen::Auto => is_terminal,
        }
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

fn is(variable: Option<&OsStr>, value: &str) -> bool {
    variable.is_some_and(|found| found == value)
}

fn is_set(variable: Option<&OsStr>) -> bool {
    variable.is_some_and(|value| !value.is_empty())
}

fn is_on(variable: Option<&OsStr>) -> bool {
    is_set(variable) && !is(variable, "0")
}

/// Asks a Windows console to obey escape codes; elsewhere every terminal does. The console is asked for both
/// streams at once, so when one of them goes into a file, the other stays plain.
fn enable_escapes() -> bool {
    anstyle_query::windows::enable_ansi_colors().unwrap_or(true)
}

#[cfg(test)]
mod tests {
    use xblstatus::language::Language;

    use super::{Settings, Surroundings};
    use crate::cli::{ColorWhen, Format, Lang, Wishes};

    fn pipes() -> Surroundings {
        Surroundings {
            no_color: None,
            clicolor: None,
            clicolor_force: None,
            term: None,
            columns: None,
            lc_all: None,
            lc_messages: None,
            lang: None,
            stdin_is_terminal: false,
            stdout_is_terminal: false,
            stderr_is_terminal: false,
            terminal_width: None,
            enable_escapes: || true,
            system_locale: || None,
        }
    }

    fn terminal() -> Surroundings {
        Surroundings {
            term: Some("xterm-256color".into()),
            stdin_is_terminal: true,
            stdout_is_terminal: true,
            stderr_is_terminal: true,
            terminal_width: Some(90),
            ..pipes()
        }
    }

    #[track_caller]
    fn colors(color: ColorWhen, surroundings: &Surroundings, stdout: bool, stderr: bool) {
        let wishes = Wishes {
            color,
            ..Wishes::default()
        };
        let settings = Settings::decide(wishes, surroundings);
        assert_eq!(
            (settings.stdout_color, settings.stderr_color),
            (stdout, stderr)
        );
    }

    #[track_caller]
    fn speaks(surroundings: &Surroundings, language: Language) {
        let settings = Settings::decide(Wishes::default(), surroundings);
        assert_eq!(settings.language, language, "{surroundings:?}");
    }

    #[test]
    fn a_french_locale_speaks_french_and_any_other_english() {
        let set = |value: &str| Surroundings {
            lang: Some(value.into()),
            ..pipes()
        };
        for french in ["fr", "fr_FR.UTF-8", "fr_CA@euro", "fr.UTF-8", "fr-FR", "FR"] {
            speaks(&set(french), Language::French);
        }
        for other in [
            "C",
            "POSIX",
            "C.UTF-8",
            "en_US.UTF-8",
            "de_DE",
            "frp_FR",
            "fry",
        ] {
            speaks(&set(other), Language::English);
        }
        speaks(&pipes(), Language::English);
    }

    #[test]
    fn the_first_variable_that_is_not_empty_decides() {
        let set = |all: &str, messages: &str, lang: &str| Surroundings {
            lc_all: Some(all.into()),
            lc_messages: Some(messages.into()),
            lang: Some(lang.into()),
            ..pipes()
        };
        speaks(&set("", "", "fr"), Language::French);
        speaks(&set("", "fr", "C"), Language::French);
        speaks(&set("fr", "C", "C"), Language::French);
        speaks(&set("C", "fr", "fr"), Language::English);
        speaks(&set("", "en", "fr"), Language::English);
    }

    #[test]
    fn the_locale_of_the_system_counts_where_no_variable_is_set() {
        let system = Surroundings {
            system_locale: || Some("fr-CA".to_owned()),
            ..pipes()
        };
        speaks(&system, Language::French);
        let shell = Surroundings {
            lang: Some("en_US.UTF-8".into()),
            ..system
        };
        speaks(&shell, Language::English);
    }

    #[test]
    fn the_option_wins_over_the_locale() {
        let french = Surroundings {
            lc_all: Some("fr_FR.UTF-8".into()),
            ..pipes()
        };
        let wishes = Wishes {
            lang: Some(Lang::En),
            ..Wishes::default()
        };
        let settings = Settings::decide(wishes, &french);
        assert_eq!(settings.language, Language::English);
    }

    #[track_caller]
    fn wraps_at(surroundings: &Surroundings, width: usize) {
        assert_eq!(surroundings.width(), width);
    }

    #[test]
    fn a_terminal_takes_colour_and_a_pipe_does_not() {
        colors(ColorWhen::Auto, &terminal(), true, true);
        colors(ColorWhen::Auto, &pipes(), false, false);
    }

    #[test]
    fn the_two_streams_are_decided_apart() {
        let piped_output = Surroundings {
            stdout_is_terminal: false,
            ..terminal()
        };
        colors(ColorWhen::Auto, &piped_output, false, true);
        let logged_errors = Surroundings {
            stderr_is_terminal: false,
            ..terminal()
        };
        colors(ColorWhen::Auto, &logged_errors, true, false);
    }

    #[test]
    fn the_option_wins_over_the_environment() {
        let refuses = Surroundings {
            no_color: Some("1".into()),
            term: Some("dumb".into()),
            ..pipes()
        };
        colors(ColorWhen::Always, &refuses, true, true);
        let insists = Surroundings {
            clicolor_force: Some("1".into()),
            ..terminal()
        };
        colors(ColorWhen::Never, &insists, false, false);
    }

    #[test]
    fn no_color_counts_when_it_is_not_empty() {
        let set = |value: &str| Surroundings {
            no_color: Some(value.into()),
            ..terminal()
        };
        colors(ColorWhen::Auto, &set("1"), false, false);
        colors(ColorWhen::Auto, &set("0"), false, false);
        colors(ColorWhen::Auto, &set(""), true, true);
    }

    #[test]
    fn clicolor_force_colours_a_pipe_unless_it_is_empty_or_zero() {
        let set = |value: &str| Surroundings {
            clicolor_force: Some(value.into()),
            ..pipes()
        };
        colors(ColorWhen::Auto, &set("1"), true, true);
        colors(ColorWhen::Auto, &set("0"), false, false);
        colors(ColorWhen::Auto, &set(""), false, false);
    }

    #[test]
    fn no_color_beats_clicolor_force() {
        let both = Surroundings {
            no_color: Some("1".into()),
            clicolor_force: Some("1".into()),
            ..terminal()
        };
        colors(ColorWhen::Auto, &both, false, false);
    }

    #[test]
    fn clicolor_force_beats_a_dumb_terminal_and_clicolor() {
        let all = Surroundings {
            clicolor_force: Some("1".into()),
            clicolor: Some("0".into()),
            term: Some("dumb".into()),
            ..terminal()
        };
        colors(ColorWhen::Auto, &all, true, true);
    }

    #[test]
    fn a_dumb_terminal_and_clicolor_zero_take_no_colour() {
        let dumb = Surroundings {
            term: Some("dumb".into()),
            ..terminal()
        };
        colors(ColorWhen::Auto, &dumb, false, false);
        let off = Surroundings {
            clicolor: Some("0".into()),
            ..terminal()
        };
        colors(ColorWhen::Auto, &off, false, false);
        let on = Surroundings {
            clicolor: Some("1".into()),
            ..pipes()
        };
        colors(ColorWhen::Auto, &on, false, false);
    }

    #[test]
    fn a_console_that_refuses_escape_codes_takes_no_colour() {
        let old_console = Surroundings {
            enable_escapes: || false,
            ..terminal()
        };
        colors(ColorWhen::Auto, &old_console, false, false);
        colors(ColorWhen::Always, &old_console, false, false);
    }

    #[test]
    fn a_pipe_needs_no_console_for_its_colour() {
        let pipes = Surroundings {
            enable_escapes: || false,
            ..pipes()
        };
        colors(ColorWhen::Always, &pipes, true, true);
    }

    #[test]
    fn columns_wins_over_the_terminal() {
        let set = |value: &str| Surroundings {
            columns: Some(value.into()),
            ..terminal()
        };
        wraps_at(&set("72"), 72);
        wraps_at(&set("0"), 90);
        wraps_at(&set("wide"), 90);
        wraps_at(&set("-5"), 90);
        wraps_at(&set(""), 90);
    }

    #[test]
    fn without_terminal_and_columns_text_is_80_wide() {
        wraps_at(&pipes(), 80);
    }

    #[test]
    fn text_is_never_narrower_than_20_nor_wider_than_100() {
        let set = |columns| Surroundings {
            terminal_width: Some(columns),
            ..terminal()
        };
        wraps_at(&set(5), 20);
        wraps_at(&set(40), 40);
        wraps_at(&set(300), 100);
    }

    #[test]
    fn the_wishes_are_kept() {
        let wishes = Wishes {
            format: Format::Json,
            ..Wishes::default()
        };
        let settings = Settings::decide(wishes, &terminal());
        assert_eq!(settings.format, Format::Json);
        assert!(settings.stdin_is_terminal);
    }
}
