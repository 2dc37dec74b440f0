//! Every code of every table, looked up by every spelling and every name that it has.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::support::Run;
use crate::support::codes::{SEEN, STATUSES, VALUES, WINDOWS_ERRORS, XSAPI};
use crate::support::table::SERVICE_ERRORS;

/// As many queries as fit a command line of Windows.
const AT_ONCE: usize = 400;

/// The explanation of each query, in one language.
#[track_caller]
fn explained_in(language: &str, queries: &[String]) -> Vec<Value> {
    queries
        .chunks(AT_ONCE)
        .flat_map(|queries| {
            let mut args: Vec<&str> =
                vec!["explain", "--lang", language, "--format", "ndjson", "--"];
            args.extend(queries.iter().map(String::as_str));
            let lines = Run::new(&args).stdout_has("").run().ndjson();
            assert_eq!(lines.len(), queries.len());
            lines
        })
        .collect()
}

#[track_caller]
fn explained(query: &str) -> Value {
    explained_in("en", &[query.to_owned()]).remove(0)
}

/// The type and number of every reading.
#[track_caller]
fn readings(query: &str) -> Vec<(String, i64)> {
    let explained = explained(query);
    let matches = explained["matches"].as_array().expect("a list");
    matches
        .iter()
        .map(|found| {
            let kind = found["type"].as_str().expect("a type").to_owned();
            (kind, found["code"].as_i64().unwrap_or_default())
        })
        .collect()
}

/// Every spelling of a 32-bit value that failed, by arithmetic alone.
fn spellings(value: u32) -> Vec<String> {
    let low = value & 0xFFFF;
    let mut spellings = vec![
        format!("0x{value:08X}"),
        format!("0X{value:08x}"),
        format!("0x{:04x}'{low:04X}", value >> 16),
        format!("0x{:04X}_{low:04X}", value >> 16),
        format!("0xFFFFFFFF{value:08X}"),
        i64::from(value).to_string(),
        format!("{value}u"),
        format!("{value}UL"),
    ];
    // -1 is any program's failure.
    if value != u32::MAX {
        spellings.push((i64::from(value) - (1 << 32)).to_string());
    }
    if value >> 28 == 8 {
        spellings.extend([format!("{value:08X}"), format!("{value:08x}")]);
    }
    spellings
}

/// Every spelling of a symbol with its value.
fn names(symbol: &str, value: u32) -> [String; 3] {
    [
        symbol.to_owned(),
        symbol.to_lowercase(),
        format!("{symbol} (0x{value:08x})"),
    ]
}

#[test]
fn every_value_is_found_by_every_spelling_and_name_in_both_languages() {
    for language in ["en", "fr"] {
        let mut queries = Vec::new();
        let mut rows = Vec::new();
        for &(value, symbols, sign_in) in VALUES {
            let of_symbols = symbols.iter().flat_map(|symbol| names(symbol, value));
            let mut asked: Vec<String> = spellings(value).into_iter().chain(of_symbols).collect();
            if sign_in {
                asked.extend([
                    format!("XErr={value}"),
                    format!("\"XErr\":{value},"),
                    format!("X-Err: {value}"),
                ]);
            }
            rows.extend(asked.iter().map(|_| (value, symbols, sign_in)));
            queries.extend(asked);
        }
        for (answer, (value, symbols, sign_in)) in explained_in(language, &queries).iter().zip(rows)
        {
            let query = &answer["query"];
            let found = &answer["matches"][0];
            let kind = if sign_in { "sign-in-error" } else { "hresult" };
            assert_eq!(found["type"], kind, "{query}");
            assert_eq!(found["code"], value, "{query}");
            assert_eq!(found["symbols"], json!(symbols), "{query}");
            assert_eq!(found["hresult"], format!("0x{value:08X}"), "{query}");
            assert_eq!(found["unsigned"], i64::from(value), "{query}");
            assert_eq!(found["signed"], i64::from(value) - (1 << 32), "{query}");
            assert!(
                found["meaning"]
                    .as_str()
                    .is_some_and(|text| text.ends_with('.')),
                "{query}"
            );
        }
    }
}

