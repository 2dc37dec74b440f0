//! `--format html`: one page that loads nothing, whatever the input holds.

use std::collections::BTreeSet;
use std::fs;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::{Run, SESSION, SESSION_DOCUMENT, printed};

/// Markup in the text, in an attribute, out of an element and out of a script.
pub(crate) const PLANTED: &str =
    "\"'><script>planted()</script></style><img src=x onerror=planted()>";

/// A call of a HAR. Times are in seconds.
pub(crate) fn call(second: u32, method: &str, url: &str, status: u16, tags: [&str; 2]) -> Value {
    let headers = |name: &str, value: &str| match value {
        "" => json!([]),
        value => json!([{"name": name, "value": value}]),
    };
    let mut sent = headers("If-Match", tags[0]);
    let token = json!({"name": "Authorization", "value": "XBL3.0 x=4815162342;eyJlbmMiOiJpbnZlbnRlZCJ9.invented"});
    sent.as_array_mut().expect("headers").push(token);
    let (minute, second) = (6 + second / 60 % 50, second % 60);
    json!({
        "startedDateTime": format!("2026-03-04T05:{minute:02}:{second:02}.000Z"), "time": 100,
        "request": {"method": method, "url": url, "httpVersion": "HTTP/1.1", "headers": sent},
        "response": {"status": status, "statusText": "", "httpVersion": "HTTP/1.1", "headers": headers("ETag", tags[1]),
            "content": {"mimeType": "application/json", "text": SESSION_DOCUMENT}},
    })
}

pub(crate) fn har(calls: &[Value]) -> String {
    json!({"log": {"version": "1.2", "creator": {"name": "test", "version": "1"}, "entries": calls}}).to_string()
}

/// A session with a conflict and a stale ETag, and a service that refuses and fails.
pub(crate) fn capture() -> Vec<Value> {
    let profile = "https://profile.xboxlive.com/users/me/profile/settings";
    vec![
        call(0, "PUT", SESSION, 201, ["", "\"a1\""]),
        call(2, "PUT", SESSION, 200, ["\"a1\"", "\"b2\""]),
        call(4, "PUT", SESSION, 412, ["\"a1\"", "\"b2\""]),
        call(6, "PUT", SESSION, 200, ["\"b2\"", "\"c3\""]),
        call(20, "GET", profile, 429, ["", ""]),
        call(40, "GET", profile, 503, ["", ""]),
        call(60, "GET", profile, 200, ["", ""]),
    ]
}

/// A capture with markup in every place that an input can fill.
pub(crate) fn planted() -> String {
    // A slash would end the name of the template.
    let url = SESSION.replace("lobby", &PLANTED.replace('/', ""));
    let mut calls = vec![
        call(0, "PUT", &url, 201, ["", PLANTED]),
        call(1, "PUT", &url, 412, [PLANTED, "\"b\""]),
        call(2, PLANTED, &url, 503, ["", ""]),
        call(
            3,
            "GET",
            &format!("https://profile.xboxlive.com/{PLANTED}"),
            404,
            ["", ""],
        ),
        call(4, "GET", SESSION, 403, ["", ""]),
    ];
    for call in &mut calls {
        let headers = json!([
            {"name": PLANTED, "value": PLANTED}, {"name": "User-Agent", "value": PLANTED},
            {"name": "X-XblCorrelationId", "value": PLANTED}, {"name": "MS-CV", "value": PLANTED},
            {"name": "Content-Type", "value": PLANTED}, {"name": "X-Xbl-Debug", "value": PLANTED},
            {"name": "Retry-After", "value": PLANTED}, {"name": "Location", "value": PLANTED},
        ]);
        for of in ["request", "response"] {
            let there = call[of]["headers"].as_array_mut().expect("headers");
            there.extend(headers.as_array().expect("headers").iter().cloned());
        }
        call["response"]["statusText"] = PLANTED.into();
        call["response"]["content"] = json!({"mimeType": PLANTED, "text": PLANTED});
        call["request"]["postData"] = json!({"mimeType": PLANTED, "text": PLANTED});
    }
    calls[4]["response"]["content"]["text"] =
        json!({"code": 4000, "source": PLANTED, "description": PLANTED})
            .to_string()
            .into();
    har(&calls)
}

