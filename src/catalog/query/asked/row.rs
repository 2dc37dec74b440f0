//! Several names of one thing.

/// The names, as words in single spaces without accents, and the queries that answer.
pub(super) type Row = (&'static [&'static str], &'static [&'static str]);
