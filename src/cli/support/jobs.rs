//! Reads an input on one thread and inspects on others, while what comes of it is taken in order.
//!
//! ```text
//! reader → batches → inspecting threads → batches put in order → the caller
//! ```
//!
//! What is under way is bounded by bytes, so that memory does not grow with the input.

use std::collections::BTreeMap;
use std::io;
use std::mem;
use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;

use crate::capture::{CaptureError, Reader};
use crate::exchange::{Event, Exchange, Tap};
use crate::inspect::{self, Inspection};

/// What came of a place of an input.
pub(crate) type Inspected = Result<Item, CaptureError>;

/// What an input holds.
pub(crate) enum Item {
    Call(Box<Inspection>),
    Tap(Box<Tap>),
}

impl From<Event> for Item {
    fn from(event: Event) -> Self {
        match event {
            Event::Call(call) => Self::Call(Box::new(inspect::inspect(*call))),
            Event::Tap(tap) => Self::Tap(tap),
        }
    }
}

/// How many threads an input is worth that is `length` bytes long. One of unknown length may be a pipe that somebody waits at.
pub(crate) fn worth(asked: Option<NonZeroUsize>, length: Option<u64>) -> NonZeroUsize {
    /// Bytes of an input for which threads would take longer than it.
    const SMALL: u64 = 1 << 20;
    let is_large = length.is_some_and(|length| length >= SMALL);
    let default = || match is_large {
        true => thread::available_parallelism().unwrap_or(NonZeroUsize::MIN),
        false => NonZeroUsize::MIN,
    };
    asked.unwrap_or_else(default)
}

/// Calls of a batch: to hand each over by itself costs more than to inspect it.
const CALLS: usize = 32;
/// Bytes of a batch, so that large calls do not wait for others.
const BATCH: usize = 256 << 10;
/// Bytes that are under way. What is larger is under way alone.
const UNDER_WAY: usize = 8 << 20;
/// About what a call takes besides its bodies, in bytes.
const CALL: usize = 4 << 10;

/// Gives what every place of an input comes to, until no more is wanted. Each call is completed before it is inspected.
///
/// # Errors
///
/// Those of `take`, which end the run.
pub(crate) fn run<'r>(
    jobs: NonZeroUsize,
    open: impl FnOnce() -> Reader<'r> + Send,
    complete: impl FnMut(&mut Exchange) + Send,
    mut take: impl FnMut(Inspected) -> io::Result<ControlFlow<()>>,
) -> io::Result<()> {
    if jobs.get() == 1 {
        return alone(open(), complete, take);
    }
    let under_way = UnderWay::default();
    let (batches, waiting) = mpsc::channel();
    let waiting = Mutex::new(waiting);
    let (inspected, done) = mpsc::channel();
    thread::scope(|scope| {
        // The thread takes the sender with it: those that wait for batches end when it does.
        let room = &under_way;
        scope.spawn(move || read(open(), complete, &batches, room));
        for _ in 1..jobs.get() {
            let inspected = inspected.clone();
            scope.spawn(|| inspect_batches(&waiting, inspected));
        }
        drop(inspected);
        let result = in_order(&done, &under_way, &mut take);
        under_way.close();
        result
    })
}

/// The same on this thread.
fn alone(
    reader: Reader<'_>,
    mut complete: impl FnMut(&mut Exchange),
    mut take: impl FnMut(Inspected) -> io::Result<ControlFlow<()>>,
) -> io::Result<()> {
    for mut item in reader.events() {
        if let Ok(Event::Call(call)) = &mut item {
            complete(call);
        }
        if take(item.map(Item::from))?.is_break() {
            break;
        }
    }
    Ok(())
}

/// What is handed over together.
struct Batch<T> {
    number: usize,
    items: Vec<Result<T, CaptureError>>,
    /// What the calls take, in bytes.
    size: usize,
}

/// Reads to the end, or until nobody wants more.
fn read(
    reader: Reader<'_>,
    mut complete: impl FnMut(&mut Exchange),
    batches: &Sender<Batch<Event>>,
    under_way: &UnderWay,
) {
    let mut batch = Batch {
        number: 0,
        items: Vec::new(),
        size: 0,
    };
    let hand_over = |batch: &mut Batch<Event>| {
        let next = Batch {
            number: batch.number + 1,
            items: Vec::new(),
            size: 0,
        };
        under_way.enter(batch.size) && batches.send(mem::replace(batch, next)).is_ok()
    };
    for mut item in reader.events() {
        if let Ok(Event::Call(call)) = &mut item {
            complete(call);
            batch.size += size(call);
        }
        batch.items.push(item);
        let is_full = batch.items.len() >= CALLS || batch.size >= BATCH;
        if is_full && !hand_over(&mut batch) {
            return;
        }
    }
    hand_over(&mut batch);
}

fn size(exchange: &Exchange) -> usize {
    let sent = exchange
        .request
        .as_ref()
        .and_then(|sent| sent.body.as_ref());
    CALL + exchange.response.body.bytes.len() + sent.map_or(0, |body| body.bytes.len())
}

