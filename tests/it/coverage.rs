//! The section "What is covered" of `README.md` holds every row of every table.
//!
//! `XBLSTATUS_UPDATE=1 cargo test --test it coverage::` writes it anew.

use std::fmt::Write;

use serde_json::Value;

use crate::support::{Run, readme};

const HEADING: &str = "\n## What is covered\n\n";
const NEXT: &str = "\n## ";

#[test]
fn the_readme_lists_every_row_of_every_table() {
    let section = section(&rows());
    readme::is_current("coverage", |readme| {
        let (before, rest) = readme
            .split_once(HEADING)
            .expect("README.md has the section");
        let (_, after) = rest.split_once(NEXT).expect("another section follows");
        format!("{before}{HEADING}{section}{NEXT}{after}")
    });
}

#[test]
fn every_table_that_list_offers_has_its_place() {
    let rows = rows();
    let tables = tables(&rows);
    let help = printed(&["list", "--help"]);
    let offered: Vec<&str> = help
        .lines()
        .skip_while(|line| !line.contains("Possible values:"))
        .skip(1)
        .take_while(|line| !line.trim().is_empty())
        .filter_map(|line| line.trim().strip_prefix("- ")?.split(':').next())
        .collect();
    assert!(!offered.is_empty());
    for table in &offered {
        assert!(tables.contains(table), "{table} has no rows");
    }
    assert_eq!(tables.len(), offered.len());
}

#[track_caller]
fn printed(args: &[&str]) -> String {
    Run::new(args).stdout_has("").run().stdout().to_owned()
}

fn rows() -> Vec<Value> {
    printed(&["list", "--format", "ndjson"])
        .lines()
        .map(|line| serde_json::from_str(line).expect("a row is JSON"))
        .collect()
}

/// The names of the tables, in the order in which they are printed.
fn tables(rows: &[Value]) -> Vec<&str> {
    let mut tables: Vec<&str> = Vec::new();
    for table in rows.iter().filter_map(|row| row["table"].as_str()) {
        if tables.last() != Some(&table) {
            tables.push(table);
        }
    }
    tables
}

/// The section as it should be.
fn section(rows: &[Value]) -> String {
    let mut section = String::from(
        "Every row, as `xblstatus list` has it with its meaning. A test keeps this section true.\n",
    );
    for table in tables(rows) {
        let rows: Vec<&Value> = rows.iter().filter(|row| row["table"] == table).collect();
        let shape = Shape::of(table);
        let count = rows.len();
        let title = shape.title;
        write!(
            section,
            "\n<details>\n<summary>{title}: {count} rows, <code>list {table}</code></summary>\n\n"
        )
        .expect("a string takes all");
        line(
            &mut section,
            shape.columns.iter().map(|(name, _)| (*name).to_owned()),
        );
        line(&mut section, shape.columns.iter().map(|_| "---".to_owned()));
        for row in rows {
            line(
                &mut section,
                shape.columns.iter().map(|(_, cell)| cell(row)),
            );
        }
        section.push_str("\n</details>\n");
    }
    section
}

fn line(section: &mut String, cells: impl Iterator<Item = String>) {
    let cells: Vec<String> = cells.collect();
    writeln!(section, "| {} |", cells.join(" | ")).expect("a string takes all");
}

/// The head of a column, and its cell of a row.
type Column = (&'static str, fn(&Value) -> String);

/// How a table is shown: what it is, and which cells make a row of it.
struct Shape {
    title: &'static str,
    columns: &'static [Column],
}

impl Shape {
    fn of(table: &str) -> Self {
        let (title, columns): (_, &[Column]) = match table {
            "mpsd" => (
                "Multiplayer session status codes (MPSD)",
                &[("Code", code), ("Name", name), ("Situations", situations)],
            ),
            "service-errors" => ("ServiceError codes", &[("Code", code), ("Name", name)]),
            "rate-limits" => (
                "Rate limits",
                &[
                    ("Service", limited),
                    ("Calls", |row| text(&row["calls"])),
                    ("In 15 s", |row| number(&row["burst"])),
                    ("In 300 s", |row| number(&row["sustain"])),
                ],
            ),
            "messages" => (
                "Messages known by their words",
                &[
                    ("Id", |row| text(&row["id"])),
                    ("Status", |row| number(&row["status"])),
                    ("Known", |row| known(&row["documented"])),
                ],
            ),
            "seen-errors" => (
                "Error codes seen, not documented",
                &[
                    ("Source", |row| text(&row["source"])),
                    ("Code", code),
                    ("Meaning", |row| text(&row["meaning"])),
                ],
            ),
            "status-errors" => (
                "Words of status objects seen, not documented",
                &[("Name", name), ("Status", |row| number(&row["status"]))],
            ),
            "xbox" => (
                "Status codes of all Xbox services",
                &[("Code", code), ("Name", name)],
            ),
            "http" => (
                "Other status codes of the HTTP standard",
                &[
                    ("Code", code),
                    ("Name", name),
                    ("Reference", |row| text(&row["reference"])),
                ],
            ),
            "sign-in" => (
                "Xbox sign-in errors",
                &[("HRESULT", hresult), ("XErr", code), ("Name", symbols)],
            ),
            "hresults" => ("HRESULTs", &[("HRESULT", hresult), ("Name", symbols)]),
            other => panic!("the table {other} has no place in README.md yet"),
        };
        Self { title, columns }
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn number(value: &Value) -> String {
    value
        .as_i64()
        .map_or_else(String::new, |number| number.to_string())
}

fn code(row: &Value) -> String {
    number(&row["code"])
}

fn name(row: &Value) -> String {
    text(&row["name"])
}

fn limited(row: &Value) -> String {
    text(&row["name"])
}

fn hresult(row: &Value) -> String {
    format!("`{}`", text(&row["hresult"]))
}

fn known(documented: &Value) -> String {
    match documented.as_bool() {
        Some(true) => "documented",
        _ => "seen",
    }
    .to_owned()
}

/// Every name as code; for a value without one, what it is called here.
fn symbols(row: &Value) -> String {
    let symbols = row["symbols"].as_array().expect("symbols");
    match symbols.is_empty() {
        true => name(row),
        false => in_code(symbols.iter()),
    }
}

fn situations(row: &Value) -> String {
    let situations = row["situations"].as_array().expect("situations");
    in_code(situations.iter().map(|situation| &situation["id"]))
}

fn in_code<'v>(names: impl Iterator<Item = &'v Value>) -> String {
    let names: Vec<String> = names.map(|name| format!("`{}`", text(name))).collect();
    names.join(", ")
}
