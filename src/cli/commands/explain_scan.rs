//! `xblstatus explain --scan`: the codes of logs, each explained once.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::cli::exit_code::ExitCode;
use crate::cli::failure::Failure;
use crate::cli::messages;
use crate::cli::settings::Settings;
use crate::cli::support::open;
use crate::cli::support::open::STANDARD_INPUT;
use crate::cli::support::open::Unopened;
use crate::input::stream::DamagedGzip;
use crate::inspect::Evidence;
use crate::language::{Language, tr};
use crate::report;
use crate::report::{ScannedCode, printable};
use crate::scan::{Tally, meaning, scan};

pub(crate) fn run(
    files: &[PathBuf],
    successes: bool,
    evidence: &Evidence<'_>,
    settings: &Settings,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    let names: Vec<String> = files
        .iter()
        .map(|file| file.to_string_lossy().into_owned())
        .collect();
    let language = settings.language;
    let mut tally = Tally::default();
    let mut failures = Vec::new();
    for (text, (file, name)) in files.iter().zip(&names).enumerate() {
        failures.extend(look_through(file, name, text, &mut tally, language));
    }
    let codes: Vec<ScannedCode<'_>> = tally
        .codes()
        .into_iter()
        .filter(|tallied| successes || !tallied.code.is_success())
        .map(|tallied| ScannedCode {
            tallied,
            explanation: meaning::explanation(tallied, evidence),
            file: names.get(tallied.text).map_or("", String::as_str),
        })
        .collect();
    let shown = settings.render_options();
    report::scanned_codes(out, &shown, &codes, files.len())?;
    if codes.is_empty() && failures.is_empty() {
        let inputs: Vec<String> = names
            .iter()
            .map(|name| shown_name(name, language))
            .collect();
        let text = messages::nothing_found(language, &inputs);
        let hint = settings.say(messages::WHAT_IS_FOUND);
        failures.push(Failure::new(text).hint(hint));
    }
    let occurrences = tally.left_out();
    if occurrences > 0 {
        let text = tr!(
            language,
            "too many codes are in no table: {occurrences} more of them are left out",
            "trop de codes absents des tables : {occurrences} de plus sont omis"
        );
        failures.push(Failure::new(text));
    }
    Ok(failures
        .into_iter()
        .map(|failure| failure.report(settings))
        .collect())
}

/// Adds the codes of one text, and tells what stood in the way.
fn look_through(
    file: &Path,
    name: &str,
    text: usize,
    tally: &mut Tally,
    language: Language,
) -> Option<Failure> {
    let outcome = if name == STANDARD_INPUT {
        scan(io::stdin().lock(), |found| tally.add(found, text))
    } else {
        match open::file(file, language) {
            Ok(opened) => scan(opened, |found| tally.add(found, text)),
            Err(Unopened { why, hint }) => {
                let mut failure = failure(name, &why, language);
                failure.hint = hint;
                return Some(failure);
            }
        }
    };
    let error = outcome.err()?;
    let is_damaged = error
        .get_ref()
        .is_some_and(|cause| cause.is::<DamagedGzip>());
    let why = if is_damaged {
        messages::DAMAGED_GZIP.in_language(language).to_owned()
    } else {
        printable(&error.to_string())
    };
    let why = tr!(
        language,
        "it cannot be read to its end: {why}",
        "impossible de le lire jusqu’au bout : {why}"
    );
    Some(failure(name, &why, language))
}

/// What is wrong with a text.
fn failure(name: &str, why: &str, language: Language) -> Failure {
    let name = shown_name(name, language);
    let because = messages::BECAUSE.in_language(language);
    Failure::new(format!("{name}{because}{why}"))
}

/// A text as it is named in a message.
fn shown_name(name: &str, language: Language) -> String {
    match name {
        STANDARD_INPUT => messages::STANDARD_INPUT.in_language(language).to_owned(),
        _ => format!("`{}`", printable(name)),
    }
}
