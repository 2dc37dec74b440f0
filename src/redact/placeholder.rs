//! What stands where a value goes and is none: a placeholder of a documentation, a variable, a word that says that there is
//! none.

/// Characters by which a value is judged. A bound, for a text may be nothing but values.
pub(crate) const JUDGED: usize = 128;

/// What stands where no value does.
pub(crate) const NO_VALUES: [&str; 24] = [
    "null",
    "none",
    "nil",
    "true",
    "false",
    "undefined",
    "empty",
    "missing",
    "expired",
    "invalid",
    "required",
    "absent",
    "present",
    "unknown",
    "rejected",
    "refused",
    "redacted",
    "hidden",
    "masked",
    "filtered",
    "removed",
    "omitted",
    "disabled",
    "enabled",
];

/// What a documentation calls the parts of a credential.
const CREDENTIALS: [&str; 6] = ["token", "userhash", "uhs", "jwt", "credentials", "ticket"];

/// Whether a text begins with a placeholder, behind which nothing goes on that could belong to a value.
pub(crate) fn begins_with_placeholder(text: &[u8]) -> bool {
    placeholder(text).is_some_and(|end| {
        text.get(end)
            .is_none_or(|next| next.is_ascii_whitespace() || b"\"'`,.)]}<&\\".contains(next))
    })
}

/// What a documentation puts where a value goes: `<token>`, `<userhash>;<token>`, `x=…;…`, `{token}`, `{{token}}`; a
/// variable: `${TOKEN}`, `$TOKEN`, `%TOKEN%`; what another tool put in its place: `[redacted]`.
pub(crate) fn is_placeholder(value: &[u8]) -> bool {
    placeholder(value).is_some_and(|end| {
        let mut behind = value.iter().skip(end);
        behind.all(|byte| matches!(byte, b';' | b' ' | b'-'))
    })
}

/// Where what a text begins with ends, if that is placeholders.
pub(crate) fn placeholder(text: &[u8]) -> Option<usize> {
    let text = text.get(..JUDGED).unwrap_or(text);
    let mut rest = text.strip_prefix(b"x=").unwrap_or(text);
    let mut end = None;
    loop {
        rest = match rest {
            [b';' | b' ' | b'-', rest @ ..] => rest,
            _ => {
                let Some(behind) = behind_placeholder(rest) else {
                    return end;
                };
                end = Some(text.len() - behind.len());
                behind
            }
        };
    }
}

/// What stands behind words that a documentation puts where a value goes: `your-token-here`, `YOUR_API_KEY`, `xxxxxxxx`.
fn behind_words(text: &[u8]) -> Option<&[u8]> {
    const LONGEST: usize = 40;
    const SHORTEST: usize = 4;
    let is_of_words = |byte: &&u8| byte.is_ascii_alphabetic() || matches!(byte, b'-' | b'_');
    let length = text.iter().take(LONGEST).take_while(is_of_words).count();
    let (written, rest) = text.split_at_checked(length)?;
    let mut words = written.split(|byte| matches!(byte, b'-' | b'_'));
    let is_several = words.clone().count() > 1;
    let begins = words
        .next()
        .is_some_and(|word| is_word_of(word, &["your", "insert", "replace", "enter"]));
    let ends = words
        .next_back()
        .is_some_and(|word| is_word_of(word, &["here"]));
    let is_crossed = length >= SHORTEST && written.iter().all(|byte| matches!(byte, b'x' | b'X'));
    let ends_word = !rest.first().is_some_and(u8::is_ascii_alphanumeric);
    (ends_word && (is_several && (begins || ends) || is_crossed)).then_some(rest)
}

