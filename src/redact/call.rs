//! Secrets among the arguments of a call in the code of a program.

use std::ops::Range;

use crate::redact::look::{Guids, is_credential, is_some_run};
use crate::redact::names::is_name_byte;
use crate::redact::quoted::quoted;
use crate::redact::unit::{behind_blanks, unit};
use crate::redact::wrapper::is_string_prefix;

/// The password of a login: `HTTPBasicAuth('user', '…')`, `auth=('user', '…')`, `NetworkCredential("user", "…")`.
pub(crate) fn of_login(bytes: &[u8], name: &Range<usize>) -> Option<Range<usize>> {
    let written = bytes.get(name.clone())?;
    let ends = |word: &[u8]| {
        let start = written.len().checked_sub(word.len());
        let end = start.and_then(|start| written.get(start..));
        end.is_some_and(|end| end.eq_ignore_ascii_case(word))
    };
    let is_auth = ends(b"auth") || ends(b"authenticationheadervalue");
    if !is_auth && !ends(b"credential") && !ends(b"credentials") {
        return None;
    }
    let sign = unit(bytes, behind_blanks(bytes, name.end))?;
    let open = match sign.byte {
        b'=' if is_auth => unit(bytes, behind_blanks(bytes, sign.end))?,
        _ => sign,
    };
    let (_, behind) = quoted(bytes, open.end).filter(|_| open.byte == b'(')?;
    let comma = unit(bytes, behind).filter(|comma| comma.byte == b',')?;
    let (password, behind) = quoted(bytes, behind_blanks(bytes, comma.end))?;
    // A domain may follow.
    unit(bytes, behind).filter(|close| close.byte == b')' || !is_auth && close.byte == b',')?;
    let value = bytes.get(password.clone())?;
    (!value.eq_ignore_ascii_case(b"password")).then_some(password)
}

/// What a function of a name that is always secret is called with: `setToken("…")`, `bearer_auth("…")`. What one sets
/// is secret whatever it looks like, unless it reads as a sentence, and so is what a cookie holds.
pub(crate) fn argument(bytes: &[u8], name: &Range<usize>) -> Option<Range<usize>> {
    let written = bytes.get(name.clone())?;
    let open = unit(bytes, name.end).filter(|open| matches!(open.byte, b'(' | b'{'))?;
    let start = behind_blanks(bytes, open.end);
    let start = start + usize::from(is_string_prefix(bytes, start));
    let (content, behind) = quoted(bytes, start)?;
    if written.to_ascii_lowercase().ends_with(b"cookie") {
        // Its own name goes before what it holds: `Cookie("sid", "…", "/")`.
        let comma = unit(bytes, behind_blanks(bytes, behind)).filter(|unit| unit.byte == b',');
        let second = comma.and_then(|comma| quoted(bytes, behind_blanks(bytes, comma.end)));
        if let Some((held, _)) = second {
            return is_some_run(bytes.get(held.clone())?).then_some(held);
        }
    }
    let value = bytes.get(content.clone())?;
    let function = written.rsplit(|byte| *byte == b'.').next()?;
    let start = function.get(..3)?;
    let sets = start.eq_ignore_ascii_case(b"set") && is_some_run(value) && !value.contains(&b' ');
    (sets || is_credential(value, Guids::AreNone)).then_some(content)
}

/// The value of a name that is an argument itself: `.header("Authorization").value("…")`.
pub(crate) fn chained(bytes: &[u8], name: &Range<usize>) -> Option<Range<usize>> {
    const METHODS: [&[u8]; 5] = [b"value", b"values", b"set", b"with", b"add"];
    let quote = unit(bytes, name.end).filter(|unit| unit.is_quote())?;
    let close = unit(bytes, behind_blanks(bytes, quote.end)).filter(|unit| unit.byte == b')')?;
    let dot = unit(bytes, behind_blanks(bytes, close.end)).filter(|unit| unit.byte == b'.')?;
    let rest = bytes.get(dot.end..)?;
    let length = rest.iter().take_while(|byte| is_name_byte(**byte)).count();
    let method = rest.get(..length)?;
    METHODS
        .iter()
        .find(|known| method.eq_ignore_ascii_case(known))?;
    let open = unit(bytes, dot.end + length).filter(|unit| unit.byte == b'(')?;
    let (content, _) = quoted(bytes, behind_blanks(bytes, open.end))?;
    Some(content)
}

/// Whether what stands behind a name and a blank is a call in a program: `token = next(tokens)`.
pub(crate) fn is_value(bytes: &[u8], start: usize, end: usize) -> bool {
    let (before, rest) = bytes.split_at_checked(start).unwrap_or_default();
    let (value, behind) = rest.split_at_checked(end - start).unwrap_or_default();
    let is_name = |byte: &u8| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'.' | b':');
    let is_function = behind.starts_with(b"(") && value.iter().all(is_name);
    before.ends_with(b" ") && (is_function || is_cmdlet(value))
}

/// Whether a run is what PowerShell calls a command: `Read-Host`.
fn is_cmdlet(run: &[u8]) -> bool {
    const VERBS: [&[u8]; 5] = [b"Read-", b"Get-", b"New-", b"Import-", b"ConvertTo-"];
    let mut verbs = VERBS.iter();
    verbs.any(|verb| {
        run.strip_prefix(*verb)
            .is_some_and(|noun| noun.iter().all(u8::is_ascii_alphabetic))
    })
}

/// The value behind an option among the arguments of a program, each between quotation marks: `'--token', '…'`.
pub(crate) fn of_option(bytes: &[u8], name: &Range<usize>) -> Option<Range<usize>> {
    let closed = unit(bytes, name.end).filter(|quote| quote.is_quote())?;
    bytes.get(name.clone())?.strip_prefix(b"-")?;
    let comma = unit(bytes, behind_blanks(bytes, closed.end)).filter(|comma| comma.byte == b',')?;
    let (content, _) = quoted(bytes, behind_blanks(bytes, comma.end))?;
    let value = bytes.get(content.clone())?;
    (is_some_run(value) && !value.starts_with(b"-")).then_some(content)
}
