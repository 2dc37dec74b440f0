//! The shape of a row about an HTTP status, whichever source it comes from.

use crate::catalog::target::Target;
use crate::language::{Text, words};

words! {
    /// The source that a statement rests on. Which one speaks of a status is told by the host:
    /// [`authority_of`](crate::catalog::authority_of).
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    #[non_exhaustive]
    pub enum Authority {
        /// Microsoft's table of multiplayer session status codes.
        Mpsd = "mpsd",
        /// Microsoft's table of status codes for all Xbox services.
        Xbox = "xbox",
        /// The HTTP standard and the IANA registry.
        Http = "http",
        /// What is known of the endpoints of Xbox sign-in.
        SignIn = "sign-in",
        /// OAuth, at the endpoints of the Microsoft account and of Entra.
        OAuth = "oauth",
        /// What is known of the services of Minecraft.
        Minecraft = "minecraft",
        /// PlayFab.
        PlayFab = "playfab",
        /// What is known of remote control and streaming.
        Streaming = "streaming",
        /// Real-time activity, over its WebSocket.
        Rta = "rta",
        /// Microsoft Store.
        Store = "store",
        /// A gateway or a content delivery network, which answered in place of the service.
        Gateway = "gateway",
        /// A third party that passes calls on to the Xbox services.
        Proxy = "proxy",
        /// No source knows the number; only its class is known.
        None = "none",
    }
}

words! {
    /// The class of a status: its first digit (RFC 9110 section 15).
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Class {
        /// 1xx
        Informational = "informational",
        /// 2xx
        Success = "success",
        /// 3xx
        Redirection = "redirection",
        /// 4xx
        ClientError = "client-error",
        /// 5xx
        ServerError = "server-error",
        /// Not a status code: outside 100..=599.
        Unknown = "unknown",
    }
}

impl Class {
    /// The class of a number.
    ///
    /// ```
    /// use xblstatus::catalog::Class;
    ///
    /// assert_eq!(Class::of(412), Class::ClientError);
    /// assert_eq!(Class::of(600), Class::Unknown);
    /// ```
    #[must_use]
    pub fn of(code: u16) -> Self {
        match code {
            100..=199 => Self::Informational,
            200..=299 => Self::Success,
            300..=399 => Self::Redirection,
            400..=499 => Self::ClientError,
            500..=599 => Self::ServerError,
            _ => Self::Unknown,
        }
    }
}

impl Authority {
    /// The tables of statuses that hold where this one is the authority, most specific first.
    ///
    /// ```
    /// use xblstatus::catalog::Authority;
    ///
    /// assert_eq!(Authority::Xbox.tables(), [Authority::Xbox, Authority::Http]);
    /// assert_eq!(Authority::PlayFab.tables(), [Authority::Http], "no table of Xbox explains PlayFab");
    /// ```
    #[must_use]
    pub fn tables(self) -> &'static [Self] {
        match self {
            Self::Mpsd => &[Self::Mpsd, Self::Xbox, Self::Http],
            // Of real-time activity this is the handshake, which is an ordinary call.
            Self::Xbox | Self::Rta => &[Self::Xbox, Self::Http],
            Self::None => &[],
            _ => &[Self::Http],
        }
    }
}

/// A document that defines something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reference {
    /// Its name, and the section: `RFC 9110 section 15.5.6`.
    pub name: &'static str,
    /// Where it can be read, the section included.
    pub address: &'static str,
}

impl Reference {
    /// A document.
    pub(crate) const fn new(name: &'static str, address: &'static str) -> Self {
        Self { name, address }
    }
}

/// An RFC, or a section of one.
macro_rules! rfc {
    ($number:literal) => {
        Reference::new(
            concat!("RFC ", $number),
            concat!("https://www.rfc-editor.org/rfc/rfc", $number),
        )
    };
    ($number:literal, $section:literal) => {
        Reference::new(
            concat!("RFC ", $number, " section ", $section),
            concat!(
                "https://www.rfc-editor.org/rfc/rfc",
                $number,
                "#section-",
                $section
            ),
        )
    };
}
pub(crate) use rfc;

/// What one source says of one status.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Status {
    /// The number.
    pub code: u16,
    /// The reason phrase, in the standard's capitals.
    pub phrase: Text,
    /// The source.
    pub authority: Authority,
    /// Where the standard defines it, for rows of [`Authority::Http`].
    pub reference: Option<Reference>,
    /// What it means, in one or two sentences, whatever the situation.
    pub meaning: Text,
    /// What to do about it; `None` where the sources give no advice.
    pub advice: Option<Text>,
    /// What can be said besides, such as that other causes exist.
    pub note: Option<Text>,
    /// The documented situations, in the order of the documentation. Empty outside the MPSD table.
    pub situations: &'static [Situation],
}

/// A row is put together from what it says, each text in English and in French.
impl Status {
    /// A row of a source, with the reason phrase.
    pub(crate) const fn new(
        authority: Authority,
        code: u16,
        en: &'static str,
        fr: &'static str,
    ) -> Self {
        Self {
            code,
            phrase: Text::new(en, fr),
            authority,
            reference: None,
            meaning: Text::new("", ""),
            advice: None,
            note: None,
            situations: &[],
        }
    }

