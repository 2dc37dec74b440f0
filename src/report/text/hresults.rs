//! HRESULTs and other values of Windows: whose they are, who says so, and what their bits say.

use crate::catalog::{
    DotNetError, HresultCertainty, HresultOrigin, HresultSource, NtStatus, NtStatusRow, Parts,
};
use crate::language::{Language, Text, sentences, tr};
use crate::report::text::grammar::all_of;

/// What an HRESULT is called that no table has.
pub(crate) const UNKNOWN_HRESULT: Text = Text::new("unknown HRESULT", "HRESULT inconnu");

/// What a value of the kernel is called that no table has.
pub(crate) const UNKNOWN_NTSTATUS: Text = Text::new("unknown NTSTATUS", "NTSTATUS inconnu");

/// What a value of the kernel is called.
pub(crate) const NTSTATUS: &str = "NTSTATUS";
const RUNTIME_CRASH: Text = Text::new(
    "crash code of a runtime",
    "code de plantage d’un environnement d’exécution",
);

/// What a value of the kernel that is known is called: those without a name are what runtimes end a program with.
pub(crate) fn crash_kind(language: Language, row: &NtStatusRow) -> &'static str {
    match row.name {
        Some(_) => NTSTATUS,
        None => RUNTIME_CRASH.in_language(language),
    }
}

/// What the HRESULT of an exception of .NET is called.
pub(crate) const OF_DOT_NET: Text = Text::new("HRESULT of .NET", "HRESULT de .NET");

/// Said in place of a meaning when there is a name alone.
pub(crate) const NAME_ALONE: Text = Text::new(
    "Only its name is documented.",
    "Seul son nom est documenté.",
);

/// The same of a name that no page has.
pub(crate) const NAME_SEEN: Text = Text::new("Only its name is known.", "Seul son nom est connu.");

/// Said of the value of .NET's exceptions in general.
pub(crate) const ALSO_OF_HTTP_REQUESTS: Text = Text::new(
    "By our reading, an HttpRequestException has it too unless it carries another value; it tells nothing about Xbox.",
    "D’après notre lecture, une HttpRequestException l’a aussi, sauf si elle porte une autre valeur ; elle ne dit rien d’Xbox.",
);

/// Who names an error of Windows.
pub(crate) const NAMED_BY_WINDOWS: Text =
    Text::new("named in the Windows SDK", "nommé dans le SDK Windows");

/// Who names the HRESULT of an exception of .NET.
pub(crate) const NAMED_BY_DOT_NET: Text = Text::new(
    "named in HResults.cs of .NET",
    "nommé dans HResults.cs de .NET",
);

/// Who says what a value of the kernel means in file calls with game saves.
pub(crate) const ON_SAVES: Text = Text::new(
    "documented for the game saves of the GDK",
    "documenté pour les sauvegardes de jeux du GDK",
);

/// How a value is known to be one of the kernel.
pub(crate) const BY_FORM: Text = Text::new("our reading of its form", "notre lecture de sa forme");

/// Whose an HRESULT is.
pub(crate) fn origin(origin: HresultOrigin) -> Text {
    match origin {
        HresultOrigin::LibHttpClient => {
            Text::new("HRESULT of libHttpClient", "HRESULT de libHttpClient")
        }
        HresultOrigin::Xal => Text::new("HRESULT of XAL", "HRESULT de XAL"),
        HresultOrigin::Xsapi => Text::new("HRESULT of XSAPI", "HRESULT de XSAPI"),
        HresultOrigin::Gdk => Text::new("HRESULT of the GDK", "HRESULT du GDK"),
        HresultOrigin::Windows => Text::new("HRESULT of Windows", "HRESULT de Windows"),
        HresultOrigin::Store => Text::new(
            "HRESULT of the Microsoft Store",
            "HRESULT du Microsoft Store",
        ),
        HresultOrigin::PlayFab => Text::new("HRESULT of PlayFab", "HRESULT de PlayFab"),
        HresultOrigin::PlayFabLobby => {
            Text::new("HRESULT of PlayFab lobbies", "HRESULT des lobbys PlayFab")
        }
        HresultOrigin::PlayFabMatchmaking => Text::new(
            "HRESULT of PlayFab matchmaking",
            "HRESULT du matchmaking PlayFab",
        ),
    }
}

