//! Bodies that a HAR does not hold itself: it names files beside it, on disk or in the same archive.

use std::fs;
use std::io::{Read, Seek};
use std::path::PathBuf;

use zip::ZipArchive;

/// Where the files lie that a HAR names.
pub(crate) trait Attached {
    /// The first bytes of a file, at most so many; `None` when there is no such file.
    fn read(&mut self, name: &str, limit: u64) -> Option<Vec<u8>>;
}

/// The folder of the HAR, where the caller gives one.
pub(crate) struct Folder(pub(crate) Option<PathBuf>);

impl Attached for Folder {
    fn read(&mut self, name: &str, limit: u64) -> Option<Vec<u8>> {
        let path = self.0.as_ref()?.join(plain(name)?);
        // A link could lead out of the folder, and opening what is no file may never end.
        let is_file = fs::symlink_metadata(&path).is_ok_and(|about| about.is_file());
        let file = is_file.then(|| fs::File::open(path))?;
        first(file.ok()?, limit)
    }
}

/// The archive in which the HAR lies.
pub(crate) struct Archive<R> {
    pub(crate) zip: ZipArchive<R>,
    /// The folder of the HAR in it, with the stroke behind it; empty where there is none.
    pub(crate) folder: String,
}

impl<R: Read + Seek> Attached for Archive<R> {
    fn read(&mut self, name: &str, limit: u64) -> Option<Vec<u8>> {
        let name = format!("{}{}", self.folder, plain(name)?);
        first(self.zip.by_name(&name).ok()?, limit)
    }
}

/// A name that can be nothing but that of a file in the same folder, on every system.
fn plain(name: &str) -> Option<&str> {
    let name = name.strip_prefix("./").unwrap_or(name);
    let is_plain = !name.is_empty()
        && name.chars().any(|c| c != '.')
        && !name.contains(|c: char| c.is_control() || "/\\:*?\"<>|".contains(c));
    is_plain.then_some(name)
}

fn first(file: impl Read, limit: u64) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    file.take(limit).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_plain_name_is_one() {
        assert_eq!(plain("6a00ee.json"), Some("6a00ee.json"));
        assert_eq!(plain("./6a00ee.json"), Some("6a00ee.json"));
        for name in [
            "",
            ".",
            "..",
            "...",
            "../a",
            "./../a",
            ".//a",
            "./",
            "a/b",
            "a\\b",
            "/a",
            "C:a",
            "\\\\host\\a",
            "a:b",
            "a\0",
        ] {
            assert_eq!(plain(name), None, "{name}");
        }
    }

    #[test]
    fn nothing_but_a_file_in_the_folder_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("har");
        fs::create_dir(&inner).unwrap();
        fs::write(folder.path().join("secret"), "no").unwrap();
        fs::write(inner.join("body"), "yes").unwrap();
        fs::create_dir(inner.join("folder")).unwrap();
        let mut files = Folder(Some(inner.clone()));
        assert_eq!(files.read("body", 9).as_deref(), Some(&b"yes"[..]));
        assert_eq!(files.read("body", 2).as_deref(), Some(&b"ye"[..]));
        for name in ["../secret", "folder", "absent"] {
            assert_eq!(files.read(name, 9), None, "{name}");
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(folder.path().join("secret"), inner.join("link")).unwrap();
            assert_eq!(files.read("link", 9), None);
            let is_made = std::process::Command::new("mkfifo")
                .arg(inner.join("pipe"))
                .status();
            assert!(is_made.unwrap().success());
            assert_eq!(files.read("pipe", 9), None);
        }
        assert_eq!(Folder(None).read("body", 9), None);
    }
}
