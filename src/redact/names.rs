//! ONE table of the names that tell what stands beside them.
//!
//! A name is judged by its words, which end at `-`, `_`, `.`, a blank and a change of case: `X-My-AuthKey` is x, my, auth,
//! key. A new name is one row, and a word that is searched for in it.

use std::ops::Range;

use crate::redact::kind::Kind;

/// Where in a name the word of a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fit {
    /// It ends a word: `token` in `accesstoken`.
    Ends,
    /// It is a word.
    Word,
    /// It is the name, or what stands behind its last stop: `headers.authorization`.
    Name,
    /// It is the name, in just this writing.
    Exact,
    /// It is a word, behind one of those of [`KEYS`].
    Key,
    /// It is the last word.
    Last,
}

/// What has to be seen of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Look {
    /// Nothing: the name tells.
    Any,
    /// That it looks like a credential.
    Credential,
    /// In a header of the exchange nothing, elsewhere that it looks like a credential.
    CredentialInText,
}

/// The kinds of places where a name counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Places {
    /// Headers, members, elements, parameters, pairs, sentences.
    All,
    /// Headers, and lines of a text that are headers.
    Headers,
    /// Parameters and other pairs with `=`.
    Pairs,
    /// All, in a text that holds a session.
    Sessions,
}

/// A name and what it tells.
#[derive(Debug)]
pub(crate) struct Row {
    /// The word, in lower case but for [`Fit::Exact`].
    pub(crate) word: &'static str,
    /// What is searched for in a text, in lower case and of three bytes at least; nothing for the word itself.
    pub(crate) stems: &'static [&'static str],
    pub(crate) fit: Fit,
    pub(crate) places: Places,
    pub(crate) look: Look,
    /// Words that, directly before it, make it a name of something else.
    pub(crate) unless_behind: &'static [&'static str],
    /// What the value is; `None` for what is not hidden.
    pub(crate) kind: Option<Kind>,
}

/// What makes a token one to go on with, in a list or a change, or one that is counted. None opens anything.
const PAGING: &[&str] = &[
    "continuation",
    "skip",
    "page",
    "next",
    "sync",
    "change",
    "publickey",
    "remaining",
    "limit",
    "ratelimit",
];

/// Tickets of matchmaking are identifiers.
const MATCHES: &[&str] = &["match", "hopper", "matchmaking"];

/// The keys that open something.
const KEYS: &[&str] = &[
    "api",
    "access",
    "private",
    "session",
    "subscription",
    "functions",
    "account",
    "auth",
    "proof",
    "secret",
    "signing",
    "encryption",
    "decryption",
    "storage",
];

/// The keys that open nothing: they are public, or tell one thing from another.
const OTHER_KEYS: &[&str] = &[
    "public",
    "primary",
    "foreign",
    "partition",
    "row",
    "sort",
    "object",
    "cache",
    "idempotency",
    "surrogate",
    "data",
    "limit",
    "websocket",
    "routing",
    "message",
    "resource",
];

/// Words behind which a name tells something *of* a credential.
const ABOUT: &[&str] = &[
    "type",
    "types",
    "count",
    "counts",
    "expires",
    "expiry",
    "expiration",
    "expired",
    "lifetime",
    "ttl",
    "id",
    "length",
    "size",
    "endpoint",
    "status",
    "valid",
    "required",
    "algorithm",
    "alg",
    "policy",
    "limit",
    "age",
    "version",
    "consent",
    "changed",
    "name",
    "url",
    "uri",
    "issuer",
    "audience",
    "scope",
    "provider",
    "format",
    "method",
    "input",
    "per",
    "remaining",
    "error",
    "errors",
    "reason",
];

/// Whether the word of a row names something.
type Names = fn(&Row) -> bool;

/// Of [`ABOUT`], what tells a thing that may be one itself, unless it is what the word of this row names.
const PERHAPS: &[(&str, Names)] = &[
    ("id", |row| row.word == "ticket"),
    // A URL with a signature is one.
    ("url", |row| row.word != "sas"),
    ("uri", |row| row.word != "sas"),
    // Who is called so signs in by it.
    ("name", |row| row.word != "credential"),
];

