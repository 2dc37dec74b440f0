//! What the status means and why: the title, the answer, the situations and the evidence.

use super::{Line, Part, Piece};
use crate::catalog::{Class, Status};
use crate::inspect::{Clue, Finding, Inspection, Meaning, Missing, Verdict, Weighed};
use crate::report::style::Role;
use crate::report::voice::Voice;
use crate::report::wording::{self, column, label};

/// As many situations that are ruled out are named one by one.
const FEW: usize = 2;

/// The first line: the status and its class, or what there is instead.
pub(super) fn title(inspection: &Inspection<'_>, voice: &mut Voice<'_>) -> Vec<Piece> {
    let Some(meaning) = &inspection.meaning else {
        let title = wording::body_title(voice.language(), inspection.body.kind);
        return vec![Piece::new(Role::Heading, title)];
    };
    let version = inspection.exchange.response.version.as_deref();
    let mut pieces = vec![
        status(meaning.code, meaning.class, meaning.status, voice),
        Piece::new(Role::Plain, wording::class(voice.language(), meaning.class)),
    ];
    pieces.extend(version.map(|version| Piece::new(Role::Note, voice.name(version))));
    pieces
}

/// A status and its phrase.
pub(super) fn status(code: u16, class: Class, row: Option<&Status>, voice: &Voice<'_>) -> Piece {
    let text = match row {
        Some(row) => format!("{code} {}", voice.say(row.phrase)),
        None => wording::unassigned(voice.language(), code, class),
    };
    Piece::new(Role::Status(class), text)
}

/// What the status means, in one or two sentences.
pub(super) fn answer(
    meaning: &Meaning,
    inspection: &Inspection<'_>,
    voice: &mut Voice<'_>,
) -> Vec<Part> {
    let mut lines = Vec::new();
    if inspection.findings.contains(&Finding::NotCovered) {
        lines.push(voice.pick(wording::NOT_COVERED).to_owned());
    }
    match (meaning.applying(), meaning.status) {
        (Some(weighed), _) => lines.push(voice.say(weighed.meaning)),
        (None, Some(row)) => lines.push(voice.say(row.meaning)),
        (None, None) => {
            lines.push(wording::class_sentence(
                voice.language(),
                meaning.code,
                meaning.class,
            ));
            let reason = inspection.exchange.response.reason.as_deref();
            lines.extend(
                reason.map(|reason| wording::called(voice.language(), &voice.input(reason))),
            );
        }
    }
    let note = meaning.status.and_then(|row| row.note);
    lines.extend(note.map(|note| voice.say(note)));
    lines
        .into_iter()
        .map(|line| Part::Line(Line::wrap(line)))
        .collect()
}

/// Whether the report has to leave open which situation it is.
pub(super) fn is_open(meaning: &Meaning) -> bool {
    meaning.applying().is_none() && meaning.left().next().is_some()
}

/// The situations that are left when none is known to apply, and what would tell.
pub(super) fn open_situations(
    meaning: &Meaning,
    has_message: bool,
    voice: &Voice<'_>,
) -> Vec<Vec<Part>> {
    let left: Vec<&Weighed> = meaning.left().collect();
    let mut missing: Vec<Missing> = Vec::new();
    for wanted in left.iter().flat_map(|weighed| &weighed.missing) {
        if !missing.contains(wanted) {
            missing.push(*wanted);
        }
    }
    let total = meaning.situations.len();
    let summary = wording::situations_left(left.len(), total, &missing, has_message, voice);
    let rows = left
        .iter()
        .map(|weighed| situation_row(weighed, voice))
        .collect();
    let table = Part::Table {
        head: vec![
            voice.pick(column::VERDICT),
            voice.pick(column::SITUATION),
            voice.pick(column::MEANING),
        ],
        rows,
    };
    vec![vec![Part::Line(Line::wrap(summary))], vec![table]]
}

