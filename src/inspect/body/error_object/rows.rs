//! The rows of the catalog that explain the error of a neighbour: by its word or number, and by what stands beside it.

use crate::catalog::{
    self, AnswerBody, Answered, Authority, Entry, aadsts, endpoint_answer, known_hresult,
    oauth_error, playfab_code, stream_error,
};
use crate::inspect::body::context::BodyContext;
use crate::inspect::body::facts::{BodyKind, ErrorCode, ErrorObject, ErrorPart};

/// Adds the rows to an error that has its texts already.
pub(crate) fn explain(kind: BodyKind, error: &mut ErrorObject, context: BodyContext<'_>) {
    let says = error.description.as_deref();
    let row = match (kind, &error.code) {
        (BodyKind::OauthError, Some(ErrorCode::Word(word))) => {
            oauth_error(word, says).map(Entry::OAuth)
        }
        (BodyKind::StreamError, Some(ErrorCode::Word(word))) => {
            stream_error(word, says).map(Entry::Stream)
        }
        (BodyKind::PlayfabError, Some(ErrorCode::Number(number))) => {
            let number = u16::try_from(*number).ok();
            number.and_then(playfab_code).map(Entry::PlayFab)
        }
        (
            BodyKind::MinecraftError
            | BodyKind::YggdrasilError
            | BodyKind::RealmsError
            | BodyKind::MinecraftServicesError,
            _,
        ) => of_endpoint(
            Authority::Minecraft,
            error,
            context.host.or(only_host(kind)),
            context.status,
            match kind {
                BodyKind::RealmsError => AnswerBody::Realms,
                BodyKind::MinecraftServicesError => AnswerBody::Bedrock,
                _ => AnswerBody::Any,
            },
        ),
        (BodyKind::ProxyError, _) => {
            // A proxy refuses with a status of its own, whatever HTTP says.
            let status = match error.code {
                Some(ErrorCode::Number(code)) => u16::try_from(code).ok(),
                _ => context.status,
            };
            of_endpoint(
                Authority::Proxy,
                error,
                context.host,
                status,
                AnswerBody::Any,
            )
        }
        // The other shapes have theirs.
        _ => return,
    };
    error.row = row;
    let name = row.and_then(Entry::name);
    let is_news = |part: &ErrorPart| !matches!(&part.code, ErrorCode::Word(word) if Some(word.as_str()) == name);
    error.also.retain(is_news);
    for part in &mut error.also {
        if part.row.is_none() {
            part.row = of_part(kind, &part.code);
        }
    }
}

fn of_part(kind: BodyKind, code: &ErrorCode) -> Option<Entry> {
    match (kind, code) {
        (BodyKind::OauthError, ErrorCode::Number(number)) => {
            let number = u32::try_from(*number).ok()?;
            Some(aadsts(number).map_or(Entry::UnknownAadsts(number), Entry::Aadsts))
        }
        (BodyKind::StreamError, ErrorCode::Number(number)) => {
            let value = i32::try_from(*number).ok()?.cast_unsigned();
            known_hresult(value).map(Entry::Hresult)
        }
        (BodyKind::StreamError, ErrorCode::Word(word)) => {
            catalog::status_error(word).map(Entry::StatusError)
        }
        _ => None,
    }
}

/// The host that has such errors, where none is known.
fn only_host(kind: BodyKind) -> Option<&'static str> {
    match kind {
        BodyKind::YggdrasilError => Some("authserver.mojang.com"),
        BodyKind::RealmsError => Some("pc.realms.minecraft.net"),
        BodyKind::MinecraftServicesError => Some("minecraft-services.net"),
        _ => None,
    }
}

/// What an answer of these means goes by the endpoint that gave it.
fn of_endpoint(
    authority: Authority,
    error: &ErrorObject,
    host: Option<&str>,
    status: Option<u16>,
    body: AnswerBody,
) -> Option<Entry> {
    let path = error.source.as_deref();
    let answered = Answered {
        host,
        path: path.filter(|path| path.starts_with('/')),
        status,
        word: match &error.code {
            Some(ErrorCode::Word(word)) => Some(word),
            _ => None,
        },
        says: error.description.as_deref(),
        body: Some(body),
    };
    endpoint_answer(authority, &answered).map(Entry::Endpoint)
}