const fn any(word: &'static str, fit: Fit) -> Row {
    Row {
        word,
        stems: &[],
        fit,
        places: Places::All,
        look: Look::Any,
        unless_behind: &[],
        kind: Some(Kind::Secret),
    }
}

const fn looks(word: &'static str, places: Places) -> Row {
    Row {
        places,
        look: Look::Credential,
        ..any(word, Fit::Name)
    }
}

const fn authorization(word: &'static str) -> Row {
    Row {
        stems: &["auth"],
        look: Look::CredentialInText,
        ..any(word, Fit::Name)
    }
}

const fn header(word: &'static str, look: Look) -> Row {
    Row {
        stems: &["auth"],
        places: Places::Headers,
        look,
        ..any(word, Fit::Name)
    }
}

/// How a name of one letter is searched for: behind what begins a parameter, before what separates its value.
const T: &[&str] = &["?t=", "&t=", "#t=", ";t=", "6t=", "6t%", "ft%"];
const P: &[&str] = &["?p=", "&p=", "#p=", ";p=", "6p=", "6p%", "fp%"];

const GT: &[&str] = &["?gt=", "&gt=", "#gt=", ";gt=", "6gt=", "6gt%", "fgt%"];

/// How the identifier of a session is searched for.
const SESSION_ID: &[&str] = &["sessionid", "session_id", "session-id", "session id"];

/// How names of few letters are searched for, which stand in many words.
const ST: &[&str] = &["?st=", "&st=", "#st=", ";st=", "6st="];
const PW: &[&str] = &["pw=", "pw\"", "pw:", "pw'", "pw%", "pw\\"];
const PFT: &[&str] = &["pft=", "pft\"", "pft:", "pft'", "pft\\"];
const XSTS: &[&str] = &["xsts=", "xsts:", "\"xsts\"", "'xsts'", "xsts%", "\"xsts\\"];
const STATE: &[&str] = &["?state=", "&state=", "#state=", "6state=", "6state%"];
const POLICY: &[&str] = &["?policy=", "&policy=", "t-policy"];

/// A name that tells who somebody is: looked for where that is to be hidden.
const fn id(word: &'static str, fit: Fit, kind: Kind) -> Row {
    Row {
        kind: Some(kind),
        ..any(word, fit)
    }
}

