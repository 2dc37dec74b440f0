//! The codes of an input: a table of them, then each explained.

use crate::catalog::{Authority, Entry};
use crate::inspect::{Advice, BodyKind, Explained, Finding, Inspection, Verdict};
use crate::redact::of_host;
use crate::report::code_text::CodeText;
use crate::report::document::explain::explanation;
use crate::report::document::inspection::failure;
use crate::report::document::parts::note;
use crate::report::document::sources::{documentation, sources};
use crate::report::document::{Block, Document, Line, Span, body, code, meaning};
use crate::report::formatter::Formatter;
use crate::report::input_codes::{ReadCode, ScannedCode};
use crate::report::status_text;
use crate::report::style::Ink;
use crate::report::text;
use crate::report::text::{column, label};
use crate::scan::{Code, Tallied};

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

/// The codes of free texts: a table of them, those that are known in full, and successes in a line each. A status that
/// something beside it always explains is told with that.
pub(crate) fn scanned_codes(
    codes: &[ScannedCode<'_>],
    inputs: usize,
    f: &mut Formatter<'_>,
) -> Vec<Document> {
    let (successes, errors): (Vec<&ScannedCode<'_>>, Vec<&ScannedCode<'_>>) = codes
        .iter()
        .filter(|code| !code.tallied.is_explained())
        .partition(|code| code.tallied.code.is_success());
    let explained: Vec<Vec<Document>> = errors
        .iter()
        .filter(|code| code.tallied.code.is_known())
        .map(|code| error(code, codes, f))
        .collect();
    let several = inputs > 1;
    let mut documents = Vec::new();
    if !errors.is_empty() {
        documents.push(summary(&errors, several, f));
    }
    documents.extend(explained.into_iter().flatten());
    if !successes.is_empty() {
        let title = f.plain(text::SUCCESSES).to_owned();
        documents.push(table(title, &successes, several, f));
    }
    documents
}

/// A code explained, with the spellings that do not follow from its number and the statuses that it explains.
fn error(code: &ScannedCode<'_>, all: &[ScannedCode<'_>], f: &mut Formatter<'_>) -> Vec<Document> {
    let mut documents = match code.answer() {
        Some(inspection) => {
            let title = vec![
                named(code, inspection, f),
                Span::plain(text::code_kind(f.language(), code.tallied)),
            ];
            let mut document = failure(inspection, f);
            document.title = title;
            let limits = limits(inspection, f);
            document
                .groups
                .extend((!limits.is_empty()).then_some(limits));
            document.groups.push(vouched(code, inspection, f));
            vec![document]
        }
        None => explanation(&code.explanation, f),
    };
    let Some(first) = documents.first_mut() else {
        return documents;
    };
    let whose = whose(code.tallied, f);
    first
        .under
        .extend(whose.map(|whose| Line::wrap(whose).ink(Ink::Note)));
    if let (Code::Status(_), Some(inspection)) = (&code.tallied.code, &code.tallied.inspection)
        && code.answer().is_none()
        && let Some(says) = inspection.body.says.as_deref()
    {
        first.under.extend(body::says(says, f));
    }
    if let Some(wait) = code.wait().filter(|_| code.answer().is_none()) {
        let wait = text::advice(wait, f).in_one();
        let wait = Block::labelled(f.plain(label::NEXT), [Line::wrap(wait)]);
        // Before who says so and where to read on.
        if let Some(last) = first.groups.last_mut() {
            last.splice(0..0, wait);
        }
    }
    if let (Code::Value(_), Some(inspection)) = (&code.tallied.code, &code.tallied.inspection)
        && let Some(url) = inspection
            .body
            .error
            .as_ref()
            .and_then(|error| error.redirect.clone())
    {
        let page = text::advice(&Advice::OpenRedirect { url }, f).in_one();
        first.groups.push(vec![Block::text(page)]);
    }
    if let Some((title, note)) = untold(code, f) {
        first.title = title;
        first
            .under
            .extend(note.map(|note| Line::wrap(note).ink(Ink::Note)));
    }
    if !says_no_more(code.tallied) {
        let spellings = code.tallied.spellings.iter();
        let spellings: Vec<String> = spellings.map(|one| f.inline(one)).collect();
        let spelt = text::spelt(f.language(), &spellings);
        first.under.push(Line::wrap(spelt).ink(Ink::Note));
    }
    let is_limit = matches!(
        &code.tallied.code,
        Code::Object {
            kind: BodyKind::RateLimit,
            ..
        }
    );
    let statuses: Vec<u16> = all
        .iter()
        .filter(|other| other.tallied.causes.contains(&code.tallied.code))
        .filter_map(|other| match other.tallied.code {
            Code::Status(status) => Some(status),
            _ => None,
        })
        // The title of a reached limit has it.
        .filter(|status| !(*status == 429 && is_limit))
        .collect();
    if !statuses.is_empty() {
        let also = text::also_here(f.language(), &statuses);
        first.under.push(Line::wrap(also).ink(Ink::Note));
    }
    documents
}

