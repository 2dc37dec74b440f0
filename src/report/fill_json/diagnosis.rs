//! What a client does wrong across calls.

use crate::catalog::Severity;
use crate::diagnose::{
    Certification, Diagnosis, Evidence, Figure as Allowed, Finding, LimitRow, Micros, Number,
    ServiceCount, moment,
};
use crate::inspect::Caller;
use crate::json;
use crate::json::{
    DiagnosedUser, DiagnosisEvidence, DiagnosisFinding, Figure, LeftOut, NotChecked, PeakCalls,
    SCHEMA, ServiceCalls, SeverityCounts, Tool,
};
use crate::redact::Redacted;
use crate::report::fill_json::values::Str;
use crate::report::formatter::Formatter;
use crate::report::text::diagnosis as text;

/// The whole diagnosis.
pub(crate) fn diagnosis(one: &Diagnosis, f: &mut Formatter<'_>) -> json::Diagnosis<Str<'static>> {
    let (from, to) = one.span.unzip();
    let moment = |at: jiff::Timestamp| Redacted::worded(at.to_string());
    let findings = one.findings.iter();
    let inputs = one.inputs.iter();
    json::Diagnosis {
        tool: Tool::this(),
        schema: SCHEMA,
        kind: "diagnosis".into(),
        inputs: inputs
            .map(|name| Redacted::worded(f.unmarked(name)))
            .collect(),
        calls: one.calls,
        from: from.map(moment),
        to: to.map(moment),
        users: one
            .users
            .iter()
            .map(|&caller| DiagnosedUser {
                label: label(caller),
            })
            .collect(),
        assumed: one.assumed.iter().map(|what| what.name().into()).collect(),
        not_checked: one
            .not_checked
            .iter()
            .map(|(rule, need)| NotChecked {
                rule: rule.id.into(),
                lacks: need.name().into(),
                why: f.plain(text::lacks(*need)).into(),
            })
            .collect(),
        certification: certification(one.certification).name().into(),
        services: one.services.iter().map(service).collect(),
        counts: SeverityCounts {
            error: one.count(Severity::Error),
            warning: one.count(Severity::Warning),
            info: one.count(Severity::Info),
        },
        findings: findings
            .map(|found| finding(found, &one.inputs, f))
            .collect(),
        other_findings: one.beyond,
        left_out: one
            .left_out
            .iter()
            .map(|(why, &count)| LeftOut {
                why: why.name().into(),
                count,
            })
            .collect(),
        out_of_order: one.late,
        untimed: one.untimed,
        forgotten: one.has_forgotten,
        uncounted: one.uncounted,
    }
}

/// One finding.
pub(crate) fn finding(
    one: &Finding,
    inputs: &[String],
    f: &mut Formatter<'_>,
) -> DiagnosisFinding<Str<'static>> {
    let rule = one.rule;
    DiagnosisFinding {
        tool: Tool::this(),
        schema: SCHEMA,
        kind: "finding".into(),
        id: rule.id.into(),
        severity: one.severity.name().into(),
        certainty: one.certainty.name().into(),
        basis: rule.basis.name().into(),
        service: one.service.name().into(),
        row: one.row.map(row),
        user: one.user.map(label),
        from: one.from.and_then(time),
        to: one.to.and_then(time),
        input: one.input().and_then(|number| input(number, inputs, f)),
        calls: calls(one),
        evidence: one
            .evidence
            .iter()
            .map(|each| evidence(each, inputs, f))
            .collect(),
        count: one.count,
        figures: one
            .figures
            .iter()
            .map(|(name, number)| ((*name).to_owned(), figure(*number)))
            .collect(),
        text: f.trusted(text::says(one, f.language())),
        advice: f.plain(rule.advice).into(),
        documentation: rule.documentation.into(),
    }
}

/// What is doubtful is not known.
fn certification(told: Certification) -> Certification {
    match told {
        Certification::Doubtful => Certification::Unknown,
        told => told,
    }
}

/// The places of the calls in evidence that stand in the input of the first, each once.
fn calls(one: &Finding) -> Vec<usize> {
    let mut calls = Vec::new();
    for (_, place) in one.calls().filter(|(input, _)| one.input() == Some(*input)) {
        if !calls.contains(&place) {
            calls.push(place);
        }
    }
    calls
}

/// An input by its number.
fn input(number: usize, inputs: &[String], f: &mut Formatter<'_>) -> Option<Str<'static>> {
    let name = inputs.get(number)?;
    Some(Redacted::worded(f.unmarked(name)))
}

fn evidence(
    one: &Evidence,
    inputs: &[String],
    f: &mut Formatter<'_>,
) -> DiagnosisEvidence<Str<'static>> {
    let api = text::api(&one.call, f);
    DiagnosisEvidence {
        input: input(one.call.input, inputs, f),
        call: one.call.index,
        status: one.call.status,
        api: f.trusted(api),
        time: one.call.at.and_then(time),
        because: one.because.iter().map(|mark| mark.index).collect(),
        because_inputs: one
            .because
            .iter()
            .filter_map(|mark| input(mark.input, inputs, f))
            .collect(),
        certainty: one.certainty.name().into(),
    }
}

fn figure(number: Number) -> Figure<Str<'static>> {
    match number {
        Number::Count(count) => Figure::Number(count),
        Number::Time(time) => Figure::Number((time + 500).div_euclid(1000)),
        Number::Word(word) => Figure::Word(word.into()),
    }
}

fn service(one: &ServiceCount) -> ServiceCalls<Str<'static>> {
    let peaks = [
        (15, one.burst, one.row.map(|row| row.burst.larger)),
        (300, one.sustain, one.row.map(|row| row.sustain.larger)),
    ];
    let number = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    ServiceCalls {
        service: one.service.name().into(),
        row: one.row.map(row),
        user: one.user.map(label),
        calls: one.calls,
        failed: one.failed,
        throttled: one.throttled,
        unanswered: one.unanswered,
        peaks: peaks
            .into_iter()
            .map(
                |(seconds, peak, limit): (u64, _, Option<Allowed>)| PeakCalls {
                    seconds,
                    count: number(peak.calls),
                    limit: limit.map(|figure| number(figure.calls)),
                    edition: limit.and_then(|figure| Some(figure.edition?.name().into())),
                    from: peak.from.and_then(time),
                },
            )
            .collect(),
        certification: one.row.map(|row| number(row.fails_from().calls)),
    }
}

fn row(row: &LimitRow) -> Str<'static> {
    row.name.en.into()
}

/// A user by a label, the same in every language.
fn label(caller: Caller) -> Str<'static> {
    match caller {
        Caller::User(number) => Redacted::worded(format!("user {number}")),
        Caller::OtherUser => "other-users".into(),
        Caller::NoUser => "no-user".into(),
    }
}

fn time(at: Micros) -> Option<Str<'static>> {
    moment(at).map(|at| Redacted::worded(at.to_string()))
}
