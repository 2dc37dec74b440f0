//! A value under a secret name never comes through, and one under a harmless name always does, whatever the place it
//! stands in and however that is spelled.

use proptest::collection::vec;
use proptest::option;
use proptest::sample::select;
use proptest::strategy::Strategy;
use xblstatus::report::{OutputFormat, RenderOptions};

use super::carrier::{Carrier, carried, never_shows, none};
use super::marked::Marked;
use super::plants::{
    ANYWHERE, HARMLESS, HEADERS, LISTED, SPELLINGS, Spelling, carriers, every_place,
    names_in_places, planted,
};
use crate::support::Run;
use crate::support::law::holds;
use crate::support::report::{printed, read};

/// Fails unless each text comes back with its secrets hidden and the rest as it was.
#[track_caller]
fn hides(planted: &[(String, Marked, Vec<Carrier>)]) {
    let mut sent = Vec::new();
    let mut of = Vec::new();
    for (what, marked, carriers) in planted {
        for carrier in carriers {
            sent.push((*carrier, marked.text()));
            of.push((what, marked));
        }
    }
    let mut wrong = Vec::new();
    for (((carrier, text), (what, marked)), shown) in sent.iter().zip(&of).zip(carried(&sent)) {
        if !marked.is_hidden_in(&shown) {
            wrong.push(format!("{what} {carrier:?} | {text:?} | {shown:?}"));
        }
    }
    none(&wrong);
}

#[test]
fn a_secret_name_hides_its_value_in_every_place() {
    hides(&names_in_places());
}

#[test]
fn a_member_that_names_what_another_holds_hides_that_in_either_order() {
    const NAMING: [&str; 12] = [
        "field",
        "param",
        "loc",
        "path",
        "key",
        "name",
        "property_name",
        "property",
        "header_name",
        "attribute",
        "parameter",
        "pointer",
    ];
    const HOLDING: [&str; 9] = [
        "value",
        "input",
        "attempted_value",
        "rejected_value",
        "received",
        "data",
        "values",
        "actual",
        "invalid_value",
    ];
    let mut number = 90_000;
    let mut all = Vec::new();
    let mut spellings = SPELLINGS.iter().cycle();
    for naming in NAMING {
        for holding in HOLDING {
            for name in [
                "\"⦅N⦆\"",
                "[\"body\",\"N\"]",
                "\"⦅user.N⦆\"",
                "\"⦅/data/N⦆\"",
            ] {
                let of = format!("\"{naming}\":{name}");
                let holds = format!("\"{holding}\":\"V\"");
                for place in [
                    format!("{{{of},\"msg\":\"bad\",{holds}}}"),
                    format!("{{{holds},\"ctx\":{{\"n\":1}},{of}}}"),
                ] {
                    for secret in ["password", "X-Api-Key", "access_token"] {
                        let plain = planted(secret, &place, 40, &mut number);
                        let spelled = spellings.next().map(|(_, spell)| plain.spelled(spell));
                        let carriers = vec![Carrier::Description];
                        for marked in [Some(plain), spelled].into_iter().flatten() {
                            all.push((place.clone(), marked, carriers.clone()));
                        }
                    }
                }
            }
        }
    }
    hides(&all);
}