#[test]
fn every_status_is_found_by_its_hresult_and_its_names_in_both_languages() {
    for language in ["en", "fr"] {
        let mut queries = Vec::new();
        let mut rows = Vec::new();
        for &(status, symbol, enumerator) in STATUSES {
            let value = 0x8019_0000 | u32::from(status);
            let mut asked = spellings(value);
            asked.extend(names(symbol, value));
            asked.push(format!("http_status_{status}_{enumerator}"));
            asked.push(format!("{status} - Message"));
            asked.push(status.to_string());
            rows.extend(asked.iter().map(|_| (status, symbol, value)));
            queries.extend(asked);
        }
        for (answer, (status, symbol, value)) in explained_in(language, &queries).iter().zip(rows) {
            let query = &answer["query"];
            assert_eq!(
                answer["matches"].as_array().map(Vec::len),
                Some(1),
                "{query}"
            );
            let found = &answer["matches"][0];
            assert_eq!(found["type"], "http-status", "{query}");
            assert_eq!(found["code"], status, "{query}");
            assert_eq!(found["symbols"], json!([symbol]), "{query}");
            assert_eq!(found["unsigned"], i64::from(value), "{query}");
            assert_eq!(found["signed"], i64::from(value) - (1 << 32), "{query}");
        }
    }
}

#[test]
fn an_xerr_is_the_low_byte_above_the_first() {
    for &(value, ..) in VALUES
        .iter()
        .filter(|(value, ..)| value >> 8 == 0x0080_15DC)
    {
        assert_eq!(value, 2_148_916_224 + (value & 0xFF));
    }
}

#[test]
fn the_tables_hold_these_values_and_no_others() {
    for (table, sign_in) in [("sign-in", true), ("hresults", false)] {
        let listed = Run::new(&["list", table]).json();
        let rows = listed["rows"].as_array().expect("rows");
        let listed: BTreeSet<_> = rows.iter().map(|row| row["code"].as_u64()).collect();
        let expected: BTreeSet<_> = VALUES
            .iter()
            .filter(|value| value.2 == sign_in)
            .map(|value| Some(u64::from(value.0)))
            .chain(
                (!sign_in)
                    .then_some([Some(0), Some(1)])
                    .into_iter()
                    .flatten(),
            )
            .collect();
        assert_eq!(listed, expected, "{table}");
    }
}

#[test]
fn every_condition_of_xsapi_and_every_windows_error_leads_to_its_hresult() {
    let not_a_status = |(number, _): &&(u16, u32)| !(100..=599).contains(number);
    for &(number, value) in XSAPI.iter().chain(WINDOWS_ERRORS).filter(not_a_status) {
        let codes: Vec<i64> = readings(&number.to_string())
            .into_iter()
            .map(|one| one.1)
            .collect();
        assert!(codes.contains(&i64::from(value)), "{number}: {codes:?}");
    }
}

#[test]
fn a_windows_error_is_told_from_a_status_and_shown_beside_its_hresult() {
    for &(number, value) in WINDOWS_ERRORS {
        let found = &explained(&format!("0x{value:08X}"))["matches"][0];
        let meaning = found["meaning"].as_str().expect("a meaning");
        assert!(meaning.contains(&format!(" error {number}.")), "{meaning}");
    }
    assert_eq!(
        readings("427"),
        [
            ("http-status".to_owned(), 427),
            ("hresult".to_owned(), 0x8007_01AB)
        ]
    );
}

#[test]
fn every_code_that_was_seen_is_found_with_its_source() {
    for &(source, code) in SEEN {
        for language in ["en", "fr"] {
            let answer = explained_in(language, &[code.to_string()]).remove(0);
            let found = &answer["matches"][0];
            assert_eq!(found["type"], "service-error", "{code}");
            assert_eq!(found["code"], code);
            assert_eq!(found["source"], json!(source), "{code}");
            let seen = if code == 8377 { "page" } else { "seen" };
            assert_eq!(found["certainty"], seen, "{code}");
        }
    }
}

