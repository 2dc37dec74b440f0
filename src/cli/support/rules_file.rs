//! `--rules`: other figures for the rules of `diagnose`, from a TOML file that is checked word by word.

use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::catalog::{Rule, Threshold, Unit, all_rules, rule};
use crate::cli::failure::Failure;
use crate::cli::messages;
use crate::cli::settings::Settings;
use crate::diagnose::DiagnoseSettings;
use crate::language::{Language, tr};

/// The longest file that is taken for one of rules.
const LONGEST: u64 = 1 << 20;

/// Takes over what a file says.
pub(crate) fn read(
    path: &Path,
    rules: &mut DiagnoseSettings,
    settings: &Settings,
) -> Result<(), Failure> {
    let language = settings.language;
    let name = settings.printable(&path.to_string_lossy());
    let because =
        |why: &str| Failure::usage(format!("{name}{}{why}", settings.say(messages::BECAUSE)));
    let too_long = || {
        tr!(
            language,
            "a file of rules is shorter",
            "un fichier de règles est plus court"
        )
    };
    if std::fs::metadata(path).is_ok_and(|about| about.len() > LONGEST) {
        return Err(because(&too_long()));
    }
    let text = std::fs::read_to_string(path).map_err(|error| because(&error.to_string()))?;
    apply(&text, rules, language).map_err(|mistake| {
        let line = line_of(&text, mistake.at);
        let at = tr!(language, "line {line}", "ligne {line}");
        let why = settings.printable(&mistake.why);
        Failure::usage(format!(
            "{name}, {at}{}{why}",
            settings.say(messages::BECAUSE)
        ))
        .hint(settings.say(messages::PRINT_RULES))
    })
}

/// What is wrong, and at which byte.
#[derive(Debug, PartialEq, Eq)]
struct Mistake {
    at: usize,
    why: String,
}

fn line_of(text: &str, at: usize) -> usize {
    let before = text.as_bytes().get(..at).unwrap_or(text.as_bytes());
    1 + before.iter().filter(|byte| **byte == b'\n').count()
}

fn apply(text: &str, rules: &mut DiagnoseSettings, language: Language) -> Result<(), Mistake> {
    let table = DeTable::parse(text).map_err(|error| Mistake {
        at: error.span().map_or(0, |span| span.start),
        why: tr!(
            language,
            "this is not TOML: {}",
            "ce n’est pas du TOML\u{a0}: {}",
            error.message()
        ),
    })?;
    for (id, value) in table.get_ref().iter() {
        let wrong = |why: String| Mistake {
            at: id.span().start,
            why,
        };
        let name: &str = id.get_ref();
        let found = rule(name).ok_or_else(|| wrong(unknown_rule(name, language)))?;
        let DeValue::Table(figures) = value.get_ref() else {
            return Err(wrong(tr!(
                language,
                "`{name}` is {}; a table is expected, [{name}]",
                "`{name}` est {}\u{a0}; une table est attendue, [{name}]",
                kind(value.get_ref(), language)
            )));
        };
        of_rule(found, figures, rules, language)?;
    }
    Ok(())
}

fn of_rule(
    of: &'static Rule,
    figures: &DeTable<'_>,
    rules: &mut DiagnoseSettings,
    language: Language,
) -> Result<(), Mistake> {
    for (key, value) in figures.iter() {
        let name: &str = key.get_ref();
        let wrong = |why: String| Mistake {
            at: value.span().start,
            why,
        };
        if name == "enabled" {
            match value.get_ref() {
                DeValue::Boolean(true) => rules.ask(of),
                DeValue::Boolean(false) => rules.leave_out(of),
                other => {
                    return Err(wrong(tr!(
                        language,
                        "`enabled` is {}; true or false is expected",
                        "`enabled` est {}\u{a0}; true ou false est attendu",
                        kind(other, language)
                    )));
                }
            }
            continue;
        }
        let threshold = of.thresholds.iter().find(|one| one.name == name);
        let threshold = threshold.ok_or_else(|| Mistake {
            at: key.span().start,
            why: unknown_figure(of, name, language),
        })?;
        let number = number(value).ok_or_else(|| {
            wrong(expected(
                threshold,
                &kind(value.get_ref(), language),
                language,
            ))
        })?;
        let is_whole = threshold.unit != Unit::Count || number.fract() == 0.0;
        if !(threshold.least..=threshold.most).contains(&number) || !is_whole {
            return Err(wrong(expected(threshold, &number.to_string(), language)));
        }
        rules.set(of, threshold.name, number);
    }
    Ok(())
}

