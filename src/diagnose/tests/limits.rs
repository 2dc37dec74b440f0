//! Limits.

use super::timeline::{diagnosed, finds, finds_nothing};
use crate::catalog::Severity;
use crate::diagnose::Certification;
use crate::language::Language;

const WRITE: &str = "POST userpresence/users/xuid(1)/devices/current/titles/current body={}";
const PROFILE: &str = "GET profile/users/me/profile/settings";

/// A call at each of these moments.
fn at(moments: impl IntoIterator<Item = f64>, call: &str) -> String {
    moments
        .into_iter()
        .map(|moment| format!("{moment:.3} {call} -> 200\n"))
        .collect()
}

#[test]
fn more_than_the_burst_limit_is_possible_and_more_than_twice_is_certain() {
    let five = at([0.0, 2.0, 4.0, 6.0, 8.0], WRITE);
    finds("rate-burst-exceeded", &five, &["info possible 1x 5,4"]);
    let seven = at((0..7).map(f64::from), WRITE);
    finds("rate-burst-exceeded", &seven, &["info certain 1x 7,4"]);
    let puts = at(
        (0..61).map(|number| f64::from(number) * 14.9 / 60.0),
        "PUT s body={}",
    );
    finds("rate-burst-exceeded", &puts, &["info certain 1x 61,31"]);
}

#[test]
fn as_many_as_the_limit_are_not_too_many() {
    let even = at(
        (0..50).map(|number| f64::from(number) * 15.0 / 25.0),
        "PUT s body={}",
    );
    finds_nothing("rate-burst-exceeded", &even);
    finds("rate-near-limit", &even, &["info certain 1x 25"]);
    let moments = [0.0, 3.0, 6.0, 9.0, 12.0, 15.1, 18.0];
    for rule in [
        "rate-burst-exceeded",
        "rate-sustain-exceeded",
        "rate-near-limit",
    ] {
        finds_nothing(rule, &at(moments, PROFILE));
    }
}

#[test]
fn users_are_not_added_up() {
    let mut both = String::new();
    for number in 0..20 {
        let moment = f64::from(number) * 0.7;
        both.push_str(&format!(
            "{moment} u1 PUT s body={{}} -> 200\n{moment} u2 PUT s body={{}} -> 200\n"
        ));
    }
    finds_nothing("rate-burst-exceeded", &both);
}

#[test]
fn a_refusal_that_names_the_period_proves_it() {
    let mut calls = at((0..11).map(|number| f64::from(number) * 0.9), PROFILE);
    calls.push_str(&format!("10 {PROFILE} -> 429 ra=6 limit=12/10/15\n"));
    finds("rate-burst-exceeded", &calls, &["warning certain 1x 12,11"]);
}

#[test]
fn the_limit_in_an_answer_counts_more_than_the_table() {
    let mut calls = format!("0 {PROFILE} -> 429 limit=4/40/15\n");
    calls.push_str(&at((1..15).map(|number| f64::from(number) * 0.9), PROFILE));
    finds_nothing("rate-burst-exceeded", &calls);
}

#[test]
fn where_editions_differ_the_larger_figure_is_exceeded_and_the_smaller_is_near() {
    let reads = |count| {
        at(
            (0..count).map(|number| f64::from(number) * 0.4),
            "GET userpresence/users/xuid(2)",
        )
    };
    finds_nothing("rate-burst-exceeded", &reads(30));
    let diagnosis = diagnosed(&reads(9));
    let mut findings = diagnosis.findings.iter();
    let near = findings
        .find(|one| one.rule().id == "rate-near-limit")
        .unwrap();
    assert_eq!(
        near.text(Language::English),
        "9 calls in 15 s, near the limit of 10 (GDK documentation of June 2022)"
    );

    let between = diagnosed(&reads(30));
    let near = between
        .findings
        .iter()
        .find(|one| one.rule().id == "rate-near-limit");
    assert_eq!(
        near.map(|one| one.text(Language::English)),
        Some(
            "30 calls in 15 s: above the limit of 10 of one edition (GDK documentation of June 2022), within the 30 of another (Xbox Live documentation of July 2020)"
        )
    );
}

#[test]
fn the_sustain_limit_is_that_of_300_s() {
    let calls = at((0..31).map(|number| f64::from(number) * 9.0), PROFILE);
    finds("rate-sustain-exceeded", &calls, &["info possible 1x 31,31"]);
    finds_nothing("rate-burst-exceeded", &calls);
}

#[test]
fn ten_times_the_sustain_limit_fails_certification() {
    let calls = at((0..300).map(|number| f64::from(number) * 0.9), PROFILE);
    let diagnosis = diagnosed(&calls);
    assert_eq!(diagnosis.certification, Certification::Fails);
    assert_eq!(diagnosis.findings[0].rule().id, "rate-certification");
    assert_eq!(diagnosis.worst(), Some(Severity::Error));
    let fewer = at((0..299).map(|number| f64::from(number) * 0.9), PROFILE);
    assert_eq!(diagnosed(&fewer).certification, Certification::NoneAgainst);
    finds_nothing("rate-certification", &fewer);
}

#[test]
fn a_documented_figure_below_ten_times_the_limit_is_a_warning() {
    let stats = "POST inventory/users/me/inventory body={}";
    let calls = at((0..300).map(|number| f64::from(number) * 0.9), stats);
    finds(
        "rate-certification",
        &calls,
        &["warning certain 1x 300,300"],
    );
}

#[test]
fn a_service_that_calls_by_itself_has_no_limits() {
    let calls: String = (0..40)
        .map(|number| {
            format!(
                "{} PUT https://sessiondirectory.xboxlive.com/handles/query token=t -> 200\n",
                f64::from(number) * 0.1
            )
        })
        .collect();
    finds("rate-burst-exceeded", &calls, &["info possible 1x 40,31"]);
    let without_answer = calls.replace("-> 200", "-> none");
    finds_nothing("rate-burst-exceeded", &without_answer);
}

#[test]
fn what_people_hub_reads_is_not_counted_for_social() {
    let calls: String = at((0..8).map(f64::from), "GET social/users/me/people")
        + &at(
            (0..8).map(f64::from),
            "GET peoplehub/users/me/people/social",
        );
    finds_nothing("rate-burst-exceeded", &calls);
}

#[test]
fn every_refusal_is_told_and_the_longest_series_of_them() {
    let mut calls = at((0..10).map(f64::from), PROFILE);
    calls.push_str(&format!("9.5 {PROFILE} -> 429 ra=6 limit=11/10/15\n"));
    finds("rate-limited", &calls, &["warning certain 1x 11"]);
    calls.push_str(&format!("9.7 {PROFILE} -> 429 ra=6 limit=12/10/15\n"));
    let diagnosis = diagnosed(&calls);
    let limited = diagnosis
        .findings
        .iter()
        .find(|one| one.rule().id == "rate-limited")
        .unwrap();
    assert_eq!(
        limited.text(Language::English),
        "The service counted 12 calls in 15 s where it takes 10; 2 refusals in a row"
    );
}

#[test]
fn no_other_answer_is_a_refusal() {
    finds_nothing("rate-limited", &format!("0 {PROFILE} -> 503 ra=5\n"));
    finds_nothing("rate-limited", "0 GET https://example.com/a -> 429 ra=5\n");
}
