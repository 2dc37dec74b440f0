//! A value of every variant of everything that is worded.
//!
//! What comes from an input is a number or one of a few made-up words, the same in both languages.

use std::io;
use std::time::Duration;

use crate::capture::{CaptureError, Entry, MemberKind, NotAResponse, Problem};
use crate::catalog;
use crate::catalog::messages::Message;
use crate::catalog::{Authority, Class, DocumentedBody, Target, Text, messages};
use crate::exchange::{Extent, Repair};
use crate::inspect::*;
use crate::report::text::tests::error_samples;

/// Values of a type, each under the pattern of its variant. A variant without a line does not compile.
macro_rules! every {
    ($type:ty; $($pattern:pat => $($value:expr),+;)+) => {{
        let _ = |value: &$type| match value {
            $($pattern => (),)+
        };
        vec![$($($value),+),+]
    }};
}

/// Every value of a type whose variants hold nothing.
macro_rules! every_one {
    ($($name:ident: $type:ident = $($variant:ident),+;)+) => {
        $(pub(crate) fn $name() -> Vec<$type> {
            every!($type; $($type::$variant => $type::$variant;)+)
        })+
    };
}

every_one! {
    classes: Class = Informational, Success, Redirection, ClientError, ServerError, Unknown;
    authorities: Authority = Mpsd, Xbox, Http, None;
    levels: Level = Info, Warning, Error;
    verdicts: Verdict = Applies, Possible, RuledOut;
    targets: Target = Session, SessionElement, Handle, HandleCollection, HandleQuery,
        SessionQuery, Template, TemplateCollection, Hopper, MatchTicket, Other, Unknown;
    body_kinds: BodyKind = None, Session, SessionElement, Handle, QueryResults, Message,
        ServiceError, ServiceErrorResponse, GameClipsError, RateLimit, SignInError, StatusError,
        Json, MalformedJson, Html, Xml, Text, Multipart, Binary;
    documented_bodies: DocumentedBody = Session, Message, None;
    agreements: Agreement = Match, Mismatch, Unknown;
    missing: Missing = Method, Url, Conditions, Body, Message;
    path_parts: PathPart = Handle, Scid, Template;
    expected: Expected = Value, Colon, CommaOrBrace, CommaOrBracket, MemberName,
        NoTrailingComma, ClosingQuote, RestOfObject, RestOfArray, Literal, Escape,
        EscapedControl, Number, End;
    member_kinds: MemberKind = Object, Array, Text, Status, Base64, Headers;
    limit_windows: LimitWindow = Burst, Sustain;
}

fn tag(text: &str) -> String {
    format!("\"{text}\"")
}

