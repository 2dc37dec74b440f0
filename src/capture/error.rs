//! What can be wrong with an input.

use std::fmt;
use std::io;

use crate::exchange::Format;

/// An input, or a place in it, that could not be read.
#[derive(Debug)]
pub struct CaptureError {
    /// 1-based line, where the input has lines.
    pub line: Option<usize>,
    /// Bytes before the place, counted in the input as given.
    pub offset: u64,
    /// What of the input could not be read, where the format has a name for it.
    pub entry: Option<Entry>,
    /// The format that the input was read as, where that was known.
    pub format: Option<Format>,
    /// What is wrong there.
    pub problem: Problem,
}

/// A part of an input, as its format names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// An entry or a row by its 1-based number.
    Number(usize),
    /// A member of an archive.
    Member(String),
}

impl CaptureError {
    /// An error so many bytes into the input, of which no more is known.
    #[must_use]
    pub fn new(offset: u64, problem: Problem) -> Self {
        Self {
            line: None,
            offset,
            entry: None,
            format: None,
            problem,
        }
    }
}

/// What is wrong.
#[derive(Debug)]
pub enum Problem {
    /// Reading failed.
    Read(io::Error),
    /// There is nothing, or nothing but white space.
    Empty,
    /// There is no status line and no JSON body.
    NotAResponse(Found),
    /// A line begins as a status line and is none, such as `HTTP/1.1 4O4`.
    StatusLine {
        /// The line as found, cut to a readable length.
        text: String,
    },
    /// A request stands there that nothing answers.
    Unanswered {
        /// Its method.
        method: String,
    },
    /// The headers of a response are larger than the limit.
    HeadTooLarge {
        /// The limit, in bytes.
        limit: usize,
    },
    /// The gzip file is cut or damaged.
    DamagedGzip,
    /// The input is larger than the limit.
    InputTooLarge {
        /// The limit, in bytes.
        limit: u64,
    },
}

/// What stands where a response was expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// An HTML page.
    Html,
    /// XML.
    Xml,
    /// A lone number or code: a question for `explain`.
    Code(String),
    /// A request without a response.
    Request {
        /// Its method.
        method: String,
    },
    /// The lines of `curl -v`.
    CurlVerbose,
    /// A HAR export.
    Har,
    /// A zip archive, as Fiddler saves it.
    Zip,
    /// A gzip file.
    Gzip,
    /// Text of another kind.
    Text {
        /// Its first line, cut to a readable length.
        start: String,
    },
    /// Bytes that are not text.
    Binary {
        /// The first bytes, at most eight.
        start: Vec<u8>,
    },
}

impl fmt::Display for CaptureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.entry {
            Some(Entry::Number(number)) => write!(f, "entry {number}, ")?,
            Some(Entry::Member(name)) => write!(f, "{name:?}, ")?,
            None => {}
        }
        match self.line {
            Some(line) => write!(f, "line {line}: ")?,
            None => write!(f, "byte {}: ", self.offset)?,
        }
        match &self.problem {
            Problem::Read(error) => write!(f, "cannot be read: {error}"),
            Problem::Empty => write!(f, "nothing there"),
            Problem::NotAResponse(_) => write!(f, "no HTTP response"),
            Problem::StatusLine { .. } => write!(f, "not a status line"),
            Problem::Unanswered { .. } => write!(f, "a request without a response"),
            Problem::HeadTooLarge { limit } => write!(f, "headers of more than {limit} bytes"),
            Problem::DamagedGzip => write!(f, "gzip data that is cut or damaged"),
            Problem::InputTooLarge { limit } => write!(f, "input of more than {limit} bytes"),
        }
    }
}

impl std::error::Error for CaptureError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.problem {
            Problem::Read(error) => Some(error),
            _ => None,
        }
    }
}