/// The table. The first row that fits is the one that counts.
pub(crate) static ROWS: &[Row] = &[
    Row {
        places: Places::Sessions,
        stems: &["token"],
        ..id("deviceToken", Fit::Exact, Kind::Device)
    },
    Row {
        places: Places::Sessions,
        stems: &["token"],
        kind: None,
        ..any("deviceToken", Fit::Exact)
    },
    Row {
        unless_behind: PAGING,
        ..any("token", Fit::Ends)
    },
    Row {
        unless_behind: MATCHES,
        ..any("ticket", Fit::Ends)
    },
    any("secret", Fit::Ends),
    any("password", Fit::Ends),
    any("passwd", Fit::Ends),
    any("passphrase", Fit::Ends),
    any("pwd", Fit::Ends),
    any("jwt", Fit::Ends),
    any("credential", Fit::Ends),
    any("assertion", Fit::Ends),
    any("cookie", Fit::Ends),
    Row {
        stems: &["sig"],
        ..any("signature", Fit::Ends)
    },
    // Python shows a cookie so.
    Row {
        stems: &["<morsel"],
        ..any("morsel", Fit::Name)
    },
    any("bearer", Fit::Word),
    any("sas", Fit::Word),
    any("sig", Fit::Word),
    any("uhs", Fit::Name),
    any("rps", Fit::Name),
    any("key", Fit::Key),
    Row {
        fit: Fit::Last,
        unless_behind: OTHER_KEYS,
        ..looks("key", Places::All)
    },
    looks("auth", Places::All),
    any("to-securestring", Fit::Ends),
    authorization("authorization"),
    authorization("proxyauthorization"),
    authorization("xauthorization"),
    authorization("xauth"),
    header("authenticationinfo", Look::Any),
    header("proxyauthenticationinfo", Look::Any),
    Row {
        stems: SESSION_ID,
        ..looks("sessionid", Places::All)
    },
    Row {
        stems: SESSION_ID,
        ..looks("jsessionid", Places::All)
    },
    looks("code", Places::Pairs),
    Row {
        stems: &["code"],
        ..any("devicecode", Fit::Name)
    },
    Row {
        stems: &["code"],
        ..any("usercode", Fit::Name)
    },
    Row {
        stems: &["code"],
        ..any("authcode", Fit::Name)
    },
    Row {
        stems: &["code"],
        ..any("authorizationcode", Fit::Name)
    },
    Row {
        stems: &["code"],
        ..any("codeverifier", Fit::Name)
    },
    // What a sign-in of Microsoft sends with its code, and what WS-Federation answers with.
    Row {
        stems: &["client_info"],
        ..looks("clientinfo", Places::All)
    },
    looks("wresult", Places::All),
    Row {
        stems: STATE,
        ..looks("state", Places::Pairs)
    },
    Row {
        stems: ST,
        ..looks("st", Places::Pairs)
    },
    Row {
        stems: PW,
        ..looks("pw", Places::All)
    },
    Row {
        stems: XSTS,
        ..looks("xsts", Places::All)
    },
    Row {
        stems: &["cf_clearance"],
        ..looks("cfclearance", Places::All)
    },
    Row {
        stems: &["arraffi"],
        ..looks("arraffinity", Places::All)
    },
    Row {
        stems: &["arraffi"],
        ..looks("arraffinitysamesite", Places::All)
    },
    Row {
        stems: &["t-principal"],
        ..looks("xmsclientprincipal", Places::All)
    },
    // The signed cookies and addresses of CloudFront.
    Row {
        stems: &["pair-id"],
        ..looks("keypairid", Places::All)
    },
    Row {
        stems: &["pair-id"],
        ..looks("cloudfrontkeypairid", Places::All)
    },
    Row {
        stems: POLICY,
        ..looks("policy", Places::Pairs)
    },
    Row {
        stems: POLICY,
        ..looks("cloudfrontpolicy", Places::All)
    },
    // A key of JOSE, of which other members are secret.
    Row {
        stems: &["\"kty", "'kty", " kty"],
        ..any("kty", Fit::Name)
    },
    looks("jeton", Places::All),
    Row {
        stems: &["mot de passe"],
        ..looks("motdepasse", Places::All)
    },
    Row {
        stems: &["auth"],
        ..looks("oauthverifier", Places::All)
    },
    Row {
        stems: &["auth"],
        ..looks("authsession", Places::All)
    },
    Row {
        stems: &["code"],
        ..looks("verificationcode", Places::All)
    },
    Row {
        stems: &["code"],
        ..looks("recoverycode", Places::All)
    },
    any("samlresponse", Fit::Name),
    Row {
        stems: PFT,
        ..any("ppft", Fit::Name)
    },
    looks("hmac", Places::All),
    Row {
        stems: &["pass=", "pass\"", "pass:", "pass'", "pass\\"],
        ..looks("pass", Places::All)
    },
    looks("nonce", Places::All),
    Row {
        stems: &["sft=", "sft\"", "sft:", "sft'", "sft\\"],
        ..looks("sft", Places::All)
    },
    Row {
        stems: PFT,
        ..looks("pft", Places::All)
    },
    Row {
        stems: &["auth"],
        ..looks("mspauth", Places::All)
    },
    Row {
        stems: &["mspprof"],
        ..looks("mspprof", Places::All)
    },
    Row {
        stems: &["auth"],
        ..looks("rpsauth", Places::All)
    },
    Row {
        stems: &["auth"],
        ..looks("rpssecauth", Places::All)
    },
    Row {
        stems: &["auth"],
        ..looks("estsauth", Places::All)
    },
    Row {
        stems: &["auth"],
        ..looks("estsauthpersistent", Places::All)
    },
    Row {
        stems: &["auth"],
        ..looks("estsauthlight", Places::All)
    },
    Row {
        stems: &["phpsess"],
        ..looks("phpsessid", Places::All)
    },
    Row {
        stems: &["sessionid"],
        ..looks("aspnetsessionid", Places::All)
    },
    Row {
        stems: &["connect.sid"],
        ..looks("connectsid", Places::All)
    },
    Row {
        stems: T,
        ..looks("t", Places::Pairs)
    },
    Row {
        stems: P,
        ..looks("p", Places::Pairs)
    },
    id("gamertag", Fit::Ends, Kind::Gamertag),
    id("xuid", Fit::Ends, Kind::Xuid),
    id("sessionname", Fit::Ends, Kind::Session),
    id("deviceid", Fit::Ends, Kind::Device),
    id("machineid", Fit::Ends, Kind::Device),
    id("securedeviceaddress", Fit::Ends, Kind::Device),
    id("hostcandidate", Fit::Ends, Kind::Device),
    id("ticketid", Fit::Ends, Kind::Id),
    id("ticket", Fit::Ends, Kind::Id),
    id("usercid", Fit::Ends, Kind::Id),
    id("gtg", Fit::Name, Kind::Gamertag),
    id("mgt", Fit::Name, Kind::Gamertag),
    id("umg", Fit::Name, Kind::Gamertag),
    id("displayname", Fit::Name, Kind::Gamertag),
    id("realname", Fit::Name, Kind::Gamertag),
    id("appdisplayname", Fit::Name, Kind::Gamertag),
    id("gamedisplayname", Fit::Name, Kind::Gamertag),
    Row {
        stems: GT,
        places: Places::Pairs,
        ..id("gt", Fit::Name, Kind::Gamertag)
    },
    id("did", Fit::Exact, Kind::Device),
    Row {
        places: Places::Headers,
        stems: &["account"],
        ..id("xaccount", Fit::Name, Kind::Id)
    },
    Row {
        places: Places::Sessions,
        ..id("connection", Fit::Exact, Kind::Id)
    },
];

