//! The errors of the services beside Xbox: what they are taken for, what is said of them, and what stays any JSON.

use serde_json::Value;

use crate::support::{Run, findings};

/// An error of a neighbour.
struct Sample {
    /// What it is.
    kind: &'static str,
    status: u16,
    /// `None` where the body tells enough.
    url: Option<&'static str>,
    body: &'static str,
    /// `body.error.code`.
    code: Value,
    /// `body.says`.
    says: &'static str,
    /// What the report says, in English and in French.
    title: [&'static str; 2],
}

fn samples() -> Vec<Sample> {
    vec![
        Sample {
            kind: "oauth-error",
            status: 400,
            url: None,
            body: r#"{"error":"invalid_grant","error_description":"AADSTS99999: The code is too old.","error_codes":[99999]}"#,
            code: "invalid_grant".into(),
            says: "AADSTS99999: The code is too old.",
            title: [
                "OAuth error invalid_grant, AADSTS99999",
                "Erreur OAuth invalid_grant, AADSTS99999",
            ],
        },
        Sample {
            kind: "oauth-error",
            status: 401,
            url: Some("https://api.example.com/token"),
            body: r#"{"error":"authorization_pending"}"#,
            code: "authorization_pending".into(),
            says: "",
            title: [
                "OAuth error authorization_pending",
                "Erreur OAuth authorization_pending",
            ],
        },
        Sample {
            kind: "minecraft-error",
            status: 403,
            url: None,
            body: r#"{"path":"/authentication/login_with_xbox","errorMessage":"Invalid app registration, see the page"}"#,
            code: Value::Null,
            says: "Invalid app registration, see the page",
            title: [
                "Minecraft error, at /authentication/login_with_xbox",
                "Erreur Minecraft, à /authentication/login_with_xbox",
            ],
        },
        Sample {
            kind: "minecraft-error",
            status: 404,
            url: Some("https://api.minecraftservices.com/player/x"),
            body: r#"{"path":"/player/x","error":"NOT_FOUND","developerMessage":"nobody"}"#,
            code: "NOT_FOUND".into(),
            says: "nobody",
            title: [
                "Minecraft error NOT_FOUND, at /player/x",
                "Erreur Minecraft NOT_FOUND, à /player/x",
            ],
        },
        Sample {
            kind: "yggdrasil-error",
            status: 403,
            url: Some("https://authserver.mojang.com/authenticate"),
            body: r#"{"error":"ForbiddenOperationException","errorMessage":"Not these credentials."}"#,
            code: "ForbiddenOperationException".into(),
            says: "Not these credentials.",
            title: [
                "Mojang error ForbiddenOperationException",
                "Erreur Mojang ForbiddenOperationException",
            ],
        },
        Sample {
            kind: "yggdrasil-error",
            status: 403,
            url: None,
            body: r#"{"error":"ForbiddenOperationException","errorMessage":"Invalid credentials. Try another."}"#,
            code: "ForbiddenOperationException".into(),
            says: "Invalid credentials. Try another.",
            title: [
                "Mojang error ForbiddenOperationException (probably) A Microsoft account was tried at the old sign-in",
                "Erreur Mojang ForbiddenOperationException (probablement) Un compte Microsoft a été essayé à l’ancienne connexion",
            ],
        },
        Sample {
            kind: "status-error",
            status: 200,
            url: Some("https://xccs.xboxlive.com/opStatus"),
            body: r#"{"status":{"errorCode":"OK","errorMessage":null},"opStatusList":[{"operationStatus":"Succeeded","message":"done"},{"operationStatus":"OffConsoleError","xccsErrorCode":"ErrorCallingWNS","hResult":-2147019873,"message":"asleep"}]}"#,
            code: "ErrorCallingWNS".into(),
            says: "asleep",
            title: [
                "Error ErrorCallingWNS, OffConsoleError, -2147019873 (0x8007139F) The command could not be sent",
                "Erreur ErrorCallingWNS, OffConsoleError, -2147019873 (0x8007139F) La commande n’a pas pu",
            ],
        },
        Sample {
            kind: "status-error",
            status: 404,
            url: None,
            body: r#"{"status":{"errorCode":"DataAccessError","errorMessage":null},"opStatusList":[{"operationStatus":"TimedOut"}]}"#,
            code: "DataAccessError".into(),
            says: "",
            title: [
                "Error DataAccessError, TimedOut",
                "Erreur DataAccessError, TimedOut",
            ],
        },
        Sample {
            kind: "realms-error",
            status: 403,
            url: None,
            body: r#"{"errorCode":6,"errorMsg":"no realm"}"#,
            code: 6.into(),
            says: "no realm",
            title: [
                "Realms error 6 (probably)",
                "Erreur Realms 6 (probablement)",
            ],
        },
        Sample {
            kind: "realms-error",
            status: 403,
            url: Some("https://pc.realms.minecraft.net/worlds"),
            body: r#"{"errorCode":6,"errorMsg":"no realm"}"#,
            code: 6.into(),
            says: "no realm",
            title: [
                "Realms error 6 Realms reports",
                "Erreur Realms 6 Realms signale",
            ],
        },
        Sample {
            kind: "minecraft-services-error",
            status: 400,
            url: Some("https://a.franchise.minecraft-services.net/x"),
            body: r#"{"namespace":"a","code":"Outer","message":"first","innerError":{"namespace":"b","code":"Inner","message":"then"}}"#,
            code: "Outer".into(),
            says: "first\nthen",
            title: [
                "Bedrock services error Outer, b Inner, from a",
                "Erreur des services Bedrock Outer, b Inner, émis par a",
            ],
        },
        Sample {
            kind: "playfab-error",
            status: 400,
            url: Some("https://ab12c.playfabapi.com/Client/LoginWithXbox"),
            body: r#"{"code":400,"status":"BadRequest","error":"NobodysError","errorCode":31999,"errorMessage":"No","errorDetails":{"Field":["too short"]}}"#,
            code: 31999.into(),
            says: "No\nField: too short",
            title: [
                "PlayFab error 31999, NobodysError",
                "Erreur PlayFab 31999, NobodysError",
            ],
        },
        Sample {
            kind: "stream-error",
            status: 400,
            url: Some("https://uks.gssv-play-prod.xboxlive.com/v5/sessions/home/x/state"),
            body: r#"{"state":"Failed","detailedSessionState":0,"errorDetails":{"code":"OtherError","message":"Agent : -2147019873 : Nothing came"}}"#,
            code: "OtherError".into(),
            says: "Agent : -2147019873 : Nothing came",
            title: [
                "Streaming error OtherError, -2147019873 (0x8007139F)",
                "Erreur de streaming OtherError, -2147019873 (0x8007139F)",
            ],
        },
        Sample {
            kind: "status-error",
            status: 404,
            url: Some("https://xccs.xboxlive.com/commands"),
            body: r#"{"errorCode":"SomeWord","errorMessage":"not there"}"#,
            code: "SomeWord".into(),
            says: "not there",
            title: ["Error SomeWord", "Erreur SomeWord"],
        },
        Sample {
            kind: "proxy-error",
            status: 200,
            url: Some("https://xboxapi.com/v2/x"),
            body: r#"{"success":false,"error_code":401,"error_message":"confirm the sign-in"}"#,
            code: 401.into(),
            says: "confirm the sign-in",
            title: ["Proxy error 401", "Erreur de proxy 401"],
        },
    ]
}

fn run(sample: &Sample, args: &[&str]) -> Run {
    let Sample { status, body, .. } = sample;
    let head = format!("HTTP/1.1 {status} Any\r\nContent-Type: application/json\r\n\r\n");
    let url = sample.url.map(|url| ["--url", url]);
    let args: Vec<&str> = args
        .iter()
        .copied()
        .chain(url.into_iter().flatten())
        .collect();
    Run::new(&args).stdin(head + body)
}

/// The words of a text, however it is wrapped.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn each_kind_has_its_code_and_what_it_says_in_json() {
    for sample in samples() {
        for language in ["en", "fr"] {
            let inspected = run(&sample, &["--lang", language]).json();
            let body = &inspected["body"];
            assert_eq!(body["kind"], sample.kind, "{}", sample.body);
            assert_eq!(body["error"]["code"], sample.code, "{}", sample.body);
            let says = Some(sample.says).filter(|says| !says.is_empty());
            assert_eq!(body["says"].as_str(), says, "{}", sample.body);
            assert_eq!(body["error"]["description"], body["says"]);
            assert!(
                !findings(&inspected).contains(&"foreign-host"),
                "{}",
                sample.body
            );
        }
    }
}

