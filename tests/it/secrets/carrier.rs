//! Brings many texts through one run of the program, each in a response of its own, and reads back what became of each.

use std::collections::{BTreeSet, HashMap};

use serde_json::{Value, json};

use crate::support::Run;

/// A place of a response that is shown whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Carrier {
    /// A body of plain text.
    Message,
    /// The description in an error object.
    Description,
    /// A header that is known for nothing.
    Header,
    /// Why there is no response.
    Error,
    /// The URL of the request.
    Url,
    /// Where a response leads.
    Location,
}

impl Carrier {
    pub(super) const TEXTS: [Self; 4] =
        [Self::Message, Self::Description, Self::Header, Self::Error];
    pub(super) const URLS: [Self; 2] = [Self::Url, Self::Location];

    /// Whether a text comes through here as it is where there is nothing to hide.
    pub(super) fn takes(self, text: &str) -> bool {
        let is_one_line = !text.contains(char::is_control) && text.trim() == text;
        match self {
            // What surrounds a description is not kept.
            Self::Description => !text.contains('\x1b') && text.trim() == text,
            Self::Message => {
                !text.contains('\x1b')
                    && !text.starts_with(['{', '[', '<', '"'])
                    && text.parse::<f64>().is_err()
            }
            Self::Header | Self::Error => is_one_line,
            Self::Url | Self::Location => is_one_line && !text.contains(' '),
        }
    }

    /// A line of NDJSON that holds a text.
    pub(super) fn line(self, text: &str) -> String {
        let plain = "text/plain";
        let line = match self {
            Self::Message => {
                json!({"status": 400, "headers": {"Content-Type": plain}, "body": text})
            }
            Self::Description => json!({
                "status": 400,
                "headers": {"Content-Type": "application/json"},
                "body": {"code": 4000, "source": "DemoFD", "description": text},
            }),
            Self::Header => json!({"status": 204, "headers": {"X-Note": text}}),
            Self::Error => json!({"url": "https://profile.xboxlive.com/a", "error": text}),
            Self::Url => json!({"status": 204, "headers": {}, "url": text}),
            Self::Location => json!({"status": 302, "headers": {"Location": text}}),
        };
        format!("{line}\n")
    }

    /// What became of the text.
    #[track_caller]
    pub(super) fn shown(self, inspected: &Value) -> &str {
        let found = match self {
            Self::Message => &inspected["body"]["message"],
            Self::Description => &inspected["body"]["error"]["description"],
            Self::Header | Self::Location => &inspected["response"]["headers"][0]["value"],
            Self::Error => &inspected["error"]["text"],
            Self::Url => &inspected["request"]["url"],
        };
        let found = found
            .as_str()
            .unwrap_or_else(|| panic!("no {self:?} in {inspected}"));
        if self == Self::Error {
            let (_, reason) = found.split_once(": ").expect("the reason");
            return reason;
        }
        found
    }
}

/// What became of texts, each in its carrier.
#[track_caller]
pub(super) fn carried(texts: &[(Carrier, String)]) -> Vec<String> {
    let input: String = texts.iter().map(|(one, text)| one.line(text)).collect();
    let outcome = Run::new(&["inspect", "--format=ndjson", "-"])
        .stdin(input)
        .any_code()
        .stdout_has("")
        .stderr_has("")
        .run();
    let inspected = outcome.ndjson();
    assert_eq!(inspected.len(), texts.len(), "{outcome}");
    let shown = texts.iter().zip(&inspected);
    shown
        .map(|((one, _), inspected)| one.shown(inspected).to_owned())
        .collect()
}

/// Every other way to print responses.
pub(super) const PRINTED: [&[&str]; 10] = [
    &["--format=human", "--full", "--headers"],
    &["--format=human", "--full", "--headers", "--color=always"],
    &["--format=human", "--lang=fr"],
    &["--format=markdown", "--full", "--headers"],
    &["--format=markdown", "--lang=fr", "--full", "--headers"],
    &["--format=html", "--full", "--headers"],
    &["--format=json"],
    &["--format=ndjson"],
    &["--format=human", "--summary"],
    &["--format=json", "--summary"],
];

/// Fails where anything of the secrets is on either stream, however the responses of an input are printed.
#[track_caller]
pub(super) fn never_shows<'a>(input: &[u8], secrets: impl Iterator<Item = &'a str>) {
    let mut pieces = HashMap::new();
    for secret in secrets {
        let packed = packed(secret);
        pieces.extend(windows(&packed, 1).map(|piece| (piece.to_owned(), secret)));
    }
    let mut wrong = Vec::new();
    for args in PRINTED {
        let outcome = Run::new(&["inspect", "-"])
            .args(args)
            .stdin(input)
            .any_code()
            .stdout_has("")
            .stderr_has("")
            .run();
        for (name, stream) in [("stdout", outcome.stdout()), ("stderr", outcome.stderr())] {
            let stream = packed(stream);
            let leaked: BTreeSet<_> = windows(&stream, 3)
                .filter_map(|piece| pieces.get(piece))
                .collect();
            wrong.extend(
                leaked
                    .iter()
                    .map(|secret| format!("{args:?} {name} | {secret:?}")),
            );
        }
    }
    none(&wrong);
}

/// Fails with all that is wrong.
#[track_caller]
pub(super) fn none(wrong: &[String]) {
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// Characters that are enough to know a token by.
const WINDOW: usize = 10;

/// Letters and digits alone: what is left of a token however it is wrapped and coloured.
fn packed(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// The pieces by which a token is told from words and numbers, from every so many characters on.
fn windows(packed: &str, step: usize) -> impl Iterator<Item = &str> {
    let starts = (0..packed.len().saturating_sub(WINDOW - 1)).step_by(step);
    starts
        .filter_map(|start| packed.get(start..start + WINDOW))
        .filter(|window| {
            let count = |is: fn(&u8) -> bool| window.bytes().filter(is).count();
            count(u8::is_ascii_uppercase) >= 2 && count(u8::is_ascii_lowercase) >= 2
        })
}
