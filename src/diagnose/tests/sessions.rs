//! How a client uses the session directory.

use super::timeline::{finds, finds_nothing};

/// Writes at these moments to a large session.
fn large(moments: impl IntoIterator<Item = f64>) -> String {
    moments
        .into_iter()
        .map(|moment| format!("{moment:.3} PUT s body={{}} -> 200 cn=1 large=1\n"))
        .collect()
}

#[test]
fn a_large_session_takes_ten_writes_a_second() {
    let many = (0..120).map(|number| f64::from(number) / 15.0);
    finds(
        "large-session-writes",
        &large(many.clone()),
        &["warning certain 5x 71,86,101,101,116"],
    );
    let small = large(many).replace(" large=1", "");
    finds_nothing("large-session-writes", &small);
    let one_burst = (0..14).map(|number| f64::from(number) / 12.0);
    finds_nothing("large-session-writes", &large(one_burst));
}

/// Tries to join at these moments, all but the last refused.
fn joins(moments: &[f64]) -> String {
    moments
        .iter()
        .map(|moment| {
            format!(
                "{moment} PUT s body={{\"members\":{{\"me\":{{\"constants\":{{}}}}}}}} -> 403\n"
            )
        })
        .collect()
}

#[test]
fn a_refused_join_waits_for_5_s() {
    finds(
        "join-retry-too-fast",
        &joins(&[0.0, 1.0, 2.0, 3.0, 4.0]),
        &["warning certain 4x 2,1,3,2,4,3,5,4"],
    );
    finds_nothing("join-retry-too-fast", &joins(&[0.0, 5.0, 10.0]));
    let both = joins(&[0.0, 0.1]).replace("0 PUT", "0+0.5 PUT");
    finds_nothing("join-retry-too-fast", &both);
}

#[test]
fn what_is_refused_to_a_member_is_no_join() {
    let joined = joins(&[0.0]).replace("403", "200");
    finds_nothing(
        "join-retry-too-fast",
        &format!("{joined}{}", joins(&[1.0, 2.0])),
    );
}

/// Searches at these moments.
fn searches(moments: &[f64]) -> String {
    moments
        .iter()
        .map(|moment| {
            format!(
                "{moment} POST sessiondirectory/handles/query body={{\"type\":\"search\"}} -> 200\n"
            )
        })
        .collect()
}

#[test]
fn a_search_that_runs_by_itself_is_regular() {
    finds(
        "search-auto-refresh",
        &searches(&[0.0, 20.0, 40.0, 60.0, 80.0]),
        &["warning certain 1x 5,4,3,2,1"],
    );
    finds_nothing("search-auto-refresh", &searches(&[0.0, 17.0, 64.0, 71.0]));
    finds_nothing(
        "search-auto-refresh",
        &searches(&[0.0, 17.0, 64.0, 71.0, 90.0]),
    );
    let activities = searches(&[0.0, 20.0, 40.0, 60.0, 80.0]).replace("search", "activity");
    finds_nothing("search-auto-refresh", &activities);
}

/// The body of one who comes in with a connection.
fn me(connection: &str) -> String {
    format!(
        r#"body={{"members":{{"me":{{"constants":{{}},"properties":{{"system":{{"active":true,"connection":"{connection}","subscription":{{"id":"1","changeTypes":["everything"]}}}}}}}}}}}}"#
    )
}

