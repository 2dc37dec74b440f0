//! Members of one object, of which one names what another holds: `"name":"Cookie","value":"…"`,
//! `"loc":["header","x-api-key"],"input":"…"`.

use std::ops::Range;

use crate::redact::look::is_some_run;
use crate::redact::quoted::quoted;
use crate::redact::start::start_of_name;
use crate::redact::unit::{Unit, before_blanks, behind_blanks, unit, unit_before};
use crate::redact::values::within;

/// How far apart the two members stand.
pub(crate) const LONGEST_GAP: usize = 512;

/// A longer list of values is not looked at to its end.
const LONGEST_LIST: usize = 2048;

/// What members are called that name something, with `name` or `path` behind it or without.
const NAMING: [&str; 24] = [
    "name",
    "key",
    "header",
    "field",
    "param",
    "parameter",
    "path",
    "loc",
    "location",
    "property",
    "prop",
    "attribute",
    "attr",
    "argument",
    "arg",
    "pointer",
    "instance",
    "data",
    "variable",
    "column",
    "setting",
    "option",
    "item",
    "element",
];

/// The same of those that may as well describe something: what another holds is judged by its look.
const DESCRIBING: [&str; 5] = ["id", "label", "type", "kind", "target"];

/// What members are called that hold the value of what is named. Before the first, words may stand: `attemptedValue`.
const HOLDING: [&str; 5] = ["value", "values", "content", "input", "val"];

/// The same of those that may as well hold something else.
const PERHAPS: [&str; 8] = [
    "data", "received", "actual", "given", "got", "provided", "instance", "current",
];

/// Where a member stands that names something, and what is known of it.
#[derive(Debug)]
pub(crate) struct Naming {
    key: Range<usize>,
    /// The sign behind the key.
    sign: u8,
    /// Whether the value has to look like one.
    is_vague: bool,
}

/// A value, and whether it has to look like one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Held {
    pub(crate) value: Range<usize>,
    pub(crate) is_vague: bool,
}

impl Naming {
    /// The member whose value a name is, or the last part of it, or one of a list.
    pub(crate) fn of(bytes: &[u8], name: &Range<usize>) -> Option<Self> {
        const MOST_ITEMS: usize = 8;
        let (mut at, is_part) = start_of_string(bytes, name);
        let mut is_listed = false;
        let mut items = 0;
        while items <= MOST_ITEMS {
            let (sign, start) = unit_before(bytes, before_blanks(bytes, at))?;
            match sign.byte {
                b':' | b'=' if is_listed || items == 0 => {
                    let key = key_before(bytes, start);
                    let is_vague = is_naming(bytes.get(key.clone())?, sign.byte)?;
                    return Some(Self {
                        key,
                        sign: sign.byte,
                        is_vague: is_vague || is_part && is_address(bytes, at),
                    });
                }
                b'[' | b'(' if !is_listed => (is_listed, at) = (true, start),
                b',' if !is_listed => {
                    at = start_of_item(bytes, before_blanks(bytes, start))?;
                    items += 1;
                }
                _ => return None,
            }
        }
        None
    }

    /// As if what is called by a name named what stands in its brackets.
    pub(crate) fn of_itself(name: &Range<usize>) -> Self {
        Self {
            key: name.end..name.end,
            sign: b':',
            is_vague: false,
        }
    }

    /// Where the member begins.
    pub(crate) fn start(&self) -> usize {
        self.key.start
    }

    pub(crate) fn sign(&self) -> u8 {
        self.sign
    }

    /// What members hold that follow from `at` on, in the same object.
    pub(crate) fn held_behind(&self, text: &str, at: usize) -> Vec<Held> {
        let end = (at + LONGEST_GAP).min(text.len());
        let mut scan = Scan::new(text, at..end, self);
        scan.run();
        scan.held
    }

