//! The tables of the services beside Xbox, against a sample that was written down a second time.

use serde_json::{Value, json};

use crate::support::Run;

/// What a query brings first: its type, its code, its authority, how it is known, a piece of the meaning in each
/// language, and of the address.
type Sample = (
    &'static str,
    &'static str,
    Value,
    &'static str,
    &'static str,
    [&'static str; 2],
    Option<&'static str>,
);

#[rustfmt::skip]
fn samples() -> Vec<Sample> {
    const RFC_6749: Option<&str> = Some("https://www.rfc-editor.org/rfc/rfc6749#section-5.2");
    const RFC_8628: Option<&str> = Some("https://www.rfc-editor.org/rfc/rfc8628#section-3.5");
    const PLAYFAB: Option<&str> = Some("https://learn.microsoft.com/en-us/gaming/playfab/api-references/global-api-method-error-codes");
    vec![
        ("invalid_grant", "oauth-error", json!("invalid_grant"), "oauth", "documented", ["revoked", "révoqué"], RFC_6749),
        ("SLOW_DOWN", "oauth-error", json!("slow_down"), "oauth", "documented", ["polls too often", "interroge trop souvent"], RFC_8628),
        ("consent_required", "oauth-error", json!("consent_required"), "oauth", "seen", ["consent", "consentement"], None),
        ("AADSTS70016", "aadsts", json!(70016), "oauth", "documented", ["pending", "en attente"], Some("https://login.microsoftonline.com/error?code=70016")),
        ("700016", "aadsts", json!(700_016), "oauth", "documented", ["no such application", "n’a pas cette application"], Some("https://login.microsoftonline.com/error?code=700016")),
        ("AADSTS9002327", "aadsts", json!(9_002_327), "oauth", "seen", ["single-page", "monopage"], Some("https://login.microsoftonline.com/error?code=9002327")),
        ("70000", "aadsts", json!(70000), "oauth", "documented-and-seen", ["refresh token", "jeton d’actualisation"], Some("https://login.microsoftonline.com/error?code=70000")),
        ("NotAuthenticated", "playfab-error", json!(1074), "playfab", "documented-and-seen", ["session ticket", "ticket de session"], PLAYFAB),
        ("playfab 1188", "playfab-error", json!(1188), "playfab", "name", ["E_PF_INVALID_XBOX_LIVE_TOKEN", "E_PF_INVALID_XBOX_LIVE_TOKEN"], Some("https://github.com/PlayFab/PlayFabCSdk")),
        ("1199", "playfab-error", json!(1199), "playfab", "documented", ["short burst", "en peu de temps"], PLAYFAB),
        ("LobbyDoesNotExist", "playfab-error", json!(13000), "playfab", "name", ["name", "nom"], Some("https://github.com/PlayFab/PlayFabCSdk")),
        ("E_PF_ACCOUNT_BANNED", "playfab-error", json!(1002), "playfab", "documented", ["banned", "banni"], PLAYFAB),
        ("FORBIDDEN", "minecraft-error", json!(403), "minecraft", "seen", ["Mojang", "Mojang"], Some("https://www.rfc-editor.org/rfc/rfc9110#section-15.5.4")),
        ("minecraft-throttled", "minecraft-error", json!(429), "minecraft", "seen", ["not the rate limit of the Xbox", "pas la limite de débit des services Xbox"], Some("https://www.rfc-editor.org/rfc/rfc6585#section-4")),
        ("/minecraft/profile", "minecraft-error", json!(404), "minecraft", "seen", ["Java", "Java"], Some("https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5")),
        ("ErrorCallingWNS", "status-error", json!("ErrorCallingWNS"), "streaming", "seen", ["could not be sent", "n’a pas pu être envoyée"], None),
        ("dataaccesserror", "status-error", json!("DataAccessError"), "streaming", "seen", ["token is not at fault", "jeton n’est pas en cause"], None),
        ("AgentCommandError", "stream-error", json!("AgentCommandError"), "streaming", "seen", ["HRESULT", "HRESULT"], Some("https://github.com/unknownskl/greenlight/issues")),
        ("rta 1", "rta", json!(1), "rta", "documented", ["0x89235201", "0x89235201"], Some("https://github.com/microsoft/xbox-live-api")),
        ("RTA resync", "rta", json!("resync"), "rta", "documented", ["5 minutes", "5 premières minutes"], Some("https://github.com/microsoft/xbox-live-api")),
        ("WebSocket 1006", "websocket-close", json!(1006), "rta", "documented-and-seen", ["without a close frame", "sans trame de fermeture"], Some("https://www.rfc-editor.org/rfc/rfc6455#section-7.4")),
        ("-1", "websocket-close", json!(-1), "rta", "seen", ["Java-WebSocket", "Java-WebSocket"], None),
        ("cloudfront", "gateway", json!("cloudfront"), "gateway", "documented-and-seen", ["in place of the service", "à la place du service"], Some("https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/http-403-permission-denied.html")),
        ("Qt error 403", "qt-error", json!(403), "none", "seen", ["Probably HTTP 503", "Probablement HTTP 503"], None),
        ("qt 203", "qt-error", json!(203), "none", "inferred", ["Probably HTTP 404", "Probablement HTTP 404"], None),
        ("HAProxy", "gateway", json!("haproxy"), "gateway", "seen", ["No server", "Aucun serveur"], None),
        ("nsal-no-type", "http-status", json!(414), "xbox", "seen", ["no parameter type", "pas de paramètre type"], Some("https://www.rfc-editor.org/rfc/rfc9110#section-15.5.15")),
        ("user-auth-400", "http-status", json!(400), "sign-in", "seen", ["RpsTicket", "RpsTicket"], Some("https://www.rfc-editor.org/rfc/rfc9110#section-15.5.1")),
        ("xboxapi-security-audit", "proxy-error", json!(401), "proxy", "seen", ["confirm a sign-in", "confirmer une connexion"], Some("https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2")),
        ("PeopleFd 1011", "service-error", json!(1011), "xbox", "seen", ["friends list", "liste d’amis"], Some("https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/reference/live/rest/json/json-serviceerror")),
        ("Progress 23", "service-error", json!(23), "xbox", "seen", ["claims", "revendications"], Some("https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/reference/live/rest/json/json-serviceerror")),
    ]
}

#[test]
fn a_row_is_found_in_both_languages_as_it_was_written_down() {
    for (query, kind, code, authority, certainty, meanings, page) in samples() {
        for (language, meaning) in ["en", "fr"].into_iter().zip(meanings) {
            let args = ["explain", "--lang", language, "--format=json", "--", query];
            let answer: Value =
                serde_json::from_str(Run::new(&args).stdout_has("").run().stdout()).expect("JSON");
            let first = &answer["matches"][0];
            assert_eq!(first["type"], kind, "{query}");
            assert_eq!(first["code"], code, "{query}");
            assert_eq!(first["authority"], authority, "{query}");
            assert_eq!(first["certainty"], certainty, "{query}");
            let said = first["meaning"].as_str().unwrap_or_default();
            assert!(said.contains(meaning), "{query}: {said}");
            assert_eq!(first["documentation"].as_str(), page, "{query}");
        }
    }
}

#[test]
fn a_number_that_several_of_them_have_brings_every_reading() {
    let answer = Run::new(&["explain", "1006"]).json();
    let matches = answer["matches"].as_array().expect("matches");
    let kinds: Vec<_> = matches.iter().map(|one| &one["type"]).collect();
    assert_eq!(kinds, ["websocket-close", "hresult", "playfab-error"]);
}

#[test]
fn an_unknown_number_of_entra_leads_to_its_address() {
    for (language, said) in [("en", "not in our table"), ("fr", "pas dans notre tableau")] {
        Run::new(&["explain", "AADSTS99999", "--lang", language])
            .stdout_has("AADSTS99999")
            .stdout_has(said)
            .stdout_has("https://login.microsoftonline.com/error?code=99999")
            .any_code()
            .run();
    }
}

#[test]
fn the_tables_hold_what_the_sheets_do() {
    for (table, rows) in [
        ("minecraft", 14),
        ("oauth", 22),
        ("aadsts", 57),
        ("playfab", 940),
        ("streaming", 8),
        ("status-errors", 9),
        ("rta", 10),
        ("websocket-close", 18),
        ("nsal", 3),
        ("departures", 7),
        ("sign-in-endpoints", 16),
        ("gateways", 12),
        ("proxies", 2),
        ("seen-errors", 12),
        ("qt", 29),
        ("win32", 3127),
        ("ntstatus", 12),
        ("dotnet", 67),
    ] {
        let listed = Run::new(&["list", table]).json();
        assert_eq!(
            listed["rows"].as_array().map(Vec::len),
            Some(rows),
            "{table}"
        );
    }
}

#[test]
fn a_row_of_a_table_has_its_keys_and_how_it_is_known() {
    let rows = Run::new(&["list", "minecraft"]).json();
    let row = &rows["rows"][0];
    assert_eq!(row["code"], 403);
    assert_eq!(row["paths"], json!(["/authentication/login_with_xbox"]));
    assert_eq!(row["phrase"], "Invalid app registration");
    assert_eq!(row["certainty"], "documented");
    assert_eq!(
        row["reference"],
        "help.minecraft.net, article 16254801392141"
    );
    let rows = Run::new(&["list", "playfab"]).json();
    let row = &rows["rows"][1];
    assert_eq!(row["name"], "InvalidParams");
    assert_eq!(row["hresult"], "0x89235421");
    assert_eq!(row["symbols"], json!(["E_PF_INVALID_PARAMS"]));
}

#[test]
fn a_list_in_text_and_in_markdown_has_every_row() {
    for format in ["human", "markdown"] {
        let shown = Run::new(&["list", "aadsts", "--format", format])
            .stdout_has("")
            .run();
        for number in ["50011", "7000218", "9002332"] {
            assert!(shown.stdout().contains(number), "{format}: {number}");
        }
    }
}
