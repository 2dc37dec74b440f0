//! Puts labels in place of what is hidden: `<redacted 1>`, `<redacted 2>`, numbered per run in order of first
//! appearance. The same value gets the same label; a label tells neither a length nor a fragment.

use std::borrow::Cow;
use std::ops::Range;

use crate::redact::draft::Draft;
use crate::redact::find;
use crate::redact::found::{Found, Place, Sought};
use crate::redact::given::{Given, Origin};
use crate::redact::harmless::Harmless;
use crate::redact::header::{self, cookie};
use crate::redact::holds::{Holds, is_of_service};
use crate::redact::ids;
use crate::redact::kind::Kind;
use crate::redact::known::{Known, normal};
use crate::redact::label;
use crate::redact::label::Label;
use crate::redact::met::Met;
use crate::redact::numbers::Numbers;
use crate::redact::pieces::{Piece, pieces};
use crate::redact::redacted::Redacted;
use crate::redact::unit::plain;

/// A place of which a secret was replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Replaced {
    Url,
    Header(String),
    Body,
    Other,
}

/// What is hidden in a run. By default that is secrets, and identifiers are not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Rules {
    /// Whether secrets stay as they are.
    pub(crate) shows_secrets: bool,
    /// Whether identifiers are hidden too.
    pub(crate) hides_ids: bool,
}

/// What is hidden in a run, and the labels given so far.
#[derive(Default)]
pub(crate) struct Redactor {
    rules: Rules,
    harmless: Harmless,
    known: Known,
    met: Met,
    numbers: Numbers,
    replaced: Vec<Replaced>,
    /// The last notes of a service that were written and in which nothing can be a secret.
    pub(in crate::redact) plain_notes: String,
}

impl Redactor {
    /// A redactor that has seen nothing yet.
    pub(crate) fn new(rules: Rules) -> Self {
        Self {
            rules,
            ..Self::default()
        }
    }

    /// Whether identifiers are hidden.
    pub(crate) fn hides_ids(&self) -> bool {
        self.rules.hides_ids
    }

    /// Another answer begins, of this input: no secret of it is replaced yet.
    pub(crate) fn begin(&mut self, input: &str) {
        self.numbers.runs().enter(input);
        self.replaced.clear();
        self.harmless.begin();
    }

    /// What begins is the report at `index` of the input, which says where in which file its response stood.
    pub(crate) fn read_back(&mut self, index: usize, file: &str, reported: usize) {
        self.numbers.runs().read_back(index, file, reported);
    }

    /// The places of which secrets were replaced since the answer began, each once: the URL, the headers, the body,
    /// others.
    pub(crate) fn replaced(&self) -> Vec<Replaced> {
        let mut places = self.replaced.clone();
        places.sort_by_key(|place| match place {
            Replaced::Url => 0,
            Replaced::Header(_) => 1,
            Replaced::Body => 2,
            Replaced::Other => 3,
        });
        places
    }

    /// Takes no more note of what was replaced than it had at that time: what was since is not printed.
    pub(crate) fn forget(&mut self, replaced: Vec<Replaced>) {
        self.replaced = replaced;
    }

