//! Reached rate limits: which service, which window, what is documented, and when to send again.

use serde_json::{Value, json};

use crate::support::{Run, findings};

/// The documented limits: service, which calls, burst, sustain, publisher, certification.
type Row = (&'static str, &'static str, u32, u32, Option<u32>, u32);

#[rustfmt::skip]
const DOCUMENTED: [Row; 22] = [
    ("mpsd", "all", 30, 300, None, 3000),
    ("mpsd", "search-handle-read", 1, 20, None, 20),
    ("mpsd", "search-handle-write", 1, 20, None, 20),
    ("smart-match", "all", 10, 100, None, 1000),
    ("presence", "read", 30, 100, None, 100),
    ("presence", "write", 3, 30, None, 30),
    ("profile", "all", 10, 30, None, 300),
    ("social", "all", 10, 30, None, 300),
    ("privacy", "all", 10, 30, None, 300),
    ("clubs", "all", 10, 30, None, 300),
    ("leaderboards", "all", 30, 100, None, 1000),
    ("achievements", "all", 100, 300, None, 3000),
    ("stats-read", "all", 100, 300, None, 3000),
    ("stats-write", "all", 10, 10, None, 300),
    ("user-posts", "all", 100, 300, None, 3000),
    ("collections", "all", 100, 100, Some(200), 300),
    ("inventory", "all", 100, 100, Some(200), 300),
    ("multiplayer-activity", "recent-players", 3, 50, None, 50),
    ("multiplayer-activity", "invites", 7, 50, None, 50),
    ("multiplayer-activity", "activity-write", 10, 100, None, 100),
    ("multiplayer-activity", "activity-read", 20, 200, None, 200),
    ("title-management", "all", 15, 50, None, 500),
];

const DATE: &str = "Date: Wed, 04 Mar 2026 05:06:07 GMT\r\n";

fn limit(max: u32, period: u32) -> String {
    let current = max + 1;
    format!(
        r#"{{"version":1,"currentRequests":{current},"maxRequests":{max},"periodInSeconds":{period},"limitType":"Rate"}}"#
    )
}

fn refusal(headers: &str, body: &str) -> String {
    format!(
        "HTTP/1.1 429 Too Many Requests\r\nContent-Type: application/json\r\n{headers}\r\n{body}"
    )
}

#[track_caller]
fn inspected(args: &[&str], headers: &str, body: &str) -> Value {
    Run::new(args).stdin(refusal(headers, body)).json()
}

#[test]
fn the_documented_limits_are_listed() {
    let listed = Run::new(&["list", "rate-limits"]).json();
    let rows = listed["rows"].as_array().expect("rows");
    let documented: Vec<_> = rows
        .iter()
        .filter(|row| row["source"] == "documented")
        .map(|row| {
            json!([
                row["service"],
                row["calls"],
                row["burst"],
                row["sustain"],
                row["perPublisher"],
                row["certification"]
            ])
        })
        .collect();
    let expected: Vec<_> = DOCUMENTED.iter().map(|row| json!(row)).collect();
    assert_eq!(documented, expected);
    let others = rows.iter().filter(|row| row["source"] == "trace-analyzer");
    let others: Vec<_> = others
        .map(|row| {
            json!([
                row["service"],
                row["burst"],
                row["sustain"],
                row["certification"]
            ])
        })
        .collect();
    assert_eq!(
        others,
        [
            json!(["title-storage", 10, 30, null]),
            json!(["other", 10, 30, null])
        ]
    );
}

#[test]
fn the_list_reads_in_both_languages_and_as_markdown() {
    Run::new(&["list", "rate-limits"])
        .stdout_has("  Presence, writes   3 in 15 s, 30 in 300 s\n")
        .run();
    Run::new(&["--lang", "fr", "list", "rate-limits"])
        .stdout_has("  Présence, écritures   3 en 15\u{a0}s, 30 en 300\u{a0}s\n")
        .run();
    Run::new(&["list", "rate-limits", "--format", "markdown"])
        .stdout_has("| Service | Limit | Hosts |\n")
        .stdout_has("| Profile | 10 in 15 s, 30 in 300 s |")
        .run();
}

