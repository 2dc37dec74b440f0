//! `explain`: what is documented of a code, a class or words.

use serde_json::{Value, json};

use crate::support::table::{Code, MPSD, MPSD_PAGE, SERVICE_ERROR_PAGE, SERVICE_ERRORS};
use crate::support::{Run, printed};

/// Every code of the MPSD table.
fn mpsd_codes() -> Vec<String> {
    MPSD.iter().map(|code| code.number.to_string()).collect()
}

#[track_caller]
fn explain(args: &[&str]) -> Value {
    Run::new(&[&["explain"], args].concat()).json()
}

/// The codes that one query matched.
#[track_caller]
fn matched(query: &str) -> Vec<i64> {
    let explained = explain(&[query]);
    let matches = explained["matches"].as_array().expect("a list of matches");
    matches
        .iter()
        .filter_map(|found| found["code"].as_i64())
        .collect()
}

#[test]
fn every_code_of_the_table_has_its_documented_situations() {
    let mut args = vec!["explain".to_owned()];
    args.extend(mpsd_codes());
    let explained = Run::new(&args).json();
    let explained = explained.as_array().expect("an answer for each code");
    assert_eq!(explained.len(), 13);
    for (code, answer) in MPSD.iter().zip(explained) {
        assert_eq!(answer["query"], code.number.to_string());
        assert_eq!(answer["matches"].as_array().map(Vec::len), Some(1));
        same_as_documented(code, &answer["matches"][0]);
    }
}

#[track_caller]
fn same_as_documented(code: &Code, found: &Value) {
    assert_eq!(found["type"], "http-status");
    assert_eq!(found["code"], code.number);
    assert_eq!(found["name"], code.phrase);
    assert_eq!(found["authority"], "mpsd");
    assert_eq!(found["documentation"], MPSD_PAGE);
    assert_eq!(
        found["hresult"],
        json!(code.hresult.map(|(value, _)| value))
    );
    assert_eq!(
        found["symbols"].get(0),
        code.hresult.map(|(_, symbol)| json!(symbol)).as_ref()
    );
    let situations: Vec<_> = found["situations"]
        .as_array()
        .expect("a list of situations")
        .iter()
        .map(|one| {
            assert_eq!(one["verdict"], "possible", "{one}");
            assert_eq!(one["documented"], true, "{one}");
            assert_ne!(one["meaning"], "", "{one}");
            json!([one["id"], one["contentType"], one["body"]])
        })
        .collect();
    let documented: Vec<_> = code
        .situations
        .iter()
        .map(|one| json!([one.id, one.content_type, one.body]))
        .collect();
    assert_eq!(situations, documented);
}

#[test]
fn what_is_documented_stands_in_the_text_and_in_the_markdown() {
    for code in MPSD {
        for format in ["human", "markdown"] {
            let number = code.number.to_string();
            let heading = format!("{number} {}", code.phrase);
            let mut run = Run::new(&["explain", &number, "--format", format])
                .stdout_has(&heading)
                .stdout_has("MPSD table, documented")
                .stdout_has(MPSD_PAGE);
            if let Some((hresult, _)) = code.hresult {
                run = run.stdout_has(hresult);
            }
            for situation in code.situations {
                run = run.stdout_has(situation.id);
                run = run.stdout_has(situation.content_type.unwrap_or("body not stated"));
            }
            run.run();
        }
    }
}

#[test]
fn every_service_error_is_explained_by_number_and_by_name() {
    for (code, name) in SERVICE_ERRORS {
        let number = code.to_string();
        for query in [number.as_str(), name, &name.to_lowercase()] {
            let explained = explain(&[query]);
            let matches = explained["matches"].as_array().expect("matches");
            let found = matches
                .iter()
                .find(|found| found["type"] == "service-error");
            let found = found.expect("a ServiceError");
            assert_eq!(found["code"], *code, "{query}");
            assert_eq!(found["name"], *name, "{query}");
            assert_eq!(found["documentation"], SERVICE_ERROR_PAGE, "{query}");
            assert!(found["advice"].is_string(), "{query}");
        }
        Run::new(&["explain", &number])
            .stdout_has(&format!("{code} {name}   ServiceError\n"))
            .stdout_has(SERVICE_ERROR_PAGE)
            .run();
    }
}