#[test]
fn names_are_the_same_in_capitals_and_in_small_letters() {
    let mut number = 70_000;
    let mut all = Vec::new();
    let members = LISTED.iter().map(|name| (name, r#"{"N":"V","n":1}"#));
    let headers = HEADERS.iter().map(|name| (name, "N: V"));
    for (name, place) in members.chain(headers) {
        for name in [name.to_ascii_lowercase(), name.to_ascii_uppercase()] {
            let marked = planted(&name, place, 40, &mut number);
            let carriers = vec![Carrier::Description, Carrier::Header];
            all.push((name, marked, carriers));
        }
    }
    hides(&all);
}

#[test]
fn a_secret_name_hides_its_value_however_it_is_spelled() {
    let mut number = 10_000;
    let mut all = Vec::new();
    for name in ["Token", "apiKey", "client_secret", "X-Api-Key"] {
        for place in every_place() {
            let plain = planted(name, place, 40, &mut number);
            for (spelling, spell) in SPELLINGS {
                let spelled = plain.spelled(spell);
                let carriers = [Carrier::Description, Carrier::Header].to_vec();
                all.push((spelling.to_owned(), spelled, carriers));
            }
        }
    }
    hides(&all);
}

#[test]
fn a_secret_that_is_cut_is_hidden() {
    let mut number = 20_000;
    let mut all = Vec::new();
    for name in ["Token", "apiKey", "X-Functions-Key"] {
        // A name that stands behind its value is cut off.
        let named_first = every_place().filter(|place| !place.starts_with("{\"value\""));
        for place in named_first {
            let plain = planted(name, place, 40, &mut number);
            for at in 12..=40 {
                let carriers = [Carrier::Description, Carrier::Header].to_vec();
                all.push((format!("cut at {at}"), plain.cut(at), carriers));
            }
            for (at, (spelling, spell)) in (12..).step_by(3).zip(SPELLINGS) {
                let carriers = [Carrier::Description, Carrier::Header].to_vec();
                let cut = plain.spelled(spell).cut(at);
                all.push((format!("{spelling} cut at {at}"), cut, carriers));
            }
        }
    }
    hides(&all);
}

#[test]
fn a_secret_that_is_wrapped_is_hidden_to_its_last_line() {
    let mut number = 30_000;
    let mut all = Vec::new();
    for columns in [15, 19, 20, 76] {
        for length in [41, 42, 60, 95, 151, 160, 233] {
            for name in ["Token", "apiKey", "access_token"] {
                for place in [
                    r#"{"N":"V","n":1}"#,
                    "{'N': 'V'}",
                    "<N>V</N>",
                    r#"a N="V" today"#,
                ] {
                    let marked = planted(name, place, length, &mut number).wrapped(columns);
                    all.push((format!("at {columns}"), marked, vec![Carrier::Description]));
                }
                for place in ["N: V", "see N=V", "https://h.example/?n=1&N=V"] {
                    let marked = planted(
                        name,
                        &format!("{place}␤␤Then it ends."),
                        length,
                        &mut number,
                    );
                    let carriers = vec![Carrier::Description, Carrier::Message];
                    all.push((format!("at {columns}"), marked.wrapped(columns), carriers));
                }
            }
            for place in ["Authorization: Bearer V", "got Bearer V"] {
                let marked = planted("", &format!("{place}␤␤Then it ends."), length, &mut number);
                let carriers = vec![Carrier::Description, Carrier::Message];
                all.push((format!("at {columns}"), marked.wrapped(columns), carriers));
            }
        }
    }
    hides(&all);
}

#[test]
fn a_secret_that_is_wrapped_is_hidden_however_what_stands_around_it_is_spelled() {
    let mut number = 35_000;
    let mut all = Vec::new();
    for columns in [15, 19, 20, 76] {
        for place in every_place().filter(|place| is_closed(place)) {
            for (spelling, spell) in SPELLINGS {
                let marked = planted("access_token", place, 95, &mut number).spelled(spell);
                let carriers = vec![Carrier::Description];
                let what = format!("{spelling} at {columns}");
                all.push((what, marked.wrapped(columns), carriers));
            }
        }
    }
    hides(&all);
}

/// Whether a mark closes a value in a place: what else follows the last line of a wrapped one may belong to it.
fn is_closed(place: &str) -> bool {
    ["V\"", "V'", "V<"].iter().any(|end| place.contains(end))
}

#[test]
fn a_secret_is_hidden_in_every_format_and_in_utf_16() {
    let planted = names_in_places();
    // Each name and each place, but not each with each: that is tried above.
    let planted: Vec<_> = planted.iter().step_by(3).collect();
    let mut input = String::new();
    for (at, (_, marked, carriers)) in planted.iter().enumerate() {
        let text = marked.text();
        if let Some(carrier) = carriers.get(at % carriers.len().max(1)) {
            input.push_str(&carrier.line(&text));
        }
    }
    let secrets = || planted.iter().flat_map(|(_, marked, _)| marked.secrets());
    never_shows(input.as_bytes(), secrets());
    let mut wide = vec![0xff, 0xfe];
    for unit in input.encode_utf16() {
        wide.extend(unit.to_le_bytes());
    }
    never_shows(&wide, secrets());
}

#[test]
fn a_secret_is_hidden_in_a_header_of_json_that_is_wrapped() {
    let mut number = 45_000;
    let mut input = String::new();
    let mut planted_values = Vec::new();
    for (name, value) in [
        ("X-Note", "EwAV"),
        ("X-Note", "got Bearer V"),
        ("X-Note", "token=V"),
        ("X-Note", "XBL3.0 x=1;V"),
        ("X-Api-Key", "V"),
        ("Authorization", "XBL3.0 x=1;V"),
        ("Cookie", "a=V"),
    ] {
        for columns in [20, 31, 76] {
            for fold in ["\n", "\n ", "\n\t"] {
                let marked = planted("", value, 160, &mut number);
                let wrapped = marked.wrapped(columns).text().replace('\n', fold);
                let headers = serde_json::json!({ name: wrapped });
                let line = serde_json::json!({"status": 400, "headers": headers, "body": "x"});
                input.push_str(&format!("{line}\n"));
                planted_values.push(marked);
            }
        }
    }
    never_shows(
        input.as_bytes(),
        planted_values.iter().flat_map(Marked::secrets),
    );
}

#[test]
fn a_secret_is_hidden_in_a_header_that_is_folded() {
    let mut number = 40_000;
    let mut input = String::new();
    let mut expected = Vec::new();
    let names = HEADERS.iter().chain(["X-Api-Key", "X-Vault-Token"].iter());
    let always = names.map(|name| (*name, "V"));
    let marked = [
        ("ETag", "\"XBL3.0 x=1;V\""),
        ("X-Note", "XBL3.0 x=1;V"),
        ("X-Note", "Bearer V"),
        ("X-Note", "token=V"),
        ("X-Note", r#"{"Token":"V"}"#),
        ("Location", "https://h.example/?token=V"),
        ("Server", "t=EwAoA8l6BAAUV"),
        ("Via", "eyJhbGciOiJub25lIn0.V.V"),
    ];
    for (name, value) in always.chain(marked) {
        let marked = planted("", value, 60, &mut number);
        for columns in [17, 30, 59] {
            let folded = marked.wrapped(columns).text().replace('\n', "\r\n ");
            input.push_str(&format!(
                "HTTP/1.1 204 No Content\r\nDate: x\r\n{name}: {folded}\r\n\r\n"
            ));
            expected.push((name, marked.clone()));
        }
    }
    let outcome = Run::new(&["inspect", "--format=ndjson", "-"])
        .stdin(input.clone())
        .stdout_has("")
        .run();
    let mut wrong = Vec::new();
    let inspected = outcome.ndjson();
    assert_eq!(inspected.len(), expected.len(), "{outcome}");
    for ((name, marked), inspected) in expected.iter().zip(&inspected) {
        let line = inspected.to_string();
        let is_shown = marked.secrets().any(|secret| {
            secret
                .as_bytes()
                .windows(8)
                .any(|piece| line.contains(std::str::from_utf8(piece).expect("ASCII")))
        });
        if is_shown {
            wrong.push(format!(
                "folded | {name}: {} | {}",
                marked.text(),
                inspected["response"]["headers"][1]["value"]
            ));
        }
    }
    none(&wrong);
    never_shows(
        input.as_bytes(),
        expected.iter().flat_map(|(_, marked)| marked.secrets()),
    );
}

#[test]
fn a_value_under_a_harmless_name_is_shown_in_every_place_and_spelling() {
    let mut number = 50_000;
    let mut sent = Vec::new();
    for (at, name) in HARMLESS.iter().enumerate() {
        for place in every_place().filter(|place| !place.starts_with("{\"key\"")) {
            let plain = planted(name, place, 24, &mut number);
            for carrier in carriers(place, &plain.text()) {
                sent.push((carrier, plain.text()));
            }
            // Each name in each place, but not in each spelling of it.
            for (_, spell) in SPELLINGS.iter().skip(at % 4).step_by(4) {
                sent.push((Carrier::Description, plain.spelled(spell).text()));
            }
        }
    }
    for (name, value) in [
        ("code", "404"),
        ("t", "5"),
        ("t", "2026-03-04T05:06:07Z"),
        ("p", "2"),
        ("key", "name"),
        ("auth", "none"),
    ] {
        for place in every_place().filter(|place| !place.starts_with("{\"key\"")) {
            let text = Marked::parse(&place.replace('N', name).replace('V', value)).text();
            for carrier in carriers(place, &text) {
                sent.push((carrier, text.clone()));
            }
        }
    }
    let mut wrong = Vec::new();
    for ((carrier, text), shown) in sent.iter().zip(carried(&sent)) {
        if *text != shown {
            wrong.push(format!("{carrier:?} | {text:?} | {shown:?}"));
        }
    }
    none(&wrong);
}

#[test]
fn the_values_of_names_that_are_always_secret_are_hidden_whatever_they_look_like() {
    let values = [
        "a",
        "word",
        "two words",
        "12345",
        "2026-03-04",
        "a@h.example",
        "Ünï",
        "日本",
        "BLUE_FOX",
        "a-b_c~d",
        "p@ss!",
    ];
    let mut all = Vec::new();
    for name in [
        "Token",
        "apiKey",
        "client_secret",
        "pwd",
        "jwt",
        "sessionKey",
    ] {
        for value in values {
            for place in [
                r#"{"N":"⟦V⟧","n":1}"#,
                r#"{\"N\":\"⟦V⟧\"}"#,
                "{'N': '⟦V⟧'}",
                "<N>⟦V⟧</N>",
                r#"{"N"=>"⟦V⟧"}"#,
            ] {
                let line = place.replace('N', name).replace('V', value);
                all.push((
                    name.to_owned(),
                    Marked::parse(&line),
                    vec![Carrier::Description],
                ));
            }
        }
    }
    for name in HEADERS
        .iter()
        .filter(|name| !name.ends_with("uthorization"))
    {
        let marked = Marked::parse(&format!("{name}: ⟦word⟧"));
        all.push(((*name).to_owned(), marked, vec![Carrier::Message]));
    }
    hides(&all);
}

/// What may stand between two secrets, some of it cut.
pub(super) const FILLERS: [&str; 14] = [
    "a word",
    "",
    "{",
    "}]",
    "\"unclosed",
    "'",
    "it's \"quoted\"",
    "\\",
    "%7B%22",
    "&quot;",
    "<a b=\"c",
    "https://h.example/a?b=c",
    "token",
    "\u{1b}[31m日本\u{1b}[0m",
];

pub(super) const SEPARATORS: [&str; 7] = ["\n", "\r\n", "\n\n", " ", ", ", "; ", " | "];

/// Columns at which secrets are wrapped.
pub(super) const COLUMNS: [usize; 4] = [15, 19, 20, 76];

type Part = (
    &'static str,
    &'static str,
    (Option<Spelling>, Option<usize>),
    (&'static str, &'static str),
);

fn part() -> impl Strategy<Value = Part> {
    let places: Vec<&str> = every_place().collect();
    let around = (select(&FILLERS[..]), select(&SEPARATORS[..]));
    (
        select(&ANYWHERE[..]),
        select(places),
        (
            option::of(select(&SPELLINGS[..])),
            option::weighted(0.2, select(&COLUMNS[..])),
        ),
        around,
    )
}

#[test]
fn secrets_in_one_text_are_hidden_whatever_stands_between_them() {
    // The last of them may be cut.
    let texts = (vec(part(), 1..6), option::of(12_usize..40));
    holds(texts, |(parts, cut)| {
        let mut number = 60_000;
        let last = parts.len();
        let mut text = String::new();
        let mut secrets = Vec::new();
        for (at, (name, place, (spelling, columns), (filler, separator))) in (1..).zip(parts) {
            let mut marked = planted(name, place, 40, &mut number);
            if let Some((_, spell)) = spelling {
                marked = marked.spelled(spell);
            }
            if let Some(columns) = columns.filter(|_| is_closed(place)) {
                marked = marked.wrapped(columns);
            }
            // A name that stands behind its value is cut off.
            let is_named_first = !place.starts_with("{\"value\"");
            if let Some(cut) = cut.filter(|_| at == last && is_named_first) {
                marked = marked.cut(cut);
            }
            secrets.extend(marked.secrets().map(str::to_owned));
            text.push_str(&[filler, separator, &marked.text(), separator].concat());
        }
        let settings = RenderOptions {
            format: OutputFormat::Ndjson,
            ..RenderOptions::default()
        };
        let input = Carrier::Description.line(&text);
        let shown = printed(read(input.as_bytes()), settings);
        for secret in secrets {
            let pieces = secret.as_bytes().windows(8);
            let mut pieces = pieces.map(|piece| str::from_utf8(piece).expect("ASCII"));
            assert!(
                !pieces.any(|piece| shown.contains(piece)),
                "{secret} of {text:?} in {shown}"
            );
        }
    });
}
