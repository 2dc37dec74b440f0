//! JSON in base64.

use crate::redact::unit::unit;

/// A shorter part of a JWT is none.
const SHORTEST_PART: usize = 4;

/// The members of the head of a JWT.
const JOSE: [&str; 5] = ["\"alg\"", "\"enc\"", "\"typ\"", "\"kid\"", "\"x5t\""];

/// What a run of base64 is.
#[derive(Debug)]
pub(crate) enum Run {
    /// A JWT, or the beginning of one.
    Jwt,
    /// Some text.
    Text(String),
}

/// Reads a run of base64 that begins like JSON.
pub(crate) fn read(run: &[u8]) -> Run {
    let mut parts = run.split(|byte| *byte == b'.');
    let head = parts.next().unwrap_or_default();
    if parts.clone().count() >= 2 && parts.take(2).all(|part| part.len() >= SHORTEST_PART) {
        return Run::Jwt;
    }
    let head = String::from_utf8_lossy(&decoded(head)).into_owned();
    if JOSE.iter().any(|member| head.contains(member)) {
        return Run::Jwt;
    }
    Run::Text(head)
}

/// What is written in base64, of either alphabet; what belongs to none is passed over.
fn decoded(run: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(run.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    let mut at = 0;
    while let Some(unit) = unit(run, at) {
        at = unit.end;
        let six = match unit.byte {
            byte @ b'A'..=b'Z' => byte - b'A',
            byte @ b'a'..=b'z' => byte - b'a' + 26,
            byte @ b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => continue,
        };
        bits = (bits << 6 | u32::from(six)) & 0xff_ffff;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(bits >> count & 0xff).unwrap_or_default());
        }
    }
    bytes
}
