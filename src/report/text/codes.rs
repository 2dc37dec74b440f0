//! What always reads the same about a code: how it is known and whose it is.

use crate::catalog::{Certainty, Hex32, HresultSource};
use crate::language::Text;

/// A 32-bit value as Windows writes it.
pub(crate) fn value(value: u32) -> String {
    Hex32(value).to_string()
}

/// The label of what XSAPI makes of a code.
pub(crate) const XSAPI: &str = "XSAPI";

/// What a number is called that stands where a status should.
pub(crate) const NO_STATUS: Text =
    Text::new("not an HTTP status code", "pas un code de statut HTTP");

/// What a sign-in error is called beside its name.
pub(crate) const SIGN_IN_ERROR: Text = Text::new("Xbox sign-in error", "erreur de connexion Xbox");

/// What a value of the sign-in range is called that no table has.
pub(crate) const UNKNOWN_SIGN_IN: Text = Text::new(
    "unknown Xbox sign-in error",
    "erreur de connexion Xbox inconnue",
);

/// What an HRESULT is called that no table has.
pub(crate) const UNKNOWN_HRESULT: Text = Text::new("unknown HRESULT", "HRESULT inconnu");

/// The code of an error object that names no service.
pub(crate) const SERVICE_ERROR_RESPONSE: &str = "ServiceErrorResponse";

/// How a code is known that was seen and is in no table of Microsoft's.
pub(crate) const SEEN_ONLY: Text = Text::new("seen, not documented", "observé, non documenté");

/// How a message is known that Microsoft documents.
pub(crate) const MESSAGE_DOCUMENTED: Text = Text::new("documented message", "message documenté");

/// How a code is known that a page has as a sample.
pub(crate) const SAMPLE: Text = Text::new("documented as a sample", "documenté comme exemple");

/// Said in the place of a meaning when there is a name alone.
pub(crate) const NAME_SAYS_IT: Text = Text::new(
    "Its name is all that is known; it says what is meant.",
    "On n’en connaît que le nom, qui dit ce qu’il signifie.",
);

/// Said of the names of XAL, which builds with the GDK define as other numbers.
pub(crate) const OTHER_IN_GDK_BUILDS: Text = Text::new(
    "Builds with the GDK define most E_XAL names as other numbers.",
    "Les programmes construits avec le GDK donnent d’autres nombres à la plupart des noms E_XAL.",
);

/// How a sign-in error is known.
pub(crate) fn certainty(certainty: Certainty) -> Text {
    match certainty {
        Certainty::Header => Text::new(
            "documented in the public header of XSAPI",
            "documenté dans le fichier d’en-tête public de XSAPI",
        ),
        Certainty::HeaderAndPage => Text::new(
            "documented in the public header of XSAPI and on a page of Microsoft's",
            "documenté dans le fichier d’en-tête public de XSAPI et sur une page de Microsoft",
        ),
        Certainty::Page => Text::new(
            "documented on a page of Microsoft's",
            "documenté sur une page de Microsoft",
        ),
        Certainty::PageAndReports => Text::new(
            "documented on a page of Microsoft's; many public reports agree",
            "documenté sur une page de Microsoft ; de nombreux rapports publics concordent",
        ),
        Certainty::Name => Text::new(
            "the public header of XSAPI has the name; the meaning is only read from it",
            "le fichier d’en-tête public de XSAPI a le nom ; le sens n’est lu que dans celui-ci",
        ),
        Certainty::SourceName => Text::new(
            "the source of XSAPI has the name, its public header does not; the meaning is only read from it",
            "le code source de XSAPI a le nom, son fichier d’en-tête public non ; le sens n’est lu que dans ce nom",
        ),
        Certainty::Seen => SEEN_ONLY,
    }
}

/// Whose an HRESULT is.
pub(crate) fn origin(origin: HresultSource) -> Text {
    match origin {
        HresultSource::LibHttpClient => {
            Text::new("HRESULT of libHttpClient", "HRESULT de libHttpClient")
        }
        HresultSource::Xal => Text::new("HRESULT of XAL", "HRESULT de XAL"),
        HresultSource::Xsapi => Text::new("HRESULT of XSAPI", "HRESULT de XSAPI"),
        HresultSource::Gdk => Text::new("HRESULT of the GDK", "HRESULT du GDK"),
        HresultSource::Windows => Text::new("HRESULT of Windows", "HRESULT de Windows"),
        HresultSource::PlayFab => Text::new("HRESULT of PlayFab Party", "HRESULT de PlayFab Party"),
    }
}

/// How an HRESULT is known.
pub(crate) fn vouched_by(origin: HresultSource) -> Text {
    match origin {
        HresultSource::LibHttpClient => Text::new(
            "documented in the public header of libHttpClient",
            "documenté dans le fichier d’en-tête public de libHttpClient",
        ),
        HresultSource::Xal => Text::new(
            "named in the public header of XAL",
            "nommé dans le fichier d’en-tête public de XAL",
        ),
        HresultSource::Xsapi => Text::new(
            "documented in the public header of XSAPI",
            "documenté dans le fichier d’en-tête public de XSAPI",
        ),
        HresultSource::Gdk => Text::new(
            "named on the GDK's page of error codes",
            "nommé sur la page des codes d’erreur du GDK",
        ),
        HresultSource::Windows => Text::new(
            "named in the Windows SDK; the meaning is that of XSAPI",
            "nommé dans le SDK Windows ; le sens est celui de XSAPI",
        ),
        HresultSource::PlayFab => SEEN_ONLY,
    }
}
