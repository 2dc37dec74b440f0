//! JSON is read back by the types of the contract, and no member is lost on the way.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::json;
use crate::report::tests::fixtures::*;
use crate::report::tests::*;

type Inspected = json::Inspected<String>;
type Explained = json::Explained<String>;

/// Reads what was written. What is read is written again, so that no member is missing and none is one too many.
#[track_caller]
fn read<T: DeserializeOwned + Serialize>(json: &str) -> T {
    let read: T = serde_json::from_str(json).unwrap();
    let written: Value = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap(), written);
    read
}

#[track_caller]
fn inspected(case: Case) -> Inspected {
    read(&written(settings(OutputFormat::Json), &[case]))
}

#[test]
fn every_member_is_present_and_no_other() {
    let read = inspected(stale());
    assert_eq!(read.schema, 1);
    let request = read.request.unwrap();
    assert_eq!(request.service.unwrap(), "mpsd");
    let response = read.response.unwrap();
    assert!(
        response
            .debug
            .0
            .contains(&("mode".to_owned(), "Write".to_owned()))
    );
    let body = read.body.unwrap();
    assert_eq!(body.session.unwrap().max_members, Some(8));
    let verdicts: Vec<String> = read
        .meaning
        .unwrap()
        .situations
        .into_iter()
        .map(|situation| situation.verdict)
        .collect();
    assert_eq!(verdicts, ["ruled-out", "ruled-out", "applies"]);
}

#[test]
fn values_of_one_name_in_the_notes_are_joined_however_many_names_there_are() {
    for number in [1, 31, 32, 33, 40] {
        let names: Vec<String> = (0..number).map(|index| format!("name{index}")).collect();
        let mut case = stale();
        let values = ["a", "b", "c"].into_iter();
        case.headers.debug = values
            .flat_map(|value| names.iter().map(move |name| (&**name, value)))
            .collect();
        let expected = names
            .iter()
            .map(|name| (name.clone(), "a, b, c".to_owned()));
        let expected: Vec<_> = expected.collect();
        assert_eq!(inspected(case).response.unwrap().debug.0, expected);
    }
}

#[test]
fn an_error_object_and_a_rate_limit_are_decoded() {
    let error = inspected(service_error()).body.unwrap().error.unwrap();
    assert_eq!(error.code, Some(json::ErrorCode::Number(4000)));
    assert_eq!(error.name.as_deref(), Some("InvalidRequestBody"));
    assert!(error.documented);
    let read = inspected(limited());
    assert_eq!(read.response.unwrap().retry_after_seconds, Some(12));
    let limit = read.body.unwrap().rate_limit.unwrap();
    assert_eq!(limit.limit_type.as_deref(), Some("rate"));
    assert_eq!(limit.window.as_deref(), Some("burst"));
}

#[test]
fn a_status_without_a_row_has_its_class_only() {
    let meaning = inspected(hostile()).meaning.unwrap();
    assert_eq!(meaning.class, "unknown");
    assert_eq!(meaning.authority, "none");
    assert!(meaning.name.is_none());
    assert!(meaning.documentation.is_none());
    assert_eq!(
        meaning.text,
        "799 is not an HTTP status code: those are 100 to 599."
    );
}

#[test]
fn a_body_alone_has_no_response_and_no_meaning() {
    let read = inspected(malformed());
    assert_eq!(read.source.format, "body");
    assert!(read.response.is_none());
    assert!(read.meaning.is_none());
    assert_eq!(
        read.findings[0].text,
        "The JSON is malformed at line 2, column 7 of the body (byte 8): expected `:` after the member name, \
         found `1`. It stands between `  \"a\" ` and `1`."
    );
}

#[test]
fn a_message_is_cleaned_but_keeps_its_lines() {
    let message = inspected(hostile()).body.unwrap().message.unwrap();
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
            "tool", "schema", "source", "request", "response", "meaning", "body", "retry",
            "findings", "advice", "error"
        ]
    );
}

#[test]
fn several_responses_are_an_array_and_an_unreadable_place_keeps_its_place() {
    let mut bytes = Vec::new();
    let mut report = Report::new(&mut bytes, settings(OutputFormat::Json));
    report.inspection(open().inspection()).unwrap();
    report.unreadable("capture.txt", 3, &empty()).unwrap();
    report.finish().unwrap();
    let read: Vec<Inspected> = read(std::str::from_utf8(&bytes).unwrap());
    assert!(read[0].error.is_none());
    let error = read[1].error.as_ref().unwrap();
    assert_eq!(error.place, "line 1");
    assert_eq!(error.text, "the input is empty, expected a response");
    assert_eq!(read[1].source.index, 3);
    assert!(read[1].body.is_none());
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
    assert_eq!(found.kind, "http-status");
    assert_eq!(found.hresult.as_deref(), Some("0x8019019C"));
    assert_eq!(found.situations[0].why, "No request is known.");
    let several: Vec<Explained> = read(&explained(
        settings(OutputFormat::Json),
        &[explanation(), search()],
    ));
    assert_eq!(several[1].matches[3].kind, "service-error");
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
    let error = read.error.unwrap();
    assert_eq!(error.place, "file");
    assert_eq!(error.text, "there is no such file");
}

#[test]
fn no_member_shows_a_secret() {
    let mut read = inspected(secretive());
    // The finding that says so names the word itself.
    read.findings
        .retain(|finding| finding.id != "secret-redacted");
    let json = serde_json::to_string(&read).unwrap();
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
    let error = inspected(wordy()).body.unwrap().error.unwrap();
    assert_eq!(error.source.unwrap().len(), 4096);
    assert_eq!(error.description.unwrap().len(), 4096);
}

#[test]
fn what_is_inferred_is_said_at_the_end_of_the_reason() {
    let meaning = inspected(stale()).meaning.unwrap();
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
        report.inspection(secretive().inspection()).unwrap();
        report.unreadable("a.txt", 1, &error).unwrap();
        let (text, _) = report.capture_error("a.txt", &error);
        let written = String::from_utf8(bytes).unwrap();
        let place: Inspected = read(written.lines().last().unwrap());
        let told = place.error.unwrap().text;
        assert_eq!(text, format!("`a.txt`: line 1: {told}"));
        text
    };
    assert!(!text_of(false).contains("secret"));
    assert!(text_of(true).contains("secret"));
}
