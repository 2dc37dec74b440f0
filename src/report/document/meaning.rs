//! What the status means and why: the title, the answer, the situations and the evidence.

use crate::catalog::{Class, Status};
use crate::inspect::{
    Advice, Candidate, Finding, Inspection, Missing, Reason, StatusMeaning, Verdict,
};
use crate::redact::of_protocol;
use crate::report::document::{Block, Line, Span};
use crate::report::formatter::Formatter;
use crate::report::status_text;
use crate::report::style::Ink;
use crate::report::text;
use crate::report::text::{column, label};

/// As many situations that are ruled out are named one by one.
const FEW: usize = 2;

/// The first line: the status and its class, or what there is instead.
pub(crate) fn title(inspection: &Inspection, f: &mut Formatter<'_>) -> Vec<Span> {
    let Some(meaning) = &inspection.meaning else {
        let title = text::body_title(f.language(), inspection.body.kind);
        return vec![Span::new(Ink::Heading, title)];
    };
    let version = inspection.exchange.response.version.as_deref();
    let mut spans = vec![
        status(meaning.code, meaning.class, meaning.status, f),
        Span::plain(f.plain(text::class(meaning.class))),
    ];
    spans.extend(version.map(|version| Span::note(f.inline(of_protocol(version)))));
    spans
}

/// A status and its phrase.
pub(crate) fn status(code: u16, class: Class, row: Option<&Status>, f: &Formatter<'_>) -> Span {
    let text = match row {
        Some(row) => format!("{code} {}", f.text(row.phrase)),
        None => text::unassigned(f.language(), code, class),
    };
    Span::new(Ink::Status(class), text)
}

/// What the status means, in one or two sentences.
pub(crate) fn answer(
    meaning: &StatusMeaning,
    inspection: &Inspection,
    f: &mut Formatter<'_>,
) -> Vec<Block> {
    let mut lines = status_text::meaning(meaning, f);
    if let Some(reason) = &inspection.exchange.response.reason
        && meaning.applying().is_none()
        && meaning.status.is_none()
    {
        lines.push(text::called(f.language(), &f.quoted(reason)));
    }
    if inspection.findings.contains(&Finding::NotCovered) {
        lines.push(f.plain(text::NOT_COVERED).to_owned());
    }
    lines.into_iter().map(Block::text).collect()
}

/// Whether the report has to leave open which situation it is.
pub(crate) fn is_open(meaning: &StatusMeaning) -> bool {
    meaning.applying().is_none() && meaning.left().next().is_some()
}

/// The situations that are left when none is known to apply, and what would tell.
pub(crate) fn open_situations(
    meaning: &StatusMeaning,
    has_message: bool,
    f: &Formatter<'_>,
) -> Vec<Vec<Block>> {
    let left: Vec<&Candidate> = meaning.left().collect();
    let missing: Vec<Missing> = distinct(left.iter().flat_map(|weighed| &weighed.missing));
    let total = meaning.situations.len();
    let summary = text::situations_left(left.len(), total, &missing, has_message, f);
    let rows = left.iter().map(|weighed| situation_row(weighed, f));
    let columns = &[column::VERDICT, column::SITUATION, column::MEANING];
    let table = Block::table(columns, rows, f);
    vec![vec![Block::text(summary)], vec![table]]
}

/// Each of them once, in order.
fn distinct<'a, T: Clone + PartialEq + 'a>(all: impl Iterator<Item = &'a T>) -> Vec<T> {
    let mut distinct = Vec::new();
    for one in all {
        if !distinct.contains(one) {
            distinct.push(one.clone());
        }
    }
    distinct
}

fn situation_row(weighed: &Candidate, f: &Formatter<'_>) -> Vec<Span> {
    vec![
        Span::note(f.plain(text::verdict(weighed.verdict))),
        Span::value(f.text(weighed.situation.when)),
        Span::plain(f.text(weighed.meaning)),
    ]
}

