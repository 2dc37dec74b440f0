//! Why a call of curl has no response, as curl says it.

use memchr::memmem;

use crate::capture::transcripts::curl::connection::is_attempt;
use crate::capture::transcripts::curl::marks::Kind;
use crate::capture::transcripts::curl::{marks, stray_lines};
use crate::input::lines;

/// The code of curl's failure about a response whose status says that it failed: `--fail`.
const ANSWERED: &[u8] = b"curl: (22) ";

/// How much of a line may be a command, in bytes.
const COMMAND: usize = 4096;

/// Whether a line says that a call failed and was not answered: `curl: (52) Empty reply from server`.
pub(crate) fn is_unanswered(line: &[u8]) -> bool {
    stray_lines::is_failure(line) && !line.starts_with(ANSWERED)
}

/// What curl tells of a call, as far as it may say why there is no response.
#[derive(Debug, Default)]
pub(crate) struct Told {
    /// The last line of information that may say it.
    last: Option<String>,
    /// That line, once the connection is closed behind it.
    closed: Option<String>,
    /// What curl says at its end.
    failure: Option<String>,
}

impl Told {
    /// Takes what stands behind `* `.
    pub(crate) fn info(&mut self, told: &[u8]) {
        let told = told.trim_ascii();
        if is_closing(told) {
            self.closed = self.closed.take().or_else(|| self.last.take());
        } else {
            self.last = (!is_progress(told)).then(|| lines::lossy(told));
        }
    }

    /// Takes a line without mark.
    pub(crate) fn line(&mut self, line: &[u8]) {
        if self.failure.is_none() && is_unanswered(line) {
            self.failure = Some(lines::lossy(line.trim_ascii()));
        }
    }

    /// Why there is no response, where curl says it.
    pub(crate) fn reason(self) -> Option<String> {
        self.failure.or(self.closed)
    }
}

/// A call that failed before anything was sent.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NotSent {
    /// Where it begins.
    pub(crate) at: usize,
    /// Why it failed.
    pub(crate) reason: String,
    /// The URL in the command, where that stands above.
    pub(crate) url: Option<String>,
}

/// The calls in some lines of curl that failed before anything was sent.
pub(crate) fn before_requests(bytes: &[u8]) -> Vec<NotSent> {
    let mut calls = Vec::new();
    let mut told = Told::default();
    let mut begin = None;
    let mut url = None;
    for (at, line) in lines::each(bytes) {
        let marked = marks::read(line);
        let is_next = told.closed.is_some()
            && matches!(&marked, Some((Kind::Info, said)) if is_attempt(said));
        if told.failure.is_some() || is_next {
            let failed = begin.take().zip(std::mem::take(&mut told).reason());
            calls.extend(failed.map(|(at, reason)| NotSent {
                at,
                reason,
                url: url.take(),
            }));
        }
        url = asked(line).or(url);
        let is_curls = match marked {
            Some((Kind::Info, said)) => {
                told.info(&said);
                true
            }
            Some(_) => false,
            None => {
                told.line(line);
                told.failure.is_some()
            }
        };
        begin = begin.or(is_curls.then_some(at));
    }
    let failed = begin.zip(told.reason());
    calls.extend(failed.map(|(at, reason)| NotSent { at, reason, url }));
    calls
}

/// The URL in a command of curl: `$ curl -v 'https://a.example/x'`.
fn asked(line: &[u8]) -> Option<String> {
    let line = lines::before(line, COMMAND);
    let command = [&b"curl "[..], b"curl.exe "];
    let at = command.iter().find_map(|name| memmem::find(line, name))?;
    let mut words = lines::from(line, at).split(u8::is_ascii_whitespace);
    let bare = |word: &'_ [u8]| lines::lossy(word).trim_matches(['\'', '"']).to_owned();
    let is_url = |word: &String| word.starts_with("https://") || word.starts_with("http://");
    words.by_ref().map(bare).find(is_url)
}

/// The host that curl names in its reason.
pub(crate) fn host(reason: &str) -> Option<&str> {
    const BEFORE: [&str; 4] = [
        "Could not resolve host: ",
        "Failed to connect to ",
        "Connection timeout to ",
        "Resolving timed out for ",
    ];
    let behind = |mark: &&str| Some(reason.split_once(mark)?.1);
    let named = BEFORE.iter().find_map(behind)?;
    let host = named.split_ascii_whitespace().next()?;
    let is_host = |c: char| c.is_ascii_alphanumeric() || "-._:[]".contains(c);
    host.chars().all(is_host).then_some(host)
}

