//! Tells a message of the service from a text that only speaks of one.
//!
//! A text is a message when all of this holds:
//!
//! - it is short: a sentence or two, or the one long sentence of the messages that list conditions;
//! - the phrases of a row stand in it in their order, the first of them once;
//! - the first phrase belongs to the opening sentence, outside quotation marks and brackets: before it stand a
//!   few words with which the service opens its sentences, values, and one other word at most;
//! - none of these words makes the sentence a condition or a report, and no other word of the text speaks of
//!   messages, logs, documentation or the writer.
//!
//! Case, white space, typographic quotation marks and the forms of `not` make no difference.

use std::collections::HashSet;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::catalog::messages::message::{Message, Pattern, Rest};
use crate::catalog::messages::table::TABLE;
use crate::catalog::uris::is_guid;

/// Bytes of the longest text that is looked at.
const LONGEST: usize = 2 << 10;
/// Bytes of a message that is known by one phrase.
const SHORT: usize = 400;
/// Words before the first phrase, values in quotation marks not counted.
const LEAD: usize = 8;
/// Words after a message that stands alone.
const LITTLE: usize = 6;
/// Digits of a number that is a status or a count, not a part of a time.
const DIGITS: usize = 3;

/// With these the service opens its sentences, in front of a phrase.
static CARRIERS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "a an the this your is are was has request requests body uri user users caller member members session \
    sessions service configuration config scid template property provided invalid read write join \
    quality of qos refused denied rejected updated forbidden conflict mpsd"
    .split(' ')
    .collect()
});

/// In front of a phrase these make of it a condition, a doubt, or somebody's words.
static DOUBTS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "if when whenever where whether unless until because since while although though why how what which \
    who that as like about regarding for on or and but no never none nothing maybe perhaps possibly \
    probably assume assuming suppose imagine seems see saw got get once then said says"
    .split(' ')
    .collect()
});

/// Anywhere in a text these tell that it speaks of a message, or that people wrote it.
static MENTIONS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "message messages error errors warning warnings warn info debug trace verbose fatal notice exception \
    exceptions log logs logged text phrase phrases string response responses reply replies returned \
    answered reported shown appears appear printed thrown means mean meaning docs documentation \
    documented document guide faq wiki article forum issue issues bug bugs ticket todo fixme note tip \
    hint example examples troubleshooting cause causes solution fixed i i'm we my our someone everyone \
    http https retrying attempt"
    .split(' ')
    .collect()
});

/// Right after a phrase these go on telling a story.
static STORY: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "so then until how why anymore yesterday today again sometimes"
        .split(' ')
        .collect()
});

/// A text that is a message of the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct KnownMessage {
    /// Its row.
    pub row: &'static Message,
    /// The words that it was known by.
    pub pattern: &'static Pattern,
}

impl KnownMessage {
    /// The phrases that it was known by, with `…` between them.
    #[must_use]
    pub fn phrase(&self) -> String {
        self.pattern.phrases.join(" … ")
    }

    /// Whether it was known by what does not follow: a text that is cut may be another message then.
    #[must_use]
    pub fn is_told_by_its_end(&self) -> bool {
        self.pattern.rest == Rest::Little
    }
}

/// The message that a text is: the first row of [`TABLE`] whose words it has in the place where the service writes
/// them. A text that only speaks of a message is none.
///
/// ```
/// use xblstatus::catalog::messages::known_message;
///
/// let known = known_message("The requested session wasn't found.\r\n").unwrap();
/// assert_eq!(known.row.id, "session-not-found");
///
/// assert_eq!(known_message("When the requested session wasn't found, create it."), None);
/// ```
#[must_use]
pub fn known_message(text: &str) -> Option<KnownMessage> {
    let text = text.trim();
    if text.len() > LONGEST || text.contains('?') {
        return None;
    }
    let text = normal(text);
    let said = SAYINGS.iter().find(|saying| saying.is_in(&text));
    said.map(|saying| saying.known)
}

/// The patterns of all rows.
static SAYINGS: LazyLock<Vec<Saying>> = LazyLock::new(|| {
    let patterns = |row: &'static Message| row.patterns.iter().map(move |pattern| (row, pattern));
    let all = TABLE.iter().flat_map(patterns);
    all.map(|(row, pattern)| Saying {
        known: KnownMessage { row, pattern },
        phrases: pattern.phrases.iter().copied().map(Phrase::new).collect(),
    })
    .collect()
});

/// What tells a message.
struct Saying {
    known: KnownMessage,
    phrases: Vec<Phrase>,
}

/// A phrase of a pattern in its normal form. To set up a search for it costs more than to search.
struct Phrase {
    length: usize,
    finder: Finder<'static>,
    /// The same with double quotation marks, where it has single ones.
    quoted: Option<Finder<'static>>,
}

impl Phrase {
    fn new(phrase: &str) -> Self {
        let phrase = normal(phrase);
        let finder = |text: &str| Finder::new(text).into_owned();
        let has_marks = phrase.contains('\'');
        Self {
            length: phrase.len(),
            finder: finder(&phrase),
            quoted: has_marks.then(|| finder(&phrase.replace('\'', "\""))),
        }
    }

    /// What stands before and after it, whose ends are no parts of longer words.
    fn split<'t>(&self, text: &'t str) -> Option<(&'t str, &'t str)> {
        let finders = std::iter::once(&self.finder).chain(&self.quoted);
        let mut places = finders.flat_map(|finder| finder.find_iter(text.as_bytes()));
        places.find_map(|at| {
            let before = text.get(..at)?;
            let after = text.get(at + self.length..)?;
            let inside =
                before.ends_with(char::is_alphanumeric) || after.starts_with(char::is_alphanumeric);
            (!inside).then_some((before, after))
        })
    }
}

