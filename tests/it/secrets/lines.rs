//! Lines as they occur in headers, bodies, logs, dumps and settings, all invented: 200 and more with something to hide, as
//! many that only look like it.

use super::carrier::{Carrier, carried, never_shows, none};
use super::marked::Marked;

pub(super) const HIDDEN: &str = include_str!("hidden.txt");
pub(super) const SHOWN: &str = include_str!("shown.txt");

/// A line in each carrier that takes it, without the marks.
fn in_carriers(line: &str) -> Vec<(Carrier, String)> {
    let is_url = line.starts_with("https:") || line.starts_with('/');
    let urls = Carrier::URLS.iter().filter(|_| is_url);
    let all = Carrier::TEXTS.iter().chain(urls);
    all.filter(|one| one.takes(line))
        .map(|one| (*one, line.to_owned()))
        .collect()
}

#[test]
fn there_are_enough_lines_of_each_kind() {
    for lines in [HIDDEN, SHOWN] {
        assert!(lines.lines().count() >= 200);
    }
    let all = HIDDEN.lines().map(Marked::parse);
    assert!(all.into_iter().all(|line| line.secrets().next().is_some()));
}

#[test]
fn secrets_are_hidden_and_what_stands_around_them_is_not() {
    let mut sent = Vec::new();
    let mut lines = Vec::new();
    for line in HIDDEN.lines() {
        let marked = Marked::parse(line);
        for one in in_carriers(&marked.text()) {
            sent.push(one);
            lines.push((line, marked.clone()));
        }
    }
    let mut wrong = Vec::new();
    for ((line, marked), ((carrier, _), shown)) in lines.iter().zip(sent.iter().zip(carried(&sent)))
    {
        if !marked.is_hidden_in(&shown) {
            wrong.push(format!("{carrier:?} | {line} | {shown}"));
        }
    }
    none(&wrong);
}

#[test]
fn what_only_looks_like_a_secret_is_shown() {
    let sent: Vec<_> = SHOWN.lines().flat_map(in_carriers).collect();
    let mut wrong = Vec::new();
    for ((carrier, line), shown) in sent.iter().zip(carried(&sent)) {
        if *line != shown {
            wrong.push(format!("{carrier:?} | {line} | {shown}"));
        }
    }
    none(&wrong);
}

#[test]
fn lines_that_are_headers_are_judged_as_such() {
    let header = |line: &'static str| {
        let (name, value) = line.split_once(": ")?;
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        let is_one_line = !value.contains('␤');
        (name.chars().all(is_name) && name.contains('-') && is_one_line).then_some((name, value))
    };
    let all: Vec<_> = HIDDEN
        .lines()
        .chain(SHOWN.lines())
        .filter_map(header)
        .collect();
    let input: String = all
        .iter()
        .map(|(name, value)| {
            let value = Marked::parse(value).text();
            let line = serde_json::json!({"status": 204, "headers": {*name: value}});
            format!("{line}\n")
        })
        .collect();
    let inspected = crate::support::Run::new(&["inspect", "--format=ndjson", "-"])
        .stdin(input)
        .stdout_has("")
        .run()
        .ndjson();
    let mut wrong = Vec::new();
    for ((name, value), inspected) in all.iter().zip(&inspected) {
        let shown = &inspected["response"]["headers"][0]["value"];
        let shown = shown.as_str().expect("a value");
        let marked = Marked::parse(value);
        let is_right = match marked.secrets().next() {
            Some(_) => marked.is_hidden_in(shown),
            None => shown == *value,
        };
        if !is_right {
            wrong.push(format!("as a header | {name}: {value} | {shown}"));
        }
    }
    assert_eq!(inspected.len(), all.len());
    none(&wrong);
}

#[test]
fn secrets_are_hidden_in_every_format_and_on_both_streams() {
    let all: Vec<_> = HIDDEN.lines().map(Marked::parse).collect();
    let texts = all.iter().flat_map(|line| in_carriers(&line.text()));
    let input: String = texts.map(|(one, text)| one.line(&text)).collect();
    never_shows(input.as_bytes(), all.iter().flat_map(Marked::secrets));
}