#[test]
fn every_host_of_the_list_finds_its_limit_by_the_figure() {
    let listed = Run::new(&["list", "rate-limits"]).json();
    for row in listed["rows"].as_array().expect("rows") {
        let (path, method) = match row["calls"].as_str().expect("calls") {
            "search-handle-read" => ("/handles/query?include=relatedInfo,roleInfo", "POST"),
            "search-handle-write" => ("/handles", "POST"),
            "read" => ("/users/me", "GET"),
            "write" | "activity-write" => ("/users/me", "PUT"),
            _ => ("/x", "GET"),
        };
        for host in row["hosts"].as_array().expect("hosts") {
            let url = format!("https://{}{path}", host.as_str().expect("a host"));
            let args = ["--url", url.as_str(), "--method", method];
            let burst = u32::try_from(row["burst"].as_u64().expect("a figure")).expect("small");
            let report = inspected(&args, "Retry-After: 1\r\n", &limit(burst, 15));
            let found = &report["body"]["rateLimit"];
            assert_eq!(found["service"], row["service"], "{url}");
            let expected = match row["source"].as_str() {
                Some("documented") => row["burst"].clone(),
                _ => Value::Null,
            };
            assert_eq!(found["documented"]["burst"], expected, "{url}");
            assert!(!findings(&report).contains(&"limit-differs"), "{url}");
        }
    }
}

#[test]
fn the_figure_of_the_answer_counts_and_a_difference_is_told() {
    let args = ["--url", "https://profile.xboxlive.com/users/me"];
    let report = inspected(&args, "Retry-After: 5\r\n", &limit(40, 300));
    assert_eq!(findings(&report), ["limit-differs"]);
    assert_eq!(report["body"]["rateLimit"]["maxRequests"], 40);
    assert_eq!(report["body"]["rateLimit"]["window"], "sustain");
    Run::new(&args)
        .stdin(refusal("Retry-After: 5\r\n", &limit(40, 300)))
        .stdout_has("  Limit of 40 calls in 300 s reached (41 counted): the sustain limit.\n")
        .stdout_has("  Documented for Profile: 10 in 15 s (burst) and 30 in 300 s (sustain)")
        .stdout_has("  A title that makes 300 calls in 300 s fails certification.\n")
        .stdout_has("Note    The answer gives a limit of 40 calls")
        .run();
}

#[test]
fn another_period_is_no_window_and_is_not_compared() {
    let args = ["--url", "https://profile.xboxlive.com/users/me"];
    let report = inspected(&args, "Retry-After: 5\r\n", &limit(40, 120));
    assert_eq!(report["body"]["rateLimit"]["window"], Value::Null);
    assert_eq!(findings(&report), [""; 0]);
}

#[test]
fn simultaneous_calls_have_no_documented_limit() {
    let args = ["--url", "https://profile.xboxlive.com/users/me"];
    let body = r#"{"currentRequests":5,"maxRequests":4,"limitType":"concurrency"}"#;
    let report = inspected(&args, "Retry-After: 5\r\n", body);
    assert_eq!(report["body"]["rateLimit"]["documented"], Value::Null);
    assert_eq!(report["body"]["rateLimit"]["window"], Value::Null);
    assert!(!report["advice"].to_string().contains("sustain"));
}

#[test]
fn a_wait_says_until_when() {
    for (lang, said) in [
        (
            "en",
            "Wait 12 s, that is until 05:06:19 UTC, then send the request again.\n",
        ),
        (
            "fr",
            "Attendez 12\u{a0}s, soit jusqu’à 05:06:19 UTC, puis renvoyez la requête.\n",
        ),
    ] {
        for retry_after in ["12", "Wed, 04 Mar 2026 05:06:19 GMT"] {
            let headers = format!("{DATE}Retry-After: {retry_after}\r\n");
            Run::new(&["--lang", lang])
                .stdin(refusal(&headers, &limit(30, 15)))
                .stdout_has(said)
                .run();
            let report = inspected(&[], &headers, &limit(30, 15));
            assert_eq!(report["retry"]["afterSeconds"], 12);
            assert_eq!(report["retry"]["at"], "2026-03-04T05:06:19Z");
        }
    }
}

