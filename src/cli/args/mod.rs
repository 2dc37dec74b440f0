//! What a user may type.
//!
//! The clap types and nothing else: help, completions and manual pages are all made from them. The first line of
//! a doc comment is the short help, the whole of it the long help. Both keep to ASCII, since Windows PowerShell
//! reads a completion script as whatever the system's code page is.

pub(crate) mod choice;
pub(crate) mod code;
pub(crate) mod diagnose;
pub(crate) mod example;
pub(crate) mod global;
pub(crate) mod header;
pub(crate) mod inspect;
pub(crate) mod method;
pub(crate) mod offering;
pub(crate) mod selection;
mod size;
pub(crate) mod status;
mod threads;
pub(crate) mod url;
pub(crate) mod worked;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::error::ErrorKind;
use clap::parser::ValueSource;
use clap::{Arg, ArgMatches, Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueHint};

use crate::catalog::{Table, Target};
use crate::cli::args::header::HeaderArgument;
use crate::examples::Example;
use crate::report::OutputFormat;

pub(crate) use choice::Shell;
pub(crate) use diagnose::DiagnoseArgs;
use global::Masked;
pub(crate) use global::{FormatArgs, GlobalArgs, RedactArgs, Requested};
use offering::plain;

pub(crate) use inspect::{InspectArgs, InspectOptions};

/// Explains what a response of an Xbox service means
///
/// HTTP responses go in as tools save them: curl, wget, HTTPie, xh, PowerShell, HAR, Fiddler archives, XSAPI traces,
/// NDJSON. Out come their documented meaning, what their bodies are, and what to do next. Multiplayer sessions (MPSD)
/// are the first subject. Nothing is sent anywhere.
///
/// Without a command, a code is explained, a file inspected, and what is piped in is read as a response.
#[derive(Debug, Clone, Default, Parser)]
#[command(
    name = "xblstatus",
    bin_name = "xblstatus",
    version,
    override_usage = "xblstatus [OPTIONS] <COMMAND>\n       xblstatus [OPTIONS] <CODE|FILE>...\n       curl -sSi URL | xblstatus [OPTIONS]",
    after_long_help = worked::help("xblstatus"),
)]
pub(crate) struct Cli {
    #[command(flatten, next_help_heading = "Output options")]
    pub(crate) output: FormatArgs,
    #[command(flatten, next_help_heading = "Output options")]
    pub(crate) redact: RedactArgs,
    #[command(flatten, next_help_heading = "Output options")]
    pub(crate) global: GlobalArgs,
    #[command(flatten, next_help_heading = "Options for piped input")]
    pub(crate) piped: InspectOptions,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    #[arg(skip)]
    pub(crate) misplaced: Option<Misplaced>,
}

/// An option before a command, where it would be lost without a word: one of piped input, or one about the answer for
/// a command that does not take it.
#[derive(Debug, Clone)]
pub(crate) struct Misplaced {
    pub(crate) option: String,
    pub(crate) command: String,
    /// Whether it may stand after the command.
    pub(crate) is_taken: bool,
}

/// The options that may stand before a command that takes them.
const OF_THE_ANSWER: [&str; 3] = ["format", "json", "redact"];

impl Misplaced {
    fn among(matches: &ArgMatches, program: &clap::Command) -> Option<Self> {
        let command = program.find_subcommand(matches.subcommand_name()?)?;
        let takes = |option: &str| {
            command
                .get_arguments()
                .any(|arg| arg.get_long() == Some(option))
        };
        let given: Vec<&str> = program
            .get_arguments()
            .filter(|arg| !arg.is_global_set())
            .filter(|arg| {
                matches.value_source(arg.get_id().as_str()) == Some(ValueSource::CommandLine)
            })
            .filter_map(Arg::get_long)
            .collect();
        let of_input = given.iter().find(|option| !OF_THE_ANSWER.contains(option));
        let option = of_input.or(given.iter().find(|option| !takes(option)))?;
        Some(Self {
            option: (*option).to_owned(),
            command: command.get_name().to_owned(),
            is_taken: takes(option),
        })
    }
}

#[derive(Debug, Clone, Subcommand)]
pub(crate) enum Command {
    Inspect(InspectArgs),
    Diagnose(DiagnoseArgs),
    Explain(ExplainArgs),
    List(ListArgs),
    Example(ExampleArgs),
    Completions(CompletionsArgs),
    Man(ManArgs),
    /// Print the JSON Schema of the output
    ///
    /// It states what --format json and --format ndjson write, for every command.
    #[command(after_long_help = worked::help("schema"))]
    Schema,
}

