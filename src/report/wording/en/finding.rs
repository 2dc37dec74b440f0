//! What deserves attention, in words.

use super::{a_body, count, documented, expected_and_found, list};
use crate::catalog::DocumentedBody;
use crate::exchange::Repair;
use crate::inspect::{BodyKind, Finding, SecretPlace};
use crate::report::voice::Voice;

/// A finding in one or two sentences.
pub(crate) fn finding(finding: &Finding, voice: &mut Voice<'_>) -> String {
    match finding {
        Finding::EtagStale { .. }
        | Finding::EtagCurrent { .. }
        | Finding::EtagSame { .. }
        | Finding::EtagWeak { .. }
        | Finding::EtagMissing
        | Finding::NotModifiedWithoutCondition => about_etags(finding, voice),
        Finding::WholeSession => {
            "The body is the whole session, although the URL names only an element of it.".to_owned()
        }
        Finding::BodyMismatch { .. }
        | Finding::BodyShort { .. }
        | Finding::BodyCut
        | Finding::BodyLong { .. }
        | Finding::StrayBytes { .. }
        | Finding::LimitReached { .. }
        | Finding::MalformedJson { .. }
        | Finding::DuplicateMember { .. } => about_body(finding, voice),
        Finding::StatusDisagrees { .. }
        | Finding::ForeignHost { .. }
        | Finding::UndocumentedCode { .. }
        | Finding::InvalidCode { .. } => about_error_objects(finding, voice),
        Finding::NotCovered => super::NOT_COVERED.to_owned(),
        Finding::RetryAfterMissing
        | Finding::RetryAfterInvalid { .. }
        | Finding::RetryAfterRepeated { .. } => about_retry_after(finding, voice),
        Finding::ContractVersionMissing => {
            "The request has no x-xbl-contract-version header.".to_owned()
        }
        Finding::LargeSession => {
            "A large session: its members hold at most the caller; the counts come from membersInfo."
                .to_owned()
        }
        Finding::DryRun => {
            format!("A dry run, {}: nothing was stored.", voice.code("nocommit=true"))
        }
        Finding::MethodNotListed { method, listed } => method_not_listed(method, listed, voice),
        Finding::SecretRedacted { places } => {
            let places: Vec<String> = places
                .iter()
                .map(|place| match place {
                    SecretPlace::Url => "the URL".to_owned(),
                    SecretPlace::Header(name) => voice.name(name),
                    SecretPlace::Body => "the body".to_owned(),
                })
                .collect();
            format!(
                "Secrets are replaced by labels: {}. {} prints them.",
                list(&places, "and"),
                voice.option("--show-secrets")
            )
        }
        Finding::ReadingRepaired(repair) => repaired(repair),
    }
}

fn about_etags(finding: &Finding, voice: &mut Voice<'_>) -> String {
    match finding {
        Finding::EtagStale { sent, current } => format!(
            "If-Match was {}, the ETag is now {}: the copy behind the change was stale.",
            voice.input(sent),
            voice.input(current)
        ),
        Finding::EtagCurrent { sent, current } => format!(
            "If-Match was {} and was accepted: the copy behind the change was current. The ETag is now {}.",
            voice.input(sent),
            voice.input(current)
        ),
        Finding::EtagSame { sent } => format!(
            "If-Match was {}, and that is the ETag of the answer: the condition should have held. Check that this is the value that was sent.",
            voice.input(sent)
        ),
        Finding::EtagWeak { sent } => format!(
            "If-Match was {}, a weak tag. It never matches a weak tag, so the condition failed although the tag is the current one.",
            voice.input(sent)
        ),
        Finding::NotModifiedWithoutCondition => {
            "304 answers a request with If-None-Match; this request has none.".to_owned()
        }
        _ => "The answer lacks the ETag to send next.".to_owned(),
    }
}

