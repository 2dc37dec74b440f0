//! What findings, advice and meanings say, for those who write no report.

use crate::inspect::{Advice, Finding, StatusMeaning};
use crate::language::Language;
use crate::redact::Redactor;
use crate::report::formatter::{Formatter, Markup};
use crate::report::{status_text, text};

/// Words something in plain text, with secrets hidden.
fn say(language: Language, words: impl FnOnce(&mut Formatter<'_>) -> String) -> String {
    let mut redactor = Redactor::default();
    words(&mut Formatter::new(&mut redactor, Markup::Plain, language))
}

impl Finding {
    /// What it says, as a report does: in one line, with what comes from the exchange made safe to print and its
    /// secrets hidden.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        say(language, |f| text::finding(self, f))
    }
}

impl Advice {
    /// What it says, as a report does: in one line, what is to be sent as it stands at its end.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        say(language, |f| text::advice(self, f).in_one())
    }
}

impl StatusMeaning {
    /// What the status means, in one or two sentences.
    ///
    /// ```
    /// use xblstatus::exchange::Exchange;
    /// use xblstatus::inspect::inspect;
    /// use xblstatus::language::Language;
    ///
    /// let inspection = inspect(Exchange::answered(429, [("Retry-After", "12")], ""));
    /// let meaning = inspection.meaning.map(|meaning| meaning.text(Language::English));
    /// let advice: Vec<_> = inspection.advice.iter().map(|one| one.text(Language::English)).collect();
    /// assert!(meaning.is_some());
    /// assert_eq!(advice, ["Wait 12 s, then send the request again."]);
    /// ```
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        say(language, |f| status_text::meaning(self, f).join(" "))
    }
}
