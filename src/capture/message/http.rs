//! Reads responses as `curl -i` prints them: status line, headers, empty line, body, one after the other.

use memchr::memrchr;

use crate::capture::error::{CaptureError, Problem};
use crate::capture::message::body::{Rest, Taken};
use crate::capture::message::head::Head;
use crate::capture::message::{body, boundary, head, json_end, role};
use crate::capture::not_a_response;
use crate::capture::source::{Exchanges, Input, LOOK, Limits, Source};
use crate::exchange::{Exchange, Extent, InputFormat, Origin, Repair, Response, Role};
use crate::input::lines;
use crate::input::window::{More, Place, View, Window};

/// How much text without a response is held while the next one is looked for, in bytes.
const SKIPPED: usize = 64 << 10;
/// How much of it stays, so that a response that begins there is not cut, in bytes.
const KEPT: usize = 8 << 10;

/// Whether responses stand in an input outside a body, each at the beginning of a line.
pub(crate) fn fits(view: View, source: &Source) -> Result<bool, More> {
    if is_other(view, source)? {
        return Ok(false);
    }
    Ok(boundary::first(view)?.is_some())
}

/// Whether an input is an archive or a body, whatever stands in it.
pub(crate) fn is_other(view: View, source: &Source) -> Result<bool, More> {
    Ok(not_a_response::is_archive(view.bytes) || is_body(view, source)?)
}

/// Whether an input begins as a body: then a status line in it is quoted.
fn is_body(view: View, source: &Source) -> Result<bool, More> {
    if !json_end::has_bracket(view.bytes) {
        // With a status given, a page is as welcome as JSON.
        let is_markup = view.bytes.trim_ascii_start().starts_with(b"<");
        return Ok(is_markup && source.bare_status.is_some());
    }
    match json_end::document_end(view)? {
        Some(end) => Ok(boundary::next(view, end)?.is_none()),
        None => Ok(json_end::opens(view.bytes)),
    }
}

/// Takes carriage returns for line ends where a response has no others, as some editors save it. In text of another
/// kind they may mean something else.
pub(crate) fn settle_line_ends(window: &mut Window) {
    const VERSION: &[u8] = b"HTTP/";
    loop {
        let View { bytes, ended, .. } = window.view();
        let begin = lines::before(bytes.trim_ascii_start(), VERSION.len());
        if bytes.contains(&b'\n') || !VERSION.starts_with(begin) {
            return;
        }
        if ended || bytes.len() >= SKIPPED {
            if begin == VERSION {
                window.use_returns();
            }
            return;
        }
        window.grow();
    }
}

pub(crate) fn open(input: Input<'_>) -> Exchanges<'_> {
    Box::new(Responses {
        fuel: SKIPPED,
        input,
        stage: Stage::Before,
        left_out: 0,
        index: 0,
        in_tunnel: false,
    })
}

/// The responses of an input.
struct Responses<'r> {
    input: Input<'r>,
    stage: Stage,
    /// Lines between the last response and the next that belong to neither.
    left_out: usize,
    index: usize,
    /// Whether the last response, interim ones aside, opened a tunnel.
    in_tunnel: bool,
    /// Chunks that may still be looked at in vain.
    fuel: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// The first response is not found yet.
    Before,
    /// The window begins with a response.
    Here,
    /// There are no more.
    Behind,
}

