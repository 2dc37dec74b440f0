//! Every sentence of the reports that does not stand in the catalog.
//!
//! A sentence that takes data is a function, which words it in each language; what takes no data is a
//! [`Text`](crate::language::Text). Either does not compile where a language is missing.

pub(crate) mod advice;
pub(crate) mod body;
pub(crate) mod capture;
pub(crate) mod codes;
pub(crate) mod diagnosis;
pub(crate) mod errors;
pub(crate) mod evidence;
pub(crate) mod finding;
pub(crate) mod grammar;
pub(crate) mod hresults;
pub(crate) mod html;
pub(crate) mod labels;
pub(crate) mod message;
pub(crate) mod names;
pub(crate) mod neighbours;
pub(crate) mod overview;
pub(crate) mod repair;
pub(crate) mod request;
pub(crate) mod scan;
pub(crate) mod timing;
pub(crate) mod unanswered;

pub(crate) use advice::*;
pub(crate) use body::*;
pub(crate) use capture::*;
pub(crate) use codes::*;
pub(crate) use errors::*;
pub(crate) use evidence::*;
pub(crate) use finding::*;
pub(crate) use grammar::sentence;
pub(crate) use hresults::*;
pub(crate) use labels::*;
pub(crate) use message::*;
pub(crate) use names::*;
pub(crate) use neighbours::*;
pub(crate) use overview::*;
pub(crate) use request::*;
pub(crate) use scan::*;
pub(crate) use timing::*;
pub(crate) use unanswered::*;

#[cfg(test)]
mod tests;
