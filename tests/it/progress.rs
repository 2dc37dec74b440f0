//! The line of progress, on a terminal.
#![cfg(unix)]

use std::thread;
use std::time::{Duration, Instant};

use crate::support::terminal::Terminal;

/// What is left to see of a line on which signs were written and overwritten.
fn on_screen(written: &str) -> String {
    let mut line: Vec<char> = Vec::new();
    let mut column = 0;
    for sign in written.chars() {
        match sign {
            '\r' => column = 0,
            '\n' => line.clear(),
            sign => {
                line.resize(line.len().max(column + 1), ' ');
                line[column] = sign;
                column += 1;
            }
        }
    }
    line.iter().collect::<String>().trim_end().to_owned()
}

#[test]
fn it_fits_the_terminal_and_leaves_no_rest_when_it_is_interrupted() {
    for columns in [20, 80] {
        let mut terminal = Terminal::start(&["--summary", "--input-format=ndjson"], columns, &[]);
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_millis(1500) {
            terminal.write(b"{\"status\":200}\n");
            thread::sleep(Duration::from_millis(50));
        }
        let drawn = terminal.read_until(Some("MiB read"));
        let widest = drawn.split('\r').map(str::len).max();
        assert!(widest < Some(columns.into()), "{drawn:?}");
        terminal.interrupt();
        // Standard input stays open: nothing but the signal ends the program.
        let rest = terminal.read_until(None);
        let (_, code) = terminal.finish();
        assert_eq!(on_screen(&(drawn + &rest)), "");
        assert_eq!(code, Some(130));
    }
}
