//! Keyed hashes of what is compared and never kept.

use std::hash::{BuildHasher, Hash, RandomState};

use crate::diagnose::call::Digest;

/// Makes hashes with a key that is made at random: nothing can be looked up by one in another run.
#[derive(Debug, Default)]
pub(crate) struct Digests(RandomState);

impl Digests {
    pub(crate) fn of(&self, value: impl Hash) -> Digest {
        self.0.hash_one(value)
    }
}
