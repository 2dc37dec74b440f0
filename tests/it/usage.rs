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
fn a_code_needs_no_command() {
    for code in [
        "412",
        "4xx",
        "0x8019019C",
        "-2145844836",
        "E_FAIL",
        "SCID",
        "HTTP_E_STATUS_CONFLICT",
    ] {
        let named = Run::new(&["explain", code]).stdout_has("").run();
        Run::new(&[code])
            .stdin("HTTP/1.1 200 OK\r\n\r\n")
            .stdout(named.stdout())
            .run();
    }
    let words = Run::new(&["explain", "not", "found"])
        .stdout_has("404")
        .run();
    Run::new(&["not", "found"]).stdout(words.stdout()).run();
}

#[test]
fn options_stand_on_either_side_of_a_code() {
    let narrowed = Run::new(&["explain", "412", "-X", "PUT", "--json"])
        .stdout_has("")
        .run();
    for args in [
        ["-X", "PUT", "412", "--json"],
        ["--json", "412", "-X", "PUT"],
    ] {
        Run::new(&args).stdout(narrowed.stdout()).run();
    }
}

#[test]
fn a_file_needs_no_command() {
    let dir = tempfile::tempdir().expect("a folder for the test");
    for name in ["answer", "a.http", "412", "explain.txt"] {
        std::fs::write(dir.path().join(name), "HTTP/1.1 204 No Content\r\n\r\n")
            .expect("a file for the test");
    }
    for (arg, is_file) in [
        ("answer", true),
        ("a.http", true),
        ("./412", true),
        ("412", false),
    ] {
        let part = if is_file {
            "204 No Content"
        } else {
            "412 Precondition Failed"
        };
        Run::new(&[arg]).dir(&dir).stdout_has(part).run();
    }
    Run::new(&["-", "--json"])
        .stdin("HTTP/1.1 204 No Content\r\n\r\n")
        .stdout_has("\"status\": 204")
        .run();
    Run::new(&["missing.http"])
        .code(1)
        .stderr_has("there is no such file")
        .run();
}

#[test]
fn a_word_that_is_nothing_is_answered_with_what_it_could_be() {
    refused(
        &["precondtion"],
        "xblstatus: `precondtion` is not a command, a code or a file\n\
         nearest: Precondition Failed, Precondition Required\n",
    );
    refused(
        &["frobnicate"],
        "xblstatus: `frobnicate` is not a command, a code or a file\ntry: xblstatus --help\n",
    );
}

#[test]
fn a_folder_is_named_as_one() {
    let dir = tempfile::tempdir().expect("a folder for the test");
    std::fs::create_dir(dir.path().join("captures")).expect("a folder in it");
    for args in [&["captures"][..], &["inspect", "captures"]] {
        Run::new(args)
            .dir(&dir)
            .code(1)
            .stderr("xblstatus: `captures`: this is a folder, expected a file\ntry: name the files in it\n")
            .run();
    }
}

#[test]
fn an_answer_goes_into_a_file() {
    let dir = tempfile::tempdir().expect("a folder for the test");
    let read =
        |name| std::fs::read_to_string(dir.path().join(name)).expect("the file that was written");
    let answer = Run::new(&["explain", "412"]).stdout_has("412").run();
    Run::new(&["explain", "412", "-o", "a.txt"])
        .dir(&dir)
        .stdout("")
        .run();
    assert_eq!(read("a.txt"), answer.stdout());
    Run::new(&["412", "--json", "--output", "a.json"])
        .dir(&dir)
        .stdout("")
        .run();
    assert!(read("a.json").starts_with("{\n"));
    // A mistake leaves what is there; no answer is an empty file.
    Run::new(&["inspect", "-o", "a.txt", "--only", "nothing"])
        .dir(&dir)
        .code(2)
        .stderr_has("")
        .run();
    assert_eq!(read("a.txt"), answer.stdout());
    Run::new(&["explain", "4200", "-o", "a.txt"])
        .dir(&dir)
        .code(1)
        .stderr_has("4200")
        .run();
    assert_eq!(read("a.txt"), "");
    Run::new(&["explain", "412", "-o", "none/a.txt"])
        .dir(&dir)
        .code(1)
        .stderr_has("xblstatus: cannot write to `none/a.txt`: ")
        .run();
}

#[test]
fn a_file_is_not_overwritten_while_it_is_read() {
    let dir = tempfile::tempdir().expect("a folder for the test");
    let path = dir.path().join("a.http");
    std::fs::write(&path, "HTTP/1.1 204 No Content\r\n\r\n").expect("a file for the test");
    Run::new(&["inspect", "a.http", "-o", "./a.http"])
        .dir(&dir)
        .code(2)
        .stderr("xblstatus: `a.http` is read: it cannot be written to at the same time\ntry: another name after -o\n")
        .run();
    assert!(
        std::fs::read_to_string(&path)
            .expect("the file")
            .starts_with("HTTP/1.1 204")
    );
}

#[test]
fn short_names_of_options_are_the_options() {
    let json = Run::new(&["explain", "412", "--format", "json"])
        .stdout_has("")
        .run();
    Run::new(&["explain", "412", "--json"])
        .stdout(json.stdout())
        .run();
    Run::new(&["--json", "explain", "412"])
        .stdout(json.stdout())
        .run();
    refused_with(
        &["explain", "412", "--json", "--format", "ndjson"],
        "cannot be used with",
    );
    let plain = Run::new(&["explain", "412", "--no-color"])
        .env("CLICOLOR_FORCE", "1")
        .stdout_has("")
        .run();
    assert!(!plain.stdout().contains('\u{1b}'));
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
    Run::new(&["frobnicate", "--color=always"])
        .code(2)
        .stderr_has("\u{1b}[31mxblstatus:\u{1b}[0m `frobnicate`")
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
        .arg("frobnicate")
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
    shows("frobnicate > /dev/null", &[], red, true);
    shows("frobnicate 2>&1 | cat", &[], red, false);
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
