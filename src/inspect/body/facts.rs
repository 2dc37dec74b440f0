//! What a body is and says.

use crate::catalog::messages::{KnownMessage, MessageValues};
use crate::catalog::{Authority, Entry, Gateway};
use crate::inspect::body::reached_limit::RateLimit;
use crate::inspect::body::stated_wait::StatedWait;
use crate::language::{Text, words};

/// What the body is.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct BodyFacts {
    /// Its kind.
    pub kind: BodyKind,
    /// Whether the kind is known: false when the body was not recorded, or is cut before it can be told.
    pub known: bool,
    /// The media type of `Content-Type`, lower case, without parameters; as written when it is not one.
    pub content_type: Option<String>,
    /// The `Content-Encoding` value.
    pub content_encoding: Option<String>,
    /// The `charset` parameter, or the one that a byte order mark tells.
    pub charset: Option<String>,
    /// How it compares with what is documented for the situations that are left.
    pub agreement: Agreement,
    /// The text, for [`BodyKind::Message`] and [`BodyKind::Text`], as sent, but no more than its first mebibyte.
    pub message: Option<String>,
    /// The row of the text, when it is a message that is known by its words.
    pub known_message: Option<KnownMessage>,
    /// What that message names.
    pub message_values: MessageValues,
    /// The summary, for [`BodyKind::Session`].
    pub session: Option<SessionSummary>,
    /// What a proxy's wrapper says of the answer in it; the other facts are those of that answer.
    pub wrapper: Option<WrapperFacts>,
    /// The decoded object, for every kind that describes an error but [`BodyKind::RateLimit`].
    pub error: Option<ErrorObject>,
    /// The decoded object, for [`BodyKind::RateLimit`].
    pub rate_limit: Option<RateLimit>,
    /// The gateway that answered in place of the service.
    pub gateway: Option<GatewayFacts>,
    /// What the body says in words of its own: the texts of a JSON error, one a line, or the title of a page.
    pub says: Option<String>,
    /// The ids in an error that are worth quoting, each with its name.
    pub ids: Vec<(String, String)>,
    /// The wait that a JSON error states.
    pub wait: Option<StatedWait>,
    /// Whose JSON it is, where its members tell although it is none of the error objects that are known.
    pub told: Option<Told>,
    /// Whether the body that is described here stood as a text inside a JSON object.
    pub in_string: bool,
}

impl BodyFacts {
    /// Whether a third party's proxy passes the answer on, which counts calls of its own.
    #[must_use]
    pub fn is_passed_on(&self) -> bool {
        self.wrapper.is_some() && !self.in_string
    }

    /// The limit that a service itself says is reached; that of a proxy is its own.
    pub(crate) fn reached_limit(&self) -> Option<&RateLimit> {
        self.rate_limit.as_ref().filter(|_| !self.is_passed_on())
    }

    /// Whether it is a ServiceError 0. No other shape of error is known to report a success.
    #[must_use]
    pub fn says_success(&self) -> bool {
        let error = self.error.as_ref();
        self.kind == BodyKind::ServiceError
            && error.is_some_and(|error| error.code == Some(ErrorCode::Number(0)))
    }

    /// A body of a kind of which nothing else is known.
    #[must_use]
    pub fn of(kind: BodyKind) -> Self {
        Self {
            kind,
            known: true,
            content_type: None,
            content_encoding: None,
            charset: None,
            agreement: Agreement::Unknown,
            message: None,
            known_message: None,
            message_values: MessageValues::default(),
            session: None,
            wrapper: None,
            error: None,
            rate_limit: None,
            gateway: None,
            says: None,
            ids: Vec::new(),
            wait: None,
            told: None,
            in_string: false,
        }
    }
}

words! {
    /// What a body is, told from its bytes.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum BodyKind {
        /// Empty.
        None = "none",
        /// A session document.
        Session = "session",
        /// A part of a session.
        SessionElement = "session-element",
        /// A handle.
        Handle = "handle",
        /// The results of a query.
        QueryResults = "query-results",
        /// A text under a status for which a text is documented, or one that is known by its words.
        Message = "message",
        /// A ServiceError object.
        ServiceError = "service-error",
        /// A ServiceErrorResponse object.
        ServiceErrorResponse = "service-error-response",
        /// A GameClipsServiceErrorResponse object.
        GameClipsError = "game-clips-error",
        /// The object that comes with a reached rate limit.
        RateLimit = "rate-limit",
        /// The refusal of a sign-in service.
        SignInError = "sign-in-error",
        /// An object whose `status` holds an error in a word.
        StatusError = "status-error",
        /// An OAuth error.
        OauthError = "oauth-error",
        /// An error of the Minecraft services.
        MinecraftError = "minecraft-error",
        /// An error of Mojang's old sign-in.
        YggdrasilError = "yggdrasil-error",
        /// An error of Minecraft Realms.
        RealmsError = "realms-error",
        /// An error of the services of Minecraft's Bedrock Edition.
        MinecraftServicesError = "minecraft-services-error",
        /// A PlayFab error.
        PlayfabError = "playfab-error",
        /// A streaming session that failed.
        StreamError = "stream-error",
        /// The refusal of a third party's proxy.
        ProxyError = "proxy-error",
        /// Any other JSON.
        Json = "json",
        /// Begins as JSON and is not.
        MalformedJson = "malformed-json",
        /// A page.
        Html = "html",
        /// XML.
        Xml = "xml",
        /// Any other text.
        Text = "text",
        /// Several parts behind boundaries.
        Multipart = "multipart",
        /// Not text.
        Binary = "binary",
    }
}

