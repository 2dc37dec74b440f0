//! The addresses in a text that were called.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::input::lines;
use crate::scan::host;
use crate::scan::place::{Address, Place, host_name, is_of_host, path_behind};
use crate::scan::word::Name;

/// What stands between a scheme and a host.
static SCHEME: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("://"));

/// Hosts of pages that are named to be read, not called.
const PAGES: [&str; 9] = [
    "aka.ms",
    "developer.mozilla.org",
    "docs.microsoft.com",
    "go.microsoft.com",
    "httpstatuses.com",
    "learn.microsoft.com",
    "start.ui.xboxlive.com",
    "support.xbox.com",
    "help.minecraft.net",
];

/// The addresses of a text, in order. Those inside an object count where a member says that it was called.
pub(crate) fn addresses(text: &[u8], objects: &[Range<usize>]) -> Vec<Address> {
    let mut found: Vec<Address> = SCHEME
        .find_iter(text)
        .filter_map(|at| with_scheme(text, at))
        .collect();
    for known in host::of_known_domains(text) {
        let is_inside = |address: &Address| {
            address.range.start < known.range.end && known.range.start < address.range.end
        };
        if !found.iter().any(is_inside) {
            found.push(known);
        }
    }
    found.extend(host::others(text, &found));
    found.retain(|address| {
        let host = address.place.host.as_deref();
        let is_page = host.is_some_and(|host| PAGES.contains(&host));
        let start = address.range.start;
        let in_object = objects.iter().any(|object| object.contains(&start));
        !is_page && !is_link(text, start) && (!in_object || is_called(text, start))
    });
    found.sort_by_key(|address| address.range.start);
    found
}

/// The address whose scheme ends at a place.
fn with_scheme(text: &[u8], at: usize) -> Option<Address> {
    const LONGEST_SCHEME: usize = 8;
    let before = lines::before(text, at);
    let scheme = before
        .iter()
        .rev()
        .take_while(|byte| byte.is_ascii_alphabetic());
    let scheme = scheme.take(LONGEST_SCHEME).count();
    if scheme < 2 {
        return None;
    }
    let host_at = at + 3;
    let rest = lines::from(text, host_at);
    let length = rest.iter().take_while(|byte| is_of_host(**byte)).count();
    let host = host_name(lines::before(rest, length))?;
    let (path, end) = path_behind(text, host_at + length);
    let start = at - scheme;
    let method =
        method_before(lines::before(text, start)).or_else(|| method_behind(lines::from(text, end)));
    Some(Address {
        range: start..end,
        place: Place {
            method,
            ..Place::on(host, path)
        },
    })
}

const METHODS: [&str; 6] = ["DELETE", "GET", "HEAD", "PATCH", "POST", "PUT"];

/// The method that stands before an address, alone or with a word or two between: `[POST] "`, `method=PUT url=`,
/// `GET request for`.
fn method_before(text: &[u8]) -> Option<String> {
    const BETWEEN: [&str; 5] = ["url", "uri", "request", "for", "to"];
    let mut rest = text.get(text.len().saturating_sub(40)..)?;
    for _ in 0..=BETWEEN.len() {
        let joint = |byte: &&u8| b" \t\"'`:=([])<>".contains(byte);
        let blank = rest.iter().rev().take_while(joint).count();
        rest = lines::before(rest, rest.len() - blank);
        let length = rest
            .iter()
            .rev()
            .take_while(|byte| byte.is_ascii_alphabetic());
        let (before, word) = rest.split_at(rest.len() - length.count());
        let word = std::str::from_utf8(word).ok()?;
        if let Some(method) = METHODS.iter().find(|method| **method == word) {
            return Some((*method).to_owned());
        }
        if !BETWEEN.iter().any(|one| word.eq_ignore_ascii_case(one)) {
            return None;
        }
        rest = before;
    }
    None
}

/// The method of a request that is quoted behind a host, as urllib3 writes it.
fn method_behind(text: &[u8]) -> Option<String> {
    let request = text.strip_prefix(b" \"")?;
    let is_it = |method: &&&str| {
        let rest = request.strip_prefix(method.as_bytes());
        rest.is_some_and(|rest| rest.starts_with(b" /"))
    };
    METHODS
        .iter()
        .find(is_it)
        .map(|method| (*method).to_owned())
}

