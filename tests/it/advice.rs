//! What to do after an answer, and whether to send again: status × situation × method × what is stated.

use std::time::Duration;

use xblstatus::exchange::Exchange;
use xblstatus::inspect::{How, Inspection, inspect};
use xblstatus::language::Language;

const BASE: &str = "https://sessiondirectory.xboxlive.com";
const SESSION: &str =
    "/serviceconfigs/11111111-2222-4333-8444-555555555555/sessiontemplates/lobby/sessions/one";
const HANDLE: &str = "/handles/0b7a4f6e-11d2-4c3a-9a55-5d1e2f3a4b6c";
const BODY: &str = r#"{"constants":{"system":{"maxMembersCount":8}},"properties":{"system":{}},"membersInfo":{"first":0,"next":1,"count":1,"accepted":1}}"#;
const LIMIT: &str =
    r#"{"currentRequests":31,"maxRequests":30,"periodInSeconds":15,"limitType":"rate"}"#;
const AT_ONCE: &str = r#"{"currentRequests":31,"maxRequests":30,"limitType":"concurrency"}"#;
const NOT_FOUND: &str = "The requested session wasn't found.";

/// A call, its answer, and what is to be done.
struct Case<'a> {
    call: &'a str,
    sent: &'a str,
    status: u16,
    headers: &'a str,
    body: &'a str,
    /// Whether to send again, how, and after how many seconds.
    retry: (bool, How, Option<u64>),
    /// What begins each step.
    advice: &'a [&'a str],
}

fn fields(lines: &str) -> impl Iterator<Item = (&str, &str)> {
    lines.split('|').filter_map(|line| line.split_once(": "))
}

fn inspected(case: &Case<'_>) -> Inspection {
    let (method, path) = case.call.split_once(' ').expect("a method and a path");
    let url = match path.strip_prefix("https:") {
        Some(_) => path.to_owned(),
        None => format!("{BASE}{path}"),
    };
    let content_type = match case.body.starts_with('{') {
        true => "application/json",
        false => "text/plain",
    };
    let headers = fields(case.headers).chain([("Content-Type", content_type)]);
    let answered = Exchange::answered(case.status, headers, case.body);
    inspect(answered.to(method, &url).sent(fields(case.sent)))
}