fn inspect_batches(waiting: &Mutex<Receiver<Batch<Event>>>, done: Sender<Batch<Item>>) {
    loop {
        let batch = waiting
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .recv();
        let Ok(Batch {
            number,
            items,
            size,
        }) = batch
        else {
            return;
        };
        let items = items.into_iter();
        let items = items.map(|item| item.map(Item::from)).collect();
        let batch = Batch {
            number,
            items,
            size,
        };
        if done.send(batch).is_err() {
            return;
        }
    }
}

/// Takes what is inspected in the order in which it was read.
fn in_order(
    done: &Receiver<Batch<Item>>,
    under_way: &UnderWay,
    take: &mut impl FnMut(Inspected) -> io::Result<ControlFlow<()>>,
) -> io::Result<()> {
    let mut early = BTreeMap::new();
    let mut next = 0;
    for batch in done {
        early.insert(batch.number, batch);
        while let Some(batch) = early.remove(&next) {
            next += 1;
            for item in batch.items {
                if take(item)?.is_break() {
                    return Ok(());
                }
            }
            under_way.leave(batch.size);
        }
    }
    Ok(())
}

/// How much is read and not taken yet.
#[derive(Default)]
struct UnderWay {
    load: Mutex<Load>,
    changed: Condvar,
}

#[derive(Default)]
struct Load {
    bytes: usize,
    /// Nothing more is wanted.
    is_closed: bool,
}

impl UnderWay {
    /// Waits until there is room; `false` when nothing more is wanted.
    fn enter(&self, bytes: usize) -> bool {
        let load = self.load.lock().unwrap_or_else(PoisonError::into_inner);
        let is_full =
            |load: &mut Load| !load.is_closed && load.bytes > 0 && load.bytes + bytes > UNDER_WAY;
        let load = self.changed.wait_while(load, is_full);
        let mut load = load.unwrap_or_else(PoisonError::into_inner);
        load.bytes += bytes;
        !load.is_closed
    }

    fn leave(&self, bytes: usize) {
        self.change(|load| load.bytes -= bytes);
    }

    fn close(&self) {
        self.change(|load| load.is_closed = true);
    }

    fn change(&self, change: impl FnOnce(&mut Load)) {
        change(&mut self.load.lock().unwrap_or_else(PoisonError::into_inner));
        self.changed.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use std::io::ErrorKind;

    use super::*;
    use crate::capture::{self, Limits, Source};

    const COUNT: usize = 1000;

    /// Responses of which some are large and some cannot be read.
    fn capture() -> String {
        let body = |number: usize| {
            "x".repeat(if number.is_multiple_of(50) {
                1 << 20
            } else {
                number
            })
        };
        let record = |number| {
            format!(
                "{{\"status\":412,\"url\":\"/{number}\",\"body\":\"{}\"}}\n",
                body(number)
            )
        };
        let lines = (0..COUNT).map(|number| match number % 97 {
            1 => "{\"status\":\n".to_owned(),
            _ => record(number),
        });
        lines.collect()
    }

    fn run_on(
        input: &str,
        jobs: usize,
        take: impl FnMut(Inspected) -> io::Result<ControlFlow<()>>,
    ) -> io::Result<()> {
        let source = Source::default();
        let open = || capture::read(input.as_bytes(), &source, Limits::default());
        run(NonZeroUsize::new(jobs).unwrap(), open, |_| {}, take)
    }

    #[test]
    fn order_is_that_of_the_input_with_any_number_of_threads() {
        let input = capture();
        let seen = |jobs| {
            let mut seen = Vec::new();
            let taken = run_on(&input, jobs, |item| {
                seen.push(match item {
                    Ok(Item::Call(call)) => call.exchange.origin.index.to_string(),
                    Ok(Item::Tap(_)) => "tap".to_owned(),
                    Err(error) => error.to_string(),
                });
                Ok(ControlFlow::Continue(()))
            });
            assert!(taken.is_ok());
            seen
        };
        let alone = seen(1);
        assert_eq!(alone.len(), COUNT);
        for jobs in [2, 3, 8] {
            assert_eq!(seen(jobs), alone, "{jobs}");
        }
    }

    #[test]
    fn nothing_is_taken_behind_the_end() {
        let input = capture();
        for jobs in [1, 2, 5] {
            let mut count = 0;
            let taken = run_on(&input, jobs, |_| {
                count += 1;
                Ok(match count {
                    40 => ControlFlow::Break(()),
                    _ => ControlFlow::Continue(()),
                })
            });
            assert!(taken.is_ok());
            assert_eq!(count, 40, "{jobs}");
        }
    }

    #[test]
    fn an_error_of_the_writer_ends_the_run() {
        let input = capture();
        for jobs in [1, 2, 5] {
            let taken = run_on(&input, jobs, |_| Err(ErrorKind::BrokenPipe.into()));
            assert_eq!(taken.unwrap_err().kind(), ErrorKind::BrokenPipe, "{jobs}");
        }
    }
}
