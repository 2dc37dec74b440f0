//! `list`: the tables.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::support::Run;
use crate::support::table::{MPSD, MPSD_PAGE, SERVICE_ERROR_PAGE, SERVICE_ERRORS};

#[track_caller]
fn rows(table: &str) -> Vec<Value> {
    let listed = Run::new(&["list", table]).json();
    assert_eq!(listed["table"], table);
    listed["rows"].as_array().expect("a list of rows").clone()
}

#[test]
fn every_table_that_is_offered_has_rows_among_all_of_them() {
    let help = Run::new(&["list", "--help"]).stdout_has("").run();
    let offered: BTreeSet<String> = help
        .stdout()
        .lines()
        .skip_while(|line| !line.contains("Possible values:"))
        .take_while(|line| !line.trim().is_empty())
        .filter_map(|line| line.trim().strip_prefix("- ")?.split(':').next())
        .map(str::to_owned)
        .collect();
    assert!(!offered.is_empty());
    let all = Run::new(&["list", "--format", "ndjson"])
        .stdout_has("")
        .run();
    let tables = all.stdout().lines().filter_map(|line| {
        let row: Value = serde_json::from_str(line).expect("a row is JSON");
        row["table"].as_str().map(str::to_owned)
    });
    assert_eq!(tables.collect::<BTreeSet<_>>(), offered);
}

/// One row of it is the sample of a Microsoft page: it was not seen.
#[test]
fn codes_that_are_in_no_table_are_not_called_seen() {
    Run::new(&["list", "seen-errors"])
        .stdout_has("Codes of error objects that are in no Microsoft table\n")
        .stdout_has("8377")
        .run();
}

#[test]
fn the_mpsd_table_has_its_15_rows() {
    let rows = rows("mpsd");
    let codes: Vec<_> = rows
        .iter()
        .map(|row| json!([row["code"], row["row"]]))
        .collect();
    let expected: Vec<_> = MPSD
        .iter()
        .flat_map(|code| match code.number {
            403 | 412 => vec![json!([code.number, 1]), json!([code.number, 2])],
            number => vec![json!([number, 1])],
        })
        .collect();
    assert_eq!(codes, expected);
    assert_eq!(rows.len(), 15);
}

#[test]
fn a_row_has_its_situations_and_what_is_documented_of_the_answer() {
    let rows = rows("mpsd");
    let mut found = Vec::new();
    for row in &rows {
        assert_eq!(row["documentation"], MPSD_PAGE);
        for situation in row["situations"].as_array().expect("a list of situations") {
            assert_ne!(situation["when"], "");
            assert_ne!(situation["meaning"], "");
            found.push(json!([
                row["code"],
                situation["id"],
                row["contentType"],
                row["body"]
            ]));
        }
    }
    let mut documented: Vec<_> = MPSD
        .iter()
        .flat_map(|code| {
            let situations = code.situations.iter();
            situations.map(|one| json!([code.number, one.id, one.content_type, one.body]))
        })
        .collect();
    // The first row of 412 has the two situations that are documented after that of the second.
    let by_id = |one: &Value| one[1].to_string();
    found.sort_by_key(by_id);
    documented.sort_by_key(by_id);
    assert_eq!(found, documented);
}

#[test]
fn the_service_errors_are_listed() {
    let listed: Vec<_> = rows("service-errors")
        .iter()
        .map(|row| {
            assert_eq!(row["documentation"], SERVICE_ERROR_PAGE);
            assert_ne!(row["advice"], "");
            json!([row["code"], row["name"]])
        })
        .collect();
    let documented: Vec<_> = SERVICE_ERRORS.iter().map(|error| json!(error)).collect();
    assert_eq!(listed, documented);
}

#[test]
fn the_wider_tables_are_listed_too() {
    assert_eq!(rows("xbox").len(), 20);
    let http = rows("http");
    let redirect = http
        .iter()
        .find(|row| row["code"] == 308)
        .expect("a row for 308");
    assert_eq!(redirect["name"], "Permanent Redirect");
    assert_eq!(redirect["reference"], "RFC 9110 section 15.4.9");
}

#[test]
fn without_a_name_every_table_is_listed() {
    Run::new(&["list"])
        .stdout_has("MPSD: multiplayer session status codes\n")
        .stdout_has("\nServiceError codes\n")
        .stdout_has("Xbox")
        .stdout_has("\nHTTP standard: all other status codes\n")
        .run();
}

#[test]
fn the_text_has_a_line_for_each_row() {
    let list = Run::new(&["list", "mpsd"]).stdout_has("").run();
    for code in MPSD {
        let heading = format!("\n  {} {} ", code.number, code.phrase);
        let rows = if matches!(code.number, 403 | 412) {
            2
        } else {
            1
        };
        assert_eq!(list.stdout().matches(&heading).count(), rows, "{heading}");
    }
    let list = Run::new(&["list", "service-errors"]).stdout_has("").run();
    for (code, name) in SERVICE_ERRORS {
        assert!(
            list.stdout().contains(&format!("\n  {code} {name} ")),
            "{code}"
        );
    }
}

#[test]
fn the_markdown_is_a_table() {
    let list = Run::new(&["list", "service-errors", "--format=markdown"])
        .stdout_has("")
        .run();
    let rows: Vec<_> = list
        .stdout()
        .lines()
        .filter(|line| line.starts_with('|'))
        .collect();
    // The heading and the line under it come on top.
    assert_eq!(rows.len(), SERVICE_ERRORS.len() + 2);
    let cells = |row: &str| row.matches(" | ").count();
    assert!(
        rows.iter()
            .all(|row| Some(cells(row)) == rows.first().map(|row| cells(row)))
    );
}

#[test]
fn an_unknown_table_is_answered_with_the_known_ones() {
    Run::new(&["list", "sessions"])
        .code(2)
        .stderr_has("mpsd, service-errors, rate-limits, messages, seen-errors, status-errors, xbox, http, sign-in, sign-in-endpoints, nsal, departures, hresults, minecraft, oauth, aadsts, playfab, streaming, rta, websocket-close, gateways, proxies, terms, rules, qt, win32, ntstatus, dotnet")
        .run();
}
