//! The members of the JSON output, in order. They are a contract, so they are types of their own: a change
//! elsewhere cannot rename one. Names and ids, the name of a status among them, are the same in every language.

use std::collections::HashMap;

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::catalog;
use crate::redact::redactor::Redacted;

/// The version of the contract.
pub(crate) const SCHEMA: u8 = 1;

/// A text that may hold something of the input. A fixed name is a `&'static str`; nothing else is allowed here.
pub(crate) type Str<'a> = Redacted<'a>;

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Inspected<'a> {
    pub(crate) schema: u8,
    pub(crate) source: Source<'a>,
    pub(crate) request: Option<Request<'a>>,
    pub(crate) response: Option<Response<'a>>,
    pub(crate) meaning: Option<Meaning>,
    pub(crate) body: Option<Body<'a>>,
    pub(crate) retry: Retry<'a>,
    pub(crate) findings: Vec<Finding>,
    pub(crate) advice: Vec<Str<'static>>,
    pub(crate) error: Option<Unreadable>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Source<'a> {
    pub(crate) file: Str<'a>,
    pub(crate) index: usize,
    pub(crate) format: &'static str,
    pub(crate) time: Option<Str<'a>>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Request<'a> {
    pub(crate) method: Option<Str<'a>>,
    pub(crate) url: Option<Str<'a>>,
    pub(crate) service: Option<&'static str>,
    pub(crate) target: Option<&'static str>,
    pub(crate) via_handle: bool,
    pub(crate) session: Option<SessionReference<'a>>,
    pub(crate) if_match: Option<Str<'a>>,
    pub(crate) if_none_match: Option<Str<'a>>,
    pub(crate) contract_version: Option<Str<'a>>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SessionReference<'a> {
    pub(crate) scid: Option<Str<'a>>,
    pub(crate) template: Option<Str<'a>>,
    pub(crate) name: Option<Str<'a>>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Response<'a> {
    pub(crate) version: Option<Str<'a>>,
    pub(crate) status: Option<u16>,
    pub(crate) reason: Option<Str<'a>>,
    pub(crate) headers: Vec<Header<'a>>,
    pub(crate) etag: Option<Str<'a>>,
    pub(crate) correlation_id: Option<Str<'a>>,
    pub(crate) retry_after_seconds: Option<u64>,
    pub(crate) date: Option<Str<'a>>,
    pub(crate) sign_in_errors: Vec<SignInError>,
    pub(crate) debug: Pairs<'a>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Header<'a> {
    pub(crate) name: Str<'a>,
    pub(crate) value: Str<'a>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SignInError {
    pub(crate) header: &'static str,
    pub(crate) code: u32,
    pub(crate) hresult: Str<'static>,
    pub(crate) name: Option<&'static str>,
    pub(crate) meaning: Option<&'static str>,
    pub(crate) documented: bool,
}

/// An object whose names come from the input, in its order. A name that stands twice has both values.
pub(crate) struct Pairs<'a>(Vec<(Str<'a>, Str<'a>)>);

impl<'a> FromIterator<(Str<'a>, Str<'a>)> for Pairs<'a> {
    fn from_iter<I: IntoIterator<Item = (Str<'a>, Str<'a>)>>(pairs: I) -> Self {
        let mut merged: Vec<(Str<'a>, Str<'a>)> = Vec::new();
        let mut places: HashMap<Str<'a>, usize> = HashMap::new();
        for (name, value) in pairs {
            match places.get(&name).and_then(|&place| merged.get_mut(place)) {
                Some((_, values)) => values.push(", ", &value),
                None => {
                    places.insert(name.clone(), merged.len());
                    merged.push((name, value));
                }
            }
        }
        Self(merged)
    }
}

impl Serialize for Pairs<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Meaning {
    pub(crate) code: u16,
    pub(crate) name: Option<&'static str>,
    pub(crate) class: &'static str,
    pub(crate) authority: &'static str,
    pub(crate) authority_assumed: bool,
    pub(crate) text: Str<'static>,
    pub(crate) situations: Vec<Situation>,
    pub(crate) documentation: Option<&'static str>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Situation {
    pub(crate) id: &'static str,
    pub(crate) verdict: &'static str,
    pub(crate) meaning: &'static str,
    pub(crate) why: Str<'static>,
    pub(crate) documented: bool,
    pub(crate) content_type: Option<&'static str>,
    pub(crate) body: Option<&'static str>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Body<'a> {
    pub(crate) kind: &'static str,
    pub(crate) length: usize,
    pub(crate) content_type: Option<Str<'a>>,
    pub(crate) content_encoding: Option<Str<'a>>,
    pub(crate) charset: Option<Str<'a>>,
    pub(crate) documented: &'static str,
    pub(crate) complete: bool,
    pub(crate) message: Option<Str<'static>>,
    pub(crate) known_message: Option<KnownMessage>,
    pub(crate) wrapped_status: Option<u16>,
    pub(crate) session: Option<Session<'a>>,
    pub(crate) error: Option<ErrorObject<'a>>,
    pub(crate) rate_limit: Option<RateLimit>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct KnownMessage {
    pub(crate) id: &'static str,
    pub(crate) phrase: String,
    pub(crate) status: u16,
    pub(crate) documented: bool,
    pub(crate) cause: &'static str,
    pub(crate) remedy: &'static str,
    pub(crate) conditions: Vec<String>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Session<'a> {
    pub(crate) certain: bool,
    pub(crate) members: Option<i64>,
    pub(crate) max_members: Option<i64>,
    pub(crate) active: Option<i64>,
    pub(crate) accepted: Option<i64>,
    pub(crate) reserved: Option<i64>,
    pub(crate) servers: usize,
    pub(crate) change_number: Option<i64>,
    pub(crate) branch: Option<Str<'a>>,
    pub(crate) correlation_id: Option<Str<'a>>,
    pub(crate) contract_version: Option<i64>,
    pub(crate) visibility: Option<Str<'a>>,
    pub(crate) join_restriction: Option<Str<'a>>,
    pub(crate) read_restriction: Option<Str<'a>>,
    pub(crate) start_time: Option<Str<'a>>,
    pub(crate) initializing: Option<Str<'a>>,
    pub(crate) large: bool,
    pub(crate) has_host: bool,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ErrorObject<'a> {
    pub(crate) code: Option<ErrorCode<'a>>,
    pub(crate) hresult: Option<Str<'static>>,
    pub(crate) name: Option<&'static str>,
    pub(crate) source: Option<Str<'a>>,
    pub(crate) description: Option<Str<'a>>,
    pub(crate) redirect: Option<Str<'a>>,
    pub(crate) meaning: Option<&'static str>,
    pub(crate) documented: bool,
}

/// A number; a word for the kind `status-error`.
#[derive(serde::Serialize)]
#[serde(untagged)]
pub(crate) enum ErrorCode<'a> {
    Number(i64),
    Word(Str<'a>),
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RateLimit {
    pub(crate) limit_type: Option<Str<'static>>,
    pub(crate) current_requests: i64,
    pub(crate) max_requests: i64,
    pub(crate) period_in_seconds: Option<i64>,
    pub(crate) window: Option<&'static str>,
    pub(crate) service: Option<&'static str>,
    pub(crate) documented: Option<DocumentedLimit>,
}

/// A row of the documented limits.
#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DocumentedLimit {
    pub(crate) service: &'static str,
    pub(crate) name: &'static str,
    pub(crate) calls: &'static str,
    pub(crate) hosts: &'static [&'static str],
    pub(crate) burst: u32,
    pub(crate) sustain: u32,
    pub(crate) per_publisher: Option<u32>,
    pub(crate) certification: Option<u32>,
    pub(crate) source: &'static str,
    pub(crate) documentation: Option<&'static str>,
}

impl DocumentedLimit {
    pub(crate) fn of(limit: &catalog::DocumentedLimit) -> Self {
        Self {
            service: limit.service.name(),
            name: limit.name.en,
            calls: limit.calls.name(),
            hosts: limit.hosts,
            burst: limit.burst,
            sustain: limit.sustain,
            per_publisher: limit.per_publisher,
            certification: limit.certification,
            source: limit.source.name(),
            documentation: limit.documentation(),
        }
    }
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Retry<'a> {
    pub(crate) advised: bool,
    pub(crate) after_seconds: Option<u64>,
    pub(crate) at: Option<Str<'a>>,
    pub(crate) how: &'static str,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Finding {
    pub(crate) id: &'static str,
    pub(crate) level: &'static str,
    pub(crate) text: Str<'static>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Unreadable {
    #[serde(rename = "where")]
    pub(crate) place: Str<'static>,
    pub(crate) text: Str<'static>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Explained<'a> {
    pub(crate) schema: u8,
    pub(crate) query: Str<'a>,
    pub(crate) matches: Vec<Match>,
    pub(crate) suggestions: Vec<Str<'a>>,
}

/// A code of an input that holds nothing but codes.
#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ReadCode<'a> {
    #[serde(flatten)]
    pub(crate) explained: Explained<'a>,
    pub(crate) count: u64,
    pub(crate) line: u64,
}

/// A code of a free text.
#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ScannedCode<'a> {
    #[serde(flatten)]
    pub(crate) explained: Explained<'a>,
    pub(crate) count: u64,
    pub(crate) file: Str<'a>,
    pub(crate) first_line: u64,
    pub(crate) spellings: Vec<Str<'a>>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Match {
    #[serde(rename = "type")]
    pub(crate) kind: &'static str,
    pub(crate) code: i64,
    pub(crate) name: Option<&'static str>,
    pub(crate) symbols: &'static [&'static str],
    pub(crate) hresult: Option<Str<'static>>,
    pub(crate) unsigned: Option<u32>,
    pub(crate) signed: Option<i32>,
    pub(crate) authority: &'static str,
    pub(crate) certainty: Option<&'static str>,
    pub(crate) source: Option<&'static str>,
    pub(crate) meaning: Str<'static>,
    pub(crate) xsapi: Option<Str<'static>>,
    pub(crate) advice: Option<&'static str>,
    pub(crate) situations: Vec<Situation>,
    pub(crate) documentation: Option<&'static str>,
}
