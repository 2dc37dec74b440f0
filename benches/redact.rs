//! What the search for secrets costs a byte of text, in texts with and without words that may tell one.
//!
//! `cargo bench --bench redact` prints times, which a busy machine spoils. Instructions are exact: build the benchmark with
//! `cargo build --release --bench redact`, and run it under callgrind for one text and two numbers of rounds,
//!
//! ```text
//! valgrind --tool=callgrind target/release/deps/redact-… plain 100
//! valgrind --tool=callgrind target/release/deps/redact-… plain 200
//! ```
//!
//! The difference, divided by the bytes of 100 rounds that it prints, is what a byte costs. The bounds are 3 instructions
//! for `plain` and 15 for the others.
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

#[path = "../src/redact/mod.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    unused_imports,
    reason = "only a part is measured"
)]
mod redact;

// Clippy looks at the tests of what is included too, which use it.
#[cfg(test)]
#[path = "../tests/it/support/law.rs"]
#[allow(dead_code, unreachable_pub, reason = "only for tests")]
mod law;

use std::env;
use std::fmt::Write;
use std::hint::black_box;
use std::time::Instant;

use redact::{Given, Redactor, of_body, of_header};

/// A session as a service gives it, without or with the tokens of devices.
fn session(members: usize, device_tokens: bool) -> String {
    let mut text = String::from(
        r#"{"membersInfo":{"first":0,"next":4,"count":4,"accepted":4},"constants":{"system":{"version":1,"maxMembersCount":8,"capabilities":{"connectivity":true}},"custom":{}},"properties":{"system":{"joinRestriction":"followed","readRestriction":"followed"},"custom":{"map":"harbour","round":3}},"members":{"#,
    );
    for index in 0..members {
        let comma = if index == 0 { "" } else { "," };
        let device = if device_tokens {
            r#","deviceToken":"9f4032ba7""#
        } else {
            ""
        };
        let _ = write!(
            text,
            r#"{comma}"{index}":{{"next":{index},"joinTime":"2026-03-04T05:06:07.0000000Z","constants":{{"system":{{"xuid":"2533274800000{index:03}","index":{index}}},"custom":{{}}}},"properties":{{"system":{{"active":true}},"custom":{{"colour":"green","level":{index}}}}}{device},"gamertag":"Player {index}"}}"#
        );
    }
    text + r#"},"changeNumber":7,"contractVersion":107,"correlationId":"0fe81338-ee96-46e3-a3b5-2dbbd6c41c3b"}"#
}

/// The texts, by what they hold.
fn texts() -> [(&'static str, Vec<String>); 4] {
    let prose = "The update was applied. The body is the state as it is now, which may differ from what was sent. ".repeat(40);
    let values = [
        "application/json; charset=utf-8",
        "Wed, 04 Mar 2026 05:06:07 GMT",
        "\"0123456789abcdef0123456789abcdef\"",
        "https://sessiondirectory.xboxlive.com/serviceconfigs/00000000-0000-0000-0000-0000aaaabbbb/sessionTemplates/lobby/sessions/blue",
        "max-age=0, must-revalidate",
        "8o1BhVQ3nUOzCnSHnnIpPQ.0",
    ];
    let secrets = format!(
        r#"{{"Token":"{0}","description":"refused XBL3.0 x=123;{0} and token={0}","url":"https://u:{0}@h/?code={0}"}}"#,
        "aB3xK9zQ7w".repeat(6)
    );
    [
        ("plain", vec![prose, session(4, false)]),
        ("device", vec![session(4, true)]),
        ("values", values.map(str::to_owned).to_vec()),
        ("secrets", vec![secrets]),
    ]
}

/// A text where it stands. A short one that was harmless is not looked at again in its place, so that it stands in another
/// each time.
fn given<'t>(name: &str, text: &'t str, round: usize) -> Given<'t> {
    match (name, round % 2) {
        ("values", 0) => of_header("X-Note", text),
        ("values", _) => of_header("X-Info", text),
        _ => of_body(text),
    }
}

fn main() {
    let mut arguments = env::args().skip(1).filter(|argument| argument != "--bench");
    let wanted = arguments.next();
    let rounds: usize = arguments
        .next()
        .and_then(|rounds| rounds.parse().ok())
        .unwrap_or(2000);
    for (name, texts) in texts() {
        if wanted.as_deref().is_some_and(|wanted| wanted != name) {
            continue;
        }
        let bytes: usize = texts.iter().map(String::len).sum::<usize>() * rounds;
        let start = Instant::now();
        let mut written = 0;
        let mut redactor = Redactor::default();
        for round in 0..rounds {
            for text in &texts {
                let given = given(name, black_box(text), round);
                written += redactor.hide(given).len();
            }
        }
        let taken = start.elapsed();
        println!("{name:>8}: {bytes} bytes in {rounds} rounds, {written} written, {taken:?}");
    }
}
