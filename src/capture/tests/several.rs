//! Several responses in one input.

use crate::capture::tests::*;
use crate::exchange::{Repair, Role};

fn roles(exchanges: &[Exchange]) -> Vec<Role> {
    let role = |exchange: &Exchange| exchange.response.role;
    exchanges.iter().map(role).collect()
}

const NOT_RECORDED: Extent = Extent::NotRecorded { promised: Some(5) };

#[test]
fn interim_responses_stand_before_the_answer() {
    let all = exchanges(
        "HTTP/1.1 100 Continue\r\n\r\n\
         HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n\
         HTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\n{}",
    );
    assert_eq!(statuses(&all), [100, 103, 201]);
    assert_eq!(roles(&all), [Role::Interim, Role::Interim, Role::Final]);
    assert_eq!(bodies(&all), ["", "", "{}"]);
    assert!(
        all.iter()
            .all(|exchange| exchange.origin.repairs.is_empty())
    );
}

#[test]
fn a_switch_of_protocols_is_an_answer_without_body() {
    let head = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n";
    for (behind, extent) in [
        ("", Extent::Whole),
        ("\r\n", Extent::Whole),
        ("\u{81}\u{5}hello", Extent::Stray { arrived: 8 }),
    ] {
        let all = exchanges([head, behind].concat());
        assert_eq!(roles(&all), [Role::Final], "{behind:?}");
        assert_eq!(bodies(&all), [""], "{behind:?}");
        assert_eq!(extents(&all), [extent], "{behind:?}");
    }
}

#[test]
fn an_interim_response_may_lack_the_empty_line() {
    let all = exchanges("HTTP/1.1 100 Continue\nHTTP/1.1 412 X\nA: 1\n\n{}");
    assert_eq!(statuses(&all), [100, 412]);
    assert_eq!(all[1].origin.line, 2);
}

#[test]
fn a_proxy_answer_is_a_tunnel_by_its_words() {
    let all = exchanges(
        "HTTP/1.1 200 Connection Established\r\nContent-Length: 7\r\nETag: x\r\n\r\n\
         HTTP/2 412 \r\ncontent-length: 2\r\n\r\n{}",
    );
    assert_eq!(roles(&all), [Role::Tunnel, Role::Final]);
    assert_eq!(extents(&all), [Extent::Whole, Extent::Whole]);
}

#[test]
fn a_proxy_answer_that_speaks_of_a_tunnel_is_one_before_another_response() {
    for reason in [
        "Tunnel established",
        "HTTP tunnel OK",
        "CONNECTION ESTABLISHED",
    ] {
        for length in ["", "Content-Length: 0\r\n"] {
            let first = format!("HTTP/1.1 200 {reason}\r\n{length}\r\n");
            let all = exchanges(format!("{first}HTTP/2 412 \r\netag: x\r\n\r\n{{}}"));
            assert_eq!(roles(&all), [Role::Tunnel, Role::Final], "{first}");
            assert_eq!(bodies(&all), ["", "{}"], "{first}");
        }
    }
    let alone = one("HTTP/1.1 200 Tunnel found\r\nContent-Length: 2\r\n\r\n{}");
    assert_eq!((alone.response.role, body(&alone)), (Role::Final, "{}"));
}

#[test]
fn a_bare_200_before_another_response_is_a_tunnel() {
    let all = exchanges(
        "HTTP/1.0 200 OK\r\nVia: 1.1 proxy\r\n\r\n\
         HTTP/1.1 100 Continue\r\n\r\n\
         HTTP/1.1 200 OK\r\nDate: x\r\n\r\n\
         HTTP/1.1 412 X\r\n\r\n",
    );
    let expected = [Role::Tunnel, Role::Interim, Role::Final, Role::Final];
    assert_eq!(roles(&all), expected);
}

#[test]
fn an_answer_with_a_body_type_or_tag_is_no_tunnel() {
    for header in [
        "Content-Length: 0",
        "Content-Type: text/plain",
        "ETag: \"a\"",
        "Transfer-Encoding: chunked",
        "Cache-Control: no-cache",
        "Last-Modified: Tue, 01 Jul 2025 10:00:00 GMT",
        "X-XblCorrelationId: 1",
    ] {
        let text = format!("HTTP/1.1 200 OK\r\n{header}\r\n\r\nHTTP/1.1 201 Created\r\n\r\n");
        assert_eq!(roles(&exchanges(text)), [Role::Final; 2], "{header}");
    }
    let pipelined = "HTTP/1.1 204 No Content\r\nDate: x\r\n\r\nHTTP/1.1 201 Created\r\n\r\n";
    assert_eq!(roles(&exchanges(pipelined)), [Role::Final; 2]);
}

#[test]
fn redirects_that_were_followed_have_no_recorded_body() {
    let all = exchanges(
        "HTTP/1.1 302 Found\r\nContent-Length: 5\r\n\r\n\
         HTTP/1.1 301 Moved\r\nTransfer-Encoding: chunked\r\n\r\n\
         HTTP/1.1 303 See Other\r\n\r\n\
         HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
    );
    let unknown = Extent::NotRecorded { promised: None };
    assert_eq!(
        extents(&all),
        [NOT_RECORDED, unknown, Extent::Whole, Extent::Whole]
    );
    assert_eq!(bodies(&all), ["", "", "", "hello"]);
}

