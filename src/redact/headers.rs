//! Headers on their way out, and the pairs that stand in some.

use std::borrow::Cow;

use crate::redact::find;
use crate::redact::found::Place;
use crate::redact::given::{of_header, of_protocol};
use crate::redact::holds;
use crate::redact::notes;
use crate::redact::redacted::Redacted;
use crate::redact::redactor::Redactor;

/// The header whose pairs are written one by one as well.
const NOTES: &str = "X-Xbl-Debug";

impl Redactor {
    /// A header without what is hidden in it.
    pub(crate) fn hide_header<'t>(
        &mut self,
        name: &'t str,
        value: &'t str,
    ) -> (Redacted<'t>, Redacted<'t>) {
        if self.hides_ids() || !holds::tells_nothing(name) {
            return (
                self.hide(of_protocol(name)),
                self.hide(of_header(name, value)),
            );
        }
        // What the name does not tell is asked of the value alone.
        let value = match find::is_plain(Place::Text, value) && !self.has_met(value) {
            true => {
                if name.eq_ignore_ascii_case(NOTES) {
                    self.plain_notes.clear();
                    self.plain_notes.push_str(value);
                }
                as_it_is(value)
            }
            false => self.hide(of_header(name, value)),
        };
        (as_it_is(name), value)
    }

    /// The pairs that stand in the headers of a name, where the last part of a name says what the value is. Where such a
    /// header was found to be plain, so are they: to tell that of it again takes 3,000 instructions.
    pub(crate) fn hide_pairs<'t, 'w>(
        &mut self,
        header: &str,
        wholes: impl IntoIterator<Item = &'w Redacted<'w>>,
        pairs: impl Iterator<Item = (&'t str, &'t str)>,
    ) -> Vec<(Redacted<'t>, Redacted<'t>)> {
        /// Most responses have no more.
        const USUAL: usize = 16;
        let mut hidden = Vec::with_capacity(USUAL);
        // A header behind may have told what stands in this one.
        let stays = |whole: &Redacted<'_>| {
            self.plain_notes == **whole && notes::are_plain_in_pairs(whole) && !self.has_met(whole)
        };
        if !self.hides_ids() && wholes.into_iter().all(stays) {
            hidden.extend(pairs.map(|(name, value)| (as_it_is(name), as_it_is(value))));
        } else {
            hidden.extend(pairs.map(|(name, value)| self.hide_pair(header, name, value)));
        }
        hidden
    }

    fn hide_pair<'t>(
        &mut self,
        header: &str,
        name: &'t str,
        value: &str,
    ) -> (Redacted<'t>, Redacted<'t>) {
        let own = name.rsplit('.').next().unwrap_or_default();
        let pair = format!("{own}={value}");
        let hidden = self.hide(of_header(header, &pair));
        let value = hidden.strip_prefix(own);
        let value = value.and_then(|rest| rest.strip_prefix('='));
        let value = value.unwrap_or(&hidden).to_owned();
        (self.hide(of_protocol(name)), Redacted::worded(value))
    }
}

fn as_it_is(text: &str) -> Redacted<'_> {
    Redacted(Cow::Borrowed(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redact::Rules;

    const SECRET: &str = "Zq7xKw39aaPPmm21kkLLoo98";

    /// The value of a header as it is written by a redactor that has met a secret.
    fn written(rules: Rules, name: &str, value: &str) -> String {
        let mut redactor = Redactor::new(rules);
        redactor.learn_header("Authorization", SECRET);
        let (shown, value) = redactor.hide_header(name, value);
        assert_eq!(&*shown, name);
        value.to_string()
    }

    #[test]
    fn a_header_whose_name_tells_nothing_hides_what_was_met() {
        let via = format!("1.1 {SECRET}");
        for name in ["Via", "via", "VIA", "X-Unknown"] {
            assert_eq!(written(Rules::default(), name, "1.1 demo"), "1.1 demo");
            assert_eq!(written(Rules::default(), name, &via), "1.1 <redacted 1>");
            let shows_secrets = Rules {
                shows_secrets: true,
                ..Rules::default()
            };
            assert_eq!(written(shows_secrets, name, &via), via);
            let hides_ids = Rules {
                hides_ids: true,
                ..Rules::default()
            };
            let with_id = format!("{via} xuid(2814600000032228)");
            let hidden = written(hides_ids, name, &with_id);
            assert!(hidden.starts_with("1.1 <redacted 1> xuid(<"), "{hidden}");
            assert_eq!(
                written(Rules::default(), name, "token=S3cr3tQx7Zk9Lw2Vb4N"),
                "token=<redacted 1>"
            );
        }
    }

    /// The pairs of notes as they are written behind their headers.
    fn pairs(redactor: &mut Redactor, notes: &[&str], pairs: &[(&str, &str)]) -> Vec<String> {
        let wholes = notes
            .iter()
            .map(|notes| redactor.hide_header("x-xbl-debug", notes).1);
        let wholes: Vec<Redacted<'_>> = wholes.collect();
        let pairs = redactor.hide_pairs("X-Xbl-Debug", &wholes, pairs.iter().copied());
        let written = pairs
            .iter()
            .map(|(name, value)| format!("{}={}", &**name, &**value));
        written.collect()
    }

    #[test]
    fn pairs_stay_where_none_can_tell_a_secret() {
        let mut redactor = Redactor::default();
        let notes = "authorization=user, node=a1b2; by=Demo Player 0";
        let taken_apart = [
            ("authorization", "user"),
            ("node", "a1b2"),
            ("node.by", "Demo Player 0"),
        ];
        assert_eq!(
            pairs(&mut redactor, &[notes], &taken_apart),
            ["authorization=user", "node=a1b2", "node.by=Demo Player 0"]
        );
    }

    #[test]
    fn a_pair_tells_by_the_last_part_of_its_name() {
        let notes = format!("authorization=user, node=1; t={SECRET}");
        let taken_apart = [("authorization", "user"), ("node", "1"), ("node.t", SECRET)];
        assert_eq!(
            pairs(&mut Redactor::default(), &[&notes], &taken_apart),
            ["authorization=user", "node=1", "node.t=<redacted 1>"]
        );
    }

    #[test]
    fn pairs_are_looked_at_one_by_one_where_one_of_two_headers_is_hidden() {
        let notes = ["title=1", &format!("token={SECRET}")];
        let taken_apart = [("title", "1"), ("token", SECRET)];
        let expected = ["title=1", "token=<redacted 1>"];
        let [one, two] = notes;
        for notes in [[one, two], [two, one]] {
            assert_eq!(
                pairs(&mut Redactor::default(), &notes, &taken_apart),
                expected
            );
        }
    }

    #[test]
    fn pairs_of_a_header_of_any_length_are_hidden() {
        let long = "a".repeat(600);
        let notes = format!("title={long}, pass = {SECRET}");
        let taken_apart = [("title", &*long), ("pass", SECRET)];
        assert_eq!(
            pairs(&mut Redactor::default(), &[&notes], &taken_apart),
            [format!("title={long}"), "pass=<redacted 1>".to_owned()]
        );
    }

    #[test]
    fn a_pair_hides_what_was_met_behind_its_header() {
        let mut redactor = Redactor::default();
        let notes = format!("title=1, node={SECRET}");
        let (_, whole) = redactor.hide_header("X-Xbl-Debug", &notes);
        assert_eq!(&*whole, notes);
        redactor.learn_header("Authorization", SECRET);
        let pairs = redactor.hide_pairs("X-Xbl-Debug", [&whole], [("node", SECRET)].into_iter());
        assert_eq!(&*pairs[0].1, "<redacted 1>");
    }
}
