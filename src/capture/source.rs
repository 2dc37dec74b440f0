//! An input that is being read, what the caller knows of it, and how much of it is taken in.

use std::io::Read;
use std::path::PathBuf;

use memchr::memchr;

use crate::capture::error::{CaptureError, Problem};
use crate::exchange::{Event, Exchange, InputFormat, Origin, RequestBody};
use crate::input::window::{More, Place, View, Window};
use crate::input::{lines, stream};

/// How much is looked at behind the longest body to see what follows it, in bytes.
const BEHIND: usize = 64 << 10;

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
    /// Bytes of the body of a request that are kept.
    pub request_body: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            input: 256 << 20,
            exchange: 128 << 20,
            head: 1 << 20,
            body: 64 << 20,
            request_body: 1 << 20,
        }
    }
}

impl Limits {
    /// How much of an input is looked at for a response whose head has so many bytes, where its body is not packed, and
    /// the limit that is told where that is not all of it: what is not kept of a body is not held either.
    pub(crate) fn of_plain(&self, head: usize) -> (usize, u64) {
        let body = usize::try_from(self.body).unwrap_or(usize::MAX);
        let most = head.saturating_add(body).saturating_add(BEHIND);
        match most < self.exchange {
            true => (most, self.body),
            false => (self.exchange, self.exchange as u64),
        }
    }

    /// As much of the body of a request as is kept; `None` when it is empty.
    pub(crate) fn request_body(&self, mut bytes: Vec<u8>) -> Option<RequestBody> {
        let length = bytes.len() as u64;
        bytes.truncate(self.request_body);
        (length > 0).then_some(RequestBody { bytes, length })
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
    pub format: Option<InputFormat>,
    /// The folder of the input, in which a HAR may have bodies in files of their own; `None` to read no other file.
    pub folder: Option<PathBuf>,
}

/// What an input holds, in order.
pub(crate) type Exchanges<'r> = Box<dyn Iterator<Item = Result<Event, CaptureError>> + 'r>;

/// What an input holds that holds nothing but calls.
pub(crate) fn calls<'r>(
    calls: impl Iterator<Item = Result<Exchange, CaptureError>> + 'r,
) -> Exchanges<'r> {
    Box::new(calls.map(|call| call.map(|call| Event::Call(Box::new(call)))))
}

/// How much of an input is looked at to tell its format, in bytes. What is not clear then stays unknown.
pub(crate) const LOOK: usize = 2 << 20;

/// An input that is being read.
pub(crate) struct Input<'r> {
    pub(crate) window: Window<'r>,
    pub(crate) source: Source,
    pub(crate) limits: Limits,
}

impl<'r> Input<'r> {
    pub(crate) fn new(input: impl Read + 'r, source: Source, limits: Limits) -> Self {
        Self {
            window: Window::new(Box::new(input)),
            source,
            limits,
        }
    }

    /// Asks a question about the window, and reads on for as long as the answer lies in what has not been read.
    /// Beyond `limit` bytes the window is all there is to ask.
    pub(crate) fn ask<T>(
        &mut self,
        limit: usize,
        mut question: impl FnMut(View<'_>) -> Result<T, More>,
    ) -> Result<T, More> {
        loop {
            match question(self.window.view()) {
                Ok(answer) => return Ok(answer),
                Err(More) if self.window.bytes().len() >= limit => {
                    return question(View::whole(self.window.bytes()));
                }
                Err(More) => self.window.grow_to(limit),
            };
        }
    }

    /// The length of the line that the window begins with, its line feed included; 0 at the end of the input. A line
    /// of more than `limit` bytes may go on behind that.
    pub(crate) fn line(&mut self, limit: usize) -> usize {
        let mut seen = 0;
        loop {
            let bytes = self.window.bytes();
            let fresh = lines::from(bytes, seen);
            if let Some(end) = memchr(b'\n', fresh) {
                return seen + end + 1;
            }
            seen = bytes.len();
            if seen > limit || !self.window.read() {
                return seen;
            }
        }
    }

    /// The origin of a response that begins at a place.
    pub(crate) fn origin(&self, format: InputFormat, index: usize, place: Place) -> Origin {
        Origin {
            file: self.source.file.clone(),
            index,
            format,
            line: place.line,
            ..Origin::default()
        }
    }

    /// Why reading ended before the input did, told once.
    pub(crate) fn failure(&mut self) -> Option<CaptureError> {
        let (place, error) = self.window.failure()?;
        let problem = match error.downcast::<stream::DamagedGzip>() {
            Ok(stream::DamagedGzip) => Problem::DamagedGzip,
            Err(error) => Problem::Read(error),
        };
        Some(CaptureError::new(place.offset, problem))
    }
}
