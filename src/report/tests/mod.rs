//! Whole reports, from inspections built by hand.

pub(crate) mod catalog;
pub(crate) mod fixtures;
pub(crate) mod hostile;
pub(crate) mod json;
pub(crate) mod rows;
pub(crate) mod text;

use crate::catalog::Table;
use crate::inspect::Explanation;
use crate::report::*;
use fixtures::Case;

/// RenderOptions for a format, without colour, 80 columns wide.
fn settings(format: OutputFormat) -> RenderOptions {
    RenderOptions {
        format,
        ..RenderOptions::default()
    }
}

/// What a report on these responses writes.
#[track_caller]
fn written(settings: RenderOptions, cases: &[Case]) -> String {
    let mut bytes = Vec::new();
    let mut report = Report::new(&mut bytes, settings);
    for case in cases {
        report.inspection(case.inspection()).unwrap();
    }
    report.finish().unwrap();
    String::from_utf8(bytes).unwrap()
}

/// What an explanation writes.
#[track_caller]
fn explained(settings: RenderOptions, given: &[Explanation]) -> String {
    let mut bytes = Vec::new();
    explanations(&mut bytes, &settings, given).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// What a table writes.
#[track_caller]
fn listed(settings: RenderOptions, tables: &[Table]) -> String {
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
