//! The part that a response plays in its exchange.

use crate::capture::message::body::Taken;
use crate::capture::message::head::Head;
use crate::exchange::Role;

/// Whether an answer follows. 101 ends the exchange: what follows is another protocol.
pub(crate) fn is_interim(status: u16) -> bool {
    matches!(status, 100 | 102..=199)
}

/// The role of a response whose request is not known, by its own words and what follows it.
///
/// A proxy may call its answer to `CONNECT` what it likes: it is a bare 200, and the next answer follows at once.
pub(crate) fn of(head: &Head, taken: &Taken, in_tunnel: bool) -> Role {
    const OF_AN_ANSWER: [&str; 10] = [
        "Content-Length",
        "Transfer-Encoding",
        "Content-Type",
        "Content-Encoding",
        "Cache-Control",
        "ETag",
        "Last-Modified",
        "Vary",
        "X-XblCorrelationId",
        "MS-CV",
    ];
    let is_bare = || {
        OF_AN_ANSWER
            .iter()
            .all(|name| head.headers.get(name).is_none())
    };
    let is_followed = head.closed && taken.next == Some(0);
    match head.status {
        status if is_interim(status) => Role::Interim,
        _ if head.is_tunnel() => Role::Tunnel,
        200..=299 if is_followed && head.speaks_of_tunnel() => Role::Tunnel,
        200 if is_followed && !in_tunnel && is_bare() => Role::Tunnel,
        _ => Role::Final,
    }
}
