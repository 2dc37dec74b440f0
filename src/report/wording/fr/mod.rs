//! French; for the moment in the words of [`en`](super::en).

pub(crate) use super::en::*;
