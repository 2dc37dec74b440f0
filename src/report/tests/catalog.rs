//! Explanations and tables for people.

use crate::inspect::{Reason, Verdict};
use crate::report::tests::fixtures::*;
use crate::report::tests::*;

#[test]
fn an_explanation_ends_with_what_to_do_and_where_it_stands() {
    let text = explained(settings(OutputFormat::Human), &[explanation()]);
    assert!(text.starts_with(
        "412 Precondition Failed   client error   MPSD\n\
         0x8019019C  2149122460  -2145844836  HTTP_E_STATUS_PRECOND_FAILED\n"
    ));
    assert!(text.contains(
        "  PUT or DELETE of an existing session, If-Match   application/json, session\n    \
         The session no longer has"
    ));
    let end: Vec<&str> = text.lines().rev().take(3).collect();
    assert_eq!(
        end[2],
        "Next    Take the returned session, or read it again, then resend."
    );
    assert!(end[0].starts_with("Docs    https://"));
}

#[test]
fn a_narrowed_explanation_says_what_applies_and_why() {
    let mut explanation = explanation();
    let explained_row = &mut explanation.matches[0];
    explained_row.narrowed = true;
    explained_row.situations[0].verdict = Verdict::RuledOut;
    explained_row.situations[0].clues = vec![Reason::Method("GET".to_owned())];
    explained_row.situations[2].verdict = Verdict::Applies;
    explained_row.situations[2].clues = vec![Reason::IfMatchSent];
    explained_row.situations.remove(1);
    let text = explained(settings(OutputFormat::Human), &[explanation]);
    assert!(
        text.contains(
            "
  applies   PUT or DELETE of an existing session, If-Match
    application/json, session
    The session no longer has the ETag that was sent. The body is the whole
    current session.
    If-Match was sent.
    mpsd-412-if-match-existing-session

  ruled out: any method but GET, If-None-Match (the method is GET)
"
        ),
        "{text}"
    );
}

#[test]
fn a_search_that_finds_much_gives_a_line_for_each() {
    let text = explained(settings(OutputFormat::Human), &[search()]);
    assert!(text.starts_with("`session`: 4 matches\n\n  412 Precondition Failed   MPSD"));
    assert!(text.ends_with("\n\n  `xblstatus explain CODE` explains one of them in full.\n"));
}

#[cfg(feature = "cli")]
#[test]
fn a_query_without_matches_is_worded_for_standard_error() {
    let explanation = Explanation {
        matches: Vec::new(),
        suggestions: vec!["412".to_owned(), "422".to_owned()],
        query: "4\u{1b}12".to_owned(),
        ..explanation()
    };
    assert_eq!(
        Explainer::new(&RenderOptions::default()).no_match(&explanation),
        (
            "nothing in the tables matches `4\\x1b12`".to_owned(),
            Some("nearest: 412, 422".to_owned())
        )
    );
    assert_eq!(explained(settings(OutputFormat::Human), &[explanation]), "");
}

#[test]
fn a_code_with_two_rows_takes_two_rows_of_the_table() {
    let text = listed(settings(OutputFormat::Human), &[Table::Mpsd]);
    assert!(text.starts_with("MPSD: multiplayer session status codes\n\n  200 OK"));
    assert!(
        text.contains(
            "
  412 Precondition Failed   body not stated
    The condition that the request set with If-Match or If-None-Match was not
    met.
  412 Precondition Failed   application/json, session
    The session no longer has the ETag that was sent. The body is the whole
    current session, the ETag header its version.
"
        ),
        "{text}"
    );
}
