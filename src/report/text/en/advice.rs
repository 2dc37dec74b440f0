//! What to do next, in words.

use crate::inspect::Advice;
use crate::report::formatter::Formatter;
use crate::report::text::Step;
use crate::report::text::en::evidence::options;
use crate::report::text::en::{errors, list};

/// A span of advice.
pub(crate) fn advice(advice: &Advice, f: &mut Formatter<'_>) -> Step {
    match advice {
        Advice::Catalog(text) => Step::new(f.text(*text)),
        Advice::ResendWithEtag { etag } => Step::copy(
            "Apply your change to the session in the body and send it again with",
            if_match(etag, f),
        ),
        Advice::NextEtag { etag } => Step::copy("Send the next change with", if_match(etag, f)),
        Advice::Follow { location } => {
            Step::copy("The redirect leads to", f.unmarked_url(location))
        }
        Advice::RereadAndResend => Step::new(REREAD_AND_RESEND),
        Advice::NoSessionForIfMatchAny => Step::new(no_session_for_if_match_any(f)),
        Advice::SessionExistsAlready => Step::new(session_exists_already(f)),
        Advice::UseAllowed { methods } => Step::new(format!(
            "Use a method that the answer allows: {}.",
            f.inline(methods)
        )),
        Advice::UseMethod { listed } => {
            let listed: Vec<String> = listed.iter().map(|&method| method.to_owned()).collect();
            Step::new(format!("Use {}.", list(&listed, "or")))
        }
        Advice::SupplyRequest { missing } => Step::new(format!(
            "Name the request to narrow the situations down: {}.",
            options(missing, f).join(", ")
        )),
        Advice::PassHeaders => Step::new(format!(
            "Pass the whole response, headers included: {} prints them.",
            f.code("curl -i")
        )),
        Advice::Wait { seconds, until } => Step::new(errors::wait(*seconds, until.as_deref())),
        Advice::WaitUntil { time } => Step::new(format!(
            "Wait until {}, then send it again.",
            f.inline(time)
        )),
        Advice::WaitPeriod { seconds, until } => {
            Step::new(errors::wait_period(*seconds, until.as_deref()))
        }
        Advice::WaitForCallsUnderWay => Step::new(WAIT_FOR_CALLS_UNDER_WAY),
        Advice::BackOff => Step::new("No wait is stated: leave more and more time between tries."),
        Advice::RefusedCallsCount => Step::new(errors::REFUSED_CALLS_COUNT),
        Advice::OpenRedirect { url } => Step::copy(errors::REDIRECT, f.unmarked_url(url)),
        Advice::CheckBeforeResend => Step::new(CHECK_BEFORE_RESEND),
    }
}

const REREAD_AND_RESEND: &str =
    "Read the session again, apply your change to it and send it with the new ETag.";
const WAIT_FOR_CALLS_UNDER_WAY: &str =
    "No wait is stated: wait until calls under way have ended, then send it again.";
const CHECK_BEFORE_RESEND: &str =
    "The write may have taken effect: find out before sending it again.";

fn no_session_for_if_match_any(f: &Formatter<'_>) -> String {
    format!(
        "{} asks for a session that exists: probably this one does not.",
        f.code("If-Match: *")
    )
}

fn session_exists_already(f: &Formatter<'_>) -> String {
    format!(
        "{} asks for a session that does not exist: this one does. \
         To change it, read it and send its ETag in If-Match.",
        f.code("If-None-Match: *")
    )
}

fn if_match(etag: &str, f: &mut Formatter<'_>) -> String {
    format!("If-Match: {}", f.unmarked_header("ETag", etag))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inspect::Missing;
    use crate::language::Language;
    use crate::redact::redactor::Redactor;
    use crate::report::formatter::Markup;

    fn step(given: &Advice) -> Step {
        let mut redactor = Redactor::new(false);
        advice(
            given,
            &mut Formatter::new(&mut redactor, Markup::Plain, Language::English),
        )
    }

    #[test]
    fn the_etag_to_send_stands_apart() {
        let step = step(&Advice::NextEtag {
            etag: "\"415e\"".to_owned(),
        });
        assert_eq!(step.copy.as_deref(), Some("If-Match: \"415e\""));
        assert_eq!(
            step.in_one(),
            "Send the next change with If-Match: \"415e\""
        );
    }

    #[test]
    fn options_name_what_is_missing() {
        let step = step(&Advice::SupplyRequest {
            missing: vec![Missing::Method, Missing::Url, Missing::Message],
        });
        assert_eq!(
            step.text,
            "Name the request to narrow the situations down: --method, --url."
        );
    }

    #[test]
    fn a_wait_names_its_seconds() {
        assert_eq!(
            step(&Advice::Wait {
                seconds: 12,
                until: None,
            })
            .text,
            "Wait 12 s, then send it again."
        );
    }
}
