//! Text for a terminal, and Markdown.

use crate::inspect::Verdict;
use crate::report::tests::fixtures::*;
use crate::report::tests::*;

#[test]
fn a_stale_etag_is_told_answer_first() {
    assert_eq!(
        written(settings(OutputFormat::Human), &[stale()]),
        "\
412 Precondition Failed   client error   HTTP/1.1
PUT session  LobbySession / 00000000-1111-2222-3333-444444444444

  The session no longer has the ETag that was sent. The body is the whole
  current session.

Why     applies: If-Match was sent, and the body is a session
        mpsd-412-if-match-existing-session (MPSD table, documented; the next
        step is our advice)
        ruled out: any method but GET, If-None-Match (If-Match was sent)
        ruled out: If-Match in all other cases (If-Match was sent, and the body
        is a session)
Body    session, application/json, 1311 bytes: as documented
        1 of 8 members, 1 accepted, 1 active
        open; join: followed
        change 2; contract 105
ETag    sent \"415f6d4dd34d78c5415f6d4dd34d78c5\", now
        \"415e7ae6d34d78c5415e7ae6d34d78c5\": stale
Docs    https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/live/features/multiplayer/mpsd/how-to/live-mpsd-status-codes

Next    Apply your change to the session in the body and send your change again
        with
        If-Match: \"415e7ae6d34d78c5415e7ae6d34d78c5\"

Quote   X-XblCorrelationId 99999999-2222-3333-4444-555555555555
"
    );
}

#[test]
fn open_situations_are_listed_with_the_options_that_would_tell() {
    assert_eq!(
        written(settings(OutputFormat::Human), &[open()]),
        "\
204 No Content   success   HTTP/1.1

  There is nothing to return.

  Both situations are possible. Name the request to narrow them down: --method,
  --url.

  possible   GET of a session
    There is no such session.
  possible   PUT or DELETE of a session element
    The session was there before the operation; now the element, or the session
    with it, is gone.

Source  MPSD table, documented
Body    none: as it should be for 204
Note    No host is known; the MPSD table was assumed.
Docs    https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/live/features/multiplayer/mpsd/how-to/live-mpsd-status-codes
"
    );
}

#[test]
fn an_error_object_answers_before_the_status() {
    assert_eq!(
        written(settings(OutputFormat::Human), &[service_error()]),
        "\
400 Bad Request   client error   HTTP/1.1

  ServiceError 4000, InvalidRequestBody, from DemoFD
  The JSON posted did not pass validation.
  It says: The member demoName is missing

Source  ServiceError table, documented; the next step is our advice
Body    ServiceError, application/json, 103 bytes
Docs    https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/reference/live/rest/json/json-serviceerror

Next    Correct the body before sending it again.
"
    );
}

#[test]
fn assumptions_and_both_sides_of_a_mismatch_are_said() {
    assert_eq!(
        written(settings(OutputFormat::Human), &[page()]),
        "\
412 Precondition Failed   client error   HTTP/1.1
https://example.com/a

  The session exists already (for `*`), or still matches the ETag.

Why     applies: If-Match is assumed to have been sent
        mpsd-412-if-none-match (MPSD table, documented)
        possible too: If-Match in all other cases. The condition was not met.
Body    HTML page, text/html, 0 bytes: not as documented
        Documented: application/json, session. Arrived: text/html, an HTML page.
Headers Retry-After: until 2026-03-04T05:06:07Z
Warning Content-Length promises 100 bytes, 0 arrived.
Docs    https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/live/features/multiplayer/mpsd/how-to/live-mpsd-status-codes
"
    );
}

#[test]
fn with_secrets_shown_none_is_said_to_be_replaced() {
    let shown = RenderOptions {
        show_secrets: true,
        ..settings(OutputFormat::Human)
    };
    assert!(!written(shown, &[page()]).contains("secrets"));
    let shown = RenderOptions {
        format: OutputFormat::Ndjson,
        ..shown
    };
    assert!(!written(shown, &[page()]).contains("secret-redacted"));
}

#[test]
fn malformed_json_shows_the_place() {
    assert_eq!(
        written(settings(OutputFormat::Human), &[malformed()]),
        "\
Malformed JSON body, no status line

Body    malformed JSON, 11 bytes
        line 2, column 7 of the body (byte 8): expected `:` after the member
        name, found `1`
          \"a\" 1
              ^
"
    );
}

#[test]
fn hostile_text_is_quoted_and_made_visible() {
    let all_headers = RenderOptions {
        all_headers: true,
        ..settings(OutputFormat::Human)
    };
    assert_eq!(
        written(all_headers, &[hostile()]),
        "\
799   not an HTTP status code   HTTP/1.1

  799 is not an HTTP status code: those are 100 to 599.
  The server calls it `<b>@team</b>``.

Body    text, 0 bytes
        It says:
        > \\x1b[31m# Fixed by @team in #12
        > ````
        > Next    run https://example.com/x
        > <script>|x|</script>
Docs    https://www.iana.org/assignments/http-status-codes/

Headers X-\\x1b[2J: a\\u{202e}b
"
    );
}

#[test]
fn hostile_text_stays_inside_code_in_markdown() {
    let written = written(settings(OutputFormat::Markdown), &[hostile()]);
    let version = concat!("\nxblstatus ", env!("CARGO_PKG_VERSION"), "\n");
    assert_eq!(
        written.strip_suffix(version),
        Some(
            "\
### 799, not an HTTP status code, `HTTP/1.1`

799 is not an HTTP status code: those are 100 to 599.

The server calls it `` <b>@team</b>` ``.

**Body:** text, 0 bytes  \nIt says:

`````text
\\x1b[31m# Fixed by @team in #12
````
Next    run https://example.com/x
<script>|x|</script>
`````

**Docs:** <https://www.iana.org/assignments/http-status-codes/>
"
        )
    );
}