/// Who was called and answered with a status, as far as that is told.
fn whose(tallied: &Tallied, f: &mut Formatter<'_>) -> Option<String> {
    let is_answer = matches!(tallied.code, Code::Status(_) | Code::NotFoundOrGone);
    let place = &tallied.place;
    let whose = match (&place.host, place.authority) {
        (Some(host), _) => f.inline(of_host(host)),
        (None, Some(Authority::Gateway | Authority::Http) | None) => return None,
        (None, Some(authority)) => text::source_name(f.language(), authority).to_owned(),
    };
    is_answer.then(|| text::whose_call(f.language(), &whose))
}

/// The title of what no status was told of, and what more is to be said of that.
fn untold(code: &ScannedCode<'_>, f: &mut Formatter<'_>) -> Option<(Vec<Span>, Option<String>)> {
    let note = match code.tallied.code {
        Code::NoAnswer => None,
        Code::NotFoundOrGone => Some(f.text(text::NOT_TOLD_WHICH)),
        _ => return None,
    };
    let kind = text::code_kind(f.language(), code.tallied);
    Some((vec![Span::value(called(code, f)), Span::plain(kind)], note))
}

/// The limits that are documented for what was called, where the answer does not say which was reached.
fn limits(inspection: &Inspection, f: &mut Formatter<'_>) -> Vec<Block> {
    let findings = inspection.findings.iter();
    let limits = findings.filter(|one| matches!(one, Finding::LimitDocumented(_)));
    limits.map(|limit| note(limit, f)).collect()
}

/// Who says what is said of an object or a message, and where to read on: of the row that has it, else of its kind.
fn vouched(code: &ScannedCode<'_>, inspection: &Inspection, f: &Formatter<'_>) -> Vec<Block> {
    let is_status = matches!(code.tallied.code, Code::Status(_));
    let row = code.explanation.matches.first();
    if let Some(row) = row.filter(|row| !is_status || matches!(row.entry, Entry::Gateway(_))) {
        let said = CodeText::of(row.entry, f);
        let source = said.source.map(|source| f.escape(&source));
        let address = said.documentation.or_else(|| documentation(inspection));
        return code::sources(None, source, said.ours, address.as_deref(), f);
    }
    let address = documentation(inspection).map(|address| Line::keep(f.link(&address)));
    // A situation that applies names its source where the evidence for it stands.
    let mut source = sources(inspection, f);
    if let (true, Some(meaning)) = (source.is_empty(), &inspection.meaning) {
        source.extend(meaning::source(meaning, inspection, f).map(Line::wrap));
    }
    let blocks = [
        Block::labelled(f.plain(label::SOURCE), source),
        Block::labelled(f.plain(label::DOCS), address),
    ];
    blocks.into_iter().flatten().collect()
}

/// Whether the spellings of a code are those that stand above it anyway.
fn says_no_more(tallied: &Tallied) -> bool {
    let shown = match tallied.code {
        Code::Value(value) => vec![
            text::value(value),
            value.to_string(),
            value.cast_signed().to_string(),
        ],
        // It is called as it is spelt.
        Code::NoAnswer | Code::NotFoundOrGone => {
            tallied.spellings.iter().take(1).cloned().collect()
        }
        // It is known by a sentence.
        Code::Gateway(_) => return true,
        _ => vec![tallied.code.query()],
    };
    tallied.spellings.iter().all(|one| shown.contains(one))
}

