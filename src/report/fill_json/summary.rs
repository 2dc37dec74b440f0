//! Many responses as counts.

use crate::inspect;
use crate::json::{
    ByHost, ByService, BySituation, ByStatus, ErrorCode, Failure, Place, SCHEMA, Summary, Tool,
};
use crate::redact::{Redacted, of_url};
use crate::report::fill_json::values::Str;
use crate::report::formatter::Formatter;
use crate::report::overview::Overview;
use crate::report::overview::failures::Group;

/// The counts over all responses.
pub(crate) fn summary(overview: &Overview, f: &mut Formatter<'_>) -> Summary<Str<'static>> {
    let tally = &overview.tally;
    let moment = |one: jiff::Timestamp| f.trusted(one.to_string());
    let from = tally.span.map(|(from, _)| moment(from));
    let to = tally.span.map(|(_, to)| moment(to));
    let statuses = tally.statuses.iter();
    let situations = tally.situations.iter();
    let services = tally.services.iter();
    let hosts = tally.hosts.iter().map(|(host, &count)| ByHost {
        host: Redacted::worded(f.unmarked(of_url(host))),
        count,
    });
    let hosts = hosts.collect();
    let failures = overview.failures.groups().iter();
    Summary {
        tool: Tool::this(),
        schema: SCHEMA,
        kind: "summary".into(),
        responses: tally.responses,
        interim: tally.interim,
        tunnels: tally.tunnels,
        unanswered: tally.unanswered,
        unreadable: tally.unreadable,
        by_status: statuses
            .map(|(&status, &(count, _))| ByStatus { status, count })
            .collect(),
        by_situation: situations
            .map(|(&(status, id), &(count, _))| BySituation {
                id: id.into(),
                status,
                count,
            })
            .collect(),
        hosts,
        other_hosts: tally.other_hosts,
        services: services
            .map(|(&service, &count)| ByService {
                service: service.into(),
                count,
            })
            .collect(),
        from,
        to,
        failures: failures.map(|group| failure(group, f)).collect(),
        other_failures: overview.failures.others,
    }
}

fn failure(group: &Group, f: &mut Formatter<'_>) -> Failure<Str<'static>> {
    let facts = &group.facts;
    let error_code = facts.error_code.as_ref();
    let places = group.places.iter();
    Failure {
        status: facts.status,
        situation: facts.situation.map(Into::into),
        error_code: error_code.map(|code| match code {
            inspect::ErrorCode::Number(number) => ErrorCode::Number(*number),
            inspect::ErrorCode::Word(word) => ErrorCode::Word(Redacted::worded(word.clone())),
        }),
        known_message: facts.message.map(Into::into),
        unanswered: facts.unanswered,
        reason: facts
            .reason
            .as_ref()
            .map(|reason| Redacted::worded(reason.clone())),
        unreadable: facts.unreadable,
        count: group.count,
        places: places
            .map(|place| Place {
                file: Redacted::worded(f.unmarked(&place.file)),
                index: place.index,
            })
            .collect(),
    }
}
