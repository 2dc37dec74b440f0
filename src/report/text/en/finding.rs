//! What deserves attention, in words.

use crate::catalog::DocumentedBody;
use crate::exchange::Repair;
use crate::inspect::{BodyKind, Finding, JsonFault, SecretPlace};
use crate::report::formatter::Formatter;
use crate::report::text::body::{expected_and_found, fault_place};
use crate::report::text::en::message::message_elsewhere;
use crate::report::text::en::{a_body, bytes, count, documented, errors, list};
use crate::report::text::{NOT_COVERED, TUNNEL, sentence};

/// Places of secrets that are named one by one.
const PLACES: usize = 10;

/// A finding in one or two sentences.
pub(crate) fn finding(finding: &Finding, f: &mut Formatter<'_>) -> String {
    match finding {
        Finding::EtagStale { sent, current } => etag_stale(sent, current, f),
        Finding::EtagCurrent { sent, current } => etag_current(sent, current, f),
        Finding::EtagSame { sent } => etag_same(sent, f),
        Finding::EtagWeak { sent } => etag_weak(sent, f),
        Finding::EtagMissing => "The answer lacks the ETag to send next.".to_owned(),
        Finding::NotModifiedWithoutCondition => NOT_MODIFIED_WITHOUT_CONDITION.to_owned(),
        Finding::WholeSession => WHOLE_SESSION.to_owned(),
        Finding::BodyMismatch {
            documented,
            content_type,
            kind,
        } => mismatch(documented, content_type.as_deref(), *kind, f),
        Finding::BodyShort { promised, arrived } => body_short(*promised, *arrived),
        Finding::BodyCut => BODY_CUT.to_owned(),
        Finding::BodyLong { promised, arrived } => body_long(*promised, *arrived),
        Finding::StrayBytes { arrived } => stray_bytes(*arrived),
        Finding::LimitReached { limit } => limit_reached(*limit),
        Finding::MalformedJson {
            fault,
            looks_like_session,
        } => malformed_json(fault, *looks_like_session, f),
        Finding::DuplicateMember { name } => duplicate_member(name, f),
        Finding::StatusDisagrees { status, kind } => errors::status_disagrees(*status, *kind),
        Finding::MessageElsewhere { status, row } => message_elsewhere(*status, row),
        Finding::WrappedStatus { status, wrapper } => errors::wrapped_status(*status, wrapper, f),
        Finding::SignInError(refusal) => errors::sign_in_finding(refusal, f),
        Finding::TicketExpired => errors::TICKET_EXPIRED.to_owned(),
        Finding::ForeignHost { host } => foreign_host(host, f),
        Finding::UndocumentedCode { code } => format!("ServiceError {code} is not documented."),
        Finding::UndocumentedWord { word } => {
            format!("The error {} is not documented.", f.inline(word))
        }
        Finding::UnknownSignInError { value } => errors::unknown_sign_in_error(*value),
        Finding::InvalidCode { found } => invalid_code(found.as_deref(), f),
        Finding::NotCovered => f.plain(NOT_COVERED).to_owned(),
        Finding::NotDecoded { encoding } => format!(
            "The body is still encoded ({}): the encoding is not one that is undone here, or the bytes are damaged.",
            f.inline(encoding)
        ),
        Finding::Tunnel => sentence(f.plain(TUNNEL)),
        Finding::LimitDocumented(limit) => crate::report::text::en::documented_limit(limit),
        Finding::LimitDiffers {
            answered,
            documented,
            limit,
        } => errors::limit_differs(*answered, *documented, limit),
        Finding::RetryAfterMissing => "The answer has no Retry-After header.".to_owned(),
        Finding::RetryAfterInvalid { value } => retry_after_invalid(value, f),
        Finding::RetryAfterRepeated { count } => {
            format!("There are {count} Retry-After headers; the longest wait counts.")
        }
        Finding::ContractVersionMissing => CONTRACT_VERSION_MISSING.to_owned(),
        Finding::LargeSession => large_session(f),
        Finding::UnknownTarget => {
            "The path has no documented form. SCIDs and handle ids are GUIDs.".to_owned()
        }
        Finding::DryRun => dry_run(f),
        Finding::MethodNotListed { method, listed } => method_not_listed(method, listed, f),
        Finding::SecretRedacted { places } => secret_redacted(places, f),
        Finding::ReadingRepaired(repair) => repaired(repair),
    }
}

const NOT_MODIFIED_WITHOUT_CONDITION: &str =
    "304 answers a request with If-None-Match; this request has none.";
const WHOLE_SESSION: &str =
    "The body is the whole session, although the URL names only an element of it.";
const BODY_CUT: &str =
    "The body does not end as its chunks or its compression should: it is cut or damaged.";
const CONTRACT_VERSION_MISSING: &str = "The request has no x-xbl-contract-version header.";

