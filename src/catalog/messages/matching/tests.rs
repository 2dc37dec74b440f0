//! What is taken for a message, and what is not.

use crate::catalog::messages::matching::*;

#[track_caller]
fn is(text: &str, id: &str) {
    let known = known_message(text).map(|known| known.row.id);
    assert_eq!(known, Some(id), "{text:?}");
}

#[track_caller]
fn is_none(text: &str) {
    let known = known_message(text).map(|known| known.row.id);
    assert_eq!(known, None, "{text:?}");
}

/// Each message in a sentence of its own.
const SENTENCES: [(&str, &str); 19] = [
    (
        "service-config-access",
        "The requested service config cannot be accessed.",
    ),
    (
        "service-config-access",
        "The requested service configuration cannot be accessed.",
    ),
    (
        "session-access-write",
        "The requested session cannot be accessed. Refused, since it either isn't open or has a join restriction \
         that the user fails.",
    ),
    (
        "session-access-read",
        "The requested session cannot be accessed. Refused, since it either is private or has a read restriction \
         that the user fails.",
    ),
    (
        "session-access-private",
        "The requested session cannot be accessed.",
    ),
    (
        "session-access-private",
        "The requested session cannot be accessed, and private sessions can only be read by those who are in them.",
    ),
    (
        "existing-member-references",
        "The request body can't contain existing member references unless a server calls.",
    ),
    (
        "servers-collection",
        "The request body can't contain a 'servers' collection here.",
    ),
    (
        "service-config-invalid",
        "The service configuration '11111111-2222-4333-8444-555555555555' is either invalid or not configured \
         for sessions.",
    ),
    ("session-not-found", "The requested session wasn't found."),
    (
        "managed-initialization",
        "The session is configured for managed initialization requiring at least 2 members.",
    ),
    (
        "constant-conflict",
        "The constant field '/constants/system/maxMembersCount' is given and conflicts with the one in the session.",
    ),
    (
        "constant-conflict",
        "Constant field \"system.maxMembersCount\" conflicts with the one in the session (4 against 8).",
    ),
    (
        "initialization-succeeded",
        "The session's 'initializationSucceeded' property can only be set during 'evaluating'.",
    ),
    (
        "roles-name",
        "A member's 'roles' section contains a role type with an invalid name: pilots",
    ),
    (
        "read-restriction",
        "Rejected: the 'readRestriction' provided, cannot be set to none here.",
    ),
    (
        "turn",
        "The session's 'turn' property must be an array of numbers, one for each member.",
    ),
    (
        "measurements",
        "Quality of service measurements can only be uploaded if session 'metrics' exist.",
    ),
    (
        "server-measurements",
        "Invalid member property serverMeasurements 'one' provided.",
    ),
];

#[test]
fn every_message_is_known_by_its_words() {
    for (id, sentence) in SENTENCES {
        is(sentence, id);
    }
    for row in TABLE {
        assert!(SENTENCES.iter().any(|(id, _)| *id == row.id), "{}", row.id);
    }
}

#[test]
fn case_white_space_and_quotation_marks_make_no_difference() {
    for (id, sentence) in SENTENCES {
        is(&sentence.to_uppercase(), id);
        is(&sentence.replace(' ', " \t\u{a0}\r\n"), id);
        is(&sentence.replace('\'', "’"), id);
        is(&format!("\u{feff}{sentence}\r\n\r\n"), id);
    }
}

#[test]
fn small_changes_of_wording_make_no_difference() {
    is("requested session wasn't found", "session-not-found");
    is("The requested session was not found!", "session-not-found");
    is(
        "Sorry, the requested session wasn't found.",
        "session-not-found",
    );
    is(
        "404 Not Found: the requested session wasn't found",
        "session-not-found",
    );
    is(
        "Not found - the requested session wasn't found in this sandbox.",
        "session-not-found",
    );
    is(
        "Your requested session can not be accessed",
        "session-access-private",
    );
    is(
        "Read refused: the requested session can't be accessed.",
        "session-access-private",
    );
    is(
        "Session template \"lobby\" is configured for managed initialization requiring at least 16.",
        "managed-initialization",
    );
    is(
        "User requests can't contain a \"servers\" collection.",
        "servers-collection",
    );
    is(
        "The \u{201c}turn\u{201d} property must be an array of numbers",
        "turn",
    );
    is(
        "A user's request cannot contain existing member references.",
        "existing-member-references",
    );
    is(
        "Service configuration 11111111-2222-4333-8444-555555555555 is either invalid or not configured for \
         sessions in this sandbox.",
        "service-config-invalid",
    );
}