impl BodyKind {
    /// The kind of a name in the JSON contract.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// Whether the body is valid JSON, of whatever shape.
    #[must_use]
    pub fn is_json(self) -> bool {
        matches!(
            self,
            Self::Session | Self::SessionElement | Self::Handle | Self::QueryResults | Self::Json
        ) || self.is_error()
    }

    /// Whether the body is an object that describes an error.
    #[must_use]
    pub fn is_error(self) -> bool {
        matches!(
            self,
            Self::ServiceError
                | Self::ServiceErrorResponse
                | Self::GameClipsError
                | Self::RateLimit
                | Self::SignInError
                | Self::StatusError
                | Self::OauthError
                | Self::MinecraftError
                | Self::YggdrasilError
                | Self::RealmsError
                | Self::MinecraftServicesError
                | Self::PlayfabError
                | Self::StreamError
                | Self::ProxyError
        )
    }
}

words! {
    /// How what arrived compares with what is documented.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Agreement {
        /// As documented.
        Match = "match",
        /// Documented otherwise.
        Mismatch = "mismatch",
        /// Not documented, or not known.
        Unknown = "unknown",
    }
}

/// What a session document says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct SessionSummary {
    /// Whether it is surely a session document; if not, it is a cut-down or old rendering, probably.
    pub certain: bool,
    /// Members, reserved ones included.
    pub members: Option<i64>,
    /// The most members it takes.
    pub max_members: Option<i64>,
    /// Active members.
    pub active: Option<i64>,
    /// Members that are no longer reserved.
    pub accepted: Option<i64>,
    /// Members that have not taken up their reservation.
    pub reserved: Option<i64>,
    /// Server entries.
    pub servers: usize,
    /// Grows by one with each change within a branch.
    pub change_number: Option<i64>,
    /// The history that the change number counts in.
    pub branch: Option<String>,
    /// The session's tracing id; not that of the response.
    pub correlation_id: Option<String>,
    /// The contract version of this rendering.
    pub contract_version: Option<i64>,
    /// `open`, `visible`, `private`, `full`.
    pub visibility: Option<String>,
    /// `none`, `local`, `followed`.
    pub join_restriction: Option<String>,
    /// `none`, `local`, `followed`.
    pub read_restriction: Option<String>,
    /// When the session began.
    pub start_time: Option<String>,
    /// The stage of member initialisation, while one runs.
    pub initializing: Option<String>,
    /// Whether it is a large session.
    pub large: bool,
    /// Whether a host is set.
    pub has_host: bool,
}

/// What an object that passes an answer on says of it: a third party's proxy, or a client that prints what it got.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct WrapperFacts {
    /// The status of that answer.
    pub status: u16,
}

/// A gateway that answered in place of the service.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct GatewayFacts {
    /// Which one it is.
    pub row: &'static Gateway,
    /// What the words of its page tell of the cause.
    pub cause: Option<Text>,
    /// The sentence of the page that has them.
    pub sentence: Option<String>,
    /// What to quote to its support: the name of the id, and the id.
    pub reference: Option<(String, String)>,
}

/// Whose JSON it is, told by its members.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Told {
    /// Who has such members.
    pub authority: Authority,
    /// The path that was called, where it names one.
    pub path: Option<String>,
    /// The word that it has for an error.
    pub word: Option<String>,
}

/// A decoded error object.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ErrorObject {
    /// What it is told by, when that is something that the format allows.
    pub code: Option<ErrorCode>,
    /// Whether it is surely what its kind says; if not, its members fit, and no host tells.
    pub certain: bool,
    /// Who raised it: a service, a namespace, or the path that was called.
    pub source: Option<String>,
    /// The texts in it, one a line.
    pub description: Option<String>,
    /// The page that the sign-in service sends the user to.
    pub redirect: Option<String>,
    /// What the catalog says of the code.
    pub row: Option<Entry>,
    /// What else it is told by: the most general first.
    pub also: Vec<ErrorPart>,
}

impl ErrorObject {
    /// An object of which nothing but its code is known.
    pub(crate) fn of(code: Option<ErrorCode>) -> Self {
        Self {
            code,
            certain: true,
            source: None,
            description: None,
            redirect: None,
            row: None,
            also: Vec::new(),
        }
    }

    /// The row that explains it: a number of Entra that is known says more than the word beside it; else that of the
    /// code, else the first of what it is told by besides.
    #[must_use]
    pub fn explained_by(&self) -> Option<Entry> {
        let mut also = self.also.iter().filter_map(|part| part.row);
        let number = also.clone().find(|row| matches!(row, Entry::Aadsts(_)));
        number
            .or(self.row)
            .or_else(|| also.find(|row| row.meaning().is_some()))
    }
}

/// A further number or word that an error object is told by: the number of Entra beside the word of OAuth, the error
/// inside an error, the HRESULT in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ErrorPart {
    /// The number or word.
    pub code: ErrorCode,
    /// Who raised it.
    pub source: Option<String>,
    /// What the catalog says of it.
    pub row: Option<Entry>,
}

impl ErrorPart {
    /// A word of which nothing else is known.
    pub(crate) fn word(word: String) -> Self {
        Self {
            code: ErrorCode::Word(word),
            source: None,
            row: None,
        }
    }
}

/// What an error object is told by.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// A number: of 32 bits, signed but for [`BodyKind::SignInError`] and Entra's.
    Number(i64),
    /// A word, such as `invalid_grant`.
    Word(String),
}
