//! Codes and words of error objects: one table for each source.

pub mod neighbours;
pub mod observed_error;
pub mod service_error;
pub mod sign_in;
pub mod status_error;
