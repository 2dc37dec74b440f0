//! The session document: how to tell one, and what it says of itself.

use serde_json::{Map, Value};

use crate::catalog::is_guid;
use crate::inspect::body::facts::SessionSummary;

type Object = Map<String, Value>;

/// The summary of a document, if it is a session.
pub(crate) fn summarize(document: &Object) -> Option<SessionSummary> {
    let certain = is_session(document)?;
    Some(summary(document, certain))
}

/// Whether a document is a session: surely (`true`), probably (`false`), or not at all.
///
/// Constants and properties alone are what a request or a template holds too; only an answer has a mark of
/// [`has_response_mark`].
fn is_session(document: &Object) -> Option<bool> {
    if !has_response_mark(document) {
        return None;
    }
    let parts = ["constants", "properties"];
    let with_system = parts
        .iter()
        .filter(|part| object(object_member(document, part), "system").is_some())
        .count();
    let has_members = ["members", "membersInfo"]
        .iter()
        .any(|name| object_member(document, name).is_some());
    match with_system {
        2 => Some(true),
        1 if has_members => Some(false),
        _ => None,
    }
}

/// Whether something stands in the document that only MPSD puts there.
fn has_response_mark(document: &Object) -> bool {
    let is_integer = |object: &Object, name: &str| integer(object, name).is_some();
    let has = |part: &str, names: &[&str]| {
        object_member(document, part)
            .is_some_and(|object| names.iter().all(|name| is_integer(object, name)))
    };
    let counts_changes = is_integer(document, "changeNumber");
    has("membersInfo", &["first", "next"])
        || integer(document, "contractVersion").is_some_and(|version| (100..200).contains(&version))
        || (text(document, "correlationId").is_some() && document.contains_key("changeNumber"))
        || (counts_changes && text(document, "branch").is_some_and(is_guid))
        || has("members", &["first", "end", "count"])
}

/// Whether the beginning of a cut document looks like a session.
pub(crate) fn looks_like_session(start: &str) -> bool {
    start.contains("\"membersInfo\"") && start.contains("\"constants\"")
}

fn summary(document: &Object, certain: bool) -> SessionSummary {
    let constants = object(object_member(document, "constants"), "system");
    let properties = object(object_member(document, "properties"), "system");
    let members = object_member(document, "members");
    // Before contract 104 the counters stood among the members.
    let info = object_member(document, "membersInfo").or(members);
    let count_of = |name: &str| {
        info.and_then(|info| integer(info, name))
            .filter(|count| *count >= 0)
    };
    let large = object(constants, "capabilities")
        .is_some_and(|capabilities| capabilities.get("large") == Some(&Value::Bool(true)));
    let entries = members.map(|members| entries(members).count());
    let count = count_of("count").or_else(|| {
        entries
            .filter(|_| !large)
            .and_then(|entries| i64::try_from(entries).ok())
    });
    let accepted = count_of("accepted");
    let active = count_of("active").or_else(|| {
        let members = members.filter(|_| !large)?;
        i64::try_from(entries_active(members)).ok()
    });
    let string = |object: Option<&Object>, name: &str| {
        object
            .and_then(|object| text(object, name))
            .map(str::to_owned)
    };
    SessionSummary {
        certain,
        members: count,
        max_members: constants.and_then(|constants| integer(constants, "maxMembersCount")),
        active,
        accepted,
        reserved: count
            .zip(accepted)
            .and_then(|(count, accepted)| count.checked_sub(accepted))
            .filter(|reserved| *reserved >= 0),
        servers: object_member(document, "servers").map_or(0, Map::len),
        change_number: integer(document, "changeNumber"),
        branch: string(Some(document), "branch"),
        correlation_id: string(Some(document), "correlationId"),
        contract_version: integer(document, "contractVersion"),
        visibility: string(constants, "visibility"),
        join_restriction: string(properties, "joinRestriction"),
        read_restriction: string(properties, "readRestriction"),
        start_time: string(Some(document), "startTime"),
        initializing: string(object_member(document, "initializing"), "stage"),
        large,
        has_host: properties
            .and_then(|properties| text(properties, "host"))
            .is_some_and(|host| !host.is_empty()),
    }
}

/// The member entries: counters of the old shape stand beside them.
fn entries(members: &Object) -> impl Iterator<Item = &Object> {
    members
        .iter()
        .filter(|(index, _)| index.bytes().all(|byte| byte.is_ascii_digit()) || *index == "me")
        .filter_map(|(_, member)| member.as_object())
}

