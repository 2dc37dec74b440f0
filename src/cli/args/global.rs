//! The options about the answer: its colours and its language, for every command, and how it is written, for those
//! that report.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, ValueEnum, ValueHint};

use crate::language::Language;
use crate::report::OutputFormat;

/// The options of every command.
#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub(crate) struct GlobalArgs {
    /// When to use colour
    ///
    /// NO_COLOR, CLICOLOR, CLICOLOR_FORCE and TERM=dumb are obeyed unless this option says always or never.
    #[arg(long, global = true, value_name = "WHEN", value_enum, default_value_t)]
    pub(crate) color: ColorWhen,
    /// The same as --color never
    #[arg(long, global = true, conflicts_with = "color")]
    pub(crate) no_color: bool,
    // No default for clap: without the option, the environment decides.
    /// Language of what is printed [default: that of the environment]
    ///
    /// Without this option, the first of LC_ALL, LC_MESSAGES and LANG that is set decides, and on Windows the
    /// language of the user. Help and manual pages are in English.
    #[arg(long, global = true, value_name = "LANG", value_enum)]
    pub(crate) lang: Option<Language>,
    /// Write to this file instead of standard output
    ///
    /// A file that is there already is replaced. Errors still go to standard error.
    #[arg(
        short,
        long = "output",
        global = true,
        value_name = "FILE",
        value_hint = ValueHint::FilePath,
    )]
    pub(crate) output_file: Option<PathBuf>,
}

/// The option of every command that reports. It may stand before the command too.
#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub(crate) struct FormatArgs {
    // No default for clap: what stands before the command counts when nothing stands after it.
    /// How to write the answer [default: human]
    #[arg(long, value_name = "FORMAT", value_enum, display_order = 0)]
    pub(crate) format: Option<OutputFormat>,
    /// The same as --format json
    #[arg(long, display_order = 0, conflicts_with = "format")]
    pub(crate) json: bool,
}

impl FormatArgs {
    /// The format that is asked for.
    pub(crate) fn requested(&self) -> Option<OutputFormat> {
        match self.json {
            true => Some(OutputFormat::Json),
            false => self.format,
        }
    }
}

impl GlobalArgs {
    /// When output is coloured.
    pub(crate) fn color(&self) -> ColorWhen {
        match self.no_color {
            true => ColorWhen::Never,
            false => self.color,
        }
    }
}

/// The option of every command that prints what inputs hold. It may stand before the command too.
#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub(crate) struct RedactArgs {
    /// Also mask identifiers, so that the answer can be passed on
    ///
    /// XUIDs, gamertags, names of sessions, tokens and ids of devices, IP and secure device addresses and ids of match
    /// tickets become labels such as <xuid 1>, the same label for the same value. SCIDs, names of templates, ids of
    /// titles, handles and correlation, sandboxes, hosts and times stay.
    #[arg(long, value_name = "WHAT", value_enum)]
    pub(crate) redact: Option<Masked>,
}

/// What is masked besides secrets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Masked {
    /// Identifiers and personal data
    Ids,
}

/// When output is coloured.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ColorWhen {
    /// On a terminal, unless the environment turns it off
    #[default]
    Auto,
    /// In files and pipes too
    Always,
    /// Not at all
    Never,
}

/// What the arguments ask for of the answer as a whole.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Requested {
    pub(crate) format: OutputFormat,
    pub(crate) color: ColorWhen,
    pub(crate) lang: Option<Language>,
    pub(crate) redact: Option<Masked>,
}

impl Requested {
    /// The requested in arguments that could not be read as a whole, so that help and errors obey them too.
    pub(crate) fn among(args: &[OsString]) -> Self {
        let without_color = args.iter().any(|arg| arg == "--no-color");
        let color = last_of(args, "--color").unwrap_or_default();
        Self {
            format: OutputFormat::default(),
            color: if without_color {
                ColorWhen::Never
            } else {
                color
            },
            lang: last_of(args, "--lang"),
            redact: last_of(args, "--redact"),
        }
    }
}

/// The last valid value of an option.
fn last_of<T: ValueEnum>(args: &[OsString], option: &str) -> Option<T> {
    let mut args = args.iter().filter_map(|arg| arg.to_str());
    let mut wish = None;
    while let Some(arg) = args.next() {
        let value = match arg.strip_prefix(option) {
            Some("") => args.next(),
            Some(rest) => rest.strip_prefix('='),
            None => continue,
        };
        wish = value
            .and_then(|value| T::from_str(value, false).ok())
            .or(wish);
    }
    wish
}

#[cfg(test)]
mod tests {
    use super::{ColorWhen, Masked, Requested};
    use crate::language::Language;

    fn requested(args: &[&str]) -> Requested {
        let args: Vec<_> = args.iter().map(Into::into).collect();
        Requested::among(&args)
    }

    #[test]
    fn the_wish_for_a_language_is_found_in_arguments_that_are_wrong() {
        assert_eq!(
            requested(&["explan", "--lang", "fr"]).lang,
            Some(Language::French)
        );
        assert_eq!(
            requested(&["--lang=fr", "--lang=en"]).lang,
            Some(Language::English)
        );
        assert_eq!(requested(&["--lang=de"]).lang, None);
        assert_eq!(requested(&["--language=fr", "--lang"]).lang, None);
    }

    #[test]
    fn what_is_to_be_masked_is_found_in_arguments_that_are_wrong() {
        let among = |args: &[&str]| requested(args).redact;
        assert_eq!(among(&["explan", "--redact", "ids"]), Some(Masked::Ids));
        assert_eq!(among(&["--redact=ids", "--nonsense"]), Some(Masked::Ids));
        assert_eq!(among(&["--redact=all"]), None);
    }

    #[test]
    fn the_wish_for_colour_is_found_in_arguments_that_are_wrong() {
        let among = |args: &[&str]| requested(args).color;
        assert_eq!(among(&["explan", "--color", "never"]), ColorWhen::Never);
        assert_eq!(among(&["--color=always", "--nonsense"]), ColorWhen::Always);
        assert_eq!(
            among(&["--color=never", "--color", "always"]),
            ColorWhen::Always
        );
        assert_eq!(among(&["--color=pink"]), ColorWhen::Auto);
        assert_eq!(among(&["--colors=never", "--color"]), ColorWhen::Auto);
    }
}
