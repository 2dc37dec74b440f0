//! Tokens and sign-in.

use super::timeline::{finds, finds_nothing};

const READ: &str = "GET profile/users/me/profile/settings";
const LOGIN: &str = "https://login.live.com/oauth20_token.srf";

/// A call that asks for a token, with what is asked for.
fn authorize(second: f64, tokens: &str) -> String {
    format!(
        r#"{second}+0.1 POST xsts.auth/xsts/authorize body={{"RelyingParty":"http://xboxlive.com","Properties":{{"SandboxId":"RETAIL",{tokens}}}}}"#
    )
}

/// Its answer: valid for so many hours.
fn valid(hours: u32) -> String {
    let until = 1 + hours;
    format!(
        r#" -> 200 body={{"IssueInstant":"2026-03-04T01:00:00Z","NotAfter":"2026-03-04T{until:02}:00:00.0000000Z","Token":"t"}}"#
    ) + "\n"
}

#[test]
fn a_token_that_was_refused_is_not_to_be_used_again() {
    let calls: String = ["0", "0.3", "0.6", "5"]
        .map(|second| format!("{second}+0.1 {READ} token=t1 -> 401\n"))
        .concat();
    finds(
        "stale-token-reused",
        &calls,
        &["warning certain 2x 3,1,4,1"],
    );
    let untold = calls.replace("+0.1", "");
    finds(
        "stale-token-reused",
        &untold,
        &["warning probable 2x 3,1,4,1"],
    );
}

#[test]
fn a_new_token_and_calls_under_way_are_right() {
    let calls = format!(
        "0+0.15 {READ} token=t1 -> 401
        0.1+0.2 {READ} token=t1 -> 401
        0.1+0.3 {READ} token=t1 -> 401
        0.2+0.1 POST xsts.auth/xsts/authorize body={{}} -> 200
        0.4+0.1 {READ} token=t2 -> 200"
    );
    finds_nothing("stale-token-reused", &calls);
    let other_host = "
        0+0.1 GET profile/users/me token=t1 -> 401
        1+0.1 GET social/users/me/people token=t1 -> 401
        2+0.1 GET privacy/users/me/people/avoid token=t1 -> 401";
    finds_nothing("stale-token-reused", other_host);
}

#[test]
fn the_same_failure_to_sign_in_again_and_again_is_a_loop() {
    let user = r#""UserTokens":["u"]"#;
    let refused = r#" -> 401 body={"Identity":"0","XErr":2148916233,"Message":""}"#;
    let at = |seconds: &[f64]| -> String {
        let lines = seconds
            .iter()
            .map(|second| authorize(*second, user) + refused + "\n");
        lines.collect()
    };
    finds(
        "sign-in-loop",
        &at(&[0.0, 2.0, 4.0, 6.0, 8.0]),
        &["warning certain 3x 3,2,1,4,3,2,1,5,4,3,2,1"],
    );
    finds_nothing("sign-in-loop", &at(&[0.0, 400.0, 800.0]));
    let another = at(&[0.0, 2.0]) + &at(&[4.0]).replace("2148916233", "2148916235");
    finds_nothing("sign-in-loop", &another);
    finds_nothing(
        "sign-in-loop",
        &at(&[0.0, 2.0, 4.0, 6.0]).replace("-> 401", "-> 503"),
    );
}

#[test]
fn tokens_that_a_service_refuses_three_times_are_a_loop() {
    let round = |second: f64, token: &str| {
        authorize(second, r#""UserTokens":["u"]"#)
            + &valid(16)
            + &format!("{}+0.1 {READ} token={token} -> 401\n", second + 0.5)
    };
    let rounds = [round(0.0, "t1"), round(2.0, "t2"), round(4.0, "t3")].concat();
    finds("sign-in-loop", &rounds, &["warning certain 1x 6,4,2"]);
    finds_nothing(
        "sign-in-loop",
        &[round(0.0, "t1"), round(2.0, "t2")].concat(),
    );
    // The service takes the second.
    let taken = [
        round(0.0, "t1"),
        round(2.0, "t2").replace("401", "200"),
        round(4.0, "t3"),
        round(6.0, "t4"),
    ];
    finds_nothing("sign-in-loop", &taken.concat());
}

#[test]
fn a_start_with_many_sign_ins_is_no_loop() {
    let calls: String = (0..8)
        .map(|number| {
            let second = f64::from(number) * 2.0;
            format!("{second} POST {LOGIN} body=a -> 200\n")
                + &format!("{second} POST user.auth/user/authenticate body={{}} -> 200\n")
        })
        .collect();
    finds_nothing("sign-in-loop", &calls);
}

#[test]
fn a_device_code_that_waits_for_the_user_fails_in_no_rule() {
    for error in ["authorization_pending", "slow_down"] {
        let calls: String = (0..30)
            .map(|number| {
                let second = number * 5;
                format!(
                    r#"{second} POST {LOGIN} body=device_code -> 400 body={{"error":"{error}"}}"#
                ) + "\n"
            })
            .collect();
        for rule in [
            "sign-in-loop",
            "hopeless-retry",
            "failed-share",
            "retry-storm",
            "repeated-call",
        ] {
            finds_nothing(rule, &calls);
        }
        finds(
            "sign-in-loop",
            &calls
                .replace(error, "invalid_grant")
                .lines()
                .take(3)
                .collect::<Vec<_>>()
                .join("\n"),
            &["warning certain 1x 3,2,1"],
        );
    }
}

#[test]
fn a_token_is_asked_for_while_the_last_is_valid() {
    let user = r#""UserTokens":["u"]"#;
    let calls: String = (0..5)
        .map(|number| authorize(f64::from(number) * 12.0, user) + &valid(16))
        .collect();
    finds(
        "token-churn",
        &calls,
        &["info certain 3x 3,2,1,4,3,2,1,5,4,3,2,1"],
    );
}

#[test]
fn tokens_for_different_users_and_devices_or_at_their_end_are_no_churn() {
    let tokens = [
        r#""UserTokens":["u"],"TitleToken":"t""#,
        r#""UserTokens":["u"]"#,
        r#""DeviceToken":"d""#,
    ];
    let different: String = tokens
        .iter()
        .map(|tokens| authorize(0.0, tokens) + &valid(16))
        .collect();
    finds_nothing("token-churn", &different);
    let renewed: String = (0..5)
        .map(|number| authorize(f64::from(number) * 3300.0, tokens[1]) + &valid(1))
        .collect();
    finds_nothing("token-churn", &renewed);
}
