//! What deserves attention, in words.

use crate::catalog::DocumentedBody;
use crate::exchange::Repair;
use crate::inspect::{BodyKind, Finding, JsonFault, SecretPlace};
use crate::report::formatter::Formatter;
use crate::report::text::body::{expected_and_found, fault_place};
use crate::report::text::fr::message::message_elsewhere;
use crate::report::text::fr::{a_body, bytes, count, documented, errors, list};
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
        Finding::EtagMissing => "Il manque à la réponse l’ETag à envoyer ensuite.".to_owned(),
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
        Finding::UndocumentedCode { code } => {
            format!("ServiceError {code} n’est pas documenté.")
        }
        Finding::UndocumentedWord { word } => {
            format!("L’erreur {} n’est pas documentée.", f.inline(word))
        }
        Finding::UnknownSignInError { value } => errors::unknown_sign_in_error(*value),
        Finding::InvalidCode { found } => invalid_code(found.as_deref(), f),
        Finding::NotCovered => f.plain(NOT_COVERED).to_owned(),
        Finding::NotDecoded { encoding } => format!(
            "Le corps est encore encodé ({}) : soit cet encodage n’est pas de ceux qui sont décodés ici, \
             soit les octets sont endommagés.",
            f.inline(encoding)
        ),
        Finding::Tunnel => sentence(f.plain(TUNNEL)),
        Finding::LimitDocumented(limit) => crate::report::text::fr::documented_limit(limit),
        Finding::LimitDiffers {
            answered,
            documented,
            limit,
        } => errors::limit_differs(*answered, *documented, limit),
        Finding::RetryAfterMissing => "La réponse n’a pas d’en-tête Retry-After.".to_owned(),
        Finding::RetryAfterInvalid { value } => retry_after_invalid(value, f),
        Finding::RetryAfterRepeated { count } => {
            format!("Il y a {count} en-têtes Retry-After ; le délai le plus long compte.")
        }
        Finding::ContractVersionMissing => CONTRACT_VERSION_MISSING.to_owned(),
        Finding::LargeSession => large_session(f),
        Finding::UnknownTarget => UNKNOWN_TARGET.to_owned(),
        Finding::DryRun => dry_run(f),
        Finding::MethodNotListed { method, listed } => method_not_listed(method, listed, f),
        Finding::SecretRedacted { places } => secret_redacted(places, f),
        Finding::ReadingRepaired(repair) => repaired(repair),
    }
}

const NOT_MODIFIED_WITHOUT_CONDITION: &str =
    "304 répond à une requête avec If-None-Match ; cette requête n’en a pas.";
const WHOLE_SESSION: &str =
    "Le corps est la session entière, bien que l’URL n’en nomme qu’un élément.";
const BODY_CUT: &str = "Le corps ne se termine pas comme le veulent ses blocs (chunks) ou sa compression : il est \
     coupé ou endommagé.";
const CONTRACT_VERSION_MISSING: &str = "La requête n’a pas d’en-tête x-xbl-contract-version.";
const UNKNOWN_TARGET: &str = "Le chemin n’a aucune des formes documentées. Les SCID et les identifiants de handle sont \
     des GUID.";

fn etag_stale(sent: &str, current: &str, f: &mut Formatter<'_>) -> String {
    format!(
        "If-Match valait {}, l’ETag est désormais {} : la copie à l’origine de la modification était périmée.",
        f.quoted(sent),
        f.quoted(current)
    )
}

fn etag_current(sent: &str, current: &str, f: &mut Formatter<'_>) -> String {
    format!(
        "If-Match valait {} : l’écriture a été acceptée. L’ETag est désormais {}.",
        f.quoted(sent),
        f.quoted(current)
    )
}

fn etag_same(sent: &str, f: &mut Formatter<'_>) -> String {
    format!(
        "If-Match valait {}, et c’est l’ETag de la réponse : la condition aurait dû être remplie. \
         Vérifiez que c’est bien cette valeur qui a été envoyée.",
        f.quoted(sent)
    )
}

fn etag_weak(sent: &str, f: &mut Formatter<'_>) -> String {
    format!(
        "If-Match valait {} ; un ETag faible ne satisfait jamais If-Match : la condition a donc échoué, \
         bien que les ETags soient par ailleurs identiques.",
        f.quoted(sent)
    )
}

fn body_short(promised: u64, arrived: u64) -> String {
    format!(
        "Content-Length annonce {}, {}.",
        bytes(promised),
        arrived_of_them(arrived)
    )
}

