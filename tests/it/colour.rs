//! When there is colour, and that nothing is told by colour alone.

use crate::support::Run;
use crate::support::screen::{SUBJECTS, plain};

#[test]
fn without_its_colours_a_report_is_the_plain_one() {
    for subject in &SUBJECTS {
        for columns in [40, 80, 100] {
            let coloured = subject.shown(columns, &["--color=always"]);
            assert!(coloured.contains('\u{1b}'), "{}", subject.name);
            let shown = subject.shown(columns, &["--color=never"]);
            assert!(!shown.contains('\u{1b}'), "{}", subject.name);
            assert_eq!(plain(&coloured), shown, "{} at {columns}", subject.name);
        }
    }
}

#[test]
fn every_line_ends_as_it_began() {
    for subject in &SUBJECTS {
        for line in subject.shown(40, &["--color=always"]).lines() {
            let begun = line.matches("\u{1b}[").count() - line.matches("\u{1b}[0m").count();
            assert_eq!(begun, line.matches("\u{1b}[0m").count(), "{line:?}");
        }
    }
}

/// Whether a report for a pipe is coloured, with these options and variables.
#[track_caller]
fn is_coloured(options: &[&str], variables: &[(&str, &str)]) -> bool {
    let mut run = Run::new(&[&["inspect", "--example", "412"], options].concat());
    for (name, value) in variables {
        run = run.env(name, value);
    }
    run.stdout_has("412").run().stdout().contains('\u{1b}')
}

#[test]
fn a_pipe_gets_no_colour_of_its_own() {
    assert!(!is_coloured(&[], &[]));
    assert!(!is_coloured(&["--color=auto"], &[]));
    assert!(!is_coloured(&[], &[("TERM", "xterm-256color")]));
    assert!(!is_coloured(&[], &[("CLICOLOR", "1")]));
}

#[test]
fn the_option_outranks_every_variable() {
    let against = [("NO_COLOR", "1"), ("CLICOLOR", "0"), ("TERM", "dumb")];
    assert!(is_coloured(&["--color", "always"], &against));
    assert!(!is_coloured(
        &["--color", "never"],
        &[("CLICOLOR_FORCE", "1")]
    ));
}

#[test]
fn colour_can_be_forced_by_the_environment() {
    assert!(is_coloured(&[], &[("CLICOLOR_FORCE", "1")]));
    assert!(is_coloured(&["--color=auto"], &[("CLICOLOR_FORCE", "1")]));
    assert!(!is_coloured(&[], &[("CLICOLOR_FORCE", "0")]));
    assert!(!is_coloured(&[], &[("CLICOLOR_FORCE", "")]));
}

#[test]
fn no_color_outranks_the_other_variables_unless_it_is_empty() {
    let force = ("CLICOLOR_FORCE", "1");
    assert!(!is_coloured(&[], &[force, ("NO_COLOR", "1")]));
    assert!(!is_coloured(&[], &[force, ("NO_COLOR", "0")]));
    assert!(is_coloured(&[], &[force, ("NO_COLOR", "")]));
}

#[test]
fn errors_are_coloured_by_the_same_rules() {
    let shown = |variables: &[(&str, &str)]| {
        let mut run = Run::new(&["inspect", "missing.http"])
            .code(1)
            .stderr_has("missing.http");
        for (name, value) in variables {
            run = run.env(name, value);
        }
        run.run().stderr().contains('\u{1b}')
    };
    assert!(!shown(&[]));
    assert!(shown(&[("CLICOLOR_FORCE", "1")]));
    assert!(!shown(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
}

#[test]
fn an_unknown_choice_is_answered_with_the_known_ones() {
    Run::new(&["explain", "412", "--color=sometimes"])
        .code(2)
        .stderr_has("auto, always, never")
        .run();
}
