//! Explains what a response of an Xbox service means.
//!
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
pub mod exchange;
pub mod inspect;
pub mod secrets;
