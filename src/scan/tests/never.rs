//! What only looks like a code.

use crate::scan::tests::{each_is, each_tells, none_is_a_code};

#[test]
fn a_number_of_qt_is_no_status() {
    each_tells(&[
        ("AuthRequest::onRequestError: Error 403", &["Qt error 403"]),
        ("onRequestError: Error 302", &["Qt error 302"]),
        ("onRequestError: Error 204", &["Qt error 204"]),
        ("onRequestError: Error 3", &["Qt error 3"]),
        ("QNetworkReply error: 403", &["Qt error 403"]),
        ("QNetworkReply::NetworkError(299)", &["Qt error 299"]),
        ("onRequestError: Error 418", &[]),
        ("QNetworkReply(0x7ff) took 403 ms", &[]),
        (
            "onRequestError: HTTP status 503 \"x\"\nAuthRequest::onRequestError: Error 403",
            &["503"],
        ),
        (
            "AuthRequest::onRequestError: Error 302\nonRequestError: HTTP status 400 \"Bad Request\"",
            &["400"],
        ),
        (
            "Error transferring https://a.example/x - server replied: Unauthorized\nonRequestError: Error 204",
            &["401 a.example"],
        ),
    ]);
}

#[test]
fn ports_sizes_and_durations() {
    none_is_a_code(&[
        ":443/",
        "port 404",
        "port: 61082",
        "HTTP port 404",
        "connected to 10.0.0.1:404",
        "404 bytes",
        "510b",
        "105-byte body",
        "Content-Length: 404",
        "(212ms)",
        "took 429 ms",
        "timeout 500",
        "retry in 408 s",
        "status 412ms",
    ]);
}

#[test]
fn places_versions_and_times() {
    none_is_a_code(&[
        "Util.js:10:11",
        "helper.cpp:1256",
        "Main.java:404",
        "file.cpp(403)",
        "line 403",
        "2.5.0",
        "v4.0.4",
        "v1.404.0",
        "1.21.44",
        "HTTP/1.1",
        "KB5004327",
        "#404",
        "issue 403",
        "[2026.03.04-05.06.19:404][ 70]",
        "05:06:19.404",
        "10:20:30.503",
        "2026-03-04T05:06:10.412Z",
        "1772600403",
    ]);
}

#[test]
fn threads_processes_and_addresses() {
    none_is_a_code(&[
        "[0403]",
        "tid(404)",
        "pid 503",
        "[ID 409]",
        "Thread-10",
        "worker-429",
        "[worker-429] error",
        "0x00007FF6A1B2C3D4",
        "0xD1F2E0",
        "00007FF6A1B2C3D4",
        "game.exe!0x80190193",
        "at 0x80190193",
        "caller: 0x80190193",
    ]);
}

#[test]
fn parts_of_identifiers() {
    none_is_a_code(&[
        "aaaaaaaa-bbbb-4030-8ddd-eeeeeeeeeeee",
        "DD8:776e90ee-0001-4404-8444-000000000000",
        "0123456789abcdef0123456789abcdef",
        "MS-CV: abcDEF.403.1",
        "2535400000000000",
        "user[2535400000000000]",
        "xuid(2535400000000000)",
        "1739947436",
        "titleId 2149122457",
        "title: 2149122457",
        "\"pid\":2149122457",
        "80190193801901938019",
        "eyJ80190193abc",
        "abc+80190193/def==",
        "80190199-1111-4222-8333-444455556666",
        "11111111-80190199",
        "{80190199-1111-4222-8333-444455556666}",
    ]);
}

#[test]
fn other_numberings() {
    none_is_a_code(&[
        "curl: (22)",
        "Curl error 28: x",
        "Curl error 403: x",
        "error code -1000",
        "errno: -61",
        "exit code 403",
        "exit status 404",
        "process exited with code 404",
        "signal 11",
        "{'kind': 'resp', 'code': 400, 'msg': 'x'}",
    ]);
}

