//! `xblstatus diagnose`: what a client does wrong across calls.

use std::fs::File;
use std::io::{self, Read, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use crate::capture;
use crate::capture::{Limits, Reader, Source};
use crate::cli::args::diagnose::DiagnoseArgs;
use crate::cli::args::inspect::InspectOptions;
use crate::cli::exit_code::ExitCode;
use crate::cli::failure::Failure;
use crate::cli::messages;
use crate::cli::settings::Settings;
use crate::cli::support::jobs::{self, Inspected, Item};
use crate::cli::support::one_clock::OneClock;
use crate::cli::support::open::STANDARD_INPUT;
use crate::cli::support::progress::{ClearingWriter, CountingReader, Progress};
use crate::cli::support::selection::Selection;
use crate::cli::support::{open, rules_file};
use crate::diagnose::{self, DiagnoseSettings, Diagnoser, Diagnosis, LeftOut};
use crate::inspect::Caller;
use crate::language::{Language, tr};
use crate::report::{DiagnosisReport, user_name};

pub(crate) fn run(
    args: &DiagnoseArgs,
    settings: &Settings,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    let rules = asked(args, settings)?;
    if args.print_rules {
        out.write_all(diagnose::rules_file(&rules).as_bytes())?;
        return Ok(ExitCode::Success);
    }
    if args.files.is_empty() && settings.stdin_is_terminal {
        return Err(Failure::usage(settings.say(messages::NOTHING_TO_DIAGNOSE))
            .hint(settings.say(messages::NAME_A_CAPTURE))
            .into());
    }
    let wanted = InspectOptions {
        hosts: args.hosts.clone(),
        since: args.since,
        until: args.until,
        ..InspectOptions::default()
    };
    let progress = Progress::new(settings.stderr_is_terminal, settings.language);
    let out = ClearingWriter {
        output: out,
        progress: settings.stdout_is_terminal.then(|| progress.clone()),
    };
    let report = DiagnosisReport::new(out, settings.render_options());
    let mut diagnoser = Diagnoser::new(rules);
    if args.one_clock {
        diagnoser = diagnoser.with_one_clock();
    }
    let mut run = Run {
        args,
        settings,
        diagnoser: match report.takes_calls() {
            true => diagnoser.with_ladders(),
            false => diagnoser,
        },
        report,
        selection: Selection::new(&wanted),
        inputs: Vec::new(),
        progress,
        code: ExitCode::Success,
    };
    let mut standard_input = io::stdin().lock();
    match (args.files.as_slice(), args.one_clock) {
        ([], _) => run.file(Path::new(STANDARD_INPUT), &mut standard_input)?,
        (files, true) => run.together(files, &mut standard_input)?,
        (files, false) => {
            for file in files {
                run.file(file, &mut standard_input)?;
            }
        }
    }
    run.finish()
}

/// The rules that are asked, as the arguments and the file have it.
fn asked(args: &DiagnoseArgs, settings: &Settings) -> Result<DiagnoseSettings, Failure> {
    let mut rules = DiagnoseSettings::default();
    if let Some(file) = &args.rules {
        rules_file::read(file, &mut rules, settings)?;
    }
    rules.ask_only(&args.only_rules);
    for rule in &args.without_rules {
        rules.leave_out(rule);
    }
    if let Some(least) = args.min_severity {
        rules.tell_from(least);
    }
    for user in &args.users {
        rules.tell_of(*user);
    }
    Ok(rules)
}

/// A file that is read.
struct Opened {
    file: CountingReader<File>,
    source: Source,
    /// How long it is in bytes.
    length: Option<u64>,
}

impl Opened {
    fn reader(self) -> Reader<'static> {
        capture::read_file(self.file, &self.source, Limits::default())
    }
}

/// One run over all inputs.
struct Run<'s, W: Write> {
    args: &'s DiagnoseArgs,
    settings: &'s Settings,
    report: DiagnosisReport<W>,
    diagnoser: Diagnoser,
    selection: Selection<'s>,
    inputs: Vec<String>,
    progress: Progress,
    code: ExitCode,
}