/// Explain status codes and error codes
///
/// Prints what is documented for a code: every situation in which it arises, and what to do about it. The options
/// leave only the situations that fit a request.
#[derive(Debug, Clone, Args)]
#[command(after_long_help = worked::help("explain"))]
pub(crate) struct ExplainArgs {
    /// A code, a class such as 4xx, or words to search for
    ///
    /// An HTTP status (412), a class of them (4xx), the code of an error object (4000), an HRESULT or the XErr of a
    /// sign-in in any spelling (0x8019019C, -2145844836, 2148916233), the name of one (E_XBL_AUTH_NO_TOKEN), or words
    /// of a meaning ("not found"). When left out, or -, codes are read from standard input: parted by white space or
    /// commas, each explained once.
    #[arg(
        value_name = "CODE",
        allow_negative_numbers = true,
        value_hint = ValueHint::Other,
        value_parser = code::parser(),
        hide_possible_values = true,
    )]
    pub(crate) codes: Vec<String>,
    /// Find the codes in these texts, such as logs, and explain each once
    ///
    /// Found are HRESULTs in every spelling, their names, XErr values, error objects as JSON or as languages print
    /// them, messages of the session directory, and HTTP statuses that are named as such: HTTP 429, status: 403,
    /// 404 Not Found. The host that stands beside a status decides whose it is. Numbers alone are not taken for codes.
    /// Without a file, or with -, standard input is read.
    #[arg(
        long,
        value_name = "FILE",
        num_args = 0..,
        default_missing_value = "-",
        value_hint = ValueHint::FilePath,
    )]
    pub(crate) scan: Vec<PathBuf>,
    /// With --scan, list successes too, such as HTTP 204
    #[arg(long, requires = "scan")]
    pub(crate) successes: bool,
    /// Only what fits a request with this method
    #[arg(
        short = 'X',
        long,
        value_parser = method::parser(),
        hide_possible_values = true,
    )]
    pub(crate) method: Option<String>,
    /// Only what fits a request to this target
    #[arg(long)]
    pub(crate) target: Option<Target>,
    /// Only what fits a request to this URL or path
    ///
    /// The host decides whose status it is: that of the session directory, of another Xbox service, of Minecraft or of
    /// none of them. A path that begins with / may tell as much.
    #[arg(
        long,
        value_hint = ValueHint::Url,
        value_parser = plain(url::read),
        conflicts_with = "target",
    )]
    pub(crate) url: Option<String>,
    /// Only what fits a request with this header; may be repeated
    #[arg(
        short = 'H',
        long = "header",
        value_name = "NAME: VALUE",
        value_hint = ValueHint::Other,
        value_parser = plain(header::read),
    )]
    pub(crate) request_headers: Vec<HeaderArgument>,
    #[command(flatten, next_help_heading = "Output options")]
    pub(crate) output: FormatArgs,
    #[command(flatten, next_help_heading = "Output options")]
    pub(crate) redact: RedactArgs,
}

/// Print the tables of known codes
#[derive(Debug, Clone, Args)]
#[command(after_long_help = worked::help("list"))]
pub(crate) struct ListArgs {
    /// The table; all of them when left out
    pub(crate) table: Option<Table>,
    #[command(flatten, next_help_heading = "Output options")]
    pub(crate) output: FormatArgs,
}

/// Print a built-in example response
///
/// The bytes are those that curl -i would print, so they can be piped back in. "xblstatus inspect --example NAME"
/// knows the request as well.
#[derive(Debug, Clone, Args)]
#[command(after_long_help = worked::help("example"))]
pub(crate) struct ExampleArgs {
    /// The example; lists them all when left out
    #[arg(value_name = "NAME", value_parser = example::parser())]
    pub(crate) name: Option<&'static Example>,
}

/// Print the completion script of a shell
#[derive(Debug, Clone, Args)]
#[command(after_long_help = worked::help("completions"))]
pub(crate) struct CompletionsArgs {
    /// The shell
    pub(crate) shell: Shell,
}

/// Print a manual page
///
/// The page is written in roff, the language of man.
#[derive(Debug, Clone, Args)]
#[command(after_long_help = worked::help("man"))]
pub(crate) struct ManArgs {
    /// The command whose page is wanted; the page of the program when left out
    #[arg(value_name = "COMMAND", value_parser = COMMANDS.map(page_of))]
    pub(crate) page: Option<String>,
}

/// The names of the commands.
pub(crate) const COMMANDS: [&str; 8] = [
    "inspect",
    "diagnose",
    "explain",
    "list",
    "example",
    "completions",
    "man",
    "schema",
];

fn page_of(command: &'static str) -> PossibleValue {
    PossibleValue::new(command).help(format!("Page of xblstatus {command}"))
}

/// The options that the short help shows: with the examples they fit a screen. The long help shows them all.
const IN_SHORT_HELP: [&str; 8] = [
    "example", "format", "method", "only", "scan", "table", "target", "url",
];

