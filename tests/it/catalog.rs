//! Every status of the MPSD table in every one of its situations, with and without what is known of the request.

use std::collections::BTreeSet;

use xblstatus::catalog::Authority;
use xblstatus::catalog::statuses::mpsd;
use xblstatus::exchange::{Exchange, Request};
use xblstatus::inspect::{Inspection, Verdict, inspect};

use crate::support::table::MPSD;
use crate::support::{SESSION, SESSION_DOCUMENT};

use Verdict::{Applies, Possible, RuledOut};

/// An answer to a request, and what it says of one situation.
struct Case {
    id: &'static str,
    method: &'static str,
    /// Below the session, or a path of its own.
    path: &'static str,
    headers: &'static [(&'static str, &'static str)],
    body: Body,
    /// With everything known of the request.
    with: Verdict,
    /// With the response alone.
    without: Verdict,
}

#[derive(Clone, Copy)]
enum Body {
    Nothing,
    Message,
    Session,
    RateLimit,
}

use Body::{Message, Nothing, RateLimit, Session};

const IF_MATCH: &[(&str, &str)] = &[("If-Match", "\"a\"")];
const IF_NONE_MATCH: &[(&str, &str)] = &[("If-None-Match", "*")];
const HANDLE: &str = "/handles/0b7a4f6e-11d2-4c3a-9a55-5d1e2f3a4b6c";
const HOPPER: &str = "/serviceconfigs/11111111-2222-4333-8444-555555555555/hoppers/ranked";

const fn case(
    id: &'static str,
    method: &'static str,
    path: &'static str,
    body: Body,
    with: Verdict,
    without: Verdict,
) -> Case {
    Case {
        id,
        method,
        path,
        headers: &[],
        body,
        with,
        without,
    }
}

const fn conditional(headers: &'static [(&'static str, &'static str)], case: Case) -> Case {
    Case { headers, ..case }
}

/// The situation as it arises.
#[rustfmt::skip]
const FITTING: &[Case] = &[
    case("mpsd-200-read", "GET", "", Session, Applies, Possible),
    case("mpsd-200-updated", "PUT", "", Session, Applies, Possible),
    case("mpsd-201-created", "PUT", "", Session, Applies, Applies),
    case("mpsd-202-accepted", "PUT", "", Nothing, Applies, Applies),
    case("mpsd-204-session-missing", "GET", "", Nothing, Applies, Possible),
    case("mpsd-204-element-missing", "GET", "/members/3", Nothing, Applies, Possible),
    case("mpsd-204-session-deleted", "PUT", "", Nothing, Applies, Possible),
    case("mpsd-204-element-gone", "DELETE", "/members/me", Nothing, Applies, Possible),
    conditional(IF_NONE_MATCH, case("mpsd-304-not-modified", "GET", "", Nothing, Applies, Applies)),
    case("mpsd-400-missing-field", "PUT", "", Message, Possible, Possible),
    case("mpsd-400-malformed-json", "PUT", "", Message, Possible, Possible),
    case("mpsd-403-refused", "PUT", "", Message, Applies, Applies),
    case("mpsd-403-read-only", "PUT", "/properties", Session, Applies, Applies),
    case("mpsd-404-invalid-uri", "GET", "", Message, Possible, Possible),
    case("mpsd-404-reference-missing", "GET", HANDLE, Message, Possible, Possible),
    case("mpsd-404-hopper-missing", "POST", HOPPER, Message, Possible, Possible),
    case("mpsd-404-element-session-missing", "PUT", "/properties", Message, Possible, Possible),
    case("mpsd-404-element-lookup-invalid", "GET", "/members/x", Message, Possible, Possible),
    case("mpsd-405-wrong-verb", "POST", "", Message, Applies, Applies),
    case("mpsd-409-constants", "PUT", "", Message, Possible, Possible),
    case("mpsd-409-large-session-members", "PUT", "", Message, Possible, Possible),
    case("mpsd-409-incompatible", "DELETE", "/members/me", Message, Possible, Possible),
    conditional(IF_MATCH, case("mpsd-412-if-match-existing-session", "PUT", "", Session, Applies, Applies)),
    conditional(IF_NONE_MATCH, case("mpsd-412-if-none-match", "PUT", "", Nothing, Applies, Possible)),
    conditional(IF_MATCH, case("mpsd-412-if-match", "PUT", "", Nothing, Applies, Possible)),
    case("mpsd-429-rate-limited", "GET", "", RateLimit, Applies, Applies),
    case("mpsd-503-overloaded", "PUT", "", Nothing, Applies, Applies),
];

