//! What the request says: the service, the target, the conditions.

use std::borrow::Cow;

use memchr::memchr;
use url::Url;

use crate::catalog;
use crate::catalog::{Authority, Methods, Recognised, Service, Target, authority_of};
use crate::exchange::Request;
use crate::inspect::findings::finding::Finding;
use crate::inspect::situations::path::{Path, PathPart};

/// What the request says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct RequestFacts {
    /// The method, as sent or as the only one that the request can have had.
    pub method: Option<String>,
    /// The host of the URL or of the `Host` header, lower case, without port.
    pub host: Option<String>,
    /// The path of the URL, with its query.
    pub path: Option<String>,
    /// The service of that host; `None` without a host.
    pub service: Option<Service>,
    /// Whose statuses the host has or, without one, the path; `None` where neither tells.
    pub authority: Option<Authority>,
    /// What the path names; `None` without a URL.
    pub target: Option<Target>,
    /// Whether the session was reached through `/handles/{id}/session`.
    pub via_handle: bool,
    /// The parts of the path that a service may fail to find.
    pub parts: Vec<PathPart>,
    /// Those of them that are no GUID although such a part always is one.
    pub malformed: Vec<PathPart>,
    /// The methods that are documented for the path; empty where none is.
    pub methods: &'static [&'static str],
    /// Whether the path names a search, which stores nothing even where it is sent with POST.
    pub searches: bool,
    /// Whether the request asked that nothing be stored (`nocommit=true`).
    pub dry_run: bool,
    /// The session that the path names.
    pub session: Option<SessionReference>,
    /// The `If-Match` value as sent.
    pub if_match: Option<String>,
    /// The `If-None-Match` value as sent.
    pub if_none_match: Option<String>,
    /// The `If-Unmodified-Since` value as sent.
    pub if_unmodified_since: Option<String>,
    /// The `x-xbl-contract-version` value as sent.
    pub contract_version: Option<String>,
}

/// The three parts of a session reference; the path may name fewer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SessionReference {
    /// Service configuration id.
    pub scid: Option<String>,
    /// Session template name.
    pub template: Option<String>,
    /// Session name.
    pub name: Option<String>,
}

impl RequestFacts {
    /// What a request says.
    ///
    /// ```
    /// use xblstatus::catalog::Authority;
    /// use xblstatus::exchange::Request;
    /// use xblstatus::inspect::RequestFacts;
    ///
    /// let url = Some("https://api.minecraftservices.com/launcher/login".to_owned());
    /// let facts = RequestFacts::of(&Request { url, ..Request::default() });
    /// assert_eq!(facts.authority, Some(Authority::Minecraft));
    /// ```
    #[must_use]
    pub fn of(request: &Request) -> Self {
        read(request).0
    }

    /// What the path names, as evidence.
    #[must_use]
    pub fn named(&self) -> Option<Path> {
        Some(Path {
            target: self.target?,
            via_handle: self.via_handle,
            parts: self.parts.clone(),
        })
    }

    /// Whether methods are documented for the path and this one is none of them.
    pub(crate) fn excludes(&self, method: &str) -> bool {
        !self.methods.is_empty() && !Methods::Only(self.methods).take(method)
    }

    /// Whether the request signs somebody in: that makes a token, and changes nothing that could be changed twice.
    pub(crate) fn signs_in(&self) -> bool {
        let path = || {
            let path = self.path.as_deref().unwrap_or_default();
            path.split('?').next().unwrap_or_default()
        };
        match self.authority {
            Some(Authority::SignIn | Authority::OAuth) => true,
            Some(Authority::Minecraft) => catalog::is_minecraft_sign_in(path()),
            Some(Authority::PlayFab) => path()
                .rsplit('/')
                .next()
                .is_some_and(|call| call.starts_with("LoginWith")),
            _ => false,
        }
    }

