//! Responses and inspections with invented identifiers.

use std::time::Duration;

use crate::catalog::*;
use crate::exchange::*;
use crate::inspect::*;

pub(crate) use crate::report::tests::hostile::*;
pub(super) use crate::report::tests::rows::*;

pub(crate) fn weighed(
    status: &'static Status,
    index: usize,
    verdict: Verdict,
    clues: Vec<Reason>,
    missing: Vec<Missing>,
) -> Candidate {
    let situation = &status.situations[index];
    Candidate {
        situation,
        meaning: situation.meaning,
        inferred: situation.inferred,
        verdict,
        clues,
        missing,
    }
}

/// An exchange and the parts of its inspection.
pub(crate) struct Case {
    pub(crate) exchange: Exchange,
    pub(crate) request: Option<RequestFacts>,
    pub(crate) headers: HeaderFacts,
    pub(crate) code: Option<(u16, Authority, Option<&'static Status>)>,
    pub(crate) assumed: bool,
    pub(crate) situations: Vec<Candidate>,
    pub(crate) body: fn() -> BodyFacts,
    pub(crate) findings: Vec<Finding>,
    pub(crate) advice: Vec<Advice>,
}

impl Case {
    pub(crate) fn inspection(&self) -> Inspection {
        Inspection {
            exchange: self.exchange.clone(),
            request: self.request.clone(),
            headers: self.headers.clone(),
            meaning: self.code.map(|(code, authority, status)| StatusMeaning {
                code,
                class: Class::of(code),
                authority,
                authority_assumed: self.assumed,
                status,
                explained_by: None,
                sharper: None,
                situations: self.situations.clone(),
            }),
            body: (self.body)(),
            retry: Retry {
                advised: false,
                after: None,
                at: None,
                how: How::FixRequest,
            },
            findings: self.findings.clone(),
            advice: self.advice.clone(),
        }
    }

