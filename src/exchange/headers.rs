//! Header fields.

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
#[derive(Clone, Default)]
pub struct Headers {
    /// Names and values, one behind the other: a text for each of them takes twice the instructions to fill and to drop.
    text: String,
    fields: Vec<Field>,
}

/// Where a field stands in the text.
#[derive(Clone, Copy)]
struct Field {
    start: usize,
    /// How long the name is, by which nearly all others are told to be others.
    name: usize,
    end: usize,
}

impl Field {
    fn name<'t>(&self, text: &'t str) -> Option<&'t str> {
        text.get(self.start..self.start + self.name)
    }

    fn value<'t>(&self, text: &'t str) -> Option<&'t str> {
        text.get(self.start + self.name..self.end)
    }

    fn is(&self, name: &str, text: &str) -> bool {
        self.name == name.len()
            && (self.name(text)).is_some_and(|own| own.eq_ignore_ascii_case(name))
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

    /// Continues the value of the field that was added last, as a folded line does. Without a field, there is nothing to
    /// continue.
    pub(crate) fn continue_last(&mut self, text: &str) {
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
        let mut kept = Self::with_capacity(self.len());
        for header in self.iter() {
            if !kept.all(header.name).any(|value| value == header.value) {
                kept.push(header.name, header.value);
            }
        }
        *self = kept;
    }

    /// The value of the first field of this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        let mut fields = self.fields.iter();
        fields
            .find(|field| field.is(name, &self.text))?
            .value(&self.text)
    }

    /// The values of all fields of this name, in order.
    pub fn all<'h>(&'h self, name: &'h str) -> impl Iterator<Item = &'h str> {
        let named = self
            .fields
            .iter()
            .filter(move |field| field.is(name, &self.text));
        named.filter_map(|field| field.value(&self.text))
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

/// Equal where the fields are, wherever one of them ends in the text.
impl PartialEq for Headers {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Headers {}

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

impl<'h> Iterator for HeadersIter<'h> {
    type Item = Header<'h>;

    fn next(&mut self) -> Option<Header<'h>> {
        let field = self.fields.next()?;
        Some(Header {
            name: field.name(self.text)?,
            value: field.value(self.text)?,
        })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.fields.size_hint()
    }
}

impl ExactSizeIterator for HeadersIter<'_> {}

impl<'h> IntoIterator for &'h Headers {
    type Item = Header<'h>;
    type IntoIter = HeadersIter<'h>;

    fn into_iter(self) -> HeadersIter<'h> {
        self.iter()
    }
}
