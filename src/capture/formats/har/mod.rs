//! Reads HAR, the archive that browsers and proxies export, entry by entry: no more than one is in memory.

pub(crate) mod attached;
pub(crate) mod entry;

use crate::capture::error::{CaptureError, Entry, Found, MemberKind, Problem};
use crate::capture::formats::json_message::Members;
use crate::capture::formats::values::Form;
use crate::capture::formats::web_socket;
use crate::capture::records::{self, Next, Records};
use crate::capture::source::{Exchanges, Input, Limits, Source};
use crate::exchange::{Exchange, InputFormat, Tap};
use crate::input::json_outline::Outline;
use crate::input::json_walk::{Glimpse, JsonExtent};
use crate::input::window::{More, View};
use crate::input::{json_walk, lines};
use attached::{Attached, Folder};

/// How much broken text may be looked through for the next entry, beyond what was read well, in bytes.
const FUEL: usize = 64 << 20;
/// What some tools write in place of an empty list.
const NULL: &[u8] = b"null";
/// The first member of an entry, until one has been seen.
const FIRST_MEMBER: &[u8] = b"\"startedDateTime\"";

/// Whether an input is JSON with a `log` that has what the log of a HAR has, or with a list of entries alone, or a list
/// of such.
pub(crate) fn fits(view: View, source: &Source) -> Result<bool, More> {
    const MEMBERS: [&str; 4] = ["creator", "pages", "browser", "version"];
    // With a status given, anything may be a body.
    if source.bare_status.is_some() {
        return Ok(false);
    }
    let mut begin = view.bytes.trim_ascii_start();
    while let Some(elements) = begin.strip_prefix(b"[") {
        begin = elements.trim_ascii_start();
    }
    let Some(seen) = Glimpse::of(begin) else {
        let is_blank = begin.is_empty();
        return if is_blank {
            view.if_ended(false)
        } else {
            Ok(false)
        };
    };
    let log = seen.object("log");
    let is_log = log.is_some_and(|log| {
        log.begins("entries", b'[')
            || log.value("entries") == Some(NULL)
            || MEMBERS.iter().any(|name| log.has(name))
    });
    let first = seen
        .value("entries")
        .and_then(|list| list.strip_prefix(b"["));
    let is_entry = first
        .and_then(Glimpse::of)
        .is_some_and(|seen| HarEntry::is(&seen));
    match is_log || is_entry || seen.is_whole {
        true => Ok(is_log || is_entry),
        false => view.if_ended(false),
    }
}

/// An entry that stands outside of a HAR, as a query of one gives it.
pub(crate) struct HarEntry;

impl Form for HarEntry {
    const FORMAT: InputFormat = InputFormat::Har;

    fn is(seen: &Glimpse<'_>) -> bool {
        let sent = seen.object("request");
        let is_asked = sent.is_some_and(|sent| sent.has("method") || sent.has("url"));
        let answer = seen.object("response");
        let has_content = answer.is_some_and(|answer| answer.begins("content", b'{'));
        is_asked && (has_content || seen.begins("startedDateTime", b'"'))
    }

    fn read(object: &str, limits: Limits) -> Result<Exchange, Problem> {
        entry::read(&Members::read(object, "entry")?, limits, &mut Folder(None))
    }
}

pub(crate) fn open(input: Input<'_>) -> Exchanges<'_> {
    let folder = Folder(input.source.folder.clone());
    records::open(input, Entries::new(folder))
}

/// The entries of a HAR, whose bodies may lie in files beside it.
pub(crate) struct Entries<F> {
    files: F,
    stage: Stage,
    /// In how many lists the HAR stands.
    lists: usize,
    /// In what the list of entries stands.
    outer: Stage,
    /// The first member of the last entry that was read well: those of one tool all begin with the same.
    first_member: Vec<u8>,
    /// Whether a list of entries was found.
    found: bool,
    fuel: usize,
    /// The taps of the last entry.
    taps: Vec<Tap>,
}

/// Where the window begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Before everything.
    Start,
    /// Among the members of the outermost object.
    Root,
    /// Among the members of `log`.
    Log,
    /// In the list of entries.
    List,
    /// Behind everything, or behind what cannot be read.
    End,
}

