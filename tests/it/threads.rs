//! `--jobs`: several threads write what one does, byte by byte.

use tempfile::TempDir;

use crate::support::Run;

/// Calls with tokens, whose labels are numbered in order, and with places that cannot be read.
fn capture(count: usize) -> String {
    let line = |number: usize| match number % 71 {
        7 => "{\"status\": 412, \"body\": \n".to_owned(),
        _ => format!(
            "{{\"status\":{},\"url\":\"https://sessiondirectory.xboxlive.com/serviceconfigs/{number}\",\
             \"headers\":{{\"Authorization\":\"XBL3.0 x=1;token{number:08}abcdefgh{number}\"}},\"body\":\"{}\"}}\n",
            [200, 404, 412, 429][number % 4],
            "b".repeat(number % 3000),
        ),
    };
    (0..count).map(line).collect()
}

#[test]
fn several_threads_write_what_one_does() {
    let folder = TempDir::new().unwrap();
    let input = capture(1500);
    assert!(input.len() > 1 << 20);
    std::fs::write(folder.path().join("calls.ndjson"), input).unwrap();
    let written = |options: &[&str]| {
        let run = Run::new(&["inspect", "calls.ndjson"]).args(options);
        let outcome = run
            .dir(folder.path())
            .any_code()
            .stdout_has("")
            .stderr_has("")
            .run();
        (outcome.stdout().to_owned(), outcome.stderr().to_owned())
    };
    for shape in [
        ["--format", "ndjson"].as_slice(),
        &["--summary"],
        &["--full", "--only", "429"],
        &["--format", "json", "--index", "900-950"],
        &["--check-status", "--lang", "fr"],
    ] {
        let alone = written(&[shape, &["--jobs", "1"]].concat());
        assert!(!alone.0.is_empty(), "{shape:?}");
        assert_eq!(
            written(&[shape, &["--jobs", "3"]].concat()),
            alone,
            "{shape:?}"
        );
        assert_eq!(written(shape), alone, "{shape:?}");
    }
}

#[test]
fn a_pipe_may_be_read_on_several_threads() {
    let input = capture(300);
    let run = |jobs| {
        let run = Run::new(&["inspect", "--format", "ndjson", "--jobs", jobs]);
        run.stdin(input.clone())
            .any_code()
            .stdout_has("")
            .stderr_has("")
            .run()
    };
    assert_eq!(run("3").stdout(), run("1").stdout());
}

#[test]
fn a_number_of_threads_is_a_number() {
    Run::new(&["inspect", "--jobs", "0", "x.har"])
        .code(2)
        .stderr_has("a number of threads from 1 to 1024 is expected")
        .run();
}
