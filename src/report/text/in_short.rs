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
