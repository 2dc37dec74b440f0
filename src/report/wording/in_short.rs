//! Meanings in a few words, for the lines of an overview.

use crate::language::Text;

const fn text(en: &'static str, fr: &'static str) -> Text {
    Text { en, fr }
}

/// The tag that was sent is not the current one.
pub(crate) const STALE: Text = text(
    "changed since the ETag sent",
    "modifiée depuis l’ETag envoyé",
);

/// A limit over a short time is reached.
pub(crate) const BURST: Text = text("burst limit reached", "limite de rafale atteinte");

/// A limit over a long time is reached.
pub(crate) const SUSTAIN: Text = text("sustain limit reached", "limite de durée atteinte");

/// A limit is reached, it is not said over which time.
pub(crate) const LIMIT: Text = text("rate limit reached", "limite de débit atteinte");

/// A body that the capture does not hold.
pub(crate) const NOT_RECORDED: Text = text("not recorded", "non enregistré");

/// A situation by its id; `None` where the name of the status says as much.
pub(crate) fn situation(id: &str) -> Option<Text> {
    SITUATIONS
        .iter()
        .find(|(known, _)| *known == id)
        .map(|(_, text)| *text)
}

const SITUATIONS: [(&str, Text); 20] = [
    ("mpsd-200-read", text("read", "lecture faite")),
    ("mpsd-200-updated", text("updated", "mise à jour faite")),
    ("mpsd-201-created", text("created", "créée")),
    (
        "mpsd-204-session-missing",
        text("no such session", "session inexistante"),
    ),
    (
        "mpsd-204-element-missing",
        text("no such element", "élément inexistant"),
    ),
    (
        "mpsd-204-session-deleted",
        text("no session remains", "la session n’existe plus"),
    ),
    (
        "mpsd-204-element-gone",
        text("the element is gone", "l’élément n’existe plus"),
    ),
    (
        "mpsd-304-not-modified",
        text("not modified", "non modifiée"),
    ),
    (
        "mpsd-400-malformed-json",
        text("malformed JSON sent", "JSON envoyé mal formé"),
    ),
    (
        "mpsd-400-missing-field",
        text("a field is missing", "un champ manque"),
    ),
    (
        "mpsd-403-read-only",
        text("may be read, not changed", "lecture seule"),
    ),
    (
        "mpsd-404-element-session-missing",
        text(
            "no session for the element",
            "pas de session pour l’élément",
        ),
    ),
    (
        "mpsd-404-hopper-missing",
        text("no such hopper", "hopper inexistant"),
    ),
    (
        "mpsd-404-invalid-uri",
        text("invalid URI", "URI non valide"),
    ),
    (
        "mpsd-405-wrong-verb",
        text("method not supported here", "méthode non acceptée ici"),
    ),
    (
        "mpsd-409-constants",
        text("constants clash", "constantes incompatibles"),
    ),
    (
        "mpsd-409-incompatible",
        text(
            "incompatible with the session",
            "incompatible avec la session",
        ),
    ),
    (
        "mpsd-412-if-match-existing-session",
        text(
            "changed since the ETag sent",
            "modifiée depuis l’ETag envoyé",
        ),
    ),
    (
        "mpsd-412-if-none-match",
        text("If-None-Match is not met", "If-None-Match non remplie"),
    ),
    (
        "mpsd-412-if-match",
        text("If-Match is not met", "If-Match non remplie"),
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{self, Authority};

    #[test]
    fn every_id_is_one_of_the_catalog() {
        for (id, _) in SITUATIONS {
            let code = id.split('-').nth(1).unwrap().parse().unwrap();
            let row = catalog::status_of(Authority::Mpsd, code).unwrap();
            assert!(row.situations.iter().any(|one| one.id == id), "{id}");
        }
    }

    #[test]
    fn what_is_said_in_short_is_short() {
        for (id, text) in SITUATIONS {
            assert!(text.en.len() <= 30, "{id}");
            assert!(text.fr.chars().count() <= 30, "{id}");
        }
    }
}
