//! Calls that a log tells of in several lines, joined by an id: `[ID 41]` of libHttpClient.

use std::collections::VecDeque;

use memchr::memmem;

use crate::input::lines;
use crate::scan::place::Place;
use crate::scan::{Occurrence, cause};

/// As many calls are kept in mind; there are hardly more under way.
const MOST: usize = 128;

/// A call, where it goes, and what is known of its answer.
#[derive(Debug)]
struct Call {
    id: u64,
    place: Place,
    found: Vec<Occurrence>,
}

/// The calls of a log.
#[derive(Debug, Default)]
pub(crate) struct Calls(VecDeque<Call>);

impl Calls {
    /// Keeps in mind where a call goes. What was found of an earlier one with this id is told, and of the oldest one
    /// where there are too many.
    pub(crate) fn begin(&mut self, id: u64, place: Place, found: &mut dyn FnMut(Occurrence)) {
        let known = self.0.iter().position(|call| call.id == id);
        let known = known.or((self.0.len() == MOST).then_some(0));
        let old = known.and_then(|known| self.0.remove(known));
        old.into_iter().flat_map(|call| call.found).for_each(found);
        self.0.push_back(Call {
            id,
            place,
            found: Vec::new(),
        });
    }

    /// Where a call goes.
    pub(crate) fn place(&self, id: u64) -> Option<&Place> {
        let call = self.0.iter().find(|call| call.id == id)?;
        Some(&call.place)
    }

    /// Adds what is found of a call that is known. The same code again is the same event, but where a line says that
    /// the call was `answered` once more.
    pub(crate) fn add(
        &mut self,
        id: u64,
        more: Vec<Occurrence>,
        answered: bool,
    ) -> Result<(), Vec<Occurrence>> {
        let Some(call) = self.0.iter_mut().find(|call| call.id == id) else {
            return Err(more);
        };
        for one in more {
            let known = call.found.iter_mut().find(|known| known.code == one.code);
            match known {
                Some(known) if !answered => known.take(one),
                _ => call.found.push(one),
            }
        }
        cause::explain(&mut call.found);
        Ok(())
    }

    /// Tells what is left.
    pub(crate) fn finish(self, found: &mut dyn FnMut(Occurrence)) {
        self.0
            .into_iter()
            .flat_map(|call| call.found)
            .for_each(found);
    }
}

/// The id of the call that a text speaks of.
pub(crate) fn id(text: &[u8]) -> Option<u64> {
    const MARK: &[u8] = b"[ID ";
    const LONGEST: usize = 20;
    let at = memmem::find(text, MARK)? + MARK.len();
    let rest = lines::before(lines::from(text, at), LONGEST);
    let end = rest.iter().position(|byte| *byte == b']')?;
    std::str::from_utf8(lines::before(rest, end))
        .ok()?
        .parse()
        .ok()
}