fn words(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

pub(crate) fn windows() -> Vec<Option<LimitWindow>> {
    let windows = limit_windows().into_iter();
    windows.map(Some).chain([None]).collect()
}

fn moment() -> jiff::Timestamp {
    "2026-03-04T05:06:19Z".parse().unwrap()
}

pub(crate) fn waits() -> Vec<RetryAfter> {
    every!(RetryAfter;
        RetryAfter::Delay(_) => RetryAfter::Delay(Duration::from_secs(12));
        RetryAfter::At(_) => RetryAfter::At(moment());
    )
}

pub(crate) fn extents() -> Vec<Extent> {
    every!(Extent;
        Extent::Whole => Extent::Whole;
        Extent::NotRecorded { .. } => Extent::NotRecorded { promised: None },
            Extent::NotRecorded { promised: Some(1) };
        Extent::Short { .. } => Extent::Short { promised: 9, arrived: 1 };
        Extent::Long { .. } => Extent::Long { promised: 1, arrived: 9 };
        Extent::Stray { .. } => Extent::Stray { arrived: 9 };
        Extent::Cut => Extent::Cut;
        Extent::OverLimit { .. } => Extent::OverLimit { limit: 1 << 20 };
    )
}

fn fault(expected: Expected) -> JsonFault {
    JsonFault {
        line: 3,
        column: 9,
        offset: 21,
        expected,
        found: (expected != Expected::Value).then_some('}'),
        before: String::new(),
        after: String::new(),
    }
}

pub(crate) fn faults() -> Vec<JsonFault> {
    expected().into_iter().map(fault).collect()
}

pub(crate) fn clues() -> Vec<Reason> {
    let mut clues = every!(Reason;
        Reason::Method(_) => Reason::Method("PUT".to_owned());
        Reason::Target(_) => Reason::Target(Target::Session);
        Reason::ViaHandle => Reason::ViaHandle;
        Reason::PathNames(_) => Reason::PathNames(path_parts());
        Reason::IfMatchSent => Reason::IfMatchSent;
        Reason::IfMatchAnySent => Reason::IfMatchAnySent;
        Reason::IfMatchAssumed => Reason::IfMatchAssumed;
        Reason::IfNoneMatchSent => Reason::IfNoneMatchSent;
        Reason::NoIfMatch => Reason::NoIfMatch;
        Reason::NoIfNoneMatch => Reason::NoIfNoneMatch;
        Reason::IfMatchCheckedFirst => Reason::IfMatchCheckedFirst;
        Reason::Body(_) => Reason::Body(BodyKind::Session);
        Reason::NoRequestBody => Reason::NoRequestBody;
        Reason::MessageNames(_) => Reason::MessageNames(None),
            Reason::MessageNames(Some(PathPart::Scid));
        Reason::MessageDoesNotName => Reason::MessageDoesNotName;
        Reason::OnlyOne => Reason::OnlyOne;
    );
    clues.extend(targets().into_iter().map(Reason::Target));
    clues.extend(body_kinds().into_iter().map(Reason::Body));
    clues
}

pub(crate) fn advice() -> Vec<Advice> {
    let catalog = Text {
        en: "Wait a while.",
        fr: "Attendez un peu.",
    };
    every!(Advice;
        Advice::Catalog(_) => Advice::Catalog(catalog);
        Advice::ResendWithEtag { .. } => Advice::ResendWithEtag { etag: tag("a") };
        Advice::RereadAndResend => Advice::RereadAndResend;
        Advice::NoSessionForIfMatchAny => Advice::NoSessionForIfMatchAny;
        Advice::SessionExistsAlready => Advice::SessionExistsAlready;
        Advice::NextEtag { .. } => Advice::NextEtag { etag: tag("a") };
        Advice::Wait { .. } =>
            Advice::Wait { delay: Duration::ZERO, until: None },
            Advice::Wait { delay: Duration::from_secs(12), until: None },
            Advice::Wait { delay: Duration::from_secs(12), until: Some(moment()) };
        Advice::WaitUntil { .. } => Advice::WaitUntil { time: moment() };
        Advice::WaitPeriod { .. } =>
            Advice::WaitPeriod { period: Duration::from_secs(15), until: None },
            Advice::WaitPeriod { period: Duration::from_secs(15), until: Some(moment()) };
        Advice::WaitForCallsUnderWay => Advice::WaitForCallsUnderWay;
        Advice::BackOff => Advice::BackOff;
        Advice::RefusedCallsCount => Advice::RefusedCallsCount;
        Advice::OpenRedirect { .. } => Advice::OpenRedirect { url: "https://h.example/x".to_owned() };
        Advice::CheckBeforeResend => Advice::CheckBeforeResend;
        Advice::UseMethod { .. } => Advice::UseMethod { listed: &["GET", "PUT"] };
        Advice::UseAllowed { .. } => Advice::UseAllowed { methods: "GET, PUT".to_owned() };
        Advice::Follow { .. } => Advice::Follow { location: "https://h.example/x".to_owned() };
        Advice::SupplyRequest { .. } => Advice::SupplyRequest { missing: missing() };
        Advice::PassHeaders => Advice::PassHeaders;
    )
}

pub(crate) fn repairs() -> Vec<Repair> {
    every!(Repair;
        Repair::LinesBeforeStatus { .. } => Repair::LinesBeforeStatus { count: 1 },
            Repair::LinesBeforeStatus { count: 2 };
        Repair::LinesAfterBody { .. } => Repair::LinesAfterBody { count: 3 };
        Repair::NotHeaders { .. } => Repair::NotHeaders { first: 3, count: 1 },
            Repair::NotHeaders { first: 3, count: 2 };
        Repair::LinesInBody { .. } => Repair::LinesInBody { count: 1 },
            Repair::LinesInBody { count: 2 };
        Repair::LinesJoined => Repair::LinesJoined;
        Repair::LineEndsRestored => Repair::LineEndsRestored;
        Repair::AnswerOfTool => Repair::AnswerOfTool;
        Repair::NoEmptyLine { .. } => Repair::NoEmptyLine { line: 4 };
    )
}

fn secret_places() -> Vec<SecretPlace> {
    every!(SecretPlace;
        SecretPlace::Url => SecretPlace::Url;
        SecretPlace::Header(_) => SecretPlace::Header("Set-Cookie".to_owned());
        SecretPlace::Body => SecretPlace::Body;
    )
}

pub(crate) fn message(id: &str) -> &'static Message {
    let mut rows = messages::TABLE.iter();
    rows.find(|row| row.id == id).expect("a row")
}