    /// Whether the request asks for a rehearsal: `nocommit=true` on a PUT of a session.
    fn is_dry_run(&self, path: &str) -> bool {
        let method = self.method.as_deref();
        method.is_none_or(|method| method.eq_ignore_ascii_case("PUT"))
            && self.target == Some(Target::Session)
            && catalog::query_parameter(path, "nocommit")
                .is_some_and(|value| value.eq_ignore_ascii_case("true"))
    }

    /// Takes over what a path names, and says which of its ids are none.
    fn read_path(&mut self, recognised: Recognised<'_>) -> Vec<Finding> {
        let malformed = |id: &Option<Cow<'_, str>>| {
            id.as_deref()
                .filter(|id| !catalog::is_guid(id))
                .map(str::to_owned)
        };
        let scid = malformed(&recognised.scid).map(|scid| Finding::ScidMalformed { scid });
        let handle = malformed(&recognised.handle).map(|id| Finding::HandleIdMalformed { id });
        let parts = [
            (PathPart::Handle, recognised.handle.is_some()),
            (PathPart::Scid, recognised.scid.is_some()),
            (PathPart::Template, recognised.template.is_some()),
        ];
        let faults = [(PathPart::Scid, &scid), (PathPart::Handle, &handle)];
        let faulty = faults.into_iter().filter(|(_, fault)| fault.is_some());
        self.malformed = faulty.map(|(part, _)| part).collect();
        let named = parts.into_iter().filter(|(_, is_named)| *is_named);
        self.parts = named.map(|(part, _)| part).collect();
        self.target = Some(recognised.target);
        self.via_handle = recognised.via_handle;
        self.methods = recognised.methods;
        self.session = recognised.scid.map(|scid| SessionReference {
            scid: Some(scid.into_owned()),
            template: recognised.template.map(Cow::into_owned),
            name: recognised.session.map(Cow::into_owned),
        });
        scid.into_iter().chain(handle).collect()
    }
}

/// Reads a request: what it says, and what of that deserves attention.
pub(crate) fn read(request: &Request) -> (RequestFacts, Vec<Finding>) {
    let header = |name: &str| request.headers.get(name).map(str::to_owned);
    let mut facts = RequestFacts {
        method: request.method.clone().or_else(|| only_method(request)),
        if_match: request.headers.joined("If-Match"),
        if_none_match: request.headers.joined("If-None-Match"),
        if_unmodified_since: header("If-Unmodified-Since"),
        contract_version: header("x-xbl-contract-version"),
        ..RequestFacts::default()
    };
    if asks_for_tunnel(request) {
        // The proxy answers itself: what it says is nothing of the service that the request names.
        facts.service = Some(Service::Other);
        facts.authority = Some(Authority::Http);
        facts.target = Some(Target::Other);
        return (facts, Vec::new());
    }
    let (url_host, path) = match request.url.as_deref() {
        Some(url) => host_and_path(url),
        None => (None, None),
    };
    facts.host = url_host.or_else(|| header("Host").as_deref().and_then(bare_host));
    facts.service = facts.host.as_deref().map(Service::of);
    facts.authority = authority_of(facts.host.as_deref(), path.as_deref());
    facts.path.clone_from(&path);
    facts.searches = path.as_deref().is_some_and(names_a_search);
    let mut findings = Vec::new();
    match path {
        Some(path) if may_be_session_directorys(&facts, &path) => {
            findings = facts.read_path(catalog::recognise(&path));
            facts.dry_run = facts.is_dry_run(&path);
        }
        Some(_) => facts.target = Some(Target::Other),
        None => {}
    }
    let without_version = request.headers_complete
        && facts.service.is_some_and(Service::follows_mpsd_table)
        && facts.contract_version.is_none();
    let others = [
        (facts.target == Some(Target::Unknown)).then_some(Finding::UnknownTarget),
        facts.dry_run.then_some(Finding::DryRun),
        without_version.then_some(Finding::ContractVersionMissing),
    ];
    findings.extend(others.into_iter().flatten());
    (facts, findings)
}

