//! The documented URIs of the session directory and of matchmaking: what a path names, and its methods.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;
use url::form_urlencoded;

use super::Target;

/// What a path names. For a path that fits no documented form only `target` says anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognised<'p> {
    /// The kind of thing.
    pub target: Target,
    /// Whether the session, or the element of it, is reached through `/handles/{id}/session`.
    pub via_handle: bool,
    /// Whether a handle id is named.
    pub names_handle: bool,
    /// The service configuration id, decoded, in the case it was written in.
    pub scid: Option<Cow<'p, str>>,
    /// The session template, decoded.
    pub template: Option<Cow<'p, str>>,
    /// The name of the session, decoded.
    pub session: Option<Cow<'p, str>>,
    /// The documented methods; empty where none is documented.
    pub methods: &'static [&'static str],
}

/// Says what a path names.
///
/// A query or a fragment is left out of account, and so are a trailing `/` and the case of the fixed segments. The
/// host is not known here: hoppers, which only the matchmaking host has, are recognised on any.
///
/// ```
/// use xblstatus::catalog::{Target, recognise};
///
/// let named = recognise("/handles/0b7a4f6e-11d2-4c3a-9a55-5d1e2f3a4b6c/session");
/// assert_eq!(named.target, Target::Session);
/// assert!(named.via_handle);
/// assert_eq!(named.methods, ["GET", "PUT"]);
/// ```
#[must_use]
pub fn recognise(path: &str) -> Recognised<'_> {
    let segments = segments(path);
    FORMS
        .iter()
        .find_map(|form| form.fit(&segments))
        .unwrap_or(Recognised::UNKNOWN)
}

/// The value of a query parameter of a path or URL, decoded. Names are compared without regard to case, as
/// Microsoft's pages mix `XUID` and `xuid`.
///
/// ```
/// use xblstatus::catalog::query_parameter;
///
/// assert_eq!(query_parameter("/sessions?NoCommit=true", "nocommit").as_deref(), Some("true"));
/// ```
#[must_use]
pub fn query_parameter<'u>(url: &'u str, name: &str) -> Option<Cow<'u, str>> {
    let (_, query) = without_fragment(url).split_once('?')?;
    form_urlencoded::parse(query.as_bytes())
        .find(|(key, _)| key.eq_ignore_ascii_case(name))
        .map(|(_, value)| value)
}

/// A documented form of path.
struct Form {
    /// The segments. One in braces stands for a name or an id, `{rest}` for all that is left, if anything.
    path: &'static str,
    target: Target,
    methods: &'static [&'static str],
}

/// The forms. The first that fits counts, so the more particular stand first.
#[rustfmt::skip]
static FORMS: [Form; 21] = [
    form("serviceconfigs/{scid}/sessiontemplates/{template}/sessions/{session}", Target::Session, &["GET", "PUT"]),
    form("serviceconfigs/{scid}/sessiontemplates/{template}/sessions/{session}/members/me", Target::SessionElement, &["DELETE"]),
    form("serviceconfigs/{scid}/sessiontemplates/{template}/sessions/{session}/members/{index}", Target::SessionElement, &["DELETE"]),
    form("serviceconfigs/{scid}/sessiontemplates/{template}/sessions/{session}/servers/{server}", Target::SessionElement, &["DELETE"]),
    form("serviceconfigs/{scid}/sessiontemplates/{template}/sessions/{session}/properties", Target::SessionElement, &["PUT"]),
    form("serviceconfigs/{scid}/sessiontemplates/{template}/sessions/{session}/{rest}", Target::SessionElement, &[]),
    form("handles", Target::HandleCollection, &["POST"]),
    form("handles/query", Target::HandleQuery, &["POST"]),
    form("handles/{handle}", Target::Handle, &["GET", "DELETE"]),
    form("handles/{handle}/session", Target::Session, &["GET", "PUT"]),
    form("handles/{handle}/session/{rest}", Target::SessionElement, &[]),
    form("serviceconfigs/{scid}/sessions", Target::SessionQuery, &["GET"]),
    form("serviceconfigs/{scid}/sessiontemplates/{template}/sessions", Target::SessionQuery, &["GET"]),
    form("serviceconfigs/{scid}/batch", Target::SessionQuery, &["POST"]),
    form("serviceconfigs/{scid}/sessiontemplates/{template}/batch", Target::SessionQuery, &["POST"]),
    form("serviceconfigs/{scid}/sessiontemplates", Target::TemplateCollection, &["GET"]),
    form("serviceconfigs/{scid}/sessiontemplates/{template}", Target::Template, &["GET"]),
    form("serviceconfigs/{scid}/hoppers/{hopper}", Target::Hopper, &["POST"]),
    form("serviceconfigs/{scid}/hoppers/{hopper}/stats", Target::Hopper, &["GET"]),
    form("serviceconfigs/{scid}/hoppers/{hopper}/tickets/{ticket}", Target::MatchTicket, &["DELETE"]),
    form("debug/{rest}", Target::Other, &["GET"]),
];

