//! Every form in which logs write codes, and what looks like one: what is found, how often, and in which line first.

use crate::scan::tests::counted;

/// A text, and each code with how often it stands there and in which line first.
type Row = (&'static str, &'static [&'static str]);

#[rustfmt::skip]
const FORMS: &[Row] = &[
    // 1
    ("[1A2C][E][14:02:07.113][HTTPCLIENT] text (hr=0x80190193)\n", &["403 x1 @1"]),
    // 2, 3
    ("[1A2C][I][14:02:07.100][HTTPCLIENT] HCHttpCallRequestSetUrl [ID 41]: method=PUT url=https://sessiondirectory.xboxlive.com/handles\n[1A2C][I][14:02:07.110][HTTPCLIENT] HCHttpCallResponseSetStatusCode [ID 41]: statusCode=409\n", &["409 sessiondirectory.xboxlive.com x1 @2"]),
    // 4
    ("HCHttpCallResponseSetErrorCode [ID 43]: errorCode=80072EE7 (00002EE7)\n", &["0x80072EE7 x1 @1"]),
    // 5
    ("HC_CALL::PerformSingleRequestComplete [ID 41] (hr=0x80190193)\n", &["403 x1 @1"]),
    // 6
    ("HCHttpCallResponseGetResponseString [ID 41]: responseString={\"code\":4000,\"source\":\"DemoFD\",\"description\":\"x\"}\n", &["service-error 4000 x1 @1"]),
    // 7
    ("update: failed with HRESULT -2145844845\n", &["403 x1 @1"]),
    // 8
    ("update: failed with error code -2145844747\n", &["501 x1 @1"]),
    // 9
    ("join: HRESULT=-2145844836, ErrorMessage=not today\n", &["412 x1 @1"]),
    // 10
    ("lobby: Invite failed for user[2814660000000001], hr=-2145844845\n", &["403 x1 @1"]),
    // 11
    ("Failed to register with Notification Service hr=80190193\n", &["403 x1 @1"]),
    // 12
    ("ConnectCompleteHandler: WebsocketResult [-2147012889,12007]\n", &["0x80072EE7 x1 @1"]),
    // 13
    ("DisconnectHandler: WebocketCloseStatus [1006]\n", &["close 1006 x1 @1"]),
    // 14
    ("SubscribeResponseHandler: Failed with [2]\n", &["rta 2 x1 @1"]),
    // 15
    ("Xbox Live service call to https://profile.xboxlive.com/users/me was throttled\n{\"version\":1,\"currentRequests\":31,\"maxRequests\":30,\"periodInSeconds\":15,\"limitType\":\"Rate\"}\n", &["rate-limit 429 x1 @2", "429 profile.xboxlive.com x1 @1"]),
    // 16
    ("== [XBOX SERVICE CALL] #12\n[URI]: https://social.xboxlive.com/users/me/people\n[HTTP Status]: 403 [HTTP_E_STATUS_FORBIDDEN]\n[Response Headers]: Content-Length : 404; \n[Response Body]: {\"code\":1049,\"source\":\"PeopleFd\",\"description\":\"x\"}\n", &["service-error 1049 x1 @5", "403 social.xboxlive.com x1 @3"]),
    // 17
    ("HTTP_E_STATUS_FORBIDDEN (0x80190193)\n", &["403 x1 @1"]),
    // 18
    ("XO_E_CONTENT_ISOLATION (Verify SCID / Sandbox)\n", &["0x8015DC12 x1 @1"]),
    // 19
    ("http_status_404_not_found\n404 - Not Found\n404 - NotFound\n", &["404 x3 @1"]),
    // 20
    ("RTA subscription error occurred in social manager: rta_generic_error x\n", &["0x89235201 x1 @1"]),
    // 21
    ("hr=0x89245115\nhr = 0x8007139F\n(HRESULT 0x8083000E)\nHR: 0x80070490\nresult: 0x80070057\n", &["0x89245115 x1 @1", "0x8007139F x1 @2", "0x8083000E x1 @3", "0x80070490 x1 @4", "0x80070057 x1 @5"]),
    // 22
    ("file.cpp(1234)\\\\game.exe!00007FF6A1B2C3D4: (caller: 00007FF6A1B2C3D5) ReturnHr(1) tid(2f3c) 80070490 Element not found.\n", &["0x80070490 x1 @1"]),
    // 23
    ("WinRT originate error - 0x80070005 : 'Access is denied.'\n", &["0x80070005 x1 @1"]),
    // 24
    ("The constant field 'system.maxMembersCount' with value '4' conflicts with the one in the session, '8'.\n", &["message constant-conflict x1 @1"]),
    ("{\"a\":\"b\",\"message\":\"The constant field 'x' with value '4' conflicts with the one in the session.\"}\n", &["message constant-conflict x1 @1"]),
    ("80070005 Access is denied.\n", &["0x80070005 x1 @1"]),
    // 25
    ("COMException (0x80190193): x Exception from HRESULT: 0x80190193\n", &["403 x1 @1"]),
    // 26
    ("Error code: 0x80073D26\nerror code is 0x80073D02\n", &["0x80073D26 x1 @1", "0x80073D02 x1 @2"]),
    // 27
    ("Exit code: -1073741819 (0xC0000005)\n", &["0xC0000005 x1 @1"]),
    // 28
    ("CreateSession error - 0x89236205 requested object is still pending\n", &["0x89236205 x1 @1"]),
    // 29
    ("[2026.03.04-05.06.19:311][ 70]LogOnline: Warning: x ResponseCode: 403\n", &["403 x1 @1"]),
    // 30
    ("HTTP/1.1 403 Forbidden\n\nresponseCode: 403\n", &["403 x2 @1"]),
    // 31
    ("Curl error 28: timed out\nerror code -1000\n", &[]),
    // 32
    ("[GDK] XGameActivationRegisterForEvent failed (HRESULT 0x80070490) — x\n", &["0x80070490 x1 @1"]),
    // 33
    ("{\"RealmAPIResponseCode\":503}\n", &["503 x1 @1"]),
    // 34
    ("8015DC0B\n(0x8015dc0b)\ncode 87DD0006\n", &["0x8015DC0B x1 @1", "0x87DD0006 x1 @3"]),
    // 35
    ("System.Net.Http.HttpRequestException: Response status code does not indicate success: 403 (Forbidden).\n", &["403 x1 @1"]),
    // 36
    ("The remote server returned an error: (407) Proxy Authentication Required.\n", &["407 x1 @1"]),
    // 37
    ("StatusCode: 401, ReasonPhrase: 'Unauthorized', Version: 1.1, Content: x, Headers:\n{\n  Content-Length: 404\n}\n", &["401 x1 @1"]),
    // 38
    ("HttpStatusCode.Forbidden\nStatusCode: Forbidden\nStatusCode=TooManyRequests\nStatusCode: Ambiguous\nStatusCode: RedirectKeepVerb\nStatusCode: UnprocessableContent\nStatusCode: RequestedRangeNotSatisfiable\n", &["403 x2 @1", "429 x1 @3", "300 x1 @4", "307 x1 @5", "422 x1 @6", "416 x1 @7"]),
    // 39
    ("Flurl.Http.FlurlHttpException: Call failed with status code 403 (Forbidden): POST https://social.xboxlive.com/users/me/people\n", &["403 social.xboxlive.com x1 @1"]),
    // 40
    ("Request failed with status code Forbidden\n", &["403 x1 @1"]),
    // 41
    ("XboxAuthNet.XboxLive.XboxAuthException: 403: Forbidden\n", &["403 x1 @1"]),
    // 42
    ("Received HTTP response headers after 123.4ms - 403\nEnd processing HTTP request after 124ms - 403\n", &["403 x2 @1"]),
    // 43
    ("Xbox GetIsUserLoggedIn() - 429\n", &["429 x1 @1"]),
    // 44
    ("Status: 403 (Forbidden)\n", &["403 x1 @1"]),
    // 45
    ("{ \"ErrorCode\": \"0x8015dc0e\" }\n", &["0x8015DC0E x1 @1"]),
    // 46
    ("java.io.IOException: Server returned HTTP response code: 403 for URL: https://social.xboxlive.com/x\n", &["403 social.xboxlive.com x1 @1"]),
    // 47
    ("java.io.FileNotFoundException: https://social.xboxlive.com/x\n", &["404 or 410 social.xboxlive.com x1 @1"]),
    // 48
    ("Response{protocol=h2, code=403, message=, url=https://social.xboxlive.com/x}\n", &["403 social.xboxlive.com x1 @1"]),
    // 49
    ("--> POST https://social.xboxlive.com/x\n<-- 403 https://social.xboxlive.com/x (212ms, 105-byte body)\n", &["403 social.xboxlive.com x1 @2"]),
    // 50
    ("retrofit2.HttpException: HTTP 403 Forbidden\nretrofit2.HttpException: HTTP 403 \n", &["403 x2 @1"]),
    // 51
    ("HttpResponseException: status code: 401, reason phrase: Unauthorized, msa error: invalid_grant\n", &["oauth-error invalid_grant x1 @1", "401 x1 @1"]),
    // 52
    ("InformativeHttpRequestException: status: 401 Unauthorized, message: {\n  \"code\": 4000,\n  \"source\": \"DemoFD\"\n}\n", &["service-error 4000 x1 @2", "401 x1 @1"]),
    // 53
    ("(POST https://social.xboxlive.com/x) 403\n", &["403 social.xboxlive.com x1 @1"]),
    // 54
    ("java.io.IOException: HTTP/1.1 header parser received no bytes\njava.net.http.HttpConnectTimeoutException: HTTP connect timed out\n", &["no answer x2 @1"]),
    // 55
    ("10:00 got status 401 trying to update: {\"code\":4000,\"source\":\"DemoFD\"}\n", &["service-error 4000 x1 @1", "401 x1 @1"]),
    // 56
    ("Failed to add Name (2535400000000000) as a friend: (403) {\"code\":1011,\"source\":\"PeopleFd\",\"description\":\"x\"}\n", &["service-error 1011 x1 @1", "403 x1 @1"]),
    // 57
    ("RTA Websocket disconnected:  (1006)\nRTA Websocket disconnected:  (-1)\n", &["close 1006 x1 @1", "close -1 x1 @2"]),
    // 58
    ("Did not get expected response code, got 403 for https://social.xboxlive.com/x\n", &["403 social.xboxlive.com x1 @1"]),
    // 59
    ("401: Unauthorized, error stream:\n{\"Identity\":\"0\",\"XErr\":2148916233,\"Message\":\"\"}\n", &["0x8015DC09 x1 @2", "401 x1 @1"]),
    // 60
    ("403 Forbidden: [no body]\n403 Forbidden: \"{\\\"code\\\":4000,\\\"source\\\":\\\"DemoFD\\\"}\"\n403 Forbidden from POST https://social.xboxlive.com/x\n", &["403 x1 @1", "service-error 4000 x1 @2", "403 x1 @2", "403 social.xboxlive.com x1 @3"]),
    // 61
    ("Client request(POST https://social.xboxlive.com/x) invalid: 403 Forbidden. Text: \"no\"\nServer error(GET https://profile.xboxlive.com/x: 503 Service Unavailable. Text: \"no\"\n", &["403 social.xboxlive.com x1 @1", "503 profile.xboxlive.com x1 @2"]),
    // 62
    ("Reason: 400 - Bad Request (body: )\n", &["400 x1 @1"]),
    // 63
    ("code: 403 message: {\"error\":\"ForbiddenOperationException\",\"errorMessage\":\"no\"}\n", &["yggdrasil-error ForbiddenOperationException x1 @1", "403 x1 @1"]),
    // 123
    ("404 Not Found on GET request for \"https://social.xboxlive.com/x\": \"no\"\n", &["404 social.xboxlive.com x1 @1"]),
    // 124
    ("<-- HTTP FAILED: java.net.SocketTimeoutException: timeout\n", &["no answer x1 @1"]),
    // 64
    ("AxiosError: Request failed with status code 403\n    at settle (x.js:10:11) {\n  code: 'ERR_BAD_REQUEST',\n  status: 403,\n  config: { url: 'https://social.xboxlive.com/x' },\n  data: { code: 4000, source: 'DemoFD' }\n}\n", &["service-error 4000 x1 @6", "403 social.xboxlive.com x1 @1"]),
    // 65, N18
    ("XboxReplayError: Request failed with status code 401\n    at x.js:1 {\n  details: { statusCode: 500, reason: 'INTERNAL_SERVER_ERROR' }\n}\n", &["401 x1 @1"]),
    // 66
    ("Error: 403 Forbidden {}\nError: 401 Unauthorized {\n  \"code\": 4000, \"source\": \"DemoFD\"\n}\n", &["403 x1 @1", "service-error 4000 x1 @3", "401 x1 @2"]),
    // 67
    ("Error: Forbidden\n    at checkStatus (x.js:1:2)\n", &["403 x1 @1"]),
    // 68
    ("Response { status: 403, statusText: 'Forbidden', url: 'https://social.xboxlive.com/x' }\n", &["403 social.xboxlive.com x1 @1"]),
    // 69
    ("ResponseStatusCodeError: Response status code 403: Forbidden\n", &["403 x1 @1"]),
    // 70
    ("HTTPError: Response code 403 (Forbidden)\n", &["403 x1 @1"]),
    // 71
    ("HTTPError: Request failed with status code 403 Forbidden: POST https://social.xboxlive.com/x\n", &["403 social.xboxlive.com x1 @1"]),
    // 72
    ("FetchError: [POST] \"https://social.xboxlive.com/x\": 403 Forbidden\n", &["403 social.xboxlive.com x1 @1"]),
    // 73
    ("StatusCodeError: 403 - {\"code\":4500,\"source\":\"DemoFD\"}\n", &["service-error 4500 x1 @1", "403 x1 @1"]),
    // 74
    ("XRFetchClientException: Too Many Requests\n", &["429 x1 @1"]),
    // 75
    ("{\"url\":\"/v5/sessions/home/play\",\"status\":401,\"body\":\"\"}\n{\"status\":404,\"body\":\"{\\r\\n \\\"status\\\":{\\\"errorCode\\\":\\\"XboxDataNotFound\\\"}}\"}\nstatus code: 400, body: \"\", x\n", &["401 x1 @1", "status-error XboxDataNotFound x1 @2", "404 x1 @2", "400 x1 @3"]),
    // 76
    ("{\n  status: 404,\n  body: '{\\r\\n' +\n    '  \"status\": {\\r\\n' +\n    '    \"errorCode\": \"XboxNotPaired\"}}'\n}\n", &["status-error XboxNotPaired x1 @5", "404 x1 @2"]),
    // 77
    ("connect ECONNREFUSED 192.0.2.3:61082\nerrno: -61\ngetaddrinfo ENOTFOUND a.example\n", &["no answer x2 @1"]),
    // 78
    ("POST https://social.xboxlive.com/x 403 (Forbidden)\nFailed to load resource: the server responded with a status of 403 ()\n", &["403 social.xboxlive.com x2 @1"]),
    // 125
    ("HTTPError: Request failed with status code 403 (Forbidden): POST https://social.xboxlive.com/x\n", &["403 social.xboxlive.com x1 @1"]),
    // 79
    ("requests.exceptions.HTTPError: 403 Client Error: Forbidden for url: https://social.xboxlive.com/x\nrequests.exceptions.HTTPError: 503 Server Error: Service Unavailable for url: https://social.xboxlive.com/x\n", &["403 social.xboxlive.com x1 @1", "503 social.xboxlive.com x1 @2"]),
    // 80
    ("httpx.HTTPStatusError: Client error '400 Bad Request' for url 'https://social.xboxlive.com/x'\nFor more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/400\n", &["400 social.xboxlive.com x1 @1"]),
    // 81
    ("HTTP Request: POST https://social.xboxlive.com/x \"HTTP/1.1 404 Not Found\"\n", &["404 social.xboxlive.com x1 @1"]),
    // 82
    ("ClientResponseError: 404, message='Not Found', url=URL('https://social.xboxlive.com/x')\n", &["404 social.xboxlive.com x1 @1"]),
    // 83
    ("urllib3.connectionpool: https://social.xboxlive.com:443 \"POST /x HTTP/1.1\" 429 510\n", &["429 social.xboxlive.com x1 @1"]),
    // 84
    ("HTTP Error 401: Unauthorized\n<HttpResponse 401>\n", &["401 x1 @1"]),
    // 85
    ("reply: 'HTTP/1.1 401 Unauthorized\\r\\n'\nheader: Content-Length: 404\n", &["401 x1 @1"]),
    // 86
    ("account_request:  {'path': '/authentication/login_with_xbox', 'error': 'FORBIDDEN'}\n", &["minecraft-error FORBIDDEN x1 @1"]),
    // 87
    ("POST https://sisu.xboxlive.com/authorize: 403 Forbidden\nPOST: https://sisu.xboxlive.com/authorize: 503 Service Unavailable\n", &["403 sisu.xboxlive.com x1 @1", "503 sisu.xboxlive.com x1 @2"]),
    // 88
    ("POST https://sisu.xboxlive.com/authorize: unknown error code: 2148916258\n", &["0x8015DC22 x1 @1"]),
    // 89
    ("POST https://xsts.auth.xboxlive.com/xsts/authorize: Your account currently does not have an Xbox profile yet.\n", &["0x8015DC09 x1 @1"]),
    // 90
    ("unexpected status 403 Forbidden\nunexpected status code: 403\nstatus: 403 Forbidden\n", &["403 x3 @1"]),
    // 91
    ("oauth2: cannot fetch token: 400 Bad Request\nResponse: {\"error\":\"invalid_grant\",\"error_description\":\"AADSTS70000: x\"}\noauth2: \"invalid_grant\" \"AADSTS70000: x\"\n", &["oauth-error invalid_grant x1 @2", "400 x1 @1", "AADSTS70000 x1 @3"]),
    // 92
    ("HTTP status client error (403 Forbidden) for url (https://social.xboxlive.com/x)\nHTTP status server error (503 Service Unavailable) for url (https://social.xboxlive.com/x)\n", &["403 social.xboxlive.com x1 @1", "503 social.xboxlive.com x1 @2"]),
    // 93
    ("https://social.xboxlive.com/x: status code 403\nhttp status: 403\n", &["403 social.xboxlive.com x2 @1"]),
    // 94
    ("curl: (22) The requested URL returned error: 403\n", &["403 x1 @1"]),
    // 95
    ("ERROR 403: Forbidden.\nHTTP request sent, awaiting response... 403 Forbidden\n", &["403 x2 @1"]),
    // 96
    ("Client error: `POST https://social.xboxlive.com/x` resulted in a `403 Forbidden` response:\n{\"code\":4000,\"source\":\"DemoFD\"}\n", &["service-error 4000 x1 @2", "403 social.xboxlive.com x1 @1"]),
    // 97
    ("failed to open stream: HTTP request failed! HTTP/1.1 403 Forbidden\n", &["403 x1 @1"]),
    // 98
    ("OpenURI::HTTPError (403 Forbidden)\nthe server responded with status 403\n", &["403 x2 @1"]),
    // 99
    ("Error transferring https://social.xboxlive.com/x - server replied: Bad Request\n", &["400 social.xboxlive.com x1 @1"]),
    // 100
    ("onRequestError: HTTP status 400 \"Bad Request\"\n", &["400 x1 @1"]),
    // 101
    ("DioException [bad response]: x status code of 403 x\n", &["403 x1 @1"]),
    // 102
    ("warn xbl_preauth: sisu-profile HTTP 403\n", &["403 x1 @1"]),
    // 103
    ("SEVERE x from https://pc.realms.minecraft.net: HTTP/1.1 403 Forbidden\n", &["403 pc.realms.minecraft.net x1 @1"]),
    // 126
    ("403 Forbidden (OpenURI::HTTPError)\n", &["403 x1 @1"]),
    // 127
    ("Request failed: Forbidden (403)\nfailed (403) {\"code\":4000,\"source\":\"DemoFD\"}\n", &["403 x1 @1", "service-error 4000 x1 @2", "403 x1 @2"]),
    // 104
    ("203.0.113.7 - - [04/Mar/2026:05:06:19 +0000] \"POST /x HTTP/1.1\" 403 153 \"-\" \"UA\"\n", &["403 x1 @1"]),
    // 105
    ("#Fields: date time cs-method cs-uri-stem sc-status sc-substatus sc-win32-status time-taken\n2026-03-04 05:06:19 POST /x 403 0 5 412\n", &["403 x1 @2"]),
    // 106
    ("1772600403.000 404 192.0.2.1 TCP_MISS/403 1234 POST https://social.xboxlive.com/x\nTCP_TUNNEL/200 404 CONNECT social.xboxlive.com:443\n", &["403 social.xboxlive.com x1 @1"]),
    // 107
    ("192.0.2.1:1: POST https://social.xboxlive.com/x HTTP/2.0\n     << HTTP/2.0 403 Forbidden 105b\n", &["403 social.xboxlive.com x1 @2"]),
    // 108
    ("57\t403\tHTTPS\tsocial.xboxlive.com\t/x\n", &["403 social.xboxlive.com x1 @1"]),
    // 109
    ("\"GET /x HTTP/2\" 503 UF 0 91 404\n", &["503 x1 @1"]),
    // 110
    ("{\"method\":\"PUT\",\"url\":\"https://social.xboxlive.com/x\",\"status\":412}\n", &["412 social.xboxlive.com x1 @1"]),
    // 111
    ("x failed {\"code\":4000,\n  \"source\":\"DemoFD\",\n  \"description\":\"x\"}\n", &["service-error 4000 x1 @1"]),
    // 112
    ("{'code': 4000, 'source': 'ReputationFD', 'traceInformation': None}\n", &["service-error 4000 x1 @1"]),
    // 113
    ("{code: 8, source: \"Profile\", traceInformation: null, more: undefined,}\n", &["service-error 8 x1 @1"]),
    // 114
    ("x {\\\"code\\\":4000,\\\"source\\\":\\\"DemoFD\\\"}\ny {\\\\\\\"code\\\\\\\":4100,\\\\\\\"source\\\\\\\":\\\\\\\"DemoFD\\\\\\\"}\n", &["service-error 4000 x1 @1", "service-error 4100 x1 @2"]),
    // 115
    ("map[code:4000 description:x source:DemoFD]\n{ code = 4100, source = DemoFD }\n", &["service-error 4000 x1 @1", "service-error 4100 x1 @2"]),
    // 116
    ("failed, got (404): The requested session wasn't found.\n§c[Broadcaster] The requested session wasn't found. (404)\n", &["message session-not-found x2 @1", "404 x1 @1"]),
    // 117
    ("XErr 2148916233\nX-Err: 2148916235\nxerr=0x8015dc0e\nXerr:2148916227\n", &["0x8015DC09 x1 @1", "0x8015DC0B x1 @2", "0x8015DC0E x1 @3", "0x8015DC03 x1 @4"]),
    // 118
    ("{'currentRequests': 31, 'maxRequests': 30, 'periodInSeconds': 15, 'limitType': 'Rate'}\n", &["rate-limit 429 x1 @1"]),
    // 119
    ("AADSTS70016: pending\n", &["AADSTS70016 x1 @1"]),
    // 120
    ("Sign-in error (invalid_grant)\nError: invalid_client\n", &["oauth-error invalid_grant x1 @1", "oauth-error invalid_client x1 @2"]),
    // 121
    ("<html>\n<head><title>403 Forbidden</title></head>\n<body><h1>403 Forbidden</h1></body>\n</html>\n", &["403 x1 @2"]),
    // 122
    ("JavaException: Service Unavailable\nserver replied: Bad Gateway\nForbidden items were Not Found and in Conflict\n", &["503 x1 @1", "502 x1 @2"]),
];

/// What looks like a code beside one.
#[rustfmt::skip]
const BESIDE: &[Row] = &[
    // N1, pair
    ("onRequestError: Error 403\nHTTP status 503\n", &["503 x1 @2"]),
    // N15
    ("HTTP status 0\nhttp request: status: 0\nResponse{code=-1}\n", &["no answer x3 @1"]),
    // N17
    ("Expected: OK|BadRequest|NotFound\nexpected 200, got 403\n", &["403 x1 @2"]),
    // N20
    ("code 1006 reached 4000\nwebsocket closed: 1006\n", &["close 1006 x1 @2"]),
    // N21
    ("{\"code\":1011,\"source\":\"PeopleFd\",\"description\":\"x\"}\n", &["service-error 1011 x1 @1"]),
    // N27
    ("403 Forbidden <title>403 Forbidden</title><h1>403 Forbidden</h1>\n", &["403 x1 @1"]),
    // N28
    ("GET https://discord.com/api/x 404\n", &["404 discord.com x1 @1"]),
    // Qt
    ("QNetworkReply error 403\n", &["Qt error 403 x1 @1"]),
];

/// What is no code, or not the one that it looks like.
#[rustfmt::skip]
const NEVER: &[Row] = &[
    // N1
    ("AuthRequest::onRequestError: Error 403\n", &["Qt error 403 x1 @1"]),
    // N2
    ("connecting to host:443 and port 404, port: 61082\nhttps://a.example:503/x is slow\n", &[]),
    // N3
    ("got 510b, 105-byte body\nContent-Length: 404\nread 404 bytes\n", &[]),
    // N4
    ("done (212ms)\ntook 429 ms\ntimeout 500\nretry in 408 s\n", &[]),
    // N5
    ("at Util.js:10:404\nhelper.cpp:503\nMain.java:404\nfile.cpp(403)\nline 403\n", &[]),
    // N6
    ("version 2.5.0 and v4.0.4, 1.21.403\nKB5004327\nsee #404 and issue 403\n", &[]),
    // N7
    ("[2026.03.04-05.06.19:404][ 70] x\n05:06:19.404 x\nat 1772600403\n", &[]),
    // N8
    ("[0403] x\ntid(404) pid 503 [ID 409]\nThread-10 worker-429\n", &[]),
    // N9
    ("at 0x00007FF6A1B2C3D4, location 0xD1F2E0, 00007FF680190193\n", &[]),
    // N10
    ("id 11111111-4030-4222-8333-444455556666\nMS-CV: abcDEF.403.1\n0123456789abcdef0123456780190193\n", &[]),
    // N11
    ("2535400000000000 user[2535400000000000] xuid(2535400000000000)\n", &[]),
    // N12
    ("titleId 1739947436\n\"pid\":2149122457\n", &[]),
    // N13
    ("2148916233\ncount 2148916233 items\n", &["0x8015DC09 x1 @1"]),
    // N14
    ("curl: (22)\nCurl error 28\nerrno: -61\nexit code 403\nsignal 11\n", &[]),
    // N16
    ("see https://login.microsoftonline.com/error?code=70016\nhttps://a.example/Status/403 https://httpstatuses.com/403 https://a.example/x?status=404\n", &[]),
    // N19
    ("{'kind': 'resp', 'code': 400, 'msg': 'x'}\n", &[]),
    // N22
    ("{'error_codes': [70000]}\n", &[]),
    // N23
    ("80190193801901938019\neyJ80190193abc\nabc+80190193/def==\n", &[]),
    // N24
    ("photo403.png, /var/log/404, item 500, price 429, score 503\nMySQL error code 404\nSteam error code 403\n", &[]),
    // N25
    ("0x403 0x1F4 0x00000000\n", &[]),
    // N26
    ("200 OK\nHTTP 204\n", &[]),
];

#[track_caller]
fn check(rows: &[Row]) {
    let mut wrong = Vec::new();
    for (text, expected) in rows {
        let counted = counted(text);
        if counted != *expected {
            wrong.push(format!("{text}\n    holds {counted:?}, not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_form_is_found_counted_and_placed() {
    check(FORMS);
}

#[test]
fn what_stands_beside_a_code_is_none() {
    check(BESIDE);
}

#[test]
fn what_looks_like_a_code_is_none() {
    check(NEVER);
}

/// A form behind some lines of something else, and twice.
#[test]
fn a_form_counts_wherever_it_stands_and_each_time() {
    for (text, expected) in FORMS.iter().filter(|(text, _)| !text.contains("[ID ")) {
        let twice = format!(
            "10:00:00 INFO ready\n\n\n\n\n\n\n\n10:00:01 INFO again\n{text}10:00:02 INFO done\n\n\n\n\n\n\n\n{text}"
        );
        let found = counted(&twice);
        let count = |list: &[String]| -> u64 {
            let counts = list.iter().filter_map(|one| {
                one.rsplit_once(" x")?
                    .1
                    .split(' ')
                    .next()?
                    .parse::<u64>()
                    .ok()
            });
            counts.sum()
        };
        let once: Vec<String> = expected.iter().map(|one| (*one).to_owned()).collect();
        assert_eq!(count(&found), 2 * count(&once), "{text}\n{found:?}");
    }
}
