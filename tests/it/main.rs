//! The program, the library and their documents, tested from outside: one crate, so that they are linked once, with a
//! module for each subject.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what fails in a helper fails the test that calls it"
)]

mod advice;
mod agreement;
mod architecture;
mod authority;
mod bodies;
mod body_encodings;
mod browser;
mod captures;
mod catalog;
mod check_status;
mod closed_pipe;
mod codes;
mod colour;
mod curl_verbose;
mod diagnose;
mod diagnose_formats;
mod display;
mod error_objects;
mod etags;
mod examples;
mod explain;
mod explain_narrowed;
mod explain_stdin;
mod fleet;
mod gateway_statuses;
mod gateways;
mod generated;
mod groups;
mod headers;
mod hostile;
mod html;
mod httpie;
mod identifiers;
mod inspect;
mod json;
mod language;
mod laws;
mod list;
mod many;
mod messages;
mod neighbour_tables;
mod neighbours;
mod pairs;
mod parsing;
mod power_shell;
mod progress;
mod rate_limits;
mod readme;
mod redaction;
mod safety;
mod scan;
mod scan_answers;
mod secrets;
mod selection;
mod service_errors;
mod several_responses;
mod sign_in;
mod spoilt;
mod statements;
mod support;
mod threads;
mod unanswered;
mod usage;
mod wget;
