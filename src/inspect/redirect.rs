//! What request follows a redirect.

use url::Url;

use crate::exchange::{Request, Response};

/// The request that a client makes next: after a redirect the one that follows it, with the new address and the
/// method that is left of the old; else the same again. Its headers stay.
///
/// As `curl -L` and browsers do, a POST becomes a GET after 301 and 302, and anything but HEAD after 303 (RFC 9110
/// section 15.4). An address that cannot be told is `None`.
///
/// ```
/// use xblstatus::exchange::Exchange;
/// use xblstatus::inspect::next_request;
///
/// let moved = Exchange::answered(303, [("Location", "/b")], "").to("PUT", "https://h.example/a");
/// let next = moved.request.map(|sent| next_request(sent, &moved.response)).unwrap_or_default();
/// assert_eq!(next.method.as_deref(), Some("GET"));
/// assert_eq!(next.url.as_deref(), Some("https://h.example/b"));
/// ```
#[must_use]
pub fn next_request(sent: Request, response: &Response) -> Request {
    let location = response.headers.get("Location");
    let (Some(status @ (301..=303 | 307 | 308)), Some(location)) = (response.status, location)
    else {
        return sent;
    };
    let method = sent.method.map(|method| match (status, method.as_str()) {
        (303, "HEAD") => method,
        (303, _) | (301 | 302, "POST") => "GET".to_owned(),
        _ => method,
    });
    let url = sent.url.and_then(|url| target(&url, location));
    Request {
        method,
        url,
        ..sent
    }
}

/// The address that a `Location` names from an address; `None` when it cannot be told.
fn target(from: &str, location: &str) -> Option<String> {
    match Url::parse(from) {
        Ok(from) => from.join(location).ok().map(String::from),
        // Without a host only a whole address, or another path, says where to.
        Err(_) => {
            (location.starts_with('/') || Url::parse(location).is_ok()).then(|| location.to_owned())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(
        status: u16,
        location: Option<&str>,
        method: &str,
        url: &str,
    ) -> (String, Option<String>) {
        let sent = Request {
            method: Some(method.to_owned()),
            url: Some(url.to_owned()),
            ..Request::default()
        };
        let mut response = Response {
            status: Some(status),
            ..Response::default()
        };
        if let Some(location) = location {
            response.headers.push("location", location);
        }
        let followed = next_request(sent, &response);
        (followed.method.unwrap(), followed.url)
    }

    #[test]
    fn a_redirect_leads_to_its_location() {
        let (method, url) = after(
            302,
            Some("https://b.example/x"),
            "PUT",
            "https://a.example/y",
        );
        assert_eq!(
            (method.as_str(), url.as_deref()),
            ("PUT", Some("https://b.example/x"))
        );
        let (_, url) = after(307, Some("/z?q=1"), "PUT", "https://a.example/y");
        assert_eq!(url.as_deref(), Some("https://a.example/z?q=1"));
        let (_, url) = after(308, Some("/z"), "PUT", "/y");
        assert_eq!(url.as_deref(), Some("/z"));
        let (_, url) = after(308, Some("z"), "PUT", "/y");
        assert_eq!(url, None);
    }

    #[test]
    fn a_post_becomes_a_get_where_curl_makes_it_one() {
        assert_eq!(after(303, Some("/z"), "PUT", "/y").0, "GET");
        assert_eq!(after(301, Some("/z"), "POST", "/y").0, "GET");
        assert_eq!(after(307, Some("/z"), "POST", "/y").0, "POST");
        assert_eq!(after(303, Some("/z"), "HEAD", "/y").0, "HEAD");
    }

    #[test]
    fn any_other_response_changes_nothing() {
        let same = ("PUT".to_owned(), Some("/y".to_owned()));
        assert_eq!(after(304, Some("/z"), "PUT", "/y"), same);
        assert_eq!(after(302, None, "PUT", "/y"), same);
    }
}
