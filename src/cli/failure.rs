//! What an error prints, and the exit code that it ends with.

use std::env;
use std::fmt;
use std::io::{self, Write};

use crate::cli::exit_code::ExitCode;
use crate::cli::messages;
use crate::cli::settings::Settings;
use crate::language::Language;
use crate::report::{Ink, Style, without_secrets_of};

/// An error that knows more than its words: the exit code, and often what to try.
///
/// Whoever words it makes safe what comes from outside
/// ([`printable`](crate::report::printable), or the labels of a report): here it is printed as it is.
#[derive(Debug)]
pub(crate) struct Failure {
    code: ExitCode,
    message: String,
    /// A line of its own that says what to try.
    pub(crate) hint: Option<String>,
}

impl Failure {
    /// An input, a code or a selection without an answer.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self {
            code: ExitCode::Failure,
            message: message.into(),
            hint: None,
        }
    }

    /// A wrong use of the command line.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self {
            code: ExitCode::Usage,
            ..Self::new(message)
        }
    }

    /// Adds a line of its own that says what to try.
    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Prints it while other answers go on.
    pub(crate) fn report(self, settings: &Settings) -> ExitCode {
        report(&self.into(), settings)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Failure {}

/// Prints an error with its causes on standard error.
///
/// A closed pipe is no error: nobody wants to read on.
pub(crate) fn report(error: &anyhow::Error, settings: &Settings) -> ExitCode {
    if error.chain().any(is_closed_pipe) {
        return ExitCode::Success;
    }
    let failure = error.downcast_ref::<Failure>();
    let hint = failure.and_then(|failure| failure.hint.as_deref());
    let text = wording(error, hint, settings.stderr_color, settings.language);
    // A word alone does not tell that it is a secret, what was typed before it may.
    let typed: Vec<String> = env::args_os()
        .skip(1)
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    let text = without_secrets_of(text, &typed);
    match io::stderr().write_all(text.as_bytes()) {
        Err(error) if is_closed_pipe(&error) => ExitCode::Success,
        // An error that cannot be printed still ends with its code.
        _ => failure.map_or(ExitCode::Failure, |failure| failure.code),
    }
}

fn is_closed_pipe(error: &(dyn std::error::Error + 'static)) -> bool {
    // ERROR_PIPE_NOT_CONNECTED, which the standard library does not count among the broken pipes.
    const NOT_CONNECTED: i32 = 233;
    error.downcast_ref::<io::Error>().is_some_and(|error| {
        error.kind() == io::ErrorKind::BrokenPipe
            || (cfg!(windows) && error.raw_os_error() == Some(NOT_CONNECTED))
    })
}

fn wording(error: &anyhow::Error, hint: Option<&str>, color: bool, language: Language) -> String {
    let prefix = messages::PREFIX.in_language(language);
    let prefix = Style::new(color).paint(Ink::Error, prefix);
    let causes: Vec<String> = error.chain().map(ToString::to_string).collect();
    let causes = causes.join(messages::BECAUSE.in_language(language));
    let hint = hint.map(|hint| format!("{hint}\n")).unwrap_or_default();
    format!("{prefix} {causes}\n{hint}")
}

#[cfg(test)]
mod tests {
    use anyhow::{Context, anyhow};

    use super::{Failure, wording};
    use crate::language::Language::{English, French};

    #[test]
    fn the_causes_stand_on_one_line_after_the_prefix() {
        let error = anyhow!("no such file").context("cannot read `a.http`");
        assert_eq!(
            wording(&error, None, false, English),
            "xblstatus: cannot read `a.http`: no such file\n"
        );
    }

    #[test]
    fn french_has_a_space_before_each_colon() {
        let error = anyhow!("No such file").context("lecture impossible");
        assert_eq!(
            wording(&error, None, false, French),
            "xblstatus\u{a0}: lecture impossible\u{a0}: No such file\n"
        );
    }

    #[test]
    fn the_hint_has_a_line_of_its_own() {
        let error = anyhow!("`412` is not a command");
        assert_eq!(
            wording(&error, Some("try: xblstatus explain 412"), false, English),
            "xblstatus: `412` is not a command\ntry: xblstatus explain 412\n"
        );
    }

    #[test]
    fn colour_is_for_the_prefix_alone() {
        assert_eq!(
            wording(&anyhow!("wrong"), None, true, English),
            "\u{1b}[31mxblstatus:\u{1b}[0m wrong\n"
        );
    }

    #[test]
    fn context_keeps_the_hint_and_the_code() {
        let error = Err::<(), _>(Failure::usage("wrong").hint("try: right"))
            .context("in here")
            .unwrap_err();
        let failure = error.downcast_ref::<Failure>().unwrap();
        assert_eq!(failure.hint.as_deref(), Some("try: right"));
    }
}
