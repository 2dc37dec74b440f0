//! Error objects, sign-in errors and rate limits, in words.

use crate::catalog::{
    DocumentedLimit, Edition, Entry, Hex32, OtherFigures, Service, SignInError, aadsts_address,
};
use crate::inspect::{
    BodyKind, ErrorCode, ErrorObject, ErrorPart, GatewayFacts, LimitWindow, RateLimit,
    SignInRefusal,
};
use crate::language::{Language, sentences, tr};
use crate::redact::{of_body, of_protocol};
use crate::report::formatter::Formatter;
use crate::report::text::grammar::{capital, plural, sentence};
use crate::report::text::names::body_kind;

/// An error object in one line.
pub(crate) fn error_object(kind: BodyKind, error: &ErrorObject, f: &mut Formatter<'_>) -> String {
    let language = f.language();
    if let (BodyKind::SignInError, Some(ErrorCode::Number(value))) = (kind, &error.code) {
        let row = match error.row {
            Some(Entry::SignIn(row)) => Some(row),
            _ => None,
        };
        let value = u32::try_from(*value).unwrap_or_default();
        return f.escape(&sign_in(language, value, row));
    }
    let name = capital(f.plain(body_kind(kind)));
    let called = name.clone();
    let mut line = match &error.code {
        Some(ErrorCode::Number(code)) => format!("{name} {code}"),
        Some(ErrorCode::Word(word)) if kind == BodyKind::StatusError => {
            tr!(
                language,
                "Error {}",
                "Erreur {}",
                f.inline(of_protocol(word))
            )
        }
        Some(ErrorCode::Word(word)) => format!("{name} {}", f.inline(of_protocol(word))),
        None if kind == BodyKind::ServiceError => language.say(
            "ServiceError without a valid code",
            "ServiceError sans code valide",
        ),
        None if kind == BodyKind::MinecraftError => name,
        None => tr!(language, "{name} without a code", "{name} sans code"),
    };
    let name = error
        .row
        // No table has the codes of Realms: the row is that of the kind.
        .filter(|_| kind != BodyKind::RealmsError)
        .filter(|_| matches!(error.code, Some(ErrorCode::Number(_))))
        .and_then(Entry::name)
        // One of the codes is called as the object is.
        .filter(|own| *own != called);
    let also = error.also.iter().map(|part| part_code(kind, part, f));
    for part in name.map(str::to_owned).into_iter().chain(also) {
        line.push_str(", ");
        line.push_str(&part);
    }
    if let Some(source) = &error.source {
        let source = f.inline(of_body(source));
        line.push_str(&match kind {
            BodyKind::MinecraftError => tr!(language, ", at {source}", ", à {source}"),
            _ => tr!(language, ", from {source}", ", émis par {source}"),
        });
    }
    if !error.certain {
        line.push_str(&language.say(" (probably)", " (probablement)"));
    }
    line
}

/// What else an error is told by: a number of Entra, the error inside it, an HRESULT.
pub(crate) fn part_code(kind: BodyKind, part: &ErrorPart, f: &mut Formatter<'_>) -> String {
    let code = match &part.code {
        ErrorCode::Number(number) if kind == BodyKind::OauthError => format!("AADSTS{number}"),
        ErrorCode::Number(number) => match i32::try_from(*number) {
            Ok(value) => format!("{number} ({})", Hex32(value.cast_unsigned())),
            Err(_) => number.to_string(),
        },
        ErrorCode::Word(word) => f.inline(of_protocol(word)),
    };
    match &part.source {
        Some(source) => format!("{} {code}", f.inline(of_body(source))),
        None => code,
    }
}

/// A sign-in error by its number and name.
fn sign_in(language: Language, value: u32, row: Option<&SignInError>) -> String {
    let name = row.and_then(|row| {
        let label = row.label.map(|label| label.in_language(language));
        row.names.first().copied().or(label)
    });
    let name = name.map_or_else(String::new, |name| format!(", {name}"));
    tr!(
        language,
        "Sign-in error {value} ({}){name}",
        "Erreur de connexion {value} ({}){name}",
        Hex32(value)
    )
}

