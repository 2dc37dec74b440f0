//! Identifiers in sentences and in lines that are neither JSON nor headers: `Gamertag: Demo Player, DeviceId: {…}`.

use std::ops::Range;

use memchr::{memchr_iter, memchr2_iter};

use crate::redact::found::Found;
use crate::redact::kind::Kind;

/// Names before a sign or a blank, in lower case and without marks.
const NAMES: [(&str, Kind); 8] = [
    ("username", Kind::Gamertag),
    ("sessionname", Kind::Session),
    ("gamertag", Kind::Gamertag),
    ("deviceid", Kind::Device),
    ("devicetoken", Kind::Device),
    ("machineid", Kind::Device),
    ("securedeviceaddress", Kind::Device),
    ("securedeviceaddressbase64", Kind::Device),
];

/// The same of those that are the whole name.
const WHOLE: [(&str, Kind); 3] = [
    ("gt", Kind::Gamertag),
    ("session", Kind::Session),
    ("uuid", Kind::Id),
];

/// What stands before a name in the log of a launcher and in its command, in lower case.
const PHRASES: [(&str, Kind); 6] = [
    ("logged in as", Kind::Gamertag),
    ("signed in as", Kind::Gamertag),
    ("logged in:", Kind::Gamertag),
    ("setting user:", Kind::Gamertag),
    ("--username", Kind::Gamertag),
    ("--uuid", Kind::Id),
];

/// The digits of the id of a Minecraft profile.
const PROFILE_ID: usize = 32;

/// Longer names are none of these.
const LONGEST_NAME: usize = 40;
/// A gamertag without its number is no longer.
const LONGEST_GAMERTAG: usize = 15;

/// A longer text between quotation marks is no name.
const LONGEST_QUOTED: usize = 64;

/// What may stand before a value, and belongs to it no more than what stands behind.
const OPENINGS: [char; 7] = [' ', '\t', '{', '(', '[', '\'', '"'];

/// Words in the place of a gamertag.
const NO_GAMERTAG: [&str; 15] = [
    "user", "guest", "a", "null", "none", "true", "false", "missing", "unknown", "invalid",
    "required", "empty", "string", "the", "not",
];

/// Adds the identifiers that stand behind their names.
pub(crate) fn find(text: &str, found: &mut Vec<Found>) {
    for at in memchr2_iter(b':', b'=', text.as_bytes()) {
        let (Some(before), Some(behind)) = (text.get(..at), text.get(at + 1..)) else {
            continue;
        };
        let Some(kind) = named(before) else {
            found.extend(of_profile(text, at));
            continue;
        };
        let value = behind_constructors(behind.trim_start_matches(OPENINGS));
        let start = at + 1 + behind.len() - value.len();
        let length = match kind {
            Kind::Gamertag => gamertag(value),
            Kind::Session => session(value),
            _ => device(value),
        };
        let range: Range<usize> = start..start + length;
        found.extend((length > 0).then_some(Found { range, kind }));
    }
    for at in memchr_iter(b' ', text.as_bytes()) {
        let (Some(before), Some(behind)) = (text.get(..at), text.get(at + 1..)) else {
            continue;
        };
        let value = match phrased(before) {
            Some(Kind::Gamertag) => Some((0..gamertag(behind), Kind::Gamertag)),
            Some(kind) => Some((0..device(behind), kind)),
            None => None,
        };
        if let Some((range, kind)) = value.filter(|(range, _)| !range.is_empty()) {
            let range = at + 1..at + 1 + range.end;
            found.push(Found { range, kind });
            continue;
        }
        let value = quoted(behind).or_else(|| bare(behind));
        let value = value.and_then(|value| Some((value, named(before)?)));
        found.extend(value.map(|(range, kind)| Found {
            range: at + 1 + range.start..at + 1 + range.end,
            kind,
        }));
    }
}

