//! French.
//!
//! What comes before `:`, `;` and `»` and after `«` is a no-break space, and so is what stands between a number and
//! the symbol of its unit.

pub(crate) mod codes;
pub(crate) mod errors;
pub(crate) mod finding;
pub(crate) mod message;
pub(crate) mod names;

pub(crate) use codes::*;
pub(crate) use errors::*;
pub(crate) use finding::*;
pub(crate) use message::*;
pub(crate) use names::*;

/// `a`, `a et b`, `a, b et c`, with another word for `et`.
fn list(items: &[String], word: &str) -> String {
    match items.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, first)) => format!("{} {word} {last}", first.join(", ")),
    }
}

/// A count and its noun, which takes an `s` from two on.
fn count(count: impl TryInto<u64>, noun: &str) -> String {
    match count.try_into().unwrap_or(u64::MAX) {
        count @ (0 | 1) => format!("{count} {noun}"),
        count => format!("{count} {noun}s"),
    }
}

/// The ending of an adjective that goes with so many things.
fn plural(count: i64) -> &'static str {
    if count > 1 { "s" } else { "" }
}

/// A number of bytes; in Mio where that is a whole number.
fn bytes(number: impl TryInto<u64>) -> String {
    const MIB: u64 = 1 << 20;
    match number.try_into().unwrap_or(u64::MAX) {
        number if number >= MIB && number % MIB == 0 => format!("{}\u{a0}Mio", number / MIB),
        number => count(number, "octet"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_reads_as_one() {
        let items = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(list(&items, "ou"), "a, b ou c");
        assert_eq!(list(&items[..2], "et"), "a et b");
        assert_eq!(list(&items[..1], "et"), "a");
    }

    #[test]
    fn the_plural_begins_with_two() {
        assert_eq!(count(0_usize, "ligne"), "0 ligne");
        assert_eq!(count(1_u64, "ligne"), "1 ligne");
        assert_eq!(count(2_u64, "ligne"), "2 lignes");
    }

    #[test]
    fn bytes_are_counted_unless_they_are_whole_mebibytes() {
        assert_eq!(bytes(1_u64), "1 octet");
        assert_eq!(bytes(1_048_577_u64), "1048577 octets");
        assert_eq!(bytes(64_usize << 20), "64\u{a0}Mio");
    }
}
