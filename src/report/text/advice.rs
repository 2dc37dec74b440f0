//! What to do next, in words.

use std::time::Duration;

use crate::catalog::messages::MessageValues;
use crate::inspect::{Advice, Explained, Resource};
use crate::language::{Language, tr};
use crate::redact::{of_body_url, of_header};
use crate::report::formatter::Formatter;
use crate::report::text::evidence::options;
use crate::report::text::grammar::one_of;
use crate::report::text::message::remedy;
use crate::time;

/// A step of advice: what to do and, when something must be sent as it stands, that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Step {
    /// The sentence; it introduces `copy` when there is one.
    pub(crate) text: String,
    /// What to copy, without marks.
    pub(crate) copy: Option<String>,
}

impl Step {
    /// Both in one line.
    pub(crate) fn in_one(self) -> String {
        match self.copy {
            Some(copy) => format!("{} {copy}", self.text),
            None => self.text,
        }
    }
}

/// A step of advice.
pub(crate) fn advice(advice: &Advice, f: &mut Formatter<'_>) -> Step {
    let copy = match advice {
        Advice::ResendWithEtag { etag, .. } | Advice::NextEtag { etag } => {
            Some(format!("If-Match: {}", f.unmarked(of_header("ETag", etag))))
        }
        Advice::Follow { location } => Some(f.unmarked(of_header("Location", location))),
        Advice::OpenRedirect { url } => Some(f.unmarked(of_body_url(url))),
        _ => None,
    };
    Step {
        text: text(advice, f),
        copy,
    }
}

/// A step of advice for several answers that differ in their values: none of them is named.
pub(crate) fn advice_to_many(given: &Advice, f: &mut Formatter<'_>) -> Step {
    let language = f.language();
    let text = match given {
        Advice::ResendWithEtag { deletes: true, .. } => language.say(
            "See in the returned session whether the DELETE is still wanted. If so, send it again with the ETag of that \
             answer in If-Match.",
            "Voyez dans la session reçue si le DELETE est toujours souhaité. Si oui, renvoyez-le avec l’ETag de cette \
             réponse dans If-Match.",
        ),
        Advice::ResendWithEtag { .. } => language.say(
            "Apply your change to the session in the body and send your change again with the ETag of that answer in \
             If-Match.",
            "Appliquez votre modification à la session contenue dans le corps, puis renvoyez cette modification avec \
             l’ETag de cette réponse dans If-Match.",
        ),
        Advice::NextEtag { .. } => language.say(
            "Send the next change with the ETag of the last answer in If-Match.",
            "Envoyez la prochaine modification avec l’ETag de la dernière réponse dans If-Match.",
        ),
        Advice::Follow { .. } => language.say(
            "Each redirect leads to the address in its Location.",
            "Chaque redirection mène à l’adresse de son en-tête Location.",
        ),
        Advice::OpenRedirect { .. } => language.say(
            "The sign-in service names the page for the user in each answer.",
            "Le service de connexion indique dans chaque réponse la page destinée à l’utilisateur.",
        ),
        Advice::UseAllowed { .. } => language.say(
            "Use a method that the answer allows (Allow).",
            "Utilisez une méthode que la réponse autorise (Allow).",
        ),
        Advice::Wait { .. } | Advice::WaitUntil { .. } => language.say(
            "Wait as long as the answer says, then send the request again.",
            "Attendez aussi longtemps que la réponse l’indique, puis renvoyez la requête.",
        ),
        Advice::WaitPeriod { period, .. } => wait_period(language, *period, None),
        Advice::Remedy { message, .. } => remedy(message, &MessageValues::default(), f),
        _ => return advice(given, f),
    };
    Step { text, copy: None }
}

/// What to do about a row of the catalog.
pub(crate) fn step_of(explained: &Explained, f: &mut Formatter<'_>) -> Option<String> {
    let check = explained
        .may_have_been_done
        .then(|| text(&Advice::CheckBeforeResend, f));
    let step = match explained.methods {
        [] => explained.advice.map(|advice| f.text(advice)),
        listed => Some(text(&Advice::UseMethod { listed }, f)),
    };
    let ends = explained.ends.map(|ends| f.text(ends));
    let steps: Vec<String> = check.into_iter().chain(step).chain(ends).collect();
    (!steps.is_empty()).then(|| steps.join(" "))
}

