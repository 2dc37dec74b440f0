//! Header fields.

use std::collections::BTreeSet;
use std::{fmt, slice};

/// Bytes of a field, name and value, as they are on average.
const USUAL_LENGTH: usize = 64;

/// One header field.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Header<'h> {
    /// The name as written.
    pub name: &'h str,
    /// The value, without the white space around it.
    pub value: &'h str,
}

/// A header value can be a credential, so debug output shows the name alone.
impl fmt::Debug for Header<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: …", self.name)
    }
}

/// Header fields in order; names are compared without regard to case.
///
/// ```
/// use xblstatus::exchange::Headers;
///
/// let mut headers = Headers::default();
/// headers.push("ETag", "\"a\"");
/// headers.push("Set-Cookie", "one=1");
/// headers.push("set-cookie", "two=2");
/// assert_eq!(headers.get("etag"), Some("\"a\""));
/// assert_eq!(headers.all("Set-Cookie").count(), 2);
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Headers {
    /// Names and values, one behind the other. A text for each of them was two fifths of all allocations of a call, and a
    /// twentieth of its instructions.
    text: String,
    fields: Vec<Field>,
}

/// Where a field stands in the text.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Field {
    start: usize,
    /// The length of the name, which stands first.
    name: usize,
    end: usize,
}

impl Field {
    fn name<'t>(&self, text: &'t str) -> &'t str {
        let end = self.start + self.name;
        text.get(self.start..end).unwrap_or_default()
    }

    fn value<'t>(&self, text: &'t str) -> &'t str {
        let start = self.start + self.name;
        text.get(start..self.end).unwrap_or_default()
    }

    /// Whether it has this name. Most names differ in length, and their text is not looked at.
    fn is(&self, name: &str, text: &str) -> bool {
        self.name == name.len() && self.name(text).eq_ignore_ascii_case(name)
    }
}

/// Whether a text can be the name of a header: one or more of the characters that RFC 9110 allows in a token.
///
/// ```
/// use xblstatus::exchange::is_field_name;
///
/// assert!(is_field_name("X-XblCorrelationId"));
/// assert!(!is_field_name("not a name"));
/// ```
#[must_use]
pub fn is_field_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(is_of_field_name)
}

/// Whether a byte can stand in the name of a header. Each byte of each name is asked for, and a bit of a table is told in
/// a third of the instructions that the ranges take.
pub(crate) fn is_of_field_name(byte: u8) -> bool {
    const OF_NAMES: u128 = {
        let mut bits = 0;
        let mut byte = 0;
        while byte < 128 {
            let is_mark = matches!(byte, b'!' | b'#'..=b'\'' | b'*' | b'+' | b'-' | b'.')
                || matches!(byte, b'^'..=b'`' | b'|' | b'~');
            if byte.is_ascii_alphanumeric() || is_mark {
                bits |= 1 << byte;
            }
            byte += 1;
        }
        bits
    };
    byte.is_ascii() && OF_NAMES >> byte & 1 == 1
}

impl Headers {
    /// Adds a field at the end.
    pub fn push(&mut self, name: impl AsRef<str>, value: impl AsRef<str>) {
        let start = self.text.len();
        self.text.push_str(name.as_ref());
        let name = self.text.len() - start;
        self.text.push_str(value.as_ref());
        self.fields.push(Field {
            start,
            name,
            end: self.text.len(),
        });
    }

    /// No field yet, and room for so many of the usual length.
    pub(crate) fn with_capacity(fields: usize) -> Self {
        Self {
            text: String::with_capacity(fields.saturating_mul(USUAL_LENGTH)),
            fields: Vec::with_capacity(fields),
        }
    }

    /// Adds a folded line to the value of the last field, if there is one: what RFC 9112 calls `obs-fold`.
    pub(crate) fn fold_into_last(&mut self, text: &str) {
        if let Some(last) = self.fields.last_mut() {
            if last.start + last.name != last.end {
                self.text.push(' ');
            }
            self.text.push_str(text);
            last.end = self.text.len();
        }
    }

    /// Keeps the first of fields with the same name and value.
    pub(crate) fn keep_once(&mut self) {
        /// So many are compared one by one, which costs less than to sort them.
        const FEW: usize = 64;
        let mut kept = Self::with_capacity(self.len());
        let mut others = BTreeSet::new();
        for Header { name, value } in self.iter() {
            let is_new = match self.len() <= FEW {
                true => kept.all(name).all(|other| other != value),
                false => others.insert((name.to_ascii_lowercase(), value)),
            };
            if is_new {
                kept.push(name, value);
            }
        }
        *self = kept;
    }

