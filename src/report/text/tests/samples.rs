//! A value of every variant of everything that is worded.
//!
//! What comes from an input is a number or one of a few made-up words, the same in both languages.

use std::io;
use std::time::Duration;

use crate::capture::{CaptureError, Entry, Found, MemberKind, NotAResponse, Problem};
use crate::catalog;
use crate::catalog::messages::{Message, MessageValues};
use crate::catalog::{Authority, Class, DocumentedBody, Target, Text, messages};
use crate::exchange::{Extent, Repair};
use crate::inspect::*;
use crate::report::text::tests::error_samples;

/// Values of a type: variants that hold nothing, then variants with what they hold. One that is left out does not
/// compile.
macro_rules! every {
    ($type:ident; $($unit:ident),* $(; $($variant:ident $data:tt),+)? $(,)?) => {{
        #[allow(unreachable_patterns, reason = "several values of one variant")]
        let _ = |value: &$type| match value {
            $($type::$unit => (),)*
            $($($type::$variant { .. } => (),)+)?
        };
        vec![$($type::$unit,)* $($($type::$variant $data),+)?]
    }};
}

/// Every value of a type whose variants hold nothing.
macro_rules! every_one {
    ($($name:ident: $type:ident = $($variant:ident),+;)+) => {
        $(pub(crate) fn $name() -> Vec<$type> {
            every!($type; $($variant),+)
        })+
    };
}

every_one! {
    classes: Class = Informational, Success, Redirection, ClientError, ServerError, Unknown;
    authorities: Authority = Mpsd, Xbox, Http, SignIn, OAuth, Minecraft, PlayFab, Streaming, Rta, Store, Gateway, Proxy, None;
    levels: Level = Info, Warning, Error;
    verdicts: Verdict = Applies, Possible, RuledOut;
    targets: Target = Session, SessionElement, Handle, HandleCollection, HandleQuery,
        SessionQuery, Template, TemplateCollection, Hopper, MatchTicket, Other, Unknown;
    body_kinds: BodyKind = None, Session, SessionElement, Handle, QueryResults, Message,
        ServiceError, ServiceErrorResponse, GameClipsError, RateLimit, SignInError, StatusError,
        OauthError, MinecraftError, YggdrasilError, RealmsError, MinecraftServicesError, PlayfabError,
        StreamError, ProxyError, Json, MalformedJson, Html, Xml, Text, Multipart, Binary;
    documented_bodies: DocumentedBody = Session, Message, None;
    agreements: Agreement = Match, Mismatch, Unknown;
    missing: Missing = Method, Url, Conditions, Body, Message;
    path_parts: PathPart = Handle, Scid, Template;
    expected: Expected = Value, Colon, CommaOrBrace, CommaOrBracket, MemberName,
        NoTrailingComma, ClosingQuote, RestOfObject, RestOfArray, Literal, Escape,
        EscapedControl, Number, End;
    member_kinds: MemberKind = Object, Array, Text, Status, Base64, Column, Headers;
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
    every!(RetryAfter; ; Delay(Duration::from_secs(12)), At(moment()))
}

pub(crate) fn extents() -> Vec<Extent> {
    every!(Extent; Whole, Cut;
        NotRecorded { promised: None }, NotRecorded { promised: Some(1) }, Short { promised: 9, arrived: 1 },
        Long { promised: 1, arrived: 9 }, Stray { arrived: 9 }, OverLimit { limit: 1 << 20 })
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
    let mut clues = every!(Reason; ViaHandle, IfMatchSent, IfMatchAnySent, IfMatchAssumed, IfNoneMatchSent, NoIfMatch,
        NoIfNoneMatch, IfMatchCheckedFirst, IfUnmodifiedSinceCheckedFirst, IfUnmodifiedSinceAlone, NoRequestBody, MessageDoesNotName, OnlyOne;
        Method("PUT".to_owned()), Target(Target::Session), PathNames(path_parts()), Body(BodyKind::Session),
        MessageNames(None), MessageNames(Some(PathPart::Scid)));
    clues.extend(targets().into_iter().map(Reason::Target));
    clues.extend(body_kinds().into_iter().map(Reason::Body));
    clues
}

