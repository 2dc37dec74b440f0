//! The options about the answer: whether it is coloured, for every command, and how it is written, for those that
//! report.

use std::ffi::OsString;

use clap::{Args, ValueEnum};

/// The options of every command.
#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub(crate) struct GlobalArgs {
    /// When to use colour
    ///
    /// NO_COLOR, CLICOLOR, CLICOLOR_FORCE and TERM=dumb are obeyed unless this option says always or never.
    #[arg(long, global = true, value_name = "WHEN", value_enum, default_value_t)]
    pub(crate) color: ColorWhen,
}

/// The option of every command that reports. It may stand before the command too.
#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub(crate) struct FormatArgs {
    // No default for clap: what stands before the command counts when nothing stands after it.
    /// How to write the answer [default: human]
    #[arg(long, value_name = "FORMAT", value_enum, display_order = 0)]
    pub(crate) format: Option<Format>,
}

/// How an answer is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Text for people
    #[default]
    Human,
    /// One JSON object, or an array of several
    Json,
    /// One JSON object per line
    Ndjson,
    /// Markdown for a bug report
    Markdown,
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

impl ColorWhen {
    /// The wish in arguments that could not be read as a whole, so that help and errors obey it too.
    pub(crate) fn among(args: &[OsString]) -> Self {
        let mut args = args.iter().filter_map(|arg| arg.to_str());
        let mut wish = Self::default();
        while let Some(arg) = args.next() {
            let value = match arg.strip_prefix("--color") {
                Some("") => args.next(),
                Some(rest) => rest.strip_prefix('='),
                None => continue,
            };
            wish = value
                .and_then(|value| Self::from_str(value, false).ok())
                .unwrap_or(wish);
        }
        wish
    }
}

#[cfg(test)]
mod tests {
    use super::ColorWhen;

    #[test]
    fn the_wish_for_colour_is_found_in_arguments_that_are_wrong() {
        let among = |args: &[&str]| {
            let args: Vec<_> = args.iter().map(Into::into).collect();
            ColorWhen::among(&args)
        };
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