#[test]
fn each_kind_is_named_in_the_report_and_what_it_says_is_shown() {
    for sample in samples() {
        for (language, title) in ["en", "fr"].into_iter().zip(sample.title) {
            let report = run(&sample, &["--lang", language]).stdout_has("").run();
            let report = words(&report.stdout().replace("> ", ""));
            assert!(report.contains(title), "{title}\n{report}");
            for line in sample.says.lines() {
                assert!(report.contains(line), "{line}\n{report}");
            }
        }
    }
}

#[test]
fn the_errors_of_other_products_stay_any_json_and_say_what_they_say() {
    for (body, says) in [
        (
            r#"{"message":"Not Found","documentation_url":"https://docs.example/rest","status":"404"}"#,
            "Not Found",
        ),
        (
            r#"{"__type":"ResourceNotFoundException","message":"no table"}"#,
            "no table",
        ),
        (
            r#"{"Message":"User is not allowed"}"#,
            "User is not allowed",
        ),
        (
            r#"{"timestamp":"2026-01-02T03:04:05Z","status":404,"error":"Not Found","path":"/orders/7"}"#,
            "Not Found",
        ),
        (
            r#"{"type":"about:blank","title":"Too poor","status":403,"detail":"30 are needed"}"#,
            "Too poor\n30 are needed",
        ),
        (
            r#"{"error":{"code":403,"message":"No access","status":"PERMISSION_DENIED","details":[{"a":1}]}}"#,
            "No access",
        ),
        (
            r#"{"error":{"type":"card_error","code":"card_declined","message":"Declined","param":"card"}}"#,
            "Declined",
        ),
        (
            r#"{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"no such pod","reason":"NotFound","details":{"name":"a"},"code":404}"#,
            "no such pod",
        ),
    ] {
        for url in [None, Some("https://api.example.com/orders/7")] {
            let response =
                format!("HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\n\r\n{body}");
            let url = url.map(|url| ["--url", url]);
            let args: Vec<&str> = url.into_iter().flatten().collect();
            let inspected = Run::new(&args).stdin(response.as_str()).json();
            assert_eq!(inspected["body"]["kind"], "json", "{body}");
            assert_eq!(inspected["body"]["error"], Value::Null, "{body}");
            assert_eq!(inspected["body"]["says"], says, "{body}");
            let situations = inspected["meaning"]["situations"]
                .as_array()
                .expect("a list");
            assert!(
                situations.iter().all(|one| one["verdict"] == "ruled-out"),
                "{body}: {situations:?}"
            );
            let report = Run::new(&args)
                .stdin(response.as_str())
                .stdout_has("It says:")
                .run();
            for line in says.lines() {
                assert!(
                    report.stdout().contains(line),
                    "{line}\n{}",
                    report.stdout()
                );
            }
        }
    }
}

