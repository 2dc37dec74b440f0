//! The texts of every table.

use crate::catalog::entries::all_neighbours;
use crate::catalog::errors::{observed_error, service_error, sign_in};
use crate::catalog::hresult::parts::facilities;
use crate::catalog::hresult::xsapi;
use crate::catalog::statuses::{http, mpsd, pseudo_status, xbox};
use crate::catalog::*;
use crate::examples;
use crate::language::french::faults;
use crate::language::terms::{misused_english, misused_french};

/// What is the same in both languages.
const SAME: &[&str] = &[
    ".NET",
    "Clubs",
    "Collections",
    "MPSD",
    "Microsoft Store",
    "OK",
    "Smart Match",
    "Social",
];

/// Every text of the catalog and of the examples, with the row that it belongs to.
fn texts() -> Vec<(String, Text)> {
    let mut texts = Vec::new();
    let statuses = mpsd::TABLE.iter().chain(xbox::TABLE).chain(http::TABLE);
    for status in statuses {
        let row = format!("{} {}", status.authority.name(), status.code);
        texts.push((row.clone(), status.phrase));
        texts.push((row.clone(), status.meaning));
        texts.extend(status.advice.map(|advice| (row.clone(), advice)));
        texts.extend(status.note.map(|note| (row, note)));
        for situation in status.situations {
            texts.push((situation.id.to_owned(), situation.when));
            texts.push((situation.id.to_owned(), situation.meaning));
            let besides = [situation.short, situation.advice].into_iter().flatten();
            texts.extend(besides.map(|text| (situation.id.to_owned(), text)));
        }
    }
    for error in service_error::TABLE {
        let row = format!("ServiceError {}", error.code);
        texts.push((row.clone(), error.meaning));
        texts.push((row, error.advice));
    }
    for limit in rate_limits::TABLE {
        texts.push((format!("limits of {}", limit.name.en), limit.name));
    }
    for entry in all_neighbours() {
        let row = format!("{} {:?}", entry.kind_name(), entry.code());
        // What a message is called is a word of the protocol.
        let is_message = matches!(entry, Entry::RtaMessage(_));
        let known = entry.known().into_iter();
        let texts_of_row = known
            .flat_map(|known| [known.meaning, known.advice])
            .flatten();
        texts.extend(texts_of_row.map(|text| (row.clone(), text)));
        texts.extend(
            entry
                .label()
                .filter(|_| !is_message)
                .map(|label| (row, label)),
        );
    }
    for gateway in gateways::TABLE {
        texts.extend(
            gateway
                .statuses
                .iter()
                .map(|(_, text)| (gateway.id.to_owned(), *text)),
        );
    }
    for error in sign_in::TABLE {
        let row = format!("sign-in {:#X}", error.value);
        texts.extend(error.label.map(|label| (row.clone(), label)));
        texts.push((row.clone(), error.meaning));
        texts.push((row, error.remedy));
    }
    for message in messages::TABLE {
        let row = message.id.to_owned();
        texts.extend([message.cause, message.remedy].map(|text| (row.clone(), text)));
        for condition in message.conditions {
            texts.push((row.clone(), condition.holds));
            texts.extend(condition.fails.map(|fails| (row.clone(), fails)));
        }
    }
    for error in observed_error::TABLE {
        let row = format!("seen {:?} {}", error.source, error.code);
        texts.push((row.clone(), error.meaning));
        texts.extend(error.advice.map(|advice| (row, advice)));
    }
    for hresult in all_hresults() {
        let row = format!("HRESULT {:#X}", hresult.value);
        let of_row = [hresult.meaning, hresult.advice, hresult.note];
        texts.extend(of_row.into_iter().flatten().map(|text| (row.clone(), text)));
    }
    for facility in facilities() {
        texts.push((format!("facility {}", facility.number), facility.about));
    }
    for code in xsapi::TABLE {
        texts.extend(
            code.condition
                .map(|condition| (format!("XSAPI {}", code.number), condition)),
        );
    }
    for stand_in in pseudo_status::TABLE {
        texts.push((format!("stand-in {}", stand_in.number), stand_in.meaning));
    }
    for status in 100..600 {
        texts.extend(xsapi_on_status(status).map(|text| (format!("XSAPI on {status}"), text)));
    }
    let titles = examples::ALL.iter();
    texts.extend(titles.map(|example| (format!("example {}", example.name), example.title)));
    texts
}