/// Longer names are no names.
pub(crate) const LONGEST_NAME: usize = 64;

/// Whether a byte can stand in a name that is not between quotation marks.
pub(crate) fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.')
}

fn is_mark(byte: u8) -> bool {
    matches!(byte, b'-' | b'_' | b'.' | b' ')
}

impl Row {
    /// Whether a name fits in which this row's word, or what is searched for in its place, begins at `at`.
    pub(crate) fn fits(&self, name: &[u8], at: usize) -> bool {
        match self.fit {
            Fit::Exact => name == self.word.as_bytes(),
            Fit::Name => {
                let word = self.word.as_bytes();
                let last = memchr::memrchr(b'.', name).and_then(|stop| name.get(stop + 1..));
                is_equal_but_for_marks(name, word)
                    || last.is_some_and(|last| is_equal_but_for_marks(last, word))
            }
            Fit::Ends | Fit::Word | Fit::Key | Fit::Last => self.fits_words(name, at),
        }
    }

    fn fits_words(&self, name: &[u8], at: usize) -> bool {
        let (Some(before), Some(rest)) = (name.get(..at), name.get(at..)) else {
            return false;
        };
        let Some((word, rest)) = rest.split_at_checked(self.word.len()) else {
            return false;
        };
        if !word.eq_ignore_ascii_case(self.word.as_bytes()) {
            return false;
        }
        let Some(behind) = behind_word(word, rest) else {
            return false;
        };
        let begins = begins_word(before, word);
        let fits = match self.fit {
            Fit::Word => begins,
            Fit::Last => begins && behind.is_empty(),
            Fit::Key => ends_with_one(before, KEYS),
            _ => true,
        };
        fits && !ends_with_one(before, self.unless_behind) && !tells_about(behind, self)
    }
}

/// Whether a name tells a secret.
pub(crate) fn tells_a_secret(name: &[u8]) -> bool {
    let mut rows = ROWS.iter().filter(|row| row.kind == Some(Kind::Secret));
    rows.any(|row| (0..name.len()).any(|at| row.fits(name, at)))
}

