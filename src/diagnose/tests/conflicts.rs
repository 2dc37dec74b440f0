//! Conflicts of writes.

use super::timeline::{finds, finds_nothing, handle_body};

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
