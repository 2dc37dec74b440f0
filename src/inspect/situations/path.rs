//! What the path of a request names.

use crate::catalog::Target;

/// What a request's path names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// The target.
    pub target: Target,
    /// Whether it was reached through a handle.
    pub via_handle: bool,
    /// The parts that a service may fail to find.
    pub parts: Vec<PathPart>,
}

impl Path {
    /// The path of a target of which nothing else is known, with the parts that every such path has.
    #[must_use]
    pub fn of(target: Target) -> Self {
        let parts = match target {
            Target::Handle => vec![PathPart::Handle],
            Target::Session | Target::SessionElement | Target::Template => {
                vec![PathPart::Scid, PathPart::Template]
            }
            Target::Hopper
            | Target::MatchTicket
            | Target::SessionQuery
            | Target::TemplateCollection => vec![PathPart::Scid],
            _ => Vec::new(),
        };
        Self {
            target,
            via_handle: false,
            parts,
        }
    }
}

/// A part of a path that a service may fail to find.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PathPart {
    /// A handle id.
    Handle,
    /// A service configuration id.
    Scid,
    /// A session template.
    Template,
}
