//! Errors that are told by a number of their own, behind the name of whose it is: PlayFab's, those of Xbox services, those
//! of Windows' clients of HTTP.

use std::ops::Range;

use crate::catalog;
use crate::input::lines;
use crate::scan::model::Code;
use crate::scan::sequel::is_end_of_remark;
use crate::scan::word::{Name, REACH, Word, is_word, line_after, line_before, word_around};

type Found = Option<(Code, Range<usize>)>;

/// The error of PlayFab that its name is followed by in the line: the name of one, which has capitals inside, else its
/// number where that is named so.
pub(crate) fn play_fab(text: &[u8], end: usize) -> Found {
    let line = line_after(text, end);
    words(line, end)
        .find_map(|(word, range)| {
            // The name of PlayFab itself stands in most of its lines.
            let has_inner_capital =
                word != b"PlayFab" && word.iter().skip(1).any(u8::is_ascii_uppercase);
            let name = std::str::from_utf8(word)
                .ok()
                .filter(|_| has_inner_capital)?;
            let row = catalog::playfab_named(name).filter(|row| row.name == name)?;
            Some((Code::of_playfab(row.number), range))
        })
        .or_else(|| {
            words(line, end).find_map(|(word, range)| number_of_play_fab(text, word, range))
        })
}

fn number_of_play_fab(text: &[u8], word: &[u8], range: Range<usize>) -> Found {
    const NAMES: [&str; 8] = [
        "playfab",
        "error",
        "errorcode",
        "playfaberror",
        "playfaberrorcode",
        "code",
        "failed",
        "result",
    ];
    // Shorter ones are statuses.
    let number = number_of(word).filter(|number| *number > 999)?;
    let place = Word::new(text, range.start, range.end, REACH);
    let counts = place.name().is_one_of(&NAMES)
        && !place.is_fragment()
        && is_end_of_remark(place.line_after());
    let row = catalog::playfab_code(u16::try_from(number).ok()?).filter(|_| counts)?;
    Some((Code::of_playfab(row.number), range))
}

/// The number behind `error`: of a ServiceError, of a service that is named before it, of a client of Windows.
pub(crate) fn behind_error(text: &[u8], start: usize, end: usize) -> Found {
    let (number, range) = value(text, end)?;
    let place = Word::new(text, range.start, range.end, REACH);
    if place.is_fragment() || !is_end_of_remark(place.line_after()) {
        return None;
    }
    let word = word_around(text, start);
    if text
        .get(word.clone())?
        .eq_ignore_ascii_case(b"ServiceError")
    {
        let code = of_service(number, None)?;
        return Some((code, range));
    }
    let owner = Name::at_the_end_of(line_before(text, word.start));
    if owner.is_one_of(&["winhttp", "wininet"]) {
        let number = u16::try_from(number).ok()?;
        let value = catalog::win32_error(number)?.hresult();
        return Some((Code::of_hresult(value), range));
    }
    let source = service(owner.word)?;
    Some((of_service(number, Some(source))?, range))
}

/// The number behind `code` where the service that it belongs to is named beside it: `code 4500 source PeopleFd`.
pub(crate) fn with_source(text: &[u8], start: usize, end: usize) -> Found {
    if !matches!(text.get(word_around(text, start))?, b"code" | b"Code") {
        return None;
    }
    let (number, range) = value(text, end)?;
    let behind = line_after(text, range.end);
    let before = line_before(text, start);
    let named = behind_source(behind).or_else(|| {
        let at = memchr::memmem::rfind(before, SOURCE)?;
        behind_source(lines::from(before, at))
    })?;
    Some((of_service(number, Some(service(named)?))?, range))
}

const SOURCE: &[u8] = b"source";

/// The word behind `source`, which is all that stands first.
fn behind_source(text: &[u8]) -> Option<&[u8]> {
    const JOINTS: &[u8] = b" ,;:=\"'";
    let text = text.trim_ascii_start();
    let text = lines::from(
        text,
        text.iter().take_while(|byte| JOINTS.contains(byte)).count(),
    );
    let rest = text.strip_prefix(SOURCE)?;
    let joint = rest.iter().take_while(|byte| JOINTS.contains(byte)).count();
    let name = lines::from(rest, joint);
    let end = name
        .iter()
        .position(|byte| !is_word(*byte))
        .unwrap_or(name.len());
    (joint > 0).then(|| lines::before(name, end))
}

/// The name of a service whose errors have numbers.
fn service(name: &[u8]) -> Option<&str> {
    let name = std::str::from_utf8(name).ok()?;
    catalog::is_service(name).then_some(name)
}

/// The code of an error whose number is in a table.
fn of_service(number: u32, source: Option<&str>) -> Option<Code> {
    let code = i64::from(number);
    catalog::row_of_service(source, code)?;
    Some(Code::of_service(code, source))
}

/// The number right behind a name, and where it stands.
fn value(text: &[u8], end: usize) -> Option<(u32, Range<usize>)> {
    const LONGEST_JOINT: usize = 4;
    let behind = lines::from(text, end);
    let behind = ["Code", " code"]
        .iter()
        .find_map(|more| behind.strip_prefix(more.as_bytes()))
        .unwrap_or(behind);
    let joint = behind
        .iter()
        .take(LONGEST_JOINT)
        .take_while(|byte| b" :=#".contains(byte))
        .count();
    let at = text.len() - behind.len() + joint;
    let range = at..word_around(text, at).end;
    let number = number_of(text.get(range.clone())?)?;
    (joint > 0).then_some((number, range))
}

fn number_of(word: &[u8]) -> Option<u32> {
    let is_number = (1..=5).contains(&word.len()) && word.iter().all(u8::is_ascii_digit);
    std::str::from_utf8(word)
        .ok()
        .filter(|_| is_number)?
        .parse()
        .ok()
}

/// The words of a line, and where they stand in the text.
fn words(line: &[u8], start: usize) -> impl Iterator<Item = (&[u8], Range<usize>)> {
    let mut at = start;
    line.split(|byte| !is_word(*byte)).map(move |word| {
        let range = at..at + word.len();
        at = range.end + 1;
        (word, range)
    })
}
