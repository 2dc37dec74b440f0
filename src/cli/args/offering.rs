//! A value that is read by a function of ours, with values that a shell may offer.
//!
//! clap takes possible values for the only ones. Here they are suggestions: any code can be looked up, the known
//! ones are offered with their meaning. A refused value is not repeated in the error, since it may be a token.

use std::ffi::OsStr;

use clap::builder::{PossibleValue, TypedValueParser};
use clap::{Arg, Command, Error};

use crate::cli::messages::refusal::ArgumentError;

#[derive(Debug, Clone, Copy)]
pub(crate) struct SuggestingParser<T> {
    read: fn(&str) -> Result<T, ArgumentError>,
    offered: fn() -> Vec<PossibleValue>,
}

impl<T> SuggestingParser<T> {
    pub(crate) fn new(
        read: fn(&str) -> Result<T, ArgumentError>,
        offered: fn() -> Vec<PossibleValue>,
    ) -> Self {
        Self { read, offered }
    }
}

/// A value of which none is offered.
pub(crate) fn plain<T>(read: fn(&str) -> Result<T, ArgumentError>) -> SuggestingParser<T> {
    SuggestingParser::new(read, Vec::new)
}

impl<T: Clone + Send + Sync + 'static> TypedValueParser for SuggestingParser<T> {
    type Value = T;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<T, Error> {
        let read = value
            .to_str()
            .ok_or_else(|| {
                ArgumentError::new("the value is not UTF-8", "la valeur n’est pas en UTF-8")
            })
            .and_then(self.read);
        // clap makes the error, of no value at all: it would repeat the value.
        (move |_: &str| read.clone()).parse_ref(command, arg, OsStr::new(""))
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        let offered = Some((self.offered)()).filter(|offered| !offered.is_empty());
        Some(Box::new(offered?.into_iter()))
    }
}
