//! The text of a report as a person meets it: at a width, with or without colour.

use unicode_width::UnicodeWidthStr;

use super::Run;

/// A report to look at: its arguments and its input.
pub(crate) struct Subject {
    pub(crate) name: &'static str,
    args: &'static [&'static str],
    stdin: &'static [u8],
}

const SERVICE_ERROR: &[u8] = b"HTTP/1.1 400 Bad Request\r\n\
    Content-Type: application/json; charset=utf-8\r\n\
    X-XblCorrelationId: c0ffee00-0000-4000-8000-000000004000\r\n\
    Date: Wed, 04 Mar 2026 05:06:12 GMT\r\n\
    \r\n\
    {\"code\":4000,\"source\":\"DemoFD\",\"description\":\"The member demoName is missing\"}";

const MALFORMED: &[u8] = b"HTTP/1.1 200 OK\r\n\
    Content-Type: application/json\r\n\
    \r\n\
    {\"maxMembersCount\": 8,\n \"visibility\": \"open\", \"version\": 01, \"joinRestriction\": \"followed\"}";

/// What the snapshots show.
pub(crate) const SUBJECTS: [Subject; 8] = [
    Subject {
        name: "explain_412",
        args: &["explain", "412"],
        stdin: b"",
    },
    Subject {
        name: "example_412_session",
        args: &["inspect", "--example", "412-session"],
        stdin: b"",
    },
    Subject {
        name: "piped_204",
        args: &[],
        stdin: include_bytes!("../../../src/examples/204.http"),
    },
    Subject {
        name: "service_error",
        args: &[],
        stdin: SERVICE_ERROR,
    },
    Subject {
        name: "malformed_json",
        args: &["-X", "GET", "--url", super::SESSION],
        stdin: MALFORMED,
    },
    Subject {
        name: "list_mpsd",
        args: &["list", "mpsd"],
        stdin: b"",
    },
    Subject {
        name: "several_responses",
        args: &["inspect", "--full", "-"],
        stdin: include_bytes!("../../fixtures/proxy-and-redirect.http"),
    },
    Subject {
        name: "many_responses",
        args: &["inspect", "-"],
        stdin: include_bytes!("../../fixtures/many/pairs.txt"),
    },
];

/// A report on a reached rate limit.
pub(crate) const RATE_LIMITED: Subject = Subject {
    name: "example_429",
    args: &["inspect", "--example", "429"],
    stdin: b"",
};

impl Subject {
    /// What it prints at a width, with more options.
    #[track_caller]
    pub(crate) fn shown(&self, columns: usize, options: &[&str]) -> String {
        Run::new(&[self.args, options].concat())
            .stdin(self.stdin)
            .env("COLUMNS", &columns.to_string())
            .stdout_has("")
            .run()
            .stdout()
            .to_owned()
    }
}

/// Whether a line is wide because of one thing that must stay whole: it is the last of `most`
/// words.
pub(crate) fn holds_one_thing(line: &str, columns: usize, most: usize) -> bool {
    // A no-break space is part of a word.
    let words: Vec<_> = line.split(' ').filter(|word| !word.is_empty()).collect();
    let least = (columns / 2).max(columns.saturating_sub(24));
    words.len() <= most && words.last().is_some_and(|last| last.width() > least)
}

/// A text with each escape code passed through a function that gets its numbers.
pub(crate) fn with_escapes(text: &str, replace: impl Fn(&str) -> String) -> String {
    let mut parts = text.split("\u{1b}[");
    let mut shown = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (numbers, rest) = part.split_once('m').expect("an escape code for colour");
        shown.push_str(&replace(numbers));
        shown.push_str(rest);
    }
    shown
}

/// A text without its colours.
pub(crate) fn plain(text: &str) -> String {
    with_escapes(text, |_| String::new())
}

/// A text with its colours as words, so that a snapshot can be read: `‹bold yellow›412‹/›`.
pub(crate) fn spelled(text: &str) -> String {
    with_escapes(text, |numbers| {
        let words = numbers.split(';').map(|number| match number {
            "0" => "/",
            "1" => "bold",
            "2" => "dim",
            "4" => "underline",
            "31" => "red",
            "32" => "green",
            "33" => "yellow",
            "34" => "blue",
            "35" => "magenta",
            "36" => "cyan",
            other => panic!("an escape code without a word: {other}"),
        });
        format!("‹{}›", words.collect::<Vec<_>>().join(" "))
    })
}
