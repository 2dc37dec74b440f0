//! What `diagnose` takes.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum, ValueHint};

use crate::catalog::{Rule, Severity, all_rules, rule};
use crate::cli::args::global::{FormatArgs, RedactArgs};
use crate::cli::args::offering::{SuggestingParser, plain};
use crate::cli::args::selection::Moment;
use crate::cli::args::{selection, threads, worked};
use crate::cli::messages::refusal::ArgumentError;
use crate::exchange::InputFormat;
use crate::inspect::Caller;

/// Find what a client does wrong across calls
///
/// The calls of a capture are held against the limits of each service and against what is documented about retries,
/// waits and writes of sessions, user by user. Each finding names its calls, says how sure it is and what to do instead.
/// What the capture does not hold cannot be checked, and is told.
#[derive(Debug, Clone, Default, Args)]
#[command(after_long_help = worked::help("diagnose"))]
pub(crate) struct DiagnoseArgs {
    /// A capture, or - for standard input
    ///
    /// Every format that "xblstatus inspect" reads, but only those with times and requests tell much: HAR, Fiddler
    /// archives, traces of XSAPI, NDJSON. Without a file, standard input is read. Each file has a clock of its own, unless
    /// --one-clock says otherwise.
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) files: Vec<PathBuf>,
    /// Put the calls of all files in one order: they have the same clock
    ///
    /// For captures of one time, as of several programs on one machine. Findings then go from one file into another.
    #[arg(long, conflicts_with = "print_rules")]
    pub(crate) one_clock: bool,
    /// Only these rules: retry-after-ignored
    ///
    /// The id of a rule. A list with commas; may be repeated.
    #[arg(
        long = "only-rule",
        value_name = "RULE",
        value_delimiter = ',',
        value_hint = ValueHint::Other,
        value_parser = rules(),
        hide_possible_values = true,
    )]
    pub(crate) only_rules: Vec<&'static Rule>,
    /// All rules but these
    #[arg(
        long = "without-rule",
        value_name = "RULE",
        value_delimiter = ',',
        value_hint = ValueHint::Other,
        value_parser = rules(),
        hide_possible_values = true,
    )]
    pub(crate) without_rules: Vec<&'static Rule>,
    /// Only findings that are at least so bad [default: info]
    #[arg(long, value_name = "SEVERITY", value_enum)]
    pub(crate) min_severity: Option<Severity>,
    /// A file of rules with other figures (TOML)
    ///
    /// "xblstatus diagnose --print-rules" prints one with the figures in force.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) rules: Option<PathBuf>,
    /// Print the rules in force with their figures, as a file for --rules
    #[arg(long, conflicts_with = "files")]
    pub(crate) print_rules: bool,
    /// Exit with 6 when a finding is at least so bad
    #[arg(long, value_name = "SEVERITY", value_enum)]
    pub(crate) fail_on: Option<FailOn>,
    /// Only findings about the calls of this user: 1
    ///
    /// Users are told apart by their tokens and numbered in the order in which they appear. A list with commas; may be
    /// repeated.
    #[arg(
        long = "user",
        value_name = "NUMBER",
        value_delimiter = ',',
        value_hint = ValueHint::Other,
        value_parser = plain(user),
    )]
    pub(crate) users: Vec<Caller>,
    /// Only calls to this host, or to hosts that end with it
    ///
    /// xboxlive.com stands for all hosts below it too. A list with commas; may be repeated.
    #[arg(
        long = "host",
        value_name = "HOST",
        value_delimiter = ',',
        value_hint = ValueHint::Hostname,
        value_parser = plain(selection::host),
    )]
    pub(crate) hosts: Vec<String>,
    /// Only calls from this moment on: a time, a time of day, 90s
    ///
    /// RFC 3339, such as 2026-03-04T05:06:07Z, a time of day in UTC, such as 05:06, or a time after the first call of the
    /// input, such as 90s, 5m or 1h30m. Calls without a time are left out. The rules know nothing of what came before.
    #[arg(
        long,
        value_name = "TIME",
        value_hint = ValueHint::Other,
        value_parser = plain(selection::moment),
    )]
    pub(crate) since: Option<Moment>,
    /// Only calls up to this moment, told as for --since
    #[arg(
        long,
        value_name = "TIME",
        value_hint = ValueHint::Other,
        value_parser = plain(selection::moment),
    )]
    pub(crate) until: Option<Moment>,
    /// Format of the input [default: told from its bytes]
    #[arg(long, value_name = "FORMAT", value_enum)]
    pub(crate) input_format: Option<InputFormat>,
    /// Threads that read and inspect a file [default: the processors, 1 for a small file]
    ///
    /// What is found is the same with any number. A pipe, and files of one clock, are read on one thread.
    #[arg(long, value_name = "N", value_hint = ValueHint::Other, value_parser = plain(threads::read))]
    pub(crate) jobs: Option<NonZeroUsize>,
    /// With --format ndjson, write out each finding when it closes
    ///
    /// For a program that waits for them. A finding closes when nothing more of it came for a minute.
    #[arg(long)]
    pub(crate) line_buffered: bool,
    #[command(flatten, next_help_heading = "Output options")]
    pub(crate) output: FormatArgs,
    #[command(flatten, next_help_heading = "Output options")]
    pub(crate) redact: RedactArgs,
}

/// From how bad on a finding fails the run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    /// An error
    Error,
    /// A warning, or an error
    Warning,
}

impl FailOn {
    pub(crate) fn severity(self) -> Severity {
        match self {
            Self::Error => Severity::Error,
            Self::Warning => Severity::Warning,
        }
    }
}

fn rules() -> SuggestingParser<&'static Rule> {
    SuggestingParser::new(read_rule, || {
        all_rules()
            .map(|rule| PossibleValue::new(rule.id))
            .collect()
    })
}

fn read_rule(text: &str) -> Result<&'static Rule, ArgumentError> {
    rule(text.trim()).ok_or_else(|| {
        ArgumentError::new(
            "the id of a rule is expected, such as retry-after-ignored; --print-rules prints them all",
            "l’identifiant d’une règle est attendu, comme retry-after-ignored ; --print-rules les affiche toutes",
        )
    })
}

fn user(text: &str) -> Result<Caller, ArgumentError> {
    let number = text.trim().trim_start_matches("user").trim();
    match number.parse() {
        Ok(number @ 1..) => Ok(Caller::User(number)),
        _ => Err(ArgumentError::new(
            "the number of a user is expected, such as 1",
            "le numéro d’un utilisateur est attendu, par exemple 1",
        )),
    }
}
