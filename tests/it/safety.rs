//! What comes from outside neither leaks, nor forges a line, nor stands out of order.

use crate::support::{Run, program};

#[test]
fn a_token_in_a_header_without_a_colon_is_not_repeated() {
    let outcome = Run::new(&["-H", "Authorization XBL3.0 x=1;secret"])
        .code(2)
        .stderr_has("found `Authorization` and no colon")
        .run();
    assert!(!outcome.stderr().contains("secret"));
}

#[test]
fn an_escape_code_in_an_argument_is_not_obeyed() {
    let outcome = Run::new(&["\u{1b}[31mred.http"])
        .code(1)
        .stderr_has("red.http")
        .run();
    assert!(!outcome.stderr().contains('\u{1b}'));
}

#[test]
fn a_line_break_in_an_argument_cannot_forge_a_line() {
    let forged = "a\nxblstatus: all is well";
    for args in [
        &[forged][..],
        &["--format", forged],
        &["example", forged],
        &["--xx\nxblstatus: all is well"],
    ] {
        let outcome = Run::new(args).code(2).stderr_has("all is well").run();
        assert!(!outcome.stderr().contains("\nxblstatus:"), "{outcome}");
    }
}

#[test]
fn a_secret_in_an_argument_is_not_repeated() {
    let url = "https://h.example/?token=SECRET";
    for args in [
        &[url][..],
        &["list", url],
        &["example", url],
        &["completions", url],
        &["--format", url],
        &["explain", "412", "--target", url],
    ] {
        let outcome = Run::new(args).code(2).stderr_has("xblstatus: ").run();
        assert!(!outcome.stderr().contains("SECRET"), "{outcome}");
    }
}

#[test]
fn a_file_that_is_missing_neither_forges_nor_leaks() {
    Run::new(&["inspect", "a\nxblstatus: all is well"])
        .code(1)
        .stderr_has("xblstatus: `a\\nxblstatus: all is well`: there is no such file\n")
        .run();
    let outcome = Run::new(&["inspect", "https://h.example/?token=SECRET"])
        .code(1)
        .stderr_has("<redacted 1>")
        .run();
    assert!(!outcome.stderr().contains("SECRET"), "{outcome}");
}

#[test]
fn a_hint_cannot_make_a_shell_do_anything() {
    Run::new(&["explain", "$(id).http"])
        .code(1)
        .stderr(
            "xblstatus: nothing in the tables matches `$(id).http`\n\
             to inspect a file: xblstatus inspect FILE\n",
        )
        .run();
}

/// Both streams as one, as a terminal shows them.
#[cfg(target_os = "linux")]
#[test]
fn an_error_stands_behind_the_reports_before_it() {
    let dir = tempfile::tempdir().expect("a folder for the test");
    std::fs::write(dir.path().join("a"), "HTTP/1.1 200 OK\n\n").expect("a file for the test");
    let line = format!(
        "{} inspect --full a missing a 2>&1",
        program().get_program().display()
    );
    let output = std::process::Command::new("sh")
        .args(["-c", &line])
        .env("LC_ALL", "C")
        .current_dir(&dir)
        .output()
        .expect("a shell");
    let shown = String::from_utf8_lossy(&output.stdout);
    let firsts: Vec<&str> = shown
        .lines()
        .filter(|line| line.starts_with("Response") || line.starts_with("xblstatus"))
        .collect();
    assert_eq!(
        firsts,
        [
            "Response 1 of a",
            "xblstatus: `missing`: there is no such file",
            "Response 1 of a"
        ]
    );
}

#[test]
fn a_file_that_cannot_be_opened_has_its_place_in_json() {
    let outcome = Run::new(&["inspect", "--format", "ndjson", "missing", "src"])
        .dir(env!("CARGO_MANIFEST_DIR"))
        .code(1)
        .stdout_has(r#""error":{"id":"unreadable","where":"file","text":"there is no such file","reason":null}"#)
        .stdout_has(r#""where":"file","text":"this is a folder, expected a file""#)
        .stderr_has("xblstatus: `missing`: there is no such file\n")
        .stderr_has(
            "xblstatus: `src`: this is a folder, expected a file\ntry: name the files in it\n",
        )
        .run();
    assert_eq!(outcome.stdout().lines().count(), 2);
}
