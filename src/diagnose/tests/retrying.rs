//! Waits and retries.

use super::timeline::{finds, finds_nothing, handle_body};

const A: &str = "GET userpresence/users/xuid(2)";

#[test]
fn a_call_before_the_wait_is_over_ignores_it() {
    let calls = "
        0.0+0.1 GET s -> 429 ra=12
        0.4+0.1 GET s -> 429 ra=12
        1.1+0.1 GET s -> 429 ra=11
        3.0+0.1 GET s -> 429
        13.0+0.1 GET s -> 200";
    finds(
        "retry-after-ignored",
        calls,
        &["error certain 3x 2,1,3,2,4,3"],
    );
    let untold = calls.replace("+0.1", "");
    finds(
        "retry-after-ignored",
        &untold,
        &["error probable 3x 2,1,3,2,4,3"],
    );
}

#[test]
fn a_call_that_was_under_way_or_waits_long_enough_does_not() {
    finds_nothing(
        "retry-after-ignored",
        "
        0.0+0.3 GET s:a -> 429 ra=5
        0.1+0.3 GET s:b -> 429 ra=5
        5.4+0.1 GET s:a -> 200
        5.9+0.1 GET s:b -> 200
        6.0+0.1 PUT s:a body={} -> 200",
    );
}

#[test]
fn another_user_does_not_ignore_it_and_another_program_may_not_know() {
    let calls = "0.0+0.1 u1 GET s -> 429 ra=9\n1.0+0.1 u2 GET s -> 200";
    finds_nothing("retry-after-ignored", calls);
    let calls = "0.0+0.1 GET s -> 429 ra=9\n1.0+0.1 GET s agent=other -> 200";
    finds("retry-after-ignored", calls, &["warning certain 1x 2,1"]);
}

#[test]
fn without_a_stated_wait_the_period_of_the_limit_is_a_hint() {
    let calls = "0.0+0.1 GET s -> 429 limit=31/30/15\n1.0+0.1 GET s -> 200";
    finds("retry-after-ignored", calls, &["info certain 1x 2,1"]);
    finds_nothing(
        "retry-after-ignored",
        "0.0+0.1 GET s -> 429 ra=0\n1.0+0.1 GET s -> 200",
    );
    finds_nothing(
        "retry-after-ignored",
        "0.0+0.1 GET s -> 429\n1.0+0.1 GET s -> 200",
    );
}

#[test]
fn other_apis_under_the_same_limit_count_from_three_calls_on_after_a_429() {
    let calls = "
        0.0+0.1 GET s -> 429 ra=9
        1.0+0.1 POST sessiondirectory/handles/query body={} -> 429 ra=8
        1.5+0.1 PUT s:b body={} -> 200
        2.0+0.1 PUT s:b body={} -> 200";
    finds("retry-after-ignored", calls, &["warning certain 1x 4,1"]);
    finds_nothing("retry-after-ignored", &calls.replace("429", "503"));
}

#[test]
fn all_waiting_calls_at_once_are_a_flood() {
    let refused = "
        0.0 GET s:a -> 429 ra=12
        0.0 GET s:b -> 429 ra=12
        0.0 GET s:c -> 429 ra=12\n";
    let flood = "
        12.0 GET s:a -> 200
        12.0 GET s:b -> 200
        12.1 GET s:c -> 200
        12.2 GET s:d -> 200
        12.4 GET s:e -> 200";
    finds(
        "flood-after-wait",
        &format!("{refused}{flood}"),
        &["warning certain 1x 8,7,6,5,4"],
    );
    let spread = "
        12.1 GET s:a -> 200
        13.5 GET s:b -> 200
        15.0 GET s:c -> 200
        17.8 GET s:d -> 200
        20 GET s:e -> 200";
    finds_nothing("flood-after-wait", &format!("{refused}{spread}"));
}

#[test]
fn retries_without_growing_pauses_are_told() {
    let calls: String = ["0", "0.5", "1.0", "1.5"]
        .map(|at| format!("{at} {A} -> 503\n"))
        .concat();
    let calls = format!("{calls}2.0 {A} -> 200");
    finds(
        "retry-without-backoff",
        &calls,
        &["warning certain 2x 4,3,2,1,5,4,3,2,1"],
    );
    let none = calls.replace("503", "none");
    finds(
        "retry-without-backoff",
        &none,
        &["warning certain 2x 4,3,2,1,5,4,3,2,1"],
    );
}