#[test]
fn without_a_date_only_the_seconds_are_known() {
    let report = inspected(&[], "Retry-After: 12\r\n", &limit(30, 15));
    assert_eq!(report["retry"]["at"], Value::Null);
    assert_eq!(
        report["advice"][0],
        "Wait 12 s, then send the request again."
    );
}

#[test]
fn without_a_stated_wait_the_period_tells_when_it_is_over() {
    let report = inspected(&[], DATE, &limit(300, 300));
    let advice = report["advice"][0].as_str().expect("advice");
    assert!(
        advice.contains("Wait 300 s") && advice.contains("05:11:07 UTC"),
        "{advice}"
    );
}

#[test]
fn a_wait_beyond_all_calendars_has_no_moment() {
    let headers = format!("{DATE}Retry-After: 18446744073709551615\r\n");
    let report = inspected(&[], &headers, &limit(30, 15));
    assert_eq!(report["retry"]["at"], Value::Null);
}

#[test]
fn refused_calls_count_and_that_is_said() {
    let args = ["--url", "https://profile.xboxlive.com/users/me"];
    let report = inspected(&args, "Retry-After: 5\r\n", &limit(10, 15));
    let advice = report["advice"].as_array().expect("advice");
    assert!(advice.iter().any(|one| {
        one.as_str()
            .is_some_and(|one| one.contains("refused calls"))
    }));
}

#[test]
fn a_429_that_does_not_say_which_limit_names_the_documented_one() {
    let args = ["--url", "https://leaderboards.xboxlive.com/x"];
    let report = inspected(&args, "Retry-After: 5\r\n", "{}");
    assert_eq!(findings(&report), ["limit-documented"]);
    let elsewhere = inspected(
        &["--url", "https://notify.xboxlive.com/x"],
        "Retry-After: 5\r\n",
        "{}",
    );
    assert_eq!(findings(&elsewhere), [""; 0]);
}

#[test]
fn a_store_says_it_in_a_sentence() {
    let capture = "HTTP/1.1 429 Too Many Requests\r\nContent-Type: text/plain\r\nRetry-After: 5\r\n\r\n\
                   The limit of 100 operations in 300 seconds is reached.";
    let args = [
        "--url",
        "https://collections.mp.microsoft.com/v8.0/collections/query",
    ];
    let report = Run::new(&args).stdin(capture).json();
    assert_eq!(report["body"]["kind"], "message");
    assert_eq!(report["body"]["rateLimit"]["maxRequests"], 100);
    assert_eq!(findings(&report), [""; 0]);
}

#[test]
fn nothing_is_to_be_waited_for_when_the_wait_is_over() {
    let body = r#"{"currentRequests":11,"maxRequests":10,"periodInSeconds":15}"#;
    let advice = |status: &str| {
        let head = format!("HTTP/1.1 429 Too Many Requests\r\nRetry-After: {status}\r\n\r\n");
        let args = ["--url", "https://social.xboxlive.com/users"];
        Run::new(&args).stdin(head + body).json()["advice"].clone()
    };
    assert_eq!(
        advice("0"),
        json!(["Send the request again: the stated wait is over."])
    );
    assert_eq!(advice("1").as_array().map(Vec::len), Some(2));
}