#[test]
fn a_code_outside_the_mpsd_table_has_a_wider_source() {
    for (code, authority) in [
        ("401", "xbox"),
        ("410", "xbox"),
        ("502", "http"),
        ("100", "http"),
    ] {
        let explained = explain(&[code]);
        assert_eq!(explained["matches"][0]["authority"], authority, "{code}");
        assert_eq!(explained["matches"][0]["situations"], json!([]), "{code}");
    }
}

#[test]
fn a_status_is_found_by_hresult_symbol_phrase_and_situation() {
    for query in [
        "412",
        " 412 ",
        "0x8019019C",
        "0x8019019c",
        "-2145844836",
        "2149122460",
        "HTTP_E_STATUS_PRECOND_FAILED",
        "http_e_status_precond_failed",
        "precondition failed",
        "mpsd-412-if-match",
    ] {
        assert_eq!(matched(query), [412], "{query}");
    }
}

#[test]
fn several_codes_are_explained_in_the_order_asked_for() {
    let explained = explain(&["409", "4000", "403"]);
    let queries: Vec<_> = explained
        .as_array()
        .expect("an answer for each query")
        .iter()
        .map(|answer| &answer["query"])
        .collect();
    assert_eq!(queries, ["409", "4000", "403"]);
    let text = Run::new(&["explain", "409", "4000", "403"])
        .stdout_has("")
        .run();
    let headings: Vec<_> = text
        .stdout()
        .lines()
        .filter(|line| line.starts_with('4'))
        .collect();
    assert_eq!(
        headings,
        [
            "409 Conflict   client error   MPSD",
            "4000 InvalidRequestBody   ServiceError",
            "4000 unknown error of libHttpClient   WebSocket close code",
            "4000 CatalogApiNotImplemented   PlayFab error",
            "403 Forbidden   client error   MPSD",
        ]
    );
}

#[test]
fn a_class_holds_every_known_code_of_it() {
    for (class, first, last) in [
        ("1xx", 100, 104),
        ("2XX", 200, 226),
        ("3xx", 300, 308),
        ("5xx", 500, 511),
    ] {
        let codes = matched(class);
        assert_eq!((codes.first(), codes.last()), (Some(&first), Some(&last)));
        assert!(codes.is_sorted(), "{codes:?}");
    }
    let known = matched("4xx");
    let of_the_table = MPSD
        .iter()
        .map(|code| i64::from(code.number))
        .filter(|code| (400..500).contains(code));
    for code in of_the_table {
        assert!(known.contains(&code), "{code}");
    }
}

#[test]
fn a_class_is_listed_a_line_for_each_code() {
    let list = Run::new(&["explain", "5xx"])
        .env("COLUMNS", "100")
        .stdout_has("`5xx`: 11 matches\n")
        .stdout_has("`xblstatus explain CODE` explains one of them in full.\n")
        .run();
    let codes: Vec<_> = list
        .stdout()
        .lines()
        .filter_map(|line| line.strip_prefix("  5")?.split_once(' '))
        .map(|(digits, _)| digits)
        .collect();
    assert_eq!(
        codes,
        [
            "00", "01", "02", "03", "04", "05", "06", "07", "08", "10", "11"
        ]
    );
}

#[test]
fn words_find_what_they_describe() {
    assert_eq!(matched("precondition").first(), Some(&412));
    assert_eq!(matched("Not Found"), [404]);
    assert_eq!(matched("rate limit reached").first(), Some(&429));
    assert!(matched("valid user").contains(&4100));
}

