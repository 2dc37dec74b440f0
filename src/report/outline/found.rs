//! The codes of an input: a table of them, then each explained.

use super::{Line, Outline, Part, Piece, explanation};
use crate::catalog::Text;
use crate::report::found::{ReadCode, ScannedCode};
use crate::report::style::Role;
use crate::report::voice::Voice;
use crate::report::wording::{self, column};
use crate::scan::Tallied;

/// A code of an input that holds nothing else: its explanation, and how often it stands there if more than once.
pub(crate) fn read_code(code: &ReadCode, voice: &mut Voice<'_>) -> Vec<Outline> {
    let mut outlines = explanation(&code.explanation, voice);
    if let Some(first) = outlines.first_mut()
        && code.count > 1
    {
        let seen = wording::seen(voice.language(), code.count, code.line);
        first.under.push(Line::wrap(seen).role(Role::Note));
    }
    outlines
}

/// The codes of free texts: a table of all that are known, errors in full, successes in a line each, and what no
/// table knows.
pub(crate) fn scanned_codes(
    codes: &[ScannedCode<'_>],
    inputs: usize,
    voice: &mut Voice<'_>,
) -> Vec<Outline> {
    let (known, unknown): (Vec<&ScannedCode<'_>>, Vec<&ScannedCode<'_>>) =
        codes.iter().partition(|code| code.tallied.code.is_known());
    let (successes, errors): (Vec<&ScannedCode<'_>>, Vec<&ScannedCode<'_>>) = known
        .iter()
        .partition(|code| code.tallied.code.is_success());
    let explained: Vec<Vec<Outline>> = errors.iter().map(|code| error(code, voice)).collect();
    let several = inputs > 1;
    let mut outlines = Vec::new();
    if !known.is_empty() {
        outlines.push(summary(&known, several, voice));
    }
    outlines.extend(explained.into_iter().flatten());
    if !successes.is_empty() {
        outlines.push(meanings(&successes, voice));
    }
    if !unknown.is_empty() {
        outlines.push(not_known(&unknown, several, voice));
    }
    outlines
}

/// A code explained, with the spellings that do not follow from its number.
fn error(code: &ScannedCode<'_>, voice: &mut Voice<'_>) -> Vec<Outline> {
    let mut outlines = explanation(&code.explanation, voice);
    let Tallied {
        code, spellings, ..
    } = code.tallied;
    let plain = code.query();
    if let Some(first) = outlines.first_mut()
        && spellings.iter().any(|one| *one != plain)
    {
        let spellings: Vec<String> = spellings.iter().map(|one| voice.name(one)).collect();
        let spelt = wording::spelt(voice.language(), &spellings);
        first.under.push(Line::wrap(spelt).role(Role::Note));
    }
    outlines
}

/// A row for each code: what it is, how often and where first.
fn summary(codes: &[&ScannedCode<'_>], several: bool, voice: &mut Voice<'_>) -> Outline {
    let occurrences = codes.iter().map(|code| code.tallied.count).sum();
    let title = wording::codes_found(voice.language(), codes.len(), occurrences);
    let rows = codes
        .iter()
        .map(|code| {
            let mut row = place(code, several, voice);
            row.insert(0, name(code, voice));
            row
        })
        .collect();
    let head = [column::CODE, column::COUNT, column::FIRST];
    titled(title, head, rows, voice)
}

/// A row for each success: what it is and what it means.
fn meanings(codes: &[&ScannedCode<'_>], voice: &mut Voice<'_>) -> Outline {
    let rows = codes
        .iter()
        .map(|code| {
            let meaning = meaning(code).map(|text| voice.say(text));
            vec![
                name(code, voice),
                Piece::new(Role::Plain, meaning.unwrap_or_default()),
            ]
        })
        .collect();
    let title = voice.pick(wording::SUCCESSES).to_owned();
    titled(title, [column::CODE, column::MEANING], rows, voice)
}

/// A row for each code that no table knows.
fn not_known(codes: &[&ScannedCode<'_>], several: bool, voice: &mut Voice<'_>) -> Outline {
    let rows = codes
        .iter()
        .map(|code| {
            let mut row = place(code, several, voice);
            row.insert(0, Piece::new(Role::Value, code.tallied.code.query()));
            row
        })
        .collect();
    let title = voice.pick(wording::NOT_KNOWN).to_owned();
    let head = [column::CODE, column::COUNT, column::FIRST];
    titled(title, head, rows, voice)
}

fn titled<const COLUMNS: usize>(
    title: String,
    head: [Text; COLUMNS],
    rows: Vec<Vec<Piece>>,
    voice: &Voice<'_>,
) -> Outline {
    let head = head.map(|column| voice.pick(column)).to_vec();
    Outline {
        title: vec![Piece::new(Role::Heading, title)],
        under: Vec::new(),
        groups: vec![vec![Part::Table { head, rows }]],
    }
}

/// How often a code stands in the texts, and where first.
fn place(code: &ScannedCode<'_>, several: bool, voice: &mut Voice<'_>) -> Vec<Piece> {
    let Tallied { count, line, .. } = code.tallied;
    let language = voice.language();
    let line = match several {
        // As grep says it.
        true => format!("{}:{line}", voice.name(code.file)),
        false => wording::line(language, *line),
    };
    vec![
        Piece::new(Role::Plain, wording::times(language, *count)),
        Piece::new(Role::Plain, line),
    ]
}

/// What a code is called: as in the title of its explanation.
fn name(code: &ScannedCode<'_>, voice: &mut Voice<'_>) -> Piece {
    let outlines = explanation(&code.explanation, voice);
    let title = outlines.into_iter().next().map(|outline| outline.title);
    title
        .and_then(|pieces| pieces.into_iter().next())
        .unwrap_or_else(|| Piece::new(Role::Value, code.tallied.code.query()))
}

/// What the most specific row says.
fn meaning(code: &ScannedCode<'_>) -> Option<Text> {
    code.explanation.matches.first()?.entry.meaning()
}
