//! Events: which host answered, what counts once, and what explains a status.

use crate::catalog::{Authority, aadsts};
use crate::scan::Code;
use crate::scan::tests::{counted, each_tells, occurrences, told};

/// The authority of the only code of a text.
#[track_caller]
fn authority(text: &str) -> Option<Authority> {
    let found = occurrences(text);
    let [one] = found.as_slice() else {
        panic!("{text}: {found:?}")
    };
    one.place.authority
}

#[test]
fn the_host_in_the_line_decides_then_that_in_the_block_then_that_before() {
    each_tells(&[
        (
            "GET https://b.example/x ok\nPUT https://a.example/y: 409 Conflict",
            &["409 a.example"],
        ),
        (
            "The remote server returned an error: (409) Conflict.\n   calling https://a.example/x",
            &["409 a.example"],
        ),
        (
            "POST https://a.example/x\nanswer: HTTP 409",
            &["409 a.example"],
        ),
        (
            "POST https://a.example/x\n1\n2\n3\n4\nHTTP 409",
            &["409 a.example"],
        ),
        (
            "POST https://a.example/x\n1\n2\n3\n4\n\n5\nHTTP 409",
            &["409"],
        ),
        (
            "[05:06:07] [worker-1/INFO]: POST https://a.example/x\n[05:06:07] [worker-2/INFO]: POST https://b.example/x\n\
             [05:06:08] [worker-1/ERROR]: HTTP 409",
            &["409 a.example"],
        ),
    ]);
}

#[test]
fn a_path_or_a_step_decides_where_no_host_does() {
    for (text, expected) in [
        ("HTTP 403 from /minecraft/profile", Authority::Minecraft),
        ("getTitleToken: HTTP 403", Authority::SignIn),
        (
            "XboxAuthNet.XboxLive.XboxAuthException: 403: Forbidden",
            Authority::SignIn,
        ),
        ("SessionDirectory answered 403", Authority::Mpsd),
        (
            "PUT /serviceconfigs/aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee/sessiontemplates/a/sessions/b HTTP 403",
            Authority::Mpsd,
        ),
    ] {
        assert_eq!(authority(text), Some(expected), "{text}");
    }
    assert_eq!(authority("HTTP 403"), None);
    assert_eq!(
        authority("https://a.example/x HTTP 403"),
        Some(Authority::Http)
    );
}

#[test]
fn a_host_of_the_line_decides_in_whatever_form_it_stands() {
    let before = "12:00:00 DEBUG http: GET https://sessiondirectory.xboxlive.com/handles -> 200\n";
    for (line, expected) in [
        (
            "bot: discord.com returned 429, retry after 3",
            "429 discord.com",
        ),
        ("bot: host=discord.com status=403", "403 discord.com"),
        (
            "http: check failed: github.com answered 403 Forbidden",
            "403 github.com",
        ),
        (
            "http: database server db01.internal: status 503",
            "503 db01.internal",
        ),
        ("http: 10.0.0.5:8080 status=412", "412 10.0.0.5"),
        (
            "http: profile.xboxlive.com status=412",
            "412 profile.xboxlive.com",
        ),
    ] {
        let text = format!("{before}12:00:01 ERROR {line}\n");
        assert_eq!(told(&text), [expected], "{text}");
    }
}

#[test]
fn the_parts_of_an_address_in_an_object_name_the_host() {
    each_tells(&[
        (
            r#"{"http":{"response":{"status_code":404}},"url":{"full":"https://discord.com/x"}}"#,
            &["404 discord.com"],
        ),
        (
            r#"{"http.response.status_code":404,"url.full":"https://profile.xboxlive.com/x"}"#,
            &["404 profile.xboxlive.com"],
        ),
        (
            r#"{"url":{"path":"/x","domain":"discord.com"},"status":404}"#,
            &["404 discord.com"],
        ),
        (
            r#"{"avatar":{"full":"https://cdn.example/x"},"status":404}"#,
            &["404"],
        ),
    ]);
}