#[test]
fn the_members_of_minecraft_are_anybodys_on_another_host() {
    let body = r#"{"path":"/minecraft/profile","error":"NOT_FOUND"}"#;
    let kind = |url: &str| {
        let response = format!("HTTP/1.1 404 Not Found\r\n\r\n{body}");
        let inspected = Run::new(&["--url", url]).stdin(response).json();
        inspected["body"]["kind"].clone()
    };
    assert_eq!(
        kind("https://api.minecraftservices.com/minecraft/profile"),
        "minecraft-error"
    );
    assert_eq!(kind("/minecraft/profile"), "minecraft-error");
    assert_eq!(kind("https://api.example.com/minecraft/profile"), "json");
    assert_eq!(
        kind("https://profile.xboxlive.com/minecraft/profile"),
        "json"
    );
}

#[test]
fn the_ids_in_an_error_are_shown_as_what_to_quote() {
    let body = r#"{"error":"invalid_grant","error_description":"AADSTS70016: Pending.","error_codes":[70016],
        "trace_id":"11111111-2222-4333-8444-555555555555","correlation_id":"c-1",
        "error_uri":"https://login.microsoftonline.com/error?code=70016"}"#;
    let response =
        format!("HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\n\r\n{body}");
    let inspected = Run::new::<&str>(&[]).stdin(response.as_str()).json();
    let ids = inspected["body"]["ids"].as_array().expect("a list");
    let ids: Vec<_> = ids
        .iter()
        .map(|id| (id["name"].as_str(), id["value"].as_str()))
        .collect();
    assert_eq!(
        ids,
        [
            (
                Some("trace_id"),
                Some("11111111-2222-4333-8444-555555555555")
            ),
            (Some("correlation_id"), Some("c-1"))
        ]
    );
    assert_eq!(inspected["body"]["error"]["also"][0]["code"], 70016);
    assert!(!findings(&inspected).contains(&"secret-redacted"));
    Run::new::<&str>(&[])
        .stdin(response)
        .stdout_has("Quote   trace_id 11111111-2222-4333-8444-555555555555\n")
        .stdout_has("        correlation_id c-1\n")
        .run();
}

