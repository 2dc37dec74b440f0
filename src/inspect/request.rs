//! What the request says: the service, the target, the conditions.

use std::borrow::Cow;

use url::Url;

use crate::catalog;
use crate::catalog::{Recognised, Service, Target};
use crate::exchange::Request;
use crate::inspect::findings::Finding;
use crate::inspect::inspection::{RequestFacts, SessionReference};
use crate::inspect::situations::Path;
use crate::inspect::situations::verdict::PathPart;

/// A request, understood.
#[derive(Debug, Default)]
pub(crate) struct ParsedRequest {
    /// What goes into the report.
    pub(crate) facts: RequestFacts,
    /// What the path names, on a host that follows the MPSD table or on an unknown one.
    pub(crate) path: Option<Path>,
    /// The methods that are documented for the path.
    pub(crate) listed: &'static [&'static str],
    /// Whether nothing was to be stored.
    pub(crate) dry_run: bool,
}

/// Reads a request; what is remarkable goes to `findings`.
pub(crate) fn read(request: &Request, findings: &mut Vec<Finding>) -> ParsedRequest {
    let header = |name: &str| request.headers.get(name).map(str::to_owned);
    let mut understood = ParsedRequest::default();
    let facts = &mut understood.facts;
    facts.if_match = request.headers.joined("If-Match");
    facts.if_none_match = request.headers.joined("If-None-Match");
    facts.contract_version = header("x-xbl-contract-version");
    if asks_for_tunnel(request) {
        // The proxy answers itself: what it says is nothing of the service that the request names.
        facts.service = Some(Service::Other);
        facts.target = Some(Target::Other);
        return understood;
    }
    let (url_host, path) = match request.url.as_deref() {
        Some(url) => host_and_path(url),
        None => (None, None),
    };
    facts.host = url_host.or_else(|| header("Host").as_deref().and_then(bare_host));
    facts.service = facts.host.as_deref().map(Service::of);
    let on_mpsd = facts.service.is_none_or(Service::follows_mpsd_table);
    if let Some(path) = path {
        if on_mpsd {
            understood.read_path(catalog::recognise(&path));
            let unknown = understood.facts.target == Some(Target::Unknown);
            findings.extend(unknown.then_some(Finding::UnknownTarget));
        } else {
            facts.target = Some(Target::Other);
        }
        understood.dry_run = on_mpsd && is_dry_run(request, &path, understood.facts.target);
        findings.extend(understood.dry_run.then_some(Finding::DryRun));
    }
    let facts = &understood.facts;
    if request.headers_complete
        && facts.service.is_some_and(Service::follows_mpsd_table)
        && facts.contract_version.is_none()
    {
        findings.push(Finding::ContractVersionMissing);
    }
    understood
}

impl ParsedRequest {
    fn read_path(&mut self, recognised: Recognised<'_>) {
        let mut parts = Vec::new();
        if recognised.names_handle {
            parts.push(PathPart::Handle);
        }
        if recognised.scid.is_some() {
            parts.push(PathPart::Scid);
        }
        if recognised.template.is_some() {
            parts.push(PathPart::Template);
        }
        self.path = Some(Path {
            target: recognised.target,
            via_handle: recognised.via_handle,
            parts,
        });
        self.listed = recognised.methods;
        self.facts.target = Some(recognised.target);
        self.facts.via_handle = recognised.via_handle;
        if recognised.scid.is_some() {
            self.facts.session = Some(SessionReference {
                scid: recognised.scid.map(Cow::into_owned),
                template: recognised.template.map(Cow::into_owned),
                name: recognised.session.map(Cow::into_owned),
            });
        }
    }
}

fn asks_for_tunnel(request: &Request) -> bool {
    let method = request.method.as_deref();
    method.is_some_and(|method| method.eq_ignore_ascii_case("CONNECT"))
}

