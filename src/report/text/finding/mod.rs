//! What deserves attention, in words.

mod detail;

use crate::catalog::Hex32;
use crate::inspect::Finding;
use crate::language::tr;
use crate::redact::{of_body, of_header, of_host, of_protocol, of_url};
use crate::report::formatter::Formatter;
use crate::report::text::body::{expected_and_found, fault_place};
use crate::report::text::errors::{documented_limit, sign_in_finding, wrapped_status};
use crate::report::text::finding::detail::{
    arrived_of, contradicted, is_number, mismatch, rta_message, secret_redacted, wait_in_body,
};
use crate::report::text::grammar::{bytes, plural, sentence};
use crate::report::text::labels::{NOT_COVERED, TUNNEL};
use crate::report::text::message::message_elsewhere;
use crate::report::text::names::a_body;
use crate::report::text::repair::repaired;

/// A finding in one or two sentences.
pub(crate) fn finding(finding: &Finding, f: &mut Formatter<'_>) -> String {
    let language = f.language();
    match finding {
        Finding::EtagStale { sent, current } => tr!(
            language,
            "If-Match was {}, the ETag is now {}: the copy behind the change was stale.",
            "If-Match valait {}, l’ETag est désormais {} : la copie à l’origine de la modification était périmée.",
            f.quoted(of_header("If-Match", sent)),
            f.quoted(of_header("ETag", current))
        ),
        Finding::EtagCurrent { sent, current } => tr!(
            language,
            "If-Match was {}: the write was accepted. The ETag is now {}.",
            "If-Match valait {} : l’écriture a été acceptée. L’ETag est désormais {}.",
            f.quoted(of_header("If-Match", sent)),
            f.quoted(of_header("ETag", current))
        ),
        Finding::EtagSame { sent } => tr!(
            language,
            "If-Match was {}, and that is the ETag of the answer, so the condition should have held. \
             Check that this is the value that was sent.",
            "If-Match valait {}, et c’est l’ETag de la réponse : la condition aurait dû être remplie. \
             Vérifiez que c’est bien cette valeur qui a été envoyée.",
            f.quoted(of_header("If-Match", sent))
        ),
        Finding::EtagWeak { sent } => tr!(
            language,
            "If-Match was {}; If-Match never matches a weak tag, \
             so the condition failed although the tags are otherwise the same.",
            "If-Match valait {} ; un ETag faible ne satisfait jamais If-Match : la condition a donc échoué, \
             bien que les ETags soient par ailleurs identiques.",
            f.quoted(of_header("If-Match", sent))
        ),
        Finding::EtagMissing => language.say(
            "The answer lacks the ETag to send next.",
            "Il manque à la réponse l’ETag à envoyer ensuite.",
        ),
        Finding::NotModifiedWithoutCondition => language.say(
            "304 answers a request with If-None-Match; this request has none.",
            "304 répond à une requête avec If-None-Match ; cette requête n’en a pas.",
        ),
        Finding::EtagDiffers { sent, current } => tr!(
            language,
            "304 says that nothing has changed, but the ETag is {}, and If-None-Match was {}.",
            "304 annonce que rien n’a changé, mais l’ETag est {}, alors que If-None-Match valait {}.",
            f.quoted_whole(current),
            f.quoted_whole(sent)
        ),
        Finding::ConditionContradicted(contradiction) => contradicted(*contradiction, f),
        Finding::WholeSession => language.say(
            "The body is the whole session, although the URL names only an element of it.",
            "Le corps est la session entière, bien que l’URL n’en nomme qu’un élément.",
        ),
        Finding::BodyMismatch {
            documented,
            content_type,
            kind,
        } => mismatch(documented, content_type.as_deref(), *kind, f),
        Finding::BodyShort { promised, arrived } => {
            format!("{}.", arrived_of(language, *promised, *arrived))
        }
        Finding::BodyLong { promised, arrived } => tr!(
            language,
            "{}; all of them were read.",
            "{} ; tous ont été lus.",
            arrived_of(language, *promised, *arrived)
        ),
        Finding::BodyCut => language.say(
            "The body does not end as its chunks or its compression should: it is cut or damaged.",
            "Le corps ne se termine pas comme le veulent ses blocs (chunks) ou sa compression : \
             il est coupé ou endommagé.",
        ),
        Finding::StrayBytes { arrived } => tr!(
            language,
            "{} after a response that cannot have a body; not read as its body.",
            "Cette réponse ne peut pas avoir de corps ; ce qui la suit ({}) n’a pas été lu comme tel.",
            bytes(language, *arrived)
        ),
        Finding::LimitReached { limit } => tr!(
            language,
            "The decoded body is larger than the limit of {}; the rest was left out.",
            "Le corps décodé dépasse la limite de {} ; le reste a été ignoré.",
            bytes(language, *limit)
        ),
        Finding::MalformedJson {
            fault,
            looks_like_session,
        } => {
            let session = match looks_like_session {
                true => language.say(
                    " It looks like a session.",
                    " Cela ressemble à une session.",
                ),
                false => String::new(),
            };
            tr!(
                language,
                "The JSON is malformed at {}: {}.{session}",
                "Le JSON est mal formé, {} : {}.{session}",
                fault_place(language, fault),
                expected_and_found(fault, f)
            )
        }
        Finding::DuplicateMember { name } => tr!(
            language,
            "The member {} occurs twice in one object; most readers take the last.",
            "Le membre {} figure deux fois dans un même objet ; la plupart des lecteurs retiennent le dernier.",
            f.quoted(of_body(name))
        ),
        Finding::StatusDisagrees { status, kind } if *status < 400 => tr!(
            language,
            "The status {status} says success, but the body is {}.",
            "Le statut {status} annonce une réussite, mais le corps est {}.",
            f.plain(a_body(*kind))
        ),
        Finding::StatusDisagrees { status, kind } => tr!(
            language,
            "The status {status} says error, but the body is {} that says success. The status counts.",
            "Le statut {status} annonce une erreur, mais le corps est {} qui annonce une réussite. \
             Le statut fait foi.",
            f.plain(a_body(*kind))
        ),
        Finding::MessageElsewhere { status, row } => message_elsewhere(language, *status, row),
        Finding::WrappedStatus {
            status,
            wrapper,
            in_string,
        } => wrapped_status(language, *status, wrapper.status, *in_string),
        Finding::SignInError(refusal) => sign_in_finding(refusal, f),
        Finding::TicketExpired => language.say(
            "WWW-Authenticate says that the ticket that was sent has expired.",
            "WWW-Authenticate indique que le ticket envoyé a expiré.",
        ),
        Finding::LooksLikeRta { kind } => rta_message(*kind, f),
        Finding::ForeignHost { host } => tr!(
            language,
            "The body has the form of an error that Xbox, Microsoft or a service beside them sends, but the host {} is \
             none of theirs.",
            "Le corps a la forme d’une erreur de Xbox, de Microsoft ou d’un service voisin, mais {} n’est pas un de \
             leurs hôtes.",
            f.inline(of_host(host))
        ),
        Finding::UndocumentedCode { code } => tr!(
            language,
            "ServiceError {code} is not documented.",
            "ServiceError {code} n’est pas documenté."
        ),
        Finding::UndocumentedWord { word } => tr!(
            language,
            "The error {} is not documented.",
            "L’erreur {} n’est pas documentée.",
            f.inline(of_protocol(word))
        ),
        Finding::UnknownSignInError { value } => tr!(
            language,
            "The sign-in error {value} ({}) is in none of our tables.",
            "L’erreur de connexion {value} ({}) ne figure dans aucun de nos tableaux.",
            Hex32(*value)
        ),
        Finding::InvalidCode { found: Some(found) } => tr!(
            language,
            "The code of the ServiceError is {}, not a 32-bit number.",
            "Le code du ServiceError est {}, ce qui n’est pas un nombre de 32 bits.",
            f.quoted(of_body(found))
        ),
        Finding::InvalidCode { found: None } => language.say(
            "The ServiceError has no code.",
            "Le ServiceError n’a pas de code.",
        ),
        Finding::NotCovered => f.plain(NOT_COVERED).to_owned(),
        Finding::NotDecoded { encoding } => tr!(
            language,
            "The body is still encoded ({}): the encoding is not one that is undone here, or the bytes are damaged.",
            "Le corps est encore encodé ({}) : soit cet encodage n’est pas de ceux qui sont décodés ici, \
             soit les octets sont endommagés.",
            f.inline(of_header("Content-Encoding", encoding))
        ),
        Finding::Tunnel => sentence(f.plain(TUNNEL)),
        Finding::LimitDocumented(limit) => documented_limit(language, limit),
        Finding::LimitDiffers {
            answered,
            documented,
            limit,
        } => tr!(
            language,
            "The answer gives a limit of {answered} call{}, the documentation {documented} for {}. \
             The answer counts.",
            "La réponse donne une limite de {answered} appel{}, la documentation {documented} pour {}. \
             La réponse fait foi.",
            plural(language, *answered),
            f.plain(limit.name)
        ),
        Finding::RetryAfterMissing => language.say(
            "The answer has no Retry-After header.",
            "La réponse n’a pas d’en-tête Retry-After.",
        ),
        Finding::RetryAfterInvalid { value } if value.is_empty() => language.say(
            "The Retry-After header is empty.",
            "L’en-tête Retry-After est vide.",
        ),
        Finding::RetryAfterInvalid { value } if is_number(value) => tr!(
            language,
            "Retry-After is {}: too many seconds to be a wait.",
            "Retry-After vaut {} : c’est trop de secondes pour être un délai.",
            f.quoted(of_header("Retry-After", value))
        ),
        Finding::RetryAfterInvalid { value } => tr!(
            language,
            "Retry-After is {}: neither seconds nor a date.",
            "Retry-After vaut {} : ce n’est ni un nombre de secondes, ni une date.",
            f.quoted(of_header("Retry-After", value))
        ),
        Finding::WaitInBody {
            member,
            seconds,
            beside_header,
        } => wait_in_body(member, *seconds, *beside_header, f),
        Finding::RetryAfterRepeated { count } => tr!(
            language,
            "There are {count} Retry-After values; the longest wait counts.",
            "Il y a {count} valeurs de Retry-After ; le délai le plus long compte."
        ),
        Finding::ContractVersionMissing => language.say(
            "The request has no x-xbl-contract-version header.",
            "La requête n’a pas d’en-tête x-xbl-contract-version.",
        ),
        Finding::LargeSession => tr!(
            language,
            "A large session: {} lists at most the caller; the counts come from {}.",
            "Grande session : {} contient au plus l’appelant ; les effectifs viennent de {}.",
            f.code("members"),
            f.code("membersInfo")
        ),
        Finding::UnknownTarget => language.say(
            "The path has none of the documented forms.",
            "Le chemin n’a aucune des formes documentées.",
        ),
        Finding::ScidMalformed { scid } => tr!(
            language,
            "The SCID in the path is {}, which is not a GUID.",
            "Le SCID du chemin est {}, ce qui n’est pas un GUID.",
            f.quoted(of_url(scid))
        ),
        Finding::HandleIdMalformed { id } => tr!(
            language,
            "The handle id in the path is {}, which is not a GUID.",
            "L’identifiant de handle du chemin est {}, ce qui n’est pas un GUID.",
            f.quoted(of_url(id))
        ),
        Finding::PageInPlace => language.say(
            "The service sends no pages: probably a gateway or a proxy in front of it answered.",
            "Le service n’envoie pas de pages : c’est probablement une passerelle ou un proxy placé devant lui qui a \
             répondu.",
        ),
        Finding::AccessIsRead => language.say(
            "By X-Xbl-Debug, which is undocumented, the access to the session is \"read\": probably this caller may not \
             write to it.",
            "D’après X-Xbl-Debug, en-tête non documenté, l’accès à la session est « read » : cet appelant n’a \
             probablement pas le droit d’y écrire.",
        ),
        Finding::NoMultiplayerPrivilege { user } => tr!(
            language,
            "X-Xbl-Debug, which is undocumented, names no multiplayer privilege for {}: probably the account lacks it. \
             Look at the privileges of the account.",
            "X-Xbl-Debug, en-tête non documenté, n’indique pas le privilège multijoueur pour {} : le compte ne l’a \
             probablement pas. Vérifiez les privilèges du compte.",
            f.inline(of_header("X-Xbl-Debug", user))
        ),
        Finding::DryRun => tr!(
            language,
            "A dry run, {}: nothing was stored.",
            "Essai à blanc, {} : rien n’a été enregistré.",
            f.code("nocommit=true")
        ),
        Finding::MethodNotListed { method, listed: [] } => tr!(
            language,
            "{} is not documented for this URL, and no other method is.",
            "{} n’est pas documenté pour cette URL, ni aucune autre méthode.",
            f.inline(of_protocol(method))
        ),
        Finding::MethodNotListed { method, listed } => tr!(
            language,
            "{} is not documented for this URL; documented: {}.",
            "{} n’est pas documenté pour cette URL ; méthodes documentées : {}.",
            f.inline(of_protocol(method)),
            listed.join(", ")
        ),
        Finding::SecretRedacted { places } => secret_redacted(places, f),
        Finding::ReadingRepaired(repair) => repaired(repair, f),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::DocumentedBody;
    use crate::inspect::{BodyKind, SecretPlace};
    use crate::report::text::tests::in_both;

    #[track_caller]
    fn check(found: &Finding, expected: [&str; 2]) {
        assert_eq!(in_both(|f| finding(found, f)), expected);
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
            [
                "Documented: text/plain, message; or body not stated. Arrived: text/html, an HTML page.",
                "Documenté : text/plain, message ; ou corps non précisé. Reçu : text/html, une page HTML.",
            ],
        );
    }

    #[test]
    fn documented_methods_are_offered() {
        check(
            &Finding::MethodNotListed {
                method: "POST".to_owned(),
                listed: &["GET", "PUT"],
            },
            [
                "POST is not documented for this URL; documented: GET, PUT.",
                "POST n’est pas documenté pour cette URL ; méthodes documentées : GET, PUT.",
            ],
        );
    }

    #[test]
    fn a_success_over_an_error_object_says_both() {
        check(
            &Finding::StatusDisagrees {
                status: 200,
                kind: BodyKind::ServiceError,
            },
            [
                "The status 200 says success, but the body is a ServiceError.",
                "Le statut 200 annonce une réussite, mais le corps est un ServiceError.",
            ],
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
            [
                "Content-Length promises 100 bytes, 0 arrived.",
                "Content-Length annonce 100 octets, aucun n’est arrivé.",
            ],
        );
        check(
            &short(40),
            [
                "Content-Length promises 100 bytes, 40 arrived.",
                "Content-Length annonce 100 octets, 40 sont arrivés.",
            ],
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
            [
                "Holds secrets, which are hidden: X-Token-0, X-Token-1, X-Token-2, X-Token-3, X-Token-4, \
                 X-Token-5, X-Token-6, X-Token-7, X-Token-8, X-Token-9 and 3 more. --show-secrets shows them.",
                "Contient des secrets, qui sont masqués : X-Token-0, X-Token-1, X-Token-2, X-Token-3, X-Token-4, \
                 X-Token-5, X-Token-6, X-Token-7, X-Token-8, X-Token-9 et 3 autres. --show-secrets les affiche.",
            ],
        );
        check(
            &Finding::SecretRedacted {
                places: vec![
                    SecretPlace::Header("Set-Cookie".to_owned()),
                    SecretPlace::Body,
                ],
            },
            [
                "Holds secrets, which are hidden: Set-Cookie, the body. --show-secrets shows them.",
                "Contient des secrets, qui sont masqués : Set-Cookie, le corps. --show-secrets les affiche.",
            ],
        );
    }
}