/// How an HRESULT is known.
pub(crate) fn vouched_by(
    language: Language,
    source: HresultSource,
    certainty: HresultCertainty,
    has_meaning: bool,
) -> String {
    let place = place_of(source).in_language(language);
    match (source, certainty, has_meaning) {
        (HresultSource::XsapiHeader, ..) => language.say(
            "named in the Windows SDK; the meaning is that of XSAPI's public header",
            "nommé dans le SDK Windows ; le sens est celui du fichier d’en-tête public de XSAPI",
        ),
        (_, HresultCertainty::Name, true) => tr!(
            language,
            "named {place}; the meaning is read from the name",
            "nommé {place} ; le sens est lu dans le nom"
        ),
        (_, HresultCertainty::Name, false) => tr!(language, "named {place}", "nommé {place}"),
        _ => tr!(language, "documented {place}", "documenté {place}"),
    }
}

/// Where an HRESULT stands.
fn place_of(source: HresultSource) -> Text {
    match source {
        HresultSource::GdkPage => Text::new(
            "on the GDK's page of error codes",
            "sur la page des codes d’erreur du GDK",
        ),
        HresultSource::GdkHeader => Text::new(
            "in XGameErr.h, a header of the GDK",
            "dans XGameErr.h, un fichier d’en-tête du GDK",
        ),
        HresultSource::SavesPage => Text::new(
            "on the GDK's page on errors of game saves",
            "sur la page du GDK sur les erreurs des sauvegardes de jeux",
        ),
        HresultSource::LibHttpClientHeader => Text::new(
            "in the public header of libHttpClient",
            "dans le fichier d’en-tête public de libHttpClient",
        ),
        HresultSource::XalHeader => Text::new(
            "in the public header of XAL",
            "dans le fichier d’en-tête public de XAL",
        ),
        HresultSource::XsapiHeader => Text::new(
            "in the public header of XSAPI",
            "dans le fichier d’en-tête public de XSAPI",
        ),
        HresultSource::WindowsHeader => Text::new("in the Windows SDK", "dans le SDK Windows"),
        HresultSource::PlayFabPage => Text::new(
            "on PlayFab's page of Multiplayer errors",
            "sur la page des erreurs de PlayFab Multiplayer",
        ),
        HresultSource::PlayFabHeader => Text::new(
            "in the public headers of PlayFab",
            "dans les fichiers d’en-tête publics de PlayFab",
        ),
        HresultSource::StorePage => Text::new(
            "on the GDK's page on trouble with XStore",
            "sur la page du GDK sur les problèmes de XStore",
        ),
        HresultSource::LicencePage => Text::new(
            "on the GDK's page on licences of packages",
            "sur la page du GDK sur les licences des paquets",
        ),
        HresultSource::OperationsPage => Text::new(
            "on the page of Windows on Store operations",
            "sur la page de Windows sur les opérations du Store",
        ),
    }
}

/// What can be said of an HRESULT that no table has.
pub(crate) fn parts(language: Language, parts: Parts) -> String {
    let kind = match parts.failure {
        true => Text::new("a failure (bit S is 1)", "un échec (bit S à 1)"),
        false => Text::new("a success (bit S is 0)", "une réussite (bit S à 0)"),
    };
    let whose = if parts.of_customer {
        Text::new(
            "a customer of Microsoft defined it (bit C is 1), so no Microsoft table applies",
            "un client de Microsoft l’a défini (bit C à 1), donc aucun tableau de Microsoft ne s’applique",
        )
    } else if parts.reserved {
        Text::new(
            "bit R is 1, which in an HRESULT needs bit N, so it may be an NTSTATUS",
            "le bit R est à 1, ce qui demande le bit N dans un HRESULT : c’est peut-être un NTSTATUS",
        )
    } else {
        Text::new(
            "it is Microsoft's (bit C is 0) and no NTSTATUS (bit N is 0)",
            "il est de Microsoft (bit C à 0) et n’est pas un NTSTATUS (bit N à 0)",
        )
    };
    let facility = match parts.known_facility() {
        Some(facility) => {
            let name = facility.name.map(|name| format!(" {name}"));
            let about = facility.about.in_language(language);
            format!("{}{} ({about})", facility.number, name.unwrap_or_default())
        }
        None => parts.facility.to_string(),
    };
    tr!(
        language,
        "Not a code I know. By its bits it is {kind}; {whose}; facility {facility}; code {code} (0x{code:04X}).",
        "Je ne connais pas ce code. D’après ses bits, c’est {kind} ; {whose} ; catégorie (facility) {facility} ; code {code} (0x{code:04X}).",
        kind = kind.in_language(language),
        whose = whose.in_language(language),
        code = parts.code
    )
}

