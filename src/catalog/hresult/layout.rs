//! The rows of all tables laid out one behind another, when the program is built.

#![allow(
    clippy::indexing_slicing,
    reason = "what is out of bounds here does not compile"
)]

use crate::catalog::hresult::row::{Hresult, HresultCertainty, HresultOrigin, HresultSource};
use crate::catalog::hresult::{gdk, play_fab, saves, store, tools, windows, xbox};
use crate::language::Text;

/// Where a row stands, and what of it is no text.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub(crate) value: u32,
    /// Where its names begin.
    pub(crate) names: u32,
    /// Where its texts begin.
    pub(crate) texts: u32,
    pub(crate) origin: HresultOrigin,
    pub(crate) source: HresultSource,
    pub(crate) certainty: HresultCertainty,
    pub(crate) advice_is_documented: bool,
}

/// The tables as they are written down.
pub(crate) const TABLES: [&[Hresult]; 7] = [
    windows::TABLE,
    store::TABLE,
    saves::TABLE,
    xbox::TABLE,
    play_fab::TABLE,
    gdk::TABLE,
    tools::TABLE,
];

/// How many rows there are.
pub(crate) const COUNT: usize = {
    let mut count = 0;
    let mut table = 0;
    while table < TABLES.len() {
        count += TABLES[table].len();
        table += 1;
    }
    count
};

/// The rows of all tables, in ascending order of the values.
const SORTED: [&Hresult; COUNT] = {
    let mut rows = [&TABLES[0][0]; COUNT];
    let mut count = 0;
    let mut table = 0;
    while table < TABLES.len() {
        let mut at = 0;
        while at < TABLES[table].len() {
            let row = &TABLES[table][at];
            let mut to = count;
            while to > 0 && rows[to - 1].value > row.value {
                rows[to] = rows[to - 1];
                to -= 1;
            }
            rows[to] = row;
            count += 1;
            at += 1;
        }
        table += 1;
    }
    rows
};

/// What a row says: meaning, advice, note, each in English and in French.
const fn texts_of(row: &Hresult) -> [&'static str; 6] {
    const NONE: Text = Text::new("", "");
    let texts = [row.meaning, row.advice, row.note];
    let mut said = [""; 6];
    let mut at = 0;
    while at < texts.len() {
        let text = match texts[at] {
            Some(text) => text,
            None => NONE,
        };
        said[2 * at] = text.en;
        said[2 * at + 1] = text.fr;
        at += 1;
    }
    said
}

/// How long all names, and all texts, are together with what separates them.
const LENGTHS: (usize, usize) = {
    let (mut names, mut texts) = (0, 0);
    let mut row = 0;
    while row < COUNT {
        names += SORTED[row].names.joined().len() + 1;
        let said = texts_of(SORTED[row]);
        let mut at = 0;
        while at < said.len() {
            texts += said[at].len() + 1;
            at += 1;
        }
        row += 1;
    }
    (names, texts)
};

/// Puts a text and what ends it at a place, and says where the next one goes.
const fn put<const N: usize>(text: &str, end: u8, to: &mut [u8; N], at: usize) -> usize {
    let (_, rest) = to.split_at_mut(at);
    let (place, rest) = rest.split_at_mut(text.len());
    place.copy_from_slice(text.as_bytes());
    rest[0] = end;
    at + text.len() + 1
}

/// Everything, one row a line.
pub(crate) const PACKED: ([Place; COUNT], [u8; LENGTHS.0], [u8; LENGTHS.1]) = {
    let nowhere = Place {
        value: 0,
        names: 0,
        texts: 0,
        origin: HresultOrigin::Windows,
        source: HresultSource::WindowsHeader,
        certainty: HresultCertainty::Name,
        advice_is_documented: false,
    };
    let mut places = [nowhere; COUNT];
    let (mut names, mut texts) = ([0; LENGTHS.0], [0; LENGTHS.1]);
    let (mut names_end, mut texts_end) = (0, 0);
    let mut at = 0;
    while at < COUNT {
        let row = SORTED[at];
        places[at] = Place {
            value: row.value,
            names: names_end as u32,
            texts: texts_end as u32,
            origin: row.origin,
            source: row.source,
            certainty: row.certainty,
            advice_is_documented: row.advice_is_documented,
        };
        names_end = put(row.names.joined(), b'\n', &mut names, names_end);
        let said = texts_of(row);
        let mut text = 0;
        while text < said.len() {
            let end = if text + 1 < said.len() { b'\t' } else { b'\n' };
            texts_end = put(said[text], end, &mut texts, texts_end);
            text += 1;
        }
        at += 1;
    }
    (places, names, texts)
};

/// Text out of what was text before.
pub(crate) const fn as_text(bytes: &[u8]) -> &str {
    match str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => "",
    }
}