#[test]
fn names_of_windows_and_dotnet_are_found_by_their_beginnings_and_by_their_words() {
    for (query, name) in [
        ("ERROR_SHARING", "ERROR_SHARING_VIOLATION"),
        ("error_sharing", "ERROR_SHARING_VIOLATION"),
        ("sharing violation", "ERROR_SHARING_VIOLATION"),
        ("WSAECONNREF", "WSAECONNREFUSED"),
        ("STATUS_STACK", "STATUS_STACK_BUFFER_OVERRUN"),
        ("COR_E_INVALIDOP", "COR_E_INVALIDOPERATION"),
        ("E_NOTI", "E_NOTIMPL"),
        ("ERROR_ACCESS", "ERROR_ACCESS_DENIED"),
    ] {
        let found = Run::new(&["explain", query]).json();
        let symbols = &found["matches"][0]["symbols"];
        let has = symbols
            .as_array()
            .is_some_and(|names| names.iter().any(|one| one == name));
        assert!(has, "{query}: {symbols}");
    }
}

#[test]
fn an_unknown_number_names_the_nearest_and_fails() {
    Run::new(&["explain", "600"])
        .code(1)
        .stderr_has("xblstatus: nothing in the tables matches `600`: statuses are 100 to 599")
        .stderr_has("\nnearest: 400, 200, 500")
        .run();
    Run::new(&["explain", "4200"])
        .code(1)
        .stderr_has("nothing in the tables matches `4200`")
        .stderr_has("\nnearest: 4100")
        .run();
}

#[test]
fn a_number_far_from_every_code_names_none() {
    Run::new(&["explain", "999"])
        .code(1)
        .stderr(
            "xblstatus: nothing in the tables matches `999`: statuses are 100 to 599, and it is no other known code\n",
        )
        .run();
}

#[test]
fn an_unknown_number_is_an_answer_in_json_too() {
    let answer = Run::new(&["explain", "4200"])
        .code(1)
        .stderr_has("nearest")
        .json();
    assert_eq!(answer["matches"], json!([]));
    assert_eq!(answer["suggestions"][0], "4100");
}

#[test]
fn words_that_match_nothing_fail() {
    Run::new(&["explain", "zzzz"])
        .code(1)
        .stderr("xblstatus: nothing in the tables matches `zzzz`\n")
        .run();
}

#[test]
fn an_unknown_code_among_known_ones_stops_none_of_them() {
    Run::new(&["explain", "404", "999", "4000"])
        .code(1)
        .stdout_has("404 Not Found")
        .stdout_has("4000 InvalidRequestBody")
        .stderr_has("`999`")
        .run();
}

#[test]
fn a_file_is_not_taken_for_words() {
    Run::new(&["explain", "response.txt"])
        .code(1)
        .stderr(
            "xblstatus: nothing in the tables matches `response.txt`\n\
             to inspect a file: xblstatus inspect response.txt\n",
        )
        .run();
}

#[test]
fn an_empty_code_is_a_mistake() {
    Run::new(&["explain", ""])
        .code(2)
        .stderr_has("such as 412")
        .run();
}

#[test]
fn lines_of_json_stand_one_for_each_query() {
    let lines = Run::new(&["explain", "412", "zzzz", "4xx", "--format", "ndjson"])
        .code(1)
        .stdout_has("")
        .stderr_has("zzzz")
        .run();
    let lines = lines.ndjson();
    let queries: Vec<_> = lines.iter().map(|line| &line["query"]).collect();
    assert_eq!(queries, ["412", "zzzz", "4xx"]);
}

#[test]
fn markdown_has_a_heading_and_a_link() {
    Run::new(&["explain", "204", "--format", "markdown"])
        .stdout_has("### 204 No Content, success, MPSD\n")
        .stdout_has(&format!("**Docs:** <{MPSD_PAGE}>\n"))
        .run();
}

