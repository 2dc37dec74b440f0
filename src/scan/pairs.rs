//! The object of a reached rate limit whose members are printed without brackets around them.

use std::ops::Range;

use serde_json::{Map, Value};

use crate::input::lines;
use crate::scan::word::{REACH, Word};

/// The members that are read.
const MEMBERS: [&str; 6] = [
    "version",
    "currentRequests",
    "maxRequests",
    "periodInSeconds",
    "limitType",
    "type",
];

/// The pairs in the line of a place, where they are those of a rate limit: an object of them, and where they stand.
pub(crate) fn of_limit(text: &[u8], at: usize) -> Option<(Value, Range<usize>)> {
    let place = Word::new(text, at, at, REACH);
    let (before, after) = (place.line_before(), place.line_after());
    let start = at - before.len();
    let line = text.get(start..at + after.len())?;
    let is_end = |byte: &u8| b" \t\r,;&|()\"'".contains(byte);
    let mut object = Map::new();
    let mut range: Option<Range<usize>> = None;
    let mut named: Option<(&str, usize)> = None;
    let mut end = 0;
    for word in line.split(is_end) {
        let begin = end;
        end = begin + word.len() + 1;
        if word.is_empty() {
            continue;
        }
        let joint = word.iter().position(|byte| b"=:".contains(byte));
        let (name, value) = match (named.take(), joint) {
            // `name: value`
            (Some(name), None) => (name, word),
            (_, Some(joint)) => {
                let Some(name) = member(lines::before(word, joint)) else {
                    continue;
                };
                let value = lines::from(word, joint + 1);
                if value.is_empty() {
                    named = Some((name, begin));
                    continue;
                }
                ((name, begin), value)
            }
            (None, None) => continue,
        };
        let (name, begin) = name;
        let value = lines::lossy(value);
        let number = value.parse::<i64>().map(Value::from);
        object.insert(name.to_owned(), number.unwrap_or(Value::String(value)));
        let first = range.map_or(start + begin, |range| range.start);
        range = Some(first..start + end - 1);
    }
    let is_limit = object.contains_key("limitType") && object.contains_key("currentRequests");
    Some((Value::Object(object), range?)).filter(|_| is_limit)
}

fn member(name: &[u8]) -> Option<&'static str> {
    let is_it = |member: &&&str| name.eq_ignore_ascii_case(member.as_bytes());
    MEMBERS.iter().find(is_it).copied()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_pairs_of_a_limit_are_an_object() {
        let expected = json!({
            "currentRequests": 31, "maxRequests": 30, "periodInSeconds": 15, "limitType": "Rate"
        });
        for text in [
            "currentRequests=31 maxRequests=30 periodInSeconds=15 limitType=Rate",
            "x=1\ngot currentRequests: 31, maxRequests: 30, periodInSeconds: 15, limitType: Rate\ny=1",
            "(limitType='Rate';periodInSeconds=15;maxRequests=30;currentRequests=31)",
        ] {
            let at = text.find("urrentRequests").unwrap();
            let found = of_limit(text.as_bytes(), at).map(|(value, _)| value);
            assert_eq!(found.as_ref(), Some(&expected), "{text}");
        }
    }

    #[test]
    fn one_pair_alone_is_none() {
        for text in ["currentRequests=31", "limitType: currentRequests"] {
            let at = text.find("urrentRequests").unwrap();
            assert_eq!(of_limit(text.as_bytes(), at), None, "{text}");
        }
    }
}