#[test]
fn the_length_of_a_redirect_that_was_followed_does_not_cover_the_next_response() {
    let second = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
    let length = second.len();
    let all = exchanges(format!(
        "HTTP/1.1 302 Found\r\nContent-Length: {length}\r\n\r\n{second}"
    ));
    assert_eq!(statuses(&all), [302, 200]);
}

#[test]
fn a_redirect_keeps_the_body_that_is_there() {
    let all =
        exchanges("HTTP/1.1 302 Found\r\nContent-Length: 5\r\n\r\nmovedHTTP/1.1 200 OK\r\n\r\n");
    assert_eq!(bodies(&all), ["moved", ""]);
    assert_eq!(extents(&all), [Extent::Whole, Extent::Whole]);
}

#[test]
fn heads_alone_have_no_recorded_body() {
    let all = exchanges(
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n\r\n\
         HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n\
         HTTP/1.1 404 Not Found\r\nContent-Length: 5\r\n\r\n",
    );
    assert_eq!(extents(&all), [NOT_RECORDED, Extent::Whole, NOT_RECORDED]);
}

#[test]
fn responses_without_body_may_follow_each_other_at_once() {
    let all = exchanges(
        "HTTP/1.1 204 No Content\r\n\r\nHTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n",
    );
    assert_eq!(statuses(&all), [204, 304, 204]);
    assert_eq!(extents(&all), [Extent::Whole; 3]);
}

#[test]
fn bytes_after_a_response_without_body_are_stray() {
    let all = exchanges(
        "HTTP/1.1 204 No Content\r\n\r\n{\"a\": 1}\r\nHTTP/1.1 304 Not Modified\r\n\r\n\r\n \r\nHTTP/1.1 100 Continue\r\n\r\nabc",
    );
    assert_eq!(statuses(&all), [204, 304, 100]);
    let (first, last) = (Extent::Stray { arrived: 8 }, Extent::Stray { arrived: 3 });
    assert_eq!(extents(&all), [first, Extent::Whole, last]);
    assert_eq!(bodies(&all), ["", "", ""]);
}

#[test]
fn two_runs_in_one_file_are_two_answers() {
    let run = "HTTP/1.1 412 X\r\nContent-Length: 8\r\n\r\n{\"a\": 1}";
    let all = exchanges([run, run, run].concat());
    assert_eq!(bodies(&all), ["{\"a\": 1}"; 3]);
    let place = |exchange: &Exchange| (exchange.origin.index, exchange.origin.line);
    assert_eq!(
        all.iter().map(place).collect::<Vec<_>>(),
        [(1, 1), (2, 4), (3, 7)]
    );
    assert!(
        all.iter()
            .all(|exchange| exchange.origin.repairs.is_empty())
    );
}

#[test]
fn a_status_line_glued_to_json_begins_a_response() {
    for second in [
        "HTTP/1.1 412 X\r\nA: 1\r\n\r\n",
        "HTTP/2 412 \r\n\r\n",
        "HTTP/1.1 412 X",
    ] {
        let all = exchanges(format!("HTTP/2 200 \r\n\r\n{{\"a\": \"}}\"}}{second}"));
        assert_eq!(bodies(&all), ["{\"a\": \"}\"}", ""], "{second}");
    }
}

#[test]
fn a_status_line_glued_to_text_begins_a_response_when_a_head_follows() {
    let all = exchanges("HTTP/2 404 \r\n\r\nNot found.HTTP/2 412 \r\netag: x\r\n\r\n");
    assert_eq!(bodies(&all), ["Not found.", ""]);
    let alone = one("HTTP/2 404 \r\n\r\nIt said HTTP/1.1 412 X\r\nand left");
    assert_eq!(body(&alone), "It said HTTP/1.1 412 X\r\nand left");
}

#[test]
fn text_without_length_ends_before_the_next_response() {
    let all = exchanges("HTTP/2 404 \n\nNot found.\nHTTP/2 412 \netag: x\n\n{}\nHTTP/2 200 \n\n");
    assert_eq!(bodies(&all), ["Not found.\n", "{}\n", ""]);
}

#[test]
fn a_prompt_between_responses_belongs_to_neither() {
    let first = "HTTP/1.1 200 OK\nContent-Length: 2\n\n";
    let second = "HTTP/1.1 412 X\nA: 1\n\n";
    for between in [
        "{}user@host:~$ curl -i x\n",
        "{}\nuser@host:~$ curl -i x\n",
        "{}[user@host ~]$ curl -i x\n",
        "ok\nuser@host:~$ curl -i x\n",
    ] {
        let all = exchanges([first, between, second].concat());
        assert_eq!(bodies(&all), [&between[..2], ""], "{between}");
        assert_eq!(all[0].response.body.extent, Extent::Whole, "{between}");
        assert_eq!(
            all[1].origin.repairs,
            [Repair::LinesBeforeStatus { count: 1 }],
            "{between}"
        );
    }
}

