//! Both languages, sentence by sentence.

pub(crate) mod error_samples;
pub(crate) mod samples;
mod sources;

use std::iter;

use super::*;
use crate::catalog::messages::KnownMessage;
use crate::catalog::{NtStatus, Parts, XsapiCode, all_hresults, dot_net_error, xsapi_codes_of};
use crate::exchange::{Body, Request};
use crate::inspect::{HeaderFacts, RequestFacts};
use crate::language::Language::{English, French};
use crate::language::french::faults;
use crate::language::terms::{misused_english, misused_french};
use crate::language::{Language, Text};
use crate::redact::Redactor;
use crate::report::formatter::{Formatter, Markup};

/// What is the same in both languages: words, names and values.
const SAME: &[&str] = &[
    "600",
    "GameClipsServiceErrorResponse",
    "JSON",
    "MPSD",
    "Microsoft Store",
    "Note",
    "OAuth",
    "PlayFab",
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
    [English, French].map(|language| {
        let mut redactor = Redactor::default();
        said(&mut Formatter::new(&mut redactor, Markup::Plain, language))
    })
}

/// Everything that is said of the samples.
fn said(language: Language) -> Vec<String> {
    let mut redactor = Redactor::default();
    let f = &mut Formatter::new(&mut redactor, Markup::Plain, language);
    let mut said = names(f);
    said.extend(of_findings(f));
    said.extend(of_captures(f));
    said.extend(of_bodies(f));
    said.extend(of_errors(f));
    said.extend(of_situations(f));
    said.extend(of_requests(f));
    said.extend(of_rows(language));
    said.extend(of_codes(language));
    said.extend(of_many(language));
    said
}

fn names(f: &Formatter<'_>) -> Vec<String> {
    let mut names: Vec<Text> = samples::levels().into_iter().map(level).collect();
    names.extend(samples::verdicts().into_iter().map(verdict));
    names.extend(samples::classes().into_iter().map(class));
    names.extend(samples::body_kinds().into_iter().map(body_kind));
    let said = names.into_iter().map(|name| f.plain(name).to_owned());
    said.collect()
}

fn of_findings(f: &mut Formatter<'_>) -> Vec<String> {
    let findings = samples::findings();
    let mut said: Vec<String> = findings.iter().map(|one| finding(one, f)).collect();
    said.extend(samples::advice().iter().map(|one| advice(one, f).in_one()));
    said.extend(
        samples::advice()
            .iter()
            .map(|one| advice_to_many(one, f).in_one()),
    );
    said
}

fn of_captures(f: &mut Formatter<'_>) -> Vec<String> {
    let mut said = Vec::new();
    for error in samples::capture_errors() {
        said.push(place(&error, f));
        for (text, hint) in [problem(&error, f), capture_error("-", &error, f)] {
            said.push(text);
            said.extend(hint);
        }
    }
    for file in ["-", "a.http"] {
        said.push(input_name(file, f));
        said.push(input_in_short(file, f));
        said.push(response_heading(2, file, f));
    }
    said
}

fn of_bodies(f: &mut Formatter<'_>) -> Vec<String> {
    let mut said = Vec::new();
    for kind in samples::body_kinds() {
        said.push(body_title(f.language(), kind));
        for agreement in samples::agreements() {
            for extent in samples::extents() {
                let facts = samples::body_facts(kind, agreement);
                let given = Body {
                    extent,
                    decoded: true,
                    ..Body::default()
                };
                said.push(body(&facts, &given, Some(204), f));
            }
        }
    }
    let summaries = samples::session_summaries();
    said.extend(summaries.iter().map(|one| session(one, f).join("\n")));
    said.extend(samples::faults().iter().map(|one| fault(one, true, f)));
    let ends = [("", "a"), ("a", ""), ("a", "b")];
    said.extend(ends.map(|(before, after)| around(f.language(), before, after)));
    said.extend(samples::waits().iter().map(|one| retry_after(*one, f)));
    said
}

