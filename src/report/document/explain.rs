//! Rows of the catalog, explained.

use crate::catalog;
use crate::catalog::{Class, Entry, QueryKind, Status};
use crate::inspect::{Candidate, Explained, Explanation, Level, Verdict};
use crate::report::document::{Block, Document, Line, Span, code, meaning};
use crate::report::formatter::Formatter;
use crate::report::status_text;
use crate::report::style::Ink;
use crate::report::text;
use crate::report::text::{column, label};

/// More matches than this of a search are listed, not explained.
const EXPLAINED: usize = 3;

/// Everything that one query brought, one document for each thing.
pub(crate) fn explanation(explanation: &Explanation, f: &mut Formatter<'_>) -> Vec<Document> {
    let matches = &explanation.matches;
    if explanation.kind != QueryKind::Code && matches.len() > EXPLAINED {
        return vec![overview(explanation, f)];
    }
    let mut documents: Vec<Document> = Vec::new();
    for explained in matches {
        if let (true, Some(meaning), Some(general)) = (
            explained.conditional,
            explained.entry.meaning(),
            documents.last_mut(),
        ) {
            let condition = text::if_mpsd_answered(f.language(), &f.text(meaning));
            let after = general.groups.len().min(1);
            general.groups.insert(after, vec![Block::text(condition)]);
            continue;
        }
        documents.push(match explained.entry {
            Entry::Status(row) => status(row, explained, explanation.authority_assumed, f),
            Entry::Unassigned(code) => unassigned(code, f),
            entry => code::document(entry, f),
        });
    }
    if let (Some(first), Some(other)) = (documents.first_mut(), explanation.phrase_of) {
        let phrase = text::phrase_of(f.language(), other.code, &f.text(other.phrase));
        first.groups.insert(0, vec![Block::text(phrase)]);
        return documents;
    }
    if let (Some(first), [only]) = (documents.first_mut(), matches.as_slice())
        && let Some(signed) = catalog::sign_left_out(&explanation.query, only.entry)
    {
        let read = text::without_its_sign(f.language(), signed);
        first.groups.insert(0, vec![Block::text(read)]);
    }
    let suggestions = &explanation.suggestions;
    if let Some(last) = documents.last_mut().filter(|_| !suggestions.is_empty()) {
        let nearest = [Line::wrap(f.escape(&suggestions.join(", ")))];
        let nearest = Block::labelled(f.plain(label::NEAREST), nearest);
        last.groups.push(Vec::from_iter(nearest));
    }
    documents
}

/// Matches of a search that are listed. More are counted.
const LISTED: usize = 10;

/// The matches, those behind that mean what one before them does.
fn told_once(matches: &[Explained]) -> Vec<&Explained> {
    let is_repeated = |(index, one): &(usize, &Explained)| {
        let meaning = one.entry.meaning();
        let mut before = matches.iter().take(*index);
        meaning.is_some() && before.any(|earlier| earlier.entry.meaning() == meaning)
    };
    let (repeated, new): (Vec<_>, Vec<_>) = matches.iter().enumerate().partition(is_repeated);
    new.into_iter()
        .chain(repeated)
        .map(|(_, one)| one)
        .collect()
}

/// A line for each of the first matches.
fn overview(explanation: &Explanation, f: &mut Formatter<'_>) -> Document {
    let found = explanation.matches.len();
    let listed = match explanation.kind {
        QueryKind::Words => found.min(LISTED),
        // A class is asked for as a whole.
        _ => found,
    };
    let matches = match explanation.kind {
        QueryKind::Words => told_once(&explanation.matches),
        _ => explanation.matches.iter().collect(),
    };
    let matches = matches.into_iter().take(listed);
    let rows = matches.map(|explained| match explained.entry {
        Entry::Status(row) => vec![
            meaning::status(row.code, Class::of(row.code), Some(row), f),
            Span::note(text::row_source_name(f.language(), row)),
            Span::plain(f.text(row.meaning)),
        ],
        entry => code::row(entry, f),
    });
    let columns = &[column::NAME, label::SOURCE, column::MEANING];
    let table = Block::table(columns, rows, f);
    let query = f.quoted(&explanation.query);
    let title = text::matches(f.language(), &query, found);
    let more = (found > listed).then(|| text::more_matches(f.language(), found - listed));
    let more = more.map(Block::text);
    let hint = text::explain_one(f.language(), &f.code("xblstatus explain CODE"));
    Document::titled(
        title,
        vec![
            vec![table],
            more.into_iter().chain([Block::text(hint)]).collect(),
        ],
    )
}