#[test]
fn the_first_row_that_matches_wins() {
    is(
        "The requested session cannot be accessed. It isn't open or has a join restriction, and private sessions \
         can only be read by members.",
        "session-access-write",
    );
}

#[test]
fn a_phrase_in_quotation_marks_is_a_mention() {
    is_none("\"The requested session wasn't found.\"");
    is_none("“The requested session wasn’t found.”");
    is_none("« The requested session wasn't found »");
    is_none("`requested session wasn't found`");
    is_none("The 'requested session wasn't found' case.");
    is_none("'The requested session wasn't found.'");
    is_none("The user reads \"the requested session cannot be accessed\".");
}

#[test]
fn a_sentence_about_a_message_is_a_mention() {
    is_none("The message requested session wasn't found is common.");
    is_none("The requested session wasn't found means that it was deleted.");
    is_none("The requested session cannot be accessed is the usual error.");
    is_none("This text says the requested session wasn't found.");
    is_none("Someone told the user that the requested session wasn't found.");
    is_none("I think the requested session wasn't found.");
    is_none("Bug 1234: the requested session wasn't found");
    is_none("TODO: requested session wasn't found");
    is_none("Troubleshooting: the requested session wasn't found.");
}

#[test]
fn a_condition_or_a_doubt_is_no_message() {
    is_none("If the requested session wasn't found, create it.");
    is_none("When the requested session cannot be accessed, check the privilege.");
    is_none("Perhaps the requested session wasn't found.");
    is_none("Why the requested session wasn't found");
    is_none("Is it so that the requested session wasn't found?");
    is_none("It is not the requested session wasn't found.");
    is_none("Retry until the requested session wasn't found.");
}

#[test]
fn a_line_of_a_log_is_no_message() {
    is_none("2026-03-04T05:06:13Z The requested session wasn't found.");
    is_none("05:06:13 The requested session wasn't found.");
    is_none("[mpsd] The requested session wasn't found.");
    is_none("WARN: the requested session wasn't found.");
    is_none("ERROR The requested session cannot be accessed.");
    is_none("mpsd.log:12: The requested session wasn't found.");
    is_none("System.Exception: The requested session wasn't found.");
    is_none(
        "GET /sessions/a answers: The requested session wasn't found. GET /sessions/b answers: The requested session wasn't found.",
    );
    is_none("reason=The requested session wasn't found.");
    is_none("Retrying: the requested session wasn't found");
}

#[test]
fn markup_is_no_message() {
    is_none("> The requested session wasn't found.");
    is_none("# The requested session wasn't found");
    is_none("- The requested session wasn't found");
    is_none("<p>The requested session wasn't found.</p>");
    is_none("[The requested session wasn't found](https://example.com)");
    is_none("{message: The requested session wasn't found}");
    is_none("// The requested session wasn't found");
}

#[test]
fn a_long_text_is_no_message() {
    let sentence = "The requested session wasn't found. ";
    is_none(&format!(
        "{sentence}{}",
        "A client then has to create one. ".repeat(20)
    ));
    is_none(&format!(
        "{} {sentence}",
        "Sessions are documents in the cloud.".repeat(3)
    ));
    is_none(&sentence.repeat(2));
    let long = "The requested session cannot be accessed. It isn't open or has a join restriction.";
    is_none(&format!("{long}{}", " And more.".repeat(400)));
}

#[test]
fn a_story_is_no_message() {
    is_none("The requested session wasn't found, so the client created it.");
    is_none("The requested session wasn't found until the server came back.");
    is_none("Requested session wasn't found: how to solve it");
    is_none("Because of the requested session wasn't found in the lobby");
}

#[test]
fn a_part_of_the_words_is_not_enough() {
    is_none("");
    is_none("The requested session was found.");
    is_none("The requested sessions cannot be accessed.");
    is_none("The constant field 'x' is fine.");
    is_none("This conflicts with the one in the session, as the constant field does.");
    is_none(
        "The session is configured for managed initialization requiring at least some members.",
    );
    is_none(
        "The requested session cannot be accessed. The service takes no calls from this region at night.",
    );
}

#[test]
fn the_phrases_are_shown_as_they_stand_in_the_table() {
    let (_, sentence) = SENTENCES[2];
    assert_eq!(
        known_message(sentence).unwrap().phrase(),
        "requested session cannot be accessed … isn't open or has a join restriction"
    );
}
