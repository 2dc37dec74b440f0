//! Many responses as counts.

use crate::inspect;
use crate::inspect::Caller;
use crate::json;
use crate::json::{
    ByHost, ByService, BySituation, ByStatus, ErrorCode, Failure, Grouping, Place, ResponseGroup,
    SCHEMA, Summary, Tool,
};
use crate::redact::{Redacted, of_header, of_host, of_url, session_name};
use crate::report::fill_json::values::Str;
use crate::report::formatter::Formatter;
use crate::report::overview;
use crate::report::overview::failures::Group as FailureGroup;
use crate::report::overview::{Group, Groups, Key, Overview};

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
        host: Redacted::worded(f.unmarked(of_host(host))),
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
        taps: tally.taps,
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
        by: overview
            .groups
            .iter()
            .map(|groups| grouping(groups, f))
            .collect(),
    }
}

fn grouping(groups: &Groups, f: &mut Formatter<'_>) -> Grouping<Str<'static>> {
    let sorted = groups.sorted().into_iter();
    Grouping {
        by: groups.by.name().into(),
        groups: sorted
            .map(|(key, group)| response_group(key, group, f))
            .collect(),
        others: groups.others,
    }
}

fn response_group(key: &Key, group: &Group, f: &mut Formatter<'_>) -> ResponseGroup<Str<'static>> {
    let (from, to) = group.span.unzip();
    let moment = |one: jiff::Timestamp| Redacted::worded(one.to_string());
    let statuses = group.statuses.iter();
    ResponseGroup {
        key: group_key(key, f).map(Redacted::worded),
        count: group.count,
        failed: group.failed,
        by_status: statuses
            .map(|(&status, &(count, _))| ByStatus { status, count })
            .collect(),
        from: from.map(moment),
        to: to.map(moment),
        first: place(&group.first, f),
    }
}

fn group_key(key: &Key, f: &mut Formatter<'_>) -> Option<String> {
    Some(match key {
        Key::Session([scid, template, name]) => [
            f.unmarked(of_url(scid)),
            f.unmarked(of_url(template)),
            f.unmarked(session_name(name)),
        ]
        .join("/"),
        Key::Caller(Caller::User(number)) => format!("user {number}"),
        Key::Caller(Caller::OtherUser) => "other-users".to_owned(),
        Key::Caller(Caller::NoUser) => "no-user".to_owned(),
        Key::Correlation(id) => f.unmarked(of_header("X-XblCorrelationId", id)),
        Key::Host(host) => f.unmarked(of_host(host)),
        Key::Situation(_, id) => (*id).to_owned(),
        Key::Status(status) => status.to_string(),
        Key::Unanswered => json::NO_RESPONSE.to_owned(),
        Key::None => return None,
    })
}

fn place(place: &overview::Place, f: &mut Formatter<'_>) -> Place<Str<'static>> {
    Place {
        file: Redacted::worded(f.unmarked(&place.file)),
        index: place.index,
    }
}

fn failure(group: &FailureGroup, f: &mut Formatter<'_>) -> Failure<Str<'static>> {
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
        places: places.map(|one| place(one, f)).collect(),
    }
}
