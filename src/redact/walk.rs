//! ONE walk over a text, from word to word that may tell a secret. Each place is looked at once.

use std::ops::Range;

use memchr::memmem;

use crate::redact::encoded::{self, Run};
use crate::redact::found::{Found, Place, Sought};
use crate::redact::joint::{Form, Joint, joint};
use crate::redact::kind::Kind;
use crate::redact::label;
use crate::redact::look::{is_credential, is_some};
use crate::redact::marks::{self, Mark, behind_scheme, start_of_name};
use crate::redact::named::{Named, guids, is_told_by};
use crate::redact::names::{LONGEST_NAME, Look, Places, ROWS, Row, is_name_byte};
use crate::redact::pair;
use crate::redact::rewritten::Rewritten;
use crate::redact::search::{self, Hit, Search};
use crate::redact::unit::unit;
use crate::redact::user_information;
use crate::redact::values::{self, folded, within};

/// Adds the parts of a text that are to be hidden, in order and apart.
pub(crate) fn find(sought: Sought, place: Place<'_>, text: &str, found: &mut Vec<Found>) {
    let first = found.len();
    if let Place::Header(name) = place
        && is_secret_header(sought, name, text, found)
    {
        return;
    }
    match Rewritten::without_escapes(text) {
        Some(plain) => find_rewritten(sought, place, &plain, found),
        None => find_plain(sought, place, text, found),
    }
    if let Some(whole) = Rewritten::without_breaks(text) {
        find_rewritten(sought, place, &whole, found);
        join(found, first);
    }
}

/// Finds the same in a text that was written anew.
fn find_rewritten(sought: Sought, place: Place<'_>, text: &Rewritten<'_>, found: &mut Vec<Found>) {
    let first = found.len();
    find_plain(sought, place, text.plain(), found);
    text.restore(found.get_mut(first..).unwrap_or_default());
}

/// Whether nothing in a text can be a secret or a label. Most texts are so, and this is told at once.
pub(crate) fn is_plain(place: Place<'_>, text: &str) -> bool {
    // A name of one letter is searched for with what stands before it, and nothing does here.
    let is_letter = text.as_bytes().get(1) == Some(&b'=');
    let is_named =
        matches!(place, Place::Header(name) if row_of_header(Sought::Secrets, name).is_some());
    !is_letter
        && !is_named
        && search::is_plain(text.as_bytes())
        && Rewritten::without_breaks(text).is_none()
}

/// What the name of a header tells of its value.
fn row_of_header(sought: Sought, name: &str) -> Option<&'static Row> {
    let name = name.as_bytes();
    let mut search = Search::new(sought, name);
    let mut at = 0;
    loop {
        let hit = search.next(at)?;
        at = hit.start + 1;
        let mut rows = hit.word.rows.iter();
        let counts = |row: &&&'static Row| {
            !matches!(row.places, Places::Pairs | Places::Sessions) && row.fits(name, hit.start)
        };
        if let Some(row) = rows.find(counts) {
            return Some(row);
        }
    }
}

/// Finds the value of a header that its name tells to be secret: all of it, but for the scheme of an `Authorization`.
/// Gives whether it is so.
fn is_secret_header(sought: Sought, name: &str, value: &str, found: &mut Vec<Found>) -> bool {
    let bytes = value.as_bytes();
    let Some((row, kind)) = row_of_header(sought, name).and_then(|row| Some((row, row.kind?)))
    else {
        return false;
    };
    let keeps_scheme = row.look == Look::CredentialInText;
    let start = behind_scheme(bytes, 0)
        .filter(|start| keeps_scheme && *start < bytes.len())
        .unwrap_or_default();
    let range = start..value.trim_ascii_end().len().max(start);
    let secret = bytes.get(range.clone()).unwrap_or_default();
    if row.look == Look::Credential && !is_credential(secret, guids(row)) {
        return false;
    }
    if is_some(secret) {
        hide(value, range, kind, found);
    }
    true
}

/// Hides a part of a text, unless there is nothing in it. What is nothing but labels is sorted out with them.
fn hide(text: &str, range: Range<usize>, kind: Kind, found: &mut Vec<Found>) {
    let value = text.as_bytes().get(range.clone()).unwrap_or_default();
    let is_letter = |byte: &u8| byte.is_ascii_alphanumeric() || !byte.is_ascii();
    if value.iter().any(is_letter) {
        found.push(Found { range, kind });
    }
}

/// Finds the same in a text in which no letters are escaped.
fn find_plain(sought: Sought, place: Place<'_>, text: &str, found: &mut Vec<Found>) {
    let first = found.len();
    user_information::find(text, found);
    let told = found.len();
    let mut walk = Walk {
        text,
        bytes: text.as_bytes(),
        place,
        told: first..told,
        found,
        hidden_to: 0,
        paired_to: 0,
        json_to: 0,
        session: None,
    };
    walk.run(sought);
    if told > first && found.len() > told {
        join(found, first);
    }
}

