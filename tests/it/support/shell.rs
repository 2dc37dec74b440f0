//! A shell for documents: as much of one as the examples in `README.md` need.
//!
//! It knows `xblstatus`, `echo`, `$?`, quotes, `|` and `>`, and refuses everything else, so an example that would
//! do something else in a real shell fails.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::Stdio;

use tempfile::TempDir;

use super::program;

/// A shell in an empty folder of its own.
#[derive(Debug)]
pub(crate) struct Shell {
    folder: TempDir,
    code: i32,
}

/// What stands between blanks.
#[derive(Debug, PartialEq, Eq)]
enum Token {
    Word(String),
    Pipe,
    Redirect,
}

impl Shell {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a folder for the shell"),
            code: 0,
        }
    }

    /// Runs a line and gives what a person would see: what the last program prints, and what any of them says on
    /// standard error behind it. Lines end in LF, the last one too.
    #[track_caller]
    pub(crate) fn run(&mut self, line: &str) -> String {
        let mut tokens = tokens(line);
        let mut file = None;
        if let [.., Token::Redirect, Token::Word(name)] = tokens.as_slice() {
            file = Some(self.folder.path().join(name));
            tokens.truncate(tokens.len() - 2);
        }
        let mut piped = None;
        let mut errors = Vec::new();
        for stage in tokens.split(|token| *token == Token::Pipe) {
            let (stdout, stderr) = self.stage(&words(stage, line), piped);
            piped = Some(stdout);
            errors.extend(stderr);
        }
        let mut seen = piped.unwrap_or_default();
        if let Some(file) = file {
            fs::write(file, &seen).expect("a file can be written");
            seen.clear();
        }
        lines(seen) + &lines(errors)
    }

    /// Runs one program; gives what it writes on standard output and standard error.
    #[track_caller]
    fn stage(&mut self, words: &[String], piped: Option<Vec<u8>>) -> (Vec<u8>, Vec<u8>) {
        match words {
            [echo, words @ ..] if echo == "echo" => {
                let text = words.join(" ").replace("$?", &self.code.to_string());
                self.code = 0;
                (format!("{text}\n").into_bytes(), Vec::new())
            }
            [xblstatus, args @ ..] if xblstatus == "xblstatus" => {
                let input = piped.map_or_else(Stdio::null, |bytes| self.input(&bytes));
                let output = program()
                    .args(args)
                    .current_dir(self.folder.path())
                    .stdin(input)
                    .output()
                    .expect("the built program starts");
                self.code = output.status.code().expect("the program ends by itself");
                (output.stdout, output.stderr)
            }
            _ => panic!("not a program of this shell: {words:?}"),
        }
    }

    /// Bytes as standard input. A file in place of a pipe: it can be filled before it is read.
    fn input(&self, bytes: &[u8]) -> Stdio {
        let path: PathBuf = self.folder.path().join(".piped");
        fs::write(&path, bytes).expect("a file can be written");
        File::open(&path).expect("a file can be read").into()
    }
}

/// Text as it stands in a document.
fn lines(bytes: Vec<u8>) -> String {
    let mut text = String::from_utf8(bytes)
        .expect("the output is UTF-8")
        .replace("\r\n", "\n");
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    text
}

#[track_caller]
fn words(stage: &[Token], line: &str) -> Vec<String> {
    stage
        .iter()
        .map(|token| match token {
            Token::Word(word) => word.clone(),
            _ => panic!("`>` stands once and last: {line}"),
        })
        .collect()
}

#[track_caller]
fn tokens(line: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    for c in line.chars() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (None, '\'' | '"') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (None, ' ' | '|' | '>') => {
                tokens.extend(word.take().map(Token::Word));
                match c {
                    '|' => tokens.push(Token::Pipe),
                    '>' => tokens.push(Token::Redirect),
                    _ => {}
                }
            }
            (None, ';' | '&' | '<' | '*' | '~' | '`' | '(' | '#') | (Some('"') | None, '\\') => {
                panic!("`{c}` is beyond this shell: {line}")
            }
            (_, c) => word.get_or_insert_default().push(c),
        }
    }
    assert_eq!(quote, None, "a quote is left open: {line}");
    tokens.extend(word.map(Token::Word));
    tokens
}
