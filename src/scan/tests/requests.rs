//! Requests with their status in one line, as people and programs write them.

use crate::scan::tests::{each_is, each_tells, none_is_a_code};

#[test]
fn a_request_and_its_status_may_have_any_sign_between() {
    each_is(
        "412 a.example",
        &[
            "PUT https://a.example/x -> 412",
            "PUT https://a.example/x → 412",
            "PUT https://a.example/x => 412",
            "PUT https://a.example/x ==> 412",
            "PUT https://a.example/x --> 412",
            "PUT https://a.example/x >> 412",
            "PUT https://a.example/x - 412",
            "PUT https://a.example/x – 412",
            "PUT https://a.example/x — 412",
            "PUT https://a.example/x: 412",
            "PUT https://a.example/x : 412",
            "PUT https://a.example/x = 412",
            "PUT https://a.example/x | 412",
            "PUT https://a.example/x, 412",
            "PUT https://a.example/x; 412",
            "PUT https://a.example/x [412]",
            "PUT https://a.example/x (412)",
            "PUT https://a.example/x ... 412",
            "PUT \"https://a.example/x\": 412",
            "PUT 'https://a.example/x' -> 412",
            "('PUT', 'https://a.example/x', 412)",
            "[PUT] https://a.example/x -> 412",
            "put https://a.example/x -> 412",
            "https://a.example/x -> 412",
            "https://a.example/x: 412",
            "https://a.example/users/xuid(1) => 412",
            "PUT https://a.example/users/xuid(1) 412",
            "PUT https://a.example/x HTTP/1.1 -> 412",
            "PUT https://a.example/x HTTP/2 412",
            "PUT https://a.example/x -> 412 (120ms)",
            "PUT https://a.example/x -> 412 in 120 ms",
            "PUT https://a.example/x 412 120ms",
            "PUT https://a.example/x 412 12.3 ms - 153",
            "PUT https://a.example/x -> 412, retrying",
            "PUT https://a.example/x -> 412; next",
            "PUT https://a.example/x -> 412.",
            "PUT https://a.example/x -> 412 {\"a\":1}",
            "[12:00:01] PUT https://a.example/x -> 412\r\n",
        ],
    );
}

#[test]
fn a_status_may_stand_before_its_request() {
    each_is(
        "412 a.example",
        &[
            "412 PUT https://a.example/x",
            "412 - https://a.example/x",
            "412 – https://a.example/x",
            "412: https://a.example/x",
            "412 https://a.example/x",
            "412 | PUT | https://a.example/x",
            "412 <- PUT https://a.example/x",
            "[12:00:01] 412 PUT https://a.example/x",
            "12:00:01.123 412 PUT https://a.example/x",
            "Error: 412 https://a.example/x",
        ],
    );
    each_tells(&[
        (
            "Login failed: 401 {\"error\":\"Unauthorized\"} from https://a.example/x",
            &["401 a.example"],
        ),
        (
            "websocket: bad handshake 403 wss://a.example/connect",
            &["403 a.example"],
        ),
        ("Code: 429, TooManyRequests", &["429"]),
        ("Code: 429, Too Many Requests", &["429"]),
    ]);
}

#[test]
fn a_path_behind_a_method_is_a_request() {
    each_is(
        "401",
        &[
            "GET /users/me -> 401",
            "GET /users/me 401",
            "GET /users/me: 401",
            "GET /users/me 401 12.3 ms - 153",
            "401 GET /users/me",
        ],
    );
}

#[test]
fn two_requests_of_one_log_are_both_read() {
    each_tells(&[(
        "GET https://a.example/x 304\nPUT https://b.example/x -> 412\n",
        &["304 a.example", "412 b.example"],
    )]);
}

#[test]
fn a_number_beside_a_request_that_counts_something_is_no_status() {
    none_is_a_code(&[
        "PUT https://a.example/x -> 412 bytes",
        "PUT https://a.example/x: 412 items",
        "PUT https://a.example/x took 412 ms",
        "see https://a.example/x 404",
        "https://a.example/x 404",
        "GET https://a.example:404/x",
        "GET https://a.example/404",
        "GET https://a.example/x/404 started",
        "pid 503 GET https://a.example/x",
        "worker 429 https://a.example/x",
        "retry 404 GET https://a.example/x",
        "/users/me: 404",
        "and/or 404",
        "GET it -> 404",
    ]);
}
