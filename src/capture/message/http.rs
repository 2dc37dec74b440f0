//! Reads responses as `curl -i` prints them: status line, headers, empty line, body, one after the other.

use memchr::{memmem, memrchr};

use crate::capture::error::CaptureError;
use crate::capture::message::head::Head;
use crate::capture::message::sequence::Sequence;
use crate::capture::message::span::Taken;
use crate::capture::message::{boundary, head, json_end};
use crate::capture::not_a_response;
use crate::capture::source::{Exchanges, Input, LOOK, Source, calls};
use crate::capture::transcripts::wget2;
use crate::exchange::{Exchange, Extent, InputFormat};
use crate::input::lines;
use crate::input::window::{More, Place, View, Window};

/// How much text without a response is held while the next one is looked for, in bytes.
const SKIPPED: usize = 64 << 10;
/// How much of it stays, so that a response that begins there is not cut, in bytes.
const KEPT: usize = 8 << 10;

/// Whether an input is an archive, a document or a body, whatever stands in it.
pub(crate) fn is_other(view: View, source: &Source) -> Result<bool, More> {
    let is_document = || Ok(not_a_response::is_document(view)? && !is_told_by_wget2(view)?);
    let is_file = not_a_response::is_archive(view.bytes) || is_document()?;
    Ok(is_file || is_body(view, source)?)
}

/// Whether an input begins with a page that wget2 wrote to standard output, before what it tells.
pub(crate) fn is_told_by_wget2(view: View) -> Result<bool, More> {
    const END: &[u8] = b"</html>";
    if !view.bytes.trim_ascii_start().starts_with(b"<") {
        return Ok(false);
    }
    match memmem::find(view.bytes, END) {
        None => view.if_ended(false),
        Some(end) if !view.shows_lines(end) => Err(More),
        Some(end) => {
            let behind = lines::from(view.bytes, end + END.len()).trim_ascii_start();
            Ok(wget2::begins_behind(behind))
        }
    }
}

/// Whether an input begins as a body: then a status line in it is quoted.
fn is_body(view: View, source: &Source) -> Result<bool, More> {
    if !json_end::has_bracket(view.bytes) {
        // With a status given, a page is as welcome as JSON.
        let is_markup = view.bytes.trim_ascii_start().starts_with(b"<");
        return Ok(is_markup && source.bare_status.is_some());
    }
    if !view.shows_lines(0) {
        return Err(More);
    }
    if !json_end::opens(view.bytes) {
        return Ok(false);
    }
    match json_end::document_end(view)? {
        // A file takes what wget2 writes to standard output before what it tells.
        Some(end) if wget2::begins_behind(lines::from(view.bytes, end)) => Ok(false),
        Some(end) => Ok(boundary::next(view, end)?.is_none()),
        None => Ok(true),
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
    calls(Responses {
        sequence: Sequence::new(input.limits, input.window.recoded()),
        input,
        stage: Stage::Before,
        index: 0,
    })
}

/// The responses of an input.
struct Responses<'r> {
    input: Input<'r>,
    stage: Stage,
    sequence: Sequence,
    index: usize,
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
        let before = lines::before(self.input.window.bytes(), first);
        self.sequence.leave_out(before);
        self.input.window.pass(first);
        self.stage = Stage::Here;
        Ok(())
    }

    /// Reads the response here, and goes to the next one. `None` when it is so cut that it cannot be told what it was.
    fn read(&mut self) -> Option<Result<Exchange, CaptureError>> {
        let place = self.input.window.place();
        let limit = self.input.limits.exchange;
        let sequence = &mut self.sequence;
        let head = self
            .input
            .ask(limit, |view| sequence.head(view, place.line));
        match head.ok()? {
            Ok(head) => {
                let (most, limit) = sequence.limit(&head);
                let taken = self.input.ask(most, |view| sequence.body(view, &head));
                Some(Ok(self.exchange(head, taken.ok()?, place, limit)))
            }
            Err(problem) => {
                let passed = head::passed(self.input.window.bytes(), &problem);
                self.skip(passed);
                let is_cut = self.input.window.has_failed();
                (!is_cut).then_some(Err(CaptureError::at(place, problem)))
            }
        }
    }

    /// The exchange of a response that was read, behind which the window then begins. `limit` is told where it goes on
    /// behind what was looked at.
    fn exchange(&mut self, head: Head, mut taken: Taken, place: Place, limit: u64) -> Exchange {
        let view = self.input.window.view().from(head.length);
        let (next, verbatim, length) = (taken.next, taken.verbatim, head.length);
        let framing = taken.framing.take();
        let passed = next.unwrap_or(view.bytes.len());
        let is_cut = next.is_none() && !view.ended;
        let origin = self.input.origin(InputFormat::Http, self.index, place);
        let mut exchange = self
            .sequence
            .exchange(head, taken, view.bytes, None, origin);
        self.input.window.pass(length);
        if verbatim > 0 {
            let body = &mut exchange.response.body.bytes;
            *body = self.input.window.take(verbatim);
            framing.inspect(|framing| framing.unframe_in_place(body));
        }
        self.pass(passed - verbatim, next.is_some());
        if is_cut {
            exchange.response.body.extent = Extent::OverLimit { limit };
            self.skip(0);
        }
        exchange
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
