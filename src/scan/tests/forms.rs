//! The forms in which libraries and tools write codes.

use crate::catalog::all_hresults;
use crate::catalog::errors::sign_in;
use crate::scan::tests::{each_is, each_tells, told};

#[test]
fn xsapi_and_libhttpclient() {
    each_tells(&[
        (
            "[1A2C][E][14:02:07.113][HTTPCLIENT] text (hr=0x80190193)",
            &["403"],
        ),
        (
            "HCHttpCallResponseSetErrorCode [ID 43]: errorCode=80072EE7 (00002EE7)",
            &["0x80072EE7"],
        ),
        ("call failed with HRESULT -2145844845", &["403"]),
        ("update failed with error code -2145844747", &["501"]),
        ("join: HRESULT=-2145844836, ErrorMessage=x", &["412"]),
        (
            "lobby: Invite failed for user[2814660000000001], hr=-2145844845",
            &["403"],
        ),
        (
            "Failed to register with Notification Service hr=80190193",
            &["403"],
        ),
        (
            "ConnectCompleteHandler: WebsocketResult [-2147012889,12007]",
            &["0x80072EE7"],
        ),
        (
            "DisconnectHandler: WebocketCloseStatus [1006]",
            &["close 1006"],
        ),
        ("SubscribeResponseHandler: Failed with [2]", &["rta 2"]),
        (
            "Xbox Live service call to https://profile.xboxlive.com/users/me was throttled",
            &["429 profile.xboxlive.com"],
        ),
        ("HTTP_E_STATUS_FORBIDDEN (0x80190193)", &["403"]),
        (
            "XO_E_CONTENT_ISOLATION (Verify SCID / Sandbox)",
            &["0x8015DC12"],
        ),
        ("xbox_live_error_code::http_status_404_not_found", &["404"]),
        ("404 - Not Found", &["404"]),
        ("404 - NotFound", &["404"]),
        (
            "RTA subscription error occurred in social manager: rta_generic_error x",
            &["0x89235201"],
        ),
    ]);
}

#[test]
fn the_log_of_calls_of_xsapi() {
    each_tells(&[(
        "== [XBOX SERVICE CALL] #12\n\
         [URI]: https://social.xboxlive.com/users/me/people\n\
         [HTTP Status]: 403 [HTTP_E_STATUS_FORBIDDEN]\n\
         [Response Headers]: Content-Length : 404; \n\
         [Response Body]: {\"code\":1049,\"source\":\"PeopleFd\",\"description\":\"x\"}\n",
        &["403 social.xboxlive.com", "service-error 1049"],
    )]);
}

#[test]
fn the_gdk_windows_and_engines() {
    each_tells(&[
        ("hr=0x89245115", &["0x89245115"]),
        ("hr = 0x8007139F", &["0x8007139F"]),
        ("(HRESULT 0x8083000E)", &["0x8083000E"]),
        (
            "HR: 0x80070005, result: 0x80004005",
            &["0x80070005", "0x80004005"],
        ),
        (
            "file.cpp(1234)\\game.exe!00007FF6A1B2C3D4: (caller: 00007FF6A1B2C3D5) ReturnHr(1) tid(2f3c) 80070057 The parameter is incorrect.",
            &["0x80070057"],
        ),
        (
            "WinRT originate error - 0x80070005 : 'Access is denied.'",
            &["0x80070005"],
        ),
        (
            "COMException (0x80190193): x Exception from HRESULT: 0x80190193",
            &["403"],
        ),
        ("Exit code: -1073741819 (0xC0000005)", &["0xC0000005"]),
        ("Error code: 0x80073D26", &["0x80073D26"]),
        ("error code is 0x80073D02", &["0x80073D02"]),
        (
            "CreateSession error - 0x89236205 requested object is still pending",
            &["0x89236205"],
        ),
        (
            "[2026.03.04-05.06.19:311][ 70]LogOnline: Warning: x ResponseCode: 403",
            &["403"],
        ),
        ("HTTP/1.1 403 Forbidden", &["403"]),
        ("responseCode: 403", &["403"]),
        (
            "[GDK] XGameActivationRegisterForEvent failed (HRESULT 0x80070490) — x",
            &["0x80070490"],
        ),
        ("\"RealmAPIResponseCode\":503", &["503"]),
        ("8015DC0B", &["0x8015DC0B"]),
        ("(0x8015dc0b)", &["0x8015DC0B"]),
        ("code 87DD0006", &["0x87DD0006"]),
    ]);
}

