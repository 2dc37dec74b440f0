//! What bodies are taken for.

use crate::catalog::Target;
use crate::exchange::Headers;
use crate::inspect::body::context::HostKind;
use crate::inspect::body::reached_limit::LimitWindow;
use crate::inspect::body::*;

struct Case {
    facts: BodyFacts,
    findings: Vec<Finding>,
}

fn classify_with(
    bytes: &[u8],
    content_type: &str,
    adjust: impl FnOnce(&mut BodyContext<'_>),
) -> Case {
    let mut headers = Headers::default();
    if !content_type.is_empty() {
        headers.push("Content-Type", content_type);
    }
    let mut context = BodyContext {
        headers: &headers,
        status: None,
        message_documented: false,
        target: None,
        host: None,
        host_kind: HostKind::Unknown,
    };
    adjust(&mut context);
    let body = Body {
        bytes: bytes.to_vec(),
        ..Body::default()
    };
    let (facts, findings) = classify(&body, context);
    Case { facts, findings }
}

#[track_caller]
fn check(bytes: impl AsRef<[u8]>, content_type: &str, expected: BodyKind) {
    let case = classify_with(bytes.as_ref(), content_type, |_| {});
    assert_eq!(case.facts.kind, expected);
}

const SESSION: &str = r#"{"constants":{"system":{}},"properties":{"system":{}},"membersInfo":{"first":0,"next":0,"count":0,"accepted":0}}"#;

#[test]
fn the_bytes_decide_before_the_content_type() {
    check(SESSION, "text/plain", BodyKind::Session);
    check("<!DOCTYPE html><p>x", "application/json", BodyKind::Html);
    check("the session is gone", "application/json", BodyKind::Text);
    check(
        r#"{"code":4000,"source":"A"}"#,
        "text/html",
        BodyKind::ServiceError,
    );
}

#[test]
fn nothing_but_white_space_is_no_body() {
    check("", "application/json", BodyKind::None);
    check("\r\n\r\n", "text/plain", BodyKind::None);
    check("\u{feff}", "", BodyKind::None);
}

#[test]
fn text_in_brackets_is_text_unless_it_is_json() {
    check(
        "[warning] the session is gone",
        "text/plain",
        BodyKind::Text,
    );
    check(
        "[warning] the session is gone",
        "application/json",
        BodyKind::MalformedJson,
    );
    check("[1, 2]", "text/plain", BodyKind::Json);
    check("{not json at all", "text/plain", BodyKind::Text);
    check("{code: 4000}", "", BodyKind::MalformedJson);
    check("{\"a\":", "text/plain", BodyKind::MalformedJson);
    check("[", "", BodyKind::MalformedJson);
}

#[test]
fn a_bare_value_is_json_only_where_it_is_said_to_be() {
    check("42", "application/json; charset=utf-8", BodyKind::Json);
    check("\"text\"", "application/problem+json", BodyKind::Json);
    check("42", "text/plain", BodyKind::Text);
}

#[test]
fn markup_is_told_by_its_first_tag() {
    check("<?xml version=\"1.0\"?><Error/>", "", BodyKind::Xml);
    check(
        "<?xml version=\"1.0\"?>\n<!-- a -->\n<!DOCTYPE html>",
        "",
        BodyKind::Html,
    );
    check("<Error><Code>1</Code></Error>\n", "", BodyKind::Xml);
    check("<p>gone", "text/html; charset=utf-8", BodyKind::Html);
    check("<3 this", "text/plain", BodyKind::Text);
}

#[test]
fn bytes_that_are_no_text_are_binary() {
    check(
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        "image/png",
        BodyKind::Binary,
    );
    check(
        b"\x80\xfe\x03\xfc\x01\xfa\xf9\xf8",
        "text/plain; charset=utf-8",
        BodyKind::Binary,
    );
    check(
        b"Requ\xeate refus\xe9e : acc\xe8s d\xe9ni\xe9",
        "text/plain",
        BodyKind::Text,
    );
    check(
        "caf\u{e9} au lait, two".as_bytes(),
        "text/plain",
        BodyKind::Text,
    );
    check(
        b"caf\xe9 au lait, and a long line",
        "text/plain",
        BodyKind::Text,
    );
}

#[test]
fn a_declared_charset_and_a_byte_order_mark_are_followed() {
    let case = classify_with(b"caf\xe9", "text/plain; charset=\"ISO-8859-1\"", |_| {});
    assert_eq!(case.facts.message.as_deref(), Some("café"));
    assert_eq!(case.facts.charset.as_deref(), Some("ISO-8859-1"));
    let utf16: Vec<u8> = "\u{feff}{\"a\":1}"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let case = classify_with(&utf16, "application/json", |_| {});
    assert_eq!(case.facts.kind, BodyKind::Json);
    assert_eq!(case.facts.charset.as_deref(), Some("utf-16le"));
}

#[test]
fn parts_behind_boundaries_are_multipart() {
    let parts = "--b1\r\nContent-Type: a/b\r\n\r\nx\r\n--b1--\r\n";
    check(
        parts,
        "multipart/form-data; boundary=b1",
        BodyKind::Multipart,
    );
    check(parts, "", BodyKind::Multipart);
    check("-- a signature\r\nName: me", "text/plain", BodyKind::Text);
}

#[test]
fn a_text_is_a_message_where_one_is_documented() {
    let case = classify_with(b"gone\r\n", "text/plain", |context| {
        context.message_documented = true
    });
    assert_eq!(case.facts.kind, BodyKind::Message);
    assert_eq!(case.facts.message.as_deref(), Some("gone\r\n"));
}

#[test]
fn of_a_long_text_the_beginning_is_kept() {
    let long = format!("x{}", "é".repeat(1 << 20));
    let case = classify_with(long.as_bytes(), "text/plain", |_| {});
    assert_eq!(case.facts.kind, BodyKind::Text);
    let message = case.facts.message.unwrap();
    assert!(long.starts_with(&message), "no half character");
    assert_eq!(message.len(), (1 << 20) - 1);
}

#[test]
fn any_json_is_an_element_when_one_was_asked_for_and_given() {
    let ask = |context: &mut BodyContext<'_>| {
        context.status = Some(200);
        context.target = Some(Target::SessionElement);
    };
    for json in [
        r#"{"code":4000,"source":"A"}"#,
        "[1]",
        "{}",
        r#"{"results":[]}"#,
    ] {
        assert_eq!(
            classify_with(json.as_bytes(), "", ask).facts.kind,
            BodyKind::SessionElement
        );
    }
    assert_eq!(
        classify_with(SESSION.as_bytes(), "", ask).facts.kind,
        BodyKind::Session
    );
    let refused = classify_with(br#"{"code":4000,"source":"A"}"#, "", |context| {
        context.target = Some(Target::SessionElement);
    });
    assert_eq!(refused.facts.kind, BodyKind::ServiceError);
}