impl Responses<'_> {
    /// Goes to the first response.
    fn begin(&mut self) -> Result<(), CaptureError> {
        let first = self.input.ask(LOOK, boundary::first);
        let Ok(Some(first)) = first else {
            self.stage = Stage::Behind;
            return Err(not_a_response::no_response(&mut self.input));
        };
        self.left_out = lines::lines_of_text(lines::before(self.input.window.bytes(), first));
        self.input.window.pass(first);
        self.stage = Stage::Here;
        Ok(())
    }

    /// Reads the response here, and goes to the next one. `None` when it is so cut that it cannot be told what it was.
    fn read(&mut self) -> Option<Result<Exchange, CaptureError>> {
        let place = self.input.window.place();
        let limits = self.input.limits;
        let recoded = self.input.window.recoded();
        let mut fuel = self.fuel;
        let response = self.input.ask(limits.exchange, |view| {
            // What is looked at again with more behind it has not been looked at in vain.
            fuel = self.fuel;
            response(view, place, limits, recoded, &mut fuel)
        });
        match response.ok()? {
            Ok((head, taken)) => {
                self.fuel = fuel.saturating_add(head.length + taken.end);
                Some(Ok(self.exchange(head, taken, place)))
            }
            Err(problem) => {
                let passed = head::passed(self.input.window.bytes(), &problem);
                self.skip(passed);
                self.left_out = 0;
                let is_cut = self.input.window.has_failed();
                (!is_cut).then_some(Err(CaptureError::at(place, problem)))
            }
        }
    }

    fn exchange(&mut self, head: Head, taken: Taken, place: Place) -> Exchange {
        let role = role::of(&head, &taken, self.in_tunnel);
        if role != Role::Interim {
            self.in_tunnel = role == Role::Tunnel;
        }
        let left_out = (self.left_out > 0).then_some(Repair::LinesBeforeStatus {
            count: self.left_out,
        });
        let view = self.input.window.view().from(head.length);
        let until = taken.next.unwrap_or(view.bytes.len());
        let behind = view.bytes.get(taken.end..until).unwrap_or_default();
        let lines = taken.figures + lines::lines_of_text(behind);
        let is_cut = taken.next.is_none() && !view.ended;
        // Between two responses they are told with the next one.
        let (lines_behind, skipped) = match taken.next {
            Some(_) => (0, lines),
            None => (lines, 0),
        };
        let behind = (lines_behind > 0).then_some(Repair::LinesAfterBody {
            count: lines_behind,
        });
        self.left_out = skipped;
        self.pass(head.length + until, taken.next.is_some());
        let mut body = taken.body;
        if is_cut {
            let limit = self.input.limits.exchange as u64;
            body.extent = Extent::OverLimit { limit };
            self.skip(0);
        }
        let repairs = left_out.into_iter().chain(head.repairs).chain(behind);
        Exchange {
            request: None,
            response: Response {
                version: Some(head.version),
                status: Some(head.status),
                reason: head.reason,
                headers: head.headers,
                body,
                role,
            },
            origin: Origin {
                repairs: repairs.collect(),
                ..self.input.origin(InputFormat::Http, self.index, place)
            },
        }
    }

    fn pass(&mut self, length: usize, is_response: bool) {
        self.input.window.pass(length);
        self.stage = if is_response {
            Stage::Here
        } else {
            Stage::Behind
        };
    }

    /// Goes to the first response at or after a place in the window, without holding what lies between.
    fn skip(&mut self, from: usize) {
        self.input.window.pass(from);
        loop {
            let bytes = self.input.window.bytes();
            let length = bytes.len();
            match boundary::next(self.input.window.view(), 0) {
                Ok(Some(next)) => return self.pass(next, true),
                Ok(None) => return self.pass(length, false),
                Err(More) => {}
            }
            if length > SKIPPED {
                let most = lines::before(bytes, length - KEPT);
                let passed = memrchr(b'\n', most).map_or(most.len(), |end| end + 1);
                self.input.window.pass(passed);
            }
            self.input.window.fill(length + SKIPPED);
        }
    }
}

/// Reads the response that a view begins with.
fn response(
    view: View,
    place: Place,
    limits: Limits,
    recoded: bool,
    fuel: &mut usize,
) -> Result<Result<(Head, Taken), Problem>, More> {
    let head = match head::read(view, place.line, limits.head)? {
        Ok(head) => head,
        Err(problem) => return Ok(Err(problem)),
    };
    let rest = Rest {
        view: view.from(head.length),
        recoded,
        limit: limits.body,
    };
    let taken = body::take(&rest, &head, fuel)?;
    Ok(Ok((head, taken)))
}

impl Iterator for Responses<'_> {
    type Item = Result<Exchange, CaptureError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.stage == Stage::Before
            && let Err(error) = self.begin()
        {
            return Some(Err(error));
        }
        self.index += 1;
        let item = (self.stage == Stage::Here).then(|| self.read()).flatten();
        item.or_else(|| self.input.failure().map(Err))
    }
}