/// Whether a path may be one of the session directory's: at its hosts and, as its shape tells, where no host is known
/// or the host, such as a local address, is in no list.
fn may_be_session_directorys(facts: &RequestFacts, path: &str) -> bool {
    match facts.authority {
        None | Some(Authority::Mpsd) => true,
        Some(Authority::Http) => authority_of(None, Some(path)) == Some(Authority::Mpsd),
        _ => false,
    }
}

/// Whether a path says that it is a search, or a read of many things at once.
fn names_a_search(path: &str) -> bool {
    let is_search = |segment: &[u8]| {
        let mut words = [b"batch", b"query"].iter();
        words.any(|word| segment.eq_ignore_ascii_case(*word))
    };
    let path = catalog::bare(path).as_bytes();
    path.split(|byte| *byte == b'/').any(is_search)
}

fn asks_for_tunnel(request: &Request) -> bool {
    let method = request.method.as_deref();
    method.is_some_and(|method| method.eq_ignore_ascii_case("CONNECT"))
}

/// The only method that a request can have had which was no GET. A session is left without a body.
fn only_method(request: &Request) -> Option<String> {
    let url = request.url.as_deref().filter(|_| request.is_not_get)?;
    let (_, path) = host_and_path(url);
    let method = match catalog::recognise(&path?).target {
        Target::HandleCollection => "POST",
        Target::Session | Target::SessionElement if request.has_body == Some(true) => "PUT",
        _ => return None,
    };
    Some(method.to_owned())
}

/// The host of a URL, bare, and its path with query. A URL without scheme and host is a path.
fn host_and_path(url: &str) -> (Option<String>, Option<String>) {
    let url = url.trim();
    if url.starts_with('/') && !url.starts_with("//") {
        return (None, Some(url.to_owned()));
    }
    if let Some((host, path)) = as_written(url) {
        return (Some(host.to_owned()), Some(path.to_owned()));
    }
    let absolute = if url.contains("://") {
        Url::parse(url)
    } else {
        // As curl does: a URL without scheme begins with the host.
        Url::parse(&format!("https://{url}"))
    };
    let Ok(absolute) = absolute else {
        return (None, None);
    };
    let path = match absolute.query() {
        Some(query) => format!("{}?{query}", absolute.path()),
        None => absolute.path().to_owned(),
    };
    (absolute.host_str().and_then(bare_host), Some(path))
}

/// The host and the path of an address of which nothing is to be changed, as of nearly every one: to have it read by `url`
/// takes 9,000 instructions, four out of a hundred of what an exchange takes.
fn as_written(url: &str) -> Option<(&str, &str)> {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"))?;
    let (host, path) = rest.split_at_checked(memchr(b'/', rest.as_bytes())?)?;
    // A last label of digits makes it an address of IPv4, and labels in Punycode are checked.
    let (_, last) = host.rsplit_once('.')?;
    let is_plain = !last.is_empty()
        && last.bytes().all(|byte| byte.is_ascii_lowercase())
        && host
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.'))
        && !host.contains("--")
        && !host.contains("..")
        && !host.starts_with('.');
    // Without branches, so that many bytes are looked at at a time.
    let stays = path.bytes().fold(true, |stays, byte| {
        let is_letter = (byte | 0x20).wrapping_sub(b'a') < 26;
        let is_digit_or_mark = byte.wrapping_sub(b'-') < 13;
        stays
            & (is_letter
                | is_digit_or_mark
                | (byte == b'_')
                | (byte == b'~')
                | (byte == b'?')
                | (byte == b'=')
                | (byte == b'&'))
    });
    // Behind a dot might be another one, and `.` and `..` are steps.
    (is_plain && stays && !path.contains("/.")).then_some((host, path))
}

