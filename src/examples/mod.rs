//! Responses to try things on: one for each row of the MPSD table, messages of which more is known, and errors of
//! other services.
//!
//! They are written for this program: every identifier is invented. The bytes are those that `curl -i` would
//! print, so the files are kept as they are, carriage returns included.

use crate::language::Text;

/// A response and the request that it answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Example {
    /// The name it is asked for by: the status, with a word where a status has two rows.
    pub name: &'static str,
    /// What it shows, in a few words.
    pub title: Text,
    /// The method of the request.
    pub method: &'static str,
    /// The absolute URL of the request.
    pub url: &'static str,
    /// The headers of the request that matter, as names and values; credentials are left out.
    pub request_headers: &'static [(&'static str, &'static str)],
    /// Status line, headers and body, byte for byte.
    pub response: &'static [u8],
}

const ETAG: &str = "\"0123456789abcdef0123456789abcdef\"";

/// The URL of the session that the examples are about, or of something below it.
macro_rules! session {
    ($($below:literal)?) => {
        concat!(
            "https://sessiondirectory.xboxlive.com",
            "/serviceconfigs/11111111-2222-4333-8444-555555555555",
            "/sessiontemplates/lobbysession",
            "/sessions/aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
            $($below)?
        )
    };
}

/// The bytes of an example.
macro_rules! response {
    ($name:literal) => {
        include_bytes!(concat!($name, ".http"))
    };
}

