//! Small calls: repeated, one by one, or too often.

use super::timeline::{finds, finds_nothing};

const PRESENCE: &str = "POST userpresence/users/xuid(1)/devices/current/titles/current";
const STATS: &str = "POST statswrite/stats/users/1/scids/2 body={}";

/// Calls at these seconds.
fn at(seconds: &[f64], call: &str) -> String {
    let lines = seconds.iter().map(|second| format!("{second} {call}\n"));
    lines.collect()
}

/// A list of so many entries.
fn list(size: usize, from: usize) -> String {
    let entries: Vec<String> = (from..from + size).map(|id| id.to_string()).collect();
    format!(r#"{{"users":[{}]}}"#, entries.join(","))
}

#[test]
fn the_same_request_again_is_repeated() {
    let presence = format!(r#"{PRESENCE} body={{"state":"active"}} -> 200"#);
    finds(
        "repeated-call",
        &at(&[3.0, 3.0], &presence),
        &["info certain 1x 2,1"],
    );
    let profile = "GET profile/users/me/profile/settings -> 200";
    finds(
        "repeated-call",
        &at(&[0.0, 1.0, 2.0, 3.0, 4.0], profile),
        &["warning certain 4x 2,1,3,2,4,3,5,4"],
    );
    finds("repeated-call", &at(&[0.0, 5.0, 10.0], profile), &[]);
}

#[test]
fn one_that_was_under_way_counts_and_another_user_does_not() {
    let calls = "0+2 GET profile/users/me/profile/settings -> 200\n1+2 GET profile/users/me/profile/settings -> 200";
    finds("repeated-call", calls, &["info certain 1x 2,1"]);
    finds_nothing("repeated-call", &calls.replace("1+2 GET", "1+2 u2 GET"));
}

#[test]
fn a_retry_is_not_repeated() {
    for first in ["412", "401", "429", "503", "none"] {
        finds_nothing(
            "repeated-call",
            &format!("0 PUT s body={{}} -> {first}\n0.4 PUT s body={{}} -> 200"),
        );
    }
    finds_nothing(
        "repeated-call",
        "0 PUT s if=a body={} -> 412 etag=b\n0.4 PUT s if=b body={} -> 200",
    );
}

#[test]
fn what_has_changed_between_is_read_again() {
    let read = "GET profile/users/me/profile/settings -> 200";
    let calls =
        format!("0 {read}\n1 PUT profile/users/me/profile/settings body={{}} -> 200\n2 {read}");
    finds_nothing("repeated-call", &calls);
    finds_nothing(
        "repeated-call",
        "0 GET s -> 200 etag=a cn=1\n1 GET s -> 200 etag=b cn=2\n2 GET s -> 200 etag=c cn=3",
    );
    finds(
        "repeated-call",
        "0 GET s -> 200 etag=a cn=1\n1 GET s -> 200 etag=a cn=1",
        &["info certain 1x 2,1"],
    );
    let changing = format!(
        "0 {PRESENCE} body=1 -> 200\n1 {PRESENCE} body=2 -> 200\n2 {PRESENCE} body=1 -> 200"
    );
    finds_nothing("repeated-call", &changing);
}

#[test]
fn sign_in_telemetry_and_further_pages_are_not_repeated() {
    for call in [
        "POST user.auth/user/authenticate body={} -> 200",
        "POST data-vef/write body={} -> 200",
        "GET social/users/me/people?continuationToken=a -> 200",
    ] {
        finds_nothing("repeated-call", &at(&[0.0, 1.0, 2.0], call));
    }
}

#[test]
fn many_single_calls_are_told_with_the_batch() {
    let calls: String = (0..12)
        .map(|number| {
            let second = f64::from(number) * 0.12;
            format!("{second} GET userpresence/users/xuid({number}) -> 200\n")
        })
        .collect();
    finds(
        "unbatched-calls",
        &calls,
        &["warning certain 9x 4,3,2,1,5,6,7,8,9,10,11,12"],
    );
}

#[test]
fn one_target_again_own_targets_and_slow_calls_are_not_unbatched() {
    let same = at(
        &[0.0, 0.2, 0.4, 0.6, 0.8],
        "GET userpresence/users/xuid(7) -> 200",
    );
    finds_nothing("unbatched-calls", &same);
    let users: String = (1..=8)
        .map(|user| format!("0.{user} u{user} GET userpresence/users/xuid({user}) -> 200\n"))
        .collect();
    finds_nothing("unbatched-calls", &users);
    let slow: String = (0..8)
        .map(|number| {
            format!(
                "{} GET userpresence/users/xuid({number}) -> 200\n",
                f64::from(number) * 0.9
            )
        })
        .collect();
    finds_nothing("unbatched-calls", &slow);
    let managed: String = (0..8)
        .map(|number| {
            format!(
                "0.{number} GET social/users/me/people/xuid({number}) agent=SocialManager -> 200\n"
            )
        })
        .collect();
    finds_nothing("unbatched-calls", &managed);
}

#[test]
fn batches_that_fit_into_one_are_split() {
    let batch = |second: f64, size, from| {
        format!(
            "{second} POST userpresence/users/batch body={} -> 200\n",
            list(size, from)
        )
    };
    let calls = [batch(0.0, 20, 0), batch(0.5, 20, 20), batch(0.9, 15, 40)].concat();
    finds("split-batch", &calls, &["info certain 2x 2,1,3,2,1"]);
    finds_nothing(
        "split-batch",
        &[batch(0.0, 1100, 0), batch(0.5, 300, 1100)].concat(),
    );
    finds_nothing(
        "split-batch",
        &[batch(0.0, 1, 0), batch(2.5, 1, 1)].concat(),
    );
    // How long a list of profiles may be is not known.
    let profiles: String = ["0", "0.5"]
        .map(|second| format!(r#"{second} POST profile/users/batch/profile/settings body={{"userIds":["{second}"]}} -> 200"#) + "\n")
        .concat();
    finds_nothing("split-batch", &profiles);
}

#[test]
fn batches_of_one_are_small_from_three_on() {
    let batch = |second: f64, id: usize| {
        format!(
            "{second} POST userpresence/users/batch body={} -> 200\n",
            list(1, id)
        )
    };
    finds(
        "small-batch",
        &[batch(0.0, 1), batch(12.0, 2), batch(29.0, 3)].concat(),
        &["info certain 1x 3,2,1"],
    );
    finds_nothing("small-batch", &batch(0.0, 1));
    finds_nothing(
        "small-batch",
        &[batch(0.0, 1), batch(16.0, 2), batch(32.0, 3)].concat(),
    );
}

#[test]
fn a_presence_that_still_stands_is_needless() {
    let active = format!(r#"{PRESENCE} body={{"state":"active"}} -> 200"#);
    finds(
        "presence-needless",
        &at(&[0.0, 5.0, 10.0, 15.0, 20.0], &active),
        &["info certain 4x 2,1,3,2,4,3,5,4"],
    );
    let menus = format!(r#"{PRESENCE} body={{"activity":"Menus"}} -> 200"#);
    finds(
        "presence-needless",
        &at(&[0.0, 9.0], &menus),
        &["info certain 1x 2,1"],
    );
}

#[test]
fn a_heartbeat_and_a_presence_that_changed_are_not() {
    let active = format!(r#"{PRESENCE} body={{"state":"active"}} -> 200 beat=300"#);
    finds_nothing("presence-needless", &at(&[0.0, 300.0, 600.0], &active));
    let soon = active.replace("beat=300", "beat=20");
    finds_nothing("presence-needless", &at(&[0.0, 20.0, 37.0], &soon));
    let shown = ["Menus", "Creative", "Menus"];
    let changed: String = (0..)
        .zip(shown)
        .map(|(second, name)| format!("{second} {PRESENCE} body={name} -> 200\n"))
        .collect();
    finds_nothing("presence-needless", &changed);
    let refused = format!("0 {PRESENCE} body=a -> 503\n3 {PRESENCE} body=a -> 200");
    finds_nothing("presence-needless", &refused);
}

#[test]
fn statistics_are_written_too_often() {
    finds(
        "stats-flush-too-often",
        &at(&[0.0, 8.0, 15.0, 22.0, 40.0], &format!("{STATS} -> 200")),
        &["warning certain 3x 2,1,3,2,4,3"],
    );
    finds(
        "stats-flush-too-often",
        &at(&[0.0, 60.0, 360.0], &format!("{STATS} -> 200")),
        &["info certain 1x 2,1"],
    );
}

#[test]
fn statistics_every_five_minutes_and_at_sign_out_are_fine() {
    let stats = format!("{STATS} -> 200");
    finds_nothing(
        "stats-flush-too-often",
        &at(&[0.0, 300.0, 600.0, 650.0], &stats),
    );
    let again = format!("{STATS} token=new -> 200");
    let signed_in_again = at(&[0.0, 300.0, 350.0], &stats) + &at(&[2000.0, 2300.0], &again);
    finds_nothing("stats-flush-too-often", &signed_in_again);
    let retried = at(&[0.0], &format!("{STATS} -> 503")) + &at(&[3.0, 303.0, 603.0], &stats);
    finds_nothing("stats-flush-too-often", &retried);
}

const BLOB: &str = "titlestorage/json/users/xuid(1)/scids/2/data/save.json,json";

#[test]
fn more_calls_of_title_storage_than_one_a_minute_are_told() {
    let times = |count: u32, gap: f64| (0..count).map(|n| f64::from(n) * gap).collect::<Vec<_>>();
    let read = format!("GET {BLOB} -> 200");
    finds(
        "title-storage-too-often",
        &at(&times(61, 49.0), &read),
        &["warning certain 1x 61"],
    );
    finds_nothing("title-storage-too-often", &at(&times(20, 0.3), &read));
    finds_nothing("title-storage-too-often", &at(&times(90, 61.0), &read));
    let connected = "GET titlestorage/connectedstorage/users/xuid(1)/scids/2 -> 200";
    finds_nothing("title-storage-too-often", &at(&times(80, 10.0), connected));
}

#[test]
fn a_blob_that_is_saved_every_minute_is_told() {
    let save = format!("PUT {BLOB} body={{}} -> 200");
    finds(
        "title-storage-too-often",
        &at(&[0.0, 60.0, 120.0, 180.0], &save),
        &["warning certain 1x 4,3,2,1"],
    );
    finds_nothing(
        "title-storage-too-often",
        &at(&[0.0, 300.0, 600.0, 900.0], &save),
    );
    let parts = format!("PUT {BLOB}?finalBlock=false body={{}} -> 200");
    finds_nothing(
        "title-storage-too-often",
        &at(&[0.0, 1.0, 2.0, 3.0, 4.0], &parts),
    );
}
