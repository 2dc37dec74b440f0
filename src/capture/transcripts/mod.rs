//! Reads transcripts: text in which a tool shows requests and responses, each kind of tool with marks of its own.
//!
//! A [`Dialect`] knows where a part begins, which is one request with what answers it, and frees the part of its
//! marks. What is left is as `curl -i` prints it, and is read the same way for all of them. One part is in memory at
//! a time.

pub(crate) mod curl;
pub(crate) mod dev_tools;
pub(crate) mod dialect;
pub(crate) mod dot_net;
pub(crate) mod firefox;
pub(crate) mod follow;
pub(crate) mod frame;
pub(crate) mod httpie;
pub(crate) mod jet_brains;
pub(crate) mod mitmdump;
pub(crate) mod nghttp;
pub(crate) mod ngrep;
pub(crate) mod power_shell;
pub(crate) mod pseudo;
pub(crate) mod python;
pub(crate) mod tcpdump;
pub(crate) mod warning;
pub(crate) mod wget;
pub(crate) mod wget2;

use crate::capture::error::{CaptureError, NotAResponse, Problem};
use crate::capture::message::head::Head;
use crate::capture::message::sequence::Sequence;
use crate::capture::message::{boundary, head, json_end, status};
use crate::capture::source::{Exchanges, Input, calls};
use crate::exchange::{Body, Exchange, Extent, InputFormat, Origin, Repair, Role};
use crate::input::window::{Place, View};
use crate::input::{ansi, lines};
use dialect::{Dialect, Part};

/// Begins to read a transcript.
pub(crate) fn open<D: Dialect + 'static>(input: Input<'_>) -> Exchanges<'_> {
    calls(Transcript {
        sequence: Sequence::new(input.limits, input.window.recoded()),
        input,
        format: D::FORMAT,
        dialect: Box::new(D::default()),
        open: None,
        index: 0,
        begin: None,
    })
}

struct Transcript<'r> {
    input: Input<'r>,
    format: InputFormat,
    dialect: Box<dyn Parts>,
    open: Option<Open>,
    index: usize,
    sequence: Sequence,
    /// Where the input begins, and its first line: for the error when there is nothing else in it.
    begin: Option<(Place, String)>,
}

/// A [`Dialect`] as an object, so that [`Transcript`] is compiled once and not for each of them.
trait Parts {
    /// Where a part begins in a view, looked for from a line on, which is moved on to the first that the view does not
    /// show as a whole.
    fn find(&mut self, view: View<'_>, line: &mut usize) -> Option<usize>;

    /// Frees a part of its marks.
    fn free(&mut self, part: &[u8]) -> Option<Part>;
}

impl<D: Dialect> Parts for D {
    fn find(&mut self, view: View<'_>, line: &mut usize) -> Option<usize> {
        let mut ahead = None;
        while *line < view.bytes.len() && view.shows_lines(*line) {
            let (bytes, next) = ahead.unwrap_or_else(|| lines::line(view.bytes, *line));
            let (below, behind) = lines::line(view.bytes, next);
            if let Some(column) = self.begins(bytes, below) {
                return Some(*line + column);
            }
            *line = next;
            ahead = Some((below, behind));
        }
        None
    }

    fn free(&mut self, part: &[u8]) -> Option<Part> {
        self.read(part)
    }
}

/// The part that is being read, with which the window begins.
struct Open {
    part: Part,
    /// The length of its text without the blanks at the end, which are looked for once for all responses.
    content: usize,
    /// Where in its text the next response begins.
    next: Option<usize>,
    /// Bytes of the part in the window, and how many of them are passed.
    length: usize,
    passed: usize,
    /// Whether the part goes on behind the limit.
    over_limit: bool,
}

impl Transcript<'_> {
    /// The length of the part that the window begins with, and whether it goes on behind the limit; `None` at the
    /// end of the input.
    fn cut(&mut self) -> Option<(usize, bool)> {
        let mut at = 0;
        loop {
            let view = self.input.window.view();
            while let Some(begin) = self.dialect.find(view, &mut at) {
                if begin > 0 {
                    return Some((begin, false));
                }
                // It is the part itself that begins here.
                at = lines::line(view.bytes, 0).1;
            }
            let length = view.bytes.len();
            if view.ended {
                return (length > 0).then_some((length, false));
            }
            let limit = self.input.limits.exchange;
            if length >= limit {
                return Some((length, true));
            }
            self.input.window.grow_to(limit);
        }
    }

    /// Goes to the next part that holds something.
    fn open_part(&mut self) -> Option<()> {
        loop {
            let (length, over_limit) = self.cut()?;
            let bytes = lines::before(self.input.window.bytes(), length);
            self.begin.get_or_insert_with(|| {
                let (line, _) = lines::line(bytes, 0);
                let start = lines::excerpt(&ansi::plain(lines::without_returns(line)));
                (self.input.window.place(), start)
            });
            let Some(part) = self.dialect.free(bytes) else {
                self.input.window.pass(length);
                continue;
            };
            self.open = Some(Open {
                content: View::whole(&part.text).content,
                next: Some(0),
                length,
                passed: 0,
                over_limit,
                part,
            });
            return Some(());
        }
    }

    /// The error for an input without any response or request, told once.
    fn nothing(&mut self) -> Option<CaptureError> {
        let (place, start) = self.begin.take().filter(|_| self.index == 0)?;
        self.index += 1;
        // Where the user names the format, nothing says that the lines are there.
        let found = match (self.format, self.input.source.format) {
            (InputFormat::CurlVerbose, None) => NotAResponse::CurlVerbose,
            _ => NotAResponse::Text { start },
        };
        Some(error(self.format, place, Problem::NotAResponse(found)))
    }

