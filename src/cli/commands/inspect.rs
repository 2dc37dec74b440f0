//! `xblstatus inspect`: every response of every input, explained.

use std::io::{self, Read, Write};
use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::path::Path;

use crate::capture::{CaptureError, Limits, Reader, Source};
use crate::catalog::Class;
use crate::cli::args::inspect::{InspectArgs, InspectOptions};
use crate::cli::exit_code::ExitCode;
use crate::cli::failure::Failure;
use crate::cli::messages;
use crate::cli::settings::Settings;
use crate::cli::support::across::Across;
use crate::cli::support::jobs::{self, Item};
use crate::cli::support::open;
use crate::cli::support::open::STANDARD_INPUT;
use crate::cli::support::open::Unopened;
use crate::cli::support::progress::{ClearingWriter, Progress};
use crate::cli::support::selection::Selection;
use crate::examples::Example;
use crate::exchange::{Exchange, Request, Role};
use crate::inspect::Inspection;
use crate::report::{Detail, OutputFormat, RenderOptions, Report, Shape};
use crate::{capture, inspect};

pub(crate) fn run(
    args: &InspectArgs,
    settings: &Settings,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    run_on(args, io::stdin(), settings, out)
}

/// The same with another standard input: one of which the beginning has been read.
pub(crate) fn run_on(
    args: &InspectArgs,
    standard_input: impl Read + Send,
    settings: &Settings,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    let mut standard_input = standard_input;
    let options = &args.options;
    let shown = RenderOptions {
        all_headers: options.headers,
        show_secrets: options.show_secrets,
        ..settings.render_options()
    };
    let shape = Shape {
        detail: match options {
            InspectOptions { full: true, .. } => Detail::Full,
            _ if options.summary || !options.by.is_empty() => Detail::Summary,
            _ => Detail::Overview,
        },
        several_inputs: args.files.len() > 1,
        by: options.by.clone(),
        sort: options.sort.unwrap_or_default(),
        reverse: options.reverse,
    };
    let is_json = matches!(settings.format, OutputFormat::Json | OutputFormat::Ndjson);
    if is_json && (options.sort.is_some() || options.reverse) {
        return Err(Failure::usage(settings.say(messages::JSON_IS_NOT_SORTED))
            .hint(settings.say(messages::SORT_JSON))
            .into());
    }
    let progress = Progress::new(settings.stderr_is_terminal, settings.language);
    let out = ClearingWriter {
        output: out,
        progress: settings.stdout_is_terminal.then(|| progress.clone()),
    };
    let mut run = Run {
        options,
        settings,
        report: Report::new(out, shown).with_shape(&shape),
        selection: Selection::new(options),
        across: Across::new(options, settings.format),
        progress,
        is_warned: false,
        advised: None,
        code: ExitCode::Success,
        has_unanswered: false,
    };
    match args.example {
        Some(example) => run.example(example)?,
        None if args.files.is_empty() => {
            if settings.stdin_is_terminal {
                return Err(Failure::usage(settings.say(messages::NOTHING_TO_INSPECT))
                    .hint(settings.say(messages::INSPECT_OR_PIPE))
                    .into());
            }
            run.standard_input(&mut standard_input)?;
        }
        None => {
            for file in &args.files {
                run.file(file, &mut standard_input)?;
            }
        }
    }
    run.progress.clear(&mut io::stderr());
    run.report.suggest_diagnosis(&run.across.finish());
    run.report.finish()?;
    if let Some(untimed) = run.selection.untimed(settings.language) {
        // No failure: what was asked for was printed.
        Failure::new(untimed).report(settings);
    }
    let printable = |host: &String| run.report.printable(host);
    if let Some(nothing) = run.selection.failure(printable, settings.language) {
        run.fail(nothing);
    }
    Ok(run.finished())
}

/// One run over all inputs.
struct Run<'s, W: Write> {
    options: &'s InspectOptions,
    settings: &'s Settings,
    report: Report<W>,
    selection: Selection<'s>,
    across: Across,
    progress: Progress,
    /// Whether it is said that secrets are shown.
    is_warned: bool,
    /// What was said last to try: where it is the same again, once is enough.
    advised: Option<String>,
    /// What the run comes to so far.
    code: ExitCode,
    /// Whether a call was not answered.
    has_unanswered: bool,
}

