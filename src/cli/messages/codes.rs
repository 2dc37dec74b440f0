//! What is said about inputs that hold codes.

use crate::language::Language::{English, French};
use crate::language::{Language, Text};

pub(crate) const NOTHING_TO_EXPLAIN: Text = Text::new(
    "nothing to explain: no code is named, and nothing is piped into standard input",
    "rien à expliquer : aucun code n’est nommé, et rien n’arrive par l’entrée standard",
);
pub(crate) const EXPLAIN_OR_SCAN: Text = Text::new(
    "try: xblstatus explain 412, or xblstatus explain --scan FILE",
    "essayez : xblstatus explain 412, ou xblstatus explain --scan FILE",
);
pub(crate) const HYPHEN_STANDS_ALONE: Text = Text::new(
    "`-` reads codes from standard input and stands alone",
    "`-` lit les codes de l’entrée standard et s’emploie seul",
);

pub(crate) const STANDARD_INPUT: Text = Text::new("standard input", "entrée standard");
pub(crate) const CANNOT_READ_INPUT: Text = Text::new(
    "cannot read standard input",
    "impossible de lire l’entrée standard",
);
pub(crate) const RESPONSE_IN_JSON: Text = Text::new(
    "standard input holds a response, and `explain` answers with codes in JSON",
    "l’entrée standard contient une réponse, et en JSON `explain` répond par des codes",
);
pub(crate) const INSPECT_IN_JSON: Text = Text::new(
    "try: curl -sSi URL | xblstatus inspect --json",
    "essayez : curl -sSi URL | xblstatus inspect --json",
);
pub(crate) const NO_CODE_READ: Text = Text::new(
    "standard input holds no code",
    "l’entrée standard ne contient aucun code",
);
pub(crate) const HOW_TO_PIPE: Text = Text::new(
    "try: xblstatus explain 412, or grep -o 0x8019.... FILE | xblstatus explain",
    "essayez : xblstatus explain 412, ou grep -o 0x8019.... FILE | xblstatus explain",
);
pub(crate) const HOW_TO_SCAN: Text = Text::new(
    "to find the codes in a log: xblstatus explain --scan FILE",
    "pour trouver les codes d’un journal : xblstatus explain --scan FILE",
);
pub(crate) const WHAT_IS_FOUND: Text = Text::new(
    "found are HRESULTs, their names, XErr values, error objects, messages of MPSD, and statuses that are named as such \
     (`HTTP 429`, `status: 403`, `404 Not Found`)",
    "sont reconnus les HRESULT, leurs noms, les valeurs XErr, les objets d’erreur, les messages de MPSD et les statuts \
     nommés comme tels (`HTTP 429`, `status: 403`, `404 Not Found`)",
);

/// A word where a code was expected, and where and how often it stands there.
pub(crate) fn not_a_code(language: Language, word: &str, line: u64, count: u64) -> String {
    match (language, count) {
        (English, 1) => format!("`{word}` is not a known code (line {line})"),
        (English, _) => {
            format!("`{word}` is not a known code ({count} times, first on line {line})")
        }
        (French, 1) => format!("`{word}` n’est pas un code connu (ligne {line})"),
        (French, _) => {
            format!("`{word}` n’est pas un code connu ({count} fois, d’abord ligne {line})")
        }
    }
}

/// More such words than are told one by one.
pub(crate) fn more_words(language: Language, words: u64) -> String {
    match (language, words) {
        (English, 1) => "too many words are no codes: 1 more is left out".to_owned(),
        (English, _) => format!("too many words are no codes: {words} more are left out"),
        (French, 1) => "trop de mots ne sont pas des codes : 1 autre est omis".to_owned(),
        (French, _) => format!("trop de mots ne sont pas des codes : {words} autres sont omis"),
    }
}

/// Texts without codes.
pub(crate) fn nothing_found(language: Language, inputs: &[String]) -> String {
    match (language, inputs) {
        (English, [input]) => format!("{input} holds no known code"),
        (English, _) => {
            format!("none of the {} inputs holds a known code", inputs.len())
        }
        (French, [input]) => format!("{input} : aucun code connu"),
        (French, _) => format!("aucun code connu dans ces {} entrées", inputs.len()),
    }
}

pub(crate) const DAMAGED_GZIP: Text = Text::new(
    "the gzip data is cut or damaged",
    "les données gzip sont tronquées ou endommagées",
);

#[cfg(test)]
mod tests {
    use super::*;

    /// What is said of one and of several, with plain spaces for the ones that do not break.
    fn said(language: Language, count: u64) -> Vec<String> {
        let inputs: Vec<String> = (0..count).map(|_| "`a.log`".to_owned()).collect();
        [
            not_a_code(language, "abc", 3, count),
            more_words(language, count),
            nothing_found(language, &inputs),
        ]
        .map(|text| text.replace('\u{a0}', " "))
        .to_vec()
    }

    #[test]
    fn one_and_several_are_told_apart_in_both_languages() {
        assert_eq!(
            said(English, 1),
            [
                "`abc` is not a known code (line 3)",
                "too many words are no codes: 1 more is left out",
                "`a.log` holds no known code",
            ]
        );
        assert_eq!(
            said(English, 2),
            [
                "`abc` is not a known code (2 times, first on line 3)",
                "too many words are no codes: 2 more are left out",
                "none of the 2 inputs holds a known code",
            ]
        );
        assert_eq!(
            said(French, 1),
            [
                "`abc` n’est pas un code connu (ligne 3)",
                "trop de mots ne sont pas des codes : 1 autre est omis",
                "`a.log` : aucun code connu",
            ]
        );
        assert_eq!(
            said(French, 2),
            [
                "`abc` n’est pas un code connu (2 fois, d’abord ligne 3)",
                "trop de mots ne sont pas des codes : 2 autres sont omis",
                "aucun code connu dans ces 2 entrées",
            ]
        );
    }
}
