//! What stands in a body.

use crate::json::contract::{contract, whole};

whole! {
    /// A row of the documented limits.
    #[derive(Default)]
    pub struct DocumentedLimit<T> {
        /// The service.
        pub service: T,
        /// Its name.
        pub name: T,
        /// Which calls count.
        pub calls: T,
        /// Its hosts.
        pub hosts: Vec<T>,
        /// Calls in 15 seconds.
        pub burst: u32,
        /// Calls in 300 seconds.
        pub sustain: u32,
        /// Calls of a publisher, where that is limited.
        pub per_publisher: Option<u32>,
        /// The limit of certification, where it differs.
        pub certification: Option<u32>,
        /// How the limit is known.
        pub source: T,
        /// The edition of the page, where editions differ.
        pub edition: Option<T>,
        /// What the editions for UWP and of the GDK say, where they differ.
        pub elsewhere: Option<OtherFigures>,
        /// Where it is documented.
        pub documentation: Option<T>,
    }

    /// The figures of other editions of the page on rate limits.
    pub struct OtherFigures {
        /// Calls in 15 seconds.
        pub burst: u32,
        /// Calls in 300 seconds.
        pub sustain: u32,
        /// The limit of certification.
        pub certification: u32,
    }

    /// A number, else a word or an id.
    #[serde(untagged)]
    pub enum ErrorCode<T> {
        /// A number.
        Number(i64),
        /// A word.
        Word(T),
    }
}

impl<T> Default for ErrorCode<T> {
    fn default() -> Self {
        Self::Number(0)
    }
}