fn etag_stale(sent: &str, current: &str, f: &mut Formatter<'_>) -> String {
    format!(
        "If-Match was {}, the ETag is now {}: the copy behind the change was stale.",
        f.quoted(sent),
        f.quoted(current)
    )
}

fn etag_current(sent: &str, current: &str, f: &mut Formatter<'_>) -> String {
    format!(
        "If-Match was {}: the write was accepted. The ETag is now {}.",
        f.quoted(sent),
        f.quoted(current)
    )
}

fn etag_same(sent: &str, f: &mut Formatter<'_>) -> String {
    format!(
        "If-Match was {}, and that is the ETag of the answer, so the condition should have held. \
         Check that this is the value that was sent.",
        f.quoted(sent)
    )
}

fn etag_weak(sent: &str, f: &mut Formatter<'_>) -> String {
    format!(
        "If-Match was {}; If-Match never matches a weak tag, \
         so the condition failed although the tags are otherwise the same.",
        f.quoted(sent)
    )
}

fn body_short(promised: u64, arrived: u64) -> String {
    format!(
        "Content-Length promises {}, {arrived} arrived.",
        bytes(promised)
    )
}

fn body_long(promised: u64, arrived: u64) -> String {
    format!(
        "Content-Length promises {}, {arrived} arrived; all of them were read.",
        bytes(promised)
    )
}

fn stray_bytes(arrived: u64) -> String {
    format!(
        "{} after a response that cannot have a body; not read as its body.",
        bytes(arrived)
    )
}

fn limit_reached(limit: u64) -> String {
    format!(
        "The decoded body is larger than the limit of {}; the rest was left out.",
        bytes(limit)
    )
}

fn malformed_json(fault: &JsonFault, looks_like_session: bool, f: &mut Formatter<'_>) -> String {
    let session = if looks_like_session {
        " It looks like a session."
    } else {
        ""
    };
    format!(
        "The JSON is malformed at {}: {}.{session}",
        fault_place(f.language(), fault),
        expected_and_found(fault, f)
    )
}

fn duplicate_member(name: &str, f: &mut Formatter<'_>) -> String {
    format!(
        "The member {} stands twice in one object; most readers take the last.",
        f.quoted(name)
    )
}

