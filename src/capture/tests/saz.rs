//! Archives of Fiddler.

use std::io::Cursor;
use std::time::Duration;

use zip::write::SimpleFileOptions;

use crate::capture::error::Entry;
use crate::capture::read_file;
use crate::capture::tests::*;
use crate::exchange::{InputFormat, Repair, Role};
use crate::time::Timestamp;

const SESSIONS: &[u8] = include_bytes!("../../../tests/fixtures/saz/sessions.saz");

type Items = Vec<Result<Exchange, CaptureError>>;

fn file(bytes: &[u8]) -> Items {
    read_file(Cursor::new(bytes), &source(None), Limits::default()).collect()
}

/// An archive with these members.
fn archive(members: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in members {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn an_archive_is_read_session_by_session() {
    for all in [file(SESSIONS), items(SESSIONS), items(packed(SESSIONS))] {
        let status = |item: &Result<Exchange, CaptureError>| {
            item.as_ref()
                .ok()
                .and_then(|exchange| exchange.response.status)
        };
        let statuses: Vec<_> = all.iter().map(status).collect();
        let expected = [Some(200), Some(200), Some(400), None, Some(504), Some(204)];
        assert_eq!(statuses, expected);
        let indices: Vec<_> = all
            .iter()
            .flatten()
            .map(|exchange| exchange.origin.index)
            .collect();
        assert_eq!(indices, [1, 2, 3, 4, 5, 6]);
        assert!(
            all.iter()
                .flatten()
                .all(|exchange| exchange.origin.format == InputFormat::Saz)
        );
    }
}

#[test]
fn a_tunnel_is_listed_without_what_fiddler_says_of_it() {
    let all = file(SESSIONS);
    let tunnel = all[0].as_ref().unwrap();
    assert_eq!(tunnel.response.role, Role::Tunnel);
    assert_eq!(
        (body(tunnel), tunnel.response.body.extent),
        ("", Extent::Whole)
    );
    let method = tunnel.request.as_ref().unwrap().method.as_deref();
    assert_eq!(method, Some("CONNECT"));
}

#[test]
fn the_request_and_the_time_are_known() {
    let all = file(SESSIONS);
    let session = all[1].as_ref().unwrap();
    let request = session.request.as_ref().unwrap();
    assert_eq!(request.method.as_deref(), Some("GET"));
    assert!(
        request
            .url
            .as_deref()
            .unwrap()
            .starts_with("https://sessiondirectory")
    );
    assert_eq!(request.headers.get("x-xbl-contract-version"), Some("107"));
    assert_eq!(
        (request.headers_complete, request.has_body),
        (true, Some(false))
    );
    let time = Timestamp::parse("2026-03-04T05:06:08.1234567+01:00");
    assert_eq!(session.origin.time, time);
    let write = all[2].as_ref().unwrap();
    assert_eq!(write.request.as_ref().unwrap().has_body, Some(true));
}

#[test]
fn the_times_of_a_call_are_counted_from_its_begin() {
    let at = |second: &str| format!("2026-03-04T05:06:{second}+01:00");
    let xml = format!(
        "<SessionTimers ClientBeginRequest='{}' ServerBeginResponse='{}' ClientDoneResponse='{}' />",
        at("07"),
        at("07.25"),
        at("08.5")
    );
    let all = file(&archive(&[
        (
            "raw/1_c.txt",
            "PUT https://a.example/ HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
        ),
        ("raw/1_s.txt", "HTTP/1.1 204\r\n\r\n"),
        ("raw/1_m.xml", &xml),
    ]));
    let call = all[0].as_ref().unwrap();
    let millis = |millis| Some(Duration::from_millis(millis));
    assert_eq!(call.origin.first_byte, millis(250));
    assert_eq!(call.origin.duration, millis(1500));
    let sent = call.request.as_ref().unwrap().body.as_ref().unwrap();
    assert_eq!((&sent.bytes[..], sent.length), (&b"{}"[..], 2));
}

#[test]
fn a_body_is_unchunked_and_unpacked() {
    let error = &file(SESSIONS)[2];
    let error = error.as_ref().unwrap();
    assert!(body(error).starts_with("{\"code\":4000,"));
    assert!(error.response.body.decoded);
    assert_eq!(error.response.reason, None);
}

#[test]
fn a_session_without_answer_is_told_in_its_place() {
    let (call, reason) = unanswered(file(SESSIONS).remove(3));
    assert_eq!((call.origin.index, reason), (4, None));
    let all = file(&archive(&[
        ("raw/1_c.txt", "GET https://a.example/ HTTP/1.1\r\n\r\n"),
        ("raw/2_s.txt", "HTTP/1.1 200 OK\r\nA: 1\r\n"),
        ("raw/3_s.txt", "HTTP/1.1 200 OK\r\n\r\n"),
    ]));
    let is_answered = |item: &Result<Exchange, _>| item.as_ref().unwrap().no_response.is_none();
    let answered: Vec<bool> = all.iter().map(is_answered).collect();
    assert_eq!(answered, [false, false, true]);
}

#[test]
fn an_answer_that_fiddler_made_is_told() {
    let all = file(SESSIONS);
    let made = all[4].as_ref().unwrap();
    assert_eq!(made.origin.repairs, [Repair::AnswerOfTool]);
    assert_eq!(made.origin.time, None);
    assert!(all[1].as_ref().unwrap().origin.repairs.is_empty());
}

#[test]
fn sessions_are_in_the_order_of_their_numbers() {
    let answer = |status| format!("HTTP/1.1 {status}\r\n\r\n");
    let all = file(&archive(&[
        ("raw/100_s.txt", &answer(204)),
        ("raw/9_s.txt", &answer(201)),
        ("raw/010_s.txt", &answer(202)),
        ("other/1_s.txt", &answer(500)),
        ("raw/x_s.txt", &answer(500)),
    ]));
    let all: Vec<_> = all.into_iter().map(Result::unwrap).collect();
    assert_eq!(statuses(&all), [201, 202, 204]);
}

#[test]
fn a_protected_archive_is_told_once() {
    let mut bytes = SESSIONS.to_vec();
    // The flags stand behind the magic of each member and of its entry in the directory.
    for at in 0..bytes.len() - 8 {
        match &bytes[at..at + 4] {
            b"PK\x03\x04" => bytes[at + 6] |= 1,
            b"PK\x01\x02" => bytes[at + 8] |= 1,
            _ => {}
        }
    }
    let all = file(&bytes);
    assert_eq!(all.len(), 1, "{all:?}");
    assert!(matches!(
        all[0].as_ref().unwrap_err().problem,
        Problem::Protected
    ));
}

#[test]
fn a_damaged_member_is_told_and_the_rest_is_read() {
    let mut bytes = SESSIONS.to_vec();
    let name = b"raw/02_s.txt";
    let at = bytes
        .windows(name.len())
        .position(|part| part == name)
        .unwrap()
        + name.len();
    for byte in &mut bytes[at + 10..at + 20] {
        *byte ^= 0x55;
    }
    let all = file(&bytes);
    assert_eq!(all.len(), 6);
    let error = all[1].as_ref().unwrap_err();
    assert_eq!(error.entry, Some(Entry::Member("raw/02_s.txt".to_owned())));
    assert!(matches!(error.problem, Problem::DamagedArchive));
}

#[test]
fn an_archive_that_is_cut_or_holds_nothing_is_told() {
    let all = file(&SESSIONS[..SESSIONS.len() / 2]);
    assert!(matches!(&all[..], [Err(error)] if matches!(error.problem, Problem::DamagedArchive)));
    let all = file(&archive(&[("a.txt", "HTTP/1.1 200 OK\r\n\r\n")]));
    assert!(matches!(&all[..], [Err(error)] if matches!(error.problem, Problem::NoSessions)));
}

#[test]
fn a_member_that_unpacks_to_more_than_the_limit_is_told() {
    let large = format!("HTTP/1.1 200 OK\r\n\r\n{}", "x".repeat(10_000));
    let bytes = archive(&[
        ("raw/1_s.txt", &large),
        ("raw/2_s.txt", "HTTP/1.1 204\r\n\r\n"),
    ]);
    let limits = Limits {
        exchange: 1000,
        ..Limits::default()
    };
    let all: Vec<_> = read_file(Cursor::new(bytes), &source(None), limits).collect();
    let error = all[0].as_ref().unwrap_err();
    assert!(matches!(
        error.problem,
        Problem::EntryTooLarge { limit: 1000 }
    ));
    assert!(all[1].is_ok());
}

#[test]
fn an_archive_from_a_pipe_is_held_up_to_the_limit() {
    let limits = Limits {
        input: 1000,
        ..Limits::default()
    };
    let all: Vec<_> = read(SESSIONS, &source(None), limits).collect();
    assert!(
        matches!(&all[..], [Err(error)] if matches!(error.problem, Problem::InputTooLarge { limit: 1000 }))
    );
}

#[test]
fn the_client_is_that_of_its_own_flag() {
    let client = |xml: &str| {
        let answer = ("raw/1_s.txt", "HTTP/1.1 204\r\n\r\n");
        let all = file(&archive(&[answer, ("raw/1_m.xml", xml)]));
        all[0].as_ref().unwrap().origin.client.clone()
    };
    let flags = |flags: &str| format!("<SessionFlags>{flags}</SessionFlags>");
    let other = "<SessionFlag N=\"x-hostip\" V=\"192.0.2.9\" />";
    let own = "<SessionFlag N=\"x-clientip\" V=\"::ffff:192.0.2.1\" />";
    let told = client(&flags(&format!("{other}{own}")));
    assert_eq!(told.as_deref(), Some("::ffff:192.0.2.1"));
    let empty = "<SessionFlag N=\"x-clientip\" V=\"\" />";
    for none in [other, empty, "<SessionFlag N=\"x-clientip\"", ""] {
        assert_eq!(client(&flags(none)), None, "{none}");
    }
}

#[test]
fn the_time_is_that_of_its_own_attribute() {
    let answer = ("raw/1_s.txt", "HTTP/1.1 204\r\n\r\n");
    let time = |xml: &str| {
        let all = file(&archive(&[answer, ("raw/1_m.xml", xml)]));
        let time = all[0].as_ref().unwrap().origin.time.clone();
        time.map(|time| time.text)
    };
    let given = "2026-03-04T05:06:07.1Z";
    assert_eq!(
        time(&format!(
            "<a/><SessionTimers ClientBeginRequest='{given}'/>"
        ))
        .as_deref(),
        Some(given)
    );
    assert_eq!(
        time(&format!("<SessionTimers XClientBeginRequest='{given}'/>")),
        None
    );
    assert_eq!(
        time(&format!(
            "<SessionTimers/><b ClientBeginRequest='{given}'/>"
        )),
        None
    );
    assert_eq!(time("<SessionTimers ClientBeginRequest='&x;'/>"), None);
    assert_eq!(
        time("<SessionTimers ClientBeginRequest=\"0001-01-01T00:00:00\"/>"),
        None
    );
    assert_eq!(time("<SessionTimers ClientBeginRequest="), None);
}

#[test]
fn every_prefix_and_changed_bytes_are_read_to_their_end() {
    spoilt::check(SESSIONS);
}

#[test]
fn the_answer_stands_behind_interim_ones() {
    let interim = "HTTP/1.1 100 Continue\r\n\r\n";
    let answer = format!("{interim}HTTP/1.1 412 Precondition Failed\r\n\r\n{{}}");
    let members = [("raw/1_s.txt", answer.as_str()), ("raw/2_s.txt", interim)];
    let all = file(&archive(&members));
    let answered = all[0].as_ref().unwrap();
    assert_eq!(
        (answered.response.status, body(answered)),
        (Some(412), "{}")
    );
    assert_eq!(answered.response.role, Role::Final);
    assert_eq!(all[1].as_ref().unwrap().response.role, Role::Interim);
}

#[test]
fn an_archive_that_tells_times_mixes_none_of_a_server_with_them() {
    let answer = "HTTP/1.1 200 OK\r\nDate: Wed, 04 Mar 2026 05:06:07 GMT\r\n\r\n";
    let description =
        "<Session><SessionTimers ClientBeginRequest=\"2026-03-04T04:06:07.1+01:00\"/></Session>";
    let told = archive(&[
        ("raw/1_s.txt", answer),
        ("raw/1_m.xml", description),
        ("raw/2_s.txt", answer),
    ]);
    let has_clock = |all: &[Exchange]| -> Vec<_> {
        all.iter()
            .map(|call| (call.origin.has_clock, call.origin.time.is_some()))
            .collect()
    };
    assert_eq!(has_clock(&exchanges(told)), [(true, true), (true, false)]);
    let bare = archive(&[("raw/1_s.txt", answer), ("raw/2_s.txt", answer)]);
    assert_eq!(has_clock(&exchanges(bare)), [(false, false); 2]);
}
