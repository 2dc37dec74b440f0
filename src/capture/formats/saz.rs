//! Reads the archives of Fiddler: a zip file with the request, the response and the times of each session.
//!
//! Nothing is taken on trust: the sizes in the directory are not used, names are only compared, nothing is unpacked to
//! disk.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Seek};
use std::time::Duration;

use memchr::memmem;
use zip::ZipArchive;

use crate::capture::error::{CaptureError, Entry, Problem};
use crate::capture::formats::archive::{self, MEMBERS};
use crate::capture::formats::small_members::SmallMembers;
use crate::capture::formats::web_socket;
use crate::capture::message::head::Head;
use crate::capture::message::header_fields::{Fields, Step};
use crate::capture::message::status::is_interim;
use crate::capture::message::{body, head};
use crate::capture::records::{self, Next, Records};
use crate::capture::source::{Exchanges, Input, Limits, Source};
use crate::exchange::{
    Body, Exchange, InputFormat, NoResponse, Origin, Repair, Request, Response, Role, Tap,
};
use crate::input::lines;
use crate::input::window::View;
use crate::time::Timestamp;

/// The longest description of a session that is looked at, in bytes.
const DESCRIPTION: usize = 1 << 20;

/// Reads an archive that cannot be sought in: it is held in memory.
pub(crate) fn open(input: Input<'_>) -> Exchanges<'_> {
    let (source, limits) = (input.source, input.limits);
    let limit = limits.input;
    let mut bytes = Vec::new();
    let read = input.window.into_read().take(limit.saturating_add(1));
    let outcome = { read }.read_to_end(&mut bytes);
    let length = bytes.len() as u64;
    let problem = match outcome {
        Err(error) => Some(Problem::Read(error)),
        Ok(_) if length > limit => Some(Problem::InputTooLarge { limit }),
        Ok(_) => None,
    };
    match problem {
        Some(problem) => Box::new(std::iter::once(Err(error(length.min(limit), problem)))),
        None => open_seekable(Box::new(Cursor::new(bytes)), source, limits),
    }
}

/// What an archive is read from: a file, or bytes in memory.
pub(crate) trait Seekable: Read + Seek {}

impl<R: Read + Seek> Seekable for R {}

/// Reads an archive member by member.
pub(crate) fn open_seekable<'r>(
    input: Box<dyn Seekable + 'r>,
    source: Source,
    limits: Limits,
) -> Exchanges<'r> {
    let archive = ZipArchive::new(input).map_err(archive::problem);
    match archive {
        Ok(archive) => {
            let sessions = sessions(&archive);
            if sessions.is_empty() {
                let other = archive::other(archive, source, limits);
                return other.unwrap_or_else(failed);
            }
            let sessions = Sessions {
                has_clock: sessions
                    .values()
                    .any(|session| session.description.is_some()),
                sessions: sessions.into_values(),
                archive,
                members: SmallMembers::default(),
                name: String::new(),
                taps: Vec::new(),
            };
            records::open(Input::new(std::io::empty(), source, limits), sessions)
        }
        Err(problem) => failed(problem),
    }
}

fn failed<'r>(problem: Problem) -> Exchanges<'r> {
    Box::new(std::iter::once(Err(error(0, problem))))
}

fn error(offset: u64, problem: Problem) -> CaptureError {
    CaptureError {
        format: Some(InputFormat::Saz),
        ..CaptureError::new(offset, problem)
    }
}

/// The members of one session, by their place in the archive.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
struct Session {
    request: Option<usize>,
    response: Option<usize>,
    description: Option<usize>,
    /// The frames of a WebSocket.
    frames: Option<usize>,
    /// The name of the response, or of what there is instead.
    name: String,
}

/// The sessions in the order of their numbers, whatever the width of these.
fn sessions<R: Read + Seek>(archive: &ZipArchive<R>) -> BTreeMap<u64, Session> {
    let mut sessions: BTreeMap<u64, Session> = BTreeMap::new();
    for (index, name) in archive.file_names_raw().enumerate().take(MEMBERS) {
        let Some((number, kind)) = session_member(name) else {
            continue;
        };
        let session = sessions.entry(number).or_default();
        match kind {
            b'c' => session.request = Some(index),
            b's' => session.response = Some(index),
            b'w' => session.frames = Some(index),
            _ => session.description = Some(index),
        }
        if kind == b's' || session.response.is_none() {
            session.name = lines::lossy(name);
        }
    }
    sessions.retain(|_, session| session.request.is_some() || session.response.is_some());
    sessions
}