    /// The value of the first field of this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        let mut fields = self.fields.iter();
        let field = fields.find(|field| field.is(name, &self.text))?;
        Some(field.value(&self.text))
    }

    /// The values of all fields of this name, in order.
    pub fn all<'h>(&'h self, name: &'h str) -> impl Iterator<Item = &'h str> {
        let named = self
            .fields
            .iter()
            .filter(move |field| field.is(name, &self.text));
        named.map(|field| field.value(&self.text))
    }

    /// The values of all fields of this name as one list, as RFC 9110 section 5.3 joins them.
    #[must_use]
    pub fn joined(&self, name: &str) -> Option<String> {
        let mut values = self.all(name);
        let mut joined = values.next()?.to_owned();
        for value in values {
            joined.push_str(", ");
            joined.push_str(value);
        }
        Some(joined)
    }

    /// All fields in order.
    #[must_use]
    pub fn iter(&self) -> HeadersIter<'_> {
        HeadersIter {
            text: &self.text,
            fields: self.fields.iter(),
        }
    }

    /// How many fields there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.fields.len()
    }

    /// Whether there is no field.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }
}

/// The names alone, as of each [`Header`]: a value can be a credential.
impl fmt::Debug for Headers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<N: AsRef<str>, V: AsRef<str>> FromIterator<(N, V)> for Headers {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(fields: I) -> Self {
        let mut headers = Self::default();
        for (name, value) in fields {
            headers.push(name, value);
        }
        headers
    }
}

/// The fields of a message in order: what [`Headers::iter`] gives.
#[derive(Clone)]
pub struct HeadersIter<'h> {
    text: &'h str,
    fields: slice::Iter<'h, Field>,
}

impl<'h> HeadersIter<'h> {
    fn header(&self, field: &Field) -> Header<'h> {
        Header {
            name: field.name(self.text),
            value: field.value(self.text),
        }
    }
}

impl<'h> Iterator for HeadersIter<'h> {
    type Item = Header<'h>;

    fn next(&mut self) -> Option<Header<'h>> {
        self.fields.next().map(|field| self.header(field))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.fields.size_hint()
    }
}

impl DoubleEndedIterator for HeadersIter<'_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        self.fields.next_back().map(|field| self.header(field))
    }
}

impl ExactSizeIterator for HeadersIter<'_> {}

impl fmt::Debug for HeadersIter<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

impl<'h> IntoIterator for &'h Headers {
    type Item = Header<'h>;
    type IntoIter = HeadersIter<'h>;

    fn into_iter(self) -> HeadersIter<'h> {
        self.iter()
    }
}

/// A name or a value without the white space around it. Nearly all have none, which their first and last bytes tell at once.
pub(crate) fn trimmed(text: &str) -> &str {
    match text.as_bytes() {
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_equal_where_names_and_values_are() {
        let of = |name, value| Headers::from_iter([(name, value)]);
        assert_eq!(of("a", "bc"), of("a", "bc"));
        assert_ne!(of("a", "bc"), of("ab", "c"));
    }

    #[test]
    fn a_folded_line_continues_the_last_value() {
        let mut headers = Headers::default();
        headers.fold_into_last("lost");
        assert!(headers.is_empty());
        headers.push("A", "");
        headers.fold_into_last("one");
        headers.fold_into_last("two");
        headers.push("B", "three");
        assert_eq!(
            headers,
            Headers::from_iter([("A", "one two"), ("B", "three")])
        );
    }

    #[test]
    fn the_same_field_is_kept_once_be_there_few_or_many() {
        for names in [2, 200] {
            let named = |name: usize| [format!("A{name}"), format!("a{name}")];
            let mut headers: Headers = (0..names)
                .flat_map(named)
                .flat_map(|name| ["x", "y", "x"].map(|value| (name.clone(), value)))
                .collect();
            headers.keep_once();
            assert_eq!(headers.len(), 2 * names);
            let first: Vec<_> = headers
                .iter()
                .map(|header| (header.name, header.value))
                .take(3)
                .collect();
            assert_eq!(first, [("A0", "x"), ("A0", "y"), ("A1", "x")]);
        }
    }

    #[test]
    fn no_value_is_shown_for_debugging() {
        let headers = Headers::from_iter([("Cookie", "secret")]);
        let shown = format!("{headers:?} {:?}", headers.iter());
        assert_eq!(shown, "[Cookie: …] [Cookie: …]");
    }

    #[test]
    fn fields_are_read_from_both_ends() {
        let headers = Headers::from_iter([("A", "1"), ("B", "2"), ("C", "3")]);
        let mut fields = headers.iter();
        let mut names = [fields.next(), fields.next_back()].map(|field| field.unwrap().name);
        names.sort_unstable();
        assert_eq!((names, fields.len()), (["A", "C"], 1));
    }
}
