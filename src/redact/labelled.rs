//! Identifiers in sentences and in lines that are neither JSON nor headers: `Gamertag: Demo Player, DeviceId: {…}`.

use std::ops::Range;

use memchr::memchr2_iter;

use crate::redact::found::Found;
use crate::redact::kind::Kind;

/// Names before a colon or an equals sign, in lower case and without marks.
const NAMES: [(&str, Kind); 6] = [
    ("gamertag", Kind::Gamertag),
    ("deviceid", Kind::Device),
    ("devicetoken", Kind::Device),
    ("machineid", Kind::Device),
    ("securedeviceaddress", Kind::Device),
    ("securedeviceaddressbase64", Kind::Device),
];

/// Longer names are none of these.
const LONGEST_NAME: usize = 40;
/// A gamertag without its number is no longer.
const LONGEST_GAMERTAG: usize = 15;

/// What may stand before a value, and belongs to it no more than what stands behind.
const OPENINGS: [char; 6] = [' ', '\t', '{', '(', '[', '\''];

/// Words in the place of a gamertag.
const NO_GAMERTAG: [&str; 12] = [
    "null", "none", "true", "false", "missing", "unknown", "invalid", "required", "empty",
    "string", "the", "not",
];

/// Adds the identifiers that stand behind their names.
pub(crate) fn find(text: &str, found: &mut Vec<Found>) {
    for at in memchr2_iter(b':', b'=', text.as_bytes()) {
        let (Some(before), Some(behind)) = (text.get(..at), text.get(at + 1..)) else {
            continue;
        };
        let Some(kind) = named(before) else {
            continue;
        };
        let value = behind.trim_start_matches(OPENINGS);
        let start = at + 1 + behind.len() - value.len();
        let length = match kind {
            Kind::Gamertag => gamertag(value),
            _ => device(value),
        };
        let range: Range<usize> = start..start + length;
        found.extend((length > 0).then_some(Found { range, kind }));
    }
}

/// What a text names at its end.
fn named(before: &str) -> Option<Kind> {
    let is_of_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let name = before.trim_end_matches(' ').bytes().rev();
    let name = name.take(LONGEST_NAME).take_while(is_of_name);
    let mut name: Vec<u8> = name.filter(u8::is_ascii_alphanumeric).collect();
    name.reverse();
    name.make_ascii_lowercase();
    let mut names = NAMES.iter();
    let named = names.find(|(word, _)| name.ends_with(word.as_bytes()));
    named.map(|(_, kind)| *kind)
}

/// The length of a gamertag at the beginning of a text: a word, and those behind it that begin like names.
fn gamertag(value: &str) -> usize {
    let is_of_gamertag = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '#' | '_' | '-');
    let all = value.find(|c| !is_of_gamertag(c)).unwrap_or(value.len());
    let all = value.get(..all).unwrap_or_default();
    let mut length = 0;
    for word in all.split(' ') {
        let begins = word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        let end = length + usize::from(length > 0) + word.len();
        let is_part = length == 0 || begins && end <= LONGEST_GAMERTAG;
        if word.is_empty() || !is_part {
            break;
        }
        length = end;
    }
    let first = value.get(..length).unwrap_or_default();
    let is_none = NO_GAMERTAG
        .iter()
        .any(|word| word.eq_ignore_ascii_case(first));
    match is_none {
        true => 0,
        false => length,
    }
}

/// The length of what tells a device at the beginning of a text: no word.
fn device(value: &str) -> usize {
    let is_of_id =
        |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '+' | '/' | '=' | '.');
    let length = value.find(|c| !is_of_id(c)).unwrap_or(value.len());
    let value = value
        .get(..length)
        .unwrap_or_default()
        .trim_end_matches('.');
    match value.contains(|c: char| c.is_ascii_digit()) {
        true => value.len(),
        false => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let mut found = Vec::new();
        find(text, &mut found);
        let found: Vec<_> = found.into_iter().map(|one| &text[one.range]).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_gamertag_of_several_words_is_one() {
        check("Gamertag: Demo Two; next", &["Demo Two"]);
        check("modernGamertag: Demo#4821.", &["Demo#4821"]);
        check("gamertag = demo was refused", &["demo"]);
    }

    #[test]
    fn devices_are_told_by_what_stands_before_them() {
        check("deviceToken: a1b2c3d4e5;", &["a1b2c3d4e5"]);
        check("DeviceId: {F400AABB-1122}", &["F400AABB-1122"]);
        check("machineId=M1234567890.", &["M1234567890"]);
        check("secureDeviceAddressBase64: AQDC8Z00", &["AQDC8Z00"]);
    }

    #[test]
    fn words_that_say_that_there_is_none_stay() {
        check("gamertag: missing, deviceId: required", &[]);
        check("gamertag: <gamertag 1>", &[]);
        check("gamertag:", &[]);
    }
}
