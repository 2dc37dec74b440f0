//! A call as the rules see it: what they ask of it, computed once, and nothing else of it.
//!
//! Neither a token nor a body nor an address is kept. What is to be compared is a keyed hash; what is to be named is a
//! template or a label.

use std::sync::Arc;

use crate::catalog::{Service, Target};
use crate::diagnose::method::Method;
use crate::diagnose::row::LimitRow;
use crate::inspect::Caller;

/// Microseconds since 1970, or between two moments.
pub(crate) type Micros = i64;

/// A second.
pub(crate) const SECOND: Micros = 1_000_000;

/// What is compared and never shown: a keyed hash, another one in each run.
pub(crate) type Digest = u64;

/// A method and a path without its names and numbers.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Api {
    pub(crate) method: String,
    pub(crate) host: String,
    /// The path, with `{…}` where a name or a number stood.
    pub(crate) template: String,
    pub(crate) key: Digest,
    /// That of the host alone.
    pub(crate) host_key: Digest,
}

/// A condition on the version of what is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Condition {
    /// The headers of the request are not all known.
    Unknown,
    /// None was sent.
    None,
    /// `*`.
    Any,
    /// One tag or more, without quotes and the mark of weak ones.
    Tag(Arc<str>),
}

impl Condition {
    /// The tag.
    pub(crate) fn tag(&self) -> Option<&Arc<str>> {
        match self {
            Self::Tag(tag) => Some(tag),
            _ => None,
        }
    }

    /// Whether it is known that no version is named.
    pub(crate) fn names_none(&self) -> bool {
        matches!(self, Self::None | Self::Any)
    }
}

/// A layer of XSAPI that calls by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Manager {
    Multiplayer,
    Social,
}

/// The object of a 429.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) most: i64,
    pub(crate) current: i64,
    /// Its period in seconds.
    pub(crate) period: Option<i64>,
}

/// Where in a session a leaf stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Area {
    /// In `properties`, which all members share.
    Shared,
    /// `properties.system.host`.
    Host,
    /// Anywhere else.
    Other,
}

/// A value that is written, as hashes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Leaf {
    pub(crate) area: Area,
    pub(crate) path: Digest,
    /// `None` for null, which takes the value out.
    pub(crate) value: Option<Digest>,
}

/// What is asked for of a session.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct SessionWrite {
    /// The leaves of the body, as many as are kept.
    pub(crate) leaves: Vec<Leaf>,
    /// Whether the body writes what all members share.
    pub(crate) writes_shared: bool,
    /// Whether it writes who is host.
    pub(crate) sets_host: bool,
    /// Whether it writes `members.me`.
    pub(crate) writes_me: bool,
    /// Whether it makes the caller a member: his constants can be written only then.
    pub(crate) joins: bool,
    /// Whether it takes the caller out.
    pub(crate) leaves_session: bool,
    /// The connection that changes are told to.
    pub(crate) connection: Option<Digest>,
    /// Whether it subscribes to changes.
    pub(crate) subscribes: bool,
    /// Whether it ends the subscription.
    pub(crate) unsubscribes: bool,
}

impl SessionWrite {
    /// The leaves that all members share, who is host included.
    pub(crate) fn shared(&self) -> impl Iterator<Item = &Leaf> {
        self.leaves.iter().filter(|leaf| leaf.area != Area::Other)
    }
}

/// What an answer says of a session.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct SessionState {
    pub(crate) change_number: Option<i64>,
    pub(crate) branch: Option<Digest>,
    pub(crate) is_large: bool,
    /// The leaves of `properties`; `None` where they are not all known.
    pub(crate) properties: Option<Box<[(Digest, Digest)]>>,
    /// Whether the caller is among the members; `None` where that cannot be told.
    pub(crate) lists_caller: Option<bool>,
}

impl SessionState {
    /// Whether a shared leaf has the value; `None` where the properties are not known.
    pub(crate) fn holds(&self, leaf: &Leaf) -> Option<bool> {
        let mut properties = self.properties.as_ref()?.iter();
        let held = properties.find(|(path, _)| *path == leaf.path);
        Some(held.map(|(_, value)| *value) == leaf.value)
    }
}

