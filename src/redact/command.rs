//! Secrets among the words of a command, and in the files that commands keep them in.

use std::ops::Range;

use memchr::memmem;

use crate::redact::look::{Guids, is_credential, is_random, is_some};
use crate::redact::placeholder::is_placeholder;
use crate::redact::quoted::quoted;
use crate::redact::unit::{Unit, behind_blanks, behind_gap, unit};
use crate::redact::values::{Ends, run};

/// An option that has a secret for its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Secret {
    /// A user and a password.
    User,
    /// Cookies, or the name of a file that holds them.
    Cookies,
    /// A password.
    Password,
}

/// How far before an option the name of its command stands.
const LONGEST_COMMAND: usize = 1024;

impl Secret {
    /// The commands whose options have it for their value.
    fn commands(self) -> &'static [&'static str] {
        match self {
            Self::User => &[REDIS, "curl", "http ", "https ", "xh "],
            Self::Cookies => &["curl", "http ", "https ", "xh "],
            Self::Password => &[
                SSH,
                "docker login",
                "podman login",
                "az login",
                "mysql",
                "mariadb",
            ],
        }
    }
}

/// The command whose password a blank may stand before, as with a login.
const SSH: &str = "sshpass";

/// The command whose option for a password others have for a user.
const REDIS: &str = "redis-cli";

/// The secret of an option that stands at `at`, a blank before one of a single letter included.
pub(crate) fn option(text: &str, at: Range<usize>, secret: Secret) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let at = match secret {
        Secret::User => behind_flags(bytes, at)?,
        _ => at,
    };
    let Some(command) = command_before(bytes, at.start, secret) else {
        return cookie_alone(bytes, at.end, secret);
    };
    // In capitals it is a port.
    if secret == Secret::Password && bytes.get(at.end - 1) == Some(&b'P') {
        return None;
    }
    let is_long = bytes.get(at.clone())?.starts_with(b"--");
    let sign = unit(bytes, at.end)?;
    let start = match sign {
        Unit {
            byte: b'=', end, ..
        } if is_long => end,
        next if next.is_blank() || next.byte == b'+' => {
            if secret == Secret::Password && command != SSH && !command.ends_with(" login") {
                return None;
            }
            behind_gap(bytes, at.end)?
        }
        _ if is_long => return None,
        // What directly follows an option of one letter is its value.
        _ => at.end,
    };
    let ends = Ends {
        percent: sign.percent,
        ..WORD
    };
    let value = match quoted(bytes, start) {
        Some((content, _)) => content,
        None => {
            let end = run(text, start, ends);
            // Where a `+` stands for a blank, it ends a word.
            let word = bytes.get(start..end)?;
            let plus = memchr::memchr(b'+', word).filter(|_| sign.byte == b'+');
            start..plus.map_or(end, |plus| start + plus)
        }
    };
    let range = match secret {
        Secret::Cookies => find_unit(bytes, &value, b'=').map(|_| value)?,
        Secret::Password => value,
        Secret::User if command == REDIS => match bytes.get(at.end - 1) {
            Some(b'a') => value,
            _ => return None,
        },
        Secret::User => find_unit(bytes, &value, b':')?..value.end,
    };
    let secret = bytes.get(range.clone())?;
    (is_some(secret) && !is_placeholder(secret) && !secret.starts_with(b"//")).then_some(range)
}

/// An option for a user of one letter may stand behind others that have no value: `-sSu`.
fn behind_flags(bytes: &[u8], at: Range<usize>) -> Option<Range<usize>> {
    let is_user = |byte: &u8| matches!(byte, b'u' | b'U');
    let word = bytes.get(at.clone())?;
    if word.starts_with(b"--")
        || word
            .last()
            .is_some_and(|last| is_user(last) || b"aA".contains(last))
    {
        return Some(at);
    }
    let rest = bytes.get(at.end..)?;
    let flags = rest.iter().take_while(|byte| byte.is_ascii_alphabetic());
    let user = flags.copied().position(|byte| is_user(&byte))?;
    Some(at.start..at.end + user + 1)
}

/// Where what stands behind the first of a sign begins, however that is written.
fn find_unit(bytes: &[u8], within: &Range<usize>, sign: u8) -> Option<usize> {
    let mut at = within.start;
    while let Some(next) = unit(bytes, at).filter(|_| at < within.end) {
        at = next.end;
        if next.byte == sign {
            return Some(at);
        }
    }
    None
}

/// What ends a word of a command.
const WORD: Ends = Ends {
    url: true,
    ..Ends::TOKEN
};

