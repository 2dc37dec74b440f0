//! What holds of every report, tried on calls that are made up.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::any;
use proptest::prop_oneof;
use proptest::sample::select;
use proptest::strategy::{Just, Strategy};
use unicode_width::UnicodeWidthStr;
use xblstatus::catalog::{self, Entry};
use xblstatus::examples::{self, Example};
use xblstatus::exchange::{Exchange, Request};
use xblstatus::json;
use xblstatus::language::Language;
use xblstatus::report::{OutputFormat, RenderOptions};

use crate::support::law;
use crate::support::report::{printed, read};
use crate::support::screen::holds_one_thing;

/// Headers that are read, each with a value that is understood, and some that are not.
const HEADERS: [(&str, &str); 18] = [
    ("ETag", "\"0123456789abcdef0123456789abcdef\""),
    ("ETag", "W/\"weak\""),
    ("Content-Type", "application/json; charset=utf-8"),
    ("Content-Type", "text/plain"),
    ("Content-Type", "text/html"),
    ("Content-Length", "7"),
    ("Content-Location", "/handles/1/session"),
    ("Date", "Wed, 04 Mar 2026 05:06:07 GMT"),
    (
        "Location",
        "https://sessiondirectory.xboxlive.com/handles/1?a=b",
    ),
    ("MS-CV", "8o1BhVQ3nUOzCnSHnnIpPQ.0"),
    ("Retry-After", "12"),
    ("Retry-After", "Wed, 04 Mar 2026 05:09:07 GMT"),
    ("Server", "Microsoft-HTTPAPI/2.0"),
    ("Set-Cookie", "a=b; Secure"),
    ("WWW-Authenticate", "XBL3.0 realm=\"x\", error=expired"),
    ("X-Err", "2148916233"),
    ("X-Xbl-Debug", "user=1; sandbox=RETAIL, a=1, a=2"),
    ("X-XblCorrelationId", "c0ffee00-0000-4000-8000-000000004000"),
];

/// Targets of requests: a session, what is not quite one, and other services.
const URLS: [&str; 8] = [
    crate::support::SESSION,
    "/serviceconfigs/11111111-2222-4333-8444-555555555555/sessiontemplates/lobby/sessions/a/members/me",
    "/handles/0b7a4f6e-11d2-4c3a-9a55-5d1e2f3a4b6c/session",
    "https://sessiondirectory.xboxlive.com/handles/query?include=relatedInfo",
    "https://user.auth.xboxlive.com/user/authenticate",
    "https://profile.xboxlive.com/users/batch/profile/settings",
    "https://api.example/a?b=c&token=d",
    "https://title.playfabapi.com/Client/LoginWithXbox",
];

/// A text on one line: any characters that a header may hold, wide ones among them.
fn text() -> impl Strategy<Value = String> {
    "[ -~é日本\u{a0}’]{0,60}"
}

fn header() -> impl Strategy<Value = (String, String)> {
    let usual = select(&HEADERS[..]).prop_map(|(name, value)| (name.to_owned(), value.to_owned()));
    let name = select(&HEADERS[..]).prop_map(|(name, _)| name.to_owned());
    prop_oneof![
        3 => usual,
        1 => (name, text()),
        1 => ("[A-Za-z][A-Za-z0-9-]{0,40}", text()),
    ]
}

fn body() -> impl Strategy<Value = Vec<u8>> {
    let known = examples::ALL.iter().map(|example| {
        let [call] = &read(example.response)[..] else {
            panic!("{} holds one response", example.name)
        };
        call.response.body.bytes.clone()
    });
    prop_oneof![
        3 => select(known.collect::<Vec<_>>()),
        1 => text().prop_map(String::into_bytes),
        1 => vec(text(), 0..9).prop_map(|lines| lines.join("\r\n").into_bytes()),
        1 => (any::<i32>(), text()).prop_map(|(code, says)| {
            let object = serde_json::json!({"code": code, "source": says, "description": says});
            object.to_string().into_bytes()
        }),
        1 => vec(any::<u8>(), 0..60),
    ]
}

fn request() -> impl Strategy<Value = Request> {
    let method = select(vec!["GET", "PUT", "POST", "DELETE", "PATCH"]);
    let url = prop_oneof![
        3 => select(&URLS[..]).prop_map(str::to_owned),
        1 => text(),
    ];
    let conditions = vec![
        ("If-Match", "\"0123456789abcdef0123456789abcdef\""),
        ("If-None-Match", "*"),
        ("x-xbl-contract-version", "107"),
    ];
    let headers = vec(select(conditions), 0..3);
    (option::of(method), option::of(url), headers, any::<bool>()).prop_map(
        |(method, url, headers, headers_complete)| Request {
            method: method.map(str::to_owned),
            url,
            headers: headers.into_iter().collect(),
            headers_complete,
            ..Request::default()
        },
    )
}

