//! What languages and dumps write around a value: `Some("…")`, `&"…"`, `(string) …`, `!!str …`, `[]string{…}`.

use memchr::memmem;

use crate::redact::label;
use crate::redact::look::{Guids, is_credential};
use crate::redact::quoted::quoted;
use crate::redact::unit::{behind_blanks, unit};

/// Deeper wrappers are not looked into.
const DEEPEST: usize = 4;

/// What marks a type of which a value is, and stands before it.
const TYPES: [&str; 6] = [
    "(string) ",
    "(String) ",
    "(str) ",
    "!!str ",
    "!!binary ",
    "&mut ",
];

/// What wraps a value whatever it looks like.
const WRAPPERS: [&str; 16] = [
    "Some",
    "Ok",
    "Just",
    "Optional",
    "Secret",
    "SecretString",
    "SecretBox",
    "String",
    "Box",
    "Arc",
    "Rc",
    "Owned",
    "Borrowed",
    "Cow",
    "Right",
    "Value",
];

/// Where a value begins that `at` may be wrapped from.
pub(crate) fn behind(bytes: &[u8], at: usize) -> usize {
    let mut at = at;
    for _ in 0..DEEPEST {
        match behind_type(bytes, at)
            .or_else(|| behind_constructor(bytes, at))
            .or_else(|| behind_struct(bytes, at))
        {
            Some(next) => at = next,
            None => break,
        }
    }
    at + usize::from(is_string_prefix(bytes, at))
}

/// Languages mark so how a string is written: `b'…'`, `f"…"`, `@"…"`, `&"…"`.
pub(crate) fn is_string_prefix(bytes: &[u8], at: usize) -> bool {
    let mark = bytes.get(at).filter(|mark| b"burf@$NL&".contains(mark));
    let quote = mark.and_then(|_| unit(bytes, at + 1));
    quote.is_some_and(|quote| matches!(quote.byte, b'\'' | b'"'))
}

/// What stands behind the type of a value. PHP tells the length too: `string(28) "…"`, and so does Go.
fn behind_type(bytes: &[u8], at: usize) -> Option<usize> {
    let rest = bytes.get(at..)?;
    let mut types = TYPES.iter();
    if let Some(length) = types.find_map(|of| rest.starts_with(of.as_bytes()).then_some(of.len())) {
        return Some(at + length);
    }
    if let Some(length) = rest.strip_prefix(b"string(") {
        let digits = length.iter().take_while(|byte| byte.is_ascii_digit());
        let behind = length.get(digits.count()..)?.strip_prefix(b") ")?;
        return Some(bytes.len() - behind.len());
    }
    behind_slice(bytes, at)
        .or_else(|| behind_pointer(bytes, at))
        .or_else(|| behind_cast(bytes, at))
        .or_else(|| behind_some(bytes, at))
}

/// Where a list of Go begins behind the type of what is in it, `[]string{…}`, and what is made one, `[]byte("…")`.
fn behind_slice(bytes: &[u8], at: usize) -> Option<usize> {
    const LONGEST: usize = 40;
    let rest = bytes.get(at..)?.strip_prefix(b"[]")?;
    let near = rest.get(..LONGEST).unwrap_or(rest);
    let is_of_type = |byte: &&u8| byte.is_ascii_alphanumeric() || b"*._[]".contains(byte);
    let length = near.iter().take_while(is_of_type).count();
    let behind = near.get(length..)?;
    let empty = [&b" {}"[..], b"{}"].into_iter();
    let empty = empty
        .filter(|empty| behind.starts_with(empty))
        .map(<[u8]>::len);
    let open = at + 2 + length + empty.max().unwrap_or_default();
    match bytes.get(open)? {
        b'{' if length > 0 => Some(open),
        b'(' => unit(bytes, open + 1)?.is_quote().then_some(open + 1),
        _ => None,
    }
}

/// What stands behind the type and the address of a pointer of Go: `(*string)(0xc000012345)("…")`.
fn behind_pointer(bytes: &[u8], at: usize) -> Option<usize> {
    const LONGEST: usize = 64;
    let rest = bytes.get(at..)?.strip_prefix(b"(*")?;
    let near = rest.get(..LONGEST).unwrap_or(rest);
    let address = memmem::find(near, b")(0x")?;
    let open = address + 4 + memmem::find(near.get(address + 4..)?, b")(")?;
    Some(at + 2 + open + 2)
}