    /// Reads the next response of the open part.
    fn response(&mut self) -> Option<Result<Exchange, CaptureError>> {
        let open = self.open.as_mut()?;
        let at = open.next.take()?;
        let place = open.go_to(at, &mut self.input);
        self.index += 1;
        if let Some(no_response) = open.part.no_response.take() {
            return Some(Ok(Exchange {
                request: open.part.request.take(),
                no_response: Some(no_response),
                origin: Origin {
                    repairs: std::mem::take(&mut open.part.repairs),
                    ..self.input.origin(self.format, self.index, place)
                },
                ..Exchange::default()
            }));
        }
        let whole = View {
            bytes: &open.part.text,
            content: open.content,
            ended: true,
        };
        let view = whole.from(at);
        let head = match self.sequence.head(view, place.line).ok()? {
            Ok(head) => head,
            Err(problem) => {
                let passed = head::passed(view.bytes, &problem);
                let next = boundary::next(view, passed).ok().flatten();
                open.next = next.map(|next| at + next);
                return Some(Err(error(self.format, place, problem)));
            }
        };
        let behind = lines::from(view.bytes, head.length);
        let taken = self.sequence.body(view, &head).ok()?;
        open.next = taken.next.map(|next| at + head.length + next);
        if open.over_limit && open.next.is_none() {
            // The text of the part holds all that is still needed: a long body need not be there a third time.
            self.input.window.pass(open.length - open.passed);
            open.passed = open.length;
        }
        let mut taken = taken.settled(behind);
        let judged = open.judge(&mut taken.body, &head, self.input.limits.exchange);
        let request = open.part.request.as_ref();
        let origin = self.input.origin(self.format, self.index, place);
        let mut exchange = self.sequence.exchange(head, taken, behind, request, origin);
        exchange.origin.repairs.extend(judged);
        open.complete(&mut exchange);
        Some(Ok(exchange))
    }
}

impl Open {
    /// Moves the window to a place in the text, and says where in the input that is.
    fn go_to(&mut self, at: usize, input: &mut Input<'_>) -> Place {
        let in_part = self.part.place(at).clamp(self.passed, self.length);
        input.window.pass(in_part - self.passed);
        self.passed = in_part;
        input.window.place()
    }

    /// Adds what is known of the whole part: the request, for every response up to the one that answers it, and what
    /// was put right.
    fn complete(&mut self, exchange: &mut Exchange) {
        if self.part.has_no_version {
            exchange.response.version = None;
        }
        if exchange.response.role == Role::Interim {
            exchange.request = self.part.request.clone();
        } else {
            let next = self.part.later.pop_front().flatten();
            exchange.request = std::mem::replace(&mut self.part.request, next);
            exchange.origin.repairs.append(&mut self.part.repairs);
        }
    }

    /// Judges the extent of a body by what the transcript says beside it, and tells what was left out for that.
    fn judge(&self, body: &mut Body, head: &Head, limit: usize) -> Option<Repair> {
        let is_empty = body.bytes.is_empty();
        let method = self
            .part
            .request
            .as_ref()
            .and_then(|request| request.method.as_deref());
        let is_last = self.next.is_none();
        if self.over_limit && is_last {
            body.extent = Extent::OverLimit {
                limit: limit as u64,
            };
        } else if method.is_some_and(|method| method.eq_ignore_ascii_case("HEAD")) {
            let count = lines::lines_of_text(&std::mem::take(body).bytes);
            return (count > 0).then_some(Repair::LinesAfterBody { count });
        } else if is_empty
            && self.part.body_elsewhere
            && !status::has_no_body(head.status)
            && head.content_length() != Some(0)
            && is_last
        {
            body.extent = Extent::NotRecorded {
                promised: head.content_length(),
            };
        } else if self.part.cut && is_last && body.extent == Extent::Whole && !is_empty {
            body.extent = Extent::Cut;
            return Some(Repair::CutByTool { missing: None });
        } else if self.part.laid_out && is_of_unsure_length(body.extent, head) {
            return end_with_json(body);
        }
        None
    }
}

/// Whether no length bears a body out.
fn is_of_unsure_length(extent: Extent, head: &Head) -> bool {
    match extent {
        Extent::Short { .. } | Extent::Long { .. } => true,
        Extent::Whole => head.content_length().is_none() || head.is_coded(),
        _ => false,
    }
}

/// Takes a body for whole whose length is another than was promised, if it is JSON: it was laid out anew. Lines behind
/// it that go on in another way are left out.
fn end_with_json(body: &mut Body) -> Option<Repair> {
    let end = dialect::json_end(&body.bytes)?;
    let behind = lines::from(&body.bytes, end);
    if json_end::continues(behind) {
        return None;
    }
    let count = lines::lines_of_text(behind);
    body.extent = Extent::Whole;
    body.bytes.truncate(end);
    (count > 0).then_some(Repair::LinesAfterBody { count })
}

fn error(format: InputFormat, place: Place, problem: Problem) -> CaptureError {
    CaptureError {
        format: Some(format),
        ..CaptureError::at(place, problem)
    }
}

impl Iterator for Transcript<'_> {
    type Item = Result<Exchange, CaptureError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(item) = self.response() {
                return Some(item);
            }
            if let Some(open) = self.open.take() {
                self.input.window.pass(open.length - open.passed);
            }
            if self.open_part().is_none() {
                return self.input.failure().or_else(|| self.nothing()).map(Err);
            }
        }
    }
}