#[track_caller]
fn check(cases: &[Case<'_>]) {
    for case in cases {
        let inspection = inspected(case);
        let name = format!(
            "{} [{}] {} [{}]",
            case.call, case.sent, case.status, case.headers
        );
        let retry = inspection.retry;
        let after = retry.after.map(|after: Duration| after.as_secs());
        assert_eq!((retry.advised, retry.how, after), case.retry, "{name}");
        let advice: Vec<_> = inspection
            .advice
            .iter()
            .map(|one| one.text(Language::English))
            .collect();
        assert_eq!(advice.len(), case.advice.len(), "{name}: {advice:#?}");
        for (said, begins) in advice.iter().zip(case.advice) {
            assert!(said.starts_with(begins), "{name}: {said}");
        }
        // A wait has a time.
        assert!(
            retry.how != How::Wait || retry.after.is_some() || retry.at.is_some(),
            "{name}"
        );
    }
}

macro_rules! cases {
    ($($call:expr, [$sent:expr] => $status:literal [$headers:expr] $body:expr, ($advised:literal, $how:ident, $after:expr), [$($advice:expr),*];)+) => {
        check(&[$(Case {
            call: $call.as_ref(), sent: $sent, status: $status, headers: $headers, body: $body,
            retry: ($advised, How::$how, $after), advice: &[$($advice),*],
        }),+])
    };
}

#[test]
fn a_condition_that_was_not_met() {
    let session = |method: &str| format!("{method} {SESSION}");
    let member = |method: &str| format!("{method} {SESSION}/members/me");
    cases! {
        session("PUT"), ["If-Match: \"a\""] => 412 ["ETag: \"b\""] BODY, (true, RefreshAndResend, None),
            ["Apply your change to the session in the body and send your change again with If-Match: \"b\""];
        member("DELETE"), ["If-Match: \"a\""] => 412 ["ETag: \"b\""] BODY, (true, RefreshAndResend, None),
            ["See in the returned session whether the DELETE is still wanted. If so, send it again with If-Match: \"b\""];
        // Nothing newer can be read than what has the tag that was sent.
        session("PUT"), ["If-Match: \"a\""] => 412 ["ETag: \"a\""] BODY, (false, FixRequest, None),
            ["Check what was really sent in If-Match"];
        // A weak tag or none would bring the same answer.
        session("PUT"), ["If-Match: \"a\""] => 412 ["ETag: W/\"a\""] BODY, (true, RefreshAndResend, None),
            ["Read the session again, apply your change"];
        member("DELETE"), ["If-Match: \"a\""] => 412 [""] BODY, (true, RefreshAndResend, None),
            ["Read the session again. If the DELETE is still wanted"];
        session("PUT"), ["If-Match: \"a\""] => 412 [""] "No.", (true, RefreshAndResend, None),
            ["Read the session again, apply your change"];
        session("PUT"), ["If-Match: *"] => 412 [""] "No.", (false, FixRequest, None),
            ["If-Match: * asks for a session that exists"];
        session("PUT"), ["If-None-Match: *"] => 412 [""] "", (false, FixRequest, None),
            ["If-None-Match: * asks for a session that does not exist yet."];
        session("PUT"), ["If-None-Match: \"a\""] => 412 [""] "", (false, FixRequest, None),
            ["The session still has the ETag that If-None-Match excludes."];
        session("GET"), ["If-Match: \"a\""] => 412 [""] "", (false, FixRequest, None),
            ["To read what is there now, leave If-Match out."];
        // Nothing of a session where there is none.
        format!("DELETE {HANDLE}"), ["If-Match: \"a\""] => 412 [""] "", (true, RefreshAndResend, None),
            ["Read the resource again. If the DELETE is still wanted"];
        "POST /handles", ["If-None-Match: *"] => 412 [""] "", (false, FixRequest, None), [];
        "PUT https://titlestorage.xboxlive.com/x", ["If-Match: \"a\""] => 412 [""] "",
            (true, RefreshAndResend, None), ["Read the resource again, apply your change"];
        "PUT https://eplists.xboxlive.com/x", ["If-None-Match: *"] => 412 [""] "",
            (false, FixRequest, None), [];
    }
}

#[test]
fn a_wait_needs_a_time() {
    let get = format!("GET {SESSION}");
    cases! {
        get, [""] => 429 ["Retry-After: 12"] LIMIT, (true, Wait, Some(12)),
            ["Wait 12 s", "Send nothing in the meantime"];
        get, [""] => 429 [""] LIMIT, (true, Wait, Some(15)), ["Wait 15 s", "Send nothing"];
        get, [""] => 429 [""] AT_ONCE, (true, Later, None), ["Wait until calls under way"];
        get, [""] => 429 [""] "", (true, Later, None), ["Wait until the counting period is over, 15 s"];
        get, [""] => 503 ["Retry-After: 5"] "", (true, Wait, Some(5)), ["Wait 5 s"];
        get, [""] => 503 ["Retry-After: 5, 12"] "", (true, Wait, Some(12)), ["Wait 12 s"];
        get, [""] => 503 ["Retry-After: soon"] "", (true, Later, None), ["Leave more"];
        get, [""] => 503 [""] "", (true, Later, None), ["Leave more"];
        get, [""] => 500 ["Retry-After: 5"] "", (true, Wait, Some(5)), ["Wait 5 s"];
        get, [""] => 500 [""] "", (true, Later, None), ["Leave more"];
        get, [""] => 502 [""] "", (true, Later, None), ["Leave more"];
        get, [""] => 202 [""] "", (false, Later, None), ["Read the session later"];
    }
}

#[test]
fn a_wait_that_the_body_states_is_kept_too_and_the_longer_of_two() {
    let play_fab = "POST https://ab12c.playfabapi.com/Client/LoginWithXbox";
    let throttled = r#"{"code":429,"status":"TooManyRequests","error":"APIClientRequestRateLimitExceeded","errorCode":1199,"errorMessage":"many","retryAfterSeconds":7}"#;
    let slow_down = r#"{"error":"slow_down","error_description":"wait","retry_after":"9"}"#;
    let launcher = "POST https://api.minecraftservices.com/launcher/login";
    let token = "POST https://login.live.com/oauth20_token.srf";
    cases! {
        play_fab, [""] => 429 [""] throttled, (true, Wait, Some(7)), ["Wait 7 s"];
        play_fab, [""] => 429 ["Retry-After: 5"] throttled, (true, Wait, Some(7)), ["Wait 7 s"];
        play_fab, [""] => 429 ["Retry-After: 12"] throttled, (true, Wait, Some(12)), ["Wait 12 s"];
        play_fab, [""] => 429 ["Retry-After: 5|Date: Wed, 04 Mar 2026 05:06:07 GMT"] throttled, (true, Wait, Some(7)), ["Wait 7 s, that is until 05:06:14 UTC"];
        token, [""] => 400 [""] slow_down, (true, Wait, Some(9)), ["Poll 5 seconds", "Wait 9 s"];
        launcher, [""] => 429 [""] r#"{"path":"/launcher/login","retryAfter":30,"error":"x"}"#,
            (true, Wait, Some(30)), ["Wait 30 s"];
        // Without a time, what the error advises is to wait; so does the page of a gateway.
        play_fab, [""] => 429 [""] r#"{"code":429,"status":"TooManyRequests","error":"APIClientRequestRateLimitExceeded","errorCode":1199,"errorMessage":"many"}"#,
            (true, Later, None), ["Send it again after a pause"];
        launcher, [""] => 503 ["Content-Type: text/html|Server: nginx"] "<html><title>503</title><center>nginx</center></html>",
            (true, Later, None), ["Retry later; look at the status page of Minecraft"];
        "GET https://xbl.io/api/v2/account", [""] => 200 [""] r#"{"content":{"version":1,"currentRequests":61,"maxRequests":60,"periodInSeconds":300,"limitType":"Rate"},"code":429}"#,
            (true, Wait, Some(300)), ["Wait 300 s"];
        // What is at fault is mended by no wait.
        token, [""] => 400 [""] r#"{"error":"invalid_scope","error_description":"no","retry_after":9}"#,
            (false, FixRequest, Some(9)), ["For Xbox sign-in, request"];
    }
}

#[test]
fn a_date_that_is_no_longer_true_is_no_condition_on_an_etag() {
    let since = "If-Unmodified-Since: Wed, 04 Mar 2026 05:06:07 GMT";
    let both = "If-Unmodified-Since: Wed, 04 Mar 2026 05:06:07 GMT|If-Match: \"a\"";
    let reread = "Read the resource again before you send the change";
    cases! {
        format!("PUT {SESSION}"), [since] => 412 [""] "", (true, RefreshAndResend, None), [reread];
        format!("GET {SESSION}"), [since] => 412 [""] "", (false, FixRequest, None), [];
        "PUT https://titlestorage.xboxlive.com/x", [since] => 412 [""] "", (true, RefreshAndResend, None), [reread];
        format!("PUT {SESSION}"), [both] => 412 [""] "", (true, RefreshAndResend, None), ["Read the session again"];
    }
}

#[test]
fn what_may_have_been_done_is_found_out_first() {
    let first = "The write may have taken effect: find out before sending it again.";
    cases! {
        format!("PUT {SESSION}"), [""] => 503 ["Retry-After: 7"] "", (true, Wait, Some(7)), [first, "Wait 7 s"];
        format!("DELETE {SESSION}/members/me"), [""] => 504 [""] "", (true, Later, None), [first];
        // A search stores nothing, nor does a call that makes tokens.
        "POST /handles/query", [""] => 503 ["Retry-After: 5"] "", (true, Wait, Some(5)), ["Wait 5 s"];
        "POST https://profile.xboxlive.com/users/batch/profile/settings", [""] => 500 [""] "",
            (true, Later, None), ["Leave more"];
        "POST https://xsts.auth.xboxlive.com/elsewhere", [""] => 500 [""] "",
            (true, Later, None), ["Leave more"];
    }
}

#[test]
fn what_no_new_token_cures() {
    let url = "POST https://xsts.auth.xboxlive.com/xsts/authorize";
    cases! {
        url, [""] => 401 [""] r#"{"XErr":2148916227}"#, (false, None, Option::None), ["The user settles the matter"];
        url, [""] => 401 [""] r#"{"XErr":2148916228}"#, (false, None, Option::None), ["No documented remedy."];
        url, [""] => 401 [""] r#"{"XErr":2148916233}"#, (false, None, Option::None), ["Create the profile"];
        url, [""] => 401 [""] r#"{"XErr":2148916238}"#, (false, None, Option::None), ["An adult adds"];
        url, [""] => 401 [""] r#"{"XErr":2148916231}"#, (false, None, Option::None), [];
        url, [""] => 401 [""] r#"{"XErr":2148916258}"#, (true, SignIn, Option::None), ["Refresh the Microsoft token"];
        url, [""] => 401 [""] r#"{"XErr":2148916273}"#, (true, Later, Option::None), ["Retry later"];
    }
}

#[test]
fn what_is_gone() {
    cases! {
        format!("GET {HANDLE}/session"), [""] => 404 [""] NOT_FOUND, (false, FixRequest, None), ["The handle may be out of date"];
        format!("GET {HANDLE}/session"), [""] => 404 [""] "", (false, FixRequest, None), ["The handle may be out of date"];
        format!("GET {HANDLE}/session"), [""] => 204 [""] "", (false, None, Option::None), ["The handle may be out of date"];
        format!("GET {SESSION}"), [""] => 204 [""] "", (false, None, Option::None), ["Create the session with PUT"];
        format!("DELETE {SESSION}/members/me"), [""] => 404 [""] NOT_FOUND, (false, FixRequest, None), ["The session is gone"];
        format!("PUT {SESSION}/properties"), [""] => 404 [""] NOT_FOUND, (false, FixRequest, None), ["Create it with PUT"];
        format!("DELETE {SESSION}"), [""] => 405 [""] "No.", (false, FixRequest, None),
            ["Use GET or PUT.", "DELETE is not documented for a session"];
    }
}

#[test]
fn what_is_right_but_not_here_or_not_yet() {
    let get = format!("GET {SESSION}");
    cases! {
        get, [""] => 421 [""] "", (true, Later, None), ["Send the request again on a new connection"];
        get, [""] => 425 [""] "", (true, Later, None), ["Send the request again once the TLS handshake"];
        get, [""] => 499 [""] "", (false, None, Option::None), [];
        get, [""] => 401 [""] "", (true, SignIn, Option::None), ["Get a new token, then send the request again, once."];
        "GET https://example.com/x", [""] => 401 [""] "", (true, SignIn, Option::None), ["Send credentials that the server accepts."];
        format!("PUT {SESSION}"), [""] => 409 [""] "", (false, FixRequest, Option::None), ["Change the request"];
        "GET https://user.auth.xboxlive.com/elsewhere", [""] => 401 [""] "", (false, FixRequest, Option::None), [];
    }
}

#[test]
fn a_rehearsal_stores_and_deletes_nothing() {
    let put = format!("PUT {SESSION}?nocommit=true");
    cases! {
        put, ["If-Match: \"a\""] => 200 ["ETag: \"b\""] BODY, (false, None, Option::None), [];
        put, [""] => 204 [""] "", (false, None, Option::None), [];
        put, [""] => 202 [""] "", (false, Later, Option::None), [];
        put, [""] => 500 [""] "", (true, Later, Option::None), ["Leave more"];
        put, [""] => 503 ["Retry-After: 5"] "", (true, Wait, Some(5)), ["Wait 5 s"];
    }
    for (status, said) in [
        (200, "Nothing was stored."),
        (204, "Nothing was stored and nothing was deleted."),
        (202, "Nothing will be stored."),
    ] {
        let answered = Exchange::answered(status, [("ETag", "\"b\"")], "");
        let inspection = inspect(answered.to("PUT", format!("{BASE}{SESSION}?nocommit=true")));
        let meaning = inspection
            .meaning
            .expect("a meaning")
            .text(Language::English);
        assert!(meaning.ends_with(said), "{status}: {meaning}");
        let ids: Vec<_> = inspection.findings.iter().map(|one| one.id()).collect();
        assert!(!ids.contains(&"etag-current"), "{ids:?}");
    }
}

#[test]
fn a_read_has_no_change_to_send_again() {
    for method in ["GET", "HEAD"] {
        let answered = Exchange::answered(412, [("Content-Length", "0")], "");
        let inspection = inspect(answered.to(method, format!("{BASE}{SESSION}")));
        let advice: Vec<_> = inspection
            .advice
            .iter()
            .map(|one| one.text(Language::English))
            .collect();
        assert!(
            !advice.iter().any(|said| said.contains("your change")),
            "{method}: {advice:?}"
        );
    }
}

#[test]
fn a_new_token_does_not_cure_the_sign_in_of_a_proxy() {
    let body = r#"{"success":false,"error_code":401,"error_message":"confirm the sign-in"}"#;
    let inspection = inspect(Exchange::answered(
        200,
        [("Content-Type", "application/json")],
        body,
    ));
    assert_eq!(
        (inspection.retry.advised, inspection.retry.how),
        (false, How::None)
    );
    assert!(inspection.advice.is_empty(), "{:?}", inspection.advice);
}

#[test]
fn what_is_known_of_the_method_and_the_wait_is_not_left_to_the_reader() {
    let (get, put) = (format!("GET {SESSION}"), format!("PUT {SESSION}"));
    cases! {
        put, [""] => 502 [""] "", (true, Later, None), ["The write may have taken effect"];
        put, [""] => 504 ["Retry-After: 9"] "", (true, Wait, Some(9)), ["The write may have taken effect", "Wait 9 s"];
        "POST /handles", [""] => 408 [""] "", (true, Later, None), ["The write may have taken effect"];
        get, [""] => 504 ["Retry-After: 9"] "", (true, Wait, Some(9)), ["Wait 9 s"];
        "GET https://example.com/x", [""] => 408 [""] "", (true, Later, None), ["Leave more"];
    }
}

#[test]
fn a_ticket_that_has_expired_is_replaced() {
    cases! {
        "POST https://user.auth.xboxlive.com/user/authenticate", [""] => 401 ["WWW-Authenticate: XASU error=token_expired"] "",
            (true, SignIn, None), ["Sign in again for a new ticket"];
    }
}

#[test]
fn a_handle_that_is_not_found_may_be_out_of_date() {
    cases! {
        format!("GET {HANDLE}"), [""] => 404 [""] "", (false, FixRequest, None), ["The handle may be out of date"];
    }
}
