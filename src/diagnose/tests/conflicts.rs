//! Conflicts of writes.

use super::timeline::{diagnosed, finds, finds_nothing, handle_body};
use crate::language::Language;

#[test]
fn an_older_etag_than_the_one_that_came_is_stale() {
    let calls = "
        0+0.1 GET s -> 200 etag=a cn=1
        1+0.1 PUT s if=a body={} -> 412 etag=b cn=2
        1.5+0.1 PUT s if=a body={} -> 412 etag=b cn=2
        2+0.1 PUT s if=a body={} -> 412 etag=b cn=2
        3+0.1 PUT s if=a body={} -> 412 etag=c cn=3";
    finds(
        "stale-etag-resent",
        calls,
        &["warning certain 3x 3,2,4,3,5,4"],
    );
    finds(
        "stale-etag-resent",
        &calls.replace("+0.1", ""),
        &["warning probable 3x 3,2,4,3,5,4"],
    );
}

#[test]
fn the_right_round_after_a_412_is_not() {
    let calls = "
        0 GET s -> 200 etag=a cn=1
        1 PUT s if=a body={} -> 412 etag=b cn=2
        1.4 PUT s if=b body={} -> 200 etag=c cn=3
        3 PUT s if=c body={} -> 412 etag=d cn=5
        3.3 PUT s if=d body={} -> 200 etag=e cn=6";
    for rule in [
        "stale-etag-resent",
        "own-writes-overlap",
        "conflict-loop",
        "hopeless-retry",
        "unsafe-retry",
    ] {
        finds_nothing(rule, calls);
    }
}

#[test]
fn what_came_after_the_write_was_sent_was_not_known() {
    finds_nothing(
        "stale-etag-resent",
        "
        0+0.1 GET s -> 200 etag=a cn=1
        1+0.9 GET s -> 200 etag=b cn=2
        1.5+0.1 PUT s if=a body={} -> 412 etag=b cn=2",
    );
    finds_nothing(
        "stale-etag-resent",
        "0 GET s -> 200 etag=b cn=2\n1 PUT s if=a body={} -> 412 etag=b cn=2",
    );
    finds_nothing(
        "stale-etag-resent",
        "0 GET s -> 200 etag=a cn=1\n1 GET s -> 200 etag=b cn=2\n2 PUT s if=* body={} -> 200",
    );
}

#[test]
fn without_times_the_order_tells() {
    let calls = "
        - GET s -> 200 etag=a cn=1
        - PUT s if=a body={} -> 412 etag=b cn=2
        - PUT s if=a body={} -> 412 etag=b cn=2";
    finds("stale-etag-resent", calls, &["warning probable 1x 3,2"]);
}

#[test]
fn a_412_by_a_write_of_ones_own_is_told_with_it() {
    let body = handle_body("activity");
    let calls = format!(
        "0.0+0.5 PUT s body={{}} -> 201 etag=a cn=1
        0.51+0.29 POST sessiondirectory/handles body={body} -> 201
        0.62+0.1 PUT s if=a body={{}} -> 412 etag=b cn=2
        0.9+0.1 PUT s if=b body={{}} -> 200 etag=c cn=3"
    );
    finds("own-writes-overlap", &calls, &["warning certain 1x 3,2"]);
}

#[test]
fn a_412_by_others_is_not_ones_own() {
    let body = handle_body("activity");
    let calls = format!(
        "0+0.1 PUT s body={{}} -> 201 etag=a cn=1
        5+0.1 PUT s if=a body={{}} -> 412 etag=b cn=4
        5.3+0.1 PUT s if=b body={{}} -> 200 etag=c cn=5
        9+0.1 POST sessiondirectory/handles body={body} -> 201
        12+0.1 PUT s if=c body={{}} -> 200 etag=d cn=7"
    );
    finds_nothing("own-writes-overlap", &calls);
}

