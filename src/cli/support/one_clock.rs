//! Takes what stands in several inputs of one clock in the order of its times.

use crate::capture::{CaptureError, Reader};
use crate::exchange::Event;

type Read = Result<Event, CaptureError>;

/// Several inputs, each read as far as to its next event.
#[derive(Default)]
pub(crate) struct OneClock<'r> {
    inputs: Vec<Input<'r>>,
}

struct Input<'r> {
    events: Box<dyn Iterator<Item = Read> + 'r>,
    next: Option<Read>,
    /// That of what is next; what has no time stands behind what was before it.
    time: Option<jiff::Timestamp>,
}

impl<'r> OneClock<'r> {
    /// Adds an input.
    pub(crate) fn add(&mut self, reader: Reader<'r>) {
        let mut input = Input {
            events: Box::new(reader.events()),
            next: None,
            time: None,
        };
        input.go_on();
        self.inputs.push(input);
    }
}

/// What is next, and the number of its input: the first has 0.
impl Iterator for OneClock<'_> {
    type Item = (usize, Read);

    fn next(&mut self) -> Option<Self::Item> {
        let inputs = self.inputs.iter_mut().enumerate();
        let left = inputs.filter(|(_, input)| input.next.is_some());
        let (number, input) = left.min_by_key(|(_, input)| input.time)?;
        let next = input.next.take()?;
        input.go_on();
        Some((number, next))
    }
}

impl Input<'_> {
    fn go_on(&mut self) {
        self.next = self.events.next();
        let origin = match &self.next {
            Some(Ok(Event::Call(call))) => &call.origin,
            Some(Ok(Event::Tap(tap))) => &tap.origin,
            Some(Err(_)) | None => return,
        };
        if let Some(time) = &origin.time {
            self.time = Some(time.at);
        }
    }
}