/// What stands behind a word, where it ends: without a plural and a number.
fn behind_word<'n>(word: &[u8], rest: &'n [u8]) -> Option<&'n [u8]> {
    let capital = word.last().is_some_and(u8::is_ascii_uppercase);
    let plural = match rest.first() {
        Some(b's') => true,
        Some(b'S') => capital,
        _ => false,
    };
    let cut = rest.get(usize::from(plural)..).unwrap_or_default();
    [rest, cut].into_iter().find_map(|rest| {
        let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let rest = rest.get(digits..)?;
        match rest.first() {
            Some(byte) if byte.is_ascii_lowercase() => None,
            // `TOKENIZER` is a word of its own, `TOKENId` are two.
            Some(byte) if byte.is_ascii_uppercase() && capital && digits == 0 => rest
                .get(1)
                .is_some_and(u8::is_ascii_lowercase)
                .then_some(rest),
            _ => Some(rest),
        }
    })
}

/// Whether a word that `before` goes before begins there.
fn begins_word(before: &[u8], word: &[u8]) -> bool {
    let capital = word.first().is_some_and(u8::is_ascii_uppercase);
    match before.last() {
        None => true,
        Some(byte) if byte.is_ascii_lowercase() => capital,
        Some(byte) if byte.is_ascii_uppercase() => {
            capital && word.get(1).is_some_and(u8::is_ascii_lowercase)
        }
        Some(_) => true,
    }
}

/// Whether a name tells of several tokens, which may be counted.
pub(crate) fn counts_tokens(name: &[u8]) -> bool {
    const TOKENS: &[u8] = b"tokens";
    let mut places = name.windows(TOKENS.len());
    places.any(|word| word.eq_ignore_ascii_case(TOKENS))
}

/// Whether a name in a sentence is that of a key which opens something: `the API key`.
pub(crate) fn is_key_of_two_words(text: &[u8], name: &Range<usize>) -> bool {
    let is_key = text
        .get(name.clone())
        .is_some_and(|name| name.eq_ignore_ascii_case(b"key"));
    let before = text.get(..name.start).unwrap_or_default();
    is_key && before.ends_with(b" ") && ends_with_one(before, KEYS)
}

/// Whether a name in a sentence is that of a key which opens nothing: `cache key`.
pub(crate) fn is_other_key(text: &[u8], name: &Range<usize>) -> bool {
    let before = text.get(..name.start).unwrap_or_default();
    before.ends_with(b" ") && ends_with_one(before, OTHER_KEYS)
}

/// Whether a name in a sentence is that of a code which signs in: `authorization code`.
pub(crate) fn is_code_of_sign_in(text: &[u8], name: &Range<usize>) -> bool {
    let before = text.get(..name.start).unwrap_or_default();
    before.ends_with(b" ") && ends_with_one(before, &["authorization", "auth", "grant"])
}

/// Whether a name ends with one of some words, a mark apart.
fn ends_with_one(name: &[u8], words: &[&str]) -> bool {
    if words.is_empty() {
        return false;
    }
    let marks = name.iter().rev().take_while(|byte| is_mark(**byte)).count();
    let name = name.get(..name.len() - marks).unwrap_or_default();
    words
        .iter()
        .any(|word| ends_with_word(name, word.as_bytes()))
}

/// The same of one word, in which a mark may stand: `public-key` for `publickey`.
fn ends_with_word(name: &[u8], word: &[u8]) -> bool {
    let mut name = name.iter().rev().filter(|byte| !is_mark(**byte));
    word.iter().rev().all(|byte| {
        name.next()
            .is_some_and(|other| other.eq_ignore_ascii_case(byte))
    })
}

/// Whether a name goes on with a word that makes it tell something about a credential.
fn tells_about(behind: &[u8], row: &Row) -> bool {
    let marks = behind.iter().take_while(|byte| is_mark(**byte)).count();
    let behind = behind.get(marks..).unwrap_or_default();
    ABOUT.iter().any(|word| {
        behind
            .split_at_checked(word.len())
            .is_some_and(|(start, rest)| {
                start.eq_ignore_ascii_case(word.as_bytes())
                    && !rest.first().is_some_and(u8::is_ascii_lowercase)
                    && PERHAPS
                        .iter()
                        .all(|(perhaps, tells)| perhaps != word || tells(row))
            })
    })
}

fn is_equal_but_for_marks(name: &[u8], word: &[u8]) -> bool {
    let mut name = name.iter().filter(|byte| !is_mark(**byte));
    word.iter().all(|byte| {
        name.next()
            .is_some_and(|other| other.eq_ignore_ascii_case(byte))
    }) && name.next().is_none()
}