    /// A text without what is hidden in it.
    pub(crate) fn hide<'t>(&mut self, given: impl Into<Given<'t>>) -> Redacted<'t> {
        let given = given.into();
        Redacted(self.hide_and_mark(given, 0).0)
    }

    /// A part of a text without what is hidden in it where the whole is looked at: `S` of `token: S`.
    pub(crate) fn hide_part(&mut self, whole: &str, part: Range<usize>) -> Redacted<'static> {
        let Some(text) = whole.get(part.clone()) else {
            return Redacted::default();
        };
        let mut found = self.find(text.into());
        found.extend(self.find(whole.into()).into_iter().filter_map(|one| {
            let range = one.range.start.max(part.start)..one.range.end.min(part.end);
            let range = range.start.checked_sub(part.start)?..range.end.checked_sub(part.start)?;
            (range.start < range.end).then_some(Found { range, ..one })
        }));
        let pieces = pieces(text, found, label::find(text));
        Redacted::worded(self.replace(text.into(), &pieces, 0).0)
    }

    /// A text without what is hidden in it, and where in the result the byte `mark` of the text stands. A mark inside a
    /// secret moves to the beginning of the label.
    pub(crate) fn hide_and_mark<'t>(
        &mut self,
        given: Given<'t>,
        mark: usize,
    ) -> (Cow<'t, str>, usize) {
        // Where identifiers are hidden, what was harmless may be one by now.
        let remembers = !self.rules.hides_ids && !self.rules.shows_secrets;
        let is_harmless = || self.is_harmless(&given) && !self.met.is_in(given.text);
        if given.text.is_empty() || remembers && is_harmless() {
            return (Cow::Borrowed(given.text), mark);
        }
        let found = self.find(given);
        let labels = label::find(given.text);
        if remembers && found.is_empty() && labels.is_empty() {
            self.harmless.add(&given);
        }
        let pieces = self.settled(given, found, labels);
        if pieces.is_empty() {
            return (Cow::Borrowed(given.text), mark);
        }
        let (hidden, mark) = self.replace(given, &pieces, mark);
        (Cow::Owned(hidden), mark)
    }

    /// What does not stay of a text. It is looked at again with labels, as a run does that reads it back: a label can end
    /// what went on before, so that more is told of what stands beside it. What that run would hide is hidden now, and so
    /// is what was met under a name and stands bare.
    fn settled(&mut self, given: Given<'_>, found: Vec<Found>, labels: Vec<Label>) -> Vec<Piece> {
        /// A bound: a text seldom changes twice.
        const MOST_ROUNDS: usize = 4;
        let text = given.text;
        let mut all = pieces(text, found, labels.clone());
        for _ in 0..MOST_ROUNDS {
            let mut known: Vec<Found> = all.iter().filter_map(Piece::found).cloned().collect();
            if known.is_empty() {
                break;
            }
            for Found { range, .. } in known.iter().filter(|one| one.kind == Kind::Secret) {
                self.met.add(text.get(range.clone()).unwrap_or_default());
            }
            let draft = Draft::of(text, &all);
            let again = given.with_text(draft.text());
            let left = pieces(draft.text(), self.find(again), label::find(draft.text()));
            let left = left.iter().filter_map(Piece::found);
            let before = known.len();
            known.extend(left.map(|one| draft.restore(one)));
            if known.len() == before {
                break;
            }
            all = pieces(text, known, labels.clone());
        }
        all
    }

    /// Whether nothing of a text is hidden, as far as that is told without a search.
    fn is_harmless(&self, given: &Given<'_>) -> bool {
        find::is_plain(given.origin.place(), given.text) || self.harmless.knows(given)
    }

    /// What is to be hidden of a text.
    fn find(&self, given: Given<'_>) -> Vec<Found> {
        let mut found = Vec::new();
        let Rules {
            shows_secrets,
            hides_ids,
        } = self.rules;
        let place = given.origin.place();
        if hides_ids {
            find::find(Sought::SecretsAndIds, place, given.text, &mut found);
            found.retain(|one| one.kind != Kind::Secret || !shows_secrets);
            match given.holds() {
                Holds::Trace => found.retain(|one| one.kind == Kind::Secret),
                Holds::Protocol => ids::find(place, given.text, &mut found),
                Holds::Anything => {
                    ids::find(place, given.text, &mut found);
                    self.find_known(given, &mut found);
                }
            }
            let range = 0..given.text.len();
            found.extend(given.kind.map(|kind| Found { range, kind }));
        } else if !shows_secrets {
            find::find(Sought::Secrets, place, given.text, &mut found);
        }
        self.met.find(given.text, &mut found);
        found
    }

    /// Adds the identifiers of a text that were met before.
    fn find_known(&self, given: Given<'_>, found: &mut Vec<Found>) {
        let first = found.len();
        self.known.find(given.text, found);
        if given.origin.place() == Place::Url {
            let known = found.split_off(first).into_iter();
            found.extend(known.filter(|one| !is_of_service(given.text, &one.range)));
        }
    }

    /// Whether a secret of this exchange that was met under a name stands in a text.
    pub(crate) fn has_met(&self, text: &str) -> bool {
        self.met.is_in(text)
    }

    /// Another exchange begins: its secrets are its own.
    pub(crate) fn begin_exchange(&mut self) {
        self.met = Met::default();
    }

    /// Takes note of the secrets in the value of a header whose name tells that it is one, so that they are known in a text
    /// before it.
    pub(crate) fn learn_header(&mut self, name: &str, value: &str) {
        if self.rules.shows_secrets {
            return;
        }
        if let Some(Found { range, kind }) = header::secret(Sought::Secrets, name, value)
            && kind == Kind::Secret
        {
            self.met.add(value.get(range).unwrap_or_default());
        }
    }

    /// Takes note of the identifiers that a text names, so that they are known wherever they stand.
    pub(crate) fn learn<'t>(&mut self, given: impl Into<Given<'t>>) {
        let given = given.into();
        for Found { range, kind } in self.find(given) {
            let value = given.text.get(range).filter(|_| kind != Kind::Secret);
            if let Some(value) = value {
                self.known.add(value, kind);
            }
        }
    }

    /// A text with labels in place of some pieces of it.
    fn replace(&mut self, given: Given<'_>, pieces: &[Piece], mark: usize) -> (String, usize) {
        let text = given.text;
        let mut hidden = String::with_capacity(text.len());
        let mut moved = None;
        let mut end = 0;
        for piece in pieces {
            let range = piece.range();
            let (Some(before), Some(part)) = (text.get(end..range.start), text.get(range.clone()))
            else {
                // A range that does not fit the text: hide all of it rather than guess.
                hidden.clear();
                self.label(given.origin, Kind::Secret, text, &mut hidden);
                return (hidden, 0);
            };
            if mark < range.end && moved.is_none() {
                moved = Some(hidden.len() + mark.saturating_sub(end).min(before.len()));
            }
            hidden.push_str(before);
            match piece {
                Piece::Found(found) => self.label(given.origin, found.kind, part, &mut hidden),
                Piece::Label(label) => self.relabel(text, label, &mut hidden),
            }
            end = range.end;
        }
        let moved = moved.unwrap_or_else(|| hidden.len() + mark.saturating_sub(end));
        hidden.push_str(text.get(end..).unwrap_or_default());
        (hidden, moved)
    }

    /// A label in place of a value.
    fn label(&mut self, origin: Origin<'_>, kind: Kind, value: &str, hidden: &mut String) {
        let (kind, number) = match kind {
            Kind::Secret => {
                self.note(origin);
                let value = match origin {
                    Origin::Header(name) => cookie(name, value),
                    _ => value,
                };
                self.numbers.of(kind, &plain(value))
            }
            _ => {
                self.known.add(value, kind);
                self.numbers.of(kind, &normal(value, kind))
            }
        };
        hidden.push('<');
        hidden.push_str(kind.word());
        hidden.push(' ');
        hidden.push_str(&number.to_string());
        hidden.push('>');
    }

    /// A label that was read, in the spelling in which it stands.
    fn relabel(&mut self, text: &str, label: &Label, hidden: &mut String) {
        let Label { range, number, .. } = label;
        let part = |range: Range<usize>| text.get(range).unwrap_or_default();
        hidden.push_str(part(range.start..number.start));
        hidden.push_str(&self.numbers.read(label.kind, part(number.clone())));
        hidden.push_str(part(number.end..range.end));
    }

    /// A page of HTML on which the labels of this run are numbered in the order in which they stand.
    pub(crate) fn in_order(&mut self, page: String) -> String {
        let labels = label::on_page(&page).filter_map(|label| {
            let number = page.get(label.number.clone())?.parse().ok()?;
            Some((label.number, (label.kind, number)))
        });
        let labels: Vec<_> = labels.collect();
        if labels.len() < 2 {
            return page;
        }
        let met: Vec<(Kind, usize)> = labels.iter().map(|(_, met)| *met).collect();
        let renumbered = self.numbers.renumber(&met);
        let mut written = String::with_capacity(page.len());
        let mut end = 0;
        for (range, met) in labels {
            written.push_str(page.get(end..range.start).unwrap_or_default());
            let number = renumbered.get(&met).unwrap_or(&met.1);
            written.push_str(&number.to_string());
            end = range.end;
        }
        written.push_str(page.get(end..).unwrap_or_default());
        written
    }

    /// Takes note of a place of which a secret is replaced.
    fn note(&mut self, origin: Origin<'_>) {
        let is_known = |known: &Replaced| match (known, origin) {
            (Replaced::Header(known), Origin::Header(name)) => known.eq_ignore_ascii_case(name),
            (Replaced::Url, Origin::Url)
            | (Replaced::Body, Origin::Body | Origin::AddressInBody)
            | (Replaced::Other, Origin::Other) => true,
            _ => false,
        };
        if self.replaced.iter().any(is_known) {
            return;
        }
        self.replaced.push(match origin {
            Origin::Url => Replaced::Url,
            Origin::Header(name) => Replaced::Header(name.to_owned()),
            Origin::Body | Origin::AddressInBody => Replaced::Body,
            Origin::Other => Replaced::Other,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law;
    use crate::redact::given::{of_body, of_header, of_url};

    /// What becomes of a text of which a part is found to be a secret.
    #[track_caller]
    fn hide(redactor: &mut Redactor, text: &str, secrets: &[&str]) -> String {
        marked(redactor, text, secrets, 0).0
    }

    #[track_caller]
    fn marked(
        redactor: &mut Redactor,
        text: &str,
        secrets: &[&str],
        mark: usize,
    ) -> (String, usize) {
        let found = secrets.iter().flat_map(|secret| {
            let places = text.match_indices(secret);
            places.map(|(start, _)| Found {
                range: start..start + secret.len(),
                kind: Kind::Secret,
            })
        });
        let pieces = pieces(text, found.collect(), label::find(text));
        redactor.replace(text.into(), &pieces, mark)
    }

    #[test]
    fn a_token_vanishes_whatever_stands_around_it() {
        const TOKEN: &str = "XBL3.0 x=1;S3cr3tS3cr3tS3cr3t";
        let texts = (".{0,30}", "[\"'=:,;<>{}& \r\n\\\\]{0,3}", "\\PC{0,30}");
        law::holds(texts, |(before, between, behind)| {
            let mut redactor = Redactor::default();
            let text = format!("{before}{between}{TOKEN}{between}{behind}");
            for given in [of_body(&text), of_url(&text), of_header("Location", &text)] {
                let hidden = redactor.hide(given);
                assert!(!hidden.contains("S3cr3t"), "{:?}", &*hidden);
            }
        });
    }

    #[test]
    fn what_is_hidden_once_is_not_hidden_again() {
        const TOKEN: &str = "XBL3.0 x=1;S3cr3tS3cr3tS3cr3t";
        let texts = (".{0,30}", "[\"'=:,;<>{}& \r\n\\\\]{0,3}", "\\PC{0,30}");
        law::holds(texts, |(before, between, behind)| {
            let text = format!("{before}{between}{TOKEN}{between}{behind}");
            let once = Redactor::default().hide(of_body(&text)).to_string();
            let mut redactor = Redactor::default();
            assert_eq!(&*redactor.hide(of_body(&once)), once);
            assert_eq!(redactor.replaced(), []);
        });
    }

    #[test]
    fn a_label_in_the_place_of_a_secret_stays() {
        for (name, value) in [
            ("Authorization", "XBL3.0 <redacted 1>"),
            ("Authorization", "<redacted 1>"),
            ("Cookie", "<redacted 1>"),
            ("Cookie", "<redacted 1>; <redacted 2>"),
            ("Set-Cookie", "%3Credacted%201%3E"),
            (
                "Location",
                "https://<redacted 1>@h.example/?token=<redacted 2>&x=1",
            ),
            ("X-Note", "Bearer <redacted 1> was sent"),
            ("X-Note", "{\"Token\":\"<redacted 1>\"}"),
            ("X-Note", "{\"Token\":\"\\u003credacted 1\\u003e\"}"),
        ] {
            let mut redactor = Redactor::default();
            assert_eq!(&*redactor.hide(of_header(name, value)), value);
            assert_eq!(redactor.replaced(), [], "{value}");
        }
    }

    #[test]
    fn a_secret_that_holds_a_label_vanishes_with_it() {
        let mut redactor = Redactor::default();
        let hidden = redactor.hide(of_header("Cookie", "a=<redacted 4>; b=word"));
        assert_eq!(&*hidden, "<redacted 1>");
        assert_eq!(
            hide(&mut redactor, "x=abc<redacted 9>;", &["abc<red"]),
            "x=<redacted 2>;"
        );
    }

    #[test]
    fn labels_are_numbered_in_order_of_first_appearance() {
        let mut redactor = Redactor::default();
        assert_eq!(hide(&mut redactor, "a=one", &["one"]), "a=<redacted 1>");
        assert_eq!(hide(&mut redactor, "b=two", &["two"]), "b=<redacted 2>");
    }

    #[test]
    fn the_same_value_gets_the_same_label() {
        let mut redactor = Redactor::default();
        let first = hide(&mut redactor, "XBL3.0 secret", &["secret"]);
        hide(&mut redactor, "other", &["other"]);
        assert_eq!(first, "XBL3.0 <redacted 1>");
        assert_eq!(
            hide(&mut redactor, "x secret y", &["secret"]),
            "x <redacted 1> y"
        );
    }

    #[test]
    fn a_label_does_not_tell_the_length() {
        let short = hide(&mut Redactor::default(), "a", &["a"]);
        let long = "b".repeat(4000);
        assert_eq!(short, hide(&mut Redactor::default(), &long, &[&long]));
    }

    #[test]
    fn several_secrets_of_one_text_are_hidden() {
        let mut redactor = Redactor::default();
        let hidden = hide(&mut redactor, "k1 and k2 and k1", &["k1", "k2"]);
        assert_eq!(hidden, "<redacted 1> and <redacted 2> and <redacted 1>");
    }

    #[test]
    fn a_mark_moves_with_the_text_around_it() {
        let text = "key=secret, then";
        let mark_of = |mark| marked(&mut Redactor::default(), text, &["secret"], mark).1;
        assert_eq!(mark_of(1), 1);
        assert_eq!(mark_of(7), 4);
        assert_eq!(mark_of(10), "key=<redacted 1>".len());
        assert_eq!(mark_of(12), "key=<redacted 1>, ".len());
    }

    #[test]
    fn ranges_that_do_not_fit_hide_the_whole_text() {
        let mut redactor = Redactor::default();
        let pieces = [Piece::Found(Found {
            range: 1..3,
            kind: Kind::Secret,
        })];
        let (hidden, _) = redactor.replace("é secret".into(), &pieces, 0);
        assert_eq!(hidden, "<redacted 1>");
    }

    #[test]
    fn shown_secrets_stay() {
        let mut redactor = Redactor::new(Rules {
            shows_secrets: true,
            ..Rules::default()
        });
        let authorization = of_header("Authorization", "XBL3.0 x=1;2");
        assert_eq!(&*redactor.hide(authorization), "XBL3.0 x=1;2");
        assert_eq!(redactor.replaced(), []);
    }

    #[test]
    fn the_places_of_secrets_are_known_each_once() {
        let mut redactor = Redactor::default();
        redactor.hide(of_body("XBL3.0 x=1;S3cr3tS3cr3tS3cr3t"));
        redactor.hide(of_header("Set-Cookie", "a=1"));
        redactor.hide(of_header("set-cookie", "a=2"));
        redactor.hide(of_header("ETag", "\"a\""));
        redactor.hide(of_url("https://u:p@h.example/"));
        let header = Replaced::Header("Set-Cookie".to_owned());
        assert_eq!(redactor.replaced(), [Replaced::Url, header, Replaced::Body]);
        redactor.begin("b.http");
        assert_eq!(redactor.replaced(), []);
    }

    #[test]
    fn a_long_text_is_cut_after_its_secrets_are_hidden() {
        let long = format!("{} XBL3.0 x=1;{}", "a".repeat(4082), "s".repeat(4000));
        let cut = Redactor::default().hide(&long).truncated(4096).to_string();
        assert_eq!(cut.len(), 4096);
        assert!(cut.ends_with("a XBL3.0 <redac"));
    }
}
