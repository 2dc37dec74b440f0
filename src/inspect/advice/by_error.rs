//! The next step after an error that names itself, in the body or in a header: it knows better than the status.

use crate::catalog;
use crate::catalog::errors::service_error::KEEP_CORRELATION_ID;
use crate::catalog::{Authority, EndpointAnswer, Entry, PlayFabCode, PlayFabRetry};
use crate::inspect::advice::by_status;
use crate::inspect::advice::step::{Advice, How};
use crate::inspect::advice::wait;
use crate::inspect::body::error_object::sign_in::is_outage;
use crate::inspect::body::facts::{BodyKind, ErrorCode};
use crate::inspect::case::Case;

/// What a named error takes; `None` where the status tells as much. `timed` says whether the answer tells how long to
/// wait.
pub(crate) fn how(case: Case<'_>, timed: bool) -> Option<How> {
    if let Some(value) = sign_in_error(case) {
        return Some(after_sign_in_error(value));
    }
    let wait = if timed { How::Wait } else { How::Later };
    // A limit is reached whatever the status over it.
    if case.body.reached_limit().is_some() {
        return Some(wait);
    }
    let of_word = case.body.error.as_ref().and_then(|error| error.row);
    let row = match explaining(case)? {
        // A number of Entra says more than the word, but the word is what to act upon.
        Entry::Aadsts(row) if !row.pending => of_word?,
        row => row,
    };
    match row {
        Entry::ServiceError(row) => match row.code {
            4000 | 4100 => Some(How::FixRequest),
            5000 | 5300 => Some(wait),
            _ => None,
        },
        Entry::ObservedError(row) => Some(match row.code {
            1000 => How::SignIn,
            1011 | 1049 => How::None,
            1039 => How::Later,
            _ => How::FixRequest,
        }),
        // The service's own database, or its way to the console, is out of order for a while.
        Entry::StatusError(row) => match row.word {
            "ThrottledTryAgain" | "DataAccessError" | "ErrorWNSTempDisconnected" => Some(wait),
            _ => Some(How::FixRequest),
        },
        Entry::Aadsts(_) => Some(wait),
        Entry::OAuth(row) if row.pending => Some(wait),
        Entry::OAuth(row) => Some(after_oauth_error(row.words, wait)),
        // Of an error whose numbers nobody lists, no more is known than that a token is not what is asked for.
        Entry::Endpoint(row) if row.status.is_none() && row.authority == Authority::Minecraft => {
            (case.code() == Some(401)).then_some(How::None)
        }
        Entry::Endpoint(row) => at_endpoint(row, wait),
        Entry::Stream(_) => Some(How::Later),
        Entry::PlayFab(code) => after_playfab_error(code, wait),
        _ => None,
    }
}

/// What an error of PlayFab takes, where that is documented: no call cures a ban, or what was deleted or disabled.
fn after_playfab_error(code: PlayFabCode, wait: How) -> Option<How> {
    match (code.row()?.retry?, code.number) {
        (PlayFabRetry::BackOff, _) => Some(wait),
        (PlayFabRetry::Never, 1002 | 1295 | 1322 | 1347) => Some(How::None),
        (PlayFabRetry::Never, 1074) => Some(How::SignIn),
        (PlayFabRetry::Never, _) => Some(How::FixRequest),
    }
}

/// What an error of OAuth takes: the user has to sign in again, or what was sent is at fault.
fn after_oauth_error(words: &[&str], wait: How) -> How {
    match words.first().copied().unwrap_or_default() {
        "server_error" | "temporarily_unavailable" => wait,
        "invalid_grant"
        | "expired_token"
        | "interaction_required"
        | "login_required"
        | "consent_required" => How::SignIn,
        // The user or the server has said no.
        "access_denied" | "authorization_declined" => How::None,
        _ => How::FixRequest,
    }
}

/// What an answer of an endpoint takes, where its status alone would mislead: no token cures an account that lacks
/// something, and where tokens are made, a refusal is about what was sent for one.
fn at_endpoint(row: &EndpointAnswer, wait: How) -> Option<How> {
    match (row.authority, row.status?) {
        (_, 429 | 503 | 504) => Some(wait),
        (Authority::SignIn, _) => Some(How::FixRequest),
        (Authority::Minecraft, 401) if row.id == "minecraft-token-refused" => Some(How::SignIn),
        (Authority::Minecraft, 401 | 403 | 404) | (Authority::Proxy, _) => Some(How::None),
        _ => None,
    }
}

