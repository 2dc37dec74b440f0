//! The line in which a JSON breaks off, to be shown.

use crate::inspect::JsonFault;
use crate::redact::{holds_label, of_body};
use crate::report::cut::{head, tail};
use crate::report::formatter::Formatter;
use crate::report::page::excerpt;
use crate::report::sanitize;

/// Columns on each side of a fault in a line of JSON.
pub(crate) const AROUND: usize = 30;
/// Bytes before and after a fault that are kept for the excerpt.
const KEPT: usize = 512;
/// In place of text that cannot be shown.
const HIDDEN: &str = "…";

/// The line around a fault, without its secrets, and the place of the fault in it.
///
/// Hidden first and cut then: a cut may take the beginning of a secret, by which it is known, and leave the rest.
pub(crate) fn around(fault: &JsonFault, f: &mut Formatter<'_>) -> (String, usize) {
    // A window that begins inside one long string may have lost what tells that the string is a secret.
    let cut = fault.before.len() < fault.offset;
    if cut && !fault.before.contains('"') {
        return (HIDDEN.to_owned(), HIDDEN.len());
    }
    let text = format!("{}{}", fault.before, fault.after);
    let noted = f.redactor().replaced();
    let (hidden, mark) = f
        .redactor()
        .hide_and_mark(of_body(&text), fault.before.len());
    let (before, after) = hidden.split_at_checked(mark).unwrap_or((&hidden, ""));
    let before = before.rsplit('\n').next().unwrap_or_default();
    let after = match after.strip_prefix('\n') {
        Some(_) => "",
        None => after.lines().next().unwrap_or_default(),
    };
    let before = sanitize::clean(tail(before, KEPT));
    let after = sanitize::clean(head(after, KEPT));
    let line = format!("{before}{after}");
    // A label that is cut away tells of no secret in this report.
    let (shown, _) = excerpt(&line, before.len(), f.columns());
    if !holds_label(&shown) {
        f.redactor().forget(noted);
    }
    (line, before.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inspect::Expected;
    use crate::language::Language;
    use crate::redact::Redactor;
    use crate::report::formatter::Markup;

    fn fault(text: &str, offset: usize) -> JsonFault {
        JsonFault {
            line: 1,
            column: 1,
            offset,
            expected: Expected::Colon,
            found: text.get(offset..).and_then(|rest| rest.chars().next()),
            before: text.get(..offset).unwrap_or_default().to_owned(),
            after: text.get(offset..).unwrap_or_default().to_owned(),
        }
    }

    #[track_caller]
    fn check(body: &str, offset: usize, expected: (&str, usize)) {
        let mut redactor = Redactor::default();
        let mut f = Formatter::new(&mut redactor, Markup::Plain, Language::English);
        let (text, mark) = around(&fault(body, offset), &mut f);
        assert_eq!((text.as_str(), mark), expected);
    }

    #[test]
    fn the_line_of_the_fault_is_shown() {
        check("{\n  \"a\" 1,\n  \"b\": 2\n}", 8, ("  \"a\" 1,", 6));
    }

    #[test]
    fn a_fault_at_the_end_has_nothing_after_it() {
        check("{\"a\":", 5, ("{\"a\":", 5));
    }

    #[test]
    fn a_fault_at_a_line_end_stays_on_its_line() {
        check("{\"a\":\n1", 5, ("{\"a\":", 5));
    }

    #[test]
    fn what_is_cut_away_is_not_noted() {
        let mut redactor = Redactor::default();
        for (filler, noted) in [(10, 1), (200, 0)] {
            redactor.begin("a");
            let mut f = Formatter::new(&mut redactor, Markup::Plain, Language::English);
            let text = format!(
                "{{\"token\":\"notReal9word1\",\"a\":\"{}\" 1",
                "b".repeat(filler)
            );
            let (line, _) = around(&fault(&text, text.len() - 1), &mut f);
            assert!(line.contains("<redacted 1>"), "{line}");
            assert_eq!(redactor.replaced().len(), noted);
        }
    }

    #[test]
    fn controls_around_a_fault_are_escaped_and_the_mark_moves() {
        check("\u{1b}[2J{", 4, ("\\x1b[2J{", 7));
    }
}
