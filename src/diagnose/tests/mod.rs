//! Each rule's two timelines: one at which it must fire and one at which it must not.

mod calls;
mod conflicts;
mod engine;
mod limits;
mod reading;
mod retrying;
mod sessions;
mod shares;
mod sign_in;
mod timeline;
mod well_behaved;
