//! The formats of inputs, as they are named on the command line.

use clap::ValueEnum;
use xblstatus::exchange::Format;

/// A format of an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum InputFormat {
    /// Status line, headers and body
    Http,
    /// The lines of curl -v
    CurlVerbose,
    /// HTTP Archive
    Har,
    /// Fiddler archive
    Saz,
    /// Trace of service calls by XSAPI
    XsapiCsv,
    /// One JSON object per line
    Ndjson,
    /// Body without status line
    Body,
}

impl From<InputFormat> for Format {
    fn from(format: InputFormat) -> Self {
        match format {
            InputFormat::Http => Self::Http,
            InputFormat::CurlVerbose => Self::CurlVerbose,
            InputFormat::Har => Self::Har,
            InputFormat::Saz => Self::Saz,
            InputFormat::XsapiCsv => Self::XsapiCsv,
            InputFormat::Ndjson => Self::Ndjson,
            InputFormat::Body => Self::Body,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_has_the_name_that_the_output_gives_it() {
        for format in InputFormat::value_variants() {
            let value = format.to_possible_value().unwrap();
            assert_eq!(value.get_name(), Format::from(*format).name());
        }
    }
}
