//! What a capture holds besides calls.

use crate::exchange::Exchange;
use crate::exchange::origin::Origin;

/// What stands at one place of a capture: a call, or an event that is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A call, answered or not.
    Call(Box<Exchange>),
    /// A tap.
    Tap(Box<Tap>),
}

/// An event that is no call: a notice that a session has changed, or a message over the WebSocket of the real-time
/// activity service, which brings such notices.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tap {
    /// The path of the session that has changed; `None` where only the message tells.
    pub session: Option<String>,
    /// The change number of the session; `None` where only the message tells.
    pub change_number: Option<u64>,
    /// The address of the connection; `None` where the capture holds none.
    pub url: Option<String>,
    /// The message, its first bytes: as many as `capture::Limits` allows for the body of a request. Empty where the
    /// capture holds none.
    pub message: Vec<u8>,
    /// Whether the client sent it.
    pub is_sent: bool,
    /// Where it stands: its index is that of the last call before it, and its time when it came.
    pub origin: Origin,
}
