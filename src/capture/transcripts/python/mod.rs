//! What Python prints of its HTTP clients.

pub(crate) mod debug_level;
pub(crate) mod toolbelt;