/// Lower case, single spaces, plain quotation marks, one form of `not`.
fn normal(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    // Few texts have one of what is replaced, and to search for that costs as much as all else.
    let mut may_negate = false;
    for word in text.split_whitespace() {
        if !plain.is_empty() {
            plain.push(' ');
        }
        for letter in word.chars() {
            match letter {
                '’' | '‘' | '‚' | '‛' => plain.push('\''),
                '“' | '”' | '„' | '«' | '»' | '‹' | '›' | '`' => plain.push('"'),
                '\u{feff}' => {}
                letter if letter.is_ascii() => plain.push(letter.to_ascii_lowercase()),
                letter => plain.extend(letter.to_lowercase()),
            }
        }
        may_negate |= plain.ends_with("can");
    }
    if !may_negate && !plain.contains('\'') {
        return plain;
    }
    plain
        .replace("can not", "cannot")
        .replace("can't", "cannot")
        .replace("n't", " not")
}

impl Saying {
    /// Whether a text, in its normal form, says its words as the service says them.
    fn is_in(&self, text: &str) -> bool {
        let Some((first, others)) = self.phrases.split_first() else {
            return false;
        };
        if others.is_empty() && text.len() > SHORT {
            return false;
        }
        let Some((lead, mut rest)) = first.split(text) else {
            return false;
        };
        if first.split(rest).is_some() || !opens(lead) {
            return false;
        }
        for phrase in others {
            let Some((between, after)) = phrase.split(rest) else {
                return false;
            };
            if mentions(between) {
                return false;
            }
            rest = after;
        }
        !mentions(rest) && !tells(rest) && follows(self.known.pattern.rest, rest)
    }
}

/// Whether the words before a phrase open the sentence that the phrase goes on with.
fn opens(lead: &str) -> bool {
    let Some(bare) = unquoted(lead) else {
        return false;
    };
    if bare.contains(['(', '[', '{', '<', '>', '|', '=']) {
        return false;
    }
    let mut others = 0;
    let mut words = 0;
    for (at, token) in bare
        .split(' ')
        .filter(|token| !token.is_empty())
        .enumerate()
    {
        if at >= LEAD {
            return false;
        }
        match Opening::of(token, at, words) {
            Opening::Value => {}
            Opening::Carrier => words += 1,
            Opening::Other => {
                words += 1;
                others += 1;
            }
            Opening::Foreign => return false,
        }
    }
    others <= 1
}

/// What a word in front of a phrase is.
enum Opening {
    /// A number, an id or a path; or a dash behind one.
    Value,
    /// A word of the service.
    Carrier,
    /// Any other word.
    Other,
    /// One with which the service opens no sentence.
    Foreign,
}

impl Opening {
    /// What a token is: `at` tokens and `words` words stand before it.
    fn of(token: &str, at: usize, words: usize) -> Self {
        let word = token.trim_end_matches([',', ':', ';', '.', '!']);
        let word = word.strip_suffix("'s").unwrap_or(word);
        match word {
            // What is left of a value in quotation marks.
            "" if at > 0 => Self::Value,
            "-" | "–" | "—" if at > 0 => Self::Value,
            // `Not updated:` opens a sentence; a later `not` turns its sense round.
            "not" if words == 0 => Self::Carrier,
            "not" => Self::Foreign,
            _ if is_guid(word) || (word.starts_with('/') && !word.starts_with("//")) => Self::Value,
            _ if word.contains(|c: char| c.is_ascii_digit()) => {
                match word.len() <= DIGITS && word.bytes().all(|byte| byte.is_ascii_digit()) {
                    true => Self::Value,
                    false => Self::Foreign,
                }
            }
            _ if !word.starts_with(char::is_alphabetic) => Self::Foreign,
            _ if DOUBTS.contains(word) || mentions(word) => Self::Foreign,
            _ if CARRIERS.contains(word) => Self::Carrier,
            _ => Self::Other,
        }
    }
}

/// A text without what stands in quotation marks; `None` where a quotation is still open at its end.
fn unquoted(text: &str) -> Option<String> {
    let mut bare = String::new();
    let mut open = None;
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied().unwrap_or(' ');
        // Between two letters it is an apostrophe.
        let is_mark = letter == '"'
            || (letter == '\'' && !(before.is_alphanumeric() && next.is_alphanumeric()));
        match open {
            None if is_mark => open = Some(letter),
            None => bare.push(letter),
            Some(mark) if is_mark && mark == letter => open = None,
            Some(_) => {}
        }
        before = letter;
    }
    open.is_none().then_some(bare)
}

/// Whether a text speaks of messages, or of its writer.
fn mentions(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric() && c != '\'')
        .any(|word| MENTIONS.contains(word))
}

/// Whether the sentence goes on as a story, or a quotation ends here.
fn tells(rest: &str) -> bool {
    let rest = rest.trim_start_matches([',', ';', ':', ' ']);
    let word = rest.split(|c: char| !c.is_alphanumeric()).next();
    rest.starts_with('"') || word.is_some_and(|word| STORY.contains(word))
}

fn follows(wanted: Rest, rest: &str) -> bool {
    let mut words = rest
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    match wanted {
        Rest::Any => true,
        Rest::Little => words.count() <= LITTLE,
        Rest::Number => words
            .next()
            .is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_digit())),
    }
}

#[cfg(test)]
mod tests;
