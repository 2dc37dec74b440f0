//! Words that are a code or stand beside one: what a text without any of them is passed over for.

use std::ops::Range;
use std::sync::LazyLock;

use crate::catalog::errors::status_error;
use crate::scan::message;
use crate::scan::search::{Hit, Search};

/// What a mark is a part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// The name of an HRESULT.
    Name,
    /// A member that only an error object has.
    Member,
    /// The end of `error`: a member of that name, one whose name goes on, or a class of exceptions.
    Error,
    /// The end of `code` as a member, whose number may be that of an object.
    Code,
    /// A namespace beside a code.
    Namespace,
    /// What stands before the reason phrase of a status.
    Phrase,
    /// A sentence for an XErr.
    SignIn(u32),
    /// A name that stands in sentences for an XErr.
    Xbox,
    /// A word of OAuth.
    OAuth,
    /// The beginning of a number of Entra.
    Entra,
    /// A sentence of XSAPI for a status.
    Throttled,
    /// What stands before the code with which a WebSocket was closed.
    Close,
    /// What stands before an answer of real-time activity.
    RealTimeActivity,
    /// A part of a message of the session directory.
    Message,
    /// A word that an error object is told by, and nothing else.
    Word,
    /// XSAPI says which address a call has.
    Call,
    /// The names of the columns in a log of IIS.
    Columns,
    /// What stands before a number of Qt.
    Qt,
    /// What a client says of a call that was not answered.
    NoAnswer,
    /// The end of `status`, whose value may be 0, or of `status code ` or `StatusCode`, whose value may be a phrase, or a
    /// part of a name: `http_status_…`.
    Status,
    /// A word of OAuth begins so, and a sentence of the Minecraft services.
    Invalid,
    /// What a client could not do to be answered, or a gateway to answer.
    CouldNot,
    /// Of what is not, a gateway or OAuth may tell.
    Available,
    /// The name of a gateway.
    Gateway,
    /// What stands on the page of a gateway.
    Page,
    /// The name of PlayFab, or its client's: the name of an error may follow.
    PlayFab,
}

/// The words, and what they are a part of. With fewer than four bytes they would be found too often.
const MARKS: &[(&str, Mark)] = &[
    ("rror", Mark::Error),
    ("ERROR_", Mark::Name),
    ("WSAE", Mark::Name),
    ("HR_HC_", Mark::Name),
    ("urrentRequests", Mark::Member),
    ("amespace", Mark::Namespace),
    ("code", Mark::Code),
    ("Code", Mark::Code),
    ("xception: ", Mark::Phrase),
    ("replied: ", Mark::Phrase),
    ("tatus", Mark::Status),
    ("restricted and your guardian", Mark::SignIn(0x8015_DC05)),
    ("Xbox", Mark::Xbox),
    ("requires proof of age", Mark::SignIn(0x8015_DC0C)),
    ("reached its limit for playtime", Mark::SignIn(0x8015_DC0D)),
    ("under 18 years", Mark::SignIn(0x8015_DC0E)),
    ("nvalid", Mark::Invalid),
    ("unauthorized_client", Mark::OAuth),
    ("unsupported_", Mark::OAuth),
    ("access_denied", Mark::OAuth),
    ("authorization_", Mark::OAuth),
    ("slow_down", Mark::OAuth),
    ("expired_token", Mark::OAuth),
    ("bad_verification_code", Mark::OAuth),
    ("_required", Mark::OAuth),
    ("AADSTS", Mark::Entra),
    ("was throttled", Mark::Throttled),
    ("ocket", Mark::Close),
    ("lose", Mark::Close),
    ("isconnected", Mark::Close),
    ("ailed with [", Mark::RealTimeActivity),
    ("HCHttpCallRequestSetUrl", Mark::Call),
    ("#Fields:", Mark::Columns),
    ("QNetworkReply", Mark::Qt),
    ("ECONN", Mark::NoAnswer),
    ("::ERR_", Mark::NoAnswer),
    ("ould not ", Mark::CouldNot),
    ("available", Mark::Available),
    ("loudf", Mark::Gateway),
    ("eference #", Mark::Page),
    ("oment...", Mark::Page),
    ("ProvisioningTimedOut", Mark::Word),
    ("ENOTFOUND", Mark::NoAnswer),
    ("ETIMEDOUT", Mark::NoAnswer),
    ("header parser received no bytes", Mark::NoAnswer),
    ("HTTP connect timed out", Mark::NoAnswer),
    ("<-- HTTP FAILED", Mark::NoAnswer),
    ("layFab", Mark::PlayFab),
];

/// The words of the tables that stand for an error wherever they stand. Those that a mark is a part of are found by it.
fn words() -> impl Iterator<Item = &'static str> {
    let words = status_error::TABLE.iter().map(|row| row.word);
    words.filter(|word| !word.contains("rror") && !word.contains("Xbox"))
}

static SEARCH: LazyLock<Search> = LazyLock::new(|| {
    let marks = MARKS.iter().map(|(word, _)| *word);
    Search::of(marks.chain(message::ANCHORS).chain(words()))
});

/// A mark in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Marked {
    pub(crate) mark: Mark,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// The marks that begin in a part of a text, in order.
pub(crate) fn in_part(text: &[u8], part: Range<usize>) -> impl Iterator<Item = Marked> {
    SEARCH.hits(text, part).map(|Hit { word, start, end }| {
        let mark = match MARKS.get(word) {
            Some((_, mark)) => *mark,
            None if word < MARKS.len() + message::ANCHORS.len() => Mark::Message,
            None => Mark::Word,
        };
        Marked { mark, start, end }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_marks_are_searched_for_than_can_be_at_once() {
        const MOST: usize = 64;
        let count = MARKS.len() + message::ANCHORS.len() + words().count();
        assert!(
            count <= MOST,
            "{count}: the search is half as fast with more"
        );
    }
}