#[test]
fn a_number_that_is_in_no_table_leads_to_the_page_that_explains_it() {
    let body = r#"{"error":"invalid_grant","error_description":"AADSTS99999: odd"}"#;
    let address = "https://login.microsoftonline.com/error?code=99999";
    let response = format!("HTTP/1.1 400 Bad Request\r\n\r\n{body}");
    let inspected = Run::new::<&str>(&[]).stdin(response.as_str()).json();
    assert_eq!(
        inspected["body"]["error"]["also"][0]["documentation"],
        address
    );
    for language in ["en", "fr"] {
        Run::new(&["--lang", language])
            .stdin(response.as_str())
            .stdout_has(address)
            .run();
    }
}

#[test]
fn an_answer_inside_a_string_is_read_and_that_is_said() {
    let body = r#"{"status":404,"body":"{\"code\":4100,\"source\":\"DemoFD\",\"description\":\"nobody\"}"}"#;
    let response = format!("HTTP/1.1 200 OK\r\n\r\n{body}");
    let inspected = Run::new::<&str>(&[]).stdin(response.as_str()).json();
    assert_eq!(inspected["body"]["kind"], "service-error");
    assert_eq!(inspected["body"]["inString"], true);
    assert_eq!(inspected["body"]["wrappedStatus"], 404);
    assert_eq!(inspected["body"]["says"], "nobody");
    for (language, said) in [
        (
            "en",
            "The answer stands as a text inside a JSON object, which gives 404 as its status.",
        ),
        (
            "fr",
            "La réponse figure comme texte dans un objet JSON, qui lui donne le statut 404.",
        ),
    ] {
        let report = Run::new(&["--lang", language])
            .stdin(response.as_str())
            .stdout_has("ServiceError 4100")
            .run();
        assert!(words(report.stdout()).contains(said), "{}", report.stdout());
    }
    let failed = r#"{"reason":"{\"XErr\":2148916233}","error":true}"#;
    let response = format!("HTTP/1.1 400 Bad Request\r\n\r\n{failed}");
    let inspected = Run::new::<&str>(&[]).stdin(response).json();
    assert_eq!(inspected["body"]["kind"], "sign-in-error");
    assert_eq!(inspected["body"]["wrappedStatus"], Value::Null);
}

