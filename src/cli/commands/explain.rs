//! `xblstatus explain`: what codes mean.

use std::io::Write;

use crate::catalog;
use crate::cli::args::ExplainArgs;
use crate::cli::commands::{explain_queries, explain_scan, explain_stdin};
use crate::cli::exit_code::ExitCode;
use crate::cli::failure::Failure;
use crate::cli::messages;
use crate::cli::settings::Settings;
use crate::cli::support::open::STANDARD_INPUT;
use crate::exchange::{Headers, Request};
use crate::inspect;
use crate::inspect::{Conditions, Evidence, RequestFacts};

pub(crate) fn run(
    args: &ExplainArgs,
    settings: &Settings,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    let mut headers = Headers::default();
    for header in args
        .request_headers
        .iter()
        .filter(|header| !header.value.is_empty())
    {
        headers.push(&header.name, &header.value);
    }
    let (if_match, if_none_match) = (headers.joined("If-Match"), headers.joined("If-None-Match"));
    let unmodified_since = headers.get("If-Unmodified-Since").is_some();
    let request = args.url.as_ref().map(|url| {
        RequestFacts::of(&Request {
            method: args.method.clone(),
            url: Some(url.clone()),
            ..Request::default()
        })
    });
    let of_url = request.as_ref().and_then(RequestFacts::named);
    let evidence = Evidence {
        method: args.method.as_deref(),
        path: args.target.map(inspect::Path::of).or(of_url),
        dry_run: request.as_ref().is_some_and(|request| request.dry_run),
        request: request.as_ref(),
        conditions: Conditions::of(
            if_match.as_deref(),
            if_none_match.as_deref(),
            unmodified_since,
        ),
        unmodified_since,
        ..Evidence::default()
    };
    if !args.scan.is_empty() {
        return explain_scan::run(&args.scan, args.successes, &evidence, settings, out);
    }
    match args.codes.as_slice() {
        [] if settings.stdin_is_terminal => {
            Err(Failure::usage(settings.say(messages::NOTHING_TO_EXPLAIN))
                .hint(settings.say(messages::EXPLAIN_OR_SCAN))
                .into())
        }
        [] => explain_stdin::run(args, &evidence, settings, out),
        [only] if only == STANDARD_INPUT => explain_stdin::run(args, &evidence, settings, out),
        several if several.iter().any(|code| code == STANDARD_INPUT) => {
            let line = "xblstatus explain -";
            Err(Failure::usage(settings.say(messages::HYPHEN_STANDS_ALONE))
                .hint(messages::try_line(settings.language, line))
                .into())
        }
        words => match queries_of(words).as_slice() {
            // An error object that no table has is explained by what it holds.
            [text] if is_object(text, &evidence) => {
                explain_scan::piped(text.as_bytes(), args.successes, &evidence, settings, out)
            }
            several => explain_queries::run(several, &words.join(" "), &evidence, settings, out),
        },
    }
}

/// The queries that words of the command line make: several where each is a code, one where they make one together.
fn queries_of(words: &[String]) -> Vec<String> {
    if let [only] = words {
        let parts = only
            .split([' ', ',', ';'])
            .filter(|part| !part.is_empty() && !catalog::is_small(&part.to_lowercase()));
        let codes: Vec<String> = parts.map(str::to_owned).collect();
        let is_one = catalog::find_exact(only).is_some_and(|found| !found.entries.is_empty());
        let is_call = inspect::typed_call(only).is_some();
        let several = codes.len() > 1 && !is_one && !is_call;
        return match several && codes.iter().all(|code| catalog::is_code(code)) {
            true => codes,
            false => words.to_vec(),
        };
    }
    let is_known =
        |query: &str| catalog::find_exact(query).is_some_and(|found| !found.entries.is_empty());
    let whole = words.join(" ");
    if inspect::typed_call(&whole).is_some() {
        return vec![whole];
    }
    // What is quoted for the shell is one query already.
    let are_quoted = words.iter().any(|word| word.contains(char::is_whitespace));
    let are_codes = are_quoted || words.iter().all(|word| catalog::is_code(word));
    let are_names = || !is_known(&whole) && words.iter().all(|word| is_known(word));
    if are_codes || are_names() {
        return words.to_vec();
    }
    if catalog::status_in_sentence(&whole).is_some() {
        return vec![whole];
    }
    // Codes with a word between that means nothing: each is answered, the word is told.
    let means_nothing = catalog::find(&whole).entries.is_empty();
    match means_nothing && words.iter().any(|word| catalog::is_code(word)) {
        true => words
            .iter()
            .filter(|word| !catalog::is_small(&word.to_lowercase()))
            .cloned()
            .collect(),
        false => vec![whole],
    }
}

/// Whether a query is a text that holds an error object of which no table has the code.
fn is_object(query: &str, evidence: &Evidence<'_>) -> bool {
    query.contains('{')
        && explain_queries::explained(query, evidence)
            .matches
            .is_empty()
        && explain_scan::holds_code(query)
}