/// Both sides of a body that is not as documented.
pub(crate) fn mismatch(
    expected: &[(Option<&'static str>, Option<DocumentedBody>)],
    content_type: Option<&str>,
    kind: BodyKind,
    f: &mut Formatter<'_>,
) -> String {
    let expected: Vec<String> = expected
        .iter()
        .map(|&(content_type, body)| documented(content_type, body))
        .collect();
    let arrived = match kind {
        BodyKind::None => "no body".to_owned(),
        kind => a_body(kind).to_owned(),
    };
    let arrived = match content_type {
        Some(content_type) => format!("{}, {arrived}", f.inline(content_type)),
        None => format!("{arrived}, no Content-Type"),
    };
    format!(
        "Documented: {}. Arrived: {arrived}.",
        expected.join("; or ")
    )
}

fn foreign_host(host: &str, f: &mut Formatter<'_>) -> String {
    format!(
        "This looks like an Xbox error object, but the host {} is not a known Xbox or Microsoft host.",
        f.inline(host)
    )
}

fn invalid_code(found: Option<&str>, f: &mut Formatter<'_>) -> String {
    match found {
        Some(found) => format!(
            "The code of the ServiceError is {}, not a 32-bit number.",
            f.quoted(found)
        ),
        None => "The ServiceError has no code.".to_owned(),
    }
}

fn retry_after_invalid(value: &str, f: &mut Formatter<'_>) -> String {
    format!(
        "Retry-After is {}: neither seconds nor a date.",
        f.quoted(value)
    )
}

fn large_session(f: &Formatter<'_>) -> String {
    format!(
        "A large session: {} lists at most the caller; the counts come from {}.",
        f.code("members"),
        f.code("membersInfo")
    )
}

fn dry_run(f: &Formatter<'_>) -> String {
    format!(
        "A dry run, {}: nothing was stored.",
        f.code("nocommit=true")
    )
}

fn method_not_listed(method: &str, listed: &[&str], f: &mut Formatter<'_>) -> String {
    let method = f.inline(method);
    match listed.is_empty() {
        true => format!("{method} is not documented for this URL, and no other method is."),
        false => format!(
            "{method} is not documented for this URL; documented: {}.",
            listed.join(", ")
        ),
    }
}

fn secret_redacted(places: &[SecretPlace], f: &mut Formatter<'_>) -> String {
    let mut named: Vec<String> = places
        .iter()
        .take(PLACES)
        .map(|place| match place {
            SecretPlace::Url => "the URL".to_owned(),
            SecretPlace::Header(name) => f.inline(name),
            SecretPlace::Body => "the body".to_owned(),
        })
        .collect();
    let unnamed = places.len().saturating_sub(PLACES);
    let places = match unnamed {
        0 => named.join(", "),
        more => {
            named.push(format!("{more} more"));
            list(&named, "and")
        }
    };
    format!(
        "Holds secrets, which are hidden: {places}. {} shows them.",
        f.option("--show-secrets")
    )
}

fn repaired(repair: &Repair) -> String {
    match repair {
        Repair::LinesBeforeStatus { count } => left_out(*count, "before the status line"),
        Repair::LinesAfterBody { count } => left_out(*count, "after the body"),
        Repair::NotHeaders { first, count: 1 } => {
            format!("Line {first}, among the headers, is no header; it was left out.")
        }
        Repair::NotHeaders { first, count } => format!(
            "{count} lines among the headers, the first of them line {first}, are no headers; they were left out."
        ),
        Repair::LinesInBody { count: 1 } => {
            "1 line of the tool stood inside the body and was taken out.".to_owned()
        }
        Repair::LinesInBody { count } => {
            format!("{count} lines of the tool stood inside the body and were taken out.")
        }
        Repair::LinesJoined => {
            "The lines of the body were joined: the width of a window had broken them.".to_owned()
        }
        Repair::LineEndsRestored => {
            "The line ends of the body were put back: the trace shows them as dots.".to_owned()
        }
        Repair::AnswerOfTool => {
            "The answer was made by the tool that recorded it: no server answered.".to_owned()
        }
        Repair::NoEmptyLine { line } => format!(
            "There is no empty line between headers and body; the body is taken to begin on line {line}."
        ),
    }
}

fn left_out(lines: usize, place: &str) -> String {
    let were = if lines == 1 { "was" } else { "were" };
    format!("{} {place} {were} left out.", count(lines, "line"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::redact::redactor::Redactor;
    use crate::report::formatter::Markup;

    #[track_caller]
    fn check(found: &Finding, expected: &str) {
        let mut redactor = Redactor::new(false);
        let mut f = Formatter::new(&mut redactor, Markup::Plain, Language::English);
        assert_eq!(finding(found, &mut f), expected);
    }

    #[test]
    fn both_sides_of_a_mismatch_are_named() {
        check(
            &Finding::BodyMismatch {
                documented: vec![
                    (Some("text/plain"), Some(DocumentedBody::Message)),
                    (None, None),
                ],
                content_type: Some("text/html".to_owned()),
                kind: BodyKind::Html,
            },
            "Documented: text/plain, message; or body not stated. Arrived: text/html, an HTML page.",
        );
    }

    #[test]
    fn lines_that_are_no_headers_are_told_once() {
        let told = |count| Finding::ReadingRepaired(Repair::NotHeaders { first: 3, count });
        check(
            &told(1),
            "Line 3, among the headers, is no header; it was left out.",
        );
        check(
            &told(2),
            "2 lines among the headers, the first of them line 3, are no headers; they were left out.",
        );
    }

    #[test]
    fn documented_methods_are_offered() {
        check(
            &Finding::MethodNotListed {
                method: "POST".to_owned(),
                listed: &["GET", "PUT"],
            },
            "POST is not documented for this URL; documented: GET, PUT.",
        );
    }

    #[test]
    fn a_success_over_an_error_object_says_both() {
        check(
            &Finding::StatusDisagrees {
                status: 200,
                kind: BodyKind::ServiceError,
            },
            "The status 200 says success, but the body is a ServiceError.",
        );
    }

    #[test]
    fn lines_that_are_left_out_are_counted() {
        check(
            &Finding::ReadingRepaired(Repair::LinesBeforeStatus { count: 1 }),
            "1 line before the status line was left out.",
        );
        check(
            &Finding::ReadingRepaired(Repair::LinesAfterBody { count: 3 }),
            "3 lines after the body were left out.",
        );
    }

    #[test]
    fn only_the_first_places_of_many_secrets_are_named() {
        let header = |number| SecretPlace::Header(format!("X-Token-{number}"));
        let places = (0..12).map(header).chain([SecretPlace::Body]);
        check(
            &Finding::SecretRedacted {
                places: places.collect(),
            },
            "Holds secrets, which are hidden: X-Token-0, X-Token-1, X-Token-2, X-Token-3, X-Token-4, \
             X-Token-5, X-Token-6, X-Token-7, X-Token-8, X-Token-9 and 3 more. --show-secrets shows them.",
        );
        check(
            &Finding::SecretRedacted {
                places: vec![
                    SecretPlace::Header("Set-Cookie".to_owned()),
                    SecretPlace::Body,
                ],
            },
            "Holds secrets, which are hidden: Set-Cookie, the body. --show-secrets shows them.",
        );
    }
}
