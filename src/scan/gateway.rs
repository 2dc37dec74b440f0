//! Gateways that name themselves in a line, where no page or no status stands around it.

use std::ops::Range;

use crate::catalog;
use crate::catalog::{Authority, Gateway};
use crate::input::lines;
use crate::scan::block;
use crate::scan::model::Code;
use crate::scan::object;
use crate::scan::occurrence::Occurrence;
use crate::scan::word::{Name, REACH, Word, line_after, line_before, word_around};

type Found = Option<(Code, Range<usize>)>;

/// What stands right before and behind a mark in the words of a gateway: of few others, and soon compared.
const AROUND: [(&[u8], &[u8]); 4] = [
    (b"", b"be satisfied"),
    (b"t ", b" right now"),
    (b"Required! | C", b"lare"),
    (b"enerated by c", b"ront"),
];

/// The gateway whose words stand in the line of a mark.
pub(crate) fn named(text: &[u8], start: usize, end: usize) -> Found {
    let (near, next) = (lines::before(text, start), lines::from(text, end));
    let fits =
        |(before, behind): &(&[u8], &[u8])| near.ends_with(before) && next.starts_with(behind);
    if !AROUND.iter().any(fits) {
        return None;
    }
    let at = end;
    let (before, after) = (line_before(text, at), line_after(text, at));
    let start = at - before.len();
    let line = text.get(start..at + after.len())?;
    let line = String::from_utf8_lossy(line);
    let (row, place) = catalog::gateway_named(&line)?;
    // What is no UTF-8 has another length once it is read.
    let end = (start + place.end).min(text.len());
    Some((Code::Gateway(row.id), start + place.start..end))
}

/// The whole of Cloudflare's answer to what it refuses: `error code: 1020`. The number alone is any program's, so it counts
/// where nothing else stands in the line, or where the line names Cloudflare or what was called.
pub(crate) fn error_code(text: &[u8], start: usize, end: usize) -> Found {
    let digits = lines::from(text, end).strip_prefix(b" code: ")?;
    let [b'1', b'0', b'0'..=b'9', b'0'..=b'9', rest @ ..] = digits else {
        return None;
    };
    let to = text.len() - rest.len();
    let number = Word::new(text, start, to, REACH);
    let (before, after) = (number.line_before(), number.line_after());
    let begin = block::without_prefix(before);
    // With these a WebSocket is closed as well.
    let is_close = matches!(lines::from(digits, 2), [b'0', ..] | [b'1', b'0'..=b'5', ..]);
    let is_whole = matches!(begin, b"e" | b"E") && after.trim_ascii().is_empty() && !is_close;
    let is_named = [before, after]
        .iter()
        .any(|part| lines::contains(part, b"loudflare"));
    let is_of_call = lines::contains(before, b"://") && after.trim_ascii().is_empty();
    let row = catalog::gateway_of_id("cloudflare")?;
    let word = word_around(text, start);
    let body = Name::at_the_end_of(line_before(text, word.start));
    let is_body = body.is_one_of(&["body", "response", "content", "text"]);
    (is_whole || is_named || is_of_call || is_body)
        .then(|| (Code::Gateway(row.id), start.saturating_sub(1)..to))
}

/// The title of a page of Cloudflare, or the reference on one of Akamai behind its title.
pub(crate) fn of_page(text: &[u8], start: usize, end: usize) -> Found {
    let before = Word::new(text, start, end, REACH)
        .before()
        .to_ascii_lowercase();
    let (id, title) = match text.get(start..end)? {
        b"eference #" => ("akamai", &b"<title>access denied"[..]),
        _ => ("cloudflare", &b"<title>just a m"[..]),
    };
    let is_told = match id {
        "akamai" => lines::contains(&before, title),
        _ => before.ends_with(title),
    };
    let row = catalog::gateway_of_id(id).filter(|_| is_told)?;
    Some((Code::Gateway(row.id), start..end))
}

/// Lets the words of a gateway tell who answered with the status beside them; without one, they stand for themselves.
pub(crate) fn together(found: &mut Vec<(Occurrence, usize)>) {
    let gateways: Vec<(&'static Gateway, String)> = found
        .iter()
        .filter_map(|(one, _)| match one.code {
            Code::Gateway(id) => {
                Some((catalog::gateway_of_id(id)?, one.spellings.first()?.clone()))
            }
            _ => None,
        })
        .collect();
    for (row, said) in gateways {
        let is_failure = |one: &Occurrence| matches!(one.code, Code::Status(400..));
        let mut statuses = found.iter_mut().filter(|(one, _)| is_failure(one));
        let is_told = statuses.any(|(one, _)| tells(one, row, &said));
        if is_told {
            found.retain(|(one, _)| one.code != Code::Gateway(row.id));
        }
    }
}

/// Whether an answer is told to be the gateway's, or now is.
fn tells(one: &mut Occurrence, row: &'static Gateway, said: &str) -> bool {
    let gateway = |one: &Occurrence| -> Option<&'static Gateway> {
        let body = &one.inspection.as_ref()?.body;
        Some(body.gateway.as_ref()?.row)
    };
    if let Some(told) = gateway(one) {
        return told.id == row.id;
    }
    let (Code::Status(status), None, Some(words)) =
        (&one.code, &one.inspection, row.own_words(said))
    else {
        return false;
    };
    let page = format!("<html><title>{words}</title></html>");
    let inspection = object::answer(*status, page, &one.place);
    one.inspection = Some(Box::new(inspection));
    let is_told = gateway(one).is_some_and(|told| told.id == row.id);
    match is_told {
        true => one.place.authority = Some(Authority::Gateway),
        false => one.inspection = None,
    }
    is_told
}