/// A sign-in error of a header.
pub(crate) fn sign_in_refusal(language: Language, refusal: &SignInRefusal) -> String {
    tr!(
        language,
        "{}, from the {} header",
        "{}, dans l’en-tête {}",
        sign_in(language, refusal.value, refusal.row),
        refusal.header
    )
}

/// A sign-in error of a header, and what it means.
pub(crate) fn sign_in_finding(refusal: &SignInRefusal, f: &Formatter<'_>) -> String {
    let what = f.escape(&sign_in_refusal(f.language(), refusal));
    match refusal.row {
        Some(row) => format!("{what}. {}", f.text(row.meaning)),
        None => format!("{what}."),
    }
}

/// What a proxy, or a client that printed the answer, says of it.
pub(crate) fn wrapped_status(
    language: Language,
    status: Option<u16>,
    wrapped: u16,
    in_string: bool,
) -> String {
    match status.filter(|status| *status != wrapped) {
        _ if in_string => tr!(
            language,
            "The answer stands as a text inside a JSON object, which gives {wrapped} as its status.",
            "La réponse figure comme texte dans un objet JSON, qui lui donne le statut {wrapped}."
        ),
        Some(status) => tr!(
            language,
            "The answer comes through a proxy, which says {wrapped} although HTTP says {status}.",
            "La réponse passe par un proxy, qui annonce {wrapped} alors que HTTP annonce {status}."
        ),
        None => tr!(
            language,
            "The answer comes through a proxy, which says {wrapped}.",
            "La réponse passe par un proxy, qui annonce {wrapped}."
        ),
    }
}

/// A reached rate limit.
pub(crate) fn rate_limit(language: Language, limit: &RateLimit) -> String {
    let most = limit.max_requests;
    let s = plural(language, most);
    let calls = match limit.period_in_seconds {
        _ if limit.counts_calls_under_way() => tr!(
            language,
            "{most} simultaneous call{s}",
            "{most} appel{s} simultané{s}"
        ),
        Some(period) => tr!(
            language,
            "{most} call{s} in {period} s",
            "{most} appel{s} en {period}\u{a0}s"
        ),
        None => tr!(language, "{most} call{s}", "{most} appel{s}"),
    };
    let which = match limit.window {
        Some(LimitWindow::Burst) => {
            language.say(": the burst limit", " : c’est la limite courte (burst)")
        }
        Some(LimitWindow::Sustain) => {
            language.say(": the sustain limit", " : c’est la limite longue (sustain)")
        }
        None => String::new(),
    };
    let counted = limit.current_requests.map_or_else(String::new, |current| {
        let s = plural(language, current);
        tr!(language, " ({current} counted)", " ({current} compté{s})")
    });
    tr!(
        language,
        "Limit of {calls} reached{counted}{which}.",
        "Limite de {calls} atteinte{counted}{which}."
    )
}

