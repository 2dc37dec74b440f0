//! Events that are no calls, kept beside the calls.

use std::io::{Cursor, Write};

use crate::capture::tests::*;
use crate::exchange::{Event, InputFormat, Tap};

const CALLS: &[u8] = include_bytes!("../../../tests/fixtures/xsapi/calls.csv");

/// The taps of an input, each with how many calls stand before it.
fn taps(bytes: &[u8]) -> Vec<(usize, Tap)> {
    let mut calls = 0;
    let mut taps = Vec::new();
    for event in read(bytes, &source(None), Limits::default()).events() {
        match event {
            Ok(Event::Tap(tap)) => taps.push((calls, *tap)),
            Ok(Event::Call(_)) | Err(_) => calls += 1,
        }
    }
    taps
}

#[test]
fn a_row_of_a_trace_that_is_marked_so_is_a_tap() {
    let all = taps(CALLS);
    let [(before, tap)] = &all[..] else {
        panic!("{all:?}")
    };
    assert_eq!(*before, 2);
    assert_eq!(tap.session.as_deref(), Some("/serviceconfigs/x"));
    assert_eq!(tap.change_number, Some(3));
    let origin = &tap.origin;
    assert_eq!(
        (origin.format, origin.index, origin.line),
        (InputFormat::XsapiCsv, 2, 5)
    );
    // The clock of the trace is seven hours behind, as the dates of the answers tell.
    let time = origin.time.as_ref().map(|time| time.at.to_string());
    assert_eq!(time.as_deref(), Some("2026-03-04T05:06:07.123Z"));
}

#[test]
fn a_call_of_a_trace_that_was_not_answered_has_its_time_by_the_others() {
    let (call, _) = unanswered(items(CALLS).remove(4));
    let time = call.origin.time.map(|time| time.at.to_string());
    assert_eq!(time.as_deref(), Some("2026-03-04T05:06:07.123Z"));
}

#[test]
fn messages_of_a_web_socket_stand_behind_the_call_that_opened_it() {
    let entry = |host: &str| {
        format!(
            "{{\"_webSocketMessages\": [{{\"type\": \"receive\", \"time\": 1772600761.5, \"data\": \"[3,2,{{}}]\"}}], \
             \"request\": {{\"method\": \"GET\", \"url\": \"wss://{host}/connect\"}}, \"response\": {{\"status\": 101}}}}"
        )
    };
    let entries = [entry("rta.xboxlive.com"), entry("chat.example")].join(", ");
    let all =
        taps(format!("{{\"log\": {{\"version\": \"1.2\", \"entries\": [{entries}]}}}}").as_bytes());
    let [(1, tap)] = &all[..] else {
        panic!("{all:?}")
    };
    assert_eq!(tap.message, b"[3,2,{}]");
    assert_eq!((tap.origin.format, tap.origin.index), (InputFormat::Har, 1));
}

#[test]
fn messages_of_an_entry_that_is_not_read_are_left_out() {
    let entry = |data: &str, response: &str| {
        format!(
            "{{\"_webSocketMessages\": [{{\"type\": \"send\", \"time\": 1772600761.5, \"data\": \"{data}\"}}], \
             \"request\": {{\"method\": \"GET\", \"url\": \"wss://rta.xboxlive.com/connect\"}}, \"response\": {response}}}"
        )
    };
    let (sound, wrong) = ("{\"status\": 101}", "7");
    let all = [
        entry("[1]", wrong),
        entry("[2]", sound),
        entry("[3]", wrong),
    ]
    .join(", ");
    let all =
        taps(format!("{{\"log\": {{\"version\": \"1.2\", \"entries\": [{all}]}}}}").as_bytes());
    let [(2, tap)] = &all[..] else {
        panic!("{all:?}")
    };
    assert_eq!(tap.message, b"[2]");
}

#[test]
fn frames_of_fiddler_stand_behind_the_session_that_opened_them() {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in [
        (
            "raw/1_c.txt",
            &b"GET https://rta.xboxlive.com/connect HTTP/1.1\r\n\r\n"[..],
        ),
        (
            "raw/1_s.txt",
            b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n",
        ),
        (
            "raw/1_w.txt",
            b"Response-Length: 7\r\nID: 1\r\n\r\n\x81\x05[3,2]",
        ),
    ] {
        let options = zip::write::SimpleFileOptions::default();
        writer.start_file(name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    let archive = writer.finish().unwrap().into_inner();
    let all = taps(&archive);
    let [(1, tap)] = &all[..] else {
        panic!("{all:?}")
    };
    assert_eq!(tap.message, b"[3,2]");
}

#[test]
fn taps_are_counted_and_left_out_of_the_calls() {
    let mut reader = read(CALLS, &source(None), Limits::default());
    assert_eq!(reader.by_ref().count(), 5);
    assert_eq!(reader.taps(), 1);
}
