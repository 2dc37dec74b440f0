//! What holds of whatever comes in, tried on values that are made up, the same ones in every run.

use proptest::collection::vec;
use proptest::prelude::any;
use proptest::prop_oneof;
use proptest::sample::{Index, select};
use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngSeed, TestRunner};

/// How many values a law is tried on.
const CASES: u32 = 300;

/// What a reader looks for, and what it had better not find.
const PIECES: [&[u8]; 16] = [
    b"\r\n\r\n",
    b"\n",
    b"HTTP/1.1 ",
    b"HTTP/1.1 200 OK\r\n",
    b"Content-Length: 7\r\n",
    b"{",
    b"\"",
    b"\x1b[",
    b"\x1b]8;;",
    b"Transfer-Encoding: chunked\r\n\r\n5\r\n",
    b"Content-Encoding: br\r\n\r\n\x0b",
    b"GET / HTTP/1.1\r\nHost: h\r\n",
    b"< HTTP/1.1 412 \r\n",
    b"\xff\xfe",
    b"\xe2\x80\xae",
    b"\0",
];

/// Fails unless a law holds of every value, with the plainest one of which it does not. A law asserts.
#[track_caller]
pub(crate) fn holds<S: Strategy>(of: S, law: impl Fn(S::Value)) {
    let config = Config {
        cases: CASES,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(412),
        ..Config::default()
    };
    let tried = TestRunner::new(config).run(&of, |value| {
        law(value);
        Ok(())
    });
    if let Err(failure) = tried {
        panic!("{failure}");
    }
}

/// Bytes that mean nothing, with pieces among them that do.
pub(crate) fn noise() -> impl Strategy<Value = Vec<u8>> {
    vec(piece(), 0..40).prop_map(|pieces| pieces.concat())
}

/// Inputs, each with a few bytes left out, put in or replaced.
pub(crate) fn damaged(inputs: Vec<Vec<u8>>) -> impl Strategy<Value = Vec<u8>> {
    let change = (any::<Index>(), 0..20_usize, piece());
    (select(inputs), vec(change, 1..=5)).prop_map(|(mut bytes, changes)| {
        for (at, left_out, put_in) in changes {
            let at = at.index(bytes.len() + 1);
            let end = (at + left_out).min(bytes.len());
            bytes.splice(at..end, put_in);
        }
        bytes
    })
}

fn piece() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        vec(any::<u8>(), 0..4),
        select(&PIECES[..]).prop_map(<[u8]>::to_vec),
    ]
}