/// What stands behind the names of what wraps a value: `Some("…")`. They are none of what they wrap.
fn behind_constructors(text: &str) -> &str {
    const DEEPEST: usize = 4;
    let mut rest = text;
    for _ in 0..DEEPEST {
        let is_of_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | ':' | '.');
        let behind = rest.trim_start_matches(is_of_name);
        let Some(inner) = behind
            .strip_prefix('(')
            .filter(|_| behind.len() < rest.len())
        else {
            break;
        };
        rest = inner.trim_start_matches(OPENINGS);
    }
    rest
}

/// What the phrase says that a text ends with.
fn phrased(before: &str) -> Option<Kind> {
    let ends = |phrase: &str| {
        let start = before.len().checked_sub(phrase.len());
        let end = start.and_then(|start| before.get(start..));
        end.is_some_and(|end| end.eq_ignore_ascii_case(phrase))
    };
    let mut phrases = PHRASES.iter();
    phrases.find_map(|(phrase, kind)| ends(phrase).then_some(*kind))
}

/// The name in a Minecraft profile, whose sign stands at `at`: `{"id":"…","name":"Demo"}`, in either order.
fn of_profile(text: &str, at: usize) -> Option<Found> {
    const AROUND: [char; 7] = ['"', '\\', ' ', ',', ':', '\n', '\r'];
    let is_of_id = |c: char| c.is_ascii_hexdigit();
    let (before, behind) = text.split_at_checked(at)?;
    let before = before
        .trim_end_matches(['"', '\\', ' '])
        .strip_suffix("name")?;
    let value = behind.trim_start_matches(AROUND);
    let length = value.find(['"', '\\'])?;
    let before = before.trim_end_matches(AROUND);
    let id = before.len() - before.trim_end_matches(is_of_id).len();
    let next = value
        .get(length..)?
        .trim_start_matches(AROUND)
        .strip_prefix("id");
    let next = next.map(|next| next.trim_start_matches(AROUND));
    let next = next.map(|next| next.len() - next.trim_start_matches(is_of_id).len());
    let start = text.len() - value.len();
    let is_profile = length > 0 && (id == PROFILE_ID || next == Some(PROFILE_ID));
    is_profile.then(|| Found {
        range: start..start + length,
        kind: Kind::Gamertag,
    })
}

/// What a text quotes at its beginning: `gamertag "Demo Player"`. In JSON backslashes stand before the marks.
fn quoted(text: &str) -> Option<Range<usize>> {
    const MARKS: [(char, char); 6] = [
        ('"', '"'),
        ('\'', '\''),
        ('`', '`'),
        ('“', '”'),
        ('‘', '’'),
        ('«', '»'),
    ];
    let marked = text.trim_start_matches('\\');
    let open = marked.chars().next()?;
    let (_, close) = MARKS.iter().find(|(mark, _)| *mark == open)?;
    let rest = marked.get(open.len_utf8()..)?;
    let length = rest.find(|c: char| c == *close || c == '\\' || c.is_control())?;
    let value = rest.get(..length)?;
    let inner = value.trim();
    let start = text.len() - rest.len() + length - value.trim_start().len();
    let is_closed = rest
        .get(length..)?
        .trim_start_matches('\\')
        .starts_with(*close);
    let is_name = is_closed && (1..=LONGEST_QUOTED).contains(&inner.len()) && !is_no_name(inner);
    is_name.then(|| start..start + inner.len())
}

/// A word at the beginning of a text that is none of a language: one with a digit in it.
fn bare(text: &str) -> Option<Range<usize>> {
    let length = device(text);
    let word = text.get(..length)?;
    let is_number = word.starts_with("0x") || !word.contains(|c: char| c.is_ascii_alphabetic());
    (length > 0 && !is_number).then_some(0..length)
}

/// Whether a word in the place of a name says that there is none.
fn is_no_name(word: &str) -> bool {
    NO_GAMERTAG
        .iter()
        .any(|none| none.eq_ignore_ascii_case(word))
}