#[test]
fn a_value_before_its_sentence_is_one() {
    each_is(
        "0x80070057",
        &[
            "80070057 The parameter is incorrect.",
            "  80070057 The parameter is incorrect.\r",
        ],
    );
}

#[test]
fn dotnet_and_powershell() {
    each_tells(&[
        (
            "System.Net.Http.HttpRequestException: Response status code does not indicate success: 403 (Forbidden).",
            &["403"],
        ),
        (
            "The remote server returned an error: (407) Proxy Authentication Required.",
            &["407"],
        ),
        (
            "StatusCode: 401, ReasonPhrase: 'Unauthorized', Version: 1.1, Content: x, Headers:\n{\n  Date: x\n}",
            &["401"],
        ),
        ("threw HttpStatusCode.Forbidden", &["403"]),
        ("StatusCode: Forbidden", &["403"]),
        ("StatusCode=TooManyRequests", &["429"]),
        ("StatusCode: UnprocessableContent", &["422"]),
        (
            "Flurl.Http.FlurlHttpException: Call failed with status code 403 (Forbidden): POST https://a.example/x",
            &["403 a.example"],
        ),
        ("Request failed with status code Forbidden", &["403"]),
        (
            "XboxAuthNet.XboxLive.XboxAuthException: 403: Forbidden",
            &["403"],
        ),
        (
            "Received HTTP response headers after 123.4ms - 403",
            &["403"],
        ),
        ("End processing HTTP request after 124ms - 403", &["403"]),
        ("Xbox GetIsUserLoggedIn() - 429", &["429"]),
        ("Status: 403 (Forbidden)", &["403"]),
        ("{ \"ErrorCode\": \"0x8015dc0e\" }", &["0x8015DC0E"]),
    ]);
}

#[test]
fn java_and_kotlin() {
    each_tells(&[
        (
            "java.io.IOException: Server returned HTTP response code: 403 for URL: https://a.example/x",
            &["403 a.example"],
        ),
        (
            "Response{protocol=h2, code=403, message=, url=https://a.example/x}",
            &["403 a.example"],
        ),
        (
            "<-- 403 https://a.example/x (212ms, 105-byte body)",
            &["403 a.example"],
        ),
        ("retrofit2.HttpException: HTTP 403 Forbidden", &["403"]),
        ("HTTP 403 ", &["403"]),
        (
            "HttpResponseException: status code: 401, reason phrase: Unauthorized",
            &["401"],
        ),
        (
            "InformativeHttpRequestException: status: 401 Unauthorized, message: {\n}",
            &["401"],
        ),
        ("(POST https://a.example/x) 403", &["403 a.example"]),
        ("failed: got status 401 trying to update: {}", &["401"]),
        (
            "Failed to add Name (2535400000000000) as a friend: (403) {\"code\":1011,\"source\":\"PeopleFd\"}",
            &["403", "service-error 1011"],
        ),
        ("RTA Websocket disconnected:  (1006)", &["close 1006"]),
        ("RTA Websocket disconnected:  (-1)", &["close -1"]),
        (
            "Did not get expected response code, got 403 for https://a.example/x",
            &["403 a.example"],
        ),
        (
            "401: Unauthorized, error stream:\n{\"Identity\":\"0\",\"XErr\":2148916238,\"Message\":\"\"}",
            &["401", "0x8015DC0E"],
        ),
        ("403 Forbidden: [no body]", &["403"]),
        ("403 Forbidden: \"{}\"", &["403"]),
        (
            "403 Forbidden from POST https://a.example/x",
            &["403 a.example"],
        ),
        (
            "Client request(POST https://a.example/x) invalid: 403 Forbidden. Text: \"x\"",
            &["403 a.example"],
        ),
        (
            "Server error(GET https://a.example/x: 503 Service Unavailable",
            &["503 a.example"],
        ),
        ("Reason: 400 - Bad Request (body: )", &["400"]),
        (
            "code: 403 message: {\"error\":\"ForbiddenOperationException\",\"errorMessage\":\"Invalid credentials.\"}",
            &["403", "yggdrasil-error ForbiddenOperationException"],
        ),
        (
            "404 Not Found on GET request for \"https://a.example/x\": \"x\"",
            &["404 a.example"],
        ),
    ]);
}

