//! What an answer means by the endpoint that gave it: where a status alone says too little, and no body says more.

use memchr::memchr2_iter;

use crate::catalog::known::{Known, knows};
use crate::catalog::services::is_under;
use crate::catalog::status::{Authority, Class};

/// An answer of an endpoint, and what it means there.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct EndpointAnswer {
    /// Stable, kebab-case.
    pub id: &'static str,
    /// Whose endpoint it is.
    pub authority: Authority,
    /// The host, or the domain above it; `None` for every host of the authority.
    pub host: Option<&'static str>,
    /// How the path begins, in one of these ways; empty for every path.
    pub paths: &'static [&'static str],
    /// Whether nothing may follow but a query.
    pub whole_path: bool,
    /// A segment that tells the endpoint where no host is known.
    pub segment: Option<&'static str>,
    /// How the path ends, where that tells the endpoint; a path that is not known tells nothing then.
    pub last: Option<&'static str>,
    /// The status; `None` for every error.
    pub status: Option<u16>,
    /// The word in the member `error` or `errorType`.
    pub word: Option<&'static str>,
    /// What stands in the text of the answer.
    pub phrase: Option<&'static str>,
    /// What the body must be.
    pub body: AnswerBody,
    /// Whether the page of a gateway is such an answer too.
    pub as_page: bool,
    /// What is known of it.
    pub known: Known,
}

/// What the body of an answer must be for a row to speak of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum AnswerBody {
    /// Whatever it is.
    Any,
    /// Nothing, or an object without members.
    Empty,
    /// An object whose list `items` is empty.
    NoItems,
    /// An object with `XErr`.
    XErr,
    /// The error object of Realms.
    Realms,
    /// The error object of the services of Bedrock.
    Bedrock,
}

/// What is at hand of an answer. What is not known rules nothing out.
#[derive(Debug, Clone, Copy, Default)]
pub struct Answered<'a> {
    /// The host, in lower case, without port or trailing dot.
    pub host: Option<&'a str>,
    /// The path with its query, as of the request or as the body names it.
    pub path: Option<&'a str>,
    /// The status.
    pub status: Option<u16>,
    /// The word of the body: `error`, `errorType`.
    pub word: Option<&'a str>,
    /// The text of the body.
    pub says: Option<&'a str>,
    /// What the body is: [`AnswerBody::Any`] for one that is there.
    pub body: Option<AnswerBody>,
}

impl EndpointAnswer {
    /// A row of which nothing is said yet.
    pub(crate) const fn new(id: &'static str, authority: Authority) -> Self {
        Self {
            id,
            authority,
            host: None,
            paths: &[],
            whole_path: false,
            segment: None,
            last: None,
            status: None,
            word: None,
            phrase: None,
            body: AnswerBody::Any,
            as_page: false,
            known: Known::NOTHING,
        }
    }

    /// The host, or the domain above it.
    pub(crate) const fn at(mut self, host: &'static str) -> Self {
        self.host = Some(host);
        self
    }

