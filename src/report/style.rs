//! Colour by role, and the only place that knows `colored`.
//!
//! Whether there is colour is held in the value: `colored` decides for standard output alone and keeps one
//! global switch, so its switch is always turned on and a [`Style`] without colour never calls it.

use std::borrow::Cow;

use crate::catalog::Class;

/// What a span of text is for. The text says the same without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ink {
    /// Running text.
    Plain,
    /// The line that tells several responses apart.
    Heading,
    /// A status of this class.
    Status(Class),
    /// The name of a block.
    Label,
    /// Something to be copied, or the one word that counts.
    Value,
    /// Background.
    Note,
    /// Something that may explain trouble.
    Warning,
    /// Trouble.
    Error,
}

/// Whether there is colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Style {
    color: bool,
}

impl Style {
    /// A style with or without colour.
    pub(crate) fn new(color: bool) -> Self {
        Self { color }
    }

    /// The text in the colour of its role. Without the feature `cli` there are no colours.
    pub(crate) fn paint(self, ink: Ink, text: &str) -> Cow<'_, str> {
        if self.color && !text.is_empty() {
            Cow::Owned(painted(ink, text))
        } else {
            Cow::Borrowed(text)
        }
    }
}

#[cfg(feature = "cli")]
fn painted(ink: Ink, text: &str) -> String {
    use colored::Colorize;

    // The value has decided already, so `colored` must not.
    colored::control::set_override(true);
    match ink {
        Ink::Plain => return text.to_owned(),
        Ink::Heading => text.underline(),
        Ink::Status(Class::Success) => text.green().bold(),
        Ink::Status(Class::Informational | Class::Redirection) => text.cyan().bold(),
        Ink::Status(Class::ClientError) => text.yellow().bold(),
        Ink::Status(Class::ServerError) => text.red().bold(),
        Ink::Status(Class::Unknown) => text.magenta().bold(),
        Ink::Label => text.cyan(),
        Ink::Value => text.bold(),
        Ink::Note => text.dimmed(),
        Ink::Warning => text.yellow(),
        Ink::Error => text.red(),
    }
    .to_string()
}

#[cfg(not(feature = "cli"))]
fn painted(_: Ink, text: &str) -> String {
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_colour_text_stays_as_it_is() {
        assert_eq!(
            Style::new(false).paint(Ink::Status(Class::Success), "200 OK"),
            "200 OK"
        );
    }

    #[cfg(feature = "cli")]
    #[test]
    fn a_status_is_bold_in_the_colour_of_its_class() {
        let painted = Style::new(true).paint(Ink::Status(Class::ServerError), "503");
        assert_eq!(painted, "\u{1b}[1;31m503\u{1b}[0m");
    }

    #[test]
    fn a_style_without_colour_stays_plain_beside_one_with_colour() {
        let plain = Style::new(false);
        let _ = Style::new(true);
        assert_eq!(plain.paint(Ink::Error, "x"), "x");
    }

    #[test]
    fn empty_text_gets_no_escapes() {
        assert_eq!(Style::new(true).paint(Ink::Label, ""), "");
    }
}
