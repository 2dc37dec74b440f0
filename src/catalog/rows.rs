//! How the tables are written down.

/// The rows of a table, one fact to a line: what makes the row, then what it says, each text in English and in French
/// and anything else in brackets. Each word is a `const fn` of the row.
macro_rules! rows {
    ($($make:ident($($key:expr),*) $($says:ident $($text:literal)* $(($($given:expr),+))?)*;)+) => {
        &[$($make($($key),*)$(.$says($($text,)* $($($given),+)?))*),+]
    };
}
pub(crate) use rows;