impl<W: Write> Run<'_, W> {
    fn file(&mut self, path: &Path, standard_input: &mut dyn Read) -> io::Result<()> {
        if path.as_os_str() == STANDARD_INPUT {
            let reader = self.standard_input(standard_input);
            let name = self.begin(path);
            for event in reader.events() {
                self.item(event.map(Item::from), &name, None)?;
            }
            return Ok(());
        }
        let Some(opened) = self.open(path)? else {
            return Ok(());
        };
        let name = self.begin(path);
        let length = opened.length;
        let jobs = jobs::worth(self.args.jobs, length.filter(|_| !self.is_at_once()));
        let open = || opened.reader();
        jobs::run(
            jobs,
            open,
            |_| {},
            |item| {
                self.item(item, &name, length)?;
                Ok(ControlFlow::Continue(()))
            },
        )
    }

    /// Takes the calls of all files in the order of time.
    fn together(&mut self, files: &[PathBuf], standard_input: &mut dyn Read) -> io::Result<()> {
        let mut inputs = OneClock::default();
        let mut names = Vec::new();
        let mut standard_input = Some(standard_input);
        for path in files {
            let reader = match path.as_os_str() == STANDARD_INPUT {
                // There is nothing left where it is named again.
                true => standard_input
                    .take()
                    .map(|input| self.standard_input(input)),
                false => self.open(path)?.map(Opened::reader),
            };
            if let Some(reader) = reader {
                inputs.add(reader);
                names.push(self.begin(path));
            }
        }
        for (number, event) in inputs {
            self.diagnoser.go_on(number);
            let name = names.get(number).map(String::as_str).unwrap_or_default();
            self.item(event.map(Item::from), name, None)?;
        }
        Ok(())
    }

    fn standard_input<'r>(&self, input: &'r mut dyn Read) -> Reader<'r> {
        let input = self.progress.watch(input);
        capture::read(input, &self.source(STANDARD_INPUT), Limits::default())
    }

    /// Opens a file; tells why where it cannot be opened.
    fn open(&mut self, path: &Path) -> io::Result<Option<Opened>> {
        let name = path.to_string_lossy();
        match open::file(path, self.settings.language) {
            Ok(file) => Ok(Some(Opened {
                length: file.metadata().ok().map(|about| about.len()),
                file: self.progress.watch(file),
                source: Source {
                    folder: path.parent().map(Path::to_owned),
                    ..self.source(&name)
                },
            })),
            Err(error) => {
                let because = self.settings.say(messages::BECAUSE);
                let text = format!("{}{because}{}", self.report.input_name(&name), error.why);
                self.fail(text, error.hint)?;
                Ok(None)
            }
        }
    }

    fn source(&self, name: &str) -> Source {
        Source {
            file: name.to_owned(),
            format: self.args.input_format,
            ..Source::default()
        }
    }

    /// Begins an input, and gives its name.
    fn begin(&mut self, path: &Path) -> String {
        let name = path.to_string_lossy().into_owned();
        self.diagnoser.begin(&name);
        self.inputs.push(name.clone());
        name
    }

    fn item(&mut self, item: Inspected, name: &str, length: Option<u64>) -> io::Result<()> {
        match item {
            Ok(Item::Call(inspection)) => {
                if self.selection.takes(&inspection) {
                    let judged = self.diagnoser.inspection(&inspection);
                    if let Some(judged) = judged.filter(|_| self.report.takes_calls()) {
                        self.report.call(&inspection, &judged);
                    }
                } else {
                    self.diagnoser.leave_out(LeftOut::NotSelected);
                }
            }
            Ok(Item::Tap(tap)) => self.diagnoser.tap(&tap),
            Err(error) => {
                self.diagnoser.leave_out(LeftOut::Unreadable);
                let (text, hint) = self.report.capture_error(name, &error);
                self.fail(text, hint)?;
            }
        }
        self.hand_out()?;
        if self.progress.is_due() {
            self.report.flush()?;
            self.progress.draw(length);
        }
        Ok(())
    }

    /// Writes the findings that were closed, where each has a line.
    fn hand_out(&mut self) -> io::Result<()> {
        if !self.report.takes_findings() {
            return Ok(());
        }
        let closed = self.diagnoser.closed();
        for finding in &closed {
            self.report.finding(finding, &self.inputs)?;
        }
        if self.is_at_once() && !closed.is_empty() {
            self.report.flush()?;
        }
        Ok(())
    }

    /// Whether each finding is written out as soon as it closes. Whoever watches a terminal waits for each line.
    fn is_at_once(&self) -> bool {
        let is_watched = self.settings.stdout_is_terminal && self.report.takes_findings();
        self.args.line_buffered || is_watched
    }

    fn fail(&mut self, text: String, hint: Option<String>) -> io::Result<()> {
        self.report.flush()?;
        self.progress.clear(&mut io::stderr());
        let mut failure = Failure::new(text);
        failure.hint = hint;
        let code = failure.report(self.settings);
        self.code = [self.code, code].into_iter().collect();
        Ok(())
    }

    fn finish(mut self) -> anyhow::Result<ExitCode> {
        self.progress.clear(&mut io::stderr());
        self.diagnoser.close();
        self.hand_out()?;
        let diagnosis = self.diagnoser.finish();
        self.report.finish(&diagnosis)?;
        if let Some(untimed) = self.selection.untimed(self.settings.language) {
            // No failure: what was asked for was printed.
            Failure::new(untimed).report(self.settings);
        }
        let settings = self.settings;
        let nothing = self
            .selection
            .failure(|host| settings.printable(host), settings.language);
        if let Some(nothing) = nothing {
            let code = nothing.report(settings);
            self.code = [self.code, code].into_iter().collect();
        }
        if let Some(missing) = missing_users(&self.args.users, &diagnosis, settings.language) {
            let code = missing.report(settings);
            self.code = [self.code, code].into_iter().collect();
        }
        let fails = self.args.fail_on.map(|fail_on| fail_on.severity());
        let is_bad = fails.is_some_and(|least| diagnosis.worst() >= Some(least));
        let code = match is_bad {
            true => ExitCode::Findings,
            false => ExitCode::Success,
        };
        Ok([self.code, code].into_iter().collect())
    }
}

/// What is wrong where no call is of a user that is asked for. Where nothing tells who called, there is one.
fn missing_users(wanted: &[Caller], diagnosis: &Diagnosis, language: Language) -> Option<Failure> {
    let users = diagnosis.users.iter();
    let mut there_are: Vec<Caller> = users
        .copied()
        .filter(|user| matches!(user, Caller::User(_)))
        .collect();
    if there_are.is_empty() {
        there_are.push(Caller::User(1));
    }
    let names = |users: &mut dyn Iterator<Item = &Caller>| {
        let names: Vec<String> = users.map(|user| user_name(language, *user)).collect();
        names.join(", ")
    };
    let missing = names(&mut wanted.iter().filter(|user| !there_are.contains(user)));
    if missing.is_empty() || diagnosis.calls == 0 {
        return None;
    }
    let text = tr!(
        language,
        "no call is of {missing}",
        "aucun appel pour {missing}"
    );
    let there_are = names(&mut there_are.iter());
    let hint = tr!(language, "there are: {there_are}", "il y a : {there_are}");
    Some(Failure::new(text).hint(hint))
}
