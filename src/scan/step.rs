//! What tells the service where no host is named: paths that only one service has, and the names of steps.

use std::sync::LazyLock;

use crate::catalog::{Authority, authority_of};
use crate::input::lines;
use crate::scan::place::{Place, path_length};
use crate::scan::search::Search;

/// A word that only one service has.
struct Step {
    word: &'static str,
    authority: Authority,
    /// The path of the step, where the word names one.
    path: Option<&'static str>,
}

static STEPS: [Step; 18] = [
    of("getTitleToken", Authority::SignIn).at("/title/authenticate"),
    of("sisu", Authority::SignIn).at("/authorize"),
    of("xsts", Authority::SignIn).at("/xsts/authorize"),
    of("XSTS", Authority::SignIn).at("/xsts/authorize"),
    of("Xsts", Authority::SignIn).at("/xsts/authorize"),
    of("XboxAuthNet", Authority::SignIn),
    of("xbl_preauth", Authority::SignIn),
    of("login_with_xbox", Authority::Minecraft).at("/authentication/login_with_xbox"),
    of("SessionDirectory", Authority::Mpsd),
    of("sessiondirectory", Authority::Mpsd),
    of("mpsd", Authority::Mpsd),
    of("MPSD", Authority::Mpsd),
    of("PeopleFd", Authority::Xbox),
    of("PlayFab", Authority::PlayFab),
    of("LoginWithXbox", Authority::PlayFab),
    of("RealmAPI", Authority::Minecraft),
    of("Realms", Authority::Minecraft),
    of("com.mojang.", Authority::Minecraft),
];

const fn of(word: &'static str, authority: Authority) -> Step {
    Step {
        word,
        authority,
        path: None,
    }
}

impl Step {
    const fn at(mut self, path: &'static str) -> Self {
        self.path = Some(path);
        self
    }
}

static SEARCH: LazyLock<Search> = LazyLock::new(|| Search::of(STEPS.iter().map(|step| step.word)));

/// What a path or a word tells of the service, where no host is named.
pub(crate) fn told(text: &[u8]) -> Option<Place> {
    path(text).or_else(|| {
        let steps = || {
            let hits = SEARCH.hits(text, 0..text.len());
            hits.filter_map(|hit| STEPS.get(hit.word))
        };
        // The word of a library tells less than that of a step.
        let step = steps()
            .find(|step| step.path.is_some())
            .or(steps().next())?;
        Some(Place {
            authority: Some(step.authority),
            step: step.path,
            ..Place::default()
        })
    })
}

/// The first path of a text that only one service has.
fn path(text: &[u8]) -> Option<Place> {
    let starts = memchr::memchr_iter(b'/', text);
    starts
        .filter(|at| {
            let before = at.checked_sub(1).and_then(|before| text.get(before));
            before.is_none_or(|byte| b" \t\"'`(=:[".contains(byte))
        })
        .find_map(|at| {
            let rest = lines::from(text, at);
            let path = lines::lossy(lines::before(rest, path_length(rest)));
            let authority = authority_of(None, Some(&path))?;
            Some(Place {
                path: Some(path),
                authority: Some(authority),
                ..Place::default()
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str) -> Option<(Authority, Option<String>)> {
        let place = told(text.as_bytes())?;
        let resource = place.resource().map(str::to_owned);
        Some((place.authority?, resource))
    }

    #[test]
    fn a_path_or_a_word_tells_the_service_without_a_host() {
        for (text, authority, path) in [
            (
                "\"path\":\"/minecraft/profile\"",
                Authority::Minecraft,
                Some("/minecraft/profile"),
            ),
            (
                "{\"url\":\"/v5/sessions/home/play\"}",
                Authority::Streaming,
                Some("/v5/sessions/home/play"),
            ),
            (
                "warn xbl_preauth: sisu-profile HTTP 403",
                Authority::SignIn,
                Some("/authorize"),
            ),
            (
                "ERROR: xsts auth failed: 401",
                Authority::SignIn,
                Some("/xsts/authorize"),
            ),
            ("XboxAuthNet: 403", Authority::SignIn, None),
        ] {
            assert_eq!(
                place(text),
                Some((authority, path.map(str::to_owned))),
                "{text}"
            );
        }
        assert_eq!(place("GET /users/me"), None);
    }
}
