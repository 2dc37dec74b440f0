//! From bytes to exchanges.
//!
//! [`read`] takes any input, finds out what it is and gives its responses one by one, with transfer and content
//! coding undone. What had to be put right on the way is told in [`Origin::repairs`](crate::exchange::Origin);
//! what could not be read comes as an error in its place, and reading goes on behind it.

mod detect;
mod error;
mod foreign;
mod formats;
mod message;
mod not_a_response;
mod records;
mod source;
mod transcripts;

#[cfg(test)]
mod tests;

use std::io::{self, Read, Seek, SeekFrom};
use std::iter::{self, Fuse};

use crate::exchange::{Event, Exchange, InputFormat};
use source::{Exchanges, Input};

pub use error::{CaptureError, Entry, Found, MemberKind, NotAResponse, Problem};
pub use source::{Limits, Source};

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
    let source = source.clone();
    let opened = iter::once_with(move || detect::open(Input::new(input, source, limits)));
    Reader::new(Box::new(opened.flatten()))
}

/// Reads every response of a file, as [`read`] does. An archive is read piece by piece too, which needs an input that
/// can be sought in; one that cannot, such as a pipe, is held in memory.
pub fn read_file<'r, R: Read + Seek + 'r>(
    mut input: R,
    source: &Source,
    limits: Limits,
) -> Reader<'r> {
    let is_archive = match source.format {
        Some(format) => format == InputFormat::Saz,
        None => source.bare_status.is_none(),
    };
    let begins = is_archive && begins_as_archive(&mut input).unwrap_or(false);
    if begins {
        let input = Box::new(input);
        return Reader::new(formats::saz::open_seekable(input, source.clone(), limits));
    }
    read(input, source, limits)
}

/// Whether the magic of an archive stands here; the input is left where it was. Not so where it cannot be sought in.
fn begins_as_archive(input: &mut (impl Read + Seek)) -> io::Result<bool> {
    let start = input.stream_position()?;
    let mut begin = Vec::new();
    input.by_ref().take(4).read_to_end(&mut begin)?;
    input.seek(SeekFrom::Start(start))?;
    Ok(formats::archive::MAGIC.iter().any(|magic| begin == *magic))
}

/// The calls of an input in order. See [`read`].
pub struct Reader<'r> {
    events: Fuse<Exchanges<'r>>,
    taps: u64,
}

impl<'r> Reader<'r> {
    fn new(events: Exchanges<'r>) -> Self {
        Self {
            events: events.fuse(),
            taps: 0,
        }
    }

    /// The calls, and the taps among them, which the calls alone leave out.
    ///
    /// ```
    /// use xblstatus::capture::{self, Limits, Source};
    /// use xblstatus::exchange::Event;
    ///
    /// let har = r#"{"log": {"version": "1.2", "entries": [{
    ///     "request": {"method": "GET", "url": "wss://rta.xboxlive.com/connect"},
    ///     "response": {"status": 101},
    ///     "_webSocketMessages": [{"type": "receive", "data": "[3,2,{}]"}]}]}}"#;
    /// let events = capture::read(har.as_bytes(), &Source::default(), Limits::default())
    ///     .events()
    ///     .collect::<Result<Vec<_>, _>>()?;
    /// assert!(matches!(&events[..], [Event::Call(_), Event::Tap(tap)] if tap.message == b"[3,2,{}]"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn events(self) -> impl Iterator<Item = Result<Event, CaptureError>> + 'r {
        self.events
    }

    /// How many taps were left out so far.
    #[must_use]
    pub fn taps(&self) -> u64 {
        self.taps
    }
}

impl Iterator for Reader<'_> {
    type Item = Result<Exchange, CaptureError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.events.next()? {
                Ok(Event::Call(call)) => return Some(Ok(*call)),
                Ok(Event::Tap(_)) => self.taps += 1,
                Err(error) => return Some(Err(error)),
            }
        }
    }
}

impl std::iter::FusedIterator for Reader<'_> {}
