//! Undoes gzip, deflate and br, where a capture still has them.
//!
//! Tools that decode a body keep the `Content-Encoding` header, so the bytes decide: what does not look encoded,
//! or cannot be decoded at all, is taken as it is.

use std::borrow::Cow;
use std::io::{self, Read};

use flate2::{Decompress, FlushDecompress, Status};

use crate::exchange::{Body, Extent};
use crate::input::{lines, stream};

const BUFFER: usize = 16 << 10;
/// Codings that are undone at most, as many as curl undoes: every one may multiply the work.
const CODINGS: usize = 5;

/// Whether a name in a list of codings stands for one.
pub(crate) fn is_coding(name: &str) -> bool {
    !name.is_empty() && !name.eq_ignore_ascii_case("identity")
}

/// Undoes codings, given in the order in which they were applied, as headers list them. What does not change and
/// is larger than the limit is not copied beyond it. The body that is left is whole, cut or over the limit.
pub(crate) fn decode(bytes: Cow<'_, [u8]>, codings: &[&str], limit: u64) -> Body {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let mut bytes = bytes;
    let mut extent = Extent::Whole;
    let mut decoded = false;
    let mut names: Vec<&str> = codings.iter().copied().filter(|n| is_coding(n)).collect();
    if names.len() > CODINGS {
        names.clear();
    }
    for name in names.into_iter().rev() {
        let step = match name.to_ascii_lowercase().as_str() {
            "gzip" | "x-gzip" => gzip(&bytes, limit),
            "deflate" => deflate(&bytes, limit),
            "br" => brotli(&bytes, limit),
            // Under a coding that is not known the others cannot be seen.
            _ => break,
        };
        if let Some((left, found)) = step {
            bytes = Cow::Owned(left);
            decoded = true;
            extent = match extent {
                Extent::Whole => found,
                earlier => earlier,
            };
        }
    }
    if bytes.len() > limit {
        extent = over(limit);
    }
    Body {
        bytes: cut(bytes, limit),
        extent,
        decoded,
        ..Body::default()
    }
}

/// The first bytes, without a copy of the others.
fn cut(bytes: Cow<'_, [u8]>, limit: usize) -> Vec<u8> {
    match bytes {
        Cow::Borrowed(bytes) => lines::before(bytes, limit).to_vec(),
        Cow::Owned(mut bytes) => {
            bytes.truncate(limit);
            bytes
        }
    }
}

/// Decoded bytes; `None` when the bytes are not encoded in this way.
type Step = Option<(Vec<u8>, Extent)>;

fn over(limit: usize) -> Extent {
    let limit = limit as u64;
    Extent::OverLimit { limit }
}

/// One gzip member: servers send no more.
fn gzip(bytes: &[u8], limit: usize) -> Step {
    if !bytes.starts_with(&stream::GZIP_MAGIC) {
        return None;
    }
    pour(flate2::bufread::GzDecoder::new(bytes), limit, |_| true)
}

/// With the zlib wrapper, as RFC 9110 wants it, or without, as some servers send it. Without there is no mark to
/// know it by, so text is not tried.
fn deflate(bytes: &[u8], limit: usize) -> Step {
    if lines::is_text(bytes) {
        return None;
    }
    let zlib = match bytes {
        [method, flags, ..] => {
            method & 0x0f == 8 && u16::from_be_bytes([*method, *flags]).is_multiple_of(31)
        }
        _ => false,
    };
    let step = zlib.then(|| inflate(bytes, true, limit)).flatten();
    step.or_else(|| inflate(bytes, false, limit))
}

/// Brotli has no mark to know it by, so text is not tried.
fn brotli(bytes: &[u8], limit: usize) -> Step {
    if lines::is_text(bytes) {
        return None;
    }
    let decoder = brotli_decompressor::Decompressor::new(bytes.chain(TooEarly), BUFFER);
    pour(decoder, limit, |error| {
        error.kind() == io::ErrorKind::UnexpectedEof
    })
}

/// The end of an encoded body, for a decoder that does not tell an early end from corrupt data by itself.
struct TooEarly;

impl Read for TooEarly {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::ErrorKind::UnexpectedEof.into())
    }
}

