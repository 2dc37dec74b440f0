//! The program on a terminal, which is both its standard output and its standard error.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::process::{Child, Stdio};

use rustix::process::{Pid, Signal, kill_process};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};

use super::program;

/// A running program and the terminal that it writes to.
pub(crate) struct Terminal {
    child: Child,
    screen: File,
}

impl Terminal {
    /// Starts the program on a terminal of so many columns.
    pub(crate) fn start(args: &[&str], columns: u16, env: &[(&str, &str)]) -> Self {
        let screen = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("a terminal");
        grantpt(&screen).expect("a terminal of ours");
        unlockpt(&screen).expect("a terminal to open");
        let name = ptsname(&screen, Vec::new()).expect("the name of the terminal");
        let name = name.into_string().expect("a name in UTF-8");
        let side = OpenOptions::new().read(true).write(true).open(name);
        let side = side.expect("the other side of the terminal");
        let size = Winsize {
            ws_row: 24,
            ws_col: columns,
            ws_xpixel: 0,
            ws_ypixel: 0,
        };
        tcsetwinsize(&side, size).expect("a terminal of that size");
        let copy = side.try_clone().expect("standard output");
        let child = program()
            .args(args)
            .env("TERM", "xterm")
            .envs(env.iter().copied())
            .stdin(Stdio::piped())
            .stdout(copy)
            .stderr(side)
            .spawn()
            .expect("the built program starts");
        Self {
            child,
            screen: screen.into(),
        }
    }

    /// Pipes bytes into standard input.
    pub(crate) fn write(&mut self, bytes: &[u8]) {
        let input = self.child.stdin.as_mut().expect("standard input is piped");
        input.write_all(bytes).expect("the program reads on");
    }

    /// Interrupts it, as Ctrl-C does.
    pub(crate) fn interrupt(&self) {
        let id = i32::try_from(self.child.id()).expect("the number of a process");
        let process = Pid::from_raw(id).expect("a process");
        kill_process(process, Signal::INT).expect("a signal is sent");
    }

    /// What is written until a text stands there or, without one, to the end.
    pub(crate) fn read_until(&mut self, text: Option<&str>) -> String {
        let mut written = Vec::new();
        let mut buffer = [0; 4096];
        loop {
            match self.screen.read(&mut buffer) {
                Ok(0) => break,
                Ok(count) => written.extend_from_slice(&buffer[..count]),
                // The other side is closed.
                Err(error) if error.kind() != ErrorKind::Interrupted => break,
                Err(_) => {}
            }
            let is_there = |text: &str| String::from_utf8_lossy(&written).contains(text);
            if text.is_some_and(is_there) {
                break;
            }
        }
        String::from_utf8(written).expect("UTF-8")
    }

    /// All that is left to read, and the exit code.
    pub(crate) fn finish(mut self) -> (String, Option<i32>) {
        drop(self.child.stdin.take());
        let written = self.read_until(None).replace("\r\n", "\n");
        let status = self.child.wait().expect("the program ends");
        (written, status.code())
    }
}
