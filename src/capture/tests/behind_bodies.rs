//! What stands behind a body or among its lines, and is none of it.

use crate::capture::tests::bodies::with_length;
use crate::capture::tests::*;
use crate::exchange::Repair;

#[test]
fn the_figures_that_curl_writes_behind_a_body_are_left_out() {
    let meter = "\r100    44  100    44    0     0  30157      0 --:--:--  0:00:01 --:--:-- 44000";
    for given in ["Not found.", "Not\nfound.\n", "{\"a\": 1}", "{\"a\": "] {
        let lengths = [format!("Content-Length: {}", given.len()), "A: 1".into()];
        for header in lengths {
            for tail in [meter.to_owned(), format!("{meter}{meter}\n")] {
                let exchange = one(format!("HTTP/1.1 200 OK\r\n{header}\r\n\r\n{given}{tail}"));
                assert_eq!(body(&exchange), given, "{header}");
                assert_eq!(exchange.response.body.extent, Extent::Whole, "{header}");
                let repair = Repair::LinesAfterBody { count: 1 };
                assert_eq!(exchange.origin.repairs, [repair], "{given} {header}");
            }
        }
    }
    let kept = "a table:\r100 44 100";
    assert_eq!(body(&one(format!("HTTP/1.1 200 OK\r\n\r\n{kept}"))), kept);
}

#[test]
fn figures_inside_a_body_are_left_out_where_its_length_bears_it_out() {
    let meter =
        "\r100    44  100    44    0     0  30157      0 --:--:-- --:--:-- --:--:-- 44000\n";
    let json = "{\"text\": \"long\"}";
    let saved = json.replace("lo", &format!("lo{meter}"));
    let head = "HTTP/1.1 200 OK\r\n";
    let length = json.len();
    for tail in ["", "HTTP/1.1 412 X\r\nA: 1\r\n\r\n"] {
        let all = exchanges(format!(
            "{head}Content-Length: {length}\r\n\r\n{saved}{tail}"
        ));
        assert_eq!(body(&all[0]), json);
        assert_eq!(all[0].response.body.extent, Extent::Whole);
        let repairs: Vec<_> = all.iter().flat_map(|one| &one.origin.repairs).collect();
        assert_eq!(repairs.len(), 1, "{repairs:?}");
    }
    let exchange = with_length(length + 1, &saved);
    assert_eq!(body(&exchange), saved);
}

#[test]
fn what_follows_a_body_that_is_all_there_is_set_aside() {
    for (promised, shown, kept, left) in [
        (0, "\n503 0.006381\n", "", 1),
        (0, "user@host:~$ ", "", 1),
        (9, "not found\nuser@host:~$ ls\nfiles\n", "not found", 2),
        (
            9,
            "not foundConnection closed by foreign host.\n",
            "not found",
            1,
        ),
        (9, "not foundclosed\n", "not found", 1),
        (10, "not found\n503 0.006381\n", "not found\n", 1),
        (2, "{}\n503 0.006381\n", "{}", 1),
    ] {
        let response = with_length(promised, shown);
        assert_eq!(body(&response), kept, "{shown:?}");
        assert_eq!(response.response.body.extent, Extent::Whole, "{shown:?}");
        let repair = Repair::LinesAfterBody { count: left };
        assert_eq!(response.origin.repairs, [repair], "{shown:?}");
    }
    // Foreign lines inside make a body longer, and nothing shows where it ends.
    let spoilt = with_length(9, "\n\t9\nnot found\n====\n");
    assert!(matches!(spoilt.response.body.extent, Extent::Long { .. }));
}

#[test]
fn what_tools_say_at_their_end_is_set_aside_without_a_length() {
    for told in [
        "closed\n",
        "Connection closed by foreign host.\n",
        "Script done on 2026-03-04\n",
    ] {
        let response = one(format!("HTTP/1.1 404 X\r\nA: 1\r\n\r\nnot found\n{told}"));
        assert_eq!(body(&response), "not found\n", "{told}");
        assert_eq!(
            response.origin.repairs,
            [Repair::LinesAfterBody { count: 1 }]
        );
    }
}

