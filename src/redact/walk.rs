//! ONE walk over a text, from word to word that may tell a secret. Each place is looked at once.

use std::ops::Range;

use crate::redact::beside;
use crate::redact::call;
use crate::redact::encoded::{self, Run};
use crate::redact::found::{Found, Place, Sought, is_session};
use crate::redact::hidden::Hidden;
use crate::redact::joint::{Form, Joint, joint};
use crate::redact::key;
use crate::redact::kind::Kind;
use crate::redact::label;
use crate::redact::look::is_drawn;
use crate::redact::marks::{self, Mark};
use crate::redact::named::Named;
use crate::redact::names::{
    LONGEST_NAME, Look, Places, ROWS, Row, is_key_of_two_words, is_name_byte, is_other_key,
};
use crate::redact::pair;
use crate::redact::scheme::behind_scheme;
use crate::redact::search::{Hit, Search};
use crate::redact::section;
use crate::redact::start::start_of_broken_name;
use crate::redact::table;
use crate::redact::told;
use crate::redact::unit::unit;
use crate::redact::user_information;
use crate::redact::values::{self, folded, opens_dump, pieces};
use crate::redact::worded::is_worded;

/// How many columns of tables are looked at in one text, each to its end.
const MOST_COLUMNS: usize = 128;

/// Finds the same in a text in which no letters are escaped.
pub(crate) fn find_plain(sought: Sought, place: Place<'_>, text: &str, found: &mut Vec<Found>) {
    let first = found.len();
    user_information::find(text, found);
    let mut walk = Walk {
        text,
        bytes: text.as_bytes(),
        place,
        hidden: Hidden::of_told(text, found, first),
        paired_to: 0,
        listed_to: 0,
        json_to: 0,
        columns: MOST_COLUMNS,
        rows: 0..0,
        session: None,
    };
    walk.run(sought);
    walk.hidden.finish();
}

struct Walk<'t, 'f> {
    text: &'t str,
    bytes: &'t [u8],
    place: Place<'t>,
    hidden: Hidden<'t, 'f>,
    /// How far back pairs have been looked for.
    paired_to: usize,
    /// How far lists have been looked at.
    listed_to: usize,
    /// How far base64 has been decoded.
    json_to: usize,
    /// How many columns of tables may still be looked at.
    columns: usize,
    /// The rows of the last table.
    rows: Range<usize>,
    /// Whether the text holds a session, once that was asked.
    session: Option<bool>,
}

