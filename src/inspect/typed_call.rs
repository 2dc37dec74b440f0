//! A status typed with who answered: `404 https://example.com/x`, `403 example.com`, `401 from xsts`.

use crate::catalog::called;
use crate::exchange::Request;

/// Words besides the status and the address that a query has at most.
const MOST_WORDS: usize = 8;

/// A status, and the request that it answers.
pub(crate) struct TypedCall {
    pub(crate) status: u16,
    pub(crate) request: Request,
    /// The name of whose rows the number may be one, where the service has codes of its own.
    pub(crate) owner: Option<&'static str>,
    /// Whether the number is called a status, and so is none of the codes in a body.
    pub(crate) is_labelled: bool,
}

/// The status and the request, in either order, with nothing around them but words. A sentence with figures in it is for
/// the scanner.
pub(crate) fn read(query: &str) -> Option<TypedCall> {
    let parts = Parts::of(query)?;
    let status = parts.status?;
    if let Some(url) = parts.url {
        let request = Request {
            method: parts.method,
            ..at(url)
        };
        let call = TypedCall {
            status,
            request,
            owner: None,
            is_labelled: parts.is_labelled,
        };
        return (parts.words.len() <= MOST_WORDS).then_some(call);
    }
    let (service, rest) = called::service(&parts.words)?;
    let is_meant = match service.telling {
        true => rest.len() <= MOST_WORDS,
        false => called::say_no_more(&rest, status),
    };
    let path = service.path.unwrap_or_default();
    let call = TypedCall {
        status,
        request: Request {
            method: parts.method,
            ..at(format!("https://{}{path}", service.host))
        },
        owner: Some(service.owner).filter(|owner| !owner.is_empty()),
        is_labelled: parts.is_labelled,
    };
    is_meant.then_some(call)
}

/// The request for an address. A host alone does not say that its root was asked for.
fn at(url: String) -> Request {
    let mut request = Request::default();
    match url.split_once("://") {
        Some((_, host)) if !host.contains(['/', '?', '#']) => request.headers.push("Host", host),
        _ => request.url = Some(url),
    }
    request
}

/// What stands in a query.
#[derive(Default)]
struct Parts<'q> {
    status: Option<u16>,
    url: Option<String>,
    method: Option<String>,
    is_labelled: bool,
    words: Vec<&'q str>,
}

impl<'q> Parts<'q> {
    /// `None` where a part is neither a word nor one of these.
    fn of(query: &'q str) -> Option<Self> {
        const METHODS: [&str; 6] = ["GET", "PUT", "POST", "DELETE", "HEAD", "PATCH"];
        let mut parts = Self::default();
        let of_word = |c: char| c.is_alphabetic() || "’'-_".contains(c);
        for part in query.split_whitespace() {
            let part = part.trim_matches(|c| "\"'`,;:()<>[]".contains(c));
            let number = part.parse().ok().filter(|code| (100..=599).contains(code));
            match number {
                Some(number) if parts.status.is_none() => parts.status = Some(number),
                _ if part.contains("://") && parts.url.is_none() => {
                    parts.url = Some(part.to_owned());
                }
                _ if METHODS.contains(&part) && parts.method.is_none() => {
                    parts.method = Some(part.to_owned());
                }
                _ if is_label(part) => parts.is_labelled = true,
                _ if part.chars().all(of_word) => parts.words.push(part),
                _ if parts.url.is_none() => parts.url = Some(called::address(part)?),
                _ => return None,
            }
        }
        Some(parts)
    }
}

/// Whether a word calls the number behind it the status of an answer.
fn is_label(word: &str) -> bool {
    const LABELS: [&str; 3] = ["http", "status", "statut"];
    word.starts_with("HTTP/") || LABELS.iter().any(|label| word.eq_ignore_ascii_case(label))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_and_an_address_make_a_call() {
        let url = "https://example.com/x";
        for (query, method) in [
            ("404 https://example.com/x", None),
            ("https://example.com/x 404", None),
            ("404 Not Found: https://example.com/x", None),
            ("PUT https://example.com/x 404", Some("PUT")),
        ] {
            let call = read(query).expect(query);
            let address = call.request.url.as_deref();
            assert_eq!((call.status, address), (404, Some(url)), "{query}");
            assert_eq!(call.request.method.as_deref(), method, "{query}");
        }
    }

    /// Host and path.
    fn place(query: &str) -> (Option<String>, Option<String>) {
        let request = read(query).map(|call| call.request).unwrap_or_default();
        let host = request.headers.get("Host").map(str::to_owned);
        (host, request.url)
    }

    #[test]
    fn a_host_needs_no_scheme() {
        for query in [
            "403 discord.com",
            "discord.com 403",
            "HTTP 403 Forbidden from discord.com",
        ] {
            assert_eq!(
                place(query),
                (Some("discord.com".to_owned()), None),
                "{query}"
            );
        }
        let url = Some("https://example.com/x".to_owned());
        assert_eq!(place("404 example.com/x"), (None, url));
    }

    #[test]
    fn a_service_is_named_in_any_place() {
        for (queries, host) in [
            (
                ["403 presence", "presence: HTTP 403"],
                "userpresence.xboxlive.com",
            ),
            (
                ["409 title storage", "Title Storage 409 Conflict"],
                "titlestorage.xboxlive.com",
            ),
            (["http 404 xccs", "xccs 404"], "xccs.xboxlive.com"),
            (
                ["401 playfab", "why 401 unauthorized with PlayFab"],
                "titleid.playfabapi.com",
            ),
        ] {
            for query in queries {
                assert_eq!(place(query), (Some(host.to_owned()), None), "{query}");
            }
        }
        let url = "https://xsts.auth.xboxlive.com/xsts/authorize".to_owned();
        assert_eq!(
            place("why do I get 401 unauthorized from xsts"),
            (None, Some(url))
        );
    }

    #[test]
    fn other_figures_and_a_missing_part_make_none() {
        for query in [
            "404",
            "https://example.com/x",
            "404 405 https://example.com/x",
            "404 after 12 s at https://example.com/x",
            "600 https://example.com/x",
            "404 response.json",
            "403 profile picture",
            "401 user has no profile",
        ] {
            assert!(read(query).is_none(), "{query}");
        }
    }
}
