//! Whole reports, from inspections built by hand.

mod catalog;
mod fixtures;
mod hostile;
mod json;
mod rows;
mod text;

use super::*;
use crate::inspect::Explanation;
use fixtures::Case;

/// Settings for a format, without colour, 80 columns wide.
fn settings(format: Format) -> Settings {
    Settings {
        format,
        color: false,
        width: 80,
        all_headers: false,
        show_secrets: false,
        language: Language::English,
    }
}

/// What a report on these responses writes.
#[track_caller]
fn written(settings: Settings, cases: &[Case]) -> String {
    let mut bytes = Vec::new();
    let mut report = Report::new(&mut bytes, settings);
    for case in cases {
        report.inspection(&case.inspection()).unwrap();
    }
    report.finish().unwrap();
    String::from_utf8(bytes).unwrap()
}

/// What an explanation writes.
#[track_caller]
fn explained(settings: Settings, given: &[Explanation]) -> String {
    let mut bytes = Vec::new();
    explanations(&mut bytes, &settings, given).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// What a table writes.
#[track_caller]
fn listed(settings: Settings, tables: &[Table<'_>]) -> String {
    let mut bytes = Vec::new();
    table(&mut bytes, &settings, tables).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// Text without its colours.
fn without_colours(text: &str) -> String {
    let mut parts = text.split('\u{1b}');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        plain.push_str(part.split_once('m').unwrap().1);
    }
    plain
}