fn body_long(promised: u64, arrived: u64) -> String {
    format!(
        "Content-Length annonce {}, {} ; tous ont été lus.",
        bytes(promised),
        arrived_of_them(arrived)
    )
}

fn arrived_of_them(arrived: u64) -> String {
    match arrived {
        0 => "aucun n’est arrivé".to_owned(),
        1 => "un seul est arrivé".to_owned(),
        many => format!("{many} sont arrivés"),
    }
}

fn stray_bytes(arrived: u64) -> String {
    format!(
        "Cette réponse ne peut pas avoir de corps ; ce qui la suit ({}) n’a pas été lu comme tel.",
        bytes(arrived)
    )
}

fn limit_reached(limit: u64) -> String {
    format!(
        "Le corps décodé dépasse la limite de {} ; le reste a été ignoré.",
        bytes(limit)
    )
}

fn malformed_json(fault: &JsonFault, looks_like_session: bool, f: &mut Formatter<'_>) -> String {
    let session = if looks_like_session {
        " Cela ressemble à une session."
    } else {
        ""
    };
    format!(
        "Le JSON est mal formé, {} : {}.{session}",
        fault_place(f.language(), fault),
        expected_and_found(fault, f)
    )
}

fn duplicate_member(name: &str, f: &mut Formatter<'_>) -> String {
    format!(
        "Le membre {} figure deux fois dans un même objet ; la plupart des lecteurs retiennent le dernier.",
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
        BodyKind::None => "aucun corps".to_owned(),
        kind => a_body(kind).to_owned(),
    };
    let arrived = match content_type {
        Some(content_type) => format!("{}, {arrived}", f.inline(content_type)),
        None => format!("{arrived}, sans Content-Type"),
    };
    format!("Documenté : {}. Reçu : {arrived}.", expected.join(" ; ou "))
}

fn foreign_host(host: &str, f: &mut Formatter<'_>) -> String {
    format!(
        "Cela ressemble à un objet d’erreur Xbox, mais {} n’est pas un hôte connu de Xbox ou de Microsoft.",
        f.inline(host)
    )
}

fn invalid_code(found: Option<&str>, f: &mut Formatter<'_>) -> String {
    match found {
        Some(found) => format!(
            "Le code du ServiceError est {}, ce qui n’est pas un nombre de 32 bits.",
            f.quoted(found)
        ),
        None => "Le ServiceError n’a pas de code.".to_owned(),
    }
}

fn retry_after_invalid(value: &str, f: &mut Formatter<'_>) -> String {
    format!(
        "Retry-After vaut {} : ce n’est ni un nombre de secondes, ni une date.",
        f.quoted(value)
    )
}

fn large_session(f: &Formatter<'_>) -> String {
    format!(
        "Grande session : {} contient au plus l’appelant ; les effectifs viennent de {}.",
        f.code("members"),
        f.code("membersInfo")
    )
}

fn dry_run(f: &Formatter<'_>) -> String {
    format!(
        "Essai à blanc, {} : rien n’a été enregistré.",
        f.code("nocommit=true")
    )
}

fn method_not_listed(method: &str, listed: &[&str], f: &mut Formatter<'_>) -> String {
    let method = f.inline(method);
    match listed.is_empty() {
        true => format!("{method} n’est pas documenté pour cette URL, ni aucune autre méthode."),
        false => format!(
            "{method} n’est pas documenté pour cette URL ; méthodes documentées : {}.",
            listed.join(", ")
        ),
    }
}

fn secret_redacted(places: &[SecretPlace], f: &mut Formatter<'_>) -> String {
    let mut named: Vec<String> = places
        .iter()
        .take(PLACES)
        .map(|place| match place {
            SecretPlace::Url => "l’URL".to_owned(),
            SecretPlace::Header(name) => f.inline(name),
            SecretPlace::Body => "le corps".to_owned(),
        })
        .collect();
    let unnamed = places.len().saturating_sub(PLACES);
    let places = match unnamed {
        0 => named.join(", "),
        more => {
            named.push(count(more, "autre"));
            list(&named, "et")
        }
    };
    format!(
        "Contient des secrets, qui sont masqués : {places}. {} les affiche.",
        f.option("--show-secrets")
    )
}