#[test]
fn node_and_browsers() {
    each_tells(&[
        (
            "AxiosError: Request failed with status code 403\n    at settle (a.js:19:12) {\n  code: 'ERR_BAD_REQUEST',\n  \
             config: { url: 'https://a.example/x' },\n  response: { status: 403, data: { code: 4500, source: 'DemoFD' } }\n}",
            &["403 a.example", "service-error 4500"],
        ),
        (
            "XboxReplayError: Request failed with status code 401\n    at x (a.js:1:1) {\n  details: { statusCode: 500, reason: 'INTERNAL_SERVER_ERROR' }\n}",
            &["401"],
        ),
        ("Error: 403 Forbidden {}", &["403"]),
        (
            "Error: 401 Unauthorized {\n  \"XErr\": 2148916233\n}",
            &["401", "0x8015DC09"],
        ),
        ("Error: Forbidden\n    at checkStatus (a.js:10:5)", &["403"]),
        (
            "Response { status: 403, statusText: 'Forbidden', url: 'https://a.example/x' }",
            &["403 a.example"],
        ),
        (
            "ResponseStatusCodeError: Response status code 403: Forbidden",
            &["403"],
        ),
        ("HTTPError: Response code 403 (Forbidden)", &["403"]),
        (
            "HTTPError: Request failed with status code 403 Forbidden: POST https://a.example/x",
            &["403 a.example"],
        ),
        (
            "FetchError: [POST] \"https://a.example/x\": 403 Forbidden",
            &["403 a.example"],
        ),
        (
            "StatusCodeError: 403 - {\"code\":4500,\"source\":\"DemoFD\"}",
            &["403", "service-error 4500"],
        ),
        ("XRFetchClientException: Too Many Requests", &["429"]),
        (
            "{\"url\":\"/v5/sessions/home/play\",\"status\":401,\"body\":\"\"}",
            &["401"],
        ),
        (
            "{\"status\":404,\"body\":\"{\\r\\n \\\"status\\\":{\\\"errorCode\\\":\\\"XboxDataNotFound\\\",\\\"errorMessage\\\":null}}\"}",
            &["404", "status-error XboxDataNotFound"],
        ),
        ("failed, status code: 400, body: \"\", x", &["400"]),
        (
            "{\n  status: 404,\n  body: '{\\r\\n' +\n    '  \"status\": {\\r\\n' +\n    '    \"errorCode\": \"XboxDataNotFound\"\\r\\n' +\n    '  }\\r\\n' +\n    '}'\n}",
            &["404", "status-error XboxDataNotFound"],
        ),
        (
            "POST https://a.example/x 403 (Forbidden)",
            &["403 a.example"],
        ),
        (
            "Failed to load resource: the server responded with a status of 403 ()",
            &["403"],
        ),
        (
            "HTTPError: Request failed with status code 403 (Forbidden): POST https://a.example/x",
            &["403 a.example"],
        ),
    ]);
}

#[test]
fn python() {
    each_tells(&[
        (
            "requests.exceptions.HTTPError: 403 Client Error: Forbidden for url: https://a.example/x",
            &["403 a.example"],
        ),
        (
            "requests.exceptions.HTTPError: 503 Server Error: x for url: https://a.example/x",
            &["503 a.example"],
        ),
        (
            "httpx.HTTPStatusError: Client error '400 Bad Request' for url 'https://a.example/x'\n\
             For more information check: https://developer.mozilla.org/docs/Web/HTTP/Status/400",
            &["400 a.example"],
        ),
        (
            "HTTP Request: POST https://a.example/x \"HTTP/1.1 404 Not Found\"",
            &["404 a.example"],
        ),
        (
            "aiohttp.ClientResponseError: 404, message='Not Found', url=URL('https://a.example/x')",
            &["404 a.example"],
        ),
        (
            "404, message='Not Found', url='https://a.example/x'",
            &["404 a.example"],
        ),
        (
            "urllib3.connectionpool: https://a.example:443 \"POST /x HTTP/1.1\" 429 510",
            &["429 a.example"],
        ),
        ("HTTP Error 401: Unauthorized", &["401"]),
        ("<HttpResponse 401>", &["401"]),
        ("reply: 'HTTP/1.1 401 Unauthorized\\r\\n'", &["401"]),
        (
            "account_request:  {'path': '/authentication/login_with_xbox', 'error': 'FORBIDDEN'}",
            &["minecraft-error FORBIDDEN"],
        ),
    ]);
}

