//! JSON is read back by types that refuse a member too many and miss one too few.

use std::collections::HashMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::report::tests::fixtures::*;
use crate::report::tests::*;

/// A member that is always present, perhaps `null`. A bare `Option` would let it be absent.
#[derive(Deserialize)]
struct Null<T>(Option<T>);

/// Defines types that mirror the contract.
macro_rules! contract {
    ($($name:ident { $($member:ident : $type:ty),* $(,)? })*) => {$(
        #[derive(Deserialize)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        #[allow(dead_code, reason = "most members are there to be required")]
        struct $name { $($member: $type),* }
    )*};
}

contract! {
    Inspected {
        schema: u8, source: Source, request: Null<Request>, response: Null<Response>,
        meaning: Null<Meaning>, body: Null<Body>, retry: Retry, findings: Vec<Finding>,
        advice: Vec<String>, error: Null<Unreadable>,
    }
    Source { file: String, index: usize, format: String, time: Null<String> }
    Request {
        method: Null<String>, url: Null<String>, service: Null<String>, target: Null<String>,
        via_handle: bool, session: Null<SessionReference>, if_match: Null<String>,
        if_none_match: Null<String>, contract_version: Null<String>,
    }
    SessionReference { scid: Null<String>, template: Null<String>, name: Null<String> }
    Response {
        version: Null<String>, status: Null<u16>, reason: Null<String>, headers: Vec<Header>,
        etag: Null<String>, correlation_id: Null<String>, retry_after_seconds: Null<u64>,
        date: Null<String>, sign_in_errors: Vec<SignInError>,
        debug: HashMap<String, String>,
    }
    SignInError {
        header: String, code: u32, hresult: String, name: Null<String>, meaning: Null<String>,
        documented: bool,
    }
    Header { name: String, value: String }
    Meaning {
        code: u16, name: Null<String>, class: String, authority: String,
        authority_assumed: bool, text: String, situations: Vec<Situation>,
        documentation: Null<String>,
    }
    Situation {
        id: String, verdict: String, meaning: String, why: String, documented: bool,
        content_type: Null<String>, body: Null<String>,
    }
    Body {
        kind: Null<String>, length: usize, content_type: Null<String>,
        content_encoding: Null<String>, charset: Null<String>, documented: String,
        complete: bool, message: Null<String>, known_message: Null<KnownMessage>,
        wrapped_status: Null<u16>,
        session: Null<Session>, error: Null<ErrorObject>, rate_limit: Null<RateLimit>,
    }
    KnownMessage {
        id: String, phrase: String, status: u16, documented: bool, cause: String,
        remedy: String, conditions: Vec<String>,
    }
    Session {
        certain: bool, members: Null<i64>, max_members: Null<i64>, active: Null<i64>,
        accepted: Null<i64>, reserved: Null<i64>, servers: usize, change_number: Null<i64>,
        branch: Null<String>, correlation_id: Null<String>, contract_version: Null<i64>,
        visibility: Null<String>, join_restriction: Null<String>,
        read_restriction: Null<String>, start_time: Null<String>, initializing: Null<String>,
        large: bool, has_host: bool,
    }
    ErrorObject {
        code: Null<i64>, hresult: Null<String>, name: Null<String>, source: Null<String>,
        description: Null<String>, redirect: Null<String>,
        meaning: Null<String>, documented: bool,
    }
    RateLimit {
        limit_type: Null<String>, current_requests: i64, max_requests: i64,
        period_in_seconds: Null<i64>, window: Null<String>, service: Null<String>,
        documented: Null<DocumentedLimit>,
    }
    DocumentedLimit {
        service: String, name: String, calls: String, hosts: Vec<String>, burst: u32, sustain: u32,
        per_publisher: Null<u32>, certification: Null<u32>, source: String,
        documentation: Null<String>,
    }
    Retry { advised: bool, after_seconds: Null<u64>, at: Null<String>, how: String }
    Finding { id: String, level: String, text: String }
    Explained { schema: u8, query: String, matches: Vec<Match>, suggestions: Vec<String> }
    Match {
        r#type: String, code: i64, name: Null<String>, symbols: Vec<String>, hresult: Null<String>,
        unsigned: Null<u32>, signed: Null<i32>, authority: String, certainty: Null<String>,
        source: Null<String>, meaning: String, xsapi: Null<String>, advice: Null<String>,
        situations: Vec<Situation>, documentation: String,
    }
    Unreadable { r#where: String, text: String }
}

#[track_caller]
fn read<T: DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).unwrap()
}