impl<W: Write> Run<'_, W> {
    fn standard_input(&mut self, input: &mut (dyn Read + Send)) -> io::Result<()> {
        let source = self.source(STANDARD_INPUT);
        let input = self.progress.watch(input);
        let limits = self.limits();
        let open = || capture::read(input, &source, limits);
        self.input(open, STANDARD_INPUT, None, None)
    }

    fn file(&mut self, path: &Path, standard_input: &mut (dyn Read + Send)) -> io::Result<()> {
        if path.as_os_str() == STANDARD_INPUT {
            return self.standard_input(standard_input);
        }
        let name = path.to_string_lossy();
        match open::file(path, self.settings.language) {
            Ok(file) => {
                let length = file.metadata().ok().map(|about| about.len());
                let source = Source {
                    folder: path.parent().map(Path::to_owned),
                    ..self.source(&name)
                };
                let file = self.progress.watch(file);
                let limits = self.limits();
                let open = || capture::read_file(file, &source, limits);
                self.input(open, &name, None, length)
            }
            Err(error) => self.unopened(&name, &error),
        }
    }

    fn example(&mut self, example: &Example) -> io::Result<()> {
        let request = Request {
            method: Some(example.method.to_owned()),
            url: Some(example.url.to_owned()),
            headers: example.request_headers.iter().copied().collect(),
            headers_complete: true,
            ..Request::default()
        };
        let name = format!("example {}", example.name);
        let source = Source {
            format: None,
            ..self.source(&name)
        };
        let limits = self.limits();
        let open = || capture::read(example.response, &source, limits);
        self.input(open, &name, Some(request), None)
    }

    fn source(&self, name: &str) -> Source {
        Source {
            file: name.to_owned(),
            bare_status: self.options.status,
            format: self.options.input_format,
            folder: None,
        }
    }

    fn limits(&self) -> Limits {
        let limits = Limits::default();
        Limits {
            head: self.options.max_head.unwrap_or(limits.head),
            ..limits
        }
    }

    fn count(&mut self, code: ExitCode) {
        self.code = [self.code, code].into_iter().collect();
    }

    /// Explains every response of an input that is wanted; `request` is what is known of the request besides the
    /// options, `length` how long the input is in bytes.
    fn input<'r>(
        &mut self,
        open: impl FnOnce() -> Reader<'r> + Send,
        name: &str,
        request: Option<Request>,
        length: Option<u64>,
    ) -> io::Result<()> {
        self.across.begin(name);
        let mut index = 0;
        let mut request = supplied(self.options, request);
        let complete = move |exchange: &mut Exchange| {
            if exchange.request.is_none() && exchange.response.role == Role::Final {
                exchange.request.clone_from(&request);
                request = request
                    .take()
                    .map(|sent| inspect::next_request(sent, &exchange.response));
            }
        };
        let mut taps = 0;
        jobs::run(self.jobs(length), open, complete, |item| {
            if let Ok(Item::Tap(_)) = item {
                taps += 1;
                return Ok(ControlFlow::Continue(()));
            }
            index += 1;
            match item {
                Ok(Item::Call(inspection)) => self.inspection(*inspection)?,
                Ok(Item::Tap(_)) => {}
                Err(error) => self.unreadable(name, index, &error)?,
            }
            if self.selection.is_complete_at(index) {
                return Ok(ControlFlow::Break(()));
            }
            self.show_progress(length)?;
            Ok(ControlFlow::Continue(()))
        })?;
        self.across.taps(taps);
        self.report.leave_out_taps(taps);
        Ok(())
    }

    /// How many threads an input is worth.
    fn jobs(&self, length: Option<u64>) -> NonZeroUsize {
        jobs::worth(self.options.jobs, length.filter(|_| !self.is_at_once()))
    }

    /// Whether each response is written out as soon as it is known. Whoever watches NDJSON on a terminal waits for each
    /// line.
    fn is_at_once(&self) -> bool {
        let is_watched =
            self.settings.stdout_is_terminal && self.settings.format == OutputFormat::Ndjson;
        self.options.line_buffered || is_watched
    }

    /// Reports a response if it is wanted.
    fn inspection(&mut self, inspection: Inspection) -> io::Result<()> {
        if !self.selection.takes(&inspection) {
            return Ok(());
        }
        self.count(self.code(&inspection.exchange));
        self.has_unanswered |= inspection.exchange.no_response.is_some();
        self.warn();
        self.across.take(&inspection);
        self.report.inspection(inspection)?;
        match (self.is_at_once(), self.options.full) {
            (false, _) => Ok(()),
            (true, true) => self.report.flush(),
            // Lines of an overview do not wait for others.
            (true, false) => self.report.release(),
        }
    }

    /// Says once, before anything of an input is printed, that its secrets are not hidden.
    fn warn(&mut self) {
        if self.options.show_secrets && !self.is_warned {
            self.is_warned = true;
            self.progress.clear(&mut io::stderr());
            // The secrets are printed all the same where the warning cannot be.
            Failure::new(self.settings.say(messages::SECRETS_SHOWN)).report(self.settings);
        }
    }

    fn show_progress(&mut self, length: Option<u64>) -> io::Result<()> {
        if self.progress.is_due() {
            // What was written before must not come out behind the line, on the same terminal.
            self.report.flush()?;
            self.progress.draw(length);
        }
        Ok(())
    }

    /// Reports a file that could not be opened.
    fn unopened(&mut self, name: &str, error: &Unopened) -> io::Result<()> {
        if self.selection.takes_unreadable() {
            self.report.unopened(name, &error.why)?;
        }
        let text = format!(
            "{}{}{}",
            self.report.input_name(name),
            self.settings.say(messages::BECAUSE),
            error.why
        );
        self.failed(text, error.hint.clone())
    }

    /// Reports a place that could not be read.
    fn unreadable(&mut self, name: &str, index: usize, error: &CaptureError) -> io::Result<()> {
        if !self.selection.is_wanted_place(index) {
            self.selection.pass(index);
            return Ok(());
        }
        if self.selection.takes_unreadable() {
            self.report.unreadable(name, index, error)?;
        }
        let (text, hint) = self.report.capture_error(name, error);
        self.failed(text, hint)
    }

    /// Says on standard error what failed, behind the reports on what came before it.
    fn failed(&mut self, text: String, hint: Option<String>) -> io::Result<()> {
        self.report.release()?;
        let mut failure = Failure::new(text);
        if self.advised != hint {
            failure.hint.clone_from(&hint);
            self.advised = hint;
        }
        self.fail(failure);
        Ok(())
    }

    fn fail(&mut self, failure: Failure) {
        self.progress.clear(&mut io::stderr());
        let code = failure.report(self.settings);
        self.count(code);
    }

    /// What the run came to. That a call was not answered counts only where responses are asked after, and less than any
    /// of them.
    fn finished(&self) -> ExitCode {
        match self.code {
            ExitCode::Success if self.options.check_status && self.has_unanswered => {
                ExitCode::Failure
            }
            code => code,
        }
    }

    /// What a response means for the exit code.
    fn code(&self, exchange: &Exchange) -> ExitCode {
        let status = exchange.response.status.map(Class::of);
        match status {
            _ if !self.options.check_status || exchange.response.role != Role::Final => {
                ExitCode::Success
            }
            Some(Class::Redirection) => ExitCode::Redirect,
            Some(Class::ClientError) => ExitCode::ClientError,
            // A number that is no status is no success either.
            Some(Class::ServerError | Class::Unknown) => ExitCode::ServerError,
            _ => ExitCode::Success,
        }
    }
}

/// The request as the options supply it, over what is known of it otherwise; `None` when nothing is.
fn supplied(options: &InspectOptions, known: Option<Request>) -> Option<Request> {
    let named = options.method.is_some() || options.url.is_some();
    if !named && options.request_headers.is_empty() {
        return known;
    }
    let mut request = known.unwrap_or_default();
    if let Some(method) = &options.method {
        request.method = Some(method.clone());
    }
    if let Some(url) = &options.url {
        request.url = Some(url.clone());
    }
    if !options.request_headers.is_empty() {
        // As for curl, a header without a value is one that is not sent.
        let headers = options.request_headers.iter();
        let sent = headers.filter(|header| !header.value.is_empty());
        request.headers = sent.map(|header| (&header.name, &header.value)).collect();
        request.headers_complete = false;
    }
    Some(request)
}
