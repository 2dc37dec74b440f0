//! Responses of a text, one after the other.

use crate::capture::error::Problem;
use crate::capture::message::head::Head;
use crate::capture::message::measure::Rest;
use crate::capture::message::span::Taken;
use crate::capture::message::{body, head, role};
use crate::capture::source::Limits;
use crate::exchange::{Exchange, Origin, Repair, Request, Role};
use crate::input::lines;
use crate::input::window::{More, View};

/// How many chunks may be looked at in vain, beyond as many as bytes were seen.
const FUEL: usize = 64 << 10;

/// What is kept in mind from one response to the next.
pub(crate) struct Sequence {
    limits: Limits,
    /// Whether the text was UTF-16.
    recoded: bool,
    /// Lines between the last response and the next that belong to neither.
    left_out: usize,
    /// Whether the last response, interim ones aside, opened a tunnel.
    in_tunnel: bool,
    /// Chunks that may still be looked at in vain.
    fuel: usize,
    /// How many bytes, from the next response on, have been added to that already.
    counted: usize,
}

impl Sequence {
    pub(crate) fn new(limits: Limits, recoded: bool) -> Self {
        Self {
            limits,
            recoded,
            left_out: 0,
            in_tunnel: false,
            fuel: FUEL,
            counted: 0,
        }
    }

    /// Notes text before the next response that belongs to none.
    pub(crate) fn leave_out(&mut self, text: &[u8]) {
        self.left_out = lines::lines_of_text(text);
    }

    /// Reads the head that a view begins with, whose first line is line `line` of the input.
    pub(crate) fn head(&mut self, view: View, line: usize) -> Result<Result<Head, Problem>, More> {
        let head = head::read(view, line, self.limits.head)?;
        if head.is_err() {
            self.left_out = 0;
        }
        Ok(head)
    }

    /// How much of an input is looked at for a response, its head included, and the limit that is told where that is not
    /// all of it.
    pub(crate) fn limit(&self, head: &Head) -> (usize, u64) {
        let exchange = self.limits.exchange;
        let is_promised =
            |promised| usize::try_from(promised).is_ok_and(|length| length < exchange);
        // Where a length is promised, the next response is looked for behind it, and not in the body.
        match head.is_coded() || head.content_length().is_some_and(is_promised) {
            true => (exchange, exchange as u64),
            false => self.limits.of_plain(head.length),
        }
    }

    /// Takes the body of a response whose head a view begins with.
    pub(crate) fn body(&mut self, view: View, head: &Head) -> Result<Taken, More> {
        let rest = Rest {
            view: view.from(head.length),
            recoded: self.recoded,
            limit: self.limits.body,
        };
        // As soon as bytes are seen: the framing of one response may be all of them.
        let fresh = view.bytes.len().saturating_sub(self.counted);
        self.fuel = self.fuel.saturating_add(fresh);
        self.counted += fresh;
        // What is looked at again with more behind it has not been looked at in vain.
        let mut fuel = self.fuel;
        let taken = body::take(&rest, head, &mut fuel)?;
        self.fuel = fuel;
        let passed = |next| self.counted.saturating_sub(head.length + next);
        self.counted = taken.next.map_or(0, passed);
        Ok(taken)
    }

    /// The exchange of a response that was read. `behind` is what stands behind its head, up to the end of the text;
    /// `request` is what it answers, where that is known.
    pub(crate) fn exchange(
        &mut self,
        mut head: Head,
        taken: Taken,
        behind: &[u8],
        request: Option<&Request>,
        origin: Origin,
    ) -> Exchange {
        let role = role::of(&head, &taken, request, self.in_tunnel);
        if role != Role::Interim {
            self.in_tunnel = role == Role::Tunnel;
        }
        let until = taken.next.unwrap_or(behind.len());
        let between = behind.get(taken.end..until).unwrap_or_default();
        let count = taken.figures + lines::lines_of_text(between);
        // Between two responses they are told with the next one.
        let (count, next) = match taken.next {
            Some(_) => (0, count),
            None => (count, 0),
        };
        let before = std::mem::replace(&mut self.left_out, next);
        let before = (before > 0).then_some(Repair::LinesBeforeStatus { count: before });
        let after = (count > 0).then_some(Repair::LinesAfterBody { count });
        let repairs = std::mem::take(&mut head.repairs);
        Exchange {
            response: head.into_response(taken.body, role),
            origin: Origin {
                repairs: before.into_iter().chain(repairs).chain(after).collect(),
                ..origin
            },
            ..Exchange::default()
        }
    }
}
