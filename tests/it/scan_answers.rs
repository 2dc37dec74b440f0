//! `explain --scan`: whose answer a status is, and what it means there.

use serde_json::{Value, json};

use crate::support::Run;

fn scanned(log: &str) -> Value {
    Run::new(&["explain", "--scan"]).stdin(log).json()
}

/// The meanings of the first code, in JSON.
fn meanings(log: &str) -> Vec<String> {
    let codes = scanned(log);
    let matches = codes[0]["matches"].as_array().cloned().unwrap_or_default();
    let meaning = |one: &Value| one["meaning"].as_str().unwrap_or_default().to_owned();
    matches.iter().map(meaning).collect()
}

/// The report on a log in a language.
fn report(log: &str, language: &str) -> String {
    let outcome = Run::new(&["explain", "--scan", "--lang", language])
        .stdin(log)
        .stdout_has("1 code")
        .run();
    outcome.stdout().to_owned()
}

#[test]
fn what_an_endpoint_means_by_a_status_is_all_that_is_said_of_it() {
    for log in [
        "{\"url\":\"/v5/sessions/home/play\",\"status\":401,\"body\":\"\"}\n",
        "POST https://user.auth.xboxlive.com/user/authenticate: 401 Unauthorized\n",
        "POST https://xsts.auth.xboxlive.com/xsts/authorize 401 Unauthorized\n",
        "GET https://api.minecraftservices.com/launcher/login HTTP 429\n",
    ] {
        assert_eq!(meanings(log).len(), 1, "{log}");
        for (language, next) in [("en", "\nNext"), ("fr", "\nÀ faire")] {
            let report = report(log, language);
            assert_eq!(report.matches(next).count(), 1, "{report}");
            assert!(!report.contains("Send the credentials"), "{report}");
        }
    }
}

#[test]
fn the_reason_of_xsts_is_in_the_body() {
    let log = "POST https://xsts.auth.xboxlive.com/xsts/authorize 401 Unauthorized\n";
    let [meaning] = meanings(log).try_into().expect("one meaning");
    assert!(meaning.contains("XErr"), "{meaning}");
}

#[test]
fn a_status_of_realms_is_no_error_of_realms_without_its_object() {
    for url in [
        "https://pc.realms.minecraft.net/worlds/1/join",
        "https://authorization.franchise.minecraft-services.net/x",
    ] {
        let codes = scanned(&format!("Realm join failed: {url} HTTP 503\n"));
        let matches = &codes[0]["matches"];
        assert_eq!(matches[0]["type"], "http-status", "{url}");
        assert_eq!(matches[1], Value::Null, "{url}");
    }
    let codes = scanned(
        "https://pc.realms.minecraft.net/worlds/1/join HTTP 403 {\"errorCode\":6001,\"errorMsg\":\"x\"}\n",
    );
    assert_eq!(codes[0]["matches"][0]["type"], "minecraft-error");
}

#[test]
fn the_path_and_the_word_of_the_minecraft_services_have_their_row() {
    for (log, said) in [
        (
            "Error: 401 Unauthorized {\"path\":\"/multiplayer/bedrock/authentication\",\"error\":\"UNAUTHORIZED\"}\n",
            "cannot sign in to Minecraft",
        ),
        (
            "Error: 403 Forbidden {\"path\":\"/multiplayer/bedrock/authentication\",\"error\":\"FORBIDDEN\"}\n",
            "refuse to sign the account in",
        ),
        (
            "GET https://api.minecraftservices.com/minecraft/profile 404 {\"path\":\"/minecraft/profile\",\"error\":\"NOT_FOUND\"}\n",
            "no Java profile",
        ),
        (
            "account_request:  {'path': '/authentication/login_with_xbox', 'error': 'FORBIDDEN'}\n",
            "Sign-in to Minecraft services is refused",
        ),
    ] {
        let [meaning] = meanings(log).try_into().expect("one meaning");
        assert!(meaning.contains(said), "{meaning}");
        assert!(report(log, "en").contains("\nNext"), "{log}");
    }
    let other = "{'path': '/minecraft/profile', 'error': 'FORBIDDEN'}\n";
    assert!(!meanings(other)[0].contains("Java"), "another word");
}