#[test]
fn without_a_host_the_session_directory_is_assumed_and_that_is_said() {
    let session = crate::support::SESSION;
    for (args, assumed) in [
        (&["412"][..], true),
        (&["0x8019019C"], true),
        (&["precondition failed"], true),
        (&["412", "--url", session], false),
        (&["412", "--target", "session"], false),
        (&["mpsd-412-if-match"], false),
        // No table of the session directory has these.
        (&["401"], false),
        (&["E_FAIL"], false),
    ] {
        let args: Vec<&str> = ["explain"].iter().chain(args).copied().collect();
        assert_eq!(explain(&args[1..])["authorityAssumed"], assumed, "{args:?}");
        for (language, said) in [("en", "No host is known"), ("fr", "Aucun hôte n’est connu")] {
            let report = Run::new(&args)
                .args(&["--lang", language])
                .stdout_has("")
                .run();
            assert_eq!(report.stdout().contains(said), assumed, "{args:?}");
        }
    }
}

#[test]
fn a_status_with_the_phrase_of_another_one_tells_both() {
    for words in [&["403", "Not", "Found"][..], &["error 403: Not Found"]] {
        let explained = explain(words);
        assert_eq!(explained["matches"][0]["code"], 403);
        assert_eq!(explained["matches"].as_array().map(Vec::len), Some(1));
        assert_eq!(explained["suggestions"][0], "404");
    }
    for (language, said) in [
        ("en", "the words belong to 404 Not Found"),
        ("fr", "les mots sont ceux de 404 Introuvable"),
    ] {
        Run::new(&["explain", "403", "Not", "Found", "--lang", language])
            .stdout_has("403")
            .stdout_has(said)
            .run();
    }
}

#[test]
fn a_word_of_the_grammar_is_not_searched_for() {
    for word in ["not", "the", "pas", "or"] {
        let explained = Run::new(&["explain", word])
            .code(1)
            .stderr_has("nothing in the tables")
            .json();
        assert_eq!(
            explained["matches"].as_array().map(Vec::len),
            Some(0),
            "{word}"
        );
    }
    // Between codes it is left out.
    for words in [&["412", "or", "409"][..], &["412 or 409"], &["412, 409"]] {
        let explained = explain(words);
        let each = explained.as_array().expect("two").iter();
        let queries: Vec<_> = each.map(|one| &one["query"]).collect();
        assert_eq!(queries, ["412", "409"]);
    }
}

#[test]
fn what_users_type_in_two_words_is_answered_or_led_on() {
    for (query, code) in [
        ("session full", "400"),
        ("etag mismatch", "412"),
        ("stale etag", "412"),
        ("I'm a teapot", "418"),
        ("not in session", "session-access-write"),
        ("multiplayer disabled", "session-access-private"),
        ("access denied", "403"),
        ("rate limit", "FGRL"),
        ("retry after", "Retry-After"),
        ("correlation id", "correlation id"),
        ("contract version", "contract version"),
        ("child account", "2148916238"),
        ("privacy settings", "1049"),
    ] {
        let explained = explain(&[query]);
        let found = &explained["matches"][0];
        let codes = [&found["code"], &found["unsigned"]].map(|code| code.to_string());
        assert!(
            codes.iter().any(|one| one.trim_matches('"') == code),
            "{query}: {found}"
        );
    }
    // Of what no row has, the nearest is named.
    let explained = Run::new(&["explain", "hopper wobbles session"])
        .code(1)
        .stderr_has("nothing in the tables")
        .json();
    let suggestions = explained["suggestions"].as_array().expect("suggestions");
    assert!(!suggestions.is_empty());
    for one in suggestions {
        explain(&[one.as_str().expect("a query")]);
    }
}

