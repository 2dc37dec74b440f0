//! What counts as a secret, wherever it stands.
//!
//! Which bytes of a header value, a URL or a text are a credential, and the labels that are put in their place. `names`
//! holds the table of the names, `walk` the way through a text; what a value looks like is in `look`, how far it reaches
//! in `values`.

mod before;
mod behind_name;
mod beside;
mod call;
mod command;
mod draft;
mod element;
mod emphasis;
mod encoded;
mod field;
mod find;
mod found;
mod frequency;
mod given;
mod harmless;
mod header;
mod headers;
mod hidden;
mod holds;
mod ids;
mod joined;
mod joint;
mod key;
mod kind;
mod known;
mod label;
mod labelled;
mod look;
mod marks;
mod members;
mod met;
mod named;
mod names;
mod notes;
mod numbers;
mod pair;
mod pieces;
mod placeholder;
mod quoted;
mod redacted;
mod redactor;
mod rewritten;
mod runs;
mod scheme;
mod search;
mod section;
mod start;
mod table;
#[cfg(test)]
mod tests;
mod told;
mod unit;
mod user_information;
mod values;
mod vectorised;
mod walk;
mod worded;
mod words;
mod wrapped;
mod wrapper;

pub(crate) use given::{
    Given, of_body, of_body_url, of_header, of_host, of_protocol, of_url, session_name,
};
pub(crate) use label::{holds_label, label_around, labels};
pub(crate) use redacted::Redacted;
pub(crate) use redactor::{Redactor, Replaced, Rules};
pub(crate) use vectorised::{any_part, has_byte};