/// The tags of a page with their attributes, but for the content of its style and script.
fn tags(page: &str) -> Vec<(String, Vec<(String, String)>)> {
    let mut tags = Vec::new();
    let mut rest = page;
    while let Some((_, behind)) = rest.split_once('<') {
        let name: String = behind
            .chars()
            .take_while(|c| !c.is_whitespace() && *c != '>')
            .collect();
        let mut at = &behind[name.len()..];
        let mut attributes = Vec::new();
        loop {
            at = at.trim_start();
            if let Some(behind) = at.strip_prefix('>') {
                rest = behind;
                break;
            }
            let length = at.find(['=', '>', ' ']).expect("a tag ends");
            let (attribute, behind) = at.split_at(length);
            at = behind;
            let mut value = "";
            if let Some(quoted) = at.strip_prefix("=\"") {
                let (inside, behind) = quoted.split_once('"').expect("a value ends");
                (value, at) = (inside, behind);
            }
            attributes.push((attribute.to_owned(), value.to_owned()));
        }
        if matches!(name.as_str(), "style" | "script") {
            let end = format!("</{name}>");
            rest = rest.split_once(&end).expect("it ends").1;
        }
        tags.push((name, attributes));
    }
    tags
}

/// Checks that a page is made of our own elements, that what it links to is there, and that it loads nothing.
#[track_caller]
fn check(page: &str) {
    const ATTRIBUTES: &str = "aria-hidden aria-label charset class content cx cy d data-close data-filter data-open \
        data-shown data-sort data-v height href html http-equiv id lang markerHeight markerWidth marker-end name orient \
        patternTransform patternUnits r refX refY rel role scope tabindex text-anchor viewBox width x x1 x2 y y1 y2";
    const HOSTS: [&str; 6] = [
        "https://learn.microsoft.com/",
        "https://github.com/",
        "https://www.rfc-editor.org/",
        "https://developer.mozilla.org/",
        "https://wiki.vg/",
        "https://minecraft.wiki/",
    ];
    let tags = tags(page);
    let named = |wanted: &str| tags.iter().filter(|(name, _)| name == wanted).count();
    assert_eq!(
        [named("script"), named("style"), named("body"), named("img")],
        [1, 1, 1, 0]
    );
    let attributes: Vec<&(String, String)> = tags.iter().flat_map(|(_, all)| all).collect();
    let ids: Vec<&str> = attributes
        .iter()
        .filter(|(name, _)| name == "id")
        .map(|(_, value)| value.as_str())
        .collect();
    let known: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), known.len(), "an id stands for one place");
    for (name, value) in attributes {
        assert!(
            ATTRIBUTES.split_whitespace().any(|one| one == name),
            "{name}"
        );
        if name == "href" {
            let place = value.strip_prefix('#');
            let is_there = place.is_some_and(|place| known.contains(place));
            let is_documentation = HOSTS.iter().any(|host| value.starts_with(host));
            assert!(is_there || is_documentation, "{value}");
        }
    }
}

#[test]
fn markup_planted_in_every_field_stays_text() {
    let folder = TempDir::new().expect("a folder");
    let name = match cfg!(unix) {
        true => "a<b onclick=planted()>&.har",
        false => "a&b.har",
    };
    fs::write(folder.path().join(name), planted()).expect("it is written");
    for args in [
        vec!["inspect", "--format", "html", name],
        vec!["inspect", "--format", "html", "--full", "--headers", name],
        vec![
            "inspect",
            "--format",
            "html",
            "--index",
            "2",
            "--headers",
            name,
        ],
        vec![
            "inspect",
            "--format",
            "html",
            "--summary",
            "--by",
            "session",
            name,
        ],
        vec!["diagnose", "--format", "html", name],
        vec![
            "diagnose", "--format", "html", "--redact", "ids", "--lang", "fr", name,
        ],
    ] {
        let run = Run::new(&args).dir(folder.path()).stdout_has("").run();
        check(run.stdout());
        assert!(!run.stdout().contains("<script>planted"), "{args:?}");
        assert!(
            run.stdout().contains("script&gt;planted()") || args.contains(&"--summary"),
            "{args:?}"
        );
    }
}

