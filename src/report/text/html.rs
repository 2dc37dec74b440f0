//! What stands on a page of HTML alone.

use crate::language::{Language, Text, sentences, tr};
use crate::report::text::overview::number_in_groups;

pub(crate) const FILTER: Text = Text::new("Show rows with", "Afficher les lignes avec");
/// `{}` stands for the numbers, which the script fills in.
pub(crate) const SHOWN: Text = Text::new("{} of {} rows", "{} lignes sur {}");
pub(crate) const SORT: Text = Text::new("Sort by this column", "Trier selon cette colonne");
pub(crate) const OPEN_ALL: Text = Text::new("Open all", "Tout déplier");
pub(crate) const CLOSE_ALL: Text = Text::new("Close all", "Tout replier");
pub(crate) const INPUTS: Text = Text::new("Made from", "Établi à partir de");
pub(crate) const CALLS: Text = Text::new("Calls", "Appels");
pub(crate) const FINDINGS: Text = Text::new("Findings", "Constats");
pub(crate) const SERVICES: Text = Text::new("Services and limits", "Services et limites");
pub(crate) const LANES: Text = Text::new("When it happened", "Déroulement");
pub(crate) const LADDERS: Text = Text::new("ETags of the sessions", "ETags des sessions");
pub(crate) const FAILURES: Text = Text::new("What failed", "Échecs");
pub(crate) const REPORTS: Text = Text::new("The failures, one by one", "Échecs, un par un");
pub(crate) const WHOLE_REPORTS: Text =
    Text::new("The responses, one by one", "Réponses, une par une");
pub(crate) const BESIDES: Text = Text::new("What is not judged", "Ce qui n’est pas jugé");
pub(crate) const REQUEST: Text = Text::new("Request", "Requête");
pub(crate) const CLIENT: Text = Text::new("Client program", "Programme client");
pub(crate) const NUMBER: Text = Text::new("No.", "N°");
pub(crate) const NO_ANSWER_IN_SHORT: Text = Text::new("none", "aucun");
pub(crate) const SENT: Text = Text::new("ETag sent", "ETag envoyé");
pub(crate) const RECEIVED: Text = Text::new("ETag received", "ETag reçu");
pub(crate) const AS_TABLE: Text = Text::new("The same as a table", "La même chose en tableau");
pub(crate) const STALE: Text = Text::new("out of date", "périmé");
pub(crate) const CONFLICT: Text = Text::new("conflict", "conflit");
pub(crate) const LANE_LEGEND: Text = Text::new(
    "The height of a bar is the number of calls in 15 s; the dashed line is the limit. Grey: within it; striped amber: above \
     80% of it; red with a thick top: above it. Slanted lines: a wait that Retry-After asked for. ✕ 412, ▲ 429, ◆ 5xx or no \
     answer: each leads to its call.",
    "La hauteur d’une barre est le nombre d’appels en 15 s ; la ligne tiretée est la limite. Gris : en deçà ; ambre rayé : \
     plus de 80 % ; rouge à sommet épais : au-delà. Traits obliques : attente demandée par Retry-After. ✕ 412, ▲ 429, ◆ 5xx \
     ou sans réponse : chaque signe mène à son appel.",
);
pub(crate) const LADDER_LEGEND: Text = Text::new(
    "From top to bottom in the order of time. An arrow leads from the answer that brought an ETag to the request that sent it; a \
     dashed one brings an ETag that was out of date. ✕ marks a conflict (412).",
    "De haut en bas dans l’ordre du temps. Une flèche va de la réponse qui a apporté un ETag à la requête qui l’a envoyé ; \
     tiretée, elle porte un ETag périmé. ✕ marque un conflit (412).",
);

/// A count with its noun behind a number in groups.
fn shown(language: Language, number: u64) -> String {
    number_in_groups(language, number)
}

/// What is said of a lane in place of its drawing.
pub(crate) fn lane(language: Language, name: &str, calls: u64, marks: [u64; 3]) -> String {
    let [conflicts, refused, broken] = marks;
    let calls = shown(language, calls);
    tr!(
        language,
        "{name}: {calls} calls, {conflicts} × 412, {refused} × 429, {broken} × 5xx or no answer",
        "{name} : {calls} appels, {conflicts} × 412, {refused} × 429, {broken} × 5xx ou sans réponse"
    )
}

/// What is aggregated of the table of calls.
pub(crate) fn rows_left_out(language: Language, number: u64, most: usize) -> String {
    let (number, most) = (
        shown(language, number),
        shown(language, u64::try_from(most).unwrap_or(u64::MAX)),
    );
    tr!(
        language,
        "{number} more calls have no row: the table holds {most}, those that failed first.",
        "{number} appels de plus n’ont pas de ligne : le tableau en contient {most}, d’abord ceux qui ont échoué."
    )
}

/// Whole reports that are left out.
pub(crate) fn reports_left_out(language: Language, number: u64) -> String {
    let number = shown(language, number);
    tr!(
        language,
        "{number} more have a row at most. `xblstatus inspect --index N FILE` shows one whole.",
        "{number} de plus ont une ligne au mieux. `xblstatus inspect --index N FICHIER` en montre un en entier."
    )
}

/// Sessions without a ladder.
pub(crate) fn ladders_left_out(language: Language, number: u64) -> String {
    let number = shown(language, number);
    tr!(
        language,
        "{number} more sessions are left out: those with conflicts come first.",
        "{number} sessions de plus sont laissées de côté : celles qui ont des conflits passent d’abord."
    )
}

sentences! {
    /// How far apart the lines of the grid are.
    fn grid(seconds: i64):
        "A line of the grid stands for {seconds} s.",
        "Les lignes de la grille sont espacées de {seconds} s.";

    /// Steps of a ladder that are left out.
    fn steps_left_out(number: u64):
        "{number} later calls to this session are left out",
        "{number} appels suivants à cette session sont laissés de côté";

    /// A session whose name no call tells.
    fn session_of(number: usize):
        "session {number}, whose name no call tells",
        "session {number}, qu’aucun appel ne nomme";
}
