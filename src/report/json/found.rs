//! Codes of an input: the members of an explanation, and where and how often they stand.

use super::explain::explained;
use super::wire;
use crate::report::found::{ReadCode, ScannedCode};
use crate::report::voice::Voice;
use serde::Serialize;

/// The codes of an input that holds nothing else.
pub(crate) fn read_codes<'a>(
    codes: &'a [ReadCode],
    voice: &mut Voice<'_>,
) -> Vec<impl Serialize + use<'a>> {
    codes
        .iter()
        .map(|code| wire::ReadCode {
            explained: explained(&code.explanation, voice),
            count: code.count,
            line: code.line,
        })
        .collect()
}

/// The codes of free texts.
pub(crate) fn scanned_codes<'a>(
    codes: &'a [ScannedCode<'_>],
    voice: &mut Voice<'_>,
) -> Vec<impl Serialize + use<'a>> {
    codes
        .iter()
        .map(|code| wire::ScannedCode {
            explained: explained(&code.explanation, voice),
            count: code.tallied.count,
            file: voice.redactor().text(code.file),
            first_line: code.tallied.line,
            spellings: code
                .tallied
                .spellings
                .iter()
                .map(|spelling| voice.redactor().text(spelling))
                .collect(),
        })
        .collect()
}
