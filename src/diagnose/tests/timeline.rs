//! A capture in words, a line a call:
//!
//! ```text
//! 0.62+0.18 u1 PUT s if=a body={"properties":{}} -> 412 etag=b cn=2
//! ```
//!
//! The start in seconds, perhaps how long it took; the user, unless it is the first; the method, a target and what was
//! sent; behind the arrow the status, or `none`, and what came with it. Lines that begin with `#` say something.

use crate::diagnose::{DiagnoseSettings, Diagnoser, Diagnosis, Finding};
use crate::exchange::{Event, Exchange, RequestBody, Tap};
use crate::inspect::inspect;
use crate::time::Timestamp;

const SCID: &str = "11111111-2222-4333-8444-555555555555";
const BRANCH: &str = "00000000-1111-2222-3333-444444444444";

/// The calls and taps of a timeline.
pub(super) fn events(timeline: &str) -> Vec<Event> {
    let lines = timeline.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .enumerate()
        .map(|(place, line)| event(place + 1, line))
        .collect()
}

/// What is said of a timeline.
pub(super) fn diagnosed(timeline: &str) -> Diagnosis {
    diagnosed_with(DiagnoseSettings::default(), events(timeline))
}

pub(super) fn diagnosed_with(settings: DiagnoseSettings, events: Vec<Event>) -> Diagnosis {
    let mut diagnoser = Diagnoser::new(settings);
    diagnoser.begin("timeline");
    for event in events {
        match event {
            Event::Call(call) => {
                diagnoser.inspection(&inspect(*call));
            }
            Event::Tap(tap) => diagnoser.tap(&tap),
        }
    }
    diagnoser.finish()
}

/// The findings of one rule, in short: severity, certainty, count and calls.
#[track_caller]
pub(super) fn found(rule: &str, timeline: &str) -> Vec<String> {
    assert!(crate::catalog::rule(rule).is_some(), "{rule} is no rule");
    let diagnosis = diagnosed(timeline);
    let findings = diagnosis.findings.iter();
    findings
        .filter(|finding| finding.rule().id == rule)
        .map(in_short)
        .collect()
}

fn in_short(finding: &Finding) -> String {
    let calls: Vec<String> = finding
        .calls()
        .map(|(_, index)| index.to_string())
        .collect();
    format!(
        "{} {} {}x {}",
        finding.severity().name(),
        finding.certainty().name(),
        finding.count(),
        calls.join(",")
    )
}

/// Checks what one rule finds.
#[track_caller]
pub(super) fn finds(rule: &str, timeline: &str, expected: &[&str]) {
    assert_eq!(found(rule, timeline), expected, "{rule}");
}

/// Checks that one rule finds nothing.
#[track_caller]
pub(super) fn finds_nothing(rule: &str, timeline: &str) {
    finds(rule, timeline, &[]);
}

fn event(place: usize, line: &str) -> Event {
    let mut words = line.split(' ').filter(|word| !word.is_empty()).peekable();
    let time = words.next().unwrap();
    let (start, took) = time
        .split_once('+')
        .map_or((time, None), |(at, took)| (at, Some(took)));
    let user = words.next_if(|word| {
        word.strip_prefix('u')
            .is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
    });
    let method = words.next().unwrap();
    if method == "TAP" {
        let mut tap = Tap {
            session: Some(path("s")),
            ..Tap::default()
        };
        tap.origin.time = moment(start);
        tap.change_number = words
            .next()
            .and_then(|word| word.strip_prefix("cn=")?.parse().ok());
        return Event::Tap(Box::new(tap));
    }
    let target = words.next().unwrap();
    let sent: Vec<&str> = words.by_ref().take_while(|word| *word != "->").collect();
    let status = words.next().unwrap();
    let came: Vec<&str> = words.collect();
    let mut call = answer(status, &came);
    let headers = headers(user.unwrap_or("u1"), &sent);
    call = call.to(method, url(target)).sent(headers);
    call.origin.index = place;
    call.origin.time = moment(start);
    call.origin.client = value(&sent, "on").map(str::to_owned);
    call.origin.duration =
        took.map(|took| std::time::Duration::from_secs_f64(took.parse().unwrap()));
    let request = call.request.as_mut().unwrap();
    let body = value(&sent, "body").map(|body| body.as_bytes().to_vec());
    request.has_body = Some(body.is_some());
    request.body = body.map(|bytes| RequestBody {
        length: bytes.len() as u64,
        bytes,
    });
    Event::Call(Box::new(call))
}

/// A time in seconds after the first hour of a day; `-` for none.
fn moment(seconds: &str) -> Option<Timestamp> {
    let seconds: f64 = seconds.parse().ok()?;
    let begin: jiff::Timestamp = "2026-03-04T01:00:00Z".parse().unwrap();
    let after = jiff::SignedDuration::from_secs_f64(seconds);
    Some(begin.checked_add(after).unwrap().into())
}

