//! Reads HAR, the archive that browsers and proxies export, entry by entry: no more than one is in memory.

pub(crate) mod entry;

use crate::capture::error::{CaptureError, Entry, MemberKind, Problem};
use crate::capture::source::{Exchanges, Input, Source};
use crate::exchange::{Exchange, InputFormat};
use crate::input::json_walk::JsonExtent;
use crate::input::window::{More, Place, View};
use crate::input::{json_walk, lines};

/// How much broken text may be looked through for the next entry, beyond what was read well, in bytes.
const FUEL: usize = 64 << 20;
/// The first member of an entry, until one has been seen.
const FIRST_MEMBER: &[u8] = b"\"startedDateTime\"";

/// Whether an input is JSON with a `log` that has what the log of a HAR has.
pub(crate) fn fits(view: View, source: &Source) -> Result<bool, More> {
    const MEMBERS: [&[u8]; 5] = [
        b"\"entries\"",
        b"\"creator\"",
        b"\"pages\"",
        b"\"browser\"",
        b"\"version\"",
    ];
    let Some(mut rest) = behind_scalars(view)? else {
        return Ok(false);
    };
    match json_walk::behind_tokens(rest, &[b"\"log\"", b":", b"{"]) {
        Ok(Some(behind)) => rest = behind,
        Ok(None) => return Ok(false),
        Err(More) => return view.if_ended(false),
    }
    // With a status given, anything may be a body; only a list of entries is more than that.
    let is_sure = source.bare_status.is_none();
    let has = |name: &&[u8]| lines::contains(rest, name);
    if is_sure && MEMBERS.iter().any(has) {
        return Ok(true);
    }
    view.if_ended(false)
}

/// What stands behind the bracket of an object and those of its first members that hold a string, a number or the
/// like, such as a comment; `None` when it is no object.
fn behind_scalars(view: View<'_>) -> Result<Option<&[u8]>, More> {
    let begin = view.bytes.trim_ascii_start();
    let Some(mut rest) = begin.strip_prefix(b"{") else {
        return match begin {
            [] => view.if_ended(None),
            _ => Ok(None),
        };
    };
    loop {
        rest = rest.trim_ascii_start();
        match json_walk::behind_scalar(rest) {
            Ok(Some(behind)) => rest = behind,
            Ok(None) => return Ok(Some(rest)),
            Err(More) => return view.if_ended(Some(rest)),
        }
    }
}

