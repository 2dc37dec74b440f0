//! What a query stands for among the neighbours of the Xbox services: numbers, words, phrases, and either of them
//! behind the name of whose they are.

use crate::catalog::entry::Entry;
use crate::catalog::errors::neighbours::aadsts::{aadsts, aadsts_in};
use crate::catalog::errors::neighbours::endpoint::holds;
use crate::catalog::errors::neighbours::oauth::OAuthError;
use crate::catalog::errors::neighbours::playfab::{playfab_code, playfab_named};
use crate::catalog::errors::neighbours::{all_endpoint_answers, oauth, streaming};
use crate::catalog::errors::{observed_error, service_error, status_error};
use crate::catalog::gateways;
use crate::catalog::gateways::Sign;
use crate::catalog::qt::qt_error;
use crate::catalog::query::words::words;
use crate::catalog::rta;
use crate::catalog::status::Authority;
use crate::catalog::statuses::all_statuses;
use crate::catalog::websocket_close::websocket_close;

/// A text of fewer words is no phrase of an answer.
const WORDS_OF_A_PHRASE: usize = 2;

/// The codes with a number, PlayFab's first.
pub(crate) fn numbered(number: i64) -> impl Iterator<Item = Entry> {
    playfab(number)
        .into_iter()
        .chain(rta::rta_code(number).map(Entry::RtaCode))
        .chain(websocket_close(number).map(Entry::WebSocketClose))
}

/// PlayFab's code with a number.
pub(crate) fn playfab(number: i64) -> Option<Entry> {
    let code = playfab_code(u16::try_from(number).ok()?)?;
    Some(Entry::PlayFab(code))
}

/// Entra's error with a number; not one that our table has not.
pub(crate) fn entra(number: u32) -> Option<Entry> {
    aadsts(number).map(Entry::Aadsts)
}

/// The rows that go by a word, an id, a path or a name, in any case but for the words of Minecraft, which are phrases
/// of HTTP too.
pub(crate) fn named(query: &str) -> Vec<Entry> {
    let is = |name: &str| name.eq_ignore_ascii_case(query);
    let mut oauth: Vec<&OAuthError> = oauth::TABLE
        .iter()
        .filter(|row| row.words.iter().any(|word| is(word)))
        .collect();
    // The word alone comes before what a text makes of it.
    oauth.sort_by_key(|row| row.phrase.is_some());
    let streams = streaming::TABLE.iter().filter(|row| is(row.code));
    let gateways = gateways::TABLE
        .iter()
        .filter(|row| is(row.id) || is(row.name.en) || is(row.name.fr));
    let endpoints = all_endpoint_answers().filter(|row| {
        let has_path = |path: &&str| is(path) || (query.contains('_') && path.ends_with(query));
        is(row.id) || row.word == Some(query) || row.paths.iter().any(has_path)
    });
    let is_word = all_endpoint_answers().any(|row| row.word == Some(query));
    let phrased = all_statuses().filter(|row| is_word && words(row.phrase.en) == words(query));
    oauth
        .into_iter()
        .map(Entry::OAuth)
        .chain(playfab_named(query).map(Entry::PlayFab))
        .chain(streams.map(Entry::Stream))
        .chain(gateways.map(Entry::Gateway))
        .chain(endpoints.map(Entry::Endpoint))
        .chain(phrased.map(Entry::Status))
        .collect()
}

/// The rows of what an answer says: a number of Entra, or words that are known.
pub(crate) fn said(query: &str) -> Vec<Entry> {
    if let Some(number) = query
        .get(..6)
        .filter(|start| start.eq_ignore_ascii_case("AADSTS"))
        .and_then(|_| aadsts_in(&query.to_ascii_uppercase()))
    {
        return vec![entra(number).unwrap_or(Entry::UnknownAadsts(number))];
    }
    if query.split_whitespace().count() < WORDS_OF_A_PHRASE {
        return Vec::new();
    }
    let says = |phrase: &str| holds(query, phrase);
    let endpoints = all_endpoint_answers().filter(|row| row.phrase.is_some_and(says));
    let oauth = oauth::TABLE
        .iter()
        .filter(|row| row.phrase.is_some_and(says));
    // Where several signs belong together, one of them alone is anybody's.
    let tells = |signs: &&[Sign]| match signs {
        [Sign::Body(text) | Sign::Title(text)] => {
            text.split_whitespace().count() >= WORDS_OF_A_PHRASE && says(text)
        }
        _ => false,
    };
    let gateways = gateways::TABLE
        .iter()
        .filter(|row| row.signs.iter().any(&tells));
    endpoints
        .map(Entry::Endpoint)
        .chain(oauth.map(Entry::OAuth))
        .chain(gateways.map(Entry::Gateway))
        .collect()
}

