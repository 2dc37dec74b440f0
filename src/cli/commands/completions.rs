//! `xblstatus completions`: the completion scripts, all of them made from the clap definition.

use std::io::{self, Write};

use clap::builder::{PossibleValue, StyledStr};
use clap::{Arg, Command, CommandFactory};
use clap_complete::Generator;
use clap_complete::aot::{Bash, Elvish, Fish, PowerShell, Zsh};
use clap_complete_nushell::Nushell;

use crate::cli::args::choice::Shell;
use crate::cli::args::{Cli, CompletionsArgs};

pub(crate) fn run(args: &CompletionsArgs, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(script(args.shell)?.as_bytes())
}

fn script(shell: Shell) -> io::Result<String> {
    let mut command = Cli::command();
    command.build();
    match shell {
        Shell::Bash => generated(Bash, &command),
        Shell::Zsh => Ok(options_after_rest(&generated(Zsh, &command)?)),
        Shell::Fish => {
            let script = generated(Fish, &values_as_commands(command))?;
            Ok(offered_again(&values_of_unfinished_options(&script)))
        }
        Shell::Powershell => {
            let command = options_after_values(values_as_commands(command));
            Ok(any_value(&generated(PowerShell, &command)?)
                .replace("switch ($command)", "switch -Wildcard ($command)"))
        }
        Shell::Elvish => {
            let command = options_after_values(values_as_commands(command));
            Ok(any_value(&generated(Elvish, &command)?).replace(
                "    var completions = [\n",
                "    var parts = [(str:split ';' $command)]\n    \
                 if (> (count $parts) 2) {\n        \
                 set command = $parts[0]';'$parts[1]';*'\n    \
                 }\n    \
                 var completions = [\n",
            ))
        }
        Shell::Nushell => generated(Nushell, &command),
    }
}

fn generated(generator: impl Generator, command: &Command) -> io::Result<String> {
    let mut script = Vec::new();
    generator.try_generate(command, &mut script)?;
    String::from_utf8(script).map_err(io::Error::other)
}

/// The definition with each value of a positional argument as a subcommand in its place.
///
/// The generators for fish, PowerShell and elvish offer options and subcommands only: as subcommands the values
/// are offered as well, with their help.
fn values_as_commands(program: Command) -> Command {
    program.mut_subcommands(|command| {
        let values: Vec<PossibleValue> = command
            .get_positionals()
            .flat_map(Arg::get_possible_values)
            .collect();
        if values.is_empty() {
            return command;
        }
        stand_in(command.get_name(), command.get_about())
            .args(options(&command))
            .subcommands(
                values
                    .iter()
                    .map(|value| stand_in(value.get_name(), value.get_help())),
            )
    })
}

/// The same with the options of a command after each of its values, where the generator forgets them by then.
fn options_after_values(program: Command) -> Command {
    program.mut_subcommands(|command| {
        let options = options(&command);
        command.mut_subcommands(|value| value.args(&options))
    })
}

fn stand_in(name: &str, help: Option<&StyledStr>) -> Command {
    Command::new(name.to_owned()).about(help.cloned().unwrap_or_default())
}

fn options(command: &Command) -> Vec<Arg> {
    command
        .get_arguments()
        .filter(|arg| !arg.is_positional())
        .cloned()
        .collect()
}

/// One block for what follows any value of a command, in place of one for each of hundreds of values that all say
/// the same. The command lines of PowerShell and elvish name a block by the words before it: `xblstatus;explain;412`.
fn any_value(script: &str) -> String {
    let mut shortened = String::new();
    let mut last = "";
    let mut is_repeated = false;
    for line in script.split_inclusive('\n') {
        let words = line
            .split_once("'xblstatus;")
            .filter(|(before, _)| before.trim_start_matches([' ', '&']).is_empty())
            .and_then(|(_, rest)| rest.split_once('\''));
        match words.and_then(|(words, _)| words.split_once(';')) {
            Some((command, value)) => {
                is_repeated = command == last;
                last = command;
                if !is_repeated {
                    shortened.push_str(&line.replace(&format!(";{value}'"), ";*'"));
                }
            }
            None if is_repeated => is_repeated = line.trim_end() != "        }",
            None => shortened.push_str(line),
        }
    }
    shortened
}

/// With two colons zsh takes whatever follows the first rest argument for another one, options included.
fn options_after_rest(zsh: &str) -> String {
    zsh.replace("'*::", "'*:")
}

/// An option before the command that still lacks its value makes argparse fail. There is no command yet by then.
fn values_of_unfinished_options(fish: &str) -> String {
    fish.replace(
        "2>/dev/null\n    or return\n",
        "2>/dev/null\n    or return 0\n",
    )
}

/// What comes after a subcommand is its own business; what comes after a value is another value, or an option.
fn offered_again(fish: &str) -> String {
    let mut pieces = fish.split("; and not __fish_seen_subcommand_from");
    let first = pieces.next().unwrap_or_default();
    let rest = pieces.map(|piece| piece.find('"').and_then(|quote| piece.get(quote..)));
    std::iter::once(first).chain(rest.flatten()).collect()
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum;

    use super::{Shell, script};

    fn scripts() -> impl Iterator<Item = (Shell, String)> {
        Shell::value_variants()
            .iter()
            .map(|&shell| (shell, script(shell).unwrap()))
    }

    #[test]
    fn every_shell_is_offered_the_codes() {
        for (shell, script) in scripts() {
            assert!(script.contains("412-session"), "{shell:?}");
            assert!(script.contains("5300"), "{shell:?}");
        }
    }

    #[test]
    fn every_shell_that_can_show_a_meaning_has_one() {
        for (shell, script) in scripts() {
            let shows = !matches!(shell, Shell::Bash | Shell::Nushell);
            assert_eq!(script.contains("Precondition Failed"), shows, "{shell:?}");
        }
    }

    /// Fails when a generator changes, so that what puts it right is looked at again.
    #[test]
    fn the_generators_still_need_what_is_put_right() {
        let zsh = script(Shell::Zsh).unwrap();
        assert!(zsh.contains("'*:codes -- "));
        assert!(!zsh.contains("'*::"));
        let fish = script(Shell::Fish).unwrap();
        assert!(fish.contains("or return 0\n"));
        assert!(fish.contains("using_subcommand explain\" -f -a \"412\""));
        assert!(!fish.contains("and not"));
    }

    #[test]
    fn no_script_repeats_the_options_for_every_value() {
        for (shell, script) in scripts() {
            assert!(script.len() < 150_000, "{shell:?}: {}", script.len());
        }
        let powershell = script(Shell::Powershell).unwrap();
        assert_eq!(powershell.matches("'xblstatus;explain;*' {").count(), 1);
        assert!(powershell.contains("switch -Wildcard ($command)"));
        let elvish = script(Shell::Elvish).unwrap();
        assert_eq!(elvish.matches("&'xblstatus;explain;*'= {").count(), 1);
        assert!(elvish.contains("';*'\n    }"));
    }

    /// Windows PowerShell reads a script without a byte order mark in the code page of the system.
    #[test]
    fn the_scripts_are_ascii() {
        for (shell, script) in scripts() {
            assert!(script.is_ascii(), "{shell:?}");
        }
    }
}