    /// What members hold that stand before, in the same object and from `from` on.
    pub(crate) fn held_before(&self, text: &str, from: usize) -> Vec<Held> {
        let mut at = from;
        loop {
            let mut scan = Scan::new(text, at..self.key.start, self);
            if let Some(stop) = scan.run() {
                at = stop;
                continue;
            }
            let own = scan.opened.last().copied().unwrap_or_default();
            let end = without_separator(text.as_bytes(), self.key.start);
            let mut held = scan.held;
            held.retain(|held| held.value.start >= own);
            for Held { value, .. } in &mut held {
                value.end = value.end.min(end).max(value.start);
            }
            return held;
        }
    }
}

/// The way through the members of an object.
struct Scan<'t, 'n> {
    text: &'t str,
    within: Range<usize>,
    naming: &'n Naming,
    /// Where the objects begin that the way is in.
    opened: Vec<usize>,
    held: Vec<Held>,
}

impl<'t, 'n> Scan<'t, 'n> {
    fn new(text: &'t str, within: Range<usize>, naming: &'n Naming) -> Self {
        Self {
            text,
            within,
            naming,
            opened: Vec::new(),
            held: Vec::new(),
        }
    }

    /// Goes on until the object ends, or another begins of which a member names something too; gives where that is.
    fn run(&mut self) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let mut at = self.within.start;
        while at < self.within.end
            && let Some(next) = unit(bytes, at)
        {
            match next.byte {
                b'{' => self.opened.push(next.end),
                b'}' if self.opened.pop().is_none() => return Some(next.end),
                b'>' if self.naming.sign == b'=' => return Some(next.end),
                b':' | b'=' => {
                    let key = key_before(bytes, at);
                    if self.opened.is_empty() && self.is_own(&key) {
                        return Some(next.end);
                    }
                    at = self.member(key, next).max(next.end);
                    continue;
                }
                _ => {}
            }
            at = next.end;
        }
        None
    }

    fn is_own(&self, key: &Range<usize>) -> bool {
        let bytes = self.text.as_bytes();
        !key.is_empty() && bytes.get(key.clone()) == bytes.get(self.naming.key.clone())
    }

    /// Looks at a member; gives where it ends if it holds a value.
    fn member(&mut self, key: Range<usize>, sign: Unit) -> usize {
        let bytes = self.text.as_bytes();
        let is_vague = bytes.get(key).and_then(is_holding);
        let value = is_vague.and_then(|_| value(self.text, sign));
        match (is_vague, value) {
            (Some(is_vague), Some(value)) if !value.is_empty() => {
                let end = value.end;
                let is_vague = is_vague || self.naming.is_vague;
                self.held.push(Held { value, is_vague });
                end
            }
            _ => sign.end,
        }
    }
}

/// Where the string begins of which a name is the last part, and whether there is more of it.
fn start_of_string(bytes: &[u8], name: &Range<usize>) -> (usize, bool) {
    const LONGEST_PATH: usize = 64;
    let front = before_quote(bytes, name.start);
    let is_closed = unit(bytes, name.end).is_some_and(Unit::is_quote);
    if front < name.start || !is_closed {
        return (front, false);
    }
    let mut at = name.start;
    while let Some((unit, start)) =
        unit_before(bytes, at).filter(|_| name.start - at < LONGEST_PATH)
    {
        match unit.byte {
            _ if unit.is_quote() => return (start, true),
            byte if byte.is_ascii_alphanumeric() || b"/.$[]_-> ~@".contains(&byte) => at = start,
            _ => break,
        }
    }
    (front, false)
}

/// Whether the string whose quotation mark stands at `at` goes on as the path of an address does.
fn is_address(bytes: &[u8], at: usize) -> bool {
    let first = unit(bytes, at).and_then(|quote| unit(bytes, quote.end));
    first.is_some_and(|first| first.byte == b'/')
}

/// Where an item of a list begins that ends at `at`.
fn start_of_item(bytes: &[u8], at: usize) -> Option<usize> {
    let end = before_quote(bytes, at);
    let start = start_of_name(bytes, end);
    (start < end).then(|| before_quote(bytes, start))
}

/// The key that stands before a sign at `at`.
fn key_before(bytes: &[u8], at: usize) -> Range<usize> {
    let end = before_quote(bytes, before_blanks(bytes, at));
    start_of_name(bytes, end)..end
}

