//! Mistakes in arguments, in both languages.

use crate::cli::args::Cli;
use crate::cli::messages::mistake;
use crate::language::Language;
use crate::language::Language::{English, French};

#[track_caller]
fn said(args: &[&str], language: Language) -> String {
    let args: Vec<_> = std::iter::once("xblstatus")
        .chain(args.iter().copied())
        .map(Into::into)
        .collect();
    mistake(language, &Cli::read(&args, 80).unwrap_err())
}

/// French, with plain spaces for the ones that do not break.
#[track_caller]
fn french(args: &[&str]) -> String {
    said(args, French).replace('\u{a0}', " ")
}

#[test]
fn an_unknown_command_is_answered_with_its_likes_and_the_usage() {
    assert_eq!(
        french(&["explan"]),
        "commande inconnue : `explan`\n\n  \
           peut-être `example` ou `explain`\n\n\
         Utilisation : xblstatus [OPTIONS] <COMMAND>\n              \
                       xblstatus [OPTIONS] <CODE|FILE>...\n              \
                       curl -sSi URL | xblstatus [OPTIONS]\n\n\
         Pour en savoir plus, essayez `--help`."
    );
}

#[test]
fn an_unknown_option_is_answered_with_what_was_meant() {
    let near = french(&["--formt", "json"]);
    assert!(
        near.starts_with("argument inattendu : `--formt`\n\n  peut-être `--format`\n"),
        "{near}"
    );
    let value = french(&["list", "--example"]);
    let expected = "argument inattendu : `--example`\n\n  \
                    pour passer `--example` comme valeur : `-- --example`\n";
    assert!(value.starts_with(expected), "{value}");
}

#[test]
fn a_wrong_value_is_answered_with_the_right_ones() {
    assert_eq!(
        french(&["--format", "jsn"]),
        "`jsn` n’est pas une valeur de `--format <FORMAT>`\n  \
           [valeurs possibles : human, json, ndjson, markdown, html]\n\n  \
           peut-être `json`\n\n\
         Pour en savoir plus, essayez `--help`."
    );
}

#[test]
fn what_is_missing_is_named() {
    let value = french(&["--color"]);
    assert!(
        value.starts_with("il manque une valeur à `--color <WHEN>`\n"),
        "{value}"
    );
    let argument = french(&["completions"]);
    assert!(
        argument.starts_with("il manque un argument obligatoire :\n  <SHELL>\n\n"),
        "{argument}"
    );
}

#[test]
fn what_is_too_much_is_named() {
    let value = french(&["--check-status=1"]);
    assert!(
        value.starts_with("valeur en trop pour `--check-status` : `1`\n"),
        "{value}"
    );
    let twice = french(&["--format", "json", "--format", "json"]);
    assert!(
        twice.starts_with("`--format <FORMAT>` ne peut être donné qu’une fois\n"),
        "{twice}"
    );
    let both = french(&["inspect", "--example", "412", "a.http"]);
    let expected = "`--example <NAME>` ne peut pas être utilisé avec `[FILE]...`\n";
    assert!(both.starts_with(expected), "{both}");
}

#[test]
fn a_refused_value_is_not_repeated() {
    for language in [English, French] {
        let text = said(&["-X", "s3cret"], language);
        assert!(!text.contains("s3cret"), "{text}");
    }
    assert_eq!(
        said(&["-X", "1"], English),
        "invalid value for '--method <METHOD>': a method consists of letters, such as PUT\n\n\
         For more information, try '--help'."
    );
    assert_eq!(
        french(&["-X", "1"]),
        "valeur invalide pour `--method <METHOD>` : une méthode se compose de lettres, comme PUT\n\n\
         Pour en savoir plus, essayez `--help`."
    );
}

#[test]
fn what_is_wrong_with_a_header_is_said() {
    let refused = |header: &str, english: &str, french: &str| {
        let text = said(&["-H", header], English);
        assert!(text.contains(english), "{text}");
        let text = self::french(&["-H", header]);
        assert!(text.contains(french), "{text}");
    };
    refused(
        "",
        "NAME: VALUE is expected, found nothing",
        "`NAME: VALUE` est attendu, il n’y a rien",
    );
    refused(
        "If-Match x",
        "found `If-Match` and no colon",
        "`If-Match` n’est pas suivi de deux-points",
    );
    refused("letters", "found no colon", "il n’y a pas de deux-points");
    refused(
        ": x",
        "found no name before the colon",
        "pas de nom avant les deux-points",
    );
    refused(
        "If Match: *",
        "found a name with a space",
        "le nom contient une espace",
    );
    refused(
        "If-\u{1b}: *",
        "found a name with \\u{1b}",
        "le nom contient `\\u{1b}`",
    );
}

#[test]
fn what_is_wrong_with_a_url_is_said() {
    assert!(said(&["--url", "https://a:b:c/"], English).contains("not a URL: invalid port number"));
    let port = "ce n’est pas une URL : le numéro de port n’est pas valide";
    assert!(french(&["--url", "https://a:b:c/"]).contains(port));
}