#[test]
fn a_cause_in_the_next_entry_answers_for_the_status_before_it() {
    for between in ["", "12:00:01 retry in 5 s\n"] {
        let log = format!(
            "12:00:01 ERROR https://xsts.auth.xboxlive.com/xsts/authorize HTTP 401\n{between}\
             12:00:01 body {{\"Identity\":\"0\",\"XErr\":2148916227,\"Message\":\"\"}}\n"
        );
        let codes = scanned(&log);
        assert_eq!(codes[0]["query"], "0x8015DC03", "{log}");
        assert_eq!(codes[1]["explainedBy"], json!(["0x8015DC03"]), "{log}");
        assert_eq!(codes[1]["matches"][0]["advice"], Value::Null, "{log}");
    }
    for other in [
        "12:00:02 GET https://sessiondirectory.xboxlive.com/x: The requested session wasn't found.\n",
        "12:00:02 GET https://xsts.auth.xboxlive.com/xsts/authorize HTTP 401 {\"XErr\":2148916227}\n",
        "1\n2\n3\n4\n5\n6\n12:00:02 {\"XErr\":2148916227}\n",
    ] {
        let first = "12:00:01 https://xsts.auth.xboxlive.com/xsts/authorize HTTP 401\n";
        let codes = scanned(&format!("{first}{other}"));
        let codes = codes.as_array().expect("a list");
        let status = codes.iter().find(|code| code["query"] == "401");
        let advice = status.map(|status| &status["matches"][0]["advice"]);
        assert_ne!(advice, Some(&Value::Null), "{other}");
    }
}

#[test]
fn a_proxy_is_told_once() {
    let log =
        "{\"success\":false,\"error_code\":401,\"error_message\":\"security audit required\"}\n";
    for (language, said) in [("en", "comes through a proxy"), ("fr", "par un proxy")] {
        let report = report(log, language);
        assert!(report.matches(said).count() <= 1, "{report}");
    }
}

#[test]
fn a_number_of_a_crash_is_not_called_an_hresult() {
    for (log, kind) in [
        ("Exit code: -1073741819 (0xC0000005)\n", "NTSTATUS"),
        ("0xE0434352 CLR exception\n", "crash code of a runtime"),
    ] {
        let report = report(log, "en");
        assert_eq!(report.matches(kind).count(), 2, "{report}");
        assert!(!report.contains("HRESULT"), "{report}");
    }
}

#[test]
fn the_reason_in_a_body_is_shown_and_no_answer_with_one_is_called_empty() {
    let refused = "POST https://title.auth.xboxlive.com/title/authenticate 403 Forbidden\n";
    for (body, says) in [
        (
            "  body: {\"error\":\"x\",\"reason\":\"bad title\"}\n",
            "bad title",
        ),
        ("  {\"message\":\"not for you\"}\n", "not for you"),
    ] {
        let told = report(&format!("{refused}{body}"), "en");
        assert!(told.contains(says), "{told}");
        assert!(!told.contains("no reason"), "{told}");
    }
    for body in ["", "  body: {}\n"] {
        let told = report(&format!("{refused}{body}"), "en");
        assert!(told.contains("An empty answer gives no reason."), "{told}");
    }
    let told = report("Error: 403 Forbidden {\"message\":\"not for you\"}\n", "fr");
    assert!(told.contains("Message reçu\u{a0}: not for you"), "{told}");
}

