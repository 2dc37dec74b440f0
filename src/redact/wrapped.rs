//! Tokens that a mail or a terminal broke into lines.

use memchr::memmem;

use crate::redact::look::{self, Guids};
use crate::redact::names::tells_a_secret;
use crate::redact::unit::{Unit, behind_break, unit};
use crate::redact::worded::are_spoken;

/// Whether a byte can stand in a line that a wrapped token goes on over.
fn is_token_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"+/=._-;%~*!$".contains(&byte) || !byte.is_ascii()
}

/// Where a token that is wrapped ends: it goes on over lines that directly follow and hold nothing but characters of a
/// token. `end` is where it ends in its line.
pub(crate) fn wrapped(bytes: &[u8], start: usize, end: usize) -> usize {
    let mut end = end;
    let mut full = end - start >= SHORTEST_LINE;
    let mut lines = 0;
    let mut width = 0;
    let mut quotes = None;
    let mut prefix = None;
    let mut has_margin = false;
    while let Some(next) = behind_break(bytes, end)
        .or_else(|| behind_stop(bytes, end))
        .or_else(|| behind_soft_break(bytes, end))
        .or_else(|| behind_joint(bytes, end))
    {
        let depth = *quotes.get_or_insert_with(|| quotes_before(bytes, start));
        let next = behind_quotes(bytes, next, depth).unwrap_or(next);
        let next = match behind_prefix(bytes, next, prefix) {
            Some((mark, line)) => {
                prefix = Some(mark);
                line
            }
            None => match behind_margin(bytes, start, next, has_margin) {
                Some(line) => {
                    has_margin = true;
                    line
                }
                None => next,
            },
        };
        let length = line(bytes, next);
        let behind = bytes.get(next + length..).unwrap_or_default();
        let piece = bytes.get(next..next + length).unwrap_or_default();
        let whole = matches!(
            behind.first(),
            None | Some(b'\r' | b'\n' | b'"' | b'\'' | b'<')
        ) || is_written_end(bytes, next + length)
            || behind_break(bytes, next + length).is_some();
        let even = lines >= 2 && width > 0 && piece.len() <= width;
        let goes_on = !piece.is_empty()
            && !is_other_line(piece, behind, even)
            && !is_named_line(piece, behind, whole, even)
            && ((whole && (full || piece.len() >= SHORTEST_LINE))
                || even
                || is_random(piece)
                || (full && (look::is_mixed(piece) || is_no_word(piece))));
        if !goes_on {
            break;
        }
        width = if lines == 0 || width == piece.len() {
            piece.len()
        } else {
            0
        };
        lines += 1;
        end = next + length;
        full = true;
        if !whole {
            break;
        }
    }
    end
}

/// Where the next line begins when a line ends with the stop at `at`, and goes on as no word does.
fn behind_stop(bytes: &[u8], at: usize) -> Option<usize> {
    let stop = bytes.get(at).filter(|stop| **stop == b'.');
    let next = behind_break(bytes, at + usize::from(stop.is_some()))?;
    let piece = bytes.get(next..next + line(bytes, next))?;
    look::is_mixed(piece).then_some(next)
}

/// Where the next line begins behind what only joins the two: a backslash at the end of a line, `<br>` of a page.
fn behind_soft_break(bytes: &[u8], at: usize) -> Option<usize> {
    let rest = bytes.get(at..)?;
    let mark = rest.strip_prefix(b" ").unwrap_or(rest);
    if matches!(mark.first(), Some(b'\\' | b'`' | b'^')) {
        return behind_break(bytes, bytes.len() - mark.len() + 1);
    }
    let mut tags = [&b"<br"[..], b"<BR", b"<wbr"].into_iter();
    let tag = tags.find_map(|tag| rest.strip_prefix(tag))?;
    let tag = tag.strip_prefix(b" ").unwrap_or(tag);
    let behind = tag.strip_prefix(b"/").unwrap_or(tag).strip_prefix(b">")?;
    let next = bytes.len() - behind.len();
    Some(behind_break(bytes, next).unwrap_or(next))
}

