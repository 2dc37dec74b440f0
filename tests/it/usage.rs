//! Help, mistakes and their hints, closed pipes, colour.

use std::io::pipe;
use std::process::Stdio;

use crate::support::{Run, program};

const BOLD: &str = "\u{1b}[1m";

#[track_caller]
fn refused(args: &[&str], stderr: &str) {
    Run::new(args).code(2).stderr(stderr).run();
}

#[track_caller]
fn refused_with(args: &[&str], part: &str) {
    Run::new(args)
        .code(2)
        .stderr_has("xblstatus: ")
        .stderr_has(part)
        .run();
}

#[test]
fn a_code_without_a_command_is_pointed_to_explain() {
    refused(
        &["412"],
        "xblstatus: `412` is not a command\nto explain a code: xblstatus explain 412\n",
    );
    refused_with(&["4xx"], "to explain a code: xblstatus explain 4xx\n");
    refused_with(&["0x8019019C"], "xblstatus explain 0x8019019C\n");
    refused_with(&["-X", "PUT", "412"], "xblstatus explain 412\n");
}

#[test]
fn a_file_without_a_command_is_pointed_to_inspect() {
    refused(
        &["response.txt"],
        "xblstatus: `response.txt` is not a command\n\
         to inspect a file: xblstatus inspect response.txt\n",
    );
    refused_with(&["captures/a"], "xblstatus inspect captures/a\n");
    refused_with(&[r"captures\a"], "xblstatus inspect captures\\a\n");
}

#[test]
fn a_file_that_exists_is_known_without_a_dot() {
    let dir = tempfile::tempdir().expect("a folder for the test");
    std::fs::write(dir.path().join("answer"), "").expect("a file for the test");
    Run::new(&["answer"])
        .dir(&dir)
        .code(2)
        .stderr_has("to inspect a file: xblstatus inspect answer\n")
        .run();
    Run::new(&["question"])
        .dir(&dir)
        .code(2)
        .stderr_has("unrecognized subcommand 'question'")
        .run();
}

#[test]
fn a_mistyped_command_is_answered_with_the_nearest() {
    refused_with(&["explian", "412"], "'explain'");
    refused_with(&["inspct"], "'inspect'");
}

#[test]
fn a_mistyped_option_is_answered_with_the_nearest() {
    refused_with(&["--formt", "json"], "'--format'");
}

#[test]
fn options_of_piped_input_belong_after_the_command() {
    refused(
        &["-X", "PUT", "explain", "412"],
        "xblstatus: `--method` belongs after `explain`\n\
         try: xblstatus explain --method ...\n",
    );
    refused(
        &["--check-status", "inspect", "a.http"],
        "xblstatus: `--check-status` belongs after `inspect`\n\
         try: xblstatus inspect --check-status ...\n",
    );
    refused(
        &["--format", "json", "man"],
        "xblstatus: `man` takes no `--format`\ntry: xblstatus man --help\n",
    );
    refused(
        &["--headers", "list"],
        "xblstatus: `list` takes no `--headers`\ntry: xblstatus list --help\n",
    );
}

#[test]
fn an_unknown_example_is_answered_with_the_names() {
    refused_with(&["example", "999"], "412, 412-session");
}

#[test]
fn a_command_that_does_not_report_takes_no_format() {
    for name in ["example", "completions", "man"] {
        refused_with(
            &[name, "--format", "json"],
            "unexpected argument '--format'",
        );
    }
}

#[test]
fn nothing_piped_in_is_an_empty_input() {
    Run::new(&["inspect"])
        .code(1)
        .stderr("xblstatus: standard input is empty, expected a response\ntry: curl -sSi URL | xblstatus\n")
        .run();
}

#[test]
fn help_and_version_are_no_mistakes() {
    Run::new(&["--help"]).stdout_has("Usage: xblstatus").run();
    Run::new(&["explain", "-h"]).stdout_has("[CODE]...").run();
    let version = concat!("xblstatus ", env!("CARGO_PKG_VERSION"), "\n");
    Run::new(&["--version"]).stdout(version).run();
}

