//! Where a call stands in its input, and what was put right there.

use std::time::Duration;

use crate::language::words;
use crate::time::Timestamp;

/// Where in the input a response stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// The input as the user named it; `-` for standard input.
    pub file: String,
    /// 1-based position of the response in that input.
    pub index: usize,
    /// The format that it was read from.
    pub format: InputFormat,
    /// 1-based line on which the response begins.
    pub line: usize,
    /// When the call began; `None` when the capture does not say.
    pub time: Option<Timestamp>,
    /// Whether the input tells times of its own, with which the date of an answer is not mixed: it is of another clock.
    pub has_clock: bool,
    /// How long the call took, up to the last byte of the response.
    pub duration: Option<Duration>,
    /// How long the first byte of the response took.
    pub first_byte: Option<Duration>,
    /// The address of the device that called, where a proxy tells it. No report prints it.
    pub client: Option<String>,
    /// What the reader had to put right, in order.
    pub repairs: Vec<Repair>,
    /// Where it stood in the input of an earlier run, when the report of that run is what is read.
    pub reported: Option<Reported>,
}

/// A place in the input of an earlier run, as the report of that run tells it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reported {
    /// The input as the report names it.
    pub file: String,
    /// 1-based position in that input.
    pub index: usize,
}

words! {
    /// A kind of input. The first line of each is also what the command line says of it.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
    #[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
    pub enum InputFormat {
        /// Status line, headers and body
        ///
        /// As `curl -i` prints them, perhaps with the request.
        #[default]
        Http = "http",
        /// The lines of curl -v
        CurlVerbose = "curl-verbose",
        /// HTTP Archive
        ///
        /// As browsers export it.
        Har = "har",
        /// Fiddler archive
        Saz = "saz",
        /// Trace of service calls by XSAPI
        XsapiCsv = "xsapi-csv",
        /// Session of Charles
        ///
        /// As Charles exports it to JSON.
        Charles = "charles",
        /// What curl -w '%{json}' prints
        ///
        /// Perhaps behind the body.
        CurlJson = "curl-json",
        /// One JSON object per line
        Ndjson = "ndjson",
        /// Body without status line
        Body = "body",
    }
}

/// Something in the input that did not follow the format and was read all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Repair {
    /// Lines before the first status line were left out.
    LinesBeforeStatus {
        /// How many.
        count: usize,
    },
    /// Lines after the last body, such as the prompt of a shell, were left out.
    LinesAfterBody {
        /// How many.
        count: usize,
    },
    /// Lines among the headers that are no headers were left out. They are not quoted: such a line can be the
    /// second half of a cookie that a terminal has wrapped.
    NotHeaders {
        /// 1-based line in the input of the first.
        first: usize,
        /// How many.
        count: usize,
    },
    /// Lines of the tool that stood inside the body were taken out.
    LinesInBody {
        /// How many.
        count: usize,
    },
    /// The lines of the body were joined that the width of a window had broken.
    LinesJoined,
    /// The line ends of the body were put back that the tool shows as dots.
    LineEndsRestored,
    /// The tool sent the request again on a new connection: the one it had was dead.
    SentAgain,
    /// The answer was made by the tool that recorded the exchange: no server answered.
    AnswerOfTool,
    /// The capture has the body in a file of its own, which is not there.
    BodyAbsent {
        /// The name of the file.
        name: String,
    },
    /// The tool cut the body.
    CutByTool {
        /// How many bytes more there were; `None` when it does not say.
        missing: Option<u64>,
    },
    /// The call failed behind the head of its response.
    Failed {
        /// Why, as the tool says.
        reason: String,
    },
    /// The empty line between headers and body was missing.
    NoEmptyLine {
        /// 1-based line in the input on which the body begins.
        line: usize,
    },
}
