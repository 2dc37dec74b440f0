//! `xblstatus diagnose`: what a client does wrong across calls.

use std::io::{self, Read, Write};
use std::mem;
use std::path::{Path, PathBuf};

use crate::capture::{CaptureError, Limits, Reader, Source};
use crate::cli::args::diagnose::DiagnoseArgs;
use crate::cli::args::inspect::InspectOptions;
use crate::cli::exit_code::ExitCode;
use crate::cli::failure::Failure;
use crate::cli::messages;
use crate::cli::settings::Settings;
use crate::cli::support::one_clock::OneClock;
use crate::cli::support::open::STANDARD_INPUT;
use crate::cli::support::progress::{ClearingWriter, Progress};
use crate::cli::support::selection::Selection;
use crate::cli::support::{open, rules_file};
use crate::diagnose::{self, DiagnoseSettings, Diagnoser, Diagnosis, LeftOut};
use crate::exchange::Event;
use crate::inspect::Caller;
use crate::language::{Language, tr};
use crate::report::{DiagnosisReport, user_name};
use crate::{capture, inspect};

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
        let Some((reader, length)) = self.open(path, standard_input)? else {
            return Ok(());
        };
        let name = self.begin(path);
        for event in reader.events() {
            self.event(event, &name, length)?;
        }
        Ok(())
    }

    /// Takes the calls of all files in the order of time.
    fn together(&mut self, files: &[PathBuf], standard_input: &mut dyn Read) -> io::Result<()> {
        let mut inputs = OneClock::default();
        let mut names = Vec::new();
        let mut standard_input: Box<dyn Read> = Box::new(standard_input);
        for path in files {
            // There is nothing left where it is named again.
            let input: Box<dyn Read> = match path.as_os_str() == STANDARD_INPUT {
                true => mem::replace(&mut standard_input, Box::new(io::empty())),
                false => Box::new(io::empty()),
            };
            if let Some((reader, _)) = self.open(path, input)? {
                inputs.add(reader);
                names.push(self.begin(path));
            }
        }
        for (number, event) in inputs {
            self.diagnoser.go_on(number);
            let name = names.get(number).map(String::as_str).unwrap_or_default();
            self.event(event, name, None)?;
        }
        Ok(())
    }

    /// Opens an input, and says how long it is where that is known; tells why where it cannot be opened.
    fn open<'r>(
        &mut self,
        path: &Path,
        standard_input: impl Read + 'r,
    ) -> io::Result<Option<(Reader<'r>, Option<u64>)>> {
        let name = path.to_string_lossy();
        if path.as_os_str() == STANDARD_INPUT {
            let input = self.progress.watch(standard_input);
            let reader = capture::read(input, &self.source(&name), Limits::default());
            return Ok(Some((reader, None)));
        }
        match open::file(path, self.settings.language) {
            Ok(file) => {
                let length = file.metadata().ok().map(|about| about.len());
                let source = Source {
                    folder: path.parent().map(Path::to_owned),
                    ..self.source(&name)
                };
                let file = self.progress.watch(file);
                let reader = capture::read_file(file, &source, Limits::default());
                Ok(Some((reader, length)))
            }
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

    fn event(
        &mut self,
        event: Result<Event, CaptureError>,
        name: &str,
        length: Option<u64>,
    ) -> io::Result<()> {
        match event {
            Ok(Event::Call(call)) => {
                let inspection = inspect::inspect(*call);
                if self.selection.takes(&inspection) {
                    let judged = self.diagnoser.inspection(&inspection);
                    if let Some(judged) = judged.filter(|_| self.report.takes_calls()) {
                        self.report.call(&inspection, &judged);
                    }
                } else {
                    self.diagnoser.leave_out(LeftOut::NotSelected);
                }
            }
            Ok(Event::Tap(tap)) => self.diagnoser.tap(&tap),
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
        // Whoever watches a terminal waits for each line.
        let at_once = self.args.line_buffered || self.settings.stdout_is_terminal;
        if at_once && !closed.is_empty() {
            self.report.flush()?;
        }
        Ok(())
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