fn message_elsewhere(id: &str) -> Finding {
    Finding::MessageElsewhere {
        status: 405,
        row: message(id),
    }
}

pub(crate) fn findings() -> Vec<Finding> {
    let mut findings = findings_on_the_exchange();
    findings.extend(faults().into_iter().map(malformed));
    findings.extend(repairs().into_iter().map(Finding::ReadingRepaired));
    findings.extend(error_samples::wrappers());
    let refusals = error_samples::refusals().into_iter();
    findings.extend(refusals.map(Finding::SignInError));
    findings.push(Finding::SecretRedacted {
        places: vec![SecretPlace::Body; 12],
    });
    findings
}

fn malformed(fault: JsonFault) -> Finding {
    Finding::MalformedJson {
        fault,
        looks_like_session: true,
    }
}

fn mismatch() -> Finding {
    Finding::BodyMismatch {
        documented: documented_bodies()
            .into_iter()
            .map(|body| (Some("text/plain"), Some(body)))
            .chain([(None, None)])
            .collect(),
        content_type: None,
        kind: BodyKind::None,
    }
}

fn findings_on_the_exchange() -> Vec<Finding> {
    let limit = &catalog::rate_limits::TABLE[0];
    every!(Finding;
        Finding::EtagStale { .. } => Finding::EtagStale { sent: tag("a"), current: tag("b") };
        Finding::EtagCurrent { .. } => Finding::EtagCurrent { sent: tag("a"), current: tag("b") };
        Finding::EtagSame { .. } => Finding::EtagSame { sent: tag("a") };
        Finding::EtagWeak { .. } => Finding::EtagWeak { sent: tag("a") };
        Finding::EtagMissing => Finding::EtagMissing;
        Finding::WholeSession => Finding::WholeSession;
        Finding::BodyMismatch { .. } => mismatch();
        Finding::BodyShort { .. } => Finding::BodyShort { promised: 9, arrived: 0 },
            Finding::BodyShort { promised: 9, arrived: 1 },
            Finding::BodyShort { promised: 9, arrived: 2 };
        Finding::BodyCut => Finding::BodyCut;
        Finding::NotDecoded { .. } => Finding::NotDecoded { encoding: "gzip".to_owned() };
        Finding::BodyLong { .. } => Finding::BodyLong { promised: 1, arrived: 9 };
        Finding::StrayBytes { .. } => Finding::StrayBytes { arrived: 1 };
        Finding::LimitReached { .. } => Finding::LimitReached { limit: 1 << 20 };
        Finding::MalformedJson { .. } => malformed(fault(Expected::Colon));
        Finding::DuplicateMember { .. } => Finding::DuplicateMember { name: "a".to_owned() };
        Finding::StatusDisagrees { .. } =>
            Finding::StatusDisagrees { status: 200, kind: BodyKind::ServiceError },
            Finding::StatusDisagrees { status: 400, kind: BodyKind::ServiceError };
        Finding::MessageElsewhere { .. } =>
            // Documented, seen, and with a status that is our reading.
            message_elsewhere("session-not-found"),
            message_elsewhere("session-access-write"),
            message_elsewhere("turn");
        Finding::ForeignHost { .. } => Finding::ForeignHost { host: "h.example".to_owned() };
        Finding::NotCovered => Finding::NotCovered;
        Finding::UndocumentedCode { .. } => Finding::UndocumentedCode { code: 1 };
        Finding::UndocumentedWord { .. } => Finding::UndocumentedWord { word: "Word".to_owned() };
        Finding::UnknownSignInError { .. } => Finding::UnknownSignInError { value: 1 };
        Finding::WrappedStatus { .. } => error_samples::wrappers().remove(0);
        Finding::SignInError(_) => Finding::SignInError(error_samples::refusals().remove(0));
        Finding::TicketExpired => Finding::TicketExpired;
        Finding::LimitDocumented(_) => Finding::LimitDocumented(limit);
        Finding::LimitDiffers { .. } =>
            Finding::LimitDiffers { answered: 1, documented: 30, limit };
        Finding::InvalidCode { .. } => Finding::InvalidCode { found: None },
            Finding::InvalidCode { found: Some("1.5".to_owned()) };
        Finding::RetryAfterMissing => Finding::RetryAfterMissing;
        Finding::RetryAfterInvalid { .. } => Finding::RetryAfterInvalid { value: "a".to_owned() };
        Finding::RetryAfterRepeated { .. } => Finding::RetryAfterRepeated { count: 2 };
        Finding::NotModifiedWithoutCondition => Finding::NotModifiedWithoutCondition;
        Finding::ContractVersionMissing => Finding::ContractVersionMissing;
        Finding::LargeSession => Finding::LargeSession;
        Finding::UnknownTarget => Finding::UnknownTarget;
        Finding::DryRun => Finding::DryRun;
        Finding::MethodNotListed { .. } =>
            Finding::MethodNotListed { method: "POST".to_owned(), listed: &[] },
            Finding::MethodNotListed { method: "POST".to_owned(), listed: &["GET"] };
        Finding::Tunnel => Finding::Tunnel;
        Finding::SecretRedacted { .. } => Finding::SecretRedacted { places: secret_places() };
        Finding::ReadingRepaired(_) => Finding::ReadingRepaired(Repair::NoEmptyLine { line: 4 });
    )
}

