//! What is decided from which environment.

use std::ffi::OsString;

use crate::cli::args::global::{ColorWhen, Requested};
use crate::cli::settings::{Environment, Settings, Variables};
use crate::language::Language;
use crate::report::OutputFormat;

fn pipes() -> Environment {
    Environment {
        variable: variables(&[]),
        stdin_is_terminal: false,
        stdout_is_terminal: false,
        stderr_is_terminal: false,
        terminal_width: None,
        enable_escapes: || true,
        system_locale: || None,
    }
}

fn terminal() -> Environment {
    Environment {
        variable: variables(&[("TERM", "xterm-256color")]),
        stdin_is_terminal: true,
        stdout_is_terminal: true,
        stderr_is_terminal: true,
        terminal_width: Some(90),
        ..pipes()
    }
}

fn variables(set: &[(&str, &str)]) -> Box<Variables> {
    let set: Vec<(String, OsString)> = set
        .iter()
        .map(|(name, value)| ((*name).to_owned(), value.into()))
        .collect();
    Box::new(move |name| {
        let mut named = set.iter().filter(|(known, _)| known == name);
        named.next().map(|(_, value)| value.clone())
    })
}

#[track_caller]
fn colors(color: ColorWhen, environment: &Environment, stdout: bool, stderr: bool) {
    let requested = Requested {
        color,
        ..Requested::default()
    };
    let settings = Settings::decide(requested, environment);
    assert_eq!(
        (settings.stdout_color, settings.stderr_color),
        (stdout, stderr)
    );
}

#[track_caller]
fn speaks(environment: &Environment, language: Language) {
    let settings = Settings::decide(Requested::default(), environment);
    assert_eq!(settings.language, language);
}

#[test]
fn a_french_locale_speaks_french_and_any_other_english() {
    let set = |value: &str| Environment {
        variable: variables(&[("LANG", value)]),
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
    let set = |all: &str, messages: &str, lang: &str| Environment {
        variable: variables(&[("LC_ALL", all), ("LC_MESSAGES", messages), ("LANG", lang)]),
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
    let system = Environment {
        system_locale: || Some("fr-CA".to_owned()),
        ..pipes()
    };
    speaks(&system, Language::French);
    let shell = Environment {
        variable: variables(&[("LANG", "en_US.UTF-8")]),
        ..system
    };
    speaks(&shell, Language::English);
}

#[test]
fn the_option_wins_over_the_locale() {
    let french = Environment {
        variable: variables(&[("LC_ALL", "fr_FR.UTF-8")]),
        ..pipes()
    };
    let requested = Requested {
        lang: Some(Language::English),
        ..Requested::default()
    };
    let settings = Settings::decide(requested, &french);
    assert_eq!(settings.language, Language::English);
}

#[track_caller]
fn wraps_at(environment: &Environment, width: usize) {
    assert_eq!(environment.width(), width);
}

#[test]
fn a_terminal_takes_colour_and_a_pipe_does_not() {
    colors(ColorWhen::Auto, &terminal(), true, true);
    colors(ColorWhen::Auto, &pipes(), false, false);
}

#[test]
fn the_two_streams_are_decided_apart() {
    let piped_output = Environment {
        stdout_is_terminal: false,
        ..terminal()
    };
    colors(ColorWhen::Auto, &piped_output, false, true);
    let logged_errors = Environment {
        stderr_is_terminal: false,
        ..terminal()
    };
    colors(ColorWhen::Auto, &logged_errors, true, false);
}

#[test]
fn the_option_wins_over_the_environment() {
    let refuses = Environment {
        variable: variables(&[("NO_COLOR", "1"), ("TERM", "dumb")]),
        ..pipes()
    };
    colors(ColorWhen::Always, &refuses, true, true);
    let insists = Environment {
        variable: variables(&[("CLICOLOR_FORCE", "1")]),
        ..terminal()
    };
    colors(ColorWhen::Never, &insists, false, false);
}

#[test]
fn no_color_counts_when_it_is_not_empty() {
    let set = |value: &str| Environment {
        variable: variables(&[("NO_COLOR", value)]),
        ..terminal()
    };
    colors(ColorWhen::Auto, &set("1"), false, false);
    colors(ColorWhen::Auto, &set("0"), false, false);
    colors(ColorWhen::Auto, &set(""), true, true);
}

#[test]
fn clicolor_force_colours_a_pipe_unless_it_is_empty_or_zero() {
    let set = |value: &str| Environment {
        variable: variables(&[("CLICOLOR_FORCE", value)]),
        ..pipes()
    };
    colors(ColorWhen::Auto, &set("1"), true, true);
    colors(ColorWhen::Auto, &set("0"), false, false);
    colors(ColorWhen::Auto, &set(""), false, false);
}

#[test]
fn no_color_beats_clicolor_force() {
    let both = Environment {
        variable: variables(&[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")]),
        ..terminal()
    };
    colors(ColorWhen::Auto, &both, false, false);
}

#[test]
fn clicolor_force_beats_a_dumb_terminal_and_clicolor() {
    let all = Environment {
        variable: variables(&[("CLICOLOR_FORCE", "1"), ("CLICOLOR", "0"), ("TERM", "dumb")]),
        ..terminal()
    };
    colors(ColorWhen::Auto, &all, true, true);
}

#[test]
fn a_dumb_terminal_and_clicolor_zero_take_no_colour() {
    let dumb = Environment {
        variable: variables(&[("TERM", "dumb")]),
        ..terminal()
    };
    colors(ColorWhen::Auto, &dumb, false, false);
    let off = Environment {
        variable: variables(&[("CLICOLOR", "0")]),
        ..terminal()
    };
    colors(ColorWhen::Auto, &off, false, false);
    let on = Environment {
        variable: variables(&[("CLICOLOR", "1")]),
        ..pipes()
    };
    colors(ColorWhen::Auto, &on, false, false);
}

#[test]
fn a_console_that_refuses_escape_codes_takes_no_colour() {
    let old_console = Environment {
        enable_escapes: || false,
        ..terminal()
    };
    colors(ColorWhen::Auto, &old_console, false, false);
    colors(ColorWhen::Always, &old_console, false, false);
}

#[test]
fn a_pipe_needs_no_console_for_its_colour() {
    let pipes = Environment {
        enable_escapes: || false,
        ..pipes()
    };
    colors(ColorWhen::Always, &pipes, true, true);
}

#[test]
fn columns_wins_over_the_terminal() {
    let set = |value: &str| Environment {
        variable: variables(&[("COLUMNS", value)]),
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
    let set = |columns| Environment {
        terminal_width: Some(columns),
        ..terminal()
    };
    wraps_at(&set(5), 20);
    wraps_at(&set(40), 40);
    wraps_at(&set(300), 100);
}

#[test]
fn the_wishes_are_kept() {
    let requested = Requested {
        format: OutputFormat::Json,
        ..Requested::default()
    };
    let settings = Settings::decide(requested, &terminal());
    assert_eq!(settings.format, OutputFormat::Json);
    assert!(settings.stdin_is_terminal);
}
