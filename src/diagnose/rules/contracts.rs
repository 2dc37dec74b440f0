//! Requests without a contract version.

use crate::catalog::rules::sessions::CONTRACT_VERSION_MISSING;
use crate::catalog::{Service, Severity, is_under};
use crate::diagnose::call::{Call, Digest, Mark};
use crate::diagnose::finding::Occurrence;
use crate::diagnose::recent::Recent;
use crate::diagnose::settings::DiagnoseSettings;
use crate::diagnose::watch::{Found, Watch};
use crate::inspect::Caller;
use crate::language::tr;

/// As many users and services are watched.
const SERVICES: usize = 4096;
/// As many calls are named.
const NAMED: usize = 16;

pub(super) fn watches(_: &DiagnoseSettings) -> Vec<Box<dyn Watch>> {
    vec![Box::new(Contracts(Recent::new(SERVICES)))]
}

/// Calls of users to services without a contract version.
struct Contracts(Recent<(Option<Caller>, Digest), Missing>);

/// Calls of a user to a service.
struct Missing {
    first: Call,
    /// The next few.
    others: Vec<Mark>,
    count: u64,
}

impl Watch for Contracts {
    fn call(&mut self, call: &Call, _: &mut Found) {
        if !call.lacks_contract || !has_contract(call) {
            return;
        }
        let first = || Missing {
            first: call.clone(),
            others: Vec::new(),
            count: 0,
        };
        let missing = self.0.entry((call.user, call.service as Digest), first);
        missing.count += 1;
        if missing.count > 1 && missing.others.len() < NAMED {
            missing.others.push(call.mark());
        }
    }

    fn takes_late(&self) -> bool {
        true
    }

    fn has_forgotten(&self) -> bool {
        self.0.is_full
    }

    fn cut(&mut self, found: &mut Found) {
        for (_, missing) in self.0.drain() {
            let Missing {
                first,
                others,
                count,
            } = missing;
            let severity = match first.service {
                Service::Mpsd | Service::SmartMatch => Severity::Warning,
                _ => Severity::Info,
            };
            let one = Occurrence::of(&CONTRACT_VERSION_MISSING, &first)
                .severity(severity)
                .because(others)
                .about(first.service as Digest)
                .count("calls", i64::try_from(count).unwrap_or(i64::MAX));
            found.add(match count {
                1 => one,
                _ => one.says(|language| {
                    tr!(
                        language,
                        "{count} requests were sent without a contract version",
                        "{count} requêtes sont parties sans version de contrat"
                    )
                }),
            });
        }
    }
}

/// Whether a service is known to have contract versions.
fn has_contract(call: &Call) -> bool {
    let has_none = matches!(
        call.service,
        Service::SignIn
            | Service::RealTimeActivity
            | Service::TitleManagement
            | Service::Streaming
            | Service::Other
    );
    let api = &call.api;
    let is_storage =
        api.host.starts_with("connectedstorage") || api.template.contains("connectedstorage");
    let is_xbox = api.host.is_empty() || is_under(&api.host, "xboxlive.com");
    is_xbox && !has_none && !is_storage
}
