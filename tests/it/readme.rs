//! `README.md` is true: what it shows is what the program prints, and what it lists is what the program has.
//!
//! `XBLSTATUS_UPDATE=1 cargo test --test it readme::` writes what the program prints anew.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::support::shell::Shell;
use crate::support::{Run, printed, writes_anew};

/// A block that is run. Blocks of other languages are not.
const CONSOLE: &str = "```console";

#[test]
fn the_program_prints_what_the_console_blocks_show() {
    let shown = readme();
    let printed = shown_anew(&shown);
    if writes_anew() && shown != printed {
        fs::write(path("README.md"), &printed).expect("README.md can be written");
        return;
    }
    assert!(shown.contains(CONSOLE));
    for (number, (shown, printed)) in (1..).zip(lines_of_both(&shown, &printed)) {
        assert_eq!(
            shown, printed,
            "README.md, line {number}, and what the program prints there; \
             XBLSTATUS_UPDATE=1 cargo test --test it readme::"
        );
    }
}

#[test]
fn every_command_option_and_value_is_mentioned() {
    let readme = readme();
    let words = words(&readme);
    let help = help(&[]);
    let commands = commands(&help);
    assert!(commands.contains("inspect") && commands.contains("help"));
    let missing_commands = commands
        .iter()
        .filter(|command| !readme.contains(&format!("xblstatus {command}")));
    assert_eq!(missing_commands.collect::<Vec<_>>(), [""; 0]);

    let mut offered = offered(&help);
    for command in commands.iter().filter(|command| *command != "help") {
        offered.extend(self::offered(&self::help(&[command])));
    }
    assert!(offered.contains("--check-status") && offered.contains("hopper"));
    let missing: Vec<_> = offered.difference(&words).collect();
    assert_eq!(missing, [""; 0], "not a word of README.md");
}

#[test]
fn the_exit_codes_and_variables_are_those_of_the_manual_page() {
    for (heading, section) in [
        ("Exit codes", "\"EXIT STATUS\""),
        ("Colour, width and language", "ENVIRONMENT"),
    ] {
        assert_eq!(table(&readme(), heading), entries(section), "{heading}");
    }
}

#[test]
fn every_member_of_the_json_is_in_the_table() {
    let json = printed(&["inspect", "--example", "412-session", "--format", "json"]);
    let json: Value = serde_json::from_str(&json).expect("JSON");
    let members = json.as_object().expect("an object").keys().cloned();
    let rows = table(&readme(), "Formats")
        .into_iter()
        .map(|(member, _)| member);
    assert_eq!(
        rows.collect::<BTreeSet<_>>(),
        members.collect::<BTreeSet<_>>()
    );
}

/// Where the RFCs are.
const RFCS: &str = "https://www.rfc-editor.org/rfc/";

#[test]
fn every_page_that_an_answer_names_is_a_source() {
    let list = Run::new(&["list", "--format", "ndjson"]);
    let rows = list.stdout_has("").run().ndjson().into_iter();
    let pages: BTreeSet<String> = rows
        .filter_map(|row| {
            let page = row.get("documentation")?.as_str()?;
            // A section and a number are found from their page.
            Some(page.split(['#', '?']).next().unwrap_or(page).to_owned())
        })
        .collect();
    assert!(!pages.is_empty());
    let readme = readme();
    // One RFC stands for all of them, and a page for its sections.
    let source = |page: &String| match page.strip_prefix(RFCS) {
        Some(_) => RFCS.to_owned(),
        None => page.split('#').next().unwrap_or_default().to_owned(),
    };
    let missing: Vec<_> = pages
        .iter()
        .filter(|page| !readme.contains(&source(page)))
        .collect();
    assert_eq!(missing, [""; 0]);
}

