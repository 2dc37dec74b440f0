//! The codes of an input, each once.

use crate::inspect::{Advice, Explanation, HeaderFacts, Inspection};
use crate::scan::{Code, Tallied};

/// A code of an input that holds nothing but codes.
#[derive(Debug)]
pub(crate) struct ReadCode {
    /// What it means; its query is the code as it is spelt first.
    pub(crate) explanation: Explanation,
    /// How often it stands there, in any spelling.
    pub(crate) count: u64,
    /// The line in which it stands first, from 1.
    pub(crate) line: u64,
}

/// A code of free texts.
#[derive(Debug)]
pub(crate) struct ScannedCode<'s> {
    /// The code, its count and its first place.
    pub(crate) tallied: &'s Tallied,
    /// What it means.
    pub(crate) explanation: Explanation,
    /// The text in which it stands first, as given; `-` for standard input.
    pub(crate) file: &'s str,
}

impl<'s> ScannedCode<'s> {
    /// A code with what it means. A wait that stands beside it takes the place of what is said of waiting in general.
    pub(crate) fn new(tallied: &'s Tallied, explanation: Explanation, file: &'s str) -> Self {
        let mut code = Self {
            tallied,
            explanation,
            file,
        };
        if code.wait().is_some() && code.answer().is_none() {
            for row in &mut code.explanation.matches {
                row.advice = None;
            }
        }
        code
    }
}

impl ScannedCode<'_> {
    /// The answer that the code stands in, where what is told of that answer is told of the code: of an error object, a
    /// message, a gateway, a header that says why or how long to wait.
    pub(crate) fn answer(&self) -> Option<&Inspection> {
        let answer = self.tallied.inspection.as_deref()?;
        let is_told = match self.tallied.code {
            Code::Value(_) => false,
            // Where nothing tells who answered, no table of one service speaks of it.
            Code::Status(_) => {
                let is_placed = self.tallied.place.authority.is_some();
                answer.body.gateway.is_some() || (is_placed && says_more(&answer.headers))
            }
            _ => true,
        };
        is_told.then_some(answer)
    }

    /// The wait that stands beside a status of which nothing tells who answered with it.
    pub(crate) fn wait(&self) -> Option<&Advice> {
        let is_status = matches!(self.tallied.code, Code::Status(_));
        let inspection = self.tallied.inspection.as_deref().filter(|_| is_status)?;
        let mut advice = inspection.advice.iter();
        advice.find(|one| matches!(one, Advice::Wait { .. } | Advice::WaitUntil { .. }))
    }
}

/// Whether headers say why an answer failed, or how long to wait.
fn says_more(headers: &HeaderFacts) -> bool {
    headers.retry_after.is_some() || headers.ticket_expired || !headers.sign_in.is_empty()
}