#[test]
fn go_rust_and_others() {
    each_tells(&[
        (
            "POST https://sisu.xboxlive.com/authorize: 403 Forbidden",
            &["403 sisu.xboxlive.com"],
        ),
        (
            "POST: https://a.example/x: 503 Service Unavailable",
            &["503 a.example"],
        ),
        (
            "POST https://sisu.xboxlive.com/authorize: unknown error code: 2148916258",
            &["0x8015DC22"],
        ),
        ("unexpected status 403 Forbidden", &["403"]),
        ("unexpected status code: 403", &["403"]),
        (
            "oauth2: cannot fetch token: 400 Bad Request\nResponse: {\"error\":\"invalid_grant\"}",
            &["400", "oauth-error invalid_grant"],
        ),
        (
            "oauth2: \"invalid_grant\" \"AADSTS70000: x\"",
            &["AADSTS70000"],
        ),
        (
            "HTTP status client error (403 Forbidden) for url (https://a.example/x)",
            &["403 a.example"],
        ),
        ("https://a.example/x: status code 403", &["403 a.example"]),
        ("http status: 403", &["403"]),
        ("curl: (22) The requested URL returned error: 403", &["403"]),
        ("2026-03-04 05:06:19 ERROR 403: Forbidden.", &["403"]),
        (
            "HTTP request sent, awaiting response... 403 Forbidden",
            &["403"],
        ),
        (
            "Client error: `POST https://a.example/x` resulted in a `403 Nope` response:\n{}",
            &["403 a.example"],
        ),
        (
            "failed to open stream: HTTP request failed! HTTP/1.1 403 Forbidden",
            &["403"],
        ),
        ("OpenURI::HTTPError (403 Forbidden)", &["403"]),
        ("the server responded with status 403", &["403"]),
        (
            "Error transferring https://a.example/x - server replied: Bad Request",
            &["400 a.example"],
        ),
        ("onRequestError: HTTP status 400 \"Bad Request\"", &["400"]),
        (
            "DioException [bad response]: x status code of 403 x",
            &["403"],
        ),
        ("warn xbl_preauth: sisu-profile HTTP 403", &["403"]),
        (
            "SEVERE x from https://pc.realms.minecraft.net: HTTP/1.1 403 Forbidden",
            &["403 pc.realms.minecraft.net"],
        ),
        ("403 Forbidden (OpenURI::HTTPError)", &["403"]),
        ("Request failed: Forbidden (403)", &["403"]),
        (
            "failed (403) {\"code\":4500,\"source\":\"DemoFD\"}",
            &["403", "service-error 4500"],
        ),
    ]);
}

#[test]
fn gophertunnel_words_a_sign_in_error() {
    for (sentence, code) in [
        ("You have been banned by Xbox", "0x8015DC03"),
        (
            "Your account is restricted and your guardian has not given you permission",
            "0x8015DC05",
        ),
        (
            "Your account currently does not have an Xbox profile",
            "0x8015DC09",
        ),
        (
            "You have not accepted Xbox's Terms of Service",
            "0x8015DC0A",
        ),
        (
            "Your account is in a region that Xbox has not authorized",
            "0x8015DC0B",
        ),
        ("Your account requires proof of age", "0x8015DC0C"),
        (
            "Your account has reached its limit for playtime",
            "0x8015DC0D",
        ),
        ("The account date of birth is under 18 years", "0x8015DC0E"),
    ] {
        assert_eq!(
            told(&format!(
                "POST https://sisu.xboxlive.com/authorize: {sentence} x"
            )),
            [code]
        );
    }
}

#[test]
fn access_logs_and_proxies() {
    each_tells(&[
        (
            "203.0.113.7 - - [04/Mar/2026:05:06:19 +0000] \"POST /x HTTP/1.1\" 403 153 \"-\" \"UA\"",
            &["403"],
        ),
        (
            "04:05.1 412 TCP_MISS/403 1234 POST https://a.example/x",
            &["403 a.example"],
        ),
        (
            "POST https://a.example/x HTTP/2.0\n     << HTTP/2.0 403 Forbidden 105b",
            &["403 a.example"],
        ),
        (
            "57\t403\tHTTPS\tprofile.xboxlive.com\t/users/me",
            &["403 profile.xboxlive.com"],
        ),
        ("\"GET /x HTTP/2\" 503 UF 0 91", &["503"]),
        (
            "{\"method\":\"PUT\",\"url\":\"https://a.example/x\",\"status\":412}",
            &["412 a.example"],
        ),
    ]);
}

