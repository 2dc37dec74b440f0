//! Many responses as counts.

use super::wire::{ErrorCode, SCHEMA, Str};
use crate::inspect;
use crate::report::overview::{Group, Overview};
use crate::report::voice::Voice;
use serde::Serialize;

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
pub(crate) fn summary(overview: &Overview, voice: &mut Voice<'_>) -> impl Serialize + use<> {
    let tally = &overview.tally;
    let from = tally.span.map(|(from, _)| from.to_string());
    let to = tally.span.map(|(_, to)| to.to_string());
    let statuses = tally.statuses.iter();
    let situations = tally.situations.iter();
    let services = tally.services.iter();
    let mut hosts = Vec::new();
    for (host, count) in &tally.hosts {
        let host = voice.raw(host);
        hosts.push(ByHost {
            host: voice.said(host),
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
        from: from.map(|from| voice.said(from)),
        to: to.map(|to| voice.said(to)),
        failures: failures.map(|group| failure(group, voice)).collect(),
        other_failures: overview.failures.others,
    }
}

fn failure(group: &Group, voice: &mut Voice<'_>) -> Failure {
    let facts = &group.facts;
    Failure {
        status: facts.status,
        situation: facts.situation,
        error_code: facts.error_code.as_ref().map(|code| match code {
            inspect::ErrorCode::Number(number) => ErrorCode::Number(*number),
            inspect::ErrorCode::Word(word) => {
                let word = voice.raw(word);
                ErrorCode::Word(voice.said(word))
            }
        }),
        known_message: facts.message,
        unreadable: facts.unreadable,
        count: group.count,
        places: group
            .places
            .iter()
            .map(|place| {
                let file = voice.raw(&place.file);
                Place {
                    file: voice.said(file),
                    index: place.index,
                }
            })
            .collect(),
    }
}
