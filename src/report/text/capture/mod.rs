//! What is wrong with an input and what to try, in words.

mod hint;

use std::io;

use crate::capture::{CaptureError, Entry, Found, MemberKind, NotAResponse, Problem};
use crate::language::{Text, tr};
use crate::redact::of_protocol;
use crate::report::formatter::Formatter;
use crate::report::text::capture::hint::hint;
use crate::report::text::grammar::{bytes, count};
use crate::report::text::names::input_name;

/// Everything that is read.
const LOOKED_FOR: Text = Text::new(
    "a status line such as `HTTP/1.1 200 OK`, what an HTTP client prints (curl, wget, HTTPie, PowerShell …), a HAR, a \
     session of Fiddler (SAZ) or Charles, an XSAPI trace, NDJSON or a JSON body",
    "une ligne de statut telle que `HTTP/1.1 200 OK`, ce qu’affiche un client HTTP (curl, wget, HTTPie, PowerShell…), \
     un HAR, une session de Fiddler (SAZ) ou de Charles, une trace de XSAPI, NDJSON ou un corps JSON",
);

const CELL: Text = Text::new("cell", "cellule");

/// Where an input could not be read.
pub(crate) fn place(error: &CaptureError, f: &mut Formatter<'_>) -> String {
    let language = f.language();
    let at = match error.line {
        Some(line) => tr!(language, "line {line}", "ligne {line}"),
        None => tr!(language, "byte {}", "octet {}", error.offset),
    };
    match &error.entry {
        Some(Entry::Number(number)) => {
            tr!(language, "entry {number}, {at}", "entrée {number}, {at}")
        }
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
        Problem::Empty => tr!(
            f.language(),
            "{input} is empty, expected a response",
            "{input} : vide, une réponse est attendue"
        ),
        Problem::Read(_) | Problem::InputTooLarge { .. } => {
            tr!(f.language(), "{input}: {text}", "{input} : {text}")
        }
        _ => {
            let place = place(error, f);
            tr!(
                f.language(),
                "{input}: {place}: {text}",
                "{input} : {place} : {text}"
            )
        }
    };
    (line, hint)
}

/// What is wrong and, where there is something to try, that.
pub(crate) fn problem(error: &CaptureError, f: &mut Formatter<'_>) -> (String, Option<String>) {
    let text = wrong(&error.problem, f);
    (text, hint(&error.problem, f))
}

/// What is wrong.
fn wrong(problem: &Problem, f: &mut Formatter<'_>) -> String {
    let language = f.language();
    match problem {
        // A folder can be redirected into standard input.
        Problem::Read(error) if error.kind() == io::ErrorKind::IsADirectory => language.say(
            "this is a folder, expected a file",
            "un dossier au lieu d’un fichier",
        ),
        Problem::Read(error) => {
            let cause = f.unmarked(&error.to_string());
            tr!(
                language,
                "cannot be read: {cause}",
                "lecture impossible : {cause}"
            )
        }
        Problem::Empty => language.say(
            "the input is empty, expected a response",
            "l’entrée est vide, une réponse est attendue",
        ),
        Problem::NotAResponse(found) => {
            let (found, looked_for) = (found_instead(found, f), f.plain(LOOKED_FOR));
            tr!(
                language,
                "found {found}, expected {looked_for}",
                "trouvé : {found} ; attendu : {looked_for}"
            )
        }
        Problem::StatusLine { text } => tr!(
            language,
            "found {}, expected a status line such as `HTTP/1.1 200 OK`, with a status of three digits",
            "{} au lieu d’une ligne de statut telle que `HTTP/1.1 200 OK`, dont le statut a trois chiffres",
            f.quoted_beginning(text)
        ),
        Problem::HeadTooLarge { limit } => tr!(
            language,
            "the headers are larger than the limit of {}",
            "les en-têtes dépassent la limite de {}",
            bytes(language, *limit)
        ),
        Problem::BrokenJson => language.say(
            "found text that is not well-formed JSON, expected a JSON value",
            "trouvé : un texte qui n’est pas du JSON bien formé ; attendu : une valeur JSON",
        ),
        Problem::CutShort => language.say(
            "found the end of the file, expected the rest of the capture",
            "trouvé : la fin du fichier ; attendu : la suite de la capture",
        ),
        Problem::Member {
            name,
            expected,
            found,
        } => {
            let found = found_member(name, *expected, found, f);
            let expected = f.plain(member_kind(*expected));
            tr!(
                language,
                "found {found}, expected {expected}",
                "trouvé : {found} ; attendu : {expected}"
            )
        }
        Problem::EntryTooLarge { limit } => tr!(
            language,
            "this is larger than the limit of {}",
            "la taille dépasse la limite de {}",
            bytes(language, *limit)
        ),
        Problem::Cells { found, expected } => tr!(
            language,
            "found {} in the row, expected {expected}",
            "trouvé : {} dans la ligne ; attendu : {expected}",
            count(language, *found, CELL)
        ),
        Problem::Reported { place, text, .. } => tr!(
            language,
            "reported as {}: {}",
            "signalé à l’endroit « {} » : {}",
            f.unmarked(&**place),
            f.unmarked(text)
        ),
        Problem::Protected => language.say(
            "the archive is protected by a password",
            "l’archive est protégée par un mot de passe",
        ),
        Problem::DamagedArchive => language.say(
            "the archive is cut or damaged here",
            "l’archive est tronquée ou endommagée ici",
        ),
        Problem::NoEntries => language.say(
            "the capture holds no calls, expected at least one response",
            "la capture ne contient aucun appel ; au moins une réponse attendue",
        ),
        Problem::NoSessions => language.say(
            "found a zip archive without sessions of Fiddler (`raw/1_s.txt`) and without a HAR",
            "une archive zip sans session de Fiddler (`raw/1_s.txt`) ni HAR",
        ),
        Problem::TraceVersion { found } => tr!(
            language,
            "found version {} of an XSAPI trace, expected `v1509` or `v1510`",
            "version {} d’une trace XSAPI au lieu de `v1509` ou `v1510`",
            f.quoted_beginning(found)
        ),
        Problem::DamagedGzip => language.say(
            "the gzip data is cut or damaged here",
            "les données gzip sont tronquées ou endommagées ici",
        ),
        Problem::InputTooLarge { limit } => tr!(
            language,
            "the input is larger than the limit of {}",
            "l’entrée dépasse la limite de {}",
            bytes(language, *limit)
        ),
    }
}

