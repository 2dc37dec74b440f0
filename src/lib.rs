//! Explains what a response of an Xbox service means.
//!
//! Bytes flow one way, through four rooms:
//!
//! ```text
//! bytes ─▶ capture ─▶ Exchange ─▶ inspect ─▶ Inspection ─▶ report ─▶ text, JSON, Markdown
//!                                    ▲
//!                                 catalog    what the documentation says
//! ```
//!
//! [`capture`] turns what a tool saved into [`exchange::Exchange`]s, [`inspect`] weighs one exchange against
//! the [`catalog`], and [`report`] writes the result to any `Write`.
#![forbid(unsafe_code)]
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic
    )
)]

pub mod capture;
pub mod catalog;
pub mod examples;
pub mod exchange;
pub mod inspect;
pub mod report;
pub mod secrets;
