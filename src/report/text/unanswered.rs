//! A call that was not answered, in words.

use crate::exchange::{InputFormat, NoResponse, Origin};
use crate::language::{Language, Text, tr};
use crate::report::formatter::Formatter;
use crate::report::text::grammar::plural;
use crate::report::text::overview::number_in_groups;

/// The title of such a call.
pub(crate) const NO_RESPONSE: Text = Text::new("No response", "Pas de réponse");

/// The same in a list.
pub(crate) const NO_ANSWER: Text = Text::new("no response", "pas de réponse");

/// Why a call was not answered, for a line of its own.
pub(crate) fn why_unanswered(none: &NoResponse, f: &mut Formatter<'_>) -> String {
    match none.reason.as_deref() {
        Some(reason) => f.id(reason),
        None => f.language().say(
            "The capture does not say why.",
            "La capture ne dit pas pourquoi.",
        ),
    }
}

/// That a call was not answered, and why, in a few words.
pub(crate) fn unanswered(none: &NoResponse, f: &mut Formatter<'_>) -> String {
    let language = f.language();
    match none.reason.as_deref().map(|reason| f.id(reason)) {
        Some(reason) => tr!(
            language,
            "no response: {reason}",
            "pas de réponse : {reason}"
        ),
        None => NO_ANSWER.in_language(language).to_owned(),
    }
}

/// How many calls were not answered.
pub(crate) fn calls_unanswered(language: Language, number: u64) -> String {
    let (shown, s) = (number_in_groups(language, number), plural(language, number));
    tr!(
        language,
        "{shown} call{s} without a response",
        "{shown} appel{s} sans réponse"
    )
}

/// Where a call stands in its input.
pub(crate) fn stands(origin: &Origin, language: Language) -> String {
    let Origin { index, line, .. } = origin;
    match origin.format {
        // Most tools write all on one line.
        InputFormat::Har if *line > 1 => tr!(
            language,
            "entry {index}, line {line}",
            "entrée {index}, ligne {line}"
        ),
        InputFormat::Har | InputFormat::Saz | InputFormat::Charles => {
            tr!(language, "entry {index}", "entrée {index}")
        }
        _ => tr!(language, "line {line}", "ligne {line}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_named_as_is_usual_for_the_format() {
        let at = |format, line| {
            let origin = Origin {
                format,
                line,
                index: 4,
                ..Origin::default()
            };
            [Language::English, Language::French].map(|language| stands(&origin, language))
        };
        assert_eq!(
            at(InputFormat::Har, 229),
            ["entry 4, line 229", "entrée 4, ligne 229"]
        );
        assert_eq!(at(InputFormat::Har, 1), ["entry 4", "entrée 4"]);
        assert_eq!(at(InputFormat::Saz, 9), ["entry 4", "entrée 4"]);
        assert_eq!(at(InputFormat::Ndjson, 9), ["line 9", "ligne 9"]);
    }
}
