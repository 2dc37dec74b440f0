//! Meanings in a few words, for the lines of an overview.

use crate::language::Text;

/// The tag that was sent is not the current one.
pub(crate) const STALE: Text = Text::new(
    "changed since the ETag sent",
    "modifiée depuis l’ETag envoyé",
);

/// A limit over a short time is reached.
pub(crate) const BURST: Text = Text::new("burst limit reached", "limite de rafale atteinte");

/// A limit over a long time is reached.
pub(crate) const SUSTAIN: Text = Text::new("sustain limit reached", "limite de durée atteinte");

/// A limit is reached, it is not said over which time.
pub(crate) const LIMIT: Text = Text::new("rate limit reached", "limite de débit atteinte");

/// A body that the capture does not hold.
pub(crate) const NOT_RECORDED: Text = Text::new("not recorded", "non enregistré");

/// A situation by its id; `None` where the name of the status says as much.
pub(crate) fn situation(id: &str) -> Option<Text> {
    SITUATIONS
        .iter()
        .find(|(known, _)| *known == id)
        .map(|(_, text)| *text)
}

const SITUATIONS: [(&str, Text); 20] = [
    ("mpsd-200-read", Text::new("read", "lecture faite")),
    (
        "mpsd-200-updated",
        Text::new("updated", "mise à jour faite"),
    ),
    ("mpsd-201-created", Text::new("created", "créée")),
    (
        "mpsd-204-session-missing",
        Text::new("no such session", "session inexistante"),
    ),
    (
        "mpsd-204-element-missing",
        Text::new("no such element", "élément inexistant"),
    ),
    (
        "mpsd-204-session-deleted",
        Text::new("no session remains", "la session n’existe plus"),
    ),
    (
        "mpsd-204-element-gone",
        Text::new("the element is gone", "l’élément n’existe plus"),
    ),
    (
        "mpsd-304-not-modified",
        Text::new("not modified", "non modifiée"),
    ),
    (
        "mpsd-400-malformed-json",
        Text::new("malformed JSON sent", "JSON envoyé mal formé"),
    ),
    (
        "mpsd-400-missing-field",
        Text::new("a field is missing", "un champ manque"),
    ),
    (
        "mpsd-403-read-only",
        Text::new("may be read, not changed", "lecture seule"),
    ),
    (
        "mpsd-404-element-session-missing",
        Text::new(
            "no session for the element",
            "pas de session pour l’élément",
        ),
    ),
    (
        "mpsd-404-hopper-missing",
        Text::new("no such hopper", "hopper inexistant"),
    ),
    (
        "mpsd-404-invalid-uri",
        Text::new("invalid URI", "URI non valide"),
    ),
    (
        "mpsd-405-wrong-verb",
        Text::new("method not supported here", "méthode non acceptée ici"),
    ),
    (
        "mpsd-409-constants",
        Text::new("constants clash", "constantes incompatibles"),
    ),
    (
        "mpsd-409-incompatible",
        Text::new(
            "incompatible with the session",
            "incompatible avec la session",
        ),
    ),
    (
        "mpsd-412-if-match-existing-session",
        Text::new(
            "changed since the ETag sent",
            "modifiée depuis l’ETag envoyé",
        ),
    ),
    (
        "mpsd-412-if-none-match",
        Text::new("If-None-Match is not met", "If-None-Match non remplie"),
    ),
    (
        "mpsd-412-if-match",
        Text::new("If-Match is not met", "If-Match non remplie"),
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog;
    use crate::catalog::Authority;

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
