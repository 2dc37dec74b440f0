//! Feeds a reader with every prefix of a capture, and with the capture after single bytes of it were changed.

use crate::capture::tests::*;

/// Changes to a byte: one that mostly stays a letter, one that mostly does not, and brackets and quotation marks.
const CHANGES: [fn(u8) -> u8; 4] = [|byte| byte ^ 1, |byte| byte ^ 0x80, |_| b'"', |_| b'}'];

/// How far apart the bytes are that are changed: prime to the number of the ways.
const STEP: usize = 3;

/// Reads to the end, which must come, and not before something was said.
pub(crate) fn drain(bytes: &[u8]) {
    let mut reader = read(bytes, &source(None), Limits::default());
    // A capture of n bytes cannot hold more than n things.
    let count = reader.by_ref().take(bytes.len() + 2).count();
    assert!((1..=bytes.len() + 1).contains(&count));
    assert!(reader.next().is_none());
}

pub(crate) fn check(capture: &[u8]) {
    for length in 0..capture.len() {
        drain(&capture[..length]);
    }
    let mut bytes = capture.to_vec();
    // All ways for all bytes would take long.
    for at in (0..capture.len()).step_by(STEP) {
        bytes[at] = CHANGES[at % CHANGES.len()](capture[at]);
        drain(&bytes);
        bytes[at] = capture[at];
    }
}