fn text(advice: &Advice, f: &mut Formatter<'_>) -> String {
    let language = f.language();
    match advice {
        Advice::Catalog(text) => f.text(*text),
        Advice::Remedy { message, values } => remedy(message, values, f),
        Advice::ResendWithEtag { deletes: true, .. } => language.say(
            "See in the returned session whether the DELETE is still wanted. If so, send it again with",
            "Voyez dans la session reçue si le DELETE est toujours souhaité. Si oui, renvoyez-le avec",
        ),
        Advice::ResendWithEtag { .. } => language.say(
            "Apply your change to the session in the body and send your change again with",
            "Appliquez votre modification à la session contenue dans le corps, puis renvoyez cette modification avec",
        ),
        Advice::NextEtag { .. } => language.say(
            "Send the next change with",
            "Envoyez la prochaine modification avec",
        ),
        Advice::Follow { .. } => language.say("The redirect leads to", "La redirection mène à"),
        Advice::RereadAndResend { what, deletes } => reread(language, *what, *deletes),
        Advice::ResendOnNewConnection => language.say(
            "Send the request again on a new connection to this host.",
            "Renvoyez la requête sur une nouvelle connexion vers cet hôte.",
        ),
        Advice::ResendWithoutEarlyData => language.say(
            "Send the request again once the TLS handshake is complete, not as early data.",
            "Renvoyez la requête une fois la négociation TLS terminée, et non en données anticipées.",
        ),
        Advice::UseAllowed { methods } => tr!(
            language,
            "Use a method that the answer allows: {}.",
            "Utilisez une méthode que la réponse autorise : {}.",
            f.inline(of_header("Allow", methods))
        ),
        Advice::UseMethod { listed } => {
            let listed: Vec<String> = listed.iter().map(|&method| method.to_owned()).collect();
            tr!(
                language,
                "Use {}.",
                "Utilisez {}.",
                one_of(language, &listed)
            )
        }
        Advice::SupplyRequest { missing } => tr!(
            language,
            "Name the request to narrow the situations down: {}.",
            "Précisez la requête pour écarter des situations : {}.",
            options(missing, f).join(", ")
        ),
        Advice::PassHeaders => tr!(
            language,
            "Pass the whole response, headers included: {} prints them.",
            "Fournissez la réponse entière, en-têtes compris : {} les affiche.",
            f.code("curl -i")
        ),
        Advice::Wait { delay, until } => wait(language, *delay, *until),
        Advice::WaitUntil { time } => tr!(
            language,
            "Wait until {}, then send the request again.",
            "Attendez jusqu’au {}, puis renvoyez la requête.",
            f.inline(of_header("Retry-After", &time.to_string()))
        ),
        Advice::WaitPeriod { period, until } => wait_period(language, *period, *until),
        Advice::WaitEitherPeriod => language.say(
            "Wait until the counting period is over, 15 s (burst) or up to 300 s (sustain), then send the \
             request again.",
            "Attendez la fin de la période de comptage, soit 15\u{a0}s (burst) ou jusqu’à 300\u{a0}s \
             (sustain), puis renvoyez la requête.",
        ),
        Advice::WaitForCallsUnderWay => language.say(
            "Wait until calls under way have ended, then send the request again.",
            "Attendez la fin des appels en cours, puis renvoyez la requête.",
        ),
        Advice::BackOff => language.say(
            "Leave more and more time between tries.",
            "Espacez de plus en plus les tentatives.",
        ),
        Advice::RefusedCallsCount => language.say(
            "Send nothing in the meantime: refused calls still count towards the sustain limit.",
            "N’envoyez rien d’ici là : les appels refusés comptent aussi dans la limite longue \
             (sustain).",
        ),
        Advice::OpenRedirect { .. } => language.say(
            "The sign-in service sends the user to",
            "Le service de connexion envoie l’utilisateur vers",
        ),
        Advice::CheckBeforeResend => language.say(
            "The write may have taken effect: find out before sending it again.",
            "L’écriture a pu prendre effet : vérifiez-le avant de renvoyer la requête.",
        ),
    }
}

/// To start again from what is there now.
fn reread(language: Language, what: Resource, deletes: bool) -> String {
    match (what, deletes) {
        (Resource::Session, false) => language.say(
            "Read the session again, apply your change to it and send your change with the new ETag in If-Match.",
            "Relisez la session, appliquez-y votre modification et envoyez celle-ci avec le nouvel ETag dans If-Match.",
        ),
        (Resource::Session, true) => language.say(
            "Read the session again. If the DELETE is still wanted, send it with the new ETag in If-Match.",
            "Relisez la session. Si le DELETE est toujours souhaité, envoyez-le avec le nouvel ETag dans If-Match.",
        ),
        (_, false) => language.say(
            "Read the resource again, apply your change to it and send your change with the new ETag in If-Match.",
            "Relisez la ressource, appliquez-y votre modification et envoyez celle-ci avec le nouvel ETag dans If-Match.",
        ),
        (_, true) => language.say(
            "Read the resource again. If the DELETE is still wanted, send it with the new ETag in If-Match.",
            "Relisez la ressource. Si le DELETE est toujours souhaité, envoyez-le avec le nouvel ETag dans If-Match.",
        ),
    }
}