#[test]
fn a_page_of_a_gateway_is_that_of_the_gateway_and_no_table_of_a_service_speaks_of_it() {
    let nginx = "10:00:00 ERROR call failed\n<html>\n<head><title>502 Bad Gateway</title></head>\n<body>\n\
                 <center><h1>502 Bad Gateway</h1></center>\n<hr><center>nginx</center>\n</body>\n</html>\n";
    let cloud_front = "<TITLE>ERROR: The request could not be satisfied</TITLE><H1>403 ERROR</H1> \
                       Generated by cloudfront (CloudFront) Request ID: abc==\n";
    let azure = "GET https://sessiondirectory.xboxlive.com/handles: <html><head><title>403 Forbidden</title></head>\
                 <center><h1>403 Forbidden</h1></center><hr><center>Microsoft-Azure-Application-Gateway/v2</center>\n";
    for (log, status, name) in [
        (nginx, 502, "nginx"),
        (cloud_front, 403, "Amazon CloudFront"),
        (azure, 403, "Azure Application Gateway"),
    ] {
        let codes = scanned(log);
        assert_eq!(codes.as_array().map(Vec::len), Some(1), "{codes}");
        assert_eq!(codes[0]["query"], status.to_string(), "{codes}");
        assert_eq!(codes[0]["count"], 1, "{codes}");
        assert_eq!(codes[0]["matches"][0]["authority"], "gateway", "{codes}");
        assert_eq!(codes[0]["matches"].as_array().map(Vec::len), Some(1));
        for language in ["en", "fr"] {
            let told = report(log, language);
            assert!(told.contains(name), "{told}");
            assert!(!told.contains("MPSD"), "{told}");
        }
    }
    let unknown =
        "GET https://profile.xboxlive.com/x 403\n<html><head><title>Nope</title></head></html>\n";
    assert_eq!(scanned(unknown)[0]["matches"][0]["authority"], "http");
    assert!(report(unknown, "en").contains("It says: Nope"));
}

#[test]
fn the_page_of_one_status_is_not_that_of_another_one_beside_it() {
    let log = "HTTP status 429\n<html><head><title>403 Forbidden</title></head><body>\
               <center>Microsoft-Azure-Application-Gateway/v2</center></body></html>\n";
    let codes = scanned(log);
    let of = |status: &str| {
        let all = codes.as_array().into_iter().flatten();
        let mut found = all.filter(|one| one["query"] == status);
        found
            .next()
            .map(|one| one["matches"][0]["authority"].clone())
    };
    assert_eq!(of("403").unwrap_or_default(), "gateway", "{codes}");
    assert_ne!(of("429").unwrap_or_default(), "gateway", "{codes}");
}

#[test]
fn what_no_status_was_told_of_is_called_by_its_reason() {
    for log in [
        "connect ECONNREFUSED 192.0.2.3:61082\n",
        "HTTP/1.1 header parser received no bytes\n",
    ] {
        let told = report(log, "en");
        assert!(!told.contains("\n0 "), "{told}");
        assert_eq!(
            told.matches("network error before any answer").count(),
            2,
            "{told}"
        );
    }
    let log =
        "java.io.FileNotFoundException: https://api.minecraftservices.com/minecraft/profile\n";
    let codes: Vec<_> = scanned(log)[0]["matches"]
        .as_array()
        .map(|rows| rows.iter().map(|row| row["status"].clone()).collect())
        .unwrap_or_default();
    assert_eq!(codes, [json!(404), json!(410)]);
    for (language, note) in [("en", "does not tell which"), ("fr", "sans dire lequel")] {
        let told = report(log, language);
        assert!(told.contains(note), "{told}");
    }
}

#[test]
fn objects_in_lines_of_their_own_explain_no_other_line() {
    let log = "{\"url\":\"/v5/sessions/home/play\",\"status\":401,\"body\":\"\"}\n\
               {\"status\":404,\"body\":\"{\\\"status\\\":{\\\"errorCode\\\":\\\"XboxDataNotFound\\\"}}\"}\n";
    let codes = scanned(log);
    let explained: Vec<_> = codes
        .as_array()
        .map(|codes| {
            codes
                .iter()
                .map(|code| json!([code["query"], code["explainedBy"]]))
                .collect()
        })
        .unwrap_or_default();
    assert_eq!(
        explained,
        [
            json!(["401", []]),
            json!(["XboxDataNotFound", []]),
            json!(["404", ["XboxDataNotFound"]]),
        ]
    );
}