/// A host name in lower case, without port and final dot.
fn bare_host(host: &str) -> Option<String> {
    let host = host.trim().to_ascii_lowercase();
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => &host,
    };
    let name = name.trim_end_matches('.');
    (!name.is_empty()).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn understand(
        method: &str,
        url: &str,
        headers: &[(&str, &str)],
    ) -> (RequestFacts, Vec<Finding>) {
        let mut request = Request {
            method: Some(method.to_owned()),
            url: Some(url.to_owned()),
            headers_complete: true,
            ..Request::default()
        };
        for (name, value) in headers {
            request.headers.push(*name, *value);
        }
        read(&request)
    }

    const SCID: &str = "00000000-0000-4000-8000-000000000001";

    fn session_url(host: &str, rest: &str) -> String {
        format!("{host}/serviceconfigs/{SCID}/sessionTemplates/lobby/sessions/one{rest}")
    }

    const VERSION: (&str, &str) = ("x-xbl-contract-version", "107");

    #[test]
    fn a_session_url_names_service_target_and_session() {
        let url = session_url("HTTPS://SessionDirectory.XboxLive.com.:443", "?a=b");
        let (facts, findings) = understand("put", &url, &[VERSION, ("If-Match", "*")]);

        assert_eq!(facts.service, Some(Service::Mpsd));
        assert_eq!(facts.target, Some(Target::Session));
        assert_eq!(facts.if_match.as_deref(), Some("*"));
        let session = facts.session.unwrap();
        assert_eq!(session.scid.as_deref(), Some(SCID));
        assert_eq!(session.name.as_deref(), Some("one"));
        assert!(findings.is_empty(), "{findings:?}");
    }

    #[test]
    fn a_path_takes_its_host_from_the_host_header() {
        let url = session_url("", "/members/me");
        let (understood, _) = understand(
            "GET",
            &url,
            &[("Host", "sessiondirectory.xboxlive.com:443")],
        );
        assert_eq!(understood.service, Some(Service::Mpsd));
        assert_eq!(understood.target, Some(Target::SessionElement));
        let (understood, _) = understand("GET", &url, &[]);
        assert_eq!(understood.service, None);
        assert_eq!(understood.target, Some(Target::SessionElement));
    }

    #[test]
    fn a_url_without_scheme_begins_with_its_host() {
        let (understood, _) = understand(
            "GET",
            "sessiondirectory.xboxlive.com/handles/query",
            &[VERSION],
        );
        assert_eq!(understood.service, Some(Service::Mpsd));
        assert_eq!(understood.target, Some(Target::HandleQuery));
    }

    #[test]
    fn a_path_elsewhere_is_another_target() {
        let (understood, findings) =
            understand("GET", "https://profile.xboxlive.com/users/me", &[]);
        assert_eq!(understood.target, Some(Target::Other));
        assert_eq!(understood.service, Some(Service::Profile));
        assert!(findings.is_empty());
    }

    #[test]
    fn slips_of_the_request_are_told() {
        let url = session_url("https://sessiondirectory.xboxlive.com", "?noCommit=TRUE");
        let (_, findings) = understand("PUT", &url, &[]);
        assert_eq!(findings, [Finding::DryRun, Finding::ContractVersionMissing]);
        let (understood, findings) = understand("PUT", &session_url("", ""), &[]);
        assert!(findings.is_empty(), "no host is known: {findings:?}");
        assert_eq!(understood.methods, ["GET", "PUT"]);
    }

    #[test]
    fn a_path_of_no_documented_form_is_told() {
        let (_, findings) = understand("GET", &format!("/serviceconfigs/{SCID}/places"), &[]);
        assert_eq!(findings, [Finding::UnknownTarget]);
    }

    #[test]
    fn the_shape_of_a_path_decides_its_target_and_an_id_that_is_none_is_told() {
        let (understood, findings) = understand("GET", "/serviceconfigs/demo/hoppers/h", &[]);
        assert_eq!(understood.target, Some(Target::Hopper));
        let scid = "demo".to_owned();
        assert_eq!(findings, [Finding::ScidMalformed { scid }]);
        let (understood, findings) = understand("GET", "/handles/one/session", &[]);
        assert_eq!(understood.target, Some(Target::Session));
        let id = "one".to_owned();
        assert_eq!(findings, [Finding::HandleIdMalformed { id }]);
    }

    #[test]
    fn a_session_is_one_at_a_local_address_and_elsewhere_only_its_service_tells() {
        let target = |host: &str| understand("GET", &session_url(host, ""), &[]).0.target;
        assert_eq!(target("http://127.0.0.1:8080"), Some(Target::Session));
        assert_eq!(target("https://profile.xboxlive.com"), Some(Target::Other));
        let (understood, findings) = understand("POST", "/launcher/login", &[]);
        assert_eq!(understood.authority, Some(Authority::Minecraft));
        assert_eq!(understood.target, Some(Target::Other));
        assert!(findings.is_empty(), "{findings:?}");
    }

    #[test]
    fn a_method_that_is_not_get_is_told_where_only_one_fits() {
        let method = |url: &str, has_body| {
            let request = Request {
                is_not_get: true,
                url: Some(url.to_owned()),
                has_body: Some(has_body),
                ..Request::default()
            };
            read(&request).0.method
        };
        let session = session_url("https://sessiondirectory.xboxlive.com", "");
        assert_eq!(method(&session, true).as_deref(), Some("PUT"));
        assert_eq!(method(&session, false), None);
        assert_eq!(method("/handles?a=b", true).as_deref(), Some("POST"));
        assert_eq!(method("/users/me", true), None);
    }

    #[test]
    fn a_proxy_asked_for_a_tunnel_is_another_service() {
        let (understood, findings) =
            understand("CONNECT", "sessiondirectory.xboxlive.com:443", &[]);
        assert_eq!(understood.service, Some(Service::Other));
        assert_eq!(understood.target, Some(Target::Other));
        assert!(findings.is_empty(), "{findings:?}");
    }

    #[test]
    fn an_address_that_is_taken_as_written_is_what_url_makes_of_it() {
        const HOSTS: [&str; 22] = [
            "a.b",
            "sessiondirectory.xboxlive.com",
            "a1.2b.c-d.com",
            "-a.b",
            "a-.b",
            "a.b-",
            "1.2",
            "1.a",
            "a.1",
            "a.0x1",
            "A.b",
            "a.B",
            "xn--a.com",
            "a--b.com",
            "a..b",
            ".a.b",
            "a.b.",
            "a_b.c",
            "a.b:443",
            "u@a.b",
            "a",
            "",
        ];
        const PARTS: [&str; 27] = [
            "/", "a", "B", "9", "-", "_", "~", ".", "..", "%2e", "%41", "?", "&", "=", "#", ":",
            ";", "(", ")", ",", "'", "\\", " ", "é", "//", "{", "+",
        ];
        let mut taken = 0;
        for host in HOSTS
            .iter()
            .flat_map(|host| ["http", "https"].map(|scheme| format!("{scheme}://{host}")))
        {
            for first in PARTS {
                for (second, third) in PARTS.iter().flat_map(|one| PARTS.map(|two| (one, two))) {
                    let address = format!("{host}/{first}{second}{third}");
                    let Some((host, path)) = as_written(&address) else {
                        continue;
                    };
                    let url = Url::parse(&address).unwrap();
                    assert_eq!(
                        url.host_str().and_then(bare_host).as_deref(),
                        Some(host),
                        "{address}"
                    );
                    let query = url.query().map(|query| format!("?{query}"));
                    assert_eq!(
                        format!("{}{}", url.path(), query.unwrap_or_default()),
                        path,
                        "{address}"
                    );
                    assert_eq!(url.fragment(), None, "{address}");
                    taken += 1;
                }
            }
        }
        assert!(taken > 20_000, "{taken}");
    }

    #[test]
    fn a_broken_url_names_nothing() {
        for url in ["", "https://", "http://[::1", "https://a b/"] {
            let (understood, _) = understand("GET", url, &[]);
            assert_eq!(understood.target, None, "{url}");
        }
    }
}
