//! The names of a value.

/// The names that programs have for a value, the usual one first.
///
/// ```
/// use xblstatus::catalog::known_hresult;
///
/// let names = known_hresult(0x8007_2EE7).unwrap().names;
/// assert_eq!(names.first(), Some("ERROR_INTERNET_NAME_NOT_RESOLVED"));
/// assert_eq!(names.iter().nth(1), Some("WININET_E_NAME_NOT_RESOLVED"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Names(&'static str);

impl Names {
    /// Names with a space between them.
    pub(crate) const fn new(names: &'static str) -> Self {
        Self(names)
    }

    /// Every name.
    pub fn iter(self) -> impl Iterator<Item = &'static str> {
        self.0.split_ascii_whitespace()
    }

    /// The usual name; `None` where none is known.
    #[must_use]
    pub fn first(self) -> Option<&'static str> {
        self.iter().next()
    }

    /// Whether no name is known.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// The names with a space between them.
    pub(crate) const fn joined(self) -> &'static str {
        self.0
    }

    /// Whether a name is among them, whatever its case.
    pub(crate) fn has(self, name: &str) -> bool {
        self.iter().any(|one| one.eq_ignore_ascii_case(name))
    }
}
