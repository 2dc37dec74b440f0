//! Errors of the services beside those of Xbox, which the same people meet on the same day: one table for each source.

pub mod aadsts;
pub mod departures;
pub mod endpoint;
pub mod minecraft;
pub mod nsal;
pub mod oauth;
pub mod playfab;
pub mod proxies;
pub mod sign_in_endpoints;
pub mod streaming;

use crate::catalog::status::Authority;
use endpoint::{Answered, EndpointAnswer};

/// What an answer means at the endpoint that gave it. Whose endpoint it is, the caller has settled.
///
/// ```
/// use xblstatus::catalog::{Answered, Authority, endpoint_answer};
///
/// let answered = Answered {
///     path: Some("/minecraft/profile"),
///     status: Some(404),
///     word: Some("NOT_FOUND"),
///     ..Answered::default()
/// };
/// let row = endpoint_answer(Authority::Minecraft, &answered).unwrap();
/// assert_eq!(row.id, "minecraft-no-profile");
/// ```
#[must_use]
pub fn endpoint_answer(
    authority: Authority,
    answered: &Answered<'_>,
) -> Option<&'static EndpointAnswer> {
    all_endpoint_answers().find(|row| row.authority == authority && row.fits(answered))
}

/// Every row of every table of endpoints; where two fit, the more specific one comes first.
pub fn all_endpoint_answers() -> impl Iterator<Item = &'static EndpointAnswer> {
    [
        minecraft::TABLE,
        sign_in_endpoints::TABLE,
        nsal::TABLE,
        departures::TABLE,
        proxies::TABLE,
    ]
    .into_iter()
    .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use endpoint::AnswerBody;

    #[test]
    fn every_row_explains_the_answer_that_it_speaks_of() {
        for row in all_endpoint_answers() {
            let answered = Answered {
                host: row.host,
                path: row.paths.first().copied().or(row.last),
                status: row.status,
                word: row.word,
                says: row.phrase,
                body: Some(row.body).filter(|body| *body != AnswerBody::Any),
            };
            let found = endpoint_answer(row.authority, &answered);
            assert_eq!(found, Some(row), "{}", row.id);
        }
    }

    #[test]
    fn every_row_has_an_id_of_its_own() {
        let mut ids: Vec<&str> = all_endpoint_answers().map(|row| row.id).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count);
    }

    fn id(authority: Authority, answered: &Answered<'_>) -> Option<&'static str> {
        endpoint_answer(authority, answered).map(|row| row.id)
    }

    #[test]
    fn an_answer_from_elsewhere_or_with_something_else_in_it_is_another() {
        let profile = Answered {
            path: Some("/minecraft/profile?x=1"),
            status: Some(404),
            ..Answered::default()
        };
        let minecraft = |answered| id(Authority::Minecraft, &answered);
        assert_eq!(minecraft(profile), Some("minecraft-no-profile"));
        for other in [
            Answered {
                path: Some("/minecraft/profiles"),
                ..profile
            },
            Answered {
                path: Some("/minecraft/profile/lookup/name/a"),
                ..profile
            },
            Answered {
                path: None,
                ..profile
            },
            Answered {
                status: Some(403),
                ..profile
            },
            Answered {
                word: Some("FORBIDDEN"),
                ..profile
            },
        ] {
            assert_eq!(minecraft(other), None, "{other:?}");
        }
        assert_eq!(id(Authority::Xbox, &profile), None);
    }

    #[test]
    fn the_text_decides_where_two_rows_fit() {
        let refused = Answered {
            path: Some("/authentication/login_with_xbox"),
            status: Some(403),
            ..Answered::default()
        };
        let minecraft = |says| id(Authority::Minecraft, &Answered { says, ..refused });
        let known = Some("INVALID app registration, see the page");
        assert_eq!(minecraft(known), Some("minecraft-app-not-approved"));
        assert_eq!(minecraft(None), Some("minecraft-login-refused"));
    }

    #[test]
    fn a_body_with_a_reason_is_not_without_one() {
        let refused = Answered {
            host: Some("user.auth.xboxlive.com"),
            status: Some(401),
            ..Answered::default()
        };
        let sign_in = |body| id(Authority::SignIn, &Answered { body, ..refused });
        assert_eq!(sign_in(Some(AnswerBody::Empty)), Some("user-auth-401"));
        assert_eq!(sign_in(None), Some("user-auth-401"));
        assert_eq!(sign_in(Some(AnswerBody::Any)), None);
        let owned = Answered {
            path: Some("/entitlements/mcstore"),
            status: Some(200),
            ..Answered::default()
        };
        let minecraft = |body| id(Authority::Minecraft, &Answered { body, ..owned });
        assert_eq!(
            minecraft(Some(AnswerBody::NoItems)),
            Some("minecraft-owns-nothing")
        );
        assert_eq!(minecraft(None), None);
    }
}