#[test]
fn the_long_help_says_more_than_the_short_one() {
    let long = Run::new(&["--help"]).stdout_has("Examples:").run();
    let short = Run::new(&["-h"]).stdout_has("Examples:").run();
    assert!(long.stdout().len() > short.stdout().len());
}

#[test]
fn help_is_wrapped_at_the_width() {
    for (columns, width) in [("40", 40), ("80", 80), ("500", 100)] {
        let help = Run::new(&["--help"])
            .env("COLUMNS", columns)
            .stdout_has("")
            .run();
        let widest = help.stdout().lines().map(str::len).max();
        // A usage line is never broken.
        assert!(widest <= Some(width.max(42)), "{widest:?} at {columns}");
    }
}

#[test]
fn an_example_is_printed_byte_for_byte() {
    for example in xblstatus::examples::ALL {
        Run::new(&["example", example.name])
            .stdout(example.response)
            .run();
    }
}

#[test]
fn without_a_name_the_examples_are_listed() {
    let list = Run::new(&["example"])
        .stdout_has("412-session     PUT")
        .run();
    assert_eq!(list.stdout().lines().count(), 21);
}

#[test]
fn a_pipe_gets_no_colour_unless_it_is_asked_for() {
    let colored = |run: Run| run.stdout_has("Usage:").run().stdout().contains(BOLD);
    assert!(!colored(Run::new(&["-h"])));
    assert!(colored(Run::new(&["-h", "--color", "always"])));
    assert!(colored(Run::new(&["--color=always", "-h"])));
    assert!(colored(Run::new(&["-h"]).env("CLICOLOR_FORCE", "1")));
    let both = Run::new(&["-h"]).env("CLICOLOR_FORCE", "1");
    assert!(!colored(both.env("NO_COLOR", "1")));
    let against = Run::new(&["-h", "--color=never"]);
    assert!(!colored(against.env("CLICOLOR_FORCE", "1")));
}

#[test]
fn an_error_is_coloured_on_standard_error_alone() {
    Run::new(&["412", "--color=always"])
        .code(2)
        .stderr_has("\u{1b}[31mxblstatus:\u{1b}[0m `412`")
        .run();
}

/// A reader that is gone before the program starts, so that the first write fails.
fn closed_pipe() -> Stdio {
    let (reader, writer) = pipe().expect("a pipe");
    drop(reader);
    writer.into()
}

#[test]
fn a_closed_standard_output_ends_the_program_quietly() {
    for args in [
        &["--help"][..],
        &["--version"],
        &["completions", "bash"],
        &["man"],
        &["example"],
        &["example", "200"],
    ] {
        let output = program()
            .args(args)
            .stdin(Stdio::null())
            .stdout(closed_pipe())
            .stderr(Stdio::piped())
            .output()
            .expect("the built program starts");
        assert_eq!(output.status.code(), Some(0), "{args:?}");
        assert_eq!(output.stderr, b"", "{args:?}");
    }
}

