//! Invented calls to the session directory, before they have a format.

use crate::inputs::numbers::Numbers;
use crate::inputs::session::{self, session};

pub(crate) type Header = (&'static str, String);

pub(crate) struct Call {
    /// Which one it is, from 0.
    pub(crate) number: usize,
    pub(crate) method: &'static str,
    pub(crate) path: String,
    pub(crate) sent: Vec<Header>,
    pub(crate) sent_body: String,
    pub(crate) status: u16,
    pub(crate) reason: &'static str,
    pub(crate) headers: Vec<Header>,
    pub(crate) media_type: &'static str,
    pub(crate) body: String,
}

pub(crate) const HOST: &str = "sessiondirectory.xboxlive.com";

impl Call {
    pub(crate) fn url(&self) -> String {
        format!("https://{HOST}{}", self.path)
    }

    /// The time of day at which it was sent.
    pub(crate) fn time(&self) -> String {
        let (minutes, seconds) = (self.number / 60 % 60, self.number % 60);
        format!("05:{minutes:02}:{seconds:02}")
    }
}

/// One who calls, with the token of a sign-in.
struct User {
    xuid: u64,
    authorization: String,
}

/// Calls without an end.
pub(crate) struct Calls {
    numbers: Numbers,
    users: Vec<User>,
    next: usize,
}

impl Calls {
    pub(crate) fn new(seed: u64) -> Self {
        let mut numbers = Numbers::new(seed);
        let users = (0..4).map(|_| User {
            xuid: numbers.xuid(),
            authorization: format!(
                "XBL3.0 x={};eyJ{}",
                10_000_000_000_000_000_000 + numbers.below(1 << 60),
                numbers.token(1800)
            ),
        });
        let users = users.collect();
        Self {
            numbers,
            users,
            next: 0,
        }
    }

    /// An answer: its status, its reason, the type of its body and its body. Half of the sessions name the devices of
    /// its members.
    fn answer(&mut self, number: usize) -> (u16, &'static str, &'static str, String) {
        const JSON: &str = "application/json; charset=utf-8";
        const TEXT: &str = "text/plain; charset=utf-8";
        let (status, reason, media_type, body) = match number % 16 {
            5 => (
                404,
                "Not Found",
                TEXT,
                "The requested session was not found.",
            ),
            6 => (
                403,
                "Forbidden",
                TEXT,
                "The user may not change this session.",
            ),
            7 => (
                429,
                "Too Many Requests",
                JSON,
                r#"{"version":1,"currentRequests":31,"maxRequests":30,"periodInSeconds":15,"limitType":"Rate"}"#,
            ),
            9 => (204, "No Content", "", ""),
            11 => (
                400,
                "Bad Request",
                JSON,
                r#"{"code":4000,"source":"ReputationFD","description":"The body is not well formed","traceInformation":null}"#,
            ),
            13 => (401, "Unauthorized", "", ""),
            15 => (
                503,
                "Service Unavailable",
                "text/html",
                "<!DOCTYPE html>\r\n<html><head><title>Service Unavailable</title></head>\r\n<body><h2>Service Unavailable</h2><hr><p>HTTP Error 503. The service is unavailable.</p></body></html>\r\n",
            ),
            form => {
                let members = session::size(&mut self.numbers);
                let session = session(members, (number / 2).is_multiple_of(2), &mut self.numbers);
                return match form {
                    3 => (201, "Created", JSON, session),
                    4 | 12 => (412, "Precondition Failed", JSON, session),
                    _ => (200, "OK", JSON, session),
                };
            }
        };
        (status, reason, media_type, body.to_owned())
    }
}

impl Iterator for Calls {
    type Item = Call;

    fn next(&mut self) -> Option<Call> {
        let number = self.next;
        self.next += 1;
        let (status, reason, media_type, body) = self.answer(number);
        let numbers = &mut self.numbers;
        let path = format!(
            "/serviceconfigs/{}/sessionTemplates/lobby/sessions/{}",
            numbers.guid(),
            numbers.guid()
        );
        let user = self.users.get(number % self.users.len())?;
        let method = match status {
            204 | 404 => "GET",
            200 if number.is_multiple_of(3) => "GET",
            _ => "PUT",
        };
        let etag = |numbers: &mut Numbers| format!("\"{}\"", numbers.hex(32));
        let sent_body = match method {
            "PUT" => format!(
                r#"{{"members":{{"me":{{"properties":{{"system":{{"active":true,"connection":"{}"}},"custom":{{"score":{}}}}}}}}}}}"#,
                numbers.guid(),
                numbers.below(1000)
            ),
            _ => String::new(),
        };
        let sent = request_headers(user, method, etag(numbers), sent_body.len(), numbers);
        let mut headers = response_headers(user, number, numbers);
        match status {
            200 | 201 | 412 => {
                headers.push(("ETag", etag(numbers)));
                headers.push(("Content-Location", path.clone()));
            }
            401 => headers.push((
                "WWW-Authenticate",
                "XBL3.0 realm=\"http://xboxlive.com\"".to_owned(),
            )),
            429 => headers.push(("Retry-After", "12".to_owned())),
            _ => {}
        }
        if !media_type.is_empty() {
            headers.push(("Content-Type", media_type.to_owned()));
        }
        if status != 204 {
            headers.push(("Content-Length", body.len().to_string()));
        }
        Some(Call {
            number,
            method,
            path,
            sent,
            sent_body,
            status,
            reason,
            headers,
            media_type,
            body,
        })
    }
}

fn request_headers(
    user: &User,
    method: &str,
    etag: String,
    length: usize,
    numbers: &mut Numbers,
) -> Vec<Header> {
    let mut headers = vec![
        ("Host", HOST.to_owned()),
        (
            "User-Agent",
            "XboxServicesAPI/2026.01.0 MultiplayerManager".to_owned(),
        ),
        ("Authorization", user.authorization.clone()),
        ("Signature", numbers.token(104)),
        ("x-xbl-contract-version", "107".to_owned()),
        ("Accept-Language", "en-GB,en".to_owned()),
        ("Accept-Encoding", "gzip, deflate".to_owned()),
        ("Connection", "Keep-Alive".to_owned()),
    ];
    if method == "PUT" {
        headers.push(("If-Match", etag));
        headers.push(("Content-Type", "application/json; charset=utf-8".to_owned()));
        headers.push(("Content-Length", length.to_string()));
    }
    headers
}

fn response_headers(user: &User, number: usize, numbers: &mut Numbers) -> Vec<Header> {
    let xuid = user.xuid;
    let debug = format!(
        "build=1.0.0.{}, node={}, session={}, title=1234567, device=XboxOne({xuid}), authorization=user, sandbox=XDKS.1, mode=Write, user0={xuid}; gamertag=Demo Player {number}; privilege=multiplayer",
        numbers.below(100),
        numbers.guid(),
        numbers.guid(),
    );
    vec![
        ("Date", "Wed, 04 Mar 2026 05:06:07 GMT".to_owned()),
        ("Cache-Control", "max-age=0, must-revalidate".to_owned()),
        ("X-XblCorrelationId", numbers.guid()),
        ("MS-CV", format!("{}.0", numbers.token(22))),
        ("X-Xbl-Debug", debug),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("X-ServerName", format!("demo{}", numbers.below(100))),
        ("Strict-Transport-Security", "max-age=31536000".to_owned()),
    ]
}
