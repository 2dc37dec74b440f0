//! The evidence tables of the MPSD fact sheet, cell for cell.

use Verdict::{Applies, Possible, RuledOut};

use crate::catalog;
use crate::catalog::Authority;
use crate::inspect::situations::weigh::*;

fn row(code: u16) -> &'static Status {
    catalog::status_of(Authority::Mpsd, code).unwrap()
}

fn verdicts(code: u16, evidence: &Evidence<'_>) -> Vec<Verdict> {
    weigh(row(code), evidence)
        .into_iter()
        .map(|one| one.verdict)
        .collect()
}

fn asked(method: &'static str, target: Target) -> Evidence<'static> {
    Evidence {
        method: Some(method),
        path: Some(Path::of(target)),
        ..Evidence::default()
    }
}

#[track_caller]
fn check(code: u16, evidence: &Evidence<'_>, expected: &[Verdict]) {
    assert_eq!(
        verdicts(code, evidence),
        expected,
        "{code} with {evidence:?}"
    );
}

/// The id of the only situation left, if there is just one and it applies.
fn the_one(code: u16, evidence: &Evidence<'_>) -> Option<&'static str> {
    let weighed = weigh(row(code), evidence);
    let left: Vec<_> = weighed.iter().filter(|one| one.is_left()).collect();
    match left.as_slice() {
        [one] if one.verdict == Applies => Some(one.situation.id),
        _ => None,
    }
}

#[test]
fn without_evidence_every_situation_of_a_code_with_several_is_possible() {
    for code in [200, 204, 400, 403, 404, 409, 412] {
        let weighed = weigh(row(code), &Evidence::default());
        assert!(weighed.len() > 1);
        for one in &weighed {
            assert_eq!(one.verdict, Possible, "{}", one.situation.id);
            assert!(!one.missing.is_empty(), "{}", one.situation.id);
        }
    }
}

#[test]
fn the_only_situation_of_a_code_applies() {
    for code in [201, 202, 304, 405, 429, 503] {
        check(code, &Evidence::default(), &[Applies]);
    }
}

#[test]
fn nothing_said_means_all_possible_in_explanations() {
    for code in [200, 201, 204, 412, 503] {
        for one in unweighed(row(code)) {
            assert_eq!(one.verdict, Possible);
        }
    }
}

#[test]
fn method_and_target_select_one_of_the_four_204() {
    use Target::{Session, SessionElement};
    let cases = [
        ("GET", Session, Some("mpsd-204-session-missing")),
        ("GET", SessionElement, Some("mpsd-204-element-missing")),
        ("PUT", Session, Some("mpsd-204-session-deleted")),
        ("PUT", SessionElement, Some("mpsd-204-element-gone")),
        ("DELETE", SessionElement, Some("mpsd-204-element-gone")),
        ("put", Session, Some("mpsd-204-session-deleted")),
        ("DELETE", Session, None),
        ("DELETE", Target::Handle, None),
        ("POST", Session, None),
    ];
    for (method, target, expected) in cases {
        assert_eq!(
            the_one(204, &asked(method, target)),
            expected,
            "{method} {target:?}"
        );
    }
    check(204, &asked("DELETE", Target::Handle), &[RuledOut; 4]);
}

#[test]
fn half_of_the_request_leaves_a_204_open() {
    let method = Evidence {
        method: Some("DELETE"),
        ..Evidence::default()
    };
    check(204, &method, &[RuledOut, RuledOut, RuledOut, Possible]);
    let target = Evidence {
        path: Some(Path::of(Target::Session)),
        ..Evidence::default()
    };
    check(204, &target, &[Possible, RuledOut, Possible, RuledOut]);
}

#[test]
fn the_method_alone_decides_a_200() {
    let method = |method| Evidence {
        method: Some(method),
        ..Evidence::default()
    };
    check(200, &method("GET"), &[Applies, RuledOut]);
    check(200, &method("PUT"), &[RuledOut, Applies]);
    check(200, &method("POST"), &[RuledOut, RuledOut]);
    check(200, &asked("GET", Target::Template), &[RuledOut, RuledOut]);
}

#[test]
fn a_handle_or_query_results_answer_another_request() {
    for kind in [BodyKind::Handle, BodyKind::QueryResults] {
        let seen = Evidence {
            body: Some(kind),
            ..Evidence::default()
        };
        check(201, &seen, &[RuledOut]);
        check(200, &seen, &[RuledOut, RuledOut]);
        let mut element = asked("GET", Target::SessionElement);
        element.body = Some(kind);
        check(200, &element, &[Applies, RuledOut]);
    }
}

#[test]
fn a_201_of_anything_but_a_put_of_a_session_is_not_covered() {
    check(201, &asked("PUT", Target::Session), &[Applies]);
    check(201, &asked("POST", Target::HandleCollection), &[RuledOut]);
    check(201, &asked("PUT", Target::SessionElement), &[RuledOut]);
}

#[test]
fn a_304_belongs_to_a_get() {
    check(304, &asked("GET", Target::Session), &[Applies]);
    check(304, &asked("PUT", Target::Session), &[RuledOut]);
    check(304, &asked("GET", Target::SessionQuery), &[RuledOut]);
}

#[test]
fn no_cause_of_a_400_ever_applies_without_a_message() {
    check(400, &asked("PUT", Target::Session), &[Possible, Possible]);
    // That neither has a body as a rule is no evidence.
    for method in ["GET", "DELETE"] {
        check(400, &asked(method, Target::Session), &[Possible, Possible]);
    }
    let mut with_body = asked("DELETE", Target::SessionElement);
    with_body.request_body = Some(true);
    check(400, &with_body, &[Possible, Possible]);
    let mut without = asked("PUT", Target::Session);
    without.request_body = Some(false);
    check(400, &without, &[Possible, RuledOut]);
}

#[test]
fn the_body_tells_the_rows_of_403_apart() {
    let seen = |body| Evidence {
        body,
        ..Evidence::default()
    };
    check(403, &seen(Some(BodyKind::Session)), &[RuledOut, Applies]);
    for (other, inferred) in [(BodyKind::Message, false), (BodyKind::None, true)] {
        check(403, &seen(Some(other)), &[Applies, RuledOut]);
        let refused = &weigh(row(403), &seen(Some(other)))[0];
        assert_eq!(refused.inferred, inferred, "the table has a message");
    }
    for elsewhere in [BodyKind::Html, BodyKind::ServiceError] {
        check(403, &seen(Some(elsewhere)), &[RuledOut, RuledOut]);
    }
    // The row documents the session; that only PUT and DELETE update is our reading of it.
    let patch = Evidence {
        body: Some(BodyKind::Session),
        ..asked("PATCH", Target::Session)
    };
    check(403, &patch, &[Possible, Possible]);
    check(403, &seen(None), &[Possible, Possible]);
    check(403, &asked("GET", Target::Session), &[Applies, RuledOut]);
}

#[test]
fn the_path_narrows_a_404() {
    // Order: invalid-uri, reference-missing, hopper-missing, element-session-missing, element-lookup-invalid.
    let (p, r) = (Possible, RuledOut);
    check(404, &Evidence::default(), &[p; 5]);
    check(404, &asked("GET", Target::Session), &[p, p, r, r, r]);
    check(404, &asked("GET", Target::SessionElement), &[p, p, r, p, p]);
    check(404, &asked("POST", Target::Hopper), &[p, p, p, r, r]);
    check(404, &asked("DELETE", Target::MatchTicket), &[p, p, p, r, r]);
    check(404, &asked("GET", Target::Handle), &[p, p, r, r, r]);
    check(
        404,
        &asked("POST", Target::HandleCollection),
        &[p, p, r, r, r],
    );
    check(404, &asked("POST", Target::HandleQuery), &[p, p, r, r, r]);
    check(404, &asked("GET", Target::Unknown), &[Applies, r, r, r, r]);
}

#[test]
fn a_409_stays_open_but_for_method_and_target() {
    let (p, r) = (Possible, RuledOut);
    check(409, &asked("PUT", Target::Session), &[p, p, p]);
    check(409, &asked("DELETE", Target::SessionElement), &[r, p, p]);
    check(409, &asked("GET", Target::Session), &[r, r, r]);
    check(409, &asked("POST", Target::Handle), &[r, r, r]);
}

/// What the fact sheet's table for 412 says, cell for cell: existing session, If-None-Match, If-Match.
#[test]
fn the_412_table_holds() {
    let (a, p, r) = (Applies, Possible, RuledOut);
    let session = Some(BodyKind::Session);
    let message = Some(BodyKind::Message);
    let match_only = (Some("\"a\""), None);
    let none_match_only = (None, Some("*"));
    let both = (Some("\"a\""), Some("*"));
    let cases = [
        (none_match_only, Some("PUT"), session, [r, a, r]),
        (none_match_only, None, message, [r, a, r]),
        (none_match_only, Some("GET"), None, [r, r, r]),
        (match_only, Some("PUT"), session, [a, r, r]),
        (match_only, Some("DELETE"), session, [a, r, r]),
        (match_only, None, session, [a, r, p]),
        (match_only, Some("PUT"), message, [r, r, a]),
        (match_only, None, Some(BodyKind::None), [r, r, a]),
        (match_only, Some("DELETE"), None, [p, r, p]),
        (match_only, None, None, [p, r, p]),
        (match_only, Some("POST"), session, [r, r, a]),
        (match_only, Some("GET"), None, [r, r, a]),
        (both, Some("PUT"), session, [a, p, r]),
        (both, Some("PUT"), message, [r, p, a]),
        (both, Some("GET"), None, [r, r, a]),
        ((None, None), Some("PUT"), session, [r, r, r]),
    ];
    for ((if_match, if_none_match), method, body, expected) in cases {
        let evidence = Evidence {
            method,
            conditions: Conditions::Known {
                if_match,
                if_none_match,
            },
            body,
            ..Evidence::default()
        };
        check(412, &evidence, &expected);
    }
}

#[test]
fn a_412_with_unknown_headers_leans_on_the_body() {
    let (a, p, r) = (Applies, Possible, RuledOut);
    let seen = |method, body| Evidence {
        method,
        body,
        ..Evidence::default()
    };
    check(412, &seen(None, Some(BodyKind::Session)), &[a, p, p]);
    check(412, &seen(None, Some(BodyKind::Message)), &[p, p, p]);
    check(412, &seen(None, None), &[p, p, p]);
    check(412, &seen(Some("GET"), None), &[r, r, p]);
    check(
        412,
        &seen(Some("POST"), Some(BodyKind::Session)),
        &[r, p, p],
    );
    let assumed = &weigh(row(412), &seen(None, Some(BodyKind::Session)))[0];
    assert!(assumed.clues.contains(&Reason::IfMatchAssumed));
}

#[test]
fn every_verdict_has_its_reason() {
    let methods = [None, Some("GET"), Some("PUT"), Some("DELETE"), Some("POST")];
    let targets = [
        None,
        Some(Target::Session),
        Some(Target::SessionElement),
        Some(Target::Handle),
        Some(Target::Hopper),
    ];
    let bodies = [
        None,
        Some(BodyKind::None),
        Some(BodyKind::Session),
        Some(BodyKind::Message),
    ];
    for row in catalog::all_statuses().filter(|row| row.authority == Authority::Mpsd) {
        for method in methods {
            for target in targets {
                for body in bodies {
                    let evidence = Evidence {
                        method,
                        path: target.map(Path::of),
                        body,
                        ..Evidence::default()
                    };
                    for one in weigh(row, &evidence) {
                        match one.verdict {
                            Applies => assert!(one.missing.is_empty(), "{one:?} with {evidence:?}"),
                            RuledOut => assert_eq!(one.clues.len(), 1, "{one:?}"),
                            Possible => assert!(
                                !one.missing.is_empty() || row.code == 412,
                                "{one:?} with {evidence:?}"
                            ),
                        }
                    }
                    let applying = weigh(row, &evidence)
                        .into_iter()
                        .filter(|one| one.verdict == Applies);
                    assert!(applying.count() <= 1, "{} with {evidence:?}", row.code);
                }
            }
        }
    }
}

#[test]
fn one_header_by_hand_does_not_deny_the_others() {
    assert_eq!(Conditions::of(None, None, false), Conditions::Unknown);
    let named = Conditions::Known {
        if_match: Some("\"a\""),
        if_none_match: None,
    };
    assert_eq!(Conditions::of(Some("\"a\""), None, false), named);
    let none = Conditions::Known {
        if_match: None,
        if_none_match: None,
    };
    assert_eq!(Conditions::of(None, None, true), none);
}