/// What stands behind a type between brackets, where a string or another type does: `(len=24) "…"`, `(NSString *) @"…"`.
fn behind_cast(bytes: &[u8], at: usize) -> Option<usize> {
    const LONGEST: usize = 40;
    let rest = bytes.get(at..)?.strip_prefix(b"(")?;
    let near = rest.get(..LONGEST).unwrap_or(rest);
    let close = memchr::memchr(b')', near)?;
    let is_of_type = |byte: &u8| byte.is_ascii_alphanumeric() || b"_ .*=[]<>:".contains(byte);
    let start = at + 1 + close + 2;
    let is_type = near.get(..close)?.iter().all(is_of_type) && bytes.get(start - 1) == Some(&b' ');
    let is_string = unit(bytes, start)?.is_quote() || is_string_prefix(bytes, start);
    (is_type && (is_string || bytes.get(start) == Some(&b'('))).then_some(start)
}

/// What stands behind the type of a value that may be none, as Swift dumps it: `Optional<String>`, and a line `- some : "…"`.
fn behind_some(bytes: &[u8], at: usize) -> Option<usize> {
    const LONGEST: usize = 96;
    const SOME: &[u8] = b"- some : ";
    let rest = bytes.get(at..)?;
    rest.starts_with(b"Optional<").then_some(())?;
    let near = rest.get(..LONGEST).unwrap_or(rest);
    memmem::find(near, SOME).map(|some| at + some + SOME.len())
}

/// Where the string begins that a structure holds, of which nothing else is told: `Secret { inner: "…" }`, `Token { "…" }`.
pub(crate) fn behind_struct(bytes: &[u8], at: usize) -> Option<usize> {
    const LONGEST: usize = 48;
    let rest = bytes
        .get(at..)
        .filter(|rest| rest.first().is_some_and(u8::is_ascii_uppercase))?;
    let near = rest.get(..LONGEST).unwrap_or(rest);
    let open = near.iter().position(|byte| !byte.is_ascii_alphanumeric())?;
    let inner = rest.get(open..)?.strip_prefix(b" { ")?;
    let length = inner
        .iter()
        .take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_');
    let value = inner.get(length.count()..)?.strip_prefix(b": ");
    let start = bytes.len() - value.unwrap_or(inner).len();
    quoted(bytes, start).map(|_| start)
}

/// What stands behind the name and the bracket of what wraps one value.
fn behind_constructor(bytes: &[u8], at: usize) -> Option<usize> {
    const LONGEST: usize = 32;
    let rest = bytes
        .get(at..)
        .filter(|rest| rest.first().is_some_and(u8::is_ascii_alphabetic))?;
    let is_of_name = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b':' | b'.');
    let length = rest.iter().take(LONGEST).take_while(is_of_name).count();
    let open = unit(bytes, at + length).filter(|open| matches!(open.byte, b'(' | b'['))?;
    let start = behind_blanks(bytes, open.end);
    // What it is called in stands before it: `secrets::Token(…)`, `json.RawMessage(…)`.
    let mut names = rest
        .get(..length)?
        .split(|byte| matches!(byte, b':' | b'.'));
    let is_type = |name: &[u8]| name.first().is_some_and(u8::is_ascii_uppercase);
    names.clone().find(|name| is_type(name))?;
    let name = names.next_back()?;
    let looks = || {
        let (content, _) = quoted(bytes, start)?;
        let is_label = label::end_in(bytes, content.start) == Some(content.end);
        (is_label || is_credential(bytes.get(content)?, Guids::AreNone)).then_some(())
    };
    let is_known = WRAPPERS.iter().any(|known| known.as_bytes() == name);
    (is_known || looks().is_some()).then_some(start)
}

/// Where a name ends behind who may read it, as PHP tells it: `["name":protected]`, `["name":"Class":private]`.
pub(crate) fn behind_visibility(bytes: &[u8], at: usize) -> Option<usize> {
    const LONGEST: usize = 96;
    let rest = bytes.get(at..)?;
    let rest = rest.get(..LONGEST).unwrap_or(rest);
    let close = memchr::memchr(b']', rest)?;
    let told = rest.get(..close)?;
    (told.ends_with(b"private") || told == b"protected").then_some(at + close + 1)
}
