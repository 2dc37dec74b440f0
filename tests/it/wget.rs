//! `wget -S`: heads among prose, in any language.

use crate::support::Run;
use crate::support::transcript::{fixture, hides_secrets, is_session, objects, situations};

#[test]
fn the_url_is_known_and_the_method_is_not() {
    let objects = objects(fixture("wget/get-200.txt"));
    assert_eq!(objects.len(), 1);
    assert_eq!(objects[0]["source"]["format"], "http");
    assert_eq!(objects[0]["request"]["method"].as_str(), None);
    assert_eq!(objects[0]["request"]["target"], "session");
    assert_eq!(objects[0]["body"]["kind"], "session");
}

#[test]
fn wget_d_shows_the_whole_request() {
    let objects = objects(fixture("wget/put-412-debug.txt"));
    assert_eq!(objects.len(), 1);
    is_session(
        &objects[0],
        Some("PUT"),
        412,
        "mpsd-412-if-match-existing-session",
    );
}

#[test]
fn prose_in_french_changes_nothing() {
    let english = String::from_utf8(fixture("wget/several.txt")).expect("text");
    let french = english
        .replace(
            "HTTP request sent, awaiting response... ",
            "requête HTTP transmise, en attente de la réponse… ",
        )
        .replace("\nLength: ", "\nTaille : ")
        .replace("Saving to: ", "Sauvegarde en : ")
        .replace("written to stdout", "envoyé vers sortie standard");
    let [mut given, mut expected] = [objects(french), objects(english)];
    for object in given.iter_mut().chain(&mut expected) {
        object["source"] = serde_json::Value::Null;
    }
    assert_eq!(given, expected);
    assert_eq!(given.len(), 2);
    assert!(!situations(&given[1]).is_empty());
}

#[test]
fn an_error_whose_body_wget_dropped_is_explained_without_it() {
    Run::new::<&str>(&[])
        .stdin(fixture("wget/error-dropped.txt"))
        .stdout_has("412 Precondition Failed")
        .run();
}

#[test]
fn credentials_are_hidden() {
    let text = String::from_utf8(fixture("wget/put-412-debug.txt")).expect("text");
    hides_secrets(|header| {
        text.replace("Accept: */*", &format!("Accept: */*\r\n{header}"))
            .replace(
                "DEBUG output",
                &format!("Setting --header (header) to {header}\nDEBUG output"),
            )
    });
}