/// Whether the connection ends here.
fn is_closing(told: &[u8]) -> bool {
    let begins = [
        &b"Closing connection"[..],
        b"closing connection #",
        b"shutting down connection #",
    ];
    begins.iter().any(|begin| told.starts_with(begin))
}

/// Whether a line tells how far the call is, and not that it failed.
fn is_progress(told: &[u8]) -> bool {
    const PROGRESS: [&[u8]; 14] = [
        b"Trying ",
        b"Connected to ",
        b"Established connection to ",
        b"Connection #",
        b"Host ",
        b"IPv4: ",
        b"IPv6: ",
        b"TLSv",
        b"SSL connection using ",
        b"using HTTP/",
        b"Using Stream ID",
        b"Request completely sent off",
        b"We are completely uploaded and fine",
        b"upload completely sent off",
    ];
    PROGRESS.iter().any(|begin| told.starts_with(begin))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(lines: &[&str], expected: Option<&str>) {
        let mut told = Told::default();
        for line in lines {
            match line.strip_prefix("* ") {
                Some(info) => told.info(info.as_bytes()),
                None => told.line(line.as_bytes()),
            }
        }
        assert_eq!(told.reason().as_deref(), expected, "{lines:?}");
    }

    #[test]
    fn the_last_line_before_the_connection_is_closed_says_why() {
        let reset = "Recv failure: Connection reset by peer";
        check(
            &[
                "* Connected to a.example (192.0.2.1) port 80 (#0)",
                "* Recv failure: Connection reset by peer",
                "* Closing connection 0",
            ],
            Some(reset),
        );
        check(
            &["* Empty reply from server", "* shutting down connection #0"],
            Some("Empty reply from server"),
        );
    }

    #[test]
    fn what_curl_says_at_its_end_says_it_best() {
        check(
            &[
                "* Empty reply from server",
                "* Closing connection 0",
                "curl: (52) Empty reply from server",
            ],
            Some("curl: (52) Empty reply from server"),
        );
    }

    #[test]
    fn calls_that_were_not_sent_are_told_apart() {
        let first = "*   Trying 192.0.2.1:80...\n* connect to 192.0.2.1 port 80 failed: Connection refused\n\
            * Failed to connect to a.example port 80 after 0 ms: Couldn't connect to server\n* Closing connection 0\n";
        let second = "* Could not resolve host: b.example\n* Closing connection 0\n";
        let end = "curl: (6) Could not resolve host: b.example\n";
        let text = format!("$ curl -v 'http://a.example/x'\n{first}{second}{end}");
        let calls = before_requests(text.as_bytes());
        let refused =
            "Failed to connect to a.example port 80 after 0 ms: Couldn't connect to server";
        let url = Some("http://a.example/x".to_owned());
        let expected = [(31, refused, url), (31 + first.len(), end.trim_end(), None)];
        let expected = expected.map(|(at, reason, url)| NotSent {
            at,
            reason: reason.to_owned(),
            url,
        });
        assert_eq!(calls, expected);
        assert_eq!(before_requests(b"* a point of a list\n"), []);
    }

    #[test]
    fn a_reason_names_the_host() {
        for (reason, named) in [
            (
                "curl: (6) Could not resolve host: a.example",
                Some("a.example"),
            ),
            (
                "Failed to connect to a.example port 80 after 0 ms: Couldn't connect to server",
                Some("a.example"),
            ),
            ("curl: (7) Failed to connect to ::1 port 80", Some("::1")),
            ("curl: (6) Could not resolve host: <a>", None),
            ("curl: (52) Empty reply from server", None),
        ] {
            assert_eq!(host(reason), named, "{reason}");
        }
    }

    #[test]
    fn what_is_told_of_a_call_under_way_is_no_reason() {
        check(&["* Request completely sent off"], None);
        check(
            &["* Request completely sent off", "* Closing connection"],
            None,
        );
        check(&["* Something new"], None);
        check(&["curl: (22) The requested URL returned error: 412"], None);
    }
}
