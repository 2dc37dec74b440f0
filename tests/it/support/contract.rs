//! The JSON output as documented: no member may be missing, none may be added in silence.

#![expect(
    dead_code,
    reason = "most members are there to be required, not to be read"
)]

use std::collections::BTreeMap;

use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// Reads a value that must be as documented, no more and no less.
#[track_caller]
pub(crate) fn read<T: DeserializeOwned>(value: &Value) -> T {
    serde_json::from_value(value.clone()).unwrap_or_else(|error| panic!("{error} in {value:#}"))
}

/// A member that may be null but must be there.
#[derive(Debug)]
pub(crate) struct Nullable<T>(pub(crate) Option<T>);

impl<'de, T: DeserializeOwned> Deserialize<'de> for Nullable<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        // By way of a value, since serde takes a missing `Option` for a null.
        let value = Value::deserialize(from)?;
        serde_json::from_value(value)
            .map(Self)
            .map_err(D::Error::custom)
    }
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Inspected {
    pub(crate) schema: u8,
    pub(crate) source: Source,
    pub(crate) request: Nullable<Request>,
    pub(crate) response: Nullable<Response>,
    pub(crate) meaning: Nullable<Meaning>,
    pub(crate) body: Nullable<Body>,
    pub(crate) retry: Retry,
    pub(crate) findings: Vec<Finding>,
    pub(crate) advice: Vec<String>,
    pub(crate) error: Nullable<Unreadable>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    pub(crate) file: String,
    pub(crate) index: usize,
    pub(crate) format: Format,
    pub(crate) time: Nullable<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Request {
    pub(crate) method: Nullable<String>,
    pub(crate) url: Nullable<String>,
    pub(crate) service: Nullable<String>,
    pub(crate) target: Nullable<Target>,
    pub(crate) via_handle: bool,
    pub(crate) session: Nullable<SessionReference>,
    pub(crate) if_match: Nullable<String>,
    pub(crate) if_none_match: Nullable<String>,
    pub(crate) contract_version: Nullable<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SessionReference {
    pub(crate) scid: Nullable<String>,
    pub(crate) template: Nullable<String>,
    pub(crate) name: Nullable<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Response {
    pub(crate) version: Nullable<String>,
    pub(crate) status: Nullable<u16>,
    pub(crate) reason: Nullable<String>,
    pub(crate) headers: Vec<Header>,
    pub(crate) etag: Nullable<String>,
    pub(crate) correlation_id: Nullable<String>,
    pub(crate) retry_after_seconds: Nullable<u64>,
    pub(crate) date: Nullable<String>,
    pub(crate) sign_in_errors: Vec<SignInError>,
    pub(crate) debug: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct SignInError {
    pub(crate) header: String,
    pub(crate) code: u32,
    pub(crate) hresult: String,
    pub(crate) name: Nullable<String>,
    pub(crate) meaning: Nullable<String>,
    pub(crate) documented: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Header {
    pub(crate) name: String,
    pub(crate) value: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Meaning {
    pub(crate) code: u16,
    pub(crate) name: Nullable<String>,
    pub(crate) class: Class,
    pub(crate) authority: Authority,
    pub(crate) authority_assumed: bool,
    pub(crate) text: String,
    pub(crate) situations: Vec<Situation>,
    pub(crate) documentation: Nullable<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Situation {
    pub(crate) id: String,
    pub(crate) verdict: Verdict,
    pub(crate) meaning: String,
    pub(crate) why: String,
    pub(crate) documented: bool,
    pub(crate) content_type: Nullable<String>,
    pub(crate) body: Nullable<DocumentedBody>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Body {
    pub(crate) kind: Kind,
    pub(crate) length: u64,
    pub(crate) content_type: Nullable<String>,
    pub(crate) content_encoding: Nullable<String>,
    pub(crate) charset: Nullable<String>,
    pub(crate) documented: Agreement,
    pub(crate) complete: bool,
    pub(crate) message: Nullable<String>,
    pub(crate) known_message: Nullable<KnownMessage>,
    pub(crate) wrapped_status: Nullable<u16>,
    pub(crate) session: Nullable<Session>,
    pub(crate) error: Nullable<ErrorObject>,
    pub(crate) rate_limit: Nullable<RateLimit>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KnownMessage {
    pub(crate) id: String,
    pub(crate) phrase: String,
    pub(crate) status: u16,
    pub(crate) documented: bool,
    pub(crate) cause: String,
    pub(crate) remedy: String,
    pub(crate) conditions: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Session {
    pub(crate) certain: bool,
    pub(crate) members: Nullable<u64>,
    pub(crate) max_members: Nullable<u64>,
    pub(crate) active: Nullable<u64>,
    pub(crate) accepted: Nullable<u64>,
    pub(crate) reserved: Nullable<u64>,
    pub(crate) servers: u64,
    pub(crate) change_number: Nullable<u64>,
    pub(crate) branch: Nullable<String>,
    pub(crate) correlation_id: Nullable<String>,
    pub(crate) contract_version: Nullable<u64>,
    pub(crate) visibility: Nullable<String>,
    pub(crate) join_restriction: Nullable<String>,
    pub(crate) read_restriction: Nullable<String>,
    pub(crate) start_time: Nullable<String>,
    pub(crate) initializing: Nullable<String>,
    pub(crate) large: bool,
    pub(crate) has_host: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ErrorObject {
    pub(crate) code: Nullable<ErrorCode>,
    pub(crate) hresult: Nullable<String>,
    pub(crate) name: Nullable<String>,
    pub(crate) source: Nullable<String>,
    pub(crate) description: Nullable<String>,
    pub(crate) redirect: Nullable<String>,
    pub(crate) meaning: Nullable<String>,
    pub(crate) documented: bool,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(untagged)]
pub(crate) enum ErrorCode {
    Number(i64),
    Word(String),
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct RateLimit {
    pub(crate) limit_type: Nullable<String>,
    pub(crate) current_requests: i64,
    pub(crate) max_requests: i64,
    pub(crate) period_in_seconds: Nullable<i64>,
    pub(crate) window: Nullable<Window>,
    pub(crate) service: Nullable<String>,
    pub(crate) documented: Nullable<DocumentedLimit>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct DocumentedLimit {
    pub(crate) service: String,
    pub(crate) name: String,
    pub(crate) calls: String,
    pub(crate) hosts: Vec<String>,
    pub(crate) burst: u32,
    pub(crate) sustain: u32,
    pub(crate) per_publisher: Nullable<u32>,
    pub(crate) certification: Nullable<u32>,
    pub(crate) source: String,
    pub(crate) documentation: Nullable<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Retry {
    pub(crate) advised: bool,
    pub(crate) after_seconds: Nullable<u64>,
    pub(crate) at: Nullable<String>,
    pub(crate) how: How,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Finding {
    pub(crate) id: FindingId,
    pub(crate) level: Level,
    pub(crate) text: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Unreadable {
    #[serde(rename = "where")]
    pub(crate) place: String,
    pub(crate) text: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Explained {
    pub(crate) schema: u8,
    pub(crate) query: String,
    pub(crate) matches: Vec<Match>,
    pub(crate) suggestions: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Match {
    #[serde(rename = "type")]
    pub(crate) kind: MatchType,
    pub(crate) code: i64,
    pub(crate) name: Nullable<String>,
    pub(crate) symbols: Vec<String>,
    pub(crate) hresult: Nullable<String>,
    pub(crate) unsigned: Nullable<u32>,
    pub(crate) signed: Nullable<i32>,
    pub(crate) authority: String,
    pub(crate) certainty: Nullable<String>,
    pub(crate) source: Nullable<String>,
    pub(crate) meaning: String,
    pub(crate) xsapi: Nullable<String>,
    pub(crate) advice: Nullable<String>,
    pub(crate) situations: Vec<Situation>,
    pub(crate) documentation: Nullable<String>,
}

/// Declares enumerations of kebab-case words.
macro_rules! words {
    ($($name:ident { $($word:ident),* $(,)? })*) => {
        $(
            #[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
            #[serde(rename_all = "kebab-case")]
            pub(crate) enum $name { $($word),* }
        )*
    };
}

words! {
    Format { Http, CurlVerbose, Har, Saz, XsapiCsv, Ndjson, Body }
    Target {
        Session, SessionElement, Handle, HandleCollection, HandleQuery, SessionQuery, Template,
        TemplateCollection, Hopper, MatchTicket, Other, Unknown,
    }
    Class { Informational, Success, Redirection, ClientError, ServerError, Unknown }
    Authority { Mpsd, Xbox, Http, None }
    Verdict { Applies, Possible, RuledOut }
    DocumentedBody { Session, Message, None }
    Kind {
        None, Session, SessionElement, Handle, QueryResults, Message, ServiceError, ServiceErrorResponse,
        GameClipsError, RateLimit, SignInError, StatusError, Json, MalformedJson, Html, Xml, Text, Multipart,
        Binary,
    }
    Agreement { Match, Mismatch, Unknown }
    Window { Burst, Sustain }
    How { None, Wait, RefreshAndResend, FixRequest, SignIn, Later }
    Level { Info, Warning, Error }
    FindingId {
        EtagStale, EtagCurrent, EtagWeak, EtagMissing, WholeSession, BodyMismatch, BodyShort, BodyLong,
        MalformedJson, DuplicateMember, StatusDisagrees, WrappedStatus, SignInError, TicketExpired, LimitDocumented, LimitDiffers, ForeignHost, NotCovered,
        UndocumentedCode, InvalidCode, RetryAfterMissing, RetryAfterInvalid, RetryAfterRepeated,
        NotModifiedWithoutCondition, ContractVersionMissing, RowMalformed, LargeSession, DryRun,
        MethodNotListed, LimitReached, SecretRedacted, ReadingRepaired,
    }
    MatchType { HttpStatus, ServiceError, StatusError, Message, SignInError, Hresult }
}