#[test]
fn a_session_with_code_and_source_is_a_session() {
    let mut object: serde_json::Value = serde_json::from_str(SESSION).unwrap();
    object["code"] = 4000.into();
    object["source"] = "A".into();
    check(object.to_string(), "", BodyKind::Session);
}

#[test]
fn a_fault_in_json_is_told_with_its_place() {
    let case = classify_with(b"{\n \"a\": 1,\n}", "application/json", |_| {});
    assert_eq!(case.facts.kind, BodyKind::MalformedJson);
    let [
        Finding::MalformedJson {
            fault,
            looks_like_session,
        },
    ] = case.findings.as_slice()
    else {
        panic!("{:?}", case.findings)
    };
    assert_eq!((fault.line, fault.column, fault.offset), (3, 1, 11));
    assert!(!looks_like_session);
}

#[test]
fn a_cut_session_is_malformed_and_its_kind_unknown() {
    let cut = SESSION.strip_suffix("}}").unwrap();
    let case = classify_with(cut.as_bytes(), "application/json", |_| {});
    assert_eq!(case.facts.kind, BodyKind::MalformedJson);
    assert!(!case.facts.known);
}

#[test]
fn a_foreign_host_is_told() {
    let case = classify_with(br#"{"code":4000,"source":"A"}"#, "", |context| {
        context.host = Some("example.com");
        context.host_kind = HostKind::Foreign;
    });
    assert_eq!(case.facts.kind, BodyKind::ServiceError);
    assert_eq!(
        case.findings,
        [Finding::ForeignHost {
            host: "example.com".into()
        }]
    );
    let case = classify_with(br#"{"code":4000,"description":"A"}"#, "", |context| {
        context.host = Some("example.com");
        context.host_kind = HostKind::Foreign;
    });
    assert_eq!(case.facts.kind, BodyKind::Json);
}

