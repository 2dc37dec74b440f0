//! The bodies that wget2 wrote to standard output, among what it tells.

use crate::capture::transcripts::dialect;
use crate::input::lines;

/// What a head says of its body.
pub(super) struct Due {
    pub(super) status: u16,
    /// The promised bytes, where nothing changes them.
    pub(super) length: Option<u64>,
}

impl Due {
    fn has_body(&self) -> bool {
        !matches!(self.status, 100..=199 | 204 | 300..=399)
    }

    fn length(&self) -> Option<usize> {
        let length = usize::try_from(self.length?).ok();
        length.filter(|length| *length > 0 && self.has_body())
    }
}

/// The bodies of responses among the pieces of standard output: one that has the length of a response, that of the only
/// response, or those of several whose lengths make up the whole.
pub(super) fn bodies<'t>(answers: &[Due], pieces: &'t [(usize, Vec<u8>)]) -> Vec<Option<&'t [u8]>> {
    let lengths: Vec<Option<usize>> = answers.iter().map(Due::length).collect();
    let mut left: Vec<&[u8]> = pieces.iter().map(|(_, piece)| &piece[..]).collect();
    let alone: Vec<_> = lengths
        .iter()
        .map(|length| {
            let length = (*length)?;
            let found = left
                .iter()
                .position(|piece| exact(piece, length).is_some())?;
            Some(lines::before(left.remove(found), length))
        })
        .collect();
    if alone.iter().any(Option::is_some) {
        return alone;
    }
    let candidates = answers.iter().filter(|answer| answer.has_body()).count();
    match &left[..] {
        [piece] if candidates == 1 && lengths.iter().all(Option::is_none) => {
            let body = without_feed(piece);
            answers
                .iter()
                .map(|answer| Some(body).filter(|_| answer.has_body()))
                .collect()
        }
        [piece] if candidates > 1 => joined(&lengths, piece),
        _ => alone,
    }
}

/// The bodies that one piece consists of.
fn joined<'t>(lengths: &[Option<usize>], piece: &'t [u8]) -> Vec<Option<&'t [u8]>> {
    let mut rest = piece;
    let mut cut = |length: &Option<usize>| {
        let (body, behind) = rest.split_at_checked((*length)?)?;
        rest = behind;
        Some(body)
    };
    let bodies: Vec<_> = lengths.iter().map(&mut cut).collect();
    // Bodies of which one is cut in the middle are not in the order of their heads.
    let is_sound = |body: &&[u8]| {
        let is_json = matches!(body.first(), Some(b'{' | b'['));
        !is_json || dialect::json_end(body) == Some(body.trim_ascii_end().len())
    };
    let is_whole = rest.trim_ascii().is_empty() && bodies.iter().flatten().all(is_sound);
    if is_whole {
        bodies
    } else {
        vec![None; lengths.len()]
    }
}

/// As many bytes as were promised, where nothing but line ends stands behind them.
fn exact(stray: &[u8], length: usize) -> Option<&[u8]> {
    let is_there = length <= stray.len() && lines::from(stray, length).trim_ascii().is_empty();
    is_there.then(|| lines::before(stray, length))
}

fn without_feed(text: &[u8]) -> &[u8] {
    let text = text.strip_suffix(b"\n").unwrap_or(text);
    text.strip_suffix(b"\r").unwrap_or(text)
}
