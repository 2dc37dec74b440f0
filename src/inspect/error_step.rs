//! The next step after an error that names itself, in the body or in a header: it knows better than the status.

use super::next_step::{self, Ground};
use super::{Advice, BodyKind, ErrorCode, ErrorRow, How, error_object};
use crate::catalog;

/// What a named error takes; `None` where the status tells as much.
pub(super) fn how(ground: Ground<'_>) -> Option<How> {
    if let Some(value) = sign_in_error(ground) {
        return Some(match error_object::is_outage(value) {
            true => How::Later,
            false => How::SignIn,
        });
    }
    let stated = ground.headers.retry_after.is_some();
    match ground.body.error.as_ref()?.row? {
        ErrorRow::ServiceError(row) => match row.code {
            4000 | 4100 => Some(How::FixRequest),
            5000 | 5300 if stated => Some(How::Wait),
            5000 | 5300 => Some(How::Later),
            _ => None,
        },
        ErrorRow::Seen(row) => Some(match row.code {
            1000 => How::SignIn,
            1011 | 1049 => How::None,
            1039 => How::Later,
            _ => How::FixRequest,
        }),
        ErrorRow::Status(row) if row.status == 429 => Some(How::Wait),
        _ => None,
    }
}

/// What a body without a status over it, or under a success that it contradicts, takes.
pub(super) fn how_by_body(ground: Ground<'_>) -> How {
    match ground.body.error.as_ref().and_then(|error| error.row) {
        Some(ErrorRow::ServiceError(row)) if row.code == 4500 => How::FixRequest,
        Some(ErrorRow::Status(row)) if row.status == 404 => How::FixRequest,
        _ if ground.body.rate_limit.is_some() => How::Wait,
        _ => How::None,
    }
}

/// The advice on the error itself.
pub(super) fn advise(ground: Ground<'_>) -> Vec<Advice> {
    let mut advice = Vec::new();
    if let Some(value) = sign_in_error(ground) {
        advice.extend(catalog::sign_in_error(value).map(|row| Advice::Catalog(row.remedy)));
    } else if let Some(row) = ground.body.error.as_ref().and_then(|error| error.row) {
        match row {
            // Code 0 says that nothing is wrong; under an error status the status knows better.
            ErrorRow::ServiceError(row) if row.code == 0 && ground.meaning.is_some() => {}
            // The row speaks of Retry-After, and here it is known whether there is one.
            ErrorRow::ServiceError(row) if row.code == 5300 => {
                advice.push(next_step::wait(ground));
            }
            row => advice.extend(row.advice().map(Advice::Catalog)),
        }
    }
    let redirect = ground.body.error.as_ref();
    advice.extend(
        redirect
            .and_then(|error| error.redirect.clone())
            .map(|url| Advice::OpenRedirect { url }),
    );
    advice
}

/// The sign-in error of the body, else of a header.
fn sign_in_error(ground: Ground<'_>) -> Option<u32> {
    let in_body = match ground.body.error.as_ref().map(|error| &error.code) {
        Some(Some(ErrorCode::Number(value))) if ground.body.kind == BodyKind::SignInError => {
            u32::try_from(*value).ok()
        }
        _ => None,
    };
    in_body.or_else(|| ground.headers.sign_in.first().map(|refusal| refusal.value))
}
