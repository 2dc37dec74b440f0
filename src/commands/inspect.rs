//! `xblstatus inspect`: every response of every input, explained.

use std::io::{self, Write};
use std::path::Path;

use anyhow::Context;
use xblstatus::capture::{self, CaptureError, Limits, Reader, Source};
use xblstatus::catalog::Class;
use xblstatus::examples::Example;
use xblstatus::exchange::{Exchange, Headers, Request, Role};
use xblstatus::inspect;
use xblstatus::report::Report;

use super::open::{self, Unopened};
use super::redirect;
use super::{STANDARD_INPUT, report_settings};
use crate::cli::{InspectArgs, InspectOptions};
use crate::exit_code::ExitCode;
use crate::failure::{self, Failure};
use crate::settings::Settings;
use crate::words;

pub(super) fn run(
    args: &InspectArgs,
    settings: &Settings,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    let options = &args.options;
    let shown = report_settings(settings, options.headers, options.show_secrets);
    let mut run = Run {
        options,
        settings,
        report: Report::new(out, shown),
        code: ExitCode::Success,
    };
    match args.example {
        Some(example) => run.example(example)?,
        None if args.files.is_empty() => {
            if settings.stdin_is_terminal {
                return Err(Failure::usage(settings.say(words::NOTHING_TO_INSPECT))
                    .hint(settings.say(words::INSPECT_OR_PIPE))
                    .into());
            }
            run.standard_input()?;
        }
        None => {
            for file in &args.files {
                run.file(file)?;
            }
        }
    }
    run.report
        .finish()
        .context(settings.say(words::CANNOT_WRITE_OUTPUT))?;
    Ok(run.code)
}

/// One run over all inputs.
struct Run<'s, W: Write> {
    options: &'s InspectOptions,
    settings: &'s Settings,
    report: Report<W>,
    /// What the run comes to so far.
    code: ExitCode,
}

impl<W: Write> Run<'_, W> {
    fn standard_input(&mut self) -> anyhow::Result<()> {
        let source = self.source(STANDARD_INPUT);
        let reader = capture::read(io::stdin().lock(), &source, Limits::default());
        self.input(reader, STANDARD_INPUT, None)
    }

    fn file(&mut self, path: &Path) -> anyhow::Result<()> {
        if path.as_os_str() == STANDARD_INPUT {
            return self.standard_input();
        }
        let name = path.to_string_lossy();
        match open::file(path, self.settings.language) {
            Ok(file) => {
                let reader = capture::read_file(file, &self.source(&name), Limits::default());
                self.input(reader, &name, None)
            }
            Err(error) => self.unopened(&name, &error),
        }
    }

    fn example(&mut self, example: &Example) -> anyhow::Result<()> {
        let mut request = Request {
            method: Some(example.method.to_owned()),
            url: Some(example.url.to_owned()),
            headers_complete: true,
            ..Request::default()
        };
        for (name, value) in example.request_headers {
            request.headers.push(*name, *value);
        }
        let name = format!("example {}", example.name);
        let source = Source {
            format: None,
            ..self.source(&name)
        };
        let reader = capture::read(example.response, &source, Limits::default());
        self.input(reader, &name, Some(request))
    }

    fn source(&self, name: &str) -> Source {
        Source {
            file: name.to_owned(),
            bare_status: self.options.status,
            format: self.options.input_format.map(Into::into),
        }
    }

    fn count(&mut self, code: ExitCode) {
        self.code = [self.code, code].into_iter().collect();
    }

    /// Explains every response of an input; `request` is what is known of the request besides the options.
    fn input(
        &mut self,
        reader: Reader<'_>,
        name: &str,
        request: Option<Request>,
    ) -> anyhow::Result<()> {
        let mut index = 0;
        let mut request = supplied(self.options, request);
        for item in reader {
            index += 1;
            match item {
                Ok(mut exchange) => {
                    if exchange.request.is_none() && exchange.response.role == Role::Final {
                        exchange.request.clone_from(&request);
                        request = request.map(|sent| redirect::followed(sent, &exchange.response));
                    }
                    self.count(self.code(&exchange));
                    self.report
                        .inspection(&inspect::inspect(&exchange))
                        .context(self.settings.say(words::CANNOT_WRITE_OUTPUT))?;
                    if self.options.line_buffered {
                        let flushed = self.report.flush();
                        flushed.context(self.settings.say(words::CANNOT_WRITE_OUTPUT))?;
                    }
                }
                Err(error) => self.unreadable(name, index, &error)?,
            }
        }
        Ok(())
    }

    /// Reports a file that could not be opened.
    fn unopened(&mut self, name: &str, error: &Unopened) -> anyhow::Result<()> {
        self.report
            .unopened(name, &error.why)
            .context(self.settings.say(words::CANNOT_WRITE_OUTPUT))?;
        let text = format!(
            "{}{}{}",
            self.report.input_name(name),
            self.settings.say(words::BECAUSE),
            error.why
        );
        self.failed(text, error.hint.clone())
    }

    /// Reports a place that could not be read.
    fn unreadable(&mut self, name: &str, index: usize, error: &CaptureError) -> anyhow::Result<()> {
        self.report
            .unreadable(name, index, error)
            .context(self.settings.say(words::CANNOT_WRITE_OUTPUT))?;
        let (text, hint) = self.report.capture_error(name, error);
        self.failed(text, hint)
    }

    /// Says on standard error what failed, behind the reports on what came before it.
    fn failed(&mut self, text: String, hint: Option<String>) -> anyhow::Result<()> {
        self.report
            .release()
            .context(self.settings.say(words::CANNOT_WRITE_OUTPUT))?;
        let mut failure = Failure::new(ExitCode::Failure, text);
        if let Some(hint) = hint {
            failure = failure.hint(hint);
        }
        self.count(failure::report(&failure.into(), self.settings));
        Ok(())
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
            Some(Class::ServerError) => ExitCode::ServerError,
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
        request.headers = Headers::default();
        request.headers_complete = false;
        // As for curl, a header without a value is one that is not sent.
        for header in options
            .request_headers
            .iter()
            .filter(|header| !header.value.is_empty())
        {
            request.headers.push(&header.name, &header.value);
        }
    }
    Some(request)
}