/// The rows of a code behind the name of whose it is: `PlayFab 1188`, `PeopleFd 1011`, `WebSocket close 1006`.
pub(crate) fn qualified(query: &str) -> Vec<Entry> {
    let Some((owner, code)) = query.rsplit_once([' ', ':', '=', '#']) else {
        return Vec::new();
    };
    let owner = words(owner).concat();
    let number = code.parse::<i64>().ok();
    match owner.as_str() {
        "playfab" | "playfaberror" | "playfaberrorcode" => number
            .and_then(playfab)
            .or_else(|| playfab_named(code).map(Entry::PlayFab))
            .into_iter()
            .collect(),
        "aadsts" | "entra" => number
            .and_then(|number| u32::try_from(number).ok())
            .map(|number| entra(number).unwrap_or(Entry::UnknownAadsts(number)))
            .into_iter()
            .collect(),
        "rta" => of_rta(number, code),
        "cloudflare" | "cloudflareerror" | "cloudflareerrorcode" => of_cloudflare(number),
        owner if tells_of_close(owner) => number
            .and_then(websocket_close)
            .map(Entry::WebSocketClose)
            .into_iter()
            .collect(),
        "qt" | "qterror" | "qnetworkreply" | "qnetworkreplyerror" => number
            .and_then(|number| qt_error(u16::try_from(number).ok()?))
            .map(Entry::Qt)
            .into_iter()
            .collect(),
        "oauth" => of_oauth(code),
        "minecraft" => at_endpoints(Authority::Minecraft, number, code),
        "nsal" => at_endpoints(Authority::Xbox, number, code),
        "xccs" | "streaming" | "stream" => of_streaming(code),
        _ => number.map_or_else(Vec::new, |number| of_service(&owner, number)),
    }
}

/// Whether words before a number, run together, say that it is the code with which a WebSocket was closed.
fn tells_of_close(owner: &str) -> bool {
    const WORDS: [&str; 15] = [
        "realtimeactivity",
        "websocket",
        "closed",
        "closing",
        "close",
        "disconnected",
        "disconnect",
        "connection",
        "rta",
        "code",
        "status",
        "error",
        "reason",
        "with",
        "ws",
    ];
    const TELLING: [&str; 6] = ["websocket", "close", "closing", "disconnect", "rta", "ws"];
    let mut rest = owner;
    while let Some(left) = WORDS.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = left;
    }
    rest.is_empty() && TELLING.iter().any(|word| owner.contains(word))
}

/// The page of Cloudflare that tells an error of its own by this number.
fn of_cloudflare(number: Option<i64>) -> Vec<Entry> {
    let row = gateways::TABLE.iter().find(|row| row.id == "cloudflare");
    let is_its_own = matches!(number, Some(1000..=1099 | 520..=527));
    row.filter(|_| is_its_own)
        .map(Entry::Gateway)
        .into_iter()
        .collect()
}

/// What is known of a number that follows `error code: ` and nothing else, as the whole of Cloudflare's answer has it.
pub(crate) fn bare_error_code(query: &str) -> Vec<Entry> {
    let rest = query.trim().strip_prefix("error").map(str::trim_start);
    let rest = rest.map(|rest| rest.strip_prefix("code").unwrap_or(rest));
    let number = rest.map(|rest| rest.trim_start_matches([' ', ':', '=']));
    of_cloudflare(number.and_then(|number| number.parse().ok()))
}

fn of_rta(number: Option<i64>, name: &str) -> Vec<Entry> {
    let codes = rta::CODES
        .iter()
        .filter(|row| number == Some(row.number.into()));
    let messages = rta::MESSAGES
        .iter()
        .filter(|row| number == Some(row.number.into()) || row.name.eq_ignore_ascii_case(name));
    let answers: Vec<Entry> = codes
        .map(Entry::RtaCode)
        .chain(messages.map(Entry::RtaMessage))
        .collect();
    let closes = number
        .filter(|_| answers.is_empty())
        .and_then(websocket_close);
    answers
        .into_iter()
        .chain(closes.map(Entry::WebSocketClose))
        .collect()
}

