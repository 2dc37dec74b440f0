//! The error objects of every service: recognised, decoded, explained, and not mistaken for their neighbours.

use serde_json::{Value, json};

use crate::support::{Run, findings};

fn capture(status: &str, body: &str) -> String {
    format!("HTTP/1.1 {status}\r\nContent-Type: application/json\r\n\r\n{body}")
}

#[track_caller]
fn answer(status: &str, body: &str) -> Value {
    Run::new::<&str>(&[]).stdin(capture(status, body)).json()
}

#[track_caller]
fn answer_of(url: &str, status: &str, body: &str) -> Value {
    Run::new(&["--url", url])
        .stdin(capture(status, body))
        .json()
}

const PROFILE: &str = "https://profile.xboxlive.com/users/me/profile";
const CLIP_URI: &str = "https://gameclips.example.xboxlive.com/clips/1/uris/format/download";

#[test]
fn a_service_error_response_shows_its_code_and_message() {
    let body = r#"{"errorCode":8378,"errorMessage":"the claim does not match"}"#;
    let inspected = answer_of(PROFILE, "403 Forbidden", body);
    assert_eq!(inspected["body"]["kind"], "service-error-response");
    let error = &inspected["body"]["error"];
    assert_eq!(error["code"], 8378);
    assert_eq!(error["description"], "the claim does not match");
    assert_eq!(
        (&error["meaning"], &error["documented"]),
        (&Value::Null, &json!(false))
    );
    assert_eq!(findings(&inspected), [""; 0]);
    Run::new(&["--url", PROFILE])
        .stdin(capture("403 Forbidden", body))
        .stdout_has("  ServiceErrorResponse 8378\n  It says: the claim does not match\n")
        .run();
}

#[test]
fn a_response_of_nulls_says_that_it_says_nothing() {
    let body = r#"{"errorCode":null,"errorMessage":null}"#;
    for (lang, said) in [
        ("en", "  It gives neither a code nor a message.\n"),
        ("fr", "  Il ne donne ni code ni message.\n"),
    ] {
        Run::new(&["--lang", lang, "--url", PROFILE])
            .stdin(capture("500 Internal Server Error", body))
            .stdout_has(said)
            .run();
    }
}

#[test]
fn a_game_clips_error_names_its_source() {
    let body = r#"{"errorSource":"DemoClips","errorResponseCode":7,"errorMessage":"no such clip"}"#;
    let inspected = answer_of(CLIP_URI, "404 Not Found", body);
    assert_eq!(inspected["body"]["kind"], "game-clips-error");
    assert_eq!(inspected["body"]["error"]["code"], 7);
    assert_eq!(inspected["body"]["error"]["source"], "DemoClips");
    Run::new(&["--url", CLIP_URI])
        .stdin(capture("404 Not Found", body))
        .stdout_has("  GameClipsServiceErrorResponse 7, from DemoClips\n")
        .run();
}

#[test]
fn a_status_error_is_told_by_its_word() {
    let throttled = "{\r\n  \"status\": {\r\n    \"errorCode\": \"ThrottledTryAgain\",\r\n    \
                     \"errorMessage\": null\r\n  },\r\n  \"result\": []\r\n}";
    let url = "https://xccs.xboxlive.com/lists/devices";
    let inspected = answer_of(url, "429 Too Many Requests", throttled);
    assert_eq!(inspected["body"]["kind"], "status-error");
    assert_eq!(inspected["body"]["error"]["code"], "ThrottledTryAgain");
    assert_eq!(inspected["body"]["error"]["documented"], false);
    assert_eq!(inspected["retry"]["how"], "later", "no time is known");
    assert_eq!(
        findings(&inspected),
        ["undocumented-code", "retry-after-missing"]
    );
    Run::new(&["--lang", "fr", "--url", url])
        .stdin(capture("429 Too Many Requests", throttled))
        .stdout_has("  Erreur ThrottledTryAgain\n  La base de données du service est saturée.")
        .stdout_has("Source    vu, non documenté : homebridge-xbox-tv#96")
        .run();
    let unknown = answer_of(
        url,
        "400 Bad Request",
        r#"{"status":{"errorCode":"NewWord"}}"#,
    );
    assert_eq!(unknown["body"]["error"]["meaning"], Value::Null);
    assert_eq!(findings(&unknown), ["undocumented-code"]);
}

