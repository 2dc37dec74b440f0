//! What counts as a code in a text, and what does not.

mod calls;
mod events;
mod forms;
mod never;
mod pieces;
mod requests;
mod rows;
mod sentences;

use crate::scan::{Code, Occurrence, Place, Tally, scan};

/// What is found of a text, once for each event.
fn occurrences(text: &str) -> Vec<Occurrence> {
    let mut found = Vec::new();
    scan(text.as_bytes(), |one| found.push(one)).unwrap();
    found
}

/// The codes of a text, successes aside: a status as `403`, with the host that stands beside it as `403 host`; anything
/// else as it is asked for, objects and messages behind their kinds.
fn told(text: &str) -> Vec<String> {
    let found = occurrences(text);
    let failures = found.iter().filter(|one| !one.code.is_success());
    failures.map(in_short).collect()
}

/// The codes of a text, successes aside, each with how often it stands there and in which line first.
fn counted(text: &str) -> Vec<String> {
    let mut tally = Tally::default();
    scan(text.as_bytes(), |one| tally.add(one, 0)).unwrap();
    let codes = tally.codes();
    let failures = codes.iter().filter(|one| !one.code.is_success());
    failures
        .map(|one| {
            format!(
                "{} x{} @{}",
                called(&one.code, &one.place),
                one.count,
                one.line
            )
        })
        .collect()
}

fn in_short(one: &Occurrence) -> String {
    called(&one.code, &one.place)
}

fn called(code: &Code, place: &Place) -> String {
    let query = code.query();
    match code {
        Code::Status(_) => match &place.host {
            Some(host) => format!("{query} {host}"),
            None => query,
        },
        Code::Object { kind, .. } => format!("{} {query}", kind.name()),
        Code::Message(_) => format!("message {query}"),
        Code::Close(_) => format!("close {query}"),
        Code::RealTimeActivity(_) => format!("rta {query}"),
        Code::NoAnswer => "no answer".to_owned(),
        Code::NotFoundOrGone => match &place.host {
            Some(host) => format!("404 or 410 {host}"),
            None => "404 or 410".to_owned(),
        },
        Code::Gateway(_) => format!("gateway {query}"),
        Code::Value(_) | Code::Entra(_) | Code::Qt(_) => query,
    }
}

/// Each text, and what is told of it.
#[track_caller]
fn each_tells(expected: &[(&str, &[&str])]) {
    let mut wrong = Vec::new();
    for (text, expected) in expected {
        let told = told(text);
        if told != *expected {
            wrong.push(format!("{text}\n    tells {told:?}, not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[track_caller]
fn each_is(code: &str, texts: &[&str]) {
    let expected: Vec<(&str, &[&str])> = Vec::new();
    let code = [code];
    let expected = texts.iter().fold(expected, |mut all, text| {
        all.push((*text, &code[..]));
        all
    });
    each_tells(&expected);
}

#[track_caller]
fn none_is_a_code(texts: &[&str]) {
    let expected: Vec<(&str, &[&str])> = texts.iter().map(|text| (*text, &[][..])).collect();
    each_tells(&expected);
}