/// The evidence for the situation that applies and against the others, after what is `said` of a known message. With
/// `name_open` the situations that are left are named here, because nothing else shows them.
pub(crate) fn evidence(
    meaning: &StatusMeaning,
    inspection: &Inspection,
    said: Option<Line>,
    name_open: bool,
    f: &mut Formatter<'_>,
) -> Option<Block> {
    let mut why = Vec::from_iter(said);
    let named = !why.is_empty();
    match meaning.applying() {
        Some(weighed) => {
            let source = source(meaning, inspection, f);
            why.extend(applies(weighed, source.as_deref(), named, f));
            // A message has said which it is: that another one may hold besides would change nothing.
            why.extend(possible_too(meaning, f).into_iter().filter(|_| !named));
        }
        None if name_open => why.extend(possible_too(meaning, f)),
        None => {
            let known = known(meaning, f);
            why.extend(known.map(|known| Line::wrap(text::known(f.language(), &known))));
        }
    }
    why.extend(ruled_out(meaning, f));
    Block::labelled(f.plain(label::WHY), why)
}

/// The situations that may hold besides what is known.
fn possible_too(meaning: &StatusMeaning, f: &Formatter<'_>) -> Vec<Line> {
    meaning
        .left()
        .filter(|other| other.verdict != Verdict::Applies)
        .map(|other| {
            let (when, what) = (f.text(other.situation.when), f.text(other.meaning));
            Line::wrap(text::possible_too(f.language(), &when, &what))
        })
        .collect()
}

/// The source of what is said of the status; whether the next step is ours is said with it.
pub(crate) fn source(
    meaning: &StatusMeaning,
    inspection: &Inspection,
    f: &Formatter<'_>,
) -> Option<String> {
    // Where the host has a table of its own that does not have the status, what is said is the row's.
    let authority = match (meaning.sharper, meaning.status) {
        (None, Some(row)) => row.authority,
        _ => meaning.authority,
    };
    let reference = meaning.status.and_then(|row| row.reference);
    let reference = reference.map(|one| one.name);
    let source = text::source(f.language(), authority, reference)?;
    // To supply more of the request is no step after the answer.
    let is_step =
        |advice: &Advice| !matches!(advice, Advice::SupplyRequest { .. } | Advice::PassHeaders);
    Some(match inspection.advice.iter().any(is_step) {
        true => text::with_advice_of_ours(f.language(), &source),
        false => source,
    })
}

/// Why a situation applies, unless a message has said so, and its name.
fn applies(
    weighed: &Candidate,
    source: Option<&str>,
    named: bool,
    f: &mut Formatter<'_>,
) -> Vec<Line> {
    let why = (!named).then(|| text::applies(f.language(), &text::why(weighed, f)));
    let id = f.escape(weighed.situation.id);
    let id = text::situation_name(f.language(), &id, source, weighed.inferred);
    let id = Line::keep(id).ink(Ink::Note);
    why.into_iter().map(Line::wrap).chain([id]).collect()
}

/// What is known in favour of the situations that are left, without repetition.
fn known(meaning: &StatusMeaning, f: &mut Formatter<'_>) -> Option<String> {
    let clues: Vec<Reason> = distinct(meaning.left().flat_map(|weighed| &weighed.clues));
    (!clues.is_empty()).then(|| text::clues(&clues, f))
}

fn ruled_out(meaning: &StatusMeaning, f: &mut Formatter<'_>) -> Vec<Line> {
    let ruled_out: Vec<&Candidate> = meaning
        .situations
        .iter()
        .filter(|weighed| weighed.verdict == Verdict::RuledOut)
        .collect();
    if ruled_out.len() > FEW {
        let count = ruled_out.len();
        let text = match count == meaning.situations.len() {
            true => text::all_ruled_out(f.language(), count, &text::clues(&shared(&ruled_out), f)),
            false => text::ruled_out_others(f.language(), count),
        };
        return vec![Line::wrap(text).ink(Ink::Note)];
    }
    ruled_out
        .into_iter()
        .map(|weighed| ruled_out_line(weighed, f))
        .collect()
}

/// A situation that is ruled out, and why.
pub(crate) fn ruled_out_line(weighed: &Candidate, f: &mut Formatter<'_>) -> Line {
    let when = f.text(weighed.situation.when);
    Line::wrap(text::ruled_out(f.language(), &when, &text::why(weighed, f))).ink(Ink::Note)
}

/// The evidence that speaks against each of them.
fn shared(ruled_out: &[&Candidate]) -> Vec<Reason> {
    let Some((first, others)) = ruled_out.split_first() else {
        return Vec::new();
    };
    first
        .clues
        .iter()
        .filter(|clue| others.iter().all(|other| other.clues.contains(clue)))
        .cloned()
        .collect()
}
