//! Header fields.

use std::fmt;

/// One header field.
#[derive(Clone, PartialEq, Eq)]
pub struct Header {
    /// The name as written.
    pub name: String,
    /// The value, without the white space around it.
    pub value: String,
}

/// A header value can be a credential, so debug output shows the name alone.
impl fmt::Debug for Header {
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
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Headers(Vec<Header>);

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

/// Whether a byte can stand in the name of a header.
pub(crate) fn is_of_field_name(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'!' | b'#'..=b'\'' | b'*' | b'+')
        || matches!(byte, b'-' | b'.' | b'^'..=b'`' | b'|' | b'~')
}

impl Headers {
    /// Adds a field at the end.
    pub fn push(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.push(Header {
            name: name.into(),
            value: value.into(),
        });
    }

    /// No field yet, and room for so many.
    pub(crate) fn with_capacity(fields: usize) -> Self {
        Self(Vec::with_capacity(fields))
    }

    /// Keeps the first of fields with the same name and value.
    pub(crate) fn keep_once(&mut self) {
        let mut kept: Vec<Header> = Vec::with_capacity(self.0.len());
        for header in self.0.drain(..) {
            let is_same = |other: &Header| {
                other.value == header.value && other.name.eq_ignore_ascii_case(&header.name)
            };
            if !kept.iter().any(is_same) {
                kept.push(header);
            }
        }
        self.0 = kept;
    }

    /// The value of the first field of this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|header| header.name.eq_ignore_ascii_case(name))
            .map(|header| header.value.as_str())
    }

    /// The values of all fields of this name, in order.
    pub fn all<'h>(&'h self, name: &'h str) -> impl Iterator<Item = &'h str> {
        self.0
            .iter()
            .filter(move |header| header.name.eq_ignore_ascii_case(name))
            .map(|header| header.value.as_str())
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
    pub fn iter(&self) -> std::slice::Iter<'_, Header> {
        self.0.iter()
    }

    /// How many fields there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no field.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The field that was added last, to continue it with a folded line.
    pub fn last_mut(&mut self) -> Option<&mut Header> {
        self.0.last_mut()
    }
}

impl<N: Into<String>, V: Into<String>> FromIterator<(N, V)> for Headers {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(fields: I) -> Self {
        let mut headers = Self::default();
        for (name, value) in fields {
            headers.push(name, value);
        }
        headers
    }
}

impl<'h> IntoIterator for &'h Headers {
    type Item = &'h Header;
    type IntoIter = std::slice::Iter<'h, Header>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
