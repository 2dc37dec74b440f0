//! What paths name.

use crate::catalog::uris::*;

const SCID: &str = "0b7a4f6e-11d2-4c3a-9a55-5d1e2f3a4b6c";
const HANDLE: &str = "5D1E2F3A-0000-4C3A-9A55-0B7A4F6E11D2";

/// The target and the methods of a path in which `SCID` and `HANDLE` stand for one.
fn named(path: &str) -> (Target, &'static [&'static str]) {
    let path = path.replace("SCID", SCID);
    let path = path.replace("HANDLE", HANDLE);
    let recognised = recognise(&path);
    (recognised.target, recognised.methods)
}

#[test]
fn every_documented_form_is_recognised() {
    use Target::*;

    let session = "/serviceconfigs/SCID/sessiontemplates/lobby/sessions/one";
    let forms: [(&str, Target, &[&str]); 21] = [
        (session, Session, &["GET", "PUT"]),
        (
            &format!("{session}/members/me"),
            SessionElement,
            &["DELETE"],
        ),
        (
            &format!("{session}/members/12"),
            SessionElement,
            &["DELETE"],
        ),
        (
            &format!("{session}/servers/matchmaking"),
            SessionElement,
            &["DELETE"],
        ),
        (&format!("{session}/properties"), SessionElement, &["PUT"]),
        (
            &format!("{session}/members/12/properties"),
            SessionElement,
            &[],
        ),
        ("/handles", HandleCollection, &["POST"]),
        ("/handles/HANDLE", Handle, &["GET", "DELETE"]),
        ("/handles/HANDLE/session", Session, &["GET", "PUT"]),
        ("/handles/HANDLE/session/members/me", SessionElement, &[]),
        ("/handles/query", HandleQuery, &["POST"]),
        ("/serviceconfigs/SCID/sessions", SessionQuery, &["GET"]),
        (
            "/serviceconfigs/SCID/sessiontemplates/lobby/sessions",
            SessionQuery,
            &["GET"],
        ),
        ("/serviceconfigs/SCID/batch", SessionQuery, &["POST"]),
        (
            "/serviceconfigs/SCID/sessiontemplates/lobby/batch",
            SessionQuery,
            &["POST"],
        ),
        (
            "/serviceconfigs/SCID/sessiontemplates",
            TemplateCollection,
            &["GET"],
        ),
        (
            "/serviceconfigs/SCID/sessiontemplates/lobby",
            Template,
            &["GET"],
        ),
        ("/serviceconfigs/SCID/hoppers/ranked", Hopper, &["POST"]),
        (
            "/serviceconfigs/SCID/hoppers/ranked/stats",
            Hopper,
            &["GET"],
        ),
        (
            "/serviceconfigs/SCID/hoppers/ranked/tickets/7",
            MatchTicket,
            &["DELETE"],
        ),
        ("/debug/sessions", Other, &["GET"]),
    ];

    for (path, target, methods) in forms {
        assert_eq!(named(path), (target, methods), "{path}");
    }
}

#[test]
fn a_path_of_no_documented_form_is_unknown() {
    for path in [
        "",
        "/",
        "//",
        "*",
        "handles",
        "/handle",
        "/handles/HANDLE/members",
        "/handles/query/more",
        "/serviceconfigs",
        "/serviceconfigs/SCID",
        "/serviceconfigs/SCID/hoppers",
        "/serviceconfigs/SCID/hoppers/ranked/tickets",
        "/serviceconfigs/SCID/sessiontemplates/lobby/other",
        "/serviceconfigs/SCID//sessions",
        "//serviceconfigs/SCID/sessions",
        "/serviceconfigs/SCID/sessions//",
        "/debugger",
        "https://sessiondirectory.xboxlive.com/handles",
    ] {
        assert_eq!(named(path), (Target::Unknown, [].as_slice()), "{path}");
    }
}

#[test]
fn an_id_that_is_none_changes_no_target() {
    for id in [
        "not-a-guid",
        "{scid}",
        "{0b7a4f6e-11d2-4c3a-9a55-5d1e2f3a4b6c}",
        "0b7a4f6e11d24c3a9a555d1e2f3a4b6c",
        "0b7a4f6e-11d2-4c3a-9a55-5d1e2f3a4b6g",
    ] {
        let path = format!("/serviceconfigs/{id}/sessions");
        let query = recognise(&path);
        assert_eq!(query.target, Target::SessionQuery, "{id}");
        assert_eq!(query.scid.as_deref(), Some(id));
        let path = format!("/handles/{id}/session");
        let session = recognise(&path);
        assert_eq!(session.target, Target::Session, "{id}");
        assert_eq!(session.handle.as_deref(), Some(id));
        assert!(!is_guid(id), "{id}");
    }
}

