//! What someone meant who typed a code for a file, or a file for a code.

use crate::cli::messages;
use crate::inspect::{Evidence, explain};
use crate::language::{Language, tr};
use crate::report::{Explainer, is_harmless};

/// The hint for a word in place of a command that is no code and no file.
pub(crate) fn for_command(word: &str, language: Language, explainer: &mut Explainer) -> String {
    if looks_like_url(word) {
        let url = typed(word, "URL");
        return tr!(
            language,
            "to explain its answer: curl -sSi {url} | xblstatus",
            "pour expliquer sa réponse : curl -sSi {url} | xblstatus"
        );
    }
    let (_, nearest) = explainer.no_match(&explain(word, &Evidence::default()));
    nearest.unwrap_or_else(|| messages::try_line(language, "xblstatus --help"))
}

/// Where a code is explained.
pub(crate) fn to_explain(code: &str, language: Language) -> String {
    let code = typed(code, "CODE");
    tr!(
        language,
        "to explain a code: xblstatus explain {code}",
        "pour expliquer un code : xblstatus explain {code}"
    )
}

/// Where a file is inspected.
pub(crate) fn to_inspect(path: &str, language: Language) -> String {
    // A name that begins with a hyphen would be read as an option.
    let file = match path.starts_with('-') {
        true => "FILE".to_owned(),
        false => typed(path, "FILE"),
    };
    tr!(
        language,
        "to inspect a file: xblstatus inspect {file}",
        "pour analyser un fichier : xblstatus inspect {file}"
    )
}

/// Whether a word can only be meant as a code: a number, a class of statuses, an HRESULT.
pub(crate) fn looks_like_code(word: &str) -> bool {
    let digits = word.strip_prefix('-').unwrap_or(word);
    is_number(digits) || is_class(word) || is_hresult(word)
}

/// Whether a word can only be meant as the name of a file, whether or not there is one.
pub(crate) fn looks_like_path(word: &str) -> bool {
    !looks_like_url(word) && word.contains(['.', '/', '\\']) && !word.contains(char::is_whitespace)
}

fn looks_like_url(word: &str) -> bool {
    word.starts_with("https://") || word.starts_with("http://")
}

/// A decimal number of at most 32 bits.
fn is_number(word: &str) -> bool {
    (1..=10).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// `4xx` and the like.
fn is_class(word: &str) -> bool {
    word.strip_prefix(['1', '2', '3', '4', '5'])
        .is_some_and(|rest| rest.eq_ignore_ascii_case("xx"))
}

/// `0x8019019C`, or the symbol of such a number.
fn is_hresult(word: &str) -> bool {
    let hex = word.strip_prefix("0x").or_else(|| word.strip_prefix("0X"));
    let is_hex = hex.is_some_and(|hex| {
        (1..=8).contains(&hex.len()) && hex.bytes().all(|byte| byte.is_ascii_hexdigit())
    });
    is_hex || word.starts_with("HTTP_E_STATUS_")
}

/// A word as every shell takes it back, or what stands for it: a command that is offered is pasted, so it must not
/// hold anything that a shell would act on, nor a secret or an identifier.
fn typed(word: &str, stand_in: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "._/\\:@ -".contains(c);
    if !word.chars().all(plain) || word.ends_with(['\\', ' ']) || !is_harmless(word) {
        stand_in.to_owned()
    } else if word.contains(' ') {
        format!("\"{word}\"")
    } else {
        word.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{for_command, looks_like_code, looks_like_path, to_explain, to_inspect};
    use crate::language::Language::English;
    use crate::report::{Explainer, RenderOptions};

    fn hint(word: &str) -> String {
        let mut explainer = Explainer::new(&RenderOptions::default());
        for_command(word, English, &mut explainer)
    }

    #[test]
    fn numbers_classes_and_hresults_look_like_codes() {
        for word in [
            "412",
            "0",
            "-2145844836",
            "2149122460",
            "4xx",
            "5XX",
            "0x8019019C",
            "0X8019019c",
            "HTTP_E_STATUS_NOT_FOUND",
        ] {
            assert!(looks_like_code(word), "{word}");
        }
    }

    #[test]
    fn words_and_other_signs_do_not_look_like_codes() {
        for word in [
            "",
            "-",
            "explan",
            "412x",
            "6xx",
            "xx",
            "0x",
            "0xXYZ",
            "0x123456789",
            "4.12",
            "12345678901",
            "412-session",
        ] {
            assert!(!looks_like_code(word), "{word}");
        }
    }

    #[test]
    fn a_dot_or_a_slash_looks_like_a_path() {
        for word in [
            "response.txt",
            "captures/a",
            r"C:\captures\a",
            ".",
            ".hidden",
        ] {
            assert!(looks_like_path(word), "{word}");
        }
    }

    #[test]
    fn words_and_urls_do_not_look_like_paths() {
        for word in [
            "",
            "412",
            "precondition",
            "not found.",
            "https://a.example/",
        ] {
            assert!(!looks_like_path(word), "{word}");
        }
    }

    #[test]
    fn a_word_that_is_nothing_is_pointed_to_the_nearest_or_to_the_help() {
        assert_eq!(
            hint("precondtion"),
            "nearest: Precondition Failed, Precondition Required"
        );
        assert_eq!(hint("zzyx"), "try: xblstatus --help");
    }

    #[test]
    fn a_url_is_for_curl() {
        assert_eq!(
            hint("https://a.example/a"),
            "to explain its answer: curl -sSi https://a.example/a | xblstatus"
        );
    }

    #[test]
    fn a_secret_is_not_repeated() {
        for url in ["https://a.example/?token=b", "https://a:b@a.example/"] {
            assert_eq!(
                hint(url),
                "to explain its answer: curl -sSi URL | xblstatus"
            );
        }
    }

    #[test]
    fn nothing_is_offered_that_a_shell_would_act_on() {
        for name in [
            "$(touch pwned).http",
            "`id`.http",
            "a;b.http",
            "a\nb.http",
            "\"a.http",
            "%PATH%.http",
            "!1.http",
            "a b\\",
            "-x.http",
        ] {
            assert_eq!(
                to_inspect(name, English),
                "to inspect a file: xblstatus inspect FILE"
            );
        }
        assert_eq!(
            to_explain("4$(id)", English),
            "to explain a code: xblstatus explain CODE"
        );
    }

    #[test]
    fn a_name_with_a_space_is_quoted() {
        assert_eq!(
            to_inspect("my answer.http", English),
            "to inspect a file: xblstatus inspect \"my answer.http\""
        );
    }
}