/// What a sign-in error takes: a new token cures what is wrong with a token, and nothing that is wrong with the account,
/// the device or the title.
fn after_sign_in_error(value: u32) -> How {
    match value {
        _ if is_outage(value) => How::Later,
        // The token services and the network failed, or timed out.
        0x87DD_0003
        | 0x87DD_0007
        | 0x87DD_0016..=0x87DD_0019
        | 0x87DD_001E
        | 0x87DD_0020
        | 0x87DD_0022
        | 0x8007_2EE2 => How::Later,
        // Signed in elsewhere, a challenge or a PIN, tokens that have expired or are not valid.
        0x8015_DC14
        | 0x8015_DC16
        | 0x8015_DC17
        | 0x8015_DC1F..=0x8015_DC27
        | 0x8086_000C
        | 0x87DD_0004
        | 0x87DD_0011
        | 0x87DD_0013
        | u32::MAX => How::SignIn,
        _ => How::None,
    }
}

/// What a body without a status over it, or under a success that it contradicts, takes.
pub(crate) fn how_by_body(case: Case<'_>, timed: bool) -> How {
    match case.body.error.as_ref().and_then(|error| error.row) {
        Some(Entry::ServiceError(row)) if row.code == 4500 => How::FixRequest,
        _ if case.body.rate_limit.is_some() && timed => How::Wait,
        _ if case.body.rate_limit.is_some() => How::Later,
        _ => How::None,
    }
}

/// The advice on the error itself.
pub(crate) fn advise(case: Case<'_>) -> Vec<Advice> {
    let mut advice = Vec::new();
    if let Some(value) = sign_in_error(case) {
        advice.extend(catalog::sign_in_error(value).map(|row| Advice::Catalog(row.remedy)));
    } else if let Some(row) = explaining(case) {
        match row {
            // What to do about a message goes by the request too.
            Entry::Message(_) => {}
            // Code 0 says that nothing is wrong; under an error status the status knows better.
            Entry::ServiceError(row) if row.code == 0 && case.meaning.is_some() => {}
            // The row speaks of Retry-After, and here it is known whether there is one.
            Entry::ServiceError(row) if row.code == 5300 => {
                advice.push(wait::wait(case));
            }
            // A write that may have been done is not sent again before that is known.
            Entry::ServiceError(row) if row.code == 5000 && may_have_been_done(case) => {
                advice.push(Advice::Catalog(KEEP_CORRELATION_ID));
            }
            // The headers are in view, and none of them gave the reason.
            Entry::Endpoint(row) if row.known.advice.is_some_and(catalog::sends_to_headers) => {}
            Entry::Gateway(row) => advice.extend(row.advice(case.code()).map(Advice::Catalog)),
            row => advice.extend(row.advice().map(Advice::Catalog)),
        }
    }
    let redirect = case.body.error.as_ref();
    advice.extend(
        redirect
            .and_then(|error| error.redirect.clone())
            .map(|url| Advice::OpenRedirect { url }),
    );
    advice
}

fn may_have_been_done(case: Case<'_>) -> bool {
    case.code()
        .is_some_and(|code| by_status::may_have_been_done(case, code))
}

/// Whether a row explains the answer, so that advice on its status in general would be beside the point.
pub(crate) fn is_explained(case: Case<'_>) -> bool {
    matches!(explaining(case), Some(Entry::Endpoint(_)))
}

/// Whether the error is known to be cured by nothing that its status advises: neither by a token nor by time.
pub(crate) fn is_final(case: Case<'_>) -> bool {
    matches!(how(case, false), Some(How::FixRequest | How::None))
}

/// The row that explains the answer: of the gateway, the error or the endpoint.
fn explaining(case: Case<'_>) -> Option<Entry> {
    let of_body = || case.body.error.as_ref()?.explained_by();
    case.meaning
        .and_then(|meaning| meaning.explained_by)
        .or_else(of_body)
}

/// The advice on a body without a status over it, or under a success that it contradicts.
pub(crate) fn advise_without_status(case: Case<'_>) -> Vec<Advice> {
    let timed = wait::is_timed(case);
    let how = how(case, timed).unwrap_or_else(|| how_by_body(case, timed));
    let wait = matches!(how, How::Wait | How::Later).then(|| wait::wait(case));
    let without_headers =
        (case.meaning.is_none() && headers_would_tell(case, how)).then_some(Advice::PassHeaders);
    wait.into_iter().chain(without_headers).collect()
}

/// Whether the status or the headers could change what to do: not after an error that says all of it itself. To wait, it
/// takes the time that a header gives, unless it is the interval of a device code.
fn headers_would_tell(case: Case<'_>, how: How) -> bool {
    let is_told = sign_in_error(case).is_some() || explaining(case).is_some();
    let waits = matches!(how, How::Wait | How::Later) && case.body.kind != BodyKind::OauthError;
    waits || !(is_told || case.body.known_message.is_some())
}

/// The sign-in error of the body, else of a header.
fn sign_in_error(case: Case<'_>) -> Option<u32> {
    let in_body = match case.body.error.as_ref().map(|error| &error.code) {
        Some(Some(ErrorCode::Number(value))) if case.body.kind == BodyKind::SignInError => {
            u32::try_from(*value).ok()
        }
        _ => None,
    };
    in_body.or_else(|| case.headers.sign_in.first().map(|refusal| refusal.value))
}
