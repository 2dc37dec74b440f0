//! What a row about an HRESULT holds.

use crate::catalog::names::Names;
use crate::language::{Text, words};

/// What is known of an HRESULT.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Hresult {
    /// The value.
    pub value: u32,
    /// The names.
    pub names: Names,
    /// Whose value it is.
    pub origin: HresultOrigin,
    /// Who says so.
    pub source: HresultSource,
    /// How it is known.
    pub certainty: HresultCertainty,
    /// What it means; `None` where the name is all that is documented.
    pub meaning: Option<Text>,
    /// What to do about it.
    pub advice: Option<Text>,
    /// Whether the source gives that advice; otherwise it is ours.
    pub advice_is_documented: bool,
    /// What should be known besides.
    pub note: Option<Text>,
}

/// Whose value an HRESULT is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum HresultOrigin {
    /// libHttpClient, which carries the calls to the services.
    LibHttpClient,
    /// XAL, the library for sign-in.
    Xal,
    /// XSAPI, the client library of the services.
    Xsapi,
    /// The GDK, its tools included.
    Gdk,
    /// Windows; Microsoft's libraries for the services return some of its values.
    Windows,
    /// The Microsoft Store.
    Store,
    /// PlayFab: its libraries as a whole.
    PlayFab,
    /// PlayFab Multiplayer: lobbies.
    PlayFabLobby,
    /// PlayFab Multiplayer: matchmaking.
    PlayFabMatchmaking,
}

/// Who says what an HRESULT means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum HresultSource {
    /// The GDK's page of error codes.
    GdkPage,
    /// XGameErr.h, a header of the GDK.
    GdkHeader,
    /// The GDK's page on errors of game saves.
    SavesPage,
    /// The public header of libHttpClient.
    LibHttpClientHeader,
    /// The public header of XAL.
    XalHeader,
    /// The name is that of the Windows SDK, the meaning that of XSAPI's public header.
    XsapiHeader,
    /// The Windows SDK.
    WindowsHeader,
    /// PlayFab's page of the errors of its Multiplayer library.
    PlayFabPage,
    /// The public headers of the PlayFab libraries.
    PlayFabHeader,
    /// The GDK's page on trouble with XStore.
    StorePage,
    /// The GDK's page on licences of packages.
    LicencePage,
    /// The page of Windows on errors of Store operations.
    OperationsPage,
}

words! {
    /// How the meaning of an HRESULT is known.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum HresultCertainty {
        /// A page of Microsoft's says so.
        Page = "page",
        /// A header of Microsoft's says so.
        Header = "header",
        /// The name alone is documented; a meaning is read from it.
        Name = "name",
    }
}

/// A row is put together from what it says, each text in English and in French.
impl Hresult {
    /// A row that says nothing yet: a page has it. The names have a space between them.
    pub(crate) const fn new(
        value: u32,
        names: &'static str,
        origin: HresultOrigin,
        source: HresultSource,
    ) -> Self {
        Self {
            value,
            names: Names::new(names),
            origin,
            source,
            certainty: HresultCertainty::Page,
            meaning: None,
            advice: None,
            advice_is_documented: false,
            note: None,
        }
    }

    /// A header has it.
    pub(crate) const fn in_header(mut self) -> Self {
        self.certainty = HresultCertainty::Header;
        self
    }

    /// The name alone is documented.
    pub(crate) const fn by_name(mut self) -> Self {
        self.certainty = HresultCertainty::Name;
        self
    }

    /// What it means.
    pub(crate) const fn means(mut self, en: &'static str, fr: &'static str) -> Self {
        self.meaning = Some(Text::new(en, fr));
        self
    }

    /// What to do about it: our advice.
    pub(crate) const fn advises(mut self, en: &'static str, fr: &'static str) -> Self {
        self.advice = Some(Text::new(en, fr));
        self
    }

    /// What the source says to do about it.
    pub(crate) const fn instructs(mut self, en: &'static str, fr: &'static str) -> Self {
        self.advice_is_documented = true;
        self.advises(en, fr)
    }

    /// What should be known besides.
    pub(crate) const fn notes(mut self, en: &'static str, fr: &'static str) -> Self {
        self.note = Some(Text::new(en, fr));
        self
    }
}
