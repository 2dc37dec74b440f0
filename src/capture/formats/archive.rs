//! Zip files: their members, and the HARs in them, as Playwright saves one with its bodies beside it.
//!
//! Nothing is taken on trust: the sizes in the directory are not used, names are only compared, nothing is unpacked to
//! disk.

use std::collections::VecDeque;
use std::io::{Cursor, Read, Seek};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::capture::error::{CaptureError, Entry, NotAResponse, Problem};
use crate::capture::formats::har::Entries;
use crate::capture::formats::har::attached::Archive;
use crate::capture::records::{self, Next, Records};
use crate::capture::source::{Exchanges, Input, Limits, Source};
use crate::exchange::{InputFormat, Tap};
use crate::input::lines;
use crate::input::window::{More, View};

/// What a zip file begins with; the second is one without members.
pub(crate) const MAGIC: [&[u8; 4]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];
/// The most members that are looked at.
pub(crate) const MEMBERS: usize = 1 << 20;

/// Whether an input is a zip file.
pub(crate) fn fits(view: View, source: &Source) -> Result<bool, More> {
    if source.bare_status.is_some() {
        return Ok(false);
    }
    match view.bytes.first_chunk::<4>() {
        Some(begin) => Ok(MAGIC.contains(&begin)),
        None if b"PK".starts_with(lines::before(view.bytes, 2)) => view.if_ended(false),
        None => Ok(false),
    }
}

fn is_damage(error: &std::io::Error) -> bool {
    use std::io::ErrorKind::{InvalidData, InvalidInput, Other, UnexpectedEof};
    matches!(
        error.kind(),
        InvalidData | InvalidInput | Other | UnexpectedEof
    )
}

/// The bytes of a member.
fn member<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    index: usize,
    limit: u64,
) -> Result<Vec<u8>, Problem> {
    read(archive.by_index(index).map_err(problem)?, limit)
}

/// What is wrong with an archive or a member of it.
pub(crate) fn problem(error: ZipError) -> Problem {
    match error {
        ZipError::UnsupportedArchive(why) if why == ZipError::PASSWORD_REQUIRED => {
            Problem::Protected
        }
        ZipError::InvalidPassword => Problem::Protected,
        ZipError::Io(error) if !is_damage(&error) => Problem::Read(error),
        _ => Problem::DamagedArchive,
    }
}

/// Reads a member to its end, unless that is beyond a limit.
pub(crate) fn read(member: impl Read, limit: u64) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    read_into(&mut bytes, member, limit)?;
    Ok(bytes)
}

/// The same into an empty room.
pub(crate) fn read_into(bytes: &mut Vec<u8>, member: impl Read, limit: u64) -> Result<(), Problem> {
    let outcome = member.take(limit.saturating_add(1)).read_to_end(bytes);
    match outcome {
        _ if bytes.len() as u64 > limit => Err(Problem::EntryTooLarge { limit }),
        Ok(_) => Ok(()),
        Err(error) if is_damage(&error) => Err(Problem::DamagedArchive),
        Err(error) => Err(Problem::Read(error)),
    }
}

/// Reads an archive without sessions of Fiddler: the HARs in it, one after the other.
pub(crate) fn other<'r, R: Read + Seek + 'r>(
    archive: ZipArchive<R>,
    source: Source,
    limits: Limits,
) -> Result<Exchanges<'r>, Problem> {
    let mut left = VecDeque::new();
    let mut is_trace = false;
    for (index, name) in archive.file_names_raw().enumerate().take(MEMBERS) {
        is_trace |= name.ends_with(b".trace");
        if name.ends_with(b".har") {
            let name = lines::lossy(name);
            let begin = name.rfind(['/', '\\']).map_or(0, |slash| slash + 1);
            // What macOS adds of a file begins so.
            let is_beside = name.get(begin..).is_some_and(|name| name.starts_with("._"));
            if !is_beside {
                left.push_back(Har { index, begin, name });
            }
        }
    }
    let first = left.pop_front().ok_or(match is_trace {
        true => Problem::NotAResponse(NotAResponse::Trace),
        false => Problem::NoSessions,
    })?;
    let is_only = left.is_empty();
    let mut files = Archive {
        zip: archive,
        folder: String::new(),
    };
    let bytes = first.open(&mut files, limits)?;
    let source = Source {
        format: None,
        ..source
    };
    let hars = Hars {
        name: Some(first.name).filter(|_| !is_only),
        left,
        has_ended: false,
        entries: Entries::new(files),
    };
    let input = Input::new(Cursor::new(bytes), source, limits);
    Ok(records::open(input, hars))
}

/// A HAR in an archive.
struct Har {
    index: usize,
    /// Where in the name that of the file begins, behind its folder.
    begin: usize,
    name: String,
}

impl Har {
    /// The bytes of the HAR, whose bodies are then looked for in its folder.
    fn open<R: Read + Seek>(
        &self,
        files: &mut Archive<R>,
        limits: Limits,
    ) -> Result<Vec<u8>, Problem> {
        files.folder.clear();
        files
            .folder
            .push_str(self.name.get(..self.begin).unwrap_or_default());
        member(&mut files.zip, self.index, limits.input)
    }
}

/// The entries of all HARs of an archive.
struct Hars<R> {
    /// The name of the HAR that is being read, where there are several.
    name: Option<String>,
    left: VecDeque<Har>,
    /// Whether the HAR that is being read holds nothing more.
    has_ended: bool,
    entries: Entries<Archive<R>>,
}

impl<R: Read + Seek> Hars<R> {
    /// Goes to the next HAR.
    fn open(&mut self, har: Har, input: &mut Input<'_>) -> Next {
        let bytes = har.open(self.entries.files(), input.limits);
        self.name = Some(har.name);
        self.has_ended = bytes.is_err();
        match bytes {
            Ok(bytes) => {
                *input = Input::new(Cursor::new(bytes), input.source.clone(), input.limits);
                self.entries.begin();
                Next::Passed
            }
            Err(problem) => Next::Wrong(problem),
        }
    }
}

impl<R: Read + Seek> Records for Hars<R> {
    const FORMAT: InputFormat = InputFormat::Har;
    const NOTHING: Problem = Problem::NoEntries;

    fn next(&mut self, input: &mut Input<'_>) -> Next {
        if self.has_ended {
            let har = self.left.pop_front();
            return har.map_or(Next::End(None), |har| self.open(har, input));
        }
        let step = self.entries.next(input);
        if self.left.is_empty() {
            return step;
        }
        self.has_ended = matches!(step, Next::Cut(_) | Next::End(_));
        match step {
            Next::Cut(place) => Next::Record(place, Err(Problem::CutShort)),
            Next::End(Some(problem)) => Next::Wrong(problem),
            Next::End(None) => Next::Passed,
            step => step,
        }
    }

    fn taps(&mut self) -> Vec<Tap> {
        self.entries.taps()
    }

    fn place(&self, record: Option<usize>, error: CaptureError) -> CaptureError {
        let error = self.entries.place(record, error);
        match &self.name {
            Some(name) => CaptureError {
                line: None,
                entry: Some(Entry::Member(name.clone())),
                ..error
            },
            None => error,
        }
    }
}