#[test]
fn iis_names_its_columns() {
    let log = "#Fields: date time cs-method cs-uri-stem sc-status sc-substatus sc-win32-status time-taken\n\
               2026-03-04 05:06:19 POST /x 403 0 5 404\n\
               2026-03-04 05:06:20 POST /x 503 0 64 12\n\
               2026-03-04 05:06:20 POST /x 200 0 0 503\n";
    assert_eq!(told(log), ["403", "503"]);
}

#[test]
fn objects_and_texts_in_every_print() {
    each_is(
        "service-error 4000",
        &[
            r#"x {"code":4000,"source":"DemoFD","description":"xuid missing"}"#,
            r#"{"description":"x", "code" : 4000}"#,
            r#"{\"code\":4000,\"source\":\"DemoFD\"}"#,
            r#"{\\\"code\\\":4000,\\\"source\\\":\\\"DemoFD\\\"}"#,
            "x: {\n  \"code\": 4000,\n  \"description\": \"x\"\n}",
            "{'code': 4000, 'source': 'DemoFD', 'traceInformation': None}",
            "{code: 4000, source: \"Profile\", traceInformation: undefined,}",
            "map[code:4000 source:DemoFD]",
            "{ code = 4000, source = DemoFD }",
            "Body: Error { code: 4000, source: \"DemoFD\" }",
            "HCHttpCallResponseGetResponseString [ID 41]: responseString={\"code\":4000,\"source\":\"DemoFD\",\"description\":\"cu",
        ],
    );
    each_tells(&[
        (
            "{\"currentRequests\":31,\"maxRequests\":30,\"periodInSeconds\":15,\"limitType\":\"Rate\"}",
            &["rate-limit 429"],
        ),
        (
            "{ currentRequests: 31, maxRequests: 30, limitType: 'Rate' }",
            &["rate-limit 429"],
        ),
        ("login failed: AADSTS50058", &["AADSTS50058"]),
        ("msa error (invalid_grant)", &["oauth-error invalid_grant"]),
        ("Error: invalid_grant", &["oauth-error invalid_grant"]),
        (
            "<html>\n<head><title>403 Forbidden</title></head>\n<body><h1>403 Forbidden</h1></body>\n",
            &["403"],
        ),
        (
            "{\"status\":{\"errorCode\":\"ThrottledTryAgain\",\"errorMessage\":null}}",
            &["status-error ThrottledTryAgain"],
        ),
        (
            "the console says XboxDataNotFound",
            &["status-error XboxDataNotFound"],
        ),
        (
            "{\"code\":400,\"status\":\"BadRequest\",\"error\":\"InvalidParams\",\"errorCode\":1000,\"errorMessage\":\"x\"}",
            &["playfab-error 1000"],
        ),
    ]);
}

#[test]
fn an_xerr_in_every_print() {
    each_is(
        "0x8015DC09",
        &[
            "\"XErr\":2148916233,",
            "XErr=2148916233",
            "X-Err: 2148916233",
            "Xerr: 2148916233",
            "x-err: 0x8015DC09",
            "{\\\"XErr\\\":2148916233}",
        ],
    );
    each_is("0x8ABCDEF0", &["XErr=2327633648"]);
    each_is("0xFFFFFFFF", &["X-Err: 4294967295", "XErr=0xFFFFFFFF"]);
}

#[test]
fn messages_of_the_session_directory() {
    each_tells(&[
        (
            "[12:00:01 ERROR] Failed to join: The requested session wasn't found.",
            &["message session-not-found"],
        ),
        (
            "failed, got (404): The requested session wasn't found.",
            &["404", "message session-not-found"],
        ),
        (
            "status 404: {\"message\":\"The requested session wasn't found.\"}",
            &["404", "message session-not-found"],
        ),
    ]);
}