#[test]
fn a_host_is_borrowed_of_the_same_thread_or_prefix_alone() {
    for (line, expected) in [
        (
            "[12:00:01] [main/ERROR]: got status 403",
            "403 sessiondirectory.xboxlive.com",
        ),
        (
            "java.io.IOException: HTTP 403",
            "403 sessiondirectory.xboxlive.com",
        ),
        ("[12:00:01] [Discord Thread/ERROR]: got status 403", "403"),
        ("[pool-2-thread-1/ERROR] got status 403", "403"),
        ("[mysql] query failed status=403", "403"),
    ] {
        let before = "[12:00:00] [main/INFO]: PUT https://sessiondirectory.xboxlive.com/handles\n";
        assert_eq!(told(&format!("{before}{line}\n")), [expected], "{line}");
    }
}

#[test]
fn a_step_is_its_endpoint() {
    for (text, path) in [
        (
            "login_with_xbox: HTTP 403",
            "/authentication/login_with_xbox",
        ),
        ("ERROR: xsts auth failed: 401", "/xsts/authorize"),
        ("getXstsToken HTTP 401", "/xsts/authorize"),
        ("getTitleToken: HTTP 403", "/title/authenticate"),
        ("/user/authenticate: HTTP 400", "/user/authenticate"),
    ] {
        let found = occurrences(text);
        let [one] = found.as_slice() else {
            panic!("{text}: {found:?}")
        };
        assert_eq!(one.place.resource(), Some(path), "{text}");
    }
}

#[test]
fn one_event_counts_once() {
    each_tells(&[
        (
            "403 Forbidden: HTTP_E_STATUS_FORBIDDEN (0x80190193), hr=-2145844845",
            &["403"],
        ),
        ("HTTP 403\nHTTP 403", &["403", "403"]),
    ]);
}

#[test]
fn the_cause_explains_the_status_beside_it() {
    for text in [
        "401: Unauthorized, error stream:\n{\"Identity\":\"0\",\"XErr\":2148916227,\"Message\":\"\"}",
        "HTTP 401: You have been banned by Xbox",
        "HTTP 401, XErr=2148916227",
    ] {
        let found = occurrences(text);
        let status = found
            .iter()
            .find(|one| one.code == Code::Status(401))
            .unwrap();
        assert_eq!(
            status.explained_by,
            Some(Code::Value(0x8015_DC03)),
            "{text}"
        );
        assert_eq!(status.place.authority, Some(Authority::SignIn), "{text}");
    }
    let apart = occurrences("HTTP 401\nXErr=2148916227");
    assert!(apart.iter().all(|one| one.explained_by.is_none()));
}

#[test]
fn an_hresult_is_no_cause() {
    let found = occurrences("HTTP 404, hr=0x80004005");
    assert!(found.iter().all(|one| one.explained_by.is_none()));
}

#[test]
fn an_object_on_a_host_of_others_is_theirs() {
    assert_eq!(
        told("https://a.example/x: HTTP 403 {\"code\":4000,\"description\":\"x\"}"),
        ["403 a.example"]
    );
}

#[test]
fn an_object_of_oauth_is_one_code() {
    for text in [
        r#"Error: {"error":"invalid_grant","error_description":"AADSTS70000: x","error_codes":[70000]}"#,
        r"{'error': 'invalid_grant', 'error_description': 'AADSTS70000: x'}",
    ] {
        assert_eq!(told(text), ["oauth-error invalid_grant"], "{text}");
    }
    assert_eq!(told("sign-in failed: AADSTS70000: x"), ["AADSTS70000"]);
}