#[test]
fn a_diagnosis_shows_findings_lanes_ladders_calls_and_failures() {
    let run = Run::new(&["diagnose", "--format", "html"])
        .stdin(har(&capture()))
        .stdout_has("")
        .run();
    let page = run.stdout();
    check(page);
    for part in [
        // A finding, and its evidence as a link to a call.
        "stale-etag-resent",
        "<a href=\"#c1-3\">#3 (412)</a>",
        // The lane of a service, and a mark that leads to its call.
        "aria-label=\"MPSD user 1: 4 calls, 1 × 412, 0 × 429, 0 × 5xx or no answer\"",
        "<a href=\"#c1-5\" aria-label=\"1 × 429 #5\">",
        "<a href=\"#c1-6\" aria-label=\"1 × 503 #6\">",
        // The last call stands inside its lane.
        "<rect class=\"bar\" x=\"947.4\"",
        // The ladder of the session: one arrow that carries what was out of date, told in the table, too.
        "class=\"arrow stale\"",
        "a1 ← #1 (201), out of date",
        "✕ 412 conflict",
        // The table, a row of it, and the whole report that it leads to.
        "<tr id=\"c1-3\" class=\"failed\">",
        "<a href=\"#r1-3\">",
        "<details id=\"r1-3\">",
        "Made from standard input",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    assert_eq!(page.matches("class=\"arrow\"").count(), 2);
}

#[test]
fn many_responses_have_a_summary_a_table_and_a_report_on_each_failure() {
    let run = Run::new(&["inspect", "--format", "html"])
        .stdin(har(&capture()))
        .stdout_has("")
        .run();
    let page = run.stdout();
    check(page);
    assert_eq!(page.matches("<tr id=").count(), 7);
    assert_eq!(page.matches("<details id=").count(), 3);
    assert!(page.contains("7 responses in"));
    let full = Run::new(&["inspect", "--full", "--format", "html"])
        .stdin(har(&capture()))
        .stdout_has("")
        .run();
    assert_eq!(full.stdout().matches("<details id=").count(), 7);
}

#[test]
fn one_response_is_its_report() {
    let page = printed(&["inspect", "--example", "412", "--format", "html"]);
    check(&page);
    assert!(
        page.contains("<h1><span class=\"status client-error\">412 Precondition Failed</span>")
    );
    assert!(!page.contains("<table"));
}

#[test]
fn the_lines_of_several_inputs_are_told_apart() {
    let folder = TempDir::new().expect("a folder");
    for name in ["a.har", "b.har"] {
        fs::write(folder.path().join(name), har(&capture())).expect("it is written");
    }
    for command in ["inspect", "diagnose"] {
        let args = [command, "--format", "html", "a.har", "b.har", "a.har"];
        let run = Run::new(&args).dir(folder.path()).stdout_has("").run();
        check(run.stdout());
        assert!(run.stdout().contains("<tr id=\"c3-7\""), "{command}");
        assert!(run.stdout().contains("<code>b.har</code>:7"), "{command}");
    }
}

#[test]
fn no_page_has_more_than_5000_rows_and_failures_keep_theirs() {
    let profile = "https://profile.xboxlive.com/users/me/profile/settings";
    let mut calls: Vec<Value> = (0..5100)
        .map(|second| call(second / 4, "GET", profile, 200, ["", ""]))
        .collect();
    calls.push(call(1300, "GET", profile, 500, ["", ""]));
    for command in ["inspect", "diagnose"] {
        let run = Run::new(&[command, "--format", "html"])
            .stdin(har(&calls))
            .stdout_has("")
            .run();
        let page = run.stdout();
        check(page);
        assert_eq!(page.matches("<tr id=").count(), 5000);
        assert!(page.contains("101 more calls have no row"), "{command}");
        assert!(
            page.contains("<tr id=\"c1-5101\" class=\"failed\">"),
            "{command}"
        );
    }
}

#[test]
fn secrets_are_hidden_and_identifiers_where_that_is_asked_for() {
    for command in ["inspect", "diagnose"] {
        let mut args = vec![command, "--format", "html"];
        let shown = Run::new(&args).stdin(har(&capture())).stdout_has("").run();
        assert!(!shown.stdout().contains("eyJlbmMi"), "{command}");
        assert!(shown.stdout().contains("aaaaaaaa-bbbb"), "{command}");
        args.extend(["--redact", "ids"]);
        let hidden = Run::new(&args).stdin(har(&capture())).stdout_has("").run();
        assert!(!hidden.stdout().contains("aaaaaaaa-bbbb"), "{command}");
        assert!(hidden.stdout().contains("&lt;session 1&gt;"), "{command}");
    }
}

#[test]
fn a_page_speaks_french() {
    for command in ["inspect", "diagnose"] {
        let run = Run::new(&[command, "--format", "html", "--lang", "fr"])
            .stdin(har(&capture()))
            .stdout_has("")
            .run();
        let page = run.stdout();
        check(page);
        assert!(page.contains("<html lang=\"fr\">"));
        for english in [
            ">Calls<",
            ">Findings<",
            "Made from",
            "Show rows",
            "The failures",
        ] {
            assert!(!page.contains(english), "{command}: {english}");
        }
    }
}

#[test]
fn codes_and_tables_are_a_page_too() {
    for args in [
        &["explain", "412", "--format", "html"][..],
        &["list", "mpsd", "--format", "html"],
    ] {
        let page = printed(args);
        check(&page);
        assert!(page.starts_with("<!DOCTYPE html>"));
    }
}
