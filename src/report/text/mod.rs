//! Every sentence of the reports that does not stand in the catalog.
//!
//! A sentence that takes data is a function, of the same name and signature in each language; here they are
//! brought together. A function that a language lacks does not compile. What takes no data is a
//! [`Text`](crate::language::Text).

pub(crate) mod advice;
pub(crate) mod body;
pub(crate) mod capture;
pub(crate) mod codes;
pub(crate) mod en;
pub(crate) mod evidence;
pub(crate) mod fr;
pub(crate) mod grammar;
pub(crate) mod in_short;
pub(crate) mod labels;
pub(crate) mod overview;
pub(crate) mod request;
pub(crate) mod scan;

use crate::catalog;
use crate::catalog::messages::{KnownMessage, Message, Pattern};
use crate::catalog::{Authority, Class, DocumentedBody, DocumentedLimit, Parts, XsapiCode};
use crate::inspect::{BodyKind, ErrorObject, Finding, Level, RateLimit, SignInRefusal, Verdict};
use crate::language::Language;
use crate::report::formatter::Formatter;

pub(crate) use advice::*;
pub(crate) use body::*;
pub(crate) use capture::*;
pub(crate) use codes::*;
pub(crate) use evidence::*;
pub(crate) use grammar::{capital, sentence};
pub(crate) use labels::*;
pub(crate) use overview::*;
pub(crate) use request::*;
pub(crate) use scan::*;

/// Functions that word something by a formatter, in the language of the formatter.
macro_rules! by_voice {
    ($(
        $(#[$about:meta])*
        fn $name:ident($($given:ident: $type:ty),*; $f:ident: $voice_type:ty) -> $words:ty;
    )*) => {
        /// The names of the functions, so that a test can ask for all of them.
        #[cfg(test)]
        const WORDED_BY_VOICE: &[&str] = &[$(stringify!($name)),*];
        $(
        $(#[$about])*
        pub(crate) fn $name($($given: $type,)* $f: $voice_type) -> $words {
            match $f.language() {
                Language::English => en::$name($($given,)* $f),
                Language::French => fr::$name($($given,)* $f),
            }
        }
        )*
    };
}

/// Functions that word something without a formatter; made with the language before what is to be worded.
macro_rules! by_language {
    ($(
        $(#[$about:meta])*
        fn $name:ident($($given:ident: $type:ty),*) -> $words:ty;
    )*) => {
        /// The names of the functions, so that a test can ask for all of them.
        #[cfg(test)]
        const WORDED_BY_LANGUAGE: &[&str] = &[$(stringify!($name)),*];
        $(
        $(#[$about])*
        pub(crate) fn $name(language: Language, $($given: $type),*) -> $words {
            match language {
                Language::English => en::$name($($given),*),
                Language::French => fr::$name($($given),*),
            }
        }
        )*
    };
}

by_voice! {

    /// An error object in one line.
    fn error_object(kind: BodyKind, error: &ErrorObject; f: &mut Formatter<'_>) -> String;

    /// A known message in one line: its name, where it is known from, and by which words.
    fn known_message(known: &KnownMessage; f: &Formatter<'_>) -> String;

    /// The words that a message is known by.
    fn known_by(pattern: &Pattern; f: &Formatter<'_>) -> String;

    /// A finding.
    fn finding(finding: &Finding; f: &mut Formatter<'_>) -> String;

    /// The heading of one of several responses.
    fn response_heading(index: usize, file: &str; f: &mut Formatter<'_>) -> String;

    /// An input in a message.
    fn input_name(file: &str; f: &mut Formatter<'_>) -> String;
}

by_language! {
    /// A reached rate limit.
    fn rate_limit(limit: &RateLimit) -> String;

    /// What is documented for a service.
    fn documented_limit(limit: &DocumentedLimit) -> String;

    /// The figures of a limit, in a table.
    fn limit_figures(limit: &DocumentedLimit) -> String;

    /// From how many calls on a title fails certification, in a table.
    fn fails_certification(calls: u32) -> String;

    /// From how many calls on a title fails certification.
    fn certification(calls: u32) -> String;

    /// A sign-in error of a header.
    fn sign_in_refusal(refusal: &SignInRefusal) -> String;

    /// The status that a message comes with, and how that is known.
    fn message_status(row: &Message) -> String;

    /// A condition, and how it usually fails.
    fn condition(holds: &str, fails: Option<&str>) -> String;

    /// The label of a finding.
    fn level(level: Level) -> &'static str;

    /// A class of statuses.
    fn class(class: Class) -> &'static str;

    /// All that can be said of a status that no source defines.
    fn class_sentence(code: u16, class: Class) -> String;

    /// What the server calls a status that has no name.
    fn called(reason: &str) -> String;

    /// A status without a row.
    fn unassigned(code: u16, class: Class) -> String;

    /// A source and how it knows; `None` when there is none.
    fn source(authority: Authority, reference: Option<&str>) -> Option<String>;

    /// A source whose row is followed by a next step, which no source gives.
    fn with_advice_of_ours(source: &str) -> String;

    /// A source in the title of an explanation.
    fn source_name(authority: Authority) -> &'static str;

    /// The title of a report on a body without status.
    fn body_title(kind: BodyKind) -> String;

    /// The documented media type and body of a situation.
    fn documented(content_type: Option<&str>, body: Option<DocumentedBody>) -> String;

    /// A verdict.
    fn verdict(verdict: Verdict) -> &'static str;

    /// How many rows a search found.
    fn matches(query: &str, found: usize) -> String;

    /// How to see all of one row.
    fn explain_one(command: &str) -> String;

    /// Said of a query without matches.
    fn no_match(query: &str) -> String;

    /// What the user may have meant.
    fn nearest(suggestions: &[String]) -> String;

    /// What can be said of an HRESULT that no table has.
    fn parts(parts: Parts) -> String;

    /// The error of Windows with the number of an HRESULT.
    fn same_as_windows_error(number: u16, of_wininet: bool) -> String;

    /// The conditions of XSAPI that are returned as one HRESULT.
    fn xsapi_codes(codes: &[&XsapiCode]) -> String;

    /// A status that only some vendor uses.
    fn vendors_own(vendor: &str) -> String;

    /// A code of one service's own.
    fn service_error_of(source: &str) -> String;

    /// What kind of code a word of a status object is.
    fn status_error_under(status: u16) -> String;

    /// What kind of text a known message is.
    fn message_under(status: u16) -> String;

    /// Said of a number that is no status and nothing else.
    fn not_a_status(query: &str) -> String;

    /// Said of a number that is too large.
    fn too_wide(query: &str) -> String;

    /// A kind of body.
    fn body_kind(kind: BodyKind) -> &'static str;
}

/// The HRESULT of a status, as Windows writes it.
pub(crate) fn hresult(status: u16) -> Option<String> {
    catalog::hresult(status).map(value)
}

/// A moment (RFC 3339, UTC) as a clock shows it; with its day where it is that of a long wait.
pub(crate) fn clock(moment: &str, wait: u64) -> String {
    let moment = moment.trim_end_matches('Z');
    match moment.split_once('T') {
        Some((_, time)) if wait < 24 * 60 * 60 => format!("{time} UTC"),
        Some((day, time)) => format!("{day} {time} UTC"),
        None => moment.to_owned(),
    }
}

#[cfg(test)]
mod tests;
