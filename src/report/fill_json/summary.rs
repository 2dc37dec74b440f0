//! Many responses as counts.

use serde::Serialize;

use crate::inspect;
use crate::report::fill_json::wire::{ErrorCode, SCHEMA, Str};
use crate::report::formatter::Formatter;
use crate::report::overview::Overview;
use crate::report::overview::failures::Group;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Summary {
    schema: u8,
    #[serde(rename = "type")]
    kind: &'static str,
    responses: u64,
    interim: u64,
    tunnels: u64,
    unreadable: u64,
    by_status: Vec<ByStatus>,
    by_situation: Vec<BySituation>,
    hosts: Vec<ByHost>,
    other_hosts: u64,
    services: Vec<ByService>,
    from: Option<Str<'static>>,
    to: Option<Str<'static>>,
    failures: Vec<Failure>,
    other_failures: u64,
}

#[derive(Serialize)]
struct ByStatus {
    status: Option<u16>,
    count: u64,
}

#[derive(Serialize)]
struct BySituation {
    id: &'static str,
    status: u16,
    count: u64,
}

#[derive(Serialize)]
struct ByHost {
    host: Str<'static>,
    count: u64,
}

#[derive(Serialize)]
struct ByService {
    service: &'static str,
    count: u64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Failure {
    status: Option<u16>,
    situation: Option<&'static str>,
    error_code: Option<ErrorCode<'static>>,
    known_message: Option<&'static str>,
    unreadable: bool,
    count: u64,
    places: Vec<Place>,
}

#[derive(Serialize)]
struct Place {
    file: Str<'static>,
    index: Option<usize>,
}

/// The counts over all responses.
pub(crate) fn summary(overview: &Overview, f: &mut Formatter<'_>) -> impl Serialize + use<> {
    let tally = &overview.tally;
    let from = tally.span.map(|(from, _)| from.to_string());
    let to = tally.span.map(|(_, to)| to.to_string());
    let statuses = tally.statuses.iter();
    let situations = tally.situations.iter();
    let services = tally.services.iter();
    let mut hosts = Vec::new();
    for (host, count) in &tally.hosts {
        let host = f.unmarked(host);
        hosts.push(ByHost {
            host: f.trusted(host),
            count: *count,
        });
    }
    let failures = overview.failures.groups().iter();
    Summary {
        schema: SCHEMA,
        kind: "summary",
        responses: tally.responses,
        interim: tally.interim,
        tunnels: tally.tunnels,
        unreadable: tally.unreadable,
        by_status: statuses
            .map(|(&status, &count)| ByStatus { status, count })
            .collect(),
        by_situation: situations
            .map(|(&(status, id), &count)| BySituation { id, status, count })
            .collect(),
        hosts,
        other_hosts: tally.other_hosts,
        services: services
            .map(|(&service, &count)| ByService { service, count })
            .collect(),
        from: from.map(|from| f.trusted(from)),
        to: to.map(|to| f.trusted(to)),
        failures: failures.map(|group| failure(group, f)).collect(),
        other_failures: overview.failures.others,
    }
}

fn failure(group: &Group, f: &mut Formatter<'_>) -> Failure {
    let facts = &group.facts;
    Failure {
        status: facts.status,
        situation: facts.situation,
        error_code: facts.error_code.as_ref().map(|code| match code {
            inspect::ErrorCode::Number(number) => ErrorCode::Number(*number),
            inspect::ErrorCode::Word(word) => {
                let word = f.unmarked(word);
                ErrorCode::Word(f.trusted(word))
            }
        }),
        known_message: facts.message,
        unreadable: facts.unreadable,
        count: group.count,
        places: group
            .places
            .iter()
            .map(|place| {
                let file = f.unmarked(&place.file);
                Place {
                    file: f.trusted(file),
                    index: place.index,
                }
            })
            .collect(),
    }
}
