//! From bytes to exchanges.
//!
//! [`read`] takes any input, finds out what it is and gives its responses one by one, with transfer and content
//! coding undone. What had to be put right on the way is told in [`Origin::repairs`](crate::exchange::Origin);
//! what could not be read comes as an error in its place, and reading goes on behind it.

mod bare;
mod base64;
mod body;
mod boundary;
mod chunked;
mod connection;
mod content;
mod curl_body;
mod curl_marks;
mod curl_trace;
mod curl_verbose;
mod detect;
mod error;
mod fields;
mod found;
mod har;
mod har_entry;
mod head;
mod http;
mod input;
mod json;
mod json_walk;
mod marker;
mod meter;
mod ndjson;
mod ndjson_line;
mod pairs;
mod part;
mod power_shell;
mod report_json;
mod request;
mod role;
mod saz;
mod status_line;
mod stream;
mod text;
mod transcript;
mod wget;
mod window;
mod xsapi_csv;

#[cfg(test)]
mod tests;

use std::io::{self, Read, Seek, SeekFrom};

use crate::exchange::{Exchange, Format};

pub use error::{CaptureError, Entry, Found, MemberKind, Problem};

/// How much a reader takes in before it says that there is too much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of an input that has to be in memory as a whole: a body alone, an archive that cannot be sought in.
    pub input: u64,
    /// Bytes of one exchange as the input holds it: memory grows to this for no input, however long, that can be
    /// read piece by piece.
    pub exchange: usize,
    /// Bytes of the status line and headers of one response.
    pub head: usize,
    /// Bytes of a body after decoding.
    pub body: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            input: 256 << 20,
            exchange: 128 << 20,
            head: 1 << 20,
            body: 64 << 20,
        }
    }
}

/// What the caller knows of an input.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    /// The name of the input as the user gave it; `-` for standard input.
    pub file: String,
    /// The status of a body that comes without a status line. An input that has no status line is then a body,
    /// whatever it looks like; one that has keeps its own status.
    pub bare_status: Option<u16>,
    /// The format of the input; `None` to tell it from the bytes.
    pub format: Option<Format>,
}

/// Reads every response of an input.
///
/// Nothing is read before the first item is asked for, and no more than that item needs: an input may be longer than
/// memory. A gzip file is unpacked on the way. An input without any response gives one error.
///
/// ```
/// use xblstatus::capture::{self, Limits, Source};
///
/// let saved = "HTTP/1.1 100 Continue\r\n\r\n\
///              HTTP/1.1 412 Precondition Failed\r\n\
///              Content-Length: 2\r\n\
///              ETag: \"a1b2\"\r\n\
///              \r\n\
///              {}";
/// let source = Source { file: "saved.txt".to_owned(), ..Source::default() };
///
/// let exchanges = capture::read(saved.as_bytes(), &source, Limits::default())
///     .collect::<Result<Vec<_>, _>>()?;
///
/// let answer = exchanges.last().ok_or("no response")?;
/// assert_eq!(answer.response.status, Some(412));
/// assert_eq!(answer.response.headers.get("etag"), Some("\"a1b2\""));
/// assert_eq!(answer.response.body.bytes, b"{}");
/// assert_eq!((answer.origin.index, answer.origin.line), (2, 3));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn read<'r, R: Read + 'r>(input: R, source: &Source, limits: Limits) -> Reader<'r> {
    Reader {
        stage: Stage::Unread {
            input: Box::new(input),
            source: source.clone(),
            limits,
        },
    }
}

/// Reads every response of a file, as [`read`] does. An archive is read piece by piece too, which needs an input that
/// can be sought in; one that cannot, such as a pipe, is held in memory.
pub fn read_file<'r, R: Read + Seek + 'r>(
    mut input: R,
    source: &Source,
    limits: Limits,
) -> Reader<'r> {
    let is_archive = match source.format {
        Some(format) => format == Format::Saz,
        None => source.bare_status.is_none(),
    };
    let begins = is_archive && begins_as_archive(&mut input).unwrap_or(false);
    if begins {
        let exchanges = saz::open_seekable(input, source.clone(), limits);
        let stage = Stage::Reading(exchanges);
        return Reader { stage };
    }
    read(input, source, limits)
}

/// Whether the magic of an archive stands here; the input is left where it was. Not so where it cannot be sought in.
fn begins_as_archive(input: &mut (impl Read + Seek)) -> io::Result<bool> {
    let start = input.stream_position()?;
    let mut begin = Vec::new();
    input.by_ref().take(4).read_to_end(&mut begin)?;
    input.seek(SeekFrom::Start(start))?;
    Ok(saz::MAGIC.iter().any(|magic| begin == *magic))
}

/// The responses of an input in order. See [`read`].
pub struct Reader<'r> {
    stage: Stage<'r>,
}

enum Stage<'r> {
    Unread {
        input: Box<dyn Read + 'r>,
        source: Source,
        limits: Limits,
    },
    Reading(detect::Exchanges<'r>),
    Done,
}

impl Iterator for Reader<'_> {
    type Item = Result<Exchange, CaptureError>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut exchanges = match std::mem::replace(&mut self.stage, Stage::Done) {
            Stage::Done => return None,
            Stage::Reading(exchanges) => exchanges,
            Stage::Unread {
                input,
                source,
                limits,
            } => match detect::open(input::Input::new(input, source, limits)) {
                Ok(exchanges) => exchanges,
                Err(error) => return Some(Err(error)),
            },
        };
        let item = exchanges.next()?;
        self.stage = Stage::Reading(exchanges);
        Some(item)
    }
}

impl std::iter::FusedIterator for Reader<'_> {}
