//! When a call was made, how long it took, and how much was sent, in words.

use std::time::Duration;

use crate::exchange::{Exchange, Request};
use crate::language::{Language, tr};
use crate::redact::of_protocol;
use crate::report::formatter::Formatter;
use crate::report::text::grammar::bytes;

/// When a call was made and how long it took, as far as that is known.
pub(crate) fn moment(exchange: &Exchange, f: &mut Formatter<'_>) -> Option<String> {
    let language = f.language();
    let origin = &exchange.origin;
    let begin = origin.time.as_ref();
    let begin = begin.map(|time| f.inline(of_protocol(&time.text)));
    let took = origin.duration.map(milliseconds);
    let took = took.map(|took| match exchange.no_response {
        Some(_) => tr!(
            language,
            "failed after {took} ms",
            "échec au bout de {took} ms"
        ),
        None => tr!(language, "took {took} ms", "durée {took} ms"),
    });
    let first = origin.first_byte.map(milliseconds);
    let first = first.map(|first| {
        tr!(
            language,
            "first byte after {first} ms",
            "premier octet au bout de {first} ms"
        )
    });
    let told: Vec<String> = [begin, took, first].into_iter().flatten().collect();
    (!told.is_empty()).then(|| told.join(", "))
}

/// That a body was sent, and how long it is.
pub(crate) fn body_sent(request: &Request, language: Language) -> Option<String> {
    let length = request.body_length().filter(|length| *length > 0)?;
    let length = bytes(language, length);
    Some(tr!(language, "a body of {length}", "un corps de {length}"))
}

/// A span in milliseconds, rounded.
pub(crate) fn milliseconds(span: Duration) -> u64 {
    let rounded = span.saturating_add(Duration::from_micros(500));
    u64::try_from(rounded.as_millis()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::text::tests::in_both;

    #[test]
    fn a_span_is_rounded() {
        for (micros, millis) in [(0, 0), (499, 0), (500, 1), (1_499, 1), (12_345_678, 12_346)] {
            assert_eq!(milliseconds(Duration::from_micros(micros)), millis);
        }
        assert_eq!(milliseconds(Duration::MAX), u64::MAX);
    }

    #[test]
    fn what_is_known_of_the_time_is_told() {
        let mut call = Exchange::answered(204, [("A", "1")], "");
        assert_eq!(in_both(|f| moment(&call, f).unwrap_or_default()), [""; 2]);
        call.origin.duration = Some(Duration::from_millis(1200));
        call.origin.first_byte = Some(Duration::from_millis(1100));
        let told = in_both(|f| moment(&call, f).unwrap_or_default());
        assert_eq!(
            told,
            [
                "took 1200 ms, first byte after 1100 ms",
                "durée 1200 ms, premier octet au bout de 1100 ms"
            ]
        );
    }
}
