//! Reports for machines: JSON and NDJSON.

pub(crate) mod diagnosis;
pub(crate) mod errors;
pub(crate) mod explain;
pub(crate) mod input_codes;
pub(crate) mod inspection;
pub(crate) mod list;
pub(crate) mod summary;
pub(crate) mod values;

use serde::Serialize;

use crate::report::sanitize;

pub(crate) use diagnosis::{diagnosis, finding};
pub(crate) use explain::explanations;
pub(crate) use input_codes::{read_codes, scanned_codes};
pub(crate) use inspection::{inspection, not_read};
pub(crate) use list::{table, table_rows};
pub(crate) use summary::summary;

/// A value on one line.
pub(crate) fn compact(value: &impl Serialize) -> serde_json::Result<String> {
    serde_json::to_string(value).map(safe)
}

/// A value for reading, over several lines, without a line feed at its end.
pub(crate) fn pretty(value: &impl Serialize) -> serde_json::Result<String> {
    serde_json::to_string_pretty(value).map(safe)
}

/// Escapes what a terminal would obey or a reader could not see: JSON allows an escape for every character,
/// so the data stays what it is. A line feed is layout: inside a string it is escaped already.
fn safe(json: String) -> String {
    let hidden = |c: char| c != '\n' && sanitize::is_hidden(c);
    // Nearly every report is printable ASCII. Every byte is looked at, so that many are at a time.
    let is_printable = |byte: u8| (b' '..=b'~').contains(&byte) || byte == b'\n';
    if json
        .bytes()
        .fold(true, |all, byte| all & is_printable(byte))
        || !json.contains(hidden)
    {
        return json;
    }
    let mut safe = String::with_capacity(json.len() + 16);
    for c in json.chars() {
        if !hidden(c) {
            safe.push(c);
            continue;
        }
        for unit in c.encode_utf16(&mut [0; 2]) {
            safe.push_str(&format!("\\u{unit:04x}"));
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_are_escaped_and_the_data_stays() {
        let data = "é\u{9b}2J\u{202e}x\u{e0041}\u{7f}\n日本";
        let json = compact(&data).unwrap();
        assert_eq!(json, "\"é\\u009b2J\\u202ex\\udb40\\udc41\\u007f\\n日本\"");
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), data);
    }

    #[test]
    fn the_pretty_form_is_that_of_serde_json() {
        let value = serde_json::json!({ "a": [1, { "b": [] }], "c": {} });
        assert_eq!(
            pretty(&value).unwrap(),
            serde_json::to_string_pretty(&value).unwrap()
        );
    }
}