pub(crate) fn advice() -> Vec<Advice> {
    let wait = Duration::from_secs(12);
    let url = || "https://h.example/x".to_owned();
    every!(Advice; WaitEitherPeriod, WaitForCallsUnderWay, BackOff, RefusedCallsCount, CheckBeforeResend, PassHeaders,
        ResendOnNewConnection, ResendWithoutEarlyData;
        RereadAndResend { what: Resource::Session, deletes: false },
        RereadAndResend { what: Resource::Session, deletes: true },
        RereadAndResend { what: Resource::Other, deletes: false },
        RereadAndResend { what: Resource::Other, deletes: true },
        ResendWithEtag { etag: tag("a"), deletes: true },
        Catalog(Text::new("Wait a while.", "Attendez un peu.")),
        Remedy { message: message("turn"), values: MessageValues::default() },
        Remedy { message: message("constant-conflict"), values: named(|values| &mut values.constant) },
        Remedy { message: message("managed-initialization"), values: named(|values| &mut values.members) },
        Remedy { message: message("service-config-invalid"), values: named(|values| &mut values.scid) },
        Remedy { message: message("roles-name"), values: named(|values| &mut values.role) },
        ResendWithEtag { etag: tag("a"), deletes: false },
        NextEtag { etag: tag("a") }, Wait { delay: Duration::ZERO, until: None },
        Wait { delay: wait, until: None }, Wait { delay: wait, until: Some(moment()) },
        WaitUntil { time: moment() }, WaitPeriod { period: wait, until: None },
        WaitPeriod { period: wait, until: Some(moment()) },
        OpenRedirect { url: url() }, UseMethod { listed: &["GET", "PUT"] },
        UseAllowed { methods: "GET, PUT".to_owned() }, Follow { location: url() },
        SupplyRequest { missing: missing() })
}

pub(crate) fn repairs() -> Vec<Repair> {
    every!(Repair; LinesJoined, SentAgain, LineEndsRestored, AnswerOfTool;
        LinesBeforeStatus { count: 1 }, LinesBeforeStatus { count: 2 }, LinesAfterBody { count: 3 },
        NotHeaders { first: 3, count: 1 }, NotHeaders { first: 3, count: 2 }, LinesInBody { count: 1 },
        LinesInBody { count: 2 }, BodyAbsent { name: "a.json".to_owned() }, CutByTool { missing: None },
        CutByTool { missing: Some(15401) },
        Failed { reason: "reset by peer".to_owned() }, NoEmptyLine { line: 4 })
}

fn secret_places() -> Vec<SecretPlace> {
    every!(SecretPlace; Url, Body, Other; Header("Set-Cookie".to_owned()))
}

pub(crate) fn message(id: &str) -> &'static Message {
    let mut rows = messages::TABLE.iter();
    rows.find(|row| row.id == id).expect("a row")
}

pub(crate) fn findings() -> Vec<Finding> {
    let mut findings = findings_on_the_exchange();
    findings.extend(faults().into_iter().map(malformed));
    findings.extend(repairs().into_iter().map(Finding::ReadingRepaired));
    findings
}

fn malformed(fault: JsonFault) -> Finding {
    Finding::MalformedJson {
        fault,
        looks_like_session: true,
    }
}

/// A message that names one thing.
fn named(place: fn(&mut MessageValues) -> &mut Option<String>) -> MessageValues {
    let mut values = MessageValues::default();
    *place(&mut values) = Some("4".to_owned());
    values
}

