//! Runs the built program in a pinned environment and checks all that comes back.

pub(crate) mod codes;
pub(crate) mod contract;
pub(crate) mod french;
pub(crate) mod law;
pub(crate) mod many;
pub(crate) mod report;
pub(crate) mod screen;
pub(crate) mod shell;
pub(crate) mod table;
#[cfg(unix)]
pub(crate) mod terminal;
pub(crate) mod transcript;
pub(crate) mod web_driver;

use std::ffi::{OsStr, OsString};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fmt, str, thread};

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;

/// A session of the session directory, by its URL.
pub(crate) const SESSION: &str = "https://sessiondirectory.xboxlive.com\
    /serviceconfigs/11111111-2222-4333-8444-555555555555\
    /sessiontemplates/lobby/sessions/aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";

/// What would make a run depend on who runs it.
const UNPINNED: [&str; 8] = [
    "NO_COLOR",
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "COLUMNS",
    "LINES",
    "TERM",
    "LC_MESSAGES",
    "LANG",
];

/// A session, with no more in it than it takes to be told for one.
pub(crate) const SESSION_DOCUMENT: &str = r#"{"membersInfo":{"first":0,"next":1,"count":1},
    "constants":{"system":{}},"properties":{"system":{}},"members":{},"contractVersion":107}"#;

/// The program with the environment pinned, for a test that [`Run`] does not fit.
pub(crate) fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xblstatus"));
    for variable in UNPINNED {
        command.env_remove(variable);
    }
    // Set, for without it Windows asks the system for the language of the user.
    command.env("LC_ALL", "C");
    command
}

/// Whether files that a test compares are to be written anew.
pub(crate) fn writes_anew() -> bool {
    env::var_os("XBLSTATUS_UPDATE").is_some_and(|value| value == "1")
}

/// What a run prints that is to succeed.
#[track_caller]
pub(crate) fn printed(args: &[&str]) -> String {
    Run::new(args).stdout_has("").run().stdout().to_owned()
}

/// The ids of the findings of an object, in order.
#[track_caller]
pub(crate) fn findings(inspected: &Value) -> Vec<&str> {
    let findings = inspected["findings"].as_array().expect("findings").iter();
    findings
        .map(|one| one["id"].as_str().expect("an id"))
        .collect()
}

/// Bytes as gzip packs them.
pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("memory takes it");
    encoder.finish().expect("memory takes it")
}

/// One run and what is expected of it: unless said otherwise, exit code 0 and nothing printed.
#[must_use = "nothing runs before `run`"]
#[derive(Debug)]
pub(crate) struct Run {
    args: Vec<OsString>,
    stdin: Vec<u8>,
    env: Vec<(OsString, OsString)>,
    dir: Option<PathBuf>,
    code: Option<i32>,
    stdout: Expected,
    stderr: Expected,
}

#[derive(Debug)]
enum Expected {
    Exactly(Vec<u8>),
    Containing(Vec<String>),
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Outcome {
    code: Option<i32>,
    stdout: Vec<u8>,
    stderr: Vec<u8>,
}

impl Run {
    pub(crate) fn new<A: AsRef<OsStr>>(args: &[A]) -> Self {
        Self {
            args: args.iter().map(|arg| arg.as_ref().to_owned()).collect(),
            stdin: Vec::new(),
            env: Vec::new(),
            dir: None,
            code: Some(0),
            stdout: Expected::Exactly(Vec::new()),
            stderr: Expected::Exactly(Vec::new()),
        }
    }

    /// Pipes bytes into standard input, which is empty otherwise.
    pub(crate) fn stdin(mut self, bytes: impl Into<Vec<u8>>) -> Self {
        self.stdin = bytes.into();
        self
    }

    /// Adds arguments.
    pub(crate) fn args<A: AsRef<OsStr>>(mut self, args: &[A]) -> Self {
        self.args
            .extend(args.iter().map(|arg| arg.as_ref().to_owned()));
        self
    }

    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.env.push((name.into(), value.into()));
        self
    }

    /// Runs in a directory.
    pub(crate) fn dir(mut self, dir: impl AsRef<Path>) -> Self {
        self.dir = Some(dir.as_ref().to_owned());
        self
    }

