//! What is wrong with an input and what to try, in words.

use std::io;

use crate::capture::{CaptureError, Entry, MemberKind, NotAResponse, Problem};
use crate::report::formatter::Formatter;
use crate::report::text::fr::{bytes, input_name};

/// Everything that is read.
const LOOKED_FOR: &str = "une ligne de statut telle que `HTTP/1.1 200 OK`, ce qu’affichent `curl -v`, wget, HTTPie, \
                          xh et PowerShell, un HAR, une archive de Fiddler (SAZ), une trace de XSAPI, NDJSON et un \
                          corps JSON";

/// Where an input could not be read.
pub(crate) fn place(error: &CaptureError, f: &mut Formatter<'_>) -> String {
    let at = match error.line {
        Some(line) => format!("ligne {line}"),
        None => format!("octet {}", error.offset),
    };
    match &error.entry {
        Some(Entry::Number(number)) => format!("entrée {number}, {at}"),
        Some(Entry::Member(name)) => f.inline(name),
        None => at,
    }
}

/// What is wrong with an input and where, in one line, and what to try.
pub(crate) fn capture_error(
    file: &str,
    error: &CaptureError,
    f: &mut Formatter<'_>,
) -> (String, Option<String>) {
    let input = input_name(file, f);
    let (text, hint) = problem(error, f);
    let line = match error.problem {
        Problem::Empty => format!("{input} : vide, une réponse est attendue"),
        Problem::Read(_) | Problem::InputTooLarge { .. } => format!("{input} : {text}"),
        _ => format!("{input} : {} : {text}", place(error, f)),
    };
    (line, hint)
}

/// What is wrong and, where there is something to try, that.
pub(crate) fn problem(error: &CaptureError, f: &mut Formatter<'_>) -> (String, Option<String>) {
    match &error.problem {
        Problem::Read(error) => unread(error, f),
        Problem::Empty => (
            "l’entrée est vide, une réponse est attendue".to_owned(),
            Some("essayez : curl -sSi URL | xblstatus".to_owned()),
        ),
        Problem::NotAResponse(found) => {
            let text = format!(
                "{} ; sont lus {LOOKED_FOR}",
                found_words(found, f)
            );
            (text, hint(found, f))
        }
        Problem::StatusLine { text } => (
            format!(
                "{} au lieu d’une ligne de statut telle que `HTTP/1.1 200 OK`, dont le statut a trois chiffres",
                f.quoted(text)
            ),
            Some("essayez d’enregistrer de nouveau la réponse, avec `curl -i`".to_owned()),
        ),
        Problem::Unanswered { method } => (
            format!(
                "une requête {} sans la réponse qui est attendue à sa suite",
                f.inline(method)
            ),
            None,
        ),
        Problem::HeadTooLarge { limit } => (
            format!("les en-têtes dépassent la limite de {}", bytes(*limit)),
            Some(
                "essayez une réponse telle que `curl -i` l’affiche, avec une ligne vide après ses en-têtes"
                    .to_owned(),
            ),
        ),
        Problem::BrokenJson
        | Problem::CutShort
        | Problem::Member { .. }
        | Problem::EntryTooLarge { .. }
        | Problem::NoResponse { .. }
        | Problem::Cells { .. }
        | Problem::Reported { .. } => (entry(&error.problem, f), None),
        Problem::Protected => (
            "l’archive est protégée par un mot de passe".to_owned(),
            Some("essayez de l’enregistrer sans mot de passe dans Fiddler".to_owned()),
        ),
        Problem::DamagedArchive => (
            "l’archive est tronquée ou endommagée ici".to_owned(),
            None,
        ),
        Problem::NoEntries => (
            "la capture ne contient aucun appel ; au moins une réponse attendue".to_owned(),
            Some("essayez d’enregistrer de nouveau la capture, une fois les appels effectués".to_owned()),
        ),
        Problem::NoSessions => (
            "une archive zip sans session de Fiddler (`raw/1_s.txt`)".to_owned(),
            Some(
                "essayez une archive enregistrée par Fiddler, ou les fichiers que contient l’archive"
                    .to_owned(),
            ),
        ),
        Problem::TraceVersion { found } => (
            format!(
                "version {} d’une trace XSAPI au lieu de `v1509` ou `v1510`",
                f.quoted(found)
            ),
            None,
        ),
        Problem::DamagedGzip => (
            "les données gzip sont tronquées ou endommagées ici".to_owned(),
            Some("essayez d’enregistrer ou de copier de nouveau le fichier".to_owned()),
        ),
        Problem::InputTooLarge { limit } => (
            format!("l’entrée dépasse la limite de {}", bytes(*limit)),
            Some("essayez de fournir moins de réponses à la fois".to_owned()),
        ),
    }
}