impl<'t> Walk<'t, '_> {
    fn run(&mut self, sought: Sought) {
        let mut search = Search::new(sought, self.bytes);
        let mut at = self.letter().unwrap_or_default();
        while let Some(hit) = search.next(at) {
            at = match self.hidden.behind(hit.start) {
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

    /// Looks at a word; gives where to go on.
    fn look(&mut self, hit: &Hit) -> usize {
        if let Some(end) = self.name(hit) {
            return end;
        }
        let known = hit
            .word
            .mark()
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
        let end = match mark {
            Mark::Value => range.end,
            _ => self.folded(&range),
        };
        self.hidden.hide(range.start..end, Kind::Secret)
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

    /// The end of a token where the blank of a folded header may stand in it. The title of a page has blanks for its
    /// breaks too: in a text of one line, what cannot be a word is taken for a part of what it stands behind.
    fn folded(&self, range: &Range<usize>) -> usize {
        match self.place {
            Place::Header(_) => folded(self.text, range.start, range.end),
            Place::Text => pieces(self.text, range.end),
            Place::Url => range.end,
        }
    }

    /// Looks at the name in which a word stands; gives where to go on where it is one.
    fn name(&mut self, hit: &Hit) -> Option<usize> {
        hit.word.rows().next()?;
        let bytes = self.bytes;
        let is_sign = |byte: &u8| !byte.is_ascii_alphabetic();
        let at = hit.start + usize::from(bytes.get(hit.start).is_some_and(is_sign));
        let start = start_of_broken_name(bytes, at);
        let rest = bytes.get(at..)?;
        let is_of_name = |byte: &&u8| is_name_byte(**byte);
        let length = rest.iter().take(LONGEST_NAME).take_while(is_of_name);
        // A name of several words is searched for with the blanks between them.
        let of_words = hit.end - at;
        let length = match bytes.get(at..hit.end)?.contains(&b' ') {
            true => length.count().max(of_words),
            false => length.count(),
        };
        let rest = rest.get(..length)?;
        let stops = rest
            .iter()
            .rev()
            .take_while(|byte| matches!(byte, b'.' | b'-'))
            .count();
        let name = start..at + length - stops;
        let written = bytes.get(name.clone())?;
        if let Some(range) = call::of_login(bytes, &name) {
            return Some(self.hidden.hide(range, Kind::Secret));
        }
        let mut rows = hit.word.rows();
        let row = rows.find(|row| row.fits(written, at - start) && self.counts(row))?;
        let Some(kind) = row.kind else {
            return Some(name.end);
        };
        // A list of names has it so, in which one is a token: `access_token.…`.
        let behind = written.get(at - start + row.word.len()..);
        let listed = behind.and_then(|behind| behind.strip_prefix(b"."));
        if let Some(token) =
            listed.filter(|token| kind == Kind::Secret && is_drawn(token) && !is_worded(token))
        {
            return Some(self.hidden.hide(name.end - token.len()..name.end, kind));
        }
        if row.word == "kty" {
            self.hidden.hide_all(key::secrets(self.text, &name), kind);
            return Some(name.end);
        }
        if let Some(end) = label::end_around(self.text, at).filter(|_| kind != Kind::Secret) {
            return Some(end);
        }
        let by_line = told::stored_cookie(self.text, &name);
        if let Some(range) = by_line.or_else(|| told::private_key(self.text, &name)) {
            return Some(self.hidden.hide(range, kind));
        }
        if row.word == "key" && is_other_key(bytes, &name) {
            return Some(name.end);
        }
        let joint = joint(self.text, self.place, &name, row);
        let found = match &joint {
            Some(joint) => match self.value(row, kind, joint) {
                None if joint.form == Form::Element => self.paired(row, kind, &name),
                found => found,
            },
            None if self.is_inserted(&name) => return Some(name.end),
            None => self.paired(row, kind, &name),
        };
        if found.is_some() || kind != Kind::Secret {
            return found;
        }
        if row.look == Look::Credential && !is_key_of_two_words(bytes, &name) {
            let value = beside::drawn(self.text, &name)?;
            return Some(self.hidden.hide(value, Kind::Secret));
        }
        self.beside(hit, &name, joint.map(|joint| joint.value))
    }

    /// Looks at what stands beside a name that is always secret, and below it.
    fn beside(&mut self, hit: &Hit, name: &Range<usize>, value: Option<usize>) -> Option<usize> {
        let beside = match value {
            Some(value) => beside::behind_sign(self.text, value),
            None => call::argument(self.bytes, name).or_else(|| {
                // What follows the name of a scheme is looked at as such.
                let is_scheme = hit.word.mark().is_some();
                let range = (!is_scheme).then(|| beside::value(self.text, name))??;
                let end = self.folded(&range);
                Some(range.start..end)
            }),
        };
        if let Some(range) = beside {
            return Some(self.hidden.hide(range, Kind::Secret));
        }
        if let Some(range) = beside::value_before(self.text, name) {
            self.hidden.hide_all(vec![range], Kind::Secret);
        }
        self.below(name)
    }

    /// Looks at the values of a name that is one itself; what stands between is looked at later.
    fn paired(&mut self, row: &Row, kind: Kind, name: &Range<usize>) -> Option<usize> {
        if row.places == Places::Pairs && row.word != "code" {
            return None;
        }
        let bytes = self.bytes;
        let mut parts = pair::values(
            self.text,
            name,
            kind,
            self.hidden.end(),
            &mut self.paired_to,
        );
        if parts.is_empty() {
            parts.extend(call::chained(bytes, name));
        }
        parts.retain(|part| pair::is_told_by(row, bytes, part));
        for part in &mut parts {
            let start = behind_scheme(bytes, part.start)
                .filter(|start| *start < part.end && row.look == Look::CredentialInText);
            part.start = start.unwrap_or(part.start);
        }
        let end = (!parts.is_empty()).then_some(name.end);
        self.hidden.hide_all(parts, kind);
        end
    }

    /// Looks at the members of a section below its name, and the cells below a name in a table. What stands between them is
    /// looked at later.
    fn below(&mut self, name: &Range<usize>) -> Option<usize> {
        let held = section::held(self.text, name);
        if !held.is_empty() {
            self.hidden.hide_all(held, Kind::Secret);
            return None;
        }
        if self.columns == 0 || self.rows.contains(&name.start) {
            return None;
        }
        let columns = table::column(self.bytes, name);
        let (cells, rows) = columns.or_else(|| table::ruled(self.bytes, name))?;
        self.columns -= 1;
        self.rows = rows;
        self.hidden.hide_all(cells, Kind::Secret);
        None
    }

    /// Hides what a command puts into a column of this name; gives whether it puts in anything.
    fn is_inserted(&mut self, name: &Range<usize>) -> bool {
        let Some(columns) = self.columns.checked_sub(1) else {
            return false;
        };
        let Some(values) = table::inserted(self.bytes, name) else {
            return false;
        };
        self.columns = columns;
        self.hidden.hide_all(values, Kind::Secret);
        true
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
            let behind = match joint.form {
                Form::Element => end,
                _ => values::run(self.text, end, joint.ends),
            };
            return Some(match behind > end {
                true => self.hidden.hide(at..behind, kind),
                false => end,
            });
        }
        let named = Named {
            text: self.text,
            row,
            folds: matches!(self.place, Place::Header(_)),
        };
        let is_listed = match joint.form {
            Form::Loose => matches!(self.bytes.get(at), Some(b'[' | b'{')),
            Form::Pair => opens_dump(self.bytes, at),
            _ => false,
        };
        // A list in another was looked at with that.
        if is_listed && at >= self.listed_to {
            let (parts, end) = named.listed(at);
            self.listed_to = end;
            if !parts.is_empty() {
                self.hidden.hide_all(parts, kind);
                return Some(at + 1);
            }
        }
        let mut parts = Vec::new();
        let end = match joint.form {
            Form::List => {
                let (items, end) = named.items(at);
                parts = match items.is_empty() {
                    true => section::held(self.text, &joint.name),
                    false => items,
                };
                Some(end)
            }
            Form::Member if named.opens(at) => {
                let (strings, end) = named.strings(at);
                parts = strings;
                Some(end)
            }
            _ => None,
        };
        if let Some(end) = end {
            for part in parts {
                let start = behind_scheme(self.bytes, part.start).unwrap_or(part.start);
                self.hidden.hide(start.min(part.end)..part.end, kind);
            }
            self.hidden.pass(end);
            return Some(end);
        }
        let (range, behind) = named.value(joint)?;
        self.hidden.hide(range, kind);
        Some(behind)
    }
}