#[test]
fn every_documented_code_of_a_service_error_is_its_first_reading() {
    for (code, name) in SERVICE_ERRORS {
        // Zero is first of all no answer.
        let number = (*code != 0).then(|| code.to_string());
        let names = [(*name).to_owned(), name.to_lowercase()];
        for query in names.into_iter().chain(number) {
            assert_eq!(
                readings(&query)[0],
                ("service-error".to_owned(), i64::from(*code)),
                "{query}"
            );
        }
    }
}

#[test]
fn a_number_with_several_readings_gives_all_of_them() {
    let kinds = |query| -> Vec<String> { readings(query).into_iter().map(|one| one.0).collect() };
    assert_eq!(
        kinds("0"),
        ["http-status", "service-error", "rta", "hresult"]
    );
    assert_eq!(
        kinds("1000"),
        [
            "service-error",
            "playfab-error",
            "websocket-close",
            "hresult"
        ]
    );
    assert_eq!(
        kinds("1001"),
        [
            "service-error",
            "playfab-error",
            "rta",
            "websocket-close",
            "hresult"
        ]
    );
    assert_eq!(
        kinds("1006"),
        ["websocket-close", "hresult", "playfab-error"]
    );
    assert_eq!(kinds("1223"), ["http-status", "hresult", "playfab-error"]);
    assert_eq!(kinds("404"), ["http-status"]);
    assert_eq!(
        kinds("E_XAL_SANDBOX_NOT_ALLOWED"),
        ["hresult", "sign-in-error"]
    );
}

#[test]
fn an_unassigned_status_is_answered_by_its_class() {
    for (query, class) in [
        ("199", "interim"),
        ("299", "succeeded"),
        ("399", "more to do"),
        ("419", "at fault"),
        ("599", "server failed"),
    ] {
        let answer = explained(query);
        let found = &answer["matches"][0];
        assert_eq!(found["authority"], "none", "{query}");
        assert_eq!(found["name"], Value::Null, "{query}");
        assert!(
            found["meaning"]
                .as_str()
                .is_some_and(|text| text.contains(class)),
            "{query}"
        );
    }
    for (query, vendor) in [
        ("440", "IIS"),
        ("499", "nginx"),
        ("520", "Cloudflare"),
        ("527", "Cloudflare"),
    ] {
        let answer = explained(query);
        let meaning = answer["matches"][0]["meaning"]
            .as_str()
            .expect("a meaning")
            .to_owned();
        assert!(
            meaning.contains(vendor) && meaning.contains("nor documented for the Xbox services"),
            "{meaning}"
        );
    }
}

#[test]
fn a_reserved_or_temporary_status_says_so() {
    for (query, word) in [
        ("104", "temporary"),
        ("306", "Reserved"),
        ("418", "Reserved"),
    ] {
        let answer = explained(query);
        let found = &answer["matches"][0];
        assert_eq!(found["authority"], "http", "{query}");
        assert!(
            found["meaning"]
                .as_str()
                .is_some_and(|text| text.contains(word)),
            "{query}"
        );
    }
}

#[test]
fn an_unknown_hresult_is_taken_apart_and_said_to_be_unknown() {
    Run::new(&["explain", "0x8007FFFE"])
        .stdout_has("0x8007FFFE   unknown HRESULT\n")
        .stdout_has("Not a code I know.")
        .stdout_has("7 WIN32 (Windows")
        .stdout_has("number of Win32 error 65534.")
        .run();
    Run::new(&["explain", "2148916231"])
        .stdout_has("0x8015DC07   unknown Xbox sign-in error\n")
        .run();
    Run::new(&["--lang=fr", "explain", "0x8ABC0001"])
        .stdout_has("HRESULT inconnu")
        .stdout_has("(facility) 2748\u{a0};")
        .run();
    Run::new(&["explain", "0xA0190199"])
        .stdout_has("a customer of")
        .run();
    Run::new(&["explain", "0x89235487"])
        .stdout_has("unknown PlayFab code")
        .run();
}

/// What is asked, the type, the number, the name, how it is known, words of the meaning, and a part of the address.
type Sample = (
    &'static str,
    &'static str,
    i64,
    Option<&'static str>,
    &'static str,
    &'static str,
    Option<&'static str>,
);

