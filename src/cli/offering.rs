//! A value that is read by a function of ours, with values that a shell may offer.
//!
//! clap takes possible values for the only ones. Here they are suggestions: any code can be looked up, the known
//! ones are offered with their meaning. A refused value is not repeated in the error, since it may be a token.

use std::ffi::OsStr;

use clap::builder::{PossibleValue, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Arg, Command, Error};

#[derive(Debug, Clone, Copy)]
pub(super) struct Offering<T> {
    read: fn(&str) -> Result<T, String>,
    offered: fn() -> Vec<PossibleValue>,
}

impl<T> Offering<T> {
    pub(super) fn new(
        read: fn(&str) -> Result<T, String>,
        offered: fn() -> Vec<PossibleValue>,
    ) -> Self {
        Self { read, offered }
    }

    pub(super) fn nothing(read: fn(&str) -> Result<T, String>) -> Self {
        Self::new(read, Vec::new)
    }
}

impl<T: Clone + Send + Sync + 'static> TypedValueParser for Offering<T> {
    type Value = T;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<T, Error> {
        let name = arg.map(ToString::to_string).unwrap_or_default();
        value
            .to_str()
            .ok_or_else(|| "the value is not UTF-8".to_owned())
            .and_then(self.read)
            .map_err(|reason| {
                let message = format!("invalid value for '{name}': {reason}");
                Error::raw(ErrorKind::ValueValidation, message).format(&mut command.clone())
            })
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        let offered = (self.offered)();
        if offered.is_empty() {
            return None;
        }
        Some(Box::new(offered.into_iter()))
    }
}