/// There it is a doc test, which compiles and runs it.
#[test]
fn the_rust_example_is_that_of_the_front_page_of_the_library() {
    let readme = readme();
    let (_, example) = readme.split_once("```rust\n").expect("a Rust example");
    let (example, _) = example.split_once("\n```").expect("its end");
    let library = fs::read_to_string(path("src/lib.rs")).expect("src/lib.rs can be read");
    let front: Vec<_> = library
        .lines()
        .filter_map(|line| line.strip_prefix("//!"))
        .map(|line| line.strip_prefix(' ').unwrap_or(line))
        .collect();
    let front = front.join("\n");
    assert!(
        front.contains(&format!("```\n{example}\n```")),
        "src/lib.rs does not begin with:\n{example}"
    );
}

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// With LF, whatever a checkout made of it.
fn readme() -> String {
    fs::read_to_string(path("README.md"))
        .expect("README.md can be read")
        .replace("\r\n", "\n")
}

/// The document with what every command of its console blocks prints today.
fn shown_anew(readme: &str) -> String {
    let mut shell = Shell::new();
    let mut anew = String::new();
    let mut in_console = false;
    for line in readme.lines() {
        let command = line.strip_prefix("$ ").filter(|_| in_console);
        let is_fence = line.starts_with("```");
        if is_fence {
            in_console = line == CONSOLE;
        }
        if !in_console || is_fence || command.is_some() {
            anew.push_str(line);
            anew.push('\n');
        }
        if let Some(command) = command {
            anew.push_str(&shell.run(command));
        }
    }
    anew
}

/// The lines of two texts side by side; `None` where one has ended.
fn lines_of_both<'t>(
    one: &'t str,
    other: &'t str,
) -> impl Iterator<Item = (Option<&'t str>, Option<&'t str>)> {
    let (mut one, mut other) = (one.lines(), other.lines());
    std::iter::from_fn(move || match (one.next(), other.next()) {
        (None, None) => None,
        both => Some(both),
    })
}

#[track_caller]
fn help(command: &[&str]) -> String {
    printed(&[command, &["--help"]].concat())
}

/// The commands that a help lists.
fn commands(help: &str) -> BTreeSet<String> {
    help.lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.split_whitespace().next())
        .map(str::to_owned)
        .collect()
}

/// The options that a help lists, short and long, and the values that it lists for them.
fn offered(help: &str) -> BTreeSet<String> {
    let mut offered = BTreeSet::new();
    for line in help.lines().map(str::trim) {
        if let Some(value) = line.strip_prefix("- ") {
            offered.extend(value.split_once(':').map(|(value, _)| value.to_owned()));
        } else if line.starts_with('-') {
            let names = line.split([' ', ',']).filter(|name| name.starts_with('-'));
            offered.extend(names.map(str::to_owned));
        }
    }
    offered
}

/// Everything in a text that could be an option or a value.
fn words(text: &str) -> BTreeSet<String> {
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-')
        .map(str::to_owned)
        .collect()
}

/// The rows of the first table under a heading, without the backticks in them.
#[track_caller]
fn table(readme: &str, heading: &str) -> Vec<(String, String)> {
    let (_, section) = readme
        .split_once(&format!("\n## {heading}\n"))
        .unwrap_or_else(|| panic!("no heading `{heading}`"));
    section
        .lines()
        .skip_while(|line| !line.starts_with("| ---"))
        .skip(1)
        .map_while(|line| line.strip_prefix("| ")?.strip_suffix(" |"))
        .map(|row| row.replace('`', ""))
        .filter_map(|row| {
            let (first, second) = row.split_once(" | ")?;
            Some((first.to_owned(), second.to_owned()))
        })
        .collect()
}

/// The terms and texts of a section of the manual page of the program.
#[track_caller]
fn entries(section: &str) -> Vec<(String, String)> {
    let page = printed(&["man"]);
    let (_, page) = page
        .split_once(&format!("\n.SH {section}\n"))
        .unwrap_or_else(|| panic!("no section {section}"));
    let section = page.split("\n.SH ").next().unwrap_or_default();
    let plain = section
        .replace("\\fB", "")
        .replace("\\fR", "")
        .replace('\\', "");
    plain
        .split(".TP\n")
        .filter_map(|entry| {
            let mut lines = entry.lines();
            Some((lines.next()?.to_owned(), lines.next()?.to_owned()))
        })
        .collect()
}