/// What stands behind one placeholder.
fn behind_placeholder(text: &[u8]) -> Option<&[u8]> {
    if let Some(rest) = behind_words(text) {
        return Some(rest);
    }
    let words: fn(&u8) -> bool =
        |byte| byte.is_ascii_alphabetic() || matches!(byte, b' ' | b'-' | b'_' | b'.');
    let variable: fn(&u8) -> bool = |byte| byte.is_ascii_uppercase() || *byte == b'_';
    let (name, rest) = match text {
        [b'<', inner @ ..] => until(inner, words, b">")?,
        [b'{', b'{', inner @ ..] | [b'$', b'{', b'{', inner @ ..] => until(inner, words, b"}}")?,
        [b'{', b'0'..=b'9', b'}', rest @ ..] => return Some(rest),
        [b'{', inner @ ..] | [b'$', b'{', inner @ ..] => until(inner, words, b"}")?,
        // What a format string is filled in for, and was not.
        [b'%', b's' | b'd' | b'v' | b'@', rest @ ..]
            if !rest.first().is_some_and(u8::is_ascii_alphanumeric) =>
        {
            return Some(rest);
        }
        [b'*', rest @ ..] if rest.starts_with(b";") => return Some(rest),
        [b'$', b'e', b'n', b'v', b':', inner @ ..] => until(inner, variable, b"")?,
        [b'$', inner @ ..] if names_credential(inner) => {
            until(inner, |byte| byte.is_ascii_alphabetic(), b"")?
        }
        [b'%', inner @ ..] => until(inner, variable, b"%")?,
        [b'$', inner @ ..] => until(inner, variable, b"").filter(|(name, rest)| {
            name.len() > 1 && !rest.first().is_some_and(u8::is_ascii_alphanumeric)
        })?,
        [b'[', inner @ ..] => until(inner, words, b"]")
            .filter(|(name, _)| is_word_of(name, &NO_VALUES) || is_word_of(name, &CREDENTIALS))?,
        [b'*', b'*', inner @ ..] => {
            let inner = behind_stars(inner);
            let (name, rest) = until(inner, words, b"*")?;
            let rest = behind_stars(rest);
            is_word_of(name, &NO_VALUES).then_some((name, rest))?
        }
        [b'A'..=b'Z', ..] => until(text, variable, b"").filter(|(name, rest)| {
            let last = name.rsplit(|byte| *byte == b'_').next().unwrap_or_default();
            is_word_of(last, &CREDENTIALS) && !rest.first().is_some_and(u8::is_ascii_alphanumeric)
        })?,
        [0xe2, 0x80, 0xa6, rest @ ..] | [b'.', b'.', b'.', rest @ ..] => return Some(rest),
        _ => return None,
    };
    (!name.is_empty()).then_some(rest)
}

/// Whether a variable is called after what it holds: `$token`, `$userHash`.
fn names_credential(text: &[u8]) -> bool {
    let length = text.iter().take_while(|byte| byte.is_ascii_alphabetic());
    let (name, rest) = text.split_at_checked(length.count()).unwrap_or_default();
    let is_whole = !matches!(rest.first(), Some(b'0'..=b'9' | b'_' | b'-'));
    let name = name.to_ascii_lowercase();
    let mut words = CREDENTIALS.iter();
    is_whole && words.any(|word| name.ends_with(word.as_bytes()))
}

fn behind_stars(text: &[u8]) -> &[u8] {
    let stars = text.iter().take_while(|byte| **byte == b'*').count();
    text.get(stars..).unwrap_or_default()
}

/// What stands before the end of a placeholder, and what behind it.
fn until<'t>(
    text: &'t [u8],
    is_inner: fn(&u8) -> bool,
    close: &[u8],
) -> Option<(&'t [u8], &'t [u8])> {
    let inner = text.iter().take(40).take_while(|byte| is_inner(byte));
    let (name, rest) = text.split_at_checked(inner.count())?;
    Some((name, rest.strip_prefix(close)?))
}

/// Whether a value is one of some words, in any case.
pub(crate) fn is_word_of(value: &[u8], words: &[&str]) -> bool {
    words
        .iter()
        .any(|word| value.eq_ignore_ascii_case(word.as_bytes()))
}
