//! The language of what is printed: chosen by an option or the locale, complete, and typeset.

use std::collections::BTreeSet;

use serde_json::Value;
use xblstatus::examples;

use crate::support::french::faults;
use crate::support::screen::plain;
use crate::support::{Run, SESSION};

/// What is said in JSON, and so differs between the languages; every other member is the same in both.
const SAID: [&str; 11] = [
    "advice",
    "label",
    "meaning",
    "note",
    "remedy",
    "text",
    "when",
    "where",
    "cause",
    "conditions",
    "xsapi",
];

/// What reads the same in both languages.
const SAME: [&str; 0] = [];

/// Inputs that bring out most findings and most errors.
const INPUTS: [&str; 13] = [
    "",
    "412",
    "GET / HTTP/1.1\r\n\r\n",
    "HTTP/1.1 2x0 OK\r\n\r\n",
    "HTTP/1.1 204 No Content\r\n\r\nstray",
    "HTTP/1.1 999 Request denied\r\n\r\n",
    "HTTP/1.1 503 Service Unavailable\r\nRetry-After: soon\r\nno header\r\nX-Xbl-Debug: a=1\r\n\r\n",
    "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"a\":1}",
    "HTTP/1.1 200 OK\r\n\r\n{\"code\":4000,\"source\":\"DemoFD\",\"code\":5000}",
    "HTTP/1.1 201 Created\r\n\r\n{\"id\":\"1\",\"type\":\"activity\",\"sessionRef\":{}}",
    "HTTP/1.1 404 Not Found\r\n\r\n<!DOCTYPE html>",
    "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 302 Found\r\nLocation: /a\r\n\r\nHTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\n\r\n",
    "{\"membersInfo\":{\"first\":0,\"next\":1},\"constants\":{\"system\":{",
];

/// Command lines that cannot be read, or lead to nothing.
const MISTAKES: [&[&str]; 16] = [
    &["explan"],
    &["frobnicate"],
    &["answer.http"],
    &["https://example.com/"],
    &["explain"],
    &["explain", "no such words"],
    &["inspect", "missing.http"],
    &["inspect", "412"],
    &["inspect", "src"],
    &["inspect", "--example", "412", "a.http"],
    &["inspect", "--example", "999"],
    &["list", "mpds"],
    &["list", "--example"],
    &["--format", "json", "example"],
    &["-X", "PUT", "explain", "412"],
    &["--url", "https://a:b:c/", "-H", "a"],
];

/// A run whose output is looked at later.
fn run(args: &[&str], language: &str) -> Run {
    Run::new(&[args, &["--lang", language]].concat())
        .env("COLUMNS", "100")
        .stdout_has("")
        .stderr_has("")
}

/// What is printed of a built-in example.
fn example(name: &str, options: &[&str], language: &str) -> String {
    let args = [&["inspect", "--example", name], options].concat();
    run(&args, language).run().stdout().to_owned()
}

/// What is printed of an input, and what is said about it on standard error.
fn input(input: &str, options: &[&str], language: &str) -> (String, String) {
    let args = [&["inspect", "-X", "PUT", "--url", SESSION, "-"], options].concat();
    let outcome = run(&args, language).stdin(input).any_code().run();
    (outcome.stdout().to_owned(), outcome.stderr().to_owned())
}

/// Every code of every table.
fn codes() -> Vec<String> {
    let tables = Run::new(&["list"]).json();
    let rows = tables.as_array().expect("an array of tables").iter();
    let codes: BTreeSet<String> = rows
        .flat_map(|table| table["rows"].as_array().expect("rows"))
        .filter_map(|row| {
            let code = row.get("code")?.to_string();
            // By themselves, these numbers are those of others.
            let owner = match row.get("type").and_then(Value::as_str) {
                Some("win32") => "Win32 ",
                Some("qt-error") => "Qt error ",
                _ => "",
            };
            Some(format!("{owner}{code}"))
        })
        .collect();
    assert!(codes.len() > 60, "{codes:?}");
    codes.into_iter().collect()
}

#[track_caller]
fn is_typeset(text: &str, what: &str) {
    assert_eq!(faults(text), [""; 0], "{what}:\n{text}");
}

#[track_caller]
fn answers_in(run: Run, begin: &str) {
    let shown = run.stdout_has("").run();
    assert!(shown.stdout().starts_with(begin), "{shown}");
}

const ENGLISH: &str = "412 Precondition Failed ";
const FRENCH: &str = "412 Échec de la précondition ";

#[test]
fn the_option_may_stand_before_and_after_the_command() {
    answers_in(Run::new(&["--lang", "fr", "explain", "412"]), FRENCH);
    answers_in(Run::new(&["explain", "412", "--lang=fr"]), FRENCH);
    answers_in(Run::new(&["--lang", "en", "explain", "412"]), ENGLISH);
    let piped = Run::new(&["--lang", "fr"]).stdin(examples::ALL[0].response);
    answers_in(piped, "200 OK   réussite");
}

