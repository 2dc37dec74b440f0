//! `README.md`, which several tests read, and some write anew when asked to.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::writes_anew;

/// Held while the file is read or written: tests run side by side, and none may undo what another one wrote.
static FILE: Mutex<()> = Mutex::new(());

/// With LF, whatever a checkout made of it.
pub(crate) fn read() -> String {
    let _alone = FILE.lock().unwrap_or_else(PoisonError::into_inner);
    text()
}

/// Fails unless the document is what `anew` makes of it. `test` names the module that writes it.
#[track_caller]
pub(crate) fn is_current(test: &str, anew: impl FnOnce(&str) -> String) {
    let (shown, expected) = {
        let _alone = FILE.lock().unwrap_or_else(PoisonError::into_inner);
        let shown = text();
        let expected = anew(&shown);
        if writes_anew() && shown != expected {
            fs::write(path(), expected).expect("README.md can be written");
            return;
        }
        (shown, expected)
    };
    for (number, (shown, expected)) in (1..).zip(lines_of_both(&shown, &expected)) {
        assert_eq!(
            shown, expected,
            "README.md, line {number}, and what is to stand there; \
             XBLSTATUS_UPDATE=1 cargo test --test it {test}::"
        );
    }
}

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")
}

fn text() -> String {
    fs::read_to_string(path())
        .expect("README.md can be read")
        .replace("\r\n", "\n")
}

/// The lines of two texts side by side; `None` where one has ended.
fn lines_of_both<'t>(
    one: &'t str,
    other: &'t str,
) -> impl Iterator<Item = (Option<&'t str>, Option<&'t str>)> {
    let (mut one, mut other) = (one.lines(), other.lines());
    std::iter::from_fn(move || match (one.next(), other.next()) {
        (None, None) => None,
        both => Some(both),
    })
}