    /// Where the standard defines it.
    pub(crate) const fn defined_in(mut self, reference: Reference) -> Self {
        self.reference = Some(reference);
        self
    }

    /// What it means.
    pub(crate) const fn means(mut self, en: &'static str, fr: &'static str) -> Self {
        self.meaning = Text::new(en, fr);
        self
    }

    /// What to do about it.
    pub(crate) const fn advises(mut self, en: &'static str, fr: &'static str) -> Self {
        self.advice = Some(Text::new(en, fr));
        self
    }

    /// As [`Status::advises`], in words that several rows share.
    pub(crate) const fn advises_text(mut self, advice: Text) -> Self {
        self.advice = Some(advice);
        self
    }

    /// What can be said besides.
    pub(crate) const fn notes(mut self, en: &'static str, fr: &'static str) -> Self {
        self.note = Some(Text::new(en, fr));
        self
    }

    /// The situations, in the order of the documentation.
    pub(crate) const fn arises_in(mut self, situations: &'static [Situation]) -> Self {
        self.situations = situations;
        self
    }
}

/// One of the situations in which MPSD answers with a status.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Situation {
    /// The stable name, such as `mpsd-412-if-match`.
    pub id: &'static str,
    /// Whether a part of the conditions (methods, targets) is our reading of the row, not its words.
    pub inferred: bool,
    /// Which of the code's rows it stands in: 1 or, for 403 and 412, 2.
    pub row: u8,
    /// When it arises, as a short label: `GET of a session`.
    pub when: Text,
    /// The same in a few words, for the line of an overview; `None` where the phrase of the status says as much.
    pub short: Option<Text>,
    /// What it means.
    pub meaning: Text,
    /// The methods it can arise with.
    pub methods: Methods,
    /// The targets it can arise with.
    pub targets: Targets,
    /// The documented media type; `None` where the cell is empty.
    pub content_type: Option<&'static str>,
    /// The documented body; `None` where the cell is empty, which means *not stated*.
    pub body: Option<DocumentedBody>,
    /// What to do in this situation, where that is more than the advice on the status.
    pub advice: Option<Text>,
}

/// A situation is put together from what the documentation says, each text in English and in French.
impl Situation {
    /// A situation that any request can meet, of the first row, with its short meaning.
    pub(crate) const fn new(id: &'static str, short: Option<Text>) -> Self {
        Self {
            id,
            inferred: false,
            row: 1,
            when: Text::new("any request", "toute requête"),
            short,
            meaning: Text::new("", ""),
            methods: Methods::Any,
            targets: Targets::Any,
            content_type: None,
            body: None,
            advice: None,
        }
    }

    /// When it arises, as a short label.
    pub(crate) const fn when(mut self, en: &'static str, fr: &'static str) -> Self {
        self.when = Text::new(en, fr);
        self
    }

    /// The methods and the targets that it arises with.
    pub(crate) const fn arises_with(mut self, methods: Methods, targets: Targets) -> Self {
        self.methods = methods;
        self.targets = targets;
        self
    }

    /// What it means.
    pub(crate) const fn means(mut self, en: &'static str, fr: &'static str) -> Self {
        self.meaning = Text::new(en, fr);
        self
    }

    /// The media type and the body that are documented.
    pub(crate) const fn answers(
        mut self,
        content_type: &'static str,
        body: DocumentedBody,
    ) -> Self {
        self.content_type = Some(content_type);
        self.body = Some(body);
        self
    }

    /// What to do in this situation.
    pub(crate) const fn advises(mut self, en: &'static str, fr: &'static str) -> Self {
        self.advice = Some(Text::new(en, fr));
        self
    }

    /// It stands in the second row of its code.
    pub(crate) const fn in_second_row(mut self) -> Self {
        self.row = 2;
        self
    }

    /// A part of its conditions is our reading.
    pub(crate) const fn inferred(mut self) -> Self {
        self.inferred = true;
        self
    }
}

/// The methods with which a situation can arise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Methods {
    /// The source sets no condition.
    Any,
    /// One of these.
    Only(&'static [&'static str]),
    /// Any but these.
    Except(&'static [&'static str]),
}

impl Methods {
    /// Whether a method is one of them, without regard to its case.
    pub(crate) fn take(self, method: &str) -> bool {
        let listed = |list: &[&str]| list.iter().any(|one| one.eq_ignore_ascii_case(method));
        match self {
            Self::Any => true,
            Self::Only(list) => listed(list),
            Self::Except(list) => !listed(list),
        }
    }
}

/// The targets with which a situation can arise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Targets {
    /// The source sets no condition.
    Any,
    /// One of these.
    Only(&'static [Target]),
}

words! {
    /// A body as the MPSD table names it.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum DocumentedBody {
        /// A session document.
        Session = "session",
        /// A text for people.
        Message = "message",
        /// Empty.
        None = "none",
    }
}
