//! Text that JSON takes as it is.

/// Whether a byte is printable ASCII that JSON does not escape.
pub(crate) fn is_plain(byte: &u8) -> bool {
    // Without branches, so that it can be vectorised.
    (*byte >= b' ') & (*byte <= b'~') & (*byte != b'"') & (*byte != b'\\')
}

/// Whether all are, as in nearly all texts. A step is judged without branches, so that the compiler vectorises it: a tenth of
/// the instructions that it takes to stop at the first.
pub(crate) fn are_plain(bytes: &[u8]) -> bool {
    const STEP: usize = 16;
    let are_plain = |bytes: &[u8; STEP]| bytes.iter().fold(true, |all, byte| all & is_plain(byte));
    // What is left at the end is looked at with what stands before it, or is filled up.
    let mut short = [b' '; STEP];
    let last = bytes.last_chunk().unwrap_or_else(|| {
        short
            .iter_mut()
            .zip(bytes)
            .for_each(|(place, byte)| *place = *byte);
        &short
    });
    bytes.as_chunks().0.iter().all(are_plain) && are_plain(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_text_has_nothing_to_escape() {
        for byte in 0..=u8::MAX {
            let expected = matches!(byte, b' '..=b'~') && byte != b'"' && byte != b'\\';
            for at in 0..20 {
                let mut bytes = *b"a plain text ~!#[]^ }";
                bytes[at] = byte;
                assert_eq!(are_plain(&bytes), expected, "{byte} at {at}");
            }
        }
        assert!(are_plain(b""));
    }
}