/// A sample of each kind of row and rule.
#[rustfmt::skip]
const SAMPLE: &[Sample] = &[
    ("0x80070005", "hresult", 0x8007_0005, Some("E_ACCESSDENIED"), "page", "Access was refused.", Some("docs/reference/errorcodes")),
    ("-1994129149", "hresult", 0x8924_0103, Some("E_GAMERUNTIME_WINDOW_NOT_FOREGROUND"), "page", "in the foreground", Some("errorcodes")),
    ("e_gameruntime_missing_dependency", "hresult", 0x8924_0107, Some("E_GAMERUNTIME_MISSING_DEPENDENCY"), "header", "is missing", None),
    ("E_GAMEPACKAGE_CONFIG_NO_MSAAPPID_OR_TITLEID", "hresult", 0x8924_520B, Some("E_GAMEPACKAGE_CONFIG_NO_MSAAPPID_NOTITLEID"), "page", "one requires the other", Some("errorcodes")),
    ("0x80830002", "hresult", 0x8083_0002, Some("E_GS_NO_ACCESS"), "page", "the SCID or the title id is wrong", Some("errorcodes")),
    ("ERROR_TIERING_NOT_SUPPORTED_ON_VOLUME", "hresult", 0x8083_0001, Some("E_GS_INVALID_CONTAINER_NAME"), "page", "container name", Some("errorcodes")),
    ("TerminateApplicationAfterSuspend", "hresult", 0x8083_1001, Some("E_GS_TERMINATEDTITLE_STALE_DATA"), "page", "no save lock", Some("game-saves-errors")),
    ("0x89237004", "hresult", 0x8923_7004, Some("E_PF_GAMESAVE_DISCONNECTED_FROM_CLOUD"), "header", "plays offline", Some("PlayFabCSdk")),
    ("0x89235400", "hresult", 0x8923_5400, Some("E_PF_CORE_NOT_INITIALIZED"), "name", "not initialised", Some("PlayFabCSdk")),
    ("0x89236205", "hresult", 0x8923_6205, None, "page", "still being created", None),
    ("0x803F6107", "hresult", 0x803F_6107, None, "page", "Seen in Microsoft samples", None),
    ("0x803F8001", "hresult", 0x803F_8001, Some("LM_E_CONTENT_NOT_OWNED"), "page", "not owned", Some("xstorecanacquirelicense")),
    ("0x80040001", "hresult", 0x8004_0001, Some("OLE_E_ADVF"), "page", "add-on ids", None),
    ("0x80860007", "hresult", 0x8086_0007, Some("ONL_E_ACCOUNT_LOCKED"), "name", "locked", Some("com-error-codes")),
    ("0x89235009", "hresult", 0x8923_5009, Some("E_HC_COMPRESSION_ENABLED"), "name", "Compression", Some("libHttpClient")),
    ("0x89235174", "hresult", 0x8923_5174, Some("E_XAL_INTERNAL_BADUSERTOKEN"), "name", "Only its name is documented.", Some("xbox-live-api")),
    ("0x89235001", "hresult", 0x8923_5001, Some("E_HC_NOT_INITIALISED"), "page", "E_XAL_NOTINITIALIZED", Some("errorcodes")),
    ("E_XAL_NOTINITIALIZED", "hresult", 0x8923_5100, Some("E_XAL_NOTINITIALIZED"), "header", "0x89235001", Some("xbox-live-api")),
    ("E_XAL_USERSETFULL", "hresult", 0x8923_5103, Some("E_XAL_USERSETFULL"), "page", "0x89245100 (E_GAMEUSER_MAX_USERS_ADDED)", Some("errorcodes")),
    ("0x800701A0", "hresult", 0x8007_01A0, Some("E_TIME_CRITICAL_THREAD"), "page", "time-critical", Some("errorcodes")),
    ("0x80072F8F", "hresult", 0x8007_2F8F, Some("WININET_E_DECODING_FAILED"), "page", "certificate or TLS", Some("errorcodes")),
    ("-2147019873", "hresult", 0x8007_139F, Some("ERROR_INVALID_STATE"), "header", "right state", Some("com-error-codes")),
    ("APPX_E_INVALID_MANIFEST", "hresult", 0x8008_0204, Some("APPX_E_INVALID_MANIFEST"), "name", "Only its name", Some("com-error-codes")),
    ("0x8AC81000", "hresult", 0x8AC8_1000, Some("XAPU_E_QUEUE_FULL"), "page", "queue is full", Some("errorcodes")),
    ("E_INVALIDPIN", "hresult", 0x8C11_4004, Some("E_INVALIDPIN"), "page", "6 characters", Some("errorcodes")),
    ("0x80860003", "sign-in-error", 0x8086_0003, Some("ONL_E_INVALID_APPLICATION"), "page", "wrongly configured", Some("troubleshooting-sign-in")),
    ("0x87DD0033", "sign-in-error", 0x87DD_0033, Some("AM_E_XSTS_SERVICE_UNAVAILABLE"), "page", "not available", Some("errorcodes")),
    ("0x80070020", "win32", 32, Some("ERROR_SHARING_VIOLATION"), "name", "Win32 error 32;", Some("com-error-codes")),
    ("0x80073CF1", "win32", 15601, Some("ERROR_INSTALL_PACKAGE_NOT_FOUND"), "name", "Win32 error 15601", Some("com-error-codes")),
    ("ERROR_WINHTTP_INVALID_URL", "win32", 12005, Some("ERROR_INTERNET_INVALID_URL"), "name", "WinINet/WinHTTP error 12005", Some("com-error-codes")),
    ("0x80131509", "dotnet", 0x8013_1509, Some("COR_E_INVALIDOPERATION"), "name", "InvalidOperationException", Some("dotnet/runtime")),
    ("0x80131500", "dotnet", 0x8013_1500, Some("COR_E_EXCEPTION"), "name", "HttpRequestException", Some("dotnet/runtime")),
    ("0x8923546B", "playfab-error", 1074, Some("NotAuthenticated"), "documented-and-seen", "", Some("learn.microsoft.com")),
    ("E_PF_NOT_AUTHENTICATED", "playfab-error", 1074, Some("NotAuthenticated"), "documented-and-seen", "", Some("learn.microsoft.com")),
    ("0xD0000022", "ntstatus", 0xC000_0022, Some("STATUS_ACCESS_DENIED"), "name", "0xC0000022 as an HRESULT", Some("ms-erref")),
    ("-1073741819", "ntstatus", 0xC000_0005, Some("STATUS_ACCESS_VIOLATION"), "name", "Only its name", Some("ms-erref")),
    ("0xC0000904", "ntstatus", 0xC000_0904, Some("STATUS_FILE_TOO_LARGE"), "page", "64 MB", Some("ms-erref")),
    ("0xE0434352", "ntstatus", 0xE043_4352, None, "seen", "exception of .NET", Some("ms-erref")),
];

