//! What to do next, in words.

use crate::inspect::Advice;
use crate::report::formatter::Formatter;
use crate::report::text::Step;
use crate::report::text::fr::evidence::options;
use crate::report::text::fr::{errors, list};

/// A span of advice.
pub(crate) fn advice(advice: &Advice, f: &mut Formatter<'_>) -> Step {
    match advice {
        Advice::Catalog(text) => Step::new(f.text(*text)),
        Advice::ResendWithEtag { etag } => Step::copy(
            "Appliquez votre modification à la session contenue dans le corps, puis renvoyez-la avec",
            if_match(etag, f),
        ),
        Advice::NextEtag { etag } => {
            Step::copy("Envoyez la prochaine modification avec", if_match(etag, f))
        }
        Advice::Follow { location } => {
            Step::copy("La redirection mène à", f.unmarked_url(location))
        }
        Advice::RereadAndResend => Step::new(REREAD_AND_RESEND),
        Advice::NoSessionForIfMatchAny => Step::new(no_session_for_if_match_any(f)),
        Advice::SessionExistsAlready => Step::new(session_exists_already(f)),
        Advice::UseAllowed { methods } => Step::new(format!(
            "Utilisez une méthode que la réponse autorise : {}.",
            f.inline(methods)
        )),
        Advice::UseMethod { listed } => {
            let listed: Vec<String> = listed.iter().map(|&method| method.to_owned()).collect();
            Step::new(format!("Utilisez {}.", list(&listed, "ou")))
        }
        Advice::SupplyRequest { missing } => Step::new(format!(
            "Précisez la requête pour écarter des situations : {}.",
            options(missing, f).join(", ")
        )),
        Advice::PassHeaders => Step::new(format!(
            "Fournissez la réponse entière, en-têtes compris : {} les affiche.",
            f.code("curl -i")
        )),
        Advice::Wait { seconds, until } => Step::new(errors::wait(*seconds, until.as_deref())),
        Advice::WaitUntil { time } => Step::new(format!(
            "Attendez jusqu’au {}, puis renvoyez la requête.",
            f.inline(time)
        )),
        Advice::WaitPeriod { seconds, until } => {
            Step::new(errors::wait_period(*seconds, until.as_deref()))
        }
        Advice::WaitForCallsUnderWay => Step::new(WAIT_FOR_CALLS_UNDER_WAY),
        Advice::BackOff => {
            Step::new("Aucun délai n’est indiqué : espacez de plus en plus les tentatives.")
        }
        Advice::RefusedCallsCount => Step::new(errors::REFUSED_CALLS_COUNT),
        Advice::OpenRedirect { url } => Step::copy(errors::REDIRECT, f.unmarked_url(url)),
        Advice::CheckBeforeResend => Step::new(CHECK_BEFORE_RESEND),
    }
}

const REREAD_AND_RESEND: &str =
    "Relisez la session, appliquez-y votre modification et envoyez-la avec le nouvel ETag.";
const WAIT_FOR_CALLS_UNDER_WAY: &str =
    "Aucun délai n’est indiqué : attendez la fin des appels en cours, puis renvoyez la requête.";
const CHECK_BEFORE_RESEND: &str =
    "L’écriture a pu prendre effet : vérifiez-le avant de renvoyer la requête.";

fn no_session_for_if_match_any(f: &Formatter<'_>) -> String {
    format!(
        "{} exige une session qui existe : celle-ci n’existe probablement pas.",
        f.code("If-Match: *")
    )
}

fn session_exists_already(f: &Formatter<'_>) -> String {
    format!(
        "{} exige une session qui n’existe pas encore : celle-ci existe. \
         Pour la modifier, lisez-la et envoyez son ETag dans If-Match.",
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
            &mut Formatter::new(&mut redactor, Markup::Plain, Language::French),
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
            "Envoyez la prochaine modification avec If-Match: \"415e\""
        );
    }

    #[test]
    fn options_name_what_is_missing() {
        let step = step(&Advice::SupplyRequest {
            missing: vec![Missing::Method, Missing::Url, Missing::Message],
        });
        assert_eq!(
            step.text,
            "Précisez la requête pour écarter des situations : --method, --url."
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
            "Attendez 12\u{a0}s, puis renvoyez la requête."
        );
    }

    #[test]
    fn methods_are_offered_as_alternatives() {
        let step = step(&Advice::UseMethod {
            listed: &["GET", "PUT", "DELETE"],
        });
        assert_eq!(step.text, "Utilisez GET, PUT ou DELETE.");
    }
}
