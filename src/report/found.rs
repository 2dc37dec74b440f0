//! The codes of an input, each once, to any writer.

use super::outline;
use super::redactor::Redactor;
use super::voice::Voice;
use super::{Format, Settings, catalog, json};
use crate::inspect::Explanation;
use crate::scan::Tallied;
use serde::Serialize;
use std::io::{self, Write};

/// A code of an input that holds nothing but codes.
#[derive(Debug)]
pub struct ReadCode {
    /// What it means; its query is the code as it is spelt first.
    pub explanation: Explanation,
    /// How often it stands there, in any spelling.
    pub count: u64,
    /// The line in which it stands first, from 1.
    pub line: u64,
}

/// A code of free texts.
#[derive(Debug)]
pub struct ScannedCode<'s> {
    /// The code, its count and its first place.
    pub tallied: &'s Tallied,
    /// What it means.
    pub explanation: Explanation,
    /// The text in which it stands first, as given; `-` for standard input.
    pub file: &'s str,
}

/// Writes what the codes of an input mean, one after another.
///
/// # Errors
///
/// Those of the writer.
pub fn read_codes(writer: impl Write, settings: &Settings, codes: &[ReadCode]) -> io::Result<()> {
    let mut redactor = Redactor::new(settings.show_secrets);
    let mut voice = Voice::new(&mut redactor, settings.markup(), settings.language);
    match settings.format {
        Format::Json | Format::Ndjson => {
            let objects = json::read_codes(codes, &mut voice);
            write_objects(writer, settings, &objects)
        }
        Format::Human | Format::Markdown => {
            let outlines = codes
                .iter()
                .flat_map(|code| outline::read_code(code, &mut voice));
            catalog::write_outlines(writer, settings, outlines)
        }
    }
}

/// Writes which codes texts hold, then what each of them means. `inputs` says how many texts there are.
///
/// # Errors
///
/// Those of the writer.
pub fn scanned_codes(
    writer: impl Write,
    settings: &Settings,
    codes: &[ScannedCode<'_>],
    inputs: usize,
) -> io::Result<()> {
    let mut redactor = Redactor::new(settings.show_secrets);
    let mut voice = Voice::new(&mut redactor, settings.markup(), settings.language);
    match settings.format {
        Format::Json | Format::Ndjson => {
            let objects = json::scanned_codes(codes, &mut voice);
            write_objects(writer, settings, &objects)
        }
        Format::Human | Format::Markdown => {
            let outlines = outline::scanned_codes(codes, inputs, &mut voice);
            catalog::write_outlines(writer, settings, outlines.into_iter())
        }
    }
}

/// A list, even of one; in NDJSON a line each.
fn write_objects(
    mut writer: impl Write,
    settings: &Settings,
    objects: &[impl Serialize],
) -> io::Result<()> {
    if settings.format == Format::Ndjson {
        for object in objects {
            writeln!(writer, "{}", json::compact(object)?)?;
        }
    } else {
        writeln!(writer, "{}", json::pretty(&objects)?)?;
    }
    writer.flush()
}
