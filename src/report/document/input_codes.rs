//! The codes of an input: a table of them, then each explained.

use crate::catalog::Text;
use crate::report::document::explain::explanation;
use crate::report::document::{Block, Document, Line, Span};
use crate::report::formatter::Formatter;
use crate::report::input_codes::{ReadCode, ScannedCode};
use crate::report::style::Ink;
use crate::report::text;
use crate::report::text::column;
use crate::scan::Tallied;

/// A code of an input that holds nothing else: its explanation, and how often it stands there if more than once.
pub(crate) fn read_code(code: &ReadCode, f: &mut Formatter<'_>) -> Vec<Document> {
    let mut documents = explanation(&code.explanation, f);
    if let Some(first) = documents.first_mut()
        && code.count > 1
    {
        let seen = text::seen(f.language(), code.count, code.line);
        first.under.push(Line::wrap(seen).ink(Ink::Note));
    }
    documents
}

/// The codes of free texts: a table of all that are known, errors in full, successes in a line each, and what no
/// table knows.
pub(crate) fn scanned_codes(
    codes: &[ScannedCode<'_>],
    inputs: usize,
    f: &mut Formatter<'_>,
) -> Vec<Document> {
    let (known, unknown): (Vec<&ScannedCode<'_>>, Vec<&ScannedCode<'_>>) =
        codes.iter().partition(|code| code.tallied.code.is_known());
    let (successes, errors): (Vec<&ScannedCode<'_>>, Vec<&ScannedCode<'_>>) = known
        .iter()
        .partition(|code| code.tallied.code.is_success());
    let explained: Vec<Vec<Document>> = errors.iter().map(|code| error(code, f)).collect();
    let several = inputs > 1;
    let mut documents = Vec::new();
    if !known.is_empty() {
        documents.push(summary(&known, several, f));
    }
    documents.extend(explained.into_iter().flatten());
    if !successes.is_empty() {
        documents.push(meanings(&successes, f));
    }
    if !unknown.is_empty() {
        documents.push(not_known(&unknown, several, f));
    }
    documents
}

/// A code explained, with the spellings that do not follow from its number.
fn error(code: &ScannedCode<'_>, f: &mut Formatter<'_>) -> Vec<Document> {
    let mut documents = explanation(&code.explanation, f);
    let Tallied {
        code, spellings, ..
    } = code.tallied;
    let plain = code.query();
    if let Some(first) = documents.first_mut()
        && spellings.iter().any(|one| *one != plain)
    {
        let spellings: Vec<String> = spellings.iter().map(|one| f.inline(one)).collect();
        let spelt = text::spelt(f.language(), &spellings);
        first.under.push(Line::wrap(spelt).ink(Ink::Note));
    }
    documents
}

/// A row for each code: what it is, how often and where first.
fn summary(codes: &[&ScannedCode<'_>], several: bool, f: &mut Formatter<'_>) -> Document {
    let occurrences = codes.iter().map(|code| code.tallied.count).sum();
    let title = text::codes_found(f.language(), codes.len(), occurrences);
    places(title, codes, several, name, f)
}

/// A row for each success: what it is and what it means.
fn meanings(codes: &[&ScannedCode<'_>], f: &mut Formatter<'_>) -> Document {
    let rows = codes
        .iter()
        .map(|code| {
            let meaning = meaning(code).map(|text| f.text(text));
            vec![name(code, f), Span::plain(meaning.unwrap_or_default())]
        })
        .collect();
    let title = f.plain(text::SUCCESSES).to_owned();
    titled(title, &[column::CODE, column::MEANING], rows, f)
}

/// A row for each code that no table knows.
fn not_known(codes: &[&ScannedCode<'_>], several: bool, f: &mut Formatter<'_>) -> Document {
    let title = f.plain(text::NOT_KNOWN).to_owned();
    let query =
        |code: &ScannedCode<'_>, _: &mut Formatter<'_>| Span::value(code.tallied.code.query());
    places(title, codes, several, query, f)
}

/// Codes by their names, how often each stands in the texts, and where first.
fn places(
    title: String,
    codes: &[&ScannedCode<'_>],
    several: bool,
    name: impl Fn(&ScannedCode<'_>, &mut Formatter<'_>) -> Span,
    f: &mut Formatter<'_>,
) -> Document {
    let language = f.language();
    let row = |code: &&ScannedCode<'_>| {
        let Tallied { count, line, .. } = code.tallied;
        let line = match several {
            // As grep says it.
            true => format!("{}:{line}", f.inline(code.file)),
            false => text::line(language, *line),
        };
        let times = text::times(language, *count);
        vec![name(code, f), Span::plain(times), Span::plain(line)]
    };
    let rows = codes.iter().map(row).collect();
    let head = &[column::CODE, column::COUNT, column::FIRST];
    titled(title, head, rows, f)
}

fn titled(title: String, head: &[Text], rows: Vec<Vec<Span>>, f: &Formatter<'_>) -> Document {
    Document::titled(title, vec![vec![Block::table(head, rows, f)]])
}

/// What a code is called: as in the title of its explanation.
fn name(code: &ScannedCode<'_>, f: &mut Formatter<'_>) -> Span {
    let documents = explanation(&code.explanation, f);
    let title = documents.into_iter().next().map(|document| document.title);
    title
        .and_then(|spans| spans.into_iter().next())
        .unwrap_or_else(|| Span::value(code.tallied.code.query()))
}

/// What the most specific row says.
fn meaning(code: &ScannedCode<'_>) -> Option<Text> {
    code.explanation.matches.first()?.entry.meaning()
}
