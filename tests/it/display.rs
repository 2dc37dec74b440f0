//! What a person sees, as snapshots: narrow, usual and wide, plain and in colour.
//!
//! `INSTA_UPDATE=always cargo test --test it display::` writes them anew; they are to be read before they are kept.

use crate::support::Run;
use crate::support::screen::{RATE_LIMITED, SUBJECTS, Subject, holds_one_thing, spelled};
#[cfg(unix)]
use crate::support::terminal::Terminal;

const WIDTHS: [usize; 3] = [40, 80, 100];

/// What a subject prints at each width, under a line that names it.
fn at_each_width(show: impl Fn(usize) -> String) -> String {
    let shown = WIDTHS.map(|columns| format!("=== {columns} columns\n{}", show(columns)));
    shown.join("\n")
}

#[track_caller]
fn snapshot(subject: &Subject, suffix: &str, shown: String) {
    snapshot_as(format!("{}{suffix}", subject.name), shown);
}

#[track_caller]
fn snapshot_as(name: String, shown: String) {
    let version = concat!("xblstatus ", env!("CARGO_PKG_VERSION"), "\n");
    let shown = shown.replace(version, "xblstatus VERSION\n");
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, shown));
}

#[test]
fn reports_are_laid_out_for_the_width() {
    for subject in &SUBJECTS {
        let shown = at_each_width(|columns| subject.shown(columns, &[]));
        snapshot(subject, "", shown);
    }
}

#[test]
fn reports_are_laid_out_in_french() {
    for subject in SUBJECTS.iter().chain([&RATE_LIMITED]) {
        let shown = subject.shown(80, &["--lang=fr"]);
        snapshot(subject, "_in_french", shown);
        if subject.name == "example_412_session" {
            let shown = subject.shown(40, &["--lang=fr"]);
            snapshot(subject, "_in_french_narrow", shown);
        }
    }
}

#[test]
fn what_cannot_be_read_is_told_in_french() {
    let inputs: [&[u8]; 6] = [
        b"",
        b"412",
        b"<html>",
        b"\x89PNG\x00\x01",
        b"HTTP/1.1 4O4 Not Found\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: h.example\r\n\r\n",
    ];
    let told = inputs.map(|input| {
        let run = Run::new(&["--lang=fr", "inspect", "-"]).stdin(input);
        run.code(1).stderr_has("").run().stderr().to_owned()
    });
    snapshot_as("unreadable_in_french".to_owned(), told.join("\n"));
}

#[test]
fn reports_are_coloured_by_role() {
    for subject in &SUBJECTS {
        let shown = at_each_width(|columns| spelled(&subject.shown(columns, &["--color=always"])));
        snapshot(subject, "_in_colour", shown);
    }
}

#[test]
fn reports_in_markdown_fit_a_bug_report() {
    for name in [
        "example_412_session",
        "service_error",
        "several_responses",
        "many_responses",
    ] {
        let subject = SUBJECTS.iter().find(|subject| subject.name == name);
        let subject = subject.expect("a subject");
        let shown = subject.shown(80, &["--format=markdown"]);
        snapshot(subject, "_markdown", shown);
    }
}

#[test]
fn markdown_has_the_same_lines_at_every_width() {
    for subject in &SUBJECTS {
        let [narrow, _, wide] =
            WIDTHS.map(|columns| subject.shown(columns, &["--format=markdown"]));
        assert_eq!(narrow, wide, "{}", subject.name);
    }
}

#[cfg(unix)]
fn many_on_a_terminal(columns: u16, options: &[&str], env: &[(&str, &str)]) -> String {
    let args = [&["inspect", "tests/fixtures/many/pairs.txt"], options].concat();
    Terminal::start(&args, columns, env).finish().0
}

#[test]
#[cfg(unix)]
fn many_responses_fit_a_terminal() {
    let plain = [("NO_COLOR", "1")];
    let mut shown = String::new();
    for columns in [20, 40, 50, 60, 80, 100, 200] {
        let text = many_on_a_terminal(columns, &[], &plain);
        for line in text.lines() {
            let columns = usize::from(columns);
            let fits = line.chars().count() <= columns;
            assert!(
                fits || holds_one_thing(line, columns, 2) || line.contains("xblstatus "),
                "{line:?}"
            );
        }
        let table = text.split("\n\n").next().unwrap_or_default();
        shown.push_str(&format!("=== {columns} columns\n{table}\n\n"));
    }
    snapshot_as("many_responses_on_a_terminal".to_owned(), shown);
    let french = many_on_a_terminal(80, &["--lang=fr"], &plain);
    snapshot_as("many_responses_on_a_terminal_in_french".to_owned(), french);
    let narrow = many_on_a_terminal(40, &["--lang=fr"], &plain);
    snapshot_as(
        "many_responses_on_a_terminal_in_french_narrow".to_owned(),
        narrow,
    );
    let coloured = spelled(&many_on_a_terminal(60, &[], &[]));
    snapshot_as(
        "many_responses_on_a_terminal_in_colour".to_owned(),
        coloured,
    );
}

#[test]
fn no_line_is_wider_than_the_terminal_but_for_what_must_be_copied() {
    // In a pipe, the lines of an overview are whole, whatever the width.
    for subject in SUBJECTS
        .iter()
        .filter(|subject| subject.name != "many_responses")
    {
        for columns in [40, 50, 60, 80, 100] {
            for line in subject.shown(columns, &[]).lines() {
                let fits = line.chars().count() <= columns;
                assert!(
                    fits || holds_one_thing(line, columns, 2),
                    "{} at {columns}: {line:?}",
                    subject.name
                );
            }
        }
    }
}

#[test]
fn no_line_ends_in_a_space_and_no_two_are_blank() {
    for subject in &SUBJECTS {
        for columns in WIDTHS {
            let shown = subject.shown(columns, &[]);
            assert!(
                shown.ends_with('\n') && !shown.ends_with("\n\n"),
                "{}",
                subject.name
            );
            assert!(!shown.contains("\n\n\n"), "{}", subject.name);
            let trailing = shown.lines().find(|line| line.ends_with(' '));
            assert_eq!(trailing, None, "{} at {columns}", subject.name);
        }
    }
}

#[test]
fn a_terminal_wider_than_100_columns_is_not_filled() {
    for subject in &SUBJECTS {
        assert_eq!(
            subject.shown(100, &[]),
            subject.shown(200, &[]),
            "{}",
            subject.name
        );
    }
}

#[test]
fn a_width_that_is_no_number_is_not_followed() {
    let usual = Run::new(&["explain", "412"]).stdout_has("").run();
    for columns in ["", "wide", "0", "-5"] {
        let shown = Run::new(&["explain", "412"])
            .env("COLUMNS", columns)
            .stdout_has("")
            .run();
        assert_eq!(shown.stdout(), usual.stdout(), "{columns:?}");
    }
}

#[test]
fn no_word_is_lost_on_a_narrow_terminal() {
    // Of the text around a fault as much is shown as fits.
    let whole = |subject: &&Subject| subject.name != "malformed_json";
    for subject in SUBJECTS.iter().filter(whole) {
        let [narrow, _, wide] = WIDTHS.map(|columns| {
            let shown = subject.shown(columns, &[]);
            let mut words: Vec<_> = shown.split_whitespace().map(str::to_owned).collect();
            words.sort_unstable();
            words
        });
        assert_eq!(narrow, wide, "{}", subject.name);
    }
}