/// What is wrong with one entry of a capture.
fn entry(problem: &Problem, f: &mut Formatter<'_>) -> String {
    match problem {
        Problem::BrokenJson => "le JSON est mal formé".to_owned(),
        Problem::CutShort => "le fichier s’arrête ici, avant la fin de la capture".to_owned(),
        Problem::Member { name, expected } => {
            let expected = match expected {
                MemberKind::Object => "un objet",
                MemberKind::Array => "un tableau",
                MemberKind::Text => "une chaîne",
                MemberKind::Status => "un statut de trois chiffres au plus",
                MemberKind::Base64 => "du base64",
                MemberKind::Headers => "un objet, ou une liste de noms et de valeurs",
            };
            format!("`{name}` est absent ou d’un autre type ; attendu : {expected}")
        }
        Problem::EntryTooLarge { limit } => {
            format!("la taille dépasse la limite de {}", bytes(*limit))
        }
        Problem::NoResponse { reason: None } => {
            "pas de réponse : la requête a été bloquée ou a échoué".to_owned()
        }
        Problem::NoResponse {
            reason: Some(reason),
        } => format!(
            "pas de réponse : la requête a été bloquée ou a échoué ({})",
            f.unmarked(reason)
        ),
        Problem::Cells { found, expected } => {
            format!("la ligne compte {found} cellules au lieu de {expected}")
        }
        Problem::Reported { place, text } => {
            format!(
                "signalé à l’endroit « {} » : {}",
                f.unmarked(place),
                f.unmarked(text)
            )
        }
        _ => "lecture impossible".to_owned(),
    }
}

/// Reading that fails after the input was opened.
fn unread(error: &io::Error, f: &mut Formatter<'_>) -> (String, Option<String>) {
    match error.kind() {
        // A folder can be redirected into standard input.
        io::ErrorKind::IsADirectory => (
            "un dossier au lieu d’un fichier".to_owned(),
            Some("essayez de nommer les fichiers qu’il contient".to_owned()),
        ),
        _ => {
            let cause = f.unmarked(&error.to_string());
            (format!("lecture impossible : {cause}"), None)
        }
    }
}

fn found_words(found: &NotAResponse, f: &mut Formatter<'_>) -> String {
    match found {
        NotAResponse::Html => "une page HTML".to_owned(),
        NotAResponse::Xml => "du XML".to_owned(),
        NotAResponse::Code(code) => format!("le code {} seul", f.quoted(code)),
        NotAResponse::Request { method } => {
            format!("une requête {} sans réponse", f.inline(method))
        }
        NotAResponse::CurlVerbose => "des lignes de curl sans réponse".to_owned(),
        NotAResponse::Zip => "une archive zip".to_owned(),
        NotAResponse::Gzip => "un fichier gzip".to_owned(),
        NotAResponse::Text { start } => f.quoted(start),
        NotAResponse::Binary { start } => {
            let bytes: Vec<String> = start.iter().map(|byte| format!("{byte:02x}")).collect();
            format!("des octets qui ne sont pas du texte ({})", bytes.join(" "))
        }
    }
}

fn hint(found: &NotAResponse, f: &mut Formatter<'_>) -> Option<String> {
    match found {
        NotAResponse::Html | NotAResponse::Xml | NotAResponse::Text { .. } => {
            let hint = "essayez `curl -i`, qui affiche la ligne de statut avant le corps, \
                        ou `--status CODE` pour un corps seul";
            Some(hint.to_owned())
        }
        NotAResponse::Code(code) => {
            // An argument that is safe to type is offered as a command; any other is not.
            let code = f.unmarked(code);
            let plain = code.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
            plain.then(|| format!("pour expliquer un code : xblstatus explain {code}"))
        }
        NotAResponse::Request { .. } => {
            Some("essayez `curl -i`, qui affiche la réponse".to_owned())
        }
        NotAResponse::CurlVerbose => Some(
            "pour savoir pourquoi il n’y en a pas : les lignes `* ` et `curl: ` de curl le disent"
                .to_owned(),
        ),
        NotAResponse::Zip | NotAResponse::Binary { .. } => {
            Some("essayez `--input-format` si c’est malgré tout l’un de ces formats".to_owned())
        }
        NotAResponse::Gzip => {
            Some("essayez de décompresser d’abord le fichier, avec `gzip -d`".to_owned())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::redact::redactor::Redactor;
    use crate::report::formatter::Markup;

    #[track_caller]
    fn check(found: NotAResponse, text: &str, hint: Option<&str>) {
        let mut redactor = Redactor::new(false);
        let mut f = Formatter::new(&mut redactor, Markup::Plain, Language::French);
        let error = CaptureError {
            line: Some(1),
            ..CaptureError::new(0, Problem::NotAResponse(found))
        };
        let expected = format!("{text} ; sont lus {LOOKED_FOR}");
        assert_eq!(problem(&error, &mut f), (expected, hint.map(str::to_owned)));
    }

    #[test]
    fn a_lone_code_is_sent_to_explain() {
        check(
            NotAResponse::Code("412".to_owned()),
            "le code `412` seul",
            Some("pour expliquer un code : xblstatus explain 412"),
        );
    }

    #[test]
    fn binary_data_shows_its_first_bytes() {
        check(
            NotAResponse::Binary {
                start: vec![0x89, 0x50],
            },
            "des octets qui ne sont pas du texte (89 50)",
            Some("essayez `--input-format` si c’est malgré tout l’un de ces formats"),
        );
    }

    #[test]
    fn the_input_and_the_place_come_first() {
        let mut redactor = Redactor::new(false);
        let mut f = Formatter::new(&mut redactor, Markup::Plain, Language::French);
        let error = CaptureError {
            line: Some(3),
            ..CaptureError::new(40, Problem::HeadTooLarge { limit: 1 << 20 })
        };
        assert_eq!(
            capture_error("-", &error, &mut f).0,
            "entrée standard : ligne 3 : les en-têtes dépassent la limite de 1\u{a0}Mio"
        );
    }
}
