//! Reports for machines: JSON and NDJSON.

pub(crate) mod body;
pub(crate) mod diagnosis;
pub(crate) mod errors;
pub(crate) mod explain;
pub(crate) mod input_codes;
pub(crate) mod inspection;
pub(crate) mod list;
pub(crate) mod strings;
pub(crate) mod summary;
pub(crate) mod values;
pub(crate) mod writer;

use serde::Serialize;

pub(crate) use diagnosis::{diagnosis, finding};
pub(crate) use explain::explanations;
pub(crate) use input_codes::{read_codes, scanned_codes};
pub(crate) use inspection::{inspection, not_read};
pub(crate) use list::{table, table_rows};
pub(crate) use summary::summary;

/// A value on one line.
pub(crate) fn compact(value: &impl Serialize) -> serde_json::Result<String> {
    writer::written(value, false)
}

/// A value for reading, over several lines, without a line feed at its end.
pub(crate) fn pretty(value: &impl Serialize) -> serde_json::Result<String> {
    writer::written(value, true)
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
}
