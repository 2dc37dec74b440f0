//! What was asked for, in words.

use crate::catalog::Service;
use crate::exchange::Request;
use crate::inspect::{HeaderFacts, RequestFacts};
use crate::language::Language::English;
use crate::language::{Language, tr};
use crate::redact::{of_header, of_host, of_protocol, of_url, session_name};
use crate::report::formatter::Formatter;
use crate::report::text::names::target;

/// The request in one line: method, what the URL names, which one.
pub(crate) fn request_line(
    request: &Request,
    facts: &RequestFacts,
    f: &mut Formatter<'_>,
) -> String {
    let mut words: Vec<String> = Vec::new();
    words.extend(
        facts
            .method
            .as_deref()
            .map(|method| f.inline(of_protocol(method))),
    );
    words.extend(target_reached(facts, f.language()));
    let mut parts = vec![words.join(" ")];
    let session = facts.session.iter();
    let named: Vec<String> = session
        .flat_map(|session| {
            let template = session.template.as_deref().map(of_url);
            template
                .into_iter()
                .chain(session.name.as_deref().map(session_name))
        })
        .map(|part| f.inline(part))
        .collect();
    if named.is_empty() {
        parts.extend(request.url.as_deref().map(|url| f.id(of_url(url))));
    } else {
        parts.push(named.join(" / "));
        let host = facts.host.as_deref();
        let host = host.filter(|_| facts.service != Some(Service::Mpsd));
        parts
            .extend(host.map(|host| tr!(f.language(), "on {}", "sur {}", f.inline(of_host(host)))));
    }
    parts.retain(|part| !part.is_empty());
    parts.join("  ")
}

/// The request in a few words: method, and what the URL names, or the URL in short.
pub(crate) fn request_in_short(
    request: &Request,
    facts: &RequestFacts,
    f: &mut Formatter<'_>,
) -> String {
    let mut words: Vec<String> = Vec::new();
    words.extend(
        facts
            .method
            .as_deref()
            .map(|method| f.inline(of_protocol(method))),
    );
    match target_reached(facts, f.language()) {
        Some(target) => words.push(target),
        None => words.extend(request.url.as_deref().map(|url| f.host_and_path(url))),
    }
    words.join(" ")
}

/// What the URL names, and whether by a handle. `None` where the URL itself says it best.
fn target_reached(facts: &RequestFacts, language: Language) -> Option<String> {
    let target = target(facts.target?)?.in_language(language);
    Some(match facts.via_handle {
        true => tr!(language, "{target} by handle", "{target} par handle"),
        false => target.to_owned(),
    })
}

/// The versions: what the request asked for and what the answer has.
pub(crate) fn etags(
    facts: Option<&RequestFacts>,
    headers: &HeaderFacts,
    stale: bool,
    f: &mut Formatter<'_>,
) -> Option<String> {
    let language = f.language();
    let sent = facts.and_then(|facts| facts.if_match.as_deref());
    let unwanted = facts.and_then(|facts| facts.if_none_match.as_deref());
    let mut parts = Vec::new();
    if let Some(sent) = sent {
        let stale = if stale { " (périmé)" } else { "" };
        let sent = f.quoted_whole(of_header("If-Match", sent));
        parts.push(tr!(language, "sent {sent}", "envoyé {sent}{stale}"));
    }
    if let Some(unwanted) = unwanted {
        parts.push(tr!(
            language,
            "sent {} in If-None-Match",
            "envoyé {} dans If-None-Match",
            f.quoted_whole(of_header("If-None-Match", unwanted))
        ));
    }
    match headers.etag.as_deref() {
        Some(etag) if parts.is_empty() => parts.push(f.quoted_whole(of_header("ETag", etag))),
        etag @ Some(_) if etag == sent || etag == unwanted => {
            parts.push(language.say("unchanged", "inchangé"));
        }
        // What a rehearsal makes of a session is not kept, nor is its version.
        Some(etag) if facts.is_some_and(|facts| facts.dry_run) => parts.push(tr!(
            language,
            "{} in the dry run",
            "{} dans l’essai à blanc",
            f.quoted_whole(of_header("ETag", etag))
        )),
        Some(etag) => parts.push(tr!(
            language,
            "now {}",
            "actuel {}",
            f.quoted_whole(of_header("ETag", etag))
        )),
        None => {}
    }
    let stale = match language {
        English if stale => ": stale",
        _ => "",
    };
    (!parts.is_empty()).then(|| format!("{}{stale}", parts.join(", ")))
}
