//! The values that a known message names: which constant, how many members, which configuration or role.

use crate::catalog::messages::matching::KnownMessage;
use crate::catalog::uris::is_guid;

/// What a message names. Which of these it can name goes by its row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct MessageValues {
    /// The constant that clashes, as written.
    pub constant: Option<String>,
    /// The value of that constant in the request.
    pub sent: Option<String>,
    /// The value that the session has.
    pub has: Option<String>,
    /// How many members the template wants.
    pub members: Option<String>,
    /// The service configuration id.
    pub scid: Option<String>,
    /// The role type.
    pub role: Option<String>,
}

impl MessageValues {
    /// Whether the message names nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl KnownMessage {
    /// The values that stand in a text that is this message.
    ///
    /// ```
    /// use xblstatus::catalog::messages::known_message;
    ///
    /// let text = "Constant field \"system.visibility\" conflicts with the one in the session (open against private).";
    /// let values = known_message(text).unwrap().values(text);
    /// assert_eq!(values.constant.as_deref(), Some("system.visibility"));
    /// ```
    #[must_use]
    pub fn values(&self, text: &str) -> MessageValues {
        let text = one_line(text);
        match self.row.id {
            "constant-conflict" => constant_conflict(&text),
            "managed-initialization" => MessageValues {
                members: after(&text, "requiring at least").and_then(number),
                ..MessageValues::default()
            },
            "service-config-invalid" | "service-config-access" => MessageValues {
                scid: guid(&text),
                ..MessageValues::default()
            },
            "roles-name" => MessageValues {
                role: after(&text, "with an invalid name").and_then(named),
                ..MessageValues::default()
            },
            _ => MessageValues::default(),
        }
    }
}

/// Single spaces and plain quotation marks, in the case that it has.
fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words
        .join(" ")
        .replace(['’', '‘', '‚', '‛'], "'")
        .replace(['“', '”', '„', '«', '»', '`'], "\"")
}

/// What stands before and after a phrase.
fn split<'t>(text: &'t str, phrase: &str) -> Option<(&'t str, &'t str)> {
    let at = text.to_ascii_lowercase().find(phrase)?;
    Some((text.get(..at)?, text.get(at + phrase.len()..)?))
}

fn after<'t>(text: &'t str, phrase: &str) -> Option<&'t str> {
    split(text, phrase).map(|(_, after)| after)
}

/// The constant stands behind the first phrase, the values between the phrases and behind the second. A single value
/// behind it is the session's.
fn constant_conflict(text: &str) -> MessageValues {
    let parts = after(text, "constant field")
        .and_then(|rest| split(rest, "conflicts with the one in the session"));
    let Some((between, behind)) = parts else {
        return MessageValues::default();
    };
    let (constant, between) = leading_name(between);
    let mut values = values_in(between);
    let mut of_session = values_in(behind);
    if values.is_empty() && of_session.len() > 1 {
        values.push(of_session.remove(0));
    }
    let mut values = values.into_iter();
    MessageValues {
        constant,
        sent: values.next(),
        has: values.next().or_else(|| of_session.into_iter().next()),
        ..MessageValues::default()
    }
}