/// Calls as a capture holds them: one, or what is read for several where a body looks like one.
fn calls() -> impl Strategy<Value = Vec<Exchange>> {
    let known: Vec<u16> = catalog::all_statuses().map(|status| status.code).collect();
    let status = prop_oneof![4 => select(known), 1 => 100..=599_u16];
    let reason = prop_oneof![Just(String::new()), text()];
    let response = (status, reason, vec(header(), 0..7), body());
    (response, option::of(request())).prop_map(|((status, reason, headers, body), request)| {
        let mut input = format!("HTTP/1.1 {status} {reason}\r\n");
        for (name, value) in headers {
            input += &format!("{name}: {value}\r\n");
        }
        input += "\r\n";
        let mut calls = read(&[input.into_bytes(), body].concat());
        if let Some(first) = calls.first_mut() {
            first.request = request;
        }
        calls
    })
}

/// The call of an example.
fn call(example: &Example) -> Exchange {
    let call = read(example.response).remove(0);
    let headers = example.request_headers.iter().copied();
    call.to(example.method, example.url).sent(headers)
}

fn as_ndjson(calls: Vec<Exchange>) -> String {
    let settings = RenderOptions {
        format: OutputFormat::Ndjson,
        ..RenderOptions::default()
    };
    printed(calls, settings)
}

#[test]
fn an_object_that_is_read_is_written_as_it_was() {
    law::holds(calls(), |calls| {
        for line in as_ndjson(calls).lines() {
            let object: json::Inspected<String> = serde_json::from_str(line).unwrap();
            assert_eq!(serde_json::to_string(&object).unwrap(), line);
        }
    });
}

/// What a report says that does not hang on where it was read from: the status, the situations, the kind of the body.
fn gist(ndjson: &str) -> Vec<impl PartialEq + std::fmt::Debug> {
    let of = |object: json::Inspected<String>| {
        let situations = object.meaning.map(|meaning| {
            let all = meaning.situations.into_iter();
            all.map(|one| (one.id, one.verdict)).collect::<Vec<_>>()
        });
        let status = object.response.and_then(|response| response.status);
        (status, situations, object.body.map(|body| body.kind))
    };
    let objects = ndjson
        .lines()
        .map(|line| serde_json::from_str(line).unwrap());
    objects.map(of).collect()
}

#[test]
fn a_report_that_is_read_back_says_the_same() {
    law::holds(calls(), |calls| {
        let once = as_ndjson(calls);
        let again = as_ndjson(read(once.as_bytes()));
        assert_eq!(gist(&again), gist(&once), "{once}");
    });
}

fn fits(calls: &[Exchange], columns: usize) {
    for language in [Language::English, Language::French] {
        let settings = RenderOptions {
            width: columns,
            all_headers: columns.is_multiple_of(2),
            language,
            ..RenderOptions::default()
        };
        for line in printed(calls.to_vec(), settings).lines() {
            // A label is part of the one thing that it stands in.
            let glued = line.replace("<redacted ", "<redacted");
            assert!(
                line.width() <= columns || holds_one_thing(&glued, columns, 3),
                "{columns} columns: {line:?}"
            );
        }
    }
}

#[test]
fn no_line_is_wider_than_asked_but_for_what_must_be_copied() {
    law::holds((calls(), 20..=100_usize), |(calls, columns)| {
        fits(&calls, columns);
    });
    for example in examples::ALL {
        for columns in 20..=100 {
            fits(&[call(example)], columns);
        }
    }
}

/// What people type: numbers in any notation, names, words.
fn queries() -> impl Strategy<Value = String> {
    let words = vec![
        "4xx",
        "not found",
        "session",
        "token",
        "mpsd-",
        "HTTP_E_STATUS_",
        "XErr=",
    ];
    prop_oneof![
        any::<String>(),
        ".{0,9}",
        any::<i64>().prop_map(|number| number.to_string()),
        any::<u32>().prop_map(|value| format!("{value:#x}")),
        (select(words), "[ -~]{0,9}").prop_map(|(word, more)| format!("{word}{more}")),
    ]
}

/// Fails unless what is found for a query is found again by its number and by its name, and what is suggested is there.
fn leads_on(query: &str) {
    let found = catalog::find(query);
    for entry in found.entries {
        let number = match entry {
            // A small one is read as an HRESULT only where it is written like one.
            Entry::Unknown(_) | Entry::Win32(_) | Entry::NtStatus(_) => {
                entry.value().map(|value| format!("{value:#x}"))
            }
            Entry::UnknownAadsts(number) => Some(format!("AADSTS{number}")),
            // A number of three digits is a status.
            Entry::PlayFab(code) if code.number < 600 => Some(format!("PlayFab {}", code.number)),
            // Many answers have the status of one.
            Entry::Endpoint(_) => None,
            _ => entry.number().map(|number| number.to_string()),
        };
        for asked in number.into_iter().chain(entry.name().map(str::to_owned)) {
            let again = catalog::find(&asked).entries;
            assert!(
                again.iter().any(|one| one.number() == entry.number()),
                "{query:?} gives {asked:?}, which gives {again:?}"
            );
        }
    }
    for suggestion in found.suggestions {
        let entries = catalog::find(&suggestion).entries;
        assert!(!entries.is_empty(), "{query:?} suggests {suggestion:?}");
    }
}

#[test]
fn what_a_query_finds_is_found_by_its_number_and_its_name() {
    law::holds(queries(), |query| leads_on(&query));
    for number in 0..=6000 {
        leads_on(&number.to_string());
    }
}