#[test]
fn every_spelling_of_an_hresult() {
    each_is(
        "409",
        &[
            "0x80190199",
            "hr=0X80190199;",
            "[0x80190199]",
            "80190199",
            "error 80190199.",
            "-2145844839",
            "hr = -2145844839,",
            "2149122457",
            "\"hr\":2149122457}",
            "2149122457L",
            "0xFFFFFFFF80190199",
            "0xffffffff80190199",
            "0x8019'0199",
            "0x8019_0199",
            "HTTP_E_STATUS_CONFLICT",
            "xbox_live_error_code::http_status_409_conflict",
        ],
    );
}

#[test]
fn every_status_by_its_hresult() {
    for status in 300..=599_u16 {
        let value = 0x8019_0000_u32 | u32::from(status);
        let expected = [status.to_string()];
        assert_eq!(told(&format!("x {value:#010X}\n")), expected);
        assert_eq!(told(&format!("x {value}\n")), expected);
        assert_eq!(told(&format!("x {}\n", value.cast_signed())), expected);
    }
}

#[test]
fn every_failure_of_the_tables_by_number_and_by_name() {
    let hresults = all_hresults().map(|row| (row.value, row.names.iter().collect::<Vec<_>>()));
    let sign_in = sign_in::TABLE
        .iter()
        .map(|row| (row.value, row.names.to_vec()));
    // A value with all bits set says nothing by itself.
    let failures = hresults
        .chain(sign_in)
        .filter(|(value, _)| value >> 31 == 1 && *value != u32::MAX);
    for (value, names) in failures {
        let expected = [crate::catalog::Hex32(value).to_string()];
        let spellings = [
            format!("x {value:#010X}\n"),
            format!("x 0xffffffff{value:08x}\n"),
            format!("hr={value:08x}\n"),
            format!("x {value}\n"),
            format!("x {}\n", value.cast_signed()),
        ];
        // Two are not spelt as errors are.
        let is_spelt_so = |name: &&&str| {
            let marks = ["E_", "ERROR_", "HR_"];
            marks.iter().any(|mark| name.contains(mark))
        };
        let names = names.iter().filter(is_spelt_so);
        let names = names.map(|name| format!("x {name}\n"));
        for text in spellings.into_iter().chain(names) {
            assert_eq!(told(&text), expected, "{text}");
        }
    }
}

#[test]
fn a_status_where_words_say_that_it_is_one() {
    each_is(
        "412",
        &[
            "HTTP 412",
            "HTTP/1.1 412 whatever",
            "HTTP/2 412",
            "< HTTP/2.0 412",
            "\"PUT /x HTTP/1.1\" 412 1311",
            "status 412",
            "status: 412",
            "status=412",
            "{\"status\":412,",
            "{\\\"status\\\":412,",
            "\"Status\": \"412\"",
            ":status: 412",
            "statusCode 412",
            "StatusCode        : 412",
            "http_status=412",
            "failed with status code 412",
            "<Status>412</Status>",
            "The remote server returned an error: (412) x",
            "returned 412",
            "returned a 412 from the service",
            "responded with 412.",
            "error: 412",
            "error 412, gave up",
            "message: \"412 - changed\"",
            "412 Precondition Failed",
            "412 (Precondition Failed)",
            "412 - Precondition Failed",
            "does not indicate success: 412 ().",
            "412 Client Error: x",
            "statut 412",
            "code d’état\u{a0}: 412",
            "une erreur\u{a0}: (412) x",
        ],
    );
}

#[test]
fn a_sentence_of_the_minecraft_services_is_known_wherever_it_stands() {
    each_is(
        "minecraft-error minecraft-app-not-approved",
        &[
            "Caused by: Invalid app registration, see the page",
            "{\"path\":\"/authentication/login_with_xbox\",\"errorMessage\":\"Invalid app registration, see the page\"}",
            "login failed: {'path': '/x', 'errorMessage': 'Invalid app registration'}",
        ],
    );
    each_tells(&[
        (
            "403: Invalid app registration, see the page",
            &["minecraft-error minecraft-app-not-approved"],
        ),
        (
            "HTTP 403: Invalid app registration, see the page",
            &["403", "minecraft-error minecraft-app-not-approved"],
        ),
    ]);
}