/// What a text names at its end.
fn named(before: &str) -> Option<Kind> {
    let is_of_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let name = before.trim_end_matches([' ', '"', '\'']).bytes().rev();
    let name = name.take(LONGEST_NAME).take_while(is_of_name);
    let mut name: Vec<u8> = name.filter(u8::is_ascii_alphanumeric).collect();
    name.reverse();
    name.make_ascii_lowercase();
    let mut names = NAMES.iter();
    let mut whole = WHOLE.iter();
    let named = names
        .find(|(word, _)| name.ends_with(word.as_bytes()))
        .or_else(|| whole.find(|(word, _)| name == word.as_bytes()));
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
    match is_no_name(first) {
        true => 0,
        false => length,
    }
}

/// The length of the name of a session at the beginning of a text: no word, and no reference to a session.
fn session(value: &str) -> usize {
    let is_of_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    let length = value.find(|c| !is_of_name(c)).unwrap_or(value.len());
    let (name, behind) = value.split_at_checked(length).unwrap_or_default();
    let name = name.trim_end_matches('.');
    let inner = name.chars().skip(1);
    let is_mixed = name.contains(|c: char| c.is_ascii_digit())
        && !name.bytes().all(|byte| byte.is_ascii_digit())
        || inner.clone().any(char::is_uppercase) && inner.clone().any(char::is_lowercase);
    match is_mixed && !behind.starts_with('~') {
        true => name.len(),
        false => 0,
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
    fn names_between_quotation_marks_and_behind_a_blank_are_told() {
        check(
            "gamertag \"Zorblax Prime\" of GT:Zorblax Prime",
            &["Zorblax Prime", "Zorblax Prime"],
        );
        check(
            r#"{\"m\":\"gamertag \\\"Zorblax Prime\\\" is"#,
            &["Zorblax Prime"],
        );
        check("session \"b1u3-l0bby-Wq7\" is full", &["b1u3-l0bby-Wq7"]);
        check("a&session=b1u3-l0bby-Wq7&b", &["b1u3-l0bby-Wq7"]);
        check("session b1u3-l0bby-Wq7 was not found", &["b1u3-l0bby-Wq7"]);
        check("{\"session\":\"BlueFoxesLobby\"}", &["BlueFoxesLobby"]);
        check("session: write, weight: 12, the session is full", &[]);
        check("session 5 of 8", &[]);
    }

    #[test]
    fn what_wraps_a_value_is_no_part_of_it() {
        check(
            r#"gamertag: Some("Zorblax"), error: Some(403)"#,
            &["Zorblax"],
        );
        check(r#"gamertag=Foo::Tag(Some("Zorblax"))"#, &["Zorblax"]);
        check(r#"session: Some("b1u3-l0bby-Wq7")"#, &["b1u3-l0bby-Wq7"]);
        check("gamertag: fetch()", &[]);
    }

    #[test]
    fn names_in_what_a_launcher_prints_are_told() {
        check(
            "--username Zorblax --uuid 0123456789abcdef0123456789abcdef",
            &["Zorblax", "0123456789abcdef0123456789abcdef"],
        );
        check("Setting user: Zorblax", &["Zorblax"]);
        check("Logged in as Zorblax Prime (2)", &["Zorblax Prime"]);
        check("logged in as a guest, signed in as user", &[]);
        check("Setting user:", &[]);
        let id = "0123456789abcdef0123456789abcdef";
        check(
            &format!(r#"{{"id":"{id}","name":"Zorblax"}}"#),
            &["Zorblax"],
        );
        check(
            &format!(r#"{{"name" : "Zorblax", "id" : "{id}"}}"#),
            &["Zorblax"],
        );
        check(r#"{"id":"12","name":"lobby"}"#, &[]);
    }

    #[test]
    fn words_that_say_that_there_is_none_stay() {
        check("gamertag: missing, deviceId: required", &[]);
        check("gamertag: <gamertag 1>", &[]);
        check("gamertag:", &[]);
    }
}