#[test]
fn a_line_of_a_log_as_an_argument_is_explained_as_in_a_log() {
    for (language, condition) in [
        ("en", "If the session directory (MPSD) answered:"),
        (
            "fr",
            "Si c’est le répertoire de sessions (MPSD) qui a répondu :",
        ),
    ] {
        let line = "[12:00] got status 403 trying to update";
        let told = printed(&["explain", line, "--lang", language]).replace('\u{a0}', " ");
        let unwrapped = told.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(unwrapped.contains(condition), "{told}");
        assert!(!told.contains("mpsd-403"), "{told}");
    }
}

#[test]
fn a_number_that_lost_its_sign_is_read_with_it_and_said_to_be() {
    let explained = explain(&["2147024891"]);
    assert_eq!(explained["matches"][0]["name"], "E_ACCESSDENIED");
    for (language, said) in [
        ("en", "Probably -2147024891, whose sign was left out."),
        ("fr", "Probablement -2147024891, dont le signe a été omis."),
    ] {
        let told = printed(&["explain", "2147024891", "--lang", language]);
        assert!(told.contains(said), "{told}");
    }
    let signed = printed(&["explain", "-2147024891"]);
    assert!(!signed.contains("Probably"), "{signed}");
}

#[test]
fn no_authority_is_a_word_outside_the_contract() {
    for (query, authority) in [
        ("0x80070005", "none"),
        ("0x80131509", "none"),
        ("4500", "xbox"),
        ("PeopleFd 1011", "xbox"),
        ("session-not-found", "mpsd"),
    ] {
        assert_eq!(
            explain(&[query])["matches"][0]["authority"],
            authority,
            "{query}"
        );
    }
}

#[test]
fn a_text_that_begins_with_a_minus_is_a_query() {
    for text in ["-2145844845 (0x80190193)", "-2145844845,", "- HTTP 403"] {
        for args in [&["explain", text][..], &[text]] {
            let explained = Run::new(args).json();
            assert_eq!(explained["query"], text, "{args:?}");
            assert_eq!(explained["matches"][0]["code"], 403, "{args:?}");
        }
    }
}

#[test]
fn what_a_single_resource_means_is_all_that_is_said() {
    let url = "https://achievements.xboxlive.com/users/xuid(1)/achievements/x/update";
    let explained = explain(&["304", "-X", "POST", "--url", url]);
    let matches = explained["matches"].as_array().expect("matches");
    assert_eq!(matches.len(), 1, "{explained}");
    let meaning = matches[0]["meaning"].as_str().unwrap_or_default();
    assert!(meaning.contains("nothing to do"), "{meaning}");
}

#[test]
fn what_has_a_meaning_stands_before_a_name_alone() {
    for (query, first) in [
        ("1006", "websocket-close"),
        ("1223", "http-status"),
        ("0", "http-status"),
    ] {
        let explained = explain(&[query]);
        let kinds: Vec<&str> = explained["matches"]
            .as_array()
            .expect("matches")
            .iter()
            .filter_map(|found| found["type"].as_str())
            .collect();
        assert_eq!(kinds.first(), Some(&first), "{query}: {kinds:?}");
        let names = kinds.iter().position(|kind| *kind == "playfab-error");
        assert!(
            names.is_none_or(|at| at + 1 == kinds.len()),
            "{query}: {kinds:?}"
        );
    }
}

#[test]
fn what_was_only_seen_has_an_address_where_its_page_is_known() {
    for query in ["PeopleFd 1011", "constant-conflict", "xsts-401", "8377"] {
        let explained = explain(&[query]);
        let page = explained["matches"][0]["documentation"].as_str();
        assert!(page.is_some(), "{query}: {explained}");
    }
}

#[test]
fn a_429_at_a_service_has_its_limits() {
    for args in [
        &["429", "--url", "https://profile.xboxlive.com/users/me"][..],
        &["429 https://profile.xboxlive.com/users/me"],
    ] {
        let explained = explain(args);
        let found = &explained["matches"][0];
        assert_eq!(found["limits"][0]["sustain"], 30, "{explained}");
        let page = found["documentation"].as_str().unwrap_or_default();
        assert!(page.ends_with("live-fine-grained-rate-limiting"), "{page}");
    }
    let elsewhere = explain(&["429", "--url", "https://example.com/x"]);
    assert_eq!(elsewhere["matches"][0]["limits"], json!([]));
}

