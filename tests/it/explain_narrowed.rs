//! `explain` with what is known of the request: fewer situations are left.

use crate::support::Run;

/// Checks the verdicts on the situations of `code`, as `id verdict` without the common `mpsd-` and number.
#[track_caller]
fn narrows(code: &str, options: &[&str], expected: &[&str]) {
    let explained = Run::new(&[&["explain", code], options].concat()).json();
    let prefix = format!("mpsd-{code}-");
    let verdicts: Vec<_> = explained["matches"][0]["situations"]
        .as_array()
        .expect("a list of situations")
        .iter()
        .map(|one| {
            assert_ne!(one["why"], "", "{one}");
            let id = one["id"].as_str().and_then(|id| id.strip_prefix(&prefix));
            let verdict = one["verdict"].as_str();
            format!("{} {}", id.expect("an id"), verdict.expect("a verdict"))
        })
        .collect();
    assert_eq!(verdicts, expected, "{code} {options:?}");
}

#[test]
fn the_method_tells_a_read_from_an_update() {
    narrows(
        "200",
        &["-X", "GET"],
        &["read applies", "updated ruled-out"],
    );
    narrows(
        "200",
        &["--method", "put", "--target", "session-element"],
        &["read ruled-out", "updated applies"],
    );
}

#[test]
fn method_and_target_leave_one_204() {
    let ids = [
        "session-missing",
        "element-missing",
        "session-deleted",
        "element-gone",
    ];
    for (method, target, applies) in [
        ("GET", "session", "session-missing"),
        ("GET", "session-element", "element-missing"),
        ("PUT", "session", "session-deleted"),
        ("PUT", "session-element", "element-gone"),
        ("DELETE", "session-element", "element-gone"),
    ] {
        let expected = ids.map(|id| match id == applies {
            true => format!("{id} applies"),
            false => format!("{id} ruled-out"),
        });
        let expected: Vec<_> = expected.iter().map(String::as_str).collect();
        narrows("204", &["-X", method, "--target", target], &expected);
    }
}

#[test]
fn half_of_the_request_leaves_two_of_the_204() {
    narrows(
        "204",
        &["-X", "GET"],
        &[
            "session-missing possible",
            "element-missing possible",
            "session-deleted ruled-out",
            "element-gone ruled-out",
        ],
    );
    narrows(
        "204",
        &["--target", "session-element"],
        &[
            "session-missing ruled-out",
            "element-missing possible",
            "session-deleted ruled-out",
            "element-gone possible",
        ],
    );
}

#[test]
fn a_403_without_its_body_stays_open_for_a_write_only() {
    narrows(
        "403",
        &["-X", "PUT", "--target", "session"],
        &["refused possible", "read-only possible"],
    );
    narrows(
        "403",
        &["-X", "GET"],
        &["refused applies", "read-only ruled-out"],
    );
}

#[test]
fn a_400_never_applies_without_a_message() {
    narrows(
        "400",
        &["-X", "PUT"],
        &["missing-field possible", "malformed-json possible"],
    );
    narrows(
        "400",
        &["-X", "DELETE"],
        &["missing-field possible", "malformed-json possible"],
    );
}

#[test]
fn the_target_leaves_what_can_be_missing_there() {
    for (target, left) in [
        ("session", &["invalid-uri", "reference-missing"][..]),
        ("handle", &["invalid-uri", "reference-missing"]),
        (
            "hopper",
            &["invalid-uri", "reference-missing", "hopper-missing"],
        ),
        (
            "session-element",
            &[
                "invalid-uri",
                "reference-missing",
                "element-session-missing",
                "element-lookup-invalid",
            ],
        ),
    ] {
        let expected = [
            "invalid-uri",
            "reference-missing",
            "hopper-missing",
            "element-session-missing",
            "element-lookup-invalid",
        ]
        .map(|id| match left.contains(&id) {
            true => format!("{id} possible"),
            false => format!("{id} ruled-out"),
        });
        let expected: Vec<_> = expected.iter().map(String::as_str).collect();
        narrows("404", &["--target", target], &expected);
    }
}

#[test]
fn a_409_stays_open_on_a_session() {
    narrows(
        "409",
        &["-X", "PUT", "--target", "session"],
        &[
            "constants possible",
            "large-session-members possible",
            "incompatible possible",
        ],
    );
}