#[test]
fn a_call_without_an_answer_has_no_code() {
    each_is(
        "no answer",
        &[
            "connect ECONNREFUSED 192.0.2.3:61082",
            "{ errno: -61, code: 'ECONNREFUSED', syscall: 'connect' }",
            "getaddrinfo ENOTFOUND a.example",
            "Error: read ETIMEDOUT",
            "Error: read ECONNRESET",
            "net::ERR_NAME_NOT_RESOLVED",
            "GET https://a.example/x net::ERR_CONNECTION_REFUSED",
            "curl: (6) Could not resolve host: a.example",
            "java.net.SocketTimeoutException: timeout",
            "java.net.UnknownHostException: a.example",
            "java.net.ConnectException: Connection refused",
            "HTTP/1.1 header parser received no bytes",
            "HTTP connect timed out",
            "<-- HTTP FAILED: java.net.SocketTimeoutException: timeout",
            "HTTP status 0",
            "HTTP status: 0, giving up",
            "{ url: '/x', status: 0 }",
            "HCHttpCallResponseSetStatusCode [ID 41]: statusCode=0",
            "\"responseCode\": 0,",
            "Response{protocol=h2, code=-1, message=}",
            "Response { code: null, body: null }",
            "status: 0",
            "[12:00:01] [main/ERROR]: status: 0",
            "response code 0",
            "code=-1",
            "code: null",
            "Http failure response for https://a.example/x: 0 Unknown Error",
        ],
    );
    each_tells(&[
        ("GET https://a.example/x: ETIMEDOUT", &["no answer"]),
        (
            "connect ECONNREFUSED\n  code: 'ECONNREFUSED'",
            &["no answer"],
        ),
    ]);
    none_is_a_code(&[
        "exit status: 0",
        "job status: 0",
        "exit status 0, http done",
        "status 0.5 of https://a.example",
        "status 0x1F https://a.example",
        "exit code=-1",
        "lookup: code: null",
        "{\"code\":null,\"url\":\"https://a.example\"}",
        "statusCode: 09",
        "MY_ENOTFOUND_X",
        "ECONNX",
        "net::ERR_HTTP_RESPONSE_CODE_FAILURE",
        "net::ERR_BLOCKED_BY_CLIENT",
        "PlayFab initialised, Conflict resolved",
        "PlayFab SDK: DisplayName set",
    ]);
}

#[test]
fn links_and_expectations() {
    none_is_a_code(&[
        "see https://login.microsoftonline.com/error?code=70016",
        "https://developer.mozilla.org/docs/Web/HTTP/Status/403",
        "https://httpstatuses.com/403",
        "GET /x?status=404",
        "Expected: OK|BadRequest|NotFound",
        "StatusCode: x Expected: 404",
    ]);
    each_tells(&[
        ("expected 200, got 403", &["403"]),
        ("expected status 404", &[]),
    ]);
}

#[test]
fn close_codes_without_words_of_a_socket() {
    none_is_a_code(&[
        "4000",
        "1000 items",
        "1006",
        "waited 1006 ms",
        "4000 (x)",
        "closed 1000",
        "position closed 4000",
        "close 1000 orders",
        "closed 1011 tickets",
        "websocket sent 1011 bytes",
        "websocket: 1006 clients",
        "disconnected 1001 users",
        "websocket closed after 1006 ms",
        "rta got 1008 events",
    ]);
    each_tells(&[
        ("websocket closed with code 1006", &["close 1006"]),
        (
            "{\"code\":1011,\"source\":\"PeopleFd\",\"description\":\"f\"}",
            &["service-error 1011"],
        ),
        (
            "{\"errorCode\":1001,\"errorMessage\":\"x\"}",
            &["service-error-response 1001"],
        ),
    ]);
}

#[test]
fn numbers_in_other_errors() {
    each_tells(&[(
        "{\"error\":\"interaction_required\",\"error_description\":\"x\",\"error_codes\":[50058]}",
        &["oauth-error interaction_required"],
    )]);
}

