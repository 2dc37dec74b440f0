//! Every text in the sources is there in both languages: no French is empty, left in English, or typeset wrongly.

#![allow(clippy::expect_used, clippy::panic)]

mod support;

use std::fs;
use std::path::Path;

use support::french::faults;

/// What is written the same in both languages.
const SAME: [&str; 10] = [
    "Code",
    "ETag",
    "Message",
    "OK",
    "Service",
    "ServiceError",
    "Situation",
    "Situations",
    "Source",
    "Verdict",
];

/// How a text of two languages begins in the sources.
const BEGINNINGS: [&str; 2] = ["text(", "Text {"];

/// The sources that are compiled into the program, without their tests.
fn sources(folder: &Path) -> Vec<(String, String)> {
    let mut sources = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry of a folder").path();
        if path.is_dir() {
            if path.file_name().is_some_and(|name| name != "tests") {
                sources.extend(self::sources(&path));
            }
        } else if path.extension().is_some_and(|extension| extension == "rs")
            && path.file_stem().is_some_and(|name| name != "tests")
        {
            let text = fs::read_to_string(&path).expect("a source");
            let code = text.split("#[cfg(test)]\nmod tests {").next();
            sources.push((
                path.display().to_string(),
                code.unwrap_or_default().to_owned(),
            ));
        }
    }
    sources
}

/// A string literal at the beginning of some code, and what follows it.
fn literal(code: &str) -> Option<(String, &str)> {
    let code = code.trim_start().strip_prefix('"')?;
    let mut text = String::new();
    let mut chars = code.char_indices();
    while let Some((index, c)) = chars.next() {
        match c {
            '"' => return Some((text, code.get(index + 1..)?)),
            '\\' => match chars.next()?.1 {
                // The line goes on after the margin of the next one.
                '\n' => {
                    let rest = chars.as_str();
                    let margin = rest.len() - rest.trim_start().len();
                    chars.by_ref().take(margin).for_each(drop);
                }
                escaped => text.extend(['\\', escaped]),
            },
            c => text.push(c),
        }
    }
    None
}

/// The two literals of a text whose beginning stands before `code`; `None` for other code.
fn pair(code: &str) -> Option<(String, String)> {
    let code = code.trim_start();
    let (en, rest) = literal(code.strip_prefix("en:").unwrap_or(code))?;
    let rest = rest.trim_start().strip_prefix(',')?.trim_start();
    let (fr, _) = literal(rest.strip_prefix("fr:").unwrap_or(rest))?;
    Some((en, fr))
}

/// Every text of two languages, and the file that it stands in.
fn texts() -> Vec<(String, String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut texts = Vec::new();
    for (file, code) in sources(&root) {
        for beginning in BEGINNINGS {
            let found = code.split(beginning).skip(1).filter_map(pair);
            texts.extend(found.map(|(en, fr)| (file.clone(), en, fr)));
        }
    }
    texts
}

#[test]
fn french_is_not_english() {
    for (file, en, fr) in texts() {
        assert!(en != fr || SAME.contains(&en.as_str()), "{file}: {en}");
        assert!(!en.is_empty() && !fr.is_empty(), "{file}: {en}{fr}");
    }
}

#[test]
fn french_is_typeset() {
    for (file, _, fr) in texts() {
        assert_eq!(faults(&fr), [""; 0], "{file}: {fr}");
    }
}

#[test]
fn english_is_typeset_plainly() {
    for (file, en, _) in texts() {
        assert!(!en.contains(['’', '\u{a0}']), "{file}: {en}");
    }
}

#[test]
fn the_texts_are_found() {
    let texts = texts();
    for english in [
        "cannot write to standard output",
        "The MPSD table does not cover this case; what follows is the general meaning of the status.",
        "GET of a session: its document",
        "Nothing to do. If the status is an error, trust the status.",
    ] {
        assert!(texts.iter().any(|(_, en, _)| en == english), "{english}");
    }
    for same in SAME {
        assert!(
            texts.iter().any(|(_, en, fr)| en == same && fr == same),
            "{same}"
        );
    }
}