/// The number of the session that a member belongs to, and the letter that tells what it is: `raw/03_s.txt`.
fn session_member(name: &[u8]) -> Option<(u64, u8)> {
    let name = name.to_ascii_lowercase();
    let name = name.strip_prefix(b"raw")?;
    let name = name
        .strip_prefix(b"/")
        .or_else(|| name.strip_prefix(b"\\"))?;
    let digits = name.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (number, rest) = name.split_at_checked(digits)?;
    let kind = match rest {
        b"_c.txt" => b'c',
        b"_s.txt" => b's',
        b"_m.xml" => b'm',
        b"_w.txt" => b'w',
        _ => return None,
    };
    let number = std::str::from_utf8(number).ok()?.parse().ok()?;
    Some((number, kind))
}

/// The sessions of an archive.
struct Sessions<R> {
    archive: ZipArchive<R>,
    members: SmallMembers,
    /// Whether there are descriptions, which tell times.
    has_clock: bool,
    sessions: std::collections::btree_map::IntoValues<u64, Session>,
    /// The name of the last one.
    name: String,
    /// The taps of the last one.
    taps: Vec<Tap>,
}

impl<R: Read + Seek> Records for Sessions<R> {
    const FORMAT: InputFormat = InputFormat::Saz;
    const NOTHING: Problem = Problem::NoSessions;

    fn next(&mut self, input: &mut Input<'_>) -> Next {
        let Some(session) = self.sessions.next() else {
            return Next::End(None);
        };
        let read = self.session(&session, input.limits);
        if let Ok(call) = &read {
            self.taps = self.frames(&session, call, input.limits);
        }
        match read {
            // One password protects the whole archive: it is not told for each session.
            Err(Problem::Protected) => Next::End(Some(Problem::Protected)),
            read => {
                self.name = session.name;
                Next::record(input.window.place(), read)
            }
        }
    }

    fn taps(&mut self) -> Vec<Tap> {
        std::mem::take(&mut self.taps)
    }

    fn place(&self, record: Option<usize>, error: CaptureError) -> CaptureError {
        CaptureError {
            line: None,
            entry: record.map(|_| Entry::Member(self.name.clone())),
            ..error
        }
    }
}

impl<R: Read + Seek> Sessions<R> {
    fn session(&mut self, session: &Session, limits: Limits) -> Result<Exchange, Problem> {
        let limit = limits.exchange;
        // A session without its request, or with a damaged one, is still worth its response.
        let request = match self.member(session.request, limit) {
            Ok(bytes) => bytes.and_then(|bytes| request(&bytes, limits)),
            Err(Problem::Protected) => return Err(Problem::Protected),
            Err(_) => None,
        };
        let description = self.member(session.description, DESCRIPTION);
        let answer = self.member(session.response, limit)?.unwrap_or_default();
        let answer = response(&answer, request.as_ref(), limits)?;
        let told = description.ok().flatten().map(|xml| described(&xml));
        let call = Exchange {
            request,
            no_response: answer.is_none().then(NoResponse::default),
            ..Exchange::default()
        };
        let (response, repairs) = answer.unwrap_or_default();
        Ok(Exchange {
            response,
            origin: Origin {
                repairs,
                has_clock: self.has_clock,
                ..told.unwrap_or_default()
            },
            ..call
        })
    }

    /// The messages over the connection that a call opened.
    fn frames(&mut self, session: &Session, call: &Exchange, limits: Limits) -> Vec<Tap> {
        let Some(url) = web_socket::address(call) else {
            return Vec::new();
        };
        let frames = self.member(session.frames, limits.exchange).ok().flatten();
        web_socket::of_frames(&frames.unwrap_or_default(), url, limits)
    }

    /// The bytes of a member; `None` when there is no such member.
    fn member(&mut self, index: Option<usize>, limit: usize) -> Result<Option<Vec<u8>>, Problem> {
        let (members, zip) = (&mut self.members, &mut self.archive);
        let read = index.map(|index| members.read(zip, index, limit as u64));
        read.transpose()
    }
}

/// Reads a request as it was sent: with an absolute URL.
fn request(bytes: &[u8], limits: Limits) -> Option<Request> {
    let (line, mut at) = lines::line(bytes, 0);
    let line = lines::lossy(lines::without_returns(line));
    let mut words = line.split(' ').filter(|word| !word.is_empty());
    let (method, url) = (words.next()?, words.next()?);
    let mut fields = Fields::new();
    let mut closed = false;
    while at < bytes.len() && !closed {
        let (raw, next) = lines::line(bytes, at);
        match fields.take(raw, 1) {
            Step::Field => at = next,
            Step::Empty => (at, closed) = (next, true),
            Step::Body => break,
        }
    }
    let sent = lines::from(bytes, at);
    let head = Head {
        headers: fields.headers,
        ..Head::default()
    };
    // The codings of a body are those of a response.
    let body = closed.then(|| body::archived(sent, &head, limits.body).bytes);
    Some(Request {
        method: Some(method.to_owned()),
        url: Some(url.to_owned()),
        headers: head.headers,
        headers_complete: closed,
        has_body: closed.then_some(!sent.is_empty()),
        body: body.and_then(|body| limits.request_body(body)),
        ..Request::default()
    })
}

