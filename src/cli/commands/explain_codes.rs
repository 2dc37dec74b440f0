//! `xblstatus explain` with a list of codes, as `grep -o` prints them: each distinct one explained once.

use std::collections::HashMap;
use std::io::{Read, Write};
use std::ops::Range;

use anyhow::Context;

use crate::catalog::QueryKind;
use crate::cli::exit_code::ExitCode;
use crate::cli::failure::Failure;
use crate::cli::messages;
use crate::cli::settings::Settings;
use crate::inspect::{Evidence, Explanation};
use crate::report::{Explainer, ReadCode};
use crate::scan::Token;
use crate::{inspect, scan};

/// Distinct words that are looked up. There are fewer codes in all tables.
const MOST_WORDS: usize = 4096;

/// Distinct words without meaning, after which no new word is looked up: this is no list of codes.
const MOST_UNKNOWN: usize = 100;

/// Bytes that are kept of what stands before a word.
const MOST_BEFORE: usize = 512;

/// Words without meaning that are told one by one.
const MOST_TOLD: usize = 20;

pub(crate) fn run(
    input: impl Read,
    evidence: &Evidence<'_>,
    settings: &Settings,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    let mut reading = Reading::default();
    let mut explainer = Explainer::new(&settings.render_options());
    let outcome = scan::tokens(input, |word| reading.take(&word, evidence));
    explainer.read_codes(out, &reading.codes)?;
    outcome.context(settings.say(messages::CANNOT_READ_INPUT))?;
    Ok(reading.told(&mut explainer, settings))
}

/// What is known of the words so far.
#[derive(Default)]
struct Reading {
    /// Words that came before, in lower case: the place among the codes, or else among the unknown.
    words: HashMap<String, Result<usize, usize>>,
    codes: Vec<ReadCode>,
    unknown: Vec<Unknown>,
    /// The last of what was read.
    recent: String,
    /// How many words beyond the limits are not looked up.
    left_out: u64,
}

/// A word that is no code.
struct Unknown {
    /// It, and what stands before: that may tell that it is a secret.
    text: String,
    word: Range<usize>,
    line: u64,
    count: u64,
}

impl Reading {
    fn take(&mut self, word: &Token<'_>, evidence: &Evidence<'_>) {
        if self.recent.len() > MOST_BEFORE {
            let mut ends = self.recent.len() / 2..self.recent.len();
            let end = ends.find(|end| self.recent.is_char_boundary(*end));
            self.recent.drain(..end.unwrap_or_default());
        }
        self.recent.push(' ');
        self.recent.push_str(word.written);
        let key = word.text.to_lowercase();
        let place = match self.words.get(&key) {
            Some(place) => *place,
            None if self.is_full() => {
                self.left_out += 1;
                return;
            }
            None => {
                let place = self.look_up(word, evidence);
                self.words.insert(key, place);
                place
            }
        };
        let count = match place {
            Ok(code) => self.codes.get_mut(code).map(|code| &mut code.count),
            Err(unknown) => self.unknown.get_mut(unknown).map(|word| &mut word.count),
        };
        if let Some(count) = count {
            *count += 1;
        }
    }

    fn is_full(&self) -> bool {
        self.words.len() == MOST_WORDS || self.unknown.len() == MOST_UNKNOWN
    }

    /// The place of a word that comes for the first time.
    fn look_up(&mut self, word: &Token<'_>, evidence: &Evidence<'_>) -> Result<usize, usize> {
        let explanation = (!word.is_cut)
            .then(|| inspect::explain(word.text, evidence))
            .filter(is_code);
        let Some(explanation) = explanation else {
            let text = self.recent.clone();
            let start = text.rfind(word.text).unwrap_or_default();
            self.unknown.push(Unknown {
                text,
                word: start..start + word.text.len(),
                line: word.line,
                count: 0,
            });
            return Err(self.unknown.len() - 1);
        };
        let known = self
            .codes
            .iter()
            .position(|code| code.explanation.is_same(&explanation));
        Ok(known.unwrap_or_else(|| {
            self.codes.push(ReadCode {
                explanation,
                count: 0,
                line: word.line,
            });
            self.codes.len() - 1
        }))
    }

    /// Says on standard error what is no code.
    fn told(&self, explainer: &mut Explainer, settings: &Settings) -> ExitCode {
        let language = settings.language;
        if self.words.is_empty() {
            let failure = Failure::new(settings.say(messages::NO_CODE_READ));
            return failure
                .hint(settings.say(messages::HOW_TO_PIPE))
                .report(settings);
        }
        let mut codes = Vec::new();
        for unknown in self.unknown.iter().take(MOST_TOLD) {
            let word = explainer.printable_part(&unknown.text, unknown.word.clone());
            let text = messages::not_a_code(language, &word, unknown.line, unknown.count);
            codes.push(Failure::new(text).report(settings));
        }
        let more = self.unknown.iter().skip(MOST_TOLD).map(|word| word.count);
        let more = more.sum::<u64>() + self.left_out;
        if more > 0 {
            let failure = Failure::new(messages::more_words(language, more));
            let failure = failure.hint(settings.say(messages::HOW_TO_SCAN));
            codes.push(failure.report(settings));
        }
        codes.into_iter().collect()
    }
}

/// Whether a word was understood as a code or a class of codes, and found.
fn is_code(explanation: &Explanation) -> bool {
    explanation.kind != QueryKind::Words && !explanation.matches.is_empty()
}
