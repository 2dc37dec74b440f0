//! Hosts that stand in a text without a scheme: those of known domains wherever they stand, and any other where its form
//! or a word beside it tells that it is one.

use std::net::Ipv4Addr;
use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::input::lines;
use crate::scan::place::{Address, Place, host_name, is_of_host, path_behind};
use crate::scan::word::Name;

/// Domains whose hosts are known wherever they stand.
const DOMAINS: [&str; 9] = [
    "xboxlive.com",
    "minecraftservices.com",
    "minecraft.net",
    "minecraft-services.net",
    "mojang.com",
    "playfabapi.com",
    "login.live.com",
    "login.microsoftonline.com",
    "mp.microsoft.com",
];

/// How they end: two words are found sooner than nine.
static DOMAIN_ENDS: LazyLock<[Finder<'static>; 2]> =
    LazyLock::new(|| [".com", ".net"].map(Finder::new));

/// The hosts of known domains in a text.
pub(crate) fn of_known_domains(text: &[u8]) -> impl Iterator<Item = Address> {
    let ends = DOMAIN_ENDS.iter();
    let ends = ends.flat_map(|end| end.find_iter(text).map(|at| at + end.needle().len()));
    ends.filter_map(|end| {
        let before = lines::before(text, end);
        let is_known = |domain: &&&str| before.ends_with(domain.as_bytes());
        let domain = DOMAINS.iter().find(is_known)?;
        known(text, end - domain.len(), end)
    })
}

/// The host that ends with a known domain.
fn known(text: &[u8], start: usize, end: usize) -> Option<Address> {
    let before = lines::before(text, start);
    let more = before
        .iter()
        .rev()
        .take_while(|byte| is_of_host(**byte))
        .count();
    let ends_there = text
        .get(end)
        .is_none_or(|next| !is_of_host(*next) || *next == b'.');
    let host = host_name(text.get(start - more..end)?).filter(|_| ends_there)?;
    let whole = more == 0 || text.get(start - 1) == Some(&b'.') || start == 0;
    // A column of its own may hold the path.
    let (path, end) = match lines::from(text, end) {
        [b'\t', b'/', ..] => path_behind(text, end + 1),
        _ => path_behind(text, end),
    };
    whole.then(|| Address {
        range: start - more..end,
        place: Place::on(host, path),
    })
}

/// Names whose value is the host that was called.
const NAMES: [&str; 11] = [
    "host",
    "server",
    "domain",
    "authority",
    "upstream",
    "endpoint",
    "target",
    "remote",
    "remotehost",
    "hôte",
    "serveur",
];

/// Words before a host that was called.
const BEFORE: [&str; 16] = [
    "from",
    "to",
    "by",
    "at",
    "on",
    "contacting",
    "reaching",
    "reach",
    "calling",
    "querying",
    "de",
    "par",
    "sur",
    "vers",
    "host",
    "server",
];

/// What a host does that answers.
const ANSWERS: [&[u8]; 11] = [
    b"answered",
    b"answers",
    b"replied",
    b"replies",
    b"responded",
    b"responds",
    b"returned",
    b"returns",
    b"gave",
    b"said",
    b"sent",
];

/// Words before an address of somebody who calls.
const CLIENTS: [&str; 9] = [
    "client",
    "player",
    "peer",
    "user",
    "guest",
    "remoteaddr",
    "clientip",
    "ip",
    "email",
];

/// Ends of names that are hosts wherever they stand.
const SURE_ENDS: [&str; 6] = ["com", "org", "gov", "edu", "gg", "invalid"];

/// Ends that other names with points have as well.
const OTHER_ENDS: [&str; 40] = [
    "net",
    "io",
    "dev",
    "app",
    "me",
    "tv",
    "co",
    "ai",
    "cc",
    "info",
    "biz",
    "cloud",
    "online",
    "site",
    "xyz",
    "int",
    "mil",
    "uk",
    "de",
    "fr",
    "eu",
    "us",
    "ca",
    "nl",
    "ch",
    "jp",
    "ru",
    "br",
    "au",
    "pl",
    "it",
    "es",
    "local",
    "localdomain",
    "internal",
    "lan",
    "corp",
    "home",
    "test",
    "example",
];

/// How names of packages begin.
const PACKAGES: [&str; 12] = [
    "com", "org", "net", "io", "de", "dev", "me", "app", "java", "javax", "jdk", "kotlin",
];

/// The longest host, in bytes.
const LONGEST: usize = 253;

/// The hosts of no known domain in the lines of a text in which none of these addresses stands.
pub(crate) fn others(text: &[u8], addresses: &[Address]) -> Vec<Address> {
    let mut found = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let end = start
            + memchr::memchr(b'\n', lines::from(text, start))
                .map_or(text.len() - start, |feed| feed + 1);
        let line = start..end;
        if !addresses.iter().any(|one| line.contains(&one.range.start)) {
            in_line(text, line, &mut found);
        }
        start = end;
    }
    found
}

