//! Standard output: an error of it says that it is one, whoever writes.

use std::io::{self, Write};

/// A writer whose errors begin with what failed.
pub(crate) struct Output<W> {
    pub(crate) writer: W,
    pub(crate) failure: &'static str,
}

impl<W> Output<W> {
    fn told(&self, error: io::Error) -> io::Error {
        io::Error::new(
            error.kind(),
            anyhow::Error::new(error).context(self.failure),
        )
    }
}

impl<W: Write> Write for Output<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.writer.write(bytes);
        written.map_err(|error| self.told(error))
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = self.writer.flush();
        flushed.map_err(|error| self.told(error))
    }
}