#[track_caller]
fn inspected(case: Case) -> Inspected {
    read(&written(settings(OutputFormat::Json), &[case]))
}

#[test]
fn every_member_is_present_and_no_other() {
    let read = inspected(stale());
    assert_eq!(read.schema, 1);
    let request = read.request.0.unwrap();
    assert_eq!(request.service.0.unwrap(), "mpsd");
    let response = read.response.0.unwrap();
    assert_eq!(response.debug["mode"], "Write");
    let body = read.body.0.unwrap();
    assert_eq!(body.session.0.unwrap().max_members.0, Some(8));
    let verdicts: Vec<String> = read
        .meaning
        .0
        .unwrap()
        .situations
        .into_iter()
        .map(|situation| situation.verdict)
        .collect();
    assert_eq!(verdicts, ["ruled-out", "ruled-out", "applies"]);
}

#[test]
fn an_error_object_and_a_rate_limit_are_decoded() {
    let error = inspected(service_error()).body.0.unwrap().error.0.unwrap();
    assert_eq!(error.code.0, Some(4000));
    assert_eq!(error.name.0.as_deref(), Some("InvalidRequestBody"));
    assert!(error.documented);
    let read = inspected(limited());
    assert_eq!(read.response.0.unwrap().retry_after_seconds.0, Some(12));
    let limit = read.body.0.unwrap().rate_limit.0.unwrap();
    assert_eq!(limit.limit_type.0.as_deref(), Some("rate"));
    assert_eq!(limit.window.0.as_deref(), Some("burst"));
}

#[test]
fn a_status_without_a_row_has_its_class_only() {
    let meaning = inspected(hostile()).meaning.0.unwrap();
    assert_eq!(meaning.class, "unknown");
    assert_eq!(meaning.authority, "none");
    assert!(meaning.name.0.is_none());
    assert!(meaning.documentation.0.is_none());
    assert_eq!(
        meaning.text,
        "799 is not an HTTP status code: those are 100 to 599."
    );
}

#[test]
fn a_body_alone_has_no_response_and_no_meaning() {
    let read = inspected(malformed());
    assert_eq!(read.source.format, "body");
    assert!(read.response.0.is_none());
    assert!(read.meaning.0.is_none());
    assert_eq!(
        read.findings[0].text,
        "The JSON is malformed at line 2, column 7 of the body (byte 8): expected `:` after the member name, \
         found `1`. It stands between `  \"a\" ` and `1`."
    );
}

#[test]
fn a_message_is_cleaned_but_keeps_its_lines() {
    let message = inspected(hostile()).body.0.unwrap().message.0.unwrap();
    assert!(message.starts_with("\\x1b[31m# Fixed by @team in #12\n````\n"));
}

#[test]
fn the_members_stand_in_the_order_of_the_contract() {
    let json = written(settings(OutputFormat::Json), &[stale()]);
    let members: Vec<&str> = json
        .lines()
        .filter_map(|line| line.strip_prefix("  \"")?.split('"').next())
        .collect();
    assert_eq!(
        members,
        [
            "schema", "source", "request", "response", "meaning", "body", "retry", "findings",
            "advice", "error"
        ]
    );
}

