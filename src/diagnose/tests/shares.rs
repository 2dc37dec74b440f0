//! Services as a whole, and what single calls say of all.

use super::timeline::{finds, finds_nothing};

/// So many reads, the first of which get other statuses.
fn reads(count: usize, first: &[&str]) -> String {
    let statuses = first.iter().copied().chain(std::iter::repeat("200"));
    let lines = (0..count).zip(statuses);
    lines
        .map(|(number, status)| {
            format!(
                "{} GET profile/users/xuid({number})/gamercard -> {status}\n",
                number * 10
            )
        })
        .collect()
}

#[test]
fn a_large_share_of_failures_is_told() {
    finds(
        "failed-share",
        &reads(25, &["500", "500", "500"]),
        &["info certain 1x 1,2,3"],
    );
    finds(
        "failed-share",
        &reads(25, &["500", "403", "none", "500", "400"]),
        &["warning certain 1x 1,2,3,4,5"],
    );
}

#[test]
fn few_calls_lookups_conflicts_limits_and_a_token_to_be_renewed_are_no_share() {
    finds_nothing("failed-share", &reads(10, &["404", "404"]));
    finds_nothing("failed-share", &reads(19, &["500", "500", "500"]));
    finds_nothing(
        "failed-share",
        &reads(30, &["404", "412", "429", "404", "401"]),
    );
    finds(
        "failed-share",
        &reads(30, &["401", "401", "401"]),
        &["info certain 1x 2,3"],
    );
}

#[test]
fn failures_of_many_users_are_told_of_the_service() {
    let calls: String = (1..=20)
        .map(|user| {
            let status = if user <= 12 { "503" } else { "200" };
            format!("{user} u{user} GET userpresence/users/me -> {status}\n")
        })
        .collect();
    finds(
        "failed-share",
        &calls,
        &["warning certain 1x 1,2,3,4,5,6,7,8,9,10,11,12"],
    );
}

/// Calls of the session directory that take these times.
fn taking(times: impl Iterator<Item = f64>) -> String {
    let lines = times.enumerate();
    lines
        .map(|(number, time)| format!("{}+{time} GET s:{number} -> 200\n", number * 10))
        .collect()
}

#[test]
fn slow_answers_are_told() {
    let times = (0..40).map(|number| if number < 3 { 1.8 } else { 0.1 });
    finds("slow-calls", &taking(times), &["info certain 1x 1,2,3"]);
    finds(
        "slow-calls",
        &taking([3.1].into_iter()),
        &["info certain 1x 1"],
    );
}

#[test]
fn one_slow_answer_is_no_matter() {
    finds_nothing("slow-calls", &taking([2.0].into_iter()));
    let times = (0..40).map(|number| if number < 2 { 1.8 } else { 0.1 });
    finds_nothing("slow-calls", &taking(times));
    finds_nothing("slow-calls", "0+30 GET notify/system/notifications -> 200");
}

#[test]
fn json_that_is_not_said_to_be_is_told_once_a_service() {
    let calls = r#"
        0 PUT s body={"members":{}} -> 200
        1 PUT s:b body={"members":{}} -> 200
        2 POST social/users/me/people/xuids body={"xuids":[]} -> 200"#;
    finds(
        "body-type-missing",
        calls,
        &["info certain 2x 1,2", "info certain 1x 3"],
    );
    finds_nothing(
        "body-type-missing",
        &calls.replace("body=", "type=application/json body="),
    );
    finds_nothing("body-type-missing", "0 PUT titlestorage/a body=blob -> 200");
}

#[test]
fn the_id_of_a_sample_is_told() {
    finds(
        "sample-title-id",
        "0 POST https://9AD5D.playfabapi.com/Client/LoginWithXbox body={} -> 200",
        &["warning certain 1x 1"],
    );
    finds_nothing(
        "sample-title-id",
        "0 POST https://9AD5E.playfabapi.com/Client/LoginWithXbox body={} -> 200",
    );
}