/// What stands in place of a member.
fn found_member(name: &str, expected: MemberKind, found: &Found, f: &mut Formatter<'_>) -> String {
    let language = f.language();
    let found = match found {
        Found::Missing => return tr!(language, "no `{name}`", "aucun `{name}`"),
        Found::Scalar(value) => f.quoted(value),
        Found::Text if expected == MemberKind::Base64 => language.say(
            "text that is not base64",
            "un texte qui n’est pas du base64",
        ),
        Found::Text => language.say("a string", "une chaîne"),
        Found::Array if expected == MemberKind::Headers => {
            language.say("a list of something else", "une liste d’autre chose")
        }
        Found::Object if expected == MemberKind::Headers => language.say(
            "an object with other values",
            "un objet dont les valeurs ne sont pas du texte",
        ),
        Found::Array => language.say("an array", "un tableau"),
        Found::Object => language.say("an object", "un objet"),
    };
    tr!(language, "{found} as `{name}`", "{found} comme `{name}`")
}

/// What a member should have been.
fn member_kind(expected: MemberKind) -> Text {
    match expected {
        MemberKind::Object => Text::new("an object", "un objet"),
        MemberKind::Array => Text::new("an array", "un tableau"),
        MemberKind::Text => Text::new("a string", "une chaîne"),
        MemberKind::Status => Text::new(
            "a status of at most three digits",
            "un statut de trois chiffres au plus",
        ),
        MemberKind::Base64 => Text::new("base64", "du base64"),
        MemberKind::Column => Text::new("a column of that name", "une colonne de ce nom"),
        MemberKind::Headers => Text::new(
            "an object, or a list of names and values",
            "un objet, ou une liste de noms et de valeurs",
        ),
    }
}