fn of_oauth(word: &str) -> Vec<Entry> {
    oauth::oauth_error(word, None)
        .map(Entry::OAuth)
        .into_iter()
        .collect()
}

fn of_streaming(word: &str) -> Vec<Entry> {
    let consoles = status_error::status_error(word).map(Entry::StatusError);
    let streams = streaming::TABLE
        .iter()
        .filter(|row| row.code.eq_ignore_ascii_case(word));
    consoles
        .into_iter()
        .chain(streams.map(Entry::Stream))
        .collect()
}

fn at_endpoints(authority: Authority, status: Option<i64>, word: &str) -> Vec<Entry> {
    let is = |name: &str| name.eq_ignore_ascii_case(word);
    all_endpoint_answers()
        .filter(|row| row.authority == authority)
        .filter(|row| {
            row.word.is_some_and(is)
                || status.is_some_and(|status| row.status.map(i64::from) == Some(status))
        })
        .map(Entry::Endpoint)
        .collect()
}

/// The row of a ServiceError whose source is named, or of one of any source.
fn of_service(source: &str, number: i64) -> Vec<Entry> {
    let of_any = source == "serviceerror";
    let observed = observed_error::observed_errors(number).filter(|row| {
        let own = row.source.unwrap_or("ServiceErrorResponse");
        of_any || own.eq_ignore_ascii_case(source)
    });
    let mut sources = observed_error::TABLE.iter().filter_map(|row| row.source);
    let is_source = of_any || sources.any(|own| own.eq_ignore_ascii_case(source));
    // The services end their names so.
    let is_source = is_source || source.ends_with("fd");
    let documented = service_error::service_error(number).filter(|_| is_source);
    observed
        .map(Entry::ObservedError)
        .chain(documented.map(Entry::ServiceError))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::entries::all_neighbours;
    use crate::catalog::errors::neighbours::playfab::all_playfab_codes;
    use crate::catalog::hresult::parts::Hex32;
    use crate::catalog::qt::all_qt_errors;
    use crate::catalog::query::find;

    /// Everything that a row can be asked for by.
    fn keys(entry: Entry) -> Vec<String> {
        let mut keys: Vec<String> = match entry {
            Entry::Endpoint(row) => {
                let words = [Some(row.id), row.word, row.phrase].into_iter().flatten();
                words
                    .chain(row.paths.iter().copied())
                    .map(str::to_owned)
                    .collect()
            }
            Entry::OAuth(row) => {
                let words = row.words.iter().copied().chain(row.phrase);
                let qualified = row.words.iter().map(|word| format!("OAuth {word}"));
                let qualified = qualified.filter(|_| row.phrase.is_none());
                words.map(str::to_owned).chain(qualified).collect()
            }
            Entry::Aadsts(row) => ["AADSTS", "aadsts", "AADSTS ", ""]
                .map(|owner| format!("{owner}{}", row.number))
                .to_vec(),
            Entry::PlayFab(code) => vec![
                format!("PlayFab {}", code.number),
                format!("playfab error {}", code.name),
                code.name.to_lowercase(),
                code.symbol(),
                Hex32(code.hresult).to_string(),
                code.hresult.cast_signed().to_string(),
            ],
            Entry::Stream(row) => vec![row.code.to_owned(), format!("streaming {}", row.code)],
            Entry::StatusError(row) => vec![row.word.to_owned(), format!("xccs {}", row.word)],
            Entry::RtaCode(row) => vec![row.number.to_string(), format!("RTA {}", row.number)],
            Entry::RtaMessage(row) => {
                vec![format!("rta {}", row.number), format!("RTA {}", row.name)]
            }
            Entry::WebSocketClose(row) => ["", "WebSocket ", "close code "]
                .map(|owner| format!("{owner}{}", row.number))
                .to_vec(),
            Entry::Qt(error) => ["Qt error", "qt", "QNetworkReply"]
                .map(|owner| format!("{owner} {}", error.number))
                .to_vec(),
            Entry::Gateway(row) => [row.id, row.name.en, row.name.fr]
                .map(str::to_owned)
                .to_vec(),
            _ => Vec::new(),
        };
        // Those of Qt are those of others.
        let is_of_qt = matches!(entry, Entry::Qt(_));
        keys.extend(
            entry
                .number()
                .filter(|_| entry.status().is_none() && !is_of_qt)
                .filter(|number| !(100..600).contains(number))
                .map(|number| number.to_string()),
        );
        keys
    }

    #[test]
    fn every_row_is_found_by_every_key() {
        let of_playfab = all_playfab_codes().map(Entry::PlayFab);
        let of_qt = all_qt_errors().map(Entry::Qt);
        for entry in all_neighbours().chain(of_playfab).chain(of_qt) {
            let keys = keys(entry);
            assert!(!keys.is_empty(), "{entry:?}");
            for key in keys {
                let found = find(&key).entries;
                assert!(found.contains(&entry), "{key}: {found:?}");
            }
        }
    }

    #[test]
    fn a_number_behind_the_name_of_whose_it_is_has_one_reading() {
        for (query, kind) in [
            ("PlayFab 1006", "playfab-error"),
            ("WebSocket 1006", "websocket-close"),
            ("PeopleFd 1011", "service-error"),
            ("peoplefd: 1011", "service-error"),
            ("ServiceError 4000", "service-error"),
            ("Progress 23", "service-error"),
            ("rta 1001", "rta"),
            ("RTA 1006", "websocket-close"),
            ("RTA websocket close 4000", "websocket-close"),
            ("WebSocket closed 1008", "websocket-close"),
            ("rta disconnected 1011", "websocket-close"),
            ("websocket error 1006", "websocket-close"),
            ("WebSocket closed with code 1009", "websocket-close"),
            ("ReputationFD 4000", "service-error"),
            ("Cloudflare 1020", "gateway"),
            ("AADSTS70016: anything that follows", "aadsts"),
            ("minecraft 429", "minecraft-error"),
            ("nsal 414", "http-status"),
        ] {
            let found = find(query).entries;
            assert_eq!(found.len(), 1, "{query}: {found:?}");
            assert_eq!(found[0].kind_name(), kind, "{query}");
        }
        assert_eq!(find("Profile 1011").entries.len(), 0, "of another source");
    }

    #[test]
    fn what_cloudflare_says_and_nothing_else_is_its_own() {
        for query in ["error code: 1020", "error 1020", "error 1015"] {
            let first = find(query).entries.first().copied();
            assert!(
                matches!(first, Some(Entry::Gateway(row)) if row.id == "cloudflare"),
                "{query}"
            );
        }
        let found = find("error 1100").entries;
        assert!(!found.iter().any(|entry| matches!(entry, Entry::Gateway(_))));
    }

    #[test]
    fn what_an_answer_says_finds_its_row() {
        for (query, id) in [
            (
                "Invalid app registration, see the page",
                "minecraft-app-not-approved",
            ),
            (
                "Our services aren't available right now",
                "azure-front-door",
            ),
            ("a security audit is due", "xboxapi-security-audit"),
        ] {
            let ids: Vec<&str> = find(query)
                .entries
                .iter()
                .filter_map(|entry| match entry {
                    Entry::Endpoint(row) => Some(row.id),
                    Entry::Gateway(row) => Some(row.id),
                    _ => None,
                })
                .collect();
            assert_eq!(ids, [id], "{query}");
        }
        let denied = find("access denied").entries;
        assert!(
            !denied
                .iter()
                .any(|entry| matches!(entry, Entry::Gateway(_)))
        );
    }

    #[test]
    fn a_number_of_entra_that_our_table_has_not_is_told_where_to_read_of() {
        let found = find("AADSTS99999").entries;
        assert_eq!(found, [Entry::UnknownAadsts(99999)]);
        assert_eq!(
            found[0].documentation().as_deref(),
            Some("https://login.microsoftonline.com/error?code=99999")
        );
        assert!(
            find("99999").entries.is_empty(),
            "a bare number is anything"
        );
    }

    #[test]
    fn a_word_of_minecraft_is_a_phrase_of_http_in_any_other_case() {
        let kinds = |query: &str| -> Vec<&str> {
            let found = find(query).entries;
            found.iter().map(|entry| entry.kind_name()).collect()
        };
        assert_eq!(kinds("NOT_FOUND"), ["minecraft-error", "http-status"]);
        assert_eq!(kinds("not found"), ["http-status"]);
        assert_eq!(kinds("forbidden"), ["http-status"]);
    }
}
