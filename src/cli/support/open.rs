//! Opens a file, or says why not, in the same words on every system.

use std::fs::File;
use std::io;
use std::path::Path;

use crate::cli::messages;
use crate::cli::support::{hint, patterns};
use crate::language::{Language, Text, tr};
use crate::report::printable;

/// How standard input is named, on the command line and in JSON.
pub(crate) const STANDARD_INPUT: &str = "-";

/// Why a file could not be opened, and what to try where there is something.
#[derive(Debug)]
pub(crate) struct Unopened {
    pub(crate) why: String,
    pub(crate) hint: Option<String>,
}

pub(crate) fn file(path: &Path, language: Language) -> Result<File, Unopened> {
    // Linux opens a folder and fails to read it, Windows does not permit to open it.
    if path.is_dir() {
        return Err(Unopened {
            why: messages::IS_A_FOLDER.in_language(language).to_owned(),
            hint: Some(messages::NAME_THE_FILES.in_language(language).to_owned()),
        });
    }
    File::open(path).map_err(|error| why(path, &error, language))
}

fn why(path: &Path, error: &io::Error, language: Language) -> Unopened {
    let say = |text: Text| text.in_language(language).to_owned();
    let name = path.to_string_lossy();
    let (why, hint) = match error.kind() {
        // Neither a shell nor the program has found a file for it; on Windows such a name is not valid.
        io::ErrorKind::NotFound | io::ErrorKind::InvalidFilename if patterns::is_pattern(&name) => {
            (say(messages::NO_MATCH), Some(say(messages::NAME_A_FILE)))
        }
        io::ErrorKind::NotFound if hint::looks_like_code(&name) => (
            say(messages::NO_SUCH_FILE),
            Some(hint::to_explain(&name, language)),
        ),
        io::ErrorKind::NotFound => (
            say(messages::NO_SUCH_FILE),
            Some(say(messages::NAME_A_FILE)),
        ),
        io::ErrorKind::PermissionDenied => (
            say(messages::NOT_PERMITTED),
            Some(say(messages::CHECK_PERMISSIONS)),
        ),
        _ => {
            let system = system_error(error);
            let why = tr!(
                language,
                "it cannot be opened: {system}",
                "impossible de l’ouvrir : {system}"
            );
            (why, None)
        }
    };
    Unopened { why, hint }
}

/// What the system says, on one line.
pub(crate) fn system_error(error: &io::Error) -> String {
    printable(&error.to_string())
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::path::Path;

    use super::{Unopened, file, why};
    use crate::language::Language;

    #[test]
    fn a_folder_is_told_before_it_is_opened() {
        let Unopened { why, .. } = file(Path::new("src"), Language::English).unwrap_err();
        assert_eq!(why, "this is a folder, expected a file");
    }

    #[test]
    fn a_missing_file_is_told_apart_from_a_mistaken_code() {
        let missing = file(Path::new("no-such-file.http"), Language::English).unwrap_err();
        assert_eq!(missing.why, "there is no such file");
        let code = file(Path::new("412"), Language::English).unwrap_err();
        assert_eq!(
            code.hint.as_deref(),
            Some("to explain a code: xblstatus explain 412")
        );
    }

    #[test]
    fn a_pattern_that_no_file_matches_is_told_as_one() {
        let missing = file(Path::new("no-such-*.har"), Language::English).unwrap_err();
        assert_eq!(missing.why, "no file matches the pattern");
        let invalid = io::Error::from(io::ErrorKind::InvalidFilename);
        let Unopened { why, .. } = why(Path::new("*.har"), &invalid, Language::French);
        assert_eq!(why, "aucun fichier ne correspond au motif");
    }

    #[test]
    fn what_the_system_says_is_made_safe() {
        let error = io::Error::other("a\nb");
        let Unopened { why, hint } = why(Path::new("x"), &error, Language::English);
        assert_eq!(why, "it cannot be opened: a\\nb");
        assert_eq!(hint, None);
    }
}