/// Every example, in the order of the table.
pub const ALL: &[Example] = &[
    example("200", "GET", session!(), response!("200"))
        .shows(
            "GET of a session: its document",
            "GET d’une session : son document",
        )
        .sent_with(&[("x-xbl-contract-version", "107")]),
    example("201", "PUT", session!(), response!("201"))
        .shows(
            "PUT of a session that did not exist: created",
            "PUT d’une session qui n’existait pas : créée",
        )
        .sent_with(&[("x-xbl-contract-version", "107"), ("If-None-Match", "*")]),
    example("202", "PUT", session!(), response!("202"))
        .shows(
            "PUT of a session: accepted, not finished yet",
            "PUT d’une session : accepté, pas encore terminé",
        )
        .sent_with(&[("x-xbl-contract-version", "107")]),
    example("204", "GET", session!(), response!("204"))
        .shows(
            "GET of a session that does not exist",
            "GET d’une session qui n’existe pas",
        )
        .sent_with(&[("x-xbl-contract-version", "107")]),
    example("304", "GET", session!(), response!("304"))
        .shows(
            "GET with the current ETag: nothing has changed",
            "GET avec l’ETag actuel : rien n’a changé",
        )
        .sent_with(&[("x-xbl-contract-version", "107"), ("If-None-Match", ETAG)]),
    example("400", "PUT", session!(), response!("400"))
        .shows(
            "PUT of a session with too few members for its template",
            "PUT d’une session avec trop peu de membres pour son modèle",
        )
        .sent_with(&[("x-xbl-contract-version", "105")]),
    example("403", "GET", session!(), response!("403"))
        .shows(
            "GET of a private session by someone else",
            "GET d’une session privée par quelqu’un d’autre",
        )
        .sent_with(&[("x-xbl-contract-version", "107")]),
    example(
        "403-session",
        "PUT",
        session!("/properties"),
        response!("403-session"),
    )
    .shows(
        "PUT of the properties by someone who may only read",
        "PUT des propriétés par quelqu’un qui n’a que le droit de lire",
    )
    .sent_with(&[("x-xbl-contract-version", "105"), ("If-Match", ETAG)]),
    example("403-write", "PUT", session!(), response!("403-write"))
        .shows(
            "PUT by a caller whom the session does not take",
            "PUT d’un appelant que la session n’accepte pas",
        )
        .sent_with(&[("x-xbl-contract-version", "107"), ("If-Match", ETAG)]),
    example("404", "GET", session!(), response!("404"))
        .shows(
            "GET of a session under a wrong service configuration",
            "GET d’une session sous une mauvaise configuration de service",
        )
        .sent_with(&[("x-xbl-contract-version", "107")]),
    example(
        "404-session",
        "GET",
        session!("/members/0"),
        response!("404-session"),
    )
    .shows(
        "GET of a member whose session does not exist",
        "GET d’un membre dont la session n’existe pas",
    )
    .sent_with(&[("x-xbl-contract-version", "107")]),
    example("405", "POST", session!(), response!("405"))
        .shows(
            "POST to a session, which takes PUT",
            "POST vers une session, qui accepte PUT",
        )
        .sent_with(&[("x-xbl-contract-version", "107")]),
    example("409", "PUT", session!(), response!("409"))
        .shows(
            "PUT of a constant that the session has otherwise",
            "PUT d’une constante que la session a déjà, avec une autre valeur",
        )
        .sent_with(&[("x-xbl-contract-version", "107"), ("If-Match", ETAG)]),
    example("412", "PUT", session!(), response!("412"))
        .shows(
            "PUT with If-None-Match: * of a session that exists",
            "PUT avec If-None-Match: * d’une session qui existe",
        )
        .sent_with(&[("x-xbl-contract-version", "107"), ("If-None-Match", "*")]),
    example("412-session", "PUT", session!(), response!("412-session"))
        .shows(
            "PUT with the ETag of a session that changed since",
            "PUT avec l’ETag d’une session qui a changé depuis",
        )
        .sent_with(&[("x-xbl-contract-version", "105"), ("If-Match", ETAG)]),
    example("429", "GET", session!(), response!("429"))
        .shows("GET number 31 within 15 seconds", "31e GET en 15 secondes")
        .sent_with(&[("x-xbl-contract-version", "107")]),
    example("503", "GET", session!(), response!("503"))
        .shows(
            "GET while the service is overloaded",
            "GET pendant que le service est surchargé",
        )
        .sent_with(&[("x-xbl-contract-version", "107")]),
    example(
        "200-rate-limit",
        "GET",
        "https://xbl.io/api/v2/account",
        response!("200-rate-limit"),
    )
    .shows(
        "GET through a proxy whose rate limit is reached",
        "GET par un proxy dont la limite de débit est atteinte",
    ),
    example(
        "400-people",
        "PUT",
        "https://social.xboxlive.com/users/me/people",
        response!("400-people"),
    )
    .shows(
        "PUT of a friend into a list that is full",
        "PUT d’un ami dans une liste pleine",
    ),
    example(
        "401-sign-in",
        "POST",
        "https://xsts.auth.xboxlive.com/xsts/authorize",
        response!("401-sign-in"),
    )
    .shows(
        "POST to sign in with an account that has no Xbox profile",
        "POST de connexion avec un compte sans profil Xbox",
    ),
    example(
        "429-presence",
        "PUT",
        "https://userpresence.xboxlive.com/users/me/devices/current/titles/current",
        response!("429-presence"),
    )
    .shows(
        "Write number 4 of a presence within 15 seconds",
        "4e écriture d’une présence en 15 secondes",
    )
    .sent_with(&[("x-xbl-contract-version", "3")]),
];

/// An example that is asked for by a name: the method and the URL of the request, and the response.
const fn example(
    name: &'static str,
    method: &'static str,
    url: &'static str,
    response: &'static [u8],
) -> Example {
    Example {
        name,
        title: Text::new("", ""),
        method,
        url,
        request_headers: &[],
        response,
    }
}

/// An example is put together from what there is to say of it.
impl Example {
    /// What it shows, in English and in French.
    const fn shows(mut self, en: &'static str, fr: &'static str) -> Self {
        self.title = Text::new(en, fr);
        self
    }

    /// The headers of the request that matter.
    const fn sent_with(mut self, headers: &'static [(&'static str, &'static str)]) -> Self {
        self.request_headers = headers;
        self
    }
}