#[test]
fn a_sample_of_each_kind_of_row_and_rule_is_right() {
    for &(query, kind, code, name, certainty, says, page) in SAMPLE {
        let found = explained(query)["matches"][0].clone();
        assert_eq!(found["type"], kind, "{query}");
        assert_eq!(found["code"], code, "{query}");
        assert_eq!(found["name"].as_str(), name, "{query}");
        assert_eq!(found["certainty"], certainty, "{query}");
        let meaning = found["meaning"].as_str().expect("a meaning");
        assert!(meaning.contains(says), "{query}: {meaning}");
        let address = found["documentation"].as_str();
        assert_eq!(address.is_some(), page.is_some(), "{query}");
        let is_there =
            page.is_none_or(|page| address.is_some_and(|address| address.contains(page)));
        assert!(is_there, "{query}: {address:?}");
    }
}

#[test]
fn advice_of_a_page_is_not_called_ours() {
    for (query, ours) in [("E_ACCESSDENIED", false), ("E_GAMEUSER_SIGNED_OUT", true)] {
        let run = Run::new(&["explain", query]).stdout_has("Next    ").run();
        assert_eq!(run.stdout().contains("our advice"), ours, "{query}");
        assert!(
            run.stdout().contains("the GDK's page of error codes"),
            "{query}"
        );
        assert!(run.stdout().contains("Docs    https://"), "{query}");
    }
}

