//! ServiceError objects and rate limits: recognised, decoded, explained.

use serde_json::{Value, json};
use xblstatus::catalog::errors::observed_error;

use crate::support::table::SERVICE_ERRORS;
use crate::support::{Run, SESSION, findings};

#[track_caller]
fn alone(body: &str) -> Value {
    Run::new::<&str>(&[]).stdin(body).json()
}

#[track_caller]
fn answer(status: &str, body: &str) -> Value {
    let head = format!("HTTP/1.1 {status}\r\nContent-Type: application/json\r\n\r\n");
    Run::new::<&str>(&[]).stdin(head + body).json()
}

#[test]
fn a_service_error_pasted_alone_is_explained() {
    let body =
        r#"{"code":4000,"source":"DemoFD","description":"xuid missing","traceInformation":null}"#;
    let inspected = alone(body);
    assert_eq!(inspected["body"]["kind"], "service-error");
    assert_eq!(
        inspected["body"]["error"],
        json!({
            "code": 4000,
            "hresult": null,
            "name": "InvalidRequestBody",
            "source": "DemoFD",
            "description": "xuid missing",
            "redirect": null,
            "meaning": "The JSON posted did not pass validation; the description may say more.",
            "documented": true,
            "documentation": "https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/reference/live/rest/json/json-serviceerror",
            "certain": true,
            "also": [],
        })
    );
    Run::new::<&str>(&[])
        .stdin(body)
        .stdout_has("ServiceError body, no status line\n")
        .stdout_has("  ServiceError 4000, InvalidRequestBody, from DemoFD\n")
        .stdout_has("  It says: xuid missing\n")
        .stdout_has("Next    Correct the body before sending it again.\n")
        .run();
}

#[test]
fn every_documented_code_has_its_name_and_meaning() {
    for (code, name) in SERVICE_ERRORS {
        let inspected = alone(&format!("{{\"code\":{code},\"source\":\"DemoFD\"}}"));
        let error = &inspected["body"]["error"];
        assert_eq!(error["code"], *code);
        assert_eq!(error["name"], *name);
        assert_eq!(error["documented"], true);
        assert!(error["meaning"].is_string());
        assert_eq!(findings(&inspected), [""; 0], "{code}");
    }
}

#[test]
fn an_undocumented_code_still_shows_its_description() {
    let body = r#"{"code":7777,"source":"DemoFD","description":"the cause"}"#;
    let inspected = alone(body);
    assert_eq!(inspected["body"]["error"]["name"], Value::Null);
    assert_eq!(inspected["body"]["error"]["documented"], false);
    assert_eq!(findings(&inspected), ["undocumented-code"]);
    Run::new::<&str>(&[])
        .stdin(body)
        .stdout_has("ServiceError 7777, from DemoFD\n")
        .stdout_has("This code is not documented.\n")
        .stdout_has("It says: the cause\n")
        .run();
}