fn of_errors(f: &mut Formatter<'_>) -> Vec<String> {
    let language = f.language();
    let mut said = Vec::new();
    for (kind, error) in error_samples::objects() {
        said.push(error_object(kind, &error, f));
    }
    for refusal in error_samples::refusals() {
        said.push(sign_in_refusal(language, &refusal));
    }
    for limit in error_samples::documented() {
        let calls = limit.certification.unwrap_or_default();
        said.push(documented_limit(language, limit));
        said.push(limit_figures(language, limit));
        said.push(certification(language, calls));
        said.push(fails_certification(language, calls));
    }
    for limit in error_samples::rate_limits() {
        said.push(rate_limit(language, &limit));
    }
    for id in ["session-not-found", "session-access-write", "turn"] {
        let row = samples::message(id);
        said.push(message_status(language, row));
        for pattern in row.patterns {
            said.push(known_message(&KnownMessage { row, pattern }, f));
            said.push(known_by(pattern, f));
        }
    }
    said.push(condition(language, "1.", Some("2.")));
    said
}

fn of_situations(f: &mut Formatter<'_>) -> Vec<String> {
    let language = f.language();
    let mut said = vec![
        clues(&samples::clues(), f),
        partly_inferred(language, "a"),
        known(language, "a"),
        applies(language, "a"),
        situation_name(language, "a", Some("b"), true),
        possible_too(language, "a", "b"),
        ruled_out(language, "a", "b"),
        ruled_out_others(language, 3),
        all_ruled_out(language, 3, ""),
        all_ruled_out(language, 3, "a"),
    ];
    said.extend(samples::clues().into_iter().map(|clue| clues(&[clue], f)));
    said.extend(samples::weighed().iter().map(|weighed| why(weighed, f)));
    let missing = samples::missing().into_iter().map(|one| vec![one]);
    for missing in missing.chain([Vec::new()]) {
        for (left, total) in [(1, 1), (1, 3), (2, 3), (4, 4)] {
            for has_message in [false, true] {
                said.push(situations_left(left, total, &missing, has_message, f));
            }
        }
    }
    said
}

fn of_requests(f: &mut Formatter<'_>) -> Vec<String> {
    let mut said = Vec::new();
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
            // Two spaces stand between the parts of a request.
            let line = request_line(&Request::default(), &facts, f);
            said.push(line.replace("  ", " "));
            said.push(request_in_short(&Request::default(), &facts, f));
        }
        said.extend(etags(Some(&facts), &headers, true, f));
    }
    said
}

fn of_rows(language: Language) -> Vec<String> {
    let mut said = vec![
        called(language, "a"),
        with_advice_of_ours(language, "a"),
        matches(language, "a", 0),
        matches(language, "a", 2),
        explain_one(language, "a"),
        no_match(language, "a"),
        nearest(language, &samples::names()[..1]),
        nearest(language, &samples::names()),
    ];
    for class in samples::classes() {
        said.push(class_sentence(language, 600, class));
        said.push(unassigned(language, 600, class));
    }
    for authority in samples::authorities() {
        said.push(source_name(language, authority).to_owned());
        let references = [None, Some("RFC 9110")].into_iter();
        said.extend(references.filter_map(|reference| source(language, authority, reference)));
    }
    let bodies = samples::documented_bodies().into_iter().map(Some);
    for body in bodies.chain([None]) {
        said.extend(
            [None, Some("text/x")].map(|media_type| documented(language, media_type, body)),
        );
    }
    said
}

