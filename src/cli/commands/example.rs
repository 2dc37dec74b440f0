//! `xblstatus example`: the built-in responses, as `curl -i` prints them.

use std::io::{self, Write};

use crate::cli::args::ExampleArgs;
use crate::cli::settings::Settings;
use crate::examples;
use crate::language::Language;
use crate::report::wrap;

pub(crate) fn run(args: &ExampleArgs, settings: &Settings, out: &mut dyn Write) -> io::Result<()> {
    match args.name {
        Some(example) => out.write_all(example.response),
        None => out.write_all(names(settings.width, settings.language).as_bytes()),
    }
}

/// One line for each example: its name and what it shows.
fn names(width: usize, language: Language) -> String {
    let column = examples::ALL
        .iter()
        .map(|example| example.name.len() + 2)
        .max()
        .unwrap_or_default();
    examples::ALL
        .iter()
        .map(|example| {
            let title = example.title.in_language(language);
            let mut name = example.name;
            let mut lines = String::new();
            for line in wrap(title, width.saturating_sub(column), true) {
                lines.push_str(&format!("{name:column$}{line}\n"));
                name = "";
            }
            lines
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::names;
    use crate::language::Language;

    #[test]
    fn every_example_has_a_line_when_there_is_room() {
        for language in [Language::English, Language::French] {
            let lines = names(80, language);
            assert_eq!(lines.lines().count(), crate::examples::ALL.len());
        }
    }

    #[test]
    fn a_narrow_list_keeps_its_columns() {
        let lines = names(40, Language::English);
        assert!(lines.lines().all(|line| line.len() <= 40), "{lines}");
        assert!(lines.contains("\n             "), "{lines}");
    }
}
