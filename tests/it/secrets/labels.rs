//! A label is no secret: it stays what it is when a report is read again, and is never counted as one.

use serde_json::{Value, json};

use super::carrier::{Carrier, carried, none};
use super::marked::Marked;
use crate::support::{Run, findings};

const HIDDEN: &str = include_str!("hidden.txt");

/// Invented; told by their looks alone.
const ONE: &str = "Q7vNotRealAtAll1xYz";
const OTHER: &str = "Q8wNotRealEither2xYz";

fn answer(headers: Value, body: &str) -> String {
    format!(
        "{}\n",
        json!({"status": 400, "headers": headers, "body": body})
    )
}

#[track_caller]
fn inspected(args: &[&str], input: impl Into<Vec<u8>>) -> Vec<Value> {
    let outcome = Run::new(&["inspect", "--format=ndjson"]).args(args);
    outcome
        .stdin(input)
        .any_code()
        .stdout_has("")
        .stderr_has("")
        .run()
        .ndjson()
}

#[test]
fn what_was_hidden_once_is_not_hidden_again() {
    let all: Vec<_> = HIDDEN
        .lines()
        .map(|line| Marked::parse(line).text())
        .collect();
    let texts = all.into_iter().flat_map(|text| {
        let carriers = Carrier::TEXTS.into_iter().filter(|one| one.takes(&text));
        carriers.map(|one| (one, text.clone())).collect::<Vec<_>>()
    });
    let (carriers, texts): (Vec<_>, Vec<_>) = texts.unzip();
    let once = carried(&carriers.iter().copied().zip(texts).collect::<Vec<_>>());
    let again = carried(
        &carriers
            .iter()
            .copied()
            .zip(once.clone())
            .collect::<Vec<_>>(),
    );
    let wrong: Vec<_> = once
        .iter()
        .zip(&again)
        .zip(&carriers)
        .filter(|((once, again), _)| once != again)
        .map(|((once, again), one)| format!("{one:?} | {once:?} | {again:?}"))
        .collect();
    none(&wrong);
}

#[test]
fn a_report_that_is_read_again_says_the_same() {
    let mut input = String::new();
    for line in HIDDEN.lines() {
        let text = Marked::parse(line).text();
        for carrier in Carrier::TEXTS.iter().filter(|one| one.takes(&text)) {
            input.push_str(&carrier.line(&text));
        }
    }
    for format in ["--format=ndjson", "--format=json"] {
        let once = Run::new(&["inspect", format, "-"]).stdin(input.clone());
        let once = once.any_code().stdout_has("").stderr_has("").run();
        let again = Run::new(&["inspect", "--format=ndjson", "-"]).stdin(once.stdout_bytes());
        let again = again
            .any_code()
            .stdout_has("")
            .stderr_has("")
            .run()
            .ndjson();
        let once = match format {
            "--format=json" => once.json().as_array().expect("many").clone(),
            _ => once.ndjson(),
        };
        assert_eq!(once.len(), again.len());
        for (once, again) in once.iter().zip(&again) {
            for pointer in ["/request/url", "/response/headers"] {
                assert_eq!(once.pointer(pointer), again.pointer(pointer), "{again}");
            }
            if let Some(text) = once["error"]["text"].as_str() {
                let again = again["error"]["text"].as_str().expect("an error too");
                assert!(again.ends_with(text), "{text}: {again}");
            }
            assert!(!findings(again).contains(&"secret-redacted"), "{again}");
        }
    }
}

#[test]
fn a_report_that_is_quoted_in_a_message_is_shown_as_it_is() {
    let secret = answer(
        json!({"Set-Cookie": "a=b"}),
        &format!("Bearer {ONE}\ntoken={OTHER}"),
    );
    for format in ["human", "markdown", "json", "ndjson"] {
        let format = format!("--format={format}");
        let report = Run::new(&["inspect", "--headers", &format, "-"]).stdin(secret.clone());
        let report = report.stdout_has("redacted").run();
        let lines: Vec<_> = report
            .stdout()
            .lines()
            // A description without what surrounds it, and only where there is one.
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(|line| (Carrier::Description, line.to_owned()))
            .collect();
        let shown = carried(&lines);
        for ((_, line), shown) in lines.iter().zip(shown) {
            assert_eq!(*line, shown);
        }
    }
}

