//! The inputs of all benchmarks: invented, and the same each time.
//!
//! Nothing in them belongs to anyone, but they have the lengths, the mixture and the headers of what clients of the session
//! directory save: sessions of one to a hundred members, errors with their bodies, tokens of a sign-in.
#![allow(dead_code, reason = "each benchmark uses a part")]

mod call;
mod formats;
mod log;
mod numbers;
pub(crate) mod searched;
mod session;
pub(crate) mod shapes;

use std::io::{self, Cursor, Seek, Write};

use call::Calls;
use numbers::Numbers;

const SEED: u64 = 9;

/// What an input is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Input {
    Har,
    Ndjson,
    Raw,
    Curl,
    Saz,
    Csv,
    /// One response, whose body is a session of as many members as there is room for.
    Body,
    /// Lines of a log, one in fifty with a code.
    Log,
}

impl Input {
    /// Those that hold calls.
    pub(crate) const CAPTURES: [Self; 6] = [
        Self::Har,
        Self::Ndjson,
        Self::Raw,
        Self::Curl,
        Self::Saz,
        Self::Csv,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Har => "HAR",
            Self::Ndjson => "NDJSON",
            Self::Raw => "raw",
            Self::Curl => "curl -v",
            Self::Saz => "SAZ",
            Self::Csv => "CSV",
            Self::Body => "one body",
            Self::Log => "log",
        }
    }

    /// What its file is called.
    pub(crate) fn file_name(self) -> &'static str {
        match self {
            Self::Har => "calls.har",
            Self::Ndjson => "calls.ndjson",
            Self::Raw => "calls.http",
            Self::Curl => "calls.txt",
            Self::Saz => "calls.saz",
            Self::Csv => "calls.csv",
            Self::Body => "body.http",
            Self::Log => "game.log",
        }
    }

    /// Writes so much of it.
    pub(crate) fn write(self, length: Length, out: impl Write + Seek) -> io::Result<()> {
        match self {
            Self::Har => formats::har(length, out),
            Self::Ndjson => formats::lines(length, out, formats::ndjson_line),
            Self::Raw => formats::lines(length, out, formats::response),
            Self::Curl => formats::lines(length, out, formats::curl_verbose),
            Self::Saz => formats::saz(length, out),
            Self::Csv => formats::csv(length, out),
            Self::Body => formats::body(length, out),
            Self::Log => formats::log(length, out),
        }
    }

    /// So much of it, in memory.
    pub(crate) fn bytes(self, length: Length) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.write(length, Cursor::new(&mut bytes))?;
        Ok(bytes)
    }
}

/// A response of about 2 KB, to a stale write.
pub(crate) fn one_response() -> String {
    let mut calls = Calls::new(SEED).filter(|call| call.status == 412);
    let of_that_length = calls.find(|call| (1500..2500).contains(&formats::response(call).len()));
    of_that_length
        .as_ref()
        .map(formats::response)
        .unwrap_or_default()
}

/// A session of four members, with the tokens of their devices or without. No address in it holds a word by chance.
pub(crate) fn session(names_devices: bool) -> String {
    session::session(4, names_devices, &mut Numbers::new(SEED + 1))
}

/// How long an input is.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Length {
    /// So many calls, members or lines.
    Parts(usize),
    /// At least so many bytes; of an archive, before they are packed.
    Bytes(u64),
}

impl Length {
    /// Whether more is needed behind so many parts of so many bytes.
    fn needs_more(self, parts: usize, bytes: u64) -> bool {
        match self {
            Self::Parts(wanted) => parts < wanted,
            Self::Bytes(wanted) => bytes < wanted,
        }
    }

    /// Writes one part after another until there are enough.
    fn fill(self, mut part: impl FnMut() -> io::Result<u64>) -> io::Result<()> {
        let (mut parts, mut bytes) = (0, 0);
        while self.needs_more(parts, bytes) {
            bytes += part()?;
            parts += 1;
        }
        Ok(())
    }
}
