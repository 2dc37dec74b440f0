//! Answers queries: what is asked for on the command line, or piped in as a single line.

use std::io::Write;
use std::path::Path;

use crate::catalog;
use crate::catalog::QueryKind;
use crate::cli::exit_code::ExitCode;
use crate::cli::failure::Failure;
use crate::cli::settings::Settings;
use crate::cli::support::hint;
use crate::inspect;
use crate::inspect::{Evidence, Explained, Explanation};
use crate::report::Explainer;
use crate::scan;
use crate::scan::Tally;

/// Explains what is asked for. `typed` is all that was, of which each query is a part: what nothing is known of may be a
/// secret by what stands before it.
pub(crate) fn run(
    queries: &[String],
    typed: &str,
    evidence: &Evidence<'_>,
    settings: &Settings,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    let mut parts = Explainer::new(&settings.render_options());
    let mut at = 0;
    let mut explanations = Vec::with_capacity(queries.len());
    for query in queries {
        let mut explanation = explained(query, evidence);
        let found = typed.get(at..).and_then(|rest| rest.find(query.as_str()));
        if let Some(found) = found {
            let part = at + found..at + found + query.len();
            at = part.end;
            if explanation.matches.is_empty() && queries.len() > 1 {
                explanation.query = parts.printable_part(typed, part);
            }
        }
        explanations.push(explanation);
    }
    let mut explainer = Explainer::new(&settings.render_options());
    explainer.explanations(out, &explanations)?;
    Ok(explanations
        .iter()
        .map(|explanation| answered(explanation, &mut explainer, settings))
        .collect())
}

/// What a query brought: what it names; else the codes that stand in it, as in a line of a log; else what its words
/// find.
pub(crate) fn explained(query: &str, evidence: &Evidence<'_>) -> Explanation {
    let named = inspect::explain(query, evidence);
    // What looks like a code and is in no table may be a word of a log.
    let is_known = !named.matches.is_empty() || named.miss.is_some();
    if named.kind != QueryKind::Words && is_known {
        return named;
    }
    let mut tally = Tally::default();
    // Reading from memory does not fail.
    let _ = scan::scan(query.as_bytes(), |found| tally.add(found, 0));
    let matches: Vec<Explained> = tally
        .codes()
        .into_iter()
        // What stands beside a status and says why answers for it.
        .filter(|tallied| !tallied.is_explained())
        .flat_map(|tallied| scan::meaning::explanation(tallied, evidence).matches)
        .collect();
    match matches.is_empty() {
        true if named.matches.is_empty() => match catalog::status_in_sentence(query) {
            Some(status) => Explanation {
                query: named.query,
                ..inspect::explain(status, evidence)
            },
            None => named,
        },
        true => named,
        false => Explanation {
            kind: QueryKind::Code,
            matches,
            suggestions: Vec::new(),
            ..named
        },
    }
}

/// A query that found nothing is told on standard error, with what was perhaps meant.
fn answered(explanation: &Explanation, explainer: &mut Explainer, settings: &Settings) -> ExitCode {
    if !explanation.matches.is_empty() {
        return ExitCode::Success;
    }
    let query = &explanation.query;
    let (text, nearest) = explainer.no_match(explanation);
    let hint = match hint::looks_like_path(query) || Path::new(query).is_file() {
        true => Some(hint::to_inspect(query, settings.language)),
        false => nearest,
    };
    let mut failure = Failure::new(text);
    failure.hint = hint;
    failure.report(settings)
}