/// Where the next of the strings begins that code joins, each in a line of its own: `"…" +`, `"… \`.
fn behind_joint(bytes: &[u8], at: usize) -> Option<usize> {
    let mark = unit(bytes, at).filter(|mark| matches!(mark.byte, b'"' | b'\''))?;
    let rest = bytes.get(mark.end..)?;
    let blanks = rest.iter().take_while(|byte| **byte == b' ').count();
    let sign = rest.get(blanks).filter(|sign| b"+.&\\".contains(sign));
    let sign_end = mark.end + sign.map_or(0, |_| blanks + 1);
    // Some write the sign before the next.
    let next = behind_break(bytes, sign_end)?;
    let is_gap = |byte: &&u8| b" +.&".contains(byte);
    let gap = bytes.get(next..)?.iter().take_while(is_gap).count();
    let open = unit(bytes, next + gap).filter(|open| open.byte == mark.byte)?;
    Some(open.end)
}

/// Whether a line begins with what is told for a token without what stands before.
fn is_random(piece: &[u8]) -> bool {
    let goes_on = matches!(piece.first(), Some(b'=' | b';'));
    look::is_credential(piece, Guids::AreNone)
        && look::is_mixed(piece)
        && (goes_on || !is_pair(piece))
}

/// Where a line begins behind the sign that a tool or a mail puts before each but the first, and the sign, if a token goes
/// on there: where it has before, in whatever length.
fn behind_prefix(bytes: &[u8], at: usize, known: Option<u8>) -> Option<(u8, usize)> {
    let mark = unit(bytes, at).filter(|mark| matches!(mark.byte, b'>' | b'<' | b'*' | b'#'))?;
    let blank = unit(bytes, mark.end).filter(|blank| blank.byte == b' ')?;
    let length = line(bytes, blank.end);
    let piece = bytes.get(blank.end..blank.end + length)?;
    let is_known = known == Some(mark.byte) || is_random(piece);
    (is_known && bytes.get(blank.end + length) != Some(&b':')).then_some((mark.byte, blank.end))
}

/// Where a line goes on behind what the line of a token begins with as well, numbers aside: the rule of a table, the marks
/// of a comment, a time, `12: `. The token goes on there if it has before or what follows is told for one.
fn behind_margin(bytes: &[u8], start: usize, next: usize, is_known: bool) -> Option<usize> {
    const LONGEST: usize = 64;
    let first = line_before(bytes, start);
    let here = line_before(bytes, next);
    let (first, line_here) = (bytes.get(first..start)?, bytes.get(here..)?);
    let is_alike =
        |(one, other): &(&u8, &u8)| one == other || one.is_ascii_digit() && other.is_ascii_digit();
    let alike = first
        .iter()
        .zip(line_here)
        .take(LONGEST)
        .take_while(is_alike)
        .count();
    let blank = memchr::memrchr(b' ', line_here.get(..alike)?)?;
    let margin = line_here.get(..blank)?.trim_ascii();
    let is_mark = |byte: &u8| b"|/:]#;%!".contains(byte) || !byte.is_ascii();
    let at = here + blank + 1;
    let piece = bytes.get(at..at + line(bytes, at))?;
    let goes_on = is_known && !piece.is_empty() || is_random(piece);
    // A break may be written in an escape, and the line is still the same.
    (at > next && margin.iter().any(is_mark) && goes_on).then_some(at)
}

/// Where the line begins that holds `at`.
fn line_before(bytes: &[u8], at: usize) -> usize {
    const LONGEST_LINE: usize = 256;
    let from = at.saturating_sub(LONGEST_LINE);
    let before = bytes.get(from..at).unwrap_or_default();
    memchr::memrchr(b'\n', before).map_or(from, |feed| from + feed + 1)
}

/// Whether letters are none that anybody would write for a word.
pub(crate) fn is_no_word(piece: &[u8]) -> bool {
    const SHORTEST: usize = 2;
    piece.len() >= SHORTEST && piece.iter().all(u8::is_ascii_alphabetic) && !is_word(piece)
}