#[test]
fn a_period_that_is_none_is_not_waited_for() {
    for period in ["0", "-15"] {
        let body =
            format!(r#"{{"currentRequests":31,"maxRequests":30,"periodInSeconds":{period}}}"#);
        let response = format!("HTTP/1.1 429 Too Many Requests\r\n\r\n{body}");
        assert_eq!(
            Run::new::<&str>(&[]).stdin(response).json()["advice"],
            json!(["Leave more and more time between tries."]),
            "{period}"
        );
    }
}

#[test]
fn a_limit_object_alone_leads_to_its_page() {
    const PAGE: &str = "live-fine-grained-rate-limiting";
    for args in [&["inspect"][..], &["explain", "--scan", "-"]] {
        for (language, source) in [
            ("en", "Source  rate-limit object, documented"),
            ("fr", "objet de limite de débit, documenté"),
        ] {
            let args = [args, &["--lang", language]].concat();
            let told = Run::new(&args)
                .stdin(limit(30, 15))
                .stdout_has("")
                .run()
                .stdout()
                .to_owned();
            assert!(told.contains(PAGE), "{told}");
            assert!(told.contains(source), "{told}");
        }
    }
    let wrapped = format!(r#"{{"content":{},"code":429}}"#, limit(60, 300));
    let told = Run::new(&["inspect"])
        .stdin(wrapped)
        .stdout_has("")
        .run()
        .stdout()
        .to_owned();
    assert!(!told.contains(PAGE), "{told}");
}

#[test]
fn the_people_hub_has_no_documented_limit() {
    let inspected = Run::new(&[
        "inspect",
        "--url",
        "https://peoplehub.xboxlive.com/users/me/people/social",
    ])
    .stdin("HTTP/1.1 429 X\r\n\r\n")
    .json();
    assert!(
        !findings(&inspected).contains(&"limit-documented"),
        "{inspected}"
    );
    assert_eq!(inspected["request"]["service"], "people-hub");
}

#[test]
fn a_limit_that_differs_from_edition_to_edition_names_the_editions() {
    let listed = Run::new(&["list", "rate-limits"]).json();
    let rows = listed["rows"].as_array().expect("rows");
    let other = |burst: u32, sustain: u32, certification: u32| json!({"burst": burst, "sustain": sustain, "certification": certification});
    let found: Vec<_> = rows
        .iter()
        .filter(|row| row["edition"] == "2020-07")
        .map(|row| json!([row["service"], row["calls"], row["elsewhere"]]))
        .collect();
    assert_eq!(
        found,
        [
            json!(["presence", "read", other(10, 100, 1000)]),
            json!(["presence", "write", other(3, 30, 300)]),
            json!(["stats-write", "all", other(100, 300, 3000)]),
        ]
    );
    let of_gdk = rows.iter().filter(|row| row["edition"] == "2022-06");
    assert_eq!(of_gdk.count(), 5);
    for (language, expected) in [
        (
            "en",
            "edition of July 2020; UWP edition of about 2018 and GDK edition of June 2022: 100 in 15 s",
        ),
        (
            "fr",
            "édition de juillet 2020\u{a0}; édition UWP de 2018 environ et édition GDK de juin 2022\u{a0}: 100",
        ),
    ] {
        let printed = crate::support::printed(&["list", "rate-limits", "--lang", language]);
        let words: Vec<&str> = printed.split(' ').filter(|word| !word.is_empty()).collect();
        let printed = words.join(" ").replace("\n ", " ").replace('\n', " ");
        assert!(printed.contains(expected), "{printed}");
    }
    let args = ["--url", "https://statswrite.xboxlive.com/x"];
    let other = inspected(&args, "Retry-After: 1\r\n", &limit(100, 15));
    assert!(!findings(&other).contains(&"limit-differs"), "{other}");
}

#[test]
fn a_429_that_states_nothing_names_every_limit_that_it_may_be_and_both_periods() {
    for (host, method, limits) in [
        ("multiplayeractivity.xboxlive.com/titles/1/x", "POST", 4),
        ("multiplayeractivity.xboxlive.com/titles/1/x", "GET", 3),
        ("sessiondirectory.xboxlive.com/handles", "POST", 2),
        ("smartmatch.xboxlive.com/hoppers", "POST", 1),
    ] {
        let url = format!("https://{host}");
        let report = inspected(&["--url", &url, "--method", method], "", "");
        let found = findings(&report);
        let count = found.iter().filter(|id| **id == "limit-documented").count();
        assert_eq!(count, limits, "{url}");
        assert_eq!(
            report["advice"].as_array().and_then(|advice| advice.last()),
            Some(&json!(
                "Wait until the counting period is over, 15 s (burst) or up to 300 s (sustain), then send the request again."
            )),
            "{report}"
        );
        assert_eq!(report["retry"]["how"], "later");
    }
    Run::new(&["explain", "429"])
        .stdout_has("15 s (burst) or up to")
        .run();
}

#[test]
fn the_sentence_of_a_store_is_a_limit_with_its_figures() {
    let sentence =
        "The limit of 200 operations in 300 seconds was exceeded for the publisher aspect.";
    let refusal = format!("HTTP/1.1 429 X\r\nContent-Type: text/plain\r\n\r\n{sentence}");
    for url in [
        "https://collections.mp.microsoft.com/v8.0/collections/query",
        "",
    ] {
        let args: &[&str] = match url {
            "" => &["inspect"],
            url => &["inspect", "--url", url],
        };
        let report = Run::new(args).stdin(refusal.clone()).json();
        assert_eq!(report["meaning"]["authority"], "store", "{report}");
        assert_eq!(report["body"]["kind"], "message");
        assert_eq!(report["body"]["rateLimit"]["maxRequests"], 200);
        assert_eq!(report["body"]["rateLimit"]["window"], "sustain");
        assert_eq!(report["retry"]["afterSeconds"], 300);
        assert!(!findings(&report).contains(&"limit-differs"), "{report}");
    }
    for other in ["https://example.com/x", "https://profile.xboxlive.com/x"] {
        let report = Run::new(&["inspect", "--url", other])
            .stdin(refusal.clone())
            .json();
        assert_eq!(report["body"]["rateLimit"], Value::Null, "{other}");
    }
}

#[test]
fn an_edition_that_names_the_period_in_type_is_read() {
    let body = r#"{"version":1,"currentRequests":11,"maxRequests":10,"type":"burst"}"#;
    let args = ["--url", "https://social.xboxlive.com/users/me/people"];
    let report = inspected(&args, "", body);
    assert_eq!(report["body"]["rateLimit"]["window"], "burst");
    assert_eq!(report["retry"]["afterSeconds"], 15);
}

const LIMITS_PAGE: &str = "https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/live/test-release/best-practices/live-fine-grained-rate-limiting";
const STORE_PAGE: &str = "https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/commerce/service-to-service/xstore-fgrl";

#[test]
fn a_429_sends_to_the_page_on_its_limit() {
    for (url, page) in [
        ("https://profile.xboxlive.com/users/me", LIMITS_PAGE),
        ("https://userpresence.xboxlive.com/users/me", LIMITS_PAGE),
        (
            "https://collections.mp.microsoft.com/v8.0/collections/query",
            STORE_PAGE,
        ),
        (
            "https://purchase.mp.microsoft.com/v8.0/b2b/orders/query",
            STORE_PAGE,
        ),
        (
            "https://example.com/x",
            "https://www.rfc-editor.org/rfc/rfc6585#section-4",
        ),
    ] {
        Run::new(&["-X", "GET", "--url", url])
            .stdin("HTTP/1.1 429 X\r\nRetry-After: 12\r\n\r\n")
            .stdout_has(&format!("Docs    {page}\n"))
            .run();
    }
    let args = [
        "--url",
        "https://collections.mp.microsoft.com/v8.0/collections/query",
    ];
    let sentence = "The limit of 100 operations in 300 seconds was exceeded for the user aspect.";
    let refusal = format!("HTTP/1.1 429 X\r\nContent-Type: text/plain\r\n\r\n{sentence}");
    Run::new(&args)
        .env("COLUMNS", "400")
        .stdin(refusal)
        .stdout_has("Calls from a service to the store have the")
        .stdout_has(&format!("Docs    {STORE_PAGE}\n"))
        .run();
}

#[test]
fn a_limit_that_the_body_names_is_vouched_for_by_its_own_page() {
    let args = [
        "-X",
        "GET",
        "--url",
        "https://profile.xboxlive.com/users/me",
    ];
    Run::new(&args)
        .stdin(refusal("", &limit(30, 300)))
        .stdout_has("Source  rate-limit object, documented; the next step is our advice\n")
        .run();
}

#[test]
fn where_editions_differ_each_has_its_figure_of_certification() {
    let url = "https://userpresence.xboxlive.com/users/me/devices/current/titles/current";
    let report = Run::new(&["-X", "PUT", "--url", url])
        .env("COLUMNS", "400")
        .stdin(refusal("", &limit(3, 15)))
        .stdout_has("Certification fails at 30 in 300 s in the edition of July 2020, at 300 in the UWP edition")
        .run();
    assert!(
        !report.stdout().contains("A title that makes"),
        "{}",
        report.stdout()
    );
}

#[test]
fn a_limit_of_one_is_one_call_and_a_batch_is_a_read() {
    let args = [
        "-X",
        "POST",
        "--url",
        "https://sessiondirectory.xboxlive.com/handles/query",
    ];
    Run::new(&args)
        .stdin(refusal("", &limit(1, 15)))
        .stdout_has("Limit of 1 call in 15 s reached")
        .run();
    let batch = [
        "-X",
        "POST",
        "--url",
        "https://userpresence.xboxlive.com/users/batch",
    ];
    let report = Run::new(&batch)
        .stdin("HTTP/1.1 429 X\r\n\r\n")
        .stdout_has("Presence, reads")
        .run();
    assert!(
        !report.stdout().contains("Presence, writes"),
        "{}",
        report.stdout()
    );
}

const OBJECT: &str = r#"{"version":1,"currentRequests":31,"maxRequests":30,"periodInSeconds":15,"limitType":"rate"}"#;

#[test]
fn a_reached_limit_is_the_cause_whatever_the_status_over_it() {
    for status in [400, 401, 403, 404, 409, 429, 500, 503] {
        for (method, url) in [
            ("GET", "https://profile.xboxlive.com/users/me"),
            ("PUT", crate::support::SESSION),
        ] {
            let args = ["-X", method, "--url", url];
            let answer = || {
                format!("HTTP/1.1 {status} Any\r\nContent-Type: application/json\r\n\r\n{OBJECT}")
            };
            let inspected = Run::new(&args).stdin(answer()).json();
            let name = format!("{method} {url} {status}");
            assert_eq!(inspected["retry"]["how"], "wait", "{name}");
            assert_eq!(inspected["retry"]["afterSeconds"], 15, "{name}");
            let report = Run::new(&args)
                .stdin(answer())
                .stdout_has("of 30 calls")
                .run();
            let report = report.stdout();
            assert!(report.contains("Wait 15 s"), "{name}: {report}");
            for other in [
                "may not do this",
                "new token",
                "Change the request",
                "taken effect",
                "Xbox-wide table",
                "HTTP standard",
            ] {
                assert!(!report.contains(other), "{name}: {other} in {report}");
            }
        }
    }
}

#[test]
fn a_limit_without_a_period_takes_the_wait_that_its_service_is_documented_with() {
    let object = r#"{"version":1,"currentRequests":4,"maxRequests":3,"limitType":"rate"}"#;
    let next = |url: &str, body: &str| {
        let answer = format!("HTTP/1.1 429 Any\r\n\r\n{body}");
        let inspected = Run::new(&["-X", "GET", "--url", url]).stdin(answer).json();
        inspected["advice"][0]["text"]
            .as_str()
            .or(inspected["advice"][0].as_str())
            .map(str::to_owned)
    };
    for url in [
        "https://profile.xboxlive.com/users/me",
        crate::support::SESSION,
    ] {
        assert_eq!(next(url, object), next(url, ""), "{url}");
        assert!(
            next(url, object).is_some_and(|one| one.contains("15 s")),
            "{url}"
        );
    }
}

#[test]
fn the_sentence_of_a_store_gives_its_wait_inside_json_too() {
    let body = r#"{"code":"TooManyRequests","message":"The limit of 100 operations in 300 seconds was exceeded for the user aspect."}"#;
    for args in [
        &[][..],
        &[
            "--url",
            "https://collections.mp.microsoft.com/v8.0/collections/query",
        ],
    ] {
        let answer = format!("HTTP/1.1 429 Any\r\nContent-Type: application/json\r\n\r\n{body}");
        let report = Run::new(args)
            .stdin(answer)
            .stdout_has("Limit of 100 calls")
            .run();
        assert!(report.stdout().contains("300 s"), "{}", report.stdout());
        assert!(
            !report.stdout().contains("Leave more"),
            "{}",
            report.stdout()
        );
    }
}
