//! Reads of what has not changed.

use super::timeline::{diagnosed, finds, finds_nothing};
use crate::language::Language;

const ONLINE: &str = r#"body={"state":"Online"}"#;

/// A call at each of these moments.
fn at(moments: &[f64], call: &str) -> String {
    moments
        .iter()
        .map(|moment| format!("{moment} {call}\n"))
        .collect()
}

#[test]
fn a_session_that_is_read_again_and_again_without_a_change_is_polled() {
    let reads = at(
        &[0.0, 5.0, 10.0, 15.0, 20.0, 25.0],
        "GET s -> 200 etag=a cn=1",
    );
    finds(
        "session-polling",
        &reads,
        &["warning certain 2x 5,4,3,2,1,6,5,4,3,2,1"],
    );
    let text = diagnosed(&reads);
    let mut findings = text.findings.iter();
    let polled = findings.find(|one| one.rule().id == "session-polling");
    assert_eq!(
        polled.unwrap().text(Language::English),
        "A session was read 6 times in 25 s, every 5 s; 5 reads brought no change"
    );
    let large = reads.replace("cn=1", "cn=1 large=1");
    finds(
        "session-polling",
        &large,
        &["info certain 2x 5,4,3,2,1,6,5,4,3,2,1"],
    );
    finds_nothing("polling", &reads);
    let not_modified = reads.replace("200 etag=a cn=1", "304");
    finds(
        "session-polling",
        &not_modified,
        &["warning certain 2x 5,4,3,2,1,6,5,4,3,2,1"],
    );
}

#[test]
fn a_reader_who_sees_a_change_each_time_does_not_poll() {
    let mut changes = String::new();
    for (number, moment) in [0, 7, 9, 30, 31].iter().enumerate() {
        changes.push_str(&format!(
            "{moment} GET s -> 200 etag=e{number} cn={number}\n"
        ));
    }
    finds_nothing("session-polling", &changes);
}

#[test]
fn own_writes_end_a_series_of_reads_and_taps_explain_one() {
    let read = "GET s -> 200 etag=a cn=7";
    let written = format!(
        "{}15 PUT s body={{}} -> 204\n{}",
        at(&[0.0, 5.0, 10.0], read),
        at(&[20.0, 25.0, 30.0], read)
    );
    finds_nothing("session-polling", &written);
    let tapped: String = [0, 5, 10, 15, 20, 25]
        .iter()
        .map(|second| format!("{second} TAP cn=7\n{second}.2 {read}\n"))
        .collect();
    finds_nothing("session-polling", &tapped);
    finds_nothing(
        "session-polling",
        &at(&[0.0, 1.0, 2.0, 3.0, 4.0, 5.0], read),
    );
}

#[test]
fn what_is_held_is_asked_for_with_its_etag() {
    let blob = "GET titlestorage/global/scids/1/data/config.json";
    let moments = [0.0, 3.0, 90.0, 95.0];
    finds(
        "unchanged-reread",
        &at(&moments, &format!("{blob} -> 200 etag=0x1")),
        &["info certain 1x 4,3,2,1"],
    );
    finds_nothing(
        "unchanged-reread",
        &format!(
            "0 {blob} -> 200 etag=0x1\n{}",
            at(&moments[1..], &format!("{blob} inm=0x1 -> 304 etag=0x1"))
        ),
    );
    finds_nothing(
        "unchanged-reread",
        &at(
            &moments,
            "GET profile/users/me/profile/settings -> 200 etag=0x1",
        ),
    );
}

#[test]
fn one_change_is_read_once_on_a_device() {
    finds(
        "duplicate-tap-read",
        "
        0 TAP cn=7
        0.1 TAP cn=7
        0.2 u1 GET s -> 200 etag=a cn=7
        0.3 u2 GET s -> 200 etag=a cn=7",
        &["info certain 1x 4,3"],
    );
    finds_nothing(
        "duplicate-tap-read",
        "
        0 TAP cn=7
        0.2 GET s -> 200 etag=a cn=7
        1 TAP cn=8
        1.2 GET s -> 200 etag=b cn=8",
    );
    finds_nothing(
        "duplicate-tap-read",
        "0.2 u1 GET s -> 200 etag=a cn=7\n0.3 u2 GET s -> 200 etag=a cn=7",
    );
    finds_nothing(
        "duplicate-tap-read",
        "0 TAP cn=7\n0.2 u1 GET s on=1 -> 200 etag=a cn=7\n0.3 u2 GET s on=2 -> 200 etag=a cn=7",
    );
    finds_nothing(
        "duplicate-tap-read",
        "0 TAP cn=7\n0.2 u1 GET s -> 200 etag=a cn=7\n15 u2 GET s -> 200 etag=a cn=7",
    );
}

#[test]
fn a_request_at_equal_intervals_with_equal_answers_is_a_poll() {
    let presence = format!("GET userpresence/users/xuid(2) -> 200 {ONLINE}");
    let steady = [0.0, 10.1, 20.3, 29.9, 40.2, 50.0];
    finds(
        "polling",
        &at(&steady, &presence),
        &["warning certain 2x 5,4,3,2,1,6,5"],
    );
    finds_nothing("polling", &at(&[0.0, 3.0, 31.0, 33.0, 90.0], &presence));
    let profile = format!("GET profile/users/me/profile/settings -> 200 {ONLINE}");
    finds(
        "polling",
        &at(&steady[..5], &profile),
        &["info certain 1x 5,4,3,2,1"],
    );
    let mut others = String::new();
    for (number, moment) in steady.iter().enumerate() {
        others.push_str(&format!(
            "{moment} GET userpresence/users/xuid(2) -> 200 body={{\"state\":{number}}}\n"
        ));
    }
    finds_nothing("polling", &others);
    let refused = at(&steady, "GET userpresence/users/xuid(2) -> 503");
    finds_nothing("polling", &refused);
}

#[test]
fn what_a_service_expects_at_equal_intervals_is_no_poll() {
    let write = "POST userpresence/users/xuid(1)/devices/current/titles/current body={} -> 200";
    let beats = [0.0, 280.0, 560.0, 840.0, 1120.0];
    finds_nothing("polling", &at(&beats, write));
    let shorter = at(&beats, &format!("{write} beat=600"));
    finds("polling", &shorter, &["info certain 1x 5,4,3,2,1"]);
    let each_ten = [0.0, 10.0, 20.0, 30.0, 40.0];
    for other in [
        "GET userpresence/users/xuid(2) agent=XboxServicesAPI/2021-SocialManager -> 200",
        "GET smartmatch/serviceconfigs/11111111-2222-4333-8444-555555555555/hoppers/h/tickets/11111111-2222-4333-8444-555555555556 -> 200",
        "POST xsts.auth/xsts/authorize body={} -> 200",
        "GET telemetry-of-no-list/v1 -> 200",
    ] {
        finds_nothing("polling", &at(&each_ten, other));
    }
}
