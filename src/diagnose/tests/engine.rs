//! What the engine does for all rules: order, users, what is left out, what cannot be checked.

use super::timeline::{diagnosed, diagnosed_with, events, found};
use crate::catalog::{Need, Severity, rule};
use crate::diagnose::{Assumption, DiagnoseSettings, Diagnoser, LeftOut};
use crate::exchange::Event;
use crate::inspect::{Caller, inspect};

const IGNORED: &str = "
    0.0+0.1 GET s -> 429 ra=12
    0.4+0.1 GET s -> 429 ra=12
    1.1+0.1 GET s -> 429 ra=11
    3.0+0.1 GET s -> 429
    13.0+0.1 GET s -> 200";

#[test]
fn the_order_of_the_rows_does_not_matter() {
    let in_order = found("retry-after-ignored", IGNORED);
    let mut lines: Vec<&str> = IGNORED.trim().lines().collect();
    for _ in 0..lines.len() {
        lines.rotate_left(1);
        let mut shuffled = events(&lines.join("\n"));
        // The places stay those of the calls.
        for event in &mut shuffled {
            if let Event::Call(call) = event {
                let time = call.origin.time.clone();
                let place = events(IGNORED).into_iter().position(
                    |other| matches!(other, Event::Call(other) if other.origin.time == time),
                );
                call.origin.index = place.unwrap() + 1;
            }
        }
        let diagnosis = diagnosed_with(DiagnoseSettings::default(), shuffled);
        let findings = diagnosis.findings.iter();
        let ignored = findings.filter(|one| one.rule().id == "retry-after-ignored");
        assert_eq!(ignored.count(), in_order.len());
    }
}

#[test]
fn no_window_goes_across_two_inputs_or_a_clock_that_was_set() {
    let mut diagnoser = Diagnoser::new(DiagnoseSettings::default());
    for event in events("0+0.1 GET s -> 429 ra=12\n1+0.1 GET s -> 200") {
        let Event::Call(call) = event else { continue };
        diagnoser.begin("another");
        diagnoser.inspection(&inspect(*call));
    }
    let diagnosis = diagnoser.finish();
    assert!(
        diagnosis
            .findings
            .iter()
            .all(|one| one.rule().id != "retry-after-ignored")
    );

    let mut set_back = String::new();
    for second in 0..40 {
        set_back.push_str(&format!("{second} GET s -> 200\n"));
    }
    set_back.push_str("39.5 GET s:b -> 429 ra=3000\n");
    for second in 0..40 {
        set_back.push_str(&format!("{}.5 GET s -> 200\n", second - 4000));
    }
    let diagnosis = diagnosed(&set_back);
    assert!(diagnosis.late < 40, "{}", diagnosis.late);
}

#[test]
fn what_comes_too_late_is_counted() {
    let mut calls: String = (0..40)
        .map(|minute| format!("{} GET s -> 200\n", minute * 60))
        .collect();
    calls.push_str("30 GET s -> 429\n");
    let diagnosis = diagnosed(&calls);
    assert_eq!(diagnosis.late, 1);
    assert!(
        diagnosis
            .findings
            .iter()
            .any(|one| one.rule().id == "rate-limited")
    );
}

#[test]
fn what_no_rule_judges_is_counted_by_its_reason() {
    let diagnosis = diagnosed(
        "
        0 OPTIONS s -> 200
        1 GET https://example.com/a -> 200
        2 GET https://rta.xboxlive.com/connect -> 101
        3 GET s -> 200",
    );
    assert_eq!(diagnosis.calls, 1);
    for why in [LeftOut::Options, LeftOut::ForeignHost, LeftOut::Upgrade] {
        assert_eq!(diagnosis.left_out.get(&why), Some(&1), "{why:?}");
    }
}