fn about_body(finding: &Finding, voice: &mut Voice<'_>) -> String {
    match finding {
        Finding::BodyMismatch {
            documented,
            content_type,
            kind,
        } => mismatch(documented, content_type.as_deref(), *kind, voice),
        Finding::BodyShort { promised, arrived } => format!(
            "Content-Length promises {}, {arrived} arrived.",
            count(*promised, "byte")
        ),
        Finding::BodyLong { promised, arrived } => format!(
            "Content-Length promises {}, {arrived} arrived; all of them were read.",
            count(*promised, "byte")
        ),
        Finding::StrayBytes { arrived } => format!(
            "{} after a response that cannot have a body; not read as its body.",
            count(*arrived, "byte")
        ),
        Finding::LimitReached { limit } => format!(
            "The decoded body is larger than the limit of {}; the rest was left out.",
            count(*limit, "byte")
        ),
        Finding::MalformedJson {
            fault,
            looks_like_session,
        } => {
            let session = if *looks_like_session {
                " It looks like a session."
            } else {
                ""
            };
            format!(
                "The JSON is malformed at line {}, column {} (byte {}): {}.{session}",
                fault.line,
                fault.column,
                fault.offset,
                expected_and_found(fault, voice)
            )
        }
        Finding::DuplicateMember { name } => format!(
            "The member {} stands twice in one object; most readers take the last.",
            voice.input(name)
        ),
        _ => "The chunked or compressed body ends before its end mark.".to_owned(),
    }
}

/// Both sides of a body that is not as documented.
pub(crate) fn mismatch(
    expected: &[(Option<&'static str>, Option<DocumentedBody>)],
    content_type: Option<&str>,
    kind: BodyKind,
    voice: &mut Voice<'_>,
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
        Some(content_type) => format!("{}, {arrived}", voice.name(content_type)),
        None => format!("{arrived}, no Content-Type"),
    };
    format!(
        "Documented: {}. Arrived: {arrived}.",
        expected.join("; or ")
    )
}

fn about_error_objects(finding: &Finding, voice: &mut Voice<'_>) -> String {
    match finding {
        Finding::StatusDisagrees { status, kind } if *status < 400 => format!(
            "The status {status} says success, but the body is {}.",
            a_body(*kind)
        ),
        Finding::StatusDisagrees { status, kind } => format!(
            "The status {status} says error, but the body is {} that says success. The status counts.",
            a_body(*kind)
        ),
        Finding::ForeignHost { host } => format!(
            "This looks like an Xbox error object, but the host {} is not a known Xbox or Microsoft host.",
            voice.name(host)
        ),
        Finding::UndocumentedCode { code } => format!("ServiceError {code} is not documented."),
        Finding::InvalidCode { found: Some(found) } => format!(
            "The code of the ServiceError is {}, not a 32-bit number.",
            voice.input(found)
        ),
        _ => "The ServiceError has no code.".to_owned(),
    }
}

fn about_retry_after(finding: &Finding, voice: &mut Voice<'_>) -> String {
    match finding {
        Finding::RetryAfterInvalid { value } => format!(
            "Retry-After is {}: neither seconds nor a date.",
            voice.input(value)
        ),
        Finding::RetryAfterRepeated { count } => {
            format!("Retry-After stands {count} times; by our reading the longest wait counts.")
        }
        _ => "The answer has no Retry-After header.".to_owned(),
    }
}

fn method_not_listed(method: &str, listed: &[&str], voice: &mut Voice<'_>) -> String {
    let method = voice.name(method);
    let listed: Vec<String> = listed.iter().map(|&method| method.to_owned()).collect();
    match listed.is_empty() {
        true => format!("{method} is not documented for this URL, and no other method is."),
        false => format!(
            "{method} is not documented for this URL; {} is.",
            list(&listed, "or")
        ),
    }
}

fn repaired(repair: &Repair) -> String {
    match repair {
        Repair::LinesBeforeStatus { count: lines } => format!(
            "{} before the status line left out of account.",
            count(u64::try_from(*lines).unwrap_or(u64::MAX), "line")
        ),
        Repair::LinesAfterBody { count: lines } => format!(
            "{} after the body left out of account.",
            count(u64::try_from(*lines).unwrap_or(u64::MAX), "line")
        ),
        Repair::NotHeaders { first, count: 1 } => {
            format!("Line {first}, among the headers, is no header; it was left out.")
        }
        Repair::NotHeaders { first, count } => format!(
            "{count} lines among the headers, the first of them line {first}, are no headers; they were left out."
        ),
        Repair::NoEmptyLine { line } => format!(
            "There is no empty line between headers and body; the body is taken to begin on line {line}."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::redactor::Redactor;
    use crate::report::voice::Markup;

    #[track_caller]
    fn check(found: &Finding, expected: &str) {
        let mut redactor = Redactor::new(false);
        let mut voice = Voice::new(&mut redactor, Markup::Plain);
        assert_eq!(finding(found, &mut voice), expected);
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
            "POST is not documented for this URL; GET or PUT is.",
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
}