#[test]
fn a_number_of_entra_and_its_word_are_one() {
    for text in [
        "MsalUiRequiredException: AADSTS50076: x ErrorCode: interaction_required\n",
        "MsalUiRequiredException: AADSTS50076: x\n  ErrorCode: interaction_required\n",
        "error: interaction_required, AADSTS50076: x\n",
        "AADSTS50076, error: interaction_required\n",
        "error=interaction_required description=AADSTS50076: x\n",
    ] {
        assert_eq!(counted(text), ["AADSTS50076 x1 @1"], "{text}");
    }
    let numbers = (50_000..71_000).chain([500_011, 500_208, 501_481, 530_032, 700_082]);
    let numbers = numbers.filter(|number| aadsts(*number).is_some());
    for number in numbers {
        for word in ["invalid_grant", "invalid_request", "login_required"] {
            for text in [
                format!("error: {word}, AADSTS{number}: x\n"),
                format!("AADSTS{number}: x (error: {word})\n"),
            ] {
                assert_eq!(counted(&text), [format!("AADSTS{number} x1 @1")], "{text}");
            }
        }
    }
    for text in [
        "AADSTS70008: x {\"error\":\"invalid_grant\",\"error_description\":\"AADSTS70008: x\"}\n",
        "{\"error\":\"invalid_grant\",\"error_description\":\"AADSTS70008: x\"} AADSTS70008: x\n",
    ] {
        assert_eq!(counted(text).len(), 1, "{text}");
    }
    assert_eq!(
        counted("error: invalid_grant, AADSTS99999: x\n"),
        ["oauth-error invalid_grant x1 @1", "AADSTS99999 x1 @1"],
        "of a number that is not known the word tells more"
    );
}

#[test]
fn the_name_of_an_error_behind_that_of_playfab_is_one_and_speaks_for_the_status() {
    for text in [
        "PlayFab error: NotAuthenticated",
        "PlayFabException: NotAuthenticated",
        "[PlayFab] call failed (NotAuthenticated)",
    ] {
        assert_eq!(told(text), ["playfab-error 1074"], "{text}");
    }
    let found =
        occurrences("PlayFab: /Client/LoginWithXbox: x (InvalidXboxLiveToken) 1188 http 401");
    let codes: Vec<String> = found.iter().map(|one| one.code.query()).collect();
    assert_eq!(codes, ["1188", "401"]);
    assert!(
        found
            .iter()
            .all(|one| one.place.authority == Some(Authority::PlayFab))
    );
    assert!(found.iter().any(|one| one.explained_by.is_some()));
    assert_eq!(
        told("LoginWithXbox failed: InvalidXboxLiveToken (errorCode 1188)"),
        ["playfab-error 1188"]
    );
}

#[test]
fn what_a_library_adds_to_its_error_is_not_what_the_service_says() {
    let text = "XError: Request failed with status code 401\n details: { statusCode: 500, reason: \"X_Y\" }\n";
    let found = occurrences(text);
    let says = found
        .iter()
        .filter_map(|one| one.inspection.as_ref()?.body.says.as_deref());
    assert_eq!(says.count(), 0);
    assert_eq!(found.len(), 1);
}

#[test]
fn the_lines_of_a_page_of_cloudfront_tell_the_cause() {
    let text = "<HTML><HEAD><TITLE>ERROR: The request could not be satisfied</TITLE></HEAD><BODY>\n\
                <H1>403 ERROR</H1>\n<H2>x</H2>\nRequest blocked.\nGenerated by cloudfront (CloudFront)\n";
    let found = occurrences(text);
    let gateway = found
        .iter()
        .find_map(|one| one.inspection.as_ref()?.body.gateway.clone());
    assert!(gateway.is_some_and(|gateway| gateway.cause.is_some()));
}

#[test]
fn a_body_behind_its_head_and_the_exceptions_of_one_event_are_one() {
    let found = occurrences(
        "HTTP/2 404 \ncontent-type: text/plain\n\nThe requested session wasn't found.\n",
    );
    let status = found
        .iter()
        .find(|one| one.code == Code::Status(404))
        .unwrap();
    assert!(status.explained_by.is_some(), "{found:?}");
    assert_eq!(
        counted(
            "Traceback (most recent call last):\n  File \"/app/c.py\", line 10, in call\n    response.raise_for_status()\n\
             requests.exceptions.HTTPError: 429 Client Error: Too Many Requests for url: https://profile.xboxlive.com/users/me\n\n\
             During handling of the above exception, another exception occurred:\n\n\
             Traceback (most recent call last):\n  File \"/app/c.py\", line 20, in main\n    raise XboxError(\"status 429\") from e\n\
             XboxError: status 429\n"
        ),
        ["429 profile.xboxlive.com x1 @4"]
    );
    assert_eq!(
        told("HTTP/1.1 404 Not Found\ncontent-type: text/plain\n\n12:00:01 got HTTP 404\n"),
        ["404", "404"]
    );
}
