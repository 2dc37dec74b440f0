//! `xblstatus explain --scan`: the codes of logs, each explained once.

use std::io::{self, Read, Write};
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
use crate::report::{Explainer, ScannedCode};
use crate::scan::{Tally, meaning, scan, scan_seen};

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
    let mut looked = Looked::new(settings);
    let mut unread = Vec::new();
    for (text, (file, name)) in files.iter().zip(&names).enumerate() {
        let why = look_through(file, name, text, &mut looked, language);
        unread.extend(why.map(|why| (name.as_str(), why)));
    }
    told(&names, looked, unread, successes, evidence, settings, out)
}

/// Looks through a text that is piped in.
pub(crate) fn piped(
    input: impl Read,
    successes: bool,
    evidence: &Evidence<'_>,
    settings: &Settings,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    let mut looked = Looked::new(settings);
    let outcome = looked.through(input, 0);
    let unread = outcome.err().map(|error| unread(&error, settings.language));
    let unread = unread.map(|why| (STANDARD_INPUT, why));
    let names = [STANDARD_INPUT.to_owned()];
    told(
        &names,
        looked,
        Vec::from_iter(unread),
        successes,
        evidence,
        settings,
        out,
    )
}

/// What texts hold.
struct Looked {
    tally: Tally,
    explainer: Explainer,
}

impl Looked {
    fn new(settings: &Settings) -> Self {
        Self {
            tally: Tally::default(),
            explainer: Explainer::new(&settings.render_options()),
        }
    }

    /// Adds the codes of one text, and what it says of who is named in another of its lines.
    fn through(&mut self, input: impl Read, text: usize) -> io::Result<()> {
        let Self { tally, explainer } = self;
        scan_seen(
            input,
            |found| tally.add(found, text),
            |piece| explainer.learn(piece),
        )
    }
}

/// Reports what was found, and what could not be read.
fn told(
    names: &[String],
    looked: Looked,
    unread: Vec<(&str, Unopened)>,
    successes: bool,
    evidence: &Evidence<'_>,
    settings: &Settings,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    let language = settings.language;
    let Looked {
        tally,
        mut explainer,
    } = looked;
    let codes: Vec<ScannedCode<'_>> = tally
        .codes()
        .into_iter()
        .filter(|tallied| successes || !tallied.code.is_success())
        .map(|tallied| {
            let file = names.get(tallied.text).map_or("", String::as_str);
            ScannedCode::new(tallied, meaning::explanation(tallied, evidence), file)
        })
        .collect();
    explainer.scanned_codes(out, &codes, names.len())?;
    let mut shown_name = |name: &str| match name {
        STANDARD_INPUT => settings.say(messages::STANDARD_INPUT).to_owned(),
        _ => format!("`{}`", explainer.printable(name)),
    };
    let mut failures = Vec::new();
    for (name, Unopened { why, hint }) in unread {
        let because = settings.say(messages::BECAUSE);
        let mut failure = Failure::new(format!("{}{because}{why}", shown_name(name)));
        failure.hint = hint;
        failures.push(failure);
    }
    if codes.is_empty() && failures.is_empty() {
        let inputs: Vec<String> = names.iter().map(|name| shown_name(name)).collect();
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
    looked: &mut Looked,
    language: Language,
) -> Option<Unopened> {
    let outcome = if name == STANDARD_INPUT {
        looked.through(io::stdin().lock(), text)
    } else {
        match open::file(file, language) {
            Ok(opened) => looked.through(opened, text),
            Err(unopened) => return Some(unopened),
        }
    };
    Some(unread(&outcome.err()?, language))
}

/// Whether a text holds a code or an error object.
pub(crate) fn holds_code(text: &str) -> bool {
    let mut holds = false;
    // Reading from memory does not fail.
    let _ = scan(text.as_bytes(), |_| holds = true);
    holds
}

/// Why a text could not be read to its end.
fn unread(error: &io::Error, language: Language) -> Unopened {
    let is_damaged = error
        .get_ref()
        .is_some_and(|cause| cause.is::<DamagedGzip>());
    let why = if is_damaged {
        messages::DAMAGED_GZIP.in_language(language).to_owned()
    } else {
        open::system_error(error)
    };
    let why = tr!(
        language,
        "it cannot be read to its end: {why}",
        "impossible de le lire jusqu’au bout : {why}"
    );
    Unopened { why, hint: None }
}