/// The example of that name.
///
/// ```
/// let example = xblstatus::examples::find("412-session").expect("a built-in example");
///
/// assert_eq!(example.method, "PUT");
/// assert!(example.response.starts_with(b"HTTP/1.1 412 Precondition Failed\r\n"));
/// ```
#[must_use]
pub fn find(name: &str) -> Option<&'static Example> {
    ALL.iter().find(|example| example.name == name)
}

#[cfg(test)]
mod tests {
    use super::{ALL, Example, find};

    /// The head as lines, and the body.
    #[track_caller]
    fn parts(example: &Example) -> (Vec<&'static str>, &'static str) {
        let text = std::str::from_utf8(example.response).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").expect(example.name);
        (head.split("\r\n").collect(), body)
    }

    #[track_caller]
    fn header(example: &Example, name: &str) -> Option<&'static str> {
        let (head, _) = parts(example);
        head.iter()
            .filter_map(|line| line.split_once(": "))
            .find(|(found, _)| found.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
    }

    #[test]
    fn no_two_examples_have_the_same_name() {
        let mut names: Vec<_> = ALL.iter().map(|example| example.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), ALL.len());
    }

    #[test]
    fn every_code_of_the_table_has_one() {
        let of_sessions = ALL
            .iter()
            .filter(|example| example.url.contains("sessiondirectory"));
        let mut codes: Vec<&str> = of_sessions.map(|example| &example.name[..3]).collect();
        codes.dedup();
        assert_eq!(
            codes,
            [
                "200", "201", "202", "204", "304", "400", "403", "404", "405", "409", "412", "429",
                "503"
            ]
        );
    }

    #[test]
    fn the_name_begins_with_the_status() {
        for example in ALL {
            let status = parts(example).0[0].split(' ').nth(1).unwrap();
            assert_eq!(&example.name[..3], status);
        }
    }

    #[test]
    fn the_lines_of_a_head_end_in_cr_lf() {
        for example in ALL {
            for line in parts(example).0 {
                assert!(!line.contains(['\r', '\n']), "{}: {line:?}", example.name);
                assert!(!line.is_empty(), "{}", example.name);
            }
        }
    }

    #[test]
    fn the_content_length_is_that_of_the_body() {
        for example in ALL {
            let (_, body) = parts(example);
            match header(example, "Content-Length") {
                Some(length) => assert_eq!(length, body.len().to_string(), "{}", example.name),
                None => assert_eq!(body, "", "{}", example.name),
            }
        }
    }

    #[test]
    fn a_204_and_a_304_announce_no_length() {
        for name in ["204", "304"] {
            assert_eq!(header(find(name).unwrap(), "Content-Length"), None);
        }
    }

    #[test]
    fn a_json_body_is_json() {
        for example in ALL {
            let kind = header(example, "Content-Type").unwrap_or_default();
            if kind.starts_with("application/json") {
                let (_, body) = parts(example);
                let value: serde_json::Value = serde_json::from_str(body).unwrap();
                assert!(value.is_object(), "{}", example.name);
            }
        }
    }

    #[test]
    fn a_session_comes_in_the_contract_version_asked_for() {
        for example in ALL {
            let (_, body) = parts(example);
            if let Some((_, rest)) = body.split_once("\"contractVersion\":") {
                let asked = example.request_headers[0];
                assert_eq!(asked, ("x-xbl-contract-version", &rest[..3]));
            }
        }
    }

    #[test]
    fn the_members_of_a_session_are_a_chain_of_the_stated_length() {
        for example in ALL {
            let Ok(session) = serde_json::from_str::<serde_json::Value>(parts(example).1) else {
                continue;
            };
            let info = &session["membersInfo"];
            let (mut at, mut count) = (info["first"].clone(), 0);
            while info.is_object() && at != info["next"] {
                at = session["members"][at.to_string()]["next"].clone();
                count += 1;
            }
            assert_eq!(
                info["count"].as_u64().unwrap_or(0),
                count,
                "{}",
                example.name
            );
        }
    }

    #[test]
    fn an_unknown_name_finds_nothing() {
        assert_eq!(find("999"), None);
        assert_eq!(find(""), None);
    }
}