#[test]
fn several_responses_are_an_array_and_an_unreadable_place_keeps_its_place() {
    let mut bytes = Vec::new();
    let mut report = Report::new(&mut bytes, settings(OutputFormat::Json));
    report.inspection(&open().inspection()).unwrap();
    report.unreadable("capture.txt", 3, &empty()).unwrap();
    report.finish().unwrap();
    let read: Vec<Inspected> = read(std::str::from_utf8(&bytes).unwrap());
    assert!(read[0].error.0.is_none());
    let error = read[1].error.0.as_ref().unwrap();
    assert_eq!(error.r#where, "line 1");
    assert_eq!(error.text, "the input is empty, expected a response");
    assert_eq!(read[1].source.index, 3);
    assert!(read[1].body.0.is_none());
}

#[test]
fn ndjson_is_one_object_on_each_line() {
    let text = written(settings(OutputFormat::Ndjson), &[interim(1), stale()]);
    let indices: Vec<usize> = text
        .lines()
        .map(|line| read::<Inspected>(line).source.index)
        .collect();
    assert_eq!(indices, [1, 1]);
    assert!(text.ends_with("}\n"));
}

#[test]
fn one_query_is_an_object_and_several_are_an_array() {
    let one: Explained = read(&explained(settings(OutputFormat::Json), &[explanation()]));
    let found = &one.matches[0];
    assert_eq!(found.r#type, "http-status");
    assert_eq!(found.hresult.0.as_deref(), Some("0x8019019C"));
    assert_eq!(found.situations[0].why, "No request is known.");
    let several: Vec<Explained> = read(&explained(
        settings(OutputFormat::Json),
        &[explanation(), search()],
    ));
    assert_eq!(several[1].matches[3].r#type, "service-error");
}

#[test]
fn a_table_is_an_object_and_its_rows_are_lines() {
    let tables = [Table::Mpsd];
    let table: Value = read(&listed(settings(OutputFormat::Json), &tables));
    assert_eq!(table["table"], "mpsd");
    let second = &table["rows"].as_array().unwrap()[7];
    assert_eq!((&second["code"], &second["row"]), (&json!(403), &json!(2)));
    assert_eq!(second["body"], "session");
    let rows = listed(settings(OutputFormat::Ndjson), &tables);
    let rows: Vec<Value> = rows.lines().map(read).collect();
    assert_eq!(rows.len(), 15);
    assert_eq!(rows[3]["code"], 204);
    assert_eq!(rows[3]["schema"], 1);
}

#[test]
fn a_file_that_cannot_be_opened_claims_no_byte() {
    let mut bytes = Vec::new();
    let mut report = Report::new(&mut bytes, settings(OutputFormat::Json));
    report.unopened("a.http", "there is no such file").unwrap();
    report.release().unwrap();
    report.finish().unwrap();
    let read: Inspected = read(std::str::from_utf8(&bytes).unwrap());
    let error = read.error.0.unwrap();
    assert_eq!(error.r#where, "file");
    assert_eq!(error.text, "there is no such file");
}

#[test]
fn no_member_shows_a_secret() {
    let case = secretive();
    let json = written(settings(OutputFormat::Json), &[case]);
    assert!(!json.contains("secret"), "{json}");
    let json = explained(
        settings(OutputFormat::Json),
        &[Explanation {
            query: SECRET.to_owned(),
            ..explanation()
        }],
    );
    assert!(!json.contains("secret"), "{json}");
}

#[test]
fn a_string_of_the_body_is_cut() {
    let error = inspected(wordy()).body.0.unwrap().error.0.unwrap();
    assert_eq!(error.source.0.unwrap().len(), 4096);
    assert_eq!(error.description.0.unwrap().len(), 4096);
}

#[test]
fn what_is_inferred_is_said_at_the_end_of_the_reason() {
    let meaning = inspected(stale()).meaning.0.unwrap();
    let whys: Vec<bool> = meaning
        .situations
        .iter()
        .map(|situation| situation.why.ends_with("is our reading of the row."))
        .collect();
    assert_eq!(whys, [false, true, false]);
}

#[test]
fn an_error_has_the_labels_of_its_report() {
    let problem = crate::capture::Problem::StatusLine {
        text: SECRET.to_owned(),
    };
    let error = crate::capture::CaptureError {
        line: Some(1),
        ..crate::capture::CaptureError::new(0, problem)
    };
    let text_of = |show_secrets| {
        let settings = RenderOptions {
            show_secrets,
            ..settings(OutputFormat::Ndjson)
        };
        let mut bytes = Vec::new();
        let mut report = Report::new(&mut bytes, settings);
        report.inspection(&secretive().inspection()).unwrap();
        report.unreadable("a.txt", 1, &error).unwrap();
        let (text, _) = report.capture_error("a.txt", &error);
        let written = String::from_utf8(bytes).unwrap();
        let place: Inspected = read(written.lines().last().unwrap());
        let told = place.error.0.unwrap().text;
        assert_eq!(text, format!("`a.txt`: line 1: {told}"));
        text
    };
    assert!(!text_of(false).contains("secret"));
    assert!(text_of(true).contains("secret"));
}
