//! Codes of an input: the members of an explanation, and where and how often they stand.

use crate::json;
use crate::report::fill_json::explain::explained;
use crate::report::fill_json::values::Str;
use crate::report::formatter::Formatter;
use crate::report::input_codes::{ReadCode, ScannedCode};

/// The codes of an input that holds nothing else.
pub(crate) fn read_codes<'a>(
    codes: &'a [ReadCode],
    f: &mut Formatter<'_>,
) -> Vec<json::ReadCode<Str<'a>>> {
    let read = |code: &'a ReadCode| json::ReadCode {
        explained: explained(&code.explanation, f),
        count: code.count,
        line: code.line,
    };
    codes.iter().map(read).collect()
}

/// The codes of free texts.
pub(crate) fn scanned_codes<'a>(
    codes: &'a [ScannedCode<'_>],
    f: &mut Formatter<'_>,
) -> Vec<json::ScannedCode<Str<'a>>> {
    let scanned = |code: &'a ScannedCode<'_>| {
        let explained = explained(&code.explanation, f);
        let redactor = f.redactor();
        let spellings = code.tallied.spellings.iter();
        json::ScannedCode {
            explained,
            count: code.tallied.count,
            file: redactor.hide(code.file),
            first_line: code.tallied.line,
            spellings: spellings.map(|one| redactor.hide(one)).collect(),
        }
    };
    codes.iter().map(scanned).collect()
}