#[test]
fn words_names_and_short_hexadecimals() {
    none_is_a_code(&[
        "room 403",
        "price 404, score 503",
        "error-404.html",
        "0x403",
        "0x1F4",
        "0x00000000",
        "0x8019019",
        "0x801901990",
        "0x00190199",
        "0x7FFE0300",
        "0xC0000005",
        "0x1F80190199",
        "error 404 in module 5",
        "error 403 in line 7",
        "Not Found: nothing",
        "Forbidden",
        "a Conflict arose",
        "request 412 of 500",
        "got 404 items",
        "returned 500 rows",
        "received 429 messages",
        "192.168.100.200",
        "keycode 412",
        "error 193: bad image",
        "error 1404",
        "status 4120",
        "status 41.2",
        "status 200/300",
        "status: 404.5",
        "progress status: 100%",
        "status -404",
        "statuses 404",
        "404 - page",
        "412",
        "customer 80070057",
        "80070525",
        "order no. 80004005",
        "size 2149122457",
        "2149122457 bytes",
        "2149122457.5",
        "1.2149122457",
        "/2149122457/",
        "4294967296",
        "-2145844",
        "5-2145844839",
        "1893456000",
        "8BADF00D",
        "deadbeef",
        "a80190199",
        "80190199ab",
        "crc=8019019C",
        "sha 80190193aabb",
        "hash: 8015DC0B",
        "checksum 87DD0006",
        "HTTP_E_STATUS_NOTHING",
        "Http_E_Status_Conflict_Of_Interest",
        "MY_HTTP_E_STATUS_CONFLICT",
        "0x80190199_x",
        "handle 0xFFFFFFFF",
        "id: 4294967295",
        "XErr=0",
        "XErr: 12",
        "xerror 2148000000",
    ]);
}

#[test]
fn successes() {
    none_is_a_code(&["200 OK", "HTTP 204", "HTTP/1.1 201 Created"]);
}

#[test]
fn error_codes_of_other_products() {
    none_is_a_code(&[
        "MySQL error code 404",
        "Steam error code 403",
        "Steam error code: 403",
        "[12:00:01] Discord error code 429",
    ]);
    each_is(
        "403",
        &[
            "HTTP error code 403",
            "error code 403",
            "failed with error code 403",
            "the server returned error code: 403",
            "[12:00:01] error code: 403",
            "Xbox Live error code 403",
        ],
    );
}

#[test]
fn numbers_of_what_is_not_called() {
    none_is_a_code(&[
        "EOS error 404",
        "FMOD error 403: x",
        "Steam error 502",
        "shader compile error 402",
        "SQL error 409",
        "Kernel error: 404",
        "Error 404: file texture.png missing",
        "Assertion failed: error code 409",
        "Disconnected: Error Code: 403",
        "Exit with status 404",
        "status 500 of 1000 downloaded",
        "HTTP 500 servers online",
        "score: status 403 points",
        "player status: 404",
        "database status=503",
    ]);
    each_is(
        "403",
        &[
            "error 403",
            "Error: 403",
            "HTTP error 403",
            "request error: 403",
            "the server returned error 403",
            "returned an error 403",
            "login failed, error 403",
            "got status 403 trying to update",
        ],
    );
}

#[test]
fn lines_of_source_and_what_is_planned() {
    none_is_a_code(&[
        "assert response.status_code == 403",
        "if (status === 403)",
        "status != 200",
        "        case 0x80190193: return x",
        "Will retry on HTTP 503 up to 5 times",
        "retry if status 429",
        "  File \"/app/x.py\", line 20, in main\n    raise XboxError(\"status 429\") from e",
        "throw new Error(\"HTTP 403\")",
    ]);
    each_is(
        "503",
        &["Retrying: HTTP 503", "HTTP 503, will retry", "==> HTTP 503"],
    );
}

#[test]
fn values_that_look_like_an_hresult_under_another_name() {
    none_is_a_code(&[
        "ETag: \"80190193\"",
        "serial 80190193",
        "offset 0x80190193 size 0x80070005",
        "x-ms-request-id=0x80190193",
        "correlationId: 0x80190193",
    ]);
    each_is(
        "403",
        &[
            "hr=80190193",
            "code 80190193",
            "failed (80190193)",
            "80190193",
            "result: 0x80190193",
        ],
    );
}