/// Puts what was found from `first` on in order, and joins what overlaps.
fn join(found: &mut Vec<Found>, first: usize) {
    let mut parts = found.split_off(first);
    parts.sort_by_key(|part| (part.range.start, part.range.end));
    for part in parts {
        match found.get_mut(first..).and_then(|found| found.last_mut()) {
            Some(last) if part.range.start < last.range.end => {
                last.range.end = last.range.end.max(part.range.end);
            }
            _ => found.push(part),
        }
    }
}

struct Walk<'t, 'f> {
    text: &'t str,
    bytes: &'t [u8],
    place: Place<'t>,
    found: &'f mut Vec<Found>,
    /// Which of what was found was told before this walk.
    told: Range<usize>,
    hidden_to: usize,
    /// How far back pairs have been looked for.
    paired_to: usize,
    /// How far base64 has been decoded.
    json_to: usize,
    /// Whether the text holds a session, once that was asked.
    session: Option<bool>,
}

impl<'t> Walk<'t, '_> {
    fn run(&mut self, sought: Sought) {
        let mut search = Search::new(sought, self.bytes);
        let mut at = self.letter().unwrap_or_default();
        while let Some(hit) = search.next(at) {
            at = match self.behind_told(hit.start) {
                Some(end) => end,
                None => self.look(&hit).max(hit.start + 1),
            };
        }
    }

    /// Looks at a name of one letter with which the text begins: there is nothing before it to search for.
    fn letter(&mut self) -> Option<usize> {
        let sign = unit(self.bytes, 1).filter(|sign| sign.byte == b'=')?;
        let name = self.bytes.get(..1)?;
        let row = ROWS
            .iter()
            .find(|row| row.word.len() == 1 && row.fits(name, 0))?;
        let joint = joint(self.text, self.place, &(0..1), row)?;
        self.value(row, row.kind?, &joint).or(Some(sign.end))
    }

    /// The end of what was told before and holds `at`.
    fn behind_told(&self, at: usize) -> Option<usize> {
        let told = self.found.get(self.told.clone()).unwrap_or_default();
        let next = told.partition_point(|told| told.range.end <= at);
        told.get(next)
            .map(|told| told.range.clone())
            .filter(|range| range.start <= at)
            .map(|range| range.end)
    }

    /// Looks at a word; gives where to go on.
    fn look(&mut self, hit: &Hit) -> usize {
        if let Some(end) = self.name(hit) {
            return end;
        }
        let known = hit
            .word
            .mark
            .filter(|mark| *mark != Mark::Json || hit.start >= self.json_to);
        let Some(mark) = known else {
            return hit.end;
        };
        let folds = matches!(self.place, Place::Header(_));
        let Some(range) = marks::token(mark, self.text, hit.start..hit.end, folds) else {
            // Another word may begin in it: the `code` of `form.code=…`.
            return hit.start;
        };
        if mark == Mark::Json && !self.is_secret_json(&range) {
            self.json_to = range.end;
            return hit.end;
        }
        let end = self.folded(&range);
        self.hide(range.start..end, Kind::Secret)
    }

    /// Whether JSON in base64 is a JWT or holds a secret.
    fn is_secret_json(&self, range: &Range<usize>) -> bool {
        match encoded::read(self.bytes.get(range.clone()).unwrap_or_default()) {
            Run::Jwt => true,
            Run::Text(text) => {
                let mut found = Vec::new();
                find_plain(Sought::Secrets, Place::Text, &text, &mut found);
                !found.is_empty()
            }
        }
    }

    /// The end of a token where the blank of a folded header may stand in it.
    fn folded(&self, range: &Range<usize>) -> usize {
        match self.place {
            Place::Header(_) => folded(self.text, range.start, range.end),
            _ => range.end,
        }
    }

    /// Hides a part of the text; gives where to go on.
    fn hide(&mut self, range: Range<usize>, kind: Kind) -> usize {
        let end = range.end;
        hide(
            self.text,
            range.start.max(self.hidden_to)..end,
            kind,
            self.found,
        );
        self.hidden_to = self.hidden_to.max(end);
        end
    }

    /// Looks at the name in which a word stands; gives where to go on where it is one.
    fn name(&mut self, hit: &Hit) -> Option<usize> {
        if hit.word.rows.is_empty() {
            return None;
        }
        let bytes = self.bytes;
        let is_sign = |byte: &u8| !byte.is_ascii_alphabetic();
        let at = hit.start + usize::from(bytes.get(hit.start).is_some_and(is_sign));
        let start = self.start_of_name(at);
        let rest = bytes.get(at..)?;
        let length = rest
            .iter()
            .take(LONGEST_NAME)
            .take_while(|byte| is_name_byte(**byte))
            .count();
        let rest = rest.get(..length)?;
        let stops = rest
            .iter()
            .rev()
            .take_while(|byte| matches!(byte, b'.' | b'-'))
            .count();
        let name = start..at + length - stops;
        let written = bytes.get(name.clone())?;
        if let Some(range) = pair::of_login(bytes, &name) {
            return Some(self.hide(range, Kind::Secret));
        }
        let mut rows = hit.word.rows.iter();
        let row = rows.find(|row| row.fits(written, at - start) && self.counts(row))?;
        let Some(kind) = row.kind else {
            return Some(name.end);
        };
        if let Some(end) = self.label_around(at).filter(|_| kind != Kind::Secret) {
            return Some(end);
        }
        let told = pair::stored_cookie(self.text, &name);
        if let Some(range) = told.or_else(|| pair::private_key(self.text, &name)) {
            return Some(self.hide(range, kind));
        }
        match joint(self.text, self.place, &name, row) {
            Some(joint) => self.value(row, kind, &joint),
            None => {
                let range = pair::value(self.text, &name, self.hidden_to, &mut self.paired_to);
                match range {
                    Some(range)
                        if row.places != Places::Pairs && is_told_by(row, self.bytes, &range) =>
                    {
                        let start = behind_scheme(self.bytes, range.start)
                            .filter(|start| *start < range.end)
                            .filter(|_| row.look == Look::CredentialInText);
                        let start = start.unwrap_or(range.start);
                        Some(self.hide(start..range.end, kind).max(name.end))
                    }
                    _ => None,
                }
            }
        }
    }

    /// The end of a label of which the word begins at `at`: `<xuid 1>` is no element.
    fn label_around(&self, at: usize) -> Option<usize> {
        let openings = ["<", "%3C", "\\u003c"];
        let mut openings = openings.iter();
        openings.find_map(|open| label::end(self.text, at.checked_sub(open.len())?))
    }

    /// Where a name begins; one that a terminal broke behind a mark begins in the line before.
    fn start_of_name(&self, at: usize) -> usize {
        let start = start_of_name(self.bytes, at);
        let before = self.bytes.get(..start).unwrap_or_default();
        let line = before
            .strip_suffix(b"\n")
            .map(|line| line.strip_suffix(b"\r").unwrap_or(line));
        match line {
            Some(line) if line.ends_with(b"_") || line.ends_with(b"-") => {
                start_of_name(self.bytes, line.len())
            }
            _ => start,
        }
    }

    /// Whether a row counts in this text.
    fn counts(&mut self, row: &Row) -> bool {
        let text = self.bytes;
        row.places != Places::Sessions || *self.session.get_or_insert_with(|| is_session(text))
    }

    /// Looks at a value; gives where to go on, nothing where there is none.
    fn value(&mut self, row: &Row, kind: Kind, joint: &Joint) -> Option<usize> {
        let at = joint.value;
        if let Some(end) = label::end(self.text, at) {
            // What directly follows a label is as secret as what the label stands for.
            let behind = values::run(self.text, end, joint.ends);
            return Some(match behind > end {
                true => self.hide(at..behind, kind),
                false => end,
            });
        }
        let named = Named {
            text: self.text,
            row,
            folds: matches!(self.place, Place::Header(_)),
        };
        let mut parts = Vec::new();
        let end = match joint.form {
            Form::List => {
                let (items, end) = named.items(at);
                parts = items;
                Some(end)
            }
            Form::Loose if self.bytes.get(at) == Some(&b'[') => {
                parts = named.listed(at);
                parts.last().map(|last| last.end)
            }
            Form::Member if named.opens(at) => {
                Some(within(self.text, at, &mut |range| parts.push(range)))
            }
            _ => None,
        };
        if let Some(end) = end {
            for part in parts {
                let start = behind_scheme(self.bytes, part.start).unwrap_or(part.start);
                self.hide(start.min(part.end)..part.end, kind);
            }
            self.hidden_to = self.hidden_to.max(end);
            return Some(end);
        }
        let (range, behind) = named.value(joint)?;
        self.hide(range, kind);
        Some(behind)
    }
}

/// Whether a text holds a session, by the names that its members have.
fn is_session(bytes: &[u8]) -> bool {
    let holds = |name: &str| memmem::find(bytes, name.as_bytes()).is_some();
    holds("members")
        && [
            "membersInfo",
            "contractVersion",
            "changeNumber",
            "hostCandidates",
        ]
        .iter()
        .any(|name| holds(name))
}