contract! {
    /// What the body is.
    pub struct Body<T> {
        /// What it is, such as `session` or `service-error`.
        pub kind: T,
        /// Bytes after transfer and content decoding.
        pub length: usize,
        /// Media type of `Content-Type`.
        pub content_type: Option<T>,
        /// `Content-Encoding`.
        pub content_encoding: Option<T>,
        /// Of `Content-Type`.
        pub charset: Option<T>,
        /// `match`, `mismatch` or `unknown`: against the situations that are left.
        pub documented: T,
        /// Whether all that was promised arrived.
        pub complete: bool,
        /// The text of a message or another text, at most 4 KiB.
        pub message: Option<T>,
        /// What a JSON error or a page says in words of its own, at most 4 KiB.
        pub says: Option<T>,
        /// The gateway that answered in place of the service; null where the service did.
        pub gateway: Option<Gateway<T>>,
        /// The ids in an error that are worth quoting.
        pub ids: Vec<Id<T>>,
        /// Whether what is described here stood as a text inside a JSON object.
        pub in_string: bool,
        /// Null unless the text is known by its words.
        pub known_message: Option<KnownMessage<T>>,
        /// The status inside a proxy's wrapper.
        pub wrapped_status: Option<u16>,
        /// Null unless it is a session.
        pub session: Option<Session<T>>,
        /// Null unless it is an error object.
        pub error: Option<ErrorObject<T>>,
        /// Null unless it tells of a reached rate limit.
        pub rate_limit: Option<RateLimit<T>>,
    }

    /// A gateway that answered in place of the service.
    pub struct Gateway<T> {
        /// Stable, such as `cloudfront`.
        pub id: T,
        /// What it is called.
        pub name: T,
        /// The title of its page.
        pub title: Option<T>,
        /// What its answer means.
        pub meaning: Option<T>,
        /// What to do.
        pub advice: Option<T>,
        /// What to quote to its support.
        pub reference: Option<Id<T>>,
        /// Where to read on.
        pub documentation: Option<T>,
    }

    /// An id that is worth quoting.
    pub struct Id<T> {
        /// The name of the member or header that holds it.
        pub name: T,
        /// The id.
        pub value: T,
    }

    /// A message of the session directory that is known by its words.
    pub struct KnownMessage<T> {
        /// Stable.
        pub id: T,
        /// The words that it is known by.
        pub phrase: T,
        /// The status that it comes with.
        pub status: u16,
        /// Whether Microsoft documents it.
        pub documented: bool,
        /// What causes it.
        pub cause: T,
        /// What to do.
        pub remedy: T,
        /// The conditions that it lists.
        pub conditions: Vec<T>,
        /// What it names; null where it names nothing.
        pub values: Option<MessageValues<T>>,
    }

    /// What a known message names.
    pub struct MessageValues<T> {
        /// The constant that clashes.
        pub constant: Option<T>,
        /// The value of that constant in the request.
        pub sent: Option<T>,
        /// The value that the session has.
        pub has: Option<T>,
        /// How many members the template wants.
        pub members: Option<T>,
        /// The service configuration id.
        pub scid: Option<T>,
        /// The role type.
        pub role: Option<T>,
    }

    /// A session document in figures.
    pub struct Session<T> {
        /// Whether the document is certainly a session.
        pub certain: bool,
        /// Members.
        pub members: Option<i64>,
        /// Most members.
        pub max_members: Option<i64>,
        /// Active members.
        pub active: Option<i64>,
        /// Members that accepted.
        pub accepted: Option<i64>,
        /// Members that are reserved.
        pub reserved: Option<i64>,
        /// Servers.
        pub servers: usize,
        /// `changeNumber`.
        pub change_number: Option<i64>,
        /// `branch`.
        pub branch: Option<T>,
        /// `correlationId`.
        pub correlation_id: Option<T>,
        /// `contractVersion`.
        pub contract_version: Option<i64>,
        /// Visibility.
        pub visibility: Option<T>,
        /// Who may join.
        pub join_restriction: Option<T>,
        /// Who may read.
        pub read_restriction: Option<T>,
        /// `startTime`.
        pub start_time: Option<T>,
        /// The stage of initialisation.
        pub initializing: Option<T>,
        /// Whether it is a large session.
        pub large: bool,
        /// Whether it has a host.
        pub has_host: bool,
    }

    /// An error object, decoded.
    pub struct ErrorObject<T> {
        /// A number, or a word.
        pub code: Option<ErrorCode<T>>,
        /// The number as Windows writes it, of a sign-in error.
        pub hresult: Option<T>,
        /// The usual name.
        pub name: Option<T>,
        /// Whether it is surely what its kind says; if not, its members fit, and no host tells.
        pub certain: bool,
        /// The service, the namespace or the path, as the object says.
        pub source: Option<T>,
        /// What the object says.
        pub description: Option<T>,
        /// Where the object sends to.
        pub redirect: Option<T>,
        /// Null when no table has it.
        pub meaning: Option<T>,
        /// Whether Microsoft or a standard documents it.
        pub documented: bool,
        /// Where to read on.
        pub documentation: Option<T>,
        /// What else the object is told by.
        pub also: Vec<ErrorPart<T>>,
    }

    /// A further number or word of an error object: the number of Entra beside the word of OAuth, the error inside an
    /// error, the HRESULT in a text.
    pub struct ErrorPart<T> {
        /// A number, or a word.
        pub code: Option<ErrorCode<T>>,
        /// The usual name.
        pub name: Option<T>,
        /// The service or namespace, as the object says.
        pub source: Option<T>,
        /// Null when no table has it.
        pub meaning: Option<T>,
        /// Whether Microsoft or a standard documents it.
        pub documented: bool,
        /// Where to read on.
        pub documentation: Option<T>,
    }

    /// A reached rate limit.
    pub struct RateLimit<T> {
        /// As the object says, in lower case.
        pub limit_type: Option<T>,
        /// Calls counted; null where the answer does not tell.
        pub current_requests: Option<i64>,
        /// Calls allowed.
        pub max_requests: i64,
        /// Of the counting period.
        pub period_in_seconds: Option<i64>,
        /// `burst`, `sustain` or null.
        pub window: Option<T>,
        /// The service of the limit.
        pub service: Option<T>,
        /// The documented limits of that service.
        pub documented: Option<DocumentedLimit<T>>,
    }
}