/// A ServiceError of a service, under a status.
#[track_caller]
fn service_error(status: &str, source: &str, code: i64) -> Value {
    answer(status, &format!(r#"{{"code":{code},"source":"{source}"}}"#))
}

#[test]
fn a_code_that_one_service_was_seen_to_use_is_explained_as_seen() {
    for row in observed_error::TABLE {
        let Some(source) = row.source else { continue };
        let inspected = service_error("403 Forbidden", &source.to_uppercase(), row.code.into());
        let error = &inspected["body"]["error"];
        assert_eq!(error["meaning"], row.meaning.en);
        assert_eq!(error["documented"], false);
        assert_eq!(error["name"], Value::Null);
        assert!(findings(&inspected).contains(&"undocumented-code"));
        let advice = row.advice.map(|advice| advice.en);
        assert_eq!(inspected["advice"][0].as_str(), advice, "{}", row.code);
    }
    let other = service_error("403 Forbidden", "DemoFD", 1028);
    assert_eq!(other["body"]["error"]["meaning"], Value::Null);
    Run::new::<&str>(&[])
        .stdin(r#"{"code":1028,"source":"PeopleFd"}"#)
        .stdout_has("Source  seen, not documented; the next step is our advice\n")
        .run();
}

#[test]
fn whether_to_send_again_and_the_advice_go_together() {
    for (status, source, code, how) in [
        ("400 Bad Request", "DemoFD", 5000, "later"),
        ("400 Bad Request\r\nRetry-After: 7", "DemoFD", 5000, "wait"),
        ("500 Internal Server Error", "DemoFD", 4000, "fix-request"),
        ("200 OK", "DemoFD", 4100, "fix-request"),
        ("200 OK", "DemoFD", 4500, "fix-request"),
        ("401 Unauthorized", "DemoFD", 4500, "sign-in"),
        ("503 Service Unavailable", "DemoFD", 5300, "later"),
        ("403 Forbidden", "PeopleFd", 1000, "sign-in"),
        ("403 Forbidden", "PeopleFd", 1039, "later"),
        ("403 Forbidden", "PeopleFd", 1015, "fix-request"),
        ("403 Forbidden", "PeopleFd", 1049, "none"),
    ] {
        let retry = &service_error(status, source, code)["retry"];
        assert_eq!(retry["how"], how, "{code} under {status}");
        let advised = !matches!(how, "fix-request" | "none");
        assert_eq!(retry["advised"], advised, "{code}");
    }
}

#[test]
fn a_service_that_is_not_available_is_waited_for_once() {
    for (status, wait) in [
        (
            "503 Service Unavailable\r\nRetry-After: 7",
            "Wait 7 s, then send the request again.",
        ),
        (
            "200 OK\r\nRetry-After: 7",
            "Wait 7 s, then send the request again.",
        ),
        (
            "503 Service Unavailable",
            "Leave more and more time between tries.",
        ),
        ("200 OK", "Leave more and more time between tries."),
    ] {
        let inspected = service_error(status, "DemoFD", 5300);
        assert_eq!(inspected["advice"], json!([wait]), "{status}");
    }
}

#[test]
fn what_the_number_of_an_undocumented_code_suggests_is_called_a_guess() {
    for (code, said) in [
        (4242, "From its number, a guess: the request"),
        (5001, "From its number, a guess: the service"),
        (3999, "This code is not documented.\n"),
    ] {
        Run::new::<&str>(&[])
            .stdin(format!(r#"{{"code":{code},"source":"DemoFD"}}"#))
            .stdout_has(said)
            .run();
    }
}

#[test]
fn a_description_of_several_lines_stands_in_one_fence() {
    Run::new(&["--format=markdown"])
        .stdin(r#"{"code":4000,"source":"DemoFD","description":"one\ntwo\nthree"}"#)
        .stdout_has("It says:\n\n```text\none\ntwo\nthree\n```\n")
        .run();
}

#[test]
fn a_code_that_was_seen_of_a_source_is_explained_as_such() {
    let body = r#"{"code":1000,"source":"peoplefd","description":"d","traceInformation":null}"#;
    let inspected = alone(body);
    let error = &inspected["body"]["error"];
    assert_eq!(error["documented"], false);
    assert_eq!(
        error["meaning"],
        "The XUID claim of the token cannot be read."
    );
    assert_eq!(findings(&inspected), ["undocumented-code"]);
    assert_eq!(inspected["retry"]["how"], "sign-in");
    Run::new(&["--lang", "fr"])
        .stdin(body)
        .stdout_has("  La revendication XUID du jeton est illisible.\n")
        .stdout_has("vu, non documenté ; la suite à donner est notre conseil\n")
        .run();
    let other = alone(r#"{"code":1000,"source":"DemoFD","description":"d"}"#);
    assert_eq!(other["body"]["error"]["meaning"], Value::Null);
}

#[test]
fn a_code_that_is_no_32_bit_number_is_reported_and_not_dropped() {
    for (code, read) in [
        ("2147483647", Some((2_147_483_647, "undocumented-code"))),
        ("-2147483648", Some((-2_147_483_648, "undocumented-code"))),
        ("2147483648", None),
        ("-2147483649", None),
        ("99999999999999999999", None),
        ("\"4000\"", Some((4000, "invalid-code"))),
    ] {
        let body = format!(r#"{{"code":{code},"source":"DemoFD","description":"the cause"}}"#);
        let inspected = alone(&body);
        assert_eq!(inspected["body"]["kind"], "service-error", "{code}");
        let error = &inspected["body"]["error"];
        assert_eq!(error["code"], json!(read.map(|(code, _)| code)), "{code}");
        assert_eq!(error["description"], "the cause", "{code}");
        let finding = read.map_or("invalid-code", |(_, finding)| finding);
        assert_eq!(findings(&inspected), [finding], "{code}");
    }
}

#[test]
fn a_missing_code_is_reported() {
    let inspected = alone(r#"{"source":"DemoFD","description":"the cause"}"#);
    assert_eq!(inspected["body"]["kind"], "service-error");
    assert_eq!(inspected["body"]["error"]["code"], Value::Null);
    assert_eq!(findings(&inspected), ["invalid-code"]);
}

#[test]
fn the_names_of_the_members_may_be_written_in_any_case() {
    for body in [
        r#"{"Code":4100,"Source":"DemoFD"}"#,
        r#"{"CODE":4100,"DESCRIPTION":"x"}"#,
        r#"{"code":4100,"source":null,"Source":"DemoFD"}"#,
    ] {
        assert_eq!(alone(body)["body"]["error"]["code"], 4100, "{body}");
    }
}

#[test]
fn other_members_are_tolerated_but_no_object_and_no_list() {
    for (body, kind) in [
        (
            r#"{"code":4000,"source":"a","extra":"x","n":1}"#,
            "service-error",
        ),
        (
            r#"{"code":4000,"source":"a","traceInformation":{"a":[]}}"#,
            "service-error",
        ),
        (r#"{"code":4000,"source":"a","extra":{}}"#, "json"),
        (r#"{"code":4000,"source":"a","extra":[]}"#, "json"),
    ] {
        assert_eq!(alone(body)["body"]["kind"], kind, "{body}");
    }
}

#[test]
fn what_looks_like_a_service_error_is_not_taken_for_one() {
    for body in [
        r#"{"code":4000}"#,
        r#"{"code":4000,"source":null,"description":null}"#,
        r#"{"code":4000.0,"source":"a"}"#,
        r#"{"code":"NotFound","source":"a","description":"b"}"#,
        r#"{"code":"4000","source":"a"}"#,
        r#"{"type":"about:blank","title":"a","status":400,"detail":"b"}"#,
        r#"[{"code":4000,"source":"a"}]"#,
        r#"{"error":{"code":4000,"source":"a"}}"#,
    ] {
        assert_eq!(alone(body)["body"]["kind"], "json", "{body}");
    }
}

#[test]
fn a_service_error_is_not_what_the_mpsd_table_documents() {
    let inspected = answer("400 Bad Request", r#"{"code":4000,"source":"DemoFD"}"#);
    assert_eq!(inspected["meaning"]["authority"], "xbox");
    assert_eq!(inspected["body"]["documented"], "unknown");
    assert_eq!(findings(&inspected), [""; 0]);
    let answered = "HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\n\r\n{\"code\":4000,\"source\":\"a\"}";
    let inspected = Run::new(&["--url", SESSION]).stdin(answered).json();
    assert_eq!(inspected["body"]["documented"], "mismatch");
    assert_eq!(findings(&inspected), ["body-mismatch"]);
    let situations = inspected["meaning"]["situations"]
        .as_array()
        .expect("a list");
    assert!(
        situations.iter().all(|one| one["verdict"] == "ruled-out"),
        "{inspected}"
    );
    assert_eq!(
        inspected["advice"],
        json!(["Correct the body before sending it again."])
    );
}

#[test]
fn an_error_under_a_success_and_a_success_under_an_error_disagree() {
    for (status, code, disagrees) in [
        ("200 OK", 4000, true),
        ("400 Bad Request", 0, true),
        ("503 Service Unavailable", 0, true),
        ("200 OK", 0, false),
        ("400 Bad Request", 4000, false),
    ] {
        let inspected = answer(status, &format!("{{\"code\":{code},\"source\":\"a\"}}"));
        let found = findings(&inspected).contains(&"status-disagrees");
        assert_eq!(found, disagrees, "{code} under {status}");
    }
}

#[test]
fn a_member_that_stands_twice_is_told() {
    let inspected = alone(r#"{"code":4000,"code":5000,"source":"a"}"#);
    assert_eq!(inspected["body"]["error"]["code"], 5000);
    assert_eq!(findings(&inspected), ["duplicate-member"]);
}

#[test]
fn the_description_is_text_and_not_markup() {
    let body = r#"{"code":4000,"source":"a","description":"\u001b[2J **bold** <b>x</b>"}"#;
    let text = Run::new::<&str>(&[])
        .stdin(body)
        .stdout_has("[2J **bold** <b>x</b>")
        .run();
    assert!(!text.stdout().contains('\u{1b}'));
    Run::new(&["--format=markdown"])
        .stdin(body)
        .stdout_has("It says: `\\x1b[2J **bold** <b>x</b>`\n")
        .run();
}

/// The rate limit of a 429 with these members.
#[track_caller]
fn rate_limit(members: &str) -> Value {
    let body = format!("{{\"currentRequests\":31,\"maxRequests\":30,{members}}}");
    let inspected = answer("429 Too Many Requests\r\nRetry-After: 7", &body);
    assert_eq!(inspected["body"]["kind"], "rate-limit", "{members}");
    assert_eq!(inspected["body"]["documented"], "match", "{members}");
    assert_eq!(inspected["retry"]["afterSeconds"], 7, "{members}");
    inspected["body"]["rateLimit"].clone()
}

#[test]
fn a_rate_limit_tells_its_window() {
    for (members, window) in [
        (
            r#""periodInSeconds":15,"limitType":"rate","version":1"#,
            json!("burst"),
        ),
        (
            r#""PeriodInSeconds":300,"LimitType":"Rate""#,
            json!("sustain"),
        ),
        (r#""periodInSeconds":120"#, Value::Null),
        (r#""limitType":"rate""#, Value::Null),
        (
            r#""periodInSeconds":15,"limitType":"concurrency""#,
            Value::Null,
        ),
    ] {
        assert_eq!(rate_limit(members)["window"], window, "{members}");
    }
    assert_eq!(
        rate_limit(r#""periodInSeconds":15,"limitType":"rate""#),
        json!({
            "limitType": "rate",
            "currentRequests": 31,
            "maxRequests": 30,
            "periodInSeconds": 15,
            "window": "burst",
            "service": null,
            "documented": null,
        })
    );
}

#[test]
fn a_wait_is_the_one_that_is_stated_or_else_the_period() {
    let body = r#"{"currentRequests":31,"maxRequests":30,"periodInSeconds":300}"#;
    let inspected = answer("429 Too Many Requests", body);
    assert_eq!(findings(&inspected), ["retry-after-missing"]);
    let advice = inspected["advice"][0].as_str().expect("advice");
    assert!(advice.contains("300 s"), "{advice}");
    let inspected = answer("429 Too Many Requests\r\nRetry-After: 5", body);
    assert_eq!(findings(&inspected), [""; 0]);
    assert_eq!(
        inspected["advice"],
        json!(["Wait 5 s, then send the request again."])
    );
}

/// What `explain` says of a number, for the service that it is of.
#[track_caller]
fn explained(number: i32, source: Option<&str>) -> Value {
    let explained = Run::new(&["explain", &number.to_string()]).json();
    let matches = explained["matches"].as_array().expect("matches");
    let is_it =
        |found: &&Value| found["type"] == "service-error" && found["source"].as_str() == source;
    matches.iter().find(is_it).cloned().unwrap_or_default()
}

#[test]
fn explain_and_inspect_say_the_same_of_every_number() {
    let documented = SERVICE_ERRORS.iter().map(|(code, _)| (*code, None));
    let seen = observed_error::TABLE.iter();
    let seen = seen.map(|row| (row.code, row.source));
    for (code, source) in documented.clone().chain(seen) {
        let is_documented = documented.clone().any(|(number, _)| number == code);
        let body = match (is_documented, source) {
            (true, _) => format!("{{\"code\":{code},\"source\":\"DemoFD\"}}"),
            (false, Some(source)) => format!("{{\"code\":{code},\"source\":\"{source}\"}}"),
            (false, None) => format!("{{\"errorCode\":{code},\"errorMessage\":\"x\"}}"),
        };
        let (inspected, explained) = (alone(&body), explained(code, source));
        let error = &inspected["body"]["error"];
        assert!(error["meaning"].is_string(), "{code}");
        for member in ["meaning", "documentation", "name"] {
            assert_eq!(error[member], explained[member], "{member} of {code}");
        }
    }
}

#[test]
fn the_sample_of_the_documentation_is_explained_under_its_status() {
    let inspected = answer("403 Forbidden", r#"{"errorCode":8377,"errorMessage":"x"}"#);
    let error = &inspected["body"]["error"];
    assert_eq!(
        error["meaning"],
        "The XUID of the token is not that of the URI."
    );
    assert_eq!(error["documented"], true);
    assert_eq!(findings(&inspected), [""; 0]);
}

#[test]
fn an_error_called_as_its_object_is_named_once() {
    let body = r#"{"code":5000,"source":"DemoFD","description":"x"}"#;
    Run::new::<&str>(&[])
        .stdin(body)
        .stdout_has("  ServiceError 5000, from DemoFD\n")
        .run();
    let url = "https://userpresence.xboxlive.com/users/me/devices/current/titles/current";
    let response = format!("HTTP/1.1 500 X\r\n\r\n{body}");
    Run::new(&["-X", "POST", "--url", url])
        .stdin(response)
        .stdout_has("Next    The write may have taken effect: find out before sending it again.\n")
        .stdout_has("        Keep the correlation id for support.\n")
        .run();
}
