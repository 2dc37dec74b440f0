//! The words and the names that queries are compared with.

use std::borrow::Cow;

use crate::catalog::entry::Entry;

/// The words of a text, comparable: lower case, without accents, camel case taken apart.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut after_lower_case = false;
    for c in text.chars() {
        let ends_the_word = !c.is_alphanumeric() || (after_lower_case && c.is_uppercase());
        if ends_the_word && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if c.is_alphanumeric() {
            word.extend(c.to_lowercase().map(without_accent));
        }
        after_lower_case = c.is_lowercase();
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// The phrases or the name of an entry.
pub(crate) fn names(entry: Entry) -> impl Iterator<Item = &'static str> {
    let names = match entry {
        Entry::Status(status) => [Some(status.phrase.en), Some(status.phrase.fr)],
        Entry::ServiceError(error) => [Some(error.name), None],
        Entry::StatusError(error) => [Some(error.word), None],
        Entry::Message(message) => [Some(message.id), None],
        Entry::SignIn(error) => {
            let label = error.label;
            [label.map(|label| label.en), label.map(|label| label.fr)]
        }
        Entry::Term(term) => [Some(term.name.en), Some(term.name.fr)],
        Entry::Endpoint(row) => [Some(row.id), None],
        Entry::Gateway(row) => [Some(row.name.en), Some(row.name.fr)],
        // Their names are symbols.
        Entry::Hresult(_) | Entry::Win32(_) | Entry::DotNet(_) | Entry::NtStatus(_) => [None, None],
        entry => [entry.name(), None],
    };
    let also = match entry {
        Entry::Term(term) => [term.also, term.also_in_french].concat(),
        // Those of PlayFab are made of the name.
        entry => entry
            .symbols()
            .into_iter()
            .filter_map(|symbol| match symbol {
                Cow::Borrowed(symbol) => Some(symbol),
                Cow::Owned(_) => None,
            })
            .collect(),
    };
    names.into_iter().flatten().chain(also)
}

/// A letter as someone types it who has no French keyboard.
fn without_accent(letter: char) -> char {
    match letter {
        'à' | 'â' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' => 'o',
        'ù' | 'û' => 'u',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_compared_in_lower_case_and_without_accents() {
        assert_eq!(
            words("L’ETag: *, If-Match échec"),
            ["l", "etag", "if", "match", "echec"]
        );
        assert_eq!(words("InvalidRequestBody"), ["invalid", "request", "body"]);
        assert!(words(" *!").is_empty());
    }
}
