//! What every test of a transcript asks.

use serde_json::Value;

use super::Run;

/// A fixture by its path below `tests/fixtures`.
pub(crate) fn fixture(name: &str) -> Vec<u8> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name);
    std::fs::read(&path).expect(name)
}

/// The objects that a transcript gives.
#[track_caller]
pub(crate) fn objects(input: impl Into<Vec<u8>>) -> Vec<Value> {
    let report = Run::new(&["--format", "ndjson"])
        .stdin(input)
        .stdout_has("\"schema\":1")
        .run();
    report.ndjson()
}

/// The ids of the situations of an object that are not ruled out, with their verdicts.
pub(crate) fn situations(object: &Value) -> Vec<(String, String)> {
    let all = object["meaning"]["situations"].as_array().cloned();
    let text =
        |situation: &Value, name: &str| situation[name].as_str().unwrap_or_default().to_owned();
    all.unwrap_or_default()
        .iter()
        .map(|situation| (text(situation, "id"), text(situation, "verdict")))
        .filter(|(_, verdict)| verdict != "ruled-out")
        .collect()
}

/// Checks that the object is about a session of the fixtures, and that one situation is left of its status.
#[track_caller]
pub(crate) fn is_session(object: &Value, method: Option<&str>, status: u16, situation: &str) {
    assert_eq!(object["response"]["status"], status, "{object:#}");
    assert_eq!(object["request"]["method"].as_str(), method, "{object:#}");
    assert_eq!(object["request"]["service"], "mpsd");
    assert_eq!(object["request"]["target"], "session");
    assert_eq!(object["request"]["session"]["template"], "lobby");
    let left = [(situation.to_owned(), "applies".to_owned())];
    assert_eq!(situations(object), left, "{object:#}");
}

/// Checks that secrets planted in a transcript appear in no output. `plant` puts a header into it.
#[track_caller]
pub(crate) fn hides_secrets(plant: impl Fn(&str) -> String) {
    const TOKEN: &str = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJkZW1vIn0.c2lnbmF0dXJl";
    const USER_HASH: &str = "1234509876543";
    const COOKIE: &str = "bm90LWEtcmVhbC1jb29raWU";
    const SIGNATURE: &str = "bm90LWEtcmVhbC1zaWduYXR1cmU";
    let headers = [
        format!("Authorization: XBL3.0 x={USER_HASH};{TOKEN}"),
        format!("Cookie: session={COOKIE}"),
        format!("Signature: {SIGNATURE}"),
    ];
    for header in headers {
        let input = plant(&header);
        assert!(input.contains(&header), "nothing is planted");
        for format in ["human", "json", "ndjson", "markdown"] {
            let report = Run::new(&["--format", format, "--headers"])
                .stdin(input.clone())
                .stdout_has("412")
                .run();
            for secret in [TOKEN, USER_HASH, COOKIE, SIGNATURE] {
                let (start, _) = secret.split_at(secret.len() / 2);
                assert!(!report.stdout().contains(start), "{format}: {secret}");
            }
        }
    }
}