fn number(value: &Spanned<DeValue<'_>>) -> Option<f64> {
    let number: f64 = match value.get_ref() {
        DeValue::Integer(integer) if integer.radix() == 10 => integer.as_str().parse().ok()?,
        DeValue::Float(float) => float.as_str().parse().ok()?,
        _ => return None,
    };
    number.is_finite().then_some(number)
}

fn expected(threshold: &Threshold, found: &str, language: Language) -> String {
    let Threshold {
        name, least, most, ..
    } = threshold;
    match threshold.unit {
        Unit::Count => tr!(
            language,
            "`{name}` is {found}; a whole number from {least} to {most} is expected",
            "`{name}` est {found}\u{a0}; un nombre entier de {least} à {most} est attendu"
        ),
        _ => tr!(
            language,
            "`{name}` is {found}; a number from {least} to {most} is expected",
            "`{name}` est {found}\u{a0}; un nombre de {least} à {most} est attendu"
        ),
    }
}

/// What a value is.
fn kind(value: &DeValue<'_>, language: Language) -> String {
    match value {
        DeValue::String(_) => language.say("a text", "un texte"),
        DeValue::Integer(_) | DeValue::Float(_) => language.say("a number", "un nombre"),
        DeValue::Boolean(_) => language.say("true or false", "true ou false"),
        DeValue::Datetime(_) => language.say("a date", "une date"),
        DeValue::Array(_) => language.say("a list", "une liste"),
        DeValue::Table(_) => language.say("a table", "une table"),
    }
}

fn unknown_rule(name: &str, language: Language) -> String {
    match nearest(name, all_rules().map(|rule| rule.id)) {
        Some(near) => tr!(
            language,
            "`{name}` is no rule; `{near}` is one",
            "`{name}` n’est pas une règle\u{a0}; `{near}` en est une"
        ),
        None => tr!(
            language,
            "`{name}` is no rule",
            "`{name}` n’est pas une règle"
        ),
    }
}

fn unknown_figure(of: &Rule, name: &str, language: Language) -> String {
    let known: Vec<&str> = of
        .thresholds
        .iter()
        .map(|one| one.name)
        .chain(["enabled"])
        .collect();
    let (id, known) = (of.id, known.join(", "));
    tr!(
        language,
        "`{id}` has no figure `{name}`; it has {known}",
        "`{id}` n’a pas de paramètre `{name}`\u{a0}; elle a {known}"
    )
}

fn nearest(name: &str, known: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    let distance = |one: &&'static str| strsim::damerau_levenshtein(name, one);
    known.min_by_key(distance).filter(|one| distance(one) <= 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(text: &str, line: usize, why: &str) {
        let mistake = apply(text, &mut DiagnoseSettings::default(), Language::English).unwrap_err();
        assert_eq!(
            (line_of(text, mistake.at), mistake.why.as_str()),
            (line, why)
        );
    }

    #[test]
    fn what_is_printed_can_be_given_back() {
        let mut rules = DiagnoseSettings::default();
        let storm = rule("retry-storm").unwrap();
        rules.set(storm, "calls", 20.0).unwrap();
        rules.leave_out(rule("rate-limited").unwrap());
        let mut read = DiagnoseSettings::default();
        apply(
            &crate::diagnose::rules_file(&rules),
            &mut read,
            Language::English,
        )
        .unwrap();
        assert_eq!(read.value(storm, "calls"), 20.0);
        assert!(!read.asks(rule("rate-limited").unwrap()));
        assert!(read.asks(storm));
    }

    #[test]
    fn a_mistake_is_told_with_its_line_and_what_is_expected() {
        refused(
            "\n[retry-strom]\n",
            2,
            "`retry-strom` is no rule; `retry-storm` is one",
        );
        refused(
            "retry-storm = 5",
            1,
            "`retry-storm` is a number; a table is expected, [retry-storm]",
        );
        refused(
            "[retry-storm]\n\ncalls = \"many\"",
            3,
            "`calls` is a text; a whole number from 1 to 3000 is expected",
        );
        refused(
            "[retry-storm]\ncalls = 2.5",
            2,
            "`calls` is 2.5; a whole number from 1 to 3000 is expected",
        );
        refused(
            "[retry-storm]\nseconds = -1",
            2,
            "`seconds` is -1; a number from 0 to 3600 is expected",
        );
        refused(
            "[rate-limited]\nlimit = 1",
            2,
            "`rate-limited` has no figure `limit`; it has enabled",
        );
        refused(
            "[rate-limited]\nenabled = 1",
            2,
            "`enabled` is a number; true or false is expected",
        );
        let mistake = apply("[", &mut DiagnoseSettings::default(), Language::English).unwrap_err();
        assert!(
            mistake.why.starts_with("this is not TOML: "),
            "{}",
            mistake.why
        );
    }
}