fn of_codes(language: Language) -> Vec<String> {
    let mut said = vec![
        same_as_windows_error(language, "WinINet", 12002),
        kind_of_windows_error(language, "Win32", 1325),
        windows_error(language, &kind_of_windows_error(language, "Win32", 32)),
        holds_ntstatus(language, "0xC0000022"),
        in_gdk_builds(language, "0x89245101", "E_GAMEUSER_SIGNED_OUT"),
        exception(language, "FileNotFoundException"),
        vendors_own(language, 499, "nginx"),
        service_error_of(language, "PeopleFd"),
        status_error_under(language, &[429]),
        message_under(language, 403),
        not_a_status(language, "`600`"),
        too_wide(language, "`4294967296`"),
    ];
    let values = [
        0x8007_0005,
        0x8015_DC07,
        0x8001_0000,
        0x0007_0005,
        0xA007_0005,
        0xC019_0199,
    ];
    said.extend(values.map(|value| parts(language, Parts::of(value))));
    let kernel = [0x1000_0001, 0x5000_0001, 0x9000_0001, 0xC000_0001].into_iter();
    said.extend(kernel.filter_map(|value| Some(parts_of_ntstatus(language, NtStatus::of(value)?))));
    let dot_net = [0x8013_1509, 0x8013_153B, 0x8013_1623].into_iter();
    said.extend(dot_net.filter_map(|value| Some(of_dot_net(language, dot_net_error(value)?))));
    said.extend(all_hresults().map(|row| {
        let has_meaning = row.meaning.is_some();
        vouched_by(language, row.source, row.certainty, has_meaning)
    }));
    said.extend([0x8000_4005, 0x8086_000C, 0x8007_0525].map(|value| {
        let codes: Vec<&XsapiCode> = xsapi_codes_of(value).collect();
        xsapi_codes(language, &codes)
    }));
    said
}

fn of_many(language: Language) -> Vec<String> {
    let names = samples::names();
    let mut said = vec![
        places(language, &names[..1], 0, true),
        places(language, &names, 1234, true),
        places(language, &names[..1], 0, false),
        places(language, &names, 1234, false),
        calls_unanswered(language, 1),
        calls_unanswered(language, 1_234_567),
        failed(language, "a", "2"),
        from_to(language, "a", "b"),
        line(language, 3),
        seen(language, 3, 1),
        spelt(language, &names),
        codes_found(language, 1, 1),
        codes_found(language, 2, 3),
    ];
    said.extend([1, 2, 3].map(|count| times(language, count)));
    said.extend([0, 1, 1_234_567].map(|number| responses(language, number)));
    said.extend([0, 1, 1_234_567].map(|number| failures_left_out(language, number, 64)));
    let times = [4_200, 200_000, 7_500_000, 90_000_000, 400_000_000];
    said.extend(times.map(|millis| responses_in(language, 1234, millis)));
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
fn french_is_not_english() {
    let (english, french) = (said(English), said(French));
    assert_eq!(english.len(), french.len());
    for (en, fr) in iter::zip(&english, &french) {
        assert!(
            en != fr || en.is_empty() || SAME.contains(&en.as_str()),
            "{en}"
        );
    }
    for same in SAME {
        assert!(english.iter().any(|text| text == same), "{same}");
    }
}

#[test]
fn one_term_is_used_for_one_thing() {
    for text in said(English) {
        assert_eq!(misused_english(&text), [""; 0], "{text}");
    }
    for text in said(French) {
        assert_eq!(misused_french(&text), [""; 0], "{text}");
    }
}

#[test]
fn french_is_typeset_contracted_and_elided() {
    for text in said(French) {
        assert_eq!(faults(&text), [""; 0], "{text}");
        for wrong in [" de un", " de il", " que il", " si il", " de de "] {
            assert!(!text.contains(wrong), "{text}");
        }
    }
}

#[test]
fn english_has_neither_typographic_apostrophes_nor_no_break_spaces() {
    for text in said(English) {
        assert!(!text.contains(['’', '\u{a0}']), "{text}");
    }
}

#[test]
fn no_sentence_has_a_gap_or_a_doubled_stop() {
    for text in [English, French].into_iter().flat_map(said) {
        assert_eq!(text, text.trim());
        assert!(!text.contains("  "), "{text}");
        assert!(!prose(&text).contains(".."), "{text}");
    }
}
