//! Whole inspections, from an exchange to its findings and advice.

use std::time::Duration;

use crate::catalog::statuses::mpsd_cases;
use crate::catalog::{Authority, Class, DocumentedBody};
use crate::exchange::{Extent, ReportedBody};
use crate::inspect::*;

const SESSION: &str = r#"{"constants":{"system":{"maxMembersCount":8}},"properties":{"system":{}},"membersInfo":{"first":0,"next":1,"count":1,"accepted":1}}"#;
const SESSION_URL: &str = "https://sessiondirectory.xboxlive.com/serviceconfigs/00000000-0000-4000-8000-000000000001/sessionTemplates/lobby/sessions/one";

const REREAD_SESSION: Advice = Advice::RereadAndResend {
    what: Resource::Session,
    deletes: false,
};

fn exchange(status: u16, headers: &[(&str, &str)], body: &str) -> Exchange {
    Exchange::answered(status, headers.iter().copied(), body)
}

fn asked(exchange: Exchange, method: &str, url: &str, headers: &[(&str, &str)]) -> Exchange {
    let mut exchange = exchange.to(method, url).sent(headers.iter().copied());
    exchange.request.as_mut().unwrap().headers_complete = false;
    exchange
}

fn ids(inspection: &Inspection) -> Vec<&'static str> {
    inspection.findings.iter().map(Finding::id).collect()
}

#[test]
fn a_stale_copy_is_told_with_the_etag_to_send() {
    let exchange = asked(
        exchange(
            412,
            &[("ETag", "\"new\""), ("Content-Type", "application/json")],
            SESSION,
        ),
        "PUT",
        SESSION_URL,
        &[("If-Match", "\"old\"")],
    );
    let inspection = inspect(exchange);
    assert_eq!(
        inspection
            .meaning
            .as_ref()
            .unwrap()
            .applying()
            .unwrap()
            .situation
            .id,
        "mpsd-412-if-match-existing-session"
    );
    assert_eq!(inspection.body.agreement, Agreement::Match);
    assert_eq!(ids(&inspection), ["etag-stale"]);
    assert_eq!(
        inspection.advice,
        [Advice::ResendWithEtag {
            etag: "\"new\"".into(),
            deletes: false
        }]
    );
    assert_eq!(inspection.retry.how, How::RefreshAndResend);
}

#[test]
fn a_star_that_fails_says_what_there_is() {
    let of = |header| {
        let exchange = asked(exchange(412, &[], ""), "PUT", SESSION_URL, &[(header, "*")]);
        let inspection = inspect(exchange);
        (inspection.advice.clone(), inspection.retry.how)
    };
    assert_eq!(
        of("If-Match"),
        (
            vec![Advice::Catalog(mpsd_cases::NO_SESSION_TO_CHANGE)],
            How::FixRequest
        )
    );
    assert_eq!(
        of("If-None-Match"),
        (
            vec![Advice::Catalog(mpsd_cases::TO_CHANGE_WHAT_EXISTS)],
            How::FixRequest
        )
    );
}