/// What a call is about in the session directory.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Mpsd {
    /// The session: by its path, by the handle in it, or by the reference in the body.
    pub(crate) session: Option<Digest>,
    /// The template of the session with its service configuration.
    pub(crate) template: Option<Digest>,
    /// The handle in the path.
    pub(crate) handle: Option<Digest>,
    /// The handle that the answer made.
    pub(crate) made_handle: Option<Digest>,
    /// The `type` of the body: of a handle, or of a query.
    pub(crate) kind: Option<Box<str>>,
    pub(crate) write: Option<SessionWrite>,
    pub(crate) state: Option<SessionState>,
}

/// What can be asked for of one at a time, or of many at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Many {
    Profiles,
    Presence,
    Permissions,
    Statistics,
    People,
    Sessions,
    Activities,
    Blobs,
    Feedback,
    Strings,
}

impl Many {
    /// The call that asks for many.
    pub(crate) fn batch(self) -> &'static str {
        match self {
            Self::Profiles => "POST /users/batch/profile/settings",
            Self::Presence => "POST /users/batch",
            Self::Permissions => "POST /users/{…}/permission/validate",
            Self::Statistics => "POST /batch",
            Self::People => "POST /users/{…}/people/xuids",
            Self::Sessions => "POST /serviceconfigs/{…}/batch",
            Self::Activities => "POST /handles/query",
            Self::Blobs => "POST /{…}/users/batch/{…}",
            Self::Feedback => "POST /users/batchfeedback",
            Self::Strings => "POST /system/strings/validate",
        }
    }

    /// The longest list that it takes, where that is known.
    pub(crate) fn largest(self) -> Option<usize> {
        (self == Self::Presence).then_some(1100)
    }
}

/// What a call asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asks {
    /// Of one: of whom or what.
    One(Many, Digest),
    /// Of those in a list: how many they are.
    List(Many, usize),
}

/// What a call to sign in is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct SignIn {
    /// Whether it asks for a token for a service.
    pub(crate) authorizes: bool,
    /// The number or the word of the failure.
    pub(crate) error: Option<Digest>,
    /// For which party, sandbox, device, title and users a token is asked.
    pub(crate) asked: Option<Digest>,
    /// How long the token is valid that came.
    pub(crate) valid: Option<Micros>,
}

/// One call.
#[derive(Debug, Clone)]
pub(crate) struct Call {
    /// Which input it is of.
    pub(crate) input: usize,
    /// Its place in that input, counted from 1.
    pub(crate) index: usize,
    /// Its place among all calls that came.
    pub(crate) order: u64,
    pub(crate) start: Option<Micros>,
    /// When the answer was there; the start where that is not known.
    pub(crate) end: Option<Micros>,
    /// Whether the end is known.
    pub(crate) has_end: bool,
    pub(crate) first_byte: Option<Micros>,
    /// Whether it came too late to stand in its place.
    pub(crate) is_late: bool,
    /// `None` without an answer.
    pub(crate) status: Option<u16>,
    /// Whether it is known never to have been sent.
    pub(crate) is_unsent: bool,
    pub(crate) method: Method,
    pub(crate) api: Arc<Api>,
    pub(crate) service: Service,
    pub(crate) target: Option<Target>,
    pub(crate) row: Option<&'static LimitRow>,
    /// `None` where nothing tells.
    pub(crate) user: Option<Caller>,
    /// The address of the device that called.
    pub(crate) device: Option<Digest>,
    /// The title that the answer names.
    pub(crate) title: Option<Digest>,
    pub(crate) token: Option<Digest>,
    pub(crate) agent: Option<Digest>,
    /// The layer of XSAPI that called.
    pub(crate) manager: Option<Manager>,
    /// Whether it is known to have come without a contract version.
    pub(crate) lacks_contract: bool,
    /// Whether all headers of the request are known.
    pub(crate) knows_request: bool,
    /// Method, URL, body, conditions: the same for the same request.
    pub(crate) request: Digest,
    /// Host and path.
    pub(crate) resource: Digest,
    /// The body of the request; `None` where it is not known.
    pub(crate) body: Option<Digest>,
    pub(crate) if_match: Condition,
    pub(crate) if_none_match: Condition,
    /// The ETag of the answer, without quotes and the mark of a weak one.
    pub(crate) etag: Option<Arc<str>>,
    /// The body of the answer, 0 for none; `None` where it is not known.
    pub(crate) answer: Option<Digest>,
    /// The wait that the answer asks for.
    pub(crate) wait: Option<Micros>,
    pub(crate) refusal: Option<Refusal>,
    pub(crate) mpsd: Option<Box<Mpsd>>,
    pub(crate) sign_in: Option<Box<SignIn>>,
    /// Whether a token endpoint says that the user has not yet signed in.
    pub(crate) is_pending: bool,
    /// Whether nothing is stored by it: GET, or a search sent with POST.
    pub(crate) is_read: bool,
    /// Whether it is for the next part of what was begun.
    pub(crate) is_part: bool,
    pub(crate) asks: Option<Asks>,
    /// When the next sign of presence is due, from the answer on.
    pub(crate) heartbeat: Option<Micros>,
    /// Whether a JSON body was sent that was not said to be JSON.
    pub(crate) hides_json: bool,
    /// Whether more than a megabyte was sent or received.
    pub(crate) is_long: bool,
    /// How many calls of this user and title its row has counted; `None` where none counts it.
    pub(crate) load: Option<Load>,
}