/// Evidence against the situation: a method, a target, a condition, a body.
#[rustfmt::skip]
const AGAINST: &[Case] = &[
    case("mpsd-200-read", "PUT", "", Session, RuledOut, Possible),
    case("mpsd-200-read", "GET", HANDLE, Session, RuledOut, Possible),
    case("mpsd-200-updated", "GET", "", Session, RuledOut, Possible),
    case("mpsd-201-created", "POST", "/handles", Nothing, RuledOut, Applies),
    case("mpsd-201-created", "PUT", "/properties", Session, RuledOut, Applies),
    case("mpsd-204-session-missing", "GET", "/members/me", Nothing, RuledOut, Possible),
    case("mpsd-204-session-missing", "PUT", "", Nothing, RuledOut, Possible),
    case("mpsd-204-element-missing", "GET", "", Nothing, RuledOut, Possible),
    case("mpsd-204-session-deleted", "PUT", "/properties", Nothing, RuledOut, Possible),
    case("mpsd-204-element-gone", "GET", "/members/me", Nothing, RuledOut, Possible),
    case("mpsd-204-element-gone", "DELETE", HANDLE, Nothing, RuledOut, Possible),
    case("mpsd-304-not-modified", "PUT", "", Nothing, RuledOut, Applies),
    case("mpsd-400-malformed-json", "GET", "", Message, Possible, Possible),
    case("mpsd-403-refused", "PUT", "", Session, RuledOut, RuledOut),
    case("mpsd-403-read-only", "GET", "", Message, RuledOut, RuledOut),
    case("mpsd-403-read-only", "PUT", "", Message, RuledOut, RuledOut),
    case("mpsd-404-hopper-missing", "GET", "", Message, RuledOut, Possible),
    case("mpsd-404-element-session-missing", "GET", "", Message, RuledOut, Possible),
    case("mpsd-404-element-lookup-invalid", "GET", HANDLE, Message, RuledOut, Possible),
    case("mpsd-409-constants", "DELETE", "/members/me", Message, RuledOut, Possible),
    case("mpsd-409-large-session-members", "GET", "", Message, RuledOut, Possible),
    case("mpsd-409-incompatible", "GET", "", Message, RuledOut, Possible),
    conditional(IF_MATCH, case("mpsd-412-if-match-existing-session", "POST", "", Session, RuledOut, Applies)),
    conditional(IF_MATCH, case("mpsd-412-if-match-existing-session", "PUT", "", Message, RuledOut, Possible)),
    conditional(IF_NONE_MATCH, case("mpsd-412-if-none-match", "GET", "", Nothing, RuledOut, Possible)),
    conditional(IF_MATCH, case("mpsd-412-if-none-match", "PUT", "", Nothing, RuledOut, Possible)),
    conditional(IF_MATCH, case("mpsd-412-if-match", "DELETE", "", Session, RuledOut, Possible)),
    conditional(IF_NONE_MATCH, case("mpsd-412-if-match", "PUT", "", Nothing, RuledOut, Possible)),
];

impl Case {
    fn status(&self) -> u16 {
        let number = self.id.split('-').nth(1).expect("an id has a number");
        number.parse().expect("the number is a status")
    }

    /// The response alone.
    fn response(&self) -> Exchange {
        let (content_type, body) = match self.body {
            Nothing => ("", ""),
            Message => ("text/plain; charset=utf-8", "Not as it stands."),
            Session => ("application/json", SESSION_DOCUMENT),
            RateLimit => (
                "application/json",
                r#"{"currentRequests":31,"maxRequests":30,"periodInSeconds":15,"limitType":"rate"}"#,
            ),
        };
        let mut exchange = Exchange::default();
        exchange.response.status = Some(self.status());
        if !content_type.is_empty() {
            exchange.response.headers.push("Content-Type", content_type);
        }
        exchange.response.body.bytes = body.into();
        exchange
    }

    /// The response with its request.
    fn exchange(&self, host: &str) -> Exchange {
        let path = if self.path.starts_with("/handles") || self.path.starts_with("/serviceconfigs")
        {
            self.path.to_owned()
        } else {
            let (_, session) = SESSION.split_once(".com").expect("a URL of xboxlive.com");
            format!("{session}{}", self.path)
        };
        let mut request = Request {
            method: Some(self.method.to_owned()),
            url: Some(format!("https://{host}{path}")),
            headers_complete: true,
            ..Request::default()
        };
        for (name, value) in self.headers {
            request.headers.push(*name, *value);
        }
        Exchange {
            request: Some(request),
            ..self.response()
        }
    }

    /// The verdict on the situation of the case.
    fn verdict(&self, inspection: &Inspection) -> Verdict {
        let meaning = inspection.meaning.as_ref().expect("a meaning");
        let ids: Vec<_> = meaning
            .situations
            .iter()
            .map(|weighed| weighed.situation.id)
            .collect();
        let code = MPSD.iter().find(|code| code.number == self.status());
        let documented = code.expect("a code of the table").situations;
        let documented: Vec<_> = documented.iter().map(|one| one.id).collect();
        assert_eq!(ids, documented);
        let mut found = meaning.situations.iter();
        let weighed = found.find(|weighed| weighed.situation.id == self.id);
        weighed.expect("the situation is weighed").verdict
    }
}

const SESSION_DIRECTORY: &str = "sessiondirectory.xboxlive.com";