#[test]
fn a_case_that_the_table_does_not_cover_falls_through() {
    let exchange = asked(
        exchange(201, &[], r#"{"id":"a","type":"activity","sessionRef":{}}"#),
        "POST",
        "https://sessiondirectory.xboxlive.com/handles",
        &[],
    );
    let inspection = inspect(exchange);
    let meaning = inspection.meaning.as_ref().unwrap();
    assert_eq!(meaning.authority, Authority::Xbox);
    assert_eq!(meaning.situations[0].verdict, Verdict::RuledOut);
    assert_eq!(inspection.body.kind, BodyKind::Handle);
    assert_eq!(inspection.body.agreement, Agreement::Unknown);
    assert_eq!(ids(&inspection), ["not-covered"]);
}

#[test]
fn a_304_outside_the_table_is_the_standards() {
    let exchange = asked(exchange(304, &[], ""), "GET", "/handles/query", &[]);
    let meaning = inspect(exchange).meaning.unwrap();
    assert_eq!(meaning.authority, Authority::Http);
    assert!(meaning.authority_assumed);
}

#[test]
fn another_service_is_not_measured_by_the_mpsd_table() {
    let exchange = asked(
        exchange(404, &[("Content-Type", "text/plain")], "gone"),
        "GET",
        "https://profile.xboxlive.com/users/me",
        &[],
    );
    let inspection = inspect(exchange);
    let meaning = inspection.meaning.as_ref().unwrap();
    assert_eq!(meaning.authority, Authority::Xbox);
    assert!(meaning.situations.is_empty() && !meaning.authority_assumed);
    assert_eq!(inspection.body.kind, BodyKind::Text);
}

#[test]
fn matchmaking_follows_the_mpsd_table() {
    let url = "https://momatch.xboxlive.com/serviceconfigs/00000000-0000-4000-8000-000000000001/hoppers/h";
    let exchange = asked(
        exchange(404, &[("Content-Type", "text/plain")], "x"),
        "POST",
        url,
        &[],
    );
    let inspection = inspect(exchange);
    assert_eq!(
        inspection.meaning.as_ref().unwrap().authority,
        Authority::Mpsd
    );
    assert_eq!(inspection.body.kind, BodyKind::Message);
    assert_eq!(inspection.body.agreement, Agreement::Match);
}

#[test]
fn an_element_and_a_whole_session_both_answer_for_an_element() {
    let url = format!("{SESSION_URL}/members/me");
    for status in [200, 201] {
        let exchange = asked(exchange(status, &[], "[1]"), "PUT", &url, &[]);
        assert_eq!(
            inspect(exchange).body.agreement,
            Agreement::Match,
            "{status}"
        );
    }
    let refused = asked(
        exchange(
            403,
            &[("Content-Type", "application/json; charset=utf-8")],
            SESSION,
        ),
        "PUT",
        &url,
        &[],
    );
    let inspection = inspect(refused);
    assert_eq!(inspection.body.agreement, Agreement::Match);
    assert_eq!(ids(&inspection), ["whole-session"]);
}

#[test]
fn both_sides_of_a_mismatch_are_told() {
    let page = exchange(409, &[("Content-Type", "text/html")], "<html>");
    let url =
        "https://sessiondirectory.xboxlive.com/serviceconfigs/a/sessiontemplates/b/sessions/c";
    let inspection = inspect(asked(page.clone(), "put", url, &[]));
    assert_eq!(inspection.body.agreement, Agreement::Mismatch);
    assert!(inspection.findings.contains(&Finding::BodyMismatch {
        documented: vec![(Some("text/plain"), Some(DocumentedBody::Message))],
        content_type: Some("text/html".into()),
        kind: BodyKind::Html,
    }));
    // With no host there is no service that it could be held against.
    assert_eq!(inspect(page).body.agreement, Agreement::Unknown);
}

#[test]
fn the_rate_limit_object_is_the_message_of_429() {
    let limit =
        r#"{"currentRequests":31,"maxRequests":30,"periodInSeconds":15,"limitType":"rate"}"#;
    let exchange = exchange(429, &[("Content-Type", "application/json")], limit);
    let inspection = inspect(exchange);
    assert_eq!(inspection.body.agreement, Agreement::Match);
    assert_eq!(ids(&inspection), ["retry-after-missing"]);
    assert_eq!(
        inspection.advice,
        [Advice::WaitPeriod {
            period: Duration::from_secs(15),
            until: None
        }]
    );
}

#[test]
fn a_405_names_the_methods_that_the_path_takes() {
    let exchange = asked(
        exchange(405, &[("Content-Type", "text/plain")], "not this"),
        "post",
        SESSION_URL,
        &[],
    );
    let inspection = inspect(exchange);
    let listed: &[&str] = &["GET", "PUT"];
    let method = "POST".into();
    assert_eq!(
        inspection.findings,
        [Finding::MethodNotListed { method, listed }]
    );
    assert_eq!(inspection.advice, [Advice::UseMethod { listed }]);
}

#[test]
fn an_overloaded_service_says_how_long_to_wait() {
    let exchange = asked(
        exchange(
            503,
            &[("Retry-After", "7"), ("Content-Type", "text/plain")],
            "",
        ),
        "PUT",
        SESSION_URL,
        &[],
    );
    let inspection = inspect(exchange);
    assert_eq!(inspection.body.agreement, Agreement::Match);
    assert_eq!(inspection.retry.after, Some(Duration::from_secs(7)));
    assert_eq!(
        inspection.advice,
        [
            Advice::CheckBeforeResend,
            Advice::Wait {
                delay: Duration::from_secs(7),
                until: None
            },
        ]
    );
}

#[test]
fn an_error_object_under_a_success_disagrees() {
    let body = r#"{"code":5000,"source":"A","description":"d"}"#;
    let inspection_of = |status, body: &str| {
        let exchange = exchange(status, &[], body);
        ids(&inspect(exchange))
    };
    assert!(inspection_of(200, body).contains(&"status-disagrees"));
    assert!(!inspection_of(500, body).contains(&"status-disagrees"));
    assert!(inspection_of(500, r#"{"code":0,"source":"A"}"#).contains(&"status-disagrees"));
    assert!(!inspection_of(200, r#"{"code":0,"source":"A"}"#).contains(&"status-disagrees"));
}

#[test]
fn a_body_alone_is_explained() {
    let mut exchange = exchange(0, &[], r#"{"code":4100,"source":"A","description":"d"}"#);
    exchange.response.status = None;
    let inspection = inspect(exchange);
    assert!(inspection.meaning.is_none());
    assert_eq!(inspection.body.kind, BodyKind::ServiceError);
    assert_eq!(inspection.retry.how, How::FixRequest);
    assert!(matches!(inspection.advice.as_slice(), [Advice::Catalog(_)]));
}

#[test]
fn the_headers_are_asked_for_where_they_could_tell_more() {
    let asks = |body: &str| {
        let mut exchange = exchange(0, &[], body);
        exchange.response.status = None;
        inspect(exchange).advice.contains(&Advice::PassHeaders)
    };
    for body in [
        r#"{"code":9999,"source":"A","description":"d"}"#,
        r#"{"code":5300,"source":"A","description":"d"}"#,
        r#"{"currentRequests":31,"maxRequests":30,"periodInSeconds":15,"limitType":"Rate"}"#,
        "{}",
    ] {
        assert!(asks(body), "{body}");
    }
    for body in [
        r#"{"code":4100,"source":"A","description":"d"}"#,
        r#"{"error":"authorization_pending"}"#,
        r#"{"error":"invalid_grant","error_description":"AADSTS70008: x","error_codes":[70008]}"#,
        r#"{"XErr":2148916238,"Message":""}"#,
        r#"{"XErr":2148916254,"Message":""}"#,
    ] {
        assert!(!asks(body), "{body}");
    }
}

#[test]
fn a_204_asks_for_what_would_tell() {
    let exchange = exchange(204, &[], "");
    let inspection = inspect(exchange);
    assert_eq!(
        inspection.advice,
        [Advice::SupplyRequest {
            missing: vec![Missing::Method, Missing::Url]
        }]
    );
    assert_eq!(inspection.retry.how, How::None);
}

#[test]
fn an_unassigned_number_has_its_class_and_no_authority() {
    let exchange = exchange(499, &[], "");
    let meaning = inspect(exchange).meaning.unwrap();
    assert_eq!(meaning.authority, Authority::None);
    assert_eq!(meaning.class, Class::ClientError);
}

#[test]
fn an_answer_to_head_says_nothing_of_the_body() {
    let exchange = asked(exchange(403, &[], ""), "HEAD", SESSION_URL, &[]);
    assert!(!inspect(exchange).body.known);
}

#[test]
fn the_etag_to_send_next_is_missed_only_when_one_is_wanted() {
    let plain = asked(exchange(200, &[], SESSION), "PUT", SESSION_URL, &[]);
    assert!(!ids(&inspect(plain)).contains(&"etag-missing"));
    let wanted = asked(
        exchange(200, &[], SESSION),
        "PUT",
        SESSION_URL,
        &[("If-Match", "\"a\"")],
    );
    assert!(ids(&inspect(wanted)).contains(&"etag-missing"));
}

#[test]
fn a_304_that_confirms_no_copy_advises_to_use_none() {
    let advice = |sent: &str| {
        let answer = exchange(304, &[("ETag", "\"b\"")], "");
        let asked = asked(answer, "GET", SESSION_URL, &[("If-None-Match", sent)]);
        inspect(asked).advice.clone()
    };
    assert_eq!(advice("\"b\"").len(), 1);
    assert!(advice("*").is_empty());
    assert!(advice("\"a\"").is_empty());
}

#[test]
fn a_304_to_a_request_without_condition_is_odd() {
    let mut odd = asked(exchange(304, &[], ""), "GET", SESSION_URL, &[]);
    assert!(!ids(&inspect(odd.clone())).contains(&"not-modified-without-condition"));
    odd.request.as_mut().unwrap().headers_complete = true;
    assert!(ids(&inspect(odd)).contains(&"not-modified-without-condition"));
}

#[test]
fn repeated_conditions_are_one_list() {
    let exchange = asked(
        exchange(412, &[("ETag", "\"b\"")], SESSION),
        "PUT",
        SESSION_URL,
        &[("If-Match", "\"a\""), ("if-match", "\"b\"")],
    );
    let inspection = inspect(exchange);
    let request = inspection.request.as_ref().unwrap();
    assert_eq!(request.if_match.as_deref(), Some("\"a\", \"b\""));
    assert_eq!(ids(&inspection), ["etag-same"]);
    assert_eq!(
        inspection.advice,
        [Advice::Catalog(mpsd_cases::CHECK_IF_MATCH)]
    );
}

#[test]
fn a_weak_tag_is_never_advised_to_be_sent() {
    let exchange = asked(
        exchange(412, &[("ETag", "W/\"b\"")], SESSION),
        "PUT",
        SESSION_URL,
        &[("If-Match", "\"b\"")],
    );
    let inspection = inspect(exchange);
    assert_eq!(ids(&inspection), ["etag-weak"]);
    assert_eq!(inspection.advice, [REREAD_SESSION]);
}

#[test]
fn a_redirect_is_no_failure_and_an_unknown_status_is_one() {
    let mut exchange = Exchange::default();
    for (status, failed) in [(200, false), (302, false), (404, true), (600, true)] {
        exchange.response.status = Some(status);
        assert_eq!(inspect(exchange.clone()).is_failure(), failed, "{status}");
    }
}

#[test]
fn an_error_object_under_a_success_is_a_failure() {
    let mut exchange = Exchange::default();
    exchange.response.status = Some(200);
    exchange
        .response
        .headers
        .push("Content-Type", "application/json");
    let error = br#"{"code":4000,"source":"DemoFD","description":"xuid"}"#;
    exchange.response.body.bytes = error.to_vec();
    assert!(inspect(exchange).is_failure());
}

#[test]
fn a_body_that_a_report_tells_of_is_evidence_as_it_was() {
    let mut exchange = Exchange::default();
    exchange.response.status = Some(412);
    exchange.response.body.extent = Extent::NotRecorded {
        promised: Some(369),
    };
    exchange.response.body.reported = Some(ReportedBody {
        kind: "session".to_owned(),
        complete: true,
        wrapped_status: None,
    });
    let inspection = inspect(exchange);
    assert_eq!(inspection.body.kind, BodyKind::Session);
    let applying = inspection
        .meaning
        .as_ref()
        .and_then(StatusMeaning::applying);
    assert_eq!(
        applying.map(|one| one.situation.id),
        Some("mpsd-412-if-match-existing-session")
    );
}

#[test]
fn a_ticket_that_has_expired_is_what_a_401_means_where_tokens_are_made() {
    let exchange = asked(
        exchange(401, &[("WWW-Authenticate", "XASU error=token_expired")], ""),
        "POST",
        "https://user.auth.xboxlive.com/user/authenticate",
        &[],
    );
    let inspection = inspect(exchange);
    let meaning = inspection.meaning.as_ref().unwrap();
    assert_eq!(meaning.authority, Authority::SignIn);
    assert_eq!(
        meaning.sharper.unwrap().en,
        "The ticket that was sent has expired."
    );
}

#[test]
fn a_404_names_only_what_the_path_names() {
    let means = |path: &str| {
        let url = format!("https://sessiondirectory.xboxlive.com{path}");
        let inspection = inspect(asked(exchange(404, &[], ""), "GET", &url, &[]));
        let meaning = inspection.meaning.as_ref().unwrap();
        let missing = meaning
            .left()
            .find(|one| one.situation.id == "mpsd-404-reference-missing");
        let missing = missing.map(|one| one.meaning.en);
        (missing, meaning.sharper.map(|text| text.en))
    };
    let scid = "00000000-0000-4000-8000-000000000001";
    assert_eq!(
        means(&format!("/handles/{scid}")),
        (
            Some("The handle cannot be found."),
            Some("The handle cannot be found, or the URI is not a valid one.")
        )
    );
    assert_eq!(
        means(&format!("/serviceconfigs/{scid}/hoppers/h")),
        (
            Some("The service configuration (SCID) cannot be found."),
            Some(
                "The service configuration (SCID) or the hopper cannot be found, or the URI is not a valid one."
            )
        )
    );
    assert_eq!(
        means(&format!("/serviceconfigs/{scid}/sessiontemplates/t")),
        (
            Some("The service configuration (SCID) or the session template cannot be found."),
            Some(
                "The service configuration (SCID) or the session template cannot be found, or the URI is not a valid one."
            )
        )
    );
}
