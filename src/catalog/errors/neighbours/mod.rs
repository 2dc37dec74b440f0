//! Errors of the services beside those of Xbox, which the same people meet on the same day: one table for each source.

pub mod aadsts;
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
        proxies::TABLE,
    ]
    .into_iter()
    .flatten()
}