#[test]
fn a_path_of_no_documented_form_may_name_an_id() {
    let path = format!("/serviceconfigs/{SCID}/places");
    assert_eq!(recognise(&path).scid.as_deref(), Some(SCID));
    let path = format!("/handles/{HANDLE}/places");
    let named = recognise(&path);
    assert_eq!(named.handle.as_deref(), Some(HANDLE));
    assert!(!named.via_handle && named.scid.is_none());
    assert_eq!(recognise("/users/me").scid, None);
}

#[test]
fn the_parts_of_a_session_reference_are_decoded() {
    let path =
        format!("/serviceconfigs/{SCID}/sessiontemplates/Lobby%20A/sessions/%C3%A9t%C3%A9%2Fone");
    let named = recognise(&path);

    assert_eq!(named.target, Target::Session);
    assert_eq!(named.scid.as_deref(), Some(SCID));
    assert_eq!(named.template.as_deref(), Some("Lobby A"));
    assert_eq!(named.session.as_deref(), Some("été/one"));
    assert!(!named.via_handle);
    assert_eq!(named.handle, None);
}

#[test]
fn a_segment_with_a_broken_escape_is_kept_as_it_is() {
    for segment in ["%zz", "%20%zz", "%2", "%", "50%", "%FF"] {
        let path = format!("/serviceconfigs/{SCID}/sessiontemplates/lobby/sessions/{segment}");
        assert_eq!(recognise(&path).session.as_deref(), Some(segment));
    }
}

#[test]
fn an_element_keeps_the_reference_of_its_session() {
    let path = format!("/serviceconfigs/{SCID}/sessiontemplates/lobby/sessions/one/properties");
    let named = recognise(&path);

    assert_eq!(named.template.as_deref(), Some("lobby"));
    assert_eq!(named.session.as_deref(), Some("one"));
}

#[test]
fn a_collection_names_what_its_path_names() {
    let path = format!("/serviceconfigs/{SCID}/sessiontemplates/lobby/sessions");
    let named = recognise(&path);

    assert_eq!(named.scid.as_deref(), Some(SCID));
    assert_eq!(named.template.as_deref(), Some("lobby"));
    assert_eq!(named.session, None);
}

#[test]
fn a_session_by_handle_is_not_the_handle() {
    let handle = format!("/handles/{HANDLE}");
    assert_eq!(recognise(&handle).handle.as_deref(), Some(HANDLE));
    assert!(!recognise(&handle).via_handle);

    for below in ["session", "session/members/me"] {
        let path = format!("{handle}/{below}");
        assert_eq!(recognise(&path).handle.as_deref(), Some(HANDLE), "{path}");
        assert!(recognise(&path).via_handle, "{path}");
    }
}

#[test]
fn fixed_segments_are_compared_without_regard_to_case() {
    assert_eq!(
        named("/ServiceConfigs/SCID/sessionTemplates/lobby/Sessions/one/Members/Me"),
        (Target::SessionElement, ["DELETE"].as_slice())
    );
}

#[test]
fn the_query_and_the_fragment_do_not_count() {
    for path in [
        "/handles?include=relatedInfo",
        "/handles/?a=/b//c",
        "/handles#query",
        "/handles/",
    ] {
        assert_eq!(named(path).0, Target::HandleCollection, "{path}");
    }
    assert_eq!(
        named("/handles/query?include=roleInfo").0,
        Target::HandleQuery
    );
}

#[test]
fn a_path_that_misses_its_last_segment_is_the_collection() {
    assert_eq!(
        named("/serviceconfigs/SCID/sessiontemplates/lobby/sessions/").0,
        Target::SessionQuery
    );
    assert_eq!(
        named("/serviceconfigs/SCID/sessiontemplates/").0,
        Target::TemplateCollection
    );
}

#[test]
fn the_retired_explorer_is_no_part_of_the_directory() {
    assert_eq!(named("/debug").0, Target::Other);
    assert_eq!(named("/Debug/a/b").0, Target::Other);
}

#[test]
fn a_query_parameter_is_found_in_any_case_and_decoded() {
    let url = "https://example.com/a?XUID=1&include=relatedInfo%2CroleInfo#?xuid=2";

    assert_eq!(query_parameter(url, "xuid").as_deref(), Some("1"));
    assert_eq!(
        query_parameter(url, "include").as_deref(),
        Some("relatedInfo,roleInfo")
    );
    assert_eq!(query_parameter(url, "take"), None);
    assert_eq!(query_parameter("/a", "xuid"), None);
}