#[track_caller]
fn check(cases: &[Case]) {
    for case in cases {
        let about = format!("{} for {} {}", case.id, case.method, case.path);
        let exchange = case.exchange(SESSION_DIRECTORY);
        assert_eq!(case.verdict(&inspect(exchange)), case.with, "{about}");
        let response = case.response();
        let alone = inspect(response);
        assert_eq!(case.verdict(&alone), case.without, "{about}, alone");
    }
}

#[test]
fn the_table_has_13_codes_15_rows_and_27_situations() {
    let documented = MPSD
        .iter()
        .flat_map(|code| code.situations)
        .map(|one| one.id);
    let documented: Vec<_> = documented.collect();
    let known = mpsd::TABLE
        .iter()
        .flat_map(|status| status.situations)
        .map(|one| one.id);
    assert_eq!(known.collect::<Vec<_>>(), documented);
    let rows: BTreeSet<_> = mpsd::TABLE
        .iter()
        .flat_map(|status| status.situations.iter().map(|one| (status.code, one.row)))
        .collect();
    assert_eq!((MPSD.len(), rows.len(), documented.len()), (13, 15, 27));
}

#[test]
fn every_situation_is_told_when_it_arises() {
    let documented = MPSD
        .iter()
        .flat_map(|code| code.situations)
        .map(|one| one.id);
    assert!(FITTING.iter().map(|case| case.id).eq(documented));
    check(FITTING);
}

#[test]
fn a_situation_is_ruled_out_by_what_contradicts_it() {
    check(AGAINST);
}

#[test]
fn at_most_one_situation_applies() {
    for case in FITTING.iter().chain(AGAINST) {
        for exchange in [case.exchange(SESSION_DIRECTORY), case.response()] {
            let inspection = inspect(exchange);
            let situations = inspection.meaning.expect("a meaning").situations;
            let applying = situations.iter().filter(|one| one.verdict == Applies);
            assert!(applying.count() <= 1, "{}", case.id);
        }
    }
}

#[test]
fn with_everything_known_one_situation_is_left_unless_causes_overlap() {
    let told = |case: &&Case| !matches!(case.status(), 400 | 404 | 409);
    for case in FITTING.iter().filter(told) {
        let exchange = case.exchange(SESSION_DIRECTORY);
        let meaning = inspect(exchange).meaning.expect("a meaning");
        assert_eq!(meaning.left().count(), 1, "{}", case.id);
    }
}

#[test]
fn the_table_is_assumed_only_without_a_host() {
    for case in FITTING {
        let exchange = case.exchange(SESSION_DIRECTORY);
        let meaning = inspect(exchange).meaning.expect("a meaning");
        assert_eq!(meaning.authority, Authority::Mpsd, "{}", case.id);
        assert!(!meaning.authority_assumed, "{}", case.id);
        let response = case.response();
        let meaning = inspect(response).meaning.expect("a meaning");
        assert!(meaning.authority_assumed, "{}", case.id);
    }
}

#[test]
fn the_other_hosts_of_the_session_directory_and_matchmaking_answer_by_the_table() {
    for host in [
        "client-sessiondirectory.xboxlive.com",
        "sessiondirectory-stress.xboxlive.com",
        "SessionDirectory.XboxLive.com:443",
        "momatch.xboxlive.com",
    ] {
        for case in FITTING {
            let exchange = case.exchange(host);
            let meaning = inspect(exchange).meaning.expect("a meaning");
            assert_eq!(meaning.authority, Authority::Mpsd, "{} at {host}", case.id);
        }
    }
}

#[test]
fn another_service_is_not_measured_by_the_table() {
    for host in [
        "profile.xboxlive.com",
        "example.com",
        "sessiondirectory.example.com",
    ] {
        for case in FITTING {
            let exchange = case.exchange(host);
            let meaning = inspect(exchange).meaning.expect("a meaning");
            assert!(meaning.situations.is_empty(), "{} at {host}", case.id);
            let wider = [Authority::Xbox, Authority::Http];
            assert!(wider.contains(&meaning.authority), "{} at {host}", case.id);
        }
    }
}

#[test]
fn where_every_situation_is_ruled_out_a_wider_source_speaks() {
    for (id, method, path) in [
        ("mpsd-200-read", "POST", "/handles/query"),
        ("mpsd-200-read", "DELETE", "/members/me"),
        ("mpsd-201-created", "POST", "/handles"),
        ("mpsd-204-session-missing", "DELETE", HANDLE),
        ("mpsd-304-not-modified", "PUT", ""),
        ("mpsd-409-constants", "GET", ""),
    ] {
        let case = case(id, method, path, Nothing, RuledOut, Possible);
        let exchange = case.exchange(SESSION_DIRECTORY);
        let inspection = inspect(exchange);
        let ids: Vec<_> = inspection.findings.iter().map(|one| one.id()).collect();
        assert!(ids.contains(&"not-covered"), "{method} {path}: {ids:?}");
        let meaning = inspection.meaning.expect("a meaning");
        assert_ne!(meaning.authority, Authority::Mpsd, "{method} {path}");
    }
}
