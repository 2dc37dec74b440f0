//! What a row about an HRESULT holds.

use crate::language::Text;

/// What is known of an HRESULT.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Hresult {
    /// The value.
    pub value: u32,
    /// The names, the usual one first; empty where none is known.
    pub names: &'static [&'static str],
    /// Whose value it is.
    pub origin: HresultSource,
    /// What it means; `None` where the name is all that is documented.
    pub meaning: Option<Text>,
    /// What to do about it: our advice.
    pub advice: Option<Text>,
    /// What should be known besides.
    pub note: Option<Text>,
}

/// Whose value an HRESULT is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum HresultSource {
    /// libHttpClient, which carries the calls to the services.
    LibHttpClient,
    /// XAL, the library for sign-in.
    Xal,
    /// XSAPI, the client library of the services.
    Xsapi,
    /// The GDK.
    Gdk,
    /// Windows; XSAPI returns it.
    Windows,
    /// PlayFab Party: seen, not documented, and not of the Xbox services.
    PlayFab,
}

/// A row is put together from what it says, each text in English and in French.
impl Hresult {
    /// A row whose name says all that is documented.
    pub(crate) const fn new(
        value: u32,
        names: &'static [&'static str],
        origin: HresultSource,
    ) -> Self {
        Self {
            value,
            names,
            origin,
            meaning: None,
            advice: None,
            note: None,
        }
    }

    /// What it means.
    pub(crate) const fn means(mut self, en: &'static str, fr: &'static str) -> Self {
        self.meaning = Some(Text::new(en, fr));
        self
    }

    /// What to do about it.
    pub(crate) const fn advises(mut self, en: &'static str, fr: &'static str) -> Self {
        self.advice = Some(Text::new(en, fr));
        self
    }

    /// What should be known besides.
    pub(crate) const fn notes(mut self, en: &'static str, fr: &'static str) -> Self {
        self.note = Some(Text::new(en, fr));
        self
    }
}
