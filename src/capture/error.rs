//! What can be wrong with an input.

use std::{fmt, io};

use crate::exchange::{InputFormat, Reported};
use crate::input::window::Place;

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
    pub format: Option<InputFormat>,
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

    /// Where an earlier run met it, when the report of that run is what is read.
    pub(crate) fn reported(&self) -> Option<&Reported> {
        match &self.problem {
            Problem::Reported { at, .. } => Some(at),
            _ => None,
        }
    }

    /// An error at a place in the lines of an input.
    pub(crate) fn at(place: Place, problem: Problem) -> Self {
        Self {
            line: Some(place.line),
            ..Self::new(place.offset, problem)
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
    NotAResponse(NotAResponse),
    /// A line begins as a status line and is none, such as `HTTP/1.1 4O4`.
    StatusLine {
        /// The line as found, cut to a readable length.
        text: String,
    },
    /// The headers of a response are larger than the limit.
    HeadTooLarge {
        /// The limit, in bytes.
        limit: usize,
    },
    /// The gzip file is cut or damaged.
    DamagedGzip,
    /// JSON that is not JSON.
    BrokenJson,
    /// The input ends inside an entry, or inside the list of entries.
    CutShort,
    /// A member of a JSON object is missing, or is not what it should be.
    Member {
        /// Where it stands, such as `response.status`.
        name: &'static str,
        /// What it should be.
        expected: MemberKind,
        /// What it is.
        found: Found,
    },
    /// An entry, a row or a line is larger than the limit.
    EntryTooLarge {
        /// The limit, in bytes.
        limit: u64,
    },
    /// The archive is protected by a password.
    Protected,
    /// The archive, or this member of it, is cut or damaged.
    DamagedArchive,
    /// A capture that holds no call at all.
    NoEntries,
    /// An archive without sessions of Fiddler.
    NoSessions,
    /// A row has another number of cells than the trace has columns.
    Cells {
        /// Cells in the row.
        found: usize,
        /// Columns of the trace.
        expected: usize,
    },
    /// A trace of a version that is not known.
    TraceVersion {
        /// The version.
        found: String,
    },
    /// An error that the program reported and that is read back.
    Reported {
        /// What kind of problem it was, as reported; empty in reports of older versions.
        id: Box<str>,
        /// Where it was, as reported.
        place: Box<str>,
        /// What it was, as reported.
        text: String,
        /// Where the report says that it stood.
        at: Box<Reported>,
    },
    /// The input is larger than the limit.
    InputTooLarge {
        /// The limit, in bytes.
        limit: u64,
    },
}

impl Problem {
    /// A stable name of its kind, in kebab-case.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Read(_) => "unreadable",
            Self::Empty | Self::NoEntries | Self::NoSessions => "empty",
            Self::NotAResponse(_) => "not-a-response",
            Self::HeadTooLarge { .. } | Self::EntryTooLarge { .. } | Self::InputTooLarge { .. } => {
                "too-large"
            }
            Self::CutShort => "cut",
            Self::Protected => "protected",
            Self::TraceVersion { .. } => "unknown-version",
            Self::StatusLine { .. }
            | Self::DamagedGzip
            | Self::BrokenJson
            | Self::Member { .. }
            | Self::DamagedArchive
            | Self::Cells { .. } => "broken",
            Self::Reported { id, .. } if id.is_empty() => "broken",
            Self::Reported { id, .. } => id,
        }
    }

    /// A member that is missing, or is not what it should be.
    pub(crate) const fn member(name: &'static str, expected: MemberKind, found: Found) -> Self {
        Self::Member {
            name,
            expected,
            found,
        }
    }
}

/// What stands in place of a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// Nothing: there is no such member.
    Missing,
    /// `null`, a truth value, a number or a short status, as it is written.
    Scalar(String),
    /// A string.
    Text,
    /// An array.
    Array,
    /// An object.
    Object,
}

impl Found {
    /// What a value is that is written in JSON; `None` where there is none.
    pub(crate) fn of(value: Option<&str>) -> Self {
        match value.and_then(|value| value.trim_start().bytes().next()) {
            None => Self::Missing,
            Some(b'"') => Self::Text,
            Some(b'[') => Self::Array,
            Some(b'{') => Self::Object,
            Some(_) => Self::of_short(value.unwrap_or_default()),
        }
    }

    /// A value that is shown, if it is short.
    pub(crate) fn of_short(value: &str) -> Self {
        const LONGEST: usize = 24;
        match value.len() <= LONGEST {
            true => Self::Scalar(value.to_owned()),
            false => Self::Text,
        }
    }
}

/// What a member of a JSON object should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MemberKind {
    /// An object.
    Object,
    /// An array.
    Array,
    /// A string.
    Text,
    /// A status: a whole number of at most three digits.
    Status,
    /// A string in base64.
    Base64,
    /// A column of a table.
    Column,
    /// Headers: an object, or a list of names and values.
    Headers,
}

/// What stands where a response was expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotAResponse {
    /// An HTML page.
    Html,
    /// XML.
    Xml,
    /// Calls that Burp Suite saved as XML.
    Burp,
    /// A PDF document.
    Pdf,
    /// A lone number or code: a question for `explain`.
    Code(String),
    /// A request without a response.
    Request {
        /// Its method.
        method: String,
    },
    /// Lines of curl about a call, without a response.
    CurlVerbose,
    /// What a program prints of a response that it holds: its status and nothing else, such as `<Response [412]>`.
    Status {
        /// The status.
        status: u16,
        /// The line, cut to a readable length.
        start: String,
    },
    /// A file of packets: pcap, pcapng or snoop.
    Packets,
    /// Packets as Wireshark exports them to JSON.
    PacketList,
    /// Flows as mitmproxy saves them.
    Flows,
    /// The trace of Playwright.
    Trace,
    /// A log of which every line is a JSON object.
    JsonLog,
    /// JSON with a response as the text of a member.
    Wrapped {
        /// The name of the member: letters, digits and `_`.
        member: String,
        /// Whether the text is but a line of it.
        is_line: bool,
    },
    /// An object as a program shows it to people, such as `console.log` of JavaScript and `print` of Python.
    Shown,
    /// Requests that are kept to be sent, as collections hold them.
    SavedRequests,
    /// The headers that `curl -w '%{header_json}'` prints, without the status.
    CurlHeaders,
    /// A zip archive, as Fiddler saves it.
    Zip,
    /// A gzip file.
    Gzip,
    /// An archive or a file that is packed in a way that is not read here.
    Packed,
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
            Problem::HeadTooLarge { limit } => write!(f, "headers of more than {limit} bytes"),
            Problem::BrokenJson => write!(f, "broken JSON"),
            Problem::CutShort => write!(f, "the input ends too early"),
            Problem::Member { name, .. } => write!(f, "{name} is missing or of another type"),
            Problem::EntryTooLarge { limit } => write!(f, "an entry of more than {limit} bytes"),
            Problem::Protected => write!(f, "protected by a password"),
            Problem::DamagedArchive => write!(f, "an archive that is cut or damaged"),
            Problem::NoEntries => write!(f, "a capture without calls"),
            Problem::NoSessions => write!(f, "an archive without sessions"),
            Problem::Cells { found, expected } => write!(f, "{found} cells instead of {expected}"),
            Problem::TraceVersion { .. } => write!(f, "a version that is not known"),
            Problem::Reported { text, .. } => write!(f, "{text}"),
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