/// The command whose option stands at `at`: in the same line, or in one that goes on over its end.
fn command_before(bytes: &[u8], at: usize, secret: Secret) -> Option<&'static str> {
    let near = bytes
        .get(at.saturating_sub(LONGEST_COMMAND)..at)
        .unwrap_or_default();
    let near = match memchr::memrchr_iter(b'\n', near)
        .find(|feed| !near.get(..*feed).is_some_and(goes_on))
    {
        Some(feed) => near.get(feed..).unwrap_or_default(),
        None => near,
    };
    // A blank belongs to the option that follows.
    let stands = |command: &&&str| {
        memmem::rfind(near, command.as_bytes()).is_some()
            || near.ends_with(command.trim_end().as_bytes())
    };
    secret.commands().iter().find(stands).copied()
}

/// Whether a line of a command goes on in the next, as shells write it.
fn goes_on(line: &[u8]) -> bool {
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    line.ends_with(b"\\") || line.ends_with(b" ^") || line.ends_with(b" `")
}

/// A cookie between quotation marks behind its option, of a command that is not there.
fn cookie_alone(bytes: &[u8], at: usize, secret: Secret) -> Option<Range<usize>> {
    let (content, _) = quoted(bytes, behind_gap(bytes, at)?)?;
    let value = find_unit(bytes, &content, b'=')?..content.end;
    let is_told = secret == Secret::Cookies && is_random(bytes.get(value)?);
    is_told.then_some(content)
}

/// The password of a user of a database, of which the word at `at` tells: `IDENTIFIED BY '…'`.
pub(crate) fn identified(text: &str, at: Range<usize>) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    /// The name of a plugin may stand before it.
    const LONGEST_GAP: usize = 64;
    let rest = bytes.get(at.end..)?;
    let rest = rest.get(..LONGEST_GAP).unwrap_or(rest);
    let by = rest
        .windows(4)
        .position(|window| window.eq_ignore_ascii_case(b" by "))?;
    let between = rest.get(..by)?;
    let is_plugin = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'_');
    let start = behind_blanks(bytes, at.end + by + 4);
    let string = quoted(bytes, start).map(|(content, _)| content);
    let is_command = string.is_some() && bytes.get(at)?.iter().all(u8::is_ascii_uppercase);
    let password = string.unwrap_or_else(|| start..run(text, start, Ends::BARE));
    let value = bytes.get(password.clone())?;
    let is_told = is_command && is_some(value) || is_credential(value, Guids::Are);
    (is_told && between.iter().all(is_plugin)).then_some(password)
}

/// Whether a password stands behind the word `password` at `at`: `machine h login u password p` of a file for logins.
pub(crate) fn is_of_login(bytes: &[u8], at: usize) -> bool {
    let before = bytes.get(at.saturating_sub(LONGEST_COMMAND)..at);
    let mut words = before
        .unwrap_or_default()
        .rsplit(u8::is_ascii_whitespace)
        .filter(|word| !word.is_empty());
    let is_host = |host: &[u8]| host.contains(&b'.') || host == b"localhost";
    words.nth(1) == Some(b"login")
        && words.next().is_some_and(|word| {
            word == b"default" || is_host(word) && words.next() == Some(b"machine")
        })
}

/// The value of a cookie in a line of a file of those, of which a flag stands at `at`: host, flag, path, flag, time, name,
/// value. The tabs between them may be escaped.
pub(crate) fn cookie(bytes: &[u8], at: usize) -> Option<Range<usize>> {
    const FIELDS: usize = 7;
    let near = at.saturating_sub(LONGEST_LINE);
    let before = bytes.get(near..at)?;
    let start = memchr::memrchr2(b'\n', b'"', before).map(|mark| mark + 1);
    let start = start.max(memmem::rfind(before, b"\\n").map(|mark| mark + 2));
    let mut at = near + start.unwrap_or_default();
    let mut fields = Vec::with_capacity(FIELDS);
    while fields.len() < FIELDS {
        let (end, behind) = field(bytes, at);
        fields.push(at..end);
        let Some(behind) = behind else { break };
        at = behind;
    }
    let field = |index: usize| bytes.get(fields.get(index)?.clone());
    let is_flag = |index: usize| matches!(field(index), Some(b"TRUE" | b"FALSE"));
    let is_line =
        field(0)?.contains(&b'.') && is_flag(1) && field(2)?.starts_with(b"/") && is_flag(3);
    fields
        .pop()
        .filter(|_| is_line && fields.len() + 1 == FIELDS)
}

/// Where a field ends that begins at `at`, and where the next begins.
fn field(bytes: &[u8], at: usize) -> (usize, Option<usize>) {
    let mut end = at;
    while let Some(next) = unit(bytes, end) {
        match next.byte {
            b'\t' => return (end, Some(next.end)),
            b'\r' | b'\n' | b'"' => break,
            _ => end = next.end,
        }
    }
    (end, None)
}

/// A cookie is at most 4096 bytes long.
const LONGEST_LINE: usize = 8192;
