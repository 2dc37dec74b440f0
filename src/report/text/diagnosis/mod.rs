//! What is said of calls together. What a rule finds and what to do about it stand in the catalog, figures with the rule.

mod calls;

use std::time::Duration;

use crate::catalog::{Basis, Need, Rule, Severity};
use crate::diagnose::{
    Assumption, Certainty, Certification, Diagnosis, Evidence, Finding, LeftOut, Micros,
};
use crate::inspect::Caller;
use crate::language::{Language, Text, sentences, tr};
use crate::report::formatter::Formatter;
use crate::report::text::grammar::{count, one_of, plural, sentence};
use crate::report::text::overview::{caller, number_in_groups, took};

pub(crate) use calls::{Places, api, call, call_in};

pub(crate) const LEFT_OUT: Text = Text::new("Left out", "Hors compte");
pub(crate) const NOT_CHECKED: Text = Text::new("Not checked", "Non vérifié");
pub(crate) const ASSUMED: Text = Text::new("Assumed", "Supposé");
pub(crate) const CALLS: Text = Text::new("Calls", "Appels");
pub(crate) const FAILED: Text = Text::new("Failed", "Échecs");
pub(crate) const REFUSED: Text = Text::new("Refused", "Refusés");
pub(crate) const MOST_IN_15: Text = Text::new("Most in 15 s", "Au plus en 15 s");
pub(crate) const MOST_IN_300: Text = Text::new("Most in 300 s", "Au plus en 300 s");
pub(crate) const BASIS: Text = Text::new("Basis", "Fondement");
pub(crate) const NOTHING_FOUND: Text = Text::new(
    "Nothing wrong was found across these calls.",
    "Rien d’anormal n’a été trouvé à travers ces appels.",
);
pub(crate) const FORGOTTEN: Text = Text::new(
    "More went on at a time than is kept track of: what was quiet for longest was forgotten, so findings may be missing",
    "Trop de choses étaient à suivre à la fois : les plus anciennes ont été oubliées, des constats peuvent manquer",
);
pub(crate) const LEGEND: Text = Text::new(
    "▁ to █: calls in 15 s against the limit, █ at it or above; `x` 412, `!` 429, `w` waiting as Retry-After says, · no call",
    "▁ à █ : appels en 15 s face à la limite, █ si elle est atteinte ; `x` 412, `!` 429, `w` attente selon Retry-After, · aucun \
     appel",
);

/// How bad it is, as a word before a finding.
pub(crate) fn severity(severity: Severity) -> Text {
    match severity {
        Severity::Error => Text::new("error", "erreur"),
        Severity::Warning => Text::new("warning", "alerte"),
        Severity::Info => Text::new("hint", "remarque"),
    }
}

/// How bad it may be, as words of a sentence.
pub(crate) fn severities(language: Language, severities: &[Severity]) -> String {
    let words = severities.iter().map(|severity| match severity {
        Severity::Error => language.say("error", "erreur"),
        Severity::Warning => language.say("warning", "alerte"),
        Severity::Info => language.say("hint", "remarque"),
    });
    one_of(language, &words.collect::<Vec<_>>())
}

/// What the figures of a rule are, where it has some.
pub(crate) fn figures(language: Language, rule: &Rule) -> Option<String> {
    let figures = rule
        .thresholds
        .iter()
        .map(|one| format!("{} = {}", one.name, one.default));
    let figures: Vec<String> = figures.collect();
    let list = figures.join(", ");
    (!figures.is_empty()).then(|| {
        tr!(
            language,
            "Figures that a file for --rules may change: {list}.",
            "Paramètres qu’un fichier pour --rules peut changer : {list}."
        )
    })
}

/// How sure it is.
pub(crate) fn certainty(certainty: Certainty) -> Text {
    match certainty {
        Certainty::Certain => Text::new("certain", "certain"),
        Certainty::Probable => Text::new("probable", "probable"),
        Certainty::Possible => Text::new("possible", "possible"),
    }
}

/// Who says that it is wrong.
pub(crate) fn basis(basis: Basis) -> Text {
    match basis {
        Basis::Documented => Text::new("documented", "documenté"),
        Basis::Inferred => Text::new("our inference", "notre déduction"),
        Basis::Source => Text::new(
            "the source code of the library",
            "le code source de la bibliothèque",
        ),
        Basis::Observed => Text::new("seen in captures", "observé dans des captures"),
        Basis::TraceAnalyzer => Text::new(
            "Microsoft's trace analyzer",
            "l’analyseur de traces de Microsoft",
        ),
    }
}