fn found() -> Vec<NotAResponse> {
    every!(NotAResponse;
        NotAResponse::Html => NotAResponse::Html;
        NotAResponse::Xml => NotAResponse::Xml;
        NotAResponse::Code(_) => NotAResponse::Code("412".to_owned());
        NotAResponse::Request { .. } => NotAResponse::Request { method: "GET".to_owned() };
        NotAResponse::CurlVerbose => NotAResponse::CurlVerbose;
        NotAResponse::Zip => NotAResponse::Zip;
        NotAResponse::Gzip => NotAResponse::Gzip;
        NotAResponse::Text { .. } => NotAResponse::Text { start: "a".to_owned() };
        NotAResponse::Binary { .. } => NotAResponse::Binary { start: vec![0x89] };
    )
}

pub(crate) fn capture_errors() -> Vec<CaptureError> {
    let folder = || io::Error::from(io::ErrorKind::IsADirectory);
    let mut problems = every!(Problem;
        Problem::Read(_) => Problem::Read(folder()), Problem::Read(io::Error::other("x"));
        Problem::Empty => Problem::Empty;
        Problem::NotAResponse(_) => Problem::NotAResponse(NotAResponse::Html);
        Problem::StatusLine { .. } => Problem::StatusLine { text: "HTTP/1.1 4O4".to_owned() };
        Problem::Unanswered { .. } => Problem::Unanswered { method: "PUT".to_owned() };
        Problem::HeadTooLarge { .. } => Problem::HeadTooLarge { limit: 1 << 20 };
        Problem::DamagedGzip => Problem::DamagedGzip;
        Problem::BrokenJson => Problem::BrokenJson;
        Problem::CutShort => Problem::CutShort;
        Problem::Member { .. } => Problem::Member { name: "log", expected: MemberKind::Object };
        Problem::EntryTooLarge { .. } => Problem::EntryTooLarge { limit: 1 << 20 };
        Problem::NoResponse { .. } => Problem::NoResponse { reason: None },
            Problem::NoResponse { reason: Some("ERR_FAILED".to_owned()) };
        Problem::Protected => Problem::Protected;
        Problem::DamagedArchive => Problem::DamagedArchive;
        Problem::NoEntries => Problem::NoEntries;
        Problem::NoSessions => Problem::NoSessions;
        Problem::Cells { .. } => Problem::Cells { found: 2, expected: 23 };
        Problem::TraceVersion { .. } => Problem::TraceVersion { found: "v1611".to_owned() };
        Problem::Reported { .. } =>
            Problem::Reported { place: "3".to_owned(), text: "a".to_owned() };
        Problem::InputTooLarge { .. } => Problem::InputTooLarge { limit: 1 << 20 };
    );
    problems.extend(found().into_iter().map(Problem::NotAResponse));
    let member = |expected| Problem::Member {
        name: "log",
        expected,
    };
    problems.extend(member_kinds().into_iter().map(member));
    problems
        .into_iter()
        .enumerate()
        .map(|(index, problem)| CaptureError {
            line: (index % 2 == 0).then_some(1),
            entry: (index % 4 == 0).then_some(Entry::Number(3)),
            ..CaptureError::new(0, problem)
        })
        .collect()
}

