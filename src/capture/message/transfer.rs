//! What `curl -w '%{json}'` and `%{header_json}` write behind a body.

use memchr::memmem;

use crate::input::json_walk::Glimpse;

/// What curl calls the status.
pub(crate) const STATUSES: [&str; 2] = ["http_code", "response_code"];
/// How an object begins that curl prints.
const BEGIN: &[u8] = b"{\"";

/// Whether an object is what curl tells of a transfer.
pub(crate) fn is_transfer(seen: &Glimpse<'_>) -> bool {
    let has = |names: &[&str]| names.iter().any(|name| seen.has(name));
    // A format of one's own holds some of what `%{json}` does, by the same names.
    let is_status = STATUSES.iter().any(|name| seen.number(name).is_some());
    is_status && has(&["url_effective", "size_download", "time_total", "url"])
}

/// A transfer that an input ends with, and what stands before it.
pub(crate) struct Parts<'t> {
    pub(crate) body: &'t [u8],
    pub(crate) headers: Option<&'t [u8]>,
    pub(crate) transfer: &'t [u8],
}

impl<'t> Parts<'t> {
    pub(crate) fn of(bytes: &'t [u8]) -> Option<Self> {
        let (before, transfer) = last_object(bytes)?;
        let seen = Glimpse::of(transfer).filter(|seen| seen.is_whole)?;
        let (body, headers) = match last_object(before) {
            Some((body, headers))
                if Glimpse::of(headers).is_some_and(|seen| are_headers(&seen)) =>
            {
                (body, Some(headers))
            }
            _ => (before, None),
        };
        is_transfer(&seen).then_some(Self {
            body,
            headers,
            transfer,
        })
    }
}

/// The object that a text ends with, which holds no other, and what stands before it.
fn last_object(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let bytes = bytes.trim_ascii_end();
    let begin = memmem::rfind(bytes, BEGIN).filter(|_| bytes.ends_with(b"}"))?;
    bytes.split_at_checked(begin)
}

/// Whether curl tells an object behind a body: of its transfer, or of the headers.
pub(crate) fn tells(seen: &Glimpse<'_>) -> bool {
    is_transfer(seen) || are_headers(seen)
}

/// Whether an object is what `%{header_json}` prints: names in lower case, each with a list of values.
pub(crate) fn are_headers(seen: &Glimpse<'_>) -> bool {
    let is_name = |name: &[u8]| !name.iter().any(u8::is_ascii_uppercase);
    let mut all = seen.members();
    let has_usual = ["date", "content-type", "server"]
        .iter()
        .any(|name| seen.has(name));
    has_usual && all.all(|(name, values)| is_name(name) && values.starts_with(b"[\""))
}

/// Where in a text begins what curl tells at its end; the end of the text where it tells nothing.
pub(crate) fn start(text: &[u8]) -> usize {
    Parts::of(text).map_or(text.len(), |parts| parts.body.len())
}

/// Whether curl tells something where a text begins.
pub(crate) fn is_here(text: &[u8]) -> bool {
    Glimpse::of(text).is_some_and(|seen| tells(&seen))
}