/// What stands where a response should.
fn found_instead(found: &NotAResponse, f: &mut Formatter<'_>) -> String {
    let language = f.language();
    match found {
        NotAResponse::Html => language.say("an HTML page", "une page HTML"),
        NotAResponse::Xml => language.say("XML", "du XML"),
        NotAResponse::Burp => language.say(
            "items that Burp Suite saved as XML",
            "des éléments enregistrés en XML par Burp Suite",
        ),
        NotAResponse::Pdf => language.say("a PDF document", "un document PDF"),
        NotAResponse::Code(code) => {
            let code = f.quoted(code);
            tr!(language, "the lone code {code}", "le code {code} seul")
        }
        NotAResponse::Request { method } => tr!(
            language,
            "a {} request without a response",
            "une requête {} sans réponse",
            f.inline(of_protocol(method))
        ),
        NotAResponse::CurlVerbose => language.say(
            "lines of curl without a response",
            "des lignes de curl sans réponse",
        ),
        NotAResponse::Status { start, .. } => tr!(
            language,
            "{}, which holds a status and nothing else",
            "{}, qui n’indique qu’un statut",
            f.quoted_beginning(start)
        ),
        NotAResponse::Packets => {
            language.say("a file of network packets", "un fichier de paquets réseau")
        }
        NotAResponse::PacketList => language.say(
            "network packets that Wireshark exported to JSON",
            "des paquets réseau exportés en JSON par Wireshark",
        ),
        NotAResponse::Flows => language.say(
            "a flow file of mitmproxy",
            "un fichier de flux de mitmproxy",
        ),
        NotAResponse::Trace => language.say("a trace of Playwright", "une trace de Playwright"),
        NotAResponse::JsonLog => language.say("a log of JSON lines", "un journal en lignes JSON"),
        NotAResponse::Wrapped { member, .. } => tr!(
            language,
            "JSON with a response as the text of `{member}`",
            "du JSON dont `{member}` contient une réponse sous forme de texte"
        ),
        NotAResponse::Shown => language.say(
            "an object as `console.log` or `print` shows it, which is not JSON",
            "un objet tel que `console.log` ou `print` l’affiche, ce qui n’est pas du JSON",
        ),
        NotAResponse::SavedRequests => language.say(
            "saved requests without a response",
            "des requêtes enregistrées sans réponse",
        ),
        NotAResponse::CurlHeaders => language.say(
            "headers without a status, as curl prints them for `%{header_json}`",
            "des en-têtes sans statut, tels que curl les affiche pour `%{header_json}`",
        ),
        NotAResponse::Zip => language.say("a zip archive", "une archive zip"),
        NotAResponse::Gzip => language.say("a gzip file", "un fichier gzip"),
        NotAResponse::Packed => language.say("a packed file", "un fichier compressé"),
        NotAResponse::Text { start } => f.quoted_beginning(start),
        NotAResponse::Binary { start } => {
            let bytes: Vec<String> = start.iter().map(|byte| format!("{byte:02x}")).collect();
            tr!(
                language,
                "bytes that are not text ({})",
                "des octets qui ne sont pas du texte ({})",
                bytes.join(" ")
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::text::tests::in_both;

    /// What is said of an input that is no response, and what to try.
    #[track_caller]
    fn check(found: NotAResponse, expected: [[&str; 2]; 2]) {
        let error = CaptureError::new(0, Problem::NotAResponse(found));
        let said = |f: &mut Formatter<'_>| {
            let looked_for = f.plain(LOOKED_FOR);
            let (text, hint) = problem(&error, f);
            format!(
                "{}\n{}",
                text.replace(looked_for, "…"),
                hint.unwrap_or_default()
            )
        };
        assert_eq!(in_both(said), expected.map(|lines| lines.join("\n")));
    }

    #[test]
    fn a_lone_code_is_sent_to_explain() {
        check(
            NotAResponse::Code("412".to_owned()),
            [
                [
                    "found the lone code `412`, expected …",
                    "to explain a code: xblstatus explain 412",
                ],
                [
                    "trouvé : le code `412` seul ; attendu : …",
                    "pour expliquer un code : xblstatus explain 412",
                ],
            ],
        );
    }

    #[test]
    fn a_code_that_is_not_safe_to_type_is_not_offered() {
        check(
            NotAResponse::Code("a;b".to_owned()),
            [
                ["found the lone code `a;b`, expected …", ""],
                ["trouvé : le code `a;b` seul ; attendu : …", ""],
            ],
        );
    }

    #[test]
    fn a_response_inside_json_is_taken_out_by_jq() {
        check(
            NotAResponse::Wrapped {
                member: "log".to_owned(),
                is_line: true,
            },
            [
                [
                    "found JSON with a response as the text of `log`, expected …",
                    "try: jq -j .log FILE | xblstatus",
                ],
                [
                    "trouvé : du JSON dont `log` contient une réponse sous forme de texte ; attendu : …",
                    "essayez : jq -j .log FICHIER | xblstatus",
                ],
            ],
        );
    }

    #[test]
    fn a_hostile_first_line_is_cleaned() {
        check(
            NotAResponse::Text {
                start: "\u{1b}]0;x".to_owned(),
            },
            [
                [
                    "found `\\x1b]0;x`, expected …",
                    "try: `curl -i`, which prints the status line before the body, `--status CODE` for a body alone, or `xblstatus explain --scan FILE` for a log or a message",
                ],
                [
                    "trouvé : `\\x1b]0;x` ; attendu : …",
                    "essayez `curl -i`, qui affiche la ligne de statut avant le corps, `--status CODE` pour un corps seul, ou `xblstatus explain --scan FICHIER` pour un journal ou un message",
                ],
            ],
        );
    }

    #[test]
    fn binary_data_shows_its_first_bytes() {
        check(
            NotAResponse::Binary {
                start: vec![0x89, 0x50],
            },
            [
                [
                    "found bytes that are not text (89 50), expected …",
                    "try: `--input-format`, if it is one of these all the same",
                ],
                [
                    "trouvé : des octets qui ne sont pas du texte (89 50) ; attendu : …",
                    "essayez `--input-format` si c’est malgré tout l’un de ces formats",
                ],
            ],
        );
    }

    #[test]
    fn the_input_and_the_place_come_first() {
        let error = CaptureError {
            line: Some(3),
            ..CaptureError::new(40, Problem::HeadTooLarge { limit: 1 << 20 })
        };
        assert_eq!(
            in_both(|f| capture_error("-", &error, f).0),
            [
                "standard input: line 3: the headers are larger than the limit of 1 MiB",
                "entrée standard : ligne 3 : les en-têtes dépassent la limite de 1 Mio",
            ]
        );
    }
}