#[test]
fn json_that_goes_on_after_its_first_value_stays_together() {
    for json in [
        "{\"a\": 1}\n{\"b\": 2}\n",
        "{\"a\": 1}, {\"b\": 2}\n",
        "{\"a\": 1}}\n",
    ] {
        let all = exchanges(format!("HTTP/2 200 \n\n{json}HTTP/2 412 \na: 1\n\n"));
        assert_eq!(bodies(&all), [json, ""]);
    }
}

#[test]
fn reading_goes_on_after_a_broken_status_line() {
    let all = items(
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}\r\n\
         HTTP/1.1 4O4 Not Found\r\nContent-Length: 4\r\n\r\ngone\r\n\
         HTTP/1.1 412 X\r\nA: 1\r\n\r\n",
    );
    assert_eq!(all.len(), 3);
    let error = all[1].as_ref().unwrap_err();
    assert_eq!((error.line, error.offset), (Some(5), 42));
    assert!(
        matches!(&error.problem, Problem::StatusLine { text } if text == "HTTP/1.1 4O4 Not Found")
    );
    let last = all[2].as_ref().unwrap();
    assert_eq!((last.origin.index, last.origin.line), (3, 9));
    assert_eq!(last.origin.repairs, []);
}

#[test]
fn reading_goes_on_after_a_head_that_is_too_large() {
    let long = "A: 1\r\n".repeat(50);
    let text = format!("HTTP/1.1 200 OK\r\n{long}\r\nbody\r\nHTTP/1.1 412 X\r\nA: 1\r\n\r\n");
    let limits = Limits {
        head: 200,
        ..Limits::default()
    };
    let all: Vec<_> = read(text.as_bytes(), &source(None), limits).collect();
    let error = all[0].as_ref().unwrap_err();
    assert!(matches!(
        error.problem,
        Problem::HeadTooLarge { limit: 200 }
    ));
    assert_eq!((error.line, error.offset), (Some(1), 0));
    assert_eq!(all[1].as_ref().unwrap().response.status, Some(412));
    assert_eq!(all.len(), 2);
}

#[test]
fn a_status_line_inside_a_head_that_is_too_large_is_no_response() {
    let long = "X: HTTP/1.1 200 OK\n".repeat(50);
    let text = format!("HTTP/1.1 200 OK\n{long}\nbody\nHTTP/1.1 412 X\nA: 1\n\n");
    let limits = Limits {
        head: long.len(),
        ..Limits::default()
    };
    let all: Vec<_> = read(text.as_bytes(), &source(None), limits).collect();
    assert_eq!(all.len(), 2);
    assert!(all[0].is_err());
    assert_eq!(all[1].as_ref().unwrap().response.status, Some(412));
}

#[test]
fn a_prompt_behind_the_last_body_is_left_out() {
    for length in ["", "Content-Length: 7\r\n"] {
        let saved = format!("HTTP/1.1 200 OK\r\n{length}\r\n{{\"a\":1}}user@host:~$ exit\n");
        let only = one(saved.as_bytes());
        assert_eq!(only.response.body.bytes, b"{\"a\":1}");
        assert_eq!(only.response.body.extent, Extent::Whole);
        assert_eq!(only.origin.repairs, [Repair::LinesAfterBody { count: 1 }]);
    }
}

#[test]
fn a_page_that_quotes_a_response_is_one_body() {
    let quoted = "<pre>\nHTTP/1.1 500 Internal Server Error\nServer: x\n\n</pre>";
    let next = "HTTP/1.1 412 X\r\nA: 1\r\n\r\n";
    for header in ["Server: x", "Transfer-Encoding: chunked"] {
        let head = format!("HTTP/1.1 502 Bad Gateway\r\n{header}\r\n\r\n");
        for page in [
            format!("<html>{quoted}</html>"),
            format!("\n<!DOCTYPE html>\n<HTML>{quoted}</HTML>\n"),
        ] {
            assert_eq!(body(&one(format!("{head}{page}"))), page);
            let all = exchanges(format!("{head}{page}{next}"));
            assert_eq!(bodies(&all), [&page, ""]);
        }
    }
}

#[test]
fn a_page_that_is_cut_ends_before_the_next_response() {
    let cut = "HTTP/1.1 502 Bad Gateway\r\n\r\n<html><p>sorry\n";
    let whole = "HTTP/1.1 503 X\r\nA: 1\r\n\r\n<html></html>\n";
    let json = "HTTP/1.1 412 X\r\nA: 1\r\n\r\n{}";
    assert_eq!(statuses(&exchanges([cut, json].concat())), [502, 412]);
    assert_eq!(
        statuses(&exchanges([cut, json, whole].concat())),
        [502, 412, 503]
    );
}

#[test]
fn json_that_goes_on_wrongly_is_all_body() {
    let only = one(b"HTTP/1.1 200 OK\r\n\r\n{\"a\":1},\"b\":2}");
    assert_eq!(only.response.body.bytes, b"{\"a\":1},\"b\":2}");
}