#[test]
fn a_path_that_names_one_thing_is_explained_by_it() {
    let at = |path: &str| {
        let url = format!("https://sessiondirectory.xboxlive.com{path}");
        let explained = explain(&["404", "-X", "GET", "--url", &url]);
        let found = explained["matches"][0].clone();
        let text = |member: &str| found[member].as_str().unwrap_or_default().to_owned();
        (text("meaning"), text("advice"))
    };
    let scid = "5e361402-9875-4a53-bb1d-47556775f680";
    for (path, meaning, advice) in [
        (
            "/handles/47ca0049-a5ba-4bc1-aa22-fcb834ce4c13".to_owned(),
            "The handle cannot be found",
            "The handle may be out of date",
        ),
        (
            "/handles/mine".to_owned(),
            "What stands in the path for the id",
            "Put the id of the handle in the path",
        ),
        (
            format!("/serviceconfigs/{scid}/sessiontemplates/l/sessions/a"),
            "The service configuration (SCID) or the session template",
            "Change the request",
        ),
        (
            "/serviceconfigs/mine/sessiontemplates/l/sessions/a".to_owned(),
            "What stands in the path for the SCID is not a GUID",
            "Put the SCID of the title in the path",
        ),
        (
            "/serviceconfigs/mine/hoppers/h".to_owned(),
            "What stands in the path for the SCID is not a GUID",
            "Put the SCID of the title in the path",
        ),
        (
            format!("/serviceconfigs/{scid}/sessiontemplates/l/sessions/a/members/me"),
            "The element cannot be reached",
            "Change the request",
        ),
    ] {
        let found = at(&path);
        assert!(found.0.starts_with(meaning), "{path}: {found:?}");
        assert!(found.1.starts_with(advice), "{path}: {found:?}");
    }
}

#[test]
fn what_people_ask_for_is_answered_first() {
    let lead = explain(&["session full"]);
    let meaning = lead["matches"][0]["meaning"].as_str().unwrap_or_default();
    assert!(
        meaning.starts_with("Joining a session that is full"),
        "{meaning}"
    );
    let advice = &lead["matches"][0]["advice"];
    assert_eq!(advice, "Change the request before sending it again.");
    for (query, kind, code) in [
        (
            "connection_rejected",
            "stream-error",
            json!("connection_rejected"),
        ),
        (
            "device_unavailable",
            "stream-error",
            json!("device_unavailable"),
        ),
        ("vpn", "gateway", json!("cloudfront")),
        ("dns", "hresult", json!(2_147_954_407_u32)),
        ("server down", "http-status", json!(503)),
        ("réseau indisponible", "hresult", json!(2_300_792_838_u32)),
        ("invite", "term", json!("handle")),
    ] {
        let explained = explain(&[query]);
        let first = &explained["matches"][0];
        assert_eq!(
            (&first["type"], &first["code"]),
            (&json!(kind), &code),
            "{query}"
        );
    }
}

#[test]
fn nothing_is_suggested_that_only_looks_alike() {
    for query in [
        "gold",
        "game pass",
        "cross-play",
        "kids account",
        "2149122484",
    ] {
        let run = Run::new(&["explain", query, "--format=json"]).any_code();
        let outcome = run.stdout_has("").stderr_has("").run();
        let explained: Value = serde_json::from_str(outcome.stdout()).expect("JSON");
        assert_eq!(explained["suggestions"], json!([]), "{query}");
    }
}

#[test]
fn what_is_called_invalid_in_french_is_found_by_what_the_tables_say() {
    for query in [
        "jeton invalide",
        "droits insuffisants",
        "vérification de l'âge",
    ] {
        let explained = explain(&[query]);
        assert_ne!(explained["matches"], json!([]), "{query}");
    }
}

