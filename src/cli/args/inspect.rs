//! What `inspect` takes, with its name or without.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, ValueHint};

use crate::cli::args::global::{FormatArgs, RedactArgs};
use crate::cli::args::header::HeaderArgument;
use crate::cli::args::offering::plain;
use crate::cli::args::selection::{Indices, Moment, ResponseKind};
use crate::cli::args::{example, header, method, selection, size, status, threads, url, worked};
use crate::examples::Example;
use crate::exchange::InputFormat;
use crate::report::{GroupBy, SortBy};

/// Explain the responses in files or on standard input
///
/// Every response of every input is explained. Many answers depend on the request; when the input does not hold it,
/// --method, --url and --header supply it.
#[derive(Debug, Clone, Default, Args)]
#[command(after_long_help = worked::help("inspect"))]
pub(crate) struct InspectArgs {
    /// A saved response, or - for standard input
    ///
    /// What curl (-i, -v, --trace-ascii), wget, HTTPie, xh or PowerShell print, a HAR, a Fiddler archive (SAZ), a trace
    /// of XSAPI, NDJSON, or a body alone, with one response or many; each may be packed with gzip. Without a file,
    /// standard input is read.
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) files: Vec<PathBuf>,
    /// Explain a built-in example instead of a file
    ///
    /// The request of the example is known as well; --method, --url and --header replace those of the example.
    /// "xblstatus example" lists the names.
    #[arg(
        long,
        value_name = "NAME",
        conflicts_with = "files",
        value_parser = example::parser(),
        hide_possible_values = true,
    )]
    pub(crate) example: Option<&'static Example>,
    #[command(flatten)]
    pub(crate) options: InspectOptions,
    #[command(flatten, next_help_heading = "Output options")]
    pub(crate) output: FormatArgs,
    #[command(flatten, next_help_heading = "Output options")]
    pub(crate) redact: RedactArgs,
}