#[test]
fn a_closed_standard_error_ends_the_program_quietly() {
    let output = program()
        .arg("412")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(closed_pipe())
        .output()
        .expect("the built program starts");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(output.stdout, b"");
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_a_failure() {
    let full = std::fs::File::create("/dev/full").expect("the device that is always full");
    let output = program()
        .args(["example", "200"])
        .stdin(Stdio::null())
        .stdout(full)
        .output()
        .expect("the built program starts");
    assert_eq!(output.status.code(), Some(1));
    let message = String::from_utf8_lossy(&output.stderr);
    let expected = "xblstatus: cannot write to standard output: No space left on device";
    assert!(message.starts_with(expected), "{message}");
}

/// The program at a terminal: what is shown there, and the exit code. `script` (util-linux) makes the terminal;
/// where it is not installed there is nothing to look at, and the test passes over it.
#[cfg(target_os = "linux")]
fn at_a_terminal(args: &str, env: &[(&str, &str)]) -> Option<(String, Option<i32>)> {
    let line = format!("{} {args}", program().get_program().display());
    let output = std::process::Command::new("script")
        .args(["--quiet", "--return", "--command", &line, "/dev/null"])
        .env_remove("NO_COLOR")
        .env_remove("CLICOLOR")
        .env_remove("CLICOLOR_FORCE")
        .env("TERM", "xterm")
        .env("COLUMNS", "80")
        .env("LC_ALL", "C")
        .envs(env.iter().copied())
        .stdin(Stdio::null())
        .output();
    match output {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        output => {
            let output = output.expect("script runs");
            let shown = String::from_utf8_lossy(&output.stdout).into_owned();
            Some((shown, output.status.code()))
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn no_arguments_at_a_terminal_show_the_short_help() {
    let Some((shown, code)) = at_a_terminal("", &[]) else {
        return;
    };
    assert!(shown.contains("Usage:"), "{shown}");
    assert!(!shown.contains("Examples:"), "{shown}");
    assert_eq!(code, Some(2));
}

#[cfg(target_os = "linux")]
#[test]
fn the_help_for_no_arguments_goes_to_standard_error() {
    let Some((shown, code)) = at_a_terminal("2> /dev/null", &[]) else {
        return;
    };
    assert_eq!((shown.as_str(), code), ("", Some(2)));
}

#[cfg(target_os = "linux")]
#[test]
fn options_alone_at_a_terminal_need_a_response() {
    let Some((shown, code)) = at_a_terminal("-X PUT", &[("NO_COLOR", "1")]) else {
        return;
    };
    assert_eq!(
        shown,
        "xblstatus: no response is piped into standard input\r\n\
         try: curl -sSi URL | xblstatus, or xblstatus inspect FILE\r\n"
    );
    assert_eq!(code, Some(2));
}

#[cfg(target_os = "linux")]
#[test]
fn explain_at_a_terminal_needs_a_code() {
    let Some((shown, code)) = at_a_terminal("explain", &[("NO_COLOR", "1")]) else {
        return;
    };
    assert_eq!(
        shown,
        "xblstatus: nothing to explain: no code is named, and nothing is piped into standard input\r\n\
         try: xblstatus explain 412, or xblstatus explain --scan FILE\r\n"
    );
    assert_eq!(code, Some(2));
}

/// Checks whether a part is shown at a terminal, where there is one to look at.
#[cfg(target_os = "linux")]
#[track_caller]
fn shows(args: &str, env: &[(&str, &str)], part: &str, expected: bool) {
    if let Some((shown, _)) = at_a_terminal(args, env) {
        assert_eq!(shown.contains(part), expected, "{args} {env:?}: {shown:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_terminal_gets_colour_unless_the_environment_objects() {
    shows("-h", &[], BOLD, true);
    shows("-h", &[("NO_COLOR", "")], BOLD, true);
    shows("-h", &[("NO_COLOR", "1")], BOLD, false);
    shows("-h", &[("CLICOLOR", "0")], BOLD, false);
    shows("-h", &[("TERM", "dumb")], BOLD, false);
}

#[cfg(target_os = "linux")]
#[test]
fn the_two_streams_are_coloured_apart() {
    let red = "\u{1b}[31mxblstatus:";
    shows("412 > /dev/null", &[], red, true);
    shows("412 2>&1 | cat", &[], red, false);
}

#[cfg(target_os = "linux")]
#[test]
fn text_is_wrapped_to_the_columns_of_the_terminal() {
    let program = program().get_program().to_string_lossy().into_owned();
    let line = format!("stty cols 40; env -u COLUMNS {program} explain 304");
    let output = std::process::Command::new("script")
        .args(["--quiet", "--return", "--command", &line, "/dev/null"])
        .env("TERM", "dumb")
        .env("LC_ALL", "C")
        .stdin(Stdio::null())
        .output();
    let Ok(output) = output else {
        return;
    };
    let shown = String::from_utf8_lossy(&output.stdout);
    let text = shown.lines().filter(|line| !line.contains("https://"));
    let longest = text.map(|line| line.trim_end().len()).max();
    assert!(longest.is_some_and(|longest| longest <= 40), "{shown}");
}
