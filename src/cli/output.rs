//! Where answers go: standard output or a file. An error of it says that it is one, whoever writes.

use std::fs::File;
use std::io::{self, BufWriter, StdoutLock, Write};
use std::path::{Path, PathBuf};

use crate::cli::messages;
use crate::cli::settings::Settings;

/// A writer whose errors begin with what failed.
pub(crate) struct Output<'o> {
    writer: BufWriter<Destination<'o>>,
    failure: String,
}

/// Where the bytes end.
enum Destination<'o> {
    StandardOutput(StdoutLock<'o>),
    /// A file that is there from the first byte on, so that a mistake leaves what it held.
    File {
        path: PathBuf,
        file: Option<File>,
    },
}

impl Output<'_> {
    /// Standard output, or the file that is named instead of it.
    pub(crate) fn new(file: Option<&Path>, settings: &Settings) -> Self {
        let language = settings.language;
        let (destination, failure) = match file {
            None => (
                Destination::StandardOutput(io::stdout().lock()),
                messages::CANNOT_WRITE_OUTPUT
                    .in_language(language)
                    .to_owned(),
            ),
            Some(path) => (
                Destination::File {
                    path: path.to_owned(),
                    file: None,
                },
                messages::cannot_write(language, &settings.printable(&path.to_string_lossy())),
            ),
        };
        Self {
            writer: BufWriter::new(destination),
            failure,
        }
    }

    /// Writes what is left. A file is there then, even where there was nothing to write.
    pub(crate) fn finish(&mut self) -> io::Result<()> {
        self.flush()?;
        let opened = self.writer.get_mut().opened().map(|_| ());
        opened.map_err(|error| self.told(error))
    }

    fn told(&self, error: io::Error) -> io::Error {
        io::Error::new(
            error.kind(),
            anyhow::Error::new(error).context(self.failure.clone()),
        )
    }
}

impl Destination<'_> {
    /// The writer, made where it is not there yet.
    fn opened(&mut self) -> io::Result<&mut dyn Write> {
        match self {
            Self::StandardOutput(output) => Ok(output),
            Self::File { path, file } => Ok(match file {
                Some(file) => file,
                None => file.insert(File::create(path)?),
            }),
        }
    }
}

impl Write for Destination<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.opened()?.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::File { file: None, .. } => Ok(()),
            _ => self.opened()?.flush(),
        }
    }
}

impl Write for Output<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.writer.write(bytes);
        written.map_err(|error| self.told(error))
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = self.writer.flush();
        flushed.map_err(|error| self.told(error))
    }
}