/// What a capture lacks.
pub(crate) fn lacks(need: Need) -> Text {
    match need {
        Need::Times => Text::new("the capture has no times", "la capture n’a pas d’heures"),
        Need::RequestHeaders => Text::new(
            "the capture does not have all headers of the requests",
            "la capture n’a pas tous les en-têtes des requêtes",
        ),
        Need::RequestBodies => Text::new(
            "the capture has no bodies of requests",
            "la capture n’a pas les corps des requêtes",
        ),
        Need::ResponseHeaders => Text::new(
            "the capture has no headers of responses",
            "la capture n’a pas les en-têtes des réponses",
        ),
        Need::Tokens => Text::new(
            "the capture has no tokens to compare",
            "la capture n’a pas de jetons à comparer",
        ),
        Need::Durations => Text::new(
            "the capture does not say how long answers took",
            "la capture ne dit pas combien de temps ont pris les réponses",
        ),
        Need::Taps => Text::new(
            "the capture has no notices of changed sessions",
            "la capture n’a pas d’avis de changement de session",
        ),
    }
}

/// What is assumed.
pub(crate) fn assumed(what: Assumption) -> Text {
    match what {
        Assumption::OneUser => Text::new(
            "calls that nothing tells the user of are those of one user",
            "les appels dont rien ne dit l’utilisateur sont ceux d’un seul",
        ),
        Assumption::OneTitle => Text::new(
            "calls that name no title are those of one title, though other programs may be among them",
            "les appels qui ne nomment aucun titre sont ceux d’un seul, même si d’autres programmes peuvent en être",
        ),
        Assumption::NoDuration => Text::new(
            "calls ended as they began, for the capture has no durations",
            "les appels ont fini dès leur début, car la capture n’a pas de durées",
        ),
    }
}

/// Why calls are left out.
pub(crate) fn left_out(why: LeftOut) -> Text {
    match why {
        LeftOut::Tunnel => Text::new("tunnel of a proxy", "tunnel d’un proxy"),
        LeftOut::Interim => Text::new("interim answer", "réponse intermédiaire"),
        LeftOut::AnswerOfTool => {
            Text::new("answer of the tool itself", "réponse de l’outil lui-même")
        }
        LeftOut::Options => Text::new("OPTIONS request", "requête OPTIONS"),
        LeftOut::Upgrade => Text::new("opening of a WebSocket", "ouverture d’un WebSocket"),
        LeftOut::ForeignHost => Text::new("call to other hosts", "appel à d’autres hôtes"),
        LeftOut::WithoutRequest => Text::new("without the request", "sans la requête"),
        LeftOut::NotSelected => Text::new("not selected", "hors sélection"),
        LeftOut::Unreadable => Text::new("unreadable", "illisible"),
    }
}

/// What the calls mean for certification.
pub(crate) fn certification(what: Certification) -> Text {
    match what {
        Certification::NoneAgainst => Text::new(
            "certification: nothing against it",
            "certification : rien ne s’y oppose",
        ),
        Certification::Fails => Text::new(
            "certification: fails by its limits",
            "certification : échec par ses limites",
        ),
        Certification::Doubtful => Text::new(
            "certification: doubtful, waits were not kept",
            "certification : incertaine, des attentes n’ont pas été respectées",
        ),
        Certification::Unknown => Text::new(
            "certification: nothing can be said",
            "certification : rien ne peut être dit",
        ),
    }
}

/// How many calls, and in which time.
pub(crate) fn calls_in(language: Language, one: &Diagnosis) -> String {
    let calls = number_in_groups(language, one.calls);
    let s = plural(language, one.calls);
    let span = one
        .span
        .map(|(from, to)| to.as_microsecond() - from.as_microsecond());
    match span {
        Some(span) => {
            let time = time(language, span);
            tr!(
                language,
                "{calls} call{s} in {time}",
                "{calls} appel{s} en {time}"
            )
        }
        None => tr!(language, "{calls} call{s}", "{calls} appel{s}"),
    }
}

/// How many users.
pub(crate) fn users(language: Language, users: usize) -> String {
    count(language, users, Text::new("user", "utilisateur"))
}

/// The verdict.
pub(crate) fn verdict(language: Language, one: &Diagnosis) -> String {
    let nouns = [
        (Severity::Error, Text::new("error", "erreur")),
        (Severity::Warning, Text::new("warning", "alerte")),
        (Severity::Info, Text::new("hint", "remarque")),
    ];
    let counts = nouns.map(|(severity, noun)| count(language, one.count(severity), noun));
    counts.join(", ")
}

/// A time in seconds, minutes or hours.
pub(crate) fn time(language: Language, time: Micros) -> String {
    let time = u64::try_from(time).unwrap_or(0);
    took(language, Duration::from_micros(time))
}

/// How many times.
pub(crate) fn so_often(language: Language, times: u64) -> String {
    match times {
        1 => language.say("once", "1 fois"),
        _ => format!("{} ×", number_in_groups(language, times)),
    }
}