/// What is documented for a service.
pub(crate) fn documented_limit(language: Language, limit: &DocumentedLimit) -> String {
    let DocumentedLimit { burst, sustain, .. } = limit;
    let publisher = limit.per_publisher.map_or_else(String::new, |calls| {
        tr!(
            language,
            ", and {calls} in 300 s in all titles of a publisher",
            ", et {calls} en 300\u{a0}s dans tous les titres d’un éditeur"
        )
    });
    let figures = tr!(
        language,
        "Documented for {}: {burst} in 15 s (burst) and {sustain} in 300 s (sustain) for each user in a \
         title{publisher}.",
        "Documenté pour {} : {burst} en 15\u{a0}s (burst) et {sustain} en 300\u{a0}s (sustain) pour chaque \
         utilisateur dans un titre{publisher}.",
        limit.name.in_language(language)
    );
    let of_service = (limit.service == Service::Collections).then(|| {
        language.say(
            "Calls from a service to the store have the sustain limits alone.",
            "Les appels d’un service au Store n’ont que les limites longues (sustain).",
        )
    });
    let editions = match limit.elsewhere {
        Some(other) => Some(editions(language, limit, other)),
        None => edition(language, limit).map(|edition| sentence(&edition)),
    };
    let parts = [Some(figures), of_service, editions];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// From where on certification fails, and how the editions of the page differ.
fn editions(language: Language, limit: &DocumentedLimit, other: OtherFigures) -> String {
    let fails = limit.certification.unwrap_or(limit.sustain);
    let OtherFigures {
        burst,
        sustain,
        certification,
    } = other;
    match (burst, sustain) == (limit.burst, limit.sustain) {
        true => tr!(
            language,
            "Certification fails at {fails} in 300 s in the edition of July 2020, at {certification} in the UWP \
             edition of about 2018 and the GDK edition of June 2022.",
            "La certification échoue à partir de {fails} en 300\u{a0}s dans l’édition de juillet 2020, de \
             {certification} dans l’édition UWP de 2018 environ et l’édition GDK de juin 2022."
        ),
        false => tr!(
            language,
            "These figures are those of the edition of July 2020, in which certification fails at {fails} in 300 s. \
             In the UWP edition of about 2018 and the GDK edition of June 2022 they are {burst} in 15 s and {sustain} \
             in 300 s, and certification fails at {certification}.",
            "Ces chiffres sont ceux de l’édition de juillet 2020, où la certification échoue à partir de {fails} en \
             300\u{a0}s. Dans l’édition UWP de 2018 environ et l’édition GDK de juin 2022, ce sont {burst} en \
             15\u{a0}s et {sustain} en 300\u{a0}s, et la certification échoue à partir de {certification}."
        ),
    }
}

/// Which edition of the page has these figures, and what the others say, where they differ.
pub(crate) fn edition(language: Language, limit: &DocumentedLimit) -> Option<String> {
    let Some(other) = limit.elsewhere else {
        let only_gdk = limit.edition == Some(Edition::Gdk);
        return only_gdk.then(|| {
            language.say(
                "only in the GDK edition of June 2022",
                "seulement dans l’édition GDK de juin 2022",
            )
        });
    };
    let OtherFigures { burst, sustain, .. } = other;
    let fails = fails_certification(language, other.certification);
    let figures = match (burst, sustain) == (limit.burst, limit.sustain) {
        true => fails,
        false => tr!(
            language,
            "{burst} in 15 s, {sustain} in 300 s, {fails}",
            "{burst} en 15\u{a0}s, {sustain} en 300\u{a0}s, {fails}"
        ),
    };
    Some(tr!(
        language,
        "edition of July 2020; UWP edition of about 2018 and GDK edition of June 2022: {figures}",
        "édition de juillet 2020 ; édition UWP de 2018 environ et édition GDK de juin 2022 : {figures}"
    ))
}

/// The figures of a limit, in a table.
pub(crate) fn limit_figures(language: Language, limit: &DocumentedLimit) -> String {
    let DocumentedLimit { burst, sustain, .. } = limit;
    let publisher = limit.per_publisher.map_or_else(String::new, |calls| {
        tr!(
            language,
            ", {calls} in all titles of a publisher",
            ", {calls} dans tous les titres d’un éditeur"
        )
    });
    tr!(
        language,
        "{burst} in 15 s, {sustain} in 300 s{publisher}",
        "{burst} en 15\u{a0}s, {sustain} en 300\u{a0}s{publisher}"
    )
}

/// What the answer of a gateway means, and what more its status tells.
pub(crate) fn gateway(
    gateway: &GatewayFacts,
    status: Option<u16>,
    f: &Formatter<'_>,
) -> Vec<String> {
    let sentences = gateway.row.says(status, gateway.cause);
    sentences.map(|sentence| f.text(sentence)).collect()
}

/// What is known of a part of an error.
pub(crate) fn about_part(row: Entry, f: &Formatter<'_>) -> Option<String> {
    match row {
        Entry::UnknownAadsts(number) => Some(tr!(
            f.language(),
            "not in our table; Microsoft explains it at {}",
            "absent de notre tableau ; Microsoft l’explique à l’adresse {}",
            f.link(&aadsts_address(number))
        )),
        row => row.meaning().map(|meaning| f.text(meaning)),
    }
}

sentences! {
    /// What a part of an error means.
    fn part(code: &str, meaning: &str):
        "{code}: {meaning}",
        "{code} : {meaning}";

    /// From how many calls on a title fails certification, in a table.
    fn fails_certification(calls: u32):
        "{calls} in 300 s fail certification",
        "certification refusée à partir de {calls} en 300\u{a0}s";

    /// From how many calls on a title fails certification.
    fn certification(calls: u32):
        "A title that makes {calls} calls in 300 s fails certification.",
        "Un titre qui fait {calls} appels en 300\u{a0}s échoue à la certification.";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{Call, Service, documented_limit as row_for, sign_in_error};
    use crate::language::Language::{English, French};

    #[track_caller]
    fn check_limit(
        most: i64,
        limit_type: Option<&str>,
        period: Option<i64>,
        window: Option<LimitWindow>,
        expected: [&str; 2],
    ) {
        let limit = RateLimit {
            limit_type: limit_type.map(str::to_owned),
            current_requests: Some(most + 1),
            max_requests: most,
            period_in_seconds: period,
            window,
            service: None,
            documented: None,
        };
        assert_eq!(
            [English, French].map(|language| rate_limit(language, &limit)),
            expected
        );
    }

    #[test]
    fn a_rate_limit_names_its_period() {
        check_limit(
            30,
            Some("rate"),
            Some(15),
            Some(LimitWindow::Burst),
            [
                "Limit of 30 calls in 15 s reached (31 counted): the burst limit.",
                "Limite de 30 appels en 15\u{a0}s atteinte (31 comptés) : c’est la limite courte (burst).",
            ],
        );
        check_limit(
            30,
            None,
            Some(120),
            None,
            [
                "Limit of 30 calls in 120 s reached (31 counted).",
                "Limite de 30 appels en 120\u{a0}s atteinte (31 comptés).",
            ],
        );
    }

    #[test]
    fn a_concurrency_limit_prints_no_period() {
        check_limit(
            30,
            Some("Concurrency"),
            Some(15),
            None,
            [
                "Limit of 30 simultaneous calls reached (31 counted).",
                "Limite de 30 appels simultanés atteinte (31 comptés).",
            ],
        );
    }

    #[test]
    fn a_limit_of_one_call_is_singular() {
        check_limit(
            1,
            Some("concurrency"),
            None,
            None,
            [
                "Limit of 1 simultaneous call reached (2 counted).",
                "Limite de 1 appel simultané atteinte (2 comptés).",
            ],
        );
    }

    #[test]
    fn a_documented_limit_names_the_service_and_both_periods() {
        let of = |service| {
            let call = Call {
                service: Some(service),
                ..Call::default()
            };
            row_for(call).map(|limit| documented_limit(English, limit))
        };
        assert_eq!(
            of(Service::Mpsd).as_deref(),
            Some(
                "Documented for MPSD: 30 in 15 s (burst) and 300 in 300 s (sustain) for each user in a title."
            )
        );
        assert_eq!(
            of(Service::Inventory).as_deref(),
            Some(
                "Documented for Inventory: 100 in 15 s (burst) and 100 in 300 s (sustain) \
                 for each user in a title, and 200 in 300 s in all titles of a publisher."
            )
        );
    }

    #[test]
    fn a_sign_in_error_without_a_name_goes_by_its_label() {
        let label = |language| sign_in(language, 2_148_916_255, sign_in_error(2_148_916_255));
        assert_eq!(
            [English, French].map(label),
            [
                "Sign-in error 2148916255 (0x8015DC1F), expired service token",
                "Erreur de connexion 2148916255 (0x8015DC1F), jeton de service expiré",
            ]
        );
        assert_eq!(sign_in(English, 7, None), "Sign-in error 7 (0x00000007)");
    }
}
