//! The contract as a JSON Schema.

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde::Serialize;

use crate::json::diagnosis::{Diagnosis, DiagnosisFinding};
use crate::json::explanation::{Explained, ReadCode, ScannedCode};
use crate::json::inspection::Inspected;
use crate::json::listing::{Listed, ListedRow};
use crate::json::summary::Summary;

/// Everything that the program writes as an object or a line of JSON; an array holds several of one kind.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(title = "xblstatus output, schema 1")]
#[expect(
    dead_code,
    clippy::large_enum_variant,
    reason = "nothing but the derived schema reads it"
)]
enum Output {
    /// `inspect`
    Inspected(Inspected<String>),
    /// `inspect --summary`
    Summary(Summary<String>),
    /// `diagnose`
    Diagnosis(Diagnosis<String>),
    /// `diagnose --format ndjson`, a line a finding
    DiagnosisFinding(DiagnosisFinding<String>),
    /// `explain` with codes from a pipe
    ReadCode(ReadCode<String>),
    /// `explain --scan`
    ScannedCode(ScannedCode<String>),
    /// `explain`
    Explained(Explained<String>),
    /// `list --format json`
    Listed(Listed<String>),
    /// `list --format ndjson`
    ListedRow(ListedRow<String>),
}

/// The JSON Schema of what is written: every member is always present.
#[must_use]
pub fn schema() -> Schema {
    SchemaSettings::draft2020_12()
        .for_serialize()
        // A default is for reports that lack a member; what is written has them all.
        .with_transform(RecursiveTransform(|schema: &mut Schema| {
            schema.remove("default");
        }))
        .into_generator()
        .into_root_schema_for::<Output>()
}