#[test]
fn a_narrow_terminal_gets_labels_on_their_own_lines_and_blocks() {
    let narrow = RenderOptions {
        width: 40,
        ..settings(OutputFormat::Human)
    };
    assert_eq!(
        written(narrow, &[open()]),
        "\
204 No Content   success   HTTP/1.1

  There is nothing to return.

  Both situations are possible. Name the
  request to narrow them down: --method,
  --url.

  possible   GET of a session
    There is no such session.
  possible
    PUT or DELETE of a session element
    The session was there before the
    operation; now the element, or the
    session with it, is gone.

Source
  MPSD table, documented
Body
  none: as it should be for 204
Note
  No host is known; the MPSD table was
  assumed.
Docs
  https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/live/features/multiplayer/mpsd/how-to/live-mpsd-status-codes
"
    );
}

/// Everything that is written for people, in several forms.
fn everything(settings: RenderOptions) -> String {
    let all_headers = RenderOptions {
        all_headers: true,
        ..settings
    };
    [
        written(settings, &[interim(1), stale(), open(), service_error()]),
        written(all_headers, &[stale()]),
        written(settings, &[malformed()]),
        written(all_headers, &[hostile()]),
        explained(settings, &[explanation(), search()]),
        listed(settings, &[Table::Mpsd, Table::Http, Table::ServiceErrors]),
    ]
    .join("\n")
}

#[test]
fn nothing_but_what_is_copied_is_wider_than_the_terminal() {
    use unicode_width::UnicodeWidthStr;
    for width in [40, 60, 80, 100] {
        let text = everything(RenderOptions {
            width,
            ..settings(OutputFormat::Human)
        });
        for line in text.lines().filter(|line| line.width() > width) {
            let copied = line.contains("https://") || line.contains("If-Match: \"");
            assert!(copied, "{width} columns: {line}");
        }
    }
}

#[cfg(feature = "cli")]
#[test]
fn colour_changes_nothing_but_the_colour() {
    for width in [40, 80] {
        let plain = RenderOptions {
            width,
            ..settings(OutputFormat::Human)
        };
        let coloured = everything(RenderOptions {
            color: true,
            ..plain
        });
        assert!(coloured.contains("\u{1b}["));
        assert_eq!(without_colours(&coloured), everything(plain));
    }
}

#[test]
fn several_responses_are_told_apart() {
    let text = written(
        settings(OutputFormat::Human),
        &[interim(1), open(), service_error()],
    );
    let firsts: Vec<&str> = text
        .split("\n\n")
        .filter_map(|block| block.lines().next())
        .filter(|line| line.starts_with("Response") || line.starts_with("100"))
        .collect();
    assert_eq!(
        firsts,
        [
            "100 Continue   interim: the answer follows",
            "Response 2 of capture.txt",
            "Response 3 of capture.txt"
        ]
    );
}

#[test]
fn markdown_has_a_heading_a_table_and_a_fence() {
    let text = written(settings(OutputFormat::Markdown), &[stale(), open()]);
    for expected in [
        "## Response 1 of `capture.txt`\n\n### 412 Precondition Failed, client error, `HTTP/1.1`\n",
        "```text\nIf-Match: \"415e7ae6d34d78c5415e7ae6d34d78c5\"\n```\n",
        "| Verdict | Situation | Meaning |\n| --- | --- | --- |\n| possible | GET of a session |",
        "**Quote:** X-XblCorrelationId `99999999-2222-3333-4444-555555555555`\n",
    ] {
        assert!(text.contains(expected), "{expected}\nnot in\n{text}");
    }
}

#[test]
fn text_leaves_unreadable_places_to_standard_error() {
    let mut bytes = Vec::new();
    let mut report = Report::new(&mut bytes, settings(OutputFormat::Human));
    report.unreadable("a.txt", 1, &empty()).unwrap();
    report.unopened("a.txt", "there is no such file").unwrap();
    report.finish().unwrap();
    assert_eq!(bytes, b"");
}

#[test]
fn an_empty_input_gets_a_hint() {
    let mut report = Report::new(Vec::new(), settings(OutputFormat::Human));
    assert_eq!(
        report.capture_error("-", &empty()),
        (
            "standard input is empty, expected a response".to_owned(),
            Some("try: curl -sSi URL | xblstatus".to_owned())
        )
    );
    assert_eq!(
        report.capture_error("a\n.txt", &empty()).0,
        "`a\\n.txt` is empty, expected a response"
    );
}

#[test]
fn what_is_said_elsewhere_comes_behind_the_report_before_it() {
    let mut bytes = Vec::new();
    let mut report = Report::new(&mut bytes, settings(OutputFormat::Human));
    report.inspection(open().inspection()).unwrap();
    report.release().unwrap();
    drop(report);
    let text = String::from_utf8(bytes).unwrap();
    assert!(
        text.starts_with("Response 2 of capture.txt\n204 "),
        "{text}"
    );
}

#[test]
fn a_case_that_is_not_covered_says_why_and_assumes_nothing() {
    let text = written(settings(OutputFormat::Human), &[uncovered()]);
    assert!(
        text.contains(
            "Why     ruled out: all three situations of the MPSD table (the method is POST)\n"
        ),
        "{text}"
    );
    assert!(!text.contains("assumed"), "{text}");
}

#[test]
fn an_error_object_leaves_no_situations_open() {
    let mut case = service_error();
    let row = &NO_CONTENT;
    case.situations = vec![weighed(row, 0, Verdict::Possible, Vec::new(), Vec::new())];
    let text = written(settings(OutputFormat::Human), &[case]);
    assert!(!text.contains("Why"), "{text}");
}
