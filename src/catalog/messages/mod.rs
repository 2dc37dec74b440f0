//! The text bodies of MPSD that are known by their words: why a request was refused, and what to do.
//!
//! A text varies with the version of the service, so a row holds short phrases of it. [`known_message`] tells
//! whether a text is such a message or only speaks of one.

mod matching;
mod message;
mod table;
mod values;

pub use matching::{KnownMessage, known_message};
pub use message::{Condition, Message, MessageSource, Names, Pattern, Rest};
pub use table::TABLE;
pub use values::MessageValues;