fn situation_row(weighed: &Weighed, voice: &Voice<'_>) -> Vec<Piece> {
    vec![
        Piece::new(
            Role::Note,
            wording::verdict(voice.language(), weighed.verdict),
        ),
        Piece::new(Role::Value, voice.say(weighed.situation.when)),
        Piece::new(Role::Plain, voice.say(weighed.meaning)),
    ]
}

/// The evidence for the situation that applies and against the others. With `name_open` the situations that
/// are left are named here, because nothing else shows them.
pub(super) fn evidence(meaning: &Meaning, name_open: bool, voice: &mut Voice<'_>) -> Option<Part> {
    let mut why = Vec::new();
    match meaning.applying() {
        Some(weighed) => {
            why.extend(applies(weighed, source(meaning, voice).as_deref(), voice));
            why.extend(possible_too(meaning, voice));
        }
        None if name_open => why.extend(possible_too(meaning, voice)),
        None => {
            let known = known(meaning, voice);
            why.extend(known.map(|known| Line::wrap(wording::known(voice.language(), &known))));
        }
    }
    why.extend(ruled_out(meaning, voice));
    match why.is_empty() {
        true => None,
        false => Some(Part::labelled(voice.pick(label::WHY), why)),
    }
}

/// The situations that may hold besides what is known.
fn possible_too(meaning: &Meaning, voice: &Voice<'_>) -> Vec<Line> {
    meaning
        .left()
        .filter(|other| other.verdict != Verdict::Applies)
        .map(|other| {
            let (when, what) = (voice.say(other.situation.when), voice.say(other.meaning));
            Line::wrap(wording::possible_too(voice.language(), &when, &what))
        })
        .collect()
}

/// The source of what is said of the status.
pub(super) fn source(meaning: &Meaning, voice: &Voice<'_>) -> Option<String> {
    let reference = meaning.status.and_then(|row| row.reference);
    wording::source(voice.language(), meaning.authority, reference)
}

fn applies(weighed: &Weighed, source: Option<&str>, voice: &mut Voice<'_>) -> Vec<Line> {
    let why = wording::why(weighed, voice);
    let id = voice.own(weighed.situation.id);
    let id = wording::situation_name(voice.language(), &id, source, weighed.situation.inferred);
    vec![
        Line::wrap(wording::applies(voice.language(), &why)),
        Line::keep(id).role(Role::Note),
    ]
}

/// What is known in favour of the situations that are left, without repetition.
fn known(meaning: &Meaning, voice: &mut Voice<'_>) -> Option<String> {
    let mut clues: Vec<Clue> = Vec::new();
    for clue in meaning.left().flat_map(|weighed| &weighed.clues) {
        if !clues.contains(clue) {
            clues.push(clue.clone());
        }
    }
    (!clues.is_empty()).then(|| wording::clues(&clues, voice))
}

fn ruled_out(meaning: &Meaning, voice: &mut Voice<'_>) -> Vec<Line> {
    let ruled_out: Vec<&Weighed> = meaning
        .situations
        .iter()
        .filter(|weighed| weighed.verdict == Verdict::RuledOut)
        .collect();
    if ruled_out.len() > FEW {
        let count = ruled_out.len();
        let text = match count == meaning.situations.len() {
            true => wording::all_ruled_out(
                voice.language(),
                count,
                &wording::clues(&shared(&ruled_out), voice),
            ),
            false => wording::ruled_out_others(voice.language(), count),
        };
        return vec![Line::wrap(text).role(Role::Note)];
    }
    ruled_out
        .into_iter()
        .map(|weighed| {
            let when = voice.say(weighed.situation.when);
            Line::wrap(wording::ruled_out(
                voice.language(),
                &when,
                &wording::why(weighed, voice),
            ))
            .role(Role::Note)
        })
        .collect()
}

/// The evidence that speaks against each of them.
fn shared(ruled_out: &[&Weighed]) -> Vec<Clue> {
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