#[test]
fn the_first_variable_that_is_set_decides() {
    let set = |all: &str, messages: &str, lang: &str| {
        Run::new(&["explain", "412"])
            .env("LC_ALL", all)
            .env("LC_MESSAGES", messages)
            .env("LANG", lang)
    };
    answers_in(set("fr_FR.UTF-8", "C", "C"), FRENCH);
    answers_in(set("", "fr_CA@euro", "en_US.UTF-8"), FRENCH);
    answers_in(set("", "", "fr"), FRENCH);
    answers_in(set("C", "fr", "fr"), ENGLISH);
    answers_in(set("", "de_DE.UTF-8", "fr"), ENGLISH);
    answers_in(set("POSIX", "", ""), ENGLISH);
}

#[test]
fn the_option_beats_the_environment() {
    let french = |args: &[&str]| Run::new(args).env("LC_ALL", "fr_FR.UTF-8");
    answers_in(french(&["explain", "412", "--lang", "en"]), ENGLISH);
    answers_in(french(&["explain", "412"]), FRENCH);
}

#[test]
fn a_language_that_is_not_known_is_refused() {
    Run::new(&["explain", "412", "--lang", "de"])
        .code(2)
        .stderr_has("invalid value 'de' for '--lang <LANG>'\n  [possible values: en, fr]")
        .run();
}

#[test]
fn mistakes_are_told_in_the_language_of_the_option() {
    Run::new(&["explan", "--lang", "fr"])
        .code(2)
        .stderr_has("xblstatus\u{a0}: commande inconnue\u{a0}: `explan`\n")
        .run();
    Run::new(&["explan", "--lang", "en"])
        .env("LC_ALL", "fr")
        .code(2)
        .stderr_has("xblstatus: unrecognized subcommand 'explan'\n")
        .run();
}

#[test]
fn mistakes_are_told_in_french() {
    for mistake in MISTAKES {
        let outcome = run(mistake, "fr").any_code().run();
        let english = run(mistake, "en").any_code().run();
        let (fr, en) = (outcome.stderr(), english.stderr());
        assert!(fr.starts_with("xblstatus\u{a0}: "), "{mistake:?}: {fr}");
        assert!(en.starts_with("xblstatus: "), "{mistake:?}: {en}");
        let (_, said) = en.split_once(": ").expect("a prefix");
        assert!(!fr.contains(said.lines().next().unwrap_or(said)), "{fr}");
        for word in ["try:", "found", "Usage", "tip:", "help'"] {
            assert!(!fr.contains(word), "{mistake:?}: {fr}");
        }
        is_typeset(fr, &format!("{mistake:?}"));
    }
}

#[test]
fn help_and_manual_pages_are_in_english() {
    for args in [
        &["--help"][..],
        &["explain", "-h"],
        &["man"],
        &["completions", "bash"],
    ] {
        let english = Run::new(args).stdout_has("").run();
        Run::new(args)
            .env("LC_ALL", "fr_FR.UTF-8")
            .stdout(english.stdout_bytes())
            .run();
    }
}

#[test]
fn every_example_is_told_in_french() {
    for one in examples::ALL {
        for format in ["human", "markdown"] {
            let told = |language| example(one.name, &["--format", format], language);
            let (en, fr) = (told("en"), told("fr"));
            assert_ne!(en, fr, "{}", one.name);
            // What the service says stays as it is.
            let json: Value = serde_json::from_str(&example(one.name, &["--format", "json"], "fr"))
                .expect("JSON");
            let said = json["body"]["message"].as_str().unwrap_or_default();
            is_typeset(&fr.replace(said, ""), one.name);
        }
    }
    let list = run(&["example"], "fr").run();
    assert_eq!(list.stdout().lines().count(), examples::ALL.len());
    is_typeset(list.stdout(), "example");
}

#[test]
fn every_input_is_told_in_french() {
    for one in INPUTS {
        for format in ["human", "markdown"] {
            let (told, errors) = input(one, &["--format", format], "fr");
            assert!(!told.is_empty() || !errors.is_empty(), "{one:?}");
            is_typeset(&told, one);
            is_typeset(&errors, one);
        }
    }
}

#[test]
fn every_code_and_every_table_is_told_in_french() {
    let codes = codes();
    let mut explain = vec!["explain"];
    explain.extend(codes.iter().map(String::as_str));
    for args in [explain.as_slice(), &["list"], &["explain", "4xx"]] {
        for format in ["human", "markdown"] {
            let args = [args, &["--format", format]].concat();
            let shown = run(&args, "fr").run();
            is_typeset(shown.stdout(), &args[..2].join(" "));
        }
    }
}