fn status(
    row: &'static Status,
    explained: &Explained,
    assumed: bool,
    f: &mut Formatter<'_>,
) -> Document {
    let class = Class::of(row.code);
    let title = vec![
        meaning::status(row.code, class, Some(row), f),
        Span::plain(f.plain(text::class(class))),
        Span::note(text::row_source_name(f.language(), row)),
    ];
    let not_covered = (!explained.covered).then(|| Block::text(f.plain(text::NOT_COVERED)));
    let meaning = match explained.sharper {
        Some(sharper) => vec![Block::text(f.text(sharper))],
        None => general_meaning(row, f),
    };
    let mut groups = vec![meaning, Vec::from_iter(not_covered)];
    let (left, ruled_out): (Vec<&Candidate>, Vec<&Candidate>) = explained
        .situations
        .iter()
        .partition(|weighed| weighed.verdict != Verdict::RuledOut);
    for weighed in left {
        groups.push(vec![situation(weighed, explained.narrowed, f)]);
    }
    let line = |weighed| Block::Line(meaning::ruled_out_line(weighed, f));
    groups.push(ruled_out.into_iter().map(line).collect());
    let xsapi = explained.xsapi.map(|text| f.text(text));
    groups.push(Vec::from_iter(code::of_xsapi(xsapi)));
    let assumed = assumed.then(|| Line::wrap(f.plain(text::AUTHORITY_ASSUMED)));
    let assumed = Block::labelled(f.plain(text::level(Level::Info)), assumed);
    groups.push(Vec::from_iter(assumed));
    let limits = explained.limits.iter();
    let limits: Vec<Line> = limits
        .map(|limit| Line::wrap(text::documented_limit(f.language(), limit)))
        .collect();
    let limits = Block::labelled(f.plain(text::level(Level::Info)), limits);
    groups.push(Vec::from_iter(limits));
    groups.push(sources(row, explained, f));
    Document::new(title, names(row.code, f), groups)
}

/// A status that no source defines.
fn unassigned(number: u16, f: &mut Formatter<'_>) -> Document {
    let class = Class::of(number);
    let title = vec![
        meaning::status(number, class, None, f),
        Span::plain(f.plain(text::class(class))),
    ];
    let said = status_text::unassigned(number, f).into_iter();
    let docs = Line::keep(f.link(catalog::IANA_DOCUMENTATION));
    let docs = Block::labelled(f.plain(label::DOCS), [docs]);
    let groups = vec![said.map(Block::text).collect(), Vec::from_iter(docs)];
    Document::new(title, names(number, f), groups)
}

/// The HRESULT and its names.
fn names(status: u16, f: &Formatter<'_>) -> Vec<Line> {
    let line = |value| code::numbers(value, catalog::hresult_symbols(status), f);
    catalog::hresult(status).map(line).into_iter().collect()
}

/// The meaning of the row, unless its only situation says the same.
fn general_meaning(row: &Status, f: &Formatter<'_>) -> Vec<Block> {
    let repeated = matches!(row.situations, [only] if only.meaning == row.meaning);
    let said = status_text::row(row, f).into_iter();
    said.skip(usize::from(repeated)).map(Block::text).collect()
}

fn situation(weighed: &Candidate, narrowed: bool, f: &mut Formatter<'_>) -> Block {
    let situation = weighed.situation;
    let documented = text::documented(f.language(), situation.content_type, situation.body);
    let mut head = vec![Span::value(f.text(situation.when)), Span::note(documented)];
    let mut lines = vec![Line::wrap(f.text(weighed.meaning))];
    if narrowed {
        let verdict = Span::new(Ink::Label, f.plain(text::verdict(weighed.verdict)));
        head.insert(0, verdict);
        let why = text::why(weighed, f);
        lines.push(Line::wrap(text::sentence(&why)));
    }
    let id = f.escape(situation.id);
    let id = text::situation_name(f.language(), &id, None, situation.inferred);
    lines.push(Line::keep(id).ink(Ink::Note));
    Block::Entry { head, lines }
}

fn sources(row: &Status, explained: &Explained, f: &mut Formatter<'_>) -> Vec<Block> {
    let advice = text::step_of(explained, f);
    let source = text::source(
        f.language(),
        row.authority,
        row.reference.map(|one| one.name),
    );
    let ours = advice.is_some();
    code::sources(advice, source, ours, explained.documentation(row), f)
}