#[test]
fn growing_pauses_and_few_retries_are_not() {
    let xsapi: String = ["0", "2.9", "8.1"]
        .map(|at| format!("{at} {A} -> 503\n"))
        .concat();
    finds_nothing("retry-without-backoff", &format!("{xsapi}20.0 {A} -> 200"));
    finds_nothing(
        "retry-without-backoff",
        &format!("0 {A} -> none\n3 {A} -> 200"),
    );
    let after_500: String = ["0", "10", "20", "30", "40"]
        .map(|at| format!("{at} {A} -> 500\n"))
        .concat();
    finds_nothing("retry-without-backoff", &after_500);
    let told: String = ["0", "1", "2", "3", "4"]
        .map(|at| format!("{at} {A} -> 503 ra=1\n"))
        .concat();
    finds_nothing("retry-without-backoff", &told);
}

#[test]
fn equal_long_pauses_are_those_of_a_scheduler() {
    let calls: String = ["0", "60", "120", "180"]
        .map(|at| format!("{at} {A} -> 503\n"))
        .concat();
    finds(
        "retry-without-backoff",
        &calls,
        &["info certain 1x 4,3,2,1"],
    );
}

#[test]
fn many_failures_of_what_had_failed_are_a_storm() {
    let calls: String = (0..12)
        .map(|number| format!("{} {A} -> 503\n", f64::from(number) * 1.6))
        .collect();
    finds(
        "retry-storm",
        &calls,
        &["warning certain 1x 11,10,9,8,7,6,5,4,3,2"],
    );
    let users: String = (1..=12)
        .map(|number| format!("{number} u{number} {A} -> 503\n"))
        .collect();
    finds_nothing("retry-storm", &users);
}

#[test]
fn five_failures_in_5_s_are_a_storm_too() {
    let calls: String = (0..6)
        .map(|number| format!("{number} {A} -> 500\n"))
        .collect();
    finds("retry-storm", &calls, &["warning certain 1x 6,5,4,3,2"]);
}

#[test]
fn a_write_that_may_have_taken_effect_is_not_to_be_sent_again() {
    let invite = format!(
        "POST sessiondirectory/handles body={}",
        handle_body("invite")
    );
    let calls = format!("0+1 {invite} -> 504\n2+0.1 {invite} -> 201");
    finds("unsafe-retry", &calls, &["warning certain 1x 2,1"]);
    let search = calls.replace("invite", "activity");
    finds_nothing("unsafe-retry", &search);
    let unsent = calls.replace("504", "none why=ERR_NAME_NOT_RESOLVED");
    finds_nothing("unsafe-retry", &unsent);
}

#[test]
fn a_write_is_sent_again_after_a_look_or_with_an_etag() {
    finds_nothing(
        "unsafe-retry",
        "
        0 PUT s if=a body={} -> none
        1 GET s -> 200 etag=b cn=2
        1.3 PUT s if=b body={} -> 200",
    );
    finds_nothing(
        "unsafe-retry",
        "0 PUT s if=a body={} -> 503\n2 PUT s if=a body={} -> 200",
    );
    finds_nothing(
        "unsafe-retry",
        "0 PUT s body={} -> 503\n1 GET s -> 200 cn=1\n2 PUT s body={} -> 200",
    );
    finds(
        "unsafe-retry",
        "0 PUT s body={} -> 503\n2 PUT s body={} -> 200",
        &["warning probable 1x 2,1"],
    );
}

#[test]
fn the_same_refusal_again_and_again_is_hopeless() {
    let calls: String = (0..5)
        .map(|second| format!("{second} PUT s body={{}} -> 409\n"))
        .collect();
    finds(
        "hopeless-retry",
        &calls,
        &["warning certain 3x 3,2,1,4,3,2,1,5,4,3,2,1"],
    );
    finds_nothing("hopeless-retry", &calls.replace("409", "412"));
}

#[test]
fn a_join_that_waits_and_a_corrected_request_are_not() {
    let join = r#"PUT s body={"members":{"me":{}}}"#;
    let calls = format!("0 {join} -> 403\n5.2 {join} -> 403\n10.5 {join} -> 403\n16 {join} -> 200");
    finds_nothing("hopeless-retry", &calls);
    finds_nothing(
        "hopeless-retry",
        "0 PUT s body={} -> 400\n1 PUT s body={\"a\":1} -> 200",
    );
    let lookups: String = ["0", "30", "60", "90"]
        .map(|at| format!("{at} GET s -> 404\n"))
        .concat();
    finds_nothing("hopeless-retry", &lookups);
    let fresh = "0 PUT s body={} -> 201\n0.5 GET s -> 404\n1 GET s -> 404\n1.5 GET s -> 200";
    finds_nothing("hopeless-retry", fresh);
}

#[test]
fn a_write_between_makes_another_case_of_it() {
    let calls = "
        0 GET s -> 404
        1 GET s -> 404
        2 u2 PUT s body={} -> 201
        10 GET s -> 404
        11 GET s -> 404";
    finds_nothing("hopeless-retry", calls);
}
