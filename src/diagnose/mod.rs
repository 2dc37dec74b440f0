//! What a client does wrong across calls: limits, waits, retries, conflicts.
//!
//! A [`Diagnoser`] takes the inspections of a capture one after another and ends in a [`Diagnosis`]. It makes one pass, and
//! its memory does not grow with the capture. Which rules there are says the catalog; each is watched for in one file a
//! family.
//!
//! ```
//! use xblstatus::diagnose::{DiagnoseSettings, Diagnoser};
//! use xblstatus::exchange::Exchange;
//! use xblstatus::inspect::inspect;
//! use xblstatus::time::Timestamp;
//!
//! let mut diagnoser = Diagnoser::new(DiagnoseSettings::default());
//! diagnoser.begin("calls");
//! for (second, wait) in [(0, "12"), (1, "11")] {
//!     let mut call = Exchange::answered(429, [("Retry-After", wait)], "")
//!         .to("GET", "https://profile.xboxlive.com/users/me/profile/settings")
//!         .sent([("x-xbl-contract-version", "2")]);
//!     call.origin.index = second + 1;
//!     call.origin.time = Timestamp::parse(&format!("2026-03-04T05:06:0{second}Z"));
//!     diagnoser.inspection(&inspect(call));
//! }
//! let diagnosis = diagnoser.finish();
//! let ids: Vec<&str> = diagnosis.findings.iter().map(|one| one.rule().id).collect();
//! assert_eq!(ids, ["retry-after-ignored", "rate-limited"]);
//! ```

mod asks;
mod call;
mod collect;
mod diagnoser;
mod diagnosis;
mod digests;
mod finding;
mod held;
mod judged;
mod ladders;
mod lanes;
mod left_out;
mod method;
mod mpsd;
mod normalise;
mod order;
mod recent;
mod row;
mod rules;
mod services;
mod settings;
mod sign_in;
mod tap;
mod template;
#[cfg(test)]
mod tests;
mod watch;

pub(crate) use call::{Mark, Micros};
pub use diagnoser::Diagnoser;
pub(crate) use diagnosis::moment;
pub use diagnosis::{Assumption, Certification, Diagnosis};
pub use finding::{Certainty, Finding};
pub(crate) use finding::{Evidence, Number};
pub use judged::Judged;
pub(crate) use ladders::{Ladder, Step};
pub(crate) use lanes::{Axis, Column};
pub use left_out::LeftOut;
pub(crate) use row::{Figure, LimitRow};
pub use services::ServiceCount;
pub use settings::{DiagnoseSettings, rules_file};