/// Whether letters are one of the short words that are met most.
fn is_short_word(letters: &[u8]) -> bool {
    const SHORT: [&str; 40] = [
        "a", "i", "is", "it", "in", "of", "on", "or", "to", "at", "an", "as", "be", "by", "if",
        "no", "we", "he", "so", "up", "the", "and", "was", "has", "had", "are", "for", "not",
        "but", "you", "end", "can", "may", "did", "its", "le", "la", "et", "de", "un",
    ];
    SHORT
        .iter()
        .any(|word| letters.eq_ignore_ascii_case(word.as_bytes()))
}

/// Whether letters are a word: a short one, or one that can be spoken.
fn is_word(letters: &[u8]) -> bool {
    const LONGEST_SHORT: usize = 3;
    const MOST_CONSONANTS: usize = 4;
    let rest = letters.get(1..).unwrap_or_default();
    let is_vowel = |byte: &u8| b"aeiouyAEIOUY".contains(byte);
    if letters.len() <= LONGEST_SHORT {
        return is_short_word(letters);
    }
    let mut consonants = letters.split(is_vowel);
    (rest.iter().all(u8::is_ascii_lowercase) || letters.iter().all(u8::is_ascii_uppercase))
        && letters.iter().any(is_vowel)
        && consonants.all(|letters| letters.len() <= MOST_CONSONANTS)
}

/// What is shorter is no line of a token that another follows.
const SHORTEST_LINE: usize = 4;

/// Whether a line or what is quoted ends at `at`, in an escape.
fn is_written_end(bytes: &[u8], at: usize) -> bool {
    let ends = |unit: &Unit| matches!(unit.byte, b'\r' | b'\n') || unit.is_quote();
    matches!(bytes.get(at), Some(b'\\' | b'&')) && unit(bytes, at).is_some_and(|unit| ends(&unit))
}

/// How many characters of a token stand at the beginning of a line.
fn line(bytes: &[u8], at: usize) -> usize {
    let mut end = at;
    while let Some(byte) = bytes.get(end) {
        match byte {
            b'\\' if bytes.get(end + 1) == Some(&b'/') => end += 2,
            byte if is_token_byte(*byte) => end += 1,
            _ => break,
        }
    }
    end - at
}

/// Whether a line that begins so is one of its own: a header, a time, a status, the rest of a sentence. Behind `even`
/// lines, few tokens end just where a line does.
fn is_other_line(piece: &[u8], behind: &[u8], even: bool) -> bool {
    let is_word = match even {
        true => is_short_word,
        false => is_word,
    };
    behind.starts_with(b":")
        || piece.starts_with(b"HTTP/")
        || piece.starts_with(b"--")
        || is_changed_pair(piece)
        || (behind.starts_with(b" ") && piece.iter().all(u8::is_ascii_alphabetic) && is_word(piece))
        || piece
            .iter()
            .all(|byte| matches!(byte, b'.' | b'-' | b'=' | b'_' | b'*' | b'+'))
}

/// Whether a line tells something of its own: a name, alone or with a value behind it, a word, the number of a status.
/// Behind `even` lines, what is left of a token may read as a word.
fn is_named_line(piece: &[u8], behind: &[u8], whole: bool, even: bool) -> bool {
    const SHORTEST_WORD: usize = 5;
    let sign = piece.iter().position(|byte| *byte == b'=');
    let (name, value) = piece.split_at(sign.unwrap_or(piece.len()));
    let is_name = is_name(name);
    if value.iter().any(|byte| *byte != b'=') {
        return is_name || is_variable(name) || tells_a_secret(name);
    }
    let is_column = matches!(
        behind,
        [b'\t', ..] | [b' ', b' ' | b'\t' | b'=' | b':' | b'|', ..]
    );
    let is_word = || !even && name.len() >= SHORTEST_WORD && are_spoken(name);
    let is_status = || matches!(name, [b'1'..=b'5', b'0'..=b'9', b'0'..=b'9']);
    match whole {
        true => is_name || is_word() || (is_status() && !even),
        false => is_name || is_column && !is_random(piece),
    }
}