    /// How the path begins.
    pub(crate) const fn under(mut self, paths: &'static [&'static str]) -> Self {
        self.paths = paths;
        self
    }

    /// A segment of the path, in lower case, that no other resource of the authority has.
    pub(crate) const fn with_segment(mut self, segment: &'static str) -> Self {
        self.segment = Some(segment);
        self
    }

    /// How the path ends, in lower case.
    pub(crate) const fn ending(mut self, last: &'static str) -> Self {
        self.last = Some(last);
        self
    }

    /// The path, all of it.
    pub(crate) const fn at_path(mut self, paths: &'static [&'static str]) -> Self {
        self.whole_path = true;
        self.under(paths)
    }

    /// The status.
    pub(crate) const fn answering(mut self, status: u16) -> Self {
        self.status = Some(status);
        self
    }

    /// The word of the body.
    pub(crate) const fn naming(mut self, word: &'static str) -> Self {
        self.word = Some(word);
        self
    }

    /// What stands in the text of the body.
    pub(crate) const fn saying(mut self, phrase: &'static str) -> Self {
        self.phrase = Some(phrase);
        self
    }

    /// What the body must be.
    pub(crate) const fn with(mut self, body: AnswerBody) -> Self {
        self.body = body;
        self
    }

    /// The page of a gateway is such an answer too.
    pub(crate) const fn also_as_page(mut self) -> Self {
        self.as_page = true;
        self
    }

    /// Whether the row speaks of an answer.
    pub(crate) fn fits(&self, answered: &Answered<'_>) -> bool {
        let is = |own: Option<&str>, other: Option<&str>| {
            own.zip(other)
                .is_none_or(|(own, other)| own.eq_ignore_ascii_case(other))
        };
        let says = |phrase| answered.says.is_some_and(|says| holds(says, phrase));
        self.is_at(answered)
            && self.status.is_none_or(|status| {
                answered.status.map_or_else(
                    || self.phrase.is_some() || self.names(answered),
                    |one| one == status,
                )
            })
            && is(self.word, answered.word)
            && self.phrase.is_none_or(says)
            && match self.body {
                AnswerBody::Any => true,
                // A word stands in a body.
                AnswerBody::Empty if answered.word.is_some() => false,
                AnswerBody::Empty | AnswerBody::XErr => {
                    answered.body.is_none_or(|body| body == self.body)
                }
                // Nothing is said of these before they are seen.
                AnswerBody::NoItems => answered.body == Some(self.body),
                AnswerBody::Realms | AnswerBody::Bedrock => {
                    let class = answered.status.map(Class::of);
                    answered.body == Some(self.body)
                        && class.is_none_or(|class| class == Class::ClientError)
                }
            }
    }

    /// Whether the path and the word of an answer are those of the row: they tell it where no status does.
    fn names(&self, answered: &Answered<'_>) -> bool {
        !self.paths.is_empty()
            && self.word.is_some()
            && answered.path.is_some()
            && answered.word.is_some()
    }

    /// Whether the answer comes from here. Of the host and the path of a row, one has to be at hand, unless the words of
    /// the answer tell as much.
    fn is_at(&self, answered: &Answered<'_>) -> bool {
        let host = self.host.zip(answered.host);
        let path = answered.path.filter(|_| !self.paths.is_empty());
        let has_segment = || {
            let segments = answered.path.zip(self.segment);
            segments.is_some_and(|(path, own)| {
                let path = path.split('?').next().unwrap_or_default();
                path.split('/').any(|one| one.eq_ignore_ascii_case(own))
            })
        };
        let told = host.is_some() || path.is_some() || self.phrase.is_some() || has_segment();
        let ends = |own: &str| {
            let path = answered.path.and_then(|path| path.split('?').next());
            let last = path.and_then(|path| path.trim_end_matches('/').rsplit('/').next());
            last.is_some_and(|last| last.eq_ignore_ascii_case(own))
        };
        self.last.is_none_or(ends)
            && (told || (self.host.is_none() && self.paths.is_empty()))
            && host.is_none_or(|(own, host)| is_under(host, own))
            && path.is_none_or(|path| {
                let bare = path
                    .split('?')
                    .next()
                    .unwrap_or_default()
                    .trim_end_matches('/');
                let is_own = |own: &&str| match self.whole_path {
                    true => bare.eq_ignore_ascii_case(own),
                    false => begins(path, own),
                };
                self.paths.iter().any(is_own)
            })
    }
}

/// Whether a path begins with another one, which ends there.
fn begins(path: &str, with: &str) -> bool {
    path.split_at_checked(with.len())
        .is_some_and(|(start, rest)| {
            start.eq_ignore_ascii_case(with) && !rest.starts_with(|c: char| c.is_alphanumeric())
        })
}

/// Whether a phrase stands in a text, in any case.
pub(crate) fn holds(text: &str, phrase: &str) -> bool {
    let (text, phrase) = (text.as_bytes(), phrase.as_bytes());
    let Some(first) = phrase.first() else {
        return true;
    };
    let mut places = memchr2_iter(first.to_ascii_lowercase(), first.to_ascii_uppercase(), text);
    places.any(|at| {
        let found = text.get(at..at + phrase.len());
        found.is_some_and(|found| found.eq_ignore_ascii_case(phrase))
    })
}

knows!(EndpointAnswer: means, means_text, advises, advises_text, seen, documented);
