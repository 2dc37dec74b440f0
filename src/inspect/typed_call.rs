//! A status typed with the address that answered: `404 https://example.com/x`.

use crate::exchange::Request;

/// Words besides the status and the address that a query has at most: a method and a phrase.
const MOST_WORDS: usize = 6;

/// The status and the request, in either order, with nothing around them but words. A sentence with figures in it is for
/// the scanner.
pub(crate) fn read(query: &str) -> Option<(u16, Request)> {
    let (mut status, mut url, mut method) = (None, None, None);
    let mut words = 0;
    for part in query.split_whitespace() {
        let part = part.trim_matches(['"', '\'', '`', ',', ';', ':', '(', ')', '<', '>']);
        let number = part.parse().ok().filter(|code| (100..=599).contains(code));
        match number {
            Some(number) if status.is_none() => status = Some(number),
            _ if part.contains("://") && url.is_none() => url = Some(part.to_owned()),
            _ if part
                .chars()
                .all(|c| c.is_alphabetic() || c == '’' || c == '\'') =>
            {
                words += 1;
                let is_method = ["GET", "PUT", "POST", "DELETE", "HEAD", "PATCH"].contains(&part);
                method = method.or(is_method.then(|| part.to_owned()));
            }
            _ => return None,
        }
    }
    let request = Request {
        method,
        url: Some(url?),
        ..Request::default()
    };
    (words <= MOST_WORDS).then_some((status?, request))
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
            let (status, request) = read(query).expect(query);
            assert_eq!(
                (status, request.url.as_deref()),
                (404, Some(url)),
                "{query}"
            );
            assert_eq!(request.method.as_deref(), method, "{query}");
        }
    }

    #[test]
    fn other_figures_and_a_missing_part_make_none() {
        for query in [
            "404",
            "https://example.com/x",
            "404 405 https://example.com/x",
            "404 after 12 s at https://example.com/x",
            "600 https://example.com/x",
            "404 example.com/x",
        ] {
            assert!(read(query).is_none(), "{query}");
        }
    }
}
