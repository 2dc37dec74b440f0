//! Opens a file, or says why not, in the same words on every system.

use std::fs::File;
use std::io;
use std::path::Path;

use xblstatus::report::printable;

use super::hint;

/// Why a file could not be opened, and what to try where there is something.
#[derive(Debug)]
pub(super) struct Unopened {
    pub(super) why: String,
    pub(super) hint: Option<String>,
}

pub(super) fn file(path: &Path) -> Result<File, Unopened> {
    // Linux opens a folder and fails to read it, Windows does not permit to open it.
    if path.is_dir() {
        return Err(Unopened {
            why: "this is a folder, expected a file".to_owned(),
            hint: Some("try: name the files in it".to_owned()),
        });
    }
    File::open(path).map_err(|error| why(path, &error))
}

fn why(path: &Path, error: &io::Error) -> Unopened {
    let name = path.to_string_lossy();
    let (why, hint) = match error.kind() {
        io::ErrorKind::NotFound if hint::looks_like_code(&name) => {
            (MISSING.to_owned(), Some(hint::to_explain(&name)))
        }
        io::ErrorKind::NotFound => (
            MISSING.to_owned(),
            Some("try: the path of a saved response, or `-` for standard input".to_owned()),
        ),
        io::ErrorKind::PermissionDenied => (
            "reading it is not permitted".to_owned(),
            Some("try: check the permissions of the file".to_owned()),
        ),
        _ => {
            let system = printable(&error.to_string());
            (format!("it cannot be opened: {system}"), None)
        }
    };
    Unopened { why, hint }
}

const MISSING: &str = "there is no such file";

#[cfg(test)]
mod tests {
    use std::io;
    use std::path::Path;

    use super::{Unopened, file, why};

    #[test]
    fn a_folder_is_told_before_it_is_opened() {
        let Unopened { why, .. } = file(Path::new("src")).unwrap_err();
        assert_eq!(why, "this is a folder, expected a file");
    }

    #[test]
    fn a_missing_file_is_told_apart_from_a_mistaken_code() {
        let missing = file(Path::new("no-such-file.http")).unwrap_err();
        assert_eq!(missing.why, "there is no such file");
        let code = file(Path::new("412")).unwrap_err();
        assert_eq!(
            code.hint.as_deref(),
            Some("to explain a code: xblstatus explain 412")
        );
    }

    #[test]
    fn what_the_system_says_is_made_safe() {
        let error = io::Error::other("a\nb");
        let Unopened { why, hint } = why(Path::new("x"), &error);
        assert_eq!(why, "it cannot be opened: a\\nb");
        assert_eq!(hint, None);
    }
}