impl<F: Attached> Records for Entries<F> {
    const FORMAT: InputFormat = InputFormat::Har;
    const NOTHING: Problem = Problem::NoEntries;

    fn next(&mut self, input: &mut Input<'_>) -> Next {
        if self.stage == Stage::End {
            return Next::End(None);
        }
        let Some(byte) = json_walk::peek(&mut input.window) else {
            return self.cut();
        };
        match (self.stage, byte) {
            (Stage::Start, b'{') => self.enter(input, Stage::Root),
            (Stage::Start, b'[' | b',' | b']') => self.pass(input, byte),
            (Stage::Root | Stage::Log | Stage::List, b',') => self.enter(input, self.stage),
            (Stage::List, b']') => self.enter(input, self.outer),
            (Stage::List, _) => self.entry(input),
            (Stage::Log, b'}') => self.enter(input, Stage::Root),
            (Stage::Root, b'}') => self.end(input),
            (Stage::Root | Stage::Log, b'"') => self.member(input),
            _ => self.fail(Problem::BrokenJson),
        }
    }

    fn taps(&mut self) -> Vec<Tap> {
        std::mem::take(&mut self.taps)
    }

    fn place(&self, record: Option<usize>, error: CaptureError) -> CaptureError {
        CaptureError {
            entry: record.map(Entry::Number),
            // Most tools write all on one line.
            line: error.line.filter(|&line| record.is_none() || line > 1),
            ..error
        }
    }
}

impl<F> Entries<F> {
    pub(crate) fn new(files: F) -> Self {
        Self {
            files,
            stage: Stage::Start,
            lists: 0,
            outer: Stage::Log,
            first_member: FIRST_MEMBER.to_vec(),
            found: false,
            fuel: FUEL,
            taps: Vec::new(),
        }
    }

    pub(crate) fn files(&mut self) -> &mut F {
        &mut self.files
    }

    /// Begins anew, with another HAR.
    pub(crate) fn begin(&mut self) {
        self.stage = Stage::Start;
        self.found = false;
    }
}

impl<F: Attached> Entries<F> {
    fn enter(&mut self, input: &mut Input<'_>, stage: Stage) -> Next {
        input.window.pass(1);
        self.stage = stage;
        Next::Passed
    }

    /// Passes what stands between HARs of a list.
    fn pass(&mut self, input: &mut Input<'_>, byte: u8) -> Next {
        input.window.pass(1);
        self.lists = match byte {
            b'[' => self.lists + 1,
            b']' => self.lists.saturating_sub(1),
            _ => self.lists,
        };
        if self.lists == 0 {
            self.stage = Stage::End;
        }
        Next::Passed
    }

    /// Takes the name of a member, and enters its value or passes over it.
    fn member(&mut self, input: &mut Input<'_>) -> Next {
        let window = &mut input.window;
        let name = json_walk::name(window);
        if name.is_none() && json_walk::measure(window, json_walk::NAME) == JsonExtent::Cut {
            return self.cut();
        }
        match json_walk::peek(window) {
            Some(b':') => window.pass(1),
            None => return self.cut(),
            Some(_) => return self.fail(Problem::BrokenJson),
        }
        let Some(opening) = json_walk::peek(window) else {
            return self.cut();
        };
        match (self.stage, name.as_deref(), opening) {
            (Stage::Root, Some("log"), b'{') => self.enter(input, Stage::Log),
            (Stage::Root | Stage::Log, Some("entries"), b'[') => {
                self.found = true;
                self.outer = self.stage;
                self.enter(input, Stage::List)
            }
            (Stage::Log, Some("entries"), _) => {
                let value = lines::lossy(lines::before(window.bytes(), NULL.len()));
                self.fail(no_entries(Found::of(Some(&value))))
            }
            _ if !json_walk::skip(window) => self.cut(),
            _ => Next::Passed,
        }
    }

