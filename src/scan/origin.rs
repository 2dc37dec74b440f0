//! Which part of a program wrote a line: what stands in its prefix beside the time and the level.

use crate::input::lines;
use crate::scan::block;

/// As far as a prefix is looked at, in bytes.
const LONGEST: usize = 96;

/// As many parts has a prefix at most.
const MOST_PARTS: usize = 8;

/// Levels of messages, in small letters.
const LEVELS: [&[u8]; 26] = [
    b"trace",
    b"debug",
    b"info",
    b"information",
    b"notice",
    b"warn",
    b"warning",
    b"error",
    b"err",
    b"fatal",
    b"critical",
    b"crit",
    b"severe",
    b"verbose",
    b"dbg",
    b"inf",
    b"wrn",
    b"ftl",
    b"v",
    b"d",
    b"i",
    b"w",
    b"e",
    b"f",
    b"p",
    b"fail",
];

/// Words before a colon that tell of a call, and are no name of who speaks.
const WORDS: [&[u8]; 12] = [
    b"answer",
    b"body",
    b"code",
    b"exception",
    b"failed",
    b"failure",
    b"request",
    b"response",
    b"result",
    b"status",
    b"uri",
    b"url",
];

/// Who wrote a line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Origin {
    /// The unit of journald or the container of Docker.
    unit: Option<Vec<u8>>,
    /// The thread, or what else stands in a bracket for one.
    thread: Option<Vec<u8>>,
    /// The name before a colon or a dash.
    logger: Option<Vec<u8>>,
    /// Whether the line begins as an entry at all.
    is_entry: bool,
}

impl Origin {
    /// Who wrote the line that a text begins with.
    pub(crate) fn of(text: &[u8]) -> Self {
        let line = lines::before(text, memchr::memchr(b'\n', text).unwrap_or(text.len()));
        let message = block::without_prefix(line);
        let prefix = lines::before(line, line.len() - message.len());
        let mut origin = Self::default();
        if !prefix.is_empty() {
            origin.is_entry = true;
            let is_end = |byte: &u8| b" \t|:".contains(byte);
            let mut parts = prefix.rsplit(is_end).filter(|part| !part.is_empty());
            origin.unit = parts
                .next()
                .map(<[u8]>::to_vec)
                .filter(|unit| !is_time(unit));
        }
        if let Some((thread, tag)) = of_logcat(message) {
            origin.is_entry = true;
            (origin.thread, origin.logger) = (Some(thread.to_vec()), Some(tag.to_vec()));
            return origin;
        }
        origin.read(lines::before(message, LONGEST));
        origin
    }

    /// Reads the parts of a prefix up to the first that is none.
    fn read(&mut self, mut rest: &[u8]) {
        for _ in 0..MOST_PARTS {
            let joint = rest.iter().take_while(|byte| b" \t-|".contains(byte));
            let is_apart = joint.count();
            rest = lines::from(rest, is_apart);
            let behind = match bracket(rest) {
                Some((inside, behind)) => self.take_bracket(inside, is_apart > 0).then_some(behind),
                None => self.take_word(rest),
            };
            match behind {
                Some(behind) => rest = behind,
                None => return,
            }
            self.is_entry = true;
        }
    }

    /// Takes what stands in a bracket; `false` for what is no part of a prefix.
    fn take_bracket(&mut self, inside: &[u8], is_apart: bool) -> bool {
        const NEVER: &[u8] = b"\"'{}<>=:";
        let name = inside.split(|byte| *byte == b'/').next();
        let name = name.unwrap_or_default().trim_ascii();
        let is_number = !name.is_empty() && name.iter().all(u8::is_ascii_digit);
        // Unreal writes the frame right behind the time.
        let is_frame = is_number && (inside.starts_with(b" ") || (self.is_entry && !is_apart));
        if is_time(name) || is_level(name) || is_frame || name.is_empty() {
            return true;
        }
        let is_request = name.iter().all(u8::is_ascii_uppercase) && is_method(name);
        if is_request || name.iter().any(|byte| NEVER.contains(byte)) {
            return false;
        }
        self.thread.get_or_insert_with(|| name.to_vec());
        true
    }

    /// Takes the word that stands first, and tells what stands behind it if that may be more of the prefix.
    fn take_word<'t>(&mut self, rest: &'t [u8]) -> Option<&'t [u8]> {
        let length = rest.iter().take_while(|byte| !b" \t[".contains(byte));
        let (word, behind) = rest.split_at(length.count());
        if is_time(word) || is_level(word.strip_suffix(b":").unwrap_or(word)) {
            return Some(behind);
        }
        let mut parts = word.splitn(3, |byte| *byte == b':');
        let (first, second) = (parts.next()?, parts.next().unwrap_or_default());
        // Python: `ERROR:name:text`.
        let name = match is_level(first) && parts.next().is_some() {
            true => second,
            false if word.ends_with(b":") || is_before_dash(behind) => {
                first.strip_suffix(b":").unwrap_or(first)
            }
            false => return None,
        };
        let name = Some(name).filter(|name| self.is_entry || is_level(first) && *name == second);
        self.logger = name.filter(|name| is_name(name)).map(<[u8]>::to_vec);
        // Python writes the level behind the name.
        self.logger.as_ref()?;
        self.is_entry = true;
        is_before_dash(behind).then_some(behind)
    }

    /// Whether this line may tell what a line of another origin names.
    pub(crate) fn goes_with(&self, before: &Self) -> bool {
        // What has no prefix goes on with the line before.
        if !self.is_entry {
            return true;
        }
        let loggers = self.logger.as_ref().zip(before.logger.as_ref());
        self.unit == before.unit
            && self.thread == before.thread
            && (self.thread.is_some() || loggers.is_none_or(|(one, other)| one == other))
    }

    /// Whether another line is told to be of another thread.
    pub(crate) fn is_parted_from(&self, other: &Self) -> bool {
        let threads = self.thread.as_ref().zip(other.thread.as_ref());
        threads.is_some_and(|(one, other)| one != other)
    }
}