/// Whether an address is where to read on.
fn is_link(text: &[u8], start: usize) -> bool {
    let before = lines::before(text, start);
    let name = Name::at_the_end_of(before);
    name.is_one_of(&[
        "see",
        "check",
        "information",
        "redirect",
        "documentation",
        "docs",
        "help",
        "visit",
    ])
}

/// Whether the member that holds an address says that it was called.
fn is_called(text: &[u8], start: usize) -> bool {
    const MEMBERS: [&str; 10] = [
        "url",
        "uri",
        "requesturl",
        "requesturi",
        "responseurl",
        "href",
        "endpoint",
        "baseurl",
        "host",
        "origin",
    ];
    let name = Name::at_the_end_of(lines::before(text, start));
    // `url: URL('https://…')`
    !name.joint.is_empty() && (name.is_one_of(&MEMBERS) || is_part_of_url(text, start, &name))
}

/// Whether a member is one of an object that tells an address in parts, or is named as such: `url.full`.
fn is_part_of_url(text: &[u8], start: usize, name: &Name<'_>) -> bool {
    const PARTS: [&str; 3] = ["domain", "full", "original"];
    if !name.is_one_of(&PARTS) {
        return false;
    }
    let mut open = 0_usize;
    let brace = lines::before(text, start).iter().rposition(|byte| {
        match byte {
            b'}' => open += 1,
            b'{' if open > 0 => open -= 1,
            b'{' => return true,
            _ => {}
        }
        false
    });
    let owner = brace.map(|brace| Name::at_the_end_of(lines::before(text, brace)));
    name.before.ends_with(b"url.") || owner.is_some_and(|owner| owner.is_one_of(&["url", "uri"]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hosts(text: &str) -> Vec<String> {
        let found = addresses(text.as_bytes(), &[]);
        let url = |address: Address| address.place.url().unwrap();
        found.into_iter().map(url).collect()
    }

    #[test]
    fn addresses_are_found_with_their_paths() {
        for (text, expected) in [
            (
                "GET https://A.example.com:443/x/xuid(1)/y?z=1: 403",
                "https://a.example.com/x/xuid(1)/y?z=1",
            ),
            ("(POST https://a.example/x) 403", "https://a.example/x"),
            ("url=URL('https://a.example/x')", "https://a.example/x"),
            (
                "https://a.example:443 \"POST /x HTTP/1.1\" 429 510",
                "https://a.example/x",
            ),
            (
                "57\t403\tHTTPS\tprofile.xboxlive.com\t/users/me",
                "https://profile.xboxlive.com/users/me",
            ),
            (
                "UnknownHostException: api.minecraftservices.com",
                "https://api.minecraftservices.com/",
            ),
            ("<https://a.example/x>, wss", "https://a.example/x"),
        ] {
            assert_eq!(hosts(text), [expected], "{text}");
        }
    }

    #[test]
    fn the_method_stands_with_the_address() {
        for (text, expected) in [
            ("POST https://a.example/x 403", Some("POST")),
            ("[PUT] \"https://a.example/x\": 403", Some("PUT")),
            ("method=DELETE url=https://a.example/x", Some("DELETE")),
            (
                "404 Not Found on GET request for \"https://a.example/x\"",
                Some("GET"),
            ),
            (
                "https://a.example:443 \"POST /x HTTP/1.1\" 429 510",
                Some("POST"),
            ),
            ("BUDGET https://a.example/x", None),
            ("will GET it from https://a.example/x", None),
            ("https://a.example/x", None),
        ] {
            let found = addresses(text.as_bytes(), &[]);
            let [address] = found.as_slice() else {
                panic!("{text}: {found:?}")
            };
            assert_eq!(address.place.method.as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn where_to_read_on_is_no_place() {
        for text in [
            "For more information check: https://httpstatuses.com/400",
            "Invalid app registration, see https://aka.ms/AppRegInfo",
            "\"Redirect\":\"https://start.ui.xboxlive.com/CreateAccount\"",
        ] {
            assert_eq!(hosts(text), [""; 0], "{text}");
        }
    }
}
