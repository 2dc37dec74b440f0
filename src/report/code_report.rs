//! The codes of an input, each once, to any writer.

use std::io::{self, Write};

use serde::Serialize;

use crate::inspect::Explanation;
use crate::redact::redactor::Redactor;
use crate::report::formatter::Formatter;
use crate::report::{OutputFormat, RenderOptions, document, fill_json, tables};
use crate::scan::Tallied;

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
pub fn read_codes(
    writer: impl Write,
    settings: &RenderOptions,
    codes: &[ReadCode],
) -> io::Result<()> {
    let mut redactor = Redactor::new(settings.show_secrets);
    let mut f = Formatter::new(&mut redactor, settings.markup(), settings.language);
    match settings.format {
        OutputFormat::Json | OutputFormat::Ndjson => {
            let objects = fill_json::read_codes(codes, &mut f);
            write_objects(writer, settings, &objects)
        }
        OutputFormat::Human | OutputFormat::Markdown => {
            let documents = codes
                .iter()
                .flat_map(|code| document::read_code(code, &mut f));
            tables::write_outlines(writer, settings, documents)
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
    settings: &RenderOptions,
    codes: &[ScannedCode<'_>],
    inputs: usize,
) -> io::Result<()> {
    let mut redactor = Redactor::new(settings.show_secrets);
    let mut f = Formatter::new(&mut redactor, settings.markup(), settings.language);
    match settings.format {
        OutputFormat::Json | OutputFormat::Ndjson => {
            let objects = fill_json::scanned_codes(codes, &mut f);
            write_objects(writer, settings, &objects)
        }
        OutputFormat::Human | OutputFormat::Markdown => {
            let documents = document::scanned_codes(codes, inputs, &mut f);
            tables::write_outlines(writer, settings, documents.into_iter())
        }
    }
}

/// A list, even of one; in NDJSON a line each.
fn write_objects(
    mut writer: impl Write,
    settings: &RenderOptions,
    objects: &[impl Serialize],
) -> io::Result<()> {
    if settings.format == OutputFormat::Ndjson {
        for object in objects {
            writeln!(writer, "{}", fill_json::compact(object)?)?;
        }
    } else {
        writeln!(writer, "{}", fill_json::pretty(&objects)?)?;
    }
    writer.flush()
}
