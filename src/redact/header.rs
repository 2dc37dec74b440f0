//! The values of headers that their names tell to be secret.

use crate::redact::found::{Found, Sought};
use crate::redact::holds;
use crate::redact::look::{is_amount, is_some};
use crate::redact::names::{Look, Places, Row, counts_tokens};
use crate::redact::scheme::behind_scheme;
use crate::redact::search::Search;
use crate::redact::worded::is_credential_of;

/// What the name of a header tells of its value.
pub(crate) fn row(sought: Sought, name: &str) -> Option<&'static Row> {
    match holds::tells_nothing(name) {
        true => None,
        false => searched(sought, name),
    }
}

/// The same, told by a search through the name. Kept out of line: few names come here, and [`row`] takes half of the
/// instructions without it.
#[inline(never)]
pub(crate) fn searched(sought: Sought, name: &str) -> Option<&'static Row> {
    let name = name.as_bytes();
    let mut search = Search::new(sought, name);
    let mut at = 0;
    loop {
        let hit = search.next(at)?;
        at = hit.start + 1;
        let mut rows = hit.word.rows();
        let counts = |row: &&'static Row| {
            !matches!(row.places, Places::Pairs | Places::Sessions) && row.fits(name, hit.start)
        };
        if let Some(row) = rows.find(counts) {
            return Some(row);
        }
    }
}

/// The value of a header that its name tells to be secret: all of it, but for the scheme of an `Authorization`, and
/// nothing of it where it says that there is none. `None` where the name tells nothing.
pub(crate) fn secret(sought: Sought, name: &str, value: &str) -> Option<Found> {
    let bytes = value.as_bytes();
    let row = row(sought, name)?;
    let kind = row.kind?;
    let keeps_scheme = row.look == Look::CredentialInText;
    let start = keeps_scheme.then(|| behind_scheme(bytes, 0)).flatten();
    let start = start
        .filter(|start| *start < bytes.len())
        .unwrap_or_default();
    let range = start..value.trim_ascii_end().len().max(start);
    let secret = bytes.get(range.clone())?;
    if row.look == Look::Credential && !is_credential_of(secret, row.look) {
        return None;
    }
    let is_count = row.word == "token" && counts_tokens(name.as_bytes()) && is_amount(secret);
    let range = match is_some(secret) && !is_count {
        true => range,
        false => start..start,
    };
    Some(Found { range, kind })
}

/// The value of the one cookie in the value of a header: by it, it is the same secret wherever it stands.
pub(crate) fn cookie<'v>(name: &str, value: &'v str) -> &'v str {
    let is_set = name.eq_ignore_ascii_case("Set-Cookie");
    let alone = match value.split_once(';') {
        Some((cookie, _)) if is_set => Some(cookie),
        Some(_) => None,
        None => (is_set || name.eq_ignore_ascii_case("Cookie")).then_some(value),
    };
    let secret = alone.and_then(|cookie| cookie.split_once('='));
    secret.map_or(value, |(_, secret)| secret.trim_ascii())
}
