//! Both languages, sentence by sentence.

pub(crate) mod error_samples;
pub(crate) mod samples;

use super::*;
use crate::exchange::{Body, Request};
use crate::inspect::{HeaderFacts, RequestFacts};
use crate::language::french::faults;
use crate::redact::redactor::Redactor;
use crate::report::formatter::Markup;

/// What is the same in both languages: words, names and values.
const SAME: &[&str] = &[
    "600",
    "GameClipsServiceErrorResponse",
    "JSON",
    "MPSD",
    "Note",
    "ServiceError",
    "ServiceErrorResponse",
    "XML",
    "`a.http`",
    "a.http",
    "handle",
    "message",
    "multipart",
    "possible",
    "redirection",
    "session",
    "text/x",
    "text/x, message",
    "text/x, session",
];

/// What is said in English and in French.
pub(crate) fn in_both(said: impl Fn(&mut Formatter<'_>) -> String) -> [String; 2] {
    [Language::English, Language::French].map(|language| {
        let mut redactor = Redactor::new(false);
        said(&mut Formatter::new(&mut redactor, Markup::Plain, language))
    })
}

/// A sentence and the function that words it.
type Said = (&'static str, String);

/// Everything that the functions say of the samples.
fn said(language: Language) -> Vec<Said> {
    let mut redactor = Redactor::new(false);
    let mut f = Formatter::new(&mut redactor, Markup::Plain, language);
    let mut said = of_findings(&mut f);
    said.extend(of_captures(&mut f));
    said.extend(of_bodies(&mut f));
    said.extend(of_situations(&mut f));
    said.extend(of_requests(&mut f));
    said.extend(of_rows(language));
    said.extend(of_searches(language));
    said.extend(of_codes(language));
    said.extend(of_overviews(&mut Formatter::new(
        &mut redactor,
        Markup::Plain,
        language,
    )));
    said
}

fn of_findings(f: &mut Formatter<'_>) -> Vec<Said> {
    let mut said: Vec<Said> = Vec::new();
    for one in samples::findings() {
        said.push(("finding", finding(&one, f)));
    }
    for one in samples::advice() {
        said.push(("advice", advice(&one, f).in_one()));
    }
    for one in samples::levels() {
        said.push(("level", level(f.language(), one).to_owned()));
    }
    said
}

fn of_captures(f: &mut Formatter<'_>) -> Vec<Said> {
    let mut said: Vec<Said> = Vec::new();
    for error in samples::capture_errors() {
        said.push(("place", place(&error, f)));
        let (text, hint) = problem(&error, f);
        said.push(("problem", text));
        said.extend(hint.map(|hint| ("problem", hint)));
        let (text, hint) = capture_error("-", &error, f);
        said.push(("capture_error", text));
        said.extend(hint.map(|hint| ("capture_error", hint)));
    }
    for file in ["-", "a.http"] {
        said.push(("input_name", input_name(file, f)));
        said.push(("response_heading", response_heading(2, file, f)));
    }
    said
}

fn of_bodies(f: &mut Formatter<'_>) -> Vec<Said> {
    let mut said: Vec<Said> = Vec::new();
    for kind in samples::body_kinds() {
        said.push(("body_title", body_title(f.language(), kind)));
        for agreement in samples::agreements() {
            for extent in samples::extents() {
                let facts = samples::body_facts(kind, agreement);
                let given = Body {
                    extent,
                    decoded: true,
                    ..Body::default()
                };
                said.push(("body", body(&facts, &given, Some(204), f)));
            }
        }
    }
    for summary in samples::session_summaries() {
        said.push(("session", session(&summary, f).join("\n")));
    }
    for (kind, error) in error_samples::objects() {
        said.push(("error_object", error_object(kind, &error, f)));
    }
    for refusal in error_samples::refusals() {
        said.push(("sign_in_refusal", sign_in_refusal(f.language(), &refusal)));
    }
    for limit in error_samples::documented() {
        let language = f.language();
        said.push(("documented_limit", documented_limit(language, limit)));
        let calls = limit.certification.unwrap_or_default();
        said.push(("certification", certification(language, calls)));
        said.push(("fails_certification", fails_certification(language, calls)));
        said.push(("limit_figures", limit_figures(language, limit)));
    }
    for given in samples::faults() {
        said.push(("fault", fault(&given, true, f)));
    }
    for limit in error_samples::rate_limits() {
        said.push(("rate_limit", rate_limit(f.language(), &limit)));
    }
    for (before, after) in [("", "a"), ("a", ""), ("a", "b")] {
        said.push(("around", around(f.language(), before, after)));
    }
    for id in ["session-not-found", "session-access-write", "turn"] {
        let row = samples::message(id);
        let language = f.language();
        said.push(("message_status", message_status(language, row)));
        for pattern in row.patterns {
            said.push((
                "known_message",
                known_message(&KnownMessage { row, pattern }, f),
            ));
            said.push(("known_by", known_by(pattern, f)));
        }
        said.push(("condition", condition(language, "1.", Some("2."))));
    }
    for wait in samples::waits() {
        said.push(("retry_after", retry_after(&wait, f)));
    }
    said
}

fn of_situations(f: &mut Formatter<'_>) -> Vec<Said> {
    let language = f.language();
    let mut said: Vec<Said> = Vec::new();
    for clue in samples::clues() {
        said.push(("clues", clues(&[clue], f)));
    }
    said.push(("clues", clues(&samples::clues(), f)));
    for weighed in samples::weighed() {
        said.push(("why", why(&weighed, f)));
    }
    let missing = samples::missing().into_iter().map(|one| vec![one]);
    for missing in missing.chain([Vec::new()]) {
        for (left, total) in [(1, 1), (1, 3), (2, 3), (4, 4)] {
            for has_message in [false, true] {
                let text = situations_left(left, total, &missing, has_message, f);
                said.push(("situations_left", text));
            }
        }
    }
    for verdict in samples::verdicts() {
        said.push(("verdict", self::verdict(language, verdict).to_owned()));
    }
    said.extend([
        ("partly_inferred", partly_inferred(language, "a")),
        ("known", known(language, "a")),
        ("applies", applies(language, "a")),
        (
            "situation_name",
            situation_name(language, "a", Some("b"), true),
        ),
        ("possible_too", possible_too(language, "a", "b")),
        ("ruled_out", ruled_out(language, "a", "b")),
        ("ruled_out_others", ruled_out_others(language, 3)),
        ("all_ruled_out", all_ruled_out(language, 3, "")),
        ("all_ruled_out", all_ruled_out(language, 3, "a")),
    ]);
    said
}

fn of_requests(f: &mut Formatter<'_>) -> Vec<Said> {
    let mut said: Vec<Said> = Vec::new();
    let headers = HeaderFacts {
        etag: Some("\"b\"".to_owned()),
        ..HeaderFacts::default()
    };
    for facts in samples::requests() {
        for target in samples::targets() {
            let facts = RequestFacts {
                target: Some(target),
                ..facts.clone()
            };
            said.push(("request_line", request_line(&Request::default(), &facts, f)));
        }
        let tags = etags(Some(&facts), &headers, true, f);
        said.push(("etags", tags.unwrap_or_default()));
    }
    said
}

fn of_rows(language: Language) -> Vec<Said> {
    let mut said: Vec<Said> = Vec::new();
    for class in samples::classes() {
        said.push(("class", self::class(language, class).to_owned()));
        said.push(("class_sentence", class_sentence(language, 600, class)));
        said.push(("unassigned", unassigned(language, 600, class)));
    }
    for authority in samples::authorities() {
        for reference in [None, Some("RFC 9110")] {
            let source = source(language, authority, reference);
            said.extend(source.map(|source| ("source", source)));
        }
        said.push(("source_name", source_name(language, authority).to_owned()));
    }
    let bodies = samples::documented_bodies().into_iter().map(Some);
    for body in bodies.chain([None]) {
        for content_type in [None, Some("text/x")] {
            said.push(("documented", documented(language, content_type, body)));
        }
    }
    said.push(("called", called(language, "a")));
    said.push(("with_advice_of_ours", with_advice_of_ours(language, "a")));
    said
}

fn of_searches(language: Language) -> Vec<Said> {
    let names = samples::names();
    vec![
        ("matches", matches(language, "a", 0)),
        ("matches", matches(language, "a", 2)),
        ("explain_one", explain_one(language, "a")),
        ("no_match", no_match(language, "a")),
        ("times", times(language, 1)),
        ("times", times(language, 2)),
        ("times", times(language, 3)),
        ("line", line(language, 3)),
        ("seen", seen(language, 3, 1)),
        ("spelt", spelt(language, &names)),
        ("codes_found", codes_found(language, 1, 1)),
        ("codes_found", codes_found(language, 2, 3)),
        ("nearest", nearest(language, &names[..1])),
        ("nearest", nearest(language, &names)),
    ]
}

fn of_codes(language: Language) -> Vec<Said> {
    let mut said: Vec<Said> = Vec::new();
    for value in [
        0x8007_0005,
        0x8015_DC07,
        0x8001_0000,
        0x0007_0005,
        0xA007_0005,
    ] {
        said.push(("parts", parts(language, Parts::of(value))));
    }
    for of_wininet in [true, false] {
        let same = same_as_windows_error(language, 12002, of_wininet);
        said.push(("same_as_windows_error", same));
    }
    for value in [0x8000_4005, 0x8086_000C, 0x8007_0525] {
        let codes: Vec<&XsapiCode> = catalog::xsapi_codes_of(value).collect();
        said.push(("xsapi_codes", xsapi_codes(language, &codes)));
    }
    said.push(("vendors_own", vendors_own(language, "nginx")));
    said.push(("service_error_of", service_error_of(language, "PeopleFd")));
    said.push(("status_error_under", status_error_under(language, 429)));
    said.push(("message_under", message_under(language, 403)));
    said.push(("not_a_status", not_a_status(language, "`600`")));
    said.push(("too_wide", too_wide(language, "`4294967296`")));
    said
}

fn of_overviews(f: &mut Formatter<'_>) -> Vec<Said> {
    let language = f.language();
    let mut said: Vec<Said> = Vec::new();
    for facts in samples::requests() {
        for target in samples::targets() {
            let facts = RequestFacts {
                target: Some(target),
                ..facts.clone()
            };
            let request = request_in_short(&Request::default(), &facts, f);
            said.push(("request_in_short", request));
        }
    }
    for file in ["-", "a.http"] {
        said.push(("input_in_short", input_in_short(file, f)));
    }
    for kind in samples::body_kinds() {
        said.push(("body_kind", body_kind(language, kind).to_owned()));
    }
    for millis in [4_200, 200_000, 7_500_000, 90_000_000, 400_000_000] {
        said.push(("responses_in", responses_in(language, 1234, millis)));
    }
    for number in [0, 1, 1_234_567] {
        said.push(("responses", responses(language, number)));
        let left_out = failures_left_out(language, number, 64);
        said.push(("failures_left_out", left_out));
    }
    let names = samples::names();
    said.extend([
        ("not_read", not_read(language, "a")),
        ("so_many", so_many(language, 2, "a")),
        ("places", places(language, &names[..1], 0)),
        ("places", places(language, &names, 1234)),
        ("values_of", values_of(language, "a")),
        ("from_to", from_to(language, "a", "b")),
    ]);
    said
}

/// A text without code, quoted values and headers, which are the same in every language.
fn prose(text: &str) -> String {
    let mut prose: String = text.split('`').step_by(2).collect();
    for header in ["If-Match:", "Retry-After:"] {
        prose = prose.replace(header, "");
    }
    prose
        .split(' ')
        .filter(|word| !word.starts_with("https:") && !word.starts_with("2026-"))
        .filter(|word| word.matches(':').count() != 2)
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn every_function_is_asked() {
    let said = said(Language::English);
    for name in WORDED_BY_VOICE.iter().chain(WORDED_BY_LANGUAGE) {
        assert!(said.iter().any(|(asked, _)| asked == name), "{name}");
    }
}

#[test]
fn french_is_not_english() {
    let english = said(Language::English);
    let french = said(Language::French);
    assert_eq!(english.len(), french.len());
    for ((name, en), (_, fr)) in english.iter().zip(&french) {
        assert!(
            en != fr || en.is_empty() || SAME.contains(&en.as_str()),
            "{name}: {en}"
        );
    }
}

#[test]
fn what_is_the_same_in_both_languages_is_still_said() {
    let english = said(Language::English);
    for same in SAME {
        assert!(english.iter().any(|(_, text)| text == same), "{same}");
    }
}

#[test]
fn french_is_typeset() {
    for (name, text) in said(Language::French) {
        assert_eq!(faults(&text), [""; 0], "{name}: {text}");
    }
}

#[test]
fn english_has_neither_typographic_apostrophes_nor_no_break_spaces() {
    for (name, text) in said(Language::English) {
        assert!(!text.contains(['’', '\u{a0}']), "{name}: {text}");
    }
}

#[test]
fn no_sentence_has_a_gap_or_a_doubled_stop() {
    for language in [Language::English, Language::French] {
        for (name, text) in said(language) {
            assert_eq!(text, text.trim(), "{name}");
            // The two spaces of a request stand between its parts.
            assert!(
                name == "request_line" || !text.contains("  "),
                "{name}: {text}"
            );
            assert!(!prose(&text).contains(".."), "{name}: {text}");
        }
    }
}

#[test]
fn french_words_are_contracted_and_elided() {
    for (name, text) in said(Language::French) {
        for wrong in [" de un", " de il", " que il", " si il", " de de "] {
            assert!(!text.contains(wrong), "{name}: {text}");
        }
    }
}
