//! What was put right while an input was read, in words.

use crate::exchange::Repair;
use crate::language::{Language, Text, tr};
use crate::report::formatter::Formatter;
use crate::report::text::grammar::{bytes, count};

/// What was put right.
pub(crate) fn repaired(repair: &Repair, f: &mut Formatter<'_>) -> String {
    let language = f.language();
    match repair {
        Repair::LinesBeforeStatus { count } => left_out(
            language,
            *count,
            Text::new("before the status line", "avant la ligne de statut"),
        ),
        Repair::LinesAfterBody { count } => left_out(
            language,
            *count,
            Text::new("after the body", "après le corps"),
        ),
        Repair::NotHeaders { first, count: 1 } => tr!(
            language,
            "Line {first}, among the headers, is no header; it was left out.",
            "La ligne {first}, parmi les en-têtes, n’en est pas un ; elle a été ignorée."
        ),
        Repair::NotHeaders { first, count } => tr!(
            language,
            "{count} lines among the headers, the first of them line {first}, are no headers; they were left out.",
            "{count} lignes parmi les en-têtes, dont la première est la ligne {first}, n’en sont pas ; \
             elles ont été ignorées."
        ),
        Repair::LinesInBody { count: 1 } => language.say(
            "1 line of the tool stood inside the body and was taken out.",
            "1 ligne de l’outil se trouvait dans le corps ; elle en a été retirée.",
        ),
        Repair::LinesInBody { count } => tr!(
            language,
            "{count} lines of the tool stood inside the body and were taken out.",
            "{count} lignes de l’outil se trouvaient dans le corps ; elles en ont été retirées."
        ),
        Repair::LinesJoined => language.say(
            "The lines of the body were joined: the width of a window had broken them.",
            "Les lignes du corps ont été réunies : la largeur d’une fenêtre les avait coupées.",
        ),
        Repair::LineEndsRestored => language.say(
            "The line ends of the body were put back: the trace shows them as dots.",
            "Les fins de ligne du corps ont été rétablies : la trace les montre comme des points.",
        ),
        Repair::SentAgain => language.say(
            "The request was sent again on a new connection: the first one was dead.",
            "La requête a été envoyée de nouveau sur une autre connexion : la première était morte.",
        ),
        Repair::AnswerOfTool => language.say(
            "The answer was made by the tool that recorded it: no server answered.",
            "La réponse vient de l’outil qui l’a enregistrée : aucun serveur n’a répondu.",
        ),
        Repair::BodyAbsent { name } => tr!(
            language,
            "The body is in the file {}, which is not beside the capture.",
            "Le corps est dans le fichier {}, qui n’est pas à côté de la capture.",
            f.inline(name)
        ),
        Repair::CutByTool { missing: None } => language.say(
            "The tool shows no more than the beginning of the body.",
            "L’outil ne montre que le début du corps.",
        ),
        Repair::CutByTool {
            missing: Some(missing),
        } => {
            let counted = bytes(language, *missing);
            tr!(
                language,
                "The tool cut {counted} off the end of the body.",
                "L’outil a retiré {counted} à la fin du corps."
            )
        }
        Repair::Failed { reason } => tr!(
            language,
            "The call failed after the headers had arrived: {}",
            "L’appel a échoué après l’arrivée des en-têtes : {}",
            f.inline(reason)
        ),
        Repair::NoEmptyLine { line } => tr!(
            language,
            "There is no empty line between headers and body; the body is taken to begin on line {line}.",
            "Il n’y a pas de ligne vide entre les en-têtes et le corps ; le corps est supposé commencer \
             à la ligne {line}."
        ),
    }
}

fn left_out(language: Language, lines: usize, place: Text) -> String {
    let counted = count(language, lines, Text::new("line", "ligne"));
    let place = place.in_language(language);
    match lines {
        1 => tr!(
            language,
            "{counted} {place} was left out.",
            "{counted} {place} a été ignorée."
        ),
        _ => tr!(
            language,
            "{counted} {place} were left out.",
            "{counted} {place} ont été ignorées."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::text::tests::in_both;

    #[track_caller]
    fn check(repair: &Repair, expected: [&str; 2]) {
        assert_eq!(in_both(|f| repaired(repair, f)), expected);
    }

    #[test]
    fn lines_that_are_no_headers_are_told_once() {
        check(
            &Repair::NotHeaders { first: 3, count: 1 },
            [
                "Line 3, among the headers, is no header; it was left out.",
                "La ligne 3, parmi les en-têtes, n’en est pas un ; elle a été ignorée.",
            ],
        );
        check(
            &Repair::NotHeaders { first: 3, count: 2 },
            [
                "2 lines among the headers, the first of them line 3, are no headers; they were left out.",
                "2 lignes parmi les en-têtes, dont la première est la ligne 3, n’en sont pas ; elles ont été ignorées.",
            ],
        );
    }

    #[test]
    fn lines_that_are_left_out_are_counted() {
        check(
            &Repair::LinesBeforeStatus { count: 1 },
            [
                "1 line before the status line was left out.",
                "1 ligne avant la ligne de statut a été ignorée.",
            ],
        );
        check(
            &Repair::LinesAfterBody { count: 3 },
            [
                "3 lines after the body were left out.",
                "3 lignes après le corps ont été ignorées.",
            ],
        );
    }
}
