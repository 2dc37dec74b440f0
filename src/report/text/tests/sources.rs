//! Both languages as they stand in the sources, of every sentence, whether a sample asks for it or not.

use std::fs;
use std::path::Path;

use crate::language::french::faults;

/// The folders with sentences.
const FOLDERS: [&str; 4] = [
    "src/report/text",
    "src/cli/messages",
    "src/catalog/rules",
    "src/diagnose/rules",
];

/// What is written the same in both languages.
const SAME: &[&str] = &[
    "Code",
    "ETag",
    "GameClipsServiceErrorResponse",
    "JSON",
    "MPSD",
    "Message",
    "Note",
    "Service",
    "ServiceError",
    "ServiceErrorResponse",
    "Situation",
    "Sessions",
    "Situations",
    "Source",
    "Verdict",
    "XML",
    "code",
    "handle",
    "handles",
    "hopper",
    "message",
    "multipart",
    "possible",
    "redirection",
    "session",
    "six",
    "certain",
    "probable",
];

/// What begins with one of the marks in the sources, without their tests.
fn after(marks: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for folder in FOLDERS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() || path.ends_with("tests.rs") {
                continue;
            }
            let text = fs::read_to_string(path).unwrap();
            let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
            let parts = marks.iter().flat_map(|mark| code.split(mark).skip(1));
            found.extend(parts.map(str::to_owned));
        }
    }
    found
}

/// A string literal at the beginning of some code, and what follows it.
fn literal(code: &str) -> Option<(String, &str)> {
    let code = code.trim_start().strip_prefix('"')?;
    let mut text = String::new();
    let mut chars = code.char_indices();
    while let Some((index, c)) = chars.next() {
        match c {
            '"' => return Some((text.replace("\\u{a0}", "\u{a0}"), code.get(index + 1..)?)),
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

/// The English and the French, maybe behind the language that is asked for.
fn pair(code: &str) -> Option<[String; 2]> {
    let literals = match code.split_once(',') {
        Some((first, rest)) if !first.contains('"') => rest,
        _ => code,
    };
    let (english, rest) = literal(literals)?;
    let (french, _) = literal(rest.trim_start().strip_prefix(',')?)?;
    // How a value is formatted is no punctuation: `{code:04X}`.
    Some([english, french].map(|text| text.replace(":04X}", "}")))
}

#[test]
fn every_sentence_is_french_in_french() {
    // The last is that of `sentences!`: data, then the two languages.
    let sentences = after(&["tr!(", "Text::new(", ".say(", "):\n"]);
    assert!(sentences.len() > 400, "{}", sentences.len());
    for code in sentences {
        let [english, french] = pair(&code).unwrap_or_else(|| panic!("{:.80}", code));
        let same = SAME.contains(&english.as_str());
        assert!(english != french || same, "{english}");
        assert!(
            !english.is_empty() && !french.is_empty(),
            "{english}{french}"
        );
        assert!(!english.contains(['’', '\u{a0}']), "{english}");
        assert_eq!(faults(&french), [""; 0], "{french}");
    }
}