pub(crate) fn open(input: Input<'_>) -> Exchanges<'_> {
    Box::new(Entries {
        input,
        stage: Stage::Start,
        first_member: FIRST_MEMBER.to_vec(),
        found: false,
        index: 0,
        fuel: FUEL,
    })
}

/// The entries of a HAR.
struct Entries<'r> {
    input: Input<'r>,
    stage: Stage,
    /// The first member of the last entry that was read well: those of one tool all begin with the same.
    first_member: Vec<u8>,
    /// Whether a list of entries was found.
    found: bool,
    index: usize,
    fuel: usize,
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

type Item = Result<Exchange, CaptureError>;

impl Entries<'_> {
    /// Goes on by one step, which may give an item.
    fn step(&mut self) -> Option<Item> {
        let Some(byte) = json_walk::peek(&mut self.input.window) else {
            return self.cut();
        };
        match (self.stage, byte) {
            (Stage::Start, b'{') => self.enter(Stage::Root),
            (Stage::Root | Stage::Log | Stage::List, b',') => self.input.window.pass(1),
            (Stage::List, b']') => self.enter(Stage::Log),
            (Stage::List, _) => return Some(self.entry()),
            (Stage::Log, b'}') => self.enter(Stage::Root),
            (Stage::Root, b'}') => return self.end(),
            (Stage::Root | Stage::Log, b'"') => return self.member(),
            _ => return self.fail(Problem::BrokenJson),
        }
        None
    }

    fn enter(&mut self, stage: Stage) {
        self.input.window.pass(1);
        self.stage = stage;
    }

    /// Takes the name of a member, and enters its value or passes over it.
    fn member(&mut self) -> Option<Item> {
        let window = &mut self.input.window;
        let name = json_walk::name(window);
        if name.is_none() && json_walk::measure(window, json_walk::NAME) == JsonExtent::Cut {
            return self.cut();
        }
        match json_walk::peek(window) {
            Some(b':') => {}
            None => return self.cut(),
            Some(_) => return self.fail(Problem::BrokenJson),
        }
        let window = &mut self.input.window;
        window.pass(1);
        let opening = json_walk::peek(window);
        if opening.is_none() {
            return self.cut();
        }
        match (self.stage, name.as_deref(), opening) {
            (Stage::Root, Some("log"), Some(b'{')) => self.enter(Stage::Log),
            (Stage::Log, Some("entries"), Some(b'[')) => {
                self.found = true;
                self.enter(Stage::List);
            }
            (Stage::Log, Some("entries"), _) => return self.fail(NO_ENTRIES),
            _ if !json_walk::skip(window) => return self.cut(),
            _ => {}
        }
        None
    }

    /// Reads the entry that the window begins with.
    fn entry(&mut self) -> Item {
        self.index += 1;
        let place = self.input.window.place();
        let length = match json_walk::measure(&mut self.input.window, self.input.limits.exchange) {
            JsonExtent::TooLarge => {
                json_walk::skip(&mut self.input.window);
                let limit = self.input.limits.exchange as u64;
                return Err(self.error(place, Problem::EntryTooLarge { limit }));
            }
            JsonExtent::Whole(length) => length.max(1),
            JsonExtent::Cut => self.input.window.bytes().len(),
        };
        let bytes = lines::before(self.input.window.bytes(), length);
        let read = entry::read(bytes, self.input.limits);
        if !matches!(read, Err(Problem::BrokenJson)) {
            if let Some(name) = first_member(bytes) {
                self.first_member.clear();
                self.first_member.extend_from_slice(name);
            }
            self.fuel = self.fuel.saturating_add(length);
            self.input.window.pass(length);
            return match read {
                Ok(mut exchange) => {
                    let time = exchange.origin.time.take();
                    exchange.origin = self.input.origin(InputFormat::Har, self.index, place);
                    exchange.origin.time = time;
                    Ok(exchange)
                }
                Err(problem) => Err(self.error(place, problem)),
            };
        }
        let next = self.next_entry(length);
        let is_cut = next.is_none() && self.input.window.view().ended && {
            let behind = lines::from(self.input.window.bytes(), length);
            behind.trim_ascii().is_empty()
        };
        self.input.window.pass(next.unwrap_or(length));
        if is_cut {
            self.stage = Stage::End;
            let failure = self.input.failure();
            return Err(failure.unwrap_or_else(|| self.error(place, Problem::CutShort)));
        }
        Err(self.error(place, Problem::BrokenJson))
    }

    /// Where the next entry begins inside a broken one: a bracket too few makes entries run into each other.
    fn next_entry(&mut self, length: usize) -> Option<usize> {
        self.fuel = self.fuel.checked_sub(length)?;
        let bytes = lines::before(self.input.window.bytes(), length);
        let mut commas = bytes.iter().enumerate().filter(|(_, byte)| **byte == b',');
        commas.find_map(|(at, _)| {
            let behind = lines::from(bytes, at + 1);
            let blanks = behind.len() - behind.trim_ascii_start().len();
            let member = lines::from(behind, blanks).strip_prefix(b"{")?;
            let is_entry = member.trim_ascii_start().starts_with(&self.first_member);
            is_entry.then_some(at + 1 + blanks)
        })
    }

    /// The input ends before the HAR does.
    fn cut(&mut self) -> Option<Item> {
        let stage = std::mem::replace(&mut self.stage, Stage::End);
        if let Some(failure) = self.input.failure() {
            return Some(Err(failure));
        }
        let problem = match stage {
            Stage::Start => Problem::Empty,
            _ => Problem::CutShort,
        };
        Some(Err(self.error_here(problem)))
    }

    /// Ends a HAR. Another may stand behind it, as where files were joined.
    fn end(&mut self) -> Option<Item> {
        self.input.window.pass(1);
        self.stage = match json_walk::peek(&mut self.input.window) {
            Some(b'{') => Stage::Start,
            _ => Stage::End,
        };
        let found = std::mem::take(&mut self.found);
        if !found {
            return Some(Err(self.error_here(NO_ENTRIES)));
        }
        let is_empty = self.index == 0 && self.stage == Stage::End;
        is_empty.then(|| Err(self.error_here(Problem::NoEntries)))
    }

    /// Gives up: what follows cannot be told apart.
    fn fail(&mut self, problem: Problem) -> Option<Item> {
        self.stage = Stage::End;
        Some(Err(self.error_here(problem)))
    }

    fn error_here(&self, problem: Problem) -> CaptureError {
        CaptureError {
            format: Some(InputFormat::Har),
            ..CaptureError::at(self.input.window.place(), problem)
        }
    }

    fn error(&self, place: Place, problem: Problem) -> CaptureError {
        CaptureError {
            entry: Some(Entry::Number(self.index)),
            format: Some(InputFormat::Har),
            // Most tools write all on one line.
            line: Some(place.line).filter(|&line| line > 1),
            ..CaptureError::at(place, problem)
        }
    }
}

const NO_ENTRIES: Problem = Problem::Member {
    name: "log.entries",
    expected: MemberKind::Array,
};

/// The name of the first member of an object, in its quotation marks.
fn first_member(object: &[u8]) -> Option<&[u8]> {
    let name = object.strip_prefix(b"{")?.trim_ascii_start();
    let end = name.iter().skip(1).position(|&byte| byte == b'"')?;
    name.get(..end + 2)
}

impl Iterator for Entries<'_> {
    type Item = Item;

    fn next(&mut self) -> Option<Item> {
        while self.stage != Stage::End {
            if let Some(item) = self.step() {
                return Some(item);
            }
        }
        None
    }
}