    /// Expects an exit code.
    pub(crate) fn code(mut self, code: i32) -> Self {
        self.code = Some(code);
        self
    }

    /// Accepts any exit code.
    pub(crate) fn any_code(mut self) -> Self {
        self.code = None;
        self
    }

    /// Expects standard output to be exactly this.
    pub(crate) fn stdout(mut self, bytes: impl Into<Vec<u8>>) -> Self {
        self.stdout = Expected::Exactly(bytes.into());
        self
    }

    /// Expects standard output to hold this; with an empty part, anything.
    pub(crate) fn stdout_has(mut self, part: &str) -> Self {
        self.stdout.contain(part);
        self
    }

    /// Expects standard error to be exactly this.
    pub(crate) fn stderr(mut self, bytes: impl Into<Vec<u8>>) -> Self {
        self.stderr = Expected::Exactly(bytes.into());
        self
    }

    /// Expects standard error to hold this; with an empty part, anything.
    pub(crate) fn stderr_has(mut self, part: &str) -> Self {
        self.stderr.contain(part);
        self
    }

    /// Runs the program and fails unless everything is as expected.
    #[track_caller]
    pub(crate) fn run(self) -> Outcome {
        let outcome = self.outcome();
        let as_expected = self.code.is_none_or(|code| outcome.code == Some(code))
            && self.stdout.is_met_by(&outcome.stdout)
            && self.stderr.is_met_by(&outcome.stderr);
        assert!(as_expected, "expected: {self:#?}\n{outcome}");
        outcome
    }

    /// Runs the program with JSON output, and reads that.
    #[track_caller]
    pub(crate) fn json(mut self) -> Value {
        self.args.push("--format=json".into());
        self.stdout_has("").run().json()
    }

    fn outcome(&self) -> Outcome {
        let mut command = program();
        command
            .args(&self.args)
            .envs(self.env.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        if let Some(dir) = &self.dir {
            command.current_dir(dir);
        }
        let mut child = command.spawn().expect("the built program starts");
        let mut stdin = child.stdin.take().expect("standard input is piped");
        let input = self.stdin.clone();
        // On a thread of its own: a program that writes before it has read everything would block both.
        let writer = thread::spawn(move || {
            // A program that does not read its input closes it; that is no fault of the test.
            let _ = stdin.write_all(&input);
        });
        let output = child.wait_with_output().expect("the program ends");
        writer.join().expect("the input is written");
        Outcome {
            code: output.status.code(),
            stdout: output.stdout,
            stderr: output.stderr,
        }
    }
}

impl Expected {
    fn contain(&mut self, part: &str) {
        match self {
            Self::Exactly(_) => *self = Self::Containing(vec![part.to_owned()]),
            Self::Containing(parts) => parts.push(part.to_owned()),
        }
    }

    fn is_met_by(&self, found: &[u8]) -> bool {
        match self {
            Self::Exactly(expected) => found == expected,
            Self::Containing(parts) => {
                let found = String::from_utf8_lossy(found);
                parts.iter().all(|part| found.contains(part))
            }
        }
    }
}

impl Outcome {
    /// Standard output, which must be UTF-8.
    #[track_caller]
    pub(crate) fn stdout(&self) -> &str {
        str::from_utf8(&self.stdout).expect("standard output is UTF-8")
    }

    /// Standard output, which must be one JSON value.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.stdout).expect("standard output is JSON")
    }

    /// Standard output, each line of which must be one JSON value.
    #[track_caller]
    pub(crate) fn ndjson(&self) -> Vec<Value> {
        let lines = self.stdout().lines();
        lines
            .map(|line| serde_json::from_str(line).expect("each line is JSON"))
            .collect()
    }

    pub(crate) fn stdout_bytes(&self) -> &[u8] {
        &self.stdout
    }

    /// Standard error, which must be UTF-8.
    #[track_caller]
    pub(crate) fn stderr(&self) -> &str {
        str::from_utf8(&self.stderr).expect("standard error is UTF-8")
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let stdout = String::from_utf8_lossy(&self.stdout);
        let stderr = String::from_utf8_lossy(&self.stderr);
        writeln!(f, "found: exit code {:?}", self.code)?;
        writeln!(f, "--- standard output\n{stdout}")?;
        writeln!(f, "--- standard error\n{stderr}")
    }
}