/// The host of a URL, bare, and its path with query. A URL without scheme and host is a path.
fn host_and_path(url: &str) -> (Option<String>, Option<String>) {
    let url = url.trim();
    if url.starts_with('/') && !url.starts_with("//") {
        return (None, Some(url.to_owned()));
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

/// Whether a request asks for a rehearsal: `nocommit=true` on a PUT of a session.
fn is_dry_run(request: &Request, path: &str, target: Option<Target>) -> bool {
    let put = request
        .method
        .as_deref()
        .is_none_or(|method| method.eq_ignore_ascii_case("PUT"));
    put && target == Some(Target::Session)
        && catalog::query_parameter(path, "nocommit")
            .is_some_and(|value| value.eq_ignore_ascii_case("true"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn understand(
        method: &str,
        url: &str,
        headers: &[(&str, &str)],
    ) -> (ParsedRequest, Vec<Finding>) {
        let mut request = Request {
            method: Some(method.to_owned()),
            url: Some(url.to_owned()),
            headers_complete: true,
            ..Request::default()
        };
        for (name, value) in headers {
            request.headers.push(*name, *value);
        }
        let mut findings = Vec::new();
        let understood = read(&request, &mut findings);
        (understood, findings)
    }

    const SCID: &str = "00000000-0000-4000-8000-000000000001";

    fn session_url(host: &str, rest: &str) -> String {
        format!("{host}/serviceconfigs/{SCID}/sessionTemplates/lobby/sessions/one{rest}")
    }

    const VERSION: (&str, &str) = ("x-xbl-contract-version", "107");

    #[test]
    fn a_session_url_names_service_target_and_session() {
        let url = session_url("HTTPS://SessionDirectory.XboxLive.com.:443", "?a=b");
        let (understood, findings) = understand("put", &url, &[VERSION, ("If-Match", "*")]);
        let facts = understood.facts;
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
        assert_eq!(understood.facts.service, Some(Service::Mpsd));
        assert_eq!(understood.facts.target, Some(Target::SessionElement));
        let (understood, _) = understand("GET", &url, &[]);
        assert_eq!(understood.facts.service, None);
        assert_eq!(understood.facts.target, Some(Target::SessionElement));
    }

    #[test]
    fn a_url_without_scheme_begins_with_its_host() {
        let (understood, _) = understand(
            "GET",
            "sessiondirectory.xboxlive.com/handles/query",
            &[VERSION],
        );
        assert_eq!(understood.facts.service, Some(Service::Mpsd));
        assert_eq!(understood.facts.target, Some(Target::HandleQuery));
    }

    #[test]
    fn a_path_elsewhere_is_another_target() {
        let (understood, findings) =
            understand("GET", "https://profile.xboxlive.com/users/me", &[]);
        assert_eq!(understood.facts.target, Some(Target::Other));
        assert_eq!(understood.facts.service, Some(Service::Profile));
        assert!(understood.path.is_none() && findings.is_empty());
    }

    #[test]
    fn slips_of_the_request_are_told() {
        let url = session_url("https://sessiondirectory.xboxlive.com", "?noCommit=TRUE");
        let (_, findings) = understand("PUT", &url, &[]);
        assert_eq!(findings, [Finding::DryRun, Finding::ContractVersionMissing]);
        let (understood, findings) = understand("PUT", &session_url("", ""), &[]);
        assert!(findings.is_empty(), "no host is known: {findings:?}");
        assert_eq!(understood.listed, ["GET", "PUT"]);
    }

    #[test]
    fn a_path_of_no_documented_form_is_told() {
        let (_, findings) = understand("GET", "/serviceconfigs/not-a-guid/hoppers/h", &[]);
        assert_eq!(findings, [Finding::UnknownTarget]);
    }

    #[test]
    fn a_proxy_asked_for_a_tunnel_is_another_service() {
        let (understood, findings) =
            understand("CONNECT", "sessiondirectory.xboxlive.com:443", &[]);
        assert_eq!(understood.facts.service, Some(Service::Other));
        assert_eq!(understood.facts.target, Some(Target::Other));
        assert!(findings.is_empty(), "{findings:?}");
    }

    #[test]
    fn a_broken_url_names_nothing() {
        for url in ["", "https://", "http://[::1", "https://a b/"] {
            let (understood, _) = understand("GET", url, &[]);
            assert_eq!(understood.facts.target, None, "{url}");
        }
    }
}