/// Whether a line begins with a name and a value behind it.
pub(crate) fn begins_with_name(bytes: &[u8], at: usize) -> bool {
    let name = line(bytes, at);
    let behind = bytes.get(at + name..).unwrap_or_default();
    let has_value = matches!(behind.first(), Some(b' ' | b'\t' | b':'));
    has_value
        && bytes
            .get(at..at + name)
            .is_some_and(|name| is_name(name) || tells_a_secret(name))
}

/// Whether a run is a name of several words: `X-Api-Key`, `user_agent`, `memberNotFound`.
fn is_name(run: &[u8]) -> bool {
    const SHORTEST: usize = 7;
    let has_marks = run.iter().any(|byte| matches!(byte, b'-' | b'_' | b'.'));
    let inner = run.get(1..).unwrap_or_default();
    let is_several = has_marks
        || inner.iter().any(u8::is_ascii_uppercase) && inner.iter().any(u8::is_ascii_lowercase);
    let mut words = run.split(|byte| matches!(byte, b'-' | b'_' | b'.'));
    let is_short = |word: &[u8]| word.len() <= 2 && word.iter().all(u8::is_ascii_alphabetic);
    run.len() >= SHORTEST
        && is_several
        && words.all(|word| has_marks && is_short(word) || is_word(word) || are_spoken(word))
}

/// Whether a run is the name of a variable: `STATUS`, `open2`.
fn is_variable(run: &[u8]) -> bool {
    const LONGEST: usize = 24;
    let is_of_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    let letters = run.iter().filter(|byte| byte.is_ascii_alphabetic());
    let is_one_case = letters.clone().skip(1).all(u8::is_ascii_uppercase)
        || letters.clone().skip(1).all(u8::is_ascii_lowercase);
    run.len() <= LONGEST
        && run.first().is_some_and(u8::is_ascii_alphabetic)
        && run.iter().all(is_of_name)
        && is_one_case
}

/// How often the line is quoted that holds `at`, as a mail quotes another: `> > `.
fn quotes_before(bytes: &[u8], at: usize) -> usize {
    const LONGEST_LINE: usize = 256;
    let before = bytes
        .get(at.saturating_sub(LONGEST_LINE)..at)
        .unwrap_or_default();
    let feed = memchr::memrchr(b'\n', before).map(|feed| feed + 1);
    let feed = feed.or_else(|| Some(memmem::rfind(before, b"\\n")? + 2));
    let start = feed.or((before.len() == at).then_some(0));
    let line = start.and_then(|start| before.get(start..));
    let marks = line.unwrap_or_default().iter();
    let marks = marks.take_while(|byte| matches!(byte, b'>' | b' '));
    marks.filter(|byte| **byte == b'>').count()
}

/// Where a line begins behind the marks that quote it.
fn behind_quotes(bytes: &[u8], at: usize, depth: usize) -> Option<usize> {
    (0..depth).try_fold(at, |at, _| {
        let mark = unit(bytes, at).filter(|unit| unit.byte == b'>')?;
        Some(match unit(bytes, mark.end) {
            Some(blank) if blank.byte == b' ' => blank.end,
            _ => mark.end,
        })
    })
}

/// Whether a line is one of those that differ between two files, and holds a name and its value.
fn is_changed_pair(piece: &[u8]) -> bool {
    piece
        .strip_prefix(b"+")
        .or_else(|| piece.strip_prefix(b"-"))
        .is_some_and(is_pair)
}

/// Whether a run is a name and a value, not a part of one.
pub(crate) fn is_pair(piece: &[u8]) -> bool {
    let sign = piece.iter().position(|byte| matches!(byte, b':' | b'='));
    sign.is_some_and(|sign| {
        let behind = piece.get(sign + 1..).unwrap_or_default();
        piece.get(sign) == Some(&b':') || behind.iter().any(|byte| *byte != b'=')
    })
}