    /// Reads the entry that the window begins with.
    fn entry(&mut self, input: &mut Input<'_>) -> Next {
        let place = input.window.place();
        // Nearly every entry is sound and in the window as a whole, so that one look at it will do.
        let sound = Outline::of(input.window.bytes()).filter(Outline::is_object);
        let length = match &sound {
            Some(outline) => outline.end(),
            None => match records::measure(input) {
                Ok(length) => length.unwrap_or(input.window.bytes().len()),
                Err(problem) => return Next::Record(place, Err(problem)),
            },
        };
        let bytes = lines::before(input.window.bytes(), length);
        // Some tools write a body that is no text as if it were: what is ill-formed in it is replaced.
        let text = lines::text(bytes);
        let known = sound.filter(|_| text.len() == bytes.len());
        let read = known
            .and_then(|outline| Members::of(&text, outline))
            .map_or_else(|| Members::read(&text, "entry"), Ok)
            .and_then(|entry| {
                let call = entry::read(&entry, input.limits, &mut self.files)?;
                self.taps = web_socket::of_entry(&entry, &call, input.limits);
                Ok(call)
            });
        if !matches!(read, Err(Problem::BrokenJson)) {
            if let Some(name) = first_member(bytes) {
                self.first_member.clear();
                self.first_member.extend_from_slice(name);
            }
            self.fuel = self.fuel.saturating_add(length);
            input.window.pass(length);
            return Next::record(place, read);
        }
        let next = self.next_entry(bytes);
        let is_cut = next.is_none() && input.window.view().ended && {
            let behind = lines::from(input.window.bytes(), length);
            behind.trim_ascii().is_empty()
        };
        input.window.pass(next.unwrap_or(length));
        match is_cut {
            true => Next::Cut(place),
            false => Next::Record(place, Err(Problem::BrokenJson)),
        }
    }

    /// Where the next entry begins inside a broken one: a bracket too few makes entries run into each other.
    fn next_entry(&mut self, broken: &[u8]) -> Option<usize> {
        self.fuel = self.fuel.checked_sub(broken.len())?;
        let mut commas = broken.iter().enumerate().filter(|(_, byte)| **byte == b',');
        commas.find_map(|(at, _)| {
            let behind = lines::from(broken, at + 1);
            let blanks = behind.len() - behind.trim_ascii_start().len();
            let member = lines::from(behind, blanks).strip_prefix(b"{")?;
            let is_entry = member.trim_ascii_start().starts_with(&self.first_member);
            is_entry.then_some(at + 1 + blanks)
        })
    }

    /// The input ends before the HAR does.
    fn cut(&self) -> Next {
        Next::End(Some(match self.stage {
            Stage::Start if self.lists == 0 => Problem::Empty,
            _ => Problem::CutShort,
        }))
    }

    /// Ends a HAR. Another may stand behind it, as where files were joined.
    fn end(&mut self, input: &mut Input<'_>) -> Next {
        input.window.pass(1);
        self.stage = match json_walk::peek(&mut input.window) {
            Some(b'{') => Stage::Start,
            _ if self.lists > 0 => Stage::Start,
            _ => Stage::End,
        };
        match std::mem::take(&mut self.found) {
            true => Next::Passed,
            false => Next::Wrong(no_entries(Found::Missing)),
        }
    }

    /// Gives up: what follows cannot be told apart.
    fn fail(&mut self, problem: Problem) -> Next {
        self.stage = Stage::End;
        Next::Wrong(problem)
    }
}

/// What stands in place of a list of entries.
fn no_entries(found: Found) -> Problem {
    Problem::member("log.entries", MemberKind::Array, found)
}

/// The name of the first member of an object, in its quotation marks.
fn first_member(object: &[u8]) -> Option<&[u8]> {
    let name = object.strip_prefix(b"{")?.trim_ascii_start();
    let end = name.iter().skip(1).position(|&byte| byte == b'"')?;
    name.get(..end + 2)
}
