//! The session document: how to tell one, and what it says of itself.

use crate::inspect::body::json::value::{Object, Value};

use crate::catalog::is_guid;
use crate::inspect::body::facts::SessionSummary;

/// The summary of a document, if it is a session.
pub(crate) fn summarize(document: &Value) -> Option<SessionSummary> {
    let certain = is_session(document)?;
    Some(summary(document, certain))
}

/// Whether a document is a session: surely (`true`), probably (`false`), or not at all.
///
/// Constants and properties alone are what a request or a template holds too; only an answer has one of the marks of
/// [`response_marks`]. With two of them it is one even where `system` is left out, as documentation does.
fn is_session(document: &Value) -> Option<bool> {
    let marks = response_marks(document);
    let is_object = |part: &&str| document[*part].is_object();
    let with_system = ["constants", "properties"]
        .iter()
        .filter(|part| document[**part]["system"].is_object())
        .count();
    match (marks, with_system) {
        (0, _) => None,
        (_, 2) => Some(true),
        (2.., _) if ["constants", "properties", "members"].iter().all(is_object) => Some(true),
        (_, 1) if ["members", "membersInfo"].iter().any(is_object) => Some(false),
        _ => None,
    }
}

/// How many different things stand in the document that only MPSD puts there.
fn response_marks(document: &Value) -> usize {
    let has = |part: &str, names: &[&str]| {
        let part = &document[part];
        names
            .iter()
            .all(|name| part.get(name).is_some_and(Value::is_i64))
    };
    let change_number = document.get("changeNumber");
    let marks = [
        has("membersInfo", &["first", "next"]),
        document["contractVersion"]
            .as_i64()
            .is_some_and(|version| (100..200).contains(&version)),
        change_number.is_some() && document["correlationId"].is_string(),
        change_number.is_some_and(Value::is_i64)
            && document["branch"].as_str().is_some_and(is_guid),
        has("members", &["first", "end", "count"]),
    ];
    marks.into_iter().filter(|mark| *mark).count()
}

/// Whether the beginning of a cut document looks like a session.
pub(crate) fn looks_like_session(start: &str) -> bool {
    start.contains("\"membersInfo\"") && start.contains("\"constants\"")
}

fn summary(document: &Value, certain: bool) -> SessionSummary {
    let constants = &document["constants"]["system"];
    let properties = &document["properties"]["system"];
    let members = &document["members"];
    // Before contract 104 the counters stood among the members.
    let info = match &document["membersInfo"] {
        info @ Value::Object(_) => info,
        _ => members,
    };
    let large = constants["capabilities"]["large"].is_true();
    let counted = |name: &str| info[name].as_i64().filter(|count| *count >= 0);
    // A large session lists the caller alone.
    let listed = Some(members).filter(|members| members.is_object() && !large);
    let number = |count: usize| i64::try_from(count).ok();
    let count = counted("count").or_else(|| number(entries(listed?).count()));
    let accepted = counted("accepted");
    let text = |value: &Value| value.as_str().map(str::to_owned);
    SessionSummary {
        certain,
        members: count,
        max_members: constants["maxMembersCount"].as_i64(),
        active: counted("active").or_else(|| number(entries(listed?).filter(is_active).count())),
        accepted,
        reserved: count
            .zip(accepted)
            .and_then(|(count, accepted)| count.checked_sub(accepted))
            .filter(|reserved| *reserved >= 0),
        servers: document["servers"].as_object().map_or(0, Object::len),
        change_number: document["changeNumber"].as_i64(),
        branch: text(&document["branch"]),
        correlation_id: text(&document["correlationId"]),
        contract_version: document["contractVersion"].as_i64(),
        visibility: text(&constants["visibility"]),
        join_restriction: text(&properties["joinRestriction"]),
        read_restriction: text(&properties["readRestriction"]),
        start_time: text(&document["startTime"]),
        initializing: text(&document["initializing"]["stage"]),
        large,
        has_host: properties["host"]
            .as_str()
            .is_some_and(|host| !host.is_empty()),
    }
}

/// The member entries: counters of the old shape stand beside them.
fn entries<'m>(members: &'m Value<'m>) -> impl Iterator<Item = &'m Value<'m>> {
    let members = members.as_object().into_iter().flat_map(Object::iter);
    members
        .filter(|(index, _)| index.bytes().all(|byte| byte.is_ascii_digit()) || *index == "me")
        .filter_map(|(_, member)| member.is_object().then_some(member))
}

fn is_active(member: &&Value) -> bool {
    member["properties"]["system"]["active"].is_true()
}

/// Whether a document is a handle.
pub(crate) fn is_handle(document: &Value) -> bool {
    document["id"].is_string() && document["type"].is_string() && document["sessionRef"].is_object()
}

/// Whether a document holds the results of a query: `results` alone, but for a token to go on with.
pub(crate) fn is_query_results(document: &Value) -> bool {
    let Some(results) = document["results"].as_array() else {
        return false;
    };
    let fits = match results.first() {
        None | Some(Value::String(_)) => true,
        Some(first) => first.get("sessionRef").is_some(),
    };
    let is_token =
        |(name, value): (&str, &Value)| name == "results" || value.is_string() || value.is_null();
    fits && document
        .as_object()
        .is_some_and(|members| members.len() <= 2 && members.iter().all(is_token))
}

/// Whether a document is one member of a session.
pub(crate) fn is_member(document: &Value) -> bool {
    document["constants"]["system"].get("xuid").is_some()
        && document["next"].is_i64()
        && document["joinTime"].is_string()
}