#[test]
fn a_number_of_entra_explains_the_word_beside_it_and_has_its_own_page() {
    let log = "{\"error\":\"invalid_grant\",\"error_description\":\"AADSTS70008: expired\",\"error_codes\":[70008]}\n";
    let [meaning] = meanings(log).try_into().expect("one meaning");
    assert!(
        meaning.starts_with("The refresh token has expired"),
        "{meaning}"
    );
    let report = report(log, "en");
    assert!(
        report.contains("login.microsoftonline.com/error?code=70008"),
        "{report}"
    );
}

#[test]
fn the_page_for_the_user_is_in_the_text_too() {
    let log = "{\"XErr\":2148916238,\"Message\":\"\",\"Redirect\":\"https://start.ui.xboxlive.com/AddChildToFamily\"}\n";
    for language in ["en", "fr"] {
        let report = report(log, language);
        assert!(
            report.contains("https://start.ui.xboxlive.com/AddChildToFamily"),
            "{report}"
        );
    }
}

/// The first code of a log.
fn first(log: &str) -> Value {
    scanned(log)[0].clone()
}

fn advice(log: &str) -> String {
    let advice = first(log)["matches"][0]["advice"].clone();
    advice.as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_header_beside_a_status_says_why_or_how_long_to_wait() {
    let user = "POST https://user.auth.xboxlive.com/user/authenticate\nHTTP/1.1 401 Unauthorized\n\
                WWW-Authenticate: XASU error=token_expired\n";
    assert_eq!(
        first(user)["matches"][0]["meaning"],
        "The ticket that was sent has expired."
    );
    assert!(
        advice(user).starts_with("Sign in again"),
        "{}",
        advice(user)
    );
    assert!(report(user, "fr").contains("Le ticket envoyé a expiré."));
    for (log, wait) in [
        (
            "HTTP 429 https://userpresence.xboxlive.com/users/batch Retry-After: 12\n",
            "Wait 12 s",
        ),
        (
            "HTTP 503 https://sessiondirectory.xboxlive.com/handles Retry-After: 30\n",
            "Wait 30 s",
        ),
        (
            "< HTTP/1.1 429 Too Many Requests\n< Retry-After: 7\n",
            "Wait 7 s",
        ),
        (
            "HTTPError: 429 Client Error: Too Many Requests for url: https://profile.xboxlive.com/a\n\
             headers={'Content-Length': '0', 'Retry-After': '2'}\n",
            "Wait 2 s",
        ),
        (
            "x.HttpRequestException: 503 (Service Unavailable).\n   at A.B()\nRetry-After: 6\n",
            "Wait 6 s",
        ),
        (
            "[05:06:19] [WARN] status: 503\n[05:06:19] [WARN] Retry-After: 4\n",
            "Wait 4 s",
        ),
        (
            "Error: 429 Too Many Requests {\n  headers: { 'retry-after': '5' }\n}\n",
            "Wait 5 s",
        ),
        (
            "[URI]: https://profile.xboxlive.com/users/me\n[HTTP Status]: 429 [X]\n\
             [Response Headers]: A : b; Retry-After : 9; C : d;\n",
            "Wait 9 s",
        ),
    ] {
        assert!(advice(log).starts_with(wait), "{log}: {}", advice(log));
        assert!(report(log, "en").contains(wait), "{log}");
    }
    let twice = "HTTP 429 https://profile.xboxlive.com/a Retry-After: 3\n\n\
                 HTTP 429 https://profile.xboxlive.com/b Retry-After: 8\n";
    assert!(advice(twice).starts_with("Wait 8 s"), "{}", advice(twice));
    assert_eq!(first(twice)["count"], 2);
}

#[test]
fn a_header_of_one_answer_is_none_of_another() {
    let log = "12:00:01 HTTP 503 https://profile.xboxlive.com/a\n\
               12:00:02 HTTP 429 https://social.xboxlive.com/b Retry-After: 8\n";
    let codes = scanned(log);
    let advice = |index: usize| {
        codes[index]["matches"][0]["advice"]
            .as_str()
            .unwrap_or_default()
    };
    assert!(!advice(0).contains("8 s"), "{codes}");
    assert!(advice(1).contains("8 s"), "{codes}");
}

#[test]
fn without_a_wait_the_limits_of_the_service_are_told() {
    let log = "HTTP 429 https://profile.xboxlive.com/users/me\n";
    assert!(advice(log).contains("15 s (burst)"), "{}", advice(log));
    assert_eq!(first(log)["matches"][0]["limits"][0]["burst"], 10);
    assert!(report(log, "en").contains("Documented for Profile: 10 in 15 s (burst)"));
}

#[test]
fn the_request_beside_a_status_narrows_its_situations() {
    const HANDLE: &str =
        "https://sessiondirectory.xboxlive.com/handles/47ca0049-a5ba-4bc1-aa22-fcb834ce4c13";
    let one = format!("GET {HANDLE} 404 Not Found\n");
    assert_eq!(
        first(&one)["matches"][0]["meaning"],
        "The handle cannot be found, or the URI is not a valid one."
    );
    assert!(advice(&one).starts_with("The handle may be out of date"));
    // Of different requests nothing is said that holds for one alone.
    let other =
        "GET https://sessiondirectory.xboxlive.com/serviceconfigs/x/hoppers/h 404 Not Found\n";
    let both = format!("{one}\n{other}");
    let meaning = first(&both)["matches"][0]["meaning"].clone();
    assert_eq!(first(&both)["count"], 2);
    assert!(
        meaning.as_str().is_some_and(|text| text.contains("hopper")),
        "{meaning}"
    );
}

#[test]
fn endpoints_of_one_service_are_told_apart() {
    let log = "POST https://user.auth.xboxlive.com/user/authenticate: 401 Unauthorized\n\n\
               POST https://xsts.auth.xboxlive.com/xsts/authorize 401 Unauthorized\n";
    let codes = scanned(log);
    assert_eq!(codes.as_array().map(Vec::len), Some(2), "{codes}");
}

#[test]
fn a_wait_beside_a_status_of_nobody_takes_no_table_of_one_service() {
    let log = "[05:06:19] [WARN] status: 503\n[05:06:19] [WARN] Retry-After: 4\n";
    let found = &first(log)["matches"];
    assert_eq!(found[0]["authority"], "xbox");
    assert_eq!(found[1]["authority"], "mpsd");
    assert!(advice(log).starts_with("Wait 4 s"), "{found}");
    let report = report(log, "en");
    assert!(
        report.contains("If the session directory (MPSD) answered"),
        "{report}"
    );
}

#[test]
fn the_wait_beside_an_object_of_a_limit_counts_more_than_its_period() {
    let log = "response: { status: 429, headers: { 'retry-after': '9' }, data: { currentRequests: 11, maxRequests: 10, \
               periodInSeconds: 15, limitType: 'Rate' } },\n";
    assert!(advice(log).starts_with("Wait 9 s"), "{}", advice(log));
}

#[test]
fn a_wait_beside_a_status_takes_the_place_of_the_general_one() {
    const LINE: &str = "got 429, retry after 15 seconds";
    let outcome = Run::new(&["explain", "--scan"])
        .stdin(format!("{LINE}\n"))
        .stdout_has("\nNext    Wait 15 s, then send the request again.\n")
        .run();
    assert_eq!(outcome.stdout().matches("\nNext ").count(), 1);
    Run::new(&["explain", LINE])
        .stdout_has("\nNext    Wait as long as Retry-After says")
        .run();
}
