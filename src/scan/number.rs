//! HRESULTs in a text: hexadecimal, decimal and by name.
//!
//! `0x` and eight digits are enough to be one. Digits alone are not: they count when the catalog knows the value or its
//! facility, and when nothing around them makes them a size, a part of a GUID or an identifier.

use crate::catalog;
use crate::catalog::Entry;
use crate::input::lines;
use crate::scan::model::Code;
use crate::scan::other_number::is_in_source;
use crate::scan::word::{Name, Word, is_word};

/// The top halves of HRESULTs that only Xbox services and their libraries use: HTTP, sign-in, authentication manager,
/// XSAPI, GDK.
const OURS: [u32; 5] = [0x8019, 0x8015, 0x87DD, 0x8923, 0x8924];

/// The name of a sign-in error, without its hyphen.
const XERR: &str = "xerr";

/// A refusal without a reason as an `XErr`; anywhere else no more than "all bits set".
const ANY_VALUE: u32 = u32::MAX;

/// A word of XSAPI's for real-time activity, and the value that it stands for.
const RTA_GENERIC: (&str, u32) = ("rta_generic_error", 0x8923_5201);

/// Names of what is measured or counted: the number after them is no code.
const MEASURES: [&str; 42] = [
    "size",
    "length",
    "contentlength",
    "bytes",
    "port",
    "line",
    "pid",
    "tid",
    "thread",
    "threadid",
    "processid",
    "offset",
    "position",
    "count",
    "total",
    "time",
    "timestamp",
    "duration",
    "xuid",
    "userid",
    "user",
    "id",
    "build",
    "version",
    "seed",
    "address",
    "handle",
    "titleid",
    "title",
    "app",
    "appid",
    "addr",
    "sequence",
    "index",
    "crc",
    "crc32",
    "checksum",
    "hash",
    "sha",
    "md5",
    "commit",
    "revision",
];

/// Those of them that a value in hexadecimal digits may have for a name as well.
const SIZES: [&str; 21] = [
    "size",
    "length",
    "contentlength",
    "bytes",
    "pid",
    "tid",
    "processid",
    "threadid",
    "offset",
    "position",
    "count",
    "timestamp",
    "xuid",
    "userid",
    "seed",
    "crc",
    "crc32",
    "checksum",
    "hash",
    "sha",
    "etag",
];

/// Words that make the number before them an amount.
const UNITS: [&str; 16] = [
    "bytes", "byte", "octets", "kb", "mb", "gb", "kib", "mib", "ms", "us", "ns", "s", "seconds",
    "bits", "ticks", "times",
];

/// Words before an error value. Digits that could be any number are one only behind them.
const ANNOUNCEMENTS: [&str; 13] = [
    "hr",
    "hresult",
    "result",
    "error",
    "errorcode",
    "erreur",
    "code",
    "status",
    "exception",
    "failed",
    "failure",
    "returned",
    "err",
];

/// Words before an address in memory.
const ADDRESSES: [&str; 6] = ["at", "location", "caller", "address", "ptr", "pointer"];

/// Words between such a word and the value.
const FILLERS: [&str; 2] = ["with", "avec"];

/// The code that a number is, and the place that it takes.
pub(crate) fn read(word: Word<'_>) -> Option<(Code, Word<'_>)> {
    let text = word.as_str();
    if let Some(digits) = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        return prefixed(digits, word);
    }
    let number = without_suffix(text);
    let (value, place) = match decimal(number) {
        Some(magnitude) => signed(magnitude, word)?,
        None => (bare_hexadecimal(number)?, word),
    };
    // Few numbers are as long, so what costs more is asked last.
    if value >= 1 << 31 && word.name().is_one_of(&[XERR]) {
        return Some((Code::of_hresult(value), place));
    }
    let stands_alone = value != ANY_VALUE && !is_part(&place) && !is_amount(&place);
    let is_ours = OURS.contains(&(value >> 16));
    let counts = match decimal(number) {
        Some(_) => is_ours || Code::of_hresult(value).is_known(),
        None => {
            Code::of_hresult(value).is_known()
                && (has_a_letter(number)
                    || is_announced(&place)
                    || precedes_its_text(&place)
                    || (is_ours && is_unnamed(&place)))
        }
    };
    let counts = counts && fits_crash(value, &place);
    (stands_alone && counts).then(|| (Code::of_hresult(value), place))
}

/// The code of a name; only names that the catalog knows are codes.
pub(crate) fn symbol(word: &str) -> Option<Code> {
    let is_upper = || !word.contains(|c: char| c.is_ascii_lowercase());
    if word == RTA_GENERIC.0 {
        return Some(Code::Value(RTA_GENERIC.1));
    }
    let is_kind = word.starts_with("http_status_")
        || (is_upper()
            && (word.contains("_E_")
                || ["E_", "ERROR_", "HR_"]
                    .iter()
                    .any(|start| word.starts_with(start))));
    if !is_kind {
        return None;
    }
    let status = catalog::parse_http_hresult(word).map(Code::Status);
    status.or_else(|| catalog::value_named(word).map(Code::of_hresult))
}

/// Whether no word says what a number is. One in brackets is told by what stands before them.
fn is_unnamed(place: &Word<'_>) -> bool {
    let name = place.name();
    name.word.is_empty() || matches!(name.joint, [.., b'(' | b'['])
}

/// Whether a name is that of an identifier: `x-request-id`, `correlationId`.
fn is_identifier(name: &Name<'_>) -> bool {
    let ends = [&b"-id"[..], b"_id", b"Id"];
    name.word.len() > 2 && ends.iter().any(|end| name.word.ends_with(end))
}