#[test]
fn a_body_that_is_still_encoded_is_not_known() {
    let mut headers = Headers::default();
    headers.push("Content-Encoding", "zstd");
    let context = BodyContext {
        headers: &headers,
        status: None,
        message_documented: false,
        target: None,
        host: None,
        host_kind: HostKind::Unknown,
    };
    let body = Body {
        bytes: b"\x28\xb5\x2f\xfd\x00\x01\x02".to_vec(),
        ..Body::default()
    };
    let (facts, findings) = classify(&body, context);
    assert!(!facts.known);
    assert_eq!(
        findings,
        [Finding::NotDecoded {
            encoding: "zstd".into()
        }]
    );
}

#[test]
fn json_that_ends_too_early_is_not_known() {
    let case = classify_with(br#"{"constants":{"sys"#, "application/json", |_| {});
    assert_eq!(case.facts.kind, BodyKind::MalformedJson);
    assert!(!case.facts.known);
    let case = classify_with(br#"{"constants":} "#, "application/json", |_| {});
    assert!(case.facts.known);
}

#[test]
fn a_byte_order_mark_counts_in_the_place_of_a_fault() {
    let case = classify_with("\u{feff}{\"a\" 1}".as_bytes(), "", |_| {});
    let [Finding::MalformedJson { fault, .. }] = case.findings.as_slice() else {
        panic!("{:?}", case.findings)
    };
    assert_eq!(fault.offset, 8);
}

/// What a body says, its kind, and what of it deserves attention.
#[track_caller]
fn says(body: &str, status: u16, kind: BodyKind, says: Option<&str>) -> Case {
    let case = classify_with(body.as_bytes(), "", |context| context.status = Some(status));
    assert_eq!(case.facts.kind, kind, "{body}");
    assert_eq!(case.facts.says.as_deref(), says, "{body}");
    case
}

#[test]
fn what_a_json_error_says_is_told_whoever_wrote_it() {
    for (body, text) in [
        (
            r#"{"message":"Not Found","documentation_url":"https://docs.example"}"#,
            "Not Found",
        ),
        (r#"{"Message":"No such thing"}"#, "No such thing"),
        (
            r#"{"__type":"E","message":"There is no table"}"#,
            "There is no table",
        ),
        (
            r#"{"status":404,"error":"Not Found","path":"/x"}"#,
            "Not Found",
        ),
        (
            r#"{"status":500,"error":"E","message":"broken","path":"/x"}"#,
            "broken",
        ),
        (
            r#"{"type":"about:blank","title":"Out of credit","status":403,"detail":"30 are needed"}"#,
            "Out of credit\n30 are needed",
        ),
        (
            r#"{"error":{"code":403,"message":"No access","status":"DENIED"}}"#,
            "No access",
        ),
        (
            r#"{"error":{"type":"card_error","message":"Declined"}}"#,
            "Declined",
        ),
        (
            r#"{"kind":"Status","status":"Failure","message":"no pod","reason":"NotFound","code":404}"#,
            "no pod",
        ),
        (
            r#"{"errors":[{"title":"Bad","detail":"Really"},{"title":"Worse"}]}"#,
            "Bad\nReally",
        ),
        (r#"{"errors":["one","two"]}"#, "one"),
    ] {
        says(body, 404, BodyKind::Json, Some(text));
    }
    says(
        r#"{"title":"Halo","description":"A game"}"#,
        200,
        BodyKind::Json,
        None,
    );
    says(r#"{"error":"broken"}"#, 200, BodyKind::Json, Some("broken"));
    says(r#"{"a":1}"#, 404, BodyKind::Json, None);
}

#[test]
fn the_texts_of_an_error_object_stand_in_its_description_too() {
    let body = r#"{"code":400,"status":"BadRequest","error":"InvalidParams","errorCode":1000,
        "errorMessage":"Invalid input","errorDetails":{"Email":["is not valid"],"":["is odd"]}}"#;
    let text = "Invalid input\nis odd\nEmail: is not valid";
    let case = says(body, 400, BodyKind::PlayfabError, Some(text));
    let error = case.facts.error.unwrap();
    assert_eq!(error.description.as_deref(), Some(text));
    let body = r#"{"status":{"errorCode":"XboxNotPaired","errorMessage":"pair it"},"opId":"op-1"}"#;
    let case = says(body, 404, BodyKind::StatusError, Some("pair it"));
    assert_eq!(case.facts.ids, [("opId".to_owned(), "op-1".to_owned())]);
}

#[test]
fn an_answer_inside_a_string_is_read_once() {
    let body = r#"{"status":404,"body":"{\"code\":4000,\"source\":\"A\",\"description\":\"d\"}"}"#;
    let case = says(body, 200, BodyKind::ServiceError, Some("d"));
    assert!(case.facts.in_string);
    assert_eq!(case.facts.wrapper.map(|wrapper| wrapper.status), Some(404));
    let limit = r#"{"status":429,"body":"{\"currentRequests\":31,\"maxRequests\":30,\"periodInSeconds\":15}"}"#;
    let case = says(limit, 200, BodyKind::RateLimit, None);
    assert!(!case.facts.is_passed_on(), "it is the limit of the service");
    assert_eq!(
        case.facts.rate_limit.and_then(|limit| limit.window),
        Some(LimitWindow::Burst)
    );
    let page = r#"{"reason":"<html><title>Gone</title></html>","error":true}"#;
    let case = says(page, 400, BodyKind::Html, Some("Gone"));
    assert!(case.facts.in_string && case.facts.wrapper.is_none());
    let message = r#"{"status":404,"body":"The requested session wasn't found."}"#;
    let case = says(message, 200, BodyKind::Message, None);
    assert!(case.facts.in_string && case.facts.known_message.is_some());
    let twice = r#"{"status":404,"body":"{\"status\":500,\"body\":\"{\\\"XErr\\\":1}\"}"}"#;
    assert_eq!(
        says(twice, 200, BodyKind::Json, None)
            .facts
            .wrapper
            .unwrap()
            .status,
        404
    );
    for other in [
        r#"{"status":404,"body":"gone"}"#,
        r#"{"body":"{\"XErr\":1}"}"#,
        r#"{"status":"404","body":"{\"XErr\":1}"}"#,
        r#"{"status":404,"body":"{not json"}"#,
    ] {
        let case = classify_with(other.as_bytes(), "", |_| {});
        assert!(!case.facts.in_string, "{other}");
        assert_eq!(case.facts.kind, BodyKind::Json, "{other}");
    }
}

#[test]
fn an_array_looks_like_a_message_of_rta_only_beside_its_marks() {
    let at = |body: &str, host| {
        let case = classify_with(body.as_bytes(), "", |context| context.host = host);
        assert_eq!(case.facts.kind, BodyKind::Json);
        case.findings
    };
    let rta = Some("rta.xboxlive.com");
    assert_eq!(
        at(r#"[3,12,{"a":1}]"#, rta),
        [Finding::LooksLikeRta { kind: 3 }]
    );
    assert_eq!(at("[3,12]", None), []);
    assert_eq!(at("[5,12]", rta), []);
    assert_eq!(at(r#"[3,"a"]"#, rta), []);
    assert_eq!(at("[3]", rta), []);
}

#[test]
fn a_known_message_is_known_whatever_the_host() {
    let text = b"The requested session wasn't found.";
    let case = classify_with(text, "text/plain", |context| {
        context.host = Some("127.0.0.1");
        context.host_kind = HostKind::Foreign;
    });
    assert_eq!(case.facts.kind, BodyKind::Message);
    assert!(case.facts.known_message.is_some());
}
