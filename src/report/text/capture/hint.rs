//! What to try where an input could not be read.

use std::io;

use crate::capture::{NotAResponse, Problem};
use crate::language::{Text, tr};
use crate::report::formatter::Formatter;

/// What to try.
pub(super) fn hint(problem: &Problem, f: &mut Formatter<'_>) -> Option<String> {
    let text = match problem {
        Problem::Read(error) if error.kind() == io::ErrorKind::IsADirectory => Text::new(
            "try: name the files in it",
            "essayez de nommer les fichiers qu’il contient",
        ),
        Problem::Empty => Text::new(
            "try: curl -sSi URL | xblstatus",
            "essayez : curl -sSi URL | xblstatus",
        ),
        Problem::NotAResponse(NotAResponse::Code(code)) => {
            // An argument that is safe to type is offered as a command; any other is not.
            let code = f.unmarked(code);
            let plain = code.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
            return plain.then(|| {
                tr!(
                    f.language(),
                    "to explain a code: xblstatus explain {code}",
                    "pour expliquer un code : xblstatus explain {code}"
                )
            });
        }
        Problem::NotAResponse(NotAResponse::Status { status, .. }) => {
            return Some(tr!(
                f.language(),
                "to explain the status: xblstatus explain {status}; for a whole log: xblstatus explain --scan FILE",
                "pour expliquer le statut : xblstatus explain {status} ; pour tout un journal : xblstatus explain \
                 --scan FICHIER"
            ));
        }
        Problem::NotAResponse(NotAResponse::Wrapped { member, is_line }) => {
            let join = if *is_line { "-j" } else { "-r" };
            return Some(tr!(
                f.language(),
                "try: jq {join} .{member} FILE | xblstatus",
                "essayez : jq {join} .{member} FICHIER | xblstatus"
            ));
        }
        Problem::NotAResponse(NotAResponse::Packets) => Text::new(
            "try: tshark -r FILE -q -z follow,http,ascii,0 | xblstatus, where 0 is the first connection",
            "essayez : tshark -r FICHIER -q -z follow,http,ascii,0 | xblstatus, où 0 est la première connexion",
        ),
        Problem::NotAResponse(NotAResponse::PacketList) => Text::new(
            "try the file of the packets: tshark -r FILE -q -z follow,http,ascii,0 | xblstatus",
            "essayez le fichier des paquets : tshark -r FICHIER -q -z follow,http,ascii,0 | xblstatus",
        ),
        Problem::NotAResponse(NotAResponse::Flows) => Text::new(
            "to make a HAR of it: mitmdump -nr FILE --set hardump=calls.har",
            "pour en faire un HAR : mitmdump -nr FICHIER --set hardump=calls.har",
        ),
        Problem::NotAResponse(NotAResponse::Trace) => Text::new(
            "try a HAR in its place: Playwright saves one with `recordHar`, or with `--save-har`",
            "essayez plutôt un HAR : Playwright en enregistre un avec `recordHar` ou `--save-har`",
        ),
        Problem::NotAResponse(NotAResponse::JsonLog) => Text::new(
            "try: xblstatus explain --scan FILE",
            "essayez : xblstatus explain --scan FICHIER",
        ),
        Problem::NotAResponse(NotAResponse::Shown) => Text::new(
            "try: status, headers and body as JSON, which `JSON.stringify` and `json.dumps` write",
            "essayez le statut, les en-têtes et le corps en JSON, tel que `JSON.stringify` et `json.dumps` l’écrivent",
        ),
        Problem::NotAResponse(NotAResponse::SavedRequests) => Text::new(
            "try: a HAR of the calls, or the collection with responses saved as examples",
            "essayez un HAR des appels, ou la collection avec des réponses enregistrées comme exemples",
        ),
        Problem::NotAResponse(NotAResponse::CurlHeaders) => Text::new(
            "try: `curl -i`, or `%{header_json}%{json}`, which tells the status too",
            "essayez `curl -i`, ou `%{header_json}%{json}`, qui indique aussi le statut",
        ),
        Problem::NotAResponse(NotAResponse::Burp) => Text::new(
            "try: the response alone, copied from Burp to a file with its headers",
            "essayez la réponse seule, copiée de Burp dans un fichier avec ses en-têtes",
        ),
        Problem::NotAResponse(NotAResponse::Html | NotAResponse::Xml | NotAResponse::Pdf) => {
            Text::new(
                "try: `curl -i`, which prints the status line before the body, or `--status CODE` for a body alone",
                "essayez `curl -i`, qui affiche la ligne de statut avant le corps, ou `--status CODE` pour un corps seul",
            )
        }
        Problem::NotAResponse(NotAResponse::Text { .. }) => Text::new(
            "try: `curl -i`, which prints the status line before the body, `--status CODE` for a body alone, or \
             `xblstatus explain --scan FILE` for a log or a message",
            "essayez `curl -i`, qui affiche la ligne de statut avant le corps, `--status CODE` pour un corps seul, ou \
             `xblstatus explain --scan FICHIER` pour un journal ou un message",
        ),
        Problem::NotAResponse(NotAResponse::Request { .. }) => Text::new(
            "try: `curl -i`, which prints the response",
            "essayez `curl -i`, qui affiche la réponse",
        ),
        Problem::NotAResponse(NotAResponse::CurlVerbose) => Text::new(
            "to see why there is none: what curl says on its `* ` and `curl: ` lines",
            "pour savoir pourquoi il n’y en a pas : les lignes `* ` et `curl: ` de curl le disent",
        ),
        Problem::NotAResponse(NotAResponse::Packed) => Text::new(
            "try: unpack it, and name the files in it",
            "essayez de le décompresser, puis de nommer les fichiers qu’il contient",
        ),
        Problem::NotAResponse(NotAResponse::Gzip) => Text::new(
            "try: unpack it first, with `gzip -d`",
            "essayez de décompresser d’abord le fichier, avec `gzip -d`",
        ),
        Problem::NotAResponse(NotAResponse::Zip | NotAResponse::Binary { .. }) => Text::new(
            "try: `--input-format`, if it is one of these all the same",
            "essayez `--input-format` si c’est malgré tout l’un de ces formats",
        ),
        Problem::StatusLine { .. } => Text::new(
            "try: save the response again, with `curl -i`",
            "essayez d’enregistrer de nouveau la réponse, avec `curl -i`",
        ),
        Problem::HeadTooLarge { .. } => Text::new(
            "try: `--max-head 4M` where they are that long; else a response as `curl -i` prints it, with an empty line \
             after its headers",
            "essayez `--max-head 4M` si telle est leur longueur ; sinon, une réponse telle que `curl -i` l’affiche, avec \
             une ligne vide après ses en-têtes",
        ),
        Problem::Protected => Text::new(
            "try: save it without a password, or unpack it and name the files",
            "essayez de l’enregistrer sans mot de passe, ou de la décompresser et de nommer les fichiers",
        ),
        Problem::NoEntries => Text::new(
            "try: record again, and save after the calls were made",
            "essayez d’enregistrer de nouveau la capture, une fois les appels effectués",
        ),
        Problem::NoSessions => Text::new(
            "try: an archive that Fiddler saved, or the files in the archive",
            "essayez une archive enregistrée par Fiddler, ou les fichiers que contient l’archive",
        ),
        Problem::BrokenJson => Text::new(
            "try: save it again, or take out what is not JSON",
            "essayez de l’enregistrer de nouveau, ou d’en retirer ce qui n’est pas du JSON",
        ),
        Problem::CutShort => Text::new(
            "try: save or copy the whole capture again",
            "essayez d’enregistrer ou de copier de nouveau la capture entière",
        ),
        Problem::Member { .. } => Text::new(
            "try: save it again, or pass the response as `curl -i` prints it",
            "essayez de l’enregistrer de nouveau, ou de fournir la réponse telle que `curl -i` l’affiche",
        ),
        Problem::EntryTooLarge { .. } => Text::new(
            "try: save the call without its body",
            "essayez d’enregistrer l’appel sans son corps",
        ),
        Problem::Cells { .. } | Problem::DamagedArchive | Problem::DamagedGzip => Text::new(
            "try: save or copy the file again",
            "essayez d’enregistrer ou de copier de nouveau le fichier",
        ),
        Problem::TraceVersion { .. } => Text::new(
            "try: a HAR of the same calls",
            "essayez un HAR des mêmes appels",
        ),
        Problem::InputTooLarge { .. } => Text::new(
            "try: pass fewer responses at a time",
            "essayez de fournir moins de réponses à la fois",
        ),
        _ => return None,
    };
    Some(f.plain(text).to_owned())
}
