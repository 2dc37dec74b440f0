//! What a call does, by its method.

/// What kind of method it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Method {
    Get,
    Put,
    Post,
    Delete,
    Other,
}