/// Whether a number is a part of something longer. A value and the error of the system behind it stand in one pair of
/// brackets with a comma between them.
fn is_part(place: &Word<'_>) -> bool {
    let is_pair = place.before().ends_with(b"[") && place.after().starts_with(b",");
    !is_pair && place.is_fragment()
}

/// Whether a sentence of Windows follows, as in the output of a debugger: `80070005 Access is denied.`
fn precedes_its_text(place: &Word<'_>) -> bool {
    let before = place.line_before();
    let is_first = before.trim_ascii().is_empty() || before.ends_with(b") ");
    let text = place.line_after().trim_ascii_end();
    is_first
        && matches!(text, [b' ', first, second, .., b'.'] if first.is_ascii_uppercase() && second.is_ascii_lowercase())
}

/// Whether a number is where something stands in memory.
fn is_address(place: &Word<'_>) -> bool {
    place.before().ends_with(b"!") || place.name().is_one_of(&ADDRESSES)
}

fn has_a_letter(digits: &str) -> bool {
    digits.contains(|c: char| c.is_ascii_alphabetic())
}

/// Whether the word before a number says that it is an error.
fn is_announced(place: &Word<'_>) -> bool {
    let name = place.name();
    name.is_one_of(&ANNOUNCEMENTS)
        || (name.is_one_of(&FILLERS) && name.previous().is_one_of(&ANNOUNCEMENTS))
}

/// Hexadecimal digits behind `0x`: 8 of a failure, or 16 that extend its sign. After 4 an apostrophe may stand.
fn prefixed<'t>(digits: &str, word: Word<'t>) -> Option<(Code, Word<'t>)> {
    let (grouped, place) = match word.after() {
        [b'\'', low @ ..] if digits.len() == 4 => {
            let low = low
                .get(..4)
                .filter(|low| low.iter().all(u8::is_ascii_hexdigit))?;
            let low = std::str::from_utf8(low).ok()?;
            (format!("{digits}{low}"), word.widened(0, 1 + low.len()))
        }
        _ => (digits.replace('_', ""), word),
    };
    if place.after().first().is_some_and(|next| is_word(*next)) {
        return None;
    }
    let digits = without_suffix(&grouped);
    let digits = match digits.len() {
        16 => digits
            .strip_prefix("FFFFFFFF")
            .or_else(|| digits.strip_prefix("ffffffff"))?,
        _ => digits,
    };
    let value = hexadecimal(digits)?;
    let is_told = value != ANY_VALUE || place.name().is_one_of(&[XERR]);
    let is_failure = value >> 28 == 8 || (value >> 31 == 1 && Code::of_hresult(value).is_known());
    let is_other = is_address(&place)
        || place.name().is_one_of(&SIZES)
        || is_identifier(&place.name())
        || is_in_source(&place);
    let counts = is_failure && is_told && !is_other && fits_crash(value, &place);
    counts.then(|| (Code::of_hresult(value), place))
}

/// Whether a value is none that a crash leaves behind, or a word before it speaks of one: by itself it is any number.
fn fits_crash(value: u32, place: &Word<'_>) -> bool {
    const CRASHES: [&[u8]; 5] = [b"exit code", b"exited", b"exception", b"ntstatus", b"crash"];
    let Some(Entry::NtStatus(status)) = catalog::entry_of(value) else {
        return true;
    };
    // With its prefix the number of a runtime is nothing else.
    let of_runtime = status.row.is_some_and(|row| row.name.is_none());
    let is_prefixed = matches!(place.bytes(), [b'0', b'x' | b'X', ..]);
    let line = place.line_before().to_ascii_lowercase();
    (of_runtime && is_prefixed) || CRASHES.iter().any(|crash| lines::contains(&line, crash))
}

fn bare_hexadecimal(digits: &str) -> Option<u32> {
    hexadecimal(digits).filter(|_| digits.starts_with('8'))
}

/// Eight hexadecimal digits.
fn hexadecimal(digits: &str) -> Option<u32> {
    let is_hex = digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hex
        .then(|| u32::from_str_radix(digits, 16).ok())
        .flatten()
}

/// A decimal number that has as many digits as an HRESULT.
fn decimal(digits: &str) -> Option<u32> {
    let is_decimal = digits.len() == 10 && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_decimal.then(|| digits.parse().ok()).flatten()
}

/// The value of decimal digits with the minus before them, if there is one that belongs to them.
fn signed(magnitude: u32, word: Word<'_>) -> Option<(u32, Word<'_>)> {
    if magnitude > 1 << 31 {
        return Some((magnitude, word));
    }
    let [before @ .., b'-'] = word.before() else {
        return None;
    };
    let belongs = before.last().is_none_or(|byte| !is_word(*byte));
    belongs.then(|| (magnitude.wrapping_neg(), word.widened(1, 0)))
}

/// What C and its kin put behind a number.
fn without_suffix(text: &str) -> &str {
    text.trim_end_matches(['L', 'u', 'U'])
}

/// Whether a name before or a unit behind a number make it one that measures.
fn is_amount(place: &Word<'_>) -> bool {
    let after = place.line_after();
    let is_spaced = after.first() == Some(&b' ');
    let unit: Vec<u8> = after
        .iter()
        .skip(1)
        .take_while(|byte| byte.is_ascii_alphabetic())
        .map(u8::to_ascii_lowercase)
        .collect();
    place.name().is_one_of(&MEASURES)
        || (is_spaced && UNITS.iter().any(|one| one.as_bytes() == unit))
}