#[test]
fn prefixes_and_colours_are_dropped() {
    each_tells(&[
        ("\u{1b}[31mHTTP 403\u{1b}[0m", &["403"]),
        ("§cHTTP §l403§r", &["403"]),
        (
            "03-19 00:22:25.579 E/Tag( 8231): Error: Forbidden\n03-19 00:22:25.580 E/Tag( 8231):     at x",
            &["403"],
        ),
    ]);
}

#[test]
fn a_socket_that_was_closed_has_its_code_behind_a_colon() {
    each_tells(&[
        ("WebSocket closed: 1006", &["close 1006"]),
        ("websocket close: 1011", &["close 1011"]),
        ("[ws] socket disconnected: 4000", &["close 4000"]),
        ("door closed: 1006", &[]),
        ("WebSocket closed 1006 times", &[]),
    ]);
}

#[test]
fn the_number_with_which_a_runtime_ends_a_program_stands_alone() {
    each_tells(&[
        ("0xE0434352 CLR exception", &["0xE0434352"]),
        ("ended by 0xE06D7363", &["0xE06D7363"]),
        ("offset 0xC0000005", &[]),
    ]);
}

#[test]
fn a_file_that_java_does_not_find_is_no_status_that_was_told() {
    each_tells(&[
        (
            "java.io.FileNotFoundException: https://api.minecraftservices.com/minecraft/profile\n\tat a.B.c(B.java:404)",
            &["404 or 410 api.minecraftservices.com"],
        ),
        (
            "java.io.FileNotFoundException: /var/log/403 (No such file or directory)",
            &[],
        ),
    ]);
}

#[test]
fn a_close_code_stands_bare_beside_words_of_a_socket() {
    for (text, code) in [
        ("RTA websocket close 4000", "4000"),
        ("WebSocket close 4000", "4000"),
        ("websocket closed 1000", "1000"),
        ("rta disconnected 1011", "1011"),
        ("RTA disconnected: 1001", "1001"),
        ("disconnected 1006", "1006"),
        ("websocket error 1006", "1006"),
        ("WebSocket error: 1008 policy violation", "1008"),
        ("websocket 1006", "1006"),
        ("ws: closed 1006", "1006"),
        ("RTA closed with 1011", "1011"),
        (
            "wss://rta.xboxlive.com/connect closed with 1008 policy violation",
            "1008",
        ),
        (
            "WebSocket ConnectionClosedError: received 1011 (internal error)",
            "1011",
        ),
        ("WebSocket closed by 1012, reconnecting", "1012"),
        ("RTA websocket close 1013 after 90 s", "1013"),
        ("WebSocket fermé : 1006", "1006"),
    ] {
        assert_eq!(told(text), [format!("close {code}")], "{text}");
    }
    for code in (1000..=1015)
        .filter(|code| *code != 1004)
        .chain([4000, 12002])
    {
        for text in [
            format!("RTA websocket close {code}"),
            format!("websocket error {code}"),
            format!("rta disconnected {code}"),
        ] {
            assert_eq!(told(&text), [format!("close {code}")], "{text}");
        }
    }
}

#[test]
fn pages_of_gateways_are_read() {
    each_tells(&[
        (
            "<html><head><title>503 Service Temporarily Unavailable</title></head><body><center><h1>503 Service Temporarily Unavailable</h1></center><hr><center>nginx</center></body></html>",
            &["503"],
        ),
        (
            "<html><head><title>504 Gateway Time-out</title></head><body><center><h1>504 Gateway Time-out</h1></center></body></html>",
            &["504"],
        ),
        (
            "<html><body><h1>503 Service Unavailable</h1>\nNo server is available to handle this request.\n</body></html>",
            &["503"],
        ),
        (
            "<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD><BODY>You have no permission. Reference #18.abc</BODY></HTML>",
            &["gateway akamai"],
        ),
        (
            "<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>",
            &["gateway cloudflare"],
        ),
        ("Error: 503 Service Temporarily Unavailable", &["503"]),
        ("Error: 413 Payload Too Large", &["413"]),
        ("wait, just a moment...", &[]),
        ("Reference #18", &[]),
        ("error code: 1006", &[]),
        ("error code: 1015", &[]),
    ]);
}

#[test]
fn the_figures_of_a_limit_are_read_without_brackets() {
    each_tells(&[
        (
            "currentRequests=31 maxRequests=30 periodInSeconds=15 limitType=Rate",
            &["rate-limit 429"],
        ),
        ("currentRequests=31", &[]),
    ]);
}