fn entries_active(members: &Object) -> usize {
    entries(members)
        .filter(|member| {
            object(object_member(member, "properties"), "system")
                .is_some_and(|system| system.get("active") == Some(&Value::Bool(true)))
        })
        .count()
}

/// Whether a document is a handle.
pub(crate) fn is_handle(document: &Object) -> bool {
    text(document, "id").is_some()
        && text(document, "type").is_some()
        && object_member(document, "sessionRef").is_some()
}

/// Whether a document holds the results of a query: `results` alone, but for a token to go on with.
pub(crate) fn is_query_results(document: &Object) -> bool {
    let Some(results) = document.get("results").and_then(Value::as_array) else {
        return false;
    };
    let fits = match results.first() {
        None | Some(Value::String(_)) => true,
        Some(Value::Object(first)) => first.contains_key("sessionRef"),
        Some(_) => false,
    };
    let others_fit = document
        .iter()
        .all(|(name, value)| name == "results" || (value.is_string() || value.is_null()));
    fits && document.len() <= 2 && others_fit
}

/// Whether a document is one member of a session.
pub(crate) fn is_member(document: &Object) -> bool {
    object(object_member(document, "constants"), "system")
        .is_some_and(|system| system.contains_key("xuid"))
        && integer(document, "next").is_some()
        && text(document, "joinTime").is_some()
}

/// Whether a document is a bare bag of properties.
pub(crate) fn is_property_bag(document: &Object) -> bool {
    !document.is_empty()
        && document
            .iter()
            .all(|(name, value)| matches!(name.as_str(), "system" | "custom") && value.is_object())
}

fn object_member<'d>(document: &'d Object, name: &str) -> Option<&'d Object> {
    document.get(name)?.as_object()
}

fn object<'d>(outer: Option<&'d Object>, name: &str) -> Option<&'d Object> {
    object_member(outer?, name)
}

fn integer(document: &Object, name: &str) -> Option<i64> {
    document.get(name)?.as_i64()
}

fn text<'d>(document: &'d Object, name: &str) -> Option<&'d str> {
    document.get(name)?.as_str()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn document(value: Value) -> Object {
        match value {
            Value::Object(object) => object,
            other => panic!("{other} is no object"),
        }
    }

    #[track_caller]
    fn check(value: Value, expected: Option<bool>) {
        assert_eq!(is_session(&document(value)), expected);
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
            let mut session =
                document(json!({"constants": {"system": {}}, "properties": {"system": {}}}));
            session.extend(document(mark));
            assert_eq!(is_session(&session), Some(true), "{session:?}");
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
        let old = document(json!({
            "constants": {"system": {"maxMembersCount": 4}}, "properties": {"system": {}},
            "members": {"first": 0, "end": 2, "count": 2, "accepted": 1,
                "0": {"properties": {"system": {"active": true}}}, "1": {"pending": true}}
        }));
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
        let large = document(json!({
            "constants": {"system": {"capabilities": {"large": true}}}, "properties": {"system": {}},
            "members": {"me": {"properties": {"system": {"active": true}}}},
            "membersInfo": {"first": 0, "next": 900, "count": 800, "accepted": 800}
        }));
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
            assert!(is_query_results(&document(yes)));
        }
        for no in [
            json!({"results": [1]}),
            json!({"results": [{"id": 1}]}),
            json!({"results": [], "count": 3}),
            json!({"results": {}}),
        ] {
            assert!(!is_query_results(&document(no)));
        }
    }

    #[test]
    fn a_handle_a_member_and_a_bag_are_told_by_their_shape() {
        assert!(is_handle(&document(
            json!({"id": "a", "type": "invite", "sessionRef": {}})
        )));
        assert!(!is_handle(&document(json!({"id": "a", "type": "invite"}))));
        assert!(is_member(&document(
            json!({"constants": {"system": {"xuid": "1"}}, "next": 1, "joinTime": "t"})
        )));
        assert!(!is_member(&document(
            json!({"constants": {"system": {}}, "next": 1, "joinTime": "t"})
        )));
        assert!(is_property_bag(&document(
            json!({"system": {}, "custom": {}})
        )));
        assert!(!is_property_bag(&document(
            json!({"system": {}, "other": {}})
        )));
        assert!(!is_property_bag(&document(json!({}))));
    }
}
