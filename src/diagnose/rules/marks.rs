//! What one call already tells, said once of all: a body whose type is not named, an id of a sample.

use crate::catalog::rules::shares::{BODY_TYPE_MISSING, SAMPLE_TITLE_ID};
use crate::catalog::{Service, is_under};
use crate::diagnose::call::Call;
use crate::diagnose::finding::Occurrence;
use crate::diagnose::settings::DiagnoseSettings;
use crate::diagnose::watch::{Found, Watch};
use crate::language::tr;

/// The title ids of PlayFab's samples, as the trace analyzer knows them.
const SAMPLES: [&str; 5] = ["86e2", "9ad5d", "78e25", "99da", "63c80"];

pub(super) fn watches(_: &DiagnoseSettings) -> Vec<Box<dyn Watch>> {
    vec![Box::new(Marks)]
}

/// Remembers nothing.
struct Marks;

impl Watch for Marks {
    fn call(&mut self, call: &Call, found: &mut Found) {
        if call.hides_json {
            let service = call.service as u64;
            found.add(Occurrence::of(&BODY_TYPE_MISSING, call).about(service));
        }
        let label = call.api.host.split('.').next().unwrap_or_default();
        let is_play_fab =
            call.service == Service::PlayFab && is_under(&call.api.host, "playfabapi.com");
        if let Some(id) = SAMPLES.iter().position(|id| *id == label && is_play_fab) {
            let label = label.to_ascii_uppercase();
            let sample = Occurrence::of(&SAMPLE_TITLE_ID, call).about(id as u64);
            found.add(sample.says(|language| {
                tr!(
                    language,
                    "The calls name {label}, the title id of a sample",
                    "Les appels nomment {label}, l’identifiant de titre d’un exemple"
                )
            }));
        }
    }

    fn takes_late(&self) -> bool {
        true
    }

    fn has_forgotten(&self) -> bool {
        false
    }

    fn cut(&mut self, _: &mut Found) {}
}
