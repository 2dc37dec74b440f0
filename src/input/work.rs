//! Counts what readers look at, so that a test can tell work that grows as the input does from work that grows faster.
//! Time would tell of the machine.

#[cfg(test)]
use std::cell::Cell;

#[cfg(test)]
thread_local! {
    static LOOKED_AT: Cell<usize> = const { Cell::new(0) };
}

/// Notes that so many bytes are looked at. It does nothing but in tests.
pub(crate) fn note(bytes: usize) {
    #[cfg(test)]
    LOOKED_AT.set(LOOKED_AT.get().saturating_add(bytes));
    #[cfg(not(test))]
    let _ = bytes;
}

/// How many bytes this thread has looked at since it was asked last.
#[cfg(test)]
pub(crate) fn noted() -> usize {
    LOOKED_AT.take()
}
