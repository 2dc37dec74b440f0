//! The program's own words, in each language: what is said about arguments, files and output.
//!
//! What is said about a response stands with the reports, in the library. Help and manual pages are in English.

pub(crate) mod codes;
pub(crate) mod mistake;
pub(crate) mod refusal;

use crate::language::Language::{English, French};
use crate::language::{Language, Text};

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

pub(crate) const NOT_ONE_SELECTED: Text = Text::new(
    "the only response is not selected",
    "la seule réponse n’est pas sélectionnée",
);

/// Of so many responses, none is selected.
pub(crate) fn none_selected(language: Language, read: u64) -> String {
    match language {
        _ if read == 1 => NOT_ONE_SELECTED.in_language(language).to_owned(),
        English => format!("none of the {read} responses is selected"),
        French => format!("aucune des {read} réponses n’est sélectionnée"),
    }
}

/// What there is to select from: statuses, hosts, and the last place.
pub(crate) fn there_are(
    language: Language,
    statuses: &[String],
    hosts: &[String],
    last: usize,
) -> String {
    let (statuses, hosts) = (statuses.join(", "), hosts.join(", "));
    let lists = [(statuses, "status", "statut"), (hosts, "host", "hôte")];
    let mut parts: Vec<String> = Vec::new();
    for (list, en, fr) in lists {
        if !list.is_empty() {
            let noun = match language {
                English => en,
                French => fr,
            };
            parts.push(format!("{noun} {list}"));
        }
    }
    match language {
        English => {
            parts.push(format!("places 1 to {last}"));
            format!("there are: {}", parts.join("; "))
        }
        French => {
            parts.push(format!("positions 1 à {last}"));
            format!("il y a\u{a0}: {}", parts.join("\u{a0}; "))
        }
    }
}

/// How far reading is.
pub(crate) fn read_so_far(language: Language, read: &str, total: Option<&str>) -> String {
    match (language, total) {
        (English, Some(total)) => format!("{read} of {total} MiB read"),
        (English, None) => format!("{read} MiB read"),
        (French, Some(total)) => format!("{read} Mio lus sur {total}"),
        (French, None) => format!("{read} Mio lus"),
    }
}

pub(crate) const IS_A_FOLDER: Text = Text::new(
    "this is a folder, expected a file",
    "c’est un dossier, un fichier est attendu",
);
pub(crate) const NAME_THE_FILES: Text = Text::new(
    "try: name the files in it",
    "essayez de nommer les fichiers qu’il contient",
);
pub(crate) const NO_SUCH_FILE: Text = Text::new("there is no such file", "ce fichier n’existe pas");
pub(crate) const NAME_A_RESPONSE: Text = Text::new(
    "try: the path of a saved response, or `-` for standard input",
    "essayez le chemin d’une réponse enregistrée, ou `-` pour l’entrée standard",
);
pub(crate) const NOT_PERMITTED: Text = Text::new(
    "reading it is not permitted",
    "sa lecture n’est pas autorisée",
);
pub(crate) const CHECK_PERMISSIONS: Text = Text::new(
    "try: check the permissions of the file",
    "vérifiez les droits du fichier",
);

/// A file that the system does not open, with what the system says.
pub(crate) fn cannot_be_opened(language: Language, system: &str) -> String {
    match language {
        English => format!("it cannot be opened: {system}"),
        French => format!("impossible de l’ouvrir : {system}"),
    }
}

/// Where a code is explained.
pub(crate) fn to_explain(language: Language, code: &str) -> String {
    match language {
        English => format!("to explain a code: xblstatus explain {code}"),
        French => format!("pour expliquer un code : xblstatus explain {code}"),
    }
}

/// Where a file is inspected.
pub(crate) fn to_inspect(language: Language, file: &str) -> String {
    match language {
        English => format!("to inspect a file: xblstatus inspect {file}"),
        French => format!("pour analyser un fichier : xblstatus inspect {file}"),
    }
}

/// How the answer of a URL is explained.
pub(crate) fn to_fetch(language: Language, url: &str) -> String {
    match language {
        English => format!("to explain its answer: curl -sSi {url} | xblstatus"),
        French => format!("pour expliquer sa réponse : curl -sSi {url} | xblstatus"),
    }
}

/// A word in the place of a command.
pub(crate) fn not_a_command(language: Language, word: &str) -> String {
    match language {
        English => format!("`{word}` is not a command"),
        French => format!("`{word}` n’est pas une commande"),
    }
}

/// An option before the command that takes it.
pub(crate) fn belongs_after(language: Language, option: &str, command: &str) -> String {
    match language {
        English => format!("`--{option}` belongs after `{command}`"),
        French => format!("`--{option}` se place après `{command}`"),
    }
}

/// An option that the command does not have.
pub(crate) fn takes_no(language: Language, option: &str, command: &str) -> String {
    match language {
        English => format!("`{command}` takes no `--{option}`"),
        French => format!("`{command}` n’a pas d’option `--{option}`"),
    }
}

/// A command line to try.
pub(crate) fn try_line(language: Language, line: &str) -> String {
    match language {
        English => format!("try: {line}"),
        French => format!("essayez : {line}"),
    }
}

#[cfg(test)]
mod tests;