#[test]
fn who_goes_on_to_another_session_leaves_the_first() {
    let me = me("c");
    let reads = "70 GET g:b -> 200 cn=2\n200 GET g:b -> 200 cn=2";
    let behind = format!("0 PUT g:a {me} -> 201 cn=1\n60 PUT g:b {me} -> 201 cn=1\n{reads}");
    finds("session-left-behind", &behind, &["warning probable 1x 1,2"]);
    let without = behind.replace("\"connection\":\"c\",", "");
    finds("session-left-behind", &without, &["info probable 1x 1,2"]);
    let left = r#"PUT g:a body={"members":{"me":null}} -> 200 cn=2"#;
    for right in [
        behind.replace("60 PUT", &format!("50 {left}\n60 PUT")),
        behind.replace("60 PUT", &format!("50 {}\n60 PUT", left.replace("200 cn=2", "204"))),
        behind.replace("70 GET", &format!("65 {left}\n70 GET")),
        behind.replace("70 GET", "65 DELETE sessiondirectory/serviceconfigs/11111111-2222-4333-8444-555555555555/sessiontemplates/game/sessions/a/members/me -> 204\n70 GET"),
        behind.replace("70 GET", "65 GET g:a -> 404\n70 GET"),
        behind.replace("70 GET", "65 GET g:a -> 200 cn=9 caller=2814660000000001 members={\"1\":{\"constants\":{\"system\":{\"xuid\":\"2814660000000002\"}}}}\n70 GET"),
        behind.replace("200 GET", "90 GET"),
    ] {
        finds_nothing("session-left-behind", &right);
    }
    let lobby = format!(
        "0 PUT s:l {me} -> 201 cn=1
        5 PUT g:a {me} -> 201 cn=1
        300 PUT g:a body={{\"members\":{{\"me\":null}}}} -> 200 cn=2
        301 PUT s:l body={{\"members\":{{\"me\":null}}}} -> 204"
    );
    finds_nothing("session-left-behind", &lobby);
}

#[test]
fn matchmaking_leaves_the_session_of_a_ticket_by_itself() {
    let me = me("c");
    let ticket = r#"{"giveUpDuration":60,"ticketSessionRef":{"scid":"11111111-2222-4333-8444-555555555555","templateName":"game","name":"a"}}"#;
    finds_nothing(
        "session-left-behind",
        &format!(
            "0 PUT g:a {me} -> 201 cn=1
            1 POST smartmatch/serviceconfigs/11111111-2222-4333-8444-555555555555/hoppers/h body={ticket} -> 201
            60 PUT g:b {me} -> 201 cn=1
            200 GET g:b -> 200 cn=1"
        ),
    );
}

#[test]
fn a_connection_hears_of_ten_sessions() {
    let me = me("c");
    let lobbies = |count: u32| -> String {
        (0..count)
            .map(|number| format!("{number} PUT s:l{number} {me} -> 201 cn=1\n"))
            .collect()
    };
    finds(
        "too-many-subscriptions",
        &lobbies(11),
        &["warning certain 1x 11,10,9,8,7,6,5,4,3,2,1"],
    );
    finds_nothing("too-many-subscriptions", &lobbies(4));
    let left = lobbies(11).replace(
        "10 PUT",
        "9.5 PUT s:l0 body={\"members\":{\"me\":null}} -> 204\n10 PUT",
    );
    finds_nothing("too-many-subscriptions", &left);
    let renewed = lobbies(11).replace("10 PUT s:l10", "10 PUT s:l9");
    finds_nothing("too-many-subscriptions", &renewed);
}

#[test]
fn every_request_has_a_contract_version() {
    let puts: String = (0..5)
        .map(|second| format!("{second} PUT s contract=none body={{}} -> 200 cn=1\n"))
        .collect();
    finds(
        "contract-version-missing",
        &puts,
        &["warning certain 1x 1,2,3,4,5"],
    );
    finds_nothing(
        "contract-version-missing",
        &puts.replace("contract=none", "contract=105"),
    );
    finds(
        "contract-version-missing",
        "0 GET profile/users/me/profile/settings contract=none -> 200",
        &["info certain 1x 1"],
    );
    for other in [
        "0 POST xsts.auth/xsts/authorize contract=none body={} -> 200",
        "0 GET rta/connect contract=none -> 200",
        "0 GET titlestorage/connectedstorage/users/me contract=none -> 200",
        "0 OPTIONS s contract=none -> 200",
        "0 POST https://a.playfabapi.com/Client/Login contract=none body={} -> 200",
    ] {
        finds_nothing("contract-version-missing", other);
    }
}

/// A write of one's own value.
fn own(moment: f64, name: &str) -> String {
    format!(
        "{moment} PUT s body={{\"members\":{{\"me\":{{\"properties\":{{\"custom\":{{\"{name}\":1}}}}}}}}}} -> 200\n"
    )
}

#[test]
fn writes_of_a_moment_could_be_one() {
    let join = "0 PUT s body={\"members\":{\"me\":{\"constants\":{}}}} -> 200\n";
    let four = [
        own(0.5, "ready"),
        own(0.9, "colour"),
        own(1.3, "weapon"),
        own(1.7, "team"),
    ];
    let all = format!("{join}{}", four.concat());
    finds("small-writes", &all, &["info certain 2x 4,3,2,5,4,3,2"]);
    for between in [
        "1 GET s -> 200 cn=2\n",
        "1 TAP cn=2\n",
        "1 PUT s if=a body={} -> 412 etag=b cn=2\n",
    ] {
        let apart = format!(
            "{join}{}{}{between}{}{}",
            four[0], four[1], four[2], four[3]
        );
        finds_nothing("small-writes", &apart);
    }
    let timed = [own(0.0, "a"), own(3.0, "b"), own(6.0, "c")].concat();
    finds_nothing("small-writes", &timed);
    let same = [own(0.0, "a"), own(0.4, "a"), own(0.8, "a")].concat();
    finds_nothing("small-writes", &same);
    finds_nothing("small-writes", &format!("{join}{}{}", four[0], four[1]));
}