fn repaired(repair: &Repair) -> String {
    match repair {
        Repair::LinesBeforeStatus { count } => left_out(*count, "avant la ligne de statut"),
        Repair::LinesAfterBody { count } => left_out(*count, "après le corps"),
        Repair::NotHeaders { first, count: 1 } => {
            format!("La ligne {first}, parmi les en-têtes, n’en est pas un ; elle a été ignorée.")
        }
        Repair::NotHeaders { first, count } => format!(
            "{count} lignes parmi les en-têtes, dont la première est la ligne {first}, n’en sont pas ; \
             elles ont été ignorées."
        ),
        Repair::LinesInBody { count: 1 } => {
            "1 ligne de l’outil se trouvait dans le corps ; elle en a été retirée.".to_owned()
        }
        Repair::LinesInBody { count } => format!(
            "{count} lignes de l’outil se trouvaient dans le corps ; elles en ont été retirées."
        ),
        Repair::LinesJoined => {
            "Les lignes du corps ont été réunies : la largeur d’une fenêtre les avait coupées."
                .to_owned()
        }
        Repair::LineEndsRestored => {
            "Les fins de ligne du corps ont été rétablies : la trace les montre comme des points."
                .to_owned()
        }
        Repair::AnswerOfTool => {
            "La réponse vient de l’outil qui l’a enregistrée : aucun serveur n’a répondu."
                .to_owned()
        }
        Repair::NoEmptyLine { line } => format!(
            "Il n’y a pas de ligne vide entre les en-têtes et le corps ; le corps est supposé commencer \
             à la ligne {line}."
        ),
    }
}

fn left_out(lines: usize, place: &str) -> String {
    let were = if lines > 1 {
        "ont été ignorées"
    } else {
        "a été ignorée"
    };
    format!("{} {place} {were}.", count(lines, "ligne"))
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
        let mut f = Formatter::new(&mut redactor, Markup::Plain, Language::French);
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
            "Documenté : text/plain, message ; ou corps non précisé. Reçu : text/html, une page HTML.",
        );
    }

    #[test]
    fn lines_that_are_no_headers_are_told_once() {
        let told = |count| Finding::ReadingRepaired(Repair::NotHeaders { first: 3, count });
        check(
            &told(1),
            "La ligne 3, parmi les en-têtes, n’en est pas un ; elle a été ignorée.",
        );
        check(
            &told(2),
            "2 lignes parmi les en-têtes, dont la première est la ligne 3, n’en sont pas ; elles ont été ignorées.",
        );
    }

    #[test]
    fn documented_methods_are_offered() {
        check(
            &Finding::MethodNotListed {
                method: "POST".to_owned(),
                listed: &["GET", "PUT"],
            },
            "POST n’est pas documenté pour cette URL ; méthodes documentées : GET, PUT.",
        );
    }

    #[test]
    fn a_success_over_an_error_object_says_both() {
        check(
            &Finding::StatusDisagrees {
                status: 200,
                kind: BodyKind::ServiceError,
            },
            "Le statut 200 annonce une réussite, mais le corps est un ServiceError.",
        );
    }

    #[test]
    fn bytes_that_did_not_arrive_are_told_without_a_plural_of_none() {
        let short = |arrived| Finding::BodyShort {
            promised: 100,
            arrived,
        };
        check(
            &short(0),
            "Content-Length annonce 100 octets, aucun n’est arrivé.",
        );
        check(
            &short(40),
            "Content-Length annonce 100 octets, 40 sont arrivés.",
        );
    }

    #[test]
    fn lines_that_are_left_out_are_counted() {
        check(
            &Finding::ReadingRepaired(Repair::LinesBeforeStatus { count: 1 }),
            "1 ligne avant la ligne de statut a été ignorée.",
        );
        check(
            &Finding::ReadingRepaired(Repair::LinesAfterBody { count: 3 }),
            "3 lignes après le corps ont été ignorées.",
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
            "Contient des secrets, qui sont masqués : X-Token-0, X-Token-1, X-Token-2, X-Token-3, X-Token-4, \
             X-Token-5, X-Token-6, X-Token-7, X-Token-8, X-Token-9 et 3 autres. --show-secrets les affiche.",
        );
        check(
            &Finding::SecretRedacted {
                places: vec![
                    SecretPlace::Header("Set-Cookie".to_owned()),
                    SecretPlace::Body,
                ],
            },
            "Contient des secrets, qui sont masqués : Set-Cookie, le corps. --show-secrets les affiche.",
        );
    }
}