    pub(crate) fn new(status: Option<u16>, index: usize) -> Self {
        let mut exchange = Exchange::default();
        exchange.response.status = status;
        exchange.response.version = status.map(|_| "HTTP/1.1".to_owned());
        exchange.origin.file = "capture.txt".to_owned();
        exchange.origin.index = index;
        Self {
            exchange,
            request: None,
            headers: HeaderFacts::default(),
            code: None,
            assumed: false,
            situations: Vec::new(),
            body: || BodyFacts::of(BodyKind::None),
            findings: Vec::new(),
            advice: Vec::new(),
        }
    }
}

const SENT: &str = "\"415f6d4dd34d78c5415f6d4dd34d78c5\"";
const NOW: &str = "\"415e7ae6d34d78c5415e7ae6d34d78c5\"";

/// A 412 to a PUT with a stale ETag.
pub(crate) fn stale() -> Case {
    let mut case = Case::new(Some(412), 1);
    let url = "https://sessiondirectory.xboxlive.com/serviceconfigs/s/sessiontemplates/Lobby/sessions/Demo";
    case.exchange.request = Some(Request {
        method: Some("PUT".to_owned()),
        url: Some(url.to_owned()),
        headers_complete: true,
        ..Request::default()
    });
    case.request = Some(RequestFacts {
        method: Some("PUT".to_owned()),
        host: Some("sessiondirectory.xboxlive.com".to_owned()),
        service: Some(Service::Mpsd),
        target: Some(Target::Session),
        session: Some(SessionReference {
            scid: Some("s".to_owned()),
            template: Some("LobbySession".to_owned()),
            name: Some("00000000-1111-2222-3333-444444444444".to_owned()),
        }),
        if_match: Some(SENT.to_owned()),
        ..RequestFacts::default()
    });
    for (name, value) in [
        ("Content-Type", "application/json"),
        ("ETag", NOW),
        ("X-XblCorrelationId", "99999999-2222-3333-4444-555555555555"),
        ("X-Xbl-Debug", "build=1.2.3, mode=Write"),
    ] {
        case.exchange.response.headers.push(name, value);
    }
    case.exchange.response.body.bytes = vec![b'x'; 1311];
    case.headers.etag = Some(NOW.to_owned());
    case.headers.correlation_id = Some("99999999-2222-3333-4444-555555555555".to_owned());
    case.headers.debug = [("build", "1.2.3"), ("mode", "Write")]
        .into_iter()
        .collect();
    let row = &PRECONDITION_FAILED;
    case.code = Some((412, Authority::Mpsd, Some(row)));
    let sent = vec![Reason::IfMatchSent];
    let known = vec![Reason::IfMatchSent, Reason::Body(BodyKind::Session)];
    case.situations = vec![
        weighed(row, 0, Verdict::RuledOut, sent.clone(), Vec::new()),
        weighed(row, 1, Verdict::RuledOut, known.clone(), Vec::new()),
        weighed(row, 2, Verdict::Applies, known, Vec::new()),
    ];
    case.body = current_session;
    case.findings = vec![Finding::EtagStale {
        sent: SENT.to_owned(),
        current: NOW.to_owned(),
    }];
    case.advice = vec![Advice::ResendWithEtag {
        etag: NOW.to_owned(),
        deletes: false,
    }];
    case
}

/// The session as it is now.
fn current_session() -> BodyFacts {
    BodyFacts {
        content_type: Some("application/json".to_owned()),
        agreement: Agreement::Match,
        session: Some(SessionSummary {
            certain: true,
            members: Some(1),
            max_members: Some(8),
            accepted: Some(1),
            active: Some(1),
            change_number: Some(2),
            contract_version: Some(105),
            visibility: Some("open".to_owned()),
            join_restriction: Some("followed".to_owned()),
            ..SessionSummary::default()
        }),
        ..BodyFacts::of(BodyKind::Session)
    }
}

/// A 204 to an unknown request.
pub(crate) fn open() -> Case {
    let mut case = Case::new(Some(204), 2);
    let row = &NO_CONTENT;
    case.code = Some((204, Authority::Mpsd, Some(row)));
    case.assumed = true;
    let missing = vec![Missing::Method, Missing::Url];
    case.situations = (0..2)
        .map(|index| weighed(row, index, Verdict::Possible, Vec::new(), missing.clone()))
        .collect();
    case.advice = vec![Advice::SupplyRequest { missing }];
    case
}

/// A 400 with a ServiceError.
pub(crate) fn service_error() -> Case {
    let mut case = Case::new(Some(400), 3);
    case.code = Some((400, Authority::Xbox, Some(&BAD_REQUEST)));
    case.exchange.response.body.bytes = vec![b'x'; 103];
    case.body = || BodyFacts {
        content_type: Some("application/json".to_owned()),
        error: Some(ErrorObject {
            source: Some("DemoFD".to_owned()),
            description: Some("The member demoName is missing".to_owned()),
            row: Some(Entry::ServiceError(&INVALID_REQUEST_BODY)),
            ..ErrorObject::of(Some(ErrorCode::Number(4000)))
        }),
        says: Some("The member demoName is missing".to_owned()),
        ..BodyFacts::of(BodyKind::ServiceError)
    };
    case.findings = vec![Finding::NotCovered];
    case.advice = vec![Advice::Catalog(INVALID_REQUEST_BODY.advice)];
    case
}

/// A body that begins as JSON.
pub(crate) fn malformed() -> Case {
    let mut case = Case::new(None, 1);
    case.exchange.origin.format = InputFormat::Body;
    case.exchange.response.body.bytes = b"{\n  \"a\" 1\n}".to_vec();
    case.body = || BodyFacts::of(BodyKind::MalformedJson);
    case.findings = vec![Finding::MalformedJson {
        fault: JsonFault {
            line: 2,
            column: 7,
            offset: 8,
            expected: Expected::Colon,
            found: Some('1'),
            before: "  \"a\" ".to_owned(),
            after: "1".to_owned(),
        },
        looks_like_session: false,
    }];
    case
}

/// A 412 to a method for which none is documented.
pub(crate) fn uncovered() -> Case {
    let mut case = Case::new(Some(412), 1);
    let row = &PRECONDITION_FAILED;
    case.code = Some((412, Authority::Http, None));
    case.assumed = true;
    let post = Reason::Method("POST".to_owned());
    let also = [Reason::IfMatchSent, Reason::NoIfMatch, Reason::ViaHandle];
    case.situations = also
        .into_iter()
        .enumerate()
        .map(|(index, clue)| {
            let clues = vec![post.clone(), clue];
            weighed(row, index, Verdict::RuledOut, clues, Vec::new())
        })
        .collect();
    case.findings = vec![Finding::NotCovered];
    case
}

/// An interim answer.
pub(crate) fn interim(index: usize) -> Case {
    let mut case = Case::new(Some(100), index);
    case.exchange.response.role = Role::Interim;
    case.exchange.response.reason = Some("Continue".to_owned());
    case.code = Some((100, Authority::Http, Some(&CONTINUE)));
    case
}

/// A page where a session is documented, cut, with a secret cookie, to a request whose URL alone is known.
pub(crate) fn page() -> Case {
    let mut case = Case::new(Some(412), 1);
    case.exchange.request = Some(Request {
        url: Some("https://example.com/a".to_owned()),
        ..Request::default()
    });
    case.request = Some(RequestFacts {
        host: Some("example.com".to_owned()),
        service: Some(Service::Other),
        target: Some(Target::Other),
        ..RequestFacts::default()
    });
    let row = &PRECONDITION_FAILED;
    case.code = Some((412, Authority::Mpsd, Some(row)));
    case.situations = vec![
        weighed(
            row,
            0,
            Verdict::Applies,
            vec![Reason::IfMatchAssumed],
            Vec::new(),
        ),
        weighed(row, 1, Verdict::Possible, Vec::new(), vec![Missing::Body]),
    ];
    case.exchange
        .response
        .headers
        .push("Set-Cookie", "session=0123456789abcdef");
    case.exchange.response.body.extent = Extent::Short {
        promised: 100,
        arrived: 0,
    };
    case.body = || BodyFacts {
        content_type: Some("text/html".to_owned()),
        agreement: Agreement::Mismatch,
        ..BodyFacts::of(BodyKind::Html)
    };
    case.findings = vec![
        Finding::BodyMismatch {
            documented: vec![(Some("application/json"), Some(DocumentedBody::Session))],
            content_type: Some("text/html".to_owned()),
            kind: BodyKind::Html,
        },
        Finding::BodyShort {
            promised: 100,
            arrived: 0,
        },
    ];
    case.headers.retry_after = "2026-03-04T05:06:07Z".parse().ok().map(RetryAfter::At);
    case
}

/// What `explain 412` finds.
pub(crate) fn explanation() -> Explanation {
    let row = &PRECONDITION_FAILED;
    Explanation {
        query: "412".to_owned(),
        kind: QueryKind::Code,
        matches: vec![Explained {
            sharper: None,
            limits: Vec::new(),
            methods: &[],
            ends: None,
            may_have_been_done: false,
            entry: Entry::Status(row),
            situations: (0..3)
                .map(|index| weighed(row, index, Verdict::Possible, Vec::new(), Vec::new()))
                .collect(),
            narrowed: false,
            advice: row.advice,
            covered: true,
            xsapi: crate::catalog::xsapi_on_status(row.code),
            conditional: false,
        }],
        suggestions: Vec::new(),
        miss: None,
        phrase_of: None,
        authority_assumed: false,
    }
}

/// What a search finds that matches much.
pub(crate) fn search() -> Explanation {
    let entries = [
        Entry::Status(&PRECONDITION_FAILED),
        Entry::Status(&NO_CONTENT),
        Entry::Status(&BAD_REQUEST),
        Entry::ServiceError(&INVALID_REQUEST_BODY),
    ];
    Explanation {
        query: "session".to_owned(),
        kind: QueryKind::Words,
        matches: entries
            .into_iter()
            .map(|entry| Explained {
                sharper: None,
                limits: Vec::new(),
                methods: &[],
                ends: None,
                may_have_been_done: false,
                entry,
                situations: Vec::new(),
                narrowed: false,
                advice: None,
                covered: true,
                xsapi: None,
                conditional: false,
            })
            .collect(),
        suggestions: Vec::new(),
        miss: None,
        phrase_of: None,
        authority_assumed: false,
    }
}

/// What is wrong with an empty input.
pub(crate) fn empty() -> crate::capture::CaptureError {
    crate::capture::CaptureError {
        line: Some(1),
        ..crate::capture::CaptureError::new(0, crate::capture::Problem::Empty)
    }
}

/// A 429 with a rate-limit object.
pub(crate) fn limited() -> Case {
    let mut case = Case::new(Some(429), 4);
    case.code = Some((429, Authority::Http, None));
    case.headers.retry_after = Some(RetryAfter::Delay(Duration::from_secs(12)));
    case.body = || BodyFacts {
        rate_limit: Some(RateLimit {
            limit_type: Some("Rate".to_owned()),
            current_requests: Some(31),
            max_requests: 30,
            period_in_seconds: Some(15),
            window: Some(LimitWindow::Burst),
            service: None,
            documented: None,
        }),
        ..BodyFacts::of(BodyKind::RateLimit)
    };
    case.advice = vec![Advice::Wait {
        delay: Duration::from_secs(12),
        until: None,
    }];
    case
}
