//! One term for one thing: words that no text of ours uses, each with the one that it uses instead.

/// What English texts leave out.
const ENGLISH: [(&str, &str); 5] = [
    ("known to us", "not in our tables, not a known …"),
    ("in the wild", "seen"),
    ("Please", "nothing"),
    ("please", "nothing"),
    ("oops", "nothing"),
];

/// What French texts leave out.
const FRENCH: [(&str, &str); 14] = [
    ("observé, non", "vu"),
    ("imite d’appels", "limite de débit"),
    ("imites d’appels", "limites de débit"),
    ("recherche n’est pas valide", "consultation"),
    ("requêtes de handles", "recherches de handles"),
    ("aucune solution", "aucun remède"),
    ("limite de durée", "limite longue (sustain)"),
    ("soutenue (sustain)", "limite longue (sustain)"),
    ("rafale", "limite courte (burst)"),
    ("indice", "index"),
    ("solution documentée", "remède documenté"),
    ("connue de nous", "dans nos tableaux"),
    ("tables MPSD", "tableau MPSD"),
    ("sont lus", "attendu"),
];

/// The words of an English text that are misused: another term has the thing, or the spelling is not that of the house
/// (authorise, initialise, organise). Names of others stand in code spans, in one piece or with capitals inside.
pub(crate) fn misused_english(text: &str) -> Vec<String> {
    let terms = ENGLISH.iter().filter(|(wrong, _)| text.contains(wrong));
    let terms = terms.map(|(wrong, right)| format!("{wrong}: {right}"));
    let prose: String = text.split('`').step_by(2).collect();
    let words =
        prose.split(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-' | '/' | '.' | ':')));
    let spelt = words.filter(|word| is_ize(word)).map(str::to_owned);
    terms.chain(spelt).collect()
}

/// The words of a French text that are misused.
pub(crate) fn misused_french(text: &str) -> Vec<String> {
    let terms = FRENCH.iter().filter(|(wrong, _)| text.contains(wrong));
    terms
        .map(|(wrong, right)| format!("{wrong}: {right}"))
        .collect()
}

/// Whether a word of prose is spelt with `z`.
fn is_ize(word: &str) -> bool {
    const STEMS: [&str; 6] = [
        "authoriz",
        "initializ",
        "organiz",
        "recogniz",
        "serializ",
        "normaliz",
    ];
    // Members of a session.
    let is_name = matches!(word, "initialize" | "initializing");
    !is_name
        && word.chars().all(|c| c.is_lowercase())
        && STEMS.iter().any(|stem| word.contains(stem))
}
