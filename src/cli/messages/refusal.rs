//! Why the value of an argument is refused. The value itself is never repeated: it may be a token.

use std::fmt;

use url::ParseError;

use crate::language::Language;
use crate::language::Language::{English, French};

/// What is wrong with a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ArgumentError {
    /// Bytes that are not text.
    NotUtf8,
    /// No method, or one with other signs than letters.
    Method,
    /// No URL with a host, and no path.
    NoUrl,
    /// No URL.
    Url(ParseError),
    /// No header at all.
    NoHeader,
    /// No colon; with the name where there can be no doubt that it is one.
    NoColon(Option<String>),
    /// Nothing before the colon.
    NoHeaderName,
    /// A character that no name of a header has.
    HeaderName(char),
    /// No code and no word.
    NoCode,
    /// No number from 100 to 599.
    Status,
    /// No status, class of statuses or the word for errors.
    Kind,
    /// No name of a host.
    Host,
    /// No place or range of places.
    Indices,
    /// A range that ends before it begins.
    Backwards { first: usize, last: usize },
    /// No example of this name. It is safe to print.
    NoExample {
        name: String,
        known: Vec<&'static str>,
    },
}

impl ArgumentError {
    /// What is wrong, as a clause.
    pub(crate) fn words(&self, language: Language) -> String {
        match language {
            English => self.english(),
            French => self.french(),
        }
    }

    fn english(&self) -> String {
        const HEADER: &str = "NAME: VALUE is expected, found";
        match self {
            Self::NotUtf8 => "the value is not UTF-8".to_owned(),
            Self::Method => "a method consists of letters, such as PUT".to_owned(),
            Self::NoUrl => "https://HOST/PATH is expected, or a path that begins with /".to_owned(),
            Self::Url(error) => format!("not a URL: {error}"),
            Self::NoHeader => format!("{HEADER} nothing"),
            Self::NoColon(Some(name)) => format!("{HEADER} `{name}` and no colon"),
            Self::NoColon(None) => format!("{HEADER} no colon"),
            Self::NoHeaderName => format!("{HEADER} no name before the colon"),
            Self::HeaderName(' ') => format!("{HEADER} a name with a space"),
            Self::HeaderName(c) => format!("{HEADER} a name with {}", c.escape_debug()),
            Self::NoCode => "a code or a word is needed, such as 412".to_owned(),
            Self::Status => "a status is a number from 100 to 599".to_owned(),
            Self::Kind => {
                "a status such as 412, a class such as 4xx, or errors is expected".to_owned()
            }
            Self::Host => "the name of a host is expected, such as xboxlive.com".to_owned(),
            Self::Indices => {
                "a place from 1 on is expected, such as 57, or a range such as 50-60 or 50-"
                    .to_owned()
            }
            Self::Backwards { first, last } => {
                format!("the range {first}-{last} ends before it begins: try {last}-{first}")
            }
            Self::NoExample { name, known } => format!(
                "there is no example `{name}`\n  the examples are {}",
                known.join(", ")
            ),
        }
    }

    fn french(&self) -> String {
        const HEADER: &str = "`NAME: VALUE` est attendu";
        match self {
            Self::NotUtf8 => "la valeur n’est pas en UTF-8".to_owned(),
            Self::Method => "une méthode se compose de lettres, comme PUT".to_owned(),
            Self::NoUrl => {
                "`https://HOST/PATH` est attendu, ou un chemin qui commence par `/`".to_owned()
            }
            Self::Url(error) => format!("ce n’est pas une URL : {}", url_fault(*error)),
            Self::NoHeader => format!("{HEADER}, il n’y a rien"),
            Self::NoColon(Some(name)) => {
                format!("{HEADER}, `{name}` n’est pas suivi de deux-points")
            }
            Self::NoColon(None) => format!("{HEADER}, il n’y a pas de deux-points"),
            Self::NoHeaderName => format!("{HEADER}, il n’y a pas de nom avant les deux-points"),
            Self::HeaderName(' ') => format!("{HEADER}, le nom contient une espace"),
            Self::HeaderName(c) => format!("{HEADER}, le nom contient `{}`", c.escape_debug()),
            Self::NoCode => "il faut un code ou un mot, par exemple 412".to_owned(),
            Self::Status => "un statut est un nombre de 100 à 599".to_owned(),
            Self::Kind => {
                "un statut comme 412, une classe comme `4xx`, ou `errors` est attendu".to_owned()
            }
            Self::Host => "le nom d’un hôte est attendu, par exemple xboxlive.com".to_owned(),
            Self::Indices => {
                "une position à partir de 1 est attendue, comme 57, ou une plage comme `50-60` ou \
                 `50-`"
                    .to_owned()
            }
            Self::Backwards { first, last } => format!(
                "la plage `{first}-{last}` finit avant de commencer\u{a0}: essayez `{last}-{first}`"
            ),
            Self::NoExample { name, known } => format!(
                "il n’y a pas d’exemple `{name}`\n  les exemples sont {}",
                known.join(", ")
            ),
        }
    }
}

/// What is wrong with a URL, in French.
fn url_fault(error: ParseError) -> String {
    let words = match error {
        ParseError::EmptyHost => "l’hôte est vide",
        ParseError::IdnaError => "le nom international de l’hôte n’est pas valide",
        ParseError::InvalidPort => "le numéro de port n’est pas valide",
        ParseError::InvalidIpv4Address => "l’adresse IPv4 n’est pas valide",
        ParseError::InvalidIpv6Address => "l’adresse IPv6 n’est pas valide",
        ParseError::InvalidDomainCharacter => "l’hôte contient un caractère interdit",
        ParseError::Overflow => "elle est trop longue",
        other => return other.to_string(),
    };
    words.to_owned()
}

/// For clap, which carries the refusal to where it is worded.
impl fmt::Display for ArgumentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words(English))
    }
}

impl std::error::Error for ArgumentError {}