/// What can be said about a response, and about the answer wanted, whichever way the response comes in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub(crate) struct InspectOptions {
    /// Method of the request, such as PUT
    ///
    /// Used where the input does not hold the request.
    #[arg(
        short = 'X',
        long,
        value_parser = method::parser(),
        hide_possible_values = true,
    )]
    pub(crate) method: Option<String>,
    /// URL or path of the request
    ///
    /// An absolute URL, or a path that begins with /. With a path, the MPSD table is assumed. Used where the input
    /// does not hold the request.
    #[arg(
        long,
        value_hint = ValueHint::Url,
        value_parser = plain(url::read),
    )]
    pub(crate) url: Option<String>,
    /// A header of the request; may be repeated
    ///
    /// If-Match and If-None-Match decide what a 304 or 412 means. Used where the input does not hold the request.
    #[arg(
        short = 'H',
        long = "header",
        value_name = "NAME: VALUE",
        value_hint = ValueHint::Other,
        value_parser = plain(header::read),
    )]
    pub(crate) request_headers: Vec<HeaderArgument>,
    /// The status of a body given without its status line
    #[arg(
        long,
        value_name = "CODE",
        value_hint = ValueHint::Other,
        value_parser = plain(status::read),
    )]
    pub(crate) status: Option<u16>,
    /// Format of the input [default: told from its bytes]
    #[arg(long, value_name = "FORMAT", value_enum)]
    pub(crate) input_format: Option<InputFormat>,
    /// Most bytes of the status line and headers of a response [default: 1M]
    ///
    /// A number, perhaps with K, M or G behind it. What is longer is not read.
    #[arg(
        long,
        value_name = "BYTES",
        value_hint = ValueHint::Other,
        value_parser = plain(size::read),
    )]
    pub(crate) max_head: Option<usize>,
    /// Threads that read and inspect a file [default: the processors, 1 for a small file]
    ///
    /// What is written is the same with any number. A pipe, and whatever is written out after every response, is read on
    /// one thread unless a number is given.
    #[arg(long, value_name = "N", value_hint = ValueHint::Other, value_parser = plain(threads::read))]
    pub(crate) jobs: Option<NonZeroUsize>,
    /// Write out what is known after every response
    ///
    /// For a program that waits for the answers. To a terminal, NDJSON is written line by line without it.
    #[arg(long)]
    pub(crate) line_buffered: bool,
    /// Only responses of these statuses: 412, 4xx, errors, no-response
    ///
    /// A status, a class such as 4xx, "no-response" for calls that were not answered, or "errors": those calls, 4xx, 5xx,
    /// what cannot be read, and other responses whose body is an error object. A list with commas; may be repeated.
    #[arg(
        long,
        value_name = "STATUS",
        value_delimiter = ',',
        value_hint = ValueHint::Other,
        value_parser = selection::kinds(),
        hide_possible_values = true,
    )]
    pub(crate) only: Vec<ResponseKind>,
    /// Only answers of this host, or of hosts that end with it
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
    /// Only the responses at these places of their input: 57, 50-60, 50-
    ///
    /// The first response of an input is at 1; interim responses count. A list with commas; may be repeated.
    #[arg(
        long = "index",
        value_name = "PLACES",
        value_delimiter = ',',
        value_hint = ValueHint::Other,
        value_parser = plain(selection::places),
    )]
    pub(crate) indices: Vec<Indices>,
    /// Only responses from this moment on: a time, a time of day, 90s
    ///
    /// RFC 3339, such as 2026-03-04T05:06:07Z, a time of day in UTC, such as 05:06, or a time after the first response of
    /// the input, such as 90s, 5m or 1h30m. A time of day is the next one from an hour before the first response on.
    /// Responses without a time are left out, and that is said.
    #[arg(
        long,
        value_name = "TIME",
        allow_hyphen_values = true,
        value_hint = ValueHint::Other,
        value_parser = plain(selection::moment),
    )]
    pub(crate) since: Option<Moment>,
    /// Only responses up to this moment, told as for --since
    #[arg(
        long,
        value_name = "TIME",
        allow_hyphen_values = true,
        value_hint = ValueHint::Other,
        value_parser = plain(selection::moment),
    )]
    pub(crate) until: Option<Moment>,
    /// Print the lines of several responses in this order
    ///
    /// Nothing is printed before the end then, and the first 100000 lines of the order are listed. Lines without the
    /// value come last. JSON keeps the order of the input.
    #[arg(
        long,
        value_name = "BY",
        value_enum,
        conflicts_with_all = ["full", "summary", "by"],
    )]
    pub(crate) sort: Option<SortBy>,
    /// Reverse the order of the lines
    #[arg(long, conflicts_with_all = ["full", "summary", "by"])]
    pub(crate) reverse: bool,
    /// Print only how many responses there are of which session, user, host and so on
    ///
    /// A summary that groups the responses, the largest group first, with the failures of each and the place of its first
    /// response. A list with commas; may be repeated. Users are told apart by their tokens and named user 1, user 2 in
    /// order: neither tokens nor XUIDs are printed.
    #[arg(
        long,
        value_name = "WHAT",
        value_enum,
        value_delimiter = ',',
        conflicts_with = "full"
    )]
    pub(crate) by: Vec<GroupBy>,
    /// Print the whole report on each of several responses
    ///
    /// By default several responses have a line each, each distinct failure is explained once, and a summary follows.
    /// The only response, or the only one selected, is always reported in whole.
    #[arg(long, conflicts_with = "summary")]
    pub(crate) full: bool,
    /// Print only how many responses there are of which status, situation and host
    ///
    /// As json and ndjson it is one object.
    #[arg(long)]
    pub(crate) summary: bool,
    /// Also print every header of the response
    ///
    /// With X-Xbl-Debug taken apart. JSON always has them.
    #[arg(long)]
    pub(crate) headers: bool,
    /// Exit with 3, 4 or 5 for a redirect, a client error or a server error
    ///
    /// The worst response decides. A failure wins: then the code is 1, as it is where nothing but a call without a
    /// response is worse than a success.
    #[arg(long)]
    pub(crate) check_status: bool,
    /// Print tokens and cookies as they are
    ///
    /// By default each is replaced by a label such as <redacted 1>, the same label for the same value.
    #[arg(long, conflicts_with = "redact")]
    pub(crate) show_secrets: bool,
}
