//! What may follow a code that is told, and counts nothing.

/// Words that may follow the number after a remark.
const SEQUELS: [&str; 20] = [
    "from", "for", "on", "when", "while", "after", "at", "in", "because", "and", "but", "response",
    "error", "status", "pour", "de", "sur", "lors", "et", "dans",
];

/// Whether nothing follows a number that it could count.
pub(crate) fn is_end_of_remark(after: &[u8]) -> bool {
    match after {
        [] | [b'\r', ..] => true,
        [b' ', b'-' | b'(' | b'[' | b'{' | b'<', ..] => true,
        [b' ', rest @ ..] => {
            let next = rest
                .split(|byte| !byte.is_ascii_alphabetic())
                .next()
                .unwrap_or_default();
            rest.trim_ascii().is_empty()
                || begins_address(rest)
                || SEQUELS.iter().any(|word| word.as_bytes() == next)
        }
        [next, ..] => b".,;:)]}\"'<\\".contains(next),
    }
}

/// Whether a text begins with the scheme of a call.
pub(crate) fn begins_address(text: &[u8]) -> bool {
    [&b"https://"[..], b"http://", b"wss://", b"ws://"]
        .iter()
        .any(|scheme| text.starts_with(scheme))
}