/// Where what stands before a quotation mark at `at` ends.
pub(crate) fn before_quote(bytes: &[u8], at: usize) -> usize {
    match unit_before(bytes, at) {
        Some((quote, start)) if quote.is_quote() => start,
        _ => at,
    }
}

/// A key without marks and in lower case.
fn plain(key: &[u8]) -> Option<Vec<u8>> {
    const LONGEST: usize = 32;
    // What is in a document may be named with all that it stands in.
    let key = key.rsplit(|byte| *byte == b'.').next()?;
    (1..=LONGEST).contains(&key.len()).then(|| {
        let letters = key.iter().filter(|byte| byte.is_ascii_alphanumeric());
        letters.map(u8::to_ascii_lowercase).collect()
    })
}

fn is_of(key: &[u8], words: &[&str]) -> bool {
    words.iter().any(|word| word.as_bytes() == key)
}

/// Whether a key that names something may as well describe it; `None` where it does neither.
fn is_naming(key: &[u8], sign: u8) -> Option<bool> {
    let key = plain(key)?;
    let word = [&b"name"[..], b"path"]
        .iter()
        .find_map(|end| key.strip_suffix(*end).filter(|word| !word.is_empty()));
    if is_of(word.unwrap_or(&key), &NAMING) {
        // Alone, these hold a value.
        let is_held = word.is_none() && is_of(&key, &["instance", "data"]);
        return (!is_held).then_some(false);
    }
    // The attributes of an element are looked at on their own.
    (sign == b':' && is_of(&key, &DESCRIBING)).then_some(true)
}

/// Whether a key that holds a value may as well hold something else; `None` where it holds none.
fn is_holding(key: &[u8]) -> Option<bool> {
    let key = plain(key)?;
    if key.ends_with(b"value") || key.ends_with(b"values") || is_of(&key, &HOLDING) {
        return Some(false);
    }
    is_of(&key, &PERHAPS).then_some(true)
}

/// The value of a member behind its sign; nothing of it where it says that there is none.
pub(crate) fn value(text: &str, sign: Unit) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let start = match sign.byte {
        b':' => behind_blanks(bytes, sign.end),
        b'=' => {
            let arrow = unit(bytes, sign.end).filter(|unit| unit.byte == b'>');
            behind_blanks(bytes, arrow.map_or(sign.end, |arrow| arrow.end))
        }
        _ => return None,
    };
    if let Some((content, _)) = quoted(bytes, start) {
        return Some(content);
    }
    if unit(bytes, start).is_some_and(|open| matches!(open.byte, b'[' | b'(')) {
        return listed(text, start);
    }
    let rest = bytes.get(start..)?;
    let is_word = sign.byte == b'=';
    let ends = |byte: &u8| match byte {
        b'\r' | b'\n' | b'}' | b'"' => true,
        b' ' | b',' | b')' | b']' | b'<' | b'>' => is_word,
        _ => false,
    };
    let end = rest.iter().position(ends).unwrap_or(rest.len());
    let bare = rest.get(..end)?.trim_ascii_end();
    let length = if is_some_run(bare) { bare.len() } else { 0 };
    Some(start..start + length)
}

/// The values of a list that begins at `at`, from the first to the last.
fn listed(text: &str, at: usize) -> Option<Range<usize>> {
    let mut limits = (0..=(at + LONGEST_LIST).min(text.len())).rev();
    let near = text.get(..limits.find(|limit| text.is_char_boundary(*limit))?)?;
    let mut parts: Option<Range<usize>> = None;
    within(near, at, &mut |part| {
        let start = parts.as_ref().map_or(part.start, |parts| parts.start);
        parts = Some(start..part.end);
    });
    parts
}

/// Where a value ends that stands before the comma and the quotation mark at `at`.
fn without_separator(bytes: &[u8], at: usize) -> usize {
    let end = before_blanks(bytes, before_quote(bytes, at));
    match unit_before(bytes, end) {
        Some((comma, start)) if comma.byte == b',' => {
            before_quote(bytes, before_blanks(bytes, start))
        }
        _ => end,
    }
}