#[test]
fn what_cannot_be_checked_is_said_with_the_reason() {
    let diagnosis = diagnosed("- GET s -> 429 ra=5\n- GET s -> 200");
    let lacks = |id: &str| {
        let mut rules = diagnosis.not_checked.iter();
        rules.find(|(rule, _)| rule.id == id).map(|(_, need)| *need)
    };
    assert_eq!(lacks("retry-after-ignored"), Some(Need::Times));
    assert_eq!(lacks("stale-etag-resent"), None);
    assert_eq!(diagnosis.untimed, 2);
    assert_eq!(diagnosis.assumed, [Assumption::OneTitle]);
}

#[test]
fn what_the_tables_have_no_room_for_is_told() {
    let calls = |most: usize| -> String {
        let each = |number| format!("{number} u{number} GET s:{number} -> 200 etag=a\n");
        (1..=most).map(each).collect()
    };
    let few = diagnosed(&calls(100));
    assert!(!few.has_forgotten);
    assert_eq!(few.uncounted, 0);
    let many = diagnosed(&calls(5000));
    assert!(many.has_forgotten);
    assert_eq!(many.uncounted, 5000 - 1024);
}

#[test]
fn users_have_numbers_in_order() {
    let diagnosis = diagnosed("0 u7 GET s -> 200\n1 u3 GET s -> 200\n2 u7 GET s -> 200");
    assert_eq!(diagnosis.users, [Caller::User(1), Caller::User(2)]);
    let counts: Vec<u64> = diagnosis.services.iter().map(|one| one.calls).collect();
    assert_eq!(counts, [2, 1]);
}

#[test]
fn rules_users_and_severities_can_be_chosen() {
    let ids = |settings: DiagnoseSettings| -> Vec<&str> {
        let diagnosis = diagnosed_with(settings, events(IGNORED));
        diagnosis.findings.iter().map(|one| one.rule().id).collect()
    };
    let mut only = DiagnoseSettings::default();
    only.ask_only(&[rule("rate-limited").unwrap()]);
    assert_eq!(ids(only), ["rate-limited"]);
    let mut without = DiagnoseSettings::default();
    without.leave_out(rule("rate-limited").unwrap());
    without.tell_from(Severity::Warning);
    assert_eq!(ids(without), ["retry-after-ignored"]);
    let mut of_another = DiagnoseSettings::default();
    of_another.tell_of(Caller::User(2));
    assert!(ids(of_another).is_empty());
}

#[test]
fn a_finding_is_handed_out_when_it_has_been_quiet_for_a_minute() {
    let mut diagnoser = Diagnoser::new(DiagnoseSettings::default());
    diagnoser.begin("live");
    let mut calls = IGNORED.to_owned();
    for minute in 1..5 {
        calls.push_str(&format!("\n{} GET s -> 200", minute * 60));
    }
    for event in events(&calls) {
        let Event::Call(call) = event else { continue };
        diagnoser.inspection(&inspect(*call));
    }
    let closed = diagnoser.closed();
    assert!(
        closed
            .iter()
            .any(|one| one.rule().id == "retry-after-ignored")
    );
    let diagnosis = diagnoser.finish();
    assert!(diagnosis.findings.is_empty());
    assert_eq!(diagnosis.worst(), Some(Severity::Error));
}

#[test]
fn what_is_of_several_wanted_users_is_told_of_them_together() {
    let mut calls = "0 u1 GET s -> 200\n".to_owned();
    for call in 1..41 {
        let status = if call < 20 { 500 } else { 200 };
        let user = call % 2 + 2;
        calls.push_str(&format!("{} u{user} GET s:{call} -> {status}\n", call * 20));
    }
    let share = |users: &[usize]| {
        let mut settings = DiagnoseSettings::default();
        for &number in users {
            settings.tell_of(Caller::User(number));
        }
        let mut findings = diagnosed_with(settings, events(&calls))
            .findings
            .into_iter();
        let share = findings.find(|one| one.rule().id == "failed-share");
        share.map(|one| one.user())
    };
    assert_eq!(share(&[2, 3]), Some(None));
    assert_eq!(share(&[1]), None);
}
