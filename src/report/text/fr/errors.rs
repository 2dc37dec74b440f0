//! Error objects, sign-in errors and rate limits, in words.

use crate::catalog::{DocumentedLimit, Entry, SignInError};
use crate::inspect::{
    BodyKind, ErrorCode, ErrorObject, LimitWindow, RateLimit, SignInRefusal, WrapperFacts,
};
use crate::language::Language;
use crate::report::formatter::Formatter;
use crate::report::text::fr::{a_body, body_kind, plural};
use crate::report::text::value as hex;

/// An error object in one line.
pub(crate) fn error_object(kind: BodyKind, error: &ErrorObject, f: &mut Formatter<'_>) -> String {
    if let (BodyKind::SignInError, Some(ErrorCode::Number(value))) = (kind, &error.code) {
        let row = match error.row {
            Some(Entry::SignIn(row)) => Some(row),
            _ => None,
        };
        return f.escape(&sign_in(u32::try_from(*value).unwrap_or_default(), row));
    }
    let mut line = match &error.code {
        Some(ErrorCode::Number(code)) => format!("{} {code}", body_kind(kind)),
        Some(ErrorCode::Word(word)) => format!("Erreur {}", f.inline(word)),
        None if kind == BodyKind::ServiceError => "ServiceError sans code valide".to_owned(),
        None => format!("{} sans code", body_kind(kind)),
    };
    if let (Some(name), Some(ErrorCode::Number(_))) = (error.row.and_then(Entry::name), &error.code)
    {
        line.push_str(", ");
        line.push_str(name);
    }
    if let Some(source) = &error.source {
        line.push_str(", émis par ");
        line.push_str(&f.inline(source));
    }
    line
}

/// A sign-in error by its number and name.
fn sign_in(value: u32, row: Option<&SignInError>) -> String {
    let name = row.and_then(|row| {
        let label = row.label.map(|label| label.in_language(Language::French));
        row.names.first().copied().or(label)
    });
    let name = name.map_or_else(String::new, |name| format!(", {name}"));
    format!("Erreur de connexion {value} ({}){name}", hex(value))
}

/// A sign-in error of a header.
pub(crate) fn sign_in_refusal(refusal: &SignInRefusal) -> String {
    format!(
        "{}, dans l’en-tête {}",
        sign_in(refusal.value, refusal.row),
        refusal.header
    )
}

/// A sign-in error of a header, and what it means.
pub(crate) fn sign_in_finding(refusal: &SignInRefusal, f: &Formatter<'_>) -> String {
    let what = sign_in_refusal(refusal);
    match refusal.row {
        Some(row) => format!("{}. {}", f.escape(&what), f.text(row.meaning)),
        None => format!("{}.", f.escape(&what)),
    }
}

/// What a success over an error, or an error over a success, says.
pub(crate) fn status_disagrees(status: u16, kind: BodyKind) -> String {
    let body = a_body(kind);
    if status < 400 {
        format!("Le statut {status} annonce une réussite, mais le corps est {body}.")
    } else {
        format!(
            "Le statut {status} annonce une erreur, mais le corps est {body} qui annonce une réussite. Le statut fait foi."
        )
    }
}

/// What a proxy says of the answer that it passes on.
pub(crate) fn wrapped_status(
    status: Option<u16>,
    wrapper: &WrapperFacts,
    f: &mut Formatter<'_>,
) -> String {
    let wrapped = wrapper.status;
    let mut text = match status {
        Some(status) if status != wrapped => format!(
            "La réponse passe par un proxy, qui annonce {wrapped} alors que HTTP annonce {status}."
        ),
        _ => format!("La réponse passe par un proxy, qui annonce {wrapped}."),
    };
    if let Some(says) = &wrapper.says {
        text.push_str(" Il dit : ");
        text.push_str(&f.quoted(says));
    }
    text
}

/// A sign-in error without a row.
pub(crate) fn unknown_sign_in_error(value: u32) -> String {
    format!(
        "L’erreur de connexion {value} ({}) ne figure dans aucune source connue.",
        hex(value)
    )
}