#[test]
fn labels_of_two_reports_stay_apart() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    for (name, secret) in [("a.ndjson", ONE), ("b.ndjson", OTHER)] {
        let input = answer(json!({"X-Vault-Token": secret}), "x");
        let report = Run::new(&["inspect", "--format=ndjson", "-"]).stdin(input);
        let report = report.stdout_has("<redacted 1>").run();
        std::fs::write(folder.path().join(name), report.stdout_bytes()).expect("it is written");
    }
    let new = answer(json!({"X-Vault-Token": "word"}), "x");
    std::fs::write(folder.path().join("c.ndjson"), new).expect("it is written");
    let both = Run::new(&[
        "inspect",
        "--format=ndjson",
        "a.ndjson",
        "b.ndjson",
        "c.ndjson",
    ]);
    let both = both.dir(&folder).stdout_has("").run();
    let values: Vec<_> = both
        .ndjson()
        .iter()
        .map(|one| one["response"]["headers"][0]["value"].clone())
        .collect();
    assert_eq!(values[0], "<redacted 1>");
    assert_eq!(values[1], "<redacted 2:1>");
    let new = values[2].as_str().expect("a value");
    assert!(new.starts_with("<redacted "), "{new}");
    assert!(
        values[2] != values[0] && values[2] != values[1],
        "{values:?}"
    );
    let again = inspected(&["-"], both.stdout_bytes());
    let again: Vec<_> = again
        .iter()
        .map(|one| one["response"]["headers"][0]["value"].clone())
        .collect();
    assert_eq!(again, values);
}

#[test]
fn a_new_secret_takes_no_label_that_is_in_use() {
    let input = answer(
        json!({"Set-Cookie": ["<redacted 2>", "a=b"], "X-Note": format!("<redacted 2> and token={ONE}")}),
        "x",
    );
    let one = &inspected(&["-"], input)[0];
    let value = |at: usize| {
        one["response"]["headers"][at]["value"]
            .as_str()
            .expect("a value")
    };
    assert_eq!(value(0), "<redacted 2>");
    assert!(
        value(1).starts_with("<redacted ") && value(1) != value(0),
        "{}",
        value(1)
    );
    let note = value(2)
        .strip_prefix("<redacted 2> and token=")
        .expect("the label stays");
    assert!(note.starts_with("<redacted "), "{note}");
    assert!(![value(0), value(1)].contains(&note), "{note}");
}

#[test]
fn a_label_in_any_place_is_no_secret() {
    let label = "<redacted 1>";
    let headers = json!({
        "Set-Cookie": label,
        "Authorization": format!("XBL3.0 {label}"),
        "Proxy-Authorization": format!("Bearer {label}"),
        "X-Api-Key": label,
        "ETag": format!("\"XBL3.0 {label}\""),
        "Location": format!("https://{label}@h.example/?token={label}&code={label}#access_token={label}"),
        "X-Note": format!("{{\"Token\":\"{label}\"}} token={label} Bearer {label} <Token>{label}</Token>"),
    });
    let line = json!({
        "status": 302,
        "headers": headers,
        "url": format!("https://h.example/?sig={label}"),
        "requestHeaders": {"Cookie": label},
        "body": format!("Authorization: XBL3.0 {label}\nCookie: {label}\ntoken: {label}\nuhs: {label}"),
    });
    let one = &inspected(&["-"], format!("{line}\n"))[0];
    assert!(!findings(one).contains(&"secret-redacted"), "{one}");
    let shown = &one["response"]["headers"];
    for header in shown.as_array().expect("headers") {
        let name = header["name"].as_str().expect("a name");
        assert_eq!(header["value"], headers[name]);
    }
    assert_eq!(one["request"]["url"], line["url"]);
}

