//! Names, the places in which they stand, and the ways to spell those, written down from the fact sheet.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::carrier::Carrier;
use super::marked::Marked;

/// Names whose values are secret in every place.
pub(super) const ANYWHERE: [&str; 47] = [
    "Token",
    "access_token",
    "refreshToken",
    "id-token",
    "RpsTicket",
    "UserTokens",
    "DeviceToken",
    "TitleToken",
    "AuthorizationToken",
    "ServiceToken",
    "DelegationToken",
    "EntityToken",
    "SessionTicket",
    "client_secret",
    "clientSecret",
    "X-SecretKey",
    "password",
    "db_password",
    "passwd",
    "pwd",
    "passphrase",
    "apikey",
    "apiKey",
    "api_key",
    "X-Api-Key",
    "accessKey",
    "AWSAccessKey",
    "privateKey",
    "private_key",
    "sessionKey",
    "subscription-key",
    "Ocp-Apim-Subscription-Key",
    "X-Functions-Key",
    "AccountKey",
    "X-My-Auth-Key",
    "authToken",
    "jwt",
    "id.jwt",
    "bearer",
    "credential",
    "X-Amz-Credential",
    "credentials",
    "client_assertion",
    "sasUrl",
    "sig",
    "signature",
    "X-Amz-Signature",
];

/// Names whose values are secret where they look like it, as the ones here do.
const BY_LOOK: [&str; 5] = ["auth", "key", "session_id", "sessionid", "JSESSIONID"];

/// Headers whose values go on to the end of the line.
pub(super) const HEADERS: [&str; 15] = [
    "Authorization",
    "Proxy-Authorization",
    "X-Authorization",
    "Signature",
    "Cookie",
    "Set-Cookie",
    "X-AuthXToken",
    "X-AuthMsaDeviceTicket",
    "MSA_DeviceTicket",
    "X-Tickets",
    "X-Search-RPSToken",
    "X-SecretKey",
    "X-EntityToken",
    "Authentication-Info",
    "Proxy-Authentication-Info",
];

/// Members that are known by their names, in whatever case.
pub(super) const LISTED: [&str; 16] = [
    "Token",
    "access_token",
    "refresh_token",
    "id_token",
    "RpsTicket",
    "UserTokens",
    "DeviceToken",
    "TitleToken",
    "UserToken",
    "AuthorizationToken",
    "ServiceToken",
    "DelegationToken",
    "uhs",
    "ProofKey",
    "SessionTicket",
    "EntityToken",
];

/// Names that are secret in JSON alone.
const MEMBERS: [&str; 2] = ["uhs", "ProofKey"];

/// Names that are secret in addresses alone.
const PARAMETERS: [&str; 4] = ["code", "t", "p", "rps"];

/// Names that hold a word of the secret ones and are not secret.
pub(super) const HARMLESS: [&str; 16] = [
    "continuationToken",
    "continuation_token",
    "Continuation-Token",
    "skipToken",
    "skip_token",
    "pageToken",
    "nextPageToken",
    "next-page-token",
    "nextToken",
    "syncToken",
    "changeToken",
    "PublicKeyToken",
    "Author",
    "X-Authority",
    "monkey",
    "passwordless",
];

/// Places of dumps and of JSON. `N` is the name, `V` the value.
const IN_DUMPS: [&str; 11] = [
    r#"{"N":"V","n":1}"#,
    r#"{"n":1, "N": "V"}"#,
    r#"{"N" : "V"}"#,
    "{'N': 'V', 'n': 1}",
    r#"{N: "V", n: 1}"#,
    "{ N: 'V', n: 1 }",
    r#"{"N"=>"V", "n"=>1}"#,
    r#"{"N":["V"],"n":1}"#,
    "{'N': ['V', 'V'], 'n': 1}",
    r#"{"N":{"a":"V"},"n":1}"#,
    r#"{"a":{"b":"c"},"N":"V","c":[]}"#,
];

const IN_ADDRESSES: [&str; 7] = [
    "https://h.example/p?N=V",
    "https://h.example/p?n=1&N=V&m=2",
    "https://h.example/p#N=V&m=2",
    "https://h.example/p;N=V?n=1",
    "https://h.example/p?N[]=V&m=2",
    "https://h.example/p?N%20=V&m=2",
    "/p?n=1&N=V",
];

const IN_PAIRS: [&str; 7] = [
    r#"{"name":"N","value":"V"}"#,
    r#"{"value":"V","name":"N"}"#,
    // What stands under `key` may be taken for one.
    r#"{"key": "⦅N⦆", "value": "V"}"#,
    r#"{"field":"N","value":"V"}"#,
    r#"{"param":"N","ctx":{"a":"b"},"msg":"bad","rejected_value":"V"}"#,
    r#"{"loc":["header","N"],"msg":"bad","input":"V"}"#,
    r#"{"value":"V","n":1,"property":"N"}"#,
];

const IN_MARKUP: [&str; 4] = [
    "<N>V</N>",
    r#"<s:N a="b">V</s:N>"#,
    r#"<a N="V" n="1"/>"#,
    "<a n='1' N='V'>b</a>",
];

const IN_TEXTS: [&str; 5] = [
    "failed with N=V today",
    r#"failed with N="V" today"#,
    "failed with N = 'V' today",
    "{N=V⦅,⦆ n=1}",
    "N=V",
];

const IN_PROSE: [&str; 3] = [
    // A header goes on to the end of its line.
    "failed with N: V⦅ today⦆",
    r#"failed with N: "V" today"#,
    "{N:V M:1}",
];