#[test]
fn an_error_under_a_success_is_said_before_everything_else() {
    for body in [
        r#"{"code":4000,"source":"DemoFD","description":"d"}"#,
        r#"{"errorCode":8377,"errorMessage":"m"}"#,
        r#"{"errorSource":"DemoClips","errorResponseCode":7}"#,
        r#"{"currentRequests":31,"maxRequests":30,"periodInSeconds":15}"#,
        r#"{"XErr":2148916233}"#,
        r#"{"status":{"errorCode":"XboxDataNotFound"}}"#,
    ] {
        let inspected = answer_of(PROFILE, "200 OK", body);
        let first = &inspected["findings"][0];
        assert_eq!(first["id"], "status-disagrees", "{body}");
        assert_eq!(first["level"], "error", "{body}");
        let shown = Run::new(&["--url", PROFILE])
            .stdin(capture("200 OK", body))
            .stdout_has("\n\n  The status 200 says success, but the body is ")
            .run();
        assert!(!shown.stdout().contains("The request succeeded."), "{body}");
        Run::new(&["--lang", "fr", "--url", PROFILE])
            .stdin(capture("200 OK", body))
            .stdout_has("\n\n  Le statut 200 annonce une réussite, mais le corps est ")
            .run();
    }
}

#[test]
fn what_to_do_follows_the_error_and_not_the_success_over_it() {
    for (body, how) in [
        (r#"{"code":4000,"source":"DemoFD"}"#, "fix-request"),
        (
            r#"{"currentRequests":31,"maxRequests":30,"periodInSeconds":15}"#,
            "wait",
        ),
        (r#"{"XErr":2148916233}"#, "none"),
        (r#"{"XErr":2148916258}"#, "sign-in"),
        (r#"{"status":{"errorCode":"ThrottledTryAgain"}}"#, "later"),
    ] {
        let inspected = answer("200 OK", body);
        assert_eq!(inspected["retry"]["how"], how, "{body}");
        assert_ne!(inspected["advice"], json!([]), "{body}");
    }
}

#[test]
fn a_success_in_an_error_object_does_not_outweigh_the_status() {
    let inspected = answer_of(
        PROFILE,
        "500 Internal Server Error",
        r#"{"code":0,"source":"A"}"#,
    );
    assert_eq!(findings(&inspected), ["status-disagrees"]);
    assert_eq!(inspected["retry"]["how"], "later");
}

#[test]
fn the_content_of_a_proxys_wrapper_is_the_body() {
    let url = "https://xbl.io/api/v2/account";
    let body =
        r#"{"content":{"currentRequests":61,"maxRequests":60,"periodInSeconds":300},"code":429}"#;
    let inspected = answer_of(url, "200 OK", body);
    assert_eq!(inspected["body"]["kind"], "rate-limit");
    assert_eq!(inspected["body"]["wrappedStatus"], 429);
    assert_eq!(inspected["body"]["rateLimit"]["documented"], Value::Null);
    assert_eq!(findings(&inspected), ["wrapped-status", "status-disagrees"]);
    assert_eq!(inspected["findings"][0]["level"], "error");
    assert_eq!(inspected["retry"]["how"], "wait");
    let shown = Run::new(&["--url", url])
        .stdin(capture("200 OK", body))
        .stdout_has("which says 429 although HTTP says 200.\n")
        .stdout_has("  The limit is that of the proxy, not of an Xbox service.\n")
        .run();
    assert!(!shown.stdout().contains("says success"));
    let error = r#"{"content":{"code":4100,"source":"DemoFD"},"code":404}"#;
    let inspected = answer_of(url, "200 OK", error);
    assert_eq!(inspected["body"]["error"]["name"], "UserDoesNotExist");
    assert_eq!(inspected["retry"]["how"], "fix-request");
}

#[test]
fn a_wrapped_success_is_a_success() {
    let url = "https://xbl.io/api/v2/account";
    for body in [
        r#"{"content":{"a":1},"code":200}"#,
        r#"{"content":[],"code":200}"#,
    ] {
        let inspected = answer_of(url, "200 OK", body);
        assert_eq!(inspected["body"]["kind"], "json", "{body}");
        assert_eq!(inspected["body"]["wrappedStatus"], 200, "{body}");
        assert_eq!(inspected["findings"][0]["level"], "info", "{body}");
        assert_eq!(inspected["retry"]["how"], "none", "{body}");
    }
}

#[test]
fn a_wrapper_is_opened_once() {
    let body = r#"{"content":{"content":{"XErr":2148916233},"code":401},"code":200}"#;
    let inspected = answer("200 OK", body);
    assert_eq!(inspected["body"]["kind"], "json");
    assert_eq!(inspected["body"]["wrappedStatus"], 200);
}

#[test]
fn a_proxys_own_refusal_is_quoted() {
    let body = r#"{"success":false,"error_code":403,"error_message":"not for you"}"#;
    let inspected = answer_of("https://proxy.example/v2/x", "200 OK", body);
    assert_eq!(inspected["body"]["kind"], "proxy-error");
    assert_eq!(inspected["body"]["wrappedStatus"], 403);
    assert_eq!(inspected["body"]["error"]["code"], 403);
    assert_eq!(inspected["body"]["says"], "not for you");
    let text = inspected["findings"][0]["text"].as_str().expect("a text");
    assert!(text.contains("403"), "{text}");
}

#[test]
fn what_others_write_stays_any_json() {
    for body in [
        r#"{"path":"/p","errorType":"T","error":"e","errorMessage":"m"}"#,
        r#"{"type":"about:blank","title":"t","status":400,"detail":"d"}"#,
        r#"{"Message":"m"}"#,
        r#"{"code":"NotFound","description":"d"}"#,
        r#"{"code":4000.0,"source":"DemoFD"}"#,
        r#"[{"code":4000,"source":"DemoFD"}]"#,
        r#"{"status":{"errorCode":"OK","errorMessage":null},"result":[]}"#,
    ] {
        let inspected = answer_of(PROFILE, "400 Bad Request", body);
        assert_eq!(inspected["body"]["kind"], "json", "{body}");
        assert_eq!(inspected["body"]["error"], Value::Null, "{body}");
        assert_eq!(findings(&inspected), [""; 0], "{body}");
    }
}

#[test]
fn a_foreign_host_weakens_what_anybody_may_write() {
    let kind = |body: &str| {
        let inspected = answer_of("https://api.example.com/x", "400 Bad Request", body);
        let kind = inspected["body"]["kind"]
            .as_str()
            .expect("a kind")
            .to_owned();
        (kind, findings(&inspected).contains(&"foreign-host"))
    };
    for body in [
        r#"{"code":404,"description":"x"}"#,
        r#"{"errorCode":5,"errorMessage":"x"}"#,
    ] {
        assert_eq!(kind(body), ("json".to_owned(), false), "{body}");
    }
    for (body, expected) in [
        (r#"{"code":404,"source":"A"}"#, "service-error"),
        (r#"{"XErr":2148916233}"#, "sign-in-error"),
        (r#"{"errorResponseCode":5}"#, "game-clips-error"),
        (r#"{"status":{"errorCode":"Word"}}"#, "status-error"),
    ] {
        assert_eq!(kind(body), (expected.to_owned(), true), "{body}");
    }
}

#[test]
fn an_element_of_a_session_is_never_an_error() {
    let url = "https://sessiondirectory.xboxlive.com/serviceconfigs/\
               11111111-2222-4333-8444-555555555555/sessiontemplates/t/sessions/s/properties";
    for body in [
        r#"{"code":4000,"source":"mine"}"#,
        r#"{"XErr":2148916233}"#,
        r#"{"content":{},"code":429}"#,
    ] {
        let inspected = answer_of(url, "200 OK", body);
        assert_eq!(inspected["body"]["kind"], "session-element", "{body}");
        assert_eq!(inspected["body"]["wrappedStatus"], Value::Null, "{body}");
    }
    let refused = answer_of(url, "400 Bad Request", r#"{"code":4000,"source":"mine"}"#);
    assert_eq!(refused["body"]["kind"], "service-error");
}

#[test]
fn on_another_host_a_wrapper_is_anybodys_object_unless_it_holds_an_xbox_error() {
    let found = |url: &str, body: &str| {
        let response = format!("HTTP/1.1 200 OK\r\n\r\n{body}");
        let inspected = Run::new(&["--url", url]).stdin(response).json();
        (
            inspected["body"]["kind"].clone(),
            inspected["body"]["wrappedStatus"].clone(),
        )
    };
    let page = r#"{"content":[1,2],"code":200}"#;
    let other = "https://api.example.com/a";
    assert_eq!(found(other, page), ("json".into(), Value::Null));
    assert_eq!(
        found(
            other,
            r#"{"content":{"errorCode":5,"errorMessage":"m"},"code":400}"#
        ),
        ("json".into(), Value::Null)
    );
    assert_eq!(
        found(other, r#"{"content":{"XErr":2148916233},"code":401}"#),
        ("sign-in-error".into(), 401.into())
    );
    assert_eq!(
        found("https://xbl.io/api/v2/a", page),
        ("json".into(), 200.into())
    );
}

#[test]
fn a_proxys_limit_has_no_window_of_an_xbox_service() {
    let body =
        r#"{"content":{"currentRequests":61,"maxRequests":60,"periodInSeconds":300},"code":429}"#;
    let inspected = Run::new::<&str>(&[])
        .stdin(format!("HTTP/1.1 200 OK\r\n\r\n{body}"))
        .json();
    assert_eq!(inspected["body"]["rateLimit"]["window"], Value::Null);
    assert_eq!(inspected["body"]["rateLimit"]["periodInSeconds"], 300);
}

#[test]
fn the_words_of_status_objects_are_explained() {
    for (word, status) in [("ThrottledTryAgain", 429), ("XboxDataNotFound", 404)] {
        for query in [word.to_owned(), word.to_lowercase(), word.to_uppercase()] {
            for language in ["en", "fr"] {
                let answer = Run::new(&["explain", &query, "--lang", language]).json();
                let found = &answer["matches"][0];
                assert_eq!(found["type"], "status-error", "{query}");
                assert_eq!(found["name"], word);
                assert_eq!(found["code"], word);
                assert_eq!(found["status"], status);
                assert_eq!(found["certainty"], "seen");
            }
        }
    }
}