fn value<'w>(words: &[&'w str], name: &str) -> Option<&'w str> {
    let mut words = words.iter();
    words.find_map(|word| word.strip_prefix(name)?.strip_prefix('='))
}

fn headers(user: &str, sent: &[&str]) -> Vec<(&'static str, String)> {
    let token = value(sent, "token").unwrap_or("t");
    let contract = value(sent, "contract").unwrap_or("107");
    let mut headers = vec![
        ("Authorization", format!("XBL3.0 x={user};{token}")),
        (
            "User-Agent",
            value(sent, "agent").unwrap_or("game").to_owned(),
        ),
    ];
    if contract != "none" {
        headers.push(("x-xbl-contract-version", contract.to_owned()));
    }
    headers.extend(value(sent, "type").map(|one| ("Content-Type", one.to_owned())));
    let tag = |value: &str| match value {
        "*" => value.to_owned(),
        tag => format!("\"{tag}\""),
    };
    headers.extend(value(sent, "if").map(|one| ("If-Match", tag(one))));
    headers.extend(value(sent, "inm").map(|one| ("If-None-Match", tag(one))));
    headers
}

fn answer(status: &str, came: &[&str]) -> Exchange {
    if status == "none" {
        return Exchange::unanswered(value(came, "why"));
    }
    let mut headers = vec![("Content-Type", "application/json".to_owned())];
    headers.extend(value(came, "etag").map(|tag| ("ETag", format!("\"{tag}\""))));
    headers.extend(value(came, "ra").map(|wait| ("Retry-After", wait.to_owned())));
    headers.extend(value(came, "at").map(|at| ("Content-Location", path(at))));
    headers.extend(value(came, "beat").map(|wait| ("X-Heartbeat-After", wait.to_owned())));
    headers.extend(value(came, "caller").map(|xuid| ("X-Xbl-Debug", format!("user0={xuid}"))));
    headers.extend(value(came, "made").map(|id| ("Location", format!("/handles/{}", handle(id)))));
    let body = match (value(came, "cn"), value(came, "limit"), value(came, "body")) {
        (Some(number), ..) => session(
            number,
            value(came, "large").is_some(),
            value(came, "props").unwrap_or(r#"{"system":{}}"#),
            value(came, "members").unwrap_or("{}"),
        ),
        (_, Some(limit), _) => refusal(limit),
        (.., Some(body)) => body.to_owned(),
        _ => String::new(),
    };
    Exchange::answered(status.parse().unwrap(), headers, body)
}

fn session(change_number: &str, large: bool, properties: &str, members: &str) -> String {
    format!(
        r#"{{"membersInfo":{{"first":0,"next":1,"count":1,"accepted":1}},"branch":"{BRANCH}","changeNumber":{change_number},
        "contractVersion":107,"constants":{{"system":{{"capabilities":{{"large":{large}}}}}}},"properties":{properties},
        "members":{members}}}"#
    )
}

/// `11/10/15`: counted, allowed, seconds.
fn refusal(limit: &str) -> String {
    let figures: Vec<&str> = limit.split('/').collect();
    format!(
        r#"{{"version":1,"currentRequests":{},"maxRequests":{},"periodInSeconds":{},"limitType":"Rate"}}"#,
        figures[0], figures[1], figures[2]
    )
}

fn handle(id: &str) -> String {
    format!("0b7a4f6e-11d2-4c3a-9a55-{id:0>12}")
}

/// `s`, `s:other`, `g:a` of another template, `h:1`, or a path as it is.
fn path(target: &str) -> String {
    let (kind, name) = target.split_once(':').unwrap_or((target, "a"));
    match kind {
        "s" => format!("/serviceconfigs/{SCID}/sessiontemplates/lobby/sessions/{name}"),
        "g" => format!("/serviceconfigs/{SCID}/sessiontemplates/game/sessions/{name}"),
        "h" => format!("/handles/{}/session", handle(name)),
        _ => target.to_owned(),
    }
}

/// The address of a target: a session, a handle, or `host/path` without `.xboxlive.com`.
fn url(target: &str) -> String {
    let kind = target.split(':').next().unwrap_or_default();
    if matches!(kind, "s" | "g" | "h") {
        return format!("https://sessiondirectory.xboxlive.com{}", path(target));
    }
    if target.starts_with("https:") {
        return target.to_owned();
    }
    let (host, path) = target.split_once('/').unwrap_or((target, ""));
    format!("https://{host}.xboxlive.com/{path}")
}

/// The body of a handle to the session `a`.
pub(super) fn handle_body(kind: &str) -> String {
    format!(
        r#"{{"type":"{kind}","sessionRef":{{"scid":"{SCID}","templateName":"lobby","name":"a"}}}}"#
    )
}