/// The bracket that a text begins with, and what stands behind it.
fn bracket(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let inside = text.strip_prefix(b"[")?;
    let end = memchr::memchr(b']', inside)?;
    Some((lines::before(inside, end), lines::from(inside, end + 1)))
}

/// The thread and the tag of a line of logcat that names them: `03-04 05:06:19.123  1234  1301 E Tag: `.
fn of_logcat(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let behind = lines::behind_form(line, b"00-00 00:00:00.000")?;
    let mut words = behind
        .split(u8::is_ascii_whitespace)
        .filter(|word| !word.is_empty());
    let is_number = |word: &&[u8]| word.iter().all(u8::is_ascii_digit);
    words.next().filter(is_number)?;
    let thread = words.next().filter(is_number)?;
    words.next().filter(|level| is_level(level))?;
    let tag = words.next()?;
    Some((thread, tag.strip_suffix(b":").unwrap_or(tag)))
}

/// Whether a word is a time, a date or a number of another kind.
fn is_time(word: &[u8]) -> bool {
    word.first().is_some_and(u8::is_ascii_digit)
        && word.iter().any(|byte| b":-./,".contains(byte))
        && word
            .iter()
            .all(|byte| byte.is_ascii_digit() || b":-./,TZ+ ".contains(byte))
}

fn is_level(word: &[u8]) -> bool {
    LEVELS.iter().any(|level| word.eq_ignore_ascii_case(level))
}

fn is_method(word: &[u8]) -> bool {
    [&b"DELETE"[..], b"GET", b"HEAD", b"PATCH", b"POST", b"PUT"].contains(&word)
}

fn is_before_dash(behind: &[u8]) -> bool {
    behind.starts_with(b" - ") || behind.starts_with(b" --- ")
}

/// Whether a word before a colon is the name of who speaks: `http`, `com.shop.Session`, `LogOnline`.
fn is_name(word: &[u8]) -> bool {
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || b"._-$".contains(byte);
    let begins = word.first().is_some_and(u8::is_ascii_lowercase)
        || word.contains(&b'.')
        || word.starts_with(b"Log");
    begins && word.iter().all(is_part) && !is_level(word) && !WORDS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn goes_with(before: &str, line: &str) -> bool {
        Origin::of(line.as_bytes()).goes_with(&Origin::of(before.as_bytes()))
    }

    #[test]
    fn lines_of_one_thread_or_prefix_belong_together() {
        for (before, line) in [
            ("a", "b"),
            ("12:00:00 a", "12:00:01 b"),
            ("12:00:00 INFO a", "[ERROR] b"),
            ("[12:00:00] [main/INFO]: a", "[12:00:01] [main/ERROR]: b"),
            (
                "2026-03-04 05:00:00,123 [T1] INFO  x.A - a",
                "2026-03-04 05:00:00,124 [T1] WARN  x.B - b",
            ),
            ("INFO:http:a", "ERROR:http:b"),
            ("12:00:00 - http - INFO - a", "12:00:00 - http - ERROR - b"),
            (
                "[1A2C][E][14:02:07.113][HTTPCLIENT] a",
                "[1A2C][I][14:02:07.200][XSAPI] b",
            ),
            (
                "[2026.03.04-05.06.19:311][ 70]LogHttp: a",
                "[2026.03.04-05.06.19:400][171]LogHttp: Warning: b",
            ),
            (
                "03-04 05:00:00.000  1234  1301 D OkHttp: a",
                "03-04 05:00:00.001  1234  1301 E Game: b",
            ),
            ("[12:00:00] [main/INFO]: a", "java.io.IOException: b"),
            ("12:00:00 http: a", "12:00:01 ERROR Failed: b"),
        ] {
            assert!(goes_with(before, line), "{before} | {line}");
        }
    }

    #[test]
    fn lines_of_other_threads_or_prefixes_do_not() {
        for (before, line) in [
            (
                "[12:00:00] [main/INFO]: a",
                "[12:00:01] [Discord Thread/ERROR]: b",
            ),
            ("12:00:00 [T1] INFO a", "12:00:00 [T2] INFO b"),
            ("12:00:00 [pool-1-thread-1] a", "[pool-2-thread-1/ERROR] b"),
            ("12:00:00 a", "[mysql] b"),
            ("12:00:00 DEBUG http: a", "12:00:01 ERROR bot: b"),
            ("INFO:httpx:a", "ERROR:bot:b"),
            ("12:00:00 - http - INFO - a", "12:00:00 - bot - ERROR - b"),
            (
                "[1A2C][E][14:02:07.113][HTTPCLIENT] a",
                "[1A2D][I][14:02:07.200][HTTPCLIENT] b",
            ),
            (
                "[2026.03.04-05.06.19:311][ 70]LogHttp: a",
                "[2026.03.04-05.06.19:400][ 71]LogBot: b",
            ),
            (
                "03-04 05:00:00.000  1234  1301 D OkHttp: a",
                "03-04 05:00:00.001  1234  1302 E OkHttp: b",
            ),
            ("web-1  | a", "db-1  | b"),
            (
                "Mar 04 05:06:19 host web[12]: a",
                "Mar 04 05:06:19 host db[13]: b",
            ),
        ] {
            assert!(!goes_with(before, line), "{before} | {line}");
        }
    }
}