/// A situation with every verdict, with evidence and without, with what would tell and without.
pub(crate) fn weighed() -> Vec<Candidate> {
    let situation = &catalog::statuses::mpsd::TABLE[0].situations[0];
    let mut weighed = Vec::new();
    for verdict in verdicts() {
        for clues in [Vec::new(), vec![Reason::NoIfMatch]] {
            let mut missing: Vec<Vec<Missing>> =
                missing().into_iter().map(|one| vec![one]).collect();
            missing.extend([Vec::new(), self::missing()]);
            weighed.extend(missing.into_iter().map(|missing| Candidate {
                situation,
                meaning: situation.meaning,
                verdict,
                clues: clues.clone(),
                missing,
            }));
        }
    }
    weighed
}

pub(crate) fn session_summaries() -> Vec<SessionSummary> {
    let full = |count| SessionSummary {
        certain: true,
        members: Some(count),
        max_members: Some(8),
        active: Some(count),
        accepted: Some(count),
        reserved: Some(count),
        servers: 2,
        change_number: Some(8),
        branch: Some("b0b0b0b0".to_owned()),
        correlation_id: Some("5e551075".to_owned()),
        contract_version: Some(107),
        visibility: Some("open".to_owned()),
        join_restriction: Some("followed".to_owned()),
        read_restriction: Some("local".to_owned()),
        start_time: Some("2026-03-04T05:06:19Z".to_owned()),
        initializing: Some("joining".to_owned()),
        large: true,
        has_host: true,
    };
    let only = |members, max_members| SessionSummary {
        members,
        max_members,
        ..SessionSummary::default()
    };
    vec![full(1), full(2), only(Some(1), None), only(None, Some(8))]
}

pub(crate) fn body_facts(kind: BodyKind, agreement: Agreement) -> BodyFacts {
    BodyFacts {
        known: kind != BodyKind::MalformedJson,
        content_type: Some("text/x".to_owned()),
        content_encoding: Some("gzip".to_owned()),
        charset: Some("latin1".to_owned()),
        agreement,
        ..BodyFacts::of(kind)
    }
}

/// Facts about a request with an `If-Match` value and with an `If-None-Match` value.
pub(crate) fn requests() -> Vec<RequestFacts> {
    let facts = |if_match, if_none_match| RequestFacts {
        host: Some("h.example".to_owned()),
        if_match,
        if_none_match,
        via_handle: true,
        session: Some(SessionReference {
            name: Some("demo".to_owned()),
            ..SessionReference::default()
        }),
        ..RequestFacts::default()
    };
    vec![
        facts(Some(tag("a")), None),
        facts(None, Some(tag("a"))),
        facts(Some(tag("b")), None),
    ]
}

pub(crate) fn names() -> Vec<String> {
    words(&["a", "b"])
}