fn findings_on_the_exchange() -> Vec<Finding> {
    let limit = &catalog::rate_limits::TABLE[0];
    let documented = documented_bodies().into_iter();
    let documented = documented.map(|body| (Some("text/plain"), Some(body)));
    every!(Finding; PageInPlace, AccessIsRead, EtagMissing, WholeSession, BodyCut, NotCovered, TicketExpired, RetryAfterMissing,
        NotModifiedWithoutCondition, ContractVersionMissing, LargeSession, UnknownTarget, DryRun, Tunnel;
        EtagStale { sent: tag("a"), current: tag("b") }, EtagCurrent { sent: tag("a"), current: tag("b") },
        EtagDiffers { sent: tag("a"), current: tag("b") },
        ConditionContradicted(Contradiction::CreatedDespiteIfMatch),
        ConditionContradicted(Contradiction::UpdatedDespiteIfNoneMatch),
        ConditionContradicted(Contradiction::ExistsDespiteIfMatch),
        NoMultiplayerPrivilege { user: "user0".to_owned() },
        EtagSame { sent: tag("a") }, EtagWeak { sent: tag("a") },
        BodyMismatch {
            documented: documented.chain([(None, None)]).collect(), content_type: None, kind: BodyKind::None
        },
        BodyShort { promised: 9, arrived: 0 }, BodyShort { promised: 9, arrived: 1 },
        BodyShort { promised: 9, arrived: 2 }, NotDecoded { encoding: "gzip".to_owned() },
        BodyLong { promised: 1, arrived: 9 }, StrayBytes { arrived: 1 }, LimitReached { limit: 1 << 20 },
        MalformedJson { fault: fault(Expected::Colon), looks_like_session: false },
        DuplicateMember { name: "a".to_owned() }, StatusDisagrees { status: 200, kind: BodyKind::ServiceError },
        StatusDisagrees { status: 400, kind: BodyKind::ServiceError },
        // Documented, seen, and with a status that is our reading.
        MessageElsewhere { status: 405, row: message("session-not-found") },
        MessageElsewhere { status: 405, row: message("session-access-write") },
        MessageElsewhere { status: 405, row: message("turn") },
        ScidMalformed { scid: "a".to_owned() }, HandleIdMalformed { id: "a".to_owned() },
        ForeignHost { host: "h.example".to_owned() }, UndocumentedCode { code: 1 },
        UndocumentedWord { word: "Word".to_owned() }, UnknownSignInError { value: 1 },
        WrappedStatus { status: None, wrapper: error_samples::wrapper(), in_string: false },
        WrappedStatus { status: Some(429), wrapper: error_samples::wrapper(), in_string: false },
        WrappedStatus { status: Some(200), wrapper: error_samples::wrapper(), in_string: false },
        WrappedStatus { status: Some(200), wrapper: error_samples::wrapper(), in_string: true },
        LooksLikeRta { kind: 1 }, LooksLikeRta { kind: 2 }, LooksLikeRta { kind: 3 }, LooksLikeRta { kind: 4 },
        SignInError(error_samples::refusal(0x8015_DC07)), SignInError(error_samples::refusal(0x8015_DC09)),
        LimitDocumented(limit), LimitDiffers { answered: 1, documented: 30, limit }, InvalidCode { found: None },
        InvalidCode { found: Some("1.5".to_owned()) }, RetryAfterInvalid { value: "a".to_owned() }, RetryAfterInvalid { value: String::new() },
        RetryAfterInvalid { value: "99999999999999999999".to_owned() },
        WaitInBody { member: "retry_after".to_owned(), seconds: 9, beside_header: false },
        WaitInBody { member: "retry_after".to_owned(), seconds: 9, beside_header: true },
        RetryAfterRepeated { count: 2 }, MethodNotListed { method: "POST".to_owned(), listed: &[] },
        MethodNotListed { method: "POST".to_owned(), listed: &["GET"] },
        SecretRedacted { places: secret_places() }, SecretRedacted { places: vec![SecretPlace::Body; 12] },
        ReadingRepaired(Repair::NoEmptyLine { line: 4 }))
}

fn found() -> Vec<NotAResponse> {
    every!(NotAResponse; Html, Xml, Burp, Pdf, CurlVerbose, Packets, PacketList, Flows, Trace, JsonLog, Shown, SavedRequests, CurlHeaders, Zip, Gzip, Packed;
        Code("412".to_owned()), Status { status: 412, start: "<Response [412]>".to_owned() }, Request { method: "GET".to_owned() }, Text { start: "a".to_owned() },
        Wrapped { member: "log".to_owned(), is_line: true }, Wrapped { member: "message".to_owned(), is_line: false },
        Binary { start: vec![0x89] })
}

pub(crate) fn capture_errors() -> Vec<CaptureError> {
    let folder = io::Error::from(io::ErrorKind::IsADirectory);
    let mut problems = every!(Problem; Empty, DamagedGzip, BrokenJson, CutShort, Protected, DamagedArchive, NoEntries,
        NoSessions;
        Read(folder), Read(io::Error::other("x")), NotAResponse(NotAResponse::Html),
        StatusLine { text: "HTTP/1.1 4O4".to_owned() },
        HeadTooLarge { limit: 1 << 20 }, Member { name: "log", expected: MemberKind::Object, found: Found::Missing },
        EntryTooLarge { limit: 1 << 20 }, Cells { found: 2, expected: 23 },
        TraceVersion { found: "v1611".to_owned() }, Reported { id: "broken".into(), place: "3".into(), text: "a".to_owned(), at: Box::default() },
        InputTooLarge { limit: 1 << 20 });
    problems.extend(found().into_iter().map(Problem::NotAResponse));
    let founds = every!(Found; Missing, Text, Array, Object; Scalar("null".to_owned()));
    for found in founds {
        problems.extend(member_kinds().into_iter().map(|expected| Problem::Member {
            name: "log",
            expected,
            found: found.clone(),
        }));
    }
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
                inferred: situation.inferred,
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