pub(super) fn every_place() -> impl Iterator<Item = &'static str> {
    let quoted = IN_DUMPS.iter().chain(&IN_PAIRS).chain(&IN_MARKUP);
    quoted
        .chain(&IN_ADDRESSES)
        .chain(&IN_TEXTS)
        .chain(&IN_PROSE)
        .copied()
}

/// Whether a name stands directly before its value, not before a list or an object.
fn names_one_value(place: &str) -> bool {
    !["[\"V", "['V", "{\"a\":\"V"]
        .iter()
        .any(|several| place.contains(several))
}

/// A value that is met once, of letters in both cases and digits.
fn value(number: usize, length: usize) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    let mut state = number as u64 + 1;
    let mut value = String::from("Q");
    while value.len() < length {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let at = (state >> 33) as usize % LETTERS.len();
        value.push(char::from(LETTERS[at]));
    }
    value
}

/// A name and a new value in a place.
pub(super) fn planted(name: &str, place: &str, length: usize, number: &mut usize) -> Marked {
    let mut line = String::new();
    for c in place.chars() {
        match c {
            'N' => line.push_str(name),
            'V' => {
                *number += 1;
                line.push_str(&format!("⟦{}⟧", value(*number, length)));
            }
            _ => line.push(c),
        }
    }
    Marked::parse(&line)
}

/// Spellings of what stands around a value.
pub(super) type Spelling = (&'static str, fn(&str) -> String);

pub(super) const SPELLINGS: [Spelling; 10] = [
    ("in JSON", |text| {
        replaced(text, &[("\\", "\\\\"), ("\"", "\\\""), ("/", "\\/")])
    }),
    ("in JSON in JSON", |text| {
        let once = replaced(text, &[("\\", "\\\\"), ("\"", "\\\""), ("/", "\\/")]);
        replaced(&once, &[("\\", "\\\\"), ("\"", "\\\"")])
    }),
    ("\\u", |text| by_number(text, "\\u")),
    ("\\\\u", |text| by_number(text, "\\\\u")),
    ("%", percent),
    ("%25", |text| percent(&percent(text))),
    ("&name;", entities),
    ("&amp;name;", |text| entities(&entities(text))),
    ("&#n;", |text| {
        replaced(
            text,
            &[
                ("&", "&#38;"),
                ("\"", "&#34;"),
                ("'", "&#39;"),
                ("<", "&#60;"),
                (">", "&#62;"),
            ],
        )
    }),
    ("&#xn;", |text| {
        replaced(
            text,
            &[
                ("&", "&#x26;"),
                ("\"", "&#x22;"),
                ("'", "&#x27;"),
                ("<", "&#x3C;"),
                (">", "&#x3E;"),
            ],
        )
    }),
];

/// Each sign replaced by what stands for it, in one pass.
fn replaced(text: &str, by: &[(&str, &str)]) -> String {
    let one = |c: char| {
        let mut found = by.iter().filter(|(sign, _)| sign.starts_with(c));
        found
            .next()
            .map_or_else(|| c.to_string(), |(_, by)| (*by).to_owned())
    };
    text.chars().map(one).collect()
}

fn by_number(text: &str, mark: &str) -> String {
    let one = |c: char| match c {
        '"' | '\'' | '<' | '>' | '&' | '=' => format!("{mark}{:04x}", u32::from(c)),
        _ => c.to_string(),
    };
    text.chars().map(one).collect()
}

fn entities(text: &str) -> String {
    let by = [
        ("&", "&amp;"),
        ("\"", "&quot;"),
        ("'", "&#39;"),
        ("<", "&lt;"),
        (">", "&gt;"),
    ];
    replaced(text, &by)
}

fn percent(text: &str) -> String {
    const KEPT: percent_encoding::AsciiSet = NON_ALPHANUMERIC
        .remove(b'-')
        .remove(b'_')
        .remove(b'.')
        .remove(b'~');
    utf8_percent_encode(text, &KEPT).to_string()
}

/// The carriers of a text, an address among the addresses.
pub(super) fn carriers(place: &str, text: &str) -> Vec<Carrier> {
    let is_address = IN_ADDRESSES.contains(&place);
    let addresses = Carrier::URLS.into_iter().filter(|_| is_address);
    let all = [Carrier::Description, Carrier::Header]
        .into_iter()
        .chain(addresses);
    all.filter(|one| one.takes(text)).collect()
}

/// Every secret name in every place where it is one.
pub(super) fn names_in_places() -> Vec<(String, Marked, Vec<Carrier>)> {
    let mut number = 0;
    let mut all = Vec::new();
    let mut plant = |name: &str, place: &'static str, tail: &str| {
        let marked = planted(name, &format!("{place}{tail}"), 40, &mut number);
        let carriers = carriers(place, &marked.text());
        all.push((format!("{name} in"), marked, carriers));
    };
    for name in ANYWHERE {
        for place in every_place() {
            plant(name, place, "");
        }
    }
    for name in BY_LOOK {
        for place in every_place().filter(|place| names_one_value(place)) {
            plant(name, place, "");
        }
    }
    for name in HEADERS {
        plant(name, "N: V", "");
        plant(name, "> N: V", "");
        for place in IN_DUMPS.iter().chain(&IN_PAIRS) {
            plant(name, place, "");
        }
    }
    for name in MEMBERS {
        for place in IN_DUMPS {
            plant(name, place, "");
        }
    }
    for name in PARAMETERS {
        for place in IN_ADDRESSES
            .iter()
            .filter(|place| !place.contains(['[', '%']))
        {
            plant(name, place, "");
        }
    }
    all
}