#[test]
fn the_conditions_of_the_request_narrow_a_412() {
    let (row2, none_match, if_match) = ("if-match-existing-session", "if-none-match", "if-match");
    for (options, verdicts) in [
        (
            &["-X", "PUT", "-H", "If-Match: \"a\""][..],
            ["possible", "ruled-out", "possible"],
        ),
        (
            &["-H", "if-match: *"],
            ["possible", "ruled-out", "possible"],
        ),
        (
            &["-X", "POST", "-H", "If-Match: \"a\""],
            ["ruled-out", "ruled-out", "applies"],
        ),
        (
            &["--header", "If-None-Match: *"],
            ["ruled-out", "applies", "ruled-out"],
        ),
        (
            &["-X", "PUT", "-H", "If-None-Match: *"],
            ["ruled-out", "applies", "ruled-out"],
        ),
        (
            &[
                "-X",
                "PUT",
                "-H",
                "If-Match: \"a\"",
                "-H",
                "If-None-Match: *",
            ],
            ["possible", "possible", "possible"],
        ),
        (&["-X", "GET"], ["ruled-out", "ruled-out", "possible"]),
        (&["-X", "POST"], ["ruled-out", "possible", "possible"]),
        (&["-X", "PUT"], ["possible", "possible", "possible"]),
    ] {
        let [first, second, third] = verdicts;
        narrows(
            "412",
            options,
            &[
                &format!("{row2} {first}"),
                &format!("{none_match} {second}"),
                &format!("{if_match} {third}"),
            ],
        );
    }
}

#[test]
fn the_only_situation_of_a_code_applies() {
    narrows("202", &["-X", "PUT"], &["accepted applies"]);
    narrows("304", &["-X", "GET"], &["not-modified applies"]);
    narrows(
        "405",
        &["-X", "POST", "--target", "session"],
        &["wrong-verb applies"],
    );
    narrows("429", &["--target", "handle"], &["rate-limited applies"]);
    narrows("503", &["-X", "PUT"], &["overloaded applies"]);
}

#[test]
fn the_text_says_what_applies_and_why_the_others_do_not() {
    Run::new(&["explain", "204", "-X", "PUT", "--target", "session"])
        .stdout_has("  applies   PUT of a session   body not stated\n")
        .stdout_has("    The method is PUT, and the target is a session.\n")
        .stdout_has("    mpsd-204-session-deleted\n")
        .stdout_has("  ruled out: GET of a session (the method is PUT)\n")
        .stdout_has("  ruled out: PUT or DELETE of an element (the target is a session)\n")
        .run();
}

#[test]
fn the_markdown_says_so_too() {
    Run::new(&["explain", "304", "-X", "GET", "--format=markdown"])
        .stdout_has("applies")
        .stdout_has("mpsd-304-not-modified")
        .run();
}

#[test]
fn the_options_hold_for_every_code() {
    let explained = Run::new(&["explain", "200", "204", "-X", "PUT", "--target", "session"]).json();
    for (index, applies) in [(0, "mpsd-200-updated"), (1, "mpsd-204-session-deleted")] {
        let situations = explained[index]["matches"][0]["situations"].as_array();
        let applying: Vec<_> = situations
            .expect("a list of situations")
            .iter()
            .filter(|one| one["verdict"] == "applies")
            .map(|one| &one["id"])
            .collect();
        assert_eq!(applying, [applies]);
    }
}

#[test]
fn an_unknown_target_is_answered_with_the_known_ones() {
    Run::new(&["explain", "404", "--target", "lobby"])
        .code(2)
        .stderr_has("session, session-element, handle, hopper")
        .run();
}

#[test]
fn a_404_names_nothing_that_its_path_does_not() {
    const SCID: &str = "serviceconfigs/11111111-2222-4333-8444-555555555555";
    const ID: &str = "0b7a4f6e-11d2-4c3a-9a55-5d1e2f3a4b6c";
    let parts = ["handle", "SCID", "template", "hopper", "session cannot"];
    for (url, named) in [
        (
            format!("https://smartmatch.xboxlive.com/{SCID}/hoppers/h"),
            &["SCID", "hopper"][..],
        ),
        (
            format!("https://momatch.xboxlive.com/{SCID}/hoppers/h/tickets/{ID}"),
            &["SCID", "hopper"],
        ),
        (
            format!(
                "https://sessiondirectory.xboxlive.com/{SCID}/sessiontemplates/l/sessions/a/members/me"
            ),
            &["SCID", "template", "session cannot"],
        ),
        (
            format!("https://sessiondirectory.xboxlive.com/{SCID}/sessiontemplates/l/sessions/a"),
            &["SCID", "template"],
        ),
        (
            format!("https://sessiondirectory.xboxlive.com/handles/{ID}"),
            &["handle"],
        ),
    ] {
        let inspected = Run::new(&["-X", "DELETE", "--url", &url])
            .stdin("HTTP/1.1 404 Any\r\n\r\n")
            .json();
        let explained = Run::new(&["explain", "404", "-X", "DELETE", "--url", &url]).json();
        for said in [
            &inspected["meaning"]["text"],
            &explained["matches"][0]["meaning"],
        ] {
            let said = said.as_str().expect("a text");
            for part in parts {
                assert_eq!(
                    said.contains(part),
                    named.contains(&part),
                    "{url}: {part}: {said}"
                );
            }
        }
    }
}

#[test]
fn a_full_session_is_told_with_the_step_and_without_what_is_not_the_case() {
    let run = Run::new(&["explain", "session full"])
        .stdout_has("session that is full")
        .run();
    let report = run.stdout();
    assert!(
        report.contains("Change the request before sending it again."),
        "{report}"
    );
    assert!(!report.contains("mpsd-400-"), "{report}");
}