impl Cli {
    /// The program, with a short help that fits a screen: examples first, and the options that most calls want.
    fn in_short() -> clap::Command {
        let shorten = |arg: Arg| {
            let is_shown = arg.is_positional() || IN_SHORT_HELP.contains(&arg.get_id().as_str());
            arg.hide_short_help(!is_shown)
        };
        Self::command()
            .mut_args(|arg| arg.hide_short_help(true))
            .mut_subcommands(|command| {
                let examples = worked::short(command.get_name());
                // What is asked for once stands in the long help alone.
                let is_rare = command.get_name() == "schema";
                command
                    .mut_args(shorten)
                    .before_help(examples)
                    .hide(is_rare)
            })
            .before_help(worked::short("xblstatus"))
    }

    /// Reads arguments, the program's name first. Help that is asked for comes as an error, as ever with clap,
    /// wrapped at `width` columns.
    pub(crate) fn read(args: &[OsString], width: usize) -> Result<Self, clap::Error> {
        let asks_in_short = |arg: &OsString| {
            let arg = arg.as_encoded_bytes();
            arg.starts_with(b"-") && !arg.starts_with(b"--") && arg.contains(&b'h')
        };
        let program = match args.iter().any(asks_in_short) {
            true => Self::in_short(),
            false => Self::command(),
        };
        let mut program = program.term_width(width);
        let matches = program.try_get_matches_from_mut(args)?;
        let misplaced = Misplaced::among(&matches, &program);
        let mut cli = Self {
            misplaced,
            ..Self::from_arg_matches(&matches)?
        };
        let given = matches.subcommand_matches("explain");
        if let (Some(Command::Explain(explain)), Some(given)) = (&mut cli.command, given) {
            explain.read_files_behind_scan(given, &mut program)?;
        }
        Ok(cli)
    }

    /// The file that the answer goes to instead of standard output.
    pub(crate) fn output_file(&self) -> Option<PathBuf> {
        self.global.output_file.clone()
    }

    /// The files that are read.
    pub(crate) fn input_files(&mut self) -> Option<&mut Vec<PathBuf>> {
        match &mut self.command {
            Some(Command::Inspect(args)) => Some(&mut args.files),
            Some(Command::Diagnose(args)) => Some(&mut args.files),
            Some(Command::Explain(args)) => Some(&mut args.scan),
            _ => None,
        }
    }

    /// What is asked for of the answer as a whole. The format after the command counts more than that before it.
    pub(crate) fn requested(&self) -> Requested {
        let format = self.command.as_ref().and_then(Command::format);
        let redact = self.command.as_ref().and_then(Command::redact);
        Requested {
            format: format.or(self.output.requested()).unwrap_or_default(),
            color: self.global.color(),
            lang: self.global.lang,
            redact: redact.or(self.redact.redact),
        }
    }
}

impl ExplainArgs {
    /// Whether words stand beside `--scan` that are not its own.
    pub(crate) fn mixes_codes_and_files(&self) -> bool {
        !self.scan.is_empty() && !self.codes.is_empty()
    }

    /// Takes what stands behind `--scan` and another option for the files to scan. Codes exclude files.
    fn read_files_behind_scan(
        &mut self,
        given: &ArgMatches,
        program: &mut clap::Command,
    ) -> Result<(), clap::Error> {
        if !self.mixes_codes_and_files() {
            return Ok(());
        }
        let scan = given.index_of("scan");
        let are_behind = given.indices_of("codes").into_iter().flatten().min() > scan;
        if are_behind && self.scan == [PathBuf::from("-")] {
            self.scan = self.codes.drain(..).map(PathBuf::from).collect();
            return Ok(());
        }
        let text = "the argument '--scan [<FILE>...]' cannot be used with '[CODE]...'";
        let mut explain = program.find_subcommand_mut("explain");
        Err(match &mut explain {
            Some(explain) => {
                explain.set_bin_name("xblstatus explain");
                explain.error(ErrorKind::ArgumentConflict, text)
            }
            None => program.error(ErrorKind::ArgumentConflict, text),
        })
    }
}

impl Command {
    fn format(&self) -> Option<OutputFormat> {
        match self {
            Self::Inspect(args) => args.output.requested(),
            Self::Diagnose(args) => args.output.requested(),
            Self::Explain(args) => args.output.requested(),
            Self::List(args) => args.output.requested(),
            Self::Example(_) | Self::Completions(_) | Self::Man(_) | Self::Schema => None,
        }
    }