/// Checks two values member by member: only what is said may differ, and it must, and its French is typeset.
fn same_but_for_words(en: &Value, fr: &Value, member: &str, path: &str) {
    match (en, fr) {
        (Value::Object(en), Value::Object(fr)) => {
            assert!(en.keys().eq(fr.keys()), "{path}");
            for (name, value) in en {
                same_but_for_words(value, &fr[name], name, &format!("{path}.{name}"));
            }
        }
        (Value::Array(en), Value::Array(fr)) => {
            assert_eq!(en.len(), fr.len(), "{path}");
            for (index, (en, fr)) in en.iter().zip(fr).enumerate() {
                same_but_for_words(en, fr, member, &format!("{path}[{index}]"));
            }
        }
        (Value::String(en), Value::String(fr)) if is_said(member) => {
            let place = member == "where" && en.starts_with("byte");
            assert!(
                en != fr || place || SAME.contains(&en.as_str()),
                "{path}: {en}"
            );
            is_typeset(fr, path);
        }
        _ => assert_eq!(en, fr, "{path}"),
    }
}

fn is_said(member: &str) -> bool {
    SAID.contains(&member) || member == "why"
}

#[track_caller]
fn json_differs_in_words_only(args: &[&str], input: &str) {
    let json = |language| {
        let args = [args, &["--format", "json"]].concat();
        let outcome = run(&args, language).stdin(input).any_code().run();
        outcome.json()
    };
    same_but_for_words(&json("en"), &json("fr"), "", &args.join(" "));
}

#[test]
fn json_differs_in_words_only_and_in_all_of_them() {
    for one in examples::ALL {
        json_differs_in_words_only(&["inspect", "--example", one.name], "");
    }
    for one in INPUTS {
        json_differs_in_words_only(&["inspect", "-"], one);
        json_differs_in_words_only(&["inspect", "-X", "PUT", "--url", SESSION, "-"], one);
    }
    json_differs_in_words_only(&["inspect", "missing.http"], "");
    json_differs_in_words_only(&["list"], "");
    let codes = codes();
    let mut explain = vec!["explain"];
    explain.extend(codes.iter().map(String::as_str));
    json_differs_in_words_only(&explain, "");
    explain.extend(["--method", "PUT", "--target", "session"]);
    json_differs_in_words_only(&explain, "");
}

/// The characters of a text, whichever way it is laid out; the marks of quoted lines are layout.
fn characters(text: &str) -> Vec<char> {
    let mut characters: Vec<char> = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '>')
        .collect();
    characters.sort_unstable();
    characters
}

#[test]
fn nothing_is_lost_on_a_narrow_terminal() {
    for one in examples::ALL {
        let args = ["inspect", "--example", one.name, "--lang", "fr"];
        let at = |columns| Run::new(&args).env("COLUMNS", columns).stdout_has("").run();
        let (narrow, wide) = (at("40"), at("100"));
        assert!(
            characters(narrow.stdout()) == characters(wide.stdout()),
            "{}: {narrow}",
            one.name
        );
    }
}

#[test]
fn a_label_is_followed_by_a_space() {
    let labels = [
        "Pourquoi",
        "Source",
        "Corps",
        "ETag",
        "En-têtes",
        "À faire",
        "À citer",
        "Attention",
    ];
    for one in examples::ALL {
        for line in example(one.name, &[], "fr").lines() {
            let label = labels.iter().find(|label| line.starts_with(*label));
            if let Some(rest) = label.and_then(|label| line.strip_prefix(label)) {
                assert!(rest.starts_with(' '), "{line}");
            }
        }
    }
}

#[test]
fn colour_changes_no_word() {
    for one in examples::ALL {
        let coloured = example(one.name, &["--color=always"], "fr");
        assert!(coloured.contains("\u{1b}["));
        assert_eq!(plain(&coloured), example(one.name, &[], "fr"));
    }
    let refused = run(&["explain", "412"], "fr")
        .env("CLICOLOR_FORCE", "1")
        .env("NO_COLOR", "1")
        .run();
    assert!(!refused.stdout().contains('\u{1b}'));
}

#[test]
fn the_check_sees_what_is_typeset_wrongly() {
    for wrong in [
        "l'en-tête",
        "Corps:",
        "rien ; rien",
        "« mot »",
        "à 20:",
        "mot»",
        "quoi ?",
    ] {
        assert_eq!(
            faults(wrong).len(),
            1 + usize::from(wrong.contains('«')),
            "{wrong}"
        );
    }
    is_typeset(
        "l’en-tête `a: 'b'` à 20:50\u{a0}: «\u{a0}mot\u{a0}» ; Date: x"
            .replace(" ;", "\u{a0};")
            .as_str(),
        "",
    );
}