const fn form(path: &'static str, target: Target, methods: &'static [&'static str]) -> Form {
    Form {
        path,
        target,
        methods,
    }
}

impl Form {
    /// What the segments of a path name, if they are of this form.
    fn fit<'p>(&self, segments: &[Cow<'p, str>]) -> Option<Recognised<'p>> {
        let mut named = Recognised {
            target: self.target,
            methods: self.methods,
            ..Recognised::UNKNOWN
        };
        let mut left = segments.iter();
        for expected in self.path.split('/') {
            if expected == "{rest}" {
                return Some(named);
            }
            let segment = left.next()?;
            match expected {
                "{scid}" if is_guid(segment) => named.scid = Some(segment.clone()),
                "{handle}" if is_guid(segment) => {
                    named.names_handle = true;
                    named.via_handle = self.target != Target::Handle;
                }
                "{template}" => named.template = Some(segment.clone()),
                "{session}" => named.session = Some(segment.clone()),
                "{index}" if segment.bytes().all(|byte| byte.is_ascii_digit()) => {}
                "{server}" | "{hopper}" | "{ticket}" => {}
                word if !word.starts_with('{') && segment.eq_ignore_ascii_case(word) => {}
                _ => return None,
            }
        }
        left.next().is_none().then_some(named)
    }
}

impl Recognised<'_> {
    /// A path that fits no documented form.
    const UNKNOWN: Self = Self {
        target: Target::Unknown,
        via_handle: false,
        names_handle: false,
        scid: None,
        template: None,
        session: None,
        methods: &[],
    };
}

/// The decoded segments of a path; none where it has an empty one, which no form allows.
fn segments(path: &str) -> Vec<Cow<'_, str>> {
    let path = without_fragment(path);
    let path = path.split_once('?').map_or(path, |(path, _)| path);
    let Some(path) = path.strip_prefix('/') else {
        return Vec::new();
    };
    let path = path.strip_suffix('/').unwrap_or(path);
    if path.split('/').any(str::is_empty) {
        return Vec::new();
    }
    path.split('/').map(decoded).collect()
}

/// A segment without its percent escapes, or as it is when one of them is broken or no UTF-8 comes out.
fn decoded(segment: &str) -> Cow<'_, str> {
    let sound = segment.split('%').skip(1).all(|after| {
        let mut digits = after.bytes().take(2);
        digits.len() == 2 && digits.all(|byte| byte.is_ascii_hexdigit())
    });
    if !sound {
        return Cow::Borrowed(segment);
    }
    percent_decode_str(segment)
        .decode_utf8()
        .unwrap_or(Cow::Borrowed(segment))
}

fn without_fragment(url: &str) -> &str {
    url.split_once('#').map_or(url, |(before, _)| before)
}

