//! A label stays whole in lines that are too narrow for the word in which it stands.

use serde_json::json;

use super::marked::without_numbers;
use crate::support::Run;

/// Responses whose URLs are wider than the page, with a label at another column in each.
fn responses() -> String {
    let (one, other) = ("Q7vNotRealAtAll1xYz", "Q8wNotRealEither2xYz");
    let mut lines = String::new();
    for before in (0..40).step_by(3) {
        let path = "a".repeat(before);
        let url = format!("https://h.example/{path}/bbbbbbbb?token={one}&next=c&sig={other}");
        let message =
            json!({"Identity": "0", "XErr": 2_148_916_233_u32, "Message": url, "Redirect": url});
        for response in [
            json!({"status": 302, "method": "GET", "url": url, "headers": {"Location": url, "X-Note": url}}),
            json!({"status": 400, "url": url, "headers": {"Content-Type": "text/plain"}, "body": url}),
            json!({
                "status": 401, "url": "https://xsts.auth.xboxlive.com/xsts/authorize",
                "headers": {"Content-Type": "application/json"}, "body": message,
            }),
            json!({"url": url, "error": format!("could not reach {url}")}),
        ] {
            lines.push_str(&format!("{response}\n"));
        }
    }
    lines
}

/// Fails where something is left of a label that is none.
#[track_caller]
fn is_whole(what: &str, printed: &str) {
    let printed = printed.replace("\\<", "<").replace("\\>", ">");
    assert!(printed.contains("<redacted "), "{what}: {printed}");
    for line in printed.lines() {
        let left = without_numbers(line);
        let is_broken = ["<re", "acted", "1>", "2>"].iter();
        let is_broken = is_broken.clone().any(|piece| left.contains(*piece));
        assert!(!is_broken || left.contains("Docs"), "{what}: {line}");
    }
}

const WIDTHS: [&str; 4] = ["20", "33", "40", "60"];

#[test]
fn no_label_is_broken_over_lines_or_cut() {
    let input = responses();
    let lines: Vec<&str> = input.lines().collect();
    for width in WIDTHS {
        for args in [
            &["--format=human", "--headers", "--full"][..],
            &["--format=human"],
            &["--format=human", "--lang=fr"],
            &["--format=markdown", "--headers", "--full"],
        ] {
            let run = Run::new(&["inspect", "-"]).args(args).env("COLUMNS", width);
            let run = run.stdin(input.clone()).any_code().stdout_has("").run();
            is_whole(&format!("{args:?} at {width}"), run.stdout());
        }
        for line in lines.iter().skip(8).take(8) {
            let run = Run::new(&["inspect", "--headers", "-"]).env("COLUMNS", width);
            let run = run.stdin(format!("{line}\n")).any_code().stdout_has("");
            is_whole(&format!("{line} at {width}"), run.run().stdout());
        }
    }
}

#[cfg(unix)]
#[test]
fn no_label_is_broken_on_a_terminal() {
    use crate::support::terminal::Terminal;

    let folder = tempfile::tempdir().expect("a folder for the test");
    let file = folder.path().join("a.ndjson");
    std::fs::write(&file, responses()).expect("it is written");
    let file = file.to_str().expect("a name in UTF-8");
    for columns in [20, 33, 40, 60] {
        let args = ["inspect", "--color=never", "--headers", "--full", file];
        let (printed, _) = Terminal::start(&args, columns, &[]).finish();
        is_whole(&format!("a terminal of {columns}"), &printed);
    }
}