#[test]
fn a_line_feed_behind_json_arrived_unless_a_length_says_otherwise() {
    assert_eq!(body(&one("HTTP/1.1 200 OK\r\nA: 1\r\n\r\n{}\n")), "{}\n");
    assert_eq!(
        body(&one("HTTP/1.1 200 OK\r\nA: 1\r\n\r\n{}\nuser@host:~$ ")),
        "{}\n"
    );
    assert_eq!(body(&with_length(2, "{}\n")), "{}");
    assert_eq!(body(&with_length(3, "{}\n")), "{}\n");
}

#[test]
fn what_a_tool_tells_behind_a_body_is_left_out() {
    let head = "HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\n";
    let length = "Content-Length: 9\r\n";
    let ab = "\nWARNING: Response code not 2xx (404)\n..done\n\n\nServer Software:        A\n";
    for (headers, told) in [
        (length, "read:errno=0\n"),
        (length, "404 0.01\n"),
        (length, ab),
        ("", ab),
    ] {
        let exchange = one(format!("{head}{headers}\r\nnot found{told}"));
        assert_eq!(body(&exchange), "not found", "{told}");
        assert_eq!(exchange.response.body.extent, Extent::Whole);
        assert!(!exchange.origin.repairs.is_empty(), "{told}");
    }
    let none = one(format!("{head}{length}\r\n{ab}"));
    let promised = Some(9);
    assert_eq!(none.response.body.extent, Extent::NotRecorded { promised });
}

#[test]
fn what_tools_write_behind_a_response_without_body_is_no_body() {
    for told in [
        "204",
        "204 0.01\n",
        "user@host:~$ ls\nfile\n",
        "\nLOG: Response code = 204\nLOG: header received:\n",
        "[0] Downloading 'https://a.example/x' ...\nHTTP response 204 No Content [https://a.example/x]\n",
    ] {
        let exchange = one(format!("HTTP/1.1 204 No Content\r\n\r\n{told}"));
        assert_eq!(exchange.response.body.extent, Extent::Whole, "{told}");
        let repairs = &exchange.origin.repairs[..];
        assert!(matches!(repairs, [Repair::LinesAfterBody { .. }]), "{told}");
    }
    let exchange = one("HTTP/1.1 204 No Content\r\n\r\nnot found");
    assert_eq!(exchange.response.body.extent, Extent::Stray { arrived: 9 });
}

#[test]
fn what_curl_tells_right_behind_a_body_is_none_of_it() {
    let told = r#"{"certs":"","http_code":412,"method":"PUT","size_download":9,"time_total":0.1,"url":"https://a.example/x"}"#;
    let named = r#"{"date":["x"],"content-type":["text/plain"]}"#;
    for shown in ["not found", "{\"a\": 12}", "[1, 2, 34]", ""] {
        for length in [
            format!("Content-Length: {}\r\n", shown.len()),
            String::new(),
        ] {
            for behind in [
                told.to_owned(),
                format!("{named}{told}"),
                format!("{told}\n"),
            ] {
                let text = format!("HTTP/1.1 412 No\r\nA: 1\r\n{length}\r\n{shown}{behind}");
                if shown.is_empty() && length.is_empty() {
                    continue;
                }
                let call = one(&text);
                assert_eq!(body(&call), shown, "{text}");
                assert_eq!(call.response.body.extent, Extent::Whole, "{text}");
                let left_out = crate::exchange::Repair::LinesAfterBody { count: 1 };
                assert!(call.origin.repairs.contains(&left_out), "{text}");
            }
        }
    }
    let bare = one(format!("HTTP/1.1 304 Not Modified\r\nA: 1\r\n\r\n{told}"));
    assert_eq!(bare.response.body.extent, Extent::Whole);
}