/// The name that a text begins with, in quotation marks or bare, and what follows it.
fn leading_name(text: &str) -> (Option<String>, &str) {
    let text = text.trim_start();
    if let Some((name, rest)) = quotation(text) {
        return (Some(name), rest);
    }
    let end = text
        .find([' ', ',', ';', ':', '(', '='])
        .unwrap_or(text.len());
    let (word, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    // A bare name is a path of members or one in camel case; any other word goes on with the sentence.
    let is_name = word.contains(['.', '/', '_']) || word.contains(char::is_uppercase);
    match is_name {
        true => (Some(word.to_owned()), rest),
        false => (None, text),
    }
}

/// A text in quotation marks at the beginning of another, and what follows it.
fn quotation(text: &str) -> Option<(String, &str)> {
    let mark = text
        .chars()
        .next()
        .filter(|mark| matches!(mark, '\'' | '"'))?;
    let inside = text.get(1..)?;
    let ends = inside.match_indices(mark).find(|(at, _)| {
        // Between two letters it is an apostrophe.
        let next = inside.get(at + 1..).and_then(|rest| rest.chars().next());
        !next.is_some_and(char::is_alphanumeric)
    });
    let (end, _) = ends?;
    let content = inside.get(..end).filter(|content| !content.is_empty())?;
    Some((content.to_owned(), inside.get(end + 1..)?))
}

/// The values in a piece of a sentence: quotations, numbers, truth values, and what stands in brackets.
fn values_in(text: &str) -> Vec<String> {
    let mut values = Vec::new();
    let mut rest = text;
    let mut in_brackets = false;
    while let Some(first) = rest.chars().next() {
        if let Some((value, after)) = quotation(rest) {
            values.push(value);
            rest = after;
            continue;
        }
        let end = rest
            .find([' ', ',', ';', '(', ')', '='])
            .map_or(rest.len(), |end| end.max(first.len_utf8()));
        let (word, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        in_brackets = match first {
            '(' => true,
            ')' => false,
            _ => in_brackets,
        };
        let value = word.trim_end_matches(['.', ':', '!']);
        if is_value(value) || (in_brackets && is_word_of_a_value(value)) {
            values.push(value.to_owned());
        }
        rest = after;
    }
    values
}

fn is_value(word: &str) -> bool {
    matches!(word, "true" | "false" | "null") || word.parse::<f64>().is_ok_and(f64::is_finite)
}

/// Whether a word in brackets may be a value, not one that joins two.
fn is_word_of_a_value(word: &str) -> bool {
    const JOINING: [&str; 16] = [
        "against", "and", "but", "for", "has", "in", "instead", "is", "not", "of", "request",
        "sent", "session", "the", "value", "vs",
    ];
    word.starts_with(char::is_alphabetic)
        && !JOINING.iter().any(|one| one.eq_ignore_ascii_case(word))
}

/// The digits that a text begins with.
fn number(text: &str) -> Option<String> {
    let text = text.trim_start();
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let digits = text.get(..end)?;
    (!digits.is_empty()).then(|| digits.to_owned())
}

/// The first GUID of a text.
fn guid(text: &str) -> Option<String> {
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-')
        .find(|word| is_guid(word))
        .map(str::to_owned)
}

/// What follows a colon or stands in quotation marks.
fn named(text: &str) -> Option<String> {
    let text = text.trim_start();
    if let Some((name, _)) = quotation(text) {
        return Some(name);
    }
    let text = text.strip_prefix(':')?.trim_start();
    if let Some((name, _)) = quotation(text) {
        return Some(name);
    }
    let word = text.split([' ', ',', ';']).next()?;
    let word = word.trim_end_matches('.');
    (!word.is_empty()).then(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::messages::known_message;

    fn values(text: &str) -> MessageValues {
        known_message(text).expect(text).values(text)
    }

    #[track_caller]
    fn conflict(text: &str, expected: [Option<&str>; 3]) {
        let values = values(text);
        let found = [&values.constant, &values.sent, &values.has].map(Option::as_deref);
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_clash_names_its_constant_and_both_values() {
        let constant = Some("system.maxMembersCount");
        for text in [
            "Constant field \"system.maxMembersCount\" conflicts with the one in the session (4 against 8).",
            "The constant field 'system.maxMembersCount' with value '4' conflicts with the one in the session, which is '8'.",
            "The constant field system.maxMembersCount (4) conflicts with the one in the session (8).",
            "The constant field “system.maxMembersCount” is given as 4,\r\n but the value conflicts with the one in the session: 8.",
            "The constant field 'system.maxMembersCount' of the request (value=4) conflicts with the one in the session (value=8).",
        ] {
            conflict(text, [constant, Some("4"), Some("8")]);
        }
        conflict(
            "Constant field 'system.visibility' conflicts with the one in the session (open against private).",
            [Some("system.visibility"), Some("open"), Some("private")],
        );
    }

    #[test]
    fn a_clash_may_name_less() {
        conflict(
            "The constant field '/constants/system/maxMembersCount' is given and conflicts with the one in the session.",
            [Some("/constants/system/maxMembersCount"), None, None],
        );
        conflict(
            "The constant field 'a' conflicts with the one in the session (8).",
            [Some("a"), None, Some("8")],
        );
        conflict(
            "A constant field is given that conflicts with the one in the session.",
            [None, None, None],
        );
    }

    #[test]
    fn other_messages_name_a_number_a_configuration_or_a_role() {
        let members =
            values("It is configured for managed initialization requiring at least 2 members.");
        assert_eq!(members.members.as_deref(), Some("2"));
        let id = "11111111-2222-4333-8444-555555555555";
        let text = format!(
            "The service configuration '{id}' is either invalid or not configured for sessions."
        );
        assert_eq!(values(&text).scid.as_deref(), Some(id));
        for text in [
            "A member's 'roles' section contains a role type with an invalid name: pilots",
            "A member's 'roles' section contains a role type with an invalid name: 'pilots'.",
            "A member's 'roles' section contains a role type with an invalid name 'pilots'.",
        ] {
            assert_eq!(values(text).role.as_deref(), Some("pilots"), "{text}");
        }
        assert!(
            values("The 'roles' section contains a role type with an invalid name.").is_empty()
        );
        assert!(values("The requested session wasn't found.").is_empty());
    }
}
