//! Who explains an answer: host × status × body.

use xblstatus::catalog::Authority;
use xblstatus::exchange::Exchange;
use xblstatus::inspect::{Inspection, Verdict, inspect};

use crate::support::Run;

const SESSION_PATH: &str =
    "/serviceconfigs/11111111-2222-4333-8444-555555555555/sessiontemplates/lobby/sessions/one";

const JSON: &str = "application/json";
const TEXT: &str = "text/plain";
const HTML: &str = "text/html";

const EMPTY: (&str, &str) = ("", "");
const SERVICE_ERROR: (&str, &str) = (JSON, r#"{"code":4000,"source":"DemoFD"}"#);
const SIGN_IN: (&str, &str) = (JSON, r#"{"XErr":2148916227}"#);
const OAUTH: (&str, &str) = (
    JSON,
    r#"{"error":"invalid_grant","error_description":"It is too old."}"#,
);
const MINECRAFT: (&str, &str) = (
    JSON,
    r#"{"path":"/minecraft/profile","error":"NOT_FOUND","errorMessage":"None."}"#,
);
const KNOWN: (&str, &str) = (TEXT, "The requested session wasn't found.");
const OTHER_TEXT: (&str, &str) = (TEXT, "No.");
const PAGE: (&str, &str) = (HTML, "<html><title>No</title></html>");
const ANY_JSON: (&str, &str) = (JSON, r#"{"a":1}"#);

fn answer(url: &str, status: u16, (content_type, body): (&str, &str)) -> Inspection {
    let exchange = Exchange::answered(status, [("Content-Type", content_type)], body);
    inspect(match url {
        "" => exchange,
        url => exchange.to("GET", url),
    })
}

/// The authority that an answer of a host has, and whether it is assumed.
fn authority(url: &str, status: u16, body: (&str, &str)) -> (&'static str, bool) {
    let meaning = answer(url, status, body).meaning.expect("a meaning");
    (meaning.authority.name(), meaning.authority_assumed)
}

#[test]
fn the_host_then_the_body_decide_who_explains_a_status() {
    let session_directory = format!("https://sessiondirectory.xboxlive.com{SESSION_PATH}");
    let local = format!("http://127.0.0.1:8080{SESSION_PATH}");
    let profile = "https://profile.xboxlive.com/users/me";
    let consoles = "https://xccs.xboxlive.com/commands";
    let xsts = "https://xsts.auth.xboxlive.com/elsewhere";
    let live = "https://login.live.com/oauth20_token.srf";
    let mojang = "https://api.minecraftservices.com/elsewhere";
    let playfab = "https://a1b2.playfabapi.com/Client/LoginWithXbox";
    let store = "https://collections.mp.microsoft.com/v6.0/collections/query";
    let proxy = "https://xbl.io/api/v2/elsewhere";
    let example = "https://example.com/x";
    for (url, status, body, expected) in [
        // The session directory: its table, then that of all services, then the standard.
        (&*session_directory, 404, EMPTY, "mpsd"),
        (&*session_directory, 404, OTHER_TEXT, "mpsd"),
        (&*session_directory, 401, EMPTY, "xbox"),
        (&*session_directory, 502, EMPTY, "http"),
        // What it does not send is not explained by its table.
        (&*session_directory, 400, SERVICE_ERROR, "xbox"),
        (&*session_directory, 403, PAGE, "http"),
        (&*session_directory, 401, SIGN_IN, "sign-in"),
        // Other Xbox services.
        (profile, 404, EMPTY, "xbox"),
        (profile, 409, OTHER_TEXT, "xbox"),
        (profile, 429, EMPTY, "http"),
        (profile, 503, PAGE, "http"),
        (consoles, 404, EMPTY, "http"),
        // Neighbours have the standard where no row of theirs fits.
        (xsts, 401, EMPTY, "sign-in"),
        (xsts, 401, SIGN_IN, "sign-in"),
        (live, 401, EMPTY, "http"),
        (live, 400, EMPTY, "oauth"),
        (live, 400, OAUTH, "oauth"),
        (mojang, 404, EMPTY, "http"),
        (playfab, 400, EMPTY, "http"),
        (store, 404, EMPTY, "http"),
        (proxy, 404, EMPTY, "http"),
        // Hosts that are in no list.
        (example, 401, ANY_JSON, "http"),
        (example, 404, EMPTY, "http"),
        (example, 412, EMPTY, "http"),
        (example, 429, EMPTY, "http"),
        (&*local, 404, EMPTY, "http"),
        // The words of the session directory are known through others.
        (&*local, 404, KNOWN, "mpsd"),
        (proxy, 404, KNOWN, "mpsd"),
    ] {
        let found = authority(url, status, body);
        assert_eq!(found, (expected, false), "{url} {status} {body:?}");
    }
}

#[test]
fn without_a_host_mpsd_is_assumed_unless_the_path_or_the_body_tells_another() {
    for (url, status, body, expected) in [
        ("", 404, EMPTY, ("mpsd", true)),
        ("", 401, EMPTY, ("xbox", false)),
        ("/users/me", 404, EMPTY, ("mpsd", true)),
        (SESSION_PATH, 404, EMPTY, ("mpsd", true)),
        ("", 404, KNOWN, ("mpsd", true)),
        ("", 400, SERVICE_ERROR, ("xbox", false)),
        ("", 401, SIGN_IN, ("sign-in", false)),
        ("", 400, OAUTH, ("oauth", false)),
        ("", 404, MINECRAFT, ("minecraft", false)),
        // Members that no documented error has besides: the path tells all the same.
        (
            "",
            404,
            (JSON, r#"{"path":"/minecraft/profile"}"#),
            ("minecraft", false),
        ),
        (
            "",
            404,
            (JSON, r#"{"path":"/elsewhere/x"}"#),
            ("mpsd", true),
        ),
        (
            "",
            200,
            (
                JSON,
                r#"{"state":"Provisioning","detailedSessionState":0,"errorDetails":null}"#,
            ),
            ("http", false),
        ),
        (
            "",
            200,
            (JSON, r#"{"status":{"errorCode":"OK","errorMessage":null}}"#),
            ("http", false),
        ),
        // The error of another product.
        (
            "",
            401,
            (JSON, r#"{"error":{"code":"Invalid","message":"expired"}}"#),
            ("http", false),
        ),
        (
            "",
            403,
            ("application/xml", "<?xml version=\"1.0\"?><Error/>"),
            ("http", false),
        ),
        (
            "",
            404,
            (
                JSON,
                r#"{"message":"Not Found","documentation_url":"https://docs.example/x"}"#,
            ),
            ("http", false),
        ),
        ("/launcher/login", 404, EMPTY, ("http", false)),
        ("/consumers/oauth2/v2.0/token", 409, EMPTY, ("http", false)),
        ("/v5/sessions/home/play", 409, EMPTY, ("http", false)),
    ] {
        assert_eq!(
            authority(url, status, body),
            expected,
            "{url} {status} {body:?}"
        );
    }
}

#[test]
fn no_situation_applies_to_a_body_that_the_session_directory_does_not_send() {
    let url = format!("https://sessiondirectory.xboxlive.com{SESSION_PATH}");
    let bodies = [SERVICE_ERROR, SIGN_IN, OAUTH, PAGE];
    for status in [200, 201, 202, 400, 403, 404, 405, 409, 412, 429, 503] {
        for body in bodies {
            for url in ["", &url] {
                let inspection = answer(url, status, body);
                let situations = inspection.meaning.expect("a meaning").situations;
                assert!(
                    situations
                        .iter()
                        .all(|one| one.verdict == Verdict::RuledOut),
                    "{url} {status} {body:?}"
                );
            }
        }
    }
}

#[test]
fn a_host_in_no_list_gets_no_advice_of_xbox() {
    for status in 300..=599 {
        let inspection = answer("https://example.com/x", status, ANY_JSON);
        let meaning = inspection.meaning.expect("a meaning");
        assert!(
            matches!(meaning.authority, Authority::Http | Authority::None),
            "{status}"
        );
        for language in [
            xblstatus::language::Language::English,
            xblstatus::language::Language::French,
        ] {
            let advice = inspection.advice.iter().map(|one| one.text(language));
            let said = advice.collect::<Vec<_>>().join(" ").to_lowercase();
            for word in ["xbox", "x-xbl", "xsts", "session"] {
                assert!(!said.contains(word), "{status}: {said}");
            }
        }
    }
}

#[test]
fn spoilt_evidence_rules_nothing_in_or_out() {
    // More bytes than were promised, and not one JSON value: a shell's prompt may stand behind the session.
    let head = "HTTP/1.1 412 Precondition Failed\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n";
    let url = format!("https://sessiondirectory.xboxlive.com{SESSION_PATH}");
    let args = ["-X", "PUT", "--url", &url, "-H", "If-Match: \"a\""];
    let inspected = Run::new(&args)
        .stdin(format!("{head}text that is longer than promised"))
        .json();
    let situations = inspected["meaning"]["situations"]
        .as_array()
        .expect("a list");
    let possible: Vec<_> = situations
        .iter()
        .filter(|one| one["verdict"] == "possible")
        .map(|one| one["id"].as_str().expect("an id"))
        .collect();
    assert_eq!(
        possible,
        ["mpsd-412-if-match-existing-session", "mpsd-412-if-match"]
    );
}

#[test]
fn explain_goes_by_the_host_too() {
    for (url, authority) in [
        (
            "https://sessiondirectory.xboxlive.com/handles/query",
            "mpsd",
        ),
        ("https://profile.xboxlive.com/users/me", "xbox"),
        ("https://example.com/x", "http"),
        ("/launcher/elsewhere", "mpsd"),
    ] {
        let explained = Run::new(&["explain", "404", "--url", url]).json();
        let found = explained["matches"].as_array().expect("a list");
        assert_eq!(found.len(), 1, "{url}");
        assert_eq!(found[0]["authority"], authority, "{url}");
    }
}

#[test]
fn a_status_typed_with_an_address_goes_by_its_host() {
    for (line, authority) in [
        (
            "got status 403 for https://profile.xboxlive.com/users/me",
            "xbox",
        ),
        ("HTTP 404 https://example.com/x", "http"),
        ("404 https://example.com/x", "http"),
        ("PUT https://profile.xboxlive.com/x 403 Forbidden", "xbox"),
        ("status 404 /minecraft/profile", "minecraft"),
    ] {
        for explained in [
            Run::new(&["explain", line]).json(),
            Run::new(&["explain"]).stdin(line).json(),
        ] {
            let said = explained.to_string();
            assert!(
                said.contains(&format!("\"authority\":\"{authority}\"")),
                "{line}: {said}"
            );
            assert!(!said.contains("\"authority\":\"mpsd\""), "{line}: {said}");
        }
    }
}

#[test]
fn what_xsapi_does_with_a_session_is_not_said_of_another_service() {
    for (url, said) in [
        ("https://sessiondirectory.xboxlive.com/handles/query", true),
        ("https://api.minecraftservices.com/elsewhere", false),
        ("https://xccs.xboxlive.com/commands", false),
    ] {
        let explained = Run::new(&["explain", "404", "--url", url]).json();
        assert_eq!(!explained["matches"][0]["xsapi"].is_null(), said, "{url}");
        let scanned = Run::new(&["explain", "--scan", "-"])
            .stdin(format!("GET {url} -> 404 Not Found\n"))
            .json();
        assert_eq!(!scanned[0]["matches"][0]["xsapi"].is_null(), said, "{url}");
    }
}

#[test]
fn a_host_or_a_service_beside_a_status_decides_as_an_address_does() {
    for (url, queries) in [
        (
            "https://discord.com",
            &[
                "403 discord.com",
                "discord.com 403",
                "HTTP 403 Forbidden discord.com",
            ][..],
        ),
        (
            "https://api.minecraftservices.com",
            &[
                "403 api.minecraftservices.com",
                "api.minecraftservices.com 403",
            ],
        ),
        (
            "https://api.minecraftservices.com/authentication/login_with_xbox",
            &[
                "login_with_xbox 403",
                "403 Forbidden login_with_xbox",
                "HTTP 403 login_with_xbox",
                "403 api.minecraftservices.com/authentication/login_with_xbox",
            ],
        ),
        (
            "https://xsts.auth.xboxlive.com/xsts/authorize",
            &[
                "403 xsts",
                "xsts 403",
                "http 403 xsts",
                "why do I get 403 from XSTS",
            ],
        ),
        (
            "https://userpresence.xboxlive.com",
            &[
                "403 presence",
                "presence 403",
                "status 403 presence",
                "presence: 403 Forbidden",
            ],
        ),
        (
            "https://xccs.xboxlive.com",
            &["http 403 xccs", "xccs 403", "403 xccs.xboxlive.com"],
        ),
        (
            "https://titleid.playfabapi.com",
            &["403 playfab", "http 403 PlayFab", "PlayFab 403"],
        ),
        (
            "https://login.live.com",
            &["403 login.live.com", "oauth 403"],
        ),
    ] {
        let told = |args: &[&str]| {
            let whole = Run::new(&[&["explain"], args].concat()).json();
            assert_eq!(whole["authorityAssumed"], false, "{args:?}");
            whole["matches"].clone()
        };
        let expected = told(&["403", "--url", url]);
        for query in queries {
            assert_eq!(told(&[query]), expected, "{query}");
            let words: Vec<&str> = query.split(' ').collect();
            assert_eq!(told(&words), expected, "{query}");
        }
    }
}

#[test]
fn a_service_with_rows_of_its_own_has_them_in_any_order() {
    for queries in [
        &["minecraft 429", "429 minecraft", "http 429 minecraft"][..],
        &["playfab 500", "500 PlayFab"],
    ] {
        let told = |query: &str| Run::new(&["explain", query]).json()["matches"].clone();
        let expected = told(queries[0]);
        for query in queries {
            assert_eq!(told(query), expected, "{query}");
        }
    }
    let status = Run::new(&["explain", "http 500 playfab"]).json();
    assert_eq!(status["matches"][0]["authority"], "http");
}
