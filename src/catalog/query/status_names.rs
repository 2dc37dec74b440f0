//! The names of statuses in one word, as .NET and others write them: `PreconditionFailed`.

use crate::catalog::entry::Entry;
use crate::catalog::status::Status;
use crate::catalog::statuses::{all_statuses, status};

/// Names that .NET has besides the phrases.
const OF_DOTNET: [(&str, u16); 13] = [
    ("Ambiguous", 300),
    ("Moved", 301),
    ("Redirect", 302),
    ("RedirectMethod", 303),
    ("RedirectKeepVerb", 307),
    ("RequestEntityTooLarge", 413),
    ("RequestUriTooLong", 414),
    ("RequestedRangeNotSatisfiable", 416),
    ("UnprocessableContent", 422),
    ("UnprocessableEntity", 422),
    ("InternalServerError", 500),
    ("HttpVersionNotSupported", 505),
    ("PayloadTooLarge", 413),
];

/// Every name in one word, with its status.
pub(crate) fn names_in_one_word() -> impl Iterator<Item = (String, u16)> {
    let rows = all_statuses().filter(|row| !row.phrase.en.starts_with('('));
    rows.map(|row| (row.phrase.en.replace(['-', '\'', ' '], ""), row.code))
        .chain(OF_DOTNET.map(|(name, code)| (name.to_owned(), code)))
}

/// The status that a name of two words or more stands for, written as one.
fn named(query: &str) -> Option<&'static Status> {
    let name = query.rsplit(['.', ':']).next().unwrap_or(query);
    // In one case throughout it may be any word.
    let is_made_of_words = name
        .chars()
        .skip(1)
        .any(|letter| letter.is_ascii_uppercase())
        && name.chars().all(|letter| letter.is_ascii_alphabetic());
    if !is_made_of_words {
        return None;
    }
    let mut names = names_in_one_word();
    let (_, code) = names.find(|(one, _)| one.eq_ignore_ascii_case(name))?;
    status(code)
}

/// Puts the status of a name before what is known by its name alone, and behind what has a meaning of its own.
pub(crate) fn put_in(entries: &mut Vec<Entry>, query: &str) {
    let Some(status) = named(query).map(Entry::Status) else {
        return;
    };
    if !entries.contains(&status) {
        let explains = |entry: &Entry| entry.meaning().is_some();
        let at = entries.iter().take_while(|entry| explains(entry)).count();
        entries.insert(at, status);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::find;

    #[test]
    fn every_status_is_found_by_its_name_in_one_word() {
        for (name, code) in names_in_one_word() {
            let found = find(&name).entries;
            let has_it = found.iter().any(|entry| entry.status() == Some(code));
            assert!(has_it, "{name}: {found:?}");
            let by_name_alone = |entry: &&Entry| entry.meaning().is_none();
            assert!(
                found.iter().take(1).all(|entry| !by_name_alone(&entry)),
                "{name}: {found:?}"
            );
        }
    }

    #[test]
    fn a_class_before_the_name_does_not_hide_it() {
        for query in [
            "HttpStatusCode.PreconditionFailed",
            "HttpStatusCode::NotFound",
        ] {
            let found = find(query).entries;
            assert!(
                found.iter().any(|entry| entry.status().is_some()),
                "{query}: {found:?}"
            );
        }
    }
}