/// A row for each code: what it is, whose, how often, where first, and what it means.
fn summary(codes: &[&ScannedCode<'_>], several: bool, f: &mut Formatter<'_>) -> Document {
    let occurrences = codes.iter().map(|code| code.tallied.count).sum();
    let title = text::codes_found(f.language(), codes.len(), occurrences);
    table(title, codes, several, f)
}

fn table(
    title: String,
    codes: &[&ScannedCode<'_>],
    several: bool,
    f: &mut Formatter<'_>,
) -> Document {
    let language = f.language();
    let kind = |code: &&ScannedCode<'_>| text::code_kind(language, code.tallied);
    let kinds: Vec<String> = codes.iter().map(kind).collect();
    let is_alike = |(code, kind): (&&ScannedCode<'_>, &String)| {
        let each = codes.iter().zip(&kinds);
        let same =
            each.filter(|(other, its)| other.tallied.code == code.tallied.code && *its == kind);
        same.count() > 1
    };
    let alike: Vec<bool> = codes.iter().zip(&kinds).map(is_alike).collect();
    let each = codes.iter().zip(kinds).zip(alike);
    let rows: Vec<Vec<Span>> = each
        .map(|((code, kind), is_alike)| row(code, kind, is_alike, several, f))
        .collect();
    let head = &[
        column::CODE,
        column::KIND,
        column::COUNT,
        column::FIRST,
        column::MEANING,
    ];
    Document::titled(title, vec![vec![Block::table(head, rows, f)]])
}

/// A row. Of what is alike but for the host, that is named.
fn row(
    code: &ScannedCode<'_>,
    kind: String,
    is_alike: bool,
    several: bool,
    f: &mut Formatter<'_>,
) -> Vec<Span> {
    let language = f.language();
    let Tallied { count, line, .. } = code.tallied;
    let host = code.tallied.place.host.as_deref().filter(|_| is_alike);
    let kind = match host {
        Some(host) => f.inline(of_host(host)),
        None => kind,
    };
    let place = match several {
        // As grep says it.
        true => format!("{}:{line}", f.inline(code.file)),
        false => text::line(language, *line),
    };
    vec![
        Span::value(called(code, f)),
        Span::plain(kind),
        Span::plain(text::so_often(language, *count)),
        Span::plain(place),
        Span::plain(told(code, f)),
    ]
}

/// What a code is called above what its answer says: a status by its phrase, too.
fn named(code: &ScannedCode<'_>, answer: &Inspection, f: &mut Formatter<'_>) -> Span {
    match (&code.tallied.code, &answer.meaning) {
        (Code::Status(_), Some(status)) => {
            meaning::status(status.code, status.class, status.status, f)
        }
        _ => Span::value(called(code, f)),
    }
}

/// What a code is called in a table: an XErr as it is spelt, anything else by its number or word.
fn called(code: &ScannedCode<'_>, f: &mut Formatter<'_>) -> String {
    let Tallied {
        code: told,
        spellings,
        ..
    } = code.tallied;
    match (told, spellings.first()) {
        (Code::NoAnswer | Code::NotFoundOrGone, Some(spelt)) => f.inline(spelt),
        (Code::Gateway(_), _) => {
            let row = code.explanation.matches.first().map(|row| row.entry);
            let label = row.and_then(|row| CodeText::of(row, f).name);
            f.escape(label.unwrap_or(&told.query()))
        }
        (Code::Value(_), Some(spelt)) if spelt.starts_with(|c: char| c.is_ascii_digit()) => {
            f.inline(spelt)
        }
        _ => f.inline(&told.query()),
    }
}

/// What a code means, in one sentence: its row, else what the object says.
fn told(code: &ScannedCode<'_>, f: &mut Formatter<'_>) -> String {
    let body = code.tallied.inspection.as_ref().map(|one| &one.body);
    if let Some(limit) = body.and_then(|body| body.rate_limit.as_ref()) {
        return text::rate_limit(f.language(), limit);
    }
    let of_answer = code.answer().and_then(|answer| answer.meaning.as_ref());
    if let (Code::Status(_), Some(meaning)) = (&code.tallied.code, of_answer) {
        return status_text::meaning(meaning, f)
            .into_iter()
            .next()
            .unwrap_or_default();
    }
    let row = code.explanation.matches.first();
    let applying = |row: &Explained| {
        let mut situations = row.situations.iter();
        let one = situations.find(|one| one.verdict == Verdict::Applies)?;
        Some(one.meaning)
    };
    let meaning = |row: &Explained| row.sharper.or(applying(row)).or(row.entry.meaning());
    if let Some(meaning) = row.and_then(meaning) {
        return first_sentence(&f.text(meaning));
    }
    let says = body.and_then(|body| body.says.as_deref());
    if let Some(line) = says.and_then(|says| says.lines().next()) {
        return f.inline(line);
    }
    // Of some a name is all that is known.
    let name = row.and_then(|row| CodeText::of(row.entry, f).name);
    name.map(|name| f.escape(name)).unwrap_or_default()
}

fn first_sentence(text: &str) -> String {
    match text.split_once(". ") {
        Some((first, _)) => format!("{first}."),
        None => text.to_owned(),
    }
}