/// To wait so many seconds, and until when that is.
fn wait(language: Language, delay: Duration, until: Option<jiff::Timestamp>) -> String {
    let seconds = delay.as_secs();
    match (seconds, until) {
        (0, _) => language.say(
            "Send the request again: the stated wait is over.",
            "Renvoyez la requête : le délai indiqué est écoulé.",
        ),
        (_, Some(until)) => tr!(
            language,
            "Wait {seconds} s, that is until {}, then send the request again.",
            "Attendez {seconds}\u{a0}s, soit jusqu’à {}, puis renvoyez la requête.",
            clock(until, delay)
        ),
        (_, None) => tr!(
            language,
            "Wait {seconds} s, then send the request again.",
            "Attendez {seconds}\u{a0}s, puis renvoyez la requête."
        ),
    }
}

/// To wait for the end of the counting period, and when that is.
fn wait_period(language: Language, period: Duration, until: Option<jiff::Timestamp>) -> String {
    let seconds = period.as_secs();
    let until = until.map_or_else(String::new, |until| {
        let until = clock(until, period);
        tr!(
            language,
            " (at the latest {until})",
            " (au plus tard à {until})"
        )
    });
    tr!(
        language,
        "Wait {seconds} s, until the counting period is over{until}, then send the request again.",
        "Attendez {seconds}\u{a0}s, jusqu’à la fin de la période de comptage{until}, \
         puis renvoyez la requête."
    )
}

/// The end of a wait as a clock shows it; with its day where the wait is long.
fn clock(until: jiff::Timestamp, wait: Duration) -> String {
    const DAY: Duration = Duration::from_secs(24 * 60 * 60);
    let clock = time::clock(until);
    if wait < DAY {
        return format!("{clock} UTC");
    }
    let day = jiff::tz::Offset::UTC.to_datetime(until).date();
    format!("{day} {clock} UTC")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inspect::Missing;
    use crate::report::text::tests::in_both;

    #[track_caller]
    fn check(given: &Advice, expected: [&str; 2]) {
        assert_eq!(in_both(|f| advice(given, f).in_one()), expected);
    }

    #[test]
    fn the_etag_to_send_stands_apart() {
        let etag = "\"415e\"".to_owned();
        check(
            &Advice::NextEtag { etag },
            [
                "Send the next change with If-Match: \"415e\"",
                "Envoyez la prochaine modification avec If-Match: \"415e\"",
            ],
        );
    }

    #[test]
    fn options_name_what_is_missing() {
        check(
            &Advice::SupplyRequest {
                missing: vec![Missing::Method, Missing::Url, Missing::Message],
            },
            [
                "Name the request to narrow the situations down: --method, --url.",
                "Précisez la requête pour écarter des situations : --method, --url.",
            ],
        );
    }

    #[test]
    fn methods_are_offered_as_alternatives() {
        check(
            &Advice::UseMethod {
                listed: &["GET", "PUT", "DELETE"],
            },
            ["Use GET, PUT or DELETE.", "Utilisez GET, PUT ou DELETE."],
        );
    }

    #[test]
    fn a_wait_names_its_seconds() {
        check(
            &Advice::Wait {
                delay: Duration::from_secs(12),
                until: None,
            },
            [
                "Wait 12 s, then send the request again.",
                "Attendez 12\u{a0}s, puis renvoyez la requête.",
            ],
        );
    }

    #[test]
    fn a_wait_says_when_it_is_over() {
        check(
            &Advice::Wait {
                delay: Duration::from_secs(12),
                until: "2026-03-04T05:06:32Z".parse().ok(),
            },
            [
                "Wait 12 s, that is until 05:06:32 UTC, then send the request again.",
                "Attendez 12\u{a0}s, soit jusqu’à 05:06:32 UTC, puis renvoyez la requête.",
            ],
        );
        check(
            &Advice::Wait {
                delay: Duration::from_secs(172_800),
                until: "2026-03-06T05:06:32Z".parse().ok(),
            },
            [
                "Wait 172800 s, that is until 2026-03-06 05:06:32 UTC, then send the request again.",
                "Attendez 172800\u{a0}s, soit jusqu’à 2026-03-06 05:06:32 UTC, puis renvoyez la requête.",
            ],
        );
    }
}
