//! `xblstatus man`: the manual pages, made from the clap definition.

use std::io::{self, Write};

use clap::{Command, CommandFactory};
use clap_mangen::Man;
use clap_mangen::roff::{Inline, Roff, bold, italic, roman};

use crate::cli::args::worked;
use crate::cli::args::{Cli, ManArgs};
use crate::cli::exit_code::ExitCode;

/// What the environment decides, variable by variable.
const ENVIRONMENT: [(&str, &str); 6] = [
    (
        "NO_COLOR",
        "When set and not empty: no colour, unless --color always is given.",
    ),
    (
        "CLICOLOR_FORCE",
        "When set, not empty and not 0: colour in files and pipes too.",
    ),
    ("CLICOLOR", "When 0: no colour."),
    ("TERM", "When dumb: no colour."),
    (
        "COLUMNS",
        "The width of the text, from 20 to 100. Otherwise that of the terminal, or 80 without one.",
    ),
    (
        "LC_ALL, LC_MESSAGES, LANG",
        "The first that is set and not empty decides on the language, unless --lang is given. \
         On Windows, where none is set, the language of the user does.",
    ),
];

pub(crate) fn run(args: &ManArgs, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(&page(args.page.as_deref())?)
}

fn page(name: Option<&str>) -> io::Result<Vec<u8>> {
    let mut program = Cli::command()
        .disable_help_subcommand(true)
        .subcommand_help_heading("COMMANDS");
    program.build();
    let command = name.and_then(|name| program.find_subcommand(name));
    let mut command = command.unwrap_or(&program).clone();
    let usage = command.render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: ").to_owned();
    let version = program.get_version().unwrap_or_default();
    let man = Man::new(command.clone().override_usage(usage))
        // A page must be the same whenever it is made. An empty date would be left out, and the rest move up.
        .date(" ")
        .source(format!("{} {version}", program.get_name()))
        .manual("xblstatus manual");

    let mut text = Vec::new();
    man.render_title(&mut text)?;
    unbroken_words().to_writer(&mut text)?;
    man.render_name_section(&mut text)?;
    man.render_synopsis_section(&mut text)?;
    man.render_description_section(&mut text)?;
    man.render_options_section(&mut text)?;
    if command.has_subcommands() {
        man.render_subcommands_section(&mut text)?;
    }

    let mut roff = Roff::new();
    exit_status(&mut roff, name);
    environment(&mut roff);
    examples(&mut roff, name.unwrap_or_default());
    see_also(&mut roff, &program, name);
    roff.to_writer(&mut text)?;
    Ok(text)
}

/// Command lines and addresses are there to be copied: no hyphens in them, nor wide gaps around them.
fn unbroken_words() -> Roff {
    let mut roff = Roff::new();
    roff.control("nh", []).control("ad", ["l"]);
    roff
}

fn exit_status(roff: &mut Roff, page: Option<&str>) {
    let codes: &[ExitCode] = match page {
        None => &ExitCode::ALL,
        Some("inspect") => &ExitCode::OF_RESPONSES,
        Some("diagnose") => &ExitCode::OF_FINDINGS,
        Some(_) => &ExitCode::ORDINARY,
    };
    roff.control("SH", ["EXIT STATUS"]);
    for code in codes {
        entry(
            roff,
            [bold(code.number().to_string())],
            sentence(code.meaning()),
        );
    }
    paragraph(roff, "A closed pipe ends the program quietly with 0.");
}

fn environment(roff: &mut Roff) {
    roff.control("SH", ["ENVIRONMENT"]);
    for (variable, effect) in ENVIRONMENT {
        entry(roff, [bold(variable)], effect.to_owned());
    }
    paragraph(
        roff,
        "--color decides about colour; otherwise the first of these that applies.",
    );
}

fn examples(roff: &mut Roff, command: &str) {
    roff.control("SH", ["EXAMPLES"]);
    for (line, does) in worked::of(command) {
        entry(roff, [bold(*line)], (*does).to_owned());
    }
}

/// The page of the program names those of its commands, and the reverse.
fn see_also(roff: &mut Roff, program: &Command, page: Option<&str>) {
    let name = program.get_name();
    let pages: Vec<String> = match page {
        None => program
            .get_subcommands()
            .map(|command| format!("{name}-{}", command.get_name()))
            .collect(),
        Some(_) => vec![name.to_owned()],
    };
    roff.control("SH", ["SEE ALSO"]);
    let last = pages.len().saturating_sub(1);
    for (at, page) in pages.iter().enumerate() {
        let comma = if at == last { "" } else { "," };
        roff.text([bold(page), roman(format!("(1){comma}"))]);
    }
    paragraph(roff, "Status codes of multiplayer sessions:");
    // Not filled: an address is longer than a line.
    roff.control("nf", []);
    roff.text([italic(crate::catalog::MPSD_DOCUMENTATION)]);
    roff.control("fi", []);
}

fn entry(roff: &mut Roff, term: impl Into<Vec<Inline>>, text: String) {
    roff.control("TP", []);
    roff.text(term);
    roff.text([roman(text)]);
}

fn paragraph(roff: &mut Roff, text: &str) {
    roff.control("PP", []);
    roff.text([roman(text)]);
}

/// A phrase as a sentence of its own.
fn sentence(phrase: &str) -> String {
    let mut chars = phrase.chars();
    let first = chars.next().map(|c| c.to_ascii_uppercase());
    first.into_iter().chain(chars).chain(['.']).collect()
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::{page, sentence};
    use crate::cli::args::Cli;

    fn pages() -> Vec<String> {
        let program = Cli::command();
        let names = program.get_subcommands().map(|command| command.get_name());
        std::iter::once(None)
            .chain(names.map(Some))
            .map(|name| String::from_utf8(page(name).unwrap()).unwrap())
            .collect()
    }

    #[test]
    fn every_page_has_every_section() {
        for page in pages() {
            for section in [
                "NAME",
                "SYNOPSIS",
                "DESCRIPTION",
                "OPTIONS",
                "\"EXIT STATUS\"",
                "ENVIRONMENT",
                "EXAMPLES",
                "\"SEE ALSO\"",
            ] {
                assert!(page.contains(&format!("\n.SH {section}\n")), "{section}");
            }
        }
    }

    #[test]
    fn a_page_names_its_program_and_version() {
        let inspect = page(Some("inspect")).unwrap();
        let inspect = String::from_utf8(inspect).unwrap();
        let version = env!("CARGO_PKG_VERSION");
        let title = format!(".TH xblstatus-inspect 1 \" \" \"xblstatus {version}\"");
        assert!(inspect.contains(&title), "{inspect}");
    }

    #[test]
    fn only_what_checks_the_status_lists_its_codes() {
        let checks = |name| {
            let page = String::from_utf8(page(name).unwrap()).unwrap();
            page.contains("worst response is a redirect")
        };
        assert!(checks(None));
        assert!(checks(Some("inspect")));
        assert!(!checks(Some("explain")));
    }

    #[test]
    fn a_phrase_becomes_a_sentence() {
        assert_eq!(sentence("wrong use"), "Wrong use.");
    }
}
