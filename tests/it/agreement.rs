//! What `inspect`, `explain --url` and `explain --scan` say of the same empty answer, and what all say to do: host × status.

use serde_json::Value;

use crate::support::{Run, SESSION};

/// A host of each kind.
const HOSTS: [&str; 12] = [
    SESSION,
    "https://profile.xboxlive.com/users/me",
    "https://titlestorage.xboxlive.com/x",
    "https://rta.xboxlive.com/connect",
    "https://xsts.auth.xboxlive.com/elsewhere",
    "https://user.auth.xboxlive.com/user/authenticate",
    "https://login.live.com/oauth20_token.srf",
    "https://api.minecraftservices.com/authentication/login_with_xbox",
    "https://api.minecraftservices.com/elsewhere",
    "https://ab12c.playfabapi.com/Client/LoginWithXbox",
    "https://xbl.io/api/v2/account",
    "https://example.com/x",
];

const STATUSES: [u16; 20] = [
    400, 401, 403, 404, 405, 408, 409, 410, 411, 413, 415, 422, 429, 431, 500, 501, 502, 503, 504,
    505,
];

fn inspected(url: &str, status: u16) -> Value {
    Run::new(&["--url", url, "-X", "GET"])
        .stdin(format!("HTTP/1.1 {status} Any\r\n\r\n"))
        .json()
}

fn explained(url: &str, status: u16) -> Value {
    let status = status.to_string();
    Run::new(&["explain", "--url", url, "-X", "GET", &status]).json()
}

fn scanned(url: &str, status: u16) -> Value {
    Run::new(&["explain", "--scan"])
        .stdin(format!("GET {url} HTTP {status}\n"))
        .json()[0]
        .clone()
}

fn texts(all: &Value) -> Vec<String> {
    let all = all.as_array().into_iter().flatten();
    all.filter_map(|one| one["text"].as_str().or(one.as_str()))
        .map(str::to_owned)
        .collect()
}

/// What kind of step an advice is.
fn kind(advice: &str) -> &'static str {
    let waits = ["Leave more", "Wait", "Retry later", "Send it again after"];
    match advice {
        _ if waits.iter().any(|words| advice.starts_with(words)) => "wait",
        _ if advice.contains("new token") || advice.contains("XSTS token") => "sign-in",
        _ if advice.contains("credentials") => "sign-in",
        _ => "other",
    }
}

#[test]
fn the_same_empty_answer_takes_the_same_step_wherever_it_is_asked_about() {
    for url in HOSTS {
        for status in STATUSES {
            let name = format!("{url} {status}");
            let inspected = inspected(url, status);
            let next = texts(&inspected["advice"]);
            let explained = explained(url, status);
            let matches = explained["matches"].as_array().expect("a list");
            assert_eq!(matches.len(), 1, "{name}: {explained}");
            let scanned = scanned(url, status);
            for member in ["type", "authority", "meaning", "advice", "documentation"] {
                let of_log = &scanned["matches"][0][member];
                assert_eq!(*of_log, matches[0][member], "{name}: {member} in a log");
            }
            let authority = &inspected["meaning"]["authority"];
            assert_eq!(*authority, matches[0]["authority"], "{name}");
            let told = matches[0]["advice"].as_str();
            // The headers are in view of one of the two alone.
            let told = told.filter(|advice| !advice.contains("X-Err"));
            assert_eq!(
                told.is_some(),
                !next.is_empty(),
                "{name}: {told:?} {next:?}"
            );
            let how = inspected["retry"]["how"].as_str().expect("a word");
            let advised = inspected["retry"]["advised"].as_bool().expect("a flag");
            assert_eq!(
                advised,
                ["wait", "sign-in", "later", "refresh-and-resend"].contains(&how),
                "{name}"
            );
            assert!(
                !advised || !next.is_empty(),
                "{name}: advised without a step: {how}"
            );
            if let (Some(told), Some(first)) = (told, next.first()) {
                assert_eq!(kind(told), kind(first), "{name}: {told} | {first}");
                let expected = match kind(first) {
                    "wait" => &["wait", "later"][..],
                    "sign-in" => &["sign-in"],
                    _ => &["fix-request", "none"],
                };
                assert!(expected.contains(&how), "{name}: {how} | {first}");
            }
            let means = &matches[0]["meaning"];
            let said = &inspected["meaning"]["text"];
            let situations = inspected["meaning"]["situations"]
                .as_array()
                .is_some_and(|all| !all.is_empty());
            // Neither body nor header gives a reason, which only the one that sees them can say.
            let required = "A signed-in user is required.";
            let is_required = [means, said]
                .iter()
                .all(|one| one.as_str().is_some_and(|one| one.starts_with(required)));
            assert!(
                situations || is_required || means == said,
                "{name}: {means} | {said}"
            );
        }
    }
}

#[test]
fn an_error_in_a_log_takes_the_step_that_it_takes_in_its_answer() {
    const BODIES: [&str; 5] = [
        r#"{"code":5000,"source":"DemoFD","description":"d"}"#,
        r#"{"code":1028,"source":"PeopleFd","description":"d"}"#,
        r#"{"currentRequests":31,"maxRequests":30,"periodInSeconds":15}"#,
        r#"{"error":"invalid_grant","error_description":"AADSTS70000: x"}"#,
        r#"{"message":"The requested session wasn't found."}"#,
    ];
    for body in BODIES {
        for (method, status) in [("GET", 404), ("PUT", 500), ("PUT", 429), ("GET", 503)] {
            let answer = format!("HTTP/1.1 {status} Any\r\n\r\n{body}");
            let inspected = Run::new(&["--url", SESSION, "-X", method])
                .stdin(answer)
                .json();
            let log = format!("{method} {SESSION} HTTP {status} {body}\n");
            let scanned = Run::new(&["explain", "--scan"]).stdin(log).json();
            let told = scanned[0]["matches"][0]["advice"].as_str();
            let next = texts(&inspected["advice"]).join(" ");
            assert_eq!(told, Some(next.as_str()), "{method} {status} {body}");
        }
    }
}
