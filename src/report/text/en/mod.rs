//! English.

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

/// `a`, `a and b`, `a, b and c`, with another word for `and`.
fn list(items: &[String], word: &str) -> String {
    match items.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, first)) => format!("{} {word} {last}", first.join(", ")),
    }
}

/// A count and its noun, which takes an `s`.
fn count(count: impl TryInto<u64>, noun: &str) -> String {
    match count.try_into().unwrap_or(u64::MAX) {
        1 => format!("1 {noun}"),
        count => format!("{count} {noun}s"),
    }
}

/// A number of bytes; in MiB where that is a whole number.
fn bytes(number: impl TryInto<u64>) -> String {
    const MIB: u64 = 1 << 20;
    match number.try_into().unwrap_or(u64::MAX) {
        number if number >= MIB && number % MIB == 0 => format!("{} MiB", number / MIB),
        number => count(number, "byte"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_reads_as_one() {
        let items = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(list(&items, "or"), "a, b or c");
        assert_eq!(list(&items[..2], "and"), "a and b");
        assert_eq!(list(&items[..1], "and"), "a");
    }

    #[test]
    fn one_thing_has_no_plural() {
        assert_eq!(count(1_u64, "line"), "1 line");
        assert_eq!(count(0_usize, "line"), "0 lines");
    }

    #[test]
    fn bytes_are_counted_unless_they_are_whole_mebibytes() {
        assert_eq!(bytes(1_u64), "1 byte");
        assert_eq!(bytes(1_048_577_u64), "1048577 bytes");
        assert_eq!(bytes(64_usize << 20), "64 MiB");
    }
}
