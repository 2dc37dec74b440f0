//! The documented URIs of the session directory and of matchmaking: what a path names, and its methods.

use std::borrow::Cow;

use memchr::{memchr, memchr_iter, memchr2};
use percent_encoding::percent_decode_str;
use url::form_urlencoded;

use crate::catalog::target::Target;

/// What a path names. Its shape alone decides the target; whether an id is one is a question of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Recognised<'p> {
    /// The kind of thing.
    pub target: Target,
    /// Whether the session, or the element of it, is reached through `/handles/{id}/session`.
    pub via_handle: bool,
    /// The handle id, decoded, in the case it was written in.
    pub handle: Option<Cow<'p, str>>,
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
        .unwrap_or_else(|| unknown(&segments))
}

/// A path of no documented form: what stands where every form has an id is taken for one.
fn unknown<'p>(segments: &[Cow<'p, str>]) -> Recognised<'p> {
    let begins = |word: &str| {
        segments
            .first()
            .is_some_and(|first| first.eq_ignore_ascii_case(word))
    };
    let second = segments.get(1);
    Recognised {
        scid: second.filter(|_| begins("serviceconfigs")).cloned(),
        handle: second.filter(|_| begins("handles")).cloned(),
        ..Recognised::UNKNOWN
    }
}

/// The value of a query parameter of a path or URL, decoded. Names are compared without regard to case, as
/// Microsoft's pages mix `XUID` and `xuid`.
pub(crate) fn query_parameter<'u>(url: &'u str, name: &str) -> Option<Cow<'u, str>> {
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
        // To search a text for a mark costs more than to look at the few bytes of a segment.
        for expected in self.path.as_bytes().split(|byte| *byte == b'/') {
            if expected == b"{rest}" {
                return Some(named);
            }
            let segment = left.next()?;
            match expected {
                b"{scid}" => named.scid = Some(segment.clone()),
                b"{handle}" => {
                    named.handle = Some(segment.clone());
                    named.via_handle = self.target != Target::Handle;
                }
                b"{template}" => named.template = Some(segment.clone()),
                b"{session}" => named.session = Some(segment.clone()),
                b"{index}" if segment.bytes().all(|byte| byte.is_ascii_digit()) => {}
                b"{server}" | b"{hopper}" | b"{ticket}" => {}
                word if !word.starts_with(b"{")
                    && segment.as_bytes().eq_ignore_ascii_case(word) => {}
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
        handle: None,
        scid: None,
        template: None,
        session: None,
        methods: &[],
    };
}

/// The decoded segments of a path; none where it has an empty one, which no form allows.
fn segments(path: &str) -> Vec<Cow<'_, str>> {
    let Some(path) = bare(path).strip_prefix('/') else {
        return Vec::new();
    };
    let path = path.strip_suffix('/').unwrap_or(path);
    /// As many as the longest form has.
    const MOST: usize = 8;
    let mut segments = Vec::with_capacity(MOST);
    let mut start = 0;
    for end in memchr_iter(b'/', path.as_bytes()).chain([path.len()]) {
        match path.get(start..end) {
            Some("") | None => return Vec::new(),
            Some(segment) => segments.push(decoded(segment)),
        }
        start = end + 1;
    }
    segments
}

/// A path without query and fragment.
pub(crate) fn bare(path: &str) -> &str {
    memchr2(b'?', b'#', path.as_bytes()).map_or(path, |end| path.get(..end).unwrap_or(path))
}

/// A segment without its percent escapes, or as it is when one of them is broken or no UTF-8 comes out.
fn decoded(segment: &str) -> Cow<'_, str> {
    if memchr(b'%', segment.as_bytes()).is_none() {
        return Cow::Borrowed(segment);
    }
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
    const LENGTH: usize = 36;
    text.len() == LENGTH
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

#[cfg(test)]
mod tests;