/// A response, how it is printed, and the places that the note names.
type Noted<'a> = (Value, &'a [&'a str], &'a [&'a str]);

#[test]
fn the_note_names_what_is_hidden_in_this_output_and_nothing_else() {
    let url = "https://profile.xboxlive.com/a";
    let places = [
        "the URL",
        "Set-Cookie",
        "X-Note",
        "Location",
        "Authorization",
        "the body",
    ];
    let all: [Noted<'_>; 12] = [
        (
            json!({"status": 204, "headers": {"Set-Cookie": "a=b", "X-Note": "c"}}),
            &["--format=ndjson"],
            &["Set-Cookie"],
        ),
        (
            json!({"status": 204, "headers": {"Set-Cookie": "a=b", "X-Note": "c"}}),
            &["--format=human"],
            &[],
        ),
        (
            json!({"status": 204, "headers": {"Set-Cookie": "a=b"}}),
            &["--format=human", "--headers"],
            &["Set-Cookie"],
        ),
        (
            json!({"status": 204, "headers": {"Set-Cookie": "a=b"}}),
            &["--format=markdown", "--headers"],
            &["Set-Cookie"],
        ),
        (
            json!({"status": 204, "headers": {"X-Note": "plain"}, "url": format!("{url}?token=b")}),
            &["--format=json"],
            &["the URL"],
        ),
        (
            json!({"status": 204, "headers": {}, "url": format!("{url}?token=b")}),
            &["--format=human"],
            &["the URL"],
        ),
        (
            json!({"status": 204, "headers": {}, "url": url, "requestHeaders": {"Authorization": "Bearer b"}}),
            &["--format=json"],
            &[],
        ),
        (
            json!({"status": 200, "headers": {"Content-Type": "application/json"}, "body": "{\"Token\":\"b\"}"}),
            &["--format=json"],
            &[],
        ),
        (
            json!({"status": 200, "headers": {"Content-Type": "application/json"}, "body": "{\"Token\":\"b\"}"}),
            &["--format=human"],
            &[],
        ),
        (
            json!({"status": 400, "headers": {"Content-Type": "text/plain"}, "body": format!("token={ONE}")}),
            &["--format=json"],
            &["the body"],
        ),
        (
            json!({"status": 400, "headers": {"Content-Type": "text/plain"}, "body": format!("token={ONE}")}),
            &["--format=human"],
            &["the body"],
        ),
        (
            json!({"status": 400, "headers": {"X-Note": "Bearer <redacted 1>"}, "body": "token=<redacted 2>"}),
            &["--format=json"],
            &[],
        ),
    ];
    let mut wrong = Vec::new();
    for (line, args, named) in all {
        let outcome = Run::new(&["inspect", "-"])
            .args(args)
            .stdin(format!("{line}\n"));
        let outcome = outcome.stdout_has("").run();
        let printed = outcome
            .stdout()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        let notes: Vec<&str> = printed.split("Holds secrets").skip(1).collect();
        let notes: Vec<&str> = notes
            .iter()
            .map(|note| note.split("--show-secrets").next().unwrap_or_default())
            .collect();
        let found: Vec<_> = places
            .iter()
            .filter(|place| notes.iter().any(|note| note.contains(**place)))
            .collect();
        if notes.len() != usize::from(!named.is_empty())
            || found != named.iter().collect::<Vec<_>>()
        {
            wrong.push(format!("{args:?} {line} | {named:?} | {notes:?}"));
        }
    }
    none(&wrong);
}

#[test]
fn showing_secrets_is_warned_of_on_standard_error_alone() {
    let input = answer(
        json!({"Set-Cookie": "a=b", "X-Note": format!("token={ONE}")}),
        "x",
    );
    for format in ["human", "markdown", "json", "ndjson"] {
        let format = format!("--format={format}");
        let shown = Run::new(&["inspect", "--show-secrets", "--headers", &format, "-"]);
        let shown = shown
            .stdin(input.clone())
            .stdout_has(ONE)
            .stdout_has("a=b")
            .stderr_has("secrets")
            .run();
        assert!(!shown.stdout().contains("redacted"), "{shown}");
        assert_eq!(shown.stderr().lines().count(), 1, "{shown}");
    }
}

#[test]
fn a_secret_has_one_label_in_every_spelling() {
    let input = answer(
        json!({
            "X-Api-Key": "Zq7+xKw39/aaPPmm21kkLLoo98",
            "Location": "https://h.example/?token=Zq7%2BxKw39%2FaaPPmm21kkLLoo98",
            "X-A": "https://h.example/?token=Zq7%252bxKw39%252faaPPmm21kkLLoo98",
            "X-B": r#"{"Token":"Zq7+xKw39\/aaPPmm21kkLLoo98"}"#,
            "X-C": r#"{"Token":"Zq7\u002bxKw39/aaPPmm21kkLLoo98"}"#,
            "Set-Cookie": "sid=Zq7+xKw39/aaPPmm21kkLLoo98; Path=/; Secure",
            "X-D": "token=&quot;Zq7&#43;xKw39/aaPPmm21kkLLoo98&quot;",
            "X-E": "https://h.example/?token=Zq7-xKw39/aaPPmm21kkLLoo98",
        }),
        "x",
    );
    let one = &inspected(&["-"], input)[0];
    let headers = one["response"]["headers"].as_array().expect("a list");
    let (last, same) = headers.split_last().expect("some");
    for header in same {
        let value = header["value"].as_str().expect("a value");
        assert!(value.contains("<redacted 1>"), "{header}");
    }
    assert_eq!(last["value"], "https://h.example/?token=<redacted 2>");
}

#[test]
fn a_call_without_an_answer_holds_secrets_too() {
    let input = format!(
        r#"{{"error":"failed, sent token={ONE}","url":"https://h.example/","method":"GET"}}"#
    );
    for format in ["human", "markdown"] {
        Run::new(&["inspect", "--format", format, "-"])
            .stdin(input.clone())
            .stdout_has("<redacted 1>")
            .stdout_has("Holds secrets")
            .run();
    }
}

#[test]
fn a_secret_that_a_header_names_is_hidden_where_it_stands_bare_in_the_same_exchange() {
    const SECRET: &str = "Zq7xKw39aaPPmm21kkLLoo98";
    let bare = json!({
        "status": 400,
        "url": format!("https://h.example/x/{SECRET}/a"),
        "requestHeaders": {"X-Api-Key": SECRET},
        "headers": {"Content-Type": "text/plain"},
        "body": format!("the {SECRET} was refused"),
    });
    let inspected = inspected(&[], format!("{bare}\n"));
    let [inspected] = inspected.as_slice() else {
        panic!("one: {inspected:?}");
    };
    let url = &inspected["request"]["url"];
    assert_eq!(url, "https://h.example/x/<redacted 1>/a");
    let message = &inspected["body"]["message"];
    assert_eq!(message, "the <redacted 1> was refused");
}

#[test]
fn no_number_is_left_out_where_more_is_told_of_a_text_with_labels() {
    let body =
        "Authorization: XBL3.0 x=12;Zq7xKw39aaPPmm21kkLLoo98\nUser-Agent    Foo/1.0\nHost  x";
    let told = inspected(&[], answer(json!({"Content-Type": "text/plain"}), body));
    let told = told.first().map(Value::to_string).unwrap_or_default();
    assert!(told.contains("<redacted 1>"), "{told}");
    assert!(!told.contains("<redacted 2>"), "{told}");
}
