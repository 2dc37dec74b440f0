//! A command that comes first is read by itself: the program has seven, and to describe the others costs more than most
//! answers. Whatever is not plain is left to the whole program, which words help and mistakes.

use std::ffi::OsString;
use std::mem::ManuallyDrop;

use clap::{Args, FromArgMatches};

use crate::cli::args::global::GlobalArgs;
use crate::cli::args::{Cli, Command, ExampleArgs, ExplainArgs, InspectArgs, ListArgs};

/// The arguments behind the program's name, if they are a command and what it takes.
pub(crate) fn read(args: &[OsString]) -> Option<Cli> {
    let command = args.first()?.to_str()?;
    match command {
        "inspect" => of::<InspectArgs>(args, Command::Inspect),
        "explain" => of::<ExplainArgs>(args, Command::Explain).filter(is_plain),
        "list" => of::<ListArgs>(args, Command::List),
        "example" => of::<ExampleArgs>(args, Command::Example),
        _ => None,
    }
}

/// Whether the words of `explain` are what they seem.
fn is_plain(cli: &Cli) -> bool {
    match &cli.command {
        Some(Command::Explain(args)) => !args.mixes_codes_and_files(),
        _ => true,
    }
}

fn of<A: Args>(args: &[OsString], command: impl FnOnce(A) -> Command) -> Option<Cli> {
    let program = GlobalArgs::augment_args(A::augment_args(clap::Command::new("xblstatus")));
    // Read once in a run, which ends soon: to take all of it apart would cost a third as much as to build it.
    let mut program = ManuallyDrop::new(program);
    let mut matches = ManuallyDrop::new(program.try_get_matches_from_mut(args).ok()?);
    let own = A::from_arg_matches_mut(&mut matches).ok()?;
    let global = GlobalArgs::from_arg_matches_mut(&mut matches).ok()?;
    Some(Cli {
        global,
        command: Some(command(own)),
        ..Cli::default()
    })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn a_command_that_is_read_by_itself_is_read_as_by_the_whole_program() {
        for line in [
            "explain 412",
            "explain -- -h",
            "explain -X PUT --lang fr -2145844836 412 --no-color -o x.txt",
            "explain --scan a.log b.log --json",
            "inspect --redact ids --color always --format ndjson a.http",
            "inspect",
            "list mpsd --format=json",
            "example 412",
        ] {
            let args: Vec<OsString> = line.split(' ').map(Into::into).collect();
            let alone = read(&args).unwrap();
            let program = std::iter::once("xblstatus".into()).chain(args);
            let matches = Cli::command().get_matches_from(program);
            let whole = Cli::from_arg_matches(&matches).unwrap();
            assert_eq!(format!("{alone:?}"), format!("{whole:?}"), "{line}");
        }
        for line in [
            "explain --help",
            "list nothing",
            "explain --formt x",
            "man",
            "412",
            "",
        ] {
            let args: Vec<OsString> = line.split(' ').map(Into::into).collect();
            assert!(read(&args).is_none(), "{line}");
        }
    }
}