fn in_line(text: &[u8], line: Range<usize>, found: &mut Vec<Address>) {
    let before_line = lines::before(text, line.end);
    let mut at = line.start;
    while let Some(gap) = memchr::memchr2(b'.', b':', lines::from(before_line, at)) {
        let point = at + gap;
        let before = before_line.get(at..point).unwrap_or_default();
        let begin = before.iter().rev().take_while(|byte| is_of_host(**byte));
        let start = point - begin.count();
        let behind = lines::from(before_line, point).iter();
        let length = behind.take_while(|byte| is_of_host(**byte)).count();
        let end = point + length;
        at = end.max(point + 1);
        // Most points and colons are those of times and of sentences.
        if may_be_host(before_line.get(start..end).unwrap_or_default()) {
            found.extend(other(text, &line, start..end));
        }
    }
}

/// Whether a glance leaves it open that a word is a host.
fn may_be_host(word: &[u8]) -> bool {
    let word = word.strip_suffix(b".").unwrap_or(word);
    match word.last() {
        Some(b'0'..=b'9') => word.iter().filter(|byte| **byte == b'.').count() == 3,
        Some(b'a'..=b'z') => word.contains(&b'.') || word == b"localhost",
        _ => false,
    }
}

/// The host at a place that is no part of anything else, where something tells that it is one.
fn other(text: &[u8], line: &Range<usize>, range: Range<usize>) -> Option<Address> {
    let name = text.get(range.clone())?;
    let name = name.strip_suffix(b".").unwrap_or(name);
    let name = std::str::from_utf8(name)
        .ok()
        .filter(|name| name.len() <= LONGEST)?;
    let before = text.get(line.start..range.start)?;
    let after = text.get(range.start + name.len()..line.end)?;
    let begins = before
        .last()
        .is_none_or(|byte| byte.is_ascii_whitespace() || b"\"'`([<=:|,;>".contains(byte));
    let ends = match after {
        [] => true,
        [b':', b'0'..=b'9', ..] => true,
        [next, ..] => next.is_ascii_whitespace() || b"\"'`)]>|,;:/.".contains(next),
    };
    let told = Told {
        name,
        before,
        after,
    };
    (begins && ends && told.is_host()).then(|| {
        let (path, end) = path_behind(text, range.start + name.len());
        Address {
            range: range.start..end,
            place: Place::on(name.to_ascii_lowercase(), path),
        }
    })
}

/// A name with points, and what stands on both sides of it in its line.
struct Told<'t> {
    name: &'t str,
    before: &'t [u8],
    after: &'t [u8],
}