#[test]
fn a_write_that_begins_while_the_conflict_is_under_way_may_cause_it() {
    let calls = "
        0+0.1 GET s -> 200 etag=a cn=1
        1+0.9 PUT s if=a body={} -> 412 etag=b cn=2
        1.1+0.2 PUT s body={\"members\":{\"me\":{}}} -> 200 cn=2";
    finds("own-writes-overlap", calls, &["warning certain 1x 2,3"]);
}

#[test]
fn a_handle_stands_for_its_session() {
    let body = handle_body("activity");
    let calls = format!(
        "0+0.1 POST sessiondirectory/handles body={body} -> 201 made=7
        1+0.1 GET h:7 -> 200 etag=a cn=1
        2+0.1 PUT s if=a body={{}} -> 412 etag=b cn=2
        3+0.1 PUT h:7 if=a body={{}} -> 412 etag=b cn=2"
    );
    finds("stale-etag-resent", &calls, &["warning certain 1x 4,3"]);
}

#[test]
fn three_conflicts_in_a_row_are_a_loop() {
    let calls = "
        0 PUT s if=a body={} -> 412 etag=b cn=2
        0.3 PUT s if=b body={} -> 412 etag=c cn=3
        0.6 PUT s if=c body={} -> 412 etag=d cn=4
        0.9 PUT s if=d body={} -> 412 etag=e cn=5";
    finds(
        "conflict-loop",
        calls,
        &["warning certain 2x 3,2,1,4,3,2,1"],
    );
    let two = "
        0 PUT s if=a body={} -> 412 etag=b cn=2
        0.3 PUT s if=b body={} -> 412 etag=c cn=3
        0.6 PUT s if=c body={} -> 200 etag=d cn=4
        0.9 PUT s if=d body={} -> 412 etag=e cn=6";
    finds_nothing("conflict-loop", two);
}

#[test]
fn the_host_is_written_with_an_etag() {
    let host = r#"body={"properties":{"system":{"host":"x"}}}"#;
    let calls = format!("0 PUT s if=* {host} -> 200 cn=2\n");
    finds(
        "host-write-unsynchronized",
        &calls,
        &["warning certain 1x 1"],
    );
    let right = format!(
        "0 PUT s if=a {host} -> 412 etag=b cn=2\n1 PUT s if=b {host} -> 200 cn=3\n2 PUT s:b {host} -> 201 cn=1"
    );
    finds_nothing("host-write-unsynchronized", &right);
}

#[test]
fn what_a_412_brought_is_not_to_be_read_again() {
    let write = "0+0.1 PUT s if=a body={} -> 412 etag=b cn=2\n";
    finds(
        "needless-read-after-412",
        &format!("{write}0.5 GET s -> 200 etag=b cn=2"),
        &["info certain 1x 2,1"],
    );
    finds_nothing(
        "needless-read-after-412",
        "0 PUT s if=a body={} -> 412\n0.5 GET s -> 200 etag=b cn=2",
    );
    finds_nothing(
        "needless-read-after-412",
        &format!("{write}0.3 TAP cn=3\n0.5 GET s -> 200 etag=c cn=3"),
    );
    finds_nothing(
        "needless-read-after-412",
        &format!("{write}7 GET s -> 200 etag=c cn=3"),
    );
}

#[test]
fn a_refused_change_that_is_never_made_again_is_dropped() {
    let map = r#"body={"properties":{"custom":{"map":3}}}"#;
    let round = r#"body={"properties":{"custom":{"round":2}}}"#;
    let refused = format!("0+0.1 PUT s if=a {map} -> 412 etag=b cn=2\n");
    let reads = "10 GET s -> 200 etag=b cn=2
        20 GET s -> 200 etag=b cn=2
        40 GET s -> 200 etag=b cn=2\n";
    let dropped = format!("{refused}{reads}60 PUT s if=b {round} -> 200 etag=c cn=3");
    finds("conflict-dropped", &dropped, &["info certain 1x 1"]);
    let again = r#"1 PUT s if=b body={"properties":{"custom":{"map":4}}} -> 200 etag=c cn=3"#;
    finds_nothing(
        "conflict-dropped",
        &format!("{refused}{again}\n{reads}60 PUT s if=c {round} -> 200 etag=d cn=4"),
    );
}

#[test]
fn what_was_lost_on_purpose_or_is_there_already_is_not_dropped() {
    let host = r#"body={"properties":{"system":{"host":"x"}}}"#;
    let after = "5 GET s -> 200 etag=b cn=2\n60 GET s -> 200 etag=b cn=2";
    finds_nothing(
        "conflict-dropped",
        &format!("0 PUT s if=a {host} -> 412 etag=b cn=2\n{after}"),
    );
    let map = r#"body={"properties":{"custom":{"map":3}}}"#;
    let held = r#"props={"system":{},"custom":{"map":3}}"#;
    finds_nothing(
        "conflict-dropped",
        &format!("0 PUT s if=a {map} -> 412 etag=b cn=2 {held}\n{after}"),
    );
    let unset = r#"body={"properties":{"custom":{"map":null}}}"#;
    finds_nothing(
        "conflict-dropped",
        &format!("0 PUT s if=a {unset} -> 412 etag=b cn=2\n{after}"),
    );
    finds_nothing(
        "conflict-dropped",
        &format!("0 PUT s if=a {map} -> 412 etag=b cn=2\n20 GET s -> 200 etag=b cn=2"),
    );
    finds_nothing(
        "conflict-dropped",
        &format!(
            "0 PUT s if=a {map} -> 412 etag=b cn=2\n5 DELETE s -> 204\n60 GET s:b -> 200 cn=1"
        ),
    );
}

#[test]
fn a_stale_write_that_never_takes_effect_is_an_error() {
    let map = r#"body={"properties":{"custom":{"map":3}}}"#;
    let lost = format!(
        "0+0.1 GET s -> 200 etag=a cn=1
        1+0.1 PUT s if=a body={{}} -> 412 etag=b cn=2
        1.5+0.1 PUT s if=a {map} -> 412 etag=b cn=2
        20+0.1 GET s -> 200 etag=b cn=2
        40+0.1 GET s -> 200 etag=b cn=2"
    );
    finds("stale-etag-resent", &lost, &["error certain 2x 3,2,3,5"]);
    let unknown = lost.replace("GET s -> 200 etag=b cn=2", "GET s -> 304");
    finds("stale-etag-resent", &unknown, &["warning certain 1x 3,2"]);
}

/// Two users and a map.
fn maps(second: &str) -> String {
    format!(
        r#"0 u1 GET s -> 200 etag=a cn=5 props={{"custom":{{"map":1}}}}
        1 u2 PUT s if=a body={second} -> 200 etag=b cn=6
        2 u1 PUT s body={{"properties":{{"custom":{{"map":3}}}}}} -> 200 etag=c cn=7 props={{"custom":{{"map":3}}}}
        3 u2 GET s -> 200 etag=c cn=7 props={{"custom":{{"map":3}}}}"#
    )
}

#[test]
fn a_value_of_another_that_a_blind_write_replaces_is_lost() {
    let same = maps(r#"{"properties":{"custom":{"map":2}}}"#);
    finds("blind-write", &same, &["error certain 1x 3,2,1"]);
    let other = maps(r#"{"properties":{"custom":{"round":2}}}"#);
    finds("blind-write", &other, &["warning certain 1x 3,2,1"]);
    let member = maps(r#"{"members":{"me":{}}}"#);
    finds("blind-write", &member, &["info probable 1x 3,1"]);
    let host = r#"0 u1 PUT s if=z body={"properties":{"system":{"host":"x"}}} -> 200 etag=y cn=4"#;
    finds(
        "blind-write",
        &format!(
            "{host}\n{}",
            other
                .replace("\n        ", "\n")
                .replacen("0 u1", "0.5 u1", 1)
        ),
        &["info certain 1x 4,3,2"],
    );
}

#[test]
fn writes_in_ones_own_area_and_own_writes_need_no_etag() {
    let me = r#"body={"members":{"me":{"properties":{"custom":{"ready":true}}}}}"#;
    let shared = r#"body={"properties":{"custom":{"map":3}}}"#;
    let handle = handle_body("activity");
    finds_nothing(
        "blind-write",
        &format!(
            "0 u1 PUT s {me} -> 200 cn=6
            1 u2 PUT s {me} -> 200 cn=7
            2 u1 PUT s {me} -> 200 cn=8
            3 u1 POST sessiondirectory/handles body={handle} -> 201
            4 u1 GET s -> 200 cn=9"
        ),
    );
    finds_nothing(
        "blind-write",
        &format!(
            "0 GET s -> 200 cn=5
            1 POST sessiondirectory/handles body={handle} -> 201
            2 PUT s {shared} -> 200 cn=7"
        ),
    );
    finds_nothing(
        "blind-write",
        &format!(
            "0 GET s -> 200 cn=5
            1+2 PUT s {shared} -> 200 cn=7
            1.1+0.1 PUT s {me} -> 200 cn=6
            5 GET s -> 200 cn=7"
        ),
    );
    finds_nothing(
        "blind-write",
        &format!("0 GET s -> 200 cn=5 large=1\n2 PUT s {shared} -> 200 cn=9 large=1"),
    );
    finds_nothing(
        "blind-write",
        &format!("0 GET s -> 200 cn=5\n2 PUT s if=a {shared} -> 200 cn=9"),
    );
}

#[test]
fn what_the_library_does_by_itself_is_said() {
    let host = r#"body={"properties":{"system":{"host":"x"}}}"#;
    let calls =
        format!("0 PUT s if=* agent=XboxServicesAPI/2021-MultiplayerManager {host} -> 200 cn=2");
    let diagnosis = diagnosed(&calls);
    let mut findings = diagnosis.findings.iter();
    let host = findings.find(|one| one.rule().id == "host-write-unsynchronized");
    assert_eq!(
        host.unwrap().text(Language::English),
        "XSAPI's Multiplayer Manager wrote the host of a session without its ETag; the library does so by itself"
    );
}
