//! What signs in: which failure it was, and for what a token was asked and for how long it is valid. Neither tokens nor
//! bodies are kept.

use serde_json::Value;

use crate::catalog::Service;
use crate::diagnose::call::{Digest, Micros, SignIn};
use crate::diagnose::digests::Digests;
use crate::exchange::Request;
use crate::inspect::{ErrorCode, Inspection};
use crate::time::Timestamp;

/// What a call of a sign-in service is about; `None` for every other.
pub(crate) fn read(
    service: Service,
    template: &str,
    request: &Request,
    inspection: &Inspection,
    digests: &Digests,
) -> Option<SignIn> {
    if !matches!(service, Service::SignIn | Service::OAuth) {
        return None;
    }
    let authorizes = template.ends_with("/xsts/authorize");
    Some(SignIn {
        authorizes,
        error: error(inspection, digests),
        asked: authorizes.then(|| asked(request, digests)).flatten(),
        valid: authorizes.then(|| valid(inspection)).flatten(),
    })
}

/// Whether a token endpoint says that the user has not yet signed in: no failure, for the client asks until he has.
pub(crate) fn is_pending(service: Service, inspection: &Inspection) -> bool {
    let code = inspection
        .body
        .error
        .as_ref()
        .and_then(|error| error.code.as_ref());
    let waits = |code: &ErrorCode| matches!(code, ErrorCode::Word(word) if word == "authorization_pending" || word == "slow_down");
    service == Service::OAuth && code.is_some_and(waits)
}

/// The number of a failure, in a header or in the body.
fn error(inspection: &Inspection, digests: &Digests) -> Option<Digest> {
    let refusals = &inspection.headers.sign_in;
    let by_header = refusals
        .first()
        .map(|one| ErrorCode::Number(i64::from(one.value)));
    let by_body = || inspection.body.error.as_ref()?.code.clone();
    by_header.or_else(by_body).map(|code| digests.of(code))
}

/// For which party, which sandbox and whom a token is asked.
fn asked(request: &Request, digests: &Digests) -> Option<Digest> {
    let body = request.body.as_ref()?;
    if body.bytes.len() as u64 != body.length {
        return None;
    }
    let body: Value = serde_json::from_slice(&body.bytes).ok()?;
    let properties = body.get("Properties")?;
    let text = |value: &Value| value.as_str().map(|text| digests.of(text));
    let party = text(body.get("RelyingParty")?)?;
    let sandbox = properties.get("SandboxId").and_then(text);
    let device = properties.get("DeviceToken").and_then(text);
    let title = properties.get("TitleToken").and_then(text);
    let users = properties.get("UserTokens").and_then(Value::as_array);
    let mut users: Vec<Digest> = users.into_iter().flatten().filter_map(text).collect();
    users.sort_unstable();
    Some(digests.of((party, sandbox, device, title, users)))
}

/// How long a token is valid from when it was issued, by the clock of the service alone.
fn valid(inspection: &Inspection) -> Option<Micros> {
    let body: Value = serde_json::from_slice(&inspection.exchange.response.body.bytes).ok()?;
    let moment = |name: &str| Some(Timestamp::parse(body.get(name)?.as_str()?)?.at);
    let issued = moment("IssueInstant").or(inspection.headers.date)?;
    let until = moment("NotAfter")?;
    Some(
        until
            .as_microsecond()
            .saturating_sub(issued.as_microsecond()),
    )
}
