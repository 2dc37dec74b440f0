//! The program's own words, in each language: what is said about arguments, files and output.
//!
//! What is said about a response stands with the reports, in the library. Help and manual pages are in English.

pub(crate) mod codes;
pub(crate) mod mistake;
pub(crate) mod refusal;

use crate::language::{Language, Text, tr};

pub(crate) use codes::*;
pub(crate) use mistake::mistake;

/// The name of the program, before what is wrong.
pub(crate) const PREFIX: Text = Text::new("xblstatus:", "xblstatus :");

/// Between what is wrong and its cause.
pub(crate) const BECAUSE: Text = Text::new(": ", " : ");

pub(crate) const CANNOT_WRITE_OUTPUT: Text = Text::new(
    "cannot write to standard output",
    "impossible d’écrire sur la sortie standard",
);
/// The file that answers were to go to.
pub(crate) fn cannot_write(language: Language, file: &str) -> String {
    tr!(
        language,
        "cannot write to `{file}`",
        "impossible d’écrire dans `{file}`"
    )
}
pub(crate) fn output_is_input(language: Language, file: &str) -> String {
    tr!(
        language,
        "`{file}` is read: it cannot be written to at the same time",
        "`{file}` est lu : impossible d’y écrire en même temps"
    )
}
pub(crate) const NAME_ANOTHER_OUTPUT: Text = Text::new(
    "try: another name after -o",
    "essayez un autre nom après -o",
);
pub(crate) const CANNOT_WRITE_ERRORS: Text = Text::new(
    "cannot write to standard error",
    "impossible d’écrire sur la sortie d’erreur",
);
pub(crate) const NOTHING_PIPED: Text = Text::new(
    "no response is piped into standard input",
    "aucune réponse n’arrive par l’entrée standard",
);
pub(crate) const PIPE_OR_INSPECT: Text = Text::new(
    "try: curl -sSi URL | xblstatus, or xblstatus inspect FILE",
    "essayez : curl -sSi URL | xblstatus, ou xblstatus inspect FILE",
);
pub(crate) const NOTHING_TO_INSPECT: Text = Text::new(
    "nothing to inspect: no file is named, and nothing is piped into standard input",
    "rien à analyser : aucun fichier n’est nommé, et rien n’arrive par l’entrée standard",
);
pub(crate) const INSPECT_OR_PIPE: Text = Text::new(
    "try: xblstatus inspect FILE, or curl -sSi URL | xblstatus",
    "essayez : xblstatus inspect FILE, ou curl -sSi URL | xblstatus",
);
pub(crate) const NOTHING_TO_DIAGNOSE: Text = Text::new(
    "nothing to diagnose: no file is named, and nothing is piped into standard input",
    "rien à diagnostiquer : aucun fichier n’est nommé, et rien n’arrive par l’entrée standard",
);
pub(crate) const NAME_A_CAPTURE: Text = Text::new(
    "try: xblstatus diagnose calls.har",
    "essayez : xblstatus diagnose calls.har",
);
pub(crate) const PRINT_RULES: Text = Text::new(
    "try: `xblstatus diagnose --print-rules` prints a file that is right",
    "essayez : `xblstatus diagnose --print-rules` affiche un fichier correct",
);

pub(crate) const SECRETS_SHOWN: Text = Text::new(
    "warning: tokens, cookies and other secrets are shown as they are (`--show-secrets`); do not pass this output on",
    "attention : les jetons, cookies et autres secrets sont affichés tels quels (`--show-secrets`) ; ne transmettez pas \
     cette sortie",
);

pub(crate) const IS_A_FOLDER: Text = Text::new(
    "this is a folder, expected a file",
    "c’est un dossier, un fichier est attendu",
);
pub(crate) const NAME_THE_FILES: Text = Text::new(
    "try: name the files in it",
    "essayez de nommer les fichiers qu’il contient",
);
pub(crate) const NO_SUCH_FILE: Text = Text::new("there is no such file", "ce fichier n’existe pas");
pub(crate) const NO_MATCH: Text = Text::new(
    "no file matches the pattern",
    "aucun fichier ne correspond au motif",
);
pub(crate) const NAME_A_FILE: Text = Text::new(
    "try: the path of a saved file, or `-` for standard input",
    "essayez le chemin d’un fichier enregistré, ou `-` pour l’entrée standard",
);
pub(crate) const JSON_IS_NOT_SORTED: Text = Text::new(
    "`--sort` and `--reverse` order lines for people; JSON keeps the order of the input",
    "`--sort` et `--reverse` ordonnent les lignes destinées aux personnes ; le JSON garde l’ordre de l’entrée",
);
pub(crate) const SORT_JSON: Text = Text::new(
    "try: `xblstatus inspect --format ndjson FILE | jq -s 'sort_by(.source.time)'`",
    "essayez : `xblstatus inspect --format ndjson FICHIER | jq -s 'sort_by(.source.time)'`",
);
pub(crate) const NOT_PERMITTED: Text = Text::new(
    "reading it is not permitted",
    "sa lecture n’est pas autorisée",
);
pub(crate) const CHECK_PERMISSIONS: Text = Text::new(
    "try: check the permissions of the file",
    "vérifiez les droits du fichier",
);

/// A command line to try.
pub(crate) fn try_line(language: Language, line: &str) -> String {
    tr!(language, "try: {line}", "essayez : {line}")
}

#[cfg(test)]
mod tests;