#[test]
fn every_text_is_there_in_both_languages() {
    for (row, text) in texts() {
        for sentence in [text.en, text.fr] {
            assert!(!sentence.is_empty(), "{row}");
            assert_eq!(sentence, sentence.trim(), "{row}");
            assert!(!sentence.contains("  "), "{row}: {sentence}");
        }
    }
}

#[test]
fn french_is_not_english() {
    for (row, text) in texts() {
        assert!(
            text.en != text.fr || SAME.contains(&text.en),
            "{row}: {}",
            text.en
        );
    }
}

#[test]
fn english_and_french_end_alike() {
    for (row, text) in texts() {
        assert_eq!(
            text.en.ends_with('.'),
            text.fr.ends_with('.'),
            "{row}: {text:?}"
        );
    }
}

#[test]
fn a_meaning_is_a_sentence() {
    let rows = mpsd::TABLE.iter().chain(xbox::TABLE).chain(http::TABLE);
    for row in rows {
        assert!(row.meaning.en.ends_with('.'), "{}", row.code);
        for situation in row.situations {
            assert!(situation.meaning.en.ends_with('.'), "{}", situation.id);
            assert!(!situation.when.en.ends_with('.'), "{}", situation.id);
        }
    }
}

#[test]
fn one_term_is_used_for_one_thing() {
    for (row, text) in texts() {
        assert_eq!(misused_english(text.en), [""; 0], "{row}: {}", text.en);
        assert_eq!(misused_french(text.fr), [""; 0], "{row}: {}", text.fr);
    }
}

#[test]
fn no_text_exclaims_or_begs() {
    for (row, text) in texts() {
        for sentence in [text.en, text.fr] {
            assert!(!sentence.contains('!'), "{row}: {sentence}");
            assert!(!sentence.contains("lease"), "{row}: {sentence}");
        }
    }
}

#[test]
fn no_sentence_is_that_of_the_documentation() {
    // Whole sentences of the pages, and beginnings of theirs.
    const THEIRS: [&str; 6] = [
        "The requested range is not available.",
        "The entity was created.",
        "The service is overloaded.",
        "Le service est surchargé.",
        "Le service n’est pas disponible.",
        "L’URI n’est pas valide.",
    ];
    const BEGINNINGS: [&str; 4] = [
        "The user has not accepted the terms of use",
        "The session existed when the operation began",
        "The request is incompatible with the session",
        "L’appelant n’est pas autorisé à effectuer",
    ];
    for (row, text) in texts() {
        for sentence in [text.en, text.fr] {
            assert!(!THEIRS.contains(&sentence), "{row}: {sentence}");
            let theirs = BEGINNINGS.iter().find(|theirs| sentence.contains(**theirs));
            assert_eq!(theirs, None, "{row}: {sentence}");
        }
    }
}

#[test]
fn french_is_typeset() {
    for (row, text) in texts() {
        assert_eq!(faults(text.fr), [""; 0], "{row}: {}", text.fr);
    }
}

#[test]
fn english_has_neither_typographic_apostrophes_nor_no_break_spaces() {
    for (row, text) in texts() {
        assert!(!text.en.contains(['’', '\u{a0}']), "{row}: {}", text.en);
    }
}

#[test]
fn a_code_has_the_same_phrase_in_every_table() {
    for code in 100..=599 {
        let phrases: Vec<Text> = [Authority::Mpsd, Authority::Xbox, Authority::Http]
            .into_iter()
            .filter_map(|authority| status_of(authority, code))
            .map(|row| row.phrase)
            .collect();
        assert!(phrases.windows(2).all(|pair| pair[0] == pair[1]), "{code}");
    }
}