#[test]
fn a_long_text_is_cut_and_its_secrets_are_hidden() {
    let token = "XBL3.0 x=1234567890;eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2VjcmV0";
    let long = "word ".repeat(2000);
    let body = format!(r#"{{"error":{{"message":"{token} was refused. {long}"}}}}"#);
    let response = format!("HTTP/1.1 401 Unauthorized\r\n\r\n{body}");
    let inspected = Run::new::<&str>(&[]).stdin(response).json();
    let says = inspected["body"]["says"].as_str().expect("a text");
    assert!(
        says.len() <= 4096 && says.contains("<redacted 1>"),
        "{says}"
    );
    assert!(!says.contains("eyJ"), "{says}");
}

#[test]
fn an_array_beside_the_marks_of_rta_looks_like_its_message() {
    let response = "HTTP/1.1 200 OK\r\n\r\n[3,17,{\"a\":1}]";
    let rta = ["--url", "https://rta.xboxlive.com/connect"];
    let inspected = Run::new(&rta).stdin(response).json();
    assert_eq!(inspected["body"]["kind"], "json");
    assert!(findings(&inspected).contains(&"rta-message"));
    let inspected = Run::new::<&str>(&[]).stdin(response).json();
    assert!(!findings(&inspected).contains(&"rta-message"));
}

#[test]
fn nobody_says_that_there_is_no_message_beside_one() {
    for (body, there) in [
        ("", false),
        (r#"{"message":"the number of seats is missing"}"#, true),
        (
            r#"{"errors":[{"detail":"the number of seats is missing"}]}"#,
            true,
        ),
    ] {
        for (language, none) in [("en", "and there is none"), ("fr", "et il n’y en a pas")] {
            let response = format!("HTTP/1.1 400 Bad Request\r\n\r\n{body}");
            let report = Run::new(&["-X", "PUT", "--lang", language])
                .stdin(response)
                .stdout_has("")
                .run();
            let report = words(report.stdout());
            assert!(!there || !report.contains(none), "{report}");
            assert_eq!(
                there,
                report.contains("the number of seats is missing"),
                "{report}"
            );
        }
    }
}

#[test]
fn what_an_error_takes_goes_by_its_own_table() {
    for (status, body, how) in [
        (
            400,
            r#"{"error":"invalid_grant","error_description":"AADSTS70016: Pending."}"#,
            "later",
        ),
        (
            400,
            r#"{"error":"invalid_grant","error_description":"AADSTS99999: Odd."}"#,
            "sign-in",
        ),
        (
            403,
            r#"{"code":403,"status":"Forbidden","error":"AccountBanned","errorCode":1002,"errorMessage":"m"}"#,
            "none",
        ),
        (
            429,
            r#"{"code":429,"status":"TooManyRequests","error":"APIClientRequestRateLimitExceeded","errorCode":1199,"errorMessage":"m"}"#,
            "later",
        ),
        (
            403,
            r#"{"path":"/authentication/login_with_xbox","errorMessage":"Invalid app registration, see the page"}"#,
            "none",
        ),
    ] {
        let response = format!("HTTP/1.1 {status} Any\r\n\r\n{body}");
        let inspected = Run::new::<&str>(&[]).stdin(response).json();
        assert_eq!(inspected["retry"]["how"], how, "{body}");
    }
}

#[test]
fn a_single_resource_may_mean_something_else_by_a_status() {
    let lists = "https://eplists.xboxlive.com/users/xuid(2535400000000001)/lists/PINS/Games";
    let debug = "https://sessiondirectory.xboxlive.com/debug/x";
    for (status, url, body, authority, says) in [
        (404, lists, "", "xbox", "Lists answers both with 404"),
        (501, lists, "", "xbox", "does not allow this name"),
        (
            400,
            lists,
            "A contract version header is missing.",
            "xbox",
            "x-xbl-contract-version",
        ),
        (404, debug, "", "mpsd", "Session Explorer"),
    ] {
        let response = format!("HTTP/1.1 {status} X\r\nContent-Type: text/plain\r\n\r\n{body}");
        let report = Run::new(&["--url", url]).stdin(response).json();
        let meaning = &report["meaning"];
        assert_eq!(meaning["authority"], authority, "{url}");
        assert!(
            meaning["text"]
                .as_str()
                .is_some_and(|text| text.contains(says)),
            "{meaning}"
        );
        assert_eq!(meaning["situations"], serde_json::json!([]), "{url}");
    }
    let path = lists.trim_start_matches("https://eplists.xboxlive.com");
    let report = Run::new(&["--url", path])
        .stdin("HTTP/1.1 404 X\r\n\r\n")
        .json();
    assert!(
        report["meaning"]["text"]
            .to_string()
            .contains("Lists answers both"),
        "{report}"
    );
    assert_eq!(report["meaning"]["authorityAssumed"], false);
    let feedback = Run::new(&["--url", "/users/xuid(2535400000000001)/feedback"])
        .stdin("HTTP/1.1 404 X\r\n\r\n")
        .json();
    assert_eq!(feedback["meaning"]["authority"], "xbox");
    assert!(
        !feedback["meaning"]["text"].to_string().contains("Lists"),
        "{feedback}"
    );
    let other = Run::new(&["--url", lists])
        .stdin("HTTP/1.1 403 X\r\n\r\n")
        .json();
    assert!(
        !other["meaning"]["text"].to_string().contains("Lists"),
        "{other}"
    );
}

#[test]
fn a_refusal_of_the_minecraft_login_without_a_body_is_told_by_the_documented_row() {
    const LOGIN: &str = "https://api.minecraftservices.com/authentication/login_with_xbox";
    let report = Run::new(&["-X", "POST", "--url", LOGIN]).stdin("HTTP/1.1 403 Any\r\n\r\n");
    let inspected = report.stdout_has("Mojang documents one cause").run();
    let explained = Run::new(&["explain", "403", "--url", LOGIN]);
    let explained = explained.stdout_has("Mojang documents one cause").run();
    for told in [inspected.stdout(), explained.stdout()] {
        assert!(told.contains("help.minecraft.net"), "{told}");
        assert!(
            !told.contains("FORBIDDEN") && !told.contains("Voyager"),
            "{told}"
        );
    }
}

#[test]
fn a_known_cause_is_not_followed_by_what_is_done_about_its_status_in_general() {
    for (status, url, body, steps, how) in [
        (
            401,
            "https://xccs.xboxlive.com/lists/devices",
            r#"{"status":{"errorCode":"DataAccessError","errorMessage":null}}"#,
            1,
            "later",
        ),
        (
            401,
            "https://multiplayer.minecraft.net/multiplayer/bedrock/authentication",
            r#"{"path":"/multiplayer/bedrock/authentication","error":"UNAUTHORIZED"}"#,
            1,
            "none",
        ),
        (
            401,
            "https://demo.playfabapi.com/Client/GetPlayerProfile",
            r#"{"code":401,"status":"Unauthorized","error":"AccountBanned","errorCode":1002,"errorMessage":"No."}"#,
            1,
            "none",
        ),
        (
            401,
            "https://demo.playfabapi.com/Client/GetPlayerProfile",
            r#"{"code":401,"status":"Unauthorized","error":"NotAuthenticated","errorCode":1074,"errorMessage":"No."}"#,
            1,
            "sign-in",
        ),
        (
            401,
            "https://profile.xboxlive.com/users/me",
            r#"{"errorCode":8377,"errorMessage":"No.","errorSource":"Demo"}"#,
            0,
            "fix-request",
        ),
        (
            500,
            "https://profile.xboxlive.com/users/me",
            r#"{"errorCode":8377,"errorMessage":"No.","errorSource":"Demo"}"#,
            0,
            "fix-request",
        ),
        (
            401,
            "https://pc.realms.minecraft.net/worlds",
            r#"{"errorCode":12,"errorMsg":"No."}"#,
            1,
            "none",
        ),
    ] {
        let answer = format!("HTTP/1.1 {status} X\r\nContent-Type: application/json\r\n\r\n{body}");
        let told = Run::new(&["inspect", "--url", url]).stdin(answer).json();
        let told = told.get(0).unwrap_or(&told);
        let advice = told["advice"].as_array().map_or(0, Vec::len);
        assert_eq!(advice, steps, "{body}: {}", told["advice"]);
        assert_eq!(told["retry"]["how"], how, "{body}");
    }
}
