//! Which of the documented situations of a status a response reports.
//!
//! Each situation names the methods and targets with which it can arise; what those do not settle, the
//! conditions of the request and the body do. A situation *applies* when the evidence leaves no other, or
//! names it; it is *ruled out* when the evidence contradicts it; else it is *possible*.

pub(crate) mod authority;
pub(crate) mod candidate;
pub(crate) mod evidence;
pub(crate) mod explained;
pub(crate) mod meaning;
pub(crate) mod path;
pub(crate) mod precondition;
pub(crate) mod sharpened;
pub(crate) mod weigh;