/// Reads a decoder to its end; what it gave before an error that `is_cut` accepts is kept.
fn pour(decoder: impl Read, limit: usize, is_cut: impl Fn(&io::Error) -> bool) -> Step {
    let mut decoded = Vec::new();
    let most = (limit as u64).saturating_add(1);
    let result = decoder.take(most).read_to_end(&mut decoded);
    match result {
        _ if decoded.len() > limit => {
            decoded.truncate(limit);
            Some((decoded, over(limit)))
        }
        Ok(_) => Some((decoded, Extent::Whole)),
        Err(error) => (!decoded.is_empty() && is_cut(&error)).then_some((decoded, Extent::Cut)),
    }
}

/// The readers of `flate2` take an early end of a deflate stream for its end; this does not.
fn inflate(bytes: &[u8], zlib: bool, limit: usize) -> Step {
    let mut state = Decompress::new(zlib);
    let mut decoded = Vec::new();
    let mut buffer = vec![0; BUFFER];
    loop {
        let (read, written) = (state.total_in(), state.total_out());
        let rest = lines::from(bytes, usize::try_from(read).ok()?);
        let status = state.decompress(rest, &mut buffer, FlushDecompress::None);
        let length = usize::try_from(state.total_out() - written).ok()?;
        decoded.extend_from_slice(lines::before(&buffer, length));
        if decoded.len() > limit {
            decoded.truncate(limit);
            return Some((decoded, over(limit)));
        }
        let is_stuck = length == 0 && state.total_in() == read;
        match status {
            Ok(Status::StreamEnd) => return Some((decoded, Extent::Whole)),
            Ok(_) if is_stuck => {
                return (!decoded.is_empty()).then_some((decoded, Extent::Cut));
            }
            Ok(_) => {}
            // Only the wrapper shows that this was deflate and has been damaged.
            Err(_) => return (zlib && !decoded.is_empty()).then_some((decoded, Extent::Cut)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};

    use super::*;

    const TEXT: &[u8] = br#"{"code":4000,"source":"ReputationFD","description":"The body is not well formed","traceInformation":null}"#;
    /// `TEXT` as brotli 1.0 of Node.js packs it.
    const BROTLI: &str = "1b6800402d0eec586424a86b78a0435e8bd0b8ed6d10112a3ac5a2d34465686f52c4a8cf29072e518bc230c0035df080771b3bd32ba2e16834f221ae7b4238765ff4033253255fc467bf91c07371c03d0b5b250e";

    fn packed(coding: &str, bytes: &[u8]) -> Vec<u8> {
        let level = Compression::default();
        match coding {
            "gzip" => {
                let mut encoder = GzEncoder::new(Vec::new(), level);
                encoder.write_all(bytes).unwrap();
                encoder.finish().unwrap()
            }
            "zlib" => {
                let mut encoder = ZlibEncoder::new(Vec::new(), level);
                encoder.write_all(bytes).unwrap();
                encoder.finish().unwrap()
            }
            "deflate" => {
                let mut encoder = DeflateEncoder::new(Vec::new(), level);
                encoder.write_all(bytes).unwrap();
                encoder.finish().unwrap()
            }
            _ => (0..BROTLI.len())
                .step_by(2)
                .map(|at| u8::from_str_radix(&BROTLI[at..at + 2], 16).unwrap())
                .collect(),
        }
    }

    fn unpacked(bytes: &[u8], codings: &[&str]) -> (Vec<u8>, Extent) {
        within(bytes, codings, 1 << 20)
    }

    fn within(bytes: &[u8], codings: &[&str], limit: u64) -> (Vec<u8>, Extent) {
        let decoded = decode(bytes.into(), codings, limit);
        (decoded.bytes, decoded.extent)
    }

    #[test]
    fn every_coding_is_undone() {
        for (coding, name) in [
            ("gzip", "gzip"),
            ("gzip", "X-GZip"),
            ("zlib", "deflate"),
            ("deflate", "deflate"),
            ("br", "br"),
        ] {
            let (bytes, outcome) = unpacked(&packed(coding, TEXT), &[name]);
            assert_eq!(bytes, TEXT, "{name}");
            assert_eq!(outcome, Extent::Whole, "{name}");
        }
    }

    #[test]
    fn what_is_already_decoded_is_taken_as_it_is() {
        for body in [TEXT, b"x^2 is text", b"caf\xc3", b""] {
            for name in ["gzip", "deflate", "br", "zstd", "identity"] {
                assert_eq!(
                    unpacked(body, &[name]),
                    (body.to_vec(), Extent::Whole),
                    "{name}"
                );
            }
        }
    }

    #[test]
    fn a_list_is_undone_from_its_end() {
        let bytes = packed("gzip", &packed("zlib", TEXT));
        let (decoded, _) = unpacked(&bytes, &["deflate", "identity", "gzip"]);
        assert_eq!(decoded, TEXT);
    }

    #[test]
    fn nothing_is_tried_under_an_unknown_coding() {
        let bytes = packed("gzip", TEXT);
        assert_eq!(unpacked(&bytes, &["gzip", "zstd"]).0, bytes);
    }

    #[test]
    fn a_stream_that_ends_early_gives_its_part() {
        let long: Vec<u8> = (0..20_000_u32)
            .flat_map(|n| n.wrapping_mul(n).to_le_bytes())
            .collect();
        for (coding, name) in [
            ("gzip", "gzip"),
            ("zlib", "deflate"),
            ("deflate", "deflate"),
        ] {
            let whole = packed(coding, &long);
            let (bytes, outcome) = unpacked(&whole[..whole.len() / 2], &[name]);
            assert_eq!(outcome, Extent::Cut, "{coding}");
            assert!(!bytes.is_empty() && long.starts_with(&bytes), "{coding}");
        }
        let whole = packed("br", TEXT);
        let (bytes, outcome) = unpacked(&whole[..whole.len() - 10], &["br"]);
        assert_eq!(outcome, Extent::Cut);
        assert!(!bytes.is_empty() && TEXT.starts_with(&bytes));
    }

    #[test]
    fn bytes_that_cannot_be_decoded_at_all_stay() {
        for (name, body) in [
            ("gzip", &b"\x1f\x8b\x08"[..]),
            ("gzip", b"\x1f\x8bxxxxxxxxxxxxxxxxxx"),
            ("deflate", b"\x78\x9c\xff\xff\xff\xff"),
            ("deflate", b"\xff\xff\xff\xff"),
            ("br", b"\xff\xff\xff\xff"),
        ] {
            assert_eq!(
                unpacked(body, &[name]),
                (body.to_vec(), Extent::Whole),
                "{name}"
            );
        }
    }

    #[test]
    fn a_bomb_is_stopped_at_the_limit() {
        let zeros = vec![b'0'; 1 << 20];
        for (coding, name) in [
            ("gzip", "gzip"),
            ("zlib", "deflate"),
            ("deflate", "deflate"),
        ] {
            let bytes = packed(coding, &zeros);
            let (part, outcome) = within(&bytes, &[name], 1000);
            assert_eq!((part.len(), outcome), (1000, over(1000)), "{coding}");
            assert_eq!(unpacked(&bytes, &[name]).1, Extent::Whole, "{coding}");
        }
        assert_eq!(
            within(&packed("br", TEXT), &["br"], 10),
            (TEXT[..10].to_vec(), over(10))
        );
        assert_eq!(within(TEXT, &[], 10), (TEXT[..10].to_vec(), over(10)));
    }

    #[test]
    fn no_more_than_the_limit_is_copied() {
        let large = vec![b' '; 1 << 20];
        for codings in [&[][..], &["gzip"], &["zstd"]] {
            let decoded = decode(large.as_slice().into(), codings, 10);
            assert_eq!(decoded.bytes.len(), 10);
            assert!(decoded.bytes.capacity() < 1000, "{codings:?}");
        }
    }

    #[test]
    fn five_codings_are_undone_and_more_are_not() {
        let five = (0..5).fold(TEXT.to_vec(), |bytes, _| packed("gzip", &bytes));
        let names = ["gzip", "gzip", "identity", "gzip", "", "gzip", "gzip"];
        assert_eq!(unpacked(&five, &names).0, TEXT);
        let six = packed("gzip", &five);
        let decoded = decode(six.as_slice().into(), &["gzip"; 6], 1 << 20);
        assert_eq!(decoded.bytes, six);
        assert!(!decoded.decoded);
    }

    #[test]
    fn what_follows_a_whole_stream_does_no_harm() {
        for (coding, name) in [("gzip", "gzip"), ("zlib", "deflate"), ("br", "br")] {
            let bytes = [&packed(coding, TEXT)[..], b"\n"].concat();
            assert_eq!(
                unpacked(&bytes, &[name]),
                (TEXT.to_vec(), Extent::Whole),
                "{coding}"
            );
        }
    }
}
