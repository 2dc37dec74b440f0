//! The part that a response plays in its exchange.

use crate::capture::message::head::Head;
use crate::capture::message::span::Taken;
use crate::capture::message::status::is_interim;
use crate::exchange::{Request, Role};

/// The role of a response. Where the request is known, it says whether a tunnel was asked for; otherwise the response
/// does by its own words, and by what follows it.
///
/// A proxy may call its answer to `CONNECT` what it likes: it is a bare 200, and the next answer follows at once.
pub(crate) fn of(head: &Head, taken: &Taken, request: Option<&Request>, in_tunnel: bool) -> Role {
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
    let is_connect = request.map(|request| request.method.as_deref() == Some("CONNECT"));
    match head.status {
        200..=299 if is_connect == Some(true) => Role::Tunnel,
        status if is_interim(status) => Role::Interim,
        _ if is_connect.is_some() => Role::Final,
        _ if head.is_tunnel() => Role::Tunnel,
        200..=299 if is_followed && head.speaks_of_tunnel() => Role::Tunnel,
        200 if is_followed && !in_tunnel && is_bare() => Role::Tunnel,
        _ => Role::Final,
    }
}