/// A reached rate limit.
pub(crate) fn rate_limit(limit: &RateLimit) -> String {
    let RateLimit {
        current_requests: current,
        max_requests: most,
        ..
    } = limit;
    let calls = format!("{most} appel{}", plural(*most));
    let calls = match limit.period_in_seconds {
        _ if limit.counts_calls_under_way() => format!("{calls} simultané{}", plural(*most)),
        Some(period) => format!("{calls} en {period}\u{a0}s"),
        None => calls,
    };
    let which = match limit.window {
        Some(LimitWindow::Burst) => " : c’est la limite de rafale (burst)",
        Some(LimitWindow::Sustain) => " : c’est la limite soutenue (sustain)",
        None => "",
    };
    format!(
        "Limite de {calls} atteinte ({current} compté{}){which}.",
        plural(*current)
    )
}

/// What is documented for a service.
pub(crate) fn documented_limit(limit: &DocumentedLimit) -> String {
    let DocumentedLimit { burst, sustain, .. } = limit;
    let name = limit.name.in_language(Language::French);
    let publisher = limit.per_publisher.map_or_else(String::new, |calls| {
        format!(", et {calls} en 300\u{a0}s dans tous les titres d’un éditeur")
    });
    format!(
        "Documenté pour {name} : {burst} en 15\u{a0}s (burst) et {sustain} en 300\u{a0}s (sustain) pour chaque utilisateur dans un titre{publisher}."
    )
}

/// The figures of a limit, in a table.
pub(crate) fn limit_figures(limit: &DocumentedLimit) -> String {
    let DocumentedLimit { burst, sustain, .. } = limit;
    let publisher = limit.per_publisher.map_or_else(String::new, |calls| {
        format!(", {calls} dans tous les titres d’un éditeur")
    });
    format!("{burst} en 15\u{a0}s, {sustain} en 300\u{a0}s{publisher}")
}

/// From how many calls on a title fails certification, in a table.
pub(crate) fn fails_certification(calls: u32) -> String {
    format!("certification refusée à partir de {calls} en 300\u{a0}s")
}

/// From how many calls on a title fails certification.
pub(crate) fn certification(calls: u32) -> String {
    format!("Un titre qui fait {calls} appels en 300\u{a0}s échoue à la certification.")
}

/// A limit that is not the documented one.
pub(crate) fn limit_differs(answered: i64, documented: u32, limit: &DocumentedLimit) -> String {
    let name = limit.name.in_language(Language::French);
    format!(
        "La réponse donne une limite de {answered} appels, la documentation {documented} pour {name}. La réponse fait foi."
    )
}

/// Said of a ticket that has expired.
pub(crate) const TICKET_EXPIRED: &str = "WWW-Authenticate indique que le ticket envoyé a expiré.";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::sign_in_error;

    fn limit(
        most: i64,
        limit_type: Option<&str>,
        period: Option<i64>,
        window: Option<LimitWindow>,
    ) -> String {
        rate_limit(&RateLimit {
            limit_type: limit_type.map(str::to_owned),
            current_requests: most + 1,
            max_requests: most,
            period_in_seconds: period,
            window,
            service: None,
            documented: None,
        })
    }

    #[test]
    fn a_rate_limit_names_its_period() {
        assert_eq!(
            limit(30, Some("rate"), Some(15), Some(LimitWindow::Burst)),
            "Limite de 30 appels en 15\u{a0}s atteinte (31 comptés) : c’est la limite de rafale (burst)."
        );
        assert_eq!(
            limit(30, None, Some(120), None),
            "Limite de 30 appels en 120\u{a0}s atteinte (31 comptés)."
        );
    }

    #[test]
    fn a_limit_of_one_call_is_singular() {
        assert_eq!(
            limit(1, Some("concurrency"), None, None),
            "Limite de 1 appel simultané atteinte (2 comptés)."
        );
    }

    #[test]
    fn a_sign_in_error_without_a_name_goes_by_its_label() {
        assert_eq!(
            sign_in(2_148_916_255, sign_in_error(2_148_916_255)),
            "Erreur de connexion 2148916255 (0x8015DC1F), jeton de service expiré"
        );
    }
}