/// Whether a document is a bare bag of properties.
pub(crate) fn is_property_bag(document: &Value) -> bool {
    let is_bag =
        |(name, value): (&str, &Value)| matches!(name, "system" | "custom") && value.is_object();
    document
        .as_object()
        .is_some_and(|members| !members.is_empty() && members.iter().all(is_bag))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn is_session(value: &Value) -> Option<bool> {
        super::is_session(&value.into())
    }

    fn summarize(value: &Value) -> Option<SessionSummary> {
        super::summarize(&value.into())
    }

    fn is_query_results(value: &Value) -> bool {
        super::is_query_results(&value.into())
    }

    fn is_handle(value: &Value) -> bool {
        super::is_handle(&value.into())
    }

    fn is_member(value: &Value) -> bool {
        super::is_member(&value.into())
    }

    fn is_property_bag(value: &Value) -> bool {
        super::is_property_bag(&value.into())
    }

    #[track_caller]
    fn check(value: Value, expected: Option<bool>) {
        assert_eq!(is_session(&value), expected);
    }

    const BRANCH: &str = "00000000-1111-2222-3333-444444444444";

    #[test]
    fn each_response_mark_makes_a_session() {
        let marks = [
            json!({"membersInfo": {"first": 0, "next": 1}}),
            json!({"contractVersion": 107}),
            json!({"correlationId": BRANCH, "changeNumber": 1}),
            json!({"branch": BRANCH, "changeNumber": 1}),
            json!({"members": {"first": 0, "end": 1, "count": 1}}),
        ];
        for mark in marks {
            let mut session = mark;
            session["constants"] = json!({"system": {}});
            session["properties"] = json!({"system": {}});
            assert_eq!(is_session(&session), Some(true), "{session:?}");
        }
    }

    #[test]
    fn two_marks_make_a_session_without_system() {
        let sample = json!({
            "contractVersion": 107, "branch": BRANCH, "changeNumber": 3,
            "constants": {}, "properties": {}, "members": {},
        });
        check(sample.clone(), Some(true));
        for taken in ["contractVersion", "constants", "properties", "members"] {
            let mut less = sample.clone();
            less.as_object_mut().unwrap().remove(taken);
            check(less, None);
        }
    }

    #[test]
    fn a_cut_down_rendering_is_probably_a_session() {
        check(
            json!({"membersInfo": {"first": 0, "next": 1}, "constants": {"system": {}}}),
            Some(false),
        );
        check(
            json!({"contractVersion": 107, "members": {}, "properties": {"system": {}}}),
            Some(false),
        );
    }

    #[test]
    fn what_looks_like_a_session_and_is_none() {
        for other in [
            json!({"constants": {"system": {}}, "properties": {"system": {}}, "members": {"me": {}}}),
            json!({"constants": {"system": {}}, "properties": {"system": {}}, "contractVersion": 3}),
            json!({"constants": {"system": {}}, "properties": {"system": {}}, "branch": "main", "changeNumber": 1}),
            json!({"type": "object", "properties": {"a": {}}, "required": []}),
            json!({"type": "Feature", "properties": {}, "geometry": {}}),
            json!({"members": [], "contractVersion": 107, "constants": {"system": {}}}),
            json!({"contractVersion": 107, "changeNumber": 1}),
            json!({"sessionId": "a", "maxPlayers": 4, "seatsAvailable": 1, "roster": []}),
        ] {
            check(other, None);
        }
    }

    #[test]
    fn the_old_shape_is_counted_from_its_members() {
        let old = json!({
            "constants": {"system": {"maxMembersCount": 4}}, "properties": {"system": {}},
            "members": {"first": 0, "end": 2, "count": 2, "accepted": 1,
                "0": {"properties": {"system": {"active": true}}}, "1": {"pending": true}}
        });
        let summary = summarize(&old).unwrap();
        assert_eq!(
            (
                summary.members,
                summary.accepted,
                summary.active,
                summary.reserved
            ),
            (Some(2), Some(1), Some(1), Some(1))
        );
    }

    #[test]
    fn a_large_session_is_counted_from_its_counters_alone() {
        let large = json!({
            "constants": {"system": {"capabilities": {"large": true}}}, "properties": {"system": {}},
            "members": {"me": {"properties": {"system": {"active": true}}}},
            "membersInfo": {"first": 0, "next": 900, "count": 800, "accepted": 800}
        });
        let summary = summarize(&large).unwrap();
        assert!(summary.large);
        assert_eq!((summary.members, summary.active), (Some(800), None));
    }

    #[test]
    fn query_results_hold_references_names_or_nothing() {
        for yes in [
            json!({"results": []}),
            json!({"results": ["lobby"]}),
            json!({"results": [{"sessionRef": {}}], "continuationToken": "a"}),
        ] {
            assert!(is_query_results(&yes));
        }
        for no in [
            json!({"results": [1]}),
            json!({"results": [{"id": 1}]}),
            json!({"results": [], "count": 3}),
            json!({"results": {}}),
        ] {
            assert!(!is_query_results(&no));
        }
    }

    #[test]
    fn a_handle_a_member_and_a_bag_are_told_by_their_shape() {
        assert!(is_handle(
            &json!({"id": "a", "type": "invite", "sessionRef": {}})
        ));
        assert!(!is_handle(&json!({"id": "a", "type": "invite"})));
        assert!(is_member(
            &json!({"constants": {"system": {"xuid": "1"}}, "next": 1, "joinTime": "t"})
        ));
        assert!(!is_member(
            &json!({"constants": {"system": {}}, "next": 1, "joinTime": "t"})
        ));
        assert!(is_property_bag(&json!({"system": {}, "custom": {}})));
        assert!(!is_property_bag(&json!({"system": {}, "other": {}})));
        assert!(!is_property_bag(&json!({})));
    }
}
