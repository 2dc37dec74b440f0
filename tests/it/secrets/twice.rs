//! What is hidden once is not hidden again, whatever stood in a text and however it is spelled, wrapped and cut.

use proptest::collection::vec;
use proptest::option;
use proptest::prop_oneof;
use proptest::sample::select;
use proptest::strategy::Strategy;
use xblstatus::report::{OutputFormat, RenderOptions};

use super::carrier::Carrier;
use super::law::{COLUMNS, FILLERS, SEPARATORS};
use super::lines::{HIDDEN, SHOWN};
use super::marked::Marked;
use super::plants::{ANYWHERE, SPELLINGS, every_place, planted};
use crate::support::law::holds;
use crate::support::report::{printed, read};

/// A line with something to hide, one that only looks so, or a name in a place, spelled in some way.
fn line() -> impl Strategy<Value = String> {
    let lines: Vec<&str> = HIDDEN.lines().chain(SHOWN.lines()).collect();
    let places: Vec<&str> = every_place().collect();
    let place = (select(&ANYWHERE[..]), select(places), 9_usize..60);
    let marked = prop_oneof![
        select(lines).prop_map(Marked::parse),
        place.prop_map(|(name, place, length)| planted(name, place, length, &mut 80_000)),
    ];
    let spelling = option::of(select(&SPELLINGS[..]));
    (marked, spelling).prop_map(|(marked, spelling)| match spelling {
        Some((_, spell)) => spell(&marked.text()),
        None => marked.text(),
    })
}

/// A text in lines of so many columns, wherever that breaks it.
fn wrapped(text: &str, columns: usize) -> String {
    let characters: Vec<char> = text.chars().collect();
    let lines = characters.chunks(columns).map(String::from_iter);
    lines.collect::<Vec<_>>().join("\n")
}

/// What is shown of a description.
fn shown(text: &str) -> String {
    let settings = RenderOptions {
        format: OutputFormat::Ndjson,
        ..RenderOptions::default()
    };
    let report = printed(read(Carrier::Description.line(text).as_bytes()), settings);
    let report = serde_json::from_str(&report).expect("a line of JSON");
    Carrier::Description.shown(&report).to_owned()
}

#[test]
fn what_is_hidden_once_is_not_hidden_again() {
    let around = (select(&FILLERS[..]), select(&SEPARATORS[..]));
    let columns = option::weighted(0.3, select(&COLUMNS[..]));
    let cut = option::weighted(0.2, 0_usize..80);
    holds(vec((line(), around, columns, cut), 1..5), |parts| {
        let mut text = "a ".to_owned();
        for (line, (filler, separator), columns, cut) in parts {
            let line = match columns {
                Some(columns) => wrapped(&line, columns),
                None => line,
            };
            let line: String = line.chars().take(cut.unwrap_or(usize::MAX)).collect();
            text.push_str(&[filler, separator, &line, separator].concat());
        }
        let once = shown(&text);
        assert_eq!(shown(&once), once, "{text:?}");
    });
}