/// The calls up to one, itself included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Load {
    /// In the last 15 seconds.
    pub(crate) burst: usize,
    /// In the last 300 seconds.
    pub(crate) sustain: usize,
}

impl Call {
    /// Whether it has a time.
    pub(crate) fn times(&self) -> Option<(Micros, Micros)> {
        self.start.zip(self.end)
    }

    /// Whether it succeeded. A token endpoint that waits for the user is no failure.
    pub(crate) fn is_fine(&self) -> bool {
        let status = self.status;
        self.is_pending || status.is_some_and(|status| (200..400).contains(&status))
    }

    /// Whether it is of the service that signs in.
    pub(crate) fn signs_in(&self) -> bool {
        matches!(self.service, Service::SignIn | Service::OAuth)
    }

    /// What it is about: a session, or the resource of its path.
    pub(crate) fn subject(&self) -> Digest {
        self.session().unwrap_or(self.resource)
    }

    /// Whether a retry may help: 408, 429, 5xx that pass, or no answer.
    pub(crate) fn may_pass(&self) -> bool {
        matches!(self.status, None | Some(408 | 429 | 500 | 502 | 503 | 504))
    }

    /// The session that it is about.
    pub(crate) fn session(&self) -> Option<Digest> {
        self.mpsd.as_ref()?.session
    }

    /// What it writes in a session.
    pub(crate) fn write(&self) -> Option<&SessionWrite> {
        self.mpsd.as_ref()?.write.as_ref()
    }

    /// What its answer says of a session.
    pub(crate) fn state(&self) -> Option<&SessionState> {
        self.mpsd.as_ref()?.state.as_ref()
    }

    /// Whether it changes a session: a write of it or of a part of it, or a handle to it.
    pub(crate) fn changes_session(&self) -> bool {
        let writes = matches!(self.method, Method::Put | Method::Delete | Method::Post);
        let of_session = matches!(
            self.target,
            Some(Target::Session | Target::SessionElement | Target::HandleCollection)
        );
        writes && of_session && self.session().is_some()
    }

    /// What evidence keeps of it.
    pub(crate) fn mark(&self) -> Mark {
        Mark {
            input: self.input,
            index: self.index,
            user: self.user,
            status: self.status,
            at: self.start,
            api: Arc::clone(&self.api),
        }
    }
}

/// A call in evidence.
#[derive(Debug, Clone)]
pub(crate) struct Mark {
    pub(crate) input: usize,
    pub(crate) index: usize,
    pub(crate) user: Option<Caller>,
    pub(crate) status: Option<u16>,
    pub(crate) at: Option<Micros>,
    pub(crate) api: Arc<Api>,
}
