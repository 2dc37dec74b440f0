//! Headers on their way out, and the pairs that stand in some.

use std::borrow::Cow;

use crate::redact::find;
use crate::redact::found::Place;
use crate::redact::given::{of_header, of_protocol};
use crate::redact::holds;
use crate::redact::notes;
use crate::redact::redacted::Redacted;
use crate::redact::redactor::Redactor;

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
            true => as_it_is(value),
            false => self.hide(of_header(name, value)),
        };
        (as_it_is(name), value)
    }

    /// The pairs that stand in the headers of a name, where the last part of a name says what the value is.
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
            whole.is_harmless()
                && notes::are_plain_in_pairs(whole)
                && find::is_plain(Place::Text, whole)
                && !self.has_met(whole)
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