#[test]
fn the_exception_of_dot_net_with_a_value_of_windows_is_told() {
    Run::new(&["explain", "0x80070005"])
        .stdout_has("UnauthorizedAccessException")
        .run();
    Run::new(&["explain", "0x80070003"])
        .stdout_has("ERROR_PATH_NOT_FOUND   Win32 error 3\n")
        .stdout_has("DirectoryNotFoundException")
        .run();
}

#[test]
fn what_is_beyond_32_bits_or_no_code_at_all_says_so_and_fails() {
    for query in ["4294967296", "0x180190199", "-2147483649"] {
        Run::new(&["explain", "--", query])
            .code(1)
            .stderr_has("it is not a 32-bit value")
            .run();
    }
    Run::new(&["explain", "600"])
        .code(1)
        .stderr_has("statuses are 100 to 599")
        .run();
    Run::new(&["--lang=fr", "explain", "600"])
        .code(1)
        .stderr_has("les statuts vont de 100 à 599")
        .run();
}

#[test]
fn a_slip_is_put_right_in_the_spelling_that_was_typed() {
    for (typed, meant) in [
        ("0x8019091C", "0x8019019C"),
        ("2148961233", "2148916233"),
        ("-2145848436", "-2145844836"),
        ("4300", "4000"),
        ("140", "104"),
        ("0x8015CD09", "0x8015DC09"),
    ] {
        let args = ["explain", "--format=ndjson", "--", typed];
        let run = Run::new(&args)
            .any_code()
            .stdout_has("")
            .stderr_has("")
            .run();
        let answer: Value = serde_json::from_str(run.stdout()).expect("an object");
        let suggestions = answer["suggestions"].as_array().expect("a list");
        assert!(
            suggestions.contains(&json!(meant)),
            "{typed}: {suggestions:?}"
        );
    }
    Run::new(&["explain", "E_XBL_RTA_ACESS_DENIED"])
        .code(1)
        .stderr_has("nearest: E_XBL_RTA_ACCESS_DENIED")
        .run();
}

#[test]
fn how_a_code_is_known_is_said() {
    for (query, source) in [
        (
            "XO_E_ACCOUNT_CREATION_REQUIRED",
            "documented on a Microsoft page",
        ),
        ("XO_E_PIN_CHALLENGE_REQUIRED", "only read from it"),
        ("0x8015DBFE", "seen, not documented"),
        ("1028", "seen, not documented"),
        (
            "E_XAL_NETWORK",
            "documented on the GDK's page of error codes",
        ),
        ("E_XAL_UNLISTEDCONSENT", "named in the public header of XAL"),
    ] {
        let run = Run::new(&["explain", query]).stdout_has("").run();
        let said: Vec<&str> = run.stdout().split_whitespace().collect();
        assert!(said.join(" ").contains(source), "{query}");
    }
}

#[test]
fn advice_that_nobody_has_is_not_called_ours() {
    let run = Run::new(&["explain", "XO_E_THIRD_PARTY_BAN"])
        .stdout_has("Next    No documented remedy.")
        .run();
    assert!(!run.stdout().contains("our advice"));
}

#[test]
fn a_code_that_no_page_explains_leads_to_where_it_was_found_or_would_be() {
    const REGISTRY: &str = "https://www.iana.org/assignments/http-status-codes/";
    for (code, address) in [
        ("499", REGISTRY),
        ("440", REGISTRY),
        ("520", REGISTRY),
        ("598", REGISTRY),
        (
            "WNSError",
            "https://github.com/unknownskl/greenlight/issues",
        ),
        (
            "CurrentConsoleNotFound",
            "https://github.com/OpenXbox/xbox-webapi-python",
        ),
    ] {
        assert_eq!(
            Run::new(&["explain", code]).json()["matches"][0]["documentation"],
            address,
            "{code}"
        );
        Run::new(&["explain", code]).stdout_has(address).run();
    }
    Run::new::<&str>(&[])
        .stdin("HTTP/1.1 499 Any\r\n\r\n")
        .stdout_has(REGISTRY)
        .run();
}