    fn redact(&self) -> Option<Masked> {
        match self {
            Self::Inspect(args) => args.redact.redact,
            Self::Diagnose(args) => args.redact.redact,
            Self::Explain(args) => args.redact.redact,
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use clap::CommandFactory;

    use super::{COMMANDS, Cli, Command, InspectOptions};
    use crate::language::Language;
    use crate::report::OutputFormat;

    #[track_caller]
    fn read(args: &[&str]) -> Cli {
        try_read(args).unwrap()
    }

    fn try_read(args: &[&str]) -> Result<Cli, clap::Error> {
        let args: Vec<_> = std::iter::once("xblstatus")
            .chain(args.iter().copied())
            .map(Into::into)
            .collect();
        Cli::read(&args, 80)
    }

    #[track_caller]
    fn refuses(args: &[&str], part: &str) {
        let message = try_read(args).unwrap_err().to_string();
        assert!(message.contains(part), "{message}");
    }

    #[test]
    fn the_short_help_fits_a_screen_and_begins_with_examples() {
        let commands = Cli::command();
        let names = commands.get_subcommands().map(|command| command.get_name());
        for name in names.map(Some).chain([None]) {
            let args: Vec<OsString> = ["xblstatus"]
                .into_iter()
                .chain(name)
                .chain(["-h"])
                .map(Into::into)
                .collect();
            let help = Cli::read(&args, 80).unwrap_err().to_string();
            assert!(help.starts_with("Examples:\n  "), "{help}");
            assert!(help.lines().count() <= 24, "{help}");
            assert!(
                help.lines().all(|line| line.chars().count() <= 80),
                "{help}"
            );
        }
    }

    #[test]
    fn the_definition_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn the_options_of_inspect_are_accepted_without_a_command() {
        let cli = read(&["-X", "put", "--url", "/handles", "-H", "If-Match: *"]);
        assert!(cli.command.is_none());
        assert_eq!(cli.piped.method.as_deref(), Some("PUT"));
        assert_eq!(cli.piped.url.as_deref(), Some("/handles"));
        assert_eq!(cli.piped.request_headers.len(), 1);
    }

    #[test]
    fn the_format_may_stand_before_and_after_a_command() {
        for args in [
            ["--format", "json", "explain", "412"],
            ["explain", "412", "--format", "json"],
        ] {
            assert_eq!(read(&args).requested().format, OutputFormat::Json);
        }
        let both = ["--format", "json", "list", "--format", "markdown"];
        assert_eq!(read(&both).requested().format, OutputFormat::Markdown);
        assert_eq!(read(&["list"]).requested().format, OutputFormat::Human);
    }

    #[test]
    fn the_language_may_stand_before_and_after_a_command() {
        for args in [["--lang", "fr", "list"], ["list", "--lang", "fr"]] {
            assert_eq!(read(&args).requested().lang, Some(Language::French));
        }
        assert_eq!(read(&["list"]).requested().lang, None);
    }

    #[test]
    fn only_what_reports_takes_a_format() {
        for command in ["example", "completions", "man"] {
            refuses(&[command, "--format", "json"], "'--format'");
        }
    }

    #[test]
    fn options_after_a_command_do_not_count_as_given_before_it() {
        let cli = read(&["explain", "-X", "PUT", "412"]);
        assert_eq!(cli.piped, InspectOptions::default());
        let Some(Command::Explain(explain)) = cli.command else {
            panic!("not explain")
        };
        assert_eq!(explain.method.as_deref(), Some("PUT"));
    }

    #[test]
    fn a_negative_number_is_a_code() {
        let Some(Command::Explain(explain)) = read(&["explain", "-2145844836", "412"]).command
        else {
            panic!("not explain")
        };
        assert_eq!(explain.codes, ["-2145844836", "412"]);
    }

    #[test]
    fn a_status_outside_the_range_is_refused() {
        refuses(&["--status", "99"], "a number from 100 to 599");
        refuses(&["--status", "nine"], "a number from 100 to 599");
        refuses(&["--status", "600"], "a number from 100 to 599");
        assert_eq!(read(&["--status", "599"]).piped.status, Some(599));
    }

    #[test]
    fn an_example_and_a_file_exclude_each_other() {
        refuses(&["inspect", "--example", "412", "a.http"], "cannot be used");
    }

    #[test]
    fn an_unknown_example_is_answered_with_the_known_ones() {
        refuses(&["example", "999"], "412, 412-session");
        refuses(&["inspect", "--example", "999"], "412, 412-session");
    }

    #[test]
    fn a_method_with_other_signs_than_letters_is_refused() {
        refuses(&["-X", "PUT ME"], "consists of letters");
        refuses(&["explain", "412", "-X", ""], "consists of letters");
    }

    #[test]
    fn every_command_has_a_manual_page() {
        let command = Cli::command();
        let commands: Vec<_> = command
            .get_subcommands()
            .map(clap::Command::get_name)
            .collect();
        assert_eq!(COMMANDS.as_slice(), commands);
    }
}
