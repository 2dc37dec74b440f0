//! The rows of all tables in one piece.
//!
//! A row that points to its texts is mended at every start of the program, whatever it is asked. So the texts of all
//! rows are put one behind another when the program is built, and a row is put together when it is asked for.

use memchr::memmem;

use crate::catalog::hresult::layout::{COUNT, PACKED, Place, as_text};
use crate::catalog::hresult::row::Hresult;
use crate::catalog::names::Names;
use crate::language::Text;

/// The row of a value.
pub(crate) fn row_of(value: u32) -> Option<Hresult> {
    let index = INDEX.binary_search_by_key(&value, |place| place.value);
    index.ok().and_then(|at| INDEX.get(at)).map(Place::row)
}

/// Every row, in ascending order of the values.
pub(crate) fn rows() -> impl Iterator<Item = Hresult> {
    INDEX.iter().map(Place::row)
}

/// The value that has a name, in the case in which programs write it.
pub(crate) fn value_named(name: &str) -> Option<u32> {
    let is_edge = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_whitespace);
    if name.is_empty() || name.contains(char::is_whitespace) {
        return None;
    }
    let names = NAMES.as_bytes();
    let whole = |at: &usize| {
        let before = at.checked_sub(1).and_then(|before| names.get(before));
        is_edge(before) && is_edge(names.get(at + name.len()))
    };
    let at = memmem::find_iter(names, name).find(whole)?;
    let behind = INDEX.partition_point(|place| place.names as usize <= at);
    Some(INDEX.get(behind.checked_sub(1)?)?.value)
}

impl Place {
    fn row(&self) -> Hresult {
        let mut texts = line(TEXTS, self.texts).split('\t');
        let mut text = || {
            let [en, fr] = [texts.next()?, texts.next()?];
            (!en.is_empty()).then_some(Text { en, fr })
        };
        Hresult {
            value: self.value,
            names: Names::new(line(NAMES, self.names)),
            origin: self.origin,
            source: self.source,
            certainty: self.certainty,
            meaning: text(),
            advice: text(),
            advice_is_documented: self.advice_is_documented,
            note: text(),
        }
    }
}

/// The line that begins at a place.
fn line(text: &'static str, at: u32) -> &'static str {
    let rest = text.get(at as usize..).unwrap_or_default();
    rest.split('\n').next().unwrap_or_default()
}

static INDEX: [Place; COUNT] = PACKED.0;
static NAMES: &str = as_text(&PACKED.1);
static TEXTS: &str = as_text(&PACKED.2);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::hresult::layout::TABLES;

    #[test]
    fn every_row_says_what_was_written_down() {
        for written in TABLES.into_iter().flatten() {
            assert_eq!(row_of(written.value), Some(*written));
        }
        assert_eq!(rows().count(), COUNT);
    }

    #[test]
    fn the_rows_of_a_table_stand_in_ascending_order_and_no_value_in_two() {
        for table in TABLES {
            assert!(table.is_sorted_by(|a, b| a.value < b.value));
        }
        assert!(INDEX.is_sorted_by(|a, b| a.value < b.value));
    }

    #[test]
    fn every_name_leads_to_its_value_and_no_part_of_one_does() {
        for row in rows() {
            for name in row.names.iter() {
                assert_eq!(value_named(name), Some(row.value), "{name}");
            }
        }
        for part in ["E_GAMEUSER", "GAMEUSER_SIGNED_OUT", "", "E_FAIL E_X", "\n"] {
            assert_eq!(value_named(part), None, "{part:?}");
        }
    }
}
