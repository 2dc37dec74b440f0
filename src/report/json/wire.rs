//! The members of the JSON output, in order. They are a contract, so they are types of their own: a change
//! elsewhere cannot rename one. Names and ids, the name of a status among them, are the same in every language.

use crate::catalog;
use crate::report::redactor::Redacted;
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::collections::HashMap;

/// The version of the contract.
pub(super) const SCHEMA: u8 = 1;

/// A text that may hold something of the input. A fixed name is a `&'static str`; nothing else is allowed here.
pub(super) type Str<'a> = Redacted<'a>;

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Inspected<'a> {
    pub(super) schema: u8,
    pub(super) source: Source<'a>,
    pub(super) request: Option<Request<'a>>,
    pub(super) response: Option<Response<'a>>,
    pub(super) meaning: Option<Meaning>,
    pub(super) body: Option<Body<'a>>,
    pub(super) retry: Retry<'a>,
    pub(super) findings: Vec<Finding>,
    pub(super) advice: Vec<Str<'static>>,
    pub(super) error: Option<Unreadable>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Source<'a> {
    pub(super) file: Str<'a>,
    pub(super) index: usize,
    pub(super) format: &'static str,
    pub(super) time: Option<Str<'a>>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Request<'a> {
    pub(super) method: Option<Str<'a>>,
    pub(super) url: Option<Str<'a>>,
    pub(super) service: Option<&'static str>,
    pub(super) target: Option<&'static str>,
    pub(super) via_handle: bool,
    pub(super) session: Option<SessionReference<'a>>,
    pub(super) if_match: Option<Str<'a>>,
    pub(super) if_none_match: Option<Str<'a>>,
    pub(super) contract_version: Option<Str<'a>>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct SessionReference<'a> {
    pub(super) scid: Option<Str<'a>>,
    pub(super) template: Option<Str<'a>>,
    pub(super) name: Option<Str<'a>>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Response<'a> {
    pub(super) version: Option<Str<'a>>,
    pub(super) status: Option<u16>,
    pub(super) reason: Option<Str<'a>>,
    pub(super) headers: Vec<Header<'a>>,
    pub(super) etag: Option<Str<'a>>,
    pub(super) correlation_id: Option<Str<'a>>,
    pub(super) retry_after_seconds: Option<u64>,
    pub(super) date: Option<Str<'a>>,
    pub(super) sign_in_errors: Vec<SignInError>,
    pub(super) debug: Pairs<'a>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Header<'a> {
    pub(super) name: Str<'a>,
    pub(super) value: Str<'a>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct SignInError {
    pub(super) header: &'static str,
    pub(super) code: u32,
    pub(super) hresult: Str<'static>,
    pub(super) name: Option<&'static str>,
    pub(super) meaning: Option<&'static str>,
    pub(super) documented: bool,
}

/// An object whose names come from the input, in its order. A name that stands twice has both values.
pub(super) struct Pairs<'a>(Vec<(Str<'a>, Str<'a>)>);

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
pub(super) struct Meaning {
    pub(super) code: u16,
    pub(super) name: Option<&'static str>,
    pub(super) class: &'static str,
    pub(super) authority: &'static str,
    pub(super) authority_assumed: bool,
    pub(super) text: Str<'static>,
    pub(super) situations: Vec<Situation>,
    pub(super) documentation: Option<&'static str>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Situation {
    pub(super) id: &'static str,
    pub(super) verdict: &'static str,
    pub(super) meaning: &'static str,
    pub(super) why: Str<'static>,
    pub(super) documented: bool,
    pub(super) content_type: Option<&'static str>,
    pub(super) body: Option<&'static str>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Body<'a> {
    pub(super) kind: &'static str,
    pub(super) length: usize,
    pub(super) content_type: Option<Str<'a>>,
    pub(super) content_encoding: Option<Str<'a>>,
    pub(super) charset: Option<Str<'a>>,
    pub(super) documented: &'static str,
    pub(super) complete: bool,
    pub(super) message: Option<Str<'static>>,
    pub(super) known_message: Option<KnownMessage>,
    pub(super) wrapped_status: Option<u16>,
    pub(super) session: Option<Session<'a>>,
    pub(super) error: Option<ErrorObject<'a>>,
    pub(super) rate_limit: Option<RateLimit>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct KnownMessage {
    pub(super) id: &'static str,
    pub(super) phrase: String,
    pub(super) status: u16,
    pub(super) documented: bool,
    pub(super) cause: &'static str,
    pub(super) remedy: &'static str,
    pub(super) conditions: Vec<String>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Session<'a> {
    pub(super) certain: bool,
    pub(super) members: Option<i64>,
    pub(super) max_members: Option<i64>,
    pub(super) active: Option<i64>,
    pub(super) accepted: Option<i64>,
    pub(super) reserved: Option<i64>,
    pub(super) servers: usize,
    pub(super) change_number: Option<i64>,
    pub(super) branch: Option<Str<'a>>,
    pub(super) correlation_id: Option<Str<'a>>,
    pub(super) contract_version: Option<i64>,
    pub(super) visibility: Option<Str<'a>>,
    pub(super) join_restriction: Option<Str<'a>>,
    pub(super) read_restriction: Option<Str<'a>>,
    pub(super) start_time: Option<Str<'a>>,
    pub(super) initializing: Option<Str<'a>>,
    pub(super) large: bool,
    pub(super) has_host: bool,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ErrorObject<'a> {
    pub(super) code: Option<ErrorCode<'a>>,
    pub(super) hresult: Option<Str<'static>>,
    pub(super) name: Option<&'static str>,
    pub(super) source: Option<Str<'a>>,
    pub(super) description: Option<Str<'a>>,
    pub(super) redirect: Option<Str<'a>>,
    pub(super) meaning: Option<&'static str>,
    pub(super) documented: bool,
}

/// A number; a word for the kind `status-error`.
#[derive(serde::Serialize)]
#[serde(untagged)]
pub(super) enum ErrorCode<'a> {
    Number(i64),
    Word(Str<'a>),
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RateLimit {
    pub(super) limit_type: Option<Str<'static>>,
    pub(super) current_requests: i64,
    pub(super) max_requests: i64,
    pub(super) period_in_seconds: Option<i64>,
    pub(super) window: Option<&'static str>,
    pub(super) service: Option<&'static str>,
    pub(super) documented: Option<DocumentedLimit>,
}

/// A row of the documented limits.
#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct DocumentedLimit {
    pub(super) service: &'static str,
    pub(super) name: &'static str,
    pub(super) calls: &'static str,
    pub(super) hosts: &'static [&'static str],
    pub(super) burst: u32,
    pub(super) sustain: u32,
    pub(super) per_publisher: Option<u32>,
    pub(super) certification: Option<u32>,
    pub(super) source: &'static str,
    pub(super) documentation: Option<&'static str>,
}

impl DocumentedLimit {
    pub(super) fn of(limit: &catalog::DocumentedLimit) -> Self {
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
pub(super) struct Retry<'a> {
    pub(super) advised: bool,
    pub(super) after_seconds: Option<u64>,
    pub(super) at: Option<Str<'a>>,
    pub(super) how: &'static str,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Finding {
    pub(super) id: &'static str,
    pub(super) level: &'static str,
    pub(super) text: Str<'static>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Unreadable {
    #[serde(rename = "where")]
    pub(super) place: Str<'static>,
    pub(super) text: Str<'static>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Explained<'a> {
    pub(super) schema: u8,
    pub(super) query: Str<'a>,
    pub(super) matches: Vec<Match>,
    pub(super) suggestions: Vec<Str<'a>>,
}

/// A code of an input that holds nothing but codes.
#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ReadCode<'a> {
    #[serde(flatten)]
    pub(super) explained: Explained<'a>,
    pub(super) count: u64,
    pub(super) line: u64,
}

/// A code of a free text.
#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ScannedCode<'a> {
    #[serde(flatten)]
    pub(super) explained: Explained<'a>,
    pub(super) count: u64,
    pub(super) file: Str<'a>,
    pub(super) first_line: u64,
    pub(super) spellings: Vec<Str<'a>>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Match {
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    pub(super) code: i64,
    pub(super) name: Option<&'static str>,
    pub(super) symbols: &'static [&'static str],
    pub(super) hresult: Option<Str<'static>>,
    pub(super) unsigned: Option<u32>,
    pub(super) signed: Option<i32>,
    pub(super) authority: &'static str,
    pub(super) certainty: Option<&'static str>,
    pub(super) source: Option<&'static str>,
    pub(super) meaning: Str<'static>,
    pub(super) xsapi: Option<Str<'static>>,
    pub(super) advice: Option<&'static str>,
    pub(super) situations: Vec<Situation>,
    pub(super) documentation: Option<&'static str>,
}