/// Reads a response as it came over the wire; `None` when there is none, or not all of its head.
fn response(
    mut bytes: &[u8],
    request: Option<&Request>,
    limits: Limits,
) -> Result<Option<(Response, Vec<Repair>)>, Problem> {
    if bytes.trim_ascii().is_empty() {
        return Ok(None);
    }
    let mut head = loop {
        let Ok(read) = head::read(View::whole(bytes), 1, limits.head) else {
            return Ok(None);
        };
        let head = read?;
        let behind = lines::from(bytes, head.length);
        // The answer stands behind interim ones.
        if !is_interim(head.status) || behind.trim_ascii().is_empty() {
            break head;
        }
        bytes = behind;
    };
    if !head.closed {
        return Ok(None);
    }
    let method = request.and_then(|request| request.method.as_deref());
    let role = match head.status {
        status if is_interim(status) => Role::Interim,
        200..=299 if method == Some("CONNECT") || head.is_tunnel() => Role::Tunnel,
        _ => Role::Final,
    };
    let body = if role == Role::Final && method != Some("HEAD") {
        body::archived(lines::from(bytes, head.length), &head, limits.body)
    } else {
        // Behind a tunnel stands what Fiddler says of the handshake.
        Body::default()
    };
    let mut repairs = std::mem::take(&mut head.repairs);
    if is_made_by_fiddler(&head) {
        repairs.push(Repair::AnswerOfTool);
    }
    Ok(Some((head.into_response(body, role), repairs)))
}

/// Whether Fiddler answered in place of a server that did not.
fn is_made_by_fiddler(head: &Head) -> bool {
    let has = |name| head.headers.get(name).is_some();
    matches!(head.status, 408 | 502 | 504) && (has("FiddlerTemplate") || has("Timestamp"))
}

/// When the client began to send, how long the answer took and which device the client runs on, from the description of a
/// session. It is looked for as text: entities and document types are not expanded.
fn described(xml: &[u8]) -> Origin {
    let xml = lines::text(xml);
    let timers = parted(&xml, "<SessionTimers");
    let timers = timers.and_then(|(_, behind)| Some(behind.split_once('>')?.0));
    let timer = |name| timer(timers?, name);
    let begin = timer("ClientBeginRequest=");
    let until = |name| {
        let span = timer(name)?.at.duration_since(begin.as_ref()?.at);
        Duration::try_from(span).ok()
    };
    Origin {
        duration: until("ClientDoneResponse="),
        first_byte: until("ServerBeginResponse="),
        time: begin,
        client: client(&xml),
        ..Origin::default()
    }
}

/// The address of the client.
fn client(xml: &str) -> Option<String> {
    let (before, behind) = parted(xml, "\"x-clientip\"")?;
    let (_, begin) = before.rsplit_once('<')?;
    let (end, _) = behind.split_once('>')?;
    let mut parts = [begin.strip_prefix("SessionFlag ")?, end].into_iter();
    let (_, value) = parts.find_map(|part| parted(part, "V=\""))?;
    let (address, _) = value.split_once('"')?;
    (!address.is_empty()).then(|| address.to_owned())
}

/// What stands before a word and what behind it. To set up the search of the standard library for each word took half of
/// reading a description.
fn parted<'t>(text: &'t str, word: &str) -> Option<(&'t str, &'t str)> {
    let at = memmem::find(text.as_bytes(), word.as_bytes())?;
    Some((text.get(..at)?, text.get(at + word.len()..)?))
}

/// A time by the name of its attribute; one that is unset is in the year 1.
fn timer(timers: &str, name: &str) -> Option<Timestamp> {
    let (before, value) = parted(timers, name)?;
    let quote = value
        .chars()
        .next()
        .filter(|quote| matches!(quote, '"' | '\''))?;
    let time = value.split(quote).nth(1)?;
    let is_attribute = before.ends_with(|c: char| c.is_ascii_whitespace());
    Timestamp::parse(time).filter(|_| is_attribute && !time.starts_with("0001-01-01T00:00:00"))
}