/// What can be said of a value of the kernel that no table has.
pub(crate) fn parts_of_ntstatus(language: Language, status: NtStatus) -> String {
    let [high, low_facility, ..] = status.value().to_be_bytes();
    let severity = match high >> 6 {
        0 => Text::new("success", "réussite"),
        1 => Text::new("information", "renseignement"),
        2 => Text::new("warning", "avertissement"),
        _ => Text::new("error", "erreur"),
    };
    tr!(
        language,
        "Not a code I know. As an NTSTATUS it has severity {severity}, facility {facility}, code {code} (0x{code:04X}).",
        "Je ne connais pas ce code. En tant que NTSTATUS, il a la gravité {severity}, la catégorie (facility) {facility} et le code {code} (0x{code:04X}).",
        severity = severity.in_language(language),
        facility = u16::from_be_bytes([high & 0x0F, low_facility]),
        code = status.value() & 0xFFFF
    )
}

/// What exceptions of .NET have to do with their value.
pub(crate) fn of_dot_net(language: Language, error: DotNetError) -> String {
    let exceptions: Vec<String> = error.exceptions().map(str::to_owned).collect();
    if exceptions.is_empty() {
        return NAME_ALONE.in_language(language).to_owned();
    }
    let exceptions = all_of(language, &exceptions);
    tr!(
        language,
        "In .NET it is the HRESULT of {exceptions}.",
        "Dans .NET, c’est le HRESULT de {exceptions}."
    )
}

sentences! {
    /// An error of Windows that is known by its name.
    fn windows_error(error: &str):
        "It is {error}; only its name is documented.",
        "C’est l’{error} ; seul son nom est documenté.";

    /// The error of Windows with the number of an HRESULT.
    fn same_as_windows_error(library: &str, number: u16):
        "Its low half is the number of {library} error {number}.",
        "Sa moitié basse est le numéro de l’erreur {library} {number}.";

    /// What kind of code an error of Windows is.
    fn kind_of_windows_error(library: &str, number: u16):
        "{library} error {number}",
        "erreur {library} {number}";

    /// Said of an HRESULT that holds a value of the kernel.
    fn holds_ntstatus(value: &str):
        "Bit N is 1: it is the NTSTATUS {value} as an HRESULT.",
        "Le bit N est à 1 : c’est le NTSTATUS {value} sous forme de HRESULT.";

    /// Said of a name of XAL that is another value in builds with the GDK.
    fn in_gdk_builds(value: &str, name: &str):
        "In builds with the GDK, this name stands for {value} ({name}).",
        "Dans les programmes construits avec le GDK, ce nom représente {value} ({name}).";

    /// The exception of .NET that has a value of Windows.
    fn exception(name: &str):
        "In .NET, {name} has this value.",
        "Dans .NET, {name} a cette valeur.";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language::{English, French};

    #[test]
    fn an_hresult_is_taken_apart() {
        assert_eq!(
            [English, French].map(|language| parts(language, Parts::of(0x8007_FFFE))),
            [
                "Not a code I know. By its bits it is a failure (bit S is 1); it is Microsoft's (bit C is 0) and no \
                 NTSTATUS (bit N is 0); facility 7 WIN32 (Windows errors); code 65534 (0xFFFE).",
                "Je ne connais pas ce code. D’après ses bits, c’est un échec (bit S à 1) ; il est de Microsoft \
                 (bit C à 0) et n’est pas un NTSTATUS (bit N à 0) ; catégorie (facility) 7 WIN32 (erreurs de \
                 Windows) ; code 65534 (0xFFFE)."
            ]
        );
        for (value, said) in [
            (0x0001_0000, "a success (bit S is 0); it is Microsoft's"),
            (0x0001_0000, "; facility 1; code 0 (0x0000)."),
            (
                0xA019_0199,
                "a customer of Microsoft defined it (bit C is 1)",
            ),
            (0xC019_0199, "bit R is 1, which in an HRESULT needs bit N"),
        ] {
            let parts = parts(English, Parts::of(value));
            assert!(parts.contains(said), "{parts}");
        }
    }

    #[test]
    fn an_ntstatus_is_taken_apart_otherwise() {
        for (value, said) in [
            (0xC000_0001, "severity error, facility 0, code 1 (0x0001)."),
            (
                0xD012_0203,
                "severity error, facility 18, code 515 (0x0203).",
            ),
            (
                0x9000_0005,
                "severity warning, facility 0, code 5 (0x0005).",
            ),
        ] {
            let parts = parts_of_ntstatus(English, NtStatus::of(value).unwrap());
            assert!(parts.ends_with(said), "{parts}");
        }
    }
}
