//! The JSON output as the contract has it: the types of the library, read strictly, and the words of its fixed sets.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use xblstatus::json;

pub(crate) type Inspected = json::Inspected<String>;
pub(crate) type Explained = json::Explained<String>;
pub(crate) type Listed = json::Listed<String>;

/// Reads a value that must be as the types have it. What is read is written again: a member too many is lost on the
/// way, a member that was missing is added.
#[track_caller]
pub(crate) fn read<T: DeserializeOwned + Serialize>(value: &Value) -> T {
    let read: T = serde_json::from_value(value.clone())
        .unwrap_or_else(|error| panic!("{error} in {value:#}"));
    let again = serde_json::to_value(&read).expect("what was read can be written");
    assert_eq!(again, *value);
    read
}

/// The fixed sets, by what they are said of.
const WORDS: [(&str, &[&str]); 9] = [
    (
        "format",
        &[
            "http",
            "curl-verbose",
            "har",
            "saz",
            "xsapi-csv",
            "charles",
            "curl-json",
            "ndjson",
            "body",
        ],
    ),
    (
        "target",
        &[
            "session",
            "session-element",
            "handle",
            "handle-collection",
            "handle-query",
            "session-query",
            "template",
            "template-collection",
            "hopper",
            "match-ticket",
            "other",
            "unknown",
        ],
    ),
    (
        "class",
        &[
            "informational",
            "success",
            "redirection",
            "client-error",
            "server-error",
            "unknown",
        ],
    ),
    (
        "authority",
        &[
            "mpsd",
            "xbox",
            "http",
            "sign-in",
            "oauth",
            "minecraft",
            "playfab",
            "streaming",
            "rta",
            "store",
            "gateway",
            "proxy",
            "none",
        ],
    ),
    ("verdict", &["applies", "possible", "ruled-out"]),
    (
        "kind",
        &[
            "none",
            "session",
            "session-element",
            "handle",
            "query-results",
            "message",
            "service-error",
            "service-error-response",
            "game-clips-error",
            "rate-limit",
            "sign-in-error",
            "status-error",
            "json",
            "malformed-json",
            "html",
            "xml",
            "text",
            "multipart",
            "binary",
        ],
    ),
    ("documented", &["match", "mismatch", "unknown"]),
    (
        "how",
        &[
            "none",
            "wait",
            "refresh-and-resend",
            "fix-request",
            "sign-in",
            "later",
        ],
    ),
    ("level", &["info", "warning", "error"]),
];

/// Fails when a word is not in its set.
#[track_caller]
pub(crate) fn check_word(of: &str, word: &str) {
    let (_, words) = WORDS
        .iter()
        .find(|(name, _)| *name == of)
        .unwrap_or_else(|| panic!("there is no set of words for {of}"));
    assert!(words.contains(&word), "{word} is no word for {of}");
}
