//! Sign-in errors: in the body of XSTS, in `X-Err` and in `WWW-Authenticate`.

use serde_json::{Value, json};

use crate::support::{Run, findings};

const XSTS: &str = "https://xsts.auth.xboxlive.com/xsts/authorize";

fn refusal(headers: &str, body: &str) -> String {
    format!("HTTP/1.1 401 Unauthorized\r\n{headers}\r\n{body}")
}

#[track_caller]
fn inspected(headers: &str, body: &str) -> Value {
    Run::new(&["--url", XSTS])
        .stdin(refusal(headers, body))
        .json()
}

const JSON: &str = "Content-Type: application/json\r\n";
const NO_PROFILE: &str = r#"{"Identity":"0","XErr":2148916233,"Message":"","Redirect":"https://start.ui.xboxlive.com/CreateAccount"}"#;

#[test]
fn the_refusal_of_xsts_is_explained_with_its_page() {
    let report = inspected(JSON, NO_PROFILE);
    assert_eq!(report["body"]["kind"], "sign-in-error");
    let error = &report["body"]["error"];
    assert_eq!(error["code"], 2_148_916_233_u32);
    assert_eq!(error["hresult"], "0x8015DC09");
    assert_eq!(error["name"], "XO_E_ACCOUNT_CREATION_REQUIRED");
    assert_eq!(
        error["redirect"],
        "https://start.ui.xboxlive.com/CreateAccount"
    );
    assert_eq!(error["documented"], true);
    assert_eq!(report["retry"]["how"], "none", "no token cures it");
    assert_eq!(report["meaning"]["authority"], "sign-in");
    assert_eq!(findings(&report), [""; 0]);
    let advice = report["advice"].as_array().expect("advice");
    assert_eq!(advice.len(), 2, "the remedy and the page: {advice:?}");
    for (lang, said) in [
        ("en", "  The Microsoft account has no Xbox profile yet.\n"),
        (
            "fr",
            "  Le compte Microsoft n’a pas encore de profil Xbox.\n",
        ),
    ] {
        Run::new(&["--lang", lang, "--url", XSTS])
            .stdin(refusal(JSON, NO_PROFILE))
            .stdout_has("2148916233 (0x8015DC09), XO_E_ACCOUNT_CREATION_REQUIRED\n")
            .stdout_has(said)
            .stdout_has("https://start.ui.xboxlive.com/CreateAccount\n")
            .run();
    }
}

#[test]
fn a_header_with_an_empty_body_tells_as_much() {
    for (header, name) in [
        ("X-Err: 2148916238\r\n", "X-Err"),
        ("x-err: 2148916238\r\n", "X-Err"),
        (
            "WWW-Authenticate: XBL3.0 realm=\"xboxlive\", XErr=2148916238\r\n",
            "WWW-Authenticate",
        ),
        (
            "WWW-Authenticate: XBL3.0 realm=\"xboxlive\", xerr=\"0x8015dc0e\"\r\n",
            "WWW-Authenticate",
        ),
    ] {
        let report = inspected(header, "");
        assert_eq!(report["body"]["kind"], "none", "{header}");
        assert_eq!(findings(&report), ["sign-in-error"], "{header}");
        let error = &report["response"]["signInErrors"][0];
        assert_eq!(error["header"], name);
        assert_eq!(error["code"], 2_148_916_238_u32);
        assert_eq!(error["name"], "XO_E_ACCOUNT_CHILD_NOT_IN_FAMILY");
        assert_eq!(
            report["retry"]["how"], "none",
            "no token cures it: {header}"
        );
        Run::new(&["--url", XSTS])
            .stdin(refusal(header, ""))
            .stdout_has("This is a child account that belongs to no Microsoft family.\n")
            .run();
    }
}

#[test]
fn what_body_and_headers_both_say_is_said_once() {
    let headers =
        format!("{JSON}X-Err: 2148916233\r\nWWW-Authenticate: XBL3.0 XErr=2148916233\r\n");
    let report = inspected(&headers, NO_PROFILE);
    assert_eq!(findings(&report), [""; 0]);
    let shown = Run::new(&["--url", XSTS])
        .stdin(refusal(&headers, NO_PROFILE))
        .stdout_has("Sign-in error 2148916233 (0x8015DC09)")
        .run();
    let text = shown.stdout();
    assert_eq!(text.matches("has no Xbox profile yet").count(), 1, "{text}");
    let other = inspected(&format!("{JSON}X-Err: 2148916238\r\n"), NO_PROFILE);
    assert_eq!(
        findings(&other),
        ["sign-in-error"],
        "another number is another error"
    );
}

#[test]
fn no_number_no_error() {
    for header in [
        "X-Err: \r\n",
        "X-Err: 0\r\n",
        "X-Err: -1\r\n",
        "X-Err: +5\r\n",
        "X-Err: 4294967296\r\n",
        "X-Err: soon\r\n",
        "WWW-Authenticate: XErr=2148916233\r\n",
        "WWW-Authenticate: Bearer\r\n",
    ] {
        let report = inspected(header, "");
        assert_eq!(report["response"]["signInErrors"], json!([]), "{header}");
        assert_eq!(findings(&report), [""; 0], "{header}");
    }
}