#[test]
fn a_method_that_is_refused_is_answered_with_those_that_are_taken() {
    let advice = |method: &str| {
        let explained = explain(&["405", "-X", method, "--url", crate::support::SESSION]);
        explained["matches"][0]["advice"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    };
    assert_eq!(advice("POST"), "Use GET or PUT.");
    assert_eq!(advice("PUT"), "Change the request before sending it again.");
}

#[test]
fn a_write_that_may_have_been_done_is_looked_up_first() {
    const HANDLES: &str = "https://sessiondirectory.xboxlive.com/handles";
    const QUERY: &str = "https://sessiondirectory.xboxlive.com/handles/query";
    let advice = |status: &str, method: &str, url: &str| {
        let explained = explain(&[status, "-X", method, "--url", url]);
        explained["matches"][0]["advice"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    };
    for status in ["408", "500", "502", "503", "504"] {
        let write = advice(status, "POST", HANDLES);
        assert!(
            write.starts_with("The write may have taken effect"),
            "{status}: {write}"
        );
        assert!(!write.contains("idempotent"), "{status}: {write}");
        for (method, url) in [("GET", HANDLES), ("POST", QUERY)] {
            let read = advice(status, method, url);
            assert!(
                read.starts_with("Wait as long as Retry-After says"),
                "{status}: {read}"
            );
        }
    }
    let token = "https://login.live.com/oauth20_token.srf";
    assert_eq!(advice("401", "POST", token), "");
}

#[test]
fn what_several_rows_say_is_listed_once_before_the_others() {
    let listed = Run::new(&["explain", "sign in"])
        .stdout_has("matches")
        .run();
    let said = listed
        .stdout()
        .matches("An empty answer gives no reason, and no cause");
    assert_eq!(said.count(), 1, "{}", listed.stdout());
}

#[test]
fn markdown_of_what_may_be_pasted_ends_with_the_version() {
    let version = concat!("\nxblstatus ", env!("CARGO_PKG_VERSION"), "\n");
    for args in [
        &["explain", "403"][..],
        &["list", "http"],
        &["explain", "--scan", "-"],
    ] {
        let outcome = Run::new(args)
            .stdin("HTTP 403\n")
            .args(&["--format", "markdown"])
            .stdout_has(version)
            .run();
        assert!(outcome.stdout().ends_with(version), "{args:?}");
    }
}

#[test]
fn a_delete_of_a_session_that_is_refused_tells_how_sessions_end() {
    let url = "https://sessiondirectory.xboxlive.com/serviceconfigs/11111111-2222-4333-8444-555555555555/sessiontemplates/a\
               /sessions/b";
    let told = Run::new(&["explain", "405", "-X", "DELETE", "--url", url]).json();
    let advice = told["matches"][0]["advice"].as_str().unwrap_or_default();
    assert!(
        advice.contains("GET or PUT") && advice.contains("sessionEmptyTimeout"),
        "{advice}"
    );
}

#[test]
fn an_address_without_its_scheme_is_taken_or_asked_about() {
    Run::new(&[
        "explain",
        "404",
        "--url",
        "api.minecraftservices.com/minecraft/profile",
    ])
    .stdout_has("Java")
    .run();
    let url = "discord.com/x?token=notReal9word1ABCdef";
    Run::new(&["explain", "404", "--url", url])
        .code(2)
        .stderr_has("did you mean `https://discord.com/x?token=<redacted 1>`?")
        .run();
}

#[test]
fn a_sentence_is_answered_by_the_status_in_it() {
    for (sentence, status) in [
        ("I get 429 all the time", 429),
        ("xbox 403 when joining", 403),
    ] {
        let words: Vec<&str> = sentence.split(' ').collect();
        for args in [&[sentence][..], &words] {
            let told = Run::new(&["explain"]).args(args).json();
            assert_eq!(told["matches"][0]["status"], status, "{args:?}");
        }
    }
}