/// Whose calls.
pub(crate) fn of_user(language: Language, user: Option<Caller>) -> String {
    user.map_or_else(String::new, |user| caller(language, user))
}

/// What was found, as a sentence.
pub(crate) fn says(one: &Finding, language: Language) -> String {
    sentence(one.text(language))
}

/// A line of evidence: the call, and what explains it.
pub(crate) fn evidence(
    one: &Evidence,
    places: Places<'_>,
    start: Option<Micros>,
    f: &mut Formatter<'_>,
) -> String {
    /// As many calls are named that explain it.
    const NAMED: usize = 6;
    let language = f.language();
    let mut line = format!("{} {}", call_in(places, &one.call, f), api(&one.call, f));
    if !one.because.is_empty() {
        let causes = one.because.iter().take(NAMED);
        let causes: Vec<String> = causes.map(|mark| call_in(places, mark, f)).collect();
        line.push_str(&format!(" ← {}", causes.join(", ")));
        let more = one.because.len().saturating_sub(NAMED);
        if more > 0 {
            line.push_str(&tr!(language, " and {more} more", " et {more} de plus"));
        }
    }
    let mut parts = vec![line];
    if let Some((at, start)) = one.call.at.zip(start) {
        parts.push(after(language, at - start));
    }
    parts.push(f.plain(certainty(one.certainty)).to_owned());
    parts.join(", ")
}

/// How long after the first call.
pub(crate) fn after(language: Language, time: Micros) -> String {
    let after = seconds(language, time);
    tr!(language, "at {after} s", "à {after} s")
}

fn seconds(language: Language, time: Micros) -> String {
    let hundredths = (time + 5_000).div_euclid(10_000);
    let (whole, part) = (hundredths.div_euclid(100), hundredths.rem_euclid(100));
    tr!(language, "{whole}.{part:02}", "{whole},{part:02}")
}

/// The most calls in a period, against the limit where there is one.
pub(crate) fn peak(language: Language, calls: usize, limit: Option<usize>, seconds: u32) -> String {
    match limit {
        Some(limit) => tr!(
            language,
            "{calls} of {limit} in {seconds} s",
            "{calls} sur {limit} en {seconds} s"
        ),
        None => tr!(language, "{calls} in {seconds} s", "{calls} en {seconds} s"),
    }
}

/// The most calls, and the limit where there is one.
pub(crate) fn of_limit(language: Language, calls: usize, limit: Option<usize>) -> String {
    match limit {
        Some(limit) => tr!(language, "{calls} of {limit}", "{calls} sur {limit}"),
        None => calls.to_string(),
    }
}

/// How many calls a service had, and how many of them failed.
pub(crate) fn counted(language: Language, calls: u64, failed: u64, throttled: u64) -> String {
    let s = plural(language, calls);
    let mut text = tr!(language, "{calls} call{s}", "{calls} appel{s}");
    if failed > 0 {
        text.push_str(&tr!(language, ", {failed} failed", ", {failed} en échec"));
    }
    if throttled > 0 {
        text.push_str(&format!(", {throttled} × 429"));
    }
    text
}

/// What is counted and left out.
pub(crate) fn so_many(language: Language, number: u64, what: Text) -> String {
    format!(
        "{} × {}",
        number_in_groups(language, number),
        what.in_language(language)
    )
}

sentences! {
    /// How bad a rule takes it.
    fn severity_of_rule(severities: &str):
        "Severity: {severities}.",
        "Gravité : {severities}.";

    /// How wide a column of the lanes is.
    fn column_width(time: &str):
        "{time} a column",
        "{time} par colonne";

    /// Evidence that is not printed.
    fn more_evidence(number: u64):
        "and {number} more",
        "et {number} de plus";

    /// Findings that are counted only.
    fn more_findings(number: u64):
        "{number} more findings of rules that have more than 1000: counted, not told",
        "{number} constats de plus de règles qui en ont plus de 1000 : comptés, mais non détaillés";

    /// Calls that stand nowhere in time.
    fn out_of_order(number: u64):
        "{number} × came too late to stand in their place in time: only rules that need no order judge them",
        "{number} × arrivés trop tard pour être placés dans le temps : seules les règles sans ordre les jugent";

    /// Calls without a time.
    fn untimed(number: u64):
        "{number} × without a time: only rules that need none judge them",
        "{number} × sans heure : seules les règles qui n’en ont pas besoin les jugent";

    /// Calls that no row counts.
    fn uncounted(number: u64):
        "{number} × of more users and services than are counted: in no row, and held against no limit",
        "{number} × d’autres utilisateurs et services que ceux qui sont comptés : dans aucune ligne, jugés par aucune limite";
}