#[test]
fn an_expired_ticket_is_told() {
    let header = "WWW-Authenticate: XASU error=token_expired\r\n";
    let report = inspected(header, "");
    assert_eq!(findings(&report), ["ticket-expired"]);
    assert_eq!(report["retry"]["how"], "sign-in");
    for (lang, said) in [("en", "has expired"), ("fr", "a expiré")] {
        Run::new(&["--lang", lang, "--url", XSTS])
            .stdin(refusal(header, ""))
            .stdout_has("WWW-Authenticate: XASU error=token_expired\n")
            .stdout_has(said)
            .run();
    }
    let other = inspected("WWW-Authenticate: Bearer error=\"token_expired\"\r\n", "");
    assert_eq!(
        findings(&other),
        [""; 0],
        "no source says so of another scheme"
    );
}

#[test]
fn an_unknown_number_is_shown_and_not_explained() {
    let report = inspected(JSON, r#"{"XErr":2148916231}"#);
    assert_eq!(findings(&report), ["undocumented-code"]);
    assert_eq!(report["body"]["error"]["meaning"], Value::Null);
    assert_eq!(report["body"]["error"]["hresult"], "0x8015DC07");
    Run::new(&["--url", XSTS])
        .stdin(refusal(JSON, r#"{"XErr":2148916231}"#))
        .stdout_has("  Unknown Xbox sign-in error.\n")
        .run();
    let seen = inspected("X-Err: 4294967295\r\n", "");
    assert_eq!(seen["response"]["signInErrors"][0]["documented"], false);
}

#[test]
fn an_outage_asks_for_time_and_not_for_a_token() {
    let report = inspected(JSON, r#"{"XErr":2148916273}"#);
    assert_eq!(report["retry"]["how"], "later");
}

#[test]
fn a_success_is_json_and_its_secrets_stay_inside() {
    let body = r#"{"IssueInstant":"2026-03-04T05:06:07Z","NotAfter":"2026-03-04T21:06:07Z","Token":"S3cr3tS3cr3t","DisplayClaims":{"xui":[{"uhs":"S3cr3tS3cr3t"}]}}"#;
    let capture = format!("HTTP/1.1 200 OK\r\n{JSON}\r\n{body}");
    for format in ["human", "json", "markdown", "ndjson"] {
        let shown = Run::new(&["--url", XSTS, "--format", format])
            .stdin(capture.as_str())
            .stdout_has("200")
            .run();
        assert!(!shown.stdout().contains("S3cr3t"), "{format}");
    }
    let report = Run::new(&["--url", XSTS]).stdin(capture).json();
    assert_eq!(report["body"]["kind"], "json");
    assert_eq!(findings(&report), [""; 0], "nothing of the body is written");
}

#[test]
fn secrets_in_a_refusal_stay_inside() {
    let body = r#"{"XErr":2148916233,"Message":"for XBL3.0 x=1;S3cr3tS3cr3t","Redirect":"https://u:S3cr3tS3cr3t@start.ui.xboxlive.com/?code=S3cr3tS3cr3t"}"#;
    for format in ["human", "json", "markdown", "ndjson"] {
        let shown = Run::new(&["--url", XSTS, "--format", format])
            .stdin(refusal(JSON, body))
            .stdout_has("start.ui.xboxlive.com")
            .run();
        assert!(!shown.stdout().contains("S3cr3t"), "{format}");
    }
}

#[test]
fn a_challenge_that_gives_the_reason_is_no_answer_without_one() {
    for (path, challenge) in [
        (
            "xsts.auth.xboxlive.com/xsts/authorize",
            "XSTS error=invalid_token",
        ),
        (
            "user.auth.xboxlive.com/user/authenticate",
            "XASU error=token_required",
        ),
        (
            "device.auth.xboxlive.com/device/authenticate",
            "Bearer error=\"invalid_request\"",
        ),
    ] {
        let url = format!("https://{path}");
        for status in [400, 401, 403] {
            let answer = |header: &str| format!("HTTP/1.1 {status} Any\r\n{header}\r\n");
            let report = |header: &str, language: &str| {
                let run = Run::new(&["--lang", language, "-X", "POST", "--url", &url]);
                let report = run.stdin(answer(header)).stdout_has("").run();
                let words: Vec<&str> = report.stdout().split_whitespace().collect();
                words.join(" ")
            };
            let header = format!("WWW-Authenticate: {challenge}\r\n");
            let told = report(&header, "en");
            assert!(
                told.contains(challenge) && told.contains("stands in WWW-Authenticate"),
                "{told}"
            );
            assert!(
                !told.contains("gives no reason") && !told.contains("no cause is known"),
                "{told}"
            );
            let french = report(&header, "fr");
            assert!(
                french.contains("figure dans WWW-Authenticate")
                    && !french.contains("aucune raison"),
                "{french}"
            );
            // A scheme alone gives none.
            let silent = report("WWW-Authenticate: XSTS realm=\"a\"\r\n", "en");
            assert!(silent.contains("gives no reason"), "{silent}");
        }
    }
}