/// Whether a text is 8-4-4-4-12 hexadecimal digits.
pub(crate) fn is_guid(text: &str) -> bool {
    let groups = text.split('-');
    groups.clone().map(str::len).eq([8, 4, 4, 4, 12])
        && groups
            .flat_map(str::bytes)
            .all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCID: &str = "0b7a4f6e-11d2-4c3a-9a55-5d1e2f3a4b6c";
    const HANDLE: &str = "5D1E2F3A-0000-4C3A-9A55-0B7A4F6E11D2";

    /// The target and the methods of a path in which `SCID` and `HANDLE` stand for one.
    fn named(path: &str) -> (Target, &'static [&'static str]) {
        let path = path.replace("SCID", SCID);
        let path = path.replace("HANDLE", HANDLE);
        let recognised = recognise(&path);
        (recognised.target, recognised.methods)
    }

    #[test]
    fn every_documented_form_is_recognised() {
        use Target::*;

        let session = "/serviceconfigs/SCID/sessiontemplates/lobby/sessions/one";
        let forms: [(&str, Target, &[&str]); 21] = [
            (session, Session, &["GET", "PUT"]),
            (
                &format!("{session}/members/me"),
                SessionElement,
                &["DELETE"],
            ),
            (
                &format!("{session}/members/12"),
                SessionElement,
                &["DELETE"],
            ),
            (
                &format!("{session}/servers/matchmaking"),
                SessionElement,
                &["DELETE"],
            ),
            (&format!("{session}/properties"), SessionElement, &["PUT"]),
            (
                &format!("{session}/members/12/properties"),
                SessionElement,
                &[],
            ),
            ("/handles", HandleCollection, &["POST"]),
            ("/handles/HANDLE", Handle, &["GET", "DELETE"]),
            ("/handles/HANDLE/session", Session, &["GET", "PUT"]),
            ("/handles/HANDLE/session/members/me", SessionElement, &[]),
            ("/handles/query", HandleQuery, &["POST"]),
            ("/serviceconfigs/SCID/sessions", SessionQuery, &["GET"]),
            (
                "/serviceconfigs/SCID/sessiontemplates/lobby/sessions",
                SessionQuery,
                &["GET"],
            ),
            ("/serviceconfigs/SCID/batch", SessionQuery, &["POST"]),
            (
                "/serviceconfigs/SCID/sessiontemplates/lobby/batch",
                SessionQuery,
                &["POST"],
            ),
            (
                "/serviceconfigs/SCID/sessiontemplates",
                TemplateCollection,
                &["GET"],
            ),
            (
                "/serviceconfigs/SCID/sessiontemplates/lobby",
                Template,
                &["GET"],
            ),
            ("/serviceconfigs/SCID/hoppers/ranked", Hopper, &["POST"]),
            (
                "/serviceconfigs/SCID/hoppers/ranked/stats",
                Hopper,
                &["GET"],
            ),
            (
                "/serviceconfigs/SCID/hoppers/ranked/tickets/7",
                MatchTicket,
                &["DELETE"],
            ),
            ("/debug/sessions", Other, &["GET"]),
        ];

        for (path, target, methods) in forms {
            assert_eq!(named(path), (target, methods), "{path}");
        }
    }

    #[test]
    fn a_path_of_no_documented_form_is_unknown() {
        for path in [
            "",
            "/",
            "//",
            "*",
            "handles",
            "/handle",
            "/handles/HANDLE/members",
            "/handles/not-a-guid",
            "/handles/query/more",
            "/serviceconfigs",
            "/serviceconfigs/SCID",
            "/serviceconfigs/SCID/hoppers",
            "/serviceconfigs/SCID/hoppers/ranked/tickets",
            "/serviceconfigs/SCID/sessiontemplates/lobby/other",
            "/serviceconfigs/not-a-guid/sessions",
            "/serviceconfigs/{scid}/sessions",
            "/handles/{handle}",
            "/serviceconfigs/{0b7a4f6e-11d2-4c3a-9a55-5d1e2f3a4b6c}/sessions",
            "/serviceconfigs/0b7a4f6e11d24c3a9a555d1e2f3a4b6c/sessions",
            "/serviceconfigs/0b7a4f6e-11d2-4c3a-9a55-5d1e2f3a4b6g/sessions",
            "/serviceconfigs/SCID//sessions",
            "//serviceconfigs/SCID/sessions",
            "/serviceconfigs/SCID/sessions//",
            "/debugger",
            "https://sessiondirectory.xboxlive.com/handles",
        ] {
            assert_eq!(named(path), (Target::Unknown, [].as_slice()), "{path}");
        }
    }

    #[test]
    fn the_parts_of_a_session_reference_are_decoded() {
        let path = format!(
            "/serviceconfigs/{SCID}/sessiontemplates/Lobby%20A/sessions/%C3%A9t%C3%A9%2Fone"
        );
        let named = recognise(&path);

        assert_eq!(named.target, Target::Session);
        assert_eq!(named.scid.as_deref(), Some(SCID));
        assert_eq!(named.template.as_deref(), Some("Lobby A"));
        assert_eq!(named.session.as_deref(), Some("été/one"));
        assert!(!named.via_handle);
        assert!(!named.names_handle);
    }

    #[test]
    fn a_segment_with_a_broken_escape_is_kept_as_it_is() {
        for segment in ["%zz", "%20%zz", "%2", "%", "50%", "%FF"] {
            let path = format!("/serviceconfigs/{SCID}/sessiontemplates/lobby/sessions/{segment}");
            assert_eq!(recognise(&path).session.as_deref(), Some(segment));
        }
    }

    #[test]
    fn an_element_keeps_the_reference_of_its_session() {
        let path = format!("/serviceconfigs/{SCID}/sessiontemplates/lobby/sessions/one/properties");
        let named = recognise(&path);

        assert_eq!(named.template.as_deref(), Some("lobby"));
        assert_eq!(named.session.as_deref(), Some("one"));
    }

    #[test]
    fn a_collection_names_what_its_path_names() {
        let path = format!("/serviceconfigs/{SCID}/sessiontemplates/lobby/sessions");
        let named = recognise(&path);

        assert_eq!(named.scid.as_deref(), Some(SCID));
        assert_eq!(named.template.as_deref(), Some("lobby"));
        assert_eq!(named.session, None);
    }

    #[test]
    fn a_session_by_handle_is_not_the_handle() {
        let handle = format!("/handles/{HANDLE}");
        assert!(recognise(&handle).names_handle);
        assert!(!recognise(&handle).via_handle);

        for below in ["session", "session/members/me"] {
            let path = format!("{handle}/{below}");
            assert!(recognise(&path).names_handle, "{path}");
            assert!(recognise(&path).via_handle, "{path}");
        }
    }

    #[test]
    fn fixed_segments_are_compared_without_regard_to_case() {
        assert_eq!(
            named("/ServiceConfigs/SCID/sessionTemplates/lobby/Sessions/one/Members/Me"),
            (Target::SessionElement, ["DELETE"].as_slice())
        );
    }

    #[test]
    fn the_query_and_the_fragment_do_not_count() {
        for path in [
            "/handles?include=relatedInfo",
            "/handles/?a=/b//c",
            "/handles#query",
            "/handles/",
        ] {
            assert_eq!(named(path).0, Target::HandleCollection, "{path}");
        }
        assert_eq!(
            named("/handles/query?include=roleInfo").0,
            Target::HandleQuery
        );
    }

    #[test]
    fn a_path_that_misses_its_last_segment_is_the_collection() {
        assert_eq!(
            named("/serviceconfigs/SCID/sessiontemplates/lobby/sessions/").0,
            Target::SessionQuery
        );
        assert_eq!(
            named("/serviceconfigs/SCID/sessiontemplates/").0,
            Target::TemplateCollection
        );
    }

    #[test]
    fn the_retired_explorer_is_no_part_of_the_directory() {
        assert_eq!(named("/debug").0, Target::Other);
        assert_eq!(named("/Debug/a/b").0, Target::Other);
    }

    #[test]
    fn a_query_parameter_is_found_in_any_case_and_decoded() {
        let url = "https://example.com/a?XUID=1&include=relatedInfo%2CroleInfo#?xuid=2";

        assert_eq!(query_parameter(url, "xuid").as_deref(), Some("1"));
        assert_eq!(
            query_parameter(url, "include").as_deref(),
            Some("relatedInfo,roleInfo")
        );
        assert_eq!(query_parameter(url, "take"), None);
        assert_eq!(query_parameter("/a", "xuid"), None);
    }
}