impl Told<'_> {
    fn is_host(&self) -> bool {
        let word = Name::at_the_end_of(self.before);
        if word.is_one_of(&CLIENTS) || self.is_of_machine() || self.is_of_client() {
            return false;
        }
        let is_value = word.joint.iter().any(|byte| b":=".contains(byte));
        let is_named = word.is_one_of(&NAMES) && is_value;
        if self.name == "localhost" || self.name.parse::<Ipv4Addr>().is_ok() {
            return is_named || self.has_port();
        }
        if !has_form(self.name) {
            return false;
        }
        let mut labels = self.name.split('.');
        let (first, last) = (labels.next(), labels.next_back());
        let count = self.name.split('.').count();
        let (Some(first), Some(last)) = (first, last) else {
            return false;
        };
        let is_package = count > 2 && PACKAGES.contains(&first);
        let is_told = || is_named || word.is_one_of(&BEFORE) || self.is_answering();
        match last {
            _ if is_named => true,
            _ if is_package => false,
            last if SURE_ENDS.contains(&last) => true,
            last if OTHER_ENDS.contains(&last) => is_told(),
            _ => false,
        }
    }

    fn has_port(&self) -> bool {
        matches!(self.after, [b':', b'0'..=b'9', ..])
    }

    /// Whether a port, a path or the word for an answer follows.
    fn is_answering(&self) -> bool {
        let is_answer = |behind: &[u8]| ANSWERS.iter().any(|word| behind.starts_with(word));
        match self.after {
            [b':', b'0'..=b'9', ..] | [b'/', ..] => true,
            [b' ', behind @ ..] => is_answer(behind),
            _ => false,
        }
    }

    /// Whether it is the machine that writes the log: behind the time, and before the name of a program.
    fn is_of_machine(&self) -> bool {
        let time = self.before.trim_ascii_end();
        let [b' ', program @ ..] = self.after else {
            return false;
        };
        let length = program.iter().take_while(|byte| !b" \t".contains(byte));
        let program = lines::before(program, length.count());
        time.last()
            .is_some_and(|byte| byte.is_ascii_digit() || *byte == b'Z')
            && program.ends_with(b":")
            && !program.starts_with(b"HTTP")
    }

    /// Whether it is the caller, with whom a line of an access log begins.
    fn is_of_client(&self) -> bool {
        self.after.starts_with(b" - ")
            && lines::contains(self.after, b" [")
            && self.before.trim_ascii().is_empty()
    }
}

/// Whether a name has the form of a host: labels in lower case, the last of letters alone.
fn has_form(name: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && label
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    let last = name.rsplit('.').next().unwrap_or_default();
    name.contains('.')
        && name.split('.').all(is_label)
        && last.len() > 1
        && last.bytes().all(|byte| byte.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::address::addresses;

    fn hosts(text: &str) -> Vec<String> {
        let found = addresses(text.as_bytes(), &[]);
        let host = |address: Address| address.place.host.unwrap();
        found.into_iter().map(host).collect()
    }

    #[test]
    fn a_host_of_no_known_domain_needs_no_scheme() {
        for (text, host) in [
            ("discord.com returned 429, retry after 3", "discord.com"),
            ("host=discord.com status=403", "discord.com"),
            ("Host: a.b.example", "a.b.example"),
            ("discord.com: 403 Forbidden", "discord.com"),
            ("check failed: github.com answered 403", "github.com"),
            ("database server db01.internal: status 503", "db01.internal"),
            ("server=myserver.local status=429", "myserver.local"),
            ("10.0.0.5:8080 status=412", "10.0.0.5"),
            ("host=10.0.0.5 status=412", "10.0.0.5"),
            ("localhost:3000 responded 502", "localhost"),
            ("HTTP 403 from cdn.shop.example", "cdn.shop.example"),
            ("HTTP 403 (api.shop.org/v1/x)", "api.shop.org"),
            ("a.shop.example/v1: 403", "a.shop.example"),
            ("05:00:01 discord.com returned 429", "discord.com"),
        ] {
            assert_eq!(hosts(text), [host], "{text}");
        }
    }

    #[test]
    fn names_with_points_are_no_hosts() {
        for text in [
            "java.io.IOException: 403",
            "System.Net.Http.HttpRequestException: 403",
            "at com.shop.app.Main(Main.java:404)",
            "com.shop.app: status 403",
            "update 1.21.44.0: status 403",
            "a.cpp(403)",
            "index.js:404",
            "/etc/shop.com/x: status 403",
            "mail to bot@discord.com: status 403",
            "Mar 04 05:06:19 web01.shop.com app[12]: status 403",
            "2026-03-04T05:06:19Z web01.shop.com app: status 403",
            "a.shop.com - - [04/Mar/2026:05:06:19 +0000] \"GET /x HTTP/1.1\" 403 153",
            "203.0.113.7 - - [04/Mar/2026:05:06:19 +0000] \"GET /x HTTP/1.1\" 403 153",
            "client: 203.0.113.7:50000 status 403",
            "this.app: status 403",
            "socket.io: status 403",
            "05:06:19.404 status 403",
            "see shop.com: status 403",
        ] {
            assert_eq!(hosts(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn beside_an_address_with_its_scheme_a_name_is_only_a_name() {
        let text = "bot of discord.com: GET https://a.example/x 403";
        assert_eq!(hosts(text), ["a.example"]);
    }
}
